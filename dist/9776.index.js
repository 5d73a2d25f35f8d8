export const id = 9776;
export const ids = [9776];
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
