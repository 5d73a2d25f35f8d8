import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Invocation } from '../../config/invocation.ts';
import { RelockError, systemCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Recovery } from '../../sealed/recovery.ts';
import type { RecoveryKeys } from '../../sealed/restore.ts';

/** Who is to be able to recover a vault, as the flags say it. */
export interface RecoveryRequest {
  /** `--recovery`: age recipients. */
  readonly recipients: readonly string[];
  /** `--shares`: `3/5`. */
  readonly shares: string | undefined;
  /** `--shares-dir`: where each share gets a file of its own. */
  readonly sharesDir: string | undefined;
}

/** What the flags ask for, with shares made and written; undefined when they ask for nothing. */
export async function makeRecovery(
  request: RecoveryRequest,
  vaultId: Uint8Array,
  { cwd, err }: Invocation,
): Promise<Recovery | undefined> {
  const wanted = sharesWanted(request);
  if (wanted === undefined) {
    return request.recipients.length === 0 ? undefined : { recipients: request.recipients, shares: null };
  }
  const { makeShares } = await import('../../sealed/shares.ts');
  const { recipient, shares } = await makeShares(vaultId, wanted.total, wanted.needed);
  const folder = path.resolve(cwd, wanted.folder);
  for (const [index, share] of shares.entries()) writeShare(folder, index + 1, share);
  err(
    `${wanted.total} shares are in ${printable(folder)}, one a file: give each to another person and delete it there; any ${wanted.needed} open the vault\n`,
  );
  return { recipients: [...request.recipients, recipient], shares: { total: wanted.total, needed: wanted.needed } };
}

/** Throws `RL-USAGE` for what the flags can't mean, before a seal is asked. */
export function sharesWanted({ shares, sharesDir }: RecoveryRequest) {
  if (shares === undefined) return undefined;
  const [, needed = 0, total = 0] = (/^(\d{1,3})\/(\d{1,3})$/.exec(shares) ?? []).map(Number);
  if (needed < 2 || total < needed || total > 255) {
    throw new RelockError('RL-USAGE', `--shares ${printable(shares, 20)} is no number of shares`, {
      remedy: 'Write how many are needed and how many there are, such as --shares 3/5; from 2 on, at most 255.',
    });
  }
  if (sharesDir === undefined) {
    throw new RelockError('RL-USAGE', '--shares wants --shares-dir', {
      remedy: 'Name the folder that the shares are written to, each in a file of its own.',
    });
  }
  return { needed, total, folder: sharesDir };
}

function writeShare(folder: string, number: number, share: SecretValue): void {
  const file = path.join(folder, `share-${number}.txt`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'wx', 0o600);
    try {
      writeSync(handle, `${share.reveal()}\n`);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw new RelockError(
      'RL-RECOVERY-FILE',
      `${printable(file)} can't be written (${systemCode(error) ?? 'refused'})`,
      {
        remedy: 'Name a folder that holds no shares yet, and that this user may write.',
        state: 'The vault’s recovery is as it was; delete the shares that were written.',
        cause: error,
      },
    );
  }
}

/** The identities and shares in files. Throws `RL-RECOVERY-FILE`. */
export function readRecoveryKeys(
  given: { readonly identities: readonly string[]; readonly shares: readonly string[] },
  { cwd }: Invocation,
): RecoveryKeys {
  const lines = (file: string) => {
    try {
      const text = readFileSync(path.resolve(cwd, file), 'utf8');
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
    } catch (error) {
      throw new RelockError(
        'RL-RECOVERY-FILE',
        `${printable(file)} can't be read (${systemCode(error) ?? 'refused'})`,
        {
          remedy: 'Name a file that this user may read.',
          cause: error,
        },
      );
    }
  };
  const secrets = (files: readonly string[]) => files.flatMap(lines).map((line) => new SecretValue(line));
  return { identities: secrets(given.identities), shares: secrets(given.shares) };
}
