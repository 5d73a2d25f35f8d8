import { readOn } from './reading.ts';

/** A text that some name is given. Places are indexes into the text that was searched. */
export interface Value {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** True when the literal is only one operand of a longer expression, or what a function makes something of. */
  readonly partial: boolean;
}

const LONGEST_VALUE = 1200;
/** A word of this length that is not closed on its line goes on in the next one. */
const LONG = 24;
/** So many literals of one list or call are read. */
const MOST_LITERALS = 6;

/** `"`, `r'`, `$"`, `\"`, `"""`, and how HTML writes them. */
const OPENER = /[rbfuL@$]{0,2}(?:(\\{0,3})("""|'''|["'`])|(&quot;|&#34;|&#39;|&#x27;|“|‘))/y;
/** What closes the quotes that are not closed by themselves. */
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };
/** What closes a sentence or a bracket that the value stands in. */
const TRAILING = ')]}.:\\';
/** The value is what stands behind the name of its scheme (RFC 9110, 11.4). */
const SCHEME =
  /(?:Bearer|Basic|Token|Digest|ApiKey|NTLM|Negotiate|SSWS|GoogleLogin auth=)[ \t]{1,4}(?=[^\s"'`<>{}$])/iy;
/** `Some("`, `aws.String("`, `new Secret("`, `Base64.decode("`, `[]byte("`, `(byte[]) {"`: a literal that something is made of. */
const WRAPPER =
  /(?:(?:new|await)[ \t]{1,4}|[&*]|\([\w. [\]]{1,40}\)[ \t]?)?(?:[A-Za-z_$][\w$.:]{0,60}(?:<[\w, ]{0,40}>)?|\[\][\w.]{1,40})!?[({]\s{0,20}(?:[\w.]{1,40}\(\s{0,20}|\[)?(?=[rbfuL@$]{0,2}(?:\\{0,3}["'`]|&quot;|&#34;))/y;
/** A list, an object's or a tuple's first literal. */
const LIST =
  /(?:[[({%]|%w|array\(|list\()\s{0,40}(?:(?:None|null|nil|undefined)[ \t]{0,4},[ \t]{0,4})?(?=[rbfuL@$]{0,2}(?:\\{0,3}["'`]|&quot;|&#34;))/y;
const NEXT_LITERAL = /[ \t]{0,4},\s{0,60}(?=[rbfuL@$]{0,2}(?:\\{0,3}["'`]|&quot;|&#34;))/y;
/** `password: |` and `password: >-`: the value stands on the following lines. */
const BLOCK = /[|>][+-]?[ \t]{0,4}\r?\n[ \t]{1,40}/y;
/** `- value` on the next line. */
const ITEM = /\r?\n[ \t]{0,60}-[ \t]{1,8}(?=[^\s-])/y;
/** A literal on the next line, perhaps behind a backslash. */
const NEXT_LINE = /\\?\r?\n[ \t]{0,80}(?=[rbfuL@$]{0,2}["'`])/y;
/** A field that says what its parent's value is: `"password": { "type": "string", "value": "…" }`. */
const FIELD = /\{[^{}]{0,200}?["']?(?:value|default|stringValue|plaintext)["']?\s{0,8}[:=]\s{0,20}(?=[^\s{[])/iy;
/** `0x01, 0x02, …`, also as `(byte) 0x01`, `1, 254, …`, `\x01\x02`: at least eight bytes, as source code lists them. */
const BYTES =
  /(?:new[ \t]{1,4})?(?:[\w[\]]{1,20}[ \t]{0,4})?[[({]{1,2}\s{0,40}((?:\(byte\)[ \t]?)?(?:0x[0-9A-Fa-f]{1,2}|\d{1,3})(?:[ \t]?,\s{0,40}(?:\(byte\)[ \t]?)?(?:0x[0-9A-Fa-f]{1,2}|\d{1,3})){7,200})/y;

/** All that is given at `index`: one value, or the literals of a list. */
export function valuesAt(text: string, index: number): readonly Value[] {
  const literal = literalAt(text, index);
  if (literal !== undefined) return [literal];
  if (isQuote(text, index)) return [];
  const wrapped = readOn(WRAPPER, text, index);
  if (wrapped !== undefined) return literalsAt(text, wrapped).map(asOperand);
  const first = text.charAt(index);
  if (first === '[' || first === '(' || first === '{' || first === '%') {
    const listed = readOn(LIST, text, index);
    if (listed !== undefined && !isKey(text, listed)) return wholeLiterals(text, listed);
    const field = first === '{' ? readOn(FIELD, text, index) : undefined;
    if (field !== undefined) return oneOf(literalAt(text, field) ?? bareAt(text, field));
  }
  const bytes = bytesAt(text, index);
  if (bytes !== undefined) return [bytes];
  if (first === '|' || first === '>') {
    const block = readOn(BLOCK, text, index);
    if (block !== undefined) return oneOf(bareAt(text, block));
  }
  if (first === '\n' || first === '\r' || first === '\\') {
    const item = readOn(ITEM, text, index);
    if (item !== undefined) return oneOf(literalAt(text, item) ?? bareAt(text, item));
    const next = readOn(NEXT_LINE, text, index);
    return next === undefined ? [] : oneOf(literalAt(text, next));
  }
  return oneOf(bareAt(text, index));
}

/** What puts a list's texts together: each is only a piece. */
const JOINED = /["'`]?,?\s{0,40}\]\.join\(/y;

/** The literals of a list, unless they are the pieces of one text. */
function wholeLiterals(text: string, index: number): readonly Value[] {
  const literals = literalsAt(text, index);
  const last = literals.at(-1);
  return last !== undefined && readOn(JOINED, text, last.end) !== undefined ? [] : literals;
}

/** The literals that begin at `index`, with commas between them. */
export function literalsAt(text: string, index: number): readonly Value[] {
  const literals: Value[] = [];
  for (let at: number | undefined = index; at !== undefined && literals.length < MOST_LITERALS;) {
    const literal = literalAt(text, at);
    if (literal === undefined) break;
    literals.push(literal);
    at = readOn(NEXT_LITERAL, text, afterLiteral(text, literal));
  }
  return literals;
}

/** The quoted literal that begins at `index`. A value over several lines is read where the language has such quotes. */
export function literalAt(text: string, index: number, colonMayFollow = false): Value | undefined {
  OPENER.lastIndex = index;
  const opener = OPENER.exec(text);
  if (opener === null) return undefined;
  const [, slashes = '', mark, special] = opener;
  const close = mark === undefined ? (CLOSERS[special ?? ''] ?? special ?? '') : slashes + mark;
  const isMultiline = mark === '`' || mark?.length === 3;
  let start = OPENER.lastIndex;
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  let end = start;
  let isOneWord = true;
  const closing = close.charCodeAt(0);
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === closing && (close.length === 1 || text.startsWith(close, end))) break;
    if (code === 10 && !isMultiline) return isOneWord && end - start >= LONG ? cut(text, start, end) : undefined;
    if (code <= 32) isOneWord = false;
    // A backslash at the line's end carries the text on; its first line says enough.
    if (code === 92 && text.charCodeAt(end + 1) === 10 && isOneWord && end - start >= LONG)
      return cut(text, start, end);
    // In a string that is not itself escaped, a backslash hides the next character.
    if (code === 92 && slashes === '' && special === undefined) end++;
  }
  if (end > limit) end = limit;
  if (end === limit) return isOneWord && end - start >= LONG ? cut(text, start, end) : undefined;
  const rest = text.slice(end + close.length, end + close.length + 6);
  // What is followed by a colon or an arrow is the next key, not this one's value.
  if (!colonMayFollow && /^[ \t]{0,4}(?::(?!:)|=>)/.test(rest)) return undefined;
  start = readOn(SCHEME, text, start) ?? start;
  if (start >= end) return undefined;
  const partial = /^\s{0,4}(?:[+%]|\.(?!\s|$))/.test(rest);
  return { value: text.slice(start, end), start, end, quoted: true, partial };
}

/** The unquoted word that begins at `index`; the next parameter of a query is no part of it. */
export function bareAt(text: string, index: number): Value | undefined {
  const start = readOn(SCHEME, text, index) ?? index;
  let end = endOfBare(text, start);
  while (end > start && TRAILING.includes(text.charAt(end - 1))) end--;
  return end === start ? undefined : { value: text.slice(start, end), start, end, quoted: false, partial: false };
}

/** 1 for what never stands in an unquoted word: white space, quotes, `<`, `>`, `;`, `,`. */
const ENDS_WORD = new Uint8Array(128);
for (const character of ' \t\r\n\f\v"\'`<>;,') ENDS_WORD[character.charCodeAt(0)] = 1;
const PARAMETER = /&(?:(?:amp;|#)?[\w.[\]-]{1,60}=|(?:quot|lt|gt|#3[49]);)/y;
const ESCAPE = /\\[nrt"']/y;

function endOfBare(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  let end = start;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (ENDS_WORD[code] === 1 || code === 0xa0) break;
    if (code === 38 && readOn(PARAMETER, text, end) !== undefined) break;
    if (code === 92 && readOn(ESCAPE, text, end) !== undefined) break;
  }
  return end;
}

function bytesAt(text: string, index: number): Value | undefined {
  BYTES.lastIndex = index;
  const listed = BYTES.exec(text)?.[1];
  if (listed === undefined) return undefined;
  const start = BYTES.lastIndex - listed.length;
  return { value: listed, start, end: BYTES.lastIndex, quoted: false, partial: false };
}

/** A literal too long to be read whole, or of several lines; it is judged by its beginning. */
function cut(text: string, start: number, end: number): Value {
  return { value: text.slice(start, end), start, end, quoted: true, partial: true };
}

/** Where to read on behind a literal. */
function afterLiteral(text: string, { end }: Value): number {
  let at = end;
  while (at < end + 8 && isCloser(text.charAt(at))) at++;
  if (text.startsWith('quot;', at)) at += 5;
  else if (text.startsWith('#34;', at) || text.startsWith('#39;', at)) at += 4;
  return at;
}

function isCloser(character: string): boolean {
  return character !== '' && '\\"\'`&”’'.includes(character);
}

/** True when the literal at `index` is followed by a colon: an object's first key. */
function isKey(text: string, index: number): boolean {
  return /^\\{0,3}["'][\w.$ -]{1,60}\\{0,3}["']\s{0,4}(?::|=>)/.test(text.slice(index, index + 80));
}

function isQuote(text: string, index: number): boolean {
  const character = text.charAt(index);
  return character === '"' || character === "'" || character === '`';
}

function oneOf(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function asOperand({ value, start, end, quoted }: Value): Value {
  return { value, start, end, quoted, partial: true };
}
