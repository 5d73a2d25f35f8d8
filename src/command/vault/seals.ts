import type { ExitStatus, Invocation } from '../../config/invocation.ts';
import { RelockError } from '../../core/error.ts';
import { openSeal } from '../../seal/open.ts';
import type { Seal, SealKind } from '../../seal/seal.ts';
import { openSealed, sealKindOf, vaultIdOf } from '../../sealed/open.ts';
import { leaveNotice } from '../../sealed/notices.ts';
import { setRecovery } from '../../sealed/recovery.ts';
import { changeRoot, changeSeal } from '../../sealed/rekey.ts';
import { recoverVault } from '../../sealed/restore.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { lockFolder } from '../../serve/lock.ts';
import { describeSeal } from './describe.ts';
import { newSealOptions, sealOptions } from './new-seal.ts';
import type { RecoveryRequest } from './recovery-keys.ts';
import { makeRecovery, readRecoveryKeys, sharesWanted } from './recovery-keys.ts';

/** What changes who or what opens a vault, while no server has it open; a server does the same by `sys/relock/…`. */
export type SealsRequest =
  | { readonly action: 'reseal'; readonly seal: SealKind | undefined }
  | { readonly action: 'rekey' }
  | { readonly action: 'recovery'; readonly recovery: RecoveryRequest }
  | {
      readonly action: 'recover';
      readonly seal: SealKind | undefined;
      readonly identities: readonly string[];
      readonly shares: readonly string[];
    };

/** Throws `RL-SERVE-LOCKED` while a server has the vault, `RL-USAGE`, `RL-SEAL-…`, `RL-RECOVERY-…`, `RL-AGE-…`. */
export async function seals(request: SealsRequest, dir: string, invocation: Invocation): Promise<ExitStatus> {
  const vaultId = Buffer.from(vaultIdOf(dir), 'hex');
  const lock = lockFolder(dir);
  const { err } = invocation;
  try {
    switch (request.action) {
      case 'reseal': {
        const kind = wanted(request.seal, 'reseal');
        await opened(dir, invocation, (vault, from) =>
          withNewSeal(kind, invocation, async (to) => {
            await changeSeal(vault, from, to);
            vault.db.write(() => leaveNotice(vault, `the seal was changed to ${describeSeal(to.verdict)}`));
            err(
              `seal: ${describeSeal(to.verdict)}; the old one opens this vault no more, though it does copies of it from before\n`,
            );
          }),
        );
        return 0;
      }
      case 'rekey':
        await opened(dir, invocation, async (vault, seal) => {
          const count = await changeRoot(vault, seal);
          vault.db.write(() => leaveNotice(vault, 'the root key was changed'));
          err(`the root key and the key below it are new; ${count.toLocaleString('en')} boxes were sealed anew\n`);
        });
        return 0;
      case 'recovery': {
        sharesWanted(request.recovery);
        await opened(dir, invocation, async (vault) => {
          const recovery = await makeRecovery(request.recovery, vaultId, invocation);
          await setRecovery(vault, vaultId, recovery ?? { recipients: [], shares: null });
          vault.db.write(() => leaveNotice(vault, 'who can recover the vault was changed'));
          err(
            recovery === undefined
              ? 'nobody can recover this vault any more: it opens with its seal alone\n'
              : 'from now on these recovery keys open the vault, and no older ones; copies of it from before still open with those\n',
          );
        });
        return 0;
      }
      case 'recover': {
        const kind = wanted(request.seal, 'recover');
        const keys = readRecoveryKeys(request, invocation);
        if (keys.identities.length + keys.shares.length === 0) {
          throw new RelockError('RL-USAGE', 'vault recover wants recovery keys', {
            remedy: 'Give --share FILE for each share, or --identity FILE.',
          });
        }
        const how = keys.shares.length > 0 ? 'recovery shares' : 'a recovery identity';
        await withNewSeal(kind, invocation, async (to) => {
          const note = `BREAK GLASS: the vault was opened with ${how} and put under another seal: ${describeSeal(to.verdict)}`;
          const { lost } = await recoverVault(dir, keys, to, note);
          err(`the vault is open again; seal: ${describeSeal(to.verdict)}\n`);
          if (lost > 0) err(`${lost} values could be read through the old seal only, and are lost with it\n`);
          err('The audit log will tell of it. Make new recovery keys: relock vault recovery\n');
        });
        return 0;
      }
    }
  } finally {
    lock.release();
  }
}

async function opened(
  dir: string,
  invocation: Invocation,
  work: (vault: Sealed, seal: Seal) => Promise<void>,
): Promise<void> {
  const seal = await openSeal(sealKindOf(dir), sealOptions(invocation));
  try {
    const { vault } = await openSealed(dir, seal);
    try {
      await work(vault, seal);
    } finally {
      vault.db.close();
    }
  } finally {
    await seal.close();
  }
}

async function withNewSeal(kind: SealKind, invocation: Invocation, work: (to: Seal) => Promise<void>): Promise<void> {
  const to = await openSeal(kind, newSealOptions(invocation));
  try {
    await work(to);
  } finally {
    await to.close();
  }
}

function wanted(kind: SealKind | undefined, action: string): SealKind {
  if (kind !== undefined) return kind;
  throw new RelockError('RL-USAGE', `vault ${action} wants --seal`, {
    remedy: 'Name the kind of the new seal; its settings may be given as RELOCK_NEW_… beside the old one’s.',
  });
}
