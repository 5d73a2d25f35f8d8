import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openHttp } from '../../src/core/http.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Minter, Terms } from '../../src/issuer/minter.ts';
import { openMinters } from '../../src/issuer/minters.ts';
import { missing } from '../servers/find.ts';
import type { MariadbServer } from '../servers/mariadb.ts';
import { startMariadb } from '../servers/mariadb.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startPostgres } from '../servers/postgres.ts';
import type { RedisServer } from '../servers/redis.ts';
import { startRedis } from '../servers/redis.ts';

const minters = openMinters(openHttp());

async function open(kind: string, settings: Terms, username: string, password: string): Promise<Minter> {
  const minter = await minters.open(kind, { settings, username, secret: new SecretValue(password) });
  if (minter === undefined) throw new Error(`no minter of the kind ${kind}`);
  onTestFinished(() => minter.close());
  return minter;
}

let count = 0;
const wanted = (terms: Terms = {}) => ({ name: `v-test-${++count}`, expires: Date.now() + 60_000, terms });
const handle = (name: string, terms: Terms = {}) => ({ name, terms, made: {}, ends: undefined });
const passwordOf = (fields: Readonly<Record<string, unknown>>) => (fields['password'] as SecretValue).reveal();

/** What users of every database have in common. */
function userContract(
  openOne: (password?: string) => Promise<Minter>,
  logsIn: (user: string, password: string) => Promise<boolean> | boolean,
): void {
  test('a user without statements may log in, and is gone after it was taken back, twice', async () => {
    const minter = await openOne();
    const request = wanted();
    const { fields } = await minter.mint(request);
    expect(fields['username']).toBe(request.name);
    expect(await logsIn(request.name, passwordOf(fields))).toBe(true);
    expect(await minter.takeBack(handle(request.name))).toBeUndefined();
    expect(await logsIn(request.name, passwordOf(fields))).toBe(false);
    expect(await minter.takeBack(handle(request.name))).toBeUndefined();
  });

  test('a password that is set is the one that counts, also when it is set twice', async () => {
    const minter = await openOne();
    const request = wanted();
    const { name } = request;
    const { fields } = await minter.mint(request);
    const next = minters.password();
    await minter.setPassword?.(name, next, []);
    await minter.setPassword?.(name, next, []);
    expect(await logsIn(name, next.reveal())).toBe(true);
    expect(await logsIn(name, passwordOf(fields))).toBe(false);
    await minter.takeBack(handle(name));
  });

  test('the password of a user that is not there is not set', async () => {
    await expect((await openOne()).setPassword?.('nobody', minters.password(), [])).rejects.toMatchObject({
      code: 'RL-MINTER-STATEMENT',
    });
  });

  test('a wrong password is told from a server that is not there', async () => {
    const minter = await openOne('wrong-one');
    await expect(minter.check()).rejects.toMatchObject({ code: expect.stringMatching(/-REFUSED$/) });
  });

  test('what it says of itself holds no password', async () => {
    const minter = await openOne('wrong-one');
    const error: unknown = await minter.check().catch((problem: unknown) => problem);
    expect(JSON.stringify(error) + String(error)).not.toContain('wrong-one');
  });
}

describe.skipIf(missing('postgres'))('users of PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());
  const openOne = (password = server.admin.password, user: string = server.admin.user) =>
    open(
      'postgresql-database-plugin',
      { connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${server.port}/postgres` },
      user,
      password,
    );

  userContract(openOne, (user, password) => server.logsIn(user, password));

  test('the server never sees the password, and gets an end whatever the statements say', async () => {
    const minter = await openOne();
    const request = wanted({ creation_statements: [`CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}'`] });
    const { fields } = await minter.mint(request);
    const [verifier, end] = server
      .sql(`select rolpassword, extract(epoch from rolvaliduntil) from pg_authid where rolname = '${request.name}'`)
      .split('|');
    expect(verifier).toMatch(/^SCRAM-SHA-256\$/);
    expect(Number(end)).toBe(Math.ceil(request.expires / 1000));
    await minter.extend?.(handle(request.name), request.expires + 60_000);
    expect(
      server.sql(`select extract(epoch from rolvaliduntil) from pg_roles where rolname = '${request.name}'`),
    ).toMatch(new RegExp(`^${Math.ceil(request.expires / 1000) + 60}`));
    expect(server.logsIn(request.name, passwordOf(fields))).toBe(true);
  });

  test('taking back ends what is open and keeps what was made, for an admin without superuser too', async () => {
    server.sql(
      `create role keeper createrole login password 'keeper-1'; grant create on schema public to keeper with grant option`,
    );
    const minter = await openOne('keeper-1', 'keeper');
    const request = wanted({
      creation_statements: [
        `CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}'; GRANT CREATE ON SCHEMA public TO "{{name}}"`,
      ],
    });
    const { fields } = await minter.mint(request);
    const { default: pg } = await import('pg');
    const client = new pg.Client({
      host: '127.0.0.1',
      port: server.port,
      database: 'postgres',
      user: request.name,
      password: passwordOf(fields),
    });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table kept (a int); insert into kept values (7)');
    await minter.takeBack(handle(request.name));
    expect(await client.query('select 1').catch(() => 'ended')).toBe('ended');
    expect(server.sql('select a from kept')).toBe('7');
    expect(server.sql(`select count(*) from pg_roles where rolname = '${request.name}'`)).toBe('0');
  });

  test('statements that leave the user there leave it without a way in', async () => {
    const minter = await openOne();
    const terms = { revocation_statements: [`COMMENT ON ROLE "{{name}}" IS 'gone'`] };
    const request = wanted(terms);
    const { fields } = await minter.mint(request);
    await minter.takeBack(handle(request.name, terms));
    expect(server.logsIn(request.name, passwordOf(fields))).toBe(false);
  });

  test.each([
    ['a user without the name that was asked for', [`CREATE ROLE other LOGIN PASSWORD '{{password}}'`]],
    ['half of the statements', [`CREATE ROLE "{{name}}" LOGIN`, 'SELECT nonsense']],
  ])('%s is no user, and nothing stays', async (_what, creation_statements) => {
    await expect((await openOne()).mint(wanted({ creation_statements }))).rejects.toMatchObject({
      code: 'RL-MINTER-STATEMENT',
    });
    expect(server.sql(`select count(*) from pg_roles where rolname = 'other' or rolname = 'v-test-${count}'`)).toBe(
      '0',
    );
  });
});

describe.skipIf(missing('mariadb'))('users of MariaDB', () => {
  let server: MariadbServer;
  beforeAll(async () => {
    server = await startMariadb();
  });
  afterAll(() => server?.stop());
  const openOne = (password = server.admin.password) =>
    open(
      'mysql-database-plugin',
      { connection_url: `{{username}}:{{password}}@tcp(127.0.0.1:${server.port})/` },
      server.admin.user,
      password,
    );

  userContract(openOne, (user, password) => server.logsIn(user, password));

  test('statements give rights, and taking back ends what is open', async () => {
    const minter = await openOne();
    const request = wanted({
      creation_statements: [
        `CREATE USER '{{name}}'@'%' IDENTIFIED BY '{{password}}'; GRANT SELECT ON mysql.* TO '{{name}}'@'%'`,
      ],
    });
    const { fields } = await minter.mint(request);
    const connection = await server.connect(request.name, passwordOf(fields));
    connection.on('error', () => undefined);
    await connection.query('select count(*) from mysql.user');
    await minter.takeBack(handle(request.name));
    expect(await connection.query('select 1').catch(() => 'ended')).toBe('ended');
  });

  test('statements that leave the user there leave it locked', async () => {
    const minter = await openOne();
    const terms = { revocation_statements: [`REVOKE ALL PRIVILEGES, GRANT OPTION FROM '{{name}}'@'%'`] };
    const request = wanted(terms);
    const { fields } = await minter.mint(request);
    await minter.takeBack(handle(request.name, terms));
    expect(await server.logsIn(request.name, passwordOf(fields))).toBe(false);
  });
});

describe.skipIf(missing('redis'))('users of Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server?.stop());
  const openOne = (password = server.password) =>
    open('redis-database-plugin', { host: '127.0.0.1', port: server.port }, 'default', password);

  userContract(openOne, (user, password) => server.run(user, password, 'get', 'nothing') === '');

  test('rules say what the user may do, and none gives another way in', async () => {
    const minter = await openOne();
    const request = wanted({ creation_statements: ['["~app:*", "+get", "+set"]'] });
    const { fields } = await minter.mint(request);
    const run = (...words: string[]) => server.run(request.name, passwordOf(fields), ...words);
    expect([run('set', 'app:1', 'x'), run('get', 'app:1')]).toEqual(['OK', 'x']);
    expect([run('set', 'other', 'x'), run('flushall')].every((text) => text.startsWith('NOPERM'))).toBe(true);
    for (const rules of ['~* nopass', '~* >other', '["~*", "#abc"]', 'on']) {
      await expect(minter.mint(wanted({ creation_statements: [rules] }))).rejects.toMatchObject({
        code: 'RL-MINTER-CONFIG',
      });
    }
  });
});
