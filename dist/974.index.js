export const id = 974;
export const ids = [974];
export const modules = {

/***/ 98025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ verifyRows),
/* harmony export */   jZ: () => (/* binding */ verifyingRows),
/* harmony export */   y9: () => (/* binding */ verifyNewest)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36232);
/* harmony import */ var _core_slices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67687);
/* harmony import */ var _chain_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1832);



const PAGE = 1000;
function verifyRows(rows, keys, outside) {
    return (0,_core_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(verifyingRows(rows, keys, outside));
}
function* verifyingRows(rows, keys, outside, { piece, upTo } = { piece: PAGE, upTo: Infinity }) {
    const heads = rows.headsAfter(-1);
    const anchor = heads[0]?.kind === 'anchor' ? heads.shift() : undefined;
    return yield* follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), anchor, heads, piece, upTo);
}
function verifyNewest(rows, keys, outside) {
    const newest = rows.lastHead();
    const isKept = newest !== undefined && (newest.kind === 'anchor' || stands(rows, newest));
    if (!isKept)
        return verifyRows(rows, keys, outside);
    const isNewer = outside !== undefined && outside.number >= newest.number;
    if (outside !== undefined && !isNewer && outside.number >= rows.first() && !stands(rows, outside)) {
        return verifyRows(rows, keys, outside);
    }
    return (0,_core_slices_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(follow(rows, new _chain_check_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainCheck */ .y(keys.publicKey, outside), newest, [], PAGE, Infinity));
}
function* follow(rows, check, start, heads, piece, upTo) {
    if (start !== undefined)
        check.start(start);
    let after = start?.number ?? 0;
    let next = heads.shift();
    for (;;) {
        const page = rows.sealedAfter(after, Math.min(piece, upTo - after));
        for (const record of page) {
            check.record({ ...record, text: textOf(rows, record) });
            for (; next !== undefined && next.number <= record.number; next = heads.shift())
                check.head(next);
            after = record.number;
        }
        if (page.length === 0 || check.isBad)
            break;
        yield;
    }
    for (; next !== undefined; next = heads.shift())
        check.head(next);
    return check.end();
}
function stands(rows, { number, chain }) {
    const [record] = rows.sealedAfter(number - 1, 1);
    return record?.number === number && record.chain.toString('hex') === chain;
}
function textOf(rows, record) {
    try {
        return rows.open(record).text;
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .RelockError */ .dB)
            return undefined;
        throw error;
    }
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

/***/ 67687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ inSlices),
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
function atOnce(work) {
    for (;;) {
        const { done, value } = work.next();
        if (done === true)
            return value;
    }
}
async function inSlices(work, pause) {
    for (;;) {
        const { done, value } = work.next();
        if (done === true)
            return value;
        await pause();
    }
}


/***/ }),

/***/ 17531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ Judge)
});

;// CONCATENATED MODULE: ./build/policy/acl.js
const KEPT = 10_000;
const SILENT = { allowed: false, denied: false, sudo: false, policy: '', why: 'no path of it fits' };
class Acl {
    #exact = new Map();
    #patterns = [];
    #found = new Map();
    #listed = new Map();
    constructor(policies) {
        const merged = new Map();
        for (const { name, rules } of policies) {
            for (const rule of rules) {
                const known = merged.get(rule.pattern);
                const one = known ?? blank(rule.pattern);
                merged.set(rule.pattern, one);
                add(one, rule, name);
            }
        }
        for (const one of merged.values()) {
            const pattern = patternOf(one);
            if (pattern.hasPlus || pattern.isOpen)
                this.#patterns.push(pattern);
            else
                this.#exact.set(one.pattern, one);
        }
        this.#patterns.sort(moreSpecific);
    }
    judge(question) {
        const found = this.find(question.path, question.capability === 'list');
        if (found === undefined)
            return SILENT;
        const { capabilities, pattern } = found;
        const deny = capabilities.get('deny');
        if (deny !== undefined)
            return { allowed: false, denied: true, sudo: false, policy: deny, why: at(pattern) };
        const policy = capabilities.get(question.capability);
        const limit = limitOf(found, question);
        const sudo = capabilities.has('sudo');
        if (limit !== undefined) {
            const by = policy ?? [...capabilities.values()][0] ?? '';
            return { allowed: false, denied: limit.denies, sudo, policy: by, why: `${at(pattern)}: ${limit.why}` };
        }
        if (policy !== undefined)
            return { allowed: true, denied: false, sudo, policy, why: at(pattern) };
        const given = capabilities.size === 0 ? 'nothing' : [...capabilities.keys()].sort().join(', ');
        return { allowed: false, denied: false, sudo, policy: '', why: `${at(pattern)} it gives ${given}` };
    }
    at(path) {
        return new Set(this.find(path, true)?.capabilities.keys());
    }
    enters(folder) {
        const gives = ({ capabilities }) => capabilities.size > 0 && !capabilities.has('deny');
        const own = this.find(folder, true);
        if (own !== undefined && gives(own))
            return true;
        for (const one of this.#exact.values())
            if (one.pattern.startsWith(folder) && gives(one))
                return true;
        return this.#patterns.some((pattern) => gives(pattern.merged) && reaches(pattern, folder));
    }
    find(path, isList) {
        const exact = this.#exact.get(path);
        if (exact !== undefined)
            return exact;
        const known = isList ? this.#listed : this.#found;
        const kept = known.get(path);
        if (kept !== undefined)
            return kept ?? undefined;
        const found = this.#search(path, isList);
        if (known.size >= KEPT)
            known.clear();
        known.set(path, found ?? null);
        return found;
    }
    #search(path, isList) {
        const bare = isList && path.endsWith('/') ? this.#exact.get(path.slice(0, -1)) : undefined;
        return bare ?? this.#patterns.find((pattern) => fits(pattern, path))?.merged;
    }
}
function patternOf(merged) {
    const { pattern } = merged;
    const hasPlus = pattern.startsWith('+/') || pattern === '+' || pattern.includes('/+');
    const isOpen = pattern.endsWith('*');
    const text = isOpen ? pattern.slice(0, -1) : pattern;
    const segments = text.split('/');
    return {
        merged,
        text,
        isOpen,
        hasPlus,
        segments,
        first: hasPlus ? pattern.indexOf('+') : text.length,
        pluses: hasPlus ? segments.filter((segment) => segment === '+').length : 0,
    };
}
function fits({ text, isOpen, hasPlus, segments }, path) {
    if (!hasPlus)
        return path.startsWith(text);
    const given = path.split('/');
    if (isOpen ? given.length < segments.length : given.length !== segments.length)
        return false;
    return segments.every((segment, index) => {
        const one = given[index] ?? '';
        if (segment === '+' || segment === one)
            return true;
        return isOpen && index === segments.length - 1 && one.startsWith(segment);
    });
}
function reaches({ text, isOpen, segments }, folder) {
    const given = folder.slice(0, -1).split('/');
    if (isOpen && folder.startsWith(text))
        return true;
    if (segments.length <= given.length)
        return false;
    return given.every((one, index) => segments[index] === '+' || segments[index] === one);
}
function moreSpecific(a, b) {
    return (b.first - a.first ||
        Number(a.isOpen) - Number(b.isOpen) ||
        a.pluses - b.pluses ||
        b.text.length - a.text.length ||
        (a.text < b.text ? 1 : -1));
}
function blank(pattern) {
    return {
        pattern,
        capabilities: new Map(),
        allowed: new Map(),
        denied: new Map(),
        required: new Set(),
        leastWrap: 0,
        mostWrap: 0,
    };
}
function add(one, rule, name) {
    if (one.capabilities.has('deny'))
        return;
    if (rule.capabilities.includes('deny'))
        one.capabilities.clear();
    for (const capability of rule.capabilities) {
        if (!one.capabilities.has(capability))
            one.capabilities.set(capability, name);
    }
    one.leastWrap = leastOf(one.leastWrap, rule.leastWrap);
    one.mostWrap = leastOf(one.mostWrap, rule.mostWrap);
    addParameters(one.allowed, rule.allowed);
    addParameters(one.denied, rule.denied);
    for (const required of rule.required)
        one.required.add(required);
}
function leastOf(known, given) {
    return known === 0 || given === 0 ? known + given : Math.min(known, given);
}
function addParameters(known, given) {
    for (const [name, values] of Object.entries(given ?? {})) {
        const before = known.get(name);
        known.set(name, before === undefined ? values : before.length === 0 || values.length === 0 ? [] : [...before, ...values]);
    }
}
function limitOf(found, { capability, parameters, wrap }) {
    const { leastWrap, mostWrap, required, denied, allowed } = found;
    const hasParameters = capability !== 'list' && capability !== 'delete';
    const names = hasParameters && denied.size + allowed.size > 0 ? Object.keys(parameters) : [];
    const isDenied = (name) => {
        const values = denied.get(name.toLowerCase());
        return values !== undefined && isAmong(values, parameters[name]);
    };
    const bad = names.find((name) => denied.has('*') || isDenied(name));
    if (bad !== undefined)
        return { denies: true, why: `the parameter ${JSON.stringify(bad.slice(0, 80))} is denied` };
    if ((mostWrap > 0 && (wrap === undefined || wrap > mostWrap)) || (leastWrap > 0 && (wrap ?? 0) < leastWrap)) {
        return { denies: false, why: `the answer is to be wrapped for ${leastWrap} to ${mostWrap} s` };
    }
    if (!hasParameters)
        return undefined;
    const missing = [...required].find((name) => !Object.hasOwn(parameters, name));
    if (missing !== undefined)
        return { denies: false, why: `the parameter ${JSON.stringify(missing)} is required` };
    if (allowed.size === 0)
        return undefined;
    const foreign = names.find((name) => {
        const values = allowed.get(name.toLowerCase());
        if (values === undefined)
            return !allowed.has('*');
        return !(allowed.size === 1 && allowed.has('*')) && !isAmong(values, parameters[name]);
    });
    if (foreign === undefined)
        return undefined;
    return { denies: false, why: `the parameter ${JSON.stringify(foreign.slice(0, 80))} is not allowed` };
}
function isAmong(values, value) {
    return values.length === 0 || values.some((one) => valueFits(one, value));
}
function valueFits(pattern, value) {
    if (typeof pattern !== 'string' || typeof value !== 'string')
        return JSON.stringify(pattern) === JSON.stringify(value);
    if (pattern.length < 2)
        return pattern === value;
    if (pattern.endsWith('*') && pattern.startsWith('*'))
        return value.includes(pattern.slice(1, -1));
    if (pattern.endsWith('*'))
        return value.startsWith(pattern.slice(0, -1));
    return pattern.startsWith('*') ? value.endsWith(pattern.slice(1)) : value === pattern;
}
function at(pattern) {
    return `at ${JSON.stringify(pattern)}`;
}

// EXTERNAL MODULE: ./build/policy/cedar-request.js
var cedar_request = __webpack_require__(77012);
// EXTERNAL MODULE: ./build/policy/template.js
var template = __webpack_require__(96541);
;// CONCATENATED MODULE: ./build/policy/explain.js


function explain(store, subject, asked, decision) {
    if (subject.policies.includes('root')) {
        const why = 'a token of this policy may do everything, whatever others say';
        return { ...decision, considered: [{ policy: 'root', effect: 'allows', why }] };
    }
    const acl = new Acl(subject.policies.map((name) => ({ name, rules: (0,template/* rulesFor */.NP)(store.rules(name) ?? [], subject.claims) })));
    const winner = acl.find(asked.path, asked.capability === 'list')?.pattern;
    const considered = subject.policies.map((name) => pathPolicy(store, name, subject, asked, winner));
    const { cedar } = store;
    if (cedar !== undefined)
        considered.push(...statementsOf(cedar, subject, asked));
    return { ...decision, considered };
}
function pathPolicy(store, policy, subject, asked, winner) {
    const silent = (why) => ({ policy, effect: 'says nothing', why });
    const rules = store.rules(policy);
    if (rules === undefined)
        return silent('no path policy has this name');
    const resolved = (0,template/* rulesFor */.NP)(rules, subject.claims);
    const own = new Acl([{ name: policy, rules: resolved }]);
    const best = own.find(asked.path, asked.capability === 'list')?.pattern;
    const left = rules.length - resolved.length;
    const unfilled = left === 0 ? '' : `; ${left} of its paths need a claim that the token does not have`;
    if (best === undefined)
        return silent(`no path of it fits${unfilled}`);
    if (best !== winner) {
        return silent(`${JSON.stringify(best)} fits, but ${JSON.stringify(winner)} is more specific${unfilled}`);
    }
    const { allowed, denied, sudo, why } = own.judge(asked);
    if (denied)
        return { policy, effect: 'denies', why };
    if (!allowed)
        return silent(why);
    if (asked.sudo && !sudo)
        return silent(`${why}: it gives ${asked.capability}, but the path needs sudo too`);
    return { policy, effect: 'allows', why };
}
const MISSING = {
    principal: 'it is for other identities',
    action: 'it is for other operations',
    resource: 'it is for other paths',
    conditions: 'its conditions are not met',
};
function statementsOf(cedar, subject, asked) {
    const actions = asked.sudo ? [asked.capability, 'sudo'] : [asked.capability];
    return cedar.statements.map((statement) => {
        const policy = `cedar/${statement.id}`;
        const fits = actions.map((action) => cedar.fits(statement, subject, action, asked.path, asked));
        const isForbid = statement.json.effect === 'forbid';
        if (isForbid && fits.includes('fits'))
            return { policy, effect: 'denies', why: 'it fits' };
        const missing = fits.find((one) => one !== 'fits');
        if (missing === undefined)
            return { policy, effect: 'allows', why: 'it fits' };
        return { policy, effect: 'says nothing', why: MISSING[missing] };
    });
}

;// CONCATENATED MODULE: ./build/policy/judge.js




const DECISIONS = 20_000;
const TOKENS = 10_000;
const ALL = ['create', 'delete', 'list', 'patch', 'read', 'sudo', 'update'];
const ROOT = { allowed: true, policy: 'root' };
class Judge {
    #store;
    #acls = new Map();
    #shared = new Map();
    #decisions = new Map();
    #epoch = -1;
    constructor(store) {
        this.#store = store;
    }
    decide = (subject, question) => {
        if (subject.policies.includes('root'))
            return ROOT;
        const asked = normal(question);
        const acl = this.#aclOf(subject).judge(asked);
        if (acl.denied)
            return { allowed: false, policy: acl.policy };
        const { cedar } = this.#store;
        if (cedar === undefined) {
            return { allowed: acl.allowed && (!asked.sudo || acl.sudo), policy: acl.policy };
        }
        const decided = together(acl.allowed, acl.policy, this.#ask(cedar, subject, asked, asked.capability));
        if (!decided.allowed || !asked.sudo)
            return decided;
        const sudo = together(acl.sudo, acl.policy, this.#ask(cedar, subject, asked, 'sudo'));
        return sudo.allowed ? decided : sudo;
    };
    capabilities = (subject, path, address, time) => {
        if (subject.policies.includes('root'))
            return ['root'];
        const bare = path.replace(/^\/+/, '');
        const given = this.#aclOf(subject).at(bare);
        if (given.has('deny'))
            return ['deny'];
        const { cedar } = this.#store;
        const may = ALL.filter((capability) => {
            if (cedar === undefined)
                return given.has(capability);
            const said = this.#ask(cedar, subject, { path: bare, address, time }, capability);
            return together(given.has(capability), '', said).allowed;
        });
        return may.length === 0 ? ['deny'] : may;
    };
    enters = (subject, folder) => {
        if (subject.policies.includes('root') || this.#aclOf(subject).enters(folder))
            return true;
        return this.#store.cedar?.mayEnter(subject, folder) === true;
    };
    explain = (subject, question) => explain(this.#store, subject, normal(question), this.decide(subject, question));
    #aclOf(subject) {
        if (this.#epoch !== this.#store.epoch)
            this.#forget();
        const known = this.#acls.get(subject.token);
        if (known !== undefined)
            return known;
        const policies = subject.policies.map((name) => ({ name, rules: this.#store.rules(name) ?? [] }));
        const isOwn = policies.some(({ rules }) => (0,template/* isTemplated */.dw)(rules));
        const key = JSON.stringify(subject.policies);
        const acl = (isOwn ? undefined : this.#shared.get(key)) ??
            new Acl(policies.map(({ name, rules }) => ({ name, rules: (0,template/* rulesFor */.NP)(rules, subject.claims) })));
        if (!isOwn)
            keep(this.#shared, key, acl, TOKENS);
        keep(this.#acls, subject.token, acl, TOKENS);
        return acl;
    }
    #ask(cedar, subject, asked, action) {
        const { path } = asked;
        const key = `${subject.token}\n${action}\n${path}${cedar.reads.size === 0 ? '' : (0,cedar_request/* circumstanceKey */.$6)(asked, cedar.reads)}`;
        const known = this.#decisions.get(key);
        if (known !== undefined)
            return known;
        const verdict = cedar.judge(subject, action, path, asked);
        keep(this.#decisions, key, verdict, DECISIONS);
        return verdict;
    }
    #forget() {
        this.#acls.clear();
        this.#shared.clear();
        this.#decisions.clear();
        this.#epoch = this.#store.epoch;
    }
}
function normal(question) {
    const { capability, path } = question;
    return capability === 'list' && !path.endsWith('/') ? { ...question, path: `${path}/` } : question;
}
function together(given, by, said) {
    if (said.denied)
        return { allowed: false, policy: said.policy };
    if (given)
        return { allowed: true, policy: by };
    return { allowed: said.allowed, policy: said.policy };
}
function keep(map, key, value, most) {
    if (map.size >= most) {
        const [oldest] = map.keys();
        if (oldest !== undefined)
            map.delete(oldest);
    }
    map.set(key, value);
}


/***/ }),

/***/ 29702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ PolicyStore)
});

;// CONCATENATED MODULE: ./build/policy/builtin.js
const BUILT_IN = new Map([
    [
        'default',
        `# What every token may do unless it is made without this policy.

# Know, renew and end itself
path "auth/token/lookup-self" {
    capabilities = ["read"]
}
path "auth/token/renew-self" {
    capabilities = ["update"]
}
path "auth/token/revoke-self" {
    capabilities = ["update"]
}

# Ask what it may do, and why not
path "sys/capabilities-self" {
    capabilities = ["update"]
}
path "sys/relock/policies/explain-self" {
    capabilities = ["update"]
}

# Renew and look up a lease whose id it knows
path "sys/renew" {
    capabilities = ["update"]
}
path "sys/leases/renew" {
    capabilities = ["update"]
}
path "sys/leases/lookup" {
    capabilities = ["update"]
}

# Wrap answers, and open what was wrapped for it
path "sys/wrapping/wrap" {
    capabilities = ["update"]
}
path "sys/wrapping/lookup" {
    capabilities = ["update"]
}
path "sys/wrapping/unwrap" {
    capabilities = ["update"]
}
`,
    ],
    [
        'response-wrapping',
        `path "sys/wrapping/unwrap" {
    capabilities = ["update"]
}
`,
    ],
    ['root', ''],
]);
const FIXED = new Set(['root', 'response-wrapping']);

// EXTERNAL MODULE: ./build/policy/cedar.js
var cedar = __webpack_require__(2416);
// EXTERNAL MODULE: ./build/policy/path-policy.js + 1 modules
var path_policy = __webpack_require__(1137);
// EXTERNAL MODULE: ./build/policy/template.js
var template = __webpack_require__(96541);
;// CONCATENATED MODULE: ./build/policy/store.js




class PolicyStore {
    #entries;
    #set = (0,cedar/* setName */.i)();
    #rules = new Map();
    #engine;
    #cedar;
    #epoch = 0;
    constructor(entries) {
        this.#entries = entries;
    }
    static async open(entries) {
        const store = new PolicyStore(entries);
        if (entries.list('policy/cedar/').length > 0)
            store.#engine = await (0,cedar/* loadCedar */.Ib)();
        return store;
    }
    get epoch() {
        return this.#epoch;
    }
    names(kind) {
        const written = this.#entries.list(`policy/${kind}/`).map((name) => decodeURIComponent(name));
        return [...new Set([...written, ...(kind === 'acl' ? ['default', 'root'] : [])])].sort();
    }
    text(kind, name) {
        const text = this.#entries.get(entryOf(kind, name))?.['text'];
        if (typeof text === 'string')
            return text;
        return kind === 'acl' ? BUILT_IN.get(name) : undefined;
    }
    async check(kind, name, text) {
        if (kind === 'acl') {
            if (FIXED.has(name))
                throw new path_policy/* PolicyError */.p(`cannot update "${name}" policy`);
            const dead = (0,template/* deadPatterns */.OA)((0,path_policy/* parsePathPolicy */.h)(text));
            const warnings = dead.map((pattern) => `path ${JSON.stringify(pattern)} never fits: there are no entities here`);
            return { kind, name, text, warnings };
        }
        this.#engine ??= await (0,cedar/* loadCedar */.Ib)();
        (0,cedar/* parseCedar */.t7)(this.#engine, name, text);
        return { kind, name, text, warnings: [] };
    }
    put({ kind, name, text }) {
        this.#entries.put(entryOf(kind, name), { text });
        this.#changed();
    }
    delete(kind, name) {
        if (kind === 'acl' && name === 'default')
            throw new path_policy/* PolicyError */.p('cannot delete default policy');
        if (kind === 'acl' && FIXED.has(name))
            throw new path_policy/* PolicyError */.p(`cannot delete "${name}" policy`);
        this.#entries.delete(entryOf(kind, name));
        this.#changed();
    }
    rules(name) {
        const kept = this.#rules.get(name);
        if (kept !== undefined)
            return kept ?? undefined;
        const text = this.text('acl', name);
        const rules = text === undefined ? null : (0,path_policy/* parsePathPolicy */.h)(text);
        this.#rules.set(name, rules);
        return rules ?? undefined;
    }
    get cedar() {
        if (this.#cedar === undefined)
            this.#cedar = this.#prepare() ?? null;
        return this.#cedar ?? undefined;
    }
    #prepare() {
        const engine = this.#engine;
        const names = engine === undefined ? [] : this.names('cedar');
        if (engine === undefined || names.length === 0)
            return undefined;
        const statements = names.flatMap((name) => (0,cedar/* parseCedar */.t7)(engine, name, this.text('cedar', name) ?? ''));
        return new cedar/* CedarPolicies */.s0(engine, statements, this.#set);
    }
    #changed() {
        this.#epoch++;
        this.#rules.clear();
        this.#cedar = undefined;
    }
}
function entryOf(kind, name) {
    return `policy/${kind}/${encodeURIComponent(name)}`;
}


/***/ }),

/***/ 8253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ htmlOf)
/* harmony export */ });
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

const WIDTH = 640;
const HEIGHT = 140;
const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #d8dee4;overflow-wrap:anywhere}
svg{width:100%;height:auto}rect{fill:#2c5f9e}text{font-size:11px;fill:#57606a}figure{margin:1rem 0}
@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}th,td{border-color:#30363d}rect{fill:#6ea8fe}text{fill:#9aa4af}}`;
function htmlOf({ title, sections }) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${sections.map(sectionOf).join('\n')}
</body>
</html>
`;
}
function sectionOf({ heading, text, plot, table }) {
    return [
        `<h2>${escaped(heading)}</h2>`,
        ...text.map((line) => `<p>${escaped(line)}</p>`),
        ...(plot === undefined ? [] : [plotOf(plot)]),
        ...(table === undefined || table.rows.length === 0 ? [] : [tableOf(table)]),
    ].join('\n');
}
function plotOf({ says, bars }) {
    const most = Math.max(1, ...bars.map(({ value }) => value));
    const step = WIDTH / Math.max(1, bars.length);
    const every = Math.ceil(bars.length / 8);
    const drawn = bars.map(({ name, value }, index) => {
        const height = value === 0 ? 0 : Math.max(2, (value / most) * HEIGHT);
        const [x, middle] = [index * step, (index + 0.5) * step];
        return [
            `<rect x="${round(x + 2)}" y="${round(HEIGHT - height + 14)}" width="${round(Math.max(1, step - 4))}" height="${round(height)}"><title>${escaped(name)}: ${value}</title></rect>`,
            ...(bars.length <= 16
                ? [`<text x="${round(middle)}" y="${round(HEIGHT - height + 10)}" text-anchor="middle">${value}</text>`]
                : []),
            ...(index % every === 0
                ? [`<text x="${round(middle)}" y="${HEIGHT + 28}" text-anchor="middle">${escaped(name)}</text>`]
                : []),
        ].join('');
    });
    const said = `${says}: ${bars.map(({ name, value }) => `${name} ${value}`).join(', ')}`;
    return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT + 34}" role="img" aria-label="${escaped(said)}">${drawn.join('')}</svg><figcaption>${escaped(says)}</figcaption></figure>`;
}
function tableOf({ columns, rows }) {
    const cells = (kind, all) => `<tr>${all.map((cell) => `<${kind}>${escaped(cell)}</${kind}>`).join('')}</tr>`;
    return `<table><thead>${cells('th', columns)}</thead><tbody>${rows.map((row) => cells('td', row)).join('\n')}</tbody></table>`;
}
function escaped(text) {
    return (0,_core_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, 4000).replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`);
}
function round(value) {
    return Math.round(value * 10) / 10;
}


/***/ }),

/***/ 58045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ markdownOf)
/* harmony export */ });
/* harmony import */ var _core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85805);

const WIDTH = 40;
function markdownOf({ title, sections }) {
    return `# ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(title)}\n${sections.map(sectionOf).join('')}`;
}
function sectionOf({ heading, text, plot, table }) {
    return [
        `\n## ${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(heading)}\n`,
        ...text.map((line) => `\n${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(line, 2000)}\n`),
        plot === undefined ? '' : plotOf(plot),
        table === undefined || table.rows.length === 0 ? '' : tableOf(table),
    ].join('');
}
function plotOf({ says, bars }) {
    const most = Math.max(1, ...bars.map(({ value }) => value));
    const width = Math.max(...bars.map(({ name }) => name.length));
    const lines = bars.map(({ name, value }) => {
        const bar = '█'.repeat(value === 0 ? 0 : Math.max(1, Math.round((value / most) * WIDTH)));
        return `${name.padEnd(width)}  ${bar} ${value}`;
    });
    return `\n${(0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(says)}:\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`;
}
function tableOf({ columns, rows }) {
    const line = (cells) => `| ${cells.map((cell) => (0,_core_markdown_text_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(cell, 1000)).join(' | ')} |\n`;
    return `\n${line(columns)}|${columns.map(() => '---|').join('')}\n${rows.map(line).join('')}`;
}


/***/ }),

/***/ 73041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ranked)
/* harmony export */ });
/* harmony import */ var _score_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3745);

function ranked(keys, now) {
    return keys
        .map((facts) => {
        const risk = (0,_score_js__WEBPACK_IMPORTED_MODULE_0__/* .riskOf */ .b)(facts, now);
        return { facts, risk, advice: adviceFor(facts, risk) };
    })
        .filter(({ risk }) => risk.level !== 'ended')
        .sort((a, b) => b.risk.score - a.risk.score ||
        (a.facts.changed ?? 0) - (b.facts.changed ?? 0) ||
        (a.facts.key < b.facts.key ? -1 : 1));
}
function adviceFor({ kind }, { reasons, level }) {
    const weighs = (factor) => reasons.reduce((sum, one) => sum + (one.factor === factor ? one.points : 0), 0);
    const replace = kind === undefined ? 'replace it by hand, and name its issuer' : 'rotate it';
    if (weighs('exposure') >= 60)
        return `${replace} now`;
    if (weighs('exposure') >= 30)
        return 'look at its alarms';
    if (weighs('unused') > 0)
        return 'end it, if nobody needs it';
    if (weighs('age') > 0)
        return replace;
    if (weighs('limits') >= 35)
        return 'issue one that ends';
    if (weighs('owner') > 0)
        return 'name an owner';
    if (weighs('reach') > 0)
        return 'let fewer read it';
    return level === 'low' ? '' : replace;
}


/***/ }),

/***/ 81570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ reportOf),
/* harmony export */   n: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _next_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73041);

const DAY = 86_400_000;
const MOST = 50;
const AGES = [7, 30, 90, 180, 365, Infinity];
const LEVELS = ['critical', 'high', 'medium', 'low'];
function reportOf(standing) {
    const { at, since, chain, seal } = standing;
    const changes = standing.changes.filter((change) => change.at <= at);
    const ranks = (0,_next_js__WEBPACK_IMPORTED_MODULE_0__/* .ranked */ .a)(standing.keys, at);
    const live = ranks.map(({ facts }) => facts);
    const levels = LEVELS.map((level) => ({
        name: level,
        value: ranks.filter(({ risk }) => risk.level === level).length,
    }));
    const first = ranks.filter(({ advice }) => advice !== '').slice(0, 20);
    return {
        title: `Keys, ${dateOf(since)} to ${dateOf(at)}`,
        sections: [
            {
                heading: 'At a glance',
                text: [
                    `${live.length} keys, ${levels.map(({ name, value }) => `${value} ${name}`).join(', ')}.`,
                    chain.bad === undefined
                        ? `The audit log holds: ${chain.entries} entries, signed up to ${chain.signedTo}.`
                        : `THE AUDIT LOG DOES NOT HOLD: ${chain.bad}.`,
                    `The root key is protected by ${seal}.`,
                ],
                plot: { says: 'Keys by risk', bars: levels },
            },
            {
                heading: 'What to rotate next',
                text: first.length === 0 ? ['Nothing asks for it.'] : [],
                table: {
                    columns: ['Key', 'Risk', 'What to do', 'Why'],
                    rows: first.map(({ facts: { key }, risk: { score, level, reasons }, advice }) => [
                        key,
                        `${level} ${score}`,
                        advice,
                        reasons.map(({ sentence }) => sentence).join('; '),
                    ]),
                },
            },
            { heading: 'Uses', text: usesSaid(live), plot: { says: 'Uses by day', bars: usesByDay(live, since, at) } },
            { heading: 'Ages', text: [], plot: { says: 'Keys by the age of their present value', bars: ages(live, at) } },
            incidents(standing.keys, since),
            renewed(standing.keys, since),
            {
                heading: 'Changes of access',
                text: changes.length === 0 ? ['None.'] : [],
                table: {
                    columns: ['Time', 'Who', 'What'],
                    rows: changes.slice(-MOST).map((change) => [timeOf(change.at), change.by, change.what]),
                },
            },
        ],
    };
}
function usesSaid(keys) {
    const sums = keys.flatMap(({ days }) => days);
    const uses = sums.reduce((sum, day) => sum + day.uses, 0);
    const refused = sums.reduce((sum, day) => sum + day.refused, 0);
    const unused = keys.filter(({ used }) => used === null).length;
    return [`${uses} uses and ${refused} refusals. ${unused} keys were not used in this time.`];
}
function usesByDay(keys, since, at) {
    const sums = new Map();
    for (let day = Math.floor(since / DAY); day <= Math.floor(at / DAY); day++)
        sums.set(day, 0);
    for (const { days } of keys) {
        for (const { start, uses } of days) {
            const day = Math.floor(start / DAY);
            if (sums.has(day))
                sums.set(day, (sums.get(day) ?? 0) + uses);
        }
    }
    return [...sums].map(([day, value]) => ({ name: dateOf(day * DAY), value }));
}
function ages(keys, at) {
    const known = keys.flatMap(({ changed }) => (changed === undefined ? [] : [(at - changed) / DAY]));
    return AGES.map((most, index) => {
        const least = AGES[index - 1] ?? 0;
        const name = most === Infinity ? `over ${least} days` : `to ${most} days`;
        return { name, value: known.filter((days) => (index === 0 || days > least) && days <= most).length };
    });
}
function incidents(keys, since) {
    const all = keys
        .flatMap(({ key, incidents: found }) => found.map((incident) => [key, incident]))
        .filter(([, { at }]) => at >= since)
        .sort(([, a], [, b]) => b.at - a.at);
    return {
        heading: 'Alarms',
        text: all.length === 0 ? ['None.'] : [],
        table: {
            columns: ['Time', 'Severity', 'Key', 'What', 'State'],
            rows: all
                .slice(0, MOST)
                .map(([key, { at, severity, sentence, state }]) => [timeOf(at), severity, key, sentence, state]),
        },
    };
}
function renewed(keys, since) {
    const all = keys
        .flatMap(({ key, versions }) => versions.map((version) => ({ key, ...version })))
        .filter(({ at }) => at >= since)
        .sort((a, b) => b.at - a.at);
    return {
        heading: 'New values',
        text: all.length === 0 ? ['None.'] : [],
        table: {
            columns: ['Time', 'Key', 'Version', 'How'],
            rows: all.slice(0, MOST).map(({ key, at, number, how }) => [timeOf(at), key, String(number), how]),
        },
    };
}
function dateOf(time) {
    return new Date(time).toISOString().slice(0, 10);
}
function timeOf(time) {
    return `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 3745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ riskOf)
});

;// CONCATENATED MODULE: ./build/risk/lasting.js
function lasting(milliseconds) {
    const minutes = milliseconds / 60_000;
    const [amount, unit] = minutes < 120 ? [minutes, 'minute'] : minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
    const whole = Math.max(1, Math.round(amount));
    return `${whole} ${unit}${whole === 1 ? '' : 's'}`;
}

;// CONCATENATED MODULE: ./build/risk/score.js

const DAY = 86_400_000;
const OLD = 90;
const ANCIENT = 365;
const UNUSED = 30;
const AWAY = 90;
const MANY = 5;
const CROWD = 20;
const READERS = 10;
const LEVELS = [
    [60, 'critical'],
    [35, 'high'],
    [15, 'medium'],
];
function riskOf(facts, now) {
    if (facts.ended !== undefined && facts.ended <= now)
        return { score: 0, level: 'ended', reasons: [] };
    const reasons = [
        ...exposure(facts),
        ...age(facts, now),
        ...rotation(facts),
        ...rights(facts),
        ...reach(facts),
        ...use(facts, now),
        ...owner(facts, now),
        ...limits(facts),
    ].sort((a, b) => b.points - a.points);
    const score = Math.min(100, reasons.reduce((sum, { points }) => sum + points, 0));
    return { score, level: LEVELS.find(([from]) => score >= from)?.[1] ?? 'low', reasons };
}
function exposure({ incidents, changed = -Infinity }) {
    const open = incidents.filter(({ state, at }) => state === 'open' && at >= changed);
    const leaked = open.some(({ what }) => what === 'leaked');
    const grave = open.filter(({ what, severity }) => what !== 'leaked' && (severity === 'high' || severity === 'critical'));
    const mild = open.filter(({ severity }) => severity === 'medium' || severity === 'low');
    return [
        ...(leaked ? [reason('exposure', 60, 'it was seen where strangers read, and is not replaced yet')] : []),
        ...(grave.length > 0
            ? [reason('exposure', 30, `${counted(grave.length, 'alarm')} about it that nobody has closed`)]
            : []),
        ...(mild.length > 0
            ? [reason('exposure', 8, `${counted(mild.length, 'lesser alarm')} about it that nobody has closed`)]
            : []),
    ];
}
function age({ changed, rotateEvery }, now) {
    if (changed === undefined)
        return [];
    const old = now - changed;
    const late = rotateEvery === undefined ? 0 : old - rotateEvery;
    const isAncient = old > ANCIENT * DAY;
    if (late > 0)
        return [reason('age', isAncient ? 45 : 35, `its rotation is ${lasting(late)} late`)];
    if (isAncient)
        return [reason('age', 35, `unchanged for ${lasting(old)}`)];
    return old > OLD * DAY && rotateEvery === undefined ? [reason('age', 15, `unchanged for ${lasting(old)}`)] : [];
}
function rotation({ kind, pending }) {
    return [
        ...(kind === undefined
            ? [reason('rotation', 8, 'nobody knows who issues it, so that only a person can replace it')]
            : []),
        ...(pending ? [reason('rotation', 15, 'a rotation has not finished')] : []),
    ];
}
function rights({ rights: may }) {
    if (may === 'admin')
        return [reason('rights', 20, 'it may do everything at its issuer')];
    return may === 'write' ? [reason('rights', 8, 'it may write at its issuer')] : [];
}
function reach({ could }) {
    const count = could?.length ?? 0;
    if (count > CROWD)
        return [reason('reach', 15, `${count} tokens and roles may read it`)];
    return count > MANY ? [reason('reach', 8, `${count} tokens and roles may read it`)] : [];
}
function use({ used, did, changed, made }, now) {
    const since = used ?? (used === null ? (made ?? changed) : undefined);
    const rest = since === undefined ? 0 : now - since;
    return [
        ...(did.length > READERS ? [reason('use', 8, `${did.length} identities read it`)] : []),
        ...(rest > UNUSED * DAY
            ? [reason('unused', 15, `nobody has used it for ${lasting(rest)}: perhaps it is not needed`)]
            : []),
    ];
}
function owner({ owner: name, ownerSeen }, now) {
    if (name === '')
        return [reason('owner', 15, 'no owner is named')];
    const away = ownerSeen === undefined ? 0 : now - ownerSeen;
    return away > AWAY * DAY ? [reason('owner', 10, `its owner was last seen ${lasting(away)} ago`)] : [];
}
function limits({ kind, ends, bound }) {
    return [
        ...(kind === 'issued' && ends === undefined ? [reason('limits', 35, 'it never ends')] : []),
        ...(bound === 'any' ? [reason('limits', 5, 'it may be used from everywhere')] : []),
    ];
}
function reason(factor, points, sentence) {
    return { factor, points, sentence };
}
function counted(count, one) {
    return `${count} ${one}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 94068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ CasFailure),
/* harmony export */   f: () => (/* binding */ KvStore)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);
/* harmony import */ var _data_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49299);
/* harmony import */ var _managed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74596);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25060);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66041);





const MAX_VERSIONS = 10;
class CasFailure extends Error {
    needed;
    constructor(needed) {
        super('check-and-set');
        this.needed = needed;
    }
}
class KvStore {
    #vault;
    #prefix;
    #through;
    constructor(vault, mount, through) {
        this.#vault = vault;
        this.#through = through;
        this.#prefix = mount === '' ? '' : `\u0000${mount}/`;
    }
    read(path, version, now) {
        const record = this.#find(path);
        if (record === undefined)
            return undefined;
        const found = (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .readData */ .v3)(this.#vault, record, version === 0 ? record.current : version, this.#through);
        if (found === undefined)
            return undefined;
        const state = versionOf(record, found.info);
        const isAside = state.deleted !== undefined && state.deleted <= now;
        return { meta: metaOf(record), version: state, data: isAside ? null : found.data };
    }
    behindSeal(path, version) {
        const record = this.#find(path);
        return record && (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .wrappedDataKey */ .ts)(this.#vault, record, version === 0 ? record.current : version);
    }
    sealContext(path) {
        return (0,_data_key_js__WEBPACK_IMPORTED_MODULE_1__/* .dataKeyContext */ .jg)(this.#vault, this.#prefix + path);
    }
    meta(path) {
        const record = this.#find(path);
        if (record === undefined)
            return undefined;
        return { meta: metaOf(record), versions: this.#versions(record) };
    }
    write(path, data, cas, defaults, now) {
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(path);
        const known = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findOrMakeRecord */ .E5)(this.#vault, this.#prefix + path);
        const settings = settingsOf(known, now);
        if (cas === undefined && (settings.casRequired || defaults.casRequired))
            throw new CasFailure(true);
        if (cas !== undefined && cas !== known.current)
            throw new CasFailure(false);
        const info = (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .addData */ .ys)(this.#vault, known, data, now, this.#through);
        const keep = settings.maxVersions || defaults.maxVersions || MAX_VERSIONS;
        const oldest = Math.max(known.oldest, info.number - keep + 1);
        if (oldest > known.oldest)
            (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .dropVersions */ .DT)(this.#vault, known, oldest);
        const after = settings.deleteAfter || defaults.deleteAfter;
        const deleted = Object.fromEntries(Object.entries(known.deleted).filter(([number]) => Number(number) >= oldest));
        if (after > 0)
            deleted[info.number] = now + after * 1000;
        const record = { ...known, current: info.number, oldest, deleted, settings: { ...settings, updated: now } };
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .saveRecord */ .hi)(this.#vault, record);
        if (record.kind !== undefined)
            (0,_managed_js__WEBPACK_IMPORTED_MODULE_2__/* .followCurrent */ .NK)(this.#vault, record, fieldsOf(data));
        return { meta: metaOf(record), version: versionOf(record, info) };
    }
    configure(path, change, now) {
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(path);
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findOrMakeRecord */ .E5)(this.#vault, this.#prefix + path);
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .saveRecord */ .hi)(this.#vault, { ...record, settings: { ...settingsOf(record, now), ...change, updated: now } });
    }
    setAside(path, numbers, back, now) {
        const record = this.#find(path);
        if (record === undefined)
            return false;
        const deleted = { ...record.deleted };
        const versions = (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(this.#vault, record);
        const destroyed = new Set(versions.filter((one) => one.destroyed !== undefined).map((one) => one.number));
        for (const number of numbers.length === 0 ? [record.current] : numbers) {
            if (number < record.oldest || number > record.current)
                continue;
            if (destroyed.has(number))
                continue;
            if (back)
                delete deleted[number];
            else if ((deleted[number] ?? Infinity) > now)
                deleted[number] = now;
        }
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .saveRecord */ .hi)(this.#vault, { ...record, deleted, settings: { ...settingsOf(record, now), updated: now } });
        return true;
    }
    destroy(path, numbers) {
        const record = this.#find(path);
        if (record === undefined)
            return false;
        for (const info of (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(this.#vault, record)) {
            if (!numbers.includes(info.number) || info.destroyed !== undefined)
                continue;
            (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .destroyVersion */ .pH)(this.#vault, record, info);
            if (info.number === record.current)
                (0,_managed_js__WEBPACK_IMPORTED_MODULE_2__/* .forgetCurrent */ .$P)(this.#vault, record);
        }
        return true;
    }
    remove(path) {
        const record = this.#find(path);
        if (record === undefined)
            return false;
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .deleteRecord */ .LK)(this.#vault, record);
        return true;
    }
    clear() {
        const folders = [''];
        for (const folder of folders) {
            for (const name of this.list(folder)) {
                if (name.endsWith('/'))
                    folders.push(folder + name);
                else
                    this.remove(folder + name);
            }
        }
    }
    list(folder) {
        if (folder !== '')
            (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(folder.replace(/\/$/, ''));
        return (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(this.#vault, this.#prefix + folder);
    }
    has(path) {
        return (this.#find(path)?.current ?? 0) > 0;
    }
    #find(path) {
        (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .checkPath */ .Cg)(path);
        const record = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .findRecord */ .Tq)(this.#vault, this.#prefix + path);
        return record === undefined || (record.current === 0 && record.settings === undefined) ? undefined : record;
    }
    #versions(record) {
        return (0,_version_js__WEBPACK_IMPORTED_MODULE_4__/* .listVersions */ .yO)(this.#vault, record).map((info) => versionOf(record, info));
    }
}
function versionOf({ deleted }, { number, created, destroyed }) {
    return { number, created, deleted: deleted[number], destroyed: destroyed !== undefined };
}
function settingsOf({ settings }, now) {
    return settings ?? { created: now, updated: now, maxVersions: 0, casRequired: false, deleteAfter: 0, custom: {} };
}
function metaOf(record) {
    return { ...settingsOf(record, 0), current: record.current, oldest: record.oldest };
}
function fieldsOf(data) {
    const texts = Object.entries(data).filter((entry) => typeof entry[1] === 'string');
    return new Map(texts.filter(([, value]) => value !== '').map(([name, value]) => [name, new _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i(value)]));
}


/***/ }),

/***/ 24886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ auditEntry),
/* harmony export */   T: () => (/* binding */ keyOf)
/* harmony export */ });
/* harmony import */ var _core_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5616);

function auditEntry(call, { identity, decision, open, mount, canary }, reply, hash) {
    const given = 'answer' in reply ? reply.answer : undefined;
    const fault = 'fault' in reply ? reply.fault : undefined;
    const masked = (text) => (text.includes('rlk_') ? text.replace(/rlk_\w+/g, hash) : text);
    const path = masked(call.path);
    const sent = call.query.size === 0 ? call.body : { ...Object.fromEntries(call.query), ...call.body };
    return {
        time: call.time,
        request: call.id,
        identity: identity === null
            ? null
            : { name: identity.name, accessor: identity.accessor, mount: identity.mount, claims: identity.claims },
        address: call.address,
        operation: call.operation,
        path,
        key: canary ?? given?.about ?? issuedKeyOf(call, mount, given) ?? keyOf(path, mount),
        decision: open ? 'open' : decision.allowed ? 'allowed' : 'denied',
        policy: decision.policy,
        status: fault?.status ?? given?.status ?? 200,
        error: masked(fault?.errors[0]?.trim() ?? ''),
        lease: given?.lease?.id ?? '',
        sent: new Shapes(hash).of(sent),
        given: given === undefined ? null : givenShape(given, plainIn(mount), hash),
        ...(given?.note === undefined ? {} : { note: given.note }),
    };
}
function keyOf(path, mount) {
    if (mount === undefined || !isKv2(mount))
        return path;
    const rest = path.slice(mount.path.length);
    return mount.path + rest.replace(/^(?:data|metadata|delete|undelete|destroy|subkeys)\//, '');
}
function issuedKeyOf({ body }, mount, given) {
    if (mount?.type !== 'keys' || given === undefined)
        return undefined;
    const id = given.data?.['id'] ?? body['id'];
    return typeof id === 'string' && /^[0-9a-f]{24}$/.test(id) ? `${mount.path}keys/${id}` : undefined;
}
function isKv2(mount) {
    return mount?.type === 'kv' && mount.options['version'] === '2';
}
const MOST_VALUES = 256;
const ABOUT_VERSION = new Set(['version', 'created_time', 'deletion_time', 'destroyed']);
const ABOUT_KEY = new Set([
    'id',
    'role',
    'issued',
    'expires',
    'max_uses',
    'uses',
    'reason',
    'replaces',
]);
function plainIn(mount) {
    if (mount?.type === 'keys')
        return ABOUT_KEY;
    return isKv2(mount) ? ABOUT_VERSION : undefined;
}
function givenShape({ data, auth, wrapped, raw, top }, plain, hash) {
    const shapes = new Shapes(hash);
    return {
        data: shapes.of(data, plain),
        auth: shapes.of(auth),
        wrapped: shapes.of(wrapped),
        raw: shapes.of(raw),
        top: shapes.of(top),
    };
}
class Shapes {
    #hash;
    #left = MOST_VALUES;
    constructor(hash) {
        this.#hash = hash;
    }
    of(value, plain) {
        if (value === undefined || value === null || value === '' || typeof value === 'boolean')
            return value;
        if (value instanceof _core_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretValue */ .i)
            return this.#hashed(value.reveal());
        if (typeof value === 'string')
            return this.#hashed(value);
        if (Array.isArray(value))
            return this.#list(value);
        if (typeof value !== 'object')
            return this.#hashed(JSON.stringify(value));
        const shapes = {};
        for (const [name, inner] of Object.entries(value)) {
            if (this.#left <= 0) {
                shapes['…'] = 'more';
                break;
            }
            const shape = plain?.has(name) === true && typeof inner !== 'object'
                ? inner
                : this.of(inner, name === 'metadata' ? plain : undefined);
            if (name === '__proto__')
                Object.defineProperty(shapes, name, { value: shape, enumerable: true });
            else
                shapes[name] = shape;
        }
        return shapes;
    }
    #list(values) {
        const shapes = [];
        for (const value of values) {
            if (this.#left <= 0)
                return [...shapes, '…'];
            shapes.push(this.of(value));
        }
        return shapes;
    }
    #hashed(text) {
        return this.#left-- > 0 ? this.#hash(text) : '…';
    }
}


/***/ }),

/***/ 22484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ FIRST),
  I: () => (/* binding */ kv2Backend)
});

// EXTERNAL MODULE: ./build/sealed/kv.js
var kv = __webpack_require__(94068);
// EXTERNAL MODULE: ./build/serve/fault.js
var fault = __webpack_require__(48048);
// EXTERNAL MODULE: ./build/serve/fields.js
var fields = __webpack_require__(13815);
// EXTERNAL MODULE: ./build/serve/duration.js
var duration = __webpack_require__(92050);
;// CONCATENATED MODULE: ./build/serve/backend/merge-patch.js

function mergePatch(target, patch) {
    const merged = new Map(Object.entries(target));
    for (const [name, value] of Object.entries(patch)) {
        if (value === null)
            merged.delete(name);
        else if ((0,fields/* isObject */.Gv)(value))
            merged.set(name, mergePatch(objectOf(merged.get(name)), value));
        else
            merged.set(name, value);
    }
    return Object.fromEntries(merged);
}
function objectOf(value) {
    return (0,fields/* isObject */.Gv)(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/serve/backend/kv2-metadata.js




function metadata(store, call, path) {
    switch (call.operation) {
        case 'list': {
            const keys = store.list(path === '' || path.endsWith('/') ? path : `${path}/`);
            if (keys.length === 0)
                throw (0,fault/* notFound */.mX)();
            return { data: { keys } };
        }
        case 'read': {
            const found = store.meta(path);
            if (found === undefined)
                throw (0,fault/* notFound */.mX)();
            return { data: metaData(found.meta, found.versions) };
        }
        case 'create':
        case 'update':
        case 'patch': {
            const isPatch = call.operation === 'patch';
            const settings = settingsIn(call.body, isPatch ? store.meta(path)?.meta.custom : undefined);
            return {
                waits: true,
                within: () => {
                    const isThere = store.meta(path) !== undefined;
                    if (isPatch && !isThere)
                        throw (0,fault/* notFound */.mX)();
                    if (isThere || Object.keys(settings).length > 0)
                        store.configure(path, settings, call.time);
                    return {};
                },
            };
        }
        case 'delete':
            return {
                waits: true,
                within: () => {
                    store.remove(path);
                    return {};
                },
            };
    }
}
function config(core, call, mount) {
    const known = defaultsOf(core, mount);
    if (call.operation === 'read') {
        return {
            data: {
                cas_required: known.casRequired,
                delete_version_after: (0,duration/* goDuration */.Lm)(known.deleteAfter),
                max_versions: known.maxVersions,
            },
        };
    }
    if (call.operation !== 'update' && call.operation !== 'create')
        throw (0,fault/* unsupportedOperation */.h_)();
    const { body } = call;
    const changed = {
        maxVersions: (0,fields/* numberField */.sJ)(body, 'max_versions', known.maxVersions),
        casRequired: (0,fields/* flagField */.tS)(body, 'cas_required', known.casRequired),
        deleteAfter: (0,duration/* secondsOf */.TM)(body['delete_version_after']) ?? known.deleteAfter,
    };
    return {
        waits: true,
        within: () => {
            core.entries.put(`kv/${mount.id}`, { ...changed });
            return {};
        },
    };
}
function defaultsOf(core, { id }) {
    const known = core.entries.get(`kv/${id}`);
    return known ?? { maxVersions: 0, casRequired: false, deleteAfter: 0 };
}
function settingsIn(body, custom) {
    const given = body['custom_metadata'];
    if (given !== undefined && given !== null && !(0,fields/* isObject */.Gv)(given))
        throw new fault/* Fault */.vC(400, 'custom_metadata is no map');
    const isGiven = (name) => body[name] !== undefined;
    return {
        ...(isGiven('max_versions') ? { maxVersions: (0,fields/* numberField */.sJ)(body, 'max_versions', 0) } : {}),
        ...(isGiven('cas_required') ? { casRequired: (0,fields/* flagField */.tS)(body, 'cas_required', false) } : {}),
        ...(isGiven('delete_version_after') ? { deleteAfter: (0,duration/* secondsOf */.TM)(body['delete_version_after']) ?? 0 } : {}),
        ...((0,fields/* isObject */.Gv)(given) ? { custom: customMetadata(custom === undefined ? given : mergePatch(custom, given)) } : {}),
        ...(given === null ? { custom: {} } : {}),
    };
}
function customMetadata(given) {
    const refuse = (why) => new fault/* Fault */.vC(400, `custom_metadata validation failed: ${why}`);
    const pairs = Object.entries(given);
    if (pairs.length > 64)
        throw refuse(`payload must contain at most 64 keys, provided ${pairs.length}`);
    return Object.fromEntries(pairs.map(([name, value]) => {
        const key = Buffer.byteLength(name);
        if (key === 0 || key > 128)
            throw refuse(`length of a key is ${key} but must be 0 < len(key) <= 128`);
        if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
            throw refuse(`the value of ${JSON.stringify(name)} is no text`);
        }
        const text = String(value);
        const length = Buffer.byteLength(text);
        if (length === 0 || length > 512) {
            throw refuse(`length of value for key ${JSON.stringify(name)} is ${length} but must be 0 < len(value) <= 512`);
        }
        return [name, text];
    }));
}
function versionData({ number, created, deleted, destroyed }, { custom }) {
    return {
        created_time: new Date(created).toISOString(),
        custom_metadata: Object.keys(custom).length === 0 ? null : custom,
        deletion_time: deleted === undefined ? '' : new Date(deleted).toISOString(),
        destroyed,
        version: number,
    };
}
function metaData(meta, versions) {
    return {
        cas_required: meta.casRequired,
        created_time: new Date(meta.created).toISOString(),
        current_version: meta.current,
        custom_metadata: Object.keys(meta.custom).length === 0 ? null : meta.custom,
        delete_version_after: (0,duration/* goDuration */.Lm)(meta.deleteAfter),
        max_versions: meta.maxVersions,
        oldest_version: meta.oldest === 1 ? 0 : meta.oldest,
        updated_time: new Date(meta.updated).toISOString(),
        versions: Object.fromEntries(versions.map(({ number, created, deleted, destroyed }) => [
            String(number),
            {
                created_time: new Date(created).toISOString(),
                deletion_time: deleted === undefined ? '' : new Date(deleted).toISOString(),
                destroyed,
            },
        ])),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/seal/verified.js
var verified = __webpack_require__(14982);
// EXTERNAL MODULE: ./build/sealed/keys.js
var keys = __webpack_require__(21337);
;// CONCATENATED MODULE: ./build/serve/backend/every-read.js





function throughSeal(core, mount, call, where, work) {
    const writes = call.operation === 'create' || call.operation === 'update' || call.operation === 'patch';
    if (writes && mount.options['seal'] === 'every-read')
        return prepared(true);
    if (call.operation === 'patch')
        return where.store.behindSeal(where.path, 0) === undefined ? work(undefined) : prepared(false);
    try {
        return work(undefined);
    }
    catch (error) {
        if (error instanceof core_error/* RelockError */.dB && error.code === 'RL-VAULT-EVERY-READ')
            return prepared(false);
        throw error;
    }
    async function prepared(makes) {
        const { store, path, version } = where;
        const { seals } = core.control;
        const { seal } = seals;
        const context = store.sealContext(path);
        const reads = call.operation === 'read' || call.operation === 'patch';
        const wrapped = reads ? store.behindSeal(path, version) : undefined;
        const opened = wrapped === undefined ? undefined : { wrapped, key: (0,keys/* secretKey */.oF)(Buffer.from(await seal.unwrap(wrapped, context))) };
        if (!makes)
            return work({ fresh: undefined, opened });
        const bytes = (0,external_node_crypto_.randomBytes)(32);
        try {
            const outcome = work({
                fresh: { key: (0,external_node_crypto_.createSecretKey)(bytes), wrapped: await (0,verified/* wrapVerified */.l)(seal, bytes, context) },
                opened,
            });
            if (!('within' in outcome))
                return outcome;
            const within = () => {
                if (seals.seal !== seal)
                    throw new fault/* Fault */.vC(503, 'the seal was changed meanwhile: nothing was written, try again');
                return outcome.within();
            };
            return { ...outcome, within };
        }
        finally {
            bytes.fill(0);
        }
    }
}

;// CONCATENATED MODULE: ./build/serve/backend/subkeys.js

function subkeysOf(data, depth) {
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [
        name,
        (0,fields/* isObject */.Gv)(value) && Object.keys(value).length > 0 && depth !== 1 ? subkeysOf(value, depth - 1) : null,
    ]));
}

;// CONCATENATED MODULE: ./build/serve/backend/kv2.js







const VERBS = new Set(['data', 'metadata', 'subkeys', 'delete', 'undelete', 'destroy']);
function kv2Backend(core, mount) {
    const store = (through) => new kv/* KvStore */.f(core().vault, mount.id === FIRST ? '' : mount.id, through);
    return {
        exists: (rest) => {
            const [verb, path] = split(rest);
            return !['data', 'metadata'].includes(verb) || path === '' || path.endsWith('/') || store().has(path);
        },
        clear: () => {
            store().clear();
            core().entries.delete(`kv/${mount.id}`);
        },
        handle: (call) => {
            const [verb, path] = split(call.rest);
            if (verb === 'config' && path === '')
                return config(core(), call, mount);
            const isList = call.operation === 'list';
            if (!VERBS.has(verb) || (isList && verb !== 'metadata'))
                return notVersioned(call.operation);
            if (!isList && (path === '' || path.endsWith('/'))) {
                if (call.operation === 'read' || call.operation === 'delete')
                    return notVersioned(call.operation);
                throw new fault/* Fault */.vC(400, "cannot write to a path ending in '/'");
            }
            switch (verb) {
                case 'metadata':
                    return metadata(store(), call, path);
                case 'data':
                    return throughSeal(core(), mount, call, { store: store(), path, version: versionAsked(call) }, (through) => data(store(through), call, path, () => defaultsOf(core(), mount)));
                case 'subkeys':
                    if (call.operation !== 'read')
                        throw (0,fault/* unsupportedOperation */.h_)();
                    return throughSeal(core(), mount, call, { store: store(), path, version: versionAsked(call) }, (through) => subkeys(store(through), call, path));
                case 'delete':
                    return change(call, () => store().setAside(path, versionsOf(call.body), false, call.time));
                case 'undelete':
                    return change(call, () => store().setAside(path, versionsOf(call.body), true, call.time));
                default:
                    return change(call, () => store().destroy(path, versionsOf(call.body)));
            }
        },
    };
}
const FIRST = 'secret';
function data(store, call, path, defaults) {
    switch (call.operation) {
        case 'read': {
            const found = store.read(path, versionAsked(call), call.time);
            if (found === undefined)
                throw (0,fault/* notFound */.mX)();
            return asFound({ data: found.data, metadata: versionData(found.version, found.meta) }, found.data);
        }
        case 'create':
        case 'update': {
            const value = dataIn(call.body);
            const cas = casOf(call.body);
            return { waits: true, within: () => written(() => store.write(path, value, cas, defaults(), call.time)) };
        }
        case 'patch': {
            const patch = dataIn(call.body);
            const cas = casOf(call.body);
            return {
                waits: true,
                within: () => {
                    const found = store.read(path, 0, call.time);
                    if (found === undefined)
                        throw (0,fault/* notFound */.mX)();
                    if (found.data === null)
                        return { status: 404, data: versionData(found.version, found.meta) };
                    if (cas !== undefined && cas !== found.meta.current)
                        throw casFault(false);
                    const merged = mergePatch(found.data, patch);
                    return written(() => store.write(path, merged, found.meta.current, defaults(), call.time));
                },
            };
        }
        case 'delete':
            return change(call, () => store.setAside(path, [], false, call.time), 'delete');
        case 'list':
            throw (0,fault/* unsupportedOperation */.h_)();
    }
}
function subkeys(store, call, path) {
    const found = store.read(path, versionAsked(call), call.time);
    if (found === undefined)
        throw (0,fault/* notFound */.mX)();
    const depth = wholeAsked(call, 'depth');
    const keys = found.data === null ? null : subkeysOf(found.data, depth);
    return asFound({ metadata: versionData(found.version, found.meta), subkeys: keys }, found.data);
}
function asFound(body, value) {
    return value === null ? { status: 404, data: body } : { data: body };
}
const COMMANDS = {
    create: 'put',
    read: 'get',
    update: 'put',
    patch: 'patch',
    delete: 'delete',
    list: 'list',
};
function notVersioned(operation) {
    return {
        status: 404,
        data: null,
        warnings: [
            `Invalid path for a versioned K/V secrets engine: paths begin with data/ or metadata/, and "vault kv ${COMMANDS[operation]}" puts that in.`,
        ],
    };
}
function change(call, work, operation = 'update') {
    if (call.operation !== operation && !(operation === 'update' && call.operation === 'create')) {
        throw (0,fault/* unsupportedOperation */.h_)();
    }
    return {
        waits: true,
        within: () => {
            work();
            return {};
        },
    };
}
function written(write) {
    try {
        const { meta, version } = write();
        return { data: versionData(version, meta) };
    }
    catch (error) {
        if (error instanceof kv/* CasFailure */.c)
            throw casFault(error.needed);
        throw error;
    }
}
function casFault(needed) {
    return new fault/* Fault */.vC(400, needed
        ? 'check-and-set parameter required for this call'
        : 'check-and-set parameter did not match the current version');
}
function dataIn({ data: given }) {
    if ((0,fields/* isObject */.Gv)(given))
        return given;
    throw new fault/* Fault */.vC(400, given === undefined || given === null ? 'no data provided' : 'field "data" must be a map');
}
function casOf({ options }) {
    if (!(0,fields/* isObject */.Gv)(options) || options['cas'] === undefined)
        return undefined;
    try {
        return (0,fields/* numberField */.sJ)(options, 'cas', 0);
    }
    catch {
        throw new fault/* Fault */.vC(400, 'error parsing check-and-set parameter');
    }
}
function versionAsked(call) {
    return wholeAsked(call, 'version');
}
function wholeAsked({ query }, name) {
    const text = query.get(name);
    if (text === null || text === '')
        return 0;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw new fault/* Fault */.vC(400, `Field validation failed: "${name}" is no whole number from 0 on`);
}
function versionsOf(body) {
    const given = body['versions'];
    const list = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
    const numbers = list.map(Number);
    if (numbers.length === 0)
        throw new fault/* Fault */.vC(400, 'No version number provided');
    if (!numbers.every(Number.isSafeInteger))
        throw new fault/* Fault */.vC(400, 'Field validation failed: a version is no number');
    return numbers;
}
function split(rest) {
    const at = rest.indexOf('/');
    return at === -1 ? [rest, ''] : [rest.slice(0, at), rest.slice(at + 1)];
}


/***/ }),

/***/ 92050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HX: () => (/* binding */ DEFAULT_TTL),
/* harmony export */   Lm: () => (/* binding */ goDuration),
/* harmony export */   TM: () => (/* binding */ secondsOf),
/* harmony export */   TN: () => (/* binding */ cappedAt),
/* harmony export */   yP: () => (/* binding */ MAX_TTL)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48048);

const DEFAULT_TTL = 3600;
const MAX_TTL = 32 * 24 * 3600;
const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 };
function secondsOf(value) {
    if (value === undefined || value === null || value === '')
        return undefined;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && /^(?:\d{1,10}|(?:\d{1,10}[smhd])+)$/.test(text)) {
        const parts = text.match(/\d+[smhd]?/g) ?? [];
        return parts.reduce((sum, part) => sum + Number.parseInt(part, 10) * (UNITS[part.at(-1) ?? ''] ?? 1), 0);
    }
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(400, 'a duration is a number of seconds, or one such as "90s", "5m", "1h30m"');
}
function goDuration(seconds) {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
    return `${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${seconds % 60}s`;
}
function cappedAt(asked, most, what = 'TTL') {
    const text = (seconds) => goDuration(seconds)
        .replace(/(?<=[hm])0s$/, '')
        .replace(/(?<=h)0m$/, '');
    return `${what} of "${text(asked)}" exceeded the effective max_ttl of "${text(most)}"; ${what} value is capped accordingly`;
}


/***/ }),

/***/ 48048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ permissionDenied),
/* harmony export */   bg: () => (/* binding */ unsupportedPath),
/* harmony export */   h_: () => (/* binding */ unsupportedOperation),
/* harmony export */   j9: () => (/* binding */ badToken),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   xN: () => (/* binding */ noRoute)
/* harmony export */ });
class Fault extends Error {
    name = 'Fault';
    status;
    errors;
    constructor(status, errors) {
        const list = typeof errors === 'string' ? [errors] : errors;
        super(list.join('; '));
        this.status = status;
        this.errors = list;
    }
}
function permissionDenied() {
    return new Fault(403, '1 error occurred:\n\t* permission denied\n\n');
}
function badToken() {
    return new Fault(403, 'permission denied');
}
function notFound() {
    return new Fault(404, []);
}
function unsupportedOperation() {
    return new Fault(405, '1 error occurred:\n\t* unsupported operation\n\n');
}
function noRoute(path) {
    return new Fault(404, `no handler for route ${JSON.stringify(path)}. route entry not found.`);
}
function unsupportedPath() {
    return new Fault(404, '1 error occurred:\n\t* unsupported path\n\n');
}


/***/ }),

/***/ 13815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ listField),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   Rz: () => (/* binding */ mapField),
/* harmony export */   sJ: () => (/* binding */ numberField),
/* harmony export */   tS: () => (/* binding */ flagField)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48048);

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return '';
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw wrongField(name, 'a text');
}
function numberField(body, name, usual) {
    const value = body[name];
    if (value === undefined || value === null || value === '')
        return usual;
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0)
        return number;
    throw wrongField(name, 'a whole number from 0 on');
}
function flagField(body, name, usual) {
    const value = body[name];
    if (value === undefined || value === null || value === '')
        return usual;
    if (typeof value === 'boolean')
        return value;
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw wrongField(name, 'true or false');
}
function listField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string') {
        return value
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== '');
    }
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value;
    throw wrongField(name, 'a list of texts');
}
function mapField(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return {};
    if (typeof value === 'object' && !Array.isArray(value)) {
        const entries = Object.entries(value);
        if (entries.every((entry) => typeof entry[1] === 'string'))
            return Object.fromEntries(entries);
    }
    throw wrongField(name, 'a map of texts');
}
function wrongField(name, wanted) {
    return new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(400, `field "${name}" must be ${wanted}`);
}


/***/ }),

/***/ 18206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ usesIn),
/* harmony export */   z: () => (/* binding */ firstSince)
/* harmony export */ });
/* harmony import */ var _audit_audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43399);
/* harmony import */ var _watch_own_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70980);
/* harmony import */ var _watch_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69470);



const DAY = 86_400_000;
const MOST_READERS = 1000;
function* usesIn(rows, { since, until, from, piece }) {
    const counting = new Map();
    const seen = new Map();
    const leaked = new Map();
    const changes = [];
    let after = from - 1;
    for (;;) {
        const page = rows.after(after, piece);
        for (const { time, text } of page) {
            const entry = (0,_audit_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .entryOf */ .Ms)(text);
            const change = changeIn(entry);
            if (change !== undefined)
                changes.push(change);
            if (time > until)
                continue;
            if (entry.path.startsWith(_watch_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAKED */ .z) && entry.status < 300)
                leaked.set(entry.path.slice(_watch_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAKED */ .z.length), time);
            if (time < since)
                continue;
            if (entry.identity !== null)
                seen.set(entry.identity.name, time);
            count(counting, entry);
        }
        const last = page.at(-1);
        if (last === undefined || page.length < piece)
            break;
        after = last.number;
        yield;
    }
    const uses = new Map([...counting].map(([key, facts]) => [key, factsIn(facts)]));
    return { uses, seen, leaked, changes: changes.filter(({ at }) => at >= since) };
}
function count(counting, entry) {
    const event = (0,_watch_own_js__WEBPACK_IMPORTED_MODULE_0__/* .eventOfEntry */ .W)(entry);
    if (typeof event === 'string' || event.key === undefined || !event.authenticated)
        return;
    const { key, at, outcome, identity = '', address = '' } = event;
    if (!['read', 'verify', 'lease'].includes(event.action))
        return;
    const facts = counting.get(key) ?? { used: null, days: new Map(), did: new Map() };
    counting.set(key, facts);
    const day = Math.floor(at / DAY);
    const sums = facts.days.get(day) ?? { uses: 0, refused: 0 };
    facts.days.set(day, sums);
    if (outcome === 'refused') {
        sums.refused += 1;
        return;
    }
    sums.uses += 1;
    facts.used = at;
    const reader = facts.did.get(identity);
    if (reader !== undefined)
        Object.assign(reader, { uses: reader.uses + 1, last: at, address });
    else if (facts.did.size < MOST_READERS)
        facts.did.set(identity, { uses: 1, first: at, last: at, address });
}
function factsIn({ used, days, did }) {
    return {
        used,
        days: [...days].map(([day, sums]) => Object.assign({ start: day * DAY }, sums)),
        did: [...did].map(([name, reader]) => Object.assign({ name }, reader)),
    };
}
function changeIn({ path, operation, status, time, identity }) {
    if (status >= 300 || operation === 'read' || operation === 'list')
        return undefined;
    const isAccess = /^(?:sys\/polic(?:y|ies)\/|sys\/(?:auth|mounts)\/|auth\/[^/]+\/(?:role|certs)\/|sys\/relock\/ui\/oidc)/.test(path);
    return isAccess ? { at: time, by: identity?.name ?? '', what: `${operation} ${path}` } : undefined;
}
function firstSince(rows, time, last) {
    let [low, high] = [Math.max(1, rows.first()), last + 1];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if ((rows.at(middle)?.time ?? Infinity) < time)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}


/***/ }),

/***/ 85423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ chainOf)
/* harmony export */ });
function chainOf({ entries, signedTo, publicKey, bad }) {
    return { entries, signedTo, publicKey, bad: bad === undefined ? undefined : `entry ${bad.number}: ${bad.why}` };
}


/***/ }),

/***/ 45961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NW: () => (/* binding */ alarmsByKey),
  T9: () => (/* binding */ factsAbout),
  kg: () => (/* binding */ gather)
});

// EXTERNAL MODULE: ./build/sealed/issued.js
var issued = __webpack_require__(13724);
// EXTERNAL MODULE: ./build/sealed/record.js
var sealed_record = __webpack_require__(25060);
// EXTERNAL MODULE: ./build/sealed/rotation.js
var rotation = __webpack_require__(23487);
// EXTERNAL MODULE: ./build/sealed/version.js
var version = __webpack_require__(66041);
// EXTERNAL MODULE: ./build/serve/backend/kv2.js + 4 modules
var kv2 = __webpack_require__(22484);
// EXTERNAL MODULE: ./build/sealed/token.js
var token = __webpack_require__(85332);
// EXTERNAL MODULE: ./build/serve/token-store.js
var token_store = __webpack_require__(21077);
;// CONCATENATED MODULE: ./build/serve/risk/holders.js


const MOST = 5000;
class Holders {
    #policies;
    #all;
    #now;
    constructor({ vault, entries, policies }, mounts, now) {
        this.#policies = policies;
        this.#now = now;
        this.#all = [...tokens(vault, now), ...mounts.flatMap((mount) => roles(entries, mount))];
    }
    of(path) {
        const known = new Map();
        return this.#all.filter(({ subject }) => this.#may(subject, path, known)).map(({ holder }) => holder);
    }
    #may(subject, path, known) {
        const key = JSON.stringify([subject.policies, subject.claims, subject.mount]);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const may = this.#policies
            .capabilities(subject, path, '', this.#now)
            .some((capability) => capability === 'read' || capability === 'root');
        known.set(key, may);
        return may;
    }
}
function tokens(vault, now) {
    return (0,token/* allAccessors */.gN)(vault)
        .slice(0, MOST)
        .flatMap((accessor) => {
        const found = (0,token/* tokenOf */.B9)(vault, accessor);
        if (found === null || (found.grant.expires ?? Infinity) <= now)
            return [];
        const { name, mount, policies, created, expires } = found.grant;
        const holder = { name, kind: 'token', mount, policies, from: created, until: expires };
        return [{ holder, subject: (0,token_store/* identityOf */.c)(found) }];
    });
}
function roles(entries, { id, path, type }) {
    if (type !== 'jwt')
        return [];
    return entries.all(`jwt/${id}/role/`).map(({ name, value }) => {
        const { policies: own, noDefaultPolicy } = value;
        const policies = noDefaultPolicy ? own : [...own, 'default'];
        const holder = { name, kind: 'role', mount: path, policies, from: undefined, until: undefined };
        return { holder, subject: { token: `role ${path}${name}`, name, mount: path, policies, claims: {} } };
    });
}

;// CONCATENATED MODULE: ./build/serve/risk/gather.js






const DAY = 86_400_000;
function storedMounts(entries) {
    const fixed = [
        { id: kv2/* FIRST */.R, path: 'secret/', type: 'kv', options: { version: '2' } },
        { id: 'keys', path: 'keys/', type: 'keys', options: {} },
    ];
    return [...fixed, ...entries.all('mount/').map(({ value }) => value)];
}
function* gather(sources, now) {
    const { vault, entries } = sources;
    const mounts = storedMounts(entries);
    const holders = new Holders(sources, mounts, now);
    const paths = new Map(mounts.map((mount) => [mount.id, mount]));
    for (const record of (0,sealed_record/* eachRecord */.n$)(vault)) {
        const [, id = kv2/* FIRST */.R, rest = record.path] = /^\0([^/]*)\/(.*)$/s.exec(record.path) ?? [];
        const mount = paths.get(id);
        if (mount?.type !== 'kv' || record.current === 0)
            continue;
        yield secretFacts(sources, holders, record, mount, rest);
    }
    for (const mount of mounts.filter(({ type }) => type === 'keys')) {
        for (const stored of (0,issued/* issuedKeys */.eU)(vault, mount.id, undefined))
            yield issuedFacts(sources, stored, mount);
    }
}
function factsAbout(sources, key, now) {
    const mounts = storedMounts(sources.entries);
    const mount = mounts.find(({ path }) => key.startsWith(path));
    if (mount === undefined)
        return undefined;
    const rest = key.slice(mount.path.length);
    if (mount.type === 'keys') {
        const stored = rest.startsWith('keys/') ? (0,issued/* keyOf */.TN)(sources.vault, rest.slice('keys/'.length)) : undefined;
        return stored?.key.mount === mount.id ? issuedFacts(sources, stored, mount) : undefined;
    }
    if (mount.type !== 'kv')
        return undefined;
    const record = (0,sealed_record/* findRecord */.Tq)(sources.vault, mount.id === kv2/* FIRST */.R ? rest : `\0${mount.id}/${rest}`);
    if (record === undefined || record.current === 0)
        return undefined;
    return secretFacts(sources, new Holders(sources, mounts, now), record, mount, rest);
}
function secretFacts(sources, holders, record, { path, options }, rest) {
    const { vault, seenOf } = sources;
    const key = path + rest;
    const custom = record.settings?.custom ?? {};
    const all = (0,version/* listVersions */.yO)(vault, record);
    const owner = custom['owner'] ?? '';
    const period = /^\d{1,5}$/.exec(custom['rotate_every_days'] ?? '')?.[0];
    const changed = all.at(-1)?.created;
    return {
        key,
        kind: record.kind,
        owner,
        ownerSeen: owner === '' ? undefined : seenOf(owner),
        made: all[0]?.created,
        changed,
        versions: all.map(({ number, created, rotation }) => ({
            number,
            at: created,
            how: rotation === '' ? 'written' : 'rotated',
        })),
        rotateEvery: period === undefined ? undefined : Number(period) * DAY,
        ends: undefined,
        ended: undefined,
        pending: (0,rotation/* hasStaged */.zh)(vault, record),
        bound: undefined,
        rights: custom['rights'] ?? '',
        ...known(sources, key),
        could: holders.of(options['version'] === '2' ? `${path}data/${rest}` : key),
        incidents: incidentsOf(sources, key, changed),
    };
}
function issuedFacts(sources, { key: about, used }, { path }) {
    const { id, owner, issued, expires, revoked, sources: networks, metadata } = about;
    const key = `${path}keys/${id}`;
    return {
        key,
        kind: 'issued',
        owner,
        ownerSeen: owner === '' ? undefined : sources.seenOf(owner),
        made: issued,
        changed: issued,
        versions: [{ number: 1, at: issued, how: 'issued' }],
        rotateEvery: undefined,
        ends: expires,
        ended: revoked ?? expires,
        pending: false,
        bound: networks.length === 0 ? 'any' : 'networks',
        rights: metadata['rights'] ?? '',
        ...known(sources, key),
        used: used === 0 ? null : used,
        could: undefined,
        incidents: incidentsOf(sources, key, issued),
    };
}
function alarmsByKey(records) {
    const found = new Map();
    for (const record of records) {
        const { key, basis } = record.alarm;
        if (key === undefined || basis === 'foreign')
            continue;
        const there = found.get(key);
        if (there === undefined)
            found.set(key, [record]);
        else
            there.push(record);
    }
    return found;
}
function known({ usesOf }, key) {
    return usesOf(key) ?? { used: undefined, days: [], did: [] };
}
function incidentsOf({ alarms, leakedAt }, key, changed) {
    const seen = leakedAt(key);
    const told = (alarms.get(key) ?? []).map(({ alarm, state }) => {
        const { id, at, detector, severity, sentence } = alarm;
        return { id, at, what: detector, severity, state, sentence };
    });
    if (seen === undefined)
        return told;
    const state = changed !== undefined && changed > seen ? 'closed' : 'open';
    const sentence = 'It was told that this key was seen where strangers read.';
    return [...told, { id: '', at: seen, what: 'leaked', severity: 'critical', state, sentence }];
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

/***/ 26155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ AlarmBook)
/* harmony export */ });
/* harmony import */ var _watch_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37575);

const FOLDER = 'watch/alarm/';
const MOST = 2000;
const DAY = 86_400_000;
class AlarmBook {
    #entries;
    #records = new Map();
    constructor(entries) {
        this.#entries = entries;
        this.reload();
    }
    reload() {
        this.#records.clear();
        for (const { name, value } of this.#entries.all(FOLDER))
            this.#records.set(name, value['record']);
    }
    get(id) {
        return this.#records.get(id);
    }
    all() {
        return [...this.#records.values()].sort((a, b) => b.raised - a.raised || (a.alarm.id < b.alarm.id ? -1 : 1));
    }
    put(record) {
        this.#records.set(record.alarm.id, record);
        this.#entries.put(`${FOLDER}${record.alarm.id}`, { record });
        if (this.#records.size > MOST)
            this.#makeRoom();
    }
    age(days, now) {
        for (const { alarm, raised } of this.#records.values())
            if (raised < now - days * DAY)
                this.#remove(alarm.id);
    }
    #makeRoom() {
        const weight = ({ alarm }) => (alarm.basis === 'authenticated' ? 10 : 0) + _watch_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(alarm.severity);
        const least = [...this.#records.values()].sort((a, b) => weight(a) - weight(b) || a.raised - b.raised);
        for (const { alarm } of least.slice(0, MOST / 10))
            this.#remove(alarm.id);
    }
    #remove(id) {
        this.#records.delete(id);
        this.#entries.delete(`${FOLDER}${id}`);
    }
}


/***/ }),

/***/ 69470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ LEAKED),
  x: () => (/* binding */ factsOf)
});

// EXTERNAL MODULE: ./build/sealed/issued.js
var issued = __webpack_require__(13724);
// EXTERNAL MODULE: ./build/watch/own.js
var own = __webpack_require__(70980);
// EXTERNAL MODULE: ./build/serve/audited.js
var audited = __webpack_require__(24886);
;// CONCATENATED MODULE: ./build/serve/watch/announced.js

const MOST_PATHS = 50;
const MOST_ROLES = 100;
function announcedByRole(mount, name, at, { entries }) {
    const role = entries.get(`jwt/${mount.id}/role/${name}`);
    return role === undefined ? [] : identitiesOf(role).map((who) => announced(who, at, undefined));
}
function announcedByPolicy(name, at, { mounts, entries, policyStore }) {
    const paths = (rulesOf(policyStore, name) ?? []).slice(0, MOST_PATHS).flatMap(({ pattern, capabilities }) => {
        if (!capabilities.includes('read') || /[+{]/.test(pattern))
            return [];
        return [(0,audited/* keyOf */.T)(pattern, mounts.route(pattern.replace(/\*$/, ''))?.mount)];
    });
    const roles = mounts
        .all()
        .filter(({ type }) => type === 'jwt')
        .flatMap(({ id }) => entries.all(`jwt/${id}/role/`))
        .map(({ value }) => value)
        .filter(({ policies }) => policies.includes(name))
        .slice(0, MOST_ROLES);
    return roles.flatMap(identitiesOf).flatMap((who) => paths.map((key) => announced(who, at, key)));
}
function rulesOf(store, name) {
    try {
        return store.rules(name);
    }
    catch {
        return undefined;
    }
}
function announced(who, at, key) {
    return { kind: 'announced', at, ...who, ...(key === undefined ? {} : { key }) };
}
function identitiesOf({ subject, claims, globs }) {
    const named = (claim) => (claims[claim] ?? []).filter((value) => !globs || !value.includes('*'));
    const subjects = [
        ...(subject === '' ? [] : [subject]),
        ...named('sub'),
        ...named('repository').flatMap((repository) => githubSubjects(repository, named('environment'))),
    ];
    const workflows = [...named('job_workflow_ref'), ...named('workflow_ref')].map((text) => text.split('@', 1)[0] ?? '');
    return [
        ...subjects.map((identity) => ({ identity })),
        ...workflows.map((workflow) => ({ workflow })),
        ...named('ref').map((ref) => ({ ref })),
    ].slice(0, MOST_ROLES);
}
function githubSubjects(repository, environments) {
    const whole = `repo:${repository}`;
    return [whole, `${whole}:pull_request`, ...environments.map((environment) => `${whole}:environment:${environment}`)];
}

;// CONCATENATED MODULE: ./build/serve/watch/facts.js




const LEAKED = 'sys/relock/watch/leaked/';
function factsOf(entry, sources) {
    const { status, operation, path, time: at } = entry;
    if (status >= 300 || operation === 'read' || operation === 'list')
        return [];
    if (path.startsWith(LEAKED)) {
        const by = toldBy(entry);
        return [{ kind: 'leaked', at, key: path.slice(LEAKED.length), ...(by === undefined ? {} : { by }) }];
    }
    if (path === 'auth/token/revoke-self')
        return jobEnded(entry);
    const policy = /^sys\/polic(?:y|ies\/acl)\/(.+)$/.exec(path)?.[1];
    if (policy !== undefined)
        return operation === 'delete' ? [] : announcedByPolicy(policy, at, sources);
    const mount = sources.mounts.route(path)?.mount;
    if (mount === undefined)
        return [];
    const rest = path.slice(mount.path.length);
    switch (mount.type) {
        case 'keys':
            return facts_issued(entry, mount, rest, sources.vault);
        case 'kv':
            return stored(entry, mount, rest);
        case 'database':
            return rest.startsWith('rotate-role/')
                ? [{ kind: 'renewed', at, key: `${mount.path}static-creds/${rest.slice('rotate-role/'.length)}` }]
                : [];
        case 'jwt':
            return rest.startsWith('role/') && operation !== 'delete'
                ? announcedByRole(mount, rest.slice('role/'.length), at, sources)
                : [];
        default:
            return [];
    }
}
function jobEnded({ time: at, identity, sent }) {
    const said = sent?.job_ended === true;
    const job = identity === null ? undefined : (0,own/* jobOf */.Z)(identity.claims);
    return said && job?.includes('/') === true ? [{ kind: 'job-ended', at, job }] : [];
}
function toldBy(entry) {
    const event = (0,own/* eventOfEntry */.W)(entry);
    return typeof event === 'string' ? undefined : event.identity;
}
function facts_issued({ time: at, key, given }, mount, rest, vault) {
    if (rest === 'revoke')
        return key.startsWith(`${mount.path}keys/`) ? [{ kind: 'retired', at, key }] : [];
    if (!rest.startsWith('issue/') && rest !== 'rotate')
        return [];
    const made = { kind: 'made', at, key };
    const old = replaced(given);
    if (old === undefined)
        return [made];
    const end = (0,issued/* keyOf */.TN)(vault, old)?.key.expires ?? at;
    return end > at ? [made] : [made, { kind: 'retired', at, key: `${mount.path}keys/${old}` }];
}
function replaced(given) {
    const id = given?.data?.replaces;
    return typeof id === 'string' && /^[0-9a-f]{24}$/.test(id) ? id : undefined;
}
function stored({ time: at, operation, path }, mount, rest) {
    const key = (0,audited/* keyOf */.T)(path, mount);
    const isSecond = mount.options['version'] === '2';
    const [verb] = rest.split('/', 1);
    if (operation === 'delete') {
        return isSecond && verb !== 'metadata' ? [] : [{ kind: 'retired', at, key }];
    }
    if (isSecond && verb !== 'data')
        return [];
    const renewed = { kind: 'renewed', at, key };
    return operation === 'create' ? [renewed, { kind: 'made', at, key }] : [renewed];
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


/***/ }),

/***/ 37575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ isCovered),
/* harmony export */   a$: () => (/* binding */ DEFAULT_SETTINGS),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   zc: () => (/* binding */ settingsFor)
/* harmony export */ });
const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'];
const DETECTOR_NAMES = (/* unused pure expression or super */ null && ([
    'canary',
    'leaked',
    'retired',
    'rate',
    'reach',
    'refusals',
    'lease',
    'identity',
    'workflow',
    'ref',
    'network',
    'hour',
    'rise',
    'odd',
    'unused',
]));
const on = (severity) => ({ on: true, severity, sensitivity: 1 });
const DEFAULT_SETTINGS = {
    learnDays: 14,
    keepPersonalDays: 90,
    repeatHours: 24,
    announcedDays: 30,
    least: 'info',
    detectors: {
        canary: on('critical'),
        leaked: on('critical'),
        retired: on('high'),
        rate: on('high'),
        reach: on('high'),
        refusals: on('medium'),
        lease: on('medium'),
        identity: on('medium'),
        workflow: on('medium'),
        ref: on('medium'),
        network: on('medium'),
        hour: on('low'),
        rise: on('medium'),
        odd: on('low'),
        unused: on('info'),
    },
    overrides: [],
    expected: [],
    canaries: [],
};
function settingsFor(settings, name, key, environment) {
    const usual = settings.detectors[name];
    if (settings.overrides.length === 0)
        return usual;
    const fitting = settings.overrides.filter((override) => fits(override, key, environment));
    return Object.assign({}, usual, ...fitting.map(({ detectors }) => detectors[name]));
}
function fits(override, key, environment) {
    if (override.key !== undefined && (key === undefined || !isCovered(override.key, key)))
        return false;
    return override.environment === undefined || override.environment === environment;
}
function isCovered(pattern, key) {
    return pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : pattern === key;
}


/***/ })

};
