export const id = 5426;
export const ids = [5426];
export const modules = {

/***/ 45426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyCanary: () => (/* binding */ keyCanary),
/* harmony export */   watchServer: () => (/* binding */ watchServer)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);

async function watchServer(given, invocation) {
    const [{ watchAtServer }, { loadConfig }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9128).then(__webpack_require__.bind(__webpack_require__, 49128)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2326)),
    ]);
    return watchAtServer(serverRequest(given), invocation, () => loadConfig(invocation, given.flags.get('config')?.[0]));
}
async function keyCanary(given, invocation) {
    const [{ canary }, { loadConfig }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3736).then(__webpack_require__.bind(__webpack_require__, 83736)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2326)),
    ]);
    return canary(canaryRequest(given), invocation, () => loadConfig(invocation, given.flags.get('config')?.[0]));
}
function serverRequest({ command, flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    const format = one('format') === 'json' ? 'json' : 'text';
    const [id = ''] = operands;
    switch (command.name) {
        case 'watch show':
        case 'watch close':
            return { format, action: command.name === 'watch show' ? 'show' : 'close', id, reason: one('reason') };
        case 'watch approve':
        case 'watch undo':
            return { format, action: command.name === 'watch undo' ? 'undo' : 'approve', id, only: one('only') };
        case 'watch expected':
            return { format, action: 'expected', id, until: one('until'), reason: one('reason') };
        case 'watch leaked':
            return { format, action: 'leaked', key: id };
        case 'watch settings':
            return { format, action: 'settings', write: flags.has('write') };
        default:
            return {
                format,
                action: 'alarms',
                state: flags.has('all') ? 'all' : 'open',
                severity: one('severity'),
                key: one('key'),
                limit: Number(one('limit') ?? 50),
            };
    }
}
function canaryRequest({ flags }) {
    const one = (name) => flags.get(name)?.[0];
    const common = { format: one('format') === 'json' ? 'json' : 'text', index: one('index') };
    const remove = one('remove');
    if (remove !== undefined && flags.has('list')) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', '--list and --remove exclude each other', { remedy: 'Give one of them.' });
    }
    if (remove !== undefined)
        return { ...common, action: 'remove', id: remove };
    if (flags.has('list'))
        return { ...common, action: 'list' };
    return {
        ...common,
        action: 'plant',
        like: one('like') ?? 'relock-key',
        where: one('where'),
        prefix: one('prefix'),
        host: one('host'),
        database: one('database'),
    };
}


/***/ })

};
