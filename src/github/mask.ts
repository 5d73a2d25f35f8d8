import { base64Core } from '../core/fingerprint.ts';
import type { SecretValue } from '../core/secret.ts';

/** A whole value shorter than this is in every log by chance. */
const MIN_WHOLE = 4;

/** One line of a longer value must be longer: `{`, `}` or `end:` as a mask would blot out logs and drop job outputs. */
const MIN_PART = 5;

/** Words that logs are full of: masking one hides everything else and, by what is missing, tells the value. */
const COMMON = new Set(
  (
    'true false null none yes no on off undefined admin administrator root user username password passwd secret ' +
    'token test testing example sample default changeme localhost postgres mysql redis guest public private main ' +
    'master latest stable staging production development release debug info error warning enabled disabled node ' +
    'linux ubuntu windows macos github actions http https service_account'
  ).split(' '),
);

/**
 * Why masking this value would do more harm than good, or undefined when it can be masked. Such a value is refused
 * by `inject` (`RL-INJECT-UNMASKABLE`) unless the user allows it, and is then exported without a mask.
 */
export function unmaskable(value: SecretValue): string | undefined {
  return hopeless(value.reveal());
}

function hopeless(whole: string): string | undefined {
  const text = whole.trim();
  if (text.length < MIN_WHOLE) return `it is shorter than ${MIN_WHOLE} characters`;
  if (COMMON.has(text.toLowerCase())) return 'it is a word that logs are full of';
  if (/^[0-9]{1,5}$/.test(text)) return 'it is a number that logs are full of';
  if (/^(.)\1*$/su.test(text)) return 'it is one character again and again';
  if (/[\r\n]/.test(text) && parts(text).length === 0) return 'nothing on its lines is long or rare enough';
  return undefined;
}

/**
 * All forms in which a value must not be printed: the value, and its base64 (complete, and the three trimmed cores that
 * stand in the base64 of any text around it), base64url, hex, percent, form, JSON, XML and shell spelling; for a JSON
 * document also those of each value in it.
 *
 * A value of several lines is masked line by line (a JSON document: value by value), since logs are masked line by line,
 * and in its one-line spellings; never as a whole, because the runner would split it and mask `{` and `}` everywhere.
 * Lines of fewer than 5 characters, lines without a letter or digit and the public borders of a PEM block are left out
 * for the same reason.
 * Base64 that a tool breaks into lines is covered for the widths 64 and 76 when the value begins the text; elsewhere
 * the pieces around a break stay visible. Encodings of encodings (base64 twice, compressed, reversed) are not covered:
 * masks are against accidents, not against a step that wants to tell.
 *
 * Empty for a value that is `unmaskable`. No form is empty; none holds a line break.
 */
export function maskForms(value: SecretValue): string[] {
  const forms = new Set<string>();
  if (unmaskable(value) === undefined) collect(value.reveal(), forms, 0);
  return [...forms];
}

function collect(text: string, forms: Set<string>, depth: number): void {
  // A shell's $(…) drops the line break at the end, and with it changes what the encodings end in.
  for (const variant of new Set([text, text.trim()])) {
    for (const form of [variant, ...encodings(variant)]) {
      if (!/[\r\n]/.test(form)) {
        if (form.length >= MIN_WHOLE) forms.add(form);
      } else if (jsonLeaves(form) === undefined) for (const line of parts(form)) forms.add(line);
    }
  }
  if (depth < 4) for (const leaf of jsonLeaves(text) ?? []) collect(leaf, forms, depth + 1);
}

/** What is masked of a text of several lines: the values in it when it is a JSON document, else its lines. */
function parts(text: string): string[] {
  return (
    jsonLeaves(text) ??
    text
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter(isPart)
  );
}

function isPart(line: string): boolean {
  return (
    line.length >= MIN_PART &&
    /[\p{L}\p{N}]/u.test(line) &&
    !/^[0-9]{1,5}$/.test(line) &&
    !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(line) &&
    !COMMON.has(line.replace(/^["']|["',;]+$/g, '').toLowerCase())
  );
}

function* encodings(text: string): Generator<string> {
  const bytes = Buffer.from(text);
  const hex = bytes.toString('hex');
  yield hex;
  yield hex.toUpperCase();
  const base64 = bytes.toString('base64');
  for (const form of [base64, base64.replace(/=+$/, ''), ...([0, 1, 2] as const).map((s) => base64Core(bytes, s))]) {
    yield form;
    yield form.replaceAll('+', '-').replaceAll('/', '_');
  }
  const core = base64Core(bytes, 0);
  for (const width of [64, 76]) {
    if (core.length > width) yield* core.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  }
  const wellFormed = text.toWellFormed();
  yield* percentForms(wellFormed);
  yield* jsonForms(wellFormed);
  yield* shellForms(text);
  yield text.replace(/[&<>"']/g, (character) => XML[character] ?? character);
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** RFC 3986 as JavaScript, Python and strict encoders do it, WHATWG's form and userinfo; each in both cases of hex. */
function* percentForms(text: string): Generator<string> {
  const component = encodeURIComponent(text);
  const strict = component.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const form = new URLSearchParams([['', text]]).toString().slice(1);
  const url = new URL('https://host/');
  url.password = text;
  for (const encoded of [component, strict, strict.replaceAll('%2F', '/'), form, url.password]) {
    yield encoded;
    yield encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  }
}

/** JSON as JavaScript, Go (`<>&`), Python (ASCII only) and PHP (`\/`) write it, and a JSON text inside of JSON. */
function* jsonForms(text: string): Generator<string> {
  const unicode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(/[\u0080-\uffff]/g, unicode);
  yield json;
  yield ascii;
  yield json.replace(/[<>&\u2028\u2029]/g, unicode);
  yield json.replaceAll('/', '\\/');
  yield ascii.replaceAll('/', '\\/');
  yield JSON.stringify(json).slice(1, -1);
}

/** As shells show it (`set -x`, `printf %q`, `export -p`): in single, double and ANSI-C quotes, and with backslashes. */
function* shellForms(text: string): Generator<string> {
  yield text.replaceAll("'", String.raw`'\''`);
  yield text.replaceAll("'", `'"'"'`);
  yield text.replace(/[\\"$`]/g, String.raw`\$&`);
  yield text.replace(/[\s'"\\|&;()<>!{}*[\]?^$`,]|^#|(?<=^|[:=])~/g, String.raw`\$&`);
  const ansi: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\E' };
  yield text.replace(/[\\'\n\r\t\u001b]/g, (character) => ansi[character] ?? `\\${character}`);
}

/**
 * The maskable strings in a JSON object or array, and its whole numbers of six digits and more; undefined when the
 * text is no such document.
 */
function jsonLeaves(text: string): string[] | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return undefined;
  }
  const leaves: string[] = [];
  const open: unknown[] = [document];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node === 'string') leaves.push(node);
    else if (typeof node === 'number' && Number.isSafeInteger(node)) leaves.push(String(node));
    else if (typeof node === 'object' && node !== null) open.push(...Object.values(node));
  }
  return leaves.filter((leaf) => hopeless(leaf) === undefined);
}
