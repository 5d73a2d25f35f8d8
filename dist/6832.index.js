export const id = 6832;
export const ids = [6832];
export const modules = {

/***/ 68099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Gate)
/* harmony export */ });
class Gate {
    #free;
    #waiting = [];
    constructor(atOnce) {
        this.#free = atOnce;
    }
    get isOpen() {
        return this.#free > 0;
    }
    async through(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}


/***/ }),

/***/ 17274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Nd: () => (/* binding */ openApi),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   j$: () => (/* binding */ misunderstood),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73131);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5616);




function openApi(http, base) {
    const { origin } = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.checkUrl)(base);
    const root = base.replace(/\/+$/, '');
    async function attempt(request) {
        const { method, path, headers = {}, body, repeat, hide = [] } = request;
        const isForm = body instanceof URLSearchParams;
        const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
        const answer = await http.request({
            method,
            url: `${root}${path}`,
            headers: {
                accept: 'application/json',
                'user-agent': 'relock',
                ...(body === undefined ? {} : { 'content-type': type }),
                ...headers,
            },
            ...(body === undefined ? {} : { body: isForm ? body.toString() : JSON.stringify(body) }),
            ...(repeat === undefined ? {} : { repeat }),
        });
        let json;
        if (answer.body.trim() !== '') {
            try {
                json = JSON.parse(answer.body);
            }
            catch {
                if (answer.status < 300)
                    throw unreadable(request, origin, answer.status);
            }
        }
        return { status: answer.status, json, said: wordsOf(json, [...hide, ...secretsOf(headers)]) };
    }
    return {
        origin,
        attempt,
        async call(request) {
            const answer = await attempt(request);
            if (answer.status < 300)
                return answer;
            throw refusal(request, origin, answer);
        },
        async end({ what, ...request }) {
            const answer = await attempt({ ...request, method: 'DELETE' });
            if (answer.status < 300 || answer.status === 404)
                return;
            throw refusal({ ...request, state: `${what} still works.` }, origin, answer);
        },
    };
}
function refusal(request, origin, answer) {
    const { status, said } = answer;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-REFUSED', `${request.failing}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} refused it (${status})`, {
        evidence: [['It says', said === '' ? '(nothing)' : said]],
        remedy: status === 401 || status === 403
            ? 'Give the credential that rotates (issuer.admin) the right that the issuer names, or a new value.'
            : status === 429
                ? 'Its limit is reached: run this again later.'
                : 'Correct what it names under issuer: in the config.',
        state: request.state ?? 'Nothing was changed.',
    });
}
function misunderstood(request, origin) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ANSWER', `${request.failing}: the answer of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} is not as documented`, {
        remedy: 'See that the address is the issuer’s own, and that nothing stands in between.',
        state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    });
}
function unreadable(request, origin, status) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ANSWER', `${request.failing}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(origin, 120)} answered ${status} with what is no JSON`, {
        remedy: 'See what stands between this machine and the issuer.',
        state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    });
}
function textAt(json, place) {
    const found = at(json, place);
    if (typeof found === 'number')
        return String(found);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function dateAt(json, place) {
    const found = at(json, place);
    return found === null ? null : typeof found === 'string' ? new Date(found) : undefined;
}
function listAt(json, place) {
    const found = place === '' ? json : at(json, place);
    if (!Array.isArray(found))
        return [];
    return found.filter((one) => typeof one === 'object' && one !== null);
}
function at(json, place) {
    return place
        .split('.')
        .reduce((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), json);
}
function secretsOf(headers) {
    return Object.values(headers).flatMap((value) => {
        const given = value.slice(value.indexOf(' ') + 1);
        const basic = /^basic /i.test(value) ? Buffer.from(given, 'base64').toString().split(':') : [];
        return [value, given, ...basic].filter((text) => text.length >= 8).map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .SecretValue */ .i(text));
    });
}
function wordsOf(json, hide) {
    const places = [
        'error_description',
        'message',
        'error.message',
        'errors.0.message',
        'errors.0.detail',
        'errors.0',
        'errorSummary',
        'error',
        'detail',
    ];
    const found = places.map((place) => textAt(json, place)).find((text) => text !== undefined) ?? '';
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(hide.reduce((text, secret) => secret.hideIn(text), found), 300);
}


/***/ }),

/***/ 899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NT: () => (/* binding */ noId),
/* harmony export */   Pe: () => (/* binding */ setting),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   cg: () => (/* binding */ otherRights),
/* harmony export */   cv: () => (/* binding */ sameLifetime),
/* harmony export */   fi: () => (/* binding */ madeKey),
/* harmony export */   pe: () => (/* binding */ adminValue),
/* harmony export */   qb: () => (/* binding */ createDelete),
/* harmony export */   uZ: () => (/* binding */ lostKey)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17274);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18187);





const SETTLING = 15_000;
function createDelete(service) {
    const { fields, name } = service;
    async function findId(credential) {
        const id = credential.get(fields.id)?.reveal();
        if (id !== undefined && id !== '')
            return id;
        const secret = credential.get(fields.secret);
        return secret === undefined ? undefined : service.idFrom?.(secret);
    }
    async function idOf(credential, toDo) {
        const id = await findId(credential);
        if (id !== undefined && id !== '')
            return id;
        throw noId(service, toDo);
    }
    async function look(credential) {
        try {
            const status = await service.ask(credential);
            if (status === 'inactive')
                await service.vouch?.();
            return status;
        }
        catch {
            return 'unknown';
        }
    }
    const capabilities = ['validate', 'create', 'test', 'revoke'];
    if (service.stop !== undefined)
        capabilities.unshift('contain');
    return {
        kind: service.kind,
        strategy: 'create-delete',
        capabilities,
        secretFields: [fields.secret],
        changingFields: [fields.id],
        once: ['create'],
        validate: look,
        ...(service.check === undefined ? {} : { check: service.check.bind(service) }),
        ...(service.usesSince === undefined ? {} : { usesSince: service.usesSince.bind(service) }),
        ...(service.lastUsed === undefined
            ? {}
            : { lastUsed: async (credential) => service.lastUsed?.(await idOf(credential, 'asked about')) }),
        ...(service.stop === undefined
            ? {}
            : { contain: async (one) => service.stop?.(await idOf(one, 'stopped')) }),
        ...(service.start === undefined
            ? {}
            : { release: async (one) => service.start?.(await idOf(one, 'started')) }),
        async create(current, rotation) {
            const old = await idOf(current, 'replaced');
            const { id, secret } = await service.make(labelOf(rotation), current, old);
            return new Map([
                [fields.secret, secret],
                [fields.id, new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(id)],
            ]);
        },
        ...(service.find === undefined
            ? {}
            : {
                async reclaim(keep, rotation) {
                    const kept = await findId(keep);
                    const lost = ((await service.find?.(labelOf(rotation))) ?? []).filter((id) => id !== kept);
                    for (const id of lost)
                        await service.remove(id, keep);
                    return lost.length;
                },
            }),
        async test(pending) {
            const status = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .untilActive */ .X)(() => look(pending), service.settling ?? SETTLING);
            if (status === 'active')
                return;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-TEST', `${name} does not accept the new key`, {
                evidence: [['Its answer', status === 'inactive' ? 'it refuses the key' : 'none that is clear']],
                remedy: 'See that the service can be reached and that the key has the rights to be asked.',
                state: 'The old key was not touched.',
            });
        },
        async revoke(credential) {
            await service.remove(await idOf(credential, 'deleted'), credential);
        },
        close: async () => undefined,
    };
}
function noId({ name, fields }, toDo) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-NO-ID', `the ${name} key can’t be ${toDo}: the secret does not hold its id`, {
        remedy: `Add the key’s id to the secret and name it in the config: fields: { ${fields.id}: … }. After the first rotation Relock keeps it there.`,
        state: 'The key still works.',
    });
}
function madeKey(json, places, { origin }, failing) {
    const [id, secret] = [(0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(json, places.id), (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(json, places.secret)];
    if (id === undefined || secret === undefined)
        throw (0,_api_js__WEBPACK_IMPORTED_MODULE_2__/* .misunderstood */ .j$)({ failing }, origin);
    return { id, secret: new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(secret) };
}
function lostKey(keys, kept, rotation, slack) {
    const began = Number.parseInt(rotation.replaceAll('-', '').slice(0, 12), 16);
    const since = keys.filter(({ id, made }) => id !== kept && made + slack > began);
    if (since.length <= 1)
        return since[0]?.id;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ORPHANS', 'a key whose answer was lost can’t be told from others made at the same time', {
        evidence: [['Made since then', since.map(({ id }) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(id, 60)).join(', ')]],
        remedy: 'Delete those at the issuer that nobody has, then rotate again.',
        state: 'The current key works as before.',
    });
}
function sameLifetime(made, ends) {
    const life = (ends?.getTime() ?? NaN) - (made?.getTime() ?? NaN);
    return Number.isNaN(life) ? undefined : new Date(Date.now() + life);
}
function otherRights(name, evidence, remedy) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-RIGHTS', `no new ${name} key was made: it would have other rights than the present one`, {
        evidence: [evidence],
        remedy,
        state: 'Nothing was changed.',
    });
}
function labelOf(rotation) {
    return `relock ${rotation}`;
}
function setting(key, name, fallback) {
    const value = key.issuer[name];
    if (value !== undefined && value !== '')
        return String(value);
    if (fallback !== undefined)
        return fallback;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(key.address)}: issuer.${name} is missing`, {
        remedy: `Add it: docs/rotation-kinds.md says what a ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(key.kind, 40)} key needs.`,
        state: 'Nothing was changed.',
    });
}
async function adminValue(key, services, name = 'admin') {
    const address = setting(key, name);
    const secret = await services.readSecret(address);
    const field = /#\/?(.+)$/.exec(address)?.[1];
    const value = field === undefined ? (secret.size === 1 ? [...secret.values()][0] : undefined) : secret.get(field);
    if (value !== undefined && !value.isEmpty)
        return value;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-CONFIG', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(key.address)}: issuer.${name} names no value`, {
        evidence: [['That secret has', [...secret.keys()].map((one) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(one, 60)).join(', ') || 'nothing']],
        remedy: 'Write the address with the field: vault://ops/admin#/key.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 18187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ untilActive)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const LONGEST_PAUSE = 5_000;
async function untilActive(ask, time) {
    const end = Date.now() + time;
    for (let pause = 200;; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
        const status = await ask();
        if (status === 'active' || Date.now() + pause >= end)
            return status;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
    }
}


/***/ }),

/***/ 66832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openTls: () => (/* binding */ openTls)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/gate.js
var core_gate = __webpack_require__(68099);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/issuer/api.js
var api = __webpack_require__(17274);
// EXTERNAL MODULE: ./build/issuer/key-service.js
var key_service = __webpack_require__(899);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/issuer/tls-certificate.js


function certificatesIn(pem) {
    const found = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
    try {
        return found.map((one) => new external_node_crypto_.X509Certificate(one));
    }
    catch (error) {
        throw broken('a certificate can’t be read', error);
    }
}
function checkPair(credential, now) {
    const [leaf] = certificatesIn(credential.get('certificate')?.reveal() ?? '');
    if (leaf === undefined)
        throw broken('the secret holds no certificate');
    const chain = [leaf, ...certificatesIn(credential.get('ca_chain')?.reveal() ?? '')];
    if (!isKeyOf(leaf, credential))
        throw broken('the private key is not the certificate’s');
    for (const [place, one] of chain.entries()) {
        const who = place === 0 ? 'the certificate' : `the authority ${place} of the chain`;
        if (now < one.validFromDate || now > one.validToDate)
            throw broken(`${who} is not valid now`);
        const next = chain[place + 1];
        if (next !== undefined && !(one.checkIssued(next) && one.verify(next.publicKey))) {
            throw broken(`${who} is not signed by the next one`);
        }
    }
}
function isKeyOf(certificate, credential) {
    try {
        return certificate.checkPrivateKey((0,external_node_crypto_.createPrivateKey)(credential.get('private_key')?.reveal() ?? ''));
    }
    catch (error) {
        throw broken('the private key can’t be read', error);
    }
}
function broken(message, cause) {
    return new core_error/* RelockError */.dB('RL-TLS-BROKEN', message, {
        remedy: 'See what the authority gives: vault read of the role, and of the mount’s chain.',
        ...(cause === undefined ? {} : { cause }),
    });
}

// EXTERNAL MODULE: ./build/issuer/vault-api.js
var vault_api = __webpack_require__(815);
;// CONCATENATED MODULE: ./build/issuer/tls.js







const DATED_BACK = 30;
const SLACK = 1_000;
function openTls(key, services) {
    const vault = (0,vault_api/* openVaultApi */.n)(key, services);
    const mount = `/${(0,key_service/* setting */.Pe)(key, 'mount', 'pki')}`;
    const role = (0,key_service/* setting */.Pe)(key, 'role');
    const name = (0,key_service/* setting */.Pe)(key, 'common-name');
    async function read(serial) {
        const failing = 'the certificate can’t be looked up';
        return vault.attempt({ method: 'GET', path: `${mount}/cert/${encodeURIComponent(serial)}`, failing });
    }
    async function datedBack() {
        const failing = 'the role can’t be looked at';
        const { json } = await vault.call({ method: 'GET', path: `${mount}/roles/${encodeURIComponent(role)}`, failing });
        const seconds = (0,api.at)(json, 'data.not_before_duration');
        return (typeof seconds === 'number' ? seconds : DATED_BACK) * 1000;
    }
    async function status(serial) {
        const answer = await read(serial);
        const revoked = (0,api.at)(answer.json, 'data.revocation_time');
        const [leaf] = certificatesIn((0,api/* textAt */.$6)(answer.json, 'data.certificate') ?? '');
        if (answer.status !== 200 || typeof revoked !== 'number' || leaf === undefined)
            return 'unknown';
        return revoked === 0 && leaf.validToDate > new Date() ? 'active' : 'inactive';
    }
    function serialOf(credential) {
        const kept = credential.get('serial')?.reveal();
        if (kept !== undefined && kept !== '')
            return kept;
        const [leaf] = certificatesIn(credential.get('certificate')?.reveal() ?? '');
        if (leaf !== undefined)
            return serialIn(leaf);
        throw new core_error/* RelockError */.dB('RL-ISSUER-NO-ID', 'the secret holds neither the certificate nor its serial number', {
            remedy: 'Add one to the secret and name it in the config: fields: { certificate: …, private_key: … }.',
            state: 'The certificate still works.',
        });
    }
    async function revoke(serial) {
        const failing = 'the certificate was not revoked';
        const state = 'The certificate still works.';
        const body = { serial_number: serial };
        const request = { method: 'POST', path: `${mount}/revoke`, body, repeat: 'always', failing, state };
        const answer = await vault.attempt(request);
        if (answer.status >= 300 && !(0,vault_api/* says */.F)(answer, 'already expired'))
            throw (0,api/* refusal */.x5)(request, vault.origin, answer);
    }
    return {
        kind: key.kind,
        strategy: 'create-delete',
        capabilities: ['validate', 'create', 'test', 'revoke'],
        secretFields: ['private_key'],
        changingFields: ['certificate', 'ca_chain', 'serial'],
        once: ['create'],
        async create() {
            const failing = 'no new certificate was issued';
            const asked = { common_name: name, alt_names: 'alt-names', ip_sans: 'ip-sans', ttl: 'ttl' };
            const body = Object.fromEntries(Object.entries(asked).flatMap(([field, from]) => {
                const value = field === 'common_name' ? name : (0,key_service/* setting */.Pe)(key, from, '');
                return value === '' ? [] : [[field, value]];
            }));
            const path = `${mount}/issue/${encodeURIComponent(role)}`;
            const { json } = await vault.call({ method: 'POST', path, body, repeat: 'never', failing });
            const chain = (0,api.at)(json, 'data.ca_chain');
            const authority = Array.isArray(chain) ? chain.join('\n') : (0,api/* textAt */.$6)(json, 'data.issuing_ca');
            const [certificate, privateKey, serial] = ['certificate', 'private_key', 'serial_number'].map((field) => (0,api/* textAt */.$6)(json, `data.${field}`));
            if (authority === undefined || certificate === undefined || privateKey === undefined || serial === undefined) {
                throw (0,api/* misunderstood */.j$)({ failing }, vault.origin);
            }
            const made = { private_key: privateKey, certificate, ca_chain: authority, serial };
            return new Map(Object.entries(made).map(([field, value]) => [field, new secret/* SecretValue */.i(value)]));
        },
        async reclaim(keep, rotation) {
            const kept = new Set(certificatesIn(keep.get('certificate')?.reveal() ?? '').map(serialIn));
            kept.add(keep.get('serial')?.reveal() ?? '');
            const serials = await vault.list(`${mount}/certs`, 'the certificates can’t be listed');
            const gate = new core_gate/* Gate */.i(8);
            const back = await datedBack();
            const living = await Promise.all(serials
                .filter((serial) => !kept.has(serial))
                .map((serial) => gate.through(async () => {
                const { json } = await read(serial);
                const [one] = certificatesIn((0,api/* textAt */.$6)(json, 'data.certificate') ?? '');
                const mine = (0,api.at)(json, 'data.revocation_time') === 0 && one?.subject.split('\n').includes(`CN=${name}`);
                return one !== undefined && mine === true
                    ? [{ id: serial, made: one.validFromDate.getTime() + back }]
                    : [];
            })));
            const lost = (0,key_service/* lostKey */.uZ)(living.flat(), undefined, rotation, SLACK);
            if (lost === undefined)
                return 0;
            await revoke(lost);
            return 1;
        },
        async test(pending) {
            checkPair(pending, new Date());
            if ((await status(serialOf(pending))) === 'active')
                return;
            throw new core_error/* RelockError */.dB('RL-ISSUER-TEST', 'the authority does not know the new certificate as valid', {
                remedy: 'See that the role stores what it issues (no_store=false) and that the mount can be read.',
                state: 'The old certificate was not touched.',
            });
        },
        validate: (credential) => status(serialOf(credential)).catch((error) => {
            if (error instanceof core_error/* RelockError */.dB && error.code === 'RL-ISSUER-NO-ID')
                throw error;
            return 'unknown';
        }),
        revoke: async (credential) => revoke(serialOf(credential)),
        check: () => vault.mustBeAbleTo({
            [`${mount.slice(1)}/issue/${role}`]: 'update',
            [`${mount.slice(1)}/revoke`]: 'update',
            [`${mount.slice(1)}/certs`]: 'list',
            [`${mount.slice(1)}/roles/${role}`]: 'read',
            [`${mount.slice(1)}/cert/any`]: 'read',
        }),
        close: async () => undefined,
    };
}
function serialIn(certificate) {
    return (certificate.serialNumber.toLowerCase().match(/../g) ?? []).join(':');
}


/***/ }),

/***/ 815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ says),
/* harmony export */   n: () => (/* binding */ openVaultApi)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17274);
/* harmony import */ var _key_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(899);




function openVaultApi(key, services) {
    const api = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .Nd)(services.http, `${(0,_key_service_js__WEBPACK_IMPORTED_MODULE_2__/* .setting */ .Pe)(key, 'url').replace(/\/+$/, '')}/v1`);
    const namespace = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_2__/* .setting */ .Pe)(key, 'namespace', '');
    async function signed(request, token) {
        const shown = (token ?? (await (0,_key_service_js__WEBPACK_IMPORTED_MODULE_2__/* .adminValue */ .pe)(key, services))).reveal();
        return {
            ...request,
            headers: {
                'x-vault-token': shown,
                'x-vault-request': 'true',
                ...(namespace === '' ? {} : { 'x-vault-namespace': namespace }),
            },
        };
    }
    return {
        origin: api.origin,
        call: async (request) => api.call(await signed(request)),
        attempt: async (request, token) => api.attempt(await signed(request, token)),
        async list(path, failing) {
            const request = { method: 'GET', path: `${path}?list=true`, failing };
            const answer = await api.attempt(await signed(request));
            if (answer.status === 404)
                return [];
            if (answer.status >= 300)
                throw (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(request, api.origin, answer);
            const keys = answer.json.data?.keys;
            return Array.isArray(keys) ? keys.filter((one) => typeof one === 'string') : [];
        },
        async mustBeAbleTo(wanted) {
            const failing = 'the token that rotates can’t be asked what it may do';
            const paths = Object.keys(wanted);
            const { json } = await api.call(await signed({ method: 'POST', path: '/sys/capabilities-self', body: { paths }, repeat: 'always', failing }));
            const lacking = paths.filter((path) => {
                const has = listOf(json, path);
                const asked = (wanted[path] ?? '').split(',');
                return !has.includes('root') && !asked.every((one) => has.includes(one));
            });
            if (lacking.length === 0)
                return;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-REFUSED', `the token that rotates ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(key.address)} lacks rights`, {
                evidence: lacking.map((path) => [(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(path, 120), `needs ${wanted[path] ?? ''}`]),
                remedy: 'Add these to the policies of issuer.admin.',
                state: 'Nothing was changed.',
            });
        },
    };
}
function listOf(json, path) {
    const has = json?.data?.[path];
    return Array.isArray(has) ? has : [];
}
function says(answer, words) {
    return (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer.json, 'errors.0')?.includes(words) === true;
}


/***/ })

};
