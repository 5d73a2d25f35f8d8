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

/** Name characters that are not ASCII letters or digits. */
const NAME_MARKS = '_.-$';

const CLOSER = String.raw`(?:\\{0,3}["'\u0060])?(?:\[\d{0,6}\]|\])?`;
const OPERATOR = '(?:===?|!==?|=>|::{0,3}=|:=|\\|\\|=|\\?\\?=|\\?=|\\+=|\\.=|=|->|<-|:|,)';
const TYPE = String.raw`(?:\??[ \t]{0,4}:[ \t]{0,4}[&A-Za-z]['\w.<>\[\]?|]{0,40}|[ \t]{1,4}[*&]?[A-Za-z]\w{0,20}(?:\[\])?)`;
const PAIR = String.raw`[,;]?\s{1,40}(?:\\{0,3}["'])?[vV]alue(?:\\{0,3}["'])?[ \t]{0,4}[:=]`;
const AFTER_NAME = new RegExp(
  String.raw`${CLOSER}(?:${PAIR}|[ \t]{0,40}${OPERATOR}|${TYPE}[ \t]{0,8}=|[ \t]{0,2}\((?=[ \t]{0,2}["'])|(?<![\\"'])>|[ \t]{1,8}(?=["']|$))[ \t]{0,40}`,
  'y',
);
const COMMAND_OPTION = /[ \t]{1,4}(?=[^\s-])/y;
const OPENER = /(?:[rbfuL@$]{0,2})(\\{0,3})("""|'''|["'`])/y;
const BARE = /[^\s"'`<>;,]{1,600}/y;

/**
 * Reads the assignment whose name covers `index`, or gives undefined when what follows the name is no value.
 * All reading is bounded, whatever the text.
 */
export function assignmentAt(text: string, index: number): Assignment | undefined {
  const nameStart = startOfName(text, index);
  const nameEnd = endOfName(text, index);
  if (nameEnd - nameStart > LONGEST_NAME) return undefined;
  const name = text.slice(nameStart, nameEnd);
  const valueAt = afterOperator(text, name, nameEnd);
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
  while (start > 0 && index - start < LONGEST_NAME && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfName(text: string, index: number): number {
  let end = index;
  while (end < text.length && end - index < LONGEST_NAME + 1 && isNameCharacter(text.charCodeAt(end))) end++;
  return end;
}

function isNameCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code < 128 && NAME_MARKS.includes(String.fromCharCode(code)))
  );
}

function afterOperator(text: string, name: string, nameEnd: number): number | undefined {
  AFTER_NAME.lastIndex = nameEnd;
  if (AFTER_NAME.test(text)) return AFTER_NAME.lastIndex;
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
  return { name, nameStart, value, start, end, quoted: true, partial: /^\s{0,4}(?:[+%]|\.(?!\s|$))/.test(rest) };
}

function bare(text: string, name: string, nameStart: number, start: number): Assignment | undefined {
  BARE.lastIndex = start;
  const found = BARE.exec(text);
  if (found === null) return undefined;
  const value = found[0].replace(/[)\]}.:\\]+$/, '');
  if (value === '') return undefined;
  return { name, nameStart, value, start, end: start + value.length, quoted: false, partial: false };
}
