import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/serve/listener.ts';
import type { World } from './world.ts';
import { startWorld } from './world.ts';

describe('the server’s door', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.close());

  test.each([
    ['GET', 'sys/mounts', 200],
    ['LIST', 'sys/mounts', 404],
    ['GET', 'sys/health', 200],
    ['GET', 'nothing/here', 404],
    ['GET', 'sys%2fmounts', 400],
    ['GET', 'sys//mounts', 400],
    ['GET', 'sys/mounts%00', 400],
    ['GET', 'sys/%zz', 400],
    ['PROPFIND', 'sys/mounts', 405],
  ])('%s %s gives %i', async (method, path, status) => {
    expect((await world.ask(method, path)).status).toBe(status);
  });

  test('without a token nothing is told, not even what there is', async () => {
    for (const path of ['sys/mounts', 'nothing/here']) {
      const { status, json } = await world.ask('GET', path, undefined, { token: null });
      expect([status, json.errors]).toEqual([403, ['permission denied']]);
    }
  });

  test.each([
    ['a namespace', { 'x-vault-namespace': 'team' }, undefined, 400],
    ['a body that is no JSON', {}, '{', 400],
    ['a body that is no object', {}, '[1]', 400],
    ['a body that is too large', {}, 'x'.repeat(2 * 1024 * 1024 + 1), 413],
  ])('%s is refused', async (_what, headers, body, status) => {
    const response = await fetch(`${world.address}/v1/sys/mounts`, {
      method: 'POST',
      headers: { 'x-vault-token': world.token, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    expect(response.status).toBe(status);
  });

  test('plain HTTP is for loopback only', async () => {
    await expect(listen({ host: '0.0.0.0', port: 0 }, () => undefined)).rejects.toMatchObject({
      code: 'RL-SERVE-PLAIN',
    });
  });
});
