import type { Fragment } from '../core/fragment.ts';
import { blobPlace, messagePlace } from '../core/no-file.ts';
import { messageOf } from '../git/objects.ts';
import type { ObjectHeader, ObjectListener } from '../git/object-stream.ts';
import { HEAD } from './archive/content.ts';
import { kindOf } from './archive/kind.ts';
import { noteLargeFile } from './large-file.ts';
import { fragmentOf } from './piece-fragment.ts';
import type { Tally } from './tally.ts';
import { TextStream, type Piece } from './text.ts';

/** A commit message is never near this; what is longer is read as it comes, with its header. */
const LONGEST_MESSAGE = 8 * 1024 * 1024;

const EMPTY = Buffer.alloc(0);

/** What is said of all text that is read. */
export type TextView = Pick<Fragment, 'inHead' | 'added'>;

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
  view: TextView = { inHead: false, added: false },
): ObjectListener {
  let object: ObjectHeader | undefined;
  let stream = new TextStream();
  let message: Buffer[] | undefined;
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
    if (!isArchive) text(head);
  };
  return {
    begin(header) {
      object = header;
      stream = new TextStream();
      read = 0;
      isArchive = false;
      first = EMPTY;
      message = header.type !== 'blob' && header.size <= LONGEST_MESSAGE ? [] : undefined;
      if (header.type === 'blob') tally.stats.files++;
      if (header.type === 'commit') tally.stats.commits++;
    },
    content(bytes) {
      if (object === undefined || object.type === 'tree') return;
      const isFirst = read < HEAD;
      read += bytes.length;
      if (message !== undefined) message.push(bytes);
      else if (isFirst && object.type === 'blob') {
        const head = first.length === 0 ? bytes : Buffer.concat([first, bytes]);
        first = read < HEAD && read < object.size ? head : EMPTY;
        if (first.length === 0) begin(head, object);
      } else if (!isArchive) text(bytes);
    },
    end() {
      if (object === undefined) return undefined;
      if (isArchive) {
        const archive = object;
        object = undefined;
        return listener.archive?.(archive).then(() => listener.end(archive));
      }
      if (message !== undefined && object.type !== 'tree') {
        const words = messageOf(Buffer.concat(message));
        tally.stats.bytes += words.length;
        give(stream.push(words));
      }
      give(stream.end());
      listener.end(object);
      object = undefined;
      return undefined;
    },
    missing: (id) => listener.missing(id),
  };
}
