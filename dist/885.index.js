export const id = 885;
export const ids = [885];
export const modules = {

/***/ 10885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openConjur: () => (/* binding */ openConjur)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var core_http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/vault/address.js
var address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/vault/document.js
var vault_document = __webpack_require__(38738);
// EXTERNAL MODULE: ./build/vault/record-fingerprints.js
var record_fingerprints = __webpack_require__(72910);
// EXTERNAL MODULE: ./build/vault/record-staging.js
var record_staging = __webpack_require__(32210);
// EXTERNAL MODULE: ./build/core/secret.js
var core_secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/claims.js
var claims = __webpack_require__(50406);
// EXTERNAL MODULE: ./build/vault/hashicorp-json.js
var hashicorp_json = __webpack_require__(99847);
// EXTERNAL MODULE: ./build/vault/json-answer.js
var json_answer = __webpack_require__(36500);
;// CONCATENATED MODULE: ./build/vault/conjur/api.js





async function callConjur({ address, http }, request, authorization) {
    const answer = await send(http, request, {
        method: request.method,
        url: `${address}${request.path}`,
        headers: {
            ...request.headers,
            ...(authorization === undefined ? {} : { authorization: authorization.reveal() }),
        },
        ...(request.body === undefined ? {} : { body: request.body }),
        ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
    });
    const { status } = answer;
    const refuse = (code, why, remedy) => new core_error/* RelockError */.dB(code, `${request.failing}: ${why}.`, { evidence: requestIdOf(answer), remedy });
    if (status >= 300 && status < 400) {
        const target = answer.headers.location ?? '';
        const where = URL.canParse(target) ? new URL(target).origin : 'another place';
        throw refuse('RL-VAULT-ANSWER', `${address} redirects to ${(0,printable/* printable */.g)(where)} (${status}), which is not followed`, 'Name the address that answers by itself: a token is sent to no other.');
    }
    if (status === 429 || status === 503) {
        throw refuse('RL-VAULT-BUSY', `${address} can’t answer just now (${status})`, 'Run this again later.');
    }
    if ((status >= 200 && status < 300) || [401, 403, 404, 406, 422].includes(status))
        return answer;
    throw refuse('RL-VAULT-ANSWER', `${address} answered ${status} with ${(0,json_answer/* describeBody */.MP)(answer)}`, 'Ask its owner.');
}
async function send(http, request, wanted) {
    try {
        return await http.request(wanted);
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB))
            throw error;
        if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code))
            throw error;
        const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
        const unknown = request.method !== 'GET' && (0,core_http.mayHaveActed)(error);
        throw new core_error/* RelockError */.dB(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
            remedy: error.remedy ?? 'Check the server’s address and that this machine may reach it.',
            ...(unknown ? { state: 'It is not known whether Conjur did what it was asked.' } : {}),
            cause: error,
        });
    }
}
function notConjurs(api, failing, answer) {
    return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: ${api.address} answered ${answer.status} with ${(0,json_answer/* describeBody */.MP)(answer)}, which is not what Conjur answers`, {
        evidence: requestIdOf(answer),
        remedy: 'Check that the address is Conjur’s own and no proxy or log-in page stands before it.',
    });
}
function isOwnMiss(answer) {
    const json = (0,json_answer/* jsonIn */.Yf)(answer);
    return answer.status === 404 && (0,hashicorp_json/* isObject */.Gv)(json) && (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(json, 'error'), 'code') === 'not_found';
}
function reasonIn(answer, secrets) {
    const json = (0,json_answer/* jsonIn */.Yf)(answer);
    const said = (0,hashicorp_json/* isObject */.Gv)(json) ? (0,hashicorp_json/* textIn */.r7)((0,hashicorp_json/* objectIn */.D7)(json, 'error'), 'message') : undefined;
    return said === undefined
        ? undefined
        : (0,printable/* printable */.g)(secrets.reduce((text, secret) => secret.hideIn(text), said), 300);
}
function requestIdOf({ headers }) {
    const id = headers['x-request-id'];
    return typeof id === 'string' ? [['Its request id', (0,printable/* printable */.g)(id, 80)]] : [];
}
function objectsIn(json, name) {
    const list = json[name];
    return Array.isArray(list) ? list.filter(hashicorp_json/* isObject */.Gv) : [];
}

;// CONCATENATED MODULE: ./build/vault/conjur/login.js







const USED_FOR = 5 * 60_000;
function openLogin(api, server, context) {
    let current;
    return () => {
        if (current === undefined || Date.now() > current.until) {
            current = { until: Date.now() + USED_FOR, login: logIn(api, server, context) };
        }
        return current.login;
    };
}
async function logIn(api, server, context) {
    const { secret, path, body, type } = await prove(server, context);
    const failing = `no login to ${server.address}`;
    const answer = await callConjur(api, {
        method: 'POST',
        path,
        headers: { 'content-type': type },
        body,
        failing,
    });
    if (answer.status >= 400)
        throw refused(server, secret, answer);
    const token = (0,json_answer/* jsonIn */.Yf)(answer);
    if (!(0,hashicorp_json/* isObject */.Gv)(token) || ['protected', 'payload', 'signature'].some((part) => (0,hashicorp_json/* textIn */.r7)(token, part) === undefined)) {
        throw notConjurs(api, failing, answer);
    }
    const encoded = Buffer.from(answer.body).toString('base64');
    context.onTaken();
    return { authorization: new core_secret/* SecretValue */.i(`Token token="${encoded}"`), role: roleIn((0,hashicorp_json/* textIn */.r7)(token, 'payload') ?? '') };
}
async function prove(server, { identity, env, warn }) {
    const account = encodeURIComponent(server.account);
    if (server.auth === 'api-key') {
        const [login, key] = [env['CONJUR_AUTHN_LOGIN'], env['CONJUR_AUTHN_API_KEY']];
        if (login === undefined || key === undefined) {
            throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `there is no API key to log in to ${server.address} with`, {
                remedy: 'Set CONJUR_AUTHN_LOGIN and CONJUR_AUTHN_API_KEY, or give the server "auth: jwt" in the config.',
            });
        }
        warn(`The login to ${server.address} is by a stored API key (CONJUR_AUTHN_API_KEY). "auth: jwt" with a host that is bound to this repository needs none.`);
        const secret = new core_secret/* SecretValue */.i(key.trim());
        const path = `/authn/${account}/${encodeURIComponent(login)}/authenticate`;
        return { secret, path, body: secret.reveal(), type: 'text/plain' };
    }
    if (identity === undefined) {
        throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `there is no identity token to log in to ${server.address} with`, {
            remedy: 'On GitHub give the job "permissions: id-token: write"; elsewhere use "auth: api-key".',
        });
    }
    const secret = await identity(server.audience);
    const host = server.host === undefined ? '' : `/${encodeURIComponent(hostId(server.host))}`;
    return {
        secret,
        path: `/authn-jwt/${encodeURIComponent(server.service)}/${account}${host}/authenticate`,
        body: new URLSearchParams({ jwt: secret.reveal() }).toString(),
        type: 'application/x-www-form-urlencoded',
    };
}
function hostId(host) {
    return host.startsWith('host/') ? host : `host/${host}`;
}
function refused(server, secret, answer) {
    const { status } = answer;
    const byToken = server.auth === 'jwt';
    const means = byToken ? `authn-jwt/${(0,printable/* printable */.g)(server.service, 60)}` : 'the API key';
    const said = answer.body === '' ? `(nothing: its log has the reason)` : `${Buffer.byteLength(answer.body)} bytes`;
    return new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `no login to ${server.address}: Conjur refused ${means} (${status})`, {
        evidence: [...(byToken ? (0,claims/* describeClaims */.Zs)((0,claims/* claimsOf */.ds)(secret)) : []), ['Conjur says', said], ...requestIdOf(answer)],
        remedy: byToken ? remedyFor(server, status) : 'Check the login and its API key, and that "account:" is right.',
        state: 'Nothing was read.',
    });
}
function remedyFor(server, status) {
    const service = `conjur/authn-jwt/${(0,printable/* printable */.g)(server.service, 60)}`;
    if (status === 404)
        return `Check "service:" and "account:" in the config: Conjur knows no ${service} there.`;
    if (status === 403)
        return `Let the host be in the group that may "authenticate" at ${service}.`;
    const host = server.host === undefined ? 'the host that its token-app-property names' : `the host ${(0,printable/* printable */.g)(server.host, 80)}`;
    return `Compare the claims with the annotations of ${host} and with issuer and audience of ${service}, and let the service be enabled.`;
}
function roleIn(payload) {
    try {
        const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
        return (0,hashicorp_json/* isObject */.Gv)(claims) ? (0,hashicorp_json/* textIn */.r7)(claims, 'sub') : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/vault/conjur/variables.js






const BATCH_IDS = 60;
const BATCH_LENGTH = 6_000;
const PAGE = 500;
const MOST_PAGES = 100;
function openVariables(api, server, login) {
    const account = encodeURIComponent(server.account);
    const fullId = (id) => `${server.account}:variable:${id}`;
    const at = (room, id) => `/${room}/${account}/variable/${encodeURIComponent(id)}`;
    async function call(request) {
        const { authorization, role } = await login();
        const answer = await callConjur(api, request, authorization);
        if (answer.status !== 401)
            return answer;
        throw new core_error/* RelockError */.dB('RL-VAULT-LOGIN', `${request.failing}: Conjur takes the login’s token no more (401)`, {
            evidence: [['The login is of', (0,printable/* printable */.g)(role ?? '(not to be learned)', 120)], ...requestIdOf(answer)],
            remedy: 'Check the clocks of both machines, and that the host was not removed meanwhile.',
        });
    }
    async function denied(id, failing, privilege, answer) {
        const { role } = await login();
        const may = await Promise.all(['read', 'execute', 'update'].map(async (one) => ((await isAllowed(id, one)) ? one : undefined)));
        const allowed = may.filter((one) => one !== undefined);
        return new core_error/* RelockError */.dB('RL-VAULT-DENIED', `${failing}: Conjur refused it (403)`, {
            evidence: [
                ['The login is of', (0,printable/* printable */.g)(role ?? '(not to be learned)', 120)],
                ['It may there', allowed.length > 0 ? allowed.join(', ') : 'nothing'],
                ...requestIdOf(answer),
            ],
            remedy: `Load into its policy: ${permitLine(role, ['read', privilege], id)}`,
        });
    }
    async function isAllowed(id, privilege) {
        const { authorization } = await login();
        const request = {
            method: 'GET',
            path: `${at('resources', id)}?check=true&privilege=${privilege}`,
            failing: 'its rights can’t be asked for',
        };
        return callConjur(api, request, authorization).then(({ status }) => status === 204, () => false);
    }
    function understand(json) {
        if (!(0,hashicorp_json/* isObject */.Gv)(json))
            return undefined;
        const id = (0,hashicorp_json/* textIn */.r7)(json, 'id');
        const prefix = fullId('');
        if (id === undefined || !id.startsWith(prefix) || !Array.isArray(json['secrets']))
            return undefined;
        const versions = objectsIn(json, 'secrets').map((one) => (0,hashicorp_json/* numberIn */.Po)(one, 'version') ?? 0);
        const mime = objectsIn(json, 'annotations').find((one) => one['name'] === 'conjur/mime_type');
        return {
            id: id.slice(prefix.length),
            versions: versions.filter((version) => version > 0).sort((a, b) => a - b),
            type: (mime && (0,hashicorp_json/* textIn */.r7)(mime, 'value')) ?? 'application/octet-stream',
        };
    }
    async function values(ids, failing) {
        const found = new Map();
        if (ids.some((id) => id.includes(',')))
            return undefined;
        for (const part of batches([...new Set(ids)], (id) => encodeURIComponent(fullId(id)))) {
            const query = part.map((id) => encodeURIComponent(fullId(id))).join(',');
            const answer = await call({
                method: 'GET',
                path: `/secrets?variable_ids=${query}`,
                headers: { 'accept-encoding': 'base64' },
                failing,
            });
            if (answer.status !== 200 && [403, 404, 406, 422].includes(answer.status))
                return undefined;
            const json = answer.status === 200 ? (0,json_answer/* jsonIn */.Yf)(answer) : undefined;
            const texts = (0,hashicorp_json/* isObject */.Gv)(json) ? part.map((id) => (0,hashicorp_json/* textIn */.r7)(json, fullId(id))) : [];
            if (texts.length === 0 || texts.includes(undefined))
                throw notConjurs(api, failing, answer);
            if (answer.headers['content-encoding'] !== 'base64')
                return undefined;
            for (const [index, id] of part.entries()) {
                const bytes = bytesIn(texts[index]);
                if (bytes === undefined)
                    throw notConjurs(api, failing, answer);
                found.set(id, bytes);
            }
        }
        return found;
    }
    return {
        async describe(id, failing) {
            const answer = await call({ method: 'GET', path: at('resources', id), failing });
            if (isOwnMiss(answer))
                return null;
            if (answer.status === 403)
                throw await denied(id, failing, 'execute', answer);
            const variable = answer.status === 200 ? understand((0,json_answer/* jsonIn */.Yf)(answer)) : undefined;
            if (variable?.id === id)
                return variable;
            throw notConjurs(api, failing, answer);
        },
        async value({ id, type, versions }, version, failing) {
            const path = `${at('secrets', id)}?version=${version}`;
            const answer = await call({ method: 'GET', path, failing }).catch((error) => {
                const newest = version === versions.at(-1);
                if (newest && error instanceof core_error/* RelockError */.dB && isEncoding(error.cause))
                    return undefined;
                throw error;
            });
            if (answer === undefined)
                return (await values([id], failing))?.get(id) ?? null;
            if (isOwnMiss(answer))
                return null;
            if (answer.status === 403)
                throw await denied(id, failing, 'execute', answer);
            const told = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
            const whole = 'content-length' in answer.headers || 'transfer-encoding' in answer.headers;
            if (answer.status !== 200 || !whole || told !== type.split(';')[0]?.trim().toLowerCase()) {
                throw notConjurs(api, failing, answer);
            }
            return Buffer.from(answer.body);
        },
        values,
        async add(id, text, failing) {
            const answer = await call({
                method: 'POST',
                path: at('secrets', id),
                headers: { 'content-type': 'application/octet-stream' },
                body: text,
                failing,
            });
            if (answer.status === 201)
                return;
            if (answer.status === 403)
                throw await denied(id, failing, 'update', answer);
            if (isOwnMiss(answer))
                throw noVariable(id, failing, (await login()).role);
            const said = reasonIn(answer, []);
            if (answer.status !== 422 || said === undefined)
                throw notConjurs(api, failing, answer);
            throw new core_error/* RelockError */.dB('RL-VAULT-VALUE', `${failing}: Conjur does not take the value (422)`, {
                remedy: 'An empty value is never a key; store one.',
                state: 'Nothing was stored.',
            });
        },
        async demand(id, failing) {
            if ((await this.describe(id, failing)) === null)
                throw noVariable(id, failing, (await login()).role);
            const needed = ['read', 'execute', 'update'];
            const has = await Promise.all(needed.map((one) => isAllowed(id, one)));
            if (has.every(Boolean))
                return;
            const { role } = await login();
            throw new core_error/* RelockError */.dB('RL-VAULT-DENIED', `${failing}: the login lacks rights on ${(0,printable/* printable */.g)(id)}`, {
                evidence: [['It may there', needed.filter((_, index) => has[index]).join(', ') || 'nothing']],
                remedy: `Load into its policy: ${permitLine(role, needed, id)}`,
                state: 'Nothing was changed.',
            });
        },
        async list(failing) {
            const found = new Map();
            for (let page = 0; page < MOST_PAGES; page++) {
                const query = `limit=${PAGE}&offset=${page * PAGE}`;
                const answer = await call({ method: 'GET', path: `/resources/${account}/variable?${query}`, failing });
                const json = answer.status === 200 ? (0,json_answer/* jsonIn */.Yf)(answer) : undefined;
                if (!Array.isArray(json))
                    throw notConjurs(api, failing, answer);
                for (const one of json) {
                    const variable = understand(one);
                    if (variable === undefined)
                        throw notConjurs(api, failing, answer);
                    found.set(variable.id, variable);
                }
                if (json.length < PAGE)
                    return [...found.values()];
            }
            throw new core_error/* RelockError */.dB('RL-VAULT-TOO-MANY', `${failing}: there are more than ${MOST_PAGES * PAGE} variables`, {
                remedy: 'Let the login see those only that it needs.',
            });
        },
    };
}
function noVariable(id, failing, role) {
    return new core_error/* RelockError */.dB('RL-VAULT-NO-VARIABLE', `${failing}: Conjur has no variable ${(0,printable/* printable */.g)(id)} that this login sees`, {
        evidence: [
            ['Policy to load', `- !variable ${(0,printable/* printable */.g)(id)}`],
            ['', `- ${permitLine(role, ['read', 'execute', 'update'], id)}`],
        ],
        remedy: 'Load these lines into the root policy, or the same without the branch’s name into the branch.',
        state: 'Nothing was stored.',
    });
}
function permitLine(role, privileges, id) {
    const who = role === undefined
        ? '!host YOUR-HOST'
        : role.startsWith('host/')
            ? `!host ${(0,printable/* printable */.g)(role.slice(5), 120)}`
            : `!user ${(0,printable/* printable */.g)(role, 120)}`;
    return `!permit { role: ${who}, privileges: [${privileges.join(', ')}], resource: !variable ${(0,printable/* printable */.g)(id)} }`;
}
function isEncoding(cause) {
    return cause instanceof core_error/* RelockError */.dB && cause.code === 'RL-HTTP-ENCODING';
}
function bytesIn(text) {
    const plain = text?.replace(/\s/g, '') ?? '';
    return plain !== '' && /^[A-Za-z0-9+/]+={0,2}$/.test(plain) ? Buffer.from(plain, 'base64') : undefined;
}
function textOf(bytes) {
    return (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : undefined;
}
function batches(ids, spelled) {
    const all = [];
    let length = 0;
    for (const id of ids) {
        const more = spelled(id).length + 1;
        const last = all.at(-1);
        if (last === undefined || last.length >= BATCH_IDS || length + more > BATCH_LENGTH) {
            all.push([id]);
            length = more;
        }
        else {
            last.push(id);
            length += more;
        }
    }
    return all;
}

;// CONCATENATED MODULE: ./build/vault/conjur/records.js






function openConjurRecords(variables, spell) {
    async function newest(variable, failing) {
        const latest = variable.versions.at(-1) ?? 0;
        for (const version of variable.versions.toReversed()) {
            const document = await documentAt(variable, version, failing);
            if (document?.version === version)
                return { document, latest };
        }
        if (latest === 0)
            return { document: undefined, latest };
        throw notOurs(variable, failing);
    }
    async function documentAt(variable, version, failing) {
        const bytes = await variables.value(variable, version, failing);
        const document = bytes === null ? undefined : parseDocument(textOf(bytes));
        if (bytes !== null && document === undefined)
            throw notOurs(variable, failing);
        return document;
    }
    async function put(name, text, expected) {
        const id = spell(name);
        const failing = `Relock’s record in ${(0,printable/* printable */.g)(id)} can’t be written`;
        const before = (await variables.describe(id, failing)) ?? { id, versions: [], type: '' };
        const { document, latest } = await newest(before, failing);
        const revision = document?.text === undefined ? null : document.version;
        if (revision !== expected)
            return null;
        const mine = { relock: 1, version: latest + 1, nonce: (0,external_node_crypto_.randomUUID)(), ...(text === undefined ? {} : { text }) };
        let lost;
        try {
            await variables.add(id, JSON.stringify(mine), failing);
        }
        catch (error) {
            if (!(error instanceof core_error/* RelockError */.dB) || !UNCERTAIN.has(error.code))
                throw error;
            lost = error;
        }
        const after = await variables.describe(id, failing);
        const winner = after === null ? undefined : await documentAt(after, mine.version, failing);
        if (winner?.nonce === mine.nonce)
            return mine.version;
        if (winner === undefined && lost !== undefined)
            throw lost;
        return null;
    }
    return {
        async read(name) {
            const id = spell(name);
            const failing = `Relock’s record in ${(0,printable/* printable */.g)(id)} can’t be read`;
            const variable = await variables.describe(id, failing);
            if (variable === null)
                return null;
            const { document } = await newest(variable, failing);
            if (document?.text === undefined)
                return null;
            return { text: new core_secret/* SecretValue */.i(document.text), revision: document.version };
        },
        async write(name, text, expected) {
            const version = await put(name, text.reveal(), expected);
            if (version !== null)
                return version;
            throw new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `another run wrote ${(0,printable/* printable */.g)(spell(name))} at the same time`, {
                remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
                state: 'Nothing was overwritten.',
            });
        },
        async remove(name) {
            const found = await this.read(name);
            if (found !== null)
                await put(name, undefined, found.revision);
        },
    };
}
function notOurs({ id }, failing) {
    return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${failing}: what is kept in ${(0,printable/* printable */.g)(id)} is no record`, {
        remedy: 'Look at that variable: only Relock should write it.',
        state: 'Nothing was changed.',
    });
}
const UNCERTAIN = new Set(['RL-VAULT-ANSWER', 'RL-VAULT-UNREACHABLE', 'RL-VAULT-BUSY']);
function parseDocument(text) {
    try {
        const json = JSON.parse(text ?? '');
        if (!(0,hashicorp_json/* isObject */.Gv)(json) || json['relock'] !== 1)
            return undefined;
        const [version, nonce] = [(0,hashicorp_json/* numberIn */.Po)(json, 'version'), (0,hashicorp_json/* textIn */.r7)(json, 'nonce')];
        return version === undefined || nonce === undefined ? undefined : { version, nonce, text: (0,hashicorp_json/* textIn */.r7)(json, 'text') };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/vault/conjur/open.js










const TRIES = 4;
const BESIDE = { pending: 'relock-pending', journal: 'relock-journal', incident: 'relock-incident' };
const OWN = /(?:^|\/)(?:relock-pending|relock-journal|relock-incident)$|^(?:data\/)?relock\/fingerprints$/;
async function openConjur(server, context) {
    (0,core_http.checkUrl)(server.address);
    const protection = {
        verdict: 'unverifiable',
        evidence: 'Conjur’s API does not tell what protects its data key, so that neither hardware nor software can be shown',
    };
    if (context.requireHsm) {
        throw new core_error/* RelockError */.dB('RL-VAULT-NOT-HSM', `${server.address} can’t be used with require-hsm: ${protection.evidence}`, {
            remedy: 'Keep the secret in a store whose hardware can be shown, or take require-hsm out of the config on purpose.',
            state: 'Nothing was read, and no token was sent to it.',
        });
    }
    const http = (0,core_http.openHttp)({ caFile: server.caFile, proxies: context.env, connections: 64 });
    const api = { address: server.address.replace(/\/+$/, ''), http };
    const variables = openVariables(api, server, openLogin(api, server, context));
    const name = `conjur ${server.address}`;
    async function current(id, failing) {
        let variable = await variables.describe(id, failing);
        for (let count = 0; count < TRIES; count++) {
            const version = variable?.versions.at(-1);
            if (variable === null || version === undefined)
                return null;
            const bytes = (await variables.values([id], failing))?.get(id);
            if (bytes === undefined)
                return readBare(variable, version, failing);
            variable = await variables.describe(id, failing);
            if (variable?.versions.at(-1) === version)
                return { version, bytes };
        }
        throw new core_error/* RelockError */.dB('RL-VAULT-BUSY', `${failing}: it is written all the time`, {
            remedy: 'Run this again later.',
        });
    }
    async function readBare(variable, version, failing) {
        const bytes = await variables.value(variable, version, failing);
        return bytes === null ? null : { version, bytes };
    }
    async function read(address) {
        const wanted = versionIn(address);
        const id = idOf(address);
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be read`;
        const variable = wanted === undefined ? null : await variables.describe(id, failing);
        const found = await (wanted === undefined
            ? current(id, failing)
            : variable?.versions.includes(wanted) === true
                ? readBare(variable, wanted, failing)
                : null);
        return found === null ? null : { fields: (0,vault_document/* fieldsInBytes */.Am)(found.bytes, address), version: found.version };
    }
    async function readMany(addresses) {
        const whole = addresses.filter(({ params }) => params.size === 0);
        const ids = whole.filter(({ path }) => !OWN.test(path)).map(({ path }) => path);
        const failing = `${ids.length} variables can’t be read`;
        const batch = ids.length > 1 ? await variables.values(ids, failing).catch(() => undefined) : undefined;
        return Promise.allSettled(addresses.map(async (address) => {
            const bytes = address.params.size === 0 ? batch?.get(address.path) : undefined;
            return bytes === undefined ? read(address) : { fields: (0,vault_document/* fieldsInBytes */.Am)(bytes, address) };
        }));
    }
    async function write(address, fields, expected) {
        const id = idOf(address);
        const failing = `${(0,printable/* printable */.g)(address.text)} can’t be written`;
        const before = await current(id, failing);
        if (expected !== undefined && String(before?.version ?? 0) !== String(expected))
            throw conflict(address, expected);
        const text = (0,vault_document/* documentOf */.lM)(fields, before === null ? undefined : textOf(before.bytes));
        if (text.isEmpty || fields.size === 0)
            throw empty(address);
        await variables.add(id, text.reveal(), failing);
        const after = await variables.describe(id, failing);
        const newest = after?.versions.at(-1);
        if (after === null || newest === undefined)
            throw vanished(address);
        if (expected === undefined || newest <= Number(expected) + 1)
            return newest;
        return firstOfTwo(after, Number(expected) + 1, text, address, failing);
    }
    async function firstOfTwo(variable, version, text, address, failing) {
        const first = await variables.value(variable, version, failing);
        if (first?.equals(Buffer.from(text.reveal())) === true)
            return version;
        const again = await variables.value(variable, version, failing);
        const theirs = first !== null && again?.equals(first) === true ? textOf(first) : undefined;
        if (theirs !== undefined)
            await variables.add(variable.id, theirs, failing);
        throw conflict(address, version - 1, theirs === undefined ? OVERWRITTEN : 'The other’s value was put back.');
    }
    const records = openConjurRecords(variables, spell);
    const branches = { '': fingerprintsIn(''), 'data/': fingerprintsIn('data/') };
    const fingerprintsOf = ({ path }) => branches[path.startsWith('data/') ? 'data/' : ''];
    function fingerprintsIn(branch) {
        const inBranch = openConjurRecords(variables, (record) => record === record_fingerprints/* FINGERPRINTS */.K ? `${branch}relock/fingerprints` : spell(record));
        return (0,record_fingerprints/* openRecordFingerprints */.n)(inBranch, name);
    }
    return {
        name,
        read,
        readMany,
        write,
        ...(0,record_staging/* openRecordStaging */.t)(records, { read, write }, idOf, (address) => fingerprintsOf(address).promoted(address)),
        readFingerprints: (address) => fingerprintsOf(address).store.readFingerprints(address),
        writeFingerprints: (address, kind, values) => fingerprintsOf(address).store.writeFingerprints(address, kind, values),
        async list(prefix) {
            const all = await variables.list(`${(0,printable/* printable */.g)(prefix.text)} can’t be listed`);
            return all
                .filter(({ id, versions }) => versions.length > 0 && !OWN.test(id))
                .filter(({ id }) => id === prefix.path || id.startsWith(`${prefix.path}/`))
                .map(({ id }) => id)
                .sort()
                .map((id) => (0,address/* addressBeside */.Dz)(prefix, id));
        },
        async versions(address) {
            const variable = await variables.describe(idOf(address), `the versions of ${(0,printable/* printable */.g)(address.text)} can’t be listed`);
            return (variable?.versions ?? []).map((version) => ({ version, created: undefined, state: 'enabled' }));
        },
        async checkRights(address) {
            const id = idOf(address);
            const failing = `${(0,printable/* printable */.g)(address.text)} can’t be rotated`;
            const branch = id.startsWith('data/') ? 'data/' : '';
            const all = [id, spell(`pending/${id}`), spell(`journal/${id}`), `${branch}${spell(record_fingerprints/* FINGERPRINTS */.K)}`];
            for (const one of all)
                await variables.demand(one, failing);
        },
        disable: async (address) => unsupported(address, 'disabled'),
        enable: async (address) => unsupported(address, 'enabled'),
        destroy: async (address) => unsupported(address, 'destroyed'),
        protection: async () => protection,
        leases: () => [],
        revoke: async () => undefined,
        close: async () => http.close(),
    };
}
const OVERWRITTEN = 'The other’s value could not be put back; it is the version before the current one.';
function spell(record) {
    const [kind = '', ...rest] = record.split('/');
    if (kind === 'pending' || kind === 'journal' || kind === 'incident')
        return `${rest.join('/')}/${BESIDE[kind]}`;
    return `relock/${record}`;
}
function idOf(address) {
    if (!OWN.test(address.path))
        return address.path;
    throw new core_error/* RelockError */.dB('RL-VAULT-PATH', `${(0,printable/* printable */.g)(address.text)} is a variable that Relock keeps for itself`, {
        remedy: 'Name the secret beside it.',
    });
}
function versionIn(address) {
    const stranger = [...address.params.keys()].find((param) => param !== 'version');
    const version = address.params.get('version');
    if (stranger === undefined && version === undefined)
        return undefined;
    if (stranger === undefined && /^[1-9]\d{0,8}$/.test(version ?? ''))
        return Number(version);
    throw new core_error/* RelockError */.dB('RL-VAULT-PARAM', `${(0,printable/* printable */.g)(address.text)} has a parameter that Conjur does not take`, {
        remedy: 'It takes ?version=N with N from 1 on; the last 20 are kept.',
    });
}
function conflict(address, expected, state = 'Nothing was written.') {
    return new core_error/* RelockError */.dB('RL-ROTATE-CONFLICT', `${(0,printable/* printable */.g)(address.text)} is no longer at version ${(0,printable/* printable */.g)(String(expected), 20)}`, { remedy: 'Read it again and decide anew.', state });
}
function empty(address) {
    return new core_error/* RelockError */.dB('RL-VAULT-VALUE', `${(0,printable/* printable */.g)(address.text)} needs a value`, {
        remedy: 'An empty value is never a key; leave the field out.',
        state: 'Nothing was stored.',
    });
}
function vanished(address) {
    return new core_error/* RelockError */.dB('RL-VAULT-ANSWER', `${(0,printable/* printable */.g)(address.text)} was written, and Conjur shows no value of it afterwards`, { remedy: 'Let the login have "read" on the variable.', state: 'It is not known whether the value was stored.' });
}
function unsupported(address, what) {
    throw new core_error/* RelockError */.dB('RL-VAULT-UNSUPPORTED', `no version of ${(0,printable/* printable */.g)(address.text)} can be ${what}`, {
        remedy: 'Conjur forgets a version when 20 newer ones are written; take the right to read it away by policy.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 38738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ fieldsInBytes),
/* harmony export */   Tc: () => (/* binding */ binaryIn),
/* harmony export */   eW: () => (/* binding */ BINARY),
/* harmony export */   lM: () => (/* binding */ documentOf),
/* harmony export */   t5: () => (/* binding */ fieldsIn)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);
/* harmony import */ var _hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90472);
/* harmony import */ var _hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99847);





const WHOLE = 'value';
const BINARY = 'binary';
function fieldsIn(text, address) {
    const members = objectIn(text) ?? { [WHOLE]: text };
    const nothing = Object.values(members).every((value) => (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldText */ .gF)(value) === '');
    return (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(members, nothing ? (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address) : address);
}
function fieldsInBytes(bytes, address) {
    if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        return fieldsIn(bytes.toString('utf8'), address);
    return new Map([[BINARY, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(bytes.toString('base64'))]]);
}
function binaryIn(fields) {
    const encoded = fields.size === 1 ? fields.get(BINARY)?.reveal() : undefined;
    const bytes = encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
    return bytes !== undefined && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes) && bytes.toString('base64') === encoded ? bytes : undefined;
}
function documentOf(fields, before) {
    const only = fields.size === 1 ? fields.get(WHOLE) : undefined;
    const old = before === undefined ? undefined : objectIn(before);
    if (only !== undefined && old === undefined && objectIn(only.reveal()) === undefined)
        return only;
    const unseen = Object.entries(old ?? {}).filter(([name, value]) => !fields.has(name) && (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldText */ .gF)(value) === '');
    const members = [...fields].map(([name, value]) => {
        const was = old !== undefined && Object.hasOwn(old, name) ? old[name] : undefined;
        return [name, (0,_hashicorp_kv_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldText */ .gF)(was) === value.reveal() ? was : value.reveal()];
    });
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(JSON.stringify(Object.fromEntries([...unseen, ...members])));
}
function objectIn(text) {
    if (!/^\s*\{/.test(text))
        return undefined;
    try {
        const value = (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseExact */ .jM)(text);
        return (0,_hashicorp_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 72910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ FINGERPRINTS),
/* harmony export */   n: () => (/* binding */ openRecordFingerprints)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);
/* harmony import */ var _fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34554);
/* harmony import */ var _gathered_edits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55189);






const FINGERPRINTS = 'fingerprints';
const TRIES = 12;
function openRecordFingerprints(records, name) {
    async function current() {
        const record = await records.read(FINGERPRINTS);
        if (record === null)
            return null;
        const index = (0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseIndex */ .A1)(documentOf(record.text));
        if (index !== undefined)
            return { index, revision: record.revision };
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-INDEX', `the fingerprints in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(name)} are damaged`, {
            remedy: 'Bring an older version of that record back; only Relock should write it.',
        });
    }
    const change = (0,_gathered_edits_js__WEBPACK_IMPORTED_MODULE_5__/* .gatherEdits */ .d)(write);
    async function write(failing, edit) {
        for (let count = 0; count < TRIES; count++) {
            const before = await current();
            const index = edit(before?.index ?? null);
            if (index === null)
                return;
            try {
                const text = new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(JSON.stringify((0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .formatIndex */ .Qe)(index)));
                await records.write(FINGERPRINTS, text, before?.revision ?? null);
                return;
            }
            catch (error) {
                if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB) || error.code !== 'RL-ROTATE-CONFLICT')
                    throw error;
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.random() * 50 * (count + 1));
        }
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-VAULT-BUSY', `${failing}: other runs write them all the time`, {
            remedy: 'Run this again later.',
            state: 'The fingerprints are as they were.',
        });
    }
    return {
        store: {
            readFingerprints: async () => (await current())?.index ?? null,
            writeFingerprints: (address, kind, values) => change(`the fingerprints of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} can’t be written`, (index) => (0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .withValues */ .tV)(index, address, kind, values)),
        },
        promoted: (address) => change(`the fingerprints of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} can’t be brought up to date`, (index) => (0,_fingerprint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .withPromoted */ .nb)(index, address)),
    };
}
function documentOf(text) {
    try {
        const value = JSON.parse(text.reveal());
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 67084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openRecordIncidents)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(503);



function openRecordIncidents(recordsOf, recordName) {
    const nameOf = (address) => `incident/${recordName((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeSecret */ .ii)(address))}`;
    return {
        async writeIncident(address, _id, record) {
            const records = recordsOf(address);
            const there = await records.read(nameOf(address));
            if (there?.text.reveal() !== record)
                await records.write(nameOf(address), new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(record), there?.revision ?? null);
            return `beside ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)((0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeSecret */ .ii)(address).text)}`;
        },
        async readIncident(address) {
            return (await recordsOf(address).read(nameOf(address)))?.text.reveal() ?? null;
        },
    };
}


/***/ }),

/***/ 32210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ openRecordStaging)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(503);
/* harmony import */ var _record_incidents_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67084);





function openRecordStaging(records, store, recordName, onPromoted) {
    const pendingName = (address) => `pending/${recordName((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address))}`;
    const journalName = (address) => `journal/${recordName((0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address))}`;
    async function readPending(address) {
        const record = await records.read(pendingName(address));
        return {
            pending: record === null ? undefined : parsePending(record.text, address),
            revision: record?.revision ?? null,
        };
    }
    const writePending = (address, pending, revision) => records.write(pendingName(address), new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(JSON.stringify(pending)), revision);
    async function makeCurrent(address, fields, from) {
        const whole = (0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeSecret */ .ii)(address);
        const isDone = async () => {
            const reading = await store.read(whole);
            const same = reading?.version !== undefined && reading.version !== from && sameFields(reading.fields, fields);
            return same ? reading.version : undefined;
        };
        const done = await isDone();
        if (done !== undefined)
            return done;
        try {
            return await store.write(whole, fields, from);
        }
        catch (error) {
            if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB) || error.code !== 'RL-ROTATE-CONFLICT')
                throw error;
            const later = await isDone();
            if (later !== undefined)
                return later;
            throw conflict(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} was changed by someone else since the rotation began`);
        }
    }
    return {
        async stage(address, fields, rotation) {
            const { pending, revision } = await readPending(address);
            if (pending?.rotation === rotation && pending.promoted !== undefined)
                return;
            if (pending?.fields !== undefined) {
                if (pending.rotation === rotation && sameFields(secret(pending.fields), fields))
                    return;
                throw conflict(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} already has a pending value of rotation ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(pending.rotation, 60)}`);
            }
            await writePending(address, { rotation, fields: revealed(fields) }, revision);
        },
        async readStaged(address, rotation) {
            const { pending } = await readPending(address);
            return pending?.rotation === rotation && pending.fields !== undefined ? secret(pending.fields) : null;
        },
        async promote(address, rotation, from) {
            const { pending, revision } = await readPending(address);
            if (pending?.rotation === rotation && pending.promoted !== undefined)
                return pending.promoted;
            if (pending?.rotation !== rotation || pending.fields === undefined) {
                throw conflict(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} has no pending value of rotation ${rotation}`);
            }
            const version = await makeCurrent(address, secret(pending.fields), from);
            await onPromoted(address);
            await writePending(address, { rotation, promoted: version }, revision).catch((error) => {
                if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB) || error.code !== 'RL-ROTATE-CONFLICT')
                    throw error;
            });
            return version;
        },
        async discard(address, rotation) {
            const { pending, revision } = await readPending(address);
            if (pending?.rotation !== rotation || pending.fields === undefined || revision === null)
                return;
            await writePending(address, { rotation }, revision);
        },
        async readJournal(address) {
            const record = await records.read(journalName(address));
            return record === null ? null : { record: record.text.reveal(), revision: record.revision };
        },
        writeJournal: (address, record, expected) => records.write(journalName(address), new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(record), expected),
        ...(0,_record_incidents_js__WEBPACK_IMPORTED_MODULE_3__/* .openRecordIncidents */ .d)(() => records, recordName),
    };
}
function parsePending(text, address) {
    try {
        const value = JSON.parse(text.reveal());
        if (typeof value === 'object' && value !== null) {
            const { rotation, fields, promoted } = value;
            const known = fields === undefined || isTexts(fields);
            if (typeof rotation === 'string' && known) {
                return {
                    rotation,
                    ...(fields === undefined ? {} : { fields }),
                    ...(typeof promoted === 'string' || typeof promoted === 'number' ? { promoted } : {}),
                };
            }
        }
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-ANSWER', `what is kept as the pending value of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(address.text)} is damaged`, {
        remedy: 'Look at the record beside the secret: only Relock should write there.',
        state: 'Nothing was changed.',
    });
}
function isTexts(value) {
    return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
function secret(fields) {
    return new Map(Object.entries(fields).map(([name, text]) => [name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(text)]));
}
function revealed(fields) {
    return Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
}
function sameFields(a, b) {
    return a.size === b.size && [...a].every(([name, value]) => b.get(name)?.equals(value) === true);
}
function conflict(message) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-CONFLICT', message, {
        remedy: 'Wait for the other run, then run this again: it starts from what it finds.',
        state: 'Nothing was overwritten.',
    });
}


/***/ })

};
