import type { RuleInfo } from '../report/rule-info.ts';
import { RULES } from '../scan/rules/all.ts';

/** What reports tell about a rule. */
export function ruleInfo(id: string): RuleInfo | undefined {
  const rule = RULES.find((known) => known.id === id);
  if (rule === undefined) return undefined;
  return { description: rule.what, docs: rule.docs, opens: `opens ${rule.opens}` };
}

/** The kind of credential that a rule finds, as `rotate.revoke-found` lists it; undefined when none can be revoked on sight. */
export function kindOfRule(id: string): string | undefined {
  return RULES.find((rule) => rule.id === id)?.revoke;
}
