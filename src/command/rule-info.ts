import type { RuleInfo } from '../report/rule-info.ts';
import type { Rule } from '../scan/rule.ts';
import { allRules } from '../scan/rules/all.ts';

let rules: ReadonlyMap<string, Rule> | undefined;

function ruleOf(id: string): Rule | undefined {
  rules ??= new Map(allRules().map((rule) => [rule.id, rule]));
  return rules.get(id);
}

/** What reports tell about a rule. */
export function ruleInfo(id: string): RuleInfo | undefined {
  const rule = ruleOf(id);
  return rule && { description: rule.what, docs: rule.docs, opens: `opens ${rule.opens}` };
}

/** The kind of credential that a rule finds, as `rotate.revoke-found` lists it; undefined when none can be revoked on sight. */
export function kindOfRule(id: string): string | undefined {
  return ruleOf(id)?.revoke;
}
