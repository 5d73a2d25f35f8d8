/** A place in a text: 1-based line and column, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** So many bytes of a long line are decoded at a time to count its columns. */
const STRETCH = 65_536;

/**
 * Finds lines and columns of offsets in bytes. What lies between two questions is read once when they come in order of
 * place.
 */
export function placesOf(bytes: Buffer, firstLine: number, firstColumn: number): (offset: number) => Place {
  const begin = { offset: 0, line: firstLine, column: firstColumn };
  let last = begin;
  return (offset) => {
    if (offset < last.offset) last = begin;
    let { line, column } = last;
    let from = last.offset;
    for (let at = nextLine(bytes, from, offset); at !== -1; at = nextLine(bytes, from, offset)) {
      line++;
      column = 1;
      from = at + 1;
    }
    while (from < offset) {
      const to = stretchEnd(bytes, from, offset);
      column += bytes.toString('utf8', from, to).length;
      from = to;
    }
    last = { offset, line, column };
    return { line, column };
  };
}

function nextLine(bytes: Buffer, from: number, to: number): number {
  const at = bytes.subarray(from, to).indexOf(10);
  return at === -1 ? -1 : from + at;
}

function stretchEnd(bytes: Buffer, from: number, to: number): number {
  if (to - from <= STRETCH) return to;
  let end = from + STRETCH;
  while (end < to && ((bytes[end] ?? 0) & 0xc0) === 0x80) end++;
  return end;
}
