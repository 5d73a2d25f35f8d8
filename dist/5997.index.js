export const id = 5997;
export const ids = [5997];
export const modules = {

/***/ 1832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ChainCheck)
/* harmony export */ });
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43399);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79169);
/* harmony import */ var _head_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62872);



class ChainCheck {
    #key;
    #outside;
    #link;
    #entries = 0;
    #first = 0;
    #signedTo = 0;
    #bad;
    constructor(publicKey, outside) {
        this.#key = publicKey;
        this.#outside = outside;
        if (outside !== undefined && !(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(outside, publicKey)) {
            this.#fail(outside.number, 'the head from outside is forged, or another vault’s');
        }
    }
    get isBad() {
        return this.#bad !== undefined;
    }
    start(head) {
        if (!(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(head, this.#key))
            this.#fail(head.number + 1, 'the head before it is forged, or another vault’s');
        this.#link = { number: head.number, chain: Buffer.from(head.chain, 'hex') };
        this.#signedTo = head.number;
        this.#compareOutside(this.#link);
    }
    record({ number, time, chain, text }) {
        if (this.#bad !== undefined)
            return;
        const before = this.#link ?? (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .I)(this.#key);
        const due = before.number + 1;
        if (number > due)
            return this.#fail(due, `it is missing: entry ${number} stands in its place`);
        if (number < due)
            return this.#fail(number, 'it stands there twice, or in another place');
        if (text === undefined)
            return this.#fail(number, 'it was changed: it does not open');
        if (!(0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .chainOf */ .d)(before.chain, number, time, text).equals(chain)) {
            return this.#fail(number, 'it was changed: its chain value is another one');
        }
        if ((0,_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .timeOf */ .nR)(text) !== time)
            return this.#fail(number, 'its time was changed');
        this.#link = { number, chain };
        this.#entries++;
        if (this.#first === 0)
            this.#first = number;
        this.#compareOutside(this.#link);
    }
    head(head) {
        if (this.#bad !== undefined)
            return;
        const last = this.#link ?? (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .beginning */ .I)(this.#key);
        if (!(0,_head_js__WEBPACK_IMPORTED_MODULE_1__/* .isSigned */ .JI)(head, this.#key))
            return this.#fail(head.number, 'the head over it is forged, or another vault’s');
        if (head.number > last.number)
            return this.#fail(last.number + 1, `it is missing: ${signedTo(head)}`);
        if (head.number < last.number)
            return this.#fail(head.number + 1, `the log was set back here: ${signedTo(head)}`);
        if (head.chain !== last.chain.toString('hex'))
            return this.#fail(head.number, `it was changed: ${signedTo(head)}`);
        this.#signedTo = head.number;
    }
    end() {
        const last = this.#link?.number ?? 0;
        const outside = this.#outside;
        if (outside !== undefined && outside.number > last) {
            this.#fail(last + 1, `it is missing: ${signedTo(outside)}, as the head from outside tells`);
        }
        return {
            entries: this.#entries,
            first: this.#first,
            last,
            signedTo: this.#signedTo,
            publicKey: this.#key,
            bad: this.#bad,
        };
    }
    #compareOutside({ number, chain }) {
        const outside = this.#outside;
        if (outside?.number !== number)
            return;
        if (outside.chain === chain.toString('hex'))
            this.#signedTo = number;
        else
            this.#fail(number, 'it is not the one that the head from outside was signed over');
    }
    #fail(number, why) {
        this.#bad ??= { number, why };
    }
}
function signedTo({ number, time }) {
    return `on ${new Date(time).toISOString()} the log was signed up to entry ${number}`;
}


/***/ }),

/***/ 79169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ beginning),
/* harmony export */   d: () => (/* binding */ chainOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

function beginning(publicKey) {
    return { number: 0, chain: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', `relock audit v1 ${publicKey}`, 'buffer') };
}
function chainOf(previous, number, time, text) {
    const bytes = Buffer.allocUnsafe(48 + text.length);
    previous.copy(bytes, 0);
    bytes.writeBigUInt64BE(BigInt(number), 32);
    bytes.writeBigInt64BE(BigInt(time), 40);
    bytes.write(text, 48, 'latin1');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'buffer');
}


/***/ }),

/***/ 83342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ filterOf),
/* harmony export */   n: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function filterOf(filter, now) {
    const { key, identity, address, action, lease, since, until } = filter;
    return {
        key: key?.replace(/^relock:\/\//, 'secret/').replace(/#.*$/, ''),
        identity,
        address,
        action,
        lease,
        since: since === undefined ? undefined : timeOf(since, now),
        until: until === undefined ? undefined : timeOf(until, now),
    };
}
const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
function timeOf(text, now) {
    const ago = /^(\d{1,6})([smhd])$/.exec(text);
    if (ago !== null)
        return now - Number(ago[1]) * (UNITS[ago[2] ?? ''] ?? 0);
    const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(time))
        return time;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 40)}" is no time`, {
        remedy: 'Write 2026-01-31, 2026-01-31T12:00:00Z, or 90m, 12h, 7d for so long ago.',
    });
}


/***/ }),

/***/ 28702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openVaultAudit)
/* harmony export */ });
/* harmony import */ var _seal_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25186);
/* harmony import */ var _sealed_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77021);
/* harmony import */ var _sealed_open_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65757);
/* harmony import */ var _vault_prompt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(103);




async function openVaultAudit(folder, invocation) {
    const seal = await (0,_seal_open_js__WEBPACK_IMPORTED_MODULE_3__.openSeal)((0,_sealed_open_js__WEBPACK_IMPORTED_MODULE_1__.sealKindOf)(folder), {
        env: invocation.env,
        create: false,
        ask: (0,_vault_prompt_js__WEBPACK_IMPORTED_MODULE_2__/* .passphrasePrompt */ .nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    });
    try {
        const { vault } = await (0,_sealed_open_js__WEBPACK_IMPORTED_MODULE_1__.openSealed)(folder, seal);
        const close = async () => {
            vault.db.close();
            await seal.close();
        };
        return { vault, entries: new _sealed_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .Entries */ .R(vault), close };
    }
    catch (error) {
        await seal.close();
        throw error;
    }
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

/***/ 21785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  watchReport: () => (/* binding */ watchReport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/risk/access.js
function accessAt({ key, could = [], did }, changes, at) {
    return {
        key,
        at,
        could: could.filter(({ from, until }) => (from ?? -Infinity) <= at && at < (until ?? Infinity)),
        did: did.filter(({ first }) => first <= at),
        changed: changes.filter((change) => change.at > at),
    };
}

// EXTERNAL MODULE: ./build/core/csv-cell.js
var csv_cell = __webpack_require__(23883);
;// CONCATENATED MODULE: ./build/risk/csv.js

function csvOf({ columns, rows }) {
    return [columns, ...rows].map((row) => `${row.map(csv_cell/* csvCell */.r).join(',')}\r\n`).join('');
}

;// CONCATENATED MODULE: ./build/risk/controls.js
const SOC = 'SOC 2 (Trust Services Criteria 2017, points of focus 2022)';
const ISO = 'ISO/IEC 27001:2022, Annex A';
const PCI = 'PCI DSS 4.0.1';
const CONTROLS = [
    {
        standard: SOC,
        control: 'CC6.1',
        about: 'access to protected information, and the keys to it',
        files: ['inventory.csv', 'access.csv'],
    },
    { standard: SOC, control: 'CC6.2', about: 'access is given and taken away', files: ['access.csv', 'changes.csv'] },
    {
        standard: SOC,
        control: 'CC6.3',
        about: 'roles, least privilege, changes of access',
        files: ['access.csv', 'readers.csv', 'changes.csv'],
    },
    { standard: SOC, control: 'CC7.2', about: 'what is unusual is watched for', files: ['incidents.csv', 'report.html'] },
    { standard: SOC, control: 'CC7.3', about: 'events are judged', files: ['incidents.csv'] },
    { standard: SOC, control: 'CC7.4', about: 'incidents are answered', files: ['incidents.csv', 'rotations.csv'] },
    { standard: ISO, control: 'A.5.15', about: 'access control', files: ['access.csv'] },
    { standard: ISO, control: 'A.5.17', about: 'authentication information', files: ['inventory.csv', 'rotations.csv'] },
    { standard: ISO, control: 'A.5.18', about: 'access rights', files: ['access.csv', 'changes.csv'] },
    { standard: ISO, control: 'A.5.28', about: 'collection of evidence', files: ['audit-chain.json'] },
    {
        standard: ISO,
        control: 'A.8.15',
        about: 'logging, and that logs are not changed',
        files: ['readers.csv', 'audit-chain.json'],
    },
    { standard: ISO, control: 'A.8.16', about: 'monitoring', files: ['incidents.csv', 'report.html'] },
    {
        standard: ISO,
        control: 'A.8.24',
        about: 'use of cryptography and the life of keys',
        files: ['inventory.csv', 'rotations.csv', 'evidence.json'],
    },
    { standard: PCI, control: '3.7', about: 'the life of cryptographic keys', files: ['inventory.csv', 'rotations.csv'] },
    { standard: PCI, control: '7.2', about: 'access is defined and given by need', files: ['access.csv', 'changes.csv'] },
    {
        standard: PCI,
        control: '8.6',
        about: 'accounts of applications and systems, and their secrets',
        files: ['inventory.csv', 'rotations.csv', 'readers.csv'],
    },
    { standard: PCI, control: '10.2', about: 'audit logs of access', files: ['readers.csv', 'changes.csv'] },
    { standard: PCI, control: '10.3', about: 'audit logs are protected from change', files: ['audit-chain.json'] },
    { standard: PCI, control: '10.4', about: 'audit logs are reviewed', files: ['incidents.csv', 'report.html'] },
    { standard: PCI, control: '12.10', about: 'answers to incidents', files: ['incidents.csv', 'rotations.csv'] },
];

// EXTERNAL MODULE: ./build/risk/html.js
var html = __webpack_require__(8253);
// EXTERNAL MODULE: ./build/risk/markdown.js
var markdown = __webpack_require__(58045);
// EXTERNAL MODULE: ./build/risk/next.js
var next = __webpack_require__(73041);
// EXTERNAL MODULE: ./build/risk/report.js
var risk_report = __webpack_require__(81570);
// EXTERNAL MODULE: ./build/risk/score.js + 1 modules
var risk_score = __webpack_require__(3745);
;// CONCATENATED MODULE: ./build/risk/evidence.js








const DAY = 86_400_000;
function evidenceOf(standing) {
    const { keys, changes, at } = standing;
    const report = (0,risk_report/* reportOf */.E)(standing);
    return new Map([
        ['inventory.csv', csvOf(inventory(keys, at))],
        ['rotations.csv', csvOf(rotations(keys))],
        ['access.csv', csvOf(access(standing))],
        ['readers.csv', csvOf(readers(keys))],
        ['incidents.csv', csvOf(incidents(keys))],
        [
            'changes.csv',
            csvOf({ columns: ['time', 'who', 'what'], rows: changes.map((one) => [(0,risk_report/* timeOf */.n)(one.at), one.by, one.what]) }),
        ],
        ['controls.csv', csvOf(controls())],
        ['audit-chain.json', `${JSON.stringify(standing.chain, null, 2)}\n`],
        ['evidence.json', `${JSON.stringify({ ...standing, risks: risks(standing) }, null, 2)}\n`],
        ['report.md', (0,markdown/* markdownOf */.R)(report)],
        ['report.html', (0,html/* htmlOf */.Z)(report)],
    ]);
}
function risks({ keys, at }) {
    return (0,next/* ranked */.a)(keys, at).map(({ facts: { key }, risk: { score, level, reasons }, advice }) => {
        return { key, score, level, reasons, advice };
    });
}
function inventory(keys, at) {
    return {
        columns: [
            'key',
            'issuer',
            'owner',
            'made',
            'changed',
            'age_days',
            'rotate_every_days',
            'ends',
            'ended',
            'last_used',
            'risk',
            'score',
            'reasons',
        ],
        rows: keys.map((facts) => {
            const { key, kind, owner, made, changed, rotateEvery, ends, ended, used } = facts;
            const { level, score, reasons } = (0,risk_score/* riskOf */.b)(facts, at);
            return [
                key,
                kind ?? '',
                owner,
                when(made),
                when(changed),
                changed === undefined ? '' : String(Math.floor((at - changed) / DAY)),
                rotateEvery === undefined ? '' : String(rotateEvery / DAY),
                when(ends),
                ended !== undefined && ended <= at ? when(ended) : '',
                used === undefined ? 'not looked at' : used === null ? 'never' : when(used),
                level,
                String(score),
                reasons.map(({ sentence }) => sentence).join('; '),
            ];
        }),
    };
}
function rotations(keys) {
    return {
        columns: ['key', 'version', 'time', 'how'],
        rows: keys.flatMap(({ key, versions }) => versions.map(({ number, at, how }) => [key, String(number), (0,risk_report/* timeOf */.n)(at), how])),
    };
}
function access({ keys, changes, at }) {
    return {
        columns: ['key', 'as_of', 'who', 'kind', 'login', 'policies', 'from', 'until', 'changes_since'],
        rows: keys.flatMap((facts) => {
            const found = accessAt(facts, changes, at);
            return found.could.map(({ name, kind, mount, policies, from, until }) => [
                facts.key,
                (0,risk_report/* timeOf */.n)(at),
                name,
                kind,
                mount,
                policies.join(' '),
                when(from),
                when(until),
                String(found.changed.length),
            ]);
        }),
    };
}
function readers(keys) {
    return {
        columns: ['key', 'who', 'uses', 'first', 'last', 'last_address'],
        rows: keys.flatMap(({ key, did }) => did.map(({ name, uses, first, last, address }) => [
            key,
            name,
            String(uses),
            (0,risk_report/* timeOf */.n)(first),
            (0,risk_report/* timeOf */.n)(last),
            address,
        ])),
    };
}
function incidents(keys) {
    return {
        columns: ['time', 'key', 'what', 'severity', 'state', 'sentence', 'id'],
        rows: keys.flatMap(({ key, incidents: all }) => all.map(({ at, what, severity, state, sentence, id }) => [(0,risk_report/* timeOf */.n)(at), key, what, severity, state, sentence, id])),
    };
}
function controls() {
    return {
        columns: ['standard', 'control', 'about', 'files'],
        rows: CONTROLS.map(({ standard, control, about, files }) => [standard, control, about, files.join(' ')]),
    };
}
function when(time) {
    return time === undefined ? '' : (0,risk_report/* timeOf */.n)(time);
}

// EXTERNAL MODULE: ./build/command/audit/filter.js
var filter = __webpack_require__(83342);
// EXTERNAL MODULE: ./build/audit/keys.js
var audit_keys = __webpack_require__(17350);
// EXTERNAL MODULE: ./build/audit/rows.js
var audit_rows = __webpack_require__(81367);
// EXTERNAL MODULE: ./build/audit/verify-rows.js
var verify_rows = __webpack_require__(98025);
// EXTERNAL MODULE: ./build/policy/judge.js + 2 modules
var judge = __webpack_require__(17531);
// EXTERNAL MODULE: ./build/policy/store.js + 1 modules
var store = __webpack_require__(29702);
// EXTERNAL MODULE: ./build/core/slices.js
var slices = __webpack_require__(67687);
// EXTERNAL MODULE: ./build/serve/risk/audit-uses.js
var audit_uses = __webpack_require__(18206);
// EXTERNAL MODULE: ./build/serve/risk/chain.js
var chain = __webpack_require__(85423);
// EXTERNAL MODULE: ./build/serve/risk/gather.js + 1 modules
var gather = __webpack_require__(45961);
// EXTERNAL MODULE: ./build/serve/watch/alarm-book.js
var alarm_book = __webpack_require__(26155);
// EXTERNAL MODULE: ./build/sealed/open.js
var sealed_open = __webpack_require__(65757);
// EXTERNAL MODULE: ./build/command/audit/vault.js
var audit_vault = __webpack_require__(28702);
;// CONCATENATED MODULE: ./build/command/watch/standing.js














const PIECE = 1000;
const NOTHING = { uses: new Map(), seen: new Map(), leaked: new Map(), changes: [] };
async function standingOf(dir, { since, at }, invocation) {
    const folder = dir ?? invocation.env['RELOCK_DIR'];
    if (folder === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'it is not said which vault is meant', {
            remedy: 'Give --dir, or set RELOCK_DIR.',
        });
    }
    const place = external_node_path_.resolve(invocation.cwd, folder);
    const { vault, entries, close } = await (0,audit_vault/* openVaultAudit */.O)(place, invocation);
    try {
        const policies = new judge/* Judge */.I(await store/* PolicyStore */.i.open(entries));
        const keys = (0,audit_keys/* openAuditKeys */.e)(vault, entries, false);
        const rows = keys === undefined ? undefined : new audit_rows/* AuditRows */.X(vault.db, keys);
        const { uses, seen, leaked, changes } = rows === undefined ? NOTHING : (0,slices/* atOnce */.z)((0,audit_uses/* usesIn */.c)(rows, { since, until: at, from: rows.first(), piece: PIECE }));
        const sources = {
            vault,
            entries,
            policies,
            alarms: (0,gather/* alarmsByKey */.NW)(new alarm_book/* AlarmBook */.N(entries).all()),
            leakedAt: (key) => leaked.get(key),
            usesOf: (key) => uses.get(key) ?? (rows === undefined ? undefined : { used: null, days: [], did: [] }),
            seenOf: (name) => seen.get(name),
        };
        return {
            at,
            since,
            keys: vault.db.read(() => [...(0,gather/* gather */.kg)(sources, at)]),
            changes,
            chain: rows === undefined || keys === undefined ? NO_CHAIN : (0,chain/* chainOf */.d)((0,verify_rows/* verifyRows */.DT)(rows, keys, undefined)),
            seal: (0,sealed_open.sealKindOf)(place),
        };
    }
    finally {
        await close();
    }
}
const NO_CHAIN = { entries: 0, signedTo: 0, publicKey: '', bad: undefined };

;// CONCATENATED MODULE: ./build/command/watch/report.js













const report_DAY = 86_400_000;
const USUAL = { report: 7, evidence: 90, access: 365 };
async function watchReport(request, invocation) {
    const now = Date.now();
    const at = request.at === undefined ? now : (0,filter/* timeOf */.n)(request.at, now);
    const since = request.since === undefined ? at - USUAL[request.action] * report_DAY : (0,filter/* timeOf */.n)(request.since, now);
    if (since >= at)
        throw new core_error/* RelockError */.dB('RL-USAGE', 'the time ends before it begins', { remedy: 'Set --since earlier.' });
    const asked = request.action === 'report' && request.at === undefined ? serverReport(request, invocation) : undefined;
    if (asked !== undefined) {
        invocation.out(await asked(Math.ceil((at - since) / report_DAY)));
        return 0;
    }
    const standing = await standingOf(request.dir, { since, at }, invocation);
    switch (request.action) {
        case 'report':
            invocation.out(FORMATS[request.format](standing));
            break;
        case 'evidence':
            writeEvidence(external_node_path_.resolve(invocation.cwd, request.output), standing, invocation);
            break;
        case 'access':
            invocation.out(accessSaid(standing, request.key, request.format));
            break;
    }
    return standing.chain.bad === undefined ? 0 : 1;
}
function serverReport({ dir, format }, { env }) {
    if (dir !== undefined || env['RELOCK_DIR'] !== undefined || env['VAULT_ADDR'] === undefined)
        return undefined;
    if (format !== 'markdown' && format !== 'html')
        return undefined;
    return async (days) => {
        const { openServer } = await __webpack_require__.e(/* import() */ 5371).then(__webpack_require__.bind(__webpack_require__, 35371));
        const ask = openServer({ env }, {
            code: 'RL-WATCH-REFUSED',
            failing: 'the server can’t be asked for its report',
            denied: `The token’s policies must allow it, with sudo, at ${REPORT}.`,
            wrong: 'See that VAULT_ADDR names a "relock serve".',
        });
        const query = new Map([
            ['format', format],
            ['days', String(days)],
        ]);
        const { json } = await ask({ method: 'GET', path: REPORT, query });
        const text = json?.['data']?.[format];
        return typeof text === 'string' ? text : '';
    };
}
const REPORT = 'sys/relock/watch/report';
const FORMATS = {
    markdown: (standing) => (0,markdown/* markdownOf */.R)((0,risk_report/* reportOf */.E)(standing)),
    html: (standing) => (0,html/* htmlOf */.Z)((0,risk_report/* reportOf */.E)(standing)),
    csv: ({ keys, at }) => csvOf(inventory(keys, at)),
    json: (standing) => `${JSON.stringify({ ...standing, risks: risks(standing) }, null, 2)}\n`,
};
function writeEvidence(folder, standing, { err }) {
    const files = evidenceOf(standing);
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        if ((0,external_node_fs_.readdirSync)(folder).length > 0) {
            throw new core_error/* RelockError */.dB('RL-WATCH-OUTPUT', `the folder ${(0,printable/* printable */.g)(folder)} is not empty`, {
                remedy: 'Name a new one: what was evidence once is not written over.',
            });
        }
        const sums = [...files].map(([name, text]) => `${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}  ${name}\n`);
        for (const [name, text] of [...files, ['SHA256SUMS', sums.join('')]]) {
            (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, name), text, { mode: 0o600, flag: 'wx' });
        }
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            throw error;
        throw new core_error/* RelockError */.dB('RL-WATCH-OUTPUT', `${(0,printable/* printable */.g)(folder)} can't be written (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, { remedy: 'Name a folder that this user may make.', cause: error });
    }
    err(`${files.size} files in ${(0,printable/* printable */.g)(folder)}\n`);
}
function accessSaid({ keys, changes, at }, key, format) {
    const wanted = key.replace(/^relock:\/\//, 'secret/').replace(/#.*$/, '');
    const facts = keys.find((one) => one.key === wanted);
    if (facts === undefined) {
        throw new core_error/* RelockError */.dB('RL-WATCH-KEY', `the vault has no key ${(0,printable/* printable */.g)(key, 120)}`, {
            remedy: 'Give it as in `relock vault list`, such as secret/ci/db or relock://ci/db.',
        });
    }
    const access = accessAt(facts, changes, at);
    if (format === 'json')
        return `${JSON.stringify(access, null, 2)}\n`;
    const lines = [
        `${wanted}, ${(0,risk_report/* timeOf */.n)(at)}`,
        'could read it:',
        ...access.could.map(({ name, kind, mount, policies }) => `  ${kind} ${name} at ${mount} by ${policies.join(', ')}`),
        'did read it until then:',
        ...access.did.map(({ name, first, last, address, uses }) => `  ${name}: ${uses} uses, ${(0,risk_report/* timeOf */.n)(first)} to ${(0,risk_report/* timeOf */.n)(last)}, last from ${address}`),
        access.changed.length === 0
            ? 'no policy or role was changed since'
            : 'changed since, so that it may have been otherwise:',
        ...access.changed.map(({ at: time, by, what }) => `  ${(0,risk_report/* timeOf */.n)(time)} ${by}: ${what}`),
    ];
    return lines.map((line) => `${(0,printable/* printable */.g)(line, 600)}\n`).join('');
}


/***/ }),

/***/ 23883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ csvCell)
/* harmony export */ });
function csvCell(text) {
    const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
    return /[",\r\n\t]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}


/***/ }),

/***/ 13724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ removeKeys),
/* harmony export */   FT: () => (/* binding */ issueKey),
/* harmony export */   Ml: () => (/* binding */ forgetKeys),
/* harmony export */   N7: () => (/* binding */ hashOfKey),
/* harmony export */   Ng: () => (/* binding */ placeBoxes),
/* harmony export */   RB: () => (/* binding */ countUse),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Tj: () => (/* binding */ findKey),
/* harmony export */   Xo: () => (/* binding */ saveKey),
/* harmony export */   eU: () => (/* binding */ issuedKeys),
/* harmony export */   ho: () => (/* binding */ issuedBoxes)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _base62_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16376);
/* harmony import */ var _box_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65428);
/* harmony import */ var _database_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77036);
/* harmony import */ var _sealed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13281);





function issueKey(vault, prefix, about) {
    const secret = (0,_base62_js__WEBPACK_IMPORTED_MODULE_1__/* .mintKey */ .u)(prefix);
    const hash = hashOfKey(vault, secret);
    const key = { ...about, id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12).toString('hex') };
    vault.db.run('INSERT INTO issued (hash, role, accessor, expires, uses, used, place, body) VALUES (?, ?, ?, ?, 0, 0, ?, ?)', hash, roleHash(vault, about.mount, about.role), idHash(vault, key.id), key.expires ?? null, new Uint8Array(), sealKey(vault, hash, key));
    return { secret, key };
}
function findKey(vault, hash) {
    const row = vault.db.get(`${SELECT} WHERE hash = ?`, hash);
    return row === undefined ? undefined : opened(vault, row);
}
function keyOf(vault, id) {
    const row = vault.db.get(`${SELECT} WHERE accessor = ?`, idHash(vault, id));
    return row === undefined ? undefined : opened(vault, row);
}
function issuedKeys(vault, mount, role) {
    const rows = role === undefined ? vault.db.all(SELECT) : vault.db.all(`${SELECT} WHERE role = ?`, roleHash(vault, mount, role));
    return rows.map((row) => opened(vault, row)).filter(({ key }) => key.mount === mount);
}
function saveKey(vault, hash, key) {
    vault.db.run('UPDATE issued SET expires = ?, body = ? WHERE hash = ?', key.expires ?? null, sealKey(vault, hash, key), hash);
}
function countUse(vault, { hash, from }, time, place) {
    if (place === from)
        vault.db.run('UPDATE issued SET uses = uses + 1, used = ? WHERE hash = ?', time, hash);
    else {
        const box = (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .sealBox */ .hU)(vault.keys.box('issued', hash), Buffer.from(place), context(vault, hash, 'place'));
        vault.db.run('UPDATE issued SET uses = uses + 1, used = ?, place = ? WHERE hash = ?', time, box, hash);
    }
}
function forgetKeys(vault, time) {
    vault.db.run('DELETE FROM issued WHERE expires < ?', time);
}
function removeKeys(vault, mount) {
    for (const { hash } of issuedKeys(vault, mount, undefined))
        vault.db.run('DELETE FROM issued WHERE hash = ?', hash);
}
function hashOfKey(vault, secret) {
    return vault.keys.hash('issued', secret.reveal());
}
const SELECT = 'SELECT hash, uses, used, place, body FROM issued';
function opened(vault, row) {
    return (0,_sealed_js__WEBPACK_IMPORTED_MODULE_4__/* .untampered */ .WL)('a key that this vault issued', () => {
        const hash = (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash');
        const boxKey = vault.keys.box('issued', hash);
        const plain = (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .openBox */ .KD)(boxKey, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'body'), context(vault, hash, 'key'));
        const place = (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'place');
        return {
            hash,
            key: JSON.parse(plain.toString('utf8')),
            uses: (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(row, 'uses'),
            used: (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .numberOf */ .rl)(row, 'used'),
            from: place.length === 0 ? '' : (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .openBox */ .KD)(boxKey, place, context(vault, hash, 'place')).toString('utf8'),
        };
    });
}
function sealKey(vault, hash, key) {
    return (0,_box_js__WEBPACK_IMPORTED_MODULE_2__/* .sealBox */ .hU)(vault.keys.box('issued', hash), Buffer.from(JSON.stringify(key)), context(vault, hash, 'key'));
}
function idHash(vault, id) {
    return vault.keys.hash('issued', 'id', id);
}
function roleHash(vault, mount, role) {
    return vault.keys.hash('issued', 'role', mount, role);
}
const issuedBoxes = {
    table: 'issued',
    key: ['hash'],
    column: 'body',
    sealedWith: (vault, row) => issuedBox(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash'), 'key'),
};
const placeBoxes = {
    table: 'issued',
    key: ['hash'],
    column: 'place',
    where: 'length(place) > 0',
    sealedWith: (vault, row) => issuedBox(vault, (0,_database_js__WEBPACK_IMPORTED_MODULE_3__/* .bytesOf */ .$$)(row, 'hash'), 'place'),
};
function issuedBox(vault, hash, part) {
    return { key: vault.keys.box('issued', hash), context: context(vault, hash, part) };
}
function context(vault, hash, part) {
    return vault.keys.context('issued', part, hash.toString('hex'));
}


/***/ })

};
