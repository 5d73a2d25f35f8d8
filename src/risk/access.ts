import type { Holder, KeyFacts, Reader } from './key.ts';

/** A change of what somebody may do: a policy or a role that was written or removed. */
export interface AccessChange {
  readonly at: number;
  readonly by: string;
  readonly what: string;
}

/** Who could read a key at a time, and who did until then. */
export interface Access {
  readonly key: string;
  readonly at: number;
  readonly could: readonly Holder[];
  readonly did: readonly Reader[];
  /** Changes since then: the policies are those of now, and before them it may have been otherwise. */
  readonly changed: readonly AccessChange[];
}

/**
 * Who could read a key at a time. Tokens are told by their own beginning and end. Policies and roles are known as they are
 * now, so every change of one since then is named: only without any is the answer certain. Tokens that have ended since
 * are not known any more; whoever used one stands among those who did.
 */
export function accessAt({ key, could = [], did }: KeyFacts, changes: readonly AccessChange[], at: number): Access {
  return {
    key,
    at,
    could: could.filter(({ from, until }) => (from ?? -Infinity) <= at && at < (until ?? Infinity)),
    did: did.filter(({ first }) => first <= at),
    changed: changes.filter((change) => change.at > at),
  };
}
