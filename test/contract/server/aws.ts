import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';
import type { ServerUnderTest } from './database.ts';

const ROLE = 'arn:aws:iam::123456789012:role/deploy';
const POLICY = '{"Version":"2012-10-17","Statement":[]}';

/** `aws/` for sessions, with `sts` (moto) in AWS' place. */
export function describeAws(open: () => Promise<ServerUnderTest>, sts: () => string): void {
  describe('aws/', () => {
    let server: Client;
    beforeAll(async () => {
      server = clientOf(await open());
      await server.ok('POST', 'sys/mounts/aws', { type: 'aws' });
    });

    test('roles and keys that are not there', async () => {
      expect((await server.ask('GET', 'aws/config/root')).status).toBe(404);
      expect((await server.ask('LIST', 'aws/roles')).status).toBe(404);
      expect((await server.ask('GET', 'aws/roles/none')).status).toBe(404);
      for (const path of ['creds', 'sts']) {
        const { status, json } = await server.ask('GET', `aws/${path}/none`);
        expect([status, json.errors]).toEqual([400, ['Role "none" not found']]);
      }
    });

    test('the key that mints is not shown', async () => {
      const key = { access_key: 'AKIDTEST', secret_key: 'never-shown', region: 'eu-central-1', sts_endpoint: sts() };
      await server.ok('POST', 'aws/config/root', key);
      const { json, text } = await server.ok('GET', 'aws/config/root');
      expect(json.data).toMatchObject({ access_key: 'AKIDTEST', region: 'eu-central-1', sts_endpoint: sts() });
      expect(text).not.toContain('never-shown');
    });

    test.each([
      [{}, 'did not supply credential_type'],
      [{ credential_type: 'nope' }, 'unrecognized credential type: nope'],
      [{ credential_type: 'assumed_role', policy_document: 'nojson' }, 'cannot parse policy document'],
    ])('a role %j is refused', async (body, words) => {
      const { status, json } = await server.ask('POST', 'aws/roles/x', body);
      expect([status, json.errors.join()]).toEqual([400, expect.stringContaining(words)]);
    });

    test('a role is shown as it was written, and gives sessions within it', async () => {
      const role = { credential_type: 'assumed_role', role_arns: [ROLE], policy_document: POLICY };
      await server.ok('POST', 'aws/roles/deploy', { ...role, default_sts_ttl: '20m', max_sts_ttl: '1h' });
      expect((await server.ok('GET', 'aws/roles/deploy')).json.data).toEqual({
        ...role,
        default_sts_ttl: 1200,
        iam_groups: null,
        iam_tags: null,
        max_sts_ttl: 3600,
        permissions_boundary_arn: '',
        policy_arns: null,
        user_path: '',
      });
      const session = async (body?: object) =>
        (await server.ok(body === undefined ? 'GET' : 'POST', 'aws/sts/deploy', body)).json;
      const { data, lease_id, renewable } = await session();
      expect([lease_id, renewable]).toEqual(['', false]);
      expect(data.arn).toMatch(/^arn:aws:sts::123456789012:assumed-role\/deploy\/v/);
      for (const name of ['access_key', 'secret_key', 'security_token']) expect(data[name].length).toBeGreaterThan(15);
      expect(Math.abs(data.ttl - 1200)).toBeLessThan(5);
      expect(Math.abs((await session({ ttl: '15m' })).data.ttl - 900)).toBeLessThan(5);
      expect(Math.abs((await session({ ttl: '20h' })).data.ttl - 3600)).toBeLessThan(5);
      expect((await server.ask('POST', 'aws/sts/deploy', { ttl: '1m' })).status).toBe(400);
      const { status, json } = await server.ask('POST', 'aws/sts/deploy', { role_arn: `${ROLE}2` });
      expect([status, json.errors]).toEqual([
        400,
        [`role_arn "${ROLE}2" not in allowed role arns for Vault role "deploy"`],
      ]);
    });

    test('which role to take must be clear', async () => {
      await server.ok('POST', 'aws/roles/two', { credential_type: 'assumed_role', role_arns: [ROLE, `${ROLE}2`] });
      const { status, json } = await server.ask('GET', 'aws/creds/two');
      expect([status, json.errors.join()]).toEqual([400, expect.stringContaining('unable to determine one')]);
    });

    test('a federation token needs a policy', async () => {
      await server.ok('POST', 'aws/roles/fed', { credential_type: 'federation_token' });
      expect((await server.ask('GET', 'aws/sts/fed')).status).toBe(400);
      await server.ok('POST', 'aws/roles/fed', { credential_type: 'federation_token', policy_document: POLICY });
      expect((await server.ok('GET', 'aws/sts/fed')).json.data.security_token).not.toBe('');
    });
  });
}
