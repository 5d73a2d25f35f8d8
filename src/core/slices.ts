/** Long work that stops after each piece, so that others may go first. */
export type Sliced<T> = Generator<void, T>;

/** Does it without a pause. */
export function atOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/** Does it piece by piece, waiting for `pause` after each. */
export async function inSlices<T>(work: Sliced<T>, pause: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await pause();
  }
}
