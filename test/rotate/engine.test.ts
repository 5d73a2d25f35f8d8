import { createServer, connect as dial } from 'node:net';
import type { Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import { base64Core } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { openPostgres } from '../../src/issuer/postgres.ts';
import { rotateKey } from '../../src/rotate/engine.ts';
import { enrolKey } from '../../src/rotate/index-entries.ts';
import { readJournal } from '../../src/rotate/journal.ts';
import { isDue, planKey } from '../../src/rotate/plan.ts';
import { revokeKey } from '../../src/rotate/revoke.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import { browsableContract } from '../contract/browsable.ts';
import { vaultContract } from '../contract/vault.ts';
import { missing } from '../servers/find.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startPostgres } from '../servers/postgres.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { emergency, freshPassword, postgresIssuer, postgresKey, services } from './world.ts';

const inMemory = async () => ({
  vault: new MemoryStore(),
  address: (path: string, key?: string) => parseAddress(`vault://secret/${path}${key === undefined ? '' : `#/${key}`}`),
  stop: () => Promise.resolve(),
});
vaultContract('the store in memory', inMemory);
browsableContract('the store in memory', async () => ({
  ...(await inMemory()),
  can: { disable: false, destroy: true },
}));

describe.skipIf(missing('postgres'))('a rotation', () => {
  let server: PostgresServer;
  let place: { port: number; adminPassword: string };
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres();
    place = { port: server.port, adminPassword: server.admin.password };
  });
  afterAll(() => server?.stop());

  async function world() {
    const role = `engine_${++count}`;
    const old = freshPassword();
    server.sql(`create role ${role} login password '${old}'`);
    const store = new MemoryStore();
    const key = postgresKey(place, role);
    const address = wholeSecret(parseAddress(key.address));
    const url = `postgres://${role}:${old}@db/app`;
    await store.write(address, secret({ user: role, password: old, url, host: 'db' }));
    const issuer = postgresIssuer(place, key);
    onTestFinished(() => issuer.close());
    const current = async () => {
      const reading = await store.read(address);
      return {
        version: reading?.version,
        password: reading?.fields.get('password')?.reveal() ?? '',
        fields: reading?.fields,
      };
    };
    const journal = async () => (await readJournal(store, address))?.journal;
    return { role, old, store, key, address, issuer, current, journal };
  }

  test('replaces the password and all that goes with it, and says so only of what it saw', async () => {
    const { role, old, store, key, address, issuer, current, journal } = await world();
    const session = await login(role, old);
    const told: string[] = [];
    const outcome = await rotateKey(emergency(key, store, issuer, { onStep: ({ what }) => told.push(what) }));
    const { password, version, fields } = await current();
    expect(outcome).toMatchObject({ result: 'rotated', address: address.text, kind: 'postgres' });
    expect(outcome.steps.map(({ what }) => what)).toEqual(told);
    expect(told.at(-2)).toBe('the old value is refused by the issuer');
    expect(told.join()).toContain('1 open session was ended');
    expect(server.logsIn(role, old)).toBe(false);
    expect(server.logsIn(role, password)).toBe(true);
    expect(await session.query('select 1').catch(() => 'ended')).toBe('ended');
    expect(version).toBe(2);
    expect(fields?.get('url')?.reveal()).toBe(`postgres://${role}:${password}@db/app`);
    expect(fields?.get('host')?.reveal()).toBe('db');
    const kept = JSON.stringify({ outcome, journal: await journal() });
    for (const hidden of [old, password, place.adminPassword]) expect(kept).not.toContain(hidden);
    expect((await store.readFingerprints())?.entries).toMatchObject([
      { address: key.address, kind: 'postgres', state: 'current' },
      { address: key.address, kind: 'postgres', state: 'retired' },
    ]);
  });

  test('by the calendar leaves open sessions alone', async () => {
    const { role, old, store, key, issuer } = await world();
    const session = await login(role, old);
    expect(await rotateKey(emergency(key, store, issuer, { mode: 'scheduled' }))).toMatchObject({ result: 'rotated' });
    expect((await session.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  test('wins over a thief who changed the password, holds the role locked, and tries again', async () => {
    const { role, old, store, key, issuer, current } = await world();
    const thief = await login(role, old);
    await thief.query(`alter role ${role} password 'stolen-goods'; begin; alter role ${role} password 'stolen-again'`);
    expect(await rotateKey(emergency(key, store, issuer))).toMatchObject({ result: 'rotated' });
    expect(server.logsIn(role, 'stolen-goods') || server.logsIn(role, old)).toBe(false);
    expect(server.logsIn(role, (await current()).password)).toBe(true);
  });

  test('wins over a thief whose open session takes the role back each time', async () => {
    const { role, old, store, key, issuer, current } = await world();
    const thief = await login(role, old);
    const raced = {
      ...issuer,
      async set(pending: Parameters<typeof issuer.set>[0], before: Parameters<typeof issuer.set>[1]) {
        await issuer.set(pending, before);
        await thief.query(`alter role ${role} password 'taken-back'`).catch(() => undefined);
      },
    };
    expect(await rotateKey(emergency(key, store, raced))).toMatchObject({ result: 'rotated' });
    expect(server.logsIn(role, 'taken-back')).toBe(false);
    expect(server.logsIn(role, (await current()).password)).toBe(true);
  });

  test('survives that the answer to the change is lost', async () => {
    const { role, old, store, key, issuer, current } = await world();
    const proxy = await cuttingProxy(server.port, /alter role "[a-z0-9_]+" password 'SCRAM/, 2);
    const through = openPostgres(
      { ...key, issuer: { ...key.issuer, port: proxy.port } },
      services(place.adminPassword),
    );
    const first = await rotateKey(emergency(key, store, through, { mode: 'manual' }));
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-POSTGRES-UNREACHABLE' } });
    expect(proxy.cuts()).toBe(1);
    // The server did it: only the pending value logs in, and it is in the vault.
    expect(server.logsIn(role, old)).toBe(false);
    const staged = await store.readStaged(wholeSecret(parseAddress(key.address)), first.rotation);
    expect(server.logsIn(role, staged?.get('password')?.reveal() ?? '')).toBe(true);
    const second = await rotateKey(emergency(key, store, issuer));
    expect(second).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(second.steps.map(({ what }) => what).join()).toContain('as an earlier run had done');
    expect(await current()).toMatchObject({ version: 2, password: staged?.get('password')?.reveal() });
  });

  test('goes on when the server was down in the middle of it', async () => {
    const { role, store, key, issuer, current } = await world();
    const proxy = await cuttingProxy(server.port, /^$/, 1);
    const through = openPostgres(
      { ...key, issuer: { ...key.issuer, port: proxy.port } },
      services(place.adminPassword),
    );
    const onStep = ({ what }: { what: string }) => {
      if (what.includes('given the new value')) proxy.down();
    };
    const first = await rotateKey(emergency(key, store, through, { onStep }));
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-POSTGRES-UNREACHABLE' } });
    expect((await current()).version).toBe(1);
    const second = await rotateKey(emergency(key, store, issuer));
    expect(second).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(server.logsIn(role, (await current()).password)).toBe(true);
  });

  test('by two runs at once is one rotation, told by both', async () => {
    const { role, store, key, issuer, current } = await world();
    const other = postgresIssuer(place, key);
    const outcomes = await Promise.all([
      rotateKey(emergency(key, store, issuer)),
      rotateKey(emergency(key, store, other)),
      rotateKey(emergency(key, store, postgresIssuer(place, key), { mode: 'scheduled' })),
    ]);
    expect(outcomes.map(({ result }) => result)).toEqual(['rotated', 'rotated', 'rotated']);
    expect(new Set(outcomes.map(({ rotation }) => rotation)).size).toBe(1);
    expect((await current()).version).toBe(2);
    expect(server.logsIn(role, (await current()).password)).toBe(true);
    await other.close();
  });

  test('that another run holds is waited for, no longer than the patience', async () => {
    const { store, key, address, issuer, journal } = await world();
    await rotateKey(emergency(key, store, { ...issuer, set: () => Promise.reject(new RelockError('RL-TEST', 'no')) }));
    const held = await readJournal(store, address);
    const until = new Date(Date.now() + 60_000).toISOString();
    await store.writeJournal(address, JSON.stringify({ ...held?.journal, until }), held?.revision ?? null);
    const outcome = await rotateKey(emergency(key, store, issuer, { patience: 250 }));
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-CONFLICT' } });
    expect((await journal())?.state).toBe('staged');
  });

  test('of a run that was overtaken stops, and the one that took over finishes', async () => {
    const { role, store, key, issuer, current } = await world();
    let later = 0;
    const slow = {
      ...issuer,
      async set(pending: Parameters<typeof issuer.set>[0], before: Parameters<typeof issuer.set>[1]) {
        await issuer.set(pending, before);
        later = 61_000;
        const second = await rotateKey(emergency(key, store, postgresIssuer(place, key), { now: clock }));
        expect(second).toMatchObject({ result: 'rotated' });
      },
    };
    const clock = () => new Date(Date.now() + later);
    const first = await rotateKey(emergency(key, store, slow, { now: clock }));
    expect(first).toMatchObject({ result: 'rotated' });
    expect((await current()).version).toBe(2);
    expect(server.logsIn(role, (await current()).password)).toBe(true);
  });

  test('of a secret that was changed by hand in the middle stops with both values kept; asked for again, it wins', async () => {
    const { role, store, key, address, issuer, current, journal } = await world();
    const meddled = {
      ...issuer,
      async test(pending: Parameters<typeof issuer.test>[0]) {
        await issuer.test(pending);
        if ((await current()).version === 1)
          await store.write(address, secret({ user: role, password: 'by hand', host: 'new' }));
      },
    };
    const first = await rotateKey(emergency(key, store, meddled));
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-VERSION-MOVED' } });
    expect(await current()).toMatchObject({ version: 2, password: 'by hand' });
    const staged = await store.readStaged(address, first.rotation);
    expect(server.logsIn(role, staged?.get('password')?.reveal() ?? '')).toBe(true);
    // The calendar does not decide between them.
    expect(await rotateKey(emergency(key, store, issuer, { mode: 'scheduled' }))).toMatchObject({
      problem: { code: 'RL-ROTATE-VERSION-MOVED' },
    });
    const again = await rotateKey(emergency(key, store, issuer, { mode: 'manual' }));
    expect(again).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(server.logsIn(role, (await current()).password)).toBe(true);
    expect(await store.readStaged(address, first.rotation)).toBeNull();
    expect(await journal()).toMatchObject({ state: 'done', old: 1, from: 2, became: 3 });
  });

  test('of a secret that was changed by hand, at the issuer too, is undone once no late answer can come', async () => {
    const { role, old, store, key, address, issuer, current } = await world();
    const failing = { ...issuer, set: () => Promise.reject(new RelockError('RL-TEST', 'no')) };
    const first = await rotateKey(emergency(key, store, failing, { mode: 'manual' }));
    const byHand = freshPassword();
    server.sql(`alter role ${role} password '${byHand}'`);
    await store.write(address, secret({ user: role, password: byHand }));
    const soon = await rotateKey(emergency(key, store, issuer, { mode: 'manual' }));
    expect(soon).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-VERSION-MOVED' } });
    expect((await current()).password).toBe(byHand);
    const now = () => new Date(Date.now() + 200_000);
    const late = await rotateKey(emergency(key, store, issuer, { mode: 'manual', now }));
    expect(late.result).toBe('rotated');
    expect(late.rotation).not.toBe(first.rotation);
    expect(await store.readStaged(address, first.rotation)).toBeNull();
    expect(server.logsIn(role, (await current()).password)).toBe(true);
    expect(server.logsIn(role, old) || server.logsIn(role, byHand)).toBe(false);
  });

  test('that the admin may not do changes nothing and leaves nothing pending', async () => {
    const { role, old, store, key, address, current, journal } = await world();
    const refused = openPostgres(key, services('wrong'));
    const outcome = await rotateKey(emergency(key, store, refused));
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-POSTGRES-ADMIN-REFUSED' } });
    expect(await current()).toMatchObject({ version: 1, password: old });
    expect(server.logsIn(role, old)).toBe(true);
    expect((await journal())?.state).toBe('undone');
    expect(await store.readStaged(address, outcome.rotation)).toBeNull();
  });

  test('whose sessions can’t be ended makes the new value current all the same, and is not called done', async () => {
    const { role, store, key, issuer, current, journal } = await world();
    const weak = { ...issuer, endSessions: () => Promise.reject(new RelockError('RL-POSTGRES-SESSIONS', 'no')) };
    const first = await rotateKey(emergency(key, store, weak));
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-POSTGRES-SESSIONS' } });
    expect(server.logsIn(role, (await current()).password)).toBe(true);
    expect((await journal())?.state).toBe('verified');
    expect(await rotateKey(emergency(key, store, issuer))).toMatchObject({
      result: 'rotated',
      rotation: first.rotation,
    });
  });

  test('is not said to be done while the issuer still accepts the old value', async () => {
    const { store, key, issuer, journal } = await world();
    const forgetful = { ...issuer, validate: () => Promise.resolve('active' as const) };
    const outcome = await rotateKey(emergency(key, store, forgetful));
    expect(outcome).toMatchObject({ result: 'failed', problem: { code: 'RL-ROTATE-NOT-PROVEN' } });
    expect((await journal())?.state).toBe('verified');
  });

  test('of a value that leaked is done once, also when an older value is what leaked', async () => {
    const { old, store, key, issuer, current } = await world();
    const leaked = new SecretValue(old);
    const first = await rotateKey(emergency(key, store, issuer, { leaked, mode: 'scheduled' }));
    const second = await rotateKey(emergency(key, store, issuer, { leaked }));
    expect(second).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect((await current()).version).toBe(2);
    const again = await rotateKey(
      emergency(key, store, issuer, { leaked: new SecretValue((await current()).password) }),
    );
    expect(again.rotation).not.toBe(first.rotation);
    expect((await current()).version).toBe(3);
  });

  test('that is only planned tells the steps and writes nothing', async () => {
    const { store, key, address, issuer } = await world();
    const before = store.writes;
    const plan = await planKey({
      key,
      address,
      store,
      issuer,
      mode: 'emergency',
      wanted: 'rotate',
      now: () => new Date(),
    });
    expect(plan.result).toBe('planned');
    expect(plan.steps.map(({ what }) => what)).toContain('end all sessions that are open');
    expect(store.writes).toBe(before);
  });

  test('is due when it never was, when it is old, and when it is unfinished', async () => {
    const { store, key, address, issuer } = await world();
    const day = 24 * 60 * 60 * 1000;
    const due = (days: number) => isDue(key, address, store, new Date(Date.now() + days * day));
    expect(await due(0)).toMatchObject({ due: true });
    await rotateKey(emergency(key, store, { ...issuer, set: () => Promise.reject(new RelockError('RL-TEST', 'no')) }));
    expect(await due(0)).toMatchObject({ due: true, unfinished: 'rotation' });
    await rotateKey(emergency(key, store, issuer));
    expect(await due(89)).toMatchObject({ due: false });
    expect(await due(91)).toMatchObject({ due: true });
  });

  test('revoked on a leak: the key is dead and stays so until a person asks for a new value', async () => {
    const { role, old, store, key, address, issuer, current } = await world();
    const request = { key, address, store, issuer, reason: 'leaked', now: () => new Date() };
    expect(await revokeKey(request)).toMatchObject({ result: 'revoked' });
    expect(server.logsIn(role, old)).toBe(false);
    expect(await isDue(key, address, store, new Date(Date.now() + 1e12))).toMatchObject({ due: false });
    expect((await store.readFingerprints())?.entries).toMatchObject([{ state: 'retired' }]);
    expect(await enrolKey(request)).toBe(false);
    expect(await revokeKey(request)).toMatchObject({ result: 'revoked' });
    expect(await rotateKey(emergency(key, store, issuer, { mode: 'manual' }))).toMatchObject({ result: 'rotated' });
    expect(server.logsIn(role, (await current()).password)).toBe(true);
  });

  test('revoked for a value that a person has replaced: that one is proven dead, the new one is left alone', async () => {
    const { role, old, store, key, address, issuer, journal } = await world();
    const request = { key, address, store, issuer, reason: 'leaked', now: () => new Date() };
    const byHand = freshPassword();
    await store.write(address, secret({ user: role, password: byHand }));
    server.sql(`alter role ${role} password '${byHand}'`);
    const leaked = new SecretValue(old);
    expect(await revokeKey({ ...request, leaked })).toMatchObject({ result: 'revoked' });
    expect(server.logsIn(role, byHand)).toBe(true);
    expect(await journal()).toBeUndefined();
    // The issuer still has the one that leaked: it is ended all the same.
    server.sql(`alter role ${role} password '${old}'`);
    expect(await revokeKey({ ...request, leaked })).toMatchObject({ result: 'revoked' });
    expect(server.logsIn(role, old)).toBe(false);
    expect((await journal())?.state).toBe('revoked');
  });

  test('revoked for a piece of its base64 form: it is the current value that is ended', async () => {
    const { role, old, store, key, address, issuer, journal } = await world();
    const leaked = new SecretValue(base64Core(Buffer.from(old), 1));
    const request = { key, address, store, issuer, reason: 'leaked', now: () => new Date(), leaked };
    expect(await revokeKey(request)).toMatchObject({ result: 'revoked' });
    expect(server.logsIn(role, old)).toBe(false);
    expect((await journal())?.state).toBe('revoked');
  });

  test('revoked, not proven, then replaced by hand: the next run does not end the new value', async () => {
    const { role, store, key, address, issuer, journal } = await world();
    const request = { key, address, store, issuer, reason: 'leaked', now: () => new Date() };
    const broken = { ...issuer, revoke: () => Promise.reject(new RelockError('RL-TEST', 'no')) };
    expect(await revokeKey({ ...request, issuer: broken })).toMatchObject({ result: 'failed' });
    const byHand = freshPassword();
    server.sql(`alter role ${role} password '${byHand}'`);
    await store.write(address, secret({ user: role, password: byHand }));
    expect(await isDue(key, address, store, new Date())).toMatchObject({ unfinished: 'revocation' });
    expect(await revokeKey(request)).toMatchObject({ result: 'revoked' });
    expect(server.logsIn(role, byHand)).toBe(true);
    expect((await journal())?.state).toBe('undone');
  });

  test('whose pending value was lost after the issuer had it is given up, and the next one makes another', async () => {
    const { role, store, key, address, issuer, current, journal } = await world();
    const failing = { ...issuer, test: () => Promise.reject(new RelockError('RL-TEST', 'no')) };
    const { rotation } = await rotateKey(emergency(key, store, failing));
    expect((await journal())?.state).toBe('set');
    await store.discard(address, rotation);
    const lost = await rotateKey(emergency(key, store, issuer));
    expect(lost).toMatchObject({ result: 'failed', rotation, problem: { code: 'RL-ROTATE-PENDING-LOST' } });
    expect(await rotateKey(emergency(key, store, issuer))).toMatchObject({ result: 'rotated' });
    expect(server.logsIn(role, (await current()).password)).toBe(true);
  });

  test('that the store fails in the middle of promoting is not taken for a change by hand', async () => {
    const { role, store, key, issuer, current } = await world();
    const promote = store.promote.bind(store);
    store.promote = async (...args) => {
      await promote(...args);
      throw new RelockError('RL-VAULT-DENIED', 'the pending copy may not be destroyed');
    };
    const first = await rotateKey(emergency(key, store, issuer));
    expect(first).toMatchObject({ result: 'failed', problem: { code: 'RL-VAULT-DENIED' } });
    store.promote = promote;
    const next = await rotateKey(emergency(key, store, issuer, { mode: 'scheduled' }));
    expect(next).toMatchObject({ result: 'rotated', rotation: first.rotation });
    expect(await current()).toMatchObject({ version: 2 });
    expect(server.logsIn(role, (await current()).password)).toBe(true);
  });

  test('of an address that names one version is refused before anything is done', async () => {
    const { role, old, store, key, issuer } = await world();
    const pinned = { ...key, address: key.address.replace('#', '?version=1#') };
    await store.write(wholeSecret(parseAddress(key.address)), secret({ user: role, password: old, note: 'newer' }));
    expect(await rotateKey(emergency(pinned, store, issuer))).toMatchObject({ problem: { code: 'RL-VAULT-PARAM' } });
    expect(server.logsIn(role, old)).toBe(true);
  });

  test('begins with scans knowing the key; enrolling it twice writes once', async () => {
    const { store, key, address, issuer } = await world();
    expect(await enrolKey({ key, address, store, issuer })).toBe(true);
    expect(await enrolKey({ key, address, store, issuer })).toBe(false);
    expect((await store.readFingerprints())?.entries).toMatchObject([{ address: key.address, state: 'current' }]);
  });

  test('of a secret that is not there, lacks a field, or wants another strategy is refused', async () => {
    const { store, key, issuer } = await world();
    const absent = { ...key, address: 'vault://secret/none#/password' };
    expect(await rotateKey(emergency(absent, store, issuer))).toMatchObject({
      problem: { code: 'RL-ROTATE-NO-SECRET' },
    });
    const fields = { ...key, fields: { username: 'user', password: 'pw' } };
    expect(await rotateKey(emergency(fields, store, issuer))).toMatchObject({ problem: { code: 'RL-ROTATE-FIELD' } });
    const strategy = { ...key, strategy: 'two-slot' as const };
    expect(await rotateKey(emergency(strategy, store, issuer))).toMatchObject({
      problem: { code: 'RL-ROTATE-STRATEGY' },
    });
    expect(await readJournal(store, wholeSecret(parseAddress(key.address)))).toBeNull();
  });

  async function login(user: string, password: string): Promise<pg.Client> {
    const client = new pg.Client({ host: '127.0.0.1', port: server.port, user, password, database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    onTestFinished(() => client.end().catch(() => undefined));
    return client;
  }
});

/** Passes bytes to and from PostgreSQL; after the `nth` client message that matches, its answer is lost with the line. */
async function cuttingProxy(
  port: number,
  pattern: RegExp,
  nth: number,
): Promise<{ port: number; cuts: () => number; down: () => void }> {
  let seen = 0;
  let cuts = 0;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = dial(port, '127.0.0.1');
    let cutting = false;
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => undefined));
    client.on('data', (bytes) => {
      if (pattern.test(bytes.toString('latin1')) && ++seen === nth) cutting = true;
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (!cutting) return void client.write(bytes);
      cuts++;
      client.destroy();
      upstream.destroy();
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const down = () => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  };
  onTestFinished(down);
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, cuts: () => cuts, down };
}
