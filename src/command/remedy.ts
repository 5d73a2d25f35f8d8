import type { RelockConfig } from '../config/config.ts';
import type { Finding } from '../core/finding.ts';
import type { TimelineEntry } from '../report/report.ts';
import type { RotationOutcome } from '../rotate/outcome.ts';
import { answerLeaks, tooMany } from './rotate/leaked.ts';
import type { LeakAnswer, LeakServices } from './rotate/leaked.ts';

/** Findings with what was done about them, and the telling of it. */
export interface Remedied {
  readonly findings: readonly Finding[];
  readonly timeline: readonly TimelineEntry[];
  /** What could not be done, and why, for people. */
  readonly notes: readonly string[];
  /** What was answered, for the records. */
  readonly answers: readonly LeakAnswer[];
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
  const { answers, overLimit } = await answerLeaks({ findings, rotate, reason, dryRun: false }, services);
  // Of one value at several issuers the finding is dead only when all of them refuse it: the worst is what is told.
  const outcomes = new Map<string, RotationOutcome>();
  for (const { findings: shown, outcome } of answers) {
    for (const { fingerprint } of shown) {
      const before = outcomes.get(fingerprint);
      if (before === undefined || isDead(before)) outcomes.set(fingerprint, outcome);
    }
  }
  return {
    findings: findings.map((finding) => remedied(finding, outcomes.get(finding.fingerprint))),
    timeline: [...outcomes].flatMap(([fingerprint, { steps }]) =>
      [{ at: found, what: 'found by the scan' }, ...steps].map(({ at, what }) => ({ at, fingerprint, what })),
    ),
    notes: [
      ...answers.flatMap(notesOf),
      ...(overLimit > 0 ? [`${tooMany(overLimit, rotate).message} (rotate.revoke-at-most): run it again`] : []),
    ],
    answers,
  };
}

function remedied(finding: Finding, outcome: RotationOutcome | undefined): Finding {
  if (outcome === undefined || !isDead(outcome)) return finding;
  const remediedAt = outcome.steps.at(-1)?.at;
  const when = remediedAt === undefined ? {} : { remediedAt };
  return { ...finding, status: 'inactive', remedy: outcome.result === 'revoked' ? 'revoked' : 'rotated', ...when };
}

function isDead({ result }: RotationOutcome): boolean {
  return result === 'rotated' || result === 'revoked';
}

function notesOf({ outcome, elsewhere }: LeakAnswer): string[] {
  const { result, problem, waiting, uses = [] } = outcome;
  const notes: string[] = [];
  if (result === 'accepted')
    notes.push('a revocation was accepted by its issuer, but is not proven yet: look again in some minutes');
  if (waiting !== undefined)
    notes.push(`a leaked key waits for a person to ${waiting.step} it at ${waiting.link}: an issue tells the steps`);
  if (problem !== undefined) {
    const next = problem.remedy === undefined ? '' : ` ${problem.remedy}`;
    notes.push(`a leaked key was not replaced: ${problem.message} [${problem.code}]${next}`);
  }
  if (uses.length > 0)
    notes.push(
      `its issuer’s log has ${uses.length} uses of a leaked key since the leak: the incident record lists them`,
    );
  if (elsewhere.length > 0)
    notes.push(`the value of a leaked key is kept in ${elsewhere.length} more places: the incident record lists them`);
  return notes;
}
