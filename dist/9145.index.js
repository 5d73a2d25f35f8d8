export const id = 9145;
export const ids = [9145];
export const modules = {

/***/ 35143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ textsOf),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
function textsOf(terms, name) {
    const value = terms[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
function textOf(terms, name) {
    const value = terms[name];
    return typeof value === 'string' ? value : '';
}


/***/ }),

/***/ 9145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRedisMinter: () => (/* binding */ openRedisMinter)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58217);
/* harmony import */ var _minter_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35143);
/* harmony import */ var _redis_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98600);
/* harmony import */ var _scram_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51740);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11885);







const RULES = ['~*', '+@read'];
function openRedisMinter({ settings, username, secret }) {
    const server = serverOf(settings);
    const mode = (0,_minter_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b)(settings, 'persistence_mode').toLowerCase();
    const sessions = new _sessions_js__WEBPACK_IMPORTED_MODULE_5__/* .Sessions */ .A(() => (0,_redis_session_js__WEBPACK_IMPORTED_MODULE_2__/* .openRedis */ .a)(server, username, secret));
    async function keep(session) {
        if (mode === 'aclfile')
            await session.run('ACL', 'SAVE');
        if (mode === 'rewrite')
            await session.run('CONFIG', 'REWRITE');
    }
    return {
        longestName: 128,
        check: () => sessions.use(async (session) => void (await session.run('ACL', 'WHOAMI'))),
        async mint({ name, terms }) {
            const password = (0,_scram_js__WEBPACK_IMPORTED_MODULE_3__/* .generatePassword */ .b)();
            const rules = rulesOf(terms);
            await sessions.use(async (session) => {
                await session.run('ACL', 'SETUSER', name, 'reset', 'on', hashed(password), ...rules);
                await keep(session);
            });
            return { fields: { username: name, password } };
        },
        async takeBack({ name }) {
            await sessions.use(async (session) => {
                await session.run('ACL', 'DELUSER', name);
                await keep(session);
            });
            return undefined;
        },
        async setPassword(name, password) {
            await sessions.use(async (session) => {
                if ((await session.run('ACL', 'GETUSER', name)) === null) {
                    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-MINTER-STATEMENT', `Redis has no user "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(name)}"`);
                }
                await session.run('ACL', 'SETUSER', name, 'resetpass', hashed(password));
                await keep(session);
            });
        },
        close: () => sessions.close(),
    };
}
function hashed(password) {
    return `#${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(password.reveal()).digest('hex')}`;
}
function rulesOf(terms) {
    const given = (0,_minter_js__WEBPACK_IMPORTED_MODULE_4__/* .textsOf */ .C)(terms, 'creation_statements').flatMap((text) => {
        if (!text.trimStart().startsWith('['))
            return text.split(/\s+/).filter((rule) => rule !== '');
        try {
            const list = JSON.parse(text);
            if (Array.isArray(list) && list.every((rule) => typeof rule === 'string'))
                return list;
        }
        catch {
        }
        throw wrong('creation_statements are no JSON list of ACL rules');
    });
    if (given.some((rule) => /^[<>#!]|^(?:nopass|resetpass|reset|on|off)$/i.test(rule))) {
        throw wrong('creation_statements may not set passwords, or switch the user on and off');
    }
    return given.length > 0 ? given : RULES;
}
function serverOf(settings) {
    const [host, port] = [(0,_minter_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b)(settings, 'host'), Number(settings['port'] ?? 6379)];
    if (host === '' || !Number.isInteger(port) || port < 1 || port > 65_535)
        throw wrong('host or port is missing');
    const isOn = (name) => settings[name] === true || settings[name] === 'true';
    const ca = (0,_minter_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b)(settings, 'ca_cert');
    const tls = { rejectUnauthorized: !isOn('insecure_tls'), ...(ca === '' ? {} : { ca }) };
    return { host, port, tls: isOn('tls') ? tls : undefined };
}
function wrong(message) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-MINTER-CONFIG', message, { state: 'Nothing was connected.' });
}


/***/ }),

/***/ 98600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openRedis)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);




const TIMEOUT = 10_000;
async function openRedis(server, user, password) {
    const place = `Redis at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(server.host)}:${server.port}`;
    const socket = await connected(server, place);
    const waiting = [];
    let data = Buffer.alloc(0);
    const broken = (error) => {
        const problem = unreachable(place, (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error));
        for (const { reject } of waiting.splice(0))
            reject(problem);
        socket.destroy();
    };
    socket.setTimeout(0);
    socket.on('error', broken);
    socket.on('close', () => broken());
    socket.on('data', (chunk) => {
        data = Buffer.concat([data, chunk]);
        for (let read = reply(data, 0); read !== undefined; read = reply(data, 0)) {
            data = data.subarray(read.end);
            const next = waiting.shift();
            if (read.error === undefined)
                next?.resolve(read.value);
            else
                next?.reject(refusal(place, read.error));
        }
    });
    const session = {
        async run(...words) {
            if (socket.destroyed)
                throw unreachable(place);
            const answer = Promise.withResolvers();
            const timer = setTimeout(broken, TIMEOUT);
            waiting.push(answer);
            socket.write(`*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`);
            return answer.promise.finally(() => clearTimeout(timer));
        },
        async close() {
            socket.destroy();
        },
    };
    try {
        await session.run('AUTH', ...(user === '' ? [] : [user]), password.reveal());
    }
    catch (error) {
        await session.close();
        throw error;
    }
    return session;
}
function connected(server, place) {
    return new Promise((resolve, reject) => {
        const { host, port, tls } = server;
        const socket = tls === undefined
            ? (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host, port }, () => resolve(socket))
            : (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.connect)({ host, port, servername: host, ...tls }, () => resolve(socket));
        const failed = (error) => {
            socket.destroy();
            reject(unreachable(place, (0,_core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error)));
        };
        socket.setTimeout(TIMEOUT, () => failed());
        socket.once('error', failed);
    });
}
function unreachable(place, code = 'no answer') {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-MINTER-UNREACHABLE', `${place} can't be reached (${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(code, 60)})`, {
        remedy: 'Check host, port and tls of the connection.',
    });
}
function refusal(place, text) {
    const word = (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(/^[A-Z]+/.exec(text)?.[0] ?? 'ERR', 20);
    return word === 'WRONGPASS' || word === 'NOAUTH'
        ? new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-MINTER-REFUSED', `${place} refuses the user or the password (${word})`)
        : new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-MINTER-STATEMENT', `${place} refuses a command (${word})`);
}
function reply(data, at) {
    const line = data.indexOf('\r\n', at);
    if (line === -1)
        return undefined;
    const text = data.toString('utf8', at + 1, line);
    const end = line + 2;
    switch (String.fromCharCode(data[at] ?? 0)) {
        case '+':
            return { value: text, end };
        case '-':
            return { value: null, error: text, end };
        case ':':
            return { value: Number(text), end };
        case '$': {
            const length = Number(text);
            if (length < 0)
                return { value: null, end };
            if (data.length < end + length + 2)
                return undefined;
            return { value: data.toString('utf8', end, end + length), end: end + length + 2 };
        }
        default: {
            const values = [];
            let next = end;
            for (let count = Number(text); count > 0; count--) {
                const one = reply(data, next);
                if (one === undefined)
                    return undefined;
                values.push(one.value);
                next = one.end;
            }
            return { value: values, end: next };
        }
    }
}


/***/ }),

/***/ 11885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ Sessions)
/* harmony export */ });
/* harmony import */ var _core_gate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68099);

const AT_ONCE = 4;
const IDLE = 30_000;
class Sessions {
    #open;
    #gate = new _core_gate_js__WEBPACK_IMPORTED_MODULE_0__/* .Gate */ .i(AT_ONCE);
    #idle = [];
    #timer;
    #closed = false;
    constructor(open) {
        this.#open = open;
    }
    use(work) {
        return this.#gate.through(async () => {
            const session = this.#idle.pop() ?? (await this.#open());
            try {
                const result = await work(session);
                if (this.#closed)
                    await session.close();
                else
                    this.#keep(session);
                return result;
            }
            catch (error) {
                await session.close();
                throw error;
            }
        });
    }
    async close() {
        this.#closed = true;
        await this.#drop();
    }
    #keep(session) {
        this.#idle.push(session);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void this.#drop(), IDLE);
        this.#timer.unref();
    }
    async #drop() {
        clearTimeout(this.#timer);
        await Promise.all(this.#idle.splice(0).map((session) => session.close()));
    }
}


/***/ })

};
