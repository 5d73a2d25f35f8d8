import type { Db, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ManagedKey } from '../../src/config/config.ts';
import type { Rotator, Setter } from '../../src/issuer/issuer.ts';
import { openIssuer } from '../../src/issuer/open.ts';
import { inPlaceContract, sideBySideContract } from '../contract/issuer.ts';
import { plain } from '../rotate/store-server.ts';
import { secret } from '../rotate/memory-store.ts';
import { freshPassword, postgresKey, services } from '../rotate/world.ts';
import { missing } from '../servers/find.ts';
import type { MongodbServer } from '../servers/mongodb.ts';
import { startMongodb } from '../servers/mongodb.ts';

function keyOf(port: number, issuer: Record<string, string>, strategy?: 'alternate'): ManagedKey {
  return postgresKey({ port }, 'unused', {
    kind: 'mongodb',
    strategy,
    issuer: { host: '127.0.0.1', port, admin: 'vault://ops/db#/admin', ...issuer },
    fields: { username: 'username', password: 'password' },
  });
}

async function issuerOf(server: MongodbServer, issuer: Record<string, string>, strategy?: 'alternate') {
  return (await openIssuer(keyOf(server.port, issuer, strategy), services(server.admin.password))) as Rotator;
}

const ROLES = [{ role: 'readWrite', db: 'app' }];

describe.skipIf(missing('mongodb'))('MongoDB', () => {
  let server: MongodbServer;
  let client: MongoClient;
  let admin: Db;
  beforeAll(async () => {
    server = await startMongodb();
    client = await server.connect(server.admin.user, server.admin.password);
    admin = client.db('admin');
  });
  afterAll(async () => {
    await client?.close();
    await server?.stop();
  });

  async function made(user: string, about: Record<string, unknown> = {}) {
    const password = freshPassword();
    await admin.command({ dropUser: user }).catch(() => undefined);
    await admin.command({ createUser: user, pwd: password, roles: ROLES, ...about });
    return secret({ username: user, password });
  }

  async function world(user: string, about: Record<string, unknown> = {}) {
    const credential = await made(user, about);
    const issuer = await issuerOf(server, { user });
    onTestFinished(() => issuer.close());
    return { credential, issuer, password: plain(credential)['password'] ?? '' };
  }

  const infoOf = async (user: string) => {
    const asked = { usersInfo: { user, db: 'admin' }, showAuthenticationRestrictions: true };
    const { roles, mechanisms, customData, authenticationRestrictions } =
      (await admin.command(asked))['users'][0] ?? {};
    return { roles, mechanisms, customData, authenticationRestrictions };
  };

  const userNames = async () =>
    ((await admin.command({ usersInfo: 1 }))['users'] as Array<{ user: string }>).map(({ user }) => user);

  inPlaceContract('a user', async () => ({
    issuer: (await issuerOf(server, { user: 'contract' })) as Setter,
    fresh: () => made('contract'),
    stop: () => undefined,
  }));

  sideBySideContract('a pair of users, the second made by Relock,', async () => ({
    issuer: await issuerOf(server, { user: 'one', 'user-alt': 'two' }, 'alternate'),
    async fresh() {
      await admin.command({ dropUser: 'two' }).catch(() => undefined);
      return made('one');
    },
    stop: () => undefined,
  }));

  test.for(['endSessions', 'revoke'] as const)(
    'what a thief has open ends with %s, and with nothing less; all else of the user stays',
    async (step) => {
      const about = {
        customData: { team: 'billing' },
        mechanisms: ['SCRAM-SHA-256'],
        authenticationRestrictions: [{ clientSource: ['127.0.0.1'] }],
      };
      const user = `thief_${step}`;
      const { issuer, credential, password } = await world(user, about);
      const [before, thief] = [await infoOf(user), await server.connect(user, password)];
      onTestFinished(() => thief.close());
      const write = () => thief.db('app').collection('c').insertOne({ a: 1 });
      await write();
      const pending = await issuer.create(credential, 'r');
      await issuer.set?.(pending, credential);
      await write();
      if (step === 'endSessions') expect(await issuer.endSessions?.(pending)).toBeGreaterThanOrEqual(1);
      else await issuer.revoke(pending);
      await expect(write()).rejects.toMatchObject({ codeName: 'Unauthorized' });
      expect(await infoOf(user)).toEqual(before);
      expect(before.customData).toEqual({ team: 'billing' });
      expect(await issuer.validate(pending)).toBe(step === 'revoke' ? 'inactive' : 'active');
      expect((await userNames()).filter((name) => name.startsWith(user))).toEqual([user]);
    },
  );

  test('a run that died with the user half made anew is finished by the next one', async () => {
    const { issuer, credential } = await world('half');
    const before = await infoOf('half');
    const pending = await issuer.create(credential, 'r');
    // What there is after the second of the four steps.
    await admin.command({ createUser: 'half.relock', pwd: freshPassword(), roles: ROLES });
    await admin.command({ dropUser: 'half' });
    await issuer.set?.(pending, credential);
    expect(await issuer.validate(pending)).toBe('active');
    expect(await infoOf('half')).toEqual(before);
    expect((await userNames()).filter((name) => name.startsWith('half'))).toEqual(['half']);
  });

  test('the log of the server never has the new password', async () => {
    const { issuer, credential } = await world('logged');
    await admin.command({ setParameter: 1, logComponentVerbosity: { command: { verbosity: 5 } } });
    const pending = await issuer.create(credential, 'r');
    await issuer.set?.(pending, credential);
    await issuer.endSessions?.(pending);
    await admin.command({ setParameter: 1, logComponentVerbosity: { command: { verbosity: 0 } } });
    const log = JSON.stringify((await admin.command({ getLog: 'global' }))['log']);
    expect(log).toContain('updateUser');
    expect(log).not.toContain(pending.get('password')?.reveal());
  });

  test('one that is bound to other addresses is not taken for dead', async () => {
    const { issuer, credential } = await world('bound', {
      authenticationRestrictions: [{ clientSource: ['192.0.2.1'] }],
    });
    expect(await issuer.validate(credential)).toBe('unknown');
    const free = await world('free', { authenticationRestrictions: [{ clientSource: ['127.0.0.1'] }] });
    expect(await free.issuer.validate(free.credential)).toBe('active');
    expect(await free.issuer.validate(secret({ username: 'free', password: freshPassword() }))).toBe('inactive');
  });

  test('a pair that differs takes no turns; of one in use it is seen', async () => {
    const credential = await made('left');
    await made('right', { roles: [] });
    const issuer = await issuerOf(server, { user: 'left', 'user-alt': 'right' }, 'alternate');
    onTestFinished(() => issuer.close());
    await expect(issuer.create(credential, 'r')).rejects.toMatchObject({ code: 'RL-MONGODB-ALTERNATE' });
    await admin.command({ updateUser: 'right', roles: ROLES });
    await issuer.create(credential, 'r');
    expect(await issuer.lastUsed?.(credential)).toBeUndefined();
    const user = await server.connect('left', plain(credential)['password'] ?? '');
    expect(await issuer.lastUsed?.(credential)).toBeInstanceOf(Date);
    await user.close();
  });

  test('the admin’s rights are looked at beforehand', async () => {
    const credential = await made('checked');
    const check = async (name: string, roles: unknown) => {
      await made(name, { pwd: server.admin.password, roles });
      const issuer = await issuerOf(server, { user: 'checked', 'admin-user': name });
      onTestFinished(() => issuer.close());
      return issuer.check?.(credential);
    };
    await check('strong', [{ role: 'userAdmin', db: 'admin' }]);
    await check('stronger', ['userAdminAnyDatabase']);
    await expect(check('weak', ROLES)).rejects.toMatchObject({ code: 'RL-ISSUER-REFUSED' });
  });

  test.for<[string, string, (at: Awaited<ReturnType<typeof world>>) => Promise<unknown>]>([
    [
      'the user is not there',
      'RL-MONGODB-USER',
      async ({ issuer, credential }) => {
        await admin.command({ dropUser: 'wrong' });
        return issuer.create(credential, 'r');
      },
    ],
    [
      'the secret is another user’s',
      'RL-MONGODB-USER',
      ({ issuer, password }) => issuer.create(secret({ username: 'other', password }), 'r'),
    ],
    [
      'the user is the admin',
      'RL-ISSUER-CONFIG',
      async () => (await issuerOf(server, { user: 'admin' })).create(secret({ username: 'admin', password: 'x' }), 'r'),
    ],
    ['a setting is unknown', 'RL-ISSUER-CONFIG', () => issuerOf(server, { user: 'x', rol: 'x' })],
    [
      'the admin’s password is wrong',
      'RL-MINTER-REFUSED',
      async ({ credential }) =>
        (await issuerOf(server, { user: 'wrong', 'admin-user': 'stranger' })).revoke(credential),
    ],
    [
      'it is no member of such a set',
      'RL-MINTER-UNREACHABLE',
      async ({ credential }) =>
        (await issuerOf(server, { user: 'wrong', 'replica-set': 'rs' })).create(credential, 'r'),
    ],
  ])('when %s, it says %s', { timeout: 30_000 }, async ([, code, act]) => {
    const at = await world('wrong');
    await expect((async () => act(at))()).rejects.toMatchObject({ name: 'RelockError', code });
  });
});

test.skipIf(missing('mongodb'))('a MongoDB that asks nobody proves nothing', async () => {
  const server = await startMongodb(true);
  onTestFinished(() => server.stop());
  const issuer = await issuerOf(server, { user: 'app' });
  onTestFinished(() => issuer.close());
  const act = issuer.create(secret({ username: 'app', password: freshPassword() }), 'r');
  await expect(act).rejects.toMatchObject({ code: 'RL-MONGODB-UNASKED' });
});
