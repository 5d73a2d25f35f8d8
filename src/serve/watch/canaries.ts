import { randomBytes } from 'node:crypto';
import { isStrongEnough } from '../../core/fingerprint.ts';
import type { SecretValue } from '../../core/secret.ts';
import type { Entries } from '../../sealed/entries.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { Fault } from '../fault.ts';

/** A key that opens nothing and tells when somebody shows it. */
export interface Canary {
  readonly id: string;
  /** What it looks like: `relock-key`, `token`, `basic`, or a scan rule's name. */
  readonly like: string;
  /** Where it was planted, in words. */
  readonly where: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly by: string;
}

const FOLDER = 'watch/canary/';
const MOST = 10_000;

/**
 * The canaries of this vault. Each is known by its keyed hash alone. Whoever shows one to this server, as a token, as a
 * key to be verified or as the password of HTTP Basic, is refused as with any wrong one.
 */
export class Canaries {
  readonly #vault: Sealed;
  readonly #entries: Entries;
  readonly #ids = new Map<string, string>();

  constructor(vault: Sealed, entries: Entries) {
    this.#vault = vault;
    this.#entries = entries;
    this.reload();
  }

  /** Reads them from the vault: after a change that was not committed. */
  reload(): void {
    this.#ids.clear();
    // Sealed by `add`, so it has its shape.
    for (const { name, value } of this.#entries.all(FOLDER)) this.#ids.set(String(value['hash']), name);
  }

  /** The name under which the audit and the watch know it, when it is one of ours: `canary/ID`. */
  find(shown: SecretValue | undefined): string | undefined {
    if (shown === undefined || this.#ids.size === 0) return undefined;
    const id = this.#ids.get(this.#hash(shown));
    return id === undefined ? undefined : canaryKey(id);
  }

  /** Oldest first. */
  all(): Canary[] {
    return this.#entries
      .all(FOLDER)
      .map(({ value }) => value['about'] as Canary)
      .sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
  }

  /** Within a transaction. Throws `Fault` 400 for one that somebody could show by chance. */
  add(value: SecretValue, about: Omit<Canary, 'id'>): Canary {
    if (!isStrongEnough(value))
      throw new Fault(400, 'a canary needs 96 random bits: anybody could show this by chance');
    if (this.#ids.size >= MOST) throw new Fault(400, `there are ${MOST} canaries already`);
    const hash = this.#hash(value);
    if (this.#ids.has(hash)) throw new Fault(400, 'this is a canary already');
    const canary = { ...about, id: randomBytes(8).toString('hex') };
    this.#entries.put(`${FOLDER}${canary.id}`, { hash, about: canary });
    this.#ids.set(hash, canary.id);
    return canary;
  }

  /** Within a transaction; false when there is none of that id. */
  remove(id: string): boolean {
    const hash = this.#entries.get(`${FOLDER}${id}`)?.['hash'];
    if (typeof hash !== 'string') return false;
    this.#ids.delete(hash);
    return this.#entries.delete(`${FOLDER}${id}`);
  }

  #hash(value: SecretValue): string {
    return this.#vault.keys.hash('watch', 'canary', value.reveal()).toString('hex');
  }
}

/** The name of a canary in the audit and in alarms. */
export function canaryKey(id: string): string {
  return `canary/${id}`;
}

/** True for what `canaryKey` made. */
export function isCanaryKey(key: string): boolean {
  return /^canary\/[0-9a-f]{16}$/.test(key);
}
