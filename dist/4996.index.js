export const id = 4996;
export const ids = [4996];
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

/***/ 34996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/validate/answer.js

function readAnswer(check, answer, credential) {
    const json = parse(answer.body);
    if (check.accepts.some((wanted) => fits(wanted, answer, json))) {
        const identity = identify(check, answer, json, credential);
        return { status: 'active', ...(identity === '' ? {} : { identity }) };
    }
    const refusal = check.refuses.find((wanted) => fits(wanted, answer, json));
    if (refusal !== undefined) {
        const doubt = refusal.doubt ?? check.doubt;
        return doubt === undefined
            ? { status: 'inactive' }
            : { status: 'unknown', reason: `refused, which proves nothing: ${doubt}` };
    }
    return { status: 'unknown', reason: why(answer, json) };
}
function fits({ status, says, has }, answer, json) {
    if (answer.status !== status)
        return false;
    if (says !== undefined && !says.test(answer.body))
        return false;
    if (has !== undefined)
        return at(json, has) !== undefined;
    return says !== undefined || json !== undefined;
}
function why({ status, body }, json) {
    if (status === 429)
        return 'the issuer was asked too often (429)';
    if (status >= 300 && status < 400)
        return `the issuer answered with a redirect (${status})`;
    if (status >= 500)
        return `the issuer is in trouble (${status})`;
    const form = json === undefined && /^\s*</.test(body) ? ' and a page' : '';
    return `the issuer answered ${status}${form}, which is not known to mean either`;
}
function identify(check, { headers }, json, credential) {
    const facts = [];
    for (const [label, place] of Object.entries(check.tells ?? {})) {
        const value = place.startsWith('header:') ? headers[place.slice('header:'.length)] : at(json, place);
        const text = words(value);
        if (text !== '')
            facts.push(`${label} ${text}`);
    }
    let told = facts.join('; ');
    for (const secret of credential.values())
        told = secret.hideIn(told);
    return (0,printable/* printable */.g)(told, 200);
}
function words(value) {
    if (typeof value === 'string')
        return (0,printable/* printable */.g)(value.trim(), 80);
    if (typeof value === 'number')
        return String(value);
    if (!Array.isArray(value))
        return '';
    const items = value.filter((item) => typeof item === 'string').map((item) => (0,printable/* printable */.g)(item, 40));
    return items.length <= 8 ? items.join(', ') : `${items.slice(0, 8).join(', ')} and ${items.length - 8} more`;
}
function at(json, place) {
    let value = json;
    for (const step of place.split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
            return undefined;
        value = value[step];
    }
    return value === null || value === '' ? undefined : value;
}
function parse(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/validate/checks/all.js + 10 modules
var checks_all = __webpack_require__(28238);
;// CONCATENATED MODULE: ./build/validate/pace.js
const COURTEOUS = { parallel: 4, interval: 200 };
function openTurns(pace = COURTEOUS) {
    const hosts = new Map();
    return {
        async take(name, work) {
            const host = hosts.get(name) ?? { running: 0, next: 0, waiting: [] };
            hosts.set(name, host);
            while (host.running >= pace.parallel)
                await new Promise((resolve) => host.waiting.push(resolve));
            host.running++;
            try {
                const now = Date.now();
                const start = Math.max(now, host.next);
                host.next = start + pace.interval;
                if (start > now)
                    await new Promise((resolve) => setTimeout(resolve, start - now));
                return await work();
            }
            finally {
                host.running--;
                host.waiting.shift()?.();
            }
        },
    };
}

// EXTERNAL MODULE: ./build/core/sigv4.js
var sigv4 = __webpack_require__(60849);
;// CONCATENATED MODULE: ./build/validate/signature.js

const REGION = /^sts\.([a-z]{2,4}(?:-[a-z]+)+-\d)\.amazonaws\.(?:com|com\.cn|eu)$/;
function signSts(url, body, key, at) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const region = REGION.exec(url.hostname)?.[1] ?? 'us-east-1';
    return (0,sigv4/* signPost */._)({ url, headers, body }, { region, service: 'sts' }, key, at);
}

;// CONCATENATED MODULE: ./build/validate/request.js

function requestOf(check, url, credential, now) {
    const fill = (template, escape = (value) => value) => template.replace(/\{(\w+)\}/g, (whole, name) => {
        const value = credential.get(name)?.reveal();
        return value === undefined ? whole : escape(value);
    });
    const full = fill(url, (value) => encodeURIComponent(value).replaceAll('%3A', ':'));
    const body = bodyOf(check, fill);
    const headers = { accept: 'application/json', ...body?.headers };
    for (const [name, value] of Object.entries(check.headers ?? {}))
        headers[name] = fill(value);
    if (check.basic !== undefined)
        headers['authorization'] = `Basic ${Buffer.from(fill(check.basic)).toString('base64')}`;
    if (check.sign !== undefined) {
        const key = {
            id: credential.get('id')?.reveal() ?? '',
            secret: credential.get('key')?.reveal() ?? '',
            session: credential.get('session')?.reveal(),
        };
        Object.assign(headers, signSts(new URL(full), body?.text ?? '', key, now));
    }
    return {
        method: check.method ?? 'GET',
        url: full,
        headers,
        repeat: 'never',
        ...(body === undefined ? {} : { body: body.text }),
    };
}
function bodyOf({ fields, json }, fill) {
    if (fields !== undefined) {
        const text = Object.entries(fields)
            .map(([name, value]) => `${name}=${encodeURIComponent(fill(value))}`)
            .join('&');
        return { text, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    }
    if (json === undefined)
        return undefined;
    const filled = Object.entries(json).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]);
    return { text: JSON.stringify(Object.fromEntries(filled)), headers: { 'content-type': 'application/json' } };
}

;// CONCATENATED MODULE: ./build/validate/validate.js






const MOST = 100;
async function validate(findings, services) {
    const ask = openQuestions(services);
    const groups = new Map();
    for (const finding of findings) {
        if (finding.managed !== undefined || finding.remedy !== 'none' || (0,checks_all/* checksOf */.t)(finding.rule).length === 0)
            continue;
        const key = `${finding.rule}\0${finding.value.reveal()}`;
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    const verdicts = new Map();
    await Promise.all([...groups.values()].map(async (group) => {
        const verdict = await askAbout(group, ask);
        if (verdict !== undefined)
            for (const finding of group)
                verdicts.set(finding, verdict);
    }));
    return findings.map((finding) => withVerdict(finding, verdicts.get(finding)));
}
function withVerdict(finding, verdict) {
    if (verdict === undefined)
        return finding;
    return {
        ...finding,
        status: verdict.status,
        ...(verdict.identity === undefined ? {} : { identity: verdict.identity }),
        ...(verdict.reason === undefined ? {} : { statusReason: verdict.reason }),
    };
}
async function askAbout(group, ask) {
    let missing;
    for (const finding of group) {
        for (const check of (0,checks_all/* checksOf */.t)(finding.rule)) {
            const credential = credentialOf(check, finding);
            if (credential === undefined)
                continue;
            const lacks = Object.entries(check.near ?? {}).find(([name, { optional }]) => optional !== true && !credential.has(name));
            if (lacks === undefined)
                return ask(check, credential);
            missing ??= lacks[1].what;
        }
    }
    if (missing === undefined)
        return undefined;
    return { status: 'unknown', reason: `it can't be asked about without its ${missing}, which is not near it` };
}
function credentialOf({ form }, { value, neighbours }) {
    const parts = form === undefined ? undefined : new RegExp(`^(?:${form.source})$`).exec(value.reveal());
    if (parts === null)
        return undefined;
    const named = Object.entries(parts?.groups ?? {}).filter((part) => part[1] !== undefined);
    return new Map([
        ...(neighbours ?? []),
        ['secret', value],
        ...named.map(([name, text]) => [name, new secret/* SecretValue */.i(text)]),
    ]);
}
function openQuestions({ http, instead, deadline, }) {
    const turns = openTurns();
    const resting = new Set();
    const asked = new Map();
    const ends = Date.now() + deadline;
    async function askOne(check, template, credential) {
        const own = [...instead].find(([origin]) => template.startsWith(`${origin}/`));
        const url = own === undefined ? template : own[1] + template.slice(own[0].length);
        const request = requestOf(check, url, credential, new Date());
        if (!URL.canParse(request.url))
            return { status: 'unknown', reason: 'what stood near it makes no address' };
        const { host } = new URL(request.url);
        return turns.take(host, async () => {
            if (resting.has(host))
                return { status: 'unknown', reason: 'the issuer was asked too often (429)' };
            if (Date.now() > ends)
                return { status: 'unknown', reason: 'there was no time left to ask its issuer' };
            const count = (asked.get(host) ?? 0) + 1;
            asked.set(host, count);
            if (count > MOST)
                return { status: 'unknown', reason: `its issuer was asked ${MOST} times in this run already` };
            try {
                const answer = await http.request(request);
                if (answer.status === 429)
                    resting.add(host);
                const verdict = readAnswer(check, answer, credential);
                return own !== undefined && verdict.status === 'inactive'
                    ? { status: 'unknown', reason: 'refused, which proves nothing: the public server may have issued it' }
                    : verdict;
            }
            catch (error) {
                const code = error instanceof core_error/* RelockError */.dB ? ` (${error.code})` : '';
                return { status: 'unknown', reason: `its issuer gave no answer${code}` };
            }
        });
    }
    return async (check, credential) => {
        let unsure;
        for (const url of check.urls) {
            const verdict = await askOne(check, url, credential);
            if (verdict.status === 'active')
                return verdict;
            if (verdict.status === 'unknown')
                unsure ??= verdict;
        }
        return unsure ?? { status: 'inactive' };
    };
}


/***/ })

};
