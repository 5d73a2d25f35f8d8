import { describe, expect, onTestFinished, test } from 'vitest';
import type { GithubServer } from '../../src/config/config.ts';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openGithubApps } from '../../src/vault/mint/github-app.ts';
import { handlesOf, resumeSession } from '../../src/vault/session.ts';
import { startGithubApp } from '../fake/github-app.ts';
import { sendJson, startAnswering } from './answering.ts';
import type { Answering } from './answering.ts';
import { runContext } from './google-setup.ts';

const APP = 4711;

/** An App whose private key lives at `vault://ci/app#/pem`. */
async function appAt(address: string, key: string, more: Partial<GithubServer> = {}) {
  const server: GithubServer = {
    kind: 'github',
    name: 'github',
    caFile: undefined,
    address,
    app: String(APP),
    key: 'vault://ci/app#/pem',
    ...more,
  };
  const taken: number[] = [];
  const context = runContext({
    readSecret: async () => new Map([['pem', new SecretValue(key)]]),
    onTaken: () => void taken.push(vault.leases().length),
  });
  const vault = await openGithubApps(server, context);
  onTestFinished(() => vault.close());
  return { vault, advice: context.advice, taken };
}

async function started() {
  const fake = await startGithubApp(APP, 99);
  onTestFinished(() => fake.stop());
  return fake;
}

const thrownBy = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

test('a token is narrowed to what the address names, and is a lease that can be saved before it is given out', async () => {
  const fake = await started();
  const { vault, advice, taken } = await appAt(fake.url, fake.key);
  const text = 'githubapp://example?repositories=a,example/b&permissions=contents:read,issues:write#/token';
  const reading = await vault.read(parseAddress(text));
  expect(fake.asked).toEqual([{ repositories: ['a', 'b'], permissions: { contents: 'read', issues: 'write' } }]);
  expect([...fake.alive.keys()]).toEqual([reading?.fields.get('token')?.reveal()]);
  expect(reading?.lease?.ttl).toBeGreaterThan(3500);
  expect(taken).toEqual([1]);
  expect(advice).toEqual([]);
});

test('it is ended by the run that took it', async () => {
  const fake = await started();
  const { vault } = await appAt(fake.url, fake.key);
  await vault.read(parseAddress('githubapp://example?permissions=contents:read'));
  for (const lease of vault.leases()) await vault.revoke(lease);
  expect(fake.alive.size).toBe(0);
  expect(vault.leases()).toEqual([]);
  expect(vault.dumpSession()).toBeNull();
});

test('or by a later process that knows the saved session alone', async () => {
  const fake = await started();
  const { vault } = await appAt(fake.url, fake.key);
  const reading = await vault.read(parseAddress('githubapp://example?permissions=contents:read'));
  const saved = JSON.parse(JSON.stringify(vault.dumpSession()));
  expect(handlesOf([saved]).map((handle) => handle.reveal())).toEqual([reading?.fields.get('token')?.reveal()]);
  const later = await resumeSession(saved);
  for (const lease of later.leases()) await later.revoke(lease);
  await later.close();
  expect(fake.alive.size).toBe(0);
});

test('a token of all that the App may do is worth a word', async () => {
  const fake = await started();
  const { vault, advice } = await appAt(fake.url, fake.key);
  await vault.read(parseAddress('githubapp://example'));
  expect(advice).toEqual([expect.stringMatching(/permissions=contents:read/)]);
});

describe('what can’t be minted', () => {
  test.each([
    ['githubapp://example/app', 'RL-VAULT-PATH'],
    ['githubapp://example?repositories=../x', 'RL-VAULT-PARAM'],
    ['githubapp://example?permissions=contents', 'RL-VAULT-PARAM'],
    ['githubapp://example?permissions=contents:all', 'RL-VAULT-PARAM'],
    ['githubapp://example?ttl=5m', 'RL-VAULT-PARAM'],
    ['githubapp://elsewhere?permissions=contents:read', 'RL-VAULT-DENIED'],
    ['githubapp://example?permissions=administration:write', 'RL-VAULT-DENIED'],
  ])('%s: %s', async (text, code) => {
    const fake = await started();
    const { vault } = await appAt(fake.url, fake.key);
    await expect(vault.read(parseAddress(text))).rejects.toMatchObject({ code });
    expect(fake.alive.size).toBe(0);
    expect(vault.leases()).toEqual([]);
  });

  test('with another App’s key, or with what is no key', async () => {
    const [fake, other] = [await started(), await started()];
    for (const key of [other.key, 'no key']) {
      const { vault } = await appAt(fake.url, key);
      const error = await thrownBy(vault.read(parseAddress('githubapp://example?permissions=contents:read')));
      expect(error).toMatchObject({ code: 'RL-VAULT-LOGIN' });
      expect(describeError(error)).not.toContain(key.split('\n')[1] ?? key);
    }
  });
});

test.each<[string, Answering, string]>([
  ['a log-in page', (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>'), 'RL-VAULT-ANSWER'],
  ['an empty body', (_, r) => void r.writeHead(201).end(), 'RL-VAULT-ANSWER'],
  ['no token', (_, r) => sendJson(r, 201, { id: 1 }), 'RL-VAULT-ANSWER'],
  [
    'a 404 of a proxy',
    (_, r) => void r.writeHead(404, { 'content-type': 'text/html' }).end('<html>'),
    'RL-VAULT-ANSWER',
  ],
  ['a redirect', (_, r) => void r.writeHead(302, { location: 'https://other.example' }).end(), 'RL-VAULT-ANSWER'],
  ['a connection that breaks', (request) => void request.socket.destroy(), 'RL-VAULT-UNREACHABLE'],
  ['a rate limit', (_, r) => sendJson(r.setHeader('retry-after', '86400'), 429, {}), 'RL-VAULT-BUSY'],
])('%s is never a token', async (_, answer, code) => {
  const fake = await started();
  const server = await startAnswering((request, response, count) => {
    if (request.url === '/users/example/installation') sendJson(response, 200, { id: 99 });
    else answer(request, response, count);
  });
  const { vault } = await appAt(server.address, fake.key);
  await expect(vault.read(parseAddress('githubapp://example?permissions=contents:read'))).rejects.toMatchObject({
    code,
  });
  expect(vault.leases()).toEqual([]);
});

test('an App whose private key would be its own token does not wait for itself', async () => {
  const fake = await started();
  const { vault } = await appAt(fake.url, fake.key, { key: 'githubapp://example#/token' });
  const failure = await thrownBy(vault.read(parseAddress('githubapp://example?permissions=contents:read#/token')));
  expect(describeError(failure)).toMatch(/RL-VAULT-LOGIN[^]*can’t be minted|can’t be minted[^]*RL-VAULT-LOGIN/);
});
