import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import { systemCode } from '../../core/error.ts';
import type { CommitInfo, Finding } from '../../core/finding.ts';
import type { ManagedIndex } from '../../core/fingerprint.ts';
import { isNoFile } from '../../core/no-file.ts';
import { lookForRepository } from '../../git/repository.ts';
import { openStdin } from '../../source/stdin.ts';
import { collect } from '../collect.ts';
import type { FindingPlace } from './places.ts';
import { openScanner } from '../scanner.ts';

/** Files of findings are never near this; a larger blob is not read again. */
const LIMIT = 64 * 1024 * 1024;

/**
 * Gives a function that scans one place again: the blob of the named commit, or the file of the work tree. What stood
 * in a findings file is only where to look; a place outside of the work tree is none. It gives all findings of the line,
 * since a findings file has one line for each of them and a place can't tell them apart; null when it can't be read.
 */
export function openRescan(
  config: RelockConfig,
  invocation: Invocation,
  indexes: () => Promise<readonly ManagedIndex[]>,
): (place: FindingPlace) => Promise<readonly Finding[] | null> {
  let opened: ReturnType<typeof openScanner> | undefined;
  const scanner = () => (opened ??= indexes().then((known) => openScanner(config, invocation, known)));
  return async (place) => {
    const outer = await readOuter(place, invocation).catch(() => undefined);
    if (outer === undefined) return null;
    if (outer === null) return [];
    const { findings } = await collect(openStdin(Readable.from([outer.bytes]), outer.path), await scanner());
    const there = findings.filter(({ path: found, line }) => found === place.path && line === place.line);
    if (there.length === 0 || place.commit === undefined) return there;
    const commit = await describe(place.commit, invocation);
    return there.map((finding) => withCommit(finding, commit));
  };
}

function withCommit(finding: Finding, commit: CommitInfo): Finding {
  return { ...finding, commit };
}

/** Who made the commit and when, as it says itself. */
async function describe(id: string, { cwd, env }: Invocation): Promise<CommitInfo> {
  const repository = lookForRepository(cwd, env);
  if (repository === undefined) return { id };
  const { describeCommits } = await import('../../git/commits.ts');
  return (await describeCommits(repository, [id]).catch(() => undefined))?.get(id) ?? { id };
}

/** The file itself, or the archive that a path such as `archive!member` begins with. Null and errors as `readPlace`. */
async function readOuter(place: FindingPlace, invocation: Invocation) {
  for (let end = place.path.length; end > 0; end = place.path.lastIndexOf('!', end - 1)) {
    const outer = place.path.slice(0, end);
    const bytes = await readPlace({ ...place, path: outer }, invocation);
    if (bytes !== null) return { path: outer, bytes };
  }
  return null;
}

/** Null: there is no such file. Throws when that is not known. */
async function readPlace(place: FindingPlace, { cwd, env }: Invocation): Promise<Buffer | null> {
  const repository = lookForRepository(cwd, env);
  if (place.commit !== undefined) {
    if (repository === undefined) return null;
    const { readFileAt, readMessage } = await import('../../git/file-at.ts');
    if (isNoFile(place.path)) return readMessage(repository, place.commit, LIMIT);
    return readFileAt(repository, place.commit, place.path, LIMIT);
  }
  const root = repository?.top ?? cwd;
  const file = path.resolve(root, place.path);
  if (!file.startsWith(`${root}${path.sep}`)) return null;
  try {
    const kind = await lstat(file);
    if (!kind.isFile()) return null;
    if (kind.size > LIMIT) throw new Error('too large');
    return await readFile(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
