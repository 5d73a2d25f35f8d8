// e220e80b86c90059
const open = (function (here) {
'use strict';
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = process.getBuiltinModule("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = process.getBuiltinModule("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = process.getBuiltinModule("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = process.getBuiltinModule("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = process.getBuiltinModule("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = process.getBuiltinModule("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = process.getBuiltinModule("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = process.getBuiltinModule("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = process.getBuiltinModule("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = process.getBuiltinModule("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = process.getBuiltinModule("net");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:child_process");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:crypto");

/***/ }),

/***/ 41314:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:dgram");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:http");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:perf_hooks");

/***/ }),

/***/ 80481:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:readline");

/***/ }),

/***/ 26848:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:readline/promises");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:util");

/***/ }),

/***/ 78877:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:v8");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = process.getBuiltinModule("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = process.getBuiltinModule("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = process.getBuiltinModule("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = process.getBuiltinModule("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = process.getBuiltinModule("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = process.getBuiltinModule("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = process.getBuiltinModule("timers");

/***/ }),

/***/ 16460:
/***/ ((module) => {

module.exports = process.getBuiltinModule("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = process.getBuiltinModule("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = process.getBuiltinModule("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = process.getBuiltinModule("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = process.getBuiltinModule("util");

/***/ }),

/***/ 98253:
/***/ ((module) => {

module.exports = process.getBuiltinModule("util/types");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = process.getBuiltinModule("zlib");

/***/ }),

/***/ 27576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ collect),
/* harmony export */   p: () => (/* binding */ Collection)
/* harmony export */ });
const MOST_KEPT = 200_000;
class Collection {
    #head = new Map();
    #inHead = new Map();
    #history = new Map();
    #firstCommit = new Map();
    #left = 0;
    add(finding, { inHead, commit }) {
        const key = `${finding.fingerprint}\0${finding.path}`;
        const place = inHead ? `${key}\0${finding.line}\0${finding.column}` : key;
        const places = inHead ? this.#head : this.#history;
        const known = places.get(place);
        const isFull = this.#head.size + this.#history.size >= MOST_KEPT;
        if (isFull && known === undefined && finding.managed === undefined) {
            this.#left++;
            return;
        }
        places.set(place, graver(known, finding));
        if (inHead) {
            this.#inHead.set(key, Math.min(this.#inHead.get(key) ?? Infinity, URGENCY[finding.confidence]));
            return;
        }
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
            left: this.#left,
        };
    }
}
async function collect(source, finder, onFragment = () => undefined, reading) {
    const collection = new Collection();
    const find = source.describeCommits === undefined ? (one) => finder.scan(one) : withoutRepeats(finder);
    for await (const fragment of source.fragments(reading)) {
        const found = find(fragment);
        for (const finding of found instanceof Promise ? await found : found)
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
        if (findings instanceof Promise)
            return findings;
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
/* harmony import */ var _config_default_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(81886);
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
            return _config_default_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_CONFIG */ .P;
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
    const { withGitleaks } = await Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(4198), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724));
    return withGitleaks(config, files, async (name) => (isBelow(name) ? read(name) : undefined));
}
function isThere(file) {
    return file[1] !== undefined;
}
function isBelow(name) {
    return !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(name) && !name.split(/[/\\]/).includes('..');
}
async function parseText(text, name) {
    const { parseConfig } = await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(7737)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57737));
    return parseConfig(text, name);
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

/***/ 53066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ openLiveChecks)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);

const GITHUB = 'https://api.github.com';
async function openLiveChecks(wanted, config, env, event) {
    if (!wanted)
        return nothing([]);
    const refusal = await whyNot(env, event);
    if (refusal !== undefined)
        return nothing([`no issuer was asked whether what was found lives: ${refusal}`]);
    const [{ withNeighbours }, { validate }, { openHttp }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(6031), __nccwpck_require__.e(755)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50755)),
        Promise.all(/* import() */[__nccwpck_require__.e(6031), __nccwpck_require__.e(4996)]).then(__nccwpck_require__.bind(__nccwpck_require__, 34996)),
        __nccwpck_require__.e(/* import() */ 3131).then(__nccwpck_require__.bind(__nccwpck_require__, 73131)),
    ]);
    return {
        notes: [],
        watch: (finder) => ({
            async scan(fragment) {
                const found = await finder.scan(fragment);
                return withNeighbours({ scan: () => found }, config.scan.validateHosts).scan(fragment);
            },
        }),
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
async function whyNot(env, given) {
    if (given === undefined && env['GITHUB_ACTIONS'] !== 'true')
        return undefined;
    const [{ mayValidate }, { readEvent }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 6024).then(__nccwpck_require__.bind(__nccwpck_require__, 6024)),
        __nccwpck_require__.e(/* import() */ 6830).then(__nccwpck_require__.bind(__nccwpck_require__, 6830)),
    ]);
    try {
        const { allowed, why } = mayValidate(given ?? readEvent(env));
        return allowed ? undefined : why;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
            return `it is not known whom this job runs for [${error.code}]`;
        throw error;
    }
}


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ NOTHING_SEEN)
/* harmony export */ });
const NOTHING_SEEN = {
    files: [],
    pieces: [],
    objects: [],
    missing: [],
    odd: [],
    unread: [],
};


/***/ }),

/***/ 75968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ optimizeLate)
/* harmony export */ });
function optimizeLate() {
    process.getBuiltinModule('node:v8').setFlagsFromString('--invocation-count-for-turbofan=100000');
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
    if (collected.left > 0)
        unscanned.push({ path: '.', reason: `holds too many findings to list: ${collected.left} more were left out` });
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
/* harmony import */ var _source_piece_fragment_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(57607);
/* harmony import */ var _source_tally_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(13382);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(27576);
/* harmony import */ var _nothing_seen_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1619);
/* harmony import */ var _optimize_late_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(75968);
/* harmony import */ var _young_space_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(21169);







const ALONE = 150;
const BATCH = 128;
const MANY = 256;
async function collectFiles(source, means) {
    const collection = new _collect_js__WEBPACK_IMPORTED_MODULE_1__/* .Collection */ .p();
    const archives = means.archives ?? true;
    const reader = new _source_file_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .FileReader */ .qg({ archives });
    const look = async (fragment, suspects) => {
        const found = means.scanner.scan(fragment, suspects);
        for (const finding of found instanceof Promise ? await found : found)
            collection.add(finding, fragment);
    };
    const scan = async (by, file, tally) => {
        for (const fragment of by.read(file, tally))
            await look(fragment);
        if (by.isArchive)
            for await (const fragment of by.archive(tally))
                await look(fragment);
        means.onProgress();
    };
    const started = Date.now();
    let count = 0;
    const list = source.list()[Symbol.asyncIterator]();
    while (means.threads === 1 || Date.now() - started < (means.alone ?? ALONE)) {
        const next = await list.next();
        if (next.done === true)
            return collection.end({});
        for (const file of next.value)
            await scan(reader, file, source.tally);
        if (count < MANY && (count += next.value.length) >= MANY) {
            (0,_young_space_js__WEBPACK_IMPORTED_MODULE_3__/* .keepYoungSpaceSmall */ .j)();
            (0,_optimize_late_js__WEBPACK_IMPORTED_MODULE_4__/* .optimizeLate */ .o)();
        }
    }
    (0,_optimize_late_js__WEBPACK_IMPORTED_MODULE_4__/* .optimizeLate */ .o)();
    const [{ shareOut }, { lookerOptions }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(8736), __nccwpck_require__.e(9865)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79865)), Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(8736)]).then(__nccwpck_require__.bind(__nccwpck_require__, 98736))]);
    const again = new _source_file_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .FileReader */ .qg({ archives });
    let before = Promise.resolve();
    const scanAll = async (files) => {
        const tally = new _source_tally_js__WEBPACK_IMPORTED_MODULE_5__/* .Tally */ .F();
        for (const file of files)
            await scan(reader, file, tally);
        return { ..._nothing_seen_js__WEBPACK_IMPORTED_MODULE_2__/* .NOTHING_SEEN */ .s, tally };
    };
    const own = {
        look: (batch) => {
            const work = before.then(() => scanAll('files' in batch ? batch.files : []));
            before = work.catch(() => undefined);
            return work;
        },
        finish: () => Promise.resolve(),
        close: () => undefined,
    };
    await shareOut(batchesOf(list), lookerOptions(means.options, undefined, archives), { threads: means.threads, ordered: true, own }, async (sight, batch) => {
        source.tally.add(sight.tally);
        for (const { path, bytes, suspects, ...place } of sight.pieces) {
            await look((0,_source_piece_fragment_js__WEBPACK_IMPORTED_MODULE_6__/* .fragmentOf */ .U)(path, { bytes: Buffer.from(bytes.buffer), ...place }, _source_file_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .VIEW */ .gR), suspects);
            bytes.buffer.transfer(0);
        }
        const counted = new _source_tally_js__WEBPACK_IMPORTED_MODULE_5__/* .Tally */ .F();
        for (const index of sight.files) {
            const file = 'files' in batch ? batch.files[index] : undefined;
            if (file !== undefined)
                await scan(again, file, counted);
        }
        means.onProgress();
    });
    return collection.end({});
}
async function* batchesOf(list) {
    let files = [];
    for (let next = await list.next(); next.done !== true; next = await list.next()) {
        files = files.length === 0 ? next.value : [...files, ...next.value];
        if (files.length < BATCH)
            continue;
        yield { files };
        files = [];
    }
    if (files.length > 0)
        yield { files };
}


/***/ }),

/***/ 56144:
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
// EXTERNAL MODULE: ./build/source/files.js + 1 modules
var files = __nccwpck_require__(47664);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __nccwpck_require__(27576);
// EXTERNAL MODULE: ./build/command/scan-files.js
var scan_files = __nccwpck_require__(4067);
// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var range = __nccwpck_require__(74848);
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
    const git = (0,git_process.startGit)(repository, ['diff', '--cached', ...git_process/* PATCH_SWITCHES */.Cl, '--'], { withIndex: true });
    return {
        fragments: (reading) => (0,patch_fragments/* patchFragments */.W)(git.output, { inHead: true, added: false, ...(0,patch_fragments/* archivesOf */.b)(repository, reading) }, tally),
        unscanned: tally.unscanned,
        stats: tally.stats,
        get notes() {
            return tally.notes;
        },
    };
}

;// CONCATENATED MODULE: ./build/command/scan-git.js



function openGitSource(wanted, repository) {
    return wanted.kind === 'diff' ? (0,pull_request/* openRange */.w)(repository, (0,range/* parseRange */.RC)(wanted.range)) : openStaged(repository);
}

;// CONCATENATED MODULE: ./build/command/scan-source.js






async function openSource(wanted, invocation) {
    const { cwd, env } = invocation;
    switch (wanted.kind) {
        case 'diff':
        case 'staged': {
            const repository = (0,git_repository/* findRepository */.W1)(cwd, env);
            return oneThread(openGitSource(wanted, repository));
        }
        case 'stdin': {
            const { openStdin } = await __nccwpck_require__.e(/* import() */ 3078).then(__nccwpck_require__.bind(__nccwpck_require__, 43078));
            return oneThread(openStdin(invocation.stdin, wanted.name));
        }
        case 'files': {
            const { paths, noIgnore, shard } = wanted;
            const source = (0,files/* openFiles */.K)({ paths, cwd, env, noIgnore, ...(shard === undefined ? {} : { shard }) });
            return { read: source, collect: (means) => (0,scan_files/* collectFiles */.C)(source, means) };
        }
        case 'history': {
            const { revisions, since, shard } = wanted;
            const repository = (0,git_repository/* findRepository */.W1)(cwd, env);
            const { openHistory } = await Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(8736), __nccwpck_require__.e(9058)]).then(__nccwpck_require__.bind(__nccwpck_require__, 59058));
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

// EXTERNAL MODULE: ./build/scan/late-scanner.js
var late_scanner = __nccwpck_require__(33277);
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
    let next = Date.now() + FIRST;
    let shown = false;
    return {
        tick() {
            if (Date.now() < next)
                return;
            if (!shown && !invocation.interactive) {
                next = Infinity;
                return;
            }
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
    const config = await (0,command_config.loadScanConfig)(invocation, request.config);
    const managed = await askForManaged(config, invocation);
    if (managed.failure !== undefined)
        invocation.err(`${(0,core_error/* describeError */.Uc)(managed.failure)}\n`);
    const known = request.baseline === undefined ? undefined : await openBaseline(request.baseline, invocation);
    const options = (0,command_scanner/* scannerOptions */.f)(config, invocation, managed.indexes, known?.baseline);
    const scanner = await (0,late_scanner/* openScanner */.n)(options);
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
    const found = ignored.length === 0 ? sighted : (await Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(4198), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724))).silenceIgnored(sighted, ignored);
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
    const { parseBaseline } = await Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(4198), __nccwpck_require__.e(9628), __nccwpck_require__.e(1050)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60724));
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
    if (!FINDINGS_ALONE.has(request.format))
        return;
    for (const note of report.notes)
        invocation.err(`relock: ${(0,printable/* printable */.g)(note)}\n`);
}
const FINDINGS_ALONE = new Set(['jsonl', 'gitleaks']);
async function textOf(report, request, { cwd, env }) {
    const { format, showAllowed } = request;
    if (format !== 'text')
        return (await __nccwpck_require__.e(/* import() */ 9728).then(__nccwpck_require__.bind(__nccwpck_require__, 9728))).render(report, format, showAllowed);
    const isPlain = report.findings.length + report.allowed.length + report.unscanned.length === 0;
    if (isPlain)
        return (0,report_text/* renderText */.S)(report, { colour: false, showAddresses: true, showAllowed });
    const links = request.links ? { linkRoot: (0,git_repository/* lookForRepository */.d_)(cwd, env)?.top ?? cwd } : {};
    return (0,report_text/* renderText */.S)(report, { colour: request.colour, showAddresses: true, showAllowed, ...links });
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
/* harmony import */ var _scan_late_scanner_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(33277);


function openScanner(...parts) {
    return (0,_scan_late_scanner_js__WEBPACK_IMPORTED_MODULE_1__/* .openScanner */ .n)(scannerOptions(...parts));
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

/***/ 21169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ keepYoungSpaceSmall)
/* harmony export */ });
function keepYoungSpaceSmall() {
    process.getBuiltinModule('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
}


/***/ }),

/***/ 15422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZL: () => (/* binding */ helpOf),
/* harmony export */   gS: () => (/* binding */ isHelp),
/* harmony export */   nl: () => (/* binding */ parseWords)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(58217);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(42732);



function parseWords(command, words) {
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
                throw usage(`the command "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(word, 80)}" must stand behind "--"`, command);
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
        throw usage(`unexpected argument "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(operands[most] ?? '', 80)}"`, command);
    return { kind: 'run', arguments: { command, flags, operands, rest } };
}
function isHelp(word) {
    return word === '--help' || word === '-h';
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
        throw usage(`--${flag.name} takes ${flag.enum.join(', ')}, not "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(value, 60)}"`, command);
    }
    if (flag.least !== undefined && !(/^[0-9]{1,9}$/.test(value) && Number(value) >= flag.least)) {
        throw usage(`--${flag.name} wants a whole number of at least ${flag.least}, not "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(value, 60)}"`, command);
    }
}
function unknownFlag(word, command) {
    const meant = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(splitOnce(word.replace(/^-+/, ''))[0], command.flags.map(({ name }) => name));
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', `${command.name} knows no flag "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(splitOnce(word)[0], 60)}"`, {
        remedy: meant === undefined ? `"relock ${command.name} --help" lists its flags.` : `Did you mean --${meant}?`,
    });
}
function usage(problem, command) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', problem, { remedy: `"relock ${command.name} --help" tells more.` });
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


/***/ }),

/***/ 1613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ SCAN)
/* harmony export */ });
/* harmony import */ var _spec_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52979);

const SCAN = {
    name: 'scan',
    summary: 'find hardcoded credentials in files, a diff, the index, the history or standard input',
    usage: [
        'relock scan [PATH\u2026]              files and folders; in a work tree what git does not ignore',
        'relock scan --diff BASE...HEAD   what a pull request brings: net, per commit and in merges',
        'relock scan --staged             what is about to be committed',
        'relock scan --history [REV\u2026]     each file version reachable from all refs, or from REV, once',
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
        _spec_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIG */ .PI,
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
};


/***/ }),

/***/ 52979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ FORMAT_JSON),
/* harmony export */   PI: () => (/* binding */ CONFIG),
/* harmony export */   q6: () => (/* binding */ DIR)
/* harmony export */ });
const CONFIG = { name: 'config', value: 'FILE', help: 'read this config instead of .relock.yml' };
const DIR = { name: 'dir', value: 'DIR', help: 'the vault\u2019s folder (default: RELOCK_DIR)' };
const FORMAT_JSON = {
    name: 'format',
    value: 'FORMAT',
    enum: ['text', 'json'],
    help: 'text (default) or json',
};


/***/ }),

/***/ 81886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ DEFAULT_CONFIG)
/* harmony export */ });
const DEFAULT_CONFIG = {
    vaults: new Map(),
    requireHsm: false,
    requireManaged: false,
    scan: {
        failOn: 'medium',
        allow: [],
        rules: [],
        repository: undefined,
        pullRequestText: false,
        archives: true,
        validate: false,
        validateHosts: [],
    },
    tell: [],
    watch: {},
    rotate: { keys: [], revokeFound: [], revokeAtMost: 50, paused: undefined, logs: [] },
};


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
    return shown.length > maxLength ? `${shown.slice(0, maxLength)}\u2026` : shown;
}
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])/gu;


/***/ }),

/***/ 47798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x: () => (/* binding */ cli),
  Q: () => (/* binding */ invocationOf)
});

// EXTERNAL MODULE: ./build/config/args.js
var args = __nccwpck_require__(15422);
// EXTERNAL MODULE: ./build/config/commands/scan.js
var scan = __nccwpck_require__(1613);
// EXTERNAL MODULE: ./build/config/environment.js
var environment = __nccwpck_require__(96642);
// EXTERNAL MODULE: ./build/door/is-terminal.js
var is_terminal = __nccwpck_require__(73974);
// EXTERNAL MODULE: ./build/core/error.js
var error = __nccwpck_require__(36232);
;// CONCATENATED MODULE: ./build/door/node.js

const OLDEST = 24;
function checkNode(version) {
    if (Number.parseInt(version, 10) >= OLDEST)
        return;
    throw new error/* RelockError */.dB('RL-NODE', `this is Node ${version}, and Relock needs Node ${OLDEST} or newer`, {
        evidence: [['It runs in', process.execPath]],
        remedy: `Put Node ${OLDEST} first on PATH.`,
        state: 'Nothing was done.',
    });
}

// EXTERNAL MODULE: ./build/command/scan.js + 4 modules
var command_scan = __nccwpck_require__(56144);
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
    return (0,command_scan/* scan */.S)(scanRequest(given, invocation), invocation);
}
function scanRequest({ flags, operands }, invocation) {
    const one = (name) => flags.get(name)?.[0];
    const when = (one('color') ?? 'auto');
    let known;
    const style = () => (known ??= terminalStyle(when, invocation.env, () => one('output') === undefined && (0,is_terminal/* isTerminal */.H)(1)));
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
        get colour() {
            return style().colour;
        },
        get links() {
            return style().links;
        },
    };
}
function sourceOf(flags, operands) {
    const chosen = ['diff', 'staged', 'history', 'stdin'].filter((name) => flags.has(name));
    if (chosen.length > 1)
        throw usage(`--${chosen[0]} and --${chosen[1]} can't be combined`);
    const [kind] = chosen;
    if (operands.length > 0 && kind !== undefined && kind !== 'history')
        throw usage(`--${kind} takes no paths`);
    if (flags.has('as') && kind !== 'stdin')
        throw usage('--as goes with --stdin');
    if (flags.has('no-ignore') && kind !== undefined)
        throw usage('--no-ignore goes with paths');
    for (const name of ['since', 'cache']) {
        if (flags.has(name) && kind !== 'history')
            throw usage(`--${name} goes with --history`);
    }
    const one = (name) => flags.get(name)?.[0];
    const shard = one('shard') === undefined ? undefined : (0,source_shard/* parseShard */.u)(one('shard') ?? '');
    if (shard !== undefined && kind !== undefined && kind !== 'history')
        throw usage('--shard goes with paths and with --history');
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
function usage(problem) {
    return new error/* RelockError */.dB('RL-USAGE', problem, { remedy: '"relock scan --help" tells more.' });
}

// EXTERNAL MODULE: ./build/door/write.js
var write = __nccwpck_require__(51142);
;// CONCATENATED MODULE: ./build/door/cli.js







async function cli(argv) {
    const invocation = invocationOf();
    const parsed = argv[0] === scan/* SCAN */.w.name
        ? (0,args/* parseWords */.nl)(scan/* SCAN */.w, argv.slice(1))
        : (await __nccwpck_require__.e(/* import() */ 8703).then(__nccwpck_require__.bind(__nccwpck_require__, 18703))).parseArguments(argv);
    switch (parsed.kind) {
        case 'help':
            invocation.out(parsed.text);
            return 0;
        case 'version':
            invocation.out(`${(await __nccwpck_require__.e(/* import() */ 8614).then(__nccwpck_require__.bind(__nccwpck_require__, 18614))).VERSION}\n`);
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
        out: (text) => (0,write/* writeWhole */.f)(1, clean(text)),
        err: (text) => (0,write/* writeWhole */.f)(2, clean(text)),
        get stdin() {
            return process.stdin;
        },
        get interactive() {
            return (0,is_terminal/* isTerminal */.H)(2);
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


/***/ }),

/***/ 73974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isTerminal)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48161);


function isTerminal(descriptor) {
    try {
        const kind = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!kind.isCharacterDevice() || kind.rdev === (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(node_os__WEBPACK_IMPORTED_MODULE_1__.devNull).rdev)
            return false;
    }
    catch {
        return false;
    }
    return process.getBuiltinModule('node:tty').isatty(descriptor);
}


/***/ }),

/***/ 51142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isReaderGone),
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(36232);


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
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, written);
        }
        catch (error) {
            const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error);
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
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-OUTPUT', `standard output can't be written (${code ?? 'unknown failure'})`, {
        remedy: 'Make room on its disk, or send it elsewhere.',
        cause,
    });
}


/***/ }),

/***/ 52985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   describeCommits: () => (/* binding */ describeCommits)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(59658);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ PATCH_SWITCHES),
/* harmony export */   HF: () => (/* binding */ gitMissing),
/* harmony export */   J: () => (/* binding */ HARDENED_CONFIG),
/* harmony export */   bx: () => (/* binding */ localEnvironment),
/* harmony export */   gG: () => (/* binding */ askGit),
/* harmony export */   startGit: () => (/* binding */ startGit),
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
        details.push(`${logText(finding.secret)}\u2026`);
    if (finding.decoded.length > 0)
        details.push(`(${logText(finding.decoded.join(' \u2192 '))})`);
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

/***/ 4656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readAsset)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);


function readAsset(name) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(here.dirname, 'data', name));
}


/***/ }),

/***/ 17835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf)
/* harmony export */ });
function bytesOf(fragment) {
    const { bytes } = fragment;
    return bytes === undefined ? Buffer.from(fragment.text) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}


/***/ }),

/***/ 48030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isCodeFile)
/* harmony export */ });
const CODE = new Set(('ts tsx js jsx mts mtsx mjs mjsx cts ctsx cjs cjsx py rb go java kt kts scala swift c cc cpp cxx h hh hpp cs rs php ' +
    'pl pm lua dart groovy gradle m mm ex exs erl hs ml clj ps1 psm1 vue svelte vb fs jl r sql proto graphql tf hcl css ' +
    'scss less htm html').split(' '));
function isCodeFile(path) {
    const dot = path.lastIndexOf('.');
    return dot !== -1 && CODE.has(path.slice(dot + 1).toLowerCase());
}


/***/ }),

/***/ 37331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ isMailFile),
  w: () => (/* binding */ layersOf)
});

// EXTERNAL MODULE: ./build/scan/code-file.js
var code_file = __nccwpck_require__(48030);
;// CONCATENATED MODULE: ./build/scan/escape.js
const BEFORE = 256;
const BEHIND = 1500;
const REACH = BEHIND + 3 * BEFORE;
function* unescaped(bytes, first, last) {
    const from = boundary(bytes, Math.max(0, first - BEFORE), -1);
    const to = boundary(bytes, Math.min(bytes.length, last + BEHIND), 1);
    for (const { encoding, sign, read } of ENCODINGS) {
        const region = bytes.subarray(from, to);
        const decoded = region.includes(sign) ? replaceEscapes(region, from, encoding, sign, read) : undefined;
        if (decoded !== undefined)
            yield decoded;
    }
}
function quotedPrintable(bytes) {
    return bytes.includes(EQUALS) ? replaceEscapes(bytes, 0, 'quoted-printable', EQUALS, readQuoted) : undefined;
}
const EQUALS = 61;
function readQuoted(bytes, at) {
    let end = at + 1;
    while (end - at < LONGEST_BREAK && (bytes[end] === 32 || bytes[end] === 9))
        end++;
    if (bytes[end] === 13)
        end++;
    if (bytes[end] === 10)
        return { code: NOTHING, length: end + 1 - at };
    const code = hexNumber(bytes, at + 1, at + 3);
    return code === undefined ? undefined : { code: code | BYTE, length: 3 };
}
const LONGEST_BREAK = 76;
const NOTHING = 0x2000000;
const IN_WORD = new Uint8Array(256);
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+/=.~%:@\\&#;-'))
    IN_WORD[byte] = 1;
function boundary(bytes, at, step) {
    let place = at;
    while (place > 0 && place < bytes.length && Math.abs(place - at) < BEFORE && IN_WORD[bytes[place - 1] ?? 0] === 1)
        place += step;
    return place;
}
const ENCODINGS = [
    { encoding: 'percent', sign: 37, read: readPercent },
    { encoding: 'escape', sign: 92, read: readBackslash },
    { encoding: 'entity', sign: 38, read: readEntity },
];
function readPercent(bytes, at) {
    const code = hexNumber(bytes, at + 1, at + 3);
    return code === undefined ? undefined : { code: code | BYTE, length: 3 };
}
const BYTE = 0x1000000;
function readBackslash(bytes, at) {
    const letter = bytes[at + 1];
    if (letter === 120)
        return withLength(hexNumber(bytes, at + 2, at + 4), 4);
    if (letter !== 117)
        return undefined;
    if (bytes[at + 2] === 123) {
        const end = bytes.subarray(at, at + 10).indexOf(125);
        return end < 4 ? undefined : withLength(hexNumber(bytes, at + 3, at + end), end + 1);
    }
    const code = hexNumber(bytes, at + 2, at + 6);
    if (code === undefined || code < 0xd800 || code > 0xdbff || bytes[at + 6] !== 92 || bytes[at + 7] !== 117)
        return withLength(code, 6);
    const low = hexNumber(bytes, at + 8, at + 12) ?? 0;
    return low < 0xdc00 || low > 0xdfff
        ? withLength(code, 6)
        : withLength(0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00), 12);
}
const NAMED = new Map([
    ['quot', 34],
    ['apos', 39],
    ['amp', 38],
    ['lt', 60],
    ['gt', 62],
]);
function readEntity(bytes, at) {
    const end = bytes.subarray(at, at + 10).indexOf(59);
    if (end < 3)
        return undefined;
    const name = bytes.toString('latin1', at + 1, at + end);
    if (!name.startsWith('#'))
        return withLength(NAMED.get(name), end + 1);
    const isHex = /^#[xX][0-9A-Fa-f]+$/.test(name);
    if (!isHex && !/^#\d+$/.test(name))
        return undefined;
    return withLength(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10), end + 1);
}
function withLength(code, length) {
    return code === undefined || code > 0x10ffff ? undefined : { code, length };
}
function hexNumber(bytes, from, to) {
    if (to > bytes.length)
        return undefined;
    let number = 0;
    for (let at = from; at < to; at++) {
        const byte = bytes[at] ?? 0;
        const lower = byte | 32;
        const digit = byte >= 48 && byte <= 57 ? byte - 48 : lower >= 97 && lower <= 102 ? lower - 87 : -1;
        if (digit < 0)
            return undefined;
        number = number * 16 + digit;
    }
    return number;
}
function replaceEscapes(region, offset, encoding, sign, read) {
    const plain = Buffer.allocUnsafe(region.length);
    const after = [];
    const ahead = [];
    let copied = 0;
    let written = 0;
    for (let at = region.indexOf(sign); at !== -1;) {
        const found = read(region, at);
        if (found === undefined) {
            at = region.indexOf(sign, at + 1);
            continue;
        }
        written += region.copy(plain, written, copied, at);
        written = writeCode(plain, written, found.code);
        copied = at + found.length;
        after.push(written);
        ahead.push(copied - written);
        at = region.indexOf(sign, copied);
    }
    if (after.length === 0)
        return undefined;
    written += region.copy(plain, written, copied);
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
    return {
        bytes: plain.subarray(0, written),
        encodings: [encoding],
        span: (start, end) => [source(start), source(end)],
    };
}
function writeCode(into, at, code) {
    if (code === NOTHING)
        return at;
    if ((code & BYTE) !== 0) {
        into[at] = code & 255;
        return at + 1;
    }
    if (code < 128) {
        into[at] = code >= 32 || code === 9 || code === 10 || code === 13 ? code : 32;
        return at + 1;
    }
    return at + into.write(String.fromCodePoint(code), at);
}

;// CONCATENATED MODULE: ./build/scan/decode.js

function* decodings(bytes, { runs, escapes }) {
    let read = 0;
    for (let i = 0; i < runs.length; i++) {
        const start = runs[i] ?? 0;
        if (start < read)
            continue;
        const run = { start, end: runEnd(bytes, start) };
        if (!mayDecode(bytes, run))
            continue;
        if (run.end - start < WRAPPED || !isBlank(bytes[run.end]) || !beginsAsText(bytes, run)) {
            yield* decodeLine(bytes, run);
            continue;
        }
        const lines = wrappedLines(bytes, run);
        read = lines.at(-1)?.end ?? 0;
        const block = lines.length > 1 ? decodeRuns(bytes, lines) : undefined;
        if (block !== undefined)
            yield block;
        else
            for (const line of lines)
                yield* decodeLine(bytes, line);
    }
    for (let i = 0; i + 1 < escapes.length;) {
        const first = escapes[i] ?? 0;
        let last = first;
        for (; i + 1 < escapes.length && (escapes[i] ?? 0) - last <= REACH; i += 2)
            last = escapes[i + 1] ?? 0;
        yield* unescaped(bytes, first, last);
    }
}
const WRAPPED = 40;
const decode_EQUALS = 61;
const IN_RUN = new Uint8Array(256);
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_'))
    IN_RUN[byte] = 1;
function runEnd(bytes, start) {
    let end = start;
    while (end < bytes.length && IN_RUN[bytes[end] ?? 0] === 1)
        end++;
    for (let padding = 0; padding < 2 && bytes[end] === decode_EQUALS; padding++)
        end++;
    return end;
}
function isBlank(byte) {
    return byte === 10 || byte === 13 || byte === 32 || byte === 9;
}
function wrappedLines(bytes, first) {
    const lines = [first];
    const width = first.end - first.start;
    for (let last = first; bytes[last.end - 1] !== decode_EQUALS;) {
        const start = nextLine(bytes, last.end);
        if (start === undefined)
            break;
        const next = { start, end: runEnd(bytes, start) };
        const length = next.end - start;
        if (length === 0 || length > width || !endsLine(bytes[next.end]))
            break;
        lines.push(next);
        if (length < width)
            break;
        last = next;
    }
    return lines;
}
function mayDecode(bytes, { start, end }) {
    if (mayBegin(bytes, start) || isHexDigit(bytes[start]))
        return true;
    let alphanumeric = start;
    while (alphanumeric < end && SIGNS.has(bytes[alphanumeric] ?? 0))
        alphanumeric++;
    if (alphanumeric > start && mayBegin(bytes, alphanumeric))
        return true;
    const slash = bytes.subarray(start, Math.min(end, start + 61)).lastIndexOf(SLASH);
    return slash !== -1 && mayBegin(bytes, start + slash + 1);
}
const SLASH = 47;
const SIGNS = new Set([SLASH, 43, 45, 95]);
function isHexDigit(byte = 0) {
    return (byte >= 49 && byte <= 55) || byte === 101 || byte === 69;
}
function mayBegin(bytes, at) {
    const sextet = (index) => SEXTET[bytes[at + index] ?? 0] ?? 0;
    const first = (sextet(0) << 2) | (sextet(1) >> 4);
    const second = ((sextet(1) & 15) << 4) | (sextet(2) >> 2);
    const third = ((sextet(2) & 3) << 6) | sextet(3);
    if (first === 0x1f || first === 0 || first === 0xfe || first === 0xff)
        return true;
    return isLikely(first) && (second === 0 || (isLikely(second) && isLikely(third)));
}
function isLikely(byte) {
    return byte >= 0x80 || (byte >= 32 && byte !== 127) || (byte >= 9 && byte <= 13);
}
const SEXTET = new Uint8Array(256);
for (const [i, byte] of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').entries())
    SEXTET[byte] = i;
SEXTET[45] = 62;
SEXTET[95] = 63;
function nextLine(bytes, from) {
    const blanks = (start) => {
        let at = start;
        while (at - start < 400 && (bytes[at] === 32 || bytes[at] === 9))
            at++;
        return at;
    };
    let at = blanks(from);
    if (bytes[at] === 13)
        at++;
    return bytes[at] === 10 ? blanks(at + 1) : undefined;
}
function endsLine(byte) {
    return byte === undefined || isBlank(byte) || byte === 34 || byte === 39 || byte === 44 || byte === 92;
}
function* decodeLine(bytes, line) {
    const decoded = decodeRuns(bytes, [line]) ?? decodeTrimmed(bytes, line);
    if (decoded !== undefined)
        yield decoded;
}
function beginsAsText(bytes, { start, end }) {
    const head = bytes.toString('latin1', start, Math.min(end, start + 64));
    const isReadable = (encoding) => readable(Buffer.from(head, encoding), true) !== undefined;
    return isReadable('base64') || (/^[0-9a-f]{24,}$/i.test(head) && isReadable('hex'));
}
function decodeTrimmed(bytes, { start, end }) {
    const head = bytes.toString('latin1', start, Math.min(end, start + 61));
    const signs = /^[-_/+]+/.exec(head)?.[0].length ?? 0;
    const cut = Math.max(head.lastIndexOf('/') + 1, signs);
    return cut === 0 || end - start - cut < 15 ? undefined : decodeRuns(bytes, [{ start: start + cut, end }]);
}
function decodeRuns(bytes, runs) {
    const [first] = runs;
    if (first === undefined || !beginsAsText(bytes, first))
        return undefined;
    const joined = runs.map(({ start, end }) => bytes.toString('latin1', start, end)).join('');
    const hex = joined.length >= 24 && joined.length % 2 === 0 && /^(?:[0-9a-f]+|[0-9A-F]+)$/.test(joined);
    const body = joined.replace(/=+$/, '');
    if (!hex && body.length % 4 === 1)
        return undefined;
    const url = /[-_]/.test(body);
    if (!hex && url && /[+/]/.test(body))
        return undefined;
    const plain = readable(Buffer.from(joined, hex ? 'hex' : 'base64'));
    if (plain === undefined)
        return undefined;
    const place = places(runs);
    return {
        bytes: plain.bytes,
        encodings: [hex ? 'hex' : url ? 'base64url' : 'base64', ...plain.encodings],
        span: (start, end) => {
            const [from, to] = plain.span(start, end);
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
const LARGEST = 1024 * 1024;
function readable(bytes, cut = false) {
    if (bytes.length < 8)
        return undefined;
    if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8)
        return cut ? asOne(bytes, []) : unzipped(bytes);
    const isBig = bytes[0] === 0xfe || bytes[0] === 0;
    if (isBig || bytes[1] === 0 || bytes[0] === 0xff)
        return wideText(bytes, isBig, cut);
    return isText(bytes, cut) ? { bytes, encodings: [], span: (start, end) => [start, end] } : undefined;
}
function unzipped(bytes) {
    const { gunzipSync, constants } = process.getBuiltinModule('node:zlib');
    try {
        const plain = gunzipSync(bytes, { maxOutputLength: LARGEST, finishFlush: constants.Z_SYNC_FLUSH });
        const text = readable(plain);
        return text === undefined ? undefined : { ...asOne(bytes, ['gzip', ...text.encodings]), bytes: text.bytes };
    }
    catch {
        return undefined;
    }
}
function asOne(bytes, encodings) {
    return { bytes, encodings, span: () => [0, bytes.length] };
}
function wideText(bytes, isBig, cut) {
    const even = bytes.subarray(0, bytes.length & ~1);
    const text = (isBig ? Buffer.from(even).swap16() : even).toString('utf16le');
    const plain = Buffer.from(text);
    if (plain.length > text.length * 1.5 || !isText(plain, cut))
        return undefined;
    const before = (end) => plain.toString('utf8', 0, end).length * 2;
    return {
        bytes: plain,
        encodings: ['utf-16'],
        span: plain.length === text.length
            ? (start, end) => [start * 2, end * 2]
            : (start, end) => [before(start), before(end)],
    };
}
function isText(bytes, cut) {
    const probe = Math.min(bytes.length, 48);
    for (let i = 0; i < probe; i++) {
        const byte = bytes[i] ?? 0;
        if (byte < 9 || (byte > 13 && byte < 32) || byte === 127)
            return false;
    }
    const text = bytes.toString('utf8', 0, bytes.length);
    const replaced = text.indexOf('\ufffd');
    return (replaced === -1 || (cut && replaced >= text.length - 3)) && !/[\0-\x08\x0e-\x1f]/.test(text);
}

;// CONCATENATED MODULE: ./build/scan/encoded.js



const DECODED_BYTES = 4;
const DECODED_AT_LEAST = 65_536;
const MOST_REFUSED = 16;
function* layersOf(bytes, path, look) {
    const isCode = (0,code_file/* isCodeFile */.K)(path);
    let budget = bytes.length * DECODED_BYTES + DECODED_AT_LEAST;
    let refused = 0;
    const waiting = [{ bytes, decoded: [], span: (start, end) => [start, end] }];
    const mail = isMailFile(path) || isMail(bytes) ? quotedPrintable(bytes) : undefined;
    if (mail !== undefined) {
        budget -= mail.bytes.length;
        waiting.push({ bytes: mail.bytes, decoded: mail.encodings, span: mail.span });
    }
    for (const layer of waiting) {
        const { decoded, span } = layer;
        const suspects = look(layer.bytes, isCode);
        yield { ...layer, suspects };
        for (const inner of decodings(layer.bytes, suspects)) {
            if (inner.bytes.length > budget) {
                if (++refused > MOST_REFUSED)
                    break;
                continue;
            }
            budget -= inner.bytes.length;
            waiting.push({
                bytes: inner.bytes,
                decoded: [...decoded, ...inner.encodings],
                span: (start, end) => span(...inner.span(start, end)),
            });
        }
    }
}
const MAIL = /\.(?:emlx?|mbo?x|mht(?:ml)?|vcf)$/i;
const HEAD = 4096;
const QUOTED_PRINTABLE = ['quoted-printable', 'QUOTED-PRINTABLE'].map((name) => Buffer.from(name));
function isMailFile(path) {
    return MAIL.test(path);
}
function isMail(bytes) {
    const head = bytes.subarray(0, HEAD);
    return QUOTED_PRINTABLE.some((name) => head.includes(name));
}


/***/ }),

/***/ 5433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ openBuiltEngine),
  F: () => (/* binding */ openEngine)
});

// EXTERNAL MODULE: ./build/scan/asset.js
var asset = __nccwpck_require__(4656);
;// CONCATENATED MODULE: ./build/scan/engine/mark.js
const TABLE_VERSION = 7;
function wordsMark(words) {
    let hash = 0x811c9dc5;
    for (const code of Buffer.from(words.join('\n')))
        hash = Math.imul(hash ^ code, 0x01000193);
    return hash >>> 0;
}

;// CONCATENATED MODULE: ./build/scan/engine/engine.js


const SEGMENT = 32_768;
const SPACE = SEGMENT * 4 + 1024;
const BEFORE = 512;
const BEHIND = 4096;
const LONGEST_WORD = 128;
const PAGE = 65_536;
const MOST_RUNS = 4096;
const MOST_ESCAPES = 1024;
function openEngine(words, table) {
    const look = table === undefined ? openBuiltEngine() : engineOf(table);
    return look?.mark === wordsMark(words) ? look.look : undefined;
}
let built;
function openBuiltEngine() {
    return (built ??= engineOf((0,asset/* readAsset */.f)('engine.bin')));
}
function engineOf(table) {
    const head = new Uint32Array(table.buffer, table.byteOffset, 16);
    if (head[0] !== TABLE_VERSION)
        return undefined;
    const instance = new WebAssembly.Instance(new WebAssembly.Module((0,asset/* readAsset */.f)('engine.wasm')));
    return { look: lookWith(instance.exports, table, 2 * (head[15] ?? 1)), mark: head[14] };
}
function lookWith(pass, table, mostAtOnePlace) {
    const tableAt = PAGE;
    const space = align(tableAt + table.length);
    const out = space + SPACE;
    const outSize = Math.max(SEGMENT * mostAtOnePlace * 8, MOST_RUNS * 4, MOST_ESCAPES * 8);
    const text = align(out + outSize + BEFORE);
    let [bytesThere, wordsThere] = views(pass, text + SEGMENT * 8);
    bytesThere.set(table, tableAt);
    pass.open(tableAt, space);
    return (bytes, isCode, from = 0, to = bytes.length) => {
        const end = text + bytes.length;
        if (end + BEHIND > bytesThere.length)
            [bytesThere, wordsThere] = views(pass, end + BEHIND);
        bytesThere.set(bytes, text);
        bytesThere.fill(0, end, end + BEHIND);
        pass.begin();
        const first = out >> 2;
        const words = [];
        let last = 0;
        let isSorted = true;
        const wordsEnd = Math.min(bytes.length, to + LONGEST_WORD);
        for (let at = from; at < wordsEnd; at += SEGMENT) {
            const stop = first + 2 * pass.look(text, bytes.length, at, Math.min(wordsEnd, at + SEGMENT), out, Number(isCode));
            for (let i = first; i < stop; i += 2) {
                const place = (wordsThere[i + 1] ?? 0) * 65_536 + (wordsThere[i] ?? 0);
                if (place < last)
                    isSorted = false;
                last = place;
                words.push(place);
            }
        }
        if (!isSorted)
            words.sort((a, b) => a - b);
        const runs = [];
        for (let next = from, count = MOST_RUNS; count === MOST_RUNS;) {
            count = pass.runs(text, bytes.length, next, to, out, MOST_RUNS);
            for (let i = 0; i < count; i++)
                runs.push(wordsThere[first + i] ?? 0);
            next = pass.runEnd(text, bytes.length, runs.at(-1) ?? 0);
        }
        const pairs = pass.escapes(text, bytes.length, out, MOST_ESCAPES);
        const escapes = [];
        for (let i = 0; i < 2 * pairs; i++)
            escapes.push(wordsThere[first + i] ?? 0);
        return { words, runs, escapes };
    };
}
function align(address) {
    return (address + 63) & ~63;
}
function views({ memory }, size) {
    const missing = size - memory.buffer.byteLength;
    if (missing > 0)
        memory.grow(Math.ceil(missing / PAGE));
    return [new Uint8Array(memory.buffer), new Uint32Array(memory.buffer)];
}


/***/ }),

/***/ 33277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openSieve),
/* harmony export */   n: () => (/* binding */ openScanner)
/* harmony export */ });
/* harmony import */ var _encoded_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(37331);
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5433);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(17835);



async function openScanner(options) {
    const load = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(4198), __nccwpck_require__.e(7985), __nccwpck_require__.e(9776)]).then(__nccwpck_require__.bind(__nccwpck_require__, 57985))).createScanner(options);
    const sieve = options.allow.length === 0 ? openSieve(options) : undefined;
    let scanner = sieve === undefined ? await load() : undefined;
    const scanLate = async (fragment, suspects) => (scanner ??= await load()).scan(fragment, suspects);
    return {
        scan(fragment, known) {
            if (scanner !== undefined)
                return scanner.scan(fragment, known);
            const suspects = known ?? sieve?.(fragment);
            return suspects === undefined ? [] : scanLate(fragment, suspects);
        },
        mayStayUnscanned: (path) => scanner?.mayStayUnscanned(path),
        get notes() {
            return scanner?.notes ?? [];
        },
    };
}
function openSieve({ ownRules, gitleaks, managed, }) {
    const look = ownRules.length + managed.length === 0 && gitleaks === undefined ? (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .openBuiltEngine */ .V)()?.look : undefined;
    if (look === undefined)
        return undefined;
    return (fragment) => {
        let own;
        for (const { suspects } of (0,_encoded_js__WEBPACK_IMPORTED_MODULE_0__/* .layersOf */ .w)((0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .bytesOf */ .$)(fragment), fragment.path, look)) {
            own ??= suspects;
            if (suspects.words.length > 0)
                return own;
        }
        return undefined;
    };
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
/* harmony export */   _r: () => (/* binding */ HELD),
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
async function hold(content, room) {
    if (content.bytes !== undefined)
        return content.bytes;
    const parts = [];
    let size = 0;
    for await (const chunk of content.chunks()) {
        size += chunk.length;
        if (size > room)
            throw new Unreadable('needs more than 64 MB of memory, together with what it is packed in');
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
    const { openArchive } = await __nccwpck_require__.e(/* import() */ 2387).then(__nccwpck_require__.bind(__nccwpck_require__, 64768));
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
/* harmony export */   gR: () => (/* binding */ VIEW),
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
    #room = new _text_js__WEBPACK_IMPORTED_MODULE_6__/* .Room */ .Wv();
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
        const { openArchive, openZipBehind } = await __nccwpck_require__.e(/* import() */ 2387).then(__nccwpck_require__.bind(__nccwpck_require__, 64768));
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
        let stream;
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
            if (length < _text_js__WEBPACK_IMPORTED_MODULE_6__/* .CHUNK */ .m$ && this.#archives && (0,_archive_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .endsAsZip */ .uP)(bytes))
                this.#archive = { file, isBehind: true };
            if (length < _text_js__WEBPACK_IMPORTED_MODULE_6__/* .CHUNK */ .m$ && stream === undefined) {
                const piece = (0,_text_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeText */ .r0)(bytes);
                if (piece !== undefined)
                    yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_7__/* .fragmentOf */ .U)(shown, piece, VIEW);
                return;
            }
            stream ??= new _text_js__WEBPACK_IMPORTED_MODULE_6__/* .TextStream */ .Kz(1, this.#room);
            for (const piece of stream.push(bytes))
                yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_7__/* .fragmentOf */ .U)(shown, piece, VIEW);
            if (length < _text_js__WEBPACK_IMPORTED_MODULE_6__/* .CHUNK */ .m$)
                break;
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
const GROUP = 32;
async function* listRoot(root, request, tally) {
    if (!root.isFolder) {
        yield [{ place: root.place, shown: root.shown, kind: 'named' }];
        return;
    }
    if (root.repository?.top === undefined || request.noIgnore === true) {
        yield* walk(root.place, root.shown, tally);
        return;
    }
    let count = 0;
    for await (const names of listedByGit(root.repository, root.shown)) {
        count += names.length;
        yield* listed(root.repository.top, names, tally);
    }
    if (count === 0 && (0,external_node_fs_.readdirSync)(root.place).some((name) => name !== '.git')) {
        tally.note(`git ignores all of ${(0,printable/* printable */.g)(root.shown === '' ? '.' : root.shown)}; --no-ignore scans it`);
    }
}
async function* listedByGit(repository, folder) {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', folder === '' ? '.' : folder];
    const { startGit } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 59658));
    const git = startGit(repository, args, { inWorkTree: true, withIndex: true });
    let rest = Buffer.alloc(0);
    let last = Buffer.alloc(0);
    for await (const chunk of git.output) {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        const names = [];
        let from = 0;
        for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, from)) {
            const name = bytes.subarray(from, end);
            from = end + 1;
            if (!name.equals(last))
                names.push(name);
            last = name;
        }
        rest = bytes.subarray(from);
        yield names;
    }
}
function* listed(top, names, tally) {
    let group = [];
    for (const name of names) {
        const text = name.toString('utf8');
        const place = isText(text) ? external_node_path_.join(top, text) : Buffer.concat([Buffer.from(`${top}${external_node_path_.sep}`), name]);
        if (text.endsWith('/')) {
            if (group.length > 0)
                yield group;
            group = [];
            yield* walk(place, text.slice(0, -1), tally);
            continue;
        }
        group.push({ place, shown: text, kind: 'file' });
        if (group.length < GROUP)
            continue;
        yield group;
        group = [];
    }
    if (group.length > 0)
        yield group;
}
function* walk(root, shown, tally) {
    const open = [openFolder(root, shown, tally)];
    let group = [];
    for (let folder = open.at(-1); folder !== undefined; folder = open.at(-1)) {
        const entry = folder.entries[folder.next++];
        if (entry === undefined) {
            open.pop();
            continue;
        }
        const name = typeof entry.name === 'string' ? entry.name : entry.name.toString('utf8');
        if (name === '.git')
            continue;
        const below = folder.shown === '' ? name : `${folder.shown}/${name}`;
        const place = placeIn(folder.place, entry.name, name);
        if (entry.isDirectory()) {
            open.push(openFolder(place, below, tally));
            continue;
        }
        group.push({ place, shown: below, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' });
        if (group.length < GROUP)
            continue;
        yield group;
        group = [];
    }
    if (group.length > 0)
        yield group;
}
function openFolder(place, shown, tally) {
    try {
        return { place, shown, entries: entriesOf(place), next: 0 };
    }
    catch (error) {
        if (!(0,file_reader/* hasVanished */.b9)(error))
            tally.unscanned.push({ path: shown === '' ? '.' : shown, reason: (0,file_reader/* reasonOf */.A3)(error) });
        return { place, shown, entries: [], next: 0 };
    }
}
const PLAIN = /^[ -~]*$/;
function entriesOf(folder) {
    const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    if (entries.every(({ name }) => PLAIN.test(name)))
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    return (0,external_node_fs_.readdirSync)(folder, { encoding: 'buffer', withFileTypes: true }).sort((a, b) => a.name.compare(b.name));
}
function placeIn(folder, entry, name) {
    if (typeof folder === 'string' && isText(name))
        return folder.endsWith(external_node_path_.sep) ? `${folder}${name}` : `${folder}${external_node_path_.sep}${name}`;
    return Buffer.concat([Buffer.from(folder), Buffer.from(external_node_path_.sep), Buffer.from(entry)]);
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
        const isWanted = ({ place, shown }) => {
            if (roots.length > 1) {
                const name = typeof place === 'string' ? place : place.toString('latin1');
                if (seen.has(name))
                    return false;
                seen.add(name);
            }
            return request.shard === undefined || (0,shard/* isInShard */.O)(shown, request.shard);
        };
        const isWhole = roots.length === 1 && request.shard === undefined;
        for (const root of roots) {
            for await (const group of listRoot(root, request, tally))
                yield isWhole ? group : group.filter(isWanted);
        }
    }
    async function* fragments(reading) {
        const reader = new file_reader/* FileReader */.qg(reading);
        for await (const group of list()) {
            for (const file of group) {
                yield* reader.read(file, tally);
                if (reader.isArchive)
                    yield* reader.archive(tally);
            }
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
/* harmony export */   R: () => (/* binding */ seenInHead),
/* harmony export */   U: () => (/* binding */ fragmentOf)
/* harmony export */ });
function fragmentOf(path, piece, view, commit) {
    return new PieceFragment(path, piece, view, commit);
}
function seenInHead(fragment, inHead) {
    return {
        ...fragment,
        inHead,
        get text() {
            return fragment.text;
        },
    };
}
class PieceFragment {
    path;
    bytes;
    firstLine;
    firstColumn;
    inHead;
    added;
    constructor(path, { bytes, line, column }, { inHead, added }, commit) {
        this.path = path;
        this.bytes = bytes;
        this.firstLine = line;
        this.firstColumn = column;
        this.inHead = inHead;
        this.added = added;
        if (commit !== undefined)
            this.commit = commit;
    }
    get text() {
        return this.bytes.toString('utf8');
    }
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
  Wv: () => (/* binding */ Room),
  Kz: () => (/* binding */ TextStream),
  r0: () => (/* binding */ wholeText)
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
class Room {
    bytes = EMPTY;
}
class TextStream {
    #waiting = [];
    #waitingBytes = 0;
    #held = EMPTY;
    #room;
    #fresh = 0;
    #line;
    #column = 1;
    #begun = false;
    #order;
    constructor(firstLine = 1, room = new Room()) {
        this.#line = firstLine;
        this.#room = room;
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
                final && last && this.#held.length === 0 ? decoded.bytes : this.#joined(decoded.bytes, pieces.length === 0);
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
    #joined(bytes, isFree) {
        const size = this.#held.length + bytes.length;
        const room = isFree && size <= this.#room.bytes.length ? this.#room.bytes : Buffer.allocUnsafeSlow(Math.max(size, LEAST_ROOM));
        room.set(this.#held);
        room.set(bytes, this.#held.length);
        this.#room.bytes = room;
        return room.subarray(0, size);
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
        const last = passed.lastIndexOf(LINE_FEED);
        if (last !== -1) {
            this.#line += lineFeedsIn(passed);
            this.#column = 1;
        }
        this.#column += unitsOf(passed.subarray(last + 1));
    }
}
function wholeText(bytes) {
    const { bytes: decoded } = decode(bytes, true);
    const text = decoded[0] === MARK[0] && decoded.subarray(0, MARK.length).equals(MARK) ? decoded.subarray(MARK.length) : decoded;
    return text.length === 0 ? undefined : { bytes: text, line: 1, column: 1 };
}
function lineFeedsIn(bytes) {
    const { fours, others } = inFours(bytes);
    let count = 0;
    for (const byte of others)
        if (byte === LINE_FEED)
            count++;
    for (let i = 0; i < fours.length; i++) {
        const other = (fours[i] ?? 0) ^ 0x0a0a0a0a;
        count += highBits(~(((other & 0x7f7f7f7f) + 0x7f7f7f7f) | other));
    }
    return count;
}
function unitsOf(bytes) {
    if ((0,external_node_buffer_.isAscii)(bytes))
        return bytes.length;
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8').length;
    const { fours, others } = inFours(bytes);
    let units = bytes.length;
    for (const byte of others)
        units += Number(byte >= 0xf0) - Number(byte >= 0x80 && byte < 0xc0);
    for (let i = 0; i < fours.length; i++) {
        const four = fours[i] ?? 0;
        units += highBits(four & (four << 1) & (four << 2) & (four << 3)) - highBits(four & ~(four << 1));
    }
    return units;
}
function inFours(bytes) {
    const before = Math.min(bytes.length, -bytes.byteOffset & 3);
    const fours = new Uint32Array(bytes.buffer, bytes.byteOffset + before, (bytes.length - before) >> 2);
    return { fours, others: [...bytes.subarray(0, before), ...bytes.subarray(before + 4 * fours.length)] };
}
function highBits(four) {
    return Math.imul((four & 0x80808080) >>> 7, 0x01010101) >>> 24;
}
const LEAST_ROOM = CHUNK + 4 * OVERLAP;
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
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', here.url).pathname).slice(here.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
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
/******/ 						var promise = here.load("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
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
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ve: () => (/* binding */ enter),
/* harmony export */   oJ: () => (/* binding */ work),
/* harmony export */   qV: () => (/* binding */ renew)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(36232);
/* harmony import */ var _door_cli_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(47798);
/* harmony import */ var _door_write_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51142);



async function work() {
    const { workerData } = process.getBuiltinModule('node:worker_threads');
    if (workerData instanceof Object && 'log' in workerData)
        return (await Promise.all(/* import() */[__nccwpck_require__.e(9059), __nccwpck_require__.e(449)]).then(__nccwpck_require__.bind(__nccwpck_require__, 20449))).serveLog();
    await (await Promise.all(/* import() */[__nccwpck_require__.e(8442), __nccwpck_require__.e(8736), __nccwpck_require__.e(6700)]).then(__nccwpck_require__.bind(__nccwpck_require__, 56700))).serveThread();
}
async function renew() {
    await (await __nccwpck_require__.e(/* import() */ 1444).then(__nccwpck_require__.bind(__nccwpck_require__, 21444))).renewUntilTheEnd(process.stdin);
    process.exit(0);
}
async function enter(door) {
    let status;
    try {
        switch (door) {
            case 'action':
                status = await (await __nccwpck_require__.e(/* import() */ 2553).then(__nccwpck_require__.bind(__nccwpck_require__, 72553))).action();
                break;
            case 'post':
                status = await (await __nccwpck_require__.e(/* import() */ 9299).then(__nccwpck_require__.bind(__nccwpck_require__, 19299))).post();
                break;
            case 'cli':
                status = await (0,_door_cli_js__WEBPACK_IMPORTED_MODULE_1__/* .cli */ .x)(process.argv.slice(2));
                break;
        }
    }
    catch (error) {
        (0,_door_write_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f)(2, `${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}\n`);
        status = door === 'post' ? 0 : 2;
    }
    process.exit((0,_door_write_js__WEBPACK_IMPORTED_MODULE_2__/* .isReaderGone */ .B)() ? 141 : status);
}

var __webpack_exports__enter = __webpack_exports__.Ve;
var __webpack_exports__renew = __webpack_exports__.qV;
var __webpack_exports__work = __webpack_exports__.oJ;
return { enter: __webpack_exports__enter, renew: __webpack_exports__renew, work: __webpack_exports__work };
});
export const { enter, renew, work } = open({ dirname: import.meta.dirname, url: import.meta.url, load: (name) => import(name) });
