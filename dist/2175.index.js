export const id = 2175;
export const ids = [2175];
export const modules = {

/***/ 12175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatchOther: () => (/* binding */ dispatchOther)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);

async function dispatchOther(given, invocation) {
    const { flags, operands } = given;
    const one = (name) => flags.get(name)?.[0];
    const { name } = given.command;
    if (name === 'vault copy' || name === 'vault diff')
        return transfer(given, invocation);
    if (name.startsWith('vault ')) {
        return (await __webpack_require__.e(/* import() */ 5805).then(__webpack_require__.bind(__webpack_require__, 15805))).vault(vaultRequest(given), invocation);
    }
    if (name.startsWith('audit ')) {
        return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4927), __webpack_require__.e(9155), __webpack_require__.e(7120)]).then(__webpack_require__.bind(__webpack_require__, 87120))).audit(auditRequest(given), invocation);
    }
    if (name === 'key canary')
        return (await __webpack_require__.e(/* import() */ 5426).then(__webpack_require__.bind(__webpack_require__, 45426))).keyCanary(given, invocation);
    if (name.startsWith('key ')) {
        return (await __webpack_require__.e(/* import() */ 2841).then(__webpack_require__.bind(__webpack_require__, 62841))).key(keyRequest(given), invocation);
    }
    if (name.startsWith('policy ')) {
        return (await Promise.all(/* import() */[__webpack_require__.e(633), __webpack_require__.e(3108)]).then(__webpack_require__.bind(__webpack_require__, 13108))).policy(policyRequest(given), invocation);
    }
    switch (name) {
        case 'watch report':
        case 'watch evidence':
        case 'watch access':
            return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4927), __webpack_require__.e(3487), __webpack_require__.e(633), __webpack_require__.e(974), __webpack_require__.e(5997)]).then(__webpack_require__.bind(__webpack_require__, 21785))).watchReport(reportRequest(given), invocation);
        case 'watch alarms':
        case 'watch show':
        case 'watch approve':
        case 'watch undo':
        case 'watch expected':
        case 'watch close':
        case 'watch leaked':
        case 'watch settings':
            return (await __webpack_require__.e(/* import() */ 5426).then(__webpack_require__.bind(__webpack_require__, 45426))).watchServer(given, invocation);
        case 'explain':
            return (await Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(8736), __webpack_require__.e(7985), __webpack_require__.e(1111)]).then(__webpack_require__.bind(__webpack_require__, 71111))).explain(operands[0] ?? '', invocation);
        case 'mint':
            return (await __webpack_require__.e(/* import() */ 5092).then(__webpack_require__.bind(__webpack_require__, 65092))).mint(operands[0] ?? '', Number(one('count') ?? 1), invocation);
        case 'init':
            return (await __webpack_require__.e(/* import() */ 1146).then(__webpack_require__.bind(__webpack_require__, 81146))).init(flags.has('yes'), invocation);
        case 'serve': {
            const { serve } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4927), __webpack_require__.e(3487), __webpack_require__.e(633), __webpack_require__.e(9155), __webpack_require__.e(7550), __webpack_require__.e(974), __webpack_require__.e(7417), __webpack_require__.e(382)]).then(__webpack_require__.bind(__webpack_require__, 50382));
            const [tlsCert, tlsKey, tlsClientCa] = [one('tls-cert'), one('tls-key'), one('tls-client-ca')];
            const place = one('listen') ?? '127.0.0.1:8200';
            const audited = { auditHead: one('audit-head'), acceptRollback: flags.has('accept-rollback') };
            const onSealLost = one('on-seal-lost') === 'seal' ? 'seal' : 'serve';
            return serve({
                dir: one('dir'),
                listen: place,
                tlsCert,
                tlsKey,
                tlsClientCa,
                ...audited,
                onSealLost,
                rotateConfig: one('rotate-config'),
            }, invocation);
        }
        case 'watch':
            return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4927), __webpack_require__.e(9059), __webpack_require__.e(9155), __webpack_require__.e(7417), __webpack_require__.e(5194)]).then(__webpack_require__.bind(__webpack_require__, 37236))).watch(watchRequest(given), invocation);
        case 'demo':
            return (await Promise.all(/* import() */[__webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(8462), __webpack_require__.e(5832), __webpack_require__.e(7985), __webpack_require__.e(2464), __webpack_require__.e(10)]).then(__webpack_require__.bind(__webpack_require__, 52822))).demo(invocation);
        case 'rotate':
            return (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(8442), __webpack_require__.e(4198), __webpack_require__.e(8462), __webpack_require__.e(5832), __webpack_require__.e(2464), __webpack_require__.e(7620), __webpack_require__.e(6530)]).then(__webpack_require__.bind(__webpack_require__, 72052))).rotateOnTerminal(rotateRequest(given), invocation);
        case 'inject':
        case 'revoke':
        case 'run':
            return (await Promise.all(/* import() */[__webpack_require__.e(7299), __webpack_require__.e(4272)]).then(__webpack_require__.bind(__webpack_require__, 67299))).handOut(given, invocation);
        default:
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', `"${name}" is not there yet`);
    }
}
async function transfer({ command, flags, operands }, invocation) {
    const [{ openRunVaults }, { loadConfig }] = await Promise.all([
        __webpack_require__.e(/* import() */ 8377).then(__webpack_require__.bind(__webpack_require__, 68377)),
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2326)),
    ]);
    const vaults = openRunVaults(await loadConfig(invocation, flags.get('config')?.[0]), invocation, undefined)(() => { });
    const [from = '', to = ''] = operands;
    try {
        if (command.name === 'vault diff') {
            return await (await __webpack_require__.e(/* import() */ 6010).then(__webpack_require__.bind(__webpack_require__, 36010))).diff({ a: from, b: to }, invocation, vaults);
        }
        const asked = {
            write: flags.has('yes'),
            allVersions: flags.has('all-versions'),
            overwrite: flags.has('overwrite'),
        };
        return await (await __webpack_require__.e(/* import() */ 4756).then(__webpack_require__.bind(__webpack_require__, 14756))).copy({ from, to, ...asked }, invocation, vaults);
    }
    finally {
        const { revokeAll } = await __webpack_require__.e(/* import() */ 4046).then(__webpack_require__.bind(__webpack_require__, 14046));
        await revokeAll(await vaults.all());
        await vaults.close();
    }
}
function rotateRequest({ flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    return {
        keys: operands,
        due: flags.has('due'),
        leaked: one('leaked'),
        continue: flags.has('continue'),
        check: flags.has('check'),
        plan: flags.has('plan'),
        format: one('format') === 'ics' ? 'ics' : 'text',
        pause: one('pause'),
        resume: flags.has('resume'),
        emergency: flags.has('emergency'),
        reason: one('reason'),
        dryRun: flags.has('dry-run'),
        incidentDir: one('incident-dir'),
        config: one('config'),
    };
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
function watchRequest({ flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    return {
        sources: operands,
        dir: one('dir'),
        state: one('state'),
        name: one('name'),
        head: one('head'),
        publicKey: one('public-key'),
        follow: flags.has('follow'),
        propose: flags.has('propose'),
        tell: flags.has('tell'),
        since: one('since'),
        learnDays: one('learn-days') === undefined ? undefined : Number(one('learn-days')),
        failOn: one('fail-on'),
        config: one('config'),
        format: (one('format') ?? 'text'),
        explain: one('explain'),
        expect: one('expect'),
        until: one('until'),
        reason: one('reason'),
    };
}
function reportRequest({ command, flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    const common = { dir: one('dir'), since: one('since'), at: one('at') };
    switch (command.name) {
        case 'watch evidence': {
            const output = one('output');
            if (output === undefined)
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', 'watch evidence wants --output FOLDER');
            return { ...common, action: 'evidence', output };
        }
        case 'watch access':
            return {
                ...common,
                action: 'access',
                key: operands[0] ?? '',
                format: one('format') === 'json' ? 'json' : 'text',
            };
        default:
            return { ...common, action: 'report', format: (one('format') ?? 'markdown') };
    }
}
function auditRequest({ command, flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    const dir = one('dir');
    if (command.name === 'audit verify') {
        const [file, format] = [operands[0], one('format') === 'json' ? 'json' : 'text'];
        return { action: 'verify', dir, file, head: one('head'), publicKey: one('public-key'), format };
    }
    if (command.name === 'audit incidents') {
        const format = one('format') === 'json' ? 'json' : 'text';
        return { action: 'incidents', dir, which: operands[0], config: one('config'), format };
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
function keyRequest({ command, flags, operands }) {
    const one = (name) => flags.get(name)?.[0];
    const many = (name) => flags.get(name) ?? [];
    const common = { mount: one('mount') ?? 'keys', format: one('format') === 'json' ? 'json' : 'text' };
    const [first = ''] = operands;
    switch (command.name) {
        case 'key issue': {
            const asked = {
                role: first,
                ttl: one('ttl'),
                owner: one('owner'),
                scopes: many('scope'),
                metadata: many('metadata'),
            };
            return { ...common, action: 'issue', ...asked };
        }
        case 'key verify':
            return { ...common, action: 'verify', scope: one('scope'), source: one('source') };
        case 'key rotate':
            return { ...common, action: 'rotate', id: first, overlap: one('overlap') };
        case 'key revoke':
            return { ...common, action: 'revoke', ids: operands };
        default:
            return { ...common, action: 'list', role: one('role'), owner: one('owner'), older: one('older') };
    }
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
