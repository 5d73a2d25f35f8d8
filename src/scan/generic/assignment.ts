import type { Form, GenericCandidate } from './candidate.ts';
import { isOtherWord } from './other-word.ts';
import { proseAt } from './prose.ts';
import { reversedAt } from './reversed.ts';
import { insertedAt } from './sql.ts';
import { LONGEST_NAME, endOfName, isBlank, isInsideOfData, readOn, startOfName } from './reading.ts';
import type { Value } from './literal.ts';
import { bareAt, literalAt, literalsAt, valuesAt } from './literal.ts';

/** The first characters of what may stand between a name and its value. */
const MAY_FOLLOW = ' \t\r\n=:"\'`\\[](){}><|?+!;,.&*/-“”’';

/** What may close a name, and where to read on: the character that follows decides, so that little is tried. */
const CLOSER = /(?:\\{0,3}["'`]|&quot;|&#3[49];|[”’])?(?:\[\d{0,6}\]|\])?(?:\\{0,3}["'])?\)?(?:\*\*|__)?[ \t]{0,40}/y;
const OPERATOR = /(?:===?|!==?|=>|=~|::{0,3}=|\|\|=|\?\?=|\?=|\+=|\.=|=|->|<-|:-|:(?:\*\*)?)[ \t]{0,40}/y;
/** `name: string = …` and `name string = …`; base64 ends with the sign, too: `name: Zm9vYmE=`. */
const TYPE = /(?:\??:[ \t]{0,4})?[&*A-Za-z]['\w.<>[\]?|]{0,40}(?:[ \t]{1,8}=(?![=>])|=(?![=>\s]|$))[ \t]{0,40}/y;
/** What counts when the name has no value of its own: `env.PASSWORD || "value"`. */
const DEFAULT = /(?:\|\||\?\?|\?:|\/\/|or)[ \t]{1,4}(?=\\{0,3}["'])/y;
/** `name="DB_PASSWORD" value="…"`, `- name: DB_PASSWORD` with `value: …` on the next line, the same in JSON. */
const PAIR = /[,;]?\s{1,40}(?:\\{0,3}["'])?[vV]alue(?:\\{0,3}["'])?[ \t]{0,4}[:=][ \t]{0,40}/y;
/** `setPassword("value")`, `password{"value"}`; variables may stand before the literal. */
const CALL =
  /[({]\s{0,20}(?:[\w.$]{1,40},\s{0,4}){0,3}(?:(?:new[ \t])?[\w.]{1,40}\(\s{0,4})?(?=[rbfuL@$]{0,2}\\{0,3}["'`])/y;
/** `variable "password" { default = …`, `#define KEY {0x01, …`. */
const STRUCTURE = /\{\s{0,40}(?:0x[0-9A-Fa-f]{1,2}[ \t]?,|[\w"]{1,20}\s{0,4}[:=])/y;
const ELEMENT = />\s{0,60}/y;
/** `<key>Password</key><string>value</string>`. */
const NEXT_ELEMENT = /<\/\w{1,20}>\s{0,60}<\w{1,20}>\s{0,20}/y;
/** The value is the next argument: `setProperty("name", "value")`. Elsewhere a comma only ends a list's item. */
const NEXT_ARGUMENT = /[ \t]{0,4},[ \t]{0,4}(?:[\w]{1,20}[:=][ \t]{0,4})?(?=[rbfuL@$]{0,2}\\{0,3}["'])/y;
const COMMAND_OPTION = /[ \t]{1,4}(?=[^\s-])/y;
/** `.equals("value")`, `).toBe('value')`, `.should == "value"`. */
const COMPARISON =
  /\)?[ \t]?\.?(?:(?:to|should|must)[ _.])?(?:equals?(?:IgnoreCase)?|eql?|isEqualTo|toBe|toEqual|toStrictEqual|compareTo|==)[ \t]?\(?[ \t]{0,4}(?=["'])/y;
/** `ENV PASSWORD value`, `ARG`, `setenv`, `requirepass`, `login user password value` of a netrc. */
const SPOKEN = /(?:^|[\s;&])(?:ENV|ARG|setenv|setx|WITH|LOGIN|ENCRYPTED|login[ \t]\S{1,60})[ \t]{1,4}$/;

/**
 * What the name that covers `index` is given: one value, or several when it names a list or a call.
 * All reading is bounded, whatever the text.
 */
export function assignmentsAt(text: string, index: number): readonly GenericCandidate[] {
  const nameEnd = endOfName(text, index);
  // Most words are followed by what can't begin a value; no more is read for them.
  if (!MAY_FOLLOW.includes(text.charAt(nameEnd))) return [];
  const nameStart = startOfName(text, index);
  if (nameEnd - nameStart > LONGEST_NAME || isInsideOfData(text, nameStart)) return [];
  const candidates = namedBy(text, nameStart, nameEnd);
  return candidates.length > 0 && isOtherWord(text, index) ? [] : candidates;
}

function namedBy(text: string, nameStart: number, nameEnd: number): readonly GenericCandidate[] {
  const name = text.slice(nameStart, nameEnd);
  const place = afterName(text, name, nameStart, nameEnd);
  if (place === undefined) {
    const elsewhere = reversedAt(text, name, nameStart) ?? insertedAt(text, name, nameStart, nameEnd);
    return elsewhere === undefined ? proseAt(text, name, nameStart, nameEnd) : [elsewhere];
  }
  const { form, at, read } = place;
  return read(text, at)
    .filter((value) => mayCount(name, value))
    .map(({ value, start, end, quoted, partial }) => ({
      form: form === 'assignment' ? formOf(text, nameStart, start, end) : form,
      name,
      nameStart,
      value,
      start,
      end,
      quoted,
      partial,
    }));
}

/** Where a value may stand, and how it is to be read. */
interface Place {
  readonly form: Form;
  readonly at: number;
  readonly read: (text: string, index: number) => readonly Value[];
}

function afterName(text: string, name: string, nameStart: number, nameEnd: number): Place | undefined {
  const closed = readOn(CLOSER, text, nameEnd) ?? nameEnd;
  const assigned = (at: number | undefined, read = valuesAt): Place | undefined =>
    at === undefined ? undefined : { form: 'assignment', at, read };
  const as = (form: Form, at: number | undefined, read: Place['read']): Place | undefined =>
    at === undefined ? undefined : { form, at, read };
  switch (text.charAt(closed)) {
    case ':':
      if (isBranch(text, nameStart)) return undefined;
      return assigned(readOn(TYPE, text, closed) ?? readOn(OPERATOR, text, closed), valuesOrSentence);
    case '=':
    case '!': {
      const at = readOn(OPERATOR, text, closed);
      // `(password) => 'a'` makes a value of it, and `read('password') => 'a'` says what is made.
      if (text.charAt(closed + 1) === '>' && text.slice(nameEnd, closed).includes(')')) return undefined;
      if (text.charAt(closed) === '!' || text.startsWith('==', closed)) return as('comparison', at, compared);
      // `user, password = 'a', 'b'`
      return assigned(
        at,
        /[\w\])],[ \t]{0,2}$/.test(text.slice(Math.max(0, nameStart - 4), nameStart)) ? several : valuesAt,
      );
    }
    case '?':
    case '|':
      return (
        assigned(readOn(TYPE, text, closed) ?? readOn(OPERATOR, text, closed)) ??
        assigned(readOn(DEFAULT, text, closed), literalOnly)
      );
    case '/':
      return assigned(readOn(DEFAULT, text, closed), literalOnly);
    case '+':
    case '-':
    case '.':
      return (
        assigned(readOn(OPERATOR, text, closed)) ??
        as('comparison', readOn(COMPARISON, text, nameEnd), literalOnly) ??
        afterSpace(text, name, nameEnd)
      );
    case '<':
      return (
        as('pair', readOn(NEXT_ELEMENT, text, closed), elementText) ??
        assigned(readOn(OPERATOR, text, closed)) ??
        afterSpace(text, name, nameEnd)
      );
    case '(':
    case '{':
      return (
        (closed === nameEnd ? as('argument', readOn(CALL, text, closed), literalsAt) : undefined) ??
        as('pair', readOn(STRUCTURE, text, closed) === undefined ? undefined : closed, valuesAt)
      );
    case '>':
      return isTag(text, nameStart, nameEnd, closed)
        ? as('element', readOn(ELEMENT, text, closed), elementText)
        : undefined;
    case ',':
    case '\n':
    case '\r':
      return pair(text, nameStart, closed) ?? nextArgument(text, nameStart, closed);
    case '"':
    case "'":
    case '`':
    case '\\':
      return closed > nameEnd && isBlank(text, nameEnd) ? assigned(closed, literalOnly) : undefined;
    default:
      if (closed === nameEnd) return undefined;
      return (
        pair(text, nameStart, closed - 1) ??
        (isBlank(text, nameEnd) ? assigned(readOn(TYPE, text, closed)) : undefined) ??
        as('comparison', readOn(COMPARISON, text, nameEnd), literalOnly) ??
        assigned(readOn(DEFAULT, text, closed), literalOnly) ??
        afterSpace(text, name, nameEnd) ??
        (isBlank(text, nameEnd) && SPOKEN.test(text.slice(Math.max(0, nameStart - 80), nameStart))
          ? assigned(closed)
          : undefined)
      );
  }
}

/** True for the middle of `test ? 'a password' : 'token'`: what follows the colon is the other branch, not its value. */
function isBranch(text: string, nameStart: number): boolean {
  return /\?[ \t]{1,4}(?:["'`][\w -]{0,20})?$/.test(text.slice(Math.max(0, nameStart - 26), nameStart));
}

/** What stands before a name that is itself the value of a field: `name: `, `"key": "`, `id='`. */
const FIELD =
  /(?:name|key|id|var|variable|field|property|param|parameter|env)["']?[ \t]{0,4}[:=][ \t]{0,4}\\{0,3}["']?$/i;

function pair(text: string, nameStart: number, at: number): Place | undefined {
  const value = readOn(PAIR, text, at);
  return value !== undefined && FIELD.test(text.slice(Math.max(0, nameStart - 24), nameStart))
    ? { form: 'pair', at: value, read: valuesAt }
    : undefined;
}

/** `<password>`, `<ns:password>`, `<string name="password">`. */
function isTag(text: string, nameStart: number, nameEnd: number, closed: number): boolean {
  const before = text.charAt(nameStart - 1);
  return before === '<' || before === ':' || (closed > nameEnd && (before === '"' || before === "'"));
}

function nextArgument(text: string, nameStart: number, closed: number): Place | undefined {
  const before = text.slice(Math.max(0, nameStart - 24), nameStart);
  const isNamed = /\([ \t]{0,4}["'][#.]?[\w[= -]{0,12}["']?$|[ (]:$/.test(before);
  // `curl_easy_setopt(curl, CURLOPT_PASSWORD, "value")`
  if (!isNamed && !/^[A-Z][A-Z\d_]+[ \t]{0,2},/.test(text.slice(nameStart, closed + 2))) return undefined;
  const at = readOn(NEXT_ARGUMENT, text, closed);
  return at === undefined ? undefined : { form: 'argument', at, read: literalOnly };
}

function afterSpace(text: string, name: string, nameEnd: number): Place | undefined {
  if (!name.startsWith('-')) return undefined;
  const at = readOn(COMMAND_OPTION, text, nameEnd);
  return at === undefined ? undefined : { form: 'option', at, read: valuesAt };
}

/** What something is compared with; in some languages a colon follows. */
function compared(text: string, index: number): readonly Value[] {
  const literal = literalAt(text, index, true);
  return literal === undefined ? [] : [literal];
}

function several(text: string, index: number): readonly Value[] {
  const literals = literalsAt(text, index);
  return literals.length > 1 ? literals : valuesAt(text, index);
}

function literalOnly(text: string, index: number): readonly Value[] {
  const literal = literalAt(text, index);
  return literal === undefined ? [] : [literal];
}

/** What stands between two tags; a word that no tag follows is a text of its own. */
const CLOSED = /[^\n<]{0,200}\s{0,60}</y;

function elementText(text: string, index: number): readonly Value[] {
  const value = bareAt(text, index);
  return value === undefined || readOn(CLOSED, text, value.end) === undefined ? [] : [value];
}

/** `password: choose a good one` is a sentence. */
function valuesOrSentence(text: string, index: number): readonly Value[] {
  const values = valuesAt(text, index);
  const [only] = values;
  if (only === undefined || only.quoted || !isBlank(text, index - 1)) return values;
  return /^[ \t]+[A-Za-z]/.test(text.slice(only.end, only.end + 4)) && !/\d/.test(only.value) ? [] : values;
}

/** A header, a connection string's field and a command's option are written as assignments are. */
function formOf(text: string, nameStart: number, start: number, end: number): Form {
  if (text.charAt(nameStart) === '-') return 'option';
  if (text.charAt(start - 1) !== '=') return 'assignment';
  const isField = /[?&;][ \t]{0,2}$/.test(text.slice(Math.max(0, nameStart - 3), nameStart));
  return isField || /^[;&][ \t]{0,2}[\w. -]{1,40}=/.test(text.slice(end, end + 44)) ? 'connection' : 'assignment';
}

/** Values of a language that stand for no text. */
const LITERALS = new Set(
  'true false null nil none undefined string str int number bool boolean object any void self this new default function async await return'.split(
    ' ',
  ),
);
const SHORTEST = 3;

/** Leaves out what is plainly no text of its own, so that the score has less to do. */
function mayCount(name: string, { value, quoted }: Value): boolean {
  if (value.length < SHORTEST) return false;
  // A random generator's seed is a number.
  if (/seed$/i.test(name) && /^(?:[\d.]+|0x[\da-f]+)$/i.test(value)) return false;
  if (quoted) return true;
  if (value === name || value.endsWith(`.${name}`)) return false;
  if (value.length > 100) return true;
  return !LITERALS.has(value.toLowerCase()) && !/\w\(/.test(value);
}
