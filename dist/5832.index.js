export const id = 5832;
export const ids = [5832];
export const modules = {

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

/***/ 63554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ setPause),
/* harmony export */   z: () => (/* binding */ openPause)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _rotate_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58814);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);




const NAME = 'relock-paused';
function openPause(rotate, vaults) {
    let asked;
    async function ask() {
        if (rotate.paused !== undefined)
            return rotate.paused;
        const answers = await Promise.allSettled(foldersOf(rotate).map((address) => reasonAt(address, vaults)));
        const reasons = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : undefined));
        return reasons.find((reason) => reason !== undefined);
    }
    return () => (asked ??= ask());
}
async function reasonAt(address, vaults) {
    const entry = await (await vaults.store(address)).readJournal(address);
    return entry === null ? undefined : reasonIn(entry.record);
}
function reasonIn(record) {
    try {
        const { paused } = JSON.parse(record);
        if (paused === null)
            return undefined;
        return typeof paused === 'string' ? paused : 'for a reason that is not readable';
    }
    catch {
        return 'for a reason that is not readable';
    }
}
async function setPause(reason, rotate, { out, err }, services) {
    const folders = foldersOf(rotate);
    if (folders.length === 0) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-UNKNOWN', 'there is no key that rotation could be paused for', {
            remedy: 'Add keys under rotate.keys.',
            state: 'Nothing was changed.',
        });
    }
    const at = (services.now?.() ?? new Date()).toISOString();
    const record = JSON.stringify({ paused: reason === undefined ? null : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(reason, 200), at });
    let failed = false;
    for (const address of folders) {
        const name = address.text.replace(NAME, '');
        try {
            const store = await services.vaults.store(address);
            const before = await store.readJournal(address);
            await store.writeJournal(address, record, before?.revision ?? null);
            out(`${name}  ${reason === undefined ? 'goes on' : `paused: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(reason, 200)}`}\n`);
        }
        catch (error) {
            failed = true;
            const { message, code } = (0,_rotate_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .problemOf */ .Z)(error);
            err(`${name}  not ${reason === undefined ? 'resumed' : 'paused'}: ${message} [${code}]\n`);
        }
    }
    if (reason === undefined && rotate.paused !== undefined) {
        err(`rotate.paused still stands in the config: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(rotate.paused, 200)}\n`);
        failed = true;
    }
    return failed ? 2 : 0;
}
function foldersOf({ keys }) {
    const folders = new Map();
    for (const key of keys) {
        const { text } = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(key.address));
        const place = text.replace(/[^/?]*(\?.*)?$/, `${NAME}$1`);
        if (!folders.has(place))
            folders.set(place, (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(place));
    }
    return [...folders.values()];
}


/***/ }),

/***/ 68377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunVaults: () => (/* binding */ openRunVaults)
/* harmony export */ });
/* harmony import */ var _vault_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65239);

function openRunVaults(config, { env, err }, runner, wanted) {
    const identity = async (audience) => {
        const { githubIdentity } = await __webpack_require__.e(/* import() */ 530).then(__webpack_require__.bind(__webpack_require__, 20530));
        return githubIdentity(env, (value) => runner?.mask(value))(audience);
    };
    return (onTaken) => (0,_vault_open_js__WEBPACK_IMPORTED_MODULE_0__.openVaults)({
        config,
        env,
        onTaken,
        warn: (advice) => err(`relock: ${advice}\n`),
        ...(wanted === undefined ? {} : { wanted }),
        ...(runner === undefined ? {} : { identity }),
    });
}


/***/ }),

/***/ 25832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openServices: () => (/* binding */ openServices)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58217);
/* harmony import */ var _rotate_credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56576);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(503);
/* harmony import */ var _vault_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60827);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14046);
/* harmony import */ var _rotate_pause_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63554);
/* harmony import */ var _run_vaults_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68377);









function openServices(config, invocation, runner, github) {
    const { env } = invocation;
    const vaults = (0,_run_vaults_js__WEBPACK_IMPORTED_MODULE_7__.openRunVaults)(config, invocation, runner)(() => {
        for (const handle of (0,_vault_session_js__WEBPACK_IMPORTED_MODULE_4__.handlesOf)(vaults.dumpSessions()))
            runner?.mask(handle);
    });
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ proxies: env });
    const clients = new Map();
    const minted = new Map();
    async function readSecret(text) {
        const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(text));
        if (!(0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .isMinted */ .E7)(address))
            return vaults.readSecret(text);
        const known = minted.get(address.text) ?? vaults.readSecret(text);
        minted.set(address.text, known);
        try {
            return await known;
        }
        catch (error) {
            if (minted.get(address.text) === known)
                minted.delete(address.text);
            throw error;
        }
    }
    async function readValue(text) {
        const { key, text: name } = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(text);
        const fields = await readSecret(text);
        const value = key === undefined && fields.size === 1 ? [...fields.values()][0] : fields.get(key ?? '');
        if (value !== undefined && !value.isEmpty)
            return value;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-MISSING', `there is no value at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(name)}`, {
            remedy: 'Name the key within the secret: ADDRESS#/KEY.',
        });
    }
    const publishing = {
        readValue,
        updateSecret: (text, fields) => updateSecret(text, fields, vaults),
        http,
        openHttp(caFile) {
            const client = clients.get(caFile) ?? (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ proxies: env, caFile });
            clients.set(caFile, client);
            return client;
        },
        githubUrl: github.apiUrl,
    };
    return {
        vaults,
        http,
        readValue,
        issuers: {
            http,
            github,
            mayRunPrograms: runner === undefined || github.mayRunPrograms === true,
            readSecret,
            async writeSecret(text, fields) {
                const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(text));
                await (await vaults.store(address)).write(address, fields);
            },
        },
        async publishers(key, issuer) {
            if (key.publish.length === 0)
                return [];
            const { openPublisher } = await __webpack_require__.e(/* import() */ 4210).then(__webpack_require__.bind(__webpack_require__, 4210));
            const names = issuer.secretFields.map((field) => (0,_rotate_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(key, field));
            const changing = (issuer.changingFields ?? []).map((field) => (0,_rotate_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb)(key, field));
            const name = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(key.address)).text;
            return Promise.all(key.publish.map((target) => {
                const told = target.kind === 'webhook' ? { ...target, options: { ...target.options, key: name } } : target;
                return openPublisher(told, names, publishing, changing);
            }));
        },
        paused: (0,_rotate_pause_js__WEBPACK_IMPORTED_MODULE_6__/* .openPause */ .z)(config.rotate, vaults),
        async close() {
            await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_5__.revokeAll)(await vaults.all());
            await vaults.close();
            for (const client of [http, ...clients.values()])
                client.close();
        },
    };
}
async function updateSecret(text, fields, vaults) {
    const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(text));
    const store = await vaults.store(address);
    const before = await store.read(address);
    const same = (kept) => [...fields].every(([name, value]) => kept?.get(name)?.equals(value) === true);
    if (same(before?.fields))
        return;
    const merged = new Map([...(before?.fields ?? []), ...fields]);
    await store.write(address, merged, before === null ? 0 : before.version);
    if (same((await store.read(address))?.fields))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-ANSWER', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g)(address.text)} was written, but what is read back is another value`, {
        remedy: 'See who else writes there, and run this again.',
        state: 'That copy may be the old one.',
    });
}


/***/ }),

/***/ 65239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openVaults: () => (/* binding */ openVaults)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);




function openVaults(options) {
    const opened = new Map();
    const ready = [];
    function contextFor(name) {
        return {
            env: options.env,
            identity: options.identity,
            requireHsm: options.config.requireHsm,
            wanted: options.wanted?.filter((address) => nameOf(address) === name),
            onTaken: () => options.onTaken?.(),
            warn: (advice) => options.warn?.(advice),
            readSecret,
        };
    }
    async function readSecret(text) {
        const address = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAddress */ .or)(text));
        const reading = await (await find(address)).read(address);
        if (reading !== null)
            return reading.fields;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-MISSING', `there is no secret at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)}`, {
            remedy: 'Correct the address in the config, or write the secret.',
        });
    }
    function find(address) {
        const name = nameOf(address);
        let vault = opened.get(name);
        if (vault === undefined) {
            vault = open(address, options, contextFor(name)).then((one) => {
                ready.push(one);
                return one;
            });
            opened.set(name, vault);
        }
        return vault;
    }
    async function all() {
        const results = await Promise.allSettled(opened.values());
        return results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    }
    return {
        for: find,
        readSecret,
        async store(address) {
            if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isMinted */ .E7)(address))
                return (await find(address));
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNSUPPORTED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} is minted and kept nowhere`, {
                remedy: 'Name a secret in a store, such as vault://MOUNT/PATH.',
                state: 'Nothing was changed.',
            });
        },
        all,
        dumpSessions: () => ready.map((vault) => vault.dumpSession?.() ?? null).filter((session) => session !== null),
        async close() {
            for (const vault of await all())
                await vault.close();
            opened.clear();
        },
    };
}
function nameOf(address) {
    const scheme = address.scheme === 'gcptoken' ? 'gcpsecrets' : address.scheme;
    return `${scheme}+${address.server ?? ''}`;
}
async function open(address, options, context) {
    switch (address.scheme) {
        case 'vault': {
            const server = serverFor(address, options);
            const { openHashicorp } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9292)]).then(__webpack_require__.bind(__webpack_require__, 29292));
            const { credentialsFor } = await __webpack_require__.e(/* import() */ 5455).then(__webpack_require__.bind(__webpack_require__, 75455));
            return openHashicorp(server, credentialsFor(server, context, tokenFor(server, context.env)), {
                requireHsm: context.requireHsm,
                proxies: context.env,
                onTaken: context.onTaken,
            });
        }
        case 'relock':
            return openOwn(address, options);
        case 'awssecrets':
        case 'awssts': {
            const { awsServer } = await __webpack_require__.e(/* import() */ 6890).then(__webpack_require__.bind(__webpack_require__, 56890));
            const server = awsServer(address, configured(address, 'aws', options), context.env);
            if (address.scheme === 'awssts')
                return (await __webpack_require__.e(/* import() */ 5561).then(__webpack_require__.bind(__webpack_require__, 35561))).openAwsSts(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(9158)]).then(__webpack_require__.bind(__webpack_require__, 39158))).openAws(server, context);
        }
        case 'gcpsecrets':
        case 'gcptoken': {
            const { googleServer } = await __webpack_require__.e(/* import() */ 2000).then(__webpack_require__.bind(__webpack_require__, 82000));
            const { openGoogle } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(2810)]).then(__webpack_require__.bind(__webpack_require__, 2810));
            return openGoogle(googleServer(address, configured(address, 'google', options), context.env), context);
        }
        case 'githubapp': {
            const { githubServer, openGithubApps } = await __webpack_require__.e(/* import() */ 3211).then(__webpack_require__.bind(__webpack_require__, 63211));
            return openGithubApps(githubServer(address, configured(address, 'github', options)), context);
        }
        case 'conjur': {
            const { conjurServer } = await __webpack_require__.e(/* import() */ 5138).then(__webpack_require__.bind(__webpack_require__, 45138));
            const { openConjur } = await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(885)]).then(__webpack_require__.bind(__webpack_require__, 10885));
            return openConjur(conjurServer(address, configured(address, 'conjur', options), context.env), context);
        }
        case 'azurekeyvault':
        case 'azuretoken': {
            const { azureServer } = await __webpack_require__.e(/* import() */ 1312).then(__webpack_require__.bind(__webpack_require__, 41312));
            const server = azureServer(address, configured(address, 'azure', options), context.env);
            if (address.scheme === 'azuretoken')
                return (await __webpack_require__.e(/* import() */ 4902).then(__webpack_require__.bind(__webpack_require__, 34902))).openAzureTokens(server, context);
            return (await Promise.all(/* import() */[__webpack_require__.e(4759), __webpack_require__.e(1894)]).then(__webpack_require__.bind(__webpack_require__, 91894))).openAzure(server, context);
        }
    }
}
async function openOwn(address, { config, env }) {
    const dir = env['RELOCK_DIR'];
    if (address.server !== undefined || dir === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} can’t be found: ${dir === undefined ? 'RELOCK_DIR is not set' : 'there is one embedded vault, without a name'}`, {
            remedy: dir === undefined ? 'Set RELOCK_DIR to the folder of the embedded vault.' : 'Write it as relock://PATH#/KEY.',
        });
    }
    const { openEmbedded } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    return openEmbedded({ dir, env, requireHsm: config.requireHsm });
}
function configured(address, kind, { config }) {
    const name = address.server ?? kind;
    const server = config.vaults.get(name);
    if (server === undefined)
        return undefined;
    if (server.kind === kind)
        return server;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} picks "${name}", which is of kind ${server.kind}`, {
        remedy: `Pick one of kind ${kind} under "vaults:" in .relock.yml.`,
    });
}
function serverFor(address, options) {
    const { config, env } = options;
    const name = address.server ?? 'vault';
    const server = configured(address, 'vault', options);
    if (server !== undefined) {
        const offGitHub = env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined;
        const token = server.auth === 'jwt' && offGitHub && tokenFor(server, env) !== undefined;
        return token ? { ...server, auth: 'token' } : server;
    }
    const fromEnvironment = env['VAULT_ADDR'];
    if (address.server === undefined && fromEnvironment !== undefined) {
        return {
            kind: 'vault',
            name,
            address: fromEnvironment,
            auth: 'token',
            mount: 'jwt',
            role: undefined,
            audience: fromEnvironment,
            namespace: env['VAULT_NAMESPACE'],
            caFile: env['VAULT_CACERT'],
        };
    }
    const known = [...config.vaults.keys()].join(', ');
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(address.text)} speaks of a server that nobody configured: "${name}"`, {
        evidence: [['Configured', known === '' ? '(none)' : known]],
        remedy: address.server === undefined
            ? 'Add "vault:" under "vaults:" in .relock.yml, or set VAULT_ADDR and VAULT_TOKEN.'
            : `Add "${name}:" under "vaults:" in .relock.yml.`,
    });
}
function tokenFor(server, env) {
    const token = env['VAULT_TOKEN'];
    if (token === undefined)
        return undefined;
    const home = env['VAULT_ADDR'];
    const isHome = home === undefined ? server.name === 'vault' : originOf(home) === originOf(server.address);
    return isHome ? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(token.trim()) : undefined;
}
function originOf(address) {
    return URL.canParse(address) ? new URL(address).origin : address;
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
