import { RelockError } from '../core/error.ts';
import { openHttp } from '../core/http.ts';
import { SecretValue } from '../core/secret.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiServer } from './hashicorp-api.ts';
import { lookUpSelf } from './hashicorp-token.ts';
import type { Lease, Vault } from './vault.ts';

/**
 * What a later process (the Action's post step) needs to give back what this one took. Plain data for JSON; it holds
 * the login token, so that the token is masked before this is saved anywhere, and it is saved for the post step only.
 */
export interface SavedSession {
  readonly address: string;
  readonly namespace: string | undefined;
  readonly caFile: string | undefined;
  readonly token: string;
  /** True: this run logged in, so it ends the token too. */
  readonly ours: boolean;
  /** Seconds of the token's life when it was given. */
  readonly tokenTtl: number;
  readonly leases: ReadonlyArray<{ readonly label: string; readonly id: string; readonly ttl: number }>;
}

/** A login of an earlier process: nothing can be read with it, all it took can be given back. */
export type ResumedSession = Pick<Vault, 'name' | 'leases' | 'revoke' | 'close'>;

/** Takes up a saved session. Nothing is sent before `revoke`. */
export function resumeSession(
  saved: SavedSession,
  proxies: Readonly<Record<string, string | undefined>> = {},
): ResumedSession {
  const http = openHttp({ caFile: saved.caFile, proxies });
  const api: ApiServer = { address: saved.address, namespace: saved.namespace, http };
  const token = new SecretValue(saved.token);
  const held: Lease[] = saved.leases.map(({ label, id, ttl }) => ({
    kind: 'lease',
    label,
    handle: new SecretValue(id),
    ttl,
  }));
  if (saved.ours) held.push(tokenLease(token, saved.tokenTtl));
  return {
    name: `vault ${saved.address}`,
    leases: () => [...held],
    async revoke(lease) {
      await revokeHeld(api, { token, ours: saved.ours }, lease);
      const index = held.indexOf(lease);
      if (index >= 0) held.splice(index, 1);
    },
    close: async () => http.close(),
  };
}

/** The login token as a lease: the last to be given back. */
export function tokenLease(token: SecretValue, ttl: number): Lease {
  return { kind: 'token', label: 'login token', handle: token, ttl };
}

/**
 * Ends a lease (`POST sys/leases/revoke`, waiting until it is done) or the token (`POST auth/token/revoke-self`).
 * Resolves when Vault confirmed it, or when it is shown that there is nothing left to end: an unknown lease, a dead
 * token (with which Vault ends its leases too). Throws `RL-VAULT-REVOKE`, saying what then ends it and when.
 */
export async function revokeHeld(
  api: ApiServer,
  login: { readonly token: SecretValue; readonly ours: boolean },
  lease: Lease,
): Promise<void> {
  const failing = `${lease.label} at ${api.address} was not revoked`;
  const answer = await callApi(
    api,
    {
      method: 'POST',
      path: lease.kind === 'token' ? 'auth/token/revoke-self' : 'sys/leases/revoke',
      ...(lease.kind === 'token' ? {} : { body: { lease_id: lease.handle.reveal(), sync: true } }),
      repeat: 'always',
      failing,
    },
    { token: login.token },
  );
  if (answer.status < 300) return;
  if (lease.kind === 'lease' && answer.status === 400 && /invalid lease|lease not found/i.test(answer.said)) return;
  const dead = answer.status === 403 || answer.status === 404 ? (await lookUpSelf(api, login.token)).life : 'unknown';
  if (dead === 'dead') return;
  throw new RelockError('RL-VAULT-REVOKE', `${failing}: Vault refused it (${answer.status})`, {
    ...(answer.said === '' ? {} : { evidence: [['Vault says', lease.handle.hideIn(answer.said)]] }),
    ...(lease.kind === 'token'
      ? { remedy: 'Let the role’s policies hold: path "auth/token/revoke-self" { capabilities = ["update"] }' }
      : { remedy: 'Let the role’s policies hold: path "sys/leases/revoke" { capabilities = ["update"] }' }),
    state: stillThere(login, lease),
  });
}

function stillThere(login: { readonly ours: boolean }, lease: Lease): string {
  const end = lease.ttl > 0 ? `ends by itself ${lease.ttl} s after it was given` : 'does not end by itself';
  if (lease.kind === 'token') return `The token still works; it ${end}.`;
  if (login.ours) return `The lease still works; ending the login token (revoke-self) takes it along, else it ${end}.`;
  return `The lease still works; it goes with VAULT_TOKEN, which is not ours to end, else it ${end}.`;
}
