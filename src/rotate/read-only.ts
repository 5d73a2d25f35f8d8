import { RelockError } from '../core/error.ts';
import type { HttpClient } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { IssuerServices } from '../issuer/issuer.ts';
import type { FingerprintStore, Rotatable } from '../vault/vault.ts';

/** What a store may be asked in a dry run, and what gives a login back. */
const ALLOWED: ReadonlySet<PropertyKey> = new Set([
  'read',
  'readMany',
  'readStaged',
  'readJournal',
  'readFingerprints',
  'readOwnFingerprints',
  'list',
  'versions',
  'protection',
  'checkRights',
  'leases',
  'renew',
  'revoke',
  'close',
]);

/**
 * The store without a way to write: all but reading, and giving back the login, throws `RL-ROTATE-DRY-RUN`. What a later
 * version of a store can do beside that is refused as well.
 */
export function readOnlyStore<Store extends Rotatable & FingerprintStore>(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      if (!ALLOWED.has(name)) return () => Promise.reject(refusal(`${printable(String(name))} in ${store.name}`));
      return member.bind(target) as unknown;
    },
  });
}

/** The client without a way to write: what is neither GET nor HEAD is not sent, and throws `RL-ROTATE-DRY-RUN`. */
export function readOnlyHttp(http: HttpClient): HttpClient {
  return {
    request(wanted) {
      if (wanted.method === 'GET' || wanted.method === 'HEAD') return http.request(wanted);
      return Promise.reject(refusal(`${wanted.method} to ${printable(URL.parse(wanted.url)?.host ?? 'a server')}`));
    },
    close: () => http.close(),
  };
}

/** What issuers get in a dry run. */
export function readOnlyServices(services: IssuerServices): IssuerServices {
  return {
    ...services,
    writeSecret: (address) => Promise.reject(refusal(`a write to ${printable(address)}`)),
    http: readOnlyHttp(services.http),
  };
}

function refusal(what: string): RelockError {
  return new RelockError('RL-ROTATE-DRY-RUN', `a dry run changes nothing, and this would: ${what}`, {
    remedy: 'Please report it: a dry run should not come to this.',
    state: 'It was not sent.',
  });
}
