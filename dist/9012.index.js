export const id = 9012;
export const ids = [9012,4340];
export const modules = {

/***/ 99012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lookerOptions: () => (/* binding */ lookerOptions),
  openLooker: () => (/* binding */ openLooker)
});

// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/git/objects.js
var objects = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/git/process.js
var process = __webpack_require__(59658);
;// CONCATENATED MODULE: ./build/git/object-stream.js


const LINE_FEED = 0x0a;
class ObjectStream {
    #git;
    #listener;
    #header = Buffer.alloc(0);
    #left;
    #asked = 0;
    #isAsking = true;
    #done;
    #awaited = undefined;
    constructor(repository, listener) {
        const format = '--batch=%(objectname) %(objecttype) %(objectsize) %(rest)';
        this.#git = (0,process.startGit)(repository, ['cat-file', format, '--buffer'], { withInput: true });
        this.#listener = listener;
        this.#done = this.#read();
        this.#done.catch(() => undefined);
    }
    ask(lines) {
        this.#asked += lines.split('\n').length - 1;
        this.#git.send(lines);
    }
    finish() {
        this.#isAsking = false;
        this.#git.endInput();
        return this.#done;
    }
    get done() {
        return this.#done;
    }
    stop() {
        this.#git.stop();
    }
    async #read() {
        await this.#git.read((chunk) => this.#readOn(chunk, 0));
        if (this.#left !== undefined || this.#header.length > 0 || this.#asked > 0 || this.#isAsking)
            throw broken();
    }
    #readOn(chunk, from) {
        for (let at = from; at < chunk.length;) {
            at = this.#left === undefined ? this.#begin(chunk, at) : this.#take(chunk, at);
            if (this.#awaited === undefined)
                continue;
            const awaited = this.#awaited;
            this.#awaited = undefined;
            return awaited.then(() => this.#readOn(chunk, at));
        }
    }
    #begin(chunk, from) {
        const end = chunk.indexOf(LINE_FEED, from);
        if (end === -1) {
            this.#header = Buffer.concat([this.#header, chunk.subarray(from)]);
            return chunk.length;
        }
        const line = Buffer.concat([this.#header, chunk.subarray(from, end)]).toString('utf8');
        this.#header = Buffer.alloc(0);
        const [, id, type, size, rest] = /^([0-9a-f]{40,64}) (\w+) (\d+) (.*)$/s.exec(line) ?? [];
        if (id === undefined || type === undefined || rest === undefined) {
            const missing = /^([0-9a-f]{40,64})\b.* missing$/s.exec(line)?.[1];
            if (missing === undefined)
                throw broken();
            this.#asked--;
            this.#listener.missing(missing);
            return end + 1;
        }
        this.#left = Number(size);
        this.#listener.begin({ id, type, size: this.#left, rest });
        return end + 1;
    }
    #take(chunk, from) {
        const left = this.#left ?? 0;
        const end = Math.min(from + left, chunk.length);
        if (end > from)
            this.#listener.content(chunk.subarray(from, end));
        this.#left = left - (end - from);
        if (this.#left > 0 || end === chunk.length)
            return end;
        if (chunk[end] !== LINE_FEED)
            throw broken();
        this.#left = undefined;
        this.#asked--;
        this.#awaited = this.#listener.end();
        return end + 1;
    }
}
function broken() {
    return new error/* RelockError */.dB('RL-GIT-OUTPUT', 'git cat-file did not answer as Relock expects', {
        remedy: 'Please report this with the output of `git --version`.',
    });
}

// EXTERNAL MODULE: ./build/scan/suspect.js
var suspect = __webpack_require__(57377);
;// CONCATENATED MODULE: ./build/scan/carried.js

const GAP = 512;
const ESCAPE = 16;
const SHORTEST = 2048;
class Carried {
    #parts;
    #earlier;
    #length;
    constructor(regions, length, earlierLength, earlier) {
        this.#parts = regions.flatMap(({ at, was, length: common }) => {
            const isAtStart = at === 0 && was === 0;
            const isAtEnd = at + common === length && was + common === earlierLength;
            const shift = at - was;
            const from = isAtStart ? 0 : afterEscapes(earlier, at + suspect/* SIGHT */.ej, shift);
            const to = isAtEnd ? length : beforeEscapes(earlier, at + common - suspect/* SIGHT */.ej, shift);
            return to - from < SHORTEST ? [] : [{ from, to, shift }];
        });
        this.#earlier = earlier;
        this.#length = length;
    }
    get isWorthIt() {
        return this.#parts.reduce((sum, { from, to }) => sum + to - from, 0) > this.#length / 4;
    }
    suspects(bytes, isCode, look) {
        const words = [];
        const runs = [];
        const escapes = [];
        const { words: oldWords, runs: oldRuns, escapes: oldEscapes } = this.#earlier;
        let word = 0;
        let run = 0;
        let escape = 0;
        const lookAt = (from, to) => {
            const start = Math.max(0, from - suspect/* SIGHT */.ej);
            const fresh = look(bytes.subarray(start, Math.min(bytes.length, to + suspect/* SIGHT */.ej)), isCode);
            copy(fresh.words, 0, (from - start) * WORD, (to - start) * WORD, start * WORD, words);
            copy(fresh.runs, 0, from - start, to - start, start, runs);
            for (let i = 0; i + 1 < fresh.escapes.length; i += 2) {
                const [first = 0, last = 0] = [fresh.escapes[i], fresh.escapes[i + 1]];
                if (first < to - start && last >= from - start)
                    joined(escapes, first + start, last + start);
            }
        };
        let done = 0;
        for (const { from, to, shift } of this.#parts) {
            if (from > done)
                lookAt(done, from);
            word = copy(oldWords, word, (from - shift) * WORD, (to - shift) * WORD, shift * WORD, words);
            run = copy(oldRuns, run, from - shift, to - shift, shift, runs);
            for (; escape + 1 < oldEscapes.length && (oldEscapes[escape] ?? 0) + shift < to; escape += 2) {
                const [first = 0, last = 0] = [oldEscapes[escape], oldEscapes[escape + 1]];
                if (first + shift >= from)
                    joined(escapes, first + shift, last + shift);
            }
            done = to;
        }
        if (done < bytes.length)
            lookAt(done, bytes.length);
        return { words, runs, escapes };
    }
}
const WORD = 65_536;
function copy(list, start, from, to, shift, into) {
    let i = start;
    while (i < list.length && (list[i] ?? 0) < from)
        i++;
    for (; i < list.length && (list[i] ?? 0) < to; i++)
        into.push((list[i] ?? 0) + shift);
    return i;
}
function joined(escapes, first, last) {
    const before = escapes.at(-1);
    if (before !== undefined && first - before <= GAP)
        escapes[escapes.length - 1] = Math.max(before, last);
    else
        escapes.push(first, last);
}
function afterEscapes({ escapes }, place, shift) {
    const last = crossing(escapes, place - shift)?.last;
    return last === undefined ? place : last + shift + ESCAPE;
}
function beforeEscapes({ escapes }, place, shift) {
    const first = crossing(escapes, place - shift)?.first;
    return first === undefined ? place : first + shift;
}
function crossing(escapes, place) {
    let low = 0;
    let high = escapes.length >> 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((escapes[2 * middle + 1] ?? 0) + ESCAPE <= place)
            low = middle + 1;
        else
            high = middle;
    }
    const first = escapes[2 * low];
    return first === undefined || first >= place ? undefined : { first, last: escapes[2 * low + 1] ?? first };
}

// EXTERNAL MODULE: ./build/scan/code-file.js
var code_file = __webpack_require__(48030);
;// CONCATENATED MODULE: ./build/scan/same.js
const ANCHOR = 32;
const FIRST_STEP = 256;
const FIRST_REACH = 512;
const FARTHEST = 256 * 1024;
const same_SHORTEST = 1024;
const FIRST_BLOCK = 128;
const BLOCK = 64 * 1024;
function sameRegions(later, earlier) {
    const regions = [];
    const shorter = Math.min(later.length, earlier.length);
    const head = commonLength(later, 0, earlier, 0, shorter);
    const tail = commonEnd(later, later.length, earlier, earlier.length, shorter - head);
    const laterEnd = later.length - tail;
    const earlierEnd = earlier.length - tail;
    if (head > 0)
        regions.push({ at: 0, was: 0, length: head });
    for (let at = head, was = head; at < laterEnd && was < earlierEnd;) {
        const next = meet(later, at, laterEnd, earlier, was, earlierEnd);
        if (next === undefined)
            break;
        regions.push(next);
        at = next.at + next.length;
        was = next.was + next.length;
    }
    if (tail > 0)
        regions.push({ at: laterEnd, was: earlierEnd, length: tail });
    return regions;
}
function meet(later, at, laterEnd, earlier, was, earlierEnd) {
    let reach = FIRST_REACH;
    for (let step = 0; step <= FARTHEST && at + step + ANCHOR <= laterEnd; step = Math.max(FIRST_STEP, 2 * step)) {
        const from = at + step;
        const place = earlier
            .subarray(was, Math.min(earlierEnd, was + step + reach))
            .indexOf(later.subarray(from, from + ANCHOR));
        reach = Math.min(2 * reach, FARTHEST);
        if (place === -1)
            continue;
        const there = was + place;
        const behind = commonLength(later, from, earlier, there, Math.min(laterEnd - from, earlierEnd - there));
        const before = commonEnd(later, from, earlier, there, Math.min(step, place));
        if (before + behind >= same_SHORTEST)
            return { at: from - before, was: there - before, length: before + behind };
    }
    return undefined;
}
function commonLength(a, from, b, start, most) {
    return longest(most, (length, count) => isSame(a, from + length, b, start + length, count));
}
function commonEnd(a, end, b, stop, most) {
    return longest(most, (length, count) => isSame(a, end - length - count, b, stop - length - count, count));
}
function longest(most, alike) {
    let length = 0;
    for (let block = FIRST_BLOCK; length < most; block = Math.min(4 * block, BLOCK)) {
        let rest = Math.min(block, most - length);
        if (alike(length, rest)) {
            length += rest;
            continue;
        }
        while (rest > 1) {
            const half = rest >> 1;
            if (alike(length, half)) {
                length += half;
                rest -= half;
            }
            else
                rest = half;
        }
        return length;
    }
    return length;
}
function isSame(a, from, b, start, count) {
    return a.compare(b, start, start + count, from, from + count) === 0;
}

;// CONCATENATED MODULE: ./build/scan/earlier.js



const LONGEST = 16 * 1024 * 1024;
const earlier_SHORTEST = 2048;
const EDGE = 4;
class Earlier {
    #text = Buffer.alloc(0);
    #length = 0;
    #path;
    #suspects = { words: [], runs: [], escapes: [] };
    #clean = noWindows();
    #next = noWindows();
    #nextLength = 0;
    #regions = [];
    #region = 0;
    #window = 0;
    begin(bytes, path, look) {
        const isCode = (0,code_file/* isCodeFile */.K)(path);
        const isComparable = this.#path !== undefined && (0,code_file/* isCodeFile */.K)(this.#path) === isCode && bytes.length >= earlier_SHORTEST;
        this.#regions = isComparable ? sameRegions(bytes, this.#text.subarray(0, this.#length)) : [];
        this.#region = 0;
        this.#window = 0;
        if (this.#path !== path)
            this.#clean = noWindows();
        this.#next = noWindows();
        this.#nextLength = bytes.length;
        const carried = new Carried(this.#regions, bytes.length, this.#length, this.#suspects);
        this.#suspects = carried.isWorthIt ? carried.suspects(bytes, isCode, look) : look(bytes, isCode);
        return this.#suspects;
    }
    isClean(start, stop, words, first, end) {
        const isClean = this.#wasClean(Math.max(0, start), Math.min(stop, this.#nextLength), words, first, end);
        if (isClean)
            this.tell(start, stop, words, first, end);
        return isClean;
    }
    #wasClean(from, to, words, first, end) {
        while (endOf(this.#regions[this.#region]) < to)
            this.#region++;
        const region = this.#regions[this.#region];
        if (region === undefined)
            return false;
        const shift = region.at - region.was;
        const isAtStart = from === 0 && region.at === 0 && shift === 0;
        const isAtEnd = to === this.#nextLength && to - shift === this.#length;
        if (!isAtStart && from - EDGE < region.at)
            return false;
        if (!isAtEnd && to + EDGE > region.at + region.length)
            return false;
        const { from: froms, to: tos, first: firsts, words: places } = this.#clean;
        while ((froms[this.#window] ?? Infinity) < from - shift)
            this.#window++;
        if (froms[this.#window] !== from - shift || tos[this.#window] !== to - shift)
            return false;
        const known = firsts[this.#window] ?? 0;
        const knownEnd = firsts[this.#window + 1] ?? places.length;
        if (knownEnd - known !== end - first)
            return false;
        for (let i = first; i < end; i++)
            if ((words[i] ?? 0) - shift * 65_536 !== places[known + i - first])
                return false;
        return true;
    }
    tell(start, stop, words, first, end) {
        const next = this.#next;
        next.from.push(Math.max(0, start));
        next.to.push(Math.min(stop, this.#nextLength));
        next.first.push(next.words.length);
        for (let i = first; i < end; i++)
            next.words.push(words[i] ?? 0);
    }
    end(bytes, path) {
        const isKept = bytes.length <= LONGEST && bytes.length >= earlier_SHORTEST;
        this.#path = isKept ? path : undefined;
        this.#clean = this.#next;
        if (!isKept)
            return;
        if (this.#text.length < bytes.length)
            this.#text = Buffer.allocUnsafeSlow(bytes.length + (bytes.length >> 2));
        bytes.copy(this.#text);
        this.#length = bytes.length;
    }
}
function noWindows() {
    return { from: [], to: [], first: [], words: [] };
}
function endOf(region) {
    return region === undefined ? Infinity : region.at + region.length;
}

// EXTERNAL MODULE: ./build/scan/bytes.js
var bytes = __webpack_require__(17835);
// EXTERNAL MODULE: ./build/scan/late-scanner.js
var late_scanner = __webpack_require__(33277);
// EXTERNAL MODULE: ./build/source/blob.js
var blob = __webpack_require__(64421);
// EXTERNAL MODULE: ./build/source/file-reader.js
var file_reader = __webpack_require__(33710);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/source/archive/content.js
var content = __webpack_require__(68420);
// EXTERNAL MODULE: ./build/source/archive/kind.js
var kind = __webpack_require__(33695);
// EXTERNAL MODULE: ./build/source/large-file.js
var large_file = __webpack_require__(46534);
// EXTERNAL MODULE: ./build/source/piece-fragment.js
var piece_fragment = __webpack_require__(57607);
// EXTERNAL MODULE: ./build/source/text.js + 1 modules
var source_text = __webpack_require__(86385);
;// CONCATENATED MODULE: ./build/source/objects.js







const LONGEST_MESSAGE = 8 * 1024 * 1024;
const EMPTY = Buffer.alloc(0);
function pathOf({ id, rest }) {
    return rest === '' ? (0,no_file/* blobPlace */.TB)(id) : rest;
}
function objectFragments(listener, tally, { view = { inHead: false, added: false }, whole = 0 } = {}) {
    let object;
    let stream = new source_text/* TextStream */.Kz();
    const held = new HeldBytes();
    let isHeld = false;
    let read = 0;
    let isArchive = false;
    let first = EMPTY;
    const give = (pieces) => {
        if (object === undefined)
            return;
        const path = object.type === 'blob' ? pathOf(object) : (0,no_file/* messagePlace */.Zp)(object.type, object.id);
        const commit = object.type === 'commit' ? { id: object.id } : undefined;
        for (const piece of pieces)
            listener.fragment((0,piece_fragment/* fragmentOf */.U)(path, piece, view, commit), object);
    };
    const text = (bytes) => {
        tally.stats.bytes += bytes.length;
        give(stream.push(bytes));
    };
    const begin = (head, { size, rest }) => {
        if (size === head.length)
            (0,large_file/* noteLargeFile */.s)(head, rest, tally);
        isArchive = listener.archive !== undefined && (0,kind/* kindOf */.I)(head) !== undefined;
    };
    const giveHeld = (header) => {
        const bytes = held.take();
        if (header.type !== 'blob')
            return text((0,objects/* messageOf */.b)(bytes));
        begin(bytes, header);
        if (isArchive)
            return;
        const plain = bytes.length <= whole ? plainText(bytes) : undefined;
        if (plain === undefined)
            return text(bytes);
        tally.stats.bytes += bytes.length;
        if (plain.length > 0)
            give([{ bytes: plain, line: 1, column: 1 }]);
    };
    return {
        begin(header) {
            object = header;
            stream = new source_text/* TextStream */.Kz();
            read = 0;
            isArchive = false;
            first = EMPTY;
            isHeld = header.type === 'blob' ? header.size <= whole : header.type !== 'tree' && header.size <= LONGEST_MESSAGE;
            if (isHeld)
                held.begin(header.size);
            if (header.type === 'blob')
                tally.stats.files++;
            if (header.type === 'commit')
                tally.stats.commits++;
        },
        content(bytes) {
            if (object === undefined || object.type === 'tree')
                return;
            if (isHeld) {
                held.add(bytes);
                return;
            }
            const isFirst = read < content/* HEAD */.Vx;
            read += bytes.length;
            if (isFirst && object.type === 'blob') {
                const head = first.length === 0 ? bytes : Buffer.concat([first, bytes]);
                first = read < content/* HEAD */.Vx && read < object.size ? head : EMPTY;
                if (first.length > 0)
                    return;
                begin(head, object);
                if (!isArchive)
                    text(head);
            }
            else if (!isArchive)
                text(bytes);
        },
        end() {
            if (object === undefined)
                return undefined;
            if (isHeld)
                giveHeld(object);
            if (isArchive) {
                const archive = object;
                object = undefined;
                return listener.archive?.(archive).then(() => listener.end(archive));
            }
            give(stream.end());
            listener.end(object);
            object = undefined;
            return undefined;
        },
        missing: (id) => listener.missing(id),
    };
}
class HeldBytes {
    #bytes = EMPTY;
    #only;
    #size = 0;
    #length = 0;
    begin(size) {
        this.#size = size;
        this.#length = 0;
        this.#only = undefined;
    }
    add(bytes) {
        if (this.#length === 0 && bytes.length === this.#size) {
            this.#only = bytes;
            return;
        }
        if (this.#bytes.length < this.#size)
            this.#bytes = Buffer.allocUnsafeSlow(Math.max(source_text/* CHUNK */.m$, this.#size + (this.#size >> 2)));
        bytes.copy(this.#bytes, this.#length);
        this.#length += bytes.length;
    }
    take() {
        return this.#only ?? this.#bytes.subarray(0, this.#length);
    }
}
function plainText(bytes) {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0))
        return undefined;
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __webpack_require__(13382);
;// CONCATENATED MODULE: ./build/command/look.js










function lookerOptions(options, repository, archives) {
    const { allow: _, baseline: __, managed, ...others } = options;
    return {
        scanner: { ...others, managed: managed.map(({ key, entries }) => ({ key: key.reveal(), entries })) },
        repository: repository === undefined ? undefined : { ...repository, slug: undefined, env: { ...repository.env } },
        archives,
    };
}
async function openLooker({ scanner, repository, archives }) {
    const isClean = repository === undefined ? (0,late_scanner/* openSieve */.X)(scanner) : undefined;
    if (isClean !== undefined)
        return siftingLooker(isClean, archives);
    const { createScanner } = await Promise.all(/* import() */[__webpack_require__.e(544), __webpack_require__.e(3932), __webpack_require__.e(7985)]).then(__webpack_require__.bind(__webpack_require__, 57985));
    const managed = scanner.managed.map(({ key, entries }) => ({ key: new secret/* SecretValue */.i(key), entries }));
    const finder = await createScanner({ ...scanner, managed, allow: [] });
    const isPlain = scanner.ownRules.length === 0 && scanner.gitleaks === undefined;
    const reader = new file_reader/* FileReader */.qg({ archives });
    let objects;
    return {
        look(batch) {
            if ('files' in batch)
                return lookAtFiles(batch.files, reader, finder);
            if (repository === undefined)
                throw new Error('unreachable');
            return (objects ??= new ObjectLooker(repository, finder, archives, isPlain)).look(batch.objects);
        },
        finish: async () => objects?.finish(),
        close: () => objects?.close(),
    };
}
function siftingLooker(isClean, archives) {
    const reader = new file_reader/* FileReader */.qg({ archives });
    return {
        async look(batch) {
            const tally = new source_tally/* Tally */.F();
            const pieces = [];
            const sift = (fragment) => {
                if (isClean(fragment))
                    return;
                const { path, firstLine: line, firstColumn: column = 1 } = fragment;
                pieces.push({ path, line, column, bytes: Uint8Array.from((0,bytes/* bytesOf */.$)(fragment)) });
            };
            for (const file of 'files' in batch ? batch.files : []) {
                for (const fragment of reader.read(asSent(file), tally))
                    sift(fragment);
                if (reader.isArchive)
                    for await (const fragment of reader.archive(tally))
                        sift(fragment);
            }
            return { files: [], pieces, objects: [], missing: [], unread: [], tally };
        },
        finish: () => Promise.resolve(),
        close: () => undefined,
    };
}
function asSent(file) {
    return typeof file.place === 'string' ? file : { ...file, place: Buffer.from(file.place) };
}
async function lookAtFiles(files, reader, finder) {
    const tally = new source_tally/* Tally */.F();
    const found = [];
    for (const [index, file] of files.entries()) {
        let holds = false;
        for (const fragment of reader.read(asSent(file), tally))
            holds = finder.scan(fragment).length > 0 || holds;
        if (reader.isArchive)
            for await (const fragment of reader.archive(tally))
                holds = finder.scan(fragment).length > 0 || holds;
        if (holds)
            found.push(index);
    }
    return { files: found, pieces: [], objects: [], missing: [], unread: [], tally };
}
const WHOLE = 16 * 1024 * 1024;
class ObjectLooker {
    #stream;
    #open = [];
    #tally = new source_tally/* Tally */.F();
    #archives;
    constructor(repository, finder, archives, isPlain) {
        let sights = new Set();
        const earlier = isPlain ? new Earlier() : undefined;
        const fragment = (one) => {
            for (const finding of finder.scan(one, earlier))
                sights.add(sightOf(finding));
        };
        const archive = async (header) => {
            const { id } = header;
            const before = this.#tally.unscanned.length;
            this.#archives ??= new objects/* ObjectReader */.n(repository);
            const object = await this.#archives.read(id);
            if (object === null)
                return;
            const origin = { path: pathOf(header), view: { inHead: false, added: false } };
            for await (const one of (0,blob/* blobFragments */.n)(object, origin, this.#tally))
                fragment(one);
            if (this.#tally.unscanned.length > before)
                this.#open[0]?.unread.push(id);
        };
        const listener = objectFragments({
            fragment,
            ...(archives ? { archive } : {}),
            end: (header) => {
                if (sights.size > 0) {
                    const { id, type } = header;
                    this.#open[0]?.suspects.push({ id, type, path: pathOf(header), sights: [...sights] });
                    sights = new Set();
                }
                this.#answered();
            },
            missing: (id) => {
                this.#open[0]?.missing.push(id);
                this.#answered();
            },
        }, this.#tally, isPlain ? { whole: WHOLE } : {});
        this.#stream = new ObjectStream(repository, listener);
    }
    async look(objects) {
        const answer = new Promise((resolve) => {
            this.#open.push({ left: objects.length, suspects: [], missing: [], unread: [], resolve });
        });
        this.#stream.ask(`${objects.join('\n')}\n`);
        await Promise.race([answer, this.#stream.done]);
        return answer;
    }
    finish() {
        return this.#stream.finish();
    }
    close() {
        this.#stream.stop();
        this.#archives?.close();
    }
    #answered() {
        const [batch] = this.#open;
        if (batch === undefined || --batch.left > 0)
            return;
        this.#open.shift();
        const { suspects, missing, unread } = batch;
        batch.resolve({ files: [], pieces: [], objects: suspects, missing, unread, tally: this.#tally.take() });
    }
}
function sightOf({ fingerprint, confidence, allowed }) {
    return `${fingerprint} ${confidence}${allowed === undefined ? '' : ' silenced'}`;
}


/***/ }),

/***/ 27778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OP: () => (/* binding */ pullRequestPlace),
/* harmony export */   TB: () => (/* binding */ blobPlace),
/* harmony export */   Zp: () => (/* binding */ messagePlace),
/* harmony export */   wD: () => (/* binding */ isNoFile)
/* harmony export */ });
function messagePlace(type, id) {
    return `${type} ${id.slice(0, 12)}, message`;
}
function blobPlace(id) {
    return `blob ${id.slice(0, 12)}`;
}
function pullRequestPlace(number, part) {
    return `pull request ${number}, ${part}`;
}
function isNoFile(path) {
    return /^(?:(?:commit|tag) [0-9a-f]{12}, message|blob [0-9a-f]{12}|pull request \d+, [a-z]+( [a-z]+)*( \d+)?)$/.test(path);
}


/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SecretValue)
/* harmony export */ });
const REDACTED = '[redacted]';
class SecretValue {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    equals(other) {
        const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
        const digest = (text) => createHash('sha256').update(text).digest();
        return timingSafeEqual(digest(this.#value), digest(other.#value));
    }
    hideIn(text) {
        return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
    }
    get isEmpty() {
        return this.#value.length === 0;
    }
    toString() {
        return REDACTED;
    }
    toJSON() {
        return REDACTED;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return REDACTED;
    }
}


/***/ }),

/***/ 17063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createPrefilter)
/* harmony export */ });
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


/***/ }),

/***/ 57377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ej: () => (/* binding */ SIGHT),
/* harmony export */   yd: () => (/* binding */ createLook)
/* harmony export */ });
/* unused harmony export byExpressions */
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5433);
/* harmony import */ var _prefilter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17063);


const SIGHT = 2048;
function createLook(words) {
    return (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .openEngine */ .F)(words) ?? byExpressions(words);
}
const RUN = /[A-Za-z0-9+/_-]{20,}/g;
const ESCAPE = /%[2-7][0-9A-Fa-f]|\\(?:x[2-7][0-9A-Fa-f]|u(?:00|\{0{0,6})[2-7][0-9A-Fa-f])|&(?:#[xX\d]|quot|apos|amp;|lt;|gt;)/g;
const GAP = 512;
function byExpressions(words) {
    const find = (0,_prefilter_js__WEBPACK_IMPORTED_MODULE_1__/* .createPrefilter */ .y)(words);
    const numbers = new Map(words.map((word, number) => [word, number]));
    return (bytes) => {
        const text = bytes.toString('latin1', 0, bytes.length);
        const found = [];
        find(text, (word, index) => found.push(index * 65_536 + (numbers.get(word) ?? 0)));
        const escapes = [];
        for (const { index } of text.matchAll(ESCAPE)) {
            if (escapes.length > 0 && index - (escapes.at(-1) ?? 0) <= GAP)
                escapes[escapes.length - 1] = index;
            else
                escapes.push(index, index);
        }
        return { words: found, runs: Array.from(text.matchAll(RUN), ({ index }) => index), escapes };
    };
}


/***/ }),

/***/ 64421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ blobFragments)
/* harmony export */ });
/* harmony import */ var _archive_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68420);

const HELD = 64 * 1024 * 1024;
async function* blobFragments(object, origin, tally) {
    const { openArchive } = await __webpack_require__.e(/* import() */ 2387).then(__webpack_require__.bind(__webpack_require__, 64768));
    yield* openArchive(await contentOfObject(object), object.size, origin, tally);
}
async function contentOfObject(object) {
    if (object.size > HELD)
        return { chunks: () => object.content() };
    const parts = [];
    for await (const part of object.content())
        parts.push(part);
    return (0,_archive_content_js__WEBPACK_IMPORTED_MODULE_0__/* .contentOf */ .$E)((0,_archive_content_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$$)(Buffer.concat(parts)));
}


/***/ })

};
