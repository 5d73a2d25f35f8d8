export const id = 2716;
export const ids = [2716];
export const modules = {

/***/ 92716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatchOther: () => (/* binding */ dispatchOther)
/* harmony export */ });
/* harmony import */ var _config_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60911);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15565);


async function dispatchOther(given, invocation) {
    const { flags, operands } = given;
    const one = (name) => flags.get(name)?.[0];
    const { name } = given.command;
    if (name.startsWith('vault ')) {
        return (await __webpack_require__.e(/* import() */ 7750).then(__webpack_require__.bind(__webpack_require__, 47750))).vault(vaultRequest(given), invocation);
    }
    if (name.startsWith('audit ')) {
        return (await Promise.all(/* import() */[__webpack_require__.e(5650), __webpack_require__.e(285), __webpack_require__.e(6144)]).then(__webpack_require__.bind(__webpack_require__, 96144))).audit(auditRequest(given), invocation);
    }
    if (name.startsWith('policy ')) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7001), __webpack_require__.e(6470)]).then(__webpack_require__.bind(__webpack_require__, 36470))).policy(policyRequest(given), invocation);
    }
    switch (name) {
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(3199), __webpack_require__.e(5520), __webpack_require__.e(845)]).then(__webpack_require__.bind(__webpack_require__, 40845))).explain(operands[0] ?? '', invocation);
        case 'mint':
            return (await __webpack_require__.e(/* import() */ 2445).then(__webpack_require__.bind(__webpack_require__, 92445))).mint(operands[0] ?? '', Number(one('count') ?? 1), invocation);
        case 'init':
            return (await __webpack_require__.e(/* import() */ 3267).then(__webpack_require__.bind(__webpack_require__, 83267))).init(flags.has('yes'), invocation);
        case 'serve': {
            const { serve } = await Promise.all(/* import() */[__webpack_require__.e(5650), __webpack_require__.e(4133), __webpack_require__.e(62), __webpack_require__.e(285), __webpack_require__.e(7001), __webpack_require__.e(8878)]).then(__webpack_require__.bind(__webpack_require__, 38878));
            const [tlsCert, tlsKey, tlsClientCa] = [one('tls-cert'), one('tls-key'), one('tls-client-ca')];
            const place = one('listen') ?? '127.0.0.1:8200';
            const audited = { auditHead: one('audit-head'), acceptRollback: flags.has('accept-rollback') };
            const onSealLost = one('on-seal-lost') === 'seal' ? 'seal' : 'serve';
            return serve({ dir: one('dir'), listen: place, tlsCert, tlsKey, tlsClientCa, ...audited, onSealLost }, invocation);
        }
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(3199), __webpack_require__.e(3241), __webpack_require__.e(5674), __webpack_require__.e(5520), __webpack_require__.e(2763)]).then(__webpack_require__.bind(__webpack_require__, 32763))).demo(invocation);
        case 'rotate': {
            const [{ rotateKeys }, { loadConfig }] = await Promise.all([
                Promise.all(/* import() */[__webpack_require__.e(3199), __webpack_require__.e(3241), __webpack_require__.e(5674), __webpack_require__.e(6811)]).then(__webpack_require__.bind(__webpack_require__, 96811)),
                Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 99135)),
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
        __webpack_require__.e(/* import() */ 6174).then(__webpack_require__.bind(__webpack_require__, 46174)),
        Promise.all(/* import() */[__webpack_require__.e(5674), __webpack_require__.e(3416)]).then(__webpack_require__.bind(__webpack_require__, 75674)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 99135)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 52483)),
    ]);
    const secrets = parseSecretFlags(flags.get('secret') ?? []);
    const config = await loadConfig(invocation, one('config'));
    const inJob = isActions(invocation.env);
    if (command.name === 'run') {
        const runner = inJob ? openRunner(invocation.env, 'stderr') : undefined;
        const { run } = await __webpack_require__.e(/* import() */ 2276).then(__webpack_require__.bind(__webpack_require__, 22276));
        const request = { secrets, command: rest, environment: (0,_config_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeEnvironment */ .zr)(), keep: flags.get('keep') ?? [] };
        return run(request, invocation, { runner, openVaults: openRunVaults(config, invocation, runner) });
    }
    const runner = inJob ? openRunner(invocation.env) : undefined;
    const { inject } = await __webpack_require__.e(/* import() */ 9802).then(__webpack_require__.bind(__webpack_require__, 69802));
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
