import { beforeAll, describe, expect, test } from 'vitest';
import type { Opened, Opener } from './opened.ts';
import { send } from './opened.ts';

const INVALID = 'wrapping token is not valid or does not exist';

/** Response wrapping (https://developer.hashicorp.com/vault/docs/concepts/response-wrapping). */
export function describeWrapping(open: Opener): void {
  let server: Opened;
  const ask = (method: string, path: string, body?: unknown, token?: string) =>
    send(server, method, path, { body, ...(token === undefined ? {} : { token }) });
  const wrapped = async (method: string, path: string, body?: unknown, wrap = '60') =>
    (await send(server, method, path, { body, headers: { 'x-vault-wrap-ttl': wrap } })).json.wrap_info;

  beforeAll(async () => {
    server = open();
    await ask('POST', 'sys/mounts/w', { type: 'kv-v2' });
    await ask('POST', 'w/data/a', { data: { k: 'v' } });
  });

  describe('wrapping', () => {
    test.each(['its own request', 'the body'])('an answer is opened once, by its token in %s', async (where) => {
      const plain = (await ask('GET', 'w/data/a')).json;
      const { token, ...info } = await wrapped('GET', 'w/data/a');
      expect(info).toMatchObject({ ttl: 60, creation_path: 'w/data/a', accessor: expect.any(String) });
      const unwrap = () =>
        where === 'the body'
          ? ask('POST', 'sys/wrapping/unwrap', { token })
          : ask('PUT', 'sys/wrapping/unwrap', {}, token);
      expect((await ask('POST', 'sys/wrapping/lookup', { token })).json.data).toMatchObject({
        creation_path: 'w/data/a',
        creation_ttl: 60,
      });
      const opened = await unwrap();
      expect(opened.json).toMatchObject({ data: plain.data, wrap_info: null, lease_id: '' });
      expect(await unwrap()).toMatchObject({ status: 400, json: { errors: [INVALID] } });
      expect((await ask('POST', 'sys/wrapping/lookup', { token })).json.errors).toEqual([INVALID]);
    });

    test('a token of a login is told by its accessor alone', async () => {
      const { token, wrapped_accessor: accessor } = await wrapped('POST', 'auth/token/create', {
        policies: ['default'],
      });
      const { auth } = (await ask('POST', 'sys/wrapping/unwrap', { token })).json;
      expect(auth.accessor).toBe(accessor);
      expect((await ask('GET', 'auth/token/lookup-self', undefined, auth.client_token)).status).toBe(200);
    });

    test('a wrapping token opens nothing else, and is used up by trying', async () => {
      const { token } = await wrapped('GET', 'w/data/a');
      expect((await ask('GET', 'w/data/a', undefined, token)).status).toBe(403);
      expect((await ask('POST', 'sys/wrapping/unwrap', { token })).status).toBe(400);
    });

    test('is wrapped anew, and the first token ends', async () => {
      const { token } = await wrapped('GET', 'w/data/a');
      const again = (await ask('POST', 'sys/wrapping/rewrap', { token })).json.wrap_info;
      expect(again).toMatchObject({ ttl: 60, creation_path: 'w/data/a' });
      expect((await ask('POST', 'sys/wrapping/unwrap', { token })).status).toBe(400);
      const opened = await ask('POST', 'sys/wrapping/unwrap', { token: again.token });
      expect(opened.json.data.data).toEqual({ k: 'v' });
    });

    test('anything is wrapped, for a while', async () => {
      const { token, ttl } = await wrapped('POST', 'sys/wrapping/wrap', { zip: 'zap', deep: { n: 1 } }, '5m');
      expect(ttl).toBe(300);
      expect((await ask('POST', 'sys/wrapping/unwrap', { token })).json.data).toEqual({ zip: 'zap', deep: { n: 1 } });
      const short = await wrapped('POST', 'sys/wrapping/wrap', { a: 1 }, '1s');
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect((await ask('POST', 'sys/wrapping/unwrap', { token: short.token })).status).toBe(400);
    });

    test('what has no answer is not wrapped', async () => {
      const headers = { 'x-vault-wrap-ttl': '60' };
      expect((await send(server, 'GET', 'w/data/none', { headers })).json).toEqual({ errors: [] });
      expect((await send(server, 'DELETE', 'w/metadata/none', { headers })).status).toBe(204);
      expect((await send(server, 'GET', 'sys/health', { headers })).json.wrap_info).toBeUndefined();
    });

    test.each([
      ['unwrap', { token: 'none' }, INVALID],
      ['lookup', { token: 'none' }, INVALID],
      ['rewrap', { token: 'none' }, INVALID],
      ['wrap', { a: 1 }, 'endpoint requires response wrapping to be used'],
    ])('sys/wrapping/%s %j is refused', async (path, body, error) => {
      expect(await ask('POST', `sys/wrapping/${path}`, body)).toMatchObject({ status: 400, json: { errors: [error] } });
    });

    test.each(['x', '-5'])('a time of %j is refused', async (ttl) => {
      const { status, json } = await send(server, 'GET', 'w/data/a', { headers: { 'x-vault-wrap-ttl': ttl } });
      expect([status, json.errors[0]]).toEqual([
        400,
        expect.stringMatching(/^error parsing X-Vault-Wrap-TTL header: /),
      ]);
    });
  });
}
