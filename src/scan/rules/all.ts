import type { Rule } from '../rule.ts';
import { anchorOf } from '../shape.ts';
import { agentRules } from './agents.ts';
import { aiRules } from './ai.ts';
import { apiRules } from './apis.ts';
import { azureRules } from './azure.ts';
import { chainRules } from './chains.ts';
import { cloudRules } from './cloud.ts';
import { communicationRules } from './communication.ts';
import { contentRules } from './content.ts';
import { customerRules } from './customers.ts';
import { databaseRules } from './database.ts';
import { genericRules } from './generic.ts';
import { gitHubRules } from './github.ts';
import { headerRules } from './headers.ts';
import { hostingRules } from './hosting.ts';
import { keyFormRules } from './key-forms.ts';
import { keyRules } from './keys.ts';
import { ledgerRules } from './ledgers.ts';
import { lookupRules } from './lookups.ts';
import { mediaRules } from './media.ts';
import { messagingRules } from './messaging.ts';
import { moneyRules } from './money.ts';
import { networkRules } from './network.ts';
import { newerRules } from './newer.ts';
import { observabilityRules } from './observability.ts';
import { paymentRules } from './payment.ts';
import { pipelineRules } from './pipelines.ts';
import { platformRules } from './platform.ts';
import { registryRules } from './registry.ts';
import { saasRules } from './saas.ts';
import { serverRules } from './servers.ts';
import { serviceRules } from './services.ts';
import { settingsRules } from './settings.ts';
import { signalRules } from './signals.ts';
import { signedTokenRules } from './signed.ts';
import { slackRules } from './slack.ts';
import { sourceControlRules } from './source-control.ts';
import { speechRules } from './speech.ts';
import { storeRules } from './stores.ts';
import { toolFileRules } from './tool-files.ts';
import { vpnRules } from './vpn.ts';
import { walletRules } from './wallets.ts';
import { watchRules } from './watch.ts';
import { webhookRules } from './webhooks.ts';
import { workRules } from './work.ts';

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
  { title: 'Agents and search', rules: agentRules },
  { title: 'Speech and traces', rules: speechRules },
  { title: 'Azure', rules: azureRules },
  { title: 'Blockchains, markets and exchanges', rules: chainRules },
  { title: 'Content and public data', rules: contentRules },
  { title: 'Flags and logs', rules: signalRules },
  { title: 'Customers', rules: customerRules },
  { title: 'Chats, networks and links', rules: webhookRules },
  { title: 'Hosting and names', rules: hostingRules },
  { title: 'Stores', rules: storeRules },
  { title: 'Pipelines and secret stores', rules: pipelineRules },
  { title: 'Frameworks and settings files', rules: settingsRules },
  { title: 'Private networks', rules: vpnRules },
  { title: 'Wallets', rules: walletRules },
  { title: 'Work and records', rules: workRules },
  { title: 'Mail, telephone and chat', rules: communicationRules },
  { title: 'Payments, banks and markets', rules: moneyRules },
  { title: 'Servers, packages and interfaces', rules: serverRules },
  { title: 'Watching and threats', rules: watchRules },
  { title: 'Media, models and devices', rules: mediaRules },
  { title: 'Data by the request', rules: lookupRules },
  { title: 'Ledgers', rules: ledgerRules },
  { title: 'Newer issuers', rules: newerRules },
  { title: 'Keys in other forms', rules: keyFormRules },
  { title: 'Signed tokens of known issuers', rules: signedTokenRules },
  { title: 'Files of tools', rules: toolFileRules },
  { title: 'Network devices and password hashes', rules: networkRules },
  { title: 'Headers and commands', rules: headerRules },
  { title: 'Known by a service’s name', rules: serviceRules },
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
