import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CreateUserCommand, IAMClient, ListAccessKeysCommand, CreateAccessKeyCommand } from '@aws-sdk/client-iam';
import type { ManagedKey } from '../../src/config/config.ts';
import { openHttp } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { newRotationId } from '../../src/rotate/journal.ts';
import { missing } from '../servers/find.ts';
import { startMoto } from '../servers/moto.ts';

const text = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));

describe.skipIf(missing('moto'))('an IAM user’s access keys, at moto', () => {
  let server: Awaited<ReturnType<typeof startMoto>>;
  let sdk: IAMClient;
  const http = openHttp();
  let count = 0;
  beforeAll(async () => {
    server = await startMoto();
    sdk = new IAMClient({
      endpoint: server.address,
      region: 'us-east-1',
      credentials: { accessKeyId: 'AKIATEST', secretAccessKey: 'x' },
    });
  });
  afterAll(async () => {
    http.close();
    await server?.stop();
  });

  async function user(): Promise<{
    name: string;
    issuer: Rotator;
    credential: SecretFields;
    ids: () => Promise<string[]>;
  }> {
    const name = `ci-${++count}`;
    await sdk.send(new CreateUserCommand({ UserName: name }));
    const { AccessKey: key } = await sdk.send(new CreateAccessKeyCommand({ UserName: name }));
    const managed = {
      address: 'vault://ci/aws',
      kind: 'aws-iam-key',
      issuer: { url: server.address, user: name, admin: 'vault://ops/aws' },
      fields: {},
    };
    const issuer = (await openIssuer(managed as unknown as ManagedKey, {
      http,
      github: { apiUrl: 'https://api.github.com' },
      readSecret: async () => text({ access_key_id: 'AKIATEST', secret_access_key: 'x' }),
      writeSecret: async () => undefined,
    })) as Rotator;
    const ids = async () =>
      ((await sdk.send(new ListAccessKeysCommand({ UserName: name }))).AccessKeyMetadata ?? []).map(
        ({ AccessKeyId: id = '' }) => id,
      );
    return {
      name,
      issuer,
      ids,
      credential: text({ access_key_id: key?.AccessKeyId ?? '', secret_access_key: key?.SecretAccessKey ?? '' }),
    };
  }

  test('a second key stands beside the first, and a third is refused before it is asked for', async () => {
    const { issuer, credential, ids } = await user();
    const made = await issuer.create(credential, newRotationId(new Date()));
    expect(await ids()).toEqual(
      expect.arrayContaining([made.get('access_key_id')?.reveal(), credential.get('access_key_id')?.reveal()]),
    );
    await issuer.test(made);
    await expect(issuer.create(credential, newRotationId(new Date()))).rejects.toMatchObject({
      code: 'RL-AWS-TWO-KEYS',
    });
    // A person's second key, made a moment ago, is not taken for a lost one of a rotation that never asked for any.
    const refused = newRotationId(new Date());
    await expect(issuer.create(credential, refused)).rejects.toMatchObject({ code: 'RL-AWS-TWO-KEYS' });
    expect(await issuer.reclaim?.(credential, refused)).toBe(0);
    expect(await ids()).toHaveLength(2);
    await issuer.revoke(credential);
    await issuer.revoke(credential);
    expect(await ids()).toEqual([made.get('access_key_id')?.reveal()]);
  });

  test('a key whose answer was lost is the one made since the rotation began; an older one is left', async () => {
    const { issuer, credential, ids } = await user();
    // The first key must be older than the rotation by more than IAM's whole seconds and the clocks' difference.
    const later = newRotationId(new Date(Date.now() + 7_000));
    expect(await issuer.reclaim?.(text({}), later)).toBe(0);
    const lost = await issuer.create(credential, newRotationId(new Date()));
    expect(await issuer.reclaim?.(credential, newRotationId(new Date()))).toBe(1);
    expect(await ids()).not.toContain(lost.get('access_key_id')?.reveal());
    expect(await ids()).toContain(credential.get('access_key_id')?.reveal());
  });

  test('stopping can be undone, a stranger’s user is refused with AWS’ words', async () => {
    const { issuer, credential, name } = await user();
    const states = async () =>
      (await sdk.send(new ListAccessKeysCommand({ UserName: name }))).AccessKeyMetadata?.map(
        ({ Status: state }) => state,
      );
    await issuer.contain?.(credential);
    await issuer.contain?.(credential);
    expect(await states()).toEqual(['Inactive']);
    await issuer.release?.(credential);
    expect(await states()).toEqual(['Active']);
    expect(await issuer.lastUsed?.(credential)).toBeNull();
    const stranger = (await openIssuer(
      {
        address: 'vault://a/b',
        kind: 'aws-iam-key',
        issuer: { url: server.address, user: 'nobody', admin: 'vault://ops/aws' },
        fields: {},
      } as unknown as ManagedKey,
      {
        http,
        github: { apiUrl: 'https://api.github.com' },
        readSecret: async () => text({ access_key_id: 'AKIATEST', secret_access_key: 'x' }),
        writeSecret: async () => undefined,
      },
    )) as Rotator;
    await expect(stranger.create(credential, newRotationId(new Date()))).rejects.toMatchObject({
      code: 'RL-ISSUER-REFUSED',
      message: expect.stringContaining('NoSuchEntity'),
    });
  });
});

test('an SSH key that Relock makes is one that ssh-keygen reads', async () => {
  const { makeSshKey } = await import('../../src/issuer/ssh-key.ts');
  const { privateKey, publicKey } = await makeSshKey('relock test');
  const { chmodSync, mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(`${tmpdir()}/ssh-`);
  try {
    writeFileSync(`${folder}/key`, privateKey);
    chmodSync(`${folder}/key`, 0o600);
    const derived = execFileSync('ssh-keygen', ['-y', '-f', `${folder}/key`], { encoding: 'utf8' });
    expect(derived.trim().split(' ').slice(0, 2)).toEqual(publicKey.split(' ').slice(0, 2));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
