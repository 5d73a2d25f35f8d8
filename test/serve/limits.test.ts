import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Judge } from '../../src/policy/judge.ts';
import { hashOf } from '../../src/sealed/token.ts';
import { SecretValue } from '../../src/core/secret.ts';

import type { Reply, World } from './world.ts';
import { startWorld } from './world.ts';

/** What nobody may get by a spelling, a second request, or a field that was not thought of. */
describe('the limits of a token hold', () => {
  let world: World;
  const ok = async (method: string, path: string, body?: unknown, token?: string): Promise<Reply> => {
    const reply = await world.ask(method, path, body, token === undefined ? {} : { token });
    if (reply.status >= 400) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
    return reply;
  };
  let made = 0;
  /** A token with these rules alone. */
  const tokenWith = async (rules: string, more: object = {}): Promise<string> => {
    const name = `p${++made}`;
    await ok('PUT', `sys/policies/acl/${name}`, { policy: rules });
    const { json } = await ok('POST', 'auth/token/create', { policies: [name], no_default_policy: true, ...more });
    return json.auth.client_token;
  };
  const ask = (token: string, method: string, path: string, body?: unknown) => world.ask(method, path, body, { token });

  beforeAll(async () => {
    world = await startWorld((parts) => ({ ...parts, policies: new Judge(parts.policyStore) }));
  });
  afterAll(() => world?.close());

  test('a token of two uses is used twice, however many requests come at once', async () => {
    await ok('POST', 'secret/data/uses', { data: { a: 'b' } });
    const token = await tokenWith('path "secret/*" { capabilities = ["read"] }', { num_uses: 2 });
    const replies = await Promise.all(Array.from({ length: 20 }, () => ask(token, 'GET', 'secret/data/uses')));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200, 403]));
  });

  test('what was asked for with a token that was revoked meanwhile is neither done nor told', async () => {
    const token = await tokenWith('path "secret/*" { capabilities = ["read", "create", "update"] }');
    const hash = hashOf(world.core.vault, new SecretValue(token));
    const { batch, tokens } = world.core;
    // The next request's own work comes behind the revocation, in the same transaction.
    const run = batch.run.bind(batch);
    let revoked: Promise<void> | undefined;
    batch.run = (work, waits) => {
      revoked ??= run(() => tokens.end(hash), true);
      return run(work, waits);
    };
    try {
      expect((await ask(token, 'POST', 'secret/data/late', { data: { a: 'b' } })).status).toBe(403);
    } finally {
      batch.run = run;
    }
    await revoked;
    expect((await world.ask('GET', 'secret/data/late')).status).toBe(404);
  });

  test('a child has no more than its parent: no more uses, no other policies', async () => {
    const rules = 'path "auth/token/create" { capabilities = ["update"] }';
    const limited = await tokenWith(rules, { num_uses: 5 });
    const { status, json } = await ask(limited, 'POST', 'auth/token/create', {});
    expect([status, json.errors]).toEqual([400, ['restricted use token cannot generate child tokens']]);
    const bare = await tokenWith(rules);
    expect((await ask(bare, 'POST', 'auth/token/create', { policies: ['default'] })).status).toBe(400);
    expect((await ask(bare, 'POST', 'auth/token/create', {})).json.auth.policies).not.toContain('default');
  });

  test('a longer or another spelling of a path does not get past what a policy denies', async () => {
    await ok('POST', 'keys/roles/admin', {});
    await ok('POST', 'sys/mounts/transit', { type: 'transit' });
    await ok('POST', 'transit/keys/prod', {});
    const token = await tokenWith(`
      path "keys/*" { capabilities = ["create", "read", "update", "delete", "list"] }
      path "keys/issue/admin" { capabilities = ["deny"] }
      path "keys/roles/admin" { capabilities = ["deny"] }
      path "keys/verify" { capabilities = ["deny"] }
      path "transit/*" { capabilities = ["create", "read", "update", "delete", "list"] }
      path "transit/encrypt/prod" { capabilities = ["deny"] }
      path "transit/keys/prod" { capabilities = ["deny"] }
      path "sys/*" { capabilities = ["create", "read", "update", "delete", "list"] }`);
    for (const [method, path] of [
      ['POST', 'keys/issue/admin'],
      ['POST', 'keys/issue/admin/x'],
      ['POST', 'keys/issue/admin/'],
      ['DELETE', 'keys/roles/admin/x'],
      ['POST', 'keys/verify/x'],
      ['POST', 'transit/encrypt/prod'],
      ['POST', 'transit/encrypt/prod/'],
      ['GET', 'transit/keys/prod/'],
      ['DELETE', 'transit/keys/prod/'],
      // These need sudo, in whatever spelling.
      ['PUT', 'sys/seal'],
      ['PUT', 'sys/seal/'],
      ['PUT', 'sys/seal/x'],
      ['PUT', 'sys/rotate/'],
      ['POST', 'sys/auth/mine'],
      ['POST', 'sys/auth/mine/tune'],
      ['DELETE', 'sys/auth/mine'],
      ['LIST', 'sys/leases/lookup'],
      ['GET', 'sys/leases/lookup?list=true'],
      ['GET', 'sys/leases?type=irrevocable'],
    ] as const) {
      const { status } = await ask(token, method, path, method === 'GET' || method === 'LIST' ? undefined : {});
      expect([method, path, status]).toEqual([method, path, expect.toBeOneOf([400, 403, 404])]);
    }
    expect((await ok('GET', 'keys/roles/admin')).json.data.prefix).toBe('rlk');
    expect((await ok('GET', 'sys/key-status')).json.data.term).toBe(1);
  });

  test('sys/mounts does not take down what is mounted below sys/auth', async () => {
    await ok('POST', 'sys/auth/github', { type: 'jwt' });
    const { status, json } = await world.ask('DELETE', 'sys/mounts/auth/github');
    expect([status, json.errors]).toEqual([400, ['cannot unmount "auth/github/"']]);
    await ok('DELETE', 'sys/auth/github');
  });

  test('one mount’s names are not told to who may list another', async () => {
    await ok('POST', 'sys/mounts/other', { type: 'kv', options: { version: '2' } });
    await ok('POST', 'other/data/team/hidden', { data: { a: 'b' } });
    const { uuid } = (await ok('GET', 'sys/mounts/other')).json.data;
    const token = await tokenWith('path "secret/*" { capabilities = ["read", "list"] }');
    for (const folder of [`secret/\0${uuid}/`, `secret/\0${uuid}/team/`]) {
      const { text } = await ask(token, 'GET', `sys/relock/secrets?folder=${encodeURIComponent(folder)}`);
      expect(text).not.toMatch(/hidden|team\/"/);
    }
    expect((await ok('LIST', 'secret/metadata')).text).not.toContain(uuid);
  });

  test('an answer is wrapped for no longer than a token lives', async () => {
    const headers = { 'x-vault-wrap-ttl': '9999999999d' };
    const { json } = await world.ask('POST', 'sys/wrapping/wrap', { a: 'b' }, { headers });
    expect(json.wrap_info.ttl).toBe(32 * 24 * 3600);
  });

  test('a body of many names costs the audit no more than one of some', async () => {
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`name-${n}`, n]));
    expect(
      (await world.ask('POST', 'secret/data/wide', { data: wide, list: Object.keys(wide) }, { token: null })).status,
    ).toBe(403);
    const { json } = await ok('GET', 'sys/relock/audit/entries?limit=1&action=update');
    const { sent } = json.data.entries[0];
    expect(Object.keys(sent.data)).toHaveLength(257);
    expect([sent.data['…'], sent['…']]).toEqual(['more', 'more']);
  });

  test('what is wrong with a path is told and audited of whoever asked, and to nobody without a token', async () => {
    const token = await tokenWith('path "secret/*" { capabilities = ["create", "update"] }');
    expect((await world.ask('POST', 'secret/data/a%25', { data: {} }, { token: null })).status).toBe(403);
    expect((await ask(token, 'POST', 'secret/data/a%25', { data: {} })).status).toBe(400);
    const { json } = await ok('GET', 'sys/relock/audit/entries?limit=1&action=update');
    expect(json.data.entries[0]).toMatchObject({ path: 'secret/data/a%', identity: { name: 'token' }, status: 400 });
  });

  test('a token in a path is in no audit entry, though the refusal quotes it', async () => {
    const token = await tokenWith('path "nowhere/*" { capabilities = ["read"] }');
    expect((await ask(token, 'GET', `nowhere/${token}`)).json.errors[0]).toContain(token);
    const { text } = await ok('GET', 'sys/relock/audit/entries?limit=10');
    expect(text).toContain('no handler for route');
    expect(text).not.toContain(token);
  });

  test('a request to nowhere is a use, and is audited of its asker', async () => {
    const token = await tokenWith('path "nowhere/*" { capabilities = ["read"] }', { num_uses: 1 });
    expect((await ask(token, 'GET', 'nowhere/at-all')).status).toBe(404);
    expect((await ask(token, 'GET', 'nowhere/at-all')).status).toBe(403);
    const { json } = await ok('GET', 'sys/relock/audit/entries?limit=2&action=read');
    expect(json.data.entries.map((one: { identity: unknown }) => one.identity)).toEqual([
      null,
      expect.objectContaining({ name: 'token' }),
    ]);
  });
});

describe('issued keys', () => {
  let world: World;
  const post = async (path: string, body: object): Promise<Reply> => world.ask('POST', path, body);
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world?.close());

  test('those of one mount stay when another is taken down', async () => {
    await post('sys/mounts/others', { type: 'keys' });
    for (const mount of ['keys', 'others']) await post(`${mount}/roles/r`, {});
    const kept = (await post('keys/issue/r', {})).json.data;
    await post('others/issue/r', {});
    expect((await world.ask('DELETE', 'sys/mounts/others')).status).toBe(204);
    expect((await post('keys/verify', { key: kept.key })).json.data).toMatchObject({ valid: true, id: kept.id });
  });

  test('one that has ended does not begin again by being rotated or renewed', async () => {
    await post('keys/roles/short', { ttl: 1 });
    const { key } = (await post('keys/issue/short', {})).json.data;
    await new Promise((resolve) => setTimeout(resolve, 1100));
    for (const path of ['keys/rotate', 'keys/renew']) {
      const { status, json } = await post(path, { key });
      expect([path, status, json.errors]).toEqual([path, 400, ['the key has expired']]);
    }
  });

  test('one that is good from some addresses is renewed from any, and good from nothing that is none', async () => {
    await post('keys/roles/here', { allowed_sources: ['10.0.0.0/8'] });
    const { key } = (await post('keys/issue/here', {})).json.data;
    expect((await post('keys/renew', { key })).status).toBe(200);
    for (const [source, valid] of [
      ['10.1.2.3', true],
      ['::ffff:10.1.2.3', true],
      ['11.1.2.3', false],
      ['10.1.2.3, 11.1.2.3', false],
      ['somewhere', false],
    ] as const) {
      const { json } = await post('keys/verify', { key, source });
      expect([source, json.data.valid]).toEqual([source, valid]);
    }
  });
});
