import { RelockError } from '../core/error.ts';
import type { Entries } from '../sealed/entries.ts';
import type { Sealed } from '../sealed/sealed.ts';
import { readHeadFile } from './head-file.ts';
import { openAuditKeys } from './keys.ts';
import { AuditRows } from './rows.ts';
import { verifyNewest } from './verify-rows.ts';

export interface StartOptions {
  /** The file outside of the vault that has the newest head; undefined: none is kept. */
  readonly headFile: string | undefined;
  /** Goes on over a log that does not hold. */
  readonly acceptRollback: boolean;
}

/**
 * Looks at the log before a server goes on with it: its newest entries must hold, and it must not be older than the
 * head outside. Throws `RL-AUDIT-ROLLBACK`, `RL-AUDIT-BROKEN`, `RL-AUDIT-HEAD`; when told to go on instead, gives what
 * the log is to tell of it.
 */
export function checkAudit(vault: Sealed, entries: Entries, options: StartOptions): string | undefined {
  const keys = openAuditKeys(vault, entries, true);
  if (keys === undefined) return undefined;
  const outside = options.headFile === undefined ? undefined : readHeadFile(options.headFile);
  const { bad, last } = verifyNewest(new AuditRows(vault.db, keys), keys, outside);
  if (bad === undefined) return undefined;
  const isOlder = outside !== undefined && outside.number > last && bad.number === last + 1;
  const told = `audit entry ${bad.number}: ${bad.why}`;
  if (options.acceptRollback) return `went on with --accept-rollback over a log that does not hold: ${told}`;
  if (isOlder) {
    throw new RelockError('RL-AUDIT-ROLLBACK', 'this vault is older than the head of its audit log outside of it', {
      evidence: [
        ['Its newest entry', String(last)],
        ['The head outside', `${outside.number}, signed ${new Date(outside.time).toISOString()}`],
      ],
      remedy:
        'Somebody put an older copy of it back: what was changed or revoked since then is as it was before. Restore the newest one; if this is it, start with --accept-rollback, which is audited.',
      state: 'Nothing is served.',
    });
  }
  throw new RelockError('RL-AUDIT-BROKEN', 'the audit log does not hold', {
    evidence: [['First bad entry', told]],
    remedy:
      'Keep a copy of the vault for whoever looks into it; "relock audit verify" tells more. To serve it none the less, start with --accept-rollback, which is audited.',
    state: 'Nothing is served.',
  });
}
