export const id = 928;
export const ids = [928,9658,9951,6700];
export const modules = {

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
/* harmony import */ var _look_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99012);
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
    const say = (answer) => {
        const pieces = typeof answer === 'object' && 'look' in answer ? (answer.look?.pieces ?? []) : [];
        port.postMessage(answer, pieces.map(({ bytes }) => bytes.buffer));
    };
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
    const keep = () => undefined;
    stdout.on('readable', keep);
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
    const read = async (take) => {
        let before;
        let waiting = 0;
        const wait = async (taken) => {
            waiting++;
            stdout.pause();
            await taken;
            if (--waiting > 0)
                return;
            before = undefined;
            stdout.resume();
        };
        stdout.off('readable', keep);
        try {
            await new Promise((resolve, reject) => {
                const hand = (chunk) => {
                    const taken = before === undefined ? take(chunk) : before.then(() => take(chunk));
                    if (taken === undefined)
                        return;
                    before = wait(taken);
                    before.catch(reject);
                };
                stdout.on('data', (chunk) => {
                    try {
                        hand(chunk);
                    }
                    catch (error) {
                        reject(error instanceof Error ? error : new Error(String(error)));
                    }
                });
                stdout.on('error', reject);
                stdout.on('close', resolve);
            });
            await before;
        }
        catch (error) {
            child.kill();
            throw error;
        }
        const failure = await ended;
        if (failure !== undefined)
            throw failure;
    };
    return {
        output: output(),
        read,
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


/***/ })

};
