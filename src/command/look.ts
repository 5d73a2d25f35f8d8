import type { ManagedIndex } from '../core/fingerprint.ts';
import type { Fragment } from '../core/fragment.ts';
import { SecretValue } from '../core/secret.ts';
import type { Family } from '../git/pack/families.ts';
import type { Repository } from '../git/repository.ts';
import { bytesOf } from '../scan/bytes.ts';
import { openSieve, type Sieve } from '../scan/late-scanner.ts';
import type { Scanner, ScannerOptions } from '../scan/scanner.ts';
import type { Suspects } from '../scan/suspect.ts';
import { FileReader, type ListedFile } from '../source/file-reader.ts';
import { Tally, type TallyContent } from '../source/tally.ts';
import type { Piece } from '../source/text.ts';
import { ObjectLooker } from './look-objects.ts';
import { NOTHING_SEEN } from './nothing-seen.ts';

/**
 * Scanning in two steps, so that threads can share it. A looker tells which files and objects hold something; who gives
 * the order then scans those few himself. So the result is the same whatever the number of threads, and no finding goes
 * from one thread to another.
 *
 * Of files a looker only takes out those pieces in which nothing stands out, where that can be told without the rules:
 * what judges is compiled once, in the thread that gives the orders, and is most of what there is to compile.
 */
export interface Looker {
  look(batch: Batch): Promise<Look>;
  /** Lets the answers of objects come that git holds back. */
  finish(): Promise<void>;
  close(): void;
}

export type Batch =
  | { readonly files: readonly ListedFile[] }
  /** Lines for git. */
  | { readonly objects: readonly string[] }
  | { readonly family: Family };

/** What a batch holds. */
export interface Look {
  /** The places in the batch's list of files that hold something. */
  readonly files: readonly number[];
  /** The pieces of other files that something may stand in, in their order. */
  readonly pieces: readonly FilePiece[];
  readonly objects: readonly Suspect[];
  /** Ids that git does not have. */
  readonly missing: readonly string[];
  /** Lines of a family that only git can read. */
  readonly odd: readonly string[];
  /** Ids of archives that could not be read as a whole: they are not clean. */
  readonly unread: readonly string[];
  readonly tally: TallyContent;
}

/** A piece of a file that was not judged; its bytes are its own. */
export interface FilePiece extends Pick<Piece, 'line' | 'column'> {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What stands out in it, so that nobody looks again. */
  readonly suspects: Suspects;
}

/** An object that holds something. */
export interface Suspect {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  /** What stands in it, each once: fingerprint, confidence and whether a mark silences it, as one word. */
  readonly sights: readonly string[];
}

/** What a looker is made from; a message between threads keeps it. */
export interface LookerOptions {
  readonly scanner: ThreadScanner;
  readonly repository: Repository | undefined;
  readonly archives: boolean;
}

type ThreadScanner = Omit<ScannerOptions, 'allow' | 'baseline' | 'managed'> & {
  readonly managed: ReadonlyArray<{ readonly key: string; readonly entries: ManagedIndex['entries'] }>;
};

/** Options of a run's scanner as a looker takes them. What only silences findings is left out. */
export function lookerOptions(
  options: ScannerOptions,
  repository: Repository | undefined,
  archives: boolean,
): LookerOptions {
  const { allow: _, baseline: __, managed, ...others } = options;
  return {
    scanner: { ...others, managed: managed.map(({ key, entries }) => ({ key: key.reveal(), entries })) },
    repository: repository === undefined ? undefined : { ...repository, slug: undefined, env: { ...repository.env } },
    archives,
  };
}

export async function openLooker({ scanner, repository, archives }: LookerOptions): Promise<Looker> {
  const sieve = repository === undefined ? openSieve(scanner) : undefined;
  if (sieve !== undefined) return siftingLooker(sieve, archives);
  const { createScanner } = await import('../scan/scanner.ts');
  const managed = scanner.managed.map(({ key, entries }) => ({ key: new SecretValue(key), entries }));
  const finder = await createScanner({ ...scanner, managed, allow: [] });
  const isPlain = scanner.ownRules.length === 0 && scanner.gitleaks === undefined;
  const reader = new FileReader({ archives });
  let objects: ObjectLooker | undefined;
  return {
    look(batch) {
      if ('files' in batch) return lookAtFiles(batch.files, reader, finder);
      if (repository === undefined) throw new Error('unreachable');
      objects ??= new ObjectLooker(repository, finder, archives, isPlain);
      return 'family' in batch ? objects.lookAtFamily(batch.family) : objects.look(batch.objects);
    },
    finish: async () => objects?.finish(),
    close: () => objects?.close(),
  };
}

function siftingLooker(sieve: Sieve, archives: boolean): Looker {
  const reader = new FileReader({ archives });
  return {
    async look(batch) {
      const tally = new Tally();
      const pieces: FilePiece[] = [];
      const sift = (fragment: Fragment) => {
        const suspects = sieve(fragment);
        if (suspects === undefined) return;
        const { path, firstLine: line, firstColumn: column = 1 } = fragment;
        pieces.push({ path, line, column, bytes: Uint8Array.from(bytesOf(fragment)), suspects });
      };
      for (const file of 'files' in batch ? batch.files : []) {
        for (const fragment of reader.read(asSent(file), tally)) sift(fragment);
        if (reader.isArchive) for await (const fragment of reader.archive(tally)) sift(fragment);
      }
      return { ...NOTHING_SEEN, pieces, tally };
    },
    finish: () => Promise.resolve(),
    close: () => undefined,
  };
}

/** Paths that are no UTF-8 come through a message as plain bytes. */
function asSent(file: ListedFile): ListedFile {
  return typeof file.place === 'string' ? file : { ...file, place: Buffer.from(file.place) };
}

async function lookAtFiles(files: readonly ListedFile[], reader: FileReader, finder: Scanner): Promise<Look> {
  const tally = new Tally();
  const found: number[] = [];
  for (const [index, file] of files.entries()) {
    let holds = false;
    for (const fragment of reader.read(asSent(file), tally)) holds = finder.scan(fragment).length > 0 || holds;
    if (reader.isArchive)
      for await (const fragment of reader.archive(tally)) holds = finder.scan(fragment).length > 0 || holds;
    if (holds) found.push(index);
  }
  return { ...NOTHING_SEEN, files: found, tally };
}
