import { OddPack } from './odd.ts';
import type { Room } from './room.ts';

/** Bytes that a text has from the one that it was made from. */
export interface Copied {
  /** Where they begin in the text. */
  readonly at: number;
  /** Where they begin in the base. */
  readonly was: number;
  readonly length: number;
}

/** Copies that are told of are at least so long. */
const SHORTEST = 1024;
/** Up to so many bytes are copied one by one: a call takes longer. */
const FEW = 24;

/**
 * What a delta makes of its base (gitformat-pack(5), "Deltified representation"), and the long runs of bytes that both
 * have in common, in order of place. The base is the `baseLength` bytes at `base` of the room, and what is made is put
 * there, too: the caller gives it back.
 *
 * @throws OddPack for what is no delta of this base, or makes more than `most` bytes.
 */
export function applyDelta(
  room: Room,
  base: number,
  baseLength: number,
  delta: Buffer,
  most: number,
): { readonly place: number; readonly size: number; readonly copies: readonly Copied[] } {
  let next = 0;
  const length = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = delta[next++];
      if (byte === undefined || unit > Number.MAX_SAFE_INTEGER / 128) throw new OddPack('delta');
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  if (length() !== baseLength) throw new OddPack('base');
  const size = length();
  if (size > most) throw new OddPack('long');
  const place = room.take(size);
  const copies = fill(room.bytes, base, baseLength, place, size, delta, next);
  if (copies !== undefined) return { place, size, copies };
  room.give(place);
  throw new OddPack('delta');
}

/** Follows the instructions of a delta from `start` on; undefined when they are not right. */
function fill(
  bytes: Buffer,
  base: number,
  baseLength: number,
  place: number,
  size: number,
  delta: Buffer,
  start: number,
): Copied[] | undefined {
  const copies: Copied[] = [];
  let next = start;
  let done = 0;
  /** The run that the last copy belongs to. */
  let at = 0;
  let was = 0;
  let end = 0;
  while (next < delta.length) {
    const code = delta[next++] ?? 0;
    if (code < 128) {
      const stop = done + code;
      if (code === 0 || stop > size || next + code > delta.length) return undefined;
      while (done < stop) bytes[place + done++] = delta[next++] ?? 0;
      continue;
    }
    let from = 0;
    let count = 0;
    if ((code & 1) !== 0) from = delta[next++] ?? 0;
    if ((code & 2) !== 0) from |= (delta[next++] ?? 0) << 8;
    if ((code & 4) !== 0) from |= (delta[next++] ?? 0) << 16;
    if ((code & 8) !== 0) from += (delta[next++] ?? 0) * 0x1000000;
    if ((code & 16) !== 0) count = delta[next++] ?? 0;
    if ((code & 32) !== 0) count |= (delta[next++] ?? 0) << 8;
    if ((code & 64) !== 0) count |= (delta[next++] ?? 0) << 16;
    if (count === 0) count = 0x10000;
    const stop = done + count;
    if (from + count > baseLength || stop > size) return undefined;
    if (done !== end || from - was !== done - at) {
      if (end - at >= SHORTEST) copies.push({ at, was, length: end - at });
      at = done;
      was = from;
    }
    if (count <= FEW) for (let i = 0; i < count; i++) bytes[place + done + i] = bytes[base + from + i] ?? 0;
    else bytes.copyWithin(place + done, base + from, base + from + count);
    done = stop;
    end = done;
  }
  if (end - at >= SHORTEST) copies.push({ at, was, length: end - at });
  return done === size ? copies : undefined;
}
