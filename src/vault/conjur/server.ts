import type { ConjurServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/**
 * The entry that an address picks; without any, what Conjur's own command line takes from the environment
 * (`CONJUR_APPLIANCE_URL`, `CONJUR_ACCOUNT`). Throws `RL-VAULT-UNKNOWN` when there is neither.
 */
export function conjurServer(address: Address, configured: ConjurServer | undefined, env: Environment): ConjurServer {
  if (configured !== undefined) return configured;
  const [url, account] = [env['CONJUR_APPLIANCE_URL'], env['CONJUR_ACCOUNT']];
  if (address.server === undefined && url !== undefined && account !== undefined) {
    return {
      kind: 'conjur',
      name: 'conjur',
      address: url.replace(/\/+$/, ''),
      account,
      auth: env['CONJUR_AUTHN_API_KEY'] === undefined ? 'jwt' : 'api-key',
      service: env['CONJUR_AUTHN_JWT_SERVICE_ID'] ?? 'github',
      host: undefined,
      audience: url,
      caFile: env['CONJUR_CERT_FILE'],
    };
  }
  const name = address.server ?? 'conjur';
  throw new RelockError(
    'RL-VAULT-UNKNOWN',
    `${printable(address.text)} speaks of a Conjur that nobody configured: "${printable(name, 80)}"`,
    {
      remedy:
        address.server === undefined
          ? 'Add "conjur:" with its address and account under "vaults:" in .relock.yml, or set CONJUR_APPLIANCE_URL and CONJUR_ACCOUNT.'
          : `Add "${printable(name, 80)}:" with "kind: conjur" under "vaults:" in .relock.yml.`,
    },
  );
}
