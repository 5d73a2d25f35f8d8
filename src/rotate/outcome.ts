/** How a rotation ended, for whoever asked for it. Holds no secret. */
export interface RotationOutcome {
  readonly address: string;
  readonly kind: string;
  /** The rotation's id: the same when a later run finished what an earlier one began. */
  readonly rotation: string;
  /** `rotated` and `revoked` only when the issuer was seen to refuse the old value. */
  readonly result: 'rotated' | 'revoked' | 'planned' | 'failed';
  /** The steps with their times, ISO 8601 with milliseconds, in order. */
  readonly steps: ReadonlyArray<{ readonly at: string; readonly what: string }>;
  /** For `failed`: a RelockError's message and code; what is safe now and what a person must do. */
  readonly problem?: { readonly code: string; readonly message: string; readonly remedy?: string };
}
