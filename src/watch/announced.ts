import type { Fact } from './fact.ts';
import { networkOf } from './network.ts';
import { isCovered } from './settings.ts';
import { subjectOf } from './subject.ts';

type Field = 'identity' | 'workflow' | 'ref' | 'address';

/** One thing that a policy announced, and until when it may come for the first time. Plain data. */
interface Announcement {
  readonly key: string | undefined;
  readonly until: number;
}

const MOST = 10_000;
const FIELDS: readonly Field[] = ['identity', 'workflow', 'ref', 'address'];

/** What changes of policy announced: who, by which workflow, from where, for which keys. */
export class Announcements {
  readonly #said: Map<string, Announcement[]>;

  constructor(said = new Map<string, Announcement[]>()) {
    this.#said = said;
  }

  /** All of it, to be kept. */
  get state(): Map<string, Announcement[]> {
    return this.#said;
  }

  add(fact: Extract<Fact, { kind: 'announced' }>, days: number): void {
    for (const field of FIELDS) {
      const text = fact[field];
      if (text === undefined) continue;
      const name = `${field} ${plain(field, text)}`;
      const until = fact.at + days * 86_400_000;
      const running = (this.#said.get(name) ?? []).filter((one) => one.until > fact.at).slice(-99);
      // As the newest, so that the oldest of too many goes first.
      this.#said.delete(name);
      this.#said.set(name, [...running, { key: fact.key, until }]);
      const [oldest] = this.#said.keys();
      if (this.#said.size > MOST && oldest !== undefined) this.#said.delete(oldest);
    }
  }

  /** Whether `text` was announced for `key`, `byName` or for all keys, and the time for it to come is not over. */
  cover(field: Field, text: string | undefined, key: string | undefined, at: number, byName = false): boolean {
    if (this.#said.size === 0 || text === undefined) return false;
    const said = this.#said.get(`${field} ${text}`) ?? [];
    return said.some(
      (one) => at < one.until && (one.key === undefined ? !byName : key !== undefined && isCovered(one.key, key)),
    );
  }
}

/** As the profiles have it. */
function plain(field: Field, text: string): string {
  if (field === 'identity') return subjectOf(text);
  return field === 'address' ? (networkOf(text)?.prefix ?? text) : text;
}
