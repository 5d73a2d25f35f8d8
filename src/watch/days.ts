/**
 * How often a key is used a day, over five weeks. A day is compared with the median of the days like it, working days
 * or weekends, which neither a release nor an attack of some days moves. Plain data.
 */
export interface Days {
  /** Counts of the past days, the newest first, -1 for a day that is not known. */
  readonly past: Int32Array;
  /** The running day, counted since 1970, and its count so far. */
  day: number;
  today: number;
  /** What is ordinary for the running day, worked out when it is asked for; -1 while too little is known. */
  ordinary: number;
  /** How far the ordinary days lie from it: the median of the distances. */
  spread: number;
  /** Days like this one, one after the other up to yesterday, that were beyond `far`. */
  inRow: number;
  /** Whether `ordinary` and `spread` are those of the running day. */
  settled: boolean;
}

const LENGTH = 35;
/** What is no more than this is not looked at. */
const FEW = 10;
/** So many days of a kind make a median. */
const ENOUGH = 4;

export function noDays(): Days {
  return { past: new Int32Array(LENGTH).fill(-1), day: 0, today: 0, ordinary: -1, spread: 0, inRow: 0, settled: false };
}

/** Counts one use; `times` is how many times the ordinary makes a day a far one. */
export function countDay(days: Days, day: number, times: number): void {
  if (days.day === 0) days.day = day;
  // After a long silence all that is known is that there was nothing.
  for (let left = Math.min(LENGTH + 1, day - days.day); left > 0; left--) close(days, day - left, times);
  days.day = Math.max(day, days.day);
  days.today += 1;
}

/** Whether the running day is so far from the ordinary that neither chance nor this key's own unrest explains it. */
export function isFar(days: Days, times: number): boolean {
  // Whatever is ordinary, so few are not far from it, and mostly it need not be worked out.
  if (days.today <= FEW) return false;
  settle(days);
  const { today, ordinary, spread } = days;
  return ordinary >= 0 && today > times * ordinary && today > ordinary + 6 * Math.sqrt(ordinary + 1) + 4 * spread + 5;
}

function close(days: Days, day: number, times: number): void {
  if (isFar(days, times)) days.inRow += 1;
  else if (days.inRow > 0 && days.today > 2) {
    settle(days);
    // A quiet day between, such as a Sunday, neither counts nor ends the row; an ordinary one ends it.
    if (days.today >= days.ordinary / 2) days.inRow = 0;
  }
  let believed = days.today;
  if (believed > FEW) {
    settle(days);
    if (days.ordinary >= 0) believed = Math.min(believed, Math.max(FEW, Math.ceil(times * days.ordinary)));
  }
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
    if (amount >= 0) (isWeekend(days.day - 1 - back) ? weekend : working).push(amount);
  });
  // A weekend on which somebody works is no more than a working day.
  const alike = isWeekend(days.day) && median(weekend) > median(working) ? weekend : working;
  days.ordinary = alike.length < ENOUGH ? -1 : median(alike);
  days.spread = median(alike.map((amount) => Math.abs(amount - days.ordinary)));
}

/** Saturday and Sunday, UTC; 1970 began on a Thursday. */
function isWeekend(day: number): boolean {
  return (day + 3) % 7 >= 5;
}

function median(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
