import { setTimeout } from 'node:timers/promises';
import { RelockError } from '../../core/error.ts';
import type { DaySum, KeyFacts } from '../../risk/key.ts';
import type { Ranked } from '../../risk/next.ts';
import { ranked } from '../../risk/next.ts';
import type { Row } from '../../watch/roll-up.ts';
import type { Core } from '../core.ts';
import type { RiskSources } from './gather.ts';
import { alarmsByKey, gather } from './gather.ts';

const DAY = 86_400_000;
/** Milliseconds for which an answer is not made anew: on it hang all keys of the vault. */
const FRESH = 60_000;
/** So many keys are looked at without letting others go first. */
const TURN = 20;
/** Days whose sums are told. */
const TOLD = 30;

/** Milliseconds that the first one who asks is kept waiting for. */
const PATIENCE = 100;

interface Answer {
  ranks: readonly Ranked[] | undefined;
  at: number;
  /** The look that is under way. */
  look: Promise<void> | undefined;
}

const answers = new WeakMap<Core, Answer>();

/**
 * The keys of a running server that live, those that ask for most first, as they were a minute ago at most, or when
 * somebody last asked. Undefined while they are looked at for the first time, when there are so many that it takes long.
 */
export async function risksOf(core: Core, now: number): Promise<readonly Ranked[] | undefined> {
  const answer = answers.get(core) ?? { ranks: undefined, at: -Infinity, look: undefined };
  answers.set(core, answer);
  if (answer.look === undefined && Math.abs(now - answer.at) >= FRESH) answer.look = renew(core, answer, now);
  if (answer.ranks === undefined) await Promise.race([answer.look, setTimeout(PATIENCE, undefined, { ref: false })]);
  return answer.ranks;
}

async function renew(core: Core, answer: Answer, now: number): Promise<void> {
  try {
    answer.ranks = await look(core, now);
    answer.at = now;
  } catch (error) {
    // The next one who asks has it looked at anew.
    core.log(`the keys could not be looked at (${error instanceof RelockError ? error.code : 'RL-INTERNAL'})`);
  }
  answer.look = undefined;
}

async function look(core: Core, now: number): Promise<readonly Ranked[]> {
  const facts: KeyFacts[] = [];
  for (const one of gather(riskSources(core), now)) {
    facts.push(one);
    if (facts.length % TURN === 0) await new Promise(setImmediate);
  }
  return ranked(facts, now);
}

/** What a running server knows of its keys beside their uses by day, which `lifeSources` looks up. */
export function riskSources({ vault, entries, policies, watch }: Core): RiskSources {
  const watcher = watch.lookout?.watcher;
  return {
    vault,
    entries,
    policies,
    alarms: alarmsByKey(watch.book.all()),
    leakedAt: (key) => {
      const standing = watcher?.standingOf(key);
      return standing?.kind === 'leaked' ? standing.at : undefined;
    },
    // Undefined without any: the watch may have begun after the last use.
    usesOf: (key) => {
      const used = watcher?.profileOf(key)?.last;
      return used === undefined ? undefined : { used, days: [], did: [] };
    },
    seenOf: () => undefined,
  };
}

/** The same for a look at one key, with its uses by day from the sums of the watch, which are some minutes old. */
export function lifeSources(core: Core, now: number): RiskSources {
  const sources = riskSources(core);
  return {
    ...sources,
    usesOf: (key) => {
      const days = daysIn(core.watch.rollUps.rows('key', key, now - TOLD * DAY, now + DAY));
      const known = sources.usesOf(key);
      return known === undefined && days.length === 0
        ? undefined
        : { used: known?.used ?? lastIn(days), days, did: [] };
    },
  };
}

function lastIn(days: readonly DaySum[]): number | null {
  return days.findLast(({ uses }) => uses > 0)?.start ?? null;
}

function daysIn(rows: readonly Row[]): DaySum[] {
  const days = new Map<number, { uses: number; refused: number }>();
  for (const { start, uses, refused } of rows) {
    const day = Math.floor(start / DAY);
    const sums = days.get(day) ?? { uses: 0, refused: 0 };
    days.set(day, { uses: sums.uses + uses, refused: sums.refused + refused });
  }
  return [...days].map(([day, sums]) => Object.assign({ start: day * DAY }, sums));
}
