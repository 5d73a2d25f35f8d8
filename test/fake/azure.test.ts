import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { ClientAssertionCredential, ClientSecretCredential, ManagedIdentityCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobClaims, makeIssuer } from '../vault/jwt.ts';
import { MACHINE_CLIENT, startAzure } from './azure.ts';
import type { Azure } from './azure.ts';

const AUDIENCE = 'api://AzureADTokenExchange';

describe('Microsoft’s own clients take the fake for Azure:', () => {
  let azure: Azure;
  const issuer = makeIssuer();
  const client = randomUUID();
  const claims = jobClaims(AUDIENCE);
  const before = getCACertificates();

  beforeAll(async () => {
    azure = await startAzure();
    setDefaultCACertificates([...before, readFileSync(azure.caFile, 'utf8')]);
    azure.entra.issuers.set(String(claims['iss']), issuer.publicKey);
    const federated = { issuer: String(claims['iss']), subject: String(claims['sub']), audience: AUDIENCE };
    azure.entra.applications.set(client, { federated, secret: 'the client secret' });
    azure.vaults.rights.set(client, ['get', 'list', 'set', 'update']);
    azure.vaults.rights.set(MACHINE_CLIENT, ['get']);
  });
  afterAll(async () => {
    setDefaultCACertificates(before);
    await azure.stop();
  });

  const options = () => ({
    proxyOptions: { host: 'http://127.0.0.1', port: azure.proxyPort },
    retryOptions: { maxRetries: 0 },
  });
  const byAssertion = (more = {}) =>
    new ClientAssertionCredential(
      azure.entra.tenant,
      client,
      async () => issuer.token({ ...claims, ...more }).reveal(),
      options(),
    );
  const open = (credential: ConstructorParameters<typeof SecretClient>[1], vault = 'sdk-vault') =>
    new SecretClient(`https://${vault}.vault.azure.net`, credential, options());

  test('logs in with the job’s token, writes, reads, lists, disables', async () => {
    const secrets = open(byAssertion());
    const first = await secrets.setSecret('db', 'one', { contentType: 'text/plain', tags: { team: 'a' } });
    const second = await secrets.setSecret('db', 'two');
    expect((await secrets.getSecret('db')).value).toBe('two');
    const old = await secrets.getSecret('db', { version: first.properties.version ?? '' });
    expect([old.value, old.properties.contentType, old.properties.tags]).toEqual(['one', 'text/plain', { team: 'a' }]);
    const versions = await collected(secrets.listPropertiesOfSecretVersions('db'));
    const made = [first, second].map((one) => one.properties.version);
    expect(new Set(versions.map(({ version }) => version))).toEqual(new Set(made));
    await secrets.updateSecretProperties('db', second.properties.version ?? '', { enabled: false });
    await expect(secrets.getSecret('db')).rejects.toMatchObject({ statusCode: 403, code: 'Forbidden' });
    await secrets.updateSecretProperties('db', second.properties.version ?? '', { enabled: true });
    expect((await secrets.getSecret('db')).value).toBe('two');
  });

  test('lists page by page', async () => {
    const secrets = open(byAssertion(), 'sdk-pages');
    const names = Array.from({ length: 57 }, (_, i) => `key-${i}`);
    for (const name of names) await secrets.setSecret(name, 'x');
    const listed = await collected(secrets.listPropertiesOfSecrets());
    expect(listed.map(({ name }) => name).sort()).toEqual(names.sort());
  });

  test('knows its errors', async () => {
    await expect(open(byAssertion()).getSecret('none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'SecretNotFound',
    });
    azure.vaults.remove('sdk-vault', 'gone');
    await expect(open(byAssertion()).setSecret('gone', 'x')).rejects.toMatchObject({
      statusCode: 409,
      code: 'Conflict',
    });
    const stranger = open(byAssertion({ sub: 'repo:example/other:ref:refs/heads/main' }));
    await expect(stranger.getSecret('db')).rejects.toThrow(/AADSTS700213/);
    const wrong = new ClientSecretCredential(azure.entra.tenant, client, 'not the secret', options());
    await expect(open(wrong).getSecret('db')).rejects.toThrow(/AADSTS7000215/);
  });

  test('logs in with a client secret', async () => {
    const credential = new ClientSecretCredential(azure.entra.tenant, client, 'the client secret', options());
    expect((await open(credential).setSecret('by-secret', 'x')).name).toBe('by-secret');
  });

  test('logs in as the machine, which may only read', async () => {
    await open(byAssertion()).setSecret('for-machine', 'x');
    process.env['AZURE_POD_IDENTITY_AUTHORITY_HOST'] = azure.machine;
    try {
      const secrets = open(new ManagedIdentityCredential());
      expect((await secrets.getSecret('for-machine')).value).toBe('x');
      await expect(secrets.setSecret('for-machine', 'y')).rejects.toMatchObject({ statusCode: 403 });
    } finally {
      delete process.env['AZURE_POD_IDENTITY_AUTHORITY_HOST'];
    }
  });
});

async function collected<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of pages) all.push(one);
  return all;
}
