export const id = 766;
export const ids = [766,503,2884,4046];
export const modules = {

/***/ 90766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  inject: () => (/* binding */ inject)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/command/dotenv.js



function writeDotenv(file, secrets) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, 'wx', 0o600);
    }
    catch (error) {
        throw outputError(file, (0,core_error/* systemCode */.xU)(error) === 'EEXIST' ? 'is already there' : 'can’t be created', error);
    }
    try {
        const bytes = Buffer.from(secrets.map(({ name, value }) => `${name}=${quoted(value.reveal())}\n`).join(''));
        for (let written = 0; written < bytes.length;)
            written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
        bytes.fill(0);
    }
    catch (error) {
        (0,external_node_fs_.unlinkSync)(file);
        throw outputError(file, 'could not be written whole and was removed', error);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function quoted(text) {
    return `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
function outputError(file, what, cause) {
    const code = (0,core_error/* systemCode */.xU)(cause);
    return new core_error/* RelockError */.dB('RL-INJECT-OUTPUT', `${(0,printable/* printable */.g)(file)} ${what}${code === undefined ? '' : ` (${code})`}`, {
        remedy: 'Name a new file in a folder that you may write to, with room on its disk.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/command/inject-state.js
var inject_state = __webpack_require__(80769);
// EXTERNAL MODULE: ./build/command/take.js
var take = __webpack_require__(26107);
// EXTERNAL MODULE: ./build/command/revoke.js
var revoke = __webpack_require__(14046);
;// CONCATENATED MODULE: ./build/command/inject.js








const ENV_LIMIT = 128 * 1024;
const OUTPUT_LIMIT = 1024 * 1024;
const LONG = 3600;
async function inject(request, invocation, services) {
    const { runner } = services;
    const target = chooseTarget(request, invocation, runner);
    const keeper = keepState(request.hasPost ? runner : undefined);
    const vaults = services.openVaults(() => {
        const sessions = vaults.dumpSessions();
        for (const handle of (0,take/* handlesOf */.p_)(sessions))
            runner?.mask(handle);
        keeper.save(sessions);
    });
    try {
        const taken = await (0,take/* takeSecrets */.Ps)(request.secrets, vaults, {
            allowUnmaskable: request.allowUnmaskable,
            state: 'Nothing was exported.',
        }).catch((error) => {
            saveWhatIsLeft(vaults, keeper);
            throw error;
        });
        const undo = runner?.checkpoint();
        try {
            checkSizes(taken, target);
            for (const { value } of taken)
                runner?.mask(value);
            keeper.noteStatic(taken.filter(({ lease }) => lease === undefined).map(({ name }) => name));
            keeper.save(vaults.dumpSessions());
            exportAll(taken, target, runner);
        }
        catch (error) {
            undo?.();
            keeper.noteStatic([]);
            throw await takenBack(error, vaults, keeper);
        }
        const opened = await vaults.all();
        await endIdleLogins(opened, target);
        keeper.save(vaults.dumpSessions());
        tell(taken, target, request, invocation, runner, opened);
        return 0;
    }
    finally {
        await vaults.close();
    }
}
function keepState(runner) {
    const at = Date.now();
    const nothing = (0,inject_state/* writeState */.Jq)({ at, sessions: [], static: [] });
    let names = [];
    let last = nothing;
    return {
        noteStatic(given) {
            names = given;
        },
        save(sessions) {
            const state = (0,inject_state/* writeState */.Jq)({ at, sessions, static: names });
            if (state !== last)
                runner?.saveState(inject_state/* STATE_NAME */.sf, state);
            last = state;
        },
    };
}
function chooseTarget(request, { cwd }, runner) {
    const refuse = (errorCode, what, remedy) => new core_error/* RelockError */.dB(errorCode, what, { remedy, state: 'Nothing was read and nothing was exported.' });
    const kind = request.export ?? (request.output !== undefined ? 'file' : 'env');
    if ((kind === 'env' || kind === 'output') && runner === undefined) {
        throw refuse('RL-INJECT-NOWHERE', 'there is no job to give the keys to', 'Name a file with --output FILE, or give them to one command: relock run --secret NAME=REF -- COMMAND.');
    }
    if ((request.output !== undefined) !== (kind === 'file')) {
        throw refuse('RL-INJECT-OUTPUT', kind === 'file' ? 'export: file names no file' : `a file is named, but export is "${kind}"`, 'Give "export: file" and "output: FILE" together.');
    }
    const file = external_node_path_.resolve(cwd, request.output ?? '');
    if (kind === 'file') {
        if ((0,external_node_fs_.existsSync)(file)) {
            throw refuse('RL-INJECT-OUTPUT', `${(0,printable/* printable */.g)(file)} is already there`, 'Remove it or name another file.');
        }
        if (!(0,external_node_fs_.statSync)(external_node_path_.dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
            throw refuse('RL-INJECT-OUTPUT', `the folder of ${(0,printable/* printable */.g)(file)} is not there`, 'Make the folder first.');
        }
    }
    return { kind, file };
}
function checkSizes(taken, { kind }) {
    const tooLarge = (name, limit) => new core_error/* RelockError */.dB('RL-INJECT-TOO-LARGE', `${name} is too large to be exported: ${limit}`, {
        remedy: 'Write it to a file: "export: file" and "output: FILE".',
    });
    let total = 0;
    for (const { name, value } of taken) {
        const text = value.reveal();
        total += text.length * 2;
        if (kind === 'env' && Buffer.byteLength(text) + name.length + 2 > ENV_LIMIT) {
            throw tooLarge(name, 'a variable of more than 128 KiB keeps every later step from starting');
        }
        if (kind === 'output' && total > OUTPUT_LIMIT)
            throw tooLarge(name, 'GitHub takes 1 MiB of outputs a job');
    }
}
function exportAll(taken, target, runner) {
    switch (target.kind) {
        case 'env':
            for (const { name, value } of taken)
                runner?.exportVariable(name, value);
            break;
        case 'output':
            for (const { name, value } of taken)
                runner?.setOutput(name, value.reveal());
            break;
        case 'file':
            writeDotenv(target.file, taken);
            break;
        case 'none':
            break;
    }
}
async function takenBack(error, vaults, keeper) {
    const back = await (0,revoke.revokeAll)(await vaults.all());
    saveWhatIsLeft(vaults, keeper);
    if (!(error instanceof core_error/* RelockError */.dB))
        return error;
    return new core_error/* RelockError */.dB(error.code, error.message, {
        evidence: error.evidence,
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        state: ['Nothing was exported.', ...(0,take/* describeReturn */._b)(back)].join(' '),
        cause: error,
    });
}
function saveWhatIsLeft(vaults, keeper) {
    try {
        keeper.save(vaults.dumpSessions());
    }
    catch {
    }
}
async function endIdleLogins(vaults, { kind }) {
    const idle = vaults.filter((vault) => kind === 'none' || vault.leases().every((lease) => lease.kind === 'token'));
    await (0,revoke.revokeAll)(idle);
}
function tell(taken, target, request, { err }, runner, vaults) {
    const left = vaults.flatMap((vault) => vault.leases().map((lease) => ({ vault, lease })));
    const where = {
        env: 'the environment of the following steps',
        output: 'the outputs of this step',
        file: (0,printable/* printable */.g)(target.file),
        none: 'nowhere: all could be read and were given back',
    }[target.kind];
    err(`relock: ${taken.length === 1 ? '1 key' : `${taken.length} keys`} → ${where}\n`);
    for (const { name } of taken.filter(({ maskable }) => !maskable))
        err(`relock: ${name} is not masked in logs\n`);
    for (const { vault, lease } of left) {
        const what = `${(0,printable/* printable */.g)(lease.label)} of ${(0,printable/* printable */.g)(vault.name)}`;
        if (lease.ttl === 0 || lease.ttl > LONG) {
            const life = lease.ttl === 0 ? 'has no end of its own' : `lives ${(0,revoke.duration)(lease.ttl)}`;
            const advice = `${what} ${life}: let its role give an hour or less, for the case that the post step can't run.`;
            if (runner === undefined)
                err(`relock: ${advice}\n`);
            else
                runner.annotate('warning', `Relock: ${advice}`);
        }
        if (!request.hasPost) {
            const end = lease.ttl === 0 ? '' : `, up to ${(0,revoke.duration)(lease.ttl)}`;
            err(`relock: ${what} stays alive${end}; the Action's post step and "relock run" give back what they took\n`);
        }
    }
    try {
        runner?.summary(summarize(taken, where));
    }
    catch {
        err('relock: the job summary could not be written\n');
    }
}
function summarize(taken, where) {
    const rows = taken.map(({ name, vault, version, lease }) => {
        const held = version === undefined ? '' : code(String(version));
        const life = lease === undefined ? 'static' : lease.ttl === 0 ? 'no end' : (0,revoke.duration)(lease.ttl);
        return `| ${code(name)} | ${code(vault.name)} | ${held} | ${life} |`;
    });
    const title = `### Relock: ${taken.length === 1 ? '1 key' : `${taken.length} keys`} given to this job`;
    return [title, '', where, '', '| Name | From | Version | Life |', '|---|---|---|---|', ...rows, ''].join('\n');
}
function code(text) {
    return `\`${(0,printable/* printable */.g)(text, 200).replace(/[`|\\]/g, ' ')}\``;
}


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
