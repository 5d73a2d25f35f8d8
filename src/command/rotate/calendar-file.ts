import { createHash } from 'node:crypto';
import type { Planned } from './plan.ts';

/** A line has at most so many octets, its end not counted (RFC 5545 §3.1). */
const LINE = 75;

/**
 * The plan as an iCalendar file (RFC 5545): an event for each turn, from its first moment on, free in the calendar. The same turn keeps its
 * UID, so that a file that is taken in again renews what is there.
 */
export function calendarFile(all: readonly Planned[], now: Date): string {
  const events = all.flatMap(({ at, what, address, kind, why }) => [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256')
      .update(`${address}\n${what}\n${at.toISOString().slice(0, 10)}`)
      .digest('hex')
      .slice(0, 32)}@relock`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(at)}`,
    'DURATION:PT15M',
    `SUMMARY:${escaped(`${what}: ${address}`)}`,
    `DESCRIPTION:${escaped(`${kind}; ${why}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Relock//rotate//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** UTC (§3.3.5, form 2). */
function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** TEXT (§3.3.11): backslash, semicolon and comma are escaped, a line break is `\n`; other control characters may not stand there. */
function escaped(text: string): string {
  const marked = text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  return marked.replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** Long lines go on behind a line break and a space, never within a character. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}
