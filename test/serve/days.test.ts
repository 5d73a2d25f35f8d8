import { once } from 'node:events';
import { openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openHttp } from '../../src/core/http.ts';
import { send } from '../contract/server/opened.ts';
import { makeIssuer } from '../fake/oidc.ts';
import { makeRelockVault } from '../servers/relock.ts';
import type { World } from './world.ts';
import { startWorld } from './world.ts';

async function world(change?: Parameters<typeof startWorld>[0]): Promise<World> {
  const made = await startWorld(change);
  onTestFinished(() => made.close());
  return made;
}

/** A test that starts processes of its own: on a busy machine each takes seconds. */
const LONG = 120_000;

describe('the database', () => {
  test.each([
    ['read-only', 'PRAGMA query_only = ON', 'PRAGMA query_only = OFF', 'RL-VAULT-READ-ONLY'],
    ['full', 'PRAGMA max_page_count = 1', 'PRAGMA max_page_count = 1000000', 'RL-VAULT-DISK-FULL'],
  ])(
    '%s: nothing is acknowledged that is not kept, and all goes on when it is well again',
    async (_what, ill, well, code) => {
      const server = await world();
      await server.ask('POST', 'secret/data/a', { data: { n: 1 } });
      server.core.vault.db.script(ill);
      const big = { data: { n: 2, text: 'x'.repeat(500_000) } };
      const write = await server.ask('POST', 'secret/data/a', big);
      expect([write.status, write.text]).toEqual([500, expect.stringContaining(code)]);
      const mount = await server.ask('POST', 'sys/mounts/gone', { type: 'kv', description: 'x'.repeat(500_000) });
      expect(mount.status).toBe(500);
      const login = await server.ask('POST', 'auth/token/create', { meta: { a: 'x'.repeat(500_000) } });
      expect([login.status, login.json.auth]).toEqual([500, undefined]);
      server.core.vault.db.script(well);
      expect((await server.ask('GET', 'secret/data/a')).json.data.data).toEqual({ n: 1 });
      expect((await server.ask('GET', 'sys/mounts/gone')).status).toBe(400);
      expect((await server.ask('POST', 'secret/data/a', { data: { n: 2 } })).json.data.version).toBe(2);
    },
  );

  test('locked by another process: the request fails, and the next one does not', async () => {
    const server = await world();
    const other = new DatabaseSync(path.join(server.folder, 'vault.db'));
    other.exec('BEGIN IMMEDIATE');
    const { status, text } = await server.ask('POST', 'secret/data/a', { data: {} });
    expect([status, text]).toEqual([500, expect.stringContaining('RL-VAULT-LOCKED')]);
    other.exec('ROLLBACK');
    other.close();
    expect((await server.ask('POST', 'secret/data/a', { data: {} })).json.data.version).toBe(1);
  });

  test(
    'of a newer Relock, or damaged, is not served',
    async () => {
      const vault = await makeRelockVault();
      onTestFinished(() => vault.remove());
      const file = path.join(vault.dir, 'vault.db');
      const db = new DatabaseSync(file);
      const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
      db.exec('PRAGMA user_version = 99');
      await expect(vault.serve()).rejects.toThrow(/\[RL-VAULT-/);
      db.exec(`PRAGMA user_version = ${version}`);
      db.close();
      const first = await vault.serve();
      await expect(vault.serve(), 'a second server on the same vault').rejects.toThrow('RL-SERVE-LOCKED');
      expect((await fetch(`${first.address}/v1/sys/health`)).status).toBe(200);
      first.child.kill('SIGTERM');
      expect(await once(first.child, 'exit')).toEqual([0, null]);
      const size = statSync(file).size;
      const handle = openSync(file, 'r+');
      for (let at = 4096; at < size; at += 4096) writeSync(handle, Buffer.alloc(512, 0xa5), 0, 512, at);
      const before = readFileSync(file);
      await expect(vault.serve()).rejects.toThrow(/\[RL-VAULT-DAMAGED\]/);
      expect(readFileSync(file).equals(before)).toBe(true);
    },
    LONG,
  );
});

describe('the server stops', () => {
  test(
    'when it is told to, after the requests under way',
    async () => {
      const vault = await makeRelockVault();
      onTestFinished(() => vault.remove());
      const server = await vault.serve();
      const body = '{"data":{"a":"b"}}';
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
      let text = '';
      socket.on('data', (more) => (text += more.toString()));
      const head = `POST /v1/secret/data/last HTTP/1.1\r\nHost: x\r\nX-Vault-Token: ${vault.token}\r\nContent-Length: ${body.length}\r\n\r\n`;
      socket.write(head + body.slice(0, 5));
      expect((await send(server, 'GET', 'sys/health')).status).toBe(200);
      server.child.kill('SIGTERM');
      await vi.waitFor(() => expect(fetch(`${server.address}/v1/sys/health`)).rejects.toThrow('fetch failed'), 5000);
      socket.write(body.slice(5));
      expect(await once(server.child, 'exit')).toEqual([0, null]);
      expect(text).toMatch(/^HTTP\/1\.1 200 /);
      const again = await vault.serve();
      expect((await send(again, 'GET', 'secret/data/last')).json.data.data).toEqual({ a: 'b' });
      again.child.kill('SIGTERM');
      await once(again.child, 'exit');
    },
    LONG,
  );

  test(
    'sealed, it answers nothing but that it is, with the codes that a balancer asks for',
    async () => {
      const vault = await makeRelockVault();
      onTestFinished(() => vault.remove());
      const server = await vault.serve();
      await send(server, 'POST', 'secret/data/a', { body: { data: { a: 1 } } });
      expect((await send(server, 'PUT', 'sys/seal')).status).toBe(204);
      await vi.waitFor(async () => expect((await send(server, 'GET', 'sys/seal-status')).json.sealed).toBe(true), 5000);
      expect(await send(server, 'GET', 'secret/data/a')).toEqual({
        status: 503,
        json: { errors: ['Vault is sealed'] },
      });
      expect((await fetch(`${server.address}/v1/sys/health?sealedcode=299`, { method: 'HEAD' })).status).toBe(299);
      expect((await send(server, 'GET', 'sys/health?standbyok=true')).status).toBe(503);
      expect((await send(server, 'PUT', 'sys/unseal', { body: {} })).json.sealed).toBe(false);
      expect((await send(server, 'GET', 'secret/data/a')).json.data.data).toEqual({ a: 1 });
      expect((await send(server, 'GET', 'sys/health?activecode=207')).status).toBe(207);
      server.child.kill('SIGTERM');
      await once(server.child, 'exit');
    },
    LONG,
  );
});

test('metrics are what Prometheus reads, and hold no path and no name', async () => {
  const server = await world();
  await server.ask('POST', 'secret/data/hidden-name', { data: { a: 'hidden-value' } });
  const response = await fetch(`${server.address}/v1/sys/metrics?format=prometheus`, {
    headers: { 'x-vault-token': server.token },
  });
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  const line =
    /^(?:# (?:HELP|TYPE) [a-z_]+ .+|[a-z_]+(?:\{[a-z_]+="[^"\\\n]*"(?:,[a-z_]+="[^"\\\n]*")*\})? [-+0-9.eE]+)$/;
  for (const one of text.trimEnd().split('\n')) expect(one).toMatch(line);
  expect(text).toContain('relock_requests_total{method="POST",status="200"} 1\n');
  expect(text).not.toContain('hidden');
});

describe('an issuer', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A server that knows an issuer by its JWKS, which can be changed, slow, or gone. */
  async function withIssuer() {
    const state = { keys: {} as object, mode: 'well' as 'well' | 'slow' | 'gone', asked: 0 };
    const web = createServer((_request, response) => {
      state.asked++;
      if (state.mode === 'gone') response.writeHead(500).end();
      else if (state.mode === 'well')
        response.setHeader('content-type', 'application/json').end(JSON.stringify(state.keys));
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      web.closeAllConnections();
      web.close();
    });
    const base = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    const server = await world((parts) => ({ ...parts, http: openHttp({ attemptTimeout: 300, timeout: 600 }) }));
    const claims = { sub: 'me', jti: undefined };
    const issuer = makeIssuer(base, claims);
    state.keys = issuer.jwks();
    await server.ask('POST', 'sys/auth/j', { type: 'jwt' });
    await server.ask('POST', 'auth/j/config', { jwks_url: `${base}/keys`, bound_issuer: issuer.issuer });
    await server.ask('POST', 'auth/j/role/app', {
      role_type: 'jwt',
      bound_audiences: 'relock',
      bound_subject: 'me',
      user_claim: 'sub',
      token_ttl: '1h',
    });
    const login = (jwt: string) => server.ask('POST', 'auth/j/login', { role: 'app', jwt }, { token: null });
    return { state, server, issuer, login, next: () => makeIssuer(base, claims) };
  }
  const later = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + seconds * 1000 });

  test('that changes its keys is followed, and is not asked for every wrong token', async () => {
    const { state, issuer, login, next } = await withIssuer();
    expect((await login(issuer.sign('relock'))).status).toBe(200);
    const fresh = next();
    state.keys = fresh.jwks();
    const before = state.asked;
    for (let count = 0; count < 20; count++) expect((await login(next().sign('relock'))).status).toBe(400);
    expect(state.asked - before).toBeLessThanOrEqual(1);
    later(31);
    expect((await login(fresh.sign('relock'))).status).toBe(200);
    expect((await login(issuer.sign('relock'))).status).toBe(400);
  });

  test('that is gone or slow stops nobody whose key is known, for a day', async () => {
    const { state, server, issuer, login, next } = await withIssuer();
    expect((await login(issuer.sign('relock'))).status).toBe(200);
    for (const mode of ['gone', 'slow'] as const) {
      state.mode = mode;
      later(2 * 3600);
      const [known, stranger, read] = await Promise.all([
        login(issuer.sign('relock')),
        login(next().sign('relock')),
        server.ask('GET', 'sys/mounts'),
      ]);
      expect([known.status, stranger.status, read.status]).toEqual([200, 400, 200]);
    }
    later(25 * 3600);
    expect((await login(issuer.sign('relock'))).json.errors[0]).toMatch(/^error fetching keys of the issuer: /);
  });

  test('’s token is taken once, whatever the clock does', async () => {
    const { server, issuer, login } = await withIssuer();
    const jwt = issuer.sign('relock', { jti: 'once' });
    const { json } = await login(jwt);
    const token = json.auth.client_token;
    const used = ['error validating token: its id (jti) was used before'];
    expect((await login(jwt)).json.errors).toEqual(used);
    later(-120);
    expect((await login(jwt)).status).toBe(400);
    expect((await server.ask('GET', 'auth/token/lookup-self', undefined, { token })).status).toBe(200);
    later(120 + 200);
    expect((await login(jwt)).json.errors).toEqual(used);
    later(7200);
    expect((await login(jwt)).json.errors[0]).toMatch(/token is expired$/);
    expect((await server.ask('GET', 'auth/token/lookup-self', undefined, { token })).status).toBe(403);
  });

  test('’s logins are limited for each address', async () => {
    const { login } = await withIssuer();
    later(1);
    const statuses = await Promise.all(Array.from({ length: 260 }, async () => (await login('x')).status));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(20);
    later(60);
    expect((await login('x')).status).toBe(400);
  });
});

test('who tries keys out is slowed down, who verifies good ones is not', async () => {
  const server = await world();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  await server.ask('POST', 'keys/roles/app', { prefix: 'acme', ttl: '1h' });
  const { key } = (await server.ask('POST', 'keys/issue/app', {})).json.data;
  const verify = async (text: string) => (await server.ask('POST', 'keys/verify', { key: text })).status;
  const statuses = new Set<number>();
  for (let count = 0; count < 220; count++) statuses.add(await verify('acme_nothing'));
  expect(statuses).toEqual(new Set([200, 429]));
  for (let count = 0; count < 220; count++) expect(await verify(key)).toBe(200);
});
