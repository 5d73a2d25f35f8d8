import { printable } from '../core/printable.ts';

/** A name from a log as it may stand in a sentence. */
export function named(text: string | undefined): string {
  return text === undefined ? 'someone unknown' : `“${printable(text, 120)}”`;
}

/** A count of something: `1 day`, `12 days`. */
export function counted(amount: number, one: string): string {
  const whole = Math.round(amount);
  return `${whole} ${one}${whole === 1 ? '' : 's'}`;
}

/** A length of time in its largest unit: `3 minutes`, `2 days`. */
export function lasting(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  if (minutes < 1.5) return counted(milliseconds / 1000, 'second');
  if (minutes < 90) return counted(minutes, 'minute');
  if (minutes < 2880) return counted(minutes / 60, 'hour');
  return counted(minutes / 1440, 'day');
}
