export const id = 382;
export const ids = [382,8614,1740];
export const modules = {

/***/ 50382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  serve: () => (/* binding */ serve)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/seal/open.js
var seal_open = __webpack_require__(25186);
// EXTERNAL MODULE: ./build/sealed/open.js
var sealed_open = __webpack_require__(65757);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./build/serve/listener.js





async function listen({ host, port, tls }, exchange) {
    if (tls === undefined && !isLoopback(host)) {
        throw new core_error/* RelockError */.dB('RL-SERVE-PLAIN', `without TLS the server listens on loopback only, not on ${(0,printable/* printable */.g)(host)}`, {
            remedy: 'Give --tls-cert and --tls-key, or listen on 127.0.0.1.',
            state: 'Nothing is served.',
        });
    }
    const limits = {
        headersTimeout: 10_000,
        requestTimeout: 60_000,
        keepAliveTimeout: 90_000,
        connectionsCheckingInterval: 2_000,
        maxHeaderSize: 16_384,
        noDelay: true,
    };
    const server = tls === undefined
        ? (0,external_node_http_.createServer)(limits, exchange)
        : (0,external_node_https_.createServer)({ ...limits, ...secureOptions(tls), minVersion: 'TLSv1.2' }, exchange);
    server.on(tls === undefined ? 'connection' : 'secureConnection', takeList);
    server.on('clientError', (_error, socket) => {
        if (socket.writable)
            socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        else
            socket.destroy();
    });
    await new Promise((resolve, reject) => {
        server.once('error', (error) => reject(cannotListen(host, port, error)));
        server.listen(port, host, resolve);
    });
    const bound = server.address();
    const shown = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
    return {
        address: `${tls === undefined ? 'http' : 'https'}://${shown}:${bound.port}`,
        renew: (fresh) => {
            if ('setSecureContext' in server && typeof server.setSecureContext === 'function') {
                server.setSecureContext(secureOptions(fresh));
            }
        },
        close: (patience) => new Promise((resolve) => {
            const end = setTimeout(() => server.closeAllConnections(), patience);
            server.close(() => {
                clearTimeout(end);
                resolve();
            });
            server.closeIdleConnections();
        }),
    };
}
function secureOptions({ cert, key, clientCa }) {
    const options = {
        cert,
        key,
        ...(clientCa === undefined ? {} : { ca: clientCa, requestCert: true, rejectUnauthorized: false }),
    };
    try {
        (0,external_node_tls_.createSecureContext)(options);
    }
    catch (error) {
        throw new core_error/* RelockError */.dB('RL-SERVE-TLS', 'the certificate, its key, or the clients’ authority can’t be used', {
            remedy: 'Give PEM files, and the key that belongs to the certificate.',
            cause: error,
        });
    }
    return options;
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
function cannotListen(host, port, error) {
    return new core_error/* RelockError */.dB('RL-SERVE-LISTEN', `the server can't listen on ${(0,printable/* printable */.g)(host)}:${port} (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, { remedy: 'Choose another --listen HOST:PORT, or stop what is there.', state: 'Nothing is served.', cause: error });
}
const LIST = Buffer.from('LIST');
const LINK = Buffer.from('LINK');
function takeList(socket) {
    const emit = socket.emit.bind(socket);
    const ends = new RequestEnds(socket);
    let letters = 0;
    socket.emit = (event, ...values) => {
        const [chunk] = values;
        if (event !== 'data' || !Buffer.isBuffer(chunk))
            return emit(event, ...values);
        for (let at = 0; letters >= 0 && letters < LIST.length && at < chunk.length; at++) {
            if (chunk[at] !== LIST[letters])
                letters = -1;
            else
                chunk[at] = LINK[letters++] ?? 0;
        }
        const isHeard = emit(event, ...values);
        if (ends.with(chunk))
            letters = 0;
        return isHeard;
    };
    socket.on('data', () => undefined);
}
const HEAD_END = Buffer.from('\r\n\r\n');
class RequestEnds {
    #socket;
    #request;
    #left = 0;
    constructor(socket) {
        this.#socket = socket;
    }
    with(chunk) {
        const request = this.#socket.parser?.incoming ?? undefined;
        if (request === undefined)
            return false;
        if (request === this.#request)
            this.#left -= chunk.length;
        else {
            const head = chunk.indexOf(HEAD_END);
            const isCounted = head !== -1 && request.headers['transfer-encoding'] === undefined;
            const length = Number(request.headers['content-length'] ?? 0);
            this.#left = isCounted ? length - (chunk.length - head - HEAD_END.length) : Number.NaN;
        }
        this.#request = request;
        const isLast = this.#left === 0 || chunk.subarray(-HEAD_END.length).equals(HEAD_END);
        return request.complete && isLast;
    }
}

// EXTERNAL MODULE: ./build/serve/lock.js
var serve_lock = __webpack_require__(10633);
// EXTERNAL MODULE: external "node:perf_hooks"
var external_node_perf_hooks_ = __webpack_require__(643);
;// CONCATENATED MODULE: ./build/serve/metrics.js

const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
class Metrics {
    #requests = new Map();
    #buckets = new Float64Array(BUCKETS.length + 1);
    #delay = (0,external_node_perf_hooks_.monitorEventLoopDelay)({ resolution: 20 });
    #seconds = 0;
    constructor() {
        this.#delay.enable();
    }
    count(method, status, seconds) {
        const labels = `method="${/^[A-Z]{3,7}$/.test(method) ? method : 'other'}",status="${status}"`;
        this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
        this.#seconds += seconds;
        const found = BUCKETS.findIndex((most) => seconds <= most);
        const index = found === -1 ? BUCKETS.length : found;
        this.#buckets[index] = (this.#buckets[index] ?? 0) + 1;
    }
    text(gauges, families) {
        const lines = [];
        const head = (name, type, help) => lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`);
        head('relock_requests_total', 'counter', 'Requests answered.');
        for (const [labels, count] of this.#requests)
            lines.push(`relock_requests_total{${labels}} ${count}`);
        head('relock_request_seconds', 'histogram', 'Time from a request to its answer.');
        let sum = 0;
        for (const [index, most] of [...BUCKETS, Infinity].entries()) {
            sum += this.#buckets[index] ?? 0;
            lines.push(`relock_request_seconds_bucket{le="${most === Infinity ? '+Inf' : most}"} ${sum}`);
        }
        lines.push(`relock_request_seconds_sum ${this.#seconds}`, `relock_request_seconds_count ${sum}`);
        const memory = process.memoryUsage();
        const all = {
            ...gauges,
            relock_event_loop_delay_seconds: [
                '99th percentile of what the event loop was late.',
                this.#delay.percentile(99) / 1e9,
            ],
            process_resident_memory_bytes: ['Resident memory.', memory.rss],
            process_start_time_seconds: ['When the process began.', Math.round(Date.now() / 1000 - process.uptime())],
        };
        for (const [name, [help, value]] of Object.entries(all)) {
            head(name, 'gauge', help);
            lines.push(`${name} ${value}`);
        }
        for (const { name, type, help, values } of families) {
            head(name, type, help);
            for (const [labels, value] of values)
                lines.push(`${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
        }
        this.#delay.reset();
        return `${lines.join('\n')}\n`;
    }
}

;// CONCATENATED MODULE: ./build/serve/seal-keeper.js

const PAUSE = 15_000;
class SealKeeper {
    open;
    #seal;
    #lost;
    #timer;
    constructor(seal, open) {
        this.#seal = seal;
        this.open = open;
    }
    get seal() {
        return this.#seal;
    }
    get verdict() {
        return this.#seal.verdict;
    }
    get lost() {
        return this.#lost;
    }
    async replace(seal) {
        const before = this.#seal;
        this.#seal = seal;
        this.#lost = undefined;
        await before.close();
    }
    watch(changed) {
        this.#timer = setInterval(() => void this.look(changed), PAUSE);
        this.#timer.unref();
    }
    async look(changed) {
        const seal = this.#seal;
        const lost = await seal.check().then(() => undefined, (error) => (error instanceof core_error/* RelockError */.dB ? error.code : 'an unknown error'));
        if (seal !== this.#seal || lost === this.#lost)
            return;
        this.#lost = lost;
        changed(lost);
    }
    async close() {
        clearInterval(this.#timer);
        await this.#seal.close();
    }
}

// EXTERNAL MODULE: ./build/serve/fault.js
var fault = __webpack_require__(48048);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
// EXTERNAL MODULE: ./build/serve/duration.js
var duration = __webpack_require__(92050);
// EXTERNAL MODULE: ./build/serve/fields.js
var fields = __webpack_require__(13815);
;// CONCATENATED MODULE: ./build/serve/parse.js





const MOST_BYTES = 2 * 1024 * 1024;
const LONGEST_PATH = 2048;
const OPERATIONS = {
    GET: 'read',
    POST: 'update',
    PUT: 'update',
    PATCH: 'patch',
    DELETE: 'delete',
    LIST: 'list',
    LINK: 'list',
};
function callOf(request, body) {
    const { method = '', url = '', headers, socket } = request;
    const operation = OPERATIONS[method];
    if (operation === undefined)
        throw (0,fault/* unsupportedOperation */.h_)();
    if (operation === 'patch' && !/^application\/merge-patch\+json\s*(?:;|$)/i.test(headers['content-type'] ?? '')) {
        throw new fault/* Fault */.vC(415, 'PATCH requires Content-Type of application/merge-patch+json');
    }
    const { path, query } = placeOf(url);
    const namespace = headers['x-vault-namespace'];
    if (namespace !== undefined && namespace !== '' && namespace !== '/') {
        throw new fault/* Fault */.vC(400, 'this vault has no namespaces: take X-Vault-Namespace (VAULT_NAMESPACE) away');
    }
    return {
        id: (0,external_node_crypto_.randomUUID)(),
        time: Date.now(),
        operation: operation === 'read' && query.get('list') === 'true' ? 'list' : operation,
        path,
        query,
        body,
        address: (socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
        token: tokenOf(headers),
        password: passwordOf(headers),
        certificate: certificateOf(socket),
        wrap: wrapOf(headers['x-vault-wrap-ttl']),
    };
}
function placeOf(url) {
    const mark = url.indexOf('?');
    const raw = mark === -1 ? url : url.slice(0, mark);
    if (!raw.startsWith('/v1/') || raw.length > LONGEST_PATH)
        throw new fault/* Fault */.vC(404, []);
    let path;
    try {
        path = decodeURIComponent(raw.slice('/v1/'.length));
    }
    catch {
        throw new fault/* Fault */.vC(400, 'the path is not URL-encoded UTF-8');
    }
    if (/%2f|%5c/i.test(raw) || isTricky(path))
        throw new fault/* Fault */.vC(400, 'the path has empty, "." or ".." segments, an encoded slash, or control characters');
    return { path, query: new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1)) };
}
function isTricky(path) {
    return (/[\u0000-\u001f\u007f\\]/.test(path) ||
        path
            .split('/')
            .some((segment, at, all) => segment === '.' || segment === '..' || (segment === '' && at < all.length - 1)));
}
function wrapOf(header) {
    try {
        return (0,duration/* secondsOf */.TM)(header) || undefined;
    }
    catch {
        throw new fault/* Fault */.vC(400, 'error parsing X-Vault-Wrap-TTL header: it is no number of seconds, and none such as "5m"');
    }
}
function tokenOf(headers) {
    const given = headers['x-vault-token'];
    if (typeof given === 'string' && given !== '')
        return new secret/* SecretValue */.i(given);
    const bearer = /^Bearer ([\w.~+/=-]+)$/i.exec(headers.authorization ?? '')?.[1];
    return bearer === undefined ? undefined : new secret/* SecretValue */.i(bearer);
}
function passwordOf({ authorization = '' }) {
    const basic = /^Basic ([\w+/=-]{1,2000})$/i.exec(authorization)?.[1];
    const pair = basic === undefined ? '' : Buffer.from(basic, 'base64').toString('utf8');
    const at = pair.indexOf(':');
    return at < 0 || at === pair.length - 1 ? undefined : new secret/* SecretValue */.i(pair.slice(at + 1));
}
function certificateOf(socket) {
    if (!('authorized' in socket))
        return undefined;
    const tls = socket;
    if (!tls.authorized)
        return undefined;
    const { subject, fingerprint256 } = tls.getPeerCertificate();
    if (fingerprint256 === undefined)
        return undefined;
    const name = Array.isArray(subject.CN) ? subject.CN[0] : subject.CN;
    return { name: name ?? '', fingerprint: fingerprint256.replaceAll(':', '').toLowerCase() };
}
async function readBody(request) {
    const length = Number(request.headers['content-length'] ?? 0);
    if (length > MOST_BYTES)
        throw tooLarge();
    if (length === 0 && request.headers['transfer-encoding'] === undefined)
        return {};
    const bytes = await bytesOf(request);
    if (bytes.length === 0)
        return {};
    let value;
    try {
        const text = UTF8.decode(bytes);
        value = LONG_NUMBER.test(text) ? JSON.parse(text, keptExactly) : JSON.parse(text);
    }
    catch (error) {
        throw error instanceof fault/* Fault */.vC ? error : new fault/* Fault */.vC(400, 'error parsing JSON');
    }
    if (value === null)
        return {};
    if (typeof value !== 'object' || Array.isArray(value))
        throw new fault/* Fault */.vC(400, 'error parsing JSON: it is no object');
    checkDepth(value, DEEPEST);
    return value;
}
const DEEPEST = 500;
function checkDepth(value, left) {
    if (left === 0)
        throw new fault/* Fault */.vC(400, `error parsing JSON: it is nested deeper than ${DEEPEST} levels`);
    for (const inner of Object.values(value))
        if (typeof inner === 'object' && inner !== null)
            checkDepth(inner, left - 1);
}
function bytesOf(request) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        request.on('data', (chunk) => {
            size += chunk.length;
            if (size <= MOST_BYTES)
                return void chunks.push(chunk);
            request.pause();
            reject(tooLarge());
        });
        request.on('end', () => resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks)));
        request.on('error', reject);
    });
}
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LONG_NUMBER = /\d{16}|\d[eE]/;
function keptExactly(_name, value, ...[context]) {
    const source = (0,fields/* isObject */.Gv)(context) ? context['source'] : undefined;
    if (typeof value !== 'number' || typeof source !== 'string')
        return value;
    const isKept = /^-?\d+$/.test(source) ? BigInt(source) === BigInt(value) : Number.isFinite(value);
    if (isKept)
        return value;
    throw new fault/* Fault */.vC(400, 'error parsing JSON: a number is too large to be kept exactly; write it as a text');
}
function tooLarge() {
    return new fault/* Fault */.vC(413, `request body too large: at most ${MOST_BYTES} bytes`);
}

// EXTERNAL MODULE: ./build/policy/template.js
var template = __webpack_require__(96541);
// EXTERNAL MODULE: ./build/serve/audited.js
var audited = __webpack_require__(24886);
// EXTERNAL MODULE: ./build/serve/token-store.js
var token_store = __webpack_require__(21077);
// EXTERNAL MODULE: ./build/sealed/token.js
var sealed_token = __webpack_require__(85332);
;// CONCATENATED MODULE: ./build/serve/reply.js

function wireOf(call, reply) {
    return 'fault' in reply ? faultWire(reply.fault) : answerWire(call.id, reply.answer, reply.type);
}
function faultWire({ status, errors }) {
    return { status, body: `${JSON.stringify({ errors })}\n` };
}
function answerWire(id, answer, type) {
    if (answer.raw !== undefined)
        return { status: 200, body: answer.raw, contentType: answer.contentType };
    const { data, auth, lease, wrapped, warnings, top } = answer;
    if (data === undefined &&
        auth === undefined &&
        wrapped === undefined &&
        warnings === undefined &&
        top === undefined) {
        return { status: answer.status ?? 204, body: '' };
    }
    const body = {
        request_id: wrapped === undefined ? id : '',
        lease_id: lease?.id ?? '',
        renewable: lease?.renewable ?? false,
        lease_duration: lease?.seconds ?? 0,
        data: data ?? null,
        wrap_info: wrapped === undefined ? null : wrapInfo(wrapped),
        warnings: warnings ?? null,
        auth: auth === undefined ? null : authOf(auth),
        mount_type: type,
        ...top,
    };
    return { status: answer.status ?? 200, body: `${JSON.stringify(body, shown)}\n` };
}
function shown(name, value) {
    const own = this[name];
    return own instanceof secret/* SecretValue */.i ? own.reveal() : value;
}
function authOf(auth) {
    return {
        client_token: auth.clientToken.reveal(),
        accessor: auth.accessor,
        policies: auth.policies,
        token_policies: auth.policies,
        metadata: auth.metadata,
        lease_duration: auth.leaseDuration,
        renewable: auth.renewable,
        entity_id: '',
        token_type: auth.type,
        orphan: auth.orphan,
        mfa_requirement: null,
        num_uses: auth.uses,
    };
}
function wrapInfo({ token, accessor, seconds, time, path, inner }) {
    return {
        token: token.reveal(),
        accessor,
        ttl: seconds,
        creation_time: new Date(time).toISOString(),
        creation_path: path,
        ...(inner === undefined ? {} : { wrapped_accessor: inner }),
    };
}

;// CONCATENATED MODULE: ./build/serve/wrapping.js




const WRAPPING = 'response-wrapping';
function wrapAnswer(core, call, answer, type) {
    const isEmpty = answer.data === undefined && answer.auth === undefined && answer.top === undefined;
    if (call.wrap === undefined || isEmpty || answer.raw !== undefined || (answer.status ?? 200) >= 400)
        return answer;
    const { body } = wireOf(call, { answer, type });
    return putAway(core, call, { seconds: call.wrap, path: call.path, body, inner: answer.auth?.accessor });
}
function putAway(core, call, { body, path, inner, ...parcel }) {
    const seconds = Math.min(parcel.seconds, duration/* MAX_TTL */.yP);
    const expires = call.time + seconds * 1000;
    const { auth } = core.tokens.create({
        policies: [WRAPPING],
        name: WRAPPING,
        mount: 'auth/token/',
        claims: {},
        meta: {},
        expires,
        ttl: seconds,
        latest: expires,
        period: 0,
        renewable: false,
        orphan: true,
        uses: 1,
    });
    const { clientToken: token, accessor } = auth;
    core.entries.put(nameOf(core, token), { body, path, seconds, inner, time: call.time });
    return { wrapped: { token, accessor, seconds, time: call.time, path, inner } };
}
function lookAt(core, token, time) {
    const { path, seconds, time: made } = stored(core, token, time).value;
    return {
        creation_path: path,
        creation_time: new Date(made).toISOString(),
        creation_ttl: seconds,
    };
}
function takeOut(core, token, time) {
    const { found, value } = stored(core, token, time);
    core.entries.delete(nameOf(core, token));
    core.tokens.end(found.hash);
    return value;
}
function forgetWrapped(entries, ended) {
    for (const hash of ended)
        entries.delete(nameAt(hash));
}
function unwrapped(body) {
    return { raw: body };
}
function stored(core, token, time) {
    const found = core.tokens.find(token, time);
    const value = found?.grant.policies.includes(WRAPPING) === true ? core.entries.get(nameOf(core, token)) : undefined;
    if (found === null || value === undefined)
        throw new fault/* Fault */.vC(400, 'wrapping token is not valid or does not exist');
    return { found, value: value };
}
function nameOf(core, token) {
    return nameAt((0,sealed_token/* hashOf */.qQ)(core.vault, token));
}
function nameAt(hash) {
    return `wrapped/${hash.toString('hex')}`;
}

;// CONCATENATED MODULE: ./build/serve/pipeline.js






async function answer(core, call) {
    const hash = (text) => core.audit.hash(text);
    const judged = {
        token: null,
        identity: null,
        decision: { allowed: false, policy: '' },
        open: false,
        mount: undefined,
        canary: undefined,
        type: '',
        call,
    };
    let outcome;
    try {
        outcome = await act(core, call, judged);
    }
    catch (error) {
        const fault = asFault(core, error);
        outcome = {
            waits: false,
            within: () => {
                throw fault;
            },
        };
    }
    const work = 'within' in outcome ? outcome : { within: () => outcome, waits: false };
    let reply;
    try {
        reply = await core.batch.run(() => {
            const isGood = judged.token === null || core.tokens.use(judged.token);
            const settled = attempt(core, judged.call, judged, isGood ? work.within : refuse);
            core.audit.append((0,audited/* auditEntry */.G)(judged.call, judged, settled, hash));
            return settled;
        }, work.waits || (judged.token?.grant.uses ?? 0) > 0);
        await core.audit.flush();
    }
    catch (error) {
        core.mounts.reload();
        core.tokens.forget();
        core.watch.reload();
        reply = { fault: asFault(core, error) };
    }
    if ('fault' in reply && 'withheld' in work)
        work.withheld();
    return reply;
}
function refuse() {
    throw (0,fault/* badToken */.j9)();
}
async function act(core, call, judged) {
    const route = core.mounts.route(call.path);
    if (route === undefined) {
        judged.token = tokenFor(core, call, judged);
        judged.identity = (0,token_store/* identityOf */.c)(judged.token);
        judged.decision = core.policies.decide(judged.identity, questionOf(call, call.operation, false));
        if (!judged.decision.allowed)
            throw (0,fault/* permissionDenied */.L5)();
        throw (0,fault/* noRoute */.xN)(call.path);
    }
    const { mount, backend, rest } = route;
    judged.mount = mount;
    judged.type = mount.type;
    judged.open = backend.open?.(rest, call.operation) === true;
    const token = judged.open ? null : tokenFor(core, call, judged);
    judged.token = token;
    const identity = token === null ? null : (0,token_store/* identityOf */.c)(token);
    judged.identity = identity;
    if (call.path.endsWith('/') && (call.operation === 'update' || call.operation === 'patch'))
        throw new fault/* Fault */.vC(400, "cannot write to a path ending in '/'");
    const operation = call.operation === 'update' && backend.exists?.(rest, mount) === false ? 'create' : call.operation;
    if (operation !== call.operation)
        judged.call = { ...call, operation };
    if (identity === null)
        return backend.handle({ ...call, operation, mount, rest, identity: undefined });
    if (mount.type === 'kv' && (0,template/* hasClaimSegment */.uP)(call.path))
        judged.call = filled(call, identity);
    const { path } = judged.call;
    const isFree = backend.judges?.(rest) === true;
    const isSudo = backend.root?.(rest, operation) === true;
    judged.decision = isFree
        ? { allowed: true, policy: '' }
        : core.policies.decide(identity, questionOf(judged.call, operation, isSudo));
    if (!judged.decision.allowed)
        throw (0,fault/* permissionDenied */.L5)();
    if (mount.type !== 'system')
        core.watch.limits.take(identity, () => (0,audited/* keyOf */.T)(path, mount), call.time);
    return backend.handle({ ...judged.call, operation, mount, rest: path.slice(mount.path.length), identity });
}
function questionOf({ path, address, time, query, body, wrap }, capability, sudo) {
    const parameters = query.size > 0 && capability === 'read' ? Object.fromEntries(query) : body;
    return { path, capability, sudo, address, time, parameters, wrap };
}
function filled(call, { claims }) {
    if (call.operation !== 'read')
        throw new fault/* Fault */.vC(400, 'a path with a claim such as {environment} can only be read');
    const path = (0,template/* fillPath */.dN)(call.path, claims);
    if (typeof path === 'string')
        return { ...call, path };
    throw new fault/* Fault */.vC(400, `the path names {${path.missing}}, and the token has no such claim that is one plain segment`);
}
function tokenFor(core, call, judged) {
    const found = call.token === undefined ? null : core.tokens.find(call.token, call.time);
    if (found !== null)
        return found;
    judged.canary = core.watch.canaries.find(call.token ?? call.password);
    throw (0,fault/* badToken */.j9)();
}
function attempt(core, call, judged, within) {
    const mark = core.audit.mark();
    try {
        return core.vault.db.part(() => ({ answer: wrapAnswer(core, call, within(), judged.type), type: judged.type }));
    }
    catch (error) {
        if (!core.vault.db.inTransaction)
            throw error;
        core.audit.undo(mark);
        return { fault: asFault(core, error) };
    }
}
const STATUS = { 'RL-VAULT-PATH': 400, 'RL-VAULT-VALUE': 400 };
function asFault(core, error) {
    if (error instanceof fault/* Fault */.vC)
        return error;
    if (error instanceof core_error/* RelockError */.dB) {
        const status = STATUS[error.code];
        if (status !== undefined)
            return new fault/* Fault */.vC(status, `${error.message} [${error.code}]`);
        core.log(`${error.code} ${error.message}`);
        return new fault/* Fault */.vC(500, `1 error occurred:\n\t* ${error.message} [${error.code}]\n\n`);
    }
    core.log(`unforeseen: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown'}`);
    return new fault/* Fault */.vC(500, 'internal error');
}

// EXTERNAL MODULE: ./build/core/version.js
var version = __webpack_require__(18614);
;// CONCATENATED MODULE: ./build/serve/status.js

function statusReply(request, source, sealed) {
    const { url = '', method } = request;
    if (method !== 'GET' && method !== 'HEAD')
        return undefined;
    const [path = '', search] = url.split('?', 2);
    switch (path) {
        case '/v1/sys/health':
            return health(new URLSearchParams(search), source, sealed);
        case '/v1/sys/seal-status':
            return json(200, sealStatus(source, sealed));
        case '/v1/sys/init':
            return json(200, { initialized: true });
        case '/v1/sys/leader':
            return json(200, {
                ha_enabled: false,
                is_self: true,
                active_time: '0001-01-01T00:00:00Z',
                leader_address: source.address(),
                leader_cluster_address: '',
                performance_standby: false,
                performance_standby_last_remote_wal: 0,
            });
        default:
            return undefined;
    }
}
function health(query, { clusterId }, sealed) {
    const code = (name, usual) => {
        const wanted = Number(query.get(name) ?? usual);
        return Number.isInteger(wanted) && wanted >= 200 && wanted < 600 ? wanted : usual;
    };
    return json(sealed ? code('sealedcode', 503) : code('activecode', 200), {
        initialized: true,
        sealed,
        standby: false,
        performance_standby: false,
        replication_performance_mode: 'disabled',
        replication_dr_mode: 'disabled',
        server_time_utc: Math.floor(Date.now() / 1000),
        version: version.VERSION,
        cluster_name: 'relock',
        cluster_id: clusterId,
    });
}
function sealStatus({ seals: { verdict }, clusterId }, sealed) {
    return {
        type: verdict.kind,
        initialized: true,
        sealed,
        t: 1,
        n: 1,
        progress: 0,
        nonce: '',
        version: version.VERSION,
        build_date: '',
        migration: false,
        cluster_name: 'relock',
        cluster_id: clusterId,
        recovery_seal: false,
        storage_type: 'sqlite',
        relock: { protection: verdict.protection, evidence: verdict.evidence },
    };
}
function json(status, body) {
    return { status, body: `${JSON.stringify(body)}\n` };
}

;// CONCATENATED MODULE: ./build/serve/page/html.js

class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const LONGEST = 2000;
function html(strings, ...parts) {
    let text = strings[0] ?? '';
    for (const [index, part] of parts.entries()) {
        if (text.endsWith('=') && isUnquoted(text))
            throw new TypeError('an attribute stands between quotes');
        text += html_shown(part) + (strings[index + 1] ?? '');
    }
    return new Html(text);
}
function isUnquoted(text) {
    const tag = text.slice(text.lastIndexOf('<'));
    return !tag.includes('>') && tag.split('"').length % 2 === 1;
}
function html_shown(part) {
    if (part === null || part === undefined || part === false)
        return '';
    if (part instanceof Html)
        return part.text;
    if (typeof part === 'number')
        return String(part);
    if (typeof part === 'string')
        return escaped(part);
    return part.map(html_shown).join('');
}
function escaped(text) {
    return (0,printable/* printable */.g)(text, LONGEST).replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`);
}
function html_link(page, query = {}) {
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined && value !== '')
            given.set(name, String(value));
    }
    const search = given.toString();
    return `/ui${page === '' ? '' : `/${page}`}${search === '' ? '' : `?${search}`}`;
}

;// CONCATENATED MODULE: ./build/serve/page/pieces.js

function table(name, columns, rows) {
    return html `<table>
    <caption class="hidden">
      ${name}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html `<th scope="col">${column === '' ? html `<span class="hidden">Actions</span>` : column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map((cells) => html `<tr>
            ${cells.map((cell, index) => html `<td data-label="${columns[index] ?? ''}"><div>${cell}</div></td>`)}
          </tr>`)}
    </tbody>
  </table>`;
}
function facts(pairs) {
    return html `<dl>
    ${pairs.map(([name, value]) => html `<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`)}
  </dl>`;
}
function refusal(said, path, what) {
    if (said.status === 403) {
        return html `<p class="note">Your policies do not allow you to ${what}. What is needed: <code>${path}</code>.</p>`;
    }
    if (said.status === 404)
        return html `<p class="soft">Nothing is there.</p>`;
    return html `<p class="note">This did not work: ${said.error === '' ? `status ${said.status}` : said.error}</p>`;
}
function nothing(title) {
    return { title, status: 404, body: html `<p class="soft">Nothing is there.</p>` };
}
function following(page, query, next) {
    if (next === null || next === undefined)
        return html ``;
    return html `<p class="more"><a class="button" href="${html_link(page, query)}" rel="next">Next</a></p>`;
}
function field(label, name, value, { type = 'text', hint = '', needed = false } = {}) {
    return html `<label class="field"
    ><span>${label}</span
    ><input
      type="${type}"
      name="${name}"
      value="${value}"
      placeholder="${hint}"
      autocomplete="off"
      spellcheck="false"
      ${needed && html ` required`}
  /></label>`;
}
function csrf(token) {
    return html `<input type="hidden" name="csrf" value="${token}" />`;
}

;// CONCATENATED MODULE: ./build/serve/page/time.js

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
function moment(at, now, none = 'never') {
    const time = typeof at === 'string' ? Date.parse(at) : at;
    if (time === null || time === undefined || Number.isNaN(time))
        return html `<span class="soft">${none}</span>`;
    const iso = new Date(time).toISOString();
    const text = time > now ? `in ${span(time - now)}` : `${span(now - time)} ago`;
    return html `<time datetime="${iso}" title="${exact(iso)}"
    >${now - time >= 0 && now - time < 1000 ? 'just now' : text}</time
  >`;
}
function span(milliseconds) {
    const [size, unit] = milliseconds < 2 * MINUTE
        ? [1000, 'second']
        : milliseconds < 2 * HOUR
            ? [MINUTE, 'minute']
            : milliseconds < 2 * DAY
                ? [HOUR, 'hour']
                : [DAY, 'day'];
    const count = Math.max(1, Math.round(milliseconds / size));
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
function exact(iso) {
    return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

;// CONCATENATED MODULE: ./build/serve/page/visit.js




function ask(visit, operation, path, asked = {}) {
    return askAs(visit.core, visit.address, visit.session.token, operation, path, asked);
}
async function askAs(core, address, token, operation, path, { query = {}, body = {} } = {}) {
    if (isTricky(path))
        return { ok: false, status: 400, error: 'there is no such path' };
    const reply = await answer(core, {
        id: (0,external_node_crypto_.randomUUID)(),
        time: Date.now(),
        operation,
        path,
        query: new URLSearchParams(query),
        body,
        address,
        token,
        certificate: undefined,
        wrap: undefined,
    });
    if ('fault' in reply) {
        const [first = ''] = reply.fault.errors;
        const error = first.replace(/^1 error occurred:\s*\*\s*/, '').trim();
        return { ok: false, status: reply.fault.status, error };
    }
    return { ok: true, data: reply.answer.data ?? {}, warnings: reply.answer.warnings ?? [], auth: reply.answer.auth };
}
function mountsFor({ core, session, now }, ...types) {
    const found = core.tokens.find(session.token, now);
    if (found === null)
        return [];
    const identity = (0,token_store/* identityOf */.c)(found);
    return core.mounts.all().filter(({ type, path }) => types.includes(type) && core.policies.enters(identity, path));
}

;// CONCATENATED MODULE: ./build/serve/page/access.js





async function accessPage(visit) {
    return {
        title: 'Access',
        body: html `<h2>Tokens</h2>
      ${await tokens(visit)}
      <h2>Roles</h2>
      ${await roles(visit)}
      <h2>Policies</h2>
      ${await policies(visit, 'acl', 'Path policies')}${await policies(visit, 'cedar', 'Cedar')}`,
    };
}
async function tokens(visit) {
    const said = await ask(visit, 'read', 'sys/relock/tokens', { query: { after: visit.query.get('after') ?? '' } });
    if (!said.ok)
        return refusal(said, 'read (sudo) sys/relock/tokens', 'see tokens');
    const { tokens: found, next } = said.data;
    const rows = found.map(({ accessor, name, mount, policies: given, created, expires, uses }) => [
        html `${name}<span class="why"><code>${accessor}</code></span>`,
        mount,
        given.join(', '),
        moment(created, visit.now),
        html `${moment(expires, visit.now)}${uses > 0 && html `<span class="why">${uses} uses left</span>`}`,
    ]);
    return html `${table('Tokens', ['Token', 'Logged in at', 'Policies', 'Made', 'Ends'], rows)}${following('access', { after: next ?? '' }, next)}`;
}
const ROLES = {
    jwt: ['role'],
    keys: ['roles'],
    database: ['roles', 'static-roles'],
};
async function roles(visit) {
    const rows = [];
    for (const mount of mountsFor(visit, ...Object.keys(ROLES))) {
        for (const folder of ROLES[mount.type] ?? [])
            rows.push(...(await rolesIn(visit, mount, folder)));
    }
    return rows.length === 0 ? html `<p class="soft">No role that you may see.</p>` : table('Roles', ['Role', 'Of'], rows);
}
async function rolesIn(visit, { path }, folder) {
    const said = await ask(visit, 'list', `${path}${folder}`);
    if (!said.ok)
        return said.status === 403 ? [[html `<span class="soft">needs list ${path}${folder}</span>`, path]] : [];
    return namesIn(said.data['keys']).map((name) => [
        html `<a href="${html_link('access/role', { path: `${path}${folder}/${name}` })}">${name}</a>`,
        `${path}${folder}`,
    ]);
}
async function policies(visit, kind, title) {
    const said = await ask(visit, 'list', `sys/policies/${kind}`);
    if (!said.ok)
        return said.status === 404 ? html `` : refusal(said, `list sys/policies/${kind}`, `see policies (${title})`);
    const rows = namesIn(said.data['keys']).map((name) => [
        html `<a href="${html_link('access/policy', { kind, name })}">${name}</a>`,
        title,
    ]);
    return table(title, ['Policy', 'Kind'], rows);
}
async function rolePage(visit) {
    const path = visit.query.get('path') ?? '';
    const mount = visit.core.mounts.route(path)?.mount;
    const folder = path.slice(mount?.path.length ?? 0).split('/', 1)[0] ?? '';
    if (mount === undefined || ROLES[mount.type]?.includes(folder) !== true)
        return nothing('Role');
    const said = await ask(visit, 'read', path);
    if (!said.ok)
        return { title: 'Role', status: said.status, body: refusal(said, `read ${path}`, 'see this role') };
    return {
        title: path.slice(path.lastIndexOf('/') + 1),
        above: html `<p class="crumbs">${mount.path}${folder}</p>`,
        body: html `${facts(Object.entries(said.data).map(([name, value]) => [name, access_valueOf(value)]))}`,
    };
}
async function policyPage(visit) {
    const kind = visit.query.get('kind') === 'cedar' ? 'cedar' : 'acl';
    const name = visit.query.get('name') ?? '';
    const path = `sys/policies/${kind}/${name}`;
    if (name === '')
        return nothing('Policy');
    const said = await ask(visit, 'read', path);
    if (!said.ok)
        return { title: 'Policy', status: said.status, body: refusal(said, `read ${path}`, 'see this policy') };
    const lines = (0,fields/* textField */.M8)(said.data, 'policy').split('\n');
    return {
        title: name,
        above: html `<p class="crumbs">${kind === 'acl' ? 'Path policy' : 'Cedar'}</p>`,
        body: html `<ol class="lines">
      ${lines.map((line) => html `<li>${line.replaceAll('\t', '  ')}</li>`)}
    </ol>`,
    };
}
function namesIn(keys) {
    return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
function access_valueOf(value) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
        return html `<span class="soft">none</span>`;
    return typeof value === 'string' ? value : html `<code>${JSON.stringify(value)}</code>`;
}

// EXTERNAL MODULE: ./build/watch/alarm.js
var watch_alarm = __webpack_require__(76701);
;// CONCATENATED MODULE: ./build/serve/page/confirm.js


function confirmation({ session }, { title, says, fields, action, button, back, isFinal, }) {
    return {
        title,
        body: html `${says}
      <form class="stack" method="post" action="${action}">
        ${csrf(session.csrf)}${fields}
        <div class="actions">
          <button class="${isFinal ? 'danger' : 'main'}">${button}</button
          ><a class="button" href="${back}">Keep it as it is</a>
        </div>
      </form>`,
    };
}

;// CONCATENATED MODULE: ./build/serve/page/bars.js

const WIDTH = 600;
const HEIGHT = 90;
function barPlot(says, bars) {
    const most = Math.max(1, ...bars.map(([, value]) => value));
    const step = WIDTH / Math.max(1, bars.length);
    const drawn = bars.map(([name, value], index) => {
        const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
        const middle = round((index + 0.5) * step);
        return html `<rect
        class="bar"
        x="${round(index * step + step / 6)}"
        y="${round(HEIGHT + 16 - height)}"
        width="${round((step * 2) / 3)}"
        height="${round(height)}"
        rx="1"
      ></rect
      ><text x="${middle}" y="${round(HEIGHT + 11 - height)}" text-anchor="middle">${value}</text
      ><text x="${middle}" y="${HEIGHT + 32}" text-anchor="middle">${name}</text>`;
    });
    const said = `${says}: ${bars.map(([name, value]) => `${name} ${value}`).join(', ')}`;
    return html `<figure>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT + 38}" role="img" aria-label="${said}">${drawn}</svg>
    <figcaption>${says}</figcaption>
  </figure>`;
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/serve/page/next.js





const COUNTING = html `<p class="soft">All keys are being looked at; load this page again in a moment.</p>`;
const FIRST = 8;
async function nextKeys(visit) {
    const said = await ask(visit, 'read', 'sys/relock/risk', { query: { limit: String(FIRST) } });
    if (!said.ok) {
        return html `<h2>What to rotate next</h2>
      ${refusal(said, 'read (sudo) sys/relock/risk', 'see the risks of all keys')}`;
    }
    const { keys, counting, levels, ages } = said.data;
    if (counting)
        return html `<h2>What to rotate next</h2>
      ${COUNTING}`;
    const asking = keys.filter(({ advice }) => advice !== '');
    const { critical, high, medium, low } = levels;
    return html `<h2>What to rotate next</h2>
    ${asking.length === 0 ? html `<p class="soft">Nothing asks for it.</p>` : riskTable(asking, visit.now)}
    <p><a href="${html_link('risk')}">All keys by risk</a></p>
    ${barPlot('Keys by risk', [
        ['critical', critical],
        ['high', high],
        ['medium', medium],
        ['low', low],
    ])}
    ${barPlot('Keys by the age of their present value, in days', ages.map(({ days, keys: count }) => [days === null ? 'more' : `to ${days}`, count]))}`;
}
async function riskPage(visit) {
    const after = visit.query.get('after') ?? '';
    const said = await ask(visit, 'read', 'sys/relock/risk', { query: { after } });
    if (!said.ok) {
        const body = refusal(said, 'read (sudo) sys/relock/risk', 'see the risks of all keys');
        return { title: 'Keys by risk', status: said.status, body };
    }
    const { keys, counting, next } = said.data;
    return {
        title: 'Keys by risk',
        body: html `${counting ? COUNTING : keys.length === 0 ? html `<p class="soft">There is no key.</p>` : riskTable(keys, visit.now)}
    ${following('risk', { after: next ?? '' }, next)}`,
    };
}
function riskTable(keys, now) {
    const rows = keys.map(({ key, kind, owner, changed, used, score, level, reasons, advice }) => [
        html `<a href="${pageOf(key)}"><code>${key}</code></a
      >${kind !== null && html `<span class="why">${kind}</span>`}`,
        owner === '' ? html `<span class="soft">none named</span>` : owner,
        moment(changed, now, 'not known'),
        moment(used, now, 'not known'),
        html `<span class="risk ${level}">${level} ${score}</span
      >${reasons.map(({ sentence }) => html `<span class="why">${sentence}</span>`)}`,
        advice,
    ]);
    return table('Keys by risk', ['Key', 'Owner', 'Changed', 'Last used', 'Risk', 'What to do'], rows);
}
function pageOf(key) {
    const issued = /^(.+\/)keys\/([0-9a-f]{24})$/.exec(key);
    if (issued !== null)
        return html_link('key', { mount: issued[1], id: issued[2] });
    return html_link('secret', { path: key });
}

;// CONCATENATED MODULE: ./build/serve/page/alarms.js







const STATES = ['open', 'closed', 'expected', 'all'];
const PATH = 'sys/relock/watch/alarms';
async function alarmsPage(visit) {
    const state = STATES.find((one) => one === visit.query.get('state')) ?? 'open';
    const said = await ask(visit, 'read', PATH, { query: { state } });
    if (!said.ok) {
        return { title: 'Alarms', status: said.status, body: refusal(said, `read (sudo) ${PATH}`, 'see alarms') };
    }
    const { alarms, more } = said.data;
    const rows = alarms.map(({ id, at, severity, detector, key, basis, sentence, state: now, steps }) => [
        moment(at, visit.now),
        html `<span class="risk ${severity}">${severity}</span>`,
        html `<a href="${html_link('alarm', { id })}">${detector}</a><span class="why">${sentence}</span>`,
        key === undefined ? html `<span class="soft">none</span>` : keyShown(key, basis),
        html `${now}${steps.some((step) => step.state === 'proposed') && html `<span class="why">something is proposed</span>`}`,
    ]);
    return {
        title: 'Alarms',
        body: html `<ul class="tabs">
        ${STATES.map((one) => html `<li>
              <a href="${html_link('alarms', { state: one })}" ${one === state && html ` aria-current="true"`}>${one}</a>
            </li>`)}
      </ul>
      ${rows.length === 0 ? html `<p class="soft">None.</p>` : table('Alarms', ['When', 'Severity', 'What', 'Key', 'State'], rows)}
      ${more > 0 && html `<p class="soft">There are ${more} more.</p>`}`,
    };
}
async function alarmPage(visit) {
    const id = idOf(visit);
    const said = await ask(visit, 'read', `${PATH}/${id}`);
    if (!said.ok) {
        return { title: 'Alarm', status: said.status, body: refusal(said, `read (sudo) ${PATH}/${id}`, 'see this alarm') };
    }
    const alarm = said.data;
    const { at, detector, also, severity, basis, key, identity, address, environment, numbers, state, steps } = alarm;
    const known = (name, value) => (value === undefined ? [] : [[name, value]]);
    return {
        title: `${detector}, ${severity}`,
        above: html `<p class="crumbs"><a href="${html_link('alarms')}">Alarms</a></p>`,
        body: html `<p>${alarm.sentence}</p>
      ${facts([
            ['When', moment(at, visit.now)],
            ['State', state],
            ['Rests on', watch_alarm/* BASES */.N[basis]],
            ...(key === undefined ? [] : [['Key', keyShown(key, basis)]]),
            ...known('Identity', identity),
            ...known('Address', address),
            ...known('Environment', environment),
            ...(also.length === 0 ? [] : [['Also seen by', also.join(', ')]]),
            ...Object.entries(numbers).map(([name, value]) => [name, String(Math.round(value * 1000) / 1000)]),
        ])}
      ${stepsShown(steps, visit.now)} ${state === 'open' && actions(id, steps)}`,
    };
}
function keyShown(key, basis) {
    return basis === 'foreign' ? html `<code>${key}</code>` : html `<a href="${pageOf(key)}"><code>${key}</code></a>`;
}
function stepsShown(steps, now) {
    if (steps.length === 0)
        return html ``;
    const rows = steps.map(({ action, state, at, by, said, command }) => [
        action,
        html `${state}${by !== '' && html `<span class="why">by ${by}</span>`}`,
        moment(at, now),
        html `${said}${command !== null && html `<span class="why"><code>${command}</code></span>`}`,
    ]);
    return html `<h2>What followed</h2>
    ${table('What followed', ['Action', 'State', 'When', 'What was said'], rows)}`;
}
function actions(id, steps) {
    const waiting = steps.filter(({ state }) => state === 'proposed' || state === 'failed').map(({ action }) => action);
    const isUndone = steps.some((step) => step.can_be_undone);
    return html `<div class="actions">
    ${waiting.map((action) => html `<a class="button" href="${html_link('alarm/approve', { id, action })}">${DOES[action][0]}</a>`)}
    ${isUndone && html `<a class="button" href="${html_link('alarm/undo', { id })}">Undo</a>`}
    <a class="button" href="${html_link('alarm/expected', { id })}">It was expected</a>
    <a class="button" href="${html_link('alarm/close', { id })}">Close it</a>
  </div>`;
}
const DOES = {
    tell: ['Tell people', 'People are told on the channels of the settings.'],
    limit: ['Limit its use', 'The key, or who used it, may be used only so often for a while. It can be undone.'],
    login: ['End the logins', 'All tokens of this identity end now, with what hangs on them: it must log in anew.'],
    lease: ['Take the lease back', 'The lease ends now, at its issuer too.'],
    rotate: [
        'Replace the key',
        'A key that this vault issued is revoked; any other is replaced, or the command is told.',
    ],
    seal: ['Seal the vault', 'Nobody gets anything from this vault any more, until it is started anew.'],
};
const WORDS = {
    approve: ['Do what is proposed?', 'Do it', 'All that is proposed is done now, but the vault is not sealed.', true],
    undo: ['Undo what was done?', 'Undo it', 'What can be taken back is taken back.', false],
    expected: ['Was this expected?', 'It was', 'Alarms like this one are counted and not told, until that time.', false],
    close: ['Close this alarm?', 'Close it', 'It stays in the list of those that are closed.', false],
};
function alarmAction(verb) {
    const [title, button, says, isFinal] = WORDS[verb];
    return async (visit) => {
        const id = idOf(visit);
        const back = html_link('alarm', { id });
        const only = verb === 'approve' ? actionOf(visit) : undefined;
        if (visit.form === undefined) {
            if (only !== undefined) {
                const [does, what] = DOES[only];
                const action = html_link('alarm/approve', { id, action: only });
                return confirmation(visit, {
                    title: `${does}?`,
                    says: html `<p>${what}</p>`,
                    action,
                    button: does,
                    back,
                    isFinal,
                });
            }
            const reason = field('Why', 'reason', '', { needed: verb === 'expected' });
            const fields = verb === 'expected' ? html `${field('For how long', 'for', '30d', { needed: true })}${reason}` : reason;
            const asked = { title, says: html `<p>${says}</p>`, action: html_link(`alarm/${verb}`, { id }), button, back, isFinal };
            return confirmation(visit, verb === 'expected' || verb === 'close' ? { ...asked, fields } : asked);
        }
        const body = {
            reason: visit.form.get('reason') ?? '',
            ...(verb === 'expected' ? { for: visit.form.get('for') ?? '' } : {}),
            ...(only === undefined ? {} : { action: only }),
        };
        const path = `${PATH}/${id}/${verb}`;
        const said = await ask(visit, 'update', path, { body });
        if (said.ok)
            return { goTo: back, notice: 'Done.' };
        return { title: 'This was not done', status: said.status, body: refusal(said, `update (sudo) ${path}`, 'do this') };
    };
}
function actionOf({ query }) {
    const asked = query.get('action');
    return Object.keys(DOES).find((action) => action === asked);
}
function idOf({ query }) {
    return /^[0-9a-f]{16}$/.exec(query.get('id') ?? '')?.[0] ?? '0';
}

;// CONCATENATED MODULE: ./build/serve/page/audit.js




const FIELDS = ['key', 'identity', 'address', 'action', 'since', 'until'];
const ACTIONS = ['create', 'read', 'update', 'patch', 'delete', 'list'];
const ON_PAGE = 50;
async function auditPage(visit) {
    const given = Object.fromEntries(FIELDS.map((name) => [name, visit.query.get(name)?.trim() ?? '']));
    const from = visit.query.get('from') ?? '';
    const times = { since: millisecondsOf(given['since'], false), until: millisecondsOf(given['until'], true) };
    const query = Object.fromEntries(Object.entries({ ...given, ...times, from, limit: String(ON_PAGE) }).filter(([, value]) => value !== ''));
    const said = await ask(visit, 'read', 'sys/relock/audit/entries', { query });
    if (!said.ok) {
        const needs = refusal(said, 'read (sudo) sys/relock/audit/entries', 'read the audit log');
        return { title: 'Audit', status: said.status, body: html `${said.status === 403 ? '' : search(given)}${needs}` };
    }
    const entries = said.data['entries'];
    const next = entries.length === ON_PAGE ? entries.at(-1)?.number : undefined;
    return {
        title: 'Audit',
        body: html `${search(given)} ${entries.length === 0 ? html `<p class="soft">No entry fits.</p>` : entryTable(entries)}
    ${following('audit', { ...given, from: next }, next)}`,
    };
}
function search(given) {
    const value = (name) => given[name] ?? '';
    return html `<form class="ask" method="get" action="/ui/audit" role="search">
    ${field('Key', 'key', value('key'), { type: 'search', hint: 'secret/ci/db' })}
    ${field('Identity', 'identity', value('identity'), { type: 'search' })}
    ${field('Address', 'address', value('address'), { type: 'search' })}
    <label class="field"
      ><span>Action</span
      ><select name="action">
        <option value="">all</option>
        ${ACTIONS.map((action) => html `<option${action === value('action') && html ` selected`}>${action}</option>`)}
      </select></label
    >
    ${field('From (UTC)', 'since', value('since'), { type: 'datetime-local' })}
    ${field('Until (UTC)', 'until', value('until'), { type: 'datetime-local' })}
    <button>Search</button>
  </form>`;
}
function entryTable(entries) {
    const rows = entries.map(({ number, time, identity, address, operation, path, decision, policy, status, error, note }) => {
        const iso = new Date(time).toISOString();
        const how = decision === 'denied' ? 'high' : status >= 400 ? 'medium' : 'low';
        return [
            html `<time datetime="${iso}" title="entry ${number}">${exact(iso)}</time>`,
            identity === null ? html `<span class="soft">nobody known</span>` : identity.name,
            html `<code class="whole">${address}</code>`,
            operation,
            html `<code>${path}</code>${note !== undefined && html `<span class="why">${note}</span>`}`,
            html `<span class="state ${how}">${decision === 'denied' ? 'denied' : status}</span>
          ${policy !== '' && html `<span class="soft">by ${policy}</span>`}${error !== '' && html `<span class="why">${plain(error)}</span>`}`,
        ];
    });
    return table('Entries', ['Time', 'Identity', 'Address', 'Action', 'Path', 'Outcome'], rows);
}
function plain(error) {
    return error.replace(/^1 error occurred:\s*\*\s*/, '').trim();
}
function millisecondsOf(text, isEnd) {
    if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(text))
        return '';
    const time = Date.parse(`${text}Z`);
    return Number.isNaN(time) ? '' : String(time + (isEnd ? 59_999 : 0));
}

;// CONCATENATED MODULE: ./build/serve/page/canaries.js




async function canariesPage(visit) {
    const path = 'sys/relock/watch/canaries';
    const said = await ask(visit, 'read', path);
    if (!said.ok) {
        return { title: 'Canaries', status: said.status, body: refusal(said, `read (sudo) ${path}`, 'see canaries') };
    }
    const { canaries } = said.data;
    const rows = canaries.map(({ id, like, where, made, by }) => [
        html `<code>${id}</code>`,
        like,
        where === '' ? html `<span class="soft">not said</span>` : where,
        moment(made, visit.now),
        by,
    ]);
    return {
        title: 'Canaries',
        body: html `<p>
        A canary looks like a key and opens nothing. Whoever uses one found it where it was planted. As no page shows a
        secret, <code>relock key canary</code> makes them.
      </p>
      ${rows.length === 0 ? html `<p class="soft">There is none.</p>` : table('Canaries', ['Canary', 'Looks like', 'Planted', 'Made', 'By'], rows)}`,
    };
}

;// CONCATENATED MODULE: ./build/serve/page/cookie.js
function isSecure({ socket, headers }) {
    return 'encrypted' in socket || headers.origin?.startsWith('https://') === true;
}
function cookie(secure, name, value, { sameSite, lifetime }) {
    const age = lifetime === undefined ? '' : `; Max-Age=${lifetime}`;
    const prefix = secure ? '__Host-' : '';
    return `${prefix}${name}=${value}; Path=/; HttpOnly; SameSite=${sameSite}${secure ? '; Secure' : ''}${age}`;
}
function cookieOf(request, name) {
    const given = new Map();
    for (const pair of (request.headers.cookie ?? '').split(/; */)) {
        const mark = pair.indexOf('=');
        const key = pair.slice(0, mark);
        if (mark > 0 && !given.has(key))
            given.set(key, pair.slice(mark + 1));
    }
    const prefixed = given.get(`__Host-${name}`);
    const value = prefixed ?? ('encrypted' in request.socket ? undefined : given.get(name));
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : '';
}

;// CONCATENATED MODULE: ./build/serve/page/form.js

const form_MOST_BYTES = 16_384;
async function readForm(request) {
    const { headers } = request;
    if (!isFromHere(request))
        throw new fault/* Fault */.vC(403, 'the form was not sent from a page of this server');
    if (headers['content-type']?.split(';', 1)[0] !== 'application/x-www-form-urlencoded') {
        throw new fault/* Fault */.vC(400, 'this is no form');
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > form_MOST_BYTES)
            throw new fault/* Fault */.vC(413, 'the form is too large');
        chunks.push(chunk);
    }
    return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
function isFromHere({ headers }) {
    const site = headers['sec-fetch-site'];
    if (site !== undefined)
        return site === 'same-origin';
    const { origin, host } = headers;
    return origin !== undefined && host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
function pageWithin(wanted) {
    return wanted !== null && wanted.length < 2000 && /^\/ui(?:[/?][!-[\]-~]*)?$/.test(wanted) ? wanted : '/ui';
}

// EXTERNAL MODULE: ./build/risk/score.js + 1 modules
var score = __webpack_require__(3745);
;// CONCATENATED MODULE: ./build/serve/page/risk.js



function nextRotation({ metadata = {}, updated }) {
    const period = /^(\d{1,5})$/.exec(metadata['rotate_every_days'] ?? '')?.[1];
    return period === undefined || updated === null || updated === undefined
        ? undefined
        : Date.parse(updated) + Number(period) * DAY;
}
function secretRisk(secret, now) {
    const { path, kind, metadata = {}, updated, pending, last_read } = secret;
    const changed = timeIn(updated);
    const period = nextRotation(secret);
    return (0,score/* riskOf */.b)({
        ...UNKNOWN,
        key: path,
        kind,
        owner: metadata['owner'] ?? '',
        rights: metadata['rights'] ?? '',
        changed,
        rotateEvery: period === undefined || changed === undefined ? undefined : period - changed,
        pending: pending === true,
        used: last_read === null ? null : timeIn(last_read),
    }, now);
}
function issuedRisk(key, now) {
    const issued = Date.parse(key.issued);
    const ends = timeIn(key.expires);
    return (0,score/* riskOf */.b)({
        ...UNKNOWN,
        key: key.id,
        kind: 'issued',
        owner: key.owner,
        rights: key.metadata['rights'] ?? '',
        made: issued,
        changed: issued,
        ends,
        ended: timeIn(key.revoked) ?? ends,
        used: key.last_used === null ? null : timeIn(key.last_used),
    }, now);
}
const UNKNOWN = {
    ownerSeen: undefined,
    made: undefined,
    versions: [],
    rotateEvery: undefined,
    ends: undefined,
    ended: undefined,
    pending: false,
    bound: undefined,
    days: [],
    could: undefined,
    did: [],
    incidents: [],
};
function shownRisk({ level, reasons }) {
    return html `<span class="risk ${level}">${level}</span
    >${reasons.map(({ sentence }) => html `<span class="why">${sentence}</span>`)}`;
}
function timeIn(text) {
    return text === null || text === undefined ? undefined : Date.parse(text);
}

;// CONCATENATED MODULE: ./build/serve/page/life.js




const life_WIDTH = 600;
const LINE = 46;
const life_HEIGHT = 96;
const MOST = 20;
async function lifeOf(visit, key) {
    const said = await ask(visit, 'read', 'sys/relock/life', { query: { key } });
    if (!said.ok) {
        return html `<h2>Its life</h2>
      ${refusal(said, 'read (sudo) sys/relock/life', 'see its life')}`;
    }
    const life = said.data;
    const events = eventsOf(life).sort((a, b) => b.at - a.at);
    return html `<h2>Its life</h2>
    ${line(life, events, visit.now)}
    ${table('What happened to it', ['When', 'What'], events.slice(0, MOST).map(({ at, shown }) => [moment(at, visit.now), shown]))}`;
}
function eventsOf({ versions, incidents, ends, ended }) {
    const over = ended ?? ends;
    return [
        ...versions.map(({ number, at, how }) => {
            const says = how === 'issued' ? 'issued' : `version ${number} ${how}`;
            return { at: Date.parse(at), mark: how === 'rotated' ? 'rotated' : 'value', says, shown: says };
        }),
        ...incidents.map(({ id, at, what, severity, state, sentence }) => {
            const says = `${what} (${severity}, ${state})`;
            const shown = html `${id === '' ? says : html `<a href="${html_link('alarm', { id })}">${says}</a>`}<span class="why"
          >${sentence}</span
        >`;
            return { at: Date.parse(at), mark: 'bad', says, shown };
        }),
        ...(over === null ? [] : [{ at: Date.parse(over), mark: 'end', says: 'ends', shown: 'ends' }]),
    ];
}
function line({ days, made, key }, events, now) {
    const times = events.map(({ at }) => at);
    const begin = Math.min(now - 86_400_000, ...times, ...(made === null ? [] : [Date.parse(made)]));
    const end = Math.max(now, ...times);
    const place = (time) => life_round(10 + ((time - begin) / Math.max(1, end - begin)) * (life_WIDTH - 20));
    const most = Math.max(1, ...days.map(({ uses }) => uses));
    const sparks = days.map(({ start, uses, refused }) => {
        const height = uses === 0 ? 1 : Math.max(2, (uses / most) * 30);
        return html `<rect
      class="bar"
      x="${place(Date.parse(start))}"
      y="${life_round(life_HEIGHT - 12 - height)}"
      width="${Math.max(1.5, life_round((86_400_000 / (end - begin)) * (life_WIDTH - 20)))}"
      height="${life_round(height)}"
      ><title>${uses} uses, ${refused} refused, ${start.slice(0, 10)}</title></rect
    >`;
    });
    const marks = events.map(({ at, mark, says }) => html `<circle class="mark ${mark}" cx="${place(at)}" cy="${mark === 'bad' ? LINE - 16 : LINE}" r="5">
        <title>${says}, ${exact(new Date(at).toISOString())}</title>
      </circle>`);
    const said = `${key}: ${events.length} events from ${exact(new Date(begin).toISOString())} to ${exact(new Date(end).toISOString())}; the list below tells them`;
    return html `<figure>
    <svg viewBox="0 0 ${life_WIDTH} ${life_HEIGHT + 16}" role="img" aria-label="${said}">
      <line class="axis" x1="10" y1="${LINE}" x2="${life_WIDTH - 10}" y2="${LINE}" />
      <line class="axis" x1="${place(now)}" y1="${LINE - 26}" x2="${place(now)}" y2="${life_HEIGHT - 12}" />
      ${sparks}${marks}
      <text x="10" y="${life_HEIGHT + 6}">${new Date(begin).toISOString().slice(0, 10)}</text>
      <text x="${life_WIDTH - 10}" y="${life_HEIGHT + 6}" text-anchor="end">${new Date(end).toISOString().slice(0, 10)}</text>
    </svg>
    <figcaption>Values on the line, leaks and alarms above it, uses by day below; the thin line is now.</figcaption>
  </figure>`;
}
function life_round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/serve/page/keys.js






const keys_ON_PAGE = 50;
async function keysPage(visit) {
    const { query } = visit;
    const folder = query.get('in') ?? '';
    const show = folder === '' ? (query.get('show') ?? 'managed') : 'folders';
    const body = show === 'issued' ? await issued(visit) : show === 'folders' ? await inFolder(visit, folder) : await managed(visit);
    const tabs = [
        ['managed', 'Managed secrets'],
        ['folders', 'All secrets'],
        ['issued', 'Issued keys'],
    ];
    return {
        title: 'Keys',
        body: html `<ul class="tabs">
        ${tabs.map(([name, label]) => html `<li>
              <a href="${html_link('keys', { show: name })}" ${name === show && html ` aria-current="true"`}>${label}</a>
            </li>`)}
      </ul>
      ${body}`,
    };
}
async function managed(visit) {
    const after = visit.query.get('after') ?? '';
    const said = await ask(visit, 'read', 'sys/relock/secrets', { query: { managed: 'true', after } });
    if (!said.ok)
        return refusal(said, 'read sys/relock/secrets', 'see managed secrets');
    const { secrets, next } = said.data;
    if (secrets.length === 0) {
        return html `<p class="soft">
      No secret that you may see is managed. A secret is, once a config names who issues it.
    </p>`;
    }
    return html `${secretTable(secrets, visit.now, '')}${following('keys', { show: 'managed', after: next ?? '' }, next)}`;
}
async function inFolder(visit, folder) {
    if (folder === '') {
        const mounts = mountsFor(visit, 'kv').filter(({ options }) => options['version'] === '2');
        if (mounts.length === 0)
            return html `<p class="soft">There is no KV engine that you may enter.</p>`;
        const rows = mounts.map(({ path, description }) => [
            html `<a href="${html_link('keys', { in: path })}">${path}</a>`,
            description,
        ]);
        return table('Engines', ['Engine', 'What it is'], rows);
    }
    const after = visit.query.get('after') ?? '';
    const said = await ask(visit, 'read', 'sys/relock/secrets', { query: { folder, after } });
    if (!said.ok)
        return html `${crumbs(folder)}${refusal(said, `list ${folder}`, 'list this folder')}`;
    const { secrets, next } = said.data;
    return html `${crumbs(folder)}
  ${secrets.length === 0 ? html `<p class="soft">Nothing is in this folder.</p>` : secretTable(secrets, visit.now, folder)}
  ${following('keys', { in: folder, after: next ?? '' }, next)}`;
}
function crumbs(path) {
    const parts = path.split('/').slice(0, -1);
    const links = parts.map((part, index) => html `<a href="${html_link('keys', { in: `${parts.slice(0, index + 1).join('/')}/` })}">${part}</a>/`);
    return html `<p class="crumbs">${links}</p>`;
}
function secretTable(secrets, now, folder) {
    const rows = secrets.map((secret) => {
        const { path, version, metadata = {}, updated, last_read, kind } = secret;
        const name = path.slice(folder.length);
        if (path.endsWith('/'))
            return [html `<a href="${html_link('keys', { in: path })}">${name}</a>`, '', '', '', '', ''];
        if (version === undefined)
            return [html `<code>${name}</code>`, '', '', '', '', ''];
        return [
            html `<a href="${html_link('secret', { path })}">${name}</a
        >${kind !== undefined && html `<span class="why">${kind}</span>`}`,
            metadata['owner'] ?? html `<span class="soft">none named</span>`,
            moment(updated, now),
            last_read === undefined ? html `<span class="soft">not yours to see</span>` : moment(last_read, now),
            moment(nextRotation(secret), now, 'not known'),
            shownRisk(secretRisk(secret, now)),
        ];
    });
    return table('Secrets', ['Secret', 'Owner', 'Changed', 'Last read', 'Next rotation', 'Risk'], rows);
}
async function issued(visit) {
    const parts = [];
    for (const { path } of mountsFor(visit, 'keys')) {
        const said = await ask(visit, 'list', `${path}keys`);
        if (!said.ok && said.status !== 404)
            parts.push(refusal(said, `list ${path}keys`, `list the keys of ${path}`));
        if (said.ok)
            parts.push(issuedTable(visit, path, said.data['key_info']));
    }
    return parts.length > 0 ? html `${parts}` : html `<p class="soft">No key that you may see was issued.</p>`;
}
function issuedTable({ now, query }, mount, info) {
    const all = Object.values(((0,fields/* isObject */.Gv)(info) ? info : {}));
    const begin = query.get('mount') === mount ? Math.max(0, Math.floor(Number(query.get('from')) || 0)) : 0;
    const rows = all
        .toReversed()
        .slice(begin, begin + keys_ON_PAGE)
        .map((key) => [
        html `<a href="${html_link('key', { mount, id: key.id })}"><code>${key.id}</code></a
        ><span class="why">${key.role}</span>`,
        key.owner === '' ? html `<span class="soft">none named</span>` : key.owner,
        moment(key.issued, now),
        moment(key.last_used, now),
        moment(key.expires, now, 'never'),
        shownRisk(issuedRisk(key, now)),
    ]);
    const next = begin + keys_ON_PAGE < all.length ? begin + keys_ON_PAGE : null;
    return html `<h2>${mount}</h2>
    ${table(`Keys of ${mount}`, ['Key', 'Owner', 'Issued', 'Last used', 'Ends', 'Risk'], rows)}
    ${following('keys', { show: 'issued', mount, from: next ?? '' }, next)}`;
}

;// CONCATENATED MODULE: ./build/serve/page/plot.js


const plot_WIDTH = 600;
const plot_HEIGHT = 120;
const GAP = 4;
const LEFT = 36;
function usagePlot({ counts, since, until, uses, complete }) {
    const most = Math.max(1, ...counts);
    const step = (plot_WIDTH - LEFT) / counts.length;
    const from = Date.parse(since);
    const part = (Date.parse(until) - from) / counts.length;
    const begin = (index) => exact(new Date(from + index * part).toISOString());
    const said = `${uses} ${uses === 1 ? 'use' : 'uses'} from ${exact(since)} to ${exact(until)}`;
    const bars = counts.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * plot_HEIGHT);
        return html `<rect
      class="bar"
      x="${plot_round(LEFT + index * step + GAP / 2)}"
      y="${plot_round(plot_HEIGHT - height)}"
      width="${plot_round(step - GAP)}"
      height="${plot_round(height)}"
      rx="1"
      ><title>${count} from ${begin(index)}</title></rect
    >`;
    });
    return html `<figure>
    <svg viewBox="0 0 ${plot_WIDTH} ${plot_HEIGHT + 20}" role="img" aria-label="${said}">
      <line class="axis" x1="${LEFT}" y1="${plot_HEIGHT}" x2="${plot_WIDTH}" y2="${plot_HEIGHT}" />
      <text x="${LEFT - 6}" y="11" text-anchor="end">${most}</text>
      <text x="${LEFT - 6}" y="${plot_HEIGHT}" text-anchor="end">0</text>
      ${bars}
      <text x="${LEFT}" y="${plot_HEIGHT + 16}">${since.slice(0, 10)}</text>
      <text x="${plot_WIDTH}" y="${plot_HEIGHT + 16}" text-anchor="end">${until.slice(0, 10)}</text>
    </svg>
    <figcaption>${said}.${complete ? '' : ' There were more before: only the newest are counted.'}</figcaption>
  </figure>`;
}
function plot_round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/serve/page/secret.js








async function secretPage(visit) {
    const path = visit.query.get('path') ?? '';
    const mount = visit.core.mounts.route(path)?.mount;
    if (mount?.type !== 'kv' || mount.options['version'] !== '2')
        return nothing('Secret');
    const wanted = `${mount.path}metadata/${path.slice(mount.path.length)}`;
    const said = await ask(visit, 'read', wanted);
    if (!said.ok) {
        const { status } = said;
        return { title: path, status, body: refusal(said, `read ${wanted}`, 'see this secret') };
    }
    const { now } = visit;
    const { versions, custom_metadata, current_version, created_time } = said.data;
    const custom = (0,fields/* isObject */.Gv)(custom_metadata) ? custom_metadata : {};
    return {
        title: path.slice(path.lastIndexOf('/') + 1),
        above: crumbs(path),
        body: html `${facts([
            ['Path', html `<code>${path}</code>`],
            ['Made', moment(String(created_time), now)],
            ['Current version', String(current_version)],
            ...Object.entries(custom).map(([name, value]) => [name, String(value)]),
        ])}
      <h2>Versions</h2>
      ${versionTable((0,fields/* isObject */.Gv)(versions) ? versions : {}, now)} ${await lifeOf(visit, path)}
      ${await usesOf(visit, path, 'Reads')}
      <h2>To replace it</h2>
      <p>
        A managed secret is replaced where its issuer is known: <code>relock rotate</code> with the config that names
        it.
      </p>`,
    };
}
function versionTable(versions, now) {
    const rows = Object.entries(versions)
        .toReversed()
        .map(([number, value]) => {
        const { created_time, deletion_time, destroyed } = (0,fields/* isObject */.Gv)(value) ? value : {};
        const aside = typeof deletion_time === 'string' && deletion_time !== '' ? Date.parse(deletion_time) : undefined;
        const state = destroyed === true
            ? html `<span class="ended">destroyed</span>`
            : aside === undefined
                ? 'kept'
                : html `put aside ${moment(aside, now)}`;
        return [number, moment(String(created_time), now), state];
    });
    return table('Versions', ['Version', 'Written', 'State'], rows);
}
async function usesOf(visit, key, title) {
    const said = await ask(visit, 'read', 'sys/relock/usage', { query: { key, days: '30' } });
    if (!said.ok)
        return html `<h2>${title}</h2>
      ${refusal(said, 'read (sudo) sys/relock/usage', 'see who used it')}`;
    const usage = said.data;
    const rows = usage.users.map(({ identity, uses, last, address }) => [
        html `<a href="${html_link('audit', { key, identity })}">${identity}</a>`,
        uses,
        moment(last, visit.now),
        html `<code>${address}</code>`,
    ]);
    return html `<h2>${title} in the last 30 days</h2>
    ${usagePlot(usage)}
    ${rows.length > 0 &&
        html `<h2>By whom</h2>
        ${table('By whom', ['Identity', title, 'Last', 'From'], rows)}`}
    <p><a href="${html_link('audit', { key })}">All that was done with it</a></p>`;
}

;// CONCATENATED MODULE: ./build/serve/page/issued.js









async function issuedPage(visit) {
    const wanted = named(visit);
    if (wanted === undefined)
        return nothing('Key');
    const { mount, id, path } = wanted;
    const said = await ask(visit, 'read', path);
    if (!said.ok)
        return missing(said, path);
    const key = said.data;
    const risk = issuedRisk(key, visit.now);
    const { now } = visit;
    return {
        title: `Key ${id}`,
        body: html `${facts([
            ['Owner', key.owner],
            ['Role', key.role],
            ['Scopes', key.scopes.join(', ') || 'none'],
            ['Issued', moment(key.issued, now)],
            ['Ends', moment(key.expires, now)],
            ...(key.revoked === null ? [] : [['Revoked', moment(key.revoked, now)]]),
            ...(key.replaced_by === null
                ? []
                : [
                    [
                        'Replaced by',
                        html `<a href="${html_link('key', { mount, id: key.replaced_by })}"><code>${key.replaced_by}</code></a>`,
                    ],
                ]),
            ['Uses', key.max_uses === 0 ? String(key.uses) : `${key.uses} of ${key.max_uses}`],
            [
                'Last used',
                html `${moment(key.last_used, now)}${key.last_source !== null && html ` from <code>${key.last_source}</code>`}`,
            ],
            ['Risk', shownRisk(risk)],
            ...Object.entries(key.metadata),
        ])}
    ${risk.level !== 'ended' &&
            html `<div class="actions">
        ${key.replaced_by === null && html `<a class="button" href="${html_link('key/rotate', { mount, id })}">Rotate</a>`}<a
          class="button"
          href="${html_link('key/revoke', { mount, id })}"
          >Revoke</a
        >
      </div>`}
    ${await lifeOf(visit, path)} ${await usesOf(visit, path, 'Uses')}`,
    };
}
async function revokeKeyPage(visit) {
    const wanted = named(visit);
    if (wanted === undefined)
        return nothing('Key');
    const { mount, id, path } = wanted;
    const back = html_link('key', { mount, id });
    if (visit.form !== undefined) {
        const said = await ask(visit, 'update', `${mount}revoke`, { body: { id } });
        if (said.ok)
            return { goTo: back, notice: `Key ${id} is revoked. It is refused from now on.` };
        return { title: 'Not revoked', status: said.status, body: refusal(said, `update ${mount}revoke`, 'revoke it') };
    }
    const said = await ask(visit, 'read', path);
    if (!said.ok)
        return missing(said, path);
    const key = said.data;
    return confirmation(visit, {
        title: `Revoke key ${id}?`,
        says: html `<p>
      It belongs to ${key.owner === '' ? 'nobody by name' : key.owner} and was last used
      ${moment(key.last_used, visit.now)}. It is refused from then on; this can't be undone.
    </p>`,
        action: html_link('key/revoke', { mount, id }),
        button: 'Revoke it',
        back,
        isFinal: true,
    });
}
async function rotateKeyPage(visit) {
    const wanted = named(visit);
    if (wanted === undefined)
        return nothing('Key');
    const { mount, id, path } = wanted;
    if (visit.form !== undefined)
        return rotated(visit, mount, id, visit.form);
    const said = await ask(visit, 'read', path);
    if (!said.ok)
        return missing(said, path);
    return confirmation(visit, {
        title: `Rotate key ${id}?`,
        says: html `<p>
      A new key of the same role takes its place. Both are good for the overlap; then the old one ends. The new key is
      shown nowhere: it is written to the secret that you name.
    </p>`,
        fields: html `${field('Where the new key is put', 'target', '', { hint: 'secret/ci/gateway', needed: true })}${field('Field of it', 'field', 'key', { needed: true })}${field('Overlap', 'overlap', '', { hint: "the role's, or 1h, 2d" })}`,
        action: html_link('key/rotate', { mount, id }),
        button: 'Rotate it',
        back: html_link('key', { mount, id }),
        isFinal: false,
    });
}
async function rotated(visit, mount, id, form) {
    const refused = (error, status = 400) => ({
        title: 'Not rotated',
        status,
        body: html `<p class="note">${error}</p>
      <p><a href="${html_link('key/rotate', { mount, id })}">Back</a></p>`,
    });
    const [target, name, overlap] = [form.get('target') ?? '', form.get('field') ?? '', form.get('overlap') ?? ''];
    const place = visit.core.mounts.route(target)?.mount;
    if (place === undefined || place.type !== 'kv' || place.options['version'] !== '2' || name === '') {
        return refused('Name a secret in a KV engine of version 2, such as secret/ci/gateway, and a field.');
    }
    const rest = target.slice(place.path.length);
    const data = `${place.path}data/${rest}`;
    const known = await ask(visit, 'read', `${place.path}metadata/${rest}`);
    if (!known.ok && known.status !== 404)
        return refused(known.status === 403 ? `What is needed: read ${place.path}metadata/${rest}.` : known.error);
    const current = known.ok ? Number(known.data['current_version']) : 0;
    const may = await ask(visit, 'update', 'sys/capabilities-self', { body: { paths: [data] } });
    const given = may.ok ? may.data[data] : [];
    const wanted = current > 0 ? 'patch' : 'create';
    if (!Array.isArray(given) || !(given.includes(wanted) || given.includes('root'))) {
        return refused(`Your policies do not let you write the new key there. What is needed: ${wanted} ${data}.`, 403);
    }
    const said = await ask(visit, 'update', `${mount}rotate`, { body: { id, ...(overlap === '' ? {} : { overlap }) } });
    if (!said.ok)
        return refused(said.status === 403 ? `Your policies do not allow it. What is needed: update ${mount}rotate.` : said.error, said.status);
    const fresh = String(said.data['id']);
    const put = await ask(visit, current > 0 ? 'patch' : 'update', data, {
        body: { data: { [name]: revealed(said) }, options: { cas: current } },
    });
    if (put.ok) {
        return {
            goTo: html_link('key', { mount, id: fresh }),
            notice: `Key ${id} is replaced by ${fresh}, which is in ${target}. The old one is good until ${String(said.data['old_valid_until'])}.`,
        };
    }
    await ask(visit, 'update', `${mount}revoke`, { body: { id: fresh } });
    return refused(`The new key could not be written to ${target} (${put.error}), so it was revoked again. The old one ends at ${String(said.data['old_valid_until'])}: issue a new key before.`, put.status);
}
function revealed(said) {
    const key = said.data['key'];
    return key instanceof secret/* SecretValue */.i ? key.reveal() : '';
}
function named({ core, query }) {
    const mount = query.get('mount') ?? '';
    const id = query.get('id') ?? '';
    if (core.mounts.at(mount)?.type !== 'keys' || !mount.endsWith('/') || !/^[0-9a-f]{24}$/.test(id))
        return undefined;
    return { mount, id, path: `${mount}keys/${id}` };
}
function missing(said, path) {
    return { title: 'Key', status: said.status, body: refusal(said, `read ${path}`, 'see this key') };
}

;// CONCATENATED MODULE: ./build/serve/page/assets.js
const STYLE = `
:root { color-scheme: light dark; --ink: #1b2027; --soft: #5a6472; --line: #d5dae1; --page: #ffffff; --band: #f5f7f9; --accent: #0b5cad; --on-accent: #ffffff; --high: #b3261e; --medium: #835000; --low: #1a7f37; --bar: #5b8fc7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9ef; --soft: #9ba6b3; --line: #2f363f; --page: #0e1217; --band: #161b21; --accent: #7fbcff; --on-accent: #0e1217; --high: #ff8f86; --medium: #e5b54a; --low: #5bd16c; --bar: #4f86c0; } }
* { box-sizing: border-box; }
body { margin: 0; font: 0.9375rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
.width { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
header { border-bottom: 1px solid var(--line); background: var(--band); }
header .width { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.5rem; min-height: 3.25rem; }
.brand { font-weight: 650; color: inherit; text-decoration: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: block; padding: .85rem .6rem .75rem; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; }
nav a:hover { color: var(--ink); } nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
.who { margin-left: auto; display: flex; align-items: center; gap: .75rem; color: var(--soft); min-width: 0; }
.who span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 16rem; }
main { padding: 1.5rem 0 3rem; display: block; }
h1 { font-size: 1.375rem; font-weight: 650; margin: 0 0 1rem; overflow-wrap: anywhere; } h2 { font-size: 1.0625rem; font-weight: 650; margin: 2rem 0 .5rem; }
p { margin: .5rem 0; max-width: 48rem; } .soft, .crumbs, figcaption { color: var(--soft); } .crumbs { margin: 0 0 .125rem; font-size: .875rem; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .15em; } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
code, .lines { font: .875em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; } .lines { padding: .75rem 1rem; background: var(--band); border: 1px solid var(--line); border-radius: .375rem; list-style: none; margin: 0; white-space: pre-wrap; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note, .told, .alarm { border-left: .25rem solid var(--medium); background: var(--band); padding: .5rem .875rem; margin: .75rem 0; } .told { border-color: var(--low); } .alarm { border-color: var(--high); }
.alarm ul { margin: .25rem 0; padding-left: 1.1rem; }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.numbers li { border: 1px solid var(--line); border-radius: .375rem; padding: .6rem .875rem; } .numbers b { display: block; font-size: 1.5rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.numbers span { color: var(--soft); font-size: .875rem; }
dl { margin: 0; border-top: 1px solid var(--line); } dl > div { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 1rem; padding: .4rem 0; border-bottom: 1px solid var(--line); } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .45rem .75rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; } th { font-size: .8125rem; font-weight: 500; color: var(--soft); white-space: nowrap; } td:last-child, th:last-child { padding-right: 0; } td time, .whole { white-space: nowrap; }
tbody tr:hover { background: var(--band); }
.risk, .state { font-weight: 600; } .high, .critical { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); } .ended { color: var(--soft); } .why { display: block; color: var(--soft); font-size: .8125rem; overflow-wrap: anywhere; }
.tabs { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 1rem; padding: 0; list-style: none; } .tabs a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
form.ask { display: flex; flex-wrap: wrap; gap: .625rem .75rem; align-items: end; margin: 0 0 1rem; } form.ask .field { flex: 1 1 9rem; max-width: 15rem; }
form.stack { display: grid; gap: .875rem; max-width: 28rem; justify-items: start; } form.stack .field { width: 100%; } .actions { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1rem 0; } .row { margin: 0; display: inline; }
.field span { display: block; font-size: .8125rem; color: var(--soft); margin-bottom: .125rem; } input, select { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: .3rem; padding: .35rem .5rem; width: 100%; min-height: 2.3rem; } input::placeholder { color: var(--soft); opacity: .8; }
button, .button { display: inline-block; font: inherit; color: var(--ink); background: var(--page); border: 1px solid var(--line); border-radius: .3rem; padding: .35rem .8rem; cursor: pointer; text-decoration: none; white-space: nowrap; } button:hover, .button:hover { border-color: var(--soft); } .main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); } .danger { background: var(--high); border-color: var(--high); color: var(--on-accent); } .plain { border-color: transparent; background: none; color: var(--soft); padding: .35rem .4rem; }
figure { margin: .5rem 0 0; } svg { width: 100%; max-width: 50rem; height: auto; display: block; } svg text { font: 11px system-ui, sans-serif; fill: var(--soft); } .bar { fill: var(--bar); } .axis { stroke: var(--line); } .mark { fill: var(--bar); stroke: var(--page); } .mark.rotated { fill: var(--low); } .mark.bad { fill: var(--high); } .mark.end { fill: var(--soft); }
.door { max-width: 24rem; margin: 12vh auto 2rem; padding: 0 1.25rem; } .door form { margin: 1rem 0; } .or { color: var(--soft); margin: 1.25rem 0; }
footer { color: var(--soft); font-size: .8125rem; border-top: 1px solid var(--line); padding: .75rem 0 1.5rem; }
@media (min-width: 56.01rem) { td[data-label=Path] { min-width: 16rem; } td[data-label=Identity], td[data-label='Given to'] { min-width: 9rem; } td .why { max-width: 26rem; } }
@media (max-width: 56rem) {
  svg text { font-size: 17px; }
  .width { padding: 0 1rem; } header .width { padding-top: .5rem; } nav { order: 3; width: 100%; overflow-x: auto; } nav ul { flex-wrap: nowrap; } nav a { padding: .5rem .5rem .45rem; }
  thead { display: none; } table, tbody, tr, td { display: block; } tr { padding: .5rem 0; border-bottom: 1px solid var(--line); } td { border: 0; padding: .1rem 0; display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .5rem; }
  td > * { grid-column: 2; } td::before { content: attr(data-label); color: var(--soft); font-size: .8125rem; grid-column: 1; grid-row: 1; } td[data-label=""] { display: block; }
  dl > div { grid-template-columns: 1fr; gap: 0; } form.ask .field { flex-basis: 100%; max-width: none; }
}
@media (prefers-reduced-motion: no-preference) { a, button { transition: color .1s, border-color .1s; } }
@media print { header, footer, .more, form { display: none; } }
`;
const SCRIPT = `
'use strict';
for (const time of document.querySelectorAll('time')) {
  time.title += ', here ' + new Date(time.dateTime).toLocaleString();
}
document.addEventListener('keydown', (event) => {
  const field = document.querySelector('form.ask input');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || field === null || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
  event.preventDefault();
  field.focus();
});
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', () => setTimeout(() => form.querySelector('button').disabled = true));
}
`;

;// CONCATENATED MODULE: ./build/serve/page/layout.js





const PAGE_HEADERS = {
    'content-security-policy': `default-src 'none'; style-src '${hashOf(STYLE)}'; script-src '${hashOf(SCRIPT)}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    'x-frame-options': 'DENY',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-robots-tag': 'noindex',
};
const PAGES = [
    ['', 'Overview'],
    ['keys', 'Keys'],
    ['alarms', 'Alarms'],
    ['canaries', 'Canaries'],
    ['leases', 'Leases'],
    ['audit', 'Audit'],
    ['access', 'Access'],
];
function page({ title, path, name, token, notice, above, }, body) {
    const place = path.slice('/ui'.length).split('/')[1] ?? '';
    const here = { secret: 'keys', key: 'keys', risk: '', alarm: 'alarms' }[place] ?? place;
    const items = PAGES.map(([at, label]) => html `<li><a href="${html_link(at)}" ${at === here && html ` aria-current="page"`}>${label}</a></li>`);
    return whole(`${title} · Relock`, html `<a class="skip" href="#main">To the content</a>
      <header>
        <div class="width">
          <a class="brand" href="/ui">Relock</a>
          <nav aria-label="Pages">
            <ul>
              ${items}
            </ul>
          </nav>
          <div class="who">
            <span title="${name}">${name}</span>
            <form class="row" method="post" action="/ui/logout">
              ${csrf(token)}<button class="plain">Log out</button>
            </form>
          </div>
        </div>
      </header>
      <main id="main" tabindex="-1">
        <div class="width">
          ${notice !== '' && html `<p class="told" role="status">${notice}</p>`} ${above}
          <h1>${title}</h1>
          ${body}
        </div>
      </main>
      <footer>
        <div class="width">
          Relock ${version.VERSION}. Times are told from now; point at one for the exact time. No page shows a secret.
        </div>
      </footer>`);
}
function door(title, body, goTo = '') {
    const refresh = goTo === '' ? html `` : html `<meta http-equiv="refresh" content="0; url=${goTo}" />`;
    return whole(`${title} · Relock`, html `<main class="door">
      <h1>${title}</h1>
      ${body}
    </main>`, refresh);
}
function whole(title, body, head = html ``) {
    return html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${head}
        <title>${title}</title>
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${body} ${new Html(`<script>${SCRIPT}</script>`)}
      </body>
    </html> `.text;
}
function hashOf(content) {
    return `sha256-${(0,external_node_crypto_.createHash)('sha256').update(content).digest('base64')}`;
}

;// CONCATENATED MODULE: ./build/serve/page/leases.js





async function leasesPage(visit) {
    const { query, now } = visit;
    const [prefix, failing, after] = [query.get('prefix') ?? '', query.get('failing') ?? '', query.get('after') ?? ''];
    const search = html `<form class="ask" method="get" action="/ui/leases" role="search">
    ${field('Ids that begin with', 'prefix', prefix, { type: 'search', hint: 'database/creds/' })}
    <label class="field"
      ><span>State</span
      ><select name="failing">
        <option value="">all</option>
        <option value="true" ${failing === 'true' && html ` selected`}>not taken back</option>
      </select></label
    ><button>Search</button>
  </form>`;
    const said = await ask(visit, 'read', 'sys/relock/leases', { query: { prefix, failing, after } });
    if (!said.ok) {
        return { title: 'Leases', status: said.status, body: refusal(said, 'read (sudo) sys/relock/leases', 'see leases') };
    }
    const { leases, next } = said.data;
    const rows = leases.map(({ id, state, failures, failure, issued, expires, due, holder }) => [
        html `<code>${id}</code>`,
        holder ?? html `<span class="soft">a token that has ended</span>`,
        html `<span class="state ${state === 'failing' ? 'high' : state === 'runs' ? '' : 'medium'}">${state}</span>${failures > 0 &&
            html `<span class="why"
          >${failures} ${failures === 1 ? 'attempt' : 'attempts'}, ${failure}; again ${moment(due, now)}</span
        >`}`,
        moment(issued, now),
        moment(expires, now),
        html `<a class="button" href="${html_link('leases/revoke', { id })}">Revoke<span class="hidden"> ${id}</span></a>`,
    ]);
    return {
        title: 'Leases',
        body: html `${search}
    ${rows.length === 0 ? html `<p class="soft">No lease fits.</p>` : table('Leases', ['Lease', 'Given to', 'State', 'Given', 'Ends', ''], rows)}
    ${following('leases', { prefix, failing, after: next ?? '' }, next)}`,
    };
}
async function revokeLeasePage(visit) {
    const id = visit.query.get('id') ?? '';
    if (visit.form === undefined) {
        const said = await ask(visit, 'update', 'sys/leases/lookup', { body: { lease_id: id } });
        if (!said.ok)
            return { title: 'Lease', status: said.status, body: refusal(said, 'update sys/leases/lookup', 'see this lease') };
        return confirmation(visit, {
            title: 'Revoke this lease?',
            says: html `<p><code>${id}</code></p>
        <p>
          What was given with it stops working for whoever uses it now. It would end by itself
          ${moment(String(said.data['expire_time']), visit.now)}.
        </p>`,
            action: html_link('leases/revoke', { id }),
            button: 'Revoke it',
            back: html_link('leases'),
            isFinal: true,
        });
    }
    const said = await ask(visit, 'update', 'sys/leases/revoke', { body: { lease_id: id, sync: true } });
    if (!said.ok)
        return { title: 'Not revoked', status: said.status, body: refusal(said, 'update sys/leases/revoke', 'revoke it') };
    return { goTo: html_link('leases'), notice: said.warnings[0] ?? `${id} is revoked: its issuer has confirmed it.` };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/serve/addresses.js


function isFrom(networks, address) {
    if (networks.length === 0)
        return true;
    if ((0,external_node_net_.isIP)(address) === 0)
        return false;
    const list = new external_node_net_.BlockList();
    for (const network of networks)
        add(list, network);
    return list.check(address, (0,external_node_net_.isIPv6)(address) ? 'ipv6' : 'ipv4');
}
function checkNetworks(networks) {
    for (const network of networks)
        add(new external_node_net_.BlockList(), network);
}
function add(list, network) {
    const [net = '', bits] = network.split('/');
    const family = (0,external_node_net_.isIPv6)(net) ? 'ipv6' : 'ipv4';
    const most = family === 'ipv6' ? 128 : 32;
    const prefix = bits === undefined ? most : Number(bits);
    if ((0,external_node_net_.isIP)(net) === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > most) {
        throw new fault/* Fault */.vC(400, `${JSON.stringify(network.slice(0, 60))} is no address and no network such as 10.0.0.0/8`);
    }
    list.addSubnet(net, prefix, family);
}

;// CONCATENATED MODULE: ./build/serve/backend/jwt-role.js




const GITHUB = /^https:\/\/token\.actions\.(?:githubusercontent\.com|[\w-]+\.ghe\.com)(?:\/|$)|\/_services\/token(?:\/|$)/;
function roleOf(body, issuer) {
    const kind = (0,fields/* textField */.M8)(body, 'role_type') || 'jwt';
    if (kind === 'oidc')
        throw new fault/* Fault */.vC(400, 'only roles of the type "jwt" log in here; people log in at /ui');
    if (kind !== 'jwt')
        throw new fault/* Fault */.vC(400, `invalid 'role_type': ${kind.slice(0, 20)}`);
    if ((0,fields/* textField */.M8)(body, 'token_type') === 'batch')
        throw new fault/* Fault */.vC(400, 'batch tokens are not supported');
    const bound = body['bound_claims'];
    if (bound !== undefined && bound !== null && !(0,fields/* isObject */.Gv)(bound))
        throw new fault/* Fault */.vC(400, 'bound_claims is no map');
    const type = (0,fields/* textField */.M8)(body, 'bound_claims_type') || 'string';
    if (type !== 'string' && type !== 'glob')
        throw new fault/* Fault */.vC(400, `invalid 'bound_claims_type': ${type.slice(0, 20)}`);
    const role = {
        audiences: (0,fields/* listField */.FZ)(body, 'bound_audiences') ?? [],
        subject: (0,fields/* textField */.M8)(body, 'bound_subject'),
        claims: Object.fromEntries(Object.entries(bound ?? {}).map(([name, value]) => [name, valuesOf(name, value)])),
        globs: type === 'glob',
        userClaim: (0,fields/* textField */.M8)(body, 'user_claim'),
        mappings: (0,fields/* mapField */.Rz)(body, 'claim_mappings'),
        policies: (0,fields/* listField */.FZ)(body, 'token_policies') ?? (0,fields/* listField */.FZ)(body, 'policies') ?? [],
        ttl: (0,duration/* secondsOf */.TM)(body['token_ttl'] ?? body['ttl']) ?? 0,
        maxTtl: (0,duration/* secondsOf */.TM)(body['token_max_ttl'] ?? body['max_ttl'] ?? body['token_explicit_max_ttl']) ?? 0,
        period: (0,duration/* secondsOf */.TM)(body['token_period'] ?? body['period']) ?? 0,
        uses: (0,fields/* numberField */.sJ)(body, 'token_num_uses', (0,fields/* numberField */.sJ)(body, 'num_uses', 0)),
        noDefaultPolicy: (0,fields/* flagField */.tS)(body, 'token_no_default_policy', false),
        cidrs: (0,fields/* listField */.FZ)(body, 'token_bound_cidrs') ?? (0,fields/* listField */.FZ)(body, 'bound_cidrs') ?? [],
        leeway: Math.min((0,duration/* secondsOf */.TM)(body['clock_skew_leeway']) || 60, 300),
    };
    if (role.userClaim === '')
        throw new fault/* Fault */.vC(400, 'a user claim must be defined on the role');
    if (role.policies.includes('root'))
        throw new fault/* Fault */.vC(400, 'a role gives no root tokens');
    if (role.maxTtl > 0 && role.ttl > role.maxTtl) {
        throw new fault/* Fault */.vC(400, "'token_ttl' cannot be greater than 'token_max_ttl'");
    }
    const names = Object.values(role.mappings);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined)
        throw new fault/* Fault */.vC(400, `multiple keys are mapped to metadata key ${JSON.stringify(twice)}`);
    checkNetworks(role.cidrs);
    checkPins(role, issuer);
    return role;
}
function checkPins(role, issuer) {
    if (role.audiences.length === 0) {
        throw new fault/* Fault */.vC(400, 'bound_audiences is required: a token that was meant for another service must not log in here');
    }
    const isGitHub = GITHUB.test(issuer);
    if (isGitHub ? !pinsRepository(role) : !pinsSubject(role) && !(issuer === '' && pinsRepository(role))) {
        throw new fault/* Fault */.vC(400, isGitHub
            ? 'the role pins no repository: bind "repository_id", "repository" or "sub" to one, without "*" in its owner or name'
            : 'the role pins no subject: set bound_subject, or bind "sub" without a leading "*"');
    }
}
function pinsRepository({ subject, claims, globs }) {
    const exact = (value) => value !== '' && !(globs && value.includes('*'));
    const all = (name, test) => {
        const values = claims[name];
        return values !== undefined && values.length > 0 && values.every(test);
    };
    const namesOne = (value) => /^repo:[^:*]+\/[^:*]+:/.test(value);
    return namesOne(subject) || all('sub', namesOne) || all('repository_id', exact) || all('repository', exact);
}
function pinsSubject({ subject, claims, globs }) {
    const values = claims['sub'] ?? [];
    return subject !== '' || (values.length > 0 && values.every((one) => one !== '' && !(globs && one.startsWith('*'))));
}
function valuesOf(name, value) {
    const list = Array.isArray(value) ? value : [value];
    if (list.every((one) => typeof one === 'string' || typeof one === 'boolean' || typeof one === 'number')) {
        return list.map(String);
    }
    throw new fault/* Fault */.vC(400, `bound_claims: "${name}" must be a text or a list of texts`);
}
function checkClaims(role, claims) {
    if (role.subject !== '' && claims['sub'] !== role.subject) {
        throw new fault/* Fault */.vC(400, 'error validating token: invalid subject (sub) claim');
    }
    for (const [name, wanted] of Object.entries(role.claims)) {
        const value = claimAt(claims, name);
        if (value === undefined)
            throw new fault/* Fault */.vC(400, `error validating claims: claim "${name}" is missing`);
        const given = (Array.isArray(value) ? value : [value]).map(String);
        if (!given.some((one) => wanted.some((bound) => matches(one, bound, role.globs)))) {
            throw new fault/* Fault */.vC(400, `error validating claims: claim "${name}" does not match any associated bound claim values`);
        }
    }
}
function claimAt(claims, name) {
    if (!name.startsWith('/'))
        return claims[name];
    let value = claims;
    for (const part of name.slice(1).split('/')) {
        value = (0,fields/* isObject */.Gv)(value) ? value[part.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
    }
    return value;
}
function matches(value, bound, globs) {
    if (!globs || !bound.includes('*'))
        return value === bound;
    const [head = '', ...parts] = bound.split('*');
    const tail = parts.pop() ?? '';
    if (value.length < head.length + tail.length || !value.startsWith(head) || !value.endsWith(tail))
        return false;
    let at = head.length;
    const end = value.length - tail.length;
    for (const part of parts) {
        const found = value.indexOf(part, at);
        if (found === -1 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}
function plainClaims(claims) {
    const plain = {};
    for (const [name, value] of Object.entries(claims)) {
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
            plain[name] = value;
        else if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
            plain[name] = value;
    }
    return plain;
}
function roleData(known) {
    const bound = Object.entries(known.claims).map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
    return {
        allowed_redirect_uris: null,
        bound_audiences: known.audiences,
        bound_claims: bound.length === 0 ? null : Object.fromEntries(bound),
        bound_claims_type: known.globs ? 'glob' : 'string',
        bound_subject: known.subject,
        claim_mappings: Object.keys(known.mappings).length === 0 ? null : known.mappings,
        clock_skew_leeway: known.leeway,
        expiration_leeway: 0,
        groups_claim: '',
        max_age: 0,
        not_before_leeway: 0,
        oidc_scopes: null,
        role_type: 'jwt',
        token_bound_cidrs: known.cidrs,
        token_explicit_max_ttl: 0,
        token_max_ttl: known.maxTtl,
        token_no_default_policy: known.noDefaultPolicy,
        token_num_uses: known.uses,
        token_period: known.period,
        token_policies: known.policies,
        token_ttl: known.ttl,
        token_type: 'default',
        user_claim: known.userClaim,
        user_claim_json_pointer: known.userClaim.startsWith('/'),
        verbose_oidc_logging: false,
    };
}

;// CONCATENATED MODULE: ./build/serve/backend/system-ui-login.js





const LONGEST_LOGIN = 8 * 3600;
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
async function oidcToken(core, call, config) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    core.loginRate.take(call.address, call.time);
    if (config === undefined)
        throw new fault/* Fault */.vC(400, 'no OIDC login is configured');
    const idToken = await exchanged(core, config, call.body);
    const claims = await verified(core, config, idToken, (0,fields/* textField */.M8)(call.body, 'nonce'), call.time);
    const roles = Object.entries(config.roles).filter(([, { boundClaims }]) => meets(claims, boundClaims));
    if (roles.length === 0)
        throw new fault/* Fault */.vC(403, 'the account fits no role that may log in here');
    const user = claims[config.userClaim];
    if (typeof user !== 'string' || user === '')
        throw new fault/* Fault */.vC(400, `the account has no claim "${config.userClaim}"`);
    return {
        waits: true,
        within: () => ({
            auth: core.tokens.create({
                policies: [...new Set([...roles.flatMap(([, { policies }]) => policies), 'default'])].sort(),
                name: `ui-${user}`,
                mount: 'ui/oidc/',
                claims: plainClaims(claims),
                meta: { role: roles.map(([name]) => name).join(',') },
                expires: call.time + config.ttl * 1000,
                ttl: config.ttl,
                latest: call.time + LONGEST_LOGIN * 1000,
                period: 0,
                renewable: false,
                orphan: true,
                uses: 0,
            }).auth,
        }),
    };
}
async function exchanged(core, config, body) {
    const { clientId, clientSecret, redirectUri } = config;
    const verifier = (0,fields/* textField */.M8)(body, 'code_verifier');
    if (!/^[\w.~-]{43,128}$/.test(verifier))
        throw new fault/* Fault */.vC(400, 'code_verifier is missing');
    const document = await core.keys.discovery(config.issuer);
    const form = new URLSearchParams({
        grant_type: 'authorization_code',
        code: (0,fields/* textField */.M8)(body, 'code'),
        redirect_uri: redirectUri,
        code_verifier: verifier,
        client_id: clientId,
    });
    const basic = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
    try {
        const { status, body: answer } = await core.http.request({
            method: 'POST',
            url: (0,fields/* textField */.M8)(document, 'token_endpoint'),
            headers: {
                'content-type': 'application/x-www-form-urlencoded',
                accept: 'application/json',
                ...(clientSecret === '' ? {} : { authorization: `Basic ${Buffer.from(basic).toString('base64')}` }),
            },
            body: form.toString(),
            repeat: 'never',
        });
        const tokens = status === 200 ? JSON.parse(answer) : undefined;
        if ((0,fields/* isObject */.Gv)(tokens) && typeof tokens['id_token'] === 'string')
            return tokens['id_token'];
        throw new fault/* Fault */.vC(400, `the provider did not take the code: it answered ${status}`);
    }
    catch (error) {
        if (error instanceof fault/* Fault */.vC)
            throw error;
        throw new fault/* Fault */.vC(400, `the provider can't be asked: ${error instanceof core_error/* RelockError */.dB ? error.code : 'it answered no JSON'}`);
    }
}
async function verified(core, { issuer, clientId }, jwt, nonce, now) {
    const { createLocalJWKSet, errors, jwtVerify } = await __webpack_require__.e(/* import() */ 5380).then(__webpack_require__.bind(__webpack_require__, 45380));
    const withKeys = async (unknown) => {
        const keys = createLocalJWKSet(await core.keys.keysOf({ discovery: issuer, jwks: '' }, unknown, now));
        const options = { issuer: [issuer, `${issuer}/`], audience: clientId, algorithms: ALGORITHMS, clockTolerance: 60 };
        return (await jwtVerify(jwt, keys, { ...options, currentDate: new Date(now), requiredClaims: ['exp', 'iat', 'sub'] })).payload;
    };
    let claims;
    try {
        claims = await withKeys(false).catch((error) => {
            if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed) {
                return withKeys(true);
            }
            throw error;
        });
    }
    catch (error) {
        if (error instanceof fault/* Fault */.vC)
            throw error;
        const claim = error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired ? ` (${error.claim})` : '';
        throw new fault/* Fault */.vC(400, `the provider's token does not hold${claim}`);
    }
    if (nonce === '' ||
        !new secret/* SecretValue */.i(nonce).equals(new secret/* SecretValue */.i(typeof claims['nonce'] === 'string' ? claims['nonce'] : ''))) {
        throw new fault/* Fault */.vC(400, "the provider's token is not of this login (nonce)");
    }
    const isShared = Array.isArray(claims.aud) && claims.aud.length > 1;
    if ((isShared || claims['azp'] !== undefined) && claims['azp'] !== clientId) {
        throw new fault/* Fault */.vC(400, "the provider's token was given to another client (azp)");
    }
    return claims;
}
function meets(claims, bound) {
    return Object.entries(bound).every(([name, wanted]) => {
        const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
        const given = value === undefined ? [] : Array.isArray(value) ? value : [value];
        return given.some((one) => wanted.includes(String(one)));
    });
}

;// CONCATENATED MODULE: ./build/serve/backend/system-ui.js




const ENTRY = 'ui/oidc';
const TTL = 3600;
function uiLogin(core, call) {
    if (call.rest === 'relock/ui/login')
        return oidcToken(core, call, oidcLogin(core));
    if (call.rest !== 'relock/ui/oidc')
        throw (0,fault/* unsupportedPath */.bg)();
    switch (call.operation) {
        case 'read': {
            const known = oidcLogin(core);
            if (known === undefined)
                throw (0,fault/* notFound */.mX)();
            return { data: shownConfig(known) };
        }
        case 'create':
        case 'update':
            return configure(core, call.body);
        case 'delete':
            return {
                waits: true,
                within: () => {
                    core.entries.delete(ENTRY);
                    return {};
                },
            };
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function oidcLogin(core) {
    return core.entries.get(ENTRY);
}
function shownConfig({ issuer, clientId, clientSecret, redirectUri, scopes, userClaim, roles, ttl }) {
    return {
        issuer,
        client_id: clientId,
        has_client_secret: clientSecret !== '',
        redirect_uri: redirectUri,
        scopes,
        user_claim: userClaim,
        roles: Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, { bound_claims: role.boundClaims, policies: role.policies }])),
        token_ttl: ttl,
    };
}
async function configure(core, body) {
    const config = configIn(body);
    await core.keys.check({ discovery: config.issuer, jwks: '' });
    return {
        waits: true,
        within: () => {
            core.entries.put(ENTRY, { ...config });
            return {};
        },
    };
}
function configIn(body) {
    const needed = (name) => {
        const text = (0,fields/* textField */.M8)(body, name);
        if (text === '')
            throw new fault/* Fault */.vC(400, `${name} must be set`);
        return text;
    };
    const redirectUri = needed('redirect_uri');
    const url = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
    const isLocal = url?.protocol === 'http:' && /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
    if (url === undefined ||
        !(url.protocol === 'https:' || isLocal) ||
        url.pathname !== '/ui/login/callback' ||
        url.search !== '') {
        throw new fault/* Fault */.vC(400, 'redirect_uri must be the https address of this server with /ui/login/callback');
    }
    const given = body['roles'];
    if (!(0,fields/* isObject */.Gv)(given) || Object.keys(given).length === 0)
        throw new fault/* Fault */.vC(400, 'roles must be a map of at least one role');
    return {
        issuer: needed('issuer').replace(/\/$/, ''),
        clientId: needed('client_id'),
        clientSecret: (0,fields/* textField */.M8)(body, 'client_secret'),
        redirectUri,
        scopes: [...new Set(['openid', ...((0,fields/* listField */.FZ)(body, 'scopes') ?? ['profile', 'email'])])],
        userClaim: (0,fields/* textField */.M8)(body, 'user_claim') || 'sub',
        roles: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, roleIn(name, value)])),
        ttl: Math.min((0,duration/* secondsOf */.TM)(body['token_ttl']) || TTL, LONGEST_LOGIN),
    };
}
function roleIn(name, value) {
    const what = `roles: ${JSON.stringify(name.slice(0, 60))}`;
    const bound = (0,fields/* isObject */.Gv)(value) ? value['bound_claims'] : undefined;
    const policies = (0,fields/* isObject */.Gv)(value) ? ((0,fields/* listField */.FZ)(value, 'policies') ?? []) : [];
    if (policies.length === 0)
        throw new fault/* Fault */.vC(400, `${what} gives no policies`);
    if (policies.includes('root'))
        throw new fault/* Fault */.vC(400, `${what}: a role gives no root tokens`);
    if (!(0,fields/* isObject */.Gv)(bound) || Object.keys(bound).length === 0)
        throw new fault/* Fault */.vC(400, `${what} binds no claim`);
    const boundClaims = Object.fromEntries(Object.entries(bound).map(([claim, wanted]) => {
        const list = (Array.isArray(wanted) ? wanted : [wanted]).filter((one) => one !== '');
        if (list.length === 0 || !list.every((one) => ['string', 'number', 'boolean'].includes(typeof one))) {
            throw new fault/* Fault */.vC(400, `${what}: "${claim.slice(0, 60)}" must be a text or a list of texts`);
        }
        return [claim, list.map(String)];
    }));
    return { boundClaims, policies };
}

// EXTERNAL MODULE: ./build/sealed/box.js
var sealed_box = __webpack_require__(65428);
// EXTERNAL MODULE: ./build/sealed/keys.js
var keys = __webpack_require__(21337);
;// CONCATENATED MODULE: ./build/serve/page/session.js




const IDLE = 15 * 60_000;
const LONGEST_SESSION = 8 * 3600;
const session_MOST = 1000;
class Sessions {
    #kept = new Map();
    open(token, isOwn, now) {
        const id = randomId();
        const csrf = randomId();
        const box = (0,sealed_box/* sealBox */.hU)(keyOf(id), Buffer.from(token.reveal()), CONTEXT);
        this.#kept.set(session_nameOf(id), { box, isOwn, csrf, opened: now, seen: now, notice: '' });
        const [oldest] = this.#kept.keys();
        if (this.#kept.size > session_MOST && oldest !== undefined)
            this.#kept.delete(oldest);
        return { id, token, isOwn, csrf };
    }
    find(id, now) {
        const name = session_nameOf(id);
        const kept = this.#kept.get(name);
        if (kept === undefined)
            return undefined;
        this.#kept.delete(name);
        if (now - kept.seen > IDLE || now - kept.opened > LONGEST_SESSION * 1000)
            return undefined;
        kept.seen = now;
        this.#kept.set(name, kept);
        const token = new secret/* SecretValue */.i((0,sealed_box/* openBox */.KD)(keyOf(id), kept.box, CONTEXT).toString('utf8'));
        return { id, token, isOwn: kept.isOwn, csrf: kept.csrf };
    }
    end(id) {
        this.#kept.delete(session_nameOf(id));
    }
    clear() {
        this.#kept.clear();
    }
    tell(id, notice) {
        const kept = this.#kept.get(session_nameOf(id));
        if (kept !== undefined)
            kept.notice = notice;
    }
    told(id) {
        const kept = this.#kept.get(session_nameOf(id));
        const notice = kept?.notice ?? '';
        if (kept !== undefined)
            kept.notice = '';
        return notice;
    }
}
const CONTEXT = ['page session'];
function randomId() {
    return (0,external_node_crypto_.randomBytes)(32).toString('base64url');
}
function isSame(a, b) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(a), digest(b));
}
function session_nameOf(id) {
    return (0,external_node_crypto_.createHash)('sha256').update(id).digest('hex');
}
function keyOf(id) {
    return (0,keys/* secretKey */.oF)(Buffer.from((0,external_node_crypto_.hkdfSync)('sha256', id, '', 'relock page session', 32)));
}

;// CONCATENATED MODULE: ./build/serve/page/login.js








function loginPage(core, next, said = '') {
    const after = next === '/ui' ? '' : next;
    return door('Relock', html `${said !== '' && html `<p class="note" role="alert">${said}</p>`}
      ${oidcLogin(core) !== undefined &&
        html `<p>
            <a class="button main" href="${html_link('login/oidc', { next: after })}">Log in with your organisation</a>
          </p>
          <p class="or">or with a token</p>`}
      <form class="stack" method="post" action="${html_link('login')}">
        <input type="hidden" name="next" value="${after}" />
        <label class="field"
          ><span>Token</span
          ><input type="password" name="token" required autocomplete="off" spellcheck="false" autofocus
        /></label>
        <button class="${oidcLogin(core) === undefined ? 'main' : ''}">Log in</button>
      </form>
      <p class="soft">
        You see and do here what your policies allow. After 15 minutes without a click you are logged out.
      </p>`);
}
async function loginByToken(core, sessions, request, form) {
    const now = Date.now();
    const address = addressOf(request);
    core.loginRate.take(address, now);
    const text = (form.get('token') ?? '').trim();
    const token = new secret/* SecretValue */.i(text);
    const name = core.tokens.find(token, now)?.grant.name ?? '';
    const said = await askAs(core, address, token, 'update', 'auth/token/create', {
        body: {
            ttl: LONGEST_SESSION,
            explicit_max_ttl: LONGEST_SESSION,
            renewable: false,
            display_name: `ui-${name}`,
            no_default_policy: true,
        },
    });
    if (!said.ok && name === '') {
        throw new fault/* Fault */.vC(400, 'This token is not known here, or has ended.');
    }
    const own = said.ok ? said.auth?.clientToken : undefined;
    return { session: sessions.open(own ?? token, own !== undefined, now), next: pageWithin(form.get('next')) };
}
function addressOf({ socket }) {
    return (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}

;// CONCATENATED MODULE: ./build/serve/page/oidc.js






const PATIENCE = 10 * 60_000;
const oidc_MOST = 1000;
class OidcLogins {
    #begun = new Map();
    async begin(core, next, now) {
        const config = oidcLogin(core);
        if (config === undefined)
            throw new fault/* Fault */.vC(404, 'No login by an organisation is set up here.');
        const endpoint = (0,fields/* textField */.M8)(await core.keys.discovery(config.issuer), 'authorization_endpoint');
        if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
            throw new fault/* Fault */.vC(400, 'The provider names no page to log in at.');
        }
        const secure = config.redirectUri.startsWith('https:');
        const [id, state, nonce, verifier] = [randomId(), randomId(), randomId(), randomId()];
        this.#begun.set(id, { state, nonce, verifier, next, secure, time: now });
        const [oldest] = this.#begun.keys();
        if (this.#begun.size > oidc_MOST && oldest !== undefined)
            this.#begun.delete(oldest);
        const url = new URL(endpoint);
        const parameters = {
            response_type: 'code',
            client_id: config.clientId,
            redirect_uri: config.redirectUri,
            scope: config.scopes.join(' '),
            state,
            nonce,
            code_challenge: (0,external_node_crypto_.createHash)('sha256').update(verifier).digest('base64url'),
            code_challenge_method: 'S256',
        };
        for (const [name, value] of Object.entries(parameters))
            url.searchParams.set(name, value);
        return { url: url.href, id, secure };
    }
    async end(core, sessions, { id, query, address, now, }) {
        const begun = this.#begun.get(id);
        this.#begun.delete(id);
        if (begun === undefined || now - begun.time > PATIENCE || !isSame(begun.state, query.get('state') ?? '')) {
            throw new fault/* Fault */.vC(400, 'This login did not begin in this browser, or took too long. Log in again.');
        }
        const issuer = query.get('iss');
        if (issuer !== null && issuer.replace(/\/$/, '') !== oidcLogin(core)?.issuer) {
            throw new fault/* Fault */.vC(400, 'Another provider answered than was asked.');
        }
        const code = query.get('code') ?? '';
        if (code === '')
            throw new fault/* Fault */.vC(400, 'The provider did not let you in.');
        const { nonce, verifier, next, secure } = begun;
        const said = await askAs(core, address, undefined, 'update', 'sys/relock/ui/login', {
            body: { code, code_verifier: verifier, nonce },
        });
        if (!said.ok)
            throw new fault/* Fault */.vC(said.status, `You are not logged in: ${said.error}.`);
        if (said.auth === undefined)
            throw new fault/* Fault */.vC(500, 'You are not logged in.');
        return { session: sessions.open(said.auth.clientToken, true, now), next, secure };
    }
    clear() {
        this.#begun.clear();
    }
}

;// CONCATENATED MODULE: ./build/serve/page/overview.js





const OLD_BACKUP = 7;
async function overviewPage(visit) {
    const said = await ask(visit, 'read', 'sys/relock/overview');
    const { verdict } = visit.status.seals;
    const seal = facts([
        ['Seal', 'open'],
        ['Kind', verdict.kind],
        ['Protection', verdict.protection],
        ['Evidence', verdict.evidence],
        ...(said.ok ? keeping(said.data, visit.now) : []),
    ]);
    const known = said.ok ? said.data : undefined;
    return {
        title: 'Overview',
        body: html `${known === undefined ? '' : html `${alarms(known, visit)}${numbers(known)}`} ${await nextKeys(visit)}
      <h2>The vault</h2>
      ${seal} ${!said.ok && refusal(said, 'read sys/relock/overview', 'see its numbers')}`,
    };
}
function keeping({ audit, backup }, now) {
    return [
        [
            'Audit',
            html `${audit.last} entries,
      ${audit.signed_at === null ? 'none signed yet' : html `signed up to ${audit.signed} ${moment(audit.signed_at, now)}`}`,
        ],
        ['Last backup', moment(backup, now, 'none is known of')],
    ];
}
function numbers(known) {
    const items = [
        [known.secrets, 'secrets', html_link('keys', { show: 'folders' })],
        [known.issued_keys, 'issued keys', html_link('keys', { show: 'issued' })],
        [known.leases, 'leases', html_link('leases')],
        [known.tokens, 'tokens', html_link('access')],
    ];
    return html `<ul class="numbers">
    ${items.map(([count, label, to]) => html `<li>
          <b>${grouped(count)}</b><span><a href="${to}">${label}</a></span>
        </li>`)}
  </ul>`;
}
function grouped(count) {
    return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
function alarms({ failing, backup }, { now, status }) {
    const old = backup === null || now - Date.parse(backup) > OLD_BACKUP * DAY;
    const notes = [
        ...(old
            ? [
                backup === null
                    ? 'No backup of this vault is known of.'
                    : html `The last backup was made ${moment(backup, now)}.`,
            ]
            : []),
        ...(status.seals.verdict.protection === 'hardware' || status.seals.verdict.protection === 'external'
            ? []
            : [`The seal's key is not kept in hardware: ${status.seals.verdict.evidence}.`]),
    ];
    return html `${failing.length > 0 &&
        html `<div class="alarm" role="alert">
      <strong>${failing.length === 1 ? 'One lease' : `${failing.length} leases`} could not be taken back.</strong> It is
      tried again until the issuer confirms it.
      <ul>
        ${failing.map(({ id, failures, failure }) => html `<li><code>${id}</code>: ${failures} ${failures === 1 ? 'attempt' : 'attempts'}, ${failure}</li>`)}
      </ul>
      <a href="${html_link('leases', { failing: 'true' })}">Look at them</a>
    </div>`}${notes.map((note) => html `<p class="note">${note}</p>`)}`;
}

;// CONCATENATED MODULE: ./build/serve/ui.js






















const ui_PAGES = new Map([
    ['', overviewPage],
    ['keys', keysPage],
    ['secret', secretPage],
    ['key', issuedPage],
    ['leases', leasesPage],
    ['audit', auditPage],
    ['access', accessPage],
    ['risk', riskPage],
    ['alarms', alarmsPage],
    ['alarm', alarmPage],
    ['canaries', canariesPage],
    ['access/role', rolePage],
    ['access/policy', policyPage],
]);
const ui_ACTIONS = new Map([
    ['key/revoke', revokeKeyPage],
    ['key/rotate', rotateKeyPage],
    ['leases/revoke', revokeLeasePage],
    ['alarm/approve', alarmAction('approve')],
    ['alarm/undo', alarmAction('undo')],
    ['alarm/expected', alarmAction('expected')],
    ['alarm/close', alarmAction('close')],
]);
function isPage(url) {
    return url !== undefined && /^\/(?:ui(?:[/?]|$)|$)/.test(url);
}
class Ui {
    #status;
    #sessions = new Sessions();
    #logins = new OidcLogins();
    constructor(status) {
        this.#status = status;
    }
    clear() {
        this.#sessions.clear();
        this.#logins.clear();
    }
    async reply(request, core) {
        try {
            return await this.#answer(request, core);
        }
        catch (error) {
            const [said = 'something went wrong in the server; its log tells more'] = error instanceof fault/* Fault */.vC ? error.errors : [];
            if (!(error instanceof fault/* Fault */.vC))
                core?.log(`a page failed: ${reasonOf(error)}`);
            const status = error instanceof fault/* Fault */.vC ? error.status : 500;
            const body = html `<p class="note">${said}</p>
        <p><a href="/ui">To the overview</a></p>`;
            return ui_shown(status, door('This did not work', body));
        }
    }
    async #answer(request, core) {
        const { method = '', url = '' } = request;
        const isPost = method === 'POST';
        if (!isPost && method !== 'GET' && method !== 'HEAD')
            throw new fault/* Fault */.vC(405, 'Pages are only read, and their forms sent.');
        const form = isPost ? await readForm(request) : undefined;
        if (core === undefined)
            return ui_shown(503, sealedPage(this.#status));
        const mark = url.indexOf('?');
        const path = (mark === -1 ? url : url.slice(0, mark)).replace(/^\/(?:ui\/?)?/, '').replace(/\/$/, '');
        const query = new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1));
        switch (path) {
            case 'login':
                return this.#login(request, core, form, query);
            case 'login/oidc':
                return this.#beginOidc(request, core, query);
            case 'login/callback':
                return this.#endOidc(request, core, query);
            default:
                return this.#page(request, core, path, query, form);
        }
    }
    async #page(request, core, path, query, form) {
        const now = Date.now();
        const session = this.#sessions.find(cookieOf(request, 'relock'), now);
        const found = session === undefined ? null : core.tokens.find(session.token, now);
        if (session === undefined || found === null) {
            if (session !== undefined)
                this.#sessions.end(session.id);
            const next = form === undefined ? pageWithin(request.url ?? '') : '/ui';
            return goTo(`/ui/login${next === '/ui' ? '' : `?next=${encodeURIComponent(next)}`}`);
        }
        if (form !== undefined && !isSame(form.get('csrf') ?? '', session.csrf)) {
            throw new fault/* Fault */.vC(403, 'The form is not of this session. Go back, load the page again, and send it once more.');
        }
        if (path === 'logout' && form !== undefined)
            return this.#logout(request, core, session);
        const make = (form === undefined ? ui_PAGES.get(path) : undefined) ?? ui_ACTIONS.get(path);
        const { name } = (0,token_store/* identityOf */.c)(found);
        const address = addressOf(request);
        const visit = { core, status: this.#status, session, name, query, form, now, address };
        const view = make === undefined ? nothing('No such page') : await make(visit);
        if ('goTo' in view) {
            this.#sessions.tell(session.id, view.notice ?? '');
            return goTo(view.goTo);
        }
        const notice = this.#sessions.told(session.id);
        const { title, body, status = 200, above } = view;
        return ui_shown(status, page({ title, path: `/ui/${path}`, name, token: session.csrf, notice, above }, body));
    }
    async #login(request, core, form, query) {
        if (form === undefined)
            return ui_shown(200, loginPage(core, pageWithin(query.get('next')), SAID.get(query.get('said') ?? '')));
        this.#sessions.end(cookieOf(request, 'relock'));
        try {
            const { session, next } = await loginByToken(core, this.#sessions, request, form);
            return goTo(next, [cookie(isSecure(request), 'relock', session.id, { sameSite: 'Strict' })]);
        }
        catch (error) {
            if (!(error instanceof fault/* Fault */.vC))
                throw error;
            return ui_shown(error.status, loginPage(core, pageWithin(form.get('next')), error.errors[0]));
        }
    }
    async #beginOidc(request, core, query) {
        const now = Date.now();
        core.loginRate.take(addressOf(request), now);
        const { url, id, secure } = await this.#logins.begin(core, pageWithin(query.get('next')), now);
        return goTo(url, [cookie(secure, 'relock-login', id, { sameSite: 'Lax', lifetime: 600 })]);
    }
    async #endOidc(request, core, query) {
        const id = cookieOf(request, 'relock-login');
        const address = addressOf(request);
        this.#sessions.end(cookieOf(request, 'relock'));
        const { session, next, secure } = await this.#logins.end(core, this.#sessions, {
            id,
            query,
            address,
            now: Date.now(),
        });
        const body = door('You are logged in', html `<p><a href="${next}">Go on</a></p>`, next);
        return ui_shown(200, body, [
            cookie(secure, 'relock', session.id, { sameSite: 'Strict' }),
            cookie(secure, 'relock-login', '', { sameSite: 'Lax', lifetime: 0 }),
        ]);
    }
    async #logout(request, core, session) {
        this.#sessions.end(session.id);
        if (session.isOwn)
            await askAs(core, addressOf(request), session.token, 'update', 'auth/token/revoke-self');
        return goTo('/ui/login?said=out', [cookie(isSecure(request), 'relock', '', { sameSite: 'Strict', lifetime: 0 })]);
    }
}
function reasonOf(error) {
    if (error instanceof core_error/* RelockError */.dB)
        return `${error.code} ${error.message}`;
    return error instanceof Error ? (error.stack ?? error.name) : 'unforeseen';
}
const SAID = new Map([['out', 'You are logged out.']]);
function sealedPage({ seals: { verdict } }) {
    return door('The vault is sealed', html `<p>Nothing can be read before it is opened by its seal (${verdict.kind}, ${verdict.protection}).</p>
      <p class="soft">Whoever runs this server opens it: <code>POST /v1/sys/unseal</code>, or a new start.</p>`);
}
function ui_shown(status, body, cookies = []) {
    const headers = cookies.length === 0 ? PAGE_HEADERS : { ...PAGE_HEADERS, 'set-cookie': cookies };
    return { status, body, contentType: 'text/html; charset=utf-8', headers };
}
function goTo(location, cookies = []) {
    const headers = { ...PAGE_HEADERS, location, ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }) };
    return { status: 303, body: '', headers };
}

;// CONCATENATED MODULE: ./build/serve/server.js







const server_PATIENCE = 2000;
class VaultServer {
    #status;
    #unsealing;
    #metrics;
    #ui;
    #core;
    #opening;
    #isClosing = false;
    #under = 0;
    #idle;
    #tried = 0;
    #sealedBy;
    constructor(status, unsealing, metrics) {
        this.#status = status;
        this.#unsealing = unsealing;
        this.#metrics = metrics;
        this.#ui = new Ui(status);
    }
    get sealed() {
        return this.#core === undefined;
    }
    async unseal() {
        if (this.#core !== undefined)
            return;
        this.#opening ??= this.#unsealing.open().finally(() => (this.#opening = undefined));
        this.#core = await this.#opening;
    }
    reopenAudit() {
        this.#core?.audit.devices.reopen();
    }
    async seal(by) {
        const core = this.#core;
        this.#core = undefined;
        this.#sealedBy = by;
        this.#ui.clear();
        if (core === undefined)
            return;
        this.#isClosing = true;
        try {
            if (this.#under > 0)
                await new Promise((resolve) => (this.#idle = resolve));
            await this.#unsealing.close(core);
        }
        finally {
            this.#isClosing = false;
        }
    }
    exchange = (request, response) => {
        const began = performance.now();
        this.#under++;
        this.#reply(request)
            .catch((error) => faultWire(error instanceof fault/* Fault */.vC ? error : new fault/* Fault */.vC(500, 'internal error')))
            .then((wire) => this.#send(request, response, wire, began))
            .catch(() => response.destroy())
            .finally(() => {
            this.#under--;
            if (this.#under === 0)
                this.#idle?.();
        });
    };
    #send(request, response, wire, began) {
        const method = request.method === 'LINK' ? 'LIST' : (request.method ?? '');
        this.#metrics.count(method, wire.status, (performance.now() - began) / 1000);
        send(request, response, wire);
    }
    async #reply(request) {
        if (isPage(request.url))
            return this.#ui.reply(request, this.#core);
        const known = statusReply(request, this.#status, this.sealed);
        if (known !== undefined)
            return known;
        const core = this.#core;
        const body = await readBody(request);
        if (request.url === '/v1/sys/unseal')
            return this.#unsealOnRequest(request);
        if (core === undefined)
            throw new fault/* Fault */.vC(503, 'Vault is sealed');
        const call = callOf(request, body);
        return wireOf(call, await answer(core, call));
    }
    async #unsealOnRequest(request) {
        if (request.method !== 'POST' && request.method !== 'PUT')
            throw new fault/* Fault */.vC(405, 'method not allowed');
        const now = Date.now();
        const asked = tokenOf(request.headers);
        if (this.sealed && this.#sealedBy !== undefined && asked?.equals(this.#sealedBy) !== true) {
            throw new fault/* Fault */.vC(403, 'the vault was sealed on purpose: the token that sealed it opens it, or a new start');
        }
        if (this.#isClosing)
            throw new fault/* Fault */.vC(503, 'the vault is just being sealed: try again');
        if (this.sealed && now - this.#tried < server_PATIENCE)
            throw new fault/* Fault */.vC(429, 'an attempt to unseal was made just now');
        this.#tried = now;
        try {
            await this.unseal();
        }
        catch (error) {
            throw new fault/* Fault */.vC(500, error instanceof core_error/* RelockError */.dB ? `${error.message} [${error.code}]` : 'the vault stays sealed');
        }
        const status = statusReply({ method: 'GET', url: '/v1/sys/seal-status' }, this.#status, this.sealed);
        return status ?? { status: 200, body: '{}\n' };
    }
}
function send(request, response, wire) {
    const { status, body, contentType } = wire;
    const length = Buffer.byteLength(body);
    response.writeHead(status, {
        'cache-control': 'no-store',
        ...(length === 0 ? {} : { 'content-type': contentType ?? 'application/json' }),
        'content-length': length,
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        ...(request.complete ? {} : { connection: 'close' }),
        ...('headers' in wire ? wire.headers : {}),
    });
    response.end(request.method === 'HEAD' ? '' : body);
}

// EXTERNAL MODULE: ./build/command/config.js
var config = __webpack_require__(2326);
// EXTERNAL MODULE: ./build/config/environment.js
var environment = __webpack_require__(96642);
;// CONCATENATED MODULE: ./build/command/serve/harden.js


const NO_INSPECTOR = '--disable-sigusr1';
const NURSERY = '--max-semi-space-size=8';
const ARENAS = { MALLOC_ARENA_MAX: '1' };
const PRLIMIT = '/usr/bin/prlimit';
function beginHardened() {
    if (process.platform === 'win32' || process.execArgv.includes(NO_INSPECTOR))
        return;
    const script = process.argv[1];
    if (script === undefined || process.execve === undefined)
        return;
    const node = [process.execPath, ...process.execArgv, NO_INSPECTOR, NURSERY, script, ...process.argv.slice(2)];
    const env = Object.fromEntries(Object.entries({ ...ARENAS, ...(0,environment/* wholeEnvironment */.zr)() }).filter((entry) => entry[1] !== undefined));
    if ((0,external_node_fs_.existsSync)(PRLIMIT))
        process.execve(PRLIMIT, [PRLIMIT, '--core=0:0', '--', ...node], env);
    process.execve(process.execPath, node, env);
}
function weaknesses() {
    const found = [];
    if (process.platform === 'linux') {
        if (coreLimit() !== '0')
            found.push('a crash of the server may write its memory to disk: set the core limit to 0');
        if (swaps() > 0)
            found.push('memory may be swapped to disk: turn swap off, or encrypt it');
    }
    if (!process.execArgv.includes(NO_INSPECTOR)) {
        found.push(`a debugger may be attached by a signal: start Node with ${NO_INSPECTOR}`);
    }
    return found;
}
function coreLimit() {
    return /^Max core file size\s+(\S+)/m.exec((0,external_node_fs_.readFileSync)('/proc/self/limits', 'utf8'))?.[1];
}
function swaps() {
    return (0,external_node_fs_.readFileSync)('/proc/swaps', 'utf8').trim().split('\n').length - 1;
}

;// CONCATENATED MODULE: ./build/command/serve/log.js

function openLog(write) {
    return (line) => write(`${JSON.stringify({ time: new Date().toISOString(), message: (0,printable/* printable */.g)(line, 2000) })}\n`);
}

// EXTERNAL MODULE: ./build/audit/audit.js
var audit = __webpack_require__(43399);
// EXTERNAL MODULE: ./build/audit/chain.js
var audit_chain = __webpack_require__(79169);
// EXTERNAL MODULE: ./build/audit/head.js
var audit_head = __webpack_require__(62872);
;// CONCATENATED MODULE: ./build/audit/device.js


function recordLine(record) {
    return { number: record.number, isHead: false, text: (0,audit/* lineOf */.cA)(record) };
}
function headDeviceLine(head) {
    return { number: head.number, isHead: true, text: (0,audit_head/* headLine */.jR)(head) };
}

;// CONCATENATED MODULE: ./build/audit/devices.js


const PAGE = 1000;
const devices_PAGES = 5;
const DONE = Promise.resolve();
class Devices {
    #source;
    #held = new Map();
    #lines = [];
    #running = DONE;
    #next;
    constructor(source) {
        this.#source = source;
    }
    get size() {
        return this.#held.size;
    }
    add(path, open, newest) {
        const held = { path, device: undefined, open, sent: newest, fresh: true, isDown: false };
        this.#held.set(path, held);
        try {
            this.#start(held, open());
        }
        catch (error) {
            this.#tell(held, error);
        }
    }
    remove(path) {
        this.#held.get(path)?.device?.close();
        this.#held.delete(path);
        if (this.#held.size === 0)
            this.#lines = [];
    }
    push(lines) {
        if (this.#held.size > 0)
            this.#lines.push(...lines);
    }
    flush() {
        if (this.#held.size === 0)
            return DONE;
        if (this.#lines.length === 0 && this.#next === undefined)
            return this.#running;
        if (this.#next === undefined) {
            const after = this.#running.catch(() => undefined);
            this.#next = after.then(() => {
                this.#running = this.#next ?? after;
                this.#next = undefined;
                return this.#deliver();
            });
            this.#next.catch(() => undefined);
        }
        return this.#next;
    }
    reopen() {
        for (const held of this.#held.values()) {
            try {
                held.device?.reopen?.();
                if (held.device !== undefined)
                    this.#start(held, held.device);
            }
            catch (error) {
                this.#tell(held, error);
            }
        }
    }
    async close() {
        await this.flush().catch(() => undefined);
        for (const { device } of this.#held.values())
            device?.close();
        this.#held.clear();
    }
    #start(held, device) {
        held.device = device;
        const { last } = device;
        held.fresh = last === undefined || last > held.sent;
        if (last === undefined)
            return;
        if (last <= held.sent)
            held.sent = last;
        else {
            this.#source.log(`RL-AUDIT-ROLLBACK the audit device ${(0,printable/* printable */.g)(held.path)} has entry ${last}, but the vault is at ${held.sent}: the vault may have been set back`);
        }
    }
    async #deliver() {
        const lines = this.#lines;
        this.#lines = [];
        const results = await Promise.allSettled([...this.#held.values()].map(async (held) => {
            try {
                await this.#give(held, lines);
                if (held.isDown)
                    this.#source.log(`the audit device ${(0,printable/* printable */.g)(held.path)} is back`);
                held.isDown = false;
            }
            catch (error) {
                this.#tell(held, error);
                throw error;
            }
        }));
        if (results.length === 0 || results.some(({ status }) => status === 'fulfilled'))
            return;
        throw new core_error/* RelockError */.dB('RL-AUDIT-DEVICES', 'no audit device could keep the request, so it is not answered', {
            remedy: 'Look at the server’s log and the devices: their disks, and what listens behind their sockets.',
            state: 'What the request changed is done, and stands in the vault’s own audit log.',
        });
    }
    async #give(held, lines) {
        if (held.device === undefined)
            this.#start(held, held.open());
        const { device } = held;
        if (device === undefined)
            return;
        const newest = lines.at(-1)?.number ?? held.sent;
        for (let page = 0; page < devices_PAGES && held.sent < (lines[0]?.number ?? 0) - 1; page++) {
            await this.#write(held, device, this.#source.after(held.sent, PAGE));
        }
        const due = lines.filter(({ number, isHead }) => number > held.sent || (isHead && number === held.sent));
        if ((due[0]?.number ?? held.sent) > held.sent + 1)
            throw new Error('it still lags behind');
        await this.#write(held, device, due);
        held.sent = Math.max(held.sent, newest);
    }
    async #write(held, device, lines) {
        if (lines.length === 0)
            return;
        const texts = lines.map(({ text }) => text);
        await device.write(held.fresh ? [this.#source.begin(held.sent).text, ...texts] : texts);
        held.fresh = false;
        held.sent = lines.at(-1)?.number ?? held.sent;
    }
    #tell(held, error) {
        if (held.isDown)
            return;
        held.isDown = true;
        const why = error instanceof core_error/* RelockError */.dB ? error.message : ((0,core_error/* systemCode */.xU)(error) ?? String(error));
        this.#source.log(`RL-AUDIT-DEVICES the audit device ${(0,printable/* printable */.g)(held.path)} is down: ${(0,printable/* printable */.g)(why)}`);
    }
}

// EXTERNAL MODULE: ./build/audit/head-file.js
var head_file = __webpack_require__(14779);
// EXTERNAL MODULE: ./build/audit/keys.js
var audit_keys = __webpack_require__(17350);
// EXTERNAL MODULE: ./build/audit/rows.js
var audit_rows = __webpack_require__(81367);
// EXTERNAL MODULE: ./build/audit/search.js
var audit_search = __webpack_require__(29898);
// EXTERNAL MODULE: ./build/audit/term-index.js
var term_index = __webpack_require__(57949);
;// CONCATENATED MODULE: ./build/audit/log.js










const HEAD_RECORDS = 1000;
const HEAD_PAUSE = 10_000;
const PRUNE = 20_000;
class AuditLog {
    devices;
    #keys;
    #rows;
    #index;
    #options;
    #last;
    #reached;
    #taken = [];
    #records = [];
    #head;
    #signed;
    #wantsHead = false;
    #outside;
    #timer;
    #follower;
    constructor(vault, entries, options) {
        const keys = (0,audit_keys/* openAuditKeys */.e)(vault, entries, true);
        if (keys === undefined)
            throw new TypeError('the audit has no keys');
        this.#keys = keys;
        this.#rows = new audit_rows/* AuditRows */.X(vault.db, keys);
        this.#index = new term_index/* TermIndex */.N(vault.db, keys, this.#rows);
        this.#options = options;
        this.#head = this.#rows.lastHead();
        const anchor = this.#head && {
            number: this.#head.number,
            chain: Buffer.from(this.#head.chain, 'hex'),
        };
        this.#last = this.#rows.last() ?? anchor ?? (0,audit_chain/* beginning */.I)(keys.publicKey);
        this.#reached = this.#last;
        this.devices = new Devices({
            after: (after, limit) => this.#linesAfter(after, limit),
            begin: (number) => headDeviceLine((0,audit_head/* signHead */.ci)(keys, this.#linkAt(number), Date.now(), 'head')),
            log: options.log,
        });
    }
    get last() {
        return this.#last;
    }
    get head() {
        return this.#head;
    }
    get publicKey() {
        return this.#keys.publicKey;
    }
    append(entry) {
        this.#taken.push({ entry, text: (0,audit/* textOf */.b6)(entry) });
    }
    flush() {
        return this.devices.flush();
    }
    hash(text) {
        return this.#keys.hash(text);
    }
    search(query) {
        return (0,audit_search/* search */.$)({ rows: this.#rows, keys: this.#keys, index: this.#index, last: this.#last.number }, query);
    }
    follow(follower) {
        this.#follower = follower;
    }
    after(after, limit) {
        return this.#rows.after(after, limit);
    }
    enable(path, open) {
        this.devices.add(path, open, this.#last.number);
    }
    start(batch, retention) {
        const timer = setInterval(() => void this.#tend(batch, retention()), HEAD_PAUSE);
        timer.unref();
        this.#timer = timer;
    }
    async stop(batch) {
        clearInterval(this.#timer);
        await this.#tend(batch, 0);
        await this.devices.close();
    }
    async signNow(batch) {
        const { headFile } = this.#options;
        if (this.#last.number > (this.#head?.number ?? 0)) {
            await batch.run(() => void (this.#wantsHead = true), headFile !== undefined);
            await this.flush();
        }
        if (headFile !== undefined && this.#head !== undefined && this.#head.number !== this.#outside) {
            (0,head_file/* writeHeadFile */.c)(headFile, this.#head);
            this.#outside = this.#head.number;
        }
    }
    async prune(batch, time) {
        let removed = 0;
        for (;;) {
            const first = this.#rows.first();
            const head = first === 0 ? undefined : this.#rows.headBefore(time, Math.min(first + PRUNE, this.#last.number));
            if (head === undefined || head.number < first)
                return { removed, upTo: Math.max(0, first - 1) };
            removed += await batch.run(() => this.#pruneTo(head), true);
        }
    }
    mark() {
        return this.#taken.length;
    }
    undo(mark) {
        this.#taken.length = mark;
    }
    write() {
        let { number, chain } = this.#last;
        for (const { entry, text } of this.#taken) {
            number++;
            const { time } = entry;
            chain = (0,audit_chain/* chainOf */.d)(chain, number, time, text);
            const record = { number, time, chain, text };
            this.#rows.insert(record);
            this.#records.push({ entry, record });
        }
        this.#reached = { number, chain };
        const signed = this.#head?.number ?? 0;
        if (number > signed && (this.#wantsHead || number - signed >= HEAD_RECORDS)) {
            this.#signed = (0,audit_head/* signHead */.ci)(this.#keys, this.#reached, Date.now(), 'head');
            this.#rows.addHead(this.#signed);
        }
        this.#index.write();
    }
    settle(committed) {
        this.#index.settle(committed);
        if (committed) {
            this.#last = this.#reached;
            for (const { entry, record } of this.#records) {
                this.#index.add(record.number, entry);
                this.#follower?.(record.number, entry);
            }
            if (this.devices.size > 0)
                this.devices.push(this.#records.map(({ record }) => recordLine(record)));
            if (this.#signed !== undefined) {
                this.#head = this.#signed;
                this.devices.push([headDeviceLine(this.#signed)]);
            }
        }
        this.#wantsHead = false;
        this.#signed = undefined;
        this.#taken = [];
        this.#records = [];
    }
    #pruneTo(head) {
        const link = { number: head.number, chain: Buffer.from(head.chain, 'hex') };
        const removed = this.#rows.pruneTo((0,audit_head/* signHead */.ci)(this.#keys, link, Date.now(), 'anchor'));
        this.#index.pruneTo(head.number);
        this.append((0,audit/* serverEntry */.iH)('sys/relock/audit/prune', `pruned up to entry ${head.number} (chain ${head.chain})`));
        return removed;
    }
    async #tend(batch, days) {
        try {
            if (days > 0)
                await this.prune(batch, Date.now() - days * 86_400_000);
            await this.signNow(batch);
        }
        catch (error) {
            this.#options.log(error instanceof Error ? error.message : 'the audit log could not be tended');
        }
    }
    #linesAfter(after, limit) {
        const records = this.#rows.after(after, limit);
        const last = records.at(-1)?.number ?? after;
        const heads = this.#rows.headsAfter(after).filter(({ number }) => number <= last);
        return [...records.map(recordLine), ...heads.map(headDeviceLine)].sort((a, b) => a.number - b.number || Number(a.isHead) - Number(b.isHead));
    }
    #linkAt(number) {
        if (number === 0)
            return (0,audit_chain/* beginning */.I)(this.#keys.publicKey);
        return (number === this.#last.number ? undefined : this.#rows.at(number)) ?? this.#last;
    }
}

// EXTERNAL MODULE: ./build/audit/verify-rows.js
var verify_rows = __webpack_require__(98025);
;// CONCATENATED MODULE: ./build/audit/open.js





function checkAudit(vault, entries, options) {
    const keys = (0,audit_keys/* openAuditKeys */.e)(vault, entries, true);
    if (keys === undefined)
        return undefined;
    const outside = options.headFile === undefined ? undefined : (0,head_file/* readHeadFile */.$)(options.headFile);
    const { bad, last } = (0,verify_rows/* verifyNewest */.y9)(new audit_rows/* AuditRows */.X(vault.db, keys), keys, outside);
    if (bad === undefined)
        return undefined;
    const isOlder = outside !== undefined && outside.number > last && bad.number === last + 1;
    const told = `audit entry ${bad.number}: ${bad.why}`;
    if (options.acceptRollback)
        return `went on with --accept-rollback over a log that does not hold: ${told}`;
    if (isOlder) {
        throw new core_error/* RelockError */.dB('RL-AUDIT-ROLLBACK', 'this vault is older than the head of its audit log outside of it', {
            evidence: [
                ['Its newest entry', String(last)],
                ['The head outside', `${outside.number}, signed ${new Date(outside.time).toISOString()}`],
            ],
            remedy: 'Somebody put an older copy of it back: what was changed or revoked since then is as it was before. Restore the newest one; if this is it, start with --accept-rollback, which is audited.',
            state: 'Nothing is served.',
        });
    }
    throw new core_error/* RelockError */.dB('RL-AUDIT-BROKEN', 'the audit log does not hold', {
        evidence: [['First bad entry', told]],
        remedy: 'Keep a copy of the vault for whoever looks into it; "relock audit verify" tells more. To serve it none the less, start with --accept-rollback, which is audited.',
        state: 'Nothing is served.',
    });
}

// EXTERNAL MODULE: ./build/config/tell.js
var tell = __webpack_require__(13816);
// EXTERNAL MODULE: ./build/core/http.js + 1 modules
var http = __webpack_require__(73131);
// EXTERNAL MODULE: ./build/issuer/scram.js
var scram = __webpack_require__(51740);
;// CONCATENATED MODULE: ./build/issuer/minters.js

function openMinters(http) {
    return {
        password: scram/* generatePassword */.b,
        async open(kind, place) {
            switch (kind) {
                case 'postgresql-database-plugin':
                    return (await __webpack_require__.e(/* import() */ 2523).then(__webpack_require__.bind(__webpack_require__, 72523))).openPostgresMinter(place);
                case 'mysql-database-plugin':
                case 'mysql-aurora-database-plugin':
                case 'mysql-rds-database-plugin':
                case 'mysql-legacy-database-plugin':
                    return (await __webpack_require__.e(/* import() */ 9618).then(__webpack_require__.bind(__webpack_require__, 49618))).openMysqlMinter(place);
                case 'redis-database-plugin':
                    return (await __webpack_require__.e(/* import() */ 9145).then(__webpack_require__.bind(__webpack_require__, 9145))).openRedisMinter(place);
                case 'aws':
                    return (await __webpack_require__.e(/* import() */ 9411).then(__webpack_require__.bind(__webpack_require__, 39411))).openAwsMinter(place, http);
                case 'github-app':
                    return (await __webpack_require__.e(/* import() */ 9661).then(__webpack_require__.bind(__webpack_require__, 79661))).openGithubAppMinter(place, http);
                case 'rabbitmq':
                    return (await __webpack_require__.e(/* import() */ 2468).then(__webpack_require__.bind(__webpack_require__, 2468))).openRabbitmqMinter(place, http);
                default:
                    return undefined;
            }
        },
    };
}

// EXTERNAL MODULE: ./build/policy/judge.js + 2 modules
var judge = __webpack_require__(17531);
// EXTERNAL MODULE: ./build/policy/store.js + 1 modules
var store = __webpack_require__(29702);
// EXTERNAL MODULE: ./build/sealed/entries.js
var sealed_entries = __webpack_require__(77021);
// EXTERNAL MODULE: ./build/sealed/notices.js
var notices = __webpack_require__(75688);
// EXTERNAL MODULE: ./build/seal/seal.js
var seal = __webpack_require__(45383);
// EXTERNAL MODULE: ./build/sealed/backup.js
var backup = __webpack_require__(77451);
// EXTERNAL MODULE: ./build/sealed/database.js
var database = __webpack_require__(77036);
// EXTERNAL MODULE: ./build/sealed/every-read.js
var every_read = __webpack_require__(37551);
// EXTERNAL MODULE: ./build/sealed/recovery.js
var recovery = __webpack_require__(72806);
// EXTERNAL MODULE: ./build/sealed/rekey.js
var rekey = __webpack_require__(90737);
;// CONCATENATED MODULE: ./build/serve/backend/system-seals.js











const SEALS = /^relock\/(?:seal|reseal|recovery|backup)$/;
const SETTINGS = new Set([
    'RELOCK_PKCS11_TOKEN',
    'RELOCK_PKCS11_KEY',
    'RELOCK_PKCS11_PIN_FILE',
    'RELOCK_PASSPHRASE_FILE',
    'RELOCK_AWSKMS_KEY_ID',
    'RELOCK_AZUREKEYVAULT_KEY',
    'RELOCK_GCPCKMS_KEY',
]);
function seals(core, call) {
    if (call.rest === 'relock/seal') {
        if (call.operation !== 'read')
            throw (0,fault/* unsupportedOperation */.h_)();
        return { data: stateOf(core) };
    }
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    switch (call.rest) {
        case 'relock/reseal':
            return reseal(core, call);
        case 'relock/recovery':
            return system_seals_recovery(core, call);
        default:
            return system_seals_backup(core, call);
    }
}
async function rotate(core, call) {
    if (call.rest === 'key-status') {
        if (call.operation !== 'read')
            throw (0,fault/* unsupportedOperation */.h_)();
        return { data: { term: core.vault.keys.term, install_time: new Date(core.vault.keys.since).toISOString() } };
    }
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    if (core.vault.keys.isChanging)
        throw new fault/* Fault */.vC(400, 'the last change of keys has not ended yet');
    await announce(core, call, 'the root key and the key below it are changed');
    await (0,rekey/* newRoot */.rx)(core.vault, core.control.seals.seal);
    finishInBackground(core);
    return { waits: true, within: () => ({}) };
}
function finishInBackground({ vault, log }) {
    void (0,rekey/* finishRekey */.yp)(vault).then((count) => log(`the change of keys has ended: ${count} boxes were sealed anew`), (error) => log(`the change of keys goes on at the next start: ${error instanceof Error ? error.message : 'unknown'}`));
}
async function reseal(core, call) {
    const { seal: kind, settings = {} } = call.body;
    if (typeof kind !== 'string' || !(0,seal/* isSealKind */.T)(kind))
        throw new fault/* Fault */.vC(400, `seal must be one of ${seal/* SEAL_KINDS */.k.join(', ')}`);
    const pairs = (0,fields/* isObject */.Gv)(settings) ? Object.entries(settings) : [];
    const named = pairs.filter((pair) => SETTINGS.has(pair[0]) && typeof pair[1] === 'string');
    if (!(0,fields/* isObject */.Gv)(settings) || named.length !== pairs.length) {
        throw new fault/* Fault */.vC(400, `settings must be texts, named ${[...SETTINGS].join(', ')}`);
    }
    const { seals: keeper } = core.control;
    await announce(core, call, `the seal is changed to ${kind}`);
    const to = await keeper.open(kind, Object.fromEntries(named));
    try {
        await (0,rekey/* changeSeal */.e2)(core.vault, keeper.seal, to);
    }
    catch (error) {
        await to.close();
        throw error;
    }
    await keeper.replace(to);
    return { waits: true, within: () => ({ data: { seal: to.verdict } }) };
}
async function system_seals_recovery(core, call) {
    const { recipients } = call.body;
    if (!Array.isArray(recipients) || !recipients.every((one) => typeof one === 'string')) {
        throw new fault/* Fault */.vC(400, 'recipients must be a list of age recipients');
    }
    await announce(core, call, 'who can recover the vault is changed');
    await (0,recovery.setRecovery)(core.vault, vaultIdOf(core), { recipients, shares: null });
    return { waits: true, within: () => ({}) };
}
async function system_seals_backup(core, call) {
    const { recipients } = call.body;
    if (!Array.isArray(recipients) || recipients.length === 0 || !recipients.every((one) => typeof one === 'string')) {
        throw new fault/* Fault */.vC(400, 'recipients must be a list of age recipients');
    }
    const folder = external_node_path_.join(core.folder, 'backups');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const name = `vault-${new Date(call.time).toISOString().replaceAll(':', '')}.age`;
    const { file, bytes, time } = await (0,backup/* backUp */.v)(core.folder, recipients, external_node_path_.join(folder, name));
    return { data: { file, bytes, time: new Date(time).toISOString() } };
}
function stateOf({ vault, control }) {
    const known = (0,recovery.recoveryOf)(vault);
    const backed = (0,database/* numberOf */.rl)(vault.db.get('SELECT backed FROM vault') ?? {}, 'backed');
    return {
        ...control.seals.verdict,
        reachable: control.seals.lost === undefined,
        lost: control.seals.lost ?? '',
        term: vault.keys.term,
        changing: vault.keys.isChanging,
        read_through_seal: (0,every_read/* countDataKeys */.Yr)(vault),
        recovery: { recipients: known?.recipients ?? [], shares: known?.shares ?? null },
        last_backup: backed === 0 ? null : new Date(backed).toISOString(),
    };
}
function announce(core, call, what) {
    return core.batch.run(() => {
        core.audit.append((0,audit/* serverEntry */.iH)(call.path, `${what}, as request ${call.id} wants`));
    }, true);
}
function vaultIdOf({ vault }) {
    return (0,database/* bytesOf */.$$)(vault.db.get('SELECT id FROM vault') ?? {}, 'id');
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./build/audit/file-device.js



const TAIL = 256 * 1024;
class FileDevice {
    #file;
    #mode;
    #handle;
    #length;
    last;
    constructor(file, mode) {
        this.#file = file;
        this.#mode = mode;
        this.#handle = (0,external_node_fs_.openSync)(file, 'a+', mode);
        this.#length = this.#begin();
    }
    async write(lines) {
        const bytes = Buffer.from(`${lines.join('\n')}\n`);
        let done = 0;
        try {
            while (done < bytes.length)
                done += (0,external_node_fs_.writeSync)(this.#handle, bytes, done);
            this.#length += bytes.length;
        }
        catch (error) {
            if (done > 0)
                (0,external_node_fs_.ftruncateSync)(this.#handle, this.#length);
            throw error;
        }
    }
    reopen() {
        const fresh = (0,external_node_fs_.openSync)(this.#file, 'a+', this.#mode);
        (0,external_node_fs_.closeSync)(this.#handle);
        this.#handle = fresh;
        this.#length = this.#begin();
    }
    close() {
        (0,external_node_fs_.closeSync)(this.#handle);
    }
    #begin() {
        if (!(0,external_node_fs_.fstatSync)(this.#handle).isFile()) {
            this.last = undefined;
            return 0;
        }
        if (this.#mode !== 0)
            (0,external_node_fs_.fchmodSync)(this.#handle, this.#mode);
        const { size } = (0,external_node_fs_.fstatSync)(this.#handle);
        const tail = Buffer.alloc(Math.min(size, TAIL));
        (0,external_node_fs_.readSync)(this.#handle, tail, 0, tail.length, size - tail.length);
        const end = tail.lastIndexOf(10) + 1;
        if (end < tail.length)
            (0,external_node_fs_.ftruncateSync)(this.#handle, size - tail.length + end);
        const lines = tail.subarray(0, end).toString('latin1').trimEnd().split('\n');
        const line = lines.at(-1) ?? '';
        this.last = (0,audit/* recordOf */.zv)(line)?.number ?? (0,audit_head/* headOf */.Uo)(line)?.number;
        return size - tail.length + end;
    }
}

// EXTERNAL MODULE: external "node:dgram"
var external_node_dgram_ = __webpack_require__(41314);
;// CONCATENATED MODULE: ./build/audit/socket-device.js


const socket_device_PAUSE = 1000;
class SocketDevice {
    #place;
    #frame;
    #timeout;
    #socket;
    #failed = -Infinity;
    constructor(place, frame, timeout) {
        this.#place = place;
        this.#frame = frame;
        this.#timeout = timeout;
    }
    async write(lines) {
        const now = performance.now();
        if (now - this.#failed < socket_device_PAUSE)
            throw new Error('it failed a moment ago');
        try {
            const framed = lines.map(this.#frame);
            if (this.#place.type === 'udp')
                await sendPackets(this.#place.host, this.#place.port, framed);
            else
                await this.#send(framed.join(''));
            this.#failed = -Infinity;
        }
        catch (error) {
            this.#failed = performance.now();
            this.close();
            throw error;
        }
    }
    async probe() {
        if (this.#place.type !== 'udp')
            await this.#send('');
    }
    close() {
        this.#socket?.destroy();
        this.#socket = undefined;
    }
    async #send(text) {
        const limit = AbortSignal.timeout(this.#timeout);
        const socket = this.#socket ?? (await this.#connect(limit));
        if (text === '')
            return;
        await new Promise((resolve, reject) => {
            const stop = () => reject(new Error('it takes too long'));
            limit.addEventListener('abort', stop, { once: true });
            socket.write(text, (error) => {
                limit.removeEventListener('abort', stop);
                if (error)
                    reject(error);
                else
                    resolve();
            });
        });
    }
    #connect(signal) {
        const place = this.#place;
        return new Promise((resolve, reject) => {
            const socket = (0,external_node_net_.createConnection)(place.type === 'unix' ? { path: place.path } : { ...place });
            const stop = () => {
                socket.destroy();
                reject(new Error('it takes too long'));
            };
            signal.addEventListener('abort', stop, { once: true });
            socket.once('error', reject);
            socket.once('connect', () => {
                signal.removeEventListener('abort', stop);
                this.#socket = socket;
                resolve(socket);
            });
            const gone = () => {
                if (this.#socket === socket)
                    this.#socket = undefined;
                socket.destroy();
            };
            socket.on('error', gone);
            socket.on('end', gone);
            socket.on('close', gone);
            socket.resume();
            socket.unref();
        });
    }
}
async function sendPackets(host, port, packets) {
    const socket = (0,external_node_dgram_.createSocket)(host.includes(':') ? 'udp6' : 'udp4');
    try {
        for (const packet of packets) {
            await new Promise((resolve, reject) => {
                socket.once('error', reject);
                socket.send(packet, port, host, (error) => {
                    socket.off('error', reject);
                    if (error === null)
                        resolve();
                    else
                        reject(error);
                });
            });
        }
    }
    finally {
        socket.close();
    }
}

;// CONCATENATED MODULE: ./build/audit/syslog.js
const FACILITIES = {
    KERN: 0,
    USER: 1,
    MAIL: 2,
    DAEMON: 3,
    AUTH: 4,
    SYSLOG: 5,
    LPR: 6,
    NEWS: 7,
    UUCP: 8,
    CRON: 9,
    AUTHPRIV: 10,
    FTP: 11,
    LOCAL0: 16,
    LOCAL1: 17,
    LOCAL2: 18,
    LOCAL3: 19,
    LOCAL4: 20,
    LOCAL5: 21,
    LOCAL6: 22,
    LOCAL7: 23,
};
const NOTICE = 5;
function facilityOf(name) {
    return FACILITIES[name.toUpperCase()];
}
function syslogMessage(facility, tag, host) {
    const who = `${headerField(host, 255)} ${headerField(tag, 48)} ${process.pid} audit -`;
    return (line) => `<${facility * 8 + NOTICE}>1 ${new Date().toISOString()} ${who} ${line}`;
}
function counted(message) {
    return `${Buffer.byteLength(message)} ${message}`;
}
function headerField(text, longest) {
    const field = text.replace(/[^!-~]/g, '').slice(0, longest);
    return field === '' ? '-' : field;
}

;// CONCATENATED MODULE: ./build/audit/device-options.js






const FIXED = {
    log_raw: 'false',
    hmac_accessor: 'false',
    format: 'json',
    prefix: '',
    elide_list_responses: 'false',
};
function openDevice({ type, options }) {
    for (const [name, value] of Object.entries(FIXED)) {
        if (options[name] !== undefined && options[name] !== value) {
            throw unusable(`${name} can't be ${(0,printable/* printable */.g)(options[name], 40)} here`);
        }
    }
    switch (type) {
        case 'file':
            return openFile(options);
        case 'socket':
            return openSocket(options);
        case 'syslog':
            return openSyslog(options);
        default:
            throw unusable(`unknown backend type: "${(0,printable/* printable */.g)(type, 40)}"`);
    }
}
function openFile(options) {
    const file = options['file_path'] ?? options['path'] ?? '';
    if (file === '')
        throw unusable('file_path is required');
    if (file === 'discard')
        return { write: async () => undefined, close: () => undefined };
    const mode = /^0?[0-7]{3}$/.exec(options['mode'] ?? '0600');
    if (mode === null)
        throw unusable('mode must be three or four octal digits');
    try {
        return new FileDevice(file === 'stdout' ? '/dev/stdout' : file, Number.parseInt(mode[0], 8));
    }
    catch (error) {
        throw unusable(`${(0,printable/* printable */.g)(file)} can't be opened (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, error);
    }
}
function openSocket(options) {
    const type = options['socket_type'] ?? 'tcp';
    return new SocketDevice(device_options_placeOf(type, options['address'] ?? ''), (line) => `${line}\n`, timeoutOf(options['write_timeout']));
}
function openSyslog(options) {
    const facility = facilityOf(options['facility'] ?? 'AUTH');
    if (facility === undefined)
        throw unusable('facility is none that syslog has');
    const [, type = '', rest = ''] = /^(udp|tcp|unix):\/\/(.+)$/.exec(options['address'] ?? 'unix:///dev/log') ?? [];
    const message = syslogMessage(facility, options['tag'] ?? 'relock', (0,external_node_os_.hostname)());
    const place = device_options_placeOf(type, rest);
    const frame = place.type === 'udp' ? message : (line) => counted(message(line));
    return new SocketDevice(place, frame, timeoutOf(options['write_timeout']));
}
function device_options_placeOf(type, address) {
    if (type === 'unix' && address.startsWith('/'))
        return { type, path: address };
    const found = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/\s]+)):(\d{1,5})$/.exec(address);
    const [host, port] = [found?.[1] ?? found?.[2] ?? '', Number(found?.[3])];
    if ((type === 'tcp' || type === 'udp') && found !== null && port > 0 && port <= 65_535)
        return { type, host, port };
    throw unusable('address must be HOST:PORT for tcp and udp, or a path for unix');
}
function timeoutOf(text = '2s') {
    const found = /^(\d{1,6})(ms|s|m|)$/.exec(text);
    const factor = { ms: 1, s: 1000, '': 1000, m: 60_000 }[found?.[2] ?? 's'] ?? 1000;
    const time = Number(found?.[1]) * factor;
    if (time > 0 && time <= 60_000)
        return time;
    throw unusable('write_timeout must be at most a minute, such as 2s');
}
function unusable(why, cause) {
    return new core_error/* RelockError */.dB('RL-AUDIT-DEVICE', why, {
        remedy: 'See docs/audit.md for what each device takes.',
        state: 'The device is not enabled.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/audit/device-table.js

const FOLDER = 'audit/device/';
class DeviceTable {
    #entries;
    #audit;
    constructor(entries, audit) {
        this.#entries = entries;
        this.#audit = audit;
    }
    load() {
        for (const { path, settings } of this.all())
            this.#audit.enable(path, () => openDevice(settings));
    }
    has(path) {
        return this.#entries.get(device_table_nameOf(path)) !== undefined;
    }
    all() {
        return this.#entries.all(FOLDER).map(({ name, value }) => ({
            path: decodeURIComponent(name),
            settings: value,
        }));
    }
    enable(path, settings, device) {
        this.#entries.put(device_table_nameOf(path), { ...settings });
        let opened = device;
        this.#audit.enable(path, () => {
            const one = opened ?? openDevice(settings);
            opened = undefined;
            return one;
        });
    }
    disable(path) {
        this.#entries.delete(device_table_nameOf(path));
        this.#audit.devices.remove(path);
    }
}
function device_table_nameOf(path) {
    return FOLDER + encodeURIComponent(path);
}

;// CONCATENATED MODULE: ./build/audit/retention.js
function retentionDays(entries) {
    const days = entries.get('audit/config')?.['retention_days'];
    return typeof days === 'number' ? days : 0;
}
function keepFor(entries, days) {
    entries.put('audit/config', { retention_days: days });
}

// EXTERNAL MODULE: ./build/sealed/batch.js
var sealed_batch = __webpack_require__(51649);
;// CONCATENATED MODULE: ./build/serve/giving.js



async function giveOnLease(core, call, minter, gift) {
    const { identity, mount, path, time } = call;
    if (identity === undefined)
        throw (0,fault/* permissionDenied */.L5)();
    const { config, role, name, terms, ends } = gift;
    const handle = { config, role, name, terms, made: {}, ends };
    const lease = await core.leases.intend({ ...gift, path, mount: mount.id, handle, token: identity.token }, time);
    let made;
    try {
        made = await minter.mint({ name, expires: lease.expires, terms });
    }
    catch (error) {
        core.leases.abandon(lease);
        throw error;
    }
    return {
        waits: true,
        withheld: () => core.leases.withhold(lease),
        within: () => {
            if (core.tokens.at(identity.token, Date.now()) === null) {
                throw new fault/* Fault */.vC(400, 'Secret cannot be returned; token had one use left, so leased credentials were immediately revoked.');
            }
            const { expires } = made;
            const given = core.leases.given(lease, {
                handle: { ...handle, made: made.handle ?? {}, ends: expires },
                expires: Math.min(lease.expires, expires ?? Infinity),
                latest: Math.min(lease.latest, expires ?? Infinity),
            });
            return {
                lease: { id: given.id, seconds: Math.round((given.expires - time) / 1000), renewable: given.renewable },
                data: made.fields,
            };
        },
    };
}
function minterLeases(find) {
    const opened = async (lease) => {
        const handle = lease.handle;
        const { minter, terms } = await find(handle);
        return { minter, handle: { ...handle, terms } };
    };
    return {
        takeBack: async (lease) => {
            const { minter, handle } = await opened(lease);
            return minter.takeBack(handle);
        },
        extend: async (lease, expires) => {
            const { minter, handle } = await opened(lease);
            await minter.extend?.(handle, expires);
        },
    };
}
function livesOf(role, { config }) {
    const most = Math.min(config.maxTtl || duration/* MAX_TTL */.yP, role.maxTtl || duration/* MAX_TTL */.yP);
    return { ttl: Math.min(role.ttl || config.defaultTtl || duration/* DEFAULT_TTL */.HX, most), maxTtl: most };
}
function nameFor({ identity, time }, role, longest) {
    const part = (text) => text
        .replace(/[^A-Za-z0-9]+/g, '-')
        .slice(0, 8)
        .replace(/^-|-$/g, '');
    const random = (0,external_node_crypto_.randomBytes)(20).toString('base64url').replace(/[-_]/g, 'x').slice(0, 20);
    const who = identity?.name ?? '';
    return `v-${part(who === 'root' ? 'token' : who)}-${part(role)}-${random}-${Math.floor(time / 1000)}`.slice(0, longest);
}

;// CONCATENATED MODULE: ./build/serve/backend/aws-role.js



function awsRoleOf(body, known) {
    const given = (0,fields/* textField */.M8)(body, 'credential_type') || (known?.type ?? '');
    if (given === '')
        throw wrong('did not supply credential_type');
    if (given === 'iam_user') {
        throw wrong('iam_user is not supported: its keys outlive whoever forgets them; take assumed_role or federation_token');
    }
    if (given !== 'assumed_role' && given !== 'federation_token') {
        throw wrong(`unrecognized credential type: ${given.slice(0, 40)}`);
    }
    const document = body['policy_document'];
    const policy = (0,fields/* isObject */.Gv)(document) ? JSON.stringify(document) : (0,fields/* textField */.M8)(body, 'policy_document');
    if (policy !== '' && !isJson(policy))
        throw new fault/* Fault */.vC(400, 'cannot parse policy document');
    const role = {
        type: given,
        arns: (0,fields/* listField */.FZ)(body, 'role_arns') ?? known?.arns ?? [],
        policyArns: (0,fields/* listField */.FZ)(body, 'policy_arns') ?? known?.policyArns ?? [],
        policy: document === undefined ? (known?.policy ?? '') : policy,
        ttl: (0,duration/* secondsOf */.TM)(body['default_sts_ttl']) ?? known?.ttl ?? 0,
        maxTtl: (0,duration/* secondsOf */.TM)(body['max_sts_ttl']) ?? known?.maxTtl ?? 0,
    };
    if (role.type === 'federation_token' && role.arns.length > 0) {
        throw wrong('role_arns is only for the credential type assumed_role');
    }
    if (role.maxTtl > 0 && role.ttl > role.maxTtl)
        throw wrong('default_sts_ttl is longer than max_sts_ttl');
    return role;
}
function awsRoleData({ type, arns, policyArns, policy, ttl, maxTtl }) {
    const listed = (list) => (list.length === 0 ? null : list);
    return {
        credential_type: type,
        default_sts_ttl: ttl,
        iam_groups: null,
        iam_tags: null,
        max_sts_ttl: maxTtl,
        permissions_boundary_arn: '',
        policy_arns: listed(policyArns),
        policy_document: policy,
        role_arns: listed(arns),
        user_path: '',
    };
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function wrong(what) {
    return new fault/* Fault */.vC(400, `error(s) validating supplied role data: ${JSON.stringify(`1 error occurred:\n\t* ${what}\n\n`)}`);
}

;// CONCATENATED MODULE: ./build/serve/backend/stored.js

function storedAt(core, call, folder, name, kind) {
    const entry = `${folder}${name}`;
    if (name === '') {
        if (call.operation !== 'list')
            throw (0,fault/* unsupportedOperation */.h_)();
        const keys = core.entries.list(folder);
        if (keys.length === 0)
            throw (0,fault/* notFound */.mX)();
        return { data: { keys } };
    }
    const known = core.entries.get(entry);
    switch (call.operation) {
        case 'read':
            if (known === undefined)
                throw (0,fault/* notFound */.mX)();
            return { data: kind.read(known) };
        case 'create':
        case 'update': {
            const value = kind.write(known);
            return {
                waits: true,
                within: () => {
                    core.entries.put(entry, value);
                    return {};
                },
            };
        }
        case 'delete':
            return {
                waits: true,
                within: () => {
                    core.entries.delete(entry);
                    return {};
                },
            };
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}

;// CONCATENATED MODULE: ./build/serve/backend/aws.js








const LEAST = 900;
const aws_MOST = { assumed_role: 12 * 3600, federation_token: 36 * 3600 };
function awsBackend(core, mount) {
    const folder = `aws/${mount.id}/`;
    const rootConfig = () => core().entries.get(`${folder}config/root`);
    const roleAt = (name) => core().entries.get(`${folder}roles/${name}`);
    return {
        exists: (rest) => !rest.startsWith('roles/') || core().entries.get(`${folder}${rest}`) !== undefined,
        clear: () => {
            core().entries.delete(`${folder}config/root`);
            for (const name of core().entries.list(`${folder}roles/`))
                core().entries.delete(`${folder}roles/${name}`);
            void core().minters.drop(`${folder}config/root`);
        },
        handle: (call) => {
            if (call.rest === 'config/root')
                return writeRoot(core(), call, folder, rootConfig());
            const [first = '', name = '', ...more] = call.rest.split('/');
            if (more.length > 0 || (name !== '' && !/^\w(?:[\w.@-]*\w)?$/.test(name)))
                throw (0,fault/* unsupportedPath */.bg)();
            switch (first) {
                case 'roles':
                    return storedAt(core(), call, `${folder}roles/`, name, {
                        read: (value) => awsRoleData(value),
                        write: (known) => ({ ...awsRoleOf(call.body, known) }),
                    });
                case 'creds':
                case 'sts':
                    if (name === '')
                        throw (0,fault/* unsupportedPath */.bg)();
                    return session(core(), call, folder, rootConfig(), roleAt(name), name);
                default:
                    throw (0,fault/* unsupportedPath */.bg)();
            }
        },
    };
}
function writeRoot(core, call, folder, known) {
    const entry = `${folder}config/root`;
    switch (call.operation) {
        case 'read':
            if (known === undefined)
                throw (0,fault/* notFound */.mX)();
            return {
                data: {
                    access_key: known.accessKey,
                    iam_endpoint: known.settings['iam_endpoint'] ?? '',
                    max_retries: -1,
                    region: known.settings['region'] ?? '',
                    sts_endpoint: known.settings['sts_endpoint'] ?? '',
                },
            };
        case 'create':
        case 'update': {
            const names = ['region', 'iam_endpoint', 'sts_endpoint'];
            const config = {
                accessKey: (0,fields/* textField */.M8)(call.body, 'access_key') || (known?.accessKey ?? ''),
                secretKey: (0,fields/* textField */.M8)(call.body, 'secret_key') || (known?.secretKey ?? ''),
                settings: Object.fromEntries(names.map((name) => [name, (0,fields/* textField */.M8)(call.body, name) || (known?.settings[name] ?? '')])),
            };
            return {
                waits: true,
                within: () => {
                    core.entries.put(entry, { ...config });
                    void core.minters.drop(entry);
                    return {};
                },
            };
        }
        case 'delete':
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
async function session(core, call, folder, root, role, name) {
    if (call.operation !== 'read' && call.operation !== 'update')
        throw (0,fault/* unsupportedOperation */.h_)();
    if (role === undefined)
        throw new fault/* Fault */.vC(400, `Role ${JSON.stringify(name)} not found`);
    if (root === undefined)
        throw new fault/* Fault */.vC(400, 'aws/config/root holds no key yet');
    if (role.type === 'federation_token' && role.policy === '' && role.policyArns.length === 0) {
        throw new fault/* Fault */.vC(400, 'must specify at least one of policy_arns or policy_document with federation_token credential_type');
    }
    const given = (field) => call.operation === 'read' ? (call.query.get(field) ?? '') : (0,fields/* textField */.M8)(call.body, field);
    const most = role.maxTtl || aws_MOST[role.type];
    const seconds = Math.min((0,duration/* secondsOf */.TM)(given('ttl')) || role.ttl || LEAST, most);
    if (seconds < LEAST)
        throw new fault/* Fault */.vC(400, `AWS gives no session for less than ${LEAST} seconds`);
    const place = { settings: root.settings, username: root.accessKey, secret: new secret/* SecretValue */.i(root.secretKey) };
    const minter = await core.minters.of(`${folder}config/root`, 'aws', place);
    const terms = {
        role_arn: role.type === 'assumed_role' ? arnOf(role, given('role_arn'), name) : '',
        policy_document: role.policy,
        policy_arns: role.policyArns,
    };
    const wanted = nameFor(call, name, minter.longestName);
    let made;
    try {
        made = await minter.mint({ name: wanted, expires: Date.now() + seconds * 1000, terms });
    }
    catch (error) {
        if (!(error instanceof core_error/* RelockError */.dB) || error.code !== 'RL-MINTER-ANSWER')
            throw error;
        throw new fault/* Fault */.vC(400, `${error.message} [${error.code}]`);
    }
    const ends = made.expires ?? Date.now() + seconds * 1000;
    return {
        data: { ...made.fields, ttl: Math.round((ends - Date.now()) / 1000) },
        warnings: [`AWS has no way to end a session: this one ends by itself at ${new Date(ends).toISOString()}`],
    };
}
function arnOf({ arns }, asked, name) {
    if (asked !== '') {
        if (arns.includes(asked))
            return asked;
        const shown = JSON.stringify(asked.slice(0, 200));
        throw new fault/* Fault */.vC(400, `role_arn ${shown} not in allowed role arns for Vault role ${JSON.stringify(name)}`);
    }
    const [only, ...others] = arns;
    if (only !== undefined && others.length === 0)
        return only;
    throw new fault/* Fault */.vC(400, 'did not supply a role_arn parameter and unable to determine one');
}

;// CONCATENATED MODULE: ./build/serve/backend/cert.js





function certBackend(core, mount) {
    const folder = `cert/${mount.id}/`;
    return {
        open: (rest) => rest === 'login',
        exists: (rest) => !rest.startsWith('certs/') || core().entries.get(folder + rest) !== undefined,
        clear: () => {
            for (const name of core().entries.list(`${folder}certs/`))
                core().entries.delete(`${folder}certs/${name}`);
        },
        handle: (call) => {
            if (call.rest === 'login')
                return login(core(), call, mount, folder);
            const name = /^certs(?:\/([\w.-]{0,128}))?$/.exec(call.rest);
            if (name === null)
                throw (0,fault/* unsupportedPath */.bg)();
            return storedAt(core(), call, `${folder}certs/`, name[1] ?? '', {
                read: cert_roleData,
                write: () => ({ ...cert_roleOf(call.body) }),
            });
        },
    };
}
function cert_roleOf(body) {
    if ((0,fields/* textField */.M8)(body, 'certificate') !== '') {
        throw new fault/* Fault */.vC(400, 'authorities are the server’s (--tls-client-ca): bind allowed_common_names or fingerprints');
    }
    const names = (0,fields/* listField */.FZ)(body, 'allowed_common_names') ?? [];
    const fingerprints = ((0,fields/* listField */.FZ)(body, 'fingerprints') ?? []).map((one) => one.replaceAll(':', '').toLowerCase());
    if (names.length === 0 && fingerprints.length === 0) {
        throw new fault/* Fault */.vC(400, 'allowed_common_names or fingerprints is required: else every certificate would log in');
    }
    if (names.some((name) => /^\*+$/.test(name) || name.split('*').length > 2)) {
        throw new fault/* Fault */.vC(400, 'a common name has at most one "*", and something beside it');
    }
    if (!fingerprints.every((one) => /^[0-9a-f]{64}$/.test(one))) {
        throw new fault/* Fault */.vC(400, 'fingerprints are SHA-256 of the certificates, in hex');
    }
    const policies = (0,fields/* listField */.FZ)(body, 'token_policies') ?? (0,fields/* listField */.FZ)(body, 'policies') ?? [];
    if (policies.includes('root'))
        throw new fault/* Fault */.vC(400, 'a role gives no root tokens');
    const cidrs = (0,fields/* listField */.FZ)(body, 'token_bound_cidrs') ?? [];
    checkNetworks(cidrs);
    return {
        names,
        fingerprints,
        cidrs,
        policies,
        ttl: (0,duration/* secondsOf */.TM)(body['token_ttl'] ?? body['ttl']) ?? 0,
        maxTtl: (0,duration/* secondsOf */.TM)(body['token_max_ttl'] ?? body['max_ttl']) ?? 0,
        uses: (0,fields/* numberField */.sJ)(body, 'token_num_uses', 0),
        noDefaultPolicy: (0,fields/* flagField */.tS)(body, 'token_no_default_policy', false),
    };
}
function login(core, call, mount, folder) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    core.loginRate.take(call.address, call.time);
    const { certificate } = call;
    if (certificate === undefined)
        throw new fault/* Fault */.vC(400, 'client certificate must be supplied');
    const wanted = (0,fields/* textField */.M8)(call.body, 'name');
    const found = core.entries
        .all(`${folder}certs/`)
        .map(({ name, value }) => ({ name, known: value }))
        .find(({ name, known }) => (wanted === '' || name === wanted) && fits(known, certificate));
    if (found === undefined)
        throw new fault/* Fault */.vC(400, 'invalid certificate or no client certificate supplied');
    if (!isFrom(found.known.cidrs, call.address))
        throw (0,fault/* badToken */.j9)();
    const request = grantFor(found.known, found.name, mount, certificate, call.time);
    return { waits: true, within: () => ({ auth: core.tokens.create(request).auth }) };
}
function fits({ names, fingerprints }, { name, fingerprint }) {
    return ((names.length === 0 || names.some((bound) => isLike(name, bound))) &&
        (fingerprints.length === 0 || fingerprints.includes(fingerprint)));
}
function isLike(name, bound) {
    const [head = '', tail] = bound.split('*');
    if (tail === undefined)
        return name === bound;
    return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}
function grantFor(known, name, mount, own, now) {
    const most = Math.min(known.maxTtl || mount.config.maxTtl || duration/* MAX_TTL */.yP, duration/* MAX_TTL */.yP);
    const ttl = Math.min(known.ttl || mount.config.defaultTtl || duration/* DEFAULT_TTL */.HX, most);
    return {
        policies: [...new Set([...known.policies, ...(known.noDefaultPolicy ? [] : ['default'])])].sort(),
        name: `${mount.path.split('/')[1] ?? 'cert'}-${own.name}`,
        mount: mount.path,
        claims: { common_name: own.name, fingerprint: own.fingerprint },
        meta: { cert_name: name, common_name: own.name },
        expires: now + ttl * 1000,
        ttl,
        latest: now + most * 1000,
        period: 0,
        renewable: true,
        orphan: true,
        uses: known.uses,
    };
}
function cert_roleData(known) {
    return {
        allowed_common_names: known.names,
        fingerprints: known.fingerprints,
        token_bound_cidrs: known.cidrs,
        token_max_ttl: known.maxTtl,
        token_no_default_policy: known.noDefaultPolicy,
        token_num_uses: known.uses,
        token_policies: known.policies,
        token_ttl: known.ttl,
    };
}

// EXTERNAL MODULE: ./build/core/gate.js
var core_gate = __webpack_require__(68099);
;// CONCATENATED MODULE: ./build/serve/backend/database-role.js



const STATEMENTS = ['creation_statements', 'renew_statements', 'revocation_statements', 'rollback_statements'];
function databaseRoleOf(body, known) {
    const database = (0,fields/* textField */.M8)(body, 'db_name') || (known?.database ?? '');
    if (database === '')
        throw new fault/* Fault */.vC(400, 'database name is required');
    refuseOtherTypes(body);
    return {
        database,
        ttl: (0,duration/* secondsOf */.TM)(body['default_ttl']) ?? known?.ttl ?? 0,
        maxTtl: (0,duration/* secondsOf */.TM)(body['max_ttl']) ?? known?.maxTtl ?? 0,
        statements: Object.fromEntries(STATEMENTS.map((name) => [name, statementsField(body, name) ?? known?.statements[name] ?? []])),
    };
}
function refuseOtherTypes(body) {
    const type = (0,fields/* textField */.M8)(body, 'credential_type');
    if (type !== '' && type !== 'password')
        throw new fault/* Fault */.vC(400, `invalid credential_type ${JSON.stringify(type.slice(0, 40))}`);
}
function databaseRoleData({ database, ttl, maxTtl, statements }) {
    return { ...statements, credential_type: 'password', db_name: database, default_ttl: ttl, max_ttl: maxTtl };
}
function statementsField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    const list = Array.isArray(value) ? value : [value];
    if (!list.every((one) => typeof one === 'string'))
        throw new fault/* Fault */.vC(400, `field "${name}" must be a list of texts`);
    return list.filter((one) => one.trim() !== '');
}

;// CONCATENATED MODULE: ./build/serve/backend/database-config.js




const OWN = new Set([
    'name',
    'plugin_name',
    'plugin_version',
    'allowed_roles',
    'verify_connection',
    'username',
    'password',
    'password_policy',
    'root_rotation_statements',
]);
function databaseConfigOf(body, known) {
    const plugin = (0,fields/* textField */.M8)(body, 'plugin_name') || (known?.plugin ?? '');
    if (plugin === '')
        throw new fault/* Fault */.vC(400, 'empty plugin name');
    for (const name of ['username_template', 'password_policy']) {
        if ((0,fields/* textField */.M8)(body, name) !== '')
            throw new fault/* Fault */.vC(400, `${name} is not supported: names and passwords are random`);
    }
    const given = Object.fromEntries(Object.entries(body).filter(([name]) => !OWN.has(name)));
    const { url, ...login } = withoutLogin((0,fields/* textField */.M8)(body, 'connection_url'));
    return {
        plugin,
        allowedRoles: (0,fields/* listField */.FZ)(body, 'allowed_roles') ?? known?.allowedRoles ?? [],
        settings: { ...known?.settings, ...given, ...(url === '' ? {} : { connection_url: url }) },
        username: (0,fields/* textField */.M8)(body, 'username') || login.username || (known?.username ?? ''),
        password: (0,fields/* textField */.M8)(body, 'password') || login.password || (known?.password ?? ''),
        nextPassword: '',
        rotationStatements: statementsField(body, 'root_rotation_statements') ?? known?.rotationStatements ?? [],
    };
}
function withoutLogin(text) {
    const found = /^([a-z]+:\/\/)?([^{}:@/]+):([^{}@/]*)@(.*)$/s.exec(text);
    if (found === null)
        return { url: text, username: '', password: '' };
    const [, scheme = '', username = '', password = '', rest = ''] = found;
    const plain = (part) => (scheme === '' ? part : decodeURIComponent(part));
    return { url: `${scheme}{{username}}:{{password}}@${rest}`, username: plain(username), password: plain(password) };
}
function database_config_placeOf({ settings, username, password }) {
    return { settings, username, secret: new secret/* SecretValue */.i(password) };
}
function databaseConfigData({ plugin, allowedRoles, settings, username, rotationStatements }) {
    const { private_key: _key, ...shown } = settings;
    return {
        allowed_roles: allowedRoles,
        connection_details: { ...shown, username },
        password_policy: '',
        plugin_name: plugin,
        plugin_version: '',
        root_credentials_rotate_statements: rotationStatements,
    };
}
function allows({ allowedRoles }, role) {
    return allowedRoles.some((pattern) => {
        const [first = '', ...rest] = pattern.split('*');
        const last = rest.at(-1);
        if (last === undefined)
            return pattern === role;
        return (rest.length === 1 && role.length >= first.length + last.length && role.startsWith(first) && role.endsWith(last));
    });
}

;// CONCATENATED MODULE: ./build/serve/backend/database-connections.js





class DatabaseConnections {
    #core;
    #folder;
    #rotating = new core_gate/* Gate */.i(1);
    #replacing = new Map();
    constructor(core, folder) {
        this.#core = core;
        this.#folder = folder;
    }
    at(name) {
        return this.#core().entries.get(`${this.#folder}config/${name}`);
    }
    async write(call, name) {
        const known = this.at(name);
        if (known !== undefined && known.nextPassword !== '')
            await this.#settleRoot(name, known);
        const config = databaseConfigOf(call.body, this.at(name));
        const { minters } = this.#core();
        try {
            const minter = await minters.fresh(config.plugin, database_config_placeOf(config));
            try {
                if ((0,fields/* flagField */.tS)(call.body, 'verify_connection', true))
                    await minter.check();
            }
            finally {
                await minter.close();
            }
        }
        catch (error) {
            if (error instanceof fault/* Fault */.vC)
                throw new fault/* Fault */.vC(400, `error creating database object: ${error.message}`);
            if (!(error instanceof core_error/* RelockError */.dB))
                throw error;
            throw new fault/* Fault */.vC(400, `error creating database object: error verifying connection: ${error.message} [${error.code}]`);
        }
        return {
            waits: true,
            within: () => {
                this.#core().entries.put(`${this.#folder}config/${name}`, { ...config });
                void minters.drop(`${this.#folder}config/${name}`);
                return {};
            },
        };
    }
    minterFor(name, role) {
        if (!allows(this.#configured(name), role)) {
            throw new fault/* Fault */.vC(500, `1 error occurred:\n\t* ${JSON.stringify(role)} is not an allowed role\n\n`);
        }
        return this.minter(name);
    }
    async minter(name) {
        await this.#replacing.get(name);
        if (this.#configured(name).nextPassword !== '')
            await this.#settleRoot(name, this.#configured(name));
        const config = this.#configured(name);
        return this.#core().minters.of(`${this.#folder}config/${name}`, config.plugin, database_config_placeOf(config));
    }
    rotate(name) {
        return this.#rotating.through(async () => {
            const core = this.#core();
            const entry = `${this.#folder}config/${name}`;
            const minter = await this.minter(name);
            const config = this.#configured(name);
            if (minter.setPassword === undefined)
                throw new fault/* Fault */.vC(400, 'this database has no users whose password can be set');
            const done = Promise.withResolvers();
            this.#replacing.set(name, done.promise);
            try {
                const next = core.minters.password();
                const replacing = { ...config, nextPassword: next.reveal() };
                await core.batch.run(() => core.entries.put(entry, replacing), true);
                try {
                    await minter.setPassword(config.username, next, config.rotationStatements);
                }
                finally {
                    await this.#settleRoot(name, replacing);
                }
            }
            finally {
                this.#replacing.delete(name);
                done.resolve();
            }
            return {};
        });
    }
    async #settleRoot(name, config) {
        const core = this.#core();
        const entry = `${this.#folder}config/${name}`;
        const replaced = { ...config, password: config.nextPassword, nextPassword: '' };
        const minter = await core.minters.fresh(config.plugin, database_config_placeOf(replaced));
        let isReplaced = true;
        try {
            await minter.check();
        }
        catch (error) {
            if (!(error instanceof core_error/* RelockError */.dB) || !error.code.endsWith('-REFUSED'))
                throw error;
            isReplaced = false;
        }
        finally {
            await minter.close();
        }
        await core.batch.run(() => core.entries.put(entry, isReplaced ? replaced : { ...config, nextPassword: '' }), true);
        await core.minters.drop(entry);
    }
    async reset(name) {
        this.#configured(name);
        await this.#core().minters.drop(`${this.#folder}config/${name}`);
        return {};
    }
    #configured(name) {
        const config = this.at(name);
        if (config !== undefined)
            return config;
        throw new fault/* Fault */.vC(500, `1 error occurred:\n\t* failed to find entry for connection with name: ${JSON.stringify(name)}\n\n`);
    }
}

;// CONCATENATED MODULE: ./build/serve/backend/database-static.js





const SHORTEST = 5;
function staticRoleOf(body, known) {
    const database = (0,fields/* textField */.M8)(body, 'db_name') || (known?.database ?? '');
    if (database === '')
        throw new fault/* Fault */.vC(400, 'database name is a required field');
    refuseOtherTypes(body);
    const username = (0,fields/* textField */.M8)(body, 'username');
    if (known !== undefined && known.username !== username)
        throw new fault/* Fault */.vC(400, 'cannot update static account username');
    if (username === '')
        throw new fault/* Fault */.vC(400, 'username is a required field to create a static account');
    const period = (0,duration/* secondsOf */.TM)(body['rotation_period']) ?? known?.period;
    if (period === undefined)
        throw new fault/* Fault */.vC(400, 'rotation_period is required to create static accounts');
    if (period < SHORTEST)
        throw new fault/* Fault */.vC(400, `rotation_period must be ${SHORTEST} seconds or more`);
    return {
        database,
        username,
        period,
        statements: statementsField(body, 'rotation_statements') ?? known?.statements ?? [],
        password: known?.password ?? '',
        nextPassword: known?.nextPassword ?? '',
        rotated: known?.rotated ?? 0,
    };
}
function staticRoleData({ database, username, period, statements, rotated }) {
    return {
        credential_type: 'password',
        db_name: database,
        last_vault_rotation: new Date(rotated).toISOString(),
        rotation_period: period,
        rotation_statements: statements,
        username,
    };
}
function staticCredsData(role, time) {
    return {
        last_vault_rotation: new Date(role.rotated).toISOString(),
        password: new secret/* SecretValue */.i(role.password),
        rotation_period: role.period,
        ttl: Math.max(0, Math.round((database_static_nextRotation(role) - time) / 1000)),
        username: role.username,
    };
}
function database_static_nextRotation({ rotated, period, nextPassword }) {
    return nextPassword === '' ? rotated + period * 1000 : 0;
}
async function rotateStatic(core, entry, role, minter) {
    if (minter.setPassword === undefined)
        throw new fault/* Fault */.vC(400, 'this database has no users whose password can be set');
    const nextPassword = role.nextPassword || core.minters.password().reveal();
    await core.batch.run(() => core.entries.put(entry, { ...role, nextPassword }), true);
    await minter.setPassword(role.username, new secret/* SecretValue */.i(nextPassword), role.statements);
    const rotated = { ...role, password: nextPassword, nextPassword: '', rotated: Date.now() };
    await core.batch.run(() => core.entries.put(entry, rotated), true);
    return rotated;
}

;// CONCATENATED MODULE: ./build/serve/backend/database.js







const NAME = /^\w(?:[\w.-]*\w)?$/;
function databaseBackend(core, mount) {
    const database = new DatabaseMount(core, mount);
    database.schedule();
    return {
        exists: (rest) => !/^(?:config|roles|static-roles)\/./.test(rest) || database.has(rest),
        clear: () => database.clear(),
        leases: minterLeases(async ({ config, role, terms }) => ({
            minter: await database.connections.minter(config),
            terms: database.role(role)?.statements ?? terms,
        })),
        handle: (call) => {
            const [first = '', name = '', ...more] = call.rest.split('/');
            if (more.length > 0 || (name !== '' && !NAME.test(name)))
                throw (0,fault/* unsupportedPath */.bg)();
            return database.handle(call, first, name);
        },
    };
}
class DatabaseMount {
    #core;
    #mount;
    #folder;
    connections;
    #rotating = new core_gate/* Gate */.i(1);
    constructor(core, mount) {
        this.#core = core;
        this.#mount = mount;
        this.#folder = `database/${mount.id}/`;
        this.connections = new DatabaseConnections(core, this.#folder);
    }
    has(rest) {
        return this.#core().entries.get(`${this.#folder}${rest}`) !== undefined;
    }
    role(name) {
        return this.#core().entries.get(`${this.#folder}roles/${name}`);
    }
    #static(name) {
        return this.#core().entries.get(`${this.#folder}static-roles/${name}`);
    }
    handle(call, first, name) {
        const wants = (...operations) => {
            if (name === '')
                throw (0,fault/* unsupportedPath */.bg)();
            if (!operations.includes(call.operation))
                throw (0,fault/* unsupportedOperation */.h_)();
        };
        switch (first) {
            case 'config':
            case 'roles':
            case 'static-roles':
                return name === '' ? this.#list(call, first) : this.#stored(call, first, name);
            case 'creds':
                wants('read');
                return this.#creds(call, name);
            case 'static-creds':
                wants('read');
                return this.#staticCreds(call, name);
            case 'rotate-role':
                wants('create', 'update');
                return this.#rotateRole(name);
            case 'rotate-root':
                wants('create', 'update');
                return this.connections.rotate(name);
            case 'reset':
                wants('create', 'update');
                return this.connections.reset(name);
            default:
                throw (0,fault/* unsupportedPath */.bg)();
        }
    }
    #list(call, kind) {
        if (call.operation !== 'list')
            throw (0,fault/* unsupportedOperation */.h_)();
        const keys = this.#core().entries.list(`${this.#folder}${kind}/`);
        if (keys.length === 0)
            throw (0,fault/* notFound */.mX)();
        return { data: { keys } };
    }
    #stored(call, kind, name) {
        switch (call.operation) {
            case 'read':
                return { data: this.#shown(kind, name) };
            case 'create':
            case 'update':
                if (kind === 'config')
                    return this.connections.write(call, name);
                return kind === 'roles' ? this.#writeRole(call, name) : this.#writeStatic(call, name);
            case 'delete':
                return this.#delete(kind, name);
            case 'list':
            case 'patch':
                throw (0,fault/* unsupportedOperation */.h_)();
        }
    }
    #shown(kind, name) {
        const [config, role, fixed] = [
            kind === 'config' ? this.connections.at(name) : undefined,
            kind === 'roles' ? this.role(name) : undefined,
            kind === 'static-roles' ? this.#static(name) : undefined,
        ];
        if (config !== undefined)
            return databaseConfigData(config);
        if (role !== undefined)
            return databaseRoleData(role);
        if (fixed !== undefined)
            return staticRoleData(fixed);
        throw (0,fault/* notFound */.mX)();
    }
    #writeRole(call, name) {
        if (this.#static(name) !== undefined)
            throw new fault/* Fault */.vC(400, 'Role and Static Role names must be unique');
        return this.#put(`roles/${name}`, { ...databaseRoleOf(call.body, this.role(name)) });
    }
    #writeStatic(call, name) {
        return this.#rotating.through(async () => {
            const known = this.#static(name);
            const role = staticRoleOf(call.body, known);
            if (this.role(name) !== undefined)
                throw new fault/* Fault */.vC(400, 'Role and Static Role names must be unique');
            const entry = `${this.#folder}static-roles/${name}`;
            if (known !== undefined) {
                await this.#core().batch.run(() => this.#core().entries.put(entry, { ...role }), true);
                this.#scheduleRole(name, role);
                return {};
            }
            const minter = await this.connections.minterFor(role.database, name);
            try {
                this.#scheduleRole(name, await rotateStatic(this.#core(), entry, role, minter));
            }
            catch (error) {
                await this.#core().batch.run(() => this.#core().entries.delete(entry), true);
                throw error;
            }
            return {};
        });
    }
    #delete(kind, name) {
        const entry = `${this.#folder}${kind}/${name}`;
        return {
            waits: true,
            within: () => {
                this.#core().entries.delete(entry);
                this.#core().schedule.delete(entry);
                void this.#core().minters.drop(entry);
                return {};
            },
        };
    }
    #put(path, value) {
        return {
            waits: true,
            within: () => {
                this.#core().entries.put(`${this.#folder}${path}`, value);
                void this.#core().minters.drop(`${this.#folder}${path}`);
                return {};
            },
        };
    }
    async #creds(call, name) {
        const role = this.role(name);
        if (role === undefined)
            throw new fault/* Fault */.vC(400, `unknown role: ${name}`);
        const minter = await this.connections.minterFor(role.database, name);
        return giveOnLease(this.#core(), call, minter, {
            ...livesOf(role, this.#mount),
            renewable: true,
            config: role.database,
            role: name,
            name: nameFor(call, name, minter.longestName),
            terms: role.statements,
        });
    }
    #staticCreds(call, name) {
        const role = this.#static(name);
        if (role === undefined)
            throw new fault/* Fault */.vC(400, `unknown role: ${name}`);
        return { data: staticCredsData(role, call.time) };
    }
    async #rotateRole(name) {
        await this.#rotate(name);
        return {};
    }
    #rotate(name) {
        return this.#rotating.through(async () => {
            const role = this.#static(name);
            if (role === undefined)
                throw new fault/* Fault */.vC(400, 'no static role found for role name');
            const minter = await this.connections.minterFor(role.database, name);
            const rotated = await rotateStatic(this.#core(), `${this.#folder}static-roles/${name}`, role, minter);
            this.#scheduleRole(name, rotated);
            return database_static_nextRotation(rotated);
        });
    }
    schedule() {
        for (const { name, value } of this.#core().entries.all(`${this.#folder}static-roles/`)) {
            this.#scheduleRole(name, value);
        }
    }
    #scheduleRole(name, role) {
        const entry = `${this.#folder}static-roles/${name}`;
        this.#core().schedule.set(entry, database_static_nextRotation(role), () => this.#rotate(name));
    }
    clear() {
        for (const kind of ['config', 'roles', 'static-roles']) {
            for (const name of this.#core().entries.list(`${this.#folder}${kind}/`)) {
                const entry = `${this.#folder}${kind}/${name}`;
                this.#core().entries.delete(entry);
                this.#core().schedule.delete(entry);
                void this.#core().minters.drop(entry);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/serve/backend/github-app.js







const GITHUB_LIFE = 61 * 60_000;
const LEVELS = ['read', 'write', 'admin'];
function githubAppBackend(core, mount) {
    const folder = `github-app/${mount.id}/`;
    const config = `${folder}config`;
    const setAt = (name) => core().entries.get(`${folder}sets/${name}`);
    const minter = () => {
        const app = core().entries.get(config);
        if (app === undefined)
            throw new fault/* Fault */.vC(400, 'no App is configured: write to config first');
        return core().minters.of(config, 'github-app', github_app_placeOf(app));
    };
    return {
        exists: (rest) => !rest.startsWith('permissionset/') || setAt(rest.slice('permissionset/'.length)) !== undefined,
        clear: () => {
            for (const name of core().entries.list(`${folder}sets/`))
                core().entries.delete(`${folder}sets/${name}`);
            core().entries.delete(config);
            void core().minters.drop(config);
        },
        leases: minterLeases(async ({ terms }) => ({ minter: await minter(), terms })),
        handle: async (call) => {
            const [first = '', name = '', ...more] = call.rest.split('/');
            if (more.length > 0 || (name !== '' && !/^\w(?:[\w.-]*\w)?$/.test(name)))
                throw (0,fault/* unsupportedPath */.bg)();
            if (first === 'config' && name === '')
                return writeConfig(core(), call, config);
            if ((first === 'permissionset' && name !== '') || first === 'permissionsets') {
                return storedAt(core(), call, `${folder}sets/`, name, {
                    read: setData,
                    write: (known) => ({ ...setOf(call.body, known) }),
                });
            }
            if (first !== 'token' || name === '')
                throw (0,fault/* unsupportedPath */.bg)();
            if (call.operation !== 'read' && call.operation !== 'update')
                throw (0,fault/* unsupportedOperation */.h_)();
            const set = setAt(name);
            if (set === undefined)
                throw new fault/* Fault */.vC(400, `unknown permission set: ${name}`);
            const opened = await minter();
            return giveOnLease(core(), call, opened, {
                ...livesOf(set, mount),
                renewable: true,
                config: '',
                role: name,
                name: nameFor(call, name, opened.longestName),
                terms: narrowed(set, call.body),
                ends: call.time + GITHUB_LIFE,
            });
        },
    };
}
async function writeConfig(core, call, entry) {
    const known = core.entries.get(entry);
    switch (call.operation) {
        case 'read':
            if (known === undefined)
                throw (0,fault/* notFound */.mX)();
            return { data: { app_id: Number(known.id), base_url: known.url } };
        case 'create':
        case 'update': {
            const field = (name) => (0,fields/* textField */.M8)(call.body, name);
            const app = {
                id: field('app_id') || (known?.id ?? ''),
                key: field('prv_key') || (known?.key ?? ''),
                url: field('base_url') || (known?.url ?? 'https://api.github.com'),
            };
            if (!/^\d+$/.test(app.id))
                throw new fault/* Fault */.vC(400, 'app_id must be the number of the App');
            const minter = await core.minters.fresh('github-app', github_app_placeOf(app));
            try {
                if ((0,fields/* flagField */.tS)(call.body, 'verify_connection', true))
                    await minter.check();
            }
            catch (error) {
                if (!(error instanceof core_error/* RelockError */.dB))
                    throw error;
                throw new fault/* Fault */.vC(400, `${error.message} [${error.code}]`);
            }
            finally {
                await minter.close();
            }
            return {
                waits: true,
                within: () => {
                    core.entries.put(entry, { ...app });
                    void core.minters.drop(entry);
                    return {};
                },
            };
        }
        case 'delete':
            return {
                waits: true,
                within: () => {
                    core.entries.delete(entry);
                    void core.minters.drop(entry);
                    return {};
                },
            };
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function github_app_placeOf({ id, key, url }) {
    return { settings: { base_url: url }, username: id, secret: new secret/* SecretValue */.i(key) };
}
function setOf(body, known) {
    const installation = (0,fields/* numberField */.sJ)(body, 'installation_id', known?.installation ?? 0);
    if (installation === 0)
        throw new fault/* Fault */.vC(400, 'installation_id is missing');
    const permissions = (0,fields/* isObject */.Gv)(body['permissions']) ? (0,fields/* mapField */.Rz)(body, 'permissions') : (known?.permissions ?? {});
    const wrong = Object.entries(permissions).find(([, level]) => !LEVELS.includes(level));
    if (wrong !== undefined)
        throw new fault/* Fault */.vC(400, `the permission ${JSON.stringify(wrong[0])} is none of read, write, admin`);
    return {
        installation,
        repositories: (0,fields/* listField */.FZ)(body, 'repositories') ?? known?.repositories ?? [],
        permissions,
        ttl: (0,duration/* secondsOf */.TM)(body['ttl']) ?? known?.ttl ?? 0,
        maxTtl: (0,duration/* secondsOf */.TM)(body['max_ttl']) ?? known?.maxTtl ?? 0,
    };
}
function setData({ installation, repositories, permissions, ttl, maxTtl }) {
    return { installation_id: installation, repositories, permissions, ttl, max_ttl: maxTtl };
}
function narrowed(set, body) {
    const chosen = (0,fields/* listField */.FZ)(body, 'repositories') ?? [];
    const repositories = chosen.length === 0 ? set.repositories : chosen;
    const foreign = repositories.find((name) => set.repositories.length > 0 && !set.repositories.includes(name));
    if (foreign !== undefined)
        throw new fault/* Fault */.vC(400, `the set gives no repository ${JSON.stringify(foreign.slice(0, 100))}`);
    const asked = (0,fields/* mapField */.Rz)(body, 'permissions');
    const level = (name) => LEVELS.indexOf(asked[name] ?? '');
    const given = Object.keys(set.permissions).length > 0;
    const beyond = Object.keys(asked).find((name) => level(name) === -1 || (given && level(name) > LEVELS.indexOf(set.permissions[name] ?? '')));
    if (beyond !== undefined)
        throw new fault/* Fault */.vC(400, `the set does not give the permission ${JSON.stringify(beyond.slice(0, 60))}`);
    const permissions = Object.keys(asked).length > 0 ? asked : set.permissions;
    return {
        installation_id: set.installation,
        ...(repositories.length === 0 ? {} : { repositories }),
        ...(Object.keys(permissions).length === 0 ? {} : { permissions }),
    };
}

;// CONCATENATED MODULE: ./build/serve/backend/rabbitmq.js







function rabbitmqBackend(core, mount) {
    const folder = `rabbitmq/${mount.id}/`;
    const [connection, lease] = [`${folder}config/connection`, `${folder}config/lease`];
    const roleAt = (name) => core().entries.get(`${folder}roles/${name}`);
    const minter = () => {
        const stored = core().entries.get(connection);
        if (stored === undefined)
            throw new fault/* Fault */.vC(500, 'no connection is configured: write to config/connection first');
        return core().minters.of(connection, 'rabbitmq', rabbitmq_placeOf(stored));
    };
    return {
        exists: (rest) => !rest.startsWith('roles/') || core().entries.get(`${folder}${rest}`) !== undefined,
        clear: () => {
            for (const name of core().entries.list(`${folder}roles/`))
                core().entries.delete(`${folder}roles/${name}`);
            for (const entry of [connection, lease])
                core().entries.delete(entry);
            void core().minters.drop(connection);
        },
        leases: minterLeases(async ({ terms }) => ({ minter: await minter(), terms })),
        handle: async (call) => {
            if (call.rest === 'config/connection')
                return connect(core(), call, connection);
            if (call.rest === 'config/lease')
                return writeLives(core(), call, lease);
            const [first = '', name = '', ...more] = call.rest.split('/');
            if (more.length > 0 || (name !== '' && !/^\w(?:[\w.-]*\w)?$/.test(name)))
                throw (0,fault/* unsupportedPath */.bg)();
            if (first === 'roles') {
                return storedAt(core(), call, `${folder}roles/`, name, {
                    read: ({ tags, vhosts, topics }) => ({ tags, vhosts, vhost_topics: topics }),
                    write: () => ({ ...rabbitmq_roleOf(call.body) }),
                });
            }
            if (first !== 'creds' || name === '')
                throw (0,fault/* unsupportedPath */.bg)();
            if (call.operation !== 'read')
                throw (0,fault/* unsupportedOperation */.h_)();
            const role = roleAt(name);
            if (role === undefined)
                throw new fault/* Fault */.vC(400, `unknown role: ${name}`);
            const lives = (core().entries.get(lease) ?? { ttl: 0, maxTtl: 0 });
            const opened = await minter();
            return giveOnLease(core(), call, opened, {
                ...livesOf(lives, mount),
                renewable: true,
                config: '',
                role: name,
                name: nameFor(call, name, opened.longestName),
                terms: { tags: role.tags, vhosts: role.vhosts, vhost_topics: role.topics },
            });
        },
    };
}
async function connect(core, call, entry) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const field = (name) => (0,fields/* textField */.M8)(call.body, name);
    const given = { uri: field('connection_uri'), username: field('username'), password: field('password') };
    for (const [name, value] of [
        ['connection_uri', given.uri],
        ['username', given.username],
        ['password', given.password],
    ]) {
        if (value === '')
            throw new fault/* Fault */.vC(400, `missing ${name}`);
    }
    const minter = await core.minters.fresh('rabbitmq', rabbitmq_placeOf(given));
    try {
        if ((0,fields/* flagField */.tS)(call.body, 'verify_connection', true))
            await minter.check();
    }
    catch (error) {
        const what = error instanceof core_error/* RelockError */.dB ? `${error.message} [${error.code}]` : 'unforeseen';
        throw new fault/* Fault */.vC(500, `1 error occurred:\n\t* failed to validate the connection: ${what}\n\n`);
    }
    finally {
        await minter.close();
    }
    return {
        waits: true,
        within: () => {
            core.entries.put(entry, { ...given });
            void core.minters.drop(entry);
            return {};
        },
    };
}
function writeLives(core, call, entry) {
    const known = core.entries.get(entry);
    switch (call.operation) {
        case 'read':
            if (known === undefined)
                throw (0,fault/* notFound */.mX)();
            return { data: { ttl: known.ttl, max_ttl: known.maxTtl } };
        case 'create':
        case 'update': {
            const lives = { ttl: (0,duration/* secondsOf */.TM)(call.body['ttl']) ?? 0, maxTtl: (0,duration/* secondsOf */.TM)(call.body['max_ttl']) ?? 0 };
            return {
                waits: true,
                within: () => {
                    core.entries.put(entry, { ...lives });
                    return {};
                },
            };
        }
        case 'delete':
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function rabbitmq_placeOf({ uri, username, password }) {
    return { settings: { connection_uri: uri }, username, secret: new secret/* SecretValue */.i(password) };
}
function rabbitmq_roleOf(body) {
    const tags = (0,fields/* textField */.M8)(body, 'tags');
    const vhosts = permissionsField(body, 'vhosts', 1);
    const topics = permissionsField(body, 'vhost_topics', 2);
    if (tags === '' && vhosts === null)
        throw new fault/* Fault */.vC(400, 'both tags and vhosts not specified');
    return { tags, vhosts, topics };
}
function permissionsField(body, name, depth) {
    let value = body[name] ?? null;
    if (value === null || value === '')
        return null;
    try {
        if (typeof value === 'string')
            value = JSON.parse(value);
    }
    catch {
        throw new fault/* Fault */.vC(400, `failed to unmarshal ${name}: it is no JSON`);
    }
    if ((0,fields/* isObject */.Gv)(value) && arePermissions(value, depth))
        return value;
    throw new fault/* Fault */.vC(400, `failed to unmarshal ${name}: it is no map of permissions`);
}
function arePermissions(value, depth) {
    return Object.values(value).every((one) => depth === 0 ? typeof one === 'string' : (0,fields/* isObject */.Gv)(one) && arePermissions(one, depth - 1));
}

;// CONCATENATED MODULE: ./build/serve/backend/system-capabilities.js




const MOST_PATHS = 256;
function capabilities(core, call) {
    const { rest, operation, body } = call;
    if (operation !== 'update')
        throw (0,fault/* unsupportedOperation */.h_)();
    const identity = whose(core, call, rest.slice('capabilities'.length));
    const paths = (0,fields/* listField */.FZ)(body, 'paths') ?? (0,fields/* listField */.FZ)(body, 'path') ?? [];
    if (paths.length === 0)
        throw new fault/* Fault */.vC(400, 'paths must be supplied');
    if (paths.length > MOST_PATHS)
        throw new fault/* Fault */.vC(400, `at most ${MOST_PATHS} paths at once`);
    const may = paths.map((path) => [path, core.policies.capabilities(identity, path, call.address, call.time)]);
    const data = { ...Object.fromEntries(may), ...(may.length === 1 ? { capabilities: may[0]?.[1] } : {}) };
    return { data, top: data };
}
function whose(core, call, suffix) {
    switch (suffix) {
        case '-self':
            return system_capabilities_self(call);
        case '':
            return byToken(core, call);
        case '-accessor':
            return byAccessor(core, call);
        default:
            throw (0,fault/* unsupportedPath */.bg)();
    }
}
const system_capabilities_OPERATIONS = new Set(['create', 'read', 'update', 'patch', 'delete', 'list', 'sudo']);
function explain(core, call) {
    const { rest, operation, body } = call;
    if (operation !== 'update')
        throw (0,fault/* unsupportedOperation */.h_)();
    const isSelf = rest.endsWith('-self');
    const identity = isSelf ? system_capabilities_self(call) : body['accessor'] === undefined ? byToken(core, call) : byAccessor(core, call);
    const wanted = (0,fields/* textField */.M8)(body, 'operation');
    const path = (0,fields/* textField */.M8)(body, 'path').replace(/^\/+/, '');
    if (!system_capabilities_OPERATIONS.has(wanted))
        throw new fault/* Fault */.vC(400, `operation must be one of ${[...system_capabilities_OPERATIONS].join(', ')}`);
    if (path === '')
        throw new fault/* Fault */.vC(400, 'path must be supplied');
    const route = core.mounts.route(path);
    const question = {
        path,
        capability: wanted,
        sudo: wanted !== 'sudo' && route?.backend.root?.(route.rest, asOperation(wanted)) === true,
        address: (0,fields/* textField */.M8)(body, 'address') || call.address,
        time: call.time,
        parameters: {},
        wrap: undefined,
    };
    const { allowed, policy, considered } = core.policies.explain(identity, question);
    return {
        data: {
            allowed,
            policy,
            considered,
            operation: wanted,
            path,
            needs_sudo: question.sudo,
            identity: { name: identity.name, mount: identity.mount, policies: identity.policies, claims: identity.claims },
        },
    };
}
function asOperation(wanted) {
    return wanted === 'create' || wanted === 'read' || wanted === 'patch' || wanted === 'delete' || wanted === 'list'
        ? wanted
        : 'update';
}
function system_capabilities_self({ identity }) {
    if (identity === undefined)
        throw (0,fault/* permissionDenied */.L5)();
    return identity;
}
function byToken(core, { body, time }) {
    const text = (0,fields/* textField */.M8)(body, 'token');
    if (text === '')
        throw new fault/* Fault */.vC(500, '1 error occurred:\n\t* no token found\n\n');
    const found = core.tokens.find(new secret/* SecretValue */.i(text), time);
    if (found === null)
        throw new fault/* Fault */.vC(400, '1 error occurred:\n\t* invalid token\n\n');
    return (0,token_store/* identityOf */.c)(found);
}
function byAccessor(core, { body, time }) {
    const found = core.tokens.of((0,fields/* textField */.M8)(body, 'accessor'), time);
    if (found === null)
        throw new fault/* Fault */.vC(400, '1 error occurred:\n\t* invalid accessor\n\n');
    return (0,token_store/* identityOf */.c)(found);
}

;// CONCATENATED MODULE: ./build/serve/backend/system-audit-log.js





const AUDIT_LOG = 'relock/audit/';
const system_audit_log_MOST = 1000;
function auditLog(core, call, rest) {
    const isWrite = call.operation === 'update' || call.operation === 'create';
    switch (rest) {
        case 'entries':
            if (call.operation !== 'read')
                throw (0,fault/* unsupportedOperation */.h_)();
            return entries(core, call.query);
        case 'head':
            if (call.operation !== 'read')
                throw (0,fault/* unsupportedOperation */.h_)();
            return { data: { head: core.audit.head ?? null, last: core.audit.last.number, key: core.audit.publicKey } };
        case 'config':
            if (call.operation === 'read')
                return { data: { retention_days: retentionDays(core.entries) } };
            if (!isWrite)
                throw (0,fault/* unsupportedOperation */.h_)();
            return system_audit_log_config(core, (0,fields/* numberField */.sJ)(call.body, 'retention_days', 0));
        case 'prune':
            if (!isWrite)
                throw (0,fault/* unsupportedOperation */.h_)();
            return prune(core, (0,fields/* numberField */.sJ)(call.body, 'days', retentionDays(core.entries)), call.time);
        default:
            throw (0,fault/* unsupportedPath */.bg)();
    }
}
function entries(core, query) {
    const text = (name) => query.get(name) ?? undefined;
    const key = text('key');
    const found = core.audit.search({
        key: key === undefined ? undefined : (0,audited/* keyOf */.T)(key, core.mounts.route(key)?.mount),
        identity: text('identity'),
        address: text('address'),
        action: text('action'),
        lease: text('lease'),
        since: number(query, 'since'),
        until: number(query, 'until'),
        from: number(query, 'from'),
        limit: Math.min(number(query, 'limit') ?? 100, system_audit_log_MOST),
        oldestFirst: query.get('order') === 'oldest',
    });
    return { data: { entries: found.map((record) => JSON.parse((0,audit/* lineOf */.cA)(record))) } };
}
function number(query, name) {
    const text = query.get(name);
    if (text === null)
        return undefined;
    if (/^\d{1,15}$/.test(text))
        return Number(text);
    throw new fault/* Fault */.vC(400, `${name} must be a whole number`);
}
function system_audit_log_config(core, days) {
    return {
        waits: true,
        within: () => {
            keepFor(core.entries, days);
            return {};
        },
    };
}
async function prune(core, days, time) {
    if (days === 0)
        throw new fault/* Fault */.vC(400, 'say how many days are to be kept: "days", or a retention in config');
    const { removed, upTo } = await core.audit.prune(core.batch, time - days * 86_400_000);
    return { data: { removed, up_to: upTo } };
}

;// CONCATENATED MODULE: ./build/serve/backend/system-audit.js





function system_audit_audit(core, call) {
    const [kind = '', ...names] = call.rest.split('/');
    const path = `${names.filter((name) => name !== '').join('/')}/`;
    const table = new DeviceTable(core.entries, core.audit);
    if (kind === 'audit-hash')
        return hash(core, call, table, path);
    switch (call.operation) {
        case 'read':
            if (path !== '/')
                throw (0,fault/* unsupportedOperation */.h_)();
            return list(table);
        case 'create':
        case 'update':
            if (path === '/')
                throw (0,fault/* unsupportedOperation */.h_)();
            return enable(call, table, path);
        case 'delete':
            if (path === '/')
                throw (0,fault/* unsupportedOperation */.h_)();
            return {
                waits: true,
                within: () => {
                    table.disable(path);
                    return {};
                },
            };
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function list(table) {
    const data = Object.fromEntries(table
        .all()
        .map(({ path, settings: { type, description, options } }) => [
        path,
        { type, description, options, local: false, path },
    ]));
    return { data, top: data };
}
async function enable(call, table, path) {
    if (table.has(path))
        throw new fault/* Fault */.vC(400, 'path already in use');
    const settings = {
        type: (0,fields/* textField */.M8)(call.body, 'type'),
        description: (0,fields/* textField */.M8)(call.body, 'description'),
        options: (0,fields/* mapField */.Rz)(call.body, 'options'),
    };
    const device = await tried(settings);
    return {
        waits: true,
        within: () => {
            if (table.has(path))
                throw new fault/* Fault */.vC(400, 'path already in use');
            table.enable(path, settings, device);
            return {};
        },
    };
}
async function tried(settings) {
    try {
        const device = openDevice(settings);
        await device.probe?.();
        return device;
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB)
            throw new fault/* Fault */.vC(400, error.message);
        throw new fault/* Fault */.vC(400, `audit backend failed test message: ${error instanceof Error ? error.message : 'refused'}`);
    }
}
function hash(core, call, table, path) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const input = (0,fields/* textField */.M8)(call.body, 'input');
    if (input === '')
        throw new fault/* Fault */.vC(400, 'the "input" parameter is empty');
    if (!table.has(path))
        throw new fault/* Fault */.vC(400, `unknown audit backend "${path}"`);
    const data = { hash: core.audit.hash(input) };
    return { data, top: data };
}

// EXTERNAL MODULE: ./build/sealed/incidents.js
var incidents = __webpack_require__(54094);
;// CONCATENATED MODULE: ./build/serve/backend/system-incidents.js



const INCIDENTS = /^relock\/incidents(?:\/|$)/;
const system_incidents_LONGEST = 256 * 1024;
const system_incidents_MOST = 1000;
function system_incidents_incidents(core, call) {
    const id = call.rest.split('/').slice(2).join('/');
    const isRead = call.operation === 'read' || call.operation === 'list';
    if (id === '') {
        if (!isRead)
            throw (0,fault/* unsupportedOperation */.h_)();
        return system_incidents_list(core, call);
    }
    if (isRead) {
        const kept = (0,incidents/* incidentAt */.GP)(core.vault, id);
        if (kept === undefined)
            throw (0,fault/* notFound */.mX)();
        return { data: { ...system_incidents_shown(kept), record: kept.record } };
    }
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    return keep(core, call, id);
}
function system_incidents_list({ vault }, { query }) {
    const key = query.get('key');
    const found = (0,incidents/* allIncidents */.j8)(vault).filter((kept) => key === null || kept.key === key);
    const newest = found.slice(-system_incidents_MOST).toReversed();
    return { data: { keys: newest.map(({ name }) => name), incidents: newest.map(system_incidents_shown) } };
}
function keep(core, { body, time }, id) {
    const { record } = body;
    if (!(0,incidents/* isIncidentId */.iX)(id))
        throw new fault/* Fault */.vC(400, 'an incident has an id of letters, digits, ":" and "-"');
    if (!(0,fields/* isObject */.Gv)(record))
        throw new fault/* Fault */.vC(400, 'record: the incident as JSON');
    if (JSON.stringify(record).length > system_incidents_LONGEST)
        throw new fault/* Fault */.vC(400, `record: at most ${system_incidents_LONGEST} characters`);
    return {
        waits: true,
        within: () => {
            const kept = (0,incidents/* keepIncident */.WZ)(core.vault, id, record, time);
            if (kept === undefined)
                throw new fault/* Fault */.vC(400, 'there are too many records of this incident');
            return { data: system_incidents_shown(kept), note: (0,incidents/* incidentNote */.Z7)(kept) };
        },
    };
}
function system_incidents_shown({ name, kept, digest, key, result }) {
    return { id: name, kept: new Date(kept).toISOString(), sha256: digest, key, result };
}

// EXTERNAL MODULE: ./build/sealed/lease.js
var sealed_lease = __webpack_require__(78071);
;// CONCATENATED MODULE: ./build/serve/leases.js





const RUNS_OUT = 'RL-LEASE-RUNS-OUT';
const FIRST_RETRY = 1_000;
const LAST_RETRY = 15 * 60_000;
const AT_ONCE = 4;
const LOOK_AGAIN = 60_000;
const REST = 5_000;
class Leases {
    #vault;
    #batch;
    #ownerOf;
    #log;
    #making = new Map();
    #under = new Map();
    #gates = new Map();
    #timer;
    #closed = false;
    constructor(vault, batch, ownerOf, log) {
        this.#vault = vault;
        this.#batch = batch;
        this.#ownerOf = ownerOf;
        this.#log = log;
    }
    async intend(request, time) {
        const lease = {
            id: `${request.path}/${(0,external_node_crypto_.randomBytes)(18).toString('base64url')}`,
            mount: request.mount,
            issued: time,
            expires: time + request.ttl * 1000,
            ttl: request.ttl,
            latest: time + request.maxTtl * 1000,
            renewable: request.renewable,
            renewed: undefined,
            handle: request.handle,
            pending: true,
            failures: 0,
            failure: '',
            token: Buffer.from(request.token, 'hex'),
            due: time,
        };
        const name = (0,sealed_lease/* leaseName */.AI)(this.#vault, lease.id);
        this.#making.set(name, Promise.withResolvers());
        try {
            await this.#batch.run(() => (0,sealed_lease/* saveLease */.Ae)(this.#vault, lease), true);
        }
        catch (error) {
            this.#made(name);
            throw error;
        }
        return lease;
    }
    given(lease, change = {}) {
        this.#made((0,sealed_lease/* leaseName */.AI)(this.#vault, lease.id));
        this.#lookBy(Date.now() + FIRST_RETRY);
        const stored = this.find(lease.id);
        if (stored === undefined || stored.due !== lease.due) {
            throw new fault/* Fault */.vC(400, 'it was revoked while it was being made');
        }
        const now = { ...stored, ...change, pending: false };
        const kept = { ...now, due: now.expires };
        (0,sealed_lease/* saveLease */.Ae)(this.#vault, kept);
        return kept;
    }
    abandon(lease) {
        this.#made((0,sealed_lease/* leaseName */.AI)(this.#vault, lease.id));
        this.#look();
    }
    withhold(lease) {
        this.abandon(lease);
        void this.revoke([lease], false).catch((error) => this.#failed(error));
    }
    find(id) {
        return (0,sealed_lease/* findLease */.G0)(this.#vault, id);
    }
    below(prefix) {
        return (0,sealed_lease/* allLeases */.XK)(this.#vault)
            .filter(({ id }) => id.startsWith(prefix))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
    }
    async renew(id, increment, time) {
        const lease = this.#renewable(id, time);
        const seconds = increment > 0 ? increment : lease.ttl;
        const expires = Math.min(time + seconds * 1000, lease.latest);
        await this.#ownerOf(lease.mount)?.extend?.(lease, expires);
        const renewed = await this.#batch.run(() => {
            const kept = { ...this.#renewable(id, time), expires, due: expires, renewed: time };
            (0,sealed_lease/* saveLease */.Ae)(this.#vault, kept);
            return kept;
        }, true);
        this.#lookBy(expires);
        return renewed;
    }
    async revoke(leases, sync) {
        const ids = leases.map(({ id }) => id);
        await this.#batch.run(() => (0,sealed_lease/* endLeases */.$L)(this.#vault, ids), true);
        if (!sync) {
            this.#look();
            return [];
        }
        const mountOf = ({ mount }) => (0,sealed_lease/* mountName */.lu)(this.#vault, mount);
        await Promise.all(leases.map((lease) => this.#takeBack((0,sealed_lease/* leaseName */.AI)(this.#vault, lease.id), mountOf(lease))));
        return ids.map((id) => this.find(id)).filter((lease) => lease !== undefined);
    }
    forget(leases) {
        for (const { id } of leases)
            (0,sealed_lease/* deleteLease */.Kw)(this.#vault, id);
    }
    endOf(tokens) {
        (0,sealed_lease/* endLeasesOf */.a6)(this.#vault, tokens);
        this.#lookBy(Date.now());
    }
    start() {
        this.#look();
    }
    async close() {
        this.#closed = true;
        clearTimeout(this.#timer);
        await Promise.all(this.#under.values());
    }
    #made(name) {
        this.#making.get(name)?.resolve();
        this.#making.delete(name);
    }
    #renewable(id, time) {
        const lease = this.find(id);
        if (lease === undefined || lease.pending)
            throw new fault/* Fault */.vC(400, 'lease not found');
        const isEnding = lease.due !== lease.expires || this.#under.has((0,sealed_lease/* leaseName */.AI)(this.#vault, id));
        if (isEnding || lease.expires <= time)
            throw new fault/* Fault */.vC(400, 'lease expired');
        if (!lease.renewable)
            throw new fault/* Fault */.vC(400, 'lease is not renewable');
        return lease;
    }
    #lookBy(time) {
        if (this.#closed)
            return;
        clearTimeout(this.#timer);
        const next = Math.min(time, (0,sealed_lease/* nextDue */.m3)(this.#vault, Date.now()) ?? time);
        this.#timer = setTimeout(() => this.#look(), Math.min(Math.max(next - Date.now(), 0), LOOK_AGAIN));
        this.#timer.unref();
    }
    #look() {
        if (this.#closed)
            return;
        try {
            for (const mount of (0,sealed_lease/* dueMounts */.Vt)(this.#vault, Date.now()))
                this.#lookAt(mount);
            this.#lookBy(Date.now() + LOOK_AGAIN);
        }
        catch (error) {
            this.#failed(error);
        }
    }
    #lookAt(mount) {
        const gate = this.#gate(mount);
        if (this.#closed || !gate.isOpen)
            return;
        const limit = AT_ONCE + this.#under.size + this.#making.size;
        for (const name of (0,sealed_lease/* dueLeases */.eb)(this.#vault, mount, Date.now(), limit)) {
            if (!gate.isOpen)
                return;
            if (!this.#under.has(name) && !this.#making.has(name))
                void this.#takeBack(name, mount);
        }
    }
    #failed(error) {
        this.#log(`leases can't be taken back now: ${error instanceof core_error/* RelockError */.dB ? error.code : 'unforeseen'}`);
        clearTimeout(this.#timer);
        if (this.#closed)
            return;
        this.#timer = setTimeout(() => this.#look(), REST);
        this.#timer.unref();
    }
    #gate(mount) {
        const gate = this.#gates.get(mount) ?? new core_gate/* Gate */.i(AT_ONCE);
        this.#gates.set(mount, gate);
        return gate;
    }
    #takeBack(name, mount) {
        const under = this.#under.get(name);
        if (under !== undefined)
            return under;
        const work = this.#takenBack(name, mount);
        this.#under.set(name, work);
        return work;
    }
    async #takenBack(name, mount) {
        try {
            try {
                await this.#gate(mount).through(() => this.#tryTakeBack(name));
            }
            finally {
                this.#under.delete(name);
            }
            this.#lookAt(mount);
        }
        catch (error) {
            this.#failed(error);
        }
    }
    async #tryTakeBack(name) {
        await this.#making.get(name)?.promise;
        const lease = (0,sealed_lease/* leaseAt */.E1)(this.#vault, name);
        if (lease === undefined)
            return;
        let ends;
        let failure = '';
        try {
            const owner = this.#ownerOf(lease.mount);
            if (owner === undefined)
                throw new core_error/* RelockError */.dB('RL-SERVE-LEASE', 'its backend is not mounted any more');
            ends = await owner.takeBack(lease);
        }
        catch (error) {
            failure = error instanceof core_error/* RelockError */.dB ? error.code : 'RL-INTERNAL';
        }
        await this.#batch.run(() => {
            const now = (0,sealed_lease/* leaseAt */.E1)(this.#vault, name);
            if (now === undefined)
                return;
            if (failure !== '') {
                const pause = Math.min(FIRST_RETRY * 2 ** now.failures, LAST_RETRY);
                (0,sealed_lease/* saveLease */.Ae)(this.#vault, { ...now, failures: now.failures + 1, failure, due: Date.now() + pause });
            }
            else if (ends !== undefined && ends > Date.now()) {
                (0,sealed_lease/* saveLease */.Ae)(this.#vault, { ...now, failure: RUNS_OUT, due: ends });
            }
            else {
                (0,sealed_lease/* deleteLease */.Kw)(this.#vault, now.id);
            }
        }, false);
        if (failure !== '' || ends !== undefined)
            this.#lookBy(Date.now() + LOOK_AGAIN);
        if (failure !== '')
            this.#log(`${lease.id} could not be taken back (${failure}); it is tried again`);
    }
}

;// CONCATENATED MODULE: ./build/serve/backend/system-leases.js




async function leases(core, call) {
    const [verb, tail] = cut(call.rest.replace(/^leases\/?/, ''));
    switch (verb) {
        case '':
            return irrevocable(core, call, false);
        case 'count':
            return irrevocable(core, call, true);
        case 'lookup':
            return lookup(core, call, tail);
        case 'renew': {
            wants(call, 'update');
            const increment = (0,duration/* secondsOf */.TM)(call.body['increment']) ?? 0;
            const lease = await core.leases.renew(system_leases_idOf(call, tail), increment, call.time);
            const most = Math.round((lease.latest - lease.issued) / 1000);
            return {
                lease: { id: lease.id, seconds: left(lease, call.time), renewable: lease.renewable },
                data: null,
                ...(increment <= most ? {} : { warnings: [(0,duration/* cappedAt */.TN)(increment, most)] }),
            };
        }
        case 'revoke': {
            wants(call, 'update');
            const lease = core.leases.find(system_leases_idOf(call, tail));
            return lease === undefined ? {} : revoke(core, [lease], (0,fields/* flagField */.tS)(call.body, 'sync', false));
        }
        case 'revoke-prefix':
            wants(call, 'update');
            return revoke(core, atOrBelow(core, tail), (0,fields/* flagField */.tS)(call.body, 'sync', true));
        case 'revoke-force': {
            wants(call, 'update');
            const forgotten = atOrBelow(core, tail);
            return {
                waits: true,
                within: () => {
                    core.leases.forget(forgotten);
                    return { warnings: [`${forgotten.length} leases were forgotten: their issuers were not asked`] };
                },
            };
        }
        default:
            throw (0,fault/* unsupportedPath */.bg)();
    }
}
async function revoke(core, chosen, sync) {
    const still = await core.leases.revoke(chosen, sync);
    const failed = still.filter(({ failure }) => failure !== RUNS_OUT);
    if (failed[0] !== undefined) {
        throw new fault/* Fault */.vC(400, `failed to revoke ${JSON.stringify(failed[0].id)} (${failed.length} / ${chosen.length}): the issuer has not confirmed it (${failed[0].failure}); it is tried again until it does`);
    }
    if (still.length === 0)
        return {};
    return {
        data: null,
        warnings: still.map(({ id, due }) => `${id} can't be ended at its issuer: it ends by itself at ${iso(due)}`),
    };
}
async function revokeMount(core, mount) {
    await revoke(core, core.leases.below(mount.path).filter((lease) => lease.mount === mount.id), true);
}
function irrevocable(core, call, isCount) {
    wants(call, 'read');
    if (call.query.get('type') !== 'irrevocable') {
        throw new fault/* Fault */.vC(400, 'invalid type: only "irrevocable" is known');
    }
    const failing = core.leases.below('').filter(({ failure }) => failure !== '');
    if (!isCount) {
        const named = failing.map(({ id, failure }) => ({ lease_id: id, error: failure }));
        return { data: { lease_count: failing.length, leases: named } };
    }
    const counts = {};
    for (const { id } of failing) {
        const { path = '' } = core.mounts.route(id)?.mount ?? {};
        counts[path] = (counts[path] ?? 0) + 1;
    }
    return { data: { lease_count: failing.length, counts } };
}
function lookup(core, call, prefix) {
    if (call.operation === 'list') {
        const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
        const names = core.leases.below(folder).map(({ id }) => {
            const rest = id.slice(folder.length);
            const slash = rest.indexOf('/');
            return slash === -1 ? rest : rest.slice(0, slash + 1);
        });
        if (names.length === 0)
            throw (0,fault/* notFound */.mX)();
        return { data: { keys: [...new Set(names)] } };
    }
    wants(call, 'update');
    const lease = core.leases.find(system_leases_idOf(call, ''));
    if (lease === undefined)
        throw new fault/* Fault */.vC(400, 'invalid lease');
    return {
        data: {
            id: lease.id,
            issue_time: iso(lease.issued),
            expire_time: iso(lease.expires),
            last_renewal: lease.renewed === undefined ? null : iso(lease.renewed),
            renewable: lease.renewable,
            ttl: left(lease, call.time),
            ...(lease.failure === '' ? {} : { failures: lease.failures, last_failure: lease.failure }),
        },
    };
}
function atOrBelow(core, tail) {
    const one = core.leases.find(tail);
    if (one !== undefined)
        return [one];
    return core.leases.below(tail === '' || tail.endsWith('/') ? tail : `${tail}/`);
}
function system_leases_idOf({ body }, tail) {
    const id = (0,fields/* textField */.M8)(body, 'lease_id') || tail;
    if (id === '')
        throw new fault/* Fault */.vC(400, 'lease_id must be specified');
    return id;
}
function left({ expires }, time) {
    return Math.max(0, Math.round((expires - time) / 1000));
}
function iso(time) {
    return new Date(time).toISOString();
}
function wants(call, operation) {
    if (call.operation !== operation)
        throw (0,fault/* unsupportedOperation */.h_)();
}
function cut(rest) {
    const at = rest.indexOf('/');
    return at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
}

;// CONCATENATED MODULE: ./build/serve/backend/system-mounts.js




const METHODS = new Set(['jwt', 'cert']);
const ONCE = new Set(['system', 'token']);
const RESERVED = /^(?:sys|auth|identity|cubbyhole)\//;
function mountsAt(core, call, prefix, rest) {
    if (rest === '') {
        if (call.operation === 'list')
            throw (0,fault/* unsupportedPath */.bg)();
        if (call.operation !== 'read')
            throw (0,fault/* unsupportedOperation */.h_)();
        return mountsAnswer(core.mounts.all(), prefix);
    }
    const isTune = rest.endsWith('/tune');
    const path = `${prefix}${(isTune ? rest.slice(0, -'/tune'.length) : rest).replace(/\/$/, '')}`;
    switch (call.operation) {
        case 'read': {
            const mount = core.mounts.at(path);
            const shown = `${path.slice(prefix.length)}/`;
            if (mount === undefined) {
                throw new fault/* Fault */.vC(400, isTune
                    ? `cannot fetch sysview for path "${path}/"`
                    : `No ${prefix === '' ? 'secret engine mount' : 'auth engine'} at ${shown}`);
            }
            return both(isTune ? tuneData(mount) : mountData(mount));
        }
        case 'create':
        case 'update':
            return {
                waits: true,
                within: () => (isTune ? tune(core, call.body, path) : hangUp(core, call.body, path, prefix)),
            };
        case 'delete':
            return takeDown(core, path, prefix);
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function hangUp(core, body, path, prefix) {
    const given = (0,fields/* textField */.M8)(body, 'type');
    if (given === '')
        throw new fault/* Fault */.vC(400, 'backend type must be specified as a string');
    const type = given === 'kv-v1' || given === 'kv-v2' || given === 'generic' ? 'kv' : given;
    if (ONCE.has(type))
        throw new fault/* Fault */.vC(400, `mount type of ${JSON.stringify(type)} is not mountable`);
    if (METHODS.has(type) !== (prefix !== ''))
        throw new fault/* Fault */.vC(400, `plugin not found in the catalog: ${given}`);
    if (prefix === '' && RESERVED.test(`${path}/`))
        throw new fault/* Fault */.vC(400, `cannot mount "${path}/"`);
    const options = { ...(0,fields/* mapField */.Rz)(body, 'options'), ...(given === 'kv-v2' ? { version: '2' } : {}) };
    checkVersion(type, options);
    core.mounts.add({
        path,
        type,
        description: (0,fields/* textField */.M8)(body, 'description'),
        options,
        config: configOf(body['config'], { defaultTtl: 0, maxTtl: 0 }),
    });
    return {};
}
function checkVersion(type, { version }) {
    if (type === 'kv' && version !== undefined && version !== '1' && version !== '2') {
        throw new fault/* Fault */.vC(400, 'a kv engine has version 1 or 2');
    }
}
function tune(core, body, path) {
    const known = core.mounts.at(path);
    if (known === undefined)
        throw new fault/* Fault */.vC(400, `tune of path "${path}/" failed: no mount entry found`);
    if (known.type === 'system')
        throw new fault/* Fault */.vC(400, `cannot tune "${path}/"`);
    const options = { ...known.options, ...(0,fields/* mapField */.Rz)(body, 'options') };
    if (options['version'] !== known.options['version']) {
        throw new fault/* Fault */.vC(400, 'the version of a kv engine is chosen when it is mounted: mount another, and copy');
    }
    core.mounts.change(path, {
        config: configOf(body, known.config),
        options,
        ...(body['description'] === undefined ? {} : { description: (0,fields/* textField */.M8)(body, 'description') }),
    });
    return {};
}
async function takeDown(core, path, prefix) {
    const known = core.mounts.at(path);
    if (known === undefined || !known.path.startsWith(prefix))
        return {};
    const isForeign = prefix === '' && known.path.startsWith('auth/');
    if (isForeign || core.mounts.isFixed(known))
        throw new fault/* Fault */.vC(400, `cannot unmount "${known.path}"`);
    await revokeMount(core, known);
    return {
        waits: true,
        within: () => {
            if (core.leases.below(known.path).length > 0) {
                throw new fault/* Fault */.vC(400, `leases of ${known.path} still run: revoke them first, or wait for their end`);
            }
            core.mounts.backend(known.id)?.clear?.();
            core.mounts.remove(path);
            return {};
        },
    };
}
function configOf(body, known) {
    if (body === undefined || body === null)
        return known;
    if (!(0,fields/* isObject */.Gv)(body))
        throw new fault/* Fault */.vC(400, 'field "config" must be a map');
    const config = {
        defaultTtl: (0,duration/* secondsOf */.TM)(body['default_lease_ttl']) ?? known.defaultTtl,
        maxTtl: (0,duration/* secondsOf */.TM)(body['max_lease_ttl']) ?? known.maxTtl,
    };
    if (config.defaultTtl > (config.maxTtl || duration/* MAX_TTL */.yP)) {
        throw new fault/* Fault */.vC(400, 'given default lease TTL greater than given max lease TTL');
    }
    return config;
}
function mountsAnswer(mounts, prefix) {
    const chosen = mounts.filter(({ path }) => path.startsWith('auth/') === (prefix !== ''));
    return both(Object.fromEntries(chosen.map((mount) => [mount.path.slice(prefix.length), mountData(mount)])));
}
function both(data) {
    return { data, top: data };
}
function tuneData({ config, description, options, path }) {
    return {
        default_lease_ttl: config.defaultTtl || duration/* DEFAULT_TTL */.HX,
        description,
        force_no_cache: false,
        max_lease_ttl: config.maxTtl || duration/* MAX_TTL */.yP,
        ...(Object.keys(options).length === 0 ? {} : { options }),
        ...(path.startsWith('auth/') ? { token_type: 'default-service' } : {}),
    };
}
function mountData({ accessor, config, description, id, options, path, type }) {
    return {
        accessor,
        config: {
            default_lease_ttl: config.defaultTtl,
            force_no_cache: false,
            max_lease_ttl: config.maxTtl,
            ...(path.startsWith('auth/') ? { token_type: 'default-service' } : {}),
        },
        deprecation_status: 'supported',
        description,
        external_entropy_access: false,
        local: false,
        options: Object.keys(options).length === 0 ? null : options,
        plugin_version: '',
        running_plugin_version: '',
        running_sha256: '',
        seal_wrap: false,
        type,
        uuid: id,
    };
}

// EXTERNAL MODULE: ./build/policy/path-policy.js + 1 modules
var path_policy = __webpack_require__(1137);
;// CONCATENATED MODULE: ./build/serve/backend/system-policies.js



function system_policies_policies(core, call) {
    const found = /^(policy|policies\/(acl|cedar))(?:\/(.*))?$/.exec(call.rest);
    if (found === null)
        throw (0,fault/* unsupportedPath */.bg)();
    const isOld = found[1] === 'policy';
    const kind = found[2] === 'cedar' ? 'cedar' : 'acl';
    const given = found[3] ?? '';
    if (given === '')
        return system_policies_list(core, call, kind, isOld);
    const name = given.toLowerCase();
    switch (call.operation) {
        case 'read': {
            const text = core.policyStore.text(kind, name);
            if (text === undefined)
                throw (0,fault/* notFound */.mX)();
            return isOld ? system_policies_both({ name, rules: text }) : { data: { name, policy: text } };
        }
        case 'create':
        case 'update':
            return write(core, call, kind, given);
        case 'delete':
            return { waits: true, within: () => system_policies_asFault(() => core.policyStore.delete(kind, name)) };
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function system_policies_list(core, { operation }, kind, isOld) {
    if (operation !== 'list' && !(isOld && operation === 'read'))
        throw (0,fault/* unsupportedOperation */.h_)();
    const keys = core.policyStore.names(kind);
    if (isOld)
        return system_policies_both({ keys, policies: keys });
    if (keys.length === 0)
        throw (0,fault/* notFound */.mX)();
    return { data: { keys } };
}
async function write(core, call, kind, given) {
    const name = given.toLowerCase();
    const old = (0,fields/* textField */.M8)(call.body, 'rules');
    const text = plainText((0,fields/* textField */.M8)(call.body, 'policy') || old);
    if (text === '')
        throw new fault/* Fault */.vC(400, "'policy' parameter not supplied or empty");
    let checked;
    try {
        checked = await core.policyStore.check(kind, name, text);
    }
    catch (error) {
        throw error instanceof path_policy/* PolicyError */.p ? new fault/* Fault */.vC(400, error.message) : error;
    }
    const warnings = [
        ...(name === given ? [] : [`policy name was converted to ${name}`]),
        ...(call.body['policy'] === undefined && old !== '' ? ["'rules' is deprecated, please use 'policy' instead"] : []),
        ...checked.warnings,
    ];
    const policy = checked;
    return {
        waits: true,
        within: () => {
            core.policyStore.put(policy);
            return warnings.length === 0 ? {} : { warnings };
        },
    };
}
function system_policies_asFault(work) {
    try {
        work();
        return {};
    }
    catch (error) {
        throw error instanceof path_policy/* PolicyError */.p ? new fault/* Fault */.vC(400, error.message) : error;
    }
}
function plainText(text) {
    return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)
        ? Buffer.from(text, 'base64').toString('utf8')
        : text;
}
function system_policies_both(data) {
    return { data, top: data };
}

;// CONCATENATED MODULE: ./build/serve/backend/system-overview.js


const NAMED = 20;
function overview(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const { db } = core.vault;
    const count = (table) => Number(db.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);
    const backed = Number(db.get('SELECT backed FROM vault')?.['backed'] ?? 0);
    const failing = core.leases.below('').filter(({ failure }) => failure !== '' && failure !== RUNS_OUT);
    const { head } = core.audit;
    const data = {
        secrets: count('record'),
        issued_keys: count('issued'),
        tokens: count('token'),
        leases: count('lease'),
        failing: failing.slice(0, NAMED).map(({ id, failures, failure }) => ({ id, failures, failure })),
        audit: {
            last: core.audit.last.number,
            signed: head?.number ?? 0,
            signed_at: head === undefined ? null : new Date(head.time).toISOString(),
        },
        backup: backed === 0 ? null : new Date(backed).toISOString(),
    };
    return { data: { ...data } };
}

// EXTERNAL MODULE: ./build/serve/risk/gather.js + 1 modules
var gather = __webpack_require__(45961);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/risk/next.js
var risk_next = __webpack_require__(73041);
;// CONCATENATED MODULE: ./build/serve/risk/known-risks.js




const known_risks_DAY = 86_400_000;
const FRESH = 60_000;
const TURN = 20;
const TOLD = 30;
const known_risks_PATIENCE = 100;
const answers = new WeakMap();
async function risksOf(core, now) {
    const answer = answers.get(core) ?? { ranks: undefined, at: -Infinity, look: undefined };
    answers.set(core, answer);
    if (answer.look === undefined && Math.abs(now - answer.at) >= FRESH)
        answer.look = renew(core, answer, now);
    if (answer.ranks === undefined)
        await Promise.race([answer.look, (0,promises_.setTimeout)(known_risks_PATIENCE, undefined, { ref: false })]);
    return answer.ranks;
}
async function renew(core, answer, now) {
    try {
        answer.ranks = await look(core, now);
        answer.at = now;
    }
    catch (error) {
        core.log(`the keys could not be looked at (${error instanceof core_error/* RelockError */.dB ? error.code : 'RL-INTERNAL'})`);
    }
    answer.look = undefined;
}
async function look(core, now) {
    const facts = [];
    for (const one of (0,gather/* gather */.kg)(riskSources(core), now)) {
        facts.push(one);
        if (facts.length % TURN === 0)
            await new Promise(setImmediate);
    }
    return (0,risk_next/* ranked */.a)(facts, now);
}
function riskSources({ vault, entries, policies, watch }) {
    const watcher = watch.lookout?.watcher;
    return {
        vault,
        entries,
        policies,
        alarms: (0,gather/* alarmsByKey */.NW)(watch.book.all()),
        leakedAt: (key) => {
            const standing = watcher?.standingOf(key);
            return standing?.kind === 'leaked' ? standing.at : undefined;
        },
        usesOf: (key) => {
            const used = watcher?.profileOf(key)?.last;
            return used === undefined ? undefined : { used, days: [], did: [] };
        },
        seenOf: () => undefined,
    };
}
function lifeSources(core, now) {
    const sources = riskSources(core);
    return {
        ...sources,
        usesOf: (key) => {
            const days = daysIn(core.watch.rollUps.rows('key', key, now - TOLD * known_risks_DAY, now + known_risks_DAY));
            const known = sources.usesOf(key);
            return known === undefined && days.length === 0
                ? undefined
                : { used: known?.used ?? lastIn(days), days, did: [] };
        },
    };
}
function lastIn(days) {
    return days.findLast(({ uses }) => uses > 0)?.start ?? null;
}
function daysIn(rows) {
    const days = new Map();
    for (const { start, uses, refused } of rows) {
        const day = Math.floor(start / known_risks_DAY);
        const sums = days.get(day) ?? { uses: 0, refused: 0 };
        days.set(day, { uses: sums.uses + uses, refused: sums.refused + refused });
    }
    return [...days].map(([day, sums]) => Object.assign({ start: day * known_risks_DAY }, sums));
}

;// CONCATENATED MODULE: ./build/serve/backend/system-risk.js





const system_risk_MOST = 100;
const system_risk_DAY = 86_400_000;
const AGES = [7, 30, 90, 180, 365, null];
async function risk(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const known = await risksOf(core, call.time);
    const ranks = known ?? [];
    const after = Number(/^\d{1,9}$/.exec(call.query.get('after') ?? '')?.[0] ?? 0);
    const limit = Math.min(Number(/^[1-9]\d{0,3}$/.exec(call.query.get('limit') ?? '')?.[0] ?? system_risk_MOST), system_risk_MOST);
    const levels = { critical: 0, high: 0, medium: 0, low: 0, ended: 0 };
    for (const { risk: found } of ranks)
        levels[found.level] += 1;
    const data = {
        keys: ranks.slice(after, after + limit).map(rowOf),
        counting: known === undefined,
        next: after + limit < ranks.length ? after + limit : null,
        levels,
        ages: agesOf(ranks, call.time),
    };
    return { data: { ...data } };
}
function life(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const key = (0,fields/* textField */.M8)(Object.fromEntries(call.query), 'key');
    if (key === '')
        throw new fault/* Fault */.vC(400, 'key must be supplied');
    const facts = (0,gather/* factsAbout */.T9)(lifeSources(core, call.time), key, call.time);
    if (facts === undefined)
        throw (0,fault/* notFound */.mX)();
    const { made, ends, ended, versions, incidents, days, could } = facts;
    const data = {
        key,
        made: system_risk_iso(made),
        ends: system_risk_iso(ends),
        ended: system_risk_iso(ended),
        versions: versions.map(({ number, at, how }) => ({ number, at: new Date(at).toISOString(), how })),
        incidents: incidents.map(({ at, ...about }) => Object.assign(about, { at: new Date(at).toISOString() })),
        days: days.map(({ start, ...sums }) => Object.assign(sums, { start: new Date(start).toISOString() })),
        could: could?.map(({ name, kind, mount }) => `${kind} ${name} at ${mount}`) ?? null,
        ...(0,score/* riskOf */.b)(facts, call.time),
    };
    return { data: { ...data } };
}
function rowOf({ facts, risk: found, advice }) {
    const { key, kind, owner, changed, used } = facts;
    return { key, kind: kind ?? null, owner, changed: system_risk_iso(changed), used: system_risk_iso(used), ...found, advice };
}
function agesOf(ranks, now) {
    const ages = ranks.flatMap(({ facts: { changed } }) => (changed === undefined ? [] : [(now - changed) / system_risk_DAY]));
    return AGES.map((days, index) => {
        const least = AGES[index - 1] ?? -Infinity;
        return { days, keys: ages.filter((age) => age > least && age <= (days ?? Infinity)).length };
    });
}
function system_risk_iso(time) {
    return time === null || time === undefined ? null : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./build/serve/backend/system-running.js



const system_running_MOST = 100;
function runningLeases(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const after = call.query.get('after') ?? '';
    const isFailing = call.query.get('failing') === 'true';
    const all = core.leases
        .below(call.query.get('prefix') ?? '')
        .filter((lease) => lease.id > after && (!isFailing || lease.failure !== ''));
    const leases = all.slice(0, system_running_MOST).map((lease) => leaseData(core, lease, call.time));
    return { data: { leases, next: all.length > system_running_MOST ? (leases.at(-1)?.id ?? null) : null } };
}
function leaseData(core, lease, time) {
    const { id, issued, expires, due, failures, failure, renewable, token } = lease;
    const holder = token === undefined ? null : core.tokens.at(token.toString('hex'), time);
    return {
        id,
        state: system_running_stateOf(lease, time),
        issued: system_running_iso(issued),
        expires: system_running_iso(expires),
        due: system_running_iso(due === 0 ? time : due),
        failures,
        failure,
        holder: holder?.grant.name ?? null,
        renewable,
    };
}
function system_running_stateOf({ pending, failure, due, expires }, time) {
    if (failure === RUNS_OUT)
        return 'runs out';
    if (failure !== '')
        return 'failing';
    if (pending)
        return 'being made';
    return due === 0 || expires <= time ? 'ending' : 'runs';
}
function runningTokens(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const after = call.query.get('after') ?? '';
    const all = (0,sealed_token/* allAccessors */.gN)(core.vault).filter((accessor) => accessor > after);
    const tokens = all.slice(0, system_running_MOST).flatMap((accessor) => {
        const found = core.tokens.of(accessor, call.time);
        if (found === null)
            return [];
        const { name, mount, policies, created, expires, uses } = found.grant;
        return [
            {
                accessor,
                name,
                mount,
                policies,
                created: system_running_iso(created),
                expires: expires === undefined ? null : system_running_iso(expires),
                uses,
            },
        ];
    });
    return { data: { tokens, next: all.length > system_running_MOST ? (all[system_running_MOST - 1] ?? null) : null } };
}
function system_running_iso(time) {
    return new Date(time).toISOString();
}

// EXTERNAL MODULE: ./build/sealed/record.js
var record = __webpack_require__(25060);
// EXTERNAL MODULE: ./build/sealed/managed.js
var sealed_managed = __webpack_require__(74596);
// EXTERNAL MODULE: ./build/sealed/rotation.js
var rotation = __webpack_require__(23487);
// EXTERNAL MODULE: ./build/sealed/version.js
var sealed_version = __webpack_require__(66041);
// EXTERNAL MODULE: ./build/serve/backend/kv2.js + 4 modules
var kv2 = __webpack_require__(22484);
;// CONCATENATED MODULE: ./build/serve/backend/system-secrets.js







const system_secrets_MOST = 100;
const USUAL = 25;
async function secrets(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const { query } = call;
    const after = query.get('after') ?? '';
    const wanted = Number(query.get('limit') ?? USUAL);
    const limit = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, system_secrets_MOST) : USUAL;
    const all = query.get('managed') === 'true' ? system_secrets_managed(core, call) : system_secrets_inFolder(core, call, query.get('folder') ?? '');
    const begin = all.findIndex(({ path }) => path > after);
    const chosen = begin === -1 ? [] : all.slice(begin, begin + limit);
    const facts = [];
    const seesLog = may(core, call, 'sys/relock/audit/entries', 'read', true);
    for (const { path, mount, record } of chosen) {
        const found = record();
        facts.push(found === undefined ? { path } : { ...factsOf(core, found, path), ...lastRead(core, mount, path, seesLog) });
        await new Promise(setImmediate);
    }
    const next = begin !== -1 && begin + limit < all.length ? (chosen.at(-1)?.path ?? null) : null;
    const data = { secrets: facts, next };
    return { data: { ...data } };
}
function system_secrets_managed(core, call) {
    const mounts = new Map(core.mounts.all().map((mount) => [mount.id, mount]));
    const found = (0,sealed_managed/* managedRecords */._k)(core.vault).flatMap((record) => {
        const [, id = kv2/* FIRST */.R, rest = record.path] = /^\0([^/]*)\/(.*)$/s.exec(record.path) ?? [];
        const mount = mounts.get(id);
        if (mount === undefined || !may(core, call, `${mount.path}metadata/${rest}`, 'read'))
            return [];
        return [{ path: mount.path + rest, mount, record: () => record }];
    });
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function system_secrets_inFolder(core, call, folder) {
    const mount = core.mounts.route(folder)?.mount;
    if (mount === undefined || !folder.endsWith('/')) {
        if (folder !== '' && may(core, call, folder, 'list'))
            throw new fault/* Fault */.vC(400, 'folder: a KV engine, or a folder in it');
        throw (0,fault/* permissionDenied */.L5)();
    }
    const within = folder.slice(mount.path.length);
    if (!may(core, call, `${mount.path}metadata/${within}`, 'list'))
        throw (0,fault/* permissionDenied */.L5)();
    if (mount.type !== 'kv' || mount.options['version'] !== '2')
        throw new fault/* Fault */.vC(400, 'the folder is in no KV engine of version 2');
    if (within !== '')
        (0,record/* checkPath */.Cg)(within.slice(0, -1));
    const prefix = mount.id === kv2/* FIRST */.R ? '' : `\0${mount.id}/`;
    return (0,record/* namesIn */.wX)(core.vault, prefix + within).map((name) => ({
        path: folder + name,
        mount,
        record: () => name.endsWith('/') || !may(core, call, `${mount.path}metadata/${within}${name}`, 'read')
            ? undefined
            : (0,record/* findRecord */.Tq)(core.vault, prefix + within + name),
    }));
}
function may(core, { identity, address, time }, path, capability, sudo = false) {
    if (identity === undefined)
        return false;
    return core.policies.decide(identity, { path, capability, sudo, address, time, parameters: {}, wrap: undefined })
        .allowed;
}
function factsOf(core, record, path) {
    const newest = (0,sealed_version/* listVersions */.yO)(core.vault, record).at(-1);
    return {
        path,
        kind: record.kind,
        version: record.current,
        updated: newest === undefined ? null : new Date(newest.created).toISOString(),
        metadata: record.settings?.custom ?? {},
        pending: (0,rotation/* hasStaged */.zh)(core.vault, record),
    };
}
const LOOKED_AT = 20;
function lastRead(core, mount, path, seesLog) {
    if (!seesLog)
        return {};
    const wanted = `${mount.path}data/${path.slice(mount.path.length)}`;
    const found = core.audit
        .search({ key: path, action: 'read', limit: LOOKED_AT, oldestFirst: false })
        .map(({ text }) => (0,audit/* entryOf */.Ms)(text))
        .find((entry) => entry.path === wanted && entry.status < 300);
    return { last_read: found === undefined ? null : new Date(found.time).toISOString() };
}

;// CONCATENATED MODULE: ./build/serve/backend/system-usage.js




const PARTS = 30;
const system_usage_MOST = 5000;
const system_usage_TURN = 50;
const system_usage_DAY = 86_400_000;
async function usage(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const asked = Object.fromEntries(call.query);
    const given = (0,fields/* textField */.M8)(asked, 'key');
    const days = Math.min((0,fields/* numberField */.sJ)(asked, 'days', 30), 3650);
    if (given === '' || days === 0)
        throw new fault/* Fault */.vC(400, 'key must be supplied, and days must not be 0');
    const mount = core.mounts.route(given)?.mount;
    const key = (0,audited/* keyOf */.T)(given, mount);
    const wanted = call.time - days * system_usage_DAY;
    const found = [];
    let from;
    let seen = 0;
    let isMore = true;
    while (isMore && seen < system_usage_MOST) {
        const records = core.audit.search({ key, since: wanted, limit: system_usage_TURN, oldestFirst: false, from });
        for (const { text } of records) {
            const entry = (0,audit/* entryOf */.Ms)(text);
            if (isUse(entry, key, mount))
                found.push(entry);
        }
        seen += records.length;
        isMore = records.length === system_usage_TURN;
        from = records.at(-1)?.number;
        await new Promise(setImmediate);
    }
    const since = isMore ? (found.at(-1)?.time ?? wanted) : wanted;
    const data = {
        since: new Date(since).toISOString(),
        until: new Date(call.time).toISOString(),
        counts: countsOf(found, since, call.time),
        users: usersOf(found),
        uses: found.length,
        complete: !isMore,
    };
    return { data: { ...data } };
}
function isUse({ path, operation, status }, key, mount) {
    if (mount === undefined || status >= 300)
        return false;
    if (mount.type === 'keys')
        return path === `${mount.path}verify`;
    const isKv2 = mount.type === 'kv' && mount.options['version'] === '2';
    return operation === 'read' && path === (isKv2 ? `${mount.path}data/${key.slice(mount.path.length)}` : key);
}
function countsOf(entries, since, until) {
    const counts = Array.from({ length: PARTS }, () => 0);
    const width = Math.max(1, until - since) / PARTS;
    for (const { time } of entries) {
        const at = Math.min(PARTS - 1, Math.max(0, Math.floor((time - since) / width)));
        counts[at] = (counts[at] ?? 0) + 1;
    }
    return counts;
}
function usersOf(entries) {
    const users = new Map();
    for (const { identity, time, address } of entries) {
        const name = identity?.name ?? '';
        const known = users.get(name);
        users.set(name, known === undefined
            ? { identity: name, uses: 1, last: new Date(time).toISOString(), address }
            : { ...known, uses: known.uses + 1 });
    }
    return [...users.values()];
}

;// CONCATENATED MODULE: ./build/serve/backend/system-relock.js







function relockViews(core, call) {
    switch (call.rest) {
        case 'relock/overview':
            return overview(core, call);
        case 'relock/secrets':
            return secrets(core, call);
        case 'relock/usage':
            return usage(core, call);
        case 'relock/risk':
            return risk(core, call);
        case 'relock/life':
            return life(core, call);
        case 'relock/leases':
            return runningLeases(core, call);
        case 'relock/tokens':
            return runningTokens(core, call);
        case 'relock/ui/oidc':
        case 'relock/ui/login':
            return uiLogin(core, call);
        default:
            throw (0,fault/* unsupportedPath */.bg)();
    }
}

;// CONCATENATED MODULE: ./build/serve/watch/watch-metrics.js
function watchMetrics({ watch, audit }) {
    const { lookout, book, responses } = watch;
    const { counts } = responses;
    const judged = lookout?.watcher.counts;
    const open = new Map();
    for (const { state, alarm } of book.all()) {
        if (state !== 'open')
            continue;
        const labels = `severity="${alarm.severity}"`;
        open.set(labels, (open.get(labels) ?? 0) + 1);
    }
    const fates = new Map(Object.entries({
        judged: judged === undefined ? 0 : judged.events - judged.future - judged.duplicate - judged.late,
        future: judged?.future ?? 0,
        duplicate: judged?.duplicate ?? 0,
        late: judged?.late ?? 0,
        refused: lookout?.counts.refused ?? 0,
        failed: lookout?.counts.failed ?? 0,
    }).map(([fate, count]) => [`outcome="${fate}"`, count]));
    const one = (value) => new Map([['', value]]);
    return [
        {
            name: 'relock_watch_events_total',
            type: 'counter',
            help: 'Audit entries by what the watch made of them, since it began.',
            values: fates,
        },
        {
            name: 'relock_watch_alarms_total',
            type: 'counter',
            help: 'Alarms raised since the server was unsealed.',
            values: counts.alarms,
        },
        {
            name: 'relock_watch_actions_total',
            type: 'counter',
            help: 'What was done, proposed or failed about alarms since the server was unsealed.',
            values: counts.steps,
        },
        {
            name: 'relock_watch_braked_total',
            type: 'counter',
            help: 'Endings that the brake held back since the server was unsealed.',
            values: one(counts.braked),
        },
        {
            name: 'relock_watch_endings_left',
            type: 'gauge',
            help: 'Endings that the brake still lets through within the hour.',
            values: one(responses.left),
        },
        { name: 'relock_watch_open_alarms', type: 'gauge', help: 'Alarms that nobody has looked at.', values: open },
        {
            name: 'relock_watch_behind',
            type: 'gauge',
            help: 'Audit entries that are not judged yet.',
            values: one(lookout === undefined ? 0 : Math.max(0, audit.last.number - lookout.judged)),
        },
        {
            name: 'relock_watch_forgotten_total',
            type: 'counter',
            help: 'Profiles that were given up for newer ones.',
            values: one(judged?.forgotten ?? 0),
        },
        {
            name: 'relock_watch_snapshot_seconds',
            type: 'gauge',
            help: 'What the last snapshot of the watch took.',
            values: one(counts.snapshotSeconds),
        },
        {
            name: 'relock_watch_on',
            type: 'gauge',
            help: '1 while the watch is on.',
            values: one(lookout === undefined ? 0 : 1),
        },
    ];
}

;// CONCATENATED MODULE: ./build/serve/backend/system-server.js


function system_server_seal(core, call) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    return {
        waits: true,
        within: () => {
            core.control.seal(call.token);
            return {};
        },
    };
}
function metrics(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const count = (table) => Number(core.vault.db.get(`SELECT count(*) AS n FROM ${table}`)?.['n']);
    return {
        raw: core.control.metrics.text({
            relock_tokens: ['Tokens that are in force.', count('token')],
            relock_leases: ['Leases that run or wait to be taken back.', count('lease')],
            relock_issued_keys: ['Keys that the vault issued.', count('issued')],
            relock_secrets: ['Secrets, whatever their mount.', count('record')],
        }, watchMetrics(core)),
        contentType: 'text/plain; version=0.0.4; charset=utf-8',
    };
}

// EXTERNAL MODULE: ./build/sealed/base62.js
var base62 = __webpack_require__(16376);
// EXTERNAL MODULE: ./build/risk/html.js
var risk_html = __webpack_require__(8253);
// EXTERNAL MODULE: ./build/risk/markdown.js
var markdown = __webpack_require__(58045);
// EXTERNAL MODULE: ./build/risk/report.js
var risk_report = __webpack_require__(81570);
// EXTERNAL MODULE: ./build/core/slices.js
var slices = __webpack_require__(67687);
// EXTERNAL MODULE: ./build/serve/risk/audit-uses.js
var audit_uses = __webpack_require__(18206);
// EXTERNAL MODULE: ./build/serve/risk/chain.js
var chain = __webpack_require__(85423);
;// CONCATENATED MODULE: ./build/serve/risk/standing.js









const PIECE = 100;
const standing_TURN = 20;
const standing_REST = 5;
async function standingOf(core, { since, at }) {
    const { vault, entries, control } = core;
    const upTo = core.audit.last.number;
    const keys = (0,audit_keys/* openAuditKeys */.e)(vault, entries, false);
    if (keys === undefined)
        throw new TypeError('the audit has no keys');
    const rows = new audit_rows/* AuditRows */.X(vault.db, keys);
    const rest = () => (0,promises_.setTimeout)(standing_REST);
    const from = (0,audit_uses/* firstSince */.z)(rows, since, upTo);
    const { uses, seen, changes } = await (0,slices/* inSlices */.Z)((0,audit_uses/* usesIn */.c)(rows, { since, until: at, from, piece: PIECE }), rest);
    const verdict = await (0,slices/* inSlices */.Z)((0,verify_rows/* verifyingRows */.jZ)(rows, keys, undefined, { piece: PIECE, upTo }), rest);
    const sources = riskSources(core);
    const facts = [];
    for (const one of (0,gather/* gather */.kg)({
        ...sources,
        usesOf: (key) => uses.get(key) ?? sources.usesOf(key) ?? { used: null, days: [], did: [] },
        seenOf: (name) => seen.get(name),
    }, at)) {
        facts.push(one);
        if (facts.length % standing_TURN === 0)
            await rest();
    }
    const { kind, protection } = control.seals.verdict;
    return { at, since, keys: facts, changes, chain: (0,chain/* chainOf */.d)(verdict), seal: `${kind} (${protection})` };
}

// EXTERNAL MODULE: ./build/respond/settings.js
var respond_settings = __webpack_require__(18609);
// EXTERNAL MODULE: ./build/watch/network.js
var watch_network = __webpack_require__(4462);
// EXTERNAL MODULE: ./build/watch/subject.js
var subject = __webpack_require__(62500);
;// CONCATENATED MODULE: ./build/watch/roll-up.js


const DIMENSIONS = ['key', 'identity', 'network'];
const OTHERS = '(others)';
const roll_up_HOUR = 3_600_000;
const roll_up_DAY = 24 * roll_up_HOUR;
const HOURLY_DAYS = 14;
class RollUps {
    #store;
    #keepDays;
    #keepPersonalDays;
    #keys = new Running();
    #identities = new Running();
    #networks = new Running();
    #day = 0;
    constructor(store, keepDays = 400, keepPersonalDays = 90) {
        this.#store = store;
        this.#keepDays = keepDays;
        this.#keepPersonalDays = keepPersonalDays;
    }
    add(event, at) {
        const day = Math.floor(at / roll_up_DAY);
        if (day > this.#day)
            this.#next(day);
        const { key, identity, address, authenticated } = event;
        const hour = day < this.#day ? 0 : Math.floor(at / roll_up_HOUR) % 24;
        if (key !== undefined)
            this.#keys.count(authenticated ? key : OTHERS, hour, event, authenticated ? undefined : key);
        if (identity !== undefined && authenticated)
            this.#identities.count((0,subject/* subjectOf */.e)(identity), hour, event);
        const network = address === undefined ? undefined : (0,watch_network/* networkOf */.A)(address);
        if (network !== undefined)
            this.#networks.count(network.prefix, hour, event);
    }
    flush() {
        const rows = [];
        this.#keys.take('key', this.#day * roll_up_DAY, rows);
        this.#identities.take('identity', this.#day * roll_up_DAY, rows);
        this.#networks.take('network', this.#day * roll_up_DAY, rows);
        if (rows.length > 0)
            this.#store.add(rows);
    }
    #next(day) {
        this.flush();
        this.#day = day;
        this.#store.age({
            hourlyFrom: (day - HOURLY_DAYS) * roll_up_DAY,
            keepFrom: (day - this.#keepDays) * roll_up_DAY,
            keepPersonalFrom: (day - this.#keepPersonalDays) * roll_up_DAY,
        });
    }
}
const roll_up_MOST = 20_000;
const SUMS = 3;
const roll_up_WIDTH = 24 * SUMS;
class Running {
    #places = new Map();
    #sums = new Uint32Array(256 * roll_up_WIDTH);
    count(name, hour, { outcome, authenticated }, instead = name) {
        const at = (this.#places.get(instead) ?? this.#place(name)) + hour * SUMS;
        const which = outcome === 'ok' ? at : at + 1;
        this.#sums[which] = (this.#sums[which] ?? 0) + 1;
        if (!authenticated)
            this.#sums[at + 2] = (this.#sums[at + 2] ?? 0) + 1;
    }
    take(dimension, start, rows) {
        for (const [name, place] of this.#places)
            for (let hour = 0; hour < 24; hour++) {
                const at = place + hour * SUMS;
                const uses = this.#sums[at] ?? 0;
                const refused = this.#sums[at + 1] ?? 0;
                if (uses + refused === 0)
                    continue;
                const unauthenticated = this.#sums[at + 2] ?? 0;
                rows.push({ dimension, name, start: start + hour * roll_up_HOUR, hours: 1, uses, refused, unauthenticated });
            }
        this.#sums.fill(0, 0, this.#places.size * roll_up_WIDTH);
        this.#places.clear();
    }
    #place(wanted) {
        const name = this.#places.size >= roll_up_MOST ? OTHERS : wanted;
        const known = this.#places.get(name);
        if (known !== undefined)
            return known;
        const place = this.#places.size * roll_up_WIDTH;
        this.#places.set(name, place);
        if (place === this.#sums.length) {
            const more = new Uint32Array(2 * place);
            more.set(this.#sums);
            this.#sums = more;
        }
        return place;
    }
}

// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
;// CONCATENATED MODULE: ./build/serve/watch/canaries.js



const canaries_FOLDER = 'watch/canary/';
const canaries_MOST = 10_000;
class Canaries {
    #vault;
    #entries;
    #ids = new Map();
    constructor(vault, entries) {
        this.#vault = vault;
        this.#entries = entries;
        this.reload();
    }
    reload() {
        this.#ids.clear();
        for (const { name, value } of this.#entries.all(canaries_FOLDER))
            this.#ids.set(String(value['hash']), name);
    }
    find(shown) {
        if (shown === undefined || this.#ids.size === 0)
            return undefined;
        const id = this.#ids.get(this.#hash(shown));
        return id === undefined ? undefined : canaryKey(id);
    }
    all() {
        return this.#entries
            .all(canaries_FOLDER)
            .map(({ value }) => value['about'])
            .sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
    }
    add(value, about) {
        if (!(0,fingerprint/* isStrongEnough */.af)(value))
            throw new fault/* Fault */.vC(400, 'a canary needs 96 random bits: anybody could show this by chance');
        if (this.#ids.size >= canaries_MOST)
            throw new fault/* Fault */.vC(400, `there are ${canaries_MOST} canaries already`);
        const hash = this.#hash(value);
        if (this.#ids.has(hash))
            throw new fault/* Fault */.vC(400, 'this is a canary already');
        const canary = { ...about, id: (0,external_node_crypto_.randomBytes)(8).toString('hex') };
        this.#entries.put(`${canaries_FOLDER}${canary.id}`, { hash, about: canary });
        this.#ids.set(hash, canary.id);
        return canary;
    }
    remove(id) {
        const hash = this.#entries.get(`${canaries_FOLDER}${id}`)?.['hash'];
        if (typeof hash !== 'string')
            return false;
        this.#ids.delete(hash);
        return this.#entries.delete(`${canaries_FOLDER}${id}`);
    }
    #hash(value) {
        return this.#vault.keys.hash('watch', 'canary', value.reveal()).toString('hex');
    }
}
function canaryKey(id) {
    return `canary/${id}`;
}
function isCanaryKey(key) {
    return /^canary\/[0-9a-f]{16}$/.test(key);
}

// EXTERNAL MODULE: ./build/serve/watch/tell-alarm.js
var tell_alarm = __webpack_require__(96009);
;// CONCATENATED MODULE: ./build/serve/watch/reports.js







const PERIODS = ['day', 'week', 'month'];
const reports_HOUR = 3_600_000;
const reports_DAY = 24 * reports_HOUR;
const reports_ENTRY = 'watch/report';
const JOB = 'the report';
const ABOUT = { day: 1, week: 7, month: 30 };
const reports_NAMED = 5;
function dueAfter(time, { every, hour }) {
    for (let day = Math.floor(time / reports_DAY);; day++) {
        const due = day * reports_DAY + hour * reports_HOUR;
        const date = new Date(due);
        const isDay = every === 'day' || (every === 'week' ? (day + 4) % 7 === 1 : date.getUTCDate() === 1);
        if (isDay && due > time)
            return due;
    }
}
function scheduleReports(core, times) {
    if (times === undefined) {
        core.schedule.delete(JOB);
        return;
    }
    const last = core.entries.get(reports_ENTRY)?.['at'];
    core.schedule.set(JOB, dueAfter(typeof last === 'number' ? last : Date.now(), times), async () => {
        const at = Date.now();
        const said = await sendReport(core, times, at);
        await core.batch.run(() => {
            core.entries.put(reports_ENTRY, { at });
            core.audit.append((0,audit/* serverEntry */.iH)('sys/relock/watch/report', said));
        }, false);
        return dueAfter(at, times);
    });
}
async function sendReport(core, { every }, at) {
    const standing = await standingOf(core, { at, since: at - ABOUT[every] * reports_DAY });
    const said = await (0,tell_alarm/* sendToAll */.x6)(core, messageOf(standing));
    core.log(`the report of the ${every} was ${said}`);
    return `the report of the ${every} was ${said}`;
}
function messageOf(standing) {
    const report = (0,risk_report/* reportOf */.E)(standing);
    const ranks = (0,risk_next/* ranked */.a)(standing.keys, standing.at);
    const next = ranks.filter(({ advice }) => advice !== '');
    const open = standing.keys.flatMap(({ incidents }) => incidents).filter(({ state }) => state === 'open').length;
    const isWhole = standing.chain.bad === undefined;
    return {
        title: `${report.title}: ${next.length} ask for something, ${open} open ${open === 1 ? 'alarm' : 'alarms'}`,
        state: !isWhole ? 'failed' : next.length + open > 0 ? 'you' : 'done',
        facts: report.sections[0]?.text ?? [],
        todo: next
            .slice(0, reports_NAMED)
            .map(({ facts: { key }, risk: { level, score }, advice }) => `${key} (${level} ${score}): ${advice}`),
        owners: [],
        link: undefined,
        attachments: [
            { name: 'relock-report.html', type: 'text/html', text: (0,risk_html/* htmlOf */.Z)(report) },
            { name: 'relock-report.md', type: 'text/markdown', text: (0,markdown/* markdownOf */.R)(report) },
        ],
    };
}

// EXTERNAL MODULE: ./build/serve/watch/settings.js
var settings = __webpack_require__(71627);
;// CONCATENATED MODULE: ./build/serve/watch/config.js




const config_ENTRY = 'watch/config';
const MOST_CHANNELS = 20;
const MOST_PLACES = 100;
function config_configOf(entries, doors) {
    const leftOut = [];
    const config = completed((entries.get(config_ENTRY)?.['given'] ?? {}), doors, (why) => leftOut.push(why));
    return { ...config, leftOut };
}
function config_writeConfig(entries, body, doors) {
    const stranger = Object.keys(body).find((name) => !config_FIELDS.has(name));
    if (stranger !== undefined)
        throw new fault/* Fault */.vC(400, `there is no setting ${JSON.stringify(stranger.slice(0, 60))}`);
    const before = (entries.get(config_ENTRY)?.['given'] ?? {});
    const given = Object.fromEntries(Object.entries({ ...before, ...body }).filter(([, value]) => value !== null));
    const config = completed(given, doors, (why) => {
        throw new fault/* Fault */.vC(400, why);
    });
    entries.put(config_ENTRY, { given });
    return config;
}
function configData({ on, watch, keepDays, keepAlarmsDays, respond, tell, rotate, report }) {
    return {
        on,
        learn_days: watch.learnDays,
        keep_days: keepDays,
        keep_alarms_days: keepAlarmsDays,
        keep_personal_days: watch.keepPersonalDays,
        repeat_hours: watch.repeatHours,
        announced_days: watch.announcedDays,
        least: watch.least,
        detectors: watch.detectors,
        overrides: watch.overrides,
        expected: watch.expected.map(({ at, until, reason, detector, key, identity, address }) => ({
            detector,
            key,
            identity,
            address,
            reason,
            since: at === 0 ? undefined : new Date(at).toISOString(),
            until: new Date(until).toISOString(),
        })),
        canaries: watch.canaries,
        respond: respond.on,
        endings_per_hour: respond.endingsPerHour,
        protected: respond.protected,
        limit: { per_minute: respond.limit.perMinute, hours: respond.limit.hours },
        tell: tell.map(({ kind, target, options }) => ({ [kind]: target, ...options })),
        report: report ?? null,
        rotate: rotate.map(({ kind, target, options, keys }) => ({ keys, [kind]: target, ...options })),
    };
}
const config_FIELDS = new Set([
    'on',
    'learn_days',
    'keep_days',
    'keep_alarms_days',
    'keep_personal_days',
    'repeat_hours',
    'announced_days',
    'least',
    'detectors',
    'overrides',
    'expected',
    'canaries',
    'respond',
    'endings_per_hour',
    'protected',
    'limit',
    'tell',
    'rotate',
    'report',
]);
function completed(given, { teller, rotator }, refuse) {
    return {
        on: (0,fields/* flagField */.tS)(given, 'on', true),
        keepDays: (0,settings/* between */.Tq)(given, 'keep_days', 400, 14, 3650),
        keepAlarmsDays: (0,settings/* between */.Tq)(given, 'keep_alarms_days', 90, 1, 3650),
        watch: (0,settings/* watchSettings */.dA)(given),
        respond: (0,settings/* responseSettings */.Z1)(given),
        tell: listed(given, 'tell', MOST_CHANNELS, (texts) => teller.channelOf(texts), refuse),
        report: reportOf(given['report']),
        leftOut: [],
        rotate: listed(given, 'rotate', MOST_PLACES, ({ keys = '', ...texts }) => {
            const target = rotator.targetOf(texts);
            if (typeof target === 'string')
                return target;
            return keys === '' ? 'an entry under rotate says which keys it is for' : { ...target, keys };
        }, refuse),
    };
}
function reportOf(value) {
    if (value === undefined || value === null)
        return undefined;
    const every = (0,fields/* isObject */.Gv)(value) ? PERIODS.find((one) => one === value['every']) : undefined;
    if (every === undefined || !(0,fields/* isObject */.Gv)(value))
        throw new fault/* Fault */.vC(400, `report has every, which is one of ${PERIODS.join(', ')}, and an hour`);
    return { every, hour: (0,settings/* between */.Tq)(value, 'hour', 6, 0, 23) };
}
function listed(given, name, most, read, refuse) {
    const value = given[name] ?? [];
    if (!Array.isArray(value) || value.length > most)
        throw new fault/* Fault */.vC(400, `${name} is a list of at most ${most} entries`);
    return value.flatMap((one) => {
        const texts = (0,fields/* isObject */.Gv)(one) ? Object.entries(one).filter(([, text]) => typeof text === 'string') : [];
        const target = read(Object.fromEntries(texts));
        if (typeof target !== 'string')
            return [target];
        refuse(target);
        return [];
    });
}

// EXTERNAL MODULE: ./build/watch/event.js
var watch_event = __webpack_require__(88996);
// EXTERNAL MODULE: ./build/watch/settings.js
var watch_settings = __webpack_require__(37575);
;// CONCATENATED MODULE: ./build/serve/watch/foreign.js






const DETECTORS = Object.keys(watch_settings/* DEFAULT_SETTINGS */.a$.detectors);
const TEXTS = ['key', 'identity', 'address', 'environment', 'lease', 'job'];
const MOST_EVIDENCE = 10;
const MOST_NUMBERS = 20;
const ASKEW = 300_000;
const foreign_DAY = 86_400_000;
const OLDEST = 90;
function foreignAlarm(body, by, now) {
    const at = Number(body['at']);
    if (!(at <= now + ASKEW && at > now - OLDEST * foreign_DAY))
        throw new fault/* Fault */.vC(400, 'at: milliseconds since 1970, not to come');
    const id = (0,fields/* textField */.M8)(body, 'id');
    if (!/^[0-9a-f]{16}$/.test(id))
        throw new fault/* Fault */.vC(400, 'id: 16 hex digits');
    const severity = watch_settings/* SEVERITIES */.oC.find((one) => one === body['severity']);
    const detector = DETECTORS.find((one) => one === body['detector']);
    if (severity === undefined || detector === undefined)
        throw new fault/* Fault */.vC(400, 'severity, detector: those of an alarm');
    const source = (0,fields/* textField */.M8)(body, 'source');
    const sentence = (0,fields/* textField */.M8)(body, 'sentence');
    if (source === '' || sentence === '')
        throw new fault/* Fault */.vC(400, 'source, sentence: which log, and what it told');
    const also = (0,fields/* listField */.FZ)(body, 'also') ?? [];
    return {
        id: (0,external_node_crypto_.createHash)('sha256').update(`foreign\n${by}\n${id}`).digest('hex').slice(0, 16),
        at: Math.floor(at),
        detector,
        also: DETECTORS.filter((name) => name !== detector && also.includes(name)),
        severity,
        basis: 'foreign',
        source: (0,printable/* printable */.g)(source, watch_event/* LONGEST */.zP.source),
        ...textsOf(body),
        sentence: `${(0,printable/* printable */.g)(sentence, 1000)} So tells ${(0,printable/* printable */.g)(by, 200)}.`,
        numbers: numbersOf(body),
        evidence: ((0,fields/* listField */.FZ)(body, 'evidence') ?? []).slice(-MOST_EVIDENCE).map((one) => (0,printable/* printable */.g)(one, watch_event/* LONGEST */.zP.id)),
    };
}
function textsOf(body) {
    const given = TEXTS.map((name) => [name, (0,printable/* printable */.g)((0,fields/* textField */.M8)(body, name), watch_event/* LONGEST */.zP[name])]);
    return Object.fromEntries(given.filter(([, text]) => text !== ''));
}
function numbersOf({ numbers }) {
    const all = (0,fields/* isObject */.Gv)(numbers) ? Object.entries(numbers) : [];
    const known = all.filter((one) => /^\w{1,40}$/.test(one[0]) && Number.isFinite(one[1]));
    return Object.fromEntries(known.slice(0, MOST_NUMBERS));
}

;// CONCATENATED MODULE: ./build/serve/watch/limits.js

const limits_ENTRY = 'watch/limits';
const limits_MOST = 1000;
class Limits {
    #entries;
    #limits = new Map();
    #left = new Map();
    constructor(entries) {
        this.#entries = entries;
        this.reload();
    }
    reload() {
        this.#limits.clear();
        this.#left.clear();
        const limits = (this.#entries.get(limits_ENTRY)?.['limits'] ?? []);
        for (const limit of limits)
            this.#limits.set(limits_nameOf(limit), limit);
    }
    all(now) {
        return [...this.#limits.values()].filter(({ until }) => until > now);
    }
    set(limit, now) {
        const others = this.all(now).filter((one) => limits_nameOf(one) !== limits_nameOf(limit));
        this.#keep([...others, limit].sort((a, b) => b.until - a.until).slice(0, limits_MOST));
    }
    lift(what, name, now) {
        const wanted = limits_nameOf({ what, name });
        const there = this.#limits.has(wanted);
        this.#keep(this.all(now).filter((one) => limits_nameOf(one) !== wanted));
        return there;
    }
    take(identity, keyOf, now) {
        if (this.#limits.size === 0)
            return;
        const name = subjectOf(identity);
        if (this.#isLeft('identity', name, now) && this.#isLeft('key', keyOf(), now))
            return;
        throw new fault/* Fault */.vC(429, 'this was used too often, and is limited for now');
    }
    passes(key, now) {
        return this.#limits.size === 0 || this.#isLeft('key', key, now);
    }
    #isLeft(what, name, now) {
        const wanted = limits_nameOf({ what, name });
        const limit = this.#limits.get(wanted);
        if (limit === undefined || limit.until <= now)
            return true;
        const minute = Math.floor(now / 60_000);
        let bucket = this.#left.get(wanted);
        if (bucket?.minute !== minute) {
            bucket = { minute, left: limit.perMinute };
            this.#left.set(wanted, bucket);
        }
        bucket.left -= 1;
        return bucket.left >= 0;
    }
    #keep(limits) {
        this.#entries.put(limits_ENTRY, { limits });
        this.reload();
    }
}
function subjectOf({ name, claims }) {
    const { sub } = claims;
    return typeof sub === 'string' && sub !== '' ? sub : name;
}
function limits_nameOf({ what, name }) {
    return `${what} ${name}`;
}

// EXTERNAL MODULE: ./build/watch/week.js
var week = __webpack_require__(4686);
;// CONCATENATED MODULE: ./build/serve/watch/habits.js

const habits_MOST = 10;
function habitsOf(profile) {
    const [minute, tenMinutes, hour] = profile.pace.windows.map(({ peak }) => Math.round(peak));
    return {
        first: new Date(profile.first).toISOString(),
        last: new Date(profile.last).toISOString(),
        days_used: profile.activeDays,
        longest_rest_hours: Math.round(profile.longestGap / 3_600_000),
        most: { minute, ten_minutes: tenMinutes, hour },
        identities: namesOf(profile.identities),
        networks: namesOf(profile.networks),
        workflows: namesOf(profile.workflows),
        refs: namesOf(profile.refs),
        hours: sharesOf((0,week/* hoursOfDay */.B6)(profile.week)),
    };
}
function namesOf({ values }) {
    return [...values]
        .sort((a, b) => a[1].last - b[1].last)
        .slice(-habits_MOST)
        .map(([name]) => name);
}
function sharesOf(hours) {
    const sum = hours.reduce((all, one) => all + one, 0);
    return hours.map((one) => (sum === 0 ? 0 : Math.round((one / sum) * 1000) / 1000));
}

;// CONCATENATED MODULE: ./build/serve/watch/shown.js

function shownAlarm({ alarm, raised, steps, state, closed, expected }) {
    const { at, ...about } = alarm;
    return {
        ...about,
        at: shown_iso(at),
        raised: shown_iso(raised),
        state,
        steps: steps.map(shownStep),
        closed: closed === undefined ? null : { ...closed, at: shown_iso(closed.at) },
        expected: expected === undefined
            ? null
            : { by: expected.by, reason: expected.reason, at: shown_iso(expected.at), until: shown_iso(expected.until) },
    };
}
function explainedAlarm(record, profile) {
    return { ...shownAlarm(record), ordinary: profile === undefined ? null : habitsOf(profile) };
}
function shownCanary({ id, like, where, made, by }) {
    return { id, like, where, made: shown_iso(made), by };
}
function shownStep({ action, state, at, by, said, command, undo }) {
    return { action, state, at: shown_iso(at), by, said, command: command ?? null, can_be_undone: undo !== undefined };
}
function shown_iso(time) {
    return new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./build/serve/backend/system-watch.js
















const WATCH = /^relock\/watch(?:\/|$)/;
const system_watch_MOST = 200;
const system_watch_DAY = 86_400_000;
const system_watch_LONGEST = 400;
function watch(core, call) {
    const [what = '', name = '', verb = '', ...more] = call.rest.split('/').slice(2);
    switch (what) {
        case '':
            return reads(call, () => system_watch_status(core));
        case 'config':
            return name === '' ? system_watch_config(core, call) : system_watch_nothing();
        case 'leaked':
            if (name === '')
                return system_watch_nothing();
            return writes(call, () => ({}));
        case 'report':
            return name === '' ? report(core, call) : system_watch_nothing();
        case 'foreign':
            return name === '' ? foreign(core, call) : system_watch_nothing();
        case 'sums':
            return name === '' ? reads(call, () => sums(core, call)) : system_watch_nothing();
        case 'canaries':
            return verb === '' ? canaries(core, call, name) : system_watch_nothing();
        case 'alarms':
            if (more.length > 0)
                return system_watch_nothing();
            if (name === '')
                return reads(call, () => system_watch_list(core, call));
            return verb === '' ? reads(call, () => ({ ...show(core, name) })) : decide(core, call, name, verb);
        default:
            return system_watch_nothing();
    }
}
function system_watch_nothing() {
    throw (0,fault/* unsupportedPath */.bg)();
}
function reads(call, data) {
    if (call.operation !== 'read' && call.operation !== 'list')
        throw (0,fault/* unsupportedOperation */.h_)();
    return { data: data() };
}
function writes(call, within) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    return { waits: true, within: () => ({ data: within() }) };
}
function system_watch_status({ watch: { lookout, config: settings, responses, book, limits }, audit }) {
    const { left, working } = responses;
    const open = book.all().filter(({ state }) => state === 'open').length;
    return {
        on: settings.on,
        up_to_date: lookout?.isUpToDate ?? false,
        working,
        judged: lookout?.judged ?? 0,
        last: audit.last.number,
        counts: { ...lookout?.watcher.counts, ...lookout?.counts },
        open_alarms: open,
        endings_left: left,
        limits: limits.all(Date.now()).map(({ what, name, perMinute, until }) => ({
            what,
            name,
            per_minute: perMinute,
            until: system_watch_iso(until),
        })),
    };
}
function system_watch_config(core, call) {
    if (call.operation === 'read')
        return { data: configData(core.watch.config) };
    return writes(call, () => {
        const written = config_writeConfig(core.entries, call.body, core.watch.doors);
        setImmediate(() => void core.watch.configure(config_configOf(core.entries, core.watch.doors)));
        return configData(written);
    });
}
async function report(core, call) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const days = Number(/^[1-9]\d{0,2}$/.exec(call.query.get('days') ?? '')?.[0] ?? 7);
    const made = (0,risk_report/* reportOf */.E)(await standingOf(core, { at: call.time, since: call.time - days * system_watch_DAY }));
    return { data: call.query.get('format') === 'html' ? { html: (0,risk_html/* htmlOf */.Z)(made) } : { markdown: (0,markdown/* markdownOf */.R)(made) } };
}
function foreign(core, call) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const { body, time, identity } = call;
    const by = identity === undefined ? '' : subjectOf(identity);
    core.watch.responses.foreignRate.take(by, time);
    const alarm = foreignAlarm(body, by, time);
    core.watch.responses.raise(alarm);
    return { data: { id: alarm.id } };
}
function canaries(core, call, id) {
    const { canaries: all } = core.watch;
    if (id !== '') {
        if (call.operation !== 'delete')
            throw (0,fault/* unsupportedOperation */.h_)();
        return {
            waits: true,
            within: () => {
                if (!all.remove(id))
                    throw (0,fault/* notFound */.mX)();
                core.watch.tell({ kind: 'renewed', at: call.time, key: canaryKey(id) });
                return {};
            },
        };
    }
    if (call.operation === 'read' || call.operation === 'list') {
        const known = all.all();
        return { data: { keys: known.map((one) => one.id), canaries: known.map(shownCanary) } };
    }
    return writes(call, () => {
        const { body, time, identity } = call;
        const like = (0,fields/* textField */.M8)(body, 'like') || 'relock-key';
        const given = (0,fields/* textField */.M8)(body, 'value');
        const value = given === '' ? minted(like, (0,fields/* textField */.M8)(body, 'prefix') || 'rlk') : new secret/* SecretValue */.i(given);
        const about = { like: like.slice(0, 100), where: (0,fields/* textField */.M8)(body, 'where').slice(0, 200), made: time };
        const canary = all.add(value, { ...about, by: identity?.name ?? '' });
        const { where } = canary;
        core.watch.tell({ kind: 'canary', at: time, key: canaryKey(canary.id), ...(where === '' ? {} : { where }) });
        return { ...shownCanary(canary), value };
    });
}
function minted(like, prefix) {
    if (!/^[A-Za-z][A-Za-z0-9]{1,15}$/.test(prefix))
        throw new fault/* Fault */.vC(400, 'prefix: 2 to 16 letters and digits');
    switch (like) {
        case 'relock-key':
        case 'basic':
            return (0,base62/* mintKey */.u)(`${prefix}_`);
        case 'token':
            return (0,base62/* mintKey */.u)('rlk_');
        default:
            throw new fault/* Fault */.vC(400, 'like is relock-key, token or basic; for another shape give its value');
    }
}
function sums({ watch: { rollUps } }, { query, time }) {
    const dimension = DIMENSIONS.find((one) => one === (query.get('by') ?? 'key'));
    if (dimension === undefined)
        throw new fault/* Fault */.vC(400, `by is one of ${DIMENSIONS.join(', ')}`);
    const days = Number(/^\d{1,4}$/.exec(query.get('days') ?? '')?.[0] ?? 30);
    const [name, since] = [query.get('name'), time - days * system_watch_DAY];
    if (name === null)
        return { top: rollUps.top(dimension, since, time + system_watch_DAY, system_watch_MOST) };
    const rows = rollUps.rows(dimension, name, since, time + system_watch_DAY);
    return { rows: rows.map(rowData) };
}
function rowData({ start, hours, uses, refused, unauthenticated }) {
    return { start: system_watch_iso(start), hours, uses, refused, unauthenticated };
}
function system_watch_list(core, { query }) {
    const [state, severity, key] = [query.get('state') ?? 'open', query.get('severity'), query.get('key')];
    const found = core.watch.book
        .all()
        .filter((record) => state === 'all' || record.state === state)
        .filter(({ alarm }) => (severity === null || alarm.severity === severity) && (key === null || alarm.key === key));
    const limit = Math.min(Number(/^\d{1,4}$/.exec(query.get('limit') ?? '')?.[0] ?? 100), system_watch_MOST);
    return { alarms: found.slice(0, limit).map(shownAlarm), more: Math.max(0, found.length - limit) };
}
function show(core, id) {
    const record = core.watch.book.get(id);
    if (record === undefined)
        throw (0,fault/* notFound */.mX)();
    const { key } = record.alarm;
    return explainedAlarm(record, key === undefined ? undefined : core.watch.lookout?.watcher.profileOf(key));
}
async function decide(core, call, id, verb) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const { body, time } = call;
    const by = call.identity?.name ?? '';
    const reason = (0,fields/* textField */.M8)(body, 'reason').slice(0, 500);
    switch (verb) {
        case 'approve':
            return { data: { ...shownAlarm(await core.watch.responses.approve(id, system_watch_actionOf(body), by)) } };
        case 'undo':
            return { data: { ...shownAlarm(await core.watch.responses.undo(id, system_watch_actionOf(body), by)) } };
        case 'expected': {
            const seconds = (0,duration/* secondsOf */.TM)(body['for']);
            if (seconds === undefined || seconds === 0 || seconds * 1000 > system_watch_LONGEST * system_watch_DAY)
                throw new fault/* Fault */.vC(400, `for: how long it is expected, such as "30d"; at most ${system_watch_LONGEST} days`);
            if (reason === '')
                throw new fault/* Fault */.vC(400, 'reason: why it is expected');
            return writes(call, () => ({ ...shownAlarm(core.watch.expect(id, by, reason, time + seconds * 1000, time)) }));
        }
        case 'close':
            return writes(call, () => ({ ...shownAlarm(core.watch.close(id, by, reason, time)) }));
        default:
            return system_watch_nothing();
    }
}
function system_watch_actionOf(body) {
    const text = (0,fields/* textField */.M8)(body, 'action');
    if (text === '')
        return undefined;
    const action = respond_settings/* ACTIONS */.k.find((one) => one === text);
    if (action !== undefined)
        return action;
    throw new fault/* Fault */.vC(400, `action is one of ${respond_settings/* ACTIONS */.k.join(', ')}`);
}
function system_watch_iso(time) {
    return new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./build/serve/backend/system-wrapping.js





function wrapping(core, call) {
    if (call.operation !== 'update' && !(call.rest === 'wrapping/lookup' && call.operation === 'read')) {
        throw (0,fault/* unsupportedOperation */.h_)();
    }
    switch (call.rest) {
        case 'wrapping/unwrap':
            return { waits: true, within: () => unwrapped(takeOut(core, system_wrapping_tokenOf(call), call.time).body) };
        case 'wrapping/lookup':
            return { data: lookAt(core, system_wrapping_tokenOf(call), call.time) };
        case 'wrapping/rewrap':
            return {
                waits: true,
                within: () => {
                    return putAway(core, call, takeOut(core, system_wrapping_tokenOf(call), call.time));
                },
            };
        case 'wrapping/wrap': {
            if (call.wrap === undefined)
                throw new fault/* Fault */.vC(400, 'endpoint requires response wrapping to be used');
            const seconds = call.wrap;
            const { body } = wireOf(call, { answer: { data: call.body }, type: 'system' });
            return { waits: true, within: () => putAway(core, call, { seconds, path: call.path, body, inner: undefined }) };
        }
        default:
            throw (0,fault/* unsupportedPath */.bg)();
    }
}
function system_wrapping_tokenOf(call) {
    const text = (0,fields/* textField */.M8)(call.body, 'token');
    const token = text === '' ? call.token : new secret/* SecretValue */.i(text);
    if (token === undefined)
        throw new fault/* Fault */.vC(400, 'missing wrapping token');
    return token;
}

;// CONCATENATED MODULE: ./build/serve/backend/system.js













function systemBackend(core) {
    return {
        open: (rest) => rest === 'wrapping/unwrap' ||
            rest === 'wrapping/lookup' ||
            rest === 'wrapping/rewrap' ||
            rest === 'relock/ui/login',
        judges: (rest) => rest.startsWith(PREFIX) || rest === 'relock/secrets',
        root: (rest, operation) => SUDO.test(rest) || (operation === 'list' && rest === 'leases/lookup'),
        handle: (call) => {
            const { rest } = call;
            const [first = ''] = rest.split('/', 1);
            if (WHOLE.has(first) && rest !== first)
                throw (0,fault/* unsupportedPath */.bg)();
            switch (first) {
                case 'mounts':
                    return mountsAt(core(), call, '', rest.slice('mounts/'.length));
                case 'auth':
                    return mountsAt(core(), call, 'auth/', rest.slice('auth/'.length));
                case 'leases':
                    return leases(core(), call);
                case 'renew':
                case 'revoke':
                    return leases(core(), { ...call, rest: `leases/${rest}` });
                case 'policies':
                case 'policy':
                    return system_policies_policies(core(), call);
                case 'capabilities':
                case 'capabilities-self':
                case 'capabilities-accessor':
                    return capabilities(core(), call);
                case 'relock':
                    if (SEALS.test(rest))
                        return seals(core(), call);
                    if (WATCH.test(rest))
                        return watch(core(), call);
                    if (INCIDENTS.test(rest))
                        return system_incidents_incidents(core(), call);
                    if (rest.startsWith(AUDIT_LOG))
                        return auditLog(core(), call, rest.slice(AUDIT_LOG.length));
                    return /^relock\/policies\/explain(?:-self)?$/.test(rest) ? explain(core(), call) : relockViews(core(), call);
                case 'wrapping':
                    return wrapping(core(), call);
                case 'seal':
                    return system_server_seal(core(), call);
                case 'rotate':
                case 'key-status':
                    return rotate(core(), call);
                case 'audit':
                case 'audit-hash':
                    return system_audit_audit(core(), call);
                case 'metrics':
                    return metrics(core(), call);
                case 'internal':
                    return preflight(core(), call, rest);
                default:
                    throw (0,fault/* unsupportedPath */.bg)();
            }
        },
    };
}
const SUDO = /^(?:auth\/|audit(?:\/|$)|relock\/audit\/|relock\/watch(?:$|\/(?!foreign$))|leases$|leases\/revoke-(?:prefix|force)|leases\/lookup\/|relock\/policies\/explain$|relock\/(?:seal|reseal|recovery|backup|usage|risk|life|leases|tokens|ui\/oidc)$|seal$|rotate$)/;
const WHOLE = new Set(['seal', 'rotate', 'key-status', 'metrics']);
const PREFIX = 'internal/ui/mounts/';
function preflight(core, call, rest) {
    if (!rest.startsWith(PREFIX))
        throw (0,fault/* unsupportedPath */.bg)();
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const mount = core.mounts.route(rest.slice(PREFIX.length))?.mount;
    const isOpen = (folder) => call.identity !== undefined && core.policies.enters(call.identity, folder);
    if (mount !== undefined && isOpen(mount.path))
        return { data: { ...mountData(mount), path: mount.path } };
    throw new fault/* Fault */.vC(403, "preflight capability check returned 403, please ensure client's policies grant access to path");
}

;// CONCATENATED MODULE: ./build/serve/backend/jwt-config.js


const jwt_config_ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'EdDSA'];
async function jwt_config_config(core, call, folder) {
    if (call.operation === 'read') {
        const known = knownConfig(core, folder);
        if (known === undefined)
            throw (0,fault/* notFound */.mX)();
        return { data: jwt_config_configData(known) };
    }
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const given = jwt_config_configIn(call.body);
    if (given.pems.length === 0)
        await core.keys.check(given);
    else
        await importAll(given);
    return {
        waits: true,
        within: () => {
            core.entries.put(`${folder}config`, { ...given });
            return {};
        },
    };
}
function jwt_config_configIn(body) {
    const discovery = (0,fields/* textField */.M8)(body, 'oidc_discovery_url');
    const jwks = (0,fields/* textField */.M8)(body, 'jwks_url');
    const pems = listOfPems(body);
    if ([discovery !== '', jwks !== '', pems.length > 0].filter(Boolean).length !== 1) {
        throw new fault/* Fault */.vC(400, "exactly one of 'jwt_validation_pubkeys', 'jwks_url' or 'oidc_discovery_url' must be set");
    }
    const algorithms = (0,fields/* listField */.FZ)(body, 'jwt_supported_algs') ?? [];
    const foreign = algorithms.find((name) => !jwt_config_ALGORITHMS.includes(name));
    if (foreign !== undefined) {
        throw new fault/* Fault */.vC(400, `invalid jwt_supported_algs: unsupported signing algorithm ${JSON.stringify(foreign.slice(0, 20))}`);
    }
    return {
        discovery,
        jwks,
        pems,
        issuer: (0,fields/* textField */.M8)(body, 'bound_issuer') || discovery.replace(/\/$/, ''),
        algorithms: algorithms.length === 0 ? jwt_config_ALGORITHMS : algorithms,
        defaultRole: (0,fields/* textField */.M8)(body, 'default_role'),
    };
}
function listOfPems(body) {
    const given = body['jwt_validation_pubkeys'];
    return typeof given === 'string'
        ? [given].filter((one) => one !== '')
        : ((0,fields/* listField */.FZ)(body, 'jwt_validation_pubkeys') ?? []);
}
async function importAll({ pems }) {
    const { createPublicKey } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return pems.map((pem) => {
        const known = imported.get(pem);
        if (known !== undefined)
            return known;
        try {
            const key = createPublicKey(pem);
            if (imported.size >= IMPORTED)
                imported.clear();
            imported.set(pem, key);
            return key;
        }
        catch {
            throw new fault/* Fault */.vC(400, 'error parsing public key');
        }
    });
}
const imported = new Map();
const IMPORTED = 100;
function jwt_config_configOf(core, folder) {
    const known = knownConfig(core, folder);
    if (known === undefined)
        throw new fault/* Fault */.vC(400, 'could not load configuration');
    return known;
}
function knownConfig(core, folder) {
    return core.entries.get(`${folder}config`);
}
function jwt_config_configData(known) {
    return {
        bound_issuer: known.issuer,
        default_role: known.defaultRole,
        jwks_ca_pem: '',
        jwks_url: known.jwks,
        jwt_supported_algs: known.algorithms,
        jwt_validation_pubkeys: known.pems,
        oidc_client_id: '',
        oidc_discovery_ca_pem: '',
        oidc_discovery_url: known.discovery,
    };
}

;// CONCATENATED MODULE: ./build/serve/backend/jwt-verify.js


async function verify(core, known, found, jwt, now) {
    const { createLocalJWKSet, errors, jwtVerify } = await __webpack_require__.e(/* import() */ 5380).then(__webpack_require__.bind(__webpack_require__, 45380));
    const options = {
        algorithms: [...known.algorithms],
        audience: [...found.audiences],
        clockTolerance: found.leeway,
        currentDate: new Date(now),
        requiredClaims: ['exp'],
        ...(known.issuer === '' ? {} : { issuer: known.issuer }),
    };
    const checked = (claims) => {
        if (claims.iat !== undefined && !(claims.iat * 1000 <= now + found.leeway * 1000)) {
            throw new fault/* Fault */.vC(400, 'error validating token: invalid issued at (iat) claim: token issued in the future');
        }
        return claims;
    };
    try {
        if (known.pems.length > 0) {
            let last;
            for (const key of await importAll(known)) {
                try {
                    return checked((await jwtVerify(jwt, key, options)).payload);
                }
                catch (error) {
                    last = error;
                    if (!(error instanceof errors.JWSSignatureVerificationFailed) && !(error instanceof TypeError))
                        throw error;
                }
            }
            throw last;
        }
        const withKeys = async (unknown) => checked((await jwtVerify(jwt, createLocalJWKSet(await core.keys.keysOf(known, unknown, now)), options)).payload);
        return await withKeys(false).catch((error) => {
            if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed) {
                return withKeys(true);
            }
            throw error;
        });
    }
    catch (error) {
        if (error instanceof fault/* Fault */.vC)
            throw error;
        throw new fault/* Fault */.vC(400, `error validating token: ${whyNot(error)}`);
    }
}
function whyNot(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return 'it is no signed JWT';
    const claim = 'claim' in error && typeof error.claim === 'string' ? error.claim : '';
    switch (error.code) {
        case 'ERR_JWT_EXPIRED':
            return 'invalid expiration time (exp) claim: token is expired';
        case 'ERR_JWT_CLAIM_VALIDATION_FAILED':
            return claim === 'aud'
                ? 'invalid audience (aud) claim: audience claim does not match any expected audience'
                : claim === 'iss'
                    ? 'invalid issuer (iss) claim'
                    : claim === 'nbf'
                        ? 'invalid not before (nbf) claim: token not yet valid'
                        : `invalid ${claim} claim`;
        case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
        case 'ERR_JWKS_NO_MATCHING_KEY':
        case 'ERR_JOSE_ALG_NOT_ALLOWED':
            return 'error verifying token signature: no known key successfully validated the token signature';
        default:
            return 'it is no signed JWT';
    }
}

;// CONCATENATED MODULE: ./build/serve/backend/jwt.js








function jwtBackend(core, mount) {
    const folder = `jwt/${mount.id}/`;
    const roleName = (rest) => rest.slice('role/'.length).toLowerCase();
    return {
        open: (rest) => rest === 'login',
        exists: (rest) => !rest.startsWith('role/') || core().entries.get(`${folder}role/${roleName(rest)}`) !== undefined,
        clear: () => {
            for (const name of core().entries.list(`${folder}role/`))
                core().entries.delete(`${folder}role/${name}`);
            core().entries.delete(`${folder}config`);
        },
        handle: (call) => {
            const { rest } = call;
            if (rest === 'login')
                return jwt_login(core(), call, mount, folder);
            if (rest === 'config')
                return jwt_config_config(core(), call, folder);
            if (rest !== 'role' && !/^role\/[\w.-]{0,128}$/.test(rest))
                throw (0,fault/* unsupportedPath */.bg)();
            return storedAt(core(), call, `${folder}role/`, roleName(rest), {
                read: roleData,
                write: () => ({ ...roleOf(call.body, knownConfig(core(), folder)?.issuer ?? '') }),
            });
        },
    };
}
async function jwt_login(core, call, mount, folder) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    core.loginRate.take(call.address, call.time);
    const known = jwt_config_configOf(core, folder);
    const name = ((0,fields/* textField */.M8)(call.body, 'role') || known.defaultRole).toLowerCase();
    if (name === '')
        throw new fault/* Fault */.vC(400, 'missing role');
    const found = roleAt(core, folder, name);
    if (found === undefined)
        throw new fault/* Fault */.vC(400, `role "${name.slice(0, 128)}" could not be found`);
    if (!isFrom(found.cidrs, call.address))
        throw (0,fault/* badToken */.j9)();
    const jwt = (0,fields/* textField */.M8)(call.body, 'jwt');
    if (jwt === '')
        throw new fault/* Fault */.vC(400, 'missing token');
    const claims = await verify(core, known, found, jwt, call.time);
    checkPins(found, typeof claims.iss === 'string' ? claims.iss : known.issuer);
    checkClaims(found, claims);
    const user = claimAt(claims, found.userClaim);
    if (typeof user !== 'string' && typeof user !== 'number') {
        throw new fault/* Fault */.vC(400, `claim "${found.userClaim}" not found in token`);
    }
    core.loginRate.take(`${mount.id} ${user}`, call.time);
    const request = jwt_grantFor(found, name, mount, `${mount.path.split('/')[1] ?? 'jwt'}-${user}`, claims, call.time);
    return {
        waits: true,
        within: () => {
            useOnce(core, mount, claims, call.time);
            return { auth: core.tokens.create(request).auth };
        },
    };
}
const LAST_DAY = 253_402_300_799_000;
function useOnce(core, mount, claims, now) {
    const { jti, exp = 0 } = claims;
    core.vault.db.run('DELETE FROM seen WHERE expires < ?', now);
    if (typeof jti !== 'string' || jti === '')
        return;
    const hash = core.vault.keys.hash('seen', mount.id, jti);
    if (core.vault.db.get('SELECT 1 FROM seen WHERE hash = ?', hash) !== undefined) {
        throw new fault/* Fault */.vC(400, 'error validating token: its id (jti) was used before');
    }
    core.vault.db.run('INSERT INTO seen (hash, expires) VALUES (?, ?)', hash, Math.min(exp * 1000, LAST_DAY) + 600_000);
}
function jwt_grantFor(found, name, mount, user, claims, now) {
    const most = Math.min(found.maxTtl || mount.config.maxTtl || duration/* MAX_TTL */.yP, duration/* MAX_TTL */.yP);
    const ttl = found.period > 0 ? found.period : Math.min(found.ttl || mount.config.defaultTtl || duration/* DEFAULT_TTL */.HX, most);
    const mapped = Object.entries(found.mappings).flatMap(([claim, as]) => {
        const value = claimAt(claims, claim);
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? [[as, String(value)]]
            : [];
    });
    return {
        policies: [...new Set([...found.policies, ...(found.noDefaultPolicy ? [] : ['default'])])].sort(),
        name: user,
        mount: mount.path,
        claims: plainClaims(claims),
        meta: { ...Object.fromEntries(mapped), role: name },
        expires: now + ttl * 1000,
        ttl,
        latest: found.period > 0 ? undefined : now + most * 1000,
        period: found.period,
        renewable: true,
        orphan: true,
        uses: found.uses,
    };
}
function roleAt(core, folder, name) {
    return core.entries.get(`${folder}role/${name}`);
}

// EXTERNAL MODULE: ./build/sealed/issued.js
var sealed_issued = __webpack_require__(13724);
;// CONCATENATED MODULE: ./build/serve/backend/keys-role.js




function keyRoleOf(body) {
    const prefix = (0,fields/* textField */.M8)(body, 'prefix') || 'rlk';
    if (!/^[A-Za-z][A-Za-z0-9]{1,15}$/.test(prefix)) {
        throw new fault/* Fault */.vC(400, 'prefix: 2 to 16 letters and digits, a letter first; an underscore is put behind it');
    }
    const maxTtl = (0,duration/* secondsOf */.TM)(body['max_ttl']) || duration/* MAX_TTL */.yP;
    const role = {
        prefix,
        ttl: Math.min((0,duration/* secondsOf */.TM)(body['ttl']) || duration/* DEFAULT_TTL */.HX, maxTtl),
        maxTtl,
        maxUses: (0,fields/* numberField */.sJ)(body, 'max_uses', 0),
        sources: (0,fields/* listField */.FZ)(body, 'allowed_sources') ?? [],
        scopes: (0,fields/* listField */.FZ)(body, 'scopes') ?? [],
        metadata: (0,fields/* mapField */.Rz)(body, 'metadata'),
        overlap: (0,duration/* secondsOf */.TM)(body['overlap']) ?? 24 * 3600,
    };
    checkNetworks(role.sources);
    return role;
}
function keyRoleData({ prefix, ttl, maxTtl, maxUses, sources, scopes, metadata, overlap }) {
    return {
        prefix,
        ttl,
        max_ttl: maxTtl,
        max_uses: maxUses,
        allowed_sources: sources,
        scopes,
        metadata,
        overlap,
    };
}

;// CONCATENATED MODULE: ./build/serve/backend/keys.js







function keysBackend(core, mount) {
    const folder = `keys/${mount.id}/`;
    return {
        exists: (rest) => !rest.startsWith('roles/') || core().entries.get(`${folder}${rest}`) !== undefined,
        clear: () => {
            for (const name of core().entries.list(`${folder}roles/`))
                core().entries.delete(`${folder}roles/${name}`);
            (0,sealed_issued/* removeKeys */.$3)(core().vault, mount.id);
        },
        handle: (call) => {
            const [first = '', name = '', ...more] = call.rest.split('/');
            if (more.length > 0 || (name !== '' && !keys_NAMED.has(first)))
                throw (0,fault/* unsupportedPath */.bg)();
            switch (first) {
                case 'roles':
                    return keys_roles(core(), call, folder, name);
                case 'issue':
                    return changes(call, () => issue(core(), call, mount, keys_roleAt(core(), folder, name), name));
                case 'verify':
                    return keys_verify(core(), call, mount);
                case 'renew':
                    return changes(call, () => keys_renew(core(), call, mount));
                case 'rotate':
                    return changes(call, () => keys_rotate(core(), call, mount, folder));
                case 'revoke':
                    return changes(call, () => keys_revoke(core(), call, mount));
                case 'keys':
                    return name === '' ? keys_list(core(), call, mount) : keys_show(core(), call, mount, name);
                default:
                    throw (0,fault/* unsupportedPath */.bg)();
            }
        },
    };
}
const keys_NAMED = new Set(['roles', 'issue', 'keys']);
function changes(call, within) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    return { waits: true, within };
}
function keys_roles(core, call, folder, name) {
    const entry = `${folder}roles/${name}`;
    if (name === '') {
        if (call.operation !== 'list')
            throw (0,fault/* unsupportedOperation */.h_)();
        const keys = core.entries.list(`${folder}roles/`);
        if (keys.length === 0)
            throw (0,fault/* notFound */.mX)();
        return { data: { keys } };
    }
    if (!/^[\w.-]{1,128}$/.test(name))
        throw new fault/* Fault */.vC(400, 'a role’s name has letters, digits, ".", "_" and "-"');
    switch (call.operation) {
        case 'read':
            return { data: keyRoleData(keys_roleAt(core, folder, name)) };
        case 'create':
        case 'update': {
            const role = keyRoleOf(call.body);
            return changes(call, () => {
                core.entries.put(entry, { ...role });
                return {};
            });
        }
        case 'delete':
            return {
                waits: true,
                within: () => {
                    core.entries.delete(entry);
                    return {};
                },
            };
        case 'list':
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function issue(core, { body, time, identity }, mount, role, name) {
    const scopes = (0,fields/* listField */.FZ)(body, 'scopes') ?? role.scopes;
    const foreign = scopes.find((scope) => !role.scopes.includes(scope));
    if (foreign !== undefined)
        throw new fault/* Fault */.vC(400, `the role gives no scope ${JSON.stringify(foreign.slice(0, 60))}`);
    const ttl = Math.min((0,duration/* secondsOf */.TM)(body['ttl']) || role.ttl, role.maxTtl);
    const { secret, key } = (0,sealed_issued/* issueKey */.FT)(core.vault, `${role.prefix}_`, {
        mount: mount.id,
        role: name,
        owner: (0,fields/* textField */.M8)(body, 'owner') || (identity?.name ?? ''),
        scopes,
        metadata: { ...role.metadata, ...(0,fields/* mapField */.Rz)(body, 'metadata') },
        sources: role.sources,
        issued: time,
        expires: time + ttl * 1000,
        latest: time + role.maxTtl * 1000,
        mostUses: role.maxUses,
        replacedBy: '',
        revoked: undefined,
    });
    return { data: { key: secret, ...keyData(key), uses: 0 } };
}
function keys_verify(core, call, mount) {
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const text = (0,fields/* textField */.M8)(call.body, 'key');
    if (text === '')
        throw new fault/* Fault */.vC(400, 'missing key');
    const place = (0,fields/* textField */.M8)(call.body, 'source') || call.address;
    const scope = (0,fields/* textField */.M8)(call.body, 'scope');
    const hash = (0,sealed_issued/* hashOfKey */.N7)(core.vault, new secret/* SecretValue */.i(text));
    return {
        waits: false,
        within: () => {
            const found = (0,sealed_issued/* findKey */.Tj)(core.vault, hash);
            const why = keys_whyNot(found, mount, call.time, place, scope);
            if (found === undefined) {
                const canary = core.watch.canaries.find(new secret/* SecretValue */.i(text));
                if (canary !== undefined)
                    return { data: { valid: false, reason: why }, about: canary };
            }
            if (why !== '') {
                core.guessRate.take(call.address, call.time);
                core.guessRate.take(call.identity?.accessor ?? '', call.time);
            }
            if (found === undefined || found.key.mount !== mount.id)
                return { data: { valid: false, reason: why } };
            const about = `${mount.path}keys/${found.key.id}`;
            if (why !== '')
                return { data: { valid: false, reason: why }, about };
            if (!core.watch.limits.passes(about, call.time)) {
                return { data: { valid: false, reason: 'used too often for now' }, about };
            }
            (0,sealed_issued/* countUse */.RB)(core.vault, found, call.time, place);
            return { data: { valid: true, ...keyData(found.key), uses: found.uses + 1 } };
        },
    };
}
function keys_whyNot(found, mount, time, place, scope) {
    if (found === undefined || found.key.mount !== mount.id)
        return 'unknown';
    const { key, uses } = found;
    if (key.revoked !== undefined && key.revoked <= time)
        return 'revoked';
    if (key.expires !== undefined && key.expires <= time)
        return 'expired';
    if (key.mostUses > 0 && uses >= key.mostUses)
        return 'used up';
    if (!isFrom(key.sources, place))
        return 'not from there';
    return scope === '' || key.scopes.includes(scope) ? '' : 'not for that';
}
function keys_renew(core, call, mount) {
    const { hash, key } = alive(core, call, mount);
    const seconds = (0,duration/* secondsOf */.TM)(call.body['increment']) || Math.round(((key.expires ?? call.time) - key.issued) / 1000);
    const renewed = { ...key, expires: Math.min(call.time + seconds * 1000, key.latest ?? Infinity) };
    (0,sealed_issued/* saveKey */.Xo)(core.vault, hash, renewed);
    return { data: keyData(renewed) };
}
function keys_rotate(core, call, mount, folder) {
    const { hash, key } = alive(core, call, mount);
    if (key.replacedBy !== '')
        throw new fault/* Fault */.vC(400, `the key was replaced before, by ${key.replacedBy}`);
    const role = keys_roleAt(core, folder, key.role);
    const overlap = (0,duration/* secondsOf */.TM)(call.body['overlap']) ?? role.overlap;
    const fresh = (0,sealed_issued/* issueKey */.FT)(core.vault, `${role.prefix}_`, {
        ...key,
        issued: call.time,
        expires: call.time + role.ttl * 1000,
        latest: call.time + role.maxTtl * 1000,
    });
    const end = Math.min(key.expires ?? Infinity, call.time + overlap * 1000);
    const old = { ...key, expires: end, latest: end, replacedBy: fresh.key.id };
    (0,sealed_issued/* saveKey */.Xo)(core.vault, hash, old);
    return {
        data: {
            key: fresh.secret,
            ...keyData(fresh.key),
            uses: 0,
            replaces: old.id,
            old_valid_until: new Date(end).toISOString(),
        },
    };
}
function keys_revoke(core, call, mount) {
    const { hash, key } = keys_named(core, call, mount);
    if (key.revoked === undefined)
        (0,sealed_issued/* saveKey */.Xo)(core.vault, hash, { ...key, revoked: call.time });
    return { about: `${mount.path}keys/${key.id}` };
}
function keys_list(core, call, mount) {
    if (call.operation !== 'list' && call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const role = call.query.get('role') ?? undefined;
    const owner = call.query.get('owner');
    const older = (0,duration/* secondsOf */.TM)(call.query.get('older') ?? undefined) ?? 0;
    const chosen = (0,sealed_issued/* issuedKeys */.eU)(core.vault, mount.id, role)
        .filter(({ key }) => (owner === null || key.owner === owner) && call.time - key.issued >= older * 1000)
        .sort((a, b) => a.key.issued - b.key.issued || (a.key.id < b.key.id ? -1 : 1));
    if (chosen.length === 0)
        throw (0,fault/* notFound */.mX)();
    return {
        data: {
            keys: chosen.map(({ key }) => key.id),
            key_info: Object.fromEntries(chosen.map((one) => [one.key.id, storedData(one)])),
        },
    };
}
function keys_show(core, call, mount, id) {
    if (call.operation !== 'read')
        throw (0,fault/* unsupportedOperation */.h_)();
    const found = (0,sealed_issued/* keyOf */.TN)(core.vault, id);
    if (found === undefined || found.key.mount !== mount.id)
        throw (0,fault/* notFound */.mX)();
    return { data: storedData(found) };
}
function alive(core, call, mount) {
    const found = keys_named(core, call, mount);
    const { revoked, expires } = found.key;
    if (revoked !== undefined)
        throw new fault/* Fault */.vC(400, 'the key was revoked');
    if (expires !== undefined && expires <= call.time)
        throw new fault/* Fault */.vC(400, 'the key has expired');
    return found;
}
function keys_named(core, { body }, mount) {
    const [id, text] = [(0,fields/* textField */.M8)(body, 'id'), (0,fields/* textField */.M8)(body, 'key')];
    if ((id === '') === (text === ''))
        throw new fault/* Fault */.vC(400, 'give either id or key');
    const found = id === '' ? (0,sealed_issued/* findKey */.Tj)(core.vault, (0,sealed_issued/* hashOfKey */.N7)(core.vault, new secret/* SecretValue */.i(text))) : (0,sealed_issued/* keyOf */.TN)(core.vault, id);
    if (found === undefined || found.key.mount !== mount.id)
        throw new fault/* Fault */.vC(400, 'no such key');
    return found;
}
function keys_roleAt(core, folder, name) {
    const role = core.entries.get(`${folder}roles/${name}`);
    if (role === undefined)
        throw new fault/* Fault */.vC(400, `unknown role ${JSON.stringify(name.slice(0, 128))}`);
    return role;
}
function storedData({ key, uses, used, from }) {
    return {
        ...keyData(key),
        uses,
        last_used: used === 0 ? null : new Date(used).toISOString(),
        last_source: from === '' ? null : from,
    };
}
function keyData({ id, role, owner, scopes, metadata, issued, expires, mostUses, replacedBy, revoked }) {
    return {
        id,
        role,
        owner,
        scopes,
        metadata,
        issued: new Date(issued).toISOString(),
        expires: expires === undefined ? null : new Date(expires).toISOString(),
        max_uses: mostUses,
        replaced_by: replacedBy === '' ? null : replacedBy,
        revoked: revoked === undefined ? null : new Date(revoked).toISOString(),
    };
}

// EXTERNAL MODULE: ./build/sealed/kv.js
var kv = __webpack_require__(94068);
;// CONCATENATED MODULE: ./build/serve/backend/kv1.js



const REFRESH = 768 * 3600;
function kv1Backend(core, mount) {
    const store = () => new kv/* KvStore */.f(core().vault, mount.id);
    return {
        exists: (rest) => isFolder(rest) || store().has(rest),
        clear: () => store().clear(),
        handle: (call) => handle(store(), call),
    };
}
function handle(store, { operation, rest, body, time }) {
    switch (operation) {
        case 'list': {
            const keys = store.list(isFolder(rest) ? rest : `${rest}/`);
            if (keys.length === 0)
                throw (0,fault/* notFound */.mX)();
            return { data: { keys } };
        }
        case 'read': {
            const data = isFolder(rest) ? null : (store.read(rest, 0, time)?.data ?? null);
            if (data === null)
                throw (0,fault/* notFound */.mX)();
            return { data, lease: { id: '', seconds: refreshOf(data), renewable: false } };
        }
        case 'create':
        case 'update':
            if (rest === '')
                throw new fault/* Fault */.vC(400, 'missing path');
            if (isFolder(rest))
                throw new fault/* Fault */.vC(400, "cannot write to a path ending in '/'");
            if (Object.keys(body).length === 0)
                throw new fault/* Fault */.vC(400, 'missing data fields');
            return {
                waits: true,
                within: () => {
                    store.write(rest, body, undefined, { maxVersions: 1, casRequired: false, deleteAfter: 0 }, time);
                    return {};
                },
            };
        case 'delete':
            if (isFolder(rest))
                return {};
            return {
                waits: true,
                within: () => {
                    store.remove(rest);
                    return {};
                },
            };
        case 'patch':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function isFolder(rest) {
    return rest === '' || rest.endsWith('/');
}
function refreshOf(data) {
    try {
        return (0,duration/* secondsOf */.TM)(data['ttl'] ?? data['lease']) ?? REFRESH;
    }
    catch {
        return REFRESH;
    }
}

;// CONCATENATED MODULE: ./build/serve/backend/token-request.js



function requestOf({ body, time }, { grant }, isOrphan) {
    const isRoot = grant.policies.includes('root');
    checkUnsupported(body);
    if (grant.uses > 0)
        throw new fault/* Fault */.vC(400, 'restricted use token cannot generate child tokens');
    const orphan = isOrphan || (0,fields/* flagField */.tS)(body, 'no_parent', false);
    if (orphan && !isOrphan && !isRoot)
        throw new fault/* Fault */.vC(400, 'root or sudo privileges required to create orphan token');
    const policies = policiesOf(body, grant.policies, isRoot);
    const period = (0,duration/* secondsOf */.TM)(body['period']) ?? 0;
    if (period > 0 && !isRoot)
        throw new fault/* Fault */.vC(400, 'root or sudo privileges required to create periodic token');
    const uses = token_request_usesOf(body);
    const explicit = Math.min((0,duration/* secondsOf */.TM)(body['explicit_max_ttl']) || duration/* MAX_TTL */.yP, duration/* MAX_TTL */.yP);
    const asked = period || (0,duration/* secondsOf */.TM)(body['ttl']) || 0;
    const isEndless = policies.includes('root') && asked === 0 && grant.expires === undefined;
    const ttl = isEndless ? 0 : Math.min(asked || duration/* DEFAULT_TTL */.HX, explicit);
    const isBounded = !isEndless && (period === 0 || explicit < duration/* MAX_TTL */.yP);
    return {
        request: {
            policies,
            name: token_request_nameOf((0,fields/* textField */.M8)(body, 'display_name')),
            mount: 'auth/token/',
            claims: grant.claims,
            meta: (0,fields/* mapField */.Rz)(body, 'meta'),
            expires: isEndless ? undefined : time + ttl * 1000,
            ttl,
            latest: isBounded ? time + explicit * 1000 : undefined,
            period: Math.min(period, explicit),
            renewable: !isEndless && (0,fields/* flagField */.tS)(body, 'renewable', true),
            orphan,
            uses,
        },
        warnings: asked > explicit ? [(0,duration/* cappedAt */.TN)(asked, explicit, period > 0 ? 'period' : 'TTL')] : [],
    };
}
function checkUnsupported(body) {
    const type = (0,fields/* textField */.M8)(body, 'type');
    if (type === 'batch')
        throw new fault/* Fault */.vC(400, 'batch tokens are not supported');
    if (type !== '' && type !== 'service')
        throw new fault/* Fault */.vC(400, "invalid 'token_type' value");
    if ((0,fields/* textField */.M8)(body, 'id') !== '')
        throw new fault/* Fault */.vC(400, 'a token’s text can’t be chosen');
    if ((0,fields/* textField */.M8)(body, 'entity_alias') !== '') {
        throw new fault/* Fault */.vC(400, "'entity_alias' is only allowed in combination with token role");
    }
}
function policiesOf(body, own, isRoot) {
    const given = ((0,fields/* listField */.FZ)(body, 'policies') ?? []).map((name) => name.trim().toLowerCase()).filter(Boolean);
    const wanted = given.length === 0 ? own : given;
    const isForeign = (name) => !own.includes(name);
    if (!isRoot && wanted.some(isForeign))
        throw new fault/* Fault */.vC(400, 'child policies must be subset of parent');
    if (wanted.includes('root'))
        return ['root'];
    const others = wanted.filter((name) => name !== 'default');
    const isPlain = (0,fields/* flagField */.tS)(body, 'no_default_policy', false) || !(isRoot || own.includes('default'));
    return [...new Set([...others, ...(isPlain ? [] : ['default'])])].sort();
}
function token_request_usesOf(body) {
    const given = body['num_uses'];
    if (typeof given === 'number' && given < 0)
        throw new fault/* Fault */.vC(400, 'number of uses cannot be negative');
    return (0,fields/* numberField */.sJ)(body, 'num_uses', 0);
}
function token_request_nameOf(given) {
    const suffix = given
        .slice(0, 200)
        .replace(/[^\w-]/gu, '-')
        .replace(/^-+|-+$/g, '');
    return suffix === '' ? 'token' : `token-${suffix}`;
}

;// CONCATENATED MODULE: ./build/serve/backend/token.js






function tokenBackend(core) {
    return {
        root: (rest) => rest === 'accessors' || rest === 'accessors/' || rest === 'revoke-orphan' || rest === 'create-orphan',
        handle: (call) => {
            switch (call.rest) {
                case 'create':
                    return create(core(), call, false);
                case 'create-orphan':
                    return create(core(), call, true);
                case 'lookup-self':
                    return on(call, 'read', 'update', () => describe(token_self(core(), call), call, call.token));
                case 'lookup':
                    return on(call, 'update', 'read', () => token_lookup(core(), call));
                case 'lookup-accessor':
                    return on(call, 'update', 'update', () => describe(token_byAccessor(core(), call), call, undefined));
                case 'renew-self':
                    return token_renew(core(), call, token_self);
                case 'renew':
                    return token_renew(core(), call, token_named);
                case 'renew-accessor':
                    return token_renew(core(), call, token_byAccessor);
                case 'revoke-self':
                    return token_revoke(core(), call, token_self);
                case 'revoke':
                    return token_revoke(core(), call, token_named);
                case 'revoke-accessor':
                    return revokeAccessor(core(), call);
                case 'revoke-orphan':
                    return token_revoke(core(), call, token_named, true);
                case 'accessors':
                case 'accessors/':
                    return on(call, 'list', 'list', () => ({ data: { keys: (0,sealed_token/* allAccessors */.gN)(core().vault) } }));
                default:
                    throw (0,fault/* unsupportedPath */.bg)();
            }
        },
    };
}
function on(call, one, other, make) {
    if (call.operation !== one && call.operation !== other)
        throw (0,fault/* unsupportedOperation */.h_)();
    return make();
}
function create(core, call, orphan) {
    if (call.operation !== 'update')
        throw (0,fault/* unsupportedOperation */.h_)();
    const parent = token_self(core, call);
    const { request, warnings } = requestOf(call, parent, orphan);
    const unknown = request.policies.filter((name) => !isKnown(core, name));
    return {
        waits: true,
        within: () => {
            const alive = core.tokens.at(parent.hash.toString('hex'), call.time);
            if (alive === null)
                throw (0,fault/* badToken */.j9)();
            const { auth } = core.tokens.create(request, request.orphan ? undefined : parent.hash);
            const said = [...warnings, ...unknown.map((name) => `Policy ${JSON.stringify(name)} does not exist`)];
            return { auth, ...(said.length === 0 ? {} : { warnings: said }) };
        },
    };
}
function isKnown({ policyStore }, name) {
    return name === 'root' || policyStore.text('acl', name) !== undefined || policyStore.names('cedar').length > 0;
}
function token_renew(core, call, find) {
    if (call.operation !== 'update')
        throw (0,fault/* unsupportedOperation */.h_)();
    const increment = (0,duration/* secondsOf */.TM)(call.body['increment']) ?? 0;
    return {
        waits: true,
        within: () => {
            const found = find(core, call);
            if (found === undefined)
                throw new fault/* Fault */.vC(400, 'token not found');
            if (!found.grant.renewable)
                throw new fault/* Fault */.vC(400, 'lease is not renewable');
            const { grant } = core.tokens.renew(found, call.time, increment);
            const left = Math.max(0, Math.round(((grant.expires ?? call.time) - call.time) / 1000));
            return {
                auth: {
                    clientToken: find === token_byAccessor ? new secret/* SecretValue */.i('') : (tokenField(call) ?? call.token ?? new secret/* SecretValue */.i('')),
                    accessor: grant.accessor,
                    policies: grant.policies,
                    metadata: Object.keys(grant.meta).length === 0 ? null : grant.meta,
                    leaseDuration: left,
                    renewable: true,
                    orphan: grant.orphan,
                    type: 'service',
                    uses: grant.uses,
                },
                ...(increment > left && grant.period === 0 ? { warnings: [(0,duration/* cappedAt */.TN)(increment, mostOf(grant))] } : {}),
            };
        },
    };
}
function token_revoke(core, call, find, keepChildren = false) {
    if (call.operation !== 'update')
        throw (0,fault/* unsupportedOperation */.h_)();
    return {
        waits: true,
        within: () => {
            const found = find(core, call);
            if (found !== undefined)
                core.tokens.end(found.hash, keepChildren);
            else if (keepChildren)
                throw new fault/* Fault */.vC(400, 'token to revoke not found');
            return {};
        },
    };
}
function revokeAccessor(core, call) {
    const accessor = (0,fields/* textField */.M8)(call.body, 'accessor');
    const isGone = accessor !== '' && core.tokens.of(accessor, call.time) === null;
    if (isGone && call.operation === 'update')
        return { data: null, warnings: ['No token found with this accessor'] };
    return token_revoke(core, call, token_byAccessor);
}
function token_self(core, { identity, time }) {
    const found = identity === undefined ? null : core.tokens.at(identity.token, time);
    if (found === null)
        throw (0,fault/* badToken */.j9)();
    return found;
}
function token_named(core, call) {
    const token = tokenField(call);
    if (token === undefined)
        throw new fault/* Fault */.vC(400, 'missing token ID');
    return core.tokens.find(token, call.time) ?? undefined;
}
function token_byAccessor(core, call) {
    const accessor = (0,fields/* textField */.M8)(call.body, 'accessor');
    if (accessor === '')
        throw new fault/* Fault */.vC(400, '1 error occurred:\n\t* missing accessor\n\n');
    const found = core.tokens.of(accessor, call.time);
    if (found === null)
        throw new fault/* Fault */.vC(400, '1 error occurred:\n\t* invalid accessor\n\n');
    return found;
}
function tokenField({ body }) {
    const text = (0,fields/* textField */.M8)(body, 'token');
    return text === '' ? undefined : new secret/* SecretValue */.i(text);
}
function token_lookup(core, call) {
    const token = tokenField(call) ?? (call.query.has('token') ? new secret/* SecretValue */.i(call.query.get('token') ?? '') : undefined);
    if (token === undefined)
        return describe(token_self(core, call), call, call.token);
    const found = core.tokens.find(token, call.time);
    if (found === null)
        throw new fault/* Fault */.vC(403, 'bad token');
    return describe(found, call, token);
}
function describe({ hash, parent, grant }, call, token) {
    const { expires, created, renewed, uses } = grant;
    const isUsed = uses > 0 && hash.toString('hex') === call.identity?.token;
    return {
        data: {
            accessor: grant.accessor,
            creation_time: Math.floor(created / 1000),
            creation_ttl: grant.ttl,
            display_name: grant.name,
            entity_id: '',
            expire_time: expires === undefined ? null : new Date(expires).toISOString(),
            explicit_max_ttl: explicitMost(grant),
            id: token?.reveal() ?? '',
            issue_time: new Date(created).toISOString(),
            ...(renewed === undefined
                ? {}
                : { last_renewal: new Date(renewed).toISOString(), last_renewal_time: Math.floor(renewed / 1000) }),
            meta: Object.keys(grant.meta).length === 0 ? null : grant.meta,
            num_uses: isUsed ? uses - 1 || -1 : uses,
            orphan: parent === undefined,
            path: `${grant.mount}${grant.mount === 'auth/token/' ? (grant.name === 'root' ? 'root' : 'create') : 'login'}`,
            policies: grant.policies,
            ...(grant.period > 0 ? { period: grant.period } : {}),
            renewable: grant.renewable,
            ttl: expires === undefined ? 0 : Math.max(0, Math.round((expires - call.time) / 1000)),
            type: 'service',
        },
    };
}
function mostOf({ latest, created }) {
    return latest === undefined ? duration/* MAX_TTL */.yP : Math.round((latest - created) / 1000);
}
function explicitMost(grant) {
    const most = mostOf(grant);
    return most >= duration/* MAX_TTL */.yP ? 0 : most;
}

;// CONCATENATED MODULE: ./build/serve/backend/transit-key.js


const NONCE = 12;
const TAG = 16;
function newKey(now) {
    return { versions: [newVersion(now)], minDecryption: 1, minEncryption: 0, deletable: false };
}
function transit_key_rotated(key, now) {
    return { ...key, versions: [...key.versions, newVersion(now)] };
}
function newVersion(made) {
    return { aes: (0,external_node_crypto_.randomBytes)(32).toString('base64'), hmac: (0,external_node_crypto_.randomBytes)(32).toString('base64'), made };
}
function encrypt(key, plain, wanted, context) {
    const number = versionFor(key, wanted);
    const nonce = (0,external_node_crypto_.randomBytes)(NONCE);
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', secretOf(key, number).aes, nonce).setAAD(context);
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { ciphertext: `vault:v${number}:${sealed.toString('base64')}`, key_version: number };
}
function decrypt(key, text, context) {
    const found = /^vault:v(\d{1,9}):([A-Za-z0-9+/]+={0,2})$/.exec(text);
    if (found === null)
        throw new fault/* Fault */.vC(400, 'invalid ciphertext: no prefix');
    const number = Number(found[1]);
    if (number > key.versions.length)
        throw new fault/* Fault */.vC(400, 'invalid ciphertext: version is too new');
    if (number < Math.max(key.minDecryption, 1)) {
        throw new fault/* Fault */.vC(400, 'ciphertext or signature version is disallowed by policy (too old)');
    }
    const sealed = Buffer.from(found[2] ?? '', 'base64');
    const failed = new fault/* Fault */.vC(400, 'cipher: message authentication failed');
    if (sealed.length < NONCE + TAG)
        throw failed;
    try {
        const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', secretOf(key, number).aes, sealed.subarray(0, NONCE), {
            authTagLength: TAG,
        });
        decipher.setAAD(context).setAuthTag(sealed.subarray(-TAG));
        return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
    }
    catch {
        throw failed;
    }
}
const HASHES = {
    'sha2-224': 'sha224',
    'sha2-256': 'sha256',
    'sha2-384': 'sha384',
    'sha2-512': 'sha512',
    'sha3-256': 'sha3-256',
    'sha3-512': 'sha3-512',
};
function hmac(key, input, algorithm, wanted) {
    const hash = Object.hasOwn(HASHES, algorithm) ? HASHES[algorithm] : undefined;
    if (hash === undefined)
        throw new fault/* Fault */.vC(400, `unsupported algorithm ${JSON.stringify(algorithm.slice(0, 20))}`);
    const number = versionFor(key, wanted);
    const mac = (0,external_node_crypto_.createHmac)(hash, secretOf(key, number).hmac).update(input).digest('base64');
    return `vault:v${number}:${mac}`;
}
function versionFor({ versions, minDecryption, minEncryption }, wanted) {
    if (wanted > versions.length) {
        throw new fault/* Fault */.vC(400, 'requested version for encryption is higher than the latest key version');
    }
    if (wanted !== 0 && wanted < Math.max(minDecryption, minEncryption))
        throw new fault/* Fault */.vC(400, 'no such key version');
    return wanted === 0 ? versions.length : wanted;
}
function secretOf({ versions }, number) {
    const version = versions[number - 1];
    if (version === undefined)
        throw new fault/* Fault */.vC(400, 'no such key version');
    return { aes: Buffer.from(version.aes, 'base64'), hmac: Buffer.from(version.hmac, 'base64') };
}
function transit_key_keyData(name, { versions, minDecryption, minEncryption, deletable }) {
    const shown = versions.map(({ made }, index) => [String(index + 1), Math.floor(made / 1000)]);
    return {
        allow_plaintext_backup: false,
        auto_rotate_period: 0,
        deletion_allowed: deletable,
        derived: false,
        exportable: false,
        imported_key: false,
        keys: Object.fromEntries(shown.slice(Math.max(minDecryption, 1) - 1)),
        latest_version: versions.length,
        min_available_version: 0,
        min_decryption_version: minDecryption,
        min_encryption_version: minEncryption,
        name,
        supports_decryption: true,
        supports_derivation: false,
        supports_encryption: true,
        supports_signing: false,
        type: 'aes256-gcm96',
    };
}

;// CONCATENATED MODULE: ./build/serve/backend/transit.js




function transitBackend(core, mount) {
    const folder = `transit/${mount.id}/`;
    return {
        exists: (rest) => {
            const [verb, name] = rest.split('/');
            return (verb !== 'encrypt' && verb !== 'keys') || core().entries.get(folder + (name ?? '')) !== undefined;
        },
        clear: () => {
            for (const name of core().entries.list(folder))
                core().entries.delete(folder + name);
        },
        handle: (call) => {
            const path = call.operation === 'list' ? call.rest.replace(/\/$/, '') : call.rest;
            const [verb = '', name = '', more = '', ...rest] = path.split('/');
            if (rest.length > 0 || path.endsWith('/'))
                throw (0,fault/* unsupportedPath */.bg)();
            if (verb === 'keys' && name === '')
                return transit_list(core(), call, folder);
            if (verb === 'random')
                return random(call, name === 'platform' ? more : name);
            if (!/^[\w.-]{1,128}$/.test(name))
                throw (0,fault/* unsupportedPath */.bg)();
            const place = folder + name;
            if (verb === 'keys')
                return transit_keys(core(), call, place, name, more);
            if (more !== '' && verb !== 'hmac')
                throw (0,fault/* unsupportedPath */.bg)();
            if (!['encrypt', 'decrypt', 'rewrap', 'hmac'].includes(verb))
                throw (0,fault/* unsupportedPath */.bg)();
            if (call.operation !== 'update' && call.operation !== 'create')
                throw (0,fault/* unsupportedOperation */.h_)();
            return work(core(), call, place, verb, more);
        },
    };
}
function transit_list(core, { operation }, folder) {
    if (operation !== 'list')
        throw (0,fault/* unsupportedOperation */.h_)();
    const names = core.entries.list(folder);
    if (names.length === 0)
        throw (0,fault/* notFound */.mX)();
    return { data: { keys: names } };
}
function transit_keys(core, call, place, name, more) {
    const { operation, body, time } = call;
    if (more === '' && operation === 'read') {
        const key = keyAt(core, place);
        if (key === undefined)
            throw (0,fault/* notFound */.mX)();
        return { data: transit_key_keyData(name, key) };
    }
    if (more === '' && operation === 'delete')
        return changing(() => remove(core, place, name));
    if (operation !== 'update' && operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    switch (more) {
        case '':
            checkKind(body);
            return changing(() => {
                if (keyAt(core, place) === undefined)
                    save(core, place, newKey(time));
            });
        case 'rotate':
            return changing(() => {
                const key = keyAt(core, place);
                if (key === undefined)
                    throw new fault/* Fault */.vC(400, 'key not found');
                save(core, place, transit_key_rotated(key, time));
            });
        case 'config':
            return changing(() => {
                const key = keyAt(core, place);
                if (key === undefined)
                    throw new fault/* Fault */.vC(400, `no existing key named ${name} could be found`);
                save(core, place, configured(key, body));
            });
        default:
            throw (0,fault/* unsupportedPath */.bg)();
    }
}
function changing(change) {
    return {
        waits: true,
        within: () => {
            change();
            return {};
        },
    };
}
function checkKind(body) {
    const type = (0,fields/* textField */.M8)(body, 'type') || 'aes256-gcm96';
    if (type !== 'aes256-gcm96')
        throw new fault/* Fault */.vC(400, `unknown key type ${type.slice(0, 40)}`);
    for (const name of ['derived', 'convergent_encryption', 'exportable', 'allow_plaintext_backup']) {
        if ((0,fields/* flagField */.tS)(body, name, false))
            throw new fault/* Fault */.vC(400, `${name} is not supported: keys stay in the vault`);
    }
}
function remove(core, place, name) {
    const key = keyAt(core, place);
    const refuse = (why) => new fault/* Fault */.vC(400, `error deleting policy ${name}: ${why}`);
    if (key === undefined)
        throw refuse('could not delete key; not found');
    if (!key.deletable)
        throw refuse('deletion is not allowed for this key');
    core.entries.delete(place);
}
function configured(key, body) {
    const latest = key.versions.length;
    const version = (what, known) => {
        const given = body[`min_${what}_version`];
        if (typeof given === 'number' && given < 0)
            throw new fault/* Fault */.vC(400, `min ${what} version cannot be negative`);
        const wanted = (0,fields/* numberField */.sJ)(body, `min_${what}_version`, known);
        if (wanted > latest) {
            throw new fault/* Fault */.vC(400, `cannot set min ${what} version of ${wanted}, latest key version is ${latest}`);
        }
        return wanted;
    };
    const changed = {
        ...key,
        minDecryption: Math.max(version('decryption', key.minDecryption), 1),
        minEncryption: version('encryption', key.minEncryption),
        deletable: (0,fields/* flagField */.tS)(body, 'deletion_allowed', key.deletable),
    };
    if (changed.minEncryption !== 0 && changed.minEncryption < changed.minDecryption) {
        throw new fault/* Fault */.vC(400, `cannot set min encryption version of ${changed.minEncryption} below what is decrypted`);
    }
    return changed;
}
function work(core, call, place, verb, algorithm) {
    const known = keyAt(core, place);
    if (known !== undefined)
        return results(known, call.body, verb, algorithm);
    if (verb !== 'encrypt' || call.operation !== 'create')
        throw new fault/* Fault */.vC(400, 'encryption key not found');
    return {
        waits: true,
        within: () => {
            const key = keyAt(core, place) ?? newKey(call.time);
            save(core, place, key);
            return results(key, call.body, verb, algorithm);
        },
    };
}
function results(key, body, verb, algorithm) {
    const batch = body['batch_input'];
    if (batch === undefined || batch === null)
        return { data: one(key, body, verb, algorithm || (0,fields/* textField */.M8)(body, 'algorithm')) };
    if (!Array.isArray(batch) || !batch.every(fields/* isObject */.Gv))
        throw new fault/* Fault */.vC(400, 'failed to parse batch input');
    if (batch.length === 0)
        throw new fault/* Fault */.vC(400, 'missing batch input to process');
    let failed = false;
    const all = batch.map((item) => {
        const reference = (0,fields/* textField */.M8)(item, 'reference');
        try {
            return Object.assign(one(key, item, verb, algorithm || (0,fields/* textField */.M8)(body, 'algorithm')), { reference });
        }
        catch (error) {
            if (!(error instanceof fault/* Fault */.vC))
                throw error;
            failed = true;
            const told = { error: error.errors[0], reference };
            return verb === 'decrypt' ? Object.assign(told, { plaintext: '' }) : told;
        }
    });
    return { data: { batch_results: all }, ...(failed && verb !== 'hmac' ? { status: 400 } : {}) };
}
function one(key, body, verb, algorithm) {
    const context = base64Field(body, 'associated_data') ?? Buffer.alloc(0);
    const wanted = (0,fields/* numberField */.sJ)(body, 'key_version', 0);
    const needed = (name, missing) => {
        const value = base64Field(body, name);
        if (value === undefined)
            throw new fault/* Fault */.vC(400, missing);
        return value;
    };
    const ciphertext = () => {
        const text = (0,fields/* textField */.M8)(body, 'ciphertext');
        if (text === '')
            throw new fault/* Fault */.vC(400, 'missing ciphertext to decrypt');
        return text;
    };
    switch (verb) {
        case 'encrypt':
            return encrypt(key, needed('plaintext', 'missing plaintext to encrypt'), wanted, context);
        case 'decrypt':
            return { plaintext: decrypt(key, ciphertext(), context).toString('base64') };
        case 'rewrap':
            return encrypt(key, decrypt(key, ciphertext(), context), wanted, context);
        default:
            return { hmac: hmac(key, needed('input', 'missing input for HMAC'), algorithm || 'sha2-256', wanted) };
    }
}
function base64Field(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string' && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)) {
        return Buffer.from(value, 'base64');
    }
    throw new fault/* Fault */.vC(400, `field "${name}" is no base64`);
}
const MOST_RANDOM = 128 * 1024;
function random({ operation, body }, place) {
    if (operation !== 'update' && operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const bytes = place === '' ? (0,fields/* numberField */.sJ)(body, 'bytes', 32) : (0,fields/* numberField */.sJ)({ bytes: place }, 'bytes', 32);
    if (bytes < 1)
        throw new fault/* Fault */.vC(400, '"bytes" cannot be less than 1');
    if (bytes > MOST_RANDOM)
        throw new fault/* Fault */.vC(400, `"bytes" should be less than ${MOST_RANDOM}`);
    const format = (0,fields/* textField */.M8)(body, 'format') || 'base64';
    if (format !== 'base64' && format !== 'hex') {
        throw new fault/* Fault */.vC(400, `unsupported encoding format ${JSON.stringify(format.slice(0, 20))}; must be "hex" or "base64"`);
    }
    return { data: { random_bytes: (0,external_node_crypto_.randomBytes)(bytes).toString(format) } };
}
function keyAt(core, place) {
    return core.entries.get(place);
}
function save(core, place, key) {
    core.entries.put(place, { ...key });
}

;// CONCATENATED MODULE: ./build/serve/jwks.js



const jwks_FRESH = 60 * 60_000;
const STALE = 24 * 60 * 60_000;
const AGAIN = 30_000;
class IssuerKeys {
    #http;
    #kept = new Map();
    #under = new Map();
    constructor(http) {
        this.#http = http;
    }
    async keysOf(source, unknown, now) {
        const name = `${source.discovery} ${source.jwks}`;
        const kept = this.#kept.get(name);
        const age = kept === undefined ? Infinity : now - kept.time;
        if (kept !== undefined && age < (unknown ? AGAIN : jwks_FRESH) && age >= 0)
            return kept.keys;
        let fetching = this.#under.get(name);
        if (fetching === undefined) {
            fetching = this.#fetch(source, now).finally(() => this.#under.delete(name));
            this.#under.set(name, fetching);
        }
        try {
            const fresh = await fetching;
            this.#kept.set(name, fresh);
            return fresh.keys;
        }
        catch (error) {
            if (kept !== undefined && age < STALE)
                return kept.keys;
            throw error;
        }
    }
    async check(source) {
        await this.#fetch(source, Date.now());
    }
    async discovery(issuer) {
        const document = await this.#json(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
        if (document['issuer'] !== issuer && document['issuer'] !== issuer.replace(/\/$/, '')) {
            throw new fault/* Fault */.vC(400, 'error checking oidc discovery URL: its document names another issuer');
        }
        return document;
    }
    async #fetch({ discovery, jwks }, time) {
        let url = jwks;
        if (discovery !== '') {
            const document = await this.discovery(discovery);
            url = typeof document['jwks_uri'] === 'string' ? document['jwks_uri'] : '';
        }
        const keys = await this.#json(url);
        if (!Array.isArray(keys['keys']))
            throw new fault/* Fault */.vC(400, 'error fetching jwks keys: the answer holds none');
        return { keys: { keys: keys['keys'].filter(fields/* isObject */.Gv) }, time };
    }
    async #json(url) {
        try {
            const { status, body } = await this.#http.request({ method: 'GET', url });
            const value = status === 200 ? JSON.parse(body) : undefined;
            if ((0,fields/* isObject */.Gv)(value))
                return value;
            throw new fault/* Fault */.vC(400, `error fetching keys of the issuer: it answered ${status}`);
        }
        catch (error) {
            if (error instanceof fault/* Fault */.vC)
                throw error;
            const why = error instanceof core_error/* RelockError */.dB ? error.code : 'it answered no JSON';
            throw new fault/* Fault */.vC(400, `error fetching keys of the issuer: ${why}`);
        }
    }
}

;// CONCATENATED MODULE: ./build/serve/mount-table.js


class MountTable {
    #entries;
    #makers;
    #mounts = new Map();
    #fixed = new Set();
    constructor(entries, makers) {
        this.#entries = entries;
        this.#makers = makers;
    }
    load() {
        for (const { value } of this.#entries.all('mount/')) {
            this.#hang(value);
        }
    }
    reload() {
        for (const [path, { mount }] of this.#mounts)
            if (!this.isFixed(mount))
                this.#mounts.delete(path);
        this.load();
    }
    fix(path, type, id, description, options = {}) {
        this.#fixed.add(id);
        this.#hang({ ...blank(path, type), id, accessor: `${type}_${id}`, description, options });
    }
    isFixed({ id }) {
        return this.#fixed.has(id);
    }
    add({ path, type, description = '', options = {}, config }) {
        const name = normal(path);
        if (!this.#makers.has(type)) {
            throw new fault/* Fault */.vC(400, `plugin not found in the catalog: ${type}`);
        }
        const taken = [...this.#mounts.keys()].find((other) => other.startsWith(name) || name.startsWith(other));
        if (taken !== undefined)
            throw new fault/* Fault */.vC(400, `path is already in use at ${taken.replace(/^auth\//, '')}`);
        const mount = { ...blank(name, type), description, options, ...(config === undefined ? {} : { config }) };
        this.#entries.put(`mount/${mount.id}`, { ...mount });
        this.#hang(mount);
        return mount;
    }
    change(path, change) {
        const found = this.at(path);
        if (found === undefined)
            throw new fault/* Fault */.vC(400, `no matching mount at ${normal(path)}`);
        const mount = { ...found, ...change };
        this.#entries.put(`mount/${mount.id}`, { ...mount });
        this.#hang(mount);
        return mount;
    }
    remove(path) {
        const mount = this.at(path);
        if (mount === undefined)
            return undefined;
        this.#entries.delete(`mount/${mount.id}`);
        this.#mounts.delete(mount.path);
        return mount;
    }
    at(path) {
        return this.#mounts.get(normal(path))?.mount;
    }
    backend(id) {
        return [...this.#mounts.values()].find(({ mount }) => mount.id === id)?.backend;
    }
    route(path) {
        for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 2) + 1) {
            const found = this.#mounts.get(end === path.length && !path.endsWith('/') ? `${path}/` : path.slice(0, end));
            if (found !== undefined)
                return { ...found, rest: path.slice(found.mount.path.length) };
        }
        return undefined;
    }
    all() {
        return [...this.#mounts.values()].map(({ mount }) => mount).sort((a, b) => (a.path < b.path ? -1 : 1));
    }
    #hang(mount) {
        const make = this.#makers.get(mount.type);
        if (make === undefined)
            throw new fault/* Fault */.vC(500, `no backend of the type ${mount.type}`);
        this.#mounts.set(mount.path, { mount, backend: make(mount) });
    }
}
function normal(path) {
    return `${path.replace(/^\/+|\/+$/g, '')}/`;
}
function blank(path, type) {
    return {
        path,
        type,
        id: (0,external_node_crypto_.randomUUID)(),
        accessor: `${type}_${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`,
        description: '',
        options: {},
        config: { defaultTtl: 0, maxTtl: 0 },
    };
}

;// CONCATENATED MODULE: ./build/serve/open-minters.js


class OpenMinters {
    #minters;
    #open = new Map();
    constructor(minters) {
        this.#minters = minters;
    }
    of(entry, kind, place) {
        const known = this.#open.get(entry);
        if (known !== undefined)
            return known;
        const opening = this.fresh(kind, place);
        this.#open.set(entry, opening);
        opening.catch(() => this.#open.delete(entry));
        return opening;
    }
    async fresh(kind, place) {
        let minter;
        try {
            minter = await this.#minters.open(kind, place);
        }
        catch (error) {
            if (!(error instanceof core_error/* RelockError */.dB) || error.code !== 'RL-MINTER-CONFIG')
                throw error;
            throw new fault/* Fault */.vC(400, `${error.message} [${error.code}]`);
        }
        if (minter === undefined)
            throw new fault/* Fault */.vC(400, `plugin not found in the catalog: ${kind}`);
        return minter;
    }
    password() {
        return this.#minters.password();
    }
    async drop(entry) {
        const known = this.#open.get(entry);
        this.#open.delete(entry);
        await (await known?.catch(() => undefined))?.close();
    }
    async close() {
        await Promise.all([...this.#open.keys()].map((entry) => this.drop(entry)));
    }
}

;// CONCATENATED MODULE: ./build/serve/rate.js

const rate_MOST = 10_000;
class RateLimit {
    #burst;
    #perSecond;
    #buckets = new Map();
    constructor(burst, perSecond) {
        this.#burst = burst;
        this.#perSecond = perSecond;
    }
    take(name, now) {
        const known = this.#buckets.get(name);
        const refilled = known === undefined ? this.#burst : known.left + (Math.max(0, now - known.time) / 1000) * this.#perSecond;
        const left = Math.min(this.#burst, refilled) - 1;
        this.#buckets.delete(name);
        this.#buckets.set(name, { left: Math.max(left, -1), time: now });
        if (this.#buckets.size > rate_MOST) {
            const [oldest] = this.#buckets.keys();
            if (oldest !== undefined)
                this.#buckets.delete(oldest);
        }
        if (left < 0)
            throw new fault/* Fault */.vC(429, 'request rate limit exceeded');
    }
}

;// CONCATENATED MODULE: ./build/serve/schedule.js

const LOOK = 1_000;
const schedule_FIRST_RETRY = 5_000;
const schedule_LAST_RETRY = 15 * 60_000;
class Schedule {
    #jobs = new Map();
    #under = new Map();
    #log;
    #timer;
    constructor(log) {
        this.#log = log;
    }
    set(name, due, run) {
        this.#jobs.set(name, { due, failures: 0, run });
    }
    delete(name) {
        this.#jobs.delete(name);
    }
    start() {
        this.#timer = setInterval(() => this.#look(), LOOK);
        this.#timer.unref();
    }
    async stop() {
        clearInterval(this.#timer);
        await Promise.all(this.#under.values());
    }
    #look() {
        const now = Date.now();
        for (const [name, job] of this.#jobs) {
            if (job.due > now || this.#under.has(name))
                continue;
            this.#under.set(name, this.#run(name, job).finally(() => this.#under.delete(name)));
        }
    }
    async #run(name, job) {
        try {
            job.due = await job.run();
            job.failures = 0;
        }
        catch (error) {
            job.due = Date.now() + Math.min(schedule_FIRST_RETRY * 2 ** job.failures, schedule_LAST_RETRY);
            job.failures++;
            this.#log(`${name} failed (${error instanceof core_error/* RelockError */.dB ? error.code : 'unforeseen'}); it is tried again`);
        }
    }
}

;// CONCATENATED MODULE: ./build/serve/upkeep.js

const ROUND = 10_000;
const KEPT = 30 * 24 * 3_600_000;
class Upkeep {
    #timer;
    start(core) {
        this.#timer = setInterval(() => void upkeep_round(core), ROUND);
        this.#timer.unref();
    }
    stop() {
        clearInterval(this.#timer);
    }
}
async function upkeep_round(core) {
    try {
        const now = Date.now();
        while (await core.batch.run(() => core.tokens.sweep(now), false))
            ;
        await core.batch.run(() => {
            core.vault.db.run('DELETE FROM seen WHERE expires < ?', now);
            (0,sealed_issued/* forgetKeys */.Ml)(core.vault, now - KEPT);
        }, false);
    }
    catch (error) {
        core.log(`the round of upkeep failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
}

;// CONCATENATED MODULE: ./build/serve/watch/rotator.js
const NO_ROTATOR = {
    targetOf: () => 'this server begins no rotation',
    begin: () => Promise.reject(new TypeError('this server begins no rotation')),
    run: () => ({ said: '', ended: Promise.reject(new TypeError('this server begins no rotation')) }),
    close: () => Promise.resolve(),
};

;// CONCATENATED MODULE: ./build/serve/watch/teller.js
const SILENT = {
    channelOf: () => 'this server tells nobody',
    send: async () => undefined,
};

// EXTERNAL MODULE: ./build/watch/expected.js
var watch_expected = __webpack_require__(3298);
// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(80099);
;// CONCATENATED MODULE: ./build/watch/day-hours.js

function packHours(hours) {
    const bytes = [];
    for (const [hour, { uses, refused, unauthenticated }] of hours)
        for (const number of [hour, uses, refused, unauthenticated]) {
            let left = number;
            for (; left > 127; left = Math.floor(left / 128))
                bytes.push((left % 128) + 128);
            bytes.push(left);
        }
    return Uint8Array.from(bytes);
}
function unpackHours(bytes) {
    const hours = new Map();
    let at = 0;
    const next = () => {
        let number = 0;
        for (let weight = 1; at < bytes.length; weight *= 128) {
            const byte = bytes[at++] ?? 0;
            number += (byte % 128) * weight;
            if (byte < 128)
                break;
        }
        return number;
    };
    while (at < bytes.length)
        hours.set(next(), { uses: next(), refused: next(), unauthenticated: next() });
    return hours;
}
function addHour(hours, { start, uses, refused, unauthenticated }) {
    const hour = Math.floor(start / roll_up_HOUR) % 24;
    const there = hours.get(hour);
    if (there === undefined)
        hours.set(hour, { uses, refused, unauthenticated });
    else
        addTo(there, { uses, refused, unauthenticated });
}
function addTo(there, { uses, refused, unauthenticated }) {
    there.uses += uses;
    there.refused += refused;
    there.unauthenticated += unauthenticated;
}

;// CONCATENATED MODULE: ./build/watch/sqlite-roll-ups.js



const SCHEMA = `
  CREATE TABLE IF NOT EXISTS watch_name (
    id INTEGER PRIMARY KEY, dimension INTEGER NOT NULL, name TEXT NOT NULL, last INTEGER NOT NULL,
    UNIQUE (dimension, name)
  );
  CREATE TABLE IF NOT EXISTS watch_sums (
    dimension INTEGER, day INTEGER, name INTEGER, uses INTEGER, refused INTEGER, unauthenticated INTEGER, hours BLOB,
    PRIMARY KEY (dimension, day, name)
  ) WITHOUT ROWID;
`;
const REMEMBERED = 50_000;
class SqliteRollUps {
    #db;
    #names = DIMENSIONS.map(() => new Map());
    #name;
    #newName;
    #lastDay;
    #new;
    #more;
    #one;
    #span;
    #days;
    #day;
    constructor(place) {
        const db = typeof place === 'string' ? new external_node_sqlite_.DatabaseSync(place) : place;
        if (typeof place === 'string')
            db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
        db.exec(SCHEMA);
        this.#db = db;
        this.#name = db.prepare('SELECT id FROM watch_name WHERE dimension = ? AND name = ?');
        this.#newName = db.prepare('INSERT INTO watch_name (dimension, name, last) VALUES (?, ?, ?)');
        this.#lastDay = db.prepare(`UPDATE watch_name SET last = ?1
       WHERE last < ?1 AND id IN (SELECT name FROM watch_sums WHERE dimension = ?2 AND day = ?1)`);
        this.#new = db.prepare('INSERT INTO watch_sums VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
        const where = 'WHERE dimension = ? AND day = ? AND name = ?';
        this.#more = db.prepare(`UPDATE watch_sums SET uses = uses + ?, refused = refused + ?, unauthenticated = unauthenticated + ?, hours = ? ${where}`);
        this.#one = db.prepare(`SELECT uses, refused, unauthenticated, hours FROM watch_sums ${where}`);
        const end = (which) => `(SELECT ${which}(day) FROM watch_sums WHERE dimension = ?1)`;
        this.#span = db.prepare(`SELECT ${end('min')} AS first, ${end('max')} AS last`);
        const named = 'FROM watch_sums AS s JOIN watch_name AS n ON n.id = s.name WHERE s.dimension = ?';
        this.#days = db.prepare(`SELECT n.name, sum(uses) AS uses, sum(refused) AS refused, sum(unauthenticated) AS unauthenticated
       ${named} AND day >= ? AND day < ? GROUP BY n.id`);
        this.#day = db.prepare(`SELECT n.name, uses, refused, unauthenticated, hours ${named} AND day = ?`);
    }
    add(rows) {
        this.#within(() => {
            const days = DIMENSIONS.map(() => new Set());
            let from = 0;
            for (const [index, row] of rows.entries()) {
                const next = rows[index + 1];
                if (next !== undefined && isSameDay(row, next))
                    continue;
                this.#addDay(rows.slice(from, index + 1));
                days[DIMENSIONS.indexOf(row.dimension)]?.add(Math.floor(row.start / roll_up_DAY));
                from = index + 1;
            }
            for (const [dimension, those] of days.entries())
                for (const day of those)
                    this.#lastDay.run(day, dimension);
        });
    }
    rows(dimension, name, from, until) {
        const place = DIMENSIONS.indexOf(dimension);
        const id = this.#name.get(place, name)?.['id'];
        const { first, last } = this.#span.get(place) ?? {};
        if (id === undefined || first === null || first === undefined)
            return [];
        const found = [];
        const end = Math.min(Number(last), Math.floor(until / roll_up_DAY));
        for (let day = Math.max(Number(first), Math.floor(from / roll_up_DAY)); day <= end; day++) {
            const row = this.#one.get(place, day, id);
            if (row === undefined)
                continue;
            for (const [start, hours, sums] of partsOf(row, day))
                if (start >= from && start < until)
                    found.push({ dimension, name, start, hours, ...sums });
        }
        return found;
    }
    top(dimension, from, until, limit) {
        const place = DIMENSIONS.indexOf(dimension);
        const [first, last] = [Math.ceil(from / roll_up_DAY), Math.floor(until / roll_up_DAY)];
        const found = new Map();
        const addAll = (name, sums) => {
            const there = found.get(name);
            if (there === undefined)
                found.set(name, sums);
            else
                addTo(there, sums);
        };
        for (const row of this.#days.iterate(place, first, last))
            addAll(String(row['name']), sumsOf(row));
        for (const day of new Set([first - 1, last])) {
            if (day >= first && day < last)
                continue;
            for (const row of this.#day.iterate(place, day))
                for (const [start, , sums] of partsOf(row, day))
                    if (start >= from && start < until)
                        addAll(String(row['name']), sums);
        }
        return [...found]
            .map(([name, sums]) => Object.assign({ name }, sums))
            .sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))
            .slice(0, limit);
    }
    age({ hourlyFrom, keepFrom, keepPersonalFrom }) {
        this.#within(() => {
            for (const [dimension] of DIMENSIONS.entries()) {
                const keep = Math.floor((dimension === 0 ? keepFrom : keepPersonalFrom) / roll_up_DAY);
                this.#db.prepare('DELETE FROM watch_sums WHERE dimension = ? AND day < ?').run(dimension, keep);
                const { changes } = this.#db
                    .prepare('DELETE FROM watch_name WHERE dimension = ? AND last < ?')
                    .run(dimension, keep);
                if (changes > 0)
                    this.#forgetNames();
                this.#dropHours(dimension, Math.floor(hourlyFrom / roll_up_DAY));
            }
        });
    }
    close() {
        this.#db.close();
    }
    #dropHours(dimension, before) {
        const newest = this.#db.prepare('SELECT day, hours FROM watch_sums WHERE dimension = ? AND day < ? ORDER BY day DESC LIMIT 1');
        const drop = this.#db.prepare('UPDATE watch_sums SET hours = NULL WHERE dimension = ? AND day = ?');
        for (let row = newest.get(dimension, before); row?.['hours'] instanceof Uint8Array; row = newest.get(dimension, Number(row['day'])))
            drop.run(dimension, Number(row['day']));
    }
    #addDay(rows) {
        const [head] = rows;
        if (head === undefined)
            return;
        const dimension = DIMENSIONS.indexOf(head.dimension);
        const day = Math.floor(head.start / roll_up_DAY);
        const id = this.#numberOf(dimension, head.name, day);
        const sums = { uses: 0, refused: 0, unauthenticated: 0 };
        const hours = new Map();
        for (const row of rows) {
            addTo(sums, row);
            if (row.hours === 1)
                addHour(hours, row);
        }
        const { uses, refused, unauthenticated } = sums;
        const packed = hours.size === 0 ? null : packHours(hours);
        if (this.#new.run(dimension, day, id, uses, refused, unauthenticated, packed).changes > 0)
            return;
        const there = this.#one.get(dimension, day, id)?.['hours'];
        const both = there instanceof Uint8Array && packed !== null ? unpackHours(there) : undefined;
        if (both !== undefined)
            for (const row of rows)
                addHour(both, row);
        const kept = both === undefined ? null : packHours(both);
        this.#more.run(uses, refused, unauthenticated, kept, dimension, day, id);
    }
    #numberOf(dimension, name, day) {
        const names = this.#names[dimension] ?? new Map();
        const known = names.get(name);
        if (known !== undefined)
            return known;
        const row = this.#name.get(dimension, name);
        const id = Number(row?.['id'] ?? this.#newName.run(dimension, name, day).lastInsertRowid);
        if (names.size >= REMEMBERED)
            names.clear();
        names.set(name, id);
        return id;
    }
    #forgetNames() {
        for (const names of this.#names)
            names.clear();
    }
    #within(work) {
        if (this.#db.isTransaction) {
            work();
            return;
        }
        this.#db.exec('BEGIN');
        try {
            work();
            this.#db.exec('COMMIT');
        }
        catch (error) {
            this.#forgetNames();
            this.#db.exec('ROLLBACK');
            throw error;
        }
    }
}
function partsOf(row, day) {
    const { hours } = row;
    if (!(hours instanceof Uint8Array))
        return [[day * roll_up_DAY, 24, sumsOf(row)]];
    return [...unpackHours(hours)]
        .sort((a, b) => a[0] - b[0])
        .map(([hour, sums]) => [day * roll_up_DAY + hour * roll_up_HOUR, 1, sums]);
}
function isSameDay(a, b) {
    return a.name === b.name && a.dimension === b.dimension && Math.floor(a.start / roll_up_DAY) === Math.floor(b.start / roll_up_DAY);
}
function sumsOf(row) {
    return {
        uses: Number(row['uses']),
        refused: Number(row['refused']),
        unauthenticated: Number(row['unauthenticated']),
    };
}

// EXTERNAL MODULE: ./build/watch/watcher.js + 35 modules
var watcher = __webpack_require__(28643);
// EXTERNAL MODULE: ./build/serve/watch/alarm-book.js
var alarm_book = __webpack_require__(26155);
// EXTERNAL MODULE: ./build/serve/watch/facts.js + 1 modules
var watch_facts = __webpack_require__(69470);
// EXTERNAL MODULE: ./build/watch/own.js
var own = __webpack_require__(70980);
;// CONCATENATED MODULE: ./build/serve/watch/lookout.js



const lookout_PAUSE = 25;
const lookout_TURN = 256;
const TURN_BEHIND = 50;
const lookout_MOST = 20_000;
class Lookout {
    #parts;
    #watcher;
    #judged;
    #queue = [];
    #isBehind = true;
    #isStopped = false;
    #turn;
    #refused = 0;
    #failures = 0;
    constructor(watcher, judged, parts) {
        this.#watcher = watcher;
        this.#judged = judged;
        this.#parts = parts;
        this.#next(0);
    }
    get watcher() {
        return this.#watcher;
    }
    replace(watcher) {
        this.#watcher = watcher;
    }
    get judged() {
        return this.#judged;
    }
    get isUpToDate() {
        return !this.#isBehind && this.#queue.length === 0;
    }
    get counts() {
        return { refused: this.#refused, failed: this.#failures };
    }
    take = (number, entry) => {
        if (this.#isStopped)
            return;
        if (this.#queue.length >= lookout_MOST) {
            this.#queue = [];
            this.#isBehind = true;
        }
        if (!this.#isBehind)
            this.#queue.push({ number, entry });
        this.#next(lookout_PAUSE);
    };
    stop() {
        this.#isStopped = true;
        clearTimeout(this.#turn);
        if (!this.#isBehind)
            this.#fromQueue(this.#queue.length);
    }
    #next(pause) {
        if (this.#turn !== undefined || this.#isStopped)
            return;
        this.#turn = setTimeout(() => {
            this.#turn = undefined;
            if (this.#isBehind)
                this.#fromLog();
            else
                this.#fromQueue(lookout_TURN);
            if (this.#isBehind || this.#queue.length > 0)
                this.#next(0);
        }, pause);
        this.#turn.unref();
    }
    #fromQueue(most) {
        for (const { number, entry } of this.#queue.splice(0, most)) {
            if (number > this.#judged)
                this.#judge(number, entry);
        }
    }
    #fromLog() {
        try {
            const records = this.#parts.audit.after(this.#judged, TURN_BEHIND);
            for (const { number, text } of records)
                this.#judge(number, (0,audit/* entryOf */.Ms)(text));
            this.#isBehind = records.length === TURN_BEHIND;
        }
        catch (error) {
            this.#failures += 1;
            this.#parts.failed(error);
            this.#judged += 1;
        }
    }
    #judge(number, entry) {
        this.#judged = number;
        if (entry.identity === null && entry.note !== undefined)
            return;
        try {
            const facts = this.#parts.factsOf(entry);
            for (const fact of facts)
                if (fact.kind !== 'retired')
                    this.#watcher.tell(fact);
            const event = (0,own/* eventOfEntry */.W)(entry);
            if (typeof event === 'string')
                this.#refused += 1;
            else
                for (const alarm of this.#watcher.feed(asSeen(event)))
                    this.#parts.raise(alarm);
            for (const fact of facts)
                if (fact.kind === 'retired')
                    this.#watcher.tell(fact);
        }
        catch (error) {
            this.#failures += 1;
            this.#parts.failed(error);
        }
    }
}
function asSeen(event) {
    return event.key !== undefined && isCanaryKey(event.key) ? { ...event, authenticated: false } : event;
}

;// CONCATENATED MODULE: ./build/respond/brake.js
const brake_HOUR = 3_600_000;
class Brake {
    #times;
    constructor(times = []) {
        this.#times = [...times];
    }
    get times() {
        return this.#times;
    }
    left(most, now) {
        this.#times = this.#times.filter((time) => time > now - brake_HOUR).slice(-1000);
        return Math.max(0, most - this.#times.length);
    }
    count(now) {
        this.#times.push(now);
    }
}

;// CONCATENATED MODULE: ./build/respond/plan.js

const plan_FRESH = 3_600_000;
function isEnding(action) {
    return action !== 'tell' && action !== 'limit';
}
function planFor(alarm, settings, actor, now) {
    const answer = settings.on[alarm.severity];
    return respond_settings/* ACTIONS */.k.filter((action) => answer.do.includes(action) || answer.propose.includes(action))
        .filter((action) => actor.applies(action, alarm))
        .map((action) => {
        if (action === 'tell')
            return { action, why: answer.do.includes(action) ? undefined : WAITS };
        if (!answer.do.includes(action))
            return { action, why: WAITS };
        return { action, why: restraint(alarm, settings, now) ?? actor.guard(action, alarm) };
    });
}
function heldBack(action, brake, { endingsPerHour }, now) {
    if (!isEnding(action) || brake.left(endingsPerHour, now) > 0)
        return undefined;
    return `the brake: ${endingsPerHour} ${endingsPerHour === 1 ? 'ending' : 'endings'} within the hour`;
}
const WAITS = 'the settings leave it to a person';
function restraint({ basis, at, key }, settings, now) {
    if (basis === 'unauthenticated')
        return 'anybody could have made these entries';
    if (basis === 'foreign')
        return 'it rests on the log of somebody else';
    if (now - at > plan_FRESH)
        return 'it is more than an hour old';
    if (key !== undefined && settings.protected.some((pattern) => covers(pattern, key)))
        return 'the key is protected';
    return undefined;
}
function covers(pattern, key) {
    return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}

;// CONCATENATED MODULE: ./build/respond/respond.js

const POLICY = 'policy';
async function respond(alarm, settings, { actor, brake, reasonOf }, now) {
    const steps = [];
    const proposed = (action, said) => steps.push({ action, state: 'proposed', at: now, by: POLICY, said });
    const planned = planFor(alarm, settings, actor, now);
    for (const { action, why } of planned.filter((one) => one.action !== 'tell')) {
        const held = why ?? heldBack(action, brake, settings, now);
        if (held !== undefined) {
            proposed(action, held);
            continue;
        }
        if (isEnding(action))
            brake.count(now);
        steps.push(await performed(action, alarm, POLICY, steps, { actor, reasonOf }, now));
    }
    for (const { action, why } of planned.filter((one) => one.action === 'tell')) {
        if (why !== undefined)
            proposed(action, why);
        else
            steps.push(await performed(action, alarm, POLICY, steps, { actor, reasonOf }, now));
    }
    return steps;
}
async function approve(alarm, steps, only, by, { actor, reasonOf }, now) {
    const after = [];
    for (const step of steps) {
        const waits = step.state === 'proposed' || step.state === 'failed';
        const isMeant = waits && (only === undefined ? step.action !== 'seal' : step.action === only);
        after.push(isMeant ? await performed(step.action, alarm, by, steps, { actor, reasonOf }, now) : step);
    }
    return after;
}
async function undo(alarm, steps, only, by, { actor, reasonOf }, now) {
    const after = [];
    for (const step of steps) {
        const isMeant = step.state === 'done' && step.undo !== undefined && (only === undefined || step.action === only);
        if (!isMeant || step.undo === undefined) {
            after.push(step);
            continue;
        }
        const { undo: _, ...rest } = step;
        try {
            const said = await actor.undo(step.action, alarm, step.undo, by);
            after.push({ ...rest, state: 'undone', at: now, by, said });
        }
        catch (error) {
            after.push({ ...step, said: `${step.said}; it could not be undone: ${reasonOf(error)}` });
        }
    }
    return after;
}
async function performed(action, alarm, by, before, { actor, reasonOf }, now) {
    try {
        const result = await actor.perform(action, alarm, by, before);
        if ('command' in result) {
            const said = 'it is done where the key’s issuer can be reached';
            return { action, state: 'handed over', at: now, by, said, command: result.command };
        }
        if ('begun' in result)
            return { action, state: 'begun', at: now, by, said: result.begun };
        const { done, undo: back } = result;
        return { action, state: 'done', at: now, by, said: done, ...(back === undefined ? {} : { undo: back }) };
    }
    catch (error) {
        return { action, state: 'failed', at: now, by, said: reasonOf(error) };
    }
}

// EXTERNAL MODULE: ./build/watch/log/address.js
var log_address = __webpack_require__(84765);
// EXTERNAL MODULE: ./build/serve/watch/own-call.js
var own_call = __webpack_require__(95361);
// EXTERNAL MODULE: ./build/core/shell-word.js
var shell_word = __webpack_require__(79909);
// EXTERNAL MODULE: ./build/serve/watch/own-token.js
var own_token = __webpack_require__(54876);
// EXTERNAL MODULE: ./build/serve/watch/own-value.js
var own_value = __webpack_require__(56760);
;// CONCATENATED MODULE: ./build/serve/watch/rotate-act.js





const LIFE = 900;
async function beginRotation(core, alarm, address, noted) {
    const reason = `watch ${alarm.id}`;
    const command = `relock rotate ${(0,shell_word/* shellWord */.r)(address)} --emergency --reason ${(0,shell_word/* shellWord */.r)(reason)}`;
    const place = placeFor(core, alarm.key ?? '', address);
    if (place === undefined) {
        await noted(`handed over: ${command}`);
        return { command };
    }
    const before = core.watch.responses.begunFor(alarm);
    if (before !== undefined && before !== alarm.id) {
        const done = `follows alarm ${before}, for which its rotation was begun already`;
        await noted(`${address}: ${done}`);
        return { done };
    }
    const order = { address, alarm: alarm.id, reason };
    const begun = place.kind === 'run'
        ? await runHere(core, alarm, order, place, noted)
        : await core.watch.doors.rotator.begin(place, order, (at) => (0,own_value/* ownValue */.e)(core, at));
    if (place.kind !== 'run')
        await noted(`${begun.said} for ${address}`);
    return { begun: begun.said, ended: begun.ended };
}
function placeFor({ watch }, key, address) {
    return watch.config.rotate.find(({ keys }) => (0,watch_settings/* isCovered */.P$)(keys, key) || (0,watch_settings/* isCovered */.P$)(keys, address));
}
async function runHere(core, alarm, order, { target: policy }, noted) {
    if (core.policyStore.text('acl', policy) === undefined)
        throw new TypeError(`there is no path policy ${JSON.stringify(policy)}`);
    if (alarm.key !== undefined)
        core.watch.tell({ kind: 'announced', at: Date.now(), key: alarm.key, identity: own_token/* ROTATOR */._ });
    let made;
    await noted(`relock rotate ${order.address} is begun with a token of the policy ${policy}`, () => {
        made = (0,own_token/* makeOwnToken */.o)(core, [policy], LIFE, { alarm: alarm.id });
    });
    const token = made?.auth.clientToken ?? new secret/* SecretValue */.i('');
    const hash = made?.hash;
    const endToken = async () => {
        if (hash !== undefined)
            await core.batch.run(() => core.tokens.end(hash), true);
    };
    try {
        const { said, ended } = core.watch.doors.rotator.run(order, token, LIFE);
        return { said, ended: letGo(ended) };
    }
    catch (error) {
        await endToken();
        throw error;
    }
    async function letGo(ended) {
        try {
            return await ended;
        }
        finally {
            await endToken();
        }
    }
}

;// CONCATENATED MODULE: ./build/serve/watch/logins.js



const logins_TURN = 200;
async function endTokensOf(core, identity) {
    let ended = 0;
    for (let after = Buffer.alloc(0);;) {
        const hashes = hashesAfter(core, after);
        const theirs = hashes.filter((hash) => isOf((0,sealed_token/* tokenAt */.BN)(core.vault, hash), identity));
        if (theirs.length > 0) {
            await core.batch.run(() => {
                for (const hash of theirs)
                    core.tokens.end(hash);
            }, true);
        }
        ended += theirs.length;
        const last = hashes.at(-1);
        if (last === undefined || hashes.length < logins_TURN)
            return ended;
        after = last;
        await new Promise(setImmediate);
    }
}
function hasRootToken(core, identity) {
    return core.vault.db
        .all('SELECT hash FROM token WHERE expires IS NULL')
        .map((row) => (0,sealed_token/* tokenAt */.BN)(core.vault, (0,database/* bytesOf */.$$)(row, 'hash')))
        .some((found) => found?.grant.policies.includes('root') === true && isOf(found, identity));
}
function hashesAfter(core, after) {
    return core.vault.db
        .all('SELECT hash FROM token WHERE hash > ? ORDER BY hash LIMIT ?', after, logins_TURN)
        .map((row) => (0,database/* bytesOf */.$$)(row, 'hash'));
}
function isOf(found, identity) {
    return found !== null && subjectOf(found.grant) === identity;
}

;// CONCATENATED MODULE: ./build/serve/watch/acts.js











const ACTS = 'sys/relock/watch/acts/';
const BRAKE = 'watch/brake';
function actorOf(core, brake) {
    return {
        applies: (action, alarm) => applies(core(), action, alarm),
        guard: (action, alarm) => guard(core(), action, alarm),
        perform: (action, alarm, by, before) => perform(core(), action, alarm, by, before, brake),
        undo: (action, alarm, undo, by) => undone(core(), action, alarm, undo, by, brake),
    };
}
function kindOf(core, { key, basis, source }) {
    if (key === undefined || isCanaryKey(key))
        return { kind: 'other' };
    if (basis === 'foreign') {
        const address = (0,log_address/* addressOf */.c)(key, source);
        return address === undefined ? { kind: 'other' } : { kind: 'secret', address };
    }
    const mount = core.mounts.route(key)?.mount;
    const rest = key.slice(mount?.path.length ?? 0);
    if (mount?.type === 'kv')
        return (0,log_address/* isPath */.u)(key) ? { kind: 'secret', address: `vault://${key}` } : { kind: 'other' };
    if (mount?.type === 'database' && rest.startsWith('static-creds/'))
        return { kind: 'static', mount, role: rest.slice('static-creds/'.length) };
    if (mount?.type !== 'keys' || !rest.startsWith('keys/'))
        return { kind: 'other' };
    const stored = (0,sealed_issued/* keyOf */.TN)(core.vault, rest.slice('keys/'.length));
    return stored === undefined || stored.key.mount !== mount.id ? { kind: 'other' } : { kind: 'issued', stored };
}
function isShownToOthers(core, { key }) {
    return key !== undefined && (isCanaryKey(key) || core.mounts.route(key)?.mount.type === 'keys');
}
function applies(core, action, alarm) {
    const kind = kindOf(core, alarm);
    if (alarm.basis === 'foreign')
        return action === 'tell' || (action === 'rotate' && kind.kind === 'secret');
    switch (action) {
        case 'tell':
        case 'seal':
            return true;
        case 'limit':
            return limitOf(core, alarm) !== undefined;
        case 'login':
            return alarm.identity !== undefined && !isShownToOthers(core, alarm);
        case 'lease':
            return alarm.lease !== undefined && core.leases.find(alarm.lease) !== undefined;
        case 'rotate':
            return kind.kind === 'issued' ? kind.stored.key.revoked === undefined : kind.kind !== 'other';
    }
}
function guard(core, action, alarm) {
    const kind = kindOf(core, alarm);
    if (kind.kind === 'issued' && kind.stored.key.metadata['protected'] === 'true')
        return 'the key is protected';
    if (action === 'login' && alarm.identity !== undefined && hasRootToken(core, alarm.identity))
        return 'it would end a root token';
    return undefined;
}
function limitOf(core, alarm) {
    const { key, identity } = alarm;
    if (key !== undefined && !isCanaryKey(key) && core.mounts.route(key) !== undefined)
        return { what: 'key', name: key };
    if (identity === undefined || isShownToOthers(core, alarm))
        return undefined;
    return { what: 'identity', name: identity };
}
async function perform(core, action, alarm, by, before, brake) {
    const noted = (note, work = () => undefined) => core.batch.run(() => {
        work();
        noteAct(core, alarm, action, `${note}, for ${by}: ${alarm.sentence}`, brake);
    }, action !== 'tell');
    switch (action) {
        case 'tell': {
            const said = await (0,tell_alarm/* tellAlarm */.hb)(core, alarm, before);
            if (said === undefined)
                return { done: 'not told: too many alarms in this hour' };
            await noted(said);
            return { done: said };
        }
        case 'limit': {
            const { perMinute, hours } = core.watch.config.respond.limit;
            const limited = limitOf(core, alarm);
            if (limited === undefined)
                throw new TypeError('there is nothing to limit');
            const now = Date.now();
            const done = `${limited.name} may be used ${perMinute} times a minute for ${hours} hours`;
            const limit = { ...limited, perMinute, until: now + hours * 3_600_000 };
            await noted(done, () => core.watch.limits.set(limit, now));
            return { done, undo: { what: limited.what, name: limited.name } };
        }
        case 'login': {
            const ended = await endTokensOf(core, alarm.identity ?? '');
            const done = `${ended} ${ended === 1 ? 'token' : 'tokens'} ended`;
            await noted(done);
            return { done };
        }
        case 'lease': {
            const lease = core.leases.find(alarm.lease ?? '');
            const left = lease === undefined ? [] : await core.leases.revoke([lease], true);
            const done = left.length === 0 ? 'the lease was taken back' : 'the lease is taken back until its issuer confirms';
            await noted(done);
            return { done };
        }
        case 'rotate':
            return acts_rotate(core, alarm, noted);
        case 'seal':
            await noted('the vault is sealed');
            core.control.seal(new secret/* SecretValue */.i((0,external_node_crypto_.randomUUID)()));
            return { done: 'the vault is sealed; a new start opens it' };
    }
}
async function acts_rotate(core, alarm, noted) {
    const { key = '' } = alarm;
    const kind = kindOf(core, alarm);
    switch (kind.kind) {
        case 'issued': {
            const revoked = Date.now();
            const done = `${key} is revoked`;
            await noted(done, () => {
                const now = (0,sealed_issued/* keyOf */.TN)(core.vault, kind.stored.key.id);
                if (now === undefined || now.key.revoked !== undefined)
                    throw new TypeError('it has ended by itself');
                (0,sealed_issued/* saveKey */.Xo)(core.vault, now.hash, { ...now.key, revoked });
            });
            core.watch.tell({ kind: 'retired', at: revoked, key });
            return { done, undo: { revoked } };
        }
        case 'static': {
            await (0,own_call/* askItself */.V)(core, 'update', `${kind.mount.path}rotate-role/${kind.role}`);
            await noted(`${key} has a new password`);
            core.watch.tell({ kind: 'renewed', at: Date.now(), key });
            return { done: `${key} has a new password` };
        }
        case 'secret': {
            const begun = await beginRotation(core, alarm, kind.address, noted);
            if ('begun' in begun && begun.ended !== undefined)
                core.watch.responses.follow(alarm, begun.ended);
            return begun;
        }
        case 'other':
            throw new TypeError('nobody here can replace it');
    }
}
async function undone(core, action, alarm, undo, by, brake) {
    if (action === 'limit') {
        const name = String(undo['name']);
        const what = undo['what'] === 'identity' ? 'identity' : 'key';
        await core.batch.run(() => {
            core.watch.limits.lift(what, name, Date.now());
            noteAct(core, alarm, action, `${name} is not limited any more, for ${by}`, brake);
        }, true);
        return 'it is not limited any more';
    }
    const kind = kindOf(core, alarm);
    if (action !== 'rotate' || kind.kind !== 'issued')
        throw new TypeError('it can’t be undone');
    await core.batch.run(() => {
        const now = (0,sealed_issued/* keyOf */.TN)(core.vault, kind.stored.key.id);
        if (now === undefined || now.key.revoked !== undo['revoked'])
            throw new TypeError('somebody else has ended it since');
        (0,sealed_issued/* saveKey */.Xo)(core.vault, now.hash, { ...now.key, revoked: undefined });
        noteAct(core, alarm, action, `${alarm.key} is good again, for ${by}`, brake);
    }, true);
    core.watch.tell({ kind: 'renewed', at: Date.now(), key: alarm.key ?? '' });
    return 'the key is good again';
}
function noteAct(core, alarm, action, note, brake) {
    const path = `${ACTS}${action}`;
    core.audit.append({ ...(0,audit/* serverEntry */.iH)(path, (0,printable/* printable */.g)(`${note} [${alarm.id}]`, 1000)), key: alarm.key ?? path });
    core.entries.put(BRAKE, { times: brake.times });
}

;// CONCATENATED MODULE: ./build/serve/watch/begun.js
const begun_PATIENCE = 3_600_000;
class BegunRotations {
    #settle;
    #open = new Map();
    constructor(book, settle) {
        this.#settle = settle;
        for (const record of book.all())
            this.note(record);
    }
    note({ alarm: { id, key, basis }, steps }) {
        const begun = steps.find(({ state }) => state === 'begun');
        if (begun === undefined)
            this.#open.delete(id);
        else if (key !== undefined && basis !== 'foreign' && !this.#open.has(id))
            this.#open.set(id, { key, at: begun.at, here: false });
    }
    of(key) {
        return [...this.#open].find(([, one]) => one.key === key)?.[0];
    }
    async follow(id, key, ended, reasonOf) {
        this.#open.set(id, { key, at: Date.now(), here: true });
        try {
            await this.#settle(id, 'done', await ended);
        }
        catch (error) {
            await this.#settle(id, 'failed', reasonOf(error));
        }
    }
    renewed(key, at) {
        for (const [id, one] of this.#open)
            if (one.key === key && !one.here && at >= one.at)
                void this.#settle(id, 'done', 'it has a new value');
    }
    overdue(now) {
        for (const [id, one] of this.#open)
            if (!one.here && now - one.at > begun_PATIENCE)
                void this.#settle(id, 'failed', 'no new value came within an hour');
    }
}

;// CONCATENATED MODULE: ./build/serve/watch/watch-counts.js
class WatchCounts {
    alarms = new Map();
    steps = new Map();
    braked = 0;
    snapshotSeconds = 0;
    alarm({ detector, severity, basis }) {
        watch_counts_add(this.alarms, `detector="${detector}",severity="${severity}",basis="${basis}"`);
    }
    step({ action, state, said }) {
        watch_counts_add(this.steps, `action="${action}",state="${state.replace(' ', '_')}"`);
        if (state === 'proposed' && said.startsWith('the brake'))
            this.braked += 1;
    }
    snapshot(seconds) {
        this.snapshotSeconds = seconds;
    }
}
function watch_counts_add(counts, labels) {
    counts.set(labels, (counts.get(labels) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./build/serve/watch/responses.js








const FOREIGN = 60;
const MOST_WAITING = 1000;
class Responses {
    counts = new WatchCounts();
    pause = new tell_alarm/* Pause */.vR();
    foreignRate = new RateLimit(FOREIGN, FOREIGN / 3600);
    #core;
    #parts;
    #brake;
    #means;
    #begun;
    #work = Promise.resolve();
    #followed = new Set();
    #waiting = 0;
    constructor(core, entries, parts) {
        this.#core = core;
        this.#parts = parts;
        this.#brake = new Brake((entries.get(BRAKE)?.['times'] ?? []));
        this.#means = { actor: actorOf(core, this.#brake), brake: this.#brake, reasonOf: parts.reasonOf };
        this.#begun = new BegunRotations(parts.book, (id, state, said) => this.#settle(id, state, said));
    }
    idle() {
        return this.#work;
    }
    overdue(now) {
        this.#begun.overdue(now);
    }
    get left() {
        return this.#brake.left(this.#parts.settings().endingsPerHour, Date.now());
    }
    get working() {
        return this.#waiting;
    }
    begunFor({ key, basis }) {
        return key === undefined || basis === 'foreign' ? undefined : this.#begun.of(key);
    }
    follow({ id, key = '', basis }, ended) {
        const followed = this.#begun
            .follow(id, basis === 'foreign' ? '' : key, ended, this.#parts.reasonOf)
            .finally(() => this.#followed.delete(followed));
        this.#followed.add(followed);
    }
    async settled() {
        await Promise.allSettled(this.#followed);
    }
    approve(id, only, by) {
        return this.#decide(id, (record, now) => approve(record.alarm, record.steps, only, by, this.#means, now));
    }
    undo(id, only, by) {
        return this.#decide(id, (record, now) => undo(record.alarm, record.steps, only, by, this.#means, now));
    }
    heard(facts) {
        for (const { kind, at, ...about } of facts)
            if (kind === 'renewed' && 'key' in about)
                this.#begun.renewed(about.key ?? '', at);
        return facts;
    }
    #settle(id, state, said) {
        return this.#inTurn(async () => {
            const core = this.#core();
            const record = this.#parts.book.get(id);
            const begun = record?.steps.find((step) => step.state === 'begun');
            if (record === undefined || begun === undefined)
                return;
            const step = { ...begun, state, said, at: Date.now() };
            this.counts.step(step);
            const after = { ...record, steps: record.steps.map((one) => (one === begun ? step : one)) };
            await core.batch.run(() => {
                this.#parts.book.put(after);
                noteAct(core, record.alarm, step.action, `${said}, for ${step.by}`, this.#brake);
            }, true);
            this.#begun.note(after);
            if (state === 'failed')
                await (0,tell_alarm/* tellAlarm */.hb)(core, record.alarm, after.steps);
        }).catch((error) => this.#parts.complain(error));
    }
    raise(alarm) {
        if (this.#parts.book.get(alarm.id) !== undefined)
            return;
        this.counts.alarm(alarm);
        const raised = Date.now();
        const isTooMuch = this.#waiting >= MOST_WAITING;
        this.#waiting += 1;
        void this.#inTurn(async () => {
            const steps = isTooMuch ? [] : await respond(alarm, this.#parts.settings(), this.#means, Date.now());
            for (const step of steps)
                this.counts.step(step);
            await this.#save({ alarm, raised, steps, state: 'open' });
        })
            .catch((error) => this.#parts.complain(error))
            .finally(() => (this.#waiting -= 1));
    }
    #decide(id, work) {
        return this.#inTurn(async () => {
            const record = this.known(id);
            const steps = await work(record, Date.now());
            for (const [at, step] of steps.entries())
                if (step !== record.steps[at])
                    this.counts.step(step);
            const after = { ...record, steps };
            await this.#save(after);
            return after;
        });
    }
    #inTurn(work) {
        const before = this.#work;
        const done = (async () => {
            await before;
            return work();
        })();
        this.#work = done.then(() => undefined, () => undefined);
        return done;
    }
    #save(record) {
        const { batch } = this.#core();
        const isDone = record.steps.some(({ action, state }) => action !== 'tell' && state !== 'proposed');
        this.#begun.note(record);
        return batch.run(() => this.#parts.book.put(record), isDone);
    }
    known(id) {
        const record = this.#parts.book.get(id);
        if (record !== undefined)
            return record;
        throw new fault/* Fault */.vC(404, `there is no alarm ${JSON.stringify(id.slice(0, 60))}`);
    }
}

;// CONCATENATED MODULE: ./build/serve/watch/sealed-names.js

const sealed_names_NONCE = 12;
const sealed_names_TAG = 16;
const sealed_names_KEPT = 20_000;
class SealedNames {
    #vault;
    #openStore;
    #store;
    #sealed = new Map();
    #rows = [];
    #limits;
    constructor(vault, open) {
        this.#vault = vault;
        this.#openStore = open;
        this.#store = open();
    }
    add(rows) {
        for (const row of rows)
            this.#rows.push({ ...row, name: this.#seal(row.dimension, row.name) });
    }
    age(limits) {
        this.#limits = limits;
    }
    write() {
        if (this.#rows.length > 0)
            this.#store.add(this.#rows);
        if (this.#limits !== undefined)
            this.#store.age(this.#limits);
    }
    settle(committed) {
        if (!committed) {
            this.#store = this.#openStore();
            return;
        }
        this.#rows = [];
        this.#limits = undefined;
    }
    rows(dimension, name, from, until) {
        return this.#store
            .rows(dimension, this.#seal(dimension, name), from, until)
            .map((row) => Object.assign(row, { name }));
    }
    top(dimension, from, until, limit) {
        return this.#store
            .top(dimension, from, until, limit)
            .map((row) => Object.assign(row, { name: this.#open(dimension, row.name) }));
    }
    #seal(dimension, name) {
        const short = `${dimension} ${name}`;
        const known = this.#sealed.get(short);
        if (known !== undefined)
            return known;
        const { keys } = this.#vault;
        const nonce = keys.hash('watch', 'name', dimension, name).subarray(0, sealed_names_NONCE);
        const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', keys.key('watch', PURPOSE), nonce, { authTagLength: sealed_names_TAG });
        cipher.setAAD(Buffer.from(dimension));
        const box = Buffer.concat([nonce, cipher.update(name, 'utf8'), cipher.final(), cipher.getAuthTag()]);
        if (this.#sealed.size >= sealed_names_KEPT)
            this.#sealed.clear();
        const text = box.toString('base64url');
        this.#sealed.set(short, text);
        return text;
    }
    #open(dimension, text) {
        const box = Buffer.from(text, 'base64url');
        const key = this.#vault.keys.key('watch', PURPOSE);
        const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', key, box.subarray(0, sealed_names_NONCE), { authTagLength: sealed_names_TAG });
        decipher.setAAD(Buffer.from(dimension));
        decipher.setAuthTag(box.subarray(-sealed_names_TAG));
        return Buffer.concat([decipher.update(box.subarray(sealed_names_NONCE, -sealed_names_TAG)), decipher.final()]).toString('utf8');
    }
}
const PURPOSE = Buffer.from('roll-up names');

;// CONCATENATED MODULE: ./build/serve/watch/snapshot.js
const HEAD = 'watch/state';
const snapshot_FOLDER = 'watch/state/';
const PART = 1 << 19;
function keepSnapshot(entries, { number, state }) {
    const before = Number(entries.get(HEAD)?.['parts'] ?? 0);
    const parts = Math.ceil(state.length / PART);
    for (let part = 0; part < parts; part++) {
        const bytes = Buffer.from(state.buffer, state.byteOffset, state.length).subarray(part * PART, (part + 1) * PART);
        entries.put(`${snapshot_FOLDER}${part}`, { bytes: bytes.toString('base64') });
    }
    for (let part = parts; part < before; part++)
        entries.delete(`${snapshot_FOLDER}${part}`);
    entries.put(HEAD, { number, parts });
}
function lastSnapshot(entries) {
    const head = entries.get(HEAD);
    if (head === undefined)
        return undefined;
    const parts = Array.from({ length: Number(head['parts']) }, (_, part) => Buffer.from(partOf(entries, part), 'base64'));
    return { number: Number(head['number']), state: Buffer.concat(parts) };
}
function partOf(entries, part) {
    const bytes = entries.get(`${snapshot_FOLDER}${part}`)?.['bytes'];
    return typeof bytes === 'string' ? bytes : '';
}

;// CONCATENATED MODULE: ./build/serve/watch/watch.js
















const SNAPSHOT = 10 * 60_000;
const SHARE = 200;
const FIRST_LOOK = 200_000;
class ServerWatch {
    canaries;
    limits;
    book;
    responses;
    doors;
    #core;
    #rollUps;
    #config;
    #lookout;
    #timer;
    #start;
    #lastComplaint = 0;
    constructor(core, { vault, entries }, doors) {
        this.#core = core;
        this.doors = doors;
        this.canaries = new Canaries(vault, entries);
        this.limits = new Limits(entries);
        this.book = new alarm_book/* AlarmBook */.N(entries);
        this.#config = config_configOf(entries, doors);
        this.responses = new Responses(core, entries, {
            book: this.book,
            settings: () => this.#config.respond,
            reasonOf: watch_reasonOf,
            complain: (error) => this.#complain(error),
        });
        this.#rollUps = new SealedNames(vault, () => new SqliteRollUps(vault.db.connection));
    }
    get config() {
        return this.#config;
    }
    get lookout() {
        return this.#lookout;
    }
    get rollUps() {
        return this.#rollUps;
    }
    start() {
        this.#start = setImmediate(() => {
            for (const why of this.#config.leftOut)
                this.#core().log(`the watch goes on without one of its settings: ${why}`);
            scheduleReports(this.#core(), this.#config.report);
            this.#begin();
        });
    }
    async stop() {
        clearImmediate(this.#start);
        clearTimeout(this.#timer);
        this.#lookout?.stop();
        await this.doors.rotator.close();
        await this.responses.settled();
        await this.responses.idle();
        await this.#keep();
        await this.responses.idle();
        this.#lookout = undefined;
    }
    tell(fact) {
        this.#lookout?.watcher.tell(fact);
    }
    reload() {
        this.canaries.reload();
        this.limits.reload();
        this.book.reload();
    }
    async configure(config) {
        const wasOn = this.#config.on;
        this.#config = config;
        scheduleReports(this.#core(), config.report);
        const lookout = this.#lookout;
        if (lookout === undefined) {
            if (config.on && !wasOn)
                this.#begin();
            return;
        }
        if (config.on)
            lookout.replace(this.#watcher(lookout.watcher.snapshot()));
        else {
            clearTimeout(this.#timer);
            lookout.stop();
            await this.#keep();
            this.#lookout = undefined;
        }
    }
    expect(id, by, reason, until, now) {
        const record = this.responses.known(id);
        const expected = (0,watch_expected/* expectedLike */.U)(record.alarm, by, reason, now, until);
        const after = { ...record, state: 'expected', expected };
        this.book.put(after);
        this.#lookout?.watcher.expect(expected);
        return after;
    }
    close(id, by, reason, now) {
        const after = { ...this.responses.known(id), state: 'closed', closed: { at: now, by, reason } };
        this.book.put(after);
        return after;
    }
    #begin() {
        const core = this.#core();
        if (!this.#config.on)
            return;
        try {
            const snapshot = lastSnapshot(core.entries);
            const watcher = this.#watcher(snapshot?.state);
            for (const { id, made, where } of this.canaries.all())
                watcher.tell({ kind: 'canary', at: made, key: canaryKey(id), ...(where === '' ? {} : { where }) });
            this.#remember(watcher);
            const from = watcher.isNew ? Math.max(0, core.audit.last.number - FIRST_LOOK) : (snapshot?.number ?? 0);
            this.#lookout = new Lookout(watcher, from, {
                audit: core.audit,
                factsOf: (entry) => this.responses.heard((0,watch_facts/* factsOf */.x)(entry, core)),
                raise: (alarm) => this.responses.raise(alarm),
                failed: (error) => this.#complain(error),
            });
            core.audit.follow(this.#lookout.take);
            this.#keepLater(SNAPSHOT);
        }
        catch (error) {
            core.log(`the watch could not begin: ${watch_reasonOf(error)}`);
        }
    }
    #watcher(state) {
        const { watch, keepDays } = this.#config;
        return new watcher/* Watcher */.Z(watch, state, new RollUps(this.#rollUps, keepDays, watch.keepPersonalDays));
    }
    #remember(watcher) {
        const now = Date.now();
        const isKnown = (one) => watcher.expected.some(({ at, by }) => at === one.at && by === one.by);
        for (const { alarm, expected, steps } of this.book.all()) {
            if (expected !== undefined && expected.until > now && !isKnown(expected))
                watcher.expect(expected);
            const ended = steps.find(({ action, state }) => action === 'rotate' && state === 'done')?.undo?.['revoked'];
            if (typeof ended === 'number' && alarm.key !== undefined)
                watcher.tell({ kind: 'retired', at: ended, key: alarm.key });
        }
    }
    #keepLater(pause) {
        this.#timer = setTimeout(() => void this.#keepNow(), pause);
        this.#timer.unref();
    }
    async #keepNow() {
        await this.#keep();
        if (this.#lookout !== undefined)
            this.#keepLater(Math.max(SNAPSHOT, this.responses.counts.snapshotSeconds * 1000 * SHARE));
    }
    async #keep() {
        const lookout = this.#lookout;
        if (lookout === undefined)
            return;
        const core = this.#core();
        try {
            await core.batch.run(() => {
                const began = performance.now();
                if (lookout.isUpToDate)
                    for (const alarm of lookout.watcher.sweep(Date.now()))
                        this.responses.raise(alarm);
                lookout.watcher.flush();
                keepSnapshot(core.entries, { number: lookout.judged, state: lookout.watcher.snapshot() });
                this.#rollUps.write();
                this.responses.overdue(Date.now());
                this.book.age(this.#config.keepAlarmsDays, Date.now());
                this.responses.counts.snapshot((performance.now() - began) / 1000);
            }, false);
            this.#rollUps.settle(true);
        }
        catch (error) {
            this.#rollUps.settle(false);
            this.reload();
            this.#complain(error);
        }
    }
    #complain(error) {
        const now = Date.now();
        if (now - this.#lastComplaint < 60_000)
            return;
        this.#lastComplaint = now;
        this.#core().log(`the watch: ${watch_reasonOf(error)}`);
    }
}
function watch_reasonOf(error) {
    if (error instanceof core_error/* RelockError */.dB)
        return `${error.message} [${error.code}]`;
    if (error instanceof fault/* Fault */.vC || error instanceof TypeError)
        return error.message;
    return 'an unforeseen failure';
}

;// CONCATENATED MODULE: ./build/serve/open.js




























const LOGINS = 200;
const LOGINS_PER_SECOND = 20;
function openCore({ folder, vault, audit: openAudit, policies, policyStore, http, control, log, minters, teller = SILENT, rotator = NO_ROTATOR, }) {
    const entries = new sealed_entries/* Entries */.R(vault);
    const makers = new Map([
        ['system', () => systemBackend(() => core)],
        ['token', () => tokenBackend(() => core)],
        ['keys', (mount) => keysBackend(() => core, mount)],
        ['database', (mount) => databaseBackend(() => core, mount)],
        ['aws', (mount) => awsBackend(() => core, mount)],
        ['github-app', (mount) => githubAppBackend(() => core, mount)],
        ['rabbitmq', (mount) => rabbitmqBackend(() => core, mount)],
        ['jwt', (mount) => jwtBackend(() => core, mount)],
        ['transit', (mount) => transitBackend(() => core, mount)],
        ['cert', (mount) => certBackend(() => core, mount)],
        [
            'kv',
            (mount) => (mount.options['version'] === '2' ? (0,kv2/* kv2Backend */.I)(() => core, mount) : kv1Backend(() => core, mount)),
        ],
    ]);
    const mounts = new MountTable(entries, makers);
    const audit = openAudit(entries);
    const batch = new sealed_batch/* Batch */.l(vault.db, audit);
    const leases = new Leases(vault, batch, (mount) => mounts.backend(mount)?.leases, log);
    const core = {
        folder,
        vault,
        entries,
        batch,
        mounts,
        leases,
        minters: new OpenMinters(minters),
        schedule: new Schedule(log),
        http,
        keys: new IssuerKeys(http),
        loginRate: new RateLimit(LOGINS, LOGINS_PER_SECOND),
        guessRate: new RateLimit(LOGINS, LOGINS_PER_SECOND),
        tokens: new token_store/* TokenStore */.J(vault, (ended) => {
            leases.endOf(ended);
            forgetWrapped(entries, ended);
        }),
        policies,
        policyStore,
        audit,
        control,
        upkeep: new Upkeep(),
        watch: new ServerWatch(() => core, { vault, entries }, { teller, rotator }),
        log,
    };
    mounts.fix('sys/', 'system', 'system', 'the server itself');
    mounts.fix('auth/token/', 'token', 'token', 'tokens of this vault');
    mounts.fix('secret/', 'kv', kv2/* FIRST */.R, 'the secrets of relock://', { version: '2' });
    mounts.fix('keys/', 'keys', 'keys', 'keys that the vault issues itself');
    mounts.load();
    new DeviceTable(entries, audit).load();
    audit.start(batch, () => retentionDays(entries));
    leases.start();
    core.schedule.start();
    core.upkeep.start(core);
    core.watch.start();
    return core;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/config/entry.js
var config_entry = __webpack_require__(72835);
;// CONCATENATED MODULE: ./build/config/rotate-target.js

const TAKES = {
    run: '',
    workflow: 'repo! token! ref',
    webhook: 'secret!',
};
function rotateTarget(raw) {
    const entry = (0,config_entry/* entryOf */.M)(raw, TAKES, 'rotate');
    if (typeof entry === 'string')
        return entry;
    const { kind, target, options } = entry;
    if (kind === 'run' && (!/^[\w.-]{1,128}$/.test(target) || target === 'root'))
        return 'run under rotate names the policy of its token, which is not root';
    if (kind === 'workflow' && !/^[\w.-]{1,100}\.ya?ml$/.test(target))
        return 'workflow under rotate is a file’s name';
    if (kind === 'workflow' && !/^[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/.test(options['repo'] ?? ''))
        return 'repo: under rotate is owner/name';
    return entry;
}

// EXTERNAL MODULE: ./build/core/webhook-signature.js
var webhook_signature = __webpack_require__(82420);
;// CONCATENATED MODULE: ./build/command/serve/rotator.js






const GRACE = 3000;
const MOST_SAID = 64 * 1024;
function openRotator(parts) {
    const children = new Map();
    let isClosed = false;
    return {
        targetOf(raw) {
            const target = rotateTarget(raw);
            if (typeof target !== 'string' && target.kind === 'run' && parts.config === undefined)
                return 'run under rotate needs a server that was started with --rotate-config FILE';
            return target;
        },
        async begin(target, order, readValue) {
            if (target.kind === 'workflow')
                return { said: await startWorkflow(target, order, readValue, parts) };
            return { said: await callWebhook(target, order, readValue, parts) };
        },
        run(order, token, seconds) {
            if (isClosed)
                throw new TypeError('the server is stopping');
            const child = startRotation(order, token, parts);
            const ended = outcomeOf(child, seconds).finally(() => children.delete(child));
            children.set(child, ended);
            return { said: 'relock rotate was begun in a process of its own', ended };
        },
        async close() {
            isClosed = true;
            for (const child of children.keys())
                endProcess(child);
            await Promise.allSettled(children.values());
        },
    };
}
async function startWorkflow({ target, options: { repo = '', ref = 'main', token = '' } }, { address, reason }, readValue, { http, githubUrl }) {
    const { dispatchWorkflow } = await __webpack_require__.e(/* import() */ 6799).then(__webpack_require__.bind(__webpack_require__, 56799));
    const inputs = { key: address, emergency: 'true', reason };
    await dispatchWorkflow({ workflow: target, repo, ref, inputs, token: await readValue(token) }, { http, githubUrl });
    return `the workflow ${target} of ${repo} was started`;
}
async function callWebhook({ target, options: { secret = '' } }, { address, reason, alarm }, readValue, { http }) {
    const at = new Date();
    const body = JSON.stringify({ version: 1, event: 'rotate', key: address, reason, alarm, at: at.toISOString() });
    const { status } = await http.request({
        method: 'POST',
        url: target,
        headers: {
            'content-type': 'application/json',
            'user-agent': 'relock',
            'idempotency-key': alarm,
            'relock-signature': (0,webhook_signature/* webhookSignature */.I)(body, await readValue(secret), at),
        },
        body,
        repeat: 'always',
    });
    const { origin } = new URL(target);
    if (status >= 200 && status < 300)
        return `${origin} was asked to rotate it`;
    throw new TypeError(`${origin} answered ${status}`);
}
function startRotation({ address, reason }, token, parts) {
    const inherited = Object.entries((0,environment/* wholeEnvironment */.zr)()).filter(([name]) => !name.startsWith('RELOCK_') && !['VAULT_TOKEN', 'VAULT_NAMESPACE'].includes(name));
    const { config = '' } = parts;
    const env = { VAULT_ADDR: parts.address(), ...Object.fromEntries(inherited), VAULT_TOKEN: token.reveal() };
    const given = ['rotate', address, '--emergency', '--reason', reason, '--config', config];
    return (0,external_node_child_process_.spawn)(process.execPath, [process.argv[1] ?? '', ...given], {
        cwd: external_node_path_.dirname(config),
        env,
        stdio: ['ignore', 'ignore', 'pipe'],
    });
}
function outcomeOf(child, seconds) {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (more) => {
        if (said.length < MOST_SAID)
            said += more;
    });
    const timer = setTimeout(() => endProcess(child), seconds * 1000);
    return new Promise((resolve, reject) => {
        child.once('error', () => reject(new TypeError('relock rotate could not be started')));
        child.once('close', (status, signal) => {
            clearTimeout(timer);
            if (status === 0)
                resolve('relock rotate ended well');
            else
                reject(new TypeError(`relock rotate ended with ${signal ?? status}: ${faultIn(said)}`));
        });
    });
}
function endProcess(child) {
    child.kill('SIGTERM');
    const timer = setTimeout(() => {
        child.kill('SIGKILL');
        child.stderr?.destroy();
    }, GRACE);
    child.once('close', () => clearTimeout(timer));
}
function faultIn(said) {
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    return (0,printable/* printable */.g)(lines.find((line) => /\[RL-/.test(line)) ?? lines.at(-1) ?? 'it said nothing', 300);
}

;// CONCATENATED MODULE: ./build/command/serve/parts.js














async function openParts(dir, control, env, log, audited, rotating) {
    const { vault } = await (0,sealed_open.openSealed)(dir, control.seals.seal);
    const note = looked(vault, audited);
    const policyStore = await store/* PolicyStore */.i.open(new sealed_entries/* Entries */.R(vault));
    const core = openCore({
        folder: dir,
        vault,
        log,
        control,
        http: (0,http.openHttp)({ proxies: env, attemptTimeout: 5000, timeout: 10_000 }),
        minters: openMinters((0,http.openHttp)({ proxies: env })),
        teller: tellerOf((0,http.openHttp)({ proxies: env, attemptTimeout: 5000, timeout: 15_000 })),
        rotator: openRotator({
            ...rotating,
            http: (0,http.openHttp)({ proxies: env, attemptTimeout: 5000, timeout: 15_000 }),
            githubUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
        }),
        audit: (entries) => new AuditLog(vault, entries, { headFile: audited.headFile, log }),
        policies: new judge/* Judge */.I(policyStore),
        policyStore,
    });
    if (note !== undefined) {
        log(note);
        await core.batch.run(() => core.audit.append((0,audit/* serverEntry */.iH)('sys/relock/audit', note)), true);
    }
    await core.batch.run(() => {
        for (const { time, text } of (0,notices/* takeNotices */.P)(vault)) {
            log(text);
            core.audit.append({ ...(0,audit/* serverEntry */.iH)('sys/relock/seal', text), time });
        }
    }, true);
    if (vault.keys.isChanging)
        finishInBackground(core);
    await core.audit.signNow(core.batch);
    return core;
}
function tellerOf(http) {
    return {
        channelOf: tell/* tellTarget */.J,
        async send(target, message, readValue) {
            const { tellChannel } = await __webpack_require__.e(/* import() */ 57).then(__webpack_require__.bind(__webpack_require__, 70057));
            await tellChannel(target, message, { readValue, http });
        },
    };
}
function looked(vault, audited) {
    try {
        return checkAudit(vault, new sealed_entries/* Entries */.R(vault), audited);
    }
    catch (error) {
        vault.db.close();
        throw error;
    }
}
async function closeParts(core) {
    core.upkeep.stop();
    await core.watch.stop();
    await core.schedule.stop();
    await core.leases.close();
    await core.minters.close();
    await core.audit.stop(core.batch);
    core.vault.db.close();
}

// EXTERNAL MODULE: ./build/command/vault/new-seal.js
var new_seal = __webpack_require__(18709);
// EXTERNAL MODULE: ./build/command/vault/prompt.js
var vault_prompt = __webpack_require__(103);
;// CONCATENATED MODULE: ./build/command/serve.js

















const serve_PATIENCE = 10_000;
async function serve(request, invocation) {
    const dir = folderOf(request.dir, invocation);
    const { host, port } = serve_placeOf(request.listen);
    const tls = readTls(request, invocation);
    beginHardened();
    const log = openLog(invocation.err);
    for (const line of weaknesses())
        log(line);
    const lock = (0,serve_lock/* lockFolder */.M)(dir);
    try {
        const seal = await (0,seal_open.openSeal)((0,sealed_open.sealKindOf)(dir), {
            env: invocation.env,
            create: false,
            ask: (0,vault_prompt/* passphrasePrompt */.nM)(invocation),
            warn: log,
        });
        const seals = new SealKeeper(seal, (kind, settings) => (0,seal_open.openSeal)(kind, { env: { ...(0,new_seal/* newSealEnvironment */.jT)(invocation.env), ...settings }, create: true, warn: log }));
        const metrics = new Metrics();
        const { auditHead, acceptRollback } = request;
        const audited = {
            headFile: auditHead === undefined ? undefined : external_node_path_.resolve(invocation.cwd, auditHead),
            acceptRollback,
        };
        const rotateConfig = request.rotateConfig === undefined ? undefined : external_node_path_.resolve(invocation.cwd, request.rotateConfig);
        if (rotateConfig !== undefined)
            await (0,config.loadConfig)(invocation, rotateConfig);
        const server = new VaultServer({ seals, clusterId: (0,sealed_open.vaultIdOf)(dir), address: () => listener.address }, {
            open: () => openParts(dir, { seal: (by) => setImmediate(() => void server.seal(by)), seals, metrics }, invocation.env, log, audited, { config: rotateConfig, address: () => listener.address }),
            close: closeParts,
        }, metrics);
        await server.unseal();
        const listener = await listen({ host, port, tls }, server.exchange);
        invocation.out(`relock serve: ready at ${listener.address}, seal: ${seal.verdict.protection}\n`);
        seals.watch((lost) => void sealChanged(lost, request.onSealLost, server, log));
        await untilStopped(() => {
            server.reopenAudit();
            try {
                const fresh = readTls(request, invocation);
                if (fresh !== undefined)
                    listener.renew(fresh);
                log('the certificate files were read again');
            }
            catch (error) {
                log(`the certificates stay as they were: ${error instanceof core_error/* RelockError */.dB ? error.message : 'they can’t be used'}`);
            }
        });
        await listener.close(serve_PATIENCE);
        await server.seal();
        await seals.close();
        return 0;
    }
    finally {
        lock.release();
    }
}
async function sealChanged(lost, policy, server, log) {
    if (lost === undefined)
        log('the seal can be reached again; a sealed vault is opened by sys/unseal');
    else if (policy === 'serve')
        log(`the seal can't be reached (${lost}); the vault is served on from memory`);
    else {
        log(`the seal can't be reached (${lost}); the vault is sealed, as --on-seal-lost says`);
        await server.seal();
    }
}
function untilStopped(hangUp) {
    return new Promise((resolve) => {
        process.on('SIGHUP', hangUp);
        process.once('SIGTERM', () => resolve());
        process.once('SIGINT', () => resolve());
    });
}
function folderOf(given, { env, cwd }) {
    const name = given ?? env['RELOCK_DIR'];
    if (name !== undefined)
        return external_node_path_.resolve(cwd, name);
    throw new core_error/* RelockError */.dB('RL-USAGE', 'serve needs the vault’s folder', { remedy: 'Give --dir, or set RELOCK_DIR.' });
}
function serve_placeOf(text) {
    const found = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text);
    const port = Number(found?.[3]);
    if (found !== null && port <= 65_535)
        return { host: found[1] ?? found[2] ?? '', port };
    throw new core_error/* RelockError */.dB('RL-USAGE', `--listen ${(0,printable/* printable */.g)(text)} is no HOST:PORT`, {
        remedy: 'Write for example --listen 127.0.0.1:8200 or --listen [::1]:8200.',
    });
}
function readTls(request, { cwd }) {
    const { tlsCert, tlsKey, tlsClientCa } = request;
    if (tlsCert === undefined && tlsKey === undefined)
        return undefined;
    if (tlsCert === undefined || tlsKey === undefined) {
        throw new core_error/* RelockError */.dB('RL-USAGE', '--tls-cert and --tls-key belong together', { remedy: 'Give both.' });
    }
    const read = (name) => {
        try {
            return (0,external_node_fs_.readFileSync)(external_node_path_.resolve(cwd, name), 'utf8');
        }
        catch (error) {
            throw new core_error/* RelockError */.dB('RL-SERVE-TLS', `${(0,printable/* printable */.g)(name)} can't be read (${(0,core_error/* systemCode */.xU)(error) ?? 'refused'})`, {
                remedy: 'Give PEM files that this user may read.',
                cause: error,
            });
        }
    };
    return {
        cert: read(tlsCert),
        key: read(tlsKey),
        clientCa: tlsClientCa === undefined ? undefined : read(tlsClientCa),
    };
}


/***/ }),

/***/ 72835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf)
/* harmony export */ });
function entryOf(raw, takes, under) {
    const all = Object.keys(takes);
    const [kind, ...more] = all.filter((name) => name in raw);
    if (kind === undefined || more.length > 0)
        return `an entry under ${under} names one of ${all.join(', ')}`;
    const target = raw[kind] ?? '';
    const options = Object.fromEntries(Object.entries(raw).filter(([name]) => name !== kind));
    const words = takes[kind].split(' ');
    const absent = words.find((word) => word.endsWith('!') && options[word.slice(0, -1)] === undefined);
    if (absent !== undefined)
        return `${kind} under ${under} lacks "${absent.slice(0, -1)}"`;
    const stranger = Object.keys(options).find((key) => !words.includes(key) && !words.includes(`${key}!`));
    if (stranger !== undefined)
        return `${kind} under ${under} takes no "${stranger}"`;
    if (kind === 'webhook' && !/^https:\/\/|^http:\/\/(?:127\.|localhost[:/]|\[::1\])/.test(target))
        return 'a webhook is told over https://';
    return { kind, target, options };
}


/***/ }),

/***/ 13816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ tellTarget)
/* harmony export */ });
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72835);

const TAKES = {
    slack: '',
    teams: '',
    webhook: 'secret',
    mail: 'server! from! user password',
};
const MAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[A-Za-z0-9.-]{1,253}$/;
function tellTarget(raw) {
    const entry = (0,_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .entryOf */ .M)(raw, TAKES, 'tell');
    if (typeof entry === 'string')
        return entry;
    const { kind, target, options } = entry;
    if ((kind === 'slack' || kind === 'teams') && /^https?:/.test(target))
        return `the webhook of ${kind} is a secret: keep it in a vault and name its address`;
    if (kind === 'mail') {
        const { server = '', from = '', user, password } = options;
        if (!MAIL.test(target) || !MAIL.test(from))
            return 'mail under tell needs mail addresses';
        if (!/^smtps?:\/\/[^\s/@]+\/?$/.test(server))
            return 'server: under tell is smtps://HOST[:PORT] or smtp://HOST[:PORT]';
        if ((user === undefined) !== (password === undefined))
            return 'mail under tell takes user and password together';
    }
    return entry;
}


/***/ }),

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

/***/ 18614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HOME: () => (/* binding */ HOME),
/* harmony export */   VERSION: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';
const HOME = 'https://github.com/relock/relock';


/***/ }),

/***/ 82420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ webhookSignature)
/* harmony export */ });
function webhookSignature(body, secret, at) {
    const { createHmac } = process.getBuiltinModule('node:crypto');
    const seconds = Math.floor(at.getTime() / 1000);
    return `t=${seconds},v1=${createHmac('sha256', secret.reveal()).update(`${seconds}.${body}`).digest('hex')}`;
}


/***/ }),

/***/ 51740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ generatePassword),
/* harmony export */   scramVerifier: () => (/* binding */ scramVerifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5616);




const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 40;
function generatePassword() {
    return new _core_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .SecretValue */ .i(Array.from({ length: LENGTH }, () => ALPHABET.charAt((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomInt)(ALPHABET.length))).join(''));
}
async function scramVerifier(password, salt = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16), iterations = 4096) {
    if (!/^[\x20-\x7e]+$/.test(password.reveal())) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-POSTGRES-CHARACTERS', 'the new password has characters other than printable ASCII', {
            remedy: 'Let Relock generate it, or leave those characters out.',
        });
    }
    const salted = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2)(password.reveal(), salt, iterations, 32, 'sha256');
    const hmac = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salted).update(text).digest();
    const storedKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(hmac('Client Key')).digest('base64');
    const serverKey = hmac('Server Key').toString('base64');
    salted.fill(0);
    return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${storedKey}:${serverKey}`;
}


/***/ }),

/***/ 51649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ Batch)
/* harmony export */ });
class Batch {
    #db;
    #companion;
    #slots = [];
    #scheduled = false;
    constructor(db, companion) {
        this.#db = db;
        this.#companion = companion;
    }
    run(work, waits) {
        return new Promise((resolve, reject) => {
            this.#slots.push({
                work,
                waits,
                settle: (outcome) => {
                    if ('error' in outcome)
                        reject(outcome.error);
                    else
                        resolve(outcome.value);
                },
            });
            if (this.#scheduled)
                return;
            this.#scheduled = true;
            setImmediate(() => this.#flush());
        });
    }
    #flush() {
        const slots = this.#slots;
        this.#slots = [];
        this.#scheduled = false;
        const outcomes = [];
        try {
            this.#db.waitForDisk(slots.some(({ waits }) => waits));
            this.#db.write(() => {
                for (const { work } of slots)
                    outcomes.push(this.#attempt(work));
                this.#companion?.write();
            });
        }
        catch (error) {
            this.#companion?.settle(false);
            for (const { settle } of slots)
                settle({ error });
            return;
        }
        this.#companion?.settle(true);
        for (const [index, { settle }] of slots.entries())
            settle(outcomes[index] ?? { value: undefined });
    }
    #attempt(work) {
        const mark = this.#companion?.mark() ?? 0;
        try {
            return { value: this.#db.part(work) };
        }
        catch (error) {
            if (!this.#db.inTransaction)
                throw error;
            this.#companion?.undo(mark);
            return { error };
        }
    }
}


/***/ }),

/***/ 54094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ incidentAt),
/* harmony export */   WZ: () => (/* binding */ keepIncident),
/* harmony export */   Z7: () => (/* binding */ incidentNote),
/* harmony export */   iX: () => (/* binding */ isIncidentId),
/* harmony export */   j8: () => (/* binding */ allIncidents),
/* harmony export */   kd: () => (/* binding */ isIncidentName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _entries_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77021);


const FOLDER = 'incident/';
const MOST_OF_ONE = 100;
const NAME = /^[A-Za-z0-9][A-Za-z0-9:-]{0,83}$/;
function isIncidentId(text) {
    return /^[A-Za-z0-9][A-Za-z0-9:-]{0,79}$/.test(text);
}
function isIncidentName(text) {
    return NAME.test(text);
}
function keepIncident(vault, id, record, kept) {
    const entries = new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault);
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(record)).digest('hex');
    for (let count = 1; count <= MOST_OF_ONE; count++) {
        const name = count === 1 ? id : `${id}-${count}`;
        const there = incidentIn(entries, name);
        if (there?.digest === digest)
            return there;
        if (there !== undefined)
            continue;
        const made = { kept, digest, key: shownText(record['key']), result: shownText(record['result']), record };
        entries.put(`${FOLDER}${name}`, made);
        return { name, ...made };
    }
    return undefined;
}
function allIncidents(vault) {
    const all = new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault).all(FOLDER).map(({ name, value }) => keptOf(name, value));
    return all.sort((a, b) => a.kept - b.kept || (a.name < b.name ? -1 : 1));
}
function incidentAt(vault, name) {
    return isIncidentName(name) ? incidentIn(new _entries_js__WEBPACK_IMPORTED_MODULE_1__/* .Entries */ .R(vault), name) : undefined;
}
function incidentNote({ name, key, result, digest }) {
    return `the record of incident ${name} of ${key} (${result}) is kept: sha256 ${digest}`;
}
function incidentIn(entries, name) {
    const value = entries.get(`${FOLDER}${name}`);
    return value === undefined ? undefined : keptOf(name, value);
}
function keptOf(name, value) {
    return { name, ...value };
}
function shownText(value) {
    return typeof value === 'string' ? value.slice(0, 300) : '';
}


/***/ }),

/***/ 10633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ lockFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_sqlite__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80099);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58217);




function lockFolder(folder) {
    const lock = new node_sqlite__WEBPACK_IMPORTED_MODULE_1__.DatabaseSync(node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, 'serve.lock'), { timeout: 0 });
    try {
        lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    }
    catch (error) {
        lock.close();
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RelockError */ .dB('RL-SERVE-LOCKED', `another server serves the vault in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g)(folder)}`, {
            remedy: 'One vault has one server: stop the other one, or serve another folder.',
            state: 'Nothing is served.',
            cause: error,
        });
    }
    return { release: () => lock.close() };
}


/***/ }),

/***/ 95361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ askItself)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48048);


async function askItself(core, operation, path, identity) {
    const route = core.mounts.route(path);
    if (route === undefined)
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .noRoute */ .xN)(path);
    const { mount, rest, backend } = route;
    const outcome = await backend.handle({
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        time: Date.now(),
        operation,
        path,
        rest,
        mount,
        query: new URLSearchParams(),
        body: {},
        address: '',
        token: undefined,
        certificate: undefined,
        wrap: undefined,
        identity,
    });
    return 'within' in outcome ? core.batch.run(outcome.within, outcome.waits) : outcome;
}


/***/ }),

/***/ 54876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ ROTATOR),
/* harmony export */   o: () => (/* binding */ makeOwnToken)
/* harmony export */ });
const ROTATOR = 'watch-rotate';
function makeOwnToken(core, policies, seconds, meta) {
    const expires = Date.now() + seconds * 1000;
    return core.tokens.create({
        policies,
        name: ROTATOR,
        mount: 'auth/token/',
        claims: {},
        meta,
        expires,
        ttl: seconds,
        latest: expires,
        period: 0,
        renewable: false,
        orphan: true,
        uses: 0,
    });
}


/***/ }),

/***/ 56760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48048);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13815);
/* harmony import */ var _token_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21077);
/* harmony import */ var _own_call_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95361);
/* harmony import */ var _own_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54876);






const LIFE = 300;
async function ownValue(core, address) {
    const [path = '', name = ''] = address.replace(/^vault:\/\//, '').split('#/', 2);
    const route = core.mounts.route(path);
    if (route?.mount.type === 'github-app')
        return installationToken(core, path, name);
    if (route?.mount.type !== 'kv')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(400, 'what the settings name is at PATH#/KEY of a KV engine, or of a GitHub App’s');
    const isSecond = route.mount.options['version'] === '2';
    const answer = await (0,_own_call_js__WEBPACK_IMPORTED_MODULE_4__/* .askItself */ .V)(core, 'read', `${route.mount.path}${isSecond ? 'data/' : ''}${route.rest}`);
    const data = isSecond ? answer.data?.['data'] : answer.data;
    return valueIn(data, name);
}
async function installationToken(core, path, name) {
    const { hash } = await core.batch.run(() => (0,_own_token_js__WEBPACK_IMPORTED_MODULE_5__/* .makeOwnToken */ .o)(core, [], LIFE, {}), true);
    const found = core.tokens.at(hash.toString('hex'), Date.now());
    if (found === null)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(500, 'the token has ended');
    return valueIn((await (0,_own_call_js__WEBPACK_IMPORTED_MODULE_4__/* .askItself */ .V)(core, 'read', path, (0,_token_store_js__WEBPACK_IMPORTED_MODULE_3__/* .identityOf */ .c)(found))).data, name);
}
function valueIn(data, name) {
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(data) ? data[name] : undefined;
    if (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i)
        return value;
    if (typeof value === 'string')
        return new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(value);
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(400, 'there is no such value');
}


/***/ }),

/***/ 96009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ alarmMessage),
/* harmony export */   UZ: () => (/* binding */ MORE),
/* harmony export */   hb: () => (/* binding */ tellAlarm),
/* harmony export */   vR: () => (/* binding */ Pause),
/* harmony export */   x6: () => (/* binding */ sendToAll)
/* harmony export */ });
/* harmony import */ var _watch_alarm_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76701);
/* harmony import */ var _own_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56760);


const MOST_AN_HOUR = 60;
const HOUR = 3_600_000;
class Pause {
    #hour = 0;
    #told = new Map();
    next(basis, now) {
        const hour = Math.floor(now / HOUR);
        if (hour !== this.#hour)
            this.#told.clear();
        this.#hour = hour;
        const told = (this.#told.get(basis) ?? 0) + 1;
        this.#told.set(basis, told);
        if (told <= MOST_AN_HOUR)
            return 'tell';
        return told === MOST_AN_HOUR + 1 ? 'last' : 'silent';
    }
}
async function tellAlarm(core, alarm, before) {
    const next = core.watch.responses.pause.next(alarm.basis, Date.now());
    if (next === 'silent')
        return undefined;
    core.log(`alarm ${alarm.id} (${alarm.severity}, ${alarm.detector}): ${alarm.sentence}`);
    const message = next === 'tell' ? alarmMessage(alarm, before, todoFor(alarm, before)) : MORE;
    return sendToAll(core, message, `alarm ${alarm.id}`);
}
async function sendToAll(core, message, what = 'the report') {
    const { tell } = core.watch.config;
    if (tell.length === 0)
        return 'told to the server’s log: no channel is set';
    const results = await Promise.allSettled(tell.map((target) => core.watch.doors.teller.send(target, message, (address) => (0,_own_value_js__WEBPACK_IMPORTED_MODULE_1__/* .ownValue */ .e)(core, address))));
    const failed = results.filter(({ status }) => status === 'rejected').length;
    if (failed > 0)
        core.log(`${what} could not be told on ${failed} of ${tell.length} channels`);
    if (failed === tell.length)
        throw new TypeError('no channel took the message');
    return failed === 0
        ? `told on ${tell.length} channels`
        : `told on ${tell.length - failed} of ${tell.length} channels`;
}
function todoFor(alarm, steps) {
    const waiting = steps.filter(({ action, state }) => action !== 'seal' && (state === 'proposed' || state === 'failed'));
    const commands = steps.flatMap(({ command }) => (command === undefined ? [] : [command]));
    return [
        ...commands,
        ...(waiting.length === 0
            ? []
            : [`relock watch approve ${alarm.id} (${waiting.map(({ action }) => action).join(', ')})`]),
        `or, if this is as it should be: relock watch expected ${alarm.id} --until 30d --reason TEXT`,
    ];
}
function alarmMessage(alarm, steps, todo) {
    return {
        title: `Watch, ${alarm.severity}: ${alarm.detector}${alarm.key === undefined ? '' : ` of ${alarm.key}`}`,
        state: steps.some(({ state }) => state === 'failed') ? 'failed' : 'you',
        facts: [
            alarm.sentence,
            `At ${new Date(alarm.at).toISOString()}; alarm ${alarm.id}`,
            `It rests on ${_watch_alarm_js__WEBPACK_IMPORTED_MODULE_0__/* .BASES */ .N[alarm.basis]}`,
            ...steps.filter(({ state }) => state === 'done').map(({ action, said }) => `${action}: ${said}`),
        ],
        todo,
        owners: [],
        link: undefined,
    };
}
const MORE = {
    title: 'Watch: many alarms in this hour',
    state: 'you',
    facts: [`More than ${MOST_AN_HOUR} alarms were told in this hour; the next are told in the next one`],
    todo: ['relock watch alarms'],
    owners: [],
    link: undefined,
};


/***/ })

};
