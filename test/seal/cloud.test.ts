import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { signPost } from '../../src/core/sigv4.ts';
import { crc32c } from '../../src/seal/crc32c.ts';
import { openSeal } from '../../src/seal/open.ts';
import type { SealKind } from '../../src/seal/seal.ts';
import { describeSeal } from '../contract/seal.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { startMoto } from '../servers/moto.ts';
import type { AzureKey, FakeCloud, GcpKey } from './fake-cloud.ts';
import { fakeAzure, fakeGcp } from './fake-cloud.ts';

const opened: FakeCloud[] = [];
afterAll(async () => {
  for (const fake of opened) await fake.close();
});

async function azure(keys: Record<string, AzureKey>) {
  const fake = await fakeAzure(keys);
  opened.push(fake);
  const env = {
    AZURE_TENANT_ID: 'tenant',
    AZURE_CLIENT_ID: 'client',
    AZURE_CLIENT_SECRET: 'the secret',
    AZURE_AUTHORITY_HOST: fake.address,
  };
  return {
    fake,
    open: (name: string, more = {}) =>
      openWith('azurekeyvault', { ...env, RELOCK_AZUREKEYVAULT_KEY: `${fake.address}/keys/${name}`, ...more }),
  };
}

const NAME = (name: string) => `projects/p/locations/europe/keyRings/r/cryptoKeys/${name}`;

async function gcp(keys: Record<string, GcpKey>) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const named = Object.fromEntries(Object.entries(keys).map(([name, key]) => [NAME(name), key]));
  const fake = await fakeGcp(named, publicKey);
  opened.push(fake);
  const file = path.join(testFolder('gcp'), 'credentials.json');
  const account = {
    type: 'service_account',
    client_email: 'seal@p',
    private_key: privateKey,
    token_uri: `${fake.address}/token`,
  };
  writeFileSync(file, JSON.stringify(account), { mode: 0o600 });
  const env = { GOOGLE_APPLICATION_CREDENTIALS: file, CLOUDSDK_API_ENDPOINT_OVERRIDES_CLOUDKMS: `${fake.address}/` };
  return { fake, keys: named, open: (name: string) => openWith('gcpckms', { ...env, RELOCK_GCPCKMS_KEY: NAME(name) }) };
}

function openWith(kind: SealKind, env: Record<string, string | undefined>) {
  return openSeal(kind, { env, create: false });
}

for (const kty of ['RSA-HSM', 'oct-HSM'] as const) {
  describeSeal(`azurekeyvault with ${kty}`, async () => {
    const { fake, open } = await azure({ one: { kty }, other: { kty } });
    return {
      open: (key) => open(key),
      lose: async (key) => {
        fake.attributes[key] = { enabled: false };
      },
    };
  });
}

describeSeal('gcpckms', async () => {
  const { keys, open } = await gcp({ one: { primary: {} }, other: { primary: {} } });
  return {
    open: (key) => open(key),
    lose: async (key) => {
      Object.assign(keys[NAME(key)]?.primary ?? {}, { state: 'DISABLED' });
    },
  };
});

describe('what Azure says of a key', () => {
  test.each<[string, AzureKey, string, RegExp]>([
    ['an RSA key of an HSM', { kty: 'RSA-HSM', attributes: { hsmPlatform: '2' } }, 'hardware', /HSM platform 2/],
    ['a symmetric key of an HSM', { kty: 'oct-HSM' }, 'hardware', /oct-HSM/],
    ['a software key', { kty: 'RSA' }, 'software key', /RSA/],
    ['one that may leave', { kty: 'RSA-HSM', attributes: { exportable: true } }, 'not hardware', /exportable/],
  ])('%s', async (_, key, protection, evidence) => {
    const seal = await (await azure({ k: key })).open('k');
    expect(seal.verdict).toMatchObject({
      kind: 'azurekeyvault',
      protection,
      evidence: expect.stringMatching(evidence),
    });
    await seal.close();
  });

  test.each<[string, AzureKey]>([
    ['disabled', { kty: 'RSA-HSM', attributes: { enabled: false } }],
    ['that may not unwrap', { kty: 'RSA-HSM', key_ops: ['wrapKey'] }],
  ])('a key %s seals nothing', async (_, key) => {
    const { open } = await azure({ k: key });
    await expect(open('k')).rejects.toMatchObject({ code: 'RL-SEAL-KEY' });
  });

  test('a key that is not there, a wrong secret, a URL that names none', async () => {
    const { open } = await azure({ k: { kty: 'RSA-HSM' } });
    await expect(open('none')).rejects.toMatchObject({ code: 'RL-SEAL-SERVICE' });
    const error: unknown = await open('k', { AZURE_CLIENT_SECRET: 'a wrong one' }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'RL-SEAL-SERVICE' });
    expect(describeError(error)).not.toContain('a wrong one');
    await expect(open('k', { RELOCK_AZUREKEYVAULT_KEY: 'https://x.vault.azure.net/secrets/k' })).rejects.toMatchObject({
      code: 'RL-SEAL-CONFIG',
    });
  });
});

describe('what Google says of a key', () => {
  test.each<[string, GcpKey, string]>([
    ['a key of an HSM', { primary: { protectionLevel: 'HSM' } }, 'hardware'],
    ['a key of an HSM of one’s own', { primary: { protectionLevel: 'HSM_SINGLE_TENANT' } }, 'hardware'],
    ['an imported one', { primary: { protectionLevel: 'HSM', importTime: '2026-01-01T00:00:00Z' } }, 'external'],
    ['a software key', { primary: { protectionLevel: 'SOFTWARE' } }, 'software key'],
    ['an external one', { primary: { protectionLevel: 'EXTERNAL_VPC' } }, 'external'],
  ])('%s', async (_, key, protection) => {
    const seal = await (await gcp({ k: key })).open('k');
    expect(seal.verdict).toMatchObject({ kind: 'gcpckms', protection });
    await seal.close();
  });

  test('a key for signing seals nothing', async () => {
    const { open } = await gcp({ k: { purpose: 'ASYMMETRIC_SIGN', primary: {} } });
    await expect(open('k')).rejects.toMatchObject({ code: 'RL-SEAL-KEY' });
  });

  test('what was changed on its way is refused, both ways', async () => {
    const { fake, open } = await gcp({ k: { primary: {} } });
    const seal = await open('k');
    const wrapped = await seal.wrap(Buffer.alloc(32, 1), Buffer.from('here'));
    fake.spoil = true;
    await expect(seal.wrap(Buffer.alloc(32, 1), Buffer.from('here'))).rejects.toMatchObject({
      code: 'RL-SEAL-SERVICE',
    });
    await expect(seal.unwrap(wrapped, Buffer.from('here'))).rejects.toMatchObject({ code: 'RL-SEAL-SERVICE' });
    await seal.close();
  });
});

test('CRC-32C is that of its standard (RFC 3720, B.4)', () => {
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
});

test('Signature Version 4 is that of AWS’ own test suite', () => {
  const parts = ['wJalrXUtnFEMI', 'K7MDENG+bPxRfiCY', 'EXAMPLEKEY'];
  const signed = signPost(
    { url: new URL('https://example.amazonaws.com/'), headers: {}, body: '' },
    { region: 'us-east-1', service: 'service' },
    { id: 'AKIDEXAMPLE', secret: `${parts[0]}/${parts[1]}${parts[2]}` },
    new Date('2015-08-30T12:36:00Z'),
  );
  expect(signed['authorization']).toContain(
    'Signature=5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
  );
});

describe.skipIf(missing('moto'))('AWS KMS, as moto has it', () => {
  let moto: Awaited<ReturnType<typeof startMoto>>;
  const env = () => ({
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_KMS: moto.address,
  });
  const kms = async (action: string, body: object): Promise<any> => {
    const url = new URL(moto.address);
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${action}` };
    const key = { id: 'test', secret: 'test' };
    const signed = signPost({ url, headers, body: text }, { region: 'us-east-1', service: 'kms' }, key, new Date());
    const answer = await fetch(url, { method: 'POST', headers: signed, body: text });
    const given = await answer.text();
    return given === '' ? {} : JSON.parse(given);
  };
  const make = async (more = {}): Promise<string> =>
    (await kms('CreateKey', { KeyUsage: 'ENCRYPT_DECRYPT', ...more })).KeyMetadata.Arn;
  const open = (arn: string, more = {}) => openWith('awskms', { ...env(), RELOCK_AWSKMS_KEY_ID: arn, ...more });

  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto?.stop());

  describeSeal('awskms', async () => {
    const keys = { one: await make(), other: await make() };
    return {
      open: (key) => open(keys[key]),
      lose: async (key) => void (await kms('DisableKey', { KeyId: keys[key].split('/')[1] })),
    };
  });

  test('a key that KMS made is hardware, an imported one is not shown to be', async () => {
    const [own, imported] = [await open(await make()), make({ Origin: 'EXTERNAL' })];
    expect(own.verdict).toMatchObject({
      kind: 'awskms',
      protection: 'hardware',
      evidence: expect.stringMatching(/AWS_KMS/),
    });
    await own.close();
    // Its material was never given to moto, so it is pending; were it enabled, it would be external.
    await expect(open(await imported)).resolves.toMatchObject({ verdict: { protection: 'external' } });
  });

  test('keys for signing, keys that are not there, regions that are not told', async () => {
    const signing = await make({ KeyUsage: 'SIGN_VERIFY', KeySpec: 'ECC_NIST_P256' });
    await expect(open(signing)).rejects.toMatchObject({ code: 'RL-SEAL-KEY' });
    await expect(open('00000000-0000-0000-0000-000000000000')).rejects.toMatchObject({ code: 'RL-SEAL-SERVICE' });
    await expect(open('alias/x', { AWS_REGION: undefined })).rejects.toMatchObject({ code: 'RL-SEAL-CONFIG' });
  });
});
