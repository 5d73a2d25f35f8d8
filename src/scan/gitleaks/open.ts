import type { Finding } from '../../core/finding.ts';
import { createGitleaksAllowlist, linesAround } from './allow.ts';
import type { GitleaksMatcher } from './matcher.ts';
import { createGitleaksMatcher } from './matcher.ts';
import type { GitleaksConfig } from './model.ts';

/** A gitleaks config, ready for a scan. */
export interface GitleaksSide {
  /** Undefined without rules. */
  readonly match: GitleaksMatcher | undefined;
  /** True for a rule of Relock's own that the config switches off. */
  readonly isOff: (rule: string) => boolean;
  /** Why an allow list silences what another rule found at a place of a text. */
  readonly allows: (finding: Finding, secret: string, text: string, start: number, end: number) => string | undefined;
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
    allows: (finding, secret, text, start, end) => {
      // Its own rules have asked already, with the whole match before them.
      if (theirs.has(finding.rule)) return undefined;
      return covers({
        rule: finding.rule,
        description: finding.description,
        path: finding.path,
        commit: finding.commit?.id,
        secret,
        match: () => text.slice(Math.max(start - LONGEST_LEAD, text.lastIndexOf('\n', start - 1) + 1), end),
        line: () => linesAround(text, start, end),
      });
    },
  };
}
