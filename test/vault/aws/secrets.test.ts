import { randomBytes } from 'node:crypto';
import * as sdk from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SecretValue } from '../../../src/core/secret.ts';
import { parseAddress } from '../../../src/vault/address.ts';
import { openAws } from '../../../src/vault/aws/open.ts';
import type { AwsSecrets } from '../../../src/vault/aws/open.ts';
import { browsableContract } from '../../contract/browsable.ts';
import type { BrowsableUnderTest } from '../../contract/browsable.ts';
import { vaultContract } from '../../contract/vault.ts';
import { startFakeAws } from '../../fake/aws.ts';
import type { FakeAws } from '../../fake/aws.ts';
import { missing } from '../../servers/find.ts';
import { startMoto } from '../../servers/moto.ts';
import { jobClaims, makeIssuer } from '../jwt.ts';
import { awsConfig, context, fields, plain } from './server.ts';

const ROLE = 'arn:aws:iam::123456789012:role/ci';

describe.skipIf(missing('moto'))('AWS Secrets Manager, as moto has it', () => {
  const issuer = makeIssuer();
  let moto: Awaited<ReturnType<typeof startMoto>>;
  let aws: FakeAws;
  let vault: AwsSecrets;
  let official: sdk.SecretsManagerClient;
  const at = (path: string) => parseAddress(`awssecrets://${path}`);
  let count = 0;
  const fresh = () => `tests/${randomBytes(3).toString('hex')}-${++count}`;

  beforeAll(async () => {
    moto = await startMoto();
    aws = await startFakeAws(moto.address, {
      publicKey: issuer.publicKey,
      audience: 'sts.amazonaws.com',
      claims: { repository_id: '4711' },
    });
    vault = openAws(awsConfig(aws.address), context());
    official = new sdk.SecretsManagerClient({
      endpoint: aws.address,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'official', secretAccessKey: 'official' },
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    official?.destroy();
    await vault?.close();
    await aws?.close();
    await moto?.stop();
  });

  const make = async (): Promise<BrowsableUnderTest> => {
    const folder = fresh();
    return {
      vault: openAws(awsConfig(aws.address), context()),
      can: { disable: false, destroy: false },
      address: (path, key) => at(`${folder}/${path}${key === undefined ? '' : `#/${key}`}`),
      stop: async () => undefined,
    };
  };
  vaultContract('AWS Secrets Manager', make);
  browsableContract('AWS Secrets Manager', make);

  test('a rotation that ends after any of its calls is finished by the next run, also with another value', async () => {
    for (let calls = 0, ended = true; ended; calls++) {
      const address = at(fresh());
      const from = await vault.write(address, fields({ password: 'old' }));
      const rotate = async (password: string) => {
        const staged = plain(await vault.readStaged(address, 'r1')) ?? { password };
        await vault.stage(address, fields(staged), 'r1');
        return { version: await vault.promote(address, 'r1', from), staged };
      };
      aws.operationsLeft = calls;
      ended = await rotate('first').then(
        () => false,
        () => true,
      );
      aws.operationsLeft = Number.POSITIVE_INFINITY;
      const between = plain((await vault.read(address))?.fields);
      expect([{ password: 'old' }, { password: 'first' }]).toContainEqual(between);
      if (between?.['password'] === 'old') {
        const { version, staged } = await rotate('second');
        expect(await vault.read(address)).toMatchObject({ version });
        expect(plain((await vault.read(address))?.fields)).toEqual(staged);
      } else expect(await vault.promote(address, 'r1', from)).toBe((await vault.read(address))?.version);
      expect(await vault.readStaged(address, 'r1')).toBeNull();
      // The next one finds nothing in its way.
      await vault.stage(address, fields({ password: 'third' }), 'r2');
      expect(calls).toBeLessThan(20);
    }
  });

  test('an index of fingerprints may be larger than what AWS stores, as long as it packs', async () => {
    const far = (path: string) => at(`${path}?region=ap-south-1`);
    const values = Array.from({ length: 150 }, () => ({
      value: new SecretValue(randomBytes(24).toString('base64url')),
      state: 'current' as const,
    }));
    await vault.writeFingerprints(far(fresh()), 'postgres', values);
    const before = await vault.readFingerprints(far('any'));
    expect(before?.entries).toHaveLength(150);
    expect(JSON.stringify(before).length).toBeGreaterThan(65_536);
    const more = Array.from({ length: 6 }, () => far(fresh()));
    const writes = more.map((address) => vault.writeFingerprints(address, 'postgres', values));
    const failed = (await Promise.allSettled(writes)).filter(({ status }) => status === 'rejected');
    expect(failed.length).toBeGreaterThan(0);
    for (const one of failed) expect(one).toMatchObject({ reason: { code: 'RL-VAULT-VALUE' } });
    const after = await vault.readFingerprints(far('any'));
    expect(after?.entries).toHaveLength(150 * (1 + more.length - failed.length));
  });

  describe('by a role whose sessions are narrowed', () => {
    const role = (more: Partial<Parameters<typeof openAws>[1]> = {}) =>
      openAws(
        awsConfig(aws.address, { auth: 'jwt', role: ROLE }),
        context({ env: {}, identity: async (audience) => issuer.token(jobClaims(audience)), ...more }),
      );
    vaultContract('AWS Secrets Manager by a role', async () => ({ ...(await make()), vault: role() }));

    test('what was not asked for can’t be read with the session, whatever its name begins with', async () => {
      const name = fresh();
      for (const one of [name, `${name}-prod`, `${name}/below`])
        await vault.write(at(one), fields({ password: 'the value' }));
      const narrow = role({ wanted: [at(name)] });
      expect(plain((await narrow.read(at(name)))?.fields)).toEqual({ password: 'the value' });
      const login = aws.logins.at(-1);
      expect(login).toMatchObject({ action: 'AssumeRoleWithWebIdentity', role: ROLE, seconds: 900, name: 'relock' });
      const stolen = new sdk.SecretsManagerClient({
        endpoint: aws.address,
        region: 'eu-west-1',
        credentials: await lastKey(),
        maxAttempts: 1,
      });
      const get = (SecretId: string) => stolen.send(new sdk.GetSecretValueCommand({ SecretId }));
      expect((await get(name)).SecretString).toContain('the value');
      for (const other of [`${name}-prod`, `${name}/below`]) {
        await expect(get(other)).rejects.toMatchObject({ name: 'AccessDeniedException' });
      }
      await expect(
        stolen.send(new sdk.PutSecretValueCommand({ SecretId: name, SecretString: 'y' })),
      ).rejects.toMatchObject({ name: 'AccessDeniedException' });
      stolen.destroy();
      await narrow.close();
    });

    /** The key of the newest session, for whom might have stolen it. */
    const lastKey = async () => ({ accessKeyId: aws.lastKey(), secretAccessKey: 'any', sessionToken: 'any' });

    test('many secrets come in few calls, of as many sessions as the policies need', async () => {
      const folder = fresh();
      const names = Array.from({ length: 50 }, (_, index) => `${folder}/${'long-'.repeat(6)}${index}`);
      await Promise.all(names.map((name, index) => vault.write(at(name), fields({ password: `value ${index}` }))));
      const [logins, operations] = [aws.logins.length, aws.operations.length];
      const wanted = names.map((name) => at(name));
      const many = role({ wanted });
      const read = await many.readMany?.(wanted);
      expect(read?.map((one) => (one.status === 'fulfilled' ? plain(one.value?.fields) : one.reason))).toEqual(
        names.map((_, index) => ({ password: `value ${index}` })),
      );
      const policies = aws.logins.slice(logins).map(({ policy }) => policy ?? '');
      expect(policies.every((policy) => policy.length > 0 && policy.length <= 2048)).toBe(true);
      for (const name of names) {
        const arn = `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-??????`;
        expect(policies.filter((policy) => policy.includes(`"${arn}"`))).toHaveLength(1);
      }
      expect(aws.operations.slice(operations)).toEqual(policies.map(() => 'BatchGetSecretValue'));
      await many.close();
    });

    test('what is under a prefix comes by one session, in one list and one batch', async () => {
      const folder = fresh();
      const wanted = ['a', 'b', 'c'].map((name) => at(`${folder}/${name}`));
      for (const one of wanted) await vault.write(one, fields({ password: 'the value' }));
      await vault.write(at(`${folder}2`), fields({ password: 'not below' }));
      const [logins, operations] = [aws.logins.length, aws.operations.length];
      const below = role({ wanted: [] });
      const listed = await below.list(at(folder));
      const read = await below.readMany?.(listed);
      expect(read?.map(({ status }) => status)).toEqual(wanted.map(() => 'fulfilled'));
      expect(aws.logins.length - logins).toBe(1);
      expect(aws.operations.slice(operations)).toEqual(['ListSecrets', 'BatchGetSecretValue']);
      await below.close();
    });

    test('a policy that AWS packs too large is halved; of one secret it is a refusal, never a wider login', async () => {
      const folder = fresh();
      const wanted = ['a', 'b', 'c'].map((name) => at(`${folder}/${name}`));
      for (const one of wanted) await vault.write(one, fields({ password: 'the value' }));
      aws.packedLimit = 2;
      const halved = role({ wanted });
      const read = await halved.readMany?.(wanted);
      expect(read?.every((one) => one.status === 'fulfilled' && one.value !== null)).toBe(true);
      aws.packedLimit = 0;
      const logins = aws.logins.length;
      const none = role({ wanted });
      await expect(none.read(at(`${folder}/a`))).rejects.toMatchObject({ code: 'RL-VAULT-NARROW' });
      expect(aws.logins.slice(logins).every(({ policy }) => policy !== undefined)).toBe(true);
      aws.packedLimit = Number.POSITIVE_INFINITY;
      const long = at('n'.repeat(500));
      await expect(none.stage(long, fields({ a: 'b' }), 'r1')).rejects.toMatchObject({ code: 'RL-VAULT-NARROW' });
      await Promise.all([halved.close(), none.close()]);
    });

    test('a session serves until shortly before its end; then there is a new one, as narrow', async () => {
      const address = at(fresh());
      await vault.write(address, fields({ password: 'the value' }));
      const narrow = role({ wanted: [address] });
      const before = aws.logins.length;
      await Promise.all([narrow.read(address), narrow.read(address)]);
      const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 845_000);
      await narrow.read(address);
      now.mockRestore();
      const [first, second, ...more] = aws.logins.slice(before);
      expect(more).toEqual([]);
      expect(second?.policy).toBe(first?.policy);
      await narrow.close();
    });

    test('a batch that lacks one is completed by reading that one alone', async () => {
      const name = fresh();
      await vault.write(at(name), fields({ password: 'the value' }));
      const wanted = [at(name), at(`${name}-gone`), parseAddress(`awssecrets://${name}?wrong=1`)];
      const many = role({ wanted });
      const [one, gone, wrong] = (await many.readMany?.(wanted)) ?? [];
      expect(one).toMatchObject({ status: 'fulfilled' });
      expect(gone).toEqual({ status: 'fulfilled', value: null });
      expect(wrong).toMatchObject({ status: 'rejected', reason: { code: 'RL-VAULT-PARAM' } });
      await many.close();
    });
  });

  describe('beside the official SDK', () => {
    test.each<[string, Partial<sdk.CreateSecretRequest>, Record<string, string>]>([
      [
        'a JSON object',
        { SecretString: '{"user":"app","port":5432,"nested":{"a":"b"}}' },
        { user: 'app', port: '5432', nested: '{"a":"b"}' },
      ],
      ['a number of many digits', { SecretString: '{"id":12345678901234567890}' }, { id: '12345678901234567890' }],
      ['plain text', { SecretString: 'plain “text” \n' }, { value: 'plain “text” \n' }],
      ['a JSON list', { SecretString: '["a"]' }, { value: '["a"]' }],
      ['bytes', { SecretBinary: Uint8Array.from([0, 255, 1]) }, { binary: 'AP8B' }],
    ])('what it writes is read: %s', async (_, request, expected) => {
      const Name = fresh();
      await official.send(new sdk.CreateSecretCommand({ Name, ...request }));
      expect(plain((await vault.read(at(Name)))?.fields)).toEqual(expected);
    });

    test.each<[string, string | undefined, Record<string, string>, string]>([
      ['several fields', undefined, { user: 'app', password: 'x' }, '{"user":"app","password":"x"}'],
      ['a lone value', undefined, { value: 'plain' }, 'plain'],
      ['a lone value that looks like an object', undefined, { value: '{"a":1}' }, '{"value":"{\\"a\\":1}"}'],
      [
        'the types of what stays, and what no reader saw',
        '{"port":5432,"note":"","password":"a"}',
        { port: '5432', password: 'b' },
        '{"note":"","port":5432,"password":"b"}',
      ],
      ['an object that holds a value', '{"value":"a"}', { value: 'b' }, '{"value":"b"}'],
      ['plain text', 'a', { value: 'b' }, 'b'],
    ])('it reads what is written: %s', async (_, before, values, expected) => {
      const Name = fresh();
      if (before !== undefined) await official.send(new sdk.CreateSecretCommand({ Name, SecretString: before }));
      const version = await vault.write(at(Name), fields(values));
      const read = await official.send(new sdk.GetSecretValueCommand({ SecretId: Name }));
      expect(read).toMatchObject({ SecretString: expected, VersionId: version, VersionStages: ['AWSCURRENT'] });
    });

    test('bytes of another store become bytes here', async () => {
      const Name = fresh();
      await vault.write(at(Name), fields({ binary: 'AP8B' }), 0);
      const read = await official.send(new sdk.GetSecretValueCommand({ SecretId: Name }));
      expect([...(read.SecretBinary ?? [])]).toEqual([0, 255, 1]);
    });

    test('bytes stay bytes when they are written again', async () => {
      const Name = fresh();
      await official.send(new sdk.CreateSecretCommand({ Name, SecretBinary: Uint8Array.from([1, 2]) }));
      await vault.write(at(Name), fields({ binary: 'AP8B' }));
      const read = await official.send(new sdk.GetSecretValueCommand({ SecretId: Name }));
      expect([...(read.SecretBinary ?? [])]).toEqual([0, 255, 1]);
    });

    test('it sees a rotation as AWS’ own: AWSPENDING, then AWSCURRENT and AWSPREVIOUS, and no label is left', async () => {
      const Name = fresh();
      const from = await vault.write(at(Name), fields({ password: 'one' }));
      const stages = async () =>
        (await official.send(new sdk.DescribeSecretCommand({ SecretId: Name }))).VersionIdsToStages ?? {};
      for (const [turn, last] of [
        ['r1', from],
        ['r2', undefined],
      ] as const) {
        const before = last ?? String((await vault.read(at(Name)))?.version);
        await vault.stage(at(Name), fields({ password: turn }), turn);
        const pending = Object.entries(await stages()).find(([, labels]) => labels.includes('AWSPENDING'));
        expect((await stages())[before]).toContain('AWSCURRENT');
        expect((await vault.versions(at(Name))).at(-1)?.version).toBe(before);
        const value = await official.send(
          new sdk.GetSecretValueCommand({ SecretId: Name, VersionStage: 'AWSPENDING' }),
        );
        expect(value).toMatchObject({ SecretString: `{"password":"${turn}"}`, VersionId: pending?.[0] });
        expect(await vault.promote(at(Name), turn, before)).toBe(pending?.[0]);
        expect((await stages())[before]).toContain('AWSPREVIOUS');
      }
      const holders = Object.fromEntries(
        Object.entries(await stages()).flatMap(([id, of]) => of.map((label) => [label, id])),
      );
      expect((await vault.versions(at(Name))).map(({ version }) => version)).toEqual(
        ['AWSPREVIOUS', 'AWSCURRENT'].map((label) => holders[label]),
      );
      const labels = Object.values(await stages()).flat();
      expect(labels.filter((label) => !label.startsWith('relock-rotation-')).sort()).toEqual([
        'AWSCURRENT',
        'AWSPREVIOUS',
      ]);
      expect(labels.filter((label) => label.startsWith('relock-'))).toHaveLength(1);
    });

    test('it rotates beside us: its pending version is never taken, and what it left on the current one is no obstacle', async () => {
      const Name = fresh();
      const from = await vault.write(at(Name), fields({ password: 'one' }));
      const put = (token: string, VersionStages: string[]) =>
        official.send(
          new sdk.PutSecretValueCommand({
            SecretId: Name,
            SecretString: '{"password":"theirs"}',
            VersionStages,
            ClientRequestToken: token,
          }),
        );
      await put('1'.repeat(32), ['AWSPENDING']);
      await expect(vault.stage(at(Name), fields({ password: 'ours' }), 'r1')).rejects.toMatchObject({
        code: 'RL-ROTATE-CONFLICT',
      });
      await official.send(
        new sdk.UpdateSecretVersionStageCommand({
          SecretId: Name,
          VersionStage: 'AWSCURRENT',
          RemoveFromVersionId: String(from),
          MoveToVersionId: '1'.repeat(32),
        }),
      );
      await vault.stage(at(Name), fields({ password: 'ours' }), 'r1');
      await vault.promote(at(Name), 'r1', '1'.repeat(32));
      expect(plain((await vault.read(at(Name)))?.fields)).toEqual({ password: 'ours' });
    });

    test('a secret of another account is read by its ARN, an older version by its id or stage', async () => {
      const Name = fresh();
      const { ARN } = await official.send(new sdk.CreateSecretCommand({ Name, SecretString: 'first' }));
      const first = (await vault.read(at(ARN ?? '')))?.version;
      await vault.write(at(Name), fields({ value: 'second' }));
      for (const query of [`version_id=${first}`, `version=${first}`, 'version_stage=AWSPREVIOUS']) {
        expect(plain((await vault.read(at(`${Name}?${query}`)))?.fields)).toEqual({ value: 'first' });
      }
      expect(plain((await vault.read(at(ARN ?? '')))?.fields)).toEqual({ value: 'second' });
      expect(await vault.read(at(`${Name}?version_id=${'0'.repeat(32)}`))).toBeNull();
      expect(await vault.read(at(`${Name}?region=us-east-2`))).toBeNull();
    });

    test('both get the same error for a secret that is marked for deletion', async () => {
      const Name = fresh();
      await vault.write(at(Name), fields({ value: 'x' }));
      await official.send(new sdk.DeleteSecretCommand({ SecretId: Name }));
      await expect(official.send(new sdk.GetSecretValueCommand({ SecretId: Name }))).rejects.toMatchObject({
        name: 'InvalidRequestException',
      });
      await expect(vault.read(at(Name))).rejects.toMatchObject({
        code: 'RL-VAULT-DELETED',
        message: expect.stringContaining('InvalidRequestException'),
      });
    });
  });
});
