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
