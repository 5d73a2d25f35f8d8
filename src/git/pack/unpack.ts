import type { ObjectHeader } from '../object-stream.ts';
import { applyDelta, type Copied } from './delta.ts';
import type { Family } from './families.ts';
import { OddPack } from './odd.ts';
import type { PackFile } from './pack-file.ts';
import { unlessOdd } from './packs.ts';
import type { Room } from './room.ts';

/** Objects are made as a whole; git is asked for a longer one, piece by piece. */
const LONGEST = 16 * 1024 * 1024;

/** An object, and the one that it was made from. */
export interface Made<Note> {
  readonly header: ObjectHeader;
  /** They hold until the next one is made. */
  readonly bytes: Buffer;
  readonly copies: readonly Copied[];
  /** What was kept of the object that this one was made from. */
  readonly base: Note | undefined;
}

/** An object that others are made from, at its place in the room. */
interface Live<Note> extends Raw {
  note: Note | undefined;
  /** How many are still to be made from it. */
  left: number;
}

/**
 * Makes the objects of a family, one after the other, and shows those that were asked for; what `look` gives is kept
 * until the last one is made from it. Gives the lines of those that only git can read.
 */
export async function unpack<Note>(
  pack: PackFile,
  room: Room,
  { at, base, lines }: Family,
  look: (object: Made<Note>) => Promise<Note | undefined> | Note | undefined,
): Promise<string[]> {
  const unread: string[] = [];
  const live: Array<Live<Note> | undefined> = [];
  const left = at.map(() => 0);
  for (const place of base) if (place >= 0) left[place] = (left[place] ?? 0) + 1;
  for (const [i, offset] of at.entries()) {
    const line = lines[i] ?? '';
    const place = base[i] ?? -1;
    const from = live[place];
    const made = unlessOdd(() => make(pack, room, offset, from));
    if (from !== undefined && --from.left === 0) {
      live[place] = undefined;
      room.give(from.place);
    }
    if (made === undefined) {
      if (line !== '') unread.push(line);
      continue;
    }
    const one: Live<Note> = { ...made, note: undefined, left: left[i] ?? 0 };
    if (line !== '') {
      const bytes = room.bytes.subarray(made.place, made.place + made.size);
      const header = { id: line.slice(0, 40), type: made.type, size: made.size, rest: line.slice(41) };
      const note = look({ header, bytes, copies: made.copies, base: from?.note });
      one.note = note instanceof Promise ? await note : note;
    }
    if (one.left > 0) live[i] = one;
    else room.give(one.place);
  }
  return unread;
}

/** An object as it was made, in the room. */
interface Raw {
  readonly type: string;
  readonly place: number;
  readonly size: number;
  readonly copies: readonly Copied[];
}

/** @throws OddPack */
function make(pack: PackFile, room: Room, at: number, from: Raw | undefined): Raw {
  const entry = pack.entry(at);
  const bytes = pack.unpack(entry, LONGEST);
  if (entry.type === undefined) {
    if (from === undefined) throw new OddPack('base');
    return { type: from.type, ...applyDelta(room, from.place, from.size, bytes, LONGEST) };
  }
  const place = room.take(bytes.length);
  room.bytes.set(bytes, place);
  return { type: entry.type, place, size: bytes.length, copies: [] };
}
