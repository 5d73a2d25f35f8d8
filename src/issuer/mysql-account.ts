import { createHash } from 'node:crypto';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { MysqlSession } from './mysql-session.ts';

/** One of a user's accounts: MySQL tells them apart by the client's host. */
interface Account {
  readonly host: string;
  readonly plugin: string;
}

/** Plugins whose hash only the server can compute. MySQL keeps such passwords out of its own logs. */
const HASHED_BY_SERVER: ReadonlySet<string> = new Set(['caching_sha2_password', 'sha256_password']);

/** The accounts of a user. Throws `RL-MYSQL-NO-USER` and `RL-MYSQL-PLUGIN`. */
export async function accountsOf(session: MysqlSession, user: string, place: string): Promise<readonly Account[]> {
  const rows = await session.run('SELECT host AS host, plugin AS plugin FROM mysql.user WHERE user = ? ORDER BY 1', [
    user,
  ]);
  const accounts = rows.map((row) => ({
    host: String(row['host']),
    plugin: String(row['plugin'] ?? '') || 'mysql_native_password',
  }));
  if (accounts.length === 0) {
    throw new RelockError('RL-MYSQL-NO-USER', `${place} has no user "${printable(user)}"`, {
      remedy: 'Check issuer.user and issuer.host.',
      state: 'Nothing was changed.',
    });
  }
  const foreign = accounts.find(({ plugin }) => plugin !== 'mysql_native_password' && !HASHED_BY_SERVER.has(plugin));
  if (foreign === undefined) return accounts;
  throw new RelockError(
    'RL-MYSQL-PLUGIN',
    `the user "${printable(user)}" logs in by ${printable(foreign.plugin, 60)}, for which Relock makes no password`,
    {
      remedy: 'Give it mysql_native_password (MariaDB) or caching_sha2_password (MySQL).',
      state: 'Nothing was changed.',
    },
  );
}

/**
 * Gives all accounts of a user a password, with the plugin that each has, and none beside it: a second one that MySQL was
 * told to retain would outlive it. For `mysql_native_password` the server gets the hash, so that no log of it, nor its
 * replicas', has the password.
 */
export async function setMysqlPassword(
  session: MysqlSession,
  user: string,
  password: SecretValue,
  place: string,
): Promise<void> {
  const mayRetain = await knowsDualPasswords(session);
  for (const { host, plugin } of await accountsOf(session, user, place)) {
    // Both names were read from the list above, and hold neither quotes nor spaces.
    const [how, value] = HASHED_BY_SERVER.has(plugin) ? ['BY', password.reveal()] : ['AS', nativeHash(password)];
    await session.run(`ALTER USER ?@? IDENTIFIED WITH ${plugin} ${how} ?`, [user, host, value]);
    if (mayRetain) await session.run('ALTER USER ?@? DISCARD OLD PASSWORD', [user, host]);
  }
}

/** MySQL since 8.0.14; MariaDB, whose versions say its name, never (https://dev.mysql.com/doc/refman/8.0/en/password-management.html#dual-passwords). */
async function knowsDualPasswords(session: MysqlSession): Promise<boolean> {
  const [row] = await session.run('SELECT VERSION() AS version');
  const version = String(row?.['version']);
  const [, major = 0, minor = 0, patch = 0] = (/^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
  return !/mariadb/i.test(version) && major * 1_000_000 + minor * 1000 + patch >= 8_000_014;
}

/** What MySQL keeps of a password for `mysql_native_password`: `*` and SHA1(SHA1(password)) in hex. */
function nativeHash(password: SecretValue): string {
  const once = createHash('sha1').update(password.reveal()).digest();
  return `*${createHash('sha1').update(once).digest('hex').toUpperCase()}`;
}

/** Throws `RL-MYSQL-ALTERNATE` when another user lacks an account or a grant that this one has. */
export async function compareGrants(session: MysqlSession, user: string, other: string, place: string): Promise<void> {
  const others = new Set((await accountsOf(session, other, place)).map(({ host }) => host));
  const lacking: string[] = [];
  for (const { host } of await accountsOf(session, user, place)) {
    if (!others.has(host)) {
      lacking.push(`an account for ${host}`);
      continue;
    }
    const has = new Set(await grantsOf(session, other, host));
    lacking.push(...(await grantsOf(session, user, host)).filter((grant) => !has.has(grant)));
  }
  if (lacking.length === 0) return;
  throw new RelockError(
    'RL-MYSQL-ALTERNATE',
    `the user "${printable(other)}" can't stand in for "${printable(user)}": it has not the same grants`,
    {
      evidence: lacking.slice(0, 10).map((grant) => ['It lacks', printable(grant, 200)] as const),
      remedy: 'Grant the other user, on the same hosts, what this one has.',
      state: 'Nothing was changed.',
    },
  );
}

/** An account's grants, without its name and its password's hash. */
async function grantsOf(session: MysqlSession, user: string, host: string): Promise<readonly string[]> {
  const rows = await session.run('SHOW GRANTS FOR ?@?', [user, host]);
  return rows.map((row) =>
    String(Object.values(row)[0])
      .replace(/ TO [`'].*?[`']@[`'].*?[`']/, ' TO it')
      .replaceAll(/ IDENTIFIED (?:BY PASSWORD|VIA|WITH) (?:\S+ (?:USING|AS) )?(?:'[^']*'|\S+)/g, ''),
  );
}
