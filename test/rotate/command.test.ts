import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { rotate } from '../../src/command/rotate.ts';
import type { RotateCommandServices, RotateRequest } from '../../src/command/rotate.ts';
import { check } from '../../src/command/rotate/check.ts';
import { openPause, setPause } from '../../src/command/rotate/pause.ts';
import type { FindingPlace } from '../../src/command/rotate/places.ts';
import { RelockError } from '../../src/core/error.ts';
import type { HttpAnswer, HttpRequest } from '../../src/core/http.ts';
import type { Finding } from '../../src/core/finding.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startPostgres } from '../servers/postgres.ts';
import { MemoryStore, secret } from './memory-store.ts';
import { freshPassword, postgresKey, services } from './world.ts';

describe.skipIf(missing('postgres'))('relock rotate', () => {
  let server: PostgresServer;
  let count = 0;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  async function world(changes: Partial<ManagedKey> = {}) {
    const store = new MemoryStore();
    const key = async () => {
      const role = `command_${++count}`;
      const password = freshPassword();
      server.sql(`create role ${role} login password '${password}'`);
      const made = postgresKey(server, role, changes);
      await store.write(wholeSecret(parseAddress(made.address)), secret({ user: role, password }));
      return { ...made, role, password };
    };
    const keys = [await key(), await key()] as const;
    const rescanned: FindingPlace[] = [];
    const found = new Map<string, readonly Finding[] | null>();
    const given: RotateCommandServices = {
      vaults: { store: () => Promise.resolve(store) },
      issuers: services(server.admin.password),
      kindOfRule: () => undefined,
      rescan(place) {
        rescanned.push(place);
        return Promise.resolve(found.has(place.path) ? (found.get(place.path) ?? null) : []);
      },
    };
    const folder = testFolder();
    const run = async (
      targets: RotateRequest['targets'],
      more: Partial<RotateRequest> = {},
      now?: () => Date,
      others: Partial<RotateCommandServices> = {},
    ) => {
      let out = '';
      let err = '';
      const invocation = {
        env: {},
        cwd: folder,
        out: (text: string) => void (out += text),
        err: (text: string) => void (err += text),
        stdin: new PassThrough(),
        interactive: false,
      };
      const request = { targets, reason: undefined, dryRun: false, rotate: { keys, revokeFound: [] }, ...more };
      const result = await rotate(request, invocation, { ...given, ...others, ...(now === undefined ? {} : { now }) });
      for (const { password } of keys) expect(out + err).not.toContain(password);
      return { ...result, out, err };
    };
    return { store, keys, run, found, rescanned, folder, key, given };
  }

  test('by name: the whole secret, whatever field is named, once', async () => {
    const { keys, run } = await world();
    const [{ role, password, address }] = keys;
    const result = await run({ kind: 'named', references: [address, address.replace(/#.*/, ''), `ref+${address}`] });
    expect(result.status).toBe(0);
    expect(result.out).toMatch(
      /^rotated {3}vault:\/\/secret\/command_\d+ {2}postgres {2}\d\.\d s; the old value is refused\n$/,
    );
    expect(result.err).toContain('read back from the vault logs in');
    expect(server.logsIn(role, password)).toBe(false);
  });

  test('an unknown name is refused before anything is done', async () => {
    const { keys, run, store } = await world();
    const before = store.writes;
    const references = [keys[0].address, 'vault://secret/other'];
    await expect(run({ kind: 'named', references })).rejects.toMatchObject({ code: 'RL-ROTATE-UNKNOWN' });
    expect(store.writes).toBe(before);
  });

  test('--dry-run tells the steps and writes nothing anywhere', async () => {
    const { keys, run, store } = await world();
    const before = store.writes;
    const result = await run({ kind: 'due' }, { dryRun: true });
    expect(result.status).toBe(0);
    expect(result.out).toContain('  1. make a new password\n');
    expect(store.writes).toBe(before);
    for (const { role, password } of keys) expect(server.logsIn(role, password)).toBe(true);
  });

  test('--due: those that are old, not those that are not', async () => {
    const { keys, run } = await world();
    expect((await run({ kind: 'named', references: [keys[0].address] })).status).toBe(0);
    const today = await run({ kind: 'due' });
    expect(today.outcomes.map(({ address }) => address)).toEqual([keys[1].address.replace(/#.*/, '')]);
    expect(today.err).toContain('not due, 0 of 90 days old');
    const later = await run({ kind: 'due' }, {}, () => new Date(Date.now() + 100 * 24 * 60 * 60 * 1000));
    expect(later.outcomes.map(({ result }) => result)).toEqual(['rotated', 'rotated']);
  });

  test('--due leaves out what can only be revoked: that is no failure of each night', async () => {
    const { keys, run } = await world();
    const token = { ...keys[0], kind: 'github-token', issuer: {}, fields: { token: 'password' } };
    const result = await run({ kind: 'due' }, { rotate: { keys: [token], revokeFound: [] } });
    expect(result).toMatchObject({ status: 0, outcomes: [] });
    expect(result.err).toContain('Relock can end a github-token and not make a new one');
  });

  test('one that fails does not keep the others, and the status says it', async () => {
    const { keys, run } = await world();
    server.sql(`drop role ${keys[0].role}`);
    const result = await run({ kind: 'due' });
    expect(result.status).toBe(2);
    expect(result.outcomes.map(({ result: how }) => how)).toEqual(['failed', 'rotated']);
    expect(result.err).toContain('[RL-POSTGRES-NO-ROLE]');
  });

  test('--leaked believes the scan of its own, not the file', async () => {
    const { keys, run, found, rescanned, folder } = await world();
    const [victim, leaked] = keys;
    const commit = 'a'.repeat(40);
    found.set('real.env', [finding(leaked.address, leaked.password)]);
    const lines = [
      // Says of an innocent key that it leaked: the place has nothing.
      { path: 'forged.env', line: 1, managed: victim.address, status: 'active', fingerprint: 'rl1:0' },
      { path: 'real.env', line: 7, commit, managed: victim.address },
    ];
    writeFileSync(path.join(folder, 'f.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
    const result = await run({ kind: 'leaked', file: 'f.jsonl' });
    expect(rescanned).toEqual([
      { path: 'forged.env', line: 1 },
      { path: 'real.env', line: 7, commit },
    ]);
    expect(result.status).toBe(0);
    expect(result.outcomes.map(({ address }) => address)).toEqual([leaked.address.replace(/#.*/, '')]);
    expect(server.logsIn(victim.role, victim.password)).toBe(true);
    expect(server.logsIn(leaked.role, leaked.password)).toBe(false);
  });

  test.each(['not json', '{"path":"a"}', '{"path":"a","line":1,"commit":"--output=x"}', '[]', '{"path":"","line":1}'])(
    'a findings file with the line %s is refused',
    async (line) => {
      const { run, folder } = await world();
      writeFileSync(path.join(folder, 'f.jsonl'), `${line}\n`);
      await expect(run({ kind: 'leaked', file: 'f.jsonl' })).rejects.toMatchObject({ code: 'RL-ROTATE-FINDINGS' });
      await expect(run({ kind: 'leaked', file: 'none' })).rejects.toMatchObject({ code: 'RL-ROTATE-FINDINGS' });
    },
  );

  test('what can not be looked at again is no success, and keeps nothing else', async () => {
    const { keys, run, found, folder } = await world();
    found.set('gone', null);
    found.set('a', [finding(keys[0].address, keys[0].password), finding(keys[1].address, keys[1].password)]);
    writeFileSync(path.join(folder, 'f.jsonl'), '{"path":"gone","line":1}\n{"path":"a","line":1}\n');
    const result = await run({ kind: 'leaked', file: 'f.jsonl' });
    expect(result.status).toBe(2);
    expect(result.err).toContain('[RL-ROTATE-UNREADABLE]');
    expect(result.outcomes.map(({ result: how }) => how)).toEqual(['rotated', 'rotated', 'failed']);
  });

  test('two values of one key that leaked are two answers', async () => {
    const { keys, run, found, folder, store } = await world({ onLeak: 'revoke' });
    const [{ role, password: older, address }] = keys;
    const current = freshPassword();
    server.sql(`alter role ${role} password '${current}'`);
    await store.write(wholeSecret(parseAddress(address)), secret({ user: role, password: current }));
    found.set('a', [finding(address, older)]);
    found.set('b', [{ ...finding(address, current), fingerprint: 'rl1:1' }]);
    writeFileSync(path.join(folder, 'f.jsonl'), '{"path":"a","line":1}\n{"path":"b","line":1}\n');
    const { outcomes } = await run({ kind: 'leaked', file: 'f.jsonl' });
    expect(outcomes.map(({ result }) => result)).toEqual(['revoked', 'revoked']);
    expect(server.logsIn(role, current)).toBe(false);
  });

  test('on-leak: revoke ends it, on-leak: report leaves it', async () => {
    const revoked = await world({ onLeak: 'revoke' });
    const reported = await world({ onLeak: 'report' });
    for (const { keys, found, folder } of [revoked, reported]) {
      found.set('a', [finding(keys[0].address, keys[0].password)]);
      writeFileSync(path.join(folder, 'f.jsonl'), '{"path":"a","line":1}\n');
    }
    const first = await revoked.run({ kind: 'leaked', file: 'f.jsonl' });
    expect(first.outcomes.map(({ result }) => result)).toEqual(['revoked']);
    expect(server.logsIn(revoked.keys[0].role, revoked.keys[0].password)).toBe(false);
    const second = await reported.run({ kind: 'leaked', file: 'f.jsonl' });
    expect(second).toMatchObject({ status: 0, outcomes: [] });
    expect(second.err).toContain(`a:1: left as it is: on-leak of ${reported.keys[0].address} is report`);
    expect(server.logsIn(reported.keys[0].role, reported.keys[0].password)).toBe(true);
  });

  test('fifty leaked at once are all replaced, and every old one is refused', async () => {
    const { key, run, found, folder } = await world();
    const keys = await Promise.all(Array.from({ length: 50 }, key));
    for (const [i, { address, password }] of keys.entries())
      found.set(`f${i}`, [{ ...finding(address, password), fingerprint: `rl1:${i}` }]);
    writeFileSync(path.join(folder, 'f.jsonl'), keys.map((_, i) => `{"path":"f${i}","line":1}`).join('\n'));
    const result = await run({ kind: 'leaked', file: 'f.jsonl' }, { rotate: { keys, revokeFound: [] } });
    expect(result.outcomes.map(({ result: how }) => how)).toEqual(Array.from({ length: 50 }, () => 'rotated'));
    for (const { role, password } of [keys[0], keys[49]].filter((one) => one !== undefined))
      expect(server.logsIn(role, password)).toBe(false);
    const hashes = server.sql(
      `select count(distinct rolpassword) from pg_authid where rolname = any('{${keys.map(({ role }) => role).join(',')}}')`,
    );
    expect(hashes).toBe('50');
  });

  test('the sweep: the same value at another role is answered too, a mere copy is named', async () => {
    const { keys, key, store, run, found, folder } = await world();
    const [first, second] = keys;
    server.sql(`alter role ${second.role} password '${first.password}'`);
    await store.write(
      wholeSecret(parseAddress(second.address)),
      secret({ user: second.role, password: first.password }),
    );
    const copy = { ...(await key()), issuer: first.issuer };
    await store.write(wholeSecret(parseAddress(copy.address)), secret({ user: first.role, password: first.password }));
    found.set('a', [finding(first.address, first.password)]);
    writeFileSync(path.join(folder, 'f.jsonl'), '{"path":"a","line":1}\n');
    const indexes = async () => [await store.readFingerprints()].filter((index) => index !== null);
    const config = { keys: [...keys, copy], revokeFound: [] };
    const { answers } = await run({ kind: 'leaked', file: 'f.jsonl' }, { rotate: config }, undefined, { indexes });
    expect(answers.map(({ key: one, outcome }) => [one?.address, outcome.result])).toEqual([
      [first.address, 'rotated'],
      [second.address, 'rotated'],
    ]);
    expect(answers[0]?.elsewhere).toEqual([second.address, copy.address].sort());
    for (const { role } of keys) expect(server.logsIn(role, first.password)).toBe(false);
  });

  test('--emergency by name says that it leaked: the answer is for the record, sessions end', async () => {
    const { keys, run } = await world();
    const { outcomes, answers } = await run({ kind: 'named', references: [keys[0].address], emergency: true });
    expect(answers).toEqual([expect.objectContaining({ findings: [], outcome: outcomes[0] })]);
    expect(outcomes[0]?.steps.map(({ what }) => what).join()).toContain('sessions');
  });

  test('a window that is closed keeps a new rotation from beginning, and nothing else', async () => {
    const { keys, run } = await world({ window: { text: 'never now', days: [], from: 0, to: 1, zone: 'UTC' } });
    const window = { text: 'Sun 02:00-03:00 UTC', days: [0], from: 120, to: 180, zone: 'UTC' };
    const closed = { keys: keys.map((key) => ({ ...key, window })), revokeFound: [] };
    const wednesday = () => new Date('2026-11-25T02:30:00Z');
    const result = await run({ kind: 'due' }, { rotate: closed }, wednesday);
    expect(result).toMatchObject({ status: 0, outcomes: [] });
    expect(result.err).toContain('begins in its window (Sun 02:00-03:00 UTC), next 2026-11-29T02:00:00.000Z');
    const byName = await run({ kind: 'named', references: [keys[0].address] }, { rotate: closed }, wednesday);
    expect(byName.status).toBe(0);
  });

  test('what fails by chance is tried once more, what does not is not', async () => {
    const { keys, run, store } = await world();
    let refusals = 1;
    let pauses = 0;
    const broken = new Proxy(store, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (name === 'promote' && refusals-- > 0)
          return () => Promise.reject(new RelockError('RL-HTTP-UNREACHABLE', 'nothing answers'));
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      },
    });
    const vaults = { store: () => Promise.resolve(broken) };
    const pauseBeforeRetry = async () => void pauses++;
    const result = await run({ kind: 'due' }, { rotate: { keys: [keys[0]], revokeFound: [] } }, undefined, {
      vaults,
      pauseBeforeRetry,
    });
    expect(result.outcomes.map(({ result: how }) => how)).toEqual(['rotated']);
    server.sql(`drop role ${keys[1].role}`);
    const gone = await run({ kind: 'due' }, { rotate: { keys: [keys[1]], revokeFound: [] } }, undefined, {
      pauseBeforeRetry,
    });
    expect([gone.status, pauses]).toEqual([2, 1]);
  });

  test('paused by the config or by the switch, nothing is rotated, and each key says so; --resume lets it go on', async () => {
    const { keys, run, store, given } = await world();
    const rotateConfig = { keys, revokeFound: [] };
    const told = { text: '' };
    const invocation = {
      out: (text: string) => void (told.text += text),
      err: (text: string) => void (told.text += text),
    };
    const before = store.writes;
    const byConfig = openPause({ ...rotateConfig, paused: 'the database moves' }, given.vaults);
    const stopped = await run({ kind: 'due' }, {}, undefined, { paused: byConfig });
    expect(stopped.outcomes.map(({ problem }) => problem?.code)).toEqual(['RL-ROTATE-PAUSED', 'RL-ROTATE-PAUSED']);
    expect(stopped.err).toContain('the database moves');
    expect(await setPause('we look into it', rotateConfig, invocation, given)).toBe(0);
    const again = await run({ kind: 'due' }, {}, undefined, { paused: openPause(rotateConfig, given.vaults) });
    expect(again.status).toBe(2);
    expect(again.err).toContain('we look into it');
    for (const { role, password } of keys) expect(server.logsIn(role, password)).toBe(true);
    expect(await setPause(undefined, rotateConfig, invocation, given)).toBe(0);
    expect((await run({ kind: 'due' }, {}, undefined, { paused: openPause(rotateConfig, given.vaults) })).status).toBe(
      0,
    );
    expect(told.text).toContain('vault://secret/  goes on');
    expect(store.writes).toBeGreaterThan(before);
  });

  test('--check proves each path, or names what is missing, and changes nothing', async () => {
    const { keys, store, given } = await world();
    server.sql(`drop role ${keys[1].role}`);
    const told = { out: '', err: '' };
    const before = store.writes;
    const invocation = {
      out: (text: string) => void (told.out += text),
      err: (text: string) => void (told.err += text),
    };
    expect(await check([keys[0]], invocation, given)).toBe(0);
    expect(told.out).toContain('✓ the issuer accepts the current value');
    expect(await check(keys, invocation, given)).toBe(2);
    expect(told.out).toContain('1 of 2 can’t be rotated');
    expect(told.err).toContain('[RL-ROTATE-REFUSED]');
    expect(store.writes).toBe(before);
    expect(server.logsIn(keys[0].role, keys[0].password)).toBe(true);
  });

  test('more tokens than one run revokes are reported, not revoked', async () => {
    const { run, found, folder } = await world();
    const { managed: _managed, managedState: _state, ...token } = finding('', 'token');
    found.set(
      'a',
      Array.from({ length: 3 }, (_, i) => Object.assign({}, token, { fingerprint: `rl1:${i}` })),
    );
    writeFileSync(path.join(folder, 'f.jsonl'), '{"path":"a","line":1}\n');
    const config = { keys: [], revokeFound: ['github-token'], revokeAtMost: 1 };
    const result = await run({ kind: 'leaked', file: 'f.jsonl' }, { rotate: config, dryRun: true }, undefined, {
      kindOfRule: () => 'github-token',
    });
    expect(result.outcomes.map(({ result: how, problem }) => problem?.code ?? how)).toEqual([
      'planned',
      'RL-ROTATE-TOO-MANY',
    ]);
    expect(result.err).toContain('2 more tokens were found than one run revokes');
  });

  test('tokens that nobody manages are ended by one request where the issuer takes many', async () => {
    const { run, found, folder } = await world();
    const { managed: _managed, managedState: _state, ...token } = finding('', 'token');
    const values = ['1', '2', '3'].map((digit) => new SecretValue(['ghp', digit.repeat(36)].join('_')));
    const made = values.map((value, i) => Object.assign({}, token, { value, fingerprint: `rl1:${i}` }));
    found.set('a', made);
    writeFileSync(path.join(folder, 'f.jsonl'), '{"path":"a","line":1}\n');
    const config = { keys: [], revokeFound: ['github-token'], revokeAtMost: 2 };
    const posts: string[] = [];
    const issuers = {
      ...services(''),
      http: {
        async request({ method, body = '' }: HttpRequest): Promise<HttpAnswer> {
          if (method === 'POST') posts.push(body);
          return { status: method === 'POST' ? 202 : posts.length > 0 ? 401 : 200, headers: {}, body: '{}' };
        },
        close: () => undefined,
      },
    };
    const more = { kindOfRule: () => 'github-token', issuers };
    const result = await run({ kind: 'leaked', file: 'f.jsonl' }, { rotate: config }, undefined, more);
    expect(result.outcomes.map(({ result: how }) => how)).toEqual(['revoked', 'revoked', 'failed']);
    expect(posts).toEqual([JSON.stringify({ credentials: values.slice(0, 2).map((value) => value.reveal()) })]);
  });
});

function finding(managed: string, value: string): Finding {
  return {
    rule: 'managed-key',
    description: 'a managed key',
    path: 'a',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    value: new SecretValue(value),
    secret: '',
    fingerprint: 'rl1:0',
    confidence: 'high',
    status: 'unchecked',
    managed,
    managedState: 'current',
    remedy: 'none',
    decoded: [],
  };
}
