import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { RelockError } from '../core/error.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Seal } from '../seal/seal.ts';
import { unpackBackup } from './backup.ts';
import { FILE, makeFolder, publish, refuseExisting, rootContext } from './create.ts';
import { leaveNotice } from './notices.ts';
import type { RootSource } from './open.ts';
import { openWith } from './open.ts';
import { openForRecovery } from './recovery.ts';
import { changeSeal, finishRekey } from './rekey.ts';
import { openAll } from './rewrap.ts';
import type { Sealed } from './sealed.ts';
import { combineShares } from './shares.ts';

/** What opens a vault without its seal. */
export interface RecoveryKeys {
  readonly identities: readonly SecretValue[];
  readonly shares: readonly SecretValue[];
}

/** What a restored or recovered vault holds. */
export interface RestoreReport {
  /** Sealed boxes that were opened, all that there are. */
  readonly boxes: number;
  /** Values that only the lost seal could have opened. */
  readonly lost: number;
}

/** How a backup becomes a vault again. */
export interface RestoreRequest {
  readonly file: string;
  readonly folder: string;
  readonly keys: RecoveryKeys;
  /** Opens the seal that the vault was under, for one that no recovery key opens. */
  readonly oldSeal: (kind: string) => Promise<Seal>;
  /** Opens the seal that it is to be under; undefined: the old one. */
  readonly newSeal: (() => Promise<Seal>) | undefined;
  /** Looks at what was restored, before it is published; throws what is wrong with it. */
  readonly verify: (vault: Sealed) => void;
}

/**
 * Makes a vault from a backup in a folder that has none. Before it gets its name, every box in it is opened, and
 * `verify` has seen it. Throws `RL-VAULT-EXISTS`, `RL-VAULT-FOLDER`, `RL-AGE-IDENTITY`, `RL-RECOVERY-…`, `RL-SEAL-…`,
 * `RL-VAULT-TAMPERED`.
 */
export async function restoreVault(request: RestoreRequest): Promise<RestoreReport> {
  const { folder } = request;
  refuseExisting(folder);
  makeFolder(folder);
  const name = `.${FILE}.${randomBytes(8).toString('hex')}`;
  const draft = path.join(folder, name);
  const opened: Seal[] = [];
  try {
    const identities = await identitiesOf(request.keys);
    await unpackBackup(request.file, identities, draft);
    let old: Seal | undefined;
    const { vault } = await openWith(
      folder,
      async (source) => {
        if (source.recovery !== undefined) {
          const root = await openForRecovery(identities, source.id, source.recovery).catch(() => undefined);
          if (root !== undefined) return root;
        }
        old = await request.oldSeal(source.kind);
        opened.push(old);
        return old.unwrap({ kind: source.kind, bytes: source.wrapped }, rootContext(source.id));
      },
      name,
    );
    let report: RestoreReport;
    try {
      await finishRekey(vault);
      const boxes = await openAll(vault);
      request.verify(vault);
      let lost = 0;
      if (request.newSeal !== undefined) {
        const fresh = await request.newSeal();
        opened.push(fresh);
        lost = await changeSeal(vault, old, fresh);
      }
      vault.db.write(() => leaveNotice(vault, 'the vault was restored from a backup'));
      report = { boxes, lost };
    } finally {
      vault.db.close();
    }
    publish(draft, folder);
    return report;
  } finally {
    for (const seal of opened) await seal.close();
    for (const suffix of ['', '-wal', '-shm', '-journal', '.schema-1']) rmSync(`${draft}${suffix}`, { force: true });
  }
}

/**
 * Breaks the glass: opens the vault in a folder by its recovery keys and puts it under another seal. Nobody else may
 * have it open. It is told of in the audit log. Throws `RL-RECOVERY-NONE` where the vault has no such keys, and as
 * `restoreVault` does.
 */
export async function recoverVault(folder: string, keys: RecoveryKeys, to: Seal, how: string): Promise<RestoreReport> {
  const { vault } = await openWith(folder, async ({ id, recovery }: RootSource) => {
    if (recovery === undefined) {
      throw new RelockError('RL-RECOVERY-NONE', 'this vault has no recovery keys', {
        remedy: 'It opens with its seal alone. Restore a backup that has some, if there is one.',
        state: 'The vault stays sealed.',
      });
    }
    return openForRecovery(await identitiesOf(keys), id, recovery);
  });
  try {
    const boxes = await openAll(vault);
    vault.db.write(() => leaveNotice(vault, how));
    return { boxes, lost: await changeSeal(vault, undefined, to) };
  } finally {
    vault.db.close();
  }
}

async function identitiesOf({ identities, shares }: RecoveryKeys): Promise<SecretValue[]> {
  return shares.length === 0 ? [...identities] : [...identities, await combineShares(shares)];
}
