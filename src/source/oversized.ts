import type { Fragment } from '../core/fragment.ts';
import { ObjectReader } from '../git/objects.ts';
import { startGit } from '../git/process.ts';
import type { Repository } from '../git/repository.ts';
import type { PatchView } from './patch-fragments.ts';
import { fragmentOf } from './piece-fragment.ts';
import type { Tally } from './tally.ts';
import { TextStream } from './text.ts';

/** A file that git won't compare. */
export interface OversizedFile {
  readonly blob: string;
  readonly path: string;
}

/** Above this git's diff refuses a file (1023 MiB: MAX_XDIFF_SIZE in git's xdiff-interface.h). */
const REFUSED = 1023 * 1024 * 1024;

/**
 * The files that are too large for git's diff, among all that the walk's commits hold, and with each all else that stood
 * at its path or below it: the path is then left out of the patch, and a smaller version may hold what matters.
 */
export async function oversizedFiles(
  repository: Repository,
  walk: readonly string[],
  refused = REFUSED,
): Promise<OversizedFile[]> {
  const paths = new Map<string, string>();
  for await (const line of linesOf(startGit(repository, ['rev-list', '--objects', ...walk, '--']).output)) {
    const space = line.indexOf(' ');
    if (space !== -1 && space < line.length - 1) paths.set(line.slice(0, space), line.slice(space + 1));
  }
  const sizes = startGit(repository, ['cat-file', '--batch-check=%(objecttype) %(objectsize) %(objectname)'], {
    withInput: true,
  });
  sizes.send([...paths.keys()].map((id) => `${id}\n`).join(''));
  sizes.endInput();
  const blobs: OversizedFile[] = [];
  const large = new Set<string>();
  for await (const line of linesOf(sizes.output)) {
    const [type, size, blob = ''] = line.split(' ');
    const path = paths.get(blob);
    if (type !== 'blob' || path === undefined) continue;
    blobs.push({ blob, path });
    if (Number(size) >= refused) large.add(path);
  }
  const isLeftOut = (path: string) => [...large].some((one) => path === one || path.startsWith(`${one}/`));
  return blobs.filter(({ path }) => isLeftOut(path));
}

/** These files whole, streamed: more than what was added to them, as nobody can tell that apart. */
export async function* oversizedFragments(
  repository: Repository,
  files: readonly OversizedFile[],
  view: PatchView,
  tally: Tally,
): AsyncGenerator<Fragment> {
  const reader = new ObjectReader(repository);
  try {
    for (const file of files) {
      const object = await reader.read(file.blob);
      if (object === null) continue;
      tally.stats.files++;
      tally.note(`a file above 1 GB was scanned whole, not only what changed in it`);
      const stream = new TextStream();
      for await (const part of object.content()) {
        tally.stats.bytes += part.length;
        for (const piece of stream.push(part)) yield fragmentOf(file.path, piece, view);
      }
      for (const piece of stream.end()) yield fragmentOf(file.path, piece, view);
    }
  } finally {
    reader.close();
  }
}

async function* linesOf(output: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of output) {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
