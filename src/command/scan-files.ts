import type { Fragment } from '../core/fragment.ts';
import type { ScannerOptions } from '../scan/scanner.ts';
import type { Suspects } from '../scan/suspect.ts';
import { FileReader, VIEW, type ListedFile } from '../source/file-reader.ts';
import { fragmentOf } from '../source/piece-fragment.ts';
import type { FilesSource } from '../source/files.ts';
import { Tally } from '../source/tally.ts';
import { Collection, type Collected, type Finder } from './collect.ts';
import type { Batch, Looker } from './look.ts';
import { NOTHING_SEEN } from './nothing-seen.ts';
import { optimizeLate } from './optimize-late.ts';
import { keepYoungSpaceSmall } from './young-space.ts';

/** Milliseconds that one thread works alone: another one takes 50 of a core to start. */
export const ALONE = 150;
/** Files of one batch: some MB of source text, ten milliseconds. */
const BATCH = 128;

/** From so many files on it is a long scan. */
const MANY = 256;

/** What a scan that threads share needs besides what it reads. */
export interface Means {
  readonly scanner: Finder;
  /** What the scanner was made from. */
  readonly options: ScannerOptions;
  readonly threads: number;
  /** Milliseconds that one thread works alone, before there are more; 150 unless set. */
  readonly alone?: number;
  /** Are archives opened? True unless set. */
  readonly archives?: boolean;
  /** Told now and then that something was read. */
  readonly onProgress: () => void;
}

/** Scans files: alone as long as a start of threads would take, then shared. The result is the same either way. */
export async function collectFiles(source: FilesSource, means: Means): Promise<Collected> {
  const collection = new Collection();
  const archives = means.archives ?? true;
  const reader = new FileReader({ archives });
  const look = async (fragment: Fragment, suspects?: Suspects) => {
    const found = means.scanner.scan(fragment, suspects);
    for (const finding of found instanceof Promise ? await found : found) collection.add(finding, fragment);
  };
  const scan = async (by: FileReader, file: ListedFile, tally: Tally) => {
    for (const fragment of by.read(file, tally)) await look(fragment);
    if (by.isArchive) for await (const fragment of by.archive(tally)) await look(fragment);
    means.onProgress();
  };
  const started = Date.now();
  let count = 0;
  const list = source.list()[Symbol.asyncIterator]();
  while (means.threads === 1 || Date.now() - started < (means.alone ?? ALONE)) {
    const next = await list.next();
    if (next.done === true) return collection.end({});
    for (const file of next.value) await scan(reader, file, source.tally);
    if (count < MANY && (count += next.value.length) >= MANY) {
      keepYoungSpaceSmall();
      optimizeLate();
    }
  }
  optimizeLate();
  const [{ shareOut }, { lookerOptions }] = await Promise.all([import('./share.ts'), import('./look.ts')]);
  const again = new FileReader({ archives });
  // One batch after the other: they share the reader.
  let before: Promise<unknown> = Promise.resolve();
  const scanAll = async (files: readonly ListedFile[]) => {
    const tally = new Tally();
    for (const file of files) await scan(reader, file, tally);
    return { ...NOTHING_SEEN, tally };
  };
  const own: Looker = {
    look: (batch) => {
      const work = before.then(() => scanAll('files' in batch ? batch.files : []));
      before = work.catch(() => undefined);
      return work;
    },
    finish: () => Promise.resolve(),
    close: () => undefined,
  };
  await shareOut(
    batchesOf(list),
    lookerOptions(means.options, undefined, archives),
    { threads: means.threads, ordered: true, own },
    async (sight, batch) => {
      source.tally.add(sight.tally);
      for (const { path, bytes, suspects, ...place } of sight.pieces) {
        await look(fragmentOf(path, { bytes: Buffer.from(bytes.buffer), ...place }, VIEW), suspects);
        // Given back at once, not when V8 gets to it.
        bytes.buffer.transfer(0);
      }
      // Already counted.
      const counted = new Tally();
      for (const index of sight.files) {
        const file = 'files' in batch ? batch.files[index] : undefined;
        if (file !== undefined) await scan(again, file, counted);
      }
      means.onProgress();
    },
  );
  return collection.end({});
}

async function* batchesOf(list: AsyncIterator<readonly ListedFile[]>): AsyncGenerator<Batch> {
  let files: readonly ListedFile[] = [];
  for (let next = await list.next(); next.done !== true; next = await list.next()) {
    files = files.length === 0 ? next.value : [...files, ...next.value];
    if (files.length < BATCH) continue;
    yield { files };
    files = [];
  }
  if (files.length > 0) yield { files };
}
