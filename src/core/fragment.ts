import type { CommitInfo } from './finding.ts';

/** A run of consecutive lines to be scanned, and where they come from. */
export interface Fragment {
  /** Relative to the scan's root, with `/`. */
  readonly path: string;
  /** The lines as text. With `bytes` it may be a getter that decodes when asked. */
  readonly text: string;
  /**
   * The same text in UTF-8, where a source has it so: a scanner reads it without making a string. Bytes that are no UTF-8
   * count as U+FFFD, as a decoder would give them. A view of a buffer that is used again: it holds until the next
   * fragment is asked for.
   */
  readonly bytes?: Uint8Array;
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
