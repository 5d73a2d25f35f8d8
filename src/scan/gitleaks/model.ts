/**
 * What `.gitleaks.toml` or `.betterleaks.toml` and the ignore files beside it ask for, in Relock's terms. Plain data:
 * expressions stay text until something needs them.
 */
export interface GitleaksConfig {
  readonly rules: readonly GitleaksRule[];
  /** For all findings, or for those of the named rules. */
  readonly allow: readonly GitleaksAllow[];
  /** Relock's own rules that are switched off. */
  readonly disabled: readonly string[];
  readonly ignored: readonly Ignored[];
  /** What can't be honoured, and what a reader should know. */
  readonly notes: readonly string[];
}

/** One `[[rules]]`. */
export interface GitleaksRule {
  readonly id: string;
  readonly description: string;
  /** The file that it comes from. */
  readonly from: string;
  /** In Go's syntax, as all expressions here. */
  readonly regex: string;
  readonly path: string | undefined;
  /** In lower case; none: every text is searched. */
  readonly keywords: readonly string[];
  /** The group that is the secret; 0: the first that is not empty, else the whole match. */
  readonly secretGroup: number;
  /** Bits for each character; a secret that has no more is none. 0: not asked. */
  readonly entropy: number;
  /** True: only there for rules that require it. */
  readonly hidden: boolean;
  readonly required: readonly Required[];
  readonly allow: readonly GitleaksAllow[];
}

/** A finding of another rule that must stand near, measured from start to start. */
export interface Required {
  readonly id: string;
  readonly withinLines: number | undefined;
  readonly withinColumns: number | undefined;
}

/** One allow list, or a Betterleaks filter. */
export interface GitleaksAllow {
  readonly reason: string;
  /** True: all kinds of checks that it has must hold; false: one of them. */
  readonly all: boolean;
  /** In lower case. */
  readonly commits: readonly string[];
  readonly paths: readonly string[];
  readonly regexes: readonly string[];
  /** What `regexes` look at. */
  readonly target: 'secret' | 'match' | 'line';
  /** In lower case; looked for in the secret. */
  readonly stopwords: readonly string[];
  /** Holds for these rules alone. */
  readonly rules: readonly string[] | undefined;
  /** A Betterleaks filter expression: what it is true of is silenced. */
  readonly filter: string | undefined;
}

/** One entry of an ignore file, or a redacted one of a baseline. */
export type Ignored =
  | {
      readonly kind: 'place';
      /** Undefined: any. */
      readonly commit: string | undefined;
      readonly path: string;
      /** The rules that may be meant: theirs, and Relock's for the same. */
      readonly rules: readonly string[];
      readonly line: number;
      readonly from: string;
    }
  /** SHA-256 of the secret, in hex (Betterleaks 2). */
  | { readonly kind: 'hash'; readonly sha256: string; readonly from: string };
