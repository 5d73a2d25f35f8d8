import { readFile } from 'node:fs/promises';
import type { VaultServer } from '../config/config.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { BackendContext } from './context.ts';
import type { Credentials } from './hashicorp-login.ts';

/** Where a pod finds its service account's token, unless `VAULT_KUBERNETES_TOKEN_FILE` names another (a projected one with its own audience). */
const SERVICE_ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/**
 * What this run may log in to Vault with. `token` is the `VAULT_TOKEN` that is meant for this server. Advises against
 * what is stored: in a job a `VAULT_TOKEN`, everywhere an AppRole's secret id.
 */
export function credentialsFor(
  server: VaultServer,
  { env, identity, warn }: BackendContext,
  token: SecretValue | undefined,
): Credentials {
  const fromFile = async (file: string, what: string) => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      throw new RelockError('RL-VAULT-LOGIN', `${what} can’t be read from ${printable(file)}`, {
        evidence: [['It failed with', systemCode(error) ?? 'an unknown error']],
        remedy: 'Let it be a file that this user may read.',
        cause: error,
      });
    });
    return new SecretValue(text.trim());
  };
  if (server.auth === 'token' && env['GITHUB_ACTIONS'] === 'true') {
    warn(
      `The login to ${server.address} is by a stored token (VAULT_TOKEN). "auth: jwt" with a role that is bound to this repository needs none.`,
    );
  }
  return {
    identity,
    token,
    async secretId() {
      const home = env['VAULT_ADDR'];
      if (home !== undefined && URL.parse(home)?.origin !== URL.parse(server.address)?.origin) {
        throw new RelockError(
          'RL-VAULT-LOGIN',
          `no login to ${server.address}: VAULT_SECRET_ID is for another server`,
          {
            evidence: [['VAULT_ADDR', printable(home, 120)]],
            remedy: 'Let VAULT_ADDR be the address of this server, or leave it out.',
            state: 'The secret id was not sent.',
          },
        );
      }
      warn(
        `The login to ${server.address} is by an AppRole, whose secret id is stored somewhere. "auth: jwt" or "auth: kubernetes" needs none.`,
      );
      const file = env['VAULT_SECRET_ID_FILE'];
      if (file !== undefined) return fromFile(file, 'the secret id');
      return new SecretValue(env['VAULT_SECRET_ID']?.trim() ?? '');
    },
    serviceAccount: () =>
      fromFile(env['VAULT_KUBERNETES_TOKEN_FILE'] ?? SERVICE_ACCOUNT, 'the service account’s token'),
  };
}
