export const id = 5558;
export const ids = [5558];
export const modules = {

/***/ 15558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openPassphrase: () => (/* binding */ openPassphrase)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _secret_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69293);



const COST = { logN: 17, r: 8, p: 1 };
const HEADER = 4;
const SALT = 16;
const CHECK = 16;
const NONCE = 12;
const TAG = 16;
const SHORT = 16;
const VERDICT = {
    kind: 'passphrase',
    protection: 'not hardware',
    evidence: `scrypt (N=2^${COST.logN}, r=${COST.r}, p=${COST.p}) over a passphrase, AES-256-GCM`,
};
async function openPassphrase(options) {
    const passphrase = await (0,_secret_file_js__WEBPACK_IMPORTED_MODULE_2__/* .obtainSecret */ .u)('RELOCK_PASSPHRASE_FILE', 'passphrase', options);
    if (options.create && passphrase.length < SHORT) {
        options.warn?.(`The passphrase has fewer than ${SHORT} characters; it is all that stands between the vault's file and its secrets.`);
    }
    return {
        verdict: VERDICT,
        wrap: (key, context) => wrap(passphrase, key, context),
        unwrap: (wrapped, context) => unwrap(passphrase, wrapped, context),
        check: async () => undefined,
        close: async () => undefined,
    };
}
async function wrap(passphrase, key, context) {
    const salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(SALT);
    const stretched = await stretch(passphrase, salt, COST);
    try {
        const header = Buffer.from([1, COST.logN, COST.r, COST.p]);
        const head = Buffer.concat([header, salt, stretched.subarray(32)]);
        const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(NONCE);
        const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', stretched.subarray(0, 32), nonce);
        cipher.setAAD(Buffer.concat([head, context]));
        const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
        return { kind: 'passphrase', bytes: Buffer.concat([head, nonce, sealed]) };
    }
    finally {
        stretched.fill(0);
    }
}
async function unwrap(passphrase, wrapped, context) {
    if (wrapped.kind !== 'passphrase') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-MISMATCH', `the vault's root key was not sealed by a passphrase`);
    }
    const bytes = Buffer.from(wrapped.bytes);
    const [format, logN = 0, r = 0, p = 0] = bytes;
    const known = format === 1 && logN >= COST.logN && logN <= 20 && r === COST.r && p >= 1 && p <= 4;
    const nonceAt = HEADER + SALT + CHECK;
    if (!known || bytes.length < nonceAt + NONCE + TAG)
        throw broken();
    const head = bytes.subarray(0, nonceAt);
    const stretched = await stretch(passphrase, bytes.subarray(HEADER, HEADER + SALT), { logN, r, p });
    try {
        if (!(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(stretched.subarray(32), head.subarray(HEADER + SALT))) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-PASSPHRASE', 'the passphrase does not open this vault', {
                remedy: 'Check which passphrase belongs to it; a changed vault file gives the same answer.',
                state: 'The vault stays sealed.',
            });
        }
        const decipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', stretched.subarray(0, 32), bytes.subarray(nonceAt, nonceAt + NONCE));
        decipher.setAAD(Buffer.concat([head, context]));
        decipher.setAuthTag(bytes.subarray(-TAG));
        const open = decipher.update(bytes.subarray(nonceAt + NONCE, -TAG));
        decipher.final();
        return open;
    }
    catch (error) {
        throw error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB ? error : broken(error);
    }
    finally {
        stretched.fill(0);
    }
}
function broken(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-BROKEN', `the vault's sealed root key was changed, or belongs to another vault`, {
        remedy: 'Restore the vault from a backup.',
        state: 'The vault stays sealed.',
        cause,
    });
}
function stretch(passphrase, salt, { logN, r, p }) {
    const N = 2 ** logN;
    const { promise, resolve, reject } = Promise.withResolvers();
    (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(passphrase.normalize('NFC'), salt, 32 + CHECK, { N, r, p, maxmem: 256 * N * r }, (error, key) => error === null ? resolve(key) : reject(error));
    return promise;
}


/***/ }),

/***/ 69293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ obtainSecret)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



const MOST_BYTES = 4096;
async function obtainSecret(variable, what, options) {
    const file = options.env[variable];
    const secret = file === undefined ? await askFor(variable, what, options) : readSecretFile(file, what, options.warn);
    if (secret === '')
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-SECRET-FILE', `the ${what} is empty`, { remedy: `Put the ${what} into one line.` });
    return secret;
}
async function askFor(variable, what, options) {
    if (options.ask !== undefined)
        return options.ask(what, options.create);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-SECRET-MISSING', `the seal's ${what} is needed, and there is no terminal to ask at`, {
        remedy: `Set ${variable} to a file that holds it.`,
    });
}
function readSecretFile(file, what, warn) {
    const bytes = Buffer.alloc(MOST_BYTES + 1);
    let length = 0;
    try {
        const handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, 'r');
        try {
            const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle);
            if (status.isFile() && (status.mode & 0o077) !== 0 && process.platform !== 'win32') {
                warn?.(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(file)} holds the ${what} and is open to other users of this machine ` +
                    `(mode ${(status.mode & 0o777).toString(8)}): chmod 600 closes it.`);
            }
            for (let read = -1; read !== 0 && length < bytes.length; length += read) {
                read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, bytes, length, bytes.length - length, null);
            }
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
        }
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length));
        const secret = text.replace(/\r?\n$/, '');
        if (length > MOST_BYTES || /[\r\n\0]/.test(secret))
            throw unusable(file, what, 'it is not one line of text');
        return secret;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB)
            throw error;
        if (error instanceof TypeError)
            throw unusable(file, what, 'it is not UTF-8 text');
        throw unusable(file, what, (0,_core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .systemCode */ .xU)(error) ?? 'it can’t be read', error);
    }
    finally {
        bytes.fill(0);
    }
}
function unusable(file, what, why, cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-SEAL-SECRET-FILE', `the ${what} can't be taken from ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(file)}: ${why}`, {
        remedy: `Let the file hold the ${what} and nothing else, readable by this user.`,
        cause,
    });
}


/***/ })

};
