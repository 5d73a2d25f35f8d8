export const id = 633;
export const ids = [633];
export const modules = {

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

/***/ 77012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ circumstanceKey),
/* harmony export */   Zk: () => (/* binding */ cedarRequest),
/* harmony export */   vB: () => (/* binding */ CIRCUMSTANCES)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _cedar_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83902);


const CIRCUMSTANCES = ['address', 'time', 'hour', 'weekday'];
function cedarRequest(subject, action, path, moment, read, withTags) {
    const principal = { type: 'Identity', id: `${subject.mount}${subject.name}` };
    const operation = { type: 'Action', id: action };
    const name = path.replace(/\/$/, '');
    const resource = { type: 'Path', id: name };
    return {
        principal,
        action: operation,
        resource,
        context: contextOf(moment, read),
        entities: [
            {
                uid: principal,
                attrs: { name: subject.name, mount: subject.mount, claims: typedClaims(subject.claims) },
                parents: [
                    ...subject.policies.map((policy) => ({ type: 'Role', id: policy })),
                    { type: 'Mount', id: subject.mount.replace(/\/$/, '') },
                ],
                tags: withTags ? tagsOf(subject.claims) : {},
            },
            { uid: resource, attrs: { path: name }, parents: foldersOf(name).map((id) => ({ type: 'Path', id })) },
            ...(WRITES.has(action) ? [{ uid: operation, attrs: {}, parents: [{ type: 'Action', id: 'write' }] }] : []),
        ],
    };
}
const WRITES = new Set(['create', 'update', 'patch']);
function circumstanceKey(moment, read) {
    let key = '';
    for (const one of read)
        key += `\n${String(valueOf(one, moment))}`;
    return key;
}
function contextOf(moment, read) {
    return Object.fromEntries([...read].map((one) => {
        const value = valueOf(one, moment);
        if (one === 'address')
            return [one, { __extn: { fn: 'ip', arg: value } }];
        if (one === 'time')
            return [one, { __extn: { fn: 'datetime', arg: value } }];
        return [one, value];
    }));
}
function valueOf(one, { address, time }) {
    switch (one) {
        case 'address': {
            const bare = address.replace(/%.*$/, '');
            return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bare) === 0 ? '::' : bare;
        }
        case 'time':
            return `${new Date(time).toISOString().slice(0, 19)}Z`;
        case 'hour':
            return new Date(time).getUTCHours();
        case 'weekday':
            return new Date(time).getUTCDay() || 7;
    }
}
function typedClaims(claims) {
    const typed = {};
    for (const [name, type] of Object.entries(_cedar_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .CLAIMS */ .I)) {
        const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
        if (value === undefined)
            continue;
        const text = typeof value === 'object' ? undefined : String(value);
        if (type === 'Set<String>')
            typed[name] = typeof value === 'object' ? [...value] : [String(value)];
        else if (text === undefined)
            continue;
        else if (type === 'String')
            typed[name] = text;
        else if (type === 'Long' && /^-?\d{1,15}$/.test(text))
            typed[name] = Number(text);
        else if (type === 'Bool' && (text === 'true' || text === 'false'))
            typed[name] = text === 'true';
    }
    return typed;
}
function tagsOf(claims) {
    return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, typeof value === 'object' ? [...value] : [String(value)]]));
}
function foldersOf(path) {
    const folders = [];
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        folders.push(path.slice(0, at));
    return folders;
}


/***/ }),

/***/ 83902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ CLAIMS),
/* harmony export */   y: () => (/* binding */ SCHEMA)
/* harmony export */ });
const CLAIMS = {
    actor: 'String',
    actor_id: 'String',
    aud: 'Set<String>',
    base_ref: 'String',
    check_run_id: 'String',
    email: 'String',
    email_verified: 'Bool',
    enterprise: 'String',
    enterprise_id: 'String',
    environment: 'String',
    environment_node_id: 'String',
    event_name: 'String',
    groups: 'Set<String>',
    head_ref: 'String',
    iss: 'String',
    job_workflow_ref: 'String',
    job_workflow_sha: 'String',
    ref: 'String',
    ref_protected: 'Bool',
    ref_type: 'String',
    repository: 'String',
    repository_id: 'String',
    repository_owner: 'String',
    repository_owner_id: 'String',
    repository_visibility: 'String',
    roles: 'Set<String>',
    run_attempt: 'Long',
    run_id: 'String',
    run_number: 'Long',
    runner_environment: 'String',
    sha: 'String',
    sub: 'String',
    workflow: 'String',
    workflow_ref: 'String',
    workflow_sha: 'String',
};
const claims = Object.entries(CLAIMS)
    .map(([name, type]) => `    ${name}?: ${type},`)
    .join('\n');
const SCHEMA = `entity Role;
entity Mount;
entity Identity in [Role, Mount] {
  name: String,
  mount: String,
  claims: {
${claims}
  },
} tags Set<String>;
entity Path in [Path] {
  path: String,
};
action write;
action read, list, delete, sudo appliesTo {
  principal: Identity,
  resource: Path,
  context: Circumstances,
};
action create, update, patch in [write] appliesTo {
  principal: Identity,
  resource: Path,
  context: Circumstances,
};
type Circumstances = {
  address: ipaddr,
  time: datetime,
  hour: Long,
  weekday: Long,
};
`;


/***/ }),

/***/ 2416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ loadCedar),
/* harmony export */   i: () => (/* binding */ setName),
/* harmony export */   s0: () => (/* binding */ CedarPolicies),
/* harmony export */   t7: () => (/* binding */ parseCedar)
/* harmony export */ });
/* harmony import */ var _cedar_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77012);
/* harmony import */ var _cedar_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83902);
/* harmony import */ var _path_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1137);



async function loadCedar() {
    return __webpack_require__.e(/* import() */ 8902).then(__webpack_require__.t.bind(__webpack_require__, 38902, 19));
}
function parseCedar(engine, name, text) {
    if (isTooDeep(text))
        throw new _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p(`failed to parse policy: ${TOO_DEEP}`);
    try {
        const statements = statementsOf(engine, name, text);
        prepare(engine, 'checked', statements);
        return statements;
    }
    catch (error) {
        throw error instanceof _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p ? error : new _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p(`failed to parse policy: ${TOO_DEEP}`);
    }
}
const TOO_DEEP = 'it is nested too deeply: write several statements, or a set in the place of many "||"';
const DEEPEST = 24;
const MOST_CONDITIONS = 100;
function isTooDeep(text) {
    let depth = 0;
    let conditions = 0;
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|[([{]|[)\]}]|\bif\b/g)) {
        if (token === 'if')
            conditions++;
        else if ('([{'.includes(token))
            depth++;
        else if (')]}'.includes(token))
            depth--;
        if (depth > DEEPEST || conditions > MOST_CONDITIONS)
            return true;
    }
    return false;
}
function prepare(engine, set, statements) {
    const staticPolicies = Object.fromEntries(statements.map(({ id, json }) => [id, json]));
    const prepared = engine.preparsePolicySet(set, { staticPolicies });
    if (prepared.type === 'failure')
        throw faultOf('', prepared.errors[0]);
}
function statementsOf(engine, name, text) {
    const parts = engine.policySetTextToParts(text);
    if (parts.type === 'failure')
        throw faultOf(text, parts.errors[0]);
    if (parts.policy_templates.length > 0)
        throw new _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p('failed to parse policy: templates are not supported');
    if (parts.policies.length === 0)
        throw new _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p('failed to parse policy: it holds no statement');
    const checked = engine.validate({
        schema: _cedar_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .SCHEMA */ .y,
        policies: { staticPolicies: text },
        validationSettings: { mode: 'strict' },
    });
    if (checked.type === 'failure')
        throw faultOf(text, checked.errors[0]);
    const wrong = checked.validationErrors[0] ?? checked.validationWarnings[0];
    if (wrong !== undefined)
        throw faultOf(text, wrong.error);
    const statements = inOrder(parts.policies).map((part, index) => {
        const read = engine.policyToJson(part);
        if (read.type === 'failure')
            throw faultOf(part, read.errors[0]);
        return { id: `${name}#${read.json.annotations?.['id'] ?? String(index + 1)}`, json: read.json };
    });
    if (statements.some(({ json }) => json.annotations?.['id']?.includes('#') === true)) {
        throw new _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p('failed to parse policy: an id holds no "#"');
    }
    const twice = statements.find(({ id }, index) => statements.findIndex((one) => one.id === id) !== index);
    if (twice !== undefined)
        throw new _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p(`failed to parse policy: the id ${twice.id} is given twice`);
    return statements;
}
function inOrder(parts) {
    const ids = parts.map((_part, index) => `policy${index}`).sort();
    return parts
        .map((part, index) => ({ part, number: Number(ids[index]?.slice('policy'.length)) }))
        .sort((a, b) => a.number - b.number)
        .map(({ part }) => part);
}
function faultOf(text, error) {
    const at = error?.sourceLocations?.[0]?.start;
    const line = at === undefined ? '' : `line ${Buffer.from(text).subarray(0, at).toString().split('\n').length}: `;
    const help = error?.help === null || error?.help === undefined ? '' : ` (${error.help})`;
    const message = (error?.message ?? 'unknown').replace(/^for policy `policy\d+`, /, '');
    return new _path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyError */ .p(`failed to parse policy: ${line}${message}${help}`);
}
function isNear(scope, folder) {
    const at = 'entity' in scope ? scope.entity : 'in' in scope && 'entity' in scope.in ? scope.in.entity : undefined;
    if (at === undefined)
        return true;
    const { id } = 'id' in at ? at : at['__entity'];
    return `${id}/`.startsWith(folder) || folder.startsWith(`${id}/`);
}
let sets = 0;
class CedarPolicies {
    statements;
    reads;
    #engine;
    #set;
    #withTags;
    constructor(engine, statements, name) {
        this.#engine = engine;
        this.#set = name;
        this.statements = statements;
        this.#withTags = statements.some(({ json }) => /"(?:has|get)Tag"/.test(JSON.stringify(json.conditions)));
        this.reads = new Set(statements.flatMap(({ json }) => [...circumstancesIn(json.conditions)]));
        prepare(engine, name, statements);
    }
    judge(subject, action, path, moment) {
        const answer = this.#engine.statefulIsAuthorized({
            ...(0,_cedar_request_js__WEBPACK_IMPORTED_MODULE_0__/* .cedarRequest */ .Zk)(subject, action, path, moment, this.reads, this.#withTags),
            preparsedPolicySetId: this.#set,
        });
        if (answer.type === 'failure')
            throw new Error(`Cedar: ${answer.errors[0]?.message ?? 'unknown'}`);
        const { decision, diagnostics } = answer.response;
        const failed = diagnostics.errors.find(({ policyId }) => this.#forbids(policyId));
        if (failed !== undefined)
            return { allowed: false, denied: true, policy: `cedar/${failed.policyId}` };
        const [by] = [...diagnostics.reason].sort();
        if (by === undefined)
            return { allowed: false, denied: false, policy: '' };
        return { allowed: decision === 'allow', denied: decision === 'deny', policy: `cedar/${by}` };
    }
    fits({ json }, subject, action, path, moment) {
        const request = (0,_cedar_request_js__WEBPACK_IMPORTED_MODULE_0__/* .cedarRequest */ .Zk)(subject, action, path, moment, this.reads, this.#withTags);
        const all = { op: 'All' };
        const bare = { ...json, effect: 'permit', principal: all, action: all, resource: all, conditions: [] };
        if (!this.#holds({ ...bare, principal: json.principal }, request))
            return 'principal';
        if (!this.#holds({ ...bare, action: json.action }, request))
            return 'action';
        if (!this.#holds({ ...bare, resource: json.resource }, request))
            return 'resource';
        return this.#holds({ ...bare, conditions: json.conditions }, request) ? 'fits' : 'conditions';
    }
    mayEnter(subject, folder) {
        const request = (0,_cedar_request_js__WEBPACK_IMPORTED_MODULE_0__/* .cedarRequest */ .Zk)(subject, 'read', folder, { address: '', time: 0 }, new Set(), this.#withTags);
        const all = { op: 'All' };
        return this.statements.some(({ json }) => {
            if (json.effect !== 'permit' || !isNear(json.resource, folder))
                return false;
            return this.#holds({ ...json, action: all, resource: all, conditions: [] }, request);
        });
    }
    #holds(json, request) {
        const answer = this.#engine.isAuthorized({ ...request, policies: { staticPolicies: { one: json } } });
        return answer.type === 'success' && answer.response.decision === 'allow';
    }
    #forbids(id) {
        return this.statements.some((one) => one.id === id && one.json.effect === 'forbid');
    }
}
function setName() {
    return `relock-${++sets}`;
}
function circumstancesIn(expression) {
    const read = new Set();
    const visit = (node) => {
        if (Array.isArray(node))
            for (const one of node)
                visit(one);
        if (typeof node !== 'object' || node === null)
            return;
        for (const [key, value] of Object.entries(node)) {
            const named = key === '.' || key === 'has' ? namedIn(value) : undefined;
            if (named !== undefined)
                read.add(named);
            else if (key === 'Var' && value === 'context')
                for (const one of _cedar_request_js__WEBPACK_IMPORTED_MODULE_0__/* .CIRCUMSTANCES */ .vB)
                    read.add(one);
            else
                visit(value);
        }
    };
    visit(expression);
    return read;
}
function namedIn(access) {
    if (typeof access !== 'object' || access === null || !('left' in access) || !('attr' in access))
        return undefined;
    const { left, attr } = access;
    if (typeof left !== 'object' || left === null || !('Var' in left) || left.Var !== 'context')
        return undefined;
    const [name] = Array.isArray(attr) ? attr : [attr];
    return _cedar_request_js__WEBPACK_IMPORTED_MODULE_0__/* .CIRCUMSTANCES */ .vB.find((one) => one === name);
}


/***/ }),

/***/ 1137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ PolicyError),
  h: () => (/* binding */ parsePathPolicy)
});

;// CONCATENATED MODULE: ./build/policy/hcl.js
class HclError extends Error {
    line;
    constructor(message, line) {
        super(message);
        this.line = line;
    }
}
const TOKEN = /\s+|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|[A-Za-z_][\w.-]*|-?\d+(?:\.\d+)?|[{}[\]=,]/y;
const DEEPEST = 16;
function parseHcl(text) {
    const reader = new Reader(tokensOf(text));
    const blocks = [];
    while (!reader.atEnd) {
        const name = reader.next();
        if (!isName(name))
            throw new HclError('expected a block', name.line);
        if (reader.peek === '=') {
            reader.next();
            reader.value(0);
            blocks.push({ name: unquoted(name), label: '', body: {}, line: name.line });
            continue;
        }
        const label = reader.peek === '{' ? { text: '""', line: name.line } : reader.next();
        if (!isName(label))
            throw new HclError('expected a block', name.line);
        reader.expect('{');
        blocks.push({ name: unquoted(name), label: unquoted(label), body: reader.object(0), line: name.line });
    }
    return blocks;
}
function isName({ text }) {
    return /^[A-Za-z_"]/.test(text);
}
function tokensOf(text) {
    const tokens = [];
    let line = 1;
    TOKEN.lastIndex = 0;
    for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
        const found = TOKEN.exec(text)?.[0];
        if (found === undefined)
            throw new HclError(`unexpected ${JSON.stringify(text.slice(at, at + 12))}`, line);
        if (!/^(?:\s|#|\/)/.test(found))
            tokens.push({ text: found, line });
        line += found.split('\n').length - 1;
    }
    return tokens;
}
class Reader {
    #tokens;
    #at = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    get atEnd() {
        return this.#at >= this.#tokens.length;
    }
    get peek() {
        return this.#tokens[this.#at]?.text;
    }
    next() {
        const token = this.#tokens[this.#at++];
        if (token === undefined)
            throw new HclError('it ends too early', this.#tokens.at(-1)?.line ?? 1);
        return token;
    }
    expect(text) {
        const token = this.next();
        if (token.text !== text)
            throw new HclError(`expected ${text}, found ${token.text.slice(0, 40)}`, token.line);
    }
    object(depth) {
        const object = Object.create(null);
        if (depth > DEEPEST)
            throw new HclError('nested too deeply', this.#tokens[this.#at]?.line ?? 1);
        for (;;) {
            const key = this.next();
            if (key.text === '}')
                return object;
            if (key.text === ',')
                continue;
            if (!isName(key))
                throw new HclError('expected a name', key.line);
            if (this.peek === '=')
                this.next();
            else if (this.peek !== '{')
                throw new HclError(`expected = or { after ${key.text.slice(0, 40)}`, key.line);
            const name = unquoted(key);
            const value = this.value(depth);
            const known = object[name];
            if (known === undefined)
                object[name] = value;
            else if (Array.isArray(known) && Array.isArray(value))
                object[name] = [...known, ...value];
            else
                throw new HclError(`${name.slice(0, 40)} is said twice`, key.line);
        }
    }
    value(depth) {
        const token = this.next();
        if (token.text === '{')
            return this.object(depth + 1);
        if (token.text === '[') {
            const list = [];
            if (depth > DEEPEST)
                throw new HclError('nested too deeply', token.line);
            for (;;) {
                if (this.peek === ']') {
                    this.next();
                    return list;
                }
                list.push(this.value(depth + 1));
                if (this.peek === ',')
                    this.next();
                else if (this.peek !== ']')
                    throw new HclError('expected a comma or the end of the list', token.line);
            }
        }
        if (token.text.startsWith('"'))
            return unquoted(token);
        if (token.text === 'true' || token.text === 'false')
            return token.text === 'true';
        if (/^-?\d/.test(token.text))
            return Number(token.text);
        throw new HclError(`unexpected ${token.text.slice(0, 40)}`, token.line);
    }
}
function unquoted({ text, line }) {
    if (!text.startsWith('"'))
        return text;
    try {
        return String(JSON.parse(text));
    }
    catch {
        throw new HclError('a text with an unknown escape', line);
    }
}

// EXTERNAL MODULE: ./build/policy/template.js
var policy_template = __webpack_require__(96541);
;// CONCATENATED MODULE: ./build/policy/path-policy.js


const CAPABILITIES = new Set([
    'create',
    'read',
    'update',
    'patch',
    'delete',
    'list',
    'sudo',
    'deny',
]);
const LEGACY = {
    deny: ['deny'],
    read: ['read', 'list'],
    write: ['create', 'read', 'update', 'delete', 'list'],
    sudo: ['create', 'read', 'update', 'delete', 'list', 'sudo'],
};
const KEYS = new Set([
    'comment',
    'policy',
    'capabilities',
    'allowed_parameters',
    'denied_parameters',
    'required_parameters',
    'min_wrapping_ttl',
    'max_wrapping_ttl',
]);
const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 };
class PolicyError extends Error {
}
function parsePathPolicy(text) {
    try {
        return text.trimStart().startsWith('{') ? fromJson(text) : fromHcl(text);
    }
    catch (error) {
        if (error instanceof HclError)
            throw new PolicyError(`failed to parse policy: line ${error.line}: ${error.message}`);
        throw error;
    }
}
function fromHcl(text) {
    return parseHcl(text).flatMap(({ name, label, body, line }) => {
        if (name === 'name')
            return [];
        if (name !== 'path' || label === '')
            throw new HclError(`unknown block ${JSON.stringify(name.slice(0, 40))}`, line);
        try {
            return [ruleOf(label, body)];
        }
        catch (error) {
            throw error instanceof PolicyError ? new PolicyError(`${error.message} (line ${line})`) : error;
        }
    });
}
function fromJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new PolicyError('failed to parse policy: it is no JSON');
    }
    const paths = isObject(value) ? value['path'] : undefined;
    const list = Array.isArray(paths) ? paths : [paths];
    return list.flatMap((one) => {
        if (!isObject(one))
            throw new PolicyError('failed to parse policy: "path" is no object');
        return Object.entries(one).map(([pattern, body]) => {
            if (!isObject(body))
                throw new PolicyError(`failed to parse policy: path ${JSON.stringify(pattern)} is no object`);
            return ruleOf(pattern, body);
        });
    });
}
function ruleOf(given, body) {
    const pattern = given.replace(/^\//, '');
    const fail = (what) => {
        throw new PolicyError(`failed to parse policy: path ${JSON.stringify(given.slice(0, 200))}: ${what}`);
    };
    const unknown = Object.keys(body).find((key) => !KEYS.has(key));
    if (unknown !== undefined)
        fail(`invalid key ${JSON.stringify(unknown.slice(0, 40))}`);
    if (pattern.includes('+*'))
        fail("invalid use of wildcards ('+*' is forbidden)");
    const star = pattern.indexOf('*');
    if (star !== -1 && star !== pattern.length - 1)
        fail('"*" counts at the end only');
    const template = (0,policy_template/* templateFault */.Rs)(pattern);
    if (template !== undefined)
        fail(template);
    const { policy = '', capabilities = [] } = body;
    const legacy = typeof policy === 'string' && policy !== '' ? LEGACY[policy] : [];
    if (legacy === undefined)
        return fail(`invalid policy ${JSON.stringify(policy)}`);
    if (!Array.isArray(capabilities))
        return fail('capabilities is no list');
    const wrong = capabilities.find((one) => typeof one !== 'string' || !CAPABILITIES.has(one));
    if (wrong !== undefined)
        fail(`invalid capability ${JSON.stringify(wrong)}`);
    const all = [...legacy, ...capabilities];
    const leastWrap = secondsOf(body['min_wrapping_ttl'], fail);
    const mostWrap = secondsOf(body['max_wrapping_ttl'], fail);
    if (mostWrap !== 0 && mostWrap < leastWrap)
        fail('max_wrapping_ttl cannot be less than min_wrapping_ttl');
    return {
        pattern,
        capabilities: all.includes('deny') ? ['deny'] : [...new Set(all)],
        allowed: parametersOf(body['allowed_parameters'], fail),
        denied: parametersOf(body['denied_parameters'], fail),
        required: textsOf(body['required_parameters'], fail),
        leastWrap,
        mostWrap,
    };
}
function parametersOf(value, fail) {
    if (value === undefined)
        return undefined;
    if (!isObject(value))
        return fail('parameters are no map');
    return Object.fromEntries(Object.entries(value).map(([name, list]) => [
        name.toLowerCase(),
        Array.isArray(list) ? list : fail('a parameter has no list'),
    ]));
}
function textsOf(value, fail) {
    if (value === undefined)
        return [];
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value.map((one) => one.toLowerCase());
    return fail('required_parameters is no list of texts');
}
function secondsOf(value, fail) {
    if (value === undefined)
        return 0;
    const text = typeof value === 'object' ? '' : String(value);
    if (!/^(?:\d{1,9}|(?:\d{1,9}[smhd])+)$/.test(text))
        return fail('a wrapping time is no duration');
    return (text.match(/\d+[smhd]?/g) ?? []).reduce((sum, part) => sum + Number.parseInt(part, 10) * (UNITS[part.at(-1) ?? ''] ?? 1), 0);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 96541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   OA: () => (/* binding */ deadPatterns),
/* harmony export */   Rs: () => (/* binding */ templateFault),
/* harmony export */   dN: () => (/* binding */ fillPath),
/* harmony export */   dw: () => (/* binding */ isTemplated),
/* harmony export */   uP: () => (/* binding */ hasClaimSegment)
/* harmony export */ });
const TEMPLATE = /\{\{([^{}]*)\}\}/g;
const CLAIM = /^identity\.claims\.([\w.:/-]{1,128})$/;
const ENTITY = /^identity\.(?:entity|groups)\.[\w.:/-]+$/;
function templateFault(pattern) {
    const rest = pattern.replace(TEMPLATE, '');
    if (/\{\{|\}\}/.test(rest))
        return 'unbalanced templating characters';
    const unknown = templatesIn(pattern).find((name) => !CLAIM.test(name) && !ENTITY.test(name));
    return unknown === undefined ? undefined : `unknown template ${JSON.stringify(unknown.slice(0, 80))}`;
}
function deadPatterns(rules) {
    return rules
        .map(({ pattern }) => pattern)
        .filter((pattern) => templatesIn(pattern).some((template) => ENTITY.test(template)));
}
function isTemplated(rules) {
    return rules.some(({ pattern }) => pattern.includes('{{'));
}
function rulesFor(rules, claims) {
    return rules.flatMap((rule) => {
        if (!rule.pattern.includes('{{'))
            return [rule];
        let isWhole = true;
        const pattern = rule.pattern.replace(TEMPLATE, (_all, template) => {
            const name = CLAIM.exec(template.trim())?.[1];
            const value = name === undefined ? undefined : claimOf(claims, name);
            if (value === undefined || !isPlainPath(value))
                isWhole = false;
            return value ?? '';
        });
        return isWhole ? [{ ...rule, pattern }] : [];
    });
}
function fillPath(path, claims) {
    const segments = path.split('/');
    for (const [index, segment] of segments.entries()) {
        const name = CLAIM_SEGMENT.exec(segment)?.[1];
        if (name === undefined)
            continue;
        const value = claimOf(claims, name);
        if (value === undefined || value.includes('/') || !isPlainPath(value))
            return { missing: name };
        segments[index] = value;
    }
    return segments.join('/');
}
function hasClaimSegment(path) {
    return path.includes('{') && path.split('/').some((segment) => CLAIM_SEGMENT.test(segment));
}
const CLAIM_SEGMENT = /^\{([\w.:-]{1,128})\}$/;
function claimOf(claims, name) {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
function isPlainPath(value) {
    return (value.length <= 512 &&
        value
            .split('/')
            .every((segment) => segment !== '' && segment !== '.' && segment !== '..' && !/[*+{}\\%?#\p{C}]/u.test(segment)));
}
function templatesIn(pattern) {
    return [...pattern.matchAll(TEMPLATE)].map(([, name = '']) => name.trim());
}


/***/ })

};
