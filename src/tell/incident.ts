import { code, prose } from '../core/markdown-text.ts';
import type { Message } from './message.ts';

/** Where a key leaked, as the repository tells it. Paths and authors are untrusted. */
export interface LeakPlace {
  readonly path: string;
  readonly line: number;
  readonly commit?: string;
  readonly author?: string;
  /** ISO 8601: when that commit was made, by its author's clock. */
  readonly date?: string;
  /** The decoders that led to it, outermost first. */
  readonly decoded?: readonly string[];
  /** True when the head no longer holds it, only the history. */
  readonly historyOnly?: boolean;
}

/** A log that was asked for uses of the key. */
export interface AskedLog {
  readonly log: string;
  /** How many it has; undefined: it could not be read. */
  readonly uses: number | undefined;
}

/** One moment of an incident. */
export interface Moment {
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  readonly what: string;
}

/** What is known of one leaked key, from its first commit to its end. Holds no secret; addresses are for insiders. */
export interface Incident {
  /** The rotation's id, or the finding's fingerprint where there was no rotation. */
  readonly id: string;
  /** The key's address, or the finding's fingerprint. */
  readonly key: string;
  readonly kind: string;
  /** The finding's, which names the value in this repository and tells nothing of it. */
  readonly fingerprint: string | undefined;
  /** Whose it is and what it opens, as its issuer said. */
  readonly identity: string | undefined;
  /** What the policy made of it. `waiting`: a person must do a step. */
  readonly result: 'rotated' | 'revoked' | 'accepted' | 'contained' | 'waiting' | 'failed' | 'reported';
  readonly places: readonly LeakPlace[];
  /** So many more there are. */
  readonly morePlaces: number;
  /** ISO 8601: since when the leaked value was the current one, as its vault tells; undefined: that is not known. */
  readonly validFrom: string | undefined;
  /** ISO 8601: when the scan found it. */
  readonly found: string;
  /** ISO 8601: when the issuer was first seen to refuse the leaked value; undefined: not seen. */
  readonly refused: string | undefined;
  readonly steps: readonly Moment[];
  /** Uses of the key between the leak and its end, as logs tell; undefined: no log could be asked. */
  readonly uses: readonly Moment[] | undefined;
  /** The logs that `uses` are from, and those that could not be read. */
  readonly logs: readonly AskedLog[];
  /** What the key's vault was told of the leak: one clause; undefined: it has no watch. */
  readonly watch: string | undefined;
  /** Other addresses where the same value was kept. */
  readonly elsewhere: readonly string[];
  /** What is left for people, in order. */
  readonly open: readonly string[];
  readonly owners: readonly string[];
  /** The run that did it. */
  readonly link: string | undefined;
}

/** The first moment from which a stranger could have had the key: the oldest commit that held it, else when it was found. */
export function exposedSince({ places, found }: Incident): string {
  const dates = places.flatMap(({ date }) => (date === undefined || Number.isNaN(Date.parse(date)) ? [] : [date]));
  return dates.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? found;
}

/** All that is known to have happened, in order; commits are dated by their authors' clocks, to the second. */
export function timelineOf(incident: Incident): readonly Moment[] {
  const { validFrom, places, found, steps } = incident;
  const moments: Moment[] = [
    ...(validFrom === undefined ? [] : [{ at: validFrom, what: 'the value became the current one in its vault' }]),
    ...places.flatMap(({ path, line, commit, author, date }) => {
      if (date === undefined || commit === undefined || Number.isNaN(Date.parse(date))) return [];
      const by = author === undefined ? '' : ` by ${author}`;
      return [
        { at: new Date(date).toISOString(), what: `committed in ${commit.slice(0, 12)}${by}, at ${path}:${line}` },
      ];
    }),
    { at: found, what: 'found' },
    ...steps,
  ];
  return moments.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The record as JSON, `format` 1, for programs: the incident, and what follows from it. */
export function incidentJson(incident: Incident): string {
  const since = exposedSince(incident);
  const derived = { exposedSince: since, exposedSeconds: secondsOf(incident, since), timeline: timelineOf(incident) };
  return `${JSON.stringify({ format: 1, ...incident, ...derived, questions: QUESTIONS }, null, 2)}\n`;
}

/** The record as Markdown: what leaked where, when it was valid, what was done to the millisecond, what is open. */
export function incidentMarkdown(incident: Incident): string {
  const since = exposedSince(incident);
  const seconds = secondsOf(incident, since);
  const { places, elsewhere, open, owners, fingerprint, identity, validFrom, watch } = incident;
  return [
    `# Incident ${code(incident.id)}`,
    '',
    `${prose(incident.kind)} key ${code(incident.key)}: ${STATE[incident.result]}.`,
    '',
    '| | |',
    '|---|---|',
    ...(fingerprint === undefined ? [] : [`| Fingerprint | ${code(fingerprint)} |`]),
    ...(identity === undefined ? [] : [`| What it opens | ${prose(identity)} |`]),
    `| Valid from | ${validFrom === undefined ? 'not known' : code(validFrom)} |`,
    `| Exposed since | ${code(since)} |`,
    `| Found | ${code(incident.found)} |`,
    `| Refused by its issuer | ${incident.refused === undefined ? 'not seen' : code(incident.refused)} |`,
    `| Was valid in the open for | ${seconds === undefined ? 'it may still be valid' : duration(seconds)} |`,
    ...(owners.length === 0 ? [] : [`| Owners | ${owners.map((owner) => code(owner)).join(', ')} |`]),
    ...(incident.link === undefined ? [] : [`| Run | ${code(incident.link)} |`]),
    '',
    '## Where it leaked',
    '',
    ...(places.length === 0 ? ['Not from a repository that was scanned here.'] : places.map(placeLine)),
    ...(incident.morePlaces === 0 ? [] : [`- … and ${incident.morePlaces} more`]),
    ...(elsewhere.length === 0
      ? []
      : ['', '## Where else the same value was kept', '', ...elsewhere.map((one) => `- ${code(one)}`)]),
    '',
    '## Timeline, to the millisecond',
    '',
    ...timelineOf(incident).map(({ at, what }) => `- ${code(at)} ${prose(what)}`),
    ...(watch === undefined ? [] : ['', prose(watch)]),
    '',
    '## Uses between the leak and its end',
    '',
    ...usesLines(incident),
    '',
    '## What is open',
    '',
    ...(open.length === 0 ? ['Nothing.'] : open.map((step, i) => `${i + 1}. ${prose(step)}`)),
    '',
    '## For the review',
    '',
    ...QUESTIONS.map((question) => `- ${question}`),
    '',
  ].join('\n');
}

/** Of the cause, and of what would keep it from happening again. */
const QUESTIONS = [
  'How did the key come into the file: by hand, by a tool, from a log, a fixture, a copied set-up?',
  'Which check would have stopped it before it was pushed (`relock scan --staged`), and why did it not run?',
  'Need it exist: could the job have a short-lived one (`relock inject`)?',
  'Who could use what the key opened, and is that more than it needs?',
  'Were the uses above ours, each of them?',
] as const;

/** The incident as a message for channels. */
export function incidentMessage(incident: Incident, showAddresses: boolean): Message {
  const name = showAddresses ? incident.key : 'a managed key';
  const first = incident.places[0];
  const state = incident.result === 'failed' ? 'failed' : incident.open.length > 0 ? 'you' : 'done';
  const seconds = secondsOf(incident, incident.found);
  return {
    title: `${incident.kind} key leaked: ${STATE[incident.result]}`,
    state,
    facts: [
      `Key: ${name}`,
      ...(first === undefined
        ? []
        : [`Leaked in ${first.path}:${first.line}${more(incident.places.length + incident.morePlaces)}`]),
      `Found ${incident.found}`,
      ...(seconds === undefined ? [] : [`Refused by its issuer ${duration(seconds)} after it was found`]),
      ...(incident.uses === undefined ? [] : [`Uses since the leak, by the logs: ${incident.uses.length}`]),
    ],
    todo: incident.open,
    owners: incident.owners,
    link: incident.link,
  };
}

const STATE: Record<Incident['result'], string> = {
  rotated: 'replaced; the leaked value is refused',
  revoked: 'revoked; it is refused',
  accepted: 'the issuer took the revocation; it was not yet seen to refuse',
  contained: 'stopped from working, which can be undone; not yet replaced',
  waiting: 'a person must do a step',
  failed: 'not replaced',
  reported: 'reported; nothing was changed',
};

function usesLines({ uses, logs }: Incident): string[] {
  const asked = logs.map(
    ({ log, uses: count }) => `- ${prose(log)}: ${count === undefined ? 'it could not be read' : `${count} uses`}`,
  );
  if (uses === undefined) return ['No log could be asked.', ...asked];
  if (uses.length === 0) return ['None, by the logs that were asked:', '', ...asked];
  return ['By the logs that were asked:', '', ...asked, '', ...useLines(uses)];
}

function useLines(uses: readonly Moment[]): string[] {
  const shown = uses.slice(0, 100).map(({ at, what }) => `- ${code(at)} ${prose(what)}`);
  return uses.length > 100 ? [...shown, `- … and ${uses.length - 100} more`] : shown;
}

function placeLine({ path, line, commit, author, date, decoded = [], historyOnly }: LeakPlace): string {
  const parts = [
    code(`${path}:${line}`),
    ...(decoded.length === 0 ? [] : [prose(`(${decoded.join(' → ')})`)]),
    ...(commit === undefined ? [] : [`commit ${code(commit.slice(0, 12))}`]),
    ...(author === undefined ? [] : [`by ${prose(author, 100)}`]),
    ...(date === undefined ? [] : [code(date)]),
    ...(historyOnly === true ? ['gone from the head, still in history'] : []),
  ];
  return `- ${parts.join(', ')}`;
}

function secondsOf({ refused }: Incident, since: string): number | undefined {
  if (refused === undefined) return undefined;
  return Math.max(0, (Date.parse(refused) - Date.parse(since)) / 1000);
}

function more(places: number): string {
  return places > 1 ? ` and ${places - 1} more ${places === 2 ? 'place' : 'places'}` : '';
}

function duration(seconds: number): string {
  if (seconds < 120) return `${seconds.toFixed(1)} s`;
  if (seconds < 2 * 3600) return `${Math.round(seconds / 60)} min`;
  return seconds < 48 * 3600 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} days`;
}
