import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { IssuerUse, ManualStep } from '../issuer/issuer.ts';
import type { Journal } from './journal.ts';

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
   * revocation but was not yet seen to refuse; `overlap` when the new value is current and published and the old one is
   * retired by a later run; `waiting` when a person has a step to do first.
   */
  readonly result: 'rotated' | 'overlap' | 'waiting' | 'revoked' | 'accepted' | 'planned' | 'failed';
  /** The steps with their times, in order; for `planned` what would be done. */
  readonly steps: readonly RotationStep[];
  /** For `failed`: a RelockError's message and code; what is safe now and what a person must do. */
  readonly problem?: RotationProblem;
  /** For `waiting`: what the person does. */
  readonly waiting?: ManualStep;
  /** For `overlap`: ISO 8601, when the old value is retired at the earliest. */
  readonly retireAfter?: string;
  /** What the issuer's log tells of the old value's use since the leak, newest first; absent when it was not asked. */
  readonly uses?: readonly IssuerUse[];
  /** What the key's vault was told of the leak, in a sentence; absent where it has no watch of its own. */
  readonly watch?: string;
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

/** How a journal stands, as an outcome. */
export function outcomeOf(journal: Journal, steps: readonly RotationStep[] = journal.steps): RotationOutcome {
  const { address, kind, rotation, state, problem, waiting, retireAfter, uses } = journal;
  const common = { address, kind, rotation, steps, ...(uses === undefined ? {} : { uses }) };
  if (state === 'done') return { ...common, result: 'rotated' };
  if (state === 'revoked') return { ...common, result: 'revoked' };
  if (state === 'unproven' && problem === undefined) return { ...common, result: 'accepted' };
  if (state === 'waiting' && waiting !== undefined) return { ...common, result: 'waiting', waiting };
  if (state === 'published' && retireAfter !== undefined) return { ...common, result: 'overlap', retireAfter };
  const why = problem ?? { code: 'RL-ROTATE-UNFINISHED', message: `the rotation of ${address} is not finished` };
  return { ...common, result: 'failed', problem: why };
}

/** What may be told and kept of an error. Of one that is not ours not even the message: it may hold anything. */
export function problemOf(error: unknown): RotationProblem {
  if (!(error instanceof RelockError)) {
    const name = error instanceof Error ? error.name : 'unknown';
    return { code: 'RL-INTERNAL', message: `something went wrong that Relock did not foresee: ${printable(name, 60)}` };
  }
  return {
    code: error.code,
    message: error.message,
    ...(error.evidence.length === 0 ? {} : { evidence: error.evidence }),
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    ...(error.state === undefined ? {} : { state: error.state }),
  };
}
