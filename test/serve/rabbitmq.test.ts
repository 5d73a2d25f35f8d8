import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../contract/server/client.ts';
import { clientOf } from '../contract/server/client.ts';
import { missing } from '../servers/find.ts';
import type { RabbitServer } from '../servers/rabbitmq.ts';
import { startRabbitmq } from '../servers/rabbitmq.ts';
import { startVault } from '../servers/vault.ts';
import { startWorld } from './world.ts';

describe.skipIf(missing('rabbitmq', 'vault'))('users of RabbitMQ', () => {
  let rabbit: RabbitServer;
  const ends: Array<() => Promise<void>> = [];
  beforeAll(async () => {
    rabbit = await startRabbitmq();
    ends.push(() => rabbit.stop());
  });
  afterAll(() => Promise.all(ends.map((end) => end())));

  describe.each(['relock serve', 'HashiCorp Vault'])('%s', (name) => {
    let server: Client;
    beforeAll(async () => {
      if (name === 'relock serve') {
        const world = await startWorld();
        ends.push(world.close);
        server = clientOf(world);
      } else {
        const vault = await startVault();
        ends.push(() => vault.stop());
        server = clientOf(vault);
      }
      await server.ok('POST', 'sys/mounts/rabbitmq', { type: 'rabbitmq' });
    });

    test.each([
      ['POST', 'config/connection', {}, 400, 'missing connection_uri'],
      ['GET', 'config/connection', undefined, 405, 'unsupported operation'],
      ['GET', 'config/lease', undefined, 404, ''],
      ['LIST', 'roles', undefined, 404, ''],
      ['GET', 'roles/none', undefined, 404, ''],
      ['GET', 'creds/none', undefined, 400, 'unknown role: none'],
      ['POST', 'roles/x', {}, 400, 'both tags and vhosts not specified'],
      ['POST', 'roles/x', { vhosts: 'nope' }, 400, 'failed to unmarshal vhosts'],
    ])('%s rabbitmq/%s %j answers %i', async (method, path, body, status, words) => {
      const answer = await server.ask(method, `rabbitmq/${path}`, body);
      expect([answer.status, answer.json.errors.join()]).toEqual([status, expect.stringContaining(words)]);
    });

    test('one works for its lease, and is gone with it', async () => {
      const { user: username, password } = rabbit.admin;
      const wrong = { connection_uri: rabbit.address, username, password: 'wrong' };
      expect((await server.ask('POST', 'rabbitmq/config/connection', wrong)).status).toBe(500);
      await server.ok('POST', 'rabbitmq/config/connection', { ...wrong, password });
      const vhosts = { '/': { configure: '', write: '.*', read: '.*' } };
      await server.ok('POST', 'rabbitmq/roles/app', { tags: 'management', vhosts: JSON.stringify(vhosts) });
      expect((await server.ok('GET', 'rabbitmq/roles/app')).json.data).toEqual({
        tags: 'management',
        vhost_topics: null,
        vhosts,
      });
      await server.ok('POST', 'rabbitmq/config/lease', { ttl: 60, max_ttl: 600 });
      expect((await server.ok('GET', 'rabbitmq/config/lease')).json.data).toEqual({ ttl: 60, max_ttl: 600 });

      const { data, lease_id, lease_duration, renewable } = (await server.ok('GET', 'rabbitmq/creds/app')).json;
      expect([lease_duration, renewable]).toEqual([60, true]);
      expect(await rabbit.status(data.username, data.password)).toBe(200);
      expect(await rabbit.status(data.username, data.password, 'aliveness-test/%2f')).toBeGreaterThanOrEqual(400);
      await server.ok('PUT', 'sys/leases/renew', { lease_id, increment: 120 });
      await server.ok('PUT', 'sys/leases/revoke', { lease_id, sync: true });
      expect(await rabbit.status(data.username, data.password)).toBe(401);
    });
  });
});
