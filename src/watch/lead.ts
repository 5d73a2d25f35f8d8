import type { Window } from './pace.ts';
import { countIn, fade, noWindow } from './pace.ts';

/**
 * The one address that uses a key more than all others together, and how often it does in a minute: many machines at
 * once use it a little each, one that has stolen it does all by itself. Found with one counter, by Boyer and Moore's
 * majority vote (R. S. Boyer, J. S. Moore, MJRTY, 1981). Plain data.
 */
export interface Lead {
  address: string;
  /** How many uses of others it takes until another one leads. */
  margin: number;
  readonly window: Window;
  /** The day, counted since 1970, for which `window.allowed` holds. */
  day: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Whoever led is soon behind when another one begins. */
const MOST_MARGIN = 3;

export function noLead(): Lead {
  return { address: '', margin: 0, window: noWindow(), day: 0 };
}

/** Counts a use from an address. While `learning`, the most is believed as it is. */
export function countLead(lead: Lead, address: string, at: number, learning: boolean): void {
  const { window } = lead;
  const day = Math.floor(at / DAY);
  if (day !== lead.day) {
    fade(window, lead.day === 0 ? 0 : day - lead.day);
    lead.day = day;
  }
  const minute = Math.floor(at / MINUTE);
  if (address !== lead.address) {
    // Who did nothing for a minute leads no more.
    lead.margin = minute > window.index + 1 ? 0 : lead.margin - 1;
    if (lead.margin > 0) return;
    // As if all of the other's minutes were over.
    countIn(window, -1, learning);
    window.now = 0;
    lead.address = address;
    lead.margin = 0;
  }
  countIn(window, minute, learning);
  lead.margin = Math.min(MOST_MARGIN, lead.margin + 1);
}
