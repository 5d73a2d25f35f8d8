export const id = 2464;
export const ids = [2464,3663,1420];
export const modules = {

/***/ 30491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookUpManaged: () => (/* binding */ lookUpManaged)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(503);


async function lookUpManaged(config, vaults) {
    const mounts = new Map();
    for (const key of config.rotate.keys) {
        const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAddress */ .or)(key.address);
        const folder = address.scheme === 'relock' ? '' : address.path.split('/').slice(0, -1).join('/');
        mounts.set(`${address.scheme}+${address.server ?? ''}://${folder}`, address);
    }
    if (mounts.size === 0)
        return { indexes: [], state: { state: 'off' } };
    const answers = await Promise.allSettled([...mounts.values()].map(async (address) => (await vaults.store(address)).readFingerprints(address)));
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed !== undefined && config.requireManaged) {
        const cause = failed.reason;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-SCAN-UNMANAGED', `the managed keys can't be looked for: ${reasonOf(cause)}`, {
            evidence: cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? cause.evidence : [],
            remedy: cause instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB && cause.remedy !== undefined
                ? cause.remedy
                : 'Make the vault reachable, or set require-managed: false.',
            state: 'Nothing was scanned, since require-managed is true.',
            cause,
        });
    }
    const indexes = [];
    for (const answer of answers) {
        if (answer.status === 'rejected' || answer.value === null)
            continue;
        const index = answer.value;
        if (!indexes.some(({ key }) => key.equals(index.key)))
            indexes.push(index);
    }
    if (failed === undefined)
        return { indexes, state: { state: 'asked' } };
    const failure = failed.reason;
    return { indexes, state: { state: 'unreachable', why: reasonOf(failure) }, failure };
}
function reasonOf(error) {
    return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? `${error.message} [${error.code}]` : 'the vault gave no usable answer';
}


/***/ }),

/***/ 25610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lo: () => (/* binding */ enrolKeys),
  zn: () => (/* binding */ namedKey),
  e$: () => (/* binding */ rotate)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/issuer/open.js
var issuer_open = __webpack_require__(44028);
// EXTERNAL MODULE: ./build/rotate/index-entries.js
var index_entries = __webpack_require__(8719);
// EXTERNAL MODULE: ./build/rotate/outcome.js
var outcome = __webpack_require__(58814);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/rotate/at-once.js + 1 modules
var at_once = __webpack_require__(37696);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/rotate/journal.js
var rotate_journal = __webpack_require__(98345);
// EXTERNAL MODULE: ./build/command/vault/prompt.js
var vault_prompt = __webpack_require__(103);
// EXTERNAL MODULE: ./build/command/rotate/key.js + 11 modules
var rotate_key = __webpack_require__(48462);
;// CONCATENATED MODULE: ./build/command/rotate/continue.js








const LONGEST = 256 * 1024;
async function findWaiting(reference, rotate, services) {
    const isId = reference !== undefined && /^[0-9a-f-]{4,36}$/.test(reference);
    const named = reference === undefined || isId ? undefined : (0,rotate_key/* keyOf */.TN)(rotate.keys, reference);
    if (reference !== undefined && !isId && named === undefined) {
        throw new core_error/* RelockError */.dB('RL-ROTATE-UNKNOWN', `${(0,printable/* printable */.g)(reference)} is no key that Relock manages`, {
            remedy: 'Name one of the config, or a part of the rotation’s id.',
            state: 'Nothing was changed.',
        });
    }
    const waiting = [];
    await Promise.all((named === undefined ? rotate.keys : [named]).map(async (key) => {
        const address = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address));
        const journal = (await (0,rotate_journal/* readJournal */.a0)(await services.vaults.store(address), address))?.journal;
        if (journal === undefined || (0,rotate_journal/* isFinished */.$g)(journal) || (named === undefined && journal.state !== 'waiting'))
            return;
        if (!isId || journal.rotation.includes(reference))
            waiting.push({ key, journal });
    }));
    const [first, ...others] = waiting;
    if (first !== undefined && others.length === 0)
        return first;
    if (first !== undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', `${waiting.length} rotations wait for a person`, {
            evidence: waiting.map(({ key, journal }) => [journal.rotation, (0,printable/* printable */.g)(key.address)]),
            remedy: 'Name one: relock rotate --continue ADDRESS.',
            state: 'Nothing was changed.',
        });
    }
    throw new core_error/* RelockError */.dB('RL-ROTATE-NOT-WAITING', 'no rotation waits for a person', {
        remedy: 'relock rotate --plan tells what each key waits for.',
        state: 'Nothing was changed.',
    });
}
async function readGiven({ key, journal }, input, invocation, services) {
    if (journal.waiting?.step === 'revoke')
        return new Map();
    const issuer = await (0,issuer_open/* openIssuer */.KN)(key, services.issuers);
    await issuer.close();
    const names = [...issuer.secretFields, ...(issuer.changingFields ?? [])];
    const text = (input?.reveal() ?? (await readText(key, invocation))).replace(/\r?\n$/, '');
    if (text === '')
        throw badGiven('nothing came on standard input');
    const fields = fieldsIn(text, key, names);
    if (fields !== undefined)
        return fields;
    const [only, ...more] = issuer.secretFields;
    if (only !== undefined && more.length === 0)
        return new Map([[only, new secret/* SecretValue */.i(text)]]);
    throw badGiven(`it is to be a JSON object with ${names.join(', ')}`);
}
function fieldsIn(text, key, names) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const fields = new Map();
    for (const [given, content] of Object.entries(value)) {
        const name = names.find((field) => field === given || key.fields[field] === given);
        if (name === undefined || typeof content !== 'string')
            return undefined;
        fields.set(name, new secret/* SecretValue */.i(content));
    }
    return fields.size === 0 ? undefined : fields;
}
async function readText(key, invocation) {
    const { stdin } = invocation;
    if ((0,vault_prompt/* isTerminal */.Hd)(stdin))
        return (0,vault_prompt/* askHidden */.gu)(`The new value of ${(0,printable/* printable */.g)(key.address)} (not shown): `, stdin, invocation);
    let text = '';
    stdin.setEncoding('utf8');
    for await (const part of stdin) {
        text += String(part);
        if (text.length > LONGEST)
            throw badGiven('more than 256 KiB came on standard input');
    }
    return text;
}
function badGiven(why) {
    return new core_error/* RelockError */.dB('RL-ROTATE-GIVEN', `the new value can't be taken: ${why}`, {
        remedy: 'Give it on standard input: relock rotate --continue ADDRESS <FILE.',
        state: 'The rotation still waits for it; nothing was changed.',
    });
}

// EXTERNAL MODULE: ./build/rotate/calendar.js
var calendar = __webpack_require__(25838);
// EXTERNAL MODULE: ./build/rotate/plan.js
var plan = __webpack_require__(79255);
// EXTERNAL MODULE: ./build/rotate/window.js
var rotate_window = __webpack_require__(73076);
;// CONCATENATED MODULE: ./build/command/rotate/due.js







async function dueOrders({ rotate, reason, dryRun }, { err }, services) {
    const now = services.now?.() ?? new Date();
    const unfinished = [];
    const others = [];
    await Promise.all(rotate.keys.map(async (key) => {
        const { text: name, ...rest } = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address));
        const order = (why) => ({
            key,
            wanted: 'rotate',
            mode: 'scheduled',
            reason: reason ?? why,
            dryRun,
        });
        try {
            const address = { ...rest, text: name };
            const { due, why, unfinished: left, } = await (0,plan/* isDue */.nZ)(key, address, await services.vaults.store(address), now, (0,calendar/* spreadDays */.R)(key));
            if (left !== undefined)
                unfinished.push({ ...order(why), wanted: left === 'revocation' ? 'revoke' : 'rotate' });
            else if (!due)
                err(`${name}: not due, ${why}\n`);
            else if (!(await isReplaceable(order(why), services)))
                err(`${name}: left out, Relock can end a ${(0,printable/* printable */.g)(key.kind)} and not make a new one\n`);
            else if (key.window !== undefined && !(0,rotate_window/* isOpen */.n)(key.window, now))
                err(`${name}: due, ${why}; begins in its window (${key.window.text}), next ${(0,rotate_window/* nextOpening */.g)(key.window, now).toISOString()}\n`);
            else
                others.push(order(why));
        }
        catch {
            others.push(order('its age can’t be read'));
        }
    }));
    const place = (order) => rotate.keys.indexOf(order.key);
    return [...unfinished, ...others.sort((a, b) => place(a) - place(b))];
}
async function isReplaceable({ key }, services) {
    const issuer = await (0,issuer_open/* openIssuer */.KN)(key, services.issuers);
    await issuer.close();
    return (0,rotate_key/* canBeReplaced */.i2)(issuer);
}

// EXTERNAL MODULE: ./build/command/rotate/leaked.js + 2 modules
var leaked = __webpack_require__(51420);
// EXTERNAL MODULE: ./build/command/rotate/lines.js
var lines = __webpack_require__(44423);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./build/command/rotate/places.js





async function readPlaces(file, { cwd }) {
    const places = new Map();
    const stream = (0,external_node_fs_.createReadStream)(external_node_path_.resolve(cwd, file), { encoding: 'utf8' });
    let number = 0;
    try {
        for await (const line of (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Infinity })) {
            number++;
            if (line.trim() === '')
                continue;
            const place = placeOf(line);
            if (place === undefined)
                throw badFindings(file, `line ${number} is not a finding`);
            if (places.size >= 100_000)
                throw badFindings(file, 'it has more than 100,000 findings');
            places.set(JSON.stringify(place), place);
        }
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            throw error;
        throw badFindings(file, `it can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'unknown failure'})`);
    }
    finally {
        stream.destroy();
    }
    return [...places.values()];
}
function placeOf(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { path: where, line: number, commit } = value;
    if (typeof where !== 'string' || where === '' || typeof number !== 'number' || !Number.isInteger(number))
        return undefined;
    if (commit === undefined || commit === null)
        return { path: where, line: number };
    return typeof commit === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)
        ? { path: where, line: number, commit }
        : undefined;
}
function badFindings(file, why) {
    return new core_error/* RelockError */.dB('RL-ROTATE-FINDINGS', `the findings in ${(0,printable/* printable */.g)(file)} can't be used: ${why}`, {
        remedy: 'Give the file that relock scan --format jsonl wrote.',
        state: 'Nothing was changed.',
    });
}

// EXTERNAL MODULE: ./build/command/rotate/retry.js
var retry = __webpack_require__(38294);
;// CONCATENATED MODULE: ./build/command/rotate.js














async function rotate(request, invocation, services) {
    const { targets, dryRun } = request;
    const named = targets.kind === 'named' ? targets.references.map((text) => namedKey(request.rotate.keys, text)) : [];
    const places = targets.kind === 'leaked' ? await readPlaces(targets.file, invocation) : [];
    const isUrgent = targets.kind === 'named' && targets.emergency === true;
    if (!dryRun && !isUrgent)
        await enrolKeys(request.rotate.keys, invocation, services);
    const answers = [];
    let outcomes;
    switch (targets.kind) {
        case 'leaked': {
            const answered = await answerPlaces(places, request, invocation, services);
            answers.push(...answered.answers);
            outcomes = answered.outcomes;
            break;
        }
        case 'due':
            outcomes = await carryOutAll(await dueOrders(request, invocation, services), invocation, services);
            break;
        case 'waiting':
            outcomes = await carryOutAll([await waitingOrder(targets, request, invocation, services)], invocation, services);
            break;
        case 'named': {
            const orders = [...new Set(named)].map((key) => namedOrder(key, isUrgent, request));
            outcomes = await carryOutAll(orders, invocation, services);
            if (!isUrgent || dryRun)
                break;
            const others = request.rotate.keys.filter((key) => !named.includes(key));
            await enrolKeys(others, invocation, services);
            answers.push(...outcomes.map((outcome, i) => ({ findings: [], outcome, elsewhere: [], ...keyAt(orders, i) })));
        }
    }
    if (outcomes.length === 0)
        invocation.err('Nothing was to be rotated.\n');
    const done = outcomes.every(({ result }) => result !== 'failed' && result !== 'accepted' && result !== 'waiting');
    return { status: done ? 0 : 2, outcomes, answers };
}
function keyAt(orders, i) {
    const key = orders[i]?.key;
    return key === undefined ? {} : { key };
}
async function enrolKeys(keys, invocation, services) {
    await (0,at_once/* atOnce */.z)(keys.map((key) => ({ key, kind: key.kind })), async ({ key }) => {
        try {
            const address = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address));
            const store = await services.vaults.store(address);
            const issuer = await (0,issuer_open/* openIssuer */.KN)(key, services.issuers);
            const added = await (0,index_entries/* enrolKey */.Gz)({ key, address, store, issuer });
            await issuer.close();
            if (added)
                invocation.err(`${address.text}: scans know it from now on\n`);
        }
        catch (error) {
            const { message, code } = (0,outcome/* problemOf */.Z)(error);
            invocation.err(`${(0,printable/* printable */.g)(key.address)}: not made known to scans: ${message} [${code}]\n`);
        }
    });
}
function namedKey(keys, reference) {
    const key = (0,rotate_key/* keyOf */.TN)(keys, reference);
    if (key !== undefined)
        return key;
    const known = keys.map(({ address }) => (0,printable/* printable */.g)(address)).join(', ');
    throw new core_error/* RelockError */.dB('RL-ROTATE-UNKNOWN', `${(0,printable/* printable */.g)(reference)} is no key that Relock manages`, {
        evidence: [['In the config', known === '' ? 'no key' : known]],
        remedy: 'Name one of them, or add it under rotate.keys.',
        state: 'Nothing was changed.',
    });
}
function namedOrder(key, emergency, { reason, dryRun }) {
    const mode = emergency ? 'emergency' : 'manual';
    const why = reason ?? (emergency ? 'leaked, as told by name' : 'asked for by name');
    return { key, wanted: emergency && key.onLeak === 'revoke' ? 'revoke' : 'rotate', mode, reason: why, dryRun };
}
async function waitingOrder({ reference, given }, { rotate: config, reason, dryRun }, invocation, services) {
    const waiting = await findWaiting(reference, config, services);
    const fields = dryRun ? new Map() : await readGiven(waiting, given, invocation, services);
    const why = reason ?? 'a person did their step';
    return { key: waiting.key, wanted: 'rotate', mode: 'manual', reason: why, dryRun, given: fields };
}
async function carryOutAll(orders, invocation, services) {
    const onStep = (0,lines/* stepTeller */.nY)(invocation);
    return (0,at_once/* atOnce */.z)(orders.map((order) => ({ key: order.key, kind: order.key.kind, order })), async ({ order }) => {
        const act = () => (0,rotate_key/* carryOut */.u0)({ ...order, onStep }, services);
        const retried = order.mode !== 'manual' && !order.dryRun;
        const outcome = await (retried ? (0,retry/* withOneRetry */.r)(act, services.pauseBeforeRetry) : act());
        (0,lines/* tellOutcome */.G7)(outcome, invocation);
        return outcome;
    });
}
async function answerPlaces(places, request, invocation, services) {
    const { rotate: config, dryRun, reason = 'found leaked' } = request;
    const findings = [];
    const unread = [];
    for (const place of places) {
        const found = await services.rescan(place);
        const name = `${(0,printable/* printable */.g)(place.path)}:${place.line}`;
        if (found === null)
            unread.push(notDone(name, unreadable(name)));
        else if (found.length === 0)
            invocation.err(`${name}: no such finding there, left out\n`);
        for (const finding of found ?? []) {
            const why = (0,leaked/* whyLeft */.em)(finding, config, services.kindOfRule);
            if (why === undefined)
                findings.push(finding);
            else
                invocation.err(`${name}: left as it is: ${(0,printable/* printable */.g)(why, 300)}\n`);
        }
    }
    const { answers, overLimit } = await (0,leaked/* answerLeaks */.ZM)({ findings, rotate: config, reason, dryRun, onStep: (0,lines/* stepTeller */.nY)(invocation) }, services);
    if (overLimit > 0)
        unread.push(notDone(`${overLimit} tokens`, (0,leaked/* tooMany */.Ot)(overLimit, config)));
    const outcomes = [...answers.map(({ outcome }) => outcome), ...unread];
    for (const outcome of outcomes)
        (0,lines/* tellOutcome */.G7)(outcome, invocation);
    return { outcomes, answers };
}
function notDone(name, error) {
    return { address: name, kind: 'finding', rotation: '', result: 'failed', steps: [], problem: (0,outcome/* problemOf */.Z)(error) };
}
function unreadable(name) {
    return new core_error/* RelockError */.dB('RL-ROTATE-UNREADABLE', `${name} can't be read, so it is not known what leaked there`, {
        remedy: 'See that this clone has the commit or can fetch it, or name the key: relock rotate REF.',
        state: 'Nothing was changed for it.',
    });
}


/***/ }),

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

/***/ 44423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BJ: () => (/* binding */ describeProblem),
/* harmony export */   G7: () => (/* binding */ tellOutcome),
/* harmony export */   nY: () => (/* binding */ stepTeller)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function stepTeller({ err }) {
    return (address, { at, what }) => err(`${at.slice(11, 23)}  ${address}  ${what}\n`);
}
function tellOutcome(outcome, { out, err }) {
    const { result, address, kind, steps, problem, waiting, retireAfter, rotation } = outcome;
    const code = problem === undefined ? '' : `  [${problem.code}]`;
    out(`${result.padEnd(8)}  ${address}  ${kind}${elapsed(outcome)}${code}\n`);
    if (result === 'planned')
        out(steps.map(({ what }, i) => `  ${i + 1}. ${what}\n`).join(''));
    if (retireAfter !== undefined)
        out(`  the old value works until ${retireAfter}\n`);
    if (waiting !== undefined) {
        const lines = [...waiting.instructions, waiting.link, `Then: relock rotate --continue ${rotation.slice(-12)}`];
        out(lines.map((line, i) => `  ${i < waiting.instructions.length ? `${i + 1}. ` : ''}${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(line)}\n`).join(''));
    }
    if (problem !== undefined)
        err(`${describeProblem(problem)}\n`);
}
function describeProblem({ code, message, evidence = [], remedy, state }) {
    const details = {
        evidence,
        ...(remedy === undefined ? {} : { remedy }),
        ...(state === undefined ? {} : { state }),
    };
    return (0,_core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, message, details));
}
function elapsed({ steps, result }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (result !== 'rotated' || first === undefined || last === undefined)
        return '';
    return `  ${((Date.parse(last.at) - Date.parse(first.at)) / 1000).toFixed(1)} s; the old value is refused`;
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

/***/ 3663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kindOfRule: () => (/* binding */ kindOfRule),
/* harmony export */   ruleInfo: () => (/* binding */ ruleInfo)
/* harmony export */ });
/* harmony import */ var _scan_rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74198);

let rules;
function ruleOf(id) {
    rules ??= new Map((0,_scan_rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .allRules */ .V7)().map((rule) => [rule.id, rule]));
    return rules.get(id);
}
function ruleInfo(id) {
    const rule = ruleOf(id);
    return rule && { description: rule.what, docs: rule.docs, opens: `opens ${rule.opens}` };
}
function kindOfRule(id) {
    return ruleOf(id)?.revoke;
}


/***/ }),

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ isTerminal),
/* harmony export */   gu: () => (/* binding */ askHidden),
/* harmony export */   nM: () => (/* binding */ passphrasePrompt)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);

function passphrasePrompt(invocation) {
    const { stdin } = invocation;
    if (!isTerminal(stdin) || !invocation.interactive)
        return undefined;
    return async (what, repeat) => {
        const first = await askHidden(`${what} (not shown): `, stdin, invocation);
        if (repeat && (await askHidden(`${what} again: `, stdin, invocation)) !== first) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PROMPT', `the two entries of the ${what} differ`, {
                remedy: 'Start again.',
                state: 'Nothing was changed.',
            });
        }
        return first;
    };
}
async function askHidden(question, stdin, { err }) {
    err(question);
    stdin.setRawMode(true);
    const { promise, resolve, reject } = Promise.withResolvers();
    const decoder = new TextDecoder();
    let line = '';
    const onData = (chunk) => {
        for (const character of typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })) {
            if (character === '\r' || character === '\n')
                return resolve(line);
            if (character === '\u0003' || character === '\u0004')
                return reject(new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-PROMPT', 'stopped at the prompt'));
            if (character === '\u007f' || character === '\b')
                line = Array.from(line).slice(0, -1).join('');
            else
                line += character;
        }
    };
    stdin.on('data', onData);
    stdin.resume();
    try {
        return await promise;
    }
    finally {
        stdin.off('data', onData);
        stdin.setRawMode(false);
        stdin.pause();
        err('\n');
    }
}
function isTerminal(stdin) {
    return 'isTTY' in stdin && stdin.isTTY === true && 'setRawMode' in stdin;
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


/***/ }),

/***/ 25838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ spreadDays),
/* harmony export */   o: () => (/* binding */ turnsOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98345);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73076);



const DAY = 24 * 60 * 60_000;
const WIDEST = 14;
function spreadDays({ address, everyDays }) {
    const width = Math.min(Math.floor(everyDays / 10), WIDEST);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(address).digest().readUInt32BE(0) % (width + 1);
}
async function turnsOf(key, address, store, now, until) {
    const journal = (await (0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(store, address))?.journal;
    if (journal?.state === 'revoked') {
        return [{ at: now, what: 'a person', why: 'revoked: rotate it by name to give it a new value' }];
    }
    const turns = [];
    const left = journal === undefined || (0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinished */ .$g)(journal) ? undefined : leftOver(journal, now);
    if (left !== undefined)
        turns.push(left);
    const every = (key.everyDays - spreadDays(key)) * DAY;
    const ended = journal === undefined || journal.state === 'undone' ? undefined : Date.parse(lastAct(journal));
    let due = ended === undefined ? now.getTime() : Math.max(ended + every, now.getTime());
    for (let first = true; due <= until.getTime(); first = false) {
        const at = (0,_window_js__WEBPACK_IMPORTED_MODULE_2__/* .nextOpening */ .g)(key.window, new Date(due));
        if (at > until)
            break;
        turns.push({ at, what: 'rotate', why: whyThen(journal, key, first) });
        due = at.getTime() + Math.max(every, DAY);
    }
    return turns;
}
function leftOver(journal, now) {
    const { state, retireAfter, waiting } = journal;
    if (state === 'waiting')
        return { at: now, what: 'a person', why: `waits for a person to ${waiting?.step ?? 'act'} it` };
    if (state !== 'published' || retireAfter === undefined) {
        return { at: now, what: 'finish', why: `an earlier run stopped after "${state}"` };
    }
    return {
        at: new Date(Math.max(Date.parse(retireAfter), now.getTime())),
        what: 'retire the old value',
        why: 'the end of its overlap',
    };
}
function whyThen(journal, key, first) {
    if (first && journal === undefined)
        return 'never rotated';
    if (first && journal?.state === 'undone')
        return `tried again: ${journal.problem?.code ?? 'it was undone'}`;
    return `every ${key.everyDays} days`;
}
function lastAct(journal) {
    return journal.steps.at(-1)?.at ?? journal.until;
}


/***/ }),

/***/ 73076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ nextOpening),
/* harmony export */   n: () => (/* binding */ isOpen)
/* harmony export */ });
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
function isOpen(window, at) {
    const wall = new Date(at.getTime() + offsetAt(window.zone, at.getTime()));
    const minute = wall.getUTCHours() * 60 + wall.getUTCMinutes();
    const today = window.days.includes(wall.getUTCDay());
    const yesterday = window.days.includes((wall.getUTCDay() + 6) % 7);
    if (window.from < window.to)
        return today && minute >= window.from && minute < window.to;
    return (today && minute >= window.from) || (yesterday && minute < window.to);
}
function nextOpening(window, from) {
    if (window === undefined || isOpen(window, from))
        return from;
    for (let start = from.getTime();; start += DAY) {
        const opening = momentsIn(window, start, start + DAY).find((moment) => isOpen(window, new Date(moment)));
        if (opening !== undefined)
            return new Date(opening);
    }
}
function momentsIn({ zone, from }, start, end) {
    const offsets = [...new Set([offsetAt(zone, start), offsetAt(zone, end)])];
    const moments = offsets.flatMap((offset) => {
        const midnight = Math.floor((start + offset) / DAY) * DAY - offset;
        return [midnight + from * MINUTE, midnight + DAY + from * MINUTE];
    });
    if (offsets.length > 1)
        moments.push(changeIn(zone, start, end));
    return moments.filter((moment) => moment >= start && moment < end).sort((a, b) => a - b);
}
function changeIn(zone, before, after) {
    const offset = offsetAt(zone, before);
    let [low, high] = [before, after];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetAt(zone, middle) === offset)
            low = middle;
        else
            high = middle;
    }
    return high;
}
const CLOCKS = new Map();
function offsetAt(zone, time) {
    if (zone === 'UTC')
        return 0;
    const clock = CLOCKS.get(zone) ?? clockOf(zone);
    CLOCKS.set(zone, clock);
    const part = Object.fromEntries(clock.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}
function clockOf(zone) {
    return new Intl.DateTimeFormat('en', {
        timeZone: zone,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
    });
}


/***/ })

};
