export const id = 1146;
export const ids = [1146];
export const modules = {

/***/ 81146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   init: () => (/* binding */ init)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26848);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58217);
/* harmony import */ var _git_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81912);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2326);







const WORKFLOW_NAME = '.github/workflows/relock.yml';
const WITH_VAULT = `name: Relock
on: pull_request_target
permissions:
  contents: read
  pull-requests: write
  id-token: write        # to log in to your vault; leave it out without one
jobs:
  relock:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with: { persist-credentials: false }
      - uses: relock/relock@v0
`;
const WITHOUT_VAULT = WITH_VAULT.replace(/ {2}id-token:.*\n/, '');
async function init(yes, invocation) {
    const top = (0,_git_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .findRepository */ .W1)(invocation.cwd, invocation.env).top ?? invocation.cwd;
    const choices = yes ? { vault: undefined, role: 'ci' } : await ask(invocation);
    const files = [
        [WORKFLOW_NAME, choices.vault === undefined ? WITHOUT_VAULT : WITH_VAULT],
        [_config_js__WEBPACK_IMPORTED_MODULE_5__.CONFIG_NAME, configFor(choices)],
    ];
    for (const [name, text] of files)
        write(top, name, text, invocation);
    invocation.err([
        'Both count on the default branch only: commit them there.',
        'Rotation is for identities whose workflow is the default branch’s: let the vault’s role bind workflow_ref, not only the repository (docs/vault-policies.md).',
        '',
    ].join('\n'));
    return 0;
}
async function ask(invocation) {
    const { stdin } = invocation;
    if (!invocation.interactive || !('isTTY' in stdin && stdin.isTTY === true)) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-USAGE', 'init asks, and there is no terminal to ask at', {
            remedy: '"relock init --yes" takes the defaults.',
            state: 'Nothing was written.',
        });
    }
    const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_2__.createInterface)({ input: stdin, output: process.stderr });
    try {
        const vault = (await lines.question('Address of your Vault or OpenBao (empty: none): ')).trim();
        if (vault === '')
            return { vault: undefined, role: 'ci' };
        if (!/^https:\/\/[^/\s@"]+\/?$/.test(vault)) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-USAGE', `"${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(vault, 80)}" is not https://HOST[:PORT]`, {
                state: 'Nothing was written.',
            });
        }
        const role = (await lines.question('Its role for these workflows (ci): ')).trim();
        return { vault, role: /^[\w-]+$/.test(role) ? role : 'ci' };
    }
    finally {
        lines.close();
    }
}
function configFor({ vault, role }) {
    const vaults = vault === undefined ? '' : `vaults:\n  vault: { address: "${vault}", role: ${role} }\n`;
    return `# yaml-language-server: $schema=https://raw.githubusercontent.com/relock/relock/v0/schema/relock.schema.json
${vaults}scan:
  fail-on: medium
rotate:
  # revoke-found: [ github-token ]   tokens that GitHub revokes on sight, without asking
  keys: []
`;
}
function write(top, name, text, invocation) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(top, name);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file)) {
        invocation.err(`${name} is there already, and stays as it is\n`);
        return;
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(file), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text, { flag: 'wx' });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .RelockError */ .dB('RL-OUTPUT', `${name} can't be written (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? 'unknown failure'})`, {
            remedy: 'Run it where you may write to the work tree.',
            cause: error,
        });
    }
    invocation.out(`${name}\n`);
}


/***/ })

};
