import type { RelockConfig } from '../config/config.ts';
import type { Invocation } from '../config/invocation.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import { lookForRepository } from '../git/repository.ts';
import type { Baseline } from '../scan/baseline.ts';
import { openScanner as openLate, type LateScanner } from '../scan/late-scanner.ts';
import type { ScannerOptions } from '../scan/scanner.ts';

/** The scanner of a run; see `scannerOptions`. */
export function openScanner(...parts: Parameters<typeof scannerOptions>): Promise<LateScanner> {
  return openLate(scannerOptions(...parts));
}

/**
 * What a run's scanner is made from: its rules, allow entries and fingerprints are the config's, so that a finding has
 * the same fingerprint in whatever command meets it.
 */
export function scannerOptions(
  config: RelockConfig,
  place: Pick<Invocation, 'cwd' | 'env'>,
  managed: readonly ManagedIndex[],
  baseline?: Baseline,
): ScannerOptions {
  return {
    repository: repositoryName(config, place),
    ownRules: config.scan.rules,
    allow: config.scan.allow,
    ...(config.scan.gitleaks === undefined ? {} : { gitleaks: config.scan.gitleaks }),
    managed,
    today: new Date(),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** What salts the fingerprints: from the config, the runner, or the `origin` remote. */
function repositoryName(config: RelockConfig, { cwd, env }: Pick<Invocation, 'cwd' | 'env'>): string {
  if (config.scan.repository !== undefined) return config.scan.repository;
  return lookForRepository(cwd, env)?.slug ?? '';
}
