import type { RotateTarget } from '../../config/rotate-target.ts';
import type { SecretValue } from '../../core/secret.ts';

/** What is to be rotated, and why. */
export interface RotateOrder {
  /** Such as `vault://secret/ci/db`. */
  readonly address: string;
  /** The alarm's id. */
  readonly alarm: string;
  /** One line for people. */
  readonly reason: string;
}

/** A rotation that was begun. */
export interface Begun {
  /** What was begun, one clause for people. */
  readonly said: string;
  /** Resolves with what came of it, rejects when it failed; undefined where nobody here hears of it. */
  readonly ended?: Promise<string>;
}

/** Begins rotations where a key's issuer can be reached: not in this process. */
export interface Rotator {
  /** An entry such as `{ "workflow": "rotate.yml", … }`, or what is wrong with it, in words. */
  readonly targetOf: (raw: Readonly<Record<string, string>>) => RotateTarget | string;
  /** `readValue` gives what is at `PATH#/KEY` of this vault. Rejects when it is not certain that it was begun. */
  readonly begin: (
    target: RotateTarget,
    order: RotateOrder,
    readValue: (address: string) => Promise<SecretValue>,
  ) => Promise<Begun>;
  /**
   * As `begin`, for `run`: a process of its own, with a token that is good for `seconds`. It is ended after that. Throws once
   * this is closed.
   */
  readonly run: (order: RotateOrder, token: SecretValue, seconds: number) => Required<Begun>;
  /** Ends what runs here; resolves when it has ended, which takes some seconds at most. */
  readonly close: () => Promise<void>;
}

/** For a server that only proposes. */
export const NO_ROTATOR: Rotator = {
  targetOf: () => 'this server begins no rotation',
  begin: () => Promise.reject(new TypeError('this server begins no rotation')),
  run: () => ({ said: '', ended: Promise.reject(new TypeError('this server begins no rotation')) }),
  close: () => Promise.resolve(),
};
