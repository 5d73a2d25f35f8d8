export const id = 1111;
export const ids = [1111,262];
export const modules = {

/***/ 71111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain_explain)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(81912);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(13920);
// EXTERNAL MODULE: ./build/scan/known-rule.js
var known_rule = __webpack_require__(20262);
// EXTERNAL MODULE: ./build/scan/rule.js
var scan_rule = __webpack_require__(28200);
// EXTERNAL MODULE: ./build/scan/layers.js + 8 modules
var scan_layers = __webpack_require__(75906);
// EXTERNAL MODULE: ./build/scan/shape.js
var shape = __webpack_require__(80249);
;// CONCATENATED MODULE: ./build/scan/explain.js




function explainRule(id) {
    return id === scan_layers/* MANAGED_RULE */.J ? MANAGED : explain((0,known_rule.knownRule)(id));
}
const MANAGED = `managed-key: a key that Relock manages
  How it is found   by its keyed fingerprint from the vault: plain, in base64 at any offset, hex, percent or JSON escapes
  Confidence        high: it is a fact, not a guess; low for a key that was replaced earlier and is dead
  To allow it       a current key can't be allowed; rotate it
  Relock can        replace it at its issuer and revoke it, as the key's on-leak in .relock.yml says
`;
const SEVERITIES = {
    critical: 'critical: money, code or a whole account',
    high: 'high: data, or work on somebody’s bill',
    low: 'low: a sandbox, or what may be read anyway',
};
function explain(rule) {
    const lines = [
        ['Issued by', rule.provider === 'any' ? 'no one service' : rule.provider],
        ['It opens', rule.opens],
        ['How it looks', (0,shape/* describeShape */.vJ)(rule.shape)],
        ['Where it counts', describePlace(rule)],
        ['Checked offline', describeChecks(rule)],
        ['Confidence', rule.confidence],
        ['Severity', SEVERITIES[(0,scan_rule/* severityOf */.xJ)(rule)]],
        ['Documented at', rule.docs],
        [
            'To allow it',
            `in .relock.yml: scan.allow: [{ rule: ${rule.id}, path: "…", reason: "…" }], or relock:allow REASON in its line`,
        ],
        [
            'Relock can',
            rule.revoke === undefined
                ? `report it; replace and revoke it when it is a managed key${rule.rotate === undefined ? '' : ` (kind ${rule.rotate})`}`
                : `revoke it on sight (rotate.revoke-found: [${rule.revoke}])`,
        ],
    ];
    const width = Math.max(...lines.map(([label]) => label.length));
    return [`${rule.id}: ${rule.what}`, ...lines.map(([label, fact]) => `  ${label.padEnd(width)}  ${fact}`), ''].join('\n');
}
function describePlace({ assigned, near }) {
    const list = (words) => words.map((word) => `\`${word}\``).join(', ');
    if (assigned !== undefined)
        return `as the value of a name that holds ${list(assigned)}`;
    return near === undefined ? 'anywhere' : `within ${near.within} characters of ${list(near.words)}`;
}
function describeChecks({ shape, judge, proven }) {
    const checks = shape.secret.filter((part) => part.holds !== undefined).map((part) => part.words);
    if (judge !== undefined)
        checks.push('its surroundings');
    if (proven !== true)
        checks.push('that it is no placeholder');
    return checks.join('; ');
}

// EXTERNAL MODULE: ./build/scan/generic/find.js + 8 modules
var find = __webpack_require__(95182);
// EXTERNAL MODULE: ./build/scan/score/facts.js
var facts = __webpack_require__(21166);
// EXTERNAL MODULE: ./build/scan/score/features.js
var features = __webpack_require__(84506);
// EXTERNAL MODULE: ./build/scan/score/model.js
var score_model = __webpack_require__(29904);
;// CONCATENATED MODULE: ./build/scan/score/reasons.js




const BEFORE = 1000;
const BEHIND = 3000;
const LEAST = 0.2;
const MOST = 4;
function reasonsAt({ text, path, firstLine, firstColumn }, { line, column }) {
    let lineStart = 0;
    for (let next = firstLine; next < line; next++) {
        lineStart = text.indexOf('\n', lineStart) + 1;
        if (lineStart === 0)
            return undefined;
    }
    const place = lineStart + column - (line === firstLine ? (firstColumn ?? 1) : 1);
    const from = text.lastIndexOf('\n', Math.max(0, place - BEFORE)) + 1;
    const around = text.slice(from, place + BEHIND);
    const model = (0,score_model/* shippedModel */.ff)();
    const candidate = (0,find/* candidatesIn */.U$)(around).find(({ start, form }) => from + start === place && form !== 'value');
    if (candidate === undefined || (0,facts/* isNoSecret */.Me)(candidate, around, model.language))
        return undefined;
    const values = (0,score_model/* featuresOf */.Hi)(model, candidate, around, path);
    const names = [];
    (0,features/* measure */.x)(candidate, around, path, model.language, (name) => names.push(name));
    const topics = new Map();
    for (const [i, move] of (0,score_model/* movesOf */.cz)(model, values).entries()) {
        const topic = topicOf(names[i] ?? '', values[i] ?? 0);
        const weight = (topics.get(topic.supporting)?.weight ?? 0) + move / score_model/* UNIT */.p5;
        topics.set(topic.supporting, { ...topic, weight });
    }
    const told = (sign) => [...topics.values()]
        .filter(({ weight }) => weight * sign >= LEAST)
        .sort((a, b) => (b.weight - a.weight) * sign)
        .slice(0, MOST)
        .map(({ supporting, opposing, weight }) => `${sign > 0 ? supporting : opposing} (${sign > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)})`);
    return { supporting: told(1), opposing: told(-1) };
}
const READING = /surprise|words|longest word|vowel|consonants/;
const MIXTURE = /entropy|distinct|turn|share|longest|same|sequence|piece|lower|upper|digits|signs|spaces|first|last/;
function topicOf(feature, value) {
    const [zone = ''] = feature.split(' ', 1);
    const rest = feature.slice(zone.length + 1);
    const [verb = '', ...object] = rest.split(' ');
    const word = object.join(' ');
    const not = value === 0;
    switch (zone) {
        case 'value':
            if (verb === 'holds')
                return both(`it ${not ? 'does not hold' : 'holds'} \`${word}\``);
            if (verb === 'is' && word !== '')
                return both(`it ${not ? 'does not look' : 'looks'} like ${word}`);
            if (verb === 'length')
                return both('its length');
            if (READING.test(rest))
                return { supporting: 'its letters read like chance', opposing: 'its letters read like words' };
            if (MIXTURE.test(rest))
                return {
                    supporting: 'its characters are mixed as in a key',
                    opposing: 'its characters are mixed as in a name',
                };
            return both('its signs');
        case 'name':
            return both(verb === 'holds' ? `its name ${not ? 'does not say' : 'says'} \`${word}\`` : 'how its name is written');
        case 'form':
            return both(`it is ${not ? 'not ' : ''}given as ${verb}`);
        case 'line':
            return both(`its line ${not ? 'does not say' : 'says'} \`${word}\``);
        case 'near':
            return both(`the lines around it ${not ? 'do not say' : 'say'} \`${verb}\``);
        case 'path':
            return both(`its path ${not ? 'does not say' : 'says'} \`${verb}\``);
        case 'file':
            return both(`it ${not ? 'does not stand' : 'stands'} in a file ${rest}`);
        default:
            return both('what stands beside it');
    }
}
function both(words) {
    return { supporting: words, opposing: words };
}

// EXTERNAL MODULE: ./build/scan/scanner.js + 3 modules
var scan_scanner = __webpack_require__(57985);
// EXTERNAL MODULE: ./build/source/files.js + 1 modules
var files = __webpack_require__(47664);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(27576);
// EXTERNAL MODULE: ./build/command/config.js
var command_config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/command/scan.js + 2 modules
var scan = __webpack_require__(94423);
// EXTERNAL MODULE: ./build/command/scan-history.js + 6 modules
var scan_history = __webpack_require__(8202);
// EXTERNAL MODULE: ./build/command/scanner.js
var command_scanner = __webpack_require__(23652);
;// CONCATENATED MODULE: ./build/command/explain.js













async function explain_explain(what, invocation) {
    const config = await (0,command_config.loadScanConfig)(invocation, undefined);
    if (!/^rl1:[0-9a-f]+$/.test(what)) {
        invocation.out(describeRule(what, config));
        return 0;
    }
    const reasons = new Map();
    const found = await lookFor(what, config, invocation, reasons);
    const [first] = found;
    if (first === undefined) {
        throw new error/* RelockError */.dB('RL-FINDING-UNKNOWN', `nothing here has the fingerprint ${what}`, {
            remedy: 'Run it in the repository that the finding came from; fingerprints differ by repository.',
        });
    }
    for (const { path, line, column, decoded, commit, historyOnly } of found) {
        const encoded = decoded.length > 0 ? ` (${decoded.join(', ')})` : '';
        const where = commit === undefined
            ? ''
            : `, commit ${commit.id.slice(0, 7)}${historyOnly === true ? ', gone from the head' : ''}`;
        invocation.out(`${(0,report_text/* logText */.k)(path)}:${line}:${column}${encoded}${where}\n`);
    }
    if (first.managed !== undefined)
        invocation.out(`${(0,printable/* printable */.g)(first.description)}: ${(0,printable/* printable */.g)(first.managed)}\n`);
    invocation.out(describeRule(first.rule, config));
    invocation.out(describeReasons(reasons.get(placeOf(first))));
    if (first.managed !== undefined && first.managedState !== 'retired')
        return 0;
    invocation.out(`\nTo allow it, in .relock.yml:\n  scan:\n    allow:\n      - { fingerprint: "${first.fingerprint}", reason: "…" }\n`);
    return 0;
}
function describeRule(id, { scan }) {
    const own = scan.rules.find((rule) => rule.id === id);
    const theirs = scan.gitleaks?.rules.find((rule) => rule.id === id);
    const rule = own ?? theirs;
    if (rule === undefined)
        return explainRule(id);
    const { description, keywords, regex } = rule;
    return [
        `${id}: ${(0,printable/* printable */.g)(description)}`,
        `  Comes from    ${own === undefined ? (0,printable/* printable */.g)(theirs?.from ?? '') : 'scan.rules in .relock.yml'}`,
        `  It looks for  ${(0,printable/* printable */.g)(regex, 400)}`,
        ...(keywords.length > 0 ? [`  Texts with    ${(0,printable/* printable */.g)(keywords.join(', '))}`] : []),
        `  Confidence    ${own?.confidence ?? 'medium'}`,
        '',
    ].join('\n');
}
async function lookFor(fingerprint, config, invocation, reasons) {
    const { cwd, env } = invocation;
    const { indexes, failure } = await (0,scan/* askForManaged */.G)(config, invocation);
    if (failure !== undefined)
        invocation.err(`${(0,error/* describeError */.Uc)(failure)}\n`);
    const everything = { ...config, scan: { ...config.scan, allow: [] } };
    const options = (0,command_scanner/* scannerOptions */.f)(everything, invocation, indexes);
    const plain = await (0,scan_scanner.createScanner)(options);
    const scanner = {
        ...plain,
        scan: (fragment) => {
            const findings = plain.scan(fragment);
            for (const finding of findings)
                if (finding.fingerprint.startsWith(fingerprint))
                    noteReasons(fragment, finding, reasons);
            return findings;
        },
    };
    const repository = (0,git_repository/* lookForRepository */.d_)(cwd, env);
    const looks = [
        () => (0,collect/* collect */.F)((0,files/* openFiles */.K)({ paths: [], cwd, env }), scanner),
        ...(repository === undefined ? [] : [() => inHistory(repository, scanner, options)]),
    ];
    for (const look of looks) {
        const { findings, allowed } = await look();
        const found = [...findings, ...allowed].filter((finding) => finding.fingerprint.startsWith(fingerprint));
        if (found.length > 0)
            return found;
    }
    return [];
}
function noteReasons(fragment, finding, reasons) {
    const found = SCORED.has(finding.rule) ? reasonsAt(fragment, finding) : undefined;
    if (found !== undefined)
        reasons.set(placeOf(finding), found);
}
const SCORED = new Set(['generic-password', 'generic-api-key']);
function placeOf({ path, line, column }) {
    return `${path}\0${line}\0${column}`;
}
function describeReasons(reasons) {
    if (reasons === undefined)
        return '';
    const { supporting, opposing } = reasons;
    const list = (title, some) => some.length === 0 ? '' : `\n${title}:\n${some.map((one) => `  ${(0,printable/* printable */.g)(one)}\n`).join('')}`;
    return `${list('For a secret speak', supporting)}${list('Against it speak', opposing)}`;
}
function inHistory(repository, scanner, options) {
    const request = { revisions: [] };
    const history = (0,scan_history.openHistory)({ repository, request, shard: undefined, cache: undefined, sealKey: '' });
    return history.collect({ scanner, options, threads: 1, onProgress: () => undefined });
}


/***/ }),

/***/ 20262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRule: () => (/* binding */ knownRule)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42732);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73932);




let known;
function knownRule(id) {
    known ??= new Map((0,_rules_all_js__WEBPACK_IMPORTED_MODULE_1__/* .allRules */ .V7)().map((rule) => [rule.id, rule]));
    const found = known.get(id);
    if (found !== undefined)
        return found;
    const meant = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(id, [...known.keys()]);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-RULE-UNKNOWN', `no built-in rule is called ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(id, 80)}`, {
        remedy: meant === undefined ? 'docs/rules.md lists them all.' : `Did you mean ${meant}? docs/rules.md lists them all.`,
    });
}


/***/ })

};
