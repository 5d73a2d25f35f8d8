import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { AzureServer } from '../../src/config/config.ts';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openAzure } from '../../src/vault/azure/open.ts';
import { azureServer } from '../../src/vault/azure/server.ts';
import { openAzureTokens } from '../../src/vault/azure/token.ts';
import type { BackendContext } from '../../src/vault/context.ts';
import { MACHINE_CLIENT, startAzure } from '../fake/azure.ts';
import type { Azure } from '../fake/azure.ts';
import { testFolder } from '../servers/folder.ts';
import { backendContext } from './backend-context.ts';
import { jobClaims, makeIssuer } from './jwt.ts';

const AUDIENCE = 'api://AzureADTokenExchange';
const ADDRESS = parseAddress('azurekeyvault://keys/db');

describe('a login at Entra', () => {
  let azure: Azure;
  const [issuer, stranger] = [makeIssuer(), makeIssuer()];
  const client = randomUUID();
  const claims = jobClaims(AUDIENCE);
  const clientSecret = randomUUID();

  beforeAll(async () => {
    azure = await startAzure();
    azure.entra.issuers.set(String(claims['iss']), issuer.publicKey);
    const federated = { issuer: String(claims['iss']), subject: String(claims['sub']), audience: AUDIENCE };
    azure.entra.applications.set(client, { federated, secret: clientSecret });
    azure.entra.applications.set('without', {});
    for (const one of [client, MACHINE_CLIENT]) azure.vaults.rights.set(one, ['get', 'list', 'set', 'update']);
    const vault = await open({ clientId: client });
    await vault.write(ADDRESS, new Map([['value', new SecretValue('the value')]]));
    await vault.close();
  });
  afterAll(() => azure.stop());

  const open = (server: Partial<AzureServer>, context: Partial<BackendContext> = {}) =>
    openAzure(
      azure.config(server),
      backendContext({
        env: { ...azure.env },
        identity: async (audience) => issuer.token({ ...claims, aud: audience }),
        ...context,
      }),
    );
  const read = async (server: Partial<AzureServer>, context: Partial<BackendContext> = {}) => {
    const vault = await open(server, context);
    onTestFinished(() => vault.close());
    return (await vault.read(ADDRESS))?.fields.get('value')?.reveal();
  };
  const failure = (server: Partial<AzureServer>, context: Partial<BackendContext> = {}) =>
    read(server, context).then(
      () => undefined,
      (error: unknown) => error,
    );

  test('one is enough for all that a run reads at once', async () => {
    let asked = 0;
    const vault = await open(
      { clientId: client },
      { identity: async (audience) => (asked++, issuer.token({ ...claims, aud: audience })) },
    );
    onTestFinished(() => vault.close());
    await Promise.all(Array.from({ length: 5 }, () => vault.read(ADDRESS)));
    expect(asked).toBe(1);
  });

  describe.each<[string, Record<string, unknown>, Partial<AzureServer>, string, RegExp]>([
    [
      'another subject',
      { sub: 'repo:example/app:ref:refs/heads/try' },
      {},
      'AADSTS700213',
      /repo:example\/app:ref:refs\/heads\/try and repo:example@12\/app@4711:ref:refs\/heads\/try/,
    ],
    [
      'the subject in the other form',
      { sub: 'repo:example@12/app@4711:ref:refs/heads/main' },
      {},
      'AADSTS700213',
      /repo:example\/app:ref:refs\/heads\/main and repo:example@12/,
    ],
    [
      'the subject in other capitals',
      { sub: 'repo:Example/app:ref:refs/heads/main' },
      {},
      'AADSTS7002138',
      /same capitals/,
    ],
    [
      'another issuer',
      { iss: 'https://github.example.com/_services/token' },
      {},
      'AADSTS700211',
      /Issuer to https:\/\/github\.example\.com/,
    ],
    ['another audience', {}, { audience: 'https://example.org' }, 'AADSTS700212', /"audience:" in the config/],
    ['a clock ten minutes behind', { exp: Math.floor(Date.now() / 1000) - 600 }, {}, 'AADSTS700024', /clock/],
    ['an application without a federated credential', {}, { clientId: 'without' }, 'AADSTS70021', /Subject/],
    ['another application', {}, { clientId: 'nobody' }, 'AADSTS700016', /"client-id:" in the config \(now nobody\)/],
    ['another tenant', {}, { tenant: 'example.onmicrosoft.com' }, 'AADSTS90002', /"tenant:" in the config/],
  ])('with %s', (_, wrong, server, code, remedy) => {
    test(`is refused with ${code}, and told how to change that`, async () => {
      let shown = '';
      const identity = async (audience: string) => {
        const token = issuer.token({ ...claims, aud: audience, ...wrong });
        shown = token.reveal();
        return token;
      };
      const error = await failure({ clientId: client, ...server }, { identity });
      expect(error).toMatchObject({
        code: 'RL-VAULT-LOGIN',
        message: expect.stringContaining(code),
        remedy: expect.stringMatching(remedy),
      });
      const text = describeError(error);
      expect(text).toMatch(/The token says {2}sub = repo:/);
      expect(text).not.toContain(shown.split('.')[2]);
    });
  });

  test('with a token that another issuer signed is refused', async () => {
    const identity = async () => stranger.token(claims);
    expect(await failure({ clientId: client }, { identity })).toMatchObject({
      message: expect.stringContaining('AADSTS700027'),
    });
  });

  test('without an identity token says what the job lacks', async () => {
    expect(await failure({ clientId: client }, { identity: undefined })).toMatchObject({
      code: 'RL-VAULT-LOGIN',
      remedy: expect.stringContaining('id-token: write'),
    });
  });

  describe('as what the machine is', () => {
    const ambient = { auth: 'ambient', tenant: undefined } as const;

    test.each(['virtual machine', 'App Service'])('a %s', async (kind) => {
      const hosted = { IDENTITY_ENDPOINT: `${azure.machine}/msi/token`, IDENTITY_HEADER: azure.machineHeader };
      const env = kind === 'App Service' ? hosted : { AZURE_POD_IDENTITY_AUTHORITY_HOST: azure.machine };
      expect(await read(ambient, { env: { ...azure.env, ...env } })).toBe('the value');
      expect(await failure({ ...ambient, clientId: 'other' }, { env: { ...azure.env, ...env } })).toMatchObject({
        code: 'RL-VAULT-LOGIN',
      });
    });

    test('a pod, by the token in its file', async () => {
      const file = path.join(testFolder('azure'), 'token');
      writeFileSync(file, `${issuer.token(claims).reveal()}\n`);
      const env = {
        ...azure.env,
        AZURE_TENANT_ID: azure.entra.tenant,
        AZURE_CLIENT_ID: client,
        AZURE_FEDERATED_TOKEN_FILE: file,
      };
      expect(await read(ambient, { env })).toBe('the value');
      expect(await failure(ambient, { env: { ...env, AZURE_FEDERATED_TOKEN_FILE: `${file}-none` } })).toMatchObject({
        code: 'RL-VAULT-LOGIN',
      });
    });

    test('a stored secret, with advice to have none', async () => {
      const advice: string[] = [];
      const env = {
        ...azure.env,
        AZURE_TENANT_ID: azure.entra.tenant,
        AZURE_CLIENT_ID: client,
        AZURE_CLIENT_SECRET: clientSecret,
      };
      expect(await read(ambient, { env, warn: (text) => advice.push(text) })).toBe('the value');
      expect(advice).toEqual([expect.stringContaining('federated credential')]);
      const wrong = randomUUID();
      const error = await failure(ambient, { env: { ...env, AZURE_CLIENT_SECRET: wrong } });
      expect(error).toMatchObject({ message: expect.stringContaining('AADSTS7000215') });
      expect(describeError(error)).not.toContain(wrong);
    });

    test.each([
      [{ IDENTITY_ENDPOINT: 'http://example.org/msi/token', IDENTITY_HEADER: 'x' }],
      [{ AZURE_POD_IDENTITY_AUTHORITY_HOST: 'http://10.0.0.4' }],
    ])('%j is nobody’s to ask', async (env) => {
      expect(await failure(ambient, { env: { ...azure.env, ...env } })).toMatchObject({
        code: 'RL-VAULT-LOGIN',
        state: 'Nothing was sent.',
      });
    });
  });

  describe('without an entry in the config', () => {
    const job = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' };
    const server = (env: Record<string, string>) => azureServer(ADDRESS, undefined, env);
    test('a job logs in by the variables that azure/login takes, a machine as itself', () => {
      const named = { AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c' };
      expect(server({ ...job, ...named })).toMatchObject({ auth: 'jwt', tenant: 't', clientId: 'c' });
      expect([server(job).auth, server(named).auth]).toEqual(['ambient', 'ambient']);
    });

    test('a person’s own login serves where there is no job, and only there', () => {
      const entry = azure.config({ clientId: client });
      const env = { AZURE_CLIENT_SECRET: 'x' };
      expect(azureServer(ADDRESS, entry, env).auth).toBe('ambient');
      expect(azureServer(ADDRESS, entry, { ...env, ...job }).auth).toBe('jwt');
    });
  });

  describe('for a token to give out', () => {
    const minted = async () => {
      const tokens = await openAzureTokens(
        azure.config({ clientId: client }),
        backendContext({ env: { ...azure.env }, identity: async () => issuer.token(claims) }),
      );
      onTestFinished(() => tokens.close());
      return tokens;
    };

    test('gives one for the resource, with the life that it has', async () => {
      const tokens = await minted();
      const reading = await tokens.read(parseAddress('azuretoken://management.azure.com#/access_token'));
      const token = reading?.fields.get('access_token')?.reveal() ?? '';
      expect(azure.entra.whose(token)).toEqual({ client, resource: 'https://management.azure.com' });
      expect(reading?.lease).toMatchObject({ label: 'Azure token for management.azure.com', ttl: 3599 });
      const [lease] = tokens.leases();
      if (lease === undefined) throw new Error('no lease');
      await expect(tokens.revoke(lease)).rejects.toMatchObject({
        code: 'RL-VAULT-REVOKE',
        state: expect.stringContaining('3599 s'),
      });
      const saved = tokens.dumpSession();
      expect(saved).toMatchObject({ kind: 'lasting', leases: [{ label: lease.label, ttl: 3599 }] });
      expect(JSON.stringify(saved)).not.toContain(token);
      expect((await tokens.read(parseAddress('azuretoken://management.azure.com')))?.lease).toBe(lease);
    });

    test.each([
      ['azuretoken://nothing.example.org#/access_token', 'RL-VAULT-LOGIN', 'AADSTS500011'],
      ['azuretoken://localhost#/access_token', 'RL-VAULT-PATH', 'no resource'],
      ['azuretoken://a.example/b#/access_token', 'RL-VAULT-PATH', 'no resource'],
      ['azuretoken://management.azure.com?ttl=5m#/access_token', 'RL-VAULT-PARAM', 'ttl'],
    ])('%s', async (address, code, words) => {
      await expect((await minted()).read(parseAddress(address))).rejects.toMatchObject({
        code,
        message: expect.stringContaining(words),
      });
    });
  });
});
