export const id = 7114;
export const ids = [7114];
export const modules = {

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

/***/ 52985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeCommits: () => (/* binding */ describeCommits)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59658);

async function describeCommits(repository, ids) {
    const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f]{40,64}$/.test(id));
    const found = new Map();
    if (wanted.length === 0)
        return found;
    const git = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__.startGit)(repository, [
        'log',
        '--no-walk=unsorted',
        '--ignore-missing',
        '--stdin',
        '-z',
        '--no-color',
        '--no-notes',
        '--no-decorate',
        '--no-show-signature',
        '-s',
        '--format=tformat:%H%x00%an <%ae>%x00%aI',
    ], { withInput: true });
    git.send(`${wanted.join('\n')}\n`);
    git.endInput();
    const chunks = [];
    for await (const chunk of git.output)
        chunks.push(chunk);
    const fields = Buffer.concat(chunks).toString('utf8').split('\0');
    for (let i = 0; i + 2 < fields.length; i += 3) {
        const [id = '', author = '', date = ''] = fields.slice(i, i + 3);
        found.set(id, { id, author, ...(Number.isNaN(Date.parse(date)) ? {} : { date }) });
    }
    return found;
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


/***/ }),

/***/ 10093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ archivesOf),
  W: () => (/* binding */ patchFragments)
});

// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/source/archive/kind.js
var kind = __webpack_require__(33695);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
;// CONCATENATED MODULE: ./build/source/quoted-path.js
function readQuotedPath(bytes) {
    if (bytes[0] !== QUOTE)
        return bytes.toString('utf8');
    const out = Buffer.alloc(bytes.length);
    let length = 0;
    let i = 1;
    for (; i < bytes.length && bytes[i] !== QUOTE; i++) {
        if (bytes[i] !== BACKSLASH) {
            out[length++] = bytes[i] ?? 0;
            continue;
        }
        const escape = String.fromCharCode(bytes[++i] ?? 0);
        const plain = ESCAPES.get(escape);
        if (plain !== undefined) {
            out[length++] = plain;
            continue;
        }
        const octal = bytes.toString('latin1', i, i + 3);
        if (!/^[0-3][0-7]{2}$/.test(octal))
            return undefined;
        out[length++] = Number.parseInt(octal, 8);
        i += 2;
    }
    return i === bytes.length - 1 ? out.toString('utf8', 0, length) : undefined;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPES = new Map([
    ['a', 7],
    ['b', 8],
    ['t', 9],
    ['n', 10],
    ['v', 11],
    ['f', 12],
    ['r', 13],
    ['"', QUOTE],
    ['\\', BACKSLASH],
]);

;// CONCATENATED MODULE: ./build/source/diff.js


const LINE_FEED = 0x0a;
const PLUS = 0x2b;
const MINUS = 0x2d;
const SPACE = 0x20;
const diff_BACKSLASH = 0x5c;
const LONGEST_HEADER = 64 * 1024;
const LONGEST_MESSAGE = 64 * 1024 * 1024;
const BREAK = Buffer.from('\n');
class PatchReader {
    #listener;
    #mark;
    #inHunk = false;
    #oldLeft = 0;
    #newLeft = 0;
    #newLine = 0;
    #inRun = false;
    #openLine = 0;
    #header = Buffer.alloc(0);
    #path;
    #mode = '';
    #blob = '';
    #named = false;
    #inFile = false;
    #inMessage = false;
    constructor(listener, mark) {
        this.#listener = listener;
        this.#mark = mark;
    }
    push(chunk) {
        const text = chunk.toString('latin1');
        let at = 0;
        while (at < chunk.length) {
            if (this.#inHunk && this.#openLine === 0)
                at = this.#wholeLines(text, at);
            if (at === chunk.length)
                break;
            at = this.#inHunk || this.#openLine !== 0 ? this.#content(chunk, at) : this.#outside(chunk, at);
        }
    }
    end() {
        if (this.#inHunk || this.#openLine !== 0 || this.#header.length > 0)
            throw unexpected('its output ended early');
        this.#endRun();
    }
    #wholeLines(text, from) {
        let at = from;
        let lines = 0;
        while (lines < this.#newLeft && text.charCodeAt(at) === PLUS) {
            const lineBreak = text.indexOf('\n', at);
            if (lineBreak === -1)
                break;
            at = lineBreak + 1;
            lines++;
        }
        if (lines === 0)
            return from;
        this.#beginRun();
        this.#listener.added(Buffer.from(text.slice(from + 1, at).replaceAll('\n+', '\n'), 'latin1'));
        this.#newLine += lines - 1;
        this.#newLeft -= lines - 1;
        this.#count(PLUS);
        return at;
    }
    #content(chunk, from) {
        let at = from;
        let kind = this.#openLine;
        if (kind === 0) {
            kind = chunk[at++] ?? 0;
            if (kind !== PLUS && kind !== MINUS && kind !== SPACE && kind !== diff_BACKSLASH)
                throw unexpected('a line of no kind');
            if (kind === PLUS)
                this.#beginRun();
            else if (kind !== diff_BACKSLASH)
                this.#endRun();
        }
        const lineBreak = chunk.indexOf(LINE_FEED, at);
        const end = lineBreak === -1 ? chunk.length : lineBreak + 1;
        if (kind === PLUS && end > at)
            this.#listener.added(chunk.subarray(at, end));
        this.#openLine = lineBreak === -1 ? kind : 0;
        if (lineBreak !== -1)
            this.#count(kind);
        return end;
    }
    #count(kind) {
        if (kind === PLUS || kind === SPACE) {
            this.#newLeft--;
            this.#newLine++;
        }
        if (kind === MINUS || kind === SPACE)
            this.#oldLeft--;
        if (this.#newLeft < 0 || this.#oldLeft < 0)
            throw unexpected('more lines than it had announced');
        if (this.#newLeft === 0 && this.#oldLeft === 0) {
            this.#inHunk = false;
            this.#endRun();
        }
    }
    #outside(chunk, from) {
        const lineBreak = chunk.indexOf(LINE_FEED, from);
        const end = lineBreak === -1 ? chunk.length : lineBreak;
        const part = chunk.subarray(from, end);
        const line = this.#header.length === 0 ? part : Buffer.concat([this.#header, part]);
        const isMessage = this.#inMessage && line[0] === SPACE;
        if (line.length > (isMessage ? LONGEST_MESSAGE : LONGEST_HEADER))
            throw unexpected('an endless header line');
        if (lineBreak === -1) {
            this.#header = Buffer.from(line);
            return chunk.length;
        }
        this.#header = Buffer.alloc(0);
        if (isMessage)
            this.#listener.message(Buffer.concat([line.subarray(1), BREAK]));
        else
            this.#headerLine(line);
        return lineBreak + 1;
    }
    #headerLine(line) {
        this.#inMessage = false;
        const text = line.toString('latin1');
        if (text === '')
            return;
        if (this.#mark !== undefined && text.startsWith(this.#mark))
            return this.#commitLine(text.slice(this.#mark.length));
        if (text.startsWith('diff --git ')) {
            this.#path = undefined;
            this.#mode = '';
            this.#blob = '';
            this.#named = false;
            this.#inFile = true;
            return;
        }
        if (text.startsWith('* Unmerged path '))
            throw unmerged();
        if (!this.#inFile)
            throw unexpected('a line outside of any file');
        if (text.startsWith('@@ -'))
            return this.#hunkLine(text);
        if (text.startsWith('+++ '))
            return this.#newName(line);
        if (text.startsWith('--- ') || text.startsWith('old mode ') || text.startsWith('deleted file mode '))
            return;
        const mode = /^(?:new mode |new file mode |index [0-9a-f]+\.\.[0-9a-f]+ )([0-7]{6})$/.exec(text)?.[1];
        if (mode !== undefined)
            this.#mode = mode;
        else if (text.startsWith('\\ '))
            return;
        else if (text.startsWith('Binary files ') || text === 'GIT binary patch')
            this.#listener.hidden(text);
        else if (!text.startsWith('index '))
            throw unexpected('an unknown header line');
        this.#blob = /^index [0-9a-f]+\.\.([0-9a-f]+)/.exec(text)?.[1] ?? this.#blob;
    }
    #commitLine(ids) {
        const [id, ...parents] = ids.split(' ').filter((part) => part !== '');
        if (id === undefined || ![id, ...parents].every((part) => /^[0-9a-f]{40,64}$/.test(part))) {
            throw unexpected('a broken commit line');
        }
        this.#inFile = false;
        this.#inMessage = true;
        this.#listener.commit(id, parents);
    }
    #newName(line) {
        let name = line.subarray(4);
        if (name.at(-1) === 0x09)
            name = name.subarray(0, -1);
        const path = readQuotedPath(name);
        if (path === '/dev/null')
            return;
        if (path === undefined || !path.startsWith('b/'))
            throw unexpected('a broken file name');
        this.#path = path.slice(2);
    }
    #hunkLine(text) {
        const counts = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
        if (counts === null)
            throw unexpected('a broken hunk line');
        this.#oldLeft = Number(counts[1] ?? 1);
        this.#newLine = Number(counts[2]);
        this.#newLeft = Number(counts[3] ?? 1);
        this.#inHunk = this.#oldLeft + this.#newLeft > 0;
        if (this.#newLeft > 0 && !this.#named) {
            if (this.#path === undefined)
                throw unexpected('lines of a file without a name');
            this.#named = true;
            this.#listener.file(this.#path, this.#mode, this.#blob);
        }
    }
    #beginRun() {
        if (this.#inRun)
            return;
        this.#inRun = true;
        this.#listener.begin(this.#newLine);
    }
    #endRun() {
        if (!this.#inRun)
            return;
        this.#inRun = false;
        this.#listener.end();
    }
}
function unmerged() {
    return new error/* RelockError */.dB('RL-GIT-UNMERGED', 'the index holds files in a merge conflict', {
        remedy: 'Resolve the conflict and `git add` the files, or scan the files themselves.',
        state: 'The scan is not complete, so no result is given.',
    });
}
function unexpected(what) {
    return new error/* RelockError */.dB('RL-GIT-OUTPUT', `git printed a patch that Relock can't read: ${what}`, {
        remedy: 'Please report this with the output of `git --version`.',
        state: 'The scan is not complete, so no result is given.',
    });
}

// EXTERNAL MODULE: ./build/source/piece-fragment.js
var piece_fragment = __webpack_require__(57607);
// EXTERNAL MODULE: ./build/source/large-file.js
var large_file = __webpack_require__(46534);
// EXTERNAL MODULE: ./build/source/source.js
var source = __webpack_require__(46471);
// EXTERNAL MODULE: ./build/source/text.js + 1 modules
var source_text = __webpack_require__(86385);
;// CONCATENATED MODULE: ./build/source/patch-fragments.js







function archivesOf(repository, { archives } = source/* READING */.r) {
    return archives ? { archives: repository } : {};
}
async function* patchFragments(output, view, tally) {
    const ready = [];
    const { listener, binaries, endMessage } = collector(ready, view, tally);
    const reader = new PatchReader(listener, view.mark);
    for await (const chunk of output) {
        reader.push(chunk);
        yield* ready.splice(0);
    }
    reader.end();
    endMessage();
    yield* ready.splice(0);
    if (binaries.length === 0 || view.archives === undefined)
        return;
    const { binaryFragments } = await __webpack_require__.e(/* import() */ 9119).then(__webpack_require__.bind(__webpack_require__, 39119));
    yield* binaryFragments(view.archives, binaries, view, tally);
}
const HELD = 4 * 1024 * 1024;
function collector(ready, view, tally) {
    let commit;
    let path = '';
    let blob = '';
    const binaries = [];
    let sort;
    const sortOf = (bytes, line) => {
        if (line === 1)
            return (0,kind/* kindOf */.I)(bytes) === undefined ? 'text' : 'archive';
        return bytes.includes(0) ? 'binary' : undefined;
    };
    let isSubmodule = false;
    let stream = new source_text/* TextStream */.Kz();
    let first = false;
    let runLine = 1;
    let held = 0;
    const take = (pieces) => {
        for (const piece of pieces) {
            if (first && piece.line === 1)
                (0,large_file/* noteLargeFile */.s)(piece.bytes, path, tally);
            first = false;
            const fragment = (0,piece_fragment/* fragmentOf */.U)(path, { ...piece, bytes: Buffer.from(piece.bytes) }, view, commit);
            if (sort !== 'binary' || held > HELD)
                ready.push(fragment);
            else {
                held += piece.bytes.length;
                binaries.at(-1)?.shown.push(fragment);
            }
        }
    };
    let message = [];
    const endMessage = () => {
        if (message.length === 0 || commit === undefined)
            return;
        const text = new source_text/* TextStream */.Kz();
        const bytes = Buffer.concat(message);
        message = [];
        tally.stats.bytes += bytes.length;
        for (const piece of [...text.push(bytes), ...text.end()]) {
            const place = (0,no_file/* messagePlace */.Zp)('commit', commit.id);
            ready.push((0,piece_fragment/* fragmentOf */.U)(place, { ...piece, bytes: Buffer.from(piece.bytes) }, { ...view, inHead: false }, commit));
        }
    };
    const listener = {
        commit(id, parents) {
            endMessage();
            commit = { id };
            tally.stats.commits++;
            view.onCommit?.(id, parents);
        },
        message(line) {
            message.push(line);
        },
        file(name, mode, id) {
            endMessage();
            path = name;
            blob = id;
            sort = undefined;
            tally.stats.files++;
            isSubmodule = mode === '160000';
            if (isSubmodule)
                tally.submodule(name);
        },
        begin(line) {
            stream = new source_text/* TextStream */.Kz(line);
            runLine = line;
            first = true;
        },
        added(bytes) {
            if (sort === undefined && view.archives !== undefined) {
                sort = sortOf(bytes, runLine);
                if (sort === 'archive' || sort === 'binary')
                    binaries.push({ path, blob, commit, shown: [] });
            }
            if (sort === 'archive')
                return;
            tally.stats.bytes += bytes.length;
            take(stream.push(bytes));
        },
        end() {
            take(stream.end());
        },
        hidden(what) {
            tally.unscanned.push({ path: what, reason: 'git did not show its content' });
        },
    };
    return { listener, binaries, endMessage };
}


/***/ }),

/***/ 7114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ openRange)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/git/commits.js
var commits = __webpack_require__(52985);
// EXTERNAL MODULE: ./build/git/process.js
var process = __webpack_require__(59658);
// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var git_range = __webpack_require__(74848);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(81912);
// EXTERNAL MODULE: ./build/git/objects.js
var objects = __webpack_require__(9951);
// EXTERNAL MODULE: ./build/source/archive/content.js
var archive_content = __webpack_require__(68420);
// EXTERNAL MODULE: ./build/source/archive/kind.js
var kind = __webpack_require__(33695);
// EXTERNAL MODULE: ./build/source/blob.js
var blob = __webpack_require__(64421);
// EXTERNAL MODULE: ./build/source/piece-fragment.js
var piece_fragment = __webpack_require__(57607);
// EXTERNAL MODULE: ./build/source/text.js + 1 modules
var source_text = __webpack_require__(86385);
;// CONCATENATED MODULE: ./build/source/merges.js







const COMPARED = 8 * 1024 * 1024;
async function* mergeFragments(repository, merges, view, tally) {
    if (merges.length === 0)
        return;
    const files = await mergedFiles(repository, merges);
    if (files.length === 0)
        return;
    const reader = new objects/* ObjectReader */.n(repository);
    try {
        for (const file of files) {
            tally.stats.files++;
            if (file.mode === '160000')
                tally.submodule(file.path);
            else
                yield* ownLines(reader, file, view, tally);
        }
    }
    finally {
        reader.close();
    }
}
async function mergedFiles(repository, merges) {
    const git = (0,process.startGit)(repository, [
        'diff-tree',
        '--stdin',
        '-c',
        '--raw',
        '-z',
        '-r',
        '--no-renames',
        '--no-relative',
        '--ignore-submodules=none',
        '--no-ext-diff',
        '--no-textconv',
        '-O/dev/null',
    ], { withInput: true });
    git.send(`${merges.join('\n')}\n`);
    git.endInput();
    const chunks = [];
    for await (const chunk of git.output)
        chunks.push(chunk);
    return readCombined(Buffer.concat(chunks).toString('utf8').split('\0'));
}
function readCombined(fields) {
    const files = [];
    let commit = '';
    for (let i = 0; i < fields.length; i++) {
        const field = fields[i] ?? '';
        const count = /^:*/.exec(field)?.[0].length ?? 0;
        if (count === 0) {
            if (field !== '')
                commit = field;
            continue;
        }
        const parts = field.slice(count).split(' ');
        const path = fields[++i] ?? '';
        const mode = parts[count] ?? '';
        const ids = parts.slice(count + 1, 2 * count + 2);
        const blob = ids.at(-1) ?? '';
        const parents = ids.slice(0, -1).filter((id, at) => !isNone(id) && parts[at] !== '160000');
        if (!isNone(blob))
            files.push({ commit, path, mode, blob, parents: [...new Set(parents)] });
    }
    return files;
}
const isNone = (id) => /^0*$/.test(id);
async function* ownLines(reader, file, view, tally) {
    const known = new Set();
    let comparable = true;
    for (const id of file.parents) {
        const parent = await reader.read(id);
        if (parent === null || parent.size > COMPARED)
            comparable = false;
        else
            for (const line of linesOf(await bytesOf(parent)))
                known.add(line.toString('latin1'));
    }
    const merged = await reader.read(file.blob);
    if (merged === null) {
        tally.unscanned.push({ path: file.path, reason: 'git does not have its content' });
        return;
    }
    const { head, content } = await (0,archive_content/* peek */.se)({ chunks: () => merged.content() });
    const whole = { size: merged.size, content: () => content.chunks() };
    if (view.archives !== undefined && (0,kind/* kindOf */.I)(head) !== undefined) {
        yield* (0,blob/* blobFragments */.n)(whole, { path: file.path, view, commit: { id: file.commit } }, tally);
        return;
    }
    if (!comparable || merged.size > COMPARED) {
        yield* everything(whole, file, view, tally);
        return;
    }
    let run;
    let number = 0;
    for (const line of linesOf(await bytesOf(whole))) {
        number++;
        if (known.has(line.toString('latin1'))) {
            if (run !== undefined)
                yield* pieces(run, file, view);
            run = undefined;
            continue;
        }
        run ??= new source_text/* TextStream */.Kz(number);
        tally.stats.bytes += line.length;
        for (const piece of run.push(line))
            yield (0,piece_fragment/* fragmentOf */.U)(file.path, piece, view, { id: file.commit });
    }
    if (run !== undefined)
        yield* pieces(run, file, view);
}
function* pieces(run, file, view) {
    for (const piece of run.end())
        yield (0,piece_fragment/* fragmentOf */.U)(file.path, piece, view, { id: file.commit });
}
async function* everything(object, file, view, tally) {
    const stream = new source_text/* TextStream */.Kz();
    for await (const part of object.content()) {
        tally.stats.bytes += part.length;
        for (const piece of stream.push(part))
            yield (0,piece_fragment/* fragmentOf */.U)(file.path, piece, view, { id: file.commit });
    }
    yield* pieces(stream, file, view);
}
async function bytesOf(object) {
    const parts = [];
    for await (const part of object.content())
        parts.push(part);
    return Buffer.concat(parts);
}
function* linesOf(bytes) {
    for (let from = 0; from < bytes.length;) {
        const lineBreak = bytes.indexOf(0x0a, from);
        const end = lineBreak === -1 ? bytes.length : lineBreak + 1;
        yield lineBreak === -1 ? Buffer.concat([bytes.subarray(from), LINE_FEED]) : bytes.subarray(from, end);
        from = end;
    }
}
const LINE_FEED = Buffer.from('\n');

;// CONCATENATED MODULE: ./build/source/oversized.js




const REFUSED = 1023 * 1024 * 1024;
async function oversizedFiles(repository, walk, refused = REFUSED) {
    const paths = new Map();
    for await (const line of oversized_linesOf((0,process.startGit)(repository, ['rev-list', '--objects', ...walk, '--']).output)) {
        const space = line.indexOf(' ');
        if (space !== -1 && space < line.length - 1)
            paths.set(line.slice(0, space), line.slice(space + 1));
    }
    const sizes = (0,process.startGit)(repository, ['cat-file', '--batch-check=%(objecttype) %(objectsize) %(objectname)'], {
        withInput: true,
    });
    sizes.send([...paths.keys()].map((id) => `${id}\n`).join(''));
    sizes.endInput();
    const blobs = [];
    const large = new Set();
    for await (const line of oversized_linesOf(sizes.output)) {
        const [type, size, blob = ''] = line.split(' ');
        const path = paths.get(blob);
        if (type !== 'blob' || path === undefined)
            continue;
        blobs.push({ blob, path });
        if (Number(size) >= refused)
            large.add(path);
    }
    const isLeftOut = (path) => [...large].some((one) => path === one || path.startsWith(`${one}/`));
    return blobs.filter(({ path }) => isLeftOut(path));
}
async function* oversizedFragments(repository, files, view, tally) {
    const reader = new objects/* ObjectReader */.n(repository);
    try {
        for (const file of files) {
            const object = await reader.read(file.blob);
            if (object === null)
                continue;
            tally.stats.files++;
            tally.note(`a file above 1 GB was scanned whole, not only what changed in it`);
            const stream = new source_text/* TextStream */.Kz();
            for await (const part of object.content()) {
                tally.stats.bytes += part.length;
                for (const piece of stream.push(part))
                    yield (0,piece_fragment/* fragmentOf */.U)(file.path, piece, view);
            }
            for (const piece of stream.end())
                yield (0,piece_fragment/* fragmentOf */.U)(file.path, piece, view);
        }
    }
    finally {
        reader.close();
    }
}
async function* oversized_linesOf(output) {
    let rest = '';
    for await (const chunk of output) {
        const lines = (rest + chunk.toString('utf8')).split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
    }
}

// EXTERNAL MODULE: ./build/source/patch-fragments.js + 2 modules
var patch_fragments = __webpack_require__(10093);
// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __webpack_require__(13382);
;// CONCATENATED MODULE: ./build/source/pull-request.js











const HELD = 4 * 1024 * 1024;
function openRange(repository, request, options = {}) {
    (0,git_range/* refuseOption */.gX)(request.base);
    (0,git_range/* refuseOption */.gX)(request.head);
    const { base, head } = request;
    const isSure = !(0,git_repository/* isShallow */.fE)(repository) && !(0,git_repository/* isPartial */.mt)(repository) && !(0,git_range/* isZeroId */.aF)(base);
    const first = isSure ? startViews(repository, { net: [`${base}...${head}`], walk: [`${base}..${head}`] }) : undefined;
    if (options.readLater === true)
        first?.net();
    const complete = async (tally) => {
        const range = await (0,git_range/* completeRange */.Di)(repository, request);
        for (const note of range.notes)
            tally.note(note);
        return viewsOf(range);
    };
    return viewSource(repository, first, complete, { inHead: false, added: true });
}
function viewsOf(range) {
    if (range.base === undefined)
        return { net: [(0,git_range/* emptyTree */["in"])(range.head), range.head], walk: [range.head] };
    return { net: [range.mergeBase ?? range.base, range.head], walk: [`${range.base}..${range.head}`] };
}
function startViews(repository, views, without = []) {
    const mark = `relock-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)} `;
    const paths = without.length === 0 ? [] : ['.', ...without.map((file) => `:(exclude,literal)${file.path}`)];
    const walk = (0,process.startGit)(repository, [
        'log',
        ...process/* PATCH_SWITCHES */.Cl,
        '--topo-order',
        '--reverse',
        '--full-history',
        '--no-notes',
        '--no-decorate',
        '--no-show-signature',
        `--format=tformat:${mark}%H %P%n%w(0,1,1)%B`,
        ...views.walk,
        '--',
        ...paths,
    ]);
    let net;
    return {
        views,
        walk,
        mark,
        net: () => (net ??= (0,process.startGit)(repository, ['diff', ...process/* PATCH_SWITCHES */.Cl, ...views.net, '--', ...paths])),
        stop: () => {
            net?.stop();
            walk.stop();
        },
    };
}
function viewSource(repository, first, complete, plain) {
    const tally = new source_tally/* Tally */.F();
    let history = plain;
    async function* fragments(reading) {
        history = { ...plain, ...(0,patch_fragments/* archivesOf */.b)(repository, reading) };
        let views = first?.views;
        try {
            if (first !== undefined) {
                yield* readViews(first);
                return;
            }
        }
        catch (error) {
            if (isTooLarge(error)) {
                yield* withOversized(first?.views);
                return;
            }
            if (!isIncomplete(error))
                throw error;
            tally.restart();
        }
        views = await complete(tally);
        try {
            yield* readViews(startViews(repository, views));
        }
        catch (error) {
            if (!isTooLarge(error))
                throw error;
            yield* withOversized(views);
        }
    }
    async function* withOversized(views) {
        if (views === undefined)
            return;
        tally.restart();
        const files = await oversizedFiles(repository, views.walk);
        yield* oversizedFragments(repository, files, { ...history, inHead: true }, tally);
        yield* readViews(startViews(repository, views, files));
    }
    async function* readViews(running) {
        const merges = [];
        let commits = 0;
        let isPlain = true;
        const mayBeOne = () => commits < 2;
        const onCommit = (id, parents) => {
            commits++;
            isPlain &&= parents.length === 1;
            if (parents.length > 1)
                merges.push(id);
            if (!mayBeOne())
                running.net();
        };
        let held = [];
        let heldSize = 0;
        try {
            for await (const fragment of (0,patch_fragments/* patchFragments */.W)(running.walk.output, { ...history, mark: running.mark, onCommit }, tally)) {
                held?.push(fragment);
                heldSize += (fragment.bytes ?? fragment.text).length;
                if (held === undefined)
                    yield fragment;
                else if (!mayBeOne() || heldSize > HELD) {
                    yield* held;
                    held = undefined;
                }
            }
            if (held !== undefined && mayBeOne() && commits === 1 && isPlain) {
                for (const fragment of held)
                    yield (0,piece_fragment/* seenInHead */.R)(fragment, !isMessage(fragment));
            }
            else {
                yield* held ?? [];
                const net = running.net();
                yield* (0,patch_fragments/* patchFragments */.W)(net.output, { ...history, inHead: true }, tally);
            }
        }
        finally {
            running.stop();
        }
        yield* mergeFragments(repository, merges, history, tally);
    }
    return {
        fragments,
        describeCommits: (ids) => (0,commits.describeCommits)(repository, ids),
        unscanned: tally.unscanned,
        stats: tally.stats,
        get notes() {
            return tally.notes;
        },
    };
}
function isMessage({ path, commit }) {
    return commit !== undefined && path === (0,no_file/* messagePlace */.Zp)('commit', commit.id);
}
function isIncomplete(error) {
    return (error instanceof core_error/* RelockError */.dB && (error.code === 'RL-GIT-UNKNOWN-REVISION' || error.code === 'RL-GIT-INCOMPLETE'));
}
function isTooLarge(error) {
    return error instanceof core_error/* RelockError */.dB && error.code === 'RL-GIT-TOO-LARGE';
}


/***/ })

};
