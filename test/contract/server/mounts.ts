import { beforeAll, describe, expect, test } from 'vitest';
import type { Opened, Opener } from './opened.ts';
import { send } from './opened.ts';

/** `sys/mounts` and `sys/auth` (https://developer.hashicorp.com/vault/api-docs/system/mounts). */
export function describeMounts(open: Opener): void {
  let server: Opened;
  const ask = (method: string, path: string, body?: unknown) => send(server, method, path, { body });
  beforeAll(() => {
    server = open();
  });

  describe('mounts', () => {
    test.each([
      ['sys/mounts/m/one', 'kv', { version: '2' }, { default_lease_ttl: 1800, max_lease_ttl: 7200 }],
      ['sys/auth/m/two', 'jwt', undefined, { default_lease_ttl: 600, max_lease_ttl: 3600 }],
    ])('%s is made, described, tuned and taken down', async (path, type, options, config) => {
      const [, kind = '', name = ''] = /^(sys\/(?:mounts|auth))\/(.+)$/.exec(path) ?? [];
      const wanted = { type, description: 'first', ...(options === undefined ? {} : { options }) };
      const ttl = { default_lease_ttl: '30m', max_lease_ttl: '2h' };
      expect((await ask('POST', path, { ...wanted, config: ttl })).status).toBe(204);
      expect((await ask('POST', path, { type })).json.errors).toEqual([`path is already in use at ${name}/`]);
      const described = { ...wanted, config: { default_lease_ttl: 1800, max_lease_ttl: 7200, force_no_cache: false } };
      const own = await ask('GET', path);
      expect(own.json.data).toMatchObject(described);
      expect(own.json.data.accessor).toMatch(new RegExp(`${type}_[0-9a-f]{8}$`));
      const { json } = await ask('GET', kind);
      expect([json.data[`${name}/`], json[`${name}/`]]).toMatchObject([described, described]);

      const tune = { ...config, description: 'second' };
      expect((await ask('POST', `${path}/tune`, tune)).status).toBe(204);
      expect((await ask('GET', `${path}/tune`)).json.data).toMatchObject({ ...tune, ...(options ? { options } : {}) });
      expect((await ask('POST', `${path}/tune`, { default_lease_ttl: '99h' })).status).toBe(400);
      expect((await ask('GET', `${path}/tune`)).json.data).toMatchObject(config);

      expect((await ask('DELETE', path)).status).toBe(204);
      expect((await ask('DELETE', path)).status).toBe(204);
      expect((await ask('GET', path)).status).toBe(400);
      expect((await ask('GET', `${path}/tune`)).status).toBe(400);
      expect((await ask('POST', `${path}/tune`, tune)).status).toBe(400);
    });

    test('what a mount kept is gone with it', async () => {
      await ask('POST', 'sys/mounts/m/kv', { type: 'kv-v2' });
      await ask('POST', 'm/kv/data/a/b', { data: { x: 1 } });
      await ask('DELETE', 'sys/mounts/m/kv');
      expect((await ask('GET', 'm/kv/data/a/b')).status).toBe(404);
      await ask('POST', 'sys/mounts/m/kv', { type: 'kv-v2' });
      expect((await ask('GET', 'm/kv/data/a/b')).status).toBe(404);
      expect((await ask('LIST', 'm/kv/metadata')).status).toBe(404);
      await ask('DELETE', 'sys/mounts/m/kv');
    });

    test('which mount a path lies in', async () => {
      await ask('POST', 'sys/mounts/m/where', { type: 'kv', options: { version: '2' } });
      for (const rest of ['', '/', '/a/b']) {
        expect((await ask('GET', `sys/internal/ui/mounts/m/where${rest}`)).json.data).toMatchObject({
          path: 'm/where/',
          type: 'kv',
          options: { version: '2' },
        });
      }
      expect((await ask('GET', 'sys/internal/ui/mounts/nowhere/a')).status).toBe(403);
      await ask('DELETE', 'sys/mounts/m/where');
    });

    test.each([
      ['POST', 'sys/mounts/m', {}, 400, 'backend type must be specified as a string'],
      ['POST', 'sys/mounts/m', { type: 'nope' }, 400, 'plugin not found in the catalog: nope'],
      ['POST', 'sys/mounts/m', { type: 'jwt' }, 400, 'plugin not found in the catalog: jwt'],
      ['POST', 'sys/mounts/m', { type: 'system' }, 400, 'mount type of "system" is not mountable'],
      ['POST', 'sys/mounts/m', { type: 'token' }, 400, 'mount type of "token" is not mountable'],
      ['POST', 'sys/mounts/sys', { type: 'kv' }, 400, 'cannot mount "sys/"'],
      ['POST', 'sys/mounts/sys/x', { type: 'kv' }, 400, 'cannot mount "sys/x/"'],
      ['POST', 'sys/mounts/auth/x', { type: 'kv' }, 400, 'cannot mount "auth/x/"'],
      ['POST', 'sys/mounts/cubbyhole', { type: 'kv' }, 400, 'cannot mount "cubbyhole/"'],
      ['POST', 'sys/mounts/identity/x', { type: 'kv' }, 400, 'cannot mount "identity/x/"'],
      ['POST', 'sys/mounts/secret/x', { type: 'kv' }, 400, 'path is already in use at secret/'],
      [
        'POST',
        'sys/mounts/m',
        { type: 'kv', config: { default_lease_ttl: '3h', max_lease_ttl: '2h' } },
        400,
        'given default lease TTL greater than given max lease TTL',
      ],
      ['POST', 'sys/mounts/m', { type: 'kv', config: { default_lease_ttl: 'x' } }, 400, undefined],
      ['POST', 'sys/mounts/m', { type: 'kv', config: 'x' }, 400, undefined],
      ['POST', 'sys/mounts/sys/tune', { description: 'x' }, 400, 'cannot tune "sys/"'],
      ['DELETE', 'sys/mounts/sys', undefined, 400, 'cannot unmount "sys/"'],
      ['DELETE', 'sys/mounts/auth/token', undefined, 400, 'cannot unmount "auth/token/"'],
      ['DELETE', 'sys/mounts/none', undefined, 204, undefined],
      ['LIST', 'sys/mounts', undefined, 404, '1 error occurred:\n\t* unsupported path\n\n'],
      ['LIST', 'sys/mounts/m', undefined, 405, '1 error occurred:\n\t* unsupported operation\n\n'],
      ['POST', 'sys/mounts', {}, 405, '1 error occurred:\n\t* unsupported operation\n\n'],
      ['POST', 'sys/auth/m', { type: 'kv' }, 400, 'plugin not found in the catalog: kv'],
      ['POST', 'sys/auth/token', { type: 'jwt' }, 400, 'path is already in use at token/'],
      ['DELETE', 'sys/auth/token', undefined, 400, undefined],
      ['DELETE', 'sys/auth/none', undefined, 204, undefined],
    ])('%s %s %j gives %i', async (method, path, body, status, error) => {
      const reply = await ask(method, path, body);
      expect(reply.status).toBe(status);
      if (error !== undefined) expect(reply.json.errors).toEqual([error]);
      expect((await ask('GET', 'sys/mounts/m')).status).toBe(400);
    });
  });
}
