import type { Unscanned } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';

/** Where text to be scanned comes from. */
export interface Source {
  /**
   * The text, once. Pieces of one long text overlap (see `text.ts`): a secret near a border can stand in two of them,
   * at the same path, line and column, and counts once. Ends early only by an error.
   */
  fragments(reading?: Reading): AsyncIterable<Fragment>;
  /** What could not be looked into; complete when `fragments` has ended. */
  readonly unscanned: readonly Unscanned[];
  /** Counts up while `fragments` is read. `bytes` are those given to the scanner, overlaps not counted twice. */
  readonly stats: Stats;
  /** What a reader should know although nothing is wrong, such as submodules that were not followed. */
  readonly notes: readonly string[];
}

/** How a source is read. */
export interface Reading {
  /** Are archives opened, and what else is no plain text? Else they are read as they stand. */
  readonly archives: boolean;
}

/** Unless something else is said. */
export const READING: Reading = { archives: true };

export interface Stats {
  readonly files: number;
  readonly commits: number;
  readonly bytes: number;
}
