export const id = 7620;
export const ids = [7620,3078,1112,57];
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
            const turns = await (0,calendar/* turnsOf */.o)(key, address, await services.vaults.store(address), now, until);
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
    const { describeCommits } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 52985));
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
        const { readFileAt, readMessage } = await __webpack_require__.e(/* import() */ 8399).then(__webpack_require__.bind(__webpack_require__, 68399));
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
