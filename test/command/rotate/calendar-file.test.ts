import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../src/command/rotate/calendar-file.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const turn = { at: new Date('2026-12-01T02:00:00Z'), what: 'rotate' as const, why: 'every 90 days', kind: 'postgres' };

test('an event for each turn, with its UID whenever it is made', () => {
  const address = 'vault://secret/ci/db';
  const text = calendarFile([{ ...turn, address }], NOW);
  const uid = /UID:(\S+)/.exec(text)?.[1];
  expect(text).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Relock//rotate//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20261122T120000Z',
      'DTSTART:20261201T020000Z',
      'DURATION:PT15M',
      'SUMMARY:rotate: vault://secret/ci/db',
      'DESCRIPTION:postgres\\; every 90 days',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
  expect(calendarFile([{ ...turn, address }], new Date(0))).toContain(`UID:${uid}`);
  expect(calendarFile([{ ...turn, address: `${address}2` }], NOW)).not.toContain(`UID:${uid}`);
});

test('whatever an address or a kind holds: lines of 75 octets at most, and unfolded they give it back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const file = calendarFile([{ ...turn, address: text }], NOW);
      const lines = file.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
      expect(unfolded).toHaveLength(15);
      const summary =
        unfolded.find((line) => line.startsWith('SUMMARY:rotate: '))?.slice('SUMMARY:rotate: '.length) ?? '';
      const read = summary.replace(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
      // eslint-disable-next-line no-control-regex -- what may not stand in a calendar
      expect(read).toBe(text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' '));
    }),
  );
});
