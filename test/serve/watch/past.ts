import type { AuditEntry } from '../../../src/audit/audit.ts';
import { AuditLog } from '../../../src/audit/log.ts';
import { openSeal } from '../../../src/seal/open.ts';
import { Batch } from '../../../src/sealed/batch.ts';
import { Entries } from '../../../src/sealed/entries.ts';
import { issueKey } from '../../../src/sealed/issued.ts';
import { openSealed, sealKindOf } from '../../../src/sealed/open.ts';

/** A vault that nobody serves. */
export interface Unserved {
  readonly dir: string;
  readonly env: Readonly<Record<string, string>>;
}

const HOUR = 3_600_000;

/** An identity as the server's audit has it. */
export const GATEWAY = { name: 'token-gateway', accessor: 'a', mount: 'auth/token/', claims: {} };

/**
 * Gives a vault a key and a past: the key was verified so many times an hour for so many days, evenly, up to now; the
 * audit tells it as the server would have. `settings` are the watch's.
 */
export async function makePast(
  { dir, env }: Unserved,
  { perHour, days, settings }: { readonly perHour: number; readonly days: number; readonly settings: object },
): Promise<{ key: string; id: string }> {
  const seal = await openSeal(sealKindOf(dir), { env, create: false });
  const { vault } = await openSealed(dir, seal);
  const entries = new Entries(vault);
  const audit = new AuditLog(vault, entries, { headFile: undefined, log: () => undefined });
  const batch = new Batch(vault.db, audit);
  const now = Date.now();
  const made = await batch.run(() => {
    entries.put('watch/config', { given: settings });
    return issueKey(vault, 'rlk_', {
      mount: 'keys',
      role: 'gateway',
      owner: 'gateway',
      scopes: [],
      metadata: {},
      sources: [],
      issued: now - days * 24 * HOUR,
      expires: now + 24 * HOUR,
      latest: now + 24 * HOUR,
      mostUses: 0,
      replacedBy: '',
      revoked: undefined,
    });
  }, true);
  const { id } = made.key;
  const uses = perHour * 24 * days;
  for (let from = 0; from < uses; from += 2000) {
    await batch.run(() => {
      for (let use = from; use < Math.min(uses, from + 2000); use++)
        audit.append(verified(id, Math.floor(now - ((uses - use) * HOUR) / perHour), use));
    }, false);
  }
  await audit.stop(batch);
  vault.db.close();
  await seal.close();
  return { key: made.secret.reveal(), id };
}

/** A good key that was verified. */
export function verified(id: string, time: number, use: number): AuditEntry {
  return {
    time,
    request: `past-${use}`,
    identity: GATEWAY,
    address: '127.0.0.1',
    operation: 'update',
    path: 'keys/verify',
    key: `keys/keys/${id}`,
    decision: 'allowed',
    policy: 'gateway',
    status: 200,
    error: '',
    lease: '',
    sent: null,
    given: { data: { valid: true, id } },
  };
}
