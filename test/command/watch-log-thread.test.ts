import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { LogFile } from '../../src/command/watch/log-file.ts';
import type { Log } from '../../src/command/watch/log-file.ts';
import { LogThread } from '../../src/command/watch/log-thread.ts';
import type { UseEvent } from '../../src/watch/event.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { OWN, SAMPLES } from '../watch/log/samples.ts';

const { folder, remove } = makeFolder('watch-log-thread');
afterAll(remove);

async function read(log: Log) {
  const events: UseEvent[] = [];
  for await (const some of log.events()) events.push(...some);
  const { format, ...counts } = log.counts;
  return { events, log: format?.name, title: format?.title, ...counts, trouble: log.trouble };
}

function file(name: string, bytes: string | Uint8Array): string {
  const place = path.join(folder, name);
  writeFileSync(place, bytes);
  return place;
}

/** Lines of one kind, reordered, twice, cut off, of others, of nobody, and broken within. */
function hostile(log: string): string {
  const lines = (
    log === 'relock' ? [OWN] : SAMPLES.filter((sample) => sample.log === log).map(({ entry }) => entry)
  ).map((entry) => JSON.stringify(entry));
  const strange = [
    '{',
    '[]',
    'null',
    '{"a":1}',
    '\ufeff{}',
    '{"__proto__":{"x":1}}',
    '"\\ud800"',
    lines[0]?.slice(0, 40) ?? '',
  ];
  const others = SAMPLES.map(({ entry }) => JSON.stringify(entry));
  const late = Array.from({ length: 5000 }, (_, n) =>
    (lines[n % lines.length] ?? '').replaceAll('2026', String(2020 + (n % 90))).replace('"id":"', `"id":"${n}`),
  );
  return [
    ...lines,
    ...strange,
    ...late,
    ...others,
    ...lines.toReversed(),
    'x'.repeat(1_100_000),
    lines[0]?.slice(0, -1),
  ].join('\n');
}

describe('a log that is read in a thread of its own', () => {
  test.each(['relock', 'vault', 'cloudtrail', 'google', 'azure', 'github'])('%s: as it would be here', async (log) => {
    const place = file(log, hostile(log));
    const here = await read(new LogFile(place, log, { name: 'n', trustUpTo: 3 }));
    expect(here.log).toBe(log);
    expect(here.events.length).toBeGreaterThan(100);
    expect(await read(new LogThread(place, log, { name: 'n', trustUpTo: 3 }))).toStrictEqual(here);
  });

  test('documents, compressed ones, ones that are cut off, and none at all', async () => {
    const text = JSON.stringify({
      Records: SAMPLES.filter(({ log }) => log === 'cloudtrail').map(({ entry }) => entry),
    });
    const zipped = gzipSync(text);
    for (const place of [
      file('document', text),
      file('zipped', zipped),
      file('cut', zipped.subarray(0, -9)),
      file('empty', ''),
      path.join(folder, 'nowhere'),
    ])
      expect(await read(new LogThread(place, 'l', {}))).toStrictEqual(await read(new LogFile(place, 'l', {})));
  });

  test('two at once, and one that nobody reads to its end, hold nothing up', async () => {
    const place = file('vault-2', hostile('vault'));
    const all = await read(new LogFile(place, 'l', {}));
    const both = await Promise.all([read(new LogThread(place, 'l', {})), read(new LogThread(place, 'l', {}))]);
    expect(both).toStrictEqual([all, all]);
    for await (const some of new LogThread(place, 'l', {}).events()) if (some.length > 0) break;
    expect(await read(new LogThread(place, 'l', {}))).toStrictEqual(all);
  });
});
