export const id = 2230;
export const ids = [2230,3663,4046];
export const modules = {

/***/ 491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookUpManaged: () => (/* binding */ lookUpManaged)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(503);


async function lookUpManaged(config, vaults) {
    const mounts = new Map();
    for (const key of config.rotate.keys) {
        const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAddress */ .o)(key.address);
        const folder = address.scheme === 'relock' ? '' : address.path.split('/').slice(0, -1).join('/');
        mounts.set(`${address.scheme}+${address.server ?? ''}://${folder}`, address);
    }
    if (mounts.size === 0)
        return { indexes: [], state: { state: 'off' } };
    const answers = await Promise.allSettled([...mounts.values()].map(async (address) => (await vaults.for(address)).readFingerprints(address)));
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

/***/ 4046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   duration: () => (/* binding */ duration),
/* harmony export */   revoke: () => (/* binding */ revoke),
/* harmony export */   revokeAll: () => (/* binding */ revokeAll)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);
/* harmony import */ var _inject_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(769);



async function revokeAll(vaults, seconds = 20) {
    const ends = Date.now() + seconds * 1000;
    const revocations = await Promise.all(vaults.map((vault) => revokeOne(vault, seconds, ends)));
    return revocations.flat();
}
async function revokeOne(vault, seconds, ends) {
    const leases = vault.leases();
    const children = leases.filter(({ kind }) => kind === 'lease');
    const tokens = leases.filter(({ kind }) => kind === 'token');
    const attempt = async (lease, until) => {
        const why = await within(vault.revoke(lease), until, seconds);
        return why === undefined
            ? { vault: vault.name, lease, outcome: 'revoked' }
            : { vault: vault.name, lease, outcome: 'failed', why };
    };
    const half = tokens.length > 0 ? (ends + Date.now()) / 2 : ends;
    const ofChildren = await Promise.all(children.map((lease) => attempt(lease, half)));
    const ofTokens = await Promise.all(tokens.map((lease) => attempt(lease, ends)));
    const tokenIsDead = ofTokens.length > 0 && ofTokens.every(({ outcome }) => outcome === 'revoked');
    return [...(tokenIsDead ? ofChildren.map(endsWithToken) : ofChildren), ...ofTokens];
}
function endsWithToken(one) {
    return one.outcome === 'failed' ? { ...one, outcome: 'with-token' } : one;
}
async function within(work, until, seconds) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(`no answer within ${seconds} s`), Math.max(0, until - Date.now()));
    });
    try {
        return await Promise.race([work.then(() => undefined), late]);
    }
    catch (error) {
        return reason(error);
    }
    finally {
        clearTimeout(timer);
    }
}
async function revoke(state, services, seconds = 20) {
    if (state === undefined || state.trim() === '')
        return 0;
    const warn = (text) => services.runner.annotate('warning', `Relock: ${text}`);
    try {
        const saved = (0,_inject_state_js__WEBPACK_IMPORTED_MODULE_1__/* .readState */ .un)(state);
        if (saved === undefined) {
            warn('the saved state is not what Relock wrote, so nothing was revoked; leases end by their TTL.');
            return 0;
        }
        const vaults = saved.sessions.map(services.resume);
        const age = Math.max(0, (Date.now() - saved.at) / 1000);
        for (const one of await revokeAll(vaults, seconds))
            report(one, age, services.runner.info, warn);
        if (saved.static.length > 0) {
            services.runner.info(`· ${saved.static.join(', ')}: no lease, so it can't be taken back; rotate it if a step may have kept it`);
        }
        await Promise.allSettled(vaults.map((vault) => vault.close()));
    }
    catch (error) {
        warn(`the post step could not finish (${reason(error)}); leases end by their TTL.`);
    }
    return 0;
}
function report({ vault, lease, outcome, why }, age, info, warn) {
    const label = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(lease.label)} of ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(vault)}`;
    switch (outcome) {
        case 'revoked':
            info(`✓ ${label}: revoked`);
            break;
        case 'with-token':
            info(`✓ ${label}: ends with its login token, which is revoked`);
            break;
        case 'failed':
            warn(`${label} is not proven to be revoked: ${why ?? 'no reason given'}; ${lifeLeft(lease, age)}.`);
            break;
    }
}
function lifeLeft(lease, age) {
    if (lease.ttl === 0)
        return 'it has no end of its own: revoke it by hand';
    const left = lease.ttl - age;
    return left <= 0 ? 'by its TTL it has ended by now' : `it ends by itself in ${duration(left)}`;
}
function duration(seconds) {
    if (seconds < 120)
        return `${Math.ceil(seconds)} s`;
    const minutes = Math.ceil(seconds / 60);
    if (minutes < 120)
        return `${minutes} min`;
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}
function reason(error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
        return 'a failure that Relock did not foresee';
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(error.remedy === undefined ? error.message : `${error.message}. ${error.remedy}`, 600);
}


/***/ }),

/***/ 4603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ enrolKeys),
/* harmony export */   e: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(481);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8217);
/* harmony import */ var _issuer_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4028);
/* harmony import */ var _rotate_index_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8719);
/* harmony import */ var _rotate_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9255);
/* harmony import */ var _rotate_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6863);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(503);
/* harmony import */ var _rotate_key_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(213);
/* harmony import */ var _rotate_leaked_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7346);












async function rotate(request, invocation, services) {
    const { targets, dryRun } = request;
    const named = targets.kind === 'named' ? targets.references.map((text) => namedKey(request.rotate.keys, text)) : [];
    const places = targets.kind === 'leaked' ? await readPlaces(targets.file, invocation) : [];
    if (!dryRun)
        await enrolKeys(request.rotate.keys, invocation, services);
    const outcomes = targets.kind === 'leaked'
        ? await answerPlaces(places, request, invocation, services)
        : await inTurn(targets.kind === 'due'
            ? await dueOrders(request, invocation, services)
            : [...new Set(named)].map((key) => orderFor(key, request, 'manual', 'asked for by name')), invocation, services);
    if (outcomes.length === 0)
        invocation.err('Nothing was to be rotated.\n');
    const done = outcomes.every(({ result }) => result === 'rotated' || result === 'revoked' || result === 'planned');
    return { status: done ? 0 : 2, outcomes };
}
async function enrolKeys(keys, invocation, services) {
    for (const key of keys) {
        try {
            const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_8__/* .wholeSecret */ .i)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_8__/* .parseAddress */ .o)(key.address));
            const store = await services.vaults.for(address);
            const issuer = await (0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_4__/* .openIssuer */ .KN)(key, services.issuers);
            const added = await (0,_rotate_index_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .enrolKey */ .G)({ key, address, store, issuer });
            await issuer.close();
            if (added)
                invocation.err(`${address.text}: scans know it from now on\n`);
        }
        catch (error) {
            const { message, code } = (0,_rotate_run_js__WEBPACK_IMPORTED_MODULE_7__/* .problemOf */ .Zw)(error);
            invocation.err(`${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(key.address)}: not made known to scans: ${message} [${code}]\n`);
        }
    }
}
function namedKey(keys, reference) {
    const key = (0,_rotate_key_js__WEBPACK_IMPORTED_MODULE_9__/* .keyOf */ .T)(keys, reference);
    if (key !== undefined)
        return key;
    const known = keys.map(({ address }) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(address)).join(', ');
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-ROTATE-UNKNOWN', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(reference)} is no key that Relock manages`, {
        evidence: [['In the config', known === '' ? 'no key' : known]],
        remedy: 'Name one of them, or add it under rotate.keys.',
        state: 'Nothing was changed.',
    });
}
async function dueOrders(request, invocation, services) {
    const now = services.now?.() ?? new Date();
    const unfinished = [];
    const others = [];
    for (const key of request.rotate.keys) {
        const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_8__/* .wholeSecret */ .i)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_8__/* .parseAddress */ .o)(key.address));
        try {
            const due = await (0,_rotate_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .isDue */ .n)(key, address, await services.vaults.for(address), now);
            const order = orderFor(key, request, 'scheduled', due.why);
            if (due.unfinished === 'revocation')
                unfinished.push({ ...order, wanted: 'revoke' });
            else if (due.unfinished === 'rotation')
                unfinished.push(order);
            else if (due.due && !(await canBeReplaced(key, services)))
                invocation.err(`${address.text}: left out, Relock can end a ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(key.kind)} and not make a new one\n`);
            else if (due.due)
                others.push(order);
            else
                invocation.err(`${address.text}: not due, ${due.why}\n`);
        }
        catch {
            others.push(orderFor(key, request, 'scheduled', 'its age can’t be read'));
        }
    }
    return [...unfinished, ...others];
}
async function canBeReplaced(key, services) {
    const issuer = await (0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_4__/* .openIssuer */ .KN)(key, services.issuers);
    await issuer.close();
    return (0,_issuer_open_js__WEBPACK_IMPORTED_MODULE_4__/* .canRotate */ .kg)(issuer);
}
function orderFor(key, request, mode, why) {
    return { key, wanted: 'rotate', mode, reason: request.reason ?? why, dryRun: request.dryRun };
}
async function inTurn(orders, invocation, services) {
    const outcomes = [];
    for (const order of orders) {
        const outcome = await (0,_rotate_key_js__WEBPACK_IMPORTED_MODULE_9__/* .carryOut */ .u)({ ...order, onStep: stepTeller(invocation) }, services);
        tell(outcome, invocation);
        outcomes.push(outcome);
    }
    return outcomes;
}
async function answerPlaces(places, request, invocation, services) {
    const { rotate: config, dryRun, reason = 'found leaked' } = request;
    const findings = [];
    const unread = [];
    for (const place of places) {
        const found = await services.rescan(place);
        const name = `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(place.path)}:${place.line}`;
        if (found === null)
            unread.push(unreadable(name));
        else if (found.length === 0)
            invocation.err(`${name}: no such finding there, left out\n`);
        for (const finding of found ?? []) {
            const why = (0,_rotate_leaked_js__WEBPACK_IMPORTED_MODULE_10__/* .whyLeft */ .e)(finding, config, services.kindOfRule);
            if (why === undefined)
                findings.push(finding);
            else
                invocation.err(`${name}: left as it is: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(why, 300)}\n`);
        }
    }
    const answers = await (0,_rotate_leaked_js__WEBPACK_IMPORTED_MODULE_10__/* .answerLeaks */ .Z)({ findings, rotate: config, reason, dryRun, onStep: stepTeller(invocation) }, services);
    const outcomes = [...answers.map(({ outcome }) => outcome), ...unread];
    for (const outcome of outcomes)
        tell(outcome, invocation);
    return outcomes;
}
function unreadable(name) {
    const problem = (0,_rotate_run_js__WEBPACK_IMPORTED_MODULE_7__/* .problemOf */ .Zw)(new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-ROTATE-UNREADABLE', `${name} can't be read, so it is not known what leaked there`, {
        remedy: 'See that this clone has the commit or can fetch it, or name the key: relock rotate REF.',
        state: 'Nothing was changed for it.',
    }));
    return { address: name, kind: 'finding', rotation: '', result: 'failed', steps: [], problem };
}
async function readPlaces(file, invocation) {
    const places = new Map();
    const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(invocation.cwd, file), { encoding: 'utf8' });
    let number = 0;
    try {
        for await (const line of (0,node_readline__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: stream, crlfDelay: Infinity })) {
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
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB)
            throw error;
        throw badFindings(file, `it can't be read (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? 'unknown failure'})`);
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
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-ROTATE-FINDINGS', `the findings in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_11__/* .printable */ .g)(file)} can't be used: ${why}`, {
        remedy: 'Give the file that relock scan --format jsonl wrote.',
        state: 'Nothing was changed.',
    });
}
function stepTeller(invocation) {
    return (address, { at, what }) => invocation.err(`${at.slice(11, 23)}  ${address}  ${what}\n`);
}
function tell(outcome, invocation) {
    const { result, address, kind, steps, problem } = outcome;
    const code = problem === undefined ? '' : `  [${problem.code}]`;
    invocation.out(`${result.padEnd(8)}  ${address}  ${kind}${elapsed(outcome)}${code}\n`);
    if (result === 'planned')
        invocation.out(steps.map(({ what }, i) => `  ${i + 1}. ${what}\n`).join(''));
    if (problem === undefined)
        return;
    const { message, evidence = [], remedy, state } = problem;
    const details = {
        evidence,
        ...(remedy === undefined ? {} : { remedy }),
        ...(state === undefined ? {} : { state }),
    };
    invocation.err(`${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB(problem.code, message, details))}\n`);
}
function elapsed({ steps, result }) {
    const [first, last] = [steps[0], steps.at(-1)];
    if (result !== 'rotated' || first === undefined || last === undefined)
        return '';
    return `  ${((Date.parse(last.at) - Date.parse(first.at)) / 1000).toFixed(1)} s; the old value is refused`;
}


/***/ }),

/***/ 3663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kindOfRule: () => (/* binding */ kindOfRule),
/* harmony export */   ruleInfo: () => (/* binding */ ruleInfo)
/* harmony export */ });
/* harmony import */ var _scan_rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9742);

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

/***/ 5832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openServices: () => (/* binding */ openServices)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3131);
/* harmony import */ var _github_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(530);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(503);
/* harmony import */ var _vault_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5239);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4046);
/* harmony import */ var _take_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6107);







function openServices(config, invocation, runner, github) {
    const { env } = invocation;
    const vaults = (0,_vault_open_js__WEBPACK_IMPORTED_MODULE_4__.openVaults)({
        config,
        env,
        onTaken: () => {
            for (const handle of (0,_take_js__WEBPACK_IMPORTED_MODULE_6__/* .handlesOf */ .p_)(vaults.dumpSessions()))
                runner?.mask(handle);
        },
        ...(runner === undefined ? {} : { identity: (0,_github_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .githubIdentity */ .w)(env, (value) => runner.mask(value)) }),
    });
    const http = (0,_core_http_js__WEBPACK_IMPORTED_MODULE_1__.openHttp)({ proxies: env });
    return {
        vaults,
        issuers: {
            http,
            github,
            async readSecret(text) {
                const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .o)(text));
                const reading = await (await vaults.for(address)).read(address);
                if (reading !== null)
                    return reading.fields;
                throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-MISSING', `there is no secret at ${address.text}`, {
                    remedy: 'Correct the address in the config, or write the secret.',
                });
            },
            async writeSecret(text, fields) {
                const address = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseAddress */ .o)(text));
                await (await vaults.for(address)).write(address, fields);
            },
        },
        async close() {
            await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_5__.revokeAll)(await vaults.all());
            await vaults.close();
            http.close();
        },
    };
}


/***/ }),

/***/ 6107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ takeSecrets),
/* harmony export */   _b: () => (/* binding */ describeReturn),
/* harmony export */   p_: () => (/* binding */ handlesOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);
/* harmony import */ var _github_mask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(216);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(503);
/* harmony import */ var _revoke_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4046);






function handlesOf(sessions) {
    return sessions.flatMap(({ token, leases }) => [token, ...leases.map(({ id }) => id)].map((text) => new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(text)));
}
async function takeSecrets(wishes, source, options) {
    const readings = new Map();
    for (const { address } of wishes) {
        const whole = (0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)(address);
        if (!readings.has(whole.text))
            readings.set(whole.text, readWhole(whole, source));
    }
    const outcomes = await Promise.allSettled(wishes.map(async (wish) => pick(wish, await readings.get((0,_vault_address_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeSecret */ .i)(wish.address).text), options)));
    const failures = outcomes.flatMap((outcome, i) => outcome.status === 'rejected' ? [{ name: wishes[i]?.name ?? '', error: outcome.reason }] : []);
    if (failures.length > 0)
        throw await giveBack(failures, source, options.state);
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}
async function readWhole(address, source) {
    const vault = await source.for(address);
    return { vault, reading: await vault.read(address) };
}
function pick({ name, address }, got, options) {
    const refuse = (code, what, remedy) => new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(code, `${name}: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(address.text)} ${what}`, { remedy });
    if (got === undefined || got.reading === null) {
        throw refuse('RL-INJECT-MISSING', 'does not exist in the vault', 'Check the address, or put a value there.');
    }
    const { fields, version, lease } = got.reading;
    const known = [...fields.keys()].map((key) => (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(key, 60)).join(', ');
    if (address.key === undefined && fields.size !== 1) {
        throw refuse('RL-INJECT-KEY', `holds ${fields.size} keys`, `Name one of them with #/KEY: ${known}.`);
    }
    const value = address.key === undefined ? [...fields.values()][0] : fields.get(address.key);
    if (value === undefined)
        throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
    if (value.isEmpty)
        throw refuse('RL-INJECT-EMPTY', 'is empty', 'Store a value there; an empty key is never given out.');
    const text = value.reveal();
    if (text.includes('\0') || !text.isWellFormed()) {
        throw refuse('RL-INJECT-VALUE', 'holds bytes that no variable can hold', 'Store it as base64 and decode it in the step.');
    }
    const why = (0,_github_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .unmaskable */ .U)(value);
    if (why !== undefined && !options.allowUnmaskable) {
        throw refuse('RL-INJECT-UNMASKABLE', `can't be masked in logs: ${why}`, 'Make it a longer, random value, or set allow-unmaskable if it is no secret.');
    }
    return { name, value, vault: got.vault, version, lease, maskable: why === undefined };
}
async function giveBack(failures, source, state) {
    const back = await (0,_revoke_js__WEBPACK_IMPORTED_MODULE_4__.revokeAll)(await source.all());
    const [first, ...others] = failures;
    if (!(first?.error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
        return first?.error;
    const also = others
        .filter(({ error }) => error !== first.error)
        .map(({ name, error }) => ['Also', error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? error.message : `${name} failed`]);
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(first.error.code, first.error.message, {
        evidence: [...first.error.evidence, ...also],
        ...(first.error.remedy === undefined ? {} : { remedy: first.error.remedy }),
        state: [state, ...describeReturn(back)].join(' '),
        cause: first.error,
    });
}
function describeReturn(revocations) {
    if (revocations.length === 0)
        return [];
    const failed = revocations.filter(({ outcome }) => outcome === 'failed');
    if (failed.length === 0)
        return ['What had been taken was given back.'];
    return failed.map(({ lease }) => {
        const end = lease.ttl === 0 ? 'has no end of its own' : `lives up to ${(0,_revoke_js__WEBPACK_IMPORTED_MODULE_4__.duration)(lease.ttl)}`;
        return `Not given back: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(lease.label)}, which ${end}.`;
    });
}


/***/ })

};
