export const id = 2553;
export const ids = [2553,8614,6024,6830,6085,4272,9665,5150,8399];
export const modules = {

/***/ 79170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDefaults: () => (/* binding */ readDefaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _git_file_at_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68399);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81912);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);




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
    const { request } = await __webpack_require__.e(/* import() */ 3131).then(__webpack_require__.bind(__webpack_require__, 73131));
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

/***/ 57836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ FILE_FORMATS),
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
const FILE_FORMATS = [
    'dotenv',
    'json',
    'netrc',
    'npmrc',
    'aws-credentials',
    'kubeconfig',
    'docker-config',
    'template',
];
const FORMATS = [...FILE_FORMATS, 'k8s-secret'];


/***/ }),

/***/ 77486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ managedForms),
/* harmony export */   Gu: () => (/* binding */ HEAD_LENGTH),
/* harmony export */   M$: () => (/* binding */ isBase64CoreOf),
/* harmony export */   PG: () => (/* binding */ headHash),
/* harmony export */   Wn: () => (/* binding */ formMac),
/* harmony export */   af: () => (/* binding */ isStrongEnough),
/* harmony export */   cY: () => (/* binding */ contentFingerprint),
/* harmony export */   "do": () => (/* binding */ base64Core),
/* harmony export */   nI: () => (/* binding */ indexKeys),
/* harmony export */   qn: () => (/* binding */ plainMac)
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
const derived = new WeakMap();
function indexKeys(key) {
    const known = derived.get(key);
    if (known !== undefined)
        return known;
    const { createSecretKey, hkdfSync } = crypto();
    const from = createSecretKey(Buffer.from(key.reveal(), 'base64url'));
    const bits = Buffer.from(hkdfSync('sha256', from, '', 'relock managed index v1', 48));
    const keys = {
        multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
        seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
        mac: createSecretKey(bits.subarray(16)),
    };
    derived.set(key, keys);
    return keys;
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
function plainMac(value, key) {
    const plain = Buffer.from(value.reveal());
    return plain.length < HEAD_LENGTH ? undefined : formMac(plain, indexKeys(key));
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

/***/ 85805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function code(text, maxLength = 300) {
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength);
    if (shown === '')
        return '<code>(empty)</code>';
    if (PLAIN.test(shown))
        return `\`${shown}\``;
    return `<code>${shown.replace(NOT_LITERAL, reference)}</code>`;
}
const PLAIN = /^[\p{L}\p{N}./:=+,~%@#_…-](?:[\p{L}\p{N}./:=+,~%@#_… -]*[\p{L}\p{N}./:=+,~%@#_…-])?$/u;
const NOT_LITERAL = /[^\p{L}\p{N}/… -]/gu;
function prose(text, maxLength = 500) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
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

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HOME: () => (/* binding */ HOME),
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';
const HOME = 'https://github.com/relock/relock';


/***/ }),

/***/ 72553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./build/config/file-formats.js
var file_formats = __webpack_require__(57836);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(42732);
;// CONCATENATED MODULE: ./build/config/inputs.js




const INPUTS = {
    command: ['scan', 'inject', 'revoke', 'rotate'],
    config: undefined,
    'fail-on': ['low', 'medium', 'high', 'never'],
    baseline: undefined,
    comment: ['true', 'false'],
    'check-run': ['true', 'false'],
    diff: undefined,
    validate: ['true', 'false'],
    'pull-request-text': ['true', 'false'],
    secrets: undefined,
    export: ['env', 'output', 'file', 'none'],
    output: undefined,
    format: file_formats/* FILE_FORMATS */.G,
    for: undefined,
    template: undefined,
    renew: ['true', 'false'],
    'hand-over': ['true', 'false'],
    logins: undefined,
    'allow-unmaskable': ['true', 'false'],
    keys: undefined,
    due: ['true', 'false'],
    leaked: undefined,
    continue: ['true', 'false'],
    value: undefined,
    check: ['true', 'false'],
    plan: ['true', 'false'],
    pause: undefined,
    resume: ['true', 'false'],
    emergency: ['true', 'false'],
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
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/github/actions-runner.js + 3 modules
var actions_runner = __webpack_require__(96085);
// EXTERNAL MODULE: ./build/config/default.js
var config_default = __webpack_require__(81886);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/git/credentials.js
var credentials = __webpack_require__(24989);
// EXTERNAL MODULE: ./build/git/file-at.js
var file_at = __webpack_require__(68399);
// EXTERNAL MODULE: ./build/git/range.js + 1 modules
var range = __webpack_require__(74848);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(81912);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/trust.js
var github_trust = __webpack_require__(6024);
// EXTERNAL MODULE: ./build/source/files.js + 1 modules
var files = __webpack_require__(47664);
// EXTERNAL MODULE: ./build/source/pull-request.js + 2 modules
var pull_request = __webpack_require__(7114);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(27576);
// EXTERNAL MODULE: ./build/command/config.js
var command_config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/command/gitleaks-names.js
var gitleaks_names = __webpack_require__(65333);
// EXTERNAL MODULE: ./build/command/defaults.js
var defaults = __webpack_require__(79170);
// EXTERNAL MODULE: ./build/command/report.js
var command_report = __webpack_require__(11706);
// EXTERNAL MODULE: ./build/command/live-checks.js
var live_checks = __webpack_require__(53066);
// EXTERNAL MODULE: ./build/command/scanner.js
var command_scanner = __webpack_require__(23652);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/finding.js
var finding = __webpack_require__(4823);
// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
// EXTERNAL MODULE: ./build/github/look.js
var look = __webpack_require__(20803);
// EXTERNAL MODULE: ./build/report/sarif.js
var sarif = __webpack_require__(35150);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
;// CONCATENATED MODULE: ./build/command/tell.js










function openTelling(audience) {
    const { event, runner, token } = audience;
    const writing = audience.comment && event.pullRequest !== undefined ? (0,github_trust.mayWrite)(event, token !== undefined) : undefined;
    const looking = writing?.allowed === true ? settled(lookForOwn(audience)) : undefined;
    const checking = audience.checkRun && event.pullRequest !== undefined && (0,github_trust.mayWrite)(event, token !== undefined).allowed
        ? __webpack_require__.e(/* import() */ 8324).then(__webpack_require__.bind(__webpack_require__, 65943)).then(({ openCheck }) => openCheck(audience))
        : undefined;
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
            const check = await checking;
            if (!isClean(report) || (own !== undefined && own.length > 0)) {
                const why = writing?.allowed === false ? writing.why : undefined;
                await show(report, audience, own, why, check);
            }
            else
                await check?.end(report, 'Nothing was found.');
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
async function show(report, { event, invocation, runner, token }, own, silent, check) {
    const [{ renderMarkdown, renderComment }, { ruleInfo }, { annotations }, { COMMENT_ROOM, upsertComment }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5101).then(__webpack_require__.bind(__webpack_require__, 67482)),
        Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(3663)]).then(__webpack_require__.bind(__webpack_require__, 3663)),
        __webpack_require__.e(/* import() */ 6241).then(__webpack_require__.bind(__webpack_require__, 46241)),
        __webpack_require__.e(/* import() */ 79).then(__webpack_require__.bind(__webpack_require__, 30079)),
    ]);
    const { owner, name, isPrivate } = event.repository;
    const ownersOf = await findOwners(report, event, invocation, token);
    const context = {
        ownersOf,
        rule: ruleInfo,
        isPrivate: isPrivate === true,
        limit: COMMENT_ROOM,
        repositoryUrl: `${event.serverUrl}/${owner}/${name}`,
        ...(event.target.kind !== 'nothing' && event.target.head !== undefined ? { head: event.target.head } : {}),
    };
    const isAnnotated = (await check?.end(report, renderMarkdown(report, context))) === true;
    for (const { level, message, place } of annotations(report, isAnnotated))
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
    const rule = report.findings.length === 0 ? () => undefined : (await Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(3663)]).then(__webpack_require__.bind(__webpack_require__, 3663))).ruleInfo;
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
async function findOwners(report, event, { cwd, env }, token) {
    const nobody = () => [];
    if (report.findings.every(finding/* wasEnded */.ST))
        return nobody;
    try {
        const [{ OWNER_FILES, codeOwners }, { readDefaults }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(1112)]).then(__webpack_require__.bind(__webpack_require__, 21112)),
            Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 79170)),
        ]);
        const files = await readDefaults(OWNER_FILES, [], event, { cwd, env, token });
        const text = OWNER_FILES.map((file) => files.get(file)).find((found) => typeof found === 'string');
        return typeof text === 'string' ? (file) => codeOwners(text, file) : nobody;
    }
    catch {
        return nobody;
    }
}
function warn(runner, error) {
    const text = error instanceof core_error/* RelockError */.dB
        ? `${error.message} [${error.code}]${error.remedy === undefined ? '' : `\n${error.remedy}`}`
        : 'GitHub gave no usable answer';
    runner.annotate('warning', `Relock: ${text}`);
}

;// CONCATENATED MODULE: ./build/command/review.js




















async function review(request, invocation, runner) {
    const event = (0,github_event.readEvent)(invocation.env);
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
    const telling = openTelling({
        event,
        invocation,
        runner,
        token: request.token,
        comment: request.comment,
        checkRun: request.checkRun,
    });
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
        const collected = ignored.length === 0 ? sighted : (await Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(9628), __webpack_require__.e(1050)]).then(__webpack_require__.bind(__webpack_require__, 60724))).silenceIgnored(sighted, ignored);
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
        await needs.record();
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
        __webpack_require__.e(/* import() */ 5740).then(__webpack_require__.bind(__webpack_require__, 55740)),
        __webpack_require__.e(/* import() */ 3023).then(__webpack_require__.bind(__webpack_require__, 13023)),
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
    const read = (names, needed) => (0,defaults.readDefaults)(names, needed, event, { ...place, token: request.token });
    const texts = await read([...new Set([name, ...gitleaks_names/* GITLEAKS_NAMES */.ef, ...required])], required);
    const text = texts.get(name) ?? undefined;
    const config = text === undefined ? config_default/* DEFAULT_CONFIG */.P : await (0,command_config.parseText)(text, name);
    const foreign = new Map();
    for (const one of gitleaks_names/* GITLEAKS_NAMES */.ef) {
        const content = texts.get(one) ?? undefined;
        if (content !== undefined)
            foreign.set(one, content);
    }
    const baseline = request.baseline === undefined ? undefined : (texts.get(request.baseline) ?? undefined);
    if (foreign.size === 0 && baseline === undefined)
        return { config, texts, baseline: undefined, ignored: [] };
    const { parseBaseline, withGitleaks } = await Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(9628), __webpack_require__.e(1050)]).then(__webpack_require__.bind(__webpack_require__, 60724));
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
            record: async () => undefined,
            close: async () => undefined,
        };
    const { openServices } = await Promise.all(/* import() */[__webpack_require__.e(5832), __webpack_require__.e(8019)]).then(__webpack_require__.bind(__webpack_require__, 25832));
    const github = { apiUrl: event.apiUrl, token, mayRunPrograms: (0,github_trust.mayRunPrograms)(event) };
    const services = openServices(config, invocation, runner, github);
    const { lookUpManaged } = await __webpack_require__.e(/* import() */ 491).then(__webpack_require__.bind(__webpack_require__, 30491));
    let answers = [];
    let found = '';
    try {
        const managed = await lookUpManaged(config, services.vaults);
        if (managed.failure !== undefined && (0,github_trust.mayWrite)(event, true).allowed)
            invocation.err(`${(0,core_error/* describeError */.Uc)(managed.failure)}\n`);
        return {
            managed,
            act: async (findings, reason) => {
                found = new Date().toISOString();
                const [{ remedy }, { kindOfRule }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(8462), __webpack_require__.e(2368)]).then(__webpack_require__.bind(__webpack_require__, 72368)), Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(3663)]).then(__webpack_require__.bind(__webpack_require__, 3663))]);
                const done = await remedy(findings, config.rotate, reason, {
                    ...services,
                    kindOfRule,
                    indexes: async () => managed.indexes,
                });
                answers = done.answers;
                return done;
            },
            async record() {
                if (answers.length === 0)
                    return;
                const [{ recordLeaks }, { incidentsMarkdown }, { placeInJob, tellToDo }] = await Promise.all([
                    Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(8462), __webpack_require__.e(6099)]).then(__webpack_require__.bind(__webpack_require__, 96099)),
                    __webpack_require__.e(/* import() */ 6476).then(__webpack_require__.bind(__webpack_require__, 26476)),
                    Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(3669)]).then(__webpack_require__.bind(__webpack_require__, 33669)),
                ]);
                const place = { ...placeInJob(event, token, invocation, runner), found };
                const records = await recordLeaks(answers, config, place, invocation, services);
                runner.setOutput('incident-file', records.files.join('\n'));
                const recorded = incidentsMarkdown(records, event.repository.isPrivate === true);
                if (recorded !== undefined)
                    runner.summary(recorded);
                const outcomes = answers.map(({ outcome }) => outcome);
                await tellToDo(outcomes, config, event, token, invocation, place.warn);
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
    const trust = (0,github_trust.mayRotate)(event);
    if (!trust.allowed) {
        const { wantsAnswer } = await Promise.all(/* import() */[__webpack_require__.e(8462), __webpack_require__.e(1420)]).then(__webpack_require__.bind(__webpack_require__, 51420));
        const { kindOfRule } = await Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(3663)]).then(__webpack_require__.bind(__webpack_require__, 3663));
        const wanted = report.findings.some((finding) => wantsAnswer(finding, config.rotate, kindOfRule));
        return wanted ? { ...report, notes: [`nothing was replaced or revoked: ${trust.why}`, ...report.notes] } : report;
    }
    const where = event.pullRequest === undefined ? `on ${event.name}` : `in pull request ${event.pullRequest.number}`;
    const done = await needs.act(report.findings, `leaked ${where}`);
    return { ...report, findings: done.findings, timeline: done.timeline, notes: [...done.notes, ...report.notes] };
}

// EXTERNAL MODULE: ./build/door/cli.js + 3 modules
var cli = __webpack_require__(47798);
;// CONCATENATED MODULE: ./build/door/action.js






async function action() {
    const invocation = (0,cli/* invocationOf */.Q)(actions_runner.withoutCommands);
    const runner = (0,actions_runner.openRunner)(invocation.env);
    try {
        const inputs = readInputs(invocation.env);
        switch (inputs.get('command') ?? 'scan') {
            case 'inject':
                return await (await __webpack_require__.e(/* import() */ 7299).then(__webpack_require__.bind(__webpack_require__, 67299))).injectInJob(inputs, invocation, runner, tokenOf(inputs));
            case 'revoke':
                return await revoke(inputs, invocation, runner);
            case 'rotate':
                return await rotate(inputs, invocation, runner);
            default:
                return await scan(inputs, invocation, runner);
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
async function scan(inputs, invocation, runner) {
    return review({
        failOn: inputs.get('fail-on'),
        config: inputs.get('config'),
        baseline: inputs.get('baseline'),
        comment: inputs.get('comment') !== 'false',
        checkRun: inputs.get('check-run') === 'true',
        diff: inputs.get('diff'),
        pullRequestText: inputs.has('pull-request-text') ? inputs.get('pull-request-text') === 'true' : undefined,
        validate: inputs.has('validate') ? inputs.get('validate') === 'true' : undefined,
        token: tokenOf(inputs),
    }, invocation, runner);
}
async function revoke(inputs, invocation, runner) {
    const [{ revokeHandedOver }, { readJobConfig }] = await Promise.all([
        __webpack_require__.e(/* import() */ 7299).then(__webpack_require__.bind(__webpack_require__, 67299)),
        __webpack_require__.e(/* import() */ 5654).then(__webpack_require__.bind(__webpack_require__, 83273)),
    ]);
    const config = await readJobConfig(inputs.get('config'), invocation, tokenOf(inputs));
    return revokeHandedOver({ text: inputs.get('logins') ?? '' }, config, invocation, runner);
}
async function rotate(inputs, invocation, runner) {
    const { rotateInJob } = await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(8462), __webpack_require__.e(5832), __webpack_require__.e(2464), __webpack_require__.e(7620), __webpack_require__.e(9779)]).then(__webpack_require__.bind(__webpack_require__, 39779));
    const is = (name) => inputs.get(name) === 'true';
    const value = inputs.get('value');
    return rotateInJob({
        keys: (inputs.get('keys') ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        due: is('due'),
        leaked: inputs.get('leaked'),
        continue: is('continue'),
        given: value === undefined ? undefined : new secret/* SecretValue */.i(value),
        check: is('check'),
        plan: is('plan'),
        pause: inputs.get('pause'),
        resume: is('resume'),
        emergency: is('emergency'),
        reason: inputs.get('reason'),
        dryRun: is('dry-run'),
        config: inputs.get('config'),
        token: tokenOf(inputs),
    }, invocation, runner);
}
function tokenOf(inputs) {
    const token = inputs.get('token');
    return token === undefined ? undefined : new secret/* SecretValue */.i(token);
}


/***/ }),

/***/ 24989:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readFilesAt),
/* harmony export */   readFileAt: () => (/* binding */ readFileAt),
/* harmony export */   readMessage: () => (/* binding */ readMessage)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9951);
/* harmony import */ var _range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74848);




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

/***/ 96085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isActions: () => (/* binding */ isActions),
  openRunner: () => (/* binding */ openRunner),
  withoutCommands: () => (/* binding */ withoutCommands)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/github/mask.js
var mask = __webpack_require__(80216);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
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
            const stream = masksTo === 'stdout' ? process.stdout : process.stderr;
            stream.cork();
            for (const form of (0,mask/* maskForms */.y)(value)) {
                if (masksTo === 'stdout')
                    issueCommand('add-mask', {}, form);
                else
                    stream.write(`::add-mask::${actions_runner_escapeData(form)}${external_node_os_.EOL}`);
            }
            stream.uncork();
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readEvent: () => (/* binding */ readEvent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47692);




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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isLimit),
/* harmony export */   z: () => (/* binding */ refusalError)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ lookForComments),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   JO: () => (/* binding */ COMMENT_MARKER),
/* harmony export */   W6: () => (/* binding */ sends),
/* harmony export */   Zj: () => (/* binding */ nextPage),
/* harmony export */   zW: () => (/* binding */ asks)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(220);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47692);


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
            throw refused(answer, 'read the comments of the pull request', 'pull-requests: write');
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
function refused({ status, headers, body }, what, permission) {
    const message = (0,_payload_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(body, 'message') ?? 'no reason given';
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refusalError */ .z)({ status, headers, message }, what, permission);
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
    const { request } = await __webpack_require__.e(/* import() */ 3131).then(__webpack_require__.bind(__webpack_require__, 73131));
    return async (url) => {
        const answer = await request({
            method: 'GET',
            url,
            headers: headersFor(token),
            proxies: env,
            maxBytes: LARGEST_PAGE,
        });
        const link = answer.headers['link'];
        return {
            status: answer.status,
            headers: answer.headers,
            link: Array.isArray(link) ? link.join(', ') : (link ?? ''),
            body: parse(answer.body),
        };
    };
}
async function sends(token, env) {
    const { request } = await __webpack_require__.e(/* import() */ 3131).then(__webpack_require__.bind(__webpack_require__, 73131));
    return async (method, url, body) => {
        const headers = { ...headersFor(token), 'content-type': 'application/json' };
        const answer = await request({ method, url, headers, body: JSON.stringify(body), proxies: env });
        return { status: answer.status, headers: answer.headers, body: parse(answer.body) };
    };
}
function headersFor(token) {
    return {
        accept: 'application/vnd.github+json',
        authorization: `token ${token.reveal()}`,
        'x-github-api-version': '2022-11-28',
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ unmaskable),
/* harmony export */   y: () => (/* binding */ maskForms)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77486);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mayRotate: () => (/* binding */ mayRotate),
/* harmony export */   mayRunPrograms: () => (/* binding */ mayRunPrograms),
/* harmony export */   mayValidate: () => (/* binding */ mayValidate),
/* harmony export */   mayWrite: () => (/* binding */ mayWrite)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

const ROTATING = new Set([
    'pull_request_target',
    'push',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
    'workflow_run',
]);
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
function mayRunPrograms(event) {
    return event.name === 'repository_dispatch' || mayValidate(event).allowed;
}
function no(why) {
    return { allowed: false, why };
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonLines: () => (/* binding */ jsonLines),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   safeJson: () => (/* binding */ safeJson)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70935);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16034);


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

/***/ 35150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70935);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85805);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16034);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30422);






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
    const how = docs === undefined ? '' : ` ([how](${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .linkTarget */ .Cm)(docs)}))`;
    return [
        `**${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(description)}**${info?.opens === undefined ? '' : ` ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(info.opens)}.`}`,
        '',
        `1. ${info?.revoke === undefined ? 'Revoke it where it was issued.' : (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(info.revoke)}${how}`,
        '2. Put a new one in a vault, not in the code: `relock run --secret NAME=ADDRESS -- COMMAND` reads it.',
        '3. Take it out of the code. Deleting the line alone is no remedy: the history keeps it.',
        '',
        `Why was it reported? \`relock explain\` ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(id)} tells. A false alarm is allowed by its fingerprint in \`.relock.yml\` on the default branch.`,
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

/***/ 30422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
