import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { rotate } from '../../src/command/rotate.ts';
import type { FindingPlace, RotateCommandServices, RotateRequest } from '../../src/command/rotate.ts';
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
    const run = async (targets: RotateRequest['targets'], more: Partial<RotateRequest> = {}, now?: () => Date) => {
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
      const result = await rotate(request, invocation, now === undefined ? given : { ...given, now });
      for (const { password } of keys) expect(out + err).not.toContain(password);
      return { ...result, out, err };
    };
    return { store, keys, run, found, rescanned, folder };
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
