export const id = 57;
export const ids = [57];
export const modules = {

/***/ 70057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellChannel: () => (/* binding */ tellChannel)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82420);



async function tellChannel(target, message, services) {
    switch (target.kind) {
        case 'slack': {
            const { slackBody } = await __webpack_require__.e(/* import() */ 1946).then(__webpack_require__.bind(__webpack_require__, 1946));
            return post((await services.readValue(target.target)).reveal(), slackBody(message), {}, target, services);
        }
        case 'teams': {
            const { teamsBody } = await __webpack_require__.e(/* import() */ 3468).then(__webpack_require__.bind(__webpack_require__, 3468));
            return post((await services.readValue(target.target)).reveal(), teamsBody(message), {}, target, services);
        }
        case 'webhook':
            return postWebhook(target, message, services);
        case 'mail':
            return (await __webpack_require__.e(/* import() */ 1829).then(__webpack_require__.bind(__webpack_require__, 74210))).sendMail(target, message, services);
    }
}
async function postWebhook(target, message, services) {
    const at = new Date();
    const body = JSON.stringify({ version: 1, event: 'incident', ...message, at: at.toISOString() });
    const secret = target.options['secret'];
    const key = secret === undefined ? undefined : await services.readValue(secret);
    await post(target.target, body, key === undefined ? {} : { 'relock-signature': (0,_core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .webhookSignature */ .I)(body, key, at) }, target, services);
}
async function post(url, body, headers, target, { http }) {
    const answer = await http.request({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', 'user-agent': 'relock', ...headers },
        body,
    });
    if (answer.status >= 200 && answer.status < 300)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-TELL-REFUSED', `the ${target.kind} channel did not take the message (${answer.status})`, {
        evidence: [['It is', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(target.kind === 'webhook' ? new URL(url).origin : target.target, 200)]],
        remedy: 'See that the webhook still exists, and put its address there anew.',
        state: 'What was done stays done; that channel was not told.',
    });
}


/***/ })

};
