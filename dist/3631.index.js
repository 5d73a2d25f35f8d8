export const id = 3631;
export const ids = [3631,503,2884];
export const modules = {

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


/***/ }),

/***/ 33631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseSecretFlags: () => (/* binding */ parseSecretFlags),
/* harmony export */   parseSecrets: () => (/* binding */ parseSecrets)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(503);



const RESERVED = 'PATH PATHEXT COMSPEC SYSTEMROOT WINDIR PSMODULEPATH HOME USERPROFILE SHELL SHELLOPTS BASHOPTS BASH_* ENV IFS CDPATH ' +
    'PS4 PROMPT_COMMAND PWD OLDPWD TMPDIR TMP TEMP EDITOR VISUAL PAGER CI LD_* DYLD_* GCONV_PATH LOCPATH NLSPATH ' +
    'GLIBC_TUNABLES HOSTALIASES RESOLV_HOST_CONF NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED ' +
    'NPM_CONFIG_* PYTHON* PERL5LIB PERL5OPT PERL5DB PERLLIB RUBYOPT RUBYLIB GEM_HOME GEM_PATH BUNDLE_GEMFILE CLASSPATH ' +
    'JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS DOTNET_STARTUP_HOOKS SSL_CERT_FILE SSL_CERT_DIR SSH_ASKPASS ' +
    'SSH_AUTH_SOCK GIT_* GITHUB_* RUNNER_* ACTIONS_* INPUT_* STATE_* RELOCK_*';
function parseSecrets(text) {
    const entries = text
        .split(/\r\n|\n|\r/)
        .map((line, index) => ({ where: `line ${index + 1}`, text: line.replace(/(?:^|\s)#.*$/, '').trim() }))
        .filter((entry) => entry.text !== '');
    return checkAll(entries, 'the secrets input', 'Write one NAME = vault://MOUNT/PATH#/KEY a line.');
}
function parseSecretFlags(flags) {
    const entries = flags.map((flag, index) => ({ where: `number ${index + 1}`, text: flag.trim() }));
    return checkAll(entries, '--secret', 'Write --secret NAME=vault://MOUNT/PATH#/KEY.');
}
function checkAll(entries, source, form) {
    const wishes = [];
    const problems = [];
    const places = new Map();
    for (const entry of entries) {
        const read = check(entry.text, places);
        if ('code' in read)
            problems.push([entry.where, read]);
        else {
            places.set(read.name.toUpperCase(), entry.where);
            wishes.push(read);
        }
    }
    const state = 'Nothing was read and nothing was exported.';
    if (entries.length === 0)
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-SECRETS-EMPTY', `${source} names no secret`, { remedy: form, state });
    const [first, ...others] = problems;
    if (first === undefined)
        return wishes;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(first[1].code, `${source}, ${first[0]}: ${first[1].what}`, {
        evidence: others.map(([where, { what }]) => [where, what]),
        remedy: first[1].remedy ?? form,
        state,
    });
}
function check(text, places) {
    const at = text.indexOf('=');
    if (at < 0)
        return { code: 'RL-SECRETS-SYNTAX', what: 'has no "=" between a name and an address' };
    const name = text.slice(0, at).trim();
    let address;
    try {
        address = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAddress */ .o)(text.slice(at + 1));
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB))
            throw error;
        const fault = error.message.slice(error.message.lastIndexOf('"') + 1).trim();
        return { code: 'RL-SECRETS-ADDRESS', what: `what stands after "=" ${fault}` };
    }
    const shown = `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(name, 60)}"`;
    if (!/^[A-Za-z_]\w*$/.test(name)) {
        return { code: 'RL-SECRETS-NAME', what: `${shown} is no name: letters, digits and "_", no digit first` };
    }
    if (isReserved(name)) {
        return {
            code: 'RL-SECRETS-RESERVED',
            what: `${shown} is read by the runner, a shell or a loader`,
            remedy: 'Choose another name, and hand the value over in the step that needs it.',
        };
    }
    const earlier = places.get(name.toUpperCase());
    if (earlier !== undefined) {
        return {
            code: 'RL-SECRETS-TWICE',
            what: `${shown} is already given by ${earlier}`,
            remedy: 'Remove or rename one; upper and lower case are one name.',
        };
    }
    return { name, address };
}
function isReserved(name) {
    const upper = name.toUpperCase();
    return RESERVED.split(' ').some((known) => known.endsWith('*') ? upper.startsWith(known.slice(0, -1)) : upper === known);
}


/***/ })

};
