import path from 'node:path';
import type { Invocation } from '../config/invocation.ts';
import { findRepository } from '../git/repository.ts';
import { openFiles } from '../source/files.ts';
import type { Shard } from '../source/shard.ts';
import type { Source } from '../source/source.ts';
import { collect, type Collected } from './collect.ts';
import { collectFiles, type Means } from './scan-files.ts';
import { openGitSource, type GitSource } from './scan-git.ts';

/** What is to be scanned. */
export type ScanSource =
  | {
      readonly kind: 'files';
      readonly paths: readonly string[];
      readonly noIgnore: boolean;
      readonly shard: Shard | undefined;
    }
  | GitSource
  | {
      readonly kind: 'history';
      readonly revisions: readonly string[];
      /** A revision or a date: only what came later. */
      readonly since: string | undefined;
      readonly shard: Shard | undefined;
      /** Where it is kept what was clean. */
      readonly cache: string | undefined;
    }
  | { readonly kind: 'stdin'; readonly name: string | undefined };

/** A source that was opened, with the way in which it is scanned. */
export interface OpenedSource {
  /** What a report tells of it. */
  readonly read: Pick<Source, 'stats' | 'unscanned' | 'notes'>;
  collect(means: Means): Promise<Collected>;
}

/** Opens what is to be scanned; git is started, where it is needed. */
export async function openSource(wanted: ScanSource, invocation: Invocation): Promise<OpenedSource> {
  const { cwd, env } = invocation;
  switch (wanted.kind) {
    case 'diff':
    case 'staged': {
      const repository = findRepository(cwd, env);
      return oneThread(openGitSource(wanted, repository));
    }
    case 'stdin': {
      const { openStdin } = await import('../source/stdin.ts');
      return oneThread(openStdin(invocation.stdin, wanted.name));
    }
    case 'files': {
      const { paths, noIgnore, shard } = wanted;
      const source = openFiles({ paths, cwd, env, noIgnore, ...(shard === undefined ? {} : { shard }) });
      return { read: source, collect: (means) => collectFiles(source, means) };
    }
    case 'history': {
      const { revisions, since, shard } = wanted;
      const repository = findRepository(cwd, env);
      const { openHistory } = await import('./scan-history.ts');
      const history = openHistory({
        repository,
        request: { revisions, ...(since === undefined ? {} : { since }) },
        shard,
        cache: wanted.cache === undefined ? undefined : path.resolve(cwd, wanted.cache),
        sealKey: env['RELOCK_CACHE_KEY'] ?? '',
      });
      return { read: history, collect: (means) => history.collect(means) };
    }
  }
}

function oneThread(source: Source): OpenedSource {
  return {
    read: source,
    collect: ({ scanner, onProgress, archives }) =>
      collect(source, scanner, onProgress, { archives: archives ?? true }),
  };
}
