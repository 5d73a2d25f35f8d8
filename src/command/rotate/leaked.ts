import type { ManagedKey, RelockConfig } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import type { Finding } from '../../core/finding.ts';
import type { ManagedIndex } from '../../core/fingerprint.ts';
import { issuerForToken } from '../../issuer/open.ts';
import type { RotationOutcome, RotationStep } from '../../rotate/outcome.ts';
import { problemOf } from '../../rotate/outcome.ts';
import { refusePaused } from '../../rotate/pause.ts';
import { revokeToken, revokeTokens } from '../../rotate/revoke-token.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import { atOnce } from './at-once.ts';
import { carryOut, keyOf } from './key.ts';
import type { RotateServices } from './key.ts';
import { withOneRetry } from './retry.ts';
import { addressesOf, isSameCredential } from './sweep.ts';

/** What a leak is answered with. */
export interface LeakServices extends RotateServices {
  /** The kind of credential that a rule finds, as `rotate.revoke-found` lists it; undefined when none can be revoked on sight. */
  readonly kindOfRule: (rule: string) => string | undefined;
  /** The vaults' keyed fingerprints, to find where else a leaked value is kept; nowhere unless set. */
  readonly indexes?: () => Promise<readonly ManagedIndex[]>;
}

export interface LeakRequest {
  /** Made by a scan of this process: their `managed` and `value` are facts. */
  readonly findings: readonly Finding[];
  readonly rotate: RelockConfig['rotate'];
  readonly reason: string;
  readonly dryRun: boolean;
  readonly onStep?: (address: string, step: RotationStep) => void;
}

/** One key or token that leaked, the findings that show it, and what became of it. */
export interface LeakAnswer {
  /** The key of the config; undefined for a token that nobody manages. */
  readonly key?: ManagedKey;
  /** Of one value; empty when it leaked where nobody scanned. */
  readonly findings: readonly Finding[];
  readonly outcome: RotationOutcome;
  /** Other addresses that keep the leaked value: copies, dead from now on, and keys of other issuers that were answered too. */
  readonly elsewhere: readonly string[];
}

/** What was done about leaks. */
export interface LeakAnswers {
  readonly answers: readonly LeakAnswer[];
  /** How many tokens more were found than one run revokes. */
  readonly overLimit: number;
}

/** One answer that is to be given. */
interface Task {
  readonly key?: ManagedKey;
  readonly kind: string;
  readonly findings: readonly [Finding, ...Finding[]];
  readonly elsewhere: readonly string[];
}

/**
 * Does about each finding what the config says: a managed key is rotated or revoked (`on-leak`), a token of a kind
 * under `rotate.revoke-found` is revoked, up to `revoke-at-most`. A value that leaked in several places is answered once, several values of one
 * key one after the other, all keys at the same time within what their issuers bear. Where the same value is the key of another
 * issuer too, that is answered as well. What is retired, only to be reported, allowed, or of no such kind is left out.
 * Never throws.
 */
export async function answerLeaks(request: LeakRequest, services: LeakServices): Promise<LeakAnswers> {
  const values = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of request.findings) {
    if (!wantsAnswer(finding, request.rotate, services.kindOfRule)) continue;
    // That one value of a key is dead says nothing of another one.
    const name = JSON.stringify([finding.managed ?? finding.rule, finding.fingerprint]);
    const known = values.get(name);
    if (known === undefined) values.set(name, [finding]);
    else known.push(finding);
  }
  const tasks = await tasksFor([...values.values()], request, services);
  const most = request.rotate.revokeAtMost ?? Infinity;
  let tokens = 0;
  const within = tasks.filter(({ key }) => key !== undefined || ++tokens <= most);
  const together = request.dryRun ? undefined : answerTogether(within, services);
  const answers = await atOnce(within, async (task): Promise<LeakAnswer> => {
    const { key, findings, elsewhere } = task;
    const outcome =
      key === undefined
        ? ((await together?.get(task)) ?? (await answerToken(task, request, services)))
        : await answerKey(key, task, request, services);
    return { findings, outcome, elsewhere, ...(key === undefined ? {} : { key }) };
  });
  return { answers, overLimit: tasks.length - within.length };
}

/** What is to be done, with the keys of other issuers that have a leaked value too. */
async function tasksFor(
  values: readonly (readonly [Finding, ...Finding[]])[],
  { rotate }: LeakRequest,
  services: LeakServices,
): Promise<readonly Task[]> {
  const isManaged = values.some(([{ managed }]) => managed !== undefined);
  const indexes = isManaged ? ((await services.indexes?.().catch(() => [])) ?? []) : [];
  const tasks: Task[] = [];
  for (const findings of values) {
    const [{ managed, rule, value }] = findings;
    const key = managed === undefined ? undefined : keyOf(rotate.keys, managed);
    const kind = key?.kind ?? services.kindOfRule(rule) ?? '';
    const all = key === undefined ? [] : addressesOf(value, indexes);
    const elsewhere = all.filter((address) => address !== managed);
    tasks.push({ kind, findings, elsewhere, ...(key === undefined ? {} : { key }) });
    const others = elsewhere.map((address) => keyOf(rotate.keys, address)).filter((other) => other !== undefined);
    for (const other of new Set(others)) {
      const answered = tasks.some(
        (task) => task.key === other && task.findings[0].fingerprint === findings[0].fingerprint,
      );
      if (answered || other.onLeak === 'report' || (key !== undefined && isSameCredential(key, other))) continue;
      tasks.push({ key: other, kind: other.kind, findings, elsewhere: all.filter((address) => !isOf(address, other)) });
    }
  }
  return tasks;
}

function isOf(address: string, key: ManagedKey): boolean {
  return wholeSecret(parseAddress(address)).text === wholeSecret(parseAddress(key.address)).text;
}

/** True for a finding that the config wants something done about. */
export function wantsAnswer(
  finding: Finding,
  rotate: RelockConfig['rotate'],
  kindOfRule: LeakServices['kindOfRule'],
): boolean {
  return whyLeft(finding, rotate, kindOfRule) === undefined;
}

/** Why nothing is to be done about a finding; undefined when something is. */
export function whyLeft(
  { allowed, managed, managedState, rule }: Finding,
  rotate: RelockConfig['rotate'],
  kindOfRule: LeakServices['kindOfRule'],
): string | undefined {
  if (allowed !== undefined) return 'it is allowed';
  if (managedState === 'retired') return 'that value was replaced earlier';
  if (managed !== undefined) {
    const key = keyOf(rotate.keys, managed);
    if (key === undefined) return `${managed} is not under rotate.keys`;
    return key.onLeak === 'report'
      ? `on-leak of ${managed} is report (relock rotate ADDRESS replaces it all the same)`
      : undefined;
  }
  const kind = kindOfRule(rule);
  if (kind === undefined) return "it is no managed key, and Relock can't revoke its kind";
  return rotate.revokeFound.includes(kind)
    ? undefined
    : `it is no managed key, and rotate.revoke-found does not list ${kind}`;
}

async function answerKey(
  key: ManagedKey,
  { findings }: Task,
  { reason, dryRun, onStep }: LeakRequest,
  services: LeakServices,
): Promise<RotationOutcome> {
  const since = leakedSince(findings);
  const order = {
    key,
    wanted: key.onLeak === 'revoke' ? ('revoke' as const) : ('rotate' as const),
    mode: 'emergency' as const,
    reason,
    dryRun,
    leaked: findings[0].value,
    ...(since === undefined ? {} : { leakedSince: since }),
  };
  const act = () => carryOut({ ...order, ...(onStep === undefined ? {} : { onStep }) }, services);
  return dryRun ? act() : withOneRetry(act, services.pauseBeforeRetry);
}

/** When the oldest of the commits was made that hold it, by their authors' clocks. */
export function leakedSince(findings: readonly Finding[]): Date | undefined {
  const times = findings.map(({ commit }) => Date.parse(commit?.date ?? '')).filter((time) => !Number.isNaN(time));
  return times.length === 0 ? undefined : new Date(Math.min(...times));
}

async function answerToken(
  { kind, findings: [finding] }: Task,
  { dryRun }: LeakRequest,
  services: LeakServices,
): Promise<RotationOutcome> {
  const now = services.now ?? (() => new Date());
  const common = { address: finding.fingerprint, kind, rotation: '' };
  if (dryRun) {
    const at = now().toISOString();
    const steps = ['revoke it at the issuer', 'see the issuer refuse it'].map((what) => ({ at, what }));
    return { ...common, result: 'planned', steps };
  }
  try {
    refusePaused(await services.paused?.(), finding.fingerprint);
    const issuer = await issuerForToken(kind, services.issuers);
    if (issuer === undefined) throw new Error('unreachable: the config lists only kinds that have one');
    return await revokeToken({ issuer, value: finding.value, name: finding.fingerprint, now });
  } catch (error) {
    return { ...common, result: 'failed', steps: [], problem: problemOf(error) };
  }
}

/**
 * Several tokens of an issuer that ends many by one request; undefined for those that are ended one by one. Fifty of GitHub's
 * are one request of the sixty that it takes in an hour.
 */
function answerTogether(
  tasks: readonly Task[],
  services: LeakServices,
): ReadonlyMap<Task, Promise<RotationOutcome | undefined>> {
  const answers = new Map<Task, Promise<RotationOutcome | undefined>>();
  const kinds = Map.groupBy(
    tasks.filter(({ key }) => key === undefined),
    ({ kind }) => kind,
  );
  for (const [kind, alike] of kinds) {
    if (alike.length < 2) continue;
    const tokens = alike.map(({ findings: [{ value, fingerprint }] }) => ({ value, name: fingerprint }));
    const all = (async () => {
      if ((await services.paused?.()) !== undefined) return [];
      const issuer = await issuerForToken(kind, services.issuers);
      const now = services.now ?? (() => new Date());
      return issuer?.revokeAll === undefined ? [] : revokeTokens({ issuer, now }, tokens);
    })().catch(() => []);
    alike.forEach((task, i) =>
      answers.set(
        task,
        all.then((outcomes) => outcomes[i]),
      ),
    );
  }
  return answers;
}

/** More tokens than one run revokes: somebody may have had them found to have them revoked. */
export function tooMany(count: number, { revokeAtMost }: RelockConfig['rotate']): RelockError {
  return new RelockError('RL-ROTATE-TOO-MANY', `${count} more tokens were found than one run revokes`, {
    evidence: [['rotate.revoke-at-most', String(revokeAtMost ?? 'unset')]],
    remedy: 'See that they are what they seem; run it again, or raise the number.',
    state: 'They are still alive.',
  });
}
