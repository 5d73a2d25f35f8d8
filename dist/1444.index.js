export const id = 1444;
export const ids = [1444,1665,9063,4046,6682];
export const modules = {

/***/ 14215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ keepAlive)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14046);



const LONGEST = 2 ** 31 - 1;
function keepAlive(vaults, tell) {
    const timers = new Set();
    let stopped = false;
    function wait(milliseconds) {
        return new Promise((resolve) => {
            const timer = setTimeout(() => {
                timers.delete(timer);
                resolve();
            }, Math.min(LONGEST, Math.max(200, milliseconds)));
            timers.add(timer);
        });
    }
    async function keep(vault, lease) {
        const label = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(lease.label)} of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(vault.name)}`;
        let current = lease;
        let ends = Date.now() + lease.ttl * 1000;
        let pause = lease.ttl * 667;
        for (;;) {
            await wait(pause);
            if (stopped)
                return;
            try {
                current = (await vault.renew?.(current, lease.ttl)) ?? current;
                ends = Date.now() + current.ttl * 1000;
                pause = current.ttl * 667;
                if (current.ttl >= lease.ttl * 0.95)
                    continue;
                tell(`${label} can’t be renewed beyond ${(0,_revoke_js__WEBPACK_IMPORTED_MODULE_1__.duration)(current.ttl)} from now: its role allows no more.`);
                return;
            }
            catch (error) {
                const left = (ends - Date.now()) / 1000;
                pause = left * 250;
                if (left > 2)
                    continue;
                const why = error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error.message, 300) : 'an unforeseen failure';
                tell(`${label} was not renewed and has ended: ${why}.`);
                return;
            }
        }
    }
    const all = vaults.flatMap((vault) => vault.renew === undefined ? [] : vault.leases().flatMap((lease) => (lease.ttl > 0 ? [keep(vault, lease)] : [])));
    return {
        done: Promise.all(all).then(() => undefined),
        stop() {
            stopped = true;
            for (const timer of timers)
                clearTimeout(timer);
        },
    };
}


/***/ }),

/***/ 21444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renewUntilTheEnd: () => (/* binding */ renewUntilTheEnd),
/* harmony export */   startRenewer: () => (/* binding */ startRenewer),
/* harmony export */   stopRenewer: () => (/* binding */ stopRenewer)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _vault_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60827);
/* harmony import */ var _program_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91986);
/* harmony import */ var _renew_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14215);






const LONGEST = 6 * 3600;
const FILE = node_path__WEBPACK_IMPORTED_MODULE_2__.join(_program_js__WEBPACK_IMPORTED_MODULE_4__/* .PROGRAM */ .R, _program_js__WEBPACK_IMPORTED_MODULE_4__/* .IS_BUILT */ .u ? 'renewer.js' : 'renewer.ts');
const TRACKING = 'RUNNER_TRACKING_ID';
async function startRenewer(sessions, env) {
    const kept = [TRACKING, 'NODE_EXTRA_CA_CERTS', 'SystemRoot'].flatMap((name) => {
        const value = env[name];
        return value === undefined ? [] : [[name, value]];
    });
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(process.execPath, [FILE], {
        detached: true,
        env: Object.fromEntries(kept),
        stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    const order = { sessions, proxies: proxiesIn(env), runner: process.ppid };
    await new Promise((resolve) => child.stdin.end(JSON.stringify(order), () => resolve()));
    child.unref();
    return child.pid;
}
function stopRenewer(pid) {
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === FILE)
            process.kill(pid);
    }
    catch {
    }
}
async function renewUntilTheEnd(input) {
    const order = readOrder(await textOf(input));
    if (order === undefined)
        return;
    const sessions = await Promise.all(order.sessions.map((saved) => (0,_vault_session_js__WEBPACK_IMPORTED_MODULE_3__.resumeSession)(saved, order.proxies)));
    const keeping = (0,_renew_js__WEBPACK_IMPORTED_MODULE_5__/* .keepAlive */ .Z)(sessions, () => undefined);
    const ends = Date.now() + LONGEST * 1000;
    const watch = setInterval(() => {
        if (Date.now() > ends || !isAlive(order.runner))
            stopWaiting();
    }, 5000);
    const { promise: stopped, resolve: stopWaiting } = Promise.withResolvers();
    await Promise.race([keeping.done, stopped]);
    clearInterval(watch);
    keeping.stop();
}
function readOrder(text) {
    try {
        const { sessions, proxies, runner } = JSON.parse(text);
        if (!Array.isArray(sessions) || !sessions.every(_vault_session_js__WEBPACK_IMPORTED_MODULE_3__.isSession) || typeof runner !== 'number')
            return undefined;
        return { sessions, proxies: { ...proxies }, runner };
    }
    catch {
        return undefined;
    }
}
async function textOf(input) {
    let text = '';
    input.setEncoding('utf8');
    for await (const chunk of input)
        text += String(chunk);
    return text;
}
function isAlive(pid) {
    if (pid <= 1)
        return true;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
function proxiesIn(env) {
    const names = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap((name) => [name, name.toUpperCase()]);
    return Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}


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

/***/ 14046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   revoke: () => (/* binding */ revoke),
/* harmony export */   revokeAll: () => (/* binding */ revokeAll)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85805);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _inject_secret_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52983);
/* harmony import */ var _inject_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38767);





const PAUSE = 500;
async function revokeAll(vaults, seconds = 20) {
    const ends = Date.now() + seconds * 1000;
    const revocations = await Promise.all(vaults.map((vault) => revokeOne(vault, seconds, ends)));
    return revocations.flat();
}
async function revokeOne(vault, seconds, ends) {
    const leases = vault.leases();
    const children = leases.filter(({ kind }) => kind === 'lease');
    const tokens = leases.filter(({ kind }) => kind === 'token');
    const attempt = async (lease, until) => {
        const first = await within(vault.revoke(lease), until, seconds);
        const again = first !== undefined && Date.now() + 2 * PAUSE < until;
        if (again)
            await new Promise((resolve) => setTimeout(resolve, PAUSE));
        const why = again ? await within(vault.revoke(lease), until, seconds) : first;
        return why === undefined
            ? { vault: vault.name, lease, outcome: 'revoked' }
            : { vault: vault.name, lease, outcome: 'failed', why };
    };
    const half = tokens.length > 0 ? (ends + Date.now()) / 2 : ends;
    const ofChildren = await Promise.all(children.map((lease) => attempt(lease, half)));
    const ofTokens = await Promise.all(tokens.map((lease) => attempt(lease, ends)));
    const tokenIsDead = ofTokens.length > 0 && ofTokens.every(({ outcome }) => outcome === 'revoked');
    return [...(tokenIsDead ? ofChildren.map(endsWithToken) : ofChildren), ...ofTokens];
}
function endsWithToken(one) {
    return one.outcome === 'failed' ? { ...one, outcome: 'with-token' } : one;
}
async function within(work, until, seconds) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(`no answer within ${seconds} s`), Math.max(0, until - Date.now()));
    });
    try {
        return await Promise.race([work.then(() => undefined), late]);
    }
    catch (error) {
        return reason(error);
    }
    finally {
        clearTimeout(timer);
    }
}
async function revoke(state, services, seconds = 20) {
    if (state === undefined || state.trim() === '')
        return 0;
    const lines = [];
    const info = (line) => {
        services.runner.info(line);
        lines.push(line);
    };
    const warn = (text) => {
        services.runner.annotate('warning', `Relock: ${text}`);
        lines.push(`✗ ${text}`);
    };
    try {
        const saved = (0,_inject_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readState */ .un)(state);
        if (saved === undefined) {
            warn('the saved state is not what Relock wrote, so nothing was revoked; leases end by their TTL.');
            return 0;
        }
        if (saved.renewer !== undefined)
            services.stopRenewer(saved.renewer);
        removeFile(saved.file, info, warn);
        const resumed = await Promise.allSettled(saved.sessions.map(async (session) => services.resume(session)));
        for (const [index, one] of resumed.entries()) {
            if (one.status === 'fulfilled')
                continue;
            const where = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(saved.sessions[index]?.address ?? '');
            warn(`the login to ${where} could not be taken up (${reason(one.reason)}); its leases end by their TTL.`);
        }
        const vaults = resumed.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
        const age = Math.max(0, (Date.now() - saved.at) / 1000);
        const spent = saved.renewer === undefined ? age : 0;
        for (const one of await revokeAll(vaults, seconds))
            report(one, spent, info, warn);
        for (const { name, ttl } of saved.ending) {
            const end = ttl <= age ? 'has ended by now' : `ends by itself in ${duration(ttl - age)}`;
            info(`· ${name}: can't be taken back; it ${end}`);
        }
        if (saved.static.length > 0) {
            info(`· ${saved.static.join(', ')}: no lease, so it can't be taken back; rotate it if a step may have kept it`);
        }
        if (lines.length > 0)
            services.runner.summary(summaryOf(lines));
        await Promise.allSettled(vaults.map((vault) => vault.close()));
    }
    catch (error) {
        warn(`the post step could not finish (${reason(error)}); leases end by their TTL.`);
    }
    return 0;
}
function removeFile(file, info, warn) {
    if (file === undefined)
        return;
    const name = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(file.path);
    try {
        const outcome = (0,_inject_secret_file_js__WEBPACK_IMPORTED_MODULE_1__/* .removeSecretFile */ .JF)(file);
        if (outcome === 'another')
            warn(`${name} was replaced by another file, which may hold the keys and was left there.`);
        else
            info(outcome === 'removed' ? `✓ ${name}: removed` : `· ${name}: was already gone`);
    }
    catch (error) {
        warn(`${name} holds keys and could not be removed (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .systemCode */ .xU)(error) ?? 'unknown reason'}).`);
    }
}
function summaryOf(lines) {
    return ['### Relock: what was given back', '', ...lines.map((line) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(line, 600)}`), ''].join('\n');
}
function report({ vault, lease, outcome, why }, age, info, warn) {
    const label = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(lease.label)} of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(vault)}`;
    switch (outcome) {
        case 'revoked':
            info(`✓ ${label}: revoked`);
            break;
        case 'with-token':
            info(`✓ ${label}: ends with its login token, which is revoked`);
            break;
        case 'failed':
            warn(`${label} is not proven to be revoked: ${why ?? 'no reason given'}; ${lifeLeft(lease, age)}.`);
            break;
    }
}
function lifeLeft(lease, age) {
    if (lease.ttl === 0)
        return 'it has no end of its own: revoke it by hand';
    const left = lease.ttl - age;
    return left <= 0 ? 'by its TTL it has ended by now' : `it ends by itself in ${duration(left)}`;
}
function duration(seconds) {
    if (seconds < 120)
        return `${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
function reason(error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
        return 'a failure that Relock did not foresee';
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(error.remedy === undefined ? error.message : `${error.message}. ${error.remedy}`, 600);
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
