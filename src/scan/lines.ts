/** A place in a text: 1-based line and column, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds lines and columns in a text; its line starts are looked up once, on first use. */
export function placesOf(text: string, firstLine: number, firstColumn: number): (index: number) => Place {
  let starts: number[] | undefined;
  return (index) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: firstLine + low, column: index - (starts[low] ?? 0) + (low === 0 ? firstColumn : 1) };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
