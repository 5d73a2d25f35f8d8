import type { RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import { printable } from '../../core/printable.ts';
import { problemOf } from '../../rotate/outcome.ts';
import type { Incident } from '../../tell/incident.ts';
import { codeOwners } from '../../tell/owners.ts';
import { tellChannels } from './channels.ts';
import { incidentOf, writeIncidents } from './incidents.ts';
import type { LeakAnswer } from './leaked.ts';
import { currentSince, keepRecord } from './own-vault.ts';
import { usesSince } from './uses.ts';
import type { LeakedName, UseServices } from './uses.ts';

/** Where and to whom leaks are told beside GitHub. */
export interface AftermathPlace {
  /** ISO 8601: when the scan found it, or a person told. */
  readonly found: string;
  /** Where the records go; undefined: nowhere. */
  readonly folder: string | undefined;
  /** CODEOWNERS as it counts here; undefined: there is none. */
  readonly codeOwners: () => Promise<string | undefined>;
  readonly link: string | undefined;
  readonly warn: (text: string) => void;
}

/** What is known of each leak, the files that it was written to, and where else it is kept. */
export interface Records {
  readonly incidents: readonly Incident[];
  readonly files: readonly string[];
  /** One for each record that a vault keeps, for people. */
  readonly kept: readonly string[];
}

/**
 * After leaks were answered: asks the logs for the keys' uses, finds the owners, writes a record of each, to files and
 * into the key's vault, and tells the channels of the config. Never throws: what fails is told by `warn`.
 */
export async function recordLeaks(
  answers: readonly LeakAnswer[],
  { tell, rotate }: Pick<RelockConfig, 'tell' | 'rotate'>,
  place: AftermathPlace,
  invocation: Invocation,
  services: UseServices,
): Promise<Records> {
  const told = answers.filter(({ outcome }) => outcome.result !== 'planned');
  if (told.length === 0) return { incidents: [], files: [], kept: [] };
  const { found, link, warn, folder } = place;
  const owners = await place.codeOwners().catch(() => undefined);
  const context = {
    found,
    link,
    ownersOf: (file: string) => (owners === undefined ? [] : codeOwners(owners, file)),
    usesSince: (leaked: LeakedName, since: Date) => usesSince(leaked, since, rotate.logs, invocation, services),
    currentSince: (address: string, before: Date) => currentSince(address, before, services.vaults),
  };
  const incidents = await Promise.all(told.map((answer) => incidentOf(answer, context)));
  let files: readonly string[] = [];
  try {
    if (folder !== undefined) files = writeIncidents(incidents, folder);
  } catch (error) {
    warn(error instanceof Error ? error.message : 'the incident records could not be written');
  }
  const [kept] = await Promise.all([
    keepRecords(told, incidents, services, warn),
    tellChannels(tell, incidents, services, warn),
  ]);
  return { incidents, files, kept };
}

/** Each record into its key's vault. A token that nobody manages has none. */
async function keepRecords(
  answers: readonly LeakAnswer[],
  incidents: readonly Incident[],
  { vaults }: UseServices,
  warn: (text: string) => void,
): Promise<readonly string[]> {
  const kept = await Promise.all(
    answers.map(async ({ key }, i) => {
      const incident = incidents[i];
      if (key === undefined || incident === undefined) return [];
      try {
        return [await keepRecord(key.address, incident, vaults)];
      } catch (error) {
        // Not the error's words: they name the key, and everybody can read a public repository's log.
        const { code } = problemOf(error);
        warn(
          `the record of incident ${printable(incident.id, 60)} is not in its key’s vault [${code}]; docs/vault-policies.md has the right that it takes`,
        );
        return [];
      }
    }),
  );
  return kept.flat();
}
