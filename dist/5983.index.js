export const id = 5983;
export const ids = [5983];
export const modules = {

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MANAGED_RULE: () => (/* binding */ MANAGED_RULE),
  createScanner: () => (/* binding */ createScanner)
});

// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(7486);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(6232);
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
        const { default: picomatch } = await __webpack_require__.e(/* import() */ 4006).then(__webpack_require__.t.bind(__webpack_require__, 4006, 19));
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

// EXTERNAL MODULE: ./build/core/finding.js
var finding = __webpack_require__(4823);
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
    let merged = [...found];
    for (const key of resolve(managed)) {
        const overlapped = merged.filter(({ start, end }) => start < key.end && key.start < end).sort(moreTelling);
        const [known] = overlapped;
        const one = known === undefined
            ? key
            : {
                ...key,
                rule: known.rule,
                description: known.description,
                prefix: key.value.startsWith(known.prefix) ? known.prefix : '',
            };
        merged = [...merged.filter((candidate) => !overlapped.includes(candidate)), one];
    }
    return merged.sort((a, b) => a.start - b.start);
}
function moreTelling(a, b) {
    return (b.rank - a.rank ||
        Number((0,finding/* reaches */.O)(b.confidence, a.confidence)) - Number((0,finding/* reaches */.O)(a.confidence, b.confidence)) ||
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

;// CONCATENATED MODULE: ./build/scan/decode.js
const DEEPEST = 5;
const RUN = /[A-Za-z0-9+/_-]{20,}={0,2}/g;
const ESCAPED = /%[0-9A-Fa-f]{2}|\\u\{?[0-9A-Fa-f]{2,6}|\\x[0-9A-Fa-f]{2}/;
const PERCENT = /%[0-7][0-9A-Fa-f]|(?:%[89A-Fa-f][0-9A-Fa-f])+/g;
const ESCAPES = /\\u\{([0-9A-Fa-f]{1,6})\}|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})/g;
function* decodings(text) {
    yield* decodeRuns(text);
    if (ESCAPED.test(text))
        yield* decodeLines(text);
}
function* decodeRuns(text) {
    let next = 0;
    for (;;) {
        RUN.lastIndex = next;
        const found = RUN.exec(text);
        if (found === null)
            return;
        const start = found.index;
        const end = RUN.lastIndex;
        next = end;
        if (end - start >= WRAPPED && isLineEnd(text, end)) {
            const lines = wrappedLines(text, { start, end });
            next = lines.at(-1)?.end ?? end;
            yield* decodeBlock(text, lines);
        }
        else if (mayBeText(text, start, end)) {
            yield* decodeBlock(text, [{ start, end }]);
        }
    }
}
const WRAPPED = 40;
function isLineEnd(text, index) {
    const code = text.charCodeAt(index);
    return code === 10 || code === 13 || code === 32 || code === 9;
}
function mayBeText(text, start, end) {
    const first = text.charCodeAt(start);
    if (first >= 50 && first <= 55)
        return true;
    if (isEarly(first))
        return isEarly(text.charCodeAt(start + 4));
    return first === 45 || first === 47 || first === 95 || first === 43 || end - start > 80;
}
function isEarly(code) {
    return (code >= 65 && code <= 90) || (code >= 97 && code <= 102);
}
const NEXT_LINE = /[ \t]*\r?\n[ \t]*([A-Za-z0-9+/_-]{1,200}={0,2})(?=\s|["',\\]|$)/y;
function wrappedLines(text, first) {
    const lines = [first];
    const width = first.end - first.start;
    for (;;) {
        if (text.charAt((lines.at(-1)?.end ?? 0) - 1) === '=')
            return lines;
        NEXT_LINE.lastIndex = lines.at(-1)?.end ?? 0;
        const found = NEXT_LINE.exec(text);
        const length = found?.[1]?.length ?? 0;
        if (length === 0 || length > width)
            return lines;
        lines.push({ start: NEXT_LINE.lastIndex - length, end: NEXT_LINE.lastIndex });
        if (length < width)
            return lines;
    }
}
function* decodeBlock(text, runs) {
    const whole = decodeBytes(text, runs);
    if (whole !== undefined)
        yield whole;
    else {
        for (const run of runs) {
            const decoded = (runs.length > 1 ? decodeBytes(text, [run]) : undefined) ?? decodeTrimmed(text, run);
            if (decoded !== undefined)
                yield decoded;
        }
    }
}
function decodeTrimmed(text, run) {
    const body = text.slice(run.start, run.end);
    const cut = Math.max(body.lastIndexOf('/', 60), /^[-_/+]+/.exec(body)?.[0].length ?? 0);
    if (cut <= 0 || body.length - cut < 16)
        return undefined;
    return decodeBytes(text, [{ start: run.start + cut + (body[cut] === '/' ? 1 : 0), end: run.end }]);
}
function decodeBytes(text, runs) {
    const joined = runs.length === 1
        ? text.slice(runs[0]?.start, runs[0]?.end)
        : runs.map(({ start, end }) => text.slice(start, end)).join('');
    const hex = joined.length >= 24 && joined.length % 2 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(joined);
    const body = joined.replace(/=+$/, '');
    if (!hex && body.length % 4 === 1)
        return undefined;
    const url = /[-_]/.test(body);
    if (!hex && url && /[+/]/.test(body))
        return undefined;
    const bytes = Buffer.from(joined, hex ? 'hex' : 'base64');
    const plain = readable(bytes);
    if (plain === undefined)
        return undefined;
    const byteAt = byteOffsets(plain, bytes.length);
    const place = places(runs);
    return {
        text: plain,
        encoding: hex ? 'hex' : url ? 'base64url' : 'base64',
        span: (start, end) => {
            const from = byteAt(start);
            const to = byteAt(end);
            return hex
                ? [place(from * 2), place(to * 2 - 1) + 1]
                : [place(Math.floor((from * 4) / 3)), place(Math.min(body.length, Math.ceil((to * 4) / 3)) - 1) + 1];
        },
    };
}
function places(runs) {
    return (index) => {
        let rest = index;
        for (const { start, end } of runs) {
            if (rest < end - start)
                return start + rest;
            rest -= end - start;
        }
        return runs.at(-1)?.end ?? 0;
    };
}
function readable(bytes) {
    if (bytes.length < 8)
        return undefined;
    let control = 0;
    const probe = Math.min(bytes.length, 48);
    for (let i = 0; i < probe; i++) {
        const byte = bytes[i] ?? 0;
        if (byte < 9 || (byte > 13 && byte < 32) || byte === 127)
            control++;
    }
    if (control > 0)
        return undefined;
    const text = bytes.toString('utf8');
    return text.includes('\ufffd') || /[\0-\x08\x0e-\x1f]/.test(text) ? undefined : text;
}
function byteOffsets(text, bytes) {
    return text.length === bytes ? (index) => index : (index) => Buffer.byteLength(text.slice(0, index));
}
function* decodeLines(text) {
    let start = 0;
    while (start < text.length) {
        const newline = text.indexOf('\n', start);
        const end = newline === -1 ? text.length : newline;
        const line = text.slice(start, end);
        if (line.includes('%')) {
            const decoded = replaceEscapes(line, start, PERCENT, 'percent', (found) => Buffer.from(found[0].replaceAll('%', ''), 'hex').toString('utf8'));
            if (decoded !== undefined)
                yield decoded;
        }
        if (line.includes('\\')) {
            const decoded = replaceEscapes(line, start, ESCAPES, 'escape', (found) => {
                const code = Number.parseInt(found[1] ?? found[2] ?? found[3] ?? '', 16);
                return code <= 0x10ffff && code >= 32 ? String.fromCodePoint(code) : ' ';
            });
            if (decoded !== undefined)
                yield decoded;
        }
        start = end + 1;
    }
}
function replaceEscapes(line, offset, expression, encoding, decode) {
    const after = [];
    const ahead = [];
    const pieces = [];
    let read = 0;
    let written = 0;
    for (const found of line.matchAll(expression)) {
        const value = decode(found);
        pieces.push(line.slice(read, found.index), value);
        written += found.index - read + value.length;
        read = found.index + found[0].length;
        after.push(written);
        ahead.push(read - written);
    }
    if (after.length === 0)
        return undefined;
    pieces.push(line.slice(read));
    const source = (index) => {
        let low = 0;
        let high = after.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((after[middle] ?? 0) <= index)
                low = middle + 1;
            else
                high = middle;
        }
        return offset + index + (low === 0 ? 0 : (ahead[low - 1] ?? 0));
    };
    return { text: pieces.join(''), encoding, span: (start, end) => [source(start), source(end)] };
}

;// CONCATENATED MODULE: ./build/scan/lines.js
function placesOf(text, firstLine, firstColumn) {
    let starts;
    return (index) => {
        starts ??= lineStarts(text);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: firstLine + low, column: index - (starts[low] ?? 0) + (low === 0 ? firstColumn : 1) };
    };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}

;// CONCATENATED MODULE: ./build/scan/managed.js

function createManagedFinder(indexes) {
    let tables;
    return (text) => {
        if (indexes.length === 0 || text.length < fingerprint/* HEAD_LENGTH */.Gu)
            return [];
        tables ??= indexes.map(tableOf);
        const matches = [];
        const bytes = Buffer.from(text);
        const place = bytes.length === text.length ? (byte) => byte : indexOfByte(bytes);
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
                    start: place(offset),
                    end: place(end),
                    value: plainValue(bytes, offset, wanted, table.keys),
                    decoded: encodingOf(form.form),
                });
            });
            if (table.packed)
                for (const match of findPacked(text, table))
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
function findPacked(text, table) {
    const packed = text.replace(/\s+/g, '');
    if (packed.length < fingerprint/* HEAD_LENGTH */.Gu)
        return [];
    const bytes = Buffer.from(packed);
    const byteToPacked = bytes.length === packed.length ? (byte) => byte : indexOfByte(bytes);
    let origin;
    const matches = [];
    findIn(bytes, table, ({ entry, form }, offset) => {
        const end = offset + form.length;
        if (form.form !== 'packed' || end > bytes.length || (0,fingerprint/* formMac */.Wn)(bytes.subarray(offset, end), table.keys) !== form.mac)
            return;
        origin ??= originsOf(text, packed.length);
        const start = origin[byteToPacked(offset)] ?? 0;
        const stop = (origin[byteToPacked(end) - 1] ?? 0) + 1;
        matches.push({
            entry,
            start,
            end: stop,
            value: packedValue(text.slice(start, stop), entry, table.keys),
            decoded: [],
        });
    });
    return matches;
}
function originsOf(text, length) {
    const origins = new Int32Array(length);
    let written = 0;
    for (let i = 0; i < text.length; i++)
        if (!/\s/.test(text.charAt(i)))
            origins[written++] = i;
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
function indexOfByte(bytes) {
    return (byte) => bytes.toString('utf8', 0, byte).length;
}

;// CONCATENATED MODULE: ./build/scan/mark.js

const MARK = /(relock:allow|gitleaks:allow)(?![\w-])[ \t]*([^\r\n]{0,300})/;
function marksOf(text) {
    if (!text.includes(':allow'))
        return () => undefined;
    let line = { from: 0, to: -1 };
    let mark;
    return (start, end) => {
        if (start >= line.from && end <= line.to)
            return mark;
        const from = text.lastIndexOf('\n', start - 1) + 1;
        const newline = text.indexOf('\n', end);
        const to = newline === -1 ? text.length : newline;
        const lines = text.slice(from, to);
        mark = markIn(lines);
        line = lines.includes('\n') ? { from: 0, to: -1 } : { from, to };
        return mark;
    };
}
function markIn(lines) {
    const found = MARK.exec(lines);
    if (found === null)
        return undefined;
    const kind = found[1] === 'gitleaks:allow' ? 'gitleaks:allow' : 'relock:allow';
    const reason = (found[2] ?? '').replace(/(?:\*\/|-->|#\}|--\}\}|\}\}|%>|"""|'''|["',;]+)\s*$/, '').trim();
    return { kind, reason: (0,printable/* printable */.g)(reason, 200) };
}

;// CONCATENATED MODULE: ./build/scan/assignment.js
const LONGEST_NAME = 100;
const LONGEST_VALUE = 1200;
const NAME = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-$')
    NAME[character.charCodeAt(0)] = 1;
const MAY_FOLLOW = ' \t\r\n=:"\'`\\[](><|?+!;,';
const CLOSER = /(?:\\{0,3}["'`])?(?:\[\d{0,6}\]|\])?[ \t]{0,40}/y;
const OPERATOR = /(?:===?|!==?|=>|::{0,3}=|\|\|=|\?\?=|\?=|\+=|\.=|=|->|<-|:)[ \t]{0,40}/y;
const TYPE = /(?:\??:[ \t]{0,4})?[&*A-Za-z]['\w.<>[\]?|]{0,40}[ \t]{0,8}=(?![=>])[ \t]{0,40}/y;
const PAIR = /[,;]?\s{1,40}(?:\\{0,3}["'])?[vV]alue(?:\\{0,3}["'])?[ \t]{0,4}[:=][ \t]{0,40}/y;
const CALL = /\([ \t]{0,2}(?=["'])/y;
const ELEMENT = />\s{0,60}/y;
const NEXT_ARGUMENT = /\\{0,3}(["'])[ \t]{0,4},[ \t]{0,4}(?=\\{0,3}["'])/y;
const COMMAND_OPTION = /[ \t]{1,4}(?=[^\s-])/y;
const OPENER = /(?:[rbfuL@$]{0,2})(\\{0,3})("""|'''|["'`])/y;
const TRAILING = ')]}.:\\';
const BARE = /(?:[^\s"'`<>;,\\]|\\(?![nrt"'])){1,1200}/y;
function assignmentAt(text, index) {
    const nameEnd = endOfName(text, index);
    if (!MAY_FOLLOW.includes(text.charAt(nameEnd)))
        return undefined;
    const nameStart = startOfName(text, index);
    if (nameEnd - nameStart > LONGEST_NAME)
        return undefined;
    const name = text.slice(nameStart, nameEnd);
    const valueAt = afterOperator(text, name, nameStart, nameEnd);
    if (valueAt === undefined)
        return undefined;
    OPENER.lastIndex = valueAt;
    const opener = OPENER.exec(text);
    return opener === null
        ? bare(text, name, nameStart, valueAt)
        : quoted(text, name, nameStart, OPENER.lastIndex, opener);
}
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
function afterOperator(text, name, nameStart, nameEnd) {
    const closed = readOn(CLOSER, text, nameEnd) ?? nameEnd;
    const next = text.charAt(closed);
    switch (next) {
        case ':':
            if (isBranch(text, nameStart))
                return undefined;
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
            if (closed === nameEnd)
                return undefined;
            return (readOn(PAIR, text, closed - 1) ??
                (isBlank(text, nameEnd) ? readOn(TYPE, text, closed) : undefined) ??
                afterSpace(text, name, nameEnd));
    }
}
function isBranch(text, nameStart) {
    return /\?[ \t]{1,4}["'`]?$/.test(text.slice(Math.max(0, nameStart - 6), nameStart));
}
function readOn(expression, text, index) {
    expression.lastIndex = index;
    return expression.test(text) ? expression.lastIndex : undefined;
}
function isBlank(text, index) {
    const character = text.charAt(index);
    return character === ' ' || character === '\t';
}
function nextArgument(text, nameStart, nameEnd) {
    const before = text.slice(Math.max(0, nameStart - 6), nameStart);
    return /\([ \t]{0,4}["']$/.test(before) ? readOn(NEXT_ARGUMENT, text, nameEnd) : undefined;
}
function afterSpace(text, name, nameEnd) {
    return name.startsWith('--') ? readOn(COMMAND_OPTION, text, nameEnd) : undefined;
}
function quoted(text, name, nameStart, start, opener) {
    const [, slashes = '', mark = '"'] = opener;
    const close = slashes + mark;
    const limit = Math.min(text.length, start + LONGEST_VALUE);
    let end = start;
    for (; end < limit; end++) {
        if (text.startsWith(close, end))
            break;
        const code = text.charCodeAt(end);
        if (code === 10)
            return undefined;
        if (code === 92 && slashes === '')
            end++;
    }
    if (end >= limit)
        return undefined;
    const value = text.slice(start, end);
    const rest = text.slice(end + close.length, end + close.length + 6);
    if (/^[ \t]{0,4}(?::(?!:)|=>)/.test(rest))
        return undefined;
    return { name, nameStart, value, start, end, quoted: true, partial: /^\s{0,4}(?:[+%]|\.(?!\s|$))/.test(rest) };
}
function bare(text, name, nameStart, start) {
    BARE.lastIndex = start;
    if (!BARE.test(text))
        return undefined;
    let end = BARE.lastIndex;
    while (end > start && TRAILING.includes(text.charAt(end - 1)))
        end--;
    if (end === start)
        return undefined;
    if (/:[ \t]+$/.test(text.slice(Math.max(0, start - 4), start)) &&
        /^[ \t]+[A-Za-z]/.test(text.slice(BARE.lastIndex, BARE.lastIndex + 4))) {
        return undefined;
    }
    return { name, nameStart, value: text.slice(start, end), start, end, quoted: false, partial: false };
}

// EXTERNAL MODULE: ./build/scan/judge.js
var judge = __webpack_require__(7083);
// EXTERNAL MODULE: ./build/scan/placeholder.js
var placeholder = __webpack_require__(8077);
;// CONCATENATED MODULE: ./build/scan/prefilter.js
const LONG = 262_144;
function createPrefilter(words) {
    const all = [...words];
    let seen = 0;
    let find = byExpression(all);
    return (text, hit) => {
        if (seen <= LONG) {
            seen += text.length;
            if (seen > LONG)
                find = byHash(all);
        }
        find(text, hit);
    };
}
const HEAD = 4;
function byExpression(words) {
    if (words.length === 0)
        return () => undefined;
    const families = new Map();
    let head;
    for (const word of [...words].sort()) {
        if (head === undefined || !word.startsWith(head))
            head = word.slice(0, HEAD);
        const family = families.get(head);
        if (family === undefined)
            families.set(head, [word]);
        else
            family.push(word);
    }
    const expression = new RegExp([...families.keys()].map((text) => text.replace(/[^\w]/g, String.raw `\$&`)).join('|'), 'g');
    return (text, hit) => {
        const lowered = lowerCase(text);
        expression.lastIndex = 0;
        for (let match = expression.exec(lowered); match !== null; match = expression.exec(lowered)) {
            const { index } = match;
            for (const word of families.get(match[0]) ?? [])
                if (lowered.startsWith(word, index))
                    hit(word, index);
            expression.lastIndex = index + 1;
        }
    };
}
function byHash(words) {
    const buckets = new Map();
    const gate = new Uint8Array(MASK + 1);
    for (const word of words) {
        const key = slide(slide(slide(0, word.charCodeAt(0)), word.charCodeAt(1)), word.charCodeAt(2));
        gate[key] = 1;
        const bucket = buckets.get(key);
        if (bucket === undefined)
            buckets.set(key, [word]);
        else
            bucket.push(word);
    }
    return (text, hit) => {
        const lowered = lowerCase(text);
        let key = slide(slide(0, lowered.charCodeAt(0)), lowered.charCodeAt(1));
        for (let i = 2; i < lowered.length; i++) {
            key = ((key << 5) ^ (lowered.charCodeAt(i) & 127)) & MASK;
            if (gate[key] === 1) {
                for (const word of buckets.get(key) ?? [])
                    if (lowered.startsWith(word, i - 2))
                        hit(word, i - 2);
            }
        }
    };
}
const MASK = 0x7fff;
function slide(key, code) {
    return ((key << 5) ^ (code & 127)) & MASK;
}
function lowerCase(text) {
    const lowered = text.toLowerCase();
    return lowered.length === text.length ? lowered : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

// EXTERNAL MODULE: ./build/scan/rules/all.js + 24 modules
var rules_all = __webpack_require__(9742);
;// CONCATENATED MODULE: ./build/scan/rules/words.js
const GROUP_WORDS = [
    'gho_|ghp_|ghr_|ghs_|ghu_|github_pat_',
    'atatt3xffgf0|atbb|atctt3xffgn0|atlassian|azdo|bkua_|ccipat_|cciprj_|codecov|confluence|drone_secret|drone_token|droneci|forgejo|gitea|glagent-|glcbt-|gldt-|glffct-|glft-|glimt-|gloas-|glpat-|glptt-|glrt-|glsoat-|gr1348941|jira|sgp_|travis',
    '&sig=|+acr|+ast|0q~|1//0|1//1|1q~|2q~|3q~|4q~|5q~|6q~|7q~|8q~|9q~|?sig=|abia|absk|acca|access_key_secret|accesskeysecret|accountkey=|acdb|aiza|akia|akid|alibaba|aliyun|aqvn|asia|aws-secret|aws.secret|aws_access|aws_sec|aws_secret|awssecret|azfu|azse|bedrock-api-key-ymvkcm9jay5hbwf6b25hd3muy29t|bluemix|doo_v1_|dop_v1_|dor_v1_|gocspx-|hcloud|hetzner|ibm|ibmcloud|jqqj99|linode|ltai|scaleway|scw_secret|secret-access-key|secret_access_key|secret_key|secretaccesskey|secretkey|security-token|security_token|session-token|session_token|sessiontoken|sharedaccesskey=|watson|ya29.|yandex',
    '.atlasv1.|a3-|age-secret-key-1|cf-api|cf_api|cf_token|cloudflare|dapi|dkea|dnkey-|dose|dp.audit.|dp.ct.|dp.pt.|dp.sa.|dp.scim.|dp.st.|fastly|fm1a_|fm1r_|fm2_|fo1_|heroku|hrku-|hvb.|hvr.|hvs.|ico-|netlify|nfb_|nfc_|nfo_|nfp_|nfu_|ops_eyj|pnb_|pnu_|pul-|rnd_|sha256~|swmkey-1-|swmtkn-1-|tk-us-|tskey-api-|tskey-auth-|tskey-client-|tskey-scim-|tskey-webhook-|v1.0-|vca_|vci_|vck_|vcp_|vcr_|x-auth-key',
    'api_org_|apify_api_|assembly_ai|assemblyai|bigmodel|co_api_key|cohere|crsr_|csk-|e2b_|fc-|fw_|glm|gsk_|hf_|jina_|key_|lsv2_pt_|lsv2_sk_|mistral|nvapi-|pa-|pcsk_|pplx-|r8_|rpa_|sk-|sk-admin-|sk-ant-admin01-|sk-ant-api03-|sk-ant-api04-|sk-ant-oat01-|sk-ant-ort01-|sk-ant-sid01-|sk-lf-|sk-or-v1-|sk-proj-|sk-svcacct-|sk_|t3blbkfj|tgp_v1_|tvly-|tvly-dev-|tvly-prod-|wandb|xai-|zai_api|zhipu',
    'hooks.slack.com/services/|https://hooks.slack.com/services/|https://hooks.slack.com/triggers/|https://hooks.slack.com/workflows/|xapp-|xoxa-|xoxb-|xoxc-|xoxd-|xoxe-|xoxe.xoxb-|xoxe.xoxp-|xoxo-|xoxp-|xoxr-|xoxs-',
    '.webhook.office.com/webhookb2/|:aa|aaaaaaaaaaaaaaaaaaaaa|access_token|accesstoken|bot token|bot-token|bot.run|bot_token|bottoken|client.login|client.run|dg9ro|discord|eaab|eaac|eaad|eaae|eaaf|eaag|eaah|eaai|eaaj|eaak|eaal|eaam|eaan|eaao|eaap|eaaq|eaar|eaas|eaat|eaau|eaav|eaaw|eaax|eaay|eaaz|facebook|fb_app_secret|fb_secret|https://canary.discord.com/api/webhooks/|https://discord.com/api/webhooks/|https://discordapp.com/api/webhooks/|https://hooks.zapier.com/hooks/catch/|https://ptb.discord.com/api/webhooks/|mailgun|mattermost|md-|mlsn.|os_v2_app_|os_v2_org_|postmark|sg.|twilio|twitter|xkeysib-|xsmtpsib-',
    'access-development-|access-production-|access-sandbox-|access_token$production$|access_token$sandbox$|aqe|aqf|aqg|coinbase|duffel_live_|duffel_test_|eaaae|eaaaf|eaaal|ezak|eztk|flwseck-|flwseck_test-|gocardless|lob-|lob_|lobapi|lobkey|lobsecret|lobtoken|mollie|pdl_live_apikey_|pdl_sdbx_apikey_|plaid|rk_live_|rk_prod_|rk_test_|rzp_live_|rzp_test_|shippo_live_|shippo_test_|shpat_|shpca_|shppa_|shpss_|shpua_|sk_live_|sk_org_live_|sk_prod_|sk_test_|sq0atp-|sq0csp-|whsec_',
    '_authtoken|akcp|artifactory|bintray|cio|clojars_|cloudsmith|cmvmd|dckr_oat_|dckr_pat_|jfrog|npm_|oy2|packagist_ack_|packagist_acs_|packagist_oat_|packagist_out_|packagist_uot_|packagist_uut_|pypi-|rubygems_|xray',
    'bugsnag|datadog|dd-api|dd-app|dd_api|dd_app|ddapi|ddapp|dt0c01.|dt0s01.|dt0s02.|dt0s16.|elastic|es_api_key|eu01nral|eyj|ffffnral|glc_|glsa_|hcaik_|hcalk_|hcxik_|nrak-|nrii-|nriq-|nrjs-|pager_duty|pagerduty|pd_api|phx_|rollbar|sentry|sntrya_|sntryi_|sntrys_|sntryu_|snyk|sonar|sqa_|sqp_|squ_|sumo',
    'airtable|asana|beamer|cfpat-|cnvca|contentful|eyjrawqioiixy2uxzteznje3zgnmnzy2yjnjzwjjy2y4zgm1ymfmythhnjvlnjg0mdizzjdjmzjiztgzndlimjm4mdeznwi0iiwidhlwijoiuefuiiwiywxnijoirvmyntyifq.|figd_|figo_|figor_|hapikey|https://open.feishu.cn/open-apis/bot/v2/hook/|https://open.larksuite.com/open-apis/bot/v2/hook/|hubspot|lin_api_|lin_oauth_|ntn_|okta|pat-ap1-|pat-eu1-|pat-na1-|pat-na2-|pat-na3-|pk_|pmak-|rdme_|secret_|sk_live_a2v5x|sk_test_a2v5x|ssws|tfp_|zendesk',
    'adafruit|aio_|algolia|dropbox|etsy|fio-u-|key0|linked-in|linked_in|linkedin|p8e-|prd:|rapid-api|rapid_api|rapidapi|sbx:|sk.eyj|sl.a|sl.b|sl.u.|sm_aat_|sm_pat_|sm_sat_|spotify|twitch|unkey_|vtwn_',
    '4b1d|; password=|;password = |;password=|;pwd=|amqp://|amqps://|astracs:|avns_|cloudinary://|cockroachdb://|confluent|ftp://|ftps://|imap://|imaps://|kafka|ldap://|ldaps://|mariadb://|mdb_sa_sk_|mongodb+srv://|mongodb://|mssql+pyodbc://|mssql://|mysql+mysqldb://|mysql+pymysql://|mysql2://|mysql://|mysqlx://|napi_|postgis://|postgres://|postgresql+asyncpg://|postgresql+psycopg2://|postgresql+psycopg://|postgresql://|pscale_oauth_|pscale_pw_|pscale_tkn_|redis://|rediss://|redshift://|sasl|sb_secret_|sbp_|sbp_oauth_|sbp_v0_|sftp://|smtp://|smtps://|snowflake|sqlserver://|valkey://',
    '-----begin dsa private key-----|-----begin ec private key-----|-----begin encrypted private key-----|-----begin openssh private key-----|-----begin pgp private key block-----|-----begin private key-----|-----begin rsa private key-----|-----begin ssh2 encrypted private key-----|eyj|putty-user-key-file-2: |putty-user-key-file-3: ',
    " --user | --user \"| --user '| -u| -u | -u \"| -u '|authorization|basic |bearer |encrypted password '|identified by \"|identified by '|identified by password '|password('|set password = '|with password '",
    '-us|://|api-|auth|bao|cred|key|key-|pass|pat.|psw|pwd|re_|sat.|sdk-|secret|token|vault',
];

;// CONCATENATED MODULE: ./build/scan/rule.js
function lower(confidence) {
    return confidence === 'high' ? 'medium' : 'low';
}

// EXTERNAL MODULE: ./build/scan/shape.js
var shape = __webpack_require__(249);
;// CONCATENATED MODULE: ./build/scan/matching.js









function createRuleMatcher(today) {
    let prefilter;
    const groups = new Map();
    const leads = new Map();
    const prepare = () => {
        for (const [group, words] of GROUP_WORDS.entries()) {
            for (const word of words.split('|')) {
                const known = groups.get(word);
                if (known === undefined)
                    groups.set(word, [group]);
                else
                    known.push(group);
            }
        }
        return createPrefilter(groups.keys());
    };
    const leadsOf = (group) => {
        let made = leads.get(group);
        if (made === undefined)
            leads.set(group, (made = leadsByWord(rules_all/* RULE_GROUPS */.Ky[group]?.rules() ?? [])));
        return made;
    };
    return (text, path, found) => {
        prefilter ??= prepare();
        const state = new TextState(text, path, today, found);
        prefilter(text, (word, index) => {
            for (const group of groups.get(word) ?? []) {
                for (const lead of leadsOf(group).get(word) ?? [])
                    state.follow(lead, word, index);
            }
        });
    };
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
class TextState {
    #text;
    #path;
    #today;
    #isCode;
    #found;
    #assignment;
    #assignmentFrom = -1;
    #assignmentTo = -1;
    #tried = new Set();
    #searched = new Map();
    constructor(text, path, today, found) {
        this.#text = text;
        this.#path = path;
        this.#today = today;
        this.#isCode = (0,judge/* isCodeFile */.KJ)(path);
        this.#found = found;
    }
    follow(lead, word, index) {
        if (lead.rule.assigned !== undefined)
            this.#followName(lead, index);
        else if (lead.anchor !== undefined)
            this.#followAnchor(lead, lead.anchor, word, index);
        else
            this.#followNear(lead, index);
    }
    #followName({ rule, matcher }, index) {
        if (index < this.#assignmentFrom || index >= this.#assignmentTo)
            this.#readAssignment(index);
        const assignment = this.#assignment;
        if (assignment === undefined || this.#tried.has(rule))
            return;
        this.#tried.add(rule);
        if (rule.generic === true && (assignment.partial || (!assignment.quoted && this.#isCode)))
            return;
        const match = matcher.whole(assignment.value);
        if (match === undefined)
            return;
        const { start } = assignment;
        this.#report(rule, { ...match, start: start + match.start, end: start + match.end }, assignment);
    }
    #readAssignment(index) {
        this.#tried = new Set();
        this.#assignment = assignmentAt(this.#text, index);
        this.#assignmentFrom = this.#assignment?.nameStart ?? index;
        this.#assignmentTo =
            this.#assignment === undefined ? index + 1 : this.#assignmentFrom + this.#assignment.name.length;
    }
    #followAnchor({ rule, matcher }, anchor, word, index) {
        if (!anchor.texts.includes(this.#text.slice(index, index + word.length)))
            return;
        for (let distance = anchor.farthest; distance >= anchor.nearest; distance--) {
            if (distance > index)
                continue;
            const match = matcher.at(this.#text, index - distance);
            if (match === undefined)
                continue;
            if (rule.near === undefined || this.#isNear(rule.near, match))
                this.#report(rule, match, undefined);
            return;
        }
    }
    #followNear({ rule, matcher }, index) {
        const within = rule.near?.within ?? 0;
        let from = Math.max(index - within, this.#searched.get(rule) ?? 0);
        const to = Math.min(index + within, this.#text.length);
        while (from < to) {
            const match = matcher.within(this.#text, from, to);
            if (match === undefined)
                break;
            this.#report(rule, match, undefined);
            from = match.end;
        }
        this.#searched.set(rule, Math.max(from, to));
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
            today: this.#today,
        });
        if (judged === null || (rule.proven !== true && (0,placeholder/* isPlaceholder */.w)(secret)))
            return;
        const confidence = judged === undefined || (0,finding/* reaches */.O)(judged, rule.confidence) ? rule.confidence : judged;
        this.#found({ rule, start, end, confidence: verdict === 'maybe' ? lower(confidence) : confidence });
    }
}

;// CONCATENATED MODULE: ./build/scan/own-rules.js


function createOwnMatcher(rules) {
    const compiled = new Map();
    return (text, found) => {
        if (rules.length === 0)
            return;
        const lowerText = text.toLowerCase();
        for (const rule of rules) {
            if (rule.keywords.length > 0 && !rule.keywords.some((word) => lowerText.includes(word)))
                continue;
            let expression = compiled.get(rule);
            if (expression === undefined)
                compiled.set(rule, (expression = compile(rule)));
            for (const match of text.matchAll(expression)) {
                const [start, end] = secretOf(match) ?? [0, 0];
                if (end > start)
                    found({ id: rule.id, description: rule.description, confidence: rule.confidence, start, end });
            }
        }
    };
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

;// CONCATENATED MODULE: ./build/scan/scanner.js












const MANAGED_RULE = 'managed-key';
async function createScanner(options) {
    const { covers, notes } = await readAllowlist(options.allow, options.today);
    const noted = new Set(notes);
    const look = createLook(options);
    return {
        scan: (fragment) => {
            const seen = look(fragment);
            return seen.length === 0 ? [] : describe(fragment, seen, options, covers, noted);
        },
        get notes() {
            return [...noted];
        },
    };
}
function createLook(options) {
    const matchRules = createRuleMatcher(options.today);
    const matchOwn = createOwnMatcher(options.ownRules);
    const findManaged = createManagedFinder(options.managed);
    return ({ text, path }) => {
        const candidates = [];
        const managed = [];
        let budget = text.length * 4 + 65_536;
        const layers = [{ layer: text, decoded: [], span: (start, end) => [start, end] }];
        for (const { layer, decoded, span } of layers) {
            const add = (list, candidate) => {
                const [start, end] = span(candidate.start, candidate.end);
                const verbatim = decoded.length > 0 && text.slice(start, end) === candidate.value;
                list.push({ ...candidate, start, end, decoded: [...decoded, ...candidate.decoded], verbatim });
            };
            matchRules(layer, path, (hit) => add(candidates, ofRule(hit, layer)));
            matchOwn(layer, ({ id, description, confidence, start, end }) => add(candidates, {
                rule: id,
                description,
                rank: 3,
                width: 0,
                start,
                end,
                value: layer.slice(start, end),
                prefix: '',
                confidence,
                decoded: [],
            }));
            for (const match of findManaged(layer))
                add(managed, ofManaged(match));
            if (decoded.length >= DEEPEST)
                continue;
            for (const inner of decodings(layer)) {
                budget -= inner.text.length;
                if (budget < 0)
                    break;
                layers.push({
                    layer: inner.text,
                    decoded: [...decoded, inner.encoding],
                    span: (start, end) => span(...inner.span(start, end)),
                });
            }
        }
        const found = resolve(candidates);
        return managed.length === 0 ? found : mergeManaged(found, managed);
    };
}
function ofRule({ rule, start, end, confidence }, text) {
    const value = text.slice(start, end);
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
function describe(fragment, candidates, options, covers, notes) {
    const markAt = marksOf(fragment.text);
    const place = placesOf(fragment.text, fragment.firstLine, fragment.firstColumn ?? 1);
    return candidates.map((candidate) => {
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
        const allowed = reasonToAllow(finding, fragment.added, candidate.value, markAt(candidate.start, candidate.end), { ...options, covers }, notes);
        return allowed === undefined ? finding : { ...finding, allowed };
    });
}
function reasonToAllow(finding, added, value, mark, { baseline, covers }, notes) {
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
    return baseline?.has(value, finding.rule) === true ? 'known since the baseline was written' : undefined;
}


/***/ })

};
