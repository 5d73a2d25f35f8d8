/** So many lines are brought into order at a time; they take some 10 MB. */
const AT_ONCE = 65_536;

/**
 * The lines of `reachableObjects` in lists of versions of one file, newest first, lists of files of one name after each
 * other; what has no path comes as it came. git makes a version from the one before it, which it then still has: in any
 * other order it unpacks chains of deltas over and over, which took five times as long for files of many MB.
 */
export async function* byFile(lists: AsyncIterable<readonly string[]>): AsyncGenerator<readonly string[]> {
  let files = new Map<string, string[]>();
  let count = 0;
  for await (const lines of lists) {
    const rest: string[] = [];
    for (const line of lines) {
      const space = line.indexOf(' ');
      if (space === -1) {
        rest.push(line);
        continue;
      }
      const path = line.slice(space + 1);
      const versions = files.get(path);
      if (versions === undefined) files.set(path, [line]);
      else versions.push(line);
      count++;
    }
    if (rest.length > 0) yield rest;
    if (count < AT_ONCE) continue;
    yield* inOrder(files);
    files = new Map();
    count = 0;
  }
  yield* inOrder(files);
}

function inOrder(files: ReadonlyMap<string, readonly string[]>): Array<readonly string[]> {
  const named = [...files].map(([path, versions]) => ({ key: `${nameOf(path)}\0${path}`, versions }));
  return named.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ versions }) => versions);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
