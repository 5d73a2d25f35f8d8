/**
 * Which values somebody has shown so far (the networks of a key, the keys of an identity), and how ordinary a new one
 * would be. Counted in days, so that a busy day weighs as much as a quiet one. Plain data: it is kept as it is.
 */
export interface Known {
  readonly values: Map<string, Value>;
  /** The days of all values together. */
  days: number;
  /** Values that were there on one day only. */
  singles: number;
}

export interface Value {
  days: number;
  /** The last day, counted since 1970. */
  last: number;
}

/** Beyond so many values the tenth that was away the longest is forgotten. */
const MOST = 64;
/** What is older than a season says no more than that. */
const MOST_DAYS = 60;

export function nothingKnown(): Known {
  return { values: new Map(), days: 0, singles: 0 };
}

/**
 * Takes note of a value on a day. One that raised an alarm is `doubted`: that it came says nothing of how ordinary new
 * ones are, or the first of them would cover the next.
 */
export function note(known: Known, text: string, day: number, doubted = false, most = MOST): void {
  const value = known.values.get(text);
  if (value === undefined) {
    if (known.values.size >= most) forgetOldest(known, Math.ceil(most / 10));
    const days = doubted ? 2 : 1;
    known.values.set(text, { days, last: day });
    known.days += days;
    if (!doubted) known.singles += 1;
  } else if (value.last < day) {
    // What came yesterday for the first time may still be the same day's, with midnight, UTC, in it.
    const more = value.days === 1 && value.last === day - 1 ? 0.5 : 1;
    value.last = day;
    if (value.days < 2 && value.days + more >= 2) known.singles -= 1;
    if (value.days < MOST_DAYS) {
      value.days += more;
      known.days += more;
    }
  }
}

/**
 * The chance that the next value is one that was never seen: Good and Turing's estimate, the share of what was seen
 * once (I. J. Good, Biometrika 40, 1953), drawn towards one in a hundred while little is known.
 */
export function chanceOfNew({ days, singles }: Known): number {
  return (singles + 0.02) / (days + 2);
}

/** The share of days on which a value was there, of 1; for one that is not known, that of a new one. */
export function shareOf(known: Known, text: string): number {
  const value = known.values.get(text);
  return value === undefined ? Math.min(1, 1 / (known.days + 1)) : value.days / known.days;
}

/** Forgets values that were last there before a day. */
export function forgetBefore(known: Known, day: number): void {
  for (const [text, value] of known.values) if (value.last < day) forget(known, text, value);
}

function forgetOldest(known: Known, amount: number): void {
  const oldest = [...known.values].sort((a, b) => a[1].last - b[1].last).slice(0, amount);
  for (const [text, value] of oldest) forget(known, text, value);
}

function forget(known: Known, text: string, value: Value): void {
  known.values.delete(text);
  known.days -= value.days;
  if (value.days < 2) known.singles -= 1;
}
