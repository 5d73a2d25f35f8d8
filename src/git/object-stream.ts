import { RelockError } from '../core/error.ts';
import { startGit, type GitProcess } from './process.ts';
import type { Repository } from './repository.ts';

/** An object as it begins. */
export interface ObjectHeader {
  readonly id: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** What stood behind the id when it was asked for: its path, or nothing. */
  readonly rest: string;
}

/** What the reader of an object stream hears. Calls come in the order in which objects were asked for. */
export interface ObjectListener {
  begin(object: ObjectHeader): void;
  /** Bytes of the object, as often as it takes; they are nobody else's. */
  content(bytes: Buffer): void;
  /** What it promises is waited for before anything else is read. */
  end(): Promise<void> | void;
  /** git does not have it. */
  missing(id: string): void;
}

const LINE_FEED = 0x0a;

/**
 * Reads any number of objects through one git process that is never waited for: asked in bulk, it answers in bulk.
 * No filter, attribute or text conversion touches what it gives. An answer may be held back by git until more is asked
 * for (4 KiB at most on Linux, which is about 40 objects), or until `finish`.
 */
export class ObjectStream {
  readonly #git: GitProcess;
  readonly #listener: ObjectListener;
  /** A header whose end is not here yet. */
  #header: Buffer = Buffer.alloc(0);
  /** Bytes of the current object that are still to come; -1 stands for its closing line break, undefined for none. */
  #left: number | undefined;
  /** How many answers are still to come. */
  #asked = 0;
  #isAsking = true;
  readonly #done: Promise<void>;
  #awaited: Promise<void> | void = undefined;

  constructor(repository: Repository, listener: ObjectListener) {
    const format = '--batch=%(objectname) %(objecttype) %(objectsize) %(rest)';
    this.#git = startGit(repository, ['cat-file', format, '--buffer'], { withInput: true });
    this.#listener = listener;
    this.#done = this.#read();
    // Told of by `finish`; until then nobody waits for it.
    this.#done.catch(() => undefined);
  }

  /** Asks for objects: lines of an id, or of an id, a space and its path, each with its end. */
  ask(lines: string): void {
    this.#asked += lines.split('\n').length - 1;
    this.#git.send(lines);
  }

  /** Waits for the last answer. Rejects with the errors of `startGit`, or with what a listener threw. */
  finish(): Promise<void> {
    this.#isAsking = false;
    this.#git.endInput();
    return this.#done;
  }

  /** Rejects when reading failed; else never settles before `finish`. */
  get done(): Promise<void> {
    return this.#done;
  }

  stop(): void {
    this.#git.stop();
  }

  async #read(): Promise<void> {
    await this.#git.read((chunk) => this.#readOn(chunk, 0));
    // A git that ends early, and says that all went well, must not be waited for, nor taken for an answer.
    if (this.#left !== undefined || this.#header.length > 0 || this.#asked > 0 || this.#isAsking) throw broken();
  }

  #readOn(chunk: Buffer, from: number): Promise<void> | void {
    for (let at = from; at < chunk.length;) {
      at = this.#left === undefined ? this.#begin(chunk, at) : this.#take(chunk, at);
      if (this.#awaited === undefined) continue;
      const awaited = this.#awaited;
      this.#awaited = undefined;
      return awaited.then(() => this.#readOn(chunk, at));
    }
  }

  #begin(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(LINE_FEED, from);
    if (end === -1) {
      this.#header = Buffer.concat([this.#header, chunk.subarray(from)]);
      return chunk.length;
    }
    const line = Buffer.concat([this.#header, chunk.subarray(from, end)]).toString('utf8');
    this.#header = Buffer.alloc(0);
    const [, id, type, size, rest] = /^([0-9a-f]{40,64}) (\w+) (\d+) (.*)$/s.exec(line) ?? [];
    if (id === undefined || type === undefined || rest === undefined) {
      const missing = /^([0-9a-f]{40,64})\b.* missing$/s.exec(line)?.[1];
      if (missing === undefined) throw broken();
      this.#asked--;
      this.#listener.missing(missing);
      return end + 1;
    }
    this.#left = Number(size);
    this.#listener.begin({ id, type, size: this.#left, rest });
    return end + 1;
  }

  #take(chunk: Buffer, from: number): number {
    const left = this.#left ?? 0;
    const end = Math.min(from + left, chunk.length);
    if (end > from) this.#listener.content(chunk.subarray(from, end));
    this.#left = left - (end - from);
    // The line break behind it may come with the next chunk.
    if (this.#left > 0 || end === chunk.length) return end;
    if (chunk[end] !== LINE_FEED) throw broken();
    this.#left = undefined;
    this.#asked--;
    this.#awaited = this.#listener.end();
    return end + 1;
  }
}

function broken(): RelockError {
  return new RelockError('RL-GIT-OUTPUT', 'git cat-file did not answer as Relock expects', {
    remedy: 'Please report this with the output of `git --version`.',
  });
}
