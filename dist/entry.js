import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 41314:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dgram");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 27576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect),
/* harmony export */   p: () => (/* binding */ Collection)
/* harmony export */ });
class Collection {
    #head = new Map();
    #inHead = new Map();
    #history = new Map();
    #firstCommit = new Map();
    add(finding, { inHead, commit }) {
        const key = `${finding.fingerprint}\0${finding.path}`;
        if (inHead) {
            this.#inHead.set(key, Math.min(this.#inHead.get(key) ?? Infinity, URGENCY[finding.confidence]));
            const at = `${key}\0${finding.line}\0${finding.column}`;
            this.#head.set(at, graver(this.#head.get(at), finding));
            return;
        }
        this.#history.set(key, graver(this.#history.get(key), finding));
        if (commit === undefined)
            return;
        for (const brought of [key, finding.fingerprint]) {
            if (!this.#firstCommit.has(brought))
                this.#firstCommit.set(brought, commit);
        }
    }
    async end(teller, { head } = { head: true }) {
        const all = [
            ...[...this.#head.values()].map((finding) => {
                const key = `${finding.fingerprint}\0${finding.path}`;
                return withCommit(finding, this.#firstCommit.get(key) ?? this.#firstCommit.get(finding.fingerprint));
            }),
            ...[...this.#history].flatMap(([key, finding]) => {
                const urgency = this.#inHead.get(key);
                if (urgency === undefined)
                    return [head ? goneFromHead(finding) : finding];
                return URGENCY[finding.confidence] < urgency ? [finding] : [];
            }),
        ];
        const named = await withAuthors(all, teller);
        return {
            findings: named.filter(({ allowed }) => allowed === undefined).sort(byUrgency),
            allowed: named.filter(({ allowed }) => allowed !== undefined).sort(byUrgency),
        };
    }
}
async function collect(source, finder, onFragment = () => undefined, reading) {
    const collection = new Collection();
    const find = source.describeCommits === undefined ? (one) => finder.scan(one) : withoutRepeats(finder);
    for await (const fragment of source.fragments(reading)) {
        for (const finding of find(fragment))
            collection.add(finding, fragment);
        onFragment();
    }
    return collection.end(source);
}
const REMEMBERED = 4 * 1024 * 1024;
function withoutRepeats(finder) {
    const clean = new Map();
    let size = 0;
    return (fragment) => {
        const { path, text } = fragment;
        const known = clean.get(path);
        if (known?.has(text) === true)
            return [];
        const findings = finder.scan(fragment);
        if (findings.length === 0 && size + text.length <= REMEMBERED) {
            size += text.length;
            if (known === undefined)
                clean.set(path, new Set([text]));
            else
                known.add(text);
        }
        return findings;
    };
}
async function withAuthors(findings, source) {
    const ids = new Set(findings.flatMap(({ commit }) => (commit === undefined ? [] : [commit.id])));
    if (ids.size === 0 || source.describeCommits === undefined)
        return [...findings];
    const described = await source.describeCommits(ids);
    return findings.map((finding) => {
        return withCommit(finding, finding.commit && described.get(finding.commit.id));
    });
}
function withCommit(finding, commit) {
    return commit === undefined ? finding : { ...finding, commit };
}
function goneFromHead(finding) {
    return { ...finding, historyOnly: true };
}
function graver(first, other) {
    if (first === undefined)
        return other;
    const silenced = Number(first.allowed !== undefined) - Number(other.allowed !== undefined);
    return silenced > 0 || (silenced === 0 && URGENCY[other.confidence] < URGENCY[first.confidence]) ? other : first;
}
const URGENCY = { high: 0, medium: 1, low: 2 };
function byUrgency(a, b) {
    const managed = Number(b.managed !== undefined) - Number(a.managed !== undefined);
    if (managed !== 0)
        return managed;
    if (a.confidence !== b.confidence)
        return URGENCY[a.confidence] - URGENCY[b.confidence];
    if (a.path !== b.path)
        return a.path < b.path ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}


/***/ }),

/***/ 2326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CONFIG_NAME: () => (/* binding */ CONFIG_NAME),
/* harmony export */   loadConfig: () => (/* binding */ loadConfig),
/* harmony export */   loadScanConfig: () => (/* binding */ loadScanConfig),
/* harmony export */   parseText: () => (/* binding */ parseText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _config_complete_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(18732);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(58217);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(81912);
/* harmony import */ var _gitleaks_names_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(65333);







const CONFIG_NAME = '.relock.yml';
async function loadConfig(invocation, named) {
    const top = named === undefined ? (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .lookForRepository */ .d_)(invocation.cwd, invocation.env)?.top : undefined;
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(invocation.cwd, named ?? node_path__WEBPACK_IMPORTED_MODULE_1__.join(top ?? '.', CONFIG_NAME));
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const why = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? 'unknown failure';
        if (named === undefined && why === 'ENOENT')
            return _config_complete_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .PV;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-CONFIG-UNREADABLE', `the config ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(named ?? CONFIG_NAME)} can't be read (${why})`, {
            remedy: 'Name a file that exists and that you may read.',
            state: 'Nothing was done.',
            cause: error,
        });
    }
    return parseText(text, named ?? CONFIG_NAME);
}
async function loadScanConfig(invocation, named) {
    const config = await loadConfig(invocation, named);
    const top = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(invocation.cwd, (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .lookForRepository */ .d_)(invocation.cwd, invocation.env)?.top ?? '.');
    const read = (name) => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(top, name), 'utf8');
        }
        catch {
            return undefined;
        }
    };
    const files = new Map(_gitleaks_names_js__WEBPACK_IMPORTED_MODULE_5__/* .GITLEAKS_NAMES */ .ef.flatMap((name) => [[name, read(name)]]).filter(isThere));
    if (files.size === 0)
        return config;
    const { withGitleaks } = await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724));
    return withGitleaks(config, files, async (name) => (isBelow(name) ? read(name) : undefined));
}
function isThere(file) {
    return file[1] !== undefined;
}
function isBelow(name) {
    return !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(name) && !name.split(/[/\\]/).includes('..');
}
async function parseText(text, name) {
    const { parseConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3540)]).then(__nccwpck_require__.bind(__nccwpck_require__, 73540));
    return parseConfig(text, name);
}


/***/ }),

/***/ 79170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readDefaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _git_file_at_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(68399);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(81912);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58217);




async function readDefaults(names, required, event, place) {
    const branch = event.repository.defaultBranch;
    if (branch === undefined)
        throw unreadable('the event does not say which branch is the default one');
    const repository = (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .lookForRepository */ .d_)(place.cwd, place.env);
    const files = repository === undefined
        ? await readByApi(names, branch, event, place)
        : await readByGit(names, branch, repository);
    const absent = required.find((name) => (files.get(name) ?? null) === null);
    if (absent === undefined)
        return files;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CONFIG-UNREADABLE', `the default branch has no file "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(absent)}"`, {
        remedy: 'Name a file by its path from the top of the repository, as the default branch has it.',
        state: 'Nothing was done.',
    });
}
async function readByGit(names, branch, repository) {
    const files = await (0,_git_file_at_js__WEBPACK_IMPORTED_MODULE_1__/* .readFilesAt */ .n)(repository, `refs/remotes/origin/${branch}`, names);
    return new Map([...files].map(([name, bytes]) => [name, bytes === null ? null : bytes.toString('utf8')]));
}
async function readByApi(names, branch, event, { env, token }) {
    const { request } = await __nccwpck_require__.e(/* import() */ 3131).then(__nccwpck_require__.bind(__nccwpck_require__, 73131));
    const { owner, name: repo } = event.repository;
    const ask = (file, accept = 'application/vnd.github.raw+json') => request({
        proxies: env,
        method: 'GET',
        url: `${event.apiUrl}/repos/${owner}/${repo}/contents/${file}?ref=${encodeURIComponent(branch)}`,
        headers: {
            accept,
            'user-agent': 'relock',
            ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
        },
    });
    const top = await ask('', 'application/vnd.github+json');
    if (top.status !== 200)
        throw unreadable('GitHub shows this token no file of the repository');
    const isThere = namesIn(top.body);
    const files = new Map();
    for (const name of names) {
        if (!name.includes('/') && !isThere(name)) {
            files.set(name, null);
            continue;
        }
        const answer = await ask(name.split('/').map(encodeURIComponent).join('/'));
        if (answer.status !== 200 && answer.status !== 404)
            throw unreadable(`GitHub answered ${answer.status} for ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name, 100)}`);
        files.set(name, answer.status === 200 ? answer.body : null);
    }
    return files;
}
const MOST_LISTED = 1000;
function namesIn(body) {
    let listed;
    try {
        listed = JSON.parse(body);
    }
    catch {
        return () => true;
    }
    if (!Array.isArray(listed) || listed.length >= MOST_LISTED)
        return () => true;
    const names = new Set(listed.map((entry) => entry.name));
    return (name) => names.has(name);
}
function unreadable(why) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CONFIG-UNREADABLE', `the config on the default branch can't be read: ${why}`, {
        remedy: 'Give the job "permissions: contents: read", or check out the repository before this step.',
        state: 'Nothing was done.',
    });
}


/***/ }),

/***/ 65333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ef: () => (/* binding */ GITLEAKS_NAMES),
/* harmony export */   f$: () => (/* binding */ GITLEAKS_CONFIGS),
/* harmony export */   jL: () => (/* binding */ GITLEAKS_IGNORES)
/* harmony export */ });
const GITLEAKS_CONFIGS = ['.betterleaks.toml', '.gitleaks.toml'];
const GITLEAKS_IGNORES = ['.betterleaksignore', '.gitleaksignore'];
const GITLEAKS_NAMES = [...GITLEAKS_CONFIGS, ...GITLEAKS_IGNORES];


/***/ }),

/***/ 80769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   sf: () => (/* binding */ STATE_NAME),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   vy: () => (/* binding */ STATE_VARIABLE)
/* harmony export */ });
const STATE_NAME = 'relock_inject';
const STATE_VARIABLE = `STATE_${STATE_NAME}`;
const VERSION = 1;
function writeState(state) {
    return JSON.stringify({ relock: VERSION, ...state });
}
function readState(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const { relock, at, sessions, static: names } = { ...value };
        if (relock !== VERSION || typeof at !== 'number' || !isTexts(names))
            return undefined;
        if (!Array.isArray(sessions) || !sessions.every(isSession))
            return undefined;
        return { at, sessions, static: names.filter((name) => /^[A-Za-z_]\w*$/.test(name)) };
    }
    catch {
        return undefined;
    }
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function isSession(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { address, namespace, caFile, token, ours, tokenTtl, leases } = value;
    const texts = [address, token].every((item) => typeof item === 'string');
    const optional = [namespace, caFile].every((item) => item === undefined || typeof item === 'string');
    if (!texts || !optional || typeof ours !== 'boolean' || typeof tokenTtl !== 'number')
        return false;
    return Array.isArray(leases) && leases.every(isLease);
}
function isLease(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { label, id, ttl } = value;
    return typeof label === 'string' && typeof id === 'string' && typeof ttl === 'number';
}


/***/ }),

/***/ 53066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openLiveChecks)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6830);
/* harmony import */ var _github_trust_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6024);



const GITHUB = 'https://api.github.com';
async function openLiveChecks(wanted, config, env, event) {
    if (!wanted)
        return nothing([]);
    const refusal = whyNot(env, event);
    if (refusal !== undefined)
        return nothing([`no issuer was asked whether what was found lives: ${refusal}`]);
    const [{ withNeighbours }, { validate }, { openHttp }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(8238), __nccwpck_require__.e(755)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50755)),
        Promise.all(/* import() */[__nccwpck_require__.e(8238), __nccwpck_require__.e(4996)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34996)),
        __nccwpck_require__.e(/* import() */ 3131).then(__nccwpck_require__.bind(__nccwpck_require__, 73131)),
    ]);
    return {
        notes: [],
        watch: (finder) => withNeighbours(finder, config.scan.validateHosts),
        async ask(findings) {
            if (findings.length === 0)
                return findings;
            const http = openHttp({
                proxies: env,
                attempts: 1,
                attemptTimeout: 8_000,
                timeout: 10_000,
                maxBytes: 1024 * 1024,
            });
            const api = env['GITHUB_API_URL']?.replace(/\/+$/, '') ?? GITHUB;
            try {
                return await validate(findings, {
                    http,
                    instead: new Map(api === GITHUB ? [] : [[GITHUB, api]]),
                    deadline: 60_000,
                });
            }
            finally {
                http.close();
            }
        },
    };
}
function nothing(notes) {
    return { notes, watch: (finder) => finder, ask: (findings) => Promise.resolve(findings) };
}
function whyNot(env, given) {
    if (given === undefined && env['GITHUB_ACTIONS'] !== 'true')
        return undefined;
    try {
        const { allowed, why } = (0,_github_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .mayValidate */ .Ml)(given ?? (0,_github_event_js__WEBPACK_IMPORTED_MODULE_1__/* .readEvent */ .j)(env));
        return allowed ? undefined : why;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
            return `it is not known whom this job runs for [${error.code}]`;
        throw error;
    }
}


/***/ }),

/***/ 11706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ failsGate),
/* harmony export */   d: () => (/* binding */ makeReport)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4823);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58217);


function makeReport(collected, source, scanner, run) {
    const unscanned = [];
    const allowed = [];
    for (const one of source.unscanned) {
        const reason = scanner.mayStayUnscanned(one.path);
        if (reason === undefined)
            unscanned.push(one);
        else
            allowed.push(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(one.path)} was not scanned, as an allow entry says: ${reason}`);
    }
    return {
        findings: collected.findings,
        allowed: collected.allowed,
        unscanned,
        notes: [...(run.notes ?? []), ...source.notes, ...allowed, ...scanner.notes],
        managed: run.managed,
        scanned: { ...source.stats, milliseconds: run.milliseconds },
        gate: run.gate,
        timeline: [],
    };
}
function failsGate(report) {
    if (report.unscanned.length > 0 && (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)('medium', report.gate))
        return true;
    return report.findings.some((finding) => !(0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .isProvenDead */ .TY)(finding) && (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(finding.confidence, report.gate));
}


/***/ }),

/***/ 4067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ collectFiles),
/* harmony export */   q: () => (/* binding */ ALONE)
/* harmony export */ });
/* harmony import */ var _source_file_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(33710);
/* harmony import */ var _source_tally_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(13382);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(27576);



const ALONE = 150;
const BATCH = 32;
async function collectFiles(source, means) {
    const collection = new _collect_js__WEBPACK_IMPORTED_MODULE_1__/* .Collection */ .p();
    const archives = means.archives ?? true;
    const reader = new _source_file_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .FileReader */ .qg({ archives });
    const look = (fragment) => {
        for (const finding of means.scanner.scan(fragment))
            collection.add(finding, fragment);
    };
    const scan = async (file, tally) => {
        for (const fragment of reader.read(file, tally))
            look(fragment);
        if (reader.isArchive)
            for await (const fragment of reader.archive(tally))
                look(fragment);
        means.onProgress();
    };
    const started = Date.now();
    const list = source.list()[Symbol.asyncIterator]();
    while (means.threads === 1 || Date.now() - started < (means.alone ?? ALONE)) {
        const next = await list.next();
        if (next.done === true)
            return collection.end({});
        await scan(next.value, source.tally);
    }
    const [{ shareOut }, { lookerOptions }] = await Promise.all([__nccwpck_require__.e(/* import() */ 9865).then(__nccwpck_require__.bind(__nccwpck_require__, 79865)), __nccwpck_require__.e(/* import() */ 9249).then(__nccwpck_require__.bind(__nccwpck_require__, 89249))]);
    await shareOut(batchesOf(list), lookerOptions(means.options, undefined, archives), { threads: means.threads, ordered: true }, async (sight, batch) => {
        source.tally.add(sight.tally);
        const counted = new _source_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .Tally */ .F();
        for (const index of sight.files) {
            const file = 'files' in batch ? batch.files[index] : undefined;
            if (file !== undefined)
                await scan(file, counted);
        }
        means.onProgress();
    });
    return collection.end({});
}
async function* batchesOf(list) {
    let files = [];
    for (let next = await list.next(); next.done !== true; next = await list.next()) {
        files.push(next.value);
        if (files.length < BATCH)
            continue;
        yield { files };
        files = [];
    }
    if (files.length > 0)
        yield { files };
}


/***/ }),

/***/ 16497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ askForManaged),
  S: () => (/* binding */ scan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __nccwpck_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __nccwpck_require__(58217);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __nccwpck_require__(81912);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __nccwpck_require__(13920);
// EXTERNAL MODULE: ./build/command/report.js
var command_report = __nccwpck_require__(11706);
// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var range = __nccwpck_require__(74848);
// EXTERNAL MODULE: ./build/source/files.js + 1 modules
var files = __nccwpck_require__(47664);
// EXTERNAL MODULE: ./build/source/pull-request.js + 2 modules
var pull_request = __nccwpck_require__(7114);
// EXTERNAL MODULE: ./build/git/process.js
var git_process = __nccwpck_require__(59658);
// EXTERNAL MODULE: ./build/source/patch-fragments.js + 2 modules
var patch_fragments = __nccwpck_require__(10093);
// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __nccwpck_require__(13382);
;// CONCATENATED MODULE: ./build/source/staged.js



function openStaged(repository) {
    const tally = new source_tally/* Tally */.F();
    const git = (0,git_process/* startGit */.BE)(repository, ['diff', '--cached', ...git_process/* PATCH_SWITCHES */.Cl, '--'], { withIndex: true });
    return {
        fragments: (reading) => (0,patch_fragments/* patchFragments */.W)(git.output, { inHead: true, added: false, ...(0,patch_fragments/* archivesOf */.b)(repository, reading) }, tally),
        unscanned: tally.unscanned,
        stats: tally.stats,
        get notes() {
            return tally.notes;
        },
    };
}

// EXTERNAL MODULE: ./build/source/stdin.js
var stdin = __nccwpck_require__(43078);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __nccwpck_require__(27576);
// EXTERNAL MODULE: ./build/command/scan-files.js
var scan_files = __nccwpck_require__(4067);
;// CONCATENATED MODULE: ./build/command/scan-source.js









async function openSource(wanted, invocation) {
    const { cwd, env } = invocation;
    switch (wanted.kind) {
        case 'diff':
            return oneThread((0,pull_request/* openRange */.w)((0,git_repository/* findRepository */.W1)(cwd, env), (0,range/* parseRange */.RC)(wanted.range)));
        case 'staged':
            return oneThread(openStaged((0,git_repository/* findRepository */.W1)(cwd, env)));
        case 'stdin':
            return oneThread((0,stdin/* openStdin */.B)(invocation.stdin, wanted.name));
        case 'files': {
            const { paths, noIgnore, shard } = wanted;
            const source = (0,files/* openFiles */.K)({ paths, cwd, env, noIgnore, ...(shard === undefined ? {} : { shard }) });
            return { read: source, collect: (means) => (0,scan_files/* collectFiles */.C)(source, means) };
        }
        case 'history': {
            const { revisions, since, shard } = wanted;
            const repository = (0,git_repository/* findRepository */.W1)(cwd, env);
            const { openHistory } = await __nccwpck_require__.e(/* import() */ 5856).then(__nccwpck_require__.bind(__nccwpck_require__, 55856));
            const history = openHistory({
                repository,
                request: { revisions, ...(since === undefined ? {} : { since }) },
                shard,
                cache: wanted.cache === undefined ? undefined : external_node_path_.resolve(cwd, wanted.cache),
                sealKey: env['RELOCK_CACHE_KEY'] ?? '',
            });
            return { read: history, collect: (means) => history.collect(means) };
        }
    }
}
function oneThread(source) {
    return {
        read: source,
        collect: ({ scanner, onProgress, archives }) => (0,collect/* collect */.F)(source, scanner, onProgress, { archives: archives ?? true }),
    };
}

// EXTERNAL MODULE: ./build/command/scanner.js
var command_scanner = __nccwpck_require__(23652);
// EXTERNAL MODULE: ./build/command/config.js
var command_config = __nccwpck_require__(2326);
// EXTERNAL MODULE: ./build/command/live-checks.js
var live_checks = __nccwpck_require__(53066);
;// CONCATENATED MODULE: ./build/command/progress.js
const FIRST = 1000;
const STEP = 200;
function openProgress(invocation, source) {
    if (!invocation.interactive)
        return { tick: () => undefined, end: () => undefined };
    let next = Date.now() + FIRST;
    let shown = false;
    return {
        tick() {
            if (Date.now() < next)
                return;
            next = Date.now() + STEP;
            shown = true;
            const { files, commits, bytes } = source.stats;
            const history = commits > 0 ? `, ${commits} commits` : '';
            invocation.err(`\r\u001b[2Kscanning: ${files} files${history}, ${Math.round(bytes / 1e6)} MB`);
        },
        end() {
            if (shown)
                invocation.err('\r\u001b[2K');
        },
    };
}

;// CONCATENATED MODULE: ./build/command/scan.js












async function scan(request, invocation) {
    const started = Date.now();
    const source = await openSource(request.source, invocation);
    const loading = Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(7985)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57985));
    const config = await (0,command_config.loadScanConfig)(invocation, request.config);
    const managed = await askForManaged(config, invocation);
    if (managed.failure !== undefined)
        invocation.err(`${(0,core_error/* describeError */.Uc)(managed.failure)}\n`);
    const known = request.baseline === undefined ? undefined : await openBaseline(request.baseline, invocation);
    const options = (0,command_scanner/* scannerOptions */.f)(config, invocation, managed.indexes, known?.baseline);
    const scanner = await (await loading).createScanner(options);
    const progress = openProgress(invocation, source.read);
    const live = await (0,live_checks/* openLiveChecks */.Y)(request.validate || config.scan.validate, config, invocation.env);
    const sighted = await source.collect({
        scanner: live.watch(scanner),
        options,
        threads: request.threads ?? threadsHere(),
        archives: request.archives ?? config.scan.archives,
        onProgress: () => progress.tick(),
    });
    progress.end();
    const ignored = [...(config.scan.gitleaks?.ignored ?? []), ...(known?.ignored ?? [])];
    const found = ignored.length === 0 ? sighted : (await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724))).silenceIgnored(sighted, ignored);
    const collected = { ...found, findings: await live.ask(found.findings) };
    if (request.writeBaseline !== undefined)
        await saveBaseline(request.writeBaseline, collected, invocation);
    const report = (0,command_report/* makeReport */.d)(collected, source.read, scanner, {
        managed: managed.state,
        gate: request.failOn ?? config.scan.failOn,
        milliseconds: Date.now() - started,
        notes: live.notes,
    });
    await write(report, request, invocation);
    return (0,command_report/* failsGate */.F)(report) ? 1 : 0;
}
const MOST_THREADS = 8;
function threadsHere() {
    return Math.min(process.getBuiltinModule('node:os').availableParallelism(), MOST_THREADS);
}
async function askForManaged(config, invocation) {
    if (config.rotate.keys.length === 0)
        return { indexes: [], state: { state: 'off' } };
    const [{ openVaults }, { lookUpManaged }] = await Promise.all([__nccwpck_require__.e(/* import() */ 5239).then(__nccwpck_require__.bind(__nccwpck_require__, 65239)), __nccwpck_require__.e(/* import() */ 491).then(__nccwpck_require__.bind(__nccwpck_require__, 30491))]);
    const vaults = openVaults({ config, env: invocation.env });
    try {
        return await lookUpManaged(config, vaults);
    }
    finally {
        await vaults.close();
    }
}
async function openBaseline(name, { cwd }) {
    const { parseBaseline } = await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724));
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(external_node_path_.resolve(cwd, name), 'utf8');
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-BASELINE-UNREADABLE', `the baseline ${(0,printable/* printable */.g)(name)} can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'unknown failure'})`, {
            remedy: 'Name a file that exists, or write one with --write-baseline.',
            state: 'Nothing was scanned.',
            cause: error,
        });
    }
    return parseBaseline(text, name);
}
async function saveBaseline(name, { findings }, invocation) {
    const { writeBaseline } = await __nccwpck_require__.e(/* import() */ 7613).then(__nccwpck_require__.bind(__nccwpck_require__, 37613));
    writeText(external_node_path_.resolve(invocation.cwd, name), name, writeBaseline(findings));
    invocation.err(`relock: ${findings.length} findings are now in the baseline ${(0,printable/* printable */.g)(name)}\n`);
}
async function write(report, request, invocation) {
    const text = await textOf(report, request, invocation);
    if (request.output === undefined)
        invocation.out(text);
    else
        writeText(external_node_path_.resolve(invocation.cwd, request.output), request.output, text);
}
async function textOf(report, request, { cwd, env }) {
    const { format, showAllowed, colour } = request;
    if (format !== 'text')
        return (await __nccwpck_require__.e(/* import() */ 9728).then(__nccwpck_require__.bind(__nccwpck_require__, 9728))).render(report, format, showAllowed);
    const links = request.links ? { linkRoot: (0,git_repository/* lookForRepository */.d_)(cwd, env)?.top ?? cwd } : {};
    return (0,report_text/* renderText */.S)(report, { colour, showAddresses: true, showAllowed, ...links });
}
function writeText(file, name, text) {
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-OUTPUT', `${(0,printable/* printable */.g)(name)} can't be written (${(0,core_error/* systemCode */.xU)(error) ?? 'unknown failure'})`, {
            remedy: 'Name a file in a folder that exists and that you may write to.',
            cause: error,
        });
    }
}


/***/ }),

/***/ 23652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ scannerOptions),
/* harmony export */   n: () => (/* binding */ openScanner)
/* harmony export */ });
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81912);

async function openScanner(...parts) {
    const { createScanner } = await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(7985)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57985));
    return createScanner(scannerOptions(...parts));
}
function scannerOptions(config, place, managed, baseline) {
    return {
        repository: repositoryName(config, place),
        ownRules: config.scan.rules,
        allow: config.scan.allow,
        ...(config.scan.gitleaks === undefined ? {} : { gitleaks: config.scan.gitleaks }),
        managed,
        today: new Date(),
        ...(baseline === undefined ? {} : { baseline }),
    };
}
function repositoryName(config, { cwd, env }) {
    if (config.scan.repository !== undefined)
        return config.scan.repository;
    return (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_0__/* .lookForRepository */ .d_)(cwd, env)?.slug ?? '';
}


/***/ }),

/***/ 18732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ complete),
/* harmony export */   PV: () => (/* binding */ DEFAULT_CONFIG),
/* harmony export */   qh: () => (/* binding */ invalidConfig)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58217);


function invalidConfig(name, line, what, remedy) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-CONFIG-INVALID', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name)}, line ${line}: ${what}`, {
        remedy: remedy ?? 'schema/relock.schema.json lists every key; editors complete from it.',
        state: 'Nothing was done.',
    });
}
function complete(raw, name, lineOf) {
    const vaults = new Map();
    for (const [key, server] of Object.entries(raw.vaults ?? {})) {
        const address = server.address.replace(/\/$/, '');
        if (!/^[A-Za-z0-9_-]+$/.test(key))
            throw invalidConfig(name, lineOf(['vaults', key]), `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key, 80)}" can't name a vault: use letters, digits, "-" and "_"`);
        vaults.set(key, {
            name: key,
            address,
            auth: server.auth ?? 'jwt',
            mount: server.mount ?? 'jwt',
            role: server.role,
            audience: server.audience ?? address,
            namespace: server.namespace,
            caFile: server['ca-file'],
        });
    }
    for (const [i, entry] of (raw.scan?.allow ?? []).entries()) {
        if (entry.fingerprint === undefined &&
            entry.path === undefined &&
            entry.rule === undefined &&
            entry.value === undefined) {
            throw invalidConfig(name, lineOf(['scan', 'allow', i]), 'this entry would allow everything', 'Give a fingerprint, path, rule or value.');
        }
        if (entry.value !== undefined)
            expression(entry.value, name, lineOf(['scan', 'allow', i, 'value']));
    }
    const rules = (raw.scan?.rules ?? []).map((rule, i) => {
        expression(rule.regex, name, lineOf(['scan', 'rules', i, 'regex']));
        const keywords = rule.keywords.map((word) => word.toLowerCase());
        if (keywords.some((word) => word.length < 2) || keywords.length === 0) {
            throw invalidConfig(name, lineOf(['scan', 'rules', i, 'keywords']), 'a rule needs keywords of two characters or more');
        }
        return {
            id: rule.id,
            description: rule.description ?? rule.id,
            regex: rule.regex,
            keywords,
            confidence: rule.confidence ?? 'medium',
        };
    });
    const keys = (raw.rotate?.keys ?? []).map((key, i) => {
        const strategy = key.strategy;
        const overlapHours = hours(key.overlap ?? '0h');
        if (strategy === 'in-place' && overlapHours > 0) {
            throw invalidConfig(name, lineOf(['rotate', 'keys', i, 'overlap']), 'an in-place key has no overlap: the new value replaces the old one at once');
        }
        return {
            address: key.address,
            kind: key.kind,
            issuer: key.issuer ?? {},
            fields: key.fields ?? {},
            strategy,
            everyDays: hours(key.every ?? '90d') / 24,
            overlapHours,
            onLeak: key['on-leak'] ?? 'report',
        };
    });
    return {
        vaults,
        requireHsm: raw['require-hsm'] ?? false,
        requireManaged: raw['require-managed'] ?? false,
        scan: {
            failOn: raw.scan?.['fail-on'] ?? 'medium',
            allow: raw.scan?.allow ?? [],
            rules,
            repository: raw.scan?.repository,
            pullRequestText: raw.scan?.['pull-request-text'] ?? false,
            archives: raw.scan?.archives ?? true,
            validate: raw.scan?.validate ?? false,
            validateHosts: (raw.scan?.['validate-hosts'] ?? []).map((host) => host.toLowerCase()),
        },
        rotate: { keys, revokeFound: raw.rotate?.['revoke-found'] ?? [] },
    };
}
function expression(source, name, line) {
    try {
        new RegExp(source, 'u');
    }
    catch {
        throw invalidConfig(name, line, 'this is not a regular expression that JavaScript takes', 'Flags such as (?i) are not part of it; write [Aa] instead.');
    }
}
function hours(duration) {
    return Number(duration.slice(0, -1)) * (duration.endsWith('d') ? 24 : 1);
}
const DEFAULT_CONFIG = complete({}, '.relock.yml', () => 1);


/***/ }),

/***/ 96642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FY: () => (/* binding */ tellLibraries),
/* harmony export */   Qo: () => (/* binding */ readEnvironment),
/* harmony export */   zr: () => (/* binding */ wholeEnvironment)
/* harmony export */ });
function readEnvironment() {
    return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
}
function wholeEnvironment() {
    return { ...process.env };
}
function tellLibraries(name, value) {
    process.env[name] = value;
}


/***/ }),

/***/ 36232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   dB: () => (/* binding */ RelockError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
class RelockError extends Error {
    name = 'RelockError';
    code;
    evidence;
    remedy;
    state;
    constructor(code, message, details = {}) {
        super(message, { cause: details.cause });
        this.code = code;
        this.evidence = details.evidence ?? [];
        this.remedy = details.remedy;
        this.state = details.state;
    }
}
function describeError(error) {
    const known = error instanceof RelockError
        ? error
        : new RelockError('RL-INTERNAL', `something went wrong that Relock did not foresee: ${plainMessage(error)}`, {
            remedy: 'Please report this with the command that you ran; leave out anything secret.',
        });
    const lines = [`relock: ${known.message}  [${known.code}]`];
    const width = Math.max(0, ...known.evidence.map(([label]) => label.length));
    for (const [label, fact] of known.evidence)
        lines.push(`  ${label.padEnd(width)}  ${fact}`);
    if (known.remedy !== undefined)
        lines.push(`  ${known.remedy}`);
    if (known.state !== undefined)
        lines.push(`  ${known.state}`);
    return lines.join('\n');
}
function systemCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
function plainMessage(error) {
    if (!(error instanceof Error))
        return 'an unknown failure';
    const code = systemCode(error);
    return code ?? error.name;
}


/***/ }),

/***/ 4823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   ST: () => (/* binding */ wasEnded),
/* harmony export */   TY: () => (/* binding */ isProvenDead)
/* harmony export */ });
const ORDER = { low: 0, medium: 1, high: 2 };
function reaches(confidence, gate) {
    return gate !== 'never' && ORDER[confidence] >= ORDER[gate];
}
function isProvenDead(finding) {
    return wasEnded(finding) || finding.status === 'inactive';
}
function wasEnded({ remedy }) {
    return remedy === 'rotated' || remedy === 'revoked';
}


/***/ }),

/***/ 77486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ managedForms),
/* harmony export */   Gu: () => (/* binding */ HEAD_LENGTH),
/* harmony export */   M$: () => (/* binding */ isBase64CoreOf),
/* harmony export */   PG: () => (/* binding */ headHash),
/* harmony export */   Wn: () => (/* binding */ formMac),
/* harmony export */   af: () => (/* binding */ isStrongEnough),
/* harmony export */   cY: () => (/* binding */ contentFingerprint),
/* harmony export */   "do": () => (/* binding */ base64Core),
/* harmony export */   nI: () => (/* binding */ indexKeys)
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
function indexKeys(key) {
    const bits = Buffer.from(crypto().hkdfSync('sha256', Buffer.from(key.reveal(), 'base64url'), '', 'relock managed index v1', 48));
    return {
        multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
        seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
        mac: bits.subarray(16),
    };
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

/***/ 42732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
function nearest(word, candidates) {
    let best;
    let bestDistance = Math.max(word.length < 4 ? 1 : 2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word, candidate, bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
function editDistance(a, b, limit) {
    if (Math.abs(a.length - b.length) >= limit || a.length > 200)
        return limit;
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const areSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swapped = areSwapped ? (before[j - 2] ?? 0) + 1 : limit;
            row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced, swapped));
        }
        before = previous;
        previous = row;
    }
    return Math.min(previous[b.length] ?? limit, limit);
}


/***/ }),

/***/ 27778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 58217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
function printable(text, maxLength = 300) {
    const shown = text.replace(UNSAFE, (character) => {
        const code = character.codePointAt(0) ?? 0;
        return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
    });
    return shown.length > maxLength ? `${shown.slice(0, maxLength)}…` : shown;
}
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/gu;


/***/ }),

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HOME: () => (/* binding */ HOME),
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';
const HOME = 'https://github.com/relock/relock';


/***/ }),

/***/ 52985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ describeCommits)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59658);

async function describeCommits(repository, ids) {
    const wanted = [...new Set(ids)].filter((id) => /^[0-9a-f]{40,64}$/.test(id));
    const found = new Map();
    if (wanted.length === 0)
        return found;
    const git = (0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .startGit */ .BE)(repository, [
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

/***/ 24989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withFetchToken)
/* harmony export */ });
function withFetchToken(env, serverUrl, token) {
    if (token === undefined || !/^https?:\/\//.test(serverUrl))
        return env;
    const name = `http.${serverUrl.replace(/\/+$/, '')}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${token.reveal()}`).toString('base64');
    const first = Number(env['GIT_CONFIG_COUNT'] ?? 0);
    return {
        ...env,
        GIT_CONFIG_COUNT: String(first + 2),
        [`GIT_CONFIG_KEY_${first}`]: name,
        [`GIT_CONFIG_VALUE_${first}`]: '',
        [`GIT_CONFIG_KEY_${first + 1}`]: name,
        [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`,
    };
}


/***/ }),

/***/ 68399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readFilesAt),
/* harmony export */   readFileAt: () => (/* binding */ readFileAt),
/* harmony export */   readMessage: () => (/* binding */ readMessage)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58217);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9951);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(74848);




const LIMIT = 4 * 1024 * 1024;
async function readFilesAt(repository, revision, paths, limit = LIMIT) {
    (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOption */ .gX)(revision);
    const reader = new _objects_js__WEBPACK_IMPORTED_MODULE_1__/* .ObjectReader */ .n(repository);
    try {
        const commit = (await reader.read(`${revision}^{commit}`))?.id ?? (await (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .ensureCommit */ .q$)(repository, revision)).id;
        const files = new Map();
        for (const path of paths)
            files.set(path, await readBlob(reader, `${commit}:${path}`, path, limit));
        return files;
    }
    finally {
        reader.close();
    }
}
async function readFileAt(repository, revision, path, limit = LIMIT) {
    return (await readFilesAt(repository, revision, [path], limit)).get(path) ?? null;
}
async function readMessage(repository, commit, limit = LIMIT) {
    (0,_range_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseOption */ .gX)(commit);
    const reader = new _objects_js__WEBPACK_IMPORTED_MODULE_1__/* .ObjectReader */ .n(repository);
    try {
        const object = await reader.read(commit);
        if (object === null || object.type !== 'commit')
            return null;
        return (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(await wholeOf(object, `commit ${commit}`, limit));
    }
    finally {
        reader.close();
    }
}
async function readBlob(reader, name, path, limit) {
    const object = await reader.read(name);
    if (object === null || object.type !== 'blob')
        return null;
    return wholeOf(object, path, limit);
}
async function wholeOf(object, path, limit) {
    if (object.size > limit) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GIT-FILE-TOO-LARGE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path)} has ${object.size} bytes; at most ${limit} are read`);
    }
    const parts = [];
    for await (const part of object.content())
        parts.push(part);
    return Buffer.concat(parts);
}


/***/ }),

/***/ 9951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   n: () => (/* binding */ ObjectReader)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(59658);


class ObjectReader {
    #git;
    #output;
    #buffer = Buffer.alloc(0);
    #unread = 0;
    constructor(repository) {
        this.#git = (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .startGit */ .BE)(repository, ['cat-file', '--batch'], { withInput: true });
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ startGit),
/* harmony export */   Cl: () => (/* binding */ PATCH_SWITCHES),
/* harmony export */   HF: () => (/* binding */ gitMissing),
/* harmony export */   J: () => (/* binding */ HARDENED_CONFIG),
/* harmony export */   bx: () => (/* binding */ localEnvironment),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(58217);



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

/***/ 74848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Di: () => (/* binding */ completeRange),
  "in": () => (/* binding */ emptyTree),
  q$: () => (/* binding */ ensureCommit),
  jx: () => (/* binding */ fetchMissing),
  aF: () => (/* binding */ isZeroId),
  RC: () => (/* binding */ parseRange),
  gX: () => (/* binding */ refuseOption)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __nccwpck_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __nccwpck_require__(58217);
// EXTERNAL MODULE: ./build/git/process.js
var process = __nccwpck_require__(59658);
;// CONCATENATED MODULE: ./build/git/porcelain.js


const PROTOCOLS = 'https:http:ssh:git:file';
async function openPorcelain(repository, reach) {
    const { simpleGit } = await __nccwpck_require__.e(/* import() */ 4724).then(__nccwpck_require__.bind(__nccwpck_require__, 74724));
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
var git_repository = __nccwpck_require__(81912);
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


/***/ }),

/***/ 81912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W1: () => (/* binding */ findRepository),
  mt: () => (/* binding */ isPartial),
  fE: () => (/* binding */ isShallow),
  d_: () => (/* binding */ lookForRepository),
  H: () => (/* binding */ shallowCommits)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var error = __nccwpck_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __nccwpck_require__(58217);
;// CONCATENATED MODULE: ./build/git/slug.js


function readSlug(commonDir, env) {
    const named = env['GITHUB_REPOSITORY'];
    if (named !== undefined) {
        const host = URL.parse(env['GITHUB_SERVER_URL'] ?? 'https://github.com')?.hostname;
        if (host !== undefined)
            return `${host}/${named}`.toLowerCase();
    }
    let config;
    try {
        config = (0,external_node_fs_.readFileSync)(external_node_path_.join(commonDir, 'config'), 'utf8');
    }
    catch {
        return undefined;
    }
    return slugOfUrl(originUrl(config) ?? '');
}
function originUrl(config) {
    let url;
    let inOrigin = false;
    for (const line of config.split(/\r?\n/)) {
        const section = /^\s*\[([^\]]*)\]/.exec(line);
        if (section !== null)
            inOrigin = /^remote\s+"origin"$/.test(section[1]?.trim().replace(/^remote/i, 'remote') ?? '');
        const value = /^(?:\s*\[[^\]]*\])?\s*url\s*=\s*(.*?)\s*$/i.exec(line)?.[1];
        if (inOrigin && value !== undefined)
            url = /^"((?:[^"\\]|\\.)*)"/.exec(value)?.[1] ?? value.replace(/\s*[#;].*$/, '');
    }
    return url;
}
function slugOfUrl(url) {
    const scp = /^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+)$/.exec(url);
    const [host, name] = scp === null ? partsOf(url) : [scp[1], scp[2]];
    const trimmed = name?.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
    if (host === undefined || host === '' || trimmed === undefined || !/^[^\s/]+(\/[^\s/]+)+$/.test(trimmed))
        return undefined;
    return `${host}/${trimmed}`.toLowerCase();
}
function partsOf(url) {
    if (!/^(https?|ssh|git|git\+ssh):\/\//i.test(url))
        return [undefined, undefined];
    const parsed = URL.parse(url);
    return parsed === null ? [undefined, undefined] : [parsed.hostname, parsed.pathname];
}

;// CONCATENATED MODULE: ./build/git/repository.js





function findRepository(cwd, env) {
    const found = lookForRepository(cwd, env);
    if (found !== undefined)
        return found;
    throw new error/* RelockError */.dB('RL-GIT-NOT-A-REPOSITORY', `${(0,printable/* printable */.g)(cwd)} is not inside a git repository`, {
        remedy: 'Run this inside a clone; in a workflow, check out the code first (actions/checkout).',
    });
}
function lookForRepository(cwd, env) {
    const named = env['GIT_DIR'];
    if (named !== undefined) {
        const gitDir = external_node_path_.resolve(cwd, named);
        if (!isGitDir(gitDir))
            return undefined;
        const top = external_node_path_.resolve(cwd, env['GIT_WORK_TREE'] ?? '.');
        return describe(top === gitDir ? undefined : top, gitDir, env);
    }
    for (let folder = external_node_path_.resolve(cwd);; folder = external_node_path_.dirname(folder)) {
        const gitDir = gitDirOf(folder);
        if (gitDir !== undefined)
            return describe(folder, gitDir, env);
        if (external_node_path_.dirname(folder) === folder)
            break;
    }
    return isGitDir(cwd) ? describe(undefined, external_node_path_.resolve(cwd), env) : undefined;
}
function isShallow(repository) {
    return shallowCommits(repository).size > 0;
}
function isPartial(repository) {
    return /promisor|partialclone/i.test(readOptional(external_node_path_.join(repository.commonDir, 'config')) ?? '');
}
function shallowCommits(repository) {
    const text = readOptional(external_node_path_.join(repository.commonDir, 'shallow')) ?? '';
    return new Set(text.split('\n').filter((line) => line !== ''));
}
function describe(top, gitDir, env) {
    const common = readOptional(external_node_path_.join(gitDir, 'commondir'))?.trim();
    const commonDir = common === undefined || common === '' ? gitDir : external_node_path_.resolve(gitDir, common);
    return {
        top,
        gitDir,
        commonDir,
        foreign: isForeign(commonDir, env),
        env,
        get slug() {
            return readSlug(commonDir, env);
        },
    };
}
function gitDirOf(folder) {
    const candidate = external_node_path_.join(folder, '.git');
    const kind = (0,external_node_fs_.statSync)(candidate, { throwIfNoEntry: false });
    if (kind === undefined)
        return undefined;
    if (kind.isDirectory())
        return isGitDir(candidate) ? candidate : undefined;
    const target = /^gitdir: (.+?)\r?\n?$/s.exec(readOptional(candidate) ?? '')?.[1];
    if (target === undefined)
        return undefined;
    const gitDir = external_node_path_.resolve(folder, target);
    return isGitDir(gitDir) ? gitDir : undefined;
}
function isGitDir(folder) {
    const has = (name) => (0,external_node_fs_.lstatSync)(external_node_path_.join(folder, name), { throwIfNoEntry: false }) !== undefined;
    return has('HEAD') && (has('commondir') || (has('objects') && has('refs')));
}
function isForeign(folder, env) {
    const user = process.geteuid?.();
    if (user === undefined)
        return false;
    const owner = (0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false })?.uid;
    return owner !== undefined && owner !== user && !(user === 0 && env['SUDO_UID'] === String(owner));
}
function readOptional(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 96085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  isActions: () => (/* binding */ isActions),
  openRunner: () => (/* binding */ openRunner),
  withoutCommands: () => (/* binding */ withoutCommands)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __nccwpck_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __nccwpck_require__(58217);
// EXTERNAL MODULE: ./build/github/mask.js
var mask = __nccwpck_require__(80216);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: ./build/github/toolkit.js


;// CONCATENATED MODULE: ./build/github/actions-runner.js






const SUMMARY_LIMIT = 1024 * 1024;
const CUT_NOTE = '\n\n*The rest is left out: GitHub shows 1 MiB of summary for each step.*\n';
function isActions(env) {
    return env['GITHUB_ACTIONS'] === 'true';
}
function openRunner(env, masksTo = 'stdout') {
    writeAtOnce(process.stdout);
    writeAtOnce(process.stderr);
    let summaryIsFull = false;
    const masked = new Set();
    return {
        mask(value) {
            if (masked.has(value.reveal()))
                return;
            masked.add(value.reveal());
            for (const form of (0,mask/* maskForms */.y)(value)) {
                if (masksTo === 'stdout')
                    issueCommand('add-mask', {}, form);
                else
                    process.stderr.write(`::add-mask::${actions_runner_escapeData(form)}${external_node_os_.EOL}`);
            }
        },
        setOutput(name, value) {
            append(env, 'GITHUB_OUTPUT', keyValue(name, value));
        },
        exportVariable(name, value) {
            append(env, 'GITHUB_ENV', keyValue(name, value.reveal()));
        },
        saveState(name, value) {
            append(env, 'GITHUB_STATE', keyValue(name, value));
        },
        annotate(level, message, place) {
            const properties = place && {
                title: place.title,
                file: place.file,
                line: place.line,
                endLine: place.endLine,
                col: place.column,
            };
            issueCommand(level, properties ?? {}, message);
        },
        summary(markdown) {
            const file = env['GITHUB_STEP_SUMMARY'];
            if (file === undefined || summaryIsFull)
                return;
            const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
            const room = SUMMARY_LIMIT - sizeOf(file) - Buffer.byteLength(CUT_NOTE);
            summaryIsFull = Buffer.byteLength(text) > room;
            append(env, 'GITHUB_STEP_SUMMARY', summaryIsFull ? `${wholeLines(text, room)}${CUT_NOTE}` : text);
        },
        info(line) {
            process.stdout.write(`${withoutCommands(line)}${external_node_os_.EOL}`);
        },
        checkpoint() {
            const files = [env['GITHUB_ENV'], env['GITHUB_OUTPUT']].filter((file) => file !== undefined);
            const sizes = files.map((file) => [file, sizeOf(file)]);
            return () => {
                for (const [file, size] of sizes)
                    if (sizeOf(file) > size)
                        (0,external_node_fs_.truncateSync)(file, size);
            };
        },
    };
}
function writeAtOnce(stream) {
    const handle = Reflect.get(stream, '_handle');
    if (typeof handle !== 'object' || handle === null || !('setBlocking' in handle))
        return;
    if (typeof handle.setBlocking === 'function')
        handle.setBlocking(true);
}
function withoutCommands(line) {
    return line.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
function actions_runner_escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function keyValue(name, value) {
    if (!/^[A-Za-z_][\w-]*$/.test(name)) {
        throw new core_error/* RelockError */.dB('RL-RUNNER-NAME', `"${(0,printable/* printable */.g)(name, 60)}" can't be the name of an output or variable`, {
            remedy: 'Use letters, digits, "_" and "-".',
        });
    }
    if (!/[\r\n]/.test(value))
        return `${name}=${value}${external_node_os_.EOL}`;
    const end = `ghadelimiter_${process.getBuiltinModule('node:crypto').randomUUID()}`;
    return `${name}<<${end}${external_node_os_.EOL}${value}${external_node_os_.EOL}${end}${external_node_os_.EOL}`;
}
function append(env, variable, text) {
    const file = env[variable];
    if (file === undefined)
        throw fileError(variable, 'is not set, so this does not run as a step of GitHub Actions');
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND);
        const before = (0,external_node_fs_.fstatSync)(descriptor).size;
        try {
            const bytes = Buffer.from(text);
            for (let written = 0; written < bytes.length;)
                written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
        }
        catch (error) {
            (0,external_node_fs_.truncateSync)(file, before);
            throw error;
        }
    }
    catch (error) {
        throw fileError(variable, `names a file that can't be written (${(0,core_error/* systemCode */.xU)(error) ?? 'unknown failure'})`, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function fileError(variable, problem, cause) {
    return new core_error/* RelockError */.dB('RL-RUNNER-FILE', `${variable} ${problem}`, {
        remedy: 'Run it in a step of a workflow, or give --export file and --output FILE.',
        cause,
    });
}
function sizeOf(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}
function wholeLines(text, room) {
    const bytes = Buffer.from(text).subarray(0, Math.max(0, room));
    return bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1).toString();
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58217);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(47692);




function readEvent(env) {
    const name = env['GITHUB_EVENT_NAME'];
    if (name === undefined)
        throw missing('GITHUB_EVENT_NAME');
    const payload = readPayload(env);
    const repository = readRepository(env, payload);
    const { pullRequest, target } = read(name, payload, repository, env);
    return {
        name: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name, 60),
        repository,
        serverUrl: readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com'),
        apiUrl: readUrl(env, 'GITHUB_API_URL', 'https://api.github.com'),
        ref: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefName */ .pA)(env['GITHUB_REF']) ? env['GITHUB_REF'] : undefined,
        workflowRef: env['GITHUB_WORKFLOW_REF'],
        actor: env['GITHUB_ACTOR'] ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'sender', 'login'),
        pullRequest,
        target,
    };
}
function missing(variable) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-EVENT-INVALID', `${variable} is not set, so there is no event to act on`, {
        remedy: 'Run Relock as a step of a GitHub Actions workflow, or use the command line.',
        state: 'Nothing was scanned.',
    });
}
function readPayload(env) {
    const file = env['GITHUB_EVENT_PATH'];
    if (file === undefined)
        throw missing('GITHUB_EVENT_PATH');
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const why = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'unknown failure';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-EVENT-INVALID', `the event's payload ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(file)} can’t be read (${why})`, {
            remedy: 'Leave GITHUB_EVENT_PATH as the runner set it.',
            state: 'Nothing was scanned.',
            cause: error,
        });
    }
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)('it should be a JSON object', text.slice(0, 40));
    }
}
function readUrl(env, variable, otherwise) {
    const text = env[variable] ?? otherwise;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(`${variable} should be a URL`, text);
    return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
function readRepository(env, payload) {
    const fullName = env['GITHUB_REPOSITORY'] ?? (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'repository', 'full_name');
    const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName ?? '') ?? [];
    if (owner === undefined || name === undefined)
        throw (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)('GITHUB_REPOSITORY should be OWNER/NAME', fullName);
    const isPrivate = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'repository', 'private');
    const defaultBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'repository', 'default_branch');
    return {
        host: new URL(readUrl(env, 'GITHUB_SERVER_URL', 'https://github.com')).host,
        owner,
        name,
        isPrivate: typeof isPrivate === 'boolean' ? isPrivate : undefined,
        defaultBranch: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefName */ .pA)(defaultBranch) ? defaultBranch : undefined,
    };
}
function read(name, payload, repository, env) {
    switch (name) {
        case 'pull_request':
        case 'pull_request_target':
            return readPullRequest(payload);
        case 'push':
            return { pullRequest: undefined, target: readPush(payload, repository, env) };
        case 'merge_group':
            return { pullRequest: undefined, target: readMergeGroup(payload) };
        case 'workflow_run':
            return readWorkflowRun(payload, repository);
        default:
            return { pullRequest: undefined, target: { kind: 'tree', head: runCommit(env) } };
    }
}
function runCommit(env) {
    const id = env['GITHUB_SHA'];
    return (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitId */ .jh)(id) ? id : undefined;
}
function readPullRequest(payload) {
    const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(payload, 'pull_request', 'number');
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'pull_request', 'head', 'sha');
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'pull_request', 'base', 'sha');
    const baseBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(payload, 'pull_request', 'base', 'ref');
    return {
        pullRequest: { number, head, baseBranch, isFork: isFork(payload) },
        target: {
            kind: 'range',
            head,
            base,
            baseRef: `refs/heads/${baseBranch}`,
            fetch: [`refs/pull/${number}/head`, `refs/heads/${baseBranch}`],
        },
    };
}
function isFork(payload) {
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'pull_request', 'head', 'repo', 'full_name')?.toLowerCase();
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'pull_request', 'base', 'repo', 'full_name')?.toLowerCase();
    return head === undefined || head !== base;
}
function readPush(payload, repository, env) {
    const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(payload, 'ref');
    const after = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'after');
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(after) || (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'deleted') === true)
        return { kind: 'nothing', why: 'the push deleted a ref' };
    const before = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'before');
    const tagged = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'head_commit', 'id');
    const head = ref.startsWith('refs/tags/') ? ((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommitId */ .jh)(tagged) ? tagged : (runCommit(env) ?? after)) : after;
    const defaultRef = repository.defaultBranch === undefined ? undefined : `refs/heads/${repository.defaultBranch}`;
    const baseRef = defaultRef === ref ? undefined : defaultRef;
    return {
        kind: 'range',
        head,
        base: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(before) ? undefined : before,
        baseRef,
        fetch: [ref, ...((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .isNone */ .$I)(before) ? [] : [before]), ...(baseRef === undefined ? [] : [baseRef])],
    };
}
function readMergeGroup(payload) {
    if ((0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'action') === 'destroyed')
        return { kind: 'nothing', why: 'the merge group was taken apart' };
    const ref = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(payload, 'merge_group', 'head_ref');
    const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'merge_group', 'base_sha');
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'merge_group', 'head_sha');
    return { kind: 'range', head, base, baseRef: undefined, fetch: [ref, base] };
}
function readWorkflowRun(payload, repository) {
    const head = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(payload, 'workflow_run', 'head_sha');
    const defaultRef = repository.defaultBranch === undefined ? undefined : `refs/heads/${repository.defaultBranch}`;
    const from = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'workflow_run', 'head_repository', 'full_name')?.toLowerCase();
    const outside = from !== `${repository.owner}/${repository.name}`.toLowerCase();
    const listed = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'workflow_run', 'pull_requests');
    const own = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(payload, 'repository', 'id');
    const found = (Array.isArray(listed) ? listed : []).find((one) => (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, 'head', 'sha') === head && (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__.at)(one, 'base', 'repo', 'id') === own);
    if (found !== undefined) {
        const number = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .numberAt */ .tk)(found, 'number');
        const baseBranch = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .refAt */ .fG)(found, 'base', 'ref');
        const base = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .commitAt */ .du)(found, 'base', 'sha');
        const baseRef = `refs/heads/${baseBranch}`;
        return {
            pullRequest: { number, head, baseBranch, isFork: outside },
            target: { kind: 'range', head, base, baseRef, fetch: [`refs/pull/${number}/head`, baseRef] },
        };
    }
    const isDefault = !outside && (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(payload, 'workflow_run', 'head_branch') === repository.defaultBranch;
    if (isDefault || defaultRef === undefined)
        return { pullRequest: undefined, target: { kind: 'tree', head } };
    return {
        pullRequest: undefined,
        target: { kind: 'range', head, base: undefined, baseRef: defaultRef, fetch: [head, defaultRef] },
    };
}


/***/ }),

/***/ 220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isLimit),
/* harmony export */   z: () => (/* binding */ refusalError)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58217);


function refusalError(refusal, what, permission) {
    const evidence = [['GitHub says', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(refusal.message, 200)} (${refusal.status})`]];
    const state = 'Findings, summary and exit status are not affected.';
    if (refusal.status === 401) {
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-TOKEN', `GitHub does not accept the token, so it can’t ${what}`, {
            evidence,
            remedy: 'Leave the input "token" at its default, or give one that is valid.',
            state,
        });
    }
    if ((refusal.status === 403 || refusal.status === 404) && !isLimit(refusal)) {
        const accepted = refusal.headers['x-accepted-github-permissions'];
        if (typeof accepted === 'string')
            evidence.push(['It wants', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(accepted, 200)]);
        return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-PERMISSION', `the job’s token may not ${what}`, {
            evidence,
            remedy: `Add to the job:\n    permissions:\n      contents: read\n      ${permission}`,
            state,
        });
    }
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-FAILED', `GitHub could not ${what}`, {
        evidence,
        remedy: 'Run the job again; if it stays, see https://www.githubstatus.com.',
        state,
    });
}
function isLimit(refusal) {
    return (refusal.status === 429 ||
        (refusal.status === 403 &&
            (refusal.headers['retry-after'] !== undefined ||
                String(refusal.headers['x-ratelimit-remaining']) === '0' ||
                /rate limit/i.test(refusal.message))));
}


/***/ }),

/***/ 20803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ lookForComments),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   JO: () => (/* binding */ COMMENT_MARKER),
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   zW: () => (/* binding */ asks)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(220);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(47692);


const COMMENT_MARKER = '<!-- relock:comment -->';
const MOST_PAGES = 30;
const LARGEST_PAGE = 48 * 1024 * 1024;
async function lookForComments(event, number, token, env) {
    const ask = await asks(token, env);
    const { owner, name } = event.repository;
    const marked = [];
    let url = `${event.apiUrl}/repos/${owner}/${name}/issues/${number}/comments?per_page=100`;
    for (let page = 0; url !== undefined && page < MOST_PAGES; page++) {
        const answer = await ask(url);
        if (answer.status !== 200)
            throw refused(answer.status, answer.body, 'read the comments of the pull request', 'pull-requests: write');
        for (const comment of Array.isArray(answer.body) ? answer.body : []) {
            const id = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__.at)(comment, 'id');
            const body = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(comment, 'body');
            if (typeof id !== 'number' || body === undefined || !body.startsWith(COMMENT_MARKER))
                continue;
            const login = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(comment, 'user', 'login') ?? '';
            marked.push({ id, body, login, isApp: (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(comment, 'user', 'type') === 'Bot' });
        }
        url = nextPage(answer.link, event.apiUrl);
    }
    const byPeople = marked.some(({ isApp }) => !isApp);
    const self = byPeople ? await whoAmI(ask, event, token) : undefined;
    return marked
        .filter(({ isApp, login }) => isApp || (self !== undefined && login === self))
        .map(({ id, body }) => ({ id, body }));
}
function refused(status, body, what, permission) {
    const message = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'message') ?? 'no reason given';
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalError */ .z)({ status, headers: {}, message }, what, permission);
}
async function whoAmI(ask, event, token) {
    if (token.reveal().startsWith('ghs_'))
        return undefined;
    const answer = await ask(`${event.apiUrl}/user`);
    return answer.status === 200 ? (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer.body, 'login') : undefined;
}
function nextPage(link, apiUrl) {
    const url = /<([^<>]+)>;\s*rel="next"/.exec(link)?.[1];
    return url?.startsWith(`${apiUrl}/`) === true ? url : undefined;
}
async function asks(token, env) {
    const { request } = await __nccwpck_require__.e(/* import() */ 3131).then(__nccwpck_require__.bind(__nccwpck_require__, 73131));
    return async (url) => {
        const headers = {
            accept: 'application/vnd.github+json',
            authorization: `token ${token.reveal()}`,
            'x-github-api-version': '2022-11-28',
        };
        const answer = await request({ method: 'GET', url, headers, proxies: env, maxBytes: LARGEST_PAGE });
        const link = answer.headers['link'];
        return {
            status: answer.status,
            link: Array.isArray(link) ? link.join(', ') : (link ?? ''),
            body: parse(answer.body),
        };
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 80216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ unmaskable),
/* harmony export */   y: () => (/* binding */ maskForms)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77486);

const MIN_WHOLE = 4;
const MIN_PART = 5;
const COMMON = new Set(('true false null none yes no on off undefined admin administrator root user username password passwd secret ' +
    'token test testing example sample default changeme localhost postgres mysql redis guest public private main ' +
    'master latest stable staging production development release debug info error warning enabled disabled node ' +
    'linux ubuntu windows macos github actions http https service_account').split(' '));
function unmaskable(value) {
    return hopeless(value.reveal());
}
function hopeless(whole) {
    const text = whole.trim();
    if (text.length < MIN_WHOLE)
        return `it is shorter than ${MIN_WHOLE} characters`;
    if (COMMON.has(text.toLowerCase()))
        return 'it is a word that logs are full of';
    if (/^[0-9]{1,5}$/.test(text))
        return 'it is a number that logs are full of';
    if (/^(.)\1*$/su.test(text))
        return 'it is one character again and again';
    if (/[\r\n]/.test(text) && parts(text).length === 0)
        return 'nothing on its lines is long or rare enough';
    return undefined;
}
function maskForms(value) {
    const forms = new Set();
    if (unmaskable(value) === undefined)
        collect(value.reveal(), forms, 0);
    return [...forms];
}
function collect(text, forms, depth) {
    for (const variant of new Set([text, text.trim()])) {
        for (const form of [variant, ...encodings(variant)]) {
            if (!/[\r\n]/.test(form)) {
                if (form.length >= MIN_WHOLE)
                    forms.add(form);
            }
            else if (jsonLeaves(form) === undefined)
                for (const line of parts(form))
                    forms.add(line);
        }
    }
    if (depth < 4)
        for (const leaf of jsonLeaves(text) ?? [])
            collect(leaf, forms, depth + 1);
}
function parts(text) {
    return (jsonLeaves(text) ??
        text
            .split(/[\r\n]+/)
            .map((line) => line.trim())
            .filter(isPart));
}
function isPart(line) {
    return (line.length >= MIN_PART &&
        /[\p{L}\p{N}]/u.test(line) &&
        !/^[0-9]{1,5}$/.test(line) &&
        !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(line) &&
        !COMMON.has(line.replace(/^["']|["',;]+$/g, '').toLowerCase()));
}
function* encodings(text) {
    const bytes = Buffer.from(text);
    const hex = bytes.toString('hex');
    yield hex;
    yield hex.toUpperCase();
    const base64 = bytes.toString('base64');
    for (const form of [base64, base64.replace(/=+$/, ''), ...[0, 1, 2].map((s) => (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Core */ ["do"])(bytes, s))]) {
        yield form;
        yield form.replaceAll('+', '-').replaceAll('/', '_');
    }
    const core = (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Core */ ["do"])(bytes, 0);
    for (const width of [64, 76]) {
        if (core.length > width)
            yield* core.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    }
    const wellFormed = text.toWellFormed();
    yield* percentForms(wellFormed);
    yield* jsonForms(wellFormed);
    yield* shellForms(text);
    yield text.replace(/[&<>"']/g, (character) => XML[character] ?? character);
}
const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
function* percentForms(text) {
    const component = encodeURIComponent(text);
    const strict = component.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams([['', text]]).toString().slice(1);
    const url = new URL('https://host/');
    url.password = text;
    for (const encoded of [component, strict, strict.replaceAll('%2F', '/'), form, url.password]) {
        yield encoded;
        yield encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    }
}
function* jsonForms(text) {
    const unicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const json = JSON.stringify(text).slice(1, -1);
    const ascii = json.replace(/[\u0080-\uffff]/g, unicode);
    yield json;
    yield ascii;
    yield json.replace(/[<>&\u2028\u2029]/g, unicode);
    yield json.replaceAll('/', '\\/');
    yield ascii.replaceAll('/', '\\/');
    yield JSON.stringify(json).slice(1, -1);
}
function* shellForms(text) {
    yield text.replaceAll("'", String.raw `'\''`);
    yield text.replaceAll("'", `'"'"'`);
    yield text.replace(/[\\"$`]/g, String.raw `\$&`);
    yield text.replace(/[\s'"\\|&;()<>!{}*[\]?^$`,]|^#|(?<=^|[:=])~/g, String.raw `\$&`);
    const ansi = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\E' };
    yield text.replace(/[\\'\n\r\t\u001b]/g, (character) => ansi[character] ?? `\\${character}`);
}
function jsonLeaves(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const leaves = [];
    const open = [document];
    while (open.length > 0) {
        const node = open.pop();
        if (typeof node === 'string')
            leaves.push(node);
        else if (typeof node === 'number' && Number.isSafeInteger(node))
            leaves.push(String(node));
        else if (typeof node === 'object' && node !== null)
            open.push(...Object.values(node));
    }
    return leaves.filter((leaf) => hopeless(leaf) === undefined);
}


/***/ }),

/***/ 47692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   $I: () => (/* binding */ isNone),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   du: () => (/* binding */ commitAt),
/* harmony export */   fG: () => (/* binding */ refAt),
/* harmony export */   jh: () => (/* binding */ isCommitId),
/* harmony export */   pA: () => (/* binding */ isRefName),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58217);


function at(payload, ...keys) {
    let value = payload;
    for (const key of keys) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return value;
}
function textAt(payload, ...keys) {
    const value = at(payload, ...keys);
    return typeof value === 'string' ? value : undefined;
}
function isCommitId(value) {
    return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function isNone(id) {
    return /^0+$/.test(id);
}
function commitAt(payload, ...keys) {
    const value = at(payload, ...keys);
    if (isCommitId(value))
        return value;
    throw invalid(`${keys.join('.')} should be a commit id`, value);
}
function numberAt(payload, ...keys) {
    const value = at(payload, ...keys);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0)
        return value;
    throw invalid(`${keys.join('.')} should be a positive whole number`, value);
}
function refAt(payload, ...keys) {
    const value = at(payload, ...keys);
    if (isRefName(value))
        return value;
    throw invalid(`${keys.join('.')} should be the name of a branch or ref`, value);
}
function isRefName(value) {
    return (typeof value === 'string' &&
        value.length > 0 &&
        value.length <= 1024 &&
        !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|(?:^|\/)\.|\.lock(?:\/|$)/.test(value));
}
function invalid(expected, found) {
    const shown = found === undefined ? 'nothing' : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(JSON.stringify(found) ?? typeof found, 80);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-EVENT-INVALID', `the event's payload can’t be used: ${expected}`, {
        evidence: [['It holds', shown]],
        remedy: 'Run Relock on the events that its README lists, with the payload that GitHub wrote.',
        state: 'Nothing was scanned.',
    });
}


/***/ }),

/***/ 6024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mayWrite),
/* harmony export */   Ml: () => (/* binding */ mayValidate),
/* harmony export */   v$: () => (/* binding */ mayRotate)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58217);

const ROTATING = new Set(['pull_request_target', 'push', 'schedule', 'workflow_dispatch', 'workflow_run']);
function mayRotate(event) {
    const { owner, name, defaultBranch } = event.repository;
    if (!ROTATING.has(event.name))
        return no(`on ${event.name} the workflow file is not necessarily the default branch's, so keys are only reported`);
    if (defaultBranch === undefined)
        return no('the event does not say which branch is the default one');
    const wanted = `refs/heads/${defaultBranch}`;
    const workflow = event.workflowRef;
    if (workflow === undefined)
        return no('GITHUB_WORKFLOW_REF is not set, so it is not known which workflow file runs');
    const isOwn = workflow.toLowerCase().startsWith(`${owner}/${name}/.github/workflows/`.toLowerCase());
    if (!isOwn || workflow.slice(workflow.indexOf('@') + 1) !== wanted)
        return no(`the workflow that runs is ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(workflow, 200)}, not one of this repository at ${wanted}`);
    const runsOnRef = event.name === 'push' || event.name === 'workflow_dispatch';
    if (runsOnRef && event.ref !== wanted)
        return no(`it runs for ${event.ref === undefined ? 'an unknown ref' : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(event.ref)}, not for ${wanted}`);
    return { allowed: true, why: `the workflow is the one at ${wanted}` };
}
function mayWrite(event, hasToken) {
    if (!hasToken)
        return no('no token was given');
    const restricted = event.name === 'pull_request' || event.name === 'push';
    if (restricted && event.actor === 'dependabot[bot]')
        return no('runs that Dependabot starts can only read');
    if (event.name === 'pull_request' && event.pullRequest?.isFork !== false)
        return no('the pull request comes from a fork, whose runs can only read');
    return { allowed: true, why: 'a token was given' };
}
function mayValidate(event) {
    const { name, pullRequest } = event;
    if (name === 'push' || name === 'schedule' || name === 'workflow_dispatch' || name === 'merge_group')
        return { allowed: true, why: `on ${name} what is scanned is in this repository` };
    if (pullRequest === undefined)
        return no(`on ${name} it is not known whether what is scanned comes from a fork`);
    if (pullRequest.isFork)
        return no('the pull request comes from a fork');
    return { allowed: true, why: 'the pull request comes from this repository' };
}
function no(why) {
    return { allowed: false, why };
}


/***/ }),

/***/ 70935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ HIDDEN),
/* harmony export */   s: () => (/* binding */ hideSecrets)
/* harmony export */ });
const HIDDEN = '[redacted]';
function hideSecrets(report) {
    return { ...report, findings: report.findings.map(hideSecret), allowed: report.allowed.map(hideSecret) };
}
function hideSecret(finding) {
    const hide = (text) => finding.value.hideIn(text);
    return {
        ...finding,
        path: hide(finding.path),
        description: hide(finding.description),
        ...(finding.commit?.author === undefined
            ? {}
            : { commit: { ...finding.commit, author: hide(finding.commit.author) } }),
        ...(finding.allowed === undefined ? {} : { allowed: hide(finding.allowed) }),
    };
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jsonLines: () => (/* binding */ jsonLines),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   safeJson: () => (/* binding */ safeJson)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70935);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16034);


const UNSCANNED_RULE = 'not-scanned';
function findingJson(finding) {
    return {
        rule: finding.rule,
        description: finding.description,
        path: finding.path,
        line: finding.line,
        column: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
        commit: finding.commit?.id,
        author: finding.commit?.author,
        date: finding.commit?.date,
        secret: finding.secret,
        fingerprint: finding.fingerprint,
        confidence: finding.confidence,
        status: finding.status,
        statusReason: finding.statusReason,
        identity: finding.identity,
        managed: finding.managed,
        remedy: finding.remedy,
        remediedAt: finding.remediedAt,
        decoded: finding.decoded,
        allowed: finding.allowed,
        historyOnly: finding.historyOnly,
        managedState: finding.managedState,
        managedSince: finding.managedSince,
    };
}
function unscannedJson(unscanned) {
    return {
        rule: UNSCANNED_RULE,
        description: `could not be scanned: ${unscanned.reason}`,
        path: unscanned.path,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        secret: '',
        fingerprint: '',
        confidence: 'medium',
        status: 'unchecked',
        remedy: 'none',
        decoded: [],
    };
}
function* jsonLines(report, options) {
    const { findings, unscanned: skipped, allowed } = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(report);
    for (const finding of findings)
        yield `${safeJson(findingJson(finding))}\n`;
    for (const unscanned of skipped)
        yield `${safeJson(unscannedJson(unscanned))}\n`;
    if (options.showAllowed)
        for (const finding of allowed)
            yield `${safeJson(findingJson(finding))}\n`;
}
function renderJson(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(given);
    const document = {
        version: 1,
        summary: { findings: report.findings.length, ...(0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .countStates */ .c0)(report), allowed: report.allowed.length },
        scanned: report.scanned,
        gate: report.gate,
        managed: report.managed,
        notes: report.notes,
        findings: report.findings.map(findingJson),
        allowed: options.showAllowed ? report.allowed.map(findingJson) : undefined,
        unscanned: report.unscanned,
        timeline: report.timeline,
    };
    return `${safeJson(document, 2)}\n`;
}
function safeJson(value, indent) {
    return JSON.stringify(value, undefined, indent)
        .replace(HIDDEN, (found) => found
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''))
        .replaceAll('##[', String.raw `#\u0023[`);
}
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;


/***/ }),

/***/ 86084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58217);

function code(text, maxLength = 300) {
    const shown = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength);
    if (shown === '')
        return '<code>(empty)</code>';
    if (PLAIN.test(shown))
        return `\`${shown}\``;
    return `<code>${shown.replace(NOT_LITERAL, reference)}</code>`;
}
const PLAIN = /^[\p{L}\p{N}./:=+,~%@#_…-](?:[\p{L}\p{N}./:=+,~%@#_… -]*[\p{L}\p{N}./:=+,~%@#_…-])?$/u;
const NOT_LITERAL = /[^\p{L}\p{N}/… -]/gu;
function prose(text, maxLength = 500) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
        .trim()
        .split(/\s+/)
        .map((word) => (ALIVE.test(word) ? code(word, maxLength) : word.replace(NOT_PROSE, reference)))
        .join(' ')
        .replace(/^(\d+)([.)])/, (_, digits, mark) => `${digits}${reference(mark)}`)
        .replace(/^-/, reference('-'));
}
const ALIVE = /[@#]|:\/\/|www\.|gh-\d|mailto:|xmpp:|:\w+:/i;
const NOT_PROSE = /[^\p{L}\p{N}.,;:'"?()/%…→’“”–-]/gu;
function reference(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}
function linkTarget(url) {
    return url.replace(/[()|`<>\\\s]/g, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, '0')}`);
}


/***/ }),

/***/ 35150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(58217);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70935);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9665);
/* harmony import */ var _markdown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(86084);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(16034);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(30422);






const MOST_RESULTS = 25_000;
const LEVEL = { high: 'error', medium: 'warning', low: 'note' };
const SEVERITY = { high: '8.0', medium: '5.0', low: '2.0' };
const PRECISION = { high: 'very-high', medium: 'high', low: 'medium' };
const RANK = { low: 0, medium: 1, high: 2 };
function renderSarif(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(given);
    const shown = report.findings.slice(0, MOST_RESULTS);
    const allowed = options.showAllowed ? report.allowed.slice(0, MOST_RESULTS - shown.length) : [];
    const rules = collectRules([...shown, ...allowed]);
    const indexes = new Map([...rules.keys()].map((id, index) => [id, index]));
    const occurrences = new Map();
    const places = Map.groupBy([...shown, ...allowed], ({ fingerprint }) => fingerprint);
    const others = (finding) => {
        const all = places.get(finding.fingerprint) ?? [];
        const some = all.slice(0, MOST_RELATED + 1).filter((other) => other !== finding);
        return { shown: some.slice(0, MOST_RELATED), count: all.length - 1 };
    };
    const results = [...shown, ...allowed].map((finding) => {
        const count = (occurrences.get(finding.fingerprint) ?? 0) + 1;
        occurrences.set(finding.fingerprint, count);
        const elsewhere = count <= MOST_RELATED ? others(finding) : NOWHERE;
        return result(finding, report, indexes.get(finding.rule) ?? 0, count, elsewhere);
    });
    const run = {
        tool: {
            driver: {
                name: 'Relock',
                semanticVersion: options.version,
                informationUri: options.home,
                rules: [...rules].map(([id, first]) => ruleObject(id, first, options.rule(id))),
                notifications: [{ id: 'not-scanned', shortDescription: { text: 'A file could not be scanned' } }],
            },
        },
        automationDetails: { id: 'relock/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the scan.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, shown.length) }],
        results,
    };
    return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__.safeJson)({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 1)}\n`;
}
function collectRules(findings) {
    const rules = new Map();
    for (const finding of findings) {
        const known = rules.get(finding.rule);
        if (known === undefined || RANK[finding.confidence] > RANK[known.confidence])
            rules.set(finding.rule, finding);
    }
    return rules;
}
function ruleObject(id, finding, info) {
    const description = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(info?.description ?? finding.description);
    const opens = info?.opens === undefined ? '' : ` It ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(info.opens)}.`;
    const revoke = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(info?.revoke ?? 'Revoke the key where it was issued.');
    const help = `${revoke} Put its replacement in a vault, and take it out of the code. Deleting the line alone is no remedy: the history keeps it.`;
    const docs = (0,_url_js__WEBPACK_IMPORTED_MODULE_3__/* .httpsUrl */ .N)(info?.docs);
    return {
        id,
        name: id,
        shortDescription: { text: description },
        fullDescription: { text: `A hardcoded credential: ${description}.${opens}` },
        help: {
            text: docs === undefined ? help : `${help} ${docs}`,
            markdown: helpMarkdown(id, description, info, docs),
        },
        ...(docs === undefined ? {} : { helpUri: docs }),
        defaultConfiguration: { level: LEVEL[finding.confidence] },
        properties: {
            tags: ['security', 'secret', 'external/cwe/cwe-798'],
            precision: PRECISION[finding.confidence],
            'security-severity': SEVERITY[finding.confidence],
        },
    };
}
function plain(text) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text).replace(/[\\[\]]/g, String.raw `\$&`);
}
function helpMarkdown(id, description, info, docs) {
    const how = docs === undefined ? '' : ` ([how](${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .linkTarget */ .Cm)(docs)}))`;
    return [
        `**${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(description)}**${info?.opens === undefined ? '' : ` ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(info.opens)}.`}`,
        '',
        `1. ${info?.revoke === undefined ? 'Revoke it where it was issued.' : (0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(info.revoke)}${how}`,
        '2. Put a new one in a vault, not in the code: `relock run --secret NAME=ADDRESS -- COMMAND` reads it.',
        '3. Take it out of the code. Deleting the line alone is no remedy: the history keeps it.',
        '',
        `Why was it reported? \`relock explain\` ${(0,_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(id)} tells. A false alarm is allowed by its fingerprint in \`.relock.yml\` on the default branch.`,
    ].join('\n');
}
const MOST_RELATED = 10;
const NOWHERE = { shown: [], count: 0 };
function physicalLocation(finding) {
    return {
        artifactLocation: { uri: (0,_url_js__WEBPACK_IMPORTED_MODULE_3__/* .relativeUri */ .H)(finding.path), uriBaseId: 'SRCROOT' },
        region: {
            startLine: finding.line,
            startColumn: finding.column,
            endLine: finding.endLine,
            endColumn: finding.endColumn,
        },
    };
}
function result(finding, report, ruleIndex, occurrence, others) {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOf */ .L4)(finding, report.timeline);
    const what = finding.managed === undefined ? plain(finding.description) : 'A key that your vault manages';
    const decoded = finding.decoded.length === 0 ? '' : `, encoded as ${plain(finding.decoded.join(', '))}`;
    const history = finding.historyOnly === true ? ' It is gone from the head, but still in the history.' : '';
    const hash = finding.fingerprint.replace(/^rl1:/, '');
    const { shown: related, count } = others;
    const elsewhere = related.map((_, at) => `[${at + 1}](${at + 1})`).join(', ');
    const more = count > related.length ? ` and ${count - related.length} more` : '';
    const also = related.length === 0 ? '' : ` The same key stands at ${elsewhere}${more}.`;
    return {
        ruleId: finding.rule,
        ruleIndex,
        level: state.kind === 'open' ? LEVEL[finding.confidence] : 'note',
        message: { text: `${what}${decoded}: ${state.text}.${history}${also} Fingerprint ${finding.fingerprint}.` },
        locations: [{ physicalLocation: physicalLocation(finding) }],
        ...(related.length === 0
            ? {}
            : {
                relatedLocations: related.map((other, at) => ({
                    id: at + 1,
                    physicalLocation: physicalLocation(other),
                    message: { text: `The same key in ${plain(other.path)}, line ${other.line}` },
                })),
            }),
        partialFingerprints: { primaryLocationLineHash: `${hash}:${occurrence}`, 'relock/v1': finding.fingerprint },
        properties: {
            confidence: finding.confidence,
            status: finding.status,
            ...(finding.statusReason === undefined ? {} : { statusReason: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(finding.statusReason) }),
            remedy: finding.remedy,
            ...(finding.remediedAt === undefined ? {} : { remediedAt: finding.remediedAt }),
            ...(finding.commit === undefined ? {} : { commit: finding.commit.id }),
        },
        ...(finding.allowed === undefined
            ? {}
            : { suppressions: [{ kind: 'external', justification: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(finding.allowed) }] }),
    };
}
function notifications(report, shown) {
    const warning = (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .managedWarning */ .EO)(report);
    const left = report.findings.length - shown;
    return [
        ...report.unscanned.map(({ path, reason }) => ({
            descriptor: { id: 'not-scanned' },
            level: 'warning',
            message: { text: `Not scanned: ${plain(reason)}` },
            locations: [{ physicalLocation: { artifactLocation: { uri: (0,_url_js__WEBPACK_IMPORTED_MODULE_3__/* .relativeUri */ .H)(path), uriBaseId: 'SRCROOT' } } }],
        })),
        ...(warning === undefined ? [] : [{ level: 'warning', message: { text: plain(warning) } }]),
        ...report.notes.map((note) => ({ level: 'note', message: { text: plain(note) } })),
        ...(left > 0
            ? [{ level: 'warning', message: { text: `${left} more findings are left out: GitHub takes ${MOST_RESULTS}.` } }]
            : []),
    ];
}


/***/ }),

/***/ 16034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ managedWarning),
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   c0: () => (/* binding */ countStates),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
function stateOf(finding, timeline) {
    if (finding.remedy === 'rotated')
        return { kind: 'replaced', text: `replaced ${when(finding, timeline)}; the old one is refused` };
    if (finding.remedy === 'revoked')
        return { kind: 'revoked', text: `revoked ${when(finding, timeline)}; it is refused` };
    if (finding.managedState === 'retired') {
        const since = finding.managedSince === undefined ? '' : ` since ${finding.managedSince.slice(0, 10)}`;
        return { kind: 'dead', text: `replaced earlier, dead${since}` };
    }
    if (finding.status === 'inactive')
        return { kind: 'dead', text: 'dead: its issuer refuses it' };
    if (finding.remedy === 'contained')
        return { kind: 'open', text: 'contained, but not dead: revoke it' };
    if (finding.managed !== undefined)
        return { kind: 'open', text: 'not replaced yet: rotate it' };
    if (finding.status === 'active')
        return { kind: 'open', text: 'alive: revoke it' };
    if (finding.confidence === 'high')
        return { kind: 'open', text: 'treat it as alive: revoke it' };
    return { kind: 'open', text: 'look at it: revoke it if it is real' };
}
function when(finding, timeline) {
    const end = finding.remediedAt;
    if (end === undefined)
        return 'by this run';
    const first = timeline.find(({ fingerprint }) => fingerprint === finding.fingerprint)?.at;
    const took = first === undefined ? Number.NaN : Date.parse(end) - Date.parse(first);
    return took >= 0 ? `${duration(took)} after it was found` : `at ${end}`;
}
function duration(milliseconds) {
    if (milliseconds < 100)
        return `${Math.round(milliseconds)} ms`;
    const seconds = milliseconds / 1000;
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return `${Math.floor(whole / 60)} min ${whole % 60} s`;
    return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
function countStates(report) {
    const seen = new Set();
    const counts = { replaced: 0, revoked: 0, dead: 0, open: 0, unscanned: report.unscanned.length };
    for (const finding of report.findings) {
        if (seen.has(finding.fingerprint))
            continue;
        seen.add(finding.fingerprint);
        counts[stateOf(finding, []).kind]++;
    }
    return counts;
}
function headline(counts) {
    const parts = [];
    const say = (count, first, later) => {
        if (count > 0)
            parts.push(`${count} ${(parts.length === 0 ? first : later)(count > 1)}`);
    };
    const keys = (many) => (many ? 'keys' : 'key');
    say(counts.replaced, (many) => `${keys(many)} leaked and already replaced`, () => 'replaced');
    say(counts.revoked, (many) => `${keys(many)} leaked and already revoked`, () => 'already revoked');
    say(counts.dead, (many) => `leaked ${keys(many)} already dead`, () => 'already dead');
    say(counts.open, (many) => (many ? 'leaked keys need you' : 'leaked key needs you'), (many) => (many ? 'need you' : 'needs you'));
    const file = (many) => `${many ? 'files' : 'file'} could not be scanned`;
    say(counts.unscanned, file, file);
    return parts.length === 0 ? 'nothing found' : parts.join(', ');
}
function grouped(count) {
    return String(Math.round(count)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
function size(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    if (bytes < 1e6)
        return `${Math.round(bytes / 1e3)} kB`;
    if (bytes < 1e9)
        return `${Math.round(bytes / 1e6)} MB`;
    return `${(bytes / 1e9).toFixed(1)} GB`;
}
function managedWarning(report) {
    if (report.managed.state !== 'unreachable')
        return undefined;
    return `The vault could not be asked for managed keys, so a leaked one may be missing here: ${report.managed.why}`;
}


/***/ }),

/***/ 13920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ renderText),
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/* harmony import */ var _core_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4823);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58217);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70935);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(16034);




const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const WIDEST_PLACE = 72;
function renderText(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_1__/* .hideSecrets */ .s)(given);
    const lines = [];
    const warning = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .managedWarning */ .EO)(report);
    for (const note of [...(warning === undefined ? [] : [warning]), ...report.notes])
        lines.push(logText(note));
    const rows = [
        ...report.findings.map((finding) => findingRow(finding, report, options)),
        ...report.unscanned.map(({ path, reason }) => ({
            place: logText(path),
            path,
            confidence: 'medium',
            rule: 'not-scanned',
            details: logText(reason),
            done: false,
        })),
        ...(options.showAllowed ? report.allowed.map((finding) => findingRow(finding, report, options)) : []),
    ];
    const placeWidth = Math.min(WIDEST_PLACE, widest(rows.map(({ place }) => place)));
    const ruleWidth = widest(rows.map(({ rule }) => rule));
    for (const row of rows) {
        const place = link(row.place, row.path, options.linkRoot) + padding(row.place, placeWidth);
        const colour = row.done
            ? GREEN
            : row.confidence === 'high'
                ? RED
                : row.confidence === 'medium'
                    ? YELLOW
                    : undefined;
        const confidence = paint(row.confidence, options.colour ? colour : undefined) + padding(row.confidence, 6);
        lines.push(`${place}  ${confidence}  ${row.rule}${padding(row.rule, ruleWidth)}  ${row.details}`.trimEnd());
    }
    lines.push(lastLine(report));
    return `${lines.join('\n')}\n`;
}
function findingRow(finding, report, options) {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(finding, report.timeline);
    const details = [];
    if (finding.managed !== undefined)
        details.push(options.showAddresses ? `managed: ${logText(finding.managed)}` : 'managed key');
    else if (finding.secret !== '')
        details.push(`${logText(finding.secret)}…`);
    if (finding.decoded.length > 0)
        details.push(`(${logText(finding.decoded.join(' → '))})`);
    if (finding.status !== 'unchecked')
        details.push(statusOf(finding, options.showAddresses));
    if (finding.commit !== undefined)
        details.push(`commit ${logText(finding.commit.id.slice(0, 7))}`);
    if (finding.historyOnly === true)
        details.push('in history only');
    if (state.kind !== 'open')
        details.push(state.text);
    if (finding.allowed !== undefined)
        details.push(`allowed: ${logText(finding.allowed)}`);
    return {
        place: `${logText(finding.path)}:${finding.line}:${finding.column}`,
        path: finding.path,
        confidence: finding.confidence,
        rule: logText(finding.rule),
        details: details.join('  '),
        done: state.kind !== 'open' || finding.allowed !== undefined,
    };
}
function statusOf({ status, statusReason, identity }, isPrivate) {
    const more = status === 'unknown' ? statusReason : isPrivate ? identity : undefined;
    return more === undefined ? status : `${status} (${logText(more)})`;
}
function lastLine(report) {
    const { files, commits, bytes, milliseconds } = report.scanned;
    const { gate } = report;
    const count = report.findings.length;
    const found = count === 0 ? 'nothing found' : `${(0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(count)} ${count === 1 ? 'finding' : 'findings'}`;
    const where = `${(0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(files)} ${files === 1 ? 'file' : 'files'}`;
    const history = commits === 0 ? '' : `, ${(0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(commits)} ${commits === 1 ? 'commit' : 'commits'}`;
    const skipped = report.unscanned.length === 0 ? '' : `, ${(0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(report.unscanned.length)} not scanned`;
    const silenced = report.allowed.length === 0 ? '' : `, ${(0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .grouped */ .zD)(report.allowed.length)} allowed`;
    const first = report.findings.find((finding) => (0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateOf */ .L4)(finding, []).kind === 'open') ?? report.findings[0];
    const hint = first === undefined ? '' : `  relock explain ${logText(first.fingerprint)} tells why.`;
    const isMild = count > 0 && gate !== 'never' && !report.findings.some(({ confidence }) => (0,_core_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .reaches */ .O6)(confidence, gate));
    const mild = isMild ? ` (none at or above ${gate})` : '';
    return `${found}${mild} in ${where}${history}, ${(0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .size */ .Ej)(bytes)}, ${(0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(milliseconds)}${skipped}${silenced}.${hint}`;
}
function logText(text) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(text)
        .replaceAll('##[', String.raw `#\x23[`)
        .replace(/^(\s*):(?=:)/, String.raw `$1\x3a`);
}
function link(shown, path, root) {
    if (root === undefined)
        return shown;
    const target = [...(path.startsWith('/') ? [] : root.split(/[/\\]/)), ...path.split('/')]
        .map((part) => encodeURIComponent(part.toWellFormed()))
        .join('/');
    return `\u001b]8;;file://${target.startsWith('/') ? '' : '/'}${target}\u001b\\${shown}\u001b]8;;\u001b\\`;
}
function paint(text, colour) {
    return colour === undefined ? text : `\u001b[${colour}m${text}\u001b[0m`;
}
function widest(texts) {
    return texts.reduce((width, text) => Math.max(width, cells(text)), 0);
}
function padding(text, width) {
    return ' '.repeat(Math.max(0, width - cells(text)));
}
function cells(text) {
    if (/^[\u0020-\u007e]*$/.test(text))
        return text.length;
    let count = 0;
    for (const character of text) {
        if (/\p{M}/u.test(character))
            continue;
        count +=
            /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(character)
                ? 2
                : 1;
    }
    return count;
}


/***/ }),

/***/ 30422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ relativeUri),
/* harmony export */   N: () => (/* binding */ httpsUrl)
/* harmony export */ });
function relativeUri(path) {
    return path
        .split('/')
        .map((segment) => encodeURIComponent(segment.toWellFormed()).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`))
        .join('/');
}
function httpsUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.protocol === 'https:' ? url.href : undefined;
}


/***/ }),

/***/ 68420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   Vx: () => (/* binding */ HEAD),
/* harmony export */   _2: () => (/* binding */ hold),
/* harmony export */   f7: () => (/* binding */ ChunkReader),
/* harmony export */   se: () => (/* binding */ peek)
/* harmony export */ });
class Unreadable extends Error {
}
const PART = 256 * 1024;
const HELD = 64 * 1024 * 1024;
const HEAD = 512;
function bytesOf(buffer) {
    return { size: buffer.length, read: (from, length) => buffer.subarray(from, Math.max(from, from + length)) };
}
function partOf(bytes, start, size) {
    const end = Math.min(start + size, bytes.size);
    return {
        size: Math.max(0, end - start),
        read: (from, length) => bytes.read(start + from, Math.max(0, Math.min(length, end - start - from))),
    };
}
function contentOf(bytes) {
    return { bytes, chunks: () => chunksOf(bytes) };
}
async function* chunksOf(bytes) {
    for (let at = 0; at < bytes.size;) {
        const chunk = bytes.read(at, PART);
        if (chunk.length === 0)
            return;
        yield chunk;
        at += chunk.length;
    }
}
async function peek(content) {
    if (content.bytes !== undefined)
        return { head: content.bytes.read(0, HEAD), content };
    const rest = content.chunks()[Symbol.asyncIterator]();
    const first = [];
    let failure;
    try {
        for (let length = 0; length < HEAD;) {
            const next = await rest.next();
            if (next.done === true)
                break;
            first.push(next.value);
            length += next.value.length;
        }
    }
    catch (error) {
        failure = { error };
    }
    async function* chunks() {
        try {
            yield* first;
            if (failure !== undefined)
                throw failure.error;
            for (let next = await rest.next(); next.done !== true; next = await rest.next())
                yield next.value;
        }
        finally {
            await rest.return?.();
        }
    }
    return { head: Buffer.concat(first), content: { chunks } };
}
async function hold(content) {
    if (content.bytes !== undefined)
        return content.bytes;
    const parts = [];
    let size = 0;
    for await (const chunk of content.chunks()) {
        size += chunk.length;
        if (size > HELD)
            throw new Unreadable('is larger than 64 MB, too large for an archive of its kind that is no file');
        parts.push(chunk);
    }
    return bytesOf(Buffer.concat(parts));
}
class ChunkReader {
    #chunks;
    #ready = Buffer.alloc(0);
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    async take(length) {
        const parts = [];
        let missing = length;
        for (let part = await this.#next(missing); part !== undefined; part = await this.#next(missing)) {
            parts.push(part);
            missing -= part.length;
            if (missing === 0)
                break;
        }
        return parts.length === 1 ? (parts[0] ?? EMPTY) : Buffer.concat(parts);
    }
    async #next(most) {
        if (most === 0)
            return undefined;
        while (this.#ready.length === 0) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return undefined;
            this.#ready = next.value;
        }
        const part = this.#ready.subarray(0, most);
        this.#ready = this.#ready.subarray(part.length);
        return part;
    }
    stretch(size) {
        let left = size;
        const next = async () => {
            if (left === 0)
                return undefined;
            const part = await this.#next(Math.min(left, PART));
            if (part === undefined)
                throw new Unreadable('is cut short');
            left -= part.length;
            return part;
        };
        async function* chunks() {
            for (let part = await next(); part !== undefined; part = await next())
                yield part;
        }
        return {
            content: { chunks },
            async skip() {
                while ((await next()) !== undefined)
                    ;
            },
        };
    }
    async *rest(taken) {
        yield taken;
        for (let part = await this.#next(PART); part !== undefined; part = await this.#next(PART))
            yield part;
    }
    async close() {
        await this.#chunks.return?.();
    }
}
const EMPTY = Buffer.alloc(0);


/***/ }),

/***/ 33695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   YZ: () => (/* binding */ isTar),
/* harmony export */   uP: () => (/* binding */ endsAsZip)
/* harmony export */ });
const CLOSED = new Set(['bzip2', 'xz', '7z', 'RAR', 'RPM', 'cabinet', 'LZ4', 'lzip']);
function isClosed(kind) {
    return CLOSED.has(kind);
}
const MAGIC = [
    ['zip', 'PK\x03\x04'],
    ['zip', 'PK\x05\x06'],
    ['zip', 'PK\x07\x08PK'],
    ['gzip', '\x1f\x8b\x08'],
    ['zstd', '\x28\xb5\x2f\xfd'],
    ['ar', '!<arch>\n'],
    ['sqlite', 'SQLite format 3\0'],
    ['pdf', '%PDF-'],
    ['xz', '\xfd7zXZ\0'],
    ['7z', "7z\xbc\xaf'\x1c"],
    ['RAR', 'Rar!\x1a\x07'],
    ['RPM', '\xed\xab\xee\xdb'],
    ['cabinet', 'MSCF\0\0\0\0'],
    ['LZ4', '\x04\x22\x4d\x18'],
    ['lzip', 'LZIP\x01'],
].map(([kind, magic]) => [kind, Buffer.from(magic, 'latin1')]);
const FIRST = new Uint8Array(256);
for (const [, magic] of MAGIC)
    FIRST[magic[0] ?? 0] = 1;
function kindOf(head) {
    if (FIRST[head[0] ?? 0] === 1) {
        for (const [kind, magic] of MAGIC)
            if (startsWith(head, magic))
                return kind;
    }
    if (head[0] === 0x42 && /^BZh[1-9]1AY&SY/.test(head.toString('latin1', 0, 10)))
        return 'bzip2';
    if (head[0] === 0xca && head.length > 10 && head.readUInt32BE(0) === 0xcafebabe && head.readUInt16BE(6) >= 45)
        return 'class';
    if (isPyc(head))
        return 'pyc';
    return isTar(head) ? 'tar' : undefined;
}
function startsWith(head, magic) {
    return head.length >= magic.length && head.compare(magic, 0, magic.length, 0, magic.length) === 0;
}
function isPyc(head) {
    if (head[2] !== 0x0d || head[3] !== 0x0a || head.length < 16)
        return false;
    const version = head.readUInt16LE(0);
    return version >= 62000 || (version >= 3000 && version < 4000);
}
function isTar(head) {
    const end = head[107];
    if (head.length < 512 || (end !== 0 && end !== 0x20) || head[0] === 0)
        return false;
    const told = Number.parseInt(head
        .toString('latin1', 148, 156)
        .replaceAll(/[\0 ]+/g, ' ')
        .trim(), 8);
    let sum = 8 * 0x20;
    for (let i = 0; i < 512; i++)
        if (i < 148 || i >= 156)
            sum += head[i] ?? 0;
    return sum === told;
}
function endsAsZip(bytes) {
    const at = bytes.length - 22;
    return at > 0 && bytes[at] === 0x50 && bytes.readUInt32LE(at) === 0x06054b50 && bytes.readUInt16LE(at + 20) === 0;
}


/***/ }),

/***/ 64421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ blobFragments)
/* harmony export */ });
/* harmony import */ var _archive_content_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(68420);

const HELD = 64 * 1024 * 1024;
async function* blobFragments(object, origin, tally) {
    const { openArchive } = await __nccwpck_require__.e(/* import() */ 4768).then(__nccwpck_require__.bind(__nccwpck_require__, 64768));
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

/***/ 33710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   b9: () => (/* binding */ hasVanished),
/* harmony export */   qg: () => (/* binding */ FileReader)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36232);
/* harmony import */ var _archive_content_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(68420);
/* harmony import */ var _archive_kind_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(33695);
/* harmony import */ var _large_file_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(46534);
/* harmony import */ var _piece_fragment_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(57607);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(46471);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(86385);








const VIEW = { inHead: true, added: false };
const READ = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
class FileReader {
    #buffer = Buffer.allocUnsafeSlow(_text_js__WEBPACK_IMPORTED_MODULE_6__/* .CHUNK */ .m$);
    #archives;
    #archive;
    constructor({ archives } = _source_js__WEBPACK_IMPORTED_MODULE_5__/* .READING */ .r) {
        this.#archives = archives;
    }
    get isArchive() {
        return this.#archive !== undefined;
    }
    async *archive(tally) {
        if (this.#archive === undefined)
            return;
        const { file, isBehind } = this.#archive;
        this.#archive = undefined;
        const { openArchive, openZipBehind } = await __nccwpck_require__.e(/* import() */ 4768).then(__nccwpck_require__.bind(__nccwpck_require__, 64768));
        let handle;
        try {
            handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file.place, file.kind === 'named' ? READ : READ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
            if (!found.isFile())
                return;
            const origin = { path: file.shown, view: VIEW };
            const bytes = bytesOfFile(handle, found.size);
            yield* isBehind ? openZipBehind(bytes, origin, tally) : openArchive((0,_archive_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentOf */ .$E)(bytes), bytes.size, origin, tally);
        }
        catch (error) {
            if ((0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) === undefined)
                throw error;
            if (!hasVanished(error))
                tally.unscanned.push({ path: file.shown, reason: reasonOf(error) });
        }
        finally {
            if (handle !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
    }
    *read({ place, shown, kind }, tally) {
        this.#archive = undefined;
        let handle;
        try {
            if (kind !== 'file') {
                const found = kind === 'named' ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(place) : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(place);
                if (found.isSymbolicLink())
                    return yield* this.#link(place, shown, tally);
                if (!found.isFile())
                    return noteSpecial(found, shown, tally);
            }
            handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(place, kind === 'named' ? READ : READ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
            const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
            if (found.isFile())
                yield* this.#content(handle, found.size, { place, shown, kind }, tally);
            else
                noteSpecial(found, shown, tally);
        }
        catch (error) {
            if (kind === 'file' && handle === undefined && isNoFile(error))
                yield* this.read({ place, shown, kind: 'other' }, tally);
            else if (!hasVanished(error))
                tally.unscanned.push({ path: shown, reason: reasonOf(error) });
        }
        finally {
            if (handle !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
    }
    *#content(handle, size, file, tally) {
        const { shown } = file;
        const stream = new _text_js__WEBPACK_IMPORTED_MODULE_6__/* .TextStream */ .Kz();
        tally.stats.files++;
        let read = 0;
        for (;;) {
            let length = 0;
            let count = 0;
            do {
                count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, this.#buffer, length, _text_js__WEBPACK_IMPORTED_MODULE_6__/* .CHUNK */ .m$ - length, null);
                length += count;
            } while (count > 0 && length < _text_js__WEBPACK_IMPORTED_MODULE_6__/* .CHUNK */ .m$ && read + length !== size);
            const bytes = this.#buffer.subarray(0, length);
            if (read === 0) {
                if (this.#archives && (0,_archive_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(bytes) !== undefined) {
                    this.#archive = { file, isBehind: false };
                    return;
                }
                (0,_large_file_js__WEBPACK_IMPORTED_MODULE_4__/* .noteLargeFile */ .s)(bytes, shown, tally);
            }
            read += length;
            tally.stats.bytes += length;
            for (const piece of stream.push(bytes))
                yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_7__/* .fragmentOf */ .U)(shown, piece, VIEW);
            if (length < _text_js__WEBPACK_IMPORTED_MODULE_6__/* .CHUNK */ .m$) {
                if (this.#archives && (0,_archive_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .endsAsZip */ .uP)(bytes))
                    this.#archive = { file, isBehind: true };
                break;
            }
        }
        for (const piece of stream.end())
            yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_7__/* .fragmentOf */ .U)(shown, piece, VIEW);
    }
    *#link(place, shown, tally) {
        tally.stats.files++;
        yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_7__/* .fragmentOf */ .U)(shown, { bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(place, 'buffer'), line: 1, column: 1 }, VIEW);
    }
}
function bytesOfFile(handle, size) {
    return {
        size,
        read(from, length) {
            const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
            let count = 0;
            while (count < bytes.length) {
                const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, bytes, count, bytes.length - count, from + count);
                if (more === 0)
                    break;
                count += more;
            }
            return bytes.subarray(0, count);
        },
    };
}
function noteSpecial(found, shown, tally) {
    if (found.isDirectory())
        tally.submodule(shown);
    else
        tally.special(found.isFIFO() ? 'FIFO' : found.isSocket() ? 'socket' : 'device', shown);
}
function isNoFile(error) {
    return ['ELOOP', 'EMLINK', 'ENXIO', 'EISDIR'].includes((0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? '');
}
function hasVanished(error) {
    return (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) === 'ENOENT';
}
function reasonOf(error) {
    const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'unknown failure';
    if (code === 'EACCES' || code === 'EPERM')
        return `may not be read (${code})`;
    if (code === 'ELOOP')
        return 'became a symbolic link while it was read (ELOOP)';
    return `can't be read (${code})`;
}


/***/ }),

/***/ 47664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ openFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __nccwpck_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __nccwpck_require__(58217);
// EXTERNAL MODULE: ./build/git/process.js
var process = __nccwpck_require__(59658);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __nccwpck_require__(81912);
// EXTERNAL MODULE: ./build/source/file-reader.js
var file_reader = __nccwpck_require__(33710);
;// CONCATENATED MODULE: ./build/source/file-list.js







function rootOf(request, name) {
    const place = external_node_path_.resolve(request.cwd, name);
    let kind;
    try {
        kind = (0,external_node_fs_.statSync)(place, { throwIfNoEntry: false });
    }
    catch (error) {
        throw noPath(name, (0,core_error/* systemCode */.xU)(error));
    }
    if (kind === undefined)
        throw noPath(name, undefined);
    const folder = kind.isDirectory() ? place : external_node_path_.dirname(place);
    const repository = (0,git_repository/* lookForRepository */.d_)(folder, withoutGitDir(request.env));
    const from = repository?.top ?? request.cwd;
    const relative = external_node_path_.relative(from, place);
    const isOutside = relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative);
    const shown = (isOutside ? place : relative).replaceAll(external_node_path_.sep, '/');
    return { place, isFolder: kind.isDirectory(), shown, repository: isOutside ? undefined : repository };
}
function withoutGitDir(env) {
    return { ...env, GIT_DIR: undefined, GIT_WORK_TREE: undefined };
}
function noPath(name, why) {
    return new core_error/* RelockError */.dB('RL-SCAN-NO-PATH', `${(0,printable/* printable */.g)(name)} ${why === undefined ? 'does not exist' : `can't be opened (${why})`}`, {
        remedy: 'Check the PATH; it is taken from the current folder.',
        state: 'Nothing was scanned.',
    });
}
async function* listRoot(root, request, tally) {
    if (!root.isFolder) {
        yield { place: root.place, shown: root.shown, kind: 'named' };
        return;
    }
    if (root.repository?.top === undefined || request.noIgnore === true) {
        yield* walk(root.place, root.shown, tally);
        return;
    }
    let count = 0;
    for await (const name of listedByGit(root.repository, root.shown)) {
        count++;
        yield* listed(root.repository.top, name, tally);
    }
    if (count === 0 && (0,external_node_fs_.readdirSync)(root.place).some((name) => name !== '.git')) {
        tally.note(`git ignores all of ${(0,printable/* printable */.g)(root.shown === '' ? '.' : root.shown)}; --no-ignore scans it`);
    }
}
async function* listedByGit(repository, folder) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder === '' ? '.' : folder];
    const git = (0,process/* startGit */.BE)(repository, args, { inWorkTree: true, withIndex: true });
    let rest = Buffer.alloc(0);
    let last = Buffer.alloc(0);
    for await (const chunk of git.output) {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let from = 0;
        for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
            const name = bytes.subarray(from, end);
            from = end + 1;
            if (!name.equals(last))
                yield name;
            last = name;
        }
        rest = bytes.subarray(from);
    }
}
function* listed(top, name, tally) {
    const text = name.toString('utf8');
    const place = isText(text) ? external_node_path_.join(top, text) : Buffer.concat([Buffer.from(`${top}${external_node_path_.sep}`), name]);
    if (text.endsWith('/')) {
        yield* walk(place, text.slice(0, -1), tally);
        return;
    }
    yield { place, shown: text, kind: 'file' };
}
function* walk(folder, shown, tally) {
    let entries;
    try {
        entries = (0,external_node_fs_.readdirSync)(folder, { encoding: 'buffer', withFileTypes: true });
    }
    catch (error) {
        if (!(0,file_reader/* hasVanished */.b9)(error))
            tally.unscanned.push({ path: shown === '' ? '.' : shown, reason: (0,file_reader/* reasonOf */.A3)(error) });
        return;
    }
    entries.sort((a, b) => a.name.compare(b.name));
    for (const entry of entries) {
        const name = entry.name.toString('utf8');
        if (name === '.git')
            continue;
        const below = shown === '' ? name : `${shown}/${name}`;
        const place = typeof folder === 'string' && isText(name)
            ? external_node_path_.join(folder, name)
            : Buffer.concat([Buffer.from(folder), Buffer.from(external_node_path_.sep), entry.name]);
        if (entry.isDirectory())
            yield* walk(place, below, tally);
        else
            yield { place, shown: below, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' };
    }
}
const isText = (name) => !name.includes('\u{fffd}');

// EXTERNAL MODULE: ./build/source/shard.js
var shard = __nccwpck_require__(16072);
// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __nccwpck_require__(13382);
;// CONCATENATED MODULE: ./build/source/files.js




function openFiles(request) {
    const tally = new source_tally/* Tally */.F();
    const roots = (request.paths.length === 0 ? ['.'] : request.paths).map((name) => rootOf(request, name));
    async function* list() {
        const seen = new Set();
        for (const root of roots) {
            for await (const file of listRoot(root, request, tally)) {
                if (roots.length > 1) {
                    const place = typeof file.place === 'string' ? file.place : file.place.toString('latin1');
                    if (seen.has(place))
                        continue;
                    seen.add(place);
                }
                if (request.shard === undefined || (0,shard/* isInShard */.O)(file.shown, request.shard))
                    yield file;
            }
        }
    }
    async function* fragments(reading) {
        const reader = new file_reader/* FileReader */.qg(reading);
        for await (const file of list()) {
            yield* reader.read(file, tally);
            if (reader.isArchive)
                yield* reader.archive(tally);
        }
    }
    return {
        list,
        fragments,
        tally,
        unscanned: tally.unscanned,
        stats: tally.stats,
        get notes() {
            return tally.notes;
        },
    };
}


/***/ }),

/***/ 46534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ noteLargeFile)
/* harmony export */ });
const FIRST_LINE = 'version https://git-lfs.github.com/spec/v1\n';
const LONGEST = 1024;
function noteLargeFile(bytes, path, tally) {
    if (bytes.length < FIRST_LINE.length || bytes[0] !== VERSION[0] || bytes.length >= LONGEST)
        return;
    const text = bytes.toString('latin1');
    if (text.startsWith(FIRST_LINE))
        tally.largeFile(path, Number(/^size (\d{1,15})$/m.exec(text)?.[1] ?? Number.NaN));
}
const VERSION = Buffer.from(FIRST_LINE);


/***/ }),

/***/ 10093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  b: () => (/* binding */ archivesOf),
  W: () => (/* binding */ patchFragments)
});

// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __nccwpck_require__(27778);
// EXTERNAL MODULE: ./build/source/archive/kind.js
var kind = __nccwpck_require__(33695);
// EXTERNAL MODULE: ./build/core/error.js
var error = __nccwpck_require__(36232);
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
var piece_fragment = __nccwpck_require__(57607);
// EXTERNAL MODULE: ./build/source/large-file.js
var large_file = __nccwpck_require__(46534);
// EXTERNAL MODULE: ./build/source/source.js
var source = __nccwpck_require__(46471);
// EXTERNAL MODULE: ./build/source/text.js + 1 modules
var source_text = __nccwpck_require__(86385);
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
    const { binaryFragments } = await __nccwpck_require__.e(/* import() */ 9119).then(__nccwpck_require__.bind(__nccwpck_require__, 39119));
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

/***/ 57607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fragmentOf)
/* harmony export */ });
function fragmentOf(path, piece, view, commit) {
    let text;
    return {
        path,
        bytes: piece.bytes,
        get text() {
            return (text ??= piece.bytes.toString('utf8'));
        },
        firstLine: piece.line,
        ...(piece.column === 1 ? {} : { firstColumn: piece.column }),
        ...(commit === undefined ? {} : { commit }),
        inHead: view.inHead,
        added: view.added,
    };
}


/***/ }),

/***/ 7114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ openRange)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __nccwpck_require__(36232);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __nccwpck_require__(27778);
// EXTERNAL MODULE: ./build/git/commits.js
var commits = __nccwpck_require__(52985);
// EXTERNAL MODULE: ./build/git/process.js
var process = __nccwpck_require__(59658);
// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var git_range = __nccwpck_require__(74848);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __nccwpck_require__(81912);
// EXTERNAL MODULE: ./build/git/objects.js
var objects = __nccwpck_require__(9951);
// EXTERNAL MODULE: ./build/source/archive/content.js
var archive_content = __nccwpck_require__(68420);
// EXTERNAL MODULE: ./build/source/archive/kind.js
var kind = __nccwpck_require__(33695);
// EXTERNAL MODULE: ./build/source/blob.js
var blob = __nccwpck_require__(64421);
// EXTERNAL MODULE: ./build/source/piece-fragment.js
var piece_fragment = __nccwpck_require__(57607);
// EXTERNAL MODULE: ./build/source/text.js + 1 modules
var source_text = __nccwpck_require__(86385);
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
    const git = (0,process/* startGit */.BE)(repository, [
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
    for await (const line of oversized_linesOf((0,process/* startGit */.BE)(repository, ['rev-list', '--objects', ...walk, '--']).output)) {
        const space = line.indexOf(' ');
        if (space !== -1 && space < line.length - 1)
            paths.set(line.slice(0, space), line.slice(space + 1));
    }
    const sizes = (0,process/* startGit */.BE)(repository, ['cat-file', '--batch-check=%(objecttype) %(objectsize) %(objectname)'], {
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
var patch_fragments = __nccwpck_require__(10093);
// EXTERNAL MODULE: ./build/source/tally.js
var source_tally = __nccwpck_require__(13382);
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
    const walk = (0,process/* startGit */.BE)(repository, [
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
        net: () => (net ??= (0,process/* startGit */.BE)(repository, ['diff', ...process/* PATCH_SWITCHES */.Cl, ...views.net, '--', ...paths])),
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
                    yield { ...fragment, inHead: !isMessage(fragment) };
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
        describeCommits: (ids) => (0,commits/* describeCommits */.k)(repository, ids),
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


/***/ }),

/***/ 16072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isInShard),
/* harmony export */   u: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58217);


function parseShard(text) {
    const [, index = '0', count = '0'] = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(text) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (shard.index >= 1 && shard.index <= shard.count)
        return shard;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', `--shard wants INDEX/COUNT, such as 3/16, not "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 60)}"`, {
        remedy: 'Shards are counted from 1.',
        state: 'Nothing was scanned.',
    });
}
function isInShard(name, { index, count }) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++)
        hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    return (hash >>> 0) % count === index - 1;
}


/***/ }),

/***/ 46471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ READING)
/* harmony export */ });
const READING = { archives: true };


/***/ }),

/***/ 43078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openStdin)
/* harmony export */ });
/* harmony import */ var _piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(57607);
/* harmony import */ var _archive_content_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(68420);
/* harmony import */ var _archive_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(33695);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(46471);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(13382);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(86385);






const VIEW = { inHead: true, added: false };
const ASSUMED = 10e6;
function openStdin(stdin, name = 'stdin') {
    const tally = new _tally_js__WEBPACK_IMPORTED_MODULE_4__/* .Tally */ .F();
    async function* fragments({ archives } = _source_js__WEBPACK_IMPORTED_MODULE_2__/* .READING */ .r) {
        const stream = new _text_js__WEBPACK_IMPORTED_MODULE_3__/* .TextStream */ .Kz();
        tally.stats.files = 1;
        const { head, content } = await (0,_archive_content_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)({ chunks: () => chunksOf(stdin) });
        if (archives && (0,_archive_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(head) !== undefined) {
            const { openArchive } = await __nccwpck_require__.e(/* import() */ 4768).then(__nccwpck_require__.bind(__nccwpck_require__, 64768));
            yield* openArchive(content, ASSUMED, { path: name, view: VIEW }, tally);
            return;
        }
        for await (const bytes of content.chunks()) {
            tally.stats.bytes += bytes.length;
            for (const piece of stream.push(bytes))
                yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .fragmentOf */ .U)(name, piece, VIEW);
        }
        for (const piece of stream.end())
            yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .fragmentOf */ .U)(name, piece, VIEW);
    }
    return { fragments, unscanned: tally.unscanned, stats: tally.stats, notes: tally.notes };
}
async function* chunksOf(stdin) {
    for await (const chunk of stdin)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}


/***/ }),

/***/ 13382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58217);

const SHOWN = 10;
class Tally {
    stats = { files: 0, commits: 0, bytes: 0 };
    unscanned = [];
    submodules = new Set();
    largeFiles = new Map();
    other = new Map();
    texts = new Set();
    #missed = new Set();
    restart() {
        Object.assign(this.stats, { files: 0, commits: 0, bytes: 0 });
    }
    submodule(path) {
        this.submodules.add(path);
    }
    miss(path, reason) {
        const key = `${path}\0${reason}`;
        if (this.#missed.has(key))
            return;
        this.#missed.add(key);
        this.unscanned.push({ path, reason });
    }
    largeFile(path, bytes) {
        this.largeFiles.set(path, bytes);
    }
    special(kind, path) {
        const paths = this.other.get(kind) ?? new Set();
        this.other.set(kind, paths.add(path));
    }
    note(text) {
        this.texts.add(text);
    }
    take() {
        const { stats, unscanned, submodules, largeFiles, other, texts } = this;
        const content = structuredClone({ stats, unscanned, submodules, largeFiles, other, texts });
        this.restart();
        unscanned.length = 0;
        this.#missed.clear();
        for (const list of [submodules, largeFiles, other, texts])
            list.clear();
        return content;
    }
    add(more) {
        this.stats.files += more.stats.files;
        this.stats.commits += more.stats.commits;
        this.stats.bytes += more.stats.bytes;
        for (const { path, reason } of more.unscanned)
            this.miss(path, reason);
        for (const path of more.submodules)
            this.submodule(path);
        for (const [path, bytes] of more.largeFiles)
            this.largeFile(path, bytes);
        for (const [kind, paths] of more.other)
            for (const path of paths)
                this.special(kind, path);
        for (const text of more.texts)
            this.note(text);
    }
    get notes() {
        const lines = [...this.texts];
        if (this.submodules.size > 0)
            lines.push(`not scanned, as they are other repositories: ${named('submodule', [...this.submodules])}`);
        if (this.largeFiles.size > 0) {
            const files = [...this.largeFiles].map(([path, bytes]) => `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(path, 100)}${sizeOf(bytes)}`);
            lines.push(`only the pointer was scanned of ${named('Git LFS file', files)}`);
        }
        for (const [kind, paths] of this.other)
            lines.push(`not scanned, as there is nothing to read in it: ${named(kind, [...paths])}`);
        return lines;
    }
}
function named(kind, names) {
    const shown = names.slice(0, SHOWN).map((name) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(name, 120));
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    return `${names.length} ${kind}${names.length === 1 ? '' : 's'} (${shown.join(', ')}${more})`;
}
function sizeOf(bytes) {
    if (Number.isNaN(bytes))
        return '';
    return bytes < 1e6 ? `: ${bytes} bytes` : `: ${Math.round(bytes / 1e6)} MB`;
}


/***/ }),

/***/ 86385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m$: () => (/* binding */ CHUNK),
  Kz: () => (/* binding */ TextStream)
});

// UNUSED EXPORTS: OVERLAP

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
;// CONCATENATED MODULE: ./build/source/decode.js
const SHORTEST_RUN = 8;
const LONGEST_OPEN = 16 * 1024;
function decode(bytes, final) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return utf16(bytes, false, final);
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return utf16(bytes, true, final);
    if (!bytes.includes(0)) {
        const rest = final ? 0 : openSequence(bytes);
        return { bytes: rest === 0 ? bytes : bytes.subarray(0, bytes.length - rest), rest };
    }
    const order = byteOrder(bytes);
    if (order !== undefined)
        return utf16(bytes, order === 'big', final);
    if (isMostlyText(bytes)) {
        const rest = final ? 0 : Math.max(openSequence(bytes), openRun(bytes, WIDE));
        return { bytes: withoutControls(bytes.subarray(0, bytes.length - rest)), rest };
    }
    const rest = final ? 0 : Math.max(openRun(bytes, PLAIN), openRun(bytes, WIDE));
    return { bytes: printableRuns(bytes.subarray(0, bytes.length - rest)), rest };
}
const PLAIN = 1;
const WIDE = 2;
function openRun(bytes, width) {
    const most = Math.min(LONGEST_OPEN, bytes.length - 1);
    const half = width === WIDE && KIND[bytes[bytes.length - 1] ?? 0] === PRINTABLE ? 1 : 0;
    let length = half;
    while (length + width <= most) {
        const at = bytes.length - length - width;
        if (KIND[bytes[at] ?? 0] !== PRINTABLE || (width === WIDE && bytes[at + 1] !== 0))
            break;
        length += width;
    }
    return length;
}
function openSequence(bytes) {
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc0) {
            const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            return length > back ? back : 0;
        }
    }
    return 0;
}
function byteOrder(bytes) {
    const end = Math.min(bytes.length, 64 * 1024);
    let even = 0;
    let odd = 0;
    for (let i = 0; i + 1 < end; i += 2) {
        if (bytes[i] === 0)
            even++;
        if (bytes[i + 1] === 0)
            odd++;
    }
    const pairs = end >> 1;
    if (odd > pairs * 0.4 && even < pairs * 0.05)
        return 'little';
    if (even > pairs * 0.4 && odd < pairs * 0.05)
        return 'big';
    return undefined;
}
function utf16(bytes, swap, final) {
    const odd = bytes.length % 2;
    const whole = bytes.subarray(0, bytes.length - odd);
    const text = (swap ? Buffer.from(whole).swap16() : whole).toString('utf16le');
    return final
        ? { bytes: Buffer.from(withAscii(text, bytes)), rest: 0 }
        : { bytes: Buffer.from(withAscii(text, whole)), rest: odd };
}
const SHORTEST_ASCII = 16;
function withAscii(text, bytes) {
    const pieces = [];
    let read = 0;
    for (let i = 0; i < bytes.length; i++) {
        if (KIND[bytes[i] ?? 0] !== PRINTABLE)
            continue;
        const start = i;
        while (i < bytes.length && KIND[bytes[i] ?? 0] === PRINTABLE)
            i++;
        if (i - start < SHORTEST_ASCII)
            continue;
        pieces.push(text.slice(read, Math.max(read, start >> 1)), bytes.toString('latin1', start, i));
        read = (i + 1) >> 1;
    }
    return pieces.length === 0 ? text : `${pieces.join('')}${text.slice(read)}`;
}
function isMostlyText(bytes) {
    const allowed = bytes.length / 50;
    let control = 0;
    for (let i = 0; i < bytes.length; i++) {
        if (KIND[bytes[i] ?? 0] === CONTROL && ++control >= allowed)
            return false;
    }
    return control < allowed;
}
const CONTROL = 1;
const PRINTABLE = 2;
const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
    if ((byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d)
        return PRINTABLE;
    return byte < 0x20 && byte !== 0x0b && byte !== 0x0c ? CONTROL : 0;
});
let scratch = Buffer.alloc(0);
function shownOf(length) {
    if (scratch.length < length)
        scratch = Buffer.allocUnsafeSlow(length);
    return scratch.subarray(0, length);
}
function withoutControls(bytes) {
    const shown = shownOf(bytes.length).fill(0x20);
    for (let i = 0; i < bytes.length; i++) {
        const byte = bytes[i] ?? 0;
        if (KIND[byte] === CONTROL)
            continue;
        if (bytes[i + 1] === 0 && wideEnd(bytes, i) - i >= 2 * SHORTEST_RUN)
            i = wideRun(bytes, i, shown);
        else
            shown[i] = byte;
    }
    return shown;
}
function printableRuns(bytes) {
    const { length } = bytes;
    const shown = shownOf(length).fill(0x20);
    for (let i = 0; i < length; i++) {
        if (KIND[bytes[i] ?? 0] !== PRINTABLE)
            continue;
        const start = i;
        while (i < length && KIND[bytes[i] ?? 0] === PRINTABLE)
            i++;
        if (i - start >= SHORTEST_RUN) {
            bytes.copy(shown, start, start, i);
        }
        else if (i - start === 1 && bytes[i] === 0) {
            i = wideRun(bytes, start, shown);
        }
        else {
            for (let k = start; k < i; k++)
                if (bytes[k] === 0x0a)
                    shown[k] = 0x0a;
        }
    }
    return shown;
}
function wideRun(bytes, start, shown) {
    const end = wideEnd(bytes, start);
    const isText = (end - start) / 2 >= SHORTEST_RUN;
    for (let k = 0; start + 2 * k < end; k++) {
        const byte = bytes[start + 2 * k] ?? 0x20;
        if (isText || byte === 0x0a)
            shown[start + k] = byte;
    }
    return end - 1;
}
function wideEnd(bytes, start) {
    let end = start;
    while (KIND[bytes[end] ?? 0] === PRINTABLE && bytes[end + 1] === 0)
        end += 2;
    return end;
}

;// CONCATENATED MODULE: ./build/source/text.js


const CHUNK = 256 * 1024;
const OVERLAP = 16 * 1024;
class TextStream {
    #waiting = [];
    #waitingBytes = 0;
    #held = EMPTY;
    #fresh = 0;
    #line;
    #column = 1;
    #begun = false;
    #order;
    constructor(firstLine = 1) {
        this.#line = firstLine;
    }
    push(bytes) {
        this.#waiting.push(bytes);
        this.#waitingBytes += bytes.length;
        return this.#waitingBytes < CHUNK ? NONE : this.#cut(false);
    }
    end() {
        return this.#cut(true);
    }
    #cut(final) {
        const pieces = [];
        const [only] = this.#waiting;
        const bytes = this.#waiting.length === 1 && only !== undefined ? only : Buffer.concat(this.#waiting);
        this.#waiting = [];
        this.#waitingBytes = 0;
        for (let from = 0; from < bytes.length;) {
            const last = bytes.length - from <= CHUNK;
            const chunk = last ? bytes.subarray(from) : bytes.subarray(from, from + CHUNK);
            const decoded = this.#decode(chunk, final && last);
            this.#held =
                final && last && this.#held.length === 0 ? decoded.bytes : Buffer.concat([this.#held, decoded.bytes]);
            this.#fresh += decoded.bytes.length;
            from += chunk.length - decoded.rest;
            if (last && decoded.rest > 0 && !final) {
                this.#waiting = [Buffer.from(bytes.subarray(from))];
                this.#waitingBytes = decoded.rest;
            }
            if (last)
                break;
            this.#emit(pieces, false);
        }
        if (final || this.#fresh >= CHUNK / 2)
            this.#emit(pieces, final);
        return pieces;
    }
    #decode(bytes, final) {
        const first = !this.#begun;
        this.#begun = true;
        if (this.#order !== undefined) {
            const mark = this.#order === 'little' ? MARK_LITTLE : MARK_BIG;
            const decoded = decode(Buffer.concat([mark, bytes]), final);
            return { bytes: decoded.bytes.subarray(MARK.length), rest: decoded.rest };
        }
        const decoded = decode(bytes, final);
        if (!first || !decoded.bytes.subarray(0, MARK.length).equals(MARK))
            return decoded;
        if (bytes[0] === 0xff)
            this.#order = 'little';
        else if (bytes[0] === 0xfe)
            this.#order = 'big';
        return { bytes: decoded.bytes.subarray(MARK.length), rest: decoded.rest };
    }
    #emit(pieces, final) {
        if (this.#fresh === 0)
            return;
        const held = this.#held;
        const end = final ? held.length : border(held, held.length, held.length - this.#fresh);
        pieces.push({ bytes: held.subarray(0, end), line: this.#line, column: this.#column });
        if (final) {
            this.#held = EMPTY;
            this.#fresh = 0;
            return;
        }
        const next = border(held, Math.max(0, end - OVERLAP), 0);
        this.#advance(next);
        this.#held = held.subarray(next);
        this.#fresh = held.length - end;
    }
    #advance(count) {
        const passed = this.#held.subarray(0, count);
        let from = 0;
        for (let at = passed.indexOf(LINE_FEED); at !== -1; at = passed.indexOf(LINE_FEED, from)) {
            this.#line++;
            this.#column = 1;
            from = at + 1;
        }
        const begun = passed.subarray(from);
        this.#column += (0,external_node_buffer_.isAscii)(begun) ? begun.length : begun.toString('utf8').length;
    }
}
const NONE = [];
const EMPTY = Buffer.alloc(0);
const LINE_FEED = 0x0a;
const MARK = Buffer.from('\u{feff}');
const MARK_LITTLE = Buffer.from([0xff, 0xfe]);
const MARK_BIG = Buffer.from([0xfe, 0xff]);
const WORD = Uint8Array.from({ length: 256 }, (_, byte) => Number(/[\w+/=.~%:@-]/.test(String.fromCharCode(byte)) && byte < 0x80));
function border(bytes, at, least) {
    const floor = Math.max(least, at - OVERLAP);
    if (at === 0)
        return 0;
    const lineBreak = bytes.subarray(floor, at).lastIndexOf(LINE_FEED);
    if (lineBreak >= 0)
        return floor + lineBreak + 1;
    for (let i = at; i > floor; i--) {
        if (WORD[bytes[i - 1] ?? 0] === 0 && !isWithin(bytes, i))
            return i;
    }
    let i = at;
    while (i > floor && at - i < 3 && isWithin(bytes, i))
        i--;
    return i;
}
function isWithin(bytes, at) {
    return at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ enter),
  o: () => (/* binding */ work)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __nccwpck_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __nccwpck_require__(58217);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __nccwpck_require__(42732);
;// CONCATENATED MODULE: ./build/config/inputs.js



const INPUTS = {
    command: ['scan', 'inject', 'rotate'],
    config: undefined,
    'fail-on': ['low', 'medium', 'high', 'never'],
    baseline: undefined,
    comment: ['true', 'false'],
    diff: undefined,
    validate: ['true', 'false'],
    'pull-request-text': ['true', 'false'],
    secrets: undefined,
    export: ['env', 'output', 'file', 'none'],
    output: undefined,
    'allow-unmaskable': ['true', 'false'],
    keys: undefined,
    due: ['true', 'false'],
    leaked: undefined,
    reason: undefined,
    'dry-run': ['true', 'false'],
    token: undefined,
};
function readInputs(env) {
    const names = Object.keys(INPUTS);
    const inputs = new Map();
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '')
            continue;
        const given = variable.slice('INPUT_'.length).toLowerCase();
        const name = names.find((known) => known === given);
        if (name === undefined) {
            const meant = (0,nearest/* nearest */.p)(given, names);
            throw new core_error/* RelockError */.dB('RL-INPUT-INVALID', `unknown input "${(0,printable/* printable */.g)(given, 60)}"`, {
                remedy: meant === undefined ? `Known: ${names.join(', ')}.` : `Did you mean "${meant}"?`,
                state: 'Nothing was done.',
            });
        }
        const allowed = INPUTS[name];
        const trimmed = value.trim();
        if (allowed !== undefined && !allowed.includes(trimmed)) {
            throw new core_error/* RelockError */.dB('RL-INPUT-INVALID', `the input "${name}" takes ${allowed.join(', ')}, not "${(0,printable/* printable */.g)(trimmed, 60)}"`, {
                state: 'Nothing was done.',
            });
        }
        inputs.set(name, trimmed);
    }
    return inputs;
}

// EXTERNAL MODULE: ./build/core/secret.js
var secret = __nccwpck_require__(5616);
// EXTERNAL MODULE: ./build/github/actions-runner.js + 3 modules
var actions_runner = __nccwpck_require__(96085);
// EXTERNAL MODULE: ./build/config/complete.js
var config_complete = __nccwpck_require__(18732);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __nccwpck_require__(27778);
// EXTERNAL MODULE: ./build/git/credentials.js
var credentials = __nccwpck_require__(24989);
// EXTERNAL MODULE: ./build/git/file-at.js
var file_at = __nccwpck_require__(68399);
// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var range = __nccwpck_require__(74848);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __nccwpck_require__(81912);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __nccwpck_require__(6830);
// EXTERNAL MODULE: ./build/github/trust.js
var github_trust = __nccwpck_require__(6024);
// EXTERNAL MODULE: ./build/source/files.js + 1 modules
var files = __nccwpck_require__(47664);
// EXTERNAL MODULE: ./build/source/pull-request.js + 2 modules
var pull_request = __nccwpck_require__(7114);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __nccwpck_require__(27576);
// EXTERNAL MODULE: ./build/command/config.js
var command_config = __nccwpck_require__(2326);
// EXTERNAL MODULE: ./build/command/gitleaks-names.js
var gitleaks_names = __nccwpck_require__(65333);
// EXTERNAL MODULE: ./build/command/defaults.js
var defaults = __nccwpck_require__(79170);
// EXTERNAL MODULE: ./build/command/report.js
var command_report = __nccwpck_require__(11706);
// EXTERNAL MODULE: ./build/command/live-checks.js
var live_checks = __nccwpck_require__(53066);
// EXTERNAL MODULE: ./build/command/scanner.js
var command_scanner = __nccwpck_require__(23652);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/core/finding.js
var finding = __nccwpck_require__(4823);
// EXTERNAL MODULE: ./build/core/version.js
var version = __nccwpck_require__(18614);
// EXTERNAL MODULE: ./build/github/look.js
var look = __nccwpck_require__(20803);
// EXTERNAL MODULE: ./build/report/sarif.js
var sarif = __nccwpck_require__(35150);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __nccwpck_require__(13920);
;// CONCATENATED MODULE: ./build/command/tell.js










function openTelling(audience) {
    const { event, runner, token } = audience;
    const writing = audience.comment && event.pullRequest !== undefined ? (0,github_trust/* mayWrite */.J)(event, token !== undefined) : undefined;
    const looking = writing?.allowed === true ? settled(lookForOwn(audience)) : undefined;
    return {
        async tell(report) {
            const showAddresses = event.repository.isPrivate === true;
            const text = (0,report_text/* renderText */.S)(report, { colour: false, showAddresses, showAllowed: false });
            for (const line of text.trimEnd().split('\n'))
                runner.info(line);
            const written = await settled(writeOutputs(report, audience));
            const found = await looking;
            if (found !== undefined && 'error' in found)
                warn(runner, found.error);
            const own = found !== undefined && 'value' in found ? found.value : undefined;
            if (!isClean(report) || (own !== undefined && own.length > 0)) {
                const why = writing?.allowed === false ? writing.why : undefined;
                await show(report, audience, own, why);
            }
            if ('error' in written)
                throw written.error;
        },
    };
}
function isClean({ findings, unscanned, notes, managed }) {
    return findings.length === 0 && unscanned.length === 0 && notes.length === 0 && managed.state !== 'unreachable';
}
function settled(promise) {
    return promise.then((value) => ({ value }), (error) => ({ error }));
}
async function lookForOwn({ event, token, invocation }) {
    if (token === undefined || event.pullRequest === undefined)
        return [];
    return (0,look/* lookForComments */.H6)(event, event.pullRequest.number, token, invocation.env);
}
async function writeOutputs(report, { invocation, runner }) {
    const dead = new Set(report.findings.filter(finding/* wasEnded */.ST).map(({ managed, fingerprint }) => managed ?? fingerprint));
    runner.setOutput('findings', String(report.findings.length + report.unscanned.length));
    runner.setOutput('rotated', String(dead.size));
    runner.setOutput('sarif-file', await writeSarif(report, invocation));
}
async function show(report, { event, invocation, runner, token }, own, silent) {
    const [{ renderMarkdown, renderComment }, { ruleInfo }, { annotations }, { COMMENT_ROOM, upsertComment }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 7482).then(__nccwpck_require__.bind(__nccwpck_require__, 67482)),
        Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(3663)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3663)),
        __nccwpck_require__.e(/* import() */ 6241).then(__nccwpck_require__.bind(__nccwpck_require__, 46241)),
        __nccwpck_require__.e(/* import() */ 7474).then(__nccwpck_require__.bind(__nccwpck_require__, 37474)),
    ]);
    const { owner, name, isPrivate } = event.repository;
    const context = {
        rule: ruleInfo,
        isPrivate: isPrivate === true,
        limit: COMMENT_ROOM,
        repositoryUrl: `${event.serverUrl}/${owner}/${name}`,
        ...(event.target.kind !== 'nothing' && event.target.head !== undefined ? { head: event.target.head } : {}),
    };
    for (const { level, message, place } of annotations(report))
        runner.annotate(level, message, place);
    if (own !== undefined && token !== undefined && event.pullRequest !== undefined) {
        const body = renderComment(report, context, own.length > 0);
        try {
            if (body !== undefined)
                await upsertComment(event, event.pullRequest.number, token, body, own, invocation.env);
        }
        catch (error) {
            warn(runner, error);
        }
    }
    const remark = silent === undefined ? {} : { remark: `There is no comment on the pull request: ${silent}.` };
    runner.summary(renderMarkdown(report, { ...context, limit: 1_000_000, ...remark }));
}
async function writeSarif(report, invocation) {
    const folder = invocation.env['RUNNER_TEMP'] ?? invocation.cwd;
    const file = external_node_path_.join(folder, 'relock.sarif');
    const rule = report.findings.length === 0 ? () => undefined : (await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(3663)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3663))).ruleInfo;
    const text = (0,sarif.renderSarif)(report, { rule, version: version.VERSION, home: version.HOME, showAllowed: false });
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (error) {
        const why = (0,core_error/* systemCode */.xU)(error) ?? 'unknown failure';
        throw new core_error/* RelockError */.dB('RL-OUTPUT', `the SARIF report ${(0,printable/* printable */.g)(file)} can't be written (${why})`, {
            remedy: 'See that its disk has room and that RUNNER_TEMP names a folder.',
            cause: error,
        });
    }
    return file;
}
function warn(runner, error) {
    const text = error instanceof core_error/* RelockError */.dB
        ? `${error.message} [${error.code}]${error.remedy === undefined ? '' : `\n${error.remedy}`}`
        : 'GitHub gave no usable answer';
    runner.annotate('warning', `Relock: ${text}`);
}

;// CONCATENATED MODULE: ./build/command/review.js




















async function review(request, invocation, runner) {
    const event = (0,github_event/* readEvent */.j)(invocation.env);
    const started = Date.now();
    if (event.target.kind === 'nothing' && request.diff === undefined) {
        runner.info(`Relock: nothing to scan, ${event.target.why}.`);
        runner.setOutput('findings', '0');
        return 0;
    }
    const fetching = { cwd: invocation.cwd, env: (0,credentials/* withFetchToken */.i)(invocation.env, event.serverUrl, request.token) };
    const repository = (0,git_repository/* findRepository */.W1)(fetching.cwd, fetching.env);
    const reading = defaultsFor(request, event, fetching);
    const target = openTarget(request, event, repository, fetching);
    void Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(7985)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57985));
    const telling = openTelling({ event, invocation, runner, token: request.token, comment: request.comment });
    const { config, baseline, ignored, texts } = await reading;
    const source = await withPullRequestText(target, request, config, event, invocation);
    const needs = await prepare(config, event, invocation, runner, request.token);
    try {
        const scanner = await (0,command_scanner/* openScanner */.n)(config, fetching, needs.managed.indexes, baseline);
        const live = await (0,live_checks/* openLiveChecks */.Y)(request.validate ?? config.scan.validate, config, invocation.env, event);
        const watched = live.watch(scanner);
        let mayDiffer = [...texts.values()].some((text) => text !== null);
        const finder = {
            scan(fragment) {
                mayDiffer ||= texts.has(fragment.path);
                return watched.scan(fragment);
            },
        };
        const sighted = await (0,collect/* collect */.F)(source, finder, undefined, config.scan);
        const collected = ignored.length === 0 ? sighted : (await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724))).silenceIgnored(sighted, ignored);
        const notes = mayDiffer ? await configNotes(event, repository, texts) : [];
        const scanned = (0,command_report/* makeReport */.d)(collected, source, scanner, {
            managed: needs.managed.state,
            gate: request.failOn ?? config.scan.failOn,
            milliseconds: Date.now() - started,
            notes: [...live.notes, ...notes],
        });
        const acted = scanned.findings.length === 0 ? scanned : await act(scanned, config, event, needs);
        const report = { ...acted, findings: await live.ask(acted.findings) };
        await telling.tell(report);
        return (0,command_report/* failsGate */.F)(report) ? 1 : 0;
    }
    finally {
        await needs.close();
    }
}
async function withPullRequestText(source, request, { scan }, event, { env }) {
    const { pullRequest } = event;
    if (!(request.pullRequestText ?? scan.pullRequestText) || pullRequest === undefined)
        return source;
    const [{ withTexts }, { readPullRequestText }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 5740).then(__nccwpck_require__.bind(__nccwpck_require__, 55740)),
        __nccwpck_require__.e(/* import() */ 3023).then(__nccwpck_require__.bind(__nccwpck_require__, 13023)),
    ]);
    const path = (0,no_file/* pullRequestPlace */.OP)(pullRequest.number, 'text');
    return withTexts(source, request.token === undefined
        ? Promise.resolve({ texts: [], unscanned: [{ path, reason: 'there is no token to read it with' }] })
        : readPullRequestText(event, pullRequest.number, request.token, env));
}
function openTarget(request, event, repository, place) {
    const { target } = event;
    if (request.diff === undefined && target.kind !== 'range') {
        return (0,files/* openFiles */.K)({ paths: [], ...place });
    }
    if (request.diff !== undefined)
        return (0,pull_request/* openRange */.w)(repository, (0,range/* parseRange */.RC)(request.diff));
    if (target.kind !== 'range')
        throw new Error('unreachable');
    const defaultBranch = target.baseRef?.replace(/^refs\/heads\//, '') ?? event.repository.defaultBranch;
    return (0,pull_request/* openRange */.w)(repository, {
        head: target.head,
        base: target.base ?? '0'.repeat(target.head.length),
        ...(event.pullRequest === undefined ? {} : { pullRequest: event.pullRequest.number }),
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
    }, { readLater: true });
}
async function defaultsFor(request, event, place) {
    const name = request.config ?? command_config.CONFIG_NAME;
    const required = [request.config, request.baseline].filter((asked) => asked !== undefined);
    const read = (names, needed) => (0,defaults/* readDefaults */.D)(names, needed, event, { ...place, token: request.token });
    const texts = await read([...new Set([name, ...gitleaks_names/* GITLEAKS_NAMES */.ef, ...required])], required);
    const text = texts.get(name) ?? undefined;
    const config = text === undefined ? config_complete/* DEFAULT_CONFIG */.PV : await (0,command_config.parseText)(text, name);
    const foreign = new Map();
    for (const one of gitleaks_names/* GITLEAKS_NAMES */.ef) {
        const content = texts.get(one) ?? undefined;
        if (content !== undefined)
            foreign.set(one, content);
    }
    const baseline = request.baseline === undefined ? undefined : (texts.get(request.baseline) ?? undefined);
    if (foreign.size === 0 && baseline === undefined)
        return { config, texts, baseline: undefined, ignored: [] };
    const { parseBaseline, withGitleaks } = await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724));
    const known = baseline === undefined ? undefined : await parseBaseline(baseline, request.baseline ?? '');
    const complete = foreign.size === 0
        ? config
        : await withGitleaks(config, foreign, async (path) => (await read([path], [])).get(path) ?? undefined);
    const ignored = [...(complete.scan.gitleaks?.ignored ?? []), ...(known?.ignored ?? [])];
    return { config: complete, texts, baseline: known?.baseline, ignored };
}
async function configNotes(event, repository, inDefault) {
    if (event.target.kind !== 'range' || event.pullRequest === undefined)
        return [];
    const names = [...inDefault.keys()];
    const files = await (0,file_at/* readFilesAt */.n)(repository, event.target.head, names).catch(() => undefined);
    const changed = names.filter((name) => files !== undefined && (files.get(name)?.toString('utf8') ?? null) !== inDefault.get(name));
    return changed.map((name) => `${(0,printable/* printable */.g)(name)} is another one in this pull request; the one on the default branch counted`);
}
async function prepare(config, event, invocation, runner, token) {
    const wants = config.rotate.keys.length > 0 || config.rotate.revokeFound.length > 0;
    if (!wants)
        return {
            managed: { indexes: [], state: { state: 'off' } },
            act: undefined,
            close: async () => undefined,
        };
    const { openServices } = await Promise.all(/* import() */[__nccwpck_require__.e(4545), __nccwpck_require__.e(503)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64545));
    const services = openServices(config, invocation, runner, { apiUrl: event.apiUrl, token });
    const { lookUpManaged } = await __nccwpck_require__.e(/* import() */ 491).then(__nccwpck_require__.bind(__nccwpck_require__, 30491));
    try {
        const managed = await lookUpManaged(config, services.vaults);
        if (managed.failure !== undefined && (0,github_trust/* mayWrite */.J)(event, true).allowed)
            invocation.err(`${(0,core_error/* describeError */.Uc)(managed.failure)}\n`);
        return {
            managed,
            act: async (findings, reason) => {
                const [{ remedy }, { kindOfRule }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(7346), __nccwpck_require__.e(8936)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72368)), Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(3663)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3663))]);
                return remedy(findings, config.rotate, reason, {
                    vaults: services.vaults,
                    issuers: services.issuers,
                    kindOfRule,
                });
            },
            close: () => services.close(),
        };
    }
    catch (error) {
        await services.close();
        throw error;
    }
}
async function act(report, config, event, needs) {
    if (needs.act === undefined)
        return report;
    const trust = (0,github_trust/* mayRotate */.v$)(event);
    if (!trust.allowed) {
        const { wantsAnswer } = await Promise.all(/* import() */[__nccwpck_require__.e(7346), __nccwpck_require__.e(2884)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7346));
        const { kindOfRule } = await Promise.all(/* import() */[__nccwpck_require__.e(676), __nccwpck_require__.e(3663)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3663));
        const wanted = report.findings.some((finding) => wantsAnswer(finding, config.rotate, kindOfRule));
        return wanted ? { ...report, notes: [`nothing was replaced or revoked: ${trust.why}`, ...report.notes] } : report;
    }
    const where = event.pullRequest === undefined ? `on ${event.name}` : `in pull request ${event.pullRequest.number}`;
    const done = await needs.act(report.findings, `leaked ${where}`);
    return { ...report, findings: done.findings, timeline: done.timeline, notes: [...done.notes, ...report.notes] };
}

;// CONCATENATED MODULE: ./build/config/commands.js
const CONFIG = { name: 'config', value: 'FILE', help: 'read this config instead of .relock.yml' };
const SEAL = {
    name: 'seal',
    value: 'KIND',
    enum: ['pkcs11', 'passphrase', 'awskms', 'azurekeyvault', 'gcpckms'],
    help: 'what protects the root key',
};
const RECOVERY = [
    { name: 'recovery', value: 'RECIPIENT', repeated: true, help: 'an age recipient who can open it without its seal' },
    { name: 'shares', value: 'M/N', help: 'make N shares, of which any M open it without its seal' },
    { name: 'shares-dir', value: 'DIR', help: 'where each share gets a file of its own' },
];
const OPENERS = [
    { name: 'identity', value: 'FILE', repeated: true, help: 'an age identity, as age-keygen wrote it' },
    { name: 'share', value: 'FILE', repeated: true, help: 'a share' },
];
const DIR = { name: 'dir', value: 'DIR', help: 'the vault’s folder (default: RELOCK_DIR)' };
const FORMAT_JSON = { name: 'format', value: 'FORMAT', enum: ['text', 'json'], help: 'text (default) or json' };
const AUDIT_DIR = {
    name: 'dir',
    value: 'DIR',
    help: 'the vault’s folder (default: the server at VAULT_ADDR, else RELOCK_DIR)',
};
const AUDIT_FILTER = [
    { name: 'key', value: 'KEY', help: 'only this key, such as secret/ci/db or relock://ci/db' },
    { name: 'identity', value: 'NAME', help: 'only this identity, by name or accessor' },
    { name: 'address', value: 'ADDRESS', help: 'only from this source address' },
    { name: 'action', value: 'ACTION', help: 'only read, list, create, update, patch or delete' },
    { name: 'lease', value: 'ID', help: 'only what gave, renewed or revoked this lease' },
    { name: 'since', value: 'TIME', help: 'from this time on: 2026-01-31, 2026-01-31T12:00Z, or 90m, 12h, 7d ago' },
    { name: 'until', value: 'TIME', help: 'up to this time' },
];
const COMMANDS = [
    {
        name: 'scan',
        summary: 'find hardcoded credentials in files, a diff, the index, the history or standard input',
        usage: [
            'relock scan [PATH…]              files and folders; in a work tree what git does not ignore',
            'relock scan --diff BASE...HEAD   what a pull request brings: net, per commit and in merges',
            'relock scan --staged             what is about to be committed',
            'relock scan --history [REV…]     each file version reachable from all refs, or from REV, once',
            'relock scan --stdin [--as NAME]  standard input',
        ],
        operands: [0, Infinity],
        flags: [
            { name: 'diff', value: 'BASE...HEAD', help: 'scan what HEAD brings over its merge base with BASE' },
            { name: 'staged', help: 'scan the staged changes' },
            { name: 'history', help: 'scan every file version reachable from all refs, or from the given revisions' },
            { name: 'stdin', help: 'scan standard input' },
            { name: 'as', value: 'NAME', help: 'the name that standard input is reported under' },
            { name: 'no-ignore', help: 'scan what git ignores as well' },
            { name: 'since', value: 'REV|DATE', help: 'with --history: only what came after it' },
            { name: 'cache', value: 'FILE', help: 'with --history: pass over what was clean in the last run' },
            { name: 'shard', value: 'I/N', help: 'scan one of N parts, such as 3/16; all N together scan everything' },
            {
                name: 'archives',
                value: 'ON|OFF',
                enum: ['on', 'off'],
                help: 'on (default): also what is in archives, documents and databases',
            },
            { name: 'threads', value: 'N', least: 1, help: 'how many threads (default: one a core, at most 8)' },
            {
                name: 'format',
                value: 'FORMAT',
                enum: ['text', 'json', 'jsonl', 'sarif', 'markdown', 'html', 'gitleaks', 'junit'],
                help: 'text (default), json, jsonl, sarif, markdown, html, gitleaks or junit',
            },
            { name: 'output', value: 'FILE', help: 'write the report there instead of to standard output' },
            CONFIG,
            { name: 'baseline', value: 'FILE', help: 'leave out what this baseline holds' },
            { name: 'write-baseline', value: 'FILE', help: 'write all present findings into a new baseline' },
            {
                name: 'fail-on',
                value: 'LEVEL',
                enum: ['low', 'medium', 'high', 'never'],
                help: 'exit 1 from this confidence on: low, medium (default), high or never',
            },
            { name: 'validate', help: 'ask the issuers whether what was found lives (docs/validate.md)' },
            { name: 'show-allowed', help: 'also report what is allowed, with the reason' },
            { name: 'color', value: 'WHEN', enum: ['auto', 'always', 'never'], help: 'auto (default), always or never' },
        ],
    },
    {
        name: 'explain',
        summary: 'tell what a rule finds and how it is checked; where a finding stands and how to allow it',
        usage: ['relock explain RULE', 'relock explain FINGERPRINT'],
        operands: [1, 1],
        flags: [],
    },
    {
        name: 'mint',
        summary: 'make worthless samples of a rule’s shape, checksums right, to try a set-up',
        usage: ['relock mint RULE [--count N]'],
        operands: [1, 1],
        flags: [{ name: 'count', value: 'N', least: 1, help: 'how many (default: 1)' }],
    },
    {
        name: 'run',
        summary: 'run a command that alone gets the keys',
        usage: ['relock run [--secret NAME=REF]… -- COMMAND…'],
        operands: [0, 0],
        passthrough: true,
        flags: [
            { name: 'secret', value: 'NAME=REF', repeated: true, help: 'give the key at REF as NAME' },
            {
                name: 'keep',
                value: 'NAME',
                repeated: true,
                help: 'let the command see a variable that is withheld, such as VAULT_TOKEN',
            },
            CONFIG,
        ],
    },
    {
        name: 'inject',
        summary: 'give keys to the following steps of a job, or write them to a file',
        usage: ['relock inject [--secret NAME=REF]… [--export env|output|file|none]'],
        operands: [0, 0],
        flags: [
            { name: 'secret', value: 'NAME=REF', repeated: true, help: 'give the key at REF as NAME' },
            {
                name: 'export',
                value: 'WHERE',
                enum: ['env', 'output', 'file', 'none'],
                help: 'env (default in Actions), output, file or none',
            },
            { name: 'output', value: 'FILE', help: 'for file: the dotenv file to create, readable by you alone' },
            { name: 'allow-unmaskable', help: 'export values too short or too common to be masked in logs' },
            CONFIG,
        ],
    },
    {
        name: 'rotate',
        summary: 'replace keys at their issuers, store, test, and kill the old ones',
        usage: ['relock rotate REF…', 'relock rotate --due', 'relock rotate --leaked FINDINGS.jsonl'],
        operands: [0, Infinity],
        flags: [
            { name: 'due', help: 'rotate the keys whose age limit is reached, and finish what was interrupted' },
            {
                name: 'leaked',
                value: 'FILE',
                help: 'rotate the managed keys behind these findings, after checking each again',
            },
            { name: 'reason', value: 'TEXT', help: 'why, for the journal' },
            { name: 'dry-run', help: 'tell what would happen; change nothing' },
            CONFIG,
        ],
    },
    {
        name: 'vault init',
        summary: 'make a sealed vault; prints its first root token once',
        usage: ['relock vault init --dir DIR --seal KIND'],
        operands: [0, 0],
        flags: [DIR, SEAL, ...RECOVERY],
    },
    {
        name: 'vault reseal',
        summary: 'put the vault under another seal, or another key of it',
        usage: ['relock vault reseal --seal KIND'],
        operands: [0, 0],
        flags: [DIR, SEAL],
    },
    {
        name: 'vault rekey',
        summary: 'give the vault a new root key and seal everything anew',
        usage: ['relock vault rekey'],
        operands: [0, 0],
        flags: [DIR],
    },
    {
        name: 'vault recovery',
        summary: 'say who can open the vault when its seal is lost',
        usage: ['relock vault recovery --recovery RECIPIENT…', 'relock vault recovery --shares 3/5 --shares-dir DIR'],
        operands: [0, 0],
        flags: [DIR, ...RECOVERY],
    },
    {
        name: 'vault recover',
        summary: 'open the vault with recovery keys and put it under a new seal',
        usage: ['relock vault recover --seal KIND --share FILE…', 'relock vault recover --seal KIND --identity FILE'],
        operands: [0, 0],
        flags: [DIR, SEAL, ...OPENERS],
    },
    {
        name: 'vault backup',
        summary: 'write the vault into an encrypted file, also while it is served',
        usage: ['relock vault backup --recipient RECIPIENT… --output FILE'],
        operands: [0, 0],
        flags: [
            DIR,
            { name: 'recipient', value: 'RECIPIENT', repeated: true, help: 'an age recipient, age1… or age1pq1…' },
            { name: 'output', value: 'FILE', help: 'the backup; never written over another one' },
        ],
    },
    {
        name: 'vault restore',
        summary: 'make a vault from a backup, under the same or another seal',
        usage: ['relock vault restore FILE --dir NEW [--seal KIND] --identity FILE'],
        operands: [1, 1],
        flags: [DIR, SEAL, ...OPENERS],
    },
    {
        name: 'vault put',
        summary: 'write a new version of a secret',
        usage: [
            'relock vault put PATH KEY=@FILE…',
            'relock vault put PATH KEY=-',
            'relock vault put PATH --generate KEY[=LENGTH]',
        ],
        operands: [1, Infinity],
        flags: [
            DIR,
            { name: 'generate', value: 'KEY[=LENGTH]', repeated: true, help: 'let the vault make this value' },
            { name: 'cas', value: 'N', least: 0, help: 'only if version N is the current one (0: there is none)' },
            { name: 'kind', value: 'KIND', help: 'mark it as managed, issued by KIND' },
        ],
    },
    {
        name: 'vault get',
        summary: 'print one value, or a whole secret',
        usage: ['relock vault get PATH#/KEY', 'relock vault get PATH --format json'],
        operands: [1, 1],
        flags: [DIR, { name: 'version', value: 'N', least: 1, help: 'an older version' }, FORMAT_JSON],
    },
    {
        name: 'vault list',
        summary: 'list the paths',
        usage: ['relock vault list [PREFIX]'],
        operands: [0, 1],
        flags: [DIR, FORMAT_JSON],
    },
    {
        name: 'vault versions',
        summary: 'list a secret’s versions',
        usage: ['relock vault versions PATH'],
        operands: [1, 1],
        flags: [DIR, FORMAT_JSON],
    },
    {
        name: 'vault delete',
        summary: 'destroy versions of a secret, or all of it',
        usage: ['relock vault delete PATH [--version N]…'],
        operands: [1, 1],
        flags: [DIR, { name: 'version', value: 'N', least: 1, repeated: true, help: 'this version only' }],
    },
    {
        name: 'vault status',
        summary: 'tell the seal, what protects it, and what is in the vault',
        usage: ['relock vault status'],
        operands: [0, 0],
        flags: [DIR, FORMAT_JSON],
    },
    {
        name: 'serve',
        summary: 'serve the sealed vault over Vault’s own API',
        usage: ['relock serve --dir DIR --listen HOST:PORT [--tls-cert FILE --tls-key FILE]'],
        operands: [0, 0],
        flags: [
            DIR,
            {
                name: 'listen',
                value: 'HOST:PORT',
                help: 'where to listen (default: 127.0.0.1:8200); without TLS on loopback only',
            },
            { name: 'tls-cert', value: 'FILE', help: 'the certificate chain, PEM; read again on SIGHUP' },
            { name: 'tls-key', value: 'FILE', help: 'its private key, PEM' },
            { name: 'tls-client-ca', value: 'FILE', help: 'authorities whose client certificates are identities' },
            {
                name: 'on-seal-lost',
                value: 'WHAT',
                enum: ['serve', 'seal'],
                help: 'when the seal can’t be reached any more: serve on from memory, or seal (default: serve)',
            },
            { name: 'audit-head', value: 'FILE', help: 'keep the audit log’s signed head there too, outside of the vault' },
            { name: 'accept-rollback', help: 'serve a vault that is older than that head, or whose audit log does not hold' },
        ],
    },
    {
        name: 'audit query',
        summary: 'who did what: entries of the audit log, newest first',
        usage: ['relock audit query [--dir DIR] [--key KEY] [--identity NAME] [--since TIME] [--limit N]'],
        operands: [0, 0],
        flags: [
            AUDIT_DIR,
            ...AUDIT_FILTER,
            { name: 'limit', value: 'N', least: 1, help: 'at most so many (default: 100)' },
            { name: 'format', value: 'FORMAT', enum: ['text', 'json', 'jsonl'], help: 'text (default), json or jsonl' },
        ],
    },
    {
        name: 'audit verify',
        summary: 'check that nothing in the audit log was changed, left out or cut off',
        usage: [
            'relock audit verify --dir DIR [--head FILE]   the vault’s own log; needs its seal',
            'relock audit verify FILE [--head FILE]        a file of JSON lines; needs no vault',
        ],
        operands: [0, 1],
        flags: [
            DIR,
            { name: 'head', value: 'FILE', help: 'a signed head from elsewhere: the log must reach it and agree with it' },
            { name: 'public-key', value: 'KEY', help: 'the key that must have signed; for a FILE' },
            FORMAT_JSON,
        ],
    },
    {
        name: 'audit export',
        summary: 'entries of the audit log, oldest first, for other tools',
        usage: ['relock audit export --format jsonl|csv|ocsf [--dir DIR] [--since TIME] > FILE'],
        operands: [0, 0],
        flags: [
            AUDIT_DIR,
            ...AUDIT_FILTER,
            {
                name: 'format',
                value: 'FORMAT',
                enum: ['jsonl', 'csv', 'ocsf'],
                help: 'jsonl (default), csv or ocsf (API Activity)',
            },
        ],
    },
    {
        name: 'policy explain',
        summary: 'tell which policy of a server allows or denies a request, and why not the others',
        usage: [
            'relock policy explain ACCESSOR OPERATION PATH             the token with this accessor; needs sudo',
            'relock policy explain [--token-file FILE] OPERATION PATH  that token, or the one in VAULT_TOKEN',
        ],
        operands: [2, 3],
        flags: [
            { name: 'token-file', value: 'FILE', help: 'the token that is asked about' },
            { name: 'address', value: 'ADDRESS', help: 'as if the request came from there' },
            FORMAT_JSON,
        ],
    },
    {
        name: 'policy check',
        summary: 'check policy files as a server does, without one',
        usage: ['relock policy check FILE…'],
        operands: [1, Infinity],
        flags: [],
    },
    {
        name: 'policy list',
        summary: 'list a server’s policies',
        usage: ['relock policy list'],
        operands: [0, 0],
        flags: [FORMAT_JSON],
    },
    {
        name: 'policy put',
        summary: 'write a policy into a server',
        usage: ['relock policy put NAME FILE', 'relock policy put NAME - --kind acl|cedar'],
        operands: [2, 2],
        flags: [{ name: 'kind', value: 'KIND', enum: ['acl', 'cedar'], help: 'acl or cedar (default: cedar for *.cedar)' }],
    },
    {
        name: 'init',
        summary: 'write the workflow and a first config into this repository, after asking',
        usage: ['relock init [--yes]'],
        operands: [0, 0],
        flags: [{ name: 'yes', help: 'ask nothing, take the defaults: without a vault' }],
    },
    {
        name: 'demo',
        summary: 'the whole loop on this machine: leak → found → rotated → the comment',
        usage: ['relock demo'],
        operands: [0, 0],
        flags: [],
    },
];

;// CONCATENATED MODULE: ./build/config/args.js




function parseArguments(argv) {
    const [first, second, ...others] = argv;
    if (first === 'help' && second !== undefined)
        return parseArguments([second, ...others, '--help']);
    if (first === undefined || first === 'help' || isHelp(first))
        return { kind: 'help', text: overview(COMMANDS) };
    if (first === '--version')
        return { kind: 'version' };
    const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
    if (group.length > 0 && isHelp(second))
        return { kind: 'help', text: overview(group) };
    const command = findCommand(argv);
    const words = argv.slice(command.name.split(' ').length);
    const flags = new Map();
    const operands = [];
    let rest = [];
    for (let i = 0; i < words.length; i++) {
        const word = words[i] ?? '';
        if (word === '--') {
            if (command.passthrough)
                rest = words.slice(i + 1);
            else
                operands.push(...words.slice(i + 1));
            break;
        }
        if (isHelp(word))
            return { kind: 'help', text: helpOf(command) };
        if (!word.startsWith('-') || word === '-') {
            if (command.passthrough)
                throw usage(`the command "${(0,printable/* printable */.g)(word, 80)}" must stand behind "--"`, command);
            operands.push(word);
            continue;
        }
        const [name, inline] = splitOnce(word.slice(2));
        const flag = word.startsWith('--') ? command.flags.find((known) => known.name === name) : undefined;
        if (flag === undefined)
            throw unknownFlag(word, command);
        const value = flag.value === undefined ? switchValue(flag, inline, command) : (inline ?? words[++i]);
        if (value === undefined)
            throw usage(`--${flag.name} wants ${flag.value}`, command);
        checkValue(flag, value, command);
        const given = flags.get(flag.name) ?? [];
        if (given.length > 0 && !flag.repeated)
            throw usage(`--${flag.name} was given twice`, command);
        flags.set(flag.name, [...given, value]);
    }
    const [least, most] = command.operands;
    if (operands.length < least)
        throw usage(`${command.name} wants ${least === 1 ? 'an argument' : `${least} arguments`}`, command);
    if (operands.length > most)
        throw usage(`unexpected argument "${(0,printable/* printable */.g)(operands[most] ?? '', 80)}"`, command);
    return { kind: 'run', arguments: { command, flags, operands, rest } };
}
function isHelp(word) {
    return word === '--help' || word === '-h';
}
function findCommand(argv) {
    const [first = '', second = ''] = argv;
    const command = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`);
    if (command !== undefined)
        return command;
    const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
    if (group.length > 0) {
        const given = second === '' || second.startsWith('-')
            ? `"${first}" wants a command after it`
            : `unknown command "${first} ${(0,printable/* printable */.g)(second, 60)}"`;
        const meant = (0,nearest/* nearest */.p)(second, group.map(({ name }) => name.slice(first.length + 1)));
        throw new core_error/* RelockError */.dB('RL-USAGE', given, {
            remedy: meant === undefined
                ? `Known: ${group.map(({ name }) => name).join(', ')}.`
                : `Did you mean "${first} ${meant}"?`,
        });
    }
    const meant = (0,nearest/* nearest */.p)(first, new Set(COMMANDS.map(({ name }) => name.split(' ')[0] ?? '')));
    throw new core_error/* RelockError */.dB('RL-USAGE', `unknown command "${(0,printable/* printable */.g)(first, 60)}"`, {
        remedy: meant === undefined ? '"relock --help" lists the commands.' : `Did you mean "relock ${meant}"?`,
    });
}
function splitOnce(text) {
    const at = text.indexOf('=');
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
function switchValue(flag, inline, command) {
    if (inline !== undefined)
        throw usage(`--${flag.name} takes no value`, command);
    return 'true';
}
function checkValue(flag, value, command) {
    if (flag.enum !== undefined && !flag.enum.includes(value)) {
        throw usage(`--${flag.name} takes ${flag.enum.join(', ')}, not "${(0,printable/* printable */.g)(value, 60)}"`, command);
    }
    if (flag.least !== undefined && !(/^[0-9]{1,9}$/.test(value) && Number(value) >= flag.least)) {
        throw usage(`--${flag.name} wants a whole number of at least ${flag.least}, not "${(0,printable/* printable */.g)(value, 60)}"`, command);
    }
}
function unknownFlag(word, command) {
    const meant = (0,nearest/* nearest */.p)(splitOnce(word.replace(/^-+/, ''))[0], command.flags.map(({ name }) => name));
    return new core_error/* RelockError */.dB('RL-USAGE', `${command.name} knows no flag "${(0,printable/* printable */.g)(splitOnce(word)[0], 60)}"`, {
        remedy: meant === undefined ? `"relock ${command.name} --help" lists its flags.` : `Did you mean --${meant}?`,
    });
}
function usage(problem, command) {
    return new core_error/* RelockError */.dB('RL-USAGE', problem, { remedy: `"relock ${command.name} --help" tells more.` });
}
function overview(commands) {
    const width = Math.max(...commands.map(({ name }) => name.length));
    return [
        'relock: short-lived keys in, leaked keys out',
        '',
        ...commands.map(({ name, summary }) => `  relock ${name.padEnd(width)}  ${summary}`),
        '',
        'Exit status: 0 nothing found or done, 1 findings at or above the gate, 2 wrong use or not done.',
        '"relock COMMAND --help" tells more.',
        '',
    ].join('\n');
}
function helpOf(command) {
    const left = (flag) => `--${flag.name}${flag.value === undefined ? '' : ` ${flag.value}`}`;
    const width = Math.max(0, ...command.flags.map((flag) => left(flag).length));
    return [
        `relock ${command.name}: ${command.summary}`,
        '',
        ...command.usage.map((line) => `  ${line}`),
        ...(command.flags.length > 0
            ? ['', ...command.flags.map((flag) => `  ${left(flag).padEnd(width)}  ${flag.help}`)]
            : []),
        '',
    ].join('\n');
}

// EXTERNAL MODULE: ./build/config/environment.js
var environment = __nccwpck_require__(96642);
;// CONCATENATED MODULE: ./build/door/is-terminal.js

function isTerminal(descriptor) {
    try {
        if (!(0,external_node_fs_.fstatSync)(descriptor).isCharacterDevice())
            return false;
    }
    catch {
        return false;
    }
    return process.getBuiltinModule('node:tty').isatty(descriptor);
}

;// CONCATENATED MODULE: ./build/door/node.js

const OLDEST = 24;
function checkNode(version) {
    if (Number.parseInt(version, 10) >= OLDEST)
        return;
    throw new core_error/* RelockError */.dB('RL-NODE', `this is Node ${version}, and Relock needs Node ${OLDEST} or newer`, {
        evidence: [['It runs in', process.execPath]],
        remedy: `Put Node ${OLDEST} first on PATH.`,
        state: 'Nothing was done.',
    });
}

// EXTERNAL MODULE: ./build/command/scan.js + 3 modules
var scan = __nccwpck_require__(16497);
// EXTERNAL MODULE: ./build/source/shard.js
var source_shard = __nccwpck_require__(16072);
;// CONCATENATED MODULE: ./build/door/terminal.js
function terminalStyle(when, env, isTerminal) {
    if (when === 'never')
        return { colour: false, links: false };
    const isWatched = env['TERM'] !== 'dumb' && isTerminal();
    return {
        colour: when === 'always' || (isWatched && env['NO_COLOR'] === undefined),
        links: isWatched && knowsLinks(env) && env['SSH_CONNECTION'] === undefined && env['TMUX'] === undefined,
    };
}
const PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio']);
function knowsLinks(env) {
    return (PROGRAMS.has(env['TERM_PROGRAM'] ?? '') ||
        Number(env['VTE_VERSION'] ?? 0) >= 5000 ||
        /^(?:xterm-kitty|foot|alacritty|contour)/.test(env['TERM'] ?? '') ||
        ['WT_SESSION', 'KONSOLE_VERSION', 'KITTY_WINDOW_ID', 'DOMTERM'].some((name) => env[name] !== undefined));
}

;// CONCATENATED MODULE: ./build/door/scan.js





function scanFrom(given, invocation) {
    return (0,scan/* scan */.S)(scanRequest(given, invocation), invocation);
}
function scanRequest({ flags, operands }, invocation) {
    const one = (name) => flags.get(name)?.[0];
    const when = (one('color') ?? 'auto');
    const style = terminalStyle(when, invocation.env, () => one('output') === undefined && isTerminal(1));
    return {
        source: sourceOf(flags, operands),
        format: (one('format') ?? 'text'),
        output: one('output'),
        config: one('config'),
        baseline: one('baseline'),
        writeBaseline: one('write-baseline'),
        failOn: one('fail-on'),
        archives: one('archives') === undefined ? undefined : one('archives') === 'on',
        validate: flags.has('validate'),
        threads: one('threads') === undefined ? undefined : Number(one('threads')),
        showAllowed: flags.has('show-allowed'),
        ...style,
    };
}
function sourceOf(flags, operands) {
    const chosen = ['diff', 'staged', 'history', 'stdin'].filter((name) => flags.has(name));
    if (chosen.length > 1)
        throw scan_usage(`--${chosen[0]} and --${chosen[1]} can't be combined`);
    const [kind] = chosen;
    if (operands.length > 0 && kind !== undefined && kind !== 'history')
        throw scan_usage(`--${kind} takes no paths`);
    if (flags.has('as') && kind !== 'stdin')
        throw scan_usage('--as goes with --stdin');
    if (flags.has('no-ignore') && kind !== undefined)
        throw scan_usage('--no-ignore goes with paths');
    for (const name of ['since', 'cache']) {
        if (flags.has(name) && kind !== 'history')
            throw scan_usage(`--${name} goes with --history`);
    }
    const one = (name) => flags.get(name)?.[0];
    const shard = one('shard') === undefined ? undefined : (0,source_shard/* parseShard */.u)(one('shard') ?? '');
    if (shard !== undefined && kind !== undefined && kind !== 'history')
        throw scan_usage('--shard goes with paths and with --history');
    switch (kind) {
        case 'diff':
            return { kind, range: one('diff') ?? '' };
        case 'staged':
            return { kind };
        case 'history':
            return { kind, revisions: operands, since: one('since'), shard, cache: one('cache') };
        case 'stdin':
            return { kind, name: one('as') };
        case undefined:
        default:
            return { kind: 'files', paths: operands, noIgnore: flags.has('no-ignore'), shard };
    }
}
function scan_usage(problem) {
    return new core_error/* RelockError */.dB('RL-USAGE', problem, { remedy: '"relock scan --help" tells more.' });
}

;// CONCATENATED MODULE: ./build/door/write.js


let gone = false;
function isReaderGone() {
    return gone;
}
function writeWhole(descriptor, text) {
    if (descriptor === 1 && gone)
        return;
    const bytes = Buffer.from(text);
    for (let written = 0; written < bytes.length;) {
        try {
            written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
        }
        catch (error) {
            const code = (0,core_error/* systemCode */.xU)(error);
            if (code !== 'EAGAIN' && descriptor === 2)
                return;
            if (code === 'EPIPE') {
                gone = true;
                return;
            }
            if (code !== 'EAGAIN')
                throw outputFailure(code, error);
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
        }
    }
}
function outputFailure(code, cause) {
    return new core_error/* RelockError */.dB('RL-OUTPUT', `standard output can't be written (${code ?? 'unknown failure'})`, {
        remedy: 'Make room on its disk, or send it elsewhere.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/door/cli.js






async function cli(argv) {
    const invocation = invocationOf();
    const parsed = parseArguments(argv);
    switch (parsed.kind) {
        case 'help':
            invocation.out(parsed.text);
            return 0;
        case 'version':
            invocation.out(`${(await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 18614))).VERSION}\n`);
            return 0;
        case 'run':
            checkNode(process.versions.node);
            return dispatch(parsed.arguments, invocation);
    }
}
function invocationOf(clean = (text) => text) {
    return {
        env: (0,environment/* readEnvironment */.Qo)(),
        cwd: process.cwd(),
        out: (text) => writeWhole(1, clean(text)),
        err: (text) => writeWhole(2, clean(text)),
        get stdin() {
            return process.stdin;
        },
        get interactive() {
            return isTerminal(2);
        },
    };
}
async function dispatch(given, invocation) {
    const { name } = given.command;
    switch (name) {
        case 'scan':
            return scanFrom(given, invocation);
        default:
            return (await __nccwpck_require__.e(/* import() */ 2175).then(__nccwpck_require__.bind(__nccwpck_require__, 12175))).dispatchOther(given, invocation);
    }
}

;// CONCATENATED MODULE: ./build/door/action.js






async function action() {
    const invocation = invocationOf(actions_runner.withoutCommands);
    const runner = (0,actions_runner.openRunner)(invocation.env);
    try {
        const inputs = readInputs(invocation.env);
        switch (inputs.get('command') ?? 'scan') {
            case 'inject':
                return await inject(inputs, invocation, runner);
            case 'rotate':
                return await rotate(inputs, invocation, runner);
            default:
                return await action_scan(inputs, invocation, runner);
        }
    }
    catch (error) {
        const first = error instanceof core_error/* RelockError */.dB
            ? `${error.message} [${error.code}]`
            : 'something went wrong that Relock did not foresee [RL-INTERNAL]';
        runner.annotate('error', `Relock: ${first}`);
        invocation.err(`${(0,core_error/* describeError */.Uc)(error)}\n`);
        return 2;
    }
}
async function action_scan(inputs, invocation, runner) {
    return review({
        failOn: inputs.get('fail-on'),
        config: inputs.get('config'),
        baseline: inputs.get('baseline'),
        comment: inputs.get('comment') !== 'false',
        diff: inputs.get('diff'),
        pullRequestText: inputs.has('pull-request-text') ? inputs.get('pull-request-text') === 'true' : undefined,
        validate: inputs.has('validate') ? inputs.get('validate') === 'true' : undefined,
        token: tokenOf(inputs),
    }, invocation, runner);
}
async function inject(inputs, invocation, runner) {
    const [{ inject: give }, { parseSecrets }, { readJobConfig }, { openRunVaults }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 766).then(__nccwpck_require__.bind(__nccwpck_require__, 90766)),
        __nccwpck_require__.e(/* import() */ 3631).then(__nccwpck_require__.bind(__nccwpck_require__, 33631)),
        __nccwpck_require__.e(/* import() */ 2036).then(__nccwpck_require__.bind(__nccwpck_require__, 2036)),
        Promise.all(/* import() */[__nccwpck_require__.e(4545), __nccwpck_require__.e(503)]).then(__nccwpck_require__.bind(__nccwpck_require__, 64545)),
    ]);
    const secrets = parseSecrets(inputs.get('secrets') ?? '');
    const config = await readJobConfig(inputs.get('config'), invocation, tokenOf(inputs));
    return give({
        secrets,
        export: inputs.get('export'),
        output: inputs.get('output'),
        allowUnmaskable: inputs.get('allow-unmaskable') === 'true',
        hasPost: true,
    }, invocation, { runner, openVaults: openRunVaults(config, invocation, runner) });
}
async function rotate(inputs, invocation, runner) {
    const { rotateInJob } = await __nccwpck_require__.e(/* import() */ 2036).then(__nccwpck_require__.bind(__nccwpck_require__, 2036));
    return rotateInJob({
        keys: (inputs.get('keys') ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        due: inputs.get('due') === 'true',
        leaked: inputs.get('leaked'),
        reason: inputs.get('reason'),
        dryRun: inputs.get('dry-run') === 'true',
        config: inputs.get('config'),
        token: tokenOf(inputs),
    }, invocation, runner);
}
function tokenOf(inputs) {
    const token = inputs.get('token');
    return token === undefined ? undefined : new secret/* SecretValue */.i(token);
}

// EXTERNAL MODULE: ./build/command/inject-state.js
var inject_state = __nccwpck_require__(80769);
;// CONCATENATED MODULE: ./build/door/post.js


async function post() {
    const env = (0,environment/* readEnvironment */.Qo)();
    const state = env[inject_state/* STATE_VARIABLE */.vy];
    if (state === undefined)
        return 0;
    const [{ revoke }, { resumeSession }, { openRunner }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 4046).then(__nccwpck_require__.bind(__nccwpck_require__, 14046)),
        __nccwpck_require__.e(/* import() */ 827).then(__nccwpck_require__.bind(__nccwpck_require__, 60827)),
        Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 96085)),
    ]);
    return revoke(state, { resume: (saved) => resumeSession(saved, env), runner: openRunner(env) });
}

;// CONCATENATED MODULE: ./build/entry.js





async function work() {
    await (await __nccwpck_require__.e(/* import() */ 6700).then(__nccwpck_require__.bind(__nccwpck_require__, 56700))).serveThread();
}
async function enter(door) {
    let status;
    try {
        switch (door) {
            case 'action':
                status = await action();
                break;
            case 'post':
                status = await post();
                break;
            case 'cli':
                status = await cli(process.argv.slice(2));
                break;
        }
    }
    catch (error) {
        writeWhole(2, `${(0,core_error/* describeError */.Uc)(error)}\n`);
        status = door === 'post' ? 0 : 2;
    }
    process.exit(isReaderGone() ? 141 : status);
}

var __webpack_exports__enter = __webpack_exports__.V;
var __webpack_exports__work = __webpack_exports__.o;
export { __webpack_exports__enter as enter, __webpack_exports__work as work };
