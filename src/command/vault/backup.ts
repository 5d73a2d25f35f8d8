import path from 'node:path';
import { openAuditKeys } from '../../audit/keys.ts';
import { AuditRows } from '../../audit/rows.ts';
import { verifyRows } from '../../audit/verify-rows.ts';
import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { openSeal } from '../../seal/open.ts';
import { isSealKind } from '../../seal/seal.ts';
import type { SealKind } from '../../seal/seal.ts';
import { backUp } from '../../sealed/backup.ts';
import { Entries } from '../../sealed/entries.ts';
import { restoreVault } from '../../sealed/restore.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { newSealOptions, sealOptions } from './new-seal.ts';
import { readRecoveryKeys } from './recovery-keys.ts';

export type BackupRequest =
  | { readonly action: 'backup'; readonly recipients: readonly string[]; readonly output: string | undefined }
  | {
      readonly action: 'restore';
      readonly file: string;
      readonly seal: SealKind | undefined;
      readonly identities: readonly string[];
      readonly shares: readonly string[];
    };

/** Writes and reads backups; a server may serve the vault meanwhile. Throws as `backUp` and `restoreVault` do. */
export async function backup(request: BackupRequest, dir: string, invocation: Invocation): Promise<ExitStatus> {
  const { cwd, err } = invocation;
  if (request.action === 'backup') {
    if (request.output === undefined || request.recipients.length === 0) {
      throw new RelockError('RL-USAGE', 'vault backup wants --output FILE and --recipient', {
        remedy:
          'A backup is always encrypted: make a key with age-keygen (-pq for a post-quantum one) and give its recipient.',
      });
    }
    const { bytes } = await backUp(dir, request.recipients, path.resolve(cwd, request.output));
    err(
      `${printable(request.output)} holds the vault as it was just now: ${bytes.toLocaleString('en')} bytes, encrypted to ${request.recipients.length} recipients; what is in it stays sealed as well\n`,
    );
    return 0;
  }
  const { seal } = request;
  const report = await restoreVault({
    file: path.resolve(cwd, request.file),
    folder: dir,
    keys: readRecoveryKeys(request, invocation),
    oldSeal: async (kind) => {
      if (isSealKind(kind)) return openSeal(kind, sealOptions(invocation));
      throw new RelockError('RL-SEAL-MISMATCH', `the backup has a seal of an unknown kind, ${printable(kind, 40)}`);
    },
    newSeal: seal === undefined ? undefined : () => openSeal(seal, newSealOptions(invocation)),
    verify: verifyAudit,
  });
  err(
    `the vault is in ${printable(dir)}: ${report.boxes.toLocaleString('en')} sealed boxes were opened, and the audit log holds\n`,
  );
  if (report.lost > 0) err(`${report.lost} values could be read through the old seal only, and are lost with it\n`);
  return 0;
}

/** A log that was changed before the backup was made is found here, and not when it is needed. */
function verifyAudit(vault: Sealed): void {
  const keys = openAuditKeys(vault, new Entries(vault), false);
  if (keys === undefined) return;
  const { bad } = verifyRows(new AuditRows(vault.db, keys), keys, undefined);
  if (bad === undefined) return;
  throw new RelockError('RL-AUDIT-BROKEN', 'the audit log of this backup does not hold', {
    evidence: [['First bad entry', `${bad.number}: ${bad.why}`]],
    remedy: 'Restore an older backup; keep this one for whoever looks into it.',
    state: 'No vault was made.',
  });
}
