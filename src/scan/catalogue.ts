import { describePlace } from './explain.ts';
import type { Rule } from './rule.ts';
import { severityOf } from './rule.ts';
import { RULE_GROUPS } from './rules/all.ts';
import { describeShape } from './shape.ts';

/** `docs/rules.md`: all built-in rules by group. A test keeps the file equal to this. */
export function catalogue(): string {
  const groups = RULE_GROUPS.map(({ title, rules }) => ({ title, rules: rules() }));
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return [
    '# Rules',
    '',
    `Relock knows ${count} kinds of credentials by their shape, and the keys that it manages by their fingerprint (\`managed-key\`). This file is made from the rules; \`relock explain RULE\` tells more about each.`,
    '',
    'A rule of high or medium confidence fails a run under the default gate; low means "looks like one, but". Placeholders such as `EXAMPLE`, `xxxxxx` or `${TOKEN}` are never findings.',
    ...groups.map(({ title, rules }) => `\n## ${title}\n\n${table(rules).join('\n')}`),
    '',
  ].join('\n');
}

function table(rules: readonly Rule[]): string[] {
  return [
    '| Rule | What | How it looks | Where it counts | Confidence | Severity |',
    '|---|---|---|---|---|---|',
    ...rules.map(
      (rule) =>
        `| [\`${rule.id}\`](${rule.docs}) | ${rule.what} | ${cell(describeShape(rule.shape))} | ${cell(describePlace(rule))} | ${rule.confidence}${rule.revoke === undefined ? '' : ', revocable'} | ${severityOf(rule)} |`,
    ),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
