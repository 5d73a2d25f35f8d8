/** What a policy can allow. `sudo` is needed beside the operation for a few paths; `deny` wins over all. */
export type Capability = 'create' | 'read' | 'update' | 'patch' | 'delete' | 'list' | 'sudo' | 'deny';

/** Who asks, as far as policies look at it. */
export interface Subject {
  readonly name: string;
  readonly mount: string;
  readonly policies: readonly string[];
  readonly claims: Readonly<Record<string, string | number | boolean | readonly string[]>>;
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

/** Yes or no, and which policy said so: `''` when none speaks of it. */
export interface Decision {
  readonly allowed: boolean;
  readonly policy: string;
}

/** Judges requests by the policies of the vault. Without a policy that allows it, nothing is allowed. */
export interface Policies {
  readonly decide: (subject: Subject, question: Question) => Decision;
  /** All that a subject may do at a path: `['deny']` when nothing, `['root']` for a root token. */
  readonly capabilities: (subject: Subject, path: string, address: string, time: number) => readonly string[];
}
