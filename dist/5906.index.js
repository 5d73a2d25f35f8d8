export const id = 5906;
export const ids = [5906,9658,9951];
export const modules = {

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


/***/ }),

/***/ 74848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Di: () => (/* binding */ completeRange),
  "in": () => (/* binding */ emptyTree),
  q$: () => (/* binding */ ensureCommit),
  jx: () => (/* binding */ fetchMissing),
  aF: () => (/* binding */ isZeroId),
  RC: () => (/* binding */ parseRange),
  gX: () => (/* binding */ refuseOption)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/git/process.js
var process = __webpack_require__(59658);
;// CONCATENATED MODULE: ./build/git/porcelain.js


const PROTOCOLS = 'https:http:ssh:git:file';
async function openPorcelain(repository, reach) {
    const { simpleGit } = await __webpack_require__.e(/* import() */ 4724).then(__webpack_require__.bind(__webpack_require__, 74724));
    const env = reach === 'local' ? (0,process/* localEnvironment */.bx)(repository) : remoteEnvironment(repository);
    const config = [
        ...process/* HARDENED_CONFIG */.J,
        ...(reach === 'remote' ? REMOTE_CONFIG : []),
        ...(repository.foreign ? FOREIGN_CONFIG : []),
    ];
    return simpleGit({
        baseDir: repository.gitDir,
        config,
        trimmed: true,
        errors: (error, result) => error ?? (result.exitCode === 0 ? undefined : Buffer.concat([...result.stdErr])),
        allowEnvironment: Object.keys(env),
        unsafe: {
            allowUnsafeFsMonitor: true,
            allowUnsafeHooksPath: true,
            allowUnsafePager: true,
            allowUnsafeSshCommand: true,
            allowUnsafeAskPass: true,
            allowUnsafeCredentialHelper: true,
            allowUnsafeGitProxy: true,
            allowUnsafeConfigPaths: true,
            allowUnsafeConfigEnvCount: true,
            allowUnsafeProtocolOverride: true,
            allowUnsafePack: true,
        },
    }).env(env);
}
async function askPorcelain(git, args) {
    try {
        return await git.raw([...args]);
    }
    catch (error) {
        const complaint = error instanceof Error ? error.message : '';
        throw /\bspawn git ENOENT\b/.test(complaint) ? (0,process/* gitMissing */.HF)(error) : (0,process/* gitFailure */.tv)(args[0] ?? '', null, complaint);
    }
}
async function tryPorcelain(git, args) {
    try {
        return await askPorcelain(git, args);
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB && error.code === 'RL-GIT-MISSING')
            throw error;
        return undefined;
    }
}
const REMOTE_CONFIG = [
    'fetch.recurseSubmodules=false',
    'fetch.writeCommitGraph=false',
    'http.lowSpeedLimit=1',
    'http.lowSpeedTime=60',
    'transfer.bundleURI=false',
];
const FOREIGN_CONFIG = [
    'core.sshCommand=ssh',
    'core.askPass=',
    'core.gitProxy=',
    'credential.helper=',
    'remote.origin.uploadpack=git-upload-pack',
];
function remoteEnvironment(repository) {
    const env = {};
    for (const [name, value] of Object.entries(repository.env)) {
        if (value !== undefined && !NOT_FOR_REMOTE.test(name))
            env[name] = value;
    }
    const local = (0,process/* localEnvironment */.bx)(repository);
    for (const name of [
        'GIT_DIR',
        'GIT_WORK_TREE',
        'GIT_INDEX_FILE',
        'GIT_NO_REPLACE_OBJECTS',
        'GIT_GRAFT_FILE',
        'GIT_ATTR_NOSYSTEM',
        'GIT_TERMINAL_PROMPT',
        'LC_ALL',
    ]) {
        const value = local[name];
        if (value !== undefined)
            env[name] = value;
    }
    env['GIT_ALLOW_PROTOCOL'] = PROTOCOLS;
    return env;
}
const NOT_FOR_REMOTE = /^(GIT_(TRACE.*|DIR|COMMON_DIR|WORK_TREE|INDEX_FILE|NAMESPACE|PREFIX|EDITOR|SEQUENCE_EDITOR|PAGER|EXTERNAL_DIFF|EXEC_PATH|TEMPLATE_DIR|SHALLOW_FILE|REPLACE_REF_BASE)|EDITOR|VISUAL|PAGER)$/;

// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(81912);
;// CONCATENATED MODULE: ./build/git/range.js




const STEPS = [50, 200, 1000];
function parseRange(text) {
    const [base = '', head = '', ...rest] = text.split(/\.{2,3}/);
    if (rest.length > 0 || base === '') {
        throw new core_error/* RelockError */.dB('RL-GIT-REVISION', `"${(0,printable/* printable */.g)(text)}" is not a range of commits`, {
            remedy: 'Write BASE...HEAD, for example origin/main...HEAD.',
        });
    }
    const request = { base, head: head === '' ? 'HEAD' : head };
    refuseOption(request.base);
    refuseOption(request.head);
    return request;
}
function refuseOption(revision) {
    if (/^[-^]|\.\.|[\0-\x20\x7f]|^$|^:|\^[@!]/.test(revision)) {
        throw new core_error/* RelockError */.dB('RL-GIT-REVISION', `"${(0,printable/* printable */.g)(revision)}" is not a revision that Relock hands to git`, {
            remedy: 'Name one commit, branch or tag; names that begin with "-" can be given as refs/heads/-NAME.',
        });
    }
}
function isZeroId(revision) {
    return /^0{40,64}$/.test(revision);
}
function emptyTree(commit) {
    return commit.length === 64
        ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321'
        : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
}
async function completeRange(repository, request) {
    refuseOption(request.base);
    refuseOption(request.head);
    const notes = [];
    const head = await ensureCommit(repository, request.head, request.pullRequest);
    const base = await findBase(repository, request, head.id, notes);
    if (base === undefined) {
        await deepen(repository, [head.id], [head.id]);
        await fetchMissing(repository, [head.id]);
        return { head: head.id, base, mergeBase: undefined, notes };
    }
    await deepen(repository, [base, head.id], [`${base}...${head.id}`]);
    await fetchMissing(repository, [head.id, `^${base}`]);
    const git = await openPorcelain(repository, 'local');
    const mergeBase = await tryPorcelain(git, ['merge-base', base, head.id]);
    if (mergeBase === undefined)
        notes.push('base and head have no common ancestor: they are compared as they stand');
    return { head: head.id, base, mergeBase, notes };
}
async function ensureCommit(repository, revision, pullRequest) {
    refuseOption(revision);
    const known = await resolve(repository, revision);
    if (known !== undefined)
        return { id: known, fetched: false };
    const remote = await openPorcelain(repository, 'remote');
    const tried = [];
    for (const source of await sources(remote, revision, pullRequest)) {
        const failure = await fetchObjects(remote, repository, [source], (0,git_repository/* shallowCommits */.H)(repository).size > 0 ? ['--depth=1'] : []);
        if (failure !== undefined)
            tried.push(failure);
        const wanted = /^[0-9a-f]{40,64}$/.test(revision) ? revision : source;
        const id = await resolve(repository, wanted);
        if (id !== undefined)
            return { id, fetched: true };
    }
    throw new core_error/* RelockError */.dB('RL-GIT-UNKNOWN-REVISION', `git does not know the revision "${(0,printable/* printable */.g)(revision)}", and it could not be fetched`, {
        evidence: [...new Set(tried)].slice(0, 2).map((reason) => ['git says', reason]),
        remedy: 'Check the name; in a workflow give actions/checkout `fetch-depth: 0`, elsewhere run `git fetch origin` first.',
    });
}
async function findBase(repository, request, head, notes) {
    if (!isZeroId(request.base)) {
        try {
            return (await ensureCommit(repository, request.base)).id;
        }
        catch (error) {
            if (request.defaultBranch === undefined || !/^[0-9a-f]{40,64}$/.test(request.base))
                throw error;
            notes.push(`the former head ${request.base.slice(0, 12)} is gone: compared to the default branch instead`);
        }
    }
    if (request.defaultBranch !== undefined) {
        const branch = `refs/remotes/origin/${request.defaultBranch}`;
        const tip = await ensureCommit(repository, branch).catch(() => undefined);
        if (tip !== undefined && tip.id !== head)
            return tip.id;
    }
    notes.push('nothing to compare to: all commits of the head are scanned');
    return undefined;
}
async function resolve(repository, revision) {
    const git = await openPorcelain(repository, 'local');
    return tryPorcelain(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
}
async function sources(remote, revision, pullRequest) {
    const found = [];
    if (/^[0-9a-f]{40,64}$/.test(revision))
        found.push(revision);
    const names = [];
    if (pullRequest !== undefined && Number.isSafeInteger(pullRequest))
        names.push(`refs/pull/${pullRequest}/head`);
    if (/^[\w][\w./+-]*$/.test(revision) && !found.includes(revision)) {
        const short = revision.replace(/^(refs\/remotes\/)?origin\//, '').replace(/^refs\/(heads|tags)\//, '');
        names.push(`refs/heads/${short}`, `refs/tags/${short}`);
    }
    if (names.length === 0)
        return found;
    const listed = (await tryPorcelain(remote, ['ls-remote', 'origin', ...names])) ?? '';
    const ids = new Map();
    for (const line of listed.split('\n')) {
        const [, id, name] = /^([0-9a-f]{40,64})\t(.+)$/.exec(line) ?? [];
        if (id !== undefined && name !== undefined)
            ids.set(name, id);
    }
    for (const name of names) {
        const id = ids.get(name);
        if (id !== undefined && !found.includes(id))
            found.push(id);
    }
    return found;
}
async function fetchObjects(remote, repository, ids, depth) {
    const args = [
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-write-fetch-head',
        '--recurse-submodules=no',
        '--no-auto-maintenance',
        ...depth,
        'origin',
        ...ids,
    ];
    try {
        await askPorcelain(remote, args);
        return undefined;
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            return error.evidence[0]?.[1] ?? error.message;
        throw error;
    }
}
async function deepen(repository, tips, range) {
    if ((0,git_repository/* shallowCommits */.H)(repository).size === 0)
        return;
    const local = await openPorcelain(repository, 'local');
    let failure;
    for (const step of [0, ...STEPS, Infinity]) {
        if (step > 0) {
            const remote = await openPorcelain(repository, 'remote');
            failure = await fetchObjects(remote, repository, tips, [step === Infinity ? '--unshallow' : `--deepen=${step}`]);
        }
        if (failure !== undefined)
            break;
        if (!(await touchesCutOff(local, repository, range))) {
            return;
        }
    }
    throw new core_error/* RelockError */.dB('RL-GIT-SHALLOW', 'this clone is shallow and lacks commits of the range, and they could not be fetched', {
        ...(failure === undefined ? {} : { evidence: [['git says', failure]] }),
        remedy: 'Give actions/checkout `with: { fetch-depth: 0 }`, or run `git fetch --unshallow`.',
    });
}
async function touchesCutOff(git, repository, range) {
    const cut = (0,git_repository/* shallowCommits */.H)(repository);
    if (cut.size === 0)
        return false;
    const commits = await askPorcelain(git, ['rev-list', ...range, '--']);
    return commits.split('\n').some((id) => cut.has(id));
}
async function fetchMissing(repository, range) {
    const local = await openPorcelain(repository, 'local');
    const partial = await tryPorcelain(local, ['config', '--get-regexp', String.raw `^remote\..*\.promisor$`]);
    if (partial === undefined)
        return;
    const listed = await askPorcelain(local, ['rev-list', '--objects', '--missing=print', ...range, '--']);
    const missing = listed
        .split('\n')
        .flatMap((line) => (line.startsWith('?') ? [line.slice(1).split(' ')[0] ?? ''] : []));
    const remote = await openPorcelain(repository, 'remote');
    for (let from = 0; from < missing.length; from += 1000) {
        const failure = await fetchObjects(remote, repository, missing.slice(from, from + 1000), ['--filter=blob:none']);
        if (failure !== undefined) {
            throw new core_error/* RelockError */.dB('RL-GIT-SHALLOW', 'this partial clone lacks files of the range, and they could not be fetched', {
                evidence: [['git says', failure]],
                remedy: 'Clone without --filter (actions/checkout: leave out `filter`), or run `git fetch --refetch`.',
            });
        }
    }
}


/***/ })

};
