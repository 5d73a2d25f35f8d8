import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Rule } from './rule.ts';
import { allRules } from './rules/all.ts';
import { describeShape } from './shape.ts';

/** The built-in rule of that id; `RL-RULE-UNKNOWN` with those that are called alike. */
export function findRule(id: string): Rule {
  const rules = allRules();
  const found = rules.find((rule) => rule.id === id);
  if (found !== undefined) return found;
  const parts = id
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2);
  const alike = rules.filter((rule) => parts.some((part) => rule.id.includes(part))).map((rule) => rule.id);
  throw new RelockError('RL-RULE-UNKNOWN', `there is no rule "${printable(id, 80)}"`, {
    ...(alike.length === 0 ? {} : { evidence: [['Called alike', alike.slice(0, 6).join(', ')]] }),
    remedy: 'docs/rules.md lists all of them.',
  });
}

/** What a rule finds, in words: one fact a line. */
export function explainRule(id: string): string {
  const rule = findRule(id);
  const { assigned, near, revoke } = rule;
  const checked = rule.shape.secret.some((part) => part.holds !== undefined);
  const lines = [
    ['What', `${rule.what}, issued by ${rule.provider}`],
    ['Opens', rule.opens],
    ['Form', describeShape(rule.shape)],
    ...(assigned === undefined ? [] : [['Where', `as the value of a name that holds ${assigned.join(', ')}`]]),
    ...(near === undefined ? [] : [['Where', `within ${near.within} characters of ${near.words.join(', ')}`]]),
    ['Checked', checked ? 'its structure, offline: a text that only looks alike is left out' : 'its form only'],
    ['Sure', `${rule.confidence} confidence`],
    [
      'Ended by',
      revoke === undefined
        ? 'a person, at its issuer'
        : `Relock on sight, when .relock.yml says rotate: { revoke-found: [ ${revoke} ] }`,
    ],
    [
      'Allowed by',
      'its fingerprint, path or value under scan.allow in .relock.yml; in the line itself: relock:allow and a reason',
    ],
    ['Documented', rule.docs],
  ];
  const width = Math.max(...lines.map(([label = '']) => label.length));
  return `${rule.id}\n${lines.map(([label = '', text = '']) => `  ${label.padEnd(width)}  ${text}\n`).join('')}`;
}
