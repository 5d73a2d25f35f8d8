import type { ManagedKey } from '../config/config.ts';
import type { ManagedEntry, ManagedIndex } from '../core/fingerprint.ts';
import { isStrongEnough, plainMac } from '../core/fingerprint.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { Issuer } from '../issuer/issuer.ts';
import type { Address } from '../vault/address.ts';
import type { FingerprintStore, ManagedValue, Rotatable } from '../vault/vault.ts';
import { credentialOf, nameOf } from './credential.ts';
import { isFinished, readJournal } from './journal.ts';

/** A key and what it takes to make scans know it. */
export interface Enrolment {
  readonly key: ManagedKey;
  /** Of the whole secret: without `#/KEY`. */
  readonly address: Address;
  readonly store: Rotatable & FingerprintStore;
  readonly issuer: Pick<Issuer, 'secretFields' | 'changingFields'>;
}

/**
 * Sees that the key's present value is in its vault's index of keyed fingerprints, so that scans know it. Gives true
 * when it was added. A secret that is not there yet, one that was revoked, and one in the middle of a rotation are left
 * as they are.
 */
export async function enrolKey(enrolment: Enrolment): Promise<boolean> {
  const { key, address, store, issuer } = enrolment;
  const reading = await store.read(address);
  if (reading === null) return false;
  const kept = await readJournal(store, address);
  if (kept !== null && (!isFinished(kept.journal) || kept.journal.state === 'revoked')) return false;
  credentialOf(key, reading.fields, issuer);
  return keepIndex(enrolment, [['current', reading.fields]]);
}

/**
 * Sees that the index has these values of the key in these states, and writes only when it has not: a store may have
 * followed by itself, and what it keeps of older values is its own. Gives true when it wrote. A weak value has no form
 * to find it by: of such values the states alone are compared.
 */
export async function keepIndex(
  { key, address, store, issuer }: Enrolment,
  secrets: ReadonlyArray<readonly [ManagedEntry['state'], SecretFields]>,
): Promise<boolean> {
  let wrote = false;
  for (const field of issuer.secretFields) {
    const name = nameOf(key, field);
    const at: Address = { ...address, key: name, text: `${address.text}#/${name}` };
    const values = secrets.flatMap(([state, secret]): ManagedValue[] => {
      const value = secret.get(name);
      return value === undefined || value.isEmpty ? [] : [{ value, state }];
    });
    const index = await entriesOf(store, at);
    const entries = index?.entries.filter((entry) => entry.address === at.text) ?? [];
    const [weak, strong] = [values.filter(isWeak), values.filter((one) => !isWeak(one))];
    const isKnown = ({ value, state }: ManagedValue) => {
      const mac = index === null ? undefined : plainMac(value, index.key);
      return mac !== undefined && entries.some((entry) => entry.state === state && entry.forms[0]?.mac === mac);
    };
    const formless = entries.filter(({ forms }) => forms.length === 0);
    if (strong.every(isKnown) && haveStates(formless, weak)) continue;
    await store.writeFingerprints(at, key.kind, values);
    wrote = true;
  }
  return wrote;
}

function isWeak({ value }: ManagedValue): boolean {
  return !isStrongEnough(value);
}

/** True when as many entries live, and in the same states, as values are to; and those to be retired have one. */
function haveStates(entries: readonly ManagedEntry[], values: readonly ManagedValue[]): boolean {
  const living = (all: ReadonlyArray<{ readonly state: ManagedEntry['state'] }>) =>
    all
      .map(({ state }) => state)
      .filter((state) => state !== 'retired')
      .sort()
      .join(' ');
  const retires = values.some(({ state }) => state === 'retired');
  return living(entries) === living(values) && (!retires || entries.some(({ state }) => state === 'retired'));
}

/** True when the index has this value as one of the key's that was seen refused, and not as one that lives. */
export async function isRetired({ key, address, store, issuer }: Enrolment, value: SecretValue): Promise<boolean> {
  const states = new Set<ManagedEntry['state']>();
  for (const field of issuer.secretFields) {
    const at = `${address.text}#/${nameOf(key, field)}`;
    const index = await entriesOf(store, { ...address, key: nameOf(key, field), text: at });
    const mac = index === null ? undefined : plainMac(value, index.key);
    if (mac === undefined) continue;
    for (const { address: where, forms, state } of index?.entries ?? []) {
      if (where === at && forms[0]?.mac === mac) states.add(state);
    }
  }
  return states.has('retired') && states.size === 1;
}

function entriesOf(store: FingerprintStore, address: Address): Promise<ManagedIndex | null> {
  return store.readOwnFingerprints?.(address) ?? store.readFingerprints(address);
}
