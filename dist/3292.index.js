export const id = 3292;
export const ids = [3292];
export const modules = {

/***/ 43292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAnthropicKey: () => (/* binding */ openAnthropicKey)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17274);
/* harmony import */ var _guided_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90404);
/* harmony import */ var _key_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(899);




const VERSION = { 'anthropic-version': '2023-06-01' };
function openAnthropicKey(key, services) {
    const api = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .Nd)(services.http, (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'url', 'https://api.anthropic.com'));
    async function change(status, credential) {
        const id = credential.get('id')?.reveal();
        if (id === undefined || id === '') {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-NO-ID', 'the Anthropic key can’t be changed: the secret does not hold its id', {
                remedy: 'Add the key’s id (apikey_…) to the secret, and name it in the config: fields: { id: … }.',
                state: 'The key still works.',
            });
        }
        const headers = { ...VERSION, 'x-api-key': (await (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .adminValue */ .pe)(key, services)).reveal() };
        const path = `/v1/organizations/api_keys/${encodeURIComponent(id)}`;
        await api.call({
            method: 'POST',
            path,
            headers,
            body: { status },
            repeat: 'always',
            failing: `the key was not made ${status} at Anthropic`,
            state: 'The key is as it was.',
        });
    }
    return (0,_guided_js__WEBPACK_IMPORTED_MODULE_2__/* .guided */ .Z)({
        kind: 'anthropic-key',
        name: 'Anthropic',
        secret: 'key',
        changing: ['id'],
        create: {
            instructions: [
                'Create a key in the Console, in the workspace of the old one.',
                'Give it and its id to: relock rotate --continue',
            ],
            link: 'https://console.anthropic.com/settings/keys',
        },
        revoke: (_, credential) => change('archived', credential),
        stop: (_, credential) => change('inactive', credential),
        start: (_, credential) => change('active', credential),
        async ask(secret) {
            const headers = { ...VERSION, 'x-api-key': secret.reveal() };
            const { status, json } = await api.attempt({
                method: 'GET',
                path: '/v1/models?limit=1',
                headers,
                failing: 'Anthropic can’t be asked',
            });
            const type = (0,_api_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'error.type');
            if (status === 200 || status === 429 || type === 'permission_error')
                return 'active';
            return status === 401 && type === 'authentication_error' ? 'inactive' : 'unknown';
        },
    });
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

/***/ 90404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ guided)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);


function guided(service) {
    const strategy = 'create-delete';
    const { revoke, stop, start, end } = service;
    const secretOf = (credential) => credential.get(service.secret) ?? new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i('');
    const look = (credential) => service.ask(secretOf(credential), credential).catch(() => 'unknown');
    const capabilities = [
        'validate',
        'test',
        ...(stop === undefined ? [] : ['contain']),
        ...(revoke === undefined ? [] : ['revoke']),
    ];
    const manual = [
        { step: 'create', ...service.create },
        ...(end === undefined ? [] : [{ step: 'revoke', ...end }]),
    ];
    return {
        kind: service.kind,
        strategy,
        capabilities,
        manual,
        secretFields: [service.secret],
        ...(service.changing === undefined ? {} : { changingFields: service.changing }),
        validate: look,
        async test(pending) {
            const status = await look(pending);
            if (status === 'active')
                return;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-TEST', `${service.name} does not accept the new value`, {
                evidence: [['Its answer', status === 'inactive' ? 'it refuses it' : 'none that is clear']],
                remedy: 'Give the new value again: relock rotate --continue.',
                state: 'The old value was not touched.',
            });
        },
        async revoke(credential) {
            if (revoke !== undefined)
                return revoke(secretOf(credential), credential);
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-MANUAL', `${service.name} has no API that ends this value`, {
                evidence: (end?.instructions ?? []).map((line, i) => [`${i + 1}.`, line]),
                remedy: `Do it at ${end?.link ?? 'the issuer'}.`,
                state: 'The value still works.',
            });
        },
        ...(stop === undefined ? {} : { contain: (credential) => stop(secretOf(credential), credential) }),
        ...(start === undefined ? {} : { release: (credential) => start(secretOf(credential), credential) }),
        close: async () => undefined,
    };
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


/***/ })

};
