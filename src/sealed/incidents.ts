import { createHash } from 'node:crypto';
import { Entries } from './entries.ts';
import type { EntryValue } from './entries.ts';
import type { Sealed } from './sealed.ts';

/** The record of a leak as the vault keeps it: sealed like all entries, and never replaced. */
export interface KeptIncident {
  /** The record's id; a second record of one id that says something else is `ID-2`, and so on. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly kept: number;
  /** SHA-256 over the record's JSON, hex: what the audit log has of it. */
  readonly digest: string;
  /** What is told of it without opening it all: the key's address, and what became of it. */
  readonly key: string;
  readonly result: string;
  readonly record: EntryValue;
}

const FOLDER = 'incident/';

/** Of one id: a rotation that many runs went on with. */
const MOST_OF_ONE = 100;

/** The id that a record was given has at most 80 characters; `-2` to `-100` come on top. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9:-]{0,83}$/;

/** True for what may be the id of a record that is to be kept. */
export function isIncidentId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9:-]{0,79}$/.test(text);
}

/** True for the name of a record that may be kept: its id, or `ID-2` and so on. */
export function isIncidentName(text: string): boolean {
  return NAME.test(text);
}

/** Keeps a record; the same one again changes nothing. Undefined when there are too many of that id. Within a transaction of the caller's it is part of it. */
export function keepIncident(vault: Sealed, id: string, record: EntryValue, kept: number): KeptIncident | undefined {
  const entries = new Entries(vault);
  const digest = createHash('sha256').update(JSON.stringify(record)).digest('hex');
  for (let count = 1; count <= MOST_OF_ONE; count++) {
    const name = count === 1 ? id : `${id}-${count}`;
    const there = incidentIn(entries, name);
    if (there?.digest === digest) return there;
    if (there !== undefined) continue;
    const made = { kept, digest, key: shownText(record['key']), result: shownText(record['result']), record };
    entries.put(`${FOLDER}${name}`, made);
    return { name, ...made };
  }
  return undefined;
}

/** All that are kept, oldest first. */
export function allIncidents(vault: Sealed): readonly KeptIncident[] {
  const all = new Entries(vault).all(FOLDER).map(({ name, value }) => keptOf(name, value));
  return all.sort((a, b) => a.kept - b.kept || (a.name < b.name ? -1 : 1));
}

/** The record of that name, or undefined. */
export function incidentAt(vault: Sealed, name: string): KeptIncident | undefined {
  return isIncidentName(name) ? incidentIn(new Entries(vault), name) : undefined;
}

/** How the audit log names a record that was kept. */
export function incidentNote({ name, key, result, digest }: KeptIncident): string {
  return `the record of incident ${name} of ${key} (${result}) is kept: sha256 ${digest}`;
}

function incidentIn(entries: Entries, name: string): KeptIncident | undefined {
  const value = entries.get(`${FOLDER}${name}`);
  return value === undefined ? undefined : keptOf(name, value);
}

function keptOf(name: string, value: EntryValue): KeptIncident {
  return { name, ...(value as unknown as Omit<KeptIncident, 'name'>) };
}

function shownText(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
