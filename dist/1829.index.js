export const id = 1829;
export const ids = [1829];
export const modules = {

/***/ 74210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendMail: () => (/* binding */ sendMail)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/tell/message.js
function plainLines({ title, facts, todo, owners, link }) {
    return [
        title,
        '',
        ...facts.map((fact) => `- ${fact}`),
        ...(todo.length === 0 ? [] : ['', 'To do:', ...todo.map((step, i) => `${i + 1}. ${step}`)]),
        ...(owners.length === 0 ? [] : ['', `Owners: ${owners.join(', ')}`]),
        ...(link === undefined ? [] : ['', link]),
    ];
}

;// CONCATENATED MODULE: ./build/tell/mail.js



const PATIENCE = 10_000;
async function sendMail(target, message, services) {
    const { server = '', from = '', user, password } = target.options;
    const url = new URL(server);
    const secure = url.protocol === 'smtps:';
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    const pass = password === undefined ? undefined : await services.readValue(password);
    const { createTransport } = await __webpack_require__.e(/* import() */ 6739).then(__webpack_require__.bind(__webpack_require__, 16739));
    const transport = createTransport({
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
        secure,
        requireTLS: !secure && !local,
        connectionTimeout: PATIENCE,
        greetingTimeout: PATIENCE,
        socketTimeout: PATIENCE,
        ...(user === undefined || pass === undefined ? {} : { auth: { user, pass: pass.reveal() } }),
    });
    try {
        await transport.sendMail({
            from,
            to: target.target,
            subject: `Relock: ${(0,printable/* printable */.g)(message.title, 150)}`,
            text: plainLines(message)
                .map((line) => (0,printable/* printable */.g)(line, 1_000))
                .join('\n'),
            attachments: (message.attachments ?? []).map(({ name, type, text: content }) => ({
                filename: name,
                contentType: `${type}; charset=utf-8`,
                content,
            })),
            disableFileAccess: true,
            disableUrlAccess: true,
        });
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-TELL-REFUSED', `the mail to ${(0,printable/* printable */.g)(target.target, 120)} was not taken`, {
            evidence: [
                ['Server', (0,printable/* printable */.g)(url.host, 120)],
                ['Reason', reasonOf(error)],
            ],
            remedy: 'Look at server:, user: and password: of this entry under tell.',
            state: 'What was done stays done; nobody was told by mail.',
        });
    }
    finally {
        transport.close();
    }
}
function reasonOf(error) {
    if (typeof error !== 'object' || error === null)
        return 'unknown';
    const { code, responseCode } = error;
    return ([code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown');
}


/***/ })

};
