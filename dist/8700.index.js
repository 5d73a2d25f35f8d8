export const id = 8700;
export const ids = [8700,3078,1112,57];
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

/***/ 78078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ rotateKeys)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/command/managed.js
var managed = __webpack_require__(30491);
// EXTERNAL MODULE: ./build/command/rotate.js + 3 modules
var rotate = __webpack_require__(25610);
// EXTERNAL MODULE: ./build/command/rule-info.js
var rule_info = __webpack_require__(3663);
// EXTERNAL MODULE: ./build/command/services.js
var command_services = __webpack_require__(25832);
// EXTERNAL MODULE: ./build/issuer/open.js
var issuer_open = __webpack_require__(44028);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/rotate/credential.js + 1 modules
var rotate_credential = __webpack_require__(56576);
// EXTERNAL MODULE: ./build/rotate/journal.js
var journal = __webpack_require__(98345);
// EXTERNAL MODULE: ./build/rotate/outcome.js
var outcome = __webpack_require__(58814);
// EXTERNAL MODULE: ./build/rotate/plan.js
var plan = __webpack_require__(79255);
// EXTERNAL MODULE: ./build/rotate/versions.js
var versions = __webpack_require__(69329);
;// CONCATENATED MODULE: ./build/rotate/check.js







async function checkKey(request) {
    const { key, address, store, issuer } = request;
    const checks = [];
    const look = async (act, otherwise) => {
        try {
            checks.push({ what: await act(), result: 'ok' });
        }
        catch (error) {
            checks.push({ what: otherwise, result: 'failed', problem: (0,outcome/* problemOf */.Z)(error) });
        }
    };
    await look(async () => {
        (0,plan/* checkStrategy */.o4)(key, issuer, 'scheduled');
        const { version, fields } = await (0,versions/* readCurrent */.cA)({ store, address });
        (0,rotate_credential/* credentialOf */.$5)(key, fields, issuer);
        return `the secret is there with its fields, at version ${String(version)}`;
    }, 'the secret can’t be rotated as it is');
    if (checks[0]?.result === 'failed')
        return checks;
    await look(async () => {
        const kept = await (0,journal/* readJournal */.a0)(store, address);
        await store.readFingerprints(address);
        return kept === null ? 'it was never rotated' : `its journal is readable: ${kept.journal.state}`;
    }, 'the journal or the fingerprints can’t be read');
    if (store.checkRights === undefined) {
        checks.push({ what: 'whether this login may write can’t be asked', result: 'unknown' });
    }
    else {
        await look(async () => {
            await store.checkRights?.(address);
            return 'this login may stage, promote and journal it';
        }, 'this login may not write all that a rotation writes');
    }
    await checkIssuer(request, checks, look);
    return checks;
}
async function checkIssuer({ key, address, store, issuer }, checks, look) {
    const credential = (0,rotate_credential/* credentialOf */.$5)(key, (await (0,versions/* readCurrent */.cA)({ store, address })).fields, issuer);
    const status = await issuer.validate(credential);
    if (status === 'active')
        checks.push({ what: 'the issuer accepts the current value', result: 'ok' });
    else if (status === 'inactive') {
        const problem = (0,outcome/* problemOf */.Z)(new core_error/* RelockError */.dB('RL-ROTATE-REFUSED', `the issuer refuses the current value of ${(0,printable/* printable */.g)(address.text)}`, {
            remedy: `Rotate it: relock rotate ${(0,printable/* printable */.g)(key.address)}.`,
        }));
        checks.push({ what: 'the issuer refuses the current value', result: 'failed', problem });
    }
    else
        checks.push({ what: 'the issuer gives no answer about the current value', result: 'unknown' });
    if (issuer.check !== undefined) {
        await look(async () => {
            await issuer.check?.(credential);
            return 'the credential that rotates it is accepted and has the rights';
        }, 'the credential that rotates it can’t do it');
    }
    else if (issuer.capabilities.includes('create')) {
        checks.push({ what: 'whether the credential that rotates it has the rights can’t be asked', result: 'unknown' });
    }
    for (const { step, link } of issuer.manual ?? []) {
        checks.push({ what: `a person has to ${step} it: ${(0,printable/* printable */.g)(link)}`, result: 'unknown' });
    }
}

// EXTERNAL MODULE: ./build/rotate/read-only.js
var read_only = __webpack_require__(15835);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/rotate/at-once.js + 1 modules
var at_once = __webpack_require__(37696);
// EXTERNAL MODULE: ./build/command/rotate/lines.js
var lines = __webpack_require__(44423);
;// CONCATENATED MODULE: ./build/command/rotate/check.js







const MARKS = { ok: '✓', failed: '✗', unknown: '·' };
async function check(keys, { out, err }, services) {
    const jobs = keys.map((key) => ({ key, kind: key.kind }));
    const all = await (0,at_once/* atOnce */.z)(jobs, async ({ key }) => ({ key, checks: await checkOne(key, services) }));
    for (const { key, checks } of all) {
        out(`${(0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address)).text}  ${key.kind}\n`);
        for (const { what, result, problem } of checks) {
            out(`  ${MARKS[result]} ${what}${problem === undefined ? '' : `  [${problem.code}]`}\n`);
            if (problem !== undefined)
                err(`${(0,lines/* describeProblem */.BJ)(problem)}\n`);
        }
    }
    const failed = all.filter(({ checks }) => checks.some(({ result }) => result === 'failed')).length;
    out(failed === 0
        ? `${keys.length} of ${keys.length} could be rotated, as far as can be asked\n`
        : `${failed} of ${keys.length} can’t be rotated\n`);
    return failed === 0 ? 0 : 2;
}
async function checkOne(key, services) {
    try {
        const address = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address));
        const store = (0,read_only/* readOnlyStore */.aq)(await services.vaults.store(address));
        const issuer = await (0,issuer_open/* openIssuer */.KN)(key, services.issuers);
        try {
            const checks = await checkKey({ key, address, store, issuer });
            const publishers = (await services.publishers?.(key, issuer)) ?? [];
            const copies = publishers.map(({ id }) => ({
                what: `a copy goes to ${id}: seen when it is written`,
                result: 'unknown',
            }));
            return [...checks, ...copies];
        }
        finally {
            await issuer.close();
        }
    }
    catch (error) {
        return [{ what: 'it can’t be looked at', result: 'failed', problem: (0,outcome/* problemOf */.Z)(error) }];
    }
}

// EXTERNAL MODULE: ./build/command/rotate/pause.js
var pause = __webpack_require__(63554);
// EXTERNAL MODULE: ./build/rotate/calendar.js
var calendar = __webpack_require__(25838);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/command/rotate/calendar-file.js

const LINE = 75;
function calendarFile(all, now) {
    const events = all.flatMap(({ at, what, address, kind, why }) => [
        'BEGIN:VEVENT',
        `UID:${(0,external_node_crypto_.createHash)('sha256')
            .update(`${address}\n${what}\n${at.toISOString().slice(0, 10)}`)
            .digest('hex')
            .slice(0, 32)}@relock`,
        `DTSTAMP:${stamp(now)}`,
        `DTSTART:${stamp(at)}`,
        'DURATION:PT15M',
        `SUMMARY:${escaped(`${what}: ${address}`)}`,
        `DESCRIPTION:${escaped(`${kind}; ${why}`)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
    ]);
    const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Relock//rotate//EN',
        'CALSCALE:GREGORIAN',
        ...events,
        'END:VCALENDAR',
    ];
    return lines.map((line) => `${folded(line)}\r\n`).join('');
}
function stamp(at) {
    return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
function escaped(text) {
    const marked = text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
    return marked.replace(/[\u0000-\u001f\u007f]/g, ' ');
}
function folded(line) {
    let result = '';
    let octets = 0;
    for (const character of line) {
        const size = Buffer.byteLength(character);
        if (octets + size > LINE) {
            result += '\r\n ';
            octets = 1;
        }
        result += character;
        octets += size;
    }
    return result;
}

;// CONCATENATED MODULE: ./build/command/rotate/plan.js





const DAYS = 90;
async function plan_plan({ keys }, format, { out, err }, services) {
    const now = services.now?.() ?? new Date();
    const until = new Date(now.getTime() + DAYS * 24 * 60 * 60 * 1000);
    let failed = false;
    const planned = await Promise.all(keys.map(async (key) => {
        const address = (0,vault_address/* wholeSecret */.ii)((0,vault_address/* parseAddress */.or)(key.address));
        try {
            const turns = await (0,calendar/* turnsOf */.oA)(key, address, await services.vaults.store(address), now, until);
            return turns.map(({ at, what, why }) => ({ at, what, why, address: address.text, kind: key.kind }));
        }
        catch (error) {
            failed = true;
            const { message, code } = (0,outcome/* problemOf */.Z)(error);
            err(`${address.text}: can’t be planned: ${message} [${code}]\n`);
            return [];
        }
    }));
    const all = planned.flat().sort((a, b) => a.at.getTime() - b.at.getTime() || (a.address < b.address ? -1 : 1));
    out(format === 'ics' ? calendarFile(all, now) : table(all));
    return failed ? 2 : 0;
}
function table(all) {
    if (all.length === 0)
        return `Nothing is to be rotated within ${DAYS} days.\n`;
    const width = Math.max(...all.map(({ address }) => address.length));
    const lines = all.map(({ at, what, address, kind, why }) => `${at.toISOString().slice(0, 16).replace('T', ' ')}  ${what.padEnd(20)}  ${address.padEnd(width)}  ${(0,printable/* printable */.g)(kind)}  ${(0,printable/* printable */.g)(why)}`);
    return `${lines.join('\n')}\n`;
}

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
// EXTERNAL MODULE: ./build/command/scanner.js
var command_scanner = __webpack_require__(23652);
;// CONCATENATED MODULE: ./build/command/rotate/rescan.js









const LIMIT = 64 * 1024 * 1024;
function openRescan(config, invocation, indexes) {
    let opened;
    const scanner = () => (opened ??= indexes().then((known) => (0,command_scanner/* openScanner */.n)(config, invocation, known)));
    return async (place) => {
        const outer = await readOuter(place, invocation).catch(() => undefined);
        if (outer === undefined)
            return null;
        if (outer === null)
            return [];
        const { findings } = await (0,collect/* collect */.F)((0,stdin.openStdin)(external_node_stream_.Readable.from([outer.bytes]), outer.path), await scanner());
        const there = findings.filter(({ path: found, line }) => found === place.path && line === place.line);
        if (there.length === 0 || place.commit === undefined)
            return there;
        const commit = await describe(place.commit, invocation);
        return there.map((finding) => withCommit(finding, commit));
    };
}
function withCommit(finding, commit) {
    return { ...finding, commit };
}
async function describe(id, { cwd, env }) {
    const repository = (0,git_repository/* lookForRepository */.d_)(cwd, env);
    if (repository === undefined)
        return { id };
    const { describeCommits } = await __webpack_require__.e(/* import() */ 2985).then(__webpack_require__.bind(__webpack_require__, 52985));
    return (await describeCommits(repository, [id]).catch(() => undefined))?.get(id) ?? { id };
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
        const { readFileAt, readMessage } = await Promise.all(/* import() */[__webpack_require__.e(5906), __webpack_require__.e(8399)]).then(__webpack_require__.bind(__webpack_require__, 68399));
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

;// CONCATENATED MODULE: ./build/command/rotate/run.js









async function rotateKeys(wanted, config, invocation, runner, github, aftermath = async () => undefined) {
    const act = actOf(wanted);
    const services = (0,command_services.openServices)(config, invocation, runner, github);
    const nothing = { outcomes: [], answers: [] };
    try {
        switch (act) {
            case 'check': {
                const named = wanted.keys.map((reference) => (0,rotate/* namedKey */.zn)(config.rotate.keys, reference));
                const keys = named.length === 0 ? config.rotate.keys : named;
                return { status: await check(keys, invocation, services), ...nothing };
            }
            case 'plan':
                return { status: await plan_plan(config.rotate, wanted.format ?? 'text', invocation, services), ...nothing };
            case 'pause':
            case 'resume':
                return { status: await (0,pause/* setPause */.$)(wanted.pause, config.rotate, invocation, services), ...nothing };
            default: {
                const request = { targets: act, reason: wanted.reason, dryRun: wanted.dryRun === true, rotate: config.rotate };
                const indexes = once(async () => (await (0,managed.lookUpManaged)({ ...config, requireManaged: true }, services.vaults)).indexes);
                const rescan = openRescan(config, invocation, indexes);
                const result = await (0,rotate/* rotate */.e$)(request, invocation, { ...services, kindOfRule: rule_info.kindOfRule, rescan, indexes });
                await aftermath(result, services);
                return result;
            }
        }
    }
    finally {
        await services.close();
    }
}
function once(ask) {
    let asked;
    return () => (asked ??= ask());
}
function actOf(wanted) {
    const { keys, leaked, emergency, given } = wanted;
    const acts = [
        ...(wanted.due === true ? [{ kind: 'due' }] : []),
        ...(leaked === undefined ? [] : [{ kind: 'leaked', file: leaked }]),
        ...(wanted.continue === true ? [{ kind: 'waiting', reference: keys[0], given }] : []),
        ...(wanted.check === true ? ['check'] : []),
        ...(wanted.plan === true ? ['plan'] : []),
        ...(wanted.pause === undefined ? [] : ['pause']),
        ...(wanted.resume === true ? ['resume'] : []),
    ];
    const [first, ...more] = acts;
    const takesKeys = first === 'check' || (typeof first === 'object' && first.kind === 'waiting' && keys.length < 2);
    if (first === undefined && keys.length > 0)
        return { kind: 'named', references: keys, emergency: emergency === true };
    if (first !== undefined && more.length === 0 && (keys.length === 0 || takesKeys) && emergency !== true)
        return first;
    throw new core_error/* RelockError */.dB('RL-USAGE', first === undefined ? 'rotate wants to know which keys' : 'rotate takes one thing at a time', {
        remedy: 'Give the addresses of keys, or one of --due, --leaked FILE, --continue, --check, --plan, --pause TEXT and --resume; in a job the inputs of these names.',
        state: 'Nothing was changed.',
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

/***/ 43078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStdin: () => (/* binding */ openStdin)
/* harmony export */ });
/* harmony import */ var _piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57607);
/* harmony import */ var _archive_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68420);
/* harmony import */ var _archive_kind_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33695);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46471);
/* harmony import */ var _tally_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13382);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86385);






const VIEW = { inHead: true, added: false };
const ASSUMED = 10e6;
function openStdin(stdin, name = 'stdin') {
    const tally = new _tally_js__WEBPACK_IMPORTED_MODULE_4__/* .Tally */ .F();
    async function* fragments({ archives } = _source_js__WEBPACK_IMPORTED_MODULE_2__/* .READING */ .r) {
        const stream = new _text_js__WEBPACK_IMPORTED_MODULE_3__/* .TextStream */ .Kz();
        tally.stats.files = 1;
        const { head, content } = await (0,_archive_content_js__WEBPACK_IMPORTED_MODULE_0__/* .peek */ .se)({ chunks: () => chunksOf(stdin) });
        if (archives && (0,_archive_kind_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(head) !== undefined) {
            const { openArchive } = await __webpack_require__.e(/* import() */ 2387).then(__webpack_require__.bind(__webpack_require__, 64768));
            yield* openArchive(content, ASSUMED, { path: name, view: VIEW }, tally);
            return;
        }
        for await (const bytes of content.chunks()) {
            tally.stats.bytes += bytes.length;
            for (const piece of stream.push(bytes))
                yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .fragmentOf */ .U)(name, piece, VIEW);
        }
        for (const piece of stream.end())
            yield (0,_piece_fragment_js__WEBPACK_IMPORTED_MODULE_5__/* .fragmentOf */ .U)(name, piece, VIEW);
    }
    return { fragments, unscanned: tally.unscanned, stats: tally.stats, notes: tally.notes };
}
async function* chunksOf(stdin) {
    for await (const chunk of stdin)
        yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
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
