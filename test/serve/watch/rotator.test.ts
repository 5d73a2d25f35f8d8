import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openRotator } from '../../../src/command/serve/rotator.ts';
import { openHttp } from '../../../src/core/http.ts';
import { startGithubApp } from '../../fake/github-app.ts';
import { SecretValue } from '../../../src/core/secret.ts';
import { configOf } from '../../../src/serve/watch/config.ts';
import type { Rotator } from '../../../src/serve/watch/rotator.ts';
import { missing } from '../../servers/find.ts';
import { until } from '../../servers/port.ts';
import type { PostgresServer } from '../../servers/postgres.ts';
import { startPostgres } from '../../servers/postgres.ts';
import type { RelockServer, RelockVault } from '../../servers/relock.ts';
import { makeRelockVault } from '../../servers/relock.ts';
import type { World } from '../world.ts';
import { startWorld } from '../world.ts';
import type { Client, ShownAlarm } from './client.ts';
import { clientOf } from './client.ts';

/** The rights of a rotation, as docs/vault-policies.md has them. */
const POLICY = `
path "secret/data/ci/*" { capabilities = ["create", "update", "read"] }
path "secret/metadata/ci/*" { capabilities = ["read"] }
path "secret/data/relock/*" { capabilities = ["create", "update", "read"] }
path "secret/metadata/relock/*" { capabilities = ["read"] }
path "secret/destroy/relock/pending/ci/*" { capabilities = ["update"] }
path "secret/data/ops/pg" { capabilities = ["read"] }
`;

/** Uses a key that was told to have leaked, and gives the step that was to replace it, once it is not under way any more. */
async function leak(client: Client, key: string, state: string): Promise<ShownAlarm> {
  await client.ok('POST', `sys/relock/watch/leaked/${key}`, {});
  // By somebody else: who told of it may go on to replace it.
  const { auth } = await client.ok('POST', 'auth/token/create', { display_name: 'thief', num_uses: 1 });
  await client.ok('GET', key.replace('/', '/data/'), undefined, { token: auth.client_token });
  const found: ShownAlarm[] = [];
  await until(async () => {
    const alarm = (await client.alarms()).find((one) => one.key === key);
    const step = alarm?.steps.find(({ action }) => action === 'rotate');
    if (alarm === undefined || step?.state !== state) throw new Error(`${step?.state}: ${step?.said}`);
    found.push(alarm);
  });
  const [alarm] = found;
  if (alarm === undefined) throw new Error('there is no alarm');
  return alarm;
}
const rotateStep = ({ steps }: ShownAlarm) => steps.find(({ action }) => action === 'rotate');

describe.skipIf(missing('postgres'))(
  'a leaked password of a PostgreSQL role, at a server that may run rotations',
  () => {
    let postgres: PostgresServer;
    let vault: RelockVault;
    let server: Omit<RelockServer, 'stop'>;
    let client: Client;
    beforeAll(async () => {
      [postgres, vault] = await Promise.all([startPostgres(), makeRelockVault()]);
      const config = path.join(path.dirname(vault.dir), 'rotate.yml');
      const { host, port } = postgres;
      writeFileSync(
        config,
        `rotate:
  keys:
    - address: vault://secret/ci/db#/password
      kind: postgres
      issuer: { host: ${host}, port: ${port}, database: postgres, role: billing, admin-user: admin, admin: "vault://secret/ops/pg#/admin" }
      fields: { username: user, password: password }
`,
      );
      server = await vault.serve(['--rotate-config', config]);
      client = clientOf(server);
      await client.ok('PUT', 'sys/policies/acl/rotate-ci', { policy: POLICY });
      await client.ok('POST', 'sys/relock/watch/config', {
        respond: { critical: { do: ['tell', 'rotate'] } },
        rotate: [{ keys: 'secret/ci/*', run: 'rotate-ci' }],
      });
    });
    afterAll(async () => {
      if (server !== undefined && server.child.exitCode === null) {
        server.child.kill('SIGTERM');
        await once(server.child, 'close');
      }
      vault?.remove();
      await postgres?.stop();
    });

    test('is replaced at its issuer by a process with a token of its own, which ends with it', async () => {
      const password = `old-${Math.random().toString(36).slice(2)}`;
      postgres.sql(`create role billing login password '${password}'`);
      await client.ok('POST', 'secret/data/ops/pg', { data: { admin: postgres.admin.password } });
      await client.ok('POST', 'secret/data/ci/db', { data: { user: 'billing', password } });
      const before = (await client.ok('GET', 'auth/token/accessors?list=true')).data.keys.length;
      const alarm = await leak(client, 'secret/ci/db', 'done');
      expect(alarm).toMatchObject({ detector: 'leaked', basis: 'authenticated' });
      expect(rotateStep(alarm)).toMatchObject({ by: 'policy', said: 'relock rotate ended well' });
      const now = (await client.ok('GET', 'secret/data/ci/db')).data.data;
      expect(now.password).not.toBe(password);
      expect(postgres.logsIn('billing', now.password)).toBe(true);
      expect(postgres.logsIn('billing', password)).toBe(false);
      // What it did stands in the audit under its own name, and nothing of it is left.
      const { entries } = (await client.ok('GET', 'sys/relock/audit/entries?limit=1000')).data as {
        entries: Array<{ path: string; note?: string; identity: { name: string } | null }>;
      };
      const notes = entries.flatMap(({ note }) => (note === undefined ? [] : [note]));
      expect(notes.join('\n')).toMatch(
        /relock rotate vault:\/\/secret\/ci\/db is begun with a token of the policy rotate-ci, for policy: .*leaked/,
      );
      expect(entries.filter(({ identity }) => identity?.name === 'watch-rotate').map((one) => one.path)).toContain(
        'secret/data/ops/pg',
      );
      expect((await client.ok('GET', 'auth/token/accessors?list=true')).data.keys).toHaveLength(before);
      // It raised no alarm of its own.
      expect((await client.alarms('all')).map(({ detector }) => detector)).toEqual(['leaked']);
    });

    test('that can’t be done is a failure that people hear of, and can have done again', async () => {
      await client.ok('POST', 'secret/data/ci/unknown', { data: { password: 'x' } });
      const alarm = await leak(client, 'secret/ci/unknown', 'failed');
      expect(rotateStep(alarm)?.said).toMatch(/^relock rotate ended with 2: .*RL-ROTATE-UNKNOWN/);
      expect(server.log()).toContain(`alarm ${alarm.id} (critical, leaked)`);
      await client.ok('DELETE', 'sys/policies/acl/rotate-ci');
      const again = await client.ok('POST', `sys/relock/watch/alarms/${alarm.id}/approve`, { action: 'rotate' });
      expect(rotateStep(again.data)).toMatchObject({ state: 'failed', said: 'there is no path policy "rotate-ci"' });
    });
  },
);

test('a server that stops ends the token of a rotation that it began while the vault is open', async () => {
  let given: SecretValue | undefined;
  let fail: (reason: Error) => void = () => undefined;
  const rotator: Rotator = {
    targetOf: () => ({ kind: 'run', target: 'rotate-ci', options: {} }),
    begin: () => Promise.reject(new Error('never asked')),
    run(_order, token) {
      given = token;
      return { said: 'begun', ended: new Promise((_resolve, reject) => (fail = reject)) };
    },
    async close() {
      // A process takes its time.
      await sleep(200);
      fail(new TypeError('it was ended'));
    },
  };
  const world = await startWorld((parts) => ({ ...parts, rotator }));
  onTestFinished(() => world.close());
  const client = clientOf(world);
  await client.settled();
  await client.ok('PUT', 'sys/policies/acl/rotate-ci', { policy: POLICY });
  await client.ok('POST', 'sys/relock/watch/config', {
    respond: { critical: { do: ['rotate'] } },
    rotate: [{ keys: 'secret/ci/*', run: 'rotate-ci' }],
  });
  await client.ok('POST', 'secret/data/ci/db', { data: { a: 'b' } });
  const { id } = await leak(client, 'secret/ci/db', 'begun');
  const token = given ?? new SecretValue('');
  expect(world.core.tokens.find(token, Date.now())?.grant.name).toBe('watch-rotate');
  await world.core.watch.stop();
  expect(world.core.tokens.find(token, Date.now())).toBeNull();
  const step = world.core.watch.book.get(id)?.steps.find(({ action }) => action === 'rotate');
  expect(step).toMatchObject({ state: 'failed', said: 'it was ended' });
});

describe('a rotation elsewhere', () => {
  const asked: Array<{ url: string; body: string; headers: Record<string, unknown> }> = [];
  let status = 204;
  let listening: Server;
  let world: World;
  let client: Client;
  beforeAll(async () => {
    listening = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (more: string) => (body += more));
      request.on('end', () => {
        asked.push({ url: request.url ?? '', body, headers: request.headers });
        response.writeHead(status).end();
      });
    });
    listening.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const place = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
    const http = openHttp();
    world = await startWorld((parts) => ({
      ...parts,
      rotator: openRotator({ http, githubUrl: place, config: undefined, address: () => '' }),
    }));
    client = clientOf(world);
    await client.settled();
    await client.ok('POST', 'secret/data/ops/keys', { data: { token: 'gh-token', hook: 'hook-secret' } });
    await client.ok('POST', 'sys/relock/watch/config', {
      respond: { critical: { do: ['rotate'] }, high: { do: ['rotate'] } },
      rotate: [
        { keys: 'secret/ci/*', workflow: 'rotate.yml', repo: 'acme/app', token: 'secret/ops/keys#/token' },
        { keys: 'vault://secret/app/*', webhook: `${place}/hook`, secret: 'secret/ops/keys#/hook' },
      ],
    });
  });
  afterAll(async () => {
    await world?.close();
    listening?.close();
  });

  test('is a workflow of the default branch, done when the key has a new value', async () => {
    await client.ok('POST', 'secret/data/ci/db', { data: { a: 'b' } });
    const { id } = await leak(client, 'secret/ci/db', 'begun');
    expect(asked.at(-1)).toMatchObject({
      url: '/repos/acme/app/actions/workflows/rotate.yml/dispatches',
      headers: { authorization: 'Bearer gh-token' },
    });
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toEqual({
      ref: 'main',
      inputs: { key: 'vault://secret/ci/db', emergency: 'true', reason: `watch ${id}` },
    });
    // Another alarm of the same key begins none of its own.
    const { auth } = await client.ok('POST', 'auth/token/create', { display_name: 'flood' });
    const reads = Array.from({ length: 250 }, () =>
      client.ok('GET', 'secret/data/ci/db', undefined, { token: auth.client_token }),
    );
    await Promise.all(reads);
    await client.settled();
    const other = (await client.alarms()).find(({ key, detector }) => key === 'secret/ci/db' && detector === 'rate');
    expect(other && rotateStep(other)).toMatchObject({
      state: 'done',
      said: `follows alarm ${id}, for which its rotation was begun already`,
    });
    expect(asked).toHaveLength(1);
    await client.ok('POST', 'secret/data/ci/db', { data: { a: 'c' } });
    await until(async () => {
      const alarm = (await client.alarms()).find((one) => one.id === id);
      expect(alarm && rotateStep(alarm)).toMatchObject({ state: 'done', said: 'it has a new value' });
    });
  });

  test('is started with a token of a GitHub App that this vault makes for it', async () => {
    const github = await startGithubApp(4711, 12);
    try {
      await client.ok('POST', 'sys/mounts/github', { type: 'github-app' });
      await client.ok('POST', 'github/config', { app_id: 4711, prv_key: github.key, base_url: github.url });
      await client.ok('POST', 'github/permissionset/dispatch', {
        installation_id: 12,
        repositories: ['app'],
        permissions: { actions: 'write' },
      });
      const before = (await client.ok('GET', 'sys/relock/watch/config')).data.rotate;
      const place = {
        keys: 'secret/web/*',
        workflow: 'rotate.yml',
        repo: 'acme/app',
        token: 'github/token/dispatch#/token',
      };
      await client.ok('POST', 'sys/relock/watch/config', { rotate: [place, ...before] });
      await client.ok('POST', 'secret/data/web/db', { data: { a: 'b' } });
      await leak(client, 'secret/web/db', 'begun');
      const bearer = String(asked.at(-1)?.headers['authorization']).replace('Bearer ', '');
      expect(github.alive.has(bearer)).toBe(true);
      expect(github.asked.at(-1)).toEqual({ repositories: ['app'], permissions: { actions: 'write' } });
    } finally {
      await github.stop();
    }
  });

  test('is a signed request, and a failure when it is refused', async () => {
    await client.ok('POST', 'secret/data/app/db', { data: { a: 'b' } });
    status = 500;
    const refused = await leak(client, 'secret/app/db', 'failed');
    expect(rotateStep(refused)?.said).toMatch(/^http:\/\/127\.0\.0\.1:\d+ answered 500$/);
    status = 200;
    const again = await client.ok('POST', `sys/relock/watch/alarms/${refused.id}/approve`, { action: 'rotate' });
    expect(rotateStep(again.data)).toMatchObject({ state: 'begun', by: 'root' });
    const { url, body, headers } = asked.at(-1) ?? { url: '', body: '', headers: {} };
    expect(url).toBe('/hook');
    expect(JSON.parse(body)).toMatchObject({
      version: 1,
      event: 'rotate',
      key: 'vault://secret/app/db',
      alarm: refused.id,
    });
    const [, seconds = '', signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['relock-signature'])) ?? [];
    expect(signature).toBe(createHmac('sha256', 'hook-secret').update(`${seconds}.${body}`).digest('hex'));
  });

  test('what a server can’t do any more, started in another way, is left out: it starts all the same', async () => {
    const given = { learn_days: 3, rotate: [{ keys: 'secret/*', run: 'ci' }] };
    const { entries, watch, batch } = world.core;
    const before = entries.get('watch/config') ?? {};
    await batch.run(() => entries.put('watch/config', { given }), true);
    const config = configOf(entries, watch.doors);
    await batch.run(() => entries.put('watch/config', before), true);
    expect(config).toMatchObject({ rotate: [], leftOut: [expect.stringContaining('--rotate-config')] });
    expect(config.watch.learnDays).toBe(3);
  });

  test.each<[object, RegExp]>([
    [{ keys: 'secret/*', run: 'ci' }, /--rotate-config/],
    [{ keys: 'secret/*', run: 'root' }, /not root/],
    [{ keys: 'secret/*', workflow: '../x.yml', repo: 'acme/app', token: 'secret/a#/b' }, /a file’s name/],
    [{ keys: 'secret/*', workflow: 'x.yml', repo: 'acme', token: 'secret/a#/b' }, /owner\/name/],
    [{ keys: 'secret/*', webhook: 'http://example.com/', secret: 'secret/a#/b' }, /https/],
    [{ keys: 'secret/*', webhook: 'https://example.com/' }, /lacks "secret"/],
    [{ webhook: 'https://example.com/', secret: 'secret/a#/b' }, /which keys/],
  ])('settings such as %j are refused', async (entry, why) => {
    const { status: refused, json } = await client.ask('POST', 'sys/relock/watch/config', { rotate: [entry] });
    expect(refused).toBe(400);
    expect(json.errors[0]).toMatch(why);
  });
});
