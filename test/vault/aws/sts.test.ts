import { describe, expect, onTestFinished, test } from 'vitest';
import { parseAddress } from '../../../src/vault/address.ts';
import { openAwsSts } from '../../../src/vault/aws/sts.ts';
import { isSession, resumeSession } from '../../../src/vault/session.ts';
import { startFakeAws } from '../../fake/aws.ts';
import { jobClaims, makeIssuer } from '../jwt.ts';
import { awsConfig, context } from './server.ts';

const issuer = makeIssuer();
const identity = async (audience: string) => issuer.token(jobClaims(audience));

async function minting(auth: 'jwt' | 'ambient', warnings: string[] = [], env?: Record<string, string>) {
  const aws = await startFakeAws('http://127.0.0.1:9', {
    publicKey: issuer.publicKey,
    audience: 'sts.amazonaws.com',
    claims: { repository_id: '4711', ref: 'refs/heads/main' },
  });
  let taken = 0;
  const vault = openAwsSts(
    awsConfig(aws.address, { auth }),
    context({ identity, onTaken: () => ++taken, warn: (advice) => warnings.push(advice), ...(env && { env }) }),
  );
  onTestFinished(async () => {
    await vault.close();
    await aws.close();
  });
  return { aws, vault, taken: () => taken };
}

describe('a session of a role', () => {
  test.each([
    ['jwt', 'AssumeRoleWithWebIdentity'],
    ['ambient', 'AssumeRole'],
  ] as const)('is minted by %s, once for all its fields, and named with its end', async (auth, action) => {
    const { aws, vault, taken } = await minting(auth);
    const keys = ['access_key_id', 'secret_access_key', 'session_token', 'expiration'];
    const read = await Promise.all(
      keys.map((key) => vault.read(parseAddress(`awssts://123456789012/path/deploy?ttl=20m#/${key}`))),
    );
    expect([...(read[0]?.fields.keys() ?? [])]).toEqual(keys);
    expect(aws.logins).toEqual([
      { action, role: 'arn:aws:iam::123456789012:role/path/deploy', name: 'relock', seconds: 1200, policy: undefined },
    ]);
    expect(taken()).toBe(1);
    const [lease] = vault.leases();
    if (lease === undefined) throw new Error('no lease');
    expect(lease).toMatchObject({ kind: 'lease', ttl: 1200, label: expect.stringContaining('role/path/deploy') });
    await expect(vault.revoke(lease)).rejects.toMatchObject({
      code: 'RL-VAULT-REVOKE',
      state: expect.stringContaining('1200 s'),
    });
    expect(vault.leases()).toHaveLength(1);
    const saved: unknown = JSON.parse(JSON.stringify(vault.dumpSession()));
    if (!isSession(saved)) throw new Error('no session');
    const later = await resumeSession(saved);
    expect(later.leases()).toEqual([lease]);
    await expect(later.revoke(lease)).rejects.toMatchObject({ code: 'RL-VAULT-REVOKE' });
  });

  test('is not given to another repository or branch', async () => {
    const { aws } = await minting('jwt');
    for (const claims of [{ repository_id: '1' }, { ref: 'refs/heads/x' }]) {
      const other = openAwsSts(
        awsConfig(aws.address, { auth: 'jwt' }),
        context({ identity: async (audience) => issuer.token({ ...jobClaims(audience), ...claims }) }),
      );
      await expect(other.read(parseAddress('awssts://123456789012/ci'))).rejects.toMatchObject({
        code: 'RL-VAULT-LOGIN',
      });
      await other.close();
    }
  });

  test.each([
    ['awssts://123456789012/ci?ttl=5m', 'RL-VAULT-PARAM'],
    ['awssts://123456789012/ci?ttl=13h', 'RL-VAULT-PARAM'],
    ['awssts://123456789012/ci?scope=x', 'RL-VAULT-PARAM'],
    ['awssts://account/ci', 'RL-VAULT-PATH'],
    ['awssts://123456789012', 'RL-VAULT-PATH'],
    ['awssts://123456789012/ci?region=x.example/', 'RL-VAULT-REGION'],
  ])('%s is refused before anything is asked', async (text, code) => {
    const { aws, vault } = await minting('jwt');
    await expect(vault.read(parseAddress(text))).rejects.toMatchObject({ code });
    expect(aws.logins).toEqual([]);
  });

  test('by a key that was stored is warned of', async () => {
    const warnings: string[] = [];
    await minting('ambient', warnings, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' });
    expect(warnings).toEqual([expect.stringContaining('AWS_ACCESS_KEY_ID')]);
    await minting('ambient', warnings);
    expect(warnings).toHaveLength(1);
  });
});
