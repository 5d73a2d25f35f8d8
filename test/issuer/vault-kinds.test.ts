import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import { newRotationId } from '../../src/rotate/journal.ts';
import { sideBySideContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import { missing } from '../servers/find.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { VaultServer } from '../servers/vault.ts';
import { startVault } from '../servers/vault.ts';
import { vaultIssuer } from './vault-world.ts';

describe.skipIf(missing('vault'))('kinds behind a Vault', () => {
  let vault: VaultServer;
  let count = 0;
  beforeAll(async () => {
    vault = await startVault();
    await vault.api('POST', 'auth/token/roles/app', { allowed_policies: 'default', orphan: true, token_period: '1h' });
    await vault.api('POST', 'sys/mounts/pki', { type: 'pki' });
    await vault.api('POST', 'sys/mounts/pki/tune', { max_lease_ttl: '8760h' });
    await vault.api('POST', 'pki/root/generate/internal', { common_name: 'Root', ttl: '8760h' });
    await vault.api('POST', 'pki/roles/web', { allowed_domains: 'example.test', allow_subdomains: true, ttl: '1h' });
  });
  afterAll(() => vault?.stop());

  async function freshToken(): Promise<SecretFields> {
    const { auth } = await vault.api('POST', 'auth/token/create/app');
    return secret({ token: auth.client_token, accessor: auth.accessor });
  }

  /** A policy's token for whoever rotates. */
  async function tokenWith(policy: string): Promise<string> {
    const name = `rotator-${++count}`;
    await vault.api('PUT', `sys/policies/acl/${name}`, { policy });
    return (await vault.api('POST', 'auth/token/create', { policies: [name] })).auth.client_token as string;
  }

  describe('tokens', () => {
    sideBySideContract('a token', async () => ({
      // It starts before the others' beforeAll: opened when it is first used.
      issuer: await vaultIssuer('vault-token', vault, { role: 'app' }),
      fresh: freshToken,
      stop: () => undefined,
    }));

    test('a secret without the accessor is enough, and a token that may not look at itself is told from a dead one', async () => {
      const issuer = await vaultIssuer('vault-token', vault, { role: 'app' });
      const { auth } = await vault.api('POST', 'auth/token/create', {
        policies: ['default'],
        no_default_policy: true,
        no_parent: true,
      });
      const credential = secret({ token: auth.client_token as string });
      await vault.api('PUT', 'sys/policies/acl/nothing', { policy: 'path "x" { capabilities = ["read"] }' });
      const blind = await vault.api('POST', 'auth/token/create', { policies: ['nothing'], no_default_policy: true });
      expect(await issuer.validate(secret({ token: blind.auth.client_token as string }))).toBe('active');
      expect(await issuer.validate(credential)).toBe('active');
      await issuer.revoke(credential);
      await issuer.revoke(credential);
      expect(await issuer.validate(credential)).toBe('inactive');
    });

    test('a new token has the policies of the old one, not all of its role nor those of the token that rotates', async () => {
      await vault.api('PUT', 'sys/policies/acl/narrow', { policy: 'path "x" { capabilities = ["read"] }' });
      await vault.api('PUT', 'sys/policies/acl/wide', { policy: 'path "*" { capabilities = ["read"] }' });
      await vault.api('POST', 'auth/token/roles/open', { allowed_policies: 'default,narrow,wide', orphan: true });
      await vault.api('POST', 'auth/token/roles/bare', { orphan: true });
      for (const role of ['open', 'bare']) {
        const issuer = await vaultIssuer('vault-token', vault, { role });
        const { auth } = await vault.api('POST', 'auth/token/create/open', {
          policies: ['narrow'],
          no_default_policy: true,
        });
        const old = secret({ token: auth.client_token as string, accessor: auth.accessor as string });
        const made = await issuer.create(old, newRotationId(new Date()));
        const accessor = made.get('accessor')?.reveal();
        const { data } = await vault.api('POST', 'auth/token/lookup-accessor', { accessor });
        expect(data.policies).toEqual(['narrow']);
      }
    });

    test('a role whose tokens die with the one that rotates is found out, and nothing of it stays', async () => {
      await vault.api('POST', 'auth/token/roles/child', { allowed_policies: 'default' });
      const issuer = await vaultIssuer('vault-token', vault, { role: 'child' });
      const [old, rotation] = [await freshToken(), newRotationId(new Date())];
      await expect(issuer.create(old, rotation)).rejects.toMatchObject({ code: 'RL-ISSUER-CONFIG' });
      expect(await issuer.reclaim?.(old, rotation)).toBe(1);
    });

    test('the check names the paths on which rights are missing, and takes the documented ones', async () => {
      const some = await tokenWith('path "auth/token/create/app" { capabilities = ["update"] }');
      const weak = await vaultIssuer('vault-token', { ...vault, token: some }, { role: 'app' });
      await expect(weak.check?.(new Map())).rejects.toMatchObject({
        code: 'RL-ISSUER-REFUSED',
        evidence: expect.arrayContaining([['auth/token/accessors', 'needs list,sudo']]),
      });
      const full = await tokenWith(`
        path "auth/token/create/app" { capabilities = ["update"] }
        path "auth/token/accessors" { capabilities = ["list", "sudo"] }
        path "auth/token/lookup" { capabilities = ["update"] }
        path "auth/token/lookup-accessor" { capabilities = ["update"] }
        path "auth/token/revoke-accessor" { capabilities = ["update"] }
        path "auth/token/revoke" { capabilities = ["update"] }`);
      const issuer = await vaultIssuer('vault-token', { ...vault, token: full }, { role: 'app' });
      await issuer.check?.(new Map());
      const [old, rotation] = [await freshToken(), newRotationId(new Date())];
      const made = await issuer.create(old, rotation);
      expect(await issuer.reclaim?.(old, rotation)).toBe(1);
      expect(await issuer.validate(made)).toBe('inactive');
      await issuer.revoke(old);
      expect(await issuer.validate(old)).toBe('inactive');
    });
  });

  describe('certificates', () => {
    const name = () => `host-${++count}.example.test`;

    sideBySideContract('a certificate', async () => {
      const common = name();
      const issuer = await vaultIssuer('tls', vault, { role: 'web', 'common-name': common });
      return {
        issuer,
        async fresh() {
          // Those of the tests before would be taken for lost ones.
          for (const serial of (await vault.api('GET', 'pki/certs?list=true')).data.keys as string[]) {
            const { data } = await vault.api('GET', `pki/cert/${serial}`);
            if (data.revocation_time === 0 && !(await isRoot(serial))) {
              await vault.api('POST', 'pki/revoke', { serial_number: serial });
            }
          }
          const made = await issuer.create(new Map(), newRotationId(new Date()));
          // Its times are whole seconds: made in the same one, it would be taken for the rotation's.
          await sleep(1_100);
          return made;
        },
        stop: () => undefined,
      };
    });

    async function isRoot(serial: string): Promise<boolean> {
      const { data } = await vault.api('GET', 'pki/cert/ca');
      const mine = await vault.api('GET', `pki/cert/${serial}`);
      return data.certificate.trim() === mine.data.certificate.trim();
    }

    test('a pair that does not hold together does not pass: another key, another authority, no chain, out of date', async () => {
      const issuer = await vaultIssuer('tls', vault, { role: 'web', 'common-name': name() });
      const one = await issuer.create(new Map(), newRotationId(new Date()));
      const other = await issuer.create(new Map(), newRotationId(new Date()));
      await issuer.test(one);
      const mixed = (field: string, value: SecretValue | undefined) =>
        new Map([...one, [field, value ?? new SecretValue('')] as const]);
      for (const broken of [
        mixed('private_key', other.get('private_key')),
        mixed('private_key', new SecretValue('no key')),
        mixed('certificate', new SecretValue('')),
        mixed('ca_chain', other.get('certificate')),
      ]) {
        await expect(issuer.test(broken)).rejects.toMatchObject({ code: 'RL-TLS-BROKEN' });
      }
      await vault.api('POST', 'pki/roles/short', {
        allowed_domains: 'example.test',
        allow_subdomains: true,
        ttl: '2s',
        not_before_duration: '2s',
      });
      const short = await vaultIssuer('tls', vault, { role: 'short', 'common-name': name() });
      const brief = await short.create(new Map(), newRotationId(new Date()));
      const { X509Certificate } = await import('node:crypto');
      const end = new X509Certificate(brief.get('certificate')?.reveal() ?? '').validToDate;
      await expect.poll(() => new Date() > end, { timeout: 6_000 }).toBe(true);
      await expect(short.test(brief)).rejects.toMatchObject({ code: 'RL-TLS-BROKEN' });
      expect(await short.validate(brief)).toBe('inactive');
    });

    test('the certificate alone tells its serial number, and what else is asked for stands in it', async () => {
      const common = name();
      const issuer = await vaultIssuer('tls', vault, {
        role: 'web',
        'common-name': common,
        'alt-names': `b.${common}`,
        ttl: '10m',
      });
      const made = await issuer.create(new Map(), newRotationId(new Date()));
      expect(made.get('certificate')?.reveal()).toContain('BEGIN CERTIFICATE');
      const bare = new Map([...made].filter(([field]) => field !== 'serial'));
      expect(await issuer.validate(bare)).toBe('active');
      await issuer.revoke(bare);
      expect(await issuer.validate(made)).toBe('inactive');
    });
  });

  test.skipIf(missing('postgres'))(
    'a static role of the database engine: Vault changes it in the database',
    async () => {
      const postgres = await startPostgres();
      onTestFinished(() => postgres.stop());
      postgres.sql(`create role app login password 'first'`);
      await vault.api('POST', 'sys/mounts/database', { type: 'database' });
      await vault.api('POST', 'database/config/pg', {
        plugin_name: 'postgresql-database-plugin',
        allowed_roles: '*',
        connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${postgres.port}/postgres?sslmode=disable`,
        username: postgres.admin.user,
        password: postgres.admin.password,
      });
      await vault.api('POST', 'database/static-roles/app', { db_name: 'pg', username: 'app', rotation_period: '24h' });
      const read = async () => (await vault.api('GET', 'database/static-creds/app')).data.password as string;
      const token = await tokenWith(`
      path "database/static-creds/app" { capabilities = ["read"] }
      path "database/rotate-role/app" { capabilities = ["update"] }`);
      const issuer = await vaultIssuer('vault-database-role', { ...vault, token }, { role: 'app' });
      const old = secret({ password: await read() });
      await issuer.check?.(old);
      expect(await issuer.validate(old)).toBe('active');
      const made = await issuer.create(old, 'r');
      const password = made.get('password')?.reveal() ?? '';
      expect(password).toBe(await read());
      expect([await issuer.validate(old), await issuer.validate(made)]).toEqual(['inactive', 'active']);
      expect(postgres.logsIn('app', password)).toBe(true);
      expect(postgres.logsIn('app', old.get('password')?.reveal() ?? '')).toBe(false);
      // Once more from the same value, as after a lost answer: taken over, not changed again.
      const again = await issuer.create(old, 'r');
      expect(again.get('password')?.reveal()).toBe(password);
      await issuer.test(again);
      await issuer.revoke(old);
      expect(await read()).toBe(password);
      await issuer.revoke(made);
      expect(await issuer.validate(made)).toBe('inactive');
    },
  );
});
