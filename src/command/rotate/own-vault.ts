import { incidentJson } from '../../tell/incident.ts';
import type { Incident } from '../../tell/incident.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { VaultSet } from '../../vault/open.ts';

type Vaults = Pick<VaultSet, 'store'>;

/** Keeps the record in the key's vault, and gives where. Throws what the store throws. */
export async function keepRecord(address: string, incident: Incident, vaults: Vaults): Promise<string> {
  const whole = wholeSecret(parseAddress(address));
  const store = await vaults.store(whole);
  // On one line: it is for programs there.
  return store.writeIncident(whole, incident.id, JSON.stringify(JSON.parse(incidentJson(incident))));
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
