/**
 * What the vault knows of keys beside their uses, told to the watcher as it happens. Facts are believed: they come from
 * this server alone, never from a log.
 */
export type Fact =
  /** The key was made: it should be used some day. */
  | { readonly kind: 'made'; readonly at: number; readonly key: string }
  /** The key has ended: nobody should use it again. */
  | { readonly kind: 'retired'; readonly at: number; readonly key: string }
  /** The key was seen where strangers read; `by` tells of it, and is about to replace it. */
  | { readonly kind: 'leaked'; readonly at: number; readonly key: string; readonly by?: string }
  /** The key has a new value: what was said of the old one is over. */
  | { readonly kind: 'renewed'; readonly at: number; readonly key: string }
  /** The key opens nothing; whoever uses it found it where it was planted. */
  | { readonly kind: 'canary'; readonly at: number; readonly key: string; readonly where?: string }
  /** The job is over: what it leased has no use any more. */
  | { readonly kind: 'job-ended'; readonly at: number; readonly job: string }
  /**
   * A change of policy lets somebody in, from somewhere, by some workflow: what it names is not new when it comes.
   * Fields that are left out are not announced; `key` left out means any.
   */
  | {
      readonly kind: 'announced';
      readonly at: number;
      readonly key?: string;
      readonly identity?: string;
      readonly workflow?: string;
      readonly ref?: string;
      readonly address?: string;
    };
