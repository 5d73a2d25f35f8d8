import { setTimeout as sleep } from 'node:timers/promises';
import { isBase64CoreOf } from '../../core/fingerprint.ts';
import type { SecretValue } from '../../core/secret.ts';
import { isFinished, readJournal } from '../../rotate/journal.ts';
import { incidentJson } from '../../tell/incident.ts';
import type { Incident } from '../../tell/incident.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import type { VaultSet } from '../../vault/open.ts';
import type { Rotatable } from '../../vault/vault.ts';

type Vaults = Pick<VaultSet, 'store'>;

/** Bytes of a record in a vault: the least that one of them takes is 64 KiB. The files of the run have all of it. */
const LONGEST = 40_000;

/** Keeps the record in the key's vault, and gives where. Throws what the store throws. */
export async function keepRecord(address: string, incident: Incident, vaults: Vaults): Promise<string> {
  const whole = wholeSecret(parseAddress(address));
  const store = await vaults.store(whole);
  let text = '';
  for (const most of [Infinity, 40, 10]) {
    const { places, uses, morePlaces } = incident;
    const shorter = {
      ...incident,
      places: places.slice(0, most),
      morePlaces: morePlaces + Math.max(0, places.length - most),
      uses: uses?.slice(0, most),
    };
    // On one line: it is for programs there.
    text = JSON.stringify(JSON.parse(incidentJson(shorter)));
    if (Buffer.byteLength(text) <= LONGEST) break;
  }
  return store.writeIncident(whole, incident.id, text);
}

/** Milliseconds that a leak's answer waits for the vault's watch to be told. */
const PATIENCE = 5_000;

/**
 * Tells the vault's own watch that the key leaked; gives a sentence of it for the record. Undefined, and nothing told,
 * where it has none, or when the key has another value by now: it would be said of that one. Never throws, and never takes
 * longer than `patience`.
 */
export async function tellVault(
  { address, leaked }: { readonly address: string; readonly leaked?: SecretValue | undefined },
  vaults: Vaults,
  patience = PATIENCE,
): Promise<string | undefined> {
  const told = new AbortController();
  try {
    return await Promise.race([
      tellOf(wholeSecret(parseAddress(address)), leaked, vaults),
      sleep(patience, 'The vault’s watch did not answer in time.', { signal: told.signal }),
    ]);
  } catch {
    return 'The vault’s watch was not told: it could not be reached.';
  } finally {
    told.abort();
  }
}

async function tellOf(address: Address, leaked: SecretValue | undefined, vaults: Vaults): Promise<string | undefined> {
  const store = await vaults.store(address);
  if (store.tellLeaked === undefined) return undefined;
  if (await isReplaced(store, address, leaked)) return undefined;
  const told = await store.tellLeaked(address);
  if (told === undefined) return undefined;
  return told
    ? 'The vault’s watch was told that this key leaked.'
    : 'The vault’s watch was not told: this login may not (update and sudo on sys/relock/watch/leaked/…).';
}

/** True when the current value is not the one that leaked; where that is not known, when a rotation has come past it. */
async function isReplaced(store: Rotatable, address: Address, leaked: SecretValue | undefined): Promise<boolean> {
  if (leaked !== undefined) {
    const values = [...((await store.read(address))?.fields.values() ?? [])];
    return !values.some((value) => value.equals(leaked) || isBase64CoreOf(leaked, value));
  }
  const journal = (await readJournal(store, address))?.journal;
  return journal?.became !== undefined && !isFinished(journal);
}

/** ISO 8601: when the version was made that was the current one then, as the vault tells; undefined: it does not. Never throws. */
export async function currentSince(address: string, before: Date, vaults: Vaults): Promise<string | undefined> {
  const whole = wholeSecret(parseAddress(address));
  try {
    const versions = await (await vaults.store(whole)).versions(whole);
    return versions.findLast(({ created }) => created !== undefined && Date.parse(created) <= before.getTime())
      ?.created;
  } catch {
    // It takes the right to list versions, which rotating does not.
    return undefined;
  }
}
