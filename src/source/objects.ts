import type { Fragment } from '../core/fragment.ts';
import { blobPlace, messagePlace } from '../core/no-file.ts';
import { messageOf } from '../git/objects.ts';
import type { ObjectHeader, ObjectListener } from '../git/object-stream.ts';
import { HEAD } from './archive/content.ts';
import { kindOf } from './archive/kind.ts';
import { noteLargeFile } from './large-file.ts';
import { fragmentOf } from './piece-fragment.ts';
import type { Tally } from './tally.ts';
import { CHUNK, TextStream, type Piece } from './text.ts';

/** A commit message is never near this; what is longer is read as it comes, with its header. */
const LONGEST_MESSAGE = 8 * 1024 * 1024;

const EMPTY = Buffer.alloc(0);

/** What is said of all text that is read. */
export type TextView = Pick<Fragment, 'inHead' | 'added'>;

/** How objects become fragments. */
interface ObjectView {
  readonly view?: TextView;
  /** Files of up to so many bytes that are plain text are one fragment each, not pieces: none unless set. */
  readonly whole?: number;
}

/** Hears of each fragment while it holds, and of each object's end. */
export interface ObjectReaderListener {
  fragment(fragment: Fragment, object: ObjectHeader): void;
  end(object: ObjectHeader): void;
  missing(id: string): void;
  /** Reads a file that is an archive, of which there are no fragments; without this, it is read as it stands. */
  archive?(object: ObjectHeader): Promise<void>;
}

/** A file's path, or what stands for it. */
export function pathOf({ id, rest }: ObjectHeader): string {
  return rest === '' ? blobPlace(id) : rest;
}

/** The objects of a stream as text: files under their paths, the messages of commits and tags under a name for them. */
export function objectFragments(
  listener: ObjectReaderListener,
  tally: Tally,
  { view = { inHead: false, added: false }, whole = 0 }: ObjectView = {},
): ObjectListener {
  let object: ObjectHeader | undefined;
  let stream = new TextStream();
  /** What comes of an object that is kept until it is here as a whole. */
  const held = new HeldBytes();
  let isHeld = false;
  let read = 0;
  let isArchive = false;
  /** What came of it while that is too little to tell what it is. */
  let first: Buffer = EMPTY;
  const give = (pieces: readonly Piece[]) => {
    if (object === undefined) return;
    const path = object.type === 'blob' ? pathOf(object) : messagePlace(object.type, object.id);
    const commit = object.type === 'commit' ? { id: object.id } : undefined;
    for (const piece of pieces) listener.fragment(fragmentOf(path, piece, view, commit), object);
  };
  const text = (bytes: Buffer) => {
    tally.stats.bytes += bytes.length;
    give(stream.push(bytes));
  };
  /** What a file begins with, long enough to tell what it is. */
  const begin = (head: Buffer, { size, rest }: ObjectHeader) => {
    if (size === head.length) noteLargeFile(head, rest, tally);
    isArchive = listener.archive !== undefined && kindOf(head) !== undefined;
  };
  const giveHeld = (header: ObjectHeader) => {
    const bytes = held.take();
    if (header.type !== 'blob') return text(messageOf(bytes));
    begin(bytes, header);
    if (isArchive) return;
    const plain = bytes.length <= whole ? plainText(bytes) : undefined;
    if (plain === undefined) return text(bytes);
    tally.stats.bytes += bytes.length;
    if (plain.length > 0) give([{ bytes: plain, line: 1, column: 1 }]);
  };
  return {
    begin(header) {
      object = header;
      stream = new TextStream();
      read = 0;
      isArchive = false;
      first = EMPTY;
      isHeld = header.type === 'blob' ? header.size <= whole : header.type !== 'tree' && header.size <= LONGEST_MESSAGE;
      if (isHeld) held.begin(header.size);
      if (header.type === 'blob') tally.stats.files++;
      if (header.type === 'commit') tally.stats.commits++;
    },
    content(bytes) {
      if (object === undefined || object.type === 'tree') return;
      if (isHeld) {
        held.add(bytes);
        return;
      }
      const isFirst = read < HEAD;
      read += bytes.length;
      if (isFirst && object.type === 'blob') {
        const head = first.length === 0 ? bytes : Buffer.concat([first, bytes]);
        first = read < HEAD && read < object.size ? head : EMPTY;
        if (first.length > 0) return;
        begin(head, object);
        if (!isArchive) text(head);
      } else if (!isArchive) text(bytes);
    },
    end() {
      if (object === undefined) return undefined;
      if (isHeld) giveHeld(object);
      if (isArchive) {
        const archive = object;
        object = undefined;
        return listener.archive?.(archive).then(() => listener.end(archive));
      }
      give(stream.end());
      listener.end(object);
      object = undefined;
      return undefined;
    },
    missing: (id) => listener.missing(id),
  };
}

/** The bytes of one object after the other, without a buffer for each. */
class HeldBytes {
  #bytes: Buffer = EMPTY;
  #only: Buffer | undefined;
  #size = 0;
  #length = 0;

  begin(size: number): void {
    this.#size = size;
    this.#length = 0;
    this.#only = undefined;
  }

  /** The bytes stay as they are until the object is taken, if it came at once. */
  add(bytes: Buffer): void {
    if (this.#length === 0 && bytes.length === this.#size) {
      this.#only = bytes;
      return;
    }
    if (this.#bytes.length < this.#size)
      this.#bytes = Buffer.allocUnsafeSlow(Math.max(CHUNK, this.#size + (this.#size >> 2)));
    bytes.copy(this.#bytes, this.#length);
    this.#length += bytes.length;
  }

  take(): Buffer {
    return this.#only ?? this.#bytes.subarray(0, this.#length);
  }
}

/** The bytes of a text that is UTF-8, or another one that has ASCII as it is, without its mark; undefined for others. */
function plainText(bytes: Buffer): Buffer | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0))
    return undefined;
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
