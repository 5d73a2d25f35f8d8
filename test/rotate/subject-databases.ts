import type { Connection } from 'mysql2/promise';
import pg from 'pg';
import type { ManagedKey } from '../../src/config/config.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { openRedis } from '../../src/issuer/redis-session.ts';
import type { MariadbServer } from '../servers/mariadb.ts';
import { startMariadb } from '../servers/mariadb.ts';
import { startMongodb } from '../servers/mongodb.ts';
import { startMysql } from '../servers/mysql.ts';
import { startPostgres } from '../servers/postgres.ts';
import { startRedis } from '../servers/redis.ts';
import type { RunningSubject, Subject } from './matrix.ts';
import { freshPassword, postgresKey } from './world.ts';

/** Two roles of a real PostgreSQL in turn. */
export const POSTGRES_ALTERNATE: Subject = {
  name: 'postgres-alternate',
  async start() {
    const server = await startPostgres();
    const admin = new pg.Client({ host: '127.0.0.1', port: server.port, ...server.admin, database: 'postgres' });
    await admin.connect();
    return {
      ports: [server.port],
      secrets: { 'vault://ops/pg': { admin: server.admin.password } },
      async fresh(name, [port = 0]) {
        const role = name.replaceAll('-', '_');
        const [first, second, password] = [`${role}_a`, `${role}_b`, freshPassword()];
        await admin.query(`create role ${first} login password '${password}'`);
        await admin.query(`create role ${second} login`);
        const plain = postgresKey({ port }, role, { strategy: 'alternate' });
        const issuer = { ...plain.issuer, role: first, 'role-alt': second };
        return { key: { ...plain, issuer }, fields: { user: first, password } };
      },
      async logsIn(_key, { user = '', password = '' }) {
        const client = new pg.Client({ host: '127.0.0.1', port: server.port, user, password, database: 'postgres' });
        client.on('error', () => undefined);
        return client.connect().then(
          () => client.end().then(() => true),
          () => false,
        );
      },
      async alive({ issuer }) {
        const { rows } = await admin.query<{ count: number }>(
          'select count(rolpassword)::int as count from pg_authid where rolname = any($1)',
          [[issuer['role'], issuer['role-alt']]],
        );
        return rows[0]?.count ?? 0;
      },
      async stop() {
        await admin.end();
        await server.stop();
      },
    };
  },
};

/** Users of a real MariaDB, in place and two in turn. */
export const MARIADB: Subject = { name: 'mariadb', start: () => usersOf(startMariadb, undefined) };
export const MARIADB_ALTERNATE: Subject = {
  name: 'mariadb-alternate',
  start: () => usersOf(startMariadb, 'alternate'),
};

/** The same of a real MySQL 8, by `caching_sha2_password`. */
export const MYSQL: Subject = { name: 'mysql', start: () => usersOf(startMysql, undefined) };
export const MYSQL_ALTERNATE: Subject = { name: 'mysql-alternate', start: () => usersOf(startMysql, 'alternate') };

async function usersOf(
  start: () => Promise<MariadbServer>,
  strategy: 'alternate' | undefined,
): Promise<RunningSubject> {
  const server = await start();
  const admin: Connection = await server.connect(server.admin.user, server.admin.password);
  return {
    ports: [server.port],
    secrets: { 'vault://ops/mysql': { admin: server.admin.password } },
    ...(strategy === undefined ? { isInPlace: true } : {}),
    async fresh(name, [port = 0]) {
      const [user, other, password] = [`${name}-a`, `${name}-b`, freshPassword()];
      await admin.query('create user ? identified by ?', [user, password]);
      await admin.query('create user ? identified by ?', [other, freshPassword()]);
      const key: ManagedKey = {
        ...postgresKey({ port }, name, { strategy }),
        kind: 'mysql',
        issuer: {
          host: '127.0.0.1',
          port,
          user,
          admin: 'vault://ops/mysql#/admin',
          ...(strategy === undefined ? {} : { 'user-alt': other }),
        },
      };
      return { key, fields: { user, password } };
    },
    logsIn: (_key, { user = '', password = '' }) => server.logsIn(user, password),
    async stop() {
      await admin.end();
      await server.stop();
    },
  };
}

/** Users of a real MongoDB, in place, and two in turn of which Relock makes the second. */
export const MONGODB: Subject = { name: 'mongodb', start: () => mongodbUsers(undefined) };
export const MONGODB_ALTERNATE: Subject = { name: 'mongodb-alternate', start: () => mongodbUsers('alternate') };

async function mongodbUsers(strategy: 'alternate' | undefined): Promise<RunningSubject> {
  const server = await startMongodb();
  const admin = await server.connect(server.admin.user, server.admin.password);
  return {
    ports: [server.port],
    secrets: { 'vault://ops/mongodb': { admin: server.admin.password } },
    ...(strategy === undefined ? { isInPlace: true } : {}),
    async fresh(name, [port = 0]) {
      const [user, password] = [`${name}-a`, freshPassword()];
      await admin.db('admin').command({ createUser: user, pwd: password, roles: [{ role: 'read', db: 'app' }] });
      const common = { host: '127.0.0.1', port, user, admin: 'vault://ops/mongodb#/admin' };
      const key: ManagedKey = {
        ...postgresKey({ port }, name, { strategy }),
        kind: 'mongodb',
        issuer: strategy === undefined ? common : { ...common, 'user-alt': `${name}-b` },
      };
      return { key, fields: { user, password } };
    },
    logsIn: (_key, { user = '', password = '' }) => server.logsIn(user, password),
    async stop() {
      await admin.close();
      await server.stop();
    },
  };
}

/** A user of a real Redis, with two passwords at once. */
export const REDIS: Subject = {
  name: 'redis',
  async start() {
    const server = await startRedis();
    const place = { host: '127.0.0.1', port: server.port, tls: undefined };
    const admin = await openRedis(place, 'default', new SecretValue(server.password));
    return {
      ports: [server.port],
      secrets: { 'vault://ops/redis': { password: server.password } },
      async fresh(name, [port = 0]) {
        const password = freshPassword();
        await admin.run('ACL', 'SETUSER', name, 'on', '+@all', `>${password}`);
        const key: ManagedKey = {
          ...postgresKey({ port }, name),
          kind: 'redis',
          issuer: { host: '127.0.0.1', port, user: name, admin: 'vault://ops/redis' },
        };
        return { key, fields: { user: name, password } };
      },
      logsIn: (_key, { user = '', password = '' }) =>
        openRedis(place, user, new SecretValue(password)).then(
          (session) => session.close().then(() => true),
          () => false,
        ),
      async alive({ issuer }) {
        const about = (await admin.run('ACL', 'GETUSER', String(issuer['user']))) as readonly unknown[];
        return (about[about.indexOf('passwords') + 1] as readonly unknown[]).length;
      },
      async stop() {
        await admin.close();
        await server.stop();
      },
    };
  },
};
