export const id = 5805;
export const ids = [5805];
export const modules = {

/***/ 15805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vault: () => (/* binding */ vault)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/vault/describe.js
var describe = __webpack_require__(66544);
// EXTERNAL MODULE: ./build/command/vault/prompt.js
var vault_prompt = __webpack_require__(103);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/command/vault/values.js







const MOST_BYTES = 1024 * 1024;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const DEFAULT_LENGTH = 32;
const SHORTEST = 17;
const LONGEST = 4096;
async function takeValues(request, invocation) {
    const sources = [...request.values.map(parseValue), ...request.generate.map(parseGenerate)];
    const names = sources.map(({ key }) => key);
    const twice = names.find((key, index) => names.indexOf(key) !== index);
    if (twice !== undefined)
        throw usage(`the key ${(0,printable/* printable */.g)(twice, 60)} is given twice`);
    if (sources.filter(({ from }) => from === 'stdin').length > 1)
        throw usage('only one KEY=- can be read from standard input');
    if (sources.length === 0)
        throw usage('no value is given');
    const fields = new Map();
    for (const source of sources)
        fields.set(source.key, await take(source, invocation));
    return fields;
}
function parseValue(text) {
    const at = text.indexOf('=');
    const key = at < 0 ? text : text.slice(0, at);
    const value = at < 0 ? '' : text.slice(at + 1);
    checkKey(key);
    if (value === '-')
        return { key, from: 'stdin' };
    if (value.startsWith('@') && value.length > 1)
        return { key, from: 'file', file: value.slice(1) };
    throw usage(`the value of ${(0,printable/* printable */.g)(key, 60)} can't be given in the arguments, where others can see it`);
}
function parseGenerate(text) {
    const [key = '', length = String(DEFAULT_LENGTH), ...rest] = text.split('=');
    checkKey(key);
    const characters = /^[0-9]{1,5}$/.test(length) && rest.length === 0 ? Number(length) : 0;
    if (characters < SHORTEST || characters > LONGEST) {
        throw usage(`--generate ${(0,printable/* printable */.g)(key, 60)} wants a length from ${SHORTEST} to ${LONGEST}`);
    }
    return { key, from: 'generate', length: characters };
}
function checkKey(key) {
    if (/^[A-Za-z0-9_.-]{1,128}$/.test(key))
        return;
    throw usage('a key is made of letters, digits, "_", "." and "-"');
}
async function take(source, invocation) {
    switch (source.from) {
        case 'generate':
            return new secret/* SecretValue */.i(Array.from({ length: source.length }, () => ALPHABET[(0,external_node_crypto_.randomInt)(ALPHABET.length)]).join(''));
        case 'stdin': {
            const { stdin } = invocation;
            if ((0,vault_prompt/* isTerminal */.Hd)(stdin))
                return new secret/* SecretValue */.i(await (0,vault_prompt/* askHidden */.gu)(`${source.key} (not shown): `, stdin, invocation));
            return read(stdin, source.key, 'standard input');
        }
        case 'file':
            return read((0,external_node_fs_.createReadStream)(external_node_path_.resolve(invocation.cwd, source.file)), source.key, (0,printable/* printable */.g)(source.file));
    }
}
async function read(stream, key, where) {
    const bytes = Buffer.alloc(MOST_BYTES);
    let length = 0;
    try {
        for await (const chunk of stream) {
            const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            if (length + part.length > MOST_BYTES)
                throw unusable(key, where, `it has more than ${MOST_BYTES} bytes`);
            length += part.copy(bytes, length);
            part.fill(0);
        }
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length));
        return new secret/* SecretValue */.i(text);
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            throw error;
        if (error instanceof TypeError)
            throw unusable(key, where, 'it is not UTF-8 text; store it as base64');
        throw unusable(key, where, (0,core_error/* systemCode */.xU)(error) ?? 'it can’t be read', error);
    }
    finally {
        bytes.fill(0, 0, length);
    }
}
function unusable(key, where, why, cause) {
    return new core_error/* RelockError */.dB('RL-VAULT-VALUE', `the value of ${(0,printable/* printable */.g)(key, 60)} can't be taken from ${where}: ${why}`, {
        state: 'Nothing was stored.',
        cause,
    });
}
function usage(what) {
    return new core_error/* RelockError */.dB('RL-USAGE', what, {
        remedy: 'Give KEY=@FILE, KEY=- for standard input, or --generate KEY[=LENGTH].',
        state: 'Nothing was stored.',
    });
}

;// CONCATENATED MODULE: ./build/command/vault.js







async function vault(request, invocation) {
    const dir = folderOf(request.dir, invocation);
    switch (request.action) {
        case 'init':
            return init(dir, request.seal, request.recovery ?? NOBODY, invocation);
        case 'reseal':
        case 'rekey':
        case 'recovery':
        case 'recover':
            return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(7550), __webpack_require__.e(6555)]).then(__webpack_require__.bind(__webpack_require__, 98595))).seals(request, dir, invocation);
        case 'backup':
        case 'restore':
            return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4927), __webpack_require__.e(3487), __webpack_require__.e(7550), __webpack_require__.e(5283)]).then(__webpack_require__.bind(__webpack_require__, 85283))).backup(request, dir, invocation);
        case 'put':
        case 'get':
        case 'list':
        case 'versions':
        case 'delete':
        case 'status':
            return withStore(request, dir, invocation);
    }
}
const NOBODY = { recipients: [], shares: undefined, sharesDir: undefined };
async function withStore(request, dir, invocation) {
    const work = await prepare(request, dir, invocation);
    const { openEmbeddedStore } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    const store = await openEmbeddedStore({
        dir,
        env: invocation.env,
        ask: (0,vault_prompt/* passphrasePrompt */.nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    });
    try {
        return work(store);
    }
    finally {
        await store.close();
    }
}
async function prepare(request, dir, invocation) {
    switch (request.action) {
        case 'put': {
            const where = secretAddress(request.path, 'whole');
            const fields = await takeValues(request, invocation);
            return (store) => put(store, where, fields, request, invocation);
        }
        case 'get': {
            const where = secretAddress(request.path, 'field');
            return (store) => get(store, where, request, invocation);
        }
        case 'list':
            return (store) => list(store, request, invocation);
        case 'versions': {
            const where = secretAddress(request.path, 'whole');
            return (store) => versions(store, where, request.format, invocation);
        }
        case 'delete': {
            const where = secretAddress(request.path, 'whole');
            return (store) => remove(store, where, request.versions, invocation);
        }
        case 'status':
            return (store) => vault_status(store, dir, request.format, invocation);
    }
}
async function init(dir, kind, wanted, invocation) {
    if (kind === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'vault init wants --seal', {
            remedy: 'Choose pkcs11 (the key stays in an HSM), awskms, azurekeyvault, gcpckms (a cloud’s) or passphrase (not hardware).',
        });
    }
    const { createVault, refuseExisting } = await __webpack_require__.e(/* import() */ 4929).then(__webpack_require__.bind(__webpack_require__, 54929));
    const [{ openSeal }, { makeRecovery, sharesWanted }, { openSealed, vaultIdOf }, { setRecovery }, { encryptTo }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5186).then(__webpack_require__.bind(__webpack_require__, 25186)),
        __webpack_require__.e(/* import() */ 8579).then(__webpack_require__.bind(__webpack_require__, 58579)),
        Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(5757)]).then(__webpack_require__.bind(__webpack_require__, 65757)),
        __webpack_require__.e(/* import() */ 2806).then(__webpack_require__.bind(__webpack_require__, 72806)),
        __webpack_require__.e(/* import() */ 6878).then(__webpack_require__.bind(__webpack_require__, 86878)),
    ]);
    sharesWanted(wanted);
    if (wanted.recipients.length > 0)
        await encryptTo(wanted.recipients, new Uint8Array());
    refuseExisting(dir);
    const seal = await openSeal(kind, {
        env: invocation.env,
        create: true,
        ask: (0,vault_prompt/* passphrasePrompt */.nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    });
    try {
        const token = await createVault(dir, seal);
        invocation.err([
            `vault made in ${(0,printable/* printable */.g)(dir)}`,
            `seal: ${(0,describe/* describeSeal */.h)(seal.verdict)}`,
            'The root token is on standard output, this once: the vault keeps only a hash of it.',
            '',
        ].join('\n'));
        invocation.out(`${token.reveal()}\n`);
        const vaultId = Buffer.from(vaultIdOf(dir), 'hex');
        const recovery = await makeRecovery(wanted, vaultId, invocation);
        if (recovery === undefined) {
            invocation.err('Nobody can recover it when its seal is lost: "relock vault recovery" changes that.\n');
        }
        else {
            const { vault: made } = await openSealed(dir, seal);
            try {
                await setRecovery(made, vaultId, recovery);
            }
            finally {
                made.db.close();
            }
        }
        return 0;
    }
    finally {
        await seal.close();
    }
}
function put(store, address, fields, request, { err }) {
    const { expected, kind } = request;
    const version = store.put(address.path, fields, {
        ...(expected === undefined ? {} : { expected }),
        ...(kind === undefined ? {} : { kind }),
    });
    err(`${(0,printable/* printable */.g)(address.text)} has version ${version} now\n`);
    return 0;
}
function get(store, address, request, { out, err, interactive }) {
    const found = store.get(address.path, request.version);
    if (found === null) {
        const which = request.version === undefined ? '' : ` version ${request.version}`;
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-SECRET', `there is no ${(0,printable/* printable */.g)(address.text)}${which}`, {
            remedy: '"relock vault list" and "relock vault versions" tell what there is.',
        });
    }
    const names = [...found.fields.keys()];
    const key = address.key ?? (names.length === 1 ? names[0] : undefined);
    if (request.format === 'json') {
        const shown = address.key === undefined ? names : [address.key];
        const fields = Object.fromEntries(shown.map((name) => [name, valueOf(name).reveal()]));
        out(`${JSON.stringify({ path: address.path, version: found.version, fields })}\n`);
        return 0;
    }
    if (key === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', `${(0,printable/* printable */.g)(address.text)} has ${names.length} fields: name one`, {
            evidence: [['Its fields', names.map((name) => (0,printable/* printable */.g)(name, 60)).join(', ')]],
            remedy: `Write ${(0,printable/* printable */.g)(address.text)}#/KEY, or take all with --format json.`,
        });
    }
    out(valueOf(key).reveal());
    if (interactive)
        err('\n');
    return 0;
    function valueOf(name) {
        const value = found?.fields.get(name);
        if (value !== undefined)
            return value;
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-FIELD', `${(0,printable/* printable */.g)(address.text)} is not there: the secret has no such field`, {
            evidence: [['Its fields', names.map((one) => (0,printable/* printable */.g)(one, 60)).join(', ')]],
        });
    }
}
function list(store, request, { out }) {
    const paths = store.list(request.prefix.replace(/^relock:\/\//, ''));
    out(request.format === 'json' ? `${JSON.stringify(paths)}\n` : paths.map((one) => `${(0,printable/* printable */.g)(one, 600)}\n`).join(''));
    return 0;
}
function versions(store, address, format, { out }) {
    const all = store.versions(address.path);
    if (all === null)
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-SECRET', `there is no ${(0,printable/* printable */.g)(address.text)}`);
    const shown = all.map(({ number, created, destroyed, rotation }) => ({
        version: number,
        created: new Date(created).toISOString(),
        rotation: rotation === '' ? undefined : rotation,
        destroyed: destroyed === undefined ? undefined : new Date(destroyed).toISOString(),
    }));
    if (format === 'json') {
        out(`${JSON.stringify(shown)}\n`);
        return 0;
    }
    const width = String(shown.length).length;
    for (const { version, created, rotation, destroyed } of shown) {
        const notes = [
            version === shown.length ? 'current' : '',
            rotation === undefined ? '' : `rotation ${(0,printable/* printable */.g)(rotation, 60)}`,
            destroyed === undefined ? '' : `destroyed ${destroyed}`,
        ].filter((note) => note !== '');
        out(`${String(version).padStart(width)}  ${[created, ...notes].join('  ')}\n`);
    }
    return 0;
}
function remove(store, address, numbers, { err }) {
    const name = (0,printable/* printable */.g)(address.text);
    if (numbers.length > 0) {
        const destroyed = store.destroy(address.path, numbers);
        err(`${destroyed} of ${numbers.length} ${numbers.length === 1 ? 'version' : 'versions'} of ${name} destroyed`);
        err(destroyed < numbers.length ? '; the others were already\n' : '\n');
        return 0;
    }
    if (!store.remove(address.path))
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-SECRET', `there is no ${name}`);
    err(`${name} is gone with all its versions; what it opened elsewhere is still valid there\n`);
    return 0;
}
function vault_status(store, dir, format, { out }) {
    const { seal, created, ...counts } = store.status();
    if (format === 'json') {
        out(`${JSON.stringify({ dir, seal, created: new Date(created).toISOString(), ...counts })}\n`);
        return 0;
    }
    const rows = [
        ['vault', `${(0,printable/* printable */.g)(dir)}, made ${new Date(created).toISOString()}`],
        ['seal', (0,describe/* describeSeal */.h)(seal)],
        ['secrets', `${counts.secrets} (versions: ${counts.versions})`],
        ['managed', `${counts.managed} (too weak or short to be looked for: ${counts.weak})`],
        ['pending', `${counts.staged} (rotations that are not finished)`],
        ['file', `${counts.bytes.toLocaleString('en')} bytes, schema ${counts.schema}`],
    ];
    for (const [label = '', fact = ''] of rows)
        out(`${label.padEnd(8)} ${fact}\n`);
    return 0;
}
function folderOf(given, { env, cwd }) {
    const dir = given ?? env['RELOCK_DIR'];
    if (dir !== undefined && dir !== '')
        return external_node_path_.resolve(cwd, dir);
    throw new core_error/* RelockError */.dB('RL-USAGE', "the vault's folder is not given", {
        remedy: 'Name it with --dir DIR, or set RELOCK_DIR.',
    });
}
function secretAddress(text, what) {
    const address = (0,vault_address/* parseAddress */.or)(text.includes('://') ? text : `relock://${text}`);
    const wrong = address.scheme !== 'relock' || address.server !== undefined
        ? 'is not in the embedded vault'
        : address.params.size > 0
            ? 'has a parameter, where a flag is meant'
            : what === 'whole' && address.key !== undefined
                ? 'names a field, where a whole secret is meant'
                : undefined;
    if (wrong === undefined)
        return address;
    throw new core_error/* RelockError */.dB('RL-USAGE', `${(0,printable/* printable */.g)(address.text)} ${wrong}`, {
        remedy: 'Write PATH, or PATH#/KEY to get one field.',
    });
}


/***/ }),

/***/ 66544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeSeal)
/* harmony export */ });
function describeSeal({ kind, protection, evidence }) {
    return `${kind}, ${protection} (${evidence})`;
}


/***/ }),

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   gu: () => (/* binding */ askHidden),
/* harmony export */   nM: () => (/* binding */ passphrasePrompt)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);

function passphrasePrompt(invocation) {
    const { stdin } = invocation;
    if (!isTerminal(stdin) || !invocation.interactive)
        return undefined;
    return async (what, repeat) => {
        const first = await askHidden(`${what} (not shown): `, stdin, invocation);
        if (repeat && (await askHidden(`${what} again: `, stdin, invocation)) !== first) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PROMPT', `the two entries of the ${what} differ`, {
                remedy: 'Start again.',
                state: 'Nothing was changed.',
            });
        }
        return first;
    };
}
async function askHidden(question, stdin, { err }) {
    err(question);
    stdin.setRawMode(true);
    const { promise, resolve, reject } = Promise.withResolvers();
    const decoder = new TextDecoder();
    let line = '';
    const onData = (chunk) => {
        for (const character of typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })) {
            if (character === '\r' || character === '\n')
                return resolve(line);
            if (character === '\u0003' || character === '\u0004')
                return reject(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PROMPT', 'stopped at the prompt'));
            if (character === '\u007f' || character === '\b')
                line = Array.from(line).slice(0, -1).join('');
            else
                line += character;
        }
    };
    stdin.on('data', onData);
    stdin.resume();
    try {
        return await promise;
    }
    finally {
        stdin.off('data', onData);
        stdin.setRawMode(false);
        stdin.pause();
        err('\n');
    }
}
function isTerminal(stdin) {
    return 'isTTY' in stdin && stdin.isTTY === true && 'setRawMode' in stdin;
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


/***/ })

};
