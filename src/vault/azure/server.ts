import type { AzureServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/**
 * The entry that an address picks; without any, `AZURE_TENANT_ID` and `AZURE_CLIENT_ID` are who logs in with the job's
 * token, or the identity of this machine is used. Away from GitHub there is no job's token: a workload identity or a
 * client secret in the environment serves as well. Throws `RL-VAULT-UNKNOWN` for a name that nobody configured.
 */
export function azureServer(address: Address, configured: AzureServer | undefined, env: Environment): AzureServer {
  const onGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] !== undefined;
  if (configured !== undefined) {
    const named = env['AZURE_FEDERATED_TOKEN_FILE'] ?? env['AZURE_CLIENT_SECRET'] ?? env['IDENTITY_ENDPOINT'];
    const isAmbient = configured.auth === 'jwt' && !onGitHub && named !== undefined;
    return isAmbient ? { ...configured, auth: 'ambient' } : configured;
  }
  if (address.server !== undefined) {
    throw new RelockError(
      'RL-VAULT-UNKNOWN',
      `${printable(address.text)} speaks of an entry that nobody configured: "${printable(address.server, 80)}"`,
      { remedy: `Add "${printable(address.server, 80)}:" with "kind: azure" under "vaults:" in .relock.yml.` },
    );
  }
  const [tenant, clientId] = [env['AZURE_TENANT_ID'], env['AZURE_CLIENT_ID']];
  return {
    kind: 'azure',
    name: 'azure',
    caFile: undefined,
    auth: onGitHub && tenant !== undefined && clientId !== undefined ? 'jwt' : 'ambient',
    tenant,
    clientId,
    audience: 'api://AzureADTokenExchange',
    address: 'https://{vault}.vault.azure.net',
    authority: 'https://login.microsoftonline.com',
  };
}
