import { beforeAll, describe, expect, test } from 'vitest';
import type { Opened, Opener } from './opened.ts';
import { send } from './opened.ts';

const PLAIN = Buffer.from('hello').toString('base64');
const OTHER = Buffer.from('other').toString('base64');

/** The engine `transit` (https://developer.hashicorp.com/vault/api-docs/secret/transit). */
export function describeTransit(open: Opener): void {
  let server: Opened;
  let made = 0;
  const ask = (method: string, path: string, body?: unknown) => send(server, method, `transit/${path}`, { body });
  const ok = async (method: string, path: string, body: object = {}) => {
    const { status, json } = await ask(method, path, method === 'POST' ? body : undefined);
    if (status >= 400) throw new Error(`${path}: ${json.errors?.join()}`);
    return json?.data;
  };
  const fresh = async () => {
    const name = `k${++made}`;
    await ok('POST', `keys/${name}`);
    return name;
  };

  beforeAll(async () => {
    server = open();
    await send(server, 'POST', 'sys/mounts/transit', { body: { type: 'transit' } });
  });

  describe('encryption as a service', () => {
    test('what is encrypted is decrypted, and never the same twice', async () => {
      const name = await fresh();
      const first = await ok('POST', `encrypt/${name}`, { plaintext: PLAIN });
      expect(first).toEqual({ ciphertext: expect.stringMatching(/^vault:v1:[A-Za-z0-9+/]{44}$/), key_version: 1 });
      expect((await ok('POST', `encrypt/${name}`, { plaintext: PLAIN })).ciphertext).not.toBe(first.ciphertext);
      expect(await ok('POST', `decrypt/${name}`, { ciphertext: first.ciphertext })).toEqual({ plaintext: PLAIN });
      const { ciphertext } = await ok('POST', `encrypt/${name}`, { plaintext: '' });
      expect(await ok('POST', `decrypt/${name}`, { ciphertext })).toEqual({ plaintext: '' });
      // Another key does not open it.
      expect((await ask('POST', `decrypt/${await fresh()}`, { ciphertext })).json.errors).toEqual([
        'cipher: message authentication failed',
      ]);
    });

    test('what is bound to it must be shown again', async () => {
      const name = await fresh();
      const { ciphertext } = await ok('POST', `encrypt/${name}`, { plaintext: PLAIN, associated_data: OTHER });
      expect((await ok('POST', `decrypt/${name}`, { ciphertext, associated_data: OTHER })).plaintext).toBe(PLAIN);
      for (const more of [{}, { associated_data: PLAIN }]) {
        expect((await ask('POST', `decrypt/${name}`, { ciphertext, ...more })).status).toBe(400);
      }
    });

    test('keys are told of, never told', async () => {
      const name = await fresh();
      expect(await ok('GET', `keys/${name}`)).toMatchObject({
        deletion_allowed: false,
        exportable: false,
        keys: { 1: expect.any(Number) },
        latest_version: 1,
        min_decryption_version: 1,
        min_encryption_version: 0,
        name,
        type: 'aes256-gcm96',
      });
      expect((await ok('LIST', 'keys')).keys).toContain(name);
      expect((await ask('GET', 'keys/none')).status).toBe(404);
    });

    test('versions: rotate, rewrap, forget', async () => {
      const name = await fresh();
      const { ciphertext: old } = await ok('POST', `encrypt/${name}`, { plaintext: PLAIN });
      await ok('POST', `keys/${name}/rotate`);
      expect((await ok('POST', `encrypt/${name}`, { plaintext: PLAIN })).key_version).toBe(2);
      expect((await ok('POST', `encrypt/${name}`, { plaintext: PLAIN, key_version: 1 })).key_version).toBe(1);
      expect((await ok('POST', `decrypt/${name}`, { ciphertext: old })).plaintext).toBe(PLAIN);
      const renewed = await ok('POST', `rewrap/${name}`, { ciphertext: old });
      expect(renewed).toMatchObject({ ciphertext: expect.stringMatching(/^vault:v2:/), key_version: 2 });
      await ok('POST', `keys/${name}/config`, { min_decryption_version: 2 });
      expect((await ask('POST', `decrypt/${name}`, { ciphertext: old })).json.errors).toEqual([
        'ciphertext or signature version is disallowed by policy (too old)',
      ]);
      expect((await ok('POST', `decrypt/${name}`, { ciphertext: renewed.ciphertext })).plaintext).toBe(PLAIN);
      expect((await ask('POST', `encrypt/${name}`, { plaintext: PLAIN, key_version: 1 })).status).toBe(400);
      expect(Object.keys((await ok('GET', `keys/${name}`)).keys)).toEqual(['2']);
    });

    test('a key is removed when that was allowed before', async () => {
      const name = await fresh();
      expect((await ask('DELETE', `keys/${name}`)).json.errors).toEqual([
        `error deleting policy ${name}: deletion is not allowed for this key`,
      ]);
      await ok('POST', `keys/${name}/config`, { deletion_allowed: true });
      expect((await ask('DELETE', `keys/${name}`)).status).toBe(204);
      expect((await ask('GET', `keys/${name}`)).status).toBe(404);
    });

    test('many at once, each of which may fail by itself', async () => {
      const name = await fresh();
      const inputs = [{ plaintext: PLAIN, reference: 'a' }, { plaintext: OTHER }];
      const { batch_results: sealed } = await ok('POST', `encrypt/${name}`, { batch_input: inputs });
      expect(sealed).toMatchObject([{ reference: 'a', key_version: 1 }, { key_version: 1 }]);
      const batch = [
        ...sealed.map((one: { ciphertext: string }) => ({ ciphertext: one.ciphertext })),
        { ciphertext: 'x' },
      ];
      const { status, json } = await ask('POST', `decrypt/${name}`, { batch_input: batch });
      expect(status).toBe(400);
      expect(json.data.batch_results).toMatchObject([
        { plaintext: PLAIN },
        { plaintext: OTHER },
        { error: 'invalid ciphertext: no prefix' },
      ]);
    });

    test('who may make a key makes it by using it', async () => {
      expect((await ok('POST', 'encrypt/by-use', { plaintext: PLAIN })).key_version).toBe(1);
      expect((await ok('GET', 'keys/by-use')).latest_version).toBe(1);
    });

    test.each([
      ['sha2-256', 32],
      ['sha2-512', 64],
    ])('HMAC by %s', async (algorithm, length) => {
      const name = await fresh();
      const first = await ok('POST', `hmac/${name}/${algorithm}`, { input: PLAIN });
      expect(Buffer.from(first.hmac.replace('vault:v1:', ''), 'base64')).toHaveLength(length);
      expect(await ok('POST', `hmac/${name}`, { input: PLAIN, algorithm })).toEqual(first);
      await ok('POST', `keys/${name}/rotate`);
      expect((await ok('POST', `hmac/${name}/${algorithm}`, { input: PLAIN })).hmac).toMatch(/^vault:v2:/);
      expect(await ok('POST', `hmac/${name}/${algorithm}`, { input: PLAIN, key_version: 1 })).toEqual(first);
    });

    test('random bytes', async () => {
      expect(Buffer.from((await ok('POST', 'random')).random_bytes, 'base64')).toHaveLength(32);
      expect((await ok('POST', 'random/16', { format: 'hex' })).random_bytes).toMatch(/^[0-9a-f]{32}$/);
      for (const place of ['random/0', 'random/999999', 'random/x'])
        expect((await ask('POST', place, {})).status).toBe(400);
    });

    test.each([
      ['keys/wrong', { type: 'nope' }, 400, 'unknown key type nope'],
      ['keys/none/rotate', {}, 400, 'key not found'],
      ['keys/none/config', {}, 400, 'no existing key named none could be found'],
      [
        'keys/fixed/config',
        { min_decryption_version: 9 },
        400,
        'cannot set min decryption version of 9, latest key version is 1',
      ],
      ['keys/fixed/config', { min_decryption_version: -1 }, 400, 'min decryption version cannot be negative'],
      ['encrypt/fixed', {}, 400, 'missing plaintext to encrypt'],
      ['encrypt/fixed', { plaintext: 'no base64!' }, 400, undefined],
      [
        'encrypt/fixed',
        { plaintext: PLAIN, key_version: 7 },
        400,
        'requested version for encryption is higher than the latest key version',
      ],
      ['encrypt/fixed', { batch_input: [] }, 400, 'missing batch input to process'],
      ['decrypt/fixed', {}, 400, 'missing ciphertext to decrypt'],
      ['decrypt/fixed', { ciphertext: 'x' }, 400, 'invalid ciphertext: no prefix'],
      ['decrypt/fixed', { ciphertext: 'vault:v9:aaaa' }, 400, 'invalid ciphertext: version is too new'],
      ['decrypt/none', { ciphertext: 'vault:v1:aaaa' }, 400, 'encryption key not found'],
      ['hmac/fixed', {}, 400, 'missing input for HMAC'],
      ['hmac/fixed/nope', { input: PLAIN }, 400, undefined],
      ['nowhere', {}, 404, '1 error occurred:\n\t* unsupported path\n\n'],
    ])('%s %j gives %i', async (path, body, status, error) => {
      await ok('POST', 'keys/fixed');
      const reply = await ask('POST', path, body);
      expect(reply.status).toBe(status);
      if (error !== undefined) expect(reply.json.errors).toEqual([error]);
    });
  });
}
