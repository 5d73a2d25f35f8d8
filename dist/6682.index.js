export const id = 6682;
export const ids = [6682];
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

/***/ 91986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ PROGRAM),
/* harmony export */   u: () => (/* binding */ IS_BUILT)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const IS_BUILT = import.meta.filename.endsWith('.js');
const PROGRAM = IS_BUILT ? import.meta.dirname : node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(import.meta.dirname);


/***/ })

};
