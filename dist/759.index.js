export const id = 759;
export const ids = [759,503,2884,4046];
export const modules = {

/***/ 14046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   revoke: () => (/* binding */ revoke),
/* harmony export */   revokeAll: () => (/* binding */ revokeAll)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _inject_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80769);



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
        const why = await within(vault.revoke(lease), until, seconds);
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
    const warn = (text) => services.runner.annotate('warning', `Relock: ${text}`);
    try {
        const saved = (0,_inject_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(state);
        if (saved === undefined) {
            warn('the saved state is not what Relock wrote, so nothing was revoked; leases end by their TTL.');
            return 0;
        }
        const vaults = saved.sessions.map(services.resume);
        const age = Math.max(0, (Date.now() - saved.at) / 1000);
        for (const one of await revokeAll(vaults, seconds))
            report(one, age, services.runner.info, warn);
        if (saved.static.length > 0) {
            services.runner.info(`· ${saved.static.join(', ')}: no lease, so it can't be taken back; rotate it if a step may have kept it`);
        }
        await Promise.allSettled(vaults.map((vault) => vault.close()));
    }
    catch (error) {
        warn(`the post step could not finish (${reason(error)}); leases end by their TTL.`);
    }
    return 0;
}
function report({ vault, lease, outcome, why }, age, info, warn) {
    const label = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(lease.label)} of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(vault)}`;
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
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error.remedy === undefined ? error.message : `${error.message}. ${error.remedy}`, 600);
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
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58217);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14046);
/* harmony import */ var _take_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26107);








const WITHHELD = [
    'VAULT_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'RELOCK_PASSPHRASE_FILE',
    'RELOCK_PKCS11_PIN_FILE',
];
const FORWARDED = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGINT', 'SIGQUIT'];
const FROM_TERMINAL = new Set(['SIGINT', 'SIGQUIT']);
async function run(request, invocation, services) {
    const [command = '', ...operands] = request.command;
    const environment = childEnvironment(request);
    const program = findProgram(command, environment, invocation.cwd);
    const signals = holdSignals(invocation.interactive);
    const { runner } = services;
    const vaults = services.openVaults(() => {
        for (const handle of (0,_take_js__WEBPACK_IMPORTED_MODULE_6__/* .handlesOf */ .p_)(vaults.dumpSessions()))
            runner?.mask(handle);
    });
    try {
        const taken = await (0,_take_js__WEBPACK_IMPORTED_MODULE_6__/* .takeSecrets */ .Ps)(request.secrets, vaults, {
            allowUnmaskable: true,
            state: 'The command was not started.',
        });
        try {
            for (const { value } of taken)
                runner?.mask(value);
            if (signals.received !== undefined)
                return 128 + node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signals.received];
            checkSizes(taken);
            for (const { name, value } of taken)
                environment[name] = value.reveal();
            return await runChild(command, program, operands, environment, invocation.cwd, signals);
        }
        finally {
            const failed = (await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_5__.revokeAll)(await vaults.all())).filter(({ outcome }) => outcome === 'failed');
            for (const sentence of failed.length > 0 ? (0,_take_js__WEBPACK_IMPORTED_MODULE_6__/* .describeReturn */ ._b)(failed) : [])
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
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-RUN-COMMAND', 'there is no command to run', {
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
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-RUN-COMMAND', `the command ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(command, 120)} ${what}`, {
        remedy: 'Check its name, PATH and its permissions.',
        state: 'The command was not started.',
        cause,
    });
}
function checkSizes(taken) {
    for (const { name, value } of taken) {
        if (Buffer.byteLength(value.reveal()) + name.length + 2 <= 128 * 1024)
            continue;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .RelockError */ .dB('RL-INJECT-TOO-LARGE', `${name} is too large for a variable: more than 128 KiB`, {
            remedy: 'Write it to a file: relock inject --output FILE.',
            state: 'The command was not started.',
        });
    }
}
function holdSignals(interactive) {
    let received;
    let target = (signal) => {
        received ??= signal;
    };
    const listener = (signal) => target(signal);
    for (const signal of FORWARDED)
        process.on(signal, listener);
    return {
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
            reject(commandError(command, `can't be started (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) ?? 'unknown reason'})`, error));
        });
        child.once('exit', (status, signal) => resolve(signal === null ? (status ?? 2) : 128 + node_os__WEBPACK_IMPORTED_MODULE_2__.constants.signals[signal]));
    });
}


/***/ }),

/***/ 26107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ takeSecrets),
/* harmony export */   _b: () => (/* binding */ describeReturn),
/* harmony export */   p_: () => (/* binding */ handlesOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _github_mask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80216);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(503);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14046);






function handlesOf(sessions) {
    return sessions.flatMap(({ token, leases }) => [token, ...leases.map(({ id }) => id)].map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(text)));
}
async function takeSecrets(wishes, source, options) {
    const readings = new Map();
    for (const { address } of wishes) {
        const whole = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)(address);
        if (!readings.has(whole.text))
            readings.set(whole.text, readWhole(whole, source));
    }
    const outcomes = await Promise.allSettled(wishes.map(async (wish) => pick(wish, await readings.get((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)(wish.address).text), options)));
    const failures = outcomes.flatMap((outcome, i) => outcome.status === 'rejected' ? [{ name: wishes[i]?.name ?? '', error: outcome.reason }] : []);
    if (failures.length > 0)
        throw await giveBack(failures, source, options.state);
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
async function readWhole(address, source) {
    const vault = await source.for(address);
    return { vault, reading: await vault.read(address) };
}
function pick({ name, address }, got, options) {
    const refuse = (code, what, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${name}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(address.text)} ${what}`, { remedy });
    if (got === undefined || got.reading === null) {
        throw refuse('RL-INJECT-MISSING', 'does not exist in the vault', 'Check the address, or put a value there.');
    }
    const { fields, version, lease } = got.reading;
    const known = [...fields.keys()].map((key) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(key, 60)).join(', ');
    if (address.key === undefined && fields.size !== 1) {
        throw refuse('RL-INJECT-KEY', `holds ${fields.size} keys`, `Name one of them with #/KEY: ${known}.`);
    }
    const value = address.key === undefined ? [...fields.values()][0] : fields.get(address.key);
    if (value === undefined)
        throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
    if (value.isEmpty)
        throw refuse('RL-INJECT-EMPTY', 'is empty', 'Store a value there; an empty key is never given out.');
    const text = value.reveal();
    if (text.includes('\0') || !text.isWellFormed()) {
        throw refuse('RL-INJECT-VALUE', 'holds bytes that no variable can hold', 'Store it as base64 and decode it in the step.');
    }
    const why = (0,_github_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .unmaskable */ .U)(value);
    if (why !== undefined && !options.allowUnmaskable) {
        throw refuse('RL-INJECT-UNMASKABLE', `can't be masked in logs: ${why}`, 'Make it a longer, random value, or set allow-unmaskable if it is no secret.');
    }
    return { name, value, vault: got.vault, version, lease, maskable: why === undefined };
}
async function giveBack(failures, source, state) {
    const back = await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_4__.revokeAll)(await source.all());
    const [first, ...others] = failures;
    if (!(first?.error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
        return first?.error;
    const also = others
        .filter(({ error }) => error !== first.error)
        .map(({ name, error }) => ['Also', error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? error.message : `${name} failed`]);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(first.error.code, first.error.message, {
        evidence: [...first.error.evidence, ...also],
        ...(first.error.remedy === undefined ? {} : { remedy: first.error.remedy }),
        state: [state, ...describeReturn(back)].join(' '),
        cause: first.error,
    });
}
function describeReturn(revocations) {
    if (revocations.length === 0)
        return [];
    const failed = revocations.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0)
        return ['What had been taken was given back.'];
    return failed.map(({ lease }) => {
        const end = lease.ttl === 0 ? 'has no end of its own' : `lives up to ${(0,_revoke_js__WEBPACK_IMPORTED_MODULE_4__.duration)(lease.ttl)}`;
        return `Not given back: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(lease.label)}, which ${end}.`;
    });
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ wholeSecret),
/* harmony export */   o: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const SCHEMES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;
function parseAddress(text) {
    const match = FORM.exec(text.trim());
    const scheme = SCHEMES.find((known) => known === match?.[1]);
    if (!match || scheme === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" is not an address of a secret`, {
            remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
        });
    }
    const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (path === '' ||
        segments.some((s) => s === '' || s === '.' || s === '..') ||
        /[\u0000-\u001f\u007f\\%]/.test(path)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" has a path that no vault would take`, {
            remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
        });
    }
    const params = new Map(new URLSearchParams(match[4] ?? ''));
    const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
    const server = match[2];
    const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
    const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
    return { scheme, server, path, params, key, text: canonical };
}
function wholeSecret(address) {
    return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}


/***/ })

};
