import type { GoogleServer } from '../../src/config/config.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import type { Address } from '../../src/vault/address.ts';
import type { BackendContext } from '../../src/vault/context.ts';
import { openGoogle } from '../../src/vault/google/open.ts';
import { startGoogle } from '../fake/google.ts';
import type { FakeGoogle, FakeGoogleOptions } from '../fake/google.ts';
import { jobClaims, makeIssuer } from './jwt.ts';

export const PROVIDER = 'projects/42/locations/global/workloadIdentityPools/github/providers/relock';
export const AUDIENCE = `https://iam.googleapis.com/${PROVIDER}`;
export const ACCOUNT = 'relock@example-project.iam.gserviceaccount.com';
export const PROJECT = 'example-project';

/** A Google of one's own, with a provider that trusts the tokens of `issuer`. */
export async function googleWithIssuer(more: Partial<FakeGoogleOptions> = {}) {
  const issuer = makeIssuer();
  const fake = await startGoogle({
    provider: PROVIDER,
    issuerKey: issuer.publicKey,
    issuer: 'https://token.actions.githubusercontent.com',
    audience: AUDIENCE,
    serviceAccounts: [ACCOUNT],
    ...more,
  });
  return { issuer, fake };
}

/** What the config says of it. */
export function googleConfig(fake: FakeGoogle, more: Partial<GoogleServer> = {}): GoogleServer {
  return {
    kind: 'google',
    name: 'google',
    caFile: undefined,
    auth: 'jwt',
    provider: PROVIDER,
    serviceAccount: ACCOUNT,
    audience: AUDIENCE,
    location: undefined,
    address: fake.url,
    ...more,
  };
}

/** A run without anything; `advice` collects what it was warned of. */
export function runContext(more: Partial<BackendContext> = {}): BackendContext & { readonly advice: string[] } {
  const advice: string[] = [];
  return {
    env: {},
    identity: undefined,
    requireHsm: false,
    wanted: undefined,
    onTaken: () => undefined,
    warn: (text) => void advice.push(text),
    readSecret: async () => new Map(),
    ...more,
    advice,
  };
}

/** A vault on it, logged in as a job of `claims`. */
export async function vaultOn(
  { fake, issuer }: Awaited<ReturnType<typeof googleWithIssuer>>,
  config: Partial<GoogleServer> = {},
  run: Partial<BackendContext> = {},
  claims: Readonly<Record<string, unknown>> = {},
) {
  const context = runContext({ identity: async (audience) => issuer.token(jobClaims(audience, claims)), ...run });
  return { vault: await openGoogle(googleConfig(fake, config), context), advice: context.advice };
}

/** The address of a secret; Google’s names have no folders. */
export function secretAddress(name: string, more = ''): Address {
  return parseAddress(`gcpsecrets://${PROJECT}/${name.replaceAll('/', '--')}${more}`);
}

/** Fields of plain texts. */
export function fieldsOf(values: Readonly<Record<string, string>>): Map<string, SecretValue> {
  return new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));
}
