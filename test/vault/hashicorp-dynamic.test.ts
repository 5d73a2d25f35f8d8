import { X509Certificate, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import type { HashicorpVault } from '../../src/vault/hashicorp.ts';
import { missing } from '../servers/find.ts';
import { startMoto } from '../servers/moto.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { serverConfig } from './server-config.ts';

describe.skipIf(missing('vault'))('a dynamic engine of a real Vault, with ?ttl=', () => {
  let server: VaultServer;
  let vault: HashicorpVault;

  beforeAll(async () => {
    server = await startVault();
    vault = await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) });
  });
  afterAll(async () => {
    await vault?.close();
    await server?.stop();
  });

  const read = async (text: string) => {
    const reading = await vault.read(parseAddress(text));
    return { lease: reading?.lease, field: (name: string) => reading?.fields.get(name)?.reveal() ?? '' };
  };

  test('PKI: a certificate that ends when it was asked to', async () => {
    await server.api('POST', 'sys/mounts/pki', { type: 'pki' });
    await server.api('POST', 'pki/root/generate/internal', { common_name: 'ca.example', ttl: '24h' });
    await server.api('POST', 'pki/roles/web', { allow_any_name: true, max_ttl: '12h' });
    const made = await read('vault://pki/issue/web?method=post&common_name=a.example&ttl=5m');
    const certificate = new X509Certificate(made.field('certificate'));
    const life = Date.parse(certificate.validTo) - Date.now();
    expect(life).toBeGreaterThan(0);
    expect(life).toBeLessThanOrEqual(300_000);
    expect(made.field('private_key')).toContain('PRIVATE KEY');
  });

  test('SSH: a certificate for a key of the job’s own', async () => {
    await server.api('POST', 'sys/mounts/ssh', { type: 'ssh' });
    await server.api('POST', 'ssh/config/ca', { generate_signing_key: true });
    await server.api('POST', 'ssh/roles/ci', {
      key_type: 'ca',
      allow_user_certificates: true,
      allowed_users: '*',
      default_user: 'deploy',
      ttl: '1h',
    });
    const { publicKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const part = (bytes: Buffer) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return Buffer.concat([length, bytes]);
    };
    const blob = Buffer.concat([part(Buffer.from('ssh-ed25519')), part(raw)]).toString('base64');
    const query = new URLSearchParams({ method: 'post', public_key: `ssh-ed25519 ${blob}`, ttl: '5m' });
    const made = await read(`vault://ssh/sign/ci?${query}`);
    expect(made.field('signed_key')).toContain('ssh-ed25519-cert-v01@openssh.com');
  });

  describe.skipIf(missing('moto'))('AWS', () => {
    let moto: Awaited<ReturnType<typeof startMoto>>;
    beforeAll(async () => {
      moto = await startMoto();
    });
    afterAll(() => moto?.stop());

    test('a role’s session lives as long as was asked for', async () => {
      await server.api('POST', 'sys/mounts/aws', { type: 'aws' });
      await server.api('POST', 'aws/config/root', {
        access_key: 'x',
        secret_key: 'x',
        region: 'us-east-1',
        iam_endpoint: moto.address,
        sts_endpoint: moto.address,
      });
      await server.api('POST', 'aws/roles/ci', {
        credential_type: 'assumed_role',
        role_arns: ['arn:aws:iam::123456789012:role/ci'],
        default_sts_ttl: '1h',
      });
      const made = await read('vault://aws/sts/ci?ttl=15m');
      expect(made.field('access_key')).not.toBe('');
      expect(made.field('security_token')).not.toBe('');
      // A session has no lease, since nobody can end it; the engine tells its life beside it.
      expect(made.lease).toBeUndefined();
      expect(Number(made.field('ttl'))).toBeGreaterThan(800);
      expect(Number(made.field('ttl'))).toBeLessThanOrEqual(900);
    });
  });

  describe.skipIf(missing('postgres'))('database', () => {
    let postgres: PostgresServer;
    beforeAll(async () => {
      postgres = await startPostgres();
      await server.api('POST', 'sys/mounts/database', { type: 'database' });
      await server.api('POST', 'database/config/pg', {
        plugin_name: 'postgresql-database-plugin',
        allowed_roles: '*',
        connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${postgres.port}/postgres?sslmode=disable`,
        username: postgres.admin.user,
        password: postgres.admin.password,
      });
      await server.api('POST', 'database/roles/ci', {
        db_name: 'pg',
        creation_statements: [`CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`],
        default_ttl: '1h',
        max_ttl: '2h',
      });
    });
    afterAll(() => postgres?.stop());

    test('the engine heeds no ttl, so that its lease is shortened, and can be renewed', async () => {
      const made = await read('vault://database/creds/ci?ttl=2m');
      expect(made.lease?.ttl).toBe(120);
      const [held] = vault.leases();
      expect(held?.ttl).toBe(120);
      const { data } = await server.api('POST', 'sys/leases/lookup', { lease_id: held?.handle.reveal() });
      expect(data.ttl).toBeLessThanOrEqual(120);
      expect(postgres.logsIn(made.field('username'), made.field('password'))).toBe(true);
      const longer = await vault.renew?.(held ?? fail(), 600);
      expect(longer?.ttl).toBe(600);
      expect(vault.leases()[0]?.ttl).toBe(600);
      await vault.revoke(longer ?? fail());
      expect(vault.leases()).toEqual([]);
      expect(postgres.logsIn(made.field('username'), made.field('password'))).toBe(false);
      await expect(vault.renew?.(longer ?? fail(), 600)).rejects.toMatchObject({ code: 'RL-VAULT-RENEW' });
    });

    test('a login that may not renew tells how long the lease really lives', async () => {
      await server.api('POST', 'sys/policies/acl/mere', {
        policy: 'path "database/creds/ci" { capabilities = ["read"] }',
      });
      const made = await server.api('POST', 'auth/token/create', {
        policies: ['mere'],
        no_default_policy: true,
        ttl: '10m',
      });
      const mere = await openHashicorp(serverConfig(server.address), {
        token: new SecretValue(made.auth.client_token),
      });
      const reading = await mere.read(parseAddress('vault://database/creds/ci?ttl=2m'));
      // Vault never lets a lease outlive the token that it hangs on.
      expect(reading?.lease?.ttl).toBeGreaterThan(120);
      await mere.close();
    });
  });
});

function fail(): never {
  throw new Error('there should be one');
}
