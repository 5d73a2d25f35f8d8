import type { Fragment } from '../core/fragment.ts';
import { listRoot, rootOf, type FilesRequest } from './file-list.ts';
import { FileReader, type ListedFile } from './file-reader.ts';
import { isInShard } from './shard.ts';
import type { Reading, Source } from './source.ts';
import { Tally } from './tally.ts';

/** Files as a source, and their list, for those who share the reading (by `FileReader`) among threads. */
export interface FilesSource extends Source {
  /** Each file once, in groups of some dozens. */
  list(): AsyncIterable<readonly ListedFile[]>;
  readonly tally: Tally;
}

/**
 * Files and folders as they are on disk. Inside a work tree a folder's files are those that git does not ignore, and
 * those that it has although it ignores them; paths are then relative to the top of the work tree. Outside of one
 * they are all files but `.git`; paths are relative to `cwd` where they lie in it, else absolute.
 *
 * A symbolic link is not followed, its target is scanned as its text (that is what git stores); only one that is named
 * in `paths` is followed. What can't be read is in `unscanned`; a FIFO, socket or device is noted; what vanishes
 * meanwhile is let go.
 *
 * @throws RL-SCAN-NO-PATH at once, for the first path that does not exist
 */
export function openFiles(request: FilesRequest): FilesSource {
  const tally = new Tally();
  const roots = (request.paths.length === 0 ? ['.'] : request.paths).map((name) => rootOf(request, name));
  async function* list(): AsyncGenerator<readonly ListedFile[]> {
    const seen = new Set<string>();
    const isWanted = ({ place, shown }: ListedFile) => {
      if (roots.length > 1) {
        // Not by how it is shown: in another repository, or with a name that is no UTF-8, another file looks the same.
        const name = typeof place === 'string' ? place : place.toString('latin1');
        if (seen.has(name)) return false;
        seen.add(name);
      }
      return request.shard === undefined || isInShard(shown, request.shard);
    };
    const isWhole = roots.length === 1 && request.shard === undefined;
    for (const root of roots) {
      for await (const group of listRoot(root, request, tally)) yield isWhole ? group : group.filter(isWanted);
    }
  }
  async function* fragments(reading?: Reading): AsyncGenerator<Fragment> {
    const reader = new FileReader(reading);
    for await (const group of list()) {
      for (const file of group) {
        yield* reader.read(file, tally);
        if (reader.isArchive) yield* reader.archive(tally);
      }
    }
  }
  return {
    list,
    fragments,
    tally,
    unscanned: tally.unscanned,
    stats: tally.stats,
    get notes() {
      return tally.notes;
    },
  };
}
