import type { Rule } from '../rule.ts';
import { aiRules } from './ai.ts';
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
import { sourceControlRules } from './source-control.ts';

/** The rules by group, in the order in which the catalogue shows them. */
export const RULE_GROUPS: ReadonlyArray<readonly [title: string, rules: readonly Rule[]]> = [
  ['GitHub', gitHubRules],
  ['Source control and builds', sourceControlRules],
  ['Clouds', cloudRules],
  ['Platforms and infrastructure', platformRules],
  ['Models', aiRules],
  ['Messages', messagingRules],
  ['Payments and shops', paymentRules],
  ['Package registries', registryRules],
  ['Observability', observabilityRules],
  ['Services for teams', saasRules],
  ['Databases and URLs', databaseRules],
  ['Private keys and signed tokens', keyRules],
  ['Headers and commands', headerRules],
  ['Known by name only', genericRules],
];

/** All built-in rules. */
export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(([, rules]) => rules);
