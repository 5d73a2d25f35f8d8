import type { Unscanned } from '../core/finding.ts';
import { printable } from '../core/printable.ts';

const SHOWN = 10;

/** What a source counts and notes while it is read. It can be sent to another thread as it is, and added up there. */
export class Tally {
  readonly stats = { files: 0, commits: 0, bytes: 0 };
  readonly unscanned: Unscanned[] = [];
  readonly submodules = new Set<string>();
  /** Git LFS pointers, and the bytes of what they point to (NaN: the pointer does not tell). */
  readonly largeFiles = new Map<string, number>();
  readonly other = new Map<string, Set<string>>();
  readonly texts = new Set<string>();
  readonly #missed = new Set<string>();

  /** Counts from zero again; notes stay. */
  restart(): void {
    Object.assign(this.stats, { files: 0, commits: 0, bytes: 0 });
  }

  submodule(path: string): void {
    this.submodules.add(path);
  }

  /** Something in a file that could not be read. What several versions of it have in common is told once. */
  miss(path: string, reason: string): void {
    const key = `${path}\0${reason}`;
    if (this.#missed.has(key)) return;
    this.#missed.add(key);
    this.unscanned.push({ path, reason });
  }

  /** A Git LFS pointer: the text that git has is the pointer, the content is elsewhere. */
  largeFile(path: string, bytes: number): void {
    this.largeFiles.set(path, bytes);
  }

  /** A file that is of no kind that has text, such as a FIFO. */
  special(kind: string, path: string): void {
    const paths = this.other.get(kind) ?? new Set();
    this.other.set(kind, paths.add(path));
  }

  note(text: string): void {
    this.texts.add(text);
  }

  /** Gives all that it holds, and begins anew. */
  take(): TallyContent {
    const { stats, unscanned, submodules, largeFiles, other, texts } = this;
    const content = structuredClone({ stats, unscanned, submodules, largeFiles, other, texts });
    this.restart();
    unscanned.length = 0;
    this.#missed.clear();
    for (const list of [submodules, largeFiles, other, texts]) list.clear();
    return content;
  }

  /** Adds what another one counted and noted. */
  add(more: TallyContent): void {
    this.stats.files += more.stats.files;
    this.stats.commits += more.stats.commits;
    this.stats.bytes += more.stats.bytes;
    for (const { path, reason } of more.unscanned) this.miss(path, reason);
    for (const path of more.submodules) this.submodule(path);
    for (const [path, bytes] of more.largeFiles) this.largeFile(path, bytes);
    for (const [kind, paths] of more.other) for (const path of paths) this.special(kind, path);
    for (const text of more.texts) this.note(text);
  }

  get notes(): readonly string[] {
    const lines = [...this.texts];
    if (this.submodules.size > 0)
      lines.push(`not scanned, as they are other repositories: ${named('submodule', [...this.submodules])}`);
    if (this.largeFiles.size > 0) {
      const files = [...this.largeFiles].map(([path, bytes]) => `${printable(path, 100)}${sizeOf(bytes)}`);
      lines.push(`only the pointer was scanned of ${named('Git LFS file', files)}`);
    }
    for (const [kind, paths] of this.other)
      lines.push(`not scanned, as there is nothing to read in it: ${named(kind, [...paths])}`);
    return lines;
  }
}

/** What a tally holds, as a message between threads keeps it. */
export type TallyContent = Pick<Tally, 'stats' | 'unscanned' | 'submodules' | 'largeFiles' | 'other' | 'texts'>;

function named(kind: string, names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => printable(name, 120));
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${names.length} ${kind}${names.length === 1 ? '' : 's'} (${shown.join(', ')}${more})`;
}

function sizeOf(bytes: number): string {
  if (Number.isNaN(bytes)) return '';
  return bytes < 1e6 ? `: ${bytes} bytes` : `: ${Math.round(bytes / 1e6)} MB`;
}
