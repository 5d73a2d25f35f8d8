import type { GenericCandidate } from '../generic/candidate.ts';
import type { Put } from './features.ts';
import { EXTENSIONS, LINE_WORDS, NAME_STEMS, PATH_WORDS } from './stems.ts';
import { signOf } from './characters.ts';
import { eachWord, placeIn } from './words.ts';

const FORMS = [
  'assignment',
  'argument',
  'pair',
  'element',
  'option',
  'header',
  'userinfo',
  'connection',
  'comparison',
  'prose',
  'value',
] as const;

/** So much of a line is looked at before and behind the value, and so many lines around it. */
const REACH = 200;
const LINES_BEFORE = 2;
const LINES_AFTER = 1;

/** So much of what stands between a name and its value is looked at. */
export const GAP = 60;

/** Where the line of a candidate, and those around it, begin and end. */
export interface Lines {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** The line that holds a candidate and its neighbours, cut where they are long. */
export function linesAround(text: string, first: number, last: number): Lines {
  const least = Math.max(0, first - REACH);
  const most = Math.min(text.length, last + REACH);
  let start = first;
  while (start > least && text.charCodeAt(start - 1) !== 10) start--;
  let end = last;
  while (end < most && text.charCodeAt(end) !== 10) end++;
  let from = start;
  const lowest = Math.max(0, start - 380);
  for (let lines = 0; from > lowest; from--) if (text.charCodeAt(from - 1) === 10 && lines++ === LINES_BEFORE) break;
  let to = end;
  const highest = Math.min(text.length, end + REACH);
  for (let lines = 0; to < highest; to++) if (text.charCodeAt(to) === 10 && lines++ === LINES_AFTER) break;
  return { from, start, end, to };
}

const placeInLine = placeIn(LINE_WORDS);
const placeInPath = placeIn(PATH_WORDS);
const marks = new Uint8Array(Math.max(LINE_WORDS.length, PATH_WORDS.length));

/** What a candidate's name says. */
export function nameFeatures({ form, name, value, quoted, partial }: GenericCandidate, put: Put): void {
  FORM_NAMES.forEach((title, i) => put(title, form === FORMS[i] ? 1 : 0));
  put('value quoted', quoted ? 1 : 0);
  put('value partial', partial ? 1 : 0);
  put('name length', Math.min(name.length, 100));
  const lowered = name.toLowerCase();
  put('name in capitals', name !== lowered && name === name.toUpperCase() ? 1 : 0);
  put('name begins with a capital', /^[A-Z]/.test(name) ? 1 : 0);
  put('name in camel case', /[a-z][A-Z]/.test(name) ? 1 : 0);
  put('name with _', name.includes('_') ? 1 : 0);
  put('name with -', name.includes('-') ? 1 : 0);
  put('name with .', name.includes('.') ? 1 : 0);
  put('name with $', name.includes('$') ? 1 : 0);
  put('name is an option', name.startsWith('-') ? 1 : 0);
  put('name with digits', /\d/.test(name) ? 1 : 0);
  let words = 0;
  eachWord(name, 0, name.length, () => words++);
  put('name words', words);
  stemsOf(lowered).forEach((place, i) => put(STEM_NAMES[i] ?? '', place));
  const letters = lowered.replace(/[^a-z0-9]/g, '');
  const said = value
    .slice(0, 100)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  put('value is the name', said !== '' && said === letters ? 1 : 0);
  put('value in the name', said !== '' && letters.includes(said) ? 1 : 0);
  put('name in the value', letters.length > 2 && said.includes(letters) ? 1 : 0);
}

/** So many names are remembered: a file's names are few. */
const MOST_NAMES = 256;
const stems = new Map<string, Uint8Array>();

/** Where each stem stands in a name: 0 nowhere, 1 within it, 2 at its end. */
function stemsOf(name: string): Uint8Array {
  let places = stems.get(name);
  if (places !== undefined) return places;
  places = Uint8Array.from(NAME_STEMS, (stem) => {
    const at = name.lastIndexOf(stem);
    return at < 0 ? 0 : at + stem.length === name.length ? 2 : 1;
  });
  if (stems.size >= MOST_NAMES) stems.clear();
  stems.set(name, places);
  return places;
}

const FORM_NAMES = FORMS.map((form) => `form ${form}`);
const STEM_NAMES = NAME_STEMS.map((stem) => `name holds ${stem}`);
const LINE_NAMES = LINE_WORDS.map((word) => `line says ${word}`);
const NEAR_NAMES = LINE_WORDS.map((word) => `near ${word}`);
const PATH_NAMES = PATH_WORDS.map((word) => `path ${word}`);
const EXTENSION_NAMES = EXTENSIONS.map((extension) => `file .${extension}`);

/** What stands around a value: between it and its name, in its line, in the lines around. */
export function lineFeatures(candidate: GenericCandidate, text: string, lines: Lines, put: Put): void {
  const { nameStart, name, start, end } = candidate;
  const nameEnd = nameStart + name.length;
  const gap = nameEnd <= start ? text.slice(Math.max(nameEnd, start - GAP), start) : '';
  put('gap length', Math.min(GAP, Math.max(0, start - nameEnd)));
  GAPS.forEach(([title, pattern]) => put(title, pattern.test(gap) ? 1 : 0));
  put('before value', signOf(text.charCodeAt(start - 1)));
  put('before that', signOf(text.charCodeAt(start - 2)));
  put('after value', signOf(text.charCodeAt(end)));
  put('after that', signOf(text.charCodeAt(end + 1)));
  put('and then', signOf(text.charCodeAt(end + 2)));
  put('before name', signOf(text.charCodeAt(nameStart - 1)));
  put('before name that', signOf(text.charCodeAt(nameStart - 2)));
  const first = Math.min(name === '' ? start : nameStart, start);
  const head = text.slice(lines.start, first);
  const tail = text.slice(end, lines.end);
  put('head length', head.length);
  put('tail length', tail.length);
  put('indent', Math.min(60, head.length - head.trimStart().length));
  put('head is blank', head.trim() === '' ? 1 : 0);
  HEADS.forEach(([title, pattern]) => put(title, pattern.test(head) ? 1 : 0));
  TAILS.forEach(([title, pattern]) => put(title, pattern.test(tail) ? 1 : 0));
  put('quotes in line', countOf(head, '"') + countOf(tail, '"') + countOf(head, "'") + countOf(tail, "'"));
  put('brackets in line', countOf(head, '(') + countOf(tail, '('));
  put('equals in line', countOf(head, '=') + countOf(tail, '='));
  put('colons in line', countOf(head, ':') + countOf(tail, ':'));
  put('commas in line', countOf(head, ',') + countOf(tail, ','));
  let words = 0;
  marks.fill(0);
  const mark = (hash: number) => {
    words++;
    const place = placeInLine(hash);
    if (place !== undefined) marks[place] = 1;
  };
  eachWord(text, lines.start, first, mark);
  eachWord(text, end, lines.end, mark);
  put('words in line', words);
  LINE_NAMES.forEach((title, i) => put(title, marks[i] ?? 0));
  marks.fill(0);
  words = 0;
  eachWord(text, lines.from, lines.start, mark);
  put('words before', words);
  words = 0;
  eachWord(text, lines.end, lines.to, mark);
  put('words after', words);
  NEAR_NAMES.forEach((title, i) => put(title, marks[i] ?? 0));
  const near = text.slice(lines.from, lines.start) + text.slice(lines.end, lines.to);
  put('hex near', near.length < 16 ? 0 : countOfMatches(near, /\b[0-9a-f]{16,}\b/gi));
  put('long texts near', runsIn(near, 24));
  put('uuids near', near.length < 36 ? 0 : countOfUuids(near));
  put('long texts beside', runsIn(head, 20) + runsIn(tail, 20));
  put('strings near', countOf(near, '"') + countOf(near, "'"));
  put('same name near', name !== '' && near.includes(name) ? 1 : 0);
}

const GAPS: ReadonlyArray<readonly [string, RegExp]> = [
  ['gap :=', /:=/],
  ['gap ==', /[!=]==?/],
  ['gap =>', /=>/],
  ['gap =', /(?:^|[^!=:+<>.|?])=(?![=>])/],
  ['gap :', /:(?![:=])/],
  ['gap (', /\(/],
  ['gap >', /[^=-]>|^>/],
  ['gap spaced', /\s[:=]+\s/],
  ['gap aligned', /\s{3}/],
  ['gap type', /string|char|byte|str\b/i],
  ['gap bytes', /\bb["']$/],
  ['gap escaped', /\\["']$/],
];

const HEADS: ReadonlyArray<readonly [string, RegExp]> = [
  ['head comments', /^\s*(?:\/\/|#|\*|\/\*|--|;|<!--|rem\b|')/i],
  ['head lists', /^\s*[-*] /],
  ['head ends in quote', /["'`]$/],
  ['head ends in {', /\{\s*["']?$/],
  ['head ends in (', /\(\s*["']?$/],
  ['head ends in ,', /,\s*["']?$/],
  ['head ends in .', /\.$/],
  ['head ends in $', /[$@]$/],
  ['head ends in &', /[&?;]$/],
];

const TAILS: ReadonlyArray<readonly [string, RegExp]> = [
  ['tail is blank', /^["'`]?[,;]?\s*$/],
  ['tail closes', /^["'`]?\)/],
  ['tail joins', /^["'`]?\s*[+%]/],
  ['tail calls', /^["'`]?\s*\./],
  ['tail commented', /^["'`]?[,;]?\s+(?:\/\/|#)/],
  ['tail goes on', /^["'`]? \w/],
  ['tail colon', /^["'`]?\s*:/],
];

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** 1 for the characters of base64. */
const BASE64 = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
  BASE64[character.charCodeAt(0)] = 1;

/** How many runs of at least `shortest` characters of base64 there are. */
function runsIn(text: string, shortest: number): number {
  let count = 0;
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    run = BASE64[text.charCodeAt(i)] === 1 ? run + 1 : 0;
    if (run === shortest) count++;
  }
  return count;
}

function countOfUuids(text: string): number {
  return text.includes('-') ? countOfMatches(text, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi) : 0;
}

function countOfMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A file's candidates come one after another. */
let lastPath:
  | { readonly path: string; readonly said: ReadonlyArray<readonly [name: string, value: number]> }
  | undefined;

/** What a file's path says: its folders' and its own words, and its extension. */
export function pathFeatures(path: string, put: Put): void {
  if (lastPath?.path !== path) {
    const said: Array<readonly [string, number]> = [];
    readPath(path, (name, value) => said.push([name, value]));
    lastPath = { path, said };
  }
  for (const [name, value] of lastPath.said) put(name, value);
}

function readPath(path: string, put: Put): void {
  marks.fill(0);
  eachWord(path, 0, path.length, (hash) => {
    const place = placeInPath(hash);
    if (place !== undefined) marks[place] = 1;
  });
  PATH_NAMES.forEach((title, i) => put(title, marks[i] ?? 0));
  const extension = /\.([A-Za-z0-9_]{1,12})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const known = EXTENSIONS.indexOf(extension);
  EXTENSION_NAMES.forEach((title, i) => put(title, known === i ? 1 : 0));
  put('file without extension', extension === '' ? 1 : 0);
}
