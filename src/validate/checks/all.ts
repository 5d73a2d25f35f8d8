import type { Check } from '../check.ts';
import { cloudChecks } from './clouds.ts';
import { messagingChecks } from './messaging.ts';
import { modelChecks } from './models.ts';
import { observabilityChecks } from './observability.ts';
import { paymentChecks } from './payments.ts';
import { platformChecks } from './platforms.ts';
import { registryChecks } from './registries.ts';
import { serviceChecks } from './services.ts';
import { sourceControlChecks } from './source-control.ts';

/** Checks that belong together, as the documentation shows them. */
export const CHECK_GROUPS: ReadonlyArray<{ readonly title: string; readonly checks: readonly Check[] }> = [
  { title: 'Source control and builds', checks: sourceControlChecks },
  { title: 'Clouds', checks: cloudChecks },
  { title: 'Platforms and infrastructure', checks: platformChecks },
  { title: 'Models', checks: modelChecks },
  { title: 'Messages', checks: messagingChecks },
  { title: 'Payments and shops', checks: paymentChecks },
  { title: 'Package registries', checks: registryChecks },
  { title: 'Observability', checks: observabilityChecks },
  { title: 'Services', checks: serviceChecks },
];

/** The checks for findings of a rule, the more particular one first. */
export function checksOf(rule: string): readonly Check[] {
  return CHECK_GROUPS.flatMap(({ checks }) => checks.filter(({ rules }) => rules.includes(rule)));
}
