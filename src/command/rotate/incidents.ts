import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RelockError, systemCode } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import { printable } from '../../core/printable.ts';
import type { IssuerUse } from '../../issuer/issuer.ts';
import type { RotationOutcome } from '../../rotate/outcome.ts';
import { incidentJson, incidentMarkdown } from '../../tell/incident.ts';
import type { Incident, LeakPlace } from '../../tell/incident.ts';
import { leakedSince } from './leaked.ts';
import type { LeakAnswer } from './leaked.ts';
import type { LeakedName, LogUses } from './uses.ts';

/** A value can stand in every commit of a history; so many places are named. */
const MOST_PLACES = 100;

/** What an incident is told with. */
export interface IncidentContext {
  /** ISO 8601: when the scan found it, or a person told. */
  readonly found: string;
  /** Who owns a file, by CODEOWNERS of the default branch. */
  readonly ownersOf: (path: string) => readonly string[];
  /** The run. */
  readonly link: string | undefined;
  /** What logs beside its issuer's own tell of a key since then. */
  readonly usesSince: (leaked: LeakedName, since: Date) => Promise<readonly LogUses[]>;
  /** ISO 8601: since when what was current until the leak was answered was so, by its vault. */
  readonly currentSince: (address: string, before: Date) => Promise<string | undefined>;
}

/** What is known of a leaked key, with what the logs tell of its use since the leak. */
export async function incidentOf(answer: LeakAnswer, context: IncidentContext): Promise<Incident> {
  const { key, findings, outcome, elsewhere } = answer;
  const { found, ownersOf, link } = context;
  const since = leakedSince(findings) ?? new Date(found);
  const leaked = { address: key?.address, kind: outcome.kind, value: findings[0]?.value };
  const [others, validFrom] = await Promise.all([
    context.usesSince(leaked, since),
    // Of an older value that leaked it is not known.
    key === undefined || findings.some(({ managedState }) => managedState !== 'current')
      ? undefined
      : context.currentSince(key.address, new Date(outcome.steps[0]?.at ?? found)),
  ]);
  const told =
    outcome.uses === undefined
      ? others
      : [{ log: `the log of its issuer (${outcome.kind})`, uses: outcome.uses }, ...others];
  const uses = told.some((log) => log.uses !== undefined) ? told.flatMap((log) => log.uses ?? []) : undefined;
  const owners = [
    ...(key?.owner === undefined ? [] : [key.owner]),
    ...findings.flatMap((finding) => ownersOf(finding.path)),
  ];
  const refused = refusedAt(outcome);
  return {
    id: idOf(answer),
    key: outcome.address,
    kind: outcome.kind,
    fingerprint: findings[0]?.fingerprint,
    identity: findings.find(({ identity }) => identity !== undefined)?.identity,
    result: resultOf(outcome),
    places: oldestFirst(findings).slice(0, MOST_PLACES).map(placeOf),
    morePlaces: Math.max(0, findings.length - MOST_PLACES),
    validFrom,
    found,
    refused,
    steps: outcome.steps,
    uses: uses?.sort((a, b) => (a.at < b.at ? 1 : -1)),
    logs: told.map(({ log, uses: of }) => ({ log, uses: of?.length })),
    watch: outcome.watch,
    elsewhere,
    open: openSteps(answer, uses ?? []),
    owners: [...new Set(owners)],
    link,
  };
}

/** The rotation's; without one the value's, or where that is not known the key's. */
function idOf({ outcome: { rotation, address }, findings }: LeakAnswer): string {
  if (rotation !== '') return rotation;
  return findings[0]?.fingerprint ?? `key-${createHash('sha256').update(address).digest('hex').slice(0, 16)}`;
}

/** By commit, where that is known: what leaked first is never left out. */
function oldestFirst(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_PLACES) return findings;
  const time = ({ commit }: Finding) => Date.parse(commit?.date ?? '') || Infinity;
  return findings.toSorted((a, b) => (time(a) < time(b) ? -1 : 1));
}

function placeOf({ path: file, line, commit, decoded, historyOnly, value }: Finding): LeakPlace {
  // A file can be called like the key that it holds, and an author as well.
  const where = {
    path: value.hideIn(file),
    line,
    ...(decoded.length === 0 ? {} : { decoded }),
    ...(historyOnly === true ? { historyOnly } : {}),
  };
  if (commit === undefined) return where;
  const { id, date } = commit;
  const author = commit.author === undefined ? undefined : value.hideIn(commit.author);
  return {
    ...where,
    commit: id,
    ...(author === undefined ? {} : { author }),
    ...(date === undefined ? {} : { date }),
  };
}

function resultOf({ result, steps }: RotationOutcome): Incident['result'] {
  if (result === 'planned') return 'reported';
  if (result === 'overlap') return 'rotated';
  const isStopped = steps.some(({ what }) => what === 'the old value is stopped at the issuer');
  return isStopped && (result === 'failed' || result === 'waiting') ? 'contained' : result;
}

/** When the issuer was first seen to refuse the leaked value. */
function refusedAt({ result, steps }: RotationOutcome): string | undefined {
  const seen = steps.find(({ what }) => /\brefuse[sd]\b/.test(what) && what.includes('issuer'));
  return result === 'rotated' || result === 'revoked' ? (seen ?? steps.at(-1))?.at : undefined;
}

/** What is left for people, in order. */
function openSteps({ outcome, elsewhere }: LeakAnswer, uses: readonly IssuerUse[]): readonly string[] {
  const { result, problem, waiting, rotation, address } = outcome;
  const steps: string[] = [];
  if (waiting !== undefined) {
    steps.push(
      ...waiting.instructions,
      `It is done at ${waiting.link}`,
      `Then: relock rotate --continue ${rotation.slice(-12)}`,
    );
  }
  if (problem !== undefined)
    steps.push(`${problem.message} [${problem.code}]${problem.remedy === undefined ? '' : ` ${problem.remedy}`}`);
  if (result === 'failed' && rotation !== '')
    steps.push(
      `It goes on where it stopped with the next run: relock rotate --due, or now: relock rotate ${address} --emergency.`,
    );
  if (result === 'accepted') steps.push('Look again in some minutes whether its issuer refuses it: run this again.');
  for (const other of elsewhere)
    steps.push(`${other} keeps the leaked value too: put the new one there, or list it under publish of ${address}.`);
  if (uses.length > 0) steps.push(`Go through the ${uses.length} uses since the leak: were they all yours?`);
  return steps;
}

/** Writes each record as Markdown and as JSON; gives the files. Throws `RL-OUTPUT`. */
export function writeIncidents(incidents: readonly Incident[], folder: string): readonly string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return incidents.flatMap((incident) => {
      const name = `relock-incident-${incident.id.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 60)}`;
      const files = [path.join(folder, `${name}.md`), path.join(folder, `${name}.json`)] as const;
      writeFileSync(files[0], incidentMarkdown(incident));
      writeFileSync(files[1], incidentJson(incident));
      return files;
    });
  } catch (error) {
    const why = systemCode(error) ?? 'unknown failure';
    throw new RelockError('RL-OUTPUT', `the incident records can't be written to ${printable(folder)} (${why})`, {
      remedy: 'See that its disk has room and that it names a folder.',
      state: 'What was done stays done.',
      cause: error,
    });
  }
}
