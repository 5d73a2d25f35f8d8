import type { CommitInfo } from './finding.ts';

/** A run of consecutive lines to be scanned, and where they come from. */
export interface Fragment {
  /** Relative to the scan's root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The 1-based line of the first character of `text`. */
  readonly firstLine: number;
  /** The 1-based column (UTF-16 units) of the first character of `text`; 1 unless a very long line was cut. */
  readonly firstColumn?: number;
  readonly commit?: CommitInfo;
  /** True when the lines are part of what the head holds (net diff, work tree), false for a commit in between. */
  readonly inHead: boolean;
  /** True when the lines were added by the pull request under review: inline marks in them only silence medium and below. */
  readonly added: boolean;
}
