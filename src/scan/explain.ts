import { knownRule } from './known-rule.ts';
import type { Rule, Severity } from './rule.ts';
import { severityOf } from './rule.ts';
import { MANAGED_RULE } from './layers.ts';
import { describeShape } from './shape.ts';

/**
 * What a rule finds, in plain words and lines of text: what it is, who issues it, how it looks, what is checked,
 * where it is documented, how it is allowed and what Relock can do about it. `RL-RULE-UNKNOWN` for an unknown id.
 */
export function explainRule(id: string): string {
  return id === MANAGED_RULE ? MANAGED : explain(knownRule(id));
}

const MANAGED = `managed-key: a key that Relock manages
  How it is found   by its keyed fingerprint from the vault: plain, in base64 at any offset, hex, percent or JSON escapes
  Confidence        high: it is a fact, not a guess; low for a key that was replaced earlier and is dead
  To allow it       a current key can't be allowed; rotate it
  Relock can        replace it at its issuer and revoke it, as the key's on-leak in .relock.yml says
`;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: 'critical: money, code or a whole account',
  high: 'high: data, or work on somebody’s bill',
  low: 'low: a sandbox, or what may be read anyway',
};

function explain(rule: Rule): string {
  const lines: ReadonlyArray<readonly [string, string]> = [
    ['Issued by', rule.provider === 'any' ? 'no one service' : rule.provider],
    ['It opens', rule.opens],
    ['How it looks', describeShape(rule.shape)],
    ['Where it counts', describePlace(rule)],
    ['Checked offline', describeChecks(rule)],
    ['Confidence', rule.confidence],
    ['Severity', SEVERITIES[severityOf(rule)]],
    ['Documented at', rule.docs],
    [
      'To allow it',
      `in .relock.yml: scan.allow: [{ rule: ${rule.id}, path: "…", reason: "…" }], or relock:allow REASON in its line`,
    ],
    [
      'Relock can',
      rule.revoke === undefined
        ? `report it; replace and revoke it when it is a managed key${rule.rotate === undefined ? '' : ` (kind ${rule.rotate})`}`
        : `revoke it on sight (rotate.revoke-found: [${rule.revoke}])`,
    ],
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  return [`${rule.id}: ${rule.what}`, ...lines.map(([label, fact]) => `  ${label.padEnd(width)}  ${fact}`), ''].join(
    '\n',
  );
}

/** A longer list of words is shown by its beginning. */
const MOST_SHOWN = 100;

/** Where a rule's shape counts, in words. */
export function describePlace({ assigned, near }: Rule): string {
  const list = (words: readonly string[]) => {
    const shown = words.length > MOST_SHOWN ? words.slice(0, 3) : words;
    const rest = words.length - shown.length;
    return shown.map((word) => `\`${word}\``).join(', ') + (rest === 0 ? '' : ` or one of ${rest} like them`);
  };
  if (assigned !== undefined) return `as the value of a name that holds ${list(assigned)}`;
  return near === undefined ? 'anywhere' : `within ${near.within} characters of ${list(near.words)}`;
}

/** What is checked of a text that has the shape, in words. */
function describeChecks({ shape, judge, proven }: Rule): string {
  const checks = shape.secret.filter((part) => part.holds !== undefined).map((part) => part.words);
  if (judge !== undefined) checks.push('its surroundings');
  if (proven !== true) checks.push('that it is no placeholder');
  return checks.join('; ');
}
