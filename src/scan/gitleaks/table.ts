import { printable } from '../../core/printable.ts';

/**
 * A TOML table as gitleaks reads it: whatever the case of a key. What is asked for and is of another type counts as
 * absent, and is told with all keys that nobody asked for.
 */
export class Table {
  readonly #values: ReadonlyMap<string, readonly [key: string, value: unknown]>;
  readonly #unread: Set<string>;

  constructor(value: unknown) {
    this.#values = new Map(
      isTable(value) ? Object.entries(value).map(([key, one]) => [key.toLowerCase(), [key, one]]) : [],
    );
    this.#unread = new Set(this.#values.keys());
  }

  /** The keys that were not understood, as they are written. */
  get unread(): string[] {
    return [...this.#unread].map((key) => printable(this.#values.get(key)?.[0] ?? key, 60));
  }

  has(key: string): boolean {
    return this.#values.has(key.toLowerCase());
  }

  text(key: string): string | undefined {
    return this.#take(key, (value) => typeof value === 'string' && value !== '') as string | undefined;
  }

  number(key: string): number | undefined {
    return this.#take(key, (value) => typeof value === 'number') as number | undefined;
  }

  flag(key: string): boolean {
    return this.#take(key, (value) => typeof value === 'boolean') === true;
  }

  texts(key: string): readonly string[] {
    const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');
    return (this.#take(key, isTexts) ?? []) as readonly string[];
  }

  /** One table, or a list of them. */
  tables(key: string): Table[] {
    const value = this.#take(key, (one) => isTable(one) || (Array.isArray(one) && one.every(isTable)));
    if (value === undefined) return [];
    return (Array.isArray(value) ? value : [value]).map((one) => new Table(one));
  }

  /** Keys that say nothing to Relock, and change nothing. */
  ignore(...keys: readonly string[]): void {
    for (const key of keys) this.#unread.delete(key.toLowerCase());
  }

  #take(key: string, fits: (value: unknown) => boolean): unknown {
    const value = this.#values.get(key.toLowerCase())?.[1];
    if (value === undefined || value === '') {
      this.ignore(key);
      return undefined;
    }
    if (!fits(value)) return undefined;
    this.ignore(key);
    return value;
  }
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
