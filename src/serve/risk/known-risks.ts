import type { KeyFacts } from '../../risk/key.ts';
import type { Ranked } from '../../risk/next.ts';
import { ranked } from '../../risk/next.ts';
import type { Row } from '../../watch/roll-up.ts';
import type { Core } from '../core.ts';
import type { RiskSources, UseFacts } from './gather.ts';
import { gather } from './gather.ts';

const DAY = 86_400_000;
/** Milliseconds for which an answer is given again: on it hang all keys of the vault. */
const FRESH = 60_000;
/** So many keys are looked at without letting others go first. */
const TURN = 20;
/** Days of sums that are looked at for the last use, and that are told. */
const LOOKED_AT = 400;
const TOLD = 30;

const answers = new WeakMap<Core, { readonly at: number; readonly ranks: Promise<readonly Ranked[]> }>();

/** The keys of a running server that live, those that ask for most first; at most a minute old. */
export function risksOf(core: Core, now: number): Promise<readonly Ranked[]> {
  const known = answers.get(core);
  if (known !== undefined && now - known.at < FRESH && now >= known.at) return known.ranks;
  const ranks = look(core, now);
  answers.set(core, { at: now, ranks });
  // What failed is tried anew by the next one who asks.
  ranks.catch(() => answers.delete(core));
  return ranks;
}

async function look(core: Core, now: number): Promise<readonly Ranked[]> {
  const facts: KeyFacts[] = [];
  for (const one of gather(riskSources(core, now), now)) {
    facts.push(one);
    if (facts.length % TURN === 0) await new Promise(setImmediate);
  }
  return ranked(facts, now);
}

/** What a running server knows of its keys: uses by the sums of its watch, which are some minutes old. */
export function riskSources({ vault, entries, policies, watch }: Core, now: number): RiskSources {
  return {
    vault,
    entries,
    policies,
    alarms: watch.book.all(),
    leakedAt: (key) => {
      const standing = watch.lookout?.watcher.standingOf(key);
      return standing?.kind === 'leaked' ? standing.at : undefined;
    },
    usesOf: (key) => usesIn(watch.rollUps.rows('key', key, now - LOOKED_AT * DAY, now + DAY), now),
    seenOf: () => undefined,
  };
}

/** Undefined without any: the watch may have begun after the last use. */
function usesIn(rows: readonly Row[], now: number): UseFacts | undefined {
  const last = rows.findLast(({ uses }) => uses > 0);
  if (last === undefined) return undefined;
  const days = new Map<number, { uses: number; refused: number }>();
  for (const { start, uses, refused } of rows) {
    const day = Math.floor(start / DAY);
    if (start < now - TOLD * DAY) continue;
    const sums = days.get(day) ?? { uses: 0, refused: 0 };
    days.set(day, { uses: sums.uses + uses, refused: sums.refused + refused });
  }
  return {
    // An hour's or a day's uses may have been at its end.
    used: Math.min(now, last.start + last.hours * 3_600_000),
    days: [...days].map(([day, sums]) => Object.assign({ start: day * DAY }, sums)),
    did: [],
  };
}
