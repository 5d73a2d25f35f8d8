export const id = 8736;
export const ids = [8736,9776];
export const modules = {

/***/ 98736:
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
// EXTERNAL MODULE: ./build/scan/bytes.js
var bytes = __webpack_require__(17835);
// EXTERNAL MODULE: ./build/scan/late-scanner.js
var late_scanner = __webpack_require__(33277);
// EXTERNAL MODULE: ./build/source/file-reader.js
var file_reader = __webpack_require__(33710);
// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __webpack_require__(13382);
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

// EXTERNAL MODULE: ./build/git/objects.js
var objects = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/git/pack/pack-file.js
var pack_file = __webpack_require__(64687);
// EXTERNAL MODULE: ./build/git/pack/packs.js + 1 modules
var packs = __webpack_require__(58941);
;// CONCATENATED MODULE: ./build/git/pack/open-packs.js


const MOST = 64;
const KEPT = 32 * 1024 * 1024;
class OpenPacks {
    #packs = new Map();
    get(path) {
        const known = this.#packs.get(path);
        if (known !== undefined)
            return known;
        const [oldest] = this.#packs;
        if (oldest !== undefined && this.#packs.size >= MOST) {
            this.#packs.delete(oldest[0]);
            oldest[1].close();
        }
        const kept = [...this.#packs.values()].reduce((sum, { held }) => sum + held, 0);
        const pack = (0,packs/* unlessOdd */.w)(() => new pack_file/* PackFile */.y(path, Math.max(0, KEPT - kept)));
        if (pack !== undefined)
            this.#packs.set(path, pack);
        return pack;
    }
    close() {
        for (const pack of this.#packs.values())
            pack.close();
        this.#packs.clear();
    }
}

// EXTERNAL MODULE: ./build/git/pack/odd.js
var odd = __webpack_require__(59672);
;// CONCATENATED MODULE: ./build/git/pack/room.js

const SIZE = 96 * 1024 * 1024;
class Room {
    bytes = Buffer.allocUnsafeSlow(SIZE);
    #taken = [];
    take(wanted) {
        const size = Math.max(1, wanted);
        let at = 0;
        let i = 0;
        for (; i < this.#taken.length; i++) {
            const next = this.#taken[i];
            if (next === undefined || next.at - at >= size)
                break;
            at = next.end;
        }
        if (at + size > SIZE)
            throw new odd/* OddPack */.T('room');
        this.#taken.splice(i, 0, { at, end: at + size });
        return at;
    }
    give(at) {
        const i = this.#taken.findIndex((one) => one.at === at);
        if (i !== -1)
            this.#taken.splice(i, 1);
    }
}

;// CONCATENATED MODULE: ./build/git/pack/delta.js

const SHORTEST = 1024;
const FEW = 24;
function applyDelta(room, base, baseLength, delta, most) {
    let next = 0;
    const length = () => {
        let value = 0;
        for (let unit = 1;; unit *= 128) {
            const byte = delta[next++];
            if (byte === undefined || unit > Number.MAX_SAFE_INTEGER / 128)
                throw new odd/* OddPack */.T('delta');
            value += (byte & 127) * unit;
            if (byte < 128)
                return value;
        }
    };
    if (length() !== baseLength)
        throw new odd/* OddPack */.T('base');
    const size = length();
    if (size > most)
        throw new odd/* OddPack */.T('long');
    const place = room.take(size);
    const copies = fill(room.bytes, base, baseLength, place, size, delta, next);
    if (copies !== undefined)
        return { place, size, copies };
    room.give(place);
    throw new odd/* OddPack */.T('delta');
}
function fill(bytes, base, baseLength, place, size, delta, start) {
    const copies = [];
    let next = start;
    let done = 0;
    let at = 0;
    let was = 0;
    let end = 0;
    while (next < delta.length) {
        const code = delta[next++] ?? 0;
        if (code < 128) {
            const stop = done + code;
            if (code === 0 || stop > size || next + code > delta.length)
                return undefined;
            while (done < stop)
                bytes[place + done++] = delta[next++] ?? 0;
            continue;
        }
        let from = 0;
        let count = 0;
        if ((code & 1) !== 0)
            from = delta[next++] ?? 0;
        if ((code & 2) !== 0)
            from |= (delta[next++] ?? 0) << 8;
        if ((code & 4) !== 0)
            from |= (delta[next++] ?? 0) << 16;
        if ((code & 8) !== 0)
            from += (delta[next++] ?? 0) * 0x1000000;
        if ((code & 16) !== 0)
            count = delta[next++] ?? 0;
        if ((code & 32) !== 0)
            count |= (delta[next++] ?? 0) << 8;
        if ((code & 64) !== 0)
            count |= (delta[next++] ?? 0) << 16;
        if (count === 0)
            count = 0x10000;
        const stop = done + count;
        if (from + count > baseLength || stop > size)
            return undefined;
        if (done !== end || from - was !== done - at) {
            if (end - at >= SHORTEST)
                copies.push({ at, was, length: end - at });
            at = done;
            was = from;
        }
        if (count <= FEW)
            for (let i = 0; i < count; i++)
                bytes[place + done + i] = bytes[base + from + i] ?? 0;
        else
            bytes.copyWithin(place + done, base + from, base + from + count);
        done = stop;
        end = done;
    }
    if (end - at >= SHORTEST)
        copies.push({ at, was, length: end - at });
    return done === size ? copies : undefined;
}

;// CONCATENATED MODULE: ./build/git/pack/unpack.js



const LONGEST = 16 * 1024 * 1024;
async function unpack(pack, room, { at, base, lines }, look) {
    const unread = [];
    const live = [];
    const left = at.map(() => 0);
    for (const place of base)
        if (place >= 0)
            left[place] = (left[place] ?? 0) + 1;
    for (const [i, offset] of at.entries()) {
        const line = lines[i] ?? '';
        const place = base[i] ?? -1;
        const from = live[place];
        const made = (0,packs/* unlessOdd */.w)(() => make(pack, room, offset, from));
        if (from !== undefined && --from.left === 0) {
            live[place] = undefined;
            room.give(from.place);
        }
        if (made === undefined) {
            if (line !== '')
                unread.push(line);
            continue;
        }
        const one = { ...made, note: undefined, left: left[i] ?? 0 };
        if (line !== '') {
            const bytes = room.bytes.subarray(made.place, made.place + made.size);
            const header = { id: line.slice(0, 40), type: made.type, size: made.size, rest: line.slice(41) };
            const note = look({ header, bytes, copies: made.copies, base: from?.note });
            one.note = note instanceof Promise ? await note : note;
        }
        if (one.left > 0)
            live[i] = one;
        else
            room.give(one.place);
    }
    return unread;
}
function make(pack, room, at, from) {
    const entry = pack.entry(at);
    const bytes = pack.unpack(entry, LONGEST);
    if (entry.type === undefined) {
        if (from === undefined)
            throw new odd/* OddPack */.T('base');
        return { type: from.type, ...applyDelta(room, from.place, from.size, bytes, LONGEST) };
    }
    const place = room.take(bytes.length);
    room.bytes.set(bytes, place);
    return { type: entry.type, place, size: bytes.length, copies: [] };
}

;// CONCATENATED MODULE: ./build/scan/lower-bound.js
function lowerBound(list, least, stride = 1, offset = 0) {
    let low = 0;
    let high = Math.floor(list.length / stride);
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((list[stride * middle + offset] ?? 0) < least)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

// EXTERNAL MODULE: ./build/scan/suspect.js
var suspect = __webpack_require__(57377);
;// CONCATENATED MODULE: ./build/scan/carried.js


const GAP = 512;
const ESCAPE = 16;
const carried_SHORTEST = 2048;
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
            return to - from < carried_SHORTEST ? [] : [{ from, to, shift }];
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
        const lookAt = (from, to) => {
            const start = Math.max(0, from - suspect/* SIGHT */.ej);
            const fresh = look(bytes.subarray(start, Math.min(bytes.length, to + suspect/* SIGHT */.ej)), isCode, from - start, to - start);
            copy(fresh.words, (from - start) * WORD, (to - start) * WORD, start * WORD, words);
            copy(fresh.runs, from - start, to - start, start, runs);
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
            copy(oldWords, (from - shift) * WORD, (to - shift) * WORD, shift * WORD, words);
            copy(oldRuns, from - shift, to - shift, shift, runs);
            for (let i = 2 * lowerBound(oldEscapes, from - shift, 2); (oldEscapes[i] ?? Infinity) + shift < to; i += 2)
                joined(escapes, (oldEscapes[i] ?? 0) + shift, (oldEscapes[i + 1] ?? 0) + shift);
            done = to;
        }
        if (done < bytes.length)
            lookAt(done, bytes.length);
        return { words, runs, escapes };
    }
}
const WORD = 65_536;
function copy(list, from, to, shift, into) {
    for (let i = lowerBound(list, from); i < list.length && (list[i] ?? 0) < to; i++)
        into.push((list[i] ?? 0) + shift);
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
    const pair = 2 * lowerBound(escapes, place - ESCAPE + 1, 2, 1);
    const first = escapes[pair];
    return first === undefined || first >= place ? undefined : { first, last: escapes[pair + 1] ?? first };
}

// EXTERNAL MODULE: ./build/scan/code-file.js
var code_file = __webpack_require__(48030);
// EXTERNAL MODULE: ./build/scan/path-kind.js
var path_kind = __webpack_require__(33804);
;// CONCATENATED MODULE: ./build/scan/version.js




const EDGE = 4;
class Version {
    #path;
    #length;
    #clean = { from: [], to: [], first: [], words: [] };
    #suspects = { words: [], runs: [], escapes: [] };
    #base;
    #regions;
    #knowsWindows = false;
    #region = 0;
    constructor(path, length, base, regions = []) {
        this.#path = path;
        this.#length = length;
        this.#base = base;
        this.#regions = regions;
    }
    begin(bytes, look) {
        const isCode = (0,code_file/* isCodeFile */.K)(this.#path);
        const base = this.#base;
        if (base !== undefined && (0,code_file/* isCodeFile */.K)(base.#path) === isCode) {
            this.#knowsWindows = this.#path === base.#path || (0,path_kind/* pathKind */.g)(this.#path) === (0,path_kind/* pathKind */.g)(base.#path);
            const carried = new Carried(this.#regions, bytes.length, base.#length, base.#suspects);
            this.#suspects = carried.isWorthIt ? carried.suspects(bytes, isCode, look) : look(bytes, isCode);
        }
        else
            this.#suspects = look(bytes, isCode);
        return this.#suspects;
    }
    isClean(start, stop, words, first, end) {
        const base = this.#base;
        if (base === undefined || !this.#knowsWindows)
            return false;
        const from = Math.max(0, start);
        const to = Math.min(stop, this.#length);
        const shift = this.#shiftOf(from, to, base.#length);
        if (shift === undefined || !base.#wasClean(from - shift, to - shift, shift, words, first, end))
            return false;
        this.tell(start, stop, words, first, end);
        return true;
    }
    #shiftOf(from, to, baseLength) {
        while (endOf(this.#regions[this.#region]) < to)
            this.#region++;
        const region = this.#regions[this.#region];
        if (region === undefined)
            return undefined;
        const shift = region.at - region.was;
        const isAtStart = from === 0 && region.at === 0 && shift === 0;
        const isAtEnd = to === this.#length && to - shift === baseLength;
        if (!isAtStart && from - EDGE < region.at)
            return undefined;
        if (!isAtEnd && to + EDGE > region.at + region.length)
            return undefined;
        return shift;
    }
    #wasClean(from, to, shift, words, first, end) {
        const { from: froms, to: tos, first: firsts, words: places } = this.#clean;
        const window = lowerBound(froms, from);
        if (froms[window] !== from || tos[window] !== to)
            return false;
        const known = firsts[window] ?? 0;
        const knownEnd = firsts[window + 1] ?? places.length;
        if (knownEnd - known !== end - first)
            return false;
        for (let i = first; i < end; i++)
            if ((words[i] ?? 0) - shift * 65_536 !== places[known + i - first])
                return false;
        return true;
    }
    tell(start, stop, words, first, end) {
        const clean = this.#clean;
        clean.from.push(Math.max(0, start));
        clean.to.push(Math.min(stop, this.#length));
        clean.first.push(clean.words.length);
        for (let i = first; i < end; i++)
            clean.words.push(words[i] ?? 0);
    }
    end() {
        this.#base = undefined;
        this.#regions = [];
    }
}
function endOf(region) {
    return region === undefined ? Infinity : region.at + region.length;
}

// EXTERNAL MODULE: ./build/source/blob.js
var blob = __webpack_require__(64421);
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

// EXTERNAL MODULE: ./build/command/nothing-seen.js
var nothing_seen = __webpack_require__(1619);
;// CONCATENATED MODULE: ./build/command/look-objects.js










const WHOLE = 16 * 1024 * 1024;
class ObjectLooker {
    #repository;
    #finder;
    #archives;
    #isPlain;
    #open = [];
    #stream;
    #reader;
    #packs = new OpenPacks();
    #room;
    #before = Promise.resolve();
    constructor(repository, finder, archives, isPlain) {
        this.#repository = repository;
        this.#finder = finder;
        this.#archives = archives;
        this.#isPlain = isPlain;
    }
    async look(lines) {
        const answer = new Promise((resolve) => this.#open.push({ left: lines.length, seen: nothing(), resolve }));
        this.#stream ??= this.#openStream();
        this.#stream.ask(`${lines.join('\n')}\n`);
        await Promise.race([answer, this.#stream.done]);
        return answer;
    }
    lookAtFamily(family) {
        const look = this.#before.then(() => this.#lookAtFamily(family));
        this.#before = look.catch(() => undefined);
        return look;
    }
    async finish() {
        await this.#stream?.finish();
    }
    close() {
        this.#stream?.stop();
        this.#reader?.close();
        this.#packs.close();
    }
    #openStream() {
        const tally = new source_tally/* Tally */.F();
        const way = {
            tally,
            seen: () => this.#open[0]?.seen,
            scan: (fragment) => this.#finder.scan(fragment),
            again: ({ id }) => (this.#reader ??= new objects/* ObjectReader */.n(this.#repository)).read(id),
            answered: () => {
                const [batch] = this.#open;
                if (batch === undefined || --batch.left > 0)
                    return;
                this.#open.shift();
                batch.resolve({ ...nothing_seen/* NOTHING_SEEN */.s, ...batch.seen, tally: tally.take() });
            },
        };
        return new ObjectStream(this.#repository, this.#listener(way));
    }
    async #lookAtFamily(family) {
        const tally = new source_tally/* Tally */.F();
        const seen = nothing();
        let made;
        let version;
        const listener = this.#listener({
            tally,
            seen: () => seen,
            scan: (fragment, { type, size }) => {
                if (!this.#isPlain || type !== 'blob' || fragment.bytes !== made?.bytes)
                    return this.#finder.scan(fragment);
                version = new Version(fragment.path, size, made?.base, made?.copies);
                return this.#finder.scan(fragment, undefined, version);
            },
            again: ({ size }) => Promise.resolve(made === undefined ? null : { size, content: once(made.bytes) }),
            answered: () => undefined,
        });
        const pack = this.#packs.get(family.pack);
        const look = (object) => {
            made = object;
            version = undefined;
            listener.begin(object.header);
            listener.content(object.bytes);
            const end = listener.end();
            return end instanceof Promise ? end.then(() => undefined) : version;
        };
        const odd = pack === undefined
            ? family.lines.filter((line) => line !== '')
            : await unpack(pack, (this.#room ??= new Room()), family, look);
        return { ...nothing_seen/* NOTHING_SEEN */.s, ...seen, odd, tally };
    }
    #listener({ tally, seen, scan, again, answered }) {
        let sights = new Set();
        const add = (findings) => {
            for (const finding of findings)
                sights.add(sightOf(finding));
        };
        const archive = async (object) => {
            const before = tally.unscanned.length;
            const content = await again(object);
            if (content === null)
                return;
            const origin = { path: pathOf(object), view: { inHead: false, added: false } };
            for await (const one of (0,blob/* blobFragments */.n)(content, origin, tally))
                add(this.#finder.scan(one));
            if (tally.unscanned.length > before)
                seen()?.unread.push(object.id);
        };
        return objectFragments({
            fragment: (one, object) => add(scan(one, object)),
            ...(this.#archives ? { archive } : {}),
            end: (object) => {
                if (sights.size > 0) {
                    const { id, type } = object;
                    seen()?.objects.push({ id, type, path: pathOf(object), sights: [...sights] });
                    sights = new Set();
                }
                answered();
            },
            missing: (id) => {
                seen()?.missing.push(id);
                answered();
            },
        }, tally, this.#isPlain ? { whole: WHOLE } : {});
    }
}
function nothing() {
    return { objects: [], missing: [], unread: [] };
}
function once(bytes) {
    return async function* () {
        yield bytes;
    };
}
function sightOf({ fingerprint, confidence, allowed }) {
    return `${fingerprint} ${confidence}${allowed === undefined ? '' : ' silenced'}`;
}

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
    const sieve = repository === undefined ? (0,late_scanner/* openSieve */.X)(scanner) : undefined;
    if (sieve !== undefined)
        return siftingLooker(sieve, archives);
    const { createScanner } = await Promise.all(/* import() */[__webpack_require__.e(4198), __webpack_require__.e(7985)]).then(__webpack_require__.bind(__webpack_require__, 57985));
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
            objects ??= new ObjectLooker(repository, finder, archives, isPlain);
            return 'family' in batch ? objects.lookAtFamily(batch.family) : objects.look(batch.objects);
        },
        finish: async () => objects?.finish(),
        close: () => objects?.close(),
    };
}
function siftingLooker(sieve, archives) {
    const reader = new file_reader/* FileReader */.qg({ archives });
    return {
        async look(batch) {
            const tally = new source_tally/* Tally */.F();
            const pieces = [];
            const sift = (fragment) => {
                const suspects = sieve(fragment);
                if (suspects === undefined)
                    return;
                const { path, firstLine: line, firstColumn: column = 1 } = fragment;
                pieces.push({ path, line, column, bytes: Uint8Array.from((0,bytes/* bytesOf */.$)(fragment)), suspects });
            };
            for (const file of 'files' in batch ? batch.files : []) {
                for (const fragment of reader.read(asSent(file), tally))
                    sift(fragment);
                if (reader.isArchive)
                    for await (const fragment of reader.archive(tally))
                        sift(fragment);
            }
            return { ...nothing_seen/* NOTHING_SEEN */.s, pieces, tally };
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
    return { ...nothing_seen/* NOTHING_SEEN */.s, files: found, tally };
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

/***/ 59672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ OddPack)
/* harmony export */ });
class OddPack extends Error {
}


/***/ }),

/***/ 64687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ PackFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _odd_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59672);


const zlib = () => process.getBuiltinModule('node:zlib');
const WINDOW = 32 * 1024;
const SHORT = 32 * 1024 * 1024;
const HEAD = 64;
const CHECKSUM = 20;
const TYPES = [undefined, 'commit', 'tree', 'blob', 'tag'];
const BY_OFFSET = 6;
const BY_ID = 7;
class PackFile {
    #file;
    #size;
    #ahead;
    #window;
    #from = 0;
    #to = 0;
    constructor(path, short = SHORT) {
        this.#file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        this.#size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(this.#file).size;
        this.#ahead = this.#size <= short ? this.#size : WINDOW;
        this.#window = Buffer.allocUnsafeSlow(this.#ahead);
        const head = this.#read(0, 8);
        if (head.toString('latin1', 0, 4) === 'PACK' && (head[7] === 2 || head[7] === 3))
            return;
        this.close();
        throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('version');
    }
    close() {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(this.#file);
    }
    get held() {
        return this.#window.length;
    }
    get checksum() {
        return Buffer.from(this.#read(Math.max(0, this.#size - CHECKSUM), CHECKSUM));
    }
    entry(at) {
        const bytes = this.#read(at, HEAD);
        let next = 0;
        const take = () => {
            const byte = bytes[next++];
            if (byte === undefined)
                throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('end');
            return byte;
        };
        let byte = take();
        const kind = (byte >> 4) & 7;
        let size = byte & 15;
        for (let unit = 16; byte >= 128; unit *= 128) {
            byte = take();
            size += (byte & 127) * unit;
            if (!Number.isSafeInteger(size))
                throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('size');
        }
        let base;
        if (kind === BY_OFFSET) {
            byte = take();
            let back = byte & 127;
            while (byte >= 128) {
                byte = take();
                back = (back + 1) * 128 + (byte & 127);
            }
            base = at - back;
            if (back <= 0 || base <= 0)
                throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('base');
        }
        else if (kind === BY_ID) {
            base = Buffer.from(bytes.subarray(next, next + 20));
            next += 20;
            if (bytes.length < next)
                throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('end');
        }
        else if (TYPES[kind] === undefined)
            throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('type');
        return { type: TYPES[kind], size, base, data: at + next };
    }
    unpack({ size, data }, most) {
        if (size > most)
            throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('long');
        const packed = this.#read(data, size + (size >> 6) + 64);
        let bytes;
        try {
            bytes = zlib().inflateSync(packed, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
        }
        catch {
            throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('data');
        }
        if (bytes.length !== size)
            throw new _odd_js__WEBPACK_IMPORTED_MODULE_1__/* .OddPack */ .T('size');
        return bytes;
    }
    #read(at, length) {
        if (at >= this.#from && (at + length <= this.#to || this.#to === this.#size))
            return this.#window.subarray(at - this.#from, Math.min(at + length, this.#to) - this.#from);
        if (length > this.#window.length) {
            const bytes = Buffer.allocUnsafeSlow(length);
            return bytes.subarray(0, this.#fill(bytes, at));
        }
        this.#from = at;
        this.#to = at + this.#fill(this.#window, at);
        return this.#window.subarray(0, Math.min(length, this.#to - at));
    }
    #fill(bytes, at) {
        let length = 0;
        while (length < bytes.length) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(this.#file, bytes, length, bytes.length - length, at + length);
            if (count === 0)
                break;
            length += count;
        }
        return length;
    }
}


/***/ }),

/***/ 58941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ Packs),
  w: () => (/* binding */ unlessOdd)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/git/pack/odd.js
var odd = __webpack_require__(59672);
;// CONCATENATED MODULE: ./build/git/pack/index-file.js


const MAGIC = 0xff744f63;
const FAN_OUT = 8;
const NAMES = FAN_OUT + 256 * 4;
const LONGEST = 128 * 1024 * 1024;
const FAR = 0x80000000;
class PackIndex {
    #bytes;
    count;
    #offsets;
    constructor(file) {
        if ((0,external_node_fs_.statSync)(file).size > LONGEST)
            throw new odd/* OddPack */.T('long');
        this.#bytes = (0,external_node_fs_.readFileSync)(file);
        if (this.#bytes.length < NAMES + 40 || this.#bytes.readUInt32BE(0) !== MAGIC || this.#bytes.readUInt32BE(4) !== 2)
            throw new odd/* OddPack */.T('version');
        this.count = this.#bytes.readUInt32BE(NAMES - 4);
        this.#offsets = NAMES + this.count * 24;
        const far = this.#bytes.length - (this.#offsets + this.count * 4) - 40;
        if (far < 0 || far % 8 !== 0 || far / 8 > this.count)
            throw new odd/* OddPack */.T('length');
    }
    get packChecksum() {
        return this.#bytes.subarray(-40, -20);
    }
    find(id) {
        const first = id[0] ?? 0;
        let low = first === 0 ? 0 : this.#bytes.readUInt32BE(FAN_OUT + (first - 1) * 4);
        let high = Math.min(this.count, this.#bytes.readUInt32BE(FAN_OUT + first * 4));
        const head = id.readUInt32BE(0);
        while (low < high) {
            const middle = (low + high) >> 1;
            const at = NAMES + middle * 20;
            const there = this.#bytes.readUInt32BE(at);
            const order = there === head ? this.#bytes.compare(id, 0, 20, at, at + 20) : there - head;
            if (order === 0)
                return this.#offset(middle);
            if (order < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return undefined;
    }
    #offset(place) {
        const offset = this.#bytes.readUInt32BE(this.#offsets + place * 4);
        if (offset < FAR)
            return offset;
        const at = this.#offsets + this.count * 4 + (offset - FAR) * 8;
        if (at + 8 > this.#bytes.length - 40)
            return undefined;
        const far = Number(this.#bytes.readBigUInt64BE(at));
        return Number.isSafeInteger(far) ? far : undefined;
    }
}

// EXTERNAL MODULE: ./build/git/pack/pack-file.js
var pack_file = __webpack_require__(64687);
;// CONCATENATED MODULE: ./build/git/pack/packs.js





class Packs {
    #packs;
    #open;
    #last = 0;
    constructor(repository) {
        const folder = external_node_path_.join(repository.commonDir, 'objects', 'pack');
        this.#packs = namesIn(folder).flatMap((name) => {
            const base = external_node_path_.join(folder, name.slice(0, -'.idx'.length));
            const index = unlessOdd(() => new PackIndex(`${base}.idx`));
            return index === undefined ? [] : [{ path: `${base}.pack`, index }];
        });
    }
    get count() {
        return this.#packs.reduce((sum, { index }) => sum + index.count, 0);
    }
    find(id) {
        const last = this.findIn(this.#last, id);
        if (last !== undefined)
            return { pack: this.#last, at: last };
        for (const [pack, { index }] of this.#packs.entries()) {
            const at = pack === this.#last ? undefined : index.find(id);
            if (at === undefined)
                continue;
            this.#last = pack;
            return { pack, at };
        }
        return undefined;
    }
    findIn(pack, id) {
        return this.#packs[pack]?.index.find(id);
    }
    pathOf(pack) {
        return this.#packs[pack]?.path ?? '';
    }
    entry({ pack, at }) {
        if (this.#open?.pack !== pack) {
            this.close();
            this.#open = { pack, file: this.#fileOf(pack) };
        }
        const { file } = this.#open;
        return file === undefined ? undefined : unlessOdd(() => file.entry(at));
    }
    close() {
        this.#open?.file?.close();
        this.#open = undefined;
    }
    #fileOf(pack) {
        const one = this.#packs[pack];
        const file = one === undefined ? undefined : unlessOdd(() => new pack_file/* PackFile */.y(one.path));
        if (file === undefined || one?.index.packChecksum.equals(file.checksum) === true)
            return file;
        file.close();
        return undefined;
    }
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder)
            .filter((name) => name.endsWith('.idx'))
            .sort();
    }
    catch {
        return [];
    }
}
function unlessOdd(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof odd/* OddPack */.T || (error instanceof Error && 'syscall' in error))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 33804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ pathKind)
/* harmony export */ });
/* harmony import */ var _code_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48030);
/* harmony import */ var _encoded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37331);
/* harmony import */ var _score_surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40544);
/* harmony import */ var _shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55897);
/* harmony import */ var _translation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10131);





function pathKind(path) {
    const said = [];
    (0,_score_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .pathFeatures */ .NA)(path, (_, value) => said.push(value));
    return [(0,_code_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isCodeFile */ .K)(path), (0,_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .isPage */ .y)(path), (0,_encoded_js__WEBPACK_IMPORTED_MODULE_1__/* .isMailFile */ ._)(path), (0,_translation_js__WEBPACK_IMPORTED_MODULE_4__/* .isTranslation */ .g)(path), ...said].map(Number).join('');
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

/***/ 55897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isShown),
/* harmony export */   y: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _code_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48030);

const BEGINS_SAMPLE = /\.\. (?:code|code-block|sourcecode)::|^[ \t#*/;!-]*(?:[A-Z][\w-]* )?Examples?(?: [\w-]+){0,3}::?[ \t]*$|^[ \t]*(?:[#*]|\/\/[/!]?)[ \t]*```/gm;
const PARTS = ['.. ', 'xample', '```'];
const ENDS_COMMENT = /"""|'''|\*\/|-->|^=(?:end|cut)/m;
const COMMENT = /^[ \t]*(?:\/\/|#|\*|;|!|--)/;
const DIRECTIVE = /^\.\. /;
const REACH = 600;
const PAGE = /\.mdx$|(?:^|\/)(?:website|man\d?|manual)\/(?:.*\/)?[^/]*\.(?:md|rst|adoc|html?|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?[^/]*\.(?:rst|adoc|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?(?:reference|commandline)\/(?:.*\/)?[^/]*\.md$/i;
const PLAIN = /\.txt$/i;
const MARKUP = /^\.\. |``|::$|:[a-z]+:`|^(?:={4,}|-{4,}|~{4,})$/m;
const README = /(?:^|\/)README[^/]*$/i;
function isShown(path, text, start) {
    return (isPage(path) && (!PLAIN.test(path) || isMarkedUp(text, start))) || isInSample(path, text, start);
}
function isMarkedUp(text, start) {
    return MARKUP.test(text.slice(Math.max(0, start - REACH), start + REACH));
}
function isPage(path) {
    return PAGE.test(path);
}
function isInSample(path, text, start) {
    const before = text.slice(Math.max(0, start - REACH), start);
    if (!PARTS.some((part) => before.includes(part)))
        return false;
    const begun = [...before.matchAll(BEGINS_SAMPLE)].at(-1);
    if (begun === undefined)
        return false;
    const [beginning] = begun;
    const since = before.slice(begun.index + beginning.length);
    if (ENDS_COMMENT.test(since))
        return false;
    if (COMMENT.test(beginning))
        return COMMENT.test(since.slice(since.lastIndexOf('\n') + 1));
    return DIRECTIVE.test(beginning) ? !README.test(path) : (0,_code_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isCodeFile */ .K)(path);
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


/***/ })

};
