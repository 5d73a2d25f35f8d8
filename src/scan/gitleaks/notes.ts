import type { Table } from './table.ts';

/** What can't be honoured, each once; keys that many rules have are counted. */
export class Notes {
  readonly #name: string;
  readonly #lines = new Set<string>();
  readonly #keys = new Map<string, number>();

  constructor(name: string) {
    this.#name = name;
  }

  add(line: string): void {
    this.#lines.add(`${this.#name}: ${line}`);
  }

  unread(table: Table): void {
    for (const key of table.unread) this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
  }

  all(): string[] {
    const keys = [...this.#keys].map(([key, count]) => (count === 1 ? `"${key}"` : `"${key}" (${count} times)`));
    return [...this.#lines, ...(keys.length === 0 ? [] : [`${this.#name}: not honoured: ${keys.join(', ')}`])];
  }
}
