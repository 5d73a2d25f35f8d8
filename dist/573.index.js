export const id = 573;
export const ids = [573];
export const modules = {

/***/ 60849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ signPost)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function signPost(request, scope, key, at) {
    const time = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const headers = {
        ...request.headers,
        host: request.url.host,
        'x-amz-date': time,
        ...(key.session === undefined ? {} : { 'x-amz-security-token': key.session }),
    };
    const names = Object.keys(headers).sort();
    const canonical = [
        'POST',
        request.url.pathname,
        '',
        ...names.map((name) => `${name}:${headers[name]}`),
        '',
        names.join(';'),
        sha256(request.body),
    ].join('\n');
    const place = `${time.slice(0, 8)}/${scope.region}/${scope.service}/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', time, place, sha256(canonical)].join('\n');
    const signing = place.split('/').reduce((derived, part) => hmac(derived, part), `AWS4${key.secret}`);
    const signature = hmac(signing, toSign).toString('hex');
    return {
        ...headers,
        authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${place}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
    };
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
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

/***/ 59564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ awsQuery),
/* harmony export */   G: () => (/* binding */ awsJson),
/* harmony export */   Jk: () => (/* binding */ awsMessage),
/* harmony export */   Yt: () => (/* binding */ elements),
/* harmony export */   z8: () => (/* binding */ awsCode)
/* harmony export */ });
/* harmony import */ var _core_sigv4_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60849);

function awsQuery(http, place, key, parameters, repeat = 'always') {
    const body = new URLSearchParams(parameters).toString();
    return send(http, place, key, { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, body, repeat);
}
function awsJson(http, place, key, target, parameters, repeat = 'always') {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
    return send(http, place, key, headers, JSON.stringify(parameters), repeat);
}
async function send(http, { service, region, endpoint }, key, headers, body, repeat) {
    const url = new URL(`${endpoint.replace(/\/+$/, '')}/`);
    const { host: _, ...signed } = (0,_core_sigv4_js__WEBPACK_IMPORTED_MODULE_0__/* .signPost */ ._)({ url, headers, body }, { region, service }, key, new Date());
    return http.request({ method: 'POST', url: url.href, headers: signed, body, repeat });
}
function awsCode(answer) {
    const xml = /<Code>([\w.]{1,80})<\/Code>/.exec(answer.body)?.[1];
    if (xml !== undefined)
        return xml;
    try {
        const { __type: type } = JSON.parse(answer.body);
        return typeof type === 'string' ? (type.split('#').at(-1) ?? '') : '';
    }
    catch {
        return '';
    }
}
function awsMessage(answer) {
    return (/<Message>([^<]{0,400})<\/Message>/.exec(answer.body)?.[1] ??
        /"[Mm]essage"\s*:\s*"([^"]{0,400})"/.exec(answer.body)?.[1] ??
        '');
}
function elements(xml, name) {
    return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
}


/***/ }),

/***/ 40573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openAwsIamKey: () => (/* binding */ openAwsIamKey)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _aws_call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59564);
/* harmony import */ var _key_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(899);





const DEAD = 'InvalidClientTokenId';
const SLACK = 6_000;
function openAwsIamKey(key, services) {
    const region = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'region', 'us-east-1');
    const user = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'user');
    const endpoint = (service) => (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'url', service === 'iam' ? 'https://iam.amazonaws.com' : `https://${service}.${region}.amazonaws.com`);
    const place = (service) => ({
        service,
        region: service === 'iam' ? 'us-east-1' : region,
        endpoint: endpoint(service),
    });
    const isItsOwn = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'admin', '') === '';
    const nameOf = `the access key of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(user, 80)}`;
    async function asAdmin(own) {
        const admin = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'admin', '');
        const secret = admin === '' && own !== undefined ? own : await services.readSecret((0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'admin'));
        return awsKeyOf(secret);
    }
    async function iam(action, parameters, failing, own) {
        const body = { Action: action, Version: '2010-05-08', UserName: user, ...parameters };
        const answer = await (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .awsQuery */ .E)(services.http, place('iam'), await asAdmin(own), body, action === 'CreateAccessKey' ? 'never' : 'always');
        if (answer.status === 200)
            return answer.body;
        if (action === 'DeleteAccessKey' && (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .awsCode */ .z8)(answer) === 'NoSuchEntity')
            return '';
        throw refused(failing, answer);
    }
    async function listed(own) {
        const xml = await iam('ListAccessKeys', {}, `${nameOf} can’t be listed`, own);
        return [...xml.matchAll(/<member>([\s\S]*?)<\/member>/g)].flatMap(([, member = '']) => {
            const [id] = (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)(member, 'AccessKeyId');
            const isActive = (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)(member, 'Status')[0] !== 'Inactive';
            return id === undefined ? [] : [{ id, made: Date.parse((0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)(member, 'CreateDate')[0] ?? ''), isActive }];
        });
    }
    const status = async (id, to) => void (await iam('UpdateAccessKey', { AccessKeyId: id, Status: to }, `${nameOf} was not made ${to}`));
    const notAsked = new Set();
    const rotator = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .createDelete */ .qb)({
        kind: key.kind,
        name: 'AWS',
        fields: { secret: 'secret_access_key', id: 'access_key_id' },
        async make(label, current) {
            const failing = `no new access key was made for ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(user, 80)}`;
            const keys = await listed(current);
            if (keys.length >= 2) {
                notAsked.add(label);
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-AWS-TWO-KEYS', `${failing}: it has two already, as many as AWS allows`, {
                    evidence: [['They are', keys.map(({ id }) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(id, 40)).join(', ')]],
                    remedy: 'Delete the one that nobody uses: iam:GetAccessKeyLastUsed tells when each was used.',
                    state: 'Nothing was changed.',
                });
            }
            const xml = await iam('CreateAccessKey', {}, failing, current);
            const [[id], [secret]] = [(0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)(xml, 'AccessKeyId'), (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)(xml, 'SecretAccessKey')];
            if (id === undefined || secret === undefined || secret === '') {
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-ANSWER', `${failing}: the answer holds no key`, {
                    remedy: 'See that the address is AWS’ own.',
                    state: 'What was made there, if anything, is removed by the next run.',
                });
            }
            return { id, secret: new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(secret) };
        },
        stop: (id) => status(id, 'Inactive'),
        start: (id) => status(id, 'Active'),
        remove: async (id, own) => void (await iam('DeleteAccessKey', { AccessKeyId: id }, `${nameOf} was not deleted`, own)),
        async ask(credential) {
            const body = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
            const answer = await (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .awsQuery */ .E)(services.http, place('sts'), awsKeyOf(credential), body);
            if (answer.status === 200 && answer.body.includes('<GetCallerIdentityResult'))
                return 'active';
            if (answer.status !== 403 || (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .awsCode */ .z8)(answer) !== DEAD)
                return 'unknown';
            if (isItsOwn)
                return 'inactive';
            const id = credential.get('access_key_id')?.reveal();
            return (await listed()).some((one) => one.id === id && one.isActive) ? 'unknown' : 'inactive';
        },
        async lastUsed(id) {
            if (isItsOwn)
                return undefined;
            const xml = await iam('GetAccessKeyLastUsed', { AccessKeyId: id }, `it can’t be asked when ${nameOf} was used`);
            const [used] = (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)(xml, 'LastUsedDate');
            return used === undefined ? null : new Date(used);
        },
        async check(credential) {
            await listed(credential);
        },
        async usesSince(credential, since) {
            const id = credential.get('access_key_id')?.reveal() ?? '';
            const parameters = {
                LookupAttributes: [{ AttributeKey: 'AccessKeyId', AttributeValue: id }],
                StartTime: Math.floor(since.getTime() / 1000),
                MaxResults: 50,
            };
            const target = 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents';
            const answer = await (0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .awsJson */ .G)(services.http, place('cloudtrail'), await asAdmin(), target, parameters);
            if (answer.status !== 200)
                throw refused('CloudTrail can’t be asked', answer);
            return usesIn(answer.body);
        },
    });
    return {
        ...rotator,
        async reclaim(keep, rotation) {
            if (notAsked.has((0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(rotation)))
                return 0;
            const kept = keep.get('access_key_id')?.reveal();
            const lost = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .lostKey */ .uZ)(await listed(keep), kept, rotation, SLACK);
            if (lost === undefined)
                return 0;
            await iam('DeleteAccessKey', { AccessKeyId: lost }, `${nameOf} was not deleted`, keep);
            return 1;
        },
    };
}
function awsKeyOf(secret) {
    const session = secret.get('session_token')?.reveal();
    return {
        id: secret.get('access_key_id')?.reveal() ?? '',
        secret: secret.get('secret_access_key')?.reveal() ?? '',
        ...(session === undefined ? {} : { session }),
    };
}
function usesIn(body) {
    const { Events: events } = JSON.parse(body);
    if (!Array.isArray(events))
        return [];
    return events.slice(0, 100).map((event) => {
        const time = event['EventTime'];
        let from;
        try {
            from = JSON.parse(String(event['CloudTrailEvent'])).sourceIPAddress;
        }
        catch {
            from = undefined;
        }
        const at = typeof time === 'number' ? new Date(time * 1000) : new Date(String(time));
        const what = `${String(event['EventSource'])}:${String(event['EventName'])}${typeof from === 'string' ? ` from ${from}` : ''}`;
        return { at: Number.isNaN(at.getTime()) ? '' : at.toISOString(), what: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)(what, 200) };
    });
}
function refused(failing, answer) {
    const code = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)((0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .awsCode */ .z8)(answer) || String(answer.status), 80);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-REFUSED', `${failing}: AWS refused it (${code})`, {
        evidence: [['AWS says', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g)((0,_aws_call_js__WEBPACK_IMPORTED_MODULE_2__/* .awsMessage */ .Jk)(answer), 300) || '(nothing)']],
        remedy: 'Let issuer.admin have iam:ListAccessKeys, CreateAccessKey, UpdateAccessKey, DeleteAccessKey and GetAccessKeyLastUsed on that user.',
        state: 'The current key works as before.',
    });
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
