export const id = 1529;
export const ids = [1529];
export const modules = {

/***/ 32269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Lately),
/* harmony export */   m: () => (/* binding */ makeRoom)
/* harmony export */ });
function makeRoom(map, most, ageOf) {
    if (map.size < most)
        return 0;
    const oldest = [...map].sort((a, b) => ageOf(a[1]) - ageOf(b[1])).slice(0, Math.ceil(most / 10));
    for (const [name] of oldest)
        map.delete(name);
    return oldest.length;
}
class Lately {
    #most;
    #now;
    #before;
    #size = 0;
    constructor(most) {
        this.#most = most;
        const places = 2 ** Math.ceil(Math.log2(most * 4));
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

/***/ 4462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ networkOf)
/* harmony export */ });
const REMEMBERED = 20_000;
const answers = new Map();
function networkOf(address) {
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
    const end = identity.indexOf(':ref:');
    return end < 0 ? identity : identity.slice(0, end);
}
function refOf(ref) {
    if (ref.startsWith('refs/tags/'))
        return 'refs/tags/*';
    return ref.startsWith('refs/pull/') ? 'refs/pull/*' : ref;
}


/***/ }),

/***/ 1529:
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
    cover(field, text, key, at) {
        if (this.#said.size === 0 || text === undefined)
            return false;
        const said = this.#said.get(`${field} ${text}`) ?? [];
        return said.some((one) => at < one.until && (one.key === undefined || (key !== undefined && (0,watch_settings/* isCovered */.P$)(one.key, key))));
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


const RARE = 0.0025;
const HOUR = 3_600_000;
const hour = {
    name: 'hour',
    judge({ event, profile, learning, at }, slack) {
        if (profile === undefined || learning || event.outcome !== 'ok')
            return undefined;
        const { week } = profile;
        if (week.habit)
            return undefined;
        const share = (0,watch_week/* shareOfHour */.P4)(week);
        if (share * slack >= RARE)
            return undefined;
        const ofDay = Math.floor(at / HOUR) % 24;
        return {
            sentence: `${named(event.key)} was used at ${String(ofDay).padStart(2, '0')}:00 UTC, where fewer than 1 of ${Math.floor(1 / share)} uses fall near that hour.`,
            numbers: { hour: ofDay, oneIn: Math.floor(1 / share) },
            about: '',
        };
    },
};

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
        value.last = day;
        if (value.days === 1)
            known.singles -= 1;
        if (value.days < MOST_DAYS) {
            value.days += 1;
            known.days += 1;
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
    if (value.days === 1)
        known.singles -= 1;
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
    judge({ familiar, event, profile, subject, learning, announcements, at }, slack) {
        if (familiar || profile === undefined || subject === undefined || learning)
            return undefined;
        if (event.outcome !== 'ok' || profile.activeDays < FEWEST_DAYS)
            return undefined;
        const chance = surprise(profile.identities, subject, slack);
        if (chance === undefined || announcements.cover('identity', subject, event.key, at))
            return undefined;
        return {
            sentence: `${named(event.key)} was used by ${named(subject)} for the first time; ${counted(profile.identities.values.size, 'identity').replace('identitys', 'identities')} used it so far, and somebody new comes on 1 of ${oneIn(chance)} days.`,
            numbers: { known: profile.identities.values.size, oneIn: oneIn(chance) },
            about: subject,
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/leaked.js

const leaked = {
    name: 'leaked',
    judge({ event, standing, at }) {
        if (standing?.kind !== 'leaked' || event.outcome !== 'ok')
            return undefined;
        return {
            sentence: `${named(event.key)} was used by ${named(event.identity)}, ${lasting(at - standing.at)} after it was seen leaked and before it was replaced.`,
            numbers: { sinceLeak: at - standing.at },
            about: '',
        };
    },
};

;// CONCATENATED MODULE: ./build/watch/detectors/lease.js

const ENOUGH = 8;
const TIMES = 1.5;
const SOME_MINUTES = 300_000;
const CROSSING = 30_000;
const lease = {
    name: 'lease',
    judge({ event, profile, lease: life, jobEnded, learning }, slack) {
        const { at } = event;
        if (event.lease === undefined || life === undefined)
            return undefined;
        const used = `A lease of ${named(event.key)} was used by ${named(event.identity)}`;
        const about = event.lease;
        if (jobEnded !== undefined && at > jobEnded + CROSSING)
            return {
                sentence: `${used}, ${lasting(at - jobEnded)} after its job had ended.`,
                numbers: { afterEnd: at - jobEnded },
                about,
            };
        if (life.until !== undefined && at > life.until + CROSSING)
            return {
                sentence: `${used}, ${lasting(at - life.until)} after the lease had run out.`,
                numbers: { afterEnd: at - life.until },
                about,
            };
        if (profile === undefined || learning || profile.leases < ENOUGH)
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
const network = {
    name: 'network',
    judge(sight, slack) {
        const { event, profile, subject, network: here, who, learning, announcements, at } = sight;
        if (sight.familiar || profile === undefined || here === undefined || learning || event.outcome !== 'ok')
            return undefined;
        if (profile.networks.values.has(here.prefix) || profile.activeDays < network_FEWEST_DAYS)
            return undefined;
        if (profile.networks.values.size === 0)
            return undefined;
        if (profile.ranges.values.has(here.range) && isAtHome(sight))
            return undefined;
        if (who?.networks.values.has(here.prefix) === true || who?.ranges.values.has(here.range) === true)
            return undefined;
        const chance = sight.networkSeen ? surprise(profile.networks, here.prefix, slack) : strangeness(profile, slack);
        if (chance === undefined || announcements.cover('address', here.prefix, event.key, at))
            return undefined;
        if (announcements.cover('identity', subject, event.key, at))
            return undefined;
        return {
            sentence: `${named(event.key)} was used from ${here.prefix} for the first time; ${counted(profile.networks.values.size, 'network')} used it so far${sight.networkSeen ? '' : ', and nobody else ever came from there'}.`,
            numbers: { known: profile.networks.values.size, oneIn: oneIn(chance) },
            about: `${here.prefix} ${subject ?? ''}`,
        };
    },
};
function strangeness({ strangeDays, activeDays }, slack) {
    const chance = (strangeDays + 0.05) / (activeDays + 5);
    return chance * slack < STRANGE ? chance : undefined;
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
function featuresOf({ event, profile, subject, ref, network, at }) {
    if (profile === undefined || profile.activeDays < 5)
        return undefined;
    const rarity = (known, text) => text === undefined ? 0 : Math.min(-Math.log(shareOf(known, text)), known.values.has(text) ? FAMILIAR : Infinity);
    const plain = (known, text) => known.singles * 4 > known.days ? 0 : rarity(known, text);
    const minute = profile.pace.windows[0];
    return Float32Array.of(plain(profile.networks, network?.prefix), plain(profile.identities, subject), plain(profile.workflows, event.workflow), plain(profile.refs, ref), profile.week.habit ? 0 : -Math.log(Math.min(1, (0,watch_week/* shareOfBusiest */.gz)(profile.week))), rarity(profile.actions, event.action), Math.log((minute.now + 1) / (minute.peak + 1)), Math.log((at - profile.last + 1_000) / (profile.longestGap + 3_600_000)), Math.log(1 + (profile.refused?.pace.windows[1].now ?? 0)));
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
function oddness({ trees, sample }, features) {
    let depths = 0;
    for (const { feature, cut, left, depth } of trees) {
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
        const score = oddness(forest, features);
        const limit = forest.highest + BEYOND * slack;
        if (score <= limit)
            return undefined;
        const rarest = [...features.entries()].sort((a, b) => b[1] - a[1]).slice(0, 2);
        return {
            sentence: `The use of ${named(event.key)} by ${named(event.identity)} is unlike others (${score.toFixed(2)}, where ${forest.highest.toFixed(2)} was the most), most of all its ${rarest.map(([index]) => FEATURES[index] ?? '').join(' and ')}.`,
            numbers: { score, highest: forest.highest },
            about: '',
        };
    },
};
function sameHour(a, b) {
    return Math.floor(a / odd_HOUR) === Math.floor(b / odd_HOUR);
}

;// CONCATENATED MODULE: ./build/watch/pace.js
const WIDTHS = [60_000, 600_000, 3_600_000];
const DAY = 86_400_000;
const FADING = 0.986;
const GROWTH = 1.5;
function noPace() {
    const window = () => ({ index: 0, now: 0, before: 0, peak: 0, allowed: 0 });
    return { windows: [window(), window(), window()], day: 0 };
}
function count(pace, at, learning) {
    const day = Math.floor(at / DAY);
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
    const fading = pace.day === 0 ? 1 : FADING ** Math.min(365, day - pace.day);
    for (const window of pace.windows) {
        window.peak *= fading;
        window.allowed = Math.max(window.peak * GROWTH, window.peak + 2);
    }
    pace.day = day;
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

;// CONCATENATED MODULE: ./build/watch/detectors/reach.js

const reach_HOUR = 3_600_000;
const IN_AN_HOUR = 5;
const IN_THREE_DAYS = 6;
const reach_TIMES = 3;
const THREE_DAYS = 72 * reach_HOUR;
const reach = {
    name: 'reach',
    judge({ event, who, subject, young, announcements, at }, slack) {
        if (who === undefined || subject === undefined || young || event.outcome !== 'ok')
            return undefined;
        if (who.reached.at(-1) !== at)
            return undefined;
        const hour = who.reached.filter((time) => time > at - reach_HOUR).length;
        const days = who.reached.filter((time) => time > at - THREE_DAYS).length;
        const hourLimit = Math.max(IN_AN_HOUR, reach_TIMES * who.hourReach) * slack;
        const daysLimit = Math.max(IN_THREE_DAYS, reach_TIMES * who.daysReach) * slack;
        if ((hour <= hourLimit && days <= daysLimit) || announcements.cover('identity', subject, undefined, at))
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

;// CONCATENATED MODULE: ./build/watch/detectors/refusals.js



const refusals_FLOORS = [40, 80, 160];
const SPREAD_FLOORS = [10, 16, 40];
const MANY_KEYS = 6;
const refusals_TIMES = 3;
const refusals = {
    name: 'refusals',
    judge({ event, profile, who, subject, network, networkRefused, at }, slack) {
        if (event.outcome !== 'refused')
            return undefined;
        return (burst(who?.refused, subject, subject ?? '', at, slack, false) ??
            burst(networkRefused, network?.prefix, network?.prefix ?? '', at, slack, true) ??
            burst(profile?.refused, undefined, event.key ?? '', at, slack, true));
    },
};
function burst(refused, culprit, about, at, slack, anyone) {
    if (refused === undefined)
        return undefined;
    const keys = keysRefused(refused);
    const floors = keys >= MANY_KEYS ? SPREAD_FLOORS : refusals_FLOORS;
    for (const [number, window] of refused.pace.windows.entries()) {
        const width = WIDTHS[number] ?? 0;
        const limit = Math.max(floors[number] ?? 0, refusals_TIMES * window.peak) * slack;
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

;// CONCATENATED MODULE: ./build/watch/days.js
const LENGTH = 35;
const FEW = 10;
const GROWN = 1.2;
const days_MOST = 1.2;
const SIGMAS = 1;
const SPREADS = 2;
const BELIEVED = 3;
const days_ENOUGH = 4;
function noDays() {
    return {
        past: new Int32Array(LENGTH).fill(-1),
        day: 0,
        today: 0,
        ordinary: -1,
        spread: 0,
        excess: 0,
        settled: false,
    };
}
function countDay(days, day) {
    if (days.day === 0)
        days.day = day;
    for (let left = Math.min(LENGTH + 1, day - days.day); left > 0; left--)
        days_close(days, day - left);
    days.day = Math.max(day, days.day);
    days.today += 1;
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
    const chance = SIGMAS * Math.sqrt(ordinary + 1) + SPREADS * spread;
    return Math.min(days_MOST, (today - chance) / Math.max(FEW, ordinary) - GROWN);
}
function days_close(days, day) {
    settle(days);
    if (days.today > FEW || (days.today > 2 && days.today >= days.ordinary / 2))
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
        if (amount >= 0)
            (isWeekend(days.day - 1 - back) ? weekend : working).push(amount);
    });
    const alike = isWeekend(days.day) && median(weekend) > median(working) ? weekend : working;
    days.ordinary = alike.length < days_ENOUGH ? -1 : median(alike);
    days.spread = median(alike.map((amount) => Math.abs(amount - days.ordinary)));
}
function isWeekend(day) {
    return (day + 3) % 7 >= 5;
}
function median(amounts) {
    const sorted = amounts.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

;// CONCATENATED MODULE: ./build/watch/detectors/rise.js


const LIMIT = 2.2;
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
        hourReach: 0,
        daysReach: 0,
        raised: 0,
        refused: undefined,
    };
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
function meet(state, announcements, event, at, first, learnDays) {
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
    const who = known !== undefined || subject === undefined || !authenticated
        ? undefined
        : identityProfile(state, scope + subject, at);
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
        standing: key === undefined || state.standing.size === 0 ? undefined : state.standing.get(key),
        lease: event.lease === undefined ? undefined : state.leases.get(scope + event.lease),
        jobEnded: event.job === undefined ? undefined : state.jobs.get(event.job),
        announcements,
        forest: state.forest,
    };
}
function countUse(profile, who, { key }, at, learning) {
    if (profile !== undefined) {
        count(profile.pace, at, learning);
        countDay(profile.days, Math.floor(at / meet_DAY));
        (0,watch_week/* enter */.Ve)(profile.week, at);
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

;// CONCATENATED MODULE: ./build/watch/learn.js




const learn_HOUR = 3_600_000;
const learn_DAY = 24 * learn_HOUR;
const learn_MOST_KEYS = 20_000;
const MOST_LEASES = 50_000;
const EVIDENCE = 9;
function learn(state, sight, alarmed) {
    const { event, at, profile, who, network, familiar } = sight;
    if (event.outcome !== 'ok' || !event.authenticated)
        return;
    const day = Math.floor(at / learn_DAY);
    learnLease(state, sight);
    if (profile !== undefined) {
        if (!familiar)
            learnManner(profile, sight, day, alarmed);
        learnTime(profile, sight);
    }
    if (familiar)
        return;
    if (who !== undefined)
        learnIdentity(who, sight, day);
    if (network !== undefined)
        noteNetwork(state, scopeOf(event) + network.prefix, at);
}
function learnManner(profile, { event, subject, ref, manner, network, networkSeen, young }, day, alarmed) {
    if (profile.activeDays === 0 || Math.floor(profile.last / learn_DAY) < day)
        profile.activeDays += 1;
    if (network !== undefined) {
        if (!networkSeen && !young && !alarmed)
            profile.strangeDays += 1;
        note(profile.networks, network.prefix, day, alarmed);
        note(profile.ranges, network.range, day);
    }
    if (subject !== undefined)
        note(profile.identities, subject, day, alarmed);
    if (event.workflow !== undefined)
        note(profile.workflows, event.workflow, day, alarmed);
    if (ref !== undefined)
        note(profile.refs, ref, day, alarmed);
    note(profile.actions, event.action, day);
    noteManner(profile.manners, day, manner);
}
function learnTime(profile, { event, at }) {
    (0,watch_week/* countHour */.Is)(profile.week);
    profile.longestGap = Math.max(profile.longestGap, at - profile.last);
    profile.last = at;
    profile.newest.push(event.id);
    if (profile.newest.length > EVIDENCE)
        profile.newest.shift();
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
    if ((0,expected/* isExpected */.D)(state.expected, alarm)) {
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
        version: 2,
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
        return typeof state === 'object' && state?.version === 2 ? state : undefined;
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
    for (const { identities, networks, ranges, workflows, refs, manners } of state.keys.values()) {
        [identities, networks, ranges, workflows, refs].forEach(old);
        if (manners.day < today)
            manners.ways.length = 0;
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
class Watcher {
    #settings;
    #state;
    #announcements;
    #rollUps;
    #lately = new bounded/* Lately */.K(REMEMBERED);
    constructor(settings = watch_settings/* DEFAULT_SETTINGS */.a$, snapshot, rollUps) {
        this.#settings = settings;
        this.#state = (snapshot === undefined ? undefined : stateOfBytes(snapshot)) ?? newState();
        this.#announcements = new Announcements(this.#state.announced);
        this.#rollUps = rollUps;
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
        const sight = meet(this.#state, this.#announcements, event, at, clock.first, this.#settings.learnDays);
        const signals = this.#judge(sight);
        const alarm = signals.length === 0 ? undefined : raise(this.#state, this.#settings, sight, signals);
        if (signals.length === 0)
            this.#sample(sight);
        learn(this.#state, sight, signals.length > 0);
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
                standing.set(fact.key, { kind: fact.kind, at: fact.at, ...('where' in fact ? { where: fact.where } : {}) });
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
        const signals = [];
        for (const { name, judge } of DETECTORS) {
            const { on, sensitivity } = (0,watch_settings/* settingsFor */.zc)(this.#settings, name, key, environment);
            if (!on)
                continue;
            const signal = judge(sight, 1 / sensitivity);
            if (signal !== undefined)
                signals.push([name, signal]);
        }
        return signals;
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
            samples.push(features);
        else
            samples[Math.imul(counts.events / ONE_IN, 0x9e3779b1) >>> 20] = features;
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
/* harmony export */   Ve: () => (/* binding */ enter),
/* harmony export */   gz: () => (/* binding */ shareOfBusiest)
/* harmony export */ });
const HOUR = 3_600_000;
const HOURS = 168;
const BOUND = 20;
const FADING = 0.9;
const HABIT = 0.5;
const WEEKLY = 4.5;
const OFTEN = 10;
const NEAR = [1, 0.7, 0.3, 0.1];
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
function countHour(week) {
    if (week.used >= BOUND || week.hour < 0)
        return;
    const hour = week.hour % HOURS;
    week.used += 1;
    week.hours[hour] = (week.hours[hour] ?? 0) + 1;
    week.sum += 1;
}
function shareOfHour(week) {
    return (nearness(hoursOfDay(week), week.hour % 24) + 1 / 24) / (week.sum - week.used + 1);
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
        let sum = 0;
        let most = 0;
        for (let cell = hour; cell < HOURS; cell += 24) {
            const uses = (hours[cell] ?? 0) - (cell === now % HOURS ? used : 0);
            sum += uses;
            most = Math.max(most, uses);
        }
        ofDay.push(most > WEEKLY && most < OFTEN && sum - most < most / 4 ? sum - most : sum);
    }
    return ofDay;
}
function nearness(ofDay, hour) {
    let sum = 0;
    for (let distance = -3; distance <= 3; distance++)
        sum += (NEAR[Math.abs(distance)] ?? 0) * (ofDay[(hour + distance + 24) % 24] ?? 0);
    return sum;
}
function isHabit({ hours }, hour) {
    return (hours[hour % HOURS] ?? 0) > HABIT;
}
function fade(week, by) {
    week.sum *= by;
    for (let hour = 0; hour < HOURS; hour++)
        week.hours[hour] = (week.hours[hour] ?? 0) * by;
}


/***/ })

};
