import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { leasesOf } from './session.ts';
import type { LastingSession, ResumedSession } from './session.ts';
import type { Lease } from './vault.ts';

/** Takes up what an earlier process made and nobody can end. */
export function resumeLastingSession(saved: LastingSession): ResumedSession {
  const held: Lease[] = leasesOf(saved);
  return {
    name: saved.address,
    leases: () => held,
    async revoke(lease) {
      throw lasts(lease);
    },
    close: async () => undefined,
  };
}

/** What there is to say of a lease that its backend can't end: `RL-VAULT-REVOKE`, and when it ends. */
export function lasts(lease: Lease): RelockError {
  return new RelockError('RL-VAULT-REVOKE', `${printable(lease.label)} can’t be revoked: its issuer has no way to`, {
    remedy: 'It ends by itself; give it as short a life, and to as little, as will do.',
    state: `It ends by itself ${lease.ttl} s after it was made.`,
  });
}
