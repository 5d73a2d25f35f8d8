import type { RelockConfig } from '../config/config.ts';
import type { Finding } from '../core/finding.ts';
import type { TimelineEntry } from '../report/report.ts';
import type { RotationOutcome } from '../rotate/outcome.ts';
import { answerLeaks } from './rotate-leaked.ts';
import type { LeakServices } from './rotate-leaked.ts';

/** Findings with what was done about them, and the telling of it. */
export interface Remedied {
  readonly findings: readonly Finding[];
  readonly timeline: readonly TimelineEntry[];
  /** What could not be done, and why, for people. */
  readonly notes: readonly string[];
}

/**
 * Answers leaks as the config says and writes the answers into the findings. A key counts as dead only when its issuer
 * was seen to refuse it; what failed is noted and stays a finding. Never throws.
 */
export async function remedy(
  findings: readonly Finding[],
  rotate: RelockConfig['rotate'],
  reason: string,
  services: LeakServices,
): Promise<Remedied> {
  const found = new Date().toISOString();
  const answers = await answerLeaks({ findings, rotate, reason, dryRun: false }, services);
  const outcomes = new Map(
    answers.flatMap(({ fingerprints, outcome }) => fingerprints.map((fingerprint) => [fingerprint, outcome] as const)),
  );
  return {
    findings: findings.map((finding) => remedied(finding, outcomes.get(finding.fingerprint))),
    timeline: [...outcomes].flatMap(([fingerprint, { steps }]) =>
      [{ at: found, what: 'found by the scan' }, ...steps].map(({ at, what }) => ({ at, fingerprint, what })),
    ),
    notes: answers.flatMap(({ outcome }) => noteOf(outcome)),
  };
}

function remedied(finding: Finding, outcome: RotationOutcome | undefined): Finding {
  if (outcome?.result !== 'rotated' && outcome?.result !== 'revoked') return finding;
  const remediedAt = outcome.steps.at(-1)?.at;
  const when = remediedAt === undefined ? {} : { remediedAt };
  return { ...finding, status: 'inactive', remedy: outcome.result, ...when };
}

function noteOf(outcome: RotationOutcome): string[] {
  if (outcome.result === 'accepted')
    return ['a revocation was accepted by its issuer, but is not proven yet: look again in some minutes'];
  if (outcome.problem === undefined) return [];
  const { code, message, remedy: next } = outcome.problem;
  return [`a leaked key was not replaced: ${message} [${code}]${next === undefined ? '' : ` ${next}`}`];
}
