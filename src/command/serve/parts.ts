import { serverEntry } from '../../audit/audit.ts';
import { AuditLog } from '../../audit/log.ts';
import type { StartOptions } from '../../audit/open.ts';
import { checkAudit } from '../../audit/open.ts';
import type { Environment } from '../../config/environment.ts';
import { tellTarget } from '../../config/tell.ts';
import { openHttp } from '../../core/http.ts';
import type { HttpClient } from '../../core/http.ts';
import { openMinters } from '../../issuer/minters.ts';
import { Judge } from '../../policy/judge.ts';
import { PolicyStore } from '../../policy/store.ts';
import { Entries } from '../../sealed/entries.ts';
import { takeNotices } from '../../sealed/notices.ts';
import { openSealed } from '../../sealed/open.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { finishInBackground } from '../../serve/backend/system-seals.ts';
import type { Core } from '../../serve/core.ts';
import type { Control } from '../../serve/core.ts';
import { openCore } from '../../serve/open.ts';
import { openRotator } from './rotator.ts';
import type { RotatorParts } from './rotator.ts';
import type { Teller } from '../../serve/watch/teller.ts';

/** Opens the vault and puts an unsealed server together: who does what is chosen here. */
export async function openParts(
  dir: string,
  control: Control,
  env: Environment,
  log: (line: string) => void,
  audited: StartOptions,
  rotating: Pick<RotatorParts, 'config' | 'address'>,
): Promise<Core> {
  const { vault } = await openSealed(dir, control.seals.seal);
  const note = looked(vault, audited);
  const policyStore = await PolicyStore.open(new Entries(vault));
  const core = openCore({
    folder: dir,
    vault,
    log,
    control,
    http: openHttp({ proxies: env, attemptTimeout: 5000, timeout: 10_000 }),
    minters: openMinters(openHttp({ proxies: env })),
    teller: tellerOf(openHttp({ proxies: env, attemptTimeout: 5000, timeout: 15_000 })),
    rotator: openRotator({
      ...rotating,
      http: openHttp({ proxies: env, attemptTimeout: 5000, timeout: 15_000 }),
      githubUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    }),
    audit: (entries) => new AuditLog(vault, entries, { headFile: audited.headFile, log }),
    policies: new Judge(policyStore),
    policyStore,
  });
  if (note !== undefined) {
    log(note);
    await core.batch.run(() => core.audit.append(serverEntry('sys/relock/audit', note)), true);
  }
  await core.batch.run(() => {
    for (const { time, text } of takeNotices(vault)) {
      log(text);
      core.audit.append({ ...serverEntry('sys/relock/seal', text), time });
    }
  }, true);
  if (vault.keys.isChanging) finishInBackground(core);
  await core.audit.signNow(core.batch);
  return core;
}

/** Alarms go through the channels that leaks go through; what sends them is loaded with the first one. */
function tellerOf(http: HttpClient): Teller {
  return {
    channelOf: tellTarget,
    async send(target, message, readValue) {
      const { tellChannel } = await import('../../tell/channel.ts');
      await tellChannel(target, message, { readValue, http });
    },
  };
}

/** Looks at the audit log before anything is done; lets the vault go when it is not to be served. */
function looked(vault: Sealed, audited: StartOptions): string | undefined {
  try {
    return checkAudit(vault, new Entries(vault), audited);
  } catch (error) {
    vault.db.close();
    throw error;
  }
}

/** Lets go of the vault: what is being taken back ends first. */
export async function closeParts(core: Core): Promise<void> {
  core.upkeep.stop();
  await core.watch.stop();
  await core.schedule.stop();
  await core.leases.close();
  await core.minters.close();
  await core.audit.stop(core.batch);
  core.vault.db.close();
}
