/**
 * The index of the first number of a list in order that is `least` or more; of a list of groups of `stride` numbers, of
 * which those at `offset` are in order, the first such group.
 */
export function lowerBound(list: ArrayLike<number>, least: number, stride = 1, offset = 0): number {
  let low = 0;
  let high = Math.floor(list.length / stride);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[stride * middle + offset] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
