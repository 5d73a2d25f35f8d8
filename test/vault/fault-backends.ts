import { randomUUID } from 'node:crypto';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import type { Address } from '../../src/vault/address.ts';
import { openAws } from '../../src/vault/aws/open.ts';
import { openAzure } from '../../src/vault/azure/open.ts';
import { openConjur } from '../../src/vault/conjur/open.ts';
import { openGoogle } from '../../src/vault/google/open.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import type { Writer } from '../../src/vault/vault.ts';
import { startFakeAws } from '../fake/aws.ts';
import { startAzure } from '../fake/azure.ts';
import { startConjur } from '../fake/conjur.ts';
import { missing } from '../servers/find.ts';
import { startMoto } from '../servers/moto.ts';
import { startRelock } from '../servers/relock.ts';
import { startVault } from '../servers/vault.ts';
import { awsConfig } from './aws/server.ts';
import { backendContext } from './backend-context.ts';
import { conjurConfig } from './conjur-setup.ts';
import { upstreamAt } from './fault-proxy.ts';
import type { Upstream } from './fault-proxy.ts';
import { googleConfig, googleWithIssuer, secretAddress } from './google-setup.ts';
import { jobClaims, makeIssuer } from './jwt.ts';
import { serverConfig } from './server-config.ts';

/** A backend whose server can be asked through a proxy. */
export interface FaultyBackend {
  readonly upstream: Upstream;
  /** A vault that asks the server at this address, which logs in there, too, where it logs in at all. */
  open(address: string, caFile?: string): Promise<Writer>;
  /** The address of a secret of that name. */
  address(name: string): Address;
  /** What must never be shown beside the values themselves. */
  readonly secrets: readonly string[];
  stop(): Promise<unknown>;
}

const issuer = makeIssuer();

/**
 * Real time, also while a test has set the process's own clock wrong: GitHub's clock is right.
 */
function jobToken(audience: string): SecretValue {
  const now = Math.floor((performance.timeOrigin + performance.now()) / 1000);
  return issuer.token({ ...jobClaims(audience), iat: now, nbf: now - 5, exp: now + 300 });
}

const identity = async (audience: string) => jobToken(audience);
const CLAIMS = jobClaims('');
const GITHUB = String(CLAIMS['iss']);

/** All backends that are asked over the network. A further one is a further line. */
export const BACKENDS: ReadonlyArray<{
  readonly name: string;
  readonly skip: boolean;
  readonly start: () => Promise<FaultyBackend>;
}> = [
  { name: 'HashiCorp Vault', skip: missing('vault'), start: hashicorp },
  { name: 'relock serve', skip: false, start: relockServe },
  { name: 'AWS (moto)', skip: missing('moto'), start: aws },
  { name: 'Azure (fake)', skip: false, start: azure },
  { name: 'Google (fake)', skip: false, start: google },
  { name: 'Conjur (fake)', skip: false, start: conjur },
];

async function hashicorp(): Promise<FaultyBackend> {
  const server = await startVault();
  await server.api('POST', 'sys/auth/jwt', { type: 'jwt' });
  await server.api('POST', 'auth/jwt/config', { jwt_validation_pubkeys: [issuer.publicKey] });
  await server.api('POST', 'sys/policies/acl/ci', {
    policy: 'path "secret/data/*" { capabilities = ["create", "update", "read"] }',
  });
  await server.api('POST', 'auth/jwt/role/ci', {
    role_type: 'jwt',
    user_claim: 'repository_id',
    bound_audiences: ['https://vault.example.org'],
    token_policies: ['ci'],
    token_ttl: '600',
  });
  return {
    upstream: upstreamAt(server.address),
    open: (address, caFile) =>
      openHashicorp(serverConfig(address, { auth: 'jwt', role: 'ci', audience: 'https://vault.example.org', caFile }), {
        identity,
      }),
    address: (name) => parseAddress(`vault://secret/${name}`),
    secrets: [],
    stop: () => server.stop(),
  };
}

async function relockServe(): Promise<FaultyBackend> {
  const server = await startRelock();
  return {
    upstream: upstreamAt(server.address),
    open: (address, caFile) =>
      openHashicorp(serverConfig(address, { caFile }), { token: new SecretValue(server.token) }),
    address: (name) => parseAddress(`vault://secret/${name}`),
    secrets: [server.token],
    stop: () => server.stop(),
  };
}

async function aws(): Promise<FaultyBackend> {
  const moto = await startMoto();
  const trust = { publicKey: issuer.publicKey, audience: 'sts.amazonaws.com', claims: { repository_id: '4711' } };
  const fake = await startFakeAws(moto.address, trust);
  return {
    upstream: upstreamAt(fake.address),
    open: async (address, caFile) =>
      openAws(
        awsConfig(address, { auth: 'jwt', role: 'arn:aws:iam::123456789012:role/ci', caFile }),
        backendContext({ identity }),
      ),
    address: (name) => parseAddress(`awssecrets://${name}`),
    secrets: [],
    async stop() {
      await fake.close();
      await moto.stop();
    },
  };
}

async function azure(): Promise<FaultyBackend> {
  const fake = await startAzure();
  const client = randomUUID();
  const audience = 'api://AzureADTokenExchange';
  fake.entra.issuers.set(GITHUB, issuer.publicKey);
  fake.entra.applications.set(client, { federated: { issuer: GITHUB, subject: String(CLAIMS['sub']), audience } });
  fake.vaults.rights.set(client, ['get', 'list', 'set']);
  return {
    // Entra and the vault under one address: their paths do not meet.
    async upstream({ method, path, headers, body }) {
      const url = new URL(path, 'https://faults.vault.azure.net');
      const text = body.toString('utf8');
      const reply = url.pathname.includes('/oauth2/')
        ? fake.entra.answer(method, url.pathname, new URLSearchParams(text))
        : fake.vaults.answer('faults', {
            method,
            url,
            authorization: headers.authorization,
            body: text === '' ? undefined : JSON.parse(text),
          });
      const answer = Buffer.from(JSON.stringify(reply.body));
      const type = { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.length };
      return { status: reply.status, headers: { ...type, ...reply.headers }, body: answer };
    },
    open: async (address, caFile) =>
      openAzure(fake.config({ clientId: client, address, authority: address, caFile }), backendContext({ identity })),
    address: (name) => parseAddress(`azurekeyvault://faults/${name}`),
    secrets: [],
    stop: () => fake.stop(),
  };
}

async function google(): Promise<FaultyBackend> {
  const { fake } = await googleWithIssuer({ issuerKey: issuer.publicKey });
  return {
    upstream: upstreamAt(fake.url),
    open: async (address, caFile) => openGoogle(googleConfig(fake, { address, caFile }), backendContext({ identity })),
    address: secretAddress,
    secrets: [],
    stop: () => fake.stop(),
  };
}

async function conjur(): Promise<FaultyBackend> {
  const fake = await startConjur({ host: 'host/ci/app', policyLoaded: true });
  fake.trust(issuer.publicKey, { repository_id: '4711' });
  return {
    upstream: upstreamAt(fake.address),
    open: (address, caFile) => openConjur(conjurConfig(address, { caFile }), backendContext({ identity })),
    address: (name) => parseAddress(`conjur://${name}`),
    secrets: [],
    stop: () => fake.stop(),
  };
}
