import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { Address } from '../vault/address.ts';
import type { Reading, Rotatable, Version } from '../vault/vault.ts';
import { holdsValue } from './credential.ts';

/** The secret as it stands. Throws `RL-ROTATE-NO-SECRET` and `RL-ROTATE-NO-VERSION`. */
export async function readCurrent(request: {
  readonly store: Rotatable;
  readonly address: Address;
}): Promise<Reading & { readonly version: Version }> {
  const name = printable(request.address.text);
  if (request.address.params.has('version')) {
    throw new RelockError('RL-VAULT-PARAM', `${name} names one version, which never changes`, {
      remedy: 'Take ?version= out of the address in the config.',
      state: 'Nothing was changed.',
    });
  }
  const reading = await request.store.read(request.address);
  if (reading === null) {
    throw new RelockError('RL-ROTATE-NO-SECRET', `there is no secret at ${name}`, {
      remedy: 'Write the key there once by hand; from then on Relock replaces it.',
      state: 'Nothing was changed.',
    });
  }
  const { version } = reading;
  if (version === undefined) {
    throw new RelockError('RL-ROTATE-NO-VERSION', `${name} has no versions, so it can't be replaced safely`, {
      remedy: 'Keep the key in a store with versions, such as Vault’s KV version 2.',
      state: 'Nothing was changed.',
    });
  }
  return { ...reading, version };
}

/** What stores say of a version that they have no more, or of one where they have none but the current. */
const GONE: ReadonlySet<string> = new Set([
  'RL-VAULT-DELETED',
  'RL-VAULT-EMPTY',
  'RL-VAULT-EXPIRED',
  'RL-VAULT-NO-SECRET',
  'RL-VAULT-NO-VERSION',
  'RL-VAULT-PARAM',
  'RL-VAULT-UNSUPPORTED',
]);

/**
 * An older version of the secret, or null when the store no longer gives it. A store that can't be asked now, or refuses
 * this login, throws: it may well have it.
 */
export async function readOlder(store: Rotatable, address: Address, version: Version): Promise<SecretFields | null> {
  const params = new Map([...address.params, ['version', String(version)]]);
  const older: Address = { ...address, params, text: `${address.text}?version=${String(version)}` };
  try {
    const reading = await store.read(older);
    return reading?.version === version ? reading.fields : null;
  } catch (error) {
    // The proof is then the one in the journal.
    if (error instanceof RelockError && GONE.has(error.code)) return null;
    throw error;
  }
}

/** How many versions back a leaked value is looked for: as many as KV v2 keeps unless told otherwise. */
const VERSIONS_BACK = 10;

/** The older version of the secret that has this value; null when the store has none, or does not count its versions. */
export async function findOlder(
  request: {
    readonly key: ManagedKey;
    readonly store: Rotatable;
    readonly address: Address;
    readonly issuer: Pick<Issuer, 'secretFields'>;
  },
  current: Version,
  value: SecretValue,
): Promise<SecretFields | null> {
  if (typeof current !== 'number') return null;
  for (let version = current - 1; version >= Math.max(1, current - VERSIONS_BACK); version--) {
    const older = await readOlder(request.store, request.address, version);
    if (older !== null && holdsValue(request.key, older, request.issuer.secretFields, value)) return older;
  }
  return null;
}
