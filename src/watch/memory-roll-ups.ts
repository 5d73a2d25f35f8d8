import { addTo } from './day-hours.ts';
import type { AgeLimits, Dimension, RollUpStore, Row, Sums } from './roll-up.ts';
import { DAY } from './roll-up.ts';

/** Roll-ups in memory: for `relock watch FILE`, which keeps nothing, and for tests. */
export class MemoryRollUps implements RollUpStore {
  readonly #rows = new Map<string, { -readonly [K in keyof Row]: Row[K] }>();

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const place = `${row.dimension}\n${row.hours}\n${row.start}\n${row.name}`;
      const there = this.#rows.get(place);
      if (there === undefined) this.#rows.set(place, { ...row });
      else addTo(there, row);
    }
  }

  rows(dimension: Dimension, name: string, from: number, until: number): Row[] {
    return [...this.#rows.values()]
      .filter((row) => row.dimension === dimension && row.name === name && row.start >= from && row.start < until)
      .sort((a, b) => a.start - b.start);
  }

  top(dimension: Dimension, from: number, until: number, limit: number): Array<Sums & { readonly name: string }> {
    const sums = new Map<string, Sums & { readonly name: string }>();
    for (const row of this.#rows.values()) {
      if (row.dimension !== dimension || row.start < from || row.start >= until) continue;
      const there = sums.get(row.name) ?? { name: row.name, uses: 0, refused: 0, unauthenticated: 0 };
      addTo(there, row);
      sums.set(row.name, there);
    }
    return [...sums.values()].sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1)).slice(0, limit);
  }

  age({ hourlyFrom, keepFrom, keepPersonalFrom }: AgeLimits): void {
    for (const [place, row] of this.#rows) {
      const tooOld = row.start < (row.dimension === 'key' ? keepFrom : keepPersonalFrom);
      const isOldHour = row.hours === 1 && row.start < hourlyFrom;
      if (tooOld || isOldHour) this.#rows.delete(place);
      if (isOldHour && !tooOld) this.add([{ ...row, hours: 24, start: Math.floor(row.start / DAY) * DAY }]);
    }
  }
}
