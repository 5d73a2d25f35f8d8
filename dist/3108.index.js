export const id = 3108;
export const ids = [3108];
export const modules = {

/***/ 13108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policy: () => (/* binding */ policy)
});

// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/policy/cedar.js
var cedar = __webpack_require__(2416);
// EXTERNAL MODULE: ./build/policy/path-policy.js + 1 modules
var path_policy = __webpack_require__(1137);
;// CONCATENATED MODULE: ./build/command/policy/files.js






const LONGEST = 1_000_000;
function kindOf(file) {
    return file.endsWith('.cedar') ? 'cedar' : 'acl';
}
async function readPolicy(file, { cwd, stdin }) {
    let text = '';
    try {
        if (file === '-')
            for await (const chunk of stdin)
                text += String(chunk);
        else
            text = (0,external_node_fs_.readFileSync)(external_node_path_.resolve(cwd, file), 'utf8');
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-POLICY-FILE', `${(0,printable/* printable */.g)(file)} can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, {
            remedy: 'Name a file with a policy in Cedar (.cedar), HCL or JSON.',
            cause: error,
        });
    }
    if (text.length <= LONGEST)
        return text;
    throw new core_error/* RelockError */.dB('RL-POLICY-FILE', `${(0,printable/* printable */.g)(file)} is no policy: it has more than ${LONGEST} characters`, {
        remedy: 'Name a file with a policy in Cedar (.cedar), HCL or JSON.',
    });
}
async function checkFiles(files, invocation) {
    let status = 0;
    for (const file of files) {
        const text = await readPolicy(file, invocation);
        try {
            if (kindOf(file) === 'cedar')
                (0,cedar/* parseCedar */.t7)(await (0,cedar/* loadCedar */.Ib)(), external_node_path_.basename(file, '.cedar'), text);
            else
                (0,path_policy/* parsePathPolicy */.h)(text);
            invocation.out(`${(0,printable/* printable */.g)(file)}: good\n`);
        }
        catch (error) {
            if (!(error instanceof path_policy/* PolicyError */.p))
                throw error;
            invocation.out(`${(0,printable/* printable */.g)(file)}: ${(0,printable/* printable */.g)(error.message, 2000)}\n`);
            status = 1;
        }
    }
    return status;
}

// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/hashicorp-api.js
var hashicorp_api = __webpack_require__(61029);
;// CONCATENATED MODULE: ./build/command/policy/server.js







function openPolicyServer({ env, cwd }) {
    const address = env['VAULT_ADDR'];
    if (address === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'it is not said which server is meant', {
            remedy: 'Set VAULT_ADDR to the address of a running "relock serve".',
        });
    }
    (0,http.checkUrl)(address);
    const server = { address, namespace: undefined, http: (0,http.openHttp)({ caFile: env['VAULT_CACERT'], proxies: env }) };
    const own = new secret/* SecretValue */.i(env['VAULT_TOKEN'] ?? '');
    async function ask(request, token = own) {
        if (token.isEmpty) {
            throw new core_error/* RelockError */.dB('RL-USAGE', 'VAULT_ADDR names a server, but VAULT_TOKEN is not set', {
                remedy: 'Set it to a token whose policies allow this.',
            });
        }
        const answer = await (0,hashicorp_api/* callApi */.p)(server, { ...request, failing: 'the server’s policies can’t be asked' }, { token });
        if (answer.status < 300 || (answer.status === 404 && answer.errors === 0))
            return answer;
        throw new core_error/* RelockError */.dB('RL-POLICY-REFUSED', `the server refused ${request.path}: ${answer.said || answer.status}`, {
            remedy: answer.status === 403
                ? 'The token’s policies must allow it; "relock policy explain" of another token needs sudo as well.'
                : 'Correct what the message names; "relock policy check" tells more without a server.',
        });
    }
    const names = async (kind) => {
        const query = new Map([['list', 'true']]);
        const { json } = await ask({ method: 'GET', path: `sys/policies/${kind}`, query });
        const data = json?.['data'];
        return data?.keys ?? [];
    };
    return {
        list: async () => ({ acl: await names('acl'), cedar: await names('cedar') }),
        put: async (kind, name, text) => {
            const { json } = await ask({ method: 'PUT', path: `sys/policies/${kind}/${name}`, body: { policy: text } });
            const warnings = json?.['warnings'];
            return Array.isArray(warnings) ? warnings.map(String) : [];
        },
        explain: async ({ accessor, tokenFile, operation, path: asked, address: from }) => {
            const body = { operation, path: asked, ...(from === undefined ? {} : { address: from }) };
            const { json } = accessor === undefined
                ? await ask({ method: 'POST', path: 'sys/relock/policies/explain-self', body }, tokenFile === undefined ? own : readToken(external_node_path_.resolve(cwd, tokenFile)))
                : await ask({ method: 'POST', path: 'sys/relock/policies/explain', body: { ...body, accessor } });
            const data = json?.['data'];
            if (Array.isArray(data?.considered))
                return data;
            throw new core_error/* RelockError */.dB('RL-POLICY-REFUSED', 'the server does not explain its policies', {
                remedy: 'Only "relock serve" has this API; see that VAULT_ADDR names one.',
            });
        },
    };
}
function readToken(file) {
    try {
        return new secret/* SecretValue */.i((0,external_node_fs_.readFileSync)(file, 'utf8').trim());
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-POLICY-FILE', `${(0,printable/* printable */.g)(file)} can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, {
            remedy: 'Name a file that holds a token and nothing else.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/command/policy.js



async function policy(request, invocation) {
    switch (request.action) {
        case 'check':
            return checkFiles(request.files, invocation);
        case 'list':
            return list(request.format, invocation);
        case 'put': {
            const { name, file } = request;
            const kind = request.kind ?? kindOf(file);
            const text = await readPolicy(file, invocation);
            const warnings = await openPolicyServer(invocation).put(kind, name, text);
            for (const warning of warnings)
                invocation.err(`${(0,printable/* printable */.g)(warning, 600)}\n`);
            invocation.err(`policy ${(0,printable/* printable */.g)(name)} (${kind}) is written and counts from now on\n`);
            return 0;
        }
        case 'explain': {
            const found = await openPolicyServer(invocation).explain(request);
            invocation.out(request.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : told(found));
            return found.allowed ? 0 : 1;
        }
    }
}
async function list(format, invocation) {
    const { acl, cedar } = await openPolicyServer(invocation).list();
    const lines = [
        ...acl.map((name) => `acl    ${(0,printable/* printable */.g)(name)}`),
        ...cedar.map((name) => `cedar  ${(0,printable/* printable */.g)(name)}`),
    ];
    invocation.out(format === 'json' ? `${JSON.stringify({ acl, cedar }, null, 2)}\n` : `${lines.join('\n')}\n`);
    return 0;
}
function told({ allowed, policy: by, considered, operation, path, needs_sudo: sudo, identity }) {
    const decision = `${allowed ? 'allowed' : 'denied'}, ${by === '' ? 'because no policy allows it' : `by ${(0,printable/* printable */.g)(by)}`}`;
    const width = Math.max(0, ...considered.map((one) => one.policy.length));
    return [
        `${(0,printable/* printable */.g)(identity.name, 300)} at ${(0,printable/* printable */.g)(identity.mount)}, policies ${identity.policies.map((one) => (0,printable/* printable */.g)(one)).join(', ')}`,
        `${(0,printable/* printable */.g)(operation)}${sudo ? ' (with sudo)' : ''} ${(0,printable/* printable */.g)(path, 600)}: ${decision}`,
        ...considered.map((one) => `  ${(0,printable/* printable */.g)(one.policy).padEnd(width)}  ${(0,printable/* printable */.g)(one.effect)}: ${(0,printable/* printable */.g)(one.why, 600)}`),
        '',
    ].join('\n');
}


/***/ }),

/***/ 61029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ callApi)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99847);




async function callApi(server, request, secrets) {
    const query = request.query && request.query.size > 0 ? `?${new URLSearchParams([...request.query]).toString()}` : '';
    const answer = await send(server, request, {
        method: request.method,
        url: `${server.address.replace(/\/+$/, '')}/v1/${encodePath(request.path)}${query}`,
        headers: {
            'x-vault-request': 'true',
            ...(secrets.token === undefined ? {} : { 'x-vault-token': secrets.token.reveal() }),
            ...(server.namespace === undefined ? {} : { 'x-vault-namespace': server.namespace }),
            ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
    });
    return understand(server, request, answer, [secrets.token, secrets.jwt]);
}
async function send(server, request, wanted) {
    try {
        return await server.http.request(wanted);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check the server’s address and that this machine may reach it.',
            ...stateOf(request, error),
            cause: error,
        });
    }
}
function stateOf(request, error) {
    if (request.method === 'GET')
        return {};
    if ((0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.mayHaveActed)(error))
        return { state: 'It is not known whether Vault did what it was asked.' };
    return request.state === undefined ? {} : { state: request.state };
}
function understand(server, request, answer, secrets) {
    const { status } = answer;
    const refuse = (code, why, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${request.failing}: ${why}.`, {
        remedy,
        ...(request.state === undefined ? {} : { state: request.state }),
    });
    if (status >= 300 && status < 400) {
        const target = answer.headers.location ?? '';
        const where = URL.canParse(target) ? new URL(target).origin : 'another place';
        throw refuse('RL-VAULT-ANSWER', `${server.address} redirects to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(where)} (${status}), which is not followed`, 'Name the address that answers by itself: a token is sent to no other.');
    }
    if (status === 204)
        return { status, json: undefined, said: '', errors: 0 };
    const json = parse(answer);
    const errors = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textsIn */ .Ej)(json, 'errors');
    const said = bounded(errors, secrets);
    if (status === 503 && errors.some((text) => /sealed/i.test(text))) {
        throw refuse('RL-VAULT-SEALED', `${server.address} is sealed (503)`, 'Have it unsealed, then run this again.');
    }
    if (status === 412 || status === 429) {
        throw refuse('RL-VAULT-BUSY', `${server.address} ${status === 429 ? 'asks to slow down (429)' : 'is not yet up to date with its leader (412)'}`, 'Run this again later.');
    }
    if (json === undefined) {
        throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status} with ${describeBody(answer)}, not with Vault’s JSON`, 'Check that the address is Vault’s own and no proxy or log-in page stands before it.');
    }
    if ((status >= 200 && status < 300) || [400, 403, 404, 405].includes(status)) {
        return { status, json, said, errors: errors.length };
    }
    throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status}: ${said || 'without a reason'}`, 'Ask its owner.');
}
function parse(answer) {
    if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(answer.headers['content-type'] ?? ''))
        return undefined;
    try {
        const json = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseExact */ .jM)(answer.body);
        return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(json) ? json : undefined;
    }
    catch {
        return undefined;
    }
}
function describeBody(answer) {
    if (answer.body === '')
        return 'an empty body';
    const type = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((answer.headers['content-type'] ?? 'no type').split(';')[0] ?? '', 40);
    return `${Buffer.byteLength(answer.body)} bytes of ${type}`;
}
function bounded(errors, secrets) {
    let text = errors.map((error) => error.replace(/\s+/g, ' ').trim()).join('; ');
    for (const secret of secrets)
        text = secret?.hideIn(text) ?? text;
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text, 400);
}
function encodePath(path) {
    const segments = path.split('/');
    if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(path, 120)}" is no path in Vault`, {
            remedy: 'Look at the mount names in the config: no empty segments, no "." or "..".',
        });
    }
    return segments.map(encodeURIComponent).join('/');
}


/***/ }),

/***/ 99847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Po: () => (/* binding */ numberIn),
/* harmony export */   jM: () => (/* binding */ parseExact),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectIn(json, name) {
    const value = json?.[name];
    return isObject(value) ? value : undefined;
}
function textIn(json, name) {
    const value = json?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function numberIn(json, name) {
    const value = json?.[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
function textsIn(json, name) {
    const value = json?.[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function parseExact(text) {
    const exact = JSON;
    return exact.parse(text, (_, value, { source }) => typeof value === 'number' && source !== undefined && String(value) !== source ? exact.rawJSON(source) : value);
}


/***/ })

};
