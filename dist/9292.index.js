export const id = 9292;
export const ids = [9292];
export const modules = {

/***/ 61029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ callApi)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99847);
/* harmony import */ var _json_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36500);





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
    return (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.mayHaveActed)(error) ? unclear(request) : known(request);
}
function known({ state }) {
    return state === undefined ? {} : { state };
}
function unclear(request) {
    if (request.method === 'GET')
        return known(request);
    return { state: 'It is not known whether Vault did what it was asked.' };
}
function understand(server, request, answer, secrets) {
    const { status } = answer;
    const refuse = (code, why, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${request.failing}: ${why}.`, {
        remedy,
        ...(status >= 500 && code === 'RL-VAULT-ANSWER' ? unclear(request) : known(request)),
    });
    if (status >= 300 && status < 400) {
        const target = answer.headers.location ?? '';
        const where = URL.canParse(target) ? new URL(target).origin : 'another place';
        throw refuse('RL-VAULT-ANSWER', `${server.address} redirects to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(where)} (${status}), which is not followed`, 'Name the address that answers by itself: a token is sent to no other.');
    }
    if (status === 204)
        return { status, json: undefined, said: '', errors: 0 };
    const json = (0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonObjectIn */ .$4)(answer);
    const errors = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textsIn */ .Ej)(json, 'errors');
    const said = bounded(errors, secrets);
    if (status === 503 && errors.some((text) => /sealed/i.test(text))) {
        throw refuse('RL-VAULT-SEALED', `${server.address} is sealed (503)`, 'Have it unsealed, then run this again.');
    }
    if (status === 412 || status === 429) {
        throw refuse('RL-VAULT-BUSY', `${server.address} ${status === 429 ? 'asks to slow down (429)' : 'is not yet up to date with its leader (412)'}`, 'Run this again later.');
    }
    if (json === undefined) {
        throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status} with ${(0,_json_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .describeBody */ .MP)(answer)}, not with Vault’s JSON`, 'Check that the address is Vault’s own and no proxy or log-in page stands before it.');
    }
    if ((status >= 200 && status < 300) || [400, 403, 404, 405, request.understood].includes(status)) {
        return { status, json, said, errors: errors.length };
    }
    throw refuse('RL-VAULT-ANSWER', `${server.address} answered ${status}: ${said || 'without a reason'}`, 'Ask its owner.');
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

/***/ 17253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renewHeld: () => (/* binding */ renewHeld),
/* harmony export */   resumeVaultSession: () => (/* binding */ resumeVaultSession),
/* harmony export */   revokeAccessor: () => (/* binding */ revokeAccessor),
/* harmony export */   revokeHeld: () => (/* binding */ revokeHeld),
/* harmony export */   tokenLease: () => (/* binding */ tokenLease)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61029);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99847);
/* harmony import */ var _hashicorp_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20008);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60827);







function resumeVaultSession(saved, proxies) {
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ caFile: saved.caFile, proxies });
    const api = { address: saved.address, namespace: saved.namespace, http };
    const token = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(saved.token);
    const held = (0,_session_js__WEBPACK_IMPORTED_MODULE_5__.leasesOf)(saved);
    if (saved.ours)
        held.push(tokenLease(token, saved.tokenTtl));
    return {
        name: `vault ${saved.address}`,
        leases: () => [...held],
        renew: async (lease, seconds) => renewHeld(api, token, lease, seconds),
        async revoke(lease) {
            await revokeHeld(api, { token, ours: saved.ours, jobEnds: true }, lease);
            const index = held.indexOf(lease);
            if (index >= 0)
                held.splice(index, 1);
        },
        close: async () => http.close(),
    };
}
function tokenLease(token, ttl) {
    return { kind: 'token', label: 'login token', handle: token, ttl };
}
async function revokeHeld(api, login, lease) {
    const failing = `${lease.label} at ${api.address} was not revoked`;
    const answer = await (0,_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callApi */ .p)(api, {
        method: 'POST',
        path: lease.kind === 'token' ? 'auth/token/revoke-self' : 'sys/leases/revoke',
        ...bodyFor(lease, login.jobEnds === true),
        repeat: 'always',
        failing,
    }, { token: login.token });
    if (isDone(answer))
        return;
    if (lease.kind === 'lease' && answer.status === 400 && /invalid lease|lease not found/i.test(answer.said))
        return;
    const dead = answer.status === 403 || answer.status === 404 ? (await (0,_hashicorp_token_js__WEBPACK_IMPORTED_MODULE_4__/* .lookUpSelf */ .f)(api, login.token)).life : 'unknown';
    if (dead === 'dead')
        return;
    const what = answer.status < 300 ? 'Vault did not confirm it' : 'Vault refused it';
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-REVOKE', `${failing}: ${what} (${answer.status})`, {
        ...(answer.said === '' ? {} : { evidence: [['Vault says', lease.handle.hideIn(answer.said)]] }),
        ...(lease.kind === 'token'
            ? { remedy: 'Let the role’s policies hold: path "auth/token/revoke-self" { capabilities = ["update"] }' }
            : { remedy: 'Let the role’s policies hold: path "sys/leases/revoke" { capabilities = ["update"] }' }),
        state: stillThere(login, lease),
    });
}
function bodyFor(lease, jobEnds) {
    if (lease.kind === 'lease')
        return { body: { lease_id: lease.handle.reveal(), sync: true } };
    return jobEnds ? { body: { job_ended: true } } : {};
}
function isDone({ status, json }) {
    return status === 204 || (status === 200 && (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textIn */ .r7)(json, 'request_id') !== undefined);
}
function stillThere(login, lease) {
    const end = lease.ttl > 0 ? `ends by itself ${lease.ttl} s after it was given` : 'does not end by itself';
    if (lease.kind === 'token')
        return `The token still works; it ${end}.`;
    if (login.ours)
        return `The lease still works; ending the login token (revoke-self) takes it along, else it ${end}.`;
    return `The lease still works; it goes with VAULT_TOKEN, which is not ours to end, else it ${end}.`;
}
async function revokeAccessor(connection, accessor) {
    const failing = `a login to ${connection.server.address} was not revoked`;
    const answer = await connection.call({
        method: 'POST',
        path: 'auth/token/revoke-accessor',
        body: { accessor },
        repeat: 'always',
        failing,
    });
    if (isDone(answer) || /invalid accessor|failed to find/i.test(answer.said))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-REVOKE', `${failing}: Vault refused it (${answer.status})`, {
        evidence: [['Vault says', answer.said === '' ? '(nothing)' : answer.said]],
        remedy: 'Check that the hand-over is of this server.',
        state: 'The login and its leases end by their TTL.',
    });
}
async function renewHeld(api, token, lease, seconds) {
    const failing = `${lease.label} at ${api.address} was not renewed`;
    const isToken = lease.kind === 'token';
    const answer = await (0,_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_3__/* .callApi */ .p)(api, {
        method: 'POST',
        path: isToken ? 'auth/token/renew-self' : 'sys/leases/renew',
        body: isToken ? { increment: `${seconds}s` } : { lease_id: lease.handle.reveal(), increment: seconds },
        repeat: 'always',
        failing,
    }, { token });
    const given = isToken ? (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_6__/* .objectIn */ .D7)(answer.json, 'auth') : answer.json;
    const ttl = answer.status < 300 ? (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_6__/* .numberIn */ .Po)(given, 'lease_duration') : undefined;
    if (ttl !== undefined)
        return { ...lease, ttl };
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-RENEW', `${failing}: Vault refused it (${answer.status})`, {
        ...(answer.said === '' ? {} : { evidence: [['Vault says', lease.handle.hideIn(answer.said)]] }),
        remedy: `Let the role’s policies hold: path "${isToken ? 'auth/token/renew-self' : 'sys/leases/renew'}" { capabilities = ["update"] }`,
        state: 'It lives as long as it was given for.',
    });
}


/***/ }),

/***/ 20008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ capabilitiesOn),
/* harmony export */   f: () => (/* binding */ lookUpSelf)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hashicorp_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61029);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99847);



async function lookUpSelf(api, token) {
    const ask = (path) => (0,_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_0__/* .callApi */ .p)(api, { method: 'GET', path, failing: 'the token can’t be looked up' }, { token });
    try {
        const self = await ask('auth/token/lookup-self');
        if (self.status === 200) {
            const data = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectIn */ .D7)(self.json, 'data');
            return { life: 'alive', policies: [...(0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(data, 'policies'), ...(0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(data, 'identity_policies')] };
        }
        if (self.status !== 403)
            return { life: 'unknown', policies: [] };
        if (/invalid token|bad token/.test(self.said))
            return { life: 'dead', policies: [] };
        const mounts = await ask('sys/internal/ui/mounts/relock');
        if (mounts.status === 200 || /preflight/.test(mounts.said))
            return { life: 'alive', policies: [] };
        const isDead = mounts.status === 403 && /permission denied|invalid token/.test(mounts.said);
        return { life: isDead ? 'dead' : 'unknown', policies: [] };
    }
    catch {
        return { life: 'unknown', policies: [] };
    }
}
async function capabilitiesOn(api, token, path) {
    const failing = 'its rights can’t be asked for';
    const request = { method: 'POST', path: 'sys/capabilities-self', body: { paths: [path] }, failing };
    try {
        const answer = await (0,_hashicorp_api_js__WEBPACK_IMPORTED_MODULE_0__/* .callApi */ .p)(api, { ...request, repeat: 'never' }, { token });
        const words = answer.status === 200 ? (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textsIn */ .Ej)(answer.json, 'capabilities') : [];
        if (words.length === 0)
            return undefined;
        return words.includes('deny') ? 'nothing' : (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(words.join(', '), 120);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 29292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHashicorp: () => (/* binding */ openHashicorp)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
// EXTERNAL MODULE: ./build/vault/hashicorp-kv.js
var hashicorp_kv = __webpack_require__(90472);
;// CONCATENATED MODULE: ./build/vault/hashicorp-mounts.js



const OWN_FOLDER = 'relock';
function openMounts(connection) {
    const known = [];
    const asked = new Map();
    async function locate(path) {
        const found = known.find((mount) => isWithin(path, mount.path));
        if (found !== undefined)
            return found;
        const first = path.split('/')[0] ?? path;
        const mount = await (asked.get(first) ?? start(first, path));
        return isWithin(path, mount.path) ? mount : start(first, path);
    }
    function start(first, path) {
        const question = ask(first, path);
        asked.set(first, question);
        question.catch(() => asked.delete(first));
        return question;
    }
    async function ask(first, path) {
        const answer = await connection.attempt({
            method: 'GET',
            path: `sys/internal/ui/mounts/${path}`,
            failing: `the engine of vault://${(0,printable/* printable */.g)(path)} can’t be learned`,
        });
        const data = answer.status === 200 ? (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data') : undefined;
        const type = (0,hashicorp_json/* textIn */.r7)(data, 'type');
        const at = (0,hashicorp_json/* textIn */.r7)(data, 'path')?.replace(/^\/+|\/+$/g, '');
        if (type === undefined || at === undefined || !isWithin(path, at))
            return { path: first, engine: 'unknown' };
        const mount = { path: at, engine: engineOf(type, (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(data, 'options'), 'version')) };
        known.push(mount);
        return mount;
    }
    async function find(address) {
        const place = await findFolder(address);
        if (place.path === '') {
            throw new error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text)} names an engine, not a secret in it`, {
                remedy: 'Write the address as vault://MOUNT/PATH#/KEY.',
            });
        }
        return place;
    }
    async function findFolder(address) {
        const mount = await locate(address.path);
        const path = address.path.slice(mount.path.length + 1);
        if (mount.engine === 'kv2' && isWithin(path, OWN_FOLDER)) {
            throw new error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text)} is in the folder that Relock keeps for itself`, {
                remedy: `Keep secrets outside of ${mount.path}/${OWN_FOLDER}/.`,
            });
        }
        return { mount, path };
    }
    return {
        find,
        findFolder,
        async findKv2(address, purpose) {
            const place = await find(address);
            if (place.mount.engine === 'kv2')
                return place;
            const what = {
                kv1: 'a KV engine of version 1, which can’t check and set',
                dynamic: 'no KV engine',
                unknown: 'an engine whose kind this login may not learn',
            }[place.mount.engine];
            throw new error/* RelockError */.dB('RL-VAULT-NO-CAS', `${purpose} ${(0,printable/* printable */.g)(address.text)} needs KV version 2; ${place.mount.path}/ is ${what}`, {
                remedy: place.mount.engine === 'kv1'
                    ? 'Have it upgraded (vault kv enable-versioning MOUNT), or keep the secret in a KV v2 engine.'
                    : 'Keep the secret in a KV v2 engine that the role may use.',
                state: 'Nothing was changed.',
            });
        },
    };
}
function isWithin(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}
function engineOf(type, version) {
    if (type === 'kv')
        return version === '2' ? 'kv2' : 'kv1';
    return type === 'generic' || type === 'cubbyhole' ? 'kv1' : 'dynamic';
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-browse.js






const MOST_FOLDERS = 5_000;
const DEEPEST = 32;
const AT_ONCE = 8;
function openBrowser(connection, mounts) {
    async function namesIn({ mount, path }, failing) {
        const answer = await connection.call({
            method: 'GET',
            path: joined(mount.engine === 'kv2' ? `${mount.path}/metadata` : mount.path, path),
            query: new Map([['list', 'true']]),
            failing,
        });
        if ((0,hashicorp_kv/* isPlainMiss */.dP)(answer))
            return [];
        const keys = (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data');
        if (answer.status !== 200 || !Array.isArray(keys?.['keys']))
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
        return (0,hashicorp_json/* textsIn */.Ej)(keys, 'keys').filter((name) => !(path === '' && mount.engine === 'kv2' && isOwn(name)));
    }
    async function secretsUnder(prefix) {
        const failing = `${(0,printable/* printable */.g)(prefix.text)} can’t be listed`;
        const start = await mounts.findFolder(prefix);
        if (start.mount.engine !== 'kv1' && start.mount.engine !== 'kv2') {
            throw unsupported(`${(0,printable/* printable */.g)(prefix.text)} can’t be listed: ${start.mount.path}/ is not known to be a KV engine`);
        }
        const found = [];
        let looked = 0;
        let level = [start.path];
        for (let depth = 0; level.length > 0; depth++) {
            looked += level.length;
            if (depth > DEEPEST || looked > MOST_FOLDERS)
                throw tooWide(prefix);
            const below = [];
            for (let first = 0; first < level.length; first += AT_ONCE) {
                const folders = level.slice(first, first + AT_ONCE);
                const names = await Promise.all(folders.map((path) => namesIn({ mount: start.mount, path }, failing)));
                for (const [index, folder] of folders.entries()) {
                    for (const name of names[index] ?? []) {
                        (name.endsWith('/') ? below : found).push(joined(folder, name.replace(/\/$/, '')));
                    }
                }
            }
            level = below;
        }
        if (start.path !== '' && (await exists(start, failing, found.length > 0)))
            found.push(start.path);
        return found.map((path) => joined(start.mount.path, path));
    }
    async function exists({ mount, path }, failing, hasSome) {
        const at = mount.engine === 'kv2' ? `${mount.path}/metadata/${path}` : `${mount.path}/${path}`;
        const request = { method: 'GET', path: at, failing };
        const answer = await connection.attempt(request);
        if (answer.status === 200 || (0,hashicorp_kv/* isPlainMiss */.dP)(answer))
            return answer.status === 200;
        if (answer.status !== 403)
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
        if (hasSome)
            return false;
        throw await connection.denied(request, answer);
    }
    async function metadata({ mount, path }, failing) {
        const answer = await connection.call({ method: 'GET', path: `${mount.path}/metadata/${path}`, failing });
        if ((0,hashicorp_kv/* isPlainMiss */.dP)(answer))
            return undefined;
        const listed = (0,hashicorp_json/* objectIn */.D7)((0,hashicorp_json/* objectIn */.D7)(answer.json, 'data'), 'versions');
        if (answer.status !== 200 || listed === undefined)
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
        return Object.keys(listed).length > 0 ? listed : undefined;
    }
    async function findVersioned(address, purpose) {
        const place = await mounts.find(address);
        if (place.mount.engine === 'kv2')
            return place;
        throw unsupported(`${purpose} ${(0,printable/* printable */.g)(address.text)} needs KV version 2; ${place.mount.path}/ is not known to be one`);
    }
    async function versions(address) {
        const place = await findVersioned(address, 'listing the versions of');
        const listed = await metadata(place, `the versions of ${(0,printable/* printable */.g)(address.text)} can’t be listed`);
        const now = new Date().toISOString();
        return Object.entries(listed ?? {})
            .map(([number, value]) => {
            const info = (0,hashicorp_json/* isObject */.Gv)(value) ? value : {};
            const deleted = (0,hashicorp_json/* textIn */.r7)(info, 'deletion_time');
            const state = info['destroyed'] === true ? 'destroyed' : isPast(deleted, now) ? 'disabled' : 'enabled';
            return { version: Number(number), created: (0,hashicorp_json/* textIn */.r7)(info, 'created_time'), state };
        })
            .sort((a, b) => a.version - b.version);
    }
    async function change(method, word, at, version) {
        const { mount, path } = await findVersioned(at, `to ${word} a version of`);
        const failing = `version ${(0,printable/* printable */.g)(String(version), 20)} of ${(0,printable/* printable */.g)(at.text)} can’t be changed (${word})`;
        const known = (await versions(at)).find((one) => String(one.version) === String(version));
        if (known === undefined || (known.state === 'destroyed' && word !== 'destroy')) {
            throw new error/* RelockError */.dB('RL-VAULT-NO-VERSION', `${failing}: there is none, or it was destroyed`, {
                remedy: '"relock vault versions" lists those that there are.',
                state: 'Nothing was changed.',
            });
        }
        const answer = await connection.call({
            method,
            path: `${mount.path}/${word}/${path}`,
            body: { versions: [Number(version)] },
            repeat: 'always',
            failing,
        });
        if (answer.status >= 300)
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
    }
    return {
        async list(prefix) {
            const whole = (0,vault_address/* wholeSecret */.ii)(prefix);
            const paths = await secretsUnder(whole);
            return paths.sort().map((path) => (0,vault_address/* addressBeside */.Dz)(whole, path));
        },
        versions,
        disable: (address, version) => change('POST', 'delete', address, version),
        enable: (address, version) => change('POST', 'undelete', address, version),
        destroy: (address, version) => change('PUT', 'destroy', address, version),
    };
}
function joined(folder, name) {
    return [folder, name].filter((part) => part !== '').join('/');
}
function isOwn(name) {
    return name === OWN_FOLDER || name === `${OWN_FOLDER}/`;
}
function isPast(time, now) {
    return time !== undefined && Date.parse(time) <= Date.parse(now);
}
function unsupported(message) {
    return new error/* RelockError */.dB('RL-VAULT-UNSUPPORTED', message, {
        remedy: 'Keep the secret in a KV engine of version 2 that the role may use.',
        state: 'Nothing was changed.',
    });
}
function tooWide(prefix) {
    return new error/* RelockError */.dB('RL-VAULT-TOO-MANY', `${(0,printable/* printable */.g)(prefix.text)} can’t be listed: it holds more than ${MOST_FOLDERS} folders, or more than ${DEEPEST} in each other`, { remedy: 'Name a longer prefix.' });
}

// EXTERNAL MODULE: ./build/vault/hashicorp-api.js
var hashicorp_api = __webpack_require__(61029);
;// CONCATENATED MODULE: ./build/vault/hashicorp-hsm.js




const HARDWARE = new Set(['pkcs11', 'kmip']);
const SOFTWARE = new Set(['shamir', 'static', 'transit']);
const CLOUD = new Set(['awskms', 'gcpckms', 'azurekeyvault', 'ocikms', 'alicloudkms']);
async function sealOf(api) {
    const root = { ...api, namespace: undefined };
    const failing = `the seal of ${api.address} can’t be asked for`;
    const answer = await (0,hashicorp_api/* callApi */.p)(root, { method: 'GET', path: 'sys/seal-status', failing }, {});
    const type = (0,hashicorp_json/* textIn */.r7)(answer.json, 'type');
    if (answer.json?.['migration'] === true) {
        return { verdict: 'unverifiable', evidence: 'its seal is just being changed for another (seal migration)' };
    }
    const shown = type === undefined ? 'unknown' : (0,printable/* printable */.g)(type, 40);
    if (HARDWARE.has(shown))
        return { verdict: 'hardware', evidence: `its seal is "${shown}", by its own word` };
    if (CLOUD.has(shown)) {
        const evidence = `its seal is "${shown}", and whether that cloud’s key is in hardware can’t be shown from here`;
        return { verdict: 'unverifiable', evidence };
    }
    if (SOFTWARE.has(shown))
        return { verdict: 'software', evidence: `its seal is "${shown}", which is not hardware` };
    return {
        verdict: 'unverifiable',
        evidence: `its seal is "${shown}", of which nothing is known: plugins may call theirs anything`,
    };
}
async function requireHardwareSeal(api) {
    const { verdict, evidence } = await sealOf(api);
    if (verdict === 'hardware')
        return;
    throw new error/* RelockError */.dB('RL-VAULT-NOT-HSM', `${api.address} can’t be used with require-hsm: ${evidence}`, {
        remedy: 'Use a server with a pkcs11 or kmip seal, or take require-hsm out of the config on purpose.',
        state: 'Nothing was read, and no token was sent to it.',
    });
}

// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/claims.js
var vault_claims = __webpack_require__(50406);
;// CONCATENATED MODULE: ./build/vault/hashicorp-login.js






async function logIn(api, server, credentials) {
    if (server.auth === 'token') {
        if (credentials.token === undefined || credentials.token.isEmpty) {
            throw lacking(server, 'no token', 'Set VAULT_TOKEN, or give the server "auth: jwt" and a role in the config.');
        }
        return { token: credentials.token, ours: false, ttl: 0 };
    }
    const proof = await prove(server, credentials);
    const answer = await (0,hashicorp_api/* callApi */.p)(api, {
        method: 'POST',
        path: `auth/${server.mount}/login`,
        body: proof.body,
        ...(server.auth === 'approle' ? { understood: 500 } : {}),
        failing: `no login to ${server.address}`,
        state: 'Nothing was read.',
    }, { jwt: proof.secret });
    const auth = (0,hashicorp_json/* objectIn */.D7)(answer.json, 'auth');
    const token = (0,hashicorp_json/* textIn */.r7)(auth, 'client_token');
    if (answer.status >= 400)
        throw refused(server, proof, answer);
    if (token === undefined) {
        throw new error/* RelockError */.dB('RL-VAULT-ANSWER', `no login to ${server.address}: its answer holds no token`, {
            remedy: 'Check that the address is Vault’s own and that the role wants no second factor.',
            state: 'Nothing was read.',
        });
    }
    return {
        token: new secret/* SecretValue */.i(token),
        accessor: (0,hashicorp_json/* textIn */.r7)(auth, 'accessor'),
        ours: true,
        ttl: (0,hashicorp_json/* numberIn */.Po)(auth, 'lease_duration') ?? 0,
    };
}
async function prove(server, credentials) {
    const { role } = server;
    const named = role === undefined ? {} : { role };
    switch (server.auth) {
        case 'approle': {
            const secret = await credentials.secretId?.();
            if (role === undefined || secret === undefined || secret.isEmpty) {
                throw lacking(server, role === undefined ? 'no role id' : 'no secret id', 'Set "role:" in the config to the role id, and VAULT_SECRET_ID or VAULT_SECRET_ID_FILE in the environment.');
            }
            return { secret, body: { role_id: role, secret_id: secret.reveal() }, isJwt: false };
        }
        case 'kubernetes': {
            const secret = await credentials.serviceAccount?.();
            if (secret === undefined || secret.isEmpty) {
                throw lacking(server, 'no service account token', 'Run it in a pod that mounts one.');
            }
            return { secret, body: { ...named, jwt: secret.reveal() }, isJwt: true };
        }
        case 'jwt':
        case 'token': {
            if (credentials.identity === undefined) {
                throw lacking(server, 'no identity token', 'On GitHub give the job "permissions: id-token: write"; elsewhere set VAULT_TOKEN.');
            }
            const secret = await credentials.identity(server.audience);
            return { secret, body: { ...named, jwt: secret.reveal() }, isJwt: true };
        }
    }
}
function lacking(server, what, remedy) {
    return new error/* RelockError */.dB('RL-VAULT-LOGIN', `there is ${what} to log in to ${server.address} with`, { remedy });
}
function refused(server, { secret, isJwt }, answer) {
    const claims = isJwt ? (0,vault_claims/* claimsOf */.ds)(secret) : undefined;
    const which = server.auth === 'approle' ? 'the role id' : 'the role';
    const role = server.role === undefined ? 'the default role' : `${which} "${(0,printable/* printable */.g)(server.role, 80)}"`;
    return new error/* RelockError */.dB('RL-VAULT-LOGIN', `no login to ${server.address}: Vault refused ${role} (${answer.status})`, {
        evidence: [
            ...(isJwt ? (0,vault_claims/* describeClaims */.Zs)(claims) : []),
            ['Vault says', answer.said === '' ? '(nothing)' : answer.said],
        ],
        remedy: remedyFor(server, answer, claims),
        state: 'Nothing was read.',
    });
}
function remedyFor(server, { status, said }, claims) {
    if (/no handler for route|unsupported path/.test(said) || (status === 403 && /^permission denied$/.test(said))) {
        return `Check "mount: ${(0,printable/* printable */.g)(server.mount, 80)}" in the config: no login method of this kind seems to be mounted there.`;
    }
    if (server.auth === 'approle') {
        return 'Check the role id, and that the secret id is not used up, expired or bound to other addresses.';
    }
    if (/role .*could not be found|missing role/.test(said))
        return 'Check "role:" in the config; Vault has no such role.';
    if (/\baud(?:ience)?\b/.test(said)) {
        return `Set "audience:" in the config to what the role binds (now ${(0,vault_claims/* describeClaim */.m4)(claims?.['aud'])}), or bind that.`;
    }
    if (/\bsub(?:ject)?\b/.test(said))
        return (0,vault_claims/* remedyForSubject */.qG)(claims);
    if (/\benvironment\b/.test(said))
        return 'Give the job the "environment:" that the role binds.';
    if (/expired|not before|issued at|\b(?:exp|nbf|iat)\b/.test(said))
        return 'Check the clocks of both machines.';
    if (/signature|verif|key/.test(said)) {
        return 'Check that the login method trusts this token’s issuer (oidc_discovery_url or jwks_url).';
    }
    return 'Ask Vault’s owner which claims the role wants, and compare them with what the token says.';
}

// EXTERNAL MODULE: ./build/vault/hashicorp-token.js
var hashicorp_token = __webpack_require__(20008);
;// CONCATENATED MODULE: ./build/vault/hashicorp-connection.js






function connect(server, credentials, options) {
    const http = (0,core_http.openHttp)({ caFile: server.caFile, proxies: options.proxies, connections: 64 });
    const api = { address: server.address, namespace: server.namespace, http };
    let current;
    let pending;
    async function start() {
        if (options.requireHsm)
            await requireHardwareSeal(api);
        current = await logIn(api, server, credentials);
        options.onLogin();
        return current;
    }
    async function attempt(request) {
        pending ??= start();
        const { token } = await pending;
        return (0,hashicorp_api/* callApi */.p)(api, request, { token });
    }
    async function denied(request, answer) {
        const { token, ours } = await (pending ??= start());
        const state = request.state === undefined ? {} : { state: request.state };
        const self = await (0,hashicorp_token/* lookUpSelf */.f)(api, token);
        if (self.life === 'dead') {
            const which = ours ? 'the token of this login has ended' : 'VAULT_TOKEN is wrong, expired or revoked';
            return new error/* RelockError */.dB('RL-VAULT-LOGIN', `${request.failing}: ${which} (403)`, {
                remedy: ours ? 'Give the role a longer token_ttl.' : 'Log in to Vault again and set VAULT_TOKEN anew.',
                ...state,
            });
        }
        const listing = request.query?.get('list') === 'true';
        const rights = { GET: '"read"', POST: '"create", "update"', PUT: '"update"', DELETE: '"delete"' }[request.method];
        const may = await (0,hashicorp_token/* capabilitiesOn */.E)(api, token, request.path);
        const policies = self.policies.length > 0 ? self.policies.join(', ') : '(not to be learned)';
        return new error/* RelockError */.dB('RL-VAULT-DENIED', `${request.failing}: Vault refused it (403)`, {
            evidence: [
                ['The token has', `policies ${policies}`],
                ...(may === undefined ? [] : [['It may there', may]]),
                ['Vault says', answer.said === '' ? '(nothing)' : answer.said],
            ],
            remedy: `Let one of its policies hold: path "${request.path}" { capabilities = [${listing ? '"list"' : rights}] }`,
            ...state,
        });
    }
    return {
        server,
        api,
        attempt,
        denied,
        async call(request) {
            const answer = await attempt(request);
            if (answer.status === 403)
                throw await denied(request, answer);
            return answer;
        },
        get login() {
            return current;
        },
        close: () => http.close(),
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/vault/fingerprint-index.js
var fingerprint_index = __webpack_require__(34554);
// EXTERNAL MODULE: ./build/vault/gathered-edits.js
var gathered_edits = __webpack_require__(55189);
;// CONCATENATED MODULE: ./build/vault/hashicorp-fingerprints.js







const PATH = `${OWN_FOLDER}/fingerprints`;
const TRIES = 8;
function openFingerprints(connection, mounts) {
    const writers = new Map();
    function change(mount, failing, edit) {
        const writer = writers.get(mount) ?? (0,gathered_edits/* gatherEdits */.d)((whose, edits) => write(mount, whose, edits));
        writers.set(mount, writer);
        return writer(failing, edit);
    }
    const written = new Map();
    async function write(mount, failing, edit) {
        for (let count = 0; count < TRIES; count++) {
            const known = written.get(mount);
            const before = known ?? (await readWhole(mount, failing));
            const index = edit(before.index);
            if (index === null && known === undefined)
                return;
            if (index === null) {
                written.delete(mount);
                continue;
            }
            const version = await (0,hashicorp_kv/* writeKv2 */.dO)(connection, mount, PATH, (0,fingerprint_index/* formatIndex */.Qe)(index), before.version, failing);
            if (version !== null) {
                written.set(mount, { index, version });
                return;
            }
            written.delete(mount);
            await (0,promises_.setTimeout)(Math.random() * 100);
        }
        throw new error/* RelockError */.dB('RL-VAULT-BUSY', `${failing}: other runs write them all the time`, {
            remedy: 'Run this again later.',
            state: 'The fingerprints are as they were.',
        });
    }
    async function readWhole(mount, failing) {
        const { data, version } = await (0,hashicorp_kv/* readKv2 */._B)(connection, mount, PATH, failing);
        return { index: data === null ? null : read(data, mount), version };
    }
    const readers = new Map();
    function readerOf(mount) {
        const failing = `the fingerprints of the managed keys in ${mount}/ can’t be read`;
        const reader = readers.get(mount) ?? (0,gathered_edits/* gatherReads */.J)(async () => (await readWhole(mount, failing)).index);
        readers.set(mount, reader);
        return reader;
    }
    const store = {
        async readFingerprints(address) {
            const { mount } = await mounts.find(address);
            if (mount.engine === 'kv1' || mount.engine === 'dynamic')
                return null;
            return readerOf(mount.path)();
        },
        async writeFingerprints(address, kind, values) {
            const { mount } = await mounts.findKv2(address, 'keeping fingerprints of');
            const failing = `the fingerprints of ${(0,printable/* printable */.g)(address.text)} can’t be written`;
            await change(mount.path, failing, (index) => (0,fingerprint_index/* withValues */.tV)(index, address, kind, values));
        },
    };
    async function promoted(address) {
        const { mount } = await mounts.findKv2(address, 'rotating');
        const failing = `the fingerprints of ${(0,printable/* printable */.g)(address.text)} can’t be brought up to date`;
        await change(mount.path, failing, (index) => (0,fingerprint_index/* withPromoted */.nb)(index, address));
    }
    return { store, promoted };
}
function read(data, mount) {
    const index = (0,fingerprint_index/* parseIndex */.A1)(data);
    if (index !== undefined)
        return index;
    throw new error/* RelockError */.dB('RL-VAULT-INDEX', `the fingerprints at ${mount}/${PATH} are damaged`, {
        remedy: 'Bring an older version of that document back (vault kv rollback); only Relock should write it.',
    });
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-read.js






function openReader(connection, mounts, onLease, shorten) {
    const taken = new Map();
    async function readDynamic(address, failing) {
        const whole = (0,vault_address/* wholeSecret */.ii)(address).text;
        const held = taken.get(whole);
        if (held !== undefined && held.until > Date.now())
            return reading(address, failing, await held.made);
        const made = make(address, failing);
        taken.set(whole, { until: Number.POSITIVE_INFINITY, made });
        const ttl = await made.then(({ answer, lease }) => (answer.status === 200 ? (lease?.ttl ?? lifeOf(answer)) : undefined), () => undefined);
        if (ttl === undefined)
            taken.delete(whole);
        else if (ttl > 0)
            taken.set(whole, { until: Date.now() + ttl * 667, made });
        return reading(address, failing, await made);
    }
    async function make(address, failing) {
        const params = new Map(address.params);
        const post = params.get('method')?.toLowerCase() === 'post';
        if (post)
            params.delete('method');
        const answer = await connection.call({
            method: post ? 'POST' : 'GET',
            path: address.path,
            ...(post ? { body: Object.fromEntries(params) } : { query: params }),
            repeat: 'unprocessed',
            failing,
        });
        return { answer, lease: await noted(address, answer) };
    }
    async function noted(address, answer) {
        const lease = leaseOf(address.path, answer.json);
        if (lease === undefined)
            return undefined;
        onLease(lease);
        const wanted = secondsIn(address.params.get('ttl'));
        if (wanted === undefined || lease.ttl <= wanted || answer.json?.['renewable'] !== true)
            return lease;
        return shorten(lease, wanted).catch(() => lease);
    }
    function reading(address, failing, { answer, lease }) {
        if ((0,hashicorp_kv/* isPlainMiss */.dP)(answer))
            return null;
        const data = answer.status === 200 ? (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data') : undefined;
        if (data === undefined)
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
        return { fields: (0,hashicorp_kv/* fieldsOf */.Pf)(data, address), ...(lease === undefined ? {} : { lease }) };
    }
    async function readKv1(address, failing) {
        const answer = await connection.call({ method: 'GET', path: address.path, failing });
        return reading(address, failing, { answer, lease: undefined });
    }
    async function readUnknown(address, { mount, path }, failing) {
        const request = { method: 'GET', path: `${mount.path}/data/${path}`, query: address.params, failing };
        const asKv2 = await connection.attempt(request);
        const state = asKv2.status === 200 || asKv2.status === 404 ? (0,hashicorp_kv/* kv2State */.pb)(asKv2) : undefined;
        if (state !== undefined && state.version > 0)
            return versioned(address, state);
        const plain = {
            method: 'GET',
            path: address.path,
            query: address.params,
            repeat: 'unprocessed',
            failing,
        };
        const answer = await connection.attempt(plain);
        if (answer.status === 403) {
            if (asKv2.status === 403)
                throw await connection.denied(request, asKv2);
            throw await connection.denied(plain, answer);
        }
        if (answer.status === 404 && /"Invalid path for a versioned K\/V/.test(JSON.stringify(answer.json?.['warnings']))) {
            if (asKv2.status === 403)
                throw await connection.denied(request, asKv2);
            return null;
        }
        return reading(address, failing, { answer, lease: await noted(address, answer) });
    }
    return async (address) => {
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be read`;
        const place = await mounts.find(address);
        switch (place.mount.engine) {
            case 'kv2': {
                const version = versionParam(address);
                return versioned(address, await (0,hashicorp_kv/* readKv2 */._B)(connection, place.mount.path, place.path, failing, version));
            }
            case 'kv1':
                allowParams(address, []);
                return readKv1(address, failing);
            case 'dynamic':
                return readDynamic(address, failing);
            case 'unknown':
                return readUnknown(address, place, failing);
        }
    };
}
function versioned(address, state) {
    if (state.version === 0)
        return null;
    if (state.data === null) {
        throw new error/* RelockError */.dB('RL-VAULT-DELETED', `version ${state.version} of ${(0,printable/* printable */.g)(address.text)} was deleted`, {
            remedy: 'Have it undeleted, store a new version, or name another one with ?version=N.',
        });
    }
    return { fields: (0,hashicorp_kv/* fieldsOf */.Pf)(state.data, address), version: state.version };
}
function versionParam(address) {
    allowParams(address, ['version']);
    const version = address.params.get('version');
    if (version === undefined || /^[1-9]\d{0,8}$/.test(version))
        return version;
    throw new error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} asks for a version that is not a number from 1 on`, {
        remedy: 'Write ?version=3, or leave it out for the latest.',
    });
}
function allowParams(address, allowed) {
    const stranger = [...address.params.keys()].find((name) => !allowed.includes(name));
    if (stranger === undefined)
        return;
    const known = allowed.length > 0 ? `only "${allowed.join('", "')}"` : 'none';
    throw new error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} has the parameter "${(0,printable/* printable */.g)(stranger, 40)}", this engine takes ${known}`, {
        remedy: 'Take it out of the address.',
    });
}
function leaseOf(path, json) {
    const id = (0,hashicorp_json/* textIn */.r7)(json, 'lease_id');
    if (id === undefined)
        return undefined;
    return { kind: 'lease', label: path, handle: new secret/* SecretValue */.i(id), ttl: (0,hashicorp_json/* numberIn */.Po)(json, 'lease_duration') ?? 0 };
}
function lifeOf({ json }) {
    return (0,hashicorp_json/* numberIn */.Po)((0,hashicorp_json/* objectIn */.D7)(json, 'data'), 'ttl') ?? 0;
}
function secondsIn(text) {
    if (text === undefined || !/^(?:\d+|(?:\d+[dhms])+)$/.test(text))
        return undefined;
    const unit = { d: 86_400, h: 3_600, m: 60, s: 1 };
    const parts = [...text.matchAll(/(\d+)([dhms]?)/g)];
    return parts.reduce((sum, [, count, of]) => sum + Number(count) * (unit[of] ?? 1), 0);
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-rights.js





async function checkRotation(connection, mounts, address) {
    const { mount, path } = await mounts.findKv2(address, 'rotating');
    const whole = ['create', 'update', 'read'];
    const needed = new Map([
        [`${mount.path}/data/${path}`, whole],
        [`${mount.path}/data/${OWN_FOLDER}/pending/${path}`, whole],
        [`${mount.path}/destroy/${OWN_FOLDER}/pending/${path}`, ['update']],
        [`${mount.path}/data/${OWN_FOLDER}/journal/${path}`, whole],
        [`${mount.path}/data/${OWN_FOLDER}/fingerprints`, whole],
    ]);
    const failing = `whether ${(0,printable/* printable */.g)(address.text)} may be rotated can’t be learned`;
    const answer = await connection.call({
        method: 'POST',
        path: 'sys/capabilities-self',
        body: { paths: [...needed.keys()] },
        repeat: 'always',
        failing,
    });
    const told = (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data');
    if (answer.status !== 200 || told === undefined)
        throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
    const missing = [...needed].filter(([at, rights]) => {
        const has = (0,hashicorp_json/* textsIn */.Ej)(told, at);
        return !has.includes('root') && (has.includes('deny') || rights.some((right) => !has.includes(right)));
    });
    if (missing.length === 0)
        return;
    const lines = missing.map(([at, rights]) => `path "${(0,printable/* printable */.g)(at)}" { capabilities = [${rights.map((one) => `"${one}"`).join(', ')}] }`);
    throw new error/* RelockError */.dB('RL-VAULT-DENIED', `${(0,printable/* printable */.g)(address.text)} can’t be rotated: this login lacks rights in Vault`, {
        evidence: lines.map((line, index) => [index === 0 ? 'Policy to add' : '', line]),
        remedy: 'Let one of its policies hold these lines (docs/vault-policies.md has them all).',
        state: 'Nothing was changed.',
    });
}

;// CONCATENATED MODULE: ./build/vault/hashicorp-relock.js






const MOST_READS = 100;
function openIncidents(connection, mounts) {
    let asked;
    const isOurs = () => (asked ??= connection
        .attempt({ method: 'GET', path: 'sys/health', failing: 'the server can’t be asked what it is' })
        .then(({ json }) => (0,hashicorp_json/* textIn */.r7)(json, 'cluster_name') === 'relock', () => false));
    async function placeOf(address) {
        const { mount, path } = await mounts.findKv2((0,vault_address/* wholeSecret */.ii)(address), 'keeping the record of a leak of');
        return { mount: mount.path, path, record: `${OWN_FOLDER}/incident/${path}` };
    }
    async function newestOf(address, failing) {
        const ask = (path, query = new Map()) => connection.attempt({ method: 'GET', path: `sys/relock/incidents${path}`, query, failing });
        const { json } = await ask('', new Map([['key', (0,vault_address/* wholeSecret */.ii)(address).text]]));
        const names = (0,hashicorp_json/* objectIn */.D7)(json, 'data')?.['keys'];
        const name = Array.isArray(names) ? names[0] : undefined;
        if (typeof name !== 'string')
            return undefined;
        const record = (0,hashicorp_json/* objectIn */.D7)((0,hashicorp_json/* objectIn */.D7)((await ask(`/${name}`)).json, 'data'), 'record');
        return record === undefined ? undefined : JSON.stringify(record);
    }
    return {
        async writeIncident(address, id, record) {
            const failing = `the record of the leak of ${(0,printable/* printable */.g)(address.text)} can’t be kept`;
            if (await isOurs()) {
                const answer = await connection.attempt({
                    method: 'POST',
                    path: `sys/relock/incidents/${id}`,
                    body: { record: JSON.parse(record) },
                    repeat: 'always',
                    failing,
                });
                const name = (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(answer.json, 'data'), 'id');
                if (answer.status === 200 && name !== undefined)
                    return `incident ${(0,printable/* printable */.g)(name, 100)} of ${connection.server.address}`;
                if (answer.status !== 403)
                    throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
            }
            const { mount, record: place } = await placeOf(address);
            await (0,hashicorp_kv/* writeKv2 */.dO)(connection, mount, place, { id, record }, undefined, failing);
            return `vault://${mount}/${place}`;
        },
        async readIncident(address) {
            const failing = `the record of a leak of ${(0,printable/* printable */.g)(address.text)} can’t be read`;
            const listed = (await isOurs()) ? await newestOf(address, failing) : undefined;
            if (listed !== undefined)
                return listed;
            const { mount, record: place } = await placeOf(address);
            const { data } = await (0,hashicorp_kv/* readKv2 */._B)(connection, mount, place, failing);
            if (data === null)
                return null;
            const record = (0,hashicorp_json/* textIn */.r7)(data, 'record');
            if (record !== undefined)
                return record;
            throw new error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: what is stored there is no record`, {
                remedy: `Look at ${mount}/${place} in Vault: only Relock should write there.`,
            });
        },
        async tellLeaked(address) {
            if (!(await isOurs()))
                return undefined;
            const { mount, path } = await placeOf(address);
            const failing = `the vault’s watch can’t be told that ${(0,printable/* printable */.g)(address.text)} leaked`;
            const request = { method: 'POST', path: `sys/relock/watch/leaked/${mount}/${path}`, body: {}, failing };
            const answer = await connection.attempt({ ...request, repeat: 'always' });
            if (answer.status < 300)
                return true;
            if (answer.status === 403)
                return false;
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
        },
        async readsSince(address, since) {
            if (!(await isOurs()))
                return undefined;
            const { mount, path } = await placeOf(address);
            const filter = {
                key: `${mount}/${path}`,
                action: 'read',
                since: String(since.getTime()),
                limit: String(MOST_READS),
            };
            const failing = `the reads of ${(0,printable/* printable */.g)(address.text)} can’t be learned`;
            const query = new Map(Object.entries(filter));
            const answer = await connection.call({ method: 'GET', path: 'sys/relock/audit/entries', query, failing });
            const entries = (0,hashicorp_json/* objectIn */.D7)(answer.json, 'data')?.['entries'];
            if (answer.status === 200 && Array.isArray(entries))
                return entries.flatMap(readOf);
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
        },
    };
}
function readOf(entry) {
    if (typeof entry !== 'object' || entry === null)
        return [];
    const { time, identity, address, status } = entry;
    if (typeof time !== 'number')
        return [];
    const name = (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)({ identity }, 'identity'), 'name');
    return [
        {
            at: new Date(time),
            who: name,
            from: typeof address === 'string' ? address : '',
            status: typeof status === 'number' ? status : 0,
        },
    ];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/vault/hashicorp-staging.js







function openStaging(connection, mounts, onPromoted) {
    const find = (address) => mounts.findKv2(address, 'rotating');
    async function readPending(place, failing) {
        const { data, version } = await (0,hashicorp_kv/* readKv2 */._B)(connection, place.mount.path, pendingPath(place), failing);
        if (data === null)
            return { version, rotation: undefined, fields: undefined, promoted: undefined };
        const fields = (0,hashicorp_json/* objectIn */.D7)(data, 'fields');
        return {
            version,
            rotation: (0,hashicorp_json/* textIn */.r7)(data, 'rotation'),
            fields: fields === undefined ? undefined : new Map(Object.entries(fields).map(([k, v]) => [k, (0,hashicorp_kv/* fieldText */.gF)(v)])),
            promoted: (0,hashicorp_json/* numberIn */.Po)(data, 'promoted'),
        };
    }
    async function clear(place, pending, marker, failing) {
        await (0,hashicorp_kv/* writeKv2 */.dO)(connection, place.mount.path, pendingPath(place), marker, pending.version, failing);
        await destroyUpTo(place, pending.version, failing);
    }
    async function destroyUpTo(place, version, failing) {
        if (version < 1)
            return;
        const first = Math.max(1, version - 9);
        const answer = await connection.call({
            method: 'PUT',
            path: `${place.mount.path}/destroy/${pendingPath(place)}`,
            body: { versions: Array.from({ length: version - first + 1 }, (_, index) => first + index) },
            failing,
            state: 'A copy of the value is left among the pending ones.',
        });
        if (answer.status >= 300)
            throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
    }
    return {
        async stage(address, fields, rotation) {
            const place = await find(address);
            const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be staged`;
            const pending = await readPending(place, failing);
            if (pending.rotation === rotation && pending.promoted !== undefined)
                return;
            if (pending.fields !== undefined) {
                if (pending.rotation === rotation && (0,external_node_util_.isDeepStrictEqual)(pending.fields, revealed(fields)))
                    return;
                throw conflict(`${(0,printable/* printable */.g)(address.text)} already has a pending value of rotation ${pending.rotation ?? '(unnamed)'}`);
            }
            const data = { rotation, fields: Object.fromEntries(revealed(fields)) };
            const done = await (0,hashicorp_kv/* writeKv2 */.dO)(connection, place.mount.path, pendingPath(place), data, pending.version, failing);
            if (done === null)
                throw conflict(`another run staged a value for ${(0,printable/* printable */.g)(address.text)} at the same moment`);
        },
        async readStaged(address, rotation) {
            const place = await find(address);
            const pending = await readPending(place, `the pending value of ${(0,printable/* printable */.g)(address.text)} can’t be read`);
            if (pending.fields === undefined || pending.rotation !== rotation)
                return null;
            return new Map([...pending.fields].map(([name, text]) => [name, new secret/* SecretValue */.i(text)]));
        },
        async promote(address, rotation, from) {
            const place = await find(address);
            const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be made the current one`;
            const pending = await readPending(place, failing);
            if (pending.rotation === rotation && pending.promoted !== undefined) {
                await destroyUpTo(place, pending.version - 1, failing);
                return pending.promoted;
            }
            if (pending.rotation !== rotation || pending.fields === undefined) {
                throw conflict(`${(0,printable/* printable */.g)(address.text)} has no pending value of rotation ${rotation}`);
            }
            const version = await makeCurrent(connection, place, address, pending.fields, (0,hashicorp_kv/* versionNumber */.e1)(from));
            await onPromoted(address);
            await clear(place, pending, { rotation, promoted: version }, failing);
            return version;
        },
        async discard(address, rotation) {
            const place = await find(address);
            const failing = `the pending value of ${(0,printable/* printable */.g)(address.text)} can’t be discarded`;
            const pending = await readPending(place, failing);
            if (pending.rotation !== rotation)
                return;
            if (pending.fields === undefined)
                await destroyUpTo(place, pending.version - 1, failing);
            else
                await clear(place, pending, { rotation, discarded: new Date().toISOString() }, failing);
        },
        async readJournal(address) {
            const place = await find(address);
            const failing = `the rotation journal of ${(0,printable/* printable */.g)(address.text)} can’t be read`;
            const { data, version } = await (0,hashicorp_kv/* readKv2 */._B)(connection, place.mount.path, journalPath(place), failing);
            if (data === null)
                return null;
            const record = (0,hashicorp_json/* textIn */.r7)(data, 'record');
            if (record !== undefined)
                return { record, revision: version };
            throw new error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: what is stored there is not a journal`, {
                remedy: `Look at ${place.mount.path}/${journalPath(place)} in Vault: only Relock should write there.`,
            });
        },
        async writeJournal(address, record, expected) {
            const place = await find(address);
            const failing = `the rotation journal of ${(0,printable/* printable */.g)(address.text)} can’t be written`;
            const write = (cas) => (0,hashicorp_kv/* writeKv2 */.dO)(connection, place.mount.path, journalPath(place), { record }, cas, failing);
            let written = await write(expected === null ? 0 : (0,hashicorp_kv/* versionNumber */.e1)(expected));
            if (written === null && expected === null) {
                const now = await (0,hashicorp_kv/* readKv2 */._B)(connection, place.mount.path, journalPath(place), failing);
                if (now.data === null)
                    written = await write(now.version);
            }
            if (written === null)
                throw conflict(`another run is rotating ${(0,printable/* printable */.g)(address.text)}`);
            return written;
        },
    };
}
async function makeCurrent(connection, place, address, fields, from) {
    const failing = `the new value of ${(0,printable/* printable */.g)(address.text)} can’t be made the current one`;
    const read = () => (0,hashicorp_kv/* readKv2 */._B)(connection, place.mount.path, place.path, failing);
    const isDone = ({ data, version }) => version === from + 1 && data !== null && (0,external_node_util_.isDeepStrictEqual)(data, merged(data, fields));
    const now = await read();
    if (isDone(now))
        return now.version;
    if (now.version === from) {
        const data = merged(now.data ?? {}, fields);
        const version = await (0,hashicorp_kv/* writeKv2 */.dO)(connection, place.mount.path, place.path, data, from, failing);
        if (version !== null)
            return version;
        const later = await read();
        if (isDone(later))
            return later.version;
    }
    throw conflict(`${(0,printable/* printable */.g)(address.text)} was changed by someone else since the rotation began (from version ${from})`);
}
function merged(old, fields) {
    const kept = Object.entries(old).filter(([name, value]) => !fields.has(name) && (0,hashicorp_kv/* fieldText */.gF)(value) === '');
    const changed = [...fields].map(([name, text]) => {
        const before = Object.hasOwn(old, name) ? old[name] : undefined;
        return [name, (0,hashicorp_kv/* fieldText */.gF)(before) === text ? before : text];
    });
    return Object.fromEntries([...kept, ...changed]);
}
function revealed(fields) {
    return new Map([...fields].map(([name, value]) => [name, value.reveal()]));
}
function pendingPath({ path }) {
    return `${OWN_FOLDER}/pending/${path}`;
}
function journalPath({ path }) {
    return `${OWN_FOLDER}/journal/${path}`;
}
function conflict(message) {
    return new error/* RelockError */.dB('RL-ROTATE-CONFLICT', message, {
        remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
        state: 'Nothing was overwritten.',
    });
}

// EXTERNAL MODULE: ./build/vault/hashicorp-session.js
var hashicorp_session = __webpack_require__(17253);
// EXTERNAL MODULE: ./build/vault/session.js
var session = __webpack_require__(60827);
;// CONCATENATED MODULE: ./build/vault/hashicorp.js















async function openHashicorp(server, credentials, options = {}) {
    (0,core_http.checkUrl)(server.address);
    const held = [];
    const onTaken = () => options.onTaken?.();
    const connection = connect(server, credentials, {
        requireHsm: options.requireHsm ?? false,
        onLogin: onTaken,
        proxies: options.proxies ?? {},
    });
    const mounts = openMounts(connection);
    const fingerprints = openFingerprints(connection, mounts);
    const take = (lease) => {
        held.push(lease);
        onTaken();
    };
    const read = openReader(connection, mounts, take, renew);
    let ended = false;
    let renewed;
    function leases() {
        const { login } = connection;
        if (login?.ours !== true || ended)
            return [...held];
        return [...held, (0,hashicorp_session.tokenLease)(login.token, renewed ?? login.ttl)];
    }
    async function renew(lease, seconds) {
        const { login } = connection;
        if (login === undefined)
            return lease;
        const now = await (0,hashicorp_session.renewHeld)(connection.api, login.token, lease, seconds);
        if (now.kind === 'token')
            renewed = now.ttl;
        const index = held.findIndex((one) => one.handle.equals(lease.handle));
        if (index >= 0)
            held.splice(index, 1, now);
        onTaken();
        return now;
    }
    return {
        name: `vault ${server.address}`,
        read,
        leases,
        readMany: async (addresses) => Promise.allSettled(addresses.map((address) => read(address))),
        ...openBrowser(connection, mounts),
        checkRights: (address) => checkRotation(connection, mounts, address),
        ...openStaging(connection, mounts, fingerprints.promoted),
        ...fingerprints.store,
        ...openIncidents(connection, mounts),
        async write(address, fields, expected) {
            const { mount, path } = await mounts.find(address);
            const failing = `${(0,printable/* printable */.g)(address.text)} can’t be written`;
            const data = Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
            if (mount.engine === 'kv1' && expected === undefined) {
                const answer = await connection.call({
                    method: 'POST',
                    path: address.path,
                    body: data,
                    repeat: 'always',
                    failing,
                });
                if (answer.status >= 300)
                    throw (0,hashicorp_kv/* misunderstood */.j$)(connection, failing, answer);
                return 0;
            }
            await mounts.findKv2(address, expected === undefined ? 'writing' : 'a compare-and-set write of');
            const cas = expected === undefined ? undefined : (0,hashicorp_kv/* versionNumber */.e1)(expected);
            const version = await (0,hashicorp_kv/* writeKv2 */.dO)(connection, mount.path, path, data, cas, failing);
            if (version !== null)
                return version;
            throw new error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${(0,printable/* printable */.g)(address.text)} is no longer at version ${String(expected)}`, {
                remedy: 'Read it again and decide anew.',
                state: 'Nothing was written.',
            });
        },
        async protection() {
            return sealOf(connection.api);
        },
        renew,
        async revoke(lease) {
            const { login } = connection;
            if (login === undefined)
                return;
            await (0,hashicorp_session.revokeHeld)(connection.api, login, lease);
            if (lease.kind === 'token')
                ended = true;
            else
                held.splice(0, held.length, ...held.filter((one) => !one.handle.equals(lease.handle)));
        },
        revokeAccessor: (accessor) => (0,hashicorp_session.revokeAccessor)(connection, accessor),
        dumpSession() {
            const { login } = connection;
            if (login === undefined || leases().length === 0)
                return null;
            return {
                kind: 'vault',
                address: server.address,
                namespace: server.namespace,
                caFile: server.caFile,
                token: login.token.reveal(),
                accessor: login.accessor,
                ours: login.ours && !ended,
                tokenTtl: renewed ?? login.ttl,
                leases: (0,session.savedLeases)(held),
            };
        },
        close: async () => connection.close(),
    };
}


/***/ }),

/***/ 60827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   handlesOf: () => (/* binding */ handlesOf),
/* harmony export */   isSession: () => (/* binding */ isSession),
/* harmony export */   leasesOf: () => (/* binding */ leasesOf),
/* harmony export */   resumeSession: () => (/* binding */ resumeSession),
/* harmony export */   savedLeases: () => (/* binding */ savedLeases)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);

async function resumeSession(saved, proxies = {}) {
    switch (saved.kind) {
        case 'vault':
            return (await __webpack_require__.e(/* import() */ 7253).then(__webpack_require__.bind(__webpack_require__, 17253))).resumeVaultSession(saved, proxies);
        case 'github-app':
            return (await __webpack_require__.e(/* import() */ 9931).then(__webpack_require__.bind(__webpack_require__, 99931))).resumeGithubAppSession(saved, proxies);
        case 'lasting':
            return (await __webpack_require__.e(/* import() */ 2002).then(__webpack_require__.bind(__webpack_require__, 82002))).resumeLastingSession(saved);
    }
}
function leasesOf({ leases }) {
    return leases.map(({ label, id, ttl }) => ({ kind: 'lease', label, handle: new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(id), ttl }));
}
function savedLeases(leases) {
    return leases.map(({ label, handle, ttl }) => ({ label, id: handle.reveal(), ttl }));
}
function handlesOf(sessions) {
    return sessions
        .flatMap((session) => [...(session.kind === 'vault' ? [session.token] : []), ...session.leases.map(({ id }) => id)])
        .map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(text));
}
function isSession(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { kind, address, namespace, caFile, token, accessor, ours, tokenTtl, leases } = value;
    const optional = [namespace, caFile, accessor].every((item) => item === undefined || typeof item === 'string');
    if (typeof address !== 'string' || !optional || !Array.isArray(leases) || !leases.every(isLease))
        return false;
    if (kind === 'github-app' || kind === 'lasting')
        return true;
    return kind === 'vault' && typeof token === 'string' && typeof ours === 'boolean' && typeof tokenTtl === 'number';
}
function isLease(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { label, id, ttl } = value;
    return typeof label === 'string' && typeof id === 'string' && typeof ttl === 'number';
}


/***/ })

};
