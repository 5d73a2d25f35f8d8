import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { databasePlace } from './database-place.ts';
import type { IssuerServices, Setter } from './issuer.ts';
import { setting } from './key-service.ts';
import { accountsOf, compareGrants, setMysqlPassword } from './mysql-account.ts';
import type { MysqlServer, MysqlSession } from './mysql-session.ts';
import { endMysqlConnections, openMysqlSession } from './mysql-session.ts';
import { generatePassword } from './scram.ts';
import { Sessions } from './sessions.ts';

/**
 * The password of a MySQL or MariaDB user, replaced by an admin: in place, or with `strategy: alternate` of two users in
 * turn (`issuer.user` and `issuer.user-alt`). All accounts of the user, whatever host they are for, get the same one.
 *
 * Credential: `username` (in place it may be left out) and `password`. `set` with the same value may be repeated. `revoke`
 * gives the user a password that nobody knows, since one without a password lets everybody in, and ends its connections.
 */
export function openMysql(key: ManagedKey, services: Pick<IssuerServices, 'readSecret'>): Setter {
  const database = databasePlace(key, services, { port: 3306, more: ['user', 'user-alt'] });
  const isAlternate = key.strategy === 'alternate';
  const users = [setting(key, 'user'), ...(isAlternate ? [setting(key, 'user-alt')] : [])];
  const place = `MySQL at ${printable(database.host)}:${database.port}`;
  const sessions = new Sessions(openAdmin);

  async function openAdmin(): Promise<MysqlSession> {
    const { user, password } = await database.admin();
    if (!users.includes(user)) return openMysqlSession(await server(), place, user, password);
    throw new RelockError('RL-ISSUER-CONFIG', `the user "${printable(user)}" is the admin that would change it`, {
      remedy: 'Give issuer.admin the credential of another user that may change this one.',
      state: 'Nothing was changed.',
    });
  }

  async function server(): Promise<MysqlServer> {
    const { host, port } = database;
    const socket = host.startsWith('/') ? host : '';
    return { host, port, socket, database: '', ssl: await database.tls() };
  }

  function userIn(credential: SecretFields): string {
    const user = credential.get('username')?.reveal() ?? (isAlternate ? '' : users[0]);
    if (user !== undefined && users.includes(user)) return user;
    throw new RelockError('RL-MYSQL-USER-MISMATCH', `the user name in the secret is not ${users.join(' or ')}`, {
      remedy: 'Keep the user name in the secret, name its key under fields, and make issuer.user the same.',
      state: 'Nothing was changed.',
    });
  }

  async function logIn(user: string, password: SecretValue): Promise<void> {
    const session = await openMysqlSession(await server(), place, user, password);
    try {
      const [row] = await session.run('SELECT CURRENT_USER() AS name');
      if (String(row?.['name']).startsWith(`${user}@`)) return;
    } finally {
      await session.close();
    }
    throw new RelockError('RL-MYSQL-UNASKED', `${place} lets "${printable(user)}" in as somebody else`, {
      remedy: 'Remove the users without a name: DROP USER ‘’@…',
    });
  }

  async function validate(user: string, password: SecretValue): Promise<ValidationStatus> {
    try {
      await logIn(user, password);
      return 'active';
    } catch (error) {
      return error instanceof RelockError && error.code === 'RL-MINTER-REFUSED' ? 'inactive' : 'unknown';
    }
  }

  const passwordIn = (credential: SecretFields) => credential.get('password') ?? new SecretValue('');
  const set = (user: string, password: SecretValue) =>
    sessions.use((session) => setMysqlPassword(session, user, password, place));
  const endSessions = (user: string) => sessions.use((session) => endMysqlConnections(session, user, place));

  return {
    kind: 'mysql',
    strategy: isAlternate ? 'alternate' : 'in-place',
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['password'],
    ...(isAlternate ? { changingFields: ['username'] } : {}),

    /** Also proves that there is what `set` will change, and that the server does not let everybody in. */
    async create(current) {
      const user = userIn(current);
      const next = users.find((one) => one !== user) ?? user;
      await sessions.use(async (session) => {
        await accountsOf(session, next, place);
        if (next !== user) await compareGrants(session, user, next, place);
      });
      if ((await validate(user, generatePassword())) === 'active') {
        throw new RelockError('RL-MYSQL-UNASKED', `${place} lets "${printable(user)}" in with any password`, {
          remedy: 'Let its account log in by a password.',
          state: 'Nothing was changed.',
        });
      }
      const fresh: Array<[string, SecretValue]> = [['password', generatePassword()]];
      return new Map([...current, ...fresh, ...(next === user ? [] : [['username', new SecretValue(next)] as const])]);
    },

    set: async (pending) => set(userIn(pending), passwordIn(pending)),
    test: async (pending) => logIn(userIn(pending), passwordIn(pending)),
    validate: async (credential) => validate(userIn(credential), passwordIn(credential)),
    endSessions: async (credential) => endSessions(userIn(credential)),

    async revoke(credential) {
      const user = userIn(credential);
      await set(user, generatePassword());
      await endSessions(user);
    },

    async check() {
      await sessions.use(async (session) => {
        for (const user of users) await accountsOf(session, user, place);
        const grants = (await session.run('SHOW GRANTS')).map((row) => String(Object.values(row)[0])).join('\n');
        if (/(?:ALL PRIVILEGES|CREATE USER)[^\n]* ON \*\.\*/.test(grants)) return;
        throw new RelockError('RL-ISSUER-REFUSED', `the admin at ${place} may not change users`, {
          remedy: 'Grant it: GRANT CREATE USER, PROCESS, CONNECTION ADMIN ON *.*, and SELECT ON mysql.user.',
          state: 'Nothing was changed.',
        });
      });
    },

    ...(isAlternate
      ? {
          /** Now, while the user has connections. When it last had one the server does not know. */
          async lastUsed(credential: SecretFields) {
            const rows = await sessions.use((session) =>
              session.run('SELECT 1 FROM information_schema.processlist WHERE user = ? LIMIT 1', [userIn(credential)]),
            );
            return rows.length === 0 ? undefined : new Date();
          },
        }
      : {}),

    close: () => sessions.close(),
  };
}
