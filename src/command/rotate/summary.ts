import { code, prose } from '../../core/markdown-text.ts';
import type { RotationOutcome } from '../../rotate/outcome.ts';

const WORDS: Record<RotationOutcome['result'], string> = {
  rotated: '✓ replaced; the old value is refused',
  overlap: '✓ replaced; the old value works until its overlap ends',
  waiting: '● waits for a person',
  revoked: '✓ revoked; it is refused',
  accepted: '● accepted by the issuer, not proven yet',
  planned: '● planned; nothing was changed',
  failed: '● not done',
};

/** The job summary of `command: rotate`. Addresses of keys are shown in private repositories only. */
export function rotationMarkdown(outcomes: readonly RotationOutcome[], isPrivate: boolean): string {
  if (outcomes.length === 0) return '### Relock: no key was to be rotated\n';
  const count = (...results: ReadonlyArray<RotationOutcome['result']>) =>
    outcomes.filter(({ result }) => results.includes(result)).length;
  const all = `${outcomes.length} ${outcomes.length === 1 ? 'key' : 'keys'}`;
  const done =
    count('planned') > 0
      ? `${count('planned')} of ${all} would be replaced or revoked`
      : `${count('rotated', 'overlap', 'revoked')} of ${all} replaced or revoked`;
  const rows = outcomes.map(({ address, kind, result, problem }, i) => {
    const name = isPrivate ? code(address) : `key ${i + 1}`;
    const why = problem === undefined || !isPrivate ? '' : `: ${prose(problem.message)}`;
    const known = problem === undefined ? '' : ` (${code(problem.code)})`;
    return `| ${name} | ${prose(kind)} | ${WORDS[result]}${why}${known} |`;
  });
  return [`### Relock: ${done}`, '', '| Key | Issuer | |', '|---|---|---|', ...rows, ''].join('\n');
}
