import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHttp } from '../../../src/core/http.ts';
import { tellTarget } from '../../../src/config/tell.ts';
import { tellChannel } from '../../../src/tell/channel.ts';
import { Entries } from '../../../src/sealed/entries.ts';
import { openSealed } from '../../../src/sealed/open.ts';
import { AlarmBook } from '../../../src/serve/watch/alarm-book.ts';
import { Limits } from '../../../src/serve/watch/limits.ts';
import type { Alarm } from '../../../src/watch/alarm.ts';
import type { Core } from '../../../src/serve/core.ts';
import { memorySeal } from '../../sealed/memory-seal.ts';
import { makeFolder } from '../../servers/make-folder.ts';
import { createVault } from '../../../src/sealed/create.ts';
import { until } from '../../servers/port.ts';
import type { World } from '../world.ts';
import { startWorld } from '../world.ts';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';
import { GATEWAY, verified } from './past.ts';

const MINUTE = 60_000;
const ALARM: Alarm = {
  id: '',
  at: 0,
  detector: 'refusals',
  also: [],
  severity: 'low',
  basis: 'foreign',
  source: 'audit',
  sentence: 'It was refused.',
  numbers: {},
  evidence: [],
};

let world: World;
let client: Client;

/** Puts entries into the audit as if requests had made them, `count` of one kind. */
async function uses(core: Core, id: string, count: number, at = Date.now(), more: object = {}): Promise<void> {
  await core.batch.run(() => {
    for (let use = 0; use < count; use++)
      core.audit.append({ ...verified(id, at, use), request: `${id}-${at}-${use}-${Math.random()}`, ...more });
  }, false);
  await client.settled();
}

async function issue(): Promise<{ id: string; key: string }> {
  return (await client.ok('POST', 'keys/issue/r', {})).data;
}

const valid = async (key: string) => (await client.ok('POST', 'keys/verify', { key })).data.valid;

const respond = (high: object, more: object = {}) =>
  client.ok('POST', 'sys/relock/watch/config', { respond: { high }, ...more });

describe('what follows from an alarm', () => {
  beforeEach(async () => {
    world = await startWorld();
    client = clientOf(world);
    await client.ok('POST', 'keys/roles/r', {});
    await client.settled();
  });
  afterEach(() => world?.close());

  test('without settings all but telling waits for a person, whose word is one request, and can be taken back', async () => {
    const { id, key } = await issue();
    await uses(world.core, id, 250);
    const [alarm] = await client.alarms();
    expect(alarm?.steps.map(({ action, state }) => [action, state])).toEqual([
      ['limit', 'proposed'],
      ['rotate', 'proposed'],
      ['tell', 'done'],
    ]);
    expect(await valid(key)).toBe(true);
    const at = `sys/relock/watch/alarms/${alarm?.id}`;
    await client.ok('POST', `${at}/approve`, { action: 'rotate' });
    expect(await valid(key)).toBe(false);
    const { data } = await client.ok('POST', `${at}/undo`, { action: 'rotate' });
    expect(data.steps[1]).toMatchObject({ action: 'rotate', state: 'undone', by: 'root' });
    expect(await valid(key)).toBe(true);
    // Once somebody else has ended it, nothing here makes it good again.
    await client.ok('POST', `${at}/approve`, { action: 'limit' });
    await client.ok('POST', 'keys/revoke', { id });
    await client.ok('POST', `${at}/undo`);
    expect(await valid(key)).toBe(false);
    const notes = (await client.ok('GET', `sys/relock/audit/entries?key=keys/keys/${id}&order=oldest&limit=500`)).data
      .entries;
    expect(
      notes
        .filter(({ path }: { path: string }) => /^sys\/relock\/watch\/acts\/(?!tell)/.test(path))
        .map(({ note }: { note: string }) => note),
    ).toEqual([
      expect.stringMatching(/is revoked, for root: .*was used 201 times/),
      expect.stringContaining('is good again, for root'),
      expect.stringContaining('20 times a minute'),
      expect.stringContaining('is not limited any more, for root'),
    ]);
  });

  test('a limited key is good so many times a minute, until somebody lifts it; the limit is kept in the vault', async () => {
    const { id, key } = await issue();
    await respond({ do: ['limit'], propose: [] }, { limit: { per_minute: 3, hours: 1 } });
    await uses(world.core, id, 250);
    const good = async () => {
      const all = await Promise.all(Array.from({ length: 9 }, () => valid(key)));
      return all.filter(Boolean).length;
    };
    // The minute may end meanwhile.
    expect(await good()).toBeLessThanOrEqual(6);
    expect((await client.ok('GET', 'sys/relock/watch')).data.limits).toMatchObject([
      { what: 'key', name: `keys/keys/${id}`, per_minute: 3 },
    ]);
    expect(new Limits(world.core.entries).all(Date.now())).toHaveLength(1);
    const [alarm] = await client.alarms();
    await client.ok('POST', `sys/relock/watch/alarms/${alarm?.id}/undo`);
    expect(await good()).toBe(9);
    expect(new Limits(world.core.entries).all(Date.now())).toEqual([]);
  });

  test('an identity must log in anew: its tokens end, nobody else’s', async () => {
    await respond({ do: ['login'], propose: [] });
    await client.ok('POST', 'secret/data/ci/db', { data: { a: 'b' } });
    const login = async (name: string) =>
      (await client.ok('POST', 'auth/token/create', { display_name: name, ttl: '1h' })).auth.client_token as string;
    const [thief, again, other] = [await login('thief'), await login('thief'), await login('other')];
    await Promise.all(
      Array.from({ length: 250 }, () => client.ask('GET', 'secret/data/ci/db', undefined, { token: thief })),
    );
    await client.settled();
    const status = async (token: string) => (await client.ask('GET', 'secret/data/ci/db', undefined, { token })).status;
    expect(await Promise.all([thief, again, other].map(status))).toEqual([403, 403, 200]);
  });

  test('root itself is only proposed to log in anew: there may be no other', async () => {
    await respond({ do: ['login'], propose: [] });
    await client.ok('POST', 'secret/data/ci/db', { data: { a: 'b' } });
    await Promise.all(Array.from({ length: 250 }, () => client.ask('GET', 'secret/data/ci/db')));
    await client.settled();
    const [alarm] = await client.alarms();
    expect(alarm?.steps).toMatchObject([{ action: 'login', state: 'proposed', said: 'it would end a root token' }]);
  });

  test('a secret of others’ is rotated by a command, which the alarm tells', async () => {
    await respond({ do: ['rotate'], propose: [] });
    await client.ok('POST', "secret/data/ci/d'b", { data: { a: 'b' } });
    await Promise.all(Array.from({ length: 250 }, () => client.ask('GET', "secret/data/ci/d'b")));
    await client.settled();
    const [alarm] = await client.alarms();
    expect(alarm?.steps).toMatchObject([
      {
        state: 'handed over',
        command: `relock rotate 'vault://secret/ci/d'\\''b' --emergency --reason 'watch ${alarm?.id}'`,
      },
    ]);
  });

  test('the brake, marks, protected keys: what is held back says why, and what the brake counted is kept', async () => {
    const config = {
      endings_per_hour: 1,
      protected: ['keys/keys/0000*'],
      respond: { high: { do: ['rotate'], propose: [] } },
    };
    await client.ok('POST', 'sys/relock/watch/config', config);
    const [first, second] = [await issue(), await issue()];
    const marked = (await client.ok('POST', 'keys/issue/r', { metadata: { protected: 'true' } })).data;
    for (const { id } of [first, second, marked]) await uses(world.core, id, 250);
    const said = (await client.alarms()).map(({ steps }) => steps[0]?.said).toSorted();
    expect(said).toEqual([
      expect.stringContaining('is revoked'),
      'the brake: 1 ending within the hour',
      'the key is protected',
    ]);
    expect(await Promise.all([first, second, marked].map(({ key }) => valid(key)))).toEqual([false, true, true]);
    expect((await client.ok('GET', 'sys/relock/watch')).data.endings_left).toBe(0);
    expect(world.core.entries.get('watch/brake')?.['times']).toHaveLength(1);
  });

  test('sealed by the watch, the vault is opened by no request', async () => {
    await respond({ do: ['seal'], propose: [] });
    const { id } = await issue();
    await world.core.batch.run(() => {
      for (let use = 0; use < 250; use++) world.core.audit.append(verified(id, Date.now(), use));
    }, false);
    await until(async () => {
      if ((await client.ask('GET', 'sys/relock/watch')).status !== 503) throw new Error('it is open still');
    });
    expect((await client.ask('PUT', 'sys/unseal')).status).toBe(403);
  });

  test('that its like is expected is kept with its end date, and an end is needed', async () => {
    const { id, key } = await issue();
    await uses(world.core, id, 250);
    const [alarm] = await client.alarms();
    const at = `sys/relock/watch/alarms/${alarm?.id}`;
    expect((await client.ask('POST', `${at}/expected`, { reason: 'a test' })).status).toBe(400);
    expect((await client.ask('POST', `${at}/expected`, { for: '9999d', reason: 'a test' })).status).toBe(400);
    const { data } = await client.ok('POST', `${at}/expected`, { for: '2d', reason: 'a load test' });
    expect(data).toMatchObject({ state: 'expected', expected: { by: 'root', reason: 'a load test' } });
    expect(Date.parse(data.expected.until) - Date.parse(data.expected.at)).toBe(2 * 86_400_000);
    expect(await client.alarms()).toEqual([]);
    expect(world.core.watch.lookout?.watcher.expected).toMatchObject([{ detector: 'rate', key: `keys/keys/${id}` }]);
    expect(await valid(key)).toBe(true);
    await client.ok('POST', `${at}/close`, { reason: 'looked at' });
    expect((await client.ask('POST', 'sys/relock/watch/alarms/0000000000000000/close')).status).toBe(404);
  });

  test('what the key is used to is told with the alarm, and its sums by hour', async () => {
    const { id } = await issue();
    await uses(world.core, id, 250);
    const [alarm] = await client.alarms();
    const { data } = await client.ok('GET', `sys/relock/watch/alarms/${alarm?.id}`);
    expect(data.ordinary).toMatchObject({ days_used: 1, identities: ['root', GATEWAY.name] });
    expect(data.evidence).toHaveLength(10);
  });
});

describe('canaries', () => {
  beforeAll(async () => {
    world = await startWorld();
    client = clientOf(world);
    await client.settled();
  });
  afterAll(() => world?.close());

  const plant = async (body: object) => (await client.ok('POST', 'sys/relock/watch/canaries', body)).data;
  const raised = async (id: string) => {
    await client.settled();
    return (await client.alarms('all')).filter(({ key }) => key === `canary/${id}`);
  };

  test.each<[string, object, (value: string) => Promise<unknown>]>([
    [
      'a key that is verified',
      { like: 'relock-key', prefix: 'acme' },
      (key) => client.ok('POST', 'keys/verify', { key }),
    ],
    ['a token', { like: 'token' }, (token) => client.ask('GET', 'secret/data/ci/db', undefined, { token })],
    [
      'a password over HTTP Basic',
      { like: 'basic' },
      (password) =>
        client.ask('GET', 'secret/data/ci/db', undefined, {
          token: '',
          headers: { authorization: `Basic ${Buffer.from(`deploy:${password}`).toString('base64')}` },
        }),
    ],
    [
      'a bearer token',
      { like: 'token' },
      (token) =>
        client.ask('GET', 'sys/mounts', undefined, { token: '', headers: { authorization: `Bearer ${token}` } }),
    ],
  ])('%s is refused as any wrong one, and alarms', async (_name, body, use) => {
    const { id, value } = await plant({ ...body, where: 'the wiki' });
    expect(await raised(id)).toEqual([]);
    const answer = JSON.stringify(await use(value));
    expect(answer).not.toContain(id);
    expect(answer).not.toContain('canary');
    const [alarm] = await raised(id);
    expect(alarm).toMatchObject({
      detector: 'canary',
      severity: 'critical',
      // Anybody may have it: nothing ends by it.
      basis: 'unauthenticated',
      sentence: `The canary “canary/${id}”, which was planted in “the wiki”, was used from “127.0.0.1”.`,
    });
    expect(alarm?.steps.filter(({ state, action }) => state === 'done' && action !== 'tell')).toEqual([]);
  });

  test('one is listed without its value, and removed it is nothing any more', async () => {
    const { id, value } = await plant({ like: 'relock-key' });
    const listed = await client.ok('GET', 'sys/relock/watch/canaries');
    expect(listed.data.keys).toContain(id);
    expect(JSON.stringify(listed)).not.toContain(value);
    await client.ok('DELETE', `sys/relock/watch/canaries/${id}`);
    expect((await client.ask('DELETE', `sys/relock/watch/canaries/${id}`)).status).toBe(404);
    await client.ok('POST', 'keys/verify', { key: value });
    expect(await raised(id)).toEqual([]);
  });

  test('what anybody could show by chance is no canary, nor is one twice', async () => {
    const { value } = await plant({ like: 'relock-key' });
    for (const weak of ['password', 'a'.repeat(200), value])
      expect((await client.ask('POST', 'sys/relock/watch/canaries', { like: 'x', value: weak })).status).toBe(400);
    expect((await client.ask('POST', 'sys/relock/watch/canaries', { like: 'aws' })).status).toBe(400);
  });
});

describe('settings', () => {
  beforeAll(async () => {
    world = await startWorld((parts) => ({
      ...parts,
      teller: {
        channelOf: tellTarget,
        send: (target, message, readValue) => tellChannel(target, message, { http: openHttp(), readValue }),
      },
    }));
    client = clientOf(world);
    await client.ok('POST', 'keys/roles/r', {});
    await client.settled();
  });
  afterAll(() => world?.close());

  test.each<object>([
    { nothing: 1 },
    { on: 'perhaps' },
    { learn_days: -1 },
    { least: 'terrible' },
    { detectors: { none: { on: true } } },
    { detectors: { rate: { sensitivity: 0 } } },
    { detectors: { rate: { severity: 'x' } } },
    { respond: { high: { do: ['explode'] } } },
    { respond: { highest: { do: [] } } },
    { endings_per_hour: -3 },
    { overrides: 'all' },
    { tell: [{ carrier: 'pigeon' }] },
    { tell: [{ webhook: 'http://example.com' }] },
    { limit: 7 },
  ])('%j is refused, and nothing is changed', async (body) => {
    const before = (await client.ok('GET', 'sys/relock/watch/config')).data;
    expect((await client.ask('POST', 'sys/relock/watch/config', body)).status).toBe(400);
    expect((await client.ok('GET', 'sys/relock/watch/config')).data).toEqual(before);
  });

  test('what is given stays with what was given before, and null takes it back', async () => {
    const written = await client.ok('POST', 'sys/relock/watch/config', { learn_days: 3, endings_per_hour: 9 });
    expect(written.data).toMatchObject({ learn_days: 3, endings_per_hour: 9 });
    const { data } = await client.ok('POST', 'sys/relock/watch/config', { learn_days: null, repeat_hours: 1 });
    expect(data).toMatchObject({ learn_days: 14, endings_per_hour: 9, repeat_hours: 1 });
  });

  test('a detector that is off says nothing, from the next event on', async () => {
    await client.ok('POST', 'sys/relock/watch/config', { detectors: { rate: { on: false } } });
    await uses(world.core, (await issue()).id, 250);
    expect(await client.alarms()).toEqual([]);
    await client.ok('POST', 'sys/relock/watch/config', { detectors: null });
    await uses(world.core, (await issue()).id, 250);
    expect(await client.alarms()).toHaveLength(1);
  });

  test('switched off and on again, it goes on where it was', async () => {
    await client.ok('POST', 'sys/relock/watch/config', { on: false });
    await until(async () => {
      if (world.core.watch.lookout !== undefined) throw new Error('it is on');
    });
    await client.ok('POST', 'sys/relock/watch/config', { on: true });
    await client.settled();
    expect(world.core.watch.lookout?.watcher.isNew).toBe(false);
  });

  test('a channel is told what happened and what waits, signed with a secret of the vault', async () => {
    const heard: Array<{ body: any; signature: string | undefined }> = [];
    const hook = createServer((request, response) => {
      let text = '';
      request.on('data', (more) => (text += String(more)));
      request.on('end', () => {
        heard.push({ body: JSON.parse(text), signature: String(request.headers['relock-signature']) });
        response.end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    try {
      await client.ok('POST', 'secret/data/hooks/watch', { data: { key: 'not-a-secret' } });
      const webhook = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
      await client.ok('POST', 'sys/relock/watch/config', { tell: [{ webhook, secret: 'secret/hooks/watch#/key' }] });
      const { id } = await issue();
      await uses(world.core, id, 250);
      await until(() => expect(heard).toHaveLength(1));
      expect(heard[0]?.signature).toMatch(/^t=\d+,v1=[0-9a-f]{64}$/);
      expect(heard[0]?.body).toMatchObject({ title: `Watch, high: rate of keys/keys/${id}`, state: 'you' });
      expect(heard[0]?.body.todo[0]).toMatch(/^relock watch approve [0-9a-f]{16} \(limit, rotate\)$/);
    } finally {
      hook.close();
    }
  });
});

describe('what it knows is kept', () => {
  /** Starts a world over a vault, as a process would that comes after one that ended. */
  async function over<T>(vault: { folder: string; seal: ReturnType<typeof memorySeal> }, token: string, work: () => T) {
    world = await startWorld((parts) => parts, vault);
    client = clientOf({ address: world.address, token });
    try {
      await client.settled();
      return await work();
    } finally {
      await world.close();
    }
  }

  test('over a restart, sealed, with what came between: facts, habits, sums, alarms', async () => {
    const { folder, remove } = makeFolder('watch');
    const vault = { folder, seal: memorySeal() };
    const token = (await createVault(folder, vault.seal)).reveal();
    const now = Date.now();
    let id = '';
    await over(vault, token, async () => {
      await client.ok('POST', 'keys/roles/r', {});
      ({ id } = await issue());
      for (let minute = 0; minute < 4; minute++) await uses(world.core, id, 10, now + minute * MINUTE);
      expect(await client.alarms()).toEqual([]);
      const lookout = world.core.watch.lookout;
      // Killed, not stopped: nothing of what was learned is kept.
      world.core.watch.stop = async () => lookout?.stop();
    });
    await over(vault, token, async () => {
      expect(world.core.watch.lookout?.watcher.profileOf(`keys/keys/${id}`)?.pace.windows[0].peak).toBeGreaterThan(5);
    });
    await over(vault, token, async () => {
      const counts = world.core.watch.lookout?.watcher.counts;
      expect(counts).toMatchObject({ duplicate: 0, late: 0 });
      const { rows } = (await client.ok('GET', `sys/relock/watch/sums?name=keys/keys/${id}`)).data;
      // Each use once, however often the log was read.
      expect(rows.reduce((sum: number, { uses: one }: { uses: number }) => sum + one, 0)).toBe(41);
      expect((await client.ok('GET', 'sys/relock/watch/sums?by=network')).data.top[0].name).toBe('127.0.0.0/24');
      await client.ok('POST', 'keys/revoke', { id });
      await uses(world.core, id, 1, Date.now(), { given: { data: { valid: false, reason: 'revoked' } } });
      expect(await client.alarms()).toMatchObject([{ detector: 'retired', basis: 'unauthenticated' }]);
      const plain = JSON.stringify(
        world.core.vault.db.all('SELECT name FROM watch_name').concat(world.core.vault.db.all('SELECT * FROM entry')),
      );
      for (const word of ['keys/keys', '127.0.0', GATEWAY.name]) expect(plain).not.toContain(word);
    });
    await over(vault, token, async () => {
      expect(await client.alarms()).toHaveLength(1);
    });
    await vault.seal.close();
    remove();
  });

  test('after a crash what people said holds, a key that was ended counts as ended, and the brake has counted it', async () => {
    const { folder, remove } = makeFolder('watch');
    const vault = { folder, seal: memorySeal() };
    const token = (await createVault(folder, vault.seal)).reveal();
    let made = { id: '', key: '' };
    await over(vault, token, async () => {
      await client.ok('POST', 'keys/roles/r', {});
      await respond({ do: ['rotate'], propose: [] });
      made = await issue();
      await uses(world.core, made.id, 250);
      const [alarm] = await client.alarms();
      await client.ok('POST', `sys/relock/watch/alarms/${alarm?.id}/expected`, { for: '2d', reason: 'a load test' });
      expect((await client.ok('GET', 'sys/relock/watch')).data.endings_left).toBe(4);
      const lookout = world.core.watch.lookout;
      world.core.watch.stop = async () => lookout?.stop();
    });
    await over(vault, token, async () => {
      expect(world.core.watch.lookout?.watcher.expected).toMatchObject([{ reason: 'a load test', by: 'root' }]);
      expect((await client.ok('GET', 'sys/relock/watch')).data.endings_left).toBe(4);
      expect(await valid(made.key)).toBe(false);
      await client.settled();
      expect((await client.alarms('all')).map(({ detector }) => detector).toSorted()).toEqual(['rate', 'retired']);
      // The same happening, read once more, is the same alarm, and ends nothing twice.
      expect((await client.alarms('expected')).map(({ steps }) => steps.map(({ state }) => state))).toEqual([['done']]);
    });
    await vault.seal.close();
    remove();
  });

  test('a state that can’t be read is a new beginning: the audit is learned from once more', async () => {
    const { folder, remove } = makeFolder('watch');
    const vault = { folder, seal: memorySeal() };
    const token = (await createVault(folder, vault.seal)).reveal();
    let id = '';
    await over(vault, token, async () => {
      await client.ok('POST', 'keys/roles/r', {});
      ({ id } = await issue());
      await uses(world.core, id, 10);
    });
    const { vault: opened } = await openSealed(folder, vault.seal);
    opened.db.write(() => new Entries(opened).put('watch/state/0', { bytes: 'bm90IGEgc3RhdGU=' }));
    opened.db.close();
    await over(vault, token, async () => {
      expect(world.core.watch.lookout?.watcher.profileOf(`keys/keys/${id}`)?.activeDays).toBe(1);
    });
    remove();
  });
});

test('alarms that anybody can cause push out none that somebody proved', async () => {
  const { folder, remove } = makeFolder('watch');
  const seal = memorySeal();
  await createVault(folder, seal);
  const { vault } = await openSealed(folder, seal);
  const book = new AlarmBook(new Entries(vault));
  const put = (number: number, basis: 'authenticated' | 'unauthenticated', severity: 'low' | 'critical') => {
    const alarm = { ...ALARM, id: number.toString(16).padStart(16, '0'), basis, severity };
    book.put({ alarm, raised: number, steps: [], state: 'open' });
  };
  vault.db.write(() => {
    for (let number = 0; number < 300; number++) put(number, 'authenticated', 'low');
    for (let number = 300; number < 4000; number++) put(number, 'unauthenticated', 'critical');
  });
  expect(book.all().length).toBeLessThanOrEqual(2000);
  expect(book.all().filter(({ alarm }) => alarm.basis === 'authenticated')).toHaveLength(300);
  expect(new AlarmBook(new Entries(vault)).all()).toEqual(book.all());
  vault.db.write(() => book.age(1, 86_400_000 + 3900));
  expect(book.all().every(({ raised }) => raised >= 3900)).toBe(true);
  vault.db.close();
  remove();
});

describe('hostile and wrong entries', () => {
  beforeAll(async () => {
    world = await startWorld();
    client = clientOf(world);
    await client.ok('POST', 'keys/roles/r', {});
    await client.settled();
  });
  afterAll(() => world?.close());

  test('from the future, late, twice, without sense: counted, never acted on', async () => {
    await respond({ do: ['rotate', 'seal'], propose: [] });
    const { id, key } = await issue();
    const now = Date.now();
    await uses(world.core, id, 300, now + 86_400_000);
    await uses(world.core, id, 300, now - 86_400_000);
    await world.core.batch.run(() => {
      for (let copy = 0; copy < 300; copy++) world.core.audit.append(verified(id, now, 7));
    }, false);
    await uses(world.core, id, 300, now, { status: 418, given: null, key: 'x'.repeat(10_000) });
    await uses(world.core, id, 20, now, { time: -5 });
    await uses(world.core, id, 20, now, { identity: { name: 7, claims: { sub: { a: 1 }, ref: [] } } });
    const { counts } = (await client.ok('GET', 'sys/relock/watch')).data;
    expect(counts).toMatchObject({ future: 300, late: 300, failed: 0 });
    expect(counts.duplicate).toBeGreaterThanOrEqual(299);
    expect(await valid(key)).toBe(true);
    const steps = (await client.alarms('all')).flatMap((alarm) => alarm.steps);
    expect(steps.filter(({ state, action }) => state === 'done' && action !== 'tell')).toEqual([]);
  });

  test('a flood of refusals makes no profiles, and people hear of some of it', async () => {
    await client.ok('POST', 'sys/relock/watch/config', { respond: null });
    const { id } = await issue();
    await uses(world.core, id, 250);
    const [proven] = await client.alarms();
    await world.core.batch.run(() => {
      for (let net = 0; net < 150; net++) {
        const address = `2001:db8:${net.toString(16)}::1`;
        for (let use = 0; use < 11; use++)
          world.core.audit.append({
            ...verified(id, Date.now(), use),
            request: `${address}-${use}`,
            address,
            identity: null,
            path: `secret/data/made/up/${net}/${use}`,
            key: `secret/made/up/${net}/${use}`,
            status: 403,
            given: null,
          });
      }
    }, false);
    await client.settled();
    const all = await client.alarms('all&limit=200');
    expect(all.length).toBeGreaterThan(100);
    expect(all.some((alarm) => alarm.id === proven?.id)).toBe(true);
    // People hear of so many an hour, and then that there are more; of what somebody proved, whatever the others made.
    const proved = all.filter(({ basis }) => basis === 'authenticated').length;
    expect(proved).toBeLessThan(60);
    expect(world.log.filter((line) => line.startsWith('alarm ')).length).toBeLessThanOrEqual(61 + proved);
    const profiles = world.core.watch.lookout?.watcher.snapshot().toString('latin1');
    expect(profiles).not.toContain('made/up/7/3');
  });

  test('who may not, sees and does nothing here', async () => {
    const { auth } = await client.ok('POST', 'auth/token/create', { policies: ['default'], no_default_policy: true });
    expect(auth.client_token).toBeTruthy();
    expect((await client.ask('GET', 'sys/relock/watch/alarms', undefined, { token: 'none' })).status).toBe(403);
    expect((await client.ask('POST', 'sys/relock/watch/nothing')).status).toBe(404);
    expect((await client.ask('DELETE', 'sys/relock/watch/config')).status).toBe(405);
  });
});
