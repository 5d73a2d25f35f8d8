export const id = 2175;
export const ids = [2175];
export const modules = {

/***/ 2175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatchOther: () => (/* binding */ dispatchOther)
/* harmony export */ });
/* harmony import */ var _config_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6642);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);


async function dispatchOther(given, invocation) {
    const { flags, operands } = given;
    const one = (name) => flags.get(name)?.[0];
    const { name } = given.command;
    if (name.startsWith('vault ')) {
        return (await __webpack_require__.e(/* import() */ 8837).then(__webpack_require__.bind(__webpack_require__, 8837))).vault(vaultRequest(given), invocation);
    }
    switch (name) {
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(9742), __webpack_require__.e(5983), __webpack_require__.e(2985)]).then(__webpack_require__.bind(__webpack_require__, 2985))).explain(operands[0] ?? '', invocation);
        case 'mint':
            return (await __webpack_require__.e(/* import() */ 5092).then(__webpack_require__.bind(__webpack_require__, 5092))).mint(operands[0] ?? '', Number(one('count') ?? 1), invocation);
        case 'init':
            return (await __webpack_require__.e(/* import() */ 1146).then(__webpack_require__.bind(__webpack_require__, 1146))).init(flags.has('yes'), invocation);
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(9742), __webpack_require__.e(7346), __webpack_require__.e(4545), __webpack_require__.e(5983), __webpack_require__.e(2822)]).then(__webpack_require__.bind(__webpack_require__, 2822))).demo(invocation);
        case 'rotate': {
            const [{ rotateKeys }, { loadConfig }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(9742), __webpack_require__.e(7346), __webpack_require__.e(4545), __webpack_require__.e(3910)]).then(__webpack_require__.bind(__webpack_require__, 3910)),
                Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2326)),
            ]);
            const wanted = {
                keys: operands,
                due: flags.has('due'),
                leaked: one('leaked'),
                reason: one('reason'),
                dryRun: flags.has('dry-run'),
            };
            const github = { apiUrl: invocation.env['GITHUB_API_URL'] ?? 'https://api.github.com', token: undefined };
            return (await rotateKeys(wanted, await loadConfig(invocation, one('config')), invocation, undefined, github))
                .status;
        }
        case 'inject':
        case 'run':
            return handOut(given, invocation);
        default:
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', `"${name}" is not there yet`);
    }
}
async function handOut({ command, flags, rest }, invocation) {
    const one = (name) => flags.get(name)?.[0];
    const [{ parseSecretFlags }, { openRunVaults }, { loadConfig }, { isActions, openRunner }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3631).then(__webpack_require__.bind(__webpack_require__, 3631)),
        Promise.all(/* import() */[__webpack_require__.e(4545), __webpack_require__.e(503)]).then(__webpack_require__.bind(__webpack_require__, 4545)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2326)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6085)),
    ]);
    const secrets = parseSecretFlags(flags.get('secret') ?? []);
    const config = await loadConfig(invocation, one('config'));
    const inJob = isActions(invocation.env);
    if (command.name === 'run') {
        const runner = inJob ? openRunner(invocation.env, 'stderr') : undefined;
        const { run } = await __webpack_require__.e(/* import() */ 759).then(__webpack_require__.bind(__webpack_require__, 759));
        const request = { secrets, command: rest, environment: (0,_config_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeEnvironment */ .zr)(), keep: flags.get('keep') ?? [] };
        return run(request, invocation, { runner, openVaults: openRunVaults(config, invocation, runner) });
    }
    const runner = inJob ? openRunner(invocation.env) : undefined;
    const { inject } = await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 766));
    const request = {
        secrets,
        export: one('export'),
        output: one('output'),
        allowUnmaskable: flags.has('allow-unmaskable'),
        hasPost: false,
    };
    return inject(request, invocation, { runner, openVaults: openRunVaults(config, invocation, runner) });
}
function vaultRequest({ command, flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    const number = (name) => (one(name) === undefined ? undefined : Number(one(name)));
    const dir = one('dir');
    const format = one('format') === 'json' ? 'json' : 'text';
    const [path = '', ...values] = operands;
    switch (command.name) {
        case 'vault init':
            return { dir, action: 'init', seal: one('seal') };
        case 'vault put':
            return {
                dir,
                action: 'put',
                path,
                values,
                generate: flags.get('generate') ?? [],
                expected: number('cas'),
                kind: one('kind'),
            };
        case 'vault get':
            return { dir, action: 'get', path, version: number('version'), format };
        case 'vault list':
            return { dir, action: 'list', prefix: path, format };
        case 'vault versions':
            return { dir, action: 'versions', path, format };
        case 'vault delete':
            return { dir, action: 'delete', path, versions: (flags.get('version') ?? []).map(Number) };
        default:
            return { dir, action: 'status', format };
    }
}


/***/ })

};
