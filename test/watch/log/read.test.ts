import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventOf } from '../../../src/watch/event.ts';
import type { UseEvent } from '../../../src/watch/event.ts';
import { Cutter } from '../../../src/watch/log/cut.ts';
import { Order } from '../../../src/watch/log/order.ts';
import type { LogOptions } from '../../../src/watch/log/read.ts';
import { LogReader } from '../../../src/watch/log/read.ts';
import { OWN, SAMPLES } from './samples.ts';

function read(text: string, options: LogOptions = {}, size = text.length) {
  const reader = new LogReader(options);
  const events: UseEvent[] = [];
  for (let at = 0; at < text.length; at += size) events.push(...reader.push(text.slice(at, at + size)));
  events.push(...reader.end());
  const { format, passed, others } = reader.counts;
  return { events, log: format?.name, passed: Object.fromEntries(passed), others: Object.fromEntries(others) };
}

const json = (entries: readonly unknown[]) => entries.map((entry) => JSON.stringify(entry)).join('\n');

describe('what each log says', () => {
  test.each(SAMPLES)('$log: $what', ({ log, entry, event }) => {
    const { events, ...rest } = read(JSON.stringify(entry));
    expect(rest).toEqual({ log, passed: {}, others: {} });
    expect(events).toHaveLength(1);
    const [found] = events;
    // What is expected to be missing stands there as undefined.
    const names = Object.keys(event) as Array<keyof UseEvent>;
    expect(Object.fromEntries(names.map((name) => [name, found?.[name]]))).toEqual(event);
    expect(found).toMatchObject({ trust: 'foreign', source: log });
  });

  test.each([
    ['what AWS does by itself', 'cloudtrail', { eventType: 'AwsServiceEvent' }],
    ['what is about no key', 'cloudtrail', { eventSource: 'ec2.amazonaws.com', eventName: 'RunInstances' }],
    ['other diagnostics', 'azure', { category: 'AzurePolicyEvaluationDetails' }],
    ['what a browser did', 'github', { hashed_token: undefined }],
    ['a statement', 'postgres', { message: 'statement: select 1' }],
  ])('%s is no use', (_, log, over) => {
    const entry = SAMPLES.find((sample) => sample.log === log)?.entry;
    expect(read(JSON.stringify({ ...entry, ...over }))).toMatchObject({ events: [], log, passed: { 'no-use': 1 } });
  });

  test('Vault tells of a request twice: its answer counts, and a request without one is not judged', () => {
    const entry: Record<string, unknown> = { ...SAMPLES.find(({ log }) => log === 'vault')?.entry };
    const request = { ...(entry['request'] as object), id: 'v2' };
    const lines = [
      { ...entry, type: 'request', response: undefined },
      entry,
      { ...entry, type: 'request', request },
      { ...entry, type: 'request', request: { ...request, id: 'v3' }, error: 'permission denied' },
    ];
    const { events, passed } = read(json(lines));
    expect(events.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['v1', 'ok'],
      ['v3', 'refused'],
    ]);
    expect(passed).toEqual({ unanswered: 1 });
    // The other way round, as two devices or a rotation may leave them.
    expect(read(json([lines[1], lines[0]])).events).toHaveLength(1);
  });

  test('our own log is ours up to the entry whose chain was checked, and only then', () => {
    const lines = json([OWN, { ...OWN, number: 8, request: 'r2' }, { head: { signature: 's' } }]);
    expect(read(lines).events.map(({ trust }) => trust)).toEqual(['foreign', 'foreign']);
    expect(read(lines, { trustUpTo: 7 }).events.map(({ trust, source }) => [trust, source])).toEqual([
      ['own', 'audit'],
      ['foreign', 'relock'],
    ]);
  });

  test('a time without its zone is none', () => {
    const [, , , , , , , , { entry } = { entry: {} }] = SAMPLES;
    expect(read(JSON.stringify({ ...entry, eventTime: '2026-01-05T10:00:00' })).passed).toEqual({ 'no-time': 1 });
  });
});

describe('how a log is cut', () => {
  const entries = SAMPLES.filter(({ log }) => log === 'cloudtrail').map(({ entry }) => entry);
  test.each<[string, string]>([
    ['lines', json(entries)],
    ['lines of Windows', json(entries).replaceAll('\n', '\r\n')],
    ['a delivered file', JSON.stringify({ Records: entries })],
    [
      'deliveries one after another',
      `${JSON.stringify({ Records: entries.slice(0, 2) })}\n${JSON.stringify({ Records: entries.slice(2) })}`,
    ],
    ['an array', JSON.stringify(entries)],
    ['an array for people', JSON.stringify(entries, null, 2)],
    ['with a mark of the byte order', `\ufeff${json(entries)}`],
    [
      'lookup-events',
      JSON.stringify(
        { Events: entries.map((entry) => ({ EventId: 'x', CloudTrailEvent: JSON.stringify(entry) })) },
        null,
        4,
      ),
    ],
  ])('%s, in pieces of any size', (_, text) => {
    for (const size of [1, 7, 64, 1000, text.length]) {
      const { events, passed } = read(text, {}, size);
      expect({ size, count: events.length, passed }).toEqual({ size, count: entries.length, passed: {} });
    }
  });

  test('an entry is never too long to be passed over, and never held', () => {
    const huge = 'x'.repeat(1024 * 1024 + 10);
    const [first, second] = entries;
    const lines = `${JSON.stringify(first)}\n{"a":"${huge}${huge}"}\n${JSON.stringify(second)}\n`;
    expect(read(lines, {}, 65_536)).toMatchObject({ events: [{}, {}], passed: { 'too-long': 1 } });
    const array = JSON.stringify({ Records: [first, { a: huge + huge }, second] });
    expect(read(array, {}, 65_536)).toMatchObject({ events: [{}, {}], passed: { 'too-long': 1 } });
  });

  test('what was cut off in the midst is counted, and the rest read', () => {
    const lines = entries.map((entry) => JSON.stringify(entry));
    const broken = [lines[0], lines[1]?.slice(0, 90), lines[2]].join('\n');
    expect(read(broken)).toMatchObject({ events: [{}, {}], passed: { 'no-json': 1 } });
    const whole = JSON.stringify({ Records: entries });
    expect(read(whole.slice(0, -100)).passed).toEqual({ 'no-json': 1 });
  });

  test('lines of several logs are refused by name: the first one is read', () => {
    const mixed = json(SAMPLES.map(({ entry }) => entry));
    const { log, others, passed } = read(mixed);
    const count = (name: string) => SAMPLES.filter((sample) => sample.log === name).length;
    expect(log).toBe('relock');
    expect(others).toEqual({
      vault: count('vault'),
      postgres: count('postgres'),
      cloudtrail: count('cloudtrail'),
      google: count('google'),
      azure: count('azure'),
      github: count('github'),
    });
    expect(passed).toEqual({ 'another-log': SAMPLES.length - 1 });
  });
});

describe('whatever a log holds', () => {
  const piece = fc.oneof(
    fc.constantFrom(...SAMPLES.map(({ entry }) => JSON.stringify(entry))),
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      '\n',
      '{"Records":[',
      ',',
      '{"time":',
      'null',
      '\u0000',
      '\ud800',
      '{"__proto__":1}',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.json(),
  );
  const text = fc
    .array(fc.tuple(piece, fc.constantFrom('', '\n')), { maxLength: 30 })
    .map((all) => all.flat().join(''));

  test('nothing throws, and how it was cut into chunks changes nothing', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 300 }), (given, size) => {
        const whole = read(given);
        const cut = read(given, {}, size);
        expect(cut.events).toEqual(whole.events);
        for (const event of whole.events) expect(eventOf(event, event.source, event.trust)).toEqual(event);
      }),
      { numRuns: 400 },
    );
  });

  test('any value in the place of any other makes an event that holds, or none', () => {
    const sample = fc.constantFrom(...SAMPLES);
    fc.assert(
      fc.property(sample, fc.infiniteStream(fc.nat(1000)), fc.jsonValue(), ({ entry, log }, at, value) => {
        const changed = structuredClone(entry) as Record<string, unknown>;
        let place: Record<string, unknown> = changed;
        for (const step of at) {
          const names = Object.keys(place);
          const name = names[step % Math.max(1, names.length)];
          if (name === undefined) break;
          const within = place[name];
          if (typeof within !== 'object' || within === null || step % 3 === 0) {
            place[name] = value;
            break;
          }
          place = within as Record<string, unknown>;
        }
        const { events, ...rest } = read(JSON.stringify(changed));
        for (const event of events) {
          expect(eventOf(event, event.source, event.trust)).toEqual(event);
          expect(event.trust).toBe('foreign');
        }
        const told = events.length + Object.values(rest.passed).reduce((sum, count) => sum + count, 0);
        expect(told, log).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  test('entries are lines or elements, never both: what is cut is JSON again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(2),
        (all, size, indent) => {
          const document = JSON.stringify({ Records: all }, null, indent);
          const cutter = new Cutter();
          const entries: string[] = [];
          for (let at = 0; at < document.length; at += size)
            entries.push(...cutter.push(document.slice(at, at + size)).entries);
          entries.push(...cutter.end().entries);
          expect(entries.map((entry) => JSON.parse(entry) as unknown)).toEqual(JSON.parse(JSON.stringify(all)));
        },
      ),
    );
  });
});

describe('the order of events', () => {
  const event = (at: number): UseEvent => ({
    id: String(at),
    at,
    source: 's',
    trust: 'foreign',
    action: 'read',
    outcome: 'ok',
    authenticated: true,
  });

  test('what comes within the span of others goes in the order of its time, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000)), fc.integer({ min: 0, max: 6000 }), (times, span) => {
        const order = new Order(span);
        const given = [...times.flatMap((at) => order.add(event(at))), ...order.flush()].map(({ at }) => at);
        expect([...given].sort((a, b) => a - b)).toEqual([...times].sort((a, b) => a - b));
        if (span > 5000) expect(given).toEqual([...times].sort((a, b) => a - b));
      }),
    );
  });

  test('one line from the future holds nothing up and pushes nothing on', () => {
    const order = new Order(10);
    const far = Date.UTC(2099, 0);
    const given = [100, far, 105, 102, 130, 131].flatMap((at) => order.add(event(at)));
    expect(given.map(({ at }) => at)).toEqual([100, 102, 105]);
  });
});
