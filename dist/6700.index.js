export const id = 6700;
export const ids = [6700,9658,9249,5616,4319];
export const modules = {

/***/ 89249:
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
        this.#git.send(lines);
    }
    finish() {
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
        for await (const chunk of this.#git.output) {
            for (let at = 0; at < chunk.length;) {
                at = this.#left === undefined ? this.#begin(chunk, at) : this.#take(chunk, at);
                if (this.#awaited === undefined)
                    continue;
                await this.#awaited;
                this.#awaited = undefined;
            }
        }
        if (this.#left !== undefined || this.#header.length > 0)
            throw broken();
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
        this.#awaited = this.#listener.end();
        return end + 1;
    }
}
function broken() {
    return new error/* RelockError */.dB('RL-GIT-OUTPUT', 'git cat-file did not answer as Relock expects', {
        remedy: 'Please report this with the output of `git --version`.',
    });
}

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
function objectFragments(listener, tally, view = { inHead: false, added: false }) {
    let object;
    let stream = new source_text/* TextStream */.Kz();
    let message;
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
        if (!isArchive)
            text(head);
    };
    return {
        begin(header) {
            object = header;
            stream = new source_text/* TextStream */.Kz();
            read = 0;
            isArchive = false;
            first = EMPTY;
            message = header.type !== 'blob' && header.size <= LONGEST_MESSAGE ? [] : undefined;
            if (header.type === 'blob')
                tally.stats.files++;
            if (header.type === 'commit')
                tally.stats.commits++;
        },
        content(bytes) {
            if (object === undefined || object.type === 'tree')
                return;
            const isFirst = read < content/* HEAD */.Vx;
            read += bytes.length;
            if (message !== undefined)
                message.push(bytes);
            else if (isFirst && object.type === 'blob') {
                const head = first.length === 0 ? bytes : Buffer.concat([first, bytes]);
                first = read < content/* HEAD */.Vx && read < object.size ? head : EMPTY;
                if (first.length === 0)
                    begin(head, object);
            }
            else if (!isArchive)
                text(bytes);
        },
        end() {
            if (object === undefined)
                return undefined;
            if (isArchive) {
                const archive = object;
                object = undefined;
                return listener.archive?.(archive).then(() => listener.end(archive));
            }
            if (message !== undefined && object.type !== 'tree') {
                const words = (0,objects/* messageOf */.b)(Buffer.concat(message));
                tally.stats.bytes += words.length;
                give(stream.push(words));
            }
            give(stream.end());
            listener.end(object);
            object = undefined;
            return undefined;
        },
        missing: (id) => listener.missing(id),
    };
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
    const { createScanner } = await Promise.all(/* import() */[__webpack_require__.e(3932), __webpack_require__.e(7985)]).then(__webpack_require__.bind(__webpack_require__, 57985));
    const managed = scanner.managed.map(({ key, entries }) => ({ key: new secret/* SecretValue */.i(key), entries }));
    const finder = await createScanner({ ...scanner, managed, allow: [] });
    const reader = new file_reader/* FileReader */.qg({ archives });
    let objects;
    return {
        look(batch) {
            if ('files' in batch)
                return lookAtFiles(batch.files, reader, finder);
            if (repository === undefined)
                throw new Error('unreachable');
            return (objects ??= new ObjectLooker(repository, finder, archives)).look(batch.objects);
        },
        finish: async () => objects?.finish(),
        close: () => objects?.close(),
    };
}
async function lookAtFiles(files, reader, finder) {
    const tally = new source_tally/* Tally */.F();
    const found = [];
    for (const [index, file] of files.entries()) {
        const place = typeof file.place === 'string' ? file.place : Buffer.from(file.place);
        let holds = false;
        for (const fragment of reader.read({ ...file, place }, tally))
            holds = finder.scan(fragment).length > 0 || holds;
        if (reader.isArchive)
            for await (const fragment of reader.archive(tally))
                holds = finder.scan(fragment).length > 0 || holds;
        if (holds)
            found.push(index);
    }
    return { files: found, objects: [], missing: [], unread: [], tally };
}
class ObjectLooker {
    #stream;
    #open = [];
    #tally = new source_tally/* Tally */.F();
    #archives;
    constructor(repository, finder, archives) {
        let sights = new Set();
        const fragment = (one) => {
            for (const finding of finder.scan(one))
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
        }, this.#tally);
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
        batch.resolve({ files: [], objects: suspects, missing, unread, tally: this.#tally.take() });
    }
}
function sightOf({ fingerprint, confidence, allowed }) {
    return `${fingerprint} ${confidence}${allowed === undefined ? '' : ' silenced'}`;
}


/***/ }),

/***/ 91986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM),
/* harmony export */   u: () => (/* binding */ IS_BUILT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const IS_BUILT = import.meta.filename.endsWith('.js');
const PROGRAM = IS_BUILT ? import.meta.dirname : node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(import.meta.dirname);


/***/ }),

/***/ 56700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openThread: () => (/* binding */ openThread),
/* harmony export */   serveThread: () => (/* binding */ serveThread)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89249);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91986);




function openThread(options) {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const worker = new Worker(node_path__WEBPACK_IMPORTED_MODULE_0__.join(_program_js__WEBPACK_IMPORTED_MODULE_3__/* .PROGRAM */ .R, _program_js__WEBPACK_IMPORTED_MODULE_3__/* .IS_BUILT */ .u ? 'worker.js' : 'worker.ts'), {
        workerData: options,
        stdin: false,
    });
    const waiting = [];
    const { promise: ready, resolve: becomeReady, reject: neverReady } = Promise.withResolvers();
    ready.catch(() => undefined);
    let failure;
    const fail = (error) => {
        failure ??= error;
        neverReady(error);
        for (const one of waiting.splice(0))
            one.reject(error);
    };
    worker.on('message', (answer) => {
        if (answer === 'ready')
            becomeReady();
        else if ('failure' in answer)
            fail(asError(answer.failure));
        else
            waiting.shift()?.resolve(answer.look);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a scanning thread ended early')));
    const ask = (question) => {
        if (failure !== undefined)
            return Promise.reject(failure);
        worker.postMessage(question, []);
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    };
    return {
        ready,
        look: async (batch) => {
            const look = await ask({ batch });
            if (look === undefined)
                throw new Error('unreachable');
            return look;
        },
        finish: async () => {
            await ask('finish');
        },
        close: () => stop(worker),
    };
}
function stop(worker) {
    worker.removeAllListeners('exit');
    void worker.terminate();
}
async function serveThread() {
    const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
    if (parentPort === null)
        throw new Error('not a thread');
    const port = parentPort;
    const say = (answer) => port.postMessage(answer);
    const looker = await (0,_look_js__WEBPACK_IMPORTED_MODULE_2__.openLooker)(workerData);
    const answer = async (earlier, asked) => {
        await earlier;
        try {
            say({ look: await asked });
        }
        catch (error) {
            say({ failure: asFailure(error) });
        }
    };
    let before = Promise.resolve();
    port.on('message', (question) => {
        const asked = question === 'finish' ? looker.finish().then(() => undefined) : looker.look(question.batch);
        asked.catch(() => undefined);
        before = answer(before, asked);
    });
    say('ready');
}
function asFailure(error) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB)
        return { code: error.code, message: error.message, evidence: error.evidence, remedy: error.remedy };
    return { code: undefined, message: String(error), evidence: [], remedy: undefined };
}
function asError({ code, message, evidence, remedy }) {
    if (code === undefined)
        return new Error(message);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB(code, message, { evidence, ...(remedy === undefined ? {} : { remedy }) });
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

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   n: () => (/* binding */ ObjectReader)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59658);


class ObjectReader {
    #git;
    #output;
    #buffer = Buffer.alloc(0);
    #unread = 0;
    constructor(repository) {
        this.#git = (0,_process_js__WEBPACK_IMPORTED_MODULE_1__.startGit)(repository, ['cat-file', '--batch'], { withInput: true });
        this.#output = this.#git.output[Symbol.asyncIterator]();
    }
    async read(name) {
        if (/[\n\0]/.test(name))
            throw broken();
        while (this.#unread > 0)
            await this.#take();
        this.#git.send(`${name}\n`);
        const header = await this.#headerLine();
        if (header.endsWith(' missing') || header.endsWith(' ambiguous'))
            return null;
        const [id, type, size] = header.split(' ');
        if (id === undefined || type === undefined || !/^\d+$/.test(size ?? ''))
            throw broken();
        this.#unread = Number(size) + 1;
        return { id, type, size: Number(size), content: () => this.#content() };
    }
    close() {
        this.#git.stop();
    }
    async *#content() {
        while (this.#unread > 0) {
            const part = await this.#take();
            const content = this.#unread === 0 ? part.subarray(0, part.length - 1) : part;
            if (content.length > 0)
                yield content;
        }
    }
    async #take() {
        if (this.#buffer.length === 0)
            await this.#fill();
        const part = this.#buffer.subarray(0, this.#unread);
        this.#buffer = this.#buffer.subarray(part.length);
        this.#unread -= part.length;
        return part;
    }
    async #headerLine() {
        for (;;) {
            const end = this.#buffer.indexOf(0x0a);
            if (end !== -1) {
                const line = this.#buffer.toString('utf8', 0, end);
                this.#buffer = this.#buffer.subarray(end + 1);
                return line;
            }
            await this.#fill();
        }
    }
    async #fill() {
        const next = await this.#output.next();
        if (next.done === true)
            throw broken();
        this.#buffer = this.#buffer.length === 0 ? next.value : Buffer.concat([this.#buffer, next.value]);
    }
}
function messageOf(object) {
    const end = object.indexOf('\n\n');
    return end === -1 ? object : object.subarray(end + 2);
}
function broken() {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GIT-OUTPUT', 'git cat-file did not answer as Relock expects', {
        remedy: 'Please report this with the output of `git --version`.',
    });
}


/***/ }),

/***/ 59658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ PATCH_SWITCHES),
/* harmony export */   HF: () => (/* binding */ gitMissing),
/* harmony export */   J: () => (/* binding */ HARDENED_CONFIG),
/* harmony export */   bx: () => (/* binding */ localEnvironment),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   startGit: () => (/* binding */ startGit),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



const HARDENED_CONFIG = [
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.attributesFile=/dev/null',
    'core.quotePath=true',
    'safe.bareRepository=explicit',
    'color.ui=false',
    'core.pager=cat',
    'log.showRoot=true',
    'log.showSignature=false',
    'log.mailmap=false',
    'log.follow=false',
    'i18n.logOutputEncoding=UTF-8',
    'diff.submodule=short',
    'gc.auto=0',
    'maintenance.auto=false',
];
const PATCH_SWITCHES = [
    '-p',
    '-U0',
    '--inter-hunk-context=0',
    '--text',
    '--full-index',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--no-color',
    '--no-color-moved',
    '--no-relative',
    '--no-indent-heuristic',
    '--diff-algorithm=myers',
    '--irreversible-delete',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    '--ignore-submodules=none',
    '--submodule=short',
    '-O/dev/null',
];
const KEPT = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
const KEPT_PATHS = ['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'];
const LOCAL = {
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
};
function localEnvironment(repository, options = {}) {
    const env = {};
    for (const name of KEPT) {
        const value = repository.env[name];
        if (value !== undefined)
            env[name] = value;
    }
    const base = repository.top ?? repository.gitDir;
    for (const name of KEPT_PATHS) {
        const value = repository.env[name];
        if (value !== undefined)
            env[name] = value
                .split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter)
                .map((part) => node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(base, part))
                .join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
    }
    Object.assign(env, LOCAL);
    env['GIT_DIR'] = repository.gitDir;
    if (options.inWorkTree === true)
        env['GIT_LITERAL_PATHSPECS'] = '1';
    env['GIT_WORK_TREE'] =
        options.inWorkTree === true && repository.top !== undefined ? repository.top : repository.gitDir;
    const index = repository.env['GIT_INDEX_FILE'];
    if (options.withIndex !== true)
        env['GIT_INDEX_FILE'] = node_path__WEBPACK_IMPORTED_MODULE_0__.join(repository.gitDir, 'relock-reads-no-index');
    else if (index !== undefined)
        env['GIT_INDEX_FILE'] = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(base, index);
    return env;
}
function startGit(repository, args, options = {}) {
    const env = localEnvironment(repository, options);
    const child = process
        .getBuiltinModule('node:child_process')
        .spawn('git', ['--no-pager', ...HARDENED_CONFIG.flatMap((entry) => ['-c', entry]), ...args], {
        cwd: env['GIT_WORK_TREE'],
        env,
        stdio: [options.withInput === true ? 'pipe' : 'ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
    const { stdout } = child;
    if (stdout === null)
        throw startFailure(new Error('no pipe'));
    stdout.on('readable', () => undefined);
    const complaint = [];
    child.stderr?.on('data', (chunk) => {
        if (complaint.length < 64)
            complaint.push(chunk);
    });
    child.stdin?.on('error', () => undefined);
    const ended = new Promise((resolve) => {
        child.on('error', (error) => resolve(startFailure(error)));
        child.on('close', (status, signal) => {
            resolve(status === 0
                ? undefined
                : gitFailure(args[0] ?? '', status ?? signal, Buffer.concat(complaint).toString('utf8', 0, 8192)));
        });
    });
    async function* output() {
        let finished = false;
        try {
            yield* stdout;
            finished = true;
        }
        finally {
            if (!finished)
                child.kill();
        }
        const failure = await ended;
        if (failure !== undefined)
            throw failure;
    }
    return {
        output: output(),
        send: (text) => child.stdin?.write(text),
        endInput: () => child.stdin?.end(),
        stop: () => {
            stdout.destroy();
            child.kill();
        },
    };
}
async function askGit(repository, args, options) {
    const git = startGit(repository, args, options);
    const chunks = [];
    for await (const chunk of git.output)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
function gitMissing(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-GIT-MISSING', 'the program "git" was not found on PATH', {
        remedy: 'Install git (2.31 or newer), or scan files and folders outside of a repository.',
        cause,
    });
}
function startFailure(error) {
    if ((0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) === 'ENOENT')
        return gitMissing(error);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-GIT-FAILED', `git could not be started (${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? error.name)})`, {
        cause: error,
    });
}
const UNKNOWN = /unknown revision|bad revision|ambiguous argument|Invalid symmetric difference|Invalid revision range|Not a valid object name|invalid object name|bad object [0-9a-f]*HEAD|bad object|no merge base|Needed a single revision|does not have any commits/;
const INCOMPLETE = /unable to read |could not read |missing (blob|tree|commit) object|promisor|transport '[^']*' not allowed|remote helper|Could not read from remote|could not fetch|Failed to traverse parents|lazy fetching disabled/i;
function gitFailure(command, status, complaint) {
    const lines = complaint.split('\n').filter((line) => line !== '');
    const first = lines.find((line) => /^(fatal|error):/.test(line)) ?? lines[0] ?? 'it gave no reason';
    const said = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(first.replace(/\/\/[^/@\s]*@/g, '//'));
    const evidence = [['git says', said]];
    if (/not a git repository/i.test(complaint)) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-GIT-NOT-A-REPOSITORY', 'git does not take this folder for a repository', { evidence });
    }
    if (/unable to generate diff/.test(complaint)) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-GIT-TOO-LARGE', 'git does not compare files of more than 1023 MiB', { evidence });
    }
    if (INCOMPLETE.test(complaint)) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-GIT-INCOMPLETE', 'this clone lacks objects that the scan needs', {
            evidence,
            remedy: 'Give actions/checkout `fetch-depth: 0`, or run `git fetch --unshallow` (or `git fetch --refetch`).',
        });
    }
    if (UNKNOWN.test(complaint)) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-GIT-UNKNOWN-REVISION', 'git does not know a revision that was asked for', {
            evidence,
            remedy: 'Check the name, or fetch it first: `git fetch origin REVISION`.',
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-GIT-FAILED', `git ${command} ended with ${status ?? 'no status'}: ${said}`);
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
