import type { CommitInfo } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { messagePlace } from '../core/no-file.ts';
import { PatchReader, type PatchListener } from './diff.ts';
import type { Tally } from './tally.ts';
import { fragmentOf } from './piece-fragment.ts';
import { noteLargeFile } from './large-file.ts';
import { TextStream, type Piece } from './text.ts';

/** What all fragments of one patch have in common. */
export interface PatchView {
  readonly inHead: boolean;
  readonly added: boolean;
  /** What commit lines begin with; without it the patch has none. */
  readonly mark?: string;
  /** Told of each commit before its fragments. The patch of a merge is not in the output. */
  readonly onCommit?: (id: string, parents: readonly string[]) => void;
}

/** The added lines of a patch as fragments, one for each run of neighbouring lines. */
export async function* patchFragments(
  output: AsyncIterable<Buffer>,
  view: PatchView,
  tally: Tally,
): AsyncGenerator<Fragment> {
  const ready: Fragment[] = [];
  const { listener, endMessage } = collector(ready, view, tally);
  const reader = new PatchReader(listener, view.mark);
  for await (const chunk of output) {
    reader.push(chunk);
    yield* ready.splice(0);
  }
  reader.end();
  endMessage();
  yield* ready.splice(0);
}

function collector(
  ready: Fragment[],
  view: PatchView,
  tally: Tally,
): { readonly listener: PatchListener; readonly endMessage: () => void } {
  let commit: CommitInfo | undefined;
  let path = '';
  let isSubmodule = false;
  let stream = new TextStream();
  let first = false;
  const take = (pieces: readonly Piece[]) => {
    for (const piece of pieces) {
      if (first && piece.line === 1) noteLargeFile(piece.bytes, path, tally);
      first = false;
      // Others may be read before this one is asked for.
      ready.push(fragmentOf(path, { ...piece, bytes: Buffer.from(piece.bytes) }, view, commit));
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
    file(name, mode) {
      endMessage();
      path = name;
      tally.stats.files++;
      isSubmodule = mode === '160000';
      if (isSubmodule) tally.submodule(name);
    },
    begin(line) {
      stream = new TextStream(line);
      first = true;
    },
    added(bytes) {
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
  return { listener, endMessage };
}
