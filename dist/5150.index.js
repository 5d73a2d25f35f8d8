export const id = 5150;
export const ids = [5150,9665];
export const modules = {

/***/ 85805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Cm: () => (/* binding */ linkTarget),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function code(text, maxLength = 300) {
    const shown = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength);
    if (shown === '')
        return '<code>(empty)</code>';
    if (PLAIN.test(shown))
        return `\`${shown}\``;
    return `<code>${shown.replace(NOT_LITERAL, reference)}</code>`;
}
const PLAIN = /^[\p{L}\p{N}./:=+,~%@#_…-](?:[\p{L}\p{N}./:=+,~%@#_… -]*[\p{L}\p{N}./:=+,~%@#_…-])?$/u;
const NOT_LITERAL = /[^\p{L}\p{N}/… -]/gu;
function prose(text, maxLength = 500) {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, maxLength)
        .trim()
        .split(/\s+/)
        .map((word) => (ALIVE.test(word) ? code(word, maxLength) : word.replace(NOT_PROSE, reference)))
        .join(' ')
        .replace(/^(\d+)([.)])/, (_, digits, mark) => `${digits}${reference(mark)}`)
        .replace(/^-/, reference('-'));
}
const ALIVE = /[@#]|:\/\/|www\.|gh-\d|mailto:|xmpp:|:\w+:/i;
const NOT_PROSE = /[^\p{L}\p{N}.,;:'"?()/%…→’“”–-]/gu;
function reference(character) {
    return `&#${character.codePointAt(0) ?? 0};`;
}
function linkTarget(url) {
    return url.replace(/[()|`<>\\\s]/g, (found) => `%${found.charCodeAt(0).toString(16).padStart(2, '0')}`);
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonLines: () => (/* binding */ jsonLines),
/* harmony export */   renderJson: () => (/* binding */ renderJson),
/* harmony export */   safeJson: () => (/* binding */ safeJson)
/* harmony export */ });
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70935);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16034);


const UNSCANNED_RULE = 'not-scanned';
function findingJson(finding) {
    return {
        rule: finding.rule,
        description: finding.description,
        path: finding.path,
        line: finding.line,
        column: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
        commit: finding.commit?.id,
        author: finding.commit?.author,
        date: finding.commit?.date,
        secret: finding.secret,
        fingerprint: finding.fingerprint,
        confidence: finding.confidence,
        status: finding.status,
        statusReason: finding.statusReason,
        identity: finding.identity,
        managed: finding.managed,
        remedy: finding.remedy,
        remediedAt: finding.remediedAt,
        decoded: finding.decoded,
        allowed: finding.allowed,
        historyOnly: finding.historyOnly,
        managedState: finding.managedState,
        managedSince: finding.managedSince,
    };
}
function unscannedJson(unscanned) {
    return {
        rule: UNSCANNED_RULE,
        description: `could not be scanned: ${unscanned.reason}`,
        path: unscanned.path,
        line: 1,
        column: 1,
        endLine: 1,
        endColumn: 1,
        secret: '',
        fingerprint: '',
        confidence: 'medium',
        status: 'unchecked',
        remedy: 'none',
        decoded: [],
    };
}
function* jsonLines(report, options) {
    const { findings, unscanned: skipped, allowed } = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(report);
    for (const finding of findings)
        yield `${safeJson(findingJson(finding))}\n`;
    for (const unscanned of skipped)
        yield `${safeJson(unscannedJson(unscanned))}\n`;
    if (options.showAllowed)
        for (const finding of allowed)
            yield `${safeJson(findingJson(finding))}\n`;
}
function renderJson(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(given);
    const document = {
        version: 1,
        summary: { findings: report.findings.length, ...(0,_state_js__WEBPACK_IMPORTED_MODULE_1__/* .countStates */ .c0)(report), allowed: report.allowed.length },
        scanned: report.scanned,
        gate: report.gate,
        managed: report.managed,
        notes: report.notes,
        findings: report.findings.map(findingJson),
        allowed: options.showAllowed ? report.allowed.map(findingJson) : undefined,
        unscanned: report.unscanned,
        timeline: report.timeline,
    };
    return `${safeJson(document, 2)}\n`;
}
function safeJson(value, indent) {
    return JSON.stringify(value, undefined, indent)
        .replace(HIDDEN, (found) => found
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''))
        .replaceAll('##[', String.raw `#\u0023[`);
}
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;


/***/ }),

/***/ 35150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70935);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85805);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16034);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30422);






const MOST_RESULTS = 25_000;
const LEVEL = { high: 'error', medium: 'warning', low: 'note' };
const SEVERITY = { high: '8.0', medium: '5.0', low: '2.0' };
const PRECISION = { high: 'very-high', medium: 'high', low: 'medium' };
const RANK = { low: 0, medium: 1, high: 2 };
function renderSarif(given, options) {
    const report = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_0__/* .hideSecrets */ .s)(given);
    const shown = report.findings.slice(0, MOST_RESULTS);
    const allowed = options.showAllowed ? report.allowed.slice(0, MOST_RESULTS - shown.length) : [];
    const rules = collectRules([...shown, ...allowed]);
    const indexes = new Map([...rules.keys()].map((id, index) => [id, index]));
    const occurrences = new Map();
    const places = Map.groupBy([...shown, ...allowed], ({ fingerprint }) => fingerprint);
    const others = (finding) => {
        const all = places.get(finding.fingerprint) ?? [];
        const some = all.slice(0, MOST_RELATED + 1).filter((other) => other !== finding);
        return { shown: some.slice(0, MOST_RELATED), count: all.length - 1 };
    };
    const results = [...shown, ...allowed].map((finding) => {
        const count = (occurrences.get(finding.fingerprint) ?? 0) + 1;
        occurrences.set(finding.fingerprint, count);
        const elsewhere = count <= MOST_RELATED ? others(finding) : NOWHERE;
        return result(finding, report, indexes.get(finding.rule) ?? 0, count, elsewhere);
    });
    const run = {
        tool: {
            driver: {
                name: 'Relock',
                semanticVersion: options.version,
                informationUri: options.home,
                rules: [...rules].map(([id, first]) => ruleObject(id, first, options.rule(id))),
                notifications: [{ id: 'not-scanned', shortDescription: { text: 'A file could not be scanned' } }],
            },
        },
        automationDetails: { id: 'relock/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the scan.' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(report, shown.length) }],
        results,
    };
    return `${(0,_json_js__WEBPACK_IMPORTED_MODULE_1__.safeJson)({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, 1)}\n`;
}
function collectRules(findings) {
    const rules = new Map();
    for (const finding of findings) {
        const known = rules.get(finding.rule);
        if (known === undefined || RANK[finding.confidence] > RANK[known.confidence])
            rules.set(finding.rule, finding);
    }
    return rules;
}
function ruleObject(id, finding, info) {
    const description = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(info?.description ?? finding.description);
    const opens = info?.opens === undefined ? '' : ` It ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(info.opens)}.`;
    const revoke = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(info?.revoke ?? 'Revoke the key where it was issued.');
    const help = `${revoke} Put its replacement in a vault, and take it out of the code. Deleting the line alone is no remedy: the history keeps it.`;
    const docs = (0,_url_js__WEBPACK_IMPORTED_MODULE_3__/* .httpsUrl */ .N)(info?.docs);
    return {
        id,
        name: id,
        shortDescription: { text: description },
        fullDescription: { text: `A hardcoded credential: ${description}.${opens}` },
        help: {
            text: docs === undefined ? help : `${help} ${docs}`,
            markdown: helpMarkdown(id, description, info, docs),
        },
        ...(docs === undefined ? {} : { helpUri: docs }),
        defaultConfiguration: { level: LEVEL[finding.confidence] },
        properties: {
            tags: ['security', 'secret', 'external/cwe/cwe-798'],
            precision: PRECISION[finding.confidence],
            'security-severity': SEVERITY[finding.confidence],
        },
    };
}
function plain(text) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text).replace(/[\\[\]]/g, String.raw `\$&`);
}
function helpMarkdown(id, description, info, docs) {
    const how = docs === undefined ? '' : ` ([how](${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .linkTarget */ .Cm)(docs)}))`;
    return [
        `**${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(description)}**${info?.opens === undefined ? '' : ` ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(info.opens)}.`}`,
        '',
        `1. ${info?.revoke === undefined ? 'Revoke it where it was issued.' : (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .prose */ .CS)(info.revoke)}${how}`,
        '2. Put a new one in a vault, not in the code: `relock run --secret NAME=ADDRESS -- COMMAND` reads it.',
        '3. Take it out of the code. Deleting the line alone is no remedy: the history keeps it.',
        '',
        `Why was it reported? \`relock explain\` ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(id)} tells. A false alarm is allowed by its fingerprint in \`.relock.yml\` on the default branch.`,
    ].join('\n');
}
const MOST_RELATED = 10;
const NOWHERE = { shown: [], count: 0 };
function physicalLocation(finding) {
    return {
        artifactLocation: { uri: (0,_url_js__WEBPACK_IMPORTED_MODULE_3__/* .relativeUri */ .H)(finding.path), uriBaseId: 'SRCROOT' },
        region: {
            startLine: finding.line,
            startColumn: finding.column,
            endLine: finding.endLine,
            endColumn: finding.endColumn,
        },
    };
}
function result(finding, report, ruleIndex, occurrence, others) {
    const state = (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOf */ .L4)(finding, report.timeline);
    const what = finding.managed === undefined ? plain(finding.description) : 'A key that your vault manages';
    const decoded = finding.decoded.length === 0 ? '' : `, encoded as ${plain(finding.decoded.join(', '))}`;
    const history = finding.historyOnly === true ? ' It is gone from the head, but still in the history.' : '';
    const hash = finding.fingerprint.replace(/^rl1:/, '');
    const { shown: related, count } = others;
    const elsewhere = related.map((_, at) => `[${at + 1}](${at + 1})`).join(', ');
    const more = count > related.length ? ` and ${count - related.length} more` : '';
    const also = related.length === 0 ? '' : ` The same key stands at ${elsewhere}${more}.`;
    return {
        ruleId: finding.rule,
        ruleIndex,
        level: state.kind === 'open' ? LEVEL[finding.confidence] : 'note',
        message: { text: `${what}${decoded}: ${state.text}.${history}${also} Fingerprint ${finding.fingerprint}.` },
        locations: [{ physicalLocation: physicalLocation(finding) }],
        ...(related.length === 0
            ? {}
            : {
                relatedLocations: related.map((other, at) => ({
                    id: at + 1,
                    physicalLocation: physicalLocation(other),
                    message: { text: `The same key in ${plain(other.path)}, line ${other.line}` },
                })),
            }),
        partialFingerprints: { primaryLocationLineHash: `${hash}:${occurrence}`, 'relock/v1': finding.fingerprint },
        properties: {
            confidence: finding.confidence,
            status: finding.status,
            ...(finding.statusReason === undefined ? {} : { statusReason: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(finding.statusReason) }),
            remedy: finding.remedy,
            ...(finding.remediedAt === undefined ? {} : { remediedAt: finding.remediedAt }),
            ...(finding.commit === undefined ? {} : { commit: finding.commit.id }),
        },
        ...(finding.allowed === undefined
            ? {}
            : { suppressions: [{ kind: 'external', justification: (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(finding.allowed) }] }),
    };
}
function notifications(report, shown) {
    const warning = (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .managedWarning */ .EO)(report);
    const left = report.findings.length - shown;
    return [
        ...report.unscanned.map(({ path, reason }) => ({
            descriptor: { id: 'not-scanned' },
            level: 'warning',
            message: { text: `Not scanned: ${plain(reason)}` },
            locations: [{ physicalLocation: { artifactLocation: { uri: (0,_url_js__WEBPACK_IMPORTED_MODULE_3__/* .relativeUri */ .H)(path), uriBaseId: 'SRCROOT' } } }],
        })),
        ...(warning === undefined ? [] : [{ level: 'warning', message: { text: plain(warning) } }]),
        ...report.notes.map((note) => ({ level: 'note', message: { text: plain(note) } })),
        ...(left > 0
            ? [{ level: 'warning', message: { text: `${left} more findings are left out: GitHub takes ${MOST_RESULTS}.` } }]
            : []),
    ];
}


/***/ }),

/***/ 30422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ relativeUri),
/* harmony export */   N: () => (/* binding */ httpsUrl)
/* harmony export */ });
function relativeUri(path) {
    return path
        .split('/')
        .map((segment) => encodeURIComponent(segment.toWellFormed()).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`))
        .join('/');
}
function httpsUrl(text) {
    if (text === undefined || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.protocol === 'https:' ? url.href : undefined;
}


/***/ })

};
