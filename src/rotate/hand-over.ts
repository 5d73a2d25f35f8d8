import { setTimeout as sleep } from 'node:timers/promises';
import type { RetirementRule } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { RotationStep } from './outcome.ts';
import { problemOf } from './outcome.ts';
import type { Run } from './run.ts';

const HOUR = 60 * 60 * 1000;
/** Milliseconds after which a leaked value that works still is ended before the rest of its copies are written. */
const PATIENCE = 20_000;
/** Unless the config says otherwise. */
const RETIREMENT: RetirementRule = { unusedForHours: 1, atMostHours: 7 * 24 };

/**
 * Brings every copy up to date that is not yet, each noted on its own. In an emergency one that can't be is told of and
 * does not keep the old value alive; else it stops the rotation: `RL-ROTATE-PUBLISH`.
 */
export async function publish(run: Run): Promise<void> {
  const hurry = run.isEmergency && run.journal.contain !== 'done';
  const failed = await publishAll(
    run,
    hurry ? run.request.now().getTime() + (run.request.patienceWithCopies ?? PATIENCE) : Infinity,
  );
  if (failed.length === 0 || run.isEmergency) return;
  throw notPublished(run, failed, 'The new value is current and works; the old one works still.');
}

/** At the end nothing may be left that was not published. */
export async function publishLeft(run: Run): Promise<void> {
  const failed = await publishAll(run, Infinity);
  if (failed.length > 0) throw notPublished(run, failed, 'The old value is refused: those copies do not work.');
}

async function publishAll(run: Run, deadline: number): Promise<Array<readonly [id: string, why: string]>> {
  const failed: Array<readonly [string, string]> = [];
  const { publishers = [] } = run.request;
  const left = publishers.filter(({ id }) => run.journal.published?.[id] === undefined);
  if (left.length === 0) return failed;
  const { fields } = await run.current();
  for (const publisher of left) {
    if (run.request.now().getTime() > deadline) break;
    try {
      const what = printable(await run.holding(() => within(publisher, fields, run, deadline)), 200);
      const step: RotationStep = { at: run.request.now().toISOString(), what };
      const published = { ...run.journal.published, [publisher.id]: step };
      await run.reached(run.journal.state, `${printable(publisher.id)}: ${what}`, { published });
    } catch (error) {
      run.checkHold();
      const { code, message } = problemOf(error);
      if (code === 'RL-ROTATE-CONFLICT') throw error;
      failed.push([printable(publisher.id), `${message} [${code}]`]);
    }
  }
  return failed;
}

/** Publishes; of one that takes longer nothing more is waited for than until the deadline. It is done again later. */
async function within(publisher: Publisher, fields: SecretFields, run: Run, deadline: number): Promise<string> {
  const publishing = publisher.publish(fields, run.journal.rotation);
  if (deadline === Infinity) return publishing;
  const stop = new AbortController();
  const late = sleep(Math.max(0, deadline - run.request.now().getTime()), undefined, { signal: stop.signal });
  try {
    return await Promise.race([publishing, late.then(() => Promise.reject(tooLate(publisher)))]);
  } finally {
    stop.abort();
    void Promise.allSettled([publishing, late]);
  }
}

function tooLate({ id }: Publisher): RelockError {
  return new RelockError('RL-ROTATE-PUBLISH', `${printable(id)} took longer than a leaked value may stay alive`);
}

function notPublished(run: Run, failed: Array<readonly [string, string]>, state: string): RelockError {
  const count = failed.length === 1 ? '1 copy' : `${failed.length} copies`;
  return new RelockError('RL-ROTATE-PUBLISH', `${count} of ${run.name} could not be brought up to date`, {
    evidence: failed,
    remedy: 'See what each says; the next run tries these again and leaves the others.',
    state,
  });
}

/** Begins the overlap of a rotation by the calendar, in which old and new both work; false when there is none. */
export async function beginOverlap(run: Run): Promise<boolean> {
  const { key, now } = run.request;
  const { atMostHours } = key.retirement ?? RETIREMENT;
  if (run.journal.mode !== 'scheduled' || key.overlapHours === 0 || run.isInPlace) return false;
  const ends = now().getTime() + key.overlapHours * HOUR;
  const retireAfter = new Date(ends).toISOString();
  await run.reached('published', `the old value works until ${retireAfter}, beside the new one`, {
    retireAfter,
    retireBy: new Date(ends + atMostHours * HOUR).toISOString(),
  });
  await run.rest();
  return true;
}

/**
 * True when the overlap is over: its time, and no use of the old value for a while, as far as the issuer can tell. At
 * its hard end, in an emergency, and when a person asks, it is over in any case.
 */
export async function isOverlapOver(run: Run): Promise<boolean> {
  const { key, issuer, now, mode } = run.request;
  const { unusedForHours } = key.retirement ?? RETIREMENT;
  const { retireAfter, retireBy } = run.journal;
  if (retireAfter === undefined || mode !== 'scheduled' || run.isEmergency) return true;
  const time = now().getTime();
  // Not even asked then: an issuer that can't say when it was used does not keep it alive for ever.
  if (retireBy !== undefined && time >= Date.parse(retireBy)) return true;
  if (time >= Date.parse(retireAfter)) {
    const old = await run.oldSecret();
    const used = old === undefined ? undefined : await issuer.lastUsed?.(run.credential(old));
    const until = (used?.getTime() ?? 0) + unusedForHours * HOUR;
    if (!(until > time) || retireBy === undefined) return true;
    const later = new Date(Math.min(until, Date.parse(retireBy))).toISOString();
    const seen = used?.toISOString() ?? '';
    await run.reached('published', `the old value was used at ${seen}: it works until ${later}`, {
      retireAfter: later,
    });
  }
  await run.rest();
  return false;
}
