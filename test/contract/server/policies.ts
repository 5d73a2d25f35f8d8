import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Acl } from '../../../src/policy/acl.ts';
import { parsePathPolicy } from '../../../src/policy/path-policy.ts';
import type { Capability } from '../../../src/policy/policy.ts';

/** A vault server with its root token. */
export interface Opened {
  readonly address: string;
  readonly token: string;
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const CAPABILITIES: readonly Capability[] = ['create', 'read', 'update', 'patch', 'delete', 'list', 'sudo', 'deny'];

/** What path policies do in Vault, and must do here. */
export function describePolicies(open: () => Promise<Opened>): void {
  let server: Opened;
  let made = 0;

  beforeAll(async () => {
    server = await open();
    await ask('POST', 'sys/mounts/kv', { type: 'kv' });
    for (const name of ['a', 'b', 'a/b', 'a/c']) await ask('POST', `kv/${name}`, { value: 'x' });
  });
  afterAll(() => server.close());

  async function ask(method: string, path: string, body?: unknown, { token = server.token, headers = {} }: Asked = {}) {
    const response = await fetch(`${server.address}/v1/${path}`, {
      method,
      headers: { 'x-vault-token': token, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
  }

  async function write(policy: string): Promise<string> {
    const name = `p${++made}`;
    expect(await ask('PUT', `sys/policies/acl/${name}`, { policy })).toMatchObject({ status: 204 });
    return name;
  }

  async function tokenWith(...policies: string[]): Promise<string> {
    const { json } = await ask('POST', 'auth/token/create', { policies, no_default_policy: true });
    return json.auth.client_token;
  }

  const tokenFor = async (...texts: string[]) => tokenWith(...(await Promise.all(texts.map((text) => write(text)))));

  describe('the policies themselves', () => {
    test('are written, read, listed and removed, by both names', async () => {
      const policy = 'path "kv/a" { capabilities = ["read"] }';
      expect(await ask('PUT', 'sys/policies/acl/Team', { policy })).toMatchObject({
        status: 200,
        json: { warnings: ['policy name was converted to team'] },
      });
      expect((await ask('GET', 'sys/policies/acl/team')).json.data).toEqual({ name: 'team', policy });
      expect((await ask('GET', 'sys/policy/team')).json).toMatchObject({
        name: 'team',
        rules: policy,
        data: { name: 'team', rules: policy },
      });
      expect((await ask('LIST', 'sys/policies/acl')).json.data.keys).toEqual(
        expect.arrayContaining(['default', 'root', 'team']),
      );
      expect((await ask('GET', 'sys/policy')).json.policies).toContain('team');
      expect((await ask('DELETE', 'sys/policies/acl/team')).status).toBe(204);
      expect(await ask('GET', 'sys/policies/acl/team')).toEqual({ status: 404, json: { errors: [] } });
      expect((await ask('DELETE', 'sys/policies/acl/team')).status).toBe(204);
    });

    test('may hold a slash in their name, come in base64, and by the older field', async () => {
      const policy = 'path "kv/a" { capabilities = ["read"] }';
      await ask('PUT', 'sys/policies/acl/team/ci', { policy: Buffer.from(policy).toString('base64') });
      expect((await ask('GET', 'sys/policies/acl/team/ci')).json.data).toEqual({ name: 'team/ci', policy });
      expect((await ask('PUT', 'sys/policy/old', { rules: policy })).json.warnings).toEqual([
        "'rules' is deprecated, please use 'policy' instead",
      ]);
    });

    test.each([
      ['DELETE', 'sys/policies/acl/root', undefined, 400, 'cannot delete "root" policy'],
      ['DELETE', 'sys/policy/default', undefined, 400, 'cannot delete default policy'],
      ['PUT', 'sys/policy/root', { policy: 'path "a" {}' }, 400, 'cannot update "root" policy'],
      [
        'PUT',
        'sys/policies/acl/response-wrapping',
        { policy: 'path "a" {}' },
        400,
        'cannot update "response-wrapping" policy',
      ],
      ['PUT', 'sys/policies/acl/x', {}, 400, "'policy' parameter not supplied or empty"],
      ['GET', 'sys/policies/acl', undefined, 405, '1 error occurred:\n\t* unsupported operation\n\n'],
      ['PATCH', 'sys/policies/acl/default', {}, 405, '1 error occurred:\n\t* unsupported operation\n\n'],
    ])('%s %s %j is %i', async (method, path, body, status, error) => {
      const headers = { 'content-type': 'application/merge-patch+json' };
      expect(await ask(method, path, body, { headers })).toEqual({ status, json: { errors: [error] } });
    });

    test.each([
      'path "a" { capabilities = ["raed"] }',
      'path "a" { capabilties = ["read"] }',
      'path "a/+*" { capabilities = ["read"] }',
      'path "a {',
      'foo "a" { }',
      'x = 1',
      'path "a" { policy = "wirte" }',
      'path "a" { capabilities = "read" }',
      'path "a" { capabilities = ["read" "list"] }',
      'path "a" { capabilities = ["read"] } junk',
      'path "a" = { capabilities = ["read"] }',
      'path "a" { min_wrapping_ttl = "2m" max_wrapping_ttl = "1m" }',
      'path "a" { allowed_parameters = { x = "y" } }',
      'path "{{identity.entity.id/x" { capabilities = ["read"] }',
      '{"path": {"a": {"capabilities": "read"}}}',
    ])('%s is refused', async (policy) => {
      const { status, json } = await ask('PUT', 'sys/policies/acl/bad', { policy });
      expect(status).toBe(400);
      expect(json.errors[0]).toMatch(/^failed to parse policy: /);
    });

    test.each([
      'path "a" { capabilities = ["read"] capabilities = ["list"] }',
      'path a { capabilities = ["read"] }',
      'name = "x" path "a" { capabilities = ["read"], }',
      'path "a" { }',
      'path "a" { policy = "write" }',
      'path "a" { capabilities = ["read"] comment = "why" min_wrapping_ttl = "1h30m" max_wrapping_ttl = 7200 }',
      '{"path": {"a": {"capabilities": ["read"]}}}',
      '# nothing\n/* at */ // all\n',
    ])('%s is taken', async (policy) => {
      expect((await ask('PUT', 'sys/policies/acl/good', { policy })).status).toBe(204);
    });
  });

  describe('what a token may do', () => {
    const segment = fc.constantFrom('a', 'b', 'ab', 'abc', 'a+');
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((list) => `kv/${list.join('/')}`);
    const wild = fc.array(fc.oneof({ weight: 3, arbitrary: segment }, fc.constant('+')), {
      minLength: 1,
      maxLength: 4,
    });
    const pattern = fc
      .tuple(wild, fc.constantFrom('', '', '/', '*', '/*'))
      .map(([list, end]) => `kv/${list.join('/')}${end}`)
      .filter((text) => !text.includes('+*'));
    const rule = fc.record({
      pattern,
      capabilities: fc.uniqueArray(fc.constantFrom(...CAPABILITIES), { maxLength: 3 }),
    });
    const policies = fc.array(fc.array(rule, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 });

    test('at any path, by any policies, is what the pure rules say', async () => {
      await fc.assert(
        fc.asyncProperty(policies, fc.array(path, { minLength: 6, maxLength: 6 }), async (sets, paths) => {
          const texts = sets.map((rules) =>
            rules
              .map((one) => `path "${one.pattern}" { capabilities = ${JSON.stringify(one.capabilities)} }`)
              .join('\n'),
          );
          const acl = new Acl(texts.map((text, index) => ({ name: `${index}`, rules: parsePathPolicy(text) })));
          const all = [...paths, ...paths.map((one) => `${one}/`)];
          const token = await tokenFor(...texts);
          const { json } = await ask('POST', 'sys/capabilities', { token, paths: all });
          for (const one of all) {
            const given = [...acl.at(one)].sort();
            const expected = given.length === 0 ? ['deny'] : given;
            expect([texts, one, json.data[one]]).toEqual([texts, one, expected]);
          }
          const [first = ''] = paths;
          for (const [method, capability] of [
            ['GET', 'read'],
            ['LIST', 'list'],
            ['DELETE', 'delete'],
          ] as const) {
            const { status } = await ask(method, first, undefined, { token });
            const question = { sudo: false, address: '', time: 0, parameters: {}, wrap: undefined };
            const { allowed } = acl.judge({
              ...question,
              capability,
              path: capability === 'list' ? `${first}/` : first,
            });
            expect([texts, method, first, status === 403]).toEqual([texts, method, first, !allowed]);
          }
        }),
        { numRuns: 60, seed: 42 },
      );
    }, 120_000);

    test.each([
      // What wins: the exact path, then the longest, then the one with fewer wildcards.
      [['path "kv/*" { capabilities = ["deny"] }', 'path "kv/a" { capabilities = ["read"] }'], 'GET', 'kv/a', true],
      [
        ['path "kv/a/*" { capabilities = ["read"] }', 'path "kv/+/b" { capabilities = ["deny"] }'],
        'GET',
        'kv/a/b',
        true,
      ],
      [['path "kv/+/b" { capabilities = ["read"] }', 'path "kv/*" { capabilities = ["deny"] }'], 'GET', 'kv/a/b', true],
      [['path "kv/a" { capabilities = ["read"] }', 'path "kv/a" { capabilities = ["deny"] }'], 'GET', 'kv/a', false],
      [['path "kv/a" { }', 'path "kv/*" { capabilities = ["read"] }'], 'GET', 'kv/a', false],
      [['path "kv/" { capabilities = ["list"] }'], 'LIST', 'kv', true],
      [['path "kv" { capabilities = ["list"] }'], 'LIST', 'kv/', true],
      [['path "kv/a/" { capabilities = ["list"] }'], 'LIST', 'kv/a', true],
      [['path "kv/a/*" { capabilities = ["list"] }'], 'LIST', 'kv/a', true],
      [['path "kv/a" { capabilities = ["create"] }'], 'POST', 'kv/a', false],
      [['path "kv/new/*" { capabilities = ["create"] }'], 'POST', 'kv/new/one', true],
      [['path "sys/leases/lookup/*" { capabilities = ["list"] }'], 'LIST', 'sys/leases/lookup/kv', false],
      [['path "nowhere" { capabilities = ["read"] }'], 'GET', 'elsewhere', false],
    ])('%j: %s %s → %s', async (texts, method, place, isAllowed) => {
      const token = await tokenFor(...texts);
      const { status } = await ask(method, place, method === 'POST' ? { value: 'y' } : undefined, { token });
      expect(status !== 403).toBe(isAllowed);
    });

    const head = 'path "kv/p" { capabilities = ["create", "update", "read"]';
    test.each([
      [[`${head} allowed_parameters = { a = ["x", "y*"] } }`], { a: 'x' }, true],
      [[`${head} allowed_parameters = { a = ["x", "y*"] } }`], { a: 'yes' }, true],
      [[`${head} allowed_parameters = { a = ["x", "y*"] } }`], { a: 'z' }, false],
      [[`${head} allowed_parameters = { a = [] } }`], { a: 'z', b: '1' }, false],
      [[`${head} allowed_parameters = { a = ["x"] "*" = [] } }`], { a: 'z' }, false],
      [[`${head} allowed_parameters = { a = ["x"] "*" = [] } }`], { b: 'z' }, true],
      [[`${head} allowed_parameters = { a = ["x"] } }`], { A: 'x' }, true],
      [[`${head} denied_parameters = { a = ["x*"] } }`], { a: 'xy' }, false],
      [[`${head} denied_parameters = { a = ["x*"] } }`], { a: 'y' }, true],
      [[`${head} denied_parameters = { "*" = [] } }`], { b: 'y' }, false],
      [[`${head} required_parameters = ["a"] }`], { b: 'y' }, false],
      [[`${head} required_parameters = ["a"] }`], { a: 'y' }, true],
      [[`${head} }`, `${head} allowed_parameters = { a = ["x"] } }`], { b: 'y' }, false],
      [
        [`${head} allowed_parameters = { a = ["x"] } }`, `${head} allowed_parameters = { a = ["y"] } }`],
        { a: 'y' },
        true,
      ],
      [[`${head} allowed_parameters = { constructor = ["x"] } }`], { toString: 'y' }, false],
    ])('%j with %j → %s', async (texts, body, isAllowed) => {
      const token = await tokenFor(...texts);
      expect((await ask('POST', 'kv/p', body, { token })).status !== 403).toBe(isAllowed);
    });

    test.each([
      ['path "kv/a" { capabilities = ["read"] min_wrapping_ttl = "1m" max_wrapping_ttl = "2m" }', '90', true],
      ['path "kv/a" { capabilities = ["read"] min_wrapping_ttl = "1m" max_wrapping_ttl = "2m" }', '30', false],
      ['path "kv/a" { capabilities = ["read"] min_wrapping_ttl = "1m" max_wrapping_ttl = "2m" }', '130', false],
      ['path "kv/a" { capabilities = ["read"] min_wrapping_ttl = "1m" max_wrapping_ttl = "2m" }', '', false],
      ['path "kv/a" { capabilities = ["read"] }', '90', true],
    ])('%s wrapped for %s s → %s', async (text, wrap, isAllowed) => {
      const token = await tokenFor(text);
      const headers: Record<string, string> = wrap === '' ? {} : { 'x-vault-wrap-ttl': wrap };
      expect((await ask('GET', 'kv/a', undefined, { token, headers })).status !== 403).toBe(isAllowed);
    });

    test('changes with its policies, at once', async () => {
      const name = await write('path "kv/a" { capabilities = ["read"] }');
      const token = await tokenWith(name);
      expect((await ask('GET', 'kv/a', undefined, { token })).status).toBe(200);
      await ask('PUT', `sys/policies/acl/${name}`, { policy: 'path "kv/b" { capabilities = ["read"] }' });
      expect((await ask('GET', 'kv/a', undefined, { token })).status).toBe(403);
      expect((await ask('GET', 'kv/b', undefined, { token })).status).toBe(200);
      await ask('DELETE', `sys/policies/acl/${name}`);
      expect((await ask('GET', 'kv/b', undefined, { token })).status).toBe(403);
    });

    test('is told to it alone, and to who may ask', async () => {
      const name = await write('path "kv/a" { capabilities = ["read", "list"] }');
      const { json } = await ask('POST', 'auth/token/create', { policies: [name] });
      const { client_token: token, accessor } = json.auth;
      const self = await ask('POST', 'sys/capabilities-self', { path: 'kv/a' }, { token });
      expect(self.json).toMatchObject({ 'kv/a': ['list', 'read'], capabilities: ['list', 'read'] });
      expect(self.json.data).toEqual({ 'kv/a': ['list', 'read'], capabilities: ['list', 'read'] });
      const both = await ask('POST', 'sys/capabilities-self', { paths: ['/kv/a', 'kv/b'] }, { token });
      expect(both.json.data).toEqual({ '/kv/a': ['list', 'read'], 'kv/b': ['deny'] });
      expect((await ask('POST', 'sys/capabilities', { path: 'kv/a' }, { token })).status).toBe(403);
      expect((await ask('POST', 'sys/capabilities-accessor', { accessor, path: 'kv/a' })).json.capabilities).toEqual([
        'list',
        'read',
      ]);
      expect((await ask('POST', 'sys/capabilities-self', { path: 'any' })).json.capabilities).toEqual(['root']);
      expect((await ask('POST', 'sys/capabilities-self', {}, { token })).status).toBe(400);
      expect((await ask('POST', 'sys/capabilities', { token: 'none', path: 'a' })).status).toBe(400);
      expect((await ask('GET', 'sys/capabilities-self', undefined, { token })).status).toBe(
        (await ask('GET', 'sys/policies/acl/default', undefined, { token })).status,
      );
    });

    test('which mount a path is in is told to who may do something there', async () => {
      const inside = await tokenFor('path "kv/a/+/c" { capabilities = ["read"] }');
      const outside = await tokenFor('path "secret/*" { capabilities = ["read"] }');
      expect((await ask('GET', 'sys/internal/ui/mounts/kv/a', undefined, { token: inside })).status).toBe(200);
      expect((await ask('GET', 'sys/internal/ui/mounts/kv/a', undefined, { token: outside })).status).toBe(403);
    });
  });
}
