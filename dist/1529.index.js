export const id = 1529;
export const ids = [1529,3663];
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

/***/ 23910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotateKeys: () => (/* binding */ rotateKeys)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(81912);
// EXTERNAL MODULE: ./build/source/stdin.js
var stdin = __webpack_require__(43078);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(27576);
// EXTERNAL MODULE: ./build/command/managed.js
var managed = __webpack_require__(30491);
// EXTERNAL MODULE: ./build/command/scanner.js
var command_scanner = __webpack_require__(23652);
;// CONCATENATED MODULE: ./build/command/rescan.js










const LIMIT = 64 * 1024 * 1024;
function openRescan(config, invocation, vaults) {
    const scanner = (0,managed.lookUpManaged)({ ...config, requireManaged: true }, vaults).then(({ indexes }) => (0,command_scanner/* openScanner */.n)(config, invocation, indexes));
    scanner.catch(() => undefined);
    return async (place) => {
        const outer = await readOuter(place, invocation).catch(() => undefined);
        if (outer === undefined)
            return null;
        if (outer === null)
            return [];
        const { findings } = await (0,collect/* collect */.F)((0,stdin/* openStdin */.B)(external_node_stream_.Readable.from([outer.bytes]), outer.path), await scanner);
        return findings.filter(({ path: found, line }) => found === place.path && line === place.line);
    };
}
async function readOuter(place, invocation) {
    for (let end = place.path.length; end > 0; end = place.path.lastIndexOf('!', end - 1)) {
        const outer = place.path.slice(0, end);
        const bytes = await readPlace({ ...place, path: outer }, invocation);
        if (bytes !== null)
            return { path: outer, bytes };
    }
    return null;
}
async function readPlace(place, { cwd, env }) {
    const repository = (0,git_repository/* lookForRepository */.d_)(cwd, env);
    if (place.commit !== undefined) {
        if (repository === undefined)
            return null;
        const { readFileAt, readMessage } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 68399));
        if ((0,no_file/* isNoFile */.wD)(place.path))
            return readMessage(repository, place.commit, LIMIT);
        return readFileAt(repository, place.commit, place.path, LIMIT);
    }
    const root = repository?.top ?? cwd;
    const file = external_node_path_.resolve(root, place.path);
    if (!file.startsWith(`${root}${external_node_path_.sep}`))
        return null;
    try {
        const kind = await (0,promises_.lstat)(file);
        if (!kind.isFile())
            return null;
        if (kind.size > LIMIT)
            throw new Error('too large');
        return await (0,promises_.readFile)(file);
    }
    catch (error) {
        if ((0,core_error/* systemCode */.xU)(error) === 'ENOENT')
            return null;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/command/rotate.js
var rotate = __webpack_require__(64603);
// EXTERNAL MODULE: ./build/command/rule-info.js
var rule_info = __webpack_require__(3663);
// EXTERNAL MODULE: ./build/command/services.js + 1 modules
var command_services = __webpack_require__(64545);
;// CONCATENATED MODULE: ./build/command/rotate-run.js





async function rotateKeys(wanted, config, invocation, runner, github) {
    const request = {
        targets: targetsOf(wanted),
        reason: wanted.reason,
        dryRun: wanted.dryRun,
        rotate: config.rotate,
    };
    const services = (0,command_services.openServices)(config, invocation, runner, github);
    try {
        return await (0,rotate/* rotate */.e)(request, invocation, {
            ...services,
            kindOfRule: rule_info.kindOfRule,
            rescan: openRescan(config, invocation, services.vaults),
        });
    }
    finally {
        await services.close();
    }
}
function targetsOf({ keys, due, leaked }) {
    const given = [keys.length > 0, due, leaked !== undefined].filter(Boolean).length;
    if (given !== 1) {
        throw new core_error/* RelockError */.dB('RL-USAGE', given === 0 ? 'rotate wants to know which keys' : 'rotate takes addresses, or due, or leaked: one of these', {
            remedy: 'Give the addresses of keys, --due, or --leaked FILE; in a job the input keys, due or leaked.',
            state: 'Nothing was changed.',
        });
    }
    if (leaked !== undefined)
        return { kind: 'leaked', file: leaked };
    return due ? { kind: 'due' } : { kind: 'named', references: keys };
}


/***/ }),

/***/ 64603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ enrolKeys),
/* harmony export */   e: () => (/* binding */ rotate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80481);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(58217);
/* harmony import */ var _issuer_open_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44028);
/* harmony import */ var _rotate_index_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8719);
/* harmony import */ var _rotate_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79255);
/* harmony import */ var _rotate_run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16863);
/* harmony import */ var _vault_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(503);
/* harmony import */ var _rotate_key_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(10213);
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
/* harmony import */ var _scan_rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30676);

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


/***/ })

};
