import type { RelockConfig } from '../config/config.ts';
import type { Invocation } from '../config/invocation.ts';
import type { Runner } from '../github/runner.ts';
import type { Address } from '../vault/address.ts';
import { openVaults } from '../vault/open.ts';
import type { VaultSet } from '../vault/open.ts';

/**
 * The vaults of one run, opened by the job's identity where there is a job, their logins narrowed to what is wanted where
 * that is known; `onTaken` as in `openVaults`.
 */
export function openRunVaults(
  config: RelockConfig,
  { env, err }: Pick<Invocation, 'env' | 'err'>,
  runner: Pick<Runner, 'mask'> | undefined,
  wanted?: readonly Address[],
): (onTaken: () => void) => VaultSet {
  const identity = async (audience: string) => {
    const { githubIdentity } = await import('../github/identity.ts');
    return githubIdentity(env, (value) => runner?.mask(value))(audience);
  };
  return (onTaken) =>
    openVaults({
      config,
      env,
      onTaken,
      warn: (advice) => err(`relock: ${advice}\n`),
      ...(wanted === undefined ? {} : { wanted }),
      ...(runner === undefined ? {} : { identity }),
    });
}
