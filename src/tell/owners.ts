import picomatch from 'picomatch';

/** GitHub's limit: a larger file is not loaded (docs.github.com, About code owners). */
const MAX_BYTES = 3 * 1024 * 1024;

/** Where GitHub looks for the file, in this order; the first that is there counts. */
export const OWNER_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** A login, of an enterprise's own users with `_` and its short code, or a team. */
const OWNER = /^@[A-Za-z0-9_-]{1,39}(?:\/[A-Za-z0-9._-]{1,100})?$/;

/**
 * Who owns a file by CODEOWNERS (docs.github.com, "About code owners"): the last line whose pattern matches counts; one
 * without owners means nobody. Only GitHub logins and teams are given, `@NAME` or `@ORG/TEAM`, at most ten: a mail address
 * can't be mentioned. A line with a pattern that GitHub does not know (`!`, `[…]`) is left out, as GitHub does.
 */
export function codeOwners(text: string, path: string): readonly string[] {
  if (text.length > MAX_BYTES) return [];
  let owners: readonly string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/(?<!\\)\s+/);
    const [pattern = '', ...names] = words;
    if (pattern === '' || pattern.startsWith('!') || /[[\]]/.test(pattern)) continue;
    // Brackets of a kind that GitHub takes as they are mean something to the matcher.
    if (matches(pattern.replaceAll('\\ ', ' ').replaceAll(/[(){}|+!@]/g, String.raw`\$&`), path)) owners = names;
  }
  return owners.filter((owner) => OWNER.test(owner)).slice(0, 10);
}

/** A pattern with a slash before its end is of the root; a folder means all within it; `*` stays within a folder. */
function matches(pattern: string, path: string): boolean {
  // Names nothing, as in .gitignore.
  if (/^\/+$/.test(pattern)) return false;
  // Of the root alone, as `docs/*` is of docs.
  if (pattern === '/*') return !path.includes('/');
  const anchored = /\/./.test(pattern) ? pattern.replace(/^\//, '') : `**/${pattern.replace(/^\//, '')}`;
  const rooted = pattern.startsWith('/') && !/\/./.test(pattern.slice(1)) ? pattern.slice(1) : anchored;
  const options = { dot: true, nobrace: true, noextglob: true, nonegate: true } as const;
  if (rooted.endsWith('/')) return picomatch.isMatch(path, `${rooted}**`, options);
  // `docs/*` means the files in docs, not those below; `docs` and `docs/**` mean all of it.
  if (rooted.endsWith('/*') || rooted === '*') return picomatch.isMatch(path, rooted === '*' ? '**' : rooted, options);
  return picomatch.isMatch(path, [rooted, `${rooted}/**`], options);
}
