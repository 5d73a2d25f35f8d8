/**
 * Lines of `reachableObjects` in lists of versions of one file, newest first, lists of files of one name after each
 * other; what has no path comes first. git makes a version from the one before it, which it then still has: in any
 * other order it unpacks chains of deltas over and over, which took five times as long for files of many MB.
 */
export function byFile(lines: readonly string[]): Array<readonly string[]> {
  const files = new Map<string, string[]>();
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
  }
  const named = [...files].map(([path, versions]) => ({ key: `${nameOf(path)}\0${path}`, versions }));
  const lists = named.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ versions }) => versions);
  return rest.length === 0 ? lists : [rest, ...lists];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
