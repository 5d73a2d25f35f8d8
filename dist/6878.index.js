export const id = 6878;
export const ids = [6878];
export const modules = {

/***/ 86878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decryptStream: () => (/* binding */ decryptStream),
/* harmony export */   decryptWith: () => (/* binding */ decryptWith),
/* harmony export */   encryptStream: () => (/* binding */ encryptStream),
/* harmony export */   encryptTo: () => (/* binding */ encryptTo),
/* harmony export */   notOpened: () => (/* binding */ notOpened)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


async function encryptTo(recipients, plain) {
    return (await encrypterTo(recipients)).encrypt(plain);
}
async function encryptStream(recipients, plain) {
    return (await encrypterTo(recipients)).encrypt(plain);
}
async function encrypterTo(recipients) {
    const { Encrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const encrypter = new Encrypter();
    if (recipients.length === 0)
        throw noRecipient('no recipient is given');
    for (const recipient of recipients) {
        try {
            encrypter.addRecipient(recipient);
        }
        catch {
            throw noRecipient(`"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(recipient, 100)}" is no age recipient`);
        }
    }
    return encrypter;
}
function noRecipient(what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-AGE-RECIPIENT', what, {
        remedy: 'Give recipients as age1… or age1pq1…, as "age-keygen" prints them.',
        state: 'Nothing was written.',
    });
}
async function decryptWith(identities, sealed) {
    const decrypter = await decrypterWith(identities);
    try {
        return await decrypter.decrypt(sealed);
    }
    catch (error) {
        throw notOpened(error);
    }
}
async function decryptStream(identities, sealed) {
    const decrypter = await decrypterWith(identities);
    try {
        return await decrypter.decrypt(sealed);
    }
    catch (error) {
        throw notOpened(error);
    }
}
async function decrypterWith(identities) {
    const { Decrypter } = await __webpack_require__.e(/* import() */ 1539).then(__webpack_require__.bind(__webpack_require__, 81539));
    const decrypter = new Decrypter();
    for (const identity of identities) {
        try {
            decrypter.addIdentity(identity.reveal());
        }
        catch {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-AGE-IDENTITY', 'what was given is no age identity', {
                remedy: 'Give the file that "age-keygen" wrote, with its line AGE-SECRET-KEY-….',
            });
        }
    }
    return decrypter;
}
function notOpened(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-AGE-IDENTITY', 'no identity that was given opens it, or it was changed', {
        remedy: 'Give the identity of one of its recipients, and the file as it was written.',
        cause,
    });
}


/***/ })

};
