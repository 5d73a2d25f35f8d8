import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { systemCode } from '../core/error.ts';
import type { Fragment } from '../core/fragment.ts';
import { contentOf, type Bytes } from './archive/content.ts';
import { endsAsZip, kindOf } from './archive/kind.ts';
import { noteLargeFile } from './large-file.ts';
import { fragmentOf } from './piece-fragment.ts';
import { READING, type Reading } from './source.ts';
import type { Tally } from './tally.ts';
import { CHUNK, Room, TextStream, wholeText } from './text.ts';

/** A name on disk may be no UTF-8: then only its bytes open the file. */
export type DiskPath = string | Buffer;

/** A file that is to be read. */
export interface ListedFile {
  readonly place: DiskPath;
  /** How it is shown: relative to the scan's root, with `/`. */
  readonly shown: string;
  /** `file` and `link`: as the listing says, to be checked; `named`: the user named it, so that a link is followed. */
  readonly kind: 'file' | 'link' | 'other' | 'named';
}

/** Files are seen as they are now. */
export const VIEW = { inHead: true, added: false } as const;
/** Not blocking, so that a FIFO that took a file's place is not waited for. */
const READ = constants.O_RDONLY | constants.O_NONBLOCK;

/** Reads files one after the other into one buffer: a fragment holds until the next one is asked for. */
export class FileReader {
  readonly #buffer = Buffer.allocUnsafeSlow(CHUNK);
  readonly #room = new Room();
  readonly #archives: boolean;
  #archive: { readonly file: ListedFile; readonly isBehind: boolean } | undefined;

  constructor({ archives }: Reading = READING) {
    this.#archives = archives;
  }

  /** True when the file that was read last is an archive: what is in it was not read yet. */
  get isArchive(): boolean {
    return this.#archive !== undefined;
  }

  /** The text of what is in the file that was read last, when that is an archive. */
  async *archive(tally: Tally): AsyncGenerator<Fragment> {
    if (this.#archive === undefined) return;
    const { file, isBehind } = this.#archive;
    this.#archive = undefined;
    const { openArchive, openZipBehind } = await import('./archive/open.ts');
    let handle: number | undefined;
    try {
      handle = openSync(file.place, file.kind === 'named' ? READ : READ | constants.O_NOFOLLOW);
      const found = fstatSync(handle);
      if (!found.isFile()) return;
      const origin = { path: file.shown, view: VIEW };
      const bytes = bytesOfFile(handle, found.size);
      yield* isBehind ? openZipBehind(bytes, origin, tally) : openArchive(contentOf(bytes), bytes.size, origin, tally);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      if (!hasVanished(error)) tally.unscanned.push({ path: file.shown, reason: reasonOf(error) });
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }

  /**
   * The text of a file, or of a link's target; of an archive there is none, see `isArchive`. What keeps it from being
   * read is in the tally.
   */
  *read({ place, shown, kind }: ListedFile, tally: Tally): Generator<Fragment> {
    this.#archive = undefined;
    let handle: number | undefined;
    try {
      if (kind !== 'file') {
        const found = kind === 'named' ? statSync(place) : lstatSync(place);
        if (found.isSymbolicLink()) return yield* this.#link(place, shown, tally);
        if (!found.isFile()) return noteSpecial(found, shown, tally);
      }
      handle = openSync(place, kind === 'named' ? READ : READ | constants.O_NOFOLLOW);
      // Looked at once it is open: the file may have become something else meanwhile.
      const found = fstatSync(handle);
      if (found.isFile()) yield* this.#content(handle, found.size, { place, shown, kind }, tally);
      else noteSpecial(found, shown, tally);
    } catch (error) {
      if (kind === 'file' && handle === undefined && isNoFile(error))
        yield* this.read({ place, shown, kind: 'other' }, tally);
      else if (!hasVanished(error)) tally.unscanned.push({ path: shown, reason: reasonOf(error) });
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }

  *#content(handle: number, size: number, file: ListedFile, tally: Tally): Generator<Fragment> {
    const { shown } = file;
    let stream: TextStream | undefined;
    tally.stats.files++;
    let read = 0;
    for (;;) {
      let length = 0;
      let count = 0;
      do {
        count = readSync(handle, this.#buffer, length, CHUNK - length, null);
        length += count;
        // A file that is as long as it was said to be is not asked for more.
      } while (count > 0 && length < CHUNK && read + length !== size);
      const bytes = this.#buffer.subarray(0, length);
      if (read === 0) {
        if (this.#archives && kindOf(bytes) !== undefined) {
          this.#archive = { file, isBehind: false };
          return;
        }
        noteLargeFile(bytes, shown, tally);
      }
      read += length;
      tally.stats.bytes += length;
      if (length < CHUNK && this.#archives && endsAsZip(bytes)) this.#archive = { file, isBehind: true };
      if (length < CHUNK && stream === undefined) {
        const piece = wholeText(bytes);
        if (piece !== undefined) yield fragmentOf(shown, piece, VIEW);
        return;
      }
      stream ??= new TextStream(1, this.#room);
      for (const piece of stream.push(bytes)) yield fragmentOf(shown, piece, VIEW);
      if (length < CHUNK) break;
    }
    for (const piece of stream.end()) yield fragmentOf(shown, piece, VIEW);
  }

  *#link(place: DiskPath, shown: string, tally: Tally): Generator<Fragment> {
    tally.stats.files++;
    yield fragmentOf(shown, { bytes: readlinkSync(place, 'buffer'), line: 1, column: 1 }, VIEW);
  }
}

function bytesOfFile(handle: number, size: number): Bytes {
  return {
    size,
    read(from, length) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
      let count = 0;
      while (count < bytes.length) {
        const more = readSync(handle, bytes, count, bytes.length - count, from + count);
        if (more === 0) break;
        count += more;
      }
      return bytes.subarray(0, count);
    },
  };
}

function noteSpecial(found: Stats, shown: string, tally: Tally): void {
  // git lists a folder as one entry only when it is another repository.
  if (found.isDirectory()) tally.submodule(shown);
  else tally.special(found.isFIFO() ? 'FIFO' : found.isSocket() ? 'socket' : 'device', shown);
}

/** True for what open says of links (that are not to be followed) and of sockets. */
function isNoFile(error: unknown): boolean {
  return ['ELOOP', 'EMLINK', 'ENXIO', 'EISDIR'].includes(systemCode(error) ?? '');
}

/** True when the file is gone since it was listed. */
export function hasVanished(error: unknown): boolean {
  return systemCode(error) === 'ENOENT';
}

/** Why a file can't be read, in words. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error) ?? 'unknown failure';
  if (code === 'EACCES' || code === 'EPERM') return `may not be read (${code})`;
  if (code === 'ELOOP') return 'became a symbolic link while it was read (ELOOP)';
  return `can't be read (${code})`;
}
