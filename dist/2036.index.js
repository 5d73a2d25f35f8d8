export const id = 2036;
export const ids = [2036,503,2884];
export const modules = {

/***/ 2036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readJobConfig: () => (/* binding */ readJobConfig),
  rotateInJob: () => (/* binding */ rotateInJob)
});

// EXTERNAL MODULE: ./build/config/complete.js
var complete = __webpack_require__(18732);
// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/git/credentials.js
var credentials = __webpack_require__(24989);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/github/trust.js
var github_trust = __webpack_require__(6024);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/config.js
var config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/command/defaults.js
var defaults = __webpack_require__(79170);
// EXTERNAL MODULE: ./build/report/markdown-text.js
var markdown_text = __webpack_require__(86084);
;// CONCATENATED MODULE: ./build/command/rotation-summary.js

const WORDS = {
    rotated: '✓ replaced; the old value is refused',
    revoked: '✓ revoked; it is refused',
    accepted: '● accepted by the issuer, not proven yet',
    planned: '● planned; nothing was changed',
    failed: '● not done',
};
function rotationMarkdown(outcomes, isPrivate) {
    if (outcomes.length === 0)
        return '### Relock: no key was to be rotated\n';
    const count = (...results) => outcomes.filter(({ result }) => results.includes(result)).length;
    const all = `${outcomes.length} ${outcomes.length === 1 ? 'key' : 'keys'}`;
    const done = count('planned') > 0
        ? `${count('planned')} of ${all} would be replaced or revoked`
        : `${count('rotated', 'revoked')} of ${all} replaced or revoked`;
    const rows = outcomes.map(({ address, kind, result, problem }, i) => {
        const name = isPrivate ? (0,markdown_text/* code */.aY)(address) : `key ${i + 1}`;
        const why = problem === undefined || !isPrivate ? '' : `: ${(0,markdown_text/* prose */.CS)(problem.message)}`;
        const known = problem === undefined ? '' : ` (${(0,markdown_text/* code */.aY)(problem.code)})`;
        return `| ${name} | ${(0,markdown_text/* prose */.CS)(kind)} | ${WORDS[result]}${why}${known} |`;
    });
    return [`### Relock: ${done}`, '', '| Key | Issuer | |', '|---|---|---|', ...rows, ''].join('\n');
}

;// CONCATENATED MODULE: ./build/command/job.js









async function readJobConfig(named, invocation, token, event = (0,github_event/* readEvent */.j)(invocation.env)) {
    const name = named ?? config.CONFIG_NAME;
    const env = (0,credentials/* withFetchToken */.i)(invocation.env, event.serverUrl, token);
    const required = named === undefined ? [] : [named];
    const files = await (0,defaults/* readDefaults */.D)([name], required, event, { cwd: invocation.cwd, env, token });
    const text = files.get(name);
    return typeof text === 'string' ? (0,config.parseText)(text, name) : complete/* DEFAULT_CONFIG */.PV;
}
async function rotateInJob(wanted, invocation, runner) {
    const event = (0,github_event/* readEvent */.j)(invocation.env);
    const trust = (0,github_trust/* mayRotate */.v$)(event);
    if (!trust.allowed && !wanted.dryRun) {
        throw new error/* RelockError */.dB('RL-ROTATE-UNTRUSTED', `this run may not rotate keys: ${trust.why}`, {
            remedy: 'Rotate from a workflow on the default branch: workflow_dispatch, schedule, push or pull_request_target.',
            state: 'Nothing was changed.',
        });
    }
    const config = await readJobConfig(wanted.config, invocation, wanted.token, event);
    const { rotateKeys } = await Promise.all(/* import() */[__webpack_require__.e(676), __webpack_require__.e(7346), __webpack_require__.e(4545), __webpack_require__.e(1529)]).then(__webpack_require__.bind(__webpack_require__, 23910));
    const isPrivate = event.repository.isPrivate === true;
    const shown = isPrivate ? invocation : withoutAddresses(invocation, config);
    const { status, outcomes } = await rotateKeys(wanted, config, shown, runner, {
        apiUrl: event.apiUrl,
        token: wanted.token,
    });
    runner.setOutput('rotated', String(outcomes.filter(({ result }) => result === 'rotated' || result === 'revoked').length));
    runner.summary(rotationMarkdown(outcomes, isPrivate));
    return status;
}
function withoutAddresses(invocation, config) {
    const names = config.rotate.keys.map(({ address }, i) => [(0,vault_address/* wholeSecret */.i)((0,vault_address/* parseAddress */.o)(address)).text, `key ${i + 1}`]);
    const hide = (text) => names.reduce((shown, [address, name]) => shown.replaceAll(address, name), text);
    return {
        env: invocation.env,
        cwd: invocation.cwd,
        out: (text) => invocation.out(hide(text)),
        err: (text) => invocation.err(hide(text)),
        get stdin() {
            return invocation.stdin;
        },
        interactive: false,
    };
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ wholeSecret),
/* harmony export */   o: () => (/* binding */ parseAddress)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const SCHEMES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const FORM = /^(?:ref\+)?([a-z]+)(?:\+([A-Za-z0-9_-]+))?:\/\/([^?#]+)(?:\?([^#]*))?(?:#\/?(.*))?$/;
function parseAddress(text) {
    const match = FORM.exec(text.trim());
    const scheme = SCHEMES.find((known) => known === match?.[1]);
    if (!match || scheme === undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" is not an address of a secret`, {
            remedy: 'Write it as vault://MOUNT/PATH#/KEY or relock://PATH#/KEY.',
        });
    }
    const path = (match[3] ?? '').replace(/^\/+|\/+$/g, '');
    const segments = path.split('/');
    if (path === '' ||
        segments.some((s) => s === '' || s === '.' || s === '..') ||
        /[\u0000-\u001f\u007f\\%]/.test(path)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-ADDRESS-INVALID', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(text, 120)}" has a path that no vault would take`, {
            remedy: 'Leave out empty segments, ".", "..", percent signs, backslashes and control characters.',
        });
    }
    const params = new Map(new URLSearchParams(match[4] ?? ''));
    const key = match[5] === undefined || match[5] === '' ? undefined : match[5];
    const server = match[2];
    const query = params.size > 0 ? `?${new URLSearchParams([...params]).toString()}` : '';
    const canonical = `${scheme}${server === undefined ? '' : `+${server}`}://${path}${query}${key === undefined ? '' : `#/${key}`}`;
    return { scheme, server, path, params, key, text: canonical };
}
function wholeSecret(address) {
    return address.key === undefined ? address : parseAddress(address.text.slice(0, address.text.indexOf('#')));
}


/***/ })

};
