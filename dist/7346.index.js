export const id = 7346;
export const ids = [7346];
export const modules = {

/***/ 10213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ keyOf),
/* harmony export */   u: () => (/* binding */ carryOut)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58217);
/* harmony import */ var _issuer_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44028);
/* harmony import */ var _rotate_engine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90259);
/* harmony import */ var _rotate_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79255);
/* harmony import */ var _rotate_revoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85110);
/* harmony import */ var _rotate_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16863);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(503);








async function carryOut(order, services) {
    const { key, reason, mode, wanted } = order;
    const now = services.now ?? (() => new Date());
    let issuer;
    try {
        const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeSecret */ .i)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_6__/* .parseAddress */ .o)(key.address));
        const store = await services.vaults.for(address);
        issuer = await (0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_1__/* .openIssuer */ .KN)(key, services.issuers);
        const common = { key, address, store, now };
        if (wanted === 'rotate' && !(0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_1__/* .canRotate */ .kg)(issuer))
            throw noReplacement(key);
        if (order.dryRun)
            return await (0,_rotate_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planKey */ .v)({ ...common, issuer, mode, wanted });
        const onStep = (step) => order.onStep?.(address.text, step);
        const leaked = order.leaked === undefined ? {} : { leaked: order.leaked };
        if (wanted === 'revoke') {
            const outcome = await (0,_rotate_revoke_js__WEBPACK_IMPORTED_MODULE_4__/* .revokeKey */ .C)({ ...common, issuer, reason, onStep, ...leaked });
            if (outcome.problem?.code !== 'RL-ROTATE-CONFLICT' || !(0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_1__/* .canRotate */ .kg)(issuer))
                return outcome;
        }
        if (!(0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_1__/* .canRotate */ .kg)(issuer))
            throw noReplacement(key);
        return await (0,_rotate_engine_js__WEBPACK_IMPORTED_MODULE_2__/* .rotateKey */ .h)({ ...common, issuer, reason, mode, onStep, ...leaked });
    }
    catch (error) {
        const address = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(key.address);
        return { address, kind: key.kind, rotation: '', result: 'failed', steps: [], problem: (0,_rotate_run_js__WEBPACK_IMPORTED_MODULE_5__/* .problemOf */ .Zw)(error) };
    }
    finally {
        await issuer?.close();
    }
}
function keyOf(keys, reference) {
    const wanted = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeSecret */ .i)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_6__/* .parseAddress */ .o)(reference)).text;
    return keys.find((key) => (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_6__/* .wholeSecret */ .i)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_6__/* .parseAddress */ .o)(key.address)).text === wanted);
}
function noReplacement(key) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-NO-CREATE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(key.kind)} has no way to make a new ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(key.address)}`, {
        remedy: 'Say on-leak: revoke for it, make the new one by hand, and write it to the vault.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 7346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ answerLeaks),
/* harmony export */   e: () => (/* binding */ whyLeft),
/* harmony export */   wantsAnswer: () => (/* binding */ wantsAnswer)
/* harmony export */ });
/* harmony import */ var _issuer_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44028);
/* harmony import */ var _rotate_revoke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85110);
/* harmony import */ var _rotate_key_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10213);



async function answerLeaks(request, services) {
    const groups = new Map();
    for (const finding of request.findings) {
        if (!wantsAnswer(finding, request.rotate, services.kindOfRule))
            continue;
        const name = finding.managed ?? `${finding.rule} ${finding.fingerprint}`;
        const values = groups.get(name) ?? new Map();
        groups.set(name, values);
        values.set(finding.fingerprint, [...(values.get(finding.fingerprint) ?? []), finding]);
    }
    const answers = await Promise.all([...groups.values()].map(async (values) => {
        const ofKey = [];
        for (const findings of values.values())
            ofKey.push(await answer(findings, request, services));
        return ofKey;
    }));
    return answers.flat().filter((one) => one !== undefined);
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
        const key = (0,_rotate_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(rotate.keys, managed);
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
async function answer(findings, request, services) {
    const [first] = findings;
    if (first === undefined)
        return undefined;
    const outcome = await (first.managed === undefined
        ? answerToken(first, request, services)
        : answerManaged(first, first.managed, request, services));
    if (outcome === undefined)
        return undefined;
    return { fingerprints: [...new Set(findings.map(({ fingerprint }) => fingerprint))], outcome };
}
async function answerManaged(finding, managed, { rotate, reason, dryRun, onStep }, services) {
    const key = (0,_rotate_key_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .T)(rotate.keys, managed);
    if (key === undefined || key.onLeak === 'report')
        return undefined;
    const order = { key, wanted: key.onLeak, mode: 'emergency', reason, dryRun, leaked: finding.value };
    return (0,_rotate_key_js__WEBPACK_IMPORTED_MODULE_2__/* .carryOut */ .u)({ ...order, ...(onStep === undefined ? {} : { onStep }) }, services);
}
async function answerToken(finding, { rotate, dryRun }, services) {
    const kind = services.kindOfRule(finding.rule);
    if (kind === undefined || !rotate.revokeFound.includes(kind))
        return undefined;
    const issuer = await (0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerForToken */ .a9)(kind, services.issuers);
    if (issuer === undefined)
        return undefined;
    const now = services.now ?? (() => new Date());
    if (dryRun) {
        const steps = ['revoke it at the issuer', 'see the issuer refuse it'];
        const at = now().toISOString();
        return {
            address: finding.fingerprint,
            kind,
            rotation: '',
            result: 'planned',
            steps: steps.map((what) => ({ at, what })),
        };
    }
    return (0,_rotate_revoke_js__WEBPACK_IMPORTED_MODULE_1__/* .revokeToken */ .w)({ issuer, value: finding.value, name: finding.fingerprint, now });
}


/***/ }),

/***/ 44028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ openIssuer),
/* harmony export */   a9: () => (/* binding */ issuerForToken),
/* harmony export */   kg: () => (/* binding */ canRotate)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const KINDS = ['postgres', 'github-token', 'relock-key'];
async function openIssuer(key, services) {
    switch (key.kind) {
        case 'postgres':
            return (await __webpack_require__.e(/* import() */ 6122).then(__webpack_require__.bind(__webpack_require__, 26122))).openPostgres(key, services);
        case 'relock-key':
            return (await __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 80924))).openRelockKey(key, services);
        case 'github-token':
            return (await __webpack_require__.e(/* import() */ 3075).then(__webpack_require__.bind(__webpack_require__, 43075))).openGithubToken(services);
        default:
            throw unknownKind(key);
    }
}
async function issuerForToken(kind, services) {
    if (kind !== 'github-token')
        return undefined;
    return (await __webpack_require__.e(/* import() */ 3075).then(__webpack_require__.bind(__webpack_require__, 43075))).openGithubToken(services);
}
function canRotate(issuer) {
    return issuer.capabilities.includes('create');
}
function unknownKind(key) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-UNKNOWN', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key.kind)}" is no kind of key that Relock can replace`, {
        evidence: [['Known are', KINDS.join(', ')]],
        remedy: `Correct kind: of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key.address)} in the config.`,
    });
}


/***/ }),

/***/ 56576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $5: () => (/* binding */ credentialOf),
  UQ: () => (/* binding */ holdsValue),
  Vb: () => (/* binding */ nameOf),
  ML: () => (/* binding */ withCredential)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/core/substitute.js

function substitute(text, old, fresh) {
    const before = old.reveal();
    if (before.length < 12)
        return undefined;
    const replaced = text
        .reveal()
        .replaceAll(before, fresh.reveal())
        .replaceAll(encodeURIComponent(before), encodeURIComponent(fresh.reveal()));
    return replaced === text.reveal() ? undefined : new secret/* SecretValue */.i(replaced);
}

;// CONCATENATED MODULE: ./build/rotate/credential.js




function credentialOf(key, secret, secretFields) {
    const credential = new Map();
    for (const field of new Set([...Object.keys(key.fields), ...secretFields])) {
        const name = nameOf(key, field);
        const value = secret.get(name);
        if (value === undefined || value.isEmpty) {
            const names = [...secret.keys()].map((known) => (0,printable/* printable */.g)(known, 60)).join(', ');
            throw new error/* RelockError */.dB('RL-ROTATE-FIELD', `${(0,printable/* printable */.g)(key.address)} has no key "${(0,printable/* printable */.g)(name)}"`, {
                evidence: [['The secret has', names === '' ? 'nothing' : names]],
                remedy: `Say in the config which one it is: fields: { ${(0,printable/* printable */.g)(field)}: … }.`,
                state: 'Nothing was changed.',
            });
        }
        credential.set(field, value);
    }
    return credential;
}
function withCredential(key, secret, credential, secretFields) {
    const result = new Map(secret);
    for (const field of secretFields) {
        const old = secret.get(nameOf(key, field));
        const fresh = credential.get(field);
        if (old === undefined || fresh === undefined)
            continue;
        for (const [other, value] of result)
            result.set(other, substitute(value, old, fresh) ?? value);
    }
    for (const [field, value] of credential)
        result.set(nameOf(key, field), value);
    return result;
}
function nameOf(key, field) {
    return key.fields[field] ?? field;
}
function holdsValue(key, secret, secretFields, value) {
    return secretFields.some((field) => {
        const kept = secret.get(nameOf(key, field));
        return kept !== undefined && (kept.equals(value) || (0,fingerprint/* isBase64CoreOf */.M$)(value, kept));
    });
}


/***/ }),

/***/ 90259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ checkStrategy),
  h: () => (/* binding */ rotateKey)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/rotate/credential.js + 1 modules
var rotate_credential = __webpack_require__(56576);
// EXTERNAL MODULE: ./build/rotate/journal.js
var rotate_journal = __webpack_require__(98345);
// EXTERNAL MODULE: ./build/rotate/run.js
var rotate_run = __webpack_require__(16863);
// EXTERNAL MODULE: ./build/rotate/index-entries.js
var index_entries = __webpack_require__(8719);
;// CONCATENATED MODULE: ./build/rotate/steps.js







async function proceed(run, resumed) {
    const old = {};
    let again = resumed;
    try {
        for (;;) {
            switch (run.journal.state) {
                case 'planned':
                    if (!(await prepare(run, old)))
                        return;
                    break;
                case 'staged':
                    if (!(await change(run, old, again)))
                        return;
                    break;
                case 'set':
                    await prove(run);
                    break;
                case 'tested':
                    if (!(await promote(run, old)))
                        return;
                    break;
                case 'promoted':
                    await readBack(run);
                    break;
                case 'verified':
                    await refuse(run, old);
                    break;
                case 'refused':
                    await finish(run, old);
                    break;
                case 'done':
                case 'undone':
                case 'revoking':
                case 'revoked':
                    return;
            }
            again = false;
        }
    }
    catch (error) {
        if (isLost(error))
            await abandon(run);
        await run.letGo(error, isMoved(error) ? { moved: true } : {});
        throw error;
    }
}
async function prepare(run, old) {
    const { store, address, key, issuer } = run.request;
    try {
        const current = await run.current();
        if (current.version !== run.journal.from)
            return await undo(run, 'the secret was changed before anything was done');
        old.secret = current.fields;
        if ((await store.readStaged(address, run.journal.rotation)) === null) {
            const fresh = await issuer.create((0,rotate_credential/* credentialOf */.$5)(key, current.fields, issuer.secretFields), run.journal.rotation);
            const pending = (0,rotate_credential/* withCredential */.ML)(key, current.fields, fresh, issuer.secretFields);
            await store.stage(address, pending, run.journal.rotation);
        }
        await (0,index_entries/* keepIndex */.k)(run.request, [
            ['current', current.fields],
            ['staged', await run.staged()],
        ]);
    }
    catch (error) {
        if (!(error instanceof rotate_journal/* Overtaken */.cO))
            await undo(run, 'it could not be prepared').catch(() => false);
        throw error;
    }
    await run.reached('staged', 'a new value is made and kept in the vault as pending');
    return true;
}
async function change(run, old, resumed) {
    const { key, issuer } = run.request;
    const current = await run.current();
    const pending = (0,rotate_credential/* credentialOf */.$5)(key, await run.staged(), issuer.secretFields);
    const status = resumed ? await issuer.validate(pending) : 'unchecked';
    if (current.version !== run.journal.from) {
        if (status === 'unchecked')
            return undo(run, 'the secret was changed by hand before anything was done');
        return settle(run, current);
    }
    old.secret = current.fields;
    const before = (0,rotate_credential/* credentialOf */.$5)(key, current.fields, issuer.secretFields);
    if (status !== 'active') {
        run.checkHold();
        try {
            await issuer.set(pending, before);
        }
        catch (error) {
            if (run.journal.mode !== 'emergency' || issuer.endSessions === undefined)
                throw error;
            await issuer.endSessions(before).catch(() => undefined);
            await issuer.set(pending, before);
        }
    }
    await run.reached('set', `the issuer was given the new value${status === 'active' ? ', as an earlier run had done' : ''}`);
    return true;
}
async function prove(run) {
    const { key, issuer } = run.request;
    const emergency = run.journal.mode === 'emergency' && issuer.endSessions !== undefined;
    let ended;
    for (let attempt = 1;; attempt++) {
        if (emergency)
            ended = await endSessions(run, ended);
        const pending = (0,rotate_credential/* credentialOf */.$5)(key, await run.staged(), issuer.secretFields);
        try {
            await issuer.test(pending);
            break;
        }
        catch (error) {
            if (attempt === 3 || (await issuer.validate(pending)) !== 'inactive')
                throw error;
            run.checkHold();
            await issuer.set(pending, pending);
        }
    }
    if (emergency)
        ended = await endSessions(run, ended);
    const told = ended === undefined ? '' : `; ${ended === 1 ? '1 open session was' : `${ended} open sessions were`} ended`;
    await run.reached('tested', `the new value, read back from the vault's pending copy, logs in${told}`, ended === undefined ? {} : { sessionsEnded: true });
}
async function promote(run, old) {
    const { store, address, key, issuer } = run.request;
    const { from, rotation } = run.journal;
    if (old.secret === undefined) {
        const current = await run.current();
        if (current.version === from && run.journal.old === undefined)
            old.secret = current.fields;
    }
    const refused = run.journal.refusedAt === undefined &&
        old.secret !== undefined &&
        (await issuer.validate((0,rotate_credential/* credentialOf */.$5)(key, old.secret, issuer.secretFields))) === 'inactive';
    const proof = refused ? { refusedAt: run.request.now().toISOString() } : {};
    if (refused)
        await run.reached('tested', 'the issuer refuses the old value', proof);
    run.checkHold();
    let became;
    try {
        became = await store.promote(address, rotation, from);
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB) || error.code !== 'RL-ROTATE-CONFLICT')
            throw error;
        const current = await run.current();
        if (current.version !== from)
            return settle(run, current);
        await run.staged();
        throw error;
    }
    await run.reached('promoted', `the new value is version ${String(became)} in the vault`, { became });
    return true;
}
async function readBack(run) {
    const { key, issuer } = run.request;
    const current = await run.current();
    try {
        await issuer.test((0,rotate_credential/* credentialOf */.$5)(key, current.fields, issuer.secretFields));
    }
    catch (error) {
        if (current.version === run.journal.became)
            throw error;
        throw moved(run, current.version, `The issuer accepts version ${String(run.journal.became)}; that is in the vault's history.`);
    }
    await run.reached('verified', 'the value read back from the vault logs in');
}
async function refuse(run, old) {
    const { store, address, key, issuer } = run.request;
    const { mode, from, sessionsEnded } = run.journal;
    const replaced = run.journal.old ?? from;
    const last = mode === 'emergency' && sessionsEnded !== true;
    if (last)
        await issuer.endSessions?.((0,rotate_credential/* credentialOf */.$5)(key, (await run.current()).fields, issuer.secretFields));
    old.secret ??= (await (0,rotate_run/* readOlder */.dW)(store, address, replaced)) ?? undefined;
    if (old.secret !== undefined) {
        const credential = (0,rotate_credential/* credentialOf */.$5)(key, old.secret, issuer.secretFields);
        for (let pause = 50;; pause *= 2) {
            const status = await issuer.validate(credential);
            if (status === 'inactive')
                break;
            if (pause > 2_000)
                throw notProven(run, status);
            await (0,promises_.setTimeout)(pause);
        }
    }
    else if (run.journal.refusedAt === undefined) {
        throw notProven(run, 'unknown');
    }
    const refusedAt = run.journal.refusedAt ?? run.request.now().toISOString();
    await run.reached('refused', 'the old value is refused by the issuer', {
        refusedAt,
        ...(last ? { sessionsEnded: true } : {}),
    });
}
async function finish(run, old) {
    const { store, address } = run.request;
    const current = await run.current();
    old.secret ??= (await (0,rotate_run/* readOlder */.dW)(store, address, run.journal.old ?? run.journal.from)) ?? undefined;
    await (0,index_entries/* keepIndex */.k)(run.request, [
        ['current', current.fields],
        ...(old.secret === undefined ? [] : [['retired', old.secret]]),
    ]);
    await store.discard(address, run.journal.rotation);
    await run.reached('done', 'the rotation is complete');
}
async function endSessions(run, before) {
    const { key, issuer } = run.request;
    const ended = await issuer
        .endSessions?.((0,rotate_credential/* credentialOf */.$5)(key, await run.staged(), issuer.secretFields))
        .catch(() => undefined);
    return ended === undefined ? undefined : ended + (before ?? 0);
}
async function settle(run, current) {
    const { store, address, key, issuer, mode } = run.request;
    const pendingWorks = (await issuer.validate((0,rotate_credential/* credentialOf */.$5)(key, await run.staged(), issuer.secretFields))) === 'active';
    const late = run.heldUntil !== undefined && run.request.now().getTime() > Date.parse(run.heldUntil) + rotate_journal/* HOLD */.o$;
    if (!pendingWorks &&
        late &&
        (await issuer.validate((0,rotate_credential/* credentialOf */.$5)(key, current.fields, issuer.secretFields))) === 'active') {
        return undo(run, 'the secret was changed by hand, and the issuer accepts that value');
    }
    const { version } = current;
    if (!pendingWorks || run.journal.moved !== true || mode === 'scheduled') {
        throw moved(run, version, `The pending value and version ${String(version)} are both kept in the vault.`);
    }
    await run.reached('tested', 'the pending value is to win, as it was asked for again', {
        from: version,
        old: run.journal.old ?? run.journal.from,
    });
    const became = await store.promote(address, run.journal.rotation, version);
    await run.reached('promoted', `the new value is version ${String(became)} in the vault; version ${String(version)}, written by hand, is in its history`, { became });
    return true;
}
async function undo(run, why) {
    const { store, address } = run.request;
    await store.discard(address, run.journal.rotation);
    await run.reached('undone', `${why}: nothing was changed at the issuer`);
    return false;
}
async function abandon(run) {
    const { store, address } = run.request;
    const staged = await store.readStaged(address, run.journal.rotation).catch(() => undefined);
    if (staged !== null)
        return;
    await run.reached('undone', 'given up: its pending value is gone from the vault').catch(() => undefined);
}
function isLost(error) {
    return error instanceof core_error/* RelockError */.dB && error.code === 'RL-ROTATE-PENDING-LOST';
}
function isMoved(error) {
    return error instanceof core_error/* RelockError */.dB && error.code === 'RL-ROTATE-VERSION-MOVED';
}
function moved(run, version, state) {
    return new core_error/* RelockError */.dB('RL-ROTATE-VERSION-MOVED', `${run.name} was changed by hand while it was being rotated`, {
        evidence: [
            ['It began from', `version ${String(run.journal.from)}`],
            ['Now current', `version ${String(version)}`],
            ['Rotation', run.journal.rotation],
        ],
        remedy: `To let the rotation win: relock rotate ${(0,printable/* printable */.g)(run.request.key.address)}. To let the hand-written one win: give the issuer that value, then do the same.`,
        state,
    });
}
function notProven(run, status) {
    return new core_error/* RelockError */.dB('RL-ROTATE-NOT-PROVEN', `the old value of ${run.name} was not seen to be refused`, {
        evidence: [['The issuer', status === 'active' ? 'still accepts it' : 'gives no clear answer']],
        remedy: 'See that the issuer asks for a password and is not a copy that lags; the next run tries again.',
        state: 'The new value is in the vault and logs in.',
    });
}

;// CONCATENATED MODULE: ./build/rotate/engine.js








const PATIENCE = 75_000;
async function rotateKey(request) {
    const address = request.address.text;
    const told = {};
    try {
        checkStrategy(request.key, request.issuer.strategy);
        return await attempt(request, told);
    }
    catch (error) {
        const { rotation = '', steps = [] } = told.journal ?? {};
        return { address, kind: request.key.kind, rotation, result: 'failed', steps, problem: (0,rotate_run/* problemOf */.Zw)(error) };
    }
}
async function attempt(request, told) {
    const owner = (0,external_node_crypto_.randomUUID)();
    const deadline = performance.now() + (request.patience ?? PATIENCE);
    let first;
    for (let begun = 0; begun < 4;) {
        const kept = await (0,rotate_journal/* readJournal */.a0)(request.store, request.address);
        if (first === undefined)
            first = kept === null || !(0,rotate_journal/* isFinished */.$g)(kept.journal) ? null : kept.journal.rotation;
        if (kept !== null && !(0,rotate_journal/* isFinished */.$g)(kept.journal)) {
            const held = Date.parse(kept.journal.until) > request.now().getTime() && kept.journal.owner !== owner;
            if (held) {
                await waitFor(request, deadline);
                continue;
            }
            begun++;
        }
        else {
            const done = kept?.journal.state === 'done' ? kept.journal : undefined;
            const justNow = done !== undefined && done.rotation !== first;
            const dead = await replacedAlready(request, kept, justNow);
            if (dead !== undefined)
                return dead;
            begun++;
        }
        try {
            const run = kept === null || (0,rotate_journal/* isFinished */.$g)(kept.journal)
                ? await begin(request, owner, kept)
                : await takeOver(request, owner, kept);
            told.journal = run.journal;
            const resumed = kept?.journal.rotation === run.journal.rotation;
            try {
                await proceed(run, resumed);
            }
            finally {
                told.journal = run.journal;
            }
            if (run.journal.state === 'done' && !(await stillLeaked(request)))
                return (0,rotate_run/* outcomeOf */.sG)(run.journal);
        }
        catch (error) {
            if (!(error instanceof rotate_journal/* Overtaken */.cO))
                throw error;
        }
    }
    throw new rotate_journal/* Overtaken */.cO(request.address);
}
async function begin(request, owner, before) {
    const current = await (0,rotate_run/* readCurrent */.cA)(request);
    (0,rotate_credential/* credentialOf */.$5)(request.key, current.fields, request.issuer.secretFields);
    const now = request.now();
    const step = { at: now.toISOString(), what: `rotation begun: ${(0,printable/* printable */.g)(request.reason, 200)}` };
    const journal = {
        format: 1,
        rotation: (0,rotate_journal/* newRotationId */.ST)(now),
        address: request.address.text,
        kind: request.key.kind,
        reason: (0,printable/* printable */.g)(request.reason, 200),
        mode: request.mode,
        state: 'planned',
        from: current.version,
        owner,
        until: new Date(now.getTime() + rotate_journal/* HOLD */.o$).toISOString(),
        steps: [step],
    };
    const kept = await (0,rotate_journal/* writeJournal */.fY)(request.store, request.address, journal, before?.revision ?? null);
    request.onStep?.(step);
    return new rotate_run/* Run */.KF(request, kept);
}
async function takeOver(request, owner, kept) {
    const now = request.now();
    const step = { at: now.toISOString(), what: 'taken up where an earlier run stopped' };
    const { problem: _, ...rest } = kept.journal;
    const emergency = request.mode === 'emergency';
    const journal = {
        ...rest,
        ...(rest.state === 'revoking' ? { state: 'undone' } : {}),
        ...(emergency && rest.state === 'refused' && rest.sessionsEnded !== true ? { state: 'verified' } : {}),
        mode: emergency ? 'emergency' : rest.mode,
        owner,
        until: new Date(now.getTime() + rotate_journal/* HOLD */.o$).toISOString(),
        steps: [...rest.steps, step],
    };
    const taken = await (0,rotate_journal/* writeJournal */.fY)(request.store, request.address, journal, kept.revision);
    for (const earlier of journal.steps)
        request.onStep?.(earlier);
    return new rotate_run/* Run */.KF(request, taken, kept.journal.until);
}
async function replacedAlready(request, kept, justNow) {
    if (kept?.journal.state !== 'done')
        return undefined;
    const { journal } = kept;
    if (request.leaked === undefined)
        return justNow ? (0,rotate_run/* outcomeOf */.sG)(journal) : undefined;
    const current = await (0,rotate_run/* readCurrent */.cA)(request);
    if (holds(request, current.fields))
        return undefined;
    if (justNow && journal.mode === 'emergency')
        return (0,rotate_run/* outcomeOf */.sG)(journal);
    const old = await (0,rotate_run/* findOlder */.Ej)(request, current.version, request.leaked);
    if (old === null)
        return justNow ? (0,rotate_run/* outcomeOf */.sG)(journal) : undefined;
    const credential = (0,rotate_credential/* credentialOf */.$5)(request.key, old, request.issuer.secretFields);
    if ((await request.issuer.validate(credential)) !== 'inactive')
        return undefined;
    const steps = [...journal.steps];
    const add = (what) => steps.push({ at: request.now().toISOString(), what });
    add('the value that leaked is an older one: the issuer refuses it');
    if (request.mode === 'emergency' && journal.mode !== 'emergency' && request.issuer.endSessions !== undefined) {
        const ended = await request.issuer.endSessions(credential);
        add(`${ended} open sessions were ended`);
    }
    for (const step of steps.slice(journal.steps.length))
        request.onStep?.(step);
    return (0,rotate_run/* outcomeOf */.sG)(journal, steps);
}
async function stillLeaked(request) {
    return request.leaked !== undefined && holds(request, (await (0,rotate_run/* readCurrent */.cA)(request)).fields);
}
function holds(request, secret) {
    const { leaked, key, issuer } = request;
    return leaked !== undefined && (0,rotate_credential/* holdsValue */.UQ)(key, secret, issuer.secretFields, leaked);
}
async function waitFor(request, deadline) {
    if (performance.now() > deadline)
        throw new rotate_journal/* Overtaken */.cO(request.address);
    await (0,promises_.setTimeout)(100);
}
function checkStrategy(key, strategy) {
    if (key.strategy === undefined || key.strategy === strategy)
        return;
    throw new core_error/* RelockError */.dB('RL-ROTATE-STRATEGY', `${(0,printable/* printable */.g)(key.address)}: a ${(0,printable/* printable */.g)(key.kind)} key can't be rotated by ${key.strategy}`, {
        remedy: `Leave strategy out, or say ${strategy}.`,
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ enrolKey),
/* harmony export */   k: () => (/* binding */ keepIndex)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77486);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56576);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98345);



async function enrolKey(enrolment) {
    const { key, address, store, issuer } = enrolment;
    const reading = await store.read(address);
    if (reading === null)
        return false;
    const kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .readJournal */ .a0)(store, address);
    if (kept !== null && (!(0,_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinished */ .$g)(kept.journal) || kept.journal.state === 'revoked'))
        return false;
    (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOf */ .$5)(key, reading.fields, issuer.secretFields);
    return keepIndex(enrolment, [['current', reading.fields]]);
}
async function keepIndex({ key, address, store, issuer }, secrets) {
    let wrote = false;
    for (const field of issuer.secretFields) {
        const name = (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(key, field);
        const at = { ...address, key: name, text: `${address.text}#/${name}` };
        const values = secrets.flatMap(([state, secret]) => {
            const value = secret.get(name);
            return value === undefined || value.isEmpty ? [] : [{ value, state }];
        });
        const index = await store.readFingerprints(at);
        const entries = index?.entries.filter((entry) => entry.address === at.text) ?? [];
        const known = ({ value, state }) => {
            if (index === null || entries.length === 0)
                return false;
            if (!(0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .isStrongEnough */ .af)(value))
                return true;
            return entries.some((entry) => entry.state === state && isOf(entry, value, index.key));
        };
        if (values.every(known))
            continue;
        await store.writeFingerprints(at, key.kind, values);
        wrote = true;
    }
    return wrote;
}
function isOf(entry, value, key) {
    const mac = (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .managedForms */ .DD)(value, key)[0]?.mac;
    return mac !== undefined && entry.forms[0]?.mac === mac;
}


/***/ }),

/***/ 98345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ isFinished),
/* harmony export */   ST: () => (/* binding */ newRotationId),
/* harmony export */   a0: () => (/* binding */ readJournal),
/* harmony export */   cO: () => (/* binding */ Overtaken),
/* harmony export */   fY: () => (/* binding */ writeJournal),
/* harmony export */   o$: () => (/* binding */ HOLD)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



const HOLD = 60_000;
const STATES = new Set([
    'planned',
    'staged',
    'set',
    'tested',
    'promoted',
    'verified',
    'refused',
    'done',
    'undone',
    'revoking',
    'revoked',
]);
async function readJournal(store, address) {
    const entry = await store.readJournal(address);
    if (entry === null)
        return null;
    return { journal: parseJournal(entry.record, address), revision: entry.revision };
}
class Overtaken extends _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB {
    constructor(address) {
        super('RL-ROTATE-CONFLICT', `another run is rotating ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)}`, {
            remedy: 'Wait for it, or run again in a minute: a run that died is then taken over.',
            state: 'That run goes on with it; this one stopped.',
        });
    }
}
async function writeJournal(store, address, journal, expected) {
    try {
        return { journal, revision: await store.writeJournal(address, JSON.stringify(journal), expected) };
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB && error.code === 'RL-ROTATE-CONFLICT')
            throw new Overtaken(address);
        throw error;
    }
}
function isFinished(journal) {
    return journal.state === 'done' || journal.state === 'undone' || journal.state === 'revoked';
}
function newRotationId(now) {
    const bytes = Buffer.concat([Buffer.alloc(6), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(10)]);
    bytes.writeUIntBE(now.getTime(), 0, 6);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
function parseJournal(record, address) {
    let value;
    try {
        value = JSON.parse(record);
    }
    catch {
        value = undefined;
    }
    if (isJournal(value))
        return value;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-ROTATE-JOURNAL', `the rotation journal of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(address.text)} can't be read`, {
        remedy: 'A newer Relock wrote it, or it was edited: use that version, or look at the journal beside the key.',
        state: 'Nothing was changed.',
    });
}
function isJournal(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const entry = value;
    const texts = [entry.rotation, entry.address, entry.kind, entry.reason, entry.mode, entry.owner, entry.until];
    return (entry.format === 1 &&
        texts.every((text) => typeof text === 'string') &&
        !Number.isNaN(Date.parse(String(entry.until))) &&
        typeof entry.state === 'string' &&
        STATES.has(entry.state) &&
        (typeof entry.from === 'string' || typeof entry.from === 'number') &&
        Array.isArray(entry.steps));
}


/***/ }),

/***/ 79255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isDue),
/* harmony export */   v: () => (/* binding */ planKey)
/* harmony export */ });
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56576);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90259);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98345);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16863);




const DAY = 24 * 60 * 60 * 1000;
async function isDue(key, address, store, now) {
    const kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(store, address);
    if (kept === null)
        return { due: true, why: 'never rotated' };
    const { journal } = kept;
    if (!(0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinished */ .$g)(journal)) {
        const unfinished = journal.state === 'revoking' ? 'revocation' : 'rotation';
        return { due: true, why: `unfinished since ${startOf(journal)}`, unfinished };
    }
    if (journal.state === 'revoked') {
        return {
            due: false,
            why: `revoked on ${endOf(journal)}; rotate it by name to give it a new value`,
        };
    }
    if (journal.state === 'undone')
        return { due: true, why: `not rotated on ${endOf(journal)}` };
    const age = Math.floor((now.getTime() - Date.parse(endOf(journal))) / DAY);
    return { due: age >= key.everyDays, why: `${age} of ${key.everyDays} days old` };
}
async function planKey(request) {
    const { key, address, store, issuer, mode } = request;
    const at = request.now().toISOString();
    const common = { address: address.text, kind: key.kind };
    try {
        const current = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .readCurrent */ .cA)({ store, address });
        (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialOf */ .$5)(key, current.fields, issuer.secretFields);
        const kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(store, address);
        const steps = [];
        const unfinished = kept !== null && !(0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinished */ .$g)(kept.journal);
        if (unfinished)
            steps.push(`finish rotation ${kept.journal.rotation}, which stopped after "${kept.journal.state}"`);
        else if (request.wanted === 'revoke') {
            steps.push(`revoke the value of version ${String(current.version)} at the issuer`, 'see the issuer refuse it');
        }
        else if ('strategy' in issuer) {
            (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .checkStrategy */ .o)(key, issuer.strategy);
            steps.push(`make a new ${issuer.secretFields.map((field) => (0,_credential_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(key, field)).join(' and ')}`, 'keep it in the vault as pending', 'give it to the issuer, which from then on refuses the old one', ...(mode === 'emergency' && issuer.endSessions !== undefined ? ['end all sessions that are open'] : []), 'log in with it, read back from the pending copy', `make it current in the vault, if that is still at version ${String(current.version)}`, 'log in with it, read back from the vault', 'see the issuer refuse the old value');
        }
        const rotation = unfinished ? kept.journal.rotation : '';
        return { ...common, rotation, result: 'planned', steps: steps.map((what) => ({ at, what })) };
    }
    catch (error) {
        return { ...common, rotation: '', result: 'failed', steps: [], problem: (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(error) };
    }
}
function startOf(journal) {
    return journal.steps[0]?.at ?? journal.until;
}
function endOf(journal) {
    return journal.steps.at(-1)?.at ?? journal.until;
}


/***/ }),

/***/ 85110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ revokeKey),
/* harmony export */   w: () => (/* binding */ revokeToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58217);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56576);
/* harmony import */ var _index_entries_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8719);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98345);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16863);








const PROOF_TIME = 10_000;
async function revokeKey(request) {
    const { key, address, store, issuer, now } = request;
    let journal;
    const record = (what) => {
        const step = { at: now().toISOString(), what };
        request.onStep?.(step);
        return [...(journal?.steps ?? []), step];
    };
    try {
        const before = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .readJournal */ .a0)(store, address);
        if (before !== null && !(0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .isFinished */ .$g)(before.journal) && before.journal.state !== 'revoking')
            throw new _journal_js__WEBPACK_IMPORTED_MODULE_5__/* .Overtaken */ .cO(address);
        const current = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .readCurrent */ .cA)(request);
        const replaced = await replacedValue(request, before?.journal, current);
        if (replaced !== undefined)
            return await endReplaced(request, before, current.fields, replaced, record);
        const credential = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(key, current.fields, issuer.secretFields);
        journal = {
            format: 1,
            rotation: before?.journal.state === 'revoking' ? before.journal.rotation : (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .newRotationId */ .ST)(now()),
            address: address.text,
            kind: key.kind,
            reason: request.reason,
            mode: 'emergency',
            state: 'revoking',
            from: current.version,
            owner: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
            until: new Date(now().getTime() + _journal_js__WEBPACK_IMPORTED_MODULE_5__/* .HOLD */ .o$).toISOString(),
            steps: record('revocation begun'),
        };
        const kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .writeJournal */ .fY)(store, address, journal, before?.revision ?? null);
        const proven = await endIt(issuer, credential, request.proofTime ?? PROOF_TIME);
        if (!proven) {
            journal = { ...journal, steps: record('the issuer took the revocation, but was not yet seen to refuse the key') };
            await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .writeJournal */ .fY)(store, address, { ...journal, until: now().toISOString() }, kept.revision);
            return { ...(0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeOf */ .sG)(journal), result: 'accepted' };
        }
        await (0,_index_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .keepIndex */ .k)(request, [['retired', current.fields]]);
        journal = { ...journal, state: 'revoked', steps: record('the issuer refuses the key') };
        await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .writeJournal */ .fY)(store, address, { ...journal, until: now().toISOString() }, kept.revision);
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .outcomeOf */ .sG)(journal);
    }
    catch (error) {
        const { rotation = '', steps = [] } = journal ?? {};
        return { address: address.text, kind: key.kind, rotation, result: 'failed', steps, problem: (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .problemOf */ .Zw)(error) };
    }
}
async function replacedValue(request, begun, current) {
    const { key, issuer, store, address, leaked } = request;
    if (leaked !== undefined) {
        if ((0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsValue */ .UQ)(key, current.fields, issuer.secretFields, leaked))
            return undefined;
        const older = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .findOlder */ .Ej)(request, current.version, leaked);
        if (older !== null)
            return { fields: older, exact: true };
        const fields = new Map([
            ...current.fields,
            ...issuer.secretFields.map((field) => [(0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(key, field), leaked]),
        ]);
        return { fields, exact: false };
    }
    if (begun?.state !== 'revoking' || begun.from === current.version)
        return undefined;
    const older = await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .readOlder */ .dW)(store, address, begun.from);
    if (older !== null)
        return { fields: older, exact: true };
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-ROTATE-VERSION-MOVED', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g)(address.text)} was changed before its revocation was proven`, {
        evidence: [
            ['To be revoked', `version ${String(begun.from)}, which the vault no longer gives`],
            ['Now current', `version ${String(current.version)}`],
        ],
        remedy: 'Bring that version back in the vault and do it again, or see by hand that its value is refused.',
        state: 'The current value was left alone.',
    });
}
async function endReplaced(request, before, current, { fields: replaced, exact }, record) {
    const { key, address, store, issuer, now } = request;
    const credential = (0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(key, replaced, issuer.secretFields);
    const rotation = before?.journal.state === 'revoking' ? before.journal.rotation : (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .newRotationId */ .ST)(now());
    const common = { address: address.text, kind: key.kind, rotation };
    const refused = exact && (await issuer.validate(credential)) === 'inactive';
    if (!refused && !(await endIt(issuer, credential, request.proofTime ?? PROOF_TIME))) {
        const steps = record('the issuer took the revocation of an older value, but was not yet seen to refuse it');
        return { ...common, result: 'accepted', steps };
    }
    const all = (await issuer.validate((0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialOf */ .$5)(key, current, issuer.secretFields))) === 'inactive';
    const steps = record(`the value to be revoked is an older one: the issuer refuses it${all ? ', and the current one' : ''}`);
    await (0,_index_entries_js__WEBPACK_IMPORTED_MODULE_4__/* .keepIndex */ .k)(request, [
        [all ? 'retired' : 'current', current],
        ['retired', replaced],
    ]);
    if (all || before?.journal.state === 'revoking') {
        const journal = {
            format: 1,
            ...common,
            reason: request.reason,
            mode: 'emergency',
            state: all ? 'revoked' : 'undone',
            from: (await (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .readCurrent */ .cA)(request)).version,
            owner: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
            until: now().toISOString(),
            steps: [...(before?.journal.state === 'revoking' ? before.journal.steps : []), ...steps],
        };
        await (0,_journal_js__WEBPACK_IMPORTED_MODULE_5__/* .writeJournal */ .fY)(store, address, journal, before?.revision ?? null);
    }
    return { ...common, result: 'revoked', steps };
}
async function revokeToken(request) {
    const { issuer, value, now } = request;
    const common = { address: request.name, kind: issuer.kind, rotation: '' };
    const [field = 'token'] = issuer.secretFields;
    const credential = new Map([[field, value]]);
    const told = (what) => [{ at: now().toISOString(), what }];
    try {
        if ((await issuer.validate(credential)) === 'inactive') {
            return { ...common, result: 'revoked', steps: told('the issuer refused it already') };
        }
        if (await endIt(issuer, credential, request.proofTime ?? PROOF_TIME)) {
            return { ...common, result: 'revoked', steps: told('revoked: the issuer refuses it') };
        }
        const what = 'the issuer took the revocation, but was not yet seen to refuse it';
        return { ...common, result: 'accepted', steps: told(what) };
    }
    catch (error) {
        return { ...common, result: 'failed', steps: [], problem: (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .problemOf */ .Zw)(error) };
    }
}
async function endIt(issuer, credential, proofTime) {
    await issuer.revoke(credential);
    const deadline = performance.now() + proofTime;
    for (let pause = 50;; pause = Math.min(pause * 2, 2_000)) {
        if ((await issuer.validate(credential)) === 'inactive')
            return true;
        if (performance.now() + pause > deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pause);
    }
}


/***/ }),

/***/ 16863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ findOlder),
/* harmony export */   KF: () => (/* binding */ Run),
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   dW: () => (/* binding */ readOlder),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56576);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98345);




class Run {
    request;
    heldUntil;
    #kept;
    constructor(request, kept, heldUntil) {
        this.request = request;
        this.heldUntil = heldUntil;
        this.#kept = kept;
    }
    get journal() {
        return this.#kept.journal;
    }
    async reached(state, what, changes = {}) {
        const now = this.request.now();
        const step = { at: now.toISOString(), what };
        const journal = {
            ...this.journal,
            ...changes,
            state,
            until: new Date(now.getTime() + (state === 'done' || state === 'undone' ? 0 : _journal_js__WEBPACK_IMPORTED_MODULE_2__/* .HOLD */ .o$)).toISOString(),
            steps: [...this.journal.steps, step],
        };
        await this.#write(journal);
        this.request.onStep?.(step);
    }
    async letGo(error, changes = {}) {
        if (error instanceof _journal_js__WEBPACK_IMPORTED_MODULE_2__/* .Overtaken */ .cO || (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinished */ .$g)(this.journal))
            return;
        const until = this.request.now().toISOString();
        const journal = { ...this.journal, ...changes, until, problem: problemOf(error) };
        try {
            await this.#write(journal);
        }
        catch {
        }
    }
    checkHold() {
        if (this.request.now().getTime() > Date.parse(this.journal.until))
            throw new _journal_js__WEBPACK_IMPORTED_MODULE_2__/* .Overtaken */ .cO(this.request.address);
    }
    current() {
        return readCurrent(this.request);
    }
    async staged() {
        const fields = await this.request.store.readStaged(this.request.address, this.journal.rotation);
        if (fields !== null)
            return fields;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-PENDING-LOST', `the pending value of ${this.name} is gone from the vault`, {
            evidence: [['Rotation', this.journal.rotation]],
            remedy: `Run relock rotate ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(this.request.key.address)}: it makes another new value.`,
            state: 'The issuer may have been given the lost value: the current one may not log in until then.',
        });
    }
    get name() {
        return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(this.request.address.text);
    }
    async #write(journal) {
        this.#kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .writeJournal */ .fY)(this.request.store, this.request.address, journal, this.#kept.revision);
    }
}
async function readCurrent(request) {
    const name = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(request.address.text);
    if (request.address.params.has('version')) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PARAM', `${name} names one version, which never changes`, {
            remedy: 'Take ?version= out of the address in the config.',
            state: 'Nothing was changed.',
        });
    }
    const reading = await request.store.read(request.address);
    if (reading === null) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-NO-SECRET', `there is no secret at ${name}`, {
            remedy: 'Write the key there once by hand; from then on Relock replaces it.',
            state: 'Nothing was changed.',
        });
    }
    const { version } = reading;
    if (version === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-NO-VERSION', `${name} has no versions, so it can't be replaced safely`, {
            remedy: 'Keep the key in a store with versions, such as Vault’s KV version 2.',
            state: 'Nothing was changed.',
        });
    }
    return { ...reading, version };
}
async function readOlder(store, address, version) {
    const params = new Map([...address.params, ['version', String(version)]]);
    const older = { ...address, params, text: `${address.text}?version=${String(version)}` };
    try {
        const reading = await store.read(older);
        return reading?.version === version ? reading.fields : null;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
            return null;
        throw error;
    }
}
const VERSIONS_BACK = 10;
async function findOlder(request, current, value) {
    if (typeof current !== 'number')
        return null;
    for (let version = current - 1; version >= Math.max(1, current - VERSIONS_BACK); version--) {
        const older = await readOlder(request.store, request.address, version);
        if (older !== null && (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsValue */ .UQ)(request.key, older, request.issuer.secretFields, value))
            return older;
    }
    return null;
}
function outcomeOf(journal, steps = journal.steps) {
    const { address, kind, rotation, state, problem } = journal;
    const common = { address, kind, rotation, steps };
    if (state === 'done')
        return { ...common, result: 'rotated' };
    if (state === 'revoked')
        return { ...common, result: 'revoked' };
    const why = problem ?? { code: 'RL-ROTATE-UNFINISHED', message: `the rotation of ${address} is not finished` };
    return { ...common, result: 'failed', problem: why };
}
function problemOf(error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)) {
        const name = error instanceof Error ? error.name : 'unknown';
        return { code: 'RL-INTERNAL', message: `something went wrong that Relock did not foresee: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(name, 60)}` };
    }
    return {
        code: error.code,
        message: error.message,
        ...(error.evidence.length === 0 ? {} : { evidence: error.evidence }),
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        ...(error.state === undefined ? {} : { state: error.state }),
    };
}


/***/ })

};
