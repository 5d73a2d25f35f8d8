import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { openGoogle } from '../../src/vault/google/open.ts';
import { testFolder } from '../servers/folder.ts';
import {
  ACCOUNT,
  AUDIENCE,
  PROVIDER,
  fieldsOf,
  googleConfig,
  googleWithIssuer,
  runContext,
  secretAddress,
  vaultOn,
} from './google-setup.ts';
import { jobClaims } from './jwt.ts';

async function started(...more: Parameters<typeof googleWithIssuer>) {
  const google = await googleWithIssuer(...more);
  onTestFinished(() => google.fake.stop());
  return google;
}

const thrownBy = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('logging in', () => {
  const trouble: Array<[string, Parameters<typeof googleWithIssuer>[0], Record<string, unknown>, RegExp]> = [
    [
      'another audience',
      { audience: 'https://other.example' },
      {},
      /Set "audience:".*now https:\/\/iam\.googleapis\.com/,
    ],
    ['another issuer', { issuer: 'https://other.example' }, {}, /issuer URI/],
    [
      'the attribute condition',
      { condition: (claims) => claims['repository_id'] === '1' },
      {},
      /assertion\.repository_id == '4711'.*repo:example\/app:ref:refs\/heads\/main and repo:example@12\/app@4711:/,
    ],
    ['a provider that is not there', { provider: 'projects/1/x' }, {}, /"provider:"/],
    ['an old token', {}, { exp: 1_700_000_000, iat: 1_699_999_700, nbf: 1_699_999_700 }, /clock/],
  ];
  test.each(trouble)(
    '%s: the claims, Google’s words and the one thing to change',
    async (_, options, claims, remedy) => {
      const google = await started(options);
      const { vault } = await vaultOn(google, {}, {}, claims);
      const error = await thrownBy(vault.read(secretAddress('a')));
      expect(error).toMatchObject({ code: 'RL-VAULT-LOGIN', remedy: expect.stringMatching(remedy) });
      expect(describeError(error)).toMatch(/sub = repo:example\/app:ref:refs\/heads\/main/);
      expect(describeError(error)).toMatch(/Google says/);
      expect(describeError(error)).not.toMatch(/eyJ/);
    },
  );

  test('a service account that it may not act as', async () => {
    const google = await started({ serviceAccounts: [] });
    const { vault } = await vaultOn(google);
    const error = await thrownBy(vault.read(secretAddress('a')));
    expect(error).toMatchObject({
      code: 'RL-VAULT-LOGIN',
      remedy: expect.stringMatching(/iam\.serviceAccounts\.getAccessToken/),
    });
  });

  test('a permission that is missing is named, with the role that has it', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    google.fake.denied.add('secretmanager.versions.access');
    const error = await thrownBy(vault.read(secretAddress('a')));
    expect(error).toMatchObject({
      code: 'RL-VAULT-DENIED',
      message: expect.stringMatching(/secretmanager\.versions\.access is missing/),
      remedy: expect.stringMatching(/roles\/secretmanager\.secretAccessor/),
    });
  });

  test('without a service account the long life of the token is told', async () => {
    const google = await started();
    const { vault, advice } = await vaultOn(google, { serviceAccount: undefined });
    await vault.read(secretAddress('a'));
    expect(advice).toEqual([expect.stringMatching(/lives 60 min and can’t be taken back/)]);
  });

  test('rights beyond reading are told, once, and are no reason not to read', async () => {
    const google = await started();
    const { vault, advice } = await vaultOn(google, {}, { wanted: [secretAddress('a')] });
    await vault.write(secretAddress('a'), fieldsOf({ key: 'one' }));
    for (let turn = 0; turn < 2; turn++) await vault.read(secretAddress('a'));
    expect(advice).toEqual([expect.stringMatching(/may do more.*setIamPolicy/)]);
  });

  test('without a provider the machine’s own identity is used', async () => {
    const google = await started();
    const host = new URL(google.fake.url).host;
    const context = runContext({ env: { GCE_METADATA_HOST: host } });
    const vault = await openGoogle(googleConfig(google.fake, { auth: 'ambient', serviceAccount: undefined }), context);
    expect(await vault.read(secretAddress('a'))).toBeNull();
  });

  test('a workload identity’s file is used as Google’s own action writes it', async () => {
    const google = await started();
    const { fake, issuer } = google;
    const file = path.join(testFolder('google'), 'credentials.json');
    const tokenFile = path.join(path.dirname(file), 'token.json');
    writeFileSync(tokenFile, JSON.stringify({ value: issuer.token(jobClaims(AUDIENCE)).reveal() }));
    const given = {
      type: 'external_account',
      audience: `//iam.googleapis.com/${PROVIDER}`,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${fake.url}/v1/token`,
      service_account_impersonation_url: `${fake.url}/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`,
      credential_source: { file: tokenFile, format: { type: 'json', subject_token_field_name: 'value' } },
    };
    writeFileSync(file, JSON.stringify(given));
    const context = runContext({ env: { GOOGLE_APPLICATION_CREDENTIALS: file } });
    const vault = await openGoogle(googleConfig(fake, { auth: 'ambient', serviceAccount: undefined }), context);
    expect(await vault.read(secretAddress('a'))).toBeNull();
    expect(context.advice).toEqual([]);
  });

  test('a stored key is used, with advice; what it holds is in no error', async () => {
    const google = await started();
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    const file = path.join(testFolder('google'), 'key.json');
    const given = {
      type: 'service_account',
      client_email: ACCOUNT,
      private_key: pem,
      token_uri: `${google.fake.url}/no`,
    };
    writeFileSync(file, JSON.stringify(given));
    const context = runContext({ env: { GOOGLE_APPLICATION_CREDENTIALS: file } });
    const vault = await openGoogle(googleConfig(google.fake, { auth: 'ambient', serviceAccount: undefined }), context);
    const error = await thrownBy(vault.read(secretAddress('a')));
    expect(error).toMatchObject({ code: 'RL-CLOUD-CREDENTIALS' });
    expect(describeError(error)).not.toContain(pem.split('\n')[1]);
    expect(context.advice).toEqual([expect.stringMatching(/stored service account key/)]);
  });
});
