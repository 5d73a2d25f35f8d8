export const id = 1131;
export const ids = [1131];
export const modules = {

/***/ 1131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPkcs11: () => (/* binding */ openPkcs11)
});

// UNUSED EXPORTS: openToken

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(98995);
;// CONCATENATED MODULE: ./build/seal/cryptoki.js



const CK = {
    userTypeUser: 1,
    sessionReadWrite: 2,
    sessionSerial: 4,
    slotHardware: 4,
    tokenPinCountLow: 0x10000,
    tokenPinFinalTry: 0x20000,
    tokenPinLocked: 0x40000,
    classSecretKey: 4,
    keyTypeAes: 0x1f,
    keyGenAes: 0x1080,
    aesGcm: 0x1087,
    pinIncorrect: 0xa0,
    pinLocked: 0xa4,
    pinLengthRange: 0xa2,
    pinExpired: 0xa3,
    userPinNotInitialized: 0x102,
    userAlreadyLoggedIn: 0x100,
    alreadyInitialized: 0x191,
};
const CKA = {
    class: 0,
    token: 1,
    private: 2,
    label: 3,
    keyType: 0x100,
    id: 0x102,
    sensitive: 0x103,
    encrypt: 0x104,
    decrypt: 0x105,
    wrap: 0x106,
    unwrap: 0x107,
    sign: 0x108,
    verify: 0x10a,
    derive: 0x10c,
    valueLength: 0x161,
    extractable: 0x162,
    local: 0x163,
    neverExtractable: 0x164,
    alwaysSensitive: 0x165,
    modifiable: 0x170,
};
const GCM_PARAMETERS = 7;
function gcm(iv, aad) {
    return { mechanism: CK.aesGcm, parameter: { type: GCM_PARAMETERS, iv, ivBits: iv.length * 8, aad, tagBits: 128 } };
}
function returnValue(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'number' && error.code > 0 ? error.code : undefined;
}
function returnName(error) {
    const name = error instanceof Error ? /CKR_[A-Z_0-9]+/.exec(error.message)?.[0] : undefined;
    const value = returnValue(error);
    return name ?? (value === undefined ? 'no PKCS#11 error' : `0x${value.toString(16)}`);
}
const libraries = new Map();
async function useLibrary(file) {
    let library = libraries.get(file);
    if (library === undefined) {
        library = { cryptoki: await load(file), users: 0 };
        libraries.set(file, library);
    }
    const { cryptoki } = library;
    if (library.users === 0)
        initialise(cryptoki, file);
    library.users++;
    const used = library;
    return {
        cryptoki,
        release: () => {
            used.users--;
            if (used.users === 0)
                cryptoki.C_Finalize();
        },
    };
}
function initialise(cryptoki, file) {
    try {
        cryptoki.C_Initialize();
    }
    catch (error) {
        if (returnValue(error) === CK.alreadyInitialized)
            return;
        throw new core_error/* RelockError */.dB('RL-SEAL-PKCS11-MODULE', `the PKCS#11 library ${(0,printable/* printable */.g)(file)} does not start`, {
            evidence: [['C_Initialize says', returnName(error)]],
            remedy: 'Check its own configuration; for SoftHSM that is the file which SOFTHSM2_CONF names.',
            cause: error,
        });
    }
}
async function load(file) {
    const { PKCS11 } = await loadBinding();
    const library = new PKCS11();
    try {
        library.load(file);
    }
    catch (error) {
        const why = error instanceof Error ? (0,printable/* printable */.g)(error.message, 200) : 'no reason given';
        throw new core_error/* RelockError */.dB('RL-SEAL-PKCS11-MODULE', `the PKCS#11 library ${(0,printable/* printable */.g)(file)} can't be loaded`, {
            evidence: [['The loader says', why]],
            remedy: 'Set RELOCK_PKCS11_MODULE to the .so, .dylib or .dll of your HSM, of this machine’s architecture.',
            cause: error,
        });
    }
    return library;
}
async function loadBinding() {
    try {
        const loaded = await __webpack_require__.e(/* import() */ 2902).then(__webpack_require__.t.bind(__webpack_require__, 42902, 19));
        return asBinding(loaded.default ?? loaded);
    }
    catch {
        try {
            return asBinding((0,external_node_module_.createRequire)(import.meta.filename)('pkcs11js'));
        }
        catch (error) {
            throw new core_error/* RelockError */.dB('RL-SEAL-PKCS11-BINDING', 'the PKCS#11 binding does not load on this machine', {
                evidence: [
                    ['This machine', `${process.platform}-${process.arch}, Node ${process.versions.node}`],
                    ['Bundled for', 'linux-x64 with glibc 2.34 or newer'],
                ],
                remedy: 'Beside Relock, run "npm install pkcs11js" and "npm rebuild pkcs11js --ignore-scripts=false".',
                state: 'The vault stays sealed.',
                cause: error,
            });
        }
    }
}
function asBinding(loaded) {
    if (typeof loaded === 'object' && loaded !== null && 'PKCS11' in loaded && typeof loaded.PKCS11 === 'function') {
        return loaded;
    }
    throw new TypeError('pkcs11js exports no PKCS11');
}

;// CONCATENATED MODULE: ./build/seal/pkcs11-key.js




const ID_LENGTH = 16;
const REQUIRED = [
    ['is AES', CKA.keyType, CK.keyTypeAes],
    ['is 256 bits long', CKA.valueLength, 32],
    ['is kept in the token', CKA.token, 1],
    ['needs a login', CKA.private, 1],
    ['is sensitive', CKA.sensitive, 1],
    ['was always sensitive', CKA.alwaysSensitive, 1],
    ['is not extractable', CKA.extractable, 0],
    ['was never extractable', CKA.neverExtractable, 1],
    ['was made inside', CKA.local, 1],
];
function openKey(cryptoki, session, request) {
    const label = (0,printable/* printable */.g)(request.key, 60);
    const [found, second] = find(cryptoki, session, request.key);
    if (second !== undefined) {
        throw new core_error/* RelockError */.dB('RL-SEAL-KEY', `the token has more than one key with the label "${label}"`, {
            remedy: 'Set RELOCK_PKCS11_KEY to a label that only the seal has.',
        });
    }
    if (found === undefined && !request.create) {
        throw new core_error/* RelockError */.dB('RL-SEAL-KEY', `the token has no key with the label "${label}"`, {
            remedy: 'Set RELOCK_PKCS11_KEY to the label that the vault was made with.',
            state: 'The vault stays sealed.',
        });
    }
    const handle = found ?? generate(cryptoki, session, request.key);
    const unmet = REQUIRED.filter(([, attribute, expected]) => number(read(cryptoki, session, handle, attribute)) !== expected);
    if (unmet.length > 0) {
        throw new core_error/* RelockError */.dB('RL-SEAL-KEY-UNSAFE', `the key "${label}" is not one that a vault may be sealed with`, {
            evidence: unmet.map(([name]) => ['The token does not say', `that it ${name}`]),
            remedy: 'Let "relock vault init" make a key under a label that is not taken.',
            state: 'Nothing was sealed or opened with it.',
        });
    }
    const id = Buffer.alloc(ID_LENGTH);
    (read(cryptoki, session, handle, CKA.id) ?? Buffer.alloc(0)).copy(id);
    return { handle, id };
}
function find(cryptoki, session, label) {
    cryptoki.C_FindObjectsInit(session, [
        { type: CKA.class, value: CK.classSecretKey },
        { type: CKA.label, value: label },
    ]);
    try {
        return cryptoki.C_FindObjects(session, 2);
    }
    finally {
        cryptoki.C_FindObjectsFinal(session);
    }
}
function generate(cryptoki, session, label) {
    const yes = [CKA.token, CKA.private, CKA.sensitive, CKA.encrypt, CKA.decrypt];
    const no = [CKA.extractable, CKA.wrap, CKA.unwrap, CKA.sign, CKA.verify, CKA.derive, CKA.modifiable];
    try {
        return cryptoki.C_GenerateKey(session, { mechanism: CK.keyGenAes }, [
            { type: CKA.class, value: CK.classSecretKey },
            { type: CKA.keyType, value: CK.keyTypeAes },
            { type: CKA.valueLength, value: 32 },
            { type: CKA.label, value: label },
            { type: CKA.id, value: (0,external_node_crypto_.randomBytes)(ID_LENGTH) },
            ...yes.map((type) => ({ type, value: true })),
            ...no.map((type) => ({ type, value: false })),
        ]);
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-SEAL-KEY', `the token does not make a key "${(0,printable/* printable */.g)(label, 60)}"`, {
            evidence: [['The token says', returnName(error)]],
            remedy: 'It must be able to make AES-256 keys (CKM_AES_KEY_GEN) and have room for one more.',
            cause: error,
        });
    }
}
function read(cryptoki, session, object, type) {
    try {
        const value = cryptoki.C_GetAttributeValue(session, object, [{ type }])[0]?.value;
        return Buffer.isBuffer(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function number(value) {
    if (value?.length === 1)
        return value.readUInt8();
    if (value?.length === 4)
        return value.readUInt32LE();
    if (value?.length === 8)
        return Number(value.readBigUInt64LE());
    return undefined;
}

;// CONCATENATED MODULE: ./build/seal/pkcs11-token.js



function findToken(cryptoki, label) {
    const tokens = cryptoki.C_GetSlotList(true).map((slot) => ({ slot, info: cryptoki.C_GetTokenInfo(slot) }));
    const [found, second] = tokens.filter(({ info }) => trimmed(info.label) === label);
    if (found === undefined) {
        const labels = tokens.map(({ info }) => trimmed(info.label)).filter((text) => text !== '');
        throw new core_error/* RelockError */.dB('RL-SEAL-TOKEN', `no token has the label "${(0,printable/* printable */.g)(label, 60)}"`, {
            evidence: [['Labels here', labels.map((text) => (0,printable/* printable */.g)(text, 40)).join(', ') || '(none)']],
            remedy: 'Set RELOCK_PKCS11_TOKEN to the label of your token.',
        });
    }
    if (second !== undefined) {
        throw new core_error/* RelockError */.dB('RL-SEAL-TOKEN', `more than one token has the label "${(0,printable/* printable */.g)(label, 60)}"`, {
            remedy: 'Give the token that holds the seal a label of its own.',
        });
    }
    const soft = /softhsm/i.test(`${found.info.manufacturerID} ${found.info.model}`);
    return { ...found, hardware: !soft && (cryptoki.C_GetSlotInfo(found.slot).flags & CK.slotHardware) !== 0 };
}
function trimmed(text) {
    return text.replace(/[\0 ]+$/, '');
}
function logIn(cryptoki, token, session, pin) {
    const label = (0,printable/* printable */.g)(trimmed(token.info.label), 60);
    if ((token.info.flags & CK.tokenPinLocked) !== 0)
        throw locked(label);
    if ((token.info.flags & CK.tokenPinFinalTry) !== 0) {
        throw new core_error/* RelockError */.dB('RL-SEAL-PIN-LAST-TRY', `the token "${label}" has one try left, and Relock does not spend it`, {
            remedy: "Log in once by hand with the right PIN (the vendor's tool or pkcs11-tool --login), then start again.",
            state: 'The PIN was not tried. The vault stays sealed.',
        });
    }
    try {
        cryptoki.C_Login(session, CK.userTypeUser, pin);
    }
    catch (error) {
        switch (returnValue(error)) {
            case CK.userAlreadyLoggedIn:
                return;
            case CK.pinIncorrect:
            case CK.pinLengthRange:
                throw wrongPin(label, cryptoki.C_GetTokenInfo(token.slot).flags, error);
            case CK.pinLocked:
                throw locked(label, error);
            case CK.pinExpired:
                throw new core_error/* RelockError */.dB('RL-SEAL-PIN-EXPIRED', `the PIN of the token "${label}" has expired`, {
                    remedy: "Set a new one with the vendor's tool, then change RELOCK_PKCS11_PIN_FILE.",
                    cause: error,
                });
            case CK.userPinNotInitialized:
                throw new core_error/* RelockError */.dB('RL-SEAL-PIN-UNSET', `the token "${label}" has no user PIN yet`, {
                    remedy: "Set one with the vendor's tool (for SoftHSM: softhsm2-util --init-token … --pin).",
                    cause: error,
                });
            case undefined:
            default:
                throw new core_error/* RelockError */.dB('RL-SEAL-LOGIN', `the token "${label}" refuses the login`, {
                    evidence: [['The token says', returnName(error)]],
                    remedy: 'Check that the token is set up for a user login by PIN.',
                    state: 'The vault stays sealed.',
                    cause: error,
                });
        }
    }
}
function wrongPin(label, flags, cause) {
    const left = (flags & CK.tokenPinLocked) !== 0
        ? 'the PIN is locked now'
        : (flags & CK.tokenPinFinalTry) !== 0
            ? 'one try is left before it locks'
            : (flags & CK.tokenPinCountLow) !== 0
                ? 'wrong PINs are being counted; it does not say how many tries are left'
                : undefined;
    return new core_error/* RelockError */.dB('RL-SEAL-PIN', `the token "${label}" refuses the PIN`, {
        ...(left === undefined ? {} : { evidence: [['The token says', left]] }),
        remedy: 'Correct the PIN before you start again: each wrong one brings the token closer to locking itself.',
        state: 'It was tried once. The vault stays sealed.',
        cause,
    });
}
function locked(label, cause) {
    return new core_error/* RelockError */.dB('RL-SEAL-PIN-LOCKED', `the PIN of the token "${label}" is locked`, {
        remedy: "Its security officer unlocks it with the vendor's tool.",
        state: 'The vault stays sealed.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/seal/secret-file.js
var secret_file = __webpack_require__(69293);
;// CONCATENATED MODULE: ./build/seal/pkcs11.js







const NONCE = 12;
const TAG = 16;
const ID = 16;
const DEFAULT_KEY = 'relock-seal';
async function openPkcs11(options) {
    const module = setting(options, 'RELOCK_PKCS11_MODULE', 'the PKCS#11 library of your HSM');
    const label = setting(options, 'RELOCK_PKCS11_TOKEN', "the token's label");
    const pin = await (0,secret_file/* obtainSecret */.u)('RELOCK_PKCS11_PIN_FILE', 'PIN', { ...options, create: false });
    const { cryptoki, release } = await useLibrary(module);
    try {
        return openToken(cryptoki, { label, pin, key: options.env['RELOCK_PKCS11_KEY'] ?? DEFAULT_KEY, create: options.create }, release);
    }
    catch (error) {
        release();
        throw error instanceof core_error/* RelockError */.dB ? error : tokenFailed(error);
    }
}
function openToken(cryptoki, request, release) {
    const token = findToken(cryptoki, request.label);
    const session = cryptoki.C_OpenSession(token.slot, CK.sessionSerial | (request.create ? CK.sessionReadWrite : 0));
    try {
        logIn(cryptoki, token, session, request.pin);
        const key = openKey(cryptoki, session, request);
        const name = [token.info.model, token.info.serialNumber].map((text) => (0,printable/* printable */.g)(text.trim(), 40)).join(' ');
        return {
            verdict: {
                kind: 'pkcs11',
                protection: token.hardware ? 'hardware' : 'software token',
                evidence: `token "${(0,printable/* printable */.g)(request.label, 60)}" (${name}): AES-256, made inside, sensitive, never extractable`,
            },
            wrap: async (bytes, context) => wrap(cryptoki, session, key, bytes, context),
            unwrap: async (wrapped, context) => unwrap(cryptoki, session, key, wrapped, context),
            check: async () => void wrap(cryptoki, session, key, Buffer.alloc(ID), Buffer.from('check')),
            close: async () => {
                cryptoki.C_CloseSession(session);
                release();
            },
        };
    }
    catch (error) {
        cryptoki.C_CloseSession(session);
        throw error;
    }
}
function setting(options, variable, what) {
    const value = options.env[variable];
    if (value !== undefined)
        return value;
    throw new core_error/* RelockError */.dB('RL-SEAL-CONFIG', `${variable} is not set`, { remedy: `Set it to ${what}.` });
}
function wrap(cryptoki, session, key, bytes, context) {
    const head = Buffer.concat([Buffer.from([1]), key.id]);
    const iv = (0,external_node_crypto_.randomBytes)(NONCE);
    const plain = Buffer.from(bytes);
    try {
        cryptoki.C_EncryptInit(session, gcm(iv, Buffer.concat([head, context])), key.handle);
        const sealed = cryptoki.C_Encrypt(session, plain, Buffer.alloc(plain.length + TAG));
        return { kind: 'pkcs11', bytes: Buffer.concat([head, iv, sealed]) };
    }
    catch (error) {
        throw tokenFailed(error);
    }
    finally {
        plain.fill(0);
    }
}
function unwrap(cryptoki, session, key, wrapped, context) {
    const bytes = Buffer.from(wrapped.bytes);
    const ivAt = 1 + ID;
    if (wrapped.kind !== 'pkcs11')
        throw new core_error/* RelockError */.dB('RL-SEAL-MISMATCH', `the vault's root key was not sealed by an HSM`);
    if (bytes[0] !== 1 || bytes.length < ivAt + NONCE + TAG)
        throw broken();
    if (!bytes.subarray(1, ivAt).equals(key.id)) {
        throw new core_error/* RelockError */.dB('RL-SEAL-MISMATCH', `the vault's root key was sealed by another key than the token's`, {
            remedy: 'Check RELOCK_PKCS11_TOKEN and RELOCK_PKCS11_KEY: they name a key, but not the one of this vault.',
            state: 'The vault stays sealed.',
        });
    }
    const output = Buffer.alloc(bytes.length - ivAt - NONCE);
    try {
        const iv = Buffer.from(bytes.subarray(ivAt, ivAt + NONCE));
        cryptoki.C_DecryptInit(session, gcm(iv, Buffer.concat([bytes.subarray(0, ivAt), context])), key.handle);
        return Uint8Array.from(cryptoki.C_Decrypt(session, bytes.subarray(ivAt + NONCE), output));
    }
    catch (error) {
        throw broken(error);
    }
    finally {
        output.fill(0);
    }
}
function broken(cause) {
    return new core_error/* RelockError */.dB('RL-SEAL-BROKEN', `the token does not open the vault's sealed root key`, {
        ...(cause === undefined ? {} : { evidence: [['The token says', returnName(cause)]] }),
        remedy: 'It was changed or belongs to another vault: restore the vault from a backup.',
        state: 'The vault stays sealed.',
        cause,
    });
}
function tokenFailed(cause) {
    return new core_error/* RelockError */.dB('RL-SEAL-PKCS11-FAILED', 'the token failed', {
        evidence: [['The token says', returnName(cause)]],
        remedy: 'Check that it is connected and has sessions and memory free, then try again.',
        state: 'The vault stays sealed.',
        cause,
    });
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
