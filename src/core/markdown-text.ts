import { printable } from './printable.ts';

/**
 * Text from outside as code that GitHub shows literally, also in a table's cell: nothing in it mentions a person,
 * refers to an issue, becomes a link, ends the cell or starts HTML. Plain names become a code span; for the rest every
 * character with a meaning is a numeric reference inside of `<code>`, since a pipe or a backtick can't be escaped in a
 * span in a way that all of GitHub's table rules agree on.
 */
export function code(text: string, maxLength = 300): string {
  const shown = printable(text, maxLength);
  if (shown === '') return '<code>(empty)</code>';
  if (PLAIN.test(shown)) return `\`${shown}\``;
  return `<code>${shown.replace(NOT_LITERAL, reference)}</code>`;
}

const PLAIN = /^[\p{L}\p{N}./:=+,~%@#_…-](?:[\p{L}\p{N}./:=+,~%@#_… -]*[\p{L}\p{N}./:=+,~%@#_…-])?$/u;
const NOT_LITERAL = /[^\p{L}\p{N}/… -]/gu;

/**
 * Text from outside as prose in one line: Markdown and HTML in it are literal, and words that GitHub would turn into
 * a mention, a reference or a link become code.
 */
export function prose(text: string, maxLength = 500): string {
  return printable(text, maxLength)
    .trim()
    .split(/\s+/)
    .map((word) => (ALIVE.test(word) ? code(word, maxLength) : word.replace(NOT_PROSE, reference)))
    .join(' ')
    .replace(/^(\d+)([.)])/, (_, digits: string, mark: string) => `${digits}${reference(mark)}`)
    .replace(/^-/, reference('-'));
}

const ALIVE = /[@#]|:\/\/|www\.|gh-\d|mailto:|xmpp:|:\w+:/i;
const NOT_PROSE = /[^\p{L}\p{N}.,;:'"?()/%…→’“”–-]/gu;

function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/** A URL as a link's target: what is left in it that could end the link or the cell is percent-encoded. */
export function linkTarget(url: string): string {
  return url.replace(/[()|`<>\\\s]/g, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
