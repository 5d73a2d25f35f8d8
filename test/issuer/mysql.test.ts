import type { Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import type { Rotator, Setter } from '../../src/issuer/issuer.ts';
import { openMysqlSession } from '../../src/issuer/mysql-session.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { generatePassword } from '../../src/issuer/scram.ts';
import { inPlaceContract, sideBySideContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import { freshPassword, postgresKey, services } from '../rotate/world.ts';
import { canMakeCertificates, makeCertificate } from '../servers/certificate.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import type { MariadbServer } from '../servers/mariadb.ts';
import { startMariadb } from '../servers/mariadb.ts';
import type { MysqlServer } from '../servers/mysql.ts';
import { startMysql } from '../servers/mysql.ts';
import { startImpostor } from './mysql-impostor.ts';

function keyOf(server: MariadbServer, issuer: Record<string, string>, strategy?: 'alternate'): ManagedKey {
  return postgresKey(server, 'unused', {
    kind: 'mysql',
    strategy,
    issuer: { host: '127.0.0.1', port: server.port, admin: 'vault://ops/db#/admin', ...issuer },
    fields: { username: 'username', password: 'password' },
  });
}

async function issuerOf(server: MariadbServer, key: ManagedKey): Promise<Rotator> {
  return (await openIssuer(key, services(server.admin.password))) as Rotator;
}

describe.skipIf(missing('mariadb'))('MariaDB', () => {
  let server: MariadbServer;
  let admin: Connection;
  let count = 0;
  beforeAll(async () => {
    server = await startMariadb();
    admin = await server.connect(server.admin.user, server.admin.password);
  });
  afterAll(async () => {
    await admin?.end();
    await server?.stop();
  });

  async function world(issuer: Record<string, string> = {}) {
    const [user, password] = [`app_${++count}`, freshPassword()];
    await admin.query('create user ?@? identified by ?', [user, '%', password]);
    const opened = await issuerOf(server, keyOf(server, { user, ...issuer }));
    onTestFinished(() => opened.close());
    return { user, password, issuer: opened, credential: secret({ username: user, password }) };
  }

  inPlaceContract('a user', async () => ({
    issuer: (await issuerOf(server, keyOf(server, { user: 'contract' }))) as Setter,
    async fresh() {
      const password = freshPassword();
      await admin.query('create or replace user contract identified by ?', [password]);
      return secret({ username: 'contract', password });
    },
    stop: () => undefined,
  }));

  sideBySideContract('a pair of users', async () => ({
    issuer: await issuerOf(server, keyOf(server, { user: 'one', 'user-alt': 'two' }, 'alternate')),
    async fresh() {
      const password = freshPassword();
      await admin.query('create or replace user one identified by ?', [password]);
      await admin.query('create or replace user two identified by ?', [freshPassword()]);
      return secret({ username: 'one', password });
    },
    stop: () => undefined,
  }));

  test('the server’s log of statements has the hash of the new password, and not itself', async () => {
    await admin.query("set global log_output = 'TABLE'");
    await admin.query('set global general_log = on');
    const { issuer, credential, user } = await world();
    const pending = await issuer.create(credential, 'r');
    await issuer.set?.(pending, credential);
    await admin.query('set global general_log = off');
    const [rows] = await admin.query('select argument from mysql.general_log');
    const log = JSON.stringify(rows);
    expect(log).toContain(`ALTER USER '${user}'@'%' IDENTIFIED WITH mysql_native_password AS '*`);
    expect(log).not.toContain(pending.get('password')?.reveal());
  });

  test('all accounts of the user get it; those of others do not', async () => {
    const { user, password, issuer, credential } = await world();
    await admin.query('create user ?@? identified by ?', [user, 'localhost', password]);
    await admin.query('create user ?@? identified by ?', [`${user}x`, '%', password]);
    const pending = await issuer.create(credential, 'r');
    await issuer.set?.(pending, credential);
    const [rows] = await admin.query('select authentication_string as hash from mysql.user where user = ?', [user]);
    expect(new Set((rows as Array<{ hash: string }>).map(({ hash }) => hash)).size).toBe(1);
    expect(await server.logsIn(`${user}x`, password)).toBe(true);
  });

  test('what a thief has open ends, and nobody else’s', async () => {
    const [one, other] = [await world(), await world()];
    const [thief, neighbour] = [
      await server.connect(one.user, one.password),
      await server.connect(other.user, other.password),
    ];
    thief.on('error', () => undefined);
    expect(await one.issuer.endSessions?.(one.credential)).toBe(1);
    await expect(thief.query('select 1')).rejects.toBeInstanceOf(Error);
    await neighbour.query('select 1');
    await neighbour.end();
  });

  test('a pair of which one lacks a grant takes no turns', async () => {
    const password = freshPassword();
    await admin.query('create user left_1 identified by ?; ', [password]);
    await admin.query('create user right_1');
    const issuer = await issuerOf(server, keyOf(server, { user: 'left_1', 'user-alt': 'right_1' }, 'alternate'));
    onTestFinished(() => issuer.close());
    const credential = secret({ username: 'left_1', password });
    await issuer.create(credential, 'r');
    await admin.query('grant select on mysql.* to left_1');
    await expect(issuer.create(credential, 'r')).rejects.toMatchObject({ code: 'RL-MYSQL-ALTERNATE' });
    await admin.query('grant select on mysql.* to right_1');
    const client = await server.connect('left_1', password);
    expect(await issuer.lastUsed?.(credential)).toBeInstanceOf(Date);
    await client.end();
    await issuer.create(credential, 'r');
  });

  test.for<[string, string, (at: Awaited<ReturnType<typeof world>>) => Promise<unknown>]>([
    [
      'the user is not there',
      'RL-MYSQL-NO-USER',
      async ({ user, issuer, credential }) => {
        await admin.query('drop user ?', [user]);
        return issuer.create(credential, 'r');
      },
    ],
    [
      'it logs in by its system name',
      'RL-MYSQL-PLUGIN',
      async ({ user, issuer, credential }) => {
        await admin.query('alter user ? identified via unix_socket', [user]);
        return issuer.create(credential, 'r');
      },
    ],
    [
      'the secret is another user’s',
      'RL-MYSQL-USER-MISMATCH',
      ({ issuer, password }) => issuer.create(secret({ username: 'root', password }), 'r'),
    ],
    [
      'the user is the admin',
      'RL-ISSUER-CONFIG',
      async () =>
        (await issuerOf(server, keyOf(server, { user: 'admin' }))).create(
          secret({ username: 'admin', password: 'x' }),
          'r',
        ),
    ],
    ['a setting is unknown', 'RL-ISSUER-CONFIG', async () => issuerOf(server, keyOf(server, { user: 'x', rol: 'x' }))],
    [
      'the admin may change nobody',
      'RL-ISSUER-REFUSED',
      async ({ user, credential }) => {
        await admin.query('create user weak identified by ?', [server.admin.password]);
        await admin.query('grant select on mysql.user to weak');
        return (await issuerOf(server, keyOf(server, { user, 'admin-user': 'weak' }))).check?.(credential);
      },
    ],
    [
      'nobody listens',
      'RL-MINTER-UNREACHABLE',
      async ({ user, credential }) =>
        (await issuerOf(server, keyOf({ ...server, port: 1 }, { user }))).create(credential, 'r'),
    ],
  ])('when %s, it says %s', async ([, code, act]) => {
    const at = await world();
    await expect((async () => act(at))()).rejects.toMatchObject({ name: 'RelockError', code });
  });

  test('a locked user is dead, one that can’t be asked unknown, and one that is taken for another not alive', async () => {
    const { user, issuer, credential } = await world();
    await issuer.check?.(credential);
    await admin.query('alter user ? account lock', [user]);
    expect(await issuer.validate(credential)).toBe('inactive');
    const gone = await issuerOf(server, keyOf({ ...server, port: 1 }, { user }));
    expect(await gone.validate(credential)).toBe('unknown');
    // Whoever has no name takes everybody in, whose own account is for another host.
    await admin.query("create user ''@'127.0.0.1'");
    onTestFinished(async () => void (await admin.query("drop user ''@'127.0.0.1'")));
    const open = await world();
    expect(await open.issuer.validate(open.credential)).not.toBe('active');
  });
});

describe.skipIf(missing('mysql'))('MySQL 8', () => {
  let server: MysqlServer;
  let admin: Connection;
  beforeAll(async () => {
    server = await startMysql();
    admin = await server.connect(server.admin.user, server.admin.password);
  }, 60_000);
  afterAll(async () => {
    await admin?.end();
    await server?.stop();
  });

  /** A user, made anew, and its issuer. */
  async function world(user: string, issuer: Record<string, string> = {}, plugin = 'caching_sha2_password') {
    const password = freshPassword();
    await admin.query('drop user if exists ?', [user]);
    await admin.query(`create user ? identified with ${plugin} by ?`, [user, password]);
    const opened = await issuerOf(server, keyOf(server, { user, ...issuer }));
    onTestFinished(() => opened.close());
    return { user, password, issuer: opened, credential: secret({ username: user, password }) };
  }

  inPlaceContract('a user of caching_sha2_password', async () => ({
    issuer: (await issuerOf(server, keyOf(server, { user: 'contract' }))) as Setter,
    fresh: async () => (await world('contract')).credential,
    stop: () => undefined,
  }));

  inPlaceContract('a user of mysql_native_password', async () => ({
    issuer: (await issuerOf(server, keyOf(server, { user: 'native' }))) as Setter,
    fresh: async () => (await world('native', {}, 'mysql_native_password')).credential,
    stop: () => undefined,
  }));

  sideBySideContract('a pair of users', async () => ({
    issuer: await issuerOf(server, keyOf(server, { user: 'one', 'user-alt': 'two' }, 'alternate')),
    async fresh() {
      await world('two');
      return (await world('one')).credential;
    },
    stop: () => undefined,
  }));

  test('the server’s log of statements never has the new password', async () => {
    const { issuer, credential, user } = await world('logged');
    await admin.query("set global log_output = 'TABLE'");
    await admin.query('set global general_log = on');
    const pending = await issuer.create(credential, 'r');
    await issuer.set?.(pending, credential);
    await admin.query('set global general_log = off');
    const [rows] = await admin.query('select convert(argument using utf8mb4) as said from mysql.general_log');
    const log = JSON.stringify(rows);
    expect(log).toContain(`ALTER USER '${user}'@'%' IDENTIFIED WITH 'caching_sha2_password'`);
    expect(log).not.toContain(pending.get('password')?.reveal());
  });

  test.for(['set', 'revoke'] as const)('%s ends a password as well that was retained beside it', async (step) => {
    const { issuer, credential, password, user } = await world(`dual_${step}`);
    const second = freshPassword();
    await admin.query('alter user ? identified by ? retain current password', [user, second]);
    expect([await server.logsIn(user, password), await server.logsIn(user, second)]).toEqual([true, true]);
    if (step === 'set') await issuer.set?.(await issuer.create(credential, 'r'), credential);
    else await issuer.revoke(credential);
    expect([await server.logsIn(user, password), await server.logsIn(user, second)]).toEqual([false, false]);
  });

  test('a certificate must be signed by whom we trust and be for the name that was asked for', async () => {
    const reach = async (issuer: Record<string, string>) => {
      const { issuer: opened, credential } = await world('tls', { sslmode: 'verify-full', ...issuer });
      return opened.validate(credential);
    };
    expect(await reach({ host: 'localhost', ca: server.cert })).toBe('active');
    expect(await reach({ host: 'localhost' })).toBe('unknown');
    // An address has no name that could be compared.
    expect(await reach({ host: '127.0.0.1', ca: server.cert })).toBe('unknown');
    expect(await reach({ host: '127.0.0.1', sslmode: 'require' })).toBe('active');
  });
});

test.skipIf(!canMakeCertificates).for([
  ['localhost', true],
  ['elsewhere.example', false],
] as const)('a server with the certificate of %s is told a login: %s', async ([name, isTold]) => {
  const { key, cert } = makeCertificate(testFolder(), name);
  const impostor = await startImpostor({ key, cert });
  onTestFinished(() => void impostor.stop());
  const ssl = { rejectUnauthorized: true, ca: cert };
  const server = { host: 'localhost', port: impostor.port, socket: '', database: '', ssl };
  const login = openMysqlSession(server, 'MySQL', 'someone', generatePassword());
  void login.catch(() => undefined);
  if (isTold) await vi.waitFor(() => expect(impostor.trusted()).toBeGreaterThan(0));
  else await expect(login).rejects.toMatchObject({ code: 'RL-MINTER-UNREACHABLE' });
  expect(impostor.trusted() > 0).toBe(isTold);
});
