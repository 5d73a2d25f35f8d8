import type { Row, Sums } from './roll-up.ts';
import { HOUR } from './roll-up.ts';

/** The hours of a name's day that it was used in, by their number. */
export type DayHours = Map<number, Sums>;

/** They in few bytes: for each its number, uses, refusals, and those that nobody vouches for, as LEB128 of DWARF has it. */
export function packHours(hours: DayHours): Uint8Array {
  const bytes: number[] = [];
  for (const [hour, { uses, refused, unauthenticated }] of hours)
    for (const number of [hour, uses, refused, unauthenticated]) {
      let left = number;
      for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
      bytes.push(left);
    }
  return Uint8Array.from(bytes);
}

/** The opposite of `packHours`. */
export function unpackHours(bytes: Uint8Array): DayHours {
  const hours: DayHours = new Map();
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (let weight = 1; at < bytes.length; weight *= 128) {
      const byte = bytes[at++] ?? 0;
      number += (byte % 128) * weight;
      if (byte < 128) break;
    }
    return number;
  };
  while (at < bytes.length) hours.set(next(), { uses: next(), refused: next(), unauthenticated: next() });
  return hours;
}

/** Adds a row of an hour to the hours of its day. */
export function addHour(hours: DayHours, { start, uses, refused, unauthenticated }: Row): void {
  const hour = Math.floor(start / HOUR) % 24;
  const there = hours.get(hour);
  if (there === undefined) hours.set(hour, { uses, refused, unauthenticated });
  else addTo(there, { uses, refused, unauthenticated });
}

export function addTo(there: Sums, { uses, refused, unauthenticated }: Sums): void {
  there.uses += uses;
  there.refused += refused;
  there.unauthenticated += unauthenticated;
}
