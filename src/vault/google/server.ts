import type { GoogleServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/**
 * The entry that an address picks; without any, the identity of this machine is used. A person at a terminal has no
 * job's identity: credentials that the environment names serve as well. Throws `RL-VAULT-UNKNOWN` for a name that
 * nobody configured.
 */
export function googleServer(address: Address, configured: GoogleServer | undefined, env: Environment): GoogleServer {
  if (configured !== undefined) {
    const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
    const isAmbient = configured.auth === 'jwt' && offGitHub && env['GOOGLE_APPLICATION_CREDENTIALS'] !== undefined;
    return isAmbient ? { ...configured, auth: 'ambient' } : configured;
  }
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
