import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  verify,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32c } from '../../src/seal/crc32c.ts';

/** A service in this process that answers as the real one's API pages say, with real cryptography. */
export interface FakeCloud {
  readonly address: string;
  /** Requests that came with a bearer token that it had given. */
  readonly authorized: () => number;
  readonly close: () => Promise<void>;
}

type Reply = readonly [status: number, body: object];
type Route = (method: string, path: string, body: any, form: URLSearchParams) => Reply;

async function serveFake(route: Route): Promise<FakeCloud> {
  let authorized = 0;
  const server = createServer((request, response) => {
    void read(request).then((text) => {
      const { pathname } = new URL(request.url ?? '/', 'http://fake');
      const isToken = pathname.includes('token');
      if (!isToken && request.headers.authorization !== `Bearer ${TOKEN}`) {
        return response.writeHead(401).end('{"error":{"code":"Unauthorized"}}');
      }
      if (!isToken) authorized++;
      const json = text.startsWith('{') ? JSON.parse(text) : {};
      const [status, body] = route(request.method ?? '', pathname, json, new URLSearchParams(text));
      return response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authorized: () => authorized,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const TOKEN = randomBytes(12).toString('hex');

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

const made = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What a made-up key of Azure's is. */
export interface AzureKey {
  readonly kty: 'RSA' | 'RSA-HSM' | 'oct' | 'oct-HSM';
  readonly attributes?: object;
  readonly key_ops?: readonly string[];
}

/** https://learn.microsoft.com/en-us/rest/api/keyvault/keys: `keys/NAME`, wrapkey and unwrapkey; Entra's token endpoint. */
export async function fakeAzure(
  keys: Record<string, AzureKey>,
): Promise<FakeCloud & { readonly attributes: Record<string, object> }> {
  const attributes: Record<string, object> = {};
  const rsa = Object.fromEntries(Object.keys(keys).map((name) => [name, made()]));
  const secret = Object.fromEntries(Object.keys(keys).map((name) => [name, randomBytes(32)]));
  const version = randomBytes(16).toString('hex');
  const fake = await serveFake((method, path, body, form) => {
    if (path.endsWith('/oauth2/v2.0/token')) {
      const fine = form.get('grant_type') === 'client_credentials' && form.get('client_secret') === 'the secret';
      return fine ? [200, { access_token: TOKEN, expires_in: 3600 }] : [401, { error: 'invalid_client' }];
    }
    const [, name = '', asked, verb] = /^\/keys\/([^/]+)(?:\/([0-9a-f]+))?(?:\/(\w+))?$/.exec(path) ?? [];
    const key = keys[name];
    if (key === undefined || (asked !== undefined && asked !== version)) {
      return [404, { error: { code: 'KeyNotFound', message: 'no such key' } }];
    }
    const kid = `${fake.address}/keys/${name}/${version}`;
    if (method === 'GET') {
      const ops = key.key_ops ?? ['wrapKey', 'unwrapKey'];
      return [
        200,
        {
          key: { kid, kty: key.kty, key_ops: ops },
          attributes: { enabled: true, ...key.attributes, ...attributes[name] },
        },
      ];
    }
    const value = Buffer.from(String(body.value), 'base64url');
    const pair = rsa[name] ?? made();
    const wrapping = secret[name] ?? Buffer.alloc(0);
    const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const wraps = verb === 'wrapkey';
    try {
      if (key.kty.startsWith('RSA')) {
        if (body.alg !== 'RSA-OAEP-256') throw new Error('alg');
        const result = wraps
          ? publicEncrypt({ key: pair.publicKey, ...oaep }, value)
          : privateDecrypt({ key: pair.privateKey, ...oaep }, value);
        return [200, { kid, value: result.toString('base64url') }];
      }
      if (body.alg !== 'A256KW') throw new Error('alg');
      // RFC 3394, as the name says.
      const iv = Buffer.from('a6a6a6a6a6a6a6a6', 'hex');
      const work = (wraps ? createCipheriv : createDecipheriv)('id-aes256-wrap', wrapping, iv);
      return [200, { kid, value: Buffer.concat([work.update(value), work.final()]).toString('base64url') }];
    } catch {
      return [400, { error: { code: 'BadParameter', message: 'the value could not be used' } }];
    }
  });
  return { ...fake, attributes };
}

/** What a made-up key of Google's is. */
export interface GcpKey {
  readonly purpose?: string;
  readonly primary: { state?: string; protectionLevel?: string; importTime?: string };
}

/** https://cloud.google.com/kms/docs/reference/rest: cryptoKeys.get, encrypt, decrypt; the token endpoint of a service account. */
export async function fakeGcp(
  keys: Record<string, GcpKey>,
  publicKey: string,
): Promise<FakeCloud & { spoil: boolean }> {
  const secret = Object.fromEntries(Object.keys(keys).map((name) => [name, randomBytes(32)]));
  const state = { spoil: false };
  const fake = await serveFake((method, path, body, form) => {
    if (path === '/token') {
      const [head = '', claims = '', signature = ''] = (form.get('assertion') ?? '').split('.');
      const signed = Buffer.from(`${head}.${claims}`);
      const fine = verify('RSA-SHA256', signed, createPublicKey(publicKey), Buffer.from(signature, 'base64url'));
      return fine ? [200, { access_token: TOKEN, expires_in: 3599 }] : [400, { error: 'invalid_grant' }];
    }
    const [, name = '', verb = ''] = /^\/v1\/([^:]+)(:\w+)?$/.exec(path) ?? [];
    const key = keys[name];
    if (key === undefined) return [404, { error: { code: 404, status: 'NOT_FOUND' } }];
    const primary = { state: 'ENABLED', protectionLevel: 'HSM', ...key.primary };
    if (method === 'GET') return [200, { name, purpose: key.purpose ?? 'ENCRYPT_DECRYPT', primary }];
    if (primary.state !== 'ENABLED') return [400, { error: { code: 400, status: 'FAILED_PRECONDITION' } }];
    const sealing = secret[name] ?? Buffer.alloc(0);
    const bytes = (field: string) => Buffer.from(String(body[field]), 'base64');
    const sums = (fields: string[]) => fields.every((field) => Number(body[`${field}Crc32c`]) === crc32c(bytes(field)));
    const spoilt = (buffer: Buffer) => (state.spoil ? Buffer.from(buffer.map((byte) => byte ^ 1)) : buffer);
    if (verb === ':encrypt') {
      if (!sums(['plaintext', 'additionalAuthenticatedData'])) return [400, { error: { status: 'INVALID_ARGUMENT' } }];
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(bytes('additionalAuthenticatedData'));
      const sealed = Buffer.concat([nonce, cipher.update(bytes('plaintext')), cipher.final(), cipher.getAuthTag()]);
      return [
        200,
        {
          ciphertext: spoilt(sealed).toString('base64'),
          ciphertextCrc32c: String(crc32c(sealed)),
          verifiedPlaintextCrc32c: true,
          verifiedAdditionalAuthenticatedDataCrc32c: true,
        },
      ];
    }
    try {
      if (!sums(['ciphertext', 'additionalAuthenticatedData'])) throw new Error('sum');
      const sealed = bytes('ciphertext');
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12));
      decipher.setAAD(bytes('additionalAuthenticatedData')).setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
      return [200, { plaintext: spoilt(plain).toString('base64'), plaintextCrc32c: String(crc32c(plain)) }];
    } catch {
      return [400, { error: { code: 400, status: 'INVALID_ARGUMENT' } }];
    }
  });
  return Object.assign(state, fake);
}
