import type { Unscanned } from '../core/finding.ts';
import { printable } from '../core/printable.ts';

const SHOWN = 10;

/** What a source counts and notes while it is read. */
export class Tally {
  readonly stats = { files: 0, commits: 0, bytes: 0 };
  readonly unscanned: Unscanned[] = [];
  readonly #submodules = new Set<string>();
  readonly #largeFiles = new Set<string>();
  readonly #other = new Map<string, Set<string>>();
  readonly #notes = new Set<string>();

  /** Counts from zero again; notes stay. */
  restart(): void {
    Object.assign(this.stats, { files: 0, commits: 0, bytes: 0 });
  }

  submodule(path: string): void {
    this.#submodules.add(path);
  }

  /** A Git LFS pointer: the text that git has is the pointer, the content is elsewhere. */
  largeFile(path: string): void {
    this.#largeFiles.add(path);
  }

  /** A file that is of no kind that has text, such as a FIFO. */
  special(kind: string, path: string): void {
    const paths = this.#other.get(kind) ?? new Set();
    this.#other.set(kind, paths.add(path));
  }

  note(text: string): void {
    this.#notes.add(text);
  }

  get notes(): readonly string[] {
    const lines = [...this.#notes];
    if (this.#submodules.size > 0)
      lines.push(`not scanned, as they are other repositories: ${named('submodule', this.#submodules)}`);
    if (this.#largeFiles.size > 0)
      lines.push(`only the pointer was scanned of ${named('Git LFS file', this.#largeFiles)}`);
    for (const [kind, paths] of this.#other)
      lines.push(`not scanned, as there is nothing to read in it: ${named(kind, paths)}`);
    return lines;
  }
}

function named(kind: string, paths: ReadonlySet<string>): string {
  const shown = [...paths].slice(0, SHOWN).map((path) => printable(path, 100));
  const more = paths.size > SHOWN ? ` and ${paths.size - SHOWN} more` : '';
  return `${paths.size} ${kind}${paths.size === 1 ? '' : 's'} (${shown.join(', ')}${more})`;
}
