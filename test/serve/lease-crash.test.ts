import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createVault } from '../../src/sealed/create.ts';
import { clientOf } from '../contract/server/client.ts';
import { memorySeal } from '../sealed/memory-seal.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { until } from '../servers/port.ts';
import type { PostgresServer } from '../servers/postgres.ts';
import { startPostgres } from '../servers/postgres.ts';

describe.skipIf(missing('postgres'))('a server that is killed', () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());

  const roles = () => postgres.sql(`select count(*) from pg_roles where rolname like 'v-%'`);

  /** A vault in a folder, and servers over it one after the other, each ending at its point. */
  async function vaultOf() {
    const folder = testFolder('crash');
    const key = randomBytes(32);
    const token = (await createVault(folder, memorySeal(key))).reveal();
    return async (point: string) => {
      const child = spawn(process.execPath, [path.join(import.meta.dirname, 'dying-server.ts'), folder, point], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      const end = async () => {
        child.kill('SIGKILL');
        await ended;
      };
      onTestFinished(end);
      child.stdin.end(key.toString('hex'));
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      return { ...clientOf({ address: line.toString().trim(), token }), ended, end };
    };
  }

  async function configure(server: Awaited<ReturnType<Awaited<ReturnType<typeof vaultOf>>>>, ttl: string) {
    await server.ok('POST', 'sys/mounts/database', { type: 'database' });
    await server.ok('POST', 'database/config/pg', {
      plugin_name: 'postgresql-database-plugin',
      connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${postgres.port}/postgres`,
      username: postgres.admin.user,
      password: postgres.admin.password,
      allowed_roles: '*',
    });
    await server.ok('POST', 'database/roles/app', { db_name: 'pg', default_ttl: ttl, max_ttl: ttl });
  }

  test.each(['before the issuer is asked', 'when the issuer has made it', 'within the transaction'])(
    '%s leaves no user behind that nobody was given',
    async (point) => {
      const start = await vaultOf();
      const first = await start(point);
      await configure(first, '1h');
      await expect(first.ask('GET', 'database/creds/app')).rejects.toThrow('fetch failed');
      await first.ended;
      expect(roles()).toBe(point === 'before the issuer is asked' ? '0' : '1');

      const second = await start('never');
      await until(() => expect(roles()).toBe('0'));
      await until(async () => expect((await second.ask('LIST', 'sys/leases/lookup/database')).status).toBe(404));
    },
  );

  test('after its answer keeps what it gave, until the end of its time', async () => {
    const start = await vaultOf();
    const first = await start('never');
    await configure(first, '4s');
    const { data } = (await first.ok('GET', 'database/creds/app')).json;
    await first.end();
    expect(postgres.logsIn(data.username, data.password)).toBe(true);
    await start('never');
    await until(() => expect(roles()).toBe('0'));
  });

  test.each(['before it is taken back', 'when it was taken back'])('%s takes it back all the same', async (point) => {
    const start = await vaultOf();
    const first = await start(point);
    await configure(first, '1h');
    const { lease_id } = (await first.ok('GET', 'database/creds/app')).json;
    await expect(first.ask('PUT', 'sys/leases/revoke', { lease_id, sync: true })).rejects.toThrow('fetch failed');
    const second = await start('never');
    await until(async () => expect((await second.ask('PUT', 'sys/leases/lookup', { lease_id })).status).toBe(400));
    expect(roles()).toBe('0');
  });

  test.each(['before a password is set', 'when a password was set'])(
    '%s knows it when it is there again',
    async (point) => {
      postgres.sql('drop role if exists fixed; create role fixed login');
      postgres.sql(`drop role if exists root2; create role root2 superuser login password 'known'`);
      const start = await vaultOf();
      const first = await start('never');
      await configure(first, '1h');
      const { connection_details } = (await first.ok('GET', 'database/config/pg')).json.data;
      const own = { plugin_name: 'postgresql-database-plugin', ...connection_details, allowed_roles: '*' };
      await first.ok('POST', 'database/config/own', { ...own, username: 'root2', password: 'known' });
      await first.ok('POST', 'database/static-roles/fixed', {
        db_name: 'pg',
        username: 'fixed',
        rotation_period: '1h',
      });
      await first.end();

      const second = await start(point);
      await expect(second.ask('POST', 'database/rotate-role/fixed')).rejects.toThrow('fetch failed');
      await second.ended;
      const third = await start(point);
      await expect(third.ask('POST', 'database/rotate-root/own')).rejects.toThrow('fetch failed');
      await third.ended;

      const fourth = await start('never');
      await until(async () => {
        const { data } = (await fourth.ok('GET', 'database/static-creds/fixed')).json;
        expect(postgres.logsIn('fixed', data.password)).toBe(true);
      });
      await fourth.ok('POST', 'database/roles/own', { db_name: 'own' });
      const { lease_id } = (await fourth.ok('GET', 'database/creds/own')).json;
      await fourth.ok('PUT', 'sys/leases/revoke', { lease_id, sync: true });
      expect(roles()).toBe('0');
    },
  );
});
