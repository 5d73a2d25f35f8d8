import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Rotator } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { openRedis } from '../../src/issuer/redis-session.ts';
import { sideBySideContract } from '../contract/issuer.ts';
import { secret } from '../rotate/memory-store.ts';
import { freshPassword, postgresKey, services } from '../rotate/world.ts';
import { missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import type { RedisServer } from '../servers/redis.ts';
import { startRedis } from '../servers/redis.ts';

async function issuerOf(server: RedisServer, issuer: ManagedKey['issuer']): Promise<Rotator> {
  const key = postgresKey(server, 'unused', {
    kind: 'redis',
    issuer: {
      host: '127.0.0.1',
      port: server.port,
      admin: 'vault://ops/redis#/admin',
      'admin-user': 'default',
      ...issuer,
    },
    fields: { password: 'password' },
  });
  return (await openIssuer(key, services(server.password))) as Rotator;
}

const hashOf = (password: string) => createHash('sha256').update(password).digest('hex');

describe.skipIf(missing('redis'))('Redis', () => {
  let server: RedisServer;
  let file: string;
  let remove: () => void;
  let count = 0;
  beforeAll(async () => {
    const made = makeFolder('redis');
    remove = made.remove;
    file = path.join(made.folder, 'users.acl');
    writeFileSync(file, '');
    server = await startRedis(['--aclfile', file]);
  });
  afterAll(async () => {
    await server?.stop();
    remove();
  });
  const admin = (...words: string[]) => server.run('default', server.password, ...words);

  async function world(rules: readonly string[] = ['on', '+@all', '~*']) {
    const [user, password] = [`app_${++count}`, freshPassword()];
    admin('ACL', 'SETUSER', user, ...rules, `>${password}`);
    const issuer = await issuerOf(server, { user });
    onTestFinished(() => issuer.close());
    return { user, password, issuer, credential: secret({ username: user, password }) };
  }

  sideBySideContract('a user', async () => ({
    issuer: await issuerOf(server, { user: 'contract' }),
    async fresh() {
      const password = freshPassword();
      admin('ACL', 'SETUSER', 'contract', 'reset', 'on', '+@all', `>${password}`);
      return secret({ password });
    },
    stop: () => undefined,
  }));

  test('the server gets hashes, keeps them over a restart, and leaves other passwords of the user', async () => {
    const { user, password, issuer, credential } = await world();
    const byHand = freshPassword();
    admin('ACL', 'SETUSER', user, `>${byHand}`);
    const pending = await issuer.create(credential, 'r');
    const fresh = pending.get('password')?.reveal() ?? '';
    await issuer.set?.(pending, credential);
    expect(admin('ACL', 'LOG')).not.toContain(fresh);
    expect(readFileSync(file, 'utf8')).toContain(hashOf(fresh));
    await issuer.revoke(credential);
    const line = readFileSync(file, 'utf8')
      .split('\n')
      .find((one) => one.startsWith(`user ${user} `));
    expect(line).toContain(hashOf(fresh));
    expect(line).toContain(hashOf(byHand));
    expect(line).not.toContain(hashOf(password));
  });

  test('what is open ends in an emergency, or with the last password', async () => {
    const { user, password, issuer, credential } = await world();
    const open = () =>
      openRedis({ host: '127.0.0.1', port: server.port, tls: undefined }, user, new SecretValue(password));
    const thief = await open();
    expect(await issuer.endSessions?.(credential)).toBe(1);
    await expect(thief.run('PING')).rejects.toMatchObject({ name: 'RelockError' });
    const another = await open();
    await issuer.revoke(credential);
    await expect(another.run('PING')).rejects.toMatchObject({ name: 'RelockError' });
    expect(await issuer.validate(credential)).toBe('inactive');
  });

  test.for<[string, (at: Awaited<ReturnType<typeof world>>) => Promise<unknown>]>([
    [
      'it is not there',
      ({ issuer, user, credential }) => {
        admin('ACL', 'DELUSER', user);
        return issuer.create(credential, 'r');
      },
    ],
    [
      'it needs no password',
      ({ issuer, user, credential }) => {
        admin('ACL', 'SETUSER', user, 'nopass');
        return issuer.create(credential, 'r');
      },
    ],
    [
      'it is switched off',
      ({ issuer, user, credential }) => {
        admin('ACL', 'SETUSER', user, 'off');
        return issuer.create(credential, 'r');
      },
    ],
    ['the secret is another one’s', ({ issuer, password }) => issuer.create(secret({ username: 'x', password }), 'r')],
    ['it is the admin', async ({ password }) => (await issuerOf(server, {})).create(secret({ password }), 'r')],
    [
      'the admin may not change users',
      async ({ user, credential }) => {
        admin('ACL', 'SETUSER', 'weak', 'on', `>${server.password}`, '+@all', '-acl|setuser', '~*');
        return (await issuerOf(server, { user, 'admin-user': 'weak' })).check?.(credential);
      },
    ],
    [
      'nobody can say whether it outlives a restart',
      async ({ user, credential }) => {
        admin('ACL', 'SETUSER', 'mute', 'on', `>${server.password}`, '+@all', '-config', '~*');
        const issuer = await issuerOf(server, { user, 'admin-user': 'mute' });
        return issuer.set?.(credential, credential);
      },
    ],
  ])('a user can’t be rotated when %s', async ([, act]) => {
    const at = await world();
    await expect(act(at)).rejects.toMatchObject({ code: 'RL-REDIS-USER' });
  });

  test('an admin with all rights passes the check; a server that is gone proves nothing', async () => {
    const { user, issuer, credential } = await world();
    await issuer.check?.(credential);
    expect(await (await issuerOf({ ...server, port: 1 }, { user })).validate(credential)).toBe('unknown');
  });
});
