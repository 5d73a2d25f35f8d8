import { readFile } from 'node:fs/promises';
import type { ManagedKey } from '../config/config.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { IssuerServices } from './issuer.ts';
import { isLocal } from './postgres-session.ts';

/** Where a database is and how its admin logs in, as `issuer:` says. */
export interface DatabasePlace {
  readonly host: string;
  readonly port: number;
  /** TLS, and whom to trust. Undefined: none. */
  tls(): Promise<{ readonly rejectUnauthorized: boolean; readonly ca?: string } | undefined>;
  /** The admin's name and password, as `issuer.admin` and `issuer.admin-user` give them. */
  admin(): Promise<{ readonly user: string; readonly password: SecretValue }>;
}

const COMMON = ['host', 'port', 'sslmode', 'ca', 'admin', 'admin-user'];
const SSL_MODES = ['disable', 'require', 'verify-full'];

/**
 * Reads the settings that databases share: `host`, `port`, `sslmode` (`verify-full`; on loopback `disable`; `require`
 * encrypts and proves nothing), `ca` (PEM text, or the path of a PEM file), `admin` (with `#/KEY` that field is the password,
 * else `password`) and `admin-user` (else the secret's `username` or `user`, else the key's own name; `nameless`: may be
 * missing). `more`: what else the kind knows. Throws `RL-ISSUER-CONFIG`.
 */
export function databasePlace(
  key: ManagedKey,
  services: Pick<IssuerServices, 'readSecret'>,
  kind: { readonly port: number; readonly more: readonly string[]; readonly nameless?: string },
): DatabasePlace {
  const known = [...COMMON, ...kind.more];
  const unknown = Object.keys(key.issuer).find((name) => !known.includes(name));
  if (unknown !== undefined) throw wrong(key, `${printable(unknown)} is not known; known are ${known.join(', ')}`);
  const host = String(key.issuer['host'] ?? '');
  if (host === '') throw wrong(key, 'host is missing');
  const port = Number(key.issuer['port'] ?? kind.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw wrong(key, 'port is no port');
  const mode = String(key.issuer['sslmode'] ?? (isLocal(host) ? 'disable' : 'verify-full'));
  if (!SSL_MODES.includes(mode)) throw wrong(key, `sslmode is none of ${SSL_MODES.join(', ')}`);

  async function authorities(): Promise<string | undefined> {
    const ca = key.issuer['ca'];
    if (ca === undefined) return undefined;
    if (String(ca).includes('-----BEGIN')) return String(ca);
    return readFile(String(ca), 'utf8').catch((error: unknown) => {
      throw wrong(key, `ca can't be read (${systemCode(error) ?? 'no reason given'})`);
    });
  }

  return {
    host,
    port,
    async tls() {
      if (mode === 'disable') return undefined;
      const ca = await authorities();
      return { rejectUnauthorized: mode === 'verify-full', ...(ca === undefined ? {} : { ca }) };
    },
    async admin() {
      const address = String(key.issuer['admin'] ?? '');
      if (address === '') throw wrong(key, 'admin is missing');
      const field = /#\/?(.+)$/.exec(address)?.[1];
      const secret = await services.readSecret(address);
      const password = secret.get(field ?? 'password');
      const named = secret.get('username') ?? secret.get('user');
      const user = String(key.issuer['admin-user'] ?? named?.reveal() ?? kind.nameless ?? field ?? '');
      if (password !== undefined && !password.isEmpty && user !== '') return { user, password };
      throw wrong(key, `admin: the login is not in ${printable(address)}`);
    },
  };
}

function wrong(key: ManagedKey, what: string): RelockError {
  return new RelockError('RL-ISSUER-CONFIG', `${printable(key.address)}: issuer.${what}`, {
    remedy: 'Correct it: docs/rotation-kinds.md says what each kind needs.',
    state: 'Nothing was changed.',
  });
}
