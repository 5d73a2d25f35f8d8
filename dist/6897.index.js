export const id = 6897;
export const ids = [6897];
export const modules = {

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

/***/ 36897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRedisUser: () => (/* binding */ openRedisUser)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58217);
/* harmony import */ var _database_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16711);
/* harmony import */ var _key_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(899);
/* harmony import */ var _redis_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98600);
/* harmony import */ var _scram_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51740);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11885);








function openRedisUser(key, services) {
    const database = (0,_database_place_js__WEBPACK_IMPORTED_MODULE_2__/* .databasePlace */ .b)(key, services, { port: 6379, more: ['user', 'persistence'], nameless: 'default' });
    const user = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'user', 'default');
    const persistence = (0,_key_service_js__WEBPACK_IMPORTED_MODULE_3__/* .setting */ .Pe)(key, 'persistence', 'ask');
    const place = `Redis at ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(database.host)}:${database.port}`;
    const sessions = new _sessions_js__WEBPACK_IMPORTED_MODULE_7__/* .Sessions */ .A(async () => {
        const { user: name, password } = await database.admin();
        if (name !== user)
            return open(name, password);
        throw wrong(`the user "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(user)}" is the admin that would change it`);
    });
    async function open(name, password) {
        const { host, port } = database;
        return (0,_redis_session_js__WEBPACK_IMPORTED_MODULE_4__/* .openRedis */ .a)({ host, port, tls: await database.tls() }, name, password);
    }
    async function keep(session) {
        const how = persistence === 'ask' ? await persistenceOf(session) : persistence;
        if (how === 'aclfile')
            await session.run('ACL', 'SAVE');
        if (how === 'rewrite')
            await session.run('CONFIG', 'REWRITE');
    }
    function passwordIn(credential) {
        const name = credential.get('username');
        if (name !== undefined && name.reveal() !== user) {
            throw wrong(`the secret is that of another user than "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(user)}"`);
        }
        const password = credential.get('password');
        if (password !== undefined && !password.isEmpty)
            return password;
        throw wrong(`the secret of the user "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(user)}" has no password`);
    }
    async function hashesOf(session) {
        const found = await session.run('ACL', 'GETUSER', user);
        const flags = textsIn(found, 'flags');
        if (flags.includes('on') && !flags.includes('nopass'))
            return textsIn(found, 'passwords');
        throw wrong(found === null
            ? `${place} has no user "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(user)}"`
            : `the user "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(user)}" ${flags.includes('on') ? 'needs no password' : 'is switched off'}`);
    }
    async function logIn(password) {
        await (await open(user, password)).close();
    }
    const endSessions = () => sessions.use(async (session) => Number(await session.run('CLIENT', 'KILL', 'USER', user)));
    return {
        kind: 'redis',
        strategy: 'two-slot',
        capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
        secretFields: ['password'],
        async create(current) {
            passwordIn(current);
            await sessions.use((session) => hashesOf(session));
            return new Map([...current, ['password', (0,_scram_js__WEBPACK_IMPORTED_MODULE_5__/* .generatePassword */ .b)()]]);
        },
        async set(pending) {
            const password = passwordIn(pending);
            await sessions.use(async (session) => {
                await hashesOf(session);
                await session.run('ACL', 'SETUSER', user, `#${hashOf(password)}`);
                await keep(session);
            });
        },
        test: async (pending) => logIn(passwordIn(pending)),
        async validate(credential) {
            const password = passwordIn(credential);
            try {
                await logIn(password);
                return 'active';
            }
            catch (error) {
                return error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB && error.code === 'RL-MINTER-REFUSED' ? 'inactive' : 'unknown';
            }
        },
        endSessions,
        async revoke(credential) {
            const hash = hashOf(passwordIn(credential));
            const left = await sessions.use(async (session) => {
                const hashes = textsIn(await session.run('ACL', 'GETUSER', user), 'passwords');
                if (hashes.includes(hash))
                    await session.run('ACL', 'SETUSER', user, `!${hash}`);
                await keep(session);
                return hashes.filter((one) => one !== hash).length;
            });
            if (left === 0)
                await endSessions();
        },
        async check(credential) {
            passwordIn(credential);
            await sessions.use(async (session) => {
                await hashesOf(session);
                if (persistence === 'ask')
                    await persistenceOf(session);
                for (const command of [
                    ['ACL', 'SETUSER', user],
                    ['CLIENT', 'KILL', 'USER', user],
                ]) {
                    const { user: admin } = await database.admin();
                    const answer = await session.run('ACL', 'DRYRUN', admin, ...command);
                    if (answer !== 'OK')
                        throw wrong(`the admin "${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_6__/* .printable */ .g)(admin)}" may not ${command.slice(0, 2).join(' ')}`);
                }
            });
        },
        close: () => sessions.close(),
    };
}
async function persistenceOf(session) {
    const answer = await session.run('CONFIG', 'GET', 'aclfile').catch((error) => {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB) || error.code !== 'RL-MINTER-STATEMENT')
            throw error;
        throw wrong('the admin may not ask whether users outlive a restart', 'Say issuer.persistence: aclfile, rewrite or none.');
    });
    const [, file] = Array.isArray(answer) ? answer : [];
    return typeof file === 'string' && file !== '' ? 'aclfile' : 'none';
}
function textsIn(reply, name) {
    if (!Array.isArray(reply))
        return [];
    const list = reply;
    const value = list[list.indexOf(name) + 1];
    return list.includes(name) && Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
function hashOf(password) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(password.reveal()).digest('hex');
}
function wrong(message, remedy = 'Correct issuer: of the key, the secret, or the user’s ACL.') {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RelockError */ .dB('RL-REDIS-USER', message, { remedy, state: 'Nothing was changed.' });
}


/***/ })

};
