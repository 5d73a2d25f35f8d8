import { SecretValue } from '../core/secret.ts';
import type { Lease, Vault } from './vault.ts';

/**
 * What a later process (the Action's post step) needs to give back what this one took. Plain data for JSON; it holds
 * the tokens, so that they are masked before this is saved anywhere, and it is saved for the post step only.
 */
export type SavedSession = VaultSession | GithubAppSession | LastingSession;

/** One lease as it is saved. `id` is a secret. */
export interface SavedLease {
  readonly label: string;
  readonly id: string;
  /** Seconds of life when it was given; 0 is unlimited. */
  readonly ttl: number;
}

/** A login to Vault or OpenBao, and the leases that hang on it. */
export interface VaultSession {
  readonly kind: 'vault';
  readonly address: string;
  readonly namespace: string | undefined;
  readonly caFile: string | undefined;
  readonly token: string;
  /** By it another login can end this one, without knowing its token; undefined where Vault gave none. */
  readonly accessor: string | undefined;
  /** True: this run logged in, so it ends the token too. */
  readonly ours: boolean;
  /** Seconds of the token's life when it was given. */
  readonly tokenTtl: number;
  readonly leases: readonly SavedLease[];
}

/** Installation tokens of a GitHub App: each is its own lease, and ends itself. */
export interface GithubAppSession {
  readonly kind: 'github-app';
  /** The API, such as `https://api.github.com`. */
  readonly address: string;
  readonly caFile: string | undefined;
  /** The `id` of each is the token. */
  readonly leases: readonly SavedLease[];
}

/** What nobody can end before its time, such as sessions of AWS STS: all that is left is to name it with its life. */
export interface LastingSession {
  readonly kind: 'lasting';
  /** The name of the backend. */
  readonly address: string;
  readonly leases: readonly SavedLease[];
}

/** A login of an earlier process: nothing can be read with it, all it took can be renewed and given back. */
export type ResumedSession = Pick<Vault, 'name' | 'leases' | 'renew' | 'revoke' | 'close'>;

/** A login of ours that can end another one of the same server by its accessor. */
export interface AccessorRevoker {
  /** Resolves when it is shown that the login has ended, with all leases of it. Throws `RL-VAULT-REVOKE`. */
  revokeAccessor(accessor: string): Promise<void>;
}

/** Takes up a saved session. Nothing is sent before `renew` or `revoke`. */
export async function resumeSession(
  saved: SavedSession,
  proxies: Readonly<Record<string, string | undefined>> = {},
): Promise<ResumedSession> {
  switch (saved.kind) {
    case 'vault':
      return (await import('./hashicorp-session.ts')).resumeVaultSession(saved, proxies);
    case 'github-app':
      return (await import('./github-app-session.ts')).resumeGithubAppSession(saved, proxies);
    case 'lasting':
      return (await import('./lasting-session.ts')).resumeLastingSession(saved);
  }
}

/** The leases of a saved session. */
export function leasesOf({ leases }: SavedSession): Lease[] {
  return leases.map(({ label, id, ttl }) => ({ kind: 'lease', label, handle: new SecretValue(id), ttl }));
}

/** The same of leases, to be saved. Each `id` is a secret. */
export function savedLeases(leases: readonly Lease[]): SavedLease[] {
  return leases.map(({ label, handle, ttl }) => ({ label, id: handle.reveal(), ttl }));
}

/** The secrets in saved sessions: what is masked before anything else may be printed or saved. */
export function handlesOf(sessions: readonly SavedSession[]): SecretValue[] {
  return sessions
    .flatMap((session) => [...(session.kind === 'vault' ? [session.token] : []), ...session.leases.map(({ id }) => id)])
    .map((text) => new SecretValue(text));
}

/** True for what a session looks like when it was saved and read again. */
export function isSession(value: unknown): value is SavedSession {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, address, namespace, caFile, token, accessor, ours, tokenTtl, leases } = value as Record<
    string,
    unknown
  >;
  const optional = [namespace, caFile, accessor].every((item) => item === undefined || typeof item === 'string');
  if (typeof address !== 'string' || !optional || !Array.isArray(leases) || !leases.every(isLease)) return false;
  if (kind === 'github-app' || kind === 'lasting') return true;
  return kind === 'vault' && typeof token === 'string' && typeof ours === 'boolean' && typeof tokenTtl === 'number';
}

function isLease(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { label, id, ttl } = value as Record<string, unknown>;
  return typeof label === 'string' && typeof id === 'string' && typeof ttl === 'number';
}
