export const id = 2175;
export const ids = [2175];
export const modules = {

/***/ 12175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatchOther: () => (/* binding */ dispatchOther)
/* harmony export */ });
/* harmony import */ var _config_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96642);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);


async function dispatchOther(given, invocation) {
    const { flags, operands } = given;
    const one = (name) => flags.get(name)?.[0];
    const { name } = given.command;
    if (name.startsWith('vault ')) {
        return (await __webpack_require__.e(/* import() */ 5805).then(__webpack_require__.bind(__webpack_require__, 15805))).vault(vaultRequest(given), invocation);
    }
    if (name.startsWith('audit ')) {
        return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(743), __webpack_require__.e(4471)]).then(__webpack_require__.bind(__webpack_require__, 84471))).audit(auditRequest(given), invocation);
    }
    if (name.startsWith('policy ')) {
        return (await Promise.all(/* import() */[__webpack_require__.e(6726), __webpack_require__.e(3108)]).then(__webpack_require__.bind(__webpack_require__, 13108))).policy(policyRequest(given), invocation);
    }
    switch (name) {
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(676), __webpack_require__.e(7985), __webpack_require__.e(1111)]).then(__webpack_require__.bind(__webpack_require__, 71111))).explain(operands[0] ?? '', invocation);
        case 'mint':
            return (await __webpack_require__.e(/* import() */ 5092).then(__webpack_require__.bind(__webpack_require__, 65092))).mint(operands[0] ?? '', Number(one('count') ?? 1), invocation);
        case 'init':
            return (await __webpack_require__.e(/* import() */ 1146).then(__webpack_require__.bind(__webpack_require__, 81146))).init(flags.has('yes'), invocation);
        case 'serve': {
            const { serve } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4452), __webpack_require__.e(7550), __webpack_require__.e(6726), __webpack_require__.e(743), __webpack_require__.e(6881)]).then(__webpack_require__.bind(__webpack_require__, 26881));
            const [tlsCert, tlsKey, tlsClientCa] = [one('tls-cert'), one('tls-key'), one('tls-client-ca')];
            const place = one('listen') ?? '127.0.0.1:8200';
            const audited = { auditHead: one('audit-head'), acceptRollback: flags.has('accept-rollback') };
            const onSealLost = one('on-seal-lost') === 'seal' ? 'seal' : 'serve';
            return serve({ dir: one('dir'), listen: place, tlsCert, tlsKey, tlsClientCa, ...audited, onSealLost }, invocation);
        }
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(676), __webpack_require__.e(7346), __webpack_require__.e(4545), __webpack_require__.e(7985), __webpack_require__.e(2822)]).then(__webpack_require__.bind(__webpack_require__, 52822))).demo(invocation);
        case 'rotate': {
            const [{ rotateKeys }, { loadConfig }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(676), __webpack_require__.e(7346), __webpack_require__.e(4545), __webpack_require__.e(3910)]).then(__webpack_require__.bind(__webpack_require__, 23910)),
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
        __webpack_require__.e(/* import() */ 3631).then(__webpack_require__.bind(__webpack_require__, 33631)),
        Promise.all(/* import() */[__webpack_require__.e(4545), __webpack_require__.e(503)]).then(__webpack_require__.bind(__webpack_require__, 64545)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2326)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 96085)),
    ]);
    const secrets = parseSecretFlags(flags.get('secret') ?? []);
    const config = await loadConfig(invocation, one('config'));
    const inJob = isActions(invocation.env);
    if (command.name === 'run') {
        const runner = inJob ? openRunner(invocation.env, 'stderr') : undefined;
        const { run } = await __webpack_require__.e(/* import() */ 759).then(__webpack_require__.bind(__webpack_require__, 70759));
        const request = { secrets, command: rest, environment: (0,_config_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeEnvironment */ .zr)(), keep: flags.get('keep') ?? [] };
        return run(request, invocation, { runner, openVaults: openRunVaults(config, invocation, runner) });
    }
    const runner = inJob ? openRunner(invocation.env) : undefined;
    const { inject } = await __webpack_require__.e(/* import() */ 766).then(__webpack_require__.bind(__webpack_require__, 90766));
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
    const many = (name) => flags.get(name) ?? [];
    const seal = one('seal');
    const recovery = { recipients: many('recovery'), shares: one('shares'), sharesDir: one('shares-dir') };
    const [path = '', ...values] = operands;
    switch (command.name) {
        case 'vault init':
            return { dir, action: 'init', seal, recovery };
        case 'vault reseal':
            return { dir, action: 'reseal', seal };
        case 'vault rekey':
            return { dir, action: 'rekey' };
        case 'vault recovery':
            return { dir, action: 'recovery', recovery };
        case 'vault recover':
            return { dir, action: 'recover', seal, identities: many('identity'), shares: many('share') };
        case 'vault backup':
            return { dir, action: 'backup', recipients: many('recipient'), output: one('output') };
        case 'vault restore':
            return { dir, action: 'restore', file: path, seal, identities: many('identity'), shares: many('share') };
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
function auditRequest({ command, flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    const dir = one('dir');
    if (command.name === 'audit verify') {
        const [file, format] = [operands[0], one('format') === 'json' ? 'json' : 'text'];
        return { action: 'verify', dir, file, head: one('head'), publicKey: one('public-key'), format };
    }
    const filter = {
        key: one('key'),
        identity: one('identity'),
        address: one('address'),
        action: one('action'),
        lease: one('lease'),
        since: one('since'),
        until: one('until'),
    };
    if (command.name === 'audit export') {
        return { action: 'export', dir, filter, format: (one('format') ?? 'jsonl') };
    }
    const format = (one('format') ?? 'text');
    return { action: 'query', dir, filter, limit: Number(one('limit') ?? 100), format };
}
function policyRequest({ command, flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    const format = one('format') === 'json' ? 'json' : 'text';
    switch (command.name) {
        case 'policy check':
            return { action: 'check', files: operands };
        case 'policy list':
            return { action: 'list', format };
        case 'policy put':
            return {
                action: 'put',
                name: operands[0] ?? '',
                file: operands[1] ?? '',
                kind: one('kind'),
            };
        default: {
            const [path = '', operation = '', accessor] = operands.toReversed();
            const tokenFile = one('token-file');
            return { action: 'explain', accessor, tokenFile, operation, path, address: one('address'), format };
        }
    }
}


/***/ })

};
