import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { databasePlace } from './database-place.ts';
import type { IssuerServices, Setter } from './issuer.ts';
import { setting } from './key-service.ts';
import type { MongodbLogin, MongodbServer, MongodbSession } from './mongodb-session.ts';
import { openMongodbSession } from './mongodb-session.ts';
import type { MongodbUser } from './mongodb-user.ts';
import { compareUsers, connectionsOf, definitionOf, findUser, renewUser, setMongodbPassword } from './mongodb-user.ts';
import { generatePassword } from './scram.ts';
import { Sessions } from './sessions.ts';

/** What the admin must be allowed on the user's database (https://www.mongodb.com/docs/manual/reference/privilege-actions/). */
const ACTIONS = ['viewUser', 'changePassword', 'createUser', 'dropUser', 'grantRole'];

/**
 * The password of a MongoDB user, replaced by an admin: in place, or with `strategy: alternate` of two users in turn
 * (`issuer.user` and `issuer.user-alt`), of which the second is made as the first is when it is not there.
 *
 * Credential: `username` (in place it may be left out) and `password`. `set` with the same value may be repeated. `revoke`
 * and `endSessions` make the user anew, `revoke` with a password that nobody knows: only so do its connections end.
 */
export function openMongodb(key: ManagedKey, services: Pick<IssuerServices, 'readSecret'>): Setter {
  const more = ['user', 'user-alt', 'database', 'admin-database', 'replica-set'];
  const database = databasePlace(key, services, { port: 27_017, more });
  const isAlternate = key.strategy === 'alternate';
  const users = [setting(key, 'user'), ...(isAlternate ? [setting(key, 'user-alt')] : [])];
  const definedIn = setting(key, 'database', 'admin');
  const place = `MongoDB at ${printable(database.host)}:${database.port}`;
  const sessions = new Sessions(openAdmin);
  /** Users that were seen to log in from here. */
  const admitted = new Set<string>();

  async function server(): Promise<MongodbServer> {
    const { host, port } = database;
    return { host, port, replicaSet: setting(key, 'replica-set', ''), tls: await database.tls() };
  }

  async function openAdmin(): Promise<MongodbSession> {
    const { user, password } = await database.admin();
    const where = setting(key, 'admin-database', 'admin');
    if (users.includes(user) && where === definedIn) {
      throw new RelockError('RL-ISSUER-CONFIG', `the user "${printable(user)}" is the admin that would change it`, {
        remedy: 'Give issuer.admin the credential of another user that may change this one.',
        state: 'Nothing was changed.',
      });
    }
    return openMongodbSession(await server(), place, { user, password, database: where });
  }

  function loginIn(credential: SecretFields): MongodbLogin {
    const user = credential.get('username')?.reveal() ?? (isAlternate ? '' : users[0]);
    if (user === undefined || !users.includes(user)) {
      throw new RelockError('RL-MONGODB-USER', `the user name in the secret is not ${users.join(' or ')}`, {
        remedy: 'Keep the user name in the secret, name its key under fields, and make issuer.user the same.',
        state: 'Nothing was changed.',
      });
    }
    return { user, password: credential.get('password') ?? new SecretValue(''), database: definedIn };
  }

  const userIn = (credential: SecretFields): MongodbUser => ({ name: loginIn(credential).user, database: definedIn });

  async function logIn(login: MongodbLogin): Promise<void> {
    await (await openMongodbSession(await server(), place, login)).close();
    admitted.add(login.user);
  }

  /** A user may be bound to addresses, and is then refused from others in the same words as for a wrong password. */
  async function mayBeElsewhere({ user }: MongodbLogin): Promise<boolean> {
    const known = await sessions.use((session) => findUser(session, { name: user, database: definedIn }));
    return known?.['authenticationRestrictions'] !== undefined && !admitted.has(user);
  }

  async function validate(login: MongodbLogin): Promise<ValidationStatus> {
    try {
      await logIn(login);
      return 'active';
    } catch (error) {
      if (!(error instanceof RelockError) || error.code !== 'RL-MINTER-REFUSED') return 'unknown';
    }
    return (await mayBeElsewhere(login).catch(() => true)) ? 'unknown' : 'inactive';
  }

  /** A server without access control takes whoever comes, without asking for a password. */
  async function seeThatItAsks(): Promise<void> {
    const nobody = await openMongodbSession(await server(), place);
    try {
      await nobody.run(definedIn, { usersInfo: 1 });
    } catch (error) {
      if (error instanceof RelockError && error.code === 'RL-MINTER-STATEMENT') return;
      throw error;
    } finally {
      await nobody.close();
    }
    throw new RelockError('RL-MONGODB-UNASKED', `${place} lets everybody in: its access control is off`, {
      remedy: 'Start it with security.authorization: enabled.',
      state: 'Nothing was changed.',
    });
  }

  return {
    kind: 'mongodb',
    strategy: isAlternate ? 'alternate' : 'in-place',
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['password'],
    ...(isAlternate ? { changingFields: ['username'] } : {}),

    /** Also proves that there is what `set` will change, and that the server asks for passwords. */
    async create(current) {
      const user = userIn(current);
      const next = users.find((one) => one !== user.name) ?? user.name;
      await seeThatItAsks();
      await sessions.use(async (session) => {
        const known = await definitionOf(session, user);
        const other = next === user.name ? null : await findUser(session, { ...user, name: next });
        if (other !== null) compareUsers(known, other, [user.name, next]);
      });
      const fresh: Array<[string, SecretValue]> = [['password', generatePassword()]];
      return new Map([
        ...current,
        ...fresh,
        ...(next === user.name ? [] : [['username', new SecretValue(next)] as const]),
      ]);
    },

    async set(pending, current) {
      const login = loginIn(pending);
      await sessions.use(async (session) => {
        const model = isAlternate ? await findUser(session, userIn(current)) : null;
        await setMongodbPassword(session, userIn(pending), login.password, model ?? undefined);
      });
    },

    test: async (pending) => logIn(loginIn(pending)),
    validate: async (credential) => validate(loginIn(credential)),

    // Of two in turn the old one's connections end as it is revoked; to make it anew would revive its password.
    ...(isAlternate
      ? {}
      : {
          async endSessions(credential: SecretFields) {
            const { password } = loginIn(credential);
            return sessions.use(async (session) => {
              const open = await connectionsOf(session, userIn(credential));
              await renewUser(session, userIn(credential), password);
              return open ?? 0;
            });
          },
        }),

    async revoke(credential) {
      const [user, password] = [userIn(credential), generatePassword()];
      await sessions.use(async (session) => {
        // Of two in turn the other one may never have been made.
        if ((await findUser(session, user)) !== null) await renewUser(session, user, password);
      });
      // Where this one is let in, a refusal of another is not for the address.
      await logIn({ user: user.name, password, database: definedIn }).catch(() => undefined);
    },

    async check(credential) {
      await sessions.use(async (session) => {
        const { authInfo } = await session.run('admin', { connectionStatus: 1, showPrivileges: true });
        const rights = (authInfo as { authenticatedUserPrivileges?: Privilege[] }).authenticatedUserPrivileges ?? [];
        const mayDo = new Set(rights.filter((one) => covers(one, definedIn)).flatMap(({ actions }) => actions));
        const lacking = ACTIONS.filter((action) => !mayDo.has(action));
        if (lacking.length > 0) {
          throw new RelockError('RL-ISSUER-REFUSED', `the admin at ${place} may not change users`, {
            evidence: [['It lacks', lacking.join(', ')]],
            remedy: `Grant it the role userAdmin on "${printable(definedIn)}" and on the databases of the user’s roles.`,
            state: 'Nothing was changed.',
          });
        }
        await definitionOf(session, userIn(credential));
      });
    },

    ...(isAlternate
      ? {
          /** Now, while the user has connections. When it last had one the server does not know. */
          async lastUsed(credential: SecretFields) {
            const open = await sessions.use((session) => connectionsOf(session, userIn(credential)));
            return open === undefined || open === 0 ? undefined : new Date();
          },
        }
      : {}),

    close: () => sessions.close(),
  };
}

interface Privilege {
  readonly resource: { readonly db?: string; readonly collection?: string; readonly anyResource?: boolean };
  readonly actions: readonly string[];
}

/** True for a right on a whole database, by its name or on all of them. */
function covers({ resource }: Privilege, database: string): boolean {
  if (resource.anyResource === true) return true;
  return resource.collection === '' && (resource.db === '' || resource.db === database);
}
