import { inspect } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import { freePort } from '../servers/port.ts';
import { sendJson, startAnswering } from './answering.ts';
import type { Answering } from './answering.ts';
import { serverConfig } from './server-config.ts';

const TOKEN = 'the-token-of-this-test';
const ADDRESS = parseAddress('vault://secret/ci/db#/password');
const MOUNT = { data: { type: 'kv', options: { version: '2' }, path: 'secret/' } };
const SECRET = { data: { data: { password: 'the value' }, metadata: { version: 3 } } };

/** A vault whose server gives `answer` to the read of the secret, and is sound otherwise. */
async function vaultWith(answer: Answering, more = {}) {
  let count = 0;
  const server = await startAnswering((request, response, all) => {
    if (request.url?.startsWith('/v1/sys/internal/ui/mounts/')) sendJson(response, 200, MOUNT);
    else answer(request, response, request.url?.startsWith('/v1/secret/') ? ++count : all);
  });
  const vault = await openHashicorp(serverConfig(server.address, more), { token: new SecretValue(TOKEN) });
  onTestFinished(() => vault.close());
  return { vault, count: () => count };
}

const html: Answering = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html>please log in</html>');
};

describe('an answer that is not Vault’s', () => {
  test.each<[string, Answering, string]>([
    ['a log-in page', html, 'RL-VAULT-ANSWER'],
    [
      'a gateway’s 502',
      (_, r) => void r.writeHead(502, { 'content-type': 'text/html' }).end('<html>'),
      'RL-VAULT-ANSWER',
    ],
    [
      'a 404 of a proxy',
      (_, r) => void r.writeHead(404, { 'content-type': 'text/html' }).end('<html>'),
      'RL-VAULT-ANSWER',
    ],
    ['a 404 without a body', (_, r) => void r.writeHead(404).end(), 'RL-VAULT-ANSWER'],
    ['a 404 of other JSON', (_, r) => sendJson(r, 404, { message: 'not found' }), 'RL-VAULT-MOUNT'],
    ['an empty 200', (_, r) => void r.writeHead(200, { 'content-type': 'application/json' }).end(), 'RL-VAULT-ANSWER'],
    [
      'half a JSON',
      (_, r) => void r.writeHead(200, { 'content-type': 'application/json' }).end('{"data":'),
      'RL-VAULT-ANSWER',
    ],
    ['JSON that is a list', (_, r) => sendJson(r, 200, [SECRET]), 'RL-VAULT-ANSWER'],
    ['no data', (_, r) => sendJson(r, 200, {}), 'RL-VAULT-ANSWER'],
    ['data that is a text', (_, r) => sendJson(r, 200, { data: 'x' }), 'RL-VAULT-ANSWER'],
    [
      'data without fields',
      (_, r) => sendJson(r, 200, { data: { data: 'x', metadata: { version: 1 } } }),
      'RL-VAULT-ANSWER',
    ],
    ['no version', (_, r) => sendJson(r, 200, { data: { data: { password: 'x' } } }), 'RL-VAULT-ANSWER'],
    [
      'an empty value',
      (_, r) => sendJson(r, 200, { data: { data: { password: '' }, metadata: { version: 1 } } }),
      'RL-VAULT-EMPTY',
    ],
    ['a redirect', (_, r) => void r.writeHead(307, { location: 'https://other.example/v1' }).end(), 'RL-VAULT-ANSWER'],
    ['a connection that breaks', (request) => void request.socket.destroy(), 'RL-VAULT-UNREACHABLE'],
    [
      '9 MiB',
      (_, r) => void r.writeHead(200, { 'content-type': 'application/json' }).end('x'.repeat(9 << 20)),
      'RL-VAULT-ANSWER',
    ],
    ['"slow down" until tomorrow', (_, r) => sendJson(r.setHeader('retry-after', '86400'), 429, {}), 'RL-VAULT-BUSY'],
    [
      'an error of its own',
      (_, r) => sendJson(r, 500, { errors: ['1 error occurred:\n\t* boom\n\n'] }),
      'RL-VAULT-ANSWER',
    ],
    ['a seal', (_, r) => sendJson(r, 503, { errors: ['Vault is sealed'] }), 'RL-VAULT-SEALED'],
  ])('%s', async (_, answer, code) => {
    const { vault } = await vaultWith(answer);
    const error = await vault.read(ADDRESS).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RelockError', code });
    expect(describeError(error) + inspect(error)).not.toMatch(/the-token|log in<|<html>/);
  });

  test('a passing trouble is waited out, and read once more', async () => {
    const { vault, count } = await vaultWith((_, response, number) =>
      number === 1
        ? sendJson(response, 412, { errors: ['required index state not present'] })
        : sendJson(response, 200, SECRET),
    );
    expect((await vault.read(ADDRESS))?.version).toBe(3);
    expect(count()).toBe(2);
  });

  test('a server that is not there', async () => {
    const config = serverConfig(`http://127.0.0.1:${await freePort()}`);
    const vault = await openHashicorp(config, { token: new SecretValue(TOKEN) });
    await expect(vault.read(ADDRESS)).rejects.toMatchObject({ code: 'RL-VAULT-UNREACHABLE' });
  });

  test('words of the server are shown without what moves a cursor, and never the token', async () => {
    const { vault } = await vaultWith((_, response) =>
      sendJson(response, 500, { errors: [`\u001b[2J::error::${TOKEN}\n\u202e`] }),
    );
    const error = await vault.read(ADDRESS).catch((thrown: unknown) => thrown);
    expect(describeError(error)).toContain(String.raw`\x1b[2J::error::[redacted]`);
    expect(describeError(error)).not.toContain(TOKEN);
  });
});

describe('a write', () => {
  const fields = new Map([['password', new SecretValue('the value')]]);

  test('whose answer is lost is looked for before it is called failed', async () => {
    let written = false;
    const { vault } = await vaultWith((request, response) => {
      if (request.method === 'POST') {
        written = true;
        request.socket.destroy();
      } else sendJson(response, written ? 200 : 404, written ? SECRET : { errors: [] });
    });
    expect(await vault.write(ADDRESS, fields, 2)).toBe(3);
    const other = new Map([['password', new SecretValue('another value')]]);
    const error = await vault.write(ADDRESS, other, 2).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'RL-VAULT-UNREACHABLE', state: expect.stringContaining('not known') });
  });

  test('that check-and-set refuses is a lost race', async () => {
    const errors = ['check-and-set parameter did not match the current version'];
    const { vault } = await vaultWith((_, response) => sendJson(response, 400, { errors }));
    await expect(vault.write(ADDRESS, fields, 2)).rejects.toMatchObject({ code: 'RL-ROTATE-CONFLICT' });
  });
});

describe('a seal', () => {
  test.each([
    ['pkcs11', true],
    ['kmip', true],
    ['shamir', false],
    ['transit', false],
    ['static', false],
    ['awskms', false],
    ['made-up', false],
    [undefined, false],
  ])('of type %s is hardware: %s', async (type, accepted) => {
    let tokens = 0;
    const server = await startAnswering((request, response) => {
      if (request.headers['x-vault-token'] !== undefined) tokens++;
      if (request.url === '/v1/sys/seal-status') sendJson(response, 200, { type, sealed: false });
      else sendJson(response, 200, request.url?.startsWith('/v1/sys/') ? MOUNT : SECRET);
    });
    const vault = await openHashicorp(
      serverConfig(server.address),
      { token: new SecretValue(TOKEN) },
      { requireHsm: true },
    );
    onTestFinished(() => vault.close());
    const read = vault.read(ADDRESS);
    if (accepted) expect((await read)?.version).toBe(3);
    else {
      await expect(read).rejects.toMatchObject({ code: 'RL-VAULT-NOT-HSM' });
      expect(tokens).toBe(0);
    }
  });
});

test.each([
  [{ type: 'awskms' }, /^its seal is "awskms", and whether that cloud’s key is in hardware can’t be shown/],
  [{ type: 'our-own-kms' }, /of which nothing is known: plugins may call theirs anything/],
  [{ type: 'pkcs11', migration: true }, /seal migration/],
])('what %j shows of hardware is said plainly: nothing', async (status, evidence) => {
  const server = await startAnswering((_, response) => sendJson(response, 200, { sealed: false, ...status }));
  const vault = await openHashicorp(serverConfig(server.address), { token: new SecretValue(TOKEN) });
  onTestFinished(() => vault.close());
  const expected = { verdict: 'unverifiable', evidence: expect.stringMatching(evidence) };
  expect(await vault.protection(ADDRESS)).toEqual(expected);
});

test('fifty secrets take four round trips in a row, login included', async () => {
  let rounds = 0;
  const waiting: Array<() => void> = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const server = await startAnswering((request, response) => {
    const auth = { auth: { client_token: TOKEN, lease_duration: 60 } };
    const answer = request.url?.startsWith('/v1/auth/') ? auth : request.url?.startsWith('/v1/sys/') ? MOUNT : SECRET;
    waiting.push(() => sendJson(response, 200, answer));
    clearTimeout(timer);
    // All that came by then came without waiting for an answer: one round trip.
    timer = setTimeout(() => {
      rounds++;
      for (const send of waiting.splice(0)) send();
    }, 100);
  });
  const config = serverConfig(server.address, { auth: 'jwt' });
  const vault = await openHashicorp(config, { identity: async () => new SecretValue('a.b.c') });
  onTestFinished(() => vault.close());
  const addresses = Array.from({ length: 50 }, (_, index) => parseAddress(`vault://secret/ci/key-${index}`));
  const results = await vault.readMany?.(addresses);
  expect(results?.every(({ status }) => status === 'fulfilled')).toBe(true);
  expect(server.count()).toBe(52);
  expect(rounds).toBeLessThanOrEqual(4);
});

test('the namespace goes with every call', async () => {
  const seen = new Set<string | undefined>();
  const { vault } = await vaultWith(
    (request, response) => {
      seen.add(request.headers['x-vault-namespace'] as string | undefined);
      sendJson(response, 200, SECRET);
    },
    { namespace: 'team/a' },
  );
  await vault.read(ADDRESS);
  expect([...seen]).toEqual(['team/a']);
});

test.each([
  ['a gateway’s 502', (r) => void r.writeHead(502, { 'content-type': 'text/html' }).end('<html>'), 'It is not known'],
  ['a 500 of Vault’s', (r) => sendJson(r, 500, { errors: ['storage'] }), 'It is not known'],
  ['a log-in page', (r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), 'Nothing was written'],
] satisfies ReadonlyArray<[string, (response: Parameters<Answering>[1]) => void, string]>)(
  'a write that %s answers: what is known is told, and no more',
  async (_, answer, state) => {
    const { vault } = await vaultWith((_request, response) => answer(response));
    const failure = vault.write(parseAddress('vault://secret/ci/db'), new Map([['a', new SecretValue('b')]]), 3);
    await expect(failure).rejects.toMatchObject({ state: expect.stringContaining(state) });
  },
);
