import { closeSync, fchmodSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { recordOf } from './audit.ts';
import type { AuditDevice } from './device.ts';
import { headOf } from './head.ts';

/** The longest line and a little more: the end of the file is found within this much of it. */
const TAIL = 256 * 1024;

/**
 * A file of JSON lines. What was written in half, by a full disk or a crash, is cut off again, so that each line of it
 * is whole. Throws the system's error when it can't be opened.
 */
export class FileDevice implements AuditDevice {
  readonly #file: string;
  readonly #mode: number;
  #handle: number;
  #length: number;
  last: number | undefined;

  constructor(file: string, mode: number) {
    this.#file = file;
    this.#mode = mode;
    this.#handle = openSync(file, 'a+', mode);
    this.#length = this.#begin();
  }

  async write(lines: readonly string[]): Promise<void> {
    const bytes = Buffer.from(`${lines.join('\n')}\n`);
    let done = 0;
    try {
      while (done < bytes.length) done += writeSync(this.#handle, bytes, done);
      this.#length += bytes.length;
    } catch (error) {
      if (done > 0) ftruncateSync(this.#handle, this.#length);
      throw error;
    }
  }

  reopen(): void {
    const fresh = openSync(this.#file, 'a+', this.#mode);
    closeSync(this.#handle);
    this.#handle = fresh;
    this.#length = this.#begin();
  }

  close(): void {
    closeSync(this.#handle);
  }

  /** Finds the last whole line, cuts off what is behind it, and gives the file's length. */
  #begin(): number {
    // What is no plain file (a pipe, /dev/stdout) has no end to look at, and rights that are not ours to set.
    if (!fstatSync(this.#handle).isFile()) {
      this.last = undefined;
      return 0;
    }
    if (this.#mode !== 0) fchmodSync(this.#handle, this.#mode);
    const { size } = fstatSync(this.#handle);
    const tail = Buffer.alloc(Math.min(size, TAIL));
    readSync(this.#handle, tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(10) + 1;
    if (end < tail.length) ftruncateSync(this.#handle, size - tail.length + end);
    const lines = tail.subarray(0, end).toString('latin1').trimEnd().split('\n');
    const line = lines.at(-1) ?? '';
    this.last = recordOf(line)?.number ?? headOf(line)?.number;
    return size - tail.length + end;
  }
}
