import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import type { HashicorpVault } from '../../src/vault/hashicorp.ts';
import { browsableContract } from '../contract/browsable.ts';
import { missing } from '../servers/find.ts';
import { startRelock } from '../servers/relock.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { policy } from './policy.ts';
import { serverConfig } from './server-config.ts';

const value = (text: string) => new Map([['password', new SecretValue(text)]]);

browsableContract('relock serve', async () => {
  const server = await startRelock();
  return {
    vault: await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) }),
    address: (path, key) => parseAddress(`vault://secret/${path}${key === undefined ? '' : `#/${key}`}`),
    can: { disable: true, destroy: true },
    stop: async () => void (await server.stop()),
  };
});

test('relock serve tells whether a login may rotate', async () => {
  const server = await startRelock();
  const vault = await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) });
  await vault.checkRights?.(parseAddress('vault://secret/ci/db'));
  await vault.close();
  await server.stop();
});

describe.skipIf(missing('vault'))('HashiCorp Vault', () => {
  let server: VaultServer;
  let root: HashicorpVault;

  beforeAll(async () => {
    server = await startVault();
    root = await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) });
    await server.api('POST', 'sys/mounts/one', { type: 'kv', options: { version: '1' } });
    await server.api('POST', 'sys/mounts/full', { type: 'kv', options: { version: '2' } });
  });
  afterAll(async () => {
    await root?.close();
    await server?.stop();
  });

  browsableContract('KV version 2', async () => ({
    vault: await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) }),
    address: (path, key) => parseAddress(`vault://secret/${path}${key === undefined ? '' : `#/${key}`}`),
    can: { disable: true, destroy: true },
    stop: async () => undefined,
  }));

  test('a whole mount is listed without Relock’s own folder, by the name of the server that was asked', async () => {
    const address = parseAddress('vault+here://full/a/b');
    await root.write(address, value('a value'));
    await root.write(parseAddress('vault://full/a'), value('a value'));
    await root.stage(address, value('a pending value'), 'r1');
    const listed = await root.list(parseAddress('vault+here://full'));
    expect(listed.map(({ text }) => text)).toEqual(['vault+here://full/a', 'vault+here://full/a/b']);
    // A name is a folder and a secret at once: both are under it; what only begins alike is not.
    await root.write(parseAddress('vault://full/ab'), value('a value'));
    expect((await root.list(parseAddress('vault://full/a'))).map(({ path }) => path)).toEqual(['full/a', 'full/a/b']);
  });

  test('a secret that no address can name is told, and not taken for another one', async () => {
    await root.write(parseAddress('vault://full/odd/a'), value('a value'));
    await server.api('POST', 'full/data/odd/a%3Fversion=1', { data: { value: 'of someone else' } });
    await expect(root.list(parseAddress('vault://full/odd'))).rejects.toMatchObject({ code: 'RL-VAULT-PATH' });
    await server.api('DELETE', 'full/metadata/odd/a%3Fversion=1');
  });

  test('KV version 1 is listed; versions are not among what it has', async () => {
    const address = parseAddress('vault://one/deep/er');
    await root.write(address, value('a value'));
    expect((await root.list(parseAddress('vault://one'))).map(({ path }) => path)).toEqual(['one/deep/er']);
    const UNSUPPORTED = { code: 'RL-VAULT-UNSUPPORTED' };
    await expect(root.versions(address)).rejects.toMatchObject(UNSUPPORTED);
    await expect(root.disable(address, 1)).rejects.toMatchObject(UNSUPPORTED);
    await expect(root.destroy(address, 1)).rejects.toMatchObject(UNSUPPORTED);
  });

  test('a version that was never there can’t be ended', async () => {
    const address = parseAddress('vault://secret/once');
    await root.write(address, value('a value'));
    await expect(root.destroy(address, 7)).rejects.toMatchObject({ code: 'RL-VAULT-NO-VERSION' });
    await root.destroy(address, 1);
    await expect(root.enable(address, 1)).rejects.toMatchObject({ code: 'RL-VAULT-NO-VERSION' });
    expect(await root.versions(address)).toMatchObject([{ version: 1, state: 'destroyed' }]);
  });

  test('the policies Browse and End versions suffice, each for its own; a refusal tells what the token may do', async () => {
    for (const heading of ['Browse', 'End versions']) {
      await server.api('POST', `sys/policies/acl/${heading.replace(' ', '-')}`, { policy: policy(heading) });
    }
    const as = async (...policies: string[]) => {
      const { auth } = await server.api('POST', 'auth/token/create', { policies, ttl: '10m' });
      return openHashicorp(serverConfig(server.address), { token: new SecretValue(auth.client_token as string) });
    };
    const address = parseAddress('vault://secret/ci/db');
    const version = await root.write(address, value('a value'));
    const [browser, ender] = [await as('browse'), await as('browse', 'end-versions')];
    expect((await browser.list(parseAddress('vault://secret/ci'))).map(({ path }) => path)).toEqual(['secret/ci/db']);
    expect(await browser.versions(address)).toMatchObject([{ version, state: 'enabled' }]);
    const denied = await browser.destroy(address, version).catch((thrown: unknown) => thrown);
    expect(describeError(denied)).toMatch(/It may there +nothing/);
    expect(describeError(denied)).toContain('path "secret/destroy/ci/db" { capabilities = ["update"] }');
    const unlisted = await browser.list(parseAddress('vault://secret/ops')).catch((thrown: unknown) => thrown);
    expect(describeError(unlisted)).toContain('path "secret/metadata/ops" { capabilities = ["list"] }');
    await ender.disable(address, version);
    await ender.enable(address, version);
    await ender.destroy(address, version);
    await browser.close();
    await ender.close();
  });
});
