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
const LONGEST_VALUE = 600;

/** 1 for what names are made of: ASCII letters, digits and `_ . - $`. */
const NAME = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-$')
  NAME[character.charCodeAt(0)] = 1;

/** The first characters of what may stand between a name and its value. */
const MAY_FOLLOW = ' \t=:"\'`\\[](><|?+;,';

const CLOSER = String.raw`(?:\\{0,3}["'\u0060])?(?:\[\d{0,6}\]|\])?`;
const OPERATOR = '(?:===?|!==?|=>|::{0,3}=|:=|\\|\\|=|\\?\\?=|\\?=|\\+=|\\.=|=|->|<-|:)';
const TYPE = String.raw`(?:\??[ \t]{0,4}:[ \t]{0,4}[&A-Za-z]['\w.<>\[\]?|]{0,40}|[ \t]{1,4}[*&]?[A-Za-z]\w{0,20}(?:\[\])?)`;
const PAIR = String.raw`[,;]?\s{1,40}(?:\\{0,3}["'])?[vV]alue(?:\\{0,3}["'])?[ \t]{0,4}[:=]`;
const AFTER_NAME = new RegExp(
  String.raw`${CLOSER}(?:${PAIR}|[ \t]{0,40}${OPERATOR}|${TYPE}[ \t]{0,8}=|[ \t]{0,2}\((?=[ \t]{0,2}["'])|(?<![\\"'])>\s{0,60}|[ \t]{1,8}(?=["']|$))[ \t]{0,40}`,
  'y',
);
/** The value is the next argument: `setProperty("name", "value")`. Elsewhere a comma only ends a list's item. */
const NEXT_ARGUMENT = /\\{0,3}(["'])[ \t]{0,4},[ \t]{0,4}(?=\\{0,3}["'])/y;
const COMMAND_OPTION = /[ \t]{1,4}(?=[^\s-])/y;
const OPENER = /(?:[rbfuL@$]{0,2})(\\{0,3})("""|'''|["'`])/y;
const BARE = /(?:[^\s"'`<>;,\\]|\\(?![nrt"'])){1,600}/y;

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
export function startOfName(text: string, index: number): number {
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
  AFTER_NAME.lastIndex = nameEnd;
  if (AFTER_NAME.test(text)) return AFTER_NAME.lastIndex;
  if (/\([ \t]{0,4}["']$/.test(text.slice(Math.max(0, nameStart - 6), nameStart))) {
    NEXT_ARGUMENT.lastIndex = nameEnd;
    if (NEXT_ARGUMENT.test(text)) return NEXT_ARGUMENT.lastIndex;
  }
  if (!name.startsWith('--')) return undefined;
  COMMAND_OPTION.lastIndex = nameEnd;
  return COMMAND_OPTION.test(text) ? COMMAND_OPTION.lastIndex : undefined;
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
  const found = BARE.exec(text);
  if (found === null) return undefined;
  const value = found[0].replace(/[)\]}.:\\]+$/, '');
  if (value === '') return undefined;
  // `password: choose a good one` is a sentence.
  if (
    /:[ \t]+$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[ \t]+[A-Za-z]/.test(text.slice(BARE.lastIndex, BARE.lastIndex + 4))
  ) {
    return undefined;
  }
  return { name, nameStart, value, start, end: start + value.length, quoted: false, partial: false };
}
