import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { messageOf, ObjectReader, type StoredObject } from './objects.ts';
import { ensureCommit, refuseOption } from './range.ts';
import type { Repository } from './repository.ts';

/** A config, baseline or ignore file is never near this. */
const LIMIT = 4 * 1024 * 1024;

/**
 * Files as they stand at a revision, byte for byte: no filter, attribute or checkout has a part in it.
 * A file that does not exist there is null. A revision that this clone lacks is fetched from `origin`
 * (without a change to any ref), so that the default branch can be read in a checkout of the pull request alone.
 *
 * @param paths relative to the repository's top, with `/`
 * @param limit bytes of one file
 * @throws RL-GIT-UNKNOWN-REVISION, RL-GIT-FILE-TOO-LARGE, RL-GIT-MISSING, RL-GIT-FAILED
 */
export async function readFilesAt(
  repository: Repository,
  revision: string,
  paths: readonly string[],
  limit = LIMIT,
): Promise<Map<string, Buffer | null>> {
  refuseOption(revision);
  const reader = new ObjectReader(repository);
  try {
    const commit = (await reader.read(`${revision}^{commit}`))?.id ?? (await ensureCommit(repository, revision)).id;
    const files = new Map<string, Buffer | null>();
    for (const path of paths) files.set(path, await readBlob(reader, `${commit}:${path}`, path, limit));
    return files;
  } finally {
    reader.close();
  }
}

/** One file of `readFilesAt`. */
export async function readFileAt(
  repository: Repository,
  revision: string,
  path: string,
  limit = LIMIT,
): Promise<Buffer | null> {
  return (await readFilesAt(repository, revision, [path], limit)).get(path) ?? null;
}

/** The message of a commit, without its header; null when the id is of no commit here. */
export async function readMessage(repository: Repository, commit: string, limit = LIMIT): Promise<Buffer | null> {
  refuseOption(commit);
  const reader = new ObjectReader(repository);
  try {
    const object = await reader.read(commit);
    if (object === null || object.type !== 'commit') return null;
    return messageOf(await wholeOf(object, `commit ${commit}`, limit));
  } finally {
    reader.close();
  }
}

async function readBlob(reader: ObjectReader, name: string, path: string, limit: number): Promise<Buffer | null> {
  const object = await reader.read(name);
  if (object === null || object.type !== 'blob') return null;
  return wholeOf(object, path, limit);
}

async function wholeOf(object: StoredObject, path: string, limit: number): Promise<Buffer> {
  if (object.size > limit) {
    throw new RelockError(
      'RL-GIT-FILE-TOO-LARGE',
      `${printable(path)} has ${object.size} bytes; at most ${limit} are read`,
    );
  }
  const parts: Buffer[] = [];
  for await (const part of object.content()) parts.push(part);
  return Buffer.concat(parts);
}
