import type { Environment } from '../../config/environment.ts';
import { openHttp } from '../../core/http.ts';
import { Judge } from '../../policy/judge.ts';
import { PolicyStore } from '../../policy/store.ts';
import type { Seal } from '../../seal/seal.ts';
import { Entries } from '../../sealed/entries.ts';
import { openSealed } from '../../sealed/store.ts';
import type { Core } from '../../serve/core.ts';
import type { Control } from '../../serve/core.ts';
import { openCore } from '../../serve/open.ts';

/** Opens the vault and puts an unsealed server together: who does what is chosen here. */
export async function openParts(
  dir: string,
  seal: Seal,
  control: Control,
  env: Environment,
  log: (line: string) => void,
): Promise<Core> {
  const { vault } = await openSealed(dir, seal);
  const policyStore = await PolicyStore.open(new Entries(vault));
  return openCore({
    vault,
    log,
    control,
    http: openHttp({ proxies: env, attemptTimeout: 5000, timeout: 10_000 }),
    audit: (entries) => new AuditLog(vault, entries, { headFile: options.headFile, log }),
    policies: new Judge(policyStore),
    policyStore,
  });
}

/** Lets go of the vault: what is being taken back ends first. */
export async function closeParts(core: Core): Promise<void> {
  core.upkeep.stop();
  await core.leases.close();
  core.vault.db.close();
}
