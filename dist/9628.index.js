export const id = 9628;
export const ids = [9628];
export const modules = {

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ entropyOfBytes),
/* harmony export */   c: () => (/* binding */ entropyOfText)
/* harmony export */ });
function entropyOfText(text) {
    return entropy(text, Buffer.byteLength(text));
}
function entropyOfBytes(text) {
    const bytes = Buffer.from(text);
    return entropy(bytes, bytes.length);
}
function entropy(parts, length) {
    const counts = new Map();
    for (const part of parts)
        counts.set(part, (counts.get(part) ?? 0) + 1);
    let sum = 0;
    for (const count of counts.values())
        sum -= (count / length) * Math.log2(count / length);
    return sum;
}


/***/ }),

/***/ 92503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ Expression)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/scan/time-limit.js
var time_limit = __webpack_require__(82417);
;// CONCATENATED MODULE: ./build/scan/gitleaks/javascript.js
function toJavaScript(node) {
    const cases = new Set();
    collectCases(node, cases);
    const mixed = cases.size === 2;
    return { source: write(node, mixed), flags: !mixed && cases.has(true) ? 'iu' : 'u' };
}
function collectCases(node, cases) {
    switch (node.type) {
        case 'char':
        case 'class':
            if (isCased(node))
                cases.add(node.fold);
            return;
        case 'group':
        case 'repeat':
            collectCases(node.node, cases);
            return;
        case 'sequence':
        case 'choice':
            for (const inner of node.nodes)
                collectCases(inner, cases);
            return;
        case 'assert':
            return;
    }
}
function isCased(node) {
    if (node.type === 'class')
        return !node.items.every((item) => typeof item !== 'string' && item[1] < 0x41);
    const text = String.fromCodePoint(node.code);
    return text.toLowerCase() !== text.toUpperCase();
}
function write(node, mixed) {
    switch (node.type) {
        case 'char':
        case 'class': {
            const source = node.type === 'char' ? javascript_escape(node.code) : classSource(node.items, node.negated);
            return mixed && node.fold && isCased(node) ? `(?i:${source})` : source;
        }
        case 'assert':
            return ASSERTIONS[node.kind];
        case 'group':
            return `(${write(node.node, mixed)})`;
        case 'sequence':
            return node.nodes
                .map((inner) => (inner.type === 'choice' ? wrapped(inner, mixed) : write(inner, mixed)))
                .join('');
        case 'choice':
            return node.nodes.map((inner) => write(inner, mixed)).join('|');
        case 'repeat': {
            const { least, most, greedy } = node;
            const single = node.node.type === 'char' || node.node.type === 'class' || node.node.type === 'group';
            const count = least === 0 && most === Infinity
                ? '*'
                : least === 1 && most === Infinity
                    ? '+'
                    : least === 0 && most === 1
                        ? '?'
                        : `{${least}${most === least ? '' : `,${most === Infinity ? '' : most}`}}`;
            return `${single ? write(node.node, mixed) : wrapped(node.node, mixed)}${count}${greedy ? '' : '?'}`;
        }
    }
}
function wrapped(node, mixed) {
    return `(?:${write(node, mixed)})`;
}
const ASSERTIONS = {
    start: '^',
    end: '$',
    lineStart: '(?<![^\\n])',
    lineEnd: '(?![^\\n])',
    word: '(?-i:\\b)',
    notWord: '(?-i:\\B)',
};
function classSource(items, negated) {
    const inside = items
        .map((item) => typeof item === 'string' ? item : item[0] === item[1] ? javascript_escape(item[0]) : `${javascript_escape(item[0])}-${javascript_escape(item[1])}`)
        .join('');
    return `[${negated ? '^' : ''}${inside}]`;
}
function javascript_escape(code) {
    const text = String.fromCodePoint(code);
    return /^[A-Za-z0-9_]$/.test(text) ? text : `\\u{${code.toString(16)}}`;
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/linear.js

const MOST_STEPS = 300_000;
function isTooLarge(node) {
    return stepsIn(node) > MOST_STEPS;
}
function stepsIn(node) {
    switch (node.type) {
        case 'char':
        case 'class':
        case 'assert':
            return 1;
        case 'group':
            return stepsIn(node.node) + 2;
        case 'sequence':
        case 'choice':
            return node.nodes.reduce((sum, inner) => sum + stepsIn(inner) + 2, 0);
        case 'repeat':
            return (stepsIn(node.node) + 1) * (node.most === Infinity ? node.least + 2 : node.most);
    }
}
function linearMatcher(node) {
    const steps = [];
    let slots = 2;
    const emit = (step) => steps.push(step) - 1;
    const takers = new Map();
    const takerOf = (inner) => {
        const { source, flags } = toJavaScript(inner);
        const key = `${flags}${source}`;
        const known = takers.get(key) ?? makeTaker(source, flags);
        takers.set(key, known);
        return known;
    };
    const compile = (inner) => {
        switch (inner.type) {
            case 'char':
            case 'class':
                emit({ do: 'read', takes: takerOf(inner) });
                return;
            case 'assert':
                emit({ do: 'assert', kind: inner.kind });
                return;
            case 'group':
                slots = Math.max(slots, inner.index * 2 + 2);
                emit({ do: 'save', slot: inner.index * 2 });
                compile(inner.node);
                emit({ do: 'save', slot: inner.index * 2 + 1 });
                return;
            case 'sequence':
                for (const part of inner.nodes)
                    compile(part);
                return;
            case 'choice':
                compileChoice(inner.nodes);
                return;
            case 'repeat':
                compileRepeat(inner);
        }
    };
    const compileChoice = (nodes) => {
        const ends = [];
        for (const [i, part] of nodes.entries()) {
            const isLast = i === nodes.length - 1;
            const split = isLast ? -1 : emit({ do: 'split', first: steps.length + 1, second: 0 });
            compile(part);
            if (isLast)
                break;
            ends.push(emit({ do: 'split', first: 0, second: 0 }));
            steps[split] = { do: 'split', first: split + 1, second: steps.length };
        }
        for (const end of ends)
            steps[end] = { do: 'split', first: steps.length, second: steps.length };
    };
    const compileRepeat = ({ node: inner, least, most, greedy }) => {
        for (let i = 0; i < least; i++)
            compile(inner);
        const order = (at, after) => greedy ? { do: 'split', first: at + 1, second: after } : { do: 'split', first: after, second: at + 1 };
        if (most === Infinity) {
            const loop = emit({ do: 'end' });
            compile(inner);
            emit({ do: 'split', first: loop, second: loop });
            steps[loop] = order(loop, steps.length);
            return;
        }
        const splits = [];
        for (let i = least; i < most; i++) {
            splits.push(emit({ do: 'end' }));
            compile(inner);
        }
        for (const split of splits)
            steps[split] = order(split, steps.length);
    };
    compile(node);
    emit({ do: 'end' });
    return (text, from) => run(steps, slots, text, from);
}
function makeTaker(source, flags) {
    const one = new RegExp(`^${source}$`, flags);
    const ascii = Uint8Array.from({ length: 128 }, (_, code) => Number(one.test(String.fromCharCode(code))));
    return (code) => (code < 128 ? ascii[code] === 1 : one.test(String.fromCodePoint(code)));
}
function run(steps, slots, text, from) {
    const seen = new Int32Array(steps.length).fill(-1);
    const none = Array(slots).fill(-1);
    let current = { steps: [], places: [] };
    let found;
    for (let at = from;;) {
        if (found === undefined)
            follow(steps, seen, current, 0, none.with(0, at), text, at);
        if (current.steps.length === 0 && found !== undefined)
            return found;
        const code = text.codePointAt(at) ?? -1;
        const after = at + (code > 0xffff ? 2 : 1);
        const next = { steps: [], places: [] };
        for (const [i, index] of current.steps.entries()) {
            const step = steps[index];
            const places = current.places[i] ?? none;
            if (step?.do === 'end') {
                found = places.with(1, at);
                break;
            }
            if (step?.do === 'read' && code >= 0 && step.takes(code))
                follow(steps, seen, next, index + 1, places, text, after);
        }
        if (code < 0)
            return found;
        current = next;
        at = after;
    }
}
function follow(steps, seen, threads, index, given, text, at) {
    const waiting = [[index, given]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [here, places] = next;
        if (seen[here] === at)
            continue;
        seen[here] = at;
        const step = steps[here];
        switch (step?.do) {
            case 'split':
                waiting.push([step.second, places], [step.first, places]);
                break;
            case 'save':
                waiting.push([here + 1, places.with(step.slot, at)]);
                break;
            case 'assert':
                if (holds(step.kind, text, at))
                    waiting.push([here + 1, places]);
                break;
            case 'read':
            case 'end':
                threads.steps.push(here);
                threads.places.push(places);
                break;
            case undefined:
        }
    }
}
function holds(kind, text, at) {
    switch (kind) {
        case 'start':
            return at === 0;
        case 'end':
            return at === text.length;
        case 'lineStart':
            return at === 0 || text[at - 1] === '\n';
        case 'lineEnd':
            return at === text.length || text[at] === '\n';
        case 'word':
            return isWord(text[at - 1]) !== isWord(text[at]);
        case 'notWord':
            return isWord(text[at - 1]) === isWord(text[at]);
    }
}
function isWord(character) {
    return character !== undefined && /^\w$/.test(character);
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/character-class.js
const LAST = 0x10ffff;
const DIGIT = [[0x30, 0x39]];
const UPPER = [[0x41, 0x5a]];
const LOWER = [[0x61, 0x7a]];
const ALPHA = [...UPPER, ...LOWER];
const WORD = [...DIGIT, ...UPPER, [0x5f, 0x5f], ...LOWER];
const SPACE = [
    [0x09, 0x0a],
    [0x0c, 0x0d],
    [0x20, 0x20],
];
const PERL = { d: DIGIT, s: SPACE, w: WORD };
const POSIX = {
    alnum: [...DIGIT, ...ALPHA],
    alpha: ALPHA,
    ascii: [[0, 0x7f]],
    blank: [
        [0x09, 0x09],
        [0x20, 0x20],
    ],
    cntrl: [
        [0, 0x1f],
        [0x7f, 0x7f],
    ],
    digit: DIGIT,
    graph: [[0x21, 0x7e]],
    lower: LOWER,
    print: [[0x20, 0x7e]],
    punct: [
        [0x21, 0x2f],
        [0x3a, 0x40],
        [0x5b, 0x60],
        [0x7b, 0x7e],
    ],
    space: [
        [0x09, 0x0d],
        [0x20, 0x20],
    ],
    upper: UPPER,
    word: WORD,
    xdigit: [
        [0x30, 0x39],
        [0x41, 0x46],
        [0x61, 0x66],
    ],
};
function inverted(items, ignoreCase) {
    const ranges = (ignoreCase ? folded(items) : items)
        .filter((item) => typeof item !== 'string')
        .sort((a, b) => a[0] - b[0]);
    const gaps = [];
    let next = 0;
    for (const [from, to] of ranges) {
        if (from > next)
            gaps.push([next, from - 1]);
        next = Math.max(next, to + 1);
    }
    return next > LAST ? gaps : [...gaps, [next, LAST]];
}
function folded(items) {
    const more = [];
    for (const item of items) {
        if (typeof item === 'string')
            continue;
        for (let code = Math.max(item[0], 0x41); code <= Math.min(item[1], 0x7a); code++) {
            const other = code ^ 0x20;
            if (other < 0x41 || (other > 0x5a && other < 0x61) || other > 0x7a)
                continue;
            more.push([other, other]);
            if ((code | 0x20) === 0x73)
                more.push([0x17f, 0x17f]);
            if ((code | 0x20) === 0x6b)
                more.push([0x212a, 0x212a]);
        }
    }
    return [...items, ...more];
}
function isProperty(source) {
    try {
        new RegExp(source, 'u');
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/syntax.js

const MOST_REPEATS = 1000;
const MOST_DEPTH = 500;
const CONTROL = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };
function parseExpression(source) {
    return new Parser(source).whole();
}
class Parser {
    #source;
    #at = 0;
    #groups = 0;
    #depth = 0;
    constructor(source) {
        this.#source = source;
    }
    whole() {
        const node = this.#choice({ i: false, m: false, s: false, U: false });
        if (this.#at < this.#source.length)
            throw wrong('unexpected )');
        if (repeats(node) > MOST_REPEATS)
            throw wrong('repeats more than 1,000 times');
        return node;
    }
    #choice(given) {
        if (++this.#depth > MOST_DEPTH)
            throw wrong('nests too deeply');
        let flags = given;
        const nodes = [];
        do {
            const sequence = [];
            while (this.#at < this.#source.length && !this.#sees('|') && !this.#sees(')')) {
                const set = this.#flagGroup(flags);
                if (set !== undefined) {
                    flags = set;
                    const last = sequence.pop();
                    if (last !== undefined)
                        sequence.push(this.#repeated(last, flags));
                }
                else
                    this.#quotedOrAtom(sequence, flags);
            }
            nodes.push(sequence.length === 1 && sequence[0] !== undefined ? sequence[0] : { type: 'sequence', nodes: sequence });
        } while (this.#take('|'));
        this.#depth--;
        return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { type: 'choice', nodes };
    }
    #flagGroup(flags) {
        const found = this.#match(/\(\?([imsU]*)(?:-([imsU]+))?\)/y);
        return found && withFlags(flags, found[1] ?? '', found[2] ?? '');
    }
    #quotedOrAtom(sequence, flags) {
        const quoted = this.#match(/\\Q(.*?)(?:\\E|$)/sy);
        if (quoted === undefined) {
            sequence.push(this.#repeated(this.#atom(flags), flags));
            return;
        }
        const characters = Array.from(quoted[1] ?? '', (character) => syntax_char(character, flags));
        const last = characters.pop();
        sequence.push(...characters);
        if (last !== undefined)
            sequence.push(this.#repeated(last, flags));
    }
    #repeated(atom, flags) {
        let node = atom;
        for (let count = 0;; count++) {
            const found = this.#match(/(?:([*+?])|\{([0-9]{1,6})(?:(,)([0-9]{0,6}))?\})(\?)?/y);
            if (found === undefined)
                return node;
            if (count > 0)
                throw wrong('repeats a repetition');
            const [, sign, from, comma, to, lazy] = found;
            const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
            const most = sign !== undefined
                ? sign === '?'
                    ? 1
                    : Infinity
                : comma === undefined
                    ? least
                    : to === ''
                        ? Infinity
                        : Number(to);
            if (least > MOST_REPEATS || (most !== Infinity && most > MOST_REPEATS) || least > most)
                throw wrong('has a repeat count that Go refuses');
            node = { type: 'repeat', node, least, most, greedy: (lazy === undefined) !== flags.U };
        }
    }
    #atom(flags) {
        if (this.#take('('))
            return this.#group(flags);
        if (this.#take('['))
            return this.#class(flags);
        if (this.#take('.'))
            return { type: 'class', items: flags.s ? [] : [[10, 10]], negated: true, fold: false };
        if (this.#take('^'))
            return { type: 'assert', kind: flags.m ? 'lineStart' : 'start' };
        if (this.#take('$'))
            return { type: 'assert', kind: flags.m ? 'lineEnd' : 'end' };
        if (this.#sees('\\'))
            return this.#escaped(flags);
        if (this.#match(/[*+?]|\{[0-9]+(?:,[0-9]*)?\}/y) !== undefined)
            throw wrong('repeats nothing');
        return syntax_char(this.#character(), flags);
    }
    #group(flags) {
        let inner = flags;
        let index;
        const options = this.#match(/\?([imsU]*)(?:-([imsU]+))?:/y);
        if (options !== undefined)
            inner = withFlags(flags, options[1] ?? '', options[2] ?? '');
        else if (this.#match(/\?P?<[A-Za-z0-9_]+>/y) !== undefined || !this.#sees('?'))
            index = ++this.#groups;
        else
            throw wrong('has a group that Go does not know, such as a look-around');
        const node = this.#choice(inner);
        if (!this.#take(')'))
            throw wrong('lacks a )');
        return index === undefined ? { type: 'sequence', nodes: [node] } : { type: 'group', node, index };
    }
    #escaped(flags) {
        const assertion = this.#match(/\\([AzbB])/y)?.[1];
        if (assertion !== undefined)
            return {
                type: 'assert',
                kind: { A: 'start', z: 'end', b: 'word', B: 'notWord' }[assertion] ?? 'start',
            };
        const items = this.#classEscape(flags);
        if (items !== undefined)
            return { type: 'class', items, negated: false, fold: flags.i };
        return { type: 'char', code: this.#escapedCharacter(), fold: flags.i };
    }
    #class(flags) {
        const negated = this.#take('^');
        const items = [];
        for (let isFirst = true; isFirst || !this.#sees(']'); isFirst = false) {
            const posix = this.#match(/\[:(\^?)([a-z]+):\]/y);
            if (posix !== undefined) {
                const named = POSIX[posix[2] ?? ''];
                if (named === undefined)
                    throw wrong('has an unknown class');
                items.push(...(posix[1] === '^' ? inverted(named, flags.i) : named));
                continue;
            }
            const escape = this.#classEscape(flags);
            if (escape !== undefined) {
                items.push(...escape);
                continue;
            }
            const from = this.#classCharacter();
            const to = this.#match(/-(?!\])/y) === undefined ? from : this.#classCharacter();
            if (to < from)
                throw wrong('has a range whose ends are the wrong way round');
            items.push([from, to]);
        }
        this.#at++;
        return { type: 'class', items, negated, fold: flags.i };
    }
    #classCharacter() {
        return this.#sees('\\') ? this.#escapedCharacter() : codeOf(this.#character());
    }
    #classEscape(flags) {
        const perl = this.#match(/\\([dswDSW])/y)?.[1];
        if (perl !== undefined) {
            const items = PERL[perl.toLowerCase()] ?? [];
            return perl === perl.toLowerCase() ? items : inverted(items, flags.i);
        }
        const unicode = this.#match(/\\([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/y);
        if (unicode === undefined)
            return undefined;
        const [, kind, caret, long, short] = unicode;
        const name = long ?? short ?? '';
        const letter = (kind === 'P') !== (caret === '^') ? 'P' : 'p';
        const property = [`\\${letter}{${name}}`, `\\${letter}{Script=${name}}`].find(isProperty);
        if (property === undefined)
            throw wrong('has an unknown class');
        return [property];
    }
    #escapedCharacter() {
        const hex = this.#match(/\\x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/y);
        if (hex !== undefined) {
            const code = Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
            if (code > LAST)
                throw wrong('has an escape that Go does not know');
            return code;
        }
        const octal = this.#match(/\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/y)?.[1];
        if (octal !== undefined)
            return Number.parseInt(octal, 8);
        const control = this.#match(/\\([aftnrv])/y)?.[1];
        if (control !== undefined)
            return CONTROL[control] ?? 0;
        const literal = this.#match(/\\([^\w\u0080-\u{10ffff}]|_)/uy)?.[1];
        if (literal === undefined)
            throw wrong('has an escape that Go does not know');
        return codeOf(literal);
    }
    #character() {
        const code = this.#source.codePointAt(this.#at);
        if (code === undefined)
            throw wrong('ends too soon');
        const character = String.fromCodePoint(code);
        this.#at += character.length;
        return character;
    }
    #sees(text) {
        return this.#source.startsWith(text, this.#at);
    }
    #take(text) {
        const sees = this.#sees(text);
        if (sees)
            this.#at += text.length;
        return sees;
    }
    #match(sticky) {
        sticky.lastIndex = this.#at;
        const found = sticky.exec(this.#source);
        if (found !== null)
            this.#at = sticky.lastIndex;
        return found ?? undefined;
    }
}
function syntax_char(character, { i }) {
    return { type: 'char', code: codeOf(character), fold: i };
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}
function withFlags(flags, on, off) {
    const value = (name) => (flags[name] || on.includes(name)) && !off.includes(name);
    return { i: value('i'), m: value('m'), s: value('s'), U: value('U') };
}
function repeats(node) {
    switch (node.type) {
        case 'repeat':
            return Math.max(1, node.most === Infinity ? node.least : node.most) * repeats(node.node);
        case 'group':
            return repeats(node.node);
        case 'sequence':
        case 'choice':
            return node.nodes.reduce((most, inner) => Math.max(most, repeats(inner)), 1);
        case 'char':
        case 'class':
        case 'assert':
            return 1;
    }
}
function wrong(why) {
    return new SyntaxError(why);
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/expression.js






const FEW_WAYS = 2000;
class Expression {
    #source;
    #node;
    #js;
    #first;
    #isTame;
    groups;
    #linear;
    constructor(source) {
        this.#source = source;
        this.#node = parseExpression(source);
        if (isTooLarge(this.#node))
            throw new SyntaxError('is too large');
        const { source: js, flags } = toJavaScript(this.#node);
        this.#js = new RegExp(js, `g${flags}`);
        this.#first = new RegExp(js, `d${flags}`);
        this.groups = (new RegExp(`${js}|`, flags).exec('')?.length ?? 1) - 1;
        this.#isTame = ways(this.#node) <= FEW_WAYS;
        if (repeatsNothing(this.#node))
            this.#linear = linearMatcher(this.#node);
    }
    test(text) {
        return this.#answer(text, () => this.#js.test(text), (linear) => linear(text, 0) !== undefined);
    }
    all(text) {
        return this.#answer(text, () => {
            const spans = [];
            for (const { index, 0: found } of text.matchAll(this.#js)) {
                if (found !== '')
                    spans.push([index, index + found.length]);
            }
            return spans;
        }, (linear) => {
            const spans = [];
            for (let match = linear(text, 0); match !== undefined;) {
                const [start = 0, end = 0] = match;
                if (end > start)
                    spans.push([start, end]);
                const next = end > start ? end : end + ((text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
                match = next > text.length ? undefined : linear(text, next);
            }
            return spans;
        });
    }
    first(text) {
        return this.#answer(text, () => {
            const found = this.#first.exec(text);
            return found?.indices?.flatMap((pair) => pair ?? [-1, -1]);
        }, (linear) => linear(text, 0));
    }
    #answer(text, fast, slow) {
        if (this.#linear === undefined) {
            this.#js.lastIndex = 0;
            if (this.#isTame)
                return fast();
            const answered = (0,time_limit/* withinTime */.d)(250 + text.length / 1000, fast);
            if (answered !== undefined)
                return answered.result;
        }
        const linear = (this.#linear ??= linearMatcher(this.#node));
        const answered = (0,time_limit/* withinTime */.d)(5000 + text.length / 100, () => slow(linear));
        if (answered === undefined)
            throw tooSlow(this.#source);
        return answered.result;
    }
}
function tooSlow(source) {
    return new error/* RelockError */.dB('RL-RULE-SLOW', `the expression ${(0,printable/* printable */.g)(source, 80)} takes too long on one of the texts`, {
        remedy: 'Give it fewer repetitions that can share one text among them, and bounded ones.',
        state: 'The scan was not finished.',
    });
}
function repeatsNothing(node) {
    switch (node.type) {
        case 'char':
        case 'class':
        case 'assert':
            return false;
        case 'group':
            return repeatsNothing(node.node);
        case 'sequence':
        case 'choice':
            return node.nodes.some(repeatsNothing);
        case 'repeat':
            return canBeEmpty(node.node) || repeatsNothing(node.node);
    }
}
function canBeEmpty(node) {
    switch (node.type) {
        case 'char':
        case 'class':
            return false;
        case 'assert':
            return true;
        case 'group':
            return canBeEmpty(node.node);
        case 'sequence':
            return node.nodes.every(canBeEmpty);
        case 'choice':
            return node.nodes.some(canBeEmpty);
        case 'repeat':
            return node.least === 0 || canBeEmpty(node.node);
    }
}
function ways(node) {
    switch (node.type) {
        case 'char':
        case 'class':
        case 'assert':
            return 1;
        case 'group':
            return ways(node.node);
        case 'sequence':
            return node.nodes.reduce((product, inner) => product * ways(inner), 1);
        case 'choice':
            return node.nodes.reduce((sum, inner) => sum + ways(inner), 0);
        case 'repeat': {
            const { least, most } = node;
            const inner = ways(node.node);
            if (most === Infinity)
                return Infinity;
            if (inner === 1)
                return most - least + 1;
            return inner ** most * (most - least + 1);
        }
    }
}


/***/ }),

/***/ 89628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ compileFilter)
});

// EXTERNAL MODULE: ./build/scan/gitleaks/entropy.js
var entropy = __webpack_require__(6912);
// EXTERNAL MODULE: ./build/scan/gitleaks/expression.js + 4 modules
var expression = __webpack_require__(92503);
;// CONCATENATED MODULE: ./build/scan/gitleaks/filter-syntax.js
const TOKEN = new RegExp([
    String.raw `(?<space>\s+|//[^\n]*|/\*.*?\*/)`,
    String.raw `(?<raw>[rR](?:"""(?:.*?)"""|'''(?:.*?)'''|"[^"]*"|'[^']*')|\x60[^\x60]*\x60)`,
    String.raw `(?<text>"""(?:.*?)"""|'''(?:.*?)'''|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')`,
    String.raw `(?<number>\d+(?:\.\d+)?)`,
    String.raw `(?<word>[A-Za-z_]\w*)`,
    String.raw `(?<mark>\|\||&&|==|!=|<=|>=|\?\?|\?\.|[!<>()[\],.?])`,
].join('|'), 'sy');
const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);
const WORD_COMPARISONS = new Set(['in', 'contains', 'startsWith', 'endsWith', 'matches']);
const NAMESPACES = new Set(['filter', 'strings']);
const MOST_DEPTH = 200;
function parseFilter(source) {
    return new Parser(tokensOf(source)).whole();
}
function tokensOf(source) {
    const tokens = [];
    for (let at = 0; at < source.length;) {
        TOKEN.lastIndex = at;
        const groups = TOKEN.exec(source)?.groups;
        if (groups === undefined)
            throw new SyntaxError('has a sign that filters do not know');
        at = TOKEN.lastIndex;
        const { raw, text, number, word, mark } = groups;
        if (raw !== undefined)
            tokens.push({ kind: 'text', value: unquoted(raw.replace(/^[rR]/, '')) });
        else if (text !== undefined)
            tokens.push({ kind: 'text', value: unescaped(unquoted(text)) });
        else if (number !== undefined)
            tokens.push({ kind: 'number', value: number });
        else if (word !== undefined)
            tokens.push({ kind: 'word', value: word });
        else if (mark !== undefined)
            tokens.push({ kind: 'mark', value: mark });
    }
    return tokens;
}
function unquoted(text) {
    const width = /^("""|''')/.test(text) && text.length >= 6 ? 3 : 1;
    return text.slice(width, -width);
}
const ESCAPES = {
    n: '\n',
    r: '\r',
    t: '\t',
    '\\': '\\',
    '"': '"',
    "'": "'",
    '`': '`',
};
function unescaped(text) {
    return text.replace(/\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))/gs, (_, u, x, one) => {
        const hex = u ?? x;
        if (hex !== undefined)
            return String.fromCharCode(Number.parseInt(hex, 16));
        const known = ESCAPES[one];
        if (known === undefined)
            throw new SyntaxError('has an escape that filters do not know');
        return known;
    });
}
class Parser {
    #tokens;
    #at = 0;
    #depth = 0;
    constructor(tokens) {
        this.#tokens = tokens;
    }
    whole() {
        const term = this.#either();
        if (this.#at < this.#tokens.length)
            throw new SyntaxError('goes on where it should end');
        return term;
    }
    #either() {
        if (++this.#depth > MOST_DEPTH)
            throw new SyntaxError('nests too deeply');
        let left = this.#both();
        while (this.#take('||') || this.#take('or'))
            left = { type: 'either', left, right: this.#both() };
        this.#depth--;
        return left;
    }
    #both() {
        let left = this.#comparison();
        while (this.#take('&&') || this.#take('and'))
            left = { type: 'both', left, right: this.#comparison() };
        return left;
    }
    #comparison() {
        const left = this.#otherwise();
        const sign = this.#peek();
        if (sign?.kind === 'mark' && COMPARISONS.has(sign.value)) {
            this.#at++;
            return { type: 'call', name: sign.value, arguments: [left, this.#otherwise()] };
        }
        const isNot = sign?.kind === 'word' && sign.value === 'not';
        const word = isNot ? this.#tokens[this.#at + 1] : sign;
        if (word?.kind !== 'word' || !WORD_COMPARISONS.has(word.value))
            return left;
        this.#at += isNot ? 2 : 1;
        const call = { type: 'call', name: word.value, arguments: [left, this.#otherwise()] };
        return isNot ? { type: 'not', of: call } : call;
    }
    #otherwise() {
        let left = this.#unary();
        while (this.#take('??'))
            left = { type: 'call', name: 'orValue', arguments: [left, this.#unary()] };
        return left;
    }
    #unary() {
        if (++this.#depth > MOST_DEPTH)
            throw new SyntaxError('nests too deeply');
        const term = this.#take('!') || this.#take('not') ? { type: 'not', of: this.#unary() } : this.#postfix();
        this.#depth--;
        return term;
    }
    #postfix() {
        let term = this.#primary();
        for (;;) {
            if (this.#take('.') || this.#take('?.')) {
                if (this.#take('?'))
                    throw new SyntaxError('uses .?');
                const name = this.#next();
                if (name.kind !== 'word')
                    throw new SyntaxError('lacks a name behind a dot');
                if (!this.#take('(')) {
                    term = { type: 'member', of: term, name: name.value };
                    continue;
                }
                const given = this.#list(')');
                const isFunction = term.type === 'name' && NAMESPACES.has(term.name);
                term = { type: 'call', name: name.value, arguments: isFunction ? given : [term, ...given] };
            }
            else if (this.#take('[')) {
                this.#take('?');
                const key = this.#next();
                if (key.kind !== 'text' || !this.#take(']'))
                    throw new SyntaxError('has an index that is no name');
                term = { type: 'member', of: term, name: key.value };
            }
            else
                return term;
        }
    }
    #primary() {
        if (this.#take('(')) {
            const inner = this.#either();
            if (!this.#take(')'))
                throw new SyntaxError('lacks a )');
            return inner;
        }
        if (this.#take('['))
            return { type: 'list', items: this.#list(']') };
        const token = this.#next();
        switch (token.kind) {
            case 'text':
                return { type: 'literal', value: token.value };
            case 'number':
                return { type: 'literal', value: Number(token.value) };
            case 'word': {
                const { value } = token;
                if (value === 'true' || value === 'false')
                    return { type: 'literal', value: value === 'true' };
                if (value === 'nil' || value === 'null')
                    return { type: 'literal', value: null };
                return this.#take('(')
                    ? { type: 'call', name: value, arguments: this.#list(')') }
                    : { type: 'name', name: value };
            }
            case 'mark':
                throw new SyntaxError('has a sign where a value should be');
        }
    }
    #list(end) {
        const items = [];
        while (!this.#take(end)) {
            items.push(this.#either());
            if (!this.#take(',') && this.#peek()?.value !== end)
                throw new SyntaxError(`lacks a ${end}`);
        }
        return items;
    }
    #peek() {
        return this.#tokens[this.#at];
    }
    #next() {
        const token = this.#tokens[this.#at++];
        if (token === undefined)
            throw new SyntaxError('ends too soon');
        return token;
    }
    #take(value) {
        const token = this.#peek();
        const takes = token !== undefined && token.kind !== 'text' && token.value === value;
        if (takes)
            this.#at++;
        return takes;
    }
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/filter.js



const unknown = Symbol('unknown');
const FINDING = {
    secret: ({ secret }) => secret,
    match: (sight) => sight.match(),
    line: (sight) => sight.line(),
    rule_id: ({ rule }) => rule,
    description: ({ description }) => description,
};
const ATTRIBUTES = {
    path: ({ path }) => path,
    'git.sha': ({ commit }) => commit ?? unknown,
};
function compileFilter(source) {
    const missing = new Set();
    const evaluate = compile(parseFilter(source), missing);
    return { holds: (sight) => evaluate(sight) === true, missing: [...missing] };
}
function compile(term, missing) {
    const sub = (inner) => compile(inner, missing);
    switch (term.type) {
        case 'literal':
            return () => term.value;
        case 'list': {
            const items = term.items.map(sub);
            return (sight) => items.map((item) => item(sight));
        }
        case 'name':
            missing.add(term.name);
            return () => unknown;
        case 'member': {
            const known = term.of.type === 'name' ? { finding: FINDING, attributes: ATTRIBUTES }[term.of.name]?.[term.name] : undefined;
            if (known !== undefined)
                return known;
            missing.add(term.of.type === 'name' ? `${term.of.name}.${term.name}` : term.name);
            return () => unknown;
        }
        case 'not': {
            const inner = sub(term.of);
            return (sight) => {
                const value = inner(sight);
                return typeof value === 'boolean' ? !value : unknown;
            };
        }
        case 'both':
        case 'either': {
            const decisive = term.type === 'either';
            const [left, right] = [sub(term.left), sub(term.right)];
            return (sight) => {
                const first = left(sight);
                if (first === decisive)
                    return decisive;
                const second = right(sight);
                if (second === decisive)
                    return decisive;
                return first === !decisive && second === !decisive ? !decisive : unknown;
            };
        }
        case 'call':
            return compileCall(term.name, term.arguments.map(sub), term.arguments, missing);
    }
}
function compileCall(name, values, terms, missing) {
    const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (call === undefined) {
        missing.add(name);
        return () => unknown;
    }
    const expressions = name === 'matches' || name === 'matchesAny' ? expressionsIn(terms[1]) : [];
    return (sight) => {
        const given = values.map((value) => value(sight));
        return given.some((value) => value === unknown || (Array.isArray(value) && value.includes(unknown)))
            ? unknown
            : call(given, expressions);
    };
}
function expressionsIn(term) {
    const items = term?.type === 'list' ? term.items : [term];
    return items.map((item) => {
        if (item?.type !== 'literal' || typeof item.value !== 'string')
            throw new SyntaxError('computes an expression');
        return new expression/* Expression */.r(item.value);
    });
}
const FUNCTIONS = {
    entropy: ([text]) => (typeof text === 'string' ? (0,entropy/* entropyOfBytes */.W)(text) : unknown),
    matches: ([text], expressions) => (typeof text === 'string' ? expressions.some((one) => one.test(text)) : unknown),
    matchesAny: ([text], expressions) => (typeof text === 'string' ? expressions.some((one) => one.test(text)) : unknown),
    containsAny: ([text, words]) => texts(text, words, (whole, part) => whole.toLowerCase().includes(part)),
    contains: ([text, word]) => texts(text, word, (whole, part) => whole.includes(part)),
    startsWith: ([text, word]) => texts(text, word, (whole, part) => whole.startsWith(part)),
    endsWith: ([text, word]) => texts(text, word, (whole, part) => whole.endsWith(part)),
    in: ([value, list]) => (Array.isArray(list) ? list.includes(value) : unknown),
    orValue: ([value, other]) => value ?? other ?? null,
    lower: ([text]) => (typeof text === 'string' ? text.toLowerCase() : unknown),
    lowerAscii: ([text]) => (typeof text === 'string' ? text.toLowerCase() : unknown),
    upper: ([text]) => (typeof text === 'string' ? text.toUpperCase() : unknown),
    trim: ([text]) => (typeof text === 'string' ? text.trim() : unknown),
    len: ([value]) => lengthOf(value),
    size: ([value]) => lengthOf(value),
    '==': ([a, b]) => a === b,
    '!=': ([a, b]) => a !== b,
    '<': ([a, b]) => compare(a, b, (order) => order < 0),
    '<=': ([a, b]) => compare(a, b, (order) => order <= 0),
    '>': ([a, b]) => compare(a, b, (order) => order > 0),
    '>=': ([a, b]) => compare(a, b, (order) => order >= 0),
};
function texts(text, words, holds) {
    const list = Array.isArray(words) ? words : [words];
    if (typeof text !== 'string' || !list.every((word) => typeof word === 'string'))
        return unknown;
    return list.some((word) => holds(text, word));
}
function lengthOf(value) {
    if (typeof value === 'string')
        return Array.from(value).length;
    return Array.isArray(value) ? value.length : unknown;
}
function compare(a, b, holds) {
    return typeof a === 'number' && typeof b === 'number' ? holds(a - b) : unknown;
}


/***/ })

};
