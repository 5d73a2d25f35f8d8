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
  const window = (): Window => ({ index: 0, now: 0, before: 0, peak: 0, allowed: 0 });
  return { windows: [window(), window(), window()], day: 0 };
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

function countIn(window: Window, index: number, learning: boolean): void {
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
  const fading = pace.day === 0 ? 1 : FADING ** Math.min(365, day - pace.day);
  for (const window of pace.windows) {
    window.peak *= fading;
    window.allowed = Math.max(window.peak * GROWTH, window.peak + 2);
  }
  pace.day = day;
}
