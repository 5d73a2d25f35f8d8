import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../contract/server/client.ts';
import { clientOf } from '../contract/server/client.ts';
import { startGithubApp } from '../fake/github-app.ts';
import { until } from '../servers/port.ts';
import type { World } from './world.ts';
import { startWorld } from './world.ts';

describe('installation tokens of a GitHub App', () => {
  let github: Awaited<ReturnType<typeof startGithubApp>>;
  let world: World;
  let server: Client;
  beforeAll(async () => {
    [github, world] = await Promise.all([startGithubApp(4711, 12), startWorld()]);
    server = clientOf(world);
    await server.ok('POST', 'sys/mounts/github', { type: 'github-app' });
    await server.ok('POST', 'github/config', { app_id: 4711, prv_key: github.key, base_url: github.url });
    await server.ok('POST', 'github/permissionset/ci', {
      installation_id: 12,
      repositories: ['app', 'docs'],
      permissions: { contents: 'write', issues: 'read' },
      ttl: '10m',
    });
  });
  afterAll(async () => {
    await world?.close();
    await github?.stop();
  });

  test('the App’s key is not shown, and one that GitHub does not know is not kept', async () => {
    const { json, text } = await server.ok('GET', 'github/config');
    expect(json.data).toEqual({ app_id: 4711, base_url: github.url });
    expect(text).not.toContain('PRIVATE');
    const wrong = await server.ask('POST', 'github/config', { app_id: 4712 });
    expect([wrong.status, wrong.json.errors.join()]).toEqual([400, expect.stringContaining('RL-MINTER-REFUSED')]);
    expect((await server.ask('POST', 'github/config', { prv_key: 'no key' })).json.errors.join()).toContain('PEM');
  });

  test('a token is narrowed by its set, lives for its lease, and ends with it', async () => {
    const { data, lease_id, lease_duration } = (await server.ok('GET', 'github/token/ci')).json;
    expect(github.asked.at(-1)).toEqual({
      repositories: ['app', 'docs'],
      permissions: { contents: 'write', issues: 'read' },
    });
    expect(lease_duration).toBe(600);
    expect(data).toMatchObject({ installation_id: 12, repository_selection: 'selected' });
    expect(github.alive.has(data.token)).toBe(true);
    // GitHub ends it after its hour, so no renewal promises more.
    const { json } = await server.ok('PUT', 'sys/leases/renew', { lease_id, increment: '5h' });
    expect(json.lease_duration).toBeLessThanOrEqual(3600);
    await server.ok('PUT', 'sys/leases/revoke', { lease_id, sync: true });
    expect(github.alive.has(data.token)).toBe(false);
  });

  test('a request may ask for less, never for more', async () => {
    const less = { repositories: ['app'], permissions: { contents: 'read' } };
    const { lease_id } = (await server.ok('POST', 'github/token/ci', less)).json;
    expect(github.asked.at(-1)).toEqual(less);
    await server.ok('PUT', 'sys/leases/revoke', { lease_id, sync: true });
    for (const more of [
      { repositories: ['secret'] },
      { permissions: { contents: 'admin' } },
      { permissions: { administration: 'read' } },
      { permissions: { contents: 'everything' } },
    ]) {
      expect((await server.ask('POST', 'github/token/ci', more)).status).toBe(400);
    }
    // None is not less: GitHub takes it for all that the App may see.
    for (const none of [[], '']) {
      await server.ok('POST', 'github/token/ci', { repositories: none });
      expect(github.asked.at(-1)).toMatchObject({ repositories: ['app', 'docs'] });
    }
  });

  test('a token ends with the token of the vault that it was given to', async () => {
    const { auth } = (await server.ok('POST', 'auth/token/create', { ttl: '1h' })).json;
    const { data } = (await server.ok('GET', 'github/token/ci', undefined, auth.client_token)).json;
    await server.ok('POST', 'auth/token/revoke', { token: auth.client_token });
    await until(() => expect(github.alive.has(data.token)).toBe(false));
  });
});
