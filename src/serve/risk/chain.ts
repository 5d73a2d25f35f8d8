import type { Verdict } from '../../audit/chain-check.ts';
import type { ChainState } from '../../risk/standing.ts';

/** What a check of the audit gave, as reports tell it. */
export function chainOf({ entries, signedTo, publicKey, bad }: Verdict): ChainState {
  return { entries, signedTo, publicKey, bad: bad === undefined ? undefined : `entry ${bad.number}: ${bad.why}` };
}
