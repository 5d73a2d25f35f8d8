import type { Sight } from './sight.ts';

/** Somebody who was seen so often is known by himself. */
export const KNOWN_DAYS = 5;

/**
 * Whether a policy let somebody in so lately that what they use for the first time, `key` or anything, is no wonder. An
 * announcement of no key in particular says so until they are known.
 */
export function isNewcomer({ announcements, subject, who, at }: Sight, key: string | undefined): boolean {
  const isKnown = who !== undefined && who.networks.days >= KNOWN_DAYS;
  return announcements.cover('identity', subject, key, at, isKnown);
}
