import { describe, expect, onTestFinished, test } from 'vitest';
import { parseAddress } from '../../src/vault/address.ts';
import { openVaults } from '../../src/vault/open.ts';
import { browsableContract } from '../contract/browsable.ts';
import { vaultContract } from '../contract/vault.ts';
import { ACCOUNT, PROJECT, fieldsOf, googleConfig, googleWithIssuer, secretAddress, vaultOn } from './google-setup.ts';
import { jobClaims } from './jwt.ts';

async function subject() {
  const google = await googleWithIssuer();
  google.fake.secretManager.settings.page = 3;
  const { vault } = await vaultOn(google);
  return {
    vault,
    address: (name: string, key?: string) => secretAddress(name, key === undefined ? '' : `#/${key}`),
    can: { disable: true, destroy: true },
    stop: () => google.fake.stop(),
  };
}

vaultContract('Google Secret Manager', subject);
browsableContract('Google Secret Manager', subject);

async function started(...more: Parameters<typeof googleWithIssuer>) {
  const google = await googleWithIssuer(...more);
  onTestFinished(() => google.fake.stop());
  return google;
}

describe('reading', () => {
  test('one login of 300 s serves all; regional names and hosts are used with a location', async () => {
    const google = await started();
    const { vault } = await vaultOn(google, { location: 'europe-west3' });
    await vault.write(secretAddress('a'), fieldsOf({ key: 'one' }));
    await Promise.all(['a', 'b', 'c'].map((name) => vault.read(secretAddress(name))));
    const paths = google.fake.asked.map((one) => one.path);
    expect(paths.filter((one) => one === '/v1/token')).toHaveLength(1);
    const acting = google.fake.asked.filter((one) => one.path.endsWith(':generateAccessToken'));
    expect(acting.map(({ body }) => body)).toEqual([
      { scope: ['https://www.googleapis.com/auth/cloud-platform'], lifetime: '300s' },
    ]);
    expect(paths).toContain(`/v1/projects/${PROJECT}/locations/europe-west3/secrets/a/versions/latest:access`);
  });

  test('a version by number, alias and latest; what is no version is refused', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    for (const value of ['one', 'two']) await vault.write(address, fieldsOf({ key: value }));
    const secret = [...google.fake.secretManager.secrets.values()][0];
    if (secret !== undefined) secret.aliases = { stable: '1' };
    const value = async (more: string) => (await vault.read(secretAddress('a', more)))?.fields.get('key')?.reveal();
    expect([await value('?version=1'), await value('?version=stable'), await value('')]).toEqual(['one', 'one', 'two']);
    expect(await vault.read(secretAddress('a', '?version=9'))).toBeNull();
    for (const more of ['?version=-1', '?version=a/b', '?other=1']) {
      await expect(vault.read(secretAddress('a', more))).rejects.toMatchObject({ code: 'RL-VAULT-PARAM' });
    }
  });

  test.each(['gcpsecrets://p/a/b', 'gcpsecrets://P/a', 'gcpsecrets://p', 'gcpsecrets://p/relock--fingerprints'])(
    '%s names no secret that could be read',
    async (text) => {
      const google = await started();
      const { vault } = await vaultOn(google);
      await expect(vault.read(parseAddress(text))).rejects.toMatchObject({ code: 'RL-VAULT-PATH' });
      expect(google.fake.asked).toEqual([]);
    },
  );

  test('a disabled or destroyed version is told apart from none, and an older one is not given instead', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    await vault.write(address, fieldsOf({ key: 'one' }));
    const second = await vault.write(address, fieldsOf({ key: 'two' }));
    await vault.disable(address, second);
    await expect(vault.read(address)).rejects.toMatchObject({
      code: 'RL-VAULT-DELETED',
      message: expect.stringMatching(/disabled/),
    });
    await vault.destroy(address, second);
    await expect(vault.read(address)).rejects.toMatchObject({
      code: 'RL-VAULT-DELETED',
      message: expect.stringMatching(/destroyed/),
    });
    await expect(vault.enable(address, second)).rejects.toMatchObject({ code: 'RL-VAULT-DELETED' });
    await expect(vault.destroy(address, 9)).rejects.toMatchObject({ code: 'RL-VAULT-NO-VERSION' });
  });

  test('while latest lags behind, what this process wrote is what it reads', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    const first = await vault.write(address, fieldsOf({ key: 'one' }));
    google.fake.secretManager.settings.latestLags = true;
    const second = await vault.write(address, fieldsOf({ key: 'two' }), first);
    expect((await vault.read(address))?.version).toBe(second);
  });
});

describe('writing', () => {
  test('JSON types of what did not change are kept', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    await vault.write(address, fieldsOf({ x: 'y' }));
    google.fake.secretManager.addBehindTheBack(
      PROJECT,
      'a',
      '{"port":5432,"password":"old","big":12345678901234567890}',
    );
    const reading = await vault.read(address);
    const fields = new Map([...(reading?.fields ?? []), ...fieldsOf({ password: 'new' })]);
    await vault.write(address, fields, reading?.version ?? 0);
    const stored = [...google.fake.secretManager.secrets.values()][0]?.versions.at(-1)?.data?.toString();
    expect(stored).toBe('{"port":5432,"password":"new","big":12345678901234567890}');
  });

  test('someone who writes at the same moment without a claim keeps their value as the latest', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    const from = await vault.write(address, fieldsOf({ key: 'one' }));
    const { settings } = google.fake.secretManager;
    settings.beforeAdd = () => {
      settings.beforeAdd = undefined;
      google.fake.secretManager.addBehindTheBack(PROJECT, 'a', '{"key":"theirs"}');
    };
    await expect(vault.write(address, fieldsOf({ key: 'ours' }), from)).rejects.toMatchObject({
      code: 'RL-ROTATE-CONFLICT',
    });
    expect((await vault.read(address))?.fields.get('key')?.reveal()).toBe('theirs');
    expect((await vault.versions(address)).map(({ state }) => state)).toEqual([
      'enabled',
      'enabled',
      'destroyed',
      'enabled',
    ]);
  });

  test('where that can’t be done, the conflict says what stands over what', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    const from = await vault.write(address, fieldsOf({ key: 'one' }));
    const { secretManager, denied } = google.fake;
    secretManager.settings.beforeAdd = () => {
      secretManager.addBehindTheBack(PROJECT, 'a', '{"key":"theirs"}');
      denied.add('secretmanager.versions.access');
    };
    await expect(vault.write(address, fieldsOf({ key: 'ours' }), from)).rejects.toMatchObject({
      code: 'RL-ROTATE-CONFLICT',
      state: expect.stringMatching(/^Version 3, which this run added, stands over/),
    });
  });

  test('of several runs that expect the same version one wins', async () => {
    const google = await started();
    const vaults = await Promise.all(Array.from({ length: 4 }, async () => (await vaultOn(google)).vault));
    const address = secretAddress('a');
    const results = await Promise.allSettled(
      vaults.map((vault, index) => vault.write(address, fieldsOf({ key: `v${index}` }), 0)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await vaults[0]?.versions(address)).toHaveLength(1);
  });

  test('an answer that is lost is looked for', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    const from = await vault.write(address, fieldsOf({ key: 'one' }));
    google.fake.intercept = (request) => {
      if (request.url?.endsWith(':addVersion') !== true) return false;
      google.fake.intercept = undefined;
      google.fake.secretManager.addBehindTheBack(PROJECT, 'a', '{"key":"two"}');
      request.socket.destroy();
      return true;
    };
    expect(await vault.write(address, fieldsOf({ key: 'two' }), from)).toBe(2);
  });

  test('64 KiB are the most', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    await vault.write(secretAddress('a'), fieldsOf({ value: 'x'.repeat(65_536) }));
    await expect(vault.write(secretAddress('a'), fieldsOf({ value: 'x'.repeat(65_537) }))).rejects.toMatchObject({
      code: 'RL-VAULT-VALUE',
    });
  });

  test('bytes are read and written as they are', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const binary = Buffer.from([0, 159, 146, 150]).toString('base64');
    await vault.write(secretAddress('a'), fieldsOf({ binary }));
    const stored = [...google.fake.secretManager.secrets.values()][0]?.versions[0]?.data;
    expect(stored?.toString('base64')).toBe(binary);
    expect((await vault.read(secretAddress('a')))?.fields.get('binary')?.reveal()).toBe(binary);
  });

  test('a record of more than 64 KiB is compressed; one that is damaged is no record', async () => {
    const google = await started();
    const { vault } = await vaultOn(google);
    const address = secretAddress('a');
    const record = JSON.stringify({ step: 'x'.repeat(100_000) });
    await vault.writeJournal(address, record, null);
    expect((await vault.readJournal(address))?.record).toBe(record);
    const kept = [...google.fake.secretManager.secrets.values()].find(({ name }) => name.endsWith('--journal--a'));
    const version = kept?.versions.at(-1);
    if (version !== undefined) version.data = Buffer.from([0x1f, 0x8b, 0xff]);
    await expect(vault.readJournal(address)).rejects.toMatchObject({ code: 'RL-VAULT-ANSWER' });
  });

  test('the record of a pending value is sealed by the key of its secret, and its old copies are destroyed', async () => {
    const google = await started();
    const { vault } = await vaultOn(google, { location: 'europe-west3' });
    const address = secretAddress('a');
    const from = await vault.write(address, fieldsOf({ key: 'one' }));
    const secret = [...google.fake.secretManager.secrets.values()][0];
    if (secret !== undefined) Object.assign(secret, { encryption: { kmsKeyName: KEY } });
    await vault.stage(address, fieldsOf({ key: 'two' }), 'r1');
    await vault.promote(address, 'r1', from);
    const record = [...google.fake.secretManager.secrets.values()].find(({ name }) =>
      name.endsWith('relock--pending--a'),
    );
    expect(record?.encryption).toEqual({ kmsKeyName: KEY });
    const kept = record?.versions.map(({ data }) => data?.toString() ?? '') ?? [];
    expect(kept.join('')).not.toContain('two');
  });
});

const KEY = `projects/${PROJECT}/locations/europe-west3/keyRings/r/cryptoKeys/k`;

describe('require-hsm', () => {
  test.each<[string, { protectionLevel: string; importTime?: string } | undefined, string]>([
    ['an HSM’s key', { protectionLevel: 'HSM' }, 'hardware'],
    ['a key of one’s own HSM', { protectionLevel: 'HSM_SINGLE_TENANT' }, 'hardware'],
    ['a software key', { protectionLevel: 'SOFTWARE' }, 'software'],
    ['an external key', { protectionLevel: 'EXTERNAL' }, 'unverifiable'],
    ['an imported key', { protectionLevel: 'HSM', importTime: '2026-01-01T00:00:00Z' }, 'unverifiable'],
    ['a key that can’t be asked for', undefined, 'unverifiable'],
  ])('%s', async (_, key, verdict) => {
    const google = await started();
    const address = secretAddress('a');
    const { vault: writer } = await vaultOn(google, { location: 'europe-west3' });
    await writer.write(address, fieldsOf({ key: 'before the key' }));
    const secret = [...google.fake.secretManager.secrets.values()][0];
    if (secret !== undefined) Object.assign(secret, { encryption: { kmsKeyName: KEY } });
    await writer.write(address, fieldsOf({ key: 'sealed' }));
    if (key !== undefined) google.fake.keys.set(`${KEY}/cryptoKeyVersions/1`, key);
    const { vault } = await vaultOn(google, { location: 'europe-west3' }, { requireHsm: true });
    expect((await vault.protection(address)).verdict).toBe(verdict);
    if (verdict === 'hardware') expect((await vault.read(address))?.version).toBe(2);
    else {
      await expect(vault.read(address)).rejects.toMatchObject({ code: 'RL-VAULT-NOT-HSM' });
      expect(google.fake.asked.some((one) => one.path.endsWith(':access'))).toBe(false);
    }
    // What was stored before the secret had its key is not sealed by it.
    const old = secretAddress('a', '?version=1');
    expect((await vault.protection(old)).verdict).toBe('software');
    await expect(vault.read(old)).rejects.toMatchObject({ code: 'RL-VAULT-NOT-HSM' });
  });
});

describe('gcptoken://', () => {
  const address = parseAddress(`gcptoken://${ACCOUNT}?scope=devstorage.read_only&ttl=2m#/access_token`);

  test('mints a token of the wanted scope and life on the login that secrets are read with', async () => {
    const { fake, issuer } = await started();
    const set = openVaults({
      config: { vaults: new Map([['google', googleConfig(fake)]]), requireHsm: false },
      env: {},
      identity: async (audience) => issuer.token(jobClaims(audience)),
    });
    const vault = await set.for(address);
    expect(await set.for(secretAddress('a'))).toBe(vault);
    const reading = await vault.read(address);
    expect(reading?.lease?.ttl).toBeGreaterThan(110);
    expect(reading?.fields.get('access_token')?.isEmpty).toBe(false);
    expect(fake.asked.at(-1)?.body).toEqual({
      scope: ['https://www.googleapis.com/auth/devstorage.read_only'],
      lifetime: '120s',
    });
    const token = reading?.fields.get('access_token')?.reveal();
    expect(vault.leases()).toEqual([reading?.lease]);
    for (const lease of vault.leases()) {
      await expect(vault.revoke(lease)).rejects.toMatchObject({ code: 'RL-VAULT-REVOKE' });
    }
    expect(set.dumpSessions()).toMatchObject([{ kind: 'lasting', leases: [{ label: `access token of ${ACCOUNT}` }] }]);
    expect(JSON.stringify(set.dumpSessions())).not.toContain(token);
    await expect(set.store(address)).rejects.toMatchObject({ code: 'RL-VAULT-UNSUPPORTED' });
    await set.close();
  });

  test.each(['?ttl=13h', '?ttl=x', '?scope=', '?scope=a%20b"', '?other=1'])('%s is refused', async (more) => {
    const { vault } = await vaultOn(await started());
    await expect(vault.read(parseAddress(`gcptoken://${ACCOUNT}${more}`))).rejects.toMatchObject({
      code: 'RL-VAULT-PARAM',
    });
  });
});

test('an entry that nobody configured is named', async () => {
  const set = openVaults({ config: { vaults: new Map(), requireHsm: false }, env: {} });
  await expect(set.for(parseAddress('gcpsecrets+x://p/a'))).rejects.toMatchObject({ code: 'RL-VAULT-UNKNOWN' });
});
