import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../../core/error.ts';
import type { KeyVault } from './api.ts';
import { effectiveId, getSecret, listVersions, putSecret, setEnabled } from './secrets.ts';
import type { NewVersion, SecretBundle, SecretVersion } from './secrets.ts';

/** The state of a secret as a writer finds it. */
export interface Current {
  /** The version that readers see; `null`: there is none. */
  readonly id: string | null;
  /** With its value; undefined when there is none or it is disabled. */
  readonly bundle: SecretBundle | undefined;
}

/** How often a write is tried anew when others write at the same moment. */
const TRIES = 10;

/**
 * Key Vault has no conditional write, only versions that are never changed and can all be listed. So: note all versions,
 * see that `expected` is the latest, write, list again. Whoever then sees no version but the noted ones and its own has
 * won: a rival that began before would be in the list, and one that begins later sees this version. Who sees another
 * takes its own back (disabled and marked), puts what readers should see on top again, and tries anew after a random
 * pause, until it wins or the secret has moved on. So of several at once at most one wins, and in the end one does.
 *
 * What this can't give: for a moment readers may see a version that is about to be taken back; a writer that is killed
 * between writing and looking leaves its version on top; writers that don't play by this (`az`, the portal) are seen
 * when they are first, and overwrite when they are later, as they always do.
 *
 * Gives the version written and those that were there before. Throws `RL-ROTATE-CONFLICT` when the version that readers see is not `expected`, and
 * `RL-VAULT-BUSY`.
 */
export async function compareAndSet(
  vault: KeyVault,
  name: string,
  expected: string | null,
  make: (current: Current) => NewVersion,
  failing: string,
): Promise<{ readonly written: SecretVersion; readonly older: readonly SecretVersion[] }> {
  for (let count = 1; count <= TRIES; count++) {
    const noted = await listVersions(vault, name, failing);
    const current = await currentOf(vault, name, failing);
    if (current === 'unsettled') {
      // Another writer takes its version back right now; if it died over that, someone else has to.
      if (count > TRIES / 2) await putBack(vault, name, failing);
      await pause(count);
      continue;
    }
    if (current.id !== expected) {
      if (isFinal(current, expected) || count > 3) throw conflict(failing);
      await pause(count);
      continue;
    }
    const mine = await putSecret(vault, name, { ...make(current), after: expected ?? '' }, failing);
    const known = new Set([mine.id, ...noted.map(({ id }) => id)]);
    const after = await listVersions(vault, name, failing);
    if (after.every(({ id }) => known.has(id))) return { written: mine, older: noted };
    await takeBack(vault, name, mine, failing);
    await pause(count);
  }
  throw new RelockError('RL-VAULT-BUSY', `${failing}: others write it all the time`, {
    remedy: 'Run this again later.',
    state: 'Nothing was written.',
  });
}

/** Undoes a write that lost. Says so when it can't: then a value that should not count is on top. */
async function takeBack(vault: KeyVault, name: string, mine: SecretVersion, failing: string): Promise<void> {
  try {
    await setEnabled(vault, name, mine, false, failing, true);
    await putBack(vault, name, failing);
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
    throw new RelockError(error.code, error.message, {
      evidence: error.evidence,
      ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
      state: `Another writer was first. Version ${mine.id} of ${name} was to be taken back and may still be the latest: see that the right one is.`,
      cause: error,
    });
  }
}

/** What readers see; `unsettled`: the latest version was taken back and nothing is on top of it yet. */
async function currentOf(vault: KeyVault, name: string, failing: string): Promise<Current | 'unsettled'> {
  const latest = await getSecret(vault, name, failing);
  if (latest === null) return { id: null, bundle: undefined };
  if (latest !== 'disabled') return { id: effectiveId(latest), bundle: latest };
  const versions = await listVersions(vault, name, failing);
  const below = underDisabled(versions);
  if (below === 'nothing') return { id: null, bundle: undefined };
  const newest = versions.findLast(({ enabled }) => !enabled);
  return below === 'shut' && newest !== undefined ? { id: effectiveId(newest), bundle: undefined } : 'unsettled';
}

/**
 * True when no waiting can make `expected` the latest again: the latest was written over it, or by someone who does not
 * say over what. Else the latest may be a rival of an earlier write, about to be taken back.
 */
function isFinal({ id, bundle }: Current, expected: string | null): boolean {
  const after = bundle?.mark?.after;
  return id === null || after === undefined || after === (expected ?? '');
}

/** When the latest version is one that was taken back: puts a copy of the newest one that was not on top. */
async function putBack(vault: KeyVault, name: string, failing: string): Promise<void> {
  for (let count = 0; count < TRIES; count++) {
    if ((await getSecret(vault, name, failing)) !== 'disabled') return;
    const versions = await listVersions(vault, name, failing);
    const newest = underDisabled(versions);
    if (typeof newest === 'string') return;
    const bundle = await getSecret(vault, name, failing, newest.id);
    if (bundle === null || bundle === 'disabled') continue;
    const { value, contentType, tags, mark } = bundle;
    const after = mark?.after === undefined ? {} : { after: mark.after };
    const copy = await putSecret(vault, name, { value, contentType, tags, ...after, as: effectiveId(bundle) }, failing);
    const known = new Set([copy.id, ...versions.map(({ id }) => id)]);
    const later = newestLive((await listVersions(vault, name, failing)).filter(({ id }) => !known.has(id)));
    // What was written meanwhile is newer than the copy, or now lies under it.
    if (later === undefined || effectiveId(later) === effectiveId(copy)) return;
    await setEnabled(vault, name, copy, false, failing, true);
  }
}

/**
 * What readers are to get of a secret whose latest version is disabled: `shut`, nothing, when someone disabled it on
 * purpose; else, when a writer took it back, the version below; `nothing` when there never was another.
 */
export function underDisabled(versions: readonly SecretVersion[]): SecretVersion | 'shut' | 'nothing' {
  if (versions.every(({ mark }) => mark?.withdrawn === true)) return 'nothing';
  const latest = versions.findLast(({ enabled }) => !enabled);
  return (latest?.mark?.withdrawn === true ? newestLive(versions) : undefined) ?? 'shut';
}

/** The newest version that is enabled. Within one second the versions' own words tell which was written over which. */
function newestLive(versions: readonly SecretVersion[]): SecretVersion | undefined {
  const live = versions.filter(({ enabled }) => enabled);
  const under = new Set(live.map(({ mark }) => mark?.after));
  return live.findLast((one) => !under.has(effectiveId(one)));
}

async function pause(count: number): Promise<void> {
  await sleep(Math.random() * Math.min(1500, 60 * 2 ** count));
}

function conflict(failing: string): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', `${failing}: it was changed by someone else in the meantime`, {
    remedy: 'Read it again and decide anew.',
    state: 'Nothing was overwritten.',
  });
}
