/** How the message of a commit or an annotated tag is named where a finding has its path. */
export function messagePlace(type: string, id: string): string {
  return `${type} ${id.slice(0, 12)}, message`;
}

/** How a file is named that a tag names by itself, so that no commit gives it a path. */
export function blobPlace(id: string): string {
  return `blob ${id.slice(0, 12)}`;
}

/** How a part of a pull request is named where a finding has its path: `title`, `body`, `comment 7` and so on. */
export function pullRequestPlace(number: number, part: string): string {
  return `pull request ${number}, ${part}`;
}

/** True for the names above: nothing to link to, and no line to take out of a file. A file that is so named loses a link. */
export function isNoFile(path: string): boolean {
  return /^(?:(?:commit|tag) [0-9a-f]{12}, message|blob [0-9a-f]{12}|pull request \d+, [a-z]+( [a-z]+)*( \d+)?)$/.test(
    path,
  );
}
