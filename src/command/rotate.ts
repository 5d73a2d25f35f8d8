import type { ManagedKey, RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { openIssuer } from '../issuer/open.ts';
import { enrolKey } from '../rotate/index-entries.ts';
import type { RotationOutcome } from '../rotate/outcome.ts';
import { problemOf } from '../rotate/outcome.ts';
import { parseAddress, wholeSecret } from '../vault/address.ts';
import { atOnce } from './rotate/at-once.ts';
import { findWaiting, readGiven } from './rotate/continue.ts';
import { dueOrders } from './rotate/due.ts';
import { carryOut, keyOf } from './rotate/key.ts';
import type { KeyOrder, RotateServices } from './rotate/key.ts';
import { answerLeaks, tooMany, whyLeft } from './rotate/leaked.ts';
import type { LeakAnswer, LeakServices } from './rotate/leaked.ts';
import { stepTeller, tellOutcome } from './rotate/lines.ts';
import { readPlaces } from './rotate/places.ts';
import type { FindingPlace } from './rotate/places.ts';
import { withOneRetry } from './rotate/retry.ts';

export interface RotateCommandServices extends LeakServices {
  /** Scans the place again, with the managed keys looked up, and gives all that is on its line; null: it can't be read. */
  readonly rescan: (place: FindingPlace) => Promise<readonly Finding[] | null>;
}

export interface RotateRequest {
  readonly targets:
    | { readonly kind: 'named'; readonly references: readonly string[]; readonly emergency?: boolean }
    | { readonly kind: 'due' }
    /** A findings file, one JSON object a line. */
    | { readonly kind: 'leaked'; readonly file: string }
    /** A rotation that waits for a person; `given` is the new value where it does not come on standard input. */
    | { readonly kind: 'waiting'; readonly reference: string | undefined; readonly given?: SecretValue | undefined };
  /** For the journal; what the targets say by themselves unless set. */
  readonly reason: string | undefined;
  readonly dryRun: boolean;
  readonly rotate: RelockConfig['rotate'];
}

export interface RotateResult {
  readonly status: ExitStatus;
  readonly outcomes: readonly RotationOutcome[];
  /** What leaked and was answered; empty for rotations without a leak. */
  readonly answers: readonly LeakAnswer[];
}

/**
 * `relock rotate`: replaces the named keys, those whose age limit is reached, those behind a file of findings, or goes on
 * with one that waits for a person. Every configured key is first made known to scans. One line for each key goes to `out`,
 * each step to `err`. Status 0 when all was done (or nothing was to do), 2 when something was not. Throws for what the user
 * got wrong: `RL-ROTATE-UNKNOWN`, `RL-ROTATE-FINDINGS`, `RL-ROTATE-NOT-WAITING`, `RL-ROTATE-GIVEN`, `RL-ADDRESS-INVALID`.
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
  // A key that leaked by name is answered at once; the others are made known to scans after it.
  const isUrgent = targets.kind === 'named' && targets.emergency === true;
  if (!dryRun && !isUrgent) await enrolKeys(request.rotate.keys, invocation, services);
  const answers: LeakAnswer[] = [];
  let outcomes: readonly RotationOutcome[];
  switch (targets.kind) {
    case 'leaked': {
      const answered = await answerPlaces(places, request, invocation, services);
      answers.push(...answered.answers);
      outcomes = answered.outcomes;
      break;
    }
    case 'due':
      outcomes = await carryOutAll(await dueOrders(request, invocation, services), invocation, services);
      break;
    case 'waiting':
      outcomes = await carryOutAll([await waitingOrder(targets, request, invocation, services)], invocation, services);
      break;
    case 'named': {
      const orders = [...new Set(named)].map((key) => namedOrder(key, isUrgent, request));
      outcomes = await carryOutAll(orders, invocation, services);
      if (!isUrgent || dryRun) break;
      const others = request.rotate.keys.filter((key) => !named.includes(key));
      await enrolKeys(others, invocation, services);
      answers.push(...outcomes.map((outcome, i) => ({ findings: [], outcome, elsewhere: [], ...keyAt(orders, i) })));
    }
  }
  if (outcomes.length === 0) invocation.err('Nothing was to be rotated.\n');
  const done = outcomes.every(({ result }) => result !== 'failed' && result !== 'accepted' && result !== 'waiting');
  return { status: done ? 0 : 2, outcomes, answers };
}

function keyAt(orders: readonly KeyOrder[], i: number): { key?: ManagedKey } {
  const key = orders[i]?.key;
  return key === undefined ? {} : { key };
}

/** Makes each key's present value known to scans. One that can't be is told of, and the others go on. */
export async function enrolKeys(
  keys: readonly ManagedKey[],
  invocation: Pick<Invocation, 'err'>,
  services: RotateServices,
): Promise<void> {
  await atOnce(
    keys.map((key) => ({ key, kind: key.kind })),
    async ({ key }) => {
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
    },
  );
}

/** The key of the config that a reference names. Throws `RL-ROTATE-UNKNOWN`, `RL-ADDRESS-INVALID`. */
export function namedKey(keys: readonly ManagedKey[], reference: string): ManagedKey {
  const key = keyOf(keys, reference);
  if (key !== undefined) return key;
  const known = keys.map(({ address }) => printable(address)).join(', ');
  throw new RelockError('RL-ROTATE-UNKNOWN', `${printable(reference)} is no key that Relock manages`, {
    evidence: [['In the config', known === '' ? 'no key' : known]],
    remedy: 'Name one of them, or add it under rotate.keys.',
    state: 'Nothing was changed.',
  });
}

/** By name. One that leaked is rotated whatever its `on-leak` says about a scan, and ended where that says so. */
function namedOrder(key: ManagedKey, emergency: boolean, { reason, dryRun }: RotateRequest): KeyOrder {
  const mode = emergency ? 'emergency' : 'manual';
  const why = reason ?? (emergency ? 'leaked, as told by name' : 'asked for by name');
  return { key, wanted: emergency && key.onLeak === 'revoke' ? 'revoke' : 'rotate', mode, reason: why, dryRun };
}

async function waitingOrder(
  { reference, given }: Extract<RotateRequest['targets'], { kind: 'waiting' }>,
  { rotate: config, reason, dryRun }: RotateRequest,
  invocation: Invocation,
  services: RotateCommandServices,
): Promise<KeyOrder> {
  const waiting = await findWaiting(reference, config, services);
  const fields = dryRun ? new Map() : await readGiven(waiting, given, invocation, services);
  const why = reason ?? 'a person did their step';
  return { key: waiting.key, wanted: 'rotate', mode: 'manual', reason: why, dryRun, given: fields };
}

async function carryOutAll(
  orders: readonly KeyOrder[],
  invocation: Invocation,
  services: RotateCommandServices,
): Promise<readonly RotationOutcome[]> {
  const onStep = stepTeller(invocation);
  return atOnce(
    orders.map((order) => ({ key: order.key, kind: order.key.kind, order })),
    async ({ order }) => {
      const act = () => carryOut({ ...order, onStep }, services);
      // A person who asked for it sees what went wrong, and decides.
      const retried = order.mode !== 'manual' && !order.dryRun;
      const outcome = await (retried ? withOneRetry(act, services.pauseBeforeRetry) : act());
      tellOutcome(outcome, invocation);
      return outcome;
    },
  );
}

async function answerPlaces(
  places: readonly FindingPlace[],
  request: RotateRequest,
  invocation: Invocation,
  services: RotateCommandServices,
): Promise<Pick<RotateResult, 'outcomes' | 'answers'>> {
  const { rotate: config, dryRun, reason = 'found leaked' } = request;
  const findings: Finding[] = [];
  const unread: RotationOutcome[] = [];
  for (const place of places) {
    const found = await services.rescan(place);
    const name = `${printable(place.path)}:${place.line}`;
    if (found === null) unread.push(notDone(name, unreadable(name)));
    else if (found.length === 0) invocation.err(`${name}: no such finding there, left out\n`);
    for (const finding of found ?? []) {
      const why = whyLeft(finding, config, services.kindOfRule);
      if (why === undefined) findings.push(finding);
      else invocation.err(`${name}: left as it is: ${printable(why, 300)}\n`);
    }
  }
  const { answers, overLimit } = await answerLeaks(
    { findings, rotate: config, reason, dryRun, onStep: stepTeller(invocation) },
    services,
  );
  if (overLimit > 0) unread.push(notDone(`${overLimit} tokens`, tooMany(overLimit, config)));
  const outcomes = [...answers.map(({ outcome }) => outcome), ...unread];
  for (const outcome of outcomes) tellOutcome(outcome, invocation);
  return { outcomes, answers };
}

/** What can't be looked at again may hold a key that leaked: that is no success. */
function notDone(name: string, error: RelockError): RotationOutcome {
  return { address: name, kind: 'finding', rotation: '', result: 'failed', steps: [], problem: problemOf(error) };
}

function unreadable(name: string): RelockError {
  return new RelockError('RL-ROTATE-UNREADABLE', `${name} can't be read, so it is not known what leaked there`, {
    remedy: 'See that this clone has the commit or can fetch it, or name the key: relock rotate REF.',
    state: 'Nothing was changed for it.',
  });
}
