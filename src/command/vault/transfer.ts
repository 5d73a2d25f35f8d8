import { createHmac, randomBytes } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretFields } from '../../core/secret.ts';
import { addressBeside, isFlat, parseAddress, restBelow } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import type { OpenedVault } from '../../vault/open.ts';
import type { Reading } from '../../vault/vault.ts';

/** Where `relock vault copy` and `diff` begin and end: one secret, or all under a prefix. */
export interface Place {
  readonly address: Address;
  /** Written with a slash at its end: all secrets below. */
  readonly isPrefix: boolean;
}

/** One secret on both sides. */
export interface Pair {
  readonly from: Address;
  readonly to: Address;
}

/** The stores of one run, as `openVaults` gives them. */
export interface Stores {
  store(address: Address): Promise<OpenedVault>;
}

/** Reads an operand: `SCHEME://PATH` is one secret, `SCHEME://PATH/` a prefix. Throws `RL-ADDRESS-INVALID` and `RL-USAGE`. */
export function parsePlace(text: string): Place {
  const address = parseAddress(text.includes('://') ? text : `relock://${text}`);
  if (address.key === undefined && address.params.size === 0) return { address, isPrefix: text.endsWith('/') };
  throw new RelockError(
    'RL-USAGE',
    `${printable(address.text)} names a key or a version, where whole secrets are meant`,
    {
      remedy: 'Write SCHEME://PATH for one secret, SCHEME://PATH/ for all below.',
      state: 'Nothing was changed.',
    },
  );
}

/** Both operands together: two secrets or two prefixes, which are not the same and not in each other. */
export function checkPlaces(from: Place, to: Place): void {
  const refuse = (what: string) =>
    new RelockError('RL-USAGE', what, {
      remedy: 'Write two secrets (a://x b://y), or two prefixes (a://x/ b://y/).',
      state: 'Nothing was changed.',
    });
  if (from.isPrefix !== to.isPrefix) throw refuse('one of the two is a prefix and the other one a secret');
  if (from.address.scheme !== to.address.scheme || from.address.server !== to.address.server) return;
  const [a, b] = [`${from.address.path}/`, `${to.address.path}/`];
  if (a.startsWith(b) || b.startsWith(a)) throw refuse('one of the two lies within the other one');
}

/**
 * All pairs of a transfer, sorted by their source. Under a prefix the rest of a name is kept; Azure Key Vault and Google
 * Secret Manager have no folders, so that slashes there become hyphens. Throws `RL-COPY-COLLISION` when two secrets would get one name.
 */
export async function pairsOf(from: Place, to: Place, stores: Stores): Promise<readonly Pair[]> {
  if (!from.isPrefix) return [{ from: from.address, to: to.address }];
  const sources = await (await stores.store(from.address)).list(from.address);
  const taken = new Map<string, Address>();
  return sources
    .flatMap((source) => {
      const rest = restBelow(from.address, source);
      return rest === undefined ? [] : [{ source, target: within(to.address, rest) }];
    })
    .map(({ source, target }) => {
      const other = taken.get(nameOf(target));
      if (other !== undefined) {
        throw new RelockError('RL-COPY-COLLISION', `two secrets would become ${printable(target.text)}`, {
          evidence: [['They are', `${printable(other.text)} and ${printable(source.text)}`]],
          remedy: 'Copy one of them by itself, under another name.',
          state: 'Nothing was changed.',
        });
      }
      taken.set(nameOf(target), source);
      return { from: source, to: target };
    });
}

/** What tells secrets apart: Key Vault knows no capitals. */
export function nameOf({ scheme, text }: Address): string {
  return scheme === 'azurekeyvault' ? text.toLowerCase() : text;
}

function within(prefix: Address, rest: string): Address {
  const [container = '', ...name] = prefix.path.split('/');
  if (!isFlat(prefix)) return addressBeside(prefix, `${prefix.path}/${rest}`);
  const flat = [...name, rest].filter((part) => part !== '').join('-');
  const safe = flat.replace(prefix.scheme === 'gcpsecrets' ? /[^A-Za-z0-9_-]/g : /[^A-Za-z0-9-]/g, '-');
  return addressBeside(prefix, `${container}/${safe}`);
}

/** What a secret holds; null: there is none, or its newest version was deleted. */
export async function readIfThere(address: Address, stores: Stores): Promise<Reading | null> {
  const store = await stores.store(address);
  return store.read(address).catch((error: unknown) => {
    if (error instanceof RelockError && error.code === 'RL-VAULT-DELETED') return null;
    throw error;
  });
}

/** The same secret at one version. Every store understands `?version=`. */
export function atVersion(address: Address, version: string | number): Address {
  return parseAddress(`${address.text}?${new URLSearchParams({ version: String(version) }).toString()}`);
}

/** True when both secrets have the same keys with the same values. */
export function isSame(a: SecretFields, b: SecretFields): boolean {
  return a.size === b.size && [...a].every(([name, value]) => b.get(name)?.equals(value) === true);
}

/** Which keys differ, told by hashes under a key of this run alone: the values are never put side by side. */
export function differingKeys(a: SecretFields, b: SecretFields): readonly string[] {
  const key = randomBytes(32);
  const digest = (fields: SecretFields, name: string) => {
    const value = fields.get(name);
    return value === undefined
      ? ''
      : createHmac('sha256', key).update(`${name}\0`).update(value.reveal()).digest('hex');
  };
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => digest(a, name) !== digest(b, name)).sort();
}
