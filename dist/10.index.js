export const id = 10;
export const ids = [10,9776,5101,7482];
export const modules = {

/***/ 52822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/config/environment.js
var environment = __webpack_require__(96642);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/git/repository.js + 1 modules
var repository = __webpack_require__(81912);
// EXTERNAL MODULE: ./build/report/markdown.js + 1 modules
var markdown = __webpack_require__(67482);
// EXTERNAL MODULE: ./build/report/state.js
var state = __webpack_require__(16034);
// EXTERNAL MODULE: ./build/scan/scanner.js + 3 modules
var scan_scanner = __webpack_require__(57985);
// EXTERNAL MODULE: ./build/source/pull-request.js + 2 modules
var pull_request = __webpack_require__(7114);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/collect.js
var collect = __webpack_require__(27576);
// EXTERNAL MODULE: ./build/command/config.js
var command_config = __webpack_require__(2326);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/command/demo/git.js

function git(folder, ...args) {
    (0,external_node_child_process_.execFileSync)('git', ['-c', 'user.name=Relock demo', '-c', 'user.email=demo@example.org', '-c', 'commit.gpgSign=false', ...args], {
        cwd: folder,
        stdio: 'ignore',
    });
}
function commitAll(folder, message) {
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', message);
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/command/demo/postgres.js





const execute = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
async function startTemporaryPostgres(programs, folder, adminPassword, settings = []) {
    const data = external_node_path_.join(folder, 'data');
    const passwordFile = external_node_path_.join(folder, 'password');
    await (0,promises_.mkdir)(data, { recursive: true });
    await (0,promises_.writeFile)(passwordFile, adminPassword, { mode: 0o600 });
    const nobody = process.getuid?.() === 0 ? await userId('nobody') : undefined;
    if (nobody !== undefined)
        for (const place of [folder, data, passwordFile])
            await (0,promises_.chown)(place, nobody, -1);
    await (0,promises_.chmod)(folder, 0o755);
    const run = async (program, args) => {
        const user = nobody === undefined ? {} : { uid: nobody };
        await execute(external_node_path_.join(programs, program), [...args], { cwd: folder, ...user });
    };
    const port = await freePort();
    await run('initdb', [
        '-D',
        data,
        '-U',
        'admin',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '--no-sync',
        '-E',
        'UTF8',
        '--locale=C',
    ]);
    const options = [`listen_addresses=127.0.0.1`, `unix_socket_directories=${folder}`, 'fsync=off', ...settings];
    await run('pg_ctl', [
        '-D',
        data,
        '-w',
        '-l',
        external_node_path_.join(folder, 'log'),
        '-o',
        `-p ${port} ${options.map((option) => `-c ${option}`).join(' ')}`,
        'start',
    ]);
    return {
        host: '127.0.0.1',
        port,
        stop: () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']),
    };
}
async function userId(name) {
    const { stdout } = await execute('id', ['-u', name]);
    return Number(stdout);
}
async function freePort() {
    const server = (0,external_node_net_.createServer)();
    await new Promise((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await new Promise((resolve) => {
        server.close(resolve);
    });
    if (address === null || typeof address === 'string')
        throw new Error('no free port on loopback');
    return address.port;
}

;// CONCATENATED MODULE: ./build/command/demo/programs.js


function findPostgres(searchPath) {
    const base = '/usr/lib/postgresql';
    const versions = (0,external_node_fs_.existsSync)(base) ? (0,external_node_fs_.readdirSync)(base).sort((a, b) => Number(b) - Number(a)) : [];
    const installed = versions
        .map((version) => external_node_path_.join(base, version, 'bin'))
        .find((folder) => isProgram(external_node_path_.join(folder, 'initdb')));
    if (installed !== undefined)
        return installed;
    const initdb = findProgram('initdb', searchPath);
    return initdb === undefined ? undefined : external_node_path_.dirname(initdb);
}
function findSoftHsm(searchPath) {
    if (findProgram('softhsm2-util', searchPath) === undefined)
        return undefined;
    return [
        '/usr/lib/softhsm/libsofthsm2.so',
        '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
        '/usr/lib64/softhsm/libsofthsm2.so',
        '/usr/lib64/libsofthsm2.so',
    ].find((file) => (0,external_node_fs_.existsSync)(file));
}
function findProgram(name, searchPath) {
    return (searchPath ?? '')
        .split(external_node_path_.delimiter)
        .map((folder) => external_node_path_.join(folder, name))
        .find(isProgram);
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/command/demo/softhsm.js



function makeSoftHsmToken(module, folder, searchPath) {
    const configuration = external_node_path_.join(folder, 'softhsm2.conf');
    const pinFile = external_node_path_.join(folder, 'pin');
    (0,external_node_fs_.mkdirSync)(external_node_path_.join(folder, 'tokens'), { recursive: true });
    (0,external_node_fs_.writeFileSync)(configuration, `directories.tokendir = ${external_node_path_.join(folder, 'tokens')}\nlog.level = ERROR\n`);
    (0,external_node_fs_.writeFileSync)(pinFile, '4711\n', { mode: 0o600 });
    (0,external_node_child_process_.execFileSync)('softhsm2-util', ['--init-token', '--free', '--label', 'relock', '--so-pin', '12345678', '--pin', '4711'], { env: { SOFTHSM2_CONF: configuration, PATH: searchPath }, stdio: 'ignore' });
    return {
        SOFTHSM2_CONF: configuration,
        RELOCK_PKCS11_MODULE: module,
        RELOCK_PKCS11_TOKEN: 'relock',
        RELOCK_PKCS11_KEY: 'relock-seal',
        RELOCK_PKCS11_PIN_FILE: pinFile,
    };
}

// EXTERNAL MODULE: ./build/command/managed.js
var command_managed = __webpack_require__(30491);
// EXTERNAL MODULE: ./build/command/remedy.js
var remedy = __webpack_require__(72368);
// EXTERNAL MODULE: ./build/command/report.js
var command_report = __webpack_require__(11706);
// EXTERNAL MODULE: ./build/command/rotate.js + 3 modules
var rotate = __webpack_require__(25610);
// EXTERNAL MODULE: ./build/command/rule-info.js
var rule_info = __webpack_require__(3663);
// EXTERNAL MODULE: ./build/command/services.js
var command_services = __webpack_require__(25832);
// EXTERNAL MODULE: ./build/command/vault.js + 1 modules
var vault = __webpack_require__(15805);
;// CONCATENATED MODULE: ./build/command/demo.js



























async function demo(invocation, programs = {
    postgres: findPostgres(invocation.env['PATH']),
    softHsm: findSoftHsm(invocation.env['PATH']),
}) {
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'relock-demo-'));
    (0,external_node_fs_.chmodSync)(folder, 0o711);
    const interruption = holdInterruption();
    let starting;
    try {
        const say = tell(invocation);
        say(`relock demo: leaked → found → replaced → dead → told, in ${folder}`);
        const sealed = await startPart('the vault', makeVault(folder, invocation, programs.softHsm));
        say(`vault     ${sealed.told}`);
        starting = startPart('PostgreSQL', startIssuer(folder, programs.postgres));
        const issuer = await Promise.race([starting, interruption.thrown]);
        say(`issuer    ${issuer.told}`);
        const telling = loop(folder, { ...invocation, env: sealed.env }, issuer, say);
        return await Promise.race([telling, interruption.thrown]);
    }
    finally {
        await starting?.then((issuer) => issuer.stop(), () => undefined);
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        interruption.release();
    }
}
async function startPart(name, part) {
    try {
        return await part;
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            throw error;
        const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
        throw new core_error/* RelockError */.dB('RL-DEMO', `${name} could not be started`, {
            evidence: said === '' ? [] : [['It says', (0,printable/* printable */.g)(said, 300)]],
            remedy: 'Set it up anew, or uninstall it: the demo does without. As root it needs a TMPDIR that "nobody" may enter.',
            state: 'The demo left nothing behind.',
            cause: error,
        });
    }
}
function holdInterruption() {
    let interrupt = () => undefined;
    const thrown = new Promise((_, reject) => {
        interrupt = () => reject(new core_error/* RelockError */.dB('RL-DEMO', 'the demo was interrupted', { state: 'It left nothing behind.' }));
    });
    thrown.catch(() => undefined);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals)
        process.on(signal, interrupt);
    return {
        thrown,
        release() {
            for (const signal of signals)
                process.off(signal, interrupt);
        },
    };
}
async function loop(folder, invocation, issuer, say) {
    const repository = external_node_path_.join(folder, 'app');
    const leaked = issuer.secret.get(issuer.field)?.reveal() ?? '';
    (0,external_node_fs_.mkdirSync)(external_node_path_.join(repository, 'deploy'), { recursive: true });
    git(repository, 'init', '-q', '-b', 'main');
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(repository, '.relock.yml'), `rotate:\n  keys:\n    - address: relock://ci/billing#/${issuer.field}\n      on-leak: rotate\n${issuer.config}`);
    commitAll(repository, 'config');
    git(repository, 'checkout', '-q', '-b', 'deploy');
    const encoded = Buffer.from(leaked).toString('base64');
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(repository, 'deploy/prod.yml'), `apiVersion: v1\nkind: Secret\ndata:\n  password: ${encoded}\n`);
    commitAll(repository, 'deploy to production');
    const there = { ...invocation, cwd: repository };
    const config = await (0,command_config.parseText)(`rotate:\n  keys:\n    - address: relock://ci/billing#/${issuer.field}\n      on-leak: rotate\n${issuer.config}`, '.relock.yml');
    const services = (0,command_services.openServices)(config, there, undefined, { apiUrl: 'https://api.github.com', token: undefined });
    try {
        for (const [where, fields] of new Map([...issuer.others, ['relock://ci/billing', issuer.secret]])) {
            const address = (0,vault_address/* parseAddress */.or)(where);
            await (await services.vaults.store(address)).write(address, fields);
        }
        await (0,rotate/* enrolKeys */.Lo)(config.rotate.keys, { err: () => undefined }, services);
        say('leaked    a branch puts that secret, in base64, into deploy/prod.yml');
        return await answer(there, config, services, issuer, leaked, say);
    }
    finally {
        await services.close();
    }
}
async function answer(invocation, config, services, issuer, leaked, say) {
    const started = performance.now();
    const managed = await (0,command_managed.lookUpManaged)(config, services.vaults);
    const scanner = await (0,scan_scanner.createScanner)({
        repository: 'example.org/demo/app',
        ownRules: [],
        allow: [],
        managed: managed.indexes,
        today: new Date(),
    });
    const source = (0,pull_request/* openRange */.w)((0,repository/* findRepository */.W1)(invocation.cwd, invocation.env), { base: 'main', head: 'deploy' });
    const collected = await (0,collect/* collect */.F)(source, scanner);
    const found = performance.now();
    const scanned = (0,command_report/* makeReport */.d)(collected, source, scanner, {
        managed: managed.state,
        gate: 'medium',
        milliseconds: found - started,
    });
    const [first] = scanned.findings;
    if (first === undefined)
        throw new core_error/* RelockError */.dB('RL-DEMO', 'the planted secret was not found');
    say(`found     ${first.path}:${first.line} (${first.decoded.join(', ')}): managed key ${first.managed ?? '?'}, after ${(0,state/* duration */.p0)(found - started)}`);
    const done = await (0,remedy.remedy)(scanned.findings, config.rotate, 'leaked in the demo', { ...services, kindOfRule: rule_info.kindOfRule });
    for (const { at, what } of done.timeline.slice(2, -1))
        say(`replaced  ${at.slice(11, 23)}  ${what}`);
    const isDead = done.findings.every(({ remedy: ended }) => ended === 'rotated');
    say(isDead
        ? `dead      leak to refused old key: ${(0,state/* duration */.p0)(performance.now() - started)}`
        : `not done  ${done.notes.join('; ')}`);
    const report = { ...scanned, findings: done.findings, timeline: done.timeline, notes: done.notes };
    const comment = (0,markdown.renderMarkdown)(report, { rule: rule_info.ruleInfo, isPrivate: true, limit: 65_000 });
    if (comment.includes(leaked))
        throw new core_error/* RelockError */.dB('RL-DEMO', 'the comment holds the secret');
    say('told      the comment on the pull request:\n');
    invocation.out(comment);
    return isDead ? 0 : 2;
}
async function makeVault(folder, invocation, module) {
    const dir = external_node_path_.join(folder, 'vault');
    const hsm = external_node_path_.join(folder, 'hsm');
    const passphrase = external_node_path_.join(folder, 'passphrase');
    let settings;
    if (module === undefined) {
        (0,external_node_fs_.writeFileSync)(passphrase, (0,external_node_crypto_.randomBytes)(24).toString('base64url'), { mode: 0o600 });
        settings = { RELOCK_PASSPHRASE_FILE: passphrase };
    }
    else {
        settings = makeSoftHsmToken(module, hsm, invocation.env['PATH']);
        (0,environment/* tellLibraries */.FY)('SOFTHSM2_CONF', settings['SOFTHSM2_CONF'] ?? '');
    }
    const env = { ...invocation.env, ...settings, RELOCK_DIR: dir };
    const quiet = { ...invocation, env, out: () => undefined, err: () => undefined };
    await (0,vault.vault)({ action: 'init', dir, seal: module === undefined ? 'passphrase' : 'pkcs11' }, quiet);
    const told = module === undefined
        ? 'embedded, sealed by a passphrase (not hardware; apt-get install softhsm2 shows the HSM seal)'
        : 'embedded, sealed by an AES-256 key that never leaves SoftHSM (a software token)';
    return { told, env };
}
async function startIssuer(folder, programs) {
    if (programs === undefined)
        return relockIssuer();
    const admin = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const password = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    const server = await startTemporaryPostgres(programs, external_node_path_.join(folder, 'postgres'), admin);
    try {
        const { openSession } = await __webpack_require__.e(/* import() */ 6202).then(__webpack_require__.bind(__webpack_require__, 46202));
        const { scramVerifier } = await __webpack_require__.e(/* import() */ 1740).then(__webpack_require__.bind(__webpack_require__, 51740));
        const place = {
            host: server.host,
            port: server.port,
            database: 'postgres',
            sslmode: 'disable',
            ca: undefined,
        };
        const session = await openSession(place, 'admin', new secret/* SecretValue */.i(admin));
        await session.query(`CREATE ROLE billing LOGIN PASSWORD '${await scramVerifier(new secret/* SecretValue */.i(password))}'`);
        await session.close();
    }
    catch (error) {
        await server.stop();
        throw error;
    }
    return {
        told: `PostgreSQL on ${server.host}:${server.port}; role "billing", its password is in the vault`,
        config: `      kind: postgres\n      issuer: { host: ${server.host}, port: ${server.port}, role: billing, admin: "relock://ops/pg#/admin" }\n      fields: { username: user, password: password }\n`,
        secret: new Map([
            ['user', new secret/* SecretValue */.i('billing')],
            ['password', new secret/* SecretValue */.i(password)],
        ]),
        field: 'password',
        others: new Map([['relock://ops/pg', new Map([['admin', new secret/* SecretValue */.i(admin)]])]]),
        stop: () => server.stop(),
    };
}
async function relockIssuer() {
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const key = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    const accepted = new secret/* SecretValue */.i(createHash('sha256').update(key).digest('hex'));
    return {
        told: 'a key that Relock makes itself (apt-get install postgresql shows a database)',
        config: '      kind: relock-key\n      issuer: { accepts: "relock://accepted/billing" }\n',
        secret: new Map([['key', new secret/* SecretValue */.i(key)]]),
        field: 'key',
        others: new Map([['relock://accepted/billing', new Map([['sha256', accepted]])]]),
        stop: async () => undefined,
    };
}
function tell(invocation) {
    return (line) => invocation.out(`${line}\n`);
}


/***/ }),

/***/ 72368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remedy: () => (/* binding */ remedy)
/* harmony export */ });
/* harmony import */ var _rotate_leaked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51420);

async function remedy(findings, rotate, reason, services) {
    const found = new Date().toISOString();
    const { answers, overLimit } = await (0,_rotate_leaked_js__WEBPACK_IMPORTED_MODULE_0__/* .answerLeaks */ .ZM)({ findings, rotate, reason, dryRun: false }, services);
    const outcomes = new Map();
    for (const { findings: shown, outcome } of answers) {
        for (const { fingerprint } of shown) {
            const before = outcomes.get(fingerprint);
            if (before === undefined || isDead(before))
                outcomes.set(fingerprint, outcome);
        }
    }
    return {
        findings: findings.map((finding) => remedied(finding, outcomes.get(finding.fingerprint))),
        timeline: [...outcomes].flatMap(([fingerprint, { steps }]) => [{ at: found, what: 'found by the scan' }, ...steps].map(({ at, what }) => ({ at, fingerprint, what }))),
        notes: [
            ...answers.flatMap(notesOf),
            ...(overLimit > 0 ? [`${(0,_rotate_leaked_js__WEBPACK_IMPORTED_MODULE_0__/* .tooMany */ .Ot)(overLimit, rotate).message} (rotate.revoke-at-most): run it again`] : []),
        ],
        answers,
    };
}
function remedied(finding, outcome) {
    if (outcome === undefined || !isDead(outcome))
        return finding;
    const remediedAt = outcome.steps.at(-1)?.at;
    const when = remediedAt === undefined ? {} : { remediedAt };
    return { ...finding, status: 'inactive', remedy: outcome.result === 'revoked' ? 'revoked' : 'rotated', ...when };
}
function isDead({ result }) {
    return result === 'rotated' || result === 'revoked';
}
function notesOf({ outcome, elsewhere }) {
    const { result, problem, waiting, uses = [] } = outcome;
    const notes = [];
    if (result === 'accepted')
        notes.push('a revocation was accepted by its issuer, but is not proven yet: look again in some minutes');
    if (waiting !== undefined)
        notes.push(`a leaked key waits for a person to ${waiting.step} it at ${waiting.link}: an issue tells the steps`);
    if (problem !== undefined) {
        const next = problem.remedy === undefined ? '' : ` ${problem.remedy}`;
        notes.push(`a leaked key was not replaced: ${problem.message} [${problem.code}]${next}`);
    }
    if (uses.length > 0)
        notes.push(`its issuer’s log has ${uses.length} uses of a leaked key since the leak: the incident record lists them`);
    if (elsewhere.length > 0)
        notes.push(`the value of a leaked key is kept in ${elsewhere.length} more places: the incident record lists them`);
    return notes;
}


/***/ }),

/***/ 15805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vault: () => (/* binding */ vault)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/vault/address.js
var vault_address = __webpack_require__(503);
// EXTERNAL MODULE: ./build/command/vault/describe.js
var describe = __webpack_require__(66544);
// EXTERNAL MODULE: ./build/command/vault/prompt.js
var vault_prompt = __webpack_require__(103);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/command/vault/values.js







const MOST_BYTES = 1024 * 1024;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const DEFAULT_LENGTH = 32;
const SHORTEST = 17;
const LONGEST = 4096;
async function takeValues(request, invocation) {
    const sources = [...request.values.map(parseValue), ...request.generate.map(parseGenerate)];
    const names = sources.map(({ key }) => key);
    const twice = names.find((key, index) => names.indexOf(key) !== index);
    if (twice !== undefined)
        throw usage(`the key ${(0,printable/* printable */.g)(twice, 60)} is given twice`);
    if (sources.filter(({ from }) => from === 'stdin').length > 1)
        throw usage('only one KEY=- can be read from standard input');
    if (sources.length === 0)
        throw usage('no value is given');
    const fields = new Map();
    for (const source of sources)
        fields.set(source.key, await take(source, invocation));
    return fields;
}
function parseValue(text) {
    const at = text.indexOf('=');
    const key = at < 0 ? text : text.slice(0, at);
    const value = at < 0 ? '' : text.slice(at + 1);
    checkKey(key);
    if (value === '-')
        return { key, from: 'stdin' };
    if (value.startsWith('@') && value.length > 1)
        return { key, from: 'file', file: value.slice(1) };
    throw usage(`the value of ${(0,printable/* printable */.g)(key, 60)} can't be given in the arguments, where others can see it`);
}
function parseGenerate(text) {
    const [key = '', length = String(DEFAULT_LENGTH), ...rest] = text.split('=');
    checkKey(key);
    const characters = /^[0-9]{1,5}$/.test(length) && rest.length === 0 ? Number(length) : 0;
    if (characters < SHORTEST || characters > LONGEST) {
        throw usage(`--generate ${(0,printable/* printable */.g)(key, 60)} wants a length from ${SHORTEST} to ${LONGEST}`);
    }
    return { key, from: 'generate', length: characters };
}
function checkKey(key) {
    if (/^[A-Za-z0-9_.-]{1,128}$/.test(key))
        return;
    throw usage('a key is made of letters, digits, "_", "." and "-"');
}
async function take(source, invocation) {
    switch (source.from) {
        case 'generate':
            return new secret/* SecretValue */.i(Array.from({ length: source.length }, () => ALPHABET[(0,external_node_crypto_.randomInt)(ALPHABET.length)]).join(''));
        case 'stdin': {
            const { stdin } = invocation;
            if ((0,vault_prompt/* isTerminal */.Hd)(stdin))
                return new secret/* SecretValue */.i(await (0,vault_prompt/* askHidden */.gu)(`${source.key} (not shown): `, stdin, invocation));
            return read(stdin, source.key, 'standard input');
        }
        case 'file':
            return read((0,external_node_fs_.createReadStream)(external_node_path_.resolve(invocation.cwd, source.file)), source.key, (0,printable/* printable */.g)(source.file));
    }
}
async function read(stream, key, where) {
    const bytes = Buffer.alloc(MOST_BYTES);
    let length = 0;
    try {
        for await (const chunk of stream) {
            const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            if (length + part.length > MOST_BYTES)
                throw unusable(key, where, `it has more than ${MOST_BYTES} bytes`);
            length += part.copy(bytes, length);
            part.fill(0);
        }
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length));
        return new secret/* SecretValue */.i(text);
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            throw error;
        if (error instanceof TypeError)
            throw unusable(key, where, 'it is not UTF-8 text; store it as base64');
        throw unusable(key, where, (0,core_error/* systemCode */.xU)(error) ?? 'it can’t be read', error);
    }
    finally {
        bytes.fill(0, 0, length);
    }
}
function unusable(key, where, why, cause) {
    return new core_error/* RelockError */.dB('RL-VAULT-VALUE', `the value of ${(0,printable/* printable */.g)(key, 60)} can't be taken from ${where}: ${why}`, {
        state: 'Nothing was stored.',
        cause,
    });
}
function usage(what) {
    return new core_error/* RelockError */.dB('RL-USAGE', what, {
        remedy: 'Give KEY=@FILE, KEY=- for standard input, or --generate KEY[=LENGTH].',
        state: 'Nothing was stored.',
    });
}

;// CONCATENATED MODULE: ./build/command/vault.js







async function vault(request, invocation) {
    const dir = folderOf(request.dir, invocation);
    switch (request.action) {
        case 'init':
            return init(dir, request.seal, request.recovery ?? NOBODY, invocation);
        case 'reseal':
        case 'rekey':
        case 'recovery':
        case 'recover':
            return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(7550), __webpack_require__.e(6555)]).then(__webpack_require__.bind(__webpack_require__, 98595))).seals(request, dir, invocation);
        case 'backup':
        case 'restore':
            return (await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(4927), __webpack_require__.e(3487), __webpack_require__.e(7550), __webpack_require__.e(5283)]).then(__webpack_require__.bind(__webpack_require__, 85283))).backup(request, dir, invocation);
        case 'put':
        case 'get':
        case 'list':
        case 'versions':
        case 'delete':
        case 'status':
            return withStore(request, dir, invocation);
    }
}
const NOBODY = { recipients: [], shares: undefined, sharesDir: undefined };
async function withStore(request, dir, invocation) {
    const work = await prepare(request, dir, invocation);
    const { openEmbeddedStore } = await Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(3487), __webpack_require__.e(9354)]).then(__webpack_require__.bind(__webpack_require__, 39354));
    const store = await openEmbeddedStore({
        dir,
        env: invocation.env,
        ask: (0,vault_prompt/* passphrasePrompt */.nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    });
    try {
        return work(store);
    }
    finally {
        await store.close();
    }
}
async function prepare(request, dir, invocation) {
    switch (request.action) {
        case 'put': {
            const where = secretAddress(request.path, 'whole');
            const fields = await takeValues(request, invocation);
            return (store) => put(store, where, fields, request, invocation);
        }
        case 'get': {
            const where = secretAddress(request.path, 'field');
            return (store) => get(store, where, request, invocation);
        }
        case 'list':
            return (store) => list(store, request, invocation);
        case 'versions': {
            const where = secretAddress(request.path, 'whole');
            return (store) => versions(store, where, request.format, invocation);
        }
        case 'delete': {
            const where = secretAddress(request.path, 'whole');
            return (store) => remove(store, where, request.versions, invocation);
        }
        case 'status':
            return (store) => vault_status(store, dir, request.format, invocation);
    }
}
async function init(dir, kind, wanted, invocation) {
    if (kind === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', 'vault init wants --seal', {
            remedy: 'Choose pkcs11 (the key stays in an HSM), awskms, azurekeyvault, gcpckms (a cloud’s) or passphrase (not hardware).',
        });
    }
    const { createVault, refuseExisting } = await __webpack_require__.e(/* import() */ 4929).then(__webpack_require__.bind(__webpack_require__, 54929));
    const [{ openSeal }, { makeRecovery, sharesWanted }, { openSealed, vaultIdOf }, { setRecovery }, { encryptTo }] = await Promise.all([
        __webpack_require__.e(/* import() */ 5186).then(__webpack_require__.bind(__webpack_require__, 25186)),
        __webpack_require__.e(/* import() */ 8579).then(__webpack_require__.bind(__webpack_require__, 58579)),
        Promise.all(/* import() */[__webpack_require__.e(4929), __webpack_require__.e(5757)]).then(__webpack_require__.bind(__webpack_require__, 65757)),
        __webpack_require__.e(/* import() */ 2806).then(__webpack_require__.bind(__webpack_require__, 72806)),
        __webpack_require__.e(/* import() */ 6878).then(__webpack_require__.bind(__webpack_require__, 86878)),
    ]);
    sharesWanted(wanted);
    if (wanted.recipients.length > 0)
        await encryptTo(wanted.recipients, new Uint8Array());
    refuseExisting(dir);
    const seal = await openSeal(kind, {
        env: invocation.env,
        create: true,
        ask: (0,vault_prompt/* passphrasePrompt */.nM)(invocation),
        warn: (line) => invocation.err(`relock: ${line}\n`),
    });
    try {
        const token = await createVault(dir, seal);
        invocation.err([
            `vault made in ${(0,printable/* printable */.g)(dir)}`,
            `seal: ${(0,describe/* describeSeal */.h)(seal.verdict)}`,
            'The root token is on standard output, this once: the vault keeps only a hash of it.',
            '',
        ].join('\n'));
        invocation.out(`${token.reveal()}\n`);
        const vaultId = Buffer.from(vaultIdOf(dir), 'hex');
        const recovery = await makeRecovery(wanted, vaultId, invocation);
        if (recovery === undefined) {
            invocation.err('Nobody can recover it when its seal is lost: "relock vault recovery" changes that.\n');
        }
        else {
            const { vault: made } = await openSealed(dir, seal);
            try {
                await setRecovery(made, vaultId, recovery);
            }
            finally {
                made.db.close();
            }
        }
        return 0;
    }
    finally {
        await seal.close();
    }
}
function put(store, address, fields, request, { err }) {
    const { expected, kind } = request;
    const version = store.put(address.path, fields, {
        ...(expected === undefined ? {} : { expected }),
        ...(kind === undefined ? {} : { kind }),
    });
    err(`${(0,printable/* printable */.g)(address.text)} has version ${version} now\n`);
    return 0;
}
function get(store, address, request, { out, err, interactive }) {
    const found = store.get(address.path, request.version);
    if (found === null) {
        const which = request.version === undefined ? '' : ` version ${request.version}`;
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-SECRET', `there is no ${(0,printable/* printable */.g)(address.text)}${which}`, {
            remedy: '"relock vault list" and "relock vault versions" tell what there is.',
        });
    }
    const names = [...found.fields.keys()];
    const key = address.key ?? (names.length === 1 ? names[0] : undefined);
    if (request.format === 'json') {
        const shown = address.key === undefined ? names : [address.key];
        const fields = Object.fromEntries(shown.map((name) => [name, valueOf(name).reveal()]));
        out(`${JSON.stringify({ path: address.path, version: found.version, fields })}\n`);
        return 0;
    }
    if (key === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', `${(0,printable/* printable */.g)(address.text)} has ${names.length} fields: name one`, {
            evidence: [['Its fields', names.map((name) => (0,printable/* printable */.g)(name, 60)).join(', ')]],
            remedy: `Write ${(0,printable/* printable */.g)(address.text)}#/KEY, or take all with --format json.`,
        });
    }
    out(valueOf(key).reveal());
    if (interactive)
        err('\n');
    return 0;
    function valueOf(name) {
        const value = found?.fields.get(name);
        if (value !== undefined)
            return value;
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-FIELD', `${(0,printable/* printable */.g)(address.text)} is not there: the secret has no such field`, {
            evidence: [['Its fields', names.map((one) => (0,printable/* printable */.g)(one, 60)).join(', ')]],
        });
    }
}
function list(store, request, { out }) {
    const paths = store.list(request.prefix.replace(/^relock:\/\//, ''));
    out(request.format === 'json' ? `${JSON.stringify(paths)}\n` : paths.map((one) => `${(0,printable/* printable */.g)(one, 600)}\n`).join(''));
    return 0;
}
function versions(store, address, format, { out }) {
    const all = store.versions(address.path);
    if (all === null)
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-SECRET', `there is no ${(0,printable/* printable */.g)(address.text)}`);
    const shown = all.map(({ number, created, destroyed, rotation }) => ({
        version: number,
        created: new Date(created).toISOString(),
        rotation: rotation === '' ? undefined : rotation,
        destroyed: destroyed === undefined ? undefined : new Date(destroyed).toISOString(),
    }));
    if (format === 'json') {
        out(`${JSON.stringify(shown)}\n`);
        return 0;
    }
    const width = String(shown.length).length;
    for (const { version, created, rotation, destroyed } of shown) {
        const notes = [
            version === shown.length ? 'current' : '',
            rotation === undefined ? '' : `rotation ${(0,printable/* printable */.g)(rotation, 60)}`,
            destroyed === undefined ? '' : `destroyed ${destroyed}`,
        ].filter((note) => note !== '');
        out(`${String(version).padStart(width)}  ${[created, ...notes].join('  ')}\n`);
    }
    return 0;
}
function remove(store, address, numbers, { err }) {
    const name = (0,printable/* printable */.g)(address.text);
    if (numbers.length > 0) {
        const destroyed = store.destroy(address.path, numbers);
        err(`${destroyed} of ${numbers.length} ${numbers.length === 1 ? 'version' : 'versions'} of ${name} destroyed`);
        err(destroyed < numbers.length ? '; the others were already\n' : '\n');
        return 0;
    }
    if (!store.remove(address.path))
        throw new core_error/* RelockError */.dB('RL-VAULT-NO-SECRET', `there is no ${name}`);
    err(`${name} is gone with all its versions; what it opened elsewhere is still valid there\n`);
    return 0;
}
function vault_status(store, dir, format, { out }) {
    const { seal, created, ...counts } = store.status();
    if (format === 'json') {
        out(`${JSON.stringify({ dir, seal, created: new Date(created).toISOString(), ...counts })}\n`);
        return 0;
    }
    const rows = [
        ['vault', `${(0,printable/* printable */.g)(dir)}, made ${new Date(created).toISOString()}`],
        ['seal', (0,describe/* describeSeal */.h)(seal)],
        ['secrets', `${counts.secrets} (versions: ${counts.versions})`],
        ['managed', `${counts.managed} (too weak or short to be looked for: ${counts.weak})`],
        ['pending', `${counts.staged} (rotations that are not finished)`],
        ['file', `${counts.bytes.toLocaleString('en')} bytes, schema ${counts.schema}`],
    ];
    for (const [label = '', fact = ''] of rows)
        out(`${label.padEnd(8)} ${fact}\n`);
    return 0;
}
function folderOf(given, { env, cwd }) {
    const dir = given ?? env['RELOCK_DIR'];
    if (dir !== undefined && dir !== '')
        return external_node_path_.resolve(cwd, dir);
    throw new core_error/* RelockError */.dB('RL-USAGE', "the vault's folder is not given", {
        remedy: 'Name it with --dir DIR, or set RELOCK_DIR.',
    });
}
function secretAddress(text, what) {
    const address = (0,vault_address/* parseAddress */.or)(text.includes('://') ? text : `relock://${text}`);
    const wrong = address.scheme !== 'relock' || address.server !== undefined
        ? 'is not in the embedded vault'
        : address.params.size > 0
            ? 'has a parameter, where a flag is meant'
            : what === 'whole' && address.key !== undefined
                ? 'names a field, where a whole secret is meant'
                : undefined;
    if (wrong === undefined)
        return address;
    throw new core_error/* RelockError */.dB('RL-USAGE', `${(0,printable/* printable */.g)(address.text)} ${wrong}`, {
        remedy: 'Write PATH, or PATH#/KEY to get one field.',
    });
}


/***/ }),

/***/ 66544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeSeal)
/* harmony export */ });
function describeSeal({ kind, protection, evidence }) {
    return `${kind}, ${protection} (${evidence})`;
}


/***/ }),

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

/***/ 5616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ SecretValue)
/* harmony export */ });
const REDACTED = '[redacted]';
class SecretValue {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    equals(other) {
        const { createHash, timingSafeEqual } = process.getBuiltinModule('node:crypto');
        const digest = (text) => createHash('sha256').update(text).digest();
        return timingSafeEqual(digest(this.#value), digest(other.#value));
    }
    hideIn(text) {
        return this.#value.length < 6 ? text : text.replaceAll(this.#value, REDACTED);
    }
    get isEmpty() {
        return this.#value.length === 0;
    }
    toString() {
        return REDACTED;
    }
    toJSON() {
        return REDACTED;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return REDACTED;
    }
}


/***/ }),

/***/ 67482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderComment: () => (/* binding */ renderComment),
  renderMarkdown: () => (/* binding */ renderMarkdown)
});

// EXTERNAL MODULE: ./build/report/hidden.js
var report_hidden = __webpack_require__(70935);
// EXTERNAL MODULE: ./build/core/no-file.js
var no_file = __webpack_require__(27778);
// EXTERNAL MODULE: ./build/core/markdown-text.js
var markdown_text = __webpack_require__(85805);
// EXTERNAL MODULE: ./build/report/url.js
var url = __webpack_require__(30422);
// EXTERNAL MODULE: ./build/report/state.js
var report_state = __webpack_require__(16034);
;// CONCATENATED MODULE: ./build/report/markdown-finding.js





const LONGEST_PATH = 120;
const LONGEST_LINK = 600;
const OWNER = /^@[A-Za-z0-9_-]{1,60}(?:\/[A-Za-z0-9._-]{1,100})?$/;
function findingParts(finding, timeline, context, isFirst) {
    const state = (0,report_state/* stateOf */.L4)(finding, timeline);
    const isOpen = state.kind === 'open';
    const told = isOpen ? `${state.text}${isFirst ? ' (steps below)' : ''}` : state.text;
    const symbol = isOpen ? '●' : '✓';
    return {
        row: `| ${symbol} | ${where(finding, context)} | ${what(finding, context)} | ${(0,markdown_text/* prose */.CS)(told)} |\n`,
        todo: isFirst && isOpen ? steps(finding, context) : '',
        why: isFirst ? reason(finding, context) : '',
        allow: isFirst && finding.managed === undefined ? allowLines(finding.fingerprint) : '',
    };
}
function unscannedRow(unscanned) {
    return `| ● | ${(0,markdown_text/* code */.aY)(unscanned.path)} | could not be scanned | ${(0,markdown_text/* prose */.CS)(unscanned.reason)} |\n`;
}
function allowedLine(finding, context) {
    return `- ${where(finding, context)} ${(0,markdown_text/* prose */.CS)(finding.description)}: ${(0,markdown_text/* prose */.CS)(finding.allowed ?? '')}\n`;
}
function place(finding) {
    const { path } = finding;
    const shown = path.length <= LONGEST_PATH ? path : `${path.slice(0, 40)}…${path.slice(40 - LONGEST_PATH)}`;
    return (0,markdown_text/* code */.aY)(`${shown}:${finding.line}`);
}
function where(finding, context) {
    const commit = finding.commit?.id ?? context.head;
    const shown = place(finding);
    const isCommit = commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit);
    const base = (0,url/* httpsUrl */.N)(context.repositoryUrl);
    const isHidden = finding.path.includes(report_hidden/* HIDDEN */.R) || (0,no_file/* isNoFile */.wD)(finding.path);
    const target = `${base}/blob/${commit}/${(0,url/* relativeUri */.H)(finding.path)}`;
    const isLink = isCommit && base !== undefined && !isHidden && target.length <= LONGEST_LINK;
    const linked = isLink ? `[${shown}](${(0,markdown_text/* linkTarget */.Cm)(target)}?plain=1#L${finding.line})` : shown;
    const decoded = finding.decoded.length === 0 ? '' : ` (${(0,markdown_text/* prose */.CS)(finding.decoded.join(' → '))})`;
    const short = finding.commit === undefined ? '' : ` · commit ${(0,markdown_text/* code */.aY)(finding.commit.id.slice(0, 7))}`;
    const gone = finding.historyOnly === true ? ', gone from the head, still in history' : '';
    return `${linked}${decoded}${short}${gone}`;
}
function what(finding, context) {
    const parts = [(0,markdown_text/* prose */.CS)(finding.description)];
    if (finding.managed !== undefined) {
        const words = finding.rule === 'managed-key' ? [] : ['managed key'];
        if (context.isPrivate)
            words.push((0,markdown_text/* code */.aY)(finding.managed));
        if (words.length > 0)
            parts.push(words.join(' '));
    }
    else if (finding.secret !== '')
        parts.push((0,markdown_text/* code */.aY)(`${finding.secret}…`));
    if (finding.confidence !== 'high')
        parts.push(`${finding.confidence} confidence`);
    if (finding.status !== 'unchecked' && finding.remedy === 'none')
        parts.push(finding.status);
    if (finding.status === 'unknown' && finding.statusReason !== undefined)
        parts.push((0,markdown_text/* prose */.CS)(finding.statusReason));
    if (finding.identity !== undefined && context.isPrivate)
        parts.push((0,markdown_text/* prose */.CS)(finding.identity));
    parts.push((0,markdown_text/* code */.aY)(`${finding.fingerprint.slice(0, 12)}…`));
    return parts.join(' · ');
}
function steps(finding, context) {
    const info = context.rule(finding.rule);
    const lines = [];
    if (finding.managed === undefined) {
        const docs = (0,url/* httpsUrl */.N)(info?.docs);
        const how = docs === undefined ? '' : ` ([how](${(0,markdown_text/* linkTarget */.Cm)(docs)}))`;
        lines.push(`${info?.revoke === undefined ? 'Revoke it where it was issued.' : (0,markdown_text/* prose */.CS)(info.revoke)}${how}`);
        lines.push('Put a new one in a vault, not in the code: `relock run --secret NAME=ADDRESS -- COMMAND` reads it.');
    }
    else {
        const address = context.isPrivate ? ` ${(0,markdown_text/* code */.aY)(finding.managed)}` : '';
        lines.push(`Replace it: \`relock rotate\`${address} on a machine that reaches the vault, or the rotation workflow.`);
        lines.push('Read it from the vault where it is needed: `relock run --secret NAME=ADDRESS -- COMMAND`.');
    }
    if (finding.historyOnly !== true)
        lines.push(`Take it out of ${place(finding)}.`);
    if (finding.managed === undefined)
        lines.push('Revoked? Allow its fingerprint with that as the reason (below), or clean the branch’s history.');
    const owners = (context.ownersOf?.(finding.path) ?? []).filter((owner) => OWNER.test(owner)).join(', ');
    const named = owners === '' ? '' : ` · for ${owners}`;
    return `- ${place(finding)} · ${(0,markdown_text/* prose */.CS)(finding.description)}${named}\n${lines.map((line, at) => `  ${at + 1}. ${line}\n`).join('')}`;
}
function reason(finding, context) {
    const opens = context.rule(finding.rule)?.opens;
    const evidence = finding.managed === undefined
        ? `the rule ${(0,markdown_text/* code */.aY)(finding.rule)} matched with ${finding.confidence} confidence`
        : 'its keyed fingerprint is that of a key in the vault: a fact, not a guess';
    const decoded = finding.decoded.length === 0 ? '' : ` It stood there encoded: ${(0,markdown_text/* prose */.CS)(finding.decoded.join(' → '))}.`;
    const harm = opens === undefined ? '' : ` Such a key ${(0,markdown_text/* prose */.CS)(opens)}.`;
    return `- ${place(finding)}: ${evidence}.${decoded}${harm} Fingerprint ${(0,markdown_text/* code */.aY)(finding.fingerprint)}.\n`;
}
function allowLines(fingerprint) {
    return `    - fingerprint: "${fingerprint.replace(/[^\w:]/g, '')}"\n      reason: "say here why it is no secret"\n`;
}

;// CONCATENATED MODULE: ./build/report/markdown.js




const HISTORY = `<details><summary>Should the history be cleaned?</summary>

Only after the key is dead. A key that was pushed is known from then on: clones, forks, caches and the pull request's own
ref keep the commit whatever is rewritten later, so cleaning alone is no remedy. To keep dead keys out of the default
branch, merge by squashing after the line is gone, or rewrite the branch (\`git rebase -i BASE\`, for whole histories
\`git filter-repo --replace-text\`) and push it with \`--force-with-lease\`.

</details>
`;
const MOST_NOTES = 10;
const MOST_ALLOWED = 50;
function renderMarkdown(given, context) {
    const report = (0,report_hidden/* hideSecrets */.s)(given);
    const seen = new Set();
    const found = report.findings.map((finding) => {
        const isFirst = !seen.has(finding.fingerprint);
        seen.add(finding.fingerprint);
        return findingParts(finding, report.timeline, context, isFirst);
    });
    const skipped = report.unscanned.map((one) => ({ row: unscannedRow(one), todo: '', why: '', allow: '' }));
    const items = [...found, ...skipped];
    const steps = report.timeline.map(timelineLine);
    const silenced = report.allowed.slice(0, MOST_ALLOWED).map((finding) => allowedLine(finding, context));
    const frame = bytes(assemble(report, context, items.slice(0, 0), [], [], 0));
    const room = context.limit - frame - 2500;
    const shown = fit(items.map(({ row, todo, why, allow }) => row + todo + why + allow), room * 0.8);
    const used = bytes(items
        .slice(0, shown)
        .map(({ row, todo, why, allow }) => row + todo + why + allow)
        .join(''));
    const told = fit(steps, room - used);
    const quiet = fit(silenced, room - used - bytes(steps.slice(0, told).join('')));
    const text = assemble(report, context, items.slice(0, shown), steps.slice(0, told), silenced.slice(0, quiet), items.length);
    return bytes(text) <= context.limit ? text : `${title(report)}\n`;
}
function renderComment(report, context, earlier) {
    const counts = (0,report_state/* countStates */.c0)(report);
    if (counts.open > 0 || counts.unscanned > 0)
        return renderMarkdown(report, context);
    const warning = (0,report_state/* managedWarning */.EO)(report);
    if (report.findings.length === 0) {
        if (!earlier)
            return undefined;
        return `**Relock: nothing is left to do here. Thank you.**${warning === undefined ? '' : ` ${(0,markdown_text/* prose */.CS)(warning)}`}\n`;
    }
    if (!earlier)
        return renderMarkdown(report, context);
    return `**Relock: ${(0,report_state/* headline */.Pl)(counts)}. What leaked is refused; nothing is left to do here. Thank you.**\n`;
}
function assemble(report, context, items, steps, silenced, all) {
    const todo = items.map((item) => item.todo).join('');
    const why = items.map((item) => item.why).join('');
    const allow = items.map((item) => item.allow).join('');
    const parts = [
        `${title(report)}\n`,
        notes(report, context),
        items.length === 0 ? '' : `| | Where | What | State |\n|---|---|---|---|\n${items.map(({ row }) => row).join('')}`,
        all > items.length ? `${all - items.length} more are not shown: there is no room for them here.\n` : '',
        todo === '' ? '' : `**To do**\n\n${todo}`,
        todo === '' ? '' : HISTORY,
        why === '' ? '' : whyDetails(why, allow),
        details('What was done, to the millisecond', steps, report.timeline.length),
        details(`What is silenced, and why (${report.allowed.length})`, silenced, report.allowed.length),
    ];
    return parts.filter((part) => part !== '').join('\n');
}
function title(report) {
    const unasked = report.managed.state === 'unreachable' ? ' (managed keys could not be looked for)' : '';
    return `### Relock: ${(0,report_state/* headline */.Pl)((0,report_state/* countStates */.c0)(report))}${unasked}`;
}
function notes(report, context) {
    const warning = (0,report_state/* managedWarning */.EO)(report);
    const all = [
        ...(warning === undefined ? [] : [warning]),
        ...(context.remark === undefined ? [] : [context.remark]),
        ...report.notes,
    ];
    const more = all.length > MOST_NOTES ? `- … and ${all.length - MOST_NOTES} more\n` : '';
    return (all
        .slice(0, MOST_NOTES)
        .map((note) => `- ${(0,markdown_text/* prose */.CS)(note)}\n`)
        .join('') + more);
}
function whyDetails(why, allow) {
    const lines = allow === ''
        ? ''
        : `\nFor a false alarm add this to \`.relock.yml\` on the **default branch** (a pull request's own file does not count):\n\n\`\`\`yaml\nscan:\n  allow:\n${allow}\`\`\`\n`;
    return `<details><summary>Why was this reported? Is it a false alarm?</summary>\n\n${why}${lines}\n</details>\n`;
}
function details(summary, lines, all) {
    if (lines.length === 0)
        return '';
    const more = all > lines.length ? `- … and ${all - lines.length} more\n` : '';
    return `<details><summary>${summary}</summary>\n\n${lines.join('')}${more}\n</details>\n`;
}
function timelineLine(entry) {
    return `- ${(0,markdown_text/* code */.aY)(entry.at)} ${(0,markdown_text/* code */.aY)(`${entry.fingerprint.slice(0, 12)}…`)} ${(0,markdown_text/* prose */.CS)(entry.what)}\n`;
}
function fit(texts, room) {
    let left = room;
    const first = texts.findIndex((text) => (left -= bytes(text)) < 0);
    return first < 0 ? texts.length : first;
}
function bytes(text) {
    return Buffer.byteLength(text);
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


/***/ }),

/***/ 17063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createPrefilter)
/* harmony export */ });
const LONG = 262_144;
function createPrefilter(words) {
    const all = [...words];
    let seen = 0;
    let find = byExpression(all);
    return (text, hit) => {
        if (seen <= LONG) {
            seen += text.length;
            if (seen > LONG)
                find = byHash(all);
        }
        find(text, hit);
    };
}
const HEAD = 4;
function byExpression(words) {
    if (words.length === 0)
        return () => undefined;
    const families = new Map();
    let head;
    for (const word of [...words].sort()) {
        if (head === undefined || !word.startsWith(head))
            head = word.slice(0, HEAD);
        const family = families.get(head);
        if (family === undefined)
            families.set(head, [word]);
        else
            family.push(word);
    }
    const expression = new RegExp([...families.keys()].map((text) => text.replace(/[^\w]/g, String.raw `\$&`)).join('|'), 'g');
    return (text, hit) => {
        const lowered = lowerCase(text);
        expression.lastIndex = 0;
        for (let match = expression.exec(lowered); match !== null; match = expression.exec(lowered)) {
            const { index } = match;
            for (const word of families.get(match[0]) ?? [])
                if (lowered.startsWith(word, index))
                    hit(word, index);
            expression.lastIndex = index + 1;
        }
    };
}
function byHash(words) {
    const buckets = new Map();
    const gate = new Uint8Array(MASK + 1);
    for (const word of words) {
        const key = slide(slide(slide(0, word.charCodeAt(0)), word.charCodeAt(1)), word.charCodeAt(2));
        gate[key] = 1;
        const bucket = buckets.get(key);
        if (bucket === undefined)
            buckets.set(key, [word]);
        else
            bucket.push(word);
    }
    return (text, hit) => {
        const lowered = lowerCase(text);
        let key = slide(slide(0, lowered.charCodeAt(0)), lowered.charCodeAt(1));
        for (let i = 2; i < lowered.length; i++) {
            key = ((key << 5) ^ (lowered.charCodeAt(i) & 127)) & MASK;
            if (gate[key] === 1) {
                for (const word of buckets.get(key) ?? [])
                    if (lowered.startsWith(word, i - 2))
                        hit(word, i - 2);
            }
        }
    };
}
const MASK = 0x7fff;
function slide(key, code) {
    return ((key << 5) ^ (code & 127)) & MASK;
}
function lowerCase(text) {
    const lowered = text.toLowerCase();
    return lowered.length === text.length ? lowered : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}


/***/ }),

/***/ 55897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isShown),
/* harmony export */   y: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _code_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48030);

const BEGINS_SAMPLE = /\.\. (?:code|code-block|sourcecode)::|^[ \t#*/;!-]*(?:[A-Z][\w-]* )?Examples?(?: [\w-]+){0,3}::?[ \t]*$|^[ \t]*(?:[#*]|\/\/[/!]?)[ \t]*```/gm;
const PARTS = ['.. ', 'xample', '```'];
const ENDS_COMMENT = /"""|'''|\*\/|-->|^=(?:end|cut)/m;
const COMMENT = /^[ \t]*(?:\/\/|#|\*|;|!|--)/;
const DIRECTIVE = /^\.\. /;
const REACH = 600;
const PAGE = /\.mdx$|(?:^|\/)(?:website|man\d?|manual)\/(?:.*\/)?[^/]*\.(?:md|rst|adoc|html?|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?[^/]*\.(?:rst|adoc|txt|\d)$|(?:^|\/)docs?\/(?:.*\/)?(?:reference|commandline)\/(?:.*\/)?[^/]*\.md$/i;
const PLAIN = /\.txt$/i;
const MARKUP = /^\.\. |``|::$|:[a-z]+:`|^(?:={4,}|-{4,}|~{4,})$/m;
const README = /(?:^|\/)README[^/]*$/i;
function isShown(path, text, start) {
    return (isPage(path) && (!PLAIN.test(path) || isMarkedUp(text, start))) || isInSample(path, text, start);
}
function isMarkedUp(text, start) {
    return MARKUP.test(text.slice(Math.max(0, start - REACH), start + REACH));
}
function isPage(path) {
    return PAGE.test(path);
}
function isInSample(path, text, start) {
    const before = text.slice(Math.max(0, start - REACH), start);
    if (!PARTS.some((part) => before.includes(part)))
        return false;
    const begun = [...before.matchAll(BEGINS_SAMPLE)].at(-1);
    if (begun === undefined)
        return false;
    const [beginning] = begun;
    const since = before.slice(begun.index + beginning.length);
    if (ENDS_COMMENT.test(since))
        return false;
    if (COMMENT.test(beginning))
        return COMMENT.test(since.slice(since.lastIndexOf('\n') + 1));
    return DIRECTIVE.test(beginning) ? !README.test(path) : (0,_code_file_js__WEBPACK_IMPORTED_MODULE_0__/* .isCodeFile */ .K)(path);
}


/***/ }),

/***/ 57377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ej: () => (/* binding */ SIGHT),
/* harmony export */   yd: () => (/* binding */ createLook)
/* harmony export */ });
/* unused harmony export byExpressions */
/* harmony import */ var _engine_engine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5433);
/* harmony import */ var _prefilter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17063);


const SIGHT = 2048;
function createLook(words) {
    return (0,_engine_engine_js__WEBPACK_IMPORTED_MODULE_0__/* .openEngine */ .F)(words) ?? byExpressions(words);
}
const RUN = /[A-Za-z0-9+/_-]{20,}/g;
const ESCAPE = /%[2-7][0-9A-Fa-f]|\\(?:x[2-7][0-9A-Fa-f]|u(?:00|\{0{0,6})[2-7][0-9A-Fa-f])|&(?:#[xX\d]|quot|apos|amp;|lt;|gt;)/g;
const GAP = 512;
function byExpressions(words) {
    const find = (0,_prefilter_js__WEBPACK_IMPORTED_MODULE_1__/* .createPrefilter */ .y)(words);
    const numbers = new Map(words.map((word, number) => [word, number]));
    return (bytes) => {
        const text = bytes.toString('latin1', 0, bytes.length);
        const found = [];
        find(text, (word, index) => found.push(index * 65_536 + (numbers.get(word) ?? 0)));
        const escapes = [];
        for (const { index } of text.matchAll(ESCAPE)) {
            if (escapes.length > 0 && index - (escapes.at(-1) ?? 0) <= GAP)
                escapes[escapes.length - 1] = index;
            else
                escapes.push(index, index);
        }
        return { words: found, runs: Array.from(text.matchAll(RUN), ({ index }) => index), escapes };
    };
}


/***/ })

};
