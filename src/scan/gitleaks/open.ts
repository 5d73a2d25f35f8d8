import type { Finding } from '../../core/finding.ts';
import { createGitleaksAllowlist } from './allow.ts';
import type { GitleaksMatcher } from './matcher.ts';
import { createGitleaksMatcher } from './matcher.ts';
import type { GitleaksConfig } from './model.ts';

/** A gitleaks config, ready for a scan. */
export interface GitleaksSide {
  /** Undefined without rules. */
  readonly match: GitleaksMatcher | undefined;
  /** True for a rule of Relock's own that the config switches off. */
  readonly isOff: (rule: string) => boolean;
  /** Why an allow list silences what another rule found from one byte to another. */
  readonly allows: (finding: Finding, secret: string, bytes: Buffer, start: number, end: number) => string | undefined;
}

/** What stands in front of a secret and belongs to the match, had gitleaks found it: a name and a sign. */
const LONGEST_LEAD = 150;

/** Makes a gitleaks config ready. */
export function openGitleaks({ rules, allow, disabled }: GitleaksConfig): GitleaksSide {
  const covers = createGitleaksAllowlist(allow);
  const off = new Set(disabled);
  const theirs = new Set(rules.map(({ id }) => id));
  return {
    match: rules.length === 0 ? undefined : createGitleaksMatcher(rules, covers),
    isOff: (rule) => off.has(rule),
    allows: (finding, secret, bytes, start, end) => {
      // Its own rules have asked already, with the whole match before them.
      if (theirs.has(finding.rule)) return undefined;
      const lineStart = start === 0 ? 0 : bytes.lastIndexOf(10, start - 1) + 1;
      const newline = bytes.indexOf(10, end);
      return covers({
        rule: finding.rule,
        description: finding.description,
        path: finding.path,
        commit: finding.commit?.id,
        secret,
        match: () => bytes.toString('utf8', Math.max(start - LONGEST_LEAD, lineStart), end),
        line: () => bytes.toString('utf8', lineStart, newline === -1 ? bytes.length : newline),
      });
    },
  };
}
