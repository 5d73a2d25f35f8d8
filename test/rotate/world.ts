import { randomBytes } from 'node:crypto';
import type { ManagedKey } from '../../src/config/config.ts';
import { openHttp } from '../../src/core/http.ts';
import { openPostgres } from '../../src/issuer/postgres.ts';
import type { Rotator, Setter } from '../../src/issuer/issuer.ts';
import type { RotationRequest } from '../../src/rotate/run.ts';
import { parseAddress, wholeSecret } from '../../src/vault/address.ts';
import type { FingerprintStore, Rotatable } from '../../src/vault/vault.ts';
import { secret } from './memory-store.ts';

/** How tests reach a PostgreSQL and its admin. */
export interface PostgresPlace {
  readonly port: number;
  readonly adminPassword: string;
}

/** A key as the config has it: the role's name in `user`, its password in `password`. */
export function postgresKey(
  place: { readonly port: number },
  role: string,
  changes: Partial<ManagedKey> = {},
): ManagedKey {
  return {
    address: `vault://secret/${role}#/password`,
    kind: 'postgres',
    issuer: { host: '127.0.0.1', port: place.port, role, admin: 'vault://ops/pg#/admin' },
    fields: { username: 'user', password: 'password' },
    strategy: undefined,
    everyDays: 90,
    overlapHours: 0,
    onLeak: 'rotate',
    publish: [],
    ...changes,
  };
}

export function services(adminPassword: string) {
  return {
    readSecret: () => Promise.resolve(secret({ admin: adminPassword })),
    writeSecret: () => Promise.reject(new Error('nothing is to be written')),
    http: openHttp(),
    github: { apiUrl: 'https://api.github.com' },
  };
}

export function postgresIssuer(place: PostgresPlace, key: ManagedKey): Setter {
  return openPostgres(key, services(place.adminPassword));
}

/** An emergency rotation of this key; `changes` wins. */
export function emergency(
  key: ManagedKey,
  store: Rotatable & FingerprintStore,
  issuer: Rotator,
  changes: Partial<RotationRequest> = {},
): RotationRequest {
  return {
    key,
    address: wholeSecret(parseAddress(key.address)),
    store,
    issuer,
    reason: 'found in a test',
    mode: 'emergency',
    now: () => new Date(),
    ...changes,
  };
}

/** A password that nobody used before. */
export function freshPassword(): string {
  return randomBytes(18).toString('base64url');
}

/** An object whose asynchronous methods are told of when they are done. */
export function observed<Target extends object>(target: Target, done: (method: string) => void): Target {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return async (...args: unknown[]) => {
        const result: unknown = await Reflect.apply(member, object, args);
        done(name);
        return result;
      };
    },
  });
}
