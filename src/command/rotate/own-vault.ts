import { incidentJson } from '../../tell/incident.ts';
import type { Incident } from '../../tell/incident.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { VaultSet } from '../../vault/open.ts';

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

/** Tells the vault's own watch that the key leaked; gives a sentence of it for the record, undefined where it has none. Never throws. */
export async function tellVault(address: string, vaults: Vaults): Promise<string | undefined> {
  const whole = wholeSecret(parseAddress(address));
  try {
    const told = await (await vaults.store(whole)).tellLeaked?.(whole);
    if (told === undefined) return undefined;
    return told
      ? 'The vault’s watch was told that this key leaked.'
      : 'The vault’s watch was not told: this login may not (update and sudo on sys/relock/watch/leaked/…).';
  } catch {
    return 'The vault’s watch was not told: it could not be reached.';
  }
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
