import type { Look } from './look.ts';

/** A look that saw nothing, but for what it counted. */
export const NOTHING_SEEN: Omit<Look, 'tally'> = {
  files: [],
  pieces: [],
  objects: [],
  missing: [],
  odd: [],
  unread: [],
};
