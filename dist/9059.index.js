export const id = 9059;
export const ids = [9059];
export const modules = {

/***/ 79059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ LogFile),
/* harmony export */   Bq: () => (/* binding */ LogStream),
/* harmony export */   TJ: () => (/* binding */ PIECE),
/* harmony export */   uJ: () => (/* binding */ firstIn)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46193);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36232);
/* harmony import */ var _watch_log_read_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46896);







class LogFile {
    file;
    label;
    #reader;
    #trouble;
    constructor(file, label, options) {
        this.file = file;
        this.label = label;
        this.#reader = new _watch_log_read_js__WEBPACK_IMPORTED_MODULE_6__/* .LogReader */ .w(options);
    }
    get counts() {
        return this.#reader.counts;
    }
    get trouble() {
        return this.#trouble;
    }
    first() {
        return firstIn(this.file);
    }
    async *events() {
        try {
            yield* eventsIn(await textOf(this.file), this.#reader);
        }
        catch (error) {
            this.#trouble = `it can't be read to its end (${(0,_core_error_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) ?? 'broken'})`;
            yield this.#reader.end();
        }
    }
}
class LogStream {
    label = '-';
    trouble = undefined;
    #stream;
    #reader;
    constructor(stream, options) {
        this.#stream = stream;
        this.#reader = new _watch_log_read_js__WEBPACK_IMPORTED_MODULE_6__/* .LogReader */ .w(options);
    }
    get counts() {
        return this.#reader.counts;
    }
    async first() {
        return -Infinity;
    }
    events() {
        return eventsIn(this.#stream.setEncoding('utf8'), this.#reader);
    }
}
async function firstIn(file) {
    try {
        for await (const [event] of eventsIn(await textOf(file), new _watch_log_read_js__WEBPACK_IMPORTED_MODULE_6__/* .LogReader */ .w()))
            if (event !== undefined)
                return event.at;
    }
    catch {
    }
    return -Infinity;
}
async function* eventsIn(text, reader) {
    for await (const chunk of text)
        yield reader.push(String(chunk));
    yield reader.end();
}
const PIECE = 1 << 16;
const GZIP = Buffer.from([0x1f, 0x8b]);
async function textOf(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        if (bytesRead < 2 || !buffer.equals(GZIP))
            return textIn(handle);
    }
    catch (error) {
        await handle.close();
        throw error;
    }
    await handle.close();
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: PIECE });
    const plain = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createGunzip)({ chunkSize: PIECE });
    bytes.on('error', (error) => plain.destroy(error));
    plain.on('close', () => bytes.destroy());
    return bytes.pipe(plain).setEncoding('utf8');
}
async function* textIn(handle) {
    const piece = Buffer.allocUnsafe(PIECE);
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_3__.StringDecoder('utf8');
    let isWhole = true;
    try {
        for (let at = 0;;) {
            const { bytesRead } = await handle.read(piece, 0, PIECE, at);
            if (bytesRead === 0)
                break;
            at += bytesRead;
            const bytes = piece.subarray(0, bytesRead);
            yield isWhole && (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isAscii)(bytes) ? bytes.toString('latin1') : decoder.write(bytes);
            isWhole = (bytes[bytesRead - 1] ?? 0) < 0x80;
        }
        yield decoder.end();
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 88996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ eventOf),
/* harmony export */   kl: () => (/* binding */ ACTIONS),
/* harmony export */   zP: () => (/* binding */ LONGEST)
/* harmony export */ });
const ACTIONS = [
    'read',
    'verify',
    'list',
    'login',
    'lease',
    'issue',
    'write',
    'rotate',
    'delete',
    'admin',
    'other',
];
const LONGEST = {
    id: 128,
    source: 128,
    key: 512,
    identity: 256,
    repository: 256,
    workflow: 256,
    ref: 256,
    environment: 128,
    address: 64,
    lease: 256,
    job: 128,
    agent: 256,
    reason: 256,
};
const OPTIONAL_TEXTS = [
    'key',
    'identity',
    'repository',
    'workflow',
    'ref',
    'environment',
    'address',
    'lease',
    'job',
    'agent',
    'reason',
];
const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(2100, 0);
function eventOf(value, source, trust) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return 'not-an-object';
    const from = value;
    const id = cut(from['id'], LONGEST.id);
    if (id === undefined)
        return 'no-id';
    const at = timeOf(from['at']);
    if (at === undefined)
        return 'no-time';
    const action = ACTIONS.find((name) => name === from['action']);
    if (action === undefined)
        return 'unknown-action';
    const outcome = from['outcome'];
    if (outcome !== 'ok' && outcome !== 'refused')
        return 'unknown-outcome';
    const authenticated = from['authenticated'];
    if (typeof authenticated !== 'boolean')
        return 'no-authenticated';
    const event = {
        id,
        at,
        source: source.slice(0, LONGEST.source),
        trust,
        action,
        outcome,
        authenticated,
    };
    for (const name of OPTIONAL_TEXTS) {
        const text = cut(from[name], LONGEST[name]);
        if (text !== undefined)
            event[name] = text;
    }
    const leaseUntil = timeOf(from['leaseUntil']);
    if (leaseUntil !== undefined)
        event.leaseUntil = leaseUntil;
    return event;
}
function timeOf(value) {
    if (typeof value !== 'number' || !(value >= EARLIEST && value < LATEST))
        return undefined;
    return Math.floor(value);
}
function cut(value, longest) {
    if (typeof value !== 'string' || value === '')
        return undefined;
    return value.length <= longest ? value : `${value.slice(0, longest - 1)}…`;
}


/***/ }),

/***/ 93964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gi: () => (/* binding */ entryIn),
/* harmony export */   Hi: () => (/* binding */ timeIn),
/* harmony export */   _Q: () => (/* binding */ addressIn),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
function entryIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}
function at(value, ...names) {
    let found = value;
    for (const name of names) {
        const entry = entryIn(found);
        if (entry === undefined || !Object.hasOwn(entry, name))
            return undefined;
        found = entry[name];
    }
    return found;
}
function textAt(value, ...names) {
    const found = at(value, ...names);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
function timeIn(value) {
    if (typeof value !== 'string' || value.length > 40)
        return undefined;
    if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/i.test(value))
        return undefined;
    const time = Date.parse(value.replace(' ', 'T'));
    return Number.isNaN(time) ? undefined : time;
}
function addressIn(value) {
    if (typeof value !== 'string')
        return undefined;
    const bare = /^\[([0-9a-f:.]{2,45})\](?::\d+)?$/i.exec(value)?.[1] ?? /^([\d.]{7,15}):\d+$/.exec(value)?.[1] ?? value;
    return /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=.*:)[0-9a-f:.]{2,45})$/i.test(bare) ? bare : undefined;
}


/***/ }),

/***/ 28554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryByEntry)
/* harmony export */ });
function entryByEntry(read) {
    return (source) => ({ take: (entry) => [read(entry, source)], end: () => [] });
}


/***/ }),

/***/ 46896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ LogReader)
});

// EXTERNAL MODULE: ./build/watch/event.js
var watch_event = __webpack_require__(88996);
// EXTERNAL MODULE: ./build/watch/log/fields.js
var fields = __webpack_require__(93964);
// EXTERNAL MODULE: ./build/watch/log/format.js
var format = __webpack_require__(28554);
;// CONCATENATED MODULE: ./build/watch/log/job.js
function jobOf(subject) {
    const match = /(?:^|[/:-])repo:([^/:\s]+\/[^/:\s]+)(?::(.*))?$/.exec(subject ?? '');
    if (match === null)
        return {};
    const [, repository = '', rest = ''] = match;
    const ref = /(?:^|:)ref:(refs\/[^:\s]+)/.exec(rest)?.[1];
    const environment = /(?:^|:)environment:([^:\s]+)/.exec(rest)?.[1];
    return {
        repository: repository.replaceAll(/@\d+/g, ''),
        ...(ref === undefined ? {} : { ref }),
        ...(environment === undefined ? {} : { environment }),
    };
}

;// CONCATENATED MODULE: ./build/watch/log/azure.js




const azureLog = {
    name: 'azure',
    title: 'Azure Key Vault diagnostics',
    recognises: (entry) => 'operationName' in entry && 'resourceId' in entry && 'time' in entry && 'category' in entry,
    open: (0,format/* entryByEntry */.M)(read),
};
const CLAIM = 'http://schemas.microsoft.com/identity/claims/';
const NAME = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
function read(entry, source) {
    if ((0,fields/* textAt */.$6)(entry, 'category') !== 'AuditEvent')
        return 'no-use';
    const operation = (0,fields/* textAt */.$6)(entry, 'operationName') ?? '';
    const status = (0,fields.at)(entry, 'properties', 'httpStatusCode');
    if (operation === 'Authentication' && status === 401)
        return 'no-use';
    const time = (0,fields/* textAt */.$6)(entry, 'time');
    const isRefused = typeof status === 'number' ? status >= 400 : /^(?:fail|error|forbidden)/i.test((0,fields/* textAt */.$6)(entry, 'resultType') ?? '');
    const claims = (0,fields.at)(entry, 'identity', 'claim');
    const identity = (0,fields/* textAt */.$6)(claims, `${NAME}upn`) ??
        (0,fields/* textAt */.$6)(claims, 'upn') ??
        (0,fields/* textAt */.$6)(claims, 'appid') ??
        (0,fields/* textAt */.$6)(claims, `${CLAIM}objectidentifier`) ??
        (0,fields/* textAt */.$6)(claims, 'oid');
    const key = keyOf(entry);
    return (0,watch_event/* eventOf */.A6)({
        id: [(0,fields/* textAt */.$6)(entry, 'correlationId') ?? '', time ?? '', operation, key ?? ''].join(' '),
        at: (0,fields/* timeIn */.Hi)(time),
        action: actionOf(operation),
        outcome: isRefused ? 'refused' : 'ok',
        authenticated: identity !== undefined && status !== 401,
        key,
        identity,
        ...jobOf(identity),
        address: (0,fields/* addressIn */._Q)(entry['callerIpAddress']),
        agent: (0,fields/* textAt */.$6)(entry, 'properties', 'clientInfo'),
        reason: isRefused
            ? ((0,fields/* textAt */.$6)(entry, 'resultDescription') ?? (0,fields/* textAt */.$6)(entry, 'resultSignature') ?? `status ${String(status)}`)
            : undefined,
    }, source, 'foreign');
}
function keyOf(entry) {
    const id = (0,fields/* textAt */.$6)(entry, 'properties', 'id') ?? (0,fields/* textAt */.$6)(entry, 'properties', 'requestUri') ?? '';
    const found = /^https:\/\/([\w-]+)\.[\w.-]+(?::\d+)?\/(secrets|keys|certificates)\/([\w-]+)/i.exec(id);
    if (found !== null)
        return `azure:${found[1]}/${found[2]}/${found[3]}`.toLowerCase();
    const vault = /\/vaults\/([\w-]+)$/i.exec((0,fields/* textAt */.$6)(entry, 'resourceId') ?? '')?.[1];
    return vault === undefined ? undefined : `azure:${vault}`.toLowerCase();
}
function actionOf(operation) {
    if (operation === 'Authentication')
        return 'login';
    if (operation.startsWith('Vault'))
        return 'admin';
    if (/(?:List|ListVersions|ListDeleted)$/.test(operation))
        return 'list';
    if (operation === 'SecretGet' || operation === 'SecretBackup' || operation === 'CertificateBackup')
        return 'read';
    if (/^Key(?:Decrypt|Encrypt|Sign|Verify|Wrap|Unwrap|Get|Release|Backup)$/.test(operation))
        return 'verify';
    if (operation.endsWith('Rotate'))
        return 'rotate';
    if (/(?:Delete|Purge)/.test(operation))
        return 'delete';
    if (operation.endsWith('Create'))
        return 'issue';
    return operation.endsWith('Get') ? 'list' : 'write';
}

;// CONCATENATED MODULE: ./build/watch/log/cloudtrail.js




const cloudTrailLog = {
    name: 'cloudtrail',
    title: 'AWS CloudTrail',
    recognises: (entry) => 'eventSource' in entry && 'eventName' in entry && ('eventVersion' in entry || 'eventID' in entry),
    open: (0,format/* entryByEntry */.M)(cloudtrail_read),
};
function cloudtrail_read(entry, source) {
    const name = (0,fields/* textAt */.$6)(entry, 'eventName') ?? '';
    const service = ((0,fields/* textAt */.$6)(entry, 'eventSource') ?? '').replace(/\.amazonaws\.com$/, '');
    const who = (0,fields/* entryIn */.Gi)(entry['userIdentity']);
    if ((0,fields/* textAt */.$6)(entry, 'eventType') === 'AwsServiceEvent' || (0,fields/* textAt */.$6)(who, 'type') === 'AWSService')
        return 'no-use';
    const accessKey = (0,fields/* textAt */.$6)(who, 'accessKeyId');
    const of = account(entry);
    const [action, key] = subjectOf(service, name, entry, of) ?? accessKeyUse(accessKey, of);
    if (action === undefined)
        return 'no-use';
    const error = (0,fields/* textAt */.$6)(entry, 'errorCode') ?? failedLogin(entry);
    const identity = identityOf(who);
    const message = (0,fields/* textAt */.$6)(entry, 'errorMessage');
    return (0,watch_event/* eventOf */.A6)({
        id: (0,fields/* textAt */.$6)(entry, 'eventID'),
        at: (0,fields/* timeIn */.Hi)(entry['eventTime']),
        action,
        outcome: error === undefined ? 'ok' : 'refused',
        authenticated: identity !== undefined && !(action === 'login' && error !== undefined) && !isUnknown(error),
        key,
        identity,
        ...jobOf(identity),
        address: (0,fields/* addressIn */._Q)(entry['sourceIPAddress']),
        agent: (0,fields/* textAt */.$6)(entry, 'userAgent'),
        reason: error === undefined || message === undefined ? error : `${error}: ${message}`,
    }, source, 'foreign');
}
function subjectOf(service, name, entry, of) {
    switch (service) {
        case 'secretsmanager': {
            const action = SECRETS[name] ?? (/^(?:Describe|List|Get)/.test(name) ? 'list' : 'admin');
            return [action, secretOf(entry, of)];
        }
        case 'kms': {
            const key = (0,fields/* textAt */.$6)(resource(entry), 'ARN') ?? (0,fields/* textAt */.$6)(entry, 'requestParameters', 'keyId');
            return [KMS[name] ?? (/^(?:Describe|List|Get)/.test(name) ? 'list' : 'admin'), key];
        }
        case 'iam':
            return [IAM[name] ?? 'admin', iamKey(entry, of)];
        case 'sts':
            return name.startsWith('AssumeRole') ? ['login', undefined] : undefined;
        case 'signin':
            return name === 'ConsoleLogin' ? ['login', undefined] : undefined;
        default:
            return undefined;
    }
}
const SECRETS = {
    GetSecretValue: 'read',
    BatchGetSecretValue: 'read',
    CreateSecret: 'issue',
    PutSecretValue: 'write',
    UpdateSecret: 'write',
    UpdateSecretVersionStage: 'write',
    RotateSecret: 'rotate',
    DeleteSecret: 'delete',
};
const KMS = {
    Decrypt: 'verify',
    Encrypt: 'verify',
    ReEncrypt: 'verify',
    Sign: 'verify',
    Verify: 'verify',
    GenerateDataKey: 'verify',
    GenerateDataKeyWithoutPlaintext: 'verify',
    GenerateMac: 'verify',
    VerifyMac: 'verify',
    CreateKey: 'issue',
    ScheduleKeyDeletion: 'delete',
    DisableKey: 'delete',
};
const IAM = {
    CreateAccessKey: 'issue',
    UpdateAccessKey: 'write',
    DeleteAccessKey: 'delete',
    GetAccessKeyLastUsed: 'list',
    ListAccessKeys: 'list',
};
function accessKeyUse(id, of) {
    return id !== undefined && /^AKIA[A-Z2-7]{12,}$/.test(id)
        ? ['verify', `${of}/access-key/${id}`]
        : [undefined, undefined];
}
function iamKey(entry, of) {
    const id = (0,fields/* textAt */.$6)(entry, 'requestParameters', 'accessKeyId') ?? (0,fields/* textAt */.$6)(entry, 'responseElements', 'accessKey', 'accessKeyId');
    if (id !== undefined)
        return `${of}/access-key/${id}`;
    const user = (0,fields/* textAt */.$6)(entry, 'requestParameters', 'userName') ?? (0,fields/* textAt */.$6)(entry, 'requestParameters', 'roleName');
    return user === undefined ? undefined : `${of}/iam/${user}`;
}
function secretOf(entry, of) {
    const given = (0,fields/* textAt */.$6)(entry, 'requestParameters', 'secretId') ??
        (0,fields/* textAt */.$6)(entry, 'responseElements', 'arn') ??
        (0,fields/* textAt */.$6)(entry, 'responseElements', 'aRN') ??
        (0,fields/* textAt */.$6)(resource(entry), 'ARN') ??
        (0,fields/* textAt */.$6)(entry, 'requestParameters', 'name');
    if (given === undefined)
        return undefined;
    const arn = /^arn:aws[\w-]*:secretsmanager:([\w-]*):(\d*):secret:(.+?)(?:-[A-Za-z0-9]{6})?$/s.exec(given);
    if (arn !== null)
        return `aws:${arn[2]}:${arn[1]}/${arn[3]}`;
    return `${of}:${(0,fields/* textAt */.$6)(entry, 'awsRegion') ?? ''}/${given}`;
}
function resource(entry) {
    const all = entry['resources'];
    return Array.isArray(all) ? all[0] : undefined;
}
function account(entry) {
    return `aws:${(0,fields/* textAt */.$6)(entry, 'recipientAccountId') ?? (0,fields/* textAt */.$6)(entry, 'userIdentity', 'accountId') ?? ''}`;
}
function identityOf(who) {
    if ((0,fields/* textAt */.$6)(who, 'type') === 'WebIdentityUser')
        return (0,fields/* textAt */.$6)(who, 'userName') ?? (0,fields/* textAt */.$6)(who, 'principalId');
    return ((0,fields/* textAt */.$6)(who, 'sessionContext', 'sessionIssuer', 'arn') ??
        (0,fields/* textAt */.$6)(who, 'arn') ??
        (0,fields/* textAt */.$6)(who, 'userName') ??
        (0,fields/* textAt */.$6)(who, 'principalId'));
}
function isUnknown(error) {
    return /^(?:InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClientException|InvalidAccessKeyId|AuthFailure)/.test(error ?? '');
}
function failedLogin(entry) {
    return (0,fields.at)(entry, 'responseElements', 'ConsoleLogin') === 'Failure' ? 'Failure' : undefined;
}

;// CONCATENATED MODULE: ./build/watch/log/cut.js
const LONGEST = 1024 * 1024;
const DOCUMENT = /^\s*(?:\[|\{\s*"(?:Records|records|Events|entries|value)"\s*:\s*\[)/;
const HEAD = 256;
class Cutter {
    #kind = 'unknown';
    #held = '';
    #passing = false;
    #tooLong = 0;
    #at = 0;
    #begin = -1;
    #depth = 0;
    #inText = false;
    push(chunk) {
        this.#held += chunk;
        if (this.#kind === 'unknown') {
            if (this.#held.trimStart().length < HEAD)
                return { entries: [], tooLong: 0 };
            this.#decide();
        }
        return this.#pieces(this.#kind === 'lines' ? this.#lines() : this.#elements());
    }
    end() {
        if (this.#kind === 'unknown')
            this.#decide();
        const entries = this.#kind === 'lines' ? this.#lines() : this.#elements(true);
        const rest = (this.#kind === 'document' && this.#begin >= 0 ? this.#held.slice(this.#begin) : this.#held).trim();
        const isEntry = !this.#passing && rest !== '' && (this.#kind === 'lines' || this.#begin >= 0);
        this.#held = '';
        return this.#pieces(isEntry ? [...entries, rest] : entries);
    }
    #decide() {
        this.#held = this.#held.replace(/^\ufeff/, '');
        this.#kind = DOCUMENT.test(this.#held.slice(0, 4 * HEAD)) ? 'document' : 'lines';
    }
    #pieces(entries) {
        const tooLong = this.#tooLong;
        this.#tooLong = 0;
        return { entries, tooLong };
    }
    #lines() {
        const lines = this.#held.split('\n');
        this.#held = lines.pop() ?? '';
        if (this.#passing && lines.length > 0) {
            lines.shift();
            this.#passing = false;
        }
        const kept = [];
        for (const line of lines) {
            const text = this.#fits(line) ? line.trim() : '';
            if (text !== '')
                kept.push(text);
        }
        if (this.#held.length > LONGEST || this.#passing) {
            if (!this.#passing)
                this.#tooLong += 1;
            this.#passing = true;
            this.#held = '';
        }
        return kept;
    }
    #fits(line) {
        if (line.length <= LONGEST)
            return true;
        this.#tooLong += 1;
        return false;
    }
    #elements(isEnd = false) {
        const found = [];
        const held = this.#held;
        let next = this.#at;
        for (;;) {
            while (next < held.length && !isMark(held.charCodeAt(next)))
                next += 1;
            if (next >= held.length)
                break;
            const index = next;
            const mark = held[index];
            if (mark === '{' && !this.#inText && this.#begin < 0 && !isEnd && this.#held.length - index < HEAD) {
                this.#at = index;
                return this.#letGo(found, index);
            }
            next = index + (mark === '\\' && this.#inText ? 2 : 1);
            if (mark === '"')
                this.#inText = !this.#inText;
            else if (mark === '\n' && this.#inText)
                this.#breakOff(index, found);
            else if (mark === '{' && !this.#inText)
                this.#open(index);
            else if (mark === '}' && !this.#inText)
                this.#close(index, found);
        }
        this.#at = Math.max(this.#held.length, next);
        return this.#letGo(found, this.#held.length);
    }
    #breakOff(index, found) {
        this.#inText = false;
        if (this.#begin >= 0 && !this.#passing)
            found.push(this.#held.slice(this.#begin, index));
        this.#passing = false;
        this.#begin = -1;
        this.#depth = 0;
    }
    #open(index) {
        if (this.#begin < 0 && DOCUMENT.test(this.#held.slice(index, index + HEAD)))
            return;
        if (this.#depth === 0)
            this.#begin = index;
        this.#depth += 1;
    }
    #close(index, found) {
        if (this.#depth === 0)
            return;
        this.#depth -= 1;
        if (this.#depth > 0)
            return;
        const entry = this.#held.slice(this.#begin, index + 1);
        if (this.#passing)
            this.#passing = false;
        else if (this.#fits(entry))
            found.push(entry);
        this.#begin = -1;
    }
    #letGo(found, from) {
        let start = from;
        if (this.#begin >= 0) {
            start = this.#begin;
            if (this.#held.length - start > LONGEST) {
                if (!this.#passing)
                    this.#tooLong += 1;
                this.#passing = true;
                start = this.#held.length;
            }
            this.#begin = 0;
        }
        this.#held = this.#held.slice(start);
        this.#at -= start;
        return found;
    }
}
function isMark(code) {
    return code === 0x22 || code === 0x5c || code === 0x7b || code === 0x7d || code === 0x0a;
}

;// CONCATENATED MODULE: ./build/watch/log/github.js



const githubLog = {
    name: 'github',
    title: 'GitHub audit log',
    recognises: (entry) => ('@timestamp' in entry || '_document_id' in entry) && /^\w+\.\w+$/.test((0,fields/* textAt */.$6)(entry, 'action') ?? ''),
    open: (0,format/* entryByEntry */.M)(github_read),
};
function github_read(entry, source) {
    const name = (0,fields/* textAt */.$6)(entry, 'action') ?? '';
    const place = (0,fields/* textAt */.$6)(entry, 'repo') ?? (0,fields/* textAt */.$6)(entry, 'org') ?? (0,fields/* textAt */.$6)(entry, 'business') ?? '';
    const token = tokenOf(entry);
    const [action, key] = github_subjectOf(name, entry, place, token);
    if (action === undefined)
        return 'no-use';
    const status = entry['status_code'];
    const isRefused = typeof status === 'number' && status >= 400;
    const actor = (0,fields/* textAt */.$6)(entry, 'actor');
    const repository = (0,fields/* textAt */.$6)(entry, 'repo');
    return (0,watch_event/* eventOf */.A6)({
        id: (0,fields/* textAt */.$6)(entry, '_document_id') ?? (0,fields/* textAt */.$6)(entry, 'request_id'),
        at: timeOf(entry['@timestamp'] ?? entry['created_at']),
        action,
        outcome: isRefused ? 'refused' : 'ok',
        authenticated: actor !== undefined && status !== 401,
        key,
        identity: actor === undefined ? undefined : `github:${actor}`,
        repository,
        address: (0,fields/* addressIn */._Q)(entry['actor_ip']),
        agent: (0,fields/* textAt */.$6)(entry, 'user_agent'),
        reason: isRefused ? `status ${status}` : undefined,
    }, source, 'foreign');
}
function github_subjectOf(name, entry, place, token) {
    const secret = /^(?:\w+)\.(create|update|remove|delete)_(?:actions|codespaces|dependabot)_secret$/.exec(name);
    if (secret !== null) {
        return [
            github_SECRETS[secret[1] ?? ''] ?? 'delete',
            `github:${place}/secrets/${(0,fields/* textAt */.$6)(entry, 'key') ?? (0,fields/* textAt */.$6)(entry, 'name') ?? ''}`,
        ];
    }
    if (name.startsWith('secret_scanning')) {
        const number = entry['number'];
        return ['other', `github:${place}/secret-scanning${typeof number === 'number' ? `/${number}` : ''}`];
    }
    if (/^(?:personal_access_token|oauth_access|integration_installation|public_key|deploy_key)\./.test(name)) {
        return [tokenAction(name), token ?? `github:${place}/${name.split('.', 1)[0]}`];
    }
    return token === undefined ? [undefined, undefined] : ['verify', token];
}
function tokenAction(name) {
    if (/(?:create|granted|generate)$/.test(name))
        return 'issue';
    return /(?:destroy|revoke|remove)/.test(name) ? 'delete' : 'admin';
}
const github_SECRETS = { create: 'issue', update: 'write' };
function tokenOf(entry) {
    const hash = (0,fields/* textAt */.$6)(entry, 'hashed_token');
    if (hash !== undefined)
        return `github:token/${hash}`;
    const id = entry['token_id'];
    return typeof id === 'number' || typeof id === 'string' ? `github:token/${id}` : undefined;
}
function timeOf(value) {
    return typeof value === 'number' ? value : (0,fields/* timeIn */.Hi)(value);
}

;// CONCATENATED MODULE: ./build/watch/log/google.js




const googleLog = {
    name: 'google',
    title: 'Google Cloud audit log',
    recognises: (entry) => 'methodName' in ((0,fields/* entryIn */.Gi)(entry['protoPayload']) ?? {}),
    open: (0,format/* entryByEntry */.M)(google_read),
};
function google_read(entry, source) {
    const payload = (0,fields/* entryIn */.Gi)(entry['protoPayload']);
    if ((0,fields.at)(entry, 'operation', 'last') === true && (0,fields.at)(entry, 'operation', 'first') !== true)
        return 'no-use';
    const service = (0,fields/* textAt */.$6)(payload, 'serviceName') ?? '';
    const name = ((0,fields/* textAt */.$6)(payload, 'methodName') ?? '').split('.').at(-1) ?? '';
    const [action, key] = google_subjectOf(service, name, payload) ?? serviceKeyUse(payload);
    if (action === undefined)
        return 'no-use';
    const code = (0,fields.at)(payload, 'status', 'code');
    const isRefused = typeof code === 'number' && code !== 0;
    const identity = google_identityOf(payload);
    return (0,watch_event/* eventOf */.A6)({
        id: (0,fields/* textAt */.$6)(entry, 'insertId'),
        at: (0,fields/* timeIn */.Hi)(entry['timestamp']),
        action,
        outcome: isRefused ? 'refused' : 'ok',
        authenticated: identity !== undefined && code !== 16 && !(action === 'login' && isRefused),
        key,
        identity,
        ...jobOf(identity),
        address: (0,fields/* addressIn */._Q)((0,fields.at)(payload, 'requestMetadata', 'callerIp')),
        agent: (0,fields/* textAt */.$6)(payload, 'requestMetadata', 'callerSuppliedUserAgent'),
        reason: isRefused ? ((0,fields/* textAt */.$6)(payload, 'status', 'message') ?? `status ${code}`) : undefined,
    }, source, 'foreign');
}
function google_subjectOf(service, name, payload) {
    const resource = (0,fields/* textAt */.$6)(payload, 'resourceName');
    switch (service) {
        case 'secretmanager.googleapis.com':
            return [google_SECRETS[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'), google_secretOf(payload, resource)];
        case 'cloudkms.googleapis.com':
            return [
                google_KMS[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'),
                resource?.replace(/\/cryptoKeyVersions\/.*$/, ''),
            ];
        case 'iam.googleapis.com':
            return [google_IAM[name] ?? (/^(?:Get|List)/.test(name) ? 'list' : 'admin'), resource];
        case 'iamcredentials.googleapis.com':
            return ['issue', resource];
        case 'sts.googleapis.com':
            return ['login', undefined];
        default:
            return undefined;
    }
}
const google_SECRETS = {
    AccessSecretVersion: 'read',
    CreateSecret: 'issue',
    AddSecretVersion: 'write',
    UpdateSecret: 'write',
    EnableSecretVersion: 'write',
    DisableSecretVersion: 'delete',
    DestroySecretVersion: 'delete',
    DeleteSecret: 'delete',
};
const google_KMS = {
    Decrypt: 'verify',
    Encrypt: 'verify',
    AsymmetricSign: 'verify',
    AsymmetricDecrypt: 'verify',
    MacSign: 'verify',
    MacVerify: 'verify',
    CreateCryptoKey: 'issue',
    CreateCryptoKeyVersion: 'rotate',
    DestroyCryptoKeyVersion: 'delete',
};
const google_IAM = {
    CreateServiceAccountKey: 'issue',
    UploadServiceAccountKey: 'issue',
    DisableServiceAccountKey: 'delete',
    DeleteServiceAccountKey: 'delete',
};
function google_secretOf(payload, resource) {
    const made = (0,fields/* textAt */.$6)(payload, 'request', 'secretId');
    if (resource !== undefined && made !== undefined && !resource.includes('/secrets/'))
        return `${resource}/secrets/${made}`;
    return resource?.replace(/\/versions\/.*$/, '');
}
function serviceKeyUse(payload) {
    const key = (0,fields/* textAt */.$6)(payload, 'authenticationInfo', 'serviceAccountKeyName');
    return key === undefined ? [undefined, undefined] : ['verify', key.replace(/^\/\/iam\.googleapis\.com\//, '')];
}
function google_identityOf(payload) {
    const subject = (0,fields/* textAt */.$6)(payload, 'authenticationInfo', 'principalSubject');
    const federated = /\/workloadIdentityPools\/[^/]+\/subject\/(.+)$/s.exec(subject ?? '')?.[1];
    return federated ?? (0,fields/* textAt */.$6)(payload, 'authenticationInfo', 'principalEmail') ?? subject;
}

;// CONCATENATED MODULE: ./build/watch/log/postgres.js



const postgresLog = {
    name: 'postgres',
    title: 'PostgreSQL log',
    recognises: (entry) => 'error_severity' in entry && 'backend_type' in entry && 'session_id' in entry && 'line_num' in entry,
    open: (0,format/* entryByEntry */.M)(postgres_read),
};
const REFUSED = /^28(?:000|P01)$/;
function postgres_read(entry, source) {
    const message = (0,fields/* textAt */.$6)(entry, 'message') ?? '';
    const role = (0,fields/* textAt */.$6)(entry, 'user');
    const isRefused = REFUSED.test((0,fields/* textAt */.$6)(entry, 'state_code') ?? '');
    const isIn = (0,fields/* textAt */.$6)(entry, 'error_severity') === 'LOG' && message.startsWith('connection authorized: ');
    if (role === undefined || (!isRefused && !isIn))
        return 'no-use';
    const isProven = isIn || (0,fields/* textAt */.$6)(entry, 'ps') === 'startup';
    return (0,watch_event/* eventOf */.A6)({
        id: `${(0,fields/* textAt */.$6)(entry, 'session_id') ?? ''} ${String((0,fields.at)(entry, 'line_num'))}`,
        at: (0,fields/* timeIn */.Hi)((0,fields/* textAt */.$6)(entry, 'timestamp')?.replace(/ (?:UTC|GMT)$/, 'Z')),
        action: 'verify',
        outcome: isIn ? 'ok' : 'refused',
        authenticated: isProven,
        key: `postgres/${role}`,
        address: (0,fields/* addressIn */._Q)(entry['remote_host']),
        agent: (0,fields/* textAt */.$6)(entry, 'application_name'),
        reason: isIn ? undefined : message,
    }, source, 'foreign');
}

// EXTERNAL MODULE: ./build/watch/log/relock.js
var relock = __webpack_require__(60383);
;// CONCATENATED MODULE: ./build/watch/log/vault.js



const MOST_WAITING = 10_000;
const vaultLog = {
    name: 'vault',
    title: 'Vault audit device',
    recognises: (entry) => /^(?:request|response)$/.test((0,fields/* textAt */.$6)(entry, 'type') ?? '') && 'request' in entry,
    open(source) {
        const waiting = new Map();
        return {
            take(entry) {
                const id = (0,fields/* textAt */.$6)(entry, 'request', 'id');
                if (id === undefined)
                    return ['no-id'];
                if (entry['type'] === 'response') {
                    waiting.delete(id);
                    return [vault_read(entry, id, source)];
                }
                waiting.set(id, entry);
                const [oldest] = waiting;
                if (waiting.size <= MOST_WAITING || oldest === undefined)
                    return [];
                waiting.delete(oldest[0]);
                return [unanswered(oldest[1], oldest[0], source)];
            },
            end: () => [...waiting].map(([id, entry]) => unanswered(entry, id, source)),
        };
    },
};
function unanswered(entry, id, source) {
    return (0,fields/* textAt */.$6)(entry, 'error') === undefined ? 'unanswered' : vault_read(entry, id, source);
}
function vault_read(entry, id, source) {
    const request = (0,fields/* entryIn */.Gi)(entry['request']);
    const path = (0,fields/* textAt */.$6)(request, 'path') ?? '';
    const mount = (0,fields/* textAt */.$6)(request, 'mount_point');
    const operation = (0,fields/* textAt */.$6)(request, 'operation') ?? '';
    const action = vault_actionOf(operation, path, (0,fields/* textAt */.$6)(request, 'mount_type'));
    if (action === 'admin' && operation === 'help')
        return 'no-use';
    const error = (0,fields/* textAt */.$6)(entry, 'error') ?? (0,fields/* textAt */.$6)(entry, 'response', 'data', 'error');
    const auth = (0,fields/* entryIn */.Gi)(entry['auth']);
    const name = nameOf(auth);
    const namespace = (0,fields/* textAt */.$6)(request, 'namespace', 'path') ?? '';
    return (0,watch_event/* eventOf */.A6)({
        id,
        at: (0,fields/* timeIn */.Hi)(entry['time']),
        action,
        outcome: error === undefined && (0,fields.at)(auth, 'policy_results', 'allowed') !== false ? 'ok' : 'refused',
        authenticated: (0,fields/* textAt */.$6)(auth, 'accessor') !== undefined,
        key: action === 'login' ? undefined : namespace + vault_keyOf(path, mount, (0,fields/* textAt */.$6)(request, 'mount_type')),
        identity: name,
        ...jobOf(name),
        ...claimsOf(auth),
        address: (0,fields/* addressIn */._Q)(request?.['remote_address']),
        lease: (0,fields/* textAt */.$6)(entry, 'response', 'secret', 'lease_id'),
        reason: error
            ?.replaceAll(/\s+/g, ' ')
            .replace(/^1 error occurred: \* /, '')
            .trim(),
    }, source, 'foreign');
}
function nameOf(auth) {
    return (0,fields/* textAt */.$6)(auth, 'metadata', 'sub') ?? (0,fields/* textAt */.$6)(auth, 'display_name') ?? (0,fields/* textAt */.$6)(auth, 'entity_id');
}
function claimsOf(auth) {
    const workflow = (0,fields/* textAt */.$6)(auth, 'metadata', 'job_workflow_ref') ?? (0,fields/* textAt */.$6)(auth, 'metadata', 'workflow_ref');
    const repository = (0,fields/* textAt */.$6)(auth, 'metadata', 'repository');
    const ref = (0,fields/* textAt */.$6)(auth, 'metadata', 'ref');
    const environment = (0,fields/* textAt */.$6)(auth, 'metadata', 'environment');
    const job = (0,fields/* textAt */.$6)(auth, 'metadata', 'run_id');
    return {
        ...(workflow === undefined ? {} : { workflow: workflow.split('@', 1)[0] }),
        ...(repository === undefined ? {} : { repository }),
        ...(ref === undefined ? {} : { ref }),
        ...(environment === undefined ? {} : { environment }),
        ...(job === undefined ? {} : { job }),
    };
}
function vault_keyOf(path, mount, type) {
    const [begin, rest] = mount !== undefined && path.startsWith(mount) ? [mount, path.slice(mount.length)] : splitMount(path);
    const inside = /^(?:data|metadata|delete|undelete|destroy|subkeys)\/(.+)$/s.exec(rest)?.[1];
    return (type === 'kv' || type === undefined) && inside !== undefined ? begin + inside : path;
}
function splitMount(path) {
    const end = path.indexOf('/') + 1;
    return [path.slice(0, end), path.slice(end)];
}
function vault_actionOf(operation, path, type) {
    if (/^auth\/.+\/login(?:\/|$)/.test(path) || path === 'auth/token/create')
        return 'login';
    if (path.startsWith('sys/leases/'))
        return 'lease';
    if (/^(?:sys|auth|identity)\//.test(path))
        return 'admin';
    if (/(?:^|\/)(?:creds|static-creds)\/[^/]+$/.test(path))
        return 'lease';
    if (/\/(?:issue|sign)\/[^/]+$/.test(path))
        return 'issue';
    if (/\/rotate(?:-role|-root)?(?:\/[^/]+)?$/.test(path))
        return 'rotate';
    if (type === 'transit' && /\/(?:encrypt|decrypt|rewrap|hmac|verify|datakey\/\w+)\/[^/]+/.test(path))
        return 'verify';
    if (operation === 'list')
        return 'list';
    if (operation === 'delete' || /\/(?:delete|destroy)\//.test(path))
        return 'delete';
    if (operation === 'read')
        return /\/metadata\//.test(path) ? 'list' : 'read';
    return operation === 'help' ? 'admin' : 'write';
}

;// CONCATENATED MODULE: ./build/watch/log/read.js









class LogReader {
    #formats;
    #name;
    #cutter = new Cutter();
    #passed = new Map();
    #others = new Map();
    #format;
    #reader;
    #uses = 0;
    constructor({ name, trustUpTo } = {}) {
        this.#name = name;
        this.#formats = [(0,relock/* relockLog */.H)(trustUpTo), vaultLog, cloudTrailLog, googleLog, azureLog, githubLog, postgresLog];
    }
    get counts() {
        return { format: this.#format, uses: this.#uses, passed: this.#passed, others: this.#others };
    }
    push(chunk) {
        const { entries, tooLong } = this.#cutter.push(chunk);
        return this.#take(entries, tooLong);
    }
    end() {
        const { entries, tooLong } = this.#cutter.end();
        const events = this.#take(entries, tooLong);
        this.#keep(this.#reader?.end() ?? [], events);
        return events;
    }
    #take(texts, tooLong) {
        if (tooLong > 0)
            this.#pass('too-long', tooLong);
        const events = [];
        for (const text of texts) {
            const value = parsed(text);
            if (value === undefined)
                this.#pass('no-json');
            else
                for (const entry of entriesIn(value))
                    this.#entry(entry, events);
        }
        return events;
    }
    #entry(value, events) {
        const entry = (0,fields/* entryIn */.Gi)(value);
        if (entry === undefined) {
            this.#pass('not-an-object');
            return;
        }
        const format = this.#formats.find(({ recognises }) => recognises(entry));
        if (format === undefined) {
            this.#pass('unknown');
            return;
        }
        if (this.#format === undefined) {
            this.#format = format;
            this.#reader = format.open(this.#name === undefined ? format.name : `${format.name}:${this.#name}`);
        }
        if (format !== this.#format) {
            this.#pass('another-log');
            this.#others.set(format.name, (this.#others.get(format.name) ?? 0) + 1);
            return;
        }
        this.#keep(this.#reader?.take(entry) ?? [], events);
    }
    #keep(taken, events) {
        for (const one of taken) {
            if (typeof one === 'string')
                this.#pass(one);
            else {
                this.#uses += 1;
                events.push(one);
            }
        }
    }
    #pass(why, count = 1) {
        this.#passed.set(why, (this.#passed.get(why) ?? 0) + count);
    }
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function entriesIn(value) {
    if (Array.isArray(value))
        return value;
    const entry = (0,fields/* entryIn */.Gi)(value);
    const many = entry?.['Records'] ?? entry?.['records'];
    if (Array.isArray(many))
        return many;
    const within = (0,fields/* textAt */.$6)(entry, 'CloudTrailEvent');
    return [within === undefined ? value : (parsed(within) ?? value)];
}


/***/ }),

/***/ 60383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ relockLog)
/* harmony export */ });
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70980);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93964);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28554);



const TEXTS = ['request', 'operation', 'path', 'key', 'address', 'error', 'lease'];
function relockLog(trustUpTo) {
    return {
        name: 'relock',
        title: 'Relock audit',
        recognises: (entry) => isHead(entry) || ('chain' in entry && 'request' in entry && 'decision' in entry),
        open: (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .entryByEntry */ .M)((entry, source) => read(entry, source, trustUpTo)),
    };
}
function read(entry, source, trustUpTo) {
    if (isHead(entry))
        return 'no-use';
    const { number, status } = entry;
    if (TEXTS.some((name) => typeof entry[name] !== 'string') || typeof status !== 'number')
        return 'not-an-object';
    const identity = (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .entryIn */ .Gi)(entry['identity']);
    if (identity !== undefined && typeof identity['name'] !== 'string')
        return 'not-an-object';
    const whole = (identity === undefined ? { ...entry, identity: null } : entry);
    const isTrusted = trustUpTo !== undefined && typeof number === 'number' && number <= trustUpTo;
    return isTrusted ? (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOfEntry */ .W)(whole) : (0,_own_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOfEntry */ .W)(whole, 'foreign', source);
}
function isHead(entry) {
    return (0,_fields_js__WEBPACK_IMPORTED_MODULE_2__.at)(entry, 'head', 'signature') !== undefined;
}


/***/ }),

/***/ 70980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ eventOfEntry),
/* harmony export */   Z: () => (/* binding */ jobOf)
/* harmony export */ });
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88996);

const OWN_AUDIT = 'audit';
function eventOfEntry(entry, trust = 'own', source = OWN_AUDIT) {
    const claims = claimsOf(entry);
    const workflow = textOf(claims['job_workflow_ref']) ?? textOf(claims['workflow_ref']);
    const action = actionOf(entry);
    const verdict = action === 'verify' ? verdictOf(entry) : undefined;
    const unproven = action === 'login' || verdict?.valid === false;
    return (0,_event_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOf */ .A6)({
        id: entry.request,
        at: entry.time,
        action,
        outcome: entry.status < 400 && verdict?.valid !== false ? 'ok' : 'refused',
        authenticated: entry.identity !== null && !unproven,
        key: keyOf(entry, action, verdict?.known !== false),
        identity: textOf(claims['sub']) ?? entry.identity?.name,
        repository: claims['repository'],
        workflow: workflow?.split('@', 1)[0],
        ref: claims['ref'],
        environment: claims['environment'],
        address: entry.address,
        lease: entry.lease,
        job: jobOf(claims),
        reason: entry.error === '' ? verdict?.reason : entry.error,
    }, source, trust);
}
function keyOf({ key, path, lease }, action, known) {
    if (key !== path)
        return key;
    if (lease !== '' && path.startsWith('sys/leases/'))
        return lease.slice(0, lease.lastIndexOf('/'));
    return action === 'login' || action === 'admin' || !known || path.startsWith('sys/') ? undefined : key;
}
function actionOf({ operation, path, lease }) {
    if (/^auth\/.+\/login(?:\/|$)/.test(path))
        return 'login';
    if (path.startsWith('sys/leases/'))
        return 'lease';
    if (/^(?:sys|auth|identity)\//.test(path))
        return 'admin';
    if (path.endsWith('/verify'))
        return 'verify';
    if (/\/issue\/[^/]+$/.test(path))
        return 'issue';
    if (/\/(?:rotate|renew|rotate-role\/[^/]+)$/.test(path))
        return 'rotate';
    if (operation === 'list')
        return 'list';
    if (operation === 'delete' || /\/(?:revoke|delete\/.+|destroy\/.+)$/.test(path))
        return 'delete';
    if (lease !== '')
        return 'lease';
    return operation === 'read' ? 'read' : 'write';
}
function verdictOf({ given, key, path }) {
    const data = objectOf(objectOf(given)?.['data']);
    return { valid: data?.['valid'] !== false, known: key !== path, reason: textOf(data?.['reason']) };
}
function jobOf(claims) {
    const [run, check] = [textOf(claims['run_id']), textOf(claims['check_run_id'])];
    return run === undefined || check === undefined ? run : `${run}/${check}`;
}
function claimsOf({ identity }) {
    return objectOf(identity?.claims) ?? {};
}
function objectOf(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ })

};
