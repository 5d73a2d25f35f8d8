import { hideSecrets } from './hidden.ts';
import { allowedLine, findingParts, unscannedRow } from './markdown-finding.ts';
import type { MarkdownContext } from './markdown-finding.ts';
import { code, prose } from '../core/markdown-text.ts';
import type { Report, TimelineEntry } from './report.ts';
import { countStates, headline, managedWarning } from './state.ts';

const HISTORY = `<details><summary>Should the history be cleaned?</summary>

Only after the key is dead. A key that was pushed is known from then on: clones, forks, caches and the pull request's own
ref keep the commit whatever is rewritten later, so cleaning alone is no remedy. To keep dead keys out of the default
branch, merge by squashing after the line is gone, or rewrite the branch (\`git rebase -i BASE\`, for whole histories
\`git filter-repo --replace-text\`) and push it with \`--force-with-lease\`.

</details>
`;

/** How many outside sentences stand on top at most, and how many silenced findings are listed. */
const MOST_NOTES = 10;
const MOST_ALLOWED = 50;

/**
 * The report as GitHub-flavoured Markdown: headline, table, steps for people, and the details folded away. The same for
 * comment, job summary and `--format markdown`. All that comes from outside is escaped. Beyond the limit whole rows are
 * left out and counted.
 */
export function renderMarkdown(given: Report, context: MarkdownContext): string {
  const report = hideSecrets(given);
  const seen = new Set<string>();
  const found = report.findings.map((finding) => {
    const isFirst = !seen.has(finding.fingerprint);
    seen.add(finding.fingerprint);
    return findingParts(finding, report.timeline, context, isFirst);
  });
  const skipped = report.unscanned.map((one) => ({ row: unscannedRow(one), todo: '', why: '', allow: '' }));
  const items = [...found, ...skipped];
  const steps = report.timeline.map(timelineLine);
  const silenced = report.allowed.slice(0, MOST_ALLOWED).map((finding) => allowedLine(finding, context));

  const frame = bytes(assemble(report, context, items.slice(0, 0), [], [], 0));
  // The places of the frame that are empty now take this much when they are not.
  const room = context.limit - frame - 2500;
  const shown = fit(
    items.map(({ row, todo, why, allow }) => row + todo + why + allow),
    room * 0.8,
  );
  const used = bytes(
    items
      .slice(0, shown)
      .map(({ row, todo, why, allow }) => row + todo + why + allow)
      .join(''),
  );
  const told = fit(steps, room - used);
  const quiet = fit(silenced, room - used - bytes(steps.slice(0, told).join('')));
  const text = assemble(
    report,
    context,
    items.slice(0, shown),
    steps.slice(0, told),
    silenced.slice(0, quiet),
    items.length,
  );
  return bytes(text) <= context.limit ? text : `${title(report)}\n`;
}

/**
 * The body of the comment on a pull request, or undefined when there is to be none. `earlier`: there is one already,
 * which shrinks to one line when nothing is left to do.
 */
export function renderComment(report: Report, context: MarkdownContext, earlier: boolean): string | undefined {
  const counts = countStates(report);
  if (counts.open > 0 || counts.unscanned > 0) return renderMarkdown(report, context);
  const warning = managedWarning(report);
  if (report.findings.length === 0) {
    if (!earlier) return undefined;
    return `**Relock: nothing is left to do here. Thank you.**${warning === undefined ? '' : ` ${prose(warning)}`}\n`;
  }
  if (!earlier) return renderMarkdown(report, context);
  return `**Relock: ${headline(counts)}. What leaked is refused; nothing is left to do here. Thank you.**\n`;
}

type Item = ReturnType<typeof findingParts>;

function assemble(
  report: Report,
  context: MarkdownContext,
  items: readonly Item[],
  steps: readonly string[],
  silenced: readonly string[],
  all: number,
): string {
  const todo = items.map((item) => item.todo).join('');
  const why = items.map((item) => item.why).join('');
  const allow = items.map((item) => item.allow).join('');
  const parts = [
    `${title(report)}\n`,
    notes(report, context),
    items.length === 0 ? '' : `| | Where | What | State |\n|---|---|---|---|\n${items.map(({ row }) => row).join('')}`,
    all > items.length ? `${all - items.length} more are not shown: there is no room for them here.\n` : '',
    todo === '' ? '' : `**To do**\n\n${todo}`,
    todo === '' ? '' : HISTORY,
    why === '' ? '' : whyDetails(why, allow),
    details('What was done, to the millisecond', steps, report.timeline.length),
    details(`What is silenced, and why (${report.allowed.length})`, silenced, report.allowed.length),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function title(report: Report): string {
  const unasked = report.managed.state === 'unreachable' ? ' (managed keys could not be looked for)' : '';
  return `### Relock: ${headline(countStates(report))}${unasked}`;
}

function notes(report: Report, context: MarkdownContext): string {
  const warning = managedWarning(report);
  const all = [
    ...(warning === undefined ? [] : [warning]),
    ...(context.remark === undefined ? [] : [context.remark]),
    ...report.notes,
  ];
  const more = all.length > MOST_NOTES ? `- … and ${all.length - MOST_NOTES} more\n` : '';
  return (
    all
      .slice(0, MOST_NOTES)
      .map((note) => `- ${prose(note)}\n`)
      .join('') + more
  );
}

function whyDetails(why: string, allow: string): string {
  const lines =
    allow === ''
      ? ''
      : `\nFor a false alarm add this to \`.relock.yml\` on the **default branch** (a pull request's own file does not count):\n\n\`\`\`yaml\nscan:\n  allow:\n${allow}\`\`\`\n`;
  return `<details><summary>Why was this reported? Is it a false alarm?</summary>\n\n${why}${lines}\n</details>\n`;
}

function details(summary: string, lines: readonly string[], all: number): string {
  if (lines.length === 0) return '';
  const more = all > lines.length ? `- … and ${all - lines.length} more\n` : '';
  return `<details><summary>${summary}</summary>\n\n${lines.join('')}${more}\n</details>\n`;
}

function timelineLine(entry: TimelineEntry): string {
  return `- ${code(entry.at)} ${code(`${entry.fingerprint.slice(0, 12)}…`)} ${prose(entry.what)}\n`;
}

/** How many of the texts, from the first on, fit into so many bytes. */
function fit(texts: readonly string[], room: number): number {
  let left = room;
  const first = texts.findIndex((text) => (left -= bytes(text)) < 0);
  return first < 0 ? texts.length : first;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
