export const id = 8462;
export const ids = [8462,3131,8019];
export const modules = {

/***/ 48462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i2: () => (/* binding */ canBeReplaced),
  u0: () => (/* binding */ carryOut),
  TN: () => (/* binding */ keyOf)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/issuer/open.js
var issuer_open = __webpack_require__(44028);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/rotate/credential.js + 1 modules
var rotate_credential = __webpack_require__(56576);
// EXTERNAL MODULE: ./build/rotate/journal.js
var rotate_journal = __webpack_require__(98345);
// EXTERNAL MODULE: ./build/rotate/outcome.js
var outcome = __webpack_require__(58814);
// EXTERNAL MODULE: ./build/rotate/versions.js
var versions = __webpack_require__(69329);
;// CONCATENATED MODULE: ./build/rotate/run.js






class Run {
    request;
    heldUntil;
    given;
    isResumed;
    #old;
    #kept;
    #writing = Promise.resolve();
    constructor(request, kept, heldUntil) {
        this.request = request;
        this.heldUntil = heldUntil;
        this.isResumed = heldUntil !== undefined;
        this.#kept = kept;
    }
    get journal() {
        return this.#kept.journal;
    }
    get isInPlace() {
        return this.request.issuer.strategy === 'in-place';
    }
    get isEmergency() {
        return this.journal.mode === 'emergency';
    }
    async reached(state, what, changes = {}) {
        const now = this.request.now();
        const step = { at: now.toISOString(), what };
        const next = { ...this.journal, ...changes, state };
        const hold = (0,rotate_journal/* isFinished */.$g)(next) ? 0 : rotate_journal/* HOLD */.o$;
        const journal = {
            ...next,
            until: new Date(now.getTime() + hold).toISOString(),
            steps: (0,rotate_journal/* withStep */.p$)(this.journal.steps, step),
        };
        await this.#write(journal);
        this.request.onStep?.(step);
    }
    async note(changes) {
        const until = new Date(this.request.now().getTime() + rotate_journal/* HOLD */.o$).toISOString();
        await this.#write({ ...this.journal, ...changes, until });
    }
    async rest() {
        await this.#write({ ...this.journal, until: this.request.now().toISOString() });
    }
    async letGo(error, changes = {}) {
        if (error instanceof rotate_journal/* Overtaken */.cO || (0,rotate_journal/* isFinished */.$g)(this.journal))
            return;
        const until = this.request.now().toISOString();
        const journal = { ...this.journal, ...changes, until, problem: (0,outcome/* problemOf */.Z)(error) };
        try {
            await this.#write(journal);
        }
        catch {
        }
    }
    checkHold() {
        if (this.request.now().getTime() > Date.parse(this.journal.until))
            throw new rotate_journal/* Overtaken */.cO(this.request.address);
    }
    async holding(act) {
        this.checkHold();
        let overtaken;
        const timer = setInterval(() => {
            this.#writing = this.note({}).catch((error) => {
                overtaken ??= error;
            });
        }, rotate_journal/* HOLD */.o$ / 3);
        let result;
        try {
            result = await act();
        }
        finally {
            clearInterval(timer);
            await this.#writing;
        }
        if (overtaken instanceof rotate_journal/* Overtaken */.cO)
            throw overtaken;
        return result;
    }
    current() {
        return (0,versions/* readCurrent */.cA)(this.request);
    }
    remember(secret) {
        this.#old = secret;
    }
    get seenBefore() {
        return this.#old;
    }
    async oldSecret() {
        const { store, address } = this.request;
        const replaced = this.journal.old ?? this.journal.from;
        this.#old ??= (await (0,versions/* readOlder */.dW)(store, address, replaced)) ?? undefined;
        return this.#old;
    }
    credential(secret) {
        return (0,rotate_credential/* credentialOf */.$5)(this.request.key, secret, this.request.issuer);
    }
    async staged() {
        const fields = await this.request.store.readStaged(this.request.address, this.journal.rotation);
        if (fields !== null)
            return fields;
        throw new core_error/* RelockError */.dB('RL-ROTATE-PENDING-LOST', `the pending value of ${this.name} is gone from the vault`, {
            evidence: [['Rotation', this.journal.rotation]],
            remedy: `Run relock rotate ${(0,printable/* printable */.g)(this.request.key.address)}: it makes another new value.`,
            state: 'The issuer may have been given the lost value: the current one may not log in until then.',
        });
    }
    get name() {
        return (0,printable/* printable */.g)(this.request.address.text);
    }
    async #write(journal) {
        this.#kept = await (0,rotate_journal/* writeJournal */.fY)(this.request.store, this.request.address, journal, this.#kept.revision);
    }
}

;// CONCATENATED MODULE: ./build/rotate/begin.js






const LIMIT = 3;
const HOUR = 60 * 60 * 1000;
const KEPT = 20;
const CONTAINABLE = new Set([
    'planned',
    'waiting',
    'staged',
    'set',
    'tested',
    'promoted',
    'verified',
    'published',
]);
async function begin(request, owner, before) {
    const { address, key, issuer, mode } = request;
    const current = await (0,versions/* readCurrent */.cA)(request);
    (0,rotate_credential/* credentialOf */.$5)(key, current.fields, issuer);
    const now = request.now();
    const recent = recentOf(request, before?.journal, current.fields);
    const often = recent.length > LIMIT ? `; the ${recent.length}th within an hour: find what writes it to where it leaks` : '';
    const step = { at: now.toISOString(), what: `rotation begun: ${(0,printable/* printable */.g)(request.reason, 200)}${often}` };
    const unproven = earlierUnproven(before?.journal);
    const journal = {
        format: 1,
        rotation: (0,rotate_journal/* newRotationId */.ST)(now),
        address: address.text,
        kind: key.kind,
        reason: (0,printable/* printable */.g)(request.reason, 200),
        mode,
        state: 'planned',
        from: current.version,
        ...(mode === 'emergency' && issuer.contain !== undefined ? { contain: 'begun' } : {}),
        ...(unproven.length === 0 ? {} : { unproven }),
        recent,
        owner,
        until: new Date(now.getTime() + rotate_journal/* HOLD */.o$).toISOString(),
        steps: [step],
    };
    const kept = await (0,rotate_journal/* writeJournal */.fY)(request.store, address, journal, before?.revision ?? null);
    request.onStep?.(step);
    return new Run(request, kept);
}
async function takeOver(request, owner, kept, given) {
    const now = request.now();
    const step = { at: now.toISOString(), what: 'taken up where an earlier run stopped' };
    const { problem: _, ...rest } = kept.journal;
    const isEmergency = request.mode === 'emergency';
    const contains = isEmergency && rest.contain === undefined && CONTAINABLE.has(rest.state);
    const journal = {
        ...rest,
        state: isEmergency ? emergencyState(rest, request) : rest.state === 'revoking' ? 'undone' : rest.state,
        mode: isEmergency ? 'emergency' : rest.mode,
        ...(contains && request.issuer.contain !== undefined ? { contain: 'begun' } : {}),
        owner,
        until: new Date(now.getTime() + rotate_journal/* HOLD */.o$).toISOString(),
        steps: (0,rotate_journal/* withStep */.p$)(rest.steps.filter((one, i, all) => i < all.length - 1 || one.what !== step.what), step),
    };
    const taken = await (0,rotate_journal/* writeJournal */.fY)(request.store, request.address, journal, kept.revision);
    for (const earlier of journal.steps)
        request.onStep?.(earlier);
    const held = Math.min(Date.parse(kept.journal.until), now.getTime() + rotate_journal/* HOLD */.o$);
    const run = new Run(request, taken, new Date(held).toISOString());
    run.given = given;
    return run;
}
function emergencyState({ state, sessionsEnded }, { issuer }) {
    if (state === 'revoking')
        return 'undone';
    if (state !== 'refused' || sessionsEnded === true)
        return state;
    return issuer.strategy === 'in-place' ? 'verified' : 'retiring';
}
function recentOf(request, before, current) {
    const { mode, leaked, key, issuer } = request;
    const now = request.now();
    const recent = (before?.recent ?? []).filter((at) => now.getTime() - Date.parse(at) < HOUR).slice(-KEPT);
    const isStale = leaked !== undefined && !(0,rotate_credential/* holdsValue */.UQ)(key, current, issuer.secretFields, leaked);
    if ((mode === 'scheduled' || (mode === 'emergency' && isStale)) && recent.length >= LIMIT) {
        const name = (0,printable/* printable */.g)(request.address.text);
        throw new core_error/* RelockError */.dB('RL-ROTATE-LIMIT', `${name} was rotated ${recent.length} times within an hour: this is a loop`, {
            evidence: recent.map((at) => ['Begun', at]),
            remedy: `Find what writes the new value to where it leaks. A person may go on: relock rotate ${name}.`,
            state: 'Nothing was changed.',
        });
    }
    return [...recent, now.toISOString()];
}
function earlierUnproven(before) {
    if (before === undefined)
        return [];
    const last = before.state === 'unproven' ? [before.old ?? before.from] : [];
    return [...(before.unproven ?? []), ...last].slice(-5);
}

// EXTERNAL MODULE: ./build/rotate/index-entries.js
var index_entries = __webpack_require__(8719);
// EXTERNAL MODULE: ./build/rotate/pause.js
var pause = __webpack_require__(75012);
// EXTERNAL MODULE: ./build/rotate/plan.js
var plan = __webpack_require__(79255);
;// CONCATENATED MODULE: ./build/rotate/hand-over.js




const hand_over_HOUR = 60 * 60 * 1000;
const PATIENCE = 20_000;
const RETIREMENT = { unusedForHours: 1, atMostHours: 7 * 24 };
async function publish(run) {
    const hurry = run.isEmergency && run.journal.contain !== 'done';
    const failed = await publishAll(run, hurry ? run.request.now().getTime() + (run.request.patienceWithCopies ?? PATIENCE) : Infinity);
    if (failed.length === 0 || run.isEmergency)
        return;
    throw notPublished(run, failed, 'The new value is current and works; the old one works still.');
}
async function publishLeft(run) {
    const failed = await publishAll(run, Infinity);
    if (failed.length > 0)
        throw notPublished(run, failed, 'The old value is refused: those copies do not work.');
}
async function publishAll(run, deadline) {
    const failed = [];
    const { publishers = [] } = run.request;
    const left = publishers.filter(({ id }) => run.journal.published?.[id] === undefined);
    if (left.length === 0)
        return failed;
    const { fields } = await run.current();
    for (const publisher of left) {
        if (run.request.now().getTime() > deadline)
            break;
        try {
            const what = (0,printable/* printable */.g)(await run.holding(() => within(publisher, fields, run, deadline)), 200);
            const step = { at: run.request.now().toISOString(), what };
            const published = { ...run.journal.published, [publisher.id]: step };
            await run.reached(run.journal.state, `${(0,printable/* printable */.g)(publisher.id)}: ${what}`, { published });
        }
        catch (error) {
            run.checkHold();
            const { code, message } = (0,outcome/* problemOf */.Z)(error);
            if (code === 'RL-ROTATE-CONFLICT')
                throw error;
            failed.push([(0,printable/* printable */.g)(publisher.id), `${message} [${code}]`]);
        }
    }
    return failed;
}
async function within(publisher, fields, run, deadline) {
    const publishing = publisher.publish(fields, run.journal.rotation);
    if (deadline === Infinity)
        return publishing;
    const stop = new AbortController();
    const late = (0,promises_.setTimeout)(Math.max(0, deadline - run.request.now().getTime()), undefined, { signal: stop.signal });
    try {
        return await Promise.race([publishing, late.then(() => Promise.reject(tooLate(publisher)))]);
    }
    finally {
        stop.abort();
        void Promise.allSettled([publishing, late]);
    }
}
function tooLate({ id }) {
    return new core_error/* RelockError */.dB('RL-ROTATE-PUBLISH', `${(0,printable/* printable */.g)(id)} took longer than a leaked value may stay alive`);
}
function notPublished(run, failed, state) {
    const count = failed.length === 1 ? '1 copy' : `${failed.length} copies`;
    return new core_error/* RelockError */.dB('RL-ROTATE-PUBLISH', `${count} of ${run.name} could not be brought up to date`, {
        evidence: failed,
        remedy: 'See what each says; the next run tries these again and leaves the others.',
        state,
    });
}
async function beginOverlap(run) {
    const { key, now } = run.request;
    const { atMostHours } = key.retirement ?? RETIREMENT;
    if (run.journal.mode !== 'scheduled' || key.overlapHours === 0 || run.isInPlace)
        return false;
    const ends = now().getTime() + key.overlapHours * hand_over_HOUR;
    const retireAfter = new Date(ends).toISOString();
    await run.reached('published', `the old value works until ${retireAfter}, beside the new one`, {
        retireAfter,
        retireBy: new Date(ends + atMostHours * hand_over_HOUR).toISOString(),
    });
    await run.rest();
    return true;
}
async function isOverlapOver(run) {
    const { key, issuer, now, mode } = run.request;
    const { unusedForHours } = key.retirement ?? RETIREMENT;
    const { retireAfter, retireBy } = run.journal;
    if (retireAfter === undefined || mode !== 'scheduled' || run.isEmergency)
        return true;
    const time = now().getTime();
    if (retireBy !== undefined && time >= Date.parse(retireBy))
        return true;
    if (time >= Date.parse(retireAfter)) {
        const old = await run.oldSecret();
        const used = old === undefined ? undefined : await issuer.lastUsed?.(run.credential(old));
        const until = (used?.getTime() ?? 0) + unusedForHours * hand_over_HOUR;
        if (!(until > time) || retireBy === undefined)
            return true;
        const later = new Date(Math.min(until, Date.parse(retireBy))).toISOString();
        const seen = used?.toISOString() ?? '';
        await run.reached('published', `the old value was used at ${seen}: it works until ${later}`, {
            retireAfter: later,
        });
    }
    await run.rest();
    return false;
}

;// CONCATENATED MODULE: ./build/rotate/undo.js


async function contain(run) {
    const { issuer } = run.request;
    try {
        await issuer.contain?.(run.credential(await containable(run)));
    }
    catch (error) {
        const code = error instanceof core_error/* RelockError */.dB ? error.code : 'RL-INTERNAL';
        await run.reached(run.journal.state, `the old value could not be stopped at once (${code})`, { contain: 'failed' });
        return;
    }
    await run.reached(run.journal.state, 'the old value is stopped at the issuer', { contain: 'done' });
}
async function containable(run) {
    const old = await run.oldSecret();
    if (old !== undefined)
        return old;
    const current = await run.current();
    if (current.version === (run.journal.old ?? run.journal.from))
        return current.fields;
    throw new core_error/* RelockError */.dB('RL-ROTATE-NO-VERSION', `the vault no longer gives the old value of ${run.name}`);
}
async function release(run) {
    const { issuer } = run.request;
    const { contain: contained } = run.journal;
    if (contained === undefined || contained === 'failed' || issuer.release === undefined)
        return '';
    const old = await run.oldSecret();
    if (old === undefined)
        return ', and the old value may still be stopped';
    const current = (await run.current()).fields;
    if (!(0,rotate_credential/* isSameHolder */.j1)(run.credential(old), run.credential(current), issuer))
        return ', and the old value stays stopped';
    await issuer.release(run.credential(old));
    return ', and the old value works again';
}
async function undo(run, why, fresh) {
    const { store, address, issuer } = run.request;
    const { rotation, state } = run.journal;
    const current = await run.current();
    const keep = run.credential(current.fields);
    const staged = await store.readStaged(address, rotation);
    const pending = fresh ?? (staged === null ? undefined : run.credential(staged));
    const made = !run.isInPlace && (issuer.strategy !== 'alternate' || state !== 'planned');
    let told = 'nothing was changed at the issuer';
    if (issuer.reclaim !== undefined) {
        if (wasAsked(run) && (await issuer.reclaim(keep, rotation)) > 0)
            told = 'what was made at the issuer is removed';
    }
    else if (made && pending !== undefined && issuer.revoke !== undefined && !(0,rotate_credential/* isSameHolder */.j1)(pending, keep, issuer)) {
        await issuer.revoke(pending);
        told = 'what was made at the issuer is removed';
    }
    told += await release(run);
    await store.discard(address, rotation);
    await run.reached('undone', `${why}: ${told}`);
    return false;
}
function wasAsked({ journal, request }) {
    return journal.asked === true || request.issuer.once?.includes('create') !== true;
}
async function waitFor(run, step) {
    const waiting = run.request.issuer.manual?.find((one) => one.step === step);
    if (waiting === undefined) {
        throw new core_error/* RelockError */.dB('RL-ROTATE-NO-CREATE', `nobody can ${step} the ${run.journal.kind} of ${run.name}`, {
            remedy: 'Do it by hand at the issuer, write the new value to the vault, and see that the old one is refused.',
            state: 'Nothing more was changed.',
        });
    }
    if (run.journal.waiting?.step === step) {
        await run.rest();
        return false;
    }
    const what = step === 'create' ? 'make the new value' : 'end the old value';
    await run.reached('waiting', `waits for a person to ${what}`, { waiting });
    await run.rest();
    return false;
}

;// CONCATENATED MODULE: ./build/rotate/retire.js








const PROOFS = 3;
const USES_KEPT = 20;
async function retire(run) {
    const { issuer } = run.request;
    const old = await run.oldSecret();
    if (old === undefined) {
        if (run.journal.refusedAt === undefined)
            throw notProven(run, 'unknown');
        return seenRefused(run);
    }
    const credential = run.credential(old);
    const current = async () => run.credential((await run.current()).fields);
    if (!run.isInPlace && !(0,rotate_credential/* isSameHolder */.j1)(credential, await current(), issuer) && !(await end(run, credential)))
        return false;
    const last = run.isEmergency && run.journal.sessionsEnded !== true;
    if (last && issuer.endSessions !== undefined)
        await issuer.endSessions(run.isInPlace ? await current() : credential);
    if (!issuer.capabilities.includes('validate')) {
        await giveUpProof(run, 'this issuer can’t be asked whether it refuses the old value');
        return false;
    }
    const deadline = performance.now() + (run.request.proofTime ?? (run.isInPlace ? 4_000 : 15_000));
    for (let pause = 50;; pause *= 2) {
        const status = await issuer.validate(credential);
        if (status === 'inactive' || (status === 'unknown' && run.journal.refusedAt !== undefined))
            break;
        if (performance.now() + pause > deadline)
            throw notProven(run, status);
        await (0,promises_.setTimeout)(pause);
    }
    return seenRefused(run, last && issuer.endSessions !== undefined, await usesOf(run, credential));
}
async function end(run, old) {
    const { issuer } = run.request;
    const begun = run.journal.state === 'retiring';
    const byHand = issuer.revoke === undefined || !issuer.capabilities.includes('revoke');
    const ask = byHand || (begun && issuer.once?.includes('revoke') === true);
    const status = ask ? await issuer.validate(old) : 'unchecked';
    if (status === 'inactive')
        return true;
    if (byHand)
        return isPersonsWord(run) || waitFor(run, 'revoke');
    if (ask && status !== 'active')
        throw notProven(run, status);
    if (!begun)
        await run.reached('retiring', 'the old value is about to be ended');
    await run.holding(async () => issuer.revoke?.(old));
    return true;
}
function isPersonsWord(run) {
    return run.given !== undefined && !run.request.issuer.capabilities.includes('validate');
}
async function seenRefused(run, sessionsEnded = false, uses) {
    const refusedAt = run.journal.refusedAt ?? run.request.now().toISOString();
    const told = uses === undefined ? '' : `; its log has ${uses.length} uses since the leak`;
    await run.reached('refused', `the old value is refused by the issuer${told}`, {
        refusedAt,
        ...(sessionsEnded ? { sessionsEnded: true } : {}),
        ...(uses === undefined ? {} : { uses: uses.slice(0, USES_KEPT) }),
    });
    return true;
}
async function usesOf(run, old) {
    const { issuer, leakedSince } = run.request;
    if (leakedSince === undefined)
        return undefined;
    const uses = await issuer.usesSince?.(old, leakedSince).catch(() => undefined);
    return uses?.map(({ at, what }) => ({ at: (0,printable/* printable */.g)(at, 40), what: (0,printable/* printable */.g)(what, 200) }));
}
async function finish(run) {
    const { store, address, issuer } = run.request;
    await publishLeft(run);
    const current = await run.current();
    const old = await run.oldSecret();
    const { living, ended } = await proveEarlier(run, run.credential(current.fields));
    await (0,index_entries/* keepIndex */.k7)(run.request, [
        ['current', current.fields],
        ...(old === undefined ? [] : [['retired', old]]),
        ...living.map(({ fields }) => ['current', fields]),
        ...ended.map((fields) => ['retired', fields]),
    ]);
    if (run.journal.createdAgain === true)
        await issuer.reclaim?.(run.credential(current.fields), run.journal.rotation);
    await store.discard(address, run.journal.rotation);
    const left = run.journal.unproven === undefined ? {} : { unproven: living.map(({ version }) => version) };
    await run.reached('done', 'the rotation is complete', left);
}
async function proveEarlier(run, current) {
    const { store, address, issuer } = run.request;
    const living = [];
    const ended = [];
    for (const version of run.journal.unproven ?? []) {
        const fields = await (0,versions/* readOlder */.dW)(store, address, version);
        if (fields === null)
            continue;
        const credential = run.credential(fields);
        let isDead = (await issuer.validate(credential)) === 'inactive';
        const canEnd = !run.isInPlace && issuer.capabilities.includes('revoke');
        if (!isDead && canEnd && !(0,rotate_credential/* isSameHolder */.j1)(credential, current, issuer)) {
            await issuer.revoke?.(credential).catch(() => undefined);
            isDead = (await issuer.validate(credential)) === 'inactive';
        }
        if (isDead)
            ended.push(fields);
        else
            living.push({ version, fields });
    }
    return { living, ended };
}
async function countProof(run) {
    const proofs = (run.journal.proofs ?? 0) + 1;
    if (proofs < PROOFS)
        return run.note({ proofs });
    await giveUpProof(run, 'given up: nobody saw the issuer refuse the old value; a person must look');
}
async function giveUpProof(run, why) {
    const { store, address } = run.request;
    await store.discard(address, run.journal.rotation);
    await run.reached('unproven', why);
}
function notProven(run, status) {
    return new core_error/* RelockError */.dB('RL-ROTATE-NOT-PROVEN', `the old value of ${run.name} was not seen to be refused`, {
        evidence: [['The issuer', status === 'active' ? 'still accepts it' : 'gives no clear answer']],
        remedy: 'See that the issuer asks for a password and is not a copy that lags; the next run tries again.',
        state: 'The new value is in the vault and logs in.',
    });
}

// EXTERNAL MODULE: ./build/rotate/end.js
var rotate_end = __webpack_require__(39763);
;// CONCATENATED MODULE: ./build/rotate/revoke.js










async function revokeKey(request) {
    const { key, address, store, issuer, now } = request;
    let journal;
    const record = (what) => {
        const step = { at: now().toISOString(), what };
        request.onStep?.(step);
        return [...(journal?.steps ?? []), step];
    };
    try {
        (0,pause/* refusePaused */.d)(request.paused, address.text);
        const before = await (0,rotate_journal/* readJournal */.a0)(store, address);
        if (before !== null && !(0,rotate_journal/* isFinished */.$g)(before.journal) && before.journal.state !== 'revoking')
            throw new rotate_journal/* Overtaken */.cO(address);
        const current = await (0,versions/* readCurrent */.cA)(request);
        const replaced = await replacedValue(request, before?.journal, current);
        if (replaced !== undefined)
            return await endReplaced(request, before, current.fields, replaced, record);
        const credential = (0,rotate_credential/* credentialOf */.$5)(key, current.fields, issuer);
        journal = {
            format: 1,
            rotation: before?.journal.state === 'revoking' ? before.journal.rotation : (0,rotate_journal/* newRotationId */.ST)(now()),
            address: address.text,
            kind: key.kind,
            reason: request.reason,
            mode: 'emergency',
            state: 'revoking',
            from: current.version,
            owner: (0,external_node_crypto_.randomUUID)(),
            until: new Date(now().getTime() + rotate_journal/* HOLD */.o$).toISOString(),
            steps: record('revocation begun'),
        };
        const kept = await (0,rotate_journal/* writeJournal */.fY)(store, address, journal, before?.revision ?? null);
        const proven = await (0,rotate_end/* endIt */.Xo)(issuer, credential, request.proofTime ?? rotate_end/* PROOF_TIME */.Lg);
        if (!proven) {
            journal = { ...journal, steps: record('the issuer took the revocation, but was not yet seen to refuse the key') };
            await (0,rotate_journal/* writeJournal */.fY)(store, address, { ...journal, until: now().toISOString() }, kept.revision);
            return { ...(0,outcome/* outcomeOf */.s)(journal), result: 'accepted' };
        }
        await (0,index_entries/* keepIndex */.k7)(request, [['retired', current.fields]]);
        journal = { ...journal, state: 'revoked', steps: record('the issuer refuses the key') };
        await (0,rotate_journal/* writeJournal */.fY)(store, address, { ...journal, until: now().toISOString() }, kept.revision);
        return (0,outcome/* outcomeOf */.s)(journal);
    }
    catch (error) {
        const { rotation = '', steps = [] } = journal ?? {};
        return { address: address.text, kind: key.kind, rotation, result: 'failed', steps, problem: (0,outcome/* problemOf */.Z)(error) };
    }
}
async function replacedValue(request, begun, current) {
    const { key, issuer, store, address, leaked } = request;
    const changing = new Set((issuer.changingFields ?? []).map((field) => (0,rotate_credential/* nameOf */.Vb)(key, field)));
    if (leaked !== undefined) {
        if ((0,rotate_credential/* holdsValue */.UQ)(key, current.fields, issuer.secretFields, leaked))
            return undefined;
        const older = await (0,versions/* findOlder */.Ej)(request, current.version, leaked);
        if (older !== null)
            return { fields: older, exact: true };
        const staying = [...current.fields].filter(([name]) => !changing.has(name));
        const fields = new Map([...staying, ...issuer.secretFields.map((field) => [(0,rotate_credential/* nameOf */.Vb)(key, field), leaked])]);
        return { fields, exact: false };
    }
    if (begun?.state !== 'revoking' || begun.from === current.version)
        return undefined;
    const older = await (0,versions/* readOlder */.dW)(store, address, begun.from);
    if (older !== null)
        return { fields: older, exact: true };
    throw new core_error/* RelockError */.dB('RL-ROTATE-VERSION-MOVED', `${(0,printable/* printable */.g)(address.text)} was changed before its revocation was proven`, {
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
    const credential = (0,rotate_credential/* credentialOf */.$5)(key, replaced, issuer);
    const rotation = before?.journal.state === 'revoking' ? before.journal.rotation : (0,rotate_journal/* newRotationId */.ST)(now());
    const common = { address: address.text, kind: key.kind, rotation };
    const refused = exact && (await issuer.validate(credential)) === 'inactive';
    if (!refused && !(await (0,rotate_end/* endIt */.Xo)(issuer, credential, request.proofTime ?? rotate_end/* PROOF_TIME */.Lg))) {
        const steps = record('the issuer took the revocation of an older value, but was not yet seen to refuse it');
        return { ...common, result: 'accepted', steps };
    }
    const all = (await issuer.validate((0,rotate_credential/* credentialOf */.$5)(key, current, issuer))) === 'inactive';
    const steps = record(`the value to be revoked is an older one: the issuer refuses it${all ? ', and the current one' : ''}`);
    await (0,index_entries/* keepIndex */.k7)(request, [
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
            from: (await (0,versions/* readCurrent */.cA)(request)).version,
            owner: (0,external_node_crypto_.randomUUID)(),
            until: now().toISOString(),
            steps: [...(before?.journal.state === 'revoking' ? before.journal.steps : []), ...steps],
        };
        await (0,rotate_journal/* writeJournal */.fY)(store, address, journal, before?.revision ?? null);
    }
    return { ...common, result: 'revoked', steps };
}

;// CONCATENATED MODULE: ./build/rotate/by-store.js



const by_store_PATIENCE = 120_000;
async function haveStoreReplace(run) {
    const { issuer, patience = by_store_PATIENCE } = run.request;
    const before = await run.current();
    if (before.version === run.journal.from) {
        run.remember(before.fields);
        await (0,index_entries/* keepIndex */.k7)(run.request, [['current', before.fields]]);
    }
    await run.note({ asked: true });
    await run.holding(async () => {
        const deadline = performance.now() + patience;
        for (let pause = 250; (await issuer.replaceStored?.(run.journal.rotation)) !== true; pause *= 2) {
            if (performance.now() + pause > deadline)
                throw underWay(run);
            await (0,promises_.setTimeout)(Math.min(pause, 5_000));
        }
    });
    const { version: became, fields } = await run.current();
    const old = await run.oldSecret();
    await (0,index_entries/* keepIndex */.k7)(run.request, [['current', fields], ...(old === undefined ? [] : [['current', old]])]);
    await run.reached('promoted', `version ${String(became)} is the store’s current one`, { became });
    return true;
}
function underWay(run) {
    return new core_error/* RelockError */.dB('RL-ROTATE-UNDER-WAY', `the store is still replacing ${run.name}`, {
        evidence: [['Its request', run.journal.rotation]],
        remedy: 'Run this again later: it looks whether the store is done. If it never is, see the store’s own log.',
        state: 'The current value works as before.',
    });
}

;// CONCATENATED MODULE: ./build/rotate/change.js




async function change(run) {
    const { issuer } = run.request;
    const current = await run.current();
    const pending = run.credential(await run.staged());
    const status = run.isResumed ? await issuer.validate(pending) : 'unchecked';
    if (current.version !== run.journal.from) {
        if (status === 'unchecked')
            return undo(run, 'the secret was changed by hand before anything was done');
        return settle(run, current);
    }
    run.remember(current.fields);
    const before = run.credential(current.fields);
    if (status !== 'active') {
        if (run.isResumed && issuer.once?.includes('set') === true)
            await seeNotDone(run, before);
        try {
            await run.holding(async () => issuer.set?.(pending, before));
        }
        catch (error) {
            if (!run.isEmergency || issuer.endSessions === undefined || issuer.once?.includes('set') === true)
                throw error;
            await issuer.endSessions(before).catch(() => undefined);
            await run.holding(async () => issuer.set?.(pending, before));
        }
    }
    const told = status === 'active' ? ', as an earlier run had done' : '';
    await run.reached('set', `the issuer was given the new value${told}`);
    return true;
}
async function seeNotDone(run, before) {
    if ((await run.request.issuer.validate(before)) === 'active')
        return;
    throw new core_error/* RelockError */.dB('RL-ROTATE-LOST', `the issuer’s answer for ${run.name} was lost, and it accepts neither value`, {
        evidence: [['Rotation', run.journal.rotation]],
        remedy: 'See at the issuer which value it accepts, write that one to the vault, and rotate again.',
        state: 'The old and the pending value are both kept in the vault.',
    });
}
async function prove(run) {
    const { issuer } = run.request;
    const ends = run.isEmergency && run.isInPlace && issuer.endSessions !== undefined;
    let ended;
    let wasTried;
    for (let attempt = 1;; attempt++) {
        if (ends)
            ended = await endSessions(run, ended);
        const pending = run.credential(await run.staged());
        try {
            wasTried = await tryOut(run, pending);
            break;
        }
        catch (error) {
            const again = issuer.set !== undefined && issuer.once?.includes('set') !== true;
            if (!again || attempt === 3 || (await issuer.validate(pending)) !== 'inactive')
                throw error;
            await run.holding(async () => issuer.set?.(pending, pending));
        }
    }
    if (ends)
        ended = await endSessions(run, ended);
    const told = ended === undefined ? '' : `; ${ended === 1 ? '1 open session was' : `${ended} open sessions were`} ended`;
    await run.reached('tested', `the new value, read back from the vault's pending copy, ${wasTried ? 'logs in' : UNTRIED}${told}`, ended === undefined ? {} : { sessionsEnded: true });
}
const UNTRIED = 'is whole; this issuer can’t be asked whether it accepts it';
async function tryOut(run, credential) {
    const { issuer } = run.request;
    if (issuer.test !== undefined) {
        await run.holding(async () => issuer.test?.(credential));
        return true;
    }
    if (!issuer.capabilities.includes('validate'))
        return false;
    if ((await issuer.validate(credential)) === 'active')
        return true;
    throw new core_error/* RelockError */.dB('RL-ROTATE-REFUSED', `the issuer does not accept the new value of ${run.name}`, {
        remedy: 'See that the new value is complete and active at the issuer; the next run tries again.',
        state: 'The current value in the vault is still the old one.',
    });
}
async function promote(run) {
    const { store, address, issuer } = run.request;
    const { from, rotation } = run.journal;
    if (run.isInPlace && run.journal.refusedAt === undefined) {
        const old = run.seenBefore ?? (run.journal.old === undefined ? await stillOld(run) : undefined);
        if (old !== undefined && (await issuer.validate(run.credential(old))) === 'inactive') {
            await run.reached('tested', 'the issuer refuses the old value', { refusedAt: run.request.now().toISOString() });
        }
    }
    run.checkHold();
    let became;
    try {
        became = await store.promote(address, rotation, from);
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB) || error.code !== 'RL-ROTATE-CONFLICT')
            throw error;
        const now = await run.current();
        if (now.version !== from)
            return settle(run, now);
        await run.staged();
        throw error;
    }
    await run.reached('promoted', `the new value is version ${String(became)} in the vault`, { became });
    return true;
}
async function stillOld(run) {
    const { version, fields } = await run.current();
    if (version !== run.journal.from)
        return undefined;
    run.remember(fields);
    return fields;
}
async function readBack(run) {
    const current = await run.current();
    let wasTried;
    try {
        wasTried = await tryOut(run, run.credential(current.fields));
    }
    catch (error) {
        if (current.version === run.journal.became)
            throw error;
        throw moved(run, current.version, `The issuer accepts version ${String(run.journal.became)}; that is in the vault's history.`);
    }
    await run.reached('verified', `the value read back from the vault ${wasTried ? 'logs in' : UNTRIED}`);
}
async function endSessions(run, before) {
    const ended = await run.request.issuer.endSessions?.(run.credential(await run.staged())).catch(() => undefined);
    return ended === undefined ? undefined : ended + (before ?? 0);
}
async function settle(run, current) {
    const { store, address, issuer, mode } = run.request;
    const pendingWorks = (await issuer.validate(run.credential(await run.staged()))) === 'active';
    const late = run.heldUntil !== undefined && run.request.now().getTime() > Date.parse(run.heldUntil) + rotate_journal/* HOLD */.o$;
    const mayUndo = run.isInPlace ? !pendingWorks && late : true;
    if (mayUndo && (await issuer.validate(run.credential(current.fields))) === 'active') {
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

// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var http = __webpack_require__(73131);
;// CONCATENATED MODULE: ./build/rotate/make.js








async function make(run) {
    const { store, address, key, issuer } = run.request;
    const current = await run.current();
    let fresh;
    try {
        if (current.version !== run.journal.from) {
            return await undo(run, 'the secret was changed before anything was done');
        }
        run.remember(current.fields);
        const credential = run.credential(current.fields);
        if ((await store.readStaged(address, run.journal.rotation)) === null) {
            fresh = await create(run, credential);
            if (fresh === undefined)
                return await waitFor(run, 'create');
            await stage(run, (0,rotate_credential/* withCredential */.ML)(key, current.fields, fresh, issuer));
        }
        await (0,index_entries/* keepIndex */.k7)(run.request, [
            ['current', current.fields],
            ['staged', await run.staged()],
        ]);
    }
    catch (error) {
        const unsure = mayHaveMade(run, error) || (await mayHaveReplaced(run, current.fields));
        if (error instanceof rotate_journal/* Overtaken */.cO || unsure)
            throw error;
        await undo(run, 'it could not be prepared', fresh).catch(() => false);
        throw error;
    }
    await run.reached('staged', 'a new value is made and kept in the vault as pending');
    return true;
}
async function create(run, current) {
    const { issuer } = run.request;
    const { rotation, asked } = run.journal;
    if (issuer.create === undefined || !issuer.capabilities.includes('create'))
        return undefined;
    const isOnce = issuer.once?.includes('create') === true;
    if (run.isResumed && issuer.reclaim !== undefined && wasAsked(run)) {
        const removed = await issuer.reclaim(current, rotation);
        const what = removed === 0 ? 'nothing was left at the issuer' : `${removed} left at the issuer were removed`;
        await run.reached('planned', `made again, as an earlier run stopped in it: ${what}`, { createdAgain: true });
    }
    else if (run.isResumed && isOnce && asked === true) {
        const recovered = await afterLostAnswer(run, current);
        if (recovered !== 'again')
            return recovered;
    }
    if (isOnce || issuer.createReplaces === true)
        await run.note({ asked: true });
    return run.holding(async () => issuer.create?.(current, rotation));
}
async function afterLostAnswer(run, current) {
    const { issuer, mode } = run.request;
    if (run.isInPlace) {
        const status = await issuer.validate(current);
        if (status === 'active')
            return 'again';
        if (status === 'inactive' && issuer.recover !== undefined) {
            return run.holding(async () => issuer.recover?.(current, run.journal.rotation));
        }
        if (status === 'inactive' && issuer.manual?.some(({ step }) => step === 'create') === true)
            return undefined;
    }
    else if (mode === 'manual') {
        return 'again';
    }
    throw new core_error/* RelockError */.dB('RL-ROTATE-LOST', `the issuer’s answer for ${run.name} was lost with the new value`, {
        evidence: [['Rotation', run.journal.rotation]],
        remedy: run.isInPlace
            ? 'See at the issuer which value it accepts, write that one to the vault, and rotate again.'
            : `Remove what the issuer made since then and nobody has, then run relock rotate ${(0,printable/* printable */.g)(run.request.key.address)}.`,
        state: run.isInPlace
            ? 'The value in the vault may be refused already.'
            : 'The current value works; there may be another one that nobody knows.',
    });
}
async function stage(run, pending) {
    const { store, address, issuer } = run.request;
    for (let pause = 100;; pause *= 4) {
        try {
            return await store.stage(address, pending, run.journal.rotation);
        }
        catch (error) {
            if (issuer.createReplaces !== true || pause > 10_000)
                throw error;
            await (0,promises_.setTimeout)(pause);
        }
    }
}
function mayHaveMade(run, error) {
    const { once, reclaim } = run.request.issuer;
    if (once?.includes('create') !== true || reclaim !== undefined || run.journal.asked !== true)
        return false;
    if (error instanceof core_error/* RelockError */.dB && error.code === 'RL-ROTATE-LOST')
        return true;
    return (0,http.mayHaveActed)(error) || (error instanceof core_error/* RelockError */.dB && (0,http.mayHaveActed)(error.cause));
}
async function mayHaveReplaced(run, current) {
    const { issuer } = run.request;
    if (issuer.createReplaces !== true || run.journal.asked !== true)
        return false;
    return (await issuer.validate(run.credential(current))) !== 'active';
}
async function takeGiven(run) {
    const { store, address, key, issuer } = run.request;
    const current = await run.current();
    const old = await run.oldSecret();
    const given = run.given;
    run.given = undefined;
    if (current.version !== run.journal.from) {
        if (old === undefined || !(0,rotate_credential/* hasSame */.PL)(run.credential(old), run.credential(current.fields), issuer.secretFields)) {
            await run.reached('promoted', `a person wrote version ${String(current.version)}`, { became: current.version });
            return true;
        }
        await run.note({ from: current.version });
    }
    if (given === undefined) {
        await run.rest();
        return false;
    }
    const lacking = issuer.secretFields.filter((field) => given.get(field)?.isEmpty !== false);
    const before = run.credential(current.fields);
    const staying = [...before].filter(([field]) => issuer.changingFields?.includes(field) !== true);
    const fresh = new Map([...staying, ...given]);
    const isOld = (0,rotate_credential/* hasSame */.PL)(before, fresh, issuer.secretFields);
    const status = lacking.length > 0 || isOld ? 'unchecked' : await issuer.validate(fresh);
    if (lacking.length > 0 || isOld || status === 'inactive') {
        const why = lacking.length > 0 ? `lacks ${lacking.join(', ')}` : isOld ? 'is the old one' : 'is refused by the issuer';
        throw new core_error/* RelockError */.dB('RL-ROTATE-GIVEN', `the new value that was given for ${run.name} ${why}`, {
            remedy: 'Give the new value again: relock rotate --continue.',
            state: 'The rotation still waits for it; nothing was changed.',
        });
    }
    const pending = (0,rotate_credential/* withCredential */.ML)(key, current.fields, fresh, issuer);
    await store.stage(address, pending, run.journal.rotation);
    await (0,index_entries/* keepIndex */.k7)(run.request, [
        ['current', current.fields],
        ['staged', pending],
    ]);
    await run.reached('staged', 'a person gave the new value; it is kept in the vault as pending');
    return true;
}

;// CONCATENATED MODULE: ./build/rotate/steps.js








async function proceed(run) {
    try {
        if (run.journal.contain === 'begun')
            await contain(run);
        while (!(0,rotate_journal/* isFinished */.$g)(run.journal)) {
            if (!(await advance(run)))
                return;
            run.isResumed = false;
        }
    }
    catch (error) {
        if (hasCode(error, 'RL-ROTATE-PENDING-LOST'))
            await abandon(run).catch(() => undefined);
        if (hasCode(error, 'RL-ROTATE-NOT-PROVEN'))
            await countProof(run).catch(() => undefined);
        await run.letGo(error, hasCode(error, 'RL-ROTATE-VERSION-MOVED') ? { moved: true } : {});
        throw error;
    }
}
async function advance(run) {
    const { issuer } = run.request;
    switch (run.journal.state) {
        case 'planned':
            return issuer.replaceStored === undefined ? make(run) : haveStoreReplace(run);
        case 'waiting':
            return run.journal.waiting?.step === 'create' ? takeGiven(run) : retire(run);
        case 'staged':
            if (issuer.set !== undefined && run.journal.waiting === undefined)
                return change(run);
            await prove(run);
            return true;
        case 'set':
            await prove(run);
            return true;
        case 'tested':
            return promote(run);
        case 'promoted':
            await readBack(run);
            return true;
        case 'verified':
            await publish(run);
            return !(await beginOverlap(run)) && retire(run);
        case 'published':
            return (await isOverlapOver(run)) && retire(run);
        case 'retiring':
            return retire(run);
        case 'refused':
            await finish(run);
            return true;
        case 'revoking':
        case 'done':
        case 'undone':
        case 'unproven':
        case 'revoked':
            return false;
    }
}
async function abandon(run) {
    const { store, address, issuer } = run.request;
    const staged = await store.readStaged(address, run.journal.rotation).catch(() => undefined);
    if (staged !== null)
        return;
    const { fields } = await run.current();
    await issuer.reclaim?.(run.credential(fields), run.journal.rotation);
    const told = await release(run);
    await run.reached('undone', `given up: its pending value is gone from the vault${told}`).catch(() => undefined);
}
function hasCode(error, code) {
    return error instanceof core_error/* RelockError */.dB && error.code === code;
}

;// CONCATENATED MODULE: ./build/rotate/engine.js















const engine_PATIENCE = 75_000;
const HAS_NEW = new Set([
    'verified',
    'published',
    'retiring',
    'refused',
    'unproven',
]);
function rotateKey(request) {
    return answered(request, undefined);
}
function continueRotation(request, given) {
    return answered(request, given);
}
async function answered(request, given) {
    const address = request.address.text;
    const told = {};
    try {
        (0,pause/* refusePaused */.d)(request.paused, address);
        (0,plan/* checkStrategy */.o4)(request.key, request.issuer, request.mode);
        return await attempt(request, given, told);
    }
    catch (error) {
        const { rotation = '', steps = [] } = told.journal ?? {};
        return { address, kind: request.key.kind, rotation, result: 'failed', steps, problem: (0,outcome/* problemOf */.Z)(error) };
    }
}
async function attempt(request, given, told) {
    const owner = (0,external_node_crypto_.randomUUID)();
    const deadline = performance.now() + (request.patience ?? engine_PATIENCE);
    let first;
    for (let begun = 0; begun < 4;) {
        const kept = await (0,rotate_journal/* readJournal */.a0)(request.store, request.address);
        if (first === undefined)
            first = kept === null || !(0,rotate_journal/* isFinished */.$g)(kept.journal) ? null : kept.journal.rotation;
        if (kept !== null && !(0,rotate_journal/* isFinished */.$g)(kept.journal)) {
            if ((0,rotate_journal/* isHeld */.i7)(kept.journal, owner, request.now())) {
                await engine_waitFor(request, deadline);
                continue;
            }
        }
        else {
            if (given !== undefined && begun === 0)
                throw notWaiting(request);
            const done = await nothingToReplace(request, kept, first);
            if (done !== undefined)
                return done;
        }
        begun++;
        try {
            const run = await (kept === null || (0,rotate_journal/* isFinished */.$g)(kept.journal)
                ? begin(request, owner, kept)
                : takeOver(request, owner, kept, given));
            told.journal = run.journal;
            try {
                await work(run);
            }
            finally {
                told.journal = run.journal;
            }
            if (await isAnswer(run))
                return (0,outcome/* outcomeOf */.s)(run.journal);
        }
        catch (error) {
            if (!(error instanceof rotate_journal/* Overtaken */.cO))
                throw error;
        }
    }
    throw new rotate_journal/* Overtaken */.cO(request.address);
}
async function work(run) {
    let failure;
    try {
        await proceed(run);
        if (run.journal.state !== 'waiting' || run.journal.waiting?.step !== 'revoke')
            return;
    }
    catch (error) {
        if (error instanceof rotate_journal/* Overtaken */.cO || !HAS_NEW.has(run.journal.state))
            throw error;
        failure = error;
    }
    if (!(await stillLeaked(run.request))) {
        if (failure !== undefined)
            throw failure;
        return;
    }
    if (!(0,rotate_journal/* isFinished */.$g)(run.journal))
        await giveUpProof(run, 'given up: the value that replaced it has leaked as well');
}
async function isAnswer({ journal, request }) {
    if (journal.state === 'undone')
        return false;
    if (journal.state === 'unproven')
        return journal.problem === undefined && !(await stillLeaked(request));
    return journal.state !== 'done' || !(await stillLeaked(request));
}
async function nothingToReplace(request, kept, first) {
    const { issuer, leaked } = request;
    const done = kept?.journal.state === 'done' ? kept.journal : undefined;
    const isWhole = kept?.journal.state === 'unproven' && kept.journal.problem === undefined;
    const ended = isWhole ? kept.journal : done;
    const justNow = ended !== undefined && ended.rotation !== first ? (0,outcome/* outcomeOf */.s)(ended) : undefined;
    if (leaked === undefined)
        return justNow;
    const current = await (0,versions/* readCurrent */.cA)(request);
    if (holds(request, current.fields))
        return undefined;
    if (justNow !== undefined && ended?.mode === 'emergency')
        return justNow;
    const old = await (0,versions/* findOlder */.Ej)(request, current.version, leaked);
    if (old === null)
        return justNow ?? ((await (0,index_entries/* isRetired */.aZ)(request, leaked)) ? harmless(request, done) : undefined);
    const credential = (0,rotate_credential/* credentialOf */.$5)(request.key, old, issuer);
    let status = await issuer.validate(credential);
    if (status === 'unknown') {
        await issuer.validate((0,rotate_credential/* credentialOf */.$5)(request.key, current.fields, issuer));
        status = await issuer.validate(credential);
    }
    const opened = issuer.strategy === 'in-place' ? (0,rotate_credential/* credentialOf */.$5)(request.key, current.fields, issuer) : credential;
    if (status === 'inactive')
        return harmless(request, done, opened);
    return issuer.strategy !== 'in-place' && canRevoke(issuer) ? revokeKey({ ...request, issuer }) : undefined;
}
function canRevoke(issuer) {
    return issuer.revoke !== undefined && issuer.capabilities.includes('revoke');
}
async function harmless(request, done, opened) {
    const steps = [...(done?.steps ?? [])];
    const add = (what) => {
        const step = { at: request.now().toISOString(), what };
        steps.push(step);
        request.onStep?.(step);
    };
    add('the value that leaked is an older one: the issuer refuses it');
    const { issuer, mode, address, key } = request;
    if (opened !== undefined && mode === 'emergency' && done?.mode !== 'emergency' && issuer.endSessions !== undefined) {
        add(`${await issuer.endSessions(opened)} open sessions were ended`);
    }
    if (done !== undefined)
        return (0,outcome/* outcomeOf */.s)(done, steps);
    return { address: address.text, kind: key.kind, rotation: '', result: 'revoked', steps };
}
async function stillLeaked(request) {
    return request.leaked !== undefined && holds(request, (await (0,versions/* readCurrent */.cA)(request)).fields);
}
function holds(request, secret) {
    const { leaked, key, issuer } = request;
    return leaked !== undefined && (0,rotate_credential/* holdsValue */.UQ)(key, secret, issuer.secretFields, leaked);
}
async function engine_waitFor(request, deadline) {
    if (performance.now() > deadline)
        throw new rotate_journal/* Overtaken */.cO(request.address);
    await (0,promises_.setTimeout)(100);
}
function notWaiting(request) {
    return new core_error/* RelockError */.dB('RL-ROTATE-NOT-WAITING', `no rotation of ${(0,printable/* printable */.g)(request.address.text)} waits for anything`, {
        remedy: `Begin one: relock rotate ${(0,printable/* printable */.g)(request.key.address)}.`,
        state: 'Nothing was changed.',
    });
}

// EXTERNAL MODULE: ./build/rotate/read-only.js
var read_only = __webpack_require__(15835);
// EXTERNAL MODULE: ./build/command/rotate/own-vault.js
var own_vault = __webpack_require__(45089);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
;// CONCATENATED MODULE: ./build/command/rotate/key.js










async function carryOut(order, services) {
    const { key, mode, dryRun, leaked } = order;
    const watch = mode === 'emergency' && !dryRun ? await (0,own_vault/* tellVault */.ww)({ address: key.address, leaked }, services.vaults) : undefined;
    const outcome = await act(order, services);
    return watch === undefined ? outcome : { ...outcome, watch };
}
async function act(order, services) {
    const { key, reason, mode, wanted, dryRun } = order;
    const now = services.now ?? (() => new Date());
    let issuer;
    const pausing = dryRun ? undefined : services.paused?.();
    pausing?.catch(() => undefined);
    try {
        const address = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address));
        const opened = await services.vaults.store(address);
        const store = dryRun ? (0,read_only/* readOnlyStore */.aq)(opened) : opened;
        issuer = await (0,issuer_open/* openIssuer */.KN)(key, dryRun ? (0,read_only/* readOnlyServices */.B5)(services.issuers) : services.issuers);
        if (wanted === 'rotate' && !canBeReplaced(issuer))
            throw noReplacement(key);
        const publishers = (await services.publishers?.(key, issuer)) ?? [];
        const common = { key, address, store, now, publishers };
        if (dryRun)
            return await (0,plan/* planKey */.vH)({ ...common, issuer, mode, wanted });
        const paused = await pausing;
        const given = {
            reason,
            paused,
            onStep: (step) => order.onStep?.(address.text, step),
            ...(order.leaked === undefined ? {} : { leaked: order.leaked }),
            ...(order.leakedSince === undefined ? {} : { leakedSince: order.leakedSince }),
        };
        if (wanted === 'revoke') {
            const outcome = await revokeKey({ ...common, ...given, issuer });
            if (outcome.problem?.code !== 'RL-ROTATE-CONFLICT' || !canBeReplaced(issuer))
                return outcome;
        }
        const request = { ...common, ...given, issuer, mode };
        return await (order.given === undefined ? rotateKey(request) : continueRotation(request, order.given));
    }
    catch (error) {
        const address = (0,printable/* printable */.g)(key.address);
        return { address, kind: key.kind, rotation: '', result: 'failed', steps: [], problem: (0,outcome/* problemOf */.Z)(error) };
    }
    finally {
        await issuer?.close();
    }
}
function keyOf(keys, reference) {
    const wanted = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(reference)).text;
    return keys.find((key) => (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address)).text === wanted);
}
function canBeReplaced(issuer) {
    return ((0,issuer_open/* canRotate */.kg)(issuer) || (0,issuer_open/* isReplacedByStore */.xC)(issuer) || issuer.manual?.some(({ step }) => step === 'create') === true);
}
function noReplacement(key) {
    return new core_error/* RelockError */.dB('RL-ROTATE-NO-CREATE', `${(0,printable/* printable */.g)(key.kind)} has no way to make a new ${(0,printable/* printable */.g)(key.address)}`, {
        remedy: 'Say on-leak: revoke for it, make the new one by hand, and write it to the vault.',
        state: 'Nothing was changed.',
    });
}


/***/ }),

/***/ 45089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rP: () => (/* binding */ keepRecord),
/* harmony export */   sJ: () => (/* binding */ currentSince),
/* harmony export */   ww: () => (/* binding */ tellVault)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77486);
/* harmony import */ var _rotate_journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98345);
/* harmony import */ var _tell_incident_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21862);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(503);





const LONGEST = 40_000;
async function keepRecord(address, incident, vaults) {
    const whole = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAddress */ .or)(address));
    const store = await vaults.store(whole);
    let text = '';
    for (const most of [Infinity, 40, 10]) {
        const { places, uses, morePlaces } = incident;
        const shorter = {
            ...incident,
            places: places.slice(0, most),
            morePlaces: morePlaces + Math.max(0, places.length - most),
            uses: uses?.slice(0, most),
        };
        text = JSON.stringify(JSON.parse((0,_tell_incident_js__WEBPACK_IMPORTED_MODULE_3__/* .incidentJson */ .dQ)(shorter)));
        if (Buffer.byteLength(text) <= LONGEST)
            break;
    }
    return store.writeIncident(whole, incident.id, text);
}
const PATIENCE = 5_000;
async function tellVault({ address, leaked }, vaults, patience = PATIENCE) {
    const told = new AbortController();
    try {
        return await Promise.race([
            tellOf((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAddress */ .or)(address)), leaked, vaults),
            (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(patience, 'The vault’s watch did not answer in time.', { signal: told.signal }),
        ]);
    }
    catch {
        return 'The vault’s watch was not told: it could not be reached.';
    }
    finally {
        told.abort();
    }
}
async function tellOf(address, leaked, vaults) {
    const store = await vaults.store(address);
    if (store.tellLeaked === undefined)
        return undefined;
    if (await isReplaced(store, address, leaked))
        return undefined;
    const told = await store.tellLeaked(address);
    if (told === undefined)
        return undefined;
    return told
        ? 'The vault’s watch was told that this key leaked.'
        : 'The vault’s watch was not told: this login may not (update and sudo on sys/relock/watch/leaked/…).';
}
async function isReplaced(store, address, leaked) {
    if (leaked !== undefined) {
        const values = [...((await store.read(address))?.fields.values() ?? [])];
        return !values.some((value) => value.equals(leaked) || (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .isBase64CoreOf */ .M$)(leaked, value));
    }
    const journal = (await (0,_rotate_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(store, address))?.journal;
    return journal?.became !== undefined && !(0,_rotate_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinished */ .$g)(journal);
}
async function currentSince(address, before, vaults) {
    const whole = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_4__/* .wholeSecret */ .ii)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAddress */ .or)(address));
    try {
        const versions = await (await vaults.store(whole)).versions(whole);
        return versions.findLast(({ created }) => created !== undefined && Date.parse(created) <= before.getTime())
            ?.created;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 73131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkUrl: () => (/* binding */ checkUrl),
  mayHaveActed: () => (/* binding */ mayHaveActed),
  openHttp: () => (/* binding */ openHttp),
  request: () => (/* binding */ request)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/core/http-exchange.js



async function openLine(protocol, caFile, proxyEnv, maxSockets = 8) {
    const settings = { keepAlive: true, maxSockets, timeout: 10_000, ...(proxyEnv === undefined ? {} : { proxyEnv }) };
    if (protocol === 'http:') {
        const http = process.getBuiltinModule('node:http');
        return { agent: new http.Agent(settings), start: http.request };
    }
    const ca = caFile === undefined ? undefined : await readAuthorities(caFile);
    const https = process.getBuiltinModule('node:https');
    return { agent: new https.Agent(ca === undefined ? settings : { ...settings, ca }), start: https.request };
}
async function readAuthorities(file) {
    const { readFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
    const text = await readFile(file, 'utf8').catch((error) => {
        throw authoritiesError(file, (0,core_error/* systemCode */.xU)(error) ?? 'it can’t be read', error);
    });
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw authoritiesError(file, 'it holds no PEM certificate');
    return text;
}
function authoritiesError(file, why, cause) {
    return new core_error/* RelockError */.dB('RL-HTTP-CA', `the file of certificate authorities ${(0,printable/* printable */.g)(file)} is no use: ${why}`, {
        remedy: 'Name a PEM file with the certificates of the authorities that signed the server’s.',
        cause,
    });
}
function attempt(wanted, url, line, limits) {
    return new Promise((resolve) => {
        let sent = false;
        const timers = [];
        const finish = (outcome) => {
            for (const timer of timers)
                clearTimeout(timer);
            resolve(outcome);
        };
        const fail = (code, what, more = {}) => finish({
            error: new core_error/* RelockError */.dB(code, `${(0,printable/* printable */.g)(url.origin)} ${what}`, {
                cause: more.cause,
                ...(more.remedy === undefined ? {} : { remedy: more.remedy }),
            }),
            sent,
            final: more.final ?? false,
        });
        let call;
        try {
            call = line.start(url, {
                method: wanted.method,
                agent: line.agent,
                headers: {
                    'user-agent': 'relock',
                    ...(wanted.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(wanted.body)) }),
                    ...wanted.headers,
                },
            });
        }
        catch (error) {
            fail('RL-HTTP-HEADER', 'can’t be asked: a token or name holds characters that no header may hold', {
                final: true,
                cause: error,
            });
            return;
        }
        timers.push(setTimeout(() => {
            call.destroy();
            fail('RL-HTTP-TIMEOUT', `gave no whole answer within ${limits.attemptTimeout / 1000} s`);
        }, limits.attemptTimeout));
        call.once('socket', (socket) => {
            const connected = () => void (sent = true);
            if (!socket.connecting)
                return connected();
            socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
            timers.push(setTimeout(() => {
                if (sent)
                    return;
                call.destroy();
                fail('RL-HTTP-UNREACHABLE', `could not be connected to within ${limits.connectTimeout / 1000} s`, {
                    final: true,
                });
            }, limits.connectTimeout));
        });
        call.on('error', (error) => {
            const code = (0,core_error/* systemCode */.xU)(error) ?? 'no reason given';
            if (TLS_TROUBLE.test(code)) {
                fail('RL-HTTP-TLS', `showed a certificate or TLS version that is not accepted (${code})`, {
                    final: true,
                    remedy: 'When its authority is your own, name the authority’s PEM file; never turn the check off.',
                    cause: error,
                });
            }
            else if (sent)
                fail('RL-HTTP-BROKEN', `broke the connection off (${code})`, { cause: error });
            else {
                fail('RL-HTTP-UNREACHABLE', `can’t be reached (${code})`, { final: code === 'ENOTFOUND', cause: error });
            }
        });
        const take = async (response) => {
            try {
                const body = await collect(response, limits.maxBytes, wanted.headers?.['accept-encoding']);
                if (typeof body === 'string')
                    finish({ status: response.statusCode ?? 0, headers: response.headers, body });
                else
                    fail(body.code, body.what, { final: true });
            }
            catch (error) {
                call.destroy();
                fail('RL-HTTP-BROKEN', 'broke off in the middle of its answer', { cause: error });
            }
        };
        call.once('response', (response) => void take(response));
        call.end(wanted.body);
    });
}
const TLS_TROUBLE = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA)/;
async function collect(response, maxBytes, asked = 'identity') {
    const parts = [];
    let size = 0;
    for await (const part of response) {
        size += part.length;
        if (size > maxBytes) {
            return { code: 'RL-HTTP-TOO-LARGE', what: `gave an answer of more than ${Math.floor(maxBytes / 1024)} KiB` };
        }
        parts.push(part);
    }
    const whole = Buffer.concat(parts);
    const encoded = !['identity', asked].includes(response.headers['content-encoding'] ?? 'identity');
    if (encoded || !(0,external_node_buffer_.isUtf8)(whole))
        return { code: 'RL-HTTP-ENCODING', what: 'gave an answer that is not UTF-8 text' };
    return whole.toString('utf8');
}

;// CONCATENATED MODULE: ./build/core/http.js




function openHttp(options = {}) {
    const limits = {
        connectTimeout: options.connectTimeout ?? 5_000,
        attemptTimeout: options.attemptTimeout ?? 15_000,
        maxBytes: options.maxBytes ?? 8 * 1024 * 1024,
    };
    const agents = new Map();
    const closed = new AbortController();
    function line(protocol) {
        const known = agents.get(protocol) ??
            openLine(protocol, options.caFile, proxyEnvironment(options.proxies), options.connections);
        agents.set(protocol, known);
        return known;
    }
    return {
        async request(wanted) {
            const url = checkUrl(wanted.url);
            refuseDots(wanted.url);
            const deadline = Date.now() + (options.timeout ?? 30_000);
            const transport = await line(url.protocol);
            for (let count = 1;; count++) {
                const left = deadline - Date.now();
                const outcome = await attempt(wanted, url, transport, {
                    ...limits,
                    attemptTimeout: Math.max(1, Math.min(limits.attemptTimeout, left)),
                });
                const pause = pauseBefore(count, outcome);
                const again = count < (options.attempts ?? 4) && mayRepeat(wanted, outcome) && Date.now() + pause < deadline;
                if (!again || !(await waited(pause, closed.signal))) {
                    if ('error' in outcome)
                        throw outcome.error;
                    return outcome;
                }
            }
        },
        close() {
            closed.abort();
            for (const opened of agents.values()) {
                void opened.then(({ agent }) => agent.destroy()).catch(() => undefined);
            }
            agents.clear();
        },
    };
}
async function request(wanted) {
    const client = openHttp(wanted);
    try {
        return await client.request(wanted);
    }
    finally {
        client.close();
    }
}
function mayHaveActed(error) {
    return error instanceof core_error/* RelockError */.dB && (error.code === 'RL-HTTP-TIMEOUT' || error.code === 'RL-HTTP-BROKEN');
}
function checkUrl(text) {
    if (!URL.canParse(text))
        throw new core_error/* RelockError */.dB('RL-HTTP-URL', 'a server’s address is not a URL');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') {
        throw new core_error/* RelockError */.dB('RL-HTTP-URL', `the address of ${(0,printable/* printable */.g)(url.host)} holds a user name or a password`, {
            remedy: 'Take them out of the address.',
        });
    }
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
        throw new core_error/* RelockError */.dB('RL-HTTP-PLAIN', `${(0,printable/* printable */.g)(url.origin)} would be asked without encryption`, {
            remedy: 'Use an https:// address; http:// is for this machine only (localhost, 127.0.0.1, [::1]).',
            state: 'Nothing was sent.',
        });
    }
    return url;
}
function refuseDots(text) {
    const [path = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[?#]/);
    if (!path.split(/[\\/]/).some((part) => /^(?:\.|%2e){1,2}$/i.test(part)))
        return;
    throw new core_error/* RelockError */.dB('RL-HTTP-URL', 'a request’s path has a part that is "." or ".."', {
        remedy: 'Correct the name that it is made of.',
        state: 'Nothing was sent.',
    });
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function mayRepeat(wanted, outcome) {
    const repeat = wanted.repeat ?? (wanted.method === 'POST' || wanted.method === 'PATCH' ? 'unprocessed' : 'always');
    if (repeat === 'never')
        return false;
    if ('error' in outcome)
        return !outcome.final && (repeat === 'always' || !outcome.sent);
    const { status } = outcome;
    return status === 412 || status === 429 || status === 503 || (repeat === 'always' && status >= 500);
}
async function waited(milliseconds, closed) {
    try {
        await (0,promises_.setTimeout)(milliseconds, undefined, { signal: closed });
        return true;
    }
    catch {
        return false;
    }
}
function pauseBefore(count, outcome) {
    const asked = 'error' in outcome ? undefined : outcome.headers['retry-after'];
    if (asked !== undefined) {
        const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
        if (!Number.isNaN(wait))
            return Math.max(0, wait);
    }
    return 150 * 2 ** (count - 1) * (0.5 + Math.random() / 2);
}
function proxyEnvironment(env = {}) {
    const read = (name) => env[name] ?? env[name.toUpperCase()];
    const http = read('http_proxy');
    const https = read('https_proxy');
    if (http === undefined && https === undefined)
        return undefined;
    const exempt = [read('no_proxy'), 'localhost', '127.0.0.1', '[::1]'].filter((part) => part !== undefined);
    return {
        ...(http === undefined ? {} : { http_proxy: http }),
        ...(https === undefined ? {} : { https_proxy: https }),
        no_proxy: exempt.join(','),
    };
}


/***/ }),

/***/ 44028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ openIssuer),
/* harmony export */   a9: () => (/* binding */ issuerForToken),
/* harmony export */   kg: () => (/* binding */ canRotate),
/* harmony export */   xC: () => (/* binding */ isReplacedByStore)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const KINDS = {
    postgres: async (key, services) => key.strategy === 'alternate'
        ? (await __webpack_require__.e(/* import() */ 624).then(__webpack_require__.bind(__webpack_require__, 70624))).openPostgresAlternate(key, services)
        : (await __webpack_require__.e(/* import() */ 4943).then(__webpack_require__.bind(__webpack_require__, 64943))).openPostgres(key, services),
    mysql: async (key, services) => (await Promise.all(/* import() */[__webpack_require__.e(8758), __webpack_require__.e(8083)]).then(__webpack_require__.bind(__webpack_require__, 8083))).openMysql(key, services),
    mongodb: async (key, services) => (await Promise.all(/* import() */[__webpack_require__.e(8758), __webpack_require__.e(6093)]).then(__webpack_require__.bind(__webpack_require__, 16093))).openMongodb(key, services),
    redis: async (key, services) => (await Promise.all(/* import() */[__webpack_require__.e(8758), __webpack_require__.e(6897)]).then(__webpack_require__.bind(__webpack_require__, 36897))).openRedisUser(key, services),
    'relock-key': async (key, services) => (await __webpack_require__.e(/* import() */ 924).then(__webpack_require__.bind(__webpack_require__, 80924))).openRelockKey(key, services),
    'relock-served-key': async (key, services) => (await __webpack_require__.e(/* import() */ 3452).then(__webpack_require__.bind(__webpack_require__, 33452))).openRelockServedKey(key, services),
    'vault-token': async (key, services) => (await __webpack_require__.e(/* import() */ 7942).then(__webpack_require__.bind(__webpack_require__, 67942))).openVaultToken(key, services),
    'vault-database-role': async (key, services) => (await __webpack_require__.e(/* import() */ 7959).then(__webpack_require__.bind(__webpack_require__, 47959))).openVaultDatabaseRole(key, services),
    tls: async (key, services) => (await __webpack_require__.e(/* import() */ 6832).then(__webpack_require__.bind(__webpack_require__, 66832))).openTls(key, services),
    webhook: async (key, services) => (await __webpack_require__.e(/* import() */ 7867).then(__webpack_require__.bind(__webpack_require__, 57867))).openWebhook(key, services),
    command: async (key, services) => (await __webpack_require__.e(/* import() */ 6604).then(__webpack_require__.bind(__webpack_require__, 6604))).openCommand(key, services),
    'github-token': async (_, services) => (await __webpack_require__.e(/* import() */ 3075).then(__webpack_require__.bind(__webpack_require__, 43075))).openGithubToken(services),
    'sendgrid-key': async (key, services) => (await __webpack_require__.e(/* import() */ 1272).then(__webpack_require__.bind(__webpack_require__, 41272))).openSendgridKey(key, services),
    'datadog-key': async (key, services) => (await __webpack_require__.e(/* import() */ 1314).then(__webpack_require__.bind(__webpack_require__, 18933))).openDatadogKey(key, services),
    'cloudflare-token': async (key, services) => (await __webpack_require__.e(/* import() */ 8759).then(__webpack_require__.bind(__webpack_require__, 8759))).openCloudflareToken(key, services),
    'dockerhub-token': async (key, services) => (await __webpack_require__.e(/* import() */ 6301).then(__webpack_require__.bind(__webpack_require__, 76301))).openDockerhubToken(key, services),
    'heroku-token': async (key, services) => (await __webpack_require__.e(/* import() */ 9724).then(__webpack_require__.bind(__webpack_require__, 9724))).openHerokuToken(key, services),
    'openai-key': async (key, services) => (await __webpack_require__.e(/* import() */ 6896).then(__webpack_require__.bind(__webpack_require__, 6896))).openOpenaiKey(key, services),
    'twilio-key': async (key, services) => (await __webpack_require__.e(/* import() */ 8258).then(__webpack_require__.bind(__webpack_require__, 78258))).openTwilioKey(key, services),
    'okta-secret': async (key, services) => (await __webpack_require__.e(/* import() */ 9358).then(__webpack_require__.bind(__webpack_require__, 69358))).openOktaSecret(key, services),
    'gitlab-access-token': async (key, services) => (await __webpack_require__.e(/* import() */ 7646).then(__webpack_require__.bind(__webpack_require__, 57646))).openGitlabAccessToken(key, services),
    'auth0-secret': async (key, services) => (await __webpack_require__.e(/* import() */ 5337).then(__webpack_require__.bind(__webpack_require__, 95337))).openAuth0Secret(key, services),
    'gitlab-token': async (key, services) => (await __webpack_require__.e(/* import() */ 1563).then(__webpack_require__.bind(__webpack_require__, 71563))).openGitlabToken(key, services),
    'conjur-key': async (key, services) => (await __webpack_require__.e(/* import() */ 1179).then(__webpack_require__.bind(__webpack_require__, 1179))).openConjurKey(key, services),
    'npm-token': async (key, services) => (await __webpack_require__.e(/* import() */ 1827).then(__webpack_require__.bind(__webpack_require__, 11827))).openNpmToken(key, services),
    'slack-token': async (key, services) => (await __webpack_require__.e(/* import() */ 7878).then(__webpack_require__.bind(__webpack_require__, 87878))).openSlackToken(key, services),
    'stripe-key': async (key, services) => (await __webpack_require__.e(/* import() */ 7099).then(__webpack_require__.bind(__webpack_require__, 67099))).openStripeKey(key, services),
    'digitalocean-token': async (key, services) => (await __webpack_require__.e(/* import() */ 8686).then(__webpack_require__.bind(__webpack_require__, 98686))).openDigitaloceanToken(key, services),
    'anthropic-key': async (key, services) => (await __webpack_require__.e(/* import() */ 3292).then(__webpack_require__.bind(__webpack_require__, 43292))).openAnthropicKey(key, services),
    'aws-iam-key': async (key, services) => (await __webpack_require__.e(/* import() */ 573).then(__webpack_require__.bind(__webpack_require__, 40573))).openAwsIamKey(key, services),
    'aws-managed': async (key, services) => (await __webpack_require__.e(/* import() */ 7555).then(__webpack_require__.bind(__webpack_require__, 37555))).openAwsManaged(key, services),
    'google-key': async (key, services) => (await __webpack_require__.e(/* import() */ 3821).then(__webpack_require__.bind(__webpack_require__, 23821))).openGoogleKey(key, services),
    'azure-app-secret': async (key, services) => (await __webpack_require__.e(/* import() */ 6352).then(__webpack_require__.bind(__webpack_require__, 26352))).openAzureAppSecret(key, services),
    'azure-storage-key': async (key, services) => (await __webpack_require__.e(/* import() */ 3399).then(__webpack_require__.bind(__webpack_require__, 73399))).openAzureStorageKey(key, services),
    'github-deploy-key': async (key, services) => (await __webpack_require__.e(/* import() */ 7056).then(__webpack_require__.bind(__webpack_require__, 97056))).openGithubDeployKey(key, services),
    'github-oauth-token': async (key, services) => (await __webpack_require__.e(/* import() */ 6145).then(__webpack_require__.bind(__webpack_require__, 16145))).openGithubOauthToken(key, services),
};
async function openIssuer(key, services) {
    const open = Object.hasOwn(KINDS, key.kind) ? KINDS[key.kind] : undefined;
    if (open === undefined)
        throw unknownKind(key);
    return open(key, services);
}
async function issuerForToken(kind, services) {
    switch (kind) {
        case 'github-token':
            return (await __webpack_require__.e(/* import() */ 3075).then(__webpack_require__.bind(__webpack_require__, 43075))).openGithubToken(services);
        case 'gitlab-token':
            return (await __webpack_require__.e(/* import() */ 1818).then(__webpack_require__.bind(__webpack_require__, 71818))).openFoundGitlabToken(services);
        case 'slack-token':
            return (await __webpack_require__.e(/* import() */ 7878).then(__webpack_require__.bind(__webpack_require__, 87878))).openSlackToken(undefined, services);
        case 'npm-token':
            return (await __webpack_require__.e(/* import() */ 1827).then(__webpack_require__.bind(__webpack_require__, 11827))).openNpmToken(undefined, services);
        case 'digitalocean-token':
            return (await __webpack_require__.e(/* import() */ 8686).then(__webpack_require__.bind(__webpack_require__, 98686))).openDigitaloceanToken(undefined, services);
        default:
            return undefined;
    }
}
function canRotate(issuer) {
    return issuer.capabilities.includes('create');
}
function isReplacedByStore(issuer) {
    return issuer.replaceStored !== undefined;
}
function unknownKind(key) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ISSUER-UNKNOWN', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key.kind)}" is no kind of key that Relock can replace`, {
        evidence: [['Known are', Object.keys(KINDS).join(', ')]],
        remedy: `Correct kind: of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(key.address)} in the config.`,
    });
}


/***/ }),

/***/ 56576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $5: () => (/* binding */ credentialOf),
  PL: () => (/* binding */ hasSame),
  UQ: () => (/* binding */ holdsValue),
  j1: () => (/* binding */ isSameHolder),
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
function substituteUser(text, old, fresh) {
    const [before, after] = [old, fresh].map((user) => encodeURIComponent(user.reveal()));
    const url = text.reveal();
    const replaced = url.replace(`://${before}:`, () => `://${after}:`);
    return replaced === url ? undefined : new secret/* SecretValue */.i(replaced);
}

;// CONCATENATED MODULE: ./build/rotate/credential.js




function credentialOf(key, secret, issuer) {
    const { secretFields, changingFields = [] } = issuer;
    const credential = new Map();
    const mayLack = new Set(changingFields);
    for (const field of new Set([...Object.keys(key.fields), ...secretFields, ...changingFields])) {
        const name = nameOf(key, field);
        const value = secret.get(name);
        if (value === undefined && mayLack.has(field))
            continue;
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
function withCredential(key, secret, credential, issuer) {
    const result = new Map(secret);
    const beside = new Set();
    const inside = (fields, names, replace) => {
        for (const field of fields) {
            const old = secret.get(nameOf(key, field));
            const fresh = credential.get(field);
            if (old === undefined || fresh === undefined)
                continue;
            for (const name of names) {
                const value = result.get(name);
                const changed = value === undefined ? undefined : replace(value, old, fresh);
                if (changed !== undefined)
                    result.set(name, changed);
                if (changed !== undefined)
                    beside.add(name);
            }
        }
    };
    inside(issuer.secretFields, [...result.keys()], substitute);
    inside(issuer.changingFields ?? [], beside, (text, old, fresh) => substitute(text, old, fresh) ?? substituteUser(text, old, fresh));
    for (const field of issuer.changingFields ?? [])
        result.delete(nameOf(key, field));
    for (const [field, value] of credential)
        result.set(nameOf(key, field), value);
    return result;
}
function isSameHolder(a, b, { secretFields, changingFields = [] }) {
    const told = changingFields.filter((field) => a.has(field) && b.has(field));
    return hasSame(a, b, told.length === 0 ? secretFields : told);
}
function hasSame(a, b, fields) {
    return fields.every((field) => {
        const value = a.get(field);
        const other = b.get(field);
        return value === undefined || other === undefined ? value === other : value.equals(other);
    });
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

/***/ 39763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   Lg: () => (/* binding */ PROOF_TIME),
/* harmony export */   Xo: () => (/* binding */ endIt)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const PROOF_TIME = 10_000;
async function endIt(issuer, credential, proofTime) {
    await issuer.revoke(credential);
    return isRefused(issuer, credential, proofTime);
}
async function isRefused(issuer, credential, proofTime) {
    const deadline = performance.now() + proofTime;
    for (let pause = 50;; pause = Math.min(pause * 2, 2_000)) {
        if ((await issuer.validate(credential)) === 'inactive')
            return true;
        if (performance.now() + pause > deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
    }
}


/***/ }),

/***/ 8719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ enrolKey),
/* harmony export */   aZ: () => (/* binding */ isRetired),
/* harmony export */   k7: () => (/* binding */ keepIndex)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77486);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56576);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98345);



async function enrolKey(enrolment) {
    const { key, address, store, issuer } = enrolment;
    const reading = await store.read(address);
    if (reading === null)
        return false;
    const kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(store, address);
    if (kept !== null && (!(0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinished */ .$g)(kept.journal) || kept.journal.state === 'revoked'))
        return false;
    (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialOf */ .$5)(key, reading.fields, issuer);
    return keepIndex(enrolment, [['current', reading.fields]]);
}
async function keepIndex({ key, address, store, issuer }, secrets) {
    let wrote = false;
    for (const field of issuer.secretFields) {
        const name = (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(key, field);
        const at = { ...address, key: name, text: `${address.text}#/${name}` };
        const values = secrets.flatMap(([state, secret]) => {
            const value = secret.get(name);
            return value === undefined || value.isEmpty ? [] : [{ value, state }];
        });
        const index = await entriesOf(store, at);
        const entries = index?.entries.filter((entry) => entry.address === at.text) ?? [];
        const [weak, strong] = [values.filter(isWeak), values.filter((one) => !isWeak(one))];
        const isKnown = ({ value, state }) => {
            const mac = index === null ? undefined : (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .plainMac */ .qn)(value, index.key);
            return mac !== undefined && entries.some((entry) => entry.state === state && entry.forms[0]?.mac === mac);
        };
        const formless = entries.filter(({ forms }) => forms.length === 0);
        if (strong.every(isKnown) && haveStates(formless, weak))
            continue;
        await store.writeFingerprints(at, key.kind, values);
        wrote = true;
    }
    return wrote;
}
function isWeak({ value }) {
    return !(0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrongEnough */ .af)(value);
}
function haveStates(entries, values) {
    const living = (all) => all
        .map(({ state }) => state)
        .filter((state) => state !== 'retired')
        .sort()
        .join(' ');
    const retires = values.some(({ state }) => state === 'retired');
    return living(entries) === living(values) && (!retires || entries.some(({ state }) => state === 'retired'));
}
async function isRetired({ key, address, store, issuer }, value) {
    const states = new Set();
    for (const field of issuer.secretFields) {
        const at = `${address.text}#/${(0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(key, field)}`;
        const index = await entriesOf(store, { ...address, key: (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(key, field), text: at });
        const mac = index === null ? undefined : (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .plainMac */ .qn)(value, index.key);
        if (mac === undefined)
            continue;
        for (const { address: where, forms, state } of index?.entries ?? []) {
            if (where === at && forms[0]?.mac === mac)
                states.add(state);
        }
    }
    return states.has('retired') && states.size === 1;
}
function entriesOf(store, address) {
    return store.readOwnFingerprints?.(address) ?? store.readFingerprints(address);
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
/* harmony export */   i7: () => (/* binding */ isHeld),
/* harmony export */   o$: () => (/* binding */ HOLD),
/* harmony export */   p$: () => (/* binding */ withStep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);



const STATES = [
    'planned',
    'waiting',
    'staged',
    'set',
    'tested',
    'promoted',
    'verified',
    'published',
    'retiring',
    'refused',
    'done',
    'undone',
    'unproven',
    'revoking',
    'revoked',
];
const FINISHED = new Set(['done', 'undone', 'unproven', 'revoked']);
const MODES = new Set(['emergency', 'scheduled', 'manual']);
const HOLD = 60_000;
const SKEW = 10 * 60_000;
function isHeld({ until, owner }, by, now) {
    const left = Date.parse(until) - now.getTime();
    return left > 0 && left <= HOLD + SKEW && owner !== by;
}
const STEPS_KEPT = 200;
function withStep(steps, step) {
    const all = [...steps, step];
    return all.length <= STEPS_KEPT ? all : [...all.slice(0, STEPS_KEPT / 2), ...all.slice(-STEPS_KEPT / 2)];
}
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
    return FINISHED.has(journal.state);
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
        STATES.some((state) => state === entry.state) &&
        (typeof entry.from === 'string' || typeof entry.from === 'number') &&
        MODES.has(String(entry.mode)) &&
        Array.isArray(entry.steps) &&
        entry.steps.every(isStep) &&
        (entry.published === undefined || (isObject(entry.published) && Object.values(entry.published).every(isStep))) &&
        (entry.recent === undefined || isListOf(entry.recent, ['string'])) &&
        (entry.unproven === undefined || isListOf(entry.unproven, ['string', 'number'])) &&
        (entry.waiting === undefined || isManualStep(entry.waiting)));
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isListOf(value, types) {
    return Array.isArray(value) && value.every((one) => types.includes(typeof one));
}
function isStep(value) {
    return isObject(value) && typeof value['at'] === 'string' && typeof value['what'] === 'string';
}
function isManualStep(value) {
    if (!isObject(value) || (value['step'] !== 'create' && value['step'] !== 'revoke'))
        return false;
    return typeof value['link'] === 'string' && isListOf(value['instructions'], ['string']);
}


/***/ }),

/***/ 58814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function outcomeOf(journal, steps = journal.steps) {
    const { address, kind, rotation, state, problem, waiting, retireAfter, uses } = journal;
    const common = { address, kind, rotation, steps, ...(uses === undefined ? {} : { uses }) };
    if (state === 'done')
        return { ...common, result: 'rotated' };
    if (state === 'revoked')
        return { ...common, result: 'revoked' };
    if (state === 'unproven' && problem === undefined)
        return { ...common, result: 'accepted' };
    if (state === 'waiting' && waiting !== undefined)
        return { ...common, result: 'waiting', waiting };
    if (state === 'published' && retireAfter !== undefined)
        return { ...common, result: 'overlap', retireAfter };
    const why = problem ?? { code: 'RL-ROTATE-UNFINISHED', message: `the rotation of ${address} is not finished` };
    return { ...common, result: 'failed', problem: why };
}
function problemOf(error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)) {
        const name = error instanceof Error ? error.name : 'unknown';
        return { code: 'RL-INTERNAL', message: `something went wrong that Relock did not foresee: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name, 60)}` };
    }
    return {
        code: error.code,
        message: error.message,
        ...(error.evidence.length === 0 ? {} : { evidence: error.evidence }),
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        ...(error.state === undefined ? {} : { state: error.state }),
    };
}


/***/ }),

/***/ 75012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ refusePaused)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function refusePaused(reason, address) {
    if (reason === undefined)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-PAUSED', `all rotation is paused, so ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address)} is left as it is`, {
        evidence: [['Paused', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(reason, 200)]],
        remedy: 'When it may go on: relock rotate --resume, and take rotate.paused out of the config.',
        state: 'Nothing was changed: a key that leaked is still alive.',
    });
}


/***/ }),

/***/ 79255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nZ: () => (/* binding */ isDue),
/* harmony export */   o4: () => (/* binding */ checkStrategy),
/* harmony export */   vH: () => (/* binding */ planKey)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58217);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56576);
/* harmony import */ var _journal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98345);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58814);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69329);






const DAY = 24 * 60 * 60 * 1000;
async function isDue(key, address, store, now, earlier = 0) {
    const kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(store, address);
    if (kept === null)
        return { due: true, why: 'never rotated' };
    const { journal } = kept;
    if (!(0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinished */ .$g)(journal))
        return unfinishedDue(journal, now);
    if (journal.state === 'revoked') {
        return {
            due: false,
            why: `revoked on ${endOf(journal)}; rotate it by name to give it a new value`,
        };
    }
    if (journal.state === 'undone')
        return { due: true, why: `not rotated on ${endOf(journal)}` };
    const age = Math.floor((now.getTime() - Date.parse(endOf(journal))) / DAY);
    const doubt = journal.state === 'unproven' ? '; the value before it was not seen to be refused' : '';
    return { due: age >= key.everyDays - earlier, why: `${age} of ${key.everyDays} days old${doubt}` };
}
function unfinishedDue(journal, now) {
    const { state, retireAfter, waiting } = journal;
    if (state === 'revoking') {
        return { due: true, why: `unfinished since ${startOf(journal)}`, unfinished: 'revocation' };
    }
    if (state === 'published' && retireAfter !== undefined) {
        if (now.getTime() < Date.parse(retireAfter)) {
            return { due: false, why: `rotated; the old value works beside the new one until ${retireAfter}` };
        }
        return { due: true, why: `the overlap ended at ${retireAfter}`, unfinished: 'rotation' };
    }
    const why = state === 'waiting' ? `waits for a person to ${waiting?.step ?? 'act'} it` : 'unfinished';
    return { due: true, why: `${why} since ${startOf(journal)}`, unfinished: 'rotation' };
}
async function planKey(request) {
    const { key, address, store, issuer } = request;
    const at = request.now().toISOString();
    const common = { address: address.text, kind: key.kind };
    try {
        checkStrategy(key, issuer, request.mode);
        const current = await (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .readCurrent */ .cA)({ store, address });
        (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialOf */ .$5)(key, current.fields, issuer);
        const kept = await (0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .readJournal */ .a0)(store, address);
        const unfinished = kept !== null && !(0,_journal_js__WEBPACK_IMPORTED_MODULE_2__/* .isFinished */ .$g)(kept.journal) ? kept.journal : undefined;
        const steps = unfinished !== undefined
            ? [`finish rotation ${unfinished.rotation}, which stopped after "${unfinished.state}"`]
            : request.wanted === 'revoke'
                ? [`revoke the value of version ${String(current.version)} at the issuer`, 'see the issuer refuse it']
                : rotationSteps(request, String(current.version));
        const rotation = unfinished?.rotation ?? '';
        return { ...common, rotation, result: 'planned', steps: steps.map((what) => ({ at, what })) };
    }
    catch (error) {
        return { ...common, rotation: '', result: 'failed', steps: [], problem: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Z)(error) };
    }
}
function rotationSteps(request, version) {
    const { issuer, mode, publishers = [] } = request;
    const isEmergency = mode === 'emergency';
    const endsSessions = isEmergency && issuer.endSessions !== undefined;
    const isInPlace = issuer.strategy === 'in-place';
    return [
        ...(isEmergency && issuer.contain !== undefined
            ? ['stop the old value at the issuer, so that it can be undone']
            : []),
        ...makeSteps(request),
        ...(isInPlace && endsSessions ? ['end all sessions that are open'] : []),
        issuer.test === undefined
            ? 'ask the issuer whether it accepts it'
            : 'log in with it, read back from the pending copy',
        `make it current in the vault, if that is still at version ${version}`,
        'log in with it, read back from the vault',
        ...publishers.map(({ id }) => `publish it: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(id)}`),
        ...(isInPlace ? [] : retireSteps(request)),
        ...(!isInPlace && endsSessions ? ['end all sessions that the old value opened'] : []),
        'see the issuer refuse the old value',
    ];
}
function makeSteps({ key, issuer }) {
    const changing = [...issuer.secretFields, ...(issuer.changingFields ?? [])];
    const names = changing.map((field) => (0,_credential_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(key, field)).join(' and ');
    const keep = 'keep it in the vault as pending';
    if (issuer.replaceStored !== undefined)
        return ['have the store replace its own value, and wait until it has'];
    if (issuer.create === undefined || !issuer.capabilities.includes('create')) {
        return [`wait for a person to make a new ${names}`, keep];
    }
    if (issuer.createReplaces === true) {
        return [`have the issuer make a new ${names}, which ends the old one at once`, keep];
    }
    switch (issuer.strategy ?? 'in-place') {
        case 'create-delete':
            return [`make a new ${names} at the issuer, beside the old one`, keep];
        case 'two-slot':
            return [`make a new ${names} in the issuer’s other slot`, keep];
        case 'alternate':
            return [`make a new ${names}`, keep, 'give it to the issuer for the other user'];
        case 'in-place':
            return [`make a new ${names}`, keep, 'give it to the issuer, which from then on refuses the old one'];
    }
}
function retireSteps({ key, issuer, mode }) {
    const canRevoke = issuer.revoke !== undefined && issuer.capabilities.includes('revoke');
    const overlap = mode === 'scheduled' && key.overlapHours > 0;
    const unused = issuer.lastUsed === undefined ? '' : ', then until it is unused';
    return [
        ...(overlap ? [`leave the old one working for ${key.overlapHours} hours${unused}`] : []),
        canRevoke ? 'end the old value at the issuer' : 'wait for a person to end the old value',
    ];
}
function checkStrategy(key, { strategy }, mode) {
    const name = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(key.address);
    const state = 'Nothing was changed.';
    if (key.strategy !== undefined && strategy !== undefined && key.strategy !== strategy) {
        const what = `${name}: a ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(key.kind)} key can't be rotated by ${key.strategy}`;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-STRATEGY', what, { remedy: `Leave strategy out, or say ${strategy}.`, state });
    }
    if (strategy === 'in-place' && key.overlapHours > 0 && mode === 'scheduled') {
        const what = `${name}: a ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(key.kind)} key is replaced in place, so old and new never both work`;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-STRATEGY', what, { remedy: 'Take overlap out of the config for it.', state });
    }
}
function startOf(journal) {
    return journal.steps[0]?.at ?? journal.until;
}
function endOf(journal) {
    return journal.steps.at(-1)?.at ?? journal.until;
}


/***/ }),

/***/ 15835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ readOnlyServices),
/* harmony export */   aq: () => (/* binding */ readOnlyStore)
/* harmony export */ });
/* unused harmony export readOnlyHttp */
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const ALLOWED = new Set([
    'read',
    'readMany',
    'readStaged',
    'readJournal',
    'readFingerprints',
    'readOwnFingerprints',
    'list',
    'versions',
    'protection',
    'checkRights',
    'leases',
    'renew',
    'revoke',
    'close',
]);
function readOnlyStore(store) {
    return new Proxy(store, {
        get(target, name) {
            const member = Reflect.get(target, name);
            if (typeof member !== 'function')
                return member;
            if (!ALLOWED.has(name))
                return () => Promise.reject(refusal(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(String(name))} in ${store.name}`));
            return member.bind(target);
        },
    });
}
function readOnlyHttp(http) {
    return {
        request(wanted) {
            if (wanted.method === 'GET' || wanted.method === 'HEAD')
                return http.request(wanted);
            return Promise.reject(refusal(`${wanted.method} to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(URL.parse(wanted.url)?.host ?? 'a server')}`));
        },
        close: () => http.close(),
    };
}
function readOnlyServices(services) {
    return {
        ...services,
        writeSecret: (address) => Promise.reject(refusal(`a write to ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(address)}`)),
        http: readOnlyHttp(services.http),
    };
}
function refusal(what) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ROTATE-DRY-RUN', `a dry run changes nothing, and this would: ${what}`, {
        remedy: 'Please report it: a dry run should not come to this.',
        state: 'It was not sent.',
    });
}


/***/ }),

/***/ 69329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ findOlder),
/* harmony export */   cA: () => (/* binding */ readCurrent),
/* harmony export */   dW: () => (/* binding */ readOlder)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56576);



async function readCurrent(request) {
    const name = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(request.address.text);
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
const GONE = new Set([
    'RL-VAULT-DELETED',
    'RL-VAULT-EMPTY',
    'RL-VAULT-EXPIRED',
    'RL-VAULT-NO-SECRET',
    'RL-VAULT-NO-VERSION',
    'RL-VAULT-PARAM',
    'RL-VAULT-UNSUPPORTED',
]);
async function readOlder(store, address, version) {
    const params = new Map([...address.params, ['version', String(version)]]);
    const older = { ...address, params, text: `${address.text}?version=${String(version)}` };
    try {
        const reading = await store.read(older);
        return reading?.version === version ? reading.fields : null;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB && GONE.has(error.code))
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


/***/ }),

/***/ 21862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: () => (/* binding */ incidentMessage),
/* harmony export */   dQ: () => (/* binding */ incidentJson),
/* harmony export */   kM: () => (/* binding */ incidentMarkdown)
/* harmony export */ });
/* unused harmony exports exposedSince, timelineOf */
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85805);

function exposedSince({ places, found }) {
    const dates = places.flatMap(({ date }) => (date === undefined || Number.isNaN(Date.parse(date)) ? [] : [date]));
    return dates.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? found;
}
function timelineOf(incident) {
    const { validFrom, places, found, steps } = incident;
    const moments = [
        ...(validFrom === undefined ? [] : [{ at: validFrom, what: 'the value became the current one in its vault' }]),
        ...places.flatMap(({ path, line, commit, author, date }) => {
            if (date === undefined || commit === undefined || Number.isNaN(Date.parse(date)))
                return [];
            const by = author === undefined ? '' : ` by ${author}`;
            return [
                { at: new Date(date).toISOString(), what: `committed in ${commit.slice(0, 12)}${by}, at ${path}:${line}` },
            ];
        }),
        { at: found, what: 'found' },
        ...steps,
    ];
    return moments.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
function incidentJson(incident) {
    const since = exposedSince(incident);
    const derived = { exposedSince: since, exposedSeconds: secondsOf(incident, since), timeline: timelineOf(incident) };
    return `${JSON.stringify({ format: 1, ...incident, ...derived, questions: QUESTIONS }, null, 2)}\n`;
}
function incidentMarkdown(incident) {
    const since = exposedSince(incident);
    const seconds = secondsOf(incident, since);
    const { places, elsewhere, open, owners, fingerprint, identity, validFrom, watch } = incident;
    return [
        `# Incident ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.id)}`,
        '',
        `${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(incident.kind)} key ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.key)}: ${STATE[incident.result]}.`,
        '',
        '| | |',
        '|---|---|',
        ...(fingerprint === undefined ? [] : [`| Fingerprint | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(fingerprint)} |`]),
        ...(identity === undefined ? [] : [`| What it opens | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(identity)} |`]),
        `| Valid from | ${validFrom === undefined ? 'not known' : (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(validFrom)} |`,
        `| Exposed since | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(since)} |`,
        `| Found | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.found)} |`,
        `| Refused by its issuer | ${incident.refused === undefined ? 'not seen' : (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.refused)} |`,
        `| Was valid in the open for | ${seconds === undefined ? 'it may still be valid' : duration(seconds)} |`,
        ...(owners.length === 0 ? [] : [`| Owners | ${owners.map((owner) => (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(owner)).join(', ')} |`]),
        ...(incident.link === undefined ? [] : [`| Run | ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(incident.link)} |`]),
        '',
        '## Where it leaked',
        '',
        ...(places.length === 0 ? ['Not from a repository that was scanned here.'] : places.map(placeLine)),
        ...(incident.morePlaces === 0 ? [] : [`- … and ${incident.morePlaces} more`]),
        ...(elsewhere.length === 0
            ? []
            : ['', '## Where else the same value was kept', '', ...elsewhere.map((one) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(one)}`)]),
        '',
        '## Timeline, to the millisecond',
        '',
        ...timelineOf(incident).map(({ at, what }) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(at)} ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(what)}`),
        ...(watch === undefined ? [] : ['', (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(watch)]),
        '',
        '## Uses between the leak and its end',
        '',
        ...usesLines(incident),
        '',
        '## What is open',
        '',
        ...(open.length === 0 ? ['Nothing.'] : open.map((step, i) => `${i + 1}. ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(step)}`)),
        '',
        '## For the review',
        '',
        ...QUESTIONS.map((question) => `- ${question}`),
        '',
    ].join('\n');
}
const QUESTIONS = [
    'How did the key come into the file: by hand, by a tool, from a log, a fixture, a copied set-up?',
    'Which check would have stopped it before it was pushed (`relock scan --staged`), and why did it not run?',
    'Need it exist: could the job have a short-lived one (`relock inject`)?',
    'Who could use what the key opened, and is that more than it needs?',
    'Were the uses above ours, each of them?',
];
function incidentMessage(incident, showAddresses) {
    const name = showAddresses ? incident.key : 'a managed key';
    const first = incident.places[0];
    const state = incident.result === 'failed' ? 'failed' : incident.open.length > 0 ? 'you' : 'done';
    const seconds = secondsOf(incident, incident.found);
    return {
        title: `${incident.kind} key leaked: ${STATE[incident.result]}`,
        state,
        facts: [
            `Key: ${name}`,
            ...(first === undefined
                ? []
                : [`Leaked in ${first.path}:${first.line}${more(incident.places.length + incident.morePlaces)}`]),
            `Found ${incident.found}`,
            ...(seconds === undefined ? [] : [`Refused by its issuer ${duration(seconds)} after it was found`]),
            ...(incident.uses === undefined ? [] : [`Uses since the leak, by the logs: ${incident.uses.length}`]),
        ],
        todo: incident.open,
        owners: incident.owners,
        link: incident.link,
    };
}
const STATE = {
    rotated: 'replaced; the leaked value is refused',
    revoked: 'revoked; it is refused',
    accepted: 'the issuer took the revocation; it was not yet seen to refuse',
    contained: 'stopped from working, which can be undone; not yet replaced',
    waiting: 'a person must do a step',
    failed: 'not replaced',
    reported: 'reported; nothing was changed',
};
function usesLines({ uses, logs }) {
    const asked = logs.map(({ log, uses: count }) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(log)}: ${count === undefined ? 'it could not be read' : `${count} uses`}`);
    if (uses === undefined)
        return ['No log could be asked.', ...asked];
    if (uses.length === 0)
        return ['None, by the logs that were asked:', '', ...asked];
    return ['By the logs that were asked:', '', ...asked, '', ...useLines(uses)];
}
function useLines(uses) {
    const shown = uses.slice(0, 100).map(({ at, what }) => `- ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(at)} ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(what)}`);
    return uses.length > 100 ? [...shown, `- … and ${uses.length - 100} more`] : shown;
}
function placeLine({ path, line, commit, author, date, decoded = [], historyOnly }) {
    const parts = [
        (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${path}:${line}`),
        ...(decoded.length === 0 ? [] : [(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`(${decoded.join(' → ')})`)]),
        ...(commit === undefined ? [] : [`commit ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(commit.slice(0, 12))}`]),
        ...(author === undefined ? [] : [`by ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(author, 100)}`]),
        ...(date === undefined ? [] : [(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(date)]),
        ...(historyOnly === true ? ['gone from the head, still in history'] : []),
    ];
    return `- ${parts.join(', ')}`;
}
function secondsOf({ refused }, since) {
    if (refused === undefined)
        return undefined;
    return Math.max(0, (Date.parse(refused) - Date.parse(since)) / 1000);
}
function more(places) {
    return places > 1 ? ` and ${places - 1} more ${places === 2 ? 'place' : 'places'}` : '';
}
function duration(seconds) {
    if (seconds < 120)
        return `${seconds.toFixed(1)} s`;
    if (seconds < 2 * 3600)
        return `${Math.round(seconds / 60)} min`;
    return seconds < 48 * 3600 ? `${(seconds / 3600).toFixed(1)} h` : `${(seconds / 86_400).toFixed(1)} days`;
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ addressBeside),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   KF: () => (/* binding */ isFlat),
/* harmony export */   ii: () => (/* binding */ wholeSecret),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   w5: () => (/* binding */ restBelow)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const STORES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES = [...STORES, ...MINTS];
const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;
function parseAddress(text) {
    const match = FORM.exec(text.trim());
    const scheme = SCHEMES.find((known) => known === match?.[1]);
    if (!match || scheme === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" is not an address of a secret`, {
            remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
        });
    }
    const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (path === '' ||
        segments.some((s) => s === '' || s === '.' || s === '..') ||
        /[\u0000-\u001f\u007f\\%]/.test(path)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" has a path that no vault would take`, {
            remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
        });
    }
    const params = new Map(new URLSearchParams(match[4] ?? ''));
    const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
    const server = match[2];
    const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
    const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
    return { scheme, server, path, params, key, text: canonical };
}
function wholeSecret(address) {
    return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}
function isMinted(address) {
    return MINTS.some((scheme) => scheme === address.scheme);
}
const FLAT = new Set(['azurekeyvault', 'gcpsecrets']);
function isFlat({ scheme }) {
    return FLAT.has(scheme);
}
function restBelow(prefix, { path }) {
    const inContainer = isFlat(prefix) && prefix.path.includes('/');
    const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
    const isBelow = prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
    return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}
function addressBeside(known, path, params = new Map()) {
    const server = known.server === undefined ? '' : `+${known.server}`;
    const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
    try {
        const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
        if (address.path === path)
            return address;
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(known.text)} has a secret that no address can name`, {
        evidence: [['It is called', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)]],
        remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
    });
}


/***/ })

};
