/** What a policy can allow. `sudo` is needed beside the operation for a few paths; `deny` wins over all. */
export type Capability = 'create' | 'read' | 'update' | 'patch' | 'delete' | 'list' | 'sudo' | 'deny';

/** What an issuer signed about an identity. */
export type Claims = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Who asks, as far as policies look at it. */
export interface Subject {
  /** Names the token, so that what was decided for it can be kept. */
  readonly token: string;
  readonly name: string;
  readonly mount: string;
  readonly policies: readonly string[];
  readonly claims: Claims;
}

/** What is asked for, and from where. */
export interface Question {
  readonly path: string;
  readonly capability: Capability;
  /** Also needed: for paths that only administrators may use. */
  readonly sudo: boolean;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The body's fields, for policies with `allowed_parameters` and the like. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Seconds for which the answer is to be wrapped; undefined: not wrapped. */
  readonly wrap: number | undefined;
}

/** Yes or no, and which policy said so: `ci` is a path policy, `cedar/ci#2` a statement of Cedar; `''` when none speaks of it. */
export interface Decision {
  readonly allowed: boolean;
  readonly policy: string;
}

/** A decision with what each policy had to say to it. */
export interface Explanation extends Decision {
  readonly considered: readonly Consideration[];
}

export interface Consideration {
  readonly policy: string;
  readonly effect: 'allows' | 'denies' | 'says nothing';
  readonly why: string;
}

/** Judges requests by the policies of the vault. Without a policy that allows it, nothing is allowed. */
export interface Policies {
  readonly decide: (subject: Subject, question: Question) => Decision;
  /** All that a subject may do at a path: `['deny']` when nothing, `['root']` for a root token. */
  readonly capabilities: (subject: Subject, path: string, address: string, time: number) => readonly string[];
  /** Whether anything below a folder such as `secret/` may be open to a subject, so that it may know that it is there. */
  readonly enters: (subject: Subject, folder: string) => boolean;
  readonly explain: (subject: Subject, question: Question) => Explanation;
}
