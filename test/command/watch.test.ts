import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { FileDevice } from '../../src/audit/file-device.ts';
import { watch } from '../../src/command/watch.ts';
import type { WatchRequest } from '../../src/command/watch.ts';
import type { Alarm } from '../../src/watch/alarm.ts';
import { openScene } from '../audit/scene.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { until } from '../servers/port.ts';
import { request } from './watch-request.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const START = Date.UTC(2026, 0, 5);

const { folder, remove } = makeFolder('watch-command');
afterAll(remove);

async function run(given: Partial<WatchRequest>, stdin = '') {
  const ran = { status: -1, out: '', err: '', code: undefined as string | undefined };
  try {
    ran.status = await watch(request(given), {
      env: {},
      cwd: folder,
      out: (text) => void (ran.out += text),
      err: (text) => void (ran.err += text),
      stdin: Readable.from([stdin]),
      interactive: false,
    });
  } catch (error) {
    ran.code = (error as { code?: string }).code;
  }
  return ran;
}

/** A record of CloudTrail: a role reads a secret. */
function record(at: number, change: { secret?: string; address?: string; region?: string } = {}) {
  const { secret = 'ci/db', address = '10.1.2.3', region = 'eu-west-1' } = change;
  return {
    eventVersion: '1.09',
    eventID: `${region}-${secret}-${address}-${at}`,
    eventTime: new Date(at).toISOString(),
    eventSource: 'secretsmanager.amazonaws.com',
    eventName: 'GetSecretValue',
    awsRegion: region,
    recipientAccountId: '123456789012',
    sourceIPAddress: address,
    userIdentity: {
      type: 'AssumedRole',
      sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::123456789012:role/ci' } },
    },
    requestParameters: { secretId: secret },
  };
}

/** Eight uses of each working day. */
function days(from: number, to: number, change: Parameters<typeof record>[1] = {}) {
  const uses: Array<ReturnType<typeof record>> = [];
  for (let day = from; day < to; day++) {
    if (day % 7 > 4) continue;
    for (let use = 0; use < 8; use++) uses.push(record(START + day * DAY + (8 + use) * HOUR, change));
  }
  return uses;
}

const flood = (day: number) =>
  Array.from({ length: 400 }, (_, use) => record(START + day * DAY + 10 * HOUR + use * 100 + 1));
const lines = (entries: readonly unknown[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

describe('relock watch', () => {
  test('files of a folder, some of them compressed, are one log in the order of its times', async () => {
    mkdirSync(path.join(folder, 'trail/b'), { recursive: true });
    const other = { region: 'us-east-1', secret: 'us/db' };
    for (let day = 0; day < 21; day++) {
      // Those of one region all come before the others by name.
      writeFileSync(
        path.join(folder, `trail/a-${day}.json`),
        JSON.stringify({ Records: days(day, day + 1).toReversed() }),
      );
      const text = JSON.stringify({ Records: days(day, day + 1, other) });
      writeFileSync(path.join(folder, `trail/b/${day}.json.gz`), gzipSync(text));
    }
    writeFileSync(path.join(folder, 'trail/a-21.json'), JSON.stringify({ Records: [...flood(21), ...days(21, 22)] }));
    writeFileSync(path.join(folder, 'trail/.hidden'), 'not a log');
    writeFileSync(path.join(folder, 'trail/cut.json.gz'), gzipSync(lines(days(0, 1))).subarray(0, 60));
    const { status, out, err } = await run({ sources: ['trail'], format: 'json' });
    const alarms = JSON.parse(out) as Alarm[];
    expect(alarms).toMatchObject([
      {
        detector: 'rate',
        severity: 'high',
        basis: 'foreign',
        key: 'aws:123456789012:eu-west-1/ci/db',
        source: 'cloudtrail',
      },
    ]);
    expect(status).toBe(1);
    expect(err).toMatch(/^trail\/a-21\.json: AWS CloudTrail, 408 uses$/m);
    expect(err).toMatch(/^trail\/cut\.json\.gz: .*; it can't be read to its end/m);
    // Nothing of it came too late to be judged.
    expect(err).not.toContain('late');
    expect(err).not.toContain('hidden');
  });

  test('an alarm by severity decides the status, and the time from which alarms are told', async () => {
    const text = lines([...days(0, 21), ...flood(21)]);
    const attack = new Date(START + 21 * DAY).toISOString();
    expect(await run({ sources: ['-'], failOn: 'critical' }, text)).toMatchObject({ status: 0 });
    expect(await run({ sources: ['-'], failOn: 'never' }, text)).toMatchObject({ status: 0 });
    expect(await run({ sources: ['-'], since: attack }, text)).toMatchObject({ status: 1 });
    const after = new Date(START + 22 * DAY).toISOString();
    expect(await run({ sources: ['-'], since: after }, text)).toMatchObject({ status: 0, out: '' });
    const { out } = await run({ sources: ['-'], format: 'markdown' }, text);
    expect(out.split('\n')[2]).toMatch(/^\| 2026-01-26T10:00:\S+ \| high \| rate \| .* \| `[0-9a-f]{16}` \|$/);
  });

  test('what is remembered is private, goes on, is not judged twice, and takes a person’s word', async () => {
    const known = { sources: ['-'], state: 'state', format: 'jsonl' } as const;
    expect(await run(known, lines(days(0, 21)))).toMatchObject({ status: 0, out: '' });
    expect(statSync(path.join(folder, 'state')).mode & 0o777).toBe(0o600);
    const first = await run(known, lines([...days(18, 21), ...flood(21)]));
    const [alarm] = first.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Alarm);
    expect(alarm).toMatchObject({ detector: 'rate' });
    const id = alarm?.id ?? '';
    const { out } = await run({ state: 'state', explain: id });
    expect(out).toContain('the log of others: nothing ends by it');
    expect(out).toContain('arn:aws:iam::123456789012:role/ci');
    // Without a state the logs are read for it.
    const text = lines([...days(0, 21), ...flood(21)]);
    expect((await run({ sources: ['-'], explain: id }, text)).out).toBe(out);
    expect(await run({ state: 'state', explain: '0123' })).toMatchObject({ code: 'RL-USAGE' });
    expect(await run({ sources: ['-'], explain: '0123' }, text)).toMatchObject({ code: 'RL-WATCH-ALARM' });

    const word = { state: 'state', expect: id, until: '30d', reason: 'a load test' };
    expect(await run({ ...word, until: '2020-01-01' })).toMatchObject({ code: 'RL-USAGE' });
    expect(await run({ ...word, reason: undefined })).toMatchObject({ code: 'RL-USAGE' });
    expect(await run(word)).toMatchObject({ status: 0 });
    expect(await run(known, lines([...days(22, 24), ...flood(24)]))).toMatchObject({ status: 0, out: '' });

    chmodSync(path.join(folder, 'state'), 0o644);
    expect(await run(known, '')).toMatchObject({ code: 'RL-WATCH-STATE' });
    writeFileSync(path.join(folder, 'other'), 'no state', { mode: 0o600 });
    expect(await run({ ...known, state: 'other' }, '')).toMatchObject({ code: 'RL-WATCH-STATE' });
  });

  test('a year of silence, lines from the future and two time zones', async () => {
    // The same moments as somebody east of here writes them.
    const east = (time: string) => new Date(Date.parse(time) + 5 * HOUR).toISOString().replace('Z', '+05:00');
    const late = days(0, 21).map((one) => Object.assign(one, { eventTime: east(one.eventTime) }));
    const year = record(START - 365 * DAY);
    const future = record(Date.now() + 40 * DAY);
    const { out, err } = await run({ sources: ['-'] }, lines([year, ...late, future, ...flood(21), year]));
    expect(out.match(/\n/g)).toHaveLength(1);
    expect(out).toContain('rate');
    expect(err).toContain('1 from the future, 1 told twice');
  });

  test('the config decides on thresholds for each key, what is expected, canaries and the status', async () => {
    const key = 'aws:123456789012:eu-west-1/ci/db';
    const configured = async (section: string) => {
      writeFileSync(path.join(folder, 'config.yml'), `watch:\n${section}`);
      const text = lines([...days(0, 21), ...flood(21), ...days(21, 22, { secret: 'ci/other' })]);
      const { status, out, err } = await run({ sources: ['-'], config: 'config.yml', format: 'json' }, text);
      return {
        status,
        err,
        alarms: (JSON.parse(out) as Alarm[]).map(({ detector, severity }) => ({ detector, severity })),
      };
    };
    const rate = { detector: 'rate', severity: 'high' };
    expect(await configured('  least: low\n')).toMatchObject({ status: 1, alarms: [rate] });
    expect(await configured('  fail-on: critical\n')).toMatchObject({ status: 0, alarms: [rate] });
    const override = (said: string) => `  overrides: [ { key: '${key}', detectors: { rate: ${said} } } ]\n`;
    expect(await configured(override('{ severity: critical }'))).toMatchObject({
      alarms: [{ detector: 'rate', severity: 'critical' }],
    });
    expect((await configured(override('{ sensitivity: 0.05 }'))).alarms).not.toContainEqual(rate);
    expect(
      await configured(`  expected: [ { key: '${key}', until: 2027-01-01, reason: the load test } ]\n`),
    ).toMatchObject({ alarms: [], err: expect.stringContaining('1 alarms that were expected') });
    expect(
      await configured(`  expected: [ { key: '${key}', until: 2026-01-25, reason: over by then } ]\n`),
    ).toMatchObject({ alarms: [rate] });
    const planted = 'aws:123456789012:eu-west-1/ci/other';
    expect((await configured(`  canaries: [ { key: '${planted}', where: a wiki } ]\n`)).alarms).toContainEqual({
      detector: 'canary',
      severity: 'critical',
    });
  });

  test('alarms are told on the channels of the config, of the severities that it says', async () => {
    const told: any[] = [];
    const server = createServer((asked, answer) => {
      let body = '';
      asked.setEncoding('utf8').on('data', (more: string) => (body += more));
      asked.on('end', () => {
        told.push(JSON.parse(body));
        answer.writeHead(204).end();
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const text = lines([...days(0, 21), ...flood(21)]);
    const tell = async (section: string) => {
      writeFileSync(path.join(folder, 'tell.yml'), `tell: [ { webhook: "${place}" } ]\n${section}`);
      return run({ sources: ['-'], tell: true, config: 'tell.yml', format: 'jsonl' }, text);
    };
    try {
      const { out } = await tell('');
      const { id } = JSON.parse(out) as Alarm;
      expect(told).toMatchObject([
        {
          title: 'Watch, high: rate of aws:123456789012:eu-west-1/ci/db',
          state: 'you',
          facts: [expect.any(String), expect.stringContaining(id), expect.stringContaining('the log of others')],
        },
      ]);
      expect(told[0].todo[0]).toBe(
        `to replace it: relock rotate 'awssecrets://ci/db?region=eu-west-1' --emergency --reason 'watch ${id}'`,
      );
      await tell('watch: { respond: { high: { propose: [ tell ] } } }\n');
      expect(told).toHaveLength(1);
    } finally {
      server.close();
    }
    const { err, status } = await tell('');
    expect(err).toContain('nobody was told by webhook: ');
    expect(status).toBe(1);
    expect(await run({ sources: ['-'], tell: true }, text)).toMatchObject({ code: 'RL-USAGE' });
  });

  test('what is not there is said', async () => {
    expect(await run({ sources: ['nowhere'] })).toMatchObject({ code: 'RL-WATCH-SOURCE' });
    expect(await run({})).toMatchObject({ code: 'RL-USAGE' });
  });

  test('what holds no log that is known is an error, and the logs beside it are judged', async () => {
    mkdirSync(path.join(folder, 'mixed'));
    writeFileSync(path.join(folder, 'mixed/trail.json'), lines([...days(0, 21), ...flood(21)]));
    writeFileSync(path.join(folder, 'mixed/notes.txt'), 'this is no log\n');
    writeFileSync(path.join(folder, 'strange.json'), lines([{ hello: 'world' }]));
    writeFileSync(path.join(folder, 'empty.json'), '');
    const strange = await run({ sources: ['mixed/trail.json', 'strange.json'], failOn: 'never' });
    expect(strange).toMatchObject({ code: 'RL-WATCH-UNKNOWN', out: expect.stringContaining('rate') });
    expect(await run({ sources: ['-'] }, 'no log at all')).toMatchObject({ code: 'RL-WATCH-UNKNOWN' });
    expect(await run({ sources: ['mixed/notes.txt'] })).toMatchObject({ code: 'RL-WATCH-UNKNOWN' });
    // A folder may hold other files; a log that was just begun has nothing in it.
    expect(await run({ sources: ['mixed', 'empty.json'], failOn: 'never' })).toMatchObject({ status: 0 });
  });
});

test('our own audit in a file is believed when its chain was checked, refused when it does not hold', async () => {
  const file = path.join(folder, 'own.jsonl');
  const scene = await openScene();
  scene.audit.enable('file/', () => new FileDevice(file, 0o600));
  const use = { key: 'secret/ci/db', operation: 'read', path: 'secret/data/ci/db', time: START };
  for (let count = 0; count < 5; count++) await scene.write(use);
  await scene.audit.stop(scene.batch);
  const key = scene.keys.publicKey;
  scene.vault.db.close();
  const counts = async (given: Partial<WatchRequest>) => (await run({ sources: ['own.jsonl'], ...given })).err;
  expect(await counts({})).toMatch(/^own\.jsonl: Relock audit, 5 uses; 2 entries about no key\n$/);
  expect(await run({ sources: ['own.jsonl'], publicKey: key })).toMatchObject({ status: 0, out: '' });
  const forged = readFileSync(file, 'utf8').replace('secret/data/ci/db', 'secret/data/ci/dc');
  writeFileSync(path.join(folder, 'forged.jsonl'), forged);
  const { status, err, out } = await run({ sources: ['forged.jsonl'], publicKey: key });
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(
    /^forged\.jsonl: it claims to be ours and is not: entry 1: it was changed.*; nothing of it was judged/,
  );
  expect(err).not.toContain('5 uses');
});

test('a growing log is followed, also when another file takes its place', async () => {
  const cli = path.resolve(import.meta.dirname, '../../src/cli.ts');
  const log = path.join(folder, 'growing.json');
  writeFileSync(log, lines(days(0, 21)));
  const child = spawn(
    process.execPath,
    [cli, 'watch', 'growing.json', '--follow', '--state', 'followed', '--format', 'jsonl'],
    {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
    },
  );
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => void (said.out += String(chunk)));
  child.stderr.on('data', (chunk) => void (said.err += String(chunk)));
  const stranger = (day: number) => record(START + day * DAY + 12 * HOUR, { address: `203.0.113.${day}` });
  try {
    // Half a line, then the rest.
    const line = lines([stranger(21)]);
    appendFileSync(log, line.slice(0, 50));
    appendFileSync(log, line.slice(50));
    await until(async () => expect(said.out).toContain('203.0.113.21'));
    renameSync(log, `${log}.1`);
    writeFileSync(log, lines(flood(22)));
    await until(async () => expect(said.out).toContain('"rate"'));
  } finally {
    child.kill('SIGTERM');
  }
  const [status] = (await once(child, 'exit')) as [number];
  expect(status).toBe(1);
  expect(said.err).toContain('growing.json: AWS CloudTrail');
  expect(statSync(path.join(folder, 'followed')).size).toBeGreaterThan(1000);
});

test('a stream is judged as it comes', async () => {
  const cli = path.resolve(import.meta.dirname, '../../src/cli.ts');
  const child = spawn(process.execPath, [cli, 'watch', '-', '--follow', '--format', 'jsonl'], {
    env: { PATH: process.env['PATH'] },
  });
  let out = '';
  child.stdout.on('data', (chunk) => void (out += String(chunk)));
  child.stdin.write(lines([...days(0, 21), ...flood(21)]));
  // It is told while the stream is open.
  await until(async () => expect(out).toContain('"rate"'));
  child.stdin.end();
  expect(await once(child, 'exit')).toEqual([1, null]);
});
