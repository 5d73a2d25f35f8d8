import { beforeAll, describe, expect, test } from 'vitest';
import type { Opened, Opener } from './opened.ts';
import { send } from './opened.ts';

const OPERATION = '1 error occurred:\n\t* unsupported operation\n\n';
const PATH = '1 error occurred:\n\t* unsupported path\n\n';
const DENIED = '1 error occurred:\n\t* permission denied\n\n';

/** What is said to who asks wrongly (https://developer.hashicorp.com/vault/api-docs#http-status-codes). */
export function describeErrors(open: Opener): void {
  let server: Opened;
  let weak = '';
  beforeAll(async () => {
    server = open();
    weak = (await send(server, 'POST', 'auth/token/create', { body: { policies: ['default'] } })).json.auth
      .client_token;
    await send(server, 'POST', 'sys/mounts/e', { body: { type: 'kv' } });
  });

  describe('errors', () => {
    test.each([
      // Who shows no good token is not told what there is; nor is who may not.
      ['GET', 'sys/mounts', 'none', 403, 'permission denied'],
      ['GET', 'nowhere/x', 'none', 403, 'permission denied'],
      ['POST', 'auth/nowhere/login', 'none', 403, 'permission denied'],
      ['GET', 'e/x', 'bogus', 403, 'permission denied'],
      ['GET', 'e/x', 'weak', 403, DENIED],
      ['GET', 'sys/mounts', 'weak', 403, DENIED],
      ['GET', 'nowhere/x', 'weak', 403, DENIED],
      ['GET', 'nowhere/x', 'root', 404, 'no handler for route "nowhere/x". route entry not found.'],
      ['POST', 'auth/nowhere/login', 'root', 404, 'no handler for route "auth/nowhere/login". route entry not found.'],
      ['GET', 'sys/nowhere', 'root', 404, PATH],
      ['OPTIONS', 'sys/mounts', 'root', 405, OPERATION],
      ['GET', 'sys/leases/lookup', 'root', 405, OPERATION],
      ['POST', 'sys/leases/lookup', 'root', 400, 'lease_id must be specified'],
      ['POST', 'sys/leases/revoke', 'root', 400, 'lease_id must be specified'],
      ['LIST', 'sys/leases/lookup/nope', 'root', 404, undefined],
      ['GET', 'sys/policies/acl/nope', 'root', 404, undefined],
      ['DELETE', 'sys/policies/acl/root', 'root', 400, 'cannot delete "root" policy'],
      ['POST', 'sys/capabilities-self', 'root', 400, 'paths must be supplied'],
      ['GET', 'e/a%00b', 'root', 400, null],
      ['GET', 'e/%zz', 'root', 400, null],
    ])('%s %s with the token %s gives %i', async (method, path, who, status, error) => {
      const token = who === 'none' ? null : who === 'weak' ? weak : who === 'root' ? server.token : 'hvs.bogus';
      const headers = { 'x-vault-request': 'true', ...(token === null ? {} : { 'x-vault-token': token }) };
      const response = await fetch(`${server.address}/v1/${path}`, {
        method,
        headers,
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect(response.status).toBe(status);
      // Vault's own web server answers some with other words, or none.
      if (error !== null) {
        expect(await response.json()).toEqual({ errors: error === undefined ? [] : [error] });
        expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      }
    });

    test.each([['{'], ['[1]'], ['"x"'], ['\u{feff}{"x":1}'], ['{"x":1,}'], ["{'x':1}"], ['{"x":NaN}']])(
      'a body %j is refused',
      async (body) => {
        const reply = await send(server, 'POST', 'e/body', { body });
        expect([reply.status, reply.json.errors[0]]).toEqual([400, expect.stringMatching(/^error parsing JSON/)]);
        expect((await send(server, 'GET', 'e/body')).status).toBe(404);
      },
    );

    test('an empty body is an empty object, and of two fields of one name the last counts', async () => {
      expect((await send(server, 'POST', 'e/twice', { body: '' })).json.errors).toEqual(['missing data fields']);
      await send(server, 'POST', 'e/twice', { body: '{"a":1,"a":2}' });
      expect((await send(server, 'GET', 'e/twice')).json.data).toEqual({ a: 2 });
    });

    test('a token may come as a bearer', async () => {
      const headers = { authorization: `Bearer ${server.token}` };
      expect((await send(server, 'GET', 'auth/token/lookup-self', { token: null, headers })).status).toBe(200);
    });

    test('what load balancers ask is told without a token', async () => {
      for (const [path, status] of [
        ['sys/health', 200],
        ['sys/health?activecode=204', 204],
        ['sys/seal-status', 200],
        ['sys/leader', 200],
        ['sys/init', 200],
      ] as const) {
        expect((await fetch(`${server.address}/v1/${path}`)).status).toBe(status);
      }
      expect((await fetch(`${server.address}/v1/sys/health`, { method: 'HEAD' })).status).toBe(200);
      expect((await send(server, 'GET', 'sys/health', { token: null })).json).toMatchObject({
        initialized: true,
        sealed: false,
        standby: false,
      });
    });
  });
}
