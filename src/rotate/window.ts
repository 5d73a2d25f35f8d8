import type { MaintenanceWindow } from '../config/config.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * True when a rotation by the calendar may begin then: when the clock on the wall of the window's zone stands in it. Hours
 * that a change of the clocks leaves out open nothing, and those that it repeats open twice.
 */
export function isOpen(window: MaintenanceWindow, at: Date): boolean {
  const wall = new Date(at.getTime() + offsetAt(window.zone, at.getTime()));
  const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  const today = window.days.includes(wall.getUTCDay());
  const yesterday = window.days.includes((wall.getUTCDay() + 6) % 7);
  if (window.from < window.to) return today && minute >= window.from && minute < window.to;
  return (today && minute >= window.from) || (yesterday && minute < window.to);
}

/** The first moment from then on at which the window is open. */
export function nextOpening(window: MaintenanceWindow | undefined, from: Date): Date {
  if (window === undefined || isOpen(window, from)) return from;
  for (let start = from.getTime(); ; start += DAY) {
    const opening = momentsIn(window, start, start + DAY).find((moment) => isOpen(window, new Date(moment)));
    if (opening !== undefined) return new Date(opening);
  }
}

/** When a closed window may open in a day that begins anywhere: at its time, or when the clocks change into it. In order. */
function momentsIn({ zone, from }: MaintenanceWindow, start: number, end: number): readonly number[] {
  const offsets = [...new Set([offsetAt(zone, start), offsetAt(zone, end)])];
  const moments = offsets.flatMap((offset) => {
    const midnight = Math.floor((start + offset) / DAY) * DAY - offset;
    return [midnight + from * MINUTE, midnight + DAY + from * MINUTE];
  });
  if (offsets.length > 1) moments.push(changeIn(zone, start, end));
  return moments.filter((moment) => moment >= start && moment < end).sort((a, b) => a - b);
}

/** When the clocks of a zone change between two moments that have them differently. */
function changeIn(zone: string, before: number, after: number): number {
  const offset = offsetAt(zone, before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** By how many milliseconds a zone's clock is ahead of UTC at a time. */
function offsetAt(zone: string, time: number): number {
  if (zone === 'UTC') return 0;
  const clock = CLOCKS.get(zone) ?? clockOf(zone);
  CLOCKS.set(zone, clock);
  const part = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
}
