export const id = 759;
export const ids = [759];
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

/***/ 70759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(58217);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14046);
/* harmony import */ var _vault_session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60827);
/* harmony import */ var _inject_renew_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14215);
/* harmony import */ var _inject_take_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(60029);











const WITHHELD = [
    'VAULT_TOKEN',
    'VAULT_SECRET_ID',
    'VAULT_SECRET_ID_FILE',
    'CONJUR_AUTHN_API_KEY',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'RELOCK_PASSPHRASE_FILE',
    'RELOCK_PKCS11_PIN_FILE',
];
const PATIENCE = 2000;
const FORWARDED = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGINT', 'SIGQUIT'];
const FROM_TERMINAL = new Set(['SIGINT', 'SIGQUIT']);
async function run(request, invocation, services) {
    if (request.secrets.some((wish) => wish.export !== undefined && wish.export !== 'env')) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB('RL-SECRETS-SYNTAX', 'relock run gives keys to its command, and to nothing else', {
            remedy: 'Leave out (output), (file) and (none).',
            state: 'Nothing was read.',
        });
    }
    const [command = '', ...operands] = request.command;
    const environment = childEnvironment(request);
    const program = findProgram(command, environment, invocation.cwd);
    const signals = holdSignals(invocation.interactive);
    const { runner } = services;
    const vaults = services.openVaults(() => {
        for (const handle of (0,_vault_session_js__WEBPACK_IMPORTED_MODULE_7__.handlesOf)(vaults.dumpSessions()))
            runner?.mask(handle);
    });
    try {
        const reading = (0,_inject_take_js__WEBPACK_IMPORTED_MODULE_9__/* .takeSecrets */ .P)(request.secrets, vaults, {
            allowUnmaskable: true,
            seal: request.requireHsm ? 'required' : 'none',
            state: 'The command was not started.',
        });
        const interrupted = signals.arrived.then(async () => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(PATIENCE, undefined));
        const taken = await Promise.race([reading, interrupted]);
        const keeping = (0,_inject_renew_js__WEBPACK_IMPORTED_MODULE_8__/* .keepAlive */ .Z)(await vaults.all(), (sentence) => invocation.err(`relock: ${sentence}\n`));
        try {
            for (const { value } of taken ?? [])
                runner?.mask(value);
            const { received } = signals;
            if (taken === undefined || received !== undefined)
                return 128 + node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[received ?? 'SIGTERM'];
            checkSizes(taken);
            for (const { name, maskable } of taken) {
                if (runner !== undefined && !maskable)
                    invocation.err(`relock: ${name} is not masked in logs\n`);
            }
            const keys = taken.map(({ name, value }) => [name, value.reveal()]);
            const whole = Object.fromEntries([...Object.entries(environment), ...keys]);
            return await runChild(command, program, operands, whole, invocation.cwd, signals);
        }
        finally {
            keeping.stop();
            const failed = (await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_6__.revokeAll)(await vaults.all())).filter(({ outcome }) => outcome === 'failed');
            for (const sentence of failed.length > 0 ? (0,_inject_take_js__WEBPACK_IMPORTED_MODULE_9__/* .describeReturn */ ._)(failed) : [])
                invocation.err(`relock: ${sentence}\n`);
        }
    }
    finally {
        await vaults.close();
        signals.release();
    }
}
function childEnvironment({ environment, keep = [] }) {
    const withheld = new Set(WITHHELD.filter((name) => !keep.includes(name)));
    return Object.fromEntries(Object.entries(environment).filter(([name]) => !withheld.has(name)));
}
function findProgram(command, env, cwd) {
    if (command === '') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB('RL-RUN-COMMAND', 'there is no command to run', {
            remedy: 'Put it after "--": relock run --secret NAME=REF -- COMMAND.',
            state: 'Nothing was read.',
        });
    }
    const folders = command.includes('/') ? [''] : (env['PATH'] ?? '/usr/bin:/bin').split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter);
    const files = folders.map((folder) => node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(cwd, folder, command));
    const found = files.find(isProgram);
    if (found !== undefined)
        return found;
    if (node_path__WEBPACK_IMPORTED_MODULE_3__.sep === '\\')
        return command;
    const present = files.some((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file, { throwIfNoEntry: false }) !== undefined);
    throw commandError(command, present ? 'may not be executed' : 'is not found');
}
function isProgram(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
function commandError(command, what, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB('RL-RUN-COMMAND', `the command ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_10__/* .printable */ .g)(command, 120)} ${what}`, {
        remedy: 'Check its name, PATH and its permissions.',
        state: 'The command was not started.',
        cause,
    });
}
function checkSizes(taken) {
    for (const { name, value } of taken) {
        if (Buffer.byteLength(value.reveal()) + name.length + 2 <= 128 * 1024)
            continue;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .RelockError */ .dB('RL-INJECT-TOO-LARGE', `${name} is too large for a variable: more than 128 KiB`, {
            remedy: 'Write it to a file: relock inject --output FILE.',
            state: 'The command was not started.',
        });
    }
}
function holdSignals(interactive) {
    let received;
    const { promise: arrived, resolve } = Promise.withResolvers();
    let target = (signal) => {
        received ??= signal;
        resolve();
    };
    const listener = (signal) => target(signal);
    for (const signal of FORWARDED)
        process.on(signal, listener);
    return {
        arrived,
        get received() {
            return received;
        },
        deliver(next) {
            target = (signal) => {
                if (!(interactive && FROM_TERMINAL.has(signal)))
                    next(signal);
            };
        },
        release() {
            for (const signal of FORWARDED)
                process.off(signal, listener);
        },
    };
}
function runChild(command, program, operands, env, cwd, signals) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, operands, { argv0: command, env, cwd, stdio: 'inherit' });
        signals.deliver((signal) => child.kill(signal));
        child.once('error', (error) => {
            if (child.pid !== undefined)
                return;
            reject(commandError(command, `can't be started (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? 'unknown reason'})`, error));
        });
        child.once('exit', (status, signal) => resolve(signal === null ? (status ?? 2) : 128 + node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal]));
    });
}


/***/ })

};
