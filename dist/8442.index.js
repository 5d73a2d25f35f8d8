export const id = 8442;
export const ids = [8442];
export const modules = {

/***/ 95001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ valueFeatures),
/* harmony export */   r: () => (/* binding */ signOf)
/* harmony export */ });
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31955);
/* harmony import */ var _stems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60567);


const PLENTY = new Int32Array(_language_js__WEBPACK_IMPORTED_MODULE_0__/* .ENOUGH */ .Pl + 1);
for (let n = 2; n <= _language_js__WEBPACK_IMPORTED_MODULE_0__/* .ENOUGH */ .Pl; n++)
    PLENTY[n] = Math.round(256 * n * Math.log2(n));
const SIGNS = '-_./:$%{}()<>[]@#+=*&,;\\!?|~^\'"`';
const COUNTED = '-_./:$%{(<[@+=,!';
const SIGN_NAMES = Array.from(COUNTED, (sign) => `value sign ${sign}`);
const STEM_NAMES = _stems_js__WEBPACK_IMPORTED_MODULE_1__/* .VALUE_STEMS */ .H6.map((stem) => `value holds ${stem}`);
const PATTERNS = [
    ['value is hex', /^(?:0x)?[0-9a-fA-F]+$/],
    ['value is lower hex', /^[0-9a-f]+$/],
    ['value is base64', /^[A-Za-z0-9+/]+={0,2}$/],
    ['value is base64url', /^[\w-]+$/],
    ['value is base32', /^[A-Z2-7]+=*$/],
    ['value is UUID', /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i],
    ['value is digits', /^\d+$/],
    ['value is number', /^[-+]?\d[\d_.,:/ -]*[a-zA-Z%]{0,2}$/],
    ['value is identifier', /^[A-Za-z_$][\w$]*$/],
    ['value is kebab', /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/i],
    ['value is a word and digits', /^[A-Za-z]{3,}\d{1,4}$/],
    ['value is a member', /^[A-Za-z_$][\w$]*(?:(?:\??\.|::|->)[A-Za-z_$][\w$]*|\[['"]?\w+['"]?\])+$/],
    ['value is a mail address', /^[\w.+-]+@[\w-]+\.[\w.-]+$/],
    [
        'value is a hash',
        /^\$(?:2[abxy]?|[156y]|argon2\w*|pbkdf2[\w-]*|scrypt|apr1)\$|^\{(?:S?SHA|SSHA\d*|MD5|CRYPT)\}|^(?:pbkdf2|bcrypt|argon2)[_:$]|sha(?:1|224|256|384|512)[-:]|md5:/i,
    ],
    ['value is a URL', /:\/\//],
    ['value calls', /\w\(/],
    ['value has an escape', /\\(?:[nrtvbf0u]|x[0-9a-f]{2})/i],
    ['value is a template', /\$\{|\$\(|\{\{|<%|#\{|%\(|%[sdvqx]|\{\d?\}|\$[A-Za-z_]/],
    ['value begins eyJ', /^eyJ/],
    ['value is a sentence', /^[A-Za-z'’]+(?:,? [A-Za-z'’]+)+[.!?]?$/],
    ['value in brackets', /^[<[({].*[>\])}]$/],
    ['value is a path', /^(?:\.{0,2}|~|[A-Za-z]:)?[\\/][\w.-]+/],
    ['value is namespaced', /^[a-z]+(?:[.:/][\w-]+)+$/],
];
const LOWER = 0;
const UPPER = 1;
const DIGIT = 2;
const SIGN = 3;
const BLANK = 4;
const FOREIGN = 5;
function classOf(code) {
    if (code >= 97 && code <= 122)
        return LOWER;
    if (code >= 65 && code <= 90)
        return UPPER;
    if (code >= 48 && code <= 57)
        return DIGIT;
    if (code <= 32)
        return BLANK;
    return code < 128 ? SIGN : FOREIGN;
}
const CLASS_NAMES = ['lower', 'upper', 'digits', 'signs', 'spaces', 'foreign'].map((kind) => `value ${kind}`);
const SHARE_NAMES = ['lower', 'upper', 'digits', 'signs'].map((kind) => `value share of ${kind}`);
function valueFeatures(whole, language, put) {
    const text = whole.length > _language_js__WEBPACK_IMPORTED_MODULE_0__/* .ENOUGH */ .Pl ? whole.slice(0, _language_js__WEBPACK_IMPORTED_MODULE_0__/* .ENOUGH */ .Pl) : whole;
    const { length } = text;
    const share = (part) => (length === 0 ? 0 : Math.round((part * 1000) / length));
    const counts = new Uint8Array(128);
    const classes = new Uint8Array(6);
    for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i);
        if (code < 128)
            counts[code] = (counts[code] ?? 0) + 1;
        const kind = classOf(code);
        classes[kind] = (classes[kind] ?? 0) + 1;
    }
    put('value length', Math.min(whole.length, 2000));
    CLASS_NAMES.forEach((name, kind) => put(name, classes[kind] ?? 0));
    SHARE_NAMES.forEach((name, kind) => put(name, share(classes[kind] ?? 0)));
    let [distinct, plenty] = [0, 0];
    for (const count of counts) {
        if (count === 0)
            continue;
        distinct++;
        plenty += PLENTY[count] ?? 0;
    }
    put('value distinct', distinct);
    put('value distinct share', share(distinct));
    put('value entropy', length === 0 ? 0 : Math.round(((PLENTY[length] ?? 0) - plenty) / length));
    runFeatures(text, put, share);
    put('value first', signOf(text.charCodeAt(0)));
    put('value last', signOf(text.charCodeAt(length - 1)));
    const { inWords, words, longestWord, letters, letterSurprise, highestSurprise, pairSurprise } = (0,_language_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(text, language);
    put('value in words', share(inWords));
    put('value words', words);
    put('value longest word', longestWord);
    put('value letters outside words', letters - inWords);
    put('value letter surprise', letters === 0 ? 0 : Math.round((letterSurprise * 8) / letters));
    put('value letter surprise sum', Math.min(32_000, letterSurprise));
    put('value highest surprise', highestSurprise);
    put('value pair surprise', length === 0 ? 0 : Math.round((pairSurprise * 8) / length));
    put('value pair surprise sum', Math.min(32_000, pairSurprise));
    pieceFeatures(text, put);
    put('value length mod 8', whole.length % 8);
    put('value length of a key', [16, 20, 24, 32, 36, 40, 44, 48, 64, 86, 88, 96, 128].indexOf(whole.length));
    SIGN_NAMES.forEach((name, i) => put(name, counts[COUNTED.charCodeAt(i)] ?? 0));
    PATTERNS.forEach(([name, pattern]) => put(name, pattern.test(text) ? 1 : 0));
    const lowered = text.toLowerCase();
    _stems_js__WEBPACK_IMPORTED_MODULE_1__/* .VALUE_STEMS */ .H6.forEach((stem, i) => put(STEM_NAMES[i] ?? '', lowered.includes(stem) ? 1 : 0));
}
function runFeatures(text, put, share) {
    let [kind, turns, run, longest] = [-1, 0, 0, 0];
    let [digits, longestDigits, letters, longestLetters, consonants, longestConsonants] = [0, 0, 0, 0, 0, 0];
    let [vowels, allLetters, before, same, longestSame, step, sequence, longestSequence] = [0, 0, -1, 1, 1, 0, 1, 1];
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        const next = classOf(code);
        if (next !== kind && kind >= 0)
            turns++;
        run = next === kind ? run + 1 : 1;
        kind = next;
        longest = Math.max(longest, run);
        digits = next === DIGIT ? digits + 1 : 0;
        longestDigits = Math.max(longestDigits, digits);
        const isLetter = next === LOWER || next === UPPER;
        letters = isLetter ? letters + 1 : 0;
        if (isLetter)
            allLetters++;
        longestLetters = Math.max(longestLetters, letters);
        const isVowel = isLetter && 'aeiouyAEIOUY'.includes(text.charAt(i));
        if (isVowel)
            vowels++;
        consonants = isLetter && !isVowel ? consonants + 1 : 0;
        longestConsonants = Math.max(longestConsonants, consonants);
        same = code === before ? same + 1 : 1;
        longestSame = Math.max(longestSame, same);
        const difference = code - before;
        sequence = before >= 0 && Math.abs(difference) === 1 && difference === step ? sequence + 1 : 2;
        longestSequence = Math.max(longestSequence, sequence);
        step = difference;
        before = code;
    }
    put('value turns', turns);
    put('value turn share', share(turns));
    put('value longest run', longest);
    put('value longest digits', longestDigits);
    put('value longest letters', longestLetters);
    put('value longest consonants', longestConsonants);
    put('value vowel share', allLetters === 0 ? 0 : Math.round((vowels * 1000) / allLetters));
    put('value same', longestSame);
    put('value sequence', longestSequence);
}
function pieceFeatures(text, put) {
    const pieces = text.split(/[^A-Za-z0-9]+/);
    const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
    put('value pieces', pieces.length);
    put('value longest piece', longest.length);
    put('value mean piece', Math.round((text.length * 16) / pieces.length));
    put('value longest piece mixed', mixture(longest));
    put('value longest mixed piece', Math.max(...pieces.map((piece) => (mixture(piece) > 1 ? piece.length : 0))));
}
function mixture(text) {
    return Number(/[a-z]/.test(text)) + Number(/[A-Z]/.test(text)) + Number(/\d/.test(text));
}
function signOf(code) {
    if (Number.isNaN(code))
        return 0;
    if ((0,_language_js__WEBPACK_IMPORTED_MODULE_0__/* .letterOf */ .UB)(code) > 0)
        return code >= 97 ? 1 : 2;
    if (code >= 48 && code <= 57)
        return 3;
    if (code === 10 || code === 13)
        return 4;
    if (code === 32 || code === 9)
        return 5;
    return 7 + SIGNS.indexOf(String.fromCharCode(code));
}


/***/ }),

/***/ 31955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   Pl: () => (/* binding */ ENOUGH),
/* harmony export */   Q0: () => (/* binding */ LETTERS_SIZE),
/* harmony export */   UB: () => (/* binding */ letterOf),
/* harmony export */   _R: () => (/* binding */ HASH_START),
/* harmony export */   ku: () => (/* binding */ WORDS_SIZE),
/* harmony export */   sl: () => (/* binding */ hashOn),
/* harmony export */   w8: () => (/* binding */ PAIRS_SIZE)
/* harmony export */ });
/* unused harmony exports LETTERS, KINDS, SHORTEST_WORD, LONGEST_WORD, kindOf, addWord */
const LETTERS = 27;
const KINDS = 70;
const LETTERS_SIZE = LETTERS ** 3;
const PAIRS_SIZE = KINDS ** 2;
const WORDS_SIZE = 1 << 15;
const WORD_BITS = WORDS_SIZE * 8 - 1;
const SHORTEST_WORD = 3;
const LONGEST_WORD = 14;
const ENOUGH = 160;
const KIND = new Uint8Array(128).fill(KINDS - 1);
for (const [kind, character] of Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+ :').entries())
    KIND[character.charCodeAt(0)] = Math.min(kind, KINDS - 2);
function kindOf(code) {
    return KIND[code] ?? KINDS - 1;
}
function letterOf(code) {
    const lower = code | 32;
    return lower >= 97 && lower <= 122 && code < 128 ? lower - 96 : 0;
}
const HASH_START = 0x811c9dc5;
function hashOn(hash, code) {
    return Math.imul(hash ^ code, 0x01000193);
}
function spread(hash) {
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
}
function eachBit(hash, bit) {
    const first = spread(hash);
    const step = spread(hash ^ 0x9e3779b9) | 1;
    for (let i = 0; i < 4; i++)
        if (!bit((first + Math.imul(i, step)) & WORD_BITS))
            return false;
    return true;
}
function addWord(words, word) {
    let hash = HASH_START;
    for (let i = 0; i < word.length; i++)
        hash = hashOn(hash, letterOf(word.charCodeAt(i)));
    eachBit(hash, (place) => {
        words[place >> 3] = (words[place >> 3] ?? 0) | (1 << (place & 7));
        return true;
    });
}
function isWord({ words }, hash) {
    return eachBit(hash, (place) => ((words[place >> 3] ?? 0) & (1 << (place & 7))) !== 0);
}
const best = new Int16Array(ENOUGH + 1);
function read(text, language) {
    const end = Math.min(text.length, ENOUGH);
    let [letters, letterSurprise, highestSurprise, pairSurprise] = [0, 0, 0, 0];
    let [before, last] = [0, 0];
    let kind = KINDS - 1;
    const add = (letter) => {
        const surprise = language.letters[(before * LETTERS + last) * LETTERS + letter] ?? 0;
        letterSurprise += surprise;
        if (surprise > highestSurprise)
            highestSurprise = surprise;
        before = last;
        last = letter;
    };
    for (let i = 0; i < end; i++) {
        const code = text.charCodeAt(i);
        const next = kindOf(code);
        pairSurprise += language.pairs[kind * KINDS + next] ?? 0;
        kind = next;
        const letter = letterOf(code);
        if (letter > 0)
            letters++;
        if (letter > 0 || last > 0)
            add(letter);
        if (letter === 0)
            before = 0;
    }
    if (last > 0)
        add(0);
    return { ...cover(text, end, language), letters, letterSurprise, highestSurprise, pairSurprise };
}
function cover(text, end, language) {
    best[0] = 0;
    let [words, longestWord] = [0, 0];
    const from = new Int16Array(end + 1);
    for (let i = 1; i <= end; i++)
        best[i] = 0;
    for (let i = 0; i < end; i++) {
        const known = best[i] ?? 0;
        if ((best[i + 1] ?? 0) < known) {
            best[i + 1] = known;
            from[i + 1] = 0;
        }
        let hash = HASH_START;
        for (let j = i; j < end && j - i < LONGEST_WORD; j++) {
            const letter = letterOf(text.charCodeAt(j));
            if (letter === 0)
                break;
            hash = hashOn(hash, letter);
            const length = j - i + 1;
            if (length < SHORTEST_WORD || known + length <= (best[j + 1] ?? 0) || !isWord(language, hash))
                continue;
            best[j + 1] = known + length;
            from[j + 1] = length;
        }
    }
    for (let i = end; i > 0;) {
        const length = from[i] ?? 0;
        if (length > 0)
            words++;
        longestWord = Math.max(longestWord, length);
        i -= Math.max(length, 1);
    }
    return { inWords: best[end] ?? 0, words, longestWord };
}


/***/ }),

/***/ 60567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ VALUE_STEMS),
/* harmony export */   VE: () => (/* binding */ LINE_WORDS),
/* harmony export */   Wg: () => (/* binding */ PATH_WORDS),
/* harmony export */   Z1: () => (/* binding */ EXTENSIONS),
/* harmony export */   zS: () => (/* binding */ NAME_STEMS)
/* harmony export */ });
const NAME_STEMS = words('pass password pwd secret token key api access private public auth cred client id sign hash salt encrypted shared session url uri path file name type field label message error env test example valid hint placeholder primary foreign event license digest checksum iv bucket webhook peer pub signature csrf thumb verif decode hex seed vector expected invalid fake');
const VALUE_STEMS = words('example placeholder change your test foo xxx abc 123 secret pass key token com dummy fake sample none pub private');
const LINE_WORDS = words('token https http version id string password bearer url port generate public private cipher iv key json commit title secret user username host login hash sha md integrity checksum signature certificate encrypt decrypt salt uuid assert equal expect example const config header authorization curl test default error message description digest fingerprint signer trust badge');
const PATH_WORDS = words('example examples test tests testdata spec fixture fixtures mock sample samples internal util conf config app server src pkg lib keys resource auth client assets docs doc scripts docker templates locale vendor dist secret');
const EXTENSIONS = words('rst py go pem txt key kt mjs yml yaml js ts rb json md java cs php c h sh env properties xml html ini toml conf tf sql');
function words(text) {
    return [...new Set(text.split(' '))];
}


/***/ }),

/***/ 40544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rd: () => (/* binding */ GAP),
  Q1: () => (/* binding */ lineFeatures),
  Bw: () => (/* binding */ linesAround),
  tG: () => (/* binding */ nameFeatures),
  NA: () => (/* binding */ pathFeatures)
});

// EXTERNAL MODULE: ./build/scan/score/stems.js
var stems = __webpack_require__(60567);
// EXTERNAL MODULE: ./build/scan/score/characters.js
var characters = __webpack_require__(95001);
// EXTERNAL MODULE: ./build/scan/score/language.js
var language = __webpack_require__(31955);
;// CONCATENATED MODULE: ./build/scan/score/words.js

function eachWord(text, from, to, word) {
    let start = from;
    let hash = language/* HASH_START */._R;
    let isLower = false;
    for (let i = from; i <= to; i++) {
        const code = i < to ? text.charCodeAt(i) : 32;
        const letter = (0,language/* letterOf */.UB)(code);
        const turns = letter > 0 && isLower && code < 97;
        if ((letter === 0 || turns) && i > start) {
            word(hash, start, i);
            hash = language/* HASH_START */._R;
        }
        if (letter === 0)
            start = i + 1;
        else {
            if (turns)
                start = i;
            hash = (0,language/* hashOn */.sl)(hash, letter);
        }
        isLower = code >= 97 && code <= 122;
    }
}
function hashOfWord(word) {
    let hash = language/* HASH_START */._R;
    for (let i = 0; i < word.length; i++)
        hash = (0,language/* hashOn */.sl)(hash, (0,language/* letterOf */.UB)(word.charCodeAt(i)));
    return hash;
}
function placeIn(list) {
    let places;
    return (hash) => {
        if (places === undefined) {
            const plain = list.filter((word) => /^[a-z]+$/.test(word));
            places = new Map(plain.map((word) => [hashOfWord(word), list.indexOf(word)]));
        }
        return places.get(hash);
    };
}

;// CONCATENATED MODULE: ./build/scan/score/surroundings.js



const FORMS = [
    'assignment',
    'argument',
    'pair',
    'element',
    'option',
    'header',
    'userinfo',
    'connection',
    'comparison',
    'prose',
    'value',
];
const REACH = 200;
const LINES_BEFORE = 2;
const LINES_AFTER = 1;
const GAP = 60;
function linesAround(text, first, last) {
    const least = Math.max(0, first - REACH);
    const most = Math.min(text.length, last + REACH);
    let start = first;
    while (start > least && text.charCodeAt(start - 1) !== 10)
        start--;
    let end = last;
    while (end < most && text.charCodeAt(end) !== 10)
        end++;
    let from = start;
    const lowest = Math.max(0, start - 380);
    for (let lines = 0; from > lowest; from--)
        if (text.charCodeAt(from - 1) === 10 && lines++ === LINES_BEFORE)
            break;
    let to = end;
    const highest = Math.min(text.length, end + REACH);
    for (let lines = 0; to < highest; to++)
        if (text.charCodeAt(to) === 10 && lines++ === LINES_AFTER)
            break;
    return { from, start, end, to };
}
const placeInLine = placeIn(stems/* LINE_WORDS */.VE);
const placeInPath = placeIn(stems/* PATH_WORDS */.Wg);
const marks = new Uint8Array(Math.max(stems/* LINE_WORDS */.VE.length, stems/* PATH_WORDS */.Wg.length));
function nameFeatures({ form, name, value, quoted, partial }, put) {
    FORM_NAMES.forEach((title, i) => put(title, form === FORMS[i] ? 1 : 0));
    put('value quoted', quoted ? 1 : 0);
    put('value partial', partial ? 1 : 0);
    put('name length', Math.min(name.length, 100));
    const lowered = name.toLowerCase();
    put('name in capitals', name !== lowered && name === name.toUpperCase() ? 1 : 0);
    put('name begins with a capital', /^[A-Z]/.test(name) ? 1 : 0);
    put('name in camel case', /[a-z][A-Z]/.test(name) ? 1 : 0);
    put('name with _', name.includes('_') ? 1 : 0);
    put('name with -', name.includes('-') ? 1 : 0);
    put('name with .', name.includes('.') ? 1 : 0);
    put('name with $', name.includes('$') ? 1 : 0);
    put('name is an option', name.startsWith('-') ? 1 : 0);
    put('name with digits', /\d/.test(name) ? 1 : 0);
    let words = 0;
    eachWord(name, 0, name.length, () => words++);
    put('name words', words);
    stemsOf(lowered).forEach((place, i) => put(STEM_NAMES[i] ?? '', place));
    const letters = lowered.replace(/[^a-z0-9]/g, '');
    const said = value
        .slice(0, 100)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
    put('value is the name', said !== '' && said === letters ? 1 : 0);
    put('value in the name', said !== '' && letters.includes(said) ? 1 : 0);
    put('name in the value', letters.length > 2 && said.includes(letters) ? 1 : 0);
}
const MOST_NAMES = 256;
const surroundings_stems = new Map();
function stemsOf(name) {
    let places = surroundings_stems.get(name);
    if (places !== undefined)
        return places;
    places = Uint8Array.from(stems/* NAME_STEMS */.zS, (stem) => {
        const at = name.lastIndexOf(stem);
        return at < 0 ? 0 : at + stem.length === name.length ? 2 : 1;
    });
    if (surroundings_stems.size >= MOST_NAMES)
        surroundings_stems.clear();
    surroundings_stems.set(name, places);
    return places;
}
const FORM_NAMES = FORMS.map((form) => `form ${form}`);
const STEM_NAMES = stems/* NAME_STEMS */.zS.map((stem) => `name holds ${stem}`);
const LINE_NAMES = stems/* LINE_WORDS */.VE.map((word) => `line says ${word}`);
const NEAR_NAMES = stems/* LINE_WORDS */.VE.map((word) => `near ${word}`);
const PATH_NAMES = stems/* PATH_WORDS */.Wg.map((word) => `path ${word}`);
const EXTENSION_NAMES = stems/* EXTENSIONS */.Z1.map((extension) => `file .${extension}`);
function lineFeatures(candidate, text, lines, put) {
    const { nameStart, name, start, end } = candidate;
    const nameEnd = nameStart + name.length;
    const gap = nameEnd <= start ? text.slice(Math.max(nameEnd, start - GAP), start) : '';
    put('gap length', Math.min(GAP, Math.max(0, start - nameEnd)));
    GAPS.forEach(([title, pattern]) => put(title, pattern.test(gap) ? 1 : 0));
    put('before value', (0,characters/* signOf */.r)(text.charCodeAt(start - 1)));
    put('before that', (0,characters/* signOf */.r)(text.charCodeAt(start - 2)));
    put('after value', (0,characters/* signOf */.r)(text.charCodeAt(end)));
    put('after that', (0,characters/* signOf */.r)(text.charCodeAt(end + 1)));
    put('and then', (0,characters/* signOf */.r)(text.charCodeAt(end + 2)));
    put('before name', (0,characters/* signOf */.r)(text.charCodeAt(nameStart - 1)));
    put('before name that', (0,characters/* signOf */.r)(text.charCodeAt(nameStart - 2)));
    const first = Math.min(name === '' ? start : nameStart, start);
    const head = text.slice(lines.start, first);
    const tail = text.slice(end, lines.end);
    put('head length', head.length);
    put('tail length', tail.length);
    put('indent', Math.min(60, head.length - head.trimStart().length));
    put('head is blank', head.trim() === '' ? 1 : 0);
    HEADS.forEach(([title, pattern]) => put(title, pattern.test(head) ? 1 : 0));
    TAILS.forEach(([title, pattern]) => put(title, pattern.test(tail) ? 1 : 0));
    put('quotes in line', countOf(head, '"') + countOf(tail, '"') + countOf(head, "'") + countOf(tail, "'"));
    put('brackets in line', countOf(head, '(') + countOf(tail, '('));
    put('equals in line', countOf(head, '=') + countOf(tail, '='));
    put('colons in line', countOf(head, ':') + countOf(tail, ':'));
    put('commas in line', countOf(head, ',') + countOf(tail, ','));
    let words = 0;
    marks.fill(0);
    const mark = (hash) => {
        words++;
        const place = placeInLine(hash);
        if (place !== undefined)
            marks[place] = 1;
    };
    eachWord(text, lines.start, first, mark);
    eachWord(text, end, lines.end, mark);
    put('words in line', words);
    LINE_NAMES.forEach((title, i) => put(title, marks[i] ?? 0));
    marks.fill(0);
    words = 0;
    eachWord(text, lines.from, lines.start, mark);
    put('words before', words);
    words = 0;
    eachWord(text, lines.end, lines.to, mark);
    put('words after', words);
    NEAR_NAMES.forEach((title, i) => put(title, marks[i] ?? 0));
    const near = text.slice(lines.from, lines.start) + text.slice(lines.end, lines.to);
    put('hex near', near.length < 16 ? 0 : countOfMatches(near, /\b[0-9a-f]{16,}\b/gi));
    put('long texts near', runsIn(near, 24));
    put('uuids near', near.length < 36 ? 0 : countOfUuids(near));
    put('long texts beside', runsIn(head, 20) + runsIn(tail, 20));
    put('strings near', countOf(near, '"') + countOf(near, "'"));
    put('same name near', name !== '' && near.includes(name) ? 1 : 0);
}
const GAPS = [
    ['gap :=', /:=/],
    ['gap ==', /[!=]==?/],
    ['gap =>', /=>/],
    ['gap =', /(?:^|[^!=:+<>.|?])=(?![=>])/],
    ['gap :', /:(?![:=])/],
    ['gap (', /\(/],
    ['gap >', /[^=-]>|^>/],
    ['gap spaced', /\s[:=]+\s/],
    ['gap aligned', /\s{3}/],
    ['gap type', /string|char|byte|str\b/i],
    ['gap bytes', /\bb["']$/],
    ['gap escaped', /\\["']$/],
];
const HEADS = [
    ['head comments', /^\s*(?:\/\/|#|\*|\/\*|--|;|<!--|rem\b|')/i],
    ['head lists', /^\s*[-*] /],
    ['head ends in quote', /["'`]$/],
    ['head ends in {', /\{\s*["']?$/],
    ['head ends in (', /\(\s*["']?$/],
    ['head ends in ,', /,\s*["']?$/],
    ['head ends in .', /\.$/],
    ['head ends in $', /[$@]$/],
    ['head ends in &', /[&?;]$/],
];
const TAILS = [
    ['tail is blank', /^["'`]?[,;]?\s*$/],
    ['tail closes', /^["'`]?\)/],
    ['tail joins', /^["'`]?\s*[+%]/],
    ['tail calls', /^["'`]?\s*\./],
    ['tail commented', /^["'`]?[,;]?\s+(?:\/\/|#)/],
    ['tail goes on', /^["'`]? \w/],
    ['tail colon', /^["'`]?\s*:/],
];
function countOf(text, sign) {
    let count = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
        count++;
    return count;
}
const BASE64 = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')
    BASE64[character.charCodeAt(0)] = 1;
function runsIn(text, shortest) {
    let count = 0;
    let run = 0;
    for (let i = 0; i < text.length; i++) {
        run = BASE64[text.charCodeAt(i)] === 1 ? run + 1 : 0;
        if (run === shortest)
            count++;
    }
    return count;
}
function countOfUuids(text) {
    return text.includes('-') ? countOfMatches(text, /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi) : 0;
}
function countOfMatches(text, pattern) {
    return text.match(pattern)?.length ?? 0;
}
let lastPath;
function pathFeatures(path, put) {
    if (lastPath?.path !== path) {
        const said = [];
        readPath(path, (name, value) => said.push([name, value]));
        lastPath = { path, said };
    }
    for (const [name, value] of lastPath.said)
        put(name, value);
}
function readPath(path, put) {
    marks.fill(0);
    eachWord(path, 0, path.length, (hash) => {
        const place = placeInPath(hash);
        if (place !== undefined)
            marks[place] = 1;
    });
    PATH_NAMES.forEach((title, i) => put(title, marks[i] ?? 0));
    const extension = /\.([A-Za-z0-9_]{1,12})$/.exec(path)?.[1]?.toLowerCase() ?? '';
    const known = stems/* EXTENSIONS */.Z1.indexOf(extension);
    EXTENSION_NAMES.forEach((title, i) => put(title, known === i ? 1 : 0));
    put('file without extension', extension === '' ? 1 : 0);
}


/***/ }),

/***/ 10131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isLabel),
/* harmony export */   g: () => (/* binding */ isTranslation)
/* harmony export */ });
const CODE = 'ar|bg|bn|bs|ca|cs|cy|da|de|el|en|eo|es|et|eu|fa|fi|fr|ga|gl|gu|he|hi|hr|hu|hy|id|is|it|ja|ka|kk|km|ko|lt|lv|mk|ml|mr|ms|nb|nl|nn|pl|pt|ro|ru|sk|sl|sq|sr|sv|sw|ta|te|th|tr|uk|ur|uz|vi|zh';
const FOLDER = /(?:^|[/\\])(?:translations?|locales?|i18n|l10n|lang|langs|languages|[\w-]+\.lproj)[/\\]/i;
const FILE = new RegExp(`(?:^|[/\\\\._-])(?:${CODE})(?:[-_][A-Za-z]{2,4}(?:-[A-Z]{2})?|-\\d{3})?\\.(?:json5?|ya?ml|po|properties|arb|resx|xlf|strings|php|[cm]?[jt]s)$`);
function isTranslation(path) {
    if (last?.path !== path)
        last = { path, is: FOLDER.test(path) || FILE.test(path) };
    return last.is;
}
let last;
const ESCAPED = /\\u[\da-f]{4}/i;
function isLabel(value) {
    return !/\d/.test(value) || /\s|[^\x20-\x7e]/.test(value) || ESCAPED.test(value);
}


/***/ })

};
