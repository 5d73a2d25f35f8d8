export const id = 7299;
export const ids = [7299];
export const modules = {

/***/ 33072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeHandOver),
/* harmony export */   readHandOver: () => (/* binding */ readHandOver),
/* harmony export */   takeOver: () => (/* binding */ takeOver)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58217);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(503);
/* harmony import */ var _vault_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60827);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14046);







const VERSION = 1;
function writeHandOver(sessions) {
    const logins = sessions.map((session) => {
        const accessor = session.kind === 'vault' && session.ours ? session.accessor : undefined;
        if (session.kind === 'vault' && accessor !== undefined) {
            const { address, namespace } = session;
            return { address, ...(namespace === undefined ? {} : { namespace }), accessor };
        }
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-INJECT-HANDOVER', `what was taken at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(session.address)} can’t be left to a later job`, {
            remedy: 'Take out hand-over; only logins to Vault by an identity of their own (auth: jwt) can be handed over.',
        });
    });
    return Buffer.from(JSON.stringify({ relock: VERSION, logins })).toString('base64url');
}
async function readHandOver(operand, { cwd, stdin }) {
    try {
        if (operand !== '-')
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, operand), 'utf8');
    }
    catch (error) {
        throw invalid(`can’t be read (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) ?? 'unknown reason'})`);
    }
    let text = '';
    for await (const chunk of stdin)
        text += String(chunk);
    return text;
}
async function takeOver(text, config, { err }, services) {
    const logins = parse(text).map(({ address, namespace, accessor }) => {
        const server = [...config.vaults.values()].find((one) => one.kind === 'vault' && one.address === address && one.namespace === namespace);
        if (server !== undefined)
            return { address, accessor, server };
        const where = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(address, 120)}${namespace === undefined ? '' : `, namespace ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(namespace, 80)}`}`;
        throw invalid(`speaks of ${where}, which is not in the config`);
    });
    const vaults = services.openVaults(() => {
        for (const handle of (0,_vault_session_js__WEBPACK_IMPORTED_MODULE_4__.handlesOf)(vaults.dumpSessions()))
            services.runner?.mask(handle);
    });
    try {
        let status = 0;
        for (const { address, accessor, server } of logins) {
            const vault = await vaults.for((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .or)(`vault+${server.name}://x`));
            try {
                await vault.revokeAccessor?.(accessor);
                err(`relock: ✓ the login to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(address)} that was handed over: revoked, with its leases\n`);
            }
            catch (error) {
                if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB))
                    throw error;
                err(`relock: ${error.message}. ${error.remedy ?? ''}\n`);
                status = 2;
            }
        }
        return status;
    }
    finally {
        await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_5__.revokeAll)(await vaults.all());
        await vaults.close();
    }
}
function parse(text) {
    let value;
    try {
        value = JSON.parse(Buffer.from(text.trim(), 'base64url').toString());
    }
    catch {
        throw invalid('is not what Relock wrote');
    }
    const { relock, logins } = { ...value };
    if (relock === VERSION && Array.isArray(logins) && logins.every(isLogin))
        return logins;
    throw invalid('is not what Relock wrote');
}
function isLogin(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { address, namespace, accessor } = value;
    if (namespace !== undefined && typeof namespace !== 'string')
        return false;
    return typeof address === 'string' && typeof accessor === 'string' && /^[\w.-]{8,200}$/.test(accessor);
}
function invalid(what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-INJECT-HANDOVER', `the hand-over ${what}`, {
        remedy: 'Give the output "logins" of the inject step with hand-over: true.',
        state: 'Nothing was revoked.',
    });
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

/***/ 60029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ describeReturn),
  P: () => (/* binding */ takeSecrets)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/github/mask.js
var mask = __webpack_require__(80216);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/revoke.js
var revoke = __webpack_require__(14046);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
// EXTERNAL MODULE: ./build/vault/secrets-list.js
var secrets_list = __webpack_require__(33631);
;// CONCATENATED MODULE: ./build/command/inject/pick.js






const MOST = 250;
function pickValues(wish, from, fields) {
    const refuse = (code, what, remedy) => new core_error/* RelockError */.dB(code, `${wish.name}: ${(0,printable/* printable */.g)(from.text)} ${what}`, { remedy });
    const known = [...fields.keys()].map((key) => (0,printable/* printable */.g)(key, 60)).join(', ');
    if (wish.takes === 'one') {
        const { key } = wish.address;
        if (key === undefined && fields.size !== 1) {
            throw refuse('RL-INJECT-KEY', `holds ${fields.size} keys`, `Name one of them with #/KEY: ${known}.`);
        }
        const value = key === undefined ? [...fields.values()][0] : find(fields, key);
        if (value === undefined)
            throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
        return [{ name: wish.name, value }];
    }
    const { key } = wish.address;
    const part = key === undefined ? fields : new Map([['', find(fields, key)]]);
    const begin = [wish.name.replace(/_$/, ''), ...(wish.takes === 'below' ? wayTo(from, wish.address) : [])];
    const values = [];
    for (const [field, value] of part) {
        if (value === undefined)
            throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
        const isAlone = part.size === 1 && (field === '' || field === 'value');
        for (const leaf of leavesOf(value.reveal(), isAlone ? [] : [field])) {
            if (values.length === MOST) {
                throw refuse('RL-INJECT-TOO-MANY', `holds more than ${MOST} values`, 'Name a part of it with #/KEY.');
            }
            const name = nameOf([...begin, ...leaf.way]);
            const fault = (0,secrets_list/* faultOfName */.nL)(name);
            if (fault !== undefined)
                throw refuse(fault.code, `would give ${fault.what}`, fault.remedy ?? 'Rename the key.');
            values.push({ name, value: new secret/* SecretValue */.i(leaf.text) });
        }
    }
    if (values.length === 0) {
        throw refuse('RL-INJECT-EMPTY', 'is empty', 'Store a value there; an empty key is never given out.');
    }
    return values;
}
function wayTo(address, prefix) {
    return (0,vault_address/* restBelow */.w5)(prefix, address)?.split('/') ?? [];
}
function nameOf(way) {
    return way.map((part) => part.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()).join('_');
}
function find(fields, key) {
    const whole = fields.get(key);
    if (whole !== undefined)
        return whole;
    const [first = '', ...way] = key.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const field = fields.get(first);
    if (field === undefined || way.length === 0)
        return undefined;
    let node = jsonOf(field.reveal());
    for (const part of way) {
        node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined;
    }
    const text = textOf(node);
    return text === undefined ? undefined : new secret/* SecretValue */.i(text);
}
function* leavesOf(text, way) {
    const node = jsonOf(text);
    if (node === undefined)
        yield { way, text };
    else
        yield* leavesIn(node, way);
}
function* leavesIn(node, way) {
    const raw = isRaw(node);
    if (typeof node === 'object' && node !== null && !raw) {
        for (const [name, value] of Object.entries(node))
            yield* leavesIn(value, [...way, name]);
    }
    else
        yield { way, text: textOf(node) ?? '' };
}
function jsonOf(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    try {
        const node = (0,hashicorp_json/* parseExact */.jM)(text);
        return typeof node === 'object' && node !== null ? node : undefined;
    }
    catch {
        return undefined;
    }
}
function textOf(node) {
    if (typeof node === 'string')
        return node;
    return node === undefined || node === null ? undefined : JSON.stringify(node);
}
function isRaw(node) {
    return JSON.isRawJSON(node);
}

;// CONCATENATED MODULE: ./build/command/inject/read.js



const WHOLE_SERVERS = new Set(['vault', 'relock', 'conjur']);
async function readAll(addresses, source, seal, waiting) {
    for (const { text } of addresses)
        waiting.add(text);
    const vaults = await Promise.allSettled(addresses.map((address) => source.for(address)));
    if (seal === 'required')
        await requireHardware(addresses, vaults);
    const groups = new Map();
    for (const [index, vault] of vaults.entries()) {
        const address = addresses[index];
        if (vault.status !== 'fulfilled' || address === undefined)
            continue;
        groups.set(vault.value, [...(groups.get(vault.value) ?? []), address]);
    }
    const outcomes = new Map();
    await Promise.all([...groups].map(async ([vault, group]) => {
        const results = await readGroup(vault, group, seal, waiting);
        for (const [index, result] of results.entries())
            outcomes.set(group[index]?.text ?? '', result);
    }));
    return addresses.map((address, index) => {
        const vault = vaults[index];
        if (vault?.status === 'rejected')
            return vault;
        return outcomes.get(address.text) ?? { status: 'rejected', reason: new Error('no answer') };
    });
}
async function readGroup(vault, addresses, seal, waiting) {
    const seals = sealsOf(vault, addresses, seal);
    const began = performance.now();
    const took = new Map();
    const note = (index) => {
        took.set(index, performance.now() - began);
        waiting.delete(addresses[index]?.text ?? '');
    };
    const results = vault.readMany !== undefined && addresses.length > 1
        ? await vault.readMany(addresses)
        : await Promise.allSettled(addresses.map((address, index) => vault.read(address).finally(() => note(index))));
    const whole = performance.now() - began;
    const protections = await seals;
    return results.map((result, index) => result.status === 'rejected'
        ? result
        : {
            status: 'fulfilled',
            value: {
                vault,
                reading: result.value,
                milliseconds: took.get(index) ?? whole,
                protection: protections[index],
            },
        });
}
async function sealsOf(vault, addresses, seal) {
    const ask = async (address) => vault.protection(address).catch(() => undefined);
    const [first] = addresses;
    if (seal === 'none' || first === undefined)
        return [];
    if (WHOLE_SERVERS.has(first.scheme)) {
        const protection = await ask(first);
        return addresses.map(() => protection);
    }
    return seal === 'required' ? Promise.all(addresses.map(ask)) : [];
}
async function requireHardware(addresses, vaults) {
    const verdicts = await Promise.allSettled(vaults.map(async (vault, index) => {
        const address = addresses[index];
        if (vault.status !== 'fulfilled' || address === undefined || (0,vault_address/* isMinted */.E7)(address))
            return undefined;
        const { verdict, evidence } = await vault.value.protection(address);
        return verdict === 'hardware' ? undefined : `${(0,printable/* printable */.g)(address.text)}: ${verdict}, ${(0,printable/* printable */.g)(evidence, 300)}`;
    }));
    const failed = verdicts.find((one) => one.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
    const [first, ...others] = verdicts.flatMap((one) => one.status === 'fulfilled' && one.value !== undefined ? [one.value] : []);
    if (first === undefined)
        return;
    throw new core_error/* RelockError */.dB('RL-VAULT-NOT-HSM', `with require-hsm this can’t be used: ${first}`, {
        evidence: others.map((other) => ['Also', other]),
        remedy: 'Keep the secret under a key that is shown to be in hardware, or take require-hsm out of the config on purpose.',
    });
}
async function listBelow(prefix, source) {
    const vault = await source.for(prefix);
    const listed = await vault.list?.(prefix);
    const found = listed?.filter((address) => (0,vault_address/* restBelow */.w5)(prefix, address) !== undefined);
    if (found !== undefined && found.length > 0)
        return found;
    const why = found === undefined ? 'its backend can’t list' : 'nothing is there, or nothing that this login may list';
    throw new core_error/* RelockError */.dB('RL-INJECT-LIST', `${(0,printable/* printable */.g)(prefix.text)}/* gives no keys: ${why}`, {
        remedy: 'Name each key in a line of its own, or let the login list this prefix.',
    });
}

;// CONCATENATED MODULE: ./build/command/inject/take.js







async function takeSecrets(wishes, source, options) {
    const waiting = new Set();
    const outcomes = await inTime(takeEach(wishes, source, options, waiting), options.seconds ?? 60, waiting).catch((error) => [{ name: wishes[0]?.name ?? '', error }]);
    const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome] : []));
    if (failures.length > 0)
        throw await giveBack(failures, source, options.state);
    return outcomes.flatMap((outcome) => ('taken' in outcome ? outcome.taken : []));
}
async function takeEach(wishes, source, options, waiting) {
    const found = await Promise.allSettled(wishes.map(async ({ address, takes }) => (takes === 'below' ? listBelow(address, source) : [(0,vault_address/* wholeSecret */.ii)(address)])));
    const listed = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const addresses = [...new Map(listed.map((address) => [address.text, address])).values()];
    const readings = await readAll(addresses, source, options.seal, waiting);
    const places = new Map(addresses.map(({ text }, index) => [text, readings[index]]));
    const names = new Set();
    return wishes.flatMap((wish, index) => {
        const own = found[index];
        if (own?.status !== 'fulfilled')
            return [{ name: wish.name, error: own?.reason }];
        return own.value.map((address) => {
            const result = places.get(address.text);
            try {
                if (result?.status !== 'fulfilled')
                    throw result?.reason;
                return { taken: use(wish, address, result.value, options, names) };
            }
            catch (error) {
                return { name: wish.name, error };
            }
        });
    });
}
async function inTime(work, seconds, waiting) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => {
            const evidence = [...waiting].slice(0, 10).map((address) => ['No answer for', (0,printable/* printable */.g)(address)]);
            const message = `not all keys could be read within ${seconds} s`;
            const remedy = 'Look at what slows the vault, then try again.';
            reject(new core_error/* RelockError */.dB('RL-INJECT-DEADLINE', message, { evidence, remedy }));
        }, seconds * 1000);
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
function use(wish, address, { vault, reading, milliseconds, protection }, options, names) {
    const refuse = (code, name, what, remedy) => new core_error/* RelockError */.dB(code, `${name}: ${(0,printable/* printable */.g)(address.text)} ${what}`, { remedy });
    if (reading === null) {
        const remedy = 'Check the address, or put a value there.';
        throw refuse('RL-INJECT-MISSING', wish.name, 'does not exist in the vault', remedy);
    }
    return pickValues(wish, address, reading.fields).map(({ name, value }) => {
        if (names.has(name.toUpperCase())) {
            throw refuse('RL-SECRETS-TWICE', name, 'would give a name that is already given', 'Take another prefix.');
        }
        names.add(name.toUpperCase());
        if (value.isEmpty) {
            throw refuse('RL-INJECT-EMPTY', name, 'is empty', 'Store a value there; an empty key is never given out.');
        }
        const text = value.reveal();
        if (text.includes('\0') || !text.isWellFormed()) {
            const remedy = 'Store it as base64 and decode it in the step.';
            throw refuse('RL-INJECT-VALUE', name, 'holds bytes that no variable can hold', remedy);
        }
        const why = (0,mask/* unmaskable */.U)(value);
        if (why !== undefined && !options.allowUnmaskable) {
            const remedy = 'Make it a longer, random value, or set allow-unmaskable if it is no secret.';
            throw refuse('RL-INJECT-UNMASKABLE', name, `can't be masked in logs: ${why}`, remedy);
        }
        const { version, lease } = reading;
        const maskable = why === undefined;
        return { name, value, export: wish.export, vault, version, lease, milliseconds, protection, maskable };
    });
}
async function giveBack(failures, source, state) {
    const back = await (0,revoke.revokeAll)(await source.all());
    const [first, ...others] = failures;
    if (!(first?.error instanceof core_error/* RelockError */.dB))
        return first?.error;
    const also = others
        .filter(({ error }, i) => error !== first.error && others.findIndex((one) => one.error === error) === i)
        .map(({ name, error }) => ['Also', error instanceof core_error/* RelockError */.dB ? error.message : `${name} failed`]);
    return new core_error/* RelockError */.dB(first.error.code, first.error.message, {
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
        const end = lease.ttl === 0 ? 'has no end of its own' : `lives up to ${(0,revoke.duration)(lease.ttl)}`;
        return `Not given back: ${(0,printable/* printable */.g)(lease.label)}, which ${end}.`;
    });
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

/***/ 67299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handOut: () => (/* binding */ handOut),
  injectInJob: () => (/* binding */ injectInJob),
  revokeHandedOver: () => (/* binding */ revokeHandedOver)
});

// EXTERNAL MODULE: ./build/config/environment.js
var environment = __webpack_require__(96642);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/github/actions-runner.js + 3 modules
var actions_runner = __webpack_require__(96085);
// EXTERNAL MODULE: ./build/command/config.js
var config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/vault/session.js
var session = __webpack_require__(60827);
// EXTERNAL MODULE: ./build/command/inject/hand-over.js
var hand_over = __webpack_require__(33072);
// EXTERNAL MODULE: ./build/command/inject/state.js
var inject_state = __webpack_require__(38767);
// EXTERNAL MODULE: ./build/core/markdown-text.js
var markdown_text = __webpack_require__(85805);
// EXTERNAL MODULE: ./build/command/revoke.js
var revoke = __webpack_require__(14046);
;// CONCATENATED MODULE: ./build/command/inject/summary.js


function summarize(taken, where) {
    const rows = taken.map(({ name, vault, version, lease, protection, milliseconds }) => {
        const held = version === undefined ? '' : (0,markdown_text/* code */.aY)(String(version));
        const life = lease === undefined ? 'static' : lease.ttl === 0 ? 'no end' : (0,revoke.duration)(lease.ttl);
        const cells = [(0,markdown_text/* code */.aY)(name), (0,markdown_text/* code */.aY)(vault.name), held, life, protection?.verdict ?? 'not asked', took(milliseconds)];
        return `| ${cells.join(' | ')} |`;
    });
    const seals = new Map(taken.map(({ vault, protection }) => [vault.name, protection?.evidence]));
    const evidence = [...seals].flatMap(([name, said]) => said === undefined ? [] : [`- ${(0,markdown_text/* code */.aY)(name)}: ${(0,markdown_text/* prose */.CS)(said)}`]);
    return [
        `### Relock: ${taken.length === 1 ? '1 key' : `${taken.length} keys`} given to this job`,
        '',
        (0,markdown_text/* prose */.CS)(where),
        '',
        '| Name | From | Version | Life | Seal | Took |',
        '|---|---|---|---|---|---|',
        ...rows,
        '',
        ...(evidence.length === 0 ? [] : [...evidence, '']),
    ].join('\n');
}
function took(milliseconds) {
    return `${Math.max(1, Math.round(milliseconds))} ms`;
}

// EXTERNAL MODULE: ./build/command/inject/take.js + 2 modules
var take = __webpack_require__(60029);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/command/inject/form.js


const FILE_NAMES = {
    dotenv: 'keys.env',
    json: 'keys.json',
    netrc: '.netrc',
    npmrc: '.npmrc',
    'aws-credentials': 'credentials',
    kubeconfig: 'kubeconfig',
    'docker-config': 'config.json',
    template: 'keys',
    'k8s-secret': 'secret.json',
};
function fillForm(form, keys) {
    const fields = new Fields(form, keys);
    switch (form.format) {
        case 'dotenv':
            return keys.map(({ name, value }) => `${name}=${shellQuoted(value.reveal())}\n`).join('');
        case 'json':
            return json(Object.fromEntries(keys.map(({ name, value }) => [name, value.reveal()])));
        case 'netrc':
            return netrc(fields);
        case 'npmrc':
            return npmrc(fields);
        case 'aws-credentials':
            return awsCredentials(fields);
        case 'kubeconfig':
            return kubeconfig(fields);
        case 'docker-config':
            return dockerConfig(fields);
        case 'template':
            return fillTemplate(form.template ?? '', keys);
        case 'k8s-secret':
            return k8sSecret(fields.whom(/^(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?\/)?[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/), keys);
    }
}
function shellQuoted(text) {
    return `'${text.replaceAll("'", String.raw `'\''`)}'`;
}
function json(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}
function netrc(fields) {
    const host = fields.whom(/^[\w.-]+$/);
    const word = /^[\x21-\x7e]+$/;
    const [login, password] = [fields.take('LOGIN', word, 'USERNAME'), fields.take('PASSWORD', word, 'TOKEN')];
    fields.end();
    return `machine ${host}\nlogin ${login}\npassword ${password}\n`;
}
function npmrc(fields) {
    const registry = fields.whom(/^(?:https:\/\/)?[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/).replace(/^https:\/\/|\/+$/g, '');
    const token = fields.take('TOKEN', /^(?!.*\$\{)[^\s;#"'\\\x7f-\uffff]+$/);
    fields.end();
    return `//${registry}/:_authToken=${token}\n`;
}
function awsCredentials(fields) {
    const profile = fields.whom(/^[\w.@+-]+$/, 'default');
    const word = /^[\x21-\x7e]+$/;
    const lines = [
        `aws_access_key_id = ${fields.take('ACCESS_KEY_ID', word)}`,
        `aws_secret_access_key = ${fields.take('SECRET_ACCESS_KEY', word)}`,
    ];
    const session = fields.maybe('SESSION_TOKEN', word);
    fields.end();
    if (session !== undefined)
        lines.push(`aws_session_token = ${session}`);
    return `[${profile}]\n${lines.join('\n')}\n`;
}
function kubeconfig(fields) {
    const server = fields.whom(/^https:\/\/[^\s"]+$/);
    const base64 = (text) => Buffer.from(text).toString('base64');
    const authority = fields.maybe('CA_CERTIFICATE');
    const token = fields.maybe('TOKEN');
    const user = token === undefined
        ? {
            'client-certificate-data': base64(fields.take('CLIENT_CERTIFICATE')),
            'client-key-data': base64(fields.take('CLIENT_KEY')),
        }
        : { token };
    fields.end();
    const cluster = {
        server,
        ...(authority === undefined ? {} : { 'certificate-authority-data': base64(authority) }),
    };
    return json({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'relock', cluster }],
        users: [{ name: 'relock', user }],
        contexts: [{ name: 'relock', context: { cluster: 'relock', user: 'relock' } }],
        'current-context': 'relock',
    });
}
function dockerConfig(fields) {
    const registry = fields.whom(/^(?:https:\/\/)?[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/);
    const [user, password] = [fields.take('USERNAME', /^[^:]+$/), fields.take('PASSWORD', undefined, 'TOKEN')];
    fields.end();
    return json({ auths: { [registry]: { auth: Buffer.from(`${user}:${password}`).toString('base64') } } });
}
function k8sSecret(whom, keys) {
    const [name = '', namespace] = whom.split('/').toReversed();
    const data = keys.map((key) => [key.name, Buffer.from(key.value.reveal()).toString('base64')]);
    return json({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name, ...(namespace === undefined ? {} : { namespace }) },
        type: 'Opaque',
        data: Object.fromEntries(data),
    });
}
function fillTemplate(template, keys) {
    const values = new Map(keys.map(({ name, value }) => [name, value]));
    return template.replace(/\{\{\s*([A-Za-z_]\w*)\s*(?:\|\s*(json|base64)\s*)?\}\}/g, (_, name, how) => {
        const text = values.get(name)?.reveal();
        if (text === undefined) {
            throw new core_error/* RelockError */.dB('RL-INJECT-FORM', `the template wants {{${(0,printable/* printable */.g)(name, 60)}}}, which is not given`, {
                remedy: 'Add it to the secrets list.',
            });
        }
        if (how === 'json')
            return JSON.stringify(text);
        return how === 'base64' ? Buffer.from(text).toString('base64') : text;
    });
}
class Fields {
    #form;
    #left;
    constructor(form, keys) {
        this.#form = form;
        this.#left = new Map(keys.map((key) => [key.name.toUpperCase(), key]));
    }
    whom(shape, otherwise) {
        const whom = this.#form.for ?? otherwise;
        if (whom !== undefined && shape.test(whom))
            return whom;
        const shown = whom === undefined ? 'is not told whom the keys are for' : `can’t be for "${(0,printable/* printable */.g)(whom, 80)}"`;
        throw this.#refuse(shown, 'Set "for": docs/inject.md has what each form takes.');
    }
    take(name, shape, otherName) {
        const value = this.maybe(name, shape) ?? (otherName === undefined ? undefined : this.maybe(otherName, shape));
        if (value !== undefined)
            return value;
        const either = otherName === undefined ? name : `${name} or ${otherName}`;
        throw this.#refuse(`wants a key whose name is ${either}, or ends so`, 'Name the key so in the secrets list.');
    }
    maybe(name, shape) {
        const [found, second] = [...this.#left.keys()].filter((key) => key === name || key.endsWith(`_${name}`));
        if (second !== undefined) {
            throw this.#refuse(`wants one ${name}; ${found ?? ''} and ${second} are given`, 'Leave one of them out.');
        }
        if (found === undefined)
            return undefined;
        const text = this.#left.get(found)?.value.reveal() ?? '';
        if (shape !== undefined && !shape.test(text)) {
            throw this.#refuse(`can’t hold ${found}: it has characters that the form gives another meaning`, 'Use export: env.');
        }
        this.#left.delete(found);
        return text;
    }
    end() {
        const left = [...this.#left.values()].map(({ name }) => name).join(', ');
        if (left !== '')
            throw this.#refuse(`has no place for ${left}`, 'Leave it out, or give it elsewhere: NAME (env).');
    }
    #refuse(what, remedy) {
        return new core_error/* RelockError */.dB('RL-INJECT-FORM', `the form ${this.#form.format} ${what}`, { remedy });
    }
}

// EXTERNAL MODULE: ./build/command/inject/secret-file.js
var secret_file = __webpack_require__(52983);
;// CONCATENATED MODULE: ./build/command/inject/target.js






const ENV_LIMIT = 128 * 1024;
const OUTPUT_LIMIT = 1024 * 1024;
function chooseTarget(request, secrets, { cwd, env }, runner) {
    const refuse = (errorCode, what, remedy) => new core_error/* RelockError */.dB(errorCode, what, { remedy, state: 'Nothing was read and nothing was exported.' });
    const named = request.output ?? request.format;
    const kind = request.export ?? (named !== undefined ? 'file' : 'env');
    const kinds = new Set(secrets.map((wish) => wish.export ?? kind));
    if (runner === undefined && (kinds.has('env') || kinds.has('output'))) {
        throw refuse('RL-INJECT-NOWHERE', 'there is no job to give the keys to', 'Name a file with --output FILE, or give them to one command: relock run --secret NAME=REF -- COMMAND.');
    }
    if (named !== undefined && !kinds.has('file')) {
        throw refuse('RL-INJECT-OUTPUT', `${request.output === undefined ? 'a form' : 'a file'} is named, but no key goes to a file: export is "${kind}"`, 'Give "export: file" with it.');
    }
    const form = readForm(request, cwd);
    const target = { kind, form, of: (key) => key.export ?? kind };
    if (!kinds.has('file'))
        return { ...target, file: undefined, temp: undefined };
    if (form.format === 'k8s-secret') {
        if (request.output === undefined && request.pipe)
            return { ...target, file: undefined, temp: undefined };
        throw refuse('RL-INJECT-OUTPUT', 'a manifest goes to a pipe, not to a terminal, a file or a job’s log', 'Write: relock inject --format k8s-secret --for NAME --secret NAME=REF | kubectl apply -f -');
    }
    const temp = runner === undefined ? undefined : env['RUNNER_TEMP'];
    if (request.output === undefined) {
        if (temp !== undefined)
            return { ...target, file: undefined, temp };
        throw refuse('RL-INJECT-OUTPUT', 'export: file names no file', 'Give "export: file" and "output: FILE" together.');
    }
    const file = external_node_path_.resolve(temp ?? cwd, request.output);
    if ((0,external_node_fs_.existsSync)(file)) {
        throw refuse('RL-INJECT-OUTPUT', `${(0,printable/* printable */.g)(file)} is already there`, 'Remove it or name another file.');
    }
    if (!(0,external_node_fs_.statSync)(external_node_path_.dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
        throw refuse('RL-INJECT-OUTPUT', `the folder of ${(0,printable/* printable */.g)(file)} is not there`, 'Make the folder first.');
    }
    return { ...target, file, temp: undefined };
}
function readForm(request, cwd) {
    const format = request.format ?? (request.template === undefined ? 'dotenv' : 'template');
    const refuse = (what, remedy) => new core_error/* RelockError */.dB('RL-INJECT-FORM', what, { remedy, state: 'Nothing was read and nothing was exported.' });
    if ((format === 'template') !== (request.template !== undefined)) {
        throw refuse(format === 'template' ? 'the form template is given no template' : `the form ${format} takes no template`, 'Give "format: template" and "template: FILE" together.');
    }
    if (request.template === undefined)
        return { format, for: request.for, template: undefined };
    const file = external_node_path_.resolve(cwd, request.template);
    try {
        return { format, for: request.for, template: (0,external_node_fs_.readFileSync)(file, 'utf8') };
    }
    catch (error) {
        throw refuse(`the template ${(0,printable/* printable */.g)(file)} can’t be read (${(0,core_error/* systemCode */.xU)(error) ?? 'unknown reason'})`, 'Name a text file with {{NAME}} in it.');
    }
}
const OWN_OUTPUTS = new Set(['file', 'logins']);
function checkExports(taken, target) {
    const tooLarge = (name, limit) => new core_error/* RelockError */.dB('RL-INJECT-TOO-LARGE', `${name} is too large to be exported: ${limit}`, {
        remedy: 'Write it to a file: "export: file" and "output: FILE".',
    });
    let total = 0;
    for (const key of taken) {
        const kind = target.of(key);
        const text = key.value.reveal();
        if (kind === 'output' && OWN_OUTPUTS.has(key.name.toLowerCase())) {
            throw new core_error/* RelockError */.dB('RL-SECRETS-RESERVED', `the output "${key.name}" is one that Relock gives itself`, {
                remedy: 'Choose another name.',
            });
        }
        if (kind === 'output')
            total += text.length * 2;
        if (kind === 'env' && Buffer.byteLength(text) + key.name.length + 2 > ENV_LIMIT) {
            throw tooLarge(key.name, 'a variable of more than 128 KiB keeps every later step from starting');
        }
        if (total > OUTPUT_LIMIT)
            throw tooLarge(key.name, 'GitHub takes 1 MiB of outputs a job');
    }
}
function fileText(taken, target) {
    const keys = taken.filter((key) => target.of(key) === 'file');
    return keys.length === 0 ? undefined : fillForm(target.form, keys);
}
function writeTarget(text, { file, temp, form }) {
    if (file !== undefined)
        return (0,secret_file/* writeSecretFile */.AK)(file, text, false);
    if (temp === undefined)
        return undefined;
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(temp, 'relock-'));
    try {
        return (0,secret_file/* writeSecretFile */.AK)(external_node_path_.join(folder, FILE_NAMES[form.format]), text, true);
    }
    catch (error) {
        (0,external_node_fs_.rmdirSync)(folder);
        throw error;
    }
}
function removeTarget(file) {
    try {
        if (file !== undefined)
            (0,secret_file/* removeSecretFile */.JF)(file);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/command/inject.js









const LONG = 3600;
async function inject(request, invocation, services) {
    const { runner } = services;
    const target = chooseTarget(request, request.secrets, invocation, runner);
    const keeper = keepState(request.hasPost ? runner : undefined);
    const vaults = services.openVaults(() => {
        const sessions = vaults.dumpSessions();
        for (const handle of (0,session.handlesOf)(sessions))
            runner?.mask(handle);
        keeper.save({ sessions });
    });
    try {
        const taken = await (0,take/* takeSecrets */.P)(request.secrets, vaults, {
            allowUnmaskable: request.allowUnmaskable,
            seal: request.requireHsm ? 'required' : runner === undefined ? 'none' : 'shown',
            state: 'Nothing was exported.',
        }).catch((error) => {
            saveWhatIsLeft(vaults, keeper);
            throw error;
        });
        const undo = runner?.checkpoint();
        let file;
        try {
            checkExports(taken, target);
            const text = fileText(taken, target);
            for (const { value } of taken)
                runner?.mask(value);
            if (text !== undefined) {
                file = writeTarget(text, target);
                if (file === undefined)
                    invocation.out(text);
            }
            const sessions = vaults.dumpSessions();
            const given = taken.filter((key) => target.of(key) !== 'none');
            keeper.save({ sessions, ...withoutSession(given, sessions), file });
            if (request.handOver)
                runner?.setOutput('logins', (0,hand_over/* writeHandOver */.f)(sessions));
            exportAll(taken, target, file, runner);
        }
        catch (error) {
            const outcome = { isUndone: isDone(undo), file: removeTarget(file) ? undefined : file };
            throw await takenBack(error, outcome, vaults, keeper);
        }
        const opened = await vaults.all();
        await endIdleLogins(opened, target, request.secrets);
        const sessions = vaults.dumpSessions();
        const renews = request.renew && !request.handOver && canRenew(opened);
        const renewer = renews ? await services.startRenewer(sessions).catch(() => undefined) : undefined;
        keeper.save({ sessions: request.handOver ? [] : sessions, renewer });
        tell(taken, target, file, request, invocation, runner, opened);
        return 0;
    }
    finally {
        await vaults.close();
    }
}
function keepState(runner) {
    let state = { at: Date.now(), sessions: [], static: [], ending: [], file: undefined, renewer: undefined };
    let last = (0,inject_state/* writeState */.Jq)(state);
    return {
        save(change) {
            state = { ...state, ...change };
            const text = (0,inject_state/* writeState */.Jq)(state);
            if (text !== last)
                runner?.saveState(inject_state/* STATE_NAME */.sf, text);
            last = text;
        },
    };
}
function exportAll(taken, target, file, runner) {
    if (file !== undefined)
        runner?.setOutput('file', file.path);
    for (const key of taken) {
        const kind = target.of(key);
        if (kind === 'env')
            runner?.exportVariable(key.name, key.value);
        if (kind === 'output')
            runner?.setOutput(key.name, key.value.reveal());
    }
}
function isDone(undo) {
    try {
        undo?.();
        return true;
    }
    catch {
        return false;
    }
}
async function takenBack(error, { isUndone, file }, vaults, keeper) {
    const back = await (0,revoke.revokeAll)(await vaults.all());
    saveWhatIsLeft(vaults, keeper, { ...(isUndone ? { static: [], ending: [] } : {}), file });
    if (!(error instanceof core_error/* RelockError */.dB))
        return error;
    return new core_error/* RelockError */.dB(error.code, error.message, {
        evidence: error.evidence,
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        state: [
            isUndone ? 'Nothing was exported.' : 'What had been exported could not be taken out again.',
            ...(file === undefined ? [] : [`${(0,printable/* printable */.g)(file.path)} holds keys and could not be removed.`]),
            ...(0,take/* describeReturn */._)(back),
        ].join(' '),
        cause: error,
    });
}
function saveWhatIsLeft(vaults, keeper, change = {}) {
    try {
        keeper.save({ ...change, sessions: vaults.dumpSessions() });
    }
    catch {
    }
}
function withoutSession(taken, sessions) {
    const held = new Set((0,session.handlesOf)(sessions).map((handle) => handle.reveal()));
    return {
        static: taken.filter(({ lease }) => lease === undefined).map(({ name }) => name),
        ending: taken.flatMap(({ name, lease }) => lease === undefined || held.has(lease.handle.reveal()) ? [] : [{ name, ttl: lease.ttl }]),
    };
}
async function endIdleLogins(vaults, target, secrets) {
    const isRehearsal = secrets.every((wish) => target.of(wish) === 'none');
    await (0,revoke.revokeAll)(vaults.filter((vault) => isRehearsal || isIdle(vault)));
}
function isIdle(vault) {
    const leases = vault.leases();
    return leases.length > 0 && leases.every((lease) => lease.kind === 'token');
}
function canRenew(vaults) {
    return vaults.some((vault) => vault.renew !== undefined && vault.leases().some(({ ttl }) => ttl > 0));
}
function tell(taken, target, file, request, { err }, runner, vaults) {
    const left = allLeases(taken, vaults);
    const where = describeTargets(taken, target, file);
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
function allLeases(taken, vaults) {
    const all = [
        ...vaults.flatMap((vault) => vault.leases().map((lease) => ({ vault, lease }))),
        ...taken.flatMap(({ vault, lease }) => (lease === undefined ? [] : [{ vault, lease }])),
    ];
    return [...new Map(all.toReversed().map((one) => [one.lease.handle.reveal(), one])).values()].toReversed();
}
function describeTargets(taken, target, file) {
    const words = {
        env: 'the environment of the following steps',
        output: 'the outputs of this step',
        file: file === undefined ? 'standard output' : (0,printable/* printable */.g)(file.path),
        none: 'nowhere: all could be read and were given back',
    };
    return [...new Set(taken.map((key) => words[target.of(key)]))].join('; ');
}

// EXTERNAL MODULE: ./build/command/run-vaults.js
var run_vaults = __webpack_require__(68377);
// EXTERNAL MODULE: ./build/vault/secrets-list.js
var secrets_list = __webpack_require__(33631);
// EXTERNAL MODULE: ./build/door/is-terminal.js
var is_terminal = __webpack_require__(73974);
;// CONCATENATED MODULE: ./build/door/inject.js








async function injectInJob(inputs, invocation, runner, token) {
    const secrets = (0,secrets_list/* parseSecrets */.dC)(inputs.get('secrets') ?? '');
    const { readJobConfig } = await __webpack_require__.e(/* import() */ 3273).then(__webpack_require__.bind(__webpack_require__, 83273));
    const config = await readJobConfig(inputs.get('config'), invocation, token);
    const request = {
        secrets,
        export: inputs.get('export'),
        output: inputs.get('output'),
        format: inputs.get('format'),
        for: inputs.get('for'),
        template: inputs.get('template'),
        pipe: false,
        requireHsm: config.requireHsm,
        renew: inputs.get('renew') !== 'false',
        handOver: inputs.get('hand-over') === 'true',
        allowUnmaskable: inputs.get('allow-unmaskable') === 'true',
        hasPost: true,
    };
    return inject(request, invocation, {
        runner,
        openVaults: (0,run_vaults.openRunVaults)(config, invocation, runner, (0,secrets_list/* wantedBy */.fy)(secrets)),
        async startRenewer(sessions) {
            return (await __webpack_require__.e(/* import() */ 6682).then(__webpack_require__.bind(__webpack_require__, 21444))).startRenewer(sessions, invocation.env);
        },
    });
}
async function revokeHandedOver(logins, config, invocation, runner) {
    const { readHandOver, takeOver } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 33072));
    const text = 'text' in logins ? logins.text : await readHandOver(logins.operand, invocation);
    return takeOver(text, config, invocation, { openVaults: (0,run_vaults.openRunVaults)(config, invocation, runner), runner });
}
const OUTSIDERS = new Set(['issue_comment', 'pull_request_target', 'workflow_run']);
async function configOf(named, invocation) {
    const { env } = invocation;
    if (named !== undefined || !(0,actions_runner.isActions)(env) || !OUTSIDERS.has(env['GITHUB_EVENT_NAME'] ?? '')) {
        return (0,config.loadConfig)(invocation, named);
    }
    const { readJobConfig } = await __webpack_require__.e(/* import() */ 3273).then(__webpack_require__.bind(__webpack_require__, 83273));
    const token = env['GITHUB_TOKEN'];
    return readJobConfig(undefined, invocation, token === undefined ? undefined : new secret/* SecretValue */.i(token));
}
async function handOut(given, invocation) {
    const { command, flags, operands, rest } = given;
    const one = (name) => flags.get(name)?.[0];
    const inJob = (0,actions_runner.isActions)(invocation.env);
    if (command.name === 'revoke') {
        const runner = inJob ? (0,actions_runner.openRunner)(invocation.env) : undefined;
        const config = await configOf(one('config'), invocation);
        return revokeHandedOver({ operand: operands[0] ?? '' }, config, invocation, runner);
    }
    const secrets = (0,secrets_list/* parseSecretFlags */.hd)(flags.get('secret') ?? []);
    const config = await configOf(one('config'), invocation);
    if (command.name === 'run') {
        const runner = inJob ? (0,actions_runner.openRunner)(invocation.env, 'stderr') : undefined;
        const { run } = await __webpack_require__.e(/* import() */ 759).then(__webpack_require__.bind(__webpack_require__, 70759));
        const request = {
            secrets,
            command: rest,
            environment: (0,environment/* wholeEnvironment */.zr)(),
            keep: flags.get('keep') ?? [],
            requireHsm: config.requireHsm,
        };
        return run(request, invocation, {
            runner,
            openVaults: (0,run_vaults.openRunVaults)(config, invocation, runner, (0,secrets_list/* wantedBy */.fy)(secrets)),
        });
    }
    const format = one('format');
    const runner = inJob ? (0,actions_runner.openRunner)(invocation.env, format === 'k8s-secret' ? 'stderr' : 'stdout') : undefined;
    const request = {
        secrets,
        export: one('export'),
        output: one('output'),
        format,
        for: one('for'),
        template: one('template'),
        pipe: !(0,is_terminal/* isTerminal */.H)(1),
        allowUnmaskable: flags.has('allow-unmaskable'),
        requireHsm: config.requireHsm,
        renew: false,
        handOver: false,
        hasPost: false,
    };
    return inject(request, invocation, {
        runner,
        openVaults: (0,run_vaults.openRunVaults)(config, invocation, runner, (0,secrets_list/* wantedBy */.fy)(secrets)),
        startRenewer: async () => undefined,
    });
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ addressBeside),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   KF: () => (/* binding */ isFlat),
/* harmony export */   ii: () => (/* binding */ wholeSecret),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   w5: () => (/* binding */ restBelow)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const STORES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES = [...STORES, ...MINTS];
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
function isMinted(address) {
    return MINTS.some((scheme) => scheme === address.scheme);
}
const FLAT = new Set(['azurekeyvault', 'gcpsecrets']);
function isFlat({ scheme }) {
    return FLAT.has(scheme);
}
function restBelow(prefix, { path }) {
    const inContainer = isFlat(prefix) && prefix.path.includes('/');
    const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
    const isBelow = prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
    return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}
function addressBeside(known, path, params = new Map()) {
    const server = known.server === undefined ? '' : `+${known.server}`;
    const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
    try {
        const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
        if (address.path === path)
            return address;
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(known.text)} has a secret that no address can name`, {
        evidence: [['It is called', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)]],
        remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
    });
}


/***/ }),

/***/ 99847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectIn(json, name) {
    const value = json?.[name];
    return isObject(value) ? value : undefined;
}
function textIn(json, name) {
    const value = json?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function numberIn(json, name) {
    const value = json?.[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function textsIn(json, name) {
    const value = json?.[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function parseExact(text) {
    const exact = JSON;
    return exact.parse(text, (_, value, { source }) => typeof value === 'number' && source !== undefined && String(value) !== source ? exact.rawJSON(source) : value);
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

/***/ 33631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   fy: () => (/* binding */ wantedBy),
/* harmony export */   hd: () => (/* binding */ parseSecretFlags),
/* harmony export */   nL: () => (/* binding */ faultOfName)
/* harmony export */ });
/* unused harmony export TARGETS */
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(503);



const TARGETS = ['env', 'output', 'file', 'none'];
const RESERVED = 'PATH PATHEXT COMSPEC SYSTEMROOT WINDIR PSMODULEPATH HOME USERPROFILE SHELL SHELLOPTS BASHOPTS BASH_* ENV IFS CDPATH ' +
    'PS4 PROMPT_COMMAND PWD OLDPWD TMPDIR TMP TEMP EDITOR VISUAL PAGER CI LD_* DYLD_* GCONV_PATH LOCPATH NLSPATH ' +
    'GLIBC_TUNABLES HOSTALIASES RESOLV_HOST_CONF NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED ' +
    'NPM_CONFIG_* PYTHON* PERL5LIB PERL5OPT PERL5DB PERLLIB RUBYOPT RUBYLIB GEM_HOME GEM_PATH BUNDLE_GEMFILE CLASSPATH ' +
    'JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS MAVEN_OPTS DOTNET_STARTUP_HOOKS CORECLR_* COR_* LUA_INIT* PHPRC ' +
    'PHP_INI_SCAN_DIR R_PROFILE* ZDOTDIR OPENSSL_* SSL_CERT_FILE SSL_CERT_DIR SSH_ASKPASS ' +
    'SSH_AUTH_SOCK GIT_* GITHUB_* RUNNER_* ACTIONS_* INPUT_* STATE_* RELOCK_*';
function parseSecrets(text) {
    const entries = text
        .split(/\r\n|\n|\r/)
        .map((line, index) => ({ where: `line ${index + 1}`, text: line.replace(/(?:^|\s)#.*$/, '').trim() }))
        .filter((entry) => entry.text !== '');
    return checkAll(entries, 'the secrets input', 'Write one NAME = vault://MOUNT/PATH#/KEY a line.');
}
function parseSecretFlags(flags) {
    const entries = flags.map((flag, index) => ({ where: `number ${index + 1}`, text: flag.trim() }));
    return checkAll(entries, '--secret', 'Write --secret NAME=vault://MOUNT/PATH#/KEY.');
}
function wantedBy(wishes) {
    return wishes.filter(({ takes }) => takes !== 'below').map(({ address }) => address);
}
function faultOfName(name) {
    const shown = `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name, 60)}"`;
    if (!/^[A-Za-z_]\w*$/.test(name)) {
        return { code: 'RL-SECRETS-NAME', what: `${shown} is no name: letters, digits and "_", no digit first` };
    }
    if (!isReserved(name))
        return undefined;
    return {
        code: 'RL-SECRETS-RESERVED',
        what: `${shown} is read by the runner, a shell or a loader`,
        remedy: 'Choose another name, and hand the value over in the step that needs it.',
    };
}
function checkAll(entries, source, form) {
    const wishes = [];
    const problems = [];
    const places = new Map();
    for (const entry of entries) {
        const read = check(entry.text, places);
        if ('code' in read)
            problems.push([entry.where, read]);
        else {
            if (read.takes === 'one')
                places.set(read.name.toUpperCase(), entry.where);
            wishes.push(read);
        }
    }
    const state = 'Nothing was read and nothing was exported.';
    if (entries.length === 0)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-SECRETS-EMPTY', `${source} names no secret`, { remedy: form, state });
    const [first, ...others] = problems;
    if (first === undefined)
        return wishes;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(first[1].code, `${source}, ${first[0]}: ${first[1].what}`, {
        evidence: others.map(([where, { what }]) => [where, what]),
        remedy: first[1].remedy ?? form,
        state,
    });
}
function check(text, places) {
    const at = text.indexOf('=');
    if (at < 0)
        return { code: 'RL-SECRETS-SYNTAX', what: 'has no "=" between a name and an address' };
    const [, left = '', word] = /^(.*?)(?:\(([^()]*)\))?$/s.exec(text.slice(0, at).trim()) ?? [];
    let address;
    try {
        address = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAddress */ .or)(text.slice(at + 1));
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
            throw error;
        const fault = error.message.slice(error.message.lastIndexOf('"') + 1).trim();
        return { code: 'RL-SECRETS-ADDRESS', what: `what stands after "=" ${fault}` };
    }
    const target = TARGETS.find((known) => known === word?.trim());
    if (word !== undefined && target === undefined) {
        return { code: 'RL-SECRETS-SYNTAX', what: `a key goes to (${TARGETS.join('), (')}), not to what stands there` };
    }
    const several = left.trim().endsWith('*');
    const name = several ? left.trim().slice(0, -1) : left.trim();
    const fault = faultOfName(name);
    if (fault !== undefined)
        return fault;
    const below = address.key === undefined && address.path.endsWith('/*');
    if (below && !several) {
        return {
            code: 'RL-SECRETS-SYNTAX',
            what: 'an address that ends in "/*" gives several keys: write PREFIX_* before it',
        };
    }
    const earlier = places.get(name.toUpperCase());
    if (earlier !== undefined && !several) {
        return {
            code: 'RL-SECRETS-TWICE',
            what: `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name, 60)}" is already given by ${earlier}`,
            remedy: 'Remove or rename one; upper and lower case are one name.',
        };
    }
    if (!below)
        return { name, address, takes: several ? 'all' : 'one', export: target };
    return { name, address: (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAddress */ .or)(address.text.replace(/\/\*(?=\?|$)/, '')), takes: 'below', export: target };
}
function isReserved(name) {
    const upper = name.toUpperCase();
    return RESERVED.split(' ').some((known) => known.endsWith('*') ? upper.startsWith(known.slice(0, -1)) : upper === known);
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
