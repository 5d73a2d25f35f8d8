export const id = 2387;
export const ids = [2387];
export const modules = {

/***/ 64768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive),
  openZipBehind: () => (/* binding */ openZipBehind)
});

// EXTERNAL MODULE: ./build/source/piece-fragment.js
var piece_fragment = __webpack_require__(57607);
// EXTERNAL MODULE: ./build/source/text.js + 1 modules
var source_text = __webpack_require__(86385);
// EXTERNAL MODULE: ./build/source/archive/content.js
var archive_content = __webpack_require__(68420);
;// CONCATENATED MODULE: ./build/source/archive/ar.js

const HEADER = 60;
const LONGEST_TABLE = 16 * 1024 * 1024;
const LONGEST_NAME = 1000;
async function* arMembers(chunks) {
    const reader = new archive_content/* ChunkReader */.f7(chunks);
    let table = '';
    try {
        await reader.take('!<arch>\n'.length);
        for (;;) {
            const header = (await reader.take(HEADER)).toString('latin1');
            if (header.length === 0)
                return;
            const [, short = '', digits] = /^(.{16}).{32}([0-9]{1,10}) *`\n$/s.exec(header) ?? [];
            if (digits === undefined)
                throw new archive_content/* Unreadable */.IO('is damaged: it has a broken header');
            let size = Number(digits);
            let name = short.trimEnd();
            const isOdd = size % 2 === 1;
            if (name === '//') {
                if (size > LONGEST_TABLE)
                    throw new archive_content/* Unreadable */.IO('is damaged: its names are endless');
                table = (await reader.take(size)).toString('utf8');
                size = 0;
            }
            else if (name.startsWith('#1/')) {
                const length = Math.min(size, Number(/^#1\/(\d{1,5})$/.exec(name)?.[1] ?? 0));
                name = (await reader.take(length)).toString('utf8').replace(/\0+$/, '');
                size -= length;
            }
            else if (/^\/\d+$/.test(name)) {
                const start = Number(name.slice(1));
                name = table.slice(start, start + LONGEST_NAME).split('\n', 1)[0] ?? '';
            }
            const stretch = reader.stretch(size);
            if (size > 0 && name !== '/')
                yield { name: name.replace(/\/$/, ''), content: stretch.content };
            await stretch.skip();
            if (isOdd)
                await reader.take(1);
        }
    }
    finally {
        await reader.close();
    }
}

;// CONCATENATED MODULE: ./build/source/archive/budget.js
const MEGABYTE = 1e6;
const LEAST_BYTES = 100 * MEGABYTE;
const RATIO = 50;
const LEAST_MEMBERS = 100_000;
const BYTES_PER_MEMBER = 64;
const LEAST_TIME = 60_000;
const TIME_PER_MEGABYTE = 2000;
class Exhausted extends Error {
}
class Budget {
    #bytes;
    #members;
    #milliseconds;
    #started = Date.now();
    #unpacked = 0;
    #opened = 0;
    constructor(size) {
        this.#bytes = Math.max(LEAST_BYTES, size * RATIO);
        this.#members = Math.max(LEAST_MEMBERS, size / BYTES_PER_MEMBER);
        this.#milliseconds = LEAST_TIME + (size / MEGABYTE) * TIME_PER_MEGABYTE;
    }
    unpacked(bytes) {
        this.#unpacked += bytes;
        if (this.#unpacked > this.#bytes)
            throw new Exhausted(`holds more than ${Math.round(this.#bytes / MEGABYTE)} MB; the rest was not unpacked`);
        if (Date.now() - this.#started > this.#milliseconds)
            throw new Exhausted(`took more than ${Math.round(this.#milliseconds / 1000)} s to unpack; the rest was not unpacked`);
    }
    member() {
        this.#opened++;
        if (this.#opened > this.#members)
            throw new Exhausted(`holds more than ${Math.round(this.#members)} files; the rest was not unpacked`);
    }
}

;// CONCATENATED MODULE: ./build/source/archive/class-file.js
const LENGTH = {
    3: 4,
    4: 4,
    5: 8,
    6: 8,
    7: 2,
    8: 2,
    9: 4,
    10: 4,
    11: 4,
    12: 4,
    15: 3,
    16: 2,
    17: 4,
    18: 4,
    19: 2,
    20: 2,
};
const TEXT = 1;
const isWide = (tag) => tag === 5 || tag === 6;
function classText(bytes) {
    const lines = [];
    let at = 10;
    const count = bytes.readUInt16BE(8);
    for (let i = 1; i < count; i++) {
        const tag = bytes[at] ?? 0;
        at++;
        if (tag === TEXT) {
            if (at + 2 > bytes.length)
                return undefined;
            const end = at + 2 + bytes.readUInt16BE(at);
            if (end > bytes.length)
                return undefined;
            lines.push(bytes.subarray(at + 2, end), LINE_FEED);
            at = end;
            continue;
        }
        const length = LENGTH[tag];
        if (length === undefined)
            return undefined;
        at += length;
        if (isWide(tag))
            i++;
    }
    return Buffer.concat(lines);
}
const LINE_FEED = Buffer.from('\n');

// EXTERNAL MODULE: ./build/source/archive/kind.js
var archive_kind = __webpack_require__(33695);
;// CONCATENATED MODULE: ./build/source/archive/office.js
const NAMESPACE = /schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|urn:oasis:names:tc:opendocument/;
const LONGEST_TAG = 1024 * 1024;
function isOfficeXml(name, head) {
    return /\.(?:xml|rels)$/i.test(name) && NAMESPACE.test(head.toString('latin1'));
}
const ENDS_LINE = /^(?:\/(?:\w+:)?(?:p|h|si|row|table-row|table-cell|tc|comment|text-box)|(?:\w+:)?(?:br|cr|line-break)\b)/;
const IS_BLANK = /^(?:\w+:)?(?:tab|s)\b/;
const ATTRIBUTE = /(?<![\w:.-])([\w:.-]{1,200})="([^"]{16,})"/g;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));/g;
const NAMED = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
};
async function* officeText(chunks) {
    let rest = '';
    const aside = [];
    for await (const chunk of chunks) {
        const xml = rest + chunk.toString('latin1');
        const open = Math.max(xml.lastIndexOf('<'), xml.lastIndexOf('&'));
        const isOpen = open !== -1 && !/[>;]/.test(xml.slice(open)) && xml.length - open < LONGEST_TAG;
        rest = isOpen ? xml.slice(open) : '';
        yield textOf(isOpen ? xml.slice(0, open) : xml, aside);
    }
    yield textOf(`${rest}</p>`, aside);
}
function textOf(xml, aside) {
    const text = xml.replace(/<([^<>]*)>|[\r\n]/g, (_, tag) => {
        if (tag === undefined)
            return ' ';
        for (const [, name = '', value = ''] of tag.matchAll(ATTRIBUTE)) {
            if (!name.startsWith('xmlns'))
                aside.push(`\n${name}="${value}"`);
        }
        if (ENDS_LINE.test(tag))
            return `${aside.splice(0).join('')}\n`;
        return IS_BLANK.test(tag) ? ' ' : '';
    });
    const plain = text.replace(ENTITY, (entity, decimal, hex) => {
        if (decimal === undefined && hex === undefined)
            return NAMED[entity] ?? entity;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        return code <= 0x10ffff ? Buffer.from(String.fromCodePoint(code)).toString('latin1') : entity;
    });
    return Buffer.from(plain, 'latin1');
}

;// CONCATENATED MODULE: ./build/source/archive/unpack.js

const SLICE = 64 * 1024;
const WAITING = 1024 * 1024;
const zlib = () => process.getBuiltinModule('node:zlib');
async function* unpack(chunks, make) {
    let stream = new Unpacking(make());
    let isBetween = false;
    try {
        for await (const chunk of chunks) {
            for (let at = 0; at < chunk.length;) {
                if (isBetween) {
                    while (chunk[at] === 0)
                        at++;
                    if (at === chunk.length)
                        break;
                    stream = new Unpacking(make());
                    isBetween = false;
                }
                const slice = chunk.subarray(at, at + SLICE);
                yield* stream.give(slice);
                at += stream.taken;
                if (stream.taken === slice.length)
                    continue;
                isBetween = true;
                stream.close();
            }
        }
        if (!isBetween)
            yield* stream.end();
    }
    finally {
        stream.close();
    }
}
class Unpacking {
    #engine;
    #ready = [];
    #waiting = 0;
    #failed;
    #wake = () => undefined;
    #before = 0;
    #ended = false;
    constructor(engine) {
        this.#engine = engine;
        engine.on('data', (part) => {
            this.#ready.push(part);
            this.#waiting += part.length;
            if (this.#waiting > WAITING) {
                engine.pause();
                this.#wake();
            }
        });
        engine.on('error', (error) => {
            this.#failed = error;
            this.#wake();
        });
        engine.on('end', () => {
            this.#ended = true;
            this.#wake();
        });
    }
    get taken() {
        return this.#engine.bytesWritten - this.#before;
    }
    give(slice) {
        this.#before = this.#engine.bytesWritten;
        return this.#until((done) => this.#engine.write(slice, done));
    }
    end() {
        return this.#until(() => this.#engine.end());
    }
    close() {
        this.#engine.destroy();
    }
    async *#until(begin) {
        let done = false;
        begin(() => {
            done = true;
            this.#wake();
        });
        for (;;) {
            while (this.#ready.length > 0) {
                const parts = this.#ready.splice(0);
                this.#waiting = 0;
                yield* parts;
                this.#engine.resume();
            }
            if (done || this.#ended || this.#failed !== undefined)
                break;
            await new Promise((resolve) => (this.#wake = resolve));
        }
        if (this.#failed !== undefined)
            throw new archive_content/* Unreadable */.IO(faultOf(this.#failed));
    }
}
function faultOf(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'Z_BUF_ERROR' || code === 'ZSTD_error_srcSize_wrong')
        return 'is cut short';
    return 'is damaged: it can’t be unpacked';
}

;// CONCATENATED MODULE: ./build/source/archive/pdf.js


const LARGEST = 16 * 1024 * 1024;
function* pdfText(file) {
    let outside = 0;
    for (let at = file.indexOf('stream', 0, 'latin1'); at !== -1; at = file.indexOf('stream', outside, 'latin1')) {
        const start = at + (file[at + 6] === 0x0d ? 8 : 7);
        const end = file.indexOf('endstream', start, 'latin1');
        if (end === -1)
            break;
        yield file.subarray(outside, at);
        const dictionary = file.toString('latin1', Math.max(outside, at - 2000), at);
        outside = end + 'endstream'.length;
        const stream = streamOf(file.subarray(start, end), dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj'))));
        if (stream === undefined)
            continue;
        if (stream.includes('BT', 0, 'latin1'))
            yield* shownText(stream);
        else
            yield stream;
    }
    yield file.subarray(outside);
    if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(file.toString('latin1', Math.max(0, file.length - 4096))))
        throw new archive_content/* Unreadable */.IO('is encrypted');
}
function streamOf(packed, dictionary) {
    if (/\/Subtype\s*\/Image|\/FontFile|\/Length1\b/.test(dictionary))
        return undefined;
    if (!/\/Filter/.test(dictionary))
        return packed;
    if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]\s*)?(?:\/|>|$)/.test(dictionary))
        return undefined;
    const { inflateSync, constants } = zlib();
    try {
        return inflateSync(packed, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
    }
    catch (error) {
        return error instanceof RangeError ? undefined : packed;
    }
}
const SHOWN = /\(((?:\\[\s\S]|[^()\\]){1,32767})\)?|<([0-9A-Fa-f\s]{1,65534})>|\b(?:Td|TD|Tm|ET)\b|T\*|['"](?=\s)/g;
const ESCAPE = /\\(?:([nrtbf()\\])|([0-7]{1,3})|\r?\n)/g;
const PART = 64 * 1024;
const CONTROL = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };
function* shownText(stream) {
    let text = '';
    for (const [all, plain, hex] of stream.toString('latin1').matchAll(SHOWN)) {
        if (plain !== undefined)
            text += plain.replaceAll(ESCAPE, (_, one, octal) => one === undefined
                ? octal === undefined
                    ? ''
                    : String.fromCharCode(Number.parseInt(octal, 8) & 255)
                : (CONTROL[one] ?? one));
        else if (hex !== undefined)
            text += Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('latin1');
        else if (all !== '')
            text += '\n';
        if (text.length < PART)
            continue;
        yield Buffer.from(text, 'latin1');
        text = '';
    }
    yield Buffer.from(text, 'latin1');
}

;// CONCATENATED MODULE: ./build/source/archive/pyc.js
const SHORTEST = 4;
function pycText(bytes) {
    const text = Buffer.from(bytes);
    for (let at = 0; at < bytes.length; at++) {
        const header = headerAt(bytes, at);
        if (header === undefined)
            continue;
        const end = at + header.length + header.size;
        if (header.size < SHORTEST || end > bytes.length || !isPrintable(bytes, at + header.length, end))
            continue;
        text.fill(pyc_LINE_FEED, at, at + header.length);
        at = end - 1;
        if (end < bytes.length && headerAt(bytes, end) === undefined)
            text[end] = pyc_LINE_FEED;
    }
    return text;
}
const pyc_LINE_FEED = 0x0a;
const SHORT = new Set(Array.from('zZ', (type) => type.charCodeAt(0)));
const LONG = new Set(Array.from('aAuts', (type) => type.charCodeAt(0)));
function headerAt(bytes, at) {
    const type = (bytes[at] ?? 0) & 0x7f;
    if (SHORT.has(type))
        return { length: 2, size: bytes[at + 1] ?? 0 };
    if (LONG.has(type) && bytes[at + 4] === 0)
        return { length: 5, size: bytes.readUIntLE(at + 1, 3) };
    return undefined;
}
function isPrintable(bytes, start, end) {
    for (let i = start; i < end; i++) {
        const byte = bytes[i] ?? 0;
        if (byte < 9 || (byte > 13 && byte < 32) || byte === 127)
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/source/archive/sqlite-row.js
const INTEGER = [0, 1, 2, 3, 4, 6];
const MOST_COLUMNS = 32_767;
function valuesOf(record, encoding) {
    const values = [];
    const header = varint(record, 0);
    let at = header.value;
    for (let next = header.end; next < header.value && next < record.length && values.length < MOST_COLUMNS;) {
        const { value: type, end } = varint(record, next);
        next = end;
        if (at >= record.length && type > 9)
            break;
        const length = lengthOf(type);
        const bytes = record.subarray(at, at + length);
        at += length;
        if (type >= 13 && type % 2 === 1)
            values.push(sqlite_row_textOf(bytes, encoding));
        else if (type >= 12)
            values.push(bytes);
        else if (type > 0 && type < 6 && bytes.length === length)
            values.push(bytes.readIntBE(0, length));
        else
            values.push(type === 9 ? 1 : type === 8 ? 0 : null);
    }
    return values;
}
function sqlite_row_textOf(bytes, encoding) {
    if (encoding !== 'utf16be')
        return bytes.toString(encoding);
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le');
}
function lengthOf(type) {
    if (type >= 12)
        return Math.floor((type - 12) / 2);
    return type === 6 || type === 7 ? 8 : (INTEGER[type] ?? 0);
}
function varint(bytes, from) {
    let value = 0;
    for (let at = from; at < from + 8; at++) {
        const byte = bytes[at] ?? 0;
        value = value * 128 + (byte & 0x7f);
        if (byte < 0x80)
            return { value, end: at + 1 };
    }
    return { value: value * 256 + (bytes[from + 8] ?? 0), end: from + 9 };
}
function isSchemaRow(values) {
    return values.length === 5 && typeof values[0] === 'string' && typeof values[3] === 'number';
}
const CONSTRAINT = /^(?:constraint|primary|unique|check|foreign)$/i;
const sqlite_row_LONGEST_NAME = 200;
function columnsOf(sql) {
    const list = sql.slice(sql.indexOf('(') + 1);
    const columns = [];
    let depth = 0;
    let isStart = true;
    for (const [token] of list.matchAll(/"[^"]*"?|`[^`]*`?|\[[^\]]*\]?|'[^']*'?|[\w$]+|[(),]/g)) {
        if (token === '(')
            depth++;
        else if (token === ')') {
            if (depth-- === 0)
                break;
        }
        else if (token === ',')
            isStart ||= depth === 0;
        else if (isStart && depth === 0) {
            isStart = false;
            if (!CONSTRAINT.test(token))
                columns.push(token.replaceAll(/^["'`[]|["'`\]]$/g, '').slice(0, sqlite_row_LONGEST_NAME));
        }
    }
    return columns;
}
const NAME = /^(?:key|name|option_?name|setting|variable|param(?:eter)?|property)$/i;
const VALUE = /^(?:value|option_?value|val|data|content)$/i;
function rowText(columns, values) {
    const setting = values[columns.findIndex((column) => NAME.test(column))];
    const parts = [];
    for (const [i, value] of values.entries()) {
        if (value === null || typeof value === 'number')
            continue;
        const column = columns[i] ?? '';
        const name = typeof setting === 'string' && VALUE.test(column) && setting.length < 100 ? setting : column;
        parts.push(Buffer.from(name === '' ? '' : `${name}: `), typeof value === 'string' ? Buffer.from(value) : value);
        parts.push(sqlite_row_LINE_FEED);
    }
    return parts.length === 0 ? EMPTY : Buffer.concat([...parts, sqlite_row_LINE_FEED]);
}
const sqlite_row_LINE_FEED = Buffer.from('\n');
const EMPTY = Buffer.alloc(0);

;// CONCATENATED MODULE: ./build/source/archive/sqlite.js


const LONGEST_ROW = 16 * 1024 * 1024;
const DEEPEST = 40;
const ENCODINGS = ['utf8', 'utf8', 'utf16le', 'utf16be'];
const TABLE_LEAF = 13;
const TABLE_INNER = 5;
const INDEX_LEAF = 10;
const INDEX_INNER = 2;
function* sqliteText(bytes) {
    const database = new Database(bytes);
    const tables = new Map();
    const indexes = [];
    for (const values of database.rows(1)) {
        if (!isSchemaRow(values))
            continue;
        yield rowText(SCHEMA, values);
        const [type, , , root, sql] = values;
        if (typeof root !== 'number')
            continue;
        if (type === 'index')
            indexes.push(root);
        else
            tables.set(root, typeof sql === 'string' ? columnsOf(sql) : []);
    }
    for (const [root, columns] of tables)
        for (const values of database.rows(root))
            yield rowText(columns, values);
    for (const root of indexes)
        database.passOver(root);
    yield* database.unread();
}
const SCHEMA = ['type', 'name', 'table', 'root', 'sql'];
class Database {
    #bytes;
    #pageSize;
    #usable;
    #pages;
    #encoding;
    #read;
    constructor(bytes) {
        const header = bytes.read(0, 100);
        if (header.length < 100)
            throw new archive_content/* Unreadable */.IO('is cut short');
        const size = header.readUInt16BE(16);
        this.#pageSize = size === 1 ? 65536 : size;
        this.#usable = this.#pageSize - (header[20] ?? 0);
        if (this.#pageSize < 512 || (this.#pageSize & (this.#pageSize - 1)) !== 0 || this.#usable < 480)
            throw new archive_content/* Unreadable */.IO('is damaged: its pages have no size');
        this.#encoding = ENCODINGS[header.readUInt32BE(56)] ?? 'utf8';
        this.#bytes = bytes;
        this.#pages = Math.ceil(bytes.size / this.#pageSize);
        this.#read = new Uint8Array(this.#pages + 1);
    }
    *rows(root) {
        for (const payload of this.#payloads(root, 0))
            yield valuesOf(payload, this.#encoding);
    }
    passOver(root) {
        for (const _ of this.#payloads(root, 0))
            ;
    }
    *unread() {
        for (let number = 2; number <= this.#pages; number++) {
            let isTable = false;
            for (const values of this.rows(number)) {
                isTable = true;
                yield rowText([], values);
            }
            const page = isTable ? undefined : this.#take(number);
            if (page !== undefined)
                yield printableLines(page);
        }
        for (let number = 1; number <= this.#pages; number++) {
            if (this.#read[number] === ROWS)
                yield printableLines(this.#between(number));
        }
    }
    *#payloads(root, depth) {
        const page = depth < DEEPEST ? this.#take(root) : undefined;
        if (page === undefined)
            return;
        const tree = treeOf(page, root);
        if (tree === undefined) {
            this.#read[root] = 0;
            return;
        }
        this.#read[root] = ROWS;
        for (const cell of this.#cells(page, tree)) {
            if (tree.isInner)
                yield* this.#payloads(page.readUInt32BE(cell.at), depth + 1);
            if (cell.size > 0 && cell.size <= this.#bytes.size)
                yield this.#payload(page, cell);
        }
        if (tree.isInner)
            yield* this.#payloads(page.readUInt32BE(tree.start + 8), depth + 1);
    }
    *#cells(page, { type, start, isInner }) {
        const count = page.readUInt16BE(start + 3);
        const first = start + (isInner ? 12 : 8);
        let room = page.length;
        for (let i = 0; i < count && first + 2 * i + 2 <= page.length && room >= 0; i++) {
            const at = page.readUInt16BE(first + 2 * i);
            if (isInner && at + 4 > page.length)
                continue;
            const head = isInner ? at + 4 : at;
            const size = type === TABLE_INNER ? { value: 0, end: varint(page, head).end } : varint(page, head);
            const from = type === TABLE_LEAF ? varint(page, size.end).end : size.end;
            const local = this.#localSize(size.value, type === TABLE_LEAF);
            const end = from + local + (local < size.value ? 4 : 0);
            room -= end - at;
            yield { at, size: size.value, from, local, end };
        }
    }
    #localSize(size, isTable) {
        const usable = this.#usable;
        const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
        if (size <= most)
            return size;
        const least = Math.floor(((usable - 12) * 32) / 255) - 23;
        const fit = least + ((size - least) % (usable - 4));
        return fit <= most ? fit : least;
    }
    #between(number) {
        const page = Buffer.from(this.#pageAt(number));
        const tree = treeOf(page, number);
        if (tree === undefined)
            return page;
        const cells = [...this.#cells(page, tree)];
        for (const { at, end } of cells)
            page.fill(0, at, Math.min(end, page.length));
        return page.fill(0, 0, Math.min(page.length, tree.start + 12 + 2 * cells.length));
    }
    #take(number) {
        if (number < 1 || number > this.#pages || this.#read[number] !== 0)
            return undefined;
        this.#read[number] = READ;
        const page = this.#pageAt(number);
        return page.length < 480 ? undefined : page;
    }
    #pageAt(number) {
        return this.#bytes.read((number - 1) * this.#pageSize, this.#pageSize);
    }
    #payload(page, { size, from, local }) {
        const parts = [page.subarray(from, from + local)];
        if (local === size)
            return parts[0] ?? sqlite_EMPTY;
        let missing = Math.min(size, LONGEST_ROW) - local;
        let next = from + local + 4 <= page.length ? page.readUInt32BE(from + local) : 0;
        while (missing > 0) {
            const more = this.#take(next);
            if (more === undefined)
                break;
            parts.push(more.subarray(4, Math.min(this.#usable, 4 + missing)));
            missing -= this.#usable - 4;
            next = more.readUInt32BE(0);
        }
        return Buffer.concat(parts);
    }
}
function treeOf(page, number) {
    const start = number === 1 ? 100 : 0;
    const type = page[start] ?? 0;
    const isInner = type === TABLE_INNER || type === INDEX_INNER;
    return isInner || type === TABLE_LEAF || type === INDEX_LEAF ? { type, start, isInner } : undefined;
}
const sqlite_EMPTY = Buffer.alloc(0);
const READ = 1;
const ROWS = 2;
function printableLines(page) {
    return Buffer.from(`${page.toString('latin1').replaceAll(/[^\t\n\r -~]+/g, '\n')}\n`, 'latin1');
}

;// CONCATENATED MODULE: ./build/source/archive/tar.js


const BLOCK = 512;
const LONGEST_HEADER = 1024 * 1024;
async function* tarMembers(chunks) {
    const reader = new archive_content/* ChunkReader */.f7(chunks);
    let told = {};
    let isPadding = false;
    try {
        for (;;) {
            const header = await reader.take(BLOCK);
            if (header.every((byte) => byte === 0)) {
                if (header.length < BLOCK)
                    return;
                isPadding = true;
                continue;
            }
            if (isPadding && !(0,archive_kind/* isTar */.YZ)(header))
                return yield { name: '(behind the end)', content: { chunks: () => reader.rest(header) } };
            if (header.length < BLOCK)
                throw new archive_content/* Unreadable */.IO('is cut short');
            if (!(0,archive_kind/* isTar */.YZ)(header))
                throw new archive_content/* Unreadable */.IO('is damaged: a header’s sum is wrong');
            isPadding = false;
            const type = String.fromCharCode(header[156] ?? 0);
            const size = told.size ?? numberOf(header.subarray(124, 136));
            if (type === 'L' || type === 'x') {
                const text = await tar_textOf(reader, size);
                told = type === 'L' ? { ...told, name: text.replace(/\0.*$/s, '') } : { ...told, ...attributesOf(text) };
                continue;
            }
            if (type === 'S')
                await skipSparseMap(reader, header);
            const hasContent = !'123456'.includes(type);
            const stretch = reader.stretch(hasContent ? size : 0);
            if (isFile(type) && size > 0)
                yield { name: told.name ?? nameOf(header), content: stretch.content };
            told = {};
            await stretch.skip();
            if (hasContent)
                await reader.take(-size & (BLOCK - 1));
        }
    }
    finally {
        await reader.close();
    }
}
function isFile(type) {
    return type === '0' || type === '\0' || type === '7' || type === 'S' || /[A-Z]/.test(type);
}
function nameOf(header) {
    const name = stringOf(header, 0, 100);
    const isUstar = header.toString('latin1', 257, 263) === 'ustar\0';
    const prefix = isUstar ? stringOf(header, 345, 500) : '';
    return prefix === '' ? name : `${prefix}/${name}`;
}
function stringOf(header, start, end) {
    const zero = header.indexOf(0, start);
    return header.toString('utf8', start, zero === -1 || zero > end ? end : zero);
}
function numberOf(field) {
    if (((field[0] ?? 0) & 0x80) === 0) {
        const text = field.toString('latin1').replaceAll(/[\0 ]/g, '');
        if (!/^[0-7]*$/.test(text))
            throw new archive_content/* Unreadable */.IO('is damaged: a size is no number');
        return Number.parseInt(text === '' ? '0' : text, 8);
    }
    let value = 0;
    for (const byte of field.subarray(1))
        value = value * 256 + byte;
    if (!Number.isSafeInteger(value))
        throw new archive_content/* Unreadable */.IO('is damaged: a size is no number');
    return value;
}
async function tar_textOf(reader, size) {
    if (size > LONGEST_HEADER)
        throw new archive_content/* Unreadable */.IO('is damaged: a name is endless');
    const text = await reader.take(size);
    await reader.take(-size & (BLOCK - 1));
    return text.toString('utf8');
}
function attributesOf(text) {
    const value = (key) => new RegExp(`(?:^|\n)[0-9]+ ${key}=([^\n]*)`).exec(text)?.[1];
    const name = value('GNU\\.sparse\\.name') ?? value('path');
    const size = value('size');
    return {
        ...(name === undefined ? {} : { name }),
        ...(size === undefined || !/^\d{1,15}$/.test(size) ? {} : { size: Number(size) }),
    };
}
async function skipSparseMap(reader, header) {
    for (let more = header[482]; more === 1;)
        more = (await reader.take(BLOCK))[504];
}

;// CONCATENATED MODULE: ./build/source/archive/zip.js


const SMALL = { packed: 512 * 1024, whole: 2 * 1024 * 1024 };
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ZSTD = new Set([20, 93]);
const OTHERS = { before: '(in front)', behind: '(comment)' };
async function* zipMembers(bytes) {
    const { count, start, end, behind, shift } = directoryOf(bytes);
    if (shift > 0 && bytes.read(0, 4).equals(LOCAL))
        yield memberAt(OTHERS.before, (0,archive_content/* partOf */.BU)(bytes, 0, shift));
    let at = start;
    let window = bytes.read(at, WINDOW);
    let windowStart = at;
    const read = new Set();
    for (let i = 0; i < count || at < end; i++) {
        if (at - windowStart + LONGEST_ENTRY > window.length && windowStart + window.length < bytes.size) {
            window = bytes.read(at, WINDOW);
            windowStart = at;
        }
        const entry = entryAt(window.subarray(at - windowStart));
        at += entry.length;
        if (read.has(entry.offset))
            continue;
        read.add(entry.offset);
        if (!entry.name.endsWith('/') || entry.packed > 0)
            yield memberOf(bytes, entry, shift);
    }
    if (behind < bytes.size)
        yield memberAt(OTHERS.behind, (0,archive_content/* partOf */.BU)(bytes, behind, bytes.size - behind));
}
function memberAt(name, bytes) {
    return { name, content: (0,archive_content/* contentOf */.$E)(bytes) };
}
const LOCAL = Buffer.from('PK\x03\x04', 'latin1');
const WINDOW = 1024 * 1024;
const LONGEST_ENTRY = 46 + 3 * 0xffff;
function directoryOf(bytes) {
    const from = Math.max(0, bytes.size - 22 - LONGEST_COMMENT);
    const tail = bytes.read(from, bytes.size - from);
    const at = tail.lastIndexOf('PK\x05\x06', tail.length - 22, 'latin1');
    if (at === -1)
        throw new archive_content/* Unreadable */.IO('is damaged or cut short: a zip archive without its directory');
    if (tail.readUInt16LE(at + 4) !== 0)
        throw new archive_content/* Unreadable */.IO('is a part of a zip archive of several parts');
    let end = from + at;
    let count = tail.readUInt16LE(at + 10);
    let size = tail.readUInt32LE(at + 12);
    let offset = tail.readUInt32LE(at + 16);
    if (at >= 20 && tail.readUInt32LE(at - 20) === 0x07064b50) {
        const place = tail.readBigUInt64LE(at - 12);
        const record = place < BigInt(bytes.size) ? bytes.read(Number(place), 56) : zip_EMPTY;
        if (record.length === 56 && record.readUInt32LE(0) === 0x06064b50) {
            end = Number(place);
            count = Number(record.readBigUInt64LE(32));
            size = Number(record.readBigUInt64LE(40));
            offset = Number(record.readBigUInt64LE(48));
        }
    }
    const start = end - size;
    const shift = start - offset;
    if (start < 0)
        throw new archive_content/* Unreadable */.IO('is damaged: its directory is outside of it');
    return { count, start, end, behind: from + at + 22, shift };
}
const zip_EMPTY = Buffer.alloc(0);
function entryAt(header) {
    if (header.length < 46 || header.readUInt32LE(0) !== 0x02014b50)
        throw new archive_content/* Unreadable */.IO('is damaged: its directory lacks entries');
    const nameEnd = 46 + header.readUInt16LE(28);
    const extraEnd = nameEnd + header.readUInt16LE(30);
    const wide = wideSizes(header.subarray(nameEnd, extraEnd));
    const size = header.readUInt32LE(24);
    const packed = header.readUInt32LE(20);
    const offset = header.readUInt32LE(42);
    return {
        name: zip_nameOf(header.subarray(46, nameEnd)),
        flags: header.readUInt16LE(8),
        method: header.readUInt16LE(10),
        crc: header.readUInt32LE(16),
        size: size === NARROW ? wide() : size,
        packed: packed === NARROW ? wide() : packed,
        offset: offset === NARROW ? wide() : offset,
        length: extraEnd + header.readUInt16LE(32),
    };
}
const NARROW = 0xffffffff;
function wideSizes(extra) {
    let field = zip_EMPTY;
    for (let at = 0; at + 4 <= extra.length;) {
        const length = extra.readUInt16LE(at + 2);
        if (extra.readUInt16LE(at) === 1)
            field = extra.subarray(at + 4, at + 4 + length);
        at += 4 + length;
    }
    let at = 0;
    return () => {
        if (at + 8 > field.length)
            return NARROW;
        const value = Number(field.readBigUInt64LE(at));
        at += 8;
        return value;
    };
}
function zip_nameOf(bytes) {
    const text = bytes.toString('utf8');
    return text.includes('\u{fffd}') ? bytes.toString('latin1') : text;
}
function memberOf(archive, entry, shift) {
    const { name, flags, method } = entry;
    const none = { name, content: (0,archive_content/* contentOf */.$E)((0,archive_content/* bytesOf */.$$)(zip_EMPTY)) };
    if ((flags & 0x2041) !== 0 || method === 99)
        return { ...none, problem: 'is encrypted' };
    if (method !== STORED && method !== DEFLATED && !ZSTD.has(method))
        return { ...none, problem: `is packed in a way that Relock does not open (zip method ${method})` };
    const local = archive.read(Math.max(0, entry.offset + shift), 30);
    if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50)
        return { ...none, problem: 'is damaged: it is not where the directory says' };
    const start = entry.offset + shift + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
    const packed = (0,archive_content/* partOf */.BU)(archive, start, entry.packed);
    if (packed.size < entry.packed)
        return { ...none, problem: 'is cut short' };
    return { name, content: method === STORED ? checkedAtEnd(packed, entry) : unpacked(packed, entry) };
}
function checkedAtEnd(packed, entry) {
    const plain = (0,archive_content/* contentOf */.$E)(packed);
    return { bytes: packed, chunks: () => checked(plain.chunks(), entry) };
}
function unpacked(packed, entry) {
    return { chunks: () => checked(inflated(packed, entry), entry) };
}
async function* inflated(packed, { method, size }) {
    if (method === DEFLATED && packed.size <= SMALL.packed && size <= SMALL.whole) {
        const whole = inflatedAtOnce(packed.read(0, packed.size), size);
        if (whole !== undefined) {
            if (whole.length > 0)
                yield whole;
            return;
        }
    }
    const make = () => (method === DEFLATED ? zlib().createInflateRaw(OPTIONS) : zlib().createZstdDecompress(OPTIONS));
    yield* unpack((0,archive_content/* contentOf */.$E)(packed).chunks(), make);
}
const OPTIONS = { chunkSize: 64 * 1024 };
function inflatedAtOnce(packed, size) {
    try {
        return zlib().inflateRawSync(packed, { maxOutputLength: SMALL.whole, chunkSize: Math.max(64, size + 1) });
    }
    catch {
        return undefined;
    }
}
async function* checked(chunks, { crc, size }) {
    let sum = 0;
    let length = 0;
    for await (const chunk of chunks) {
        sum = zlib().crc32(chunk, sum);
        length += chunk.length;
        yield chunk;
    }
    if (length !== size || sum !== crc)
        throw new archive_content/* Unreadable */.IO('is damaged: its checksum or size is wrong');
}

;// CONCATENATED MODULE: ./build/source/archive/open.js














const open_DEEPEST = 16;
const open_NAMED = 20;
const open_LONGEST_NAME = 1000;
const LARGEST_WHOLE = 64 * 1024 * 1024;
function openArchive(content, size, origin, tally) {
    return new Opener(origin, tally, new Budget(size)).file(content);
}
function openZipBehind(bytes, origin, tally) {
    return new Opener(origin, tally, new Budget(bytes.size)).zip(bytes);
}
class Opener {
    #origin;
    #tally;
    #budget;
    #missed = 0;
    #held = 0;
    constructor(origin, tally, budget) {
        this.#origin = origin;
        this.#tally = tally;
        this.#budget = budget;
    }
    file(content) {
        return this.#bounded(this.#open(this.#origin.path, content, 0));
    }
    zip(bytes) {
        return this.#bounded(this.#members(this.#origin.path, zipMembers(bytes), 0));
    }
    async *#bounded(fragments) {
        const { path } = this.#origin;
        try {
            yield* fragments;
        }
        catch (error) {
            const reason = error instanceof Exhausted ? error.message : reasonOf(error);
            if (reason === undefined)
                throw error;
            this.#tally.miss(path, reason);
        }
        if (this.#missed > open_NAMED)
            this.#tally.miss(path, `${this.#missed - open_NAMED} more files in it could not be read`);
    }
    async *#open(path, whole, depth) {
        try {
            const { head, content } = await (0,archive_content/* peek */.se)(whole);
            const kind = (0,archive_kind/* kindOf */.I)(head);
            if (kind === undefined)
                yield* this.#plain(path, head, content);
            else if ((0,archive_kind/* isClosed */.Lx)(kind)) {
                this.#miss(path, `is packed as ${kind}, which Relock does not open`);
                yield* this.#text(path, content.chunks());
            }
            else
                yield* this.#opened(kind, path, content, depth);
        }
        catch (error) {
            const reason = reasonOf(error);
            if (reason === undefined)
                throw error;
            this.#miss(path, reason);
        }
    }
    #plain(path, head, content) {
        const chunks = content.chunks();
        return this.#text(path, isOfficeXml(path, head) ? officeText(chunks) : chunks);
    }
    async *#opened(kind, path, content, depth) {
        if (depth === open_DEEPEST)
            throw new archive_content/* Unreadable */.IO(`is an archive within ${open_DEEPEST} others, and was not opened`);
        const before = this.#missed;
        let isEmpty = true;
        try {
            for await (const fragment of this.#inside(kind, path, content, depth)) {
                isEmpty = false;
                yield fragment;
            }
        }
        catch (error) {
            const reason = reasonOf(error);
            if (reason === undefined)
                throw error;
            this.#miss(path, reason);
        }
        if (isEmpty && this.#missed > before && content.bytes !== undefined)
            yield* this.#text(path, content.chunks());
    }
    async *#inside(kind, path, content, depth) {
        switch (kind) {
            case 'zip':
                return yield* this.#holding(content, (bytes) => this.#members(path, zipMembers(bytes), depth));
            case 'tar':
                return yield* this.#members(path, tarMembers(content.chunks()), depth);
            case 'ar':
                return yield* this.#members(path, arMembers(content.chunks()), depth);
            case 'gzip':
                return yield* this.#open(path, this.#unpacked(content, () => zlib().createGunzip(open_OPTIONS)), depth + 1);
            case 'zstd':
                return yield* this.#open(path, this.#unpacked(content, () => zlib().createZstdDecompress(open_OPTIONS)), depth + 1);
            case 'sqlite':
                return yield* this.#holding(content, (bytes) => this.#text(path, this.#made(sqliteText(bytes))));
            case 'pdf':
            case 'class':
            case 'pyc':
                return yield* this.#holding(content, (bytes) => {
                    if (bytes.size > LARGEST_WHOLE)
                        return this.#text(path, content.chunks());
                    this.#budget.unpacked(bytes.size);
                    return this.#text(path, this.#made(WHOLE[kind](bytes.read(0, bytes.size))));
                });
        }
    }
    async *#holding(content, read) {
        const bytes = await (0,archive_content/* hold */._2)(content, archive_content/* HELD */._r - this.#held);
        const held = content.bytes === undefined ? bytes.size : 0;
        this.#held += held;
        try {
            yield* read(bytes);
        }
        finally {
            this.#held -= held;
        }
    }
    #made(parts) {
        return this.#counted({ chunks: () => each(parts) }).chunks();
    }
    #unpacked(content, make) {
        const counted = () => {
            this.#budget.member();
            return make();
        };
        return this.#counted({ chunks: () => unpack(content.chunks(), counted) });
    }
    async *#members(path, members, depth) {
        for await (const { name, content, problem } of members) {
            this.#budget.member();
            const below = `${path}!${name.slice(0, open_LONGEST_NAME)}`;
            if (problem !== undefined)
                this.#miss(below, problem);
            else
                yield* this.#open(below, this.#counted(content), depth + 1);
        }
    }
    #counted(content) {
        const { bytes } = content;
        const budget = this.#budget;
        async function* counted() {
            for await (const chunk of content.chunks()) {
                budget.unpacked(chunk.length);
                yield chunk;
            }
        }
        return { ...(bytes === undefined ? {} : { bytes }), chunks: counted };
    }
    async *#text(path, chunks) {
        const { view, commit } = this.#origin;
        const stream = new source_text/* TextStream */.Kz();
        let failure;
        try {
            for await (const chunk of chunks) {
                this.#tally.stats.bytes += chunk.length;
                for (const piece of stream.push(chunk))
                    yield (0,piece_fragment/* fragmentOf */.U)(path, piece, view, commit);
            }
        }
        catch (error) {
            failure = { error };
        }
        for (const piece of stream.end())
            yield (0,piece_fragment/* fragmentOf */.U)(path, piece, view, commit);
        if (failure !== undefined)
            throw failure.error;
    }
    #miss(path, reason) {
        this.#missed++;
        if (this.#missed <= open_NAMED)
            this.#tally.miss(path, reason);
    }
}
const open_OPTIONS = { chunkSize: 64 * 1024 };
const WHOLE = {
    pdf: pdfText,
    class: (bytes) => [classText(bytes) ?? bytes],
    pyc: (bytes) => [pycText(bytes)],
};
function reasonOf(error) {
    if (error instanceof archive_content/* Unreadable */.IO)
        return error.message;
    return error instanceof RangeError ? 'is damaged' : undefined;
}
async function* each(parts) {
    yield* parts;
}


/***/ })

};
