/** What a report tells about a rule, beyond what each finding says itself. */
export interface RuleInfo {
  readonly description: string;
  /** Where its issuer explains how to revoke or replace it; only `https:` is shown. */
  readonly docs?: string;
  /** What such a key opens, as a clause: `sends mail in your name`. */
  readonly opens?: string;
  /** How a person ends it, as an imperative sentence, when the docs alone are not enough. */
  readonly revoke?: string;
}

/** Gives what is known about a rule by its id. The scan room owns the rules. */
export type RuleLookup = (rule: string) => RuleInfo | undefined;
