import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { ClientAssertionCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { AzureServer } from '../../src/config/config.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openAzure } from '../../src/vault/azure/open.ts';
import type { AzureVaults } from '../../src/vault/azure/open.ts';
import type { BackendContext } from '../../src/vault/context.ts';
import { browsableContract } from '../contract/browsable.ts';
import { vaultContract } from '../contract/vault.ts';
import { startAzure } from '../fake/azure.ts';
import type { Azure } from '../fake/azure.ts';
import { backendContext } from './backend-context.ts';
import { jobClaims, makeIssuer } from './jwt.ts';

const AUDIENCE = 'api://AzureADTokenExchange';
const secret = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));
const plain = (fields: ReadonlyMap<string, SecretValue> | undefined) =>
  fields && Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));

describe('Azure Key Vault', () => {
  let azure: Azure;
  const issuer = makeIssuer();
  const [owner, reader] = [randomUUID(), randomUUID()];
  const claims = jobClaims(AUDIENCE);

  beforeAll(async () => {
    azure = await startAzure();
    azure.entra.issuers.set(String(claims['iss']), issuer.publicKey);
    const federated = { issuer: String(claims['iss']), subject: String(claims['sub']), audience: AUDIENCE };
    for (const client of [owner, reader]) azure.entra.applications.set(client, { federated });
    azure.vaults.rights.set(owner, ['get', 'list', 'set', 'update']);
    azure.vaults.rights.set(reader, ['get']);
  });
  afterAll(() => azure.stop());

  const open = (server: Partial<AzureServer> = {}, context: Partial<BackendContext> = {}) => {
    const identity = async (audience: string) => issuer.token({ ...claims, aud: audience });
    return openAzure(
      azure.config({ clientId: owner, ...server }),
      backendContext({ env: { ...azure.env }, identity, ...context }),
    );
  };
  const opened = async (...how: Parameters<typeof open>): Promise<AzureVaults> => {
    const vault = await open(...how);
    onTestFinished(() => vault.close());
    return vault;
  };
  /** Key Vault has no folders: what has some elsewhere has hyphens here. */
  const underTest = (vault: string) => async () => ({
    vault: await open(),
    address: (path: string, key?: string) =>
      parseAddress(`azurekeyvault://${vault}/${path.replaceAll('/', '-')}${key === undefined ? '' : `#/${key}`}`),
    can: { disable: true, destroy: false },
    stop: async () => undefined,
  });

  vaultContract('Azure Key Vault', underTest('contract'));
  browsableContract('Azure Key Vault', underTest('browsing'));

  describe('beside Microsoft’s own client', () => {
    const before = getCACertificates();
    let sdk: SecretClient;
    beforeAll(() => {
      setDefaultCACertificates([...before, readFileSync(azure.caFile, 'utf8')]);
      const options = { proxyOptions: { host: 'http://127.0.0.1', port: azure.proxyPort } };
      const assertion = async () => issuer.token(claims).reveal();
      const credential = new ClientAssertionCredential(azure.entra.tenant, owner, assertion, options);
      sdk = new SecretClient('https://beside.vault.azure.net', credential, options);
    });
    afterAll(() => setDefaultCACertificates(before));

    test('what it writes is read, and what is written it reads', async () => {
      const vault = await opened();
      const address = parseAddress('azurekeyvault://beside/shared');
      const first = await sdk.setSecret('shared', '{"user":"app","port":5432,"password":"one"}', {
        tags: { team: 'a' },
      });
      const reading = await vault.read(address);
      expect(plain(reading?.fields)).toEqual({ user: 'app', port: '5432', password: 'one' });
      expect(reading?.version).toBe(first.properties.version);
      await vault.write(address, secret({ user: 'app', port: '5432', password: 'two' }), reading?.version);
      const now = await sdk.getSecret('shared');
      expect(JSON.parse(now.value ?? '')).toEqual({ user: 'app', port: 5432, password: 'two' });
      expect(now.properties.tags?.['team']).toBe('a');
      await vault.write(parseAddress('azurekeyvault://beside/plain'), secret({ value: 'just a text' }));
      expect((await sdk.getSecret('plain')).value).toBe('just a text');
    });

    test('a version that it wrote meanwhile is not written over', async () => {
      const vault = await opened();
      const address = parseAddress('azurekeyvault://beside/raced');
      const from = await vault.write(address, secret({ value: 'from' }), 0);
      await sdk.setSecret('raced', 'by hand');
      await expect(vault.write(address, secret({ value: 'mine' }), from)).rejects.toMatchObject({
        code: 'RL-ROTATE-CONFLICT',
      });
      expect(plain((await vault.read(address))?.fields)).toEqual({ value: 'by hand' });
    });

    test('what a pending value leaves behind is disabled', async () => {
      const vault = await opened();
      const address = parseAddress('azurekeyvault://beside/rotated');
      const from = await vault.write(address, secret({ value: 'old' }));
      await vault.stage(address, secret({ value: 'new' }), 'r1');
      await vault.promote(address, 'r1', from);
      const left = await collected(sdk.listPropertiesOfSecretVersions('rotated--relock-pending'));
      expect(left.filter(({ enabled }) => enabled === true)).toHaveLength(1);
      expect(left).toHaveLength(2);
      expect((await sdk.getSecret('rotated--relock-pending')).value).not.toContain('new');
    });

    test('the version of a writer that died taking it back is not what readers get, and the next write mends it', async () => {
      const vault = await opened();
      const address = parseAddress('azurekeyvault://beside/mended');
      const from = await vault.write(address, secret({ value: 'from' }), 0);
      const mark = { write: randomUUID(), at: Date.now(), after: '', withdrawn: true };
      await sdk.setSecret('mended', 'taken back', { enabled: false, tags: { relock: JSON.stringify(mark) } });
      const reading = await vault.read(address);
      expect([plain(reading?.fields), reading?.version]).toEqual([{ value: 'from' }, from]);
      const next = await vault.write(address, secret({ value: 'next' }), from);
      expect((await sdk.getSecret('mended')).value).toBe('next');
      expect((await vault.versions(address)).map(({ version }) => version)).toEqual([from, next]);
    });

    test('a version out of its time is an error that says which', async () => {
      const vault = await opened();
      await sdk.setSecret('old', 'x', { expiresOn: new Date(Date.now() - 60_000) });
      await sdk.setSecret('early', 'x', { notBefore: new Date(Date.now() + 3_600_000) });
      for (const name of ['old', 'early']) {
        await expect(vault.read(parseAddress(`azurekeyvault://beside/${name}`))).rejects.toMatchObject({
          code: 'RL-VAULT-EXPIRED',
        });
      }
    });
  });

  test('the latest version, disabled by hand, is an error and not an older value', async () => {
    const vault = await opened();
    const address = parseAddress('azurekeyvault://one/off');
    await vault.write(address, secret({ value: 'older' }));
    const latest = await vault.write(address, secret({ value: 'newer' }));
    await vault.disable(address, latest);
    await expect(vault.read(address)).rejects.toMatchObject({ code: 'RL-VAULT-DELETED' });
    await expect(vault.read(parseAddress(`azurekeyvault://one/off/${latest}`))).rejects.toMatchObject({
      code: 'RL-VAULT-DELETED',
    });
  });

  test('of writers in different processes that expect the same version exactly one wins, and readers see its value', async () => {
    azure.jitter = 12;
    onTestFinished(() => void (azure.jitter = 0));
    for (let round = 0; round < 6; round++) {
      const address = parseAddress(`azurekeyvault://race/key-${round}`);
      const writers = await Promise.all([opened(), opened(), opened()]);
      let from: string | number = 0;
      if (round % 2 === 1) from = (await writers[0]?.write(address, secret({ value: 'from' }), 0)) ?? 0;
      const results = await Promise.allSettled(
        writers.map((vault, i) => vault.write(address, secret({ value: `of writer ${i}` }), from)),
      );
      const won = results.flatMap((result, i) => (result.status === 'fulfilled' ? [{ i, version: result.value }] : []));
      expect(won).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'RL-ROTATE-CONFLICT' });
      }
      const reading = await writers[0]?.read(address);
      expect(plain(reading?.fields)).toEqual({ value: `of writer ${won[0]?.i}` });
      expect(reading?.version).toBe(won[0]?.version);
      const listed = await writers[0]?.versions(address);
      expect(listed?.at(-1)?.version).toBe(won[0]?.version);
    }
  });

  describe('a write of the portal between the look and the write', () => {
    const address = parseAddress('azurekeyvault://one/between');
    const between = async (client: string) => {
      const vault = await opened({ clientId: client });
      const from = (await vault.read(address))?.version ?? 0;
      azure.vaults.meanwhile = () => {
        azure.vaults.meanwhile = undefined;
        azure.vaults.put('one', 'between', 'of the portal');
      };
      return vault.write(address, secret({ value: 'of Relock' }), from).catch((error: unknown) => error);
    };

    test('stays, and is what readers get', async () => {
      await (await opened()).write(address, secret({ value: 'from' }));
      expect(await between(owner)).toMatchObject({ code: 'RL-ROTATE-CONFLICT' });
      expect(plain((await (await opened()).read(address))?.fields)).toEqual({ value: 'of the portal' });
    });

    test('is told when what came after it can’t be taken back', async () => {
      const clumsy = randomUUID();
      azure.entra.applications.set(clumsy, azure.entra.applications.get(owner) ?? {});
      azure.vaults.rights.set(clumsy, ['get', 'list', 'set']);
      expect(await between(clumsy)).toMatchObject({
        code: 'RL-VAULT-DENIED',
        state: expect.stringContaining('may still be the latest'),
      });
    });
  });

  test('an index of more than one secret’s size is kept in parts, and read whole', async () => {
    const vault = await opened();
    const strong = () => new SecretValue(randomBytes(24).toString('base64url'));
    const values = Array.from({ length: 60 }, () => ({ value: strong(), state: 'retired' as const }));
    const address = parseAddress('azurekeyvault://large/key');
    await vault.writeFingerprints(address, 'postgres', values);
    expect((await vault.readFingerprints(address))?.entries).toHaveLength(50);
    expect(await vault.list(parseAddress('azurekeyvault://large'))).toEqual([]);
  });

  test('who may not do something is told which role gives it', async () => {
    const vault = await opened({ clientId: reader });
    await (await opened()).write(parseAddress('azurekeyvault://one/readable'), secret({ value: 'x' }));
    expect(plain((await vault.read(parseAddress('azurekeyvault://one/readable')))?.fields)).toEqual({ value: 'x' });
    const error = await vault
      .write(parseAddress('azurekeyvault://one/readable'), secret({ value: 'the new value' }))
      .catch((e: unknown) => e);
    expect(error).toMatchObject({
      code: 'RL-VAULT-DENIED',
      remedy: expect.stringContaining('Key Vault Secrets Officer'),
      state: 'Nothing was written.',
    });
    expect(JSON.stringify(error)).not.toContain('the new value');
    await expect(vault.list(parseAddress('azurekeyvault://one'))).rejects.toMatchObject({ code: 'RL-VAULT-DENIED' });
  });

  test('the name of a deleted secret is not written to', async () => {
    const vault = await opened();
    const address = parseAddress('azurekeyvault://one/gone');
    await vault.write(address, secret({ value: 'x' }));
    azure.vaults.remove('one', 'gone');
    expect(await vault.read(address)).toBeNull();
    await expect(vault.write(address, secret({ value: 'y' }))).rejects.toMatchObject({ code: 'RL-VAULT-DELETED' });
  });

  test.each([
    'azurekeyvault://one',
    'azurekeyvault://a--b/key',
    'azurekeyvault://one/under_score',
    'azurekeyvault://one/a/b',
    'azurekeyvault://one/key--relock-journal',
    'azurekeyvault://one/key?stage=x',
    'azurekeyvault://one/key/0123456789abcdef0123456789abcdef?version=0123456789abcdef0123456789abcdef',
  ])('%s is refused before anything is sent', async (text) => {
    const before = azure.vaults.requests;
    await expect((await opened()).read(parseAddress(text))).rejects.toMatchObject({
      code: /^RL-VAULT-(?:PATH|PARAM)$/,
    });
    expect(azure.vaults.requests).toBe(before);
  });

  test('without the authority’s file it is not trusted, and nothing is shown to it', async () => {
    const before = azure.vaults.requests;
    const vault = await opened({ caFile: undefined });
    const error = await vault.read(parseAddress('azurekeyvault://one/key')).catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'RL-VAULT-UNREACHABLE', remedy: expect.stringContaining('PEM file') });
    expect(azure.vaults.requests).toBe(before);
  });

  test('with require-hsm nothing is asked, since nothing could be shown', async () => {
    const before = azure.vaults.requests;
    const vault = await opened({}, { requireHsm: true });
    await expect(vault.read(parseAddress('azurekeyvault://one/key'))).rejects.toMatchObject({
      code: 'RL-VAULT-NOT-HSM',
    });
    expect(azure.vaults.requests).toBe(before);
  });

  test('a vault’s tier is told and proves nothing', async () => {
    azure.tiers.set('one', 'premium');
    const env = { ...azure.env, AZURE_SUBSCRIPTION_ID: randomUUID() };
    const told = await (await opened({}, { env })).protection(parseAddress('azurekeyvault://one/key'));
    expect(told).toMatchObject({ verdict: 'unverifiable', evidence: expect.stringContaining('its tier is premium') });
    const silent = await (await opened()).protection(parseAddress(`azurekeyvault://one/key?version=${'0'.repeat(32)}`));
    expect(silent.verdict).toBe('unverifiable');
  });

  test('an error outlives no message with a value in it', async () => {
    const vault = await opened();
    const value = randomBytes(20_000).toString('hex');
    const error = await vault
      .write(parseAddress('azurekeyvault://one/big'), secret({ value }))
      .catch((e: unknown) => e);
    expect(error).toMatchObject({ code: 'RL-VAULT-VALUE' });
    expect(JSON.stringify(error)).not.toContain(value.slice(0, 40));
  });
});

async function collected<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of pages) all.push(one);
  return all;
}
