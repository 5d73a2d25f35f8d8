import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { IssuerServices } from './issuer.ts';
import type { PostgresServer } from './postgres-session.ts';
import { isLocal } from './postgres-session.ts';

const KNOWN = ['host', 'port', 'database', 'role', 'role-alt', 'sslmode', 'ca', 'admin', 'admin-user'];
const SSL_MODES = ['disable', 'require', 'verify-full'] as const;

/**
 * Reads `issuer:` of a postgres key: host, port (5432), database (`postgres`), sslmode (`verify-full`; on loopback
 * and Unix sockets `disable`), ca. Throws `RL-POSTGRES-CONFIG` with the entry that is wrong.
 */
export function postgresServer(key: ManagedKey): PostgresServer {
  const unknown = Object.keys(key.issuer).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined)
    throw wrong(key, `issuer.${printable(unknown)} is not known`, `Known are ${KNOWN.join(', ')}.`);
  const host = text(key, 'host') ?? missing(key, 'host');
  const port = key.issuer['port'] ?? 5432;
  if (typeof port !== 'number' || !Number.isInteger(port) || port < 1 || port > 65_535) {
    throw wrong(key, 'issuer.port is not a port', 'Give a number from 1 to 65535.');
  }
  const given = text(key, 'sslmode') ?? (isLocal(host) ? 'disable' : 'verify-full');
  const sslmode = SSL_MODES.find((mode) => mode === given);
  if (sslmode === undefined) throw wrong(key, 'issuer.sslmode is not known', `Known are ${SSL_MODES.join(', ')}.`);
  return { host, port, database: text(key, 'database') ?? 'postgres', sslmode, ca: text(key, 'ca') };
}

/** The role whose password the key is. */
export function roleOf(key: ManagedKey): string {
  return text(key, 'role') ?? missing(key, 'role');
}

/** The role that takes turns with it (`strategy: alternate`). */
export function otherRoleOf(key: ManagedKey): string {
  const other = text(key, 'role-alt') ?? missing(key, 'role-alt', 'Name the role that takes turns with issuer.role.');
  if (other !== roleOf(key)) return other;
  throw wrong(key, 'issuer.role-alt is issuer.role', 'Name two roles: they take turns.');
}

/**
 * The admin's login, read from where `issuer.admin` points. With a key (`#/KEY`) that field is the password, else the
 * field `password`. The name is `issuer.admin-user`, else the secret's `username` or `user`, else the key's own name:
 * `vault://ops/pg#/admin` alone reads as "the password of admin".
 */
export async function adminOf(
  key: ManagedKey,
  services: Pick<IssuerServices, 'readSecret'>,
): Promise<{ user: string; password: SecretValue }> {
  const address = text(key, 'admin') ?? missing(key, 'admin');
  const hash = address.indexOf('#');
  const field = hash === -1 ? undefined : address.slice(hash + 1).replace(/^\//, '');
  const fields: SecretFields = await services.readSecret(address);
  const password = fields.get(field ?? 'password');
  const user =
    text(key, 'admin-user') ?? fields.get('username')?.reveal() ?? fields.get('user')?.reveal() ?? field ?? '';
  if (password === undefined || password.isEmpty || user === '') {
    throw new RelockError('RL-POSTGRES-ADMIN', `the admin's login is not in ${printable(address)}`, {
      remedy: 'Store its password there and name it: issuer.admin: ADDRESS#/KEY and issuer.admin-user: NAME.',
      state: 'Nothing was changed.',
    });
  }
  return { user, password };
}

function text(key: ManagedKey, name: string): string | undefined {
  const value = key.issuer[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value === '') throw wrong(key, `issuer.${name} is not a text`, 'Put it in quotes.');
  return value;
}

function missing(key: ManagedKey, name: string, remedy = 'A postgres key needs host, role and admin.'): never {
  throw wrong(key, `issuer.${name} is missing`, remedy);
}

function wrong(key: ManagedKey, what: string, remedy: string): RelockError {
  return new RelockError('RL-POSTGRES-CONFIG', `${printable(key.address)}: ${what}`, { remedy });
}
