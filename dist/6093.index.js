export const id = 6093;
export const ids = [6093];
export const modules = {

/***/ 16093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMongodb: () => (/* binding */ openMongodb)
});

// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/issuer/database-place.js
var database_place = __webpack_require__(16711);
// EXTERNAL MODULE: ./build/issuer/key-service.js
var key_service = __webpack_require__(899);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/issuer/mongodb-session.js




const TIMEOUT = 10_000;
const FINDING = 5_000;
const AUTHENTICATION_FAILED = 18;
async function openMongodbSession(server, place, login) {
    await seeListening(server, place);
    const { MongoClient: Client } = await __webpack_require__.e(/* import() | mongodb */ 2755).then(__webpack_require__.t.bind(__webpack_require__, 84294, 19));
    const host = server.host.includes(':') ? `[${server.host}]` : server.host;
    const client = new Client(`mongodb://${host}:${server.port}/`, optionsOf(server, login));
    try {
        await client.connect();
    }
    catch (error) {
        await client.close().catch(() => undefined);
        throw problem(error, place, login?.user);
    }
    return sessionOf(client, place);
}
async function seeListening({ host, port }, place) {
    const socket = (0,external_node_net_.connect)({ host, port });
    try {
        await (0,external_node_events_.once)(socket, 'connect', { signal: AbortSignal.timeout(FINDING) });
    }
    catch (error) {
        throw unreachable(place, (0,core_error/* systemCode */.xU)(error) ?? 'no answer', error);
    }
    finally {
        socket.destroy();
    }
}
function optionsOf({ replicaSet, tls }, login) {
    return {
        appName: 'relock',
        maxPoolSize: 1,
        serverSelectionTimeoutMS: FINDING,
        connectTimeoutMS: FINDING,
        socketTimeoutMS: TIMEOUT,
        retryWrites: false,
        retryReads: false,
        ...(replicaSet === '' ? { directConnection: true } : { replicaSet }),
        ...(login === undefined
            ? {}
            : { auth: { username: login.user, password: login.password.reveal() }, authSource: login.database }),
        ...(tls === undefined ? { tls: false } : { tls: true, ...(tls.ca === undefined ? {} : { ca: tls.ca }) }),
        ...(tls?.rejectUnauthorized === false ? { tlsAllowInvalidCertificates: true, tlsAllowInvalidHostnames: true } : {}),
    };
}
function sessionOf(client, place) {
    return {
        async run(database, command) {
            try {
                return await client.db(database).command(command);
            }
            catch (error) {
                throw problem(error, place);
            }
        },
        close: () => client.close(),
    };
}
function problem(error, place, user) {
    const number = error instanceof Error && 'code' in error ? error.code : undefined;
    const name = error instanceof Error && 'codeName' in error ? String(error.codeName) : '';
    if (user !== undefined && number === AUTHENTICATION_FAILED) {
        return new core_error/* RelockError */.dB('RL-MINTER-REFUSED', `${place} refuses "${(0,printable/* printable */.g)(user)}"`, {
            remedy: 'Check the user, its password and the database in which it is defined.',
            cause: error,
        });
    }
    if (typeof number === 'number' && name !== '') {
        return new core_error/* RelockError */.dB('RL-MINTER-STATEMENT', `${place} refuses a command (${(0,printable/* printable */.g)(name, 60)})`, {
            remedy: 'Give the admin the rights that docs/rotation-kinds.md names; of a replica set name it: issuer.replica-set.',
            cause: error,
        });
    }
    return unreachable(place, error instanceof Error ? error.name : 'unknown', error);
}
function unreachable(place, why, cause) {
    return new core_error/* RelockError */.dB('RL-MINTER-UNREACHABLE', `${place} can't be reached (${(0,printable/* printable */.g)(why, 60)})`, {
        remedy: 'Check the connection’s address, TLS, and the name of the replica set.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/issuer/scram.js
var scram = __webpack_require__(51740);
;// CONCATENATED MODULE: ./build/issuer/mongodb-user.js



const MAJORITY = { writeConcern: { w: 'majority', wtimeout: 10_000 } };
async function findUser(session, user) {
    return (await lookUp(session, user)) ?? (await lookUp(session, standInOf(user)));
}
async function definitionOf(session, user) {
    const found = await findUser(session, user);
    if (found !== null)
        return found;
    throw new core_error/* RelockError */.dB('RL-MONGODB-USER', `there is no user "${(0,printable/* printable */.g)(user.name)}" in "${(0,printable/* printable */.g)(user.database)}"`, {
        remedy: 'Check issuer.user, and issuer.database: where the user is defined.',
        state: 'Nothing was changed.',
    });
}
async function setMongodbPassword(session, user, password, model) {
    const found = await lookUp(session, user);
    if (found !== null) {
        const { mechanisms } = found;
        await session.run(user.database, { updateUser: user.name, pwd: password.reveal(), mechanisms, ...MAJORITY });
        return;
    }
    const like = model ?? (await definitionOf(session, user));
    await make(session, user, password, (await lookUp(session, standInOf(user))) ?? like);
    await drop(session, standInOf(user));
}
async function renewUser(session, user, password) {
    const definition = await definitionOf(session, user);
    const standIn = standInOf(user);
    if ((await lookUp(session, user)) !== null) {
        await drop(session, standIn);
        await make(session, standIn, (0,scram/* generatePassword */.b)(), definition);
    }
    await drop(session, user);
    await make(session, user, password, definition);
    await drop(session, standIn);
}
async function connectionsOf(session, user) {
    const pipeline = [
        { $currentOp: { allUsers: true, idleConnections: true } },
        { $match: { effectiveUsers: { $elemMatch: { user: user.name, db: user.database } } } },
        { $count: 'connections' },
    ];
    try {
        const { cursor } = await session.run('admin', { aggregate: 1, pipeline, cursor: {} });
        return Number(cursor['firstBatch']?.[0]?.connections ?? 0);
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB && error.code === 'RL-MINTER-STATEMENT')
            return undefined;
        throw error;
    }
}
function compareUsers(one, other, names) {
    const wrong = ['roles', 'authenticationRestrictions'].find((part) => textOf(one[part]) !== textOf(other[part]));
    if (wrong === undefined)
        return;
    const [first, second] = names.map((name) => (0,printable/* printable */.g)(name));
    throw new core_error/* RelockError */.dB('RL-MONGODB-ALTERNATE', `the users "${first ?? ''}" and "${second ?? ''}" can't take turns: they differ`, {
        evidence: [['They differ in', wrong]],
        remedy: `Make both alike, or drop "${second ?? ''}": Relock makes it then as the first one is.`,
        state: 'Nothing was changed.',
    });
}
async function lookUp(session, { name, database }) {
    const { users } = await session.run(database, {
        usersInfo: { user: name, db: database },
        showAuthenticationRestrictions: true,
    });
    const [found] = users;
    if (found === undefined)
        return null;
    const { roles, customData, mechanisms, authenticationRestrictions } = found;
    if (!Array.isArray(mechanisms) || !mechanisms.some((one) => String(one).startsWith('SCRAM-'))) {
        throw new core_error/* RelockError */.dB('RL-MONGODB-USER', `the user "${(0,printable/* printable */.g)(name)}" logs in by no password`, {
            remedy: 'Let it log in by SCRAM, or give issuer.database, in which the user is defined.',
            state: 'Nothing was changed.',
        });
    }
    return {
        roles,
        mechanisms,
        ...(customData === undefined ? {} : { customData }),
        ...(Array.isArray(authenticationRestrictions) && authenticationRestrictions.length > 0
            ? { authenticationRestrictions }
            : {}),
    };
}
async function make(session, { name, database }, password, definition) {
    const described = { ...definition, pwd: password.reveal(), ...MAJORITY };
    try {
        await session.run(database, { createUser: name, ...described });
    }
    catch (error) {
        if ((await lookUp(session, { name, database })) === null)
            throw error;
        await session.run(database, { updateUser: name, ...described });
    }
}
async function drop(session, user) {
    if ((await lookUp(session, user)) === null)
        return;
    await session.run(user.database, { dropUser: user.name, ...MAJORITY });
}
function standInOf({ name, database }) {
    return { name: `${name}.relock`, database };
}
function textOf(value) {
    return Array.isArray(value)
        ? value
            .map((one) => JSON.stringify(one, Object.keys(one).sort()))
            .sort()
            .join('\n')
        : '';
}

// EXTERNAL MODULE: ./build/issuer/sessions.js
var issuer_sessions = __webpack_require__(11885);
;// CONCATENATED MODULE: ./build/issuer/mongodb.js









const ACTIONS = ['viewUser', 'changePassword', 'createUser', 'dropUser', 'grantRole'];
function openMongodb(key, services) {
    const more = ['user', 'user-alt', 'database', 'admin-database', 'replica-set'];
    const database = (0,database_place/* databasePlace */.b)(key, services, { port: 27_017, more });
    const isAlternate = key.strategy === 'alternate';
    const users = [(0,key_service/* setting */.Pe)(key, 'user'), ...(isAlternate ? [(0,key_service/* setting */.Pe)(key, 'user-alt')] : [])];
    const definedIn = (0,key_service/* setting */.Pe)(key, 'database', 'admin');
    const place = `MongoDB at ${(0,printable/* printable */.g)(database.host)}:${database.port}`;
    const sessions = new issuer_sessions/* Sessions */.A(openAdmin);
    const admitted = new Set();
    async function server() {
        const { host, port } = database;
        return { host, port, replicaSet: (0,key_service/* setting */.Pe)(key, 'replica-set', ''), tls: await database.tls() };
    }
    async function openAdmin() {
        const { user, password } = await database.admin();
        const where = (0,key_service/* setting */.Pe)(key, 'admin-database', 'admin');
        if (users.includes(user) && where === definedIn) {
            throw new core_error/* RelockError */.dB('RL-ISSUER-CONFIG', `the user "${(0,printable/* printable */.g)(user)}" is the admin that would change it`, {
                remedy: 'Give issuer.admin the credential of another user that may change this one.',
                state: 'Nothing was changed.',
            });
        }
        return openMongodbSession(await server(), place, { user, password, database: where });
    }
    function loginIn(credential) {
        const user = credential.get('username')?.reveal() ?? (isAlternate ? '' : users[0]);
        if (user === undefined || !users.includes(user)) {
            throw new core_error/* RelockError */.dB('RL-MONGODB-USER', `the user name in the secret is not ${users.join(' or ')}`, {
                remedy: 'Keep the user name in the secret, name its key under fields, and make issuer.user the same.',
                state: 'Nothing was changed.',
            });
        }
        return { user, password: credential.get('password') ?? new secret/* SecretValue */.i(''), database: definedIn };
    }
    const userIn = (credential) => ({ name: loginIn(credential).user, database: definedIn });
    async function logIn(login) {
        await (await openMongodbSession(await server(), place, login)).close();
        admitted.add(login.user);
    }
    async function mayBeElsewhere({ user }) {
        const known = await sessions.use((session) => findUser(session, { name: user, database: definedIn }));
        return known?.['authenticationRestrictions'] !== undefined && !admitted.has(user);
    }
    async function validate(login) {
        try {
            await logIn(login);
            return 'active';
        }
        catch (error) {
            if (!(error instanceof core_error/* RelockError */.dB) || error.code !== 'RL-MINTER-REFUSED')
                return 'unknown';
        }
        return (await mayBeElsewhere(login).catch(() => true)) ? 'unknown' : 'inactive';
    }
    async function seeThatItAsks() {
        const nobody = await openMongodbSession(await server(), place);
        try {
            await nobody.run(definedIn, { usersInfo: 1 });
        }
        catch (error) {
            if (error instanceof core_error/* RelockError */.dB && error.code === 'RL-MINTER-STATEMENT')
                return;
            throw error;
        }
        finally {
            await nobody.close();
        }
        throw new core_error/* RelockError */.dB('RL-MONGODB-UNASKED', `${place} lets everybody in: its access control is off`, {
            remedy: 'Start it with security.authorization: enabled.',
            state: 'Nothing was changed.',
        });
    }
    return {
        kind: 'mongodb',
        strategy: isAlternate ? 'alternate' : 'in-place',
        capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
        secretFields: ['password'],
        ...(isAlternate ? { changingFields: ['username'] } : {}),
        async create(current) {
            const user = userIn(current);
            const next = users.find((one) => one !== user.name) ?? user.name;
            await seeThatItAsks();
            await sessions.use(async (session) => {
                const known = await definitionOf(session, user);
                const other = next === user.name ? null : await findUser(session, { ...user, name: next });
                if (other !== null)
                    compareUsers(known, other, [user.name, next]);
            });
            const fresh = [['password', (0,scram/* generatePassword */.b)()]];
            return new Map([
                ...current,
                ...fresh,
                ...(next === user.name ? [] : [['username', new secret/* SecretValue */.i(next)]]),
            ]);
        },
        async set(pending, current) {
            const login = loginIn(pending);
            await sessions.use(async (session) => {
                const model = isAlternate ? await findUser(session, userIn(current)) : null;
                await setMongodbPassword(session, userIn(pending), login.password, model ?? undefined);
            });
        },
        test: async (pending) => logIn(loginIn(pending)),
        validate: async (credential) => validate(loginIn(credential)),
        ...(isAlternate
            ? {}
            : {
                async endSessions(credential) {
                    const { password } = loginIn(credential);
                    return sessions.use(async (session) => {
                        const open = await connectionsOf(session, userIn(credential));
                        await renewUser(session, userIn(credential), password);
                        return open ?? 0;
                    });
                },
            }),
        async revoke(credential) {
            const [user, password] = [userIn(credential), (0,scram/* generatePassword */.b)()];
            await sessions.use(async (session) => {
                if ((await findUser(session, user)) !== null)
                    await renewUser(session, user, password);
            });
            await logIn({ user: user.name, password, database: definedIn }).catch(() => undefined);
        },
        async check(credential) {
            await sessions.use(async (session) => {
                const { authInfo } = await session.run('admin', { connectionStatus: 1, showPrivileges: true });
                const rights = authInfo.authenticatedUserPrivileges ?? [];
                const mayDo = new Set(rights.filter((one) => covers(one, definedIn)).flatMap(({ actions }) => actions));
                const lacking = ACTIONS.filter((action) => !mayDo.has(action));
                if (lacking.length > 0) {
                    throw new core_error/* RelockError */.dB('RL-ISSUER-REFUSED', `the admin at ${place} may not change users`, {
                        evidence: [['It lacks', lacking.join(', ')]],
                        remedy: `Grant it the role userAdmin on "${(0,printable/* printable */.g)(definedIn)}" and on the databases of the user’s roles.`,
                        state: 'Nothing was changed.',
                    });
                }
                await definitionOf(session, userIn(credential));
            });
        },
        ...(isAlternate
            ? {
                async lastUsed(credential) {
                    const open = await sessions.use((session) => connectionsOf(session, userIn(credential)));
                    return open === undefined || open === 0 ? undefined : new Date();
                },
            }
            : {}),
        close: () => sessions.close(),
    };
}
function covers({ resource }, database) {
    if (resource.anyResource === true)
        return true;
    return resource.collection === '' && (resource.db === '' || resource.db === database);
}


/***/ })

};
