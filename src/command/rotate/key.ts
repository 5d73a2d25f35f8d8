import type { ManagedKey } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretFields, SecretValue } from '../../core/secret.ts';
import type { IssuerServices } from '../../issuer/issuer.ts';
import { canRotate, isReplacedByStore, openIssuer } from '../../issuer/open.ts';
import type { OpenedIssuer } from '../../issuer/open.ts';
import type { Publisher } from '../../publish/publisher.ts';
import { continueRotation, rotateKey } from '../../rotate/engine.ts';
import type { RotationMode } from '../../rotate/journal.ts';
import type { RotationOutcome, RotationStep } from '../../rotate/outcome.ts';
import { problemOf } from '../../rotate/outcome.ts';
import { planKey } from '../../rotate/plan.ts';
import { readOnlyServices, readOnlyStore } from '../../rotate/read-only.ts';
import { revokeKey } from '../../rotate/revoke.ts';
import { tellVault } from './own-vault.ts';
import type { AnyIssuer } from '../../rotate/run.ts';
import { parseAddress, wholeSecret } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import type { OpenedVault } from '../../vault/open.ts';

/** The vaults and issuers that rotating takes. */
export interface RotateServices {
  readonly vaults: { store(address: Address): Promise<OpenedVault> };
  readonly issuers: IssuerServices;
  readonly now?: () => Date;
  /** Where copies of a key live; nowhere unless set. */
  readonly publishers?: (key: ManagedKey, issuer: AnyIssuer) => Promise<readonly Publisher[]>;
  /** Waits before what failed by chance is tried once more; 5 s unless set. */
  readonly pauseBeforeRetry?: () => Promise<unknown>;
  /** Why all rotation is paused; it is not unless set. Asked once a run. */
  readonly paused?: () => Promise<string | undefined>;
}

/** What is to be done with one key. */
export interface KeyOrder {
  readonly key: ManagedKey;
  readonly wanted: 'rotate' | 'revoke';
  readonly mode: RotationMode;
  readonly reason: string;
  readonly dryRun: boolean;
  readonly leaked?: SecretValue;
  /** When it leaked first, as far as commits tell. */
  readonly leakedSince?: Date;
  /** What a person gave for a rotation that waits for it; empty when the step was to end the old value. */
  readonly given?: SecretFields;
  readonly onStep?: (address: string, step: RotationStep) => void;
}

/**
 * Rotates or revokes one key of the config, or goes on with it; in an emergency its vault's own watch is told first. Never throws: what goes wrong is the outcome's `problem`.
 */
export async function carryOut(order: KeyOrder, services: RotateServices): Promise<RotationOutcome> {
  const { key, mode, dryRun, leaked } = order;
  // Before the value changes: what is told after it would be said of the new one.
  const watch =
    mode === 'emergency' && !dryRun ? await tellVault({ address: key.address, leaked }, services.vaults) : undefined;
  const outcome = await act(order, services);
  return watch === undefined ? outcome : { ...outcome, watch };
}

async function act(order: KeyOrder, services: RotateServices): Promise<RotationOutcome> {
  const { key, reason, mode, wanted, dryRun } = order;
  const now = services.now ?? (() => new Date());
  let issuer: OpenedIssuer | undefined;
  // Asked beside all else; waited for before anything is done.
  const pausing = dryRun ? undefined : services.paused?.();
  pausing?.catch(() => undefined);
  try {
    const address = wholeSecret(parseAddress(key.address));
    const opened = await services.vaults.store(address);
    const store = dryRun ? readOnlyStore(opened) : opened;
    issuer = await openIssuer(key, dryRun ? readOnlyServices(services.issuers) : services.issuers);
    if (wanted === 'rotate' && !canBeReplaced(issuer)) throw noReplacement(key);
    const publishers = (await services.publishers?.(key, issuer)) ?? [];
    const common = { key, address, store, now, publishers };
    if (dryRun) return await planKey({ ...common, issuer, mode, wanted });
    const paused = await pausing;
    const given = {
      reason,
      paused,
      onStep: (step: RotationStep) => order.onStep?.(address.text, step),
      ...(order.leaked === undefined ? {} : { leaked: order.leaked }),
      ...(order.leakedSince === undefined ? {} : { leakedSince: order.leakedSince }),
    };
    if (wanted === 'revoke') {
      const outcome = await revokeKey({ ...common, ...given, issuer });
      // A rotation in progress already replaces what leaked: finishing it is what ends the old value.
      if (outcome.problem?.code !== 'RL-ROTATE-CONFLICT' || !canBeReplaced(issuer)) return outcome;
    }
    const request = { ...common, ...given, issuer, mode };
    return await (order.given === undefined ? rotateKey(request) : continueRotation(request, order.given));
  } catch (error) {
    const address = printable(key.address);
    return { address, kind: key.kind, rotation: '', result: 'failed', steps: [], problem: problemOf(error) };
  } finally {
    await issuer?.close();
  }
}

/** The key of the config that keeps this secret, whatever field the reference names. */
export function keyOf(keys: readonly ManagedKey[], reference: string): ManagedKey | undefined {
  const wanted = wholeSecret(parseAddress(reference)).text;
  return keys.find((key) => wholeSecret(parseAddress(key.address)).text === wanted);
}

/** True when there can be a new value: by the issuer's API, by the store, or by a person who is told how. */
export function canBeReplaced(issuer: OpenedIssuer): boolean {
  return (
    canRotate(issuer) || isReplacedByStore(issuer) || issuer.manual?.some(({ step }) => step === 'create') === true
  );
}

function noReplacement(key: ManagedKey): RelockError {
  return new RelockError(
    'RL-ROTATE-NO-CREATE',
    `${printable(key.kind)} has no way to make a new ${printable(key.address)}`,
    {
      remedy: 'Say on-leak: revoke for it, make the new one by hand, and write it to the vault.',
      state: 'Nothing was changed.',
    },
  );
}
