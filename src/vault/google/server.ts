import type { GoogleServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/**
 * The entry that an address picks; without any, the identity of this machine is used. Throws `RL-VAULT-UNKNOWN` for a
 * name that nobody configured.
 */
export function googleServer(address: Address, configured: GoogleServer | undefined): GoogleServer {
  if (configured !== undefined) return configured;
  if (address.server !== undefined) {
    throw new RelockError(
      'RL-VAULT-UNKNOWN',
      `${printable(address.text)} speaks of an entry that nobody configured: "${printable(address.server, 80)}"`,
      { remedy: `Add "${printable(address.server, 80)}:" with "kind: google" under "vaults:" in .relock.yml.` },
    );
  }
  return {
    kind: 'google',
    name: 'google',
    caFile: undefined,
    auth: 'ambient',
    provider: undefined,
    serviceAccount: undefined,
    audience: undefined,
    location: undefined,
    address: undefined,
  };
}
