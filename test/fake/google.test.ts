import { SecretManagerServiceClient } from '@google-cloud/secret-manager';
import { GoogleAuth, IdentityPoolClient } from 'google-auth-library';
import { expect, onTestFinished, test } from 'vitest';
import { openGoogle } from '../../src/vault/google/open.ts';
import { jobClaims } from '../vault/jwt.ts';
import {
  ACCOUNT,
  PROJECT,
  PROVIDER,
  AUDIENCE,
  fieldsOf,
  googleConfig,
  googleWithIssuer,
  runContext,
  secretAddress,
} from '../vault/google-setup.ts';

const PARENT = `projects/${PROJECT}`;

/** Google’s own client, logged in by its own library with a job’s identity token. */
async function vendor() {
  const google = await googleWithIssuer();
  onTestFinished(() => google.fake.stop());
  const { fake, issuer } = google;
  const authClient = new IdentityPoolClient({
    type: 'external_account',
    audience: `//iam.googleapis.com/${PROVIDER}`,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${fake.url}/v1/token`,
    service_account_impersonation_url: `${fake.url}/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`,
    subject_token_supplier: { getSubjectToken: async () => issuer.token(jobClaims(AUDIENCE)).reveal() },
  });
  authClient.scopes = ['https://www.googleapis.com/auth/cloud-platform'];
  const { hostname, port } = new URL(fake.url);
  const client = new SecretManagerServiceClient({
    fallback: true,
    protocol: 'http',
    apiEndpoint: hostname,
    port: Number(port),
    projectId: PROJECT,
    auth: new GoogleAuth({ authClient }),
  });
  onTestFinished(() => client.close());
  const vault = await openGoogle(
    googleConfig(fake),
    runContext({ identity: async (audience) => issuer.token(jobClaims(audience)) }),
  );
  onTestFinished(() => vault.close());
  return { ...google, client, vault };
}

test('Google’s client logs in, makes, writes, reads, lists, disables and destroys', async () => {
  const { client, fake } = await vendor();
  fake.secretManager.settings.page = 2;
  for (const secretId of ['a', 'b', 'c']) {
    await client.createSecret({ parent: PARENT, secretId, secret: { replication: { automatic: {} } } });
  }
  const parent = `${PARENT}/secrets/b`;
  for (const text of ['one', 'two']) await client.addSecretVersion({ parent, payload: { data: Buffer.from(text) } });
  const [access] = await client.accessSecretVersion({ name: `${parent}/versions/latest` });
  expect(Buffer.from(access.payload?.data as Uint8Array).toString()).toBe('two');
  expect(access.name).toMatch(/^projects\/\d+\/secrets\/b\/versions\/2$/);
  const [secrets] = await client.listSecrets({ parent: PARENT });
  expect(secrets.map(({ name }) => name?.split('/').at(-1))).toEqual(['a', 'b', 'c']);
  const [disabled] = await client.disableSecretVersion({ name: `${parent}/versions/1` });
  expect(disabled.state).toBe('DISABLED');
  const [destroyed] = await client.destroySecretVersion({ name: `${parent}/versions/1`, etag: disabled.etag ?? '' });
  expect(destroyed.state).toBe('DESTROYED');
  const [versions] = await client.listSecretVersions({ parent });
  expect(versions.map(({ state }) => state)).toEqual(['ENABLED', 'DESTROYED']);
  const [rights] = await client.testIamPermissions({
    resource: parent,
    permissions: ['secretmanager.versions.access'],
  });
  expect(rights.permissions).toEqual(['secretmanager.versions.access']);
});

test('Google’s client gets the errors that it knows', async () => {
  const { client, fake } = await vendor();
  const name = `${PARENT}/secrets/x`;
  await expect(client.getSecret({ name })).rejects.toMatchObject({ code: 5 });
  const secret = { replication: { automatic: {} } };
  const [made] = await client.createSecret({ parent: PARENT, secretId: 'x', secret });
  await expect(client.createSecret({ parent: PARENT, secretId: 'x', secret })).rejects.toMatchObject({ code: 6 });
  const updateMask = { paths: ['annotations'] };
  await client.updateSecret({ secret: { name, etag: made.etag ?? '', annotations: { a: '1' } }, updateMask });
  await expect(
    client.updateSecret({ secret: { name, etag: made.etag ?? '', annotations: { a: '2' } }, updateMask }),
  ).rejects.toMatchObject({ code: 9 });
  await expect(
    client.addSecretVersion({ parent: name, payload: { data: Buffer.from('x'), dataCrc32c: 1 } }),
  ).rejects.toMatchObject({ code: 3 });
  fake.denied.add('secretmanager.versions.access');
  await expect(client.accessSecretVersion({ name: `${name}/versions/latest` })).rejects.toMatchObject({
    code: 7,
    reason: 'IAM_PERMISSION_DENIED',
  });
});

test('Google’s client reads what we write, and we read what it writes', async () => {
  const { client, vault } = await vendor();
  const ours = await vault.write(secretAddress('ours'), fieldsOf({ user: 'app', password: 'p “ü”' }));
  const [access] = await client.accessSecretVersion({ name: `${PARENT}/secrets/ours/versions/${ours}` });
  expect(JSON.parse(Buffer.from(access.payload?.data as Uint8Array).toString())).toEqual({
    user: 'app',
    password: 'p “ü”',
  });

  await client.createSecret({ parent: PARENT, secretId: 'theirs', secret: { replication: { automatic: {} } } });
  for (const data of [Buffer.from('plain text\n'), Buffer.from([0, 255, 1])]) {
    await client.addSecretVersion({ parent: `${PARENT}/secrets/theirs`, payload: { data } });
  }
  const first = await vault.read(secretAddress('theirs', '?version=1'));
  expect([...(first?.fields ?? [])].map(([name, value]) => [name, value.reveal()])).toEqual([
    ['value', 'plain text\n'],
  ]);
  const second = await vault.read(secretAddress('theirs'));
  expect(second?.fields.get('binary')?.reveal()).toBe(Buffer.from([0, 255, 1]).toString('base64'));
});
