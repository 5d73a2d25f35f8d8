/** A text of ordinary density has far fewer candidates that must be scored than one for so many bytes. */
const BYTES_A_SCORE = 48;
const SCORES_AT_LEAST = 64;

/** How many candidates of a fragment may be scored, so that no input takes longer than others of its length. */
export class Work {
  #left: number;
  #isOver = false;

  constructor(bytes: number) {
    this.#left = SCORES_AT_LEAST + Math.floor(bytes / BYTES_A_SCORE);
  }

  /** Takes one score; false when there is none left. */
  take(): boolean {
    return this.#left-- > 0;
  }

  /** No more candidates are to be read: one that could not be scored was told. */
  get isOver(): boolean {
    return this.#isOver;
  }

  end(): void {
    this.#isOver = true;
  }
}
