import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VaultServer as ServerConfig } from '../../src/config/config.ts';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import { openHashicorp } from '../../src/vault/hashicorp.ts';
import type { HashicorpVault } from '../../src/vault/hashicorp.ts';
import type { Credentials } from '../../src/vault/hashicorp-login.ts';
import { vaultContract } from '../contract/vault.ts';
import { missing } from '../servers/find.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startVault } from '../servers/vault.ts';
import type { VaultServer } from '../servers/vault.ts';
import { jobClaims, makeIssuer } from './jwt.ts';
import { policy } from './policy.ts';
import { serverConfig } from './server-config.ts';

const secret = (values: Record<string, string>) =>
  new Map(Object.entries(values).map(([name, value]) => [name, new SecretValue(value)]));

describe.skipIf(missing('vault'))('HashiCorp Vault', () => {
  let server: VaultServer;
  let root: HashicorpVault;
  const issuer = makeIssuer();

  beforeAll(async () => {
    server = await startVault();
    root = await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) });
    await server.api('POST', 'sys/mounts/one', { type: 'kv', options: { version: '1' } });
    await server.api('POST', 'sys/auth/jwt', { type: 'jwt' });
    await server.api('POST', 'auth/jwt/config', { jwt_validation_pubkeys: [issuer.publicKey] });
    await server.api('POST', 'sys/policies/acl/ci', {
      policy: 'path "secret/data/ci/*" { capabilities = ["read"] }',
    });
    await server.api('POST', 'auth/jwt/role/ci', {
      role_type: 'jwt',
      user_claim: 'repository_id',
      bound_audiences: [server.address],
      bound_claims: { repository_id: '4711', ref: 'refs/heads/main' },
      token_policies: ['ci'],
      token_ttl: '600',
    });
    await root.write(parseAddress('vault://secret/ci/db'), secret({ user: 'app', password: 'dummy-of-app' }));
  });
  afterAll(async () => {
    await root?.close();
    await server?.stop();
  });

  const withToken = (token: string) => openHashicorp(serverConfig(server.address), { token: new SecretValue(token) });
  const asJob = (claims: Record<string, unknown> = {}, more: Partial<ServerConfig> = {}) => {
    const credentials: Credentials = {
      identity: async (audience) => issuer.token({ ...jobClaims(audience), ...claims }),
    };
    return openHashicorp(serverConfig(server.address, { auth: 'jwt', role: 'ci', ...more }), credentials);
  };
  const tokenWith = async (text: string, more = {}) => {
    const name = `p-${randomBytes(4).toString('hex')}`;
    await server.api('POST', `sys/policies/acl/${name}`, { policy: text });
    const { auth } = await server.api('POST', 'auth/token/create', { policies: [name], ttl: '10m', ...more });
    return auth.client_token as string;
  };

  vaultContract('KV version 2', async () => ({
    vault: await withToken(server.token),
    address: (path, key) => parseAddress(`vault://secret/${path}${key === undefined ? '' : `#/${key}`}`),
    stop: async () => undefined,
  }));

  describe('KV version 2', () => {
    test('a deleted version is told apart from no secret', async () => {
      const address = parseAddress('vault://secret/deleted');
      await root.write(address, secret({ a: 'value one' }));
      await root.write(address, secret({ a: 'value two' }));
      await server.api('DELETE', 'secret/data/deleted');
      await expect(root.read(address)).rejects.toMatchObject({
        code: 'RL-VAULT-DELETED',
        message: expect.stringContaining('version 2 '),
      });
      expect(await root.read(parseAddress('vault://secret/deleted?version=1'))).toMatchObject({ version: 1 });
      expect(await root.read(parseAddress('vault://secret/deleted?version=7'))).toBeNull();
    });

    test.each([
      ['vault://secret/ci/db?version=x', 'RL-VAULT-PARAM'],
      ['vault://secret/ci/db?ttl=5m', 'RL-VAULT-PARAM'],
      ['vault://one/a?version=1', 'RL-VAULT-PARAM'],
      ['vault://secret', 'RL-VAULT-PATH'],
      ['vault://secret/relock/pending/ci/db', 'RL-VAULT-PATH'],
      ['vault://nowhere/at/all', 'RL-VAULT-MOUNT'],
    ])('%s: %s', async (text, code) => {
      await expect(root.read(parseAddress(text))).rejects.toMatchObject({ code });
    });

    test('what is no text comes as its JSON, and an empty field never comes', async () => {
      const data = { port: 5432, deep: { a: ['b'] }, on: true, none: null, empty: '', text: 'x y' };
      await server.api('POST', 'secret/data/shapes', { data });
      const reading = await root.read(parseAddress('vault://secret/shapes'));
      const fields = [...(reading?.fields ?? [])].map(([name, value]) => [name, value.reveal()]);
      expect(Object.fromEntries(fields)).toEqual({ port: '5432', deep: '{"a":["b"]}', on: 'true', text: 'x y' });
      for (const key of ['none', 'empty']) {
        const address = parseAddress(`vault://secret/shapes#/${key}`);
        await expect(root.read(address)).rejects.toMatchObject({ code: 'RL-VAULT-EMPTY' });
      }
    });

    test('a rotation leaves the fields that it does not change as they are stored', async () => {
      const address = parseAddress('vault://secret/mixed');
      await server.api('POST', 'secret/data/mixed', { data: { port: 5432, note: '', password: 'old value' } });
      const current = await root.read(address);
      const next = new Map([...(current?.fields ?? []), ['password', new SecretValue('new value')]]);
      await root.stage(address, next, 'r1');
      await root.promote(address, 'r1', 1);
      const { data } = await server.api('GET', 'secret/data/mixed');
      expect(data.data).toEqual({ port: 5432, note: '', password: 'new value' });
    });

    test.each(['after the write', 'before the marker', 'before the old copy is destroyed'])(
      'a promotion that died %s is finished by the next',
      async (point) => {
        const name = `died-${point.replaceAll(' ', '-')}`;
        const address = parseAddress(`vault://secret/${name}`);
        await root.write(address, secret({ password: 'old value' }));
        await root.stage(address, secret({ password: 'new value' }), 'r1');
        await server.api('POST', `secret/data/${name}`, { options: { cas: 1 }, data: { password: 'new value' } });
        if (point === 'before the old copy is destroyed') {
          const marker = { rotation: 'r1', promoted: 2 };
          await server.api('POST', `secret/data/relock/pending/${name}`, { options: { cas: 1 }, data: marker });
        }
        expect(await root.promote(address, 'r1', 1)).toBe(2);
        expect(await root.read(address)).toMatchObject({ version: 2 });
        expect(await everything(`secret/data/relock/pending/${name}`)).not.toContain('new value');
      },
    );

    test('after a promotion and after a discard, no copy of the value is left among the pending ones', async () => {
      const address = parseAddress('vault://secret/traces');
      await root.write(address, secret({ password: 'old value' }));
      await root.stage(address, secret({ password: 'discarded value' }), 'r1');
      await root.discard(address, 'r1');
      await root.stage(address, secret({ password: 'promoted value' }), 'r2');
      await root.promote(address, 'r2', 1);
      const left = await everything('secret/data/relock/pending/traces');
      expect(left).toContain('r2');
      expect(left).not.toMatch(/discarded value|promoted value/);
    });

    test('a run that slept through another one’s end can’t overwrite the next rotation’s value', async () => {
      const address = parseAddress('vault://secret/slept');
      await root.write(address, secret({ password: 'old value' }));
      await root.stage(address, secret({ password: 'first value' }), 'r1');
      const { data: seen } = await server.api('GET', 'secret/data/relock/pending/slept');
      await root.discard(address, 'r1');
      await root.stage(address, secret({ password: 'second value' }), 'r2');
      const late = { options: { cas: seen.metadata.version }, data: { rotation: 'r1', promoted: 2 } };
      await expect(server.api('POST', 'secret/data/relock/pending/slept', late)).rejects.toThrow('check-and-set');
      expect(await root.readStaged(address, 'r2')).not.toBeNull();
    });

    test('a journal that was deleted by hand is begun again', async () => {
      const address = parseAddress('vault://secret/journalled');
      await root.writeJournal(address, 'one', null);
      await server.api('DELETE', 'secret/data/relock/journal/journalled');
      expect(await root.readJournal(address)).toBeNull();
      await root.writeJournal(address, 'two', null);
      expect(await root.readJournal(address)).toMatchObject({ record: 'two' });
    });

    test('a damaged index is an error, not an empty one', async () => {
      await server.api('POST', 'sys/mounts/hurt', { type: 'kv', options: { version: '2' } });
      const address = parseAddress('vault://hurt/a');
      await root.writeFingerprints(address, 'postgres', [{ value: new SecretValue('x'), state: 'current' }]);
      const { data } = await server.api('GET', 'hurt/data/relock/fingerprints');
      data.data.entries.push({ address: 'vault://hurt/b', state: 'fine' });
      await server.api('POST', 'hurt/data/relock/fingerprints', { data: data.data });
      await expect(root.readFingerprints(address)).rejects.toMatchObject({ code: 'RL-VAULT-INDEX' });
    });

    /** All versions of a path that can still be read, as one text. */
    async function everything(path: string): Promise<string> {
      const texts: string[] = [];
      for (let version = 1; version <= 5; version++) {
        const answer = await server.api('GET', `${path}?version=${version}`).catch(() => null);
        texts.push(JSON.stringify(answer));
      }
      return texts.join('\n');
    }
  });

  describe('KV version 1', () => {
    const address = parseAddress('vault://one/ci/db');

    test('is read and written, without versions', async () => {
      expect(await root.read(address)).toBeNull();
      expect(await root.write(address, secret({ password: 'first value' }))).toBe(0);
      const reading = await root.read(address);
      expect(reading?.fields.get('password')?.reveal()).toBe('first value');
      expect(reading?.version).toBeUndefined();
    });

    test('keeps the digits of a long number', async () => {
      // As text: JavaScript itself would round it on the way in.
      await fetch(`${server.address}/v1/one/number`, {
        method: 'POST',
        headers: { 'X-Vault-Token': server.token },
        body: '{"account":98765432109876543210}',
      });
      const reading = await root.read(parseAddress('vault://one/number#/account'));
      expect(reading?.fields.get('account')?.reveal()).toBe('98765432109876543210');
    });

    test('nothing that needs check-and-set is tried', async () => {
      const NO_CAS = { code: 'RL-VAULT-NO-CAS' };
      await expect(root.write(address, secret({ a: 'b' }), 1)).rejects.toMatchObject(NO_CAS);
      await expect(root.stage(address, secret({ a: 'b' }), 'r1')).rejects.toMatchObject(NO_CAS);
      await expect(root.writeJournal(address, '{}', null)).rejects.toMatchObject(NO_CAS);
      await expect(root.writeFingerprints(address, 'x', [])).rejects.toMatchObject(NO_CAS);
      expect(await root.readFingerprints(address)).toBeNull();
    });
  });

  describe('a mount that may not be looked up', () => {
    // A wildcard for the mount gives the right to read, and none that the look-up recognises.
    test.each([
      ['path "+/data/ci/*" { capabilities = ["read"] }', 'vault://secret/ci/db', 'dummy-of-app'],
      ['path "+/plain/*" { capabilities = ["read"] }', 'vault://one/plain/db', 'dummy-of-plain'],
    ])('%s reads %s', async (rule, text, value) => {
      await root.write(parseAddress('vault://one/plain/db'), secret({ password: 'dummy-of-plain' }));
      const vault = await withToken(await tokenWith(rule));
      const reading = await vault.read(parseAddress(text));
      expect(reading?.fields.get('password')?.reveal()).toBe(value);
      await expect(vault.read(parseAddress('vault://secret/other'))).rejects.toMatchObject({ code: 'RL-VAULT-DENIED' });
    });
  });

  describe('login', () => {
    test('with a job’s identity: one login, given back by ending its token', async () => {
      let asked: string[] = [];
      const vault = await openHashicorp(serverConfig(server.address, { auth: 'jwt', role: 'ci' }), {
        identity: async (audience) => {
          asked = [...asked, audience];
          return issuer.token(jobClaims(audience));
        },
      });
      expect(vault.leases()).toEqual([]);
      const address = parseAddress('vault://secret/ci/db');
      const readings = await Promise.all([vault.read(address), vault.read(address), vault.read(address)]);
      expect(readings.map((reading) => reading?.fields.get('password')?.reveal())).toEqual(
        Array(3).fill('dummy-of-app'),
      );
      expect(asked).toEqual([server.address]);
      const [lease, ...others] = vault.leases();
      expect(others).toEqual([]);
      expect(lease).toMatchObject({ kind: 'token', ttl: 600 });
      const token = lease?.handle.reveal() ?? '';
      await vault.revoke(lease ?? fail());
      expect(vault.leases()).toEqual([]);
      await expect(server.api('POST', 'auth/token/lookup', { token })).rejects.toThrow('bad token');
      await vault.revoke(lease ?? fail());
    });

    test.each([
      [{ sub: 'x', ref: 'refs/heads/try' }, {}, /claim "ref"/, /Ask Vault’s owner/],
      [{ aud: 'https://other.example' }, {}, /audience|aud/, /Set "audience:"/],
      [{}, { role: 'nobody' }, /nobody/, /no such role/],
      [{}, { mount: 'nowhere' }, /denied|handler/, /Check "mount: nowhere"/],
      [{ exp: 1_000_000_000, nbf: 1_000_000_000, iat: 1_000_000_000 }, {}, /expired|exp/, /clocks/],
    ])('refused for %j %j: both sides are shown', async (claims, more, said, remedy) => {
      const vault = await asJob(claims, more);
      const error = await vault.read(parseAddress('vault://secret/ci/db')).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'RL-VAULT-LOGIN', remedy: expect.stringMatching(remedy) });
      const text = describeError(error);
      expect(text).toMatch(/The token says +sub = /);
      expect(text).toContain('repository = example/app, repository_id = 4711');
      expect(text).toContain('environment = (none)');
      expect(text).toMatch(said);
      expect(text).not.toMatch(/ey[\w-]{20}/);
      expect(vault.leases()).toEqual([]);
    });

    test('a sub that does not match: both of GitHub’s forms are shown', async () => {
      await server.api('POST', 'auth/jwt/role/by-sub', {
        role_type: 'jwt',
        user_claim: 'sub',
        bound_audiences: [server.address],
        bound_claims: { sub: 'repo:example/app:ref:refs/heads/main' },
      });
      const vault = await asJob({ sub: 'repo:example@12/app@4711:ref:refs/heads/main' }, { role: 'by-sub' });
      const error = await vault.read(parseAddress('vault://secret/ci/db')).catch((thrown: unknown) => thrown);
      const text = describeError(error);
      expect(text).toContain('repo:example/app:ref:refs/heads/main and repo:example@12/app@4711:ref:refs/heads/main');
    });

    test('a foreign signature is refused', async () => {
      const other = makeIssuer();
      const vault = await openHashicorp(serverConfig(server.address, { auth: 'jwt', role: 'ci' }), {
        identity: async (audience) => other.token(jobClaims(audience)),
      });
      await expect(vault.read(parseAddress('vault://secret/ci/db'))).rejects.toMatchObject({ code: 'RL-VAULT-LOGIN' });
    });

    test('a given token is neither listed nor ended; a wrong one is told apart from a weak one', async () => {
      const token = await tokenWith('path "secret/data/ci/*" { capabilities = ["read"] }');
      const vault = await withToken(token);
      await vault.read(parseAddress('vault://secret/ci/db'));
      expect(vault.leases()).toEqual([]);
      expect(vault.dumpSession()).toBeNull();
      const denied = await vault.read(parseAddress('vault://secret/ops/db')).catch((thrown: unknown) => thrown);
      expect(denied).toMatchObject({ code: 'RL-VAULT-DENIED' });
      expect(describeError(denied)).toContain('path "secret/data/ops/db" { capabilities = ["read"] }');
      await server.api('POST', 'auth/token/revoke', { token });
      const dead = await vault.read(parseAddress('vault://secret/ci/db')).catch((thrown: unknown) => thrown);
      expect(dead).toMatchObject({ code: 'RL-VAULT-LOGIN', message: expect.stringContaining('VAULT_TOKEN is wrong') });
      expect(describeError(dead)).not.toContain(token);
    });

    test('a living token without the right to end itself is not called dead', async () => {
      await server.api('POST', 'auth/jwt/role/bare', {
        role_type: 'jwt',
        user_claim: 'repository_id',
        bound_audiences: [server.address],
        token_policies: ['ci'],
        token_no_default_policy: true,
      });
      const vault = await asJob({}, { role: 'bare' });
      await vault.read(parseAddress('vault://secret/ci/db'));
      const [lease] = vault.leases();
      await expect(vault.revoke(lease ?? fail())).rejects.toMatchObject({ code: 'RL-VAULT-REVOKE' });
      expect(vault.leases()).toHaveLength(1);
    });
  });

  test('require-hsm refuses a Shamir seal before any login', async () => {
    let asked = false;
    const vault = await openHashicorp(
      serverConfig(server.address, { auth: 'jwt', role: 'ci' }),
      {
        identity: async () => {
          asked = true;
          return new SecretValue('x');
        },
      },
      { requireHsm: true },
    );
    await expect(vault.read(parseAddress('vault://secret/ci/db'))).rejects.toMatchObject({ code: 'RL-VAULT-NOT-HSM' });
    expect(asked).toBe(false);
  });

  describe.skipIf(missing('postgres'))('a dynamic engine', () => {
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
        default_ttl: '10m',
      });
      await server.api('POST', 'sys/policies/acl/dynamic', {
        policy: 'path "database/creds/ci" { capabilities = ["read"] }',
      });
      await server.api('POST', 'sys/policies/acl/inject', { policy: policy('Inject') });
      for (const [role, policies] of [
        ['inject', ['inject']],
        ['mere', ['dynamic']],
      ] as const) {
        await server.api('POST', `auth/jwt/role/${role}`, {
          role_type: 'jwt',
          user_claim: 'repository_id',
          bound_audiences: [server.address],
          token_policies: policies,
        });
      }
    });
    afterAll(() => postgres?.stop());

    const take = async (vault: HashicorpVault) => {
      const [user, password] = await Promise.all(
        ['username', 'password'].map(async (key) => {
          const reading = await vault.read(parseAddress(`vault://database/creds/ci#/${key}`));
          return reading?.fields.get(key)?.reveal() ?? '';
        }),
      );
      return { user: user ?? '', password: password ?? '' };
    };

    test('its fields are of one credential, which is refused once the lease is revoked', async () => {
      let taken = 0;
      const vault = await openHashicorp(
        serverConfig(server.address, { auth: 'jwt', role: 'inject' }),
        { identity: async (audience) => issuer.token(jobClaims(audience)) },
        { onTaken: () => void taken++ },
      );
      const { user, password } = await take(vault);
      expect(taken).toBe(2);
      expect(postgres.logsIn(user, password)).toBe(true);
      const [lease, token] = vault.leases();
      expect(lease).toMatchObject({ kind: 'lease', label: 'database/creds/ci', ttl: 600 });
      expect(token?.kind).toBe('token');
      await vault.revoke(lease ?? fail());
      expect(postgres.logsIn(user, password)).toBe(false);
      expect(vault.leases()).toEqual([token]);
      await vault.revoke(lease ?? fail());
    });

    test('another process gives back what this one took, from the saved session', async () => {
      const vault = await asJob({}, { role: 'inject' });
      const { user, password } = await take(vault);
      const saved = JSON.stringify(vault.dumpSession());
      await vault.close();
      const { resumeSession } = await import('../../src/vault/session.ts');
      const later = await resumeSession(JSON.parse(saved));
      expect(later.leases().map(({ kind }) => kind)).toEqual(['lease', 'token']);
      for (const lease of later.leases()) await later.revoke(lease);
      expect(later.leases()).toEqual([]);
      expect(postgres.logsIn(user, password)).toBe(false);
      await expect(server.api('POST', 'auth/token/lookup', { token: JSON.parse(saved).token })).rejects.toThrow(
        'bad token',
      );
      // A second post step, or a retry: all is dead already, and that is shown.
      const again = await resumeSession(JSON.parse(saved));
      for (const lease of again.leases()) await again.revoke(lease);
      await later.close();
      await again.close();
    });

    test('a lease that policy does not let it revoke goes with the token', async () => {
      const vault = await asJob({}, { role: 'mere' });
      const { user, password } = await take(vault);
      const [lease, token] = vault.leases();
      const error = await vault.revoke(lease ?? fail()).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'RL-VAULT-REVOKE', state: expect.stringContaining('takes it along') });
      expect(describeError(error)).not.toContain(lease?.handle.reveal());
      await vault.revoke(token ?? fail());
      await expect.poll(() => postgres.logsIn(user, password), { timeout: 10_000 }).toBe(false);
    });

    test('a role that does not exist is an error, and tried anew', async () => {
      const address = parseAddress('vault://database/creds/nobody');
      await expect(root.read(address)).rejects.toMatchObject({
        code: 'RL-VAULT-ANSWER',
        message: expect.stringContaining('unknown role'),
      });
      await expect(root.read(address)).rejects.toMatchObject({ code: 'RL-VAULT-ANSWER' });
    });

    test('an engine that wants a POST gets the parameters as its body', async () => {
      await server.api('POST', 'sys/mounts/pki', { type: 'pki' });
      await server.api('POST', 'pki/root/generate/internal', { common_name: 'ca.example' });
      await server.api('POST', 'pki/roles/web', { allow_any_name: true });
      const address = parseAddress('vault://pki/issue/web?method=post&common_name=a.example&ttl=1h#/private_key');
      expect((await root.read(address))?.fields.get('private_key')?.reveal()).toContain('PRIVATE KEY');
    });
  });
});

describe.skipIf(missing('vault'))('a sealed Vault', () => {
  test('is called sealed, and nothing is taken for missing', async () => {
    const server = await startVault();
    try {
      await server.api('POST', 'sys/seal');
      const vault = await openHashicorp(serverConfig(server.address), { token: new SecretValue(server.token) });
      await expect(vault.read(parseAddress('vault://secret/a'))).rejects.toMatchObject({ code: 'RL-VAULT-SEALED' });
      await vault.close();
    } finally {
      await server.stop();
    }
  });
});

function fail(): never {
  throw new Error('there should be one');
}
