export const id = 3075;
export const ids = [3075];
export const modules = {

/***/ 68099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ Gate)
/* harmony export */ });
class Gate {
    #free;
    #waiting = [];
    constructor(atOnce) {
        this.#free = atOnce;
    }
    get isOpen() {
        return this.#free > 0;
    }
    async through(work) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await work();
        }
        finally {
            const next = this.#waiting.shift();
            if (next === undefined)
                this.#free++;
            else
                next();
        }
    }
}


/***/ }),

/***/ 43075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGithubToken: () => (/* binding */ openGithubToken)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_gate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68099);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5616);




const SHAPE = /^(?:(ghp|gho|ghu|ghr)_[A-Za-z0-9_]{36,255}|(github_pat)_[A-Za-z0-9_]{22,255}|(ghs)_[A-Za-z0-9_.-]{36,4096})$/;
const AT_MOST = 1000;
const AT_ONCE = 8;
const LIMIT = 'RL-GITHUB-REVOKE-LIMIT';
function openGithubToken(services) {
    const base = services.github.apiUrl.replace(/\/+$/, '');
    const enterprise = base.endsWith('/api/v3');
    const mayBeForeign = enterprise || base.endsWith('.ghe.com');
    const seenAlive = [];
    function tokenOf(credential) {
        const text = credential.get('token')?.reveal() ?? '';
        const match = SHAPE.exec(text);
        if (match === null) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-NOT-A-TOKEN', 'this does not have the shape of a GitHub token', {
                remedy: 'Check which key of the secret fields: { token: … } names.',
                state: 'Nothing was sent to GitHub.',
            });
        }
        return { text, type: match[3] !== undefined ? 'installation' : match[1] === 'ghr' ? 'refresh' : 'personal' };
    }
    function ask(method, path, token, body) {
        return services.http.request({
            method,
            url: `${base}${path}`,
            headers: {
                accept: 'application/vnd.github+json',
                'x-github-api-version': '2022-11-28',
                ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body }),
            repeat: 'always',
        });
    }
    async function look(text, type) {
        const path = type === 'installation' ? '/installation/repositories?per_page=1' : '/user';
        const { status } = await ask('GET', path, text);
        const value = new _core_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SecretValue */ .i(text);
        const known = seenAlive.some((one) => one.equals(value));
        if (status === 200 && mayBeForeign && !known)
            seenAlive.push(value);
        if (status === 200)
            return 'active';
        return status === 401 && (known || !mayBeForeign) ? 'inactive' : 'unknown';
    }
    async function endInstallation(text) {
        const answer = await ask('DELETE', '/installation/token', text);
        if (answer.status !== 204 && answer.status !== 401)
            throw refused(base, answer);
    }
    async function end(texts) {
        const own = services.github.token?.reveal();
        if (enterprise && own === undefined) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-GITHUB-REVOKE-AUTH', `GitHub Enterprise Server at ${base} revokes only for a known user`, {
                remedy: 'Give the step a token: github-token, or GITHUB_TOKEN.',
                state: 'The token is still alive.',
            });
        }
        const body = JSON.stringify({ credentials: texts });
        return ask('POST', '/credentials/revoke', enterprise ? own : undefined, body);
    }
    async function endSeveral(texts, failed) {
        try {
            const atLimit = [...failed.values()].find(isLimitError);
            if (atLimit !== undefined)
                throw atLimit;
            const answer = await end(texts);
            if (answer.status === 202)
                return;
            const half = Math.ceil(texts.length / 2);
            if (answer.status !== 422 || half === texts.length)
                throw refused(base, answer);
            await endSeveral(texts.slice(0, half), failed);
            await endSeveral(texts.slice(half), failed);
        }
        catch (error) {
            for (const text of texts)
                failed.set(text, error);
        }
    }
    return {
        kind: 'github-token',
        capabilities: ['validate', 'revoke'],
        secretFields: ['token'],
        async validate(credential) {
            const { text, type } = tokenOf(credential);
            if (type === 'refresh')
                return 'unknown';
            try {
                return await look(text, type);
            }
            catch {
                return 'unknown';
            }
        },
        async revoke(credential) {
            const { text, type } = tokenOf(credential);
            if (mayBeForeign && type !== 'refresh')
                await look(text, type);
            if (type === 'installation')
                return endInstallation(text);
            const answer = await end([text]);
            if (answer.status !== 202)
                throw refused(base, answer);
            return undefined;
        },
        async revokeAll(credentials) {
            const failed = new Map();
            const gate = new _core_gate_js__WEBPACK_IMPORTED_MODULE_2__/* .Gate */ .i(AT_ONCE);
            const together = new Set();
            const begin = async (credential) => {
                const text = credential.get('token')?.reveal() ?? '';
                try {
                    const { type } = tokenOf(credential);
                    if (mayBeForeign && type !== 'refresh')
                        await look(text, type);
                    if (type === 'installation')
                        await endInstallation(text);
                    else
                        together.add(text);
                }
                catch (error) {
                    failed.set(text, error);
                }
            };
            await Promise.all(credentials.map((credential) => gate.through(() => begin(credential))));
            const texts = [...together];
            const notTaken = new Map();
            for (let i = 0; i < texts.length; i += AT_MOST)
                await endSeveral(texts.slice(i, i + AT_MOST), notTaken);
            return credentials.map((credential) => {
                const text = credential.get('token')?.reveal() ?? '';
                return failed.get(text) ?? notTaken.get(text);
            });
        },
        close: () => Promise.resolve(),
    };
}
function isLimitError(error) {
    return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB && error.code === LIMIT;
}
function refused(base, { status, headers }) {
    const limited = status === 429 || (status === 403 && (headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers));
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB(limited ? LIMIT : 'RL-GITHUB-REVOKE', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(base)} did not take the revocation (${status})`, {
        remedy: limited
            ? 'It takes 60 such requests an hour from one address, and runners share theirs: run again, or revoke it by hand.'
            : 'Revoke it by hand: its owner finds it under Settings, Developer settings.',
        state: 'The token may still be alive.',
    });
}


/***/ })

};
