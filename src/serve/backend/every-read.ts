import { createSecretKey, randomBytes } from 'node:crypto';
import { RelockError } from '../../core/error.ts';
import { wrapVerified } from '../../seal/verified.ts';
import type { ThroughSeal } from '../../sealed/data-key.ts';
import type { KvStore } from '../../sealed/kv.ts';
import { secretKey } from '../../sealed/keys.ts';
import type { Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault } from '../fault.ts';

/**
 * Mounts with the option `seal=every-read`: the data key of each version is wrapped by the seal itself, so that each
 * reading asks it, and none succeeds while it is lost. What was written so stays so when the option is taken away.
 */

/** Answers with `work`, after the seal was asked for what that needs; where it needs nothing, at once. */
export function throughSeal(
  core: Core,
  mount: Mount,
  call: Routed,
  where: { readonly store: KvStore; readonly path: string; readonly version: number },
  work: (through: ThroughSeal | undefined) => Outcome,
): Outcome | Promise<Outcome> {
  const writes = call.operation === 'create' || call.operation === 'update' || call.operation === 'patch';
  if (writes && mount.options['seal'] === 'every-read') return prepared(true);
  // A patch reads within its transaction, where nothing can be waited for.
  if (call.operation === 'patch')
    return where.store.behindSeal(where.path, 0) === undefined ? work(undefined) : prepared(false);
  try {
    return work(undefined);
  } catch (error) {
    if (error instanceof RelockError && error.code === 'RL-VAULT-EVERY-READ') return prepared(false);
    throw error;
  }

  async function prepared(makes: boolean): Promise<Outcome> {
    const { store, path, version } = where;
    const { seals } = core.control;
    const { seal } = seals;
    const context = store.sealContext(path);
    const reads = call.operation === 'read' || call.operation === 'patch';
    const wrapped = reads ? store.behindSeal(path, version) : undefined;
    const opened =
      wrapped === undefined ? undefined : { wrapped, key: secretKey(Buffer.from(await seal.unwrap(wrapped, context))) };
    if (!makes) return work({ fresh: undefined, opened });
    const bytes = randomBytes(32);
    try {
      const outcome = work({
        fresh: { key: createSecretKey(bytes), wrapped: await wrapVerified(seal, bytes, context) },
        opened,
      });
      if (!('within' in outcome)) return outcome;
      const within = () => {
        // Wrapped by a seal that was replaced meanwhile, it could never be read.
        if (seals.seal !== seal) throw new Fault(503, 'the seal was changed meanwhile: nothing was written, try again');
        return outcome.within();
      };
      return { ...outcome, within };
    } finally {
      bytes.fill(0);
    }
  }
}
