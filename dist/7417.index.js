export const id = 7417;
export const ids = [7417];
export const modules = {

/***/ 79909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58217);

function shellWord(text) {
    const plain = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g)(text, 600);
    return /^[\w./:@=+-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 18609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ DEFAULT_RESPONSE),
/* harmony export */   k: () => (/* binding */ ACTIONS)
/* harmony export */ });
const ACTIONS = ['tell', 'limit', 'login', 'lease', 'rotate', 'seal'];
const DEFAULT_RESPONSE = {
    on: {
        info: { do: [], propose: [] },
        low: { do: [], propose: [] },
        medium: { do: ['tell'], propose: ['limit', 'login'] },
        high: { do: ['tell'], propose: ['limit', 'login', 'lease', 'rotate'] },
        critical: { do: ['tell'], propose: ['limit', 'login', 'lease', 'rotate', 'seal'] },
    },
    endingsPerHour: 5,
    protected: [],
    limit: { perMinute: 20, hours: 24 },
};


/***/ }),

/***/ 71627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   Z1: () => (/* binding */ responseSettings),
/* harmony export */   dA: () => (/* binding */ watchSettings)
/* harmony export */ });
/* harmony import */ var _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18609);
/* harmony import */ var _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37575);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48048);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13815);




const DETECTORS = Object.keys(_watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.detectors);
const MOST = 200;
function watchSettings(given) {
    const days = (name, usual, least) => between(given, name, usual, least, 3650);
    return {
        learnDays: days('learn_days', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.learnDays, 0),
        keepPersonalDays: days('keep_personal_days', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.keepPersonalDays, 1),
        repeatHours: between(given, 'repeat_hours', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.repeatHours, 1, 24 * 365),
        announcedDays: days('announced_days', _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.announcedDays, 0),
        least: severityOf(given['least'] ?? _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.least),
        detectors: { ..._watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.detectors, ...detectorsOf(given['detectors'], _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_SETTINGS */ .a$.detectors) },
        overrides: listOf(given, 'overrides', overrideOf),
        expected: listOf(given, 'expected', expectedOf),
        canaries: listOf(given, 'canaries', canaryOf),
    };
}
function responseSettings(given) {
    const limit = objectField(given, 'limit');
    return {
        on: answersOf(given['respond']),
        endingsPerHour: between(given, 'endings_per_hour', _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.endingsPerHour, 0, 10_000),
        protected: ((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listField */ .FZ)(given, 'protected') ?? []).slice(0, 10_000),
        limit: {
            perMinute: between(limit, 'per_minute', _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.limit.perMinute, 0, 1_000_000),
            hours: between(limit, 'hours', _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.limit.hours, 1, 24 * 90),
        },
    };
}
function between(given, name, usual, least, most) {
    const value = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .numberField */ .sJ)(given, name, usual);
    if (value >= least && value <= most)
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is between ${least} and ${most}`);
}
function severityOf(value) {
    const severity = _watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.find((one) => one === value);
    if (severity !== undefined)
        return severity;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `a severity is one of ${_watch_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.join(', ')}`);
}
function detectorsOf(value, usual) {
    if (value === undefined || value === null)
        return {};
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'detectors is a map of their names');
    return Object.fromEntries(Object.entries(value).map(([name, said]) => {
        const detector = DETECTORS.find((one) => one === name);
        if (detector === undefined || !(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(said))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `detectors knows ${DETECTORS.join(', ')}, each with on, severity, sensitivity`);
        const { sensitivity } = said;
        if (sensitivity !== undefined && !(typeof sensitivity === 'number' && sensitivity >= 0.05 && sensitivity <= 20))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `sensitivity of ${name} is a number between 0.05 and 20`);
        return [
            detector,
            {
                ...usual?.[detector],
                ...(said['on'] === undefined ? {} : { on: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .flagField */ .tS)(said, 'on', true) }),
                ...(said['severity'] === undefined ? {} : { severity: severityOf(said['severity']) }),
                ...(sensitivity === undefined ? {} : { sensitivity }),
            },
        ];
    }));
}
function overrideOf(one) {
    const [key, environment] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'key'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'environment')];
    return {
        ...(key === '' ? {} : { key }),
        ...(environment === '' ? {} : { environment }),
        detectors: detectorsOf(one['detectors'], undefined),
    };
}
function expectedOf(one) {
    const [key, identity, address] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'key'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'identity'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'address')];
    const [reason, name] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'reason'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'detector')];
    const detector = DETECTORS.find((known) => known === name);
    if (detector === undefined && name !== '')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `a detector is one of ${DETECTORS.join(', ')}`);
    if (reason === '')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'expected: each entry has a reason');
    return {
        at: timeField(one, 'since') ?? 0,
        until: timeField(one, 'until') ?? 0,
        by: 'settings',
        reason,
        ...(detector === undefined ? {} : { detector }),
        ...(key === '' ? {} : { key }),
        ...(identity === '' ? {} : { identity }),
        ...(address === '' ? {} : { address }),
    };
}
function canaryOf(one) {
    const [key, where] = [(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'key'), (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, 'where')];
    if (key === '')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'canaries: each entry has a key');
    return { key, where };
}
function timeField(one, name) {
    const text = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textField */ .M8)(one, name);
    if (text === '')
        return undefined;
    const time = Date.parse(text);
    if (!Number.isNaN(time))
        return time;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is a time such as 2027-01-31 or 2027-01-31T12:00Z`);
}
function listOf(given, name, read) {
    const value = given[name] ?? [];
    if (!Array.isArray(value) || value.length > MOST || !value.every(_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is a list of at most ${MOST} objects`);
    return value.map(read);
}
function answersOf(value) {
    const given = value === undefined || value === null ? {} : value;
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(given))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, 'respond is a map of severities');
    for (const severity of Object.keys(given))
        severityOf(severity);
    const answer = (severity) => {
        const said = given[severity];
        if (said === undefined)
            return _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_RESPONSE */ .g.on[severity];
        if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(said))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `respond.${severity} has two lists: do and propose`);
        return { do: actionsOf(said, 'do'), propose: actionsOf(said, 'propose') };
    };
    return {
        info: answer('info'),
        low: answer('low'),
        medium: answer('medium'),
        high: answer('high'),
        critical: answer('critical'),
    };
}
function actionsOf(said, name) {
    return ((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listField */ .FZ)(said, name) ?? []).map((text) => {
        const action = _respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTIONS */ .k.find((one) => one === text);
        if (action !== undefined)
            return action;
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `what is done is one of ${_respond_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .ACTIONS */ .k.join(', ')}`);
    });
}
function objectField(given, name) {
    const value = given[name] ?? {};
    if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(400, `${name} is an object`);
}


/***/ }),

/***/ 76701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ BASES)
/* harmony export */ });
const BASES = {
    authenticated: 'uses by somebody who proved who they are',
    unauthenticated: 'entries that anybody could have made: nothing ends by it without a person',
    foreign: 'the log of others: nothing ends by it without a person',
};


/***/ }),

/***/ 32269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Lately),
/* harmony export */   m: () => (/* binding */ makeRoom)
/* harmony export */ });
function makeRoom(map, most, ageOf) {
    if (map.size < most)
        return 0;
    const going = Math.ceil(most / 10);
    const last = Float64Array.from(map.values(), ageOf).sort()[going - 1] ?? 0;
    let left = going;
    for (const value of map.values())
        if (ageOf(value) < last)
            left -= 1;
    for (const [name, value] of map)
        if (ageOf(value) < last || (ageOf(value) === last && left-- > 0))
            map.delete(name);
    return going;
}
class Lately {
    #most;
    #now;
    #before;
    #size = 0;
    constructor(most) {
        this.#most = most;
        const places = 2 ** Math.ceil(Math.log2(most * 2));
        this.#now = new Float64Array(places);
        this.#before = new Float64Array(places);
    }
    add(name) {
        const hash = hashOf(name);
        const place = placeOf(this.#now, hash);
        if (this.#now[place] === hash || this.#before[placeOf(this.#before, hash)] === hash)
            return true;
        this.#now[place] = hash;
        this.#size += 1;
        if (this.#size < this.#most)
            return false;
        [this.#now, this.#before] = [this.#before, this.#now];
        this.#now.fill(0);
        this.#size = 0;
        return false;
    }
}
function placeOf(table, hash) {
    const last = table.length - 1;
    let place = hash & last;
    while (table[place] !== 0 && table[place] !== hash)
        place = (place + 1) & last;
    return place;
}
function hashOf(text) {
    let one = 0x811c9dc5;
    let other = 0x9e3779b9;
    for (let index = 0; index < text.length; index++) {
        const code = text.charCodeAt(index);
        one = Math.imul(one ^ code, 0x01000193);
        other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 13);
    }
    return ((other ^ (other >>> 16)) >>> 11) * 2 ** 32 + ((one ^ (one >>> 15)) >>> 0) + 1;
}


/***/ }),

/***/ 3298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isExpected),
/* harmony export */   U: () => (/* binding */ expectedLike)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4462);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37575);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62500);



function expectedLike(alarm, by, reason, at, until) {
    const { detector, key, identity, address } = alarm;
    return {
        at,
        until,
        by,
        reason,
        detector,
        ...(key === undefined ? {} : { key }),
        ...(identity === undefined ? {} : { identity }),
        ...(address === undefined || detector !== 'network' ? {} : { address }),
    };
}
function isExpected(expected, alarm) {
    return expected.some(({ at, until, detector, key, identity, address }) => alarm.at >= at &&
        alarm.at < until &&
        (detector === undefined || detector === alarm.detector) &&
        (key === undefined || (alarm.key !== undefined && (0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .isCovered */ .P$)(key, alarm.key))) &&
        (identity === undefined || (alarm.identity !== undefined && (0,_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .e)(identity) === (0,_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .e)(alarm.identity))) &&
        (address === undefined || prefixOf(address) === prefixOf(alarm.address)));
}
function prefixOf(address) {
    return address === undefined ? undefined : ((0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .networkOf */ .A)(address)?.prefix ?? address);
}


/***/ }),

/***/ 84765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   u: () => (/* binding */ isPath)
/* harmony export */ });
function addressOf(key, source) {
    const [, log = '', name] = /^([a-z]+)(?::([A-Za-z0-9_-]+))?$/.exec(source) ?? [];
    const server = name === undefined ? '' : `+${name}`;
    if (!isPath(key))
        return undefined;
    switch (log) {
        case 'vault':
        case 'relock': {
            const isOther = /^(?:sys|auth|identity|keys|transit|pki)\/|\/(?:creds|static-creds|keys)\/[^/]+$/.test(key);
            return key.includes('/') && !isOther ? `vault${server}://${key}` : undefined;
        }
        case 'cloudtrail': {
            const [, region, secret] = /^aws:\d*:([a-z0-9-]+)\/(.+)$/.exec(key) ?? [];
            return secret === undefined ? undefined : `awssecrets${server}://${secret}?region=${region}`;
        }
        case 'google': {
            const [, project, secret] = /^projects\/([^/]+)\/(?:locations\/[^/]+\/)?secrets\/([^/]+)$/.exec(key) ?? [];
            return secret === undefined ? undefined : `gcpsecrets${server}://${project}/${secret}`;
        }
        case 'azure': {
            const [, vault, secret] = /^azure:([\w-]+)\/secrets\/([\w-]+)$/.exec(key) ?? [];
            return secret === undefined ? undefined : `azurekeyvault${server}://${vault}/${secret}`;
        }
        default:
            return undefined;
    }
}
function isPath(key) {
    return key === key.trim() && !/[?#%\\\u0000-\u001f\u007f]/.test(key);
}


/***/ }),

/***/ 4462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ networkOf)
/* harmony export */ });
const REMEMBERED = 20_000;
const answers = new Map();
let asked = '';
let answer;
function networkOf(address) {
    if (address === asked)
        return answer;
    answer = lookUp(address);
    asked = address;
    return answer;
}
function lookUp(address) {
    const end = address.lastIndexOf('.') + 1;
    const isV4 = end > 0 && LAST.test(address.slice(end));
    const name = isV4 ? address.slice(0, end) : address;
    const known = answers.get(name);
    if (known !== undefined || answers.has(name))
        return known;
    const network = isV4 ? v4(name) : v6(address);
    if (answers.size >= REMEMBERED)
        answers.clear();
    answers.set(name, network);
    return network;
}
const LAST = /^\d{1,3}$/;
function v4(beginning) {
    const parts = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.$/i.exec(beginning);
    if (parts === null)
        return undefined;
    return { prefix: `${parts[1]}.${parts[2]}.${parts[3]}.0/24`, range: `${parts[1]}.${parts[2]}.0.0/16` };
}
function v6(address) {
    if (!/^[0-9a-f:]{2,39}$/i.test(address) || !address.includes(':'))
        return undefined;
    const [head = '', tail] = address.toLowerCase().split('::');
    const front = head === '' ? [] : head.split(':');
    const back = tail === undefined || tail === '' ? [] : tail.split(':');
    const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
    const groups = [...front, ...Array.from({ length: zeros }, () => '0'), ...back];
    if (groups.length !== 8)
        return undefined;
    const [first = '0', second = '0', third = '0'] = groups.map((group) => group.replace(/^0+(?=.)/, ''));
    return { prefix: `${first}:${second}:${third}::/48`, range: `${first}:${second}::/32` };
}


/***/ }),

/***/ 62500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ refOf),
/* harmony export */   e: () => (/* binding */ subjectOf)
/* harmony export */ });
function subjectOf(identity) {
    const known = subjects.get(identity);
    if (known !== undefined)
        return known;
    const end = identity.indexOf(':ref:');
    const subject = end < 0 ? identity : identity.slice(0, end);
    if (subjects.size >= REMEMBERED)
        subjects.clear();
    subjects.set(identity, subject);
    return subject;
}
const subjects = new Map();
const REMEMBERED = 10_000;
function refOf(ref) {
    if (ref.startsWith('refs/tags/'))
        return 'refs/tags/*';
    return ref.startsWith('refs/pull/') ? 'refs/pull/*' : ref;
}


/***/ }),

/***/ 28643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ Watcher)
});

// EXTERNAL MODULE: ./build/watch/network.js
var watch_network = __webpack_require__(4462);
// EXTERNAL MODULE: ./build/watch/settings.js
var watch_settings = __webpack_require__(37575);
// EXTERNAL MODULE: ./build/watch/subject.js
var subject = __webpack_require__(62500);
;// CONCATENATED MODULE: ./build/watch/announced.js



const MOST = 10_000;
const FIELDS = ['identity', 'workflow', 'ref', 'address'];
class Announcements {
    #said;
    constructor(said = new Map()) {
        this.#said = said;
    }
    get state() {
        return this.#said;
    }
    add(fact, days) {
        for (const field of FIELDS) {
            const text = fact[field];
            if (text === undefined)
                continue;
            const name = `${field} ${plain(field, text)}`;
            const until = fact.at + days * 86_400_000;
            const running = (this.#said.get(name) ?? []).filter((one) => one.until > fact.at).slice(-99);
            this.#said.delete(name);
            this.#said.set(name, [...running, { key: fact.key, until }]);
            const [oldest] = this.#said.keys();
            if (this.#said.size > MOST && oldest !== undefined)
                this.#said.delete(oldest);
        }
    }
    cover(field, text, key, at, byName = false) {
        if (this.#said.size === 0 || text === undefined)
            return false;
        const said = this.#said.get(`${field} ${text}`) ?? [];
        return said.some((one) => at < one.until && (one.key === undefined ? !byName : key !== undefined && (0,watch_settings/* isCovered */.P$)(one.key, key)));
    }
}
function plain(field, text) {
    if (field === 'identity')
        return (0,subject/* subjectOf */.e)(text);
    return field === 'address' ? ((0,watch_network/* networkOf */.A)(text)?.prefix ?? text) : text;
}

// EXTERNAL MODULE: ./build/watch/bounded.js
var bounded = __webpack_require__(32269);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
;// CONCATENATED MODULE: ./build/watch/say.js

function named(text) {
    return text === undefined ? 'someone unknown' : `“${(0,printable/* printable */.g)(text, 120)}”`;
}
function counted(amount, one) {
    const whole = Math.round(amount);
    return `${whole} ${one}${whole === 1 ? '' : 's'}`;
}
function lasting(milliseconds) {
    const minutes = milliseconds / 60_000;
    if (minutes < 1.5)
        return counted(milliseconds / 1000, 'second');
    if (minutes < 90)
        return counted(minutes, 'minute');
    if (minutes < 2880)
        return counted(minutes / 60, 'hour');
    return counted(minutes / 1440, 'day');
}

;// CONCATENATED MODULE: ./build/watch/detectors/canary.js

const canary = {
    name: 'canary',
    judge({ event, standing }) {
        if (standing?.kind !== 'canary')
            return undefined;
        const place = standing.where === undefined ? '' : `, which was planted in ${named(standing.where)},`;
        return {
            sentence: `The canary ${named(event.key)}${place} was used from ${named(event.address)}.`,
            numbers: {},
            about: event.address ?? '',
        };
    },
};

// EXTERNAL MODULE: ./build/watch/week.js
var watch_week = __webpack_require__(4686);
;// CONCATENATED MODULE: ./build/watch/detectors/hour.js


const RARE = 1 / 75;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LEARNING = 14 * DAY;
const hour = {
    name: 'hour',
    judge(sight, slack) {
        const { event, manner, subject, at } = sight;
        if (event.outcome !== 'ok')
            return undefined;
        const week = weekOf(sight);
        if (week === undefined || week.habit)
            return undefined;
        const share = (0,watch_week/* shareOfHour */.P4)(week);
        if (share * slack >= RARE)
            return undefined;
        const ofDay = Math.floor(at / HOUR) % 24;
        const used = manner.wide ? `${named(subject)} used ${named(event.key)}` : `${named(event.key)} was used`;
        return {
            sentence: `${used} at ${String(ofDay).padStart(2, '0')}:00 UTC, where fewer than 1 of ${Math.floor(1 / share)} uses fall near that hour.`,
            numbers: { hour: ofDay, oneIn: Math.floor(1 / share) },
            about: manner.wide ? (subject ?? '') : '',
            keyless: manner.wide,
        };
    },
};
function weekOf({ profile, learning, manner, who, young, at }) {
    if (!manner.wide)
        return learning ? undefined : profile?.week;
    return young || who === undefined || at - who.weekSince < LEARNING ? undefined : who.week;
}

;// CONCATENATED MODULE: ./build/watch/days.js
const LENGTH = 35;
const days_HOUR = 3_600_000;
const days_DAY = 24 * days_HOUR;
const FEW = 15;
const HARDLY_ANY = 2;
const GROWN = 1.2;
const days_MOST = 1;
const SIGMAS = 1;
const USUAL = 0.8;
const BELIEVED = 3;
const ENOUGH = 4;
function noDays() {
    return {
        past: new Int32Array(LENGTH).fill(-1),
        begins: 0,
        day: 0,
        today: 0,
        ordinary: -1,
        spread: 0,
        excess: 0,
        settled: false,
    };
}
function countDay(days, at) {
    const day = Math.floor((at - days.begins * days_HOUR) / days_DAY);
    const isFirst = day > days.day;
    if (days.day === 0)
        days.day = day;
    for (let left = Math.min(LENGTH + 1, day - days.day); left > 0; left--)
        days_close(days, day - left);
    days.day = Math.max(day, days.day);
    days.today += 1;
    return isFirst;
}
function excessOf(days) {
    if (days.today <= FEW)
        return 0;
    const more = step(days);
    return more <= 0 ? 0 : days.excess + more;
}
function step(days) {
    settle(days);
    const { today, ordinary, spread } = days;
    if (ordinary < 0)
        return 0;
    const chance = SIGMAS * Math.sqrt(ordinary + 1) + spread;
    return Math.min(days_MOST, (today - chance) / Math.max(FEW, ordinary) - GROWN);
}
function days_close(days, day) {
    settle(days);
    if (days.today > FEW || !isWeekend(days.day) || (days.today > HARDLY_ANY && days.today >= days.ordinary / 2))
        days.excess = Math.max(0, Math.min(2 * days_MOST, days.excess + (days.today > FEW ? step(days) : -GROWN)));
    let believed = days.today;
    if (believed > FEW && days.ordinary >= 0)
        believed = Math.min(believed, Math.max(FEW, Math.ceil(BELIEVED * days.ordinary)));
    days.past.copyWithin(1, 0);
    days.past[0] = believed;
    days.today = 0;
    days.day = day + 1;
    days.settled = false;
}
function settle(days) {
    if (days.settled)
        return;
    days.settled = true;
    const weekend = [];
    const working = [];
    days.past.forEach((amount, back) => {
        if (amount > 0)
            (isWeekend(days.day - 1 - back) ? weekend : working).push(amount);
    });
    const alike = isWeekend(days.day) && median(weekend) > median(working) ? weekend : working;
    days.ordinary = alike.length < ENOUGH ? -1 : median(alike);
    days.spread = quantile(alike, USUAL) - days.ordinary;
}
function isWeekend(day) {
    return (day + 3) % 7 >= 5;
}
function median(amounts) {
    return quantile(amounts, 0.5);
}
function quantile(amounts, share) {
    const sorted = amounts.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * share)] ?? 0;
}

;// CONCATENATED MODULE: ./build/watch/pace.js
const WIDTHS = [60_000, 600_000, 3_600_000];
const pace_DAY = 86_400_000;
const FADING = 0.986;
const GROWTH = 1.5;
function noPace() {
    return { windows: [noWindow(), noWindow(), noWindow()], day: 0 };
}
function noWindow() {
    return { index: 0, now: 0, before: 0, peak: 0, allowed: 0 };
}
function count(pace, at, learning) {
    const day = Math.floor(at / pace_DAY);
    if (day !== pace.day)
        newDay(pace, day);
    const [minute, ten, hour] = pace.windows;
    countIn(minute, Math.floor(at / WIDTHS[0]), learning);
    countIn(ten, Math.floor(at / WIDTHS[1]), learning);
    countIn(hour, Math.floor(at / WIDTHS[2]), learning);
}
function countIn(window, index, learning) {
    if (index !== window.index) {
        const seen = learning ? window.now : Math.min(window.now, window.allowed);
        if (seen > window.peak)
            window.peak = seen;
        window.before = index === window.index + 1 ? window.now : 0;
        window.now = 0;
        window.index = index;
    }
    window.now += 1;
}
function recent(window, width, at) {
    return window.now + window.before * (1 - (at % width) / width);
}
function newDay(pace, day) {
    for (const window of pace.windows)
        fade(window, pace.day === 0 ? 0 : day - pace.day);
    pace.day = day;
}
function fade(window, days) {
    window.peak *= FADING ** Math.min(365, days);
    window.allowed = Math.max(window.peak * GROWTH, window.peak + 2);
}

;// CONCATENATED MODULE: ./build/watch/lead.js

const MINUTE = 60_000;
const lead_DAY = 86_400_000;
const MOST_MARGIN = 3;
function noLead() {
    return { address: '', margin: 0, window: noWindow(), day: 0 };
}
function countLead(lead, address, at, learning) {
    const { window } = lead;
    const day = Math.floor(at / lead_DAY);
    if (day !== lead.day) {
        fade(window, lead.day === 0 ? 0 : day - lead.day);
        lead.day = day;
    }
    const minute = Math.floor(at / MINUTE);
    if (address !== lead.address) {
        lead.margin = minute > window.index + 1 ? 0 : lead.margin - 1;
        if (lead.margin > 0)
            return;
        countIn(window, -1, learning);
        window.now = 0;
        lead.address = address;
        lead.margin = 0;
    }
    countIn(window, minute, learning);
    lead.margin = Math.min(MOST_MARGIN, lead.margin + 1);
}

;// CONCATENATED MODULE: ./build/watch/manner.js

const manner_MOST = 6;
function noManners() {
    return { day: 0, ways: [] };
}
function mannerOf({ action, identity, workflow, ref }, network) {
    return {
        action,
        identity,
        subject: identity === undefined ? undefined : (0,subject/* subjectOf */.e)(identity),
        workflow,
        givenRef: ref,
        ref: ref === undefined ? undefined : (0,subject/* refOf */.H)(ref),
        prefix: network?.prefix,
        wide: false,
    };
}
function sameManner({ day, ways }, today, { action, identity, workflow, ref }, network) {
    if (day !== today)
        return undefined;
    for (const way of ways)
        if (way.prefix === network?.prefix &&
            way.action === action &&
            way.identity === identity &&
            way.workflow === workflow &&
            way.givenRef === ref)
            return way;
    return undefined;
}
function noteManner(manners, today, manner) {
    if (manners.day !== today) {
        manners.day = today;
        manners.ways.length = 0;
    }
    if (manners.ways.length < manner_MOST)
        manners.ways.push(manner);
}

;// CONCATENATED MODULE: ./build/watch/known.js
const known_MOST = 64;
const MOST_DAYS = 60;
function nothingKnown() {
    return { values: new Map(), days: 0, singles: 0 };
}
function note(known, text, day, doubted = false, most = known_MOST) {
    const value = known.values.get(text);
    if (value === undefined) {
        if (known.values.size >= most)
            forgetOldest(known, Math.ceil(most / 10));
        const days = doubted ? 2 : 1;
        known.values.set(text, { days, last: day });
        known.days += days;
        if (!doubted)
            known.singles += 1;
    }
    else if (value.last < day) {
        const more = value.days === 1 && value.last === day - 1 ? 0.5 : 1;
        value.last = day;
        if (value.days < 2 && value.days + more >= 2)
            known.singles -= 1;
        if (value.days < MOST_DAYS) {
            value.days += more;
            known.days += more;
        }
    }
}
function chanceOfNew({ days, singles }) {
    return (singles + 0.02) / (days + 2);
}
function shareOf(known, text) {
    const value = known.values.get(text);
    return value === undefined ? Math.min(1, 1 / (known.days + 1)) : value.days / known.days;
}
function forgetBefore(known, day) {
    for (const [text, value] of known.values)
        if (value.last < day)
            forget(known, text, value);
}
function forgetOldest(known, amount) {
    const oldest = [...known.values].sort((a, b) => a[1].last - b[1].last).slice(0, amount);
    for (const [text, value] of oldest)
        forget(known, text, value);
}
function forget(known, text, value) {
    known.values.delete(text);
    known.days -= value.days;
    if (value.days < 2)
        known.singles -= 1;
}

;// CONCATENATED MODULE: ./build/watch/profile.js






function newKeyProfile(at) {
    return {
        first: at,
        last: at,
        identities: nothingKnown(),
        networks: nothingKnown(),
        ranges: nothingKnown(),
        workflows: nothingKnown(),
        refs: nothingKnown(),
        actions: nothingKnown(),
        pace: noPace(),
        lead: noLead(),
        week: (0,watch_week/* emptyWeek */.Cp)(),
        days: noDays(),
        refused: undefined,
        manners: noManners(),
        activeDays: 0,
        strangeDays: 0,
        longestGap: 0,
        leases: 0,
        longestLease: 0,
        newest: [],
    };
}
function newIdentityProfile(at) {
    return {
        first: at,
        last: at,
        keys: nothingKnown(),
        networks: nothingKnown(),
        ranges: nothingKnown(),
        reached: [],
        week: undefined,
        weekSince: 0,
        hourReach: 0,
        daysReach: 0,
        raised: 0,
        refused: undefined,
    };
}
const MANY_KEYS = 20;
function usesManyKeys({ keys }) {
    return keys.values.size > MANY_KEYS;
}

;// CONCATENATED MODULE: ./build/watch/refused.js

const TEN_MINUTES = 600_000;
function noRefusals() {
    return { pace: noPace(), window: 0, bits: 0 };
}
function countRefusal(refused, at, key, learning) {
    count(refused.pace, at, learning);
    const window = Math.floor(at / TEN_MINUTES);
    if (window !== refused.window) {
        refused.window = window;
        refused.bits = 0;
    }
    if (key !== undefined)
        refused.bits |= 1 << (hash(key) & 31);
}
function keysRefused({ bits }) {
    let set = 0;
    for (let left = bits; left !== 0; left &= left - 1)
        set += 1;
    return Math.round(-32 * Math.log(Math.max(0.3, 32 - set) / 32));
}
function hash(text) {
    let value = 0x811c9dc5;
    for (let index = 0; index < text.length; index++)
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return value ^ (value >>> 15);
}

;// CONCATENATED MODULE: ./build/watch/meet.js









const meet_DAY = 86_400_000;
const MOST_KEYS = 30_000;
const MOST_IDENTITIES = 30_000;
const MOST_NETWORKS = 50_000;
const MOST_REACHED = 64;
function scopeOf({ trust, source }) {
    return trust === 'own' ? '' : `${source}\n`;
}
function meet(state, announcements, event, at, first, learnDays, planted) {
    const scope = scopeOf(event);
    const { key, authenticated } = event;
    const ok = event.outcome === 'ok';
    const young = at - first < learnDays * meet_DAY;
    const network = event.address === undefined ? undefined : (0,watch_network/* networkOf */.A)(event.address);
    const place = network === undefined ? undefined : scope + network.prefix;
    const profile = key === undefined || (ok && !authenticated) ? undefined : keyProfile(state, scope + key, at, ok);
    const known = profile === undefined || !ok ? undefined : sameManner(profile.manners, Math.floor(at / meet_DAY), event, network);
    const manner = known ?? mannerOf(event, network);
    const { subject, ref } = manner;
    const who = known?.wide === false || subject === undefined || !authenticated
        ? undefined
        : identityProfile(state, scope + subject, at);
    if (who !== undefined && ok && usesManyKeys(who)) {
        manner.wide = true;
        if (who.week === undefined)
            who.weekSince = at;
        who.week ??= (0,watch_week/* emptyWeek */.Cp)();
        (0,watch_week/* enter */.Ve)(who.week, at);
    }
    const learning = young || (profile !== undefined && at - profile.first < learnDays * meet_DAY);
    const networkSeen = known !== undefined || (place !== undefined && (state.networks.get(place)?.last ?? -1) >= 0);
    if (ok)
        countUse(profile, who, event, at, learning);
    else
        countRefusals(profile, who, event, at, learning);
    return {
        event,
        at,
        profile,
        learning,
        young,
        who,
        subject,
        ref,
        manner,
        familiar: known !== undefined,
        network,
        networkSeen,
        networkRefused: ok || place === undefined ? undefined : refuseNetwork(state, place, event, at, young),
        standing: key === undefined ? undefined : (state.standing.get(key) ?? planted.get(key)),
        lease: event.lease === undefined ? undefined : state.leases.get(scope + event.lease),
        jobEnded: event.job === undefined ? undefined : state.jobs.get(event.job),
        announcements,
        identities: state.identities,
        forest: state.forest,
    };
}
function countUse(profile, who, { key, address }, at, learning) {
    if (profile !== undefined) {
        count(profile.pace, at, learning);
        if (address !== undefined)
            countLead(profile.lead, address, at, learning);
        (0,watch_week/* enter */.Ve)(profile.week, at);
        if (countDay(profile.days, at))
            profile.days.begins = (0,watch_week/* quietHour */.VE)(profile.week, profile.days.begins);
    }
    if (who === undefined || key === undefined || who.keys.values.has(key))
        return;
    who.reached.push(at);
    if (who.reached.length > MOST_REACHED)
        who.reached.shift();
}
function countRefusals(profile, who, { key }, at, learning) {
    for (const one of [profile, who]) {
        if (one === undefined)
            continue;
        one.refused ??= noRefusals();
        countRefusal(one.refused, at, key, learning);
    }
}
function keyProfile(state, name, at, ok) {
    const known = state.keys.get(name);
    if (known !== undefined || !ok)
        return known;
    state.counts.forgotten += (0,bounded/* makeRoom */.m)(state.keys, MOST_KEYS, ({ last }) => last);
    const profile = newKeyProfile(at);
    state.keys.set(name, profile);
    state.made.delete(name);
    return profile;
}
function identityProfile(state, name, at) {
    const known = state.identities.get(name);
    if (known !== undefined)
        return known;
    state.counts.forgotten += (0,bounded/* makeRoom */.m)(state.identities, MOST_IDENTITIES, ({ last }) => last);
    const profile = newIdentityProfile(at);
    state.identities.set(name, profile);
    return profile;
}
function refuseNetwork(state, place, { key }, at, learning) {
    let known = state.networks.get(place);
    if (known === undefined) {
        state.counts.forgotten += (0,bounded/* makeRoom */.m)(state.networks, MOST_NETWORKS, ({ last }) => last);
        known = { last: -1, refused: undefined };
        state.networks.set(place, known);
    }
    known.refused ??= noRefusals();
    countRefusal(known.refused, at, key, learning);
    return known.refused;
}
function noteNetwork(state, place, at) {
    const known = state.networks.get(place);
    if (known !== undefined) {
        known.last = at;
        return;
    }
    state.counts.forgotten += (0,bounded/* makeRoom */.m)(state.networks, MOST_NETWORKS, ({ last }) => last);
    state.networks.set(place, { last: at, refused: undefined });
}

;// CONCATENATED MODULE: ./build/watch/colleague.js


function isColleague(sight) {
    const { event, profile, who, identities } = sight;
    if (profile === undefined || who === undefined || event.repository !== undefined)
        return false;
    if (event.workflow !== undefined || usesManyKeys(who))
        return false;
    const scope = scopeOf(event);
    let others = 0;
    let colleagues = 0;
    for (const name of profile.identities.values.keys()) {
        const other = identities.get(scope + name);
        if (other === undefined || usesManyKeys(other))
            continue;
        others += 1;
        if (shareKey(who, other, event.key))
            colleagues += 1;
    }
    return colleagues * 2 > others;
}
function shareKey(one, other, but) {
    for (const key of one.keys.values.keys())
        if (key !== but && other.keys.values.has(key))
            return true;
    return false;
}

;// CONCATENATED MODULE: ./build/watch/newcomer.js
const KNOWN_DAYS = 5;
function isNewcomer({ announcements, subject, who, at }, key) {
    const isKnown = who !== undefined && who.networks.days >= KNOWN_DAYS;
    return announcements.cover('identity', subject, key, at, isKnown);
}

;// CONCATENATED MODULE: ./build/watch/novel.js

const novel_RARE = 1 / 30;
function surprise(known, text, slack) {
    if (known.values.has(text) || known.values.size === 0)
        return undefined;
    const chance = chanceOfNew(known);
    return chance * slack < novel_RARE ? chance : undefined;
}
function oneIn(chance) {
    return Math.round(1 / chance);
}

;// CONCATENATED MODULE: ./build/watch/detectors/identity.js




const FEWEST_DAYS = 5;
const identity = {
    name: 'identity',
    judge(sight, slack) {
        const { familiar, event, profile, subject, learning } = sight;
        if (familiar || profile === undefined || subject === undefined || learning)
            return undefined;
        if (event.outcome !== 'ok' || profile.activeDays < FEWEST_DAYS)
            return undefined;
        const chance = surprise(profile.identities, subject, slack);
        if (chance === undefined || isNewcomer(sight, event.key) || isColleague(sight))
            return undefined;
        return {
            sentence: `${named(event.key)} was used by ${named(subject)} for the first time; ${counted(profile.identities.values.size, 'identity').replace('identitys', 'identities')} used it so far, and somebody new comes on 1 of ${oneIn(chance)} days.`,
            numbers: { known: profile.identities.values.size, oneIn: oneIn(chance) },
            about: subject,
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/leaked.js

const REPLACING = 24 * 3_600_000;
const leaked = {
    name: 'leaked',
    judge({ event, standing, at }) {
        if (standing?.kind !== 'leaked' || event.outcome !== 'ok')
            return undefined;
        if (standing.by !== undefined && standing.by === event.identity && at - standing.at < REPLACING)
            return undefined;
        return {
            sentence: `${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - standing.at)} after it was seen leaked and before it was replaced.`,
            numbers: { sinceLeak: at - standing.at },
            about: '',
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/lease.js

const lease_ENOUGH = 8;
const TIMES = 1.5;
const SOME_MINUTES = 300_000;
const CROSSING = 30_000;
const lease = {
    name: 'lease',
    judge({ event, profile, lease: life, jobEnded, learning }, slack) {
        const { at } = event;
        if (jobEnded !== undefined && event.key !== undefined && at > jobEnded + CROSSING)
            return {
                sentence: `${event.lease === undefined ? '' : 'A lease of '}${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - jobEnded)} after its job had ended.`,
                numbers: { afterEnd: at - jobEnded },
                about: event.lease ?? event.job ?? '',
            };
        if (event.lease === undefined || life === undefined)
            return undefined;
        const used = `A lease of ${named(event.key)} was used by ${named(event.identity)}`;
        const about = event.lease;
        if (life.until !== undefined && at > life.until + CROSSING)
            return {
                sentence: `${used}, ${lasting(at - life.until)} after the lease had run out.`,
                numbers: { afterEnd: at - life.until },
                about,
            };
        if (profile === undefined || learning || profile.leases < lease_ENOUGH)
            return undefined;
        const limit = (TIMES * profile.longestLease + SOME_MINUTES) * slack;
        if (at - life.made <= limit)
            return undefined;
        return {
            sentence: `${used}, ${lasting(at - life.made)} after it was made; the longest so far was ${lasting(profile.longestLease)}.`,
            numbers: { age: at - life.made, longest: profile.longestLease },
            about,
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/network.js



const STRANGE = 1 / 20;
const network_FEWEST_DAYS = 3;
const SPARSE_DAYS = 10;
const SAME_DAY = 12 * 3_600_000;
const network = {
    name: 'network',
    judge(sight, slack) {
        const { event, profile, subject, network: here, who, learning, announcements, at } = sight;
        if (sight.familiar || profile === undefined || here === undefined || learning || event.outcome !== 'ok')
            return undefined;
        if (profile.networks.values.has(here.prefix))
            return undefined;
        if (profile.ranges.values.has(here.range) && isAtHome(sight))
            return undefined;
        if (who?.networks.values.has(here.prefix) === true || who?.ranges.values.has(here.range) === true)
            return undefined;
        if (who !== undefined && who.networks.days < network_FEWEST_DAYS && isAtHome(sight))
            return undefined;
        const chance = chanceOf(sight, profile, here, slack);
        if (chance === undefined || announcements.cover('address', here.prefix, event.key, at))
            return undefined;
        if (isNewcomer(sight, event.key))
            return undefined;
        return {
            sentence: `${named(event.key)} was used from ${here.prefix} for the first time; ${counted(profile.networks.values.size, 'network')} used it so far${sight.networkSeen ? '' : ', and nobody else ever came from there'}${elsewhere(sight)}.`,
            numbers: { known: profile.networks.values.size, oneIn: oneIn(chance) },
            about: `${here.prefix} ${subject ?? ''}`,
        };
    },
};
function chanceOf({ who, networkSeen }, profile, here, slack) {
    const isKnown = profile.activeDays >= network_FEWEST_DAYS && profile.networks.values.size > 0;
    if (networkSeen)
        return isKnown ? surprise(profile.networks, here.prefix, slack) : undefined;
    const byKey = isKnown ? strangeness(profile, slack) : undefined;
    if (byKey !== undefined || profile.activeDays >= SPARSE_DAYS)
        return byKey;
    return who === undefined || who.networks.days < KNOWN_DAYS ? undefined : surprise(who.ranges, here.range, slack);
}
function strangeness({ strangeDays, activeDays }, slack) {
    const chance = (strangeDays + 0.05) / (activeDays + 5);
    return chance * slack < STRANGE ? chance : undefined;
}
function elsewhere({ who, subject, at }) {
    if (who === undefined || who.networks.values.size === 0 || at - who.last > SAME_DAY)
        return '';
    return `; ${named(subject)} was elsewhere ${lasting(at - who.last)} before, or less`;
}
function isAtHome({ profile, subject }) {
    return subject !== undefined && profile?.identities.values.has(subject) === true;
}

;// CONCATENATED MODULE: ./build/watch/features.js


const FEATURES = [
    'network',
    'identity',
    'workflow',
    'ref',
    'hour',
    'action',
    'minute',
    'pause',
    'refusals',
];
const FAMILIAR = 2;
const features = new Float32Array(FEATURES.length);
function featuresOf({ event, profile, subject, ref, manner, network, at }) {
    if (profile === undefined || profile.activeDays < 5)
        return undefined;
    const minute = profile.pace.windows[0];
    features[0] = plainRarity(profile.networks, network?.prefix);
    features[1] = plainRarity(profile.identities, subject);
    features[2] = plainRarity(profile.workflows, event.workflow);
    features[3] = plainRarity(profile.refs, ref);
    features[4] = profile.week.habit || manner.wide ? 0 : -Math.log(Math.min(1, (0,watch_week/* shareOfBusiest */.gz)(profile.week)));
    features[5] = rarity(profile.actions, event.action);
    features[6] = Math.log((minute.now + 1) / (minute.peak + 1));
    features[7] = Math.log((at - profile.last + 1_000) / (profile.longestGap + 3_600_000));
    features[8] = Math.log(1 + (profile.refused?.pace.windows[1].now ?? 0));
    return features;
}
function plainRarity(known, text) {
    return known.singles * 4 > known.days ? 0 : rarity(known, text);
}
function rarity(known, text) {
    if (text === undefined)
        return 0;
    return Math.min(-Math.log(shareOf(known, text)), known.values.has(text) ? FAMILIAR : Infinity);
}

;// CONCATENATED MODULE: ./build/watch/forest.js
const TREES = 50;
const SAMPLE = 256;
const DEEPEST = 8;
function growForest(samples, seed) {
    if (samples.length < SAMPLE)
        return undefined;
    const random = generator(seed);
    const trees = Array.from({ length: TREES }, () => growTree(Array.from({ length: SAMPLE }, () => samples[Math.floor(random() * samples.length)] ?? new Float32Array()), random));
    const forest = { trees, sample: SAMPLE, highest: 1 };
    let highest = 0;
    for (const sample of samples)
        highest = Math.max(highest, oddness(forest, sample));
    return { ...forest, highest };
}
function oddness({ trees, sample }, features, least = 0) {
    const enough = least <= 0 ? Infinity : -Math.log2(least) * trees.length * meanDepth(sample) * 1.000001;
    let depths = 0;
    for (const { feature, cut, left, depth } of trees) {
        if (depths > enough)
            return least;
        let node = 0;
        for (let next = left[0] ?? 0; next !== 0; next = left[node] ?? 0) {
            node = (features[feature[node] ?? 0] ?? 0) < (cut[node] ?? 0) ? next : next + 1;
        }
        depths += depth[node] ?? 0;
    }
    return 2 ** (-depths / trees.length / meanDepth(sample));
}
function meanDepth(size) {
    if (size < 2)
        return 0;
    return 2 * (Math.log(size - 1) + 0.5772156649) - (2 * (size - 1)) / size;
}
function growTree(samples, random) {
    const most = 2 ** (DEEPEST + 1);
    const tree = {
        feature: new Uint8Array(most),
        cut: new Float32Array(most),
        left: new Uint16Array(most),
        depth: new Float32Array(most),
    };
    let used = 1;
    const grow = (node, here, depth) => {
        tree.depth[node] = depth + meanDepth(here.length);
        if (here.length < 2 || depth === DEEPEST)
            return;
        const found = cutOf(here, random);
        if (found === undefined)
            return;
        const [feature, cut] = found;
        const left = used;
        used += 2;
        tree.feature[node] = feature;
        tree.cut[node] = cut;
        tree.left[node] = left;
        grow(left, here.filter((one) => (one[feature] ?? 0) < cut), depth + 1);
        grow(left + 1, here.filter((one) => (one[feature] ?? 0) >= cut), depth + 1);
    };
    grow(0, samples, 0);
    return tree;
}
function cutOf(samples, random) {
    const features = samples[0]?.length ?? 0;
    const first = Math.floor(random() * features);
    for (let step = 0; step < features; step++) {
        const feature = (first + step) % features;
        let least = Infinity;
        let most = -Infinity;
        for (const sample of samples) {
            least = Math.min(least, sample[feature] ?? 0);
            most = Math.max(most, sample[feature] ?? 0);
        }
        if (most > least)
            return [feature, Math.fround(least + (most - least) * (0.001 + 0.999 * random()))];
    }
    return undefined;
}
function generator(seed) {
    let state = seed | 0;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

;// CONCATENATED MODULE: ./build/watch/detectors/odd.js




const BEYOND = 0.09;
const odd_HOUR = 3_600_000;
const odd = {
    name: 'odd',
    judge(sight, slack) {
        const { event, forest, learning, familiar, profile, at } = sight;
        if (forest === undefined || learning || event.outcome !== 'ok')
            return undefined;
        if (familiar && profile !== undefined && sameHour(profile.last, at))
            return undefined;
        const features = featuresOf(sight);
        if (features === undefined)
            return undefined;
        const limit = forest.highest + BEYOND * slack;
        const score = oddness(forest, features, limit);
        if (score <= limit || isLateColleague(sight))
            return undefined;
        const rarest = [...features.entries()].sort((a, b) => b[1] - a[1]).slice(0, 2);
        return {
            sentence: `The use of ${named(event.key)} by ${named(event.identity)} is unlike others (${score.toFixed(2)}, where ${forest.highest.toFixed(2)} was the most), most of all its ${rarest.map(([index]) => FEATURES[index] ?? '').join(' and ')}.`,
            numbers: { score, highest: forest.highest },
            about: '',
        };
    },
};
function isLateColleague(sight) {
    const { profile, subject } = sight;
    return subject !== undefined && profile?.identities.values.has(subject) === false && isColleague(sight);
}
function sameHour(a, b) {
    return Math.floor(a / odd_HOUR) === Math.floor(b / odd_HOUR);
}

;// CONCATENATED MODULE: ./build/watch/detectors/rate.js



const FLOORS = [20, 60, 150];
const rate_TIMES = [3, 4, 5];
const WHILE_LEARNING = 10;
const QUIET = 0.3;
const rate = {
    name: 'rate',
    judge({ event, profile, learning, at }, slack) {
        if (profile === undefined || event.outcome !== 'ok')
            return undefined;
        const byOne = event.address === profile.lead.address ? floodByOne(profile, event.key, at, learning, slack) : undefined;
        if (byOne !== undefined)
            return byOne;
        const { windows } = profile.pace;
        for (let number = 0; number < windows.length; number++) {
            const window = windows[number];
            const floor = FLOORS[number] ?? 0;
            if (window === undefined || window.now + window.before <= floor * slack)
                continue;
            const width = WIDTHS[number] ?? 0;
            const seasonal = number === 2 ? Math.max(QUIET, (0,watch_week/* shareOfBusiest */.gz)(profile.week)) : 1;
            const limit = Math.max(floor * (learning ? WHILE_LEARNING : 1), (rate_TIMES[number] ?? 0) * window.peak * seasonal) * slack;
            const uses = recent(window, width, at);
            if (uses <= limit)
                continue;
            return {
                sentence: `${named(event.key)} was used ${Math.round(uses)} times in ${lasting(width)}, where ${Math.round(window.peak)} was the most so far and ${Math.round(limit)} is the limit.`,
                numbers: { uses: Math.round(uses), most: Math.round(window.peak), limit: Math.round(limit), window: width },
                about: '',
            };
        }
        return undefined;
    },
};
function floodByOne({ lead: { address, window } }, key, at, learning, slack) {
    const [floor] = FLOORS;
    if (window.now + window.before <= floor * slack)
        return undefined;
    const limit = Math.max(floor * (learning ? WHILE_LEARNING : 1), rate_TIMES[0] * window.peak) * slack;
    const uses = recent(window, WIDTHS[0], at);
    if (uses <= limit)
        return undefined;
    return {
        sentence: `${named(key)} was used ${Math.round(uses)} times in ${lasting(WIDTHS[0])} from ${named(address)}, where ${Math.round(window.peak)} from one address was the most so far and ${Math.round(limit)} is the limit.`,
        numbers: { uses: Math.round(uses), most: Math.round(window.peak), limit: Math.round(limit), window: WIDTHS[0] },
        about: '',
    };
}

;// CONCATENATED MODULE: ./build/watch/detectors/reach.js


const reach_HOUR = 3_600_000;
const IN_AN_HOUR = 5;
const IN_THREE_DAYS = 6;
const reach_TIMES = 3;
const THREE_DAYS = 72 * reach_HOUR;
const reach = {
    name: 'reach',
    judge(sight, slack) {
        const { event, who, subject, young, at } = sight;
        if (who === undefined || subject === undefined || young || event.outcome !== 'ok')
            return undefined;
        if (who.reached.at(-1) !== at)
            return undefined;
        const hour = who.reached.filter((time) => time > at - reach_HOUR).length;
        const days = who.reached.filter((time) => time > at - THREE_DAYS).length;
        const hourLimit = Math.max(IN_AN_HOUR, reach_TIMES * who.hourReach) * slack;
        const daysLimit = Math.max(IN_THREE_DAYS, reach_TIMES * who.daysReach) * slack;
        if ((hour <= hourLimit && days <= daysLimit) || isNewcomer(sight, undefined))
            return undefined;
        const [keys, span] = hour > hourLimit ? [hour, 'an hour'] : [days, 'three days'];
        return {
            sentence: `${named(subject)} used ${counted(keys, 'key')} for the first time within ${span}, of ${who.keys.values.size + 1} that it ever used; ${named(event.key)} was the newest.`,
            numbers: { keys, inHour: hour, inThreeDays: days, ever: who.keys.values.size + 1 },
            about: subject,
            keyless: true,
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/ref.js


const ref = {
    name: 'ref',
    judge({ familiar, event, profile, ref: name, learning, announcements, at }, slack) {
        if (familiar || profile === undefined || name === undefined || learning || event.outcome !== 'ok')
            return undefined;
        const chance = surprise(profile.refs, name, slack);
        if (chance === undefined || announcements.cover('ref', name, event.key, at))
            return undefined;
        return {
            sentence: `${named(event.key)} was used from ${named(name)} for the first time; ${counted(profile.refs.values.size, 'ref')} used it so far.`,
            numbers: { known: profile.refs.values.size, oneIn: oneIn(chance) },
            about: name,
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/refusals.js



const refusals_FLOORS = [40, 80, 160];
const SPREAD_FLOORS = [10, 16, 40];
const refusals_MANY_KEYS = 6;
const refusals_TIMES = 3;
const OWN_TIMES = 5;
const refusals = {
    name: 'refusals',
    judge(sight, slack) {
        const { event, profile, who, subject, network, networkRefused, at } = sight;
        if (event.outcome !== 'refused')
            return undefined;
        const own = isOwn(sight) ? profile?.pace : undefined;
        return (burst(who?.refused, own, subject, subject ?? '', at, slack, false) ??
            burst(networkRefused, own, network?.prefix, network?.prefix ?? '', at, slack, true) ??
            burst(profile?.refused, own, undefined, event.key ?? '', at, slack, true));
    },
};
function isOwn({ event, profile, subject }) {
    return event.authenticated && subject !== undefined && profile?.identities.values.has(subject) === true;
}
function burst(refused, own, culprit, about, at, slack, anyone) {
    if (refused === undefined)
        return undefined;
    const keys = keysRefused(refused);
    const floors = keys >= refusals_MANY_KEYS ? SPREAD_FLOORS : refusals_FLOORS;
    for (const [number, window] of refused.pace.windows.entries()) {
        const width = WIDTHS[number] ?? 0;
        const excused = keys <= 1 ? OWN_TIMES * (own?.windows[number]?.peak ?? 0) : 0;
        const limit = Math.max(floors[number] ?? 0, refusals_TIMES * window.peak, excused) * slack;
        const amount = recent(window, width, at);
        if (amount <= limit)
            continue;
        const whom = culprit === undefined ? `Uses of ${named(about)} were` : `${named(culprit)} was`;
        return {
            sentence: `${whom} refused ${Math.round(amount)} times in ${lasting(width)}, for about ${counted(keys, 'key')}, where ${Math.round(window.peak)} was the most so far.`,
            numbers: {
                refusals: Math.round(amount),
                keys,
                most: Math.round(window.peak),
                limit: Math.round(limit),
                window: width,
            },
            about,
            keyless: culprit !== undefined,
            anyone,
        };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/watch/detectors/retired.js

const retired = {
    name: 'retired',
    judge({ event, standing, at }) {
        if (standing?.kind !== 'retired' || event.at <= standing.at)
            return undefined;
        return {
            sentence: `${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - standing.at)} after it had been retired.`,
            numbers: { sinceEnd: at - standing.at },
            about: event.identity ?? event.address ?? '',
            severity: event.outcome === 'ok' ? 'critical' : 'high',
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/rise.js


const LIMIT = 1.9;
const rise = {
    name: 'rise',
    judge({ event, profile, learning }, slack) {
        if (profile === undefined || learning || event.outcome !== 'ok')
            return undefined;
        const { days } = profile;
        const excess = excessOf(days);
        if (excess <= LIMIT * slack)
            return undefined;
        return {
            sentence: `${named(event.key)} was used ${counted(days.today, 'time')} today, where ${days.ordinary} is ordinary for such a day, and too often on the days before: ${excess.toFixed(1)} times a day's uses more than growth explains.`,
            numbers: { uses: days.today, ordinary: days.ordinary, excess, limit: LIMIT * slack },
            about: '',
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/workflow.js


const workflow = {
    name: 'workflow',
    judge({ familiar, event, profile, learning, announcements, at }, slack) {
        if (familiar || profile === undefined || event.workflow === undefined || learning)
            return undefined;
        if (event.outcome !== 'ok')
            return undefined;
        const chance = surprise(profile.workflows, event.workflow, slack);
        if (chance === undefined || announcements.cover('workflow', event.workflow, event.key, at))
            return undefined;
        return {
            sentence: `${named(event.key)} was used by the workflow ${named(event.workflow)} for the first time; ${counted(profile.workflows.values.size, 'workflow')} used it so far.`,
            numbers: { known: profile.workflows.values.size, oneIn: oneIn(chance) },
            about: event.workflow,
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/detectors.js














const DETECTORS = [
    canary,
    leaked,
    retired,
    rate,
    reach,
    refusals,
    lease,
    identity,
    workflow,
    ref,
    network,
    hour,
    rise,
    odd,
];

;// CONCATENATED MODULE: ./build/watch/learn.js




const learn_HOUR = 3_600_000;
const learn_DAY = 24 * learn_HOUR;
const learn_MOST_KEYS = 20_000;
const MOST_LEASES = 50_000;
const OF_THE_NEW = new Set(['identity', 'workflow', 'ref', 'network', 'reach', 'odd']);
const SWEEP = 4;
const EVIDENCE = 9;
function learn(state, sight, signals) {
    const alarmed = signals.length > 0;
    const { event, at, profile, who, network, manner, familiar } = sight;
    if (event.outcome !== 'ok' || !event.authenticated)
        return;
    const day = Math.floor(at / learn_DAY);
    learnLease(state, sight);
    if (profile !== undefined) {
        const strange = alarmed && signals.some(([name]) => OF_THE_NEW.has(name));
        if (!familiar)
            learnManner(profile, sight, day, strange);
        learnTime(profile, sight, alarmed);
    }
    if (manner.wide && who?.week !== undefined)
        (0,watch_week/* countHour */.Is)(who.week, alarmed);
    if (familiar)
        return;
    if (who !== undefined)
        learnIdentity(who, sight, day);
    if (network !== undefined)
        noteNetwork(state, scopeOf(event) + network.prefix, at);
}
function learnManner(profile, { event, subject, ref, manner, network, networkSeen, young }, day, strange) {
    if (profile.activeDays === 0 || Math.floor(profile.last / learn_DAY) < day)
        profile.activeDays += 1;
    if (network !== undefined) {
        if (!networkSeen && !young && !strange)
            profile.strangeDays += 1;
        note(profile.networks, network.prefix, day, strange);
        note(profile.ranges, network.range, day);
    }
    if (subject !== undefined)
        note(profile.identities, subject, day, strange);
    if (event.workflow !== undefined)
        note(profile.workflows, event.workflow, day, strange);
    if (ref !== undefined)
        note(profile.refs, ref, day, strange);
    note(profile.actions, event.action, day);
    noteManner(profile.manners, day, manner);
}
function learnTime(profile, { event, at, manner, who }, alarmed) {
    if (!manner.wide && (who === undefined || !isSweeping(who, at)))
        (0,watch_week/* countHour */.Is)(profile.week, alarmed);
    profile.longestGap = Math.max(profile.longestGap, at - profile.last);
    profile.last = at;
    profile.newest.push(event.id);
    if (profile.newest.length > EVIDENCE)
        profile.newest.shift();
}
function isSweeping({ reached }, at) {
    return (reached.at(-SWEEP) ?? 0) > at - learn_HOUR;
}
function learnIdentity(who, { event, at, network, young }, day) {
    who.last = at;
    if (network !== undefined) {
        note(who.networks, network.prefix, day);
        note(who.ranges, network.range, day);
    }
    if (event.key === undefined)
        return;
    if (!who.keys.values.has(event.key)) {
        const inHour = who.reached.filter((time) => time > at - learn_HOUR).length;
        const inDays = who.reached.filter((time) => time > at - 3 * learn_DAY).length;
        const step = who.raised === day ? 0 : 1;
        if (inHour > who.hourReach || inDays > who.daysReach)
            who.raised = day;
        who.hourReach = Math.max(who.hourReach, young ? inHour : Math.min(inHour, who.hourReach + step));
        who.daysReach = Math.max(who.daysReach, young ? inDays : Math.min(inDays, who.daysReach + step));
    }
    note(who.keys, event.key, day, false, learn_MOST_KEYS);
}
function learnLease(state, { event, at, profile, lease }) {
    if (event.lease === undefined)
        return;
    if (lease === undefined) {
        const name = scopeOf(event) + event.lease;
        state.leases.set(name, { made: at, until: event.leaseUntil, job: event.job, last: at });
        const [oldest] = state.leases.keys();
        if (state.leases.size > MOST_LEASES && oldest !== undefined)
            state.leases.delete(oldest);
        return;
    }
    lease.last = at;
    if (profile === undefined)
        return;
    profile.leases += 1;
    const age = at - lease.made;
    const believed = profile.leases < 8 ? age : Math.min(age, profile.longestLease * 1.1 + 60_000);
    profile.longestLease = Math.max(profile.longestLease, believed);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/watch/expected.js
var expected = __webpack_require__(3298);
;// CONCATENATED MODULE: ./build/watch/raise.js




const raise_HOUR = 3_600_000;
const MOST_TOLD = 50_000;
function raise(state, settings, sight, signals) {
    const fresh = signals.filter(([name, signal]) => !wasTold(state, settings, sight.event, sight.at, name, signal));
    const [head] = fresh;
    if (head === undefined)
        return undefined;
    const [detector, signal] = head;
    const { event, profile } = sight;
    const alarm = {
        at: event.at,
        detector,
        also: fresh.slice(1).map(([name]) => name),
        severity: signal.severity ?? (0,watch_settings/* settingsFor */.zc)(settings, detector, event.key, event.environment).severity,
        basis: basisOf(event, signal),
        source: event.source,
        ...partsOf(event, signal),
        sentence: signal.sentence,
        numbers: signal.numbers,
        evidence: [...(signal.keyless === true ? [] : (profile?.newest ?? [])), event.id],
    };
    return told(state, settings, alarm);
}
function told(state, settings, alarm) {
    if (rank(alarm.severity) < rank(settings.least))
        return undefined;
    if ((0,expected/* isExpected */.D)(state.expected, alarm) || (0,expected/* isExpected */.D)(settings.expected, alarm)) {
        state.counts.expected += 1;
        return undefined;
    }
    const name = [alarm.detector, alarm.source, alarm.key, alarm.at, alarm.evidence.at(-1)].join('\n');
    return { id: (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 16), ...alarm };
}
function wasTold(state, { repeatHours }, event, at, name, { about, keyless }) {
    const same = `${scopeOf(event)}${name}\n${keyless === true ? '' : (event.key ?? '')}\n${about}`;
    const before = state.told.get(same);
    if (before !== undefined && at - before < repeatHours * raise_HOUR) {
        state.counts.repeated += 1;
        return true;
    }
    state.told.delete(same);
    state.told.set(same, at);
    const [oldest] = state.told.keys();
    if (state.told.size > MOST_TOLD && oldest !== undefined)
        state.told.delete(oldest);
    return false;
}
function basisOf({ trust, authenticated }, { anyone }) {
    if (trust === 'foreign')
        return 'foreign';
    return authenticated && anyone !== true ? 'authenticated' : 'unauthenticated';
}
function partsOf(event, { keyless }) {
    const { key, identity, address, environment, lease, job } = event;
    return {
        ...(key === undefined || keyless === true ? {} : { key }),
        ...(identity === undefined ? {} : { identity }),
        ...(address === undefined ? {} : { address }),
        ...(environment === undefined ? {} : { environment }),
        ...(lease === undefined ? {} : { lease }),
        ...(job === undefined ? {} : { job }),
    };
}
function rank(severity) {
    return watch_settings/* SEVERITIES */.oC.indexOf(severity);
}

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./build/watch/state.js

function newState() {
    return {
        version: 3,
        clocks: new Map(),
        keys: new Map(),
        identities: new Map(),
        networks: new Map(),
        standing: new Map(),
        made: new Map(),
        leases: new Map(),
        jobs: new Map(),
        announced: new Map(),
        told: new Map(),
        expected: [],
        counts: { events: 0, future: 0, duplicate: 0, late: 0, expected: 0, repeated: 0, forgotten: 0 },
        samples: [],
        forest: undefined,
        swept: 0,
    };
}
function bytesOfState(state) {
    return (0,external_node_v8_.serialize)(state);
}
function stateOfBytes(bytes) {
    try {
        const state = (0,external_node_v8_.deserialize)(bytes);
        return typeof state === 'object' && state?.version === 3 ? state : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/watch/sweep.js


const sweep_DAY = 86_400_000;
function sweep(state, now, settings) {
    const oldest = now - settings.keepPersonalDays * sweep_DAY;
    const today = Math.floor(now / sweep_DAY);
    const old = (known) => forgetBefore(known, Math.floor(oldest / sweep_DAY));
    for (const { identities, networks, ranges, workflows, refs, manners, lead } of state.keys.values()) {
        [identities, networks, ranges, workflows, refs].forEach(old);
        if (manners.day < today)
            manners.ways.length = 0;
        if (lead.day < today)
            lead.address = '';
    }
    for (const [name, { last, first, keys, networks, ranges }] of state.identities) {
        if (Math.max(last, first) < oldest)
            state.identities.delete(name);
        else
            [keys, networks, ranges].forEach(old);
    }
    for (const [name, { last, refused }] of state.networks)
        if (Math.max(last, (refused?.window ?? 0) * 600_000) < oldest)
            state.networks.delete(name);
    for (const [name, at] of state.told)
        if (at < now - 30 * sweep_DAY)
            state.told.delete(name);
    for (const [name, { last }] of state.leases)
        if (last < now - 2 * sweep_DAY)
            state.leases.delete(name);
    for (const [name, at] of state.jobs)
        if (at < now - 2 * sweep_DAY)
            state.jobs.delete(name);
    state.expected.splice(0, state.expected.length, ...state.expected.filter(({ until }) => until > now));
    state.forest = growForest(state.samples, today);
    state.swept = today;
}

;// CONCATENATED MODULE: ./build/watch/unused.js

const unused_DAY = 86_400_000;
const AT_LEAST = 45 * unused_DAY;
const unused_TIMES = 2;
function unusedKeys({ keys, made }, now, slack) {
    const unused = [];
    for (const [key, { last, longestGap }] of keys) {
        if (key.includes('\n') || now - last <= Math.max(AT_LEAST, unused_TIMES * longestGap) * slack)
            continue;
        unused.push([
            key,
            {
                sentence: `Nobody has used ${named(key)} for ${lasting(now - last)}; its longest rest before was ${lasting(longestGap)}.`,
                numbers: { idle: now - last, longest: longestGap },
                about: String(last),
            },
        ]);
    }
    for (const [key, at] of made) {
        if (now - at <= AT_LEAST * slack)
            continue;
        unused.push([
            key,
            {
                sentence: `Nobody has used ${named(key)} since it was made ${lasting(now - at)} ago.`,
                numbers: { idle: now - at },
                about: 'never',
            },
        ]);
    }
    return unused;
}

;// CONCATENATED MODULE: ./build/watch/watcher.js











const watcher_DAY = 86_400_000;
const ASKEW = 300_000;
const REMEMBERED = 50_000;
const MOST_STANDING = 100_000;
const MOST_JOBS = 50_000;
const MOST_SOURCES = 256;
const SAMPLES = 4096;
const ONE_IN = 64;
const NOTHING = [];
class Watcher {
    #settings;
    #state;
    #announcements;
    #rollUps;
    #planted;
    #lately = new bounded/* Lately */.K(REMEMBERED);
    #detectors;
    constructor(settings = watch_settings/* DEFAULT_SETTINGS */.a$, snapshot, rollUps) {
        this.#settings = settings;
        this.#detectors = DETECTORS.map((detector) => ({ detector, usual: settings.detectors[detector.name] }));
        this.#state = (snapshot === undefined ? undefined : stateOfBytes(snapshot)) ?? newState();
        this.#announcements = new Announcements(this.#state.announced);
        this.#rollUps = rollUps;
        this.#planted = new Map(settings.canaries.map(({ key, where }) => [key, { kind: 'canary', at: 0, ...(where === '' ? {} : { where }) }]));
    }
    get isNew() {
        return this.#state.clocks.size === 0;
    }
    get counts() {
        return this.#state.counts;
    }
    profileOf(key) {
        return this.#state.keys.get(key);
    }
    standingOf(key) {
        return this.#state.standing.get(key);
    }
    feed(event, now = Date.now()) {
        const { counts } = this.#state;
        counts.events += 1;
        if (event.at > now + ASKEW) {
            counts.future += 1;
            return [];
        }
        if (this.#lately.add(event.trust === 'own' ? event.id : `${event.source}\n${event.id}`)) {
            counts.duplicate += 1;
            return [];
        }
        const clock = this.#clockOf(event);
        if (event.at < clock.second - ASKEW) {
            counts.late += 1;
            return [];
        }
        const at = Math.max(event.at, clock.second);
        const swept = event.trust === 'own' ? this.#daily(at) : [];
        this.#rollUps?.add(event, at);
        const sight = meet(this.#state, this.#announcements, event, at, clock.first, this.#settings.learnDays, this.#planted);
        const signals = this.#judge(sight);
        const alarm = signals.length === 0 ? undefined : raise(this.#state, this.#settings, sight, signals);
        if (signals.length === 0)
            this.#sample(sight);
        learn(this.#state, sight, signals);
        return alarm === undefined ? swept : [...swept, alarm];
    }
    tell(fact) {
        const { standing, made, jobs } = this.#state;
        switch (fact.kind) {
            case 'made':
                if (made.size < MOST_STANDING && !this.#state.keys.has(fact.key))
                    made.set(fact.key, fact.at);
                return;
            case 'retired':
            case 'leaked':
            case 'canary':
                makeWay(standing, fact.key, MOST_STANDING);
                standing.set(fact.key, {
                    kind: fact.kind,
                    at: fact.at,
                    ...('where' in fact ? { where: fact.where } : {}),
                    ...('by' in fact ? { by: fact.by } : {}),
                });
                if (fact.kind !== 'leaked')
                    made.delete(fact.key);
                return;
            case 'renewed':
                standing.delete(fact.key);
                return;
            case 'job-ended':
                makeWay(jobs, fact.job, MOST_JOBS);
                jobs.set(fact.job, fact.at);
                return;
            case 'announced':
                this.#announcements.add(fact, this.#settings.announcedDays);
                return;
        }
    }
    expect(expected) {
        this.#state.expected.push(expected);
    }
    get expected() {
        return this.#state.expected;
    }
    sweep(now) {
        return this.#daily(now);
    }
    flush() {
        this.#rollUps?.flush();
    }
    snapshot() {
        return bytesOfState(this.#state);
    }
    #judge(sight) {
        const { key, environment } = sight.event;
        let signals;
        for (const { detector, usual } of this.#detectors) {
            const { name, judge } = detector;
            const isUsual = this.#settings.overrides.length === 0;
            const { on, sensitivity } = isUsual ? usual : (0,watch_settings/* settingsFor */.zc)(this.#settings, name, key, environment);
            if (!on)
                continue;
            const signal = judge(sight, 1 / sensitivity);
            if (signal !== undefined)
                (signals ??= []).push([name, signal]);
        }
        return signals ?? NOTHING;
    }
    #clockOf({ trust, source, at }) {
        const { clocks } = this.#state;
        const name = trust === 'own' ? '' : source;
        const known = clocks.get(name);
        if (known === undefined) {
            makeWay(clocks, name, MOST_SOURCES);
            const clock = { first: at, newest: at, second: at };
            clocks.set(name, clock);
            return clock;
        }
        if (at > known.newest) {
            known.second = known.newest;
            known.newest = at;
        }
        else if (at > known.second)
            known.second = at;
        return known;
    }
    #sample(sight) {
        if (sight.event.trust !== 'own' || sight.event.outcome !== 'ok' || sight.learning)
            return;
        const { samples, counts } = this.#state;
        if (counts.events % ONE_IN !== 0)
            return;
        const features = featuresOf(sight);
        if (features === undefined)
            return;
        if (samples.length < SAMPLES)
            samples.push(features.slice());
        else
            samples[Math.imul(counts.events / ONE_IN, 0x9e3779b1) >>> 20] = features.slice();
    }
    #daily(now) {
        const day = Math.floor(now / watcher_DAY);
        if (day <= this.#state.swept)
            return [];
        sweep(this.#state, now, this.#settings);
        const { on, sensitivity } = this.#settings.detectors.unused;
        if (!on)
            return [];
        return unusedKeys(this.#state, now, 1 / sensitivity).flatMap(([key, signal]) => this.#adviseOn(key, signal, now));
    }
    #adviseOn(key, signal, now) {
        const settings = (0,watch_settings/* settingsFor */.zc)(this.#settings, 'unused', key, undefined);
        const source = 'watch';
        const event = {
            id: `unused-${key}`,
            at: now,
            source,
            trust: 'own',
            action: 'other',
            outcome: 'ok',
            authenticated: true,
            key,
        };
        if (!settings.on ||
            wasTold(this.#state, { ...this.#settings, repeatHours: 24 * 365 }, event, now, 'unused', signal))
            return [];
        const alarm = told(this.#state, this.#settings, {
            at: now,
            detector: 'unused',
            also: [],
            severity: settings.severity,
            basis: 'authenticated',
            source,
            key,
            sentence: signal.sentence,
            numbers: signal.numbers,
            evidence: [],
        });
        return alarm === undefined ? [] : [alarm];
    }
}
function makeWay(map, name, most) {
    map.delete(name);
    const [oldest] = map.keys();
    if (map.size >= most && oldest !== undefined)
        map.delete(oldest);
}


/***/ }),

/***/ 4686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ hoursOfDay),
/* harmony export */   Cp: () => (/* binding */ emptyWeek),
/* harmony export */   Is: () => (/* binding */ countHour),
/* harmony export */   P4: () => (/* binding */ shareOfHour),
/* harmony export */   VE: () => (/* binding */ quietHour),
/* harmony export */   Ve: () => (/* binding */ enter),
/* harmony export */   gz: () => (/* binding */ shareOfBusiest)
/* harmony export */ });
const HOUR = 3_600_000;
const HOURS = 168;
const BOUND = 4;
const DOUBTED = 0.5;
const FADING = 0.9;
const HABIT = 0.4;
const HABIT_SHARE = 1 / 400;
const NEAR = [0.1, 0.3, 0.5, 0.7, 0.9, 1, 0.9, 0.6, 0.2];
const ITSELF = 5;
const REST = 6;
const HARDLY_BUSIER = 1.25;
const BEFOREHAND = 0.1;
function emptyWeek() {
    return {
        hours: new Float32Array(HOURS),
        sum: 0,
        hour: -1,
        used: 0,
        week: -1,
        habit: true,
    };
}
function enter(week, at) {
    const hour = Math.floor(at / HOUR);
    if (hour === week.hour)
        return;
    const number = Math.floor(hour / HOURS);
    if (number !== week.week) {
        if (week.week >= 0)
            fade(week, FADING ** Math.min(100, number - week.week));
        week.week = number;
    }
    week.hour = hour;
    week.used = 0;
    week.habit = isHabit(week, hour - 1) || isHabit(week, hour) || isHabit(week, hour + 1);
}
function countHour(week, doubted) {
    if (week.used >= BOUND || week.hour < 0)
        return;
    const hour = week.hour % HOURS;
    const weight = doubted ? DOUBTED : 1;
    week.used += weight;
    week.hours[hour] = (week.hours[hour] ?? 0) + weight;
    week.sum += weight;
}
function shareOfHour(week) {
    return (nearness(hoursOfDay(week), week.hour % 24) + BEFOREHAND) / (week.sum - week.used + 1);
}
function shareOfBusiest(week) {
    const ofDay = hoursOfDay(week);
    let busiest = 0;
    for (let hour = 0; hour < 24; hour++)
        busiest = Math.max(busiest, nearness(ofDay, hour));
    return (nearness(ofDay, week.hour % 24) + 1) / (busiest + 1);
}
function hoursOfDay({ hours, hour: now, used }) {
    const ofDay = [];
    for (let hour = 0; hour < 24; hour++) {
        let sum = hour === now % 24 ? -used : 0;
        for (let cell = hour; cell < HOURS; cell += 24)
            sum += hours[cell] ?? 0;
        ofDay.push(sum);
    }
    return ofDay;
}
function quietHour(week, before) {
    const ofDay = hoursOfDay(week);
    const sums = ofDay.map((_, first) => {
        let sum = 0;
        for (let hour = first; hour < first + REST; hour++)
            sum += ofDay[hour % 24] ?? 0;
        return sum;
    });
    const least = Math.min(...sums);
    if ((sums[(before - REST / 2 + 24) % 24] ?? 0) <= HARDLY_BUSIER * least + BOUND / 2)
        return before;
    const middle = (sums.indexOf(least) + REST / 2) % 24;
    return middle > 12 ? middle - 24 : middle;
}
function nearness(ofDay, hour) {
    return NEAR.reduce((sum, weight, place) => sum + weight * (ofDay[(hour + place - ITSELF + 24) % 24] ?? 0), 0);
}
function isHabit({ hours, sum }, hour) {
    return (hours[hour % HOURS] ?? 0) > Math.max(HABIT, sum * HABIT_SHARE);
}
function fade(week, by) {
    week.sum *= by;
    for (let hour = 0; hour < HOURS; hour++)
        week.hours[hour] = (week.hours[hour] ?? 0) * by;
}


/***/ })

};
