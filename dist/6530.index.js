export const id = 6530;
export const ids = [6530];
export const modules = {

/***/ 72052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rotateOnTerminal: () => (/* binding */ rotateOnTerminal)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58217);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81912);
/* harmony import */ var _tell_owners_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21112);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2326);
/* harmony import */ var _aftermath_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96099);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78078);








async function rotateOnTerminal(wanted, invocation) {
    const { env, cwd, err } = invocation;
    const config = await (0,_config_js__WEBPACK_IMPORTED_MODULE_3__.loadConfig)(invocation, wanted.config);
    const github = { apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: undefined };
    const found = new Date().toISOString();
    const { incidentDir } = wanted;
    const { status } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .rotateKeys */ .W)(wanted, config, invocation, undefined, github, async ({ answers }, services) => {
        if (answers.length === 0)
            return;
        const place = {
            found,
            folder: incidentDir === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(cwd, incidentDir),
            codeOwners: () => ownersHere(invocation),
            link: undefined,
            warn: (text) => err(`relock: ${text}\n`),
        };
        const { files, kept } = await (0,_aftermath_js__WEBPACK_IMPORTED_MODULE_4__.recordLeaks)(answers, config, place, invocation, services);
        for (const where of [...files, ...kept])
            err(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(where)}\n`);
    });
    return status;
}
async function ownersHere({ cwd, env }) {
    const top = (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .lookForRepository */ .d_)(cwd, env)?.top ?? cwd;
    for (const name of _tell_owners_js__WEBPACK_IMPORTED_MODULE_7__.OWNER_FILES) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(top, name), 'utf8').catch(() => undefined);
        if (text !== undefined)
            return text;
    }
    return undefined;
}


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


/***/ })

};
