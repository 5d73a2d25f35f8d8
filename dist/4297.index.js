export const id = 4297;
export const ids = [4297];
export const modules = {

/***/ 4297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ combineShares),
/* harmony export */   makeShares: () => (/* binding */ makeShares)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);



const HEAD = 1 + 4 + 1;
const CHECK = 4;
const PREFIX = 'rlks_';
async function makeShares(vaultId, total, needed) {
    const { generateHybridIdentity, identityToRecipient } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const { split } = await __webpack_require__.e(/* import() */ 9860).then(__webpack_require__.bind(__webpack_require__, 49860));
    const identity = await generateHybridIdentity();
    const secret = new TextEncoder().encode(identity);
    try {
        const parts = await split(secret, total, needed);
        return {
            recipient: await identityToRecipient(identity),
            shares: parts.map((part) => written(vaultId, needed, part)),
        };
    }
    finally {
        secret.fill(0);
    }
}
async function combineShares(texts) {
    const { combine } = await __webpack_require__.e(/* import() */ 9860).then(__webpack_require__.bind(__webpack_require__, 49860));
    const shares = texts.map((text, index) => read(text, index + 1));
    const needed = shares[0]?.needed ?? 2;
    const different = [...new Map(shares.map(({ part }) => [part.at(-1), part])).values()];
    if (shares.some((share) => share.needed !== needed || share.vault !== shares[0]?.vault)) {
        throw wrong('the shares are not of one vault and one making');
    }
    if (different.length < needed) {
        throw wrong(`${needed} different shares are needed, and ${different.length} were given`);
    }
    const secret = await combine(different);
    try {
        const identity = Buffer.from(secret).toString('latin1');
        if (!identity.startsWith('AGE-SECRET-KEY-'))
            throw wrong('the shares are not of one making');
        return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(identity);
    }
    finally {
        secret.fill(0);
        for (const { part } of shares)
            part.fill(0);
    }
}
function written(vaultId, needed, part) {
    const body = Buffer.concat([Buffer.from([1]), vaultId.subarray(0, 4), Buffer.from([needed]), part]);
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(`${PREFIX}${Buffer.concat([body, checkOf(body)]).toString('base64url')}`);
}
function read(text, index) {
    const value = text.reveal().trim();
    const bytes = Buffer.from(value.slice(PREFIX.length), 'base64url');
    const body = bytes.subarray(0, -CHECK);
    if (!value.startsWith(PREFIX) ||
        body.length <= HEAD ||
        body[0] !== 1 ||
        !bytes.subarray(-CHECK).equals(checkOf(body))) {
        throw wrong(`share ${index} is not as it was printed`);
    }
    return { vault: body.toString('hex', 1, 5), needed: body[5] ?? 0, part: Uint8Array.from(body.subarray(HEAD)) };
}
function checkOf(body) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(body).digest().subarray(0, CHECK);
}
function wrong(what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-RECOVERY-SHARE', what, {
        remedy: 'Give each share in a file of its own, whole, as "relock vault" printed it.',
        state: 'Nothing was opened.',
    });
}


/***/ })

};
