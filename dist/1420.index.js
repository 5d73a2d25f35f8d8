export const id = 1420;
export const ids = [1420];
export const modules = {

/***/ 37696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ atOnce)
});

;// CONCATENATED MODULE: ./build/rotate/order.js
function inOrder(keys) {
    const byPlace = new Map(keys.map((key) => [placeOf(key.address), key]));
    const ordered = [];
    const seen = new Set();
    const visit = (key) => {
        if (seen.has(key))
            return;
        seen.add(key);
        for (const setting of Object.values(key.issuer)) {
            const admin = typeof setting === 'string' ? byPlace.get(placeOf(setting)) : undefined;
            if (admin !== undefined)
                visit(admin);
        }
        ordered.push(key);
    };
    for (const key of keys.toReversed())
        visit(key);
    return ordered.toReversed();
}
function placeOf(address) {
    return address.replace(/^ref\+|[?#].*$/g, '');
}

;// CONCATENATED MODULE: ./build/command/rotate/at-once.js

const AT_ONCE = 8;
const AT_OWN_SERVER = 16;
const OF_OUR_OWN = 64;
async function atOnce(jobs, act) {
    const gates = new Map();
    const results = new Map();
    const begun = new Map();
    const sorted = inOrder(jobs.map((job) => ({ address: job.key?.address ?? '', issuer: job.key?.issuer ?? {}, job })));
    for (const { job } of sorted) {
        const before = job.key === undefined ? [] : (begun.get(placeOf(job.key.address)) ?? []);
        const name = issuerOf(job);
        const gate = gates.get(name) ?? new Gate(placesAt(job));
        gates.set(name, gate);
        const result = Promise.all(before).then(() => gate.through(() => act(job)));
        results.set(job, result);
        for (const place of placesOf(job)) {
            const others = begun.get(place) ?? [];
            begun.set(place, others);
            others.push(result);
        }
    }
    return Promise.all(jobs.map((job) => results.get(job) ?? act(job)));
}
function placesOf({ key }) {
    if (key === undefined)
        return new Set();
    const named = Object.values(key.issuer).filter((setting) => typeof setting === 'string' && setting.includes('://'));
    return new Set([key.address, ...named].map((address) => placeOf(String(address))));
}
function issuerOf({ key, kind }) {
    const { host, url, server, port } = key?.issuer ?? {};
    return [kind, host ?? url ?? server ?? '', port ?? ''].join(' ');
}
function placesAt({ key, kind }) {
    if (kind === 'relock-key')
        return OF_OUR_OWN;
    return key?.issuer['host'] === undefined ? AT_ONCE : AT_OWN_SERVER;
}
class Gate {
    #free;
    #line = [];
    constructor(places) {
        this.#free = places;
    }
    async through(act) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#line.push(resolve));
        try {
            return await act();
        }
        finally {
            const next = this.#line.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}


/***/ }),

/***/ 51420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ZM: () => (/* binding */ answerLeaks),
  Ly: () => (/* binding */ leakedSince),
  Ot: () => (/* binding */ tooMany),
  wantsAnswer: () => (/* binding */ wantsAnswer),
  em: () => (/* binding */ whyLeft)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/issuer/open.js
var issuer_open = __webpack_require__(44028);
// EXTERNAL MODULE: ./build/rotate/outcome.js
var outcome = __webpack_require__(58814);
// EXTERNAL MODULE: ./build/rotate/pause.js
var pause = __webpack_require__(75012);
// EXTERNAL MODULE: ./build/core/gate.js
var core_gate = __webpack_require__(68099);
// EXTERNAL MODULE: ./build/rotate/end.js
var end = __webpack_require__(39763);
;// CONCATENATED MODULE: ./build/rotate/revoke-token.js



const AT_ONCE = 8;
async function revokeToken(request) {
    const { issuer, value } = request;
    const credential = credentialOf(issuer, value);
    try {
        if ((await issuer.validate(credential)) === 'inactive')
            return refusedAlready(request, request);
        const isProven = await (0,end/* endIt */.Xo)(issuer, credential, request.proofTime ?? end/* PROOF_TIME */.Lg);
        return ended(request, request, isProven);
    }
    catch (error) {
        return failed(request, request, error);
    }
}
async function revokeTokens(request, tokens) {
    const { issuer } = request;
    const gate = new core_gate/* Gate */.i(AT_ONCE);
    const each = (all, act) => Promise.all(all.map((one) => gate.through(() => act(one))));
    const known = await each(tokens, async (token) => ({
        token,
        status: await issuer.validate(credentialOf(issuer, token.value)).catch(() => 'unknown'),
    }));
    const living = known.filter(({ status }) => status !== 'inactive').map(({ token }) => token);
    const credentials = living.map(({ value }) => credentialOf(issuer, value));
    const refusals = (await issuer.revokeAll?.(credentials)) ?? [];
    const outcomes = new Map();
    const until = performance.now() + (request.proofTime ?? end/* PROOF_TIME */.Lg);
    await each(living, async (token) => {
        const error = refusals[living.indexOf(token)];
        if (error !== undefined)
            return outcomes.set(token, failed(request, token, error));
        const credential = credentialOf(issuer, token.value);
        const isProven = await (0,end/* isRefused */.H0)(issuer, credential, until - performance.now()).catch(() => false);
        return outcomes.set(token, ended(request, token, isProven));
    });
    return tokens.map((token) => outcomes.get(token) ?? refusedAlready(request, token));
}
function credentialOf(issuer, value) {
    const [field = 'token'] = issuer.secretFields;
    return new Map([[field, value]]);
}
function refusedAlready(request, token) {
    return told(request, token, 'revoked', 'the issuer refused it already');
}
function ended(request, token, isProven) {
    return isProven
        ? told(request, token, 'revoked', 'revoked: the issuer refuses it')
        : told(request, token, 'accepted', 'the issuer took the revocation, but was not yet seen to refuse it');
}
function failed({ issuer }, { name }, error) {
    return { address: name, kind: issuer.kind, rotation: '', result: 'failed', steps: [], problem: (0,outcome/* problemOf */.Z)(error) };
}
function told({ issuer, now }, { name }, result, what) {
    const steps = [{ at: now().toISOString(), what }];
    return { address: name, kind: issuer.kind, rotation: '', result, steps };
}

// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/rotate/at-once.js + 1 modules
var at_once = __webpack_require__(37696);
// EXTERNAL MODULE: ./build/command/rotate/key.js + 11 modules
var rotate_key = __webpack_require__(48462);
// EXTERNAL MODULE: ./build/command/rotate/retry.js
var retry = __webpack_require__(38294);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
;// CONCATENATED MODULE: ./build/command/rotate/sweep.js

function addressesOf(value, indexes) {
    const found = new Set();
    for (const { key, entries } of indexes) {
        const wanted = new Set((0,fingerprint/* managedForms */.DD)(value, key)
            .slice(0, 1)
            .map(({ mac }) => mac));
        const part = (0,fingerprint/* formMac */.Wn)(Buffer.from(value.reveal()), (0,fingerprint/* indexKeys */.nI)(key));
        for (const { forms } of entries) {
            const [whole] = forms;
            if (whole !== undefined && forms.some(({ mac }) => mac === part))
                wanted.add(whole.mac);
        }
        for (const { address, state, forms } of entries) {
            if (state !== 'retired' && wanted.has(forms[0]?.mac ?? ''))
                found.add(address);
        }
    }
    return [...found].sort();
}
function isSameCredential(a, b) {
    const settings = ({ kind, issuer }) => JSON.stringify([kind, Object.entries(issuer).sort(([x], [y]) => (x < y ? -1 : 1))]);
    return settings(a) === settings(b);
}

;// CONCATENATED MODULE: ./build/command/rotate/leaked.js










async function answerLeaks(request, services) {
    const values = new Map();
    for (const finding of request.findings) {
        if (!wantsAnswer(finding, request.rotate, services.kindOfRule))
            continue;
        const name = JSON.stringify([finding.managed ?? finding.rule, finding.fingerprint]);
        const known = values.get(name);
        if (known === undefined)
            values.set(name, [finding]);
        else
            known.push(finding);
    }
    const tasks = await tasksFor([...values.values()], request, services);
    const most = request.rotate.revokeAtMost ?? Infinity;
    let tokens = 0;
    const within = tasks.filter(({ key }) => key !== undefined || ++tokens <= most);
    const together = request.dryRun ? undefined : answerTogether(within, services);
    const answers = await (0,at_once/* atOnce */.z)(within, async (task) => {
        const { key, findings, elsewhere } = task;
        const outcome = key === undefined
            ? ((await together?.get(task)) ?? (await answerToken(task, request, services)))
            : await answerKey(key, task, request, services);
        return { findings, outcome, elsewhere, ...(key === undefined ? {} : { key }) };
    });
    return { answers, overLimit: tasks.length - within.length };
}
async function tasksFor(values, { rotate }, services) {
    const isManaged = values.some(([{ managed }]) => managed !== undefined);
    const indexes = isManaged ? ((await services.indexes?.().catch(() => [])) ?? []) : [];
    const tasks = [];
    for (const findings of values) {
        const [{ managed, rule, value }] = findings;
        const key = managed === undefined ? undefined : (0,rotate_key/* keyOf */.TN)(rotate.keys, managed);
        const kind = key?.kind ?? services.kindOfRule(rule) ?? '';
        const all = key === undefined ? [] : addressesOf(value, indexes);
        const elsewhere = all.filter((address) => address !== managed);
        tasks.push({ kind, findings, elsewhere, ...(key === undefined ? {} : { key }) });
        const others = elsewhere.map((address) => (0,rotate_key/* keyOf */.TN)(rotate.keys, address)).filter((other) => other !== undefined);
        for (const other of new Set(others)) {
            const answered = tasks.some((task) => task.key === other && task.findings[0].fingerprint === findings[0].fingerprint);
            if (answered || other.onLeak === 'report' || (key !== undefined && isSameCredential(key, other)))
                continue;
            tasks.push({ key: other, kind: other.kind, findings, elsewhere: all.filter((address) => !isOf(address, other)) });
        }
    }
    return tasks;
}
function isOf(address, key) {
    return (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(address)).text === (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address)).text;
}
function wantsAnswer(finding, rotate, kindOfRule) {
    return whyLeft(finding, rotate, kindOfRule) === undefined;
}
function whyLeft({ allowed, managed, managedState, rule }, rotate, kindOfRule) {
    if (allowed !== undefined)
        return 'it is allowed';
    if (managedState === 'retired')
        return 'that value was replaced earlier';
    if (managed !== undefined) {
        const key = (0,rotate_key/* keyOf */.TN)(rotate.keys, managed);
        if (key === undefined)
            return `${managed} is not under rotate.keys`;
        return key.onLeak === 'report'
            ? `on-leak of ${managed} is report (relock rotate ADDRESS replaces it all the same)`
            : undefined;
    }
    const kind = kindOfRule(rule);
    if (kind === undefined)
        return "it is no managed key, and Relock can't revoke its kind";
    return rotate.revokeFound.includes(kind)
        ? undefined
        : `it is no managed key, and rotate.revoke-found does not list ${kind}`;
}
async function answerKey(key, { findings }, { reason, dryRun, onStep }, services) {
    const since = leakedSince(findings);
    const order = {
        key,
        wanted: key.onLeak === 'revoke' ? 'revoke' : 'rotate',
        mode: 'emergency',
        reason,
        dryRun,
        leaked: findings[0].value,
        ...(since === undefined ? {} : { leakedSince: since }),
    };
    const act = () => (0,rotate_key/* carryOut */.u0)({ ...order, ...(onStep === undefined ? {} : { onStep }) }, services);
    return dryRun ? act() : (0,retry/* withOneRetry */.r)(act, services.pauseBeforeRetry);
}
function leakedSince(findings) {
    const times = findings.map(({ commit }) => Date.parse(commit?.date ?? '')).filter((time) => !Number.isNaN(time));
    return times.length === 0 ? undefined : new Date(Math.min(...times));
}
async function answerToken({ kind, findings: [finding] }, { dryRun }, services) {
    const now = services.now ?? (() => new Date());
    const common = { address: finding.fingerprint, kind, rotation: '' };
    if (dryRun) {
        const at = now().toISOString();
        const steps = ['revoke it at the issuer', 'see the issuer refuse it'].map((what) => ({ at, what }));
        return { ...common, result: 'planned', steps };
    }
    try {
        (0,pause/* refusePaused */.d)(await services.paused?.(), finding.fingerprint);
        const issuer = await (0,issuer_open/* issuerForToken */.a9)(kind, services.issuers);
        if (issuer === undefined)
            throw new Error('unreachable: the config lists only kinds that have one');
        return await revokeToken({ issuer, value: finding.value, name: finding.fingerprint, now });
    }
    catch (error) {
        return { ...common, result: 'failed', steps: [], problem: (0,outcome/* problemOf */.Z)(error) };
    }
}
function answerTogether(tasks, services) {
    const answers = new Map();
    const kinds = Map.groupBy(tasks.filter(({ key }) => key === undefined), ({ kind }) => kind);
    for (const [kind, alike] of kinds) {
        if (alike.length < 2)
            continue;
        const tokens = alike.map(({ findings: [{ value, fingerprint }] }) => ({ value, name: fingerprint }));
        const all = (async () => {
            if ((await services.paused?.()) !== undefined)
                return [];
            const issuer = await (0,issuer_open/* issuerForToken */.a9)(kind, services.issuers);
            const now = services.now ?? (() => new Date());
            return issuer?.revokeAll === undefined ? [] : revokeTokens({ issuer, now }, tokens);
        })().catch(() => []);
        alike.forEach((task, i) => answers.set(task, all.then((outcomes) => outcomes[i])));
    }
    return answers;
}
function tooMany(count, { revokeAtMost }) {
    return new error/* RelockError */.dB('RL-ROTATE-TOO-MANY', `${count} more tokens were found than one run revokes`, {
        evidence: [['rotate.revoke-at-most', String(revokeAtMost ?? 'unset')]],
        remedy: 'See that they are what they seem; run it again, or raise the number.',
        state: 'They are still alive.',
    });
}


/***/ }),

/***/ 38294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ withOneRetry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const PAUSE = 5_000;
const BY_CHANCE = /^RL-HTTP-(?!URL|PLAIN|CA)|-(?:UNREACHABLE|TIMEOUT|BROKEN|CONFLICT|NOT-PROVEN)$|^RL-ROTATE-PUBLISH$/;
async function withOneRetry(carryOut, wait = () => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE)) {
    const outcome = await carryOut();
    if (!BY_CHANCE.test(outcome.problem?.code ?? ''))
        return outcome;
    await wait();
    return { ...(outcome.watch === undefined ? {} : { watch: outcome.watch }), ...(await carryOut()) };
}


/***/ }),

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


/***/ })

};
