import { code, prose } from '../../core/markdown-text.ts';
import { incidentMarkdown } from '../../tell/incident.ts';
import type { Records } from './aftermath.ts';
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

/** So many records stand in the summary whole; they are all among the files. */
const WHOLE = 5;

/**
 * The records of leaks for the job summary, whole in private repositories only, for they tell addresses and where a key
 * leaked; undefined when there are none.
 */
export function incidentsMarkdown({ incidents, files, kept }: Records, isPrivate: boolean): string | undefined {
  if (incidents.length === 0) return undefined;
  const many = incidents.length === 1 ? '1 incident' : `${incidents.length} incidents`;
  const where = [
    ...(files.length === 0 ? [] : ['in the files that the output `incident-file` names']),
    ...(kept.length === 0 ? [] : [`in the ${kept.length === 1 ? 'vault of its key' : 'vaults of their keys'}`]),
  ];
  const lines = [
    `### Relock: ${many} on record`,
    '',
    where.length === 0 ? 'Nowhere but here.' : `Kept ${where.join(', and ')}.`,
    '',
  ];
  if (!isPrivate) return lines.join('\n');
  const places = kept.map((place) => `- ${code(place)}`);
  const whole = incidents.slice(0, WHOLE).flatMap((incident) => [
    `<details><summary>Incident ${code(incident.id)}</summary>`,
    '',
    // Headings one deeper than the summary's own.
    incidentMarkdown(incident).replace(/^#(#?) /gm, '####$1 '),
    '</details>',
    '',
  ]);
  return [...lines, ...places, ...(places.length === 0 ? [] : ['']), ...whole].join('\n');
}
