import type { Severity } from '../watch/settings.ts';

/**
 * What may be done about an alarm, the mildest first.
 *
 * - `tell`: people are told; `limit`: the key, or who used it, may be used only so often for a while;
 * - `login`: the identity's tokens end, so that it must log in anew; `lease`: the lease is taken back;
 * - `rotate`: the key is replaced or ended at its issuer; `seal`: the vault is sealed.
 */
export type ActionName = (typeof ACTIONS)[number];
export const ACTIONS = ['tell', 'limit', 'login', 'lease', 'rotate', 'seal'] as const;

/** What of it is done at once, and what only when a person says so. */
export interface Answer {
  readonly do: readonly ActionName[];
  readonly propose: readonly ActionName[];
}

export interface ResponseSettings {
  readonly on: Readonly<Record<Severity, Answer>>;
  /** So many endings (`login`, `lease`, `rotate`, `seal`) an hour without a person; the others are proposed. */
  readonly endingsPerHour: number;
  /** Keys, by address or by its beginning and `*`, about which nothing is done without a person. */
  readonly protected: readonly string[];
  /** What `limit` leaves: uses a minute, and for how many hours. */
  readonly limit: { readonly perMinute: number; readonly hours: number };
}

/** People are told, and everything else waits for them: what a vault does by itself is its owner's choice. */
export const DEFAULT_RESPONSE: ResponseSettings = {
  on: {
    info: { do: [], propose: [] },
    low: { do: [], propose: [] },
    medium: { do: ['tell'], propose: ['limit', 'login'] },
    high: { do: ['tell'], propose: ['limit', 'login', 'lease', 'rotate'] },
    critical: { do: ['tell'], propose: ['limit', 'login', 'lease', 'rotate', 'seal'] },
  },
  endingsPerHour: 5,
  protected: [],
  limit: { perMinute: 20, hours: 24 },
};
