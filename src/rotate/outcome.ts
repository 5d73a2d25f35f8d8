/** One thing that a rotation did. */
export interface RotationStep {
  /** ISO 8601 with milliseconds. */
  readonly at: string;
  /** One clause, no secret: `the issuer refuses the old value`. */
  readonly what: string;
}

/** How a rotation ended, for whoever asked for it. Holds no secret. */
export interface RotationOutcome {
  readonly address: string;
  readonly kind: string;
  /** The rotation's id: the same when a later run finished what an earlier one began; empty when none was begun. */
  readonly rotation: string;
  /**
   * `rotated` and `revoked` only when the issuer was seen to refuse the old value; `accepted` when it took the
   * revocation but was not yet seen to refuse.
   */
  readonly result: 'rotated' | 'revoked' | 'accepted' | 'planned' | 'failed';
  /** The steps with their times, in order; for `planned` what would be done. */
  readonly steps: readonly RotationStep[];
  /** For `failed`: a RelockError's message and code; what is safe now and what a person must do. */
  readonly problem?: RotationProblem;
}

/** Why a rotation stopped: a RelockError without its cause, fit to be stored and shown. */
export interface RotationProblem {
  readonly code: string;
  readonly message: string;
  readonly evidence?: ReadonlyArray<readonly [label: string, fact: string]>;
  readonly remedy?: string;
  /** What was and was not changed. */
  readonly state?: string;
}
