import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RelockServer, RelockVault } from '../../servers/relock.ts';
import { makeRelockVault } from '../../servers/relock.ts';
import { clientOf } from './client.ts';
import type { Client } from './client.ts';
import { makePast } from './past.ts';

/** The case that the watch is there for, at a server in a process of its own. */
describe('a key that was used 100 times an hour for three days, and then 10,000 times', () => {
  let vault: RelockVault;
  let server: Omit<RelockServer, 'stop'>;
  let client: Client;
  let past: { key: string; id: string };

  beforeAll(async () => {
    vault = await makeRelockVault();
    past = await makePast(vault, {
      perHour: 100,
      days: 3,
      settings: { learn_days: 2, respond: { high: { do: ['tell', 'rotate'], propose: ['seal'] } } },
    });
    server = await vault.serve();
    client = clientOf(server);
    await client.ok('POST', 'keys/roles/gateway', { ttl: '12h' });
    await client.settled();
  });
  afterAll(async () => {
    if (server !== undefined && server.child.exitCode === null) {
      server.child.kill('SIGTERM');
      await once(server.child, 'close');
    }
    vault?.remove();
  });

  test('is dead before the hundredth use behind the one that crosses its limit, and the audit says why', async () => {
    const { key, id } = past;
    const other = (await client.ok('POST', 'keys/issue/gateway', { owner: 'another' })).data;
    expect(await client.alarms('all')).toEqual([]);

    let good = 0;
    let refused = 0;
    const flood = async () => {
      while (good + refused < 10_000) {
        const { data } = await client.ok('POST', 'keys/verify', { key });
        if (data.valid === true) {
          good += 1;
        } else {
          expect(data.reason).toBe('revoked');
          refused += 1;
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: 4 }, flood));
    // It was used once or twice a minute: twenty are the least that is called a flood.
    expect(good).toBeGreaterThanOrEqual(18);
    expect(good).toBeLessThan(120);
    expect((await client.ok('POST', 'keys/verify', { key })).data.valid).toBe(false);
    await client.settled();
    const alarm = (await client.alarms()).find(({ detector }) => detector === 'rate');
    expect(alarm).toMatchObject({ severity: 'high', basis: 'authenticated', key: `keys/keys/${id}` });
    expect(alarm?.steps.map(({ action, state }) => [action, state])).toEqual([
      ['rotate', 'done'],
      ['seal', 'proposed'],
      ['tell', 'done'],
    ]);
    // The event that crossed the limit is the last of the evidence; the end came after it, and no good use after that.
    const { entries } = (await client.ok('GET', `sys/relock/audit/entries?key=keys/keys/${id}&limit=400`)).data as {
      entries: Array<{ request: string; time: number; path: string; number: number; note?: string; given: any }>;
    };
    const crossing = entries.find(({ request }) => request === alarm?.evidence.at(-1));
    const end = entries.find(({ path }) => path === 'sys/relock/watch/acts/rotate');
    console.log(
      `${good} of 10,000 uses were good; the key ended ${(end?.time ?? 0) - (crossing?.time ?? 0)} ms after the use that crossed the limit`,
    );
    expect(end?.note).toMatch(/ is revoked, for policy: .* was used \d+ times in 60 seconds.* \[[0-9a-f]{16}\]$/);
    expect((end?.number ?? 0) - (crossing?.number ?? Infinity)).toBeGreaterThan(0);
    expect((end?.number ?? 0) - (crossing?.number ?? 0)).toBeLessThan(100);
    const later = entries.filter(({ number, path }) => number > (end?.number ?? 0) && path === 'keys/verify');
    expect(later.length).toBeGreaterThan(0);
    expect(later.every(({ given }) => given.data.valid === false)).toBe(true);
    expect((await client.ok('POST', 'keys/verify', { key: other.key })).data.valid).toBe(true);
  });

  test('that anybody shows wrong keys by the hundred ends no right one', async () => {
    const { key } = (await client.ok('POST', 'keys/issue/gateway', { owner: 'gateway' })).data;
    expect((await client.ok('POST', 'keys/verify', { key })).data.valid).toBe(true);
    const wrong = Array.from({ length: 300 }, (_, n) => client.ask('POST', 'keys/verify', { key: `${key}${n}` }));
    const dead = Array.from({ length: 300 }, () => client.ask('POST', 'keys/verify', { key: past.key }));
    const strangers = Array.from({ length: 300 }, () =>
      client.ask('GET', 'secret/data/ci/db', undefined, { token: 'not-a-token' }),
    );
    await Promise.all([...wrong, ...dead, ...strangers]);
    await client.settled();
    expect((await client.ok('POST', 'keys/verify', { key })).data.valid).toBe(true);
    const all = await client.alarms('all');
    expect(all.map(({ detector }) => detector)).toEqual(expect.arrayContaining(['refusals', 'retired']));
    const acts = all.filter(({ basis }) => basis !== 'authenticated').flatMap(({ steps }) => steps);
    expect(acts.filter(({ action, state }) => state === 'done' && action !== 'tell')).toEqual([]);
  });
});
