import type { RelockConfig } from '../../config/config.ts';
import type { Invocation } from '../../config/invocation.ts';
import type { Incident } from '../../tell/incident.ts';
import { codeOwners } from '../../tell/owners.ts';
import type { Services } from '../services.ts';
import { tellChannels } from './channels.ts';
import { incidentOf, writeIncidents } from './incidents.ts';
import type { LeakAnswer } from './leaked.ts';
import { readsSince } from './uses.ts';

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

/** What is known of each leak, and the files that it was written to. */
export interface Records {
  readonly incidents: readonly Incident[];
  readonly files: readonly string[];
}

/**
 * After leaks were answered: asks the logs for the keys' uses, finds the owners, writes a record of each, and tells the
 * channels of the config. Never throws: what fails is told by `warn`.
 */
export async function recordLeaks(
  answers: readonly LeakAnswer[],
  { tell }: Pick<RelockConfig, 'tell'>,
  place: AftermathPlace,
  invocation: Invocation,
  services: Pick<Services, 'vaults' | 'readValue' | 'http'>,
): Promise<Records> {
  const told = answers.filter(({ outcome }) => outcome.result !== 'planned');
  if (told.length === 0) return { incidents: [], files: [] };
  const { found, link, warn, folder } = place;
  const owners = await place.codeOwners().catch(() => undefined);
  const context = {
    found,
    link,
    ownersOf: (file: string) => (owners === undefined ? [] : codeOwners(owners, file)),
    readsSince: (address: string, since: Date) => readsSince(address, since, invocation, services.vaults),
  };
  const incidents = await Promise.all(told.map((answer) => incidentOf(answer, context)));
  let files: readonly string[] = [];
  try {
    if (folder !== undefined) files = writeIncidents(incidents, folder);
  } catch (error) {
    warn(error instanceof Error ? error.message : 'the incident records could not be written');
  }
  await tellChannels(tell, incidents, services, warn);
  return { incidents, files };
}
