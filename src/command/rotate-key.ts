import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { IssuerServices } from '../issuer/issuer.ts';
import { canRotate, openIssuer } from '../issuer/open.ts';
import type { OpenedIssuer } from '../issuer/open.ts';
import { rotateKey } from '../rotate/engine.ts';
import type { RotationMode } from '../rotate/journal.ts';
import type { RotationOutcome, RotationStep } from '../rotate/outcome.ts';
import { planKey } from '../rotate/plan.ts';
import { revokeKey } from '../rotate/revoke.ts';
import { problemOf } from '../rotate/outcome.ts';
import { parseAddress, wholeSecret } from '../vault/address.ts';
import type { Address } from '../vault/address.ts';
import type { OpenedVault } from '../vault/open.ts';

/** The vaults and issuers that rotating takes. */
export interface RotateServices {
  readonly vaults: { store(address: Address): Promise<OpenedVault> };
  readonly issuers: IssuerServices;
  readonly now?: () => Date;
}

/** What is to be done with one key. */
export interface KeyOrder {
  readonly key: ManagedKey;
  readonly wanted: 'rotate' | 'revoke';
  readonly mode: RotationMode;
  readonly reason: string;
  readonly dryRun: boolean;
  readonly leaked?: SecretValue;
  readonly onStep?: (address: string, step: RotationStep) => void;
}

/** Rotates or revokes one key of the config. Never throws: what goes wrong is the outcome's `problem`. */
export async function carryOut(order: KeyOrder, services: RotateServices): Promise<RotationOutcome> {
  const { key, reason, mode, wanted } = order;
  const now = services.now ?? (() => new Date());
  let issuer: OpenedIssuer | undefined;
  try {
    const address = wholeSecret(parseAddress(key.address));
    const store = await services.vaults.store(address);
    issuer = await openIssuer(key, services.issuers);
    const common = { key, address, store, now };
    if (wanted === 'rotate' && !canRotate(issuer)) throw noReplacement(key);
    if (order.dryRun) return await planKey({ ...common, issuer, mode, wanted });
    const onStep = (step: RotationStep) => order.onStep?.(address.text, step);
    const leaked = order.leaked === undefined ? {} : { leaked: order.leaked };
    if (wanted === 'revoke') {
      const outcome = await revokeKey({ ...common, issuer, reason, onStep, ...leaked });
      // A rotation in progress already replaces what leaked: finishing it is what ends the old value.
      if (outcome.problem?.code !== 'RL-ROTATE-CONFLICT' || !canRotate(issuer)) return outcome;
    }
    if (!canRotate(issuer)) throw noReplacement(key);
    return await rotateKey({ ...common, issuer, reason, mode, onStep, ...leaked });
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
