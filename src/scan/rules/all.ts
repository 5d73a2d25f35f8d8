import type { Rule } from '../rule.ts';
import { anchorOf } from '../shape.ts';
import { aiRules } from './ai.ts';
import { apiRules } from './apis.ts';
import { cloudRules } from './cloud.ts';
import { databaseRules } from './database.ts';
import { genericRules } from './generic.ts';
import { gitHubRules } from './github.ts';
import { headerRules } from './headers.ts';
import { keyRules } from './keys.ts';
import { messagingRules } from './messaging.ts';
import { observabilityRules } from './observability.ts';
import { paymentRules } from './payment.ts';
import { platformRules } from './platform.ts';
import { registryRules } from './registry.ts';
import { saasRules } from './saas.ts';
import { slackRules } from './slack.ts';
import { sourceControlRules } from './source-control.ts';

/** Rules that belong together. They are made when first asked for: a scan of clean text needs few of them. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: () => readonly Rule[];
}

/** The groups in the order in which the catalogue shows them; `words.ts` has their words in the same order. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  { title: 'GitHub', rules: gitHubRules },
  { title: 'Source control and builds', rules: sourceControlRules },
  { title: 'Clouds', rules: cloudRules },
  { title: 'Platforms and infrastructure', rules: platformRules },
  { title: 'Models', rules: aiRules },
  { title: 'Slack', rules: slackRules },
  { title: 'Messages', rules: messagingRules },
  { title: 'Payments and shops', rules: paymentRules },
  { title: 'Package registries', rules: registryRules },
  { title: 'Observability', rules: observabilityRules },
  { title: 'Services for teams', rules: saasRules },
  { title: 'Services for programs', rules: apiRules },
  { title: 'Databases and URLs', rules: databaseRules },
  { title: 'Private keys and signed tokens', rules: keyRules },
  { title: 'Headers and commands', rules: headerRules },
  { title: 'Known by common words', rules: genericRules },
];

/** All built-in rules, made anew. */
export function allRules(): readonly Rule[] {
  return RULE_GROUPS.flatMap(({ rules }) => rules());
}

/** The words that lead to a rule: names that its secret is assigned to, its fixed text, or what stands near it. */
export function leadWords({ assigned, near, shape }: Rule): readonly string[] {
  const anchor = near?.lead === true ? undefined : anchorOf(shape);
  const words = assigned ?? anchor?.texts ?? near?.words ?? [];
  return [...new Set(words.map((word) => word.toLowerCase()))];
}

/** What `words.ts` must hold: the lead words of each group. */
export function groupWords(): string[] {
  return RULE_GROUPS.map(({ rules }) => [...new Set(rules().flatMap(leadWords))].sort().join('|'));
}
