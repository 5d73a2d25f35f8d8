export const id = 595;
export const ids = [595];
export const modules = {

/***/ 20595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitleaks: () => (/* binding */ openGitleaks)
});

// EXTERNAL MODULE: ./build/scan/gitleaks/expression.js + 4 modules
var expression = __webpack_require__(92503);
// EXTERNAL MODULE: ./build/scan/gitleaks/filter.js + 1 modules
var gitleaks_filter = __webpack_require__(89628);
;// CONCATENATED MODULE: ./build/scan/gitleaks/allow.js


function createGitleaksAllowlist(lists) {
    const ready = lists.map((allow) => ({ reason: allow.reason, holds: compileAllow(allow) }));
    return (sight) => ready.find(({ holds }) => holds(sight))?.reason;
}
function linesAround(text, start, end) {
    const newline = text.indexOf('\n', end);
    return text.slice(start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1, newline === -1 ? text.length : newline);
}
function compileAllow(allow) {
    let test;
    return (sight) => {
        if (allow.rules !== undefined && !allow.rules.includes(sight.rule))
            return false;
        test ??= compile(allow);
        return test(sight);
    };
}
function compile({ all, commits, paths, regexes, target, stopwords, filter }) {
    if (filter !== undefined)
        return (0,gitleaks_filter/* compileFilter */.g)(filter).holds;
    const tests = [];
    if (commits.length > 0)
        tests.push(({ commit }) => commit !== undefined && commits.includes(commit.toLowerCase()));
    if (paths.length > 0) {
        const expressions = paths.map((source) => new expression/* Expression */.r(source));
        tests.push(({ path }) => expressions.some((expression) => expression.test(path)));
    }
    if (regexes.length > 0) {
        const expressions = regexes.map((source) => new expression/* Expression */.r(source));
        tests.push((sight) => {
            const text = target === 'secret' ? sight.secret : sight[target]();
            return text !== '' && expressions.some((expression) => expression.test(text));
        });
    }
    if (stopwords.length > 0) {
        tests.push(({ secret }) => {
            const lower = secret.toLowerCase();
            return stopwords.some((word) => lower.includes(word));
        });
    }
    return all ? (sight) => tests.every((test) => test(sight)) : (sight) => tests.some((test) => test(sight));
}

// EXTERNAL MODULE: ./build/scan/prefilter.js
var prefilter = __webpack_require__(17063);
// EXTERNAL MODULE: ./build/scan/gitleaks/entropy.js
var entropy = __webpack_require__(6912);
;// CONCATENATED MODULE: ./build/scan/gitleaks/matcher.js




function createGitleaksMatcher(rules, covers) {
    const made = new Map();
    const readyFor = (rule) => {
        let ready = made.get(rule.id);
        if (ready === undefined)
            made.set(rule.id, (ready = prepare(rule)));
        return ready;
    };
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const wordsIn = createWordFinder(rules.flatMap(({ keywords }) => keywords));
    return (searched, found) => {
        const words = wordsIn(searched.text);
        for (const rule of rules) {
            if (rule.hidden)
                continue;
            if (rule.keywords.length > 0 && !rule.keywords.some((word) => words.has(word)))
                continue;
            const hits = search(readyFor(rule), searched, covers);
            if (hits.length === 0)
                continue;
            const needed = rule.required.map((required) => {
                const other = byId.get(required.id);
                return { required, places: other === undefined ? [] : search(readyFor(other), searched, covers) };
            });
            for (const hit of hits) {
                const isComplete = needed.every(({ required, places }) => places.some(({ matchStart, allowed }) => allowed === undefined && isNear(searched.text, hit.matchStart, matchStart, required)));
                if (isComplete)
                    found({ rule, start: hit.start, end: hit.end, allowed: hit.allowed });
            }
        }
    };
}
function createWordFinder(words) {
    const all = new Set(words);
    const common = [...all].filter((word) => /^[\x21-\x7e]{3,}$/.test(word));
    const others = [...all].filter((word) => !common.includes(word));
    const find = (0,prefilter/* createPrefilter */.y)(common);
    return (text) => {
        const seen = new Set();
        find(text, (word) => seen.add(word));
        if (others.length > 0) {
            const lower = text.toLowerCase();
            for (const word of others)
                if (lower.includes(word))
                    seen.add(word);
        }
        return seen;
    };
}
function prepare(rule) {
    return {
        rule,
        path: rule.path === undefined ? undefined : new expression/* Expression */.r(rule.path),
        regex: new expression/* Expression */.r(rule.regex),
        allowed: rule.allow.map((allow) => compileAllow(allow)),
    };
}
function search({ rule, path, regex, allowed }, { text, path: file, commit }, covers) {
    if (path !== undefined && !path.test(file))
        return [];
    const places = [];
    for (const [from, to] of regex.all(text)) {
        const trimmed = trimNewlines(text, from, to);
        const match = text.slice(...trimmed);
        const [first, last] = secretIn(match, regex, rule.secretGroup);
        const secret = match.slice(first, last);
        if (secret === '')
            continue;
        if (rule.entropy !== 0 && (0,entropy/* entropyOfText */.c)(secret) <= rule.entropy)
            continue;
        const sight = {
            rule: rule.id,
            description: rule.description,
            path: file,
            commit,
            secret,
            match: () => match,
            line: () => linesAround(text, ...trimmed),
        };
        if (allowed.some((test) => test(sight)))
            continue;
        places.push({ matchStart: from, start: trimmed[0] + first, end: trimmed[0] + last, allowed: covers(sight) });
    }
    return places;
}
function trimNewlines(text, from, to) {
    let start = from;
    let end = to;
    while (start < end && text[start] === '\n')
        start++;
    while (end > start && text[end - 1] === '\n')
        end--;
    return [start, end];
}
function secretIn(match, regex, group) {
    const places = regex.first(match);
    const pairs = Array.from({ length: (places?.length ?? 0) / 2 }, (_, i) => [places?.[i * 2] ?? -1, places?.[i * 2 + 1] ?? -1]);
    const chosen = group > 0 ? (pairs[group] ?? [0, 0]) : pairs.slice(1).find(([start, end]) => end > start);
    return chosen ?? [0, match.length];
}
function isNear(text, here, there, { withinLines, withinColumns }) {
    if (withinLines !== undefined && linesBetween(text, here, there) > withinLines)
        return false;
    return withinColumns === undefined || Math.abs(columnOf(text, here) - columnOf(text, there)) <= withinColumns;
}
function linesBetween(text, a, b) {
    const end = Math.max(a, b);
    let count = 0;
    for (let at = text.indexOf('\n', Math.min(a, b)); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}
function columnOf(text, at) {
    return at === 0 ? 0 : at - text.lastIndexOf('\n', at - 1) - 1;
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/open.js


const LONGEST_LEAD = 150;
function openGitleaks({ rules, allow, disabled }) {
    const covers = createGitleaksAllowlist(allow);
    const off = new Set(disabled);
    const theirs = new Set(rules.map(({ id }) => id));
    return {
        match: rules.length === 0 ? undefined : createGitleaksMatcher(rules, covers),
        isOff: (rule) => off.has(rule),
        allows: (finding, secret, bytes, start, end) => {
            if (theirs.has(finding.rule))
                return undefined;
            const lineStart = start === 0 ? 0 : bytes.lastIndexOf(10, start - 1) + 1;
            const newline = bytes.indexOf(10, end);
            return covers({
                rule: finding.rule,
                description: finding.description,
                path: finding.path,
                commit: finding.commit?.id,
                secret,
                match: () => bytes.toString('utf8', Math.max(start - LONGEST_LEAD, lineStart), end),
                line: () => bytes.toString('utf8', lineStart, newline === -1 ? bytes.length : newline),
            });
        },
    };
}


/***/ })

};
