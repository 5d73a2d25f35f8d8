/**
 * How often a key is used a day, over five weeks. A day begins when the key rests the most, wherever those who use it
 * live, so that a day's work is not cut in two. It is compared with the median of the days like it, working days or
 * weekends, which neither a release nor an attack of some days moves. Plain data.
 */
export interface Days {
  /** Counts of the past days, the newest first, -1 for a day that is not known. */
  readonly past: Int32Array;
  /** The hour, UTC, at which the key's day begins: negative when that is on the evening before. */
  begins: number;
  /** The running day, counted since 1970, and its count so far. */
  day: number;
  today: number;
  /** What is ordinary for the running day, worked out when it is asked for; -1 while too little is known. */
  ordinary: number;
  /** How much more the fifth of the ordinary days with the most uses has, at least. */
  spread: number;
  /** How much the past days were over the ordinary, summed up (`step`); 0 where they were not. */
  excess: number;
  /** Whether `ordinary` and `spread` are those of the running day. */
  settled: boolean;
}

const LENGTH = 35;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What is no more than this is not looked at. */
const FEW = 15;
/** Of so few nobody says that a day was a quiet one. */
const HARDLY_ANY = 2;
/** Up to so many times the ordinary is growth; what is beyond adds up, by at most so much a day. */
const GROWN = 1.2;
const MOST = 1;
/** So much of what chance makes of a number of uses is not counted, nor is the key's own unrest. */
const SIGMAS = 1;
/** So many of the days of a kind are taken for no busier than usual. */
const USUAL = 0.8;
/** A day is believed up to so many times the ordinary. */
const BELIEVED = 3;
/** So many days of a kind make a median. */
const ENOUGH = 4;

export function noDays(): Days {
  return {
    past: new Int32Array(LENGTH).fill(-1),
    begins: 0,
    day: 0,
    today: 0,
    ordinary: -1,
    spread: 0,
    excess: 0,
    settled: false,
  };
}

/** Counts one use. True when it is the first of its day: then `begins` may be set anew. */
export function countDay(days: Days, at: number): boolean {
  const day = Math.floor((at - days.begins * HOUR) / DAY);
  const isFirst = day > days.day;
  if (days.day === 0) days.day = day;
  // After a long silence all that is known is that there was nothing.
  for (let left = Math.min(LENGTH + 1, day - days.day); left > 0; left--) close(days, day - left);
  days.day = Math.max(day, days.day);
  days.today += 1;
  return isFirst;
}

/**
 * How much the running days are over the ordinary, all together: a cumulative sum (E. S. Page, Continuous Inspection
 * Schemes, Biometrika 41, 1954) of how many times the ordinary each is, less what growth and chance explain.
 */
export function excessOf(days: Days): number {
  // Whatever is ordinary, so few are not over it, and mostly it need not be worked out.
  if (days.today <= FEW) return 0;
  // A day that is not over it itself says nothing of the ones before.
  const more = step(days);
  return more <= 0 ? 0 : days.excess + more;
}

/** What a day adds: a single one, such as a release, never enough for anything. */
function step(days: Days): number {
  settle(days);
  const { today, ordinary, spread } = days;
  if (ordinary < 0) return 0;
  const chance = SIGMAS * Math.sqrt(ordinary + 1) + spread;
  return Math.min(MOST, (today - chance) / Math.max(FEW, ordinary) - GROWN);
}

function close(days: Days, day: number): void {
  settle(days);
  // A quiet weekend between neither counts nor ends it.
  if (days.today > FEW || !isWeekend(days.day) || (days.today > HARDLY_ANY && days.today >= days.ordinary / 2))
    days.excess = Math.max(0, Math.min(2 * MOST, days.excess + (days.today > FEW ? step(days) : -GROWN)));
  let believed = days.today;
  if (believed > FEW && days.ordinary >= 0)
    believed = Math.min(believed, Math.max(FEW, Math.ceil(BELIEVED * days.ordinary)));
  days.past.copyWithin(1, 0);
  days.past[0] = believed;
  days.today = 0;
  days.day = day + 1;
  days.settled = false;
}

/** Works out what is ordinary for the running day. */
function settle(days: Days): void {
  if (days.settled) return;
  days.settled = true;
  const weekend: number[] = [];
  const working: number[] = [];
  days.past.forEach((amount, back) => {
    // Days without any use say how often it is used, not how much then.
    if (amount > 0) (isWeekend(days.day - 1 - back) ? weekend : working).push(amount);
  });
  // A weekend on which somebody works is no more than a working day.
  const alike = isWeekend(days.day) && median(weekend) > median(working) ? weekend : working;
  days.ordinary = alike.length < ENOUGH ? -1 : median(alike);
  days.spread = quantile(alike, USUAL) - days.ordinary;
}

/** Saturday and Sunday, UTC; 1970 began on a Thursday. */
function isWeekend(day: number): boolean {
  return (day + 3) % 7 >= 5;
}

function median(amounts: readonly number[]): number {
  return quantile(amounts, 0.5);
}

function quantile(amounts: readonly number[], share: number): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
