import type { CommitInfo } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { messagePlace } from '../core/no-file.ts';
import type { Repository } from '../git/repository.ts';
import { kindOf } from './archive/kind.ts';
import type { Binary } from './binaries.ts';
import { PatchReader, type PatchListener } from './diff.ts';
import type { Tally } from './tally.ts';
import { fragmentOf } from './piece-fragment.ts';
import { noteLargeFile } from './large-file.ts';
import { READING } from './source.ts';
import { TextStream, type Piece } from './text.ts';

/** What all fragments of one patch have in common. */
export interface PatchView {
  readonly inHead: boolean;
  readonly added: boolean;
  /** What commit lines begin with; without it the patch has none. */
  readonly mark?: string;
  /** Told of each commit before its fragments. The patch of a merge is not in the output. */
  readonly onCommit?: (id: string, parents: readonly string[]) => void;
  /** Has the files that are archives: of these no part counts but the whole. Without it they are read as they stand. */
  readonly archives?: Repository;
}

/** For the view of a repository's patch. */
export function archivesOf(repository: Repository, { archives } = READING): Pick<PatchView, 'archives'> {
  return archives ? { archives: repository } : {};
}

/**
 * The added lines of a patch as fragments, one for each run of neighbouring lines. What is in archives that it changes
 * comes last, all of it.
 */
export async function* patchFragments(
  output: AsyncIterable<Buffer>,
  view: PatchView,
  tally: Tally,
): AsyncGenerator<Fragment> {
  const ready: Fragment[] = [];
  const { listener, binaries, endMessage } = collector(ready, view, tally);
  const reader = new PatchReader(listener, view.mark);
  for await (const chunk of output) {
    reader.push(chunk);
    yield* ready.splice(0);
  }
  reader.end();
  endMessage();
  yield* ready.splice(0);
  if (binaries.length === 0 || view.archives === undefined) return;
  const { binaryFragments } = await import('./binaries.ts');
  yield* binaryFragments(view.archives, binaries, view, tally);
}

/** Bytes of binary files that wait until it is known what they are; more would be shown in any case. */
const HELD = 4 * 1024 * 1024;

interface PatchCollector {
  readonly listener: PatchListener;
  /** Files that are, or may be, archives. */
  readonly binaries: readonly Binary[];
  readonly endMessage: () => void;
}

function collector(ready: Fragment[], view: PatchView, tally: Tally): PatchCollector {
  let commit: CommitInfo | undefined;
  let path = '';
  let blob = '';
  const binaries: Binary[] = [];
  let sort: 'text' | 'binary' | 'archive' | undefined;
  const sortOf = (bytes: Buffer, line: number) => {
    if (line === 1) return kindOf(bytes) === undefined ? 'text' : 'archive';
    // What it begins with did not change: that has to be asked for.
    return bytes.includes(0) ? 'binary' : undefined;
  };
  let isSubmodule = false;
  let stream = new TextStream();
  let first = false;
  let runLine = 1;
  let held = 0;
  const take = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (first && piece.line === 1) noteLargeFile(piece.bytes, path, tally);
      first = false;
      // Others may be read before this one is asked for.
      const fragment = fragmentOf(path, { ...piece, bytes: Buffer.from(piece.bytes) }, view, commit);
      if (sort !== 'binary' || held > HELD) ready.push(fragment);
      else {
        held += piece.bytes.length;
        binaries.at(-1)?.shown.push(fragment);
      }
    }
  };
  let message: Buffer[] = [];
  const endMessage = () => {
    if (message.length === 0 || commit === undefined) return;
    const text = new TextStream();
    const bytes = Buffer.concat(message);
    message = [];
    tally.stats.bytes += bytes.length;
    for (const piece of [...text.push(bytes), ...text.end()]) {
      const place = messagePlace('commit', commit.id);
      ready.push(fragmentOf(place, { ...piece, bytes: Buffer.from(piece.bytes) }, { ...view, inHead: false }, commit));
    }
  };
  const listener: PatchListener = {
    commit(id, parents) {
      endMessage();
      commit = { id };
      tally.stats.commits++;
      view.onCommit?.(id, parents);
    },
    message(line) {
      message.push(line);
    },
    file(name, mode, id) {
      endMessage();
      path = name;
      blob = id;
      sort = undefined;
      tally.stats.files++;
      isSubmodule = mode === '160000';
      if (isSubmodule) tally.submodule(name);
    },
    begin(line) {
      stream = new TextStream(line);
      runLine = line;
      first = true;
    },
    added(bytes) {
      if (sort === undefined && view.archives !== undefined) {
        sort = sortOf(bytes, runLine);
        if (sort === 'archive' || sort === 'binary') binaries.push({ path, blob, commit, shown: [] });
      }
      if (sort === 'archive') return;
      tally.stats.bytes += bytes.length;
      take(stream.push(bytes));
    },
    end() {
      take(stream.end());
    },
    hidden(what) {
      tally.unscanned.push({ path: what, reason: 'git did not show its content' });
    },
  };
  return { listener, binaries, endMessage };
}
