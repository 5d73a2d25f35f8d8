import { createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { SecretValue } from '../../core/secret.ts';
import { openBox, sealBox } from '../../sealed/box.ts';
import { secretKey } from '../../sealed/keys.ts';

/** Milliseconds without a request after which a session ends. */
const IDLE = 15 * 60_000;
/** Seconds that a session lasts at most. */
export const LONGEST_SESSION = 8 * 3600;
/** So many at once; beyond that the one that was silent longest ends. */
const MOST = 1000;

/** Somebody who is logged in. */
export interface Session {
  /** What the browser's cookie holds. */
  readonly id: string;
  readonly token: SecretValue;
  /** True when the token was made for this session, and ends with it. */
  readonly isOwn: boolean;
  /** Stands in each form: what no other site can know. */
  readonly csrf: string;
}

interface Kept {
  /** The token, sealed under a key that only the cookie gives: this memory alone opens nothing. */
  readonly box: Buffer;
  readonly isOwn: boolean;
  readonly csrf: string;
  readonly opened: number;
  seen: number;
  notice: string;
}

/** The sessions of the pages, in memory only: a new start of the server, and sealing it, end them all. */
export class Sessions {
  readonly #kept = new Map<string, Kept>();

  /** Begins a session under a fresh id, whatever the browser sent before. */
  open(token: SecretValue, isOwn: boolean, now: number): Session {
    const id = randomId();
    const csrf = randomId();
    const box = sealBox(keyOf(id), Buffer.from(token.reveal()), CONTEXT);
    this.#kept.set(nameOf(id), { box, isOwn, csrf, opened: now, seen: now, notice: '' });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return { id, token, isOwn, csrf };
  }

  /** The session of a cookie, which counts as a sign of life; undefined when it has ended, or never was. */
  find(id: string, now: number): Session | undefined {
    const name = nameOf(id);
    const kept = this.#kept.get(name);
    if (kept === undefined) return undefined;
    this.#kept.delete(name);
    if (now - kept.seen > IDLE || now - kept.opened > LONGEST_SESSION * 1000) return undefined;
    kept.seen = now;
    this.#kept.set(name, kept);
    const token = new SecretValue(openBox(keyOf(id), kept.box, CONTEXT).toString('utf8'));
    return { id, token, isOwn: kept.isOwn, csrf: kept.csrf };
  }

  end(id: string): void {
    this.#kept.delete(nameOf(id));
  }

  clear(): void {
    this.#kept.clear();
  }

  /** Leaves a line that the next page of this session shows. */
  tell(id: string, notice: string): void {
    const kept = this.#kept.get(nameOf(id));
    if (kept !== undefined) kept.notice = notice;
  }

  /** The line that was left, once. */
  told(id: string): string {
    const kept = this.#kept.get(nameOf(id));
    const notice = kept?.notice ?? '';
    if (kept !== undefined) kept.notice = '';
    return notice;
  }
}

const CONTEXT = ['page session'];

/** 256 random bits, as cookies and forms hold them. */
export function randomId(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that does not depend on the texts. */
export function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function nameOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

function keyOf(id: string) {
  return secretKey(Buffer.from(hkdfSync('sha256', id, '', 'relock page session', 32)));
}
