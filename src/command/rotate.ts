import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ManagedKey, RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { describeError, RelockError, systemCode } from '../core/error.ts';
import type { ErrorCode } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import { canRotate, openIssuer } from '../issuer/open.ts';
import { enrolKey } from '../rotate/index-entries.ts';
import type { RotationOutcome, RotationStep } from '../rotate/outcome.ts';
import { isDue } from '../rotate/plan.ts';
import { problemOf } from '../rotate/outcome.ts';
import { parseAddress, wholeSecret } from '../vault/address.ts';
import { carryOut, keyOf } from './rotate-key.ts';
import type { KeyOrder, RotateServices } from './rotate-key.ts';
import { answerLeaks, whyLeft } from './rotate-leaked.ts';
import type { LeakServices } from './rotate-leaked.ts';

/** Where a line of a findings file says that something is. Untrusted: a hint where to look, no more. */
export interface FindingPlace {
  readonly path: string;
  readonly line: number;
  readonly commit?: string;
}

export interface RotateCommandServices extends LeakServices {
  /** Scans the place again, with the managed keys looked up, and gives all that is on its line; null: it can't be read. */
  readonly rescan: (place: FindingPlace) => Promise<readonly Finding[] | null>;
}

export interface RotateRequest {
  readonly targets:
    | { readonly kind: 'named'; readonly references: readonly string[] }
    | { readonly kind: 'due' }
    /** A findings file, one JSON object a line. */
    | { readonly kind: 'leaked'; readonly file: string };
  /** For the journal; what the targets say by themselves unless set. */
  readonly reason: string | undefined;
  readonly dryRun: boolean;
  readonly rotate: RelockConfig['rotate'];
}

export interface RotateResult {
  readonly status: ExitStatus;
  readonly outcomes: readonly RotationOutcome[];
}

/**
 * `relock rotate`: replaces the named keys, those whose age limit is reached, or those behind a file of findings. Every
 * configured key is first made known to scans. One line for each key goes to `out`, each step to `err`. Status 0 when
 * all was done (or nothing was to do), 2 when something was not. Throws for what the user got wrong: `RL-ROTATE-UNKNOWN`,
 * `RL-ROTATE-FINDINGS`, `RL-ADDRESS-INVALID`.
 */
export async function rotate(
  request: RotateRequest,
  invocation: Invocation,
  services: RotateCommandServices,
): Promise<RotateResult> {
  const { targets, dryRun } = request;
  // Whatever is wrong with the request is found out before anything is done.
  const named = targets.kind === 'named' ? targets.references.map((text) => namedKey(request.rotate.keys, text)) : [];
  const places = targets.kind === 'leaked' ? await readPlaces(targets.file, invocation) : [];
  if (!dryRun) await enrolKeys(request.rotate.keys, invocation, services);
  const outcomes =
    targets.kind === 'leaked'
      ? await answerPlaces(places, request, invocation, services)
      : await inTurn(
          targets.kind === 'due'
            ? await dueOrders(request, invocation, services)
            : [...new Set(named)].map((key) => orderFor(key, request, 'manual', 'asked for by name')),
          invocation,
          services,
        );
  if (outcomes.length === 0) invocation.err('Nothing was to be rotated.\n');
  const done = outcomes.every(({ result }) => result !== 'failed' && result !== 'accepted' && result !== 'waiting');
  return { status: done ? 0 : 2, outcomes };
}

/** Makes each key's present value known to scans. One that can't be is told of, and the others go on. */
export async function enrolKeys(
  keys: readonly ManagedKey[],
  invocation: Pick<Invocation, 'err'>,
  services: RotateServices,
): Promise<void> {
  for (const key of keys) {
    try {
      const address = wholeSecret(parseAddress(key.address));
      const store = await services.vaults.store(address);
      const issuer = await openIssuer(key, services.issuers);
      const added = await enrolKey({ key, address, store, issuer });
      await issuer.close();
      if (added) invocation.err(`${address.text}: scans know it from now on\n`);
    } catch (error) {
      const { message, code } = problemOf(error);
      invocation.err(`${printable(key.address)}: not made known to scans: ${message} [${code}]\n`);
    }
  }
}

function namedKey(keys: readonly ManagedKey[], reference: string): ManagedKey {
  const key = keyOf(keys, reference);
  if (key !== undefined) return key;
  const known = keys.map(({ address }) => printable(address)).join(', ');
  throw new RelockError('RL-ROTATE-UNKNOWN', `${printable(reference)} is no key that Relock manages`, {
    evidence: [['In the config', known === '' ? 'no key' : known]],
    remedy: 'Name one of them, or add it under rotate.keys.',
    state: 'Nothing was changed.',
  });
}

/** What is due: first what an earlier run left unfinished. A key that can't be asked about is an outcome by itself. */
async function dueOrders(
  request: RotateRequest,
  invocation: Invocation,
  services: RotateCommandServices,
): Promise<readonly KeyOrder[]> {
  const now = services.now?.() ?? new Date();
  const unfinished: KeyOrder[] = [];
  const others: KeyOrder[] = [];
  for (const key of request.rotate.keys) {
    const address = wholeSecret(parseAddress(key.address));
    try {
      const due = await isDue(key, address, await services.vaults.store(address), now);
      const order = orderFor(key, request, 'scheduled', due.why);
      if (due.unfinished === 'revocation') unfinished.push({ ...order, wanted: 'revoke' });
      else if (due.unfinished === 'rotation') unfinished.push(order);
      else if (due.due && !(await canBeReplaced(key, services)))
        invocation.err(`${address.text}: left out, Relock can end a ${printable(key.kind)} and not make a new one\n`);
      else if (due.due) others.push(order);
      else invocation.err(`${address.text}: not due, ${due.why}\n`);
    } catch {
      // The attempt meets the same trouble and tells it as its outcome.
      others.push(orderFor(key, request, 'scheduled', 'its age can’t be read'));
    }
  }
  return [...unfinished, ...others];
}

async function canBeReplaced(key: ManagedKey, services: RotateServices): Promise<boolean> {
  const issuer = await openIssuer(key, services.issuers);
  await issuer.close();
  return canRotate(issuer);
}

function orderFor(key: ManagedKey, request: RotateRequest, mode: 'manual' | 'scheduled', why: string): KeyOrder {
  return { key, wanted: 'rotate', mode, reason: request.reason ?? why, dryRun: request.dryRun };
}

async function inTurn(
  orders: readonly KeyOrder[],
  invocation: Invocation,
  services: RotateCommandServices,
): Promise<readonly RotationOutcome[]> {
  const outcomes: RotationOutcome[] = [];
  for (const order of orders) {
    const outcome = await carryOut({ ...order, onStep: stepTeller(invocation) }, services);
    tell(outcome, invocation);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function answerPlaces(
  places: readonly FindingPlace[],
  request: RotateRequest,
  invocation: Invocation,
  services: RotateCommandServices,
): Promise<readonly RotationOutcome[]> {
  const { rotate: config, dryRun, reason = 'found leaked' } = request;
  const findings: Finding[] = [];
  const unread: RotationOutcome[] = [];
  for (const place of places) {
    const found = await services.rescan(place);
    const name = `${printable(place.path)}:${place.line}`;
    if (found === null) unread.push(unreadable(name));
    else if (found.length === 0) invocation.err(`${name}: no such finding there, left out\n`);
    for (const finding of found ?? []) {
      const why = whyLeft(finding, config, services.kindOfRule);
      if (why === undefined) findings.push(finding);
      else invocation.err(`${name}: left as it is: ${printable(why, 300)}\n`);
    }
  }
  const answers = await answerLeaks(
    { findings, rotate: config, reason, dryRun, onStep: stepTeller(invocation) },
    services,
  );
  const outcomes = [...answers.map(({ outcome }) => outcome), ...unread];
  for (const outcome of outcomes) tell(outcome, invocation);
  return outcomes;
}

/** What can't be looked at again may hold a key that leaked: that is no success. */
function unreadable(name: string): RotationOutcome {
  const problem = problemOf(
    new RelockError('RL-ROTATE-UNREADABLE', `${name} can't be read, so it is not known what leaked there`, {
      remedy: 'See that this clone has the commit or can fetch it, or name the key: relock rotate REF.',
      state: 'Nothing was changed for it.',
    }),
  );
  return { address: name, kind: 'finding', rotation: '', result: 'failed', steps: [], problem };
}

/** Reads only where to look: what a findings file says about a finding is not believed. */
async function readPlaces(file: string, invocation: Invocation): Promise<readonly FindingPlace[]> {
  const places = new Map<string, FindingPlace>();
  const stream = createReadStream(path.resolve(invocation.cwd, file), { encoding: 'utf8' });
  let number = 0;
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      number++;
      if (line.trim() === '') continue;
      const place = placeOf(line);
      if (place === undefined) throw badFindings(file, `line ${number} is not a finding`);
      if (places.size >= 100_000) throw badFindings(file, 'it has more than 100,000 findings');
      places.set(JSON.stringify(place), place);
    }
  } catch (error) {
    if (error instanceof RelockError) throw error;
    throw badFindings(file, `it can't be read (${systemCode(error) ?? 'unknown failure'})`);
  } finally {
    stream.destroy();
  }
  return [...places.values()];
}

function placeOf(line: string): FindingPlace | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { path: where, line: number, commit } = value as Partial<Record<keyof FindingPlace, unknown>>;
  if (typeof where !== 'string' || where === '' || typeof number !== 'number' || !Number.isInteger(number))
    return undefined;
  if (commit === undefined || commit === null) return { path: where, line: number };
  // A commit is handed to git: only what can be nothing else is taken.
  return typeof commit === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)
    ? { path: where, line: number, commit }
    : undefined;
}

function badFindings(file: string, why: string): RelockError {
  return new RelockError('RL-ROTATE-FINDINGS', `the findings in ${printable(file)} can't be used: ${why}`, {
    remedy: 'Give the file that relock scan --format jsonl wrote.',
    state: 'Nothing was changed.',
  });
}

function stepTeller(invocation: Invocation): (address: string, step: RotationStep) => void {
  return (address, { at, what }) => invocation.err(`${at.slice(11, 23)}  ${address}  ${what}\n`);
}

/** One line for a key; the steps that are only planned, or what went wrong, below it. */
function tell(outcome: RotationOutcome, invocation: Invocation): void {
  const { result, address, kind, steps, problem } = outcome;
  const code = problem === undefined ? '' : `  [${problem.code}]`;
  invocation.out(`${result.padEnd(8)}  ${address}  ${kind}${elapsed(outcome)}${code}\n`);
  if (result === 'planned') invocation.out(steps.map(({ what }, i) => `  ${i + 1}. ${what}\n`).join(''));
  if (problem === undefined) return;
  const { message, evidence = [], remedy, state } = problem;
  const details = {
    evidence,
    ...(remedy === undefined ? {} : { remedy }),
    ...(state === undefined ? {} : { state }),
  };
  invocation.err(`${describeError(new RelockError(problem.code as ErrorCode, message, details))}\n`);
}

function elapsed({ steps, result }: RotationOutcome): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (result !== 'rotated' || first === undefined || last === undefined) return '';
  return `  ${((Date.parse(last.at) - Date.parse(first.at)) / 1000).toFixed(1)} s; the old value is refused`;
}
