import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Lease, Vault } from '../../vault/vault.ts';
import { duration } from '../revoke.ts';

/** A login whose leases may be given more life. */
type Renewable = Pick<Vault, 'name' | 'leases' | 'renew'>;

/** Leases that are being kept alive. */
export interface Keeping {
  /** Resolves when nothing is left to renew. */
  readonly done: Promise<void>;
  stop(): void;
}

/** The longest that a timer waits. */
const LONGEST = 2 ** 31 - 1;

/**
 * Renews each lease and login token when two thirds of its life are over, for as long a life as it first had, until
 * `stop`. A failed renewal is tried again until the life is over. One that Vault does not lengthen as asked has come to
 * its role's limit and is left. `tell` hears one sentence of each that will end before the work does. Never throws.
 */
export function keepAlive(vaults: readonly Renewable[], tell: (sentence: string) => void): Keeping {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;

  function wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          resolve();
        },
        Math.min(LONGEST, Math.max(200, milliseconds)),
      );
      timers.add(timer);
    });
  }

  async function keep(vault: Renewable, lease: Lease): Promise<void> {
    const label = `${printable(lease.label)} of ${printable(vault.name)}`;
    let current = lease;
    let ends = Date.now() + lease.ttl * 1000;
    let pause = lease.ttl * 667;
    for (;;) {
      await wait(pause);
      if (stopped) return;
      try {
        current = (await vault.renew?.(current, lease.ttl)) ?? current;
        ends = Date.now() + current.ttl * 1000;
        pause = current.ttl * 667;
        if (current.ttl >= lease.ttl * 0.95) continue;
        tell(`${label} can’t be renewed beyond ${duration(current.ttl)} from now: its role allows no more.`);
        return;
      } catch (error) {
        const left = (ends - Date.now()) / 1000;
        pause = left * 250;
        if (left > 2) continue;
        const why = error instanceof RelockError ? printable(error.message, 300) : 'an unforeseen failure';
        tell(`${label} was not renewed and has ended: ${why}.`);
        return;
      }
    }
  }

  const all = vaults.flatMap((vault) =>
    vault.renew === undefined ? [] : vault.leases().flatMap((lease) => (lease.ttl > 0 ? [keep(vault, lease)] : [])),
  );
  return {
    done: Promise.all(all).then(() => undefined),
    stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
