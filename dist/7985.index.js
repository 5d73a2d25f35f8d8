export const id = 7985;
export const ids = [7985];
export const modules = {

/***/ 77486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ managedForms),
/* harmony export */   Gu: () => (/* binding */ HEAD_LENGTH),
/* harmony export */   M$: () => (/* binding */ isBase64CoreOf),
/* harmony export */   PG: () => (/* binding */ headHash),
/* harmony export */   Wn: () => (/* binding */ formMac),
/* harmony export */   af: () => (/* binding */ isStrongEnough),
/* harmony export */   cY: () => (/* binding */ contentFingerprint),
/* harmony export */   "do": () => (/* binding */ base64Core),
/* harmony export */   nI: () => (/* binding */ indexKeys),
/* harmony export */   qn: () => (/* binding */ plainMac)
/* harmony export */ });
const crypto = () => process.getBuiltinModule('node:crypto');
function contentFingerprint(secret, repository) {
    const digest = crypto()
        .createHash('sha256')
        .update(`relock finding v1\0${repository.toLowerCase()}\0`)
        .update(secret)
        .digest();
    return `rl1:${digest.toString('hex', 0, 10)}`;
}
const HEAD_LENGTH = 12;
const derived = new WeakMap();
function indexKeys(key) {
    const known = derived.get(key);
    if (known !== undefined)
        return known;
    const { createSecretKey, hkdfSync } = crypto();
    const from = createSecretKey(Buffer.from(key.reveal(), 'base64url'));
    const bits = Buffer.from(hkdfSync('sha256', from, '', 'relock managed index v1', 48));
    const keys = {
        multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
        seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
        mac: createSecretKey(bits.subarray(16)),
    };
    derived.set(key, keys);
    return keys;
}
function headHash(bytes, offset, keys) {
    const [m0, m1] = keys.multipliers;
    const [s0, s1] = keys.seeds;
    let h0 = 0;
    let h1 = 0;
    for (let i = offset; i < offset + HEAD_LENGTH; i++) {
        const byte = bytes[i] ?? 0;
        h0 = (Math.imul(h0, m0) + byte + s0) | 0;
        h1 = (Math.imul(h1, m1) + byte + s1) | 0;
    }
    return [h0 >>> 0, h1 >>> 0];
}
function formMac(bytes, keys) {
    return crypto().createHmac('sha256', keys.mac).update(bytes).digest('hex').slice(0, 32);
}
function plainMac(value, key) {
    const plain = Buffer.from(value.reveal());
    return plain.length < HEAD_LENGTH ? undefined : formMac(plain, indexKeys(key));
}
function managedForms(value, key) {
    const keys = indexKeys(key);
    const plain = Buffer.from(value.reveal());
    if (plain.length < HEAD_LENGTH)
        return [];
    const forms = new Map([['plain', plain]]);
    if (/\n/.test(value.reveal()))
        forms.set('packed', Buffer.from(value.reveal().replace(/\s+/g, '')));
    forms.set('hex', Buffer.from(plain.toString('hex')));
    for (const shift of [0, 1, 2]) {
        const core = base64Core(plain, shift);
        forms.set(`base64+${shift}`, Buffer.from(core));
        const url = core.replaceAll('+', '-').replaceAll('/', '_');
        if (url !== core)
            forms.set(`base64url+${shift}`, Buffer.from(url));
    }
    const percent = encodeURIComponent(value.reveal());
    if (percent !== value.reveal())
        forms.set('percent', Buffer.from(percent));
    const json = JSON.stringify(value.reveal()).slice(1, -1);
    if (json !== value.reveal())
        forms.set('json', Buffer.from(json));
    return [...forms]
        .filter(([, bytes]) => bytes.length >= HEAD_LENGTH)
        .map(([form, bytes]) => ({
        form,
        length: bytes.length,
        head: headHash(bytes, 0, keys),
        mac: formMac(bytes, keys),
    }));
}
function base64Core(bytes, shift) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = shifted.toString('base64').replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const wholeCharacters = Math.floor((shifted.length * 8) / 6);
    return text.slice(start, wholeCharacters);
}
function isBase64CoreOf(found, value) {
    const bytes = Buffer.from(value.reveal());
    const text = found.reveal().replaceAll('-', '+').replaceAll('_', '/');
    return text.length >= HEAD_LENGTH && [0, 1, 2].some((shift) => base64Core(bytes, shift) === text);
}
function isStrongEnough(value) {
    const text = value.reveal();
    let alphabet = 0;
    if (/[a-z]/.test(text))
        alphabet += 26;
    if (/[A-Z]/.test(text))
        alphabet += 26;
    if (/[0-9]/.test(text))
        alphabet += 10;
    if (/[^a-zA-Z0-9]/.test(text))
        alphabet += 8;
    const distinct = new Set(text).size;
    return distinct >= 8 && text.length * Math.log2(Math.min(alphabet, distinct * 2) || 1) >= 96;
}


/***/ }),

/***/ 95182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oA: () => (/* binding */ candidatesAt),
  U$: () => (/* binding */ candidatesIn)
});

// UNUSED EXPORTS: LEAD_WORDS, WAYS_OF_THEIR_OWN

// EXTERNAL MODULE: ./build/scan/prefilter.js
var prefilter = __webpack_require__(17063);
;// CONCATENATED MODULE: ./build/scan/generic/other-word.js
const BEGINS = /auth(?:or(?!i[sz]))|key(?:words?|stone|note|space|cloak|board|frames?|code|down|up(?![a-z])|press|pad|of(?![a-z])|framing|stroke|server|ring|store[_-]?(?:path|type))|pass(?:ed|ing|es(?![a-z])|ive|age|enger|port(?![a-z])|through|thru|able)|token(?:i[sz])|cred(?:it(?!s?[_-]?card)|o(?![a-z])|ible)|secretar|seed(?:ed|ing|ling)|signatures(?![a-z])|cookie(?:parser|consent)/iy;
const ENDS = /(?:com|by|sur|tres|band|low|high|under|over|buy|out)pass|(?:mon|hot|tur|hoc|joc|whis|don|hon|recv[_-])key|(?:ba|as)salt|sacred/iy;
const LONGEST_BEGINNING = 5;
function isOtherWord(text, index) {
    BEGINS.lastIndex = index;
    if (BEGINS.test(text))
        return true;
    for (let start = Math.max(0, index - LONGEST_BEGINNING); start < index - 1; start++) {
        ENDS.lastIndex = start;
        if (ENDS.test(text) && ENDS.lastIndex > index)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/scan/generic/prose.js
const SAID = /(?:["'”’]|\*\*|__|`)?(?:[ \t]{1,4}(?:for|of)[ \t]{1,4}\w{1,20})?(?:(?:[ \t]{1,4}\|[ \t]{0,20}|\|[ \t]{1,20})|(?=:)|[ \t]{1,4}(?:is|are|was|to|as|will be|should be|equals?|value|with|set to)[ \t]{1,4}|[ \t]{1,4})(?:[:=][ \t]{0,4})?(["'`“*]{0,2})([^\s"'`“”|<>,;]{4,200})\1?/y;
function proseAt(text, name, nameStart, nameEnd) {
    SAID.lastIndex = nameEnd;
    const said = SAID.exec(text);
    if (said === null)
        return [];
    const [whole, quote = '', word = ''] = said;
    const value = word.replace(/[.:)\]}*]+$/, '');
    if (value.length < 4 || !isUnlikeWord(value, quote !== ''))
        return [];
    const start = nameEnd + whole.lastIndexOf(word);
    return [
        {
            form: 'prose',
            name,
            nameStart,
            value,
            start,
            end: start + value.length,
            quoted: quote !== '',
            partial: false,
        },
    ];
}
const LETTERS = /^[A-Za-z]{20,}$/;
function isUnlikeWord(value, isQuoted) {
    if (/[(){}[\]]|=(?!=?$)|^[-+/&|#\\.]|^\d+(?:\.\d+)*$|:\/\//.test(value))
        return false;
    if (/^[A-Z]+[_-]?$|[_-]$/.test(value))
        return false;
    if (isQuoted)
        return /\w/.test(value);
    return (/\d/.test(value) && /[A-Za-z]/.test(value)) || LETTERS.test(value);
}

;// CONCATENATED MODULE: ./build/scan/generic/reversed.js
const LITERAL = String.raw `["']([^"'\n]{3,200})["']`;
const WAYS = {
    '(': ['comparison', new RegExp(String.raw `${LITERAL}\.(?:equals(?:IgnoreCase)?|compareTo|eql?)\([ \t]?$`)],
    ',': ['comparison', new RegExp(String.raw `\([ \t]?${LITERAL},[ \t]?$`)],
    '=': ['comparison', new RegExp(String.raw `${LITERAL}[ \t]?[!=]==?[ \t]?$`)],
    '"': [
        'pair',
        new RegExp(String.raw `value["']?\s{0,4}[:=]\s{0,4}${LITERAL},?\s{1,40}["']?(?:name|key)["']?\s{0,4}[:=]\s{0,4}"$`, 'i'),
    ],
};
const FARTHEST = 300;
function reversedAt(text, name, nameStart) {
    const closest = text.charAt(nameStart - 1);
    const way = WAYS[closest === ' ' ? text.charAt(nameStart - 2) : closest];
    if (way === undefined)
        return undefined;
    const [form, expression] = way;
    const [whole, value] = expression.exec(text.slice(Math.max(0, nameStart - FARTHEST), nameStart)) ?? [];
    if (whole === undefined || value === undefined)
        return undefined;
    const start = nameStart - whole.length + whole.indexOf(value, 1);
    return { form, name, nameStart, value, start, end: start + value.length, quoted: true, partial: false };
}

;// CONCATENATED MODULE: ./build/scan/generic/reading.js
const NAME = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-$')
    NAME[character.charCodeAt(0)] = 1;
const LONGEST_NAME = 100;
function startOfName(text, index) {
    let start = index;
    while (start > 0 && index - start < LONGEST_NAME && NAME[text.charCodeAt(start - 1)] === 1)
        start--;
    return start;
}
function endOfName(text, index) {
    let end = index;
    while (end - index <= LONGEST_NAME && NAME[text.charCodeAt(end)] === 1)
        end++;
    return end;
}
function readOn(expression, text, index) {
    expression.lastIndex = index;
    return expression.test(text) ? expression.lastIndex : undefined;
}
function isBlank(text, index) {
    const code = text.charCodeAt(index);
    return code === 32 || code === 9;
}
const SEPARATES = new Uint8Array(128);
for (const character of ' \t\r\n"\'`<>;,&?\\')
    SEPARATES[character.charCodeAt(0)] = 1;
const LONGEST_WORD = 200;
function isInsideOfData(text, index) {
    const from = index - LONGEST_WORD;
    if (from < 0)
        return false;
    let at = index - 1;
    while (at >= from && SEPARATES[text.charCodeAt(at)] !== 1)
        at--;
    return at < from;
}

;// CONCATENATED MODULE: ./build/scan/generic/literal.js

const LONGEST_VALUE = 1200;
const LONG = 24;
const MOST_LITERALS = 6;
const OPENER = /[rbfuL@$]{0,2}(?:(\\{0,3})("""|'''|["'`])|(&quot;|&#34;|&#39;|&#x27;|“|‘))/y;
const CLOSERS = { '“': '”', '‘': '’' };
const TRAILING = ')]}.:\\';
const SCHEME = /(?:Bearer|Basic|Token|Digest|ApiKey|NTLM|Negotiate|SSWS|GoogleLogin auth=)[ \t]{1,4}(?=[^\s"'`<>{}$])/iy;
const WRAPPER = /(?:(?:new|await)[ \t]{1,4}|[&*]|\([\w. [\]]{1,40}\)[ \t]?)?(?:[A-Za-z_$][\w$.:]{0,60}(?:<[\w, ]{0,40}>)?|\[\][\w.]{1,40})!?[({]\s{0,20}(?:[\w.]{1,40}\(\s{0,20}|\[)?(?=[rbfuL@$]{0,2}(?:\\{0,3}["'`]|&quot;|&#34;))/y;
const LIST = /(?:[[({%]|%w|array\(|list\()\s{0,40}(?:(?:None|null|nil|undefined)[ \t]{0,4},[ \t]{0,4})?(?=[rbfuL@$]{0,2}(?:\\{0,3}["'`]|&quot;|&#34;))/y;
const NEXT_LITERAL = /[ \t]{0,4},\s{0,60}(?=[rbfuL@$]{0,2}(?:\\{0,3}["'`]|&quot;|&#34;))/y;
const BLOCK = /[|>][+-]?[ \t]{0,4}\r?\n[ \t]{1,40}/y;
const ITEM = /\r?\n[ \t]{0,60}-[ \t]{1,8}(?=[^\s-])/y;
const NEXT_LINE = /\\?\r?\n[ \t]{0,80}(?=[rbfuL@$]{0,2}["'`])/y;
const FIELD = /\{[^{}]{0,200}?["']?(?:value|default|stringValue|plaintext)["']?\s{0,8}[:=]\s{0,20}(?=[^\s{[])/iy;
const BYTES = /(?:new[ \t]{1,4})?(?:[\w[\]]{1,20}[ \t]{0,4})?[[({]{1,2}\s{0,40}((?:\(byte\)[ \t]?)?(?:0x[0-9A-Fa-f]{1,2}|\d{1,3})(?:[ \t]?,\s{0,40}(?:\(byte\)[ \t]?)?(?:0x[0-9A-Fa-f]{1,2}|\d{1,3})){7,200})/y;
function valuesAt(text, index) {
    const literal = literalAt(text, index);
    if (literal !== undefined)
        return [literal];
    if (isQuote(text, index))
        return [];
    const wrapped = readOn(WRAPPER, text, index);
    if (wrapped !== undefined)
        return literalsAt(text, wrapped).map(asOperand);
    const first = text.charAt(index);
    if (first === '[' || first === '(' || first === '{' || first === '%') {
        const listed = readOn(LIST, text, index);
        if (listed !== undefined && !isKey(text, listed))
            return wholeLiterals(text, listed);
        const field = first === '{' ? readOn(FIELD, text, index) : undefined;
        if (field !== undefined)
            return oneOf(literalAt(text, field) ?? bareAt(text, field));
    }
    const bytes = bytesAt(text, index);
    if (bytes !== undefined)
        return [bytes];
    if (first === '|' || first === '>') {
        const block = readOn(BLOCK, text, index);
        if (block !== undefined)
            return oneOf(bareAt(text, block));
    }
    if (first === '\n' || first === '\r' || first === '\\') {
        const item = readOn(ITEM, text, index);
        if (item !== undefined)
            return oneOf(literalAt(text, item) ?? bareAt(text, item));
        const next = readOn(NEXT_LINE, text, index);
        return next === undefined ? [] : oneOf(literalAt(text, next));
    }
    return oneOf(bareAt(text, index));
}
const JOINED = /["'`]?,?\s{0,40}\]\.join\(/y;
function wholeLiterals(text, index) {
    const literals = literalsAt(text, index);
    const last = literals.at(-1);
    return last !== undefined && readOn(JOINED, text, last.end) !== undefined ? [] : literals;
}
function literalsAt(text, index) {
    const literals = [];
    for (let at = index; at !== undefined && literals.length < MOST_LITERALS;) {
        const literal = literalAt(text, at);
        if (literal === undefined)
            break;
        literals.push(literal);
        at = readOn(NEXT_LITERAL, text, afterLiteral(text, literal));
    }
    return literals;
}
function literalAt(text, index, colonMayFollow = false) {
    OPENER.lastIndex = index;
    const opener = OPENER.exec(text);
    if (opener === null)
        return undefined;
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
        if (code === closing && (close.length === 1 || text.startsWith(close, end)))
            break;
        if (code === 10 && !isMultiline)
            return isOneWord && end - start >= LONG ? cut(text, start, end) : undefined;
        if (code <= 32)
            isOneWord = false;
        if (code === 92 && text.charCodeAt(end + 1) === 10 && isOneWord && end - start >= LONG)
            return cut(text, start, end);
        if (code === 92 && slashes === '' && special === undefined)
            end++;
    }
    if (end > limit)
        end = limit;
    if (end === limit)
        return isOneWord && end - start >= LONG ? cut(text, start, end) : undefined;
    const rest = text.slice(end + close.length, end + close.length + 6);
    if (!colonMayFollow && /^[ \t]{0,4}(?::(?!:)|=>)/.test(rest))
        return undefined;
    start = readOn(SCHEME, text, start) ?? start;
    if (start >= end)
        return undefined;
    const partial = /^\s{0,4}(?:[+%]|\.(?!\s|$))/.test(rest);
    return { value: text.slice(start, end), start, end, quoted: true, partial };
}
function bareAt(text, index) {
    const start = readOn(SCHEME, text, index) ?? index;
    let end = endOfBare(text, start);
    while (end > start && TRAILING.includes(text.charAt(end - 1)))
        end--;
    return end === start ? undefined : { value: text.slice(start, end), start, end, quoted: false, partial: false };
}
const ENDS_WORD = new Uint8Array(128);
for (const character of ' \t\r\n\f\v"\'`<>;,')
    ENDS_WORD[character.charCodeAt(0)] = 1;
const PARAMETER = /&(?:(?:amp;|#)?[\w.[\]-]{1,60}=|(?:quot|lt|gt|#3[49]);)/y;
const ESCAPE = /\\[nrt"']/y;
function endOfBare(text, start) {
    const limit = Math.min(text.length, start + LONGEST_VALUE);
    let end = start;
    for (; end < limit; end++) {
        const code = text.charCodeAt(end);
        if (ENDS_WORD[code] === 1 || code === 0xa0)
            break;
        if (code === 38 && readOn(PARAMETER, text, end) !== undefined)
            break;
        if (code === 92 && readOn(ESCAPE, text, end) !== undefined)
            break;
    }
    return end;
}
function bytesAt(text, index) {
    BYTES.lastIndex = index;
    const listed = BYTES.exec(text)?.[1];
    if (listed === undefined)
        return undefined;
    const start = BYTES.lastIndex - listed.length;
    return { value: listed, start, end: BYTES.lastIndex, quoted: false, partial: false };
}
function cut(text, start, end) {
    return { value: text.slice(start, end), start, end, quoted: true, partial: true };
}
function afterLiteral(text, { end }) {
    let at = end;
    while (at < end + 8 && isCloser(text.charAt(at)))
        at++;
    if (text.startsWith('quot;', at))
        at += 5;
    else if (text.startsWith('#34;', at) || text.startsWith('#39;', at))
        at += 4;
    return at;
}
function isCloser(character) {
    return character !== '' && '\\"\'`&”’'.includes(character);
}
function isKey(text, index) {
    return /^\\{0,3}["'][\w.$ -]{1,60}\\{0,3}["']\s{0,4}(?::|=>)/.test(text.slice(index, index + 80));
}
function isQuote(text, index) {
    const character = text.charAt(index);
    return character === '"' || character === "'" || character === '`';
}
function oneOf(value) {
    return value === undefined ? [] : [value];
}
function asOperand({ value, start, end, quoted }) {
    return { value, start, end, quoted, partial: true };
}

;// CONCATENATED MODULE: ./build/scan/generic/sql.js


const IDENTIFIED = /identified[ \t]{1,4}(?:with[ \t]{1,4}["'`]?\w{1,40}["'`]?[ \t]{1,4})?(?:by|as)[ \t]{1,4}(?:password[ \t]{1,4}|values[ \t]{1,4})?/iy;
const WORD = /[^\s"'`;\\()]{3,120}/y;
const INSERT = /insert[ \t]{1,4}(?:ignore[ \t]{1,4})?into[ \t]{1,4}[\w.`"[\]]{1,100}\s{0,10}\(([^()]{0,300})$/i;
const VALUES = /[^()]{0,300}\)\s{0,10}values?\s{0,10}\(\s{0,10}/iy;
const CELL = /(?:'[^'\n]{0,200}'|"[^"\n]{0,200}"|[^'",()\s]{1,60}(?:\([^()'"]{0,60}\))?)\s{0,4},\s{0,10}/y;
function identifiedAt(text, index) {
    const at = readOn(IDENTIFIED, text, index);
    if (at === undefined)
        return [];
    const name = text.slice(index, index + 10);
    const literal = literalAt(text, at);
    if (literal !== undefined)
        return [{ form: 'assignment', name, nameStart: index, ...literal }];
    const end = readOn(WORD, text, at);
    if (end === undefined)
        return [];
    const value = text.slice(at, end);
    if (!/\d/.test(value))
        return [];
    return [{ form: 'assignment', name, nameStart: index, value, start: at, end, quoted: false, partial: false }];
}
function insertedAt(text, name, nameStart, nameEnd) {
    const before = INSERT.exec(text.slice(Math.max(0, nameStart - 420), nameStart))?.[1];
    if (before === undefined)
        return undefined;
    let at = readOn(VALUES, text, nameEnd);
    for (let column = before.split(',').length - 1; column > 0 && at !== undefined; column--)
        at = readOn(CELL, text, at);
    const literal = at === undefined ? undefined : literalAt(text, at);
    return literal === undefined ? undefined : { form: 'pair', name, nameStart, ...literal };
}

;// CONCATENATED MODULE: ./build/scan/generic/assignment.js






const MAY_FOLLOW = ' \t\r\n=:"\'`\\[](){}><|?+!;,.&*/-“”’';
const CLOSER = /(?:\\{0,3}["'`]|&quot;|&#3[49];|[”’])?(?:\[\d{0,6}\]|\])?(?:\\{0,3}["'])?\)?(?:\*\*|__)?[ \t]{0,40}/y;
const OPERATOR = /(?:===?|!==?|=>|=~|::{0,3}=|\|\|=|\?\?=|\?=|\+=|\.=|=|->|<-|:-|:(?:\*\*)?)[ \t]{0,40}/y;
const TYPE = /(?:\??:[ \t]{0,4})?[&*A-Za-z]['\w.<>[\]?|]{0,40}(?:[ \t]{1,8}=(?![=>])|=(?![=>\s]|$))[ \t]{0,40}/y;
const DEFAULT = /(?:\|\||\?\?|\?:|\/\/|or)[ \t]{1,4}(?=\\{0,3}["'])/y;
const PAIR = /[,;]?\s{1,40}(?:\\{0,3}["'])?[vV]alue(?:\\{0,3}["'])?[ \t]{0,4}[:=][ \t]{0,40}/y;
const CALL = /[({]\s{0,20}(?:[\w.$]{1,40},\s{0,4}){0,3}(?:(?:new[ \t])?[\w.]{1,40}\(\s{0,4})?(?=[rbfuL@$]{0,2}\\{0,3}["'`])/y;
const STRUCTURE = /\{\s{0,40}(?:0x[0-9A-Fa-f]{1,2}[ \t]?,|[\w"]{1,20}\s{0,4}[:=])/y;
const ELEMENT = />\s{0,60}/y;
const NEXT_ELEMENT = /<\/\w{1,20}>\s{0,60}<\w{1,20}>\s{0,20}/y;
const NEXT_ARGUMENT = /[ \t]{0,4},[ \t]{0,4}(?:[\w]{1,20}[:=][ \t]{0,4})?(?=[rbfuL@$]{0,2}\\{0,3}["'])/y;
const COMMAND_OPTION = /[ \t]{1,4}(?=[^\s-])/y;
const COMPARISON = /\)?[ \t]?\.?(?:(?:to|should|must)[ _.])?(?:equals?(?:IgnoreCase)?|eql?|isEqualTo|toBe|toEqual|toStrictEqual|compareTo|==)[ \t]?\(?[ \t]{0,4}(?=["'])/y;
const SPOKEN = /(?:^|[\s;&])(?:ENV|ARG|setenv|setx|WITH|LOGIN|ENCRYPTED|login[ \t]\S{1,60})[ \t]{1,4}$/;
function assignmentsAt(text, index) {
    const nameEnd = endOfName(text, index);
    if (!MAY_FOLLOW.includes(text.charAt(nameEnd)))
        return [];
    const nameStart = startOfName(text, index);
    if (nameEnd - nameStart > LONGEST_NAME || isInsideOfData(text, nameStart))
        return [];
    const candidates = namedBy(text, nameStart, nameEnd);
    return candidates.length > 0 && isOtherWord(text, index) ? [] : candidates;
}
function namedBy(text, nameStart, nameEnd) {
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
function afterName(text, name, nameStart, nameEnd) {
    const closed = readOn(CLOSER, text, nameEnd) ?? nameEnd;
    const assigned = (at, read = valuesAt) => at === undefined ? undefined : { form: 'assignment', at, read };
    const as = (form, at, read) => at === undefined ? undefined : { form, at, read };
    switch (text.charAt(closed)) {
        case ':':
            if (isBranch(text, nameStart))
                return undefined;
            return assigned(readOn(TYPE, text, closed) ?? readOn(OPERATOR, text, closed), valuesOrSentence);
        case '=':
        case '!': {
            const at = readOn(OPERATOR, text, closed);
            if (text.charAt(closed + 1) === '>' && text.slice(nameEnd, closed).includes(')'))
                return undefined;
            if (text.charAt(closed) === '!' || text.startsWith('==', closed))
                return as('comparison', at, compared);
            return assigned(at, /[\w\])],[ \t]{0,2}$/.test(text.slice(Math.max(0, nameStart - 4), nameStart)) ? several : valuesAt);
        }
        case '?':
        case '|':
            return (assigned(readOn(TYPE, text, closed) ?? readOn(OPERATOR, text, closed)) ??
                assigned(readOn(DEFAULT, text, closed), literalOnly));
        case '/':
            return assigned(readOn(DEFAULT, text, closed), literalOnly);
        case '+':
        case '-':
        case '.':
            return (assigned(readOn(OPERATOR, text, closed)) ??
                as('comparison', readOn(COMPARISON, text, nameEnd), literalOnly) ??
                afterSpace(text, name, nameEnd));
        case '<':
            return (as('pair', readOn(NEXT_ELEMENT, text, closed), elementText) ??
                assigned(readOn(OPERATOR, text, closed)) ??
                afterSpace(text, name, nameEnd));
        case '(':
        case '{':
            return ((closed === nameEnd ? as('argument', readOn(CALL, text, closed), literalsAt) : undefined) ??
                as('pair', readOn(STRUCTURE, text, closed) === undefined ? undefined : closed, valuesAt));
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
            if (closed === nameEnd)
                return undefined;
            return (pair(text, nameStart, closed - 1) ??
                (isBlank(text, nameEnd) ? assigned(readOn(TYPE, text, closed)) : undefined) ??
                as('comparison', readOn(COMPARISON, text, nameEnd), literalOnly) ??
                assigned(readOn(DEFAULT, text, closed), literalOnly) ??
                afterSpace(text, name, nameEnd) ??
                (isBlank(text, nameEnd) && SPOKEN.test(text.slice(Math.max(0, nameStart - 80), nameStart))
                    ? assigned(closed)
                    : undefined));
    }
}
function isBranch(text, nameStart) {
    return /\?[ \t]{1,4}(?:["'`][\w -]{0,20})?$/.test(text.slice(Math.max(0, nameStart - 26), nameStart));
}
const assignment_FIELD = /(?:name|key|id|var|variable|field|property|param|parameter|env)["']?[ \t]{0,4}[:=][ \t]{0,4}\\{0,3}["']?$/i;
function pair(text, nameStart, at) {
    const value = readOn(PAIR, text, at);
    return value !== undefined && assignment_FIELD.test(text.slice(Math.max(0, nameStart - 24), nameStart))
        ? { form: 'pair', at: value, read: valuesAt }
        : undefined;
}
function isTag(text, nameStart, nameEnd, closed) {
    const before = text.charAt(nameStart - 1);
    return before === '<' || before === ':' || (closed > nameEnd && (before === '"' || before === "'"));
}
function nextArgument(text, nameStart, closed) {
    const before = text.slice(Math.max(0, nameStart - 24), nameStart);
    const isNamed = /\([ \t]{0,4}["'][#.]?[\w[= -]{0,12}["']?$|[ (]:$/.test(before);
    if (!isNamed && !/^[A-Z][A-Z\d_]+[ \t]{0,2},/.test(text.slice(nameStart, closed + 2)))
        return undefined;
    const at = readOn(NEXT_ARGUMENT, text, closed);
    return at === undefined ? undefined : { form: 'argument', at, read: literalOnly };
}
function afterSpace(text, name, nameEnd) {
    if (!name.startsWith('-'))
        return undefined;
    const at = readOn(COMMAND_OPTION, text, nameEnd);
    return at === undefined ? undefined : { form: 'option', at, read: valuesAt };
}
function compared(text, index) {
    const literal = literalAt(text, index, true);
    return literal === undefined ? [] : [literal];
}
function several(text, index) {
    const literals = literalsAt(text, index);
    return literals.length > 1 ? literals : valuesAt(text, index);
}
function literalOnly(text, index) {
    const literal = literalAt(text, index);
    return literal === undefined ? [] : [literal];
}
const CLOSED = /[^\n<]{0,200}\s{0,60}</y;
function elementText(text, index) {
    const value = bareAt(text, index);
    return value === undefined || readOn(CLOSED, text, value.end) === undefined ? [] : [value];
}
function valuesOrSentence(text, index) {
    const values = valuesAt(text, index);
    const [only] = values;
    if (only === undefined || only.quoted || !isBlank(text, index - 1))
        return values;
    return /^[ \t]+[A-Za-z]/.test(text.slice(only.end, only.end + 4)) && !/\d/.test(only.value) ? [] : values;
}
function formOf(text, nameStart, start, end) {
    if (text.charAt(nameStart) === '-')
        return 'option';
    if (text.charAt(start - 1) !== '=')
        return 'assignment';
    const isField = /[?&;][ \t]{0,2}$/.test(text.slice(Math.max(0, nameStart - 3), nameStart));
    return isField || /^[;&][ \t]{0,2}[\w. -]{1,40}=/.test(text.slice(end, end + 44)) ? 'connection' : 'assignment';
}
const LITERALS = new Set('true false null nil none undefined string str int number bool boolean object any void self this new default function async await return'.split(' '));
const SHORTEST = 3;
function mayCount(name, { value, quoted }) {
    if (value.length < SHORTEST)
        return false;
    if (/seed$/i.test(name) && /^(?:[\d.]+|0x[\da-f]+)$/i.test(value))
        return false;
    if (quoted)
        return true;
    if (value === name || value.endsWith(`.${name}`))
        return false;
    if (value.length > 100)
        return true;
    return !LITERALS.has(value.toLowerCase()) && !/\w\(/.test(value);
}

// EXTERNAL MODULE: ./build/scan/generic/command.js
var command = __webpack_require__(36515);
// EXTERNAL MODULE: ./build/scan/generic/header.js
var header = __webpack_require__(601);
// EXTERNAL MODULE: ./build/scan/words.js
var words = __webpack_require__(49413);
;// CONCATENATED MODULE: ./build/scan/generic/standing.js

const TOKEN = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-')
    TOKEN[character.charCodeAt(0)] = 1;
const standing_SHORTEST = 20;
const LONGEST = 1200;
const HEX = /^(?:0x)?(?:[0-9a-f]+|[0-9A-F]+)$/;
const INTEGRITY = /^sha(?:1|256|384|512)-/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
function standingValues(text) {
    const found = [];
    for (let at = standing_SHORTEST - 1; at < text.length; at += standing_SHORTEST) {
        if (TOKEN[text.charCodeAt(at)] !== 1)
            continue;
        let start = at;
        while (start > 0 && TOKEN[text.charCodeAt(start - 1)] === 1)
            start--;
        let end = at + 1;
        while (end < text.length && TOKEN[text.charCodeAt(end)] === 1)
            end++;
        const length = end - start;
        if (length >= standing_SHORTEST && length <= LONGEST)
            add(found, text, start, end);
        at = end;
    }
    return found;
}
function add(found, text, runStart, runEnd) {
    const run = text.slice(runStart, runEnd);
    if (/^[A-Za-z0-9+/]+=*$/.test(run) && isLineOfBlock(text, runStart, runEnd))
        return;
    const pieces = run.split(IS_PATH.test(run) ? /[/=]+/ : /(?<=[^=])=+(?=[^=])/);
    let start = runStart;
    for (const piece of pieces) {
        const at = text.indexOf(piece, start);
        start = at + piece.length;
        if (piece.length < standing_SHORTEST || !looksRandom(piece))
            continue;
        found.push({
            form: 'value',
            name: '',
            nameStart: at,
            value: piece,
            start: at,
            end: start,
            quoted: isQuoted(text, at, start),
            partial: false,
        });
    }
}
const IS_PATH = /^\/|\/(?:[a-z_-]{3,}|[A-Z][a-z]{3,}|\d+)(?:\/|$)|^[a-z_-]{3,20}\/|\/\/|\/[0-9A-Fa-f]{8}-/;
function isLineOfBlock(text, start, end) {
    const length = end - start;
    if (length < 40 || length > 128)
        return false;
    return isRun(text, end, 1, length) || isRun(text, start - 1, -1, length);
}
function isRun(text, from, step, length) {
    let at = from;
    const gap = step * 40;
    let breaks = 0;
    while (at !== from + gap && TOKEN[text.charCodeAt(at)] !== 1 && at >= 0 && at < text.length) {
        if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 92)
            breaks++;
        at += step;
    }
    if (breaks === 0)
        return false;
    const wanted = Math.min(length, 40);
    let run = 0;
    while (run < wanted && TOKEN[text.charCodeAt(at + step * run)] === 1)
        run++;
    return run >= wanted;
}
function isQuoted(text, start, end) {
    const before = text.charAt(start - 1);
    return (before === '"' || before === "'" || before === '`') && text.charAt(end) === before;
}
function looksRandom(piece) {
    if (UUID.test(piece))
        return true;
    if (HEX.test(piece) || INTEGRITY.test(piece) || !/\d/.test(piece) || !/[A-Za-z]/.test(piece))
        return false;
    if ((0,words/* isWordy */.yY)(piece) || (0,words/* entropy */.Ue)(piece) < 3.2)
        return false;
    if (/^[A-Z\d]+$/.test(piece))
        return (0,words/* entropy */.Ue)(piece) >= 3.4;
    const turns = piece.match(/[A-Za-z]\d|\d[A-Za-z]|[a-z][A-Z]/g)?.length ?? 0;
    return turns * 6 >= piece.length;
}

// EXTERNAL MODULE: ./build/scan/generic/userinfo.js
var userinfo = __webpack_require__(9159);
;// CONCATENATED MODULE: ./build/scan/generic/find.js







const NAME_WORDS = [
    'pass',
    'pwd',
    'psw',
    'secret',
    'token',
    'key',
    'cred',
    'auth',
    'salt',
    'nonce',
    'seed',
    'apitok',
    'cookie',
    'session',
    'signature',
    'webhook',
    'connectionstring',
    'securestring',
    'mnemonic',
    'psswd',
    'psswrd',
    'pssword',
    'paswd',
    'paswrd',
    'pasword',
    'pw=',
    'pw =',
    'pw:',
    'pw"',
    "pw'",
    'sig=',
    'sid=',
    'jwt',
];
const READERS = new Map([
    ...NAME_WORDS.map((word) => [word, assignmentsAt]),
    ['identified', identifiedAt],
    ['://', userinfo/* userInfoAt */.fK],
    ['@tcp(', userinfo/* dsnAt */.$m],
    ['@unix(', userinfo/* dsnAt */.$m],
    ['thin:', userinfo/* oracleAt */.Cx],
    ['bearer ', header/* headerAt */.t],
    ['basic ', header/* headerAt */.t],
    ...command/* PROGRAM_WORDS */.x.map((word) => [word, command/* commandAt */.N]),
]);
const LEAD_WORDS = [...READERS.keys()];
const WAYS_OF_THEIR_OWN = LEAD_WORDS.filter((word) => READERS.get(word) !== assignmentsAt);
function candidatesAt(text, index, word) {
    return (READERS.get(word) ?? assignmentsAt)(text, index, word);
}
const findWords = (0,prefilter/* createPrefilter */.y)(LEAD_WORDS);
function candidatesIn(text) {
    const seen = new Map();
    const add = (candidate) => {
        const place = `${candidate.start}:${candidate.end}`;
        if (!seen.has(place))
            seen.set(place, candidate);
    };
    findWords(text, (word, index) => {
        for (const candidate of candidatesAt(text, index, word))
            add(candidate);
    });
    for (const candidate of standingValues(text))
        add(candidate);
    return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}


/***/ }),

/***/ 75906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ MANAGED_RULE),
  p: () => (/* binding */ createFinder)
});

// EXTERNAL MODULE: ./build/core/finding.js
var finding = __webpack_require__(4823);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/scan/candidate.js

function resolve(candidates) {
    const taken = [];
    for (const candidate of [...candidates].sort(moreTelling)) {
        const at = firstEndingAfter(taken, candidate.start);
        const next = taken[at];
        if (next === undefined || next.start >= candidate.end)
            taken.splice(at, 0, candidate);
    }
    return taken;
}
function mergeManaged(found, managed) {
    const merged = [];
    let next = 0;
    for (const key of resolve(managed)) {
        const overlapped = [];
        for (let one = found[next]; one !== undefined && one.start < key.end; one = found[++next])
            (one.end <= key.start ? merged : overlapped).push(one);
        const [known] = overlapped.sort(moreTelling);
        merged.push(known === undefined
            ? key
            : {
                ...key,
                rule: known.rule,
                description: known.description,
                prefix: key.value.startsWith(known.prefix) ? known.prefix : '',
            });
    }
    return [...merged, ...found.slice(next)].sort((a, b) => a.start - b.start);
}
function moreTelling(a, b) {
    return (b.rank - a.rank ||
        Number((0,finding/* reaches */.O6)(b.confidence, a.confidence)) - Number((0,finding/* reaches */.O6)(a.confidence, b.confidence)) ||
        (a.rank === 1 ? depth(b) - depth(a) : 0) ||
        a.decoded.length - b.decoded.length ||
        a.width - b.width ||
        b.end - b.start - (a.end - a.start) ||
        a.start - b.start);
}
function depth({ decoded, verbatim }) {
    return verbatim === true ? 0 : decoded.length;
}
function firstEndingAfter(sorted, index) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.end ?? 0) > index)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

// EXTERNAL MODULE: ./build/scan/encoded.js + 2 modules
var encoded = __webpack_require__(37331);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
;// CONCATENATED MODULE: ./build/scan/managed.js

function createManagedFinder(indexes) {
    let tables;
    return (bytes) => {
        if (indexes.length === 0 || bytes.length < fingerprint/* HEAD_LENGTH */.Gu)
            return [];
        tables ??= indexes.map(tableOf);
        const matches = [];
        for (const table of tables) {
            findIn(bytes, table, (wanted, offset) => {
                const { form, entry } = wanted;
                if (form.form === 'packed')
                    return;
                const end = offset + form.length;
                if (end > bytes.length || (0,fingerprint/* formMac */.Wn)(bytes.subarray(offset, end), table.keys) !== form.mac)
                    return;
                matches.push({
                    entry,
                    start: offset,
                    end,
                    value: plainValue(bytes, offset, wanted, table.keys),
                    decoded: encodingOf(form.form),
                });
            });
            if (table.packed)
                for (const match of findPacked(bytes, table))
                    matches.push(match);
        }
        return matches;
    };
}
function tableOf(index) {
    const wanted = new Map();
    const gate = new Uint8Array(0x10000);
    let packed = false;
    for (const entry of index.entries) {
        for (const form of entry.forms) {
            const key = form.head.join();
            wanted.set(key, [...(wanted.get(key) ?? []), { entry, form }]);
            gate[form.head[0] >>> 16] = 1;
            packed ||= form.form === 'packed';
        }
    }
    return { keys: (0,fingerprint/* indexKeys */.nI)(index.key), wanted, gate, packed };
}
function findIn(bytes, { keys, wanted, gate }, found) {
    eachHead(bytes, keys, (hash, offset) => {
        if (gate[hash >>> 16] === 0)
            return;
        for (const candidate of wanted.get((0,fingerprint/* headHash */.PG)(bytes, offset, keys).join()) ?? [])
            found(candidate, offset);
    });
}
function eachHead(bytes, keys, head) {
    if (bytes.length < fingerprint/* HEAD_LENGTH */.Gu)
        return;
    const [multiplier] = keys.multipliers;
    const [seed] = keys.seeds;
    let power = 1;
    for (let i = 0; i < fingerprint/* HEAD_LENGTH */.Gu; i++)
        power = Math.imul(power, multiplier);
    const leaving = Int32Array.from({ length: 256 }, (_, byte) => Math.imul((byte + seed) | 0, power));
    let hash = (0,fingerprint/* headHash */.PG)(bytes, 0, keys)[0] | 0;
    head(hash >>> 0, 0);
    const last = bytes.length - fingerprint/* HEAD_LENGTH */.Gu;
    for (let offset = 1; offset <= last; offset++) {
        const entering = bytes[offset + fingerprint/* HEAD_LENGTH */.Gu - 1] ?? 0;
        hash = (Math.imul(hash, multiplier) + entering + seed - (leaving[bytes[offset - 1] ?? 0] ?? 0)) | 0;
        head(hash >>> 0, offset);
    }
}
function findPacked(bytes, table) {
    const packed = Buffer.from(bytes.filter((byte) => !isSpace(byte)));
    let origins;
    const matches = [];
    findIn(packed, table, ({ entry, form }, offset) => {
        const end = offset + form.length;
        if (form.form !== 'packed' || end > packed.length || (0,fingerprint/* formMac */.Wn)(packed.subarray(offset, end), table.keys) !== form.mac)
            return;
        origins ??= originsOf(bytes, packed.length);
        const start = origins[offset] ?? 0;
        const stop = (origins[end - 1] ?? 0) + 1;
        matches.push({
            entry,
            start,
            end: stop,
            value: packedValue(bytes.toString('utf8', start, stop), entry, table.keys),
            decoded: [],
        });
    });
    return matches;
}
function isSpace(byte) {
    return byte === 32 || (byte >= 9 && byte <= 13);
}
function originsOf(bytes, length) {
    const origins = new Uint32Array(length);
    let written = 0;
    for (const [offset, byte] of bytes.entries())
        if (!isSpace(byte))
            origins[written++] = offset;
    return origins;
}
function packedValue(matched, entry, keys) {
    const flush = matched.replace(/\r/g, '').replace(/\n[ \t]+/g, '\n');
    const isPlain = (text) => isPlainOf(Buffer.from(text), entry, keys);
    return [matched, `${matched}\n`, flush, `${flush}\n`].find(isPlain) ?? matched;
}
function isPlainOf(bytes, entry, keys) {
    const plain = entry.forms.find(({ form }) => form === 'plain');
    return plain !== undefined && plain.length === bytes.length && plain.mac === (0,fingerprint/* formMac */.Wn)(bytes, keys);
}
function plainValue(bytes, offset, { entry, form }, keys) {
    const matched = bytes.toString('utf8', offset, offset + form.length);
    const plain = decodeForm(bytes, offset, matched, entry, form);
    return plain !== undefined && isPlainOf(plain, entry, keys) ? plain.toString('utf8') : matched;
}
function decodeForm(bytes, offset, matched, entry, { form }) {
    const length = entry.forms.find((other) => other.form === 'plain')?.length;
    try {
        if (form === 'hex')
            return Buffer.from(matched, 'hex');
        if (form === 'percent')
            return Buffer.from(decodeURIComponent(matched));
        if (form === 'json')
            return Buffer.from(String(JSON.parse(`"${matched}"`)));
        const shift = /^base64(?:url)?\+([012])$/.exec(form)?.[1];
        if (shift === undefined || length === undefined)
            return undefined;
        const skipped = shift === '0' ? 0 : Number(shift) + 1;
        const from = offset - skipped;
        if (from < 0)
            return undefined;
        const group = bytes.toString('latin1', from, from + Math.ceil(((Number(shift) + length) * 4) / 3) + 1);
        return Buffer.from(group, 'base64').subarray(Number(shift), Number(shift) + length);
    }
    catch {
        return undefined;
    }
}
function encodingOf(form) {
    return form === 'plain' || form === 'packed' ? [] : [form.replace(/\+\d$/, '')];
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/scan/generic/find.js + 8 modules
var find = __webpack_require__(95182);
// EXTERNAL MODULE: ./build/scan/code-file.js
var code_file = __webpack_require__(48030);
// EXTERNAL MODULE: ./build/scan/placeholder.js
var placeholder = __webpack_require__(68077);
// EXTERNAL MODULE: ./build/scan/rules/all.js + 59 modules
var rules_all = __webpack_require__(74198);
;// CONCATENATED MODULE: ./build/scan/rules/words.js
const GROUP_WORDS = [
    'gho_|ghp_|ghr_|ghs_|ghu_|github_pat_',
    'atatt3xffgf0|atbb|atctt3xffgn0|atlassian|azdo|bkua_|ccipat_|cciprj_|codecov|confluence|drone_secret|drone_token|droneci|forgejo|gitea|glagent-|glcbt-|gldt-|glffct-|glft-|glimt-|gloas-|glpat-|glptt-|glrt-|glrtr-|glsoat-|glwt-|gr1348941|jira|sgp_|sgp_local_|sourcegraph|src_access_token|travis',
    '&sig=|+acr|+ast|0q~|1//0|1//1|1q~|2q~|3q~|4q~|5q~|6q~|7q~|8q~|9q~|?sig=|abia|absk|acca|access_key_secret|accesskeysecret|accountkey=|acdb|aiza|akia|akid|alibaba|aliyun|aqvn|asia|aws-secret|aws.secret|aws_access|aws_sec|aws_secret|awssecret|azfu|azse|bedrock-api-key-ymvkcm9jay5hbwf6b25hd3muy29t|bluemix|doo_v1_|dop_v1_|dor_v1_|gocspx-|hcloud|hetzner|ibm|ibmcloud|jqqj99|linode|ltai|scaleway|scw_secret|secret-access-key|secret_access_key|secret_key|secretaccesskey|secretkey|security-token|security_token|session-token|session_token|sessiontoken|sharedaccesskey=|watson|ya29.|yandex',
    '.atlasv1.|a3-|cf-api|cf_api|cf_token|cloudflare|dapi|dkea|dnkey-|dose|dp.audit.|dp.ct.|dp.pt.|dp.sa.|dp.scim.|dp.st.|fastly|fm1a_|fm1r_|fm2_|fo1_|heroku|hrku-|hvb.|hvr.|hvs.|ico-|netlify|nfb_|nfc_|nfo_|nfp_|nfu_|ops_eyj|pnb_|pnu_|pul-|rnd_|sha256~|swmkey-1-|swmtkn-1-|tk-us-|tskey-api-|tskey-auth-|tskey-client-|tskey-scim-|tskey-webhook-|v1.0-|vca_|vci_|vck_|vcp_|vcr_|x-auth-key',
    'api_org_|apify_api_|assembly_ai|assemblyai|bigmodel|co_api_key|cohere|crsr_|csk-|e2b_|fc-|fw_|glm|gsk_|hf_|jina_|key_|lsv2_pt_|lsv2_sk_|mistral|nvapi-|pa-|pcsk_|pplx-|r8_|rpa_|sk-|sk-admin-|sk-ant-admin01-|sk-ant-api03-|sk-ant-api04-|sk-ant-oat01-|sk-ant-ort01-|sk-ant-sid01-|sk-lf-|sk-or-v1-|sk-proj-|sk-svcacct-|sk_|t3blbkfj|tgp_v1_|tvly-|tvly-dev-|tvly-prod-|wandb|xai-|zai_api|zhipu',
    'hooks.slack.com/services/|hooks.slack.com/triggers/|hooks.slack.com/workflows/|https://hooks.slack.com/services/|xapp-|xoxa-|xoxb-|xoxc-|xoxd-|xoxe-|xoxe.xoxb-|xoxe.xoxp-|xoxo-|xoxp-|xoxr-|xoxs-',
    '.webhook.office.com/webhookb2/|:aa|aaaaaaaaaaaaaaaaaaaaa|access_token|accesstoken|bot token|bot-token|bot.run|bot_token|bottoken|client.login|client.run|dg9ro|discord|eaab|eaac|eaad|eaae|eaaf|eaag|eaah|eaai|eaaj|eaak|eaal|eaam|eaan|eaao|eaap|eaaq|eaar|eaas|eaat|eaau|eaav|eaaw|eaax|eaay|eaaz|facebook|fb_app_secret|fb_secret|https://canary.discord.com/api/webhooks/|https://discord.com/api/webhooks/|https://discordapp.com/api/webhooks/|https://hooks.zapier.com/hooks/catch/|https://ptb.discord.com/api/webhooks/|mailgun|mattermost|md-|mlsn.|os_v2_app_|os_v2_org_|postmark|sg.|twilio|twitter|xkeysib-|xsmtpsib-',
    'access-development-|access-production-|access-sandbox-|access_token$production$|access_token$sandbox$|aqe|aqf|aqg|coinbase|duffel_live_|duffel_test_|eaaae|eaaaf|eaaal|ezak|eztk|flwseck-|flwseck_test-|gocardless|lob-|lob_|lobapi|lobkey|lobsecret|lobtoken|mollie|pdl_live_apikey_|pdl_sdbx_apikey_|plaid|rk_live_|rk_prod_|rk_test_|rzp_live_|rzp_test_|shippo_live_|shippo_test_|shpat_|shpca_|shppa_|shpss_|shpua_|sk_live_|sk_org_live_|sk_prod_|sk_test_|sq0atp-|sq0csp-|whsec_',
    '_authtoken|akcp|artifactory|bintray|cio|clojars_|cloudsmith|cmvmd|dckr_oat_|dckr_pat_|jfrog|npm_|oy2|packagist_ack_|packagist_acs_|packagist_oat_|packagist_out_|packagist_uot_|packagist_uut_|pypi-|rubygems_|xray',
    'bugsnag|datadog|dd-api|dd-app|dd_api|dd_app|ddapi|ddapp|dt0c01.|dt0s01.|dt0s02.|dt0s16.|elastic|es_api_key|eu01nral|eyj|ffffnral|glc_|glsa_|hcaik_|hcalk_|hcxik_|nrak-|nrii-|nriq-|nrjs-|pager_duty|pagerduty|pd_api|phx_|rollbar|sentry|sntrya_|sntryi_|sntrys_|sntryu_|snyk|sonar|sqa_|sqp_|squ_|sumo',
    'airtable|asana|beamer|cfpat-|cnvca|contentful|eyjrawqioiixy2uxzteznje3zgnmnzy2yjnjzwjjy2y4zgm1ymfmythhnjvlnjg0mdizzjdjmzjiztgzndlimjm4mdeznwi0iiwidhlwijoiuefuiiwiywxnijoirvmyntyifq.|figd_|figo_|figor_|hapikey|https://open.feishu.cn/open-apis/bot/v2/hook/|https://open.larksuite.com/open-apis/bot/v2/hook/|hubspot|lin_api_|lin_oauth_|ntn_|okta|pat-ap1-|pat-eu1-|pat-na1-|pat-na2-|pat-na3-|pk_|pmak-|rdme_|secret_|sk_live_a2v5x|sk_test_a2v5x|ssws|tfp_|zendesk',
    'adafruit|aio_|algolia|dropbox|etsy|fio-u-|key0|linked-in|linked_in|linkedin|p8e-|prd:|rapid-api|rapid_api|rapidapi|sbx:|sk.eyj|sl.a|sl.b|sl.u.|sm_aat_|sm_pat_|sm_sat_|spotify|twitch|unkey_|vtwn_',
    '4b1d|; password=|;password = |;password=|;pwd=|amqp://|amqps://|astracs:|avns_|cloudinary://|cockroachdb://|confluent|ftp://|ftps://|imap://|imaps://|kafka|ldap://|ldaps://|mariadb://|mdb_sa_sk_|mongodb+srv://|mongodb://|mssql+pyodbc://|mssql://|mysql+mysqldb://|mysql+pymysql://|mysql2://|mysql://|mysqlx://|napi_|postgis://|postgres://|postgresql+asyncpg://|postgresql+psycopg2://|postgresql+psycopg://|postgresql://|pscale_oauth_|pscale_pw_|pscale_tkn_|redis://|rediss://|redshift://|sasl|sb_secret_|sbp_|sbp_oauth_|sbp_v0_|sftp://|smtp://|smtps://|snowflake|sqlserver://|valkey://',
    '-----begin dsa private key-----|-----begin ec private key-----|-----begin encrypted private key-----|-----begin openssh private key-----|-----begin pgp private key block-----|-----begin private key-----|-----begin rsa private key-----|-----begin ssh2 encrypted private key-----|eyj|putty-user-key-file-2: |putty-user-key-file-3: ',
    'anyscale|apk_user_|aq.ab8rn6|baseten|bb_live_|bb_test_|bce-v3/altak-|brave|bright_data|brightdata|browser-use|browser_use|browseruse|chroma|composio|coze|cpk_|ctx7sk-|dify|dtn_|exa-api|exa-key|exa-secret|exa-token|exa.api|exa.key|exa.secret|exa.token|exa_api|exa_key|exa_secret|exa_token|exaapi|exakey|exasecret|exatoken|fal-key|fal_ai|fal_api|fal_key|featherless|hf_oauth_|llx-|luma-|sk-kimi-',
    'comet-api|comet_api|cometapi|deepgram|deepl|gladia|langtrace|livekit|opik_api|sk-helicone-|sk-helicone-eu-|sk-helicone-proxy-|sk-lw-|sk_car_',
    '%2frun&sv=1.0&sig=|+aba|+aeh|+amc|+arm|+asb|.azconfig.io;id=|.communication.azure.com/;accesskey=|.documents.azure.com/;accountkey=|.documents.azure.com:443/;accountkey=|.service.signalr.net;accesskey=|.webpubsub.azure.com;accesskey=|ado_pat|aiot|apim|azca|azeg|azure_ai|azure_devops|azure_maps|azure_openai|azure_pat|azure_speech|azure_translator|azure_vision|azuredevops|azureopenai|bing_search|cognitive|jqqj9d|jqqj9h|ocp-apim-subscription-key|speech_key|system_accesstoken|userpwd="|vsts',
    '.g.alchemy.com/v2/|.infura.io/v3/|alchemy|alpha_vantage|alphavantage|arbiscan|basescan|binance|bitmex|bscscan|cg-|cmc_api|cmc_pro|coinapi|coinmarketcap|cqt_|cryptocompare|databento|etherscan|financial_modeling|financialmodelingprep|finnhub|fmp_api|fmp_key|ftmscan|helius|infura|kraken|kucoin|mainnet|preprod|preview|snowtrace|testnet',
    'aaaaaaaaaa|abuseipdb|aviationstack|bpk-|butter_cms|buttercms|clockify|coda-api|coda-key|coda-secret|coda-token|coda.api|coda.key|coda.secret|coda.token|coda_api|coda_key|coda_secret|coda_token|codaapi|codakey|codasecret|codatoken|contentstack|currencylayer|data.gov|data_gov|datagov|disqus|fixer|fsq3|geoapify|ghost|ghost-content|ghost_content|ghostcontent|giphy|graphhopper|guardian-api|guardian_api|guardian_key|guardianapi|here-api|here_api|here_maps|hereapi|hunter-api|hunter-key|hunter-secret|hunter-token|hunter.api|hunter.key|hunter.secret|hunter.token|hunter_api|hunter_key|hunter_secret|hunter_token|hunterapi|hunterkey|huntersecret|huntertoken|imgbb|imgur|ionic|ipinfo|ipstack|last_fm|lastfm|lichess|locationiq|lokalise|mailboxlayer|marketstack|mediastack|numverify|positionstack',
    'airbrake|better_stack|better_uptime|betterstack|betteruptime|configcat|configcat-sdk-1/|dvc_client_|dvc_mobile_|dvc_server_|flagsmith|hbp_|honeycomb|loggly|logtail|looker|mob-|xaat-|xapt-',
    '$aact_hmlg_|$aact_prod_|-prd-|-sbx-|.acc_|amplitude|atlassian|auth0|bbdc-|bitbucket|cal_live_|cfxk_|chargebee|close-api|close.com|close_api|closeio|confluence|convertkit|creem_|creem_test_|dodo_payments|dodopayments|ebay|finicity|freemius|freshbooks|freshdesk|freshservice|gumroad|jca_|jira|kit-api|kit.com|kit_api|kitapi|linear-client|linear_client|linear_secret|linearclient|loops-api|loops-key|loops-secret|loops-token|loops.api|loops.key|loops.secret|loops.token|loops_api|loops_key|loops_secret|loops_token|loopsapi|loopskey|loopssecret|loopstoken|pk_|s-s4t2af-|s-s4t2ud-|sk_sbox_',
    '/with/key/|access_token|agora-app-cert|agora_app_cert|agora_cert|app_certificate|appcertificate|bitly|branch-secret|branch_io|branch_secret|channel_secret|channelsecret|chat.googleapis.com/v1/spaces/|dub_|facebook|fb_app|flickr|flickr_api_secret|flickr_secret|flickr_shared|flickrsecret|gcntfy-|gitter|igaa|igqvj|igqwr|lin_wh_|line_channel|line_secret|maker.ifttt.com/use/|oapi.dingtalk.com/robot/send?access_token=|pk_prod_|pk_test_|qyapi.weixin.qq.com/cgi-bin/webhook/send?key=|w1cdnyilfu=',
    '.apps.googleusercontent.com|akab-|akia|amzn.mws.|amzn1.oa2-cs.v1.|atzr|baidu|bce_secret|bunny|cfat_|cfk_|cfut_|cos_secret|dnsimple|dnsimple_a_|dnsimple_u_|exoscale|godaddy|huawei|hw_secret|hw_sk|koyeb|ltai|obs_secret|qcloud|tencent',
    ':apa91b|apiv3_|application_key|applicationkey|appwrite|b2_|backblaze|ccdb1_|cloudflare_secret|cloudinary|convex|do00|do801|essu_|fnad|fnae|fnaf|goog1e|imagekit|influx|r2-secret|r2_secret|r2secret|spaces-secret|spaces_key_secret|spaces_secret|spacessecret',
    '::node:|::server:|akeyless|apollo|appveyor|bitrise|bitwarden|bitwat_|bootstrap-token|bootstraptoken|browserstack|bws|cc_test_reporter|checkly|codacy|code_climate|codeclimate|coveralls|cypress_record|ddo_|ddp_|ddw_|discovery-token|dotenv://:key_|dotenv_private_key|eas_token|expo-token|expo_token|expotoken|jenkins|jsrd_|jsrp_|kubeadm|signkey-branch-|signkey-prod-|signkey-test-|st.|tls-bootstrap',
    ":5432:|:_auth = |:_auth=|:_auth=\"|:_password = |:_password=|:_password=\"|<pass encoding=\"base64\">|_gitlab_session=|app.key|app_key|appkey|auths|decryptionkey=\"|decryptionkey='|devise|django-insecure-|fernet|key=\"cleartextpassword\" value=\"|key=\"password\" value=\"|key='cleartextpassword' value='|kty|machine |master-key|master_key|otpauth://hotp/|otpauth://totp/|secret_key|secret_key_base|secret_token|validationkey=\"|validationkey='|x-amz-signature=",
    "-----begin nebula ed25519 private key-----|-----begin nebula x25519 private key-----|-----begin openvpn static key v1-----|: psk \"|: psk '|:psk \"|ascii 7 |duo-secret|duo_s_key|duo_secret|duo_skey|duosecret|eyjhijoi|hskey-api-|hskey-auth-|key 7 |key-string 7 |meraki|nbp_|password 7 |preshared_key|presharedkey|private_key|privatekey|secret 7 |wg_key|wireguard",
    '302e020100300506032b657004220420|3030020100300706052b8104000a04220420|_wif|bip-38|bip-39|bip38|bip39|bitaddress|bitcoin|bs58|btc|deployer|deployer_private|ed25519:|edsk|eth_private|ethereum_private|evm_private|goerli_private|horizon|key seed|key_pair|keypair|metamask|mnemonic|nats|nkey|nsec1|paper wallet|phantom|private-key|private_key|privatekey|privkey|recovery phrase|recovery_phrase|secretkey|seed phrase|seed_phrase|seedphrase|sepolia_private|signer_key|solana|soroban|stellar|suiprivkey1|tprv|wallet_key|wallet_private|wif_|xprv|yprv|zprv',
    '00d|1000.|3mvg|5aep861|==:|_pc75_|_pe93_|_pf84_|analytics_write|atta|clubhouse_api|clubhouse_token|eyjtaxjvlm9yawdpbii6|mixpanel|opsgenie|pager_duty|pagerduty|pandadoc|pha_|phc_|phr_|phs_|pipedrive|pivotal|segment_api|segment_key|segment_write|segmentwrite|shortcut_api|shortcut_token|statsig|todoist|toggl|trello|zoom_api|zoom_client|zoom_secret|zoomclient|zulip',
    'mailjet|mailtrap|message-bird|message_bird|messagebird|mj_api|mj_apikey|nexmo|ntfy|nyk_v0_|plivo|pubkey-|pushbullet|pusher|pushover|sec-c-|sendbird|signalwire|sparkpost|t1.|twitter|viber|vonage|wechat|weixin|wx_app|wx_secret|wxapp|y0_',
    'ak_live_|ak_test_|api_live.|api_live_ca.|api_live_us.|api_sandbox.|api_sandbox_ca.|api_sandbox_us.|app_usr-|consumer_key|consumer_secret|consumerkey|consumersecret|mid-server-|paypal|persona_production_|persona_sandbox_|plaid-client|plaid_client|plaidclient|polar_oat_|polar_pat_|polygon_api|polygon_io|polygon_key|polygonio|ramp_sec_|rh-api-|sb-mid-server-|secret-live-|secret-test-|secret-token:mercury_|sk_10x10_|sk_1x1_|sk_1x3_|sk_2x2_|sk_3x3_|sk_5x5_|squarespace|taxjar|test-|tiingo|transferwise|twelve_data|twelvedata|wc-json|wise_api|wise_token|woo_|woocommerce|xnd_development_|xnd_production_',
    'atlas_api|atlas_private|atlasprivate|cosmo_|eyj0exaioiaivenwmij9.|mcli_private|mongodb_atlas|ngrok|ory_apikey_|ory_pat_|ory_wak_|ovh-application-s|ovh-consumer|ovh_app_s|ovh_application_s|ovh_consumer|ovh_secret|ovhapplications|ovhconsumer|package_cloud|packagecloud|ptla_|ptlc_|ptr_|pts_|railway|retool_wk_|ucat_|uploadcare|vultr|wrkaau-|wrkaeu-|wrkajp-|wrkasg-|wrkatrial-|wrkaus-|wrkprod-|xau_|zerotier|zpka_|zt_central|zt_token',
    '-nrma|eu01x|hec_token|new-relic|new_relic|newrelic|nral|nrbr-|sauce_access|sauce_key|sauceaccess|saucelabs|security_trails|securitytrails|shodan|snyk_sat.|snyk_uat.|splunk|statuspage|sumo|uptime_robot|uptimerobot|urlscan|virus_total|virustotal|vt_api|vt_key',
    '_mmk|bbff-|bbus-|captcha_secret|key_|mapbox|modal|mux_access|mux_secret|mux_token|muxtoken|ngc|nvidia|p.eyj1ijog|particle_access|particle_api|particle_token|pmat-|private-ai|private_ai|privateai|rebrandly|recaptcha-secret|recaptcha_private|recaptcha_secret|recaptchaprivate|recaptchasecret|retell|samsara_api_|sanity|steam_api|steam_key|steam_web|steamapi|steamwebapi|strava|stream_key|streamkey|vast_ai|vast_api|vastai|vf.dm.|vf.ws.|waka_|wandb_v1_|webflow|wit_access|wit_ai|wit_server|wit_token|witai|youtube',
    'mapquest|moviedb|new-york-times|new_york_times|news_api|newsapi|newyorktimes|nyt_api|nyt_key|nytimes|open_weather|opencage|openuv-|openweather|owm_|pixabay|rgapi-|scp-live-|scp-test-|scraper_api|scraperapi|scraping_bee|scrapingbee|serp_api|serpapi|spoonacular|themoviedb|ticketmaster|tmdb|tomtom|unsplash|weatherbit|weathermap|wolfram|yelp|zenrows',
    '"ciphertext"|clob_api_pass|clob_api_secret|clob_pass|clob_secret|ed25519-priv-0x|edsk|poly_api|poly_api_pass|poly_pass|polymarket|polymarket_api_pass|polymarket_pass|ripple|secp256k1-priv-0x|secret-extended-key-main1|xrp',
    '.tines.com/webhook/|aik_ci_|aik_runtime_|aik_secret_|cog_|dbtc_|dbtu_|depot_org_|depot_project_|depot_user_|endr+|flp_|gb_api_|hawk.|hyperbrowser|m0-|mint_|mint_dsc_|mka_|nf-|nomic|pina_|pinc_|pinr_|plane_api_|pylf_v1_eu_|pylf_v1_us_|pylf_v2_eu_|pylf_v2_us_|rootly_|salad_cloud_user_|sk-let-|sktsec_|slk_|spk-|spt-|spu-|svix|thog-key-|thog-secret-|thunderstore|tr_dev_|tr_pat_|tr_preview_|tr_prod_|tr_stg_',
    '-----begin encrypted cosign private key-----|-----begin encrypted sigstore private key-----|-----begin tss2 private key-----|/u3+7qaaaai|age-secret-key-1|age-secret-key-pq-1|bqiaaa|ibaajba|ibaakbgq|ibaakcagea|ibaakcaqea|ibadanbgkqhkig9w0baqefaasc|ibazcc|mc4caqawbqydk2vwbciei|mhccaqeei|mig2ageambagbyqgsm49agegbsubbaaibigemigbagebbdd|mighageambmgbyqgsm49agegccqgsm49awehbg0wawibaqqg|rwqaaeiy|rwrcswaaa|rwrty0iy|tlrmtvntuaadaaaa|zs7ozgaaaai',
    'eyj',
    "\"auth_key\"|\"auth_salt\"|\"kind\": \"secret\"|\"kind\":\"secret\"|\"logged_in_key\"|\"logged_in_salt\"|\"nonce_key\"|\"nonce_salt\"|\"secure_auth_key\"|\"secure_auth_salt\"|$ansible_vault;|&amp;password=|&password=|'auth_key'|'auth_salt'|'logged_in_key'|'logged_in_salt'|'nonce_key'|'nonce_salt'|'secure_auth_key'|'secure_auth_salt'|:password=|;password=|?password=|@enterprise.contribsys.com|@gems.contribsys.com|_authtoken|app_secret|contribsys|cpassword=\"|jdbc:oracle:oci:|jdbc:oracle:thin:|kind: \"secret\"|kind: 'secret'|kind: secret|npm-token|npm_api|npm_auth|npm_token|npmtoken|{aqaaabaaaa",
    '$1$|$2b$|$2y$|$5$|$6$|$9$|$apr1$|$gy$|$y$|:::|password 5 |password 8 |password 9 |psk=|radius-server |rocommunity |rocommunity6 |rwcommunity |rwcommunity6 |secret 5 |secret 8 |secret 9 |snmp-server community |tacacs-server |wpa_passphrase=',
    " --user | --user \"| --user '| -u| -u | -u \"| -u '|authorization|basic |bearer |encrypted password '|identified by \"|identified by '|identified by password '|password('|set password = '|with password '",
    '-pat-|-sk-|_api_|_apikey_|_key_|_live_|_pat_|_prod_|_secret_|_sk_|_token_|abuseipdb|abyssale|accuweather|adafruit|adobeio|adyen|adzuna|aeroworkflow|africastalking|ai21studio|aikido|airbrake|airtable|airvisual|airwallex|aiven|alconost|alegra|aletheiaapi|algolia|alibabacloud|alienvault|allsports|alphavantage|amadeus|ambee|amplitude|anthropic|anypoint|apacta|api2cart|apideck|apiflash|apifonica|apify|apilayer|apimatic|apimetrics|apitemplate|appcenter|appcues|appfollow|appointedd|appoptics|appsynergy|apptivo|artifactory|artsy|asaas|asana|assemblyai|atlassian|auth0|authress|autodesk|autoklose|avaza|aviationstack|axonaut|aylien|ayrshare|azureopenai|baichuan|bannerbear|baremetrics|baseten|beebole|besnappy|besttime|betterstack|billomat|binance|bitbar|bitbucket|bitcoinaverage|bitfinex|bitly|bitmex|bitrise|bittrex|bitwarden|blazemeter|blitapp|blocknative|blynk|bombbomb|boostnote|borgbase|braintree|braintreepayments|braintrust|branchio|brandfetch|brightdata|browserstack|browshot|bscscan|buddyns|budibase|bugherd|bugsnag|buildkite|bulksms|buttercms|bybit|caflou|calendarific|calendly|calorieninja|campayn|cannyio|canva|capsulecrm|captaindata|carboninterface|cashboard|caspio|censys|centralstationcrm|cerebras|cexio|cfxre|chartmogul|chatfuel|chatfule|checio|checklyhq|checkvist|circleci|ciscomeraki|clarifai|clearbit|clerk|clickhelp|clickhouse|clicksendsms|clickup|cliengo|clientary|clinchpad|clockify|clockworksms|clojars|closecrm|cloudant|cloudconvert|cloudelements|cloudflare|cloudinary|cloudmersive|cloudplan|cloudsight|cloudsmith|cloverly|clustdoc|cockroachlabs|codacy|codecov|codemagic|codequiry|coderabbit|cohere|coinapi|coinbase|coingecko|coinlayer|coinlib|coinmarketcap|commercejs|companyhub|configcat|contentful|convertapi|convertkit|convier|couchbase|couchdb|countrylayer|coveralls|craftmypdf|crowdin|crunchbase|cryptocompare|currencycloud|currencyfreaks|currencylayer|currencyscoop|currentsapi|customerguru|customerio|d7network|dailyco|dailymotion|dareboost|dashscope|databento|databox|databricks|datadog|datagov|deepgram|deepinfra|deepseek|definednetworking|demio|detectify|detectlanguage|devcycle|deviantart|dfuse|diffbot|diggernaut|digitalocean|digitaloceanv2|disqus|docparser|documo|docusign|doppler|dotdigital|dovico|dronahq|droneci|dropbox|duffel|duply|dwolla|dynalist|dynatrace|dyspatch|eagleeyenetworks|easyinsight|easypost|ecostruxureit|edamam|edenai|eightxeight|elasticemail|elasticpath|elevenlabs|enablex|endorlabs|etherscan|ethplorer|eventbrite|everhour|exchangerateapi|exchangeratesapi|exoscale|extractorapi|faceplusplus|fastforex|fastly|fauna|fetchrss|fibery|finage|financialmodelingprep|finicity|finnhub|firecrawl|fixerio|fleetbase|flexport|flickr|flightapi|flightlabs|flightstats|flutterwave|formbucket|formsite|foursquare|freemius|freshbooks|freshdesk|fullstory|fxmarket|gateio|geckoboard|gengo|geoapify|geocodify|geoipifi|getgeoapi|getgist|gitea|gitter|glassnode|gocanvas|gocardless|godaddy|goodday|grafana|graphcms|graphhopper|greptile|groovehq|gtmetrix|guardianapi|gumroad|gyazo|happyscribe|hasura|hellosign|helpcrunch|helpscout|hereapi|heroku|highnote|hiveage|holidayapi|honeycomb|html2pdf|hubspot|huggingface|hybiscus|hypertrack|iconfinder|ideogram|iexapis|iexcloud|imagekit|imagga|influxdb|infobip|infomaniak|infracost|infura|insightly|instabot|instagram|instamojo|intercom|interseller|intra42|intrinio|invoiceocean|ip2location|ipgeolocation|ipinfo|ipinfodb|ipquality|ipqualityscore|ipstack|jenkins|jotform|jumpcloud|jupiterone|kanbantool|karmacrm|keenio|kickbox|klaviyo|klingai|klipfolio|knapsackpro|kontent|kraken|kubeflow|kucoin|kylas|langchain|langfuse|langsmith|languagelayer|larksuite|launchdarkly|leadfeeder|lemlist|lemonsqueezy|lendflow|lessannoyingcrm|lexigram|lichess|linemessaging|linenotify|linkedin|linkpreview|liveagent|livestorm|loadmill|locationiq|loggly|loginradius|logzio|lokalise|loyverse|lunchmoney|madkudu|magicbell|mailboxlayer|mailchimp|mailerlite|mailersend|mailgun|mailjet|mailmodo|mailsac|mailtrap|mandrill|mapbox|mapquest|maptiler|marketstack|mattermost|mavenlink|maxmind|meaningcloud|mediastack|meistertask|meraki|mergify|mesibo|messagebird|metaapi|metabase|metrilo|midtrans|mindmeister|minimax|mistral|mixmax|mixpanel|mockaroo|mollie|monkeylearn|moonclerk|moosend|moralis|mrticktock|myfreshworks|myintervals|nasdaqdatalink|nethunt|netlify|netsuite|neutrinoapi|newrelic|newsapi|newscatcher|nftport|ngrok|nicereply|nightfall|notion|novita|nozbe|numverify|nutritionix|nvidia|nylas|nytimes|oanda|octopusdeploy|ollama|omnisend|onedesk|onelogin|onepagecrm|onesignal|onfleet|oopspam|openai|opencage|opencagedata|openrouter|openshift|openuv|openweather|openweathermap|opsgenie|optimizely|overloop|owlbot|oxylabs|packagecloud|pagarme|pagerduty|pandadoc|pandascore|paperform|paralleldots|parsehub|parseur|particleio|partnerstack|paydirtapp|paymoapp|paymongo|paypal|paystack|pdflayer|pdfshift|peopledatalabs|pepipost|perplexity|photoroom|pinata|pinecone|pinterest|pipedream|pipedrive|pivotaltracker|pixabay|plaid|planetscale|planviewleankit|planyo|plivo|podio|poloniex|polygonio|polymarket|portainer|positionstack|postageapp|posthog|postman|postmark|powrbot|prefect|privateai|prodpad|prospectcrm|protocolsio|proxycrawl|pubnub|pulumi|purestake|pushbullet|qianfan|qualaroo|quandl|qubole|railwayapp|rainforestpay|rapidapi|razorpay|reachmail|rebrandly|rechargepayments|redhatpyxis|rentman|repairshopr|replyio|requestfinance|restpack|retellai|revampcrm|ringcentral|ritekit|robinhoodcrypto|rocketreach|rockset|rootly|route4me|rownd|runpod|runrunit|runwayml|salesblink|salescookie|salesflare|salesforce|salesmate|samsara|saucelabs|scaleway|scalingo|scalr|scrapeowl|scraperapi|scraperbox|scrapestack|scrapfly|scrapingant|scrapingbee|screenshotapi|screenshotlayer|securitytrails|selectpdf|semrush|sendbird|sendgrid|sendinblue|sendinbluev2|sendpulse|sentry|serpapi|serphouse|serpstack|settlemint|sheety|sherpadesk|shipday|shodan|shopify|shotstack|shutterstock|sidekiq|signalwire|signaturit|signupgenius|sigopt|siliconflow|simfin|similarweb|simplesat|simplynoted|simvoly|sinch|sinchmessage|siteleaf|skrappio|skybiometry|smartproxy|smartsheets|smartystreets|snipcart|snowflake|sonarcloud|sonarqube|sourcegraph|sparkpost|spectralops|speechtextai|splunk|spoonacular|sportmonks|sportradar|sportsmonk|spotify|squarespace|squareup|sslmate|stabilityai|stackhawk|stadiamaps|statuscake|statuspage|statuspal|stitchdata|stockdata|storecove|stormboard|stormglass|storyblok|storychief|strava|stripe|stripo|stytch|sugester|sumologic|supabase|supernotes|surveyanyplace|surveybot|surveysparrow|survicate|swiftype|tailscale|tallyfy|tatumio|tavily|taxjar|teamcity|teamgate|teamworkcrm|teamworkdesk|tefter|telegram|telnyx|testingbot|textmagic|theoddsapi|thingsboard|thinkific|thousandeyes|thunderforest|thunderstore|ticketmaster|tickettailor|tiingo|timecamp|timezoneapi|todoist|togetherai|toggltrack|tokeet|tomorrowio|tomtom|tradier|transferwise|travelpayouts|travisci|trello|truenas|turso|twelvedata|twilio|twitch|twitter|tyntec|typeform|typetalk|ubidots|uclassify|unifyid|unplugg|unsplash|upcdatabase|upcloud|uploadcare|upstage|upstash|uptimerobot|upwave|urlscan|userflow|vastai|vatlayer|vbout|vercel|verimail|veriphone|versioneye|viewneo|vimeo|virustotal|visualcrossing|voiceflow|voicegain|volcengine|vonage|voodoosms|vouchery|voyageai|vpnapi|vultr|wakatime|walkscore|wandb|weatherapi|weatherbit|weatherstack|web3storage|webex|webexbot|webflow|websitepulse|wechat|weibo|weightsandbiases|wepay|whoxy|wistia|workos|worksnaps|workstack|worldcoinindex|worldweather|wpengine|wrike|youneedabudget|yousign|zapier|zendesk|zenkit|zenrows|zenscrape|zenserp|zeplin|zeptomail|zerobounce|zerotier|zhipu|zhipuai|zipapi|zipbooks|zipcodeapi|zipcodebase|zohocrm|zonkafeedback|zulipchat|zuplo',
    "-us|7z |://|@tcp(|@unix(|add_user|api-|auth|az login|bao|cf login|connectionstring|cookie|cred|curl|docker login|htpasswd|identified|key|key-|ldap|mariadb|mnemonic|mongo|mysql|nonce|oc login|openssl|pass|paswd|pasword|paswrd|pat.|podman login|psswd|pssword|psswrd|psw|pw\"|pw'|pw:|pw=|pwd|re_|redis-cli|salt|sat.|sdk-|secret|securestring|seed|session|sid=|sig=|signature|smbclient|sqlcmd|sqlplus|sshpass|thin:|token|unzip|vault|webhook",
];

// EXTERNAL MODULE: ./build/scan/rule.js
var scan_rule = __webpack_require__(28200);
// EXTERNAL MODULE: ./build/scan/score/facts.js
var facts = __webpack_require__(21166);
// EXTERNAL MODULE: ./build/scan/score/model.js
var model = __webpack_require__(29904);
// EXTERNAL MODULE: ./build/scan/shape.js
var shape = __webpack_require__(80249);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/scan/asset.js
var asset = __webpack_require__(4656);
;// CONCATENATED MODULE: ./build/scan/published.js


let known;
function isPublished(secret) {
    known ??= new Set(Buffer.from((0,asset/* readAsset */.f)('published.txt'))
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#')));
    return known.has(digestOf(secret));
}
function digestOf(secret) {
    const bare = secret.replace(/\s|\\[nr]/g, '').replace(/^0x/i, '');
    return (0,external_node_crypto_.createHash)('sha256').update(bare).digest('hex').slice(0, 16);
}

// EXTERNAL MODULE: ./build/scan/shown.js
var shown = __webpack_require__(55897);
;// CONCATENATED MODULE: ./build/scan/window.js
class Window {
    text;
    #bytes;
    #from;
    #to;
    #places;
    #last;
    constructor(bytes, from, to) {
        this.#bytes = bytes;
        this.#from = startOfCharacter(bytes, Math.max(0, from));
        this.#to = to >= bytes.length ? bytes.length : endOfCharacter(bytes, to);
        this.#last = { offset: this.#from, index: 0 };
        this.text = bytes.toString('utf8', this.#from, this.#to);
    }
    get #isPlain() {
        return this.text.length === this.#to - this.#from;
    }
    index(offset) {
        if (this.#isPlain)
            return offset - this.#from;
        if (offset < this.#last.offset)
            this.#last = { offset: this.#from, index: 0 };
        const index = this.#last.index + this.#bytes.toString('utf8', this.#last.offset, offset).length;
        this.#last = { offset, index };
        return index;
    }
    offset(index) {
        if (this.#isPlain)
            return this.#from + index;
        this.#places ??= placesIn(this.#bytes, this.#from, this.#to, this.text.length);
        return this.#places[index] ?? this.#to;
    }
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}
function startOfCharacter(bytes, at) {
    let start = at;
    while (start > 0 && at - start < 3 && isContinuation(bytes[start]))
        start--;
    return start;
}
function endOfCharacter(bytes, at) {
    let end = at;
    while (end < bytes.length && end - at < 3 && isContinuation(bytes[end]))
        end++;
    return end;
}
function placesIn(bytes, from, to, units) {
    const places = new Uint32Array(units + 1);
    let unit = 0;
    for (let at = from; at < to;) {
        const length = sequenceLength(bytes, at, to);
        places[unit++] = at;
        if (length === 4)
            places[unit++] = at;
        at += length;
    }
    places[units] = to;
    return places;
}
function sequenceLength(bytes, at, to) {
    const first = bytes[at] ?? 0;
    if (first < 0xc2 || first > 0xf4)
        return 1;
    const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
    const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
    const second = bytes[at + 1] ?? 0;
    if (at + 1 >= to || second < lowest || second > highest)
        return 1;
    let taken = 2;
    while (taken < length && at + taken < to && isContinuation(bytes[at + taken]))
        taken++;
    return taken;
}

;// CONCATENATED MODULE: ./build/scan/matching.js














function createRuleMatcher(today) {
    const groups = new Map();
    for (const [group, words] of GROUP_WORDS.entries()) {
        for (const word of words.split('|')) {
            const known = groups.get(word);
            if (known === undefined)
                groups.set(word, [group]);
            else
                known.push(group);
        }
    }
    const words = [...groups.keys()];
    const made = new Map();
    const leadsOf = (group) => {
        let leads = made.get(group);
        if (leads === undefined)
            made.set(group, (leads = leadsByWord(rules_all/* RULE_GROUPS */.Ky[group]?.rules() ?? [])));
        return leads;
    };
    const byNumber = [];
    const led = (number) => {
        const word = words[number] ?? '';
        return (byNumber[number] ??= ledBy(word, (groups.get(word) ?? []).flatMap((group) => leadsOf(group).get(word) ?? [])));
    };
    return {
        words,
        match: (bytes, places, path, work, found, version) => {
            const widen = places.length === 0 || (0,external_node_buffer_.isAscii)(bytes) ? 1 : BYTES_OF_UNIT;
            for (let next = 0; next < places.length;) {
                const first = next;
                let from = bytes.length;
                let to = 0;
                for (; next < places.length; next++) {
                    const place = places[next] ?? 0;
                    const offset = Math.floor(place / 65_536);
                    const { before, behind } = led(place % 65_536);
                    if (next > first && offset - before * widen > to)
                        break;
                    from = Math.min(from, offset - before * widen);
                    to = Math.max(to, offset + behind * widen);
                }
                if (version?.isClean(from, to, places, first, next) === true)
                    continue;
                const window = new Window(bytes, from, to);
                let isClean = true;
                const state = new TextState(window.text, path, today, work, (hit) => {
                    isClean = false;
                    found({ ...hit, start: window.offset(hit.start), end: window.offset(hit.end) });
                });
                for (let i = first; i < next; i++) {
                    const place = places[i] ?? 0;
                    const index = window.index(Math.floor(place / 65_536));
                    const { word, leads } = led(place % 65_536);
                    for (const lead of leads)
                        state.follow(lead, word, index);
                }
                if (isClean && !work.isOver)
                    version?.tell(from, to, places, first, next);
            }
        },
    };
}
const BYTES_OF_UNIT = 3;
const NAME_BEFORE = 700;
const NAME_BEHIND = 2400;
const EDGE = 8;
function ledBy(word, leads) {
    let before = 0;
    let behind = 0;
    for (const { rule, anchor } of leads) {
        const { before: context, secret, after } = rule.shape;
        const longest = [...context, ...secret, ...after].reduce((sum, part) => sum + part.longest, 0);
        const within = rule.near?.within ?? 0;
        const isNamed = rule.assigned !== undefined;
        before = Math.max(before, isNamed ? NAME_BEFORE : (anchor?.farthest ?? 0) + within + EDGE);
        behind = Math.max(behind, isNamed ? NAME_BEHIND : longest + within + EDGE);
    }
    return { word, leads, before, behind };
}
function leadsByWord(rules) {
    const leads = new Map();
    for (const rule of rules) {
        const anchor = rule.assigned !== undefined || rule.near?.lead === true ? undefined : (0,shape/* anchorOf */.dI)(rule.shape);
        const lead = { rule, matcher: (0,shape/* matcherOf */.Ke)(rule.shape), anchor };
        for (const word of (0,rules_all/* leadWords */.y8)(rule)) {
            const known = leads.get(word);
            if (known === undefined)
                leads.set(word, [lead]);
            else
                known.push(lead);
        }
    }
    return leads;
}
const MOST_VALUES = 16;
function isCutByCase(text, from, to) {
    if (!/[a-z][A-Z]/.test(text.slice(from, to)))
        return false;
    const cutsBefore = /^(?:[a-z][a-z]|[A-Z][A-Za-z])/.test(text.slice(from - 1, from + 1));
    return from > 0 && cutsBefore ? true : /^[A-Z][a-z]/.test(text.slice(to - 1, to + 1));
}
class TextState {
    #text;
    #path;
    #today;
    #work;
    #isCode;
    #found;
    #assignments = [];
    #assignmentFrom = -1;
    #assignmentTo = -1;
    #tried = new Set();
    #valueEnds = [];
    #searched = new Map();
    constructor(text, path, today, work, found) {
        this.#text = text;
        this.#path = path;
        this.#today = today;
        this.#work = work;
        this.#isCode = (0,code_file/* isCodeFile */.K)(path);
        this.#found = found;
    }
    follow(lead, word, index) {
        if (lead.rule.assigned !== undefined)
            this.#followName(lead, word, index);
        else if (lead.anchor !== undefined)
            this.#followAnchor(lead, lead.anchor, word, index);
        else
            this.#followNear(lead, index);
    }
    #followName({ rule, matcher }, word, index) {
        if (rule.generic === true && this.#work.isOver)
            return;
        if (isCutByCase(this.#text, index, index + word.length))
            return;
        if (index < this.#assignmentFrom || index >= this.#assignmentTo) {
            if (this.#isCrowded(index))
                return;
            this.#readAssignment(index, word);
        }
        if (this.#assignments.length === 0 || this.#tried.has(rule))
            return;
        this.#tried.add(rule);
        for (const assignment of this.#assignments) {
            const { start, value } = assignment;
            if (this.#isCode && (0,facts/* isNoTextInCode */.n)(assignment))
                continue;
            if (rule.judge === undefined && (0,facts/* readsAsWords */.z8)(value, (0,model/* shippedModel */.ff)().language))
                continue;
            if (rule.generic === true && this.#work.isOver)
                return;
            const match = matcher.whole(value);
            if (match !== undefined)
                this.#report(rule, { ...match, start: start + match.start, end: start + match.end }, assignment);
        }
    }
    #isCrowded(index) {
        if (this.#valueEnds.length < MOST_VALUES)
            return false;
        this.#valueEnds = this.#valueEnds.filter((end) => end > index);
        return this.#valueEnds.length >= MOST_VALUES;
    }
    #readAssignment(index, word) {
        this.#tried = new Set();
        this.#assignments = (0,find/* candidatesAt */.oA)(this.#text, index, word);
        for (const { end } of this.#assignments)
            this.#valueEnds.push(end);
        const [first] = this.#assignments;
        this.#assignmentFrom = first?.nameStart ?? index;
        this.#assignmentTo = first === undefined ? index + 1 : first.nameStart + first.name.length;
    }
    #followAnchor({ rule, matcher }, anchor, word, index) {
        if (!anchor.texts.includes(this.#text.slice(index, index + word.length)))
            return;
        for (let distance = anchor.farthest; distance >= anchor.nearest; distance--) {
            if (distance > index)
                continue;
            const match = matcher.at(this.#text, index - distance);
            if (match === undefined || (!anchor.trails && match.end <= index))
                continue;
            if (rule.near === undefined || this.#isNear(rule.near, match))
                this.#report(rule, match, undefined);
            return;
        }
    }
    #followNear({ rule, matcher }, index) {
        const within = rule.near?.within ?? 0;
        const searched = this.#searched.get(rule);
        let from = Math.max(index - within, searched?.to ?? 0);
        const to = Math.min(index + within, this.#text.length);
        let ahead = searched?.ahead;
        while (from < to) {
            if (ahead === undefined || ahead.until < from)
                ahead = matcher.ahead(this.#text, from, to);
            const { match, until } = ahead;
            if (until >= to)
                break;
            from = until;
            ahead = undefined;
            if (match === undefined)
                continue;
            this.#report(rule, match, undefined);
            from = match.end;
        }
        this.#searched.set(rule, { to: Math.max(from, to), ahead });
    }
    #isNear({ words, within }, { start, end }) {
        const around = this.#text.slice(Math.max(0, start - within), end + within).toLowerCase();
        return words.some((word) => around.includes(word));
    }
    #report(rule, { start, end, verdict }, assignment) {
        const secret = this.#text.slice(start, end);
        if (secret === '')
            return;
        const judged = rule.judge?.({
            secret,
            path: this.#path,
            name: assignment?.name,
            quoted: assignment?.quoted ?? true,
            named: assignment === undefined ? undefined : { candidate: assignment, text: this.#text, work: this.#work },
            place: { text: this.#text, start, work: this.#work },
            today: this.#today,
        });
        if (judged === null || (rule.proven !== true && (0,placeholder/* isPlaceholder */.w)(secret)))
            return;
        if (judged === 'unjudged') {
            this.#work.end();
            this.#found({ rule, start, end, value: secret, confidence: 'medium', unjudged: true });
            return;
        }
        const judgedAs = judged === undefined || (0,finding/* reaches */.O6)(judged, rule.confidence) ? rule.confidence : judged;
        const sure = verdict === 'maybe' ? (0,scan_rule/* lower */.ib)(judgedAs) : judgedAs;
        const isSample = (0,finding/* reaches */.O6)(sure, 'medium') && (((0,scan_rule/* isNamedOnly */.m2)(rule) && (0,shown/* isShown */.a)(this.#path, this.#text, start)) || isPublished(secret));
        this.#found({ rule, start, end, value: secret, confidence: isSample ? 'low' : sure });
    }
}

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/scan/time-limit.js
var time_limit = __webpack_require__(82417);
;// CONCATENATED MODULE: ./build/scan/own-rules.js



function createOwnMatcher(rules, matchGitleaks) {
    if (rules.length === 0 && matchGitleaks === undefined)
        return undefined;
    const compiled = new Map();
    return (text, origin, found) => {
        const lowerText = rules.length === 0 ? '' : text.toLowerCase();
        for (const rule of rules) {
            if (rule.keywords.length > 0 && !rule.keywords.some((word) => lowerText.includes(word)))
                continue;
            let expression = compiled.get(rule);
            if (expression === undefined)
                compiled.set(rule, (expression = compile(rule)));
            const { id, description, confidence } = rule;
            for (const match of allMatches(expression, text, rule)) {
                const [start, end] = secretOf(match) ?? [0, 0];
                if (end > start)
                    found({ id, description, confidence, rank: 3, start, end });
            }
        }
        matchGitleaks?.({ text, ...origin }, ({ rule: { id, description }, start, end, allowed }) => {
            const rank = id.toLowerCase().includes('generic') ? 2 : 3;
            found({ id, description, confidence: 'medium', rank, start, end, ...(allowed === undefined ? {} : { allowed }) });
        });
    };
}
function allMatches(expression, text, { id }) {
    const found = (0,time_limit/* withinTime */.d)(2000 + text.length / 500, () => [...text.matchAll(expression)]);
    if (found !== undefined)
        return found.result;
    throw new error/* RelockError */.dB('RL-RULE-SLOW', `the expression of the rule ${(0,printable/* printable */.g)(id)} takes too long on one of the texts`, {
        remedy: 'Give it fewer repetitions that can share one text among them, and bounded ones.',
        state: 'The scan was not finished.',
    });
}
function secretOf(match) {
    const { indices } = match;
    return indices?.groups?.['secret'] ?? indices?.slice(1).find((pair) => pair !== undefined) ?? indices?.[0];
}
function compile({ id, regex }) {
    const ignoreCase = regex.startsWith('(?i)');
    try {
        return new RegExp(ignoreCase ? regex.slice(4) : regex, ignoreCase ? 'dgi' : 'dg');
    }
    catch (cause) {
        throw new error/* RelockError */.dB('RL-RULE-PATTERN', `the expression of the rule ${(0,printable/* printable */.g)(id)} is no regular expression`, {
            remedy: 'Correct it in scan.rules; it is a JavaScript regular expression.',
            state: 'Nothing was scanned.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./build/scan/suspect.js
var suspect = __webpack_require__(57377);
;// CONCATENATED MODULE: ./build/scan/work.js
const BYTES_A_SCORE = 48;
const SCORES_AT_LEAST = 64;
class Work {
    #left;
    #isOver = false;
    constructor(bytes) {
        this.#left = SCORES_AT_LEAST + Math.floor(bytes / BYTES_A_SCORE);
    }
    take() {
        return this.#left-- > 0;
    }
    get isOver() {
        return this.#isOver;
    }
    end() {
        this.#isOver = true;
    }
}

;// CONCATENATED MODULE: ./build/scan/layers.js











const MANAGED_RULE = 'managed-key';
function createFinder(options, gitleaks, openLook = suspect/* createLook */.yd) {
    const rules = createRuleMatcher(options.today);
    const matchOwn = createOwnMatcher(options.ownRules, gitleaks?.match);
    const findManaged = createManagedFinder(options.managed);
    const look = openLook(rules.words);
    return (bytes, { path, commit }, known, version) => {
        const lookHere = (text, isCode) => {
            if (text !== bytes)
                return look(text, isCode);
            return known ?? version?.begin(bytes, look) ?? look(bytes, isCode);
        };
        const candidates = [];
        const managed = [];
        const unjudged = [];
        const work = new Work(bytes.length);
        for (const layer of (0,encoded/* layersOf */.w)(bytes, path, lookHere)) {
            const { decoded, span, suspects } = layer;
            const add = (list, candidate) => {
                const [start, end] = span(candidate.start, candidate.end);
                const verbatim = decoded.length > 0 && bytes.toString('utf8', start, end) === candidate.value;
                list.push({ ...candidate, start, end, decoded: [...decoded, ...candidate.decoded], verbatim });
            };
            const found = (hit) => {
                if (gitleaks?.isOff(hit.rule.id) !== true)
                    add(hit.unjudged === true ? unjudged : candidates, ofRule(hit));
            };
            rules.match(layer.bytes, suspects.words, path, work, found, layer.bytes === bytes ? version : undefined);
            if (matchOwn !== undefined) {
                const window = new Window(layer.bytes, 0, layer.bytes.length);
                matchOwn(window.text, { path, commit: commit?.id }, (hit) => add(candidates, ofOwn(hit, window)));
            }
            for (const match of findManaged(layer.bytes))
                add(managed, ofManaged(match));
        }
        version?.end();
        const found = withUnjudged(resolve(candidates), unjudged);
        return managed.length === 0 ? found : mergeManaged(found, managed);
    };
}
function withUnjudged(found, [first]) {
    if (first === undefined)
        return found;
    const told = ({ description }) => `${description}; too many candidates stand behind it to judge each`;
    const isThere = (one) => one.start < first.end && first.start < one.end;
    const known = found.find((one) => isThere(one) && (0,finding/* reaches */.O6)(one.confidence, 'medium'));
    const named = known ?? first;
    const rest = found.filter((one) => (known === undefined ? !isThere(one) : one !== known));
    return [...rest, { ...named, description: told(named) }].sort((a, b) => a.start - b.start);
}
function ofRule({ rule, start, end, value, confidence }) {
    const { before, secret } = rule.shape;
    return {
        rule: rule.id,
        description: rule.what,
        rank: rule.generic === true ? 1 : rule.assigned !== undefined || before.length > 0 ? 2 : 3,
        width: secret.reduce((sum, part) => sum + part.longest - part.shortest, 0),
        start,
        end,
        value,
        prefix: (0,shape/* publicPrefix */.O6)(rule.shape, value),
        confidence,
        decoded: [],
    };
}
function ofOwn({ id, description, rank, confidence, start, end, allowed }, window) {
    return {
        rule: id,
        description,
        rank,
        width: 0,
        start: window.offset(start),
        end: window.offset(end),
        value: window.text.slice(start, end),
        prefix: '',
        confidence,
        decoded: [],
        ...(allowed === undefined ? {} : { allowed }),
    };
}
function ofManaged({ entry, start, end, value, decoded }) {
    return {
        rule: MANAGED_RULE,
        description: `managed key (${(0,printable/* printable */.g)(entry.kind)})`,
        rank: 4,
        width: 0,
        start,
        end,
        value,
        prefix: '',
        confidence: entry.state === 'retired' ? 'low' : 'high',
        decoded,
        managed: entry,
    };
}


/***/ }),

/***/ 28200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ib: () => (/* binding */ lower),
/* harmony export */   m2: () => (/* binding */ isNamedOnly),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
function isNamedOnly({ generic, assigned, proven, shape }) {
    return generic === true || assigned !== undefined || (shape.before.length > 0 && proven !== true);
}
function lower(confidence) {
    return confidence === 'high' ? 'medium' : 'low';
}
function severityOf({ severity }) {
    return severity ?? 'high';
}


/***/ }),

/***/ 57985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createScanner: () => (/* binding */ createScanner)
});

// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
;// CONCATENATED MODULE: ./build/scan/allow.js


async function readAllowlist(entries, today) {
    const notes = [];
    const conditions = [];
    for (const entry of entries) {
        if (isExpired(entry, today)) {
            notes.push(`an allow entry for ${subjectOf(entry)} ended on ${(0,printable/* printable */.g)(entry.expires ?? '')} and counts no more`);
            continue;
        }
        conditions.push({ holds: await conditionOf(entry), reason: (0,printable/* printable */.g)(entry.reason, 200) });
    }
    return { covers: (finding) => conditions.find(({ holds }) => holds(finding))?.reason, notes };
}
function isExpired({ expires }, today) {
    return expires !== undefined && today.toISOString().slice(0, 10) > expires.slice(0, 10);
}
async function conditionOf(entry) {
    const tests = [];
    if (entry.fingerprint !== undefined)
        tests.push(({ fingerprint }) => fingerprint === entry.fingerprint);
    if (entry.rule !== undefined)
        tests.push(({ rule }) => rule === entry.rule);
    if (entry.path !== undefined) {
        const { default: picomatch } = await __webpack_require__.e(/* import() */ 4006).then(__webpack_require__.t.bind(__webpack_require__, 14006, 19));
        const matches = picomatch(entry.path, { dot: true });
        tests.push(({ path }) => matches(path));
    }
    if (entry.value !== undefined) {
        const whole = valuePattern(entry, entry.value);
        tests.push(({ value }) => whole.test(value));
    }
    if (tests.length === 0 || entry.reason.trim() === '') {
        throw new error/* RelockError */.dB('RL-ALLOW-INVALID', tests.length === 0
            ? `the allow entry "${(0,printable/* printable */.g)(entry.reason)}" has no condition and would silence every finding`
            : `the allow entry for ${subjectOf(entry)} gives no reason`, { remedy: 'Give it a reason and a fingerprint, path, rule or value.', state: 'Nothing was scanned.' });
    }
    return (finding) => tests.every((test) => test(finding));
}
function valuePattern(entry, source) {
    try {
        return new RegExp(`^(?:${source})$`, 's');
    }
    catch (cause) {
        throw new error/* RelockError */.dB('RL-ALLOW-INVALID', `the value pattern of the allow entry "${(0,printable/* printable */.g)(entry.reason)}" is no regular expression`, {
            remedy: 'Correct the pattern; it is a JavaScript regular expression that must match the whole value.',
            state: 'Nothing was scanned.',
            cause,
        });
    }
}
function subjectOf({ fingerprint, path, rule, value }) {
    return (0,printable/* printable */.g)(fingerprint ?? path ?? rule ?? (value === undefined ? 'everything' : 'a value pattern'));
}

// EXTERNAL MODULE: ./build/scan/bytes.js
var scan_bytes = __webpack_require__(17835);
// EXTERNAL MODULE: ./build/scan/layers.js + 8 modules
var scan_layers = __webpack_require__(75906);
;// CONCATENATED MODULE: ./build/scan/lines.js
const STRETCH = 65_536;
function placesOf(bytes, firstLine, firstColumn) {
    const begin = { offset: 0, line: firstLine, column: firstColumn };
    let last = begin;
    return (offset) => {
        if (offset < last.offset)
            last = begin;
        let { line, column } = last;
        let from = last.offset;
        for (let at = nextLine(bytes, from, offset); at !== -1; at = nextLine(bytes, from, offset)) {
            line++;
            column = 1;
            from = at + 1;
        }
        while (from < offset) {
            const to = stretchEnd(bytes, from, offset);
            column += bytes.toString('utf8', from, to).length;
            from = to;
        }
        last = { offset, line, column };
        return { line, column };
    };
}
function nextLine(bytes, from, to) {
    const at = bytes.subarray(from, to).indexOf(10);
    return at === -1 ? -1 : from + at;
}
function stretchEnd(bytes, from, to) {
    if (to - from <= STRETCH)
        return to;
    let end = from + STRETCH;
    while (end < to && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end++;
    return end;
}

;// CONCATENATED MODULE: ./build/scan/mark.js

const KINDS = ['relock:allow', 'gitleaks:allow', 'betterleaks:allow'];
const MARK = /((?:relock|gitleaks|betterleaks):allow)(?![\w-])[ \t]*([^\r\n]{0,300})/;
const LONGEST = 1300;
function marksOf(bytes) {
    if (!bytes.includes(':allow'))
        return () => undefined;
    let line = { from: 0, to: -1 };
    let mark;
    return (start, end) => {
        if (start >= line.from && end <= line.to)
            return mark;
        const from = start === 0 ? 0 : bytes.lastIndexOf(10, start - 1) + 1;
        const newline = bytes.indexOf(10, end);
        const to = newline === -1 ? bytes.length : newline;
        const lines = bytes.subarray(from, to);
        mark = markIn(lines);
        line = lines.includes(10) ? { from: 0, to: -1 } : { from, to };
        return mark;
    };
}
function markIn(lines) {
    for (let at = lines.indexOf(':allow'); at !== -1; at = lines.indexOf(':allow', at + 1)) {
        const mark = markAt(lines.toString('utf8', Math.max(0, at - 11), Math.min(lines.length, at + LONGEST)));
        if (mark !== undefined)
            return mark;
    }
    return undefined;
}
function markAt(lines) {
    const found = MARK.exec(lines);
    if (found === null)
        return undefined;
    const kind = KINDS.find((known) => known === found[1]) ?? 'relock:allow';
    const reason = (found[2] ?? '').replace(/(?:\*\/|-->|#\}|--\}\}|\}\}|%>|"""|'''|["',;]+)\s*$/, '').trim();
    return { kind, reason: (0,printable/* printable */.g)(reason, 200) };
}

;// CONCATENATED MODULE: ./build/scan/scanner.js








async function createScanner(options) {
    const { covers, notes } = await readAllowlist(options.allow, options.today);
    const noted = new Set([...notes, ...(options.gitleaks?.notes ?? [])]);
    const gitleaks = options.gitleaks === undefined ? undefined : (await Promise.all(/* import() */[__webpack_require__.e(9628), __webpack_require__.e(595)]).then(__webpack_require__.bind(__webpack_require__, 20595))).openGitleaks(options.gitleaks);
    const find = (0,scan_layers/* createFinder */.p)(options, gitleaks);
    return {
        scan: (fragment, suspects, version) => {
            const bytes = (0,scan_bytes/* bytesOf */.$)(fragment);
            const seen = find(bytes, fragment, suspects, version);
            return seen.length === 0 ? [] : describe(fragment, bytes, seen, options, { covers, gitleaks }, noted);
        },
        mayStayUnscanned: (path) => covers({ fingerprint: '', path, rule: 'not-scanned', value: '' }),
        get notes() {
            return [...noted];
        },
    };
}
function describe(fragment, bytes, candidates, options, lists, notes) {
    const markAt = marksOf(bytes);
    const place = placesOf(bytes, fragment.firstLine, fragment.firstColumn ?? 1);
    return candidates.flatMap((candidate) => {
        if (!isNoCanary(candidate))
            return [];
        const { line, column } = place(candidate.start);
        const { line: endLine, column: endColumn } = place(candidate.end);
        const { managed, prefix } = candidate;
        const finding = {
            rule: candidate.rule,
            description: managed?.state === 'retired'
                ? `${candidate.description}, retired: harmless since ${(0,printable/* printable */.g)(managed.since)}`
                : candidate.description,
            path: fragment.path,
            line,
            column,
            endLine,
            endColumn,
            ...(fragment.commit === undefined ? {} : { commit: fragment.commit }),
            value: new secret/* SecretValue */.i(candidate.value),
            secret: prefix,
            fingerprint: (0,fingerprint/* contentFingerprint */.cY)(candidate.value, options.repository),
            confidence: candidate.confidence,
            status: 'unchecked',
            ...(managed === undefined
                ? {}
                : { managed: managed.address, managedState: managed.state, managedSince: managed.since }),
            remedy: 'none',
            decoded: candidate.decoded,
        };
        const allowed = reasonToAllow(finding, fragment, bytes, candidate, markAt(candidate.start, candidate.end), { ...options, ...lists }, notes);
        return [allowed === undefined ? finding : { ...finding, allowed }];
    });
}
function isNoCanary({ managed }) {
    return managed?.kind !== 'canary';
}
function reasonToAllow(finding, { added }, bytes, { value, start, end, allowed }, mark, { baseline, covers, gitleaks }, notes) {
    const isLive = finding.managedState === 'current' || finding.managedState === 'staged';
    if (mark !== undefined) {
        const where = `${(0,printable/* printable */.g)(finding.path)}:${finding.line}`;
        if (mark.kind === 'relock:allow' && mark.reason === '') {
            notes.add(`${where}: relock:allow counts only with a reason behind it`);
        }
        else if (isLive || (added && (finding.confidence === 'high' || finding.managed !== undefined))) {
            notes.add(`${where}: a mark in the text can't silence this finding`);
        }
        else {
            return mark.reason === '' ? mark.kind : `${mark.kind} ${mark.reason}`;
        }
    }
    if (isLive)
        return undefined;
    const covered = covers({ fingerprint: finding.fingerprint, path: finding.path, rule: finding.rule, value });
    if (covered !== undefined)
        return covered;
    const listed = allowed ?? gitleaks?.allows(finding, value, bytes, start, end);
    if (listed !== undefined)
        return listed;
    return baseline?.has(value, finding.rule) === true ? 'known since the baseline was written' : undefined;
}


/***/ }),

/***/ 82417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withinTime)
/* harmony export */ });
let stage;
function withinTime(milliseconds, work) {
    stage ??= makeStage();
    let done;
    stage.box.work = () => {
        done = { result: work() };
    };
    try {
        stage.script.runInContext(stage.context, { timeout: Math.ceil(milliseconds) });
        return done;
    }
    catch (error) {
        if (isTimeout(error))
            return undefined;
        throw error;
    }
    finally {
        stage.box.work = undefined;
    }
}
function makeStage() {
    const vm = process.getBuiltinModule('node:vm');
    const box = { work: undefined };
    return { box, context: vm.createContext(box), script: new vm.Script('work()') };
}
function isTimeout(error) {
    return (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT');
}


/***/ })

};
