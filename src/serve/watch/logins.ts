import { bytesOf } from '../../sealed/database.ts';
import type { FoundToken } from '../../sealed/token.ts';
import { tokenAt } from '../../sealed/token.ts';
import type { Core } from '../core.ts';
import { subjectOf } from './limits.ts';

/** Tokens that are looked at in one turn: each must be opened to know whose it is. */
const TURN = 200;

/** Ends the tokens of an identity, root tokens too, with all that hangs on them; gives how many. */
export async function endTokensOf(core: Core, identity: string): Promise<number> {
  let ended = 0;
  for (let after: Buffer = Buffer.alloc(0); ;) {
    const hashes = hashesAfter(core, after);
    const theirs = hashes.filter((hash) => isOf(tokenAt(core.vault, hash), identity));
    if (theirs.length > 0) {
      await core.batch.run(() => {
        for (const hash of theirs) core.tokens.end(hash);
      }, true);
    }
    ended += theirs.length;
    const last = hashes.at(-1);
    if (last === undefined || hashes.length < TURN) return ended;
    after = last;
    await new Promise(setImmediate);
  }
}

/** True when one of an identity's tokens may do everything: without it the vault may have no master. */
export function hasRootToken(core: Core, identity: string): boolean {
  // Such a token is made by another one, which names it: nobody logs in as one.
  return core.vault.db
    .all('SELECT hash FROM token WHERE expires IS NULL')
    .map((row) => tokenAt(core.vault, bytesOf(row, 'hash')))
    .some((found) => found?.grant.policies.includes('root') === true && isOf(found, identity));
}

function hashesAfter(core: Core, after: Buffer): Buffer[] {
  return core.vault.db
    .all('SELECT hash FROM token WHERE hash > ? ORDER BY hash LIMIT ?', after, TURN)
    .map((row) => bytesOf(row, 'hash'));
}

function isOf(found: FoundToken | null, identity: string): boolean {
  return found !== null && subjectOf(found.grant) === identity;
}
