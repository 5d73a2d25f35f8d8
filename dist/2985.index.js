export const id = 2985;
export const ids = [2985];
export const modules = {

/***/ 2985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain_explain)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(6232);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var git_repository = __webpack_require__(1912);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(8217);
// EXTERNAL MODULE: ./build/report/text.js
var report_text = __webpack_require__(3920);
// EXTERNAL MODULE: ./build/scan/known-rule.js
var known_rule = __webpack_require__(262);
// EXTERNAL MODULE: ./build/scan/scanner.js + 12 modules
var scanner = __webpack_require__(5983);
// EXTERNAL MODULE: ./build/scan/shape.js
var shape = __webpack_require__(249);
;// CONCATENATED MODULE: ./build/scan/explain.js



function explainRule(id) {
    return id === scanner.MANAGED_RULE ? MANAGED : explain((0,known_rule/* knownRule */.k)(id));
}
const MANAGED = `managed-key: a key that Relock manages
  How it is found   by its keyed fingerprint from the vault: plain, in base64 at any offset, hex, percent or JSON escapes
  Confidence        high: it is a fact, not a guess; low for a key that was replaced earlier and is dead
  To allow it       a current key can't be allowed; rotate it
  Relock can        replace it at its issuer and revoke it, as the key's on-leak in .relock.yml says
`;
function explain(rule) {
    const lines = [
        ['Issued by', rule.provider === 'any' ? 'no one service' : rule.provider],
        ['It opens', rule.opens],
        ['How it looks', (0,shape/* describeShape */.vJ)(rule.shape)],
        ['Where it counts', describePlace(rule)],
        ['Checked offline', describeChecks(rule)],
        ['Confidence', rule.confidence],
        ['Documented at', rule.docs],
        [
            'To allow it',
            `in .relock.yml: scan.allow: [{ rule: ${rule.id}, path: "…", reason: "…" }], or relock:allow REASON in its line`,
        ],
        [
            'Relock can',
            rule.revoke === undefined
                ? 'report it; replace and revoke it when it is a managed key'
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

// EXTERNAL MODULE: ./build/source/files.js
var files = __webpack_require__(4983);
// EXTERNAL MODULE: ./build/source/pull-request.js + 3 modules
var pull_request = __webpack_require__(391);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(7576);
// EXTERNAL MODULE: ./build/command/config.js
var command_config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/command/scan.js + 2 modules
var scan = __webpack_require__(8155);
// EXTERNAL MODULE: ./build/command/scanner.js
var command_scanner = __webpack_require__(3652);
;// CONCATENATED MODULE: ./build/command/explain.js











async function explain_explain(what, invocation) {
    const config = await (0,command_config.loadConfig)(invocation, undefined);
    if (!/^rl1:[0-9a-f]+$/.test(what)) {
        invocation.out(describeRule(what, config));
        return 0;
    }
    const found = await lookFor(what, config, invocation);
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
    if (first.managed !== undefined && first.managedState !== 'retired')
        return 0;
    invocation.out(`\nTo allow it, in .relock.yml:\n  scan:\n    allow:\n      - { fingerprint: "${first.fingerprint}", reason: "…" }\n`);
    return 0;
}
function describeRule(id, { scan }) {
    const own = scan.rules.find((rule) => rule.id === id);
    if (own === undefined)
        return explainRule(id);
    const { description, keywords, regex, confidence } = own;
    return [
        `${id}: ${(0,printable/* printable */.g)(description)}`,
        '  Comes from    scan.rules in .relock.yml',
        `  It looks for  ${(0,printable/* printable */.g)(regex, 400)}`,
        ...(keywords.length > 0 ? [`  Texts with    ${(0,printable/* printable */.g)(keywords.join(', '))}`] : []),
        `  Confidence    ${confidence}`,
        '',
    ].join('\n');
}
async function lookFor(fingerprint, config, invocation) {
    const { cwd, env } = invocation;
    const { indexes, failure } = await (0,scan/* askForManaged */.G)(config, invocation);
    if (failure !== undefined)
        invocation.err(`${(0,error/* describeError */.Uc)(failure)}\n`);
    const everything = { ...config, scan: { ...config.scan, allow: [] } };
    const scanner = await (0,command_scanner/* openScanner */.n)(everything, invocation, indexes);
    const repository = (0,git_repository/* lookForRepository */.d_)(cwd, env);
    const sources = [
        () => (0,files/* openFiles */.K)({ paths: [], cwd, env }),
        ...(repository === undefined ? [] : [() => (0,pull_request/* openHistory */.j)(repository)]),
    ];
    for (const open of sources) {
        const { findings, allowed } = await (0,collect/* collect */.F)(open(), scanner);
        const found = [...findings, ...allowed].filter((finding) => finding.fingerprint.startsWith(fingerprint));
        if (found.length > 0)
            return found;
    }
    return [];
}


/***/ }),

/***/ 262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ knownRule)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _core_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2732);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8217);
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9742);




function knownRule(id) {
    const rules = (0,_rules_all_js__WEBPACK_IMPORTED_MODULE_1__/* .allRules */ .V7)();
    const found = rules.find((rule) => rule.id === id);
    if (found !== undefined)
        return found;
    const meant = (0,_core_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(id, rules.map((rule) => rule.id));
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-RULE-UNKNOWN', `no built-in rule is called ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(id, 80)}`, {
        remedy: meant === undefined ? 'docs/rules.md lists them all.' : `Did you mean ${meant}? docs/rules.md lists them all.`,
    });
}


/***/ })

};
