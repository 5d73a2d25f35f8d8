import { createHash } from 'node:crypto';
import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import { databasePlace } from './database-place.ts';
import type { IssuerServices, Setter } from './issuer.ts';
import { setting } from './key-service.ts';
import type { RedisReply, RedisSession } from './redis-session.ts';
import { openRedis } from './redis-session.ts';
import { generatePassword } from './scram.ts';
import { Sessions } from './sessions.ts';

/**
 * The password of a Redis or Valkey user (https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/), which
 * may have several: the new one is added, and later the old one taken away. The server gets their SHA-256 alone. Other
 * passwords that the user has are left.
 *
 * Credential: `username` (may be left out) and `password`. `set` with the same value may be repeated. `issuer.persistence`:
 * `aclfile` or `rewrite`, so that a server that starts anew does not bring the old one back, or `none`; unless set, the
 * server is asked which.
 */
export function openRedisUser(key: ManagedKey, services: Pick<IssuerServices, 'readSecret'>): Setter {
  const database = databasePlace(key, services, { port: 6379, more: ['user', 'persistence'], nameless: 'default' });
  const user = setting(key, 'user', 'default');
  const persistence = setting(key, 'persistence', 'ask');
  const place = `Redis at ${printable(database.host)}:${database.port}`;
  const sessions = new Sessions(async () => {
    const { user: name, password } = await database.admin();
    if (name !== user) return open(name, password);
    throw wrong(`the user "${printable(user)}" is the admin that would change it`);
  });

  async function open(name: string, password: SecretValue): Promise<RedisSession> {
    const { host, port } = database;
    return openRedis({ host, port, tls: await database.tls() }, name, password);
  }

  async function keep(session: RedisSession): Promise<void> {
    const how = persistence === 'ask' ? await persistenceOf(session) : persistence;
    if (how === 'aclfile') await session.run('ACL', 'SAVE');
    if (how === 'rewrite') await session.run('CONFIG', 'REWRITE');
  }

  function passwordIn(credential: SecretFields): SecretValue {
    const name = credential.get('username');
    if (name !== undefined && name.reveal() !== user) {
      throw wrong(`the secret is that of another user than "${printable(user)}"`);
    }
    const password = credential.get('password');
    if (password !== undefined && !password.isEmpty) return password;
    throw wrong(`the secret of the user "${printable(user)}" has no password`);
  }

  /** The hashes of the user's passwords. Throws for a user who needs none, who is switched off, or who is not there. */
  async function hashesOf(session: RedisSession): Promise<readonly string[]> {
    const found = await session.run('ACL', 'GETUSER', user);
    const flags = textsIn(found, 'flags');
    if (flags.includes('on') && !flags.includes('nopass')) return textsIn(found, 'passwords');
    throw wrong(
      found === null
        ? `${place} has no user "${printable(user)}"`
        : `the user "${printable(user)}" ${flags.includes('on') ? 'needs no password' : 'is switched off'}`,
    );
  }

  async function logIn(password: SecretValue): Promise<void> {
    await (await open(user, password)).close();
  }

  const endSessions = () => sessions.use(async (session) => Number(await session.run('CLIENT', 'KILL', 'USER', user)));

  return {
    kind: 'redis',
    strategy: 'two-slot',
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['password'],

    /** Also proves that the admin may see the user, and that it needs a password. */
    async create(current) {
      passwordIn(current);
      await sessions.use((session) => hashesOf(session));
      return new Map([...current, ['password', generatePassword()]]);
    },

    async set(pending) {
      const password = passwordIn(pending);
      await sessions.use(async (session) => {
        await hashesOf(session);
        await session.run('ACL', 'SETUSER', user, `#${hashOf(password)}`);
        await keep(session);
      });
    },

    test: async (pending) => logIn(passwordIn(pending)),

    async validate(credential) {
      const password = passwordIn(credential);
      try {
        await logIn(password);
        return 'active';
      } catch (error) {
        return error instanceof RelockError && error.code === 'RL-MINTER-REFUSED' ? 'inactive' : 'unknown';
      }
    },

    endSessions,

    async revoke(credential) {
      const hash = hashOf(passwordIn(credential));
      const left = await sessions.use(async (session) => {
        const hashes = textsIn(await session.run('ACL', 'GETUSER', user), 'passwords');
        if (hashes.includes(hash)) await session.run('ACL', 'SETUSER', user, `!${hash}`);
        await keep(session);
        return hashes.filter((one) => one !== hash).length;
      });
      // With another password left the sessions may be its; without one they are nobody's who may be there.
      if (left === 0) await endSessions();
    },

    async check(credential) {
      passwordIn(credential);
      await sessions.use(async (session) => {
        await hashesOf(session);
        if (persistence === 'ask') await persistenceOf(session);
        for (const command of [
          ['ACL', 'SETUSER', user],
          ['CLIENT', 'KILL', 'USER', user],
        ]) {
          const { user: admin } = await database.admin();
          const answer = await session.run('ACL', 'DRYRUN', admin, ...command);
          if (answer !== 'OK') throw wrong(`the admin "${printable(admin)}" may not ${command.slice(0, 2).join(' ')}`);
        }
      });
    },

    close: () => sessions.close(),
  };
}

/** How the server keeps its users over a restart. */
async function persistenceOf(session: RedisSession): Promise<string> {
  const answer = await session.run('CONFIG', 'GET', 'aclfile').catch((error: unknown) => {
    if (!(error instanceof RelockError) || error.code !== 'RL-MINTER-STATEMENT') throw error;
    throw wrong(
      'the admin may not ask whether users outlive a restart',
      'Say issuer.persistence: aclfile, rewrite or none.',
    );
  });
  const [, file] = Array.isArray(answer) ? (answer as RedisReply[]) : [];
  return typeof file === 'string' && file !== '' ? 'aclfile' : 'none';
}

/** The texts under a name in a reply that is a list of names and values. */
function textsIn(reply: RedisReply, name: string): readonly string[] {
  if (!Array.isArray(reply)) return [];
  const list = reply as readonly RedisReply[];
  const value = list[list.indexOf(name) + 1];
  return list.includes(name) && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function hashOf(password: SecretValue): string {
  return createHash('sha256').update(password.reveal()).digest('hex');
}

function wrong(message: string, remedy = 'Correct issuer: of the key, the secret, or the user’s ACL.'): RelockError {
  return new RelockError('RL-REDIS-USER', message, { remedy, state: 'Nothing was changed.' });
}
