export const id = 611;
export const ids = [611];
export const modules = {

/***/ 80611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openKubernetesSecret: () => (/* binding */ openKubernetesSecret)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4210);



function openKubernetesSecret(target, names, services) {
    const { server = '', namespace = 'default', token = '', key, 'ca-file': caFile } = target.options;
    const http = caFile === undefined ? services.http : services.openHttp(caFile);
    const url = `${server.replace(/\/+$/, '')}/api/v1/namespaces/${encodeURIComponent(namespace)}/secrets/${encodeURIComponent(target.target)}`;
    const name = `the Kubernetes secret ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(namespace, 80)}/${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(target.target, 120)}`;
    async function ask(method, bearer, body) {
        return http.request({
            method,
            url,
            headers: {
                accept: 'application/json',
                authorization: `Bearer ${bearer.reveal()}`,
                ...(body === undefined ? {} : { 'content-type': 'application/merge-patch+json' }),
            },
            ...(body === undefined ? {} : { body }),
            repeat: 'always',
        });
    }
    return {
        id: `kubernetes-secret ${server} ${namespace}/${target.target}${key === undefined ? '' : `#${key}`}`,
        async publish(fields) {
            const value = (0,_open_js__WEBPACK_IMPORTED_MODULE_1__/* .valueFor */ .X)(target, names, fields);
            const field = key ?? target.options['field'] ?? names[0] ?? '';
            const bearer = await services.readValue(token);
            const encoded = Buffer.from(value.reveal()).toString('base64');
            const written = await ask('PATCH', bearer, JSON.stringify({ data: { [field]: encoded } }));
            if (written.status !== 200)
                throw refused(name, written);
            const read = await ask('GET', bearer);
            if (read.status === 200 && dataOf(read.body)?.[field] === encoded)
                return 'written, and read back';
            if (read.status === 403)
                return 'written; its token may not read it back';
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-ANSWER', `${name} was written, but what is read back is another value`, {
                remedy: 'See whether an operator owns that secret and puts its own value back.',
                state: 'That copy may be the old one.',
            });
        },
    };
}
function dataOf(body) {
    try {
        const { data } = JSON.parse(body);
        return data;
    }
    catch {
        return undefined;
    }
}
function refused(name, answer) {
    const missing = answer.status === 404;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PUBLISH-REFUSED', `${name} was not written: the cluster refused it (${answer.status})`, {
        remedy: missing
            ? 'Make the secret first, and look at namespace: and server: of this entry.'
            : 'Let the role of that token hold: resources ["secrets"], verbs ["get", "patch"], resourceNames of this one.',
        state: 'That copy is the old one.',
    });
}


/***/ })

};
