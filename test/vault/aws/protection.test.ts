import { describe, expect, onTestFinished, test } from 'vitest';
import { parseAddress } from '../../../src/vault/address.ts';
import { openAws } from '../../../src/vault/aws/open.ts';
import { startAnswering } from '../answering.ts';
import { awsConfig, context, fields } from './server.ts';

const ADDRESS = parseAddress('awssecrets://ci/db');
const ARN = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';

/** A secret of this key, which KMS describes so; `asked` are the operations, with their bodies. */
async function sealedBy(KmsKeyId: string | undefined, key: object | number, requireHsm = false) {
  const asked: string[] = [];
  const server = await startAnswering((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    asked.push(operation);
    const denied = operation === 'DescribeKey' && typeof key === 'number';
    const body = {
      DescribeSecret: { Name: 'ci/db', KmsKeyId },
      DescribeKey: denied
        ? { __type: 'AccessDeniedException', Message: 'no' }
        : { KeyMetadata: { Arn: ARN, ...(key as object) } },
    }[operation] ?? {
      Name: 'ci/db',
      VersionId: '1'.repeat(32),
      VersionStages: ['AWSCURRENT'],
      SecretString: 'the value',
    };
    response.writeHead(denied ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(body));
  });
  const vault = openAws(awsConfig(server.address), context({ requireHsm }));
  onTestFinished(() => vault.close());
  return { vault, asked };
}

describe('what AWS says of the key of a secret', () => {
  test.each<[string, string | undefined, object | number, string, RegExp]>([
    ['a key that KMS made', ARN, { Origin: 'AWS_KMS' }, 'hardware', /origin AWS_KMS/],
    ['the account’s own key', undefined, { Origin: 'AWS_KMS' }, 'hardware', /origin AWS_KMS/],
    ['a key in a CloudHSM', ARN, { Origin: 'AWS_CLOUDHSM', CloudHsmClusterId: 'cluster-1' }, 'hardware', /cluster-1/],
    ['an imported one', ARN, { Origin: 'EXTERNAL' }, 'unverifiable', /a copy may be anywhere/],
    ['one outside of AWS', ARN, { Origin: 'EXTERNAL_KEY_STORE' }, 'unverifiable', /outside of AWS/],
    ['one of which nothing is said', ARN, {}, 'unverifiable', /nothing is known/],
    ['one that the login may not ask for', ARN, 400, 'unverifiable', /kms:DescribeKey/],
  ])('%s', async (_, id, key, verdict, evidence) => {
    const { vault, asked } = await sealedBy(id, key);
    expect(await vault.protection(ADDRESS)).toMatchObject({ verdict, evidence: expect.stringMatching(evidence) });
    expect(asked).toEqual(['DescribeSecret', 'DescribeKey']);
    const strict = await sealedBy(id, key, true);
    if (verdict === 'hardware') {
      expect(await strict.vault.read(ADDRESS)).not.toBeNull();
      await strict.vault.readMany?.([ADDRESS, ADDRESS]);
      expect(strict.asked.filter((one) => one === 'DescribeKey')).toHaveLength(1);
    } else {
      const some = fields({ password: 'the value' });
      for (const use of [
        () => strict.vault.read(ADDRESS),
        () => strict.vault.write(ADDRESS, some),
        () => strict.vault.stage(ADDRESS, some, 'r1'),
        () => strict.vault.readStaged(ADDRESS, 'r1'),
      ])
        await expect(use()).rejects.toMatchObject({ code: 'RL-VAULT-NOT-HSM' });
      const [read] = (await strict.vault.readMany?.([ADDRESS])) ?? [];
      expect(read).toMatchObject({ status: 'rejected', reason: { code: 'RL-VAULT-NOT-HSM' } });
      expect(new Set(strict.asked)).toEqual(new Set(['DescribeSecret', 'DescribeKey']));
    }
  });
});
