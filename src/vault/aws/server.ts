import type { AwsServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';

/**
 * The AWS account that an address speaks of: the entry of the config, or where none is picked and none is called `aws`,
 * the ambient identity. A person at a terminal has no job's identity: with keys in the environment, those serve as well.
 * Throws `RL-VAULT-UNKNOWN`.
 */
export function awsServer(address: Address, configured: AwsServer | undefined, env: Environment): AwsServer {
  if (configured !== undefined) {
    const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined && env['AWS_ACCESS_KEY_ID'] !== undefined;
    return configured.auth === 'jwt' && offGitHub ? { ...configured, auth: 'ambient', role: undefined } : configured;
  }
  if (address.server !== undefined) {
    throw new RelockError(
      'RL-VAULT-UNKNOWN',
      `${printable(address.text)} picks "${address.server}", which nobody configured`,
      {
        remedy: `Add "${address.server}:" with "kind: aws" under "vaults:" in .relock.yml.`,
      },
    );
  }
  return {
    kind: 'aws',
    name: 'aws',
    auth: 'ambient',
    region: undefined,
    role: undefined,
    audience: 'sts.amazonaws.com',
    address: undefined,
    caFile: undefined,
  };
}
