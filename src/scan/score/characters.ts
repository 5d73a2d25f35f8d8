import { ENOUGH, letterOf, read } from './language.ts';
import type { Language } from './language.ts';
import { VALUE_STEMS } from './stems.ts';
import type { Put } from './features.ts';

/** n · log2 n in 1/256 bits, rounded: far coarser than any two machines differ. */
const PLENTY = new Int32Array(ENOUGH + 1);
for (let n = 2; n <= ENOUGH; n++) PLENTY[n] = Math.round(256 * n * Math.log2(n));

const SIGNS = '-_./:$%{}()<>[]@#+=*&,;\\!?|~^\'"`';
/** Those whose number is told. */
const COUNTED = '-_./:$%{(<[@+=,!';
const SIGN_NAMES = Array.from(COUNTED, (sign) => `value sign ${sign}`);
const STEM_NAMES = VALUE_STEMS.map((stem) => `value holds ${stem}`);

const PATTERNS: ReadonlyArray<readonly [name: string, pattern: RegExp]> = [
  ['value is hex', /^(?:0x)?[0-9a-fA-F]+$/],
  ['value is lower hex', /^[0-9a-f]+$/],
  ['value is base64', /^[A-Za-z0-9+/]+={0,2}$/],
  ['value is base64url', /^[\w-]+$/],
  ['value is base32', /^[A-Z2-7]+=*$/],
  ['value is UUID', /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i],
  ['value is digits', /^\d+$/],
  ['value is number', /^[-+]?\d[\d_.,:/ -]*[a-zA-Z%]{0,2}$/],
  ['value is identifier', /^[A-Za-z_$][\w$]*$/],
  ['value is kebab', /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/i],
  ['value is a word and digits', /^[A-Za-z]{3,}\d{1,4}$/],
  ['value is a member', /^[A-Za-z_$][\w$]*(?:(?:\??\.|::|->)[A-Za-z_$][\w$]*|\[['"]?\w+['"]?\])+$/],
  ['value is a mail address', /^[\w.+-]+@[\w-]+\.[\w.-]+$/],
  [
    'value is a hash',
    /^\$(?:2[abxy]?|[156y]|argon2\w*|pbkdf2[\w-]*|scrypt|apr1)\$|^\{(?:S?SHA|SSHA\d*|MD5|CRYPT)\}|^(?:pbkdf2|bcrypt|argon2)[_:$]|sha(?:1|224|256|384|512)[-:]|md5:/i,
  ],
  ['value is a URL', /:\/\//],
  ['value calls', /\w\(/],
  ['value has an escape', /\\(?:[nrtvbf0u]|x[0-9a-f]{2})/i],
  ['value is a template', /\$\{|\$\(|\{\{|<%|#\{|%\(|%[sdvqx]|\{\d?\}|\$[A-Za-z_]/],
  ['value begins eyJ', /^eyJ/],
  ['value is a sentence', /^[A-Za-z'’]+(?:,? [A-Za-z'’]+)+[.!?]?$/],
  ['value in brackets', /^[<[({].*[>\])}]$/],
  ['value is a path', /^(?:\.{0,2}|~|[A-Za-z]:)?[\\/][\w.-]+/],
  ['value is namespaced', /^[a-z]+(?:[.:/][\w-]+)+$/],
];

const LOWER = 0;
const UPPER = 1;
const DIGIT = 2;
const SIGN = 3;
const BLANK = 4;
const FOREIGN = 5;

function classOf(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  if (code >= 48 && code <= 57) return DIGIT;
  if (code <= 32) return BLANK;
  return code < 128 ? SIGN : FOREIGN;
}

const CLASS_NAMES = ['lower', 'upper', 'digits', 'signs', 'spaces', 'foreign'].map((kind) => `value ${kind}`);
const SHARE_NAMES = ['lower', 'upper', 'digits', 'signs'].map((kind) => `value share of ${kind}`);

/** What a value's characters say. */
export function valueFeatures(whole: string, language: Language, put: Put): void {
  const text = whole.length > ENOUGH ? whole.slice(0, ENOUGH) : whole;
  const { length } = text;
  const share = (part: number) => (length === 0 ? 0 : Math.round((part * 1000) / length));
  const counts = new Uint8Array(128);
  const classes = new Uint8Array(6);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) counts[code] = (counts[code] ?? 0) + 1;
    const kind = classOf(code);
    classes[kind] = (classes[kind] ?? 0) + 1;
  }
  put('value length', Math.min(whole.length, 2000));
  CLASS_NAMES.forEach((name, kind) => put(name, classes[kind] ?? 0));
  SHARE_NAMES.forEach((name, kind) => put(name, share(classes[kind] ?? 0)));
  let [distinct, plenty] = [0, 0];
  for (const count of counts) {
    if (count === 0) continue;
    distinct++;
    plenty += PLENTY[count] ?? 0;
  }
  put('value distinct', distinct);
  put('value distinct share', share(distinct));
  put('value entropy', length === 0 ? 0 : Math.round(((PLENTY[length] ?? 0) - plenty) / length));
  runFeatures(text, put, share);
  put('value first', signOf(text.charCodeAt(0)));
  put('value last', signOf(text.charCodeAt(length - 1)));
  const { inWords, words, longestWord, letters, letterSurprise, highestSurprise, pairSurprise } = read(text, language);
  put('value in words', share(inWords));
  put('value words', words);
  put('value longest word', longestWord);
  put('value letters outside words', letters - inWords);
  put('value letter surprise', letters === 0 ? 0 : Math.round((letterSurprise * 8) / letters));
  put('value letter surprise sum', Math.min(32_000, letterSurprise));
  put('value highest surprise', highestSurprise);
  put('value pair surprise', length === 0 ? 0 : Math.round((pairSurprise * 8) / length));
  put('value pair surprise sum', Math.min(32_000, pairSurprise));
  pieceFeatures(text, put);
  put('value length mod 8', whole.length % 8);
  put('value length of a key', [16, 20, 24, 32, 36, 40, 44, 48, 64, 86, 88, 96, 128].indexOf(whole.length));
  SIGN_NAMES.forEach((name, i) => put(name, counts[COUNTED.charCodeAt(i)] ?? 0));
  PATTERNS.forEach(([name, pattern]) => put(name, pattern.test(text) ? 1 : 0));
  const lowered = text.toLowerCase();
  VALUE_STEMS.forEach((stem, i) => put(STEM_NAMES[i] ?? '', lowered.includes(stem) ? 1 : 0));
}

/** How long the same kind of character, the same character, or the alphabet's order goes on. */
function runFeatures(text: string, put: Put, share: (part: number) => number): void {
  let [kind, turns, run, longest] = [-1, 0, 0, 0];
  let [digits, longestDigits, letters, longestLetters, consonants, longestConsonants] = [0, 0, 0, 0, 0, 0];
  let [vowels, allLetters, before, same, longestSame, step, sequence, longestSequence] = [0, 0, -1, 1, 1, 0, 1, 1];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const next = classOf(code);
    if (next !== kind && kind >= 0) turns++;
    run = next === kind ? run + 1 : 1;
    kind = next;
    longest = Math.max(longest, run);
    digits = next === DIGIT ? digits + 1 : 0;
    longestDigits = Math.max(longestDigits, digits);
    const isLetter = next === LOWER || next === UPPER;
    letters = isLetter ? letters + 1 : 0;
    if (isLetter) allLetters++;
    longestLetters = Math.max(longestLetters, letters);
    const isVowel = isLetter && 'aeiouyAEIOUY'.includes(text.charAt(i));
    if (isVowel) vowels++;
    consonants = isLetter && !isVowel ? consonants + 1 : 0;
    longestConsonants = Math.max(longestConsonants, consonants);
    same = code === before ? same + 1 : 1;
    longestSame = Math.max(longestSame, same);
    const difference = code - before;
    sequence = before >= 0 && Math.abs(difference) === 1 && difference === step ? sequence + 1 : 2;
    longestSequence = Math.max(longestSequence, sequence);
    step = difference;
    before = code;
  }
  put('value turns', turns);
  put('value turn share', share(turns));
  put('value longest run', longest);
  put('value longest digits', longestDigits);
  put('value longest letters', longestLetters);
  put('value longest consonants', longestConsonants);
  put('value vowel share', allLetters === 0 ? 0 : Math.round((vowels * 1000) / allLetters));
  put('value same', longestSame);
  put('value sequence', longestSequence);
}

/** The pieces between separators: names are made of short ones of one kind. */
function pieceFeatures(text: string, put: Put): void {
  const pieces = text.split(/[^A-Za-z0-9]+/);
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  put('value pieces', pieces.length);
  put('value longest piece', longest.length);
  put('value mean piece', Math.round((text.length * 16) / pieces.length));
  put('value longest piece mixed', mixture(longest));
  put('value longest mixed piece', Math.max(...pieces.map((piece) => (mixture(piece) > 1 ? piece.length : 0))));
}

/** How many of lower case, upper case and digits a text has. */
function mixture(text: string): number {
  return Number(/[a-z]/.test(text)) + Number(/[A-Z]/.test(text)) + Number(/\d/.test(text));
}

/** 0 nothing, 1 to 3 letters and digits, 4 a line's end, 5 a blank, from 7 the signs, 6 the rest. */
export function signOf(code: number): number {
  if (Number.isNaN(code)) return 0;
  if (letterOf(code) > 0) return code >= 97 ? 1 : 2;
  if (code >= 48 && code <= 57) return 3;
  if (code === 10 || code === 13) return 4;
  if (code === 32 || code === 9) return 5;
  return 7 + SIGNS.indexOf(String.fromCharCode(code));
}
