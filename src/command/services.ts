import type { RelockConfig } from '../config/config.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { openHttp } from '../core/http.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Runner } from '../github/runner.ts';
import type { IssuerServices } from '../issuer/issuer.ts';
import { parseAddress, wholeSecret } from '../vault/address.ts';
import type { VaultSet } from '../vault/open.ts';
import { revokeAll } from './revoke.ts';
import { openRunVaults } from './run-vaults.ts';
import { handlesOf } from '../vault/session.ts';

/** The vaults and issuers of one run. */
export interface Services {
  readonly vaults: VaultSet;
  readonly issuers: IssuerServices;
  /** Gives back the logins that this run took, and closes everything. */
  close(): Promise<void>;
}

/**
 * Opens nothing yet: each vault logs in when it is first asked. In a job (`runner`) the login is by the job's identity,
 * every token is masked when it is taken, and `github` says where GitHub's API is.
 */
export function openServices(
  config: RelockConfig,
  invocation: Invocation,
  runner: Pick<Runner, 'mask'> | undefined,
  github: { readonly apiUrl: string; readonly token: SecretValue | undefined },
): Services {
  const { env } = invocation;
  const vaults: VaultSet = openRunVaults(
    config,
    invocation,
    runner,
  )(() => {
    for (const handle of handlesOf(vaults.dumpSessions())) runner?.mask(handle);
  });
  const http = openHttp({ proxies: env });
  return {
    vaults,
    issuers: {
      http,
      github,
      async readSecret(text) {
        const address = wholeSecret(parseAddress(text));
        const reading = await (await vaults.for(address)).read(address);
        if (reading !== null) return reading.fields;
        throw new RelockError('RL-VAULT-MISSING', `there is no secret at ${address.text}`, {
          remedy: 'Correct the address in the config, or write the secret.',
        });
      },
      async writeSecret(text, fields) {
        const address = wholeSecret(parseAddress(text));
        await (await vaults.store(address)).write(address, fields);
      },
    },
    async close() {
      // A login of ours that nobody needs any more is ended at once, not left to its TTL.
      await revokeAll(await vaults.all());
      await vaults.close();
      http.close();
    },
  };
}
