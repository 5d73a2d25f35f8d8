export const id = 9067;
export const ids = [9067,1900,1112,57];
export const modules = {

/***/ 43399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   iH: () => (/* binding */ serverEntry),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
const LONGEST = 60_000;
const LEFT_OUT = 'left out: too long';
function textOf(entry) {
    const { time, ...rest } = entry;
    const text = ascii(JSON.stringify({ time, ...rest }));
    return text.length <= LONGEST ? text : ascii(JSON.stringify({ time, ...rest, sent: LEFT_OUT, given: LEFT_OUT }));
}
function entryOf(text) {
    return JSON.parse(text);
}
function lineOf({ number, chain, text }) {
    return `${text.slice(0, -1)},"number":${number},"chain":"${chain.toString('hex')}"}`;
}
function recordOf(line) {
    const end = /,"number":(\d{1,15}),"chain":"([0-9a-f]{64})"\}$/.exec(line);
    if (end === null || !PLAIN.test(line))
        return undefined;
    const text = `${line.slice(0, end.index)}}`;
    const time = timeOf(text);
    if (time === undefined)
        return undefined;
    return { number: Number(end[1]), time, chain: Buffer.from(end[2] ?? '', 'hex'), text };
}
function timeOf(text) {
    const time = /^\{"time":(\d{1,15}),/.exec(text)?.[1];
    return time === undefined ? undefined : Number(time);
}
function serverEntry(path, note) {
    return {
        time: Date.now(),
        request: globalThis.crypto.randomUUID(),
        identity: null,
        address: '',
        operation: 'update',
        path,
        key: path,
        decision: 'allowed',
        policy: '',
        status: 200,
        error: '',
        lease: '',
        sent: null,
        given: null,
        note,
    };
}
const PLAIN = /^[ -~]*$/;
function ascii(json) {
    if (PLAIN.test(json))
        return json;
    return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 59067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recordLeaks: () => (/* binding */ recordLeaks)
});

// EXTERNAL MODULE: ./build/tell/owners.js
var tell_owners = __webpack_require__(21112);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/rotate/outcome.js
var outcome = __webpack_require__(58814);
// EXTERNAL MODULE: ./build/tell/channel.js
var channel = __webpack_require__(70057);
// EXTERNAL MODULE: ./build/core/markdown-text.js
var markdown_text = __webpack_require__(85805);
;// CONCATENATED MODULE: ./build/tell/incident.js

function exposedSince({ places, found }) {
    const dates = places.flatMap(({ date }) => (date === undefined || Number.isNaN(Date.parse(date)) ? [] : [date]));
    return dates.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? found;
}
function incidentJson(incident) {
    const since = exposedSince(incident);
    return `${JSON.stringify({ format: 1, ...incident, exposedSince: since, exposedSeconds: secondsOf(incident, since) }, null, 2)}\n`;
}
function incidentMarkdown(incident) {
    const since = exposedSince(incident);
    const seconds = secondsOf(incident, since);
    const { places, steps, uses, elsewhere, open, owners } = incident;
    return [
        `# Incident ${(0,markdown_text/* code */.aY)(incident.id)}`,
        '',
        `${(0,markdown_text/* prose */.CS)(incident.kind)} key ${(0,markdown_text/* code */.aY)(incident.key)}: ${STATE[incident.result]}.`,
        '',
        '| | |',
        '|---|---|',
        `| Exposed since | ${(0,markdown_text/* code */.aY)(since)} |`,
        `| Found | ${(0,markdown_text/* code */.aY)(incident.found)} |`,
        `| Refused by its issuer | ${incident.refused === undefined ? 'not seen' : (0,markdown_text/* code */.aY)(incident.refused)} |`,
        `| Was valid in the open for | ${seconds === undefined ? 'it may still be valid' : duration(seconds)} |`,
        ...(owners.length === 0 ? [] : [`| Owners | ${owners.map((owner) => (0,markdown_text/* code */.aY)(owner)).join(', ')} |`]),
        ...(incident.link === undefined ? [] : [`| Run | ${(0,markdown_text/* code */.aY)(incident.link)} |`]),
        '',
        '## Where it leaked',
        '',
        ...(places.length === 0 ? ['Not from a repository that was scanned here.'] : places.map(placeLine)),
        ...(elsewhere.length === 0
            ? []
            : ['', '## Where else the same value was kept', '', ...elsewhere.map((one) => `- ${(0,markdown_text/* code */.aY)(one)}`)]),
        '',
        '## What was done, to the millisecond',
        '',
        ...(steps.length === 0 ? ['Nothing.'] : steps.map(({ at, what }) => `- ${(0,markdown_text/* code */.aY)(at)} ${(0,markdown_text/* prose */.CS)(what)}`)),
        '',
        '## Uses between the leak and its end',
        '',
        ...usesLines(uses),
        '',
        '## What is open',
        '',
        ...(open.length === 0 ? ['Nothing.'] : open.map((step, i) => `${i + 1}. ${(0,markdown_text/* prose */.CS)(step)}`)),
        '',
        '## For the review',
        '',
        '- How did the key come into the file: by hand, by a tool, from a log, a fixture, a copied set-up?',
        '- Which check would have stopped it before it was pushed (`relock scan --staged`), and why did it not run?',
        '- Need it exist: could the job have a short-lived one (`relock inject`)?',
        '- Who could use what the key opened, and is that more than it needs?',
        '- Were the uses above ours, each of them?',
        '',
    ].join('\n');
}
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
            ...(first === undefined ? [] : [`Leaked in ${first.path}:${first.line}${more(incident.places.length)}`]),
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
function usesLines(uses) {
    if (uses === undefined)
        return ['No log could be asked.'];
    if (uses.length === 0)
        return ['None, by the logs that were asked.'];
    const shown = uses.slice(0, 100).map(({ at, what }) => `- ${(0,markdown_text/* code */.aY)(at)} ${(0,markdown_text/* prose */.CS)(what)}`);
    return uses.length > 100 ? [...shown, `- … and ${uses.length - 100} more`] : shown;
}
function placeLine({ path, line, commit, author, date }) {
    const parts = [
        (0,markdown_text/* code */.aY)(`${path}:${line}`),
        ...(commit === undefined ? [] : [`commit ${(0,markdown_text/* code */.aY)(commit.slice(0, 12))}`]),
        ...(author === undefined ? [] : [`by ${(0,markdown_text/* prose */.CS)(author, 100)}`]),
        ...(date === undefined ? [] : [(0,markdown_text/* code */.aY)(date)]),
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

;// CONCATENATED MODULE: ./build/command/rotate/channels.js




const EACH = 3;
async function tellChannels(targets, incidents, services, warn) {
    if (incidents.length === 0)
        return;
    const messages = incidents.length <= EACH ? incidents.map((incident) => incidentMessage(incident, true)) : [summary(incidents)];
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
    const single = incidents.map((incident) => incidentMessage(incident, true));
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/command/rotate/leaked.js + 1 modules
var leaked = __webpack_require__(1900);
;// CONCATENATED MODULE: ./build/command/rotate/incidents.js






async function incidentOf(answer, context) {
    const { key, findings, outcome, elsewhere } = answer;
    const { found, ownersOf, link } = context;
    const since = (0,leaked/* leakedSince */.Ly)(findings) ?? new Date(found);
    const reads = key === undefined ? undefined : await context.readsSince(key.address, since);
    const uses = reads === undefined && outcome.uses === undefined ? undefined : [...(outcome.uses ?? []), ...(reads ?? [])];
    const owners = [
        ...(key?.owner === undefined ? [] : [key.owner]),
        ...findings.flatMap((finding) => ownersOf(finding.path)),
    ];
    const refused = refusedAt(outcome);
    return {
        id: outcome.rotation === '' ? (findings[0]?.fingerprint ?? outcome.address) : outcome.rotation,
        key: outcome.address,
        kind: outcome.kind,
        result: resultOf(outcome),
        places: findings.map(placeOf),
        found,
        refused,
        steps: outcome.steps,
        uses: uses?.sort((a, b) => (a.at < b.at ? 1 : -1)),
        elsewhere,
        open: openSteps(answer, uses ?? []),
        owners: [...new Set(owners)],
        link,
    };
}
function placeOf({ path: file, line, commit }) {
    if (commit === undefined)
        return { path: file, line };
    const { id, author, date } = commit;
    return {
        path: file,
        line,
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
            (0,external_node_fs_.writeFileSync)(files[0], incidentMarkdown(incident));
            (0,external_node_fs_.writeFileSync)(files[1], incidentJson(incident));
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

// EXTERNAL MODULE: ./build/audit/audit.js
var audit = __webpack_require__(43399);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
;// CONCATENATED MODULE: ./build/command/rotate/uses.js



const MOST = 100;
async function readsSince(address, since, invocation, vaults) {
    const { scheme, path, server } = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(address));
    const key = scheme === 'relock' ? `secret/${path}` : path;
    let source;
    try {
        if (scheme === 'relock')
            source = await openEmbedded(invocation);
        if (scheme === 'vault')
            source = await openServed(server, invocation, vaults);
        const query = { key, action: 'read', since: since.getTime(), limit: MOST, oldestFirst: false };
        return (await source?.search(query))?.map(useOf);
    }
    catch {
        return undefined;
    }
    finally {
        await source?.close();
    }
}
async function openEmbedded(invocation) {
    const { openSource } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(2621), __webpack_require__.e(1161)]).then(__webpack_require__.bind(__webpack_require__, 11161));
    return openSource(invocation.env['RELOCK_DIR'], invocation);
}
async function openServed(server, { env }, vaults) {
    const sessions = vaults.dumpSessions().filter((session) => session.kind === 'vault');
    const [session, ...others] = sessions;
    if (session === undefined || (others.length > 0 && server !== undefined))
        return undefined;
    const { openServerAudit } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(2621), __webpack_require__.e(1161)]).then(__webpack_require__.bind(__webpack_require__, 11161));
    const { address, token, caFile } = session;
    return openServerAudit({ address, token: new secret/* SecretValue */.i(token), caFile }, env);
}
function useOf(record) {
    const { identity, address, status } = (0,audit/* entryOf */.Ms)(record.text);
    const who = identity === null ? 'nobody known' : identity.name;
    return {
        at: new Date(record.time).toISOString(),
        what: `read from the vault by ${who}${address === '' ? '' : ` from ${address}`} (${status})`,
    };
}

;// CONCATENATED MODULE: ./build/command/rotate/aftermath.js




async function recordLeaks(answers, { tell }, place, invocation, services) {
    const told = answers.filter(({ outcome }) => outcome.result !== 'planned');
    if (told.length === 0)
        return { incidents: [], files: [] };
    const { found, link, warn, folder } = place;
    const owners = await place.codeOwners().catch(() => undefined);
    const context = {
        found,
        link,
        ownersOf: (file) => (owners === undefined ? [] : (0,tell_owners.codeOwners)(owners, file)),
        readsSince: (address, since) => readsSince(address, since, invocation, services.vaults),
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
    await tellChannels(tell, incidents, services, warn);
    return { incidents, files };
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

/***/ 1900:
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
// EXTERNAL MODULE: ./build/rotate/revoke.js
var revoke = __webpack_require__(85110);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/rotate/at-once.js + 1 modules
var at_once = __webpack_require__(37696);
// EXTERNAL MODULE: ./build/command/rotate/key.js + 10 modules
var rotate_key = __webpack_require__(11052);
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
    const answers = await (0,at_once/* atOnce */.z)(within, async (task) => {
        const { key, findings, elsewhere } = task;
        const outcome = key === undefined ? await answerToken(task, request, services) : await answerKey(key, task, request, services);
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
    return (0,rotate_key/* carryOut */.u0)({ ...order, ...(onStep === undefined ? {} : { onStep }) }, services);
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
        return await (0,revoke/* revokeToken */.w)({ issuer, value: finding.value, name: finding.fingerprint, now });
    }
    catch (error) {
        return { ...common, result: 'failed', steps: [], problem: (0,outcome/* problemOf */.Z)(error) };
    }
}
function tooMany(count, { revokeAtMost }) {
    return new error/* RelockError */.dB('RL-ROTATE-TOO-MANY', `${count} more tokens were found than one run revokes`, {
        evidence: [['rotate.revoke-at-most', String(revokeAtMost ?? 'unset')]],
        remedy: 'See that they are what they seem; run it again, or raise the number.',
        state: 'They are still alive.',
    });
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
