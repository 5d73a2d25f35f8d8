export const id = 9299;
export const ids = [9299];
export const modules = {

/***/ 96346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ CHECK_STATE),
/* harmony export */   W: () => (/* binding */ CHECK_VARIABLE)
/* harmony export */ });
const CHECK_STATE = 'relock_check_run';
const CHECK_VARIABLE = `STATE_${CHECK_STATE}`;


/***/ }),

/***/ 52983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AK: () => (/* binding */ writeSecretFile),
/* harmony export */   GJ: () => (/* binding */ isWrittenFile),
/* harmony export */   JF: () => (/* binding */ removeSecretFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);




function writeSecretFile(file, text, ownFolder) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'wx', 0o600);
    }
    catch (error) {
        throw outputError(file, (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) === 'EEXIST' ? 'is already there' : 'can’t be created', error);
    }
    try {
        const bytes = Buffer.from(text);
        for (let written = 0; written < bytes.length;)
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, bytes, written);
        bytes.fill(0);
        const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        return { path: file, device: dev, inode: ino, ownFolder };
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(file);
        throw outputError(file, 'could not be written whole and was removed', error);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function removeSecretFile({ path: file, device, inode, ownFolder, }) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    if (found === undefined)
        return 'gone';
    if (!ownFolder && (found.dev !== device || found.ino !== inode))
        return 'another';
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.unlinkSync)(file);
    try {
        if (ownFolder)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file));
    }
    catch {
    }
    return 'removed';
}
function isWrittenFile(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { path: file, device, inode, ownFolder } = value;
    return (typeof file === 'string' &&
        typeof device === 'number' &&
        typeof inode === 'number' &&
        typeof ownFolder === 'boolean');
}
function outputError(file, what, cause) {
    const code = (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(cause);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-INJECT-OUTPUT', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(file)} ${what}${code === undefined ? '' : ` (${code})`}`, {
        remedy: 'Name a new file in a folder that you may write to, with room on its disk.',
        cause,
    });
}


/***/ }),

/***/ 38767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ writeState),
/* harmony export */   sf: () => (/* binding */ STATE_NAME),
/* harmony export */   un: () => (/* binding */ readState),
/* harmony export */   vy: () => (/* binding */ STATE_VARIABLE)
/* harmony export */ });
/* harmony import */ var _vault_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60827);
/* harmony import */ var _secret_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52983);


const STATE_NAME = 'relock_inject';
const STATE_VARIABLE = `STATE_${STATE_NAME}`;
const VERSION = 2;
function writeState(state) {
    return JSON.stringify({ relock: VERSION, ...state });
}
function readState(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const { relock, at, sessions, static: names, ending, file, renewer } = { ...value };
        if (relock !== VERSION || typeof at !== 'number' || !isTexts(names))
            return undefined;
        if (!Array.isArray(sessions) || !sessions.every(_vault_session_js__WEBPACK_IMPORTED_MODULE_0__.isSession))
            return undefined;
        return {
            at,
            sessions,
            static: names.filter(isName),
            ending: Array.isArray(ending) ? ending.filter(isEnding) : [],
            file: (0,_secret_file_js__WEBPACK_IMPORTED_MODULE_1__/* .isWrittenFile */ .GJ)(file) ? file : undefined,
            renewer: typeof renewer === 'number' && Number.isSafeInteger(renewer) && renewer > 1 ? renewer : undefined,
        };
    }
    catch {
        return undefined;
    }
}
function isName(name) {
    return typeof name === 'string' && /^[A-Za-z_]\w*$/.test(name);
}
function isEnding(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { name, ttl } = value;
    return isName(name) && typeof ttl === 'number';
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
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

/***/ 19299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _config_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96642);
/* harmony import */ var _command_check_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96346);
/* harmony import */ var _command_inject_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38767);



async function post() {
    const env = (0,_config_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnvironment */ .Qo)();
    const check = env[_command_check_state_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECK_VARIABLE */ .W];
    if (check !== undefined)
        await (await __webpack_require__.e(/* import() */ 5943).then(__webpack_require__.bind(__webpack_require__, 65943))).abandonCheck(Number(check), env);
    const state = env[_command_inject_state_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE_VARIABLE */ .vy];
    if (state === undefined)
        return 0;
    const [{ revoke }, { stopRenewer }, { resumeSession }, { openRunner }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1665).then(__webpack_require__.bind(__webpack_require__, 14046)),
        __webpack_require__.e(/* import() */ 9063).then(__webpack_require__.bind(__webpack_require__, 21444)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 60827)),
        __webpack_require__.e(/* import() */ 6085).then(__webpack_require__.bind(__webpack_require__, 96085)),
    ]);
    return revoke(state, { resume: (saved) => resumeSession(saved, env), runner: openRunner(env), stopRenewer });
}


/***/ }),

/***/ 60827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handlesOf: () => (/* binding */ handlesOf),
/* harmony export */   isSession: () => (/* binding */ isSession),
/* harmony export */   leasesOf: () => (/* binding */ leasesOf),
/* harmony export */   resumeSession: () => (/* binding */ resumeSession),
/* harmony export */   savedLeases: () => (/* binding */ savedLeases)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);

async function resumeSession(saved, proxies = {}) {
    switch (saved.kind) {
        case 'vault':
            return (await __webpack_require__.e(/* import() */ 7253).then(__webpack_require__.bind(__webpack_require__, 17253))).resumeVaultSession(saved, proxies);
        case 'github-app':
            return (await __webpack_require__.e(/* import() */ 9931).then(__webpack_require__.bind(__webpack_require__, 99931))).resumeGithubAppSession(saved, proxies);
        case 'lasting':
            return (await __webpack_require__.e(/* import() */ 2002).then(__webpack_require__.bind(__webpack_require__, 82002))).resumeLastingSession(saved);
    }
}
function leasesOf({ leases }) {
    return leases.map(({ label, id, ttl }) => ({ kind: 'lease', label, handle: new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(id), ttl }));
}
function savedLeases(leases) {
    return leases.map(({ label, handle, ttl }) => ({ label, id: handle.reveal(), ttl }));
}
function handlesOf(sessions) {
    return sessions
        .flatMap((session) => [...(session.kind === 'vault' ? [session.token] : []), ...session.leases.map(({ id }) => id)])
        .map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(text));
}
function isSession(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { kind, address, namespace, caFile, token, accessor, ours, tokenTtl, leases } = value;
    const optional = [namespace, caFile, accessor].every((item) => item === undefined || typeof item === 'string');
    if (typeof address !== 'string' || !optional || !Array.isArray(leases) || !leases.every(isLease))
        return false;
    if (kind === 'github-app' || kind === 'lasting')
        return true;
    return kind === 'vault' && typeof token === 'string' && typeof ours === 'boolean' && typeof tokenTtl === 'number';
}
function isLease(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { label, id, ttl } = value;
    return typeof label === 'string' && typeof id === 'string' && typeof ttl === 'number';
}


/***/ })

};
