import type { PublishTarget } from '../config/config.ts';
import type { SecretFields } from '../core/secret.ts';
import { valueFor } from './open.ts';
import type { Publisher, PublishServices } from './publisher.ts';

/**
 * A copy in another vault: `vault: ADDRESS` gets the key's secret fields under the same names, and those that change with
 * them (a new secret beside a former key's id opens nothing); `vault: ADDRESS#/KEY` one of them under that name. What else
 * is in that secret stays. Read back after it is written.
 */
export function openVaultCopy(
  target: PublishTarget,
  names: readonly string[],
  changing: readonly string[],
  services: PublishServices,
): Publisher {
  const [whole = '', key] = target.target.split('#/');
  return {
    id: `vault ${target.target}`,
    async publish(fields) {
      const copied: SecretFields =
        key === undefined
          ? new Map([...fields].filter(([name]) => names.includes(name) || changing.includes(name)))
          : new Map([[key, valueFor(target, names, fields)]]);
      await services.updateSecret(whole, copied);
      return 'written, and read back';
    },
  };
}
