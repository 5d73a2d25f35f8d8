import { printable } from '../../core/printable.ts';

/** Markup that may stand in a page as it is. Only `html` and what this room wrote itself make it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a template: all but `Html` is text, and escaped. Nothing is shown for null, undefined and false. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** The longest text that is shown, in characters. */
const LONGEST = 2000;

/**
 * A piece of a page. Every value is escaped for an element's content or for an attribute between double quotes, its
 * control and bidirectional characters shown as escapes, so that nobody's name for something is markup.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) {
    // Without quotes a space would end the value and begin another attribute.
    if (text.endsWith('=') && isUnquoted(text)) throw new TypeError('an attribute stands between quotes');
    text += shown(part) + (strings[index + 1] ?? '');
  }
  return new Html(text);
}

/** True when what follows would be an attribute's value without quotes around it. */
function isUnquoted(text: string): boolean {
  const tag = text.slice(text.lastIndexOf('<'));
  return !tag.includes('>') && tag.split('"').length % 2 === 1;
}

function shown(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return part.map(shown).join('');
}

function escaped(text: string): string {
  return printable(text, LONGEST).replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`);
}

/** An address within the pages. What is empty or undefined is left out of the query. */
export function link(page: string, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') given.set(name, String(value));
  }
  const search = given.toString();
  return `/ui${page === '' ? '' : `/${page}`}${search === '' ? '' : `?${search}`}`;
}
