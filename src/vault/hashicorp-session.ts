import { RelockError } from '../core/error.ts';
import { openHttp } from '../core/http.ts';
import { SecretValue } from '../core/secret.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiAnswer, ApiServer } from './hashicorp-api.ts';
import type { Connection } from './hashicorp-connection.ts';
import { numberIn, objectIn, textIn } from './hashicorp-json.ts';
import { lookUpSelf } from './hashicorp-token.ts';
import { leasesOf } from './session.ts';
import type { ResumedSession, VaultSession } from './session.ts';
import type { Lease } from './vault.ts';

/** Takes up a login to Vault that an earlier process saved. Nothing is sent before `renew` or `revoke`. */
export function resumeVaultSession(
  saved: VaultSession,
  proxies: Readonly<Record<string, string | undefined>>,
): ResumedSession {
  const http = openHttp({ caFile: saved.caFile, proxies });
  const api: ApiServer = { address: saved.address, namespace: saved.namespace, http };
  const token = new SecretValue(saved.token);
  const held: Lease[] = leasesOf(saved);
  if (saved.ours) held.push(tokenLease(token, saved.tokenTtl));
  return {
    name: `vault ${saved.address}`,
    leases: () => [...held],
    renew: async (lease, seconds) => renewHeld(api, token, lease, seconds),
    async revoke(lease) {
      // What an earlier process saved is given back by the job's last step.
      await revokeHeld(api, { token, ours: saved.ours, jobEnds: true }, lease);
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
 *
 * `jobEnds`: the job has nothing to do any more, which `relock serve` takes note of; Vault passes over what it does not know.
 */
export async function revokeHeld(
  api: ApiServer,
  login: { readonly token: SecretValue; readonly ours: boolean; readonly jobEnds?: boolean },
  lease: Lease,
): Promise<void> {
  const failing = `${lease.label} at ${api.address} was not revoked`;
  const answer = await callApi(
    api,
    {
      method: 'POST',
      path: lease.kind === 'token' ? 'auth/token/revoke-self' : 'sys/leases/revoke',
      ...bodyFor(lease, login.jobEnds === true),
      repeat: 'always',
      failing,
    },
    { token: login.token },
  );
  if (isDone(answer)) return;
  if (lease.kind === 'lease' && answer.status === 400 && /invalid lease|lease not found/i.test(answer.said)) return;
  const dead = answer.status === 403 || answer.status === 404 ? (await lookUpSelf(api, login.token)).life : 'unknown';
  if (dead === 'dead') return;
  const what = answer.status < 300 ? 'Vault did not confirm it' : 'Vault refused it';
  throw new RelockError('RL-VAULT-REVOKE', `${failing}: ${what} (${answer.status})`, {
    ...(answer.said === '' ? {} : { evidence: [['Vault says', lease.handle.hideIn(answer.said)]] }),
    ...(lease.kind === 'token'
      ? { remedy: 'Let the role’s policies hold: path "auth/token/revoke-self" { capabilities = ["update"] }' }
      : { remedy: 'Let the role’s policies hold: path "sys/leases/revoke" { capabilities = ["update"] }' }),
    state: stillThere(login, lease),
  });
}

function bodyFor(lease: Lease, jobEnds: boolean): { body?: Readonly<Record<string, unknown>> } {
  if (lease.kind === 'lease') return { body: { lease_id: lease.handle.reveal(), sync: true } };
  return jobEnds ? { body: { job_ended: true } } : {};
}

/** Vault confirms with 204; with 200 only when it has something to say besides. Its 202 means later, another's 200 nothing. */
function isDone({ status, json }: ApiAnswer): boolean {
  return status === 204 || (status === 200 && textIn(json, 'request_id') !== undefined);
}

function stillThere(login: { readonly ours: boolean }, lease: Lease): string {
  const end = lease.ttl > 0 ? `ends by itself ${lease.ttl} s after it was given` : 'does not end by itself';
  if (lease.kind === 'token') return `The token still works; it ${end}.`;
  if (login.ours) return `The lease still works; ending the login token (revoke-self) takes it along, else it ${end}.`;
  return `The lease still works; it goes with VAULT_TOKEN, which is not ours to end, else it ${end}.`;
}

/**
 * Ends another login by its accessor (`POST auth/token/revoke-accessor`), and with it all its leases. One that Vault no
 * longer knows has ended. Throws `RL-VAULT-REVOKE`, and what `Connection.call` throws.
 */
export async function revokeAccessor(connection: Connection, accessor: string): Promise<void> {
  const failing = `a login to ${connection.server.address} was not revoked`;
  const answer = await connection.call({
    method: 'POST',
    path: 'auth/token/revoke-accessor',
    body: { accessor },
    repeat: 'always',
    failing,
  });
  if (isDone(answer) || /invalid accessor|failed to find/i.test(answer.said)) return;
  throw new RelockError('RL-VAULT-REVOKE', `${failing}: Vault refused it (${answer.status})`, {
    evidence: [['Vault says', answer.said === '' ? '(nothing)' : answer.said]],
    remedy: 'Check that the hand-over is of this server.',
    state: 'The login and its leases end by their TTL.',
  });
}

/**
 * Gives a lease (`POST sys/leases/renew`) or the token (`POST auth/token/renew-self`) more life, and gives it as it then
 * is: Vault counts `seconds` from now and keeps to the limits of the role. Throws `RL-VAULT-RENEW` when Vault refused.
 */
export async function renewHeld(api: ApiServer, token: SecretValue, lease: Lease, seconds: number): Promise<Lease> {
  const failing = `${lease.label} at ${api.address} was not renewed`;
  const isToken = lease.kind === 'token';
  const answer = await callApi(
    api,
    {
      method: 'POST',
      path: isToken ? 'auth/token/renew-self' : 'sys/leases/renew',
      body: isToken ? { increment: `${seconds}s` } : { lease_id: lease.handle.reveal(), increment: seconds },
      repeat: 'always',
      failing,
    },
    { token },
  );
  const given = isToken ? objectIn(answer.json, 'auth') : answer.json;
  const ttl = answer.status < 300 ? numberIn(given, 'lease_duration') : undefined;
  if (ttl !== undefined) return { ...lease, ttl };
  throw new RelockError('RL-VAULT-RENEW', `${failing}: Vault refused it (${answer.status})`, {
    ...(answer.said === '' ? {} : { evidence: [['Vault says', lease.handle.hideIn(answer.said)]] }),
    remedy: `Let the role’s policies hold: path "${isToken ? 'auth/token/renew-self' : 'sys/leases/renew'}" { capabilities = ["update"] }`,
    state: 'It lives as long as it was given for.',
  });
}
