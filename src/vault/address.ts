import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** A store of secrets. `relock` is the embedded sealed vault. */
export type StoreScheme = 'vault' | 'awssecrets' | 'azurekeyvault' | 'gcpsecrets' | 'conjur' | 'relock';

/** What Relock mints by itself, without a vault: nothing is stored, each read makes a new short-lived credential. */
export type MintScheme = 'awssts' | 'gcptoken' | 'azuretoken' | 'githubapp';

/** Which backend an address speaks of. */
export type Scheme = StoreScheme | MintScheme;

/** Where a secret lives, in the spelling of the vals project: `SCHEME[+SERVER]://PATH[?PARAMS]#/KEY`. */
export interface Address {
  readonly scheme: Scheme;
  /** The name under `vaults:` when the address picks one of several servers. */
  readonly server: string | undefined;
  /** Without leading slash: `MOUNT/PATH` for Vault. */
  readonly path: string;
  readonly params: ReadonlyMap<string, string>;
  /** The field, from `#/KEY`; undefined means the whole secret. */
  readonly key: string | undefined;
  /** The canonical text, without `ref+`. Safe to show where addresses may be shown. */
  readonly text: string;
}

const STORES: readonly StoreScheme[] = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS: readonly MintScheme[] = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES: readonly Scheme[] = [...STORES, ...MINTS];

const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;

/** Reads an address; throws `RL-ADDRESS-INVALID` with the form that was expected. */
export function parseAddress(text: string): Address {
  const match = FORM.exec(text.trim());
  const scheme = SCHEMES.find((known) => known === match?.[1]);
  if (!match || scheme === undefined) {
    throw new RelockError('RL-ADDRESS-INVALID', `"${printable(text, 120)}" is not an address of a secret`, {
      remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
    });
  }
  const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
  const segments = path.split('/');
  // eslint-disable-next-line no-control-regex -- control characters have no business in a path
  if (
    path === '' ||
    segments.some((s) => s === '' || s === '.' || s === '..') ||
    /[\u0000-\u001f\u007f\\%]/.test(path)
  ) {
    throw new RelockError('RL-ADDRESS-INVALID', `"${printable(text, 120)}" has a path that no vault would take`, {
      remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
    });
  }
  const params = new Map(new URLSearchParams(match[4] ?? ''));
  const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
  const server = match[2];
  const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
  const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
  return { scheme, server, path, params, key, text: canonical };
}

/** The same secret without its field: what rotation, journals and indexes are kept by. */
export function wholeSecret(address: Address): Address {
  return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}

/** True for an address of what Relock mints by itself. */
export function isMinted(address: Address): boolean {
  return MINTS.some((scheme) => scheme === address.scheme);
}

/** Backends without folders: their names are flat, `CONTAINER/NAME`. */
const FLAT: ReadonlySet<Scheme> = new Set(['azurekeyvault', 'gcpsecrets']);

/** True where a backend has no folders, so that what is a slash elsewhere is a hyphen there. */
export function isFlat({ scheme }: Address): boolean {
  return FLAT.has(scheme);
}

/**
 * What an address's path has beyond a prefix: of `ci/app/db` below `ci` it is `app/db`; undefined when it is not below,
 * as `ci2/db`. In a backend without folders `VAULT/ci-db` is what is below `VAULT/ci`.
 */
export function restBelow(prefix: Address, { path }: Address): string | undefined {
  const inContainer = isFlat(prefix) && prefix.path.includes('/');
  const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
  // Key Vault does not tell capitals apart.
  const isBelow =
    prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
  return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}

/**
 * The address of a whole secret of the same backend as another's, at a path that the backend named. Throws
 * `RL-VAULT-PATH` for one that no address can have: read as an address, `a?version=1` would be another secret.
 */
export function addressBeside(known: Address, path: string, params: ReadonlyMap<string, string> = new Map()): Address {
  const server = known.server === undefined ? '' : `+${known.server}`;
  const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
  try {
    const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
    if (address.path === path) return address;
  } catch {
    // It is no address at all.
  }
  throw new RelockError('RL-VAULT-PATH', `${printable(known.text)} has a secret that no address can name`, {
    evidence: [['It is called', printable(path, 200)]],
    remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
  });
}
