const MEGABYTE = 1e6;
/** Bytes that may come out of any file, and how many times its own size. */
const LEAST_BYTES = 100 * MEGABYTE;
const RATIO = 50;
/** Members and packed streams in any file, and one more for so many of its bytes. */
const LEAST_MEMBERS = 100_000;
const BYTES_PER_MEMBER = 64;
/** Milliseconds, and more for each megabyte. */
const LEAST_TIME = 60_000;
const TIME_PER_MEGABYTE = 2000;

/** A limit was reached: nothing more is read of the file. The message says which, in words that follow its path. */
export class Exhausted extends Error {}

/** What the archives in one file may cost, all together. Each call throws `Exhausted` when that is spent. */
export class Budget {
  readonly #bytes: number;
  readonly #members: number;
  readonly #milliseconds: number;
  readonly #started = Date.now();
  #unpacked = 0;
  #opened = 0;

  /** `size` is the file's own, in bytes. */
  constructor(size: number) {
    this.#bytes = Math.max(LEAST_BYTES, size * RATIO);
    this.#members = Math.max(LEAST_MEMBERS, size / BYTES_PER_MEMBER);
    this.#milliseconds = LEAST_TIME + (size / MEGABYTE) * TIME_PER_MEGABYTE;
  }

  /** So many bytes more came out of an archive. */
  unpacked(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.#bytes)
      throw new Exhausted(`holds more than ${Math.round(this.#bytes / MEGABYTE)} MB; the rest was not unpacked`);
    if (Date.now() - this.#started > this.#milliseconds)
      throw new Exhausted(
        `took more than ${Math.round(this.#milliseconds / 1000)} s to unpack; the rest was not unpacked`,
      );
  }

  /** One more member, or one more stream. */
  member(): void {
    this.#opened++;
    if (this.#opened > this.#members)
      throw new Exhausted(`holds more than ${Math.round(this.#members)} files; the rest was not unpacked`);
  }
}
