import type { SecretValue } from '../core/secret.ts';
import type { Sealed } from '../sealed/sealed.ts';
import type { FoundToken, TokenRequest } from '../sealed/token.ts';
import { createToken, endToken, endedTokens, findToken, hashOf, saveGrant, tokenAt, tokenOf } from '../sealed/token.ts';
import type { Auth, Identity } from './call.ts';

/** How many tokens are kept open: looking one up in the file costs a decryption. */
const CACHED = 10_000;
/** So many ended tokens are swept away in one transaction. */
const SWEEP = 500;

/**
 * The vault's tokens. Lookups are served from memory; as this process alone changes them, what it keeps is what is
 * stored. Changes are made within a transaction, and forgotten again by `undo` when that fails.
 */
export class TokenStore {
  readonly #vault: Sealed;
  readonly #ended: (hashes: readonly Buffer[]) => void;
  readonly #cache = new Map<string, FoundToken>();

  /** `ended` is told within the transaction which tokens ended, so that their leases end with them. */
  constructor(vault: Sealed, ended: (hashes: readonly Buffer[]) => void) {
    this.#vault = vault;
    this.#ended = ended;
  }

  /** The token with all that is known of it; null for one that is not known, or whose life is over. */
  find(token: SecretValue, time: number): FoundToken | null {
    const hash = hashOf(this.#vault, token);
    const name = hash.toString('hex');
    let found = this.#cache.get(name) ?? null;
    if (found === null) {
      found = findToken(this.#vault, token);
      if (found === null) return null;
      this.#keep(name, found);
    }
    return found.grant.expires !== undefined && found.grant.expires <= time ? null : found;
  }

  /** As `find`, by the hash that stands in an identity. */
  at(hash: string, time: number): FoundToken | null {
    return alive(tokenAt(this.#vault, Buffer.from(hash, 'hex')), time);
  }

  /** As `find`, by the accessor. */
  of(accessor: string, time: number): FoundToken | null {
    return alive(tokenOf(this.#vault, accessor), time);
  }

  /** Makes a token; within a transaction. */
  create(request: TokenRequest, parent?: Buffer): { auth: Auth; hash: Buffer } {
    const { token, grant, hash } = createToken(this.#vault, request, parent);
    return { hash, auth: authOf({ hash, parent, grant }, token) };
  }

  /** Gives a token a new end, and tells the seconds until then; within a transaction. */
  renew(found: FoundToken, time: number, increment: number): FoundToken {
    const { period, ttl, latest } = found.grant;
    const seconds = period > 0 ? period : increment > 0 ? increment : ttl;
    const wanted = time + seconds * 1000;
    const expires = latest === undefined ? wanted : Math.min(wanted, latest);
    const renewed = { ...found, grant: { ...found.grant, expires, renewed: time } };
    saveGrant(this.#vault, renewed);
    this.#cache.delete(found.hash.toString('hex'));
    return renewed;
  }

  /**
   * Counts one use of a token that has a limited number, within a transaction; the last one ends it. False when it has
   * none left, or has been revoked since it was found: another request, or a wait, may have come in between.
   */
  use(found: FoundToken): boolean {
    if (found.grant.uses === 0 && this.#cache.has(found.hash.toString('hex'))) return true;
    const now = tokenAt(this.#vault, found.hash);
    if (now === null) return false;
    if (now.grant.uses === 0) return true;
    if (now.grant.uses === 1) this.end(now.hash);
    else saveGrant(this.#vault, { ...now, grant: { ...now.grant, uses: now.grant.uses - 1 } });
    this.#cache.delete(found.hash.toString('hex'));
    return true;
  }

  /** Ends a token and, unless they are kept, its children; within a transaction. */
  end(hash: Buffer, keepChildren = false): void {
    const ended = endToken(this.#vault, hash, keepChildren);
    for (const one of ended) this.#cache.delete(one.toString('hex'));
    this.#ended(ended);
  }

  /** Ends tokens whose life is over by `time`; true when there may be more. Within a transaction. */
  sweep(time: number): boolean {
    const hashes = endedTokens(this.#vault, time, SWEEP);
    for (const hash of hashes) this.end(hash);
    return hashes.length === SWEEP;
  }

  /** Keeps nothing in memory that a transaction which failed may have left there. */
  forget(): void {
    this.#cache.clear();
  }

  #keep(name: string, found: FoundToken): void {
    if (this.#cache.size >= CACHED) {
      const [oldest] = this.#cache.keys();
      if (oldest !== undefined) this.#cache.delete(oldest);
    }
    this.#cache.set(name, found);
  }
}

function alive(found: FoundToken | null, time: number): FoundToken | null {
  return found?.grant.expires !== undefined && found.grant.expires <= time ? null : found;
}

/** A token's owner, as policies and the audit see it. */
export function identityOf({ hash, grant }: FoundToken): Identity {
  const { accessor, name, mount, policies, claims, meta, expires } = grant;
  return { token: hash.toString('hex'), accessor, name, mount, policies, claims, meta, expires };
}

/** A token as its client is told of it. */
function authOf({ grant }: FoundToken, token: SecretValue): Auth {
  return {
    clientToken: token,
    accessor: grant.accessor,
    policies: grant.policies,
    metadata: Object.keys(grant.meta).length === 0 ? null : grant.meta,
    leaseDuration: grant.expires === undefined ? 0 : grant.ttl,
    renewable: grant.renewable,
    orphan: grant.orphan,
    type: 'service',
    uses: grant.uses,
  };
}
