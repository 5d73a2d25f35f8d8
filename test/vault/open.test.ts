import { describe, expect, onTestFinished, test } from 'vitest';
import type { Environment } from '../../src/config/environment.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openVaults } from '../../src/vault/open.ts';
import { sendJson, startAnswering } from './answering.ts';
import { serverConfig } from './server-config.ts';

const MOUNT = { data: { type: 'kv', options: { version: '2' }, path: 'secret/' } };
const SECRET = { data: { data: { password: 'the value' }, metadata: { version: 3 } } };

/** A server that says which tokens it was shown. */
async function listen() {
  const tokens = new Set<unknown>();
  const server = await startAnswering((request, response) => {
    tokens.add(request.headers['x-vault-token']);
    if (request.url?.endsWith('/login')) sendJson(response, 200, { auth: { client_token: 'of-the-job' } });
    else sendJson(response, 200, request.url?.startsWith('/v1/sys/') ? MOUNT : SECRET);
  });
  return { address: server.address, tokens: () => [...tokens].filter((token) => token !== undefined) };
}

function open(servers: ReadonlyArray<ReturnType<typeof serverConfig>>, env: Environment) {
  const vaults = new Map(servers.map((server) => [server.name, server]));
  const set = openVaults({
    config: { vaults, requireHsm: false },
    env,
    identity: async () => new SecretValue('x.y.z'),
  });
  onTestFinished(() => set.close());
  return set;
}

test('each server is opened once, whatever the addresses', async () => {
  const server = await listen();
  const set = open([serverConfig(server.address), serverConfig(server.address, { name: 'two' })], {});
  const [one, same, other] = await Promise.all(
    ['vault://secret/a', 'vault://secret/b#/c', 'vault+two://secret/a'].map((text) => set.for(parseAddress(text))),
  );
  expect(one).toBe(same);
  expect(one).not.toBe(other);
  expect(await set.all()).toEqual([one, other]);
});

describe('VAULT_TOKEN', () => {
  const address = parseAddress('vault+here://secret/a');
  const job = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' };

  test('and VAULT_ADDR alone are enough', async () => {
    const server = await listen();
    const set = open([], { VAULT_ADDR: server.address, VAULT_TOKEN: 'mine' });
    const vault = await set.for(parseAddress('vault://secret/a'));
    expect((await vault.read(parseAddress('vault://secret/a')))?.version).toBe(3);
    expect(server.tokens()).toEqual(['mine']);
  });

  test('is never shown to another server than VAULT_ADDR’s', async () => {
    const [home, other] = [await listen(), await listen()];
    for (const auth of ['token', 'jwt'] as const) {
      const env = { VAULT_ADDR: home.address, VAULT_TOKEN: 'mine' };
      const set = open([serverConfig(other.address, { name: 'here', auth, role: 'ci' })], env);
      await set
        .for(address)
        .then((vault) => vault.read(address))
        .catch(() => undefined);
    }
    expect(other.tokens()).not.toContain('mine');
  });

  test('stands in for a job’s identity where there is no job', async () => {
    const server = await listen();
    const config = serverConfig(server.address, { name: 'here', auth: 'jwt', role: 'ci' });
    const env = { VAULT_ADDR: `${server.address}/`, VAULT_TOKEN: 'mine' };
    await (await open([config], env).for(address)).read(address);
    expect(server.tokens()).toEqual(['mine']);
    await (await open([config], { ...env, ...job }).for(address)).read(address);
    expect(server.tokens()).toEqual(['mine', 'of-the-job']);
  });

  test('that is not there is named', async () => {
    const server = await listen();
    const vault = await open([serverConfig(server.address, { name: 'here' })], {}).for(address);
    await expect(vault.read(address)).rejects.toMatchObject({
      code: 'RL-VAULT-LOGIN',
      remedy: expect.stringContaining('VAULT_TOKEN'),
    });
  });
});

describe('an address that can’t be served', () => {
  test.each([
    ['vault+nobody://secret/a', {}, 'RL-VAULT-UNKNOWN', 'here'],
    ['vault+nobody://secret/a', { VAULT_ADDR: 'https://x.example', VAULT_TOKEN: 'x' }, 'RL-VAULT-UNKNOWN', 'here'],
    ['vault://secret/a', {}, 'RL-VAULT-UNKNOWN', 'here'],
    ['relock://a', {}, 'RL-VAULT-UNKNOWN', ''],
    ['awssecrets+nobody://a#/b', {}, 'RL-VAULT-UNKNOWN', ''],
    ['azurekeyvault+nobody://a/b', {}, 'RL-VAULT-UNKNOWN', ''],
    ['gcpsecrets+nobody://a/b', {}, 'RL-VAULT-UNKNOWN', ''],
    ['conjur://a/b', {}, 'RL-VAULT-UNKNOWN', ''],
    ['conjur+x://a/b', { CONJUR_APPLIANCE_URL: 'https://x.example', CONJUR_ACCOUNT: 'x' }, 'RL-VAULT-UNKNOWN', ''],
  ])('%s with %j: %s', async (text, env, code, evidence) => {
    const set = open([serverConfig('https://vault.example', { name: 'here' })], env);
    const error = await set.for(parseAddress(text)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).toContain(evidence);
  });
});
