import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeAws } from '../contract/server/aws.ts';
import { clientOf } from '../contract/server/client.ts';
import { missing } from '../servers/find.ts';
import { startMoto } from '../servers/moto.ts';
import { startVault } from '../servers/vault.ts';
import { startWorld } from './world.ts';

describe.skipIf(missing('moto', 'vault'))('sessions of AWS', () => {
  const ends: Array<() => Promise<void>> = [];
  let moto: Awaited<ReturnType<typeof startMoto>>;
  beforeAll(async () => {
    moto = await startMoto();
    ends.push(() => moto.stop());
  });
  afterAll(() => Promise.all(ends.map((end) => end())));

  async function serve() {
    const world = await startWorld();
    ends.push(world.close);
    return world;
  }

  describe('relock serve', () => {
    describeAws(serve, () => moto.address);
  });
  describe('HashiCorp Vault', () => {
    describeAws(
      async () => {
        const vault = await startVault();
        ends.push(() => vault.stop());
        return vault;
      },
      () => moto.address,
    );
  });

  test('without a wish they live as short as AWS allows, and the answer says that nothing ends them', async () => {
    const server = clientOf(await serve());
    await server.ok('POST', 'sys/mounts/aws', { type: 'aws' });
    await server.ok('POST', 'aws/config/root', { access_key: 'AKIDTEST', secret_key: 'x', sts_endpoint: moto.address });
    const arn = 'arn:aws:iam::123456789012:role/deploy';
    await server.ok('POST', 'aws/roles/r', { credential_type: 'assumed_role', role_arns: arn });
    const { data, warnings } = (await server.ok('GET', 'aws/creds/r')).json;
    expect(Math.abs(data.ttl - 900)).toBeLessThan(5);
    expect(warnings.join()).toContain('AWS has no way to end a session: this one ends by itself at');
  });
});
