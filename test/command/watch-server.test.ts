import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canary } from '../../src/command/canary.ts';
import type { CanaryRequest } from '../../src/command/canary.ts';
import { watchAtServer } from '../../src/command/watch/at-server.ts';
import type { WatchServerRequest } from '../../src/command/watch/at-server.ts';
import { DEFAULT_CONFIG } from '../../src/config/default.ts';
import { parseConfig } from '../../src/config/file.ts';
import type { Invocation } from '../../src/config/invocation.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openVaults } from '../../src/vault/open.ts';
import { fragment, scannerFor } from '../scan/scan.ts';
import type { Client } from '../serve/watch/client.ts';
import { clientOf } from '../serve/watch/client.ts';
import { verified } from '../serve/watch/past.ts';
import type { World } from '../serve/world.ts';
import { startWorld } from '../serve/world.ts';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld();
  client = clientOf(world);
  await client.ok('POST', 'keys/roles/r', {});
  await client.settled();
});
afterAll(() => world?.close());

const env = () => ({ VAULT_ADDR: world.address, VAULT_TOKEN: world.token });

async function said(work: (invocation: Invocation) => Promise<number>) {
  let [out, err] = ['', ''];
  const status = await work({
    env: env(),
    cwd: '/',
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: Readable.from(['']) as never,
    interactive: false,
  });
  return { status, out, err };
}

type Asked<T> = T extends T ? Omit<T, 'format'> : never;
const ask = (request: Asked<WatchServerRequest>, format: 'text' | 'json' = 'text') =>
  said((invocation) => watchAtServer({ format, ...request }, invocation, async () => DEFAULT_CONFIG));
const LIST = { action: 'alarms', state: 'open', severity: undefined, key: undefined, limit: 50 } as const;

describe('relock watch, at a server', () => {
  test('lists, shows, does, takes back, expects, closes', async () => {
    expect(await ask(LIST)).toMatchObject({ status: 0, out: '', err: 'no alarms\n' });
    const { id, key } = (await client.ok('POST', 'keys/issue/r', {})).data;
    await world.core.batch.run(() => {
      for (let use = 0; use < 250; use++) world.core.audit.append(verified(id, Date.now(), use));
    }, false);
    await client.settled();
    const listed = await ask(LIST);
    expect(listed.out).toMatch(
      /^\S+Z {2}high {6}rate {6}“keys\/keys\/\w+” was used .* \(2 proposed\) {2}\[[0-9a-f]{16}\]\n$/,
    );
    const alarm = /\[([0-9a-f]{16})\]/.exec(listed.out)?.[1] ?? '';
    const shown = await ask({ action: 'show', id: alarm, reason: undefined });
    expect(shown.out).toContain('rests on     uses by somebody who proved who they are\n');
    expect(shown.out).toMatch(/\n {2}rotate {7}proposed .* by policy: the settings leave it to a person\n/);
    const done = await ask({ action: 'approve', id: alarm, only: 'rotate' });
    expect(done.out).toMatch(/\n {2}rotate {7}done .* by root: .* is revoked; it can be undone\n/);
    expect((await client.ok('POST', 'keys/verify', { key })).data.valid).toBe(false);
    expect((await ask({ action: 'undo', id: alarm, only: undefined })).out).toMatch(/\n {2}rotate {7}undone /);
    const expected = await ask({ action: 'expected', id: alarm, until: '30d', reason: 'a load test' }, 'json');
    expect(JSON.parse(expected.out)).toMatchObject({ state: 'expected', expected: { reason: 'a load test' } });
    const all = await ask({ ...LIST, state: 'all', severity: 'high', key: `keys/keys/${id}` }, 'json');
    expect(JSON.parse(all.out)).toContainEqual(expect.objectContaining({ id: alarm, state: 'expected' }));
    expect((await ask({ action: 'close', id: alarm, reason: 'seen' })).out).toContain('closed ');
  });

  test.each<[string, Asked<WatchServerRequest>, string]>([
    ['an alarm that is not there', { action: 'show', id: '0'.repeat(16), reason: undefined }, 'RL-WATCH-ALARM'],
    ['approving one', { action: 'approve', id: '0'.repeat(16), only: undefined }, 'RL-WATCH-REFUSED'],
    ['no end', { action: 'expected', id: 'x', until: undefined, reason: 'r' }, 'RL-USAGE'],
    ['an end that is over', { action: 'expected', id: 'x', until: '2020-01-01', reason: 'r' }, 'RL-USAGE'],
    ['no day', { action: 'expected', id: 'x', until: 'soon', reason: 'r' }, 'RL-USAGE'],
    ['too long', { action: 'expected', id: '0'.repeat(16), until: '900d', reason: 'r' }, 'RL-WATCH-REFUSED'],
  ])('%s is refused', async (_name, request, code) => {
    await expect(ask(request)).rejects.toMatchObject({ code });
  });

  test('a key that is told to be leaked alarms at its next use, until it has a new value', async () => {
    await client.ok('POST', 'secret/data/ci/db', { data: { a: 'b' } });
    const { auth } = await client.ok('POST', 'auth/token/create', { display_name: 'thief' });
    const asThief = { token: auth.client_token };
    await ask({ action: 'leaked', key: 'secret/ci/db' });
    const alarms = async () => (await client.alarms('all')).filter(({ key }) => key === 'secret/ci/db');
    // Who told of it may go on to replace it.
    await client.ok('GET', 'secret/data/ci/db');
    await client.settled();
    expect(await alarms()).toEqual([]);
    await client.ok('GET', 'secret/data/ci/db', undefined, asThief);
    await client.settled();
    expect(await alarms()).toMatchObject([{ detector: 'leaked', severity: 'critical', basis: 'authenticated' }]);
    await client.ok('POST', 'secret/data/ci/db', { data: { a: 'c' } });
    await client.ok('GET', 'secret/data/ci/db', undefined, asThief);
    await client.settled();
    expect(await alarms()).toHaveLength(1);
  });
});

test('a config file’s settings become the server’s, read and refused as the server would', async () => {
  const written = (text: string) =>
    said((invocation) =>
      watchAtServer({ format: 'text', action: 'settings', write: true }, invocation, async () =>
        parseConfig(text, 'x'),
      ),
    );
  const { out, err } = await written(`watch:
  learn-days: 7
  fail-on: high
  overrides: [ { key: 'secret/prod/*', environment: production, detectors: { rate: { severity: critical } } } ]
  respond: { low: { do: [ tell ] } }
  limit: { per-minute: 3 }
  expected: [ { key: secret/ci/load, until: 2027-01-31, reason: the load test } ]
`);
  expect(err).toContain('learn_days, overrides, respond, limit, expected');
  expect(JSON.parse(out)).toMatchObject({
    learn_days: 7,
    overrides: [{ key: 'secret/prod/*', environment: 'production', detectors: { rate: { severity: 'critical' } } }],
    respond: { low: { do: ['tell'], propose: [] }, high: { do: ['tell'] } },
    limit: { per_minute: 3, hours: 24 },
    expected: [{ key: 'secret/ci/load', until: '2027-01-31T00:00:00.000Z', reason: 'the load test' }],
  });
  // The rest stays.
  const after = await written("watch: { canaries: [ { key: secret/honey, where: 'the wiki' } ] }\n");
  expect(JSON.parse(after.out)).toMatchObject({
    learn_days: 7,
    canaries: [{ key: 'secret/honey', where: 'the wiki' }],
  });
  const wrong = "watch: { expected: [ { until: '2027-02-31T99:00Z', reason: r } ] }\n";
  await expect(written(wrong)).rejects.toMatchObject({ code: 'RL-CONFIG-INVALID' });
});

test('a secret that the settings name as a canary alarms when somebody reads it, from then on and not after', async () => {
  const config = (body: object) => client.ok('POST', 'sys/relock/watch/config', body);
  await client.ok('POST', 'secret/data/honey', { data: { a: 'b' } });
  await config({ canaries: [{ key: 'secret/honey', where: 'the wiki' }], learn_days: null });
  await client.ok('GET', 'secret/data/honey');
  await client.settled();
  const alarms = async () => (await client.alarms('all')).filter(({ key }) => key === 'secret/honey');
  expect(await alarms()).toMatchObject([{ detector: 'canary', severity: 'critical', basis: 'authenticated' }]);
  expect((await alarms())[0]?.sentence).toContain('“the wiki”');
  await config({ canaries: null, repeat_hours: 1 });
  await client.ok('GET', 'secret/data/honey');
  await client.settled();
  expect(await alarms()).toHaveLength(1);
});

describe('relock key canary', () => {
  const plant = (request: Asked<CanaryRequest>, format: 'text' | 'json' = 'text') =>
    said((invocation) => canary({ format, ...request }, invocation, async () => DEFAULT_CONFIG));
  const PLANT = { action: 'plant', where: 'the wiki', prefix: undefined, index: undefined } as const;

  test.each<[string, RegExp, string]>([
    ['relock-key', /^rlk_\w{49}\n$/, 'wherever it is shown'],
    ['token', /^rlk_\w{49}\n$/, 'wherever it is shown'],
    ['basic', /^http:\/\/deploy:rlk_\w{49}@127\.0\.0\.1:\d+\/v1\/secret\/data\/production\n$/, 'wherever it is shown'],
    ['github-pat', /^ghp_\w{36}\n$/, 'is not seen'],
  ])('like %s: it looks real, and what can be noticed is said', async (like, shape, where) => {
    const { out, err, status } = await plant({ ...PLANT, like });
    expect(status).toBe(0);
    expect(out).toMatch(shape);
    expect(err).toContain(where);
    const secret = /[a-z]{3}_\w+/.exec(out)?.[0] ?? '';
    expect(err).not.toContain(secret);
    await client.ask('GET', 'secret/data/x', undefined, { token: secret });
    await client.settled();
    const id = /^canary (\w{16})/.exec(err)?.[1];
    expect((await client.alarms('all')).map(({ key }) => key)).toContain(`canary/${id}`);
  });

  test('one that scans are to know is told of by none, and is again once it is removed', async () => {
    const { out, err } = await plant({ ...PLANT, like: 'github-pat', index: 'vault://secret' });
    const id = /^canary (\w{16})/.exec(err)?.[1] ?? '';
    const findings = async () => {
      const vaults = openVaults({
        config: DEFAULT_CONFIG,
        env: env(),
        onTaken: () => undefined,
        warn: () => undefined,
      });
      const address = parseAddress('vault://secret/ci/db');
      const index = await (await vaults.store(address)).readFingerprints(address);
      await vaults.close();
      const scanner = await scannerFor({ managed: index === null ? [] : [index] });
      return scanner.scan(fragment(`token: ${out}`)).length;
    };
    expect(await findings()).toBe(0);
    await plant({ action: 'remove', id, index: 'vault://secret' });
    expect(await findings()).toBe(1);
    const listed = await plant({ action: 'list', index: undefined });
    expect(listed.out).not.toContain(id);
    expect(listed.out).toContain('the wiki');
  });

  test('a rule that there is not is refused before anything is made', async () => {
    await expect(plant({ ...PLANT, like: 'no-such-rule' })).rejects.toMatchObject({ code: 'RL-RULE-UNKNOWN' });
  });
});
