/** `name = "value"` in any of the ways in which code, configuration and command lines write it. */
export interface Assignment {
  readonly name: string;
  readonly nameStart: number;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** True when the literal is only one operand of a longer expression. */
  readonly partial: boolean;
}

const LONGEST_NAME = 100;
const LONGEST_VALUE = 1200;

/** 1 for what names are made of: ASCII letters, digits and `_ . - $`. */
const NAME = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-$')
  NAME[character.charCodeAt(0)] = 1;

/** The first characters of what may stand between a name and its value. */
const MAY_FOLLOW = ' \t\r\n=:"\'`\\[](><|?+!;,';

/** What may stand behind a name, and where to read on: the character that follows decides, so that little is tried. */
const CLOSER = /(?:\\{0,3}["'`])?(?:\[\d{0,6}\]|\])?[ \t]{0,40}/y;
const OPERATOR = /(?:===?|!==?|=>|::{0,3}=|\|\|=|\?\?=|\?=|\+=|\.=|=|->|<-|:)[ \t]{0,40}/y;
/** `name: string = …` and `name string = …`. */
const TYPE = /(?:\??:[ \t]{0,4})?[&*A-Za-z]['\w.<>[\]?|]{0,40}[ \t]{0,8}=(?![=>])[ \t]{0,40}/y;
/** `name="DB_PASSWORD" value="…"`, `- name: DB_PASSWORD` with `value: …` on the next line, the same in JSON. */
const PAIR = /[,;]?\s{1,40}(?:\\{0,3}["'])?[vV]alue(?:\\{0,3}["'])?[ \t]{0,4}[:=][ \t]{0,40}/y;
const CALL = /\([ \t]{0,2}(?=["'])/y;
const ELEMENT = />\s{0,60}/y;
/** The value is the next argument: `setProperty("name", "value")`. Elsewhere a comma only ends a list's item. */
const NEXT_ARGUMENT = /\\{0,3}(["'])[ \t]{0,4},[ \t]{0,4}(?=\\{0,3}["'])/y;
const COMMAND_OPTION = /[ \t]{1,4}(?=[^\s-])/y;
const OPENER = /(?:[rbfuL@$]{0,2})(\\{0,3})("""|'''|["'`])/y;
/** What closes a sentence or a bracket that the value stands in. */
const TRAILING = ')]}.:\\';
const BARE = /(?:[^\s"'`<>;,\\]|\\(?![nrt"'])){1,1200}/y;

/**
 * Reads the assignment whose name covers `index`, or gives undefined when what follows the name is no value.
 * All reading is bounded, whatever the text.
 */
export function assignmentAt(text: string, index: number): Assignment | undefined {
  const nameEnd = endOfName(text, index);
  // Most words are followed by what can't begin a value; no more is read for them.
  if (!MAY_FOLLOW.includes(text.charAt(nameEnd))) return undefined;
  const nameStart = startOfName(text, index);
  if (nameEnd - nameStart > LONGEST_NAME) return undefined;
  const name = text.slice(nameStart, nameEnd);
  const valueAt = afterOperator(text, name, nameStart, nameEnd);
  if (valueAt === undefined) return undefined;
  OPENER.lastIndex = valueAt;
  const opener = OPENER.exec(text);
  return opener === null
    ? bare(text, name, nameStart, valueAt)
    : quoted(text, name, nameStart, OPENER.lastIndex, opener);
}

/** Where the name that covers `index` begins. */
function startOfName(text: string, index: number): number {
  let start = index;
  while (start > 0 && index - start < LONGEST_NAME && NAME[text.charCodeAt(start - 1)] === 1) start--;
  return start;
}

function endOfName(text: string, index: number): number {
  let end = index;
  while (end - index <= LONGEST_NAME && NAME[text.charCodeAt(end)] === 1) end++;
  return end;
}

function afterOperator(text: string, name: string, nameStart: number, nameEnd: number): number | undefined {
  const closed = readOn(CLOSER, text, nameEnd) ?? nameEnd;
  const next = text.charAt(closed);
  switch (next) {
    case ':':
      if (isBranch(text, nameStart)) return undefined;
      return readOn(TYPE, text, closed) ?? readOn(OPERATOR, text, closed);
    case '?':
      return readOn(TYPE, text, closed) ?? readOn(OPERATOR, text, closed);
    case '=':
    case '!':
    case '|':
    case '+':
    case '.':
    case '-':
    case '<':
      return readOn(OPERATOR, text, closed) ?? afterSpace(text, name, nameEnd);
    case '(':
      return closed === nameEnd ? readOn(CALL, text, closed) : undefined;
    case '>':
      return closed === nameEnd ? readOn(ELEMENT, text, closed) : undefined;
    case ',':
    case '\n':
    case '\r':
      return readOn(PAIR, text, closed) ?? nextArgument(text, nameStart, nameEnd);
    case '"':
    case "'":
      return closed > nameEnd && isBlank(text, nameEnd) ? closed : undefined;
    default:
      if (closed === nameEnd) return undefined;
      return (
        readOn(PAIR, text, closed - 1) ??
        (isBlank(text, nameEnd) ? readOn(TYPE, text, closed) : undefined) ??
        afterSpace(text, name, nameEnd)
      );
  }
}

/** True for the middle of `test ? 'password' : 'token'`: what follows the colon is the other branch, not its value. */
function isBranch(text: string, nameStart: number): boolean {
  return /\?[ \t]{1,4}["'`]?$/.test(text.slice(Math.max(0, nameStart - 6), nameStart));
}

/** Where an expression that matches at `index` ends. */
function readOn(expression: RegExp, text: string, index: number): number | undefined {
  expression.lastIndex = index;
  return expression.test(text) ? expression.lastIndex : undefined;
}

function isBlank(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character === ' ' || character === '\t';
}

function nextArgument(text: string, nameStart: number, nameEnd: number): number | undefined {
  const before = text.slice(Math.max(0, nameStart - 6), nameStart);
  return /\([ \t]{0,4}["']$/.test(before) ? readOn(NEXT_ARGUMENT, text, nameEnd) : undefined;
}

function afterSpace(text: string, name: string, nameEnd: number): number | undefined {
  return name.startsWith('--') ? readOn(COMMAND_OPTION, text, nameEnd) : undefined;
}

function quoted(
  text: string,
  name: string,
  nameStart: number,
  start: number,
  opener: RegExpExecArray,
): Assignment | undefined {
  const [, slashes = '', mark = '"'] = opener;
  const close = slashes + mark;
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  let end = start;
  for (; end < limit; end++) {
    if (text.startsWith(close, end)) break;
    const code = text.charCodeAt(end);
    if (code === 10) return undefined;
    // In a string that is not itself escaped, a backslash hides the next character.
    if (code === 92 && slashes === '') end++;
  }
  if (end >= limit) return undefined;
  const value = text.slice(start, end);
  const rest = text.slice(end + close.length, end + close.length + 6);
  // What is followed by a colon or an arrow is the next key, not this one's value.
  if (/^[ \t]{0,4}(?::(?!:)|=>)/.test(rest)) return undefined;
  return { name, nameStart, value, start, end, quoted: true, partial: /^\s{0,4}(?:[+%]|\.(?!\s|$))/.test(rest) };
}

function bare(text: string, name: string, nameStart: number, start: number): Assignment | undefined {
  BARE.lastIndex = start;
  if (!BARE.test(text)) return undefined;
  let end = BARE.lastIndex;
  while (end > start && TRAILING.includes(text.charAt(end - 1))) end--;
  if (end === start) return undefined;
  // `password: choose a good one` is a sentence.
  if (
    /:[ \t]+$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[ \t]+[A-Za-z]/.test(text.slice(BARE.lastIndex, BARE.lastIndex + 4))
  ) {
    return undefined;
  }
  return { name, nameStart, value: text.slice(start, end), start, end, quoted: false, partial: false };
}
