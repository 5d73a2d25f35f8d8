import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { sideBySideContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import { freshPassword, postgresKey, services } from '../rotate/world.ts';
import { missing } from '../servers/find.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startPostgres } from '../servers/postgres.ts';

async function issuerOf(server: PostgresServer, name: string): Promise<Rotator> {
  const plain = postgresKey(server, `${name}_a`, { strategy: 'alternate' });
  const key = { ...plain, issuer: { ...plain.issuer, 'role-alt': `${name}_b` } };
  return (await openIssuer(key, services(server.admin.password))) as Rotator;
}

function makeRoles(server: PostgresServer, name: string): { username: string; password: string } {
  const password = freshPassword();
  server.sql(`create role ${name}_group; create role ${name}_a login in role ${name}_group password '${password}';
    create role ${name}_b login in role ${name}_group`);
  return { username: `${name}_a`, password };
}

describe.skipIf(missing('postgres'))('two PostgreSQL roles in turn', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.stop());

  sideBySideContract('a pair of roles', async () => {
    const shared = await startPostgres();
    makeRoles(shared, 'pair');
    return {
      issuer: await issuerOf(shared, 'pair'),
      async fresh() {
        const password = freshPassword();
        shared.sql(`alter role pair_a password '${password}'; alter role pair_b password null`);
        return secret({ username: 'pair_a', password });
      },
      stop: () => shared.stop(),
    };
  });

  test.for([
    ['a group', 'create role extra; grant extra to NAME_a'],
    ['what it owns', 'set role NAME_a; create temporary table mine (a int)'],
    ['a grant of its own', 'create table shared (a int); grant select on shared to NAME_a'],
    ['an attribute', 'alter role NAME_a createdb'],
  ])('the other role must have the same rights: %s', async ([what = '', sql = '']) => {
    const name = `lacks_${what.replaceAll(/\W/g, '_')}`;
    const credential = makeRoles(server, name);
    const issuer = await issuerOf(server, name);
    onTestFinished(() => issuer.close());
    await issuer.create(secret(credential), 'r');
    const admin = new pg.Client({ host: '127.0.0.1', port: server.port, ...server.admin, database: 'postgres' });
    await admin.connect();
    await admin.query(sql.replaceAll('NAME', name));
    await expect(issuer.create(secret(credential), 'r')).rejects.toMatchObject({ code: 'RL-POSTGRES-ALTERNATE' });
    await admin.end();
  });

  test('a role that has sessions is in use, and one that is given up has none left', async () => {
    const credential = makeRoles(server, 'used');
    const issuer = await issuerOf(server, 'used');
    onTestFinished(() => issuer.close());
    const old = secret(credential);
    expect(await issuer.lastUsed?.(old)).toBeUndefined();
    const { username: user, password } = credential;
    const client = new pg.Client({ host: '127.0.0.1', port: server.port, user, password, database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    expect(await issuer.lastUsed?.(old)).toBeInstanceOf(Date);
    await issuer.revoke(old);
    await expect(client.query('select 1')).rejects.toBeInstanceOf(Error);
    expect(await issuer.validate(old)).toBe('inactive');
  });

  test('a secret without a user name, or with a third one, is no credential of the two', async () => {
    const { password } = makeRoles(server, 'third');
    const issuer = await issuerOf(server, 'third');
    for (const fields of [{ password }, { username: 'admin', password }]) {
      await expect(issuer.create(secret(fields), 'r')).rejects.toMatchObject({ code: 'RL-POSTGRES-ROLE-MISMATCH' });
    }
  });
});
