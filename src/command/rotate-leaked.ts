import type { RelockConfig } from '../config/config.ts';
import type { Finding } from '../core/finding.ts';
import { issuerForToken } from '../issuer/open.ts';
import type { RotationOutcome, RotationStep } from '../rotate/outcome.ts';
import { revokeToken } from '../rotate/revoke.ts';
import { carryOut, keyOf } from './rotate-key.ts';
import type { RotateServices } from './rotate-key.ts';

/** What a leak is answered with. */
export interface LeakServices extends RotateServices {
  /** The kind of credential that a rule finds, as `rotate.revoke-found` lists it; undefined when none can be revoked on sight. */
  readonly kindOfRule: (rule: string) => string | undefined;
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
  readonly fingerprints: readonly string[];
  readonly outcome: RotationOutcome;
}

/**
 * Does about each finding what the config says: a managed key is rotated or revoked (`on-leak`), a token of a kind
 * under `rotate.revoke-found` is revoked. A value that leaked in several places is answered once, several values of one
 * key one after the other, all keys at the same time. What is retired, only to be reported, allowed, or of no such kind is left out. Never throws.
 */
export async function answerLeaks(request: LeakRequest, services: LeakServices): Promise<readonly LeakAnswer[]> {
  const groups = new Map<string, Map<string, Finding[]>>();
  for (const finding of request.findings) {
    if (!wantsAnswer(finding, request.rotate, services.kindOfRule)) continue;
    const name = finding.managed ?? `${finding.rule} ${finding.fingerprint}`;
    // That one value of a key is dead says nothing of another one.
    const values = groups.get(name) ?? new Map<string, Finding[]>();
    groups.set(name, values);
    values.set(finding.fingerprint, [...(values.get(finding.fingerprint) ?? []), finding]);
  }
  const answers = await Promise.all(
    [...groups.values()].map(async (values) => {
      const ofKey: (LeakAnswer | undefined)[] = [];
      for (const findings of values.values()) ofKey.push(await answer(findings, request, services));
      return ofKey;
    }),
  );
  return answers.flat().filter((one) => one !== undefined);
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

async function answer(
  findings: readonly Finding[],
  request: LeakRequest,
  services: LeakServices,
): Promise<LeakAnswer | undefined> {
  const [first] = findings;
  if (first === undefined) return undefined;
  const outcome = await (first.managed === undefined
    ? answerToken(first, request, services)
    : answerManaged(first, first.managed, request, services));
  if (outcome === undefined) return undefined;
  return { fingerprints: [...new Set(findings.map(({ fingerprint }) => fingerprint))], outcome };
}

async function answerManaged(
  finding: Finding,
  managed: string,
  { rotate, reason, dryRun, onStep }: LeakRequest,
  services: LeakServices,
): Promise<RotationOutcome | undefined> {
  const key = keyOf(rotate.keys, managed);
  if (key === undefined || key.onLeak === 'report') return undefined;
  const order = { key, wanted: key.onLeak, mode: 'emergency' as const, reason, dryRun, leaked: finding.value };
  return carryOut({ ...order, ...(onStep === undefined ? {} : { onStep }) }, services);
}

async function answerToken(
  finding: Finding,
  { rotate, dryRun }: LeakRequest,
  services: LeakServices,
): Promise<RotationOutcome | undefined> {
  const kind = services.kindOfRule(finding.rule);
  if (kind === undefined || !rotate.revokeFound.includes(kind)) return undefined;
  const issuer = await issuerForToken(kind, services.issuers);
  if (issuer === undefined) return undefined;
  const now = services.now ?? (() => new Date());
  if (dryRun) {
    const steps = ['revoke it at the issuer', 'see the issuer refuse it'];
    const at = now().toISOString();
    return {
      address: finding.fingerprint,
      kind,
      rotation: '',
      result: 'planned',
      steps: steps.map((what) => ({ at, what })),
    };
  }
  return revokeToken({ issuer, value: finding.value, name: finding.fingerprint, now });
}
