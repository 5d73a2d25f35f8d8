export const id = 3143;
export const ids = [3143,57];
export const modules = {

/***/ 76271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Telling: () => (/* binding */ Telling)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_shell_word_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(79909);
/* harmony import */ var _serve_watch_tell_alarm_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96009);
/* harmony import */ var _tell_channel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70057);
/* harmony import */ var _watch_log_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84765);
/* harmony import */ var _services_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25832);






class Telling {
    #config;
    #respond;
    #invocation;
    #pause = new _serve_watch_tell_alarm_js__WEBPACK_IMPORTED_MODULE_1__/* .Pause */ .vR();
    #last = Promise.resolve();
    constructor(config, respond, invocation) {
        if (config.tell.length === 0) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-USAGE', '--tell wants channels', { remedy: 'Name them under tell: in the config.' });
        }
        this.#config = config;
        this.#respond = respond;
        this.#invocation = invocation;
    }
    add(alarm) {
        if (!this.#respond.on[alarm.severity].do.includes('tell'))
            return;
        const next = this.#pause.next(alarm.basis, Date.now());
        if (next === 'silent')
            return;
        this.#last = this.#send(this.#last, next === 'tell' ? messageOf(alarm) : _serve_watch_tell_alarm_js__WEBPACK_IMPORTED_MODULE_1__/* .MORE */ .UZ);
    }
    settle() {
        return this.#last;
    }
    async #send(before, message) {
        await before;
        const { env, err } = this.#invocation;
        const github = { apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com', token: undefined };
        const services = (0,_services_js__WEBPACK_IMPORTED_MODULE_3__.openServices)(this.#config, this.#invocation, undefined, github);
        for (const target of this.#config.tell) {
            try {
                await (0,_tell_channel_js__WEBPACK_IMPORTED_MODULE_2__.tellChannel)(target, message, services);
            }
            catch (error) {
                const why = error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB ? `${error.message} [${error.code}]` : 'an unforeseen failure';
                err(`nobody was told by ${target.kind}: ${why}\n`);
            }
        }
        await services.close();
    }
}
function messageOf(alarm) {
    const address = alarm.key === undefined ? undefined : (0,_watch_log_address_js__WEBPACK_IMPORTED_MODULE_4__/* .addressOf */ .c)(alarm.key, alarm.source);
    return (0,_serve_watch_tell_alarm_js__WEBPACK_IMPORTED_MODULE_1__/* .alarmMessage */ .RK)(alarm, [], [
        ...(address === undefined
            ? []
            : [`to replace it: relock rotate ${(0,_core_shell_word_js__WEBPACK_IMPORTED_MODULE_5__/* .shellWord */ .r)(address)} --emergency --reason 'watch ${alarm.id}'`]),
        `or, if this is as it should be: relock watch --state FILE --expect ${alarm.id} --until 30d --reason TEXT`,
    ]);
}


/***/ }),

/***/ 77486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ managedForms),
/* harmony export */   Gu: () => (/* binding */ HEAD_LENGTH),
/* harmony export */   M$: () => (/* binding */ isBase64CoreOf),
/* harmony export */   PG: () => (/* binding */ headHash),
/* harmony export */   Wn: () => (/* binding */ formMac),
/* harmony export */   af: () => (/* binding */ isStrongEnough),
/* harmony export */   cY: () => (/* binding */ contentFingerprint),
/* harmony export */   "do": () => (/* binding */ base64Core),
/* harmony export */   nI: () => (/* binding */ indexKeys),
/* harmony export */   qn: () => (/* binding */ plainMac)
/* harmony export */ });
const crypto = () => process.getBuiltinModule('node:crypto');
function contentFingerprint(secret, repository) {
    const digest = crypto()
        .createHash('sha256')
        .update(`relock finding v1\0${repository.toLowerCase()}\0`)
        .update(secret)
        .digest();
    return `rl1:${digest.toString('hex', 0, 10)}`;
}
const HEAD_LENGTH = 12;
const derived = new WeakMap();
function indexKeys(key) {
    const known = derived.get(key);
    if (known !== undefined)
        return known;
    const { createSecretKey, hkdfSync } = crypto();
    const from = createSecretKey(Buffer.from(key.reveal(), 'base64url'));
    const bits = Buffer.from(hkdfSync('sha256', from, '', 'relock managed index v1', 48));
    const keys = {
        multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
        seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
        mac: createSecretKey(bits.subarray(16)),
    };
    derived.set(key, keys);
    return keys;
}
function headHash(bytes, offset, keys) {
    const [m0, m1] = keys.multipliers;
    const [s0, s1] = keys.seeds;
    let h0 = 0;
    let h1 = 0;
    for (let i = offset; i < offset + HEAD_LENGTH; i++) {
        const byte = bytes[i] ?? 0;
        h0 = (Math.imul(h0, m0) + byte + s0) | 0;
        h1 = (Math.imul(h1, m1) + byte + s1) | 0;
    }
    return [h0 >>> 0, h1 >>> 0];
}
function formMac(bytes, keys) {
    return crypto().createHmac('sha256', keys.mac).update(bytes).digest('hex').slice(0, 32);
}
function plainMac(value, key) {
    const plain = Buffer.from(value.reveal());
    return plain.length < HEAD_LENGTH ? undefined : formMac(plain, indexKeys(key));
}
function managedForms(value, key) {
    const keys = indexKeys(key);
    const plain = Buffer.from(value.reveal());
    if (plain.length < HEAD_LENGTH)
        return [];
    const forms = new Map([['plain', plain]]);
    if (/\n/.test(value.reveal()))
        forms.set('packed', Buffer.from(value.reveal().replace(/\s+/g, '')));
    forms.set('hex', Buffer.from(plain.toString('hex')));
    for (const shift of [0, 1, 2]) {
        const core = base64Core(plain, shift);
        forms.set(`base64+${shift}`, Buffer.from(core));
        const url = core.replaceAll('+', '-').replaceAll('/', '_');
        if (url !== core)
            forms.set(`base64url+${shift}`, Buffer.from(url));
    }
    const percent = encodeURIComponent(value.reveal());
    if (percent !== value.reveal())
        forms.set('percent', Buffer.from(percent));
    const json = JSON.stringify(value.reveal()).slice(1, -1);
    if (json !== value.reveal())
        forms.set('json', Buffer.from(json));
    return [...forms]
        .filter(([, bytes]) => bytes.length >= HEAD_LENGTH)
        .map(([form, bytes]) => ({
        form,
        length: bytes.length,
        head: headHash(bytes, 0, keys),
        mac: formMac(bytes, keys),
    }));
}
function base64Core(bytes, shift) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = shifted.toString('base64').replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const wholeCharacters = Math.floor((shifted.length * 8) / 6);
    return text.slice(start, wholeCharacters);
}
function isBase64CoreOf(found, value) {
    const bytes = Buffer.from(value.reveal());
    const text = found.reveal().replaceAll('-', '+').replaceAll('_', '/');
    return text.length >= HEAD_LENGTH && [0, 1, 2].some((shift) => base64Core(bytes, shift) === text);
}
function isStrongEnough(value) {
    const text = value.reveal();
    let alphabet = 0;
    if (/[a-z]/.test(text))
        alphabet += 26;
    if (/[A-Z]/.test(text))
        alphabet += 26;
    if (/[0-9]/.test(text))
        alphabet += 10;
    if (/[^a-zA-Z0-9]/.test(text))
        alphabet += 8;
    const distinct = new Set(text).size;
    return distinct >= 8 && text.length * Math.log2(Math.min(alphabet, distinct * 2) || 1) >= 96;
}


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

/***/ 56576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $5: () => (/* binding */ credentialOf),
  PL: () => (/* binding */ hasSame),
  UQ: () => (/* binding */ holdsValue),
  j1: () => (/* binding */ isSameHolder),
  Vb: () => (/* binding */ nameOf),
  ML: () => (/* binding */ withCredential)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/fingerprint.js
var fingerprint = __webpack_require__(77486);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/core/secret.js
var secret = __webpack_require__(5616);
;// CONCATENATED MODULE: ./build/core/substitute.js

function substitute(text, old, fresh) {
    const before = old.reveal();
    if (before.length < 12)
        return undefined;
    const replaced = text
        .reveal()
        .replaceAll(before, fresh.reveal())
        .replaceAll(encodeURIComponent(before), encodeURIComponent(fresh.reveal()));
    return replaced === text.reveal() ? undefined : new secret/* SecretValue */.i(replaced);
}
function substituteUser(text, old, fresh) {
    const [before, after] = [old, fresh].map((user) => encodeURIComponent(user.reveal()));
    const url = text.reveal();
    const replaced = url.replace(`://${before}:`, () => `://${after}:`);
    return replaced === url ? undefined : new secret/* SecretValue */.i(replaced);
}

;// CONCATENATED MODULE: ./build/rotate/credential.js




function credentialOf(key, secret, issuer) {
    const { secretFields, changingFields = [] } = issuer;
    const credential = new Map();
    const mayLack = new Set(changingFields);
    for (const field of new Set([...Object.keys(key.fields), ...secretFields, ...changingFields])) {
        const name = nameOf(key, field);
        const value = secret.get(name);
        if (value === undefined && mayLack.has(field))
            continue;
        if (value === undefined || value.isEmpty) {
            const names = [...secret.keys()].map((known) => (0,printable/* printable */.g)(known, 60)).join(', ');
            throw new error/* RelockError */.dB('RL-ROTATE-FIELD', `${(0,printable/* printable */.g)(key.address)} has no key "${(0,printable/* printable */.g)(name)}"`, {
                evidence: [['The secret has', names === '' ? 'nothing' : names]],
                remedy: `Say in the config which one it is: fields: { ${(0,printable/* printable */.g)(field)}: … }.`,
                state: 'Nothing was changed.',
            });
        }
        credential.set(field, value);
    }
    return credential;
}
function withCredential(key, secret, credential, issuer) {
    const result = new Map(secret);
    const beside = new Set();
    const inside = (fields, names, replace) => {
        for (const field of fields) {
            const old = secret.get(nameOf(key, field));
            const fresh = credential.get(field);
            if (old === undefined || fresh === undefined)
                continue;
            for (const name of names) {
                const value = result.get(name);
                const changed = value === undefined ? undefined : replace(value, old, fresh);
                if (changed !== undefined)
                    result.set(name, changed);
                if (changed !== undefined)
                    beside.add(name);
            }
        }
    };
    inside(issuer.secretFields, [...result.keys()], substitute);
    inside(issuer.changingFields ?? [], beside, (text, old, fresh) => substitute(text, old, fresh) ?? substituteUser(text, old, fresh));
    for (const field of issuer.changingFields ?? [])
        result.delete(nameOf(key, field));
    for (const [field, value] of credential)
        result.set(nameOf(key, field), value);
    return result;
}
function isSameHolder(a, b, { secretFields, changingFields = [] }) {
    const told = changingFields.filter((field) => a.has(field) && b.has(field));
    return hasSame(a, b, told.length === 0 ? secretFields : told);
}
function hasSame(a, b, fields) {
    return fields.every((field) => {
        const value = a.get(field);
        const other = b.get(field);
        return value === undefined || other === undefined ? value === other : value.equals(other);
    });
}
function nameOf(key, field) {
    return key.fields[field] ?? field;
}
function holdsValue(key, secret, secretFields, value) {
    return secretFields.some((field) => {
        const kept = secret.get(nameOf(key, field));
        return kept !== undefined && (kept.equals(value) || (0,fingerprint/* isBase64CoreOf */.M$)(value, kept));
    });
}


/***/ }),

/***/ 58814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ problemOf),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


function outcomeOf(journal, steps = journal.steps) {
    const { address, kind, rotation, state, problem, waiting, retireAfter, uses } = journal;
    const common = { address, kind, rotation, steps, ...(uses === undefined ? {} : { uses }) };
    if (state === 'done')
        return { ...common, result: 'rotated' };
    if (state === 'revoked')
        return { ...common, result: 'revoked' };
    if (state === 'unproven' && problem === undefined)
        return { ...common, result: 'accepted' };
    if (state === 'waiting' && waiting !== undefined)
        return { ...common, result: 'waiting', waiting };
    if (state === 'published' && retireAfter !== undefined)
        return { ...common, result: 'overlap', retireAfter };
    const why = problem ?? { code: 'RL-ROTATE-UNFINISHED', message: `the rotation of ${address} is not finished` };
    return { ...common, result: 'failed', problem: why };
}
function problemOf(error) {
    if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)) {
        const name = error instanceof Error ? error.name : 'unknown';
        return { code: 'RL-INTERNAL', message: `something went wrong that Relock did not foresee: ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(name, 60)}` };
    }
    return {
        code: error.code,
        message: error.message,
        ...(error.evidence.length === 0 ? {} : { evidence: error.evidence }),
        ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
        ...(error.state === undefined ? {} : { state: error.state }),
    };
}


/***/ }),

/***/ 21077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ TokenStore),
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var _sealed_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85332);

const CACHED = 10_000;
const SWEEP = 500;
class TokenStore {
    #vault;
    #ended;
    #cache = new Map();
    constructor(vault, ended) {
        this.#vault = vault;
        this.#ended = ended;
    }
    find(token, time) {
        const hash = (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .hashOf */ .qQ)(this.#vault, token);
        const name = hash.toString('hex');
        let found = this.#cache.get(name) ?? null;
        if (found === null) {
            found = (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .findToken */ .fm)(this.#vault, token);
            if (found === null)
                return null;
            this.#keep(name, found);
        }
        return found.grant.expires !== undefined && found.grant.expires <= time ? null : found;
    }
    at(hash, time) {
        return alive((0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenAt */ .BN)(this.#vault, Buffer.from(hash, 'hex')), time);
    }
    of(accessor, time) {
        return alive((0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenOf */ .B9)(this.#vault, accessor), time);
    }
    create(request, parent) {
        const { token, grant, hash } = (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .createToken */ .Ey)(this.#vault, request, parent);
        return { hash, auth: authOf({ hash, parent, grant }, token) };
    }
    renew(found, time, increment) {
        const { period, ttl, latest } = found.grant;
        const seconds = period > 0 ? period : increment > 0 ? increment : ttl;
        const wanted = time + seconds * 1000;
        const expires = latest === undefined ? wanted : Math.min(wanted, latest);
        const renewed = { ...found, grant: { ...found.grant, expires, renewed: time } };
        (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .saveGrant */ .sS)(this.#vault, renewed);
        this.#cache.delete(found.hash.toString('hex'));
        return renewed;
    }
    use(found) {
        if (found.grant.uses === 0 && this.#cache.has(found.hash.toString('hex')))
            return true;
        const now = (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenAt */ .BN)(this.#vault, found.hash);
        if (now === null)
            return false;
        if (now.grant.uses === 0)
            return true;
        if (now.grant.uses === 1)
            this.end(now.hash);
        else
            (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .saveGrant */ .sS)(this.#vault, { ...now, grant: { ...now.grant, uses: now.grant.uses - 1 } });
        this.#cache.delete(found.hash.toString('hex'));
        return true;
    }
    end(hash, keepChildren = false) {
        const ended = (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .endToken */ .Fn)(this.#vault, hash, keepChildren);
        for (const one of ended)
            this.#cache.delete(one.toString('hex'));
        this.#ended(ended);
    }
    sweep(time) {
        const hashes = (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .endedTokens */ .Tz)(this.#vault, time, SWEEP);
        for (const hash of hashes)
            this.end(hash);
        return hashes.length === SWEEP;
    }
    forget() {
        this.#cache.clear();
    }
    #keep(name, found) {
        if (this.#cache.size >= CACHED) {
            const [oldest] = this.#cache.keys();
            if (oldest !== undefined)
                this.#cache.delete(oldest);
        }
        this.#cache.set(name, found);
    }
}
function alive(found, time) {
    return found?.grant.expires !== undefined && found.grant.expires <= time ? null : found;
}
function identityOf({ hash, grant }) {
    const { accessor, name, mount, policies, claims, meta, expires } = grant;
    return { token: hash.toString('hex'), accessor, name, mount, policies, claims, meta, expires };
}
function authOf({ grant }, token) {
    return {
        clientToken: token,
        accessor: grant.accessor,
        policies: grant.policies,
        metadata: Object.keys(grant.meta).length === 0 ? null : grant.meta,
        leaseDuration: grant.expires === undefined ? 0 : grant.ttl,
        renewable: grant.renewable,
        orphan: grant.orphan,
        type: 'service',
        uses: grant.uses,
    };
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


/***/ }),

/***/ 70057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellChannel: () => (/* binding */ tellChannel)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82420);



async function tellChannel(target, message, services) {
    switch (target.kind) {
        case 'slack': {
            const { slackBody } = await __webpack_require__.e(/* import() */ 1946).then(__webpack_require__.bind(__webpack_require__, 1946));
            return post((await services.readValue(target.target)).reveal(), slackBody(message), {}, target, services);
        }
        case 'teams': {
            const { teamsBody } = await __webpack_require__.e(/* import() */ 3468).then(__webpack_require__.bind(__webpack_require__, 3468));
            return post((await services.readValue(target.target)).reveal(), teamsBody(message), {}, target, services);
        }
        case 'webhook':
            return postWebhook(target, message, services);
        case 'mail':
            return (await __webpack_require__.e(/* import() */ 1829).then(__webpack_require__.bind(__webpack_require__, 74210))).sendMail(target, message, services);
    }
}
async function postWebhook(target, message, services) {
    const at = new Date();
    const body = JSON.stringify({ version: 1, event: 'incident', ...message, at: at.toISOString() });
    const secret = target.options['secret'];
    const key = secret === undefined ? undefined : await services.readValue(secret);
    await post(target.target, body, key === undefined ? {} : { 'relock-signature': (0,_core_webhook_signature_js__WEBPACK_IMPORTED_MODULE_1__/* .webhookSignature */ .I)(body, key, at) }, target, services);
}
async function post(url, body, headers, target, { http }) {
    const answer = await http.request({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', 'user-agent': 'relock', ...headers },
        body,
    });
    if (answer.status >= 200 && answer.status < 300)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-TELL-REFUSED', `the ${target.kind} channel did not take the message (${answer.status})`, {
        evidence: [['It is', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(target.kind === 'webhook' ? new URL(url).origin : target.target, 200)]],
        remedy: 'See that the webhook still exists, and put its address there anew.',
        state: 'What was done stays done; that channel was not told.',
    });
}


/***/ }),

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ addressBeside),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   KF: () => (/* binding */ isFlat),
/* harmony export */   ii: () => (/* binding */ wholeSecret),
/* harmony export */   or: () => (/* binding */ parseAddress),
/* harmony export */   w5: () => (/* binding */ restBelow)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58217);


const STORES = ['vault', 'awssecrets', 'azurekeyvault', 'gcpsecrets', 'conjur', 'relock'];
const MINTS = ['awssts', 'gcptoken', 'azuretoken', 'githubapp'];
const SCHEMES = [...STORES, ...MINTS];
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
function isMinted(address) {
    return MINTS.some((scheme) => scheme === address.scheme);
}
const FLAT = new Set(['azurekeyvault', 'gcpsecrets']);
function isFlat({ scheme }) {
    return FLAT.has(scheme);
}
function restBelow(prefix, { path }) {
    const inContainer = isFlat(prefix) && prefix.path.includes('/');
    const begin = `${prefix.path}${inContainer ? '-' : '/'}`;
    const isBelow = prefix.scheme === 'azurekeyvault' ? path.toLowerCase().startsWith(begin.toLowerCase()) : path.startsWith(begin);
    return isBelow && path.length > begin.length ? path.slice(begin.length) : undefined;
}
function addressBeside(known, path, params = new Map()) {
    const server = known.server === undefined ? '' : `+${known.server}`;
    const query = params.size === 0 ? '' : `?${new URLSearchParams([...params]).toString()}`;
    try {
        const address = parseAddress(`${known.scheme}${server}://${path}${query}`);
        if (address.path === path)
            return address;
    }
    catch {
    }
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB('RL-VAULT-PATH', `${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(known.text)} has a secret that no address can name`, {
        evidence: [['It is called', (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(path, 200)]],
        remedy: 'Give it a name without ?, #, %, backslashes and white space at its ends, or name the others one by one.',
    });
}


/***/ })

};
