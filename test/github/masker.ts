/**
 * What a runner does to a line of a log: all places of all masks are found first, then their union is blotted out.
 * Each blotted character becomes a NUL, so that positions stay.
 */
export function masked(line: string, forms: readonly string[]): string {
  const hidden = Array.from({ length: line.length }, () => false);
  for (const form of forms) {
    for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1)) hidden.fill(true, at, at + form.length);
  }
  return hidden.map((blot, i) => (blot ? '\0' : line[i])).join('');
}
