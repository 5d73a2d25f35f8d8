import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { AzureServer } from '../../src/config/config.ts';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openAzure } from '../../src/vault/azure/open.ts';
import { originOf, resourceOf } from '../../src/vault/azure/place.ts';
import { freePort } from '../servers/port.ts';
import { sendJson, startAnswering } from './answering.ts';
import type { Answering } from './answering.ts';
import { backendContext } from './backend-context.ts';

const TOKEN = 'the-token-of-this-test';
const ADDRESS = parseAddress('azurekeyvault://keys/db#/password');
const ID = `https://keys.vault.azure.net/secrets/db/${'0'.repeat(32)}`;
const SECRET = { value: '{"password":"v4lue-of-test"}', id: ID, attributes: { enabled: true, created: 1, updated: 1 } };

const config = (address: string, more: Partial<AzureServer> = {}): AzureServer => ({
  kind: 'azure',
  name: 'azure',
  auth: 'jwt',
  tenant: 'tenant',
  clientId: 'client',
  audience: 'audience',
  address,
  authority: address,
  caFile: undefined,
  ...more,
});

/** A key vault that gives `answer` to a request for a secret, and an Entra that is sound unless `login` says otherwise. */
async function vaultWith(answer: Answering, login?: Answering) {
  let count = 0;
  const server = await startAnswering((request, response, all) => {
    if (request.url?.startsWith('/secrets') === true) answer(request, response, ++count);
    else if (login !== undefined) login(request, response, all);
    else sendJson(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token: TOKEN });
  });
  const identity = async () => new SecretValue('a.b.c');
  const vault = await openAzure(config(server.address), backendContext({ identity }));
  onTestFinished(() => vault.close());
  return { vault, address: server.address, count: () => count };
}

const raw =
  (status: number, body: string, headers: Record<string, string> = { 'content-type': 'text/html' }): Answering =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
const json =
  (status: number, body: unknown): Answering =>
  (_, response) =>
    sendJson(response, status, body);
const JSON_TYPE = { 'content-type': 'application/json' };
const ANSWER = 'RL-VAULT-ANSWER';

/** What may stand between a client and its server, whoever it is. */
const STRANGE: ReadonlyArray<readonly [string, Answering, string]> = [
  ['a log-in page', raw(200, '<html>please log in</html>'), ANSWER],
  ['an empty 200', raw(200, '', JSON_TYPE), ANSWER],
  ['a 204', raw(204, ''), ANSWER],
  ['half a JSON', raw(200, '{"value":"v4lue-', JSON_TYPE), ANSWER],
  ['JSON that is a list', json(200, [SECRET]), ANSWER],
  ['JSON that calls itself text', raw(200, JSON.stringify(SECRET), { 'content-type': 'text/plain' }), ANSWER],
  ['bytes that are no text', raw(200, '\u0000\u0001', JSON_TYPE), ANSWER],
  ['a redirect to a log-in page', raw(302, '', { location: 'https://login.example.org/' }), ANSWER],
  ['a gateway’s 502', raw(502, '<html>'), ANSWER],
  ['a 404 of a proxy', raw(404, '<html>'), ANSWER],
  ['a connection that breaks', (request) => void request.socket.destroy(), 'RL-VAULT-UNREACHABLE'],
  ['9 MiB', raw(200, 'x'.repeat(9 << 20), JSON_TYPE), ANSWER],
  [
    'a body that is cut',
    (request, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      response.write('{"value":"v4lue-of-test"', () => request.socket.destroy());
    },
    'RL-VAULT-UNREACHABLE',
  ],
];

async function failureOf(read: Promise<unknown>): Promise<unknown> {
  const error = await read.then(
    (value) => new Error(`it gave ${inspect(value)}`),
    (thrown: unknown) => thrown,
  );
  expect(describeError(error) + inspect(error)).not.toMatch(/the-token|v4lue|log in<|<html>/);
  return error;
}

describe('an answer that is not Key Vault’s', () => {
  test.each([
    ...STRANGE,
    ['a 404 of other JSON', json(404, { message: 'not found' }), ANSWER],
    ['a 404 of an unknown resource', json(404, { error: { code: 'ResourceNotFound', message: '' } }), ANSWER],
    ['no value', json(200, { ...SECRET, value: undefined }), ANSWER],
    ['a value that is no text', json(200, { ...SECRET, value: { password: 'x' } }), ANSWER],
    ['another secret', json(200, { ...SECRET, id: ID.replace('/db/', '/other/') }), ANSWER],
    ['no version', json(200, { ...SECRET, id: 'https://keys.vault.azure.net/secrets/db' }), ANSWER],
    ['an empty value', json(200, { ...SECRET, value: '' }), 'RL-VAULT-EMPTY'],
    ['an empty field', json(200, { ...SECRET, value: '{"password":""}' }), 'RL-VAULT-EMPTY'],
    [
      'a disabled one with its value',
      json(200, { ...SECRET, attributes: { ...SECRET.attributes, enabled: false } }),
      ANSWER,
    ],
    [
      '"slow down" until tomorrow',
      (_, r) => sendJson(r.setHeader('retry-after', '86400'), 429, { error: { code: 'Throttled' } }),
      'RL-VAULT-BUSY',
    ],
    [
      'a firewall',
      json(403, { error: { code: 'Forbidden', innererror: { code: 'ForbiddenByFirewall' } } }),
      'RL-VAULT-DENIED',
    ],
    ['an error of its own', json(500, { error: { code: 'InternalError' } }), ANSWER],
    ['a challenge', raw(401, ''), 'RL-VAULT-LOGIN'],
  ] as ReadonlyArray<readonly [string, Answering, string]>)('%s', async (_, answer, code) => {
    const { vault } = await vaultWith(answer);
    expect(await failureOf(vault.read(ADDRESS))).toMatchObject({ name: 'RelockError', code });
  });

  test.each(STRANGE)('to a login: %s', async (_, answer, code) => {
    const { vault, count } = await vaultWith(json(200, SECRET), answer);
    expect(await failureOf(vault.read(ADDRESS))).toMatchObject({ name: 'RelockError', code });
    expect(count()).toBe(0);
  });

  test.each(STRANGE.slice(0, 8))('to a list: %s', async (_, answer, code) => {
    const { vault } = await vaultWith(answer);
    expect(await failureOf(vault.list(parseAddress('azurekeyvault://keys')))).toMatchObject({ code });
    expect(await failureOf(vault.versions(parseAddress('azurekeyvault://keys/db')))).toMatchObject({ code });
  });

  test.each([
    ['a login without a token', { token_type: 'Bearer', expires_in: 3599 }],
    ['a token that has ended', { access_token: TOKEN, expires_in: 0 }],
    ['a token of another type', { access_token: TOKEN, expires_in: 3599, token_type: 'pop' }],
  ])('%s', async (_, body) => {
    const { vault } = await vaultWith(json(200, SECRET), json(200, body));
    expect(await failureOf(vault.read(ADDRESS))).toMatchObject({ code: ANSWER });
  });

  test('a passing trouble is waited out, and read once more', async () => {
    const { vault, count } = await vaultWith((_, response, number) =>
      number === 1 ? sendJson(response, 503, { error: { code: 'busy' } }) : sendJson(response, 200, SECRET),
    );
    expect((await vault.read(ADDRESS))?.version).toBe('0'.repeat(32));
    expect(count()).toBe(2);
  });

  test('a vault that is not there', async () => {
    const identity = async () => new SecretValue('a.b.c');
    const address = `http://127.0.0.1:${await freePort()}`;
    const vault = await openAzure(config(address), backendContext({ identity }));
    await expect(vault.read(ADDRESS)).rejects.toMatchObject({ code: 'RL-VAULT-UNREACHABLE' });
  });
});

describe('a token goes to key vaults only:', () => {
  test.each([
    'https://other.example.org/secrets?$skiptoken=1',
    'http://127.0.0.1:1/secrets',
    '/secrets?$skiptoken=1',
    'nonsense',
  ])('a next page at %s is not asked for', async (nextLink) => {
    const { vault, count } = await vaultWith(json(200, { value: [], nextLink }));
    await expect(vault.list(parseAddress('azurekeyvault://keys'))).rejects.toMatchObject({ code: ANSWER });
    expect(count()).toBe(1);
  });

  test('a list that does not end is given up', async () => {
    const { vault } = await vaultWith((request, response) =>
      sendJson(response, 200, { value: [], nextLink: `http://${request.headers.host}/secrets?same=1` }),
    );
    await expect(vault.list(parseAddress('azurekeyvault://keys'))).rejects.toMatchObject({ code: ANSWER });
  });

  test('a challenge of another domain is told', async () => {
    const challenge = 'Bearer authorization="https://login.example.org/t", resource="https://vault.example.org"';
    const { vault } = await vaultWith(raw(401, '', { 'www-authenticate': challenge }));
    expect(await failureOf(vault.read(ADDRESS))).toMatchObject({
      code: 'RL-VAULT-LOGIN',
      message: expect.stringContaining('another domain'),
    });
  });

  test.each([
    ['https://{vault}.vault.azure.net', 'https://keys.vault.azure.net', 'https://vault.azure.net'],
    ['https://{vault}.vault.azure.cn', 'https://keys.vault.azure.cn', 'https://vault.azure.cn'],
    [
      'https://{vault}.vault.usgovcloudapi.net',
      'https://keys.vault.usgovcloudapi.net',
      'https://vault.usgovcloudapi.net',
    ],
    ['https://127.0.0.1:8443', 'https://127.0.0.1:8443', 'https://vault.azure.net'],
  ])('%s', (address, origin, resource) => {
    expect([originOf(config(address), 'keys'), resourceOf(config(address))]).toEqual([origin, resource]);
  });
});

describe('a write whose answer is lost', () => {
  const fields = new Map([['value', new SecretValue(randomBytes(12).toString('hex'))]]);

  /** A vault that breaks off each PUT, after doing it or before. */
  async function breakingOff(does: boolean) {
    const written: object[] = [];
    const server = createServer((request, response) => {
      void readJson(request).then((body) => {
        if (request.method === 'PUT') {
          const id = `${ID.slice(0, -32)}${randomBytes(16).toString('hex')}`;
          if (does) written.push({ id, attributes: SECRET.attributes, tags: body['tags'] });
          return request.socket.destroy();
        }
        if (request.method === 'POST') return sendJson(response, 200, { expires_in: 3599, access_token: TOKEN });
        if (request.url?.includes('/versions') === true) return sendJson(response, 200, { value: written });
        return sendJson(response, 404, { error: { code: 'SecretNotFound', message: '' } });
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const identity = async () => new SecretValue('a.b.c');
    const vault = await openAzure(config(`http://127.0.0.1:${port}`), backendContext({ identity }));
    onTestFinished(() => vault.close());
    return { vault, written };
  }

  test.each([undefined, 0])('is found among the versions, and was sent once (expecting %s)', async (expected) => {
    const { vault, written } = await breakingOff(true);
    const version = await vault.write(parseAddress('azurekeyvault://keys/db'), fields, expected);
    expect(written).toMatchObject([{ id: expect.stringContaining(String(version)) }]);
  });

  test('is not called done when it is not there', async () => {
    const { vault } = await breakingOff(false);
    await expect(vault.write(parseAddress('azurekeyvault://keys/db'), fields)).rejects.toMatchObject({
      code: 'RL-VAULT-UNREACHABLE',
      state: expect.stringContaining('not known'),
    });
  });
});

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return text.startsWith('{') ? JSON.parse(text) : {};
}
