import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PostgresServer } from '../../servers/postgres.ts';
import { startPostgres } from '../../servers/postgres.ts';
import { until } from '../../servers/port.ts';
import type { Client } from './client.ts';
import { clientOf } from './client.ts';

/** A server of Vault's API with a token that may do everything. */
export interface ServerUnderTest {
  readonly address: string;
  readonly token: string;
}

const CREATION = `CREATE ROLE "{{name}}" WITH LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO "{{name}}";`;

/** `database/` with a real PostgreSQL, and the leases that it gives. */
export function describeDatabase(open: () => Promise<ServerUnderTest>): void {
  describe('database/ and its leases', () => {
    let server: Client;
    let postgres: PostgresServer;
    let url: string;

    beforeAll(async () => {
      [server, postgres] = await Promise.all([open().then(clientOf), startPostgres()]);
      url = `postgresql://{{username}}:{{password}}@127.0.0.1:${postgres.port}/postgres?sslmode=disable`;
      await server.ok('POST', 'sys/mounts/database', { type: 'database' });
      await server.ok(
        'POST',
        'database/config/pg',
        connection({ allowed_roles: ['app', 'short', 'st', 'bad', 'tick'] }),
      );
      await server.ok('POST', 'database/roles/app', role());
    });
    afterAll(() => postgres?.stop());

    const connection = (change: object = {}) => ({
      plugin_name: 'postgresql-database-plugin',
      connection_url: url,
      username: postgres.admin.user,
      password: postgres.admin.password,
      allowed_roles: '*',
      ...change,
    });
    const role = (change: object = {}) => ({
      db_name: 'pg',
      creation_statements: [CREATION],
      default_ttl: '1m',
      max_ttl: '5m',
      ...change,
    });
    const logsIn = ({ username, password }: { username: string; password: string }) =>
      postgres.logsIn(username, password);
    const validUntil = (name: string) =>
      Date.parse(
        postgres.sql(
          `select to_char(rolvaliduntil at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from pg_roles where rolname = '${name}'`,
        ),
      );

    test('a configuration is shown without its password', async () => {
      const { json, text } = await server.ask('GET', 'database/config/pg');
      expect(json.data).toMatchObject({
        plugin_name: 'postgresql-database-plugin',
        allowed_roles: ['app', 'short', 'st', 'bad', 'tick'],
        connection_details: { connection_url: url, username: 'admin' },
        root_credentials_rotate_statements: [],
      });
      expect(text).not.toContain(postgres.admin.password);
      expect((await server.ask('LIST', 'database/config')).json.data).toEqual({ keys: ['pg'] });
    });

    test('a role is shown as it was written', async () => {
      expect((await server.ask('GET', 'database/roles/app')).json.data).toEqual({
        creation_statements: [CREATION],
        credential_type: 'password',
        db_name: 'pg',
        default_ttl: 60,
        max_ttl: 300,
        renew_statements: [],
        revocation_statements: [],
        rollback_statements: [],
      });
    });

    test.each([
      ['POST', 'config/x', {}, 400, 'empty plugin name'],
      ['POST', 'config/x', { plugin_name: 'nope' }, 400, 'plugin not found in the catalog'],
      ['GET', 'config/none', undefined, 404, undefined],
      ['DELETE', 'config/none', undefined, 204, undefined],
      ['GET', 'config', undefined, 405, 'unsupported operation'],
      ['GET', 'roles/none', undefined, 404, undefined],
      ['LIST', 'static-roles', undefined, 404, undefined],
      ['POST', 'roles/x', {}, 400, 'database name is required'],
      ['POST', 'roles/x', { db_name: 'pg', credential_type: 'nope' }, 400, 'invalid credential_type'],
      ['GET', 'creds/none', undefined, 400, 'unknown role: none'],
      ['POST', 'creds/app', {}, 405, 'unsupported operation'],
      ['GET', 'static-creds/none', undefined, 400, 'unknown role: none'],
      ['POST', 'static-roles/x', {}, 400, 'database name is a required field'],
      ['POST', 'static-roles/x', { db_name: 'pg', username: 'u' }, 400, 'rotation_period is required'],
      ['POST', 'static-roles/x', { db_name: 'pg', username: 'u', rotation_period: '2s' }, 400, '5 seconds or more'],
      ['POST', 'rotate-role/none', {}, 400, 'no static role found'],
      ['POST', 'rotate-root/none', {}, 500, 'failed to find entry for connection with name: "none"'],
      ['POST', 'reset/none', {}, 500, 'failed to find entry for connection with name: "none"'],
      ['POST', 'reset/pg', {}, 204, undefined],
      ['GET', 'nothing', undefined, 404, 'unsupported path'],
      ['POST', 'roles/with%20space', { db_name: 'pg' }, 404, 'unsupported path'],
    ])('%s database/%s %j answers %i', async (method, path, body, status, words) => {
      const answer = await server.ask(method, `database/${path}`, body);
      expect(answer.status).toBe(status);
      if (words !== undefined) expect(answer.json.errors.join()).toContain(words);
    });

    test('a connection that the database refuses is not kept', async () => {
      const { status, json } = await server.ask('POST', 'database/config/x', connection({ password: 'wrong' }));
      expect([status, json.errors.join()]).toEqual([400, expect.stringContaining('error verifying connection')]);
      expect((await server.ask('GET', 'database/config/x')).status).toBe(404);
    });

    test('a role that the connection does not allow gets nothing', async () => {
      await server.ok('POST', 'database/roles/foreign', role());
      const { status, json } = await server.ask('GET', 'database/creds/foreign');
      expect([status, json.errors.join()]).toEqual([500, expect.stringContaining('"foreign" is not an allowed role')]);
    });

    test('statements that the database refuses give nothing, and leave nothing', async () => {
      await server.ok('POST', 'database/roles/bad', role({ creation_statements: [`${CREATION} CREATE ROL x`] }));
      const { status, json } = await server.ask('GET', 'database/creds/bad');
      expect([status, json.errors.join()]).toEqual([500, expect.stringContaining('SQLSTATE 42601')]);
      expect(postgres.sql(`select count(*) from pg_roles where rolname like 'v-%bad%'`)).toBe('0');
    });

    test('creds work, are known as a lease, and are refused after they were revoked', async () => {
      const { json } = await server.ok('GET', 'database/creds/app');
      expect(json).toMatchObject({ renewable: true, lease_duration: 60 });
      expect(json.lease_id).toMatch(/^database\/creds\/app\/.{20,}$/);
      expect(json.data.username).toMatch(/^v-[\w-]{20,61}$/);
      expect(logsIn(json.data)).toBe(true);
      expect(validUntil(json.data.username) - Date.now()).toBeLessThan(67_000);

      const { data } = (await server.ok('PUT', 'sys/leases/lookup', { lease_id: json.lease_id })).json;
      expect(data).toMatchObject({ id: json.lease_id, renewable: true, last_renewal: null });
      expect(data.ttl).toBeLessThanOrEqual(60);
      const { keys } = (await server.ok('LIST', 'sys/leases/lookup/database/creds/app')).json.data;
      expect(keys).toContain(json.lease_id.split('/').at(-1));
      expect((await server.ok('LIST', 'sys/leases/lookup/database')).json.data).toEqual({ keys: ['creds/'] });

      expect((await server.ask('PUT', 'sys/leases/revoke', { lease_id: json.lease_id, sync: true })).status).toBe(204);
      expect(logsIn(json.data)).toBe(false);
      expect((await server.ask('PUT', 'sys/leases/lookup', { lease_id: json.lease_id })).json.errors).toEqual([
        'invalid lease',
      ]);
      expect((await server.ask('PUT', 'sys/leases/renew', { lease_id: json.lease_id })).json.errors).toEqual([
        'lease not found',
      ]);
      expect((await server.ask('PUT', 'sys/leases/revoke', { lease_id: json.lease_id, sync: true })).status).toBe(204);
    });

    test('a renewal reaches the database and never goes beyond the maximum', async () => {
      const { json } = await server.ok('GET', 'database/creds/app');
      const { lease_id } = json;
      const renew = async (increment?: number) => {
        const answer = await server.ok('PUT', 'sys/leases/renew', { lease_id, increment });
        return [answer.json.lease_duration, answer.json.warnings];
      };
      expect(await renew(120)).toEqual([120, null]);
      expect((validUntil(json.data.username) - Date.now()) / 1000).toBeGreaterThan(115);
      const [most, warnings] = await renew(100_000);
      expect(most).toBeLessThanOrEqual(300);
      expect(most).toBeGreaterThan(295);
      expect(warnings).toEqual([
        // Vault counts what is left of it in whole seconds.
        expect.stringMatching(
          /^TTL of "27h46m40s" exceeded the effective max_ttl of "(?:5m|4m59s)"; TTL value is capped accordingly$/,
        ),
      ]);
      expect(await renew()).toEqual([60, null]);
      await server.ok('PUT', 'sys/leases/revoke', { lease_id, sync: true });
    });

    test.each([
      ['lookup', {}, 'lease_id must be specified'],
      ['lookup', { lease_id: 'nope' }, 'invalid lease'],
      ['renew', {}, 'lease_id must be specified'],
      ['renew', { lease_id: 'nope' }, 'lease not found'],
      ['revoke', {}, 'lease_id must be specified'],
    ])('sys/leases/%s of %j is refused', async (verb, body, words) => {
      const { status, json } = await server.ask('PUT', `sys/leases/${verb}`, body);
      expect([status, json.errors]).toEqual([400, [words]]);
    });

    test('revoking a prefix ends all below it and nothing else', async () => {
      await server.ok('POST', 'database/roles/short', role());
      const [one, two, other] = [
        await server.ok('GET', 'database/creds/app'),
        await server.ok('GET', 'database/creds/app'),
        await server.ok('GET', 'database/creds/short'),
      ].map(({ json }) => json.data);
      await server.ok('PUT', 'sys/leases/revoke-prefix/database/creds/app', { sync: true });
      expect([one, two, other].map(logsIn)).toEqual([false, false, true]);
      expect((await server.ask('PUT', 'sys/leases/revoke-prefix/nothing/here', { sync: true })).status).toBe(204);
      await server.ok('PUT', 'sys/leases/revoke-prefix/database', { sync: true });
      expect(logsIn(other)).toBe(false);
    });

    test('creds end with the token that they were given to, also when its parent ends', async () => {
      const parent = await server.ok('POST', 'auth/token/create', { policies: ['root'], ttl: '1h' });
      const child = await server.ok(
        'POST',
        'auth/token/create',
        { policies: ['root'], ttl: '1h' },
        parent.json.auth.client_token,
      );
      const { data } = (await server.ok('GET', 'database/creds/app', undefined, child.json.auth.client_token)).json;
      expect(logsIn(data)).toBe(true);
      await server.ok('POST', 'auth/token/revoke-self', {}, parent.json.auth.client_token);
      await until(() => expect(logsIn(data)).toBe(false));
    });

    test('creds end with their token when its time is over', async () => {
      const { auth } = (await server.ok('POST', 'auth/token/create', { policies: ['root'], ttl: '2s' })).json;
      const { data } = (await server.ok('GET', 'database/creds/app', undefined, auth.client_token)).json;
      expect(logsIn(data)).toBe(true);
      await until(() => expect(logsIn(data)).toBe(false));
    });

    test('a token with one use left gets no creds, and none are left', async () => {
      const { auth } = (await server.ok('POST', 'auth/token/create', { policies: ['root'], num_uses: 1 })).json;
      const { status, json } = await server.ask('GET', 'database/creds/app', undefined, auth.client_token);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(json.errors.join()).toContain('token had one use left, so leased credentials were immediately revoked');
      await until(() => expect(postgres.sql(`select count(*) from pg_roles where rolname like 'v-%'`)).toBe('0'));
    });

    test('creds end when their time is over', async () => {
      await server.ok('POST', 'database/roles/short', role({ default_ttl: '2s', max_ttl: '2s' }));
      const { data, lease_id } = (await server.ok('GET', 'database/creds/short')).json;
      expect(logsIn(data)).toBe(true);
      await until(() => expect(logsIn(data)).toBe(false));
      await until(async () => expect((await server.ask('PUT', 'sys/leases/lookup', { lease_id })).status).toBe(400));
    });

    test('a static role has a password that is replaced, by command and by itself', async () => {
      postgres.sql(`create role "st 1" login password 'first'`);
      const body = { db_name: 'pg', username: 'st 1', rotation_period: '1h' };
      await server.ok('POST', 'database/static-roles/st', body);
      const read = async (name: string) => (await server.ok('GET', `database/static-creds/${name}`)).json.data;
      const first = await read('st');
      expect(first).toMatchObject({ username: 'st 1', rotation_period: 3600 });
      expect(first.ttl).toBeGreaterThan(3590);
      expect(logsIn(first)).toBe(true);
      expect((await server.ok('GET', 'database/static-roles/st')).json.data).toMatchObject({
        credential_type: 'password',
        db_name: 'pg',
        rotation_period: 3600,
        rotation_statements: [],
        username: 'st 1',
        last_vault_rotation: first.last_vault_rotation,
      });
      await server.ok('POST', 'database/rotate-role/st');
      const second = await read('st');
      expect([first, second].map(logsIn)).toEqual([false, true]);
      expect((await server.ask('POST', 'database/static-roles/st', { ...body, username: 'else' })).json.errors).toEqual(
        ['cannot update static account username'],
      );
      expect((await server.ask('POST', 'database/static-roles/app', body)).json.errors).toEqual([
        'Role and Static Role names must be unique',
      ]);

      postgres.sql(`create role tick login`);
      await server.ok('POST', 'database/static-roles/tick', { db_name: 'pg', username: 'tick', rotation_period: '5s' });
      const before = await read('tick');
      expect(logsIn(before)).toBe(true);
      await sleep(4_000);
      await until(async () => {
        const after = await read('tick');
        expect(after.password).not.toBe(before.password);
        expect([before, after].map(logsIn)).toEqual([false, true]);
      });
      await server.ok('DELETE', 'database/static-roles/tick');
      await server.ok('DELETE', 'database/static-roles/st');
      expect((await server.ask('GET', 'database/static-creds/st')).status).toBe(400);
    });

    test('a static role for a user that is not there is not kept', async () => {
      const body = { db_name: 'pg', username: 'nobody', rotation_period: '1h' };
      const { status, json } = await server.ask('POST', 'database/static-roles/st', body);
      expect([status, json.errors.join()]).toEqual([500, expect.stringContaining('SQLSTATE 42704')]);
      expect((await server.ask('GET', 'database/static-roles/st')).status).toBe(404);
    });

    test('the connection’s own password is replaced by one that nobody sees', async () => {
      postgres.sql(`create role adm superuser login password 'xyz'`);
      await server.ok('POST', 'database/config/own', connection({ username: 'adm', password: 'xyz' }));
      await server.ok('POST', 'database/rotate-root/own');
      expect(postgres.logsIn('adm', 'xyz')).toBe(false);
      await server.ok('POST', 'database/roles/own', role({ db_name: 'own' }));
      const { json } = await server.ok('GET', 'database/creds/own');
      expect(logsIn(json.data)).toBe(true);
      expect((await server.ok('GET', 'database/config/own')).json.data.connection_details).toMatchObject({
        username: 'adm',
      });
      await server.ok('PUT', 'sys/leases/revoke-prefix/database', { sync: true });
    });

    test('the mount goes with all that it gave', async () => {
      const { data } = (await server.ok('GET', 'database/creds/app')).json;
      await server.ok('DELETE', 'sys/mounts/database');
      expect(logsIn(data)).toBe(false);
      expect((await server.ask('GET', 'database/creds/app')).status).toBe(404);
    });
  });
}
