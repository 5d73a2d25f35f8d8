export const id = 8833;
export const ids = [8833];
export const modules = {

/***/ 82420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ webhookSignature)
/* harmony export */ });
function webhookSignature(body, secret, at) {
    const { createHmac } = process.getBuiltinModule('node:crypto');
    const seconds = Math.floor(at.getTime() / 1000);
    return `t=${seconds},v1=${createHmac('sha256', secret.reveal()).update(`${seconds}.${body}`).digest('hex')}`;
}


/***/ }),

/***/ 88833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWebhook: () => (/* binding */ openWebhook)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82420);



function openWebhook(target, services) {
    const { secret, key = '' } = target.options;
    return {
        id: `webhook ${target.target}`,
        async publish(_fields, rotation) {
            const at = new Date();
            const body = JSON.stringify({ event: 'rotated', key, rotation, at: at.toISOString() });
            const signing = secret === undefined ? undefined : await services.readValue(secret);
            const answer = await services.http.request({
                method: 'POST',
                url: target.target,
                headers: {
                    'content-type': 'application/json',
                    'user-agent': 'relock',
                    'idempotency-key': rotation,
                    ...(signing === undefined ? {} : { 'relock-signature': (0,_core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .webhookSignature */ .I)(body, signing, at) }),
                },
                body,
                repeat: 'always',
            });
            if (answer.status >= 200 && answer.status < 300)
                return `told; it answered ${answer.status}`;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-REFUSED', `the webhook at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(new URL(target.target).origin)} answered ${answer.status}`, { remedy: 'See why it refuses, and run this again.', state: 'It may still use the old value.' });
        },
    };
}


/***/ })

};
