/**
 * How often something happens: now, in windows of a minute, ten minutes and an hour, and at most so far. What is over a
 * limit does not raise it: a peak is believed up to half as much again as that of the day before. Plain data.
 */
export interface Pace {
  readonly windows: readonly [Window, Window, Window];
  /** The day, counted since 1970, for which `allowed` of the windows holds. */
  day: number;
}

export interface Window {
  index: number;
  now: number;
  before: number;
  /** The most that was seen in one window, fading. */
  peak: number;
  /** What a window of today may raise the peak to. */
  allowed: number;
}

export const WIDTHS = [60_000, 600_000, 3_600_000] as const;
const DAY = 86_400_000;
/** A peak that is not reached again loses so much a day: half of it in seven weeks. */
const FADING = 0.986;
/** What a peak may grow to in a day, times itself. */
const GROWTH = 1.5;

export function noPace(): Pace {
  return { windows: [noWindow(), noWindow(), noWindow()], day: 0 };
}

export function noWindow(): Window {
  return { index: 0, now: 0, before: 0, peak: 0, allowed: 0 };
}

/** Counts one more. While `learning`, peaks are believed as they are. */
export function count(pace: Pace, at: number, learning: boolean): void {
  const day = Math.floor(at / DAY);
  if (day !== pace.day) newDay(pace, day);
  const [minute, ten, hour] = pace.windows;
  countIn(minute, Math.floor(at / WIDTHS[0]), learning);
  countIn(ten, Math.floor(at / WIDTHS[1]), learning);
  countIn(hour, Math.floor(at / WIDTHS[2]), learning);
}

/** Counts one more in the width that has this number. */
export function countIn(window: Window, index: number, learning: boolean): void {
  if (index !== window.index) {
    const seen = learning ? window.now : Math.min(window.now, window.allowed);
    if (seen > window.peak) window.peak = seen;
    window.before = index === window.index + 1 ? window.now : 0;
    window.now = 0;
    window.index = index;
  }
  window.now += 1;
}

/** How many there were in the last width of a window: all of the running one, and the part of the one before. */
export function recent(window: Window, width: number, at: number): number {
  return window.now + window.before * (1 - (at % width) / width);
}

function newDay(pace: Pace, day: number): void {
  for (const window of pace.windows) fade(window, pace.day === 0 ? 0 : day - pace.day);
  pace.day = day;
}

/** Goes on by so many days. */
export function fade(window: Window, days: number): void {
  window.peak *= FADING ** Math.min(365, days);
  window.allowed = Math.max(window.peak * GROWTH, window.peak + 2);
}
