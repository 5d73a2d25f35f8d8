import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../../src/vault/aws/place.ts';
import { groupsThatFit, sessionPolicy } from '../../../src/vault/aws/session-policy.ts';
import { isAllowed } from '../../fake/aws.ts';

const ACCOUNT = { partition: 'aws', id: '123456789012' };
const place = (name: string): Place => ({ region: 'eu-west-1', name, id: name, version: undefined, stage: undefined });
const arn = (name: string, account = ACCOUNT.id) => `arn:aws:secretsmanager:eu-west-1:${account}:secret:${name}-a1B2c3`;
const names = fc.stringMatching(/^[A-Za-z0-9_+=.@-]{1,12}(?:\/[A-Za-z0-9_+=.@-]{1,12}){0,6}$/);

test('what is read with a session is what was wanted and nothing else, in as many policies as fit', () => {
  fc.assert(
    fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 40 }), (all) => {
      const [others, wanted] = [all.slice(0, 1), all.slice(1)];
      const policies = groupsThatFit(ACCOUNT, wanted.map(place)).map((group) => {
        const policy = sessionPolicy(ACCOUNT, 'read', group);
        expect(policy?.length).toBeLessThanOrEqual(2048);
        return policy ?? '';
      });
      const allowed = (operation: string, resource: string) =>
        policies.filter((policy) => isAllowed(policy, 'secretsmanager', operation, resource, {})).length;
      for (const name of wanted) {
        expect(allowed('GetSecretValue', arn(name))).toBe(1);
        expect(allowed('GetSecretValue', arn(name, '210987654321'))).toBe(0);
        for (const operation of [
          'PutSecretValue',
          'UpdateSecretVersionStage',
          'DeleteSecret',
          'CreateSecret',
          'ListSecrets',
        ])
          expect(allowed(operation, arn(name))).toBe(0);
      }
      for (const other of [
        ...others,
        ...wanted.flatMap((name) => [`${name}-more`, `${name}/below`, name.slice(0, -1)]),
      ])
        if (!wanted.includes(other)) expect(allowed('GetSecretValue', arn(other))).toBe(0);
    }),
  );
});

test('who writes a secret may make and change it and Relock’s records of it, and nothing else', () => {
  const policy = sessionPolicy(ACCOUNT, 'write', [place('ci/db')]);
  const own = ['ci/db', 'relock/journal/ci/db', 'relock/fingerprints'];
  const others = ['ci/db2', 'ci', 'relock/journal/ci/mail', 'relock/x'];
  for (const name of [...own, ...others]) {
    expect(isAllowed(policy, 'secretsmanager', 'PutSecretValue', arn(name), {})).toBe(own.includes(name));
    expect(isAllowed(policy, 'secretsmanager', 'CreateSecret', '*', { Name: name })).toBe(own.includes(name));
    expect(isAllowed(policy, 'secretsmanager', 'DeleteSecret', arn(name), {})).toBe(false);
  }
});

test('KMS decrypts for a session through Secrets Manager of its region only', () => {
  const policy = JSON.parse(
    sessionPolicy({ partition: 'aws-cn', id: '1' }, 'read', [{ ...place('a'), region: 'cn-north-1' }]) ?? '',
  );
  expect(policy.Statement).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Decrypt'],
    Resource: '*',
    Condition: { StringEquals: { 'kms:ViaService': ['secretsmanager.cn-north-1.amazonaws.com.cn'] } },
  });
  expect(policy.Statement[0].Resource).toEqual(['arn:aws-cn:secretsmanager:cn-north-1:1:secret:a-??????']);
});
