import { createHash } from 'node:crypto';
import type { AzureServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { checkUrl } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/** Where a secret is: `azurekeyvault://VAULT-NAME/SECRET[/VERSION]`. */
export interface Place {
  /** The vault's name. */
  readonly vault: string;
  readonly secret: string;
  /** 32 hex digits; undefined means the latest. */
  readonly version: string | undefined;
}

/** Reads an address of one secret; `?version=` is the same as a third segment. Throws `RL-VAULT-PATH`, `RL-VAULT-PARAM`. */
export function placeOf(address: Address): Place {
  const [vault = '', secret = '', third, ...more] = address.path.split('/');
  checkVault(vault, address);
  if (!/^[0-9A-Za-z-]{1,127}$/.test(secret) || more.length > 0 || isOwn(secret)) {
    throw wrongPath(address, isOwn(secret) ? 'names one of Relock’s own records' : 'names no secret');
  }
  const stranger = [...address.params.keys()].find((name) => name !== 'version');
  const version = third ?? address.params.get('version');
  const twice = third !== undefined && address.params.has('version');
  if (stranger === undefined && !twice && (version === undefined || /^[0-9a-f]{32}$/i.test(version))) {
    return { vault, secret, version: version?.toLowerCase() };
  }
  const what =
    stranger === undefined ? 'a version that Key Vault never gave' : `the parameter "${printable(stranger, 40)}"`;
  throw new RelockError('RL-VAULT-PARAM', `${printable(address.text)} has ${what}`, {
    remedy:
      'Write azurekeyvault://VAULT-NAME/SECRET/VERSION with the version’s 32 hex digits, or leave it out for the latest.',
  });
}

/** The place of a whole secret, to change it. Throws also when a version is named. */
export function secretOf(address: Address): Place {
  const place = placeOf(address);
  if (place.version === undefined) return place;
  throw new RelockError('RL-VAULT-PARAM', `${printable(address.text)} names one version, which never changes`, {
    remedy: 'Leave the version out.',
    state: 'Nothing was changed.',
  });
}

/** The vault of a prefix and the letters that its secrets' names begin with: Key Vault has no folders. */
export function prefixOf(address: Address): { readonly vault: string; readonly prefix: string } {
  const [vault = '', prefix = '', ...more] = address.path.split('/');
  checkVault(vault, address);
  if (/^[0-9A-Za-z-]{0,127}$/.test(prefix) && more.length === 0 && address.params.size === 0) return { vault, prefix };
  throw wrongPath(address, 'is no prefix of secrets’ names');
}

/** `https://NAME.vault.azure.net`. Throws `RL-HTTP-URL` and `RL-HTTP-PLAIN`. */
export function originOf(server: AzureServer, vault: string): string {
  return checkUrl(server.address.replaceAll('{vault}', vault)).origin;
}

/** What tokens for the vaults of this server are asked for: `https://vault.azure.net`, in other clouds their own. */
export function resourceOf(server: AzureServer): string {
  const host = /^https:\/\/(?:\{vault\}|[0-9A-Za-z-]+)\.(vault\.[a-z0-9.-]+)(?::\d+)?$/i.exec(server.address)?.[1];
  return `https://${host?.toLowerCase() ?? 'vault.azure.net'}`;
}

/**
 * A record's name in Key Vault, which takes letters, digits and hyphens: `NAME--relock-journal` for `journal/NAME`,
 * `vault--relock-fingerprints` for `fingerprints`. A name that is too long is shortened to its SHA-256.
 */
export function recordSecret(record: string): string {
  const [kind = '', name = 'vault'] = record.split('/');
  const short = name.length <= 90 ? name : createHash('sha256').update(name).digest('hex');
  return `${short.toLowerCase()}--relock-${kind}`;
}

/** True for the name of a record. */
export function isOwn(secret: string): boolean {
  return /--relock-(?:fingerprints|incident|journal|pending)(?:-\d+)?$/i.test(secret);
}

function checkVault(name: string, address: Address): void {
  // https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates#object-identifiers
  if (!/^[A-Za-z](?:[0-9A-Za-z]|-(?!-)){1,22}[0-9A-Za-z]$/.test(name)) throw wrongPath(address, 'names no key vault');
}

function wrongPath(address: Address, what: string): RelockError {
  return new RelockError('RL-VAULT-PATH', `${printable(address.text)} ${what}`, {
    remedy:
      'Write azurekeyvault://VAULT-NAME/SECRET#/KEY; both names have letters, digits and hyphens only, the vault’s 3 to 24 of them.',
  });
}
