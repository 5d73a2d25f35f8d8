import type { RelockConfig } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import type { Report } from '../report/report.ts';
import { parseAddress } from '../vault/address.ts';
import type { Address } from '../vault/address.ts';
import type { VaultSet } from '../vault/open.ts';

/** The keyed fingerprints of all managed keys, and whether they could be had. */
export interface ManagedLookUp {
  readonly indexes: readonly ManagedIndex[];
  readonly state: Report['managed'];
  /** Why a vault could not answer, with the evidence that a report's one line has no room for. */
  readonly failure?: unknown;
}

/**
 * Asks each vault that holds managed keys for its fingerprints, all at once. A scan goes on without them and says so;
 * with `require-managed` it does not go on: then this throws `RL-SCAN-UNMANAGED`, naming the first reason.
 */
export async function lookUpManaged(config: RelockConfig, vaults: VaultSet): Promise<ManagedLookUp> {
  const mounts = new Map<string, Address>();
  for (const key of config.rotate.keys) {
    const address = parseAddress(key.address);
    // Where in a path its mount ends, only the vault knows: secrets of one folder have the same one.
    const folder = address.scheme === 'relock' ? '' : address.path.split('/').slice(0, -1).join('/');
    mounts.set(`${address.scheme}+${address.server ?? ''}://${folder}`, address);
  }
  if (mounts.size === 0) return { indexes: [], state: { state: 'off' } };
  const answers = await Promise.allSettled(
    [...mounts.values()].map(async (address) => (await vaults.store(address)).readFingerprints(address)),
  );
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed !== undefined && config.requireManaged) {
    const cause: unknown = failed.reason;
    throw new RelockError('RL-SCAN-UNMANAGED', `the managed keys can't be looked for: ${reasonOf(cause)}`, {
      evidence: cause instanceof RelockError ? cause.evidence : [],
      remedy:
        cause instanceof RelockError && cause.remedy !== undefined
          ? cause.remedy
          : 'Make the vault reachable, or set require-managed: false.',
      state: 'Nothing was scanned, since require-managed is true.',
      cause,
    });
  }
  const indexes: ManagedIndex[] = [];
  for (const answer of answers) {
    if (answer.status === 'rejected' || answer.value === null) continue;
    const index = answer.value;
    // Two folders of one mount gave the same one.
    if (!indexes.some(({ key }) => key.equals(index.key))) indexes.push(index);
  }
  if (failed === undefined) return { indexes, state: { state: 'asked' } };
  const failure: unknown = failed.reason;
  return { indexes, state: { state: 'unreachable', why: reasonOf(failure) }, failure };
}

function reasonOf(error: unknown): string {
  return error instanceof RelockError ? `${error.message} [${error.code}]` : 'the vault gave no usable answer';
}
