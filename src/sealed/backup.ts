import { randomBytes } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, linkSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { decryptStream, encryptStream, notOpened } from './age.ts';
import { FILE, sync } from './create.ts';
import { Database } from './database.ts';
import { openFile } from './open.ts';

/** What was written. */
export interface BackupReport {
  readonly file: string;
  /** Of the encrypted file. */
  readonly bytes: number;
  /** When the copy was made, milliseconds since 1970. */
  readonly time: number;
}

/**
 * Writes the vault as it is at one moment into an age file, while a server may be serving it. It takes no seal: the
 * vault's contents stay sealed within. The copy is checked before it is encrypted; the file appears whole or not at
 * all, and never over another one. Throws `RL-BACKUP-FILE`, `RL-AGE-RECIPIENT`, `RL-VAULT-…`.
 */
export async function backUp(folder: string, recipients: readonly string[], file: string): Promise<BackupReport> {
  const copy = path.join(folder, `.${FILE}.backup-${randomBytes(8).toString('hex')}`);
  const draft = `${file}.${randomBytes(4).toString('hex')}.draft`;
  const db = openFile(folder);
  try {
    closeSync(openSync(copy, 'wx', 0o600));
    const time = Date.now();
    await db.copyTo(copy);
    checkFile(copy);
    const plain = Readable.toWeb(createReadStream(copy)) as ReadableStream<Uint8Array>;
    await pipeline(Readable.fromWeb((await encryptStream(recipients, plain)) as never), newFile(draft));
    const { size } = statSync(draft);
    sync(draft);
    linkSync(draft, file);
    sync(path.dirname(file));
    db.run('UPDATE vault SET backed = ?', time);
    return { file, bytes: size, time };
  } catch (error) {
    throw error instanceof RelockError ? error : unwritable(file, error);
  } finally {
    db.close();
    for (const name of [copy, `${copy}-wal`, `${copy}-shm`, `${copy}-journal`, draft]) rmSync(name, { force: true });
  }
}

/**
 * Decrypts a backup into a new file, for its owner alone. What it holds is a vault, still sealed. Throws
 * `RL-AGE-IDENTITY`, `RL-BACKUP-FILE`, `RL-VAULT-DAMAGED`.
 */
export async function unpackBackup(file: string, identities: readonly SecretValue[], to: string): Promise<void> {
  try {
    statSync(file);
    const sealed = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
    const plain = await decryptStream(identities, sealed);
    await pipeline(Readable.fromWeb(plain as never), newFile(to));
  } catch (error) {
    if (error instanceof RelockError) throw error;
    if (systemCode(error) === undefined || systemCode(error)?.startsWith('ERR_')) throw notOpened(error);
    throw unwritable(file, error);
  }
  checkFile(to);
}

function newFile(name: string) {
  return createWriteStream(name, { flags: 'wx', mode: 0o600 });
}

/** Throws `RL-VAULT-DAMAGED` when the pages of a database do not hold together. */
function checkFile(file: string): void {
  const db = new Database(file);
  try {
    const found = db.get('PRAGMA integrity_check(1)')?.['integrity_check'];
    if (found !== 'ok') {
      throw new RelockError('RL-VAULT-DAMAGED', 'the copy of the vault does not hold together', {
        evidence: [['SQLite says', printable(String(found), 200)]],
        remedy: 'Check the disk; make the backup again, or restore an older one.',
        state: 'Nothing was written.',
      });
    }
  } finally {
    db.close();
  }
}

function unwritable(file: string, cause: unknown): RelockError {
  const code = systemCode(cause);
  const exists = code === 'EEXIST';
  return new RelockError(
    'RL-BACKUP-FILE',
    `the backup ${printable(file)} ${exists ? 'is there already' : `can't be used (${code ?? 'unknown failure'})`}`,
    {
      remedy: exists
        ? 'Choose another name: a backup is never written over another one.'
        : 'Name a file in a folder that this user may write, with room for it.',
      state: 'Nothing was written.',
      cause,
    },
  );
}
