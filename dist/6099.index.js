export const id = 6099;
export const ids = [6099,1420,1112,57];
export const modules = {

/***/ 96099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordLeaks: () => (/* binding */ recordLeaks)
});

// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/rotate/outcome.js
var outcome = __webpack_require__(58814);
// EXTERNAL MODULE: ./build/tell/owners.js
var tell_owners = __webpack_require__(21112);
// EXTERNAL MODULE: ./build/tell/channel.js
var channel = __webpack_require__(70057);
// EXTERNAL MODULE: ./build/tell/incident.js
var tell_incident = __webpack_require__(21862);
;// CONCATENATED MODULE: ./build/command/rotate/channels.js




const EACH = 3;
async function tellChannels(targets, incidents, services, warn) {
    if (incidents.length === 0)
        return;
    const messages = incidents.length <= EACH ? incidents.map((incident) => (0,tell_incident/* incidentMessage */.ad)(incident, true)) : [summary(incidents)];
    await Promise.all(targets.map(async (target) => {
        for (const message of messages) {
            try {
                await (0,channel.tellChannel)(target, message, services);
            }
            catch (error) {
                const { message: why, code } = (0,outcome/* problemOf */.Z)(error);
                return warn(`nobody was told by ${target.kind}: ${(0,printable/* printable */.g)(why)} [${code}]`);
            }
        }
    }));
}
function summary(incidents) {
    const single = incidents.map((incident) => (0,tell_incident/* incidentMessage */.ad)(incident, true));
    const open = single.flatMap(({ todo }, i) => todo.map((step) => `${incidents[i]?.key ?? ''}: ${step}`));
    const dead = incidents.filter(({ refused }) => refused !== undefined).length;
    const failed = single.some(({ state }) => state === 'failed');
    return {
        title: `${incidents.length} keys leaked: ${dead} are refused by their issuers`,
        state: failed ? 'failed' : open.length > 0 ? 'you' : 'done',
        facts: incidents.slice(0, 40).map(({ kind, key, result }) => `${result}: ${key} (${kind})`),
        todo: open.slice(0, 20),
        owners: [...new Set(incidents.flatMap(({ owners }) => owners))].slice(0, 10),
        link: incidents[0]?.link,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/command/rotate/leaked.js + 2 modules
var rotate_leaked = __webpack_require__(51420);
;// CONCATENATED MODULE: ./build/command/rotate/incidents.js







const MOST_PLACES = 100;
async function incidentOf(answer, context) {
    const { key, findings, outcome, elsewhere } = answer;
    const { found, ownersOf, link } = context;
    const since = (0,rotate_leaked/* leakedSince */.Ly)(findings) ?? new Date(found);
    const leaked = { address: key?.address, kind: outcome.kind, value: findings[0]?.value };
    const [others, validFrom] = await Promise.all([
        context.usesSince(leaked, since),
        key === undefined || findings.some(({ managedState }) => managedState !== 'current')
            ? undefined
            : context.currentSince(key.address, new Date(outcome.steps[0]?.at ?? found)),
    ]);
    const told = outcome.uses === undefined
        ? others
        : [{ log: `the log of its issuer (${outcome.kind})`, uses: outcome.uses }, ...others];
    const uses = told.some((log) => log.uses !== undefined) ? told.flatMap((log) => log.uses ?? []) : undefined;
    const owners = [
        ...(key?.owner === undefined ? [] : [key.owner]),
        ...findings.flatMap((finding) => ownersOf(finding.path)),
    ];
    const refused = refusedAt(outcome);
    return {
        id: idOf(answer),
        key: outcome.address,
        kind: outcome.kind,
        fingerprint: findings[0]?.fingerprint,
        identity: findings.find(({ identity }) => identity !== undefined)?.identity,
        result: resultOf(outcome),
        places: oldestFirst(findings).slice(0, MOST_PLACES).map(placeOf),
        morePlaces: Math.max(0, findings.length - MOST_PLACES),
        validFrom,
        found,
        refused,
        steps: outcome.steps,
        uses: uses?.sort((a, b) => (a.at < b.at ? 1 : -1)),
        logs: told.map(({ log, uses: of }) => ({ log, uses: of?.length })),
        watch: outcome.watch,
        elsewhere,
        open: openSteps(answer, uses ?? []),
        owners: [...new Set(owners)],
        link,
    };
}
function idOf({ outcome: { rotation, address }, findings }) {
    if (rotation !== '')
        return rotation;
    return findings[0]?.fingerprint ?? `key-${(0,external_node_crypto_.createHash)('sha256').update(address).digest('hex').slice(0, 16)}`;
}
function oldestFirst(findings) {
    if (findings.length <= MOST_PLACES)
        return findings;
    const time = ({ commit }) => Date.parse(commit?.date ?? '') || Infinity;
    return findings.toSorted((a, b) => (time(a) < time(b) ? -1 : 1));
}
function placeOf({ path: file, line, commit, decoded, historyOnly, value }) {
    const where = {
        path: value.hideIn(file),
        line,
        ...(decoded.length === 0 ? {} : { decoded }),
        ...(historyOnly === true ? { historyOnly } : {}),
    };
    if (commit === undefined)
        return where;
    const { id, date } = commit;
    const author = commit.author === undefined ? undefined : value.hideIn(commit.author);
    return {
        ...where,
        commit: id,
        ...(author === undefined ? {} : { author }),
        ...(date === undefined ? {} : { date }),
    };
}
function resultOf({ result, steps }) {
    if (result === 'planned')
        return 'reported';
    if (result === 'overlap')
        return 'rotated';
    const isStopped = steps.some(({ what }) => what === 'the old value is stopped at the issuer');
    return isStopped && (result === 'failed' || result === 'waiting') ? 'contained' : result;
}
function refusedAt({ result, steps }) {
    const seen = steps.find(({ what }) => /\brefuse[sd]\b/.test(what) && what.includes('issuer'));
    return result === 'rotated' || result === 'revoked' ? (seen ?? steps.at(-1))?.at : undefined;
}
function openSteps({ outcome, elsewhere }, uses) {
    const { result, problem, waiting, rotation, address } = outcome;
    const steps = [];
    if (waiting !== undefined) {
        steps.push(...waiting.instructions, `It is done at ${waiting.link}`, `Then: relock rotate --continue ${rotation.slice(-12)}`);
    }
    if (problem !== undefined)
        steps.push(`${problem.message} [${problem.code}]${problem.remedy === undefined ? '' : ` ${problem.remedy}`}`);
    if (result === 'failed' && rotation !== '')
        steps.push(`It goes on where it stopped with the next run: relock rotate --due, or now: relock rotate ${address} --emergency.`);
    if (result === 'accepted')
        steps.push('Look again in some minutes whether its issuer refuses it: run this again.');
    for (const other of elsewhere)
        steps.push(`${other} keeps the leaked value too: put the new one there, or list it under publish of ${address}.`);
    if (uses.length > 0)
        steps.push(`Go through the ${uses.length} uses since the leak: were they all yours?`);
    return steps;
}
function writeIncidents(incidents, folder) {
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        return incidents.flatMap((incident) => {
            const name = `relock-incident-${incident.id.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 60)}`;
            const files = [external_node_path_.join(folder, `${name}.md`), external_node_path_.join(folder, `${name}.json`)];
            (0,external_node_fs_.writeFileSync)(files[0], (0,tell_incident/* incidentMarkdown */.kM)(incident));
            (0,external_node_fs_.writeFileSync)(files[1], (0,tell_incident/* incidentJson */.dQ)(incident));
            return files;
        });
    }
    catch (error) {
        const why = (0,core_error/* systemCode */.xU)(error) ?? 'unknown failure';
        throw new core_error/* RelockError */.dB('RL-OUTPUT', `the incident records can't be written to ${(0,printable/* printable */.g)(folder)} (${why})`, {
            remedy: 'See that its disk has room and that it names a folder.',
            state: 'What was done stays done.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./build/command/rotate/own-vault.js
var own_vault = __webpack_require__(45089);
;// CONCATENATED MODULE: ./build/issuer/github-audit.js



const MOST = 100;
async function githubTokenUses(http, { apiUrl, organisation, token }, leaked, since) {
    const phrase = `hashed_token:"${hashedToken(leaked)}" created:>=${since.toISOString().slice(0, 10)}`;
    const query = new URLSearchParams({ phrase, include: 'all', order: 'desc', per_page: String(MOST) });
    const answer = await http.request({
        method: 'GET',
        url: `${apiUrl.replace(/\/+$/, '')}/orgs/${encodeURIComponent(organisation)}/audit-log?${query.toString()}`,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token.reveal()}`,
            'x-github-api-version': '2022-11-28',
        },
    });
    if (answer.status !== 200) {
        throw new core_error/* RelockError */.dB('RL-ISSUER-REFUSED', `GitHub’s audit log of ${(0,printable/* printable */.g)(organisation)} can’t be read`, {
            evidence: [['GitHub says', String(answer.status)]],
            remedy: 'It takes GitHub Enterprise, and a token of an owner with read:audit_log.',
        });
    }
    const events = JSON.parse(answer.body);
    if (!Array.isArray(events))
        return [];
    return events.flatMap(useOf).filter(({ at }) => Date.parse(at) >= since.getTime());
}
function hashedToken(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token.reveal()).digest('base64');
}
function useOf(event) {
    if (typeof event !== 'object' || event === null)
        return [];
    const text = (name) => {
        const value = Reflect.get(event, name);
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const time = Reflect.get(event, '@timestamp') ?? Reflect.get(event, 'created_at');
    const action = text('action');
    if (typeof time !== 'number' || action === undefined || Math.abs(time) > 8.64e15)
        return [];
    const [place, who, from, agent] = [text('repo') ?? text('org'), text('actor'), text('actor_ip'), text('user_agent')];
    const parts = [
        action,
        ...(place === undefined ? [] : [`at ${place}`]),
        ...(who === undefined ? [] : [`by ${who}`]),
        ...(from === undefined ? [] : [`from ${from}`]),
        ...(agent === undefined ? [] : [`(${agent})`]),
    ];
    return [{ at: new Date(time).toISOString(), what: (0,printable/* printable */.g)(parts.join(' '), 300) }];
}

// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
;// CONCATENATED MODULE: ./build/command/rotate/uses.js



const uses_MOST = 100;
async function usesSince(leaked, since, logs, invocation, services) {
    const asked = [
        vaultLog(leaked, since, invocation, services),
        ...(logs ?? []).map((log) => ofLog(log, leaked, since, services)),
    ];
    return (await Promise.all(asked)).filter((told) => told !== undefined);
}
async function vaultLog({ address: text }, since, invocation, { vaults }) {
    if (text === undefined)
        return undefined;
    const address = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(text));
    let log = 'the audit of the vault';
    try {
        if (address.scheme === 'relock') {
            const { embeddedReads } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4927), __webpack_require__.e(1736)]).then(__webpack_require__.bind(__webpack_require__, 1736));
            return { log, uses: await embeddedReads(address.path, since, uses_MOST, invocation) };
        }
        const store = await vaults.store(address);
        log = `the audit of ${store.name}`;
        const reads = await store.readsSince?.(address, since);
        return reads === undefined ? undefined : { log, uses: reads.slice(0, uses_MOST).map(readUse) };
    }
    catch {
        return { log, uses: undefined };
    }
}
async function ofLog(log, leaked, since, { readValue, http, issuers }) {
    if (log.kind === 'file') {
        const names = namesOf(leaked);
        if (names.length === 0)
            return undefined;
        const { usesInFile } = await Promise.all(/* import() */[__webpack_require__.e(9059), __webpack_require__.e(1039)]).then(__webpack_require__.bind(__webpack_require__, 71039));
        return usesInFile(log.file, names, since, uses_MOST);
    }
    if (leaked.kind !== 'github-token' || leaked.value === undefined)
        return undefined;
    const name = `GitHub’s audit log of ${(0,printable/* printable */.g)(log.organisation, 60)}`;
    try {
        const audit = { apiUrl: issuers.github.apiUrl, organisation: log.organisation, token: await readValue(log.token) };
        return { log: name, uses: await githubTokenUses(http, audit, leaked.value, since) };
    }
    catch {
        return { log: name, uses: undefined };
    }
}
function namesOf({ address: text, kind, value }) {
    const names = [];
    if (text !== undefined) {
        const { scheme, path } = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(text));
        if (scheme === 'vault')
            names.push(path);
        if (scheme === 'awssecrets')
            names.push(`/${path}`);
    }
    if (kind === 'github-token' && value !== undefined)
        names.push(`github:token/${hashedToken(value)}`);
    return names;
}
function readUse({ at, who, from, status }) {
    const by = who === undefined ? 'nobody known' : (0,printable/* printable */.g)(who, 120);
    return {
        at: at.toISOString(),
        what: `read from the vault by ${by}${from === '' ? '' : ` from ${(0,printable/* printable */.g)(from, 60)}`} (${status})`,
    };
}

;// CONCATENATED MODULE: ./build/command/rotate/aftermath.js







async function recordLeaks(answers, { tell, rotate }, place, invocation, services) {
    const told = answers.filter(({ outcome }) => outcome.result !== 'planned');
    if (told.length === 0)
        return { incidents: [], files: [], kept: [] };
    const { found, link, warn, folder } = place;
    const owners = await place.codeOwners().catch(() => undefined);
    const context = {
        found,
        link,
        ownersOf: (file) => (owners === undefined ? [] : (0,tell_owners.codeOwners)(owners, file)),
        usesSince: (leaked, since) => usesSince(leaked, since, rotate.logs, invocation, services),
        currentSince: (address, before) => (0,own_vault/* currentSince */.sJ)(address, before, services.vaults),
    };
    const incidents = await Promise.all(told.map((answer) => incidentOf(answer, context)));
    let files = [];
    try {
        if (folder !== undefined)
            files = writeIncidents(incidents, folder);
    }
    catch (error) {
        warn(error instanceof Error ? error.message : 'the incident records could not be written');
    }
    const [kept] = await Promise.all([
        keepRecords(told, incidents, services, warn),
        tellChannels(tell, incidents, services, warn),
    ]);
    return { incidents, files, kept };
}
async function keepRecords(answers, incidents, { vaults }, warn) {
    const kept = await Promise.all(answers.map(async ({ key }, i) => {
        const incident = incidents[i];
        if (key === undefined || incident === undefined)
            return [];
        try {
            return [await (0,own_vault/* keepRecord */.rP)(key.address, incident, vaults)];
        }
        catch (error) {
            const { code } = (0,outcome/* problemOf */.Z)(error);
            warn(`the record of incident ${(0,printable/* printable */.g)(incident.id, 60)} is not in its key’s vault [${code}]; docs/vault-policies.md has the right that it takes`);
            return [];
        }
    }));
    return kept.flat();
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


/***/ }),

/***/ 82420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ webhookSignature)
/* harmony export */ });
function webhookSignature(body, secret, at) {
    const { createHmac } = process.getBuiltinModule('node:crypto');
    const seconds = Math.floor(at.getTime() / 1000);
    return `t=${seconds},v1=${createHmac('sha256', secret.reveal()).update(`${seconds}.${body}`).digest('hex')}`;
}


/***/ }),

/***/ 70057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellChannel: () => (/* binding */ tellChannel)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82420);



async function tellChannel(target, message, services) {
    switch (target.kind) {
        case 'slack': {
            const { slackBody } = await __webpack_require__.e(/* import() */ 1946).then(__webpack_require__.bind(__webpack_require__, 1946));
            return post((await services.readValue(target.target)).reveal(), slackBody(message), {}, target, services);
        }
        case 'teams': {
            const { teamsBody } = await __webpack_require__.e(/* import() */ 3468).then(__webpack_require__.bind(__webpack_require__, 3468));
            return post((await services.readValue(target.target)).reveal(), teamsBody(message), {}, target, services);
        }
        case 'webhook':
            return postWebhook(target, message, services);
        case 'mail':
            return (await __webpack_require__.e(/* import() */ 1829).then(__webpack_require__.bind(__webpack_require__, 74210))).sendMail(target, message, services);
    }
}
async function postWebhook(target, message, services) {
    const at = new Date();
    const body = JSON.stringify({ version: 1, event: 'incident', ...message, at: at.toISOString() });
    const secret = target.options['secret'];
    const key = secret === undefined ? undefined : await services.readValue(secret);
    await post(target.target, body, key === undefined ? {} : { 'relock-signature': (0,_core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .webhookSignature */ .I)(body, key, at) }, target, services);
}
async function post(url, body, headers, target, { http }) {
    const answer = await http.request({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', 'user-agent': 'relock', ...headers },
        body,
    });
    if (answer.status >= 200 && answer.status < 300)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-TELL-REFUSED', `the ${target.kind} channel did not take the message (${answer.status})`, {
        evidence: [['It is', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(target.kind === 'webhook' ? new URL(url).origin : target.target, 200)]],
        remedy: 'See that the webhook still exists, and put its address there anew.',
        state: 'What was done stays done; that channel was not told.',
    });
}


/***/ }),

/***/ 21112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OWNER_FILES: () => (/* binding */ OWNER_FILES),
/* harmony export */   codeOwners: () => (/* binding */ codeOwners)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

const MAX_BYTES = 3 * 1024 * 1024;
const OWNER_FILES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
const OWNER = /^@[A-Za-z0-9_-]{1,39}(?:\/[A-Za-z0-9._-]{1,100})?$/;
function codeOwners(text, path) {
    if (text.length > MAX_BYTES)
        return [];
    let owners = [];
    for (const line of text.split(/\r?\n/)) {
        const words = line
            .replace(/(?:^|\s)#.*$/, '')
            .trim()
            .split(/(?<!\\)\s+/);
        const [pattern = '', ...names] = words;
        if (pattern === '' || pattern.startsWith('!') || /[[\]]/.test(pattern))
            continue;
        if (matches(pattern.replaceAll('\\ ', ' ').replaceAll(/[(){}|+!@]/g, String.raw `\$&`), path))
            owners = names;
    }
    return owners.filter((owner) => OWNER.test(owner)).slice(0, 10);
}
function matches(pattern, path) {
    if (/^\/+$/.test(pattern))
        return false;
    if (pattern === '/*')
        return !path.includes('/');
    const anchored = /\/./.test(pattern) ? pattern.replace(/^\//, '') : `**/${pattern.replace(/^\//, '')}`;
    const rooted = pattern.startsWith('/') && !/\/./.test(pattern.slice(1)) ? pattern.slice(1) : anchored;
    const options = { dot: true, nobrace: true, noextglob: true, nonegate: true };
    if (rooted.endsWith('/'))
        return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, `${rooted}**`, options);
    if (rooted.endsWith('/*') || rooted === '*')
        return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, rooted === '*' ? '**' : rooted, options);
    return picomatch__WEBPACK_IMPORTED_MODULE_0__.isMatch(path, [rooted, `${rooted}/**`], options);
}


/***/ })

};
