import { expect, test } from 'vitest';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { MongodbSession } from '../../src/issuer/mongodb-session.ts';
import { renewUser } from '../../src/issuer/mongodb-user.ts';

type Command = Readonly<Record<string, any>>;

/** The users of a server, by name, as its commands keep them; it is gone at the command number `dies`. */
function serverWith(users: Map<string, Command>) {
  const session = (dies = Infinity): MongodbSession => {
    let commands = 0;
    return {
      async run(_, { usersInfo, createUser, updateUser, dropUser, ...given }) {
        if (++commands >= dies) throw new RelockError('RL-MINTER-UNREACHABLE', 'gone', {});
        if (usersInfo !== undefined) return { users: users.has(usersInfo.user) ? [users.get(usersInfo.user)] : [] };
        if (createUser !== undefined && users.has(createUser))
          throw new RelockError('RL-MINTER-STATEMENT', 'there', {});
        if (dropUser !== undefined) users.delete(dropUser);
        else users.set(createUser ?? updateUser, { ...users.get(createUser ?? updateUser), ...given });
        return {};
      },
      close: async () => undefined,
    };
  };
  return session;
}

const about = (role: string) => ({ roles: [{ role, db: 'app' }], mechanisms: ['SCRAM-SHA-256'] });
const user = { name: 'app', database: 'admin' };
const renew = (session: MongodbSession) => renewUser(session, user, new SecretValue('next'));

test('wherever a renewal stops, the next one makes the user as it was last, not as an older one left it', async () => {
  for (let dies = 1, isWhole = false; !isWhole; dies++) {
    const restricted = { authenticationRestrictions: [{ clientSource: ['192.0.2.1'] }] };
    const users = new Map<string, Command>([
      ['app', about('read')],
      ['app.relock', { ...about('root'), ...restricted }],
    ]);
    const session = serverWith(users);
    isWhole = await renew(session(dies)).then(
      () => true,
      () => false,
    );
    await renew(session());
    const { authenticationRestrictions: bound = [], ...made } = users.get('app') ?? {};
    expect([dies, made, bound, [...users.keys()]]).toEqual([
      dies,
      expect.objectContaining({ ...about('read'), pwd: 'next' }),
      [],
      ['app'],
    ]);
  }
});
