import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../contract/server/client.ts';
import { clientOf } from '../contract/server/client.ts';
import { missing } from '../servers/find.ts';
import type { MariadbServer } from '../servers/mariadb.ts';
import { startMariadb } from '../servers/mariadb.ts';
import type { RedisServer } from '../servers/redis.ts';
import { startRedis } from '../servers/redis.ts';
import { startVault } from '../servers/vault.ts';
import { startWorld } from './world.ts';

interface Login {
  readonly username: string;
  readonly password: string;
}

describe.skipIf(missing('mariadb', 'redis', 'vault')).each(['relock serve', 'HashiCorp Vault'])('%s', (name) => {
  let server: Client;
  let mariadb: MariadbServer;
  let redis: RedisServer;
  const ends: Array<() => Promise<void>> = [];
  beforeAll(async () => {
    const [opened, ...databases] = await Promise.all([
      name === 'relock serve' ? startWorld() : startVault(),
      startMariadb(),
      startRedis(),
    ]);
    [mariadb, redis] = databases;
    server = clientOf(opened);
    ends.push(
      () => ('close' in opened ? opened.close() : opened.stop()),
      () => mariadb.stop(),
      () => redis.stop(),
    );
    await server.ok('POST', 'sys/mounts/database', { type: 'database' });
  });
  afterAll(() => Promise.all(ends.map((end) => end())));

  const mysql = () => ({
    plugin_name: 'mysql-database-plugin',
    connection_url: `{{username}}:{{password}}@tcp(127.0.0.1:${mariadb.port})/`,
    allowed_roles: '*',
  });
  const kinds = {
    MariaDB: {
      config: () => ({ ...mysql(), ...loginOf(mariadb.admin.user, mariadb.admin.password) }),
      statement: `CREATE USER '{{name}}'@'%' IDENTIFIED BY '{{password}}'; GRANT SELECT ON mysql.* TO '{{name}}'@'%';`,
      logsIn: ({ username, password }: Login) => mariadb.logsIn(username, password),
    },
    Redis: {
      config: () => ({
        plugin_name: 'redis-database-plugin',
        host: '127.0.0.1',
        port: redis.port,
        allowed_roles: '*',
        ...loginOf('default', redis.password),
      }),
      statement: '["~*", "+@read"]',
      logsIn: ({ username, password }: Login) => redis.run(username, password, 'get', 'nothing') === '',
    },
  };
  const loginOf = (username: string, password: string) => ({ username, password });

  test.each(['MariaDB', 'Redis'] as const)('a user of %s works for its lease, and is gone with it', async (kind) => {
    const { config, statement, logsIn } = kinds[kind];
    const wrong = await server.ask('POST', `database/config/${kind}`, { ...config(), password: 'wrong' });
    expect([wrong.status, wrong.json.errors.join()]).toEqual([400, expect.stringContaining('error verifying')]);
    await server.ok('POST', `database/config/${kind}`, config());
    const { json, text } = await server.ok('GET', `database/config/${kind}`);
    expect(json.data.connection_details.username).toBe(config().username);
    expect(text).not.toContain(config().password);
    await server.ok('POST', `database/roles/${kind}`, {
      db_name: kind,
      creation_statements: [statement],
      default_ttl: '1m',
      max_ttl: '5m',
    });
    const { data, lease_id, lease_duration } = (await server.ok('GET', `database/creds/${kind}`)).json;
    expect(lease_duration).toBe(60);
    expect(await logsIn(data)).toBe(true);
    await server.ok('PUT', 'sys/leases/renew', { lease_id, increment: 120 });
    await server.ok('PUT', 'sys/leases/revoke', { lease_id, sync: true });
    expect(await logsIn(data)).toBe(false);
  });

  test('a static role of MariaDB, and a connection that replaces its own password', async () => {
    const admin = await mariadb.connect(mariadb.admin.user, mariadb.admin.password);
    await admin.query("create user 'app'@'%'");
    const known = Math.random().toString(36);
    await admin.query(`create user 'own'@'%' identified by '${known}'`);
    await admin.query("grant all on *.* to 'own'@'%' with grant option");
    await admin.end();
    await server.ok('POST', 'database/config/own', { ...mysql(), ...loginOf('own', known) });
    await server.ok('POST', 'database/rotate-root/own');
    expect(await mariadb.logsIn('own', known)).toBe(false);
    await server.ok('POST', 'database/static-roles/app', { db_name: 'own', username: 'app', rotation_period: '1h' });
    const read = async () => (await server.ok('GET', 'database/static-creds/app')).json.data as Login;
    const first = await read();
    expect(await mariadb.logsIn('app', first.password)).toBe(true);
    await server.ok('POST', 'database/rotate-role/app');
    expect(await mariadb.logsIn('app', first.password)).toBe(false);
    expect(await mariadb.logsIn('app', (await read()).password)).toBe(true);
  });
});
