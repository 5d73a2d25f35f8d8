export const id = 4198;
export const ids = [4198];
export const modules = {

/***/ 36515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ commandAt),
/* harmony export */   x: () => (/* binding */ PROGRAM_WORDS)
/* harmony export */ });
const AFTER_COLON = String.raw `(?:[^\s"':]{0,80}:)`;
const WORD = String.raw `(["']?)([^\s"'|;&<>]{3,200})`;
const option = (names, before = '') => new RegExp(String.raw `(\s(?:${names})["']?${before})${WORD}`, 'g');
const PROGRAMS = new Map([
    [
        'curl',
        option('-u ?|--user[ =]|-U ?|--proxy-user[ =]|-[a-zA-Z]{1,6}u ', String.raw `\s{0,2}["']?(?:${AFTER_COLON}(?!["']?(?:\s|$)|""|''))?`),
    ],
    ['mysql', option('-p')],
    ['mariadb', option('-p')],
    ['sshpass', option('-p ?')],
    ['docker login', option('-p[ =]?')],
    ['podman login', option('-p[ =]?')],
    ['oc login', option('-p[ =]')],
    ['az login', option('-p[ =]')],
    ['cf login', option('-p[ =]')],
    ['redis-cli', option('-a ')],
    ['mongo', option('-p ')],
    ['ldap', option('-w ')],
    ['sqlcmd', option('-P ?')],
    ['unzip', option('-P ?')],
    ['7z ', option('-p')],
    ['openssl', option('-k |-K |-pass(?:in|out)? pass:|-hmac ')],
    ['htpasswd', option(String.raw `-[A-Za-z]{0,4}b[A-Za-z]{0,4} \S{1,60} \S{1,60} `)],
    ['smbclient', option('-U ?', `["']?[^\\s"'%]{0,60}%`)],
    ['sqlplus', option(String.raw `(?:-\w{1,3} )?[\w.]{1,40}/`)],
    ['add_user', option(String.raw `[\w.-]{1,40} `)],
]);
const PROGRAM_WORDS = [...PROGRAMS.keys()];
const LONGEST_LINE = 320;
const MOST = 2;
function commandAt(text, index, program) {
    const options = PROGRAMS.get(program);
    if (options === undefined)
        return [];
    const line = (/^(?:[^\n\\]|\\[\s\S])*/.exec(text.slice(index, index + LONGEST_LINE))?.[0] ?? '').replaceAll(/\\\r?\n/g, (broken) => ' '.repeat(broken.length));
    options.lastIndex = 0;
    const candidates = [];
    for (let found = options.exec(line); found !== null && candidates.length < MOST; found = options.exec(line)) {
        const [whole, name = '', quote = '', value = ''] = found;
        const start = index + found.index + whole.length - value.length;
        candidates.push({
            form: 'option',
            name: `${program.trim()} ${/-{1,2}[a-zA-Z]+/.exec(name)?.[0] ?? ''}`.trimEnd(),
            nameStart: index + found.index,
            value,
            start,
            end: start + value.length,
            quoted: quote !== '',
            partial: false,
        });
    }
    return candidates;
}


/***/ }),

/***/ 601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ headerAt)
/* harmony export */ });
const CREDENTIALS = /[A-Za-z]{5,6}[ \t]{1,4}([\w.~+/=:-]{6,1200})/y;
function headerAt(text, index) {
    if (/\w/.test(text.charAt(index - 1)) && text.charAt(index - 2) !== '\\')
        return [];
    CREDENTIALS.lastIndex = index;
    const value = CREDENTIALS.exec(text)?.[1];
    if (value === undefined || !/[\d=]/.test(value))
        return [];
    const start = CREDENTIALS.lastIndex - value.length;
    return [
        {
            form: 'header',
            name: /^\w+/.exec(text.slice(index, index + 8))?.[0] ?? '',
            nameStart: index,
            value,
            start,
            end: start + value.length,
            quoted: false,
            partial: false,
        },
    ];
}


/***/ }),

/***/ 9159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ dsnAt),
/* harmony export */   Cx: () => (/* binding */ oracleAt),
/* harmony export */   fK: () => (/* binding */ userInfoAt)
/* harmony export */ });
const USERINFO = /([^\s"'`<>/:?#]{0,100}):([^\s"'`<>/@]{1,200}|(?!\d{1,5}\/)[^\s"'`<>@]{1,60})@(?=[\w[$%{<(*:/.-])/y;
const TOKEN = /([\w.~%+-]{16,200})@(?=[\w[$%{<(])/y;
const SCHEME = /[A-Za-z][\w+.-]{0,30}$/;
const DSN = /([\w.-]{1,64}):([^\s"'`@/]{1,128})$/;
const ORACLE = /([\w.-]{1,64})\/([^\s"'`@]{1,64})@/y;
function userInfoAt(text, index) {
    const from = index + 3;
    const scheme = SCHEME.exec(text.slice(Math.max(0, index - 31), index))?.[0] ?? '';
    USERINFO.lastIndex = from;
    const found = USERINFO.exec(text);
    if (found !== null) {
        const [, user = '', password = ''] = found;
        return [candidate(scheme, index - scheme.length, password, from + user.length + 1)];
    }
    TOKEN.lastIndex = from;
    const token = TOKEN.exec(text)?.[1];
    return token === undefined || !/\d/.test(token) ? [] : [candidate(scheme, index - scheme.length, token, from)];
}
function dsnAt(text, index) {
    const before = text.slice(Math.max(0, index - 200), index);
    const found = DSN.exec(before);
    if (found === null)
        return [];
    const [whole, user = '', password = ''] = found;
    return [candidate(user, index - whole.length, password, index - password.length)];
}
function oracleAt(text, index) {
    const from = text.indexOf(':', index) + 1;
    ORACLE.lastIndex = from;
    const found = ORACLE.exec(text);
    if (found === null)
        return [];
    const [, user = '', password = ''] = found;
    return [candidate(user, from, password, from + user.length + 1)];
}
function candidate(name, nameStart, value, start) {
    return {
        form: 'userinfo',
        name,
        nameStart,
        value,
        start,
        end: start + value.length,
        quoted: false,
        partial: false,
    };
}


/***/ }),

/***/ 68077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isPlaceholder)
/* harmony export */ });
const WORDS = /example|placeholder|changeme|change[_-]me|replace[_-]?me|redacted|your[_-]|[_-]your|yourtoken|yourkey|<[^<>]*>|\$\{|\{\{|\$\(|#\{|%\(|%s\b|\*{3}|\.{3}|…|dummy|sample[_-]|\btodo\b|insert[_-]|fake[_-]?(?:key|token|secret)/i;
const SAME_CHARACTER = /(.)\1{5}/;
const PERIODIC = /(.{2,3})\1{4}/;
const FILLED = /(.)\1{49}/;
const KEYBOARD = /qwertyui|asdfghjk|asdf.{0,3}asdf|zxcvbnm/i;
function isPlaceholder(secret) {
    if (secret.length > 300)
        return FILLED.test(secret);
    if (SAME_CHARACTER.test(secret) || PERIODIC.test(secret) || WORDS.test(secret) || KEYBOARD.test(secret))
        return true;
    if (new Set(secret).size <= Math.min(5, secret.length / 4))
        return true;
    return hasSequence(secret);
}
function hasSequence(text) {
    let step = 0;
    let run = 1;
    for (let i = 1; i < text.length; i++) {
        const difference = text.charCodeAt(i) - text.charCodeAt(i - 1);
        run = difference === step ? run + 1 : 2;
        step = difference;
        if (run >= 8 && (step === 1 || step === -1))
            return true;
    }
    return false;
}


/***/ }),

/***/ 74198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ky: () => (/* binding */ RULE_GROUPS),
  V7: () => (/* binding */ allRules),
  y8: () => (/* binding */ leadWords)
});

// UNUSED EXPORTS: groupWords

// EXTERNAL MODULE: ./build/scan/shape.js
var scan_shape = __webpack_require__(80249);
;// CONCATENATED MODULE: ./build/scan/alphabet.js
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGIT = '0123456789';
const ALPHABETS = {
    digits: { set: '0-9', characters: DIGIT, words: 'digits' },
    lowerHex: { set: '0-9a-f', characters: `${DIGIT}abcdef`, words: 'lower-case hex digits' },
    hex: { set: '0-9a-fA-F', characters: `${DIGIT}abcdef`, words: 'hex digits' },
    upperHex: { set: '0-9A-F', characters: `${DIGIT}ABCDEF`, words: 'upper-case hex digits' },
    lowerAlnum: { set: 'a-z0-9', characters: LOWER + DIGIT, words: 'lower-case letters and digits' },
    upperAlnum: { set: 'A-Z0-9', characters: UPPER + DIGIT, words: 'upper-case letters and digits' },
    letters: { set: 'A-Za-z', characters: UPPER + LOWER, words: 'letters' },
    base32: { set: 'A-Z2-7', characters: `${UPPER}234567`, words: 'base32 characters (A–Z, 2–7)' },
    base62: { set: 'A-Za-z0-9', characters: DIGIT + UPPER + LOWER, words: 'letters and digits' },
    lowerBase32: {
        set: 'a-z2-7',
        characters: `${LOWER}234567`,
        words: 'lower-case base32 characters (a–z, 2–7)',
    },
    upToP: { set: 'A-P', characters: 'ABCDEFGHIJKLMNOP', words: 'letters from A to P' },
    base58: {
        set: '1-9A-HJ-NP-Za-km-z',
        characters: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
        words: 'base58 characters',
    },
    base64: { set: 'A-Za-z0-9+/', characters: `${UPPER}${LOWER}${DIGIT}+/`, words: 'base64 characters' },
    base64url: { set: 'A-Za-z0-9_-', characters: `${UPPER}${LOWER}${DIGIT}-_`, words: 'base64url characters' },
    word: { set: 'A-Za-z0-9_', characters: UPPER + LOWER + DIGIT, words: 'letters, digits and underscores' },
    bech32: {
        set: 'AC-HJ-NP-Z02-9',
        characters: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
        words: 'upper-case bech32 characters',
    },
    lowerBech32: { set: 'ac-hj-np-z02-9', characters: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l', words: 'bech32 characters' },
    token: {
        set: 'A-Za-z0-9._~+/=-',
        characters: UPPER + LOWER + DIGIT,
        words: 'token characters (letters, digits and . _ ~ + / = -)',
    },
    label: { set: 'A-Za-z0-9%:@._~+&=-', characters: UPPER + LOWER + DIGIT, words: 'characters of a URL' },
    django: {
        set: 'a-z0-9!@#$%^&*(_=+)-',
        characters: `${LOWER}${DIGIT}^+^+^+^+^+`,
        words: 'lower-case letters, digits and ! @ # $ % ^ & * ( - _ = + )',
    },
    azure: { set: 'A-Za-z0-9._~-', characters: UPPER + LOWER + DIGIT, words: 'letters, digits and . _ ~ -' },
    dotted: { set: 'A-Za-z0-9_.-', characters: UPPER + LOWER + DIGIT, words: 'letters, digits and _ . -' },
    userInfo: {
        set: "A-Za-z0-9._~!$&'()*+,;=%^#-",
        characters: UPPER + LOWER + DIGIT,
        words: 'characters of a URL without : / @ and white space',
    },
    value: {
        set: '!#$%&()*+./0-9:=?@A-Z[\\]^_a-z{|}~-',
        characters: UPPER + LOWER + DIGIT,
        words: 'visible characters without quotes, commas and semicolons',
    },
    parameter: {
        set: 'A-Za-z0-9._~!$*+=@^%#/-',
        characters: UPPER + LOWER + DIGIT,
        words: 'characters of a parameter without & ; and white space',
    },
    phrase: {
        set: '\\x20\\x21\\x23-\\x26\\x28-\\x5b\\x5d-\\x7e',
        characters: `${UPPER}${LOWER}${DIGIT}!@#%^&*-_=+|~?`,
        words: 'characters without quotes and backslashes',
    },
    crypt: { set: 'A-Za-z0-9./', characters: `${UPPER}${LOWER}${DIGIT}./`, words: 'letters, digits, dots and slashes' },
    visible: {
        set: '\\x21\\x23-\\x26\\x28-\\x7e',
        characters: UPPER + LOWER + DIGIT,
        words: 'visible characters without quotes',
    },
};

;// CONCATENATED MODULE: ./build/scan/random.js
function pick(items, random) {
    const item = items[random(items.length)];
    if (item === undefined)
        throw new RangeError('nothing to pick from');
    return item;
}
function randomText(characters, length, random) {
    let text = '';
    for (let i = 0; i < length; i++)
        text += characters[random(characters.length)] ?? '';
    return text;
}
function randomBytesFrom(length, random) {
    return Buffer.from(Array.from({ length }, () => random(256)));
}

;// CONCATENATED MODULE: ./build/scan/part.js


function lit(text) {
    return {
        pattern: part_escape(text),
        shortest: text.length,
        longest: text.length,
        words: `\`${text}\``,
        texts: [text],
        set: 'A-Za-z0-9_',
        mint: () => text,
    };
}
function oneOf(...texts) {
    const lengths = texts.map((text) => text.length);
    return {
        pattern: `(?:${[...texts]
            .sort((a, b) => b.length - a.length)
            .map(part_escape)
            .join('|')})`,
        shortest: Math.min(...lengths),
        longest: Math.max(...lengths),
        words: texts.length > 6
            ? `\`${texts[0]}\` or one of ${texts.length - 1} like it`
            : texts.map((text) => `\`${text}\``).join(' or '),
        texts,
        set: 'A-Za-z0-9_',
        mint: (random) => pick(texts, random),
    };
}
function chars(alphabet, min, max = min) {
    const { set, characters, words } = ALPHABETS[alphabet];
    const count = min === max ? String(min) : `${min}–${max}`;
    return {
        pattern: `[${set}]{${min},${max}}`,
        shortest: min,
        longest: max,
        words: `${count} ${words}`,
        set,
        mint: (random) => randomText(characters, min + (max > min ? random(Math.min(max - min, 24) + 1) : 0), random),
    };
}
function blanks(min, max, lines = false) {
    return {
        pattern: `${lines ? String.raw `\s` : String.raw `[ \t]`}{${min},${max}}`,
        shortest: min,
        longest: max,
        words: min === 0 ? 'blanks or none' : 'a blank',
        mint: () => ' '.repeat(Math.max(min, Math.min(max, 1))),
    };
}
function optional(...parts) {
    return {
        pattern: `(?:${parts.map((part) => part.pattern).join('')})?`,
        shortest: 0,
        longest: parts.reduce((sum, part) => sum + part.longest, 0),
        words: `optionally ${parts.map((part) => part.words).join(', ')}`,
        mint: (random, before) => random(2) === 0 ? '' : parts.reduce((text, part) => text + part.mint(random, before + text), ''),
    };
}
function uuid() {
    const hex = '[0-9a-fA-F]';
    return {
        pattern: `${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`,
        shortest: 36,
        longest: 36,
        words: 'a UUID',
        set: 'A-Za-z0-9_-',
        mint: (random) => {
            const part = (length) => randomText('0123456789abcdef', length, random);
            return `${part(8)}-${part(4)}-4${part(3)}-${pick(['8', '9', 'a', 'b'], random)}${part(3)}-${part(12)}`;
        },
    };
}
function part_escape(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

// EXTERNAL MODULE: ./build/scan/score/facts.js
var facts = __webpack_require__(21166);
// EXTERNAL MODULE: ./build/scan/score/model.js
var score_model = __webpack_require__(29904);
// EXTERNAL MODULE: ./build/scan/words.js
var scan_words = __webpack_require__(49413);
;// CONCATENATED MODULE: ./build/scan/rules/build.js





const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const IDENTIFIER = /id$/i;
const token = (id, provider, what, opens, docs, ...parts) => ({
    id,
    provider,
    what,
    opens,
    confidence: 'high',
    docs,
    shape: (0,scan_shape/* shape */.cW)(...parts),
});
const named = (id, provider, what, opens, docs, assigned, ...parts) => ({
    ...token(id, provider, what, opens, docs, ...parts),
    confidence: 'medium',
    assigned,
    judge: ({ secret, name = '' }) => (!/\d/.test(secret) && (0,scan_words/* isWordy */.yY)(secret)) ||
        (0,facts/* readsAsWords */.z8)(secret, (0,score_model/* shippedModel */.ff)().language) ||
        (UUID.test(secret) && IDENTIFIER.test(name))
        ? null
        : 'high',
});
const beside = (id, provider, what, opens, docs, words, ...parts) => ({ ...token(id, provider, what, opens, docs, ...parts), near: { words, within: 200, lead: true } });
const keyNames = (provider) => ['_', '-', '.', ''].flatMap((joint) => ['api', 'key', 'token', 'secret'].map((word) => provider + joint + word));
const namedUuid = (id, provider, what, opens, docs, assigned) => ({
    ...named(id, provider, what, opens, docs, assigned, uuid()),
    confidence: 'high',
    judge: ({ name = '' }) => (IDENTIFIER.test(name) ? null : 'high'),
});

;// CONCATENATED MODULE: ./build/scan/rules/agents.js


const BILL = 'models on the account’s bill';
const SEARCH = 'searches on the account’s bill';
function agentRules() {
    return [
        token('gemini-api-key', 'Google', 'Gemini API key (AQ form)', BILL, 'https://ai.google.dev/gemini-api/docs/api-key', lit('AQ.Ab8RN6'), chars('base64url', 44)),
        token('llamaindex-api-key', 'LlamaIndex', 'LlamaCloud API key', 'documents and indexes of a project', 'https://docs.cloud.llamaindex.ai/llamacloud/getting_started/api_key', lit('llx-'), chars('base64url', 48)),
        token('browserbase-api-key', 'Browserbase', 'Browserbase API key', 'browsers on the account’s bill', 'https://docs.browserbase.com/introduction/getting-started', oneOf('bb_live_', 'bb_test_'), chars('base64url', 27)),
        beside('browser-use-api-key', 'Browser Use', 'Browser Use API key', 'browsers on the account’s bill', 'https://docs.browser-use.com/', ['browser_use', 'browser-use', 'browseruse'], lit('bu_'), chars('base64url', 43)),
        beside('brave-search-api-key', 'Brave', 'Brave Search API key', SEARCH, 'https://api-dashboard.search.brave.com/app/documentation', ['brave'], lit('BSA'), chars('base64url', 27, 40)),
        beside('chroma-cloud-api-key', 'Chroma', 'Chroma Cloud API key', 'collections of a tenant', 'https://docs.trychroma.com/cloud/getting-started', ['chroma'], lit('ck-'), chars('base58', 43, 44)),
        token('luma-api-key', 'Luma AI', 'Luma AI API key', BILL, 'https://docs.lumalabs.ai/docs/welcome', lit('luma-'), uuid(), lit('-'), uuid()),
        token('chutes-api-key', 'Chutes', 'Chutes API key', BILL, 'https://chutes.ai/docs/getting-started/authentication', lit('cpk_'), chars('lowerHex', 32), lit('.'), chars('lowerHex', 32), lit('.'), chars('base62', 32)),
        token('context7-api-key', 'Context7', 'Context7 API key', SEARCH, 'https://context7.com/docs', lit('ctx7sk-'), uuid()),
        token('daytona-api-key', 'Daytona', 'Daytona API key', 'sandboxes on the account’s bill', 'https://www.daytona.io/docs/en/api-keys/', lit('dtn_'), chars('lowerHex', 64)),
        token('baidu-qianfan-api-key', 'Baidu', 'Baidu Qianfan API key', BILL, 'https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5', lit('bce-v3/ALTAK-'), chars('base62', 21), lit('/'), chars('lowerHex', 40)),
        token('kimi-code-api-key', 'Moonshot AI', 'Kimi Code API key', BILL, 'https://www.kimi.com/code/docs/en/', lit('sk-kimi-'), chars('base62', 64)),
        beside('composio-api-key', 'Composio', 'Composio API key', 'the accounts that users connected', 'https://docs.composio.dev/', ['composio'], lit('ak_'), chars('base64url', 20)),
        beside('featherless-api-key', 'Featherless', 'Featherless API key', BILL, 'https://featherless.ai/docs/quickstart-guide', ['featherless'], lit('rc_'), chars('lowerHex', 64)),
        beside('dify-api-key', 'Dify', 'Dify app or dataset key', 'an application and its conversations', 'https://docs.dify.ai/en/use-dify/publish/developing-with-apis', ['dify'], oneOf('app-', 'dataset-'), chars('base62', 24)),
        beside('coze-token', 'Coze', 'Coze personal access token', 'agents in a person’s name', 'https://www.coze.com/docs/developer_guides/pat', ['coze'], lit('pat_'), chars('base62', 64)),
        named('anyscale-api-key', 'Anyscale', 'Anyscale API key', BILL, 'https://docs.anyscale.com/', ['anyscale'], lit('esecret_'), chars('base62', 30, 50)),
        named('fal-api-key', 'fal', 'fal API key', BILL, 'https://docs.fal.ai/authentication/key-based', ['fal_key', 'fal_api', 'fal-key', 'fal_ai'], uuid(), lit(':'), chars('lowerHex', 32)),
        named('exa-api-key', 'Exa', 'Exa API key', SEARCH, 'https://docs.exa.ai/reference/getting-started', keyNames('exa'), uuid()),
        named('baseten-api-key', 'Baseten', 'Baseten API key', BILL, 'https://docs.baseten.co/organization/api-keys', ['baseten'], chars('base62', 8), lit('.'), chars('base62', 32)),
        named('brightdata-api-key', 'Bright Data', 'Bright Data API key', 'scraping on the account’s bill', 'https://docs.brightdata.com/api-reference/authentication', ['brightdata', 'bright_data'], chars('lowerHex', 64)),
        token('huggingface-oauth-token', 'Hugging Face', 'Hugging Face OAuth token', 'what a person granted on the hub', 'https://huggingface.co/docs/hub/oauth', lit('hf_oauth_'), chars('base64url', 40, 900)),
        token('devin-api-key', 'Cognition', 'Devin API key', 'agents that act in an organisation’s code', 'https://docs.devin.ai/api-reference/overview', lit('apk_user_'), chars('base64', 60, 200), optional(lit('=')), optional(lit('='))),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/ai.js


const ai_BILL = 'models and data on the account’s bill';
const key = (id, provider, docs, ...parts) => ({
    id,
    provider,
    what: `${provider} API key`,
    opens: ai_BILL,
    confidence: 'high',
    docs,
    shape: (0,scan_shape/* shape */.cW)(...parts),
});
function aiRules() {
    return [
        key('openai-api-key', 'OpenAI', 'https://platform.openai.com/docs/api-reference/authentication', lit('sk-'), chars('base62', 20), lit('T3BlbkFJ'), chars('base62', 20)),
        {
            ...key('openai-project-key', 'OpenAI', 'https://platform.openai.com/docs/api-reference/authentication', oneOf('sk-proj-', 'sk-svcacct-', 'sk-admin-'), chars('base64url', 20, 80), lit('T3BlbkFJ'), chars('base64url', 20, 80)),
            what: 'OpenAI project, service account or admin key',
        },
        key('anthropic-api-key', 'Anthropic', 'https://docs.claude.com/en/api/overview', oneOf('sk-ant-api03-', 'sk-ant-api04-'), chars('base64url', 93), lit('AA')),
        {
            ...key('anthropic-admin-key', 'Anthropic', 'https://docs.claude.com/en/api/administration-api', lit('sk-ant-admin01-'), chars('base64url', 93), lit('AA')),
            what: 'Anthropic admin API key',
            opens: 'the members, workspaces and keys of an organisation',
        },
        {
            ...key('anthropic-oauth-token', 'Anthropic', 'https://docs.claude.com/en/api/overview', oneOf('sk-ant-oat01-', 'sk-ant-ort01-', 'sk-ant-sid01-'), chars('base64url', 86, 110)),
            what: 'Anthropic OAuth or session token',
        },
        key('groq-api-key', 'Groq', 'https://console.groq.com/docs/quickstart', lit('gsk_'), chars('base62', 52)),
        key('perplexity-api-key', 'Perplexity', 'https://docs.perplexity.ai/', lit('pplx-'), chars('base62', 48)),
        key('replicate-api-token', 'Replicate', 'https://replicate.com/docs/topics/security/api-tokens', lit('r8_'), chars('base64url', 37)),
        key('xai-api-key', 'xAI', 'https://docs.x.ai/docs/overview', lit('xai-'), chars('base62', 80)),
        key('cerebras-api-key', 'Cerebras', 'https://inference-docs.cerebras.ai/', lit('csk-'), chars('base62', 48)),
        key('openrouter-api-key', 'OpenRouter', 'https://openrouter.ai/docs/api-reference/authentication', lit('sk-or-v1-'), chars('lowerHex', 64)),
        key('fireworks-api-key', 'Fireworks', 'https://docs.fireworks.ai/', lit('fw_'), chars('base62', 22, 24)),
        key('pinecone-api-key', 'Pinecone', 'https://docs.pinecone.io/guides/projects/manage-api-keys', lit('pcsk_'), chars('base62', 5, 6), lit('_'), chars('base62', 55, 65)),
        key('langsmith-api-key', 'LangSmith', 'https://docs.langchain.com/langsmith/create-account-api-key', oneOf('lsv2_pt_', 'lsv2_sk_'), chars('lowerHex', 32), lit('_'), chars('lowerHex', 10)),
        key('nvidia-api-key', 'NVIDIA', 'https://docs.nvidia.com/nim/', lit('nvapi-'), chars('base64url', 60, 70)),
        key('huggingface-token', 'Hugging Face', 'https://huggingface.co/docs/hub/security-tokens', oneOf('hf_', 'api_org_'), chars('letters', 34)),
        key('tavily-api-key', 'Tavily', 'https://docs.tavily.com/', oneOf('tvly-dev-', 'tvly-prod-', 'tvly-'), chars('base62', 32)),
        key('voyage-api-key', 'Voyage AI', 'https://docs.voyageai.com/docs/api-key-and-installation', lit('pa-'), chars('base64url', 43)),
        key('together-api-key', 'Together AI', 'https://docs.together.ai/docs/quickstart', lit('tgp_v1_'), chars('base64url', 43)),
        key('cursor-api-key', 'Cursor', 'https://docs.cursor.com/', oneOf('key_', 'crsr_'), chars('lowerHex', 64)),
        key('firecrawl-api-key', 'Firecrawl', 'https://docs.firecrawl.dev/', lit('fc-'), chars('lowerHex', 32)),
        key('jina-api-key', 'Jina AI', 'https://jina.ai/', lit('jina_'), chars('base62', 32), chars('base64url', 28)),
        key('apify-api-token', 'Apify', 'https://docs.apify.com/platform/integrations/api', lit('apify_api_'), chars('base62', 36)),
        key('elevenlabs-api-key', 'ElevenLabs', 'https://elevenlabs.io/docs/api-reference/authentication', lit('sk_'), chars('lowerHex', 48)),
        {
            ...key('deepseek-api-key', 'DeepSeek', 'https://api-docs.deepseek.com/', lit('sk-'), chars('lowerHex', 32)),
            what: 'DeepSeek API key, or another provider’s key of that form',
            confidence: 'medium',
        },
        {
            ...key('mistral-api-key', 'Mistral AI', 'https://docs.mistral.ai/getting-started/quickstart/', chars('base62', 32)),
            confidence: 'medium',
            assigned: ['mistral'],
        },
        {
            ...key('cohere-api-key', 'Cohere', 'https://docs.cohere.com/reference/about', chars('base62', 40)),
            confidence: 'medium',
            assigned: ['cohere', 'co_api_key'],
        },
        {
            ...key('wandb-api-key', 'Weights & Biases', 'https://docs.wandb.ai/', chars('lowerHex', 40)),
            confidence: 'medium',
            assigned: ['wandb'],
        },
        {
            ...key('assemblyai-api-key', 'AssemblyAI', 'https://www.assemblyai.com/docs', chars('lowerHex', 32)),
            confidence: 'medium',
            assigned: ['assemblyai', 'assembly_ai'],
        },
        {
            ...key('stability-api-key', 'Stability AI', 'https://platform.stability.ai/docs/api-reference', lit('sk-'), chars('base62', 48)),
            what: 'Stability AI API key, or another provider’s key of that form',
            confidence: 'medium',
        },
        {
            ...key('zhipu-api-key', 'Zhipu AI', 'https://docs.bigmodel.cn/', chars('lowerHex', 32), lit('.'), chars('base62', 16)),
            confidence: 'medium',
            assigned: ['zhipu', 'zai_api', 'bigmodel', 'glm'],
        },
        key('langfuse-secret-key', 'Langfuse', 'https://langfuse.com/docs', lit('sk-lf-'), chars('lowerHex', 8), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 12)),
        key('e2b-api-key', 'E2B', 'https://e2b.dev/docs', lit('e2b_'), chars('lowerHex', 40)),
        key('runpod-api-key', 'RunPod', 'https://docs.runpod.io/get-started/api-keys', lit('rpa_'), chars('base62', 32, 56)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/apis.js


function apiRules() {
    return [
        token('dropbox-token', 'Dropbox', 'Dropbox access token', 'files of a person', 'https://developers.dropbox.com/oauth-guide', oneOf('sl.u.', 'sl.B', 'sl.A'), chars('base64url', 120, 1300)),
        named('dropbox-app-secret', 'Dropbox', 'Dropbox app secret', 'tokens in the name of an application', 'https://developers.dropbox.com/oauth-guide', ['dropbox'], chars('lowerAlnum', 15)),
        token('mapbox-secret-token', 'Mapbox', 'Mapbox secret token', 'maps and uploads of an account', 'https://docs.mapbox.com/help/getting-started/access-tokens/', lit('sk.eyJ'), chars('base64url', 40, 200), lit('.'), chars('base64url', 20, 24)),
        token('frameio-token', 'Frame.io', 'Frame.io token', 'videos of an account', 'https://developer.frame.io/docs/getting-started/authentication', lit('fio-u-'), chars('base64url', 64)),
        token('adobe-client-secret', 'Adobe', 'Adobe client secret', 'Adobe APIs in the name of an application', 'https://developer.adobe.com/developer-console/docs/guides/authentication/', lit('p8e-'), chars('base64url', 32)),
        token('adafruit-io-key', 'Adafruit', 'Adafruit IO key', 'feeds of a person', 'https://io.adafruit.com/api/docs/', lit('aio_'), chars('base62', 28)),
        named('adafruit-key', 'Adafruit', 'Adafruit IO key (old form)', 'feeds of a person', 'https://io.adafruit.com/api/docs/', ['adafruit'], chars('base64url', 32)),
        named('algolia-api-key', 'Algolia', 'Algolia API key', 'search indexes', 'https://www.algolia.com/doc/guides/security/api-keys/', ['algolia'], chars('lowerHex', 32)),
        named('rapidapi-key', 'RapidAPI', 'RapidAPI key', 'APIs on the account’s bill', 'https://docs.rapidapi.com/docs/keys-and-key-rotation', ['rapidapi', 'rapid_api', 'rapid-api'], chars('base64url', 50)),
        named('etsy-api-key', 'Etsy', 'Etsy API key', 'shops in the name of an application', 'https://developers.etsy.com/documentation/essentials/authentication/', ['etsy'], chars('lowerAlnum', 24)),
        named('linkedin-client-secret', 'LinkedIn', 'LinkedIn client secret', 'tokens in the name of an application', 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication', ['linkedin', 'linked_in', 'linked-in'], chars('base62', 16)),
        named('twitch-token', 'Twitch', 'Twitch token or client secret', 'a channel or an application', 'https://dev.twitch.tv/docs/authentication/', ['twitch'], chars('lowerAlnum', 30)),
        named('spotify-client-secret', 'Spotify', 'Spotify client secret', 'tokens in the name of an application', 'https://developer.spotify.com/documentation/web-api/concepts/apps', ['spotify'], chars('lowerHex', 32)),
        token('unkey-root-key', 'Unkey', 'Unkey root key', 'API keys of a workspace', 'https://www.unkey.com/docs/security/root-keys', lit('unkey_'), chars('base62', 20, 28)),
        token('settlemint-token', 'SettleMint', 'SettleMint access token', 'blockchain networks of a workspace', 'https://console.settlemint.com/documentation/', oneOf('sm_aat_', 'sm_pat_', 'sm_sat_'), chars('base62', 16)),
        token('sumsub-token', 'Sumsub', 'Sumsub app token', 'identity checks of customers', 'https://docs.sumsub.com/reference/authentication', oneOf('sbx:', 'prd:'), chars('base62', 24), lit('.'), chars('base62', 32)),
        token('telnyx-api-key', 'Telnyx', 'Telnyx API key', 'calls and messages on the account’s bill', 'https://developers.telnyx.com/', lit('KEY0'), chars('upperHex', 31), lit('_'), chars('base62', 22)),
        token('val-town-token', 'Val Town', 'Val Town API token', 'vals of a person', 'https://docs.val.town/reference/api/authentication/', lit('vtwn_'), chars('base62', 25, 40)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/azure.js



const AZURE = 'https://learn.microsoft.com/en-us/azure/';
const of32 = oneOf(...Array.from('AEIMQUYcgkosw048'));
const of64 = oneOf(...Array.from('AQgw'));
const azure_short = (id, what, opens, mark, page) => token(id, 'Microsoft', what, opens, AZURE + page, chars('base64', 33), lit(mark), chars('upToP', 1), chars('base64', 4), of32, lit('='));
const azure_long = (id, what, opens, mark, page) => token(id, 'Microsoft', what, opens, AZURE + page, chars('base64', 76), lit(mark), chars('base64', 5), of64, lit('=='));
function azureRules() {
    return [
        azure_short('azure-service-bus-key', 'Azure Service Bus key', 'messages of a namespace', '+ASb', 'service-bus-messaging/service-bus-sas'),
        azure_short('azure-event-hub-key', 'Azure Event Hubs key', 'events of a namespace', '+AEh', 'event-hubs/authorize-access-shared-access-signature'),
        azure_short('azure-relay-key', 'Azure Relay key', 'connections of a namespace', '+ARm', 'azure-relay/relay-authentication-and-authorization'),
        azure_short('azure-iot-key', 'Azure IoT Hub, device or provisioning key', 'devices and what they report', 'AIoT', 'iot-hub/iot-hub-dev-guide-sas'),
        azure_short('azure-redis-key', 'Azure Cache for Redis key', 'all data of a cache', 'AzCa', 'azure-cache-for-redis/cache-configure'),
        azure_short('azure-event-grid-key', 'Azure Event Grid key', 'events of a topic', 'AZEG', 'event-grid/authenticate-with-access-keys-shared-access-signatures'),
        azure_long('azure-batch-key', 'Azure Batch key', 'jobs of an account', '+ABa', 'batch/account-move'),
        azure_long('azure-ml-classic-key', 'Azure ML web service key (classic)', 'a published model', '+AMC', 'machine-learning/'),
        azure_long('azure-api-management-key', 'Azure API Management key', 'the APIs behind a gateway', 'APIM', 'api-management/api-management-subscriptions'),
        {
            ...token('azure-common-key', 'Microsoft', 'Azure key with Microsoft’s common signature', 'a service of Azure', `${AZURE}ai-services/authentication`, chars('base62', 52), oneOf('JQQJ9D', 'JQQJ9H'), chars('base62', 1), oneOf(...Array.from('ABCDEFGHIJKL')), chars('base62', 24)),
        },
        {
            id: 'azure-app-configuration-key',
            provider: 'Microsoft',
            what: 'Azure App Configuration connection string',
            opens: 'the settings of an application',
            confidence: 'high',
            docs: `${AZURE}azure-app-configuration/howto-best-practices`,
            shape: (0,scan_shape/* between */.Tq)([lit('.azconfig.io;Id='), chars('visible', 4, 40), lit(';Secret=')], [chars('base62', 40, 90)]),
        },
        {
            id: 'azure-cosmosdb-connection-string',
            provider: 'Microsoft',
            what: 'Azure Cosmos DB key (old form)',
            opens: 'all data of a Cosmos DB account',
            confidence: 'high',
            docs: `${AZURE}cosmos-db/secure-access-to-data`,
            shape: (0,scan_shape/* between */.Tq)([oneOf('.documents.azure.com:443/;AccountKey=', '.documents.azure.com/;AccountKey=')], [chars('base64', 86), lit('==')]),
        },
        {
            id: 'azure-web-pubsub-key',
            provider: 'Microsoft',
            what: 'Azure SignalR or Web PubSub access key',
            opens: 'messages of a hub',
            confidence: 'high',
            docs: `${AZURE}azure-signalr/concept-connection-string`,
            shape: (0,scan_shape/* between */.Tq)([oneOf('.service.signalr.net;AccessKey=', '.webpubsub.azure.com;AccessKey=')], [chars('base64', 43), lit('=')]),
        },
        {
            id: 'azure-communication-key',
            provider: 'Microsoft',
            what: 'Azure Communication Services access key',
            opens: 'calls, mail and messages on the account’s bill',
            confidence: 'high',
            docs: `${AZURE}communication-services/concepts/authentication`,
            shape: (0,scan_shape/* between */.Tq)([oneOf('.communication.azure.com/;accesskey=', '.communication.azure.com/;AccessKey=')], [chars('base64', 86), lit('==')]),
        },
        {
            id: 'azure-logic-app-url',
            provider: 'Microsoft',
            what: 'URL of an Azure Logic Apps or Power Automate trigger',
            opens: 'runs of a workflow',
            confidence: 'high',
            docs: `${AZURE}logic-apps/logic-apps-securing-a-logic-app`,
            near: { words: ['.logic.azure.com', '.powerplatform.com'], within: 300 },
            shape: (0,scan_shape/* between */.Tq)([lit('%2Ftriggers%2F'), chars('base62', 3, 30), lit('%2Frun&sv=1.0&sig=')], [chars('base64url', 43)]),
        },
        named('azure-devops-pat-old', 'Microsoft', 'Azure DevOps personal access token (old form)', 'code and builds in a person’s name', 'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate', ['azure_devops', 'azuredevops', 'ado_pat', 'vsts', 'azure_pat', 'system_accesstoken'], chars('lowerBase32', 52)),
        named('azure-speech-key', 'Microsoft', 'Azure AI services key (old form)', 'models on the subscription’s bill', `${AZURE}ai-services/authentication`, [
            'azure_openai',
            'azure_speech',
            'azure_translator',
            'azure_vision',
            'azure_ai',
            'azureopenai',
            'speech_key',
            'cognitive',
            'bing_search',
            'ocp-apim-subscription-key',
            'azure_maps',
        ], chars('lowerHex', 32)),
        {
            id: 'azure-publish-password',
            provider: 'Microsoft',
            what: 'password of an Azure publish profile',
            opens: 'deployment to a web app',
            confidence: 'high',
            docs: `${AZURE}app-service/deploy-configure-credentials`,
            shape: (0,scan_shape/* between */.Tq)([lit('userPWD="')], [chars('base62', 60)], [lit('"')]),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/chains.js


const CHAIN = 'requests to a blockchain on the account’s bill';
const PRICES = 'market data on the account’s bill';
const TRADES = 'trades and money of an account';
function chainRules() {
    const money = (rule) => ({ ...rule, severity: 'critical' });
    return [
        named('alchemy-api-key', 'Alchemy', 'Alchemy API key', CHAIN, 'https://www.alchemy.com/docs/create-an-api-key', ['alchemy'], chars('base64url', 32)),
        token('alchemy-url', 'Alchemy', 'Alchemy API URL', CHAIN, 'https://www.alchemy.com/docs/create-an-api-key', lit('.g.alchemy.com/v2/'), chars('base64url', 32)),
        named('infura-api-key', 'Infura', 'Infura API key', CHAIN, 'https://docs.metamask.io/services/get-started/infura/', ['infura'], chars('lowerHex', 32)),
        token('infura-url', 'Infura', 'Infura API URL', CHAIN, 'https://docs.metamask.io/services/get-started/infura/', lit('.infura.io/v3/'), chars('lowerHex', 32)),
        named('etherscan-api-key', 'Etherscan', 'Etherscan API key (also its other chains)', CHAIN, 'https://docs.etherscan.io/getting-started', ['etherscan', 'bscscan', 'basescan', 'arbiscan', 'snowtrace', 'ftmscan'], chars('upperAlnum', 34)),
        named('helius-api-key', 'Helius', 'Helius API key', CHAIN, 'https://www.helius.dev/docs/api-reference/authentication', ['helius'], uuid()),
        token('blockfrost-api-key', 'Blockfrost', 'Blockfrost project id', CHAIN, 'https://docs.blockfrost.io/', oneOf('mainnet', 'preprod', 'preview', 'testnet'), chars('base62', 32)),
        token('covalent-api-key', 'Covalent', 'GoldRush (Covalent) API key', CHAIN, 'https://goldrush.dev/docs/', lit('cqt_'), chars('base62', 28)),
        token('coingecko-api-key', 'CoinGecko', 'CoinGecko API key', PRICES, 'https://docs.coingecko.com/docs/setting-up-your-api-key', lit('CG-'), chars('base62', 24)),
        named('coinmarketcap-api-key', 'CoinMarketCap', 'CoinMarketCap API key', PRICES, 'https://coinmarketcap.com/api/documentation/v1/', ['coinmarketcap', 'cmc_api', 'cmc_pro'], uuid()),
        named('coinapi-key', 'CoinAPI', 'CoinAPI key', PRICES, 'https://docs.coinapi.io/authentication', ['coinapi'], uuid()),
        named('cryptocompare-api-key', 'CryptoCompare', 'CryptoCompare API key', PRICES, 'https://developers.cryptocompare.com/documentation/data-api/introduction', ['cryptocompare'], chars('lowerHex', 64)),
        beside('databento-api-key', 'Databento', 'Databento API key', PRICES, 'https://databento.com/docs/portal/api-keys', ['databento'], lit('db-'), chars('base62', 29)),
        named('finnhub-api-key', 'Finnhub', 'Finnhub API key', PRICES, 'https://finnhub.io/docs/api/authentication', ['finnhub'], chars('lowerAlnum', 20)),
        named('finnhub-api-key-long', 'Finnhub', 'Finnhub API key (long form)', PRICES, 'https://finnhub.io/docs/api/authentication', ['finnhub'], chars('lowerAlnum', 40)),
        named('alphavantage-api-key', 'Alpha Vantage', 'Alpha Vantage API key', PRICES, 'https://www.alphavantage.co/documentation/', ['alphavantage', 'alpha_vantage'], chars('upperAlnum', 16)),
        named('fmp-api-key', 'Financial Modeling Prep', 'Financial Modeling Prep API key', PRICES, 'https://site.financialmodelingprep.com/developer/docs', ['fmp_api', 'fmp_key', 'financialmodelingprep', 'financial_modeling'], chars('base62', 32)),
        money(named('binance-secret-key', 'Binance', 'Binance API or secret key', TRADES, 'https://developers.binance.com/docs/binance-spot-api-docs/rest-api/request-security', ['binance'], chars('base62', 64))),
        money(named('kraken-private-key', 'Kraken', 'Kraken private key', TRADES, 'https://docs.kraken.com/api/docs/guides/spot-rest-auth', ['kraken'], chars('base64', 86), lit('=='))),
        {
            ...money(named('kucoin-secret-key', 'KuCoin', 'KuCoin API secret', TRADES, 'https://www.kucoin.com/docs-new/authentication', ['kucoin'], uuid())),
            confidence: 'high',
        },
        money(named('kucoin-api-key', 'KuCoin', 'KuCoin API key', TRADES, 'https://www.kucoin.com/docs-new/authentication', ['kucoin'], chars('lowerHex', 24))),
        money(named('bitmex-api-secret', 'BitMEX', 'BitMEX API secret', TRADES, 'https://www.bitmex.com/app/apiKeysUsage', ['bitmex'], chars('base64url', 48))),
    ];
}

;// CONCATENATED MODULE: ./build/scan/structure.js


const jwtHeader = jsonPart({
    words: 'a JWT header (base64url of JSON with `alg`)',
    shortest: 15,
    longest: 800,
    sample: (random) => ({ alg: pick(['HS256', 'RS256', 'ES256'], random), typ: 'JWT' }),
    holds: (json) => (typeof json['alg'] === 'string' ? 'yes' : 'no'),
});
const jwtClaims = jsonPart({
    words: 'claims (base64url of JSON)',
    shortest: 15,
    longest: 3500,
    sample: (random) => ({ sub: randomText('0123456789', 9, random), iat: 1893456000, exp: 4102444800 }),
    holds: (json) => (json['sub'] === '1234567890' ? 'no' : 'yes'),
});
function claimsOf(jwt) {
    return parseJson(jwt.split('.')[1] ?? '');
}
function jsonPart(options) {
    const { words, shortest, longest, sample, holds } = options;
    return {
        pattern: `eyJ[A-Za-z0-9_-]{${shortest - 3},${longest - 3}}={0,2}`,
        shortest,
        longest: longest + 2,
        words,
        begins: ['eyJ'],
        set: 'A-Za-z0-9_=-',
        mint: (random) => Buffer.from(JSON.stringify(sample(random))).toString('base64url'),
        holds: (piece) => {
            const json = parseJson(piece);
            return json === undefined ? 'no' : holds(json);
        },
        spoil: (random) => `eyJ${randomText('ghijklm', shortest, random)}`,
    };
}
function parseJson(base64) {
    const text = Buffer.from(base64, 'base64url').toString();
    if (!text.endsWith('}'))
        return undefined;
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}
const awsAccountBits = {
    pattern: '[A-Z2-7]{16}',
    shortest: 16,
    longest: 16,
    words: '16 base32 characters that hold a twelve-digit account number',
    set: 'A-Za-z0-9_',
    mint: (random) => awsId(random, false),
    holds: (piece) => (/^[IJ]/.test(piece) || awsAccount(piece) <= 999_999_999_999 ? 'yes' : 'no'),
    spoil: (random) => awsId(random, true),
};
function awsAccount(piece) {
    let bits = 0n;
    for (const character of piece.slice(0, 10))
        bits = (bits << 5n) | BigInt(ALPHABETS.base32.characters.indexOf(character));
    return Number((bits >> 9n) & 0xffffffffffn);
}
function awsId(random, wrong) {
    for (;;) {
        const id = `${wrong ? '7777' : pick(['Q', 'R', 'S', 'T', 'U', 'V', 'W'], random)}${randomText(ALPHABETS.base32.characters, 16, random)}`.slice(0, 16);
        if (awsAccount(id) > 999_999_999_999 === wrong)
            return id;
    }
}
const pypiMacaroon = {
    pattern: 'AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{60,240}',
    shortest: 73,
    longest: 266,
    words: 'a macaroon for pypi.org or test.pypi.org in base64url',
    set: 'A-Za-z0-9_-',
    mint: (random) => {
        const location = Buffer.from('pypi.org');
        const identifier = Buffer.from(randomText('0123456789abcdef', 36, random));
        const caveat = Buffer.from(`[0, ${random(90000)}]`);
        const field = (type, body) => Buffer.concat([Buffer.from([type, body.length]), body]);
        const end = Buffer.from([0]);
        return Buffer.concat([
            Buffer.from([2]),
            field(1, location),
            field(2, identifier),
            end,
            field(2, caveat),
            end,
            end,
            field(6, randomBytesFrom(32, random)),
        ]).toString('base64url');
    },
    holds: (piece) => (macaroonEndsWithSignature(Buffer.from(piece, 'base64url')) ? 'yes' : 'maybe'),
};
function macaroonEndsWithSignature(bytes) {
    let offset = 1;
    let last = -1;
    while (offset < bytes.length) {
        last = bytes[offset++] ?? -1;
        if (last === 0)
            continue;
        let length = 0;
        for (let shift = 0; shift < 21; shift += 7) {
            const byte = bytes[offset++] ?? 0;
            length |= (byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        offset += length;
    }
    return last === 6 && offset === bytes.length;
}
const bedrockBody = {
    pattern: 'QmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{60,250}={0,2}',
    shortest: 78,
    longest: 270,
    words: 'base64 of `BedrockAPIKey-` and random text',
    set: 'A-Za-z0-9+/=',
    mint: (random) => Buffer.from(`BedrockAPIKey-${randomText(ALPHABETS.base62.characters, 60, random)}`).toString('base64'),
    holds: (piece) => (Buffer.from(piece, 'base64').toString('latin1').startsWith('BedrockAPIKey-') ? 'yes' : 'no'),
};
function base64Of(options) {
    const { words, shortest, longest, begins = '', sample, fits } = options;
    const escaped = begins.replace(/[+/]/g, String.raw `\$&`);
    return {
        pattern: `${escaped}[A-Za-z0-9+/]{${shortest - begins.length},${longest - begins.length}}={0,2}`,
        shortest,
        longest: longest + 2,
        words,
        ...(begins === '' ? {} : { begins: [begins] }),
        set: 'A-Za-z0-9+/=',
        mint: (random) => Buffer.from(sample(random)).toString('base64'),
        holds: (piece) => (fits(Buffer.from(piece, 'base64')) ? 'yes' : 'no'),
        spoil: (random) => begins + randomText('abcdefghkmnp', shortest - begins.length, random),
    };
}
const dataCenterToken = {
    pattern: '[MNO][A-Za-z0-9+/]{43}',
    shortest: 44,
    longest: 44,
    words: '44 base64 characters that hold twelve digits, a colon and 20 bytes',
    set: 'A-Za-z0-9+/=',
    mint: (random) => Buffer.concat([Buffer.from(`${randomText('0123456789', 12, random)}:`), randomBytesFrom(20, random)]).toString('base64'),
    holds: (piece) => (/^\d{12}:/.test(Buffer.from(piece, 'base64').toString('latin1')) ? 'yes' : 'no'),
    spoil: (random) => `MDAw${randomText(ALPHABETS.base62.characters, 40, random)}`,
};

;// CONCATENATED MODULE: ./build/scan/rules/cloud.js



const cloud_AZURE = 'https://learn.microsoft.com/en-us/azure/';
const marked = (id, what, opens, mark, page) => ({
    id,
    provider: 'Microsoft',
    what,
    opens,
    confidence: 'high',
    docs: cloud_AZURE + page,
    shape: (0,scan_shape/* shape */.cW)(chars('base64url', 42, 44), lit(mark), chars('base64url', 6), lit('==')),
});
function cloudRules() {
    return [
        {
            id: 'aws-access-key-id',
            provider: 'Amazon Web Services',
            what: 'AWS access key id',
            opens: 'an AWS account, together with its secret key, which is often close by',
            confidence: 'medium',
            docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
            shape: (0,scan_shape/* shape */.cW)(oneOf('AKIA', 'ASIA', 'ABIA', 'ACCA'), awsAccountBits),
        },
        {
            id: 'aws-secret-access-key',
            provider: 'Amazon Web Services',
            what: 'AWS secret access key',
            opens: 'an AWS account, with the rights of a user or role',
            confidence: 'high',
            severity: 'critical',
            docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
            assigned: [
                'aws_secret',
                'aws_access',
                'aws-secret',
                'awssecret',
                'secret_access_key',
                'secretaccesskey',
                'secret-access-key',
                'secret_key',
                'secretkey',
                'aws_sec',
                'aws.secret',
            ],
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 40)),
            judge: ({ secret }) => /^[0-9a-f]+$/i.test(secret) || !/[A-Z]/.test(secret) || !/[a-z]/.test(secret) || !/\d/.test(secret)
                ? null
                : 'high',
        },
        {
            id: 'aws-session-token',
            provider: 'Amazon Web Services',
            what: 'AWS session token',
            opens: 'an AWS role until the session ends, together with its temporary key',
            confidence: 'high',
            severity: 'critical',
            docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
            assigned: ['session_token', 'sessiontoken', 'session-token', 'security_token', 'security-token'],
            shape: (0,scan_shape/* shape */.cW)(oneOf('IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'), chars('base64', 100, 580), optional(lit('=')), optional(lit('='))),
        },
        {
            id: 'aws-bedrock-api-key',
            provider: 'Amazon Web Services',
            what: 'Amazon Bedrock API key',
            opens: 'models on the account’s bill',
            confidence: 'high',
            docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
            shape: (0,scan_shape/* shape */.cW)(lit('ABSK'), bedrockBody),
        },
        {
            id: 'aws-bedrock-short-key',
            provider: 'Amazon Web Services',
            what: 'Amazon Bedrock API key (short-lived)',
            opens: 'models on the account’s bill, for up to twelve hours',
            confidence: 'high',
            docs: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
            shape: (0,scan_shape/* shape */.cW)(lit('bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'), chars('base64', 20, 3000), optional(lit('=')), optional(lit('='))),
        },
        {
            id: 'gcp-api-key',
            provider: 'Google',
            what: 'Google API key',
            opens: 'the APIs of a project (also Gemini), unless it is restricted',
            confidence: 'high',
            docs: 'https://cloud.google.com/docs/authentication/api-keys',
            shape: (0,scan_shape/* shape */.cW)(lit('AIza'), chars('base64url', 35)),
        },
        {
            id: 'gcp-oauth-client-secret',
            provider: 'Google',
            what: 'Google OAuth client secret',
            opens: 'tokens in the name of an application',
            confidence: 'high',
            docs: 'https://developers.google.com/identity/protocols/oauth2',
            shape: (0,scan_shape/* shape */.cW)(lit('GOCSPX-'), chars('base64url', 28)),
        },
        {
            id: 'gcp-oauth-access-token',
            provider: 'Google',
            what: 'Google OAuth access token',
            opens: 'what a person or service account granted, for an hour',
            confidence: 'high',
            docs: 'https://cloud.google.com/docs/authentication/token-types',
            shape: (0,scan_shape/* shape */.cW)(lit('ya29.'), chars('base64url', 40, 1000)),
        },
        {
            id: 'gcp-oauth-refresh-token',
            provider: 'Google',
            what: 'Google OAuth refresh token',
            opens: 'new access tokens until it is revoked',
            confidence: 'high',
            docs: 'https://developers.google.com/identity/protocols/oauth2',
            shape: (0,scan_shape/* shape */.cW)(oneOf('1//0', '1//1'), chars('base64url', 60, 200)),
        },
        {
            id: 'azure-client-secret',
            provider: 'Microsoft',
            what: 'Microsoft Entra client secret',
            opens: 'tokens in the name of an application',
            confidence: 'high',
            severity: 'critical',
            docs: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
            shape: (0,scan_shape/* shape */.cW)(chars('azure', 3), oneOf('0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'), chars('azure', 31, 34)),
        },
        {
            id: 'azure-storage-key',
            provider: 'Microsoft',
            what: 'Azure storage account key',
            opens: 'all data of a storage account',
            confidence: 'high',
            severity: 'critical',
            docs: `${cloud_AZURE}storage/common/storage-account-keys-manage`,
            shape: (0,scan_shape/* between */.Tq)([lit('AccountKey=')], [chars('base64', 86), lit('==')]),
        },
        {
            id: 'azure-storage-key-marked',
            provider: 'Microsoft',
            what: 'Azure storage account key (marked form)',
            opens: 'all data of a storage account',
            confidence: 'high',
            severity: 'critical',
            docs: `${cloud_AZURE}storage/common/storage-account-keys-manage`,
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 76), lit('+ASt'), chars('base64', 6), lit('==')),
        },
        {
            id: 'azure-shared-access-key',
            provider: 'Microsoft',
            what: 'Azure shared access key (Service Bus, Event Hubs, IoT Hub)',
            opens: 'messages of a namespace',
            confidence: 'high',
            docs: `${cloud_AZURE}service-bus-messaging/service-bus-sas`,
            shape: (0,scan_shape/* between */.Tq)([lit('SharedAccessKey=')], [chars('base64', 43), lit('=')]),
        },
        {
            id: 'azure-cosmosdb-key',
            provider: 'Microsoft',
            what: 'Azure Cosmos DB key',
            opens: 'all data of a Cosmos DB account',
            confidence: 'high',
            docs: `${cloud_AZURE}cosmos-db/secure-access-to-data`,
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 76), lit('ACDb'), chars('base64', 6), lit('==')),
        },
        {
            id: 'azure-sas-signature',
            provider: 'Microsoft',
            what: 'Azure shared access signature',
            opens: 'what the signed URL names, until it expires',
            confidence: 'medium',
            docs: `${cloud_AZURE}storage/common/storage-sas-overview`,
            near: { words: ['sv=20', 'sr='], within: 300 },
            shape: (0,scan_shape/* between */.Tq)([oneOf('?sig=', '&sig=')], [chars('base62', 1, 3), chars('userInfo', 40, 90)]),
        },
        marked('azure-function-key', 'Azure Functions key', 'the functions of an app', 'AzFu', 'azure-functions/function-keys-how-to'),
        marked('azure-search-key', 'Azure AI Search admin key', 'the indexes of a search service', 'AzSe', 'search/search-security-api-keys'),
        {
            id: 'azure-container-registry-key',
            provider: 'Microsoft',
            what: 'Azure Container Registry password',
            opens: 'the images of a registry',
            confidence: 'high',
            docs: `${cloud_AZURE}container-registry/container-registry-authentication`,
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 42), lit('+ACR'), chars('base62', 6)),
        },
        {
            id: 'azure-openai-key',
            provider: 'Microsoft',
            what: 'Azure AI services key',
            opens: 'models on the subscription’s bill',
            confidence: 'high',
            docs: `${cloud_AZURE}ai-services/authentication`,
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 52), lit('JQQJ99'), chars('base62', 10), oneOf('AC', 'AB', 'AA'), chars('base62', 14)),
        },
        {
            id: 'alibaba-access-key-id',
            provider: 'Alibaba Cloud',
            what: 'Alibaba Cloud access key id',
            opens: 'an account, together with its secret, which is often close by',
            confidence: 'medium',
            docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
            shape: (0,scan_shape/* shape */.cW)(lit('LTAI'), chars('base62', 12, 21)),
        },
        {
            id: 'alibaba-secret-key',
            provider: 'Alibaba Cloud',
            what: 'Alibaba Cloud access key secret',
            opens: 'an account, with the rights of a user',
            confidence: 'high',
            severity: 'critical',
            docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
            assigned: ['alibaba', 'aliyun', 'accesskeysecret', 'access_key_secret'],
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 30)),
        },
        {
            id: 'tencent-secret-id',
            provider: 'Tencent Cloud',
            what: 'Tencent Cloud secret id',
            opens: 'an account, together with its secret key',
            confidence: 'medium',
            docs: 'https://www.tencentcloud.com/document/product/598/32675',
            shape: (0,scan_shape/* shape */.cW)(lit('AKID'), chars('base62', 32)),
        },
        {
            id: 'yandex-api-key',
            provider: 'Yandex Cloud',
            what: 'Yandex Cloud API key',
            opens: 'the services of a service account',
            confidence: 'high',
            docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/api-key',
            shape: (0,scan_shape/* shape */.cW)(lit('AQVN'), chars('base64url', 35, 38)),
        },
        {
            id: 'yandex-static-key',
            provider: 'Yandex Cloud',
            what: 'Yandex Cloud static access key',
            opens: 'the object storage of a service account',
            confidence: 'high',
            docs: 'https://yandex.cloud/en/docs/iam/concepts/authorization/access-key',
            assigned: ['yandex', 'secret_key', 'secretkey', 'secret_access_key'],
            shape: (0,scan_shape/* shape */.cW)(lit('YC'), chars('base64url', 38)),
        },
        {
            id: 'ibm-cloud-api-key',
            provider: 'IBM Cloud',
            what: 'IBM Cloud API key',
            opens: 'an account, with the rights of a user',
            confidence: 'medium',
            severity: 'critical',
            docs: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
            assigned: ['ibm', 'ibmcloud', 'bluemix', 'watson'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64url', 44)),
        },
        {
            id: 'scaleway-secret-key',
            provider: 'Scaleway',
            what: 'Scaleway secret key',
            opens: 'an organisation’s resources',
            confidence: 'high',
            severity: 'critical',
            docs: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
            assigned: ['scw_secret', 'scaleway'],
            shape: (0,scan_shape/* shape */.cW)(uuid()),
            judge: ({ name = '' }) => (/id$/i.test(name) ? null : 'high'),
        },
        {
            id: 'digitalocean-token',
            provider: 'DigitalOcean',
            what: 'DigitalOcean access token',
            opens: 'droplets, databases and all else of an account',
            confidence: 'high',
            severity: 'critical',
            docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
            revoke: 'digitalocean-token',
            shape: (0,scan_shape/* shape */.cW)(oneOf('dop_v1_', 'doo_v1_', 'dor_v1_'), chars('lowerHex', 64)),
        },
        {
            id: 'linode-token',
            provider: 'Akamai',
            what: 'Linode access token',
            opens: 'machines and storage of an account',
            confidence: 'high',
            severity: 'critical',
            docs: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
            assigned: ['linode'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 64)),
        },
        {
            id: 'hetzner-token',
            provider: 'Hetzner',
            what: 'Hetzner Cloud token',
            opens: 'the servers of a project',
            confidence: 'medium',
            severity: 'critical',
            docs: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token',
            assigned: ['hcloud', 'hetzner'],
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 64)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/communication.js


const MAIL = 'mail in the account’s name';
const communication_BILL = 'calls and messages on the account’s bill';
function communicationRules() {
    return [
        {
            ...token('mailgun-public-key', 'Mailgun', 'Mailgun validation key (public)', 'address validations on the account’s bill', 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication', lit('pubkey-'), chars('lowerHex', 32)),
            confidence: 'medium',
            severity: 'low',
        },
        named('mailjet-key', 'Mailjet', 'Mailjet API or secret key', MAIL, 'https://dev.mailjet.com/email/guides/', ['mailjet', 'mj_apikey', 'mj_api'], chars('lowerHex', 32)),
        named('mailtrap-token', 'Mailtrap', 'Mailtrap API token', MAIL, 'https://docs.mailtrap.io/developers', ['mailtrap'], chars('lowerHex', 32)),
        named('messagebird-access-key', 'MessageBird', 'MessageBird access key', communication_BILL, 'https://developers.messagebird.com/api/', ['messagebird', 'message-bird', 'message_bird'], chars('base62', 25)),
        named('vonage-api-secret', 'Vonage', 'Vonage (Nexmo) API secret', communication_BILL, 'https://developer.vonage.com/en/account/secret-management', ['nexmo', 'vonage'], chars('base62', 16)),
        token('nylas-api-key', 'Nylas', 'Nylas API key', 'mail and calendars of all connected people', 'https://developer.nylas.com/docs/v3/auth/', lit('nyk_v0_'), chars('base62', 64)),
        named('plivo-auth-token', 'Plivo', 'Plivo auth token', communication_BILL, 'https://www.plivo.com/docs/account/api/overview/', ['plivo'], chars('base62', 40)),
        named('pushover-token', 'Pushover', 'Pushover user key or application token', 'notifications to a person', 'https://pushover.net/api', ['pushover'], chars('lowerAlnum', 30)),
        named('pushbullet-token', 'Pushbullet', 'Pushbullet access token', 'messages and devices of a person', 'https://docs.pushbullet.com/#authentication', ['pushbullet'], lit('o.'), chars('base62', 32)),
        named('pusher-secret', 'Pusher', 'Pusher app secret', 'messages in an app’s channels', 'https://pusher.com/docs/channels/library_auth_reference/rest-api/', ['pusher'], chars('lowerHex', 20)),
        token('pubnub-secret-key', 'PubNub', 'PubNub secret key', 'permissions and messages of an app', 'https://www.pubnub.com/docs/general/setup/account-setup', lit('sec-c-'), chars('base64', 48)),
        named('sendbird-api-token', 'Sendbird', 'Sendbird API token', 'chats of an application', 'https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api', ['sendbird'], chars('lowerHex', 40)),
        named('sparkpost-api-key', 'SparkPost', 'SparkPost API key', MAIL, 'https://developers.sparkpost.com/api/#header-authentication', ['sparkpost'], chars('lowerHex', 40)),
        named('viber-token', 'Viber', 'Viber bot token', 'messages in a bot’s name', 'https://developers.viber.com/docs/api/rest-bot-api/', ['viber'], chars('lowerHex', 16), lit('-'), chars('lowerHex', 16), lit('-'), chars('lowerHex', 16)),
        named('wechat-app-secret', 'WeChat', 'WeChat app secret', 'an official account or mini program', 'https://developers.weixin.qq.com/doc/', ['wechat', 'weixin', 'wx_app', 'wx_secret', 'wxapp'], chars('lowerHex', 32)),
        {
            ...token('ntfy-token', 'ntfy', 'ntfy access token', 'notifications of a server', 'https://docs.ntfy.sh/publish/#authentication', lit('tk_'), chars('base62', 29)),
            near: { words: ['ntfy'], within: 200, lead: true },
        },
        named('twitter-api-key', 'X', 'X (Twitter) API key', 'tokens in the name of an application, together with its secret', 'https://docs.x.com/resources/fundamentals/authentication', ['twitter'], chars('base62', 25)),
        named('twitter-api-secret', 'X', 'X (Twitter) API secret', 'tokens in the name of an application', 'https://docs.x.com/resources/fundamentals/authentication', ['twitter'], chars('base62', 50)),
        named('twitter-access-secret', 'X', 'X (Twitter) access token secret', 'an account in a person’s name', 'https://docs.x.com/resources/fundamentals/authentication', ['twitter'], chars('base62', 45)),
        token('yandex-oauth-token', 'Yandex', 'Yandex OAuth token', 'what a person granted, for a year', 'https://yandex.com/dev/id/doc/en/tokens/token-lifetime', lit('y0_'), chars('base64url', 55, 60)),
        token('yandex-iam-token', 'Yandex', 'Yandex Cloud IAM token', 'a cloud, for up to twelve hours', 'https://yandex.cloud/en/docs/iam/concepts/authorization/iam-token', lit('t1.'), chars('base64url', 2, 300), oneOf('.', '=.', '==.'), chars('base64url', 86), oneOf('==', '')),
        named('signalwire-token', 'SignalWire', 'SignalWire API token', communication_BILL, 'https://developer.signalwire.com/platform/basics/security-and-compliance/navigating-your-space/api-credentials', ['signalwire'], lit('PT'), chars('lowerHex', 48)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/content.js


const CONTENT = 'content of a site';
const DATA = 'data on the account’s bill';
function contentRules() {
    const low = (rule) => ({ ...rule, severity: 'low' });
    return [
        named('ghost-admin-key', 'Ghost', 'Ghost admin API key', 'a site and its members', 'https://docs.ghost.org/admin-api/#token-authentication', ['ghost'], chars('lowerHex', 24), lit(':'), chars('lowerHex', 64)),
        low(named('ghost-content-key', 'Ghost', 'Ghost content API key', CONTENT, 'https://docs.ghost.org/content-api/', ['ghost_content', 'ghost-content', 'ghostcontent'], chars('lowerHex', 26))),
        named('contentstack-management-token', 'Contentstack', 'Contentstack management or delivery token', CONTENT, 'https://www.contentstack.com/docs/developers/create-tokens/about-management-tokens', ['contentstack'], lit('cs'), chars('lowerHex', 24)),
        token('builder-private-key', 'Builder.io', 'Builder.io private key', CONTENT, 'https://www.builder.io/c/docs/using-your-api-key', lit('bpk-'), chars('lowerHex', 32)),
        named('buttercms-token', 'ButterCMS', 'ButterCMS API token', CONTENT, 'https://buttercms.com/docs/api/#authentication', ['buttercms', 'butter_cms'], chars('lowerHex', 40)),
        named('coda-api-token', 'Coda', 'Coda API token', 'documents of a person', 'https://coda.io/developers/apis/v1', keyNames('coda'), uuid()),
        named('disqus-secret-key', 'Disqus', 'Disqus API or secret key', 'comments of a site', 'https://disqus.com/api/docs/auth/', ['disqus'], chars('base62', 64)),
        named('lokalise-token', 'Lokalise', 'Lokalise API token', 'translations of a project', 'https://developers.lokalise.com/reference/api-authentication', ['lokalise'], chars('lowerHex', 40)),
        named('giphy-api-key', 'Giphy', 'Giphy API key', DATA, 'https://developers.giphy.com/docs/api/', ['giphy'], chars('base62', 32)),
        low(named('imgbb-api-key', 'ImgBB', 'ImgBB API key', 'images of an account', 'https://api.imgbb.com/', ['imgbb'], chars('lowerHex', 32))),
        named('imgur-client-secret', 'Imgur', 'Imgur client secret', 'images of an account', 'https://apidocs.imgur.com/', ['imgur'], chars('lowerHex', 40)),
        named('clockify-api-key', 'Clockify', 'Clockify API key', 'hours of a person', 'https://docs.clockify.me/', ['clockify'], chars('base64', 48)),
        token('foursquare-api-key', 'Foursquare', 'Foursquare API key', DATA, 'https://docs.foursquare.com/developer/reference/authentication', lit('fsq3'), chars('base64', 43), lit('=')),
        named('guardian-api-key', 'The Guardian', 'Guardian Open Platform key', DATA, 'https://open-platform.theguardian.com/documentation/', ['guardian_api', 'guardian-api', 'guardian_key', 'guardianapi'], uuid()),
        named('abuseipdb-api-key', 'AbuseIPDB', 'AbuseIPDB API key', DATA, 'https://docs.abuseipdb.com/', ['abuseipdb'], chars('lowerHex', 80)),
        named('ipinfo-token', 'IPinfo', 'IPinfo token', DATA, 'https://ipinfo.io/developers#authentication', ['ipinfo'], chars('lowerHex', 14)),
        named('ipstack-access-key', 'APILayer', 'ipstack, fixer, aviationstack or another APILayer access key', DATA, 'https://docs.apilayer.com/', [
            'ipstack',
            'fixer',
            'aviationstack',
            'currencylayer',
            'mediastack',
            'marketstack',
            'positionstack',
            'numverify',
            'mailboxlayer',
        ], chars('lowerHex', 32)),
        named('hunter-api-key', 'Hunter', 'Hunter API key', DATA, 'https://hunter.io/api-documentation/v2', keyNames('hunter'), chars('lowerHex', 40)),
        named('lastfm-api-key', 'Last.fm', 'Last.fm API key or secret', DATA, 'https://www.last.fm/api/authspec', ['lastfm', 'last_fm'], chars('lowerHex', 32)),
        named('locationiq-token', 'LocationIQ', 'LocationIQ access token', DATA, 'https://docs.locationiq.com/docs/authentication', ['locationiq'], lit('pk.'), chars('lowerHex', 32)),
        named('geoapify-api-key', 'Geoapify', 'Geoapify API key', DATA, 'https://apidocs.geoapify.com/', ['geoapify'], chars('lowerHex', 32)),
        named('graphhopper-api-key', 'GraphHopper', 'GraphHopper API key', DATA, 'https://docs.graphhopper.com/', ['graphhopper'], uuid()),
        named('here-api-key', 'HERE', 'HERE API key', DATA, 'https://www.here.com/docs/bundle/identity-and-access-management-developer-guide', ['here_api', 'here-api', 'hereapi', 'here_maps'], chars('base64url', 43)),
        named('datagov-api-key', 'api.data.gov', 'api.data.gov API key', DATA, 'https://api.data.gov/docs/api-key/', ['data_gov', 'datagov', 'data.gov'], chars('base62', 40)),
        beside('lichess-token', 'Lichess', 'Lichess personal access token', 'games in a person’s name', 'https://lichess.org/api#section/Introduction/Authentication', ['lichess'], lit('lip_'), chars('base62', 20)),
        beside('ionic-token', 'Ionic', 'Ionic personal access token', 'builds and updates of apps', 'https://ionic.io/docs/appflow/personal-access-tokens', ['ionic'], lit('ion_'), chars('base62', 42)),
        {
            ...token('dropbox-long-lived-token', 'Dropbox', 'Dropbox access token (long-lived form)', 'files of a person', 'https://developers.dropbox.com/oauth-guide', chars('base64url', 11), lit('AAAAAAAAAA'), chars('base64url', 43)),
            proven: true,
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/customers.js



const CUSTOMERS = 'customers and what is known of them';
const customers_MAIL = 'mail to an account’s subscribers';
const MONEY = 'payments of a shop';
const LOGINS = 'users of an application';
function customerRules() {
    const sandbox = (rule) => ({ ...rule, severity: 'low' });
    return [
        token('asaas-api-key', 'Asaas', 'Asaas API key', MONEY, 'https://docs.asaas.com/docs/autenticacao', lit('$aact_prod_'), chars('base64', 100, 250), oneOf('==', '=', '')),
        sandbox(token('asaas-sandbox-key', 'Asaas', 'Asaas API key of the sandbox', MONEY, 'https://docs.asaas.com/docs/autenticacao', lit('$aact_hmlg_'), chars('base64', 100, 250), oneOf('==', '=', ''))),
        token('checkout-secret-key', 'Checkout.com', 'Checkout.com secret key', MONEY, 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys', oneOf('sk_sbox_'), chars('lowerBase32', 26), oneOf(...Array.from('*#$=abcdefghijklmnopqrstuvwxyz234567'))),
        token('creem-api-key', 'Creem', 'Creem API key', MONEY, 'https://docs.creem.io/api-reference/introduction', lit('creem_'), chars('base62', 20, 24)),
        sandbox(token('creem-test-key', 'Creem', 'Creem API key of the sandbox', MONEY, 'https://docs.creem.io/api-reference/introduction', lit('creem_test_'), chars('base62', 20, 24))),
        named('dodo-payments-api-key', 'Dodo Payments', 'Dodo Payments API key', MONEY, 'https://docs.dodopayments.com/api-reference/introduction', ['dodo_payments', 'dodopayments'], chars('base64url', 16), lit('.'), chars('base64url', 48)),
        named('ebay-client-secret', 'eBay', 'eBay certificate id (client secret)', 'tokens in the name of an application', 'https://developer.ebay.com/api-docs/static/creating-edp-account.html', ['ebay'], oneOf('PRD-', 'SBX-'), chars('lowerHex', 12), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 4)),
        token('ebay-client-id', 'eBay', 'eBay application id', 'an application, together with its certificate id', 'https://developer.ebay.com/api-docs/static/creating-edp-account.html', oneOf('-PRD-', '-SBX-'), chars('lowerHex', 9), lit('-'), chars('lowerHex', 8)),
        named('finicity-client-secret', 'Finicity', 'Finicity partner secret', 'bank accounts of customers', 'https://developer.mastercard.com/open-finance-us/documentation/quick-start-guide/', ['finicity'], chars('base62', 20)),
        named('finicity-api-key', 'Finicity', 'Finicity app key', 'bank accounts of customers', 'https://developer.mastercard.com/open-finance-us/documentation/quick-start-guide/', ['finicity'], chars('lowerHex', 32)),
        named('freemius-secret-key', 'Freemius', 'Freemius secret key', 'sales of a product', 'https://freemius.com/help/documentation/saas/obtaining-api-keys/', ['freemius'], lit('sk_'), chars('visible', 29)),
        named('freshbooks-token', 'FreshBooks', 'FreshBooks access token or client secret', 'invoices and customers', 'https://www.freshbooks.com/api/authentication', ['freshbooks'], chars('lowerHex', 64)),
        named('gumroad-token', 'Gumroad', 'Gumroad access token', 'sales of a shop', 'https://gumroad.com/api', ['gumroad'], chars('base64url', 43)),
        named('chargebee-api-key', 'Chargebee', 'Chargebee API key', 'subscriptions and invoices', 'https://apidocs.chargebee.com/docs/api/auth', ['chargebee'], oneOf('live_', 'test_'), chars('base62', 30, 50)),
        token('klaviyo-private-key', 'Klaviyo', 'Klaviyo private API key', CUSTOMERS, 'https://developers.klaviyo.com/en/docs/authenticate_', lit('pk_'), chars('lowerHex', 34)),
        beside('kit-api-key', 'Kit', 'Kit (ConvertKit) API key', customers_MAIL, 'https://developers.kit.com/api-reference/authentication', ['kit_api', 'convertkit', 'kit.com', 'kit-api', 'kitapi'], lit('kit_'), chars('lowerHex', 32)),
        named('loops-api-key', 'Loops', 'Loops API key', customers_MAIL, 'https://loops.so/docs/api-reference/intro', keyNames('loops'), chars('lowerHex', 32)),
        beside('close-api-key', 'Close', 'Close API key', CUSTOMERS, 'https://developer.close.com/topics/authentication/', ['close_api', 'close.com', 'closeio', 'close-api'], lit('api_'), chars('base62', 22), lit('.'), chars('base62', 22)),
        token('cal-com-api-key', 'Cal.com', 'Cal.com API key', 'calendars of a person', 'https://cal.com/docs/api-reference/v2/introduction', oneOf('cal_live_'), chars('lowerHex', 32)),
        named('linear-client-secret', 'Linear', 'Linear client secret', 'tokens in the name of an application', 'https://linear.app/developers/oauth-2-0-authentication', ['linear_client', 'linear-client', 'linear_secret', 'linearclient'], chars('lowerHex', 32)),
        named('bitbucket-client-secret', 'Bitbucket', 'Bitbucket OAuth consumer secret', 'tokens in the name of an application', 'https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/', ['bitbucket'], chars('base62', 32)),
        beside('jira-data-center-token', 'Atlassian', 'Jira, Confluence or Bitbucket Data Center token', 'issues, pages and code in a person’s name', 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html', ['jira', 'confluence', 'bitbucket', 'atlassian'], dataCenterToken),
        token('bitbucket-server-token', 'Atlassian', 'Bitbucket Data Center HTTP access token', 'code in a person’s name', 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html', lit('BBDC-'), chars('base64', 44)),
        named('freshdesk-api-key', 'Freshworks', 'Freshdesk or Freshservice API key', CUSTOMERS, 'https://developers.freshdesk.com/api/#authentication', ['freshdesk', 'freshservice'], chars('base62', 19, 20)),
        named('auth0-client-secret', 'Auth0', 'Auth0 client secret', LOGINS, 'https://auth0.com/docs/get-started/applications/application-settings', ['auth0'], chars('base64url', 64)),
        token('jumpcloud-api-key', 'JumpCloud', 'JumpCloud API key', 'users and devices of an organisation', 'https://jumpcloud.com/support/jumpcloud-apis1', lit('jca_'), chars('base62', 36)),
        token('authress-access-key', 'Authress', 'Authress service client access key', LOGINS, 'https://authress.io/knowledge-base/docs/authorization/service-clients/secrets-scanning', oneOf('sc_', 'ext_', 'scauth_', 'authress_'), chars('lowerAlnum', 5, 30), lit('.'), chars('lowerAlnum', 4, 6), lit('.acc_'), chars('base64url', 10, 32), lit('.'), chars('token', 30, 120)),
        token('intra42-client-secret', 'Intra 42', 'Intra 42 client secret', 'students and projects of the school', 'https://api.intra.42.fr/apidoc/guides/getting_started', oneOf('s-s4t2ud-', 's-s4t2af-'), chars('lowerHex', 64)),
        token('cfx-server-key', 'Cfx.re', 'Cfx.re server key', 'a game server’s licence', 'https://docs.fivem.net/docs/server-manual/setting-up-a-server-vanilla/', lit('cfxk_'), chars('base62', 20), lit('_'), chars('base62', 4, 6)),
        named('amplitude-secret-key', 'Amplitude', 'Amplitude API or secret key', 'events of a product’s users', 'https://amplitude.com/docs/apis/keys-and-tokens', ['amplitude'], chars('lowerHex', 32)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/common-password.js
const COMMON = new Set('admin administrator changeit default demo foo foobar barfoo guest hello hunter letmein mongo mysql opensesame oracle pass passwd password postgres pwd qwerty rabbitmq redis root sa secret sekret sekrit swordfish test testing tiger toor tomcat user username welcome xyzzy'.split(' '));
const COMPOSED = /^(?:my|our|the|some|a|new|old|very|super|top|pw|dev|local|prod|db|app|api|web|bad|good|strong|weak|simple|sample|example|dummy|fake|temp|initial|is|not|admin|administrator|default|demo|foo|bar|guest|hello|mongo|mysql|oracle|postgres|rabbitmq|redis|root|sonar|jenkins|test|testing|tomcat|user|username|welcome|pass|passwd|password|passphrase|pwd|secret|token|key|word|phrase|one|two|123|1234|12345)+$/;
const SAYS_SECRET = /pass|pwd|secret|sekr|admin|root|test|foo/;
const SPICE = /[\d!@#$*?.]{1,3}$/;
const DISGUISED = /^[^a-z]{0,3}p[a4@][s5$3z]{2}w[o0]rd[^a-z]{0,3}$/i;
const LONGEST = 24;
const LONGEST_WORD = 16;
function isCommonPassword(text) {
    if (text.length > LONGEST)
        return false;
    if (text.length <= LONGEST_WORD && DISGUISED.test(text.replace(/^["']|["']$/g, '')))
        return true;
    const lowered = text.toLowerCase();
    return [lowered, lowered.replace(SPICE, ''), lowered.replace(/\d+$/, '')].some((word) => {
        const plain = undisguised(word.replaceAll(/[-_. ]/g, ''));
        return COMMON.has(plain) || (SAYS_SECRET.test(plain) && COMPOSED.test(plain));
    });
}
function undisguised(word) {
    return word.replaceAll('0', 'o').replaceAll('3', 'e').replaceAll(/[4@]/g, 'a').replaceAll(/[5$]/g, 's');
}
const HOME_ROW = /[asdfghjkl]/gi;
const HEX = /^(?:0x)?[\da-f-]+$/i;
const FEWEST_LETTERS = 10;
function isTyped(text) {
    if (/asdf/i.test(text))
        return true;
    if (text.length > 100 || HEX.test(text))
        return false;
    const letters = text.replace(/[^a-z]/gi, '');
    return letters.length >= FEWEST_LETTERS && (letters.match(HOME_ROW)?.length ?? 0) >= letters.length * 0.75;
}

// EXTERNAL MODULE: ./build/scan/generic/header.js
var header = __webpack_require__(601);
// EXTERNAL MODULE: ./build/scan/generic/userinfo.js
var userinfo = __webpack_require__(9159);
// EXTERNAL MODULE: ./build/scan/translation.js
var translation = __webpack_require__(10131);
// EXTERNAL MODULE: ./build/scan/score/features.js
var features = __webpack_require__(84506);
;// CONCATENATED MODULE: ./build/scan/score/score.js




function judgeCandidate(candidate, text, path, work, model = (0,score_model/* shippedModel */.ff)()) {
    if ((0,facts/* isNoSecret */.Me)(candidate, text, model.language))
        return null;
    if ((0,translation/* isTranslation */.g)(path) && (0,translation/* isLabel */.J)(candidate.value))
        return null;
    const [low, medium, high] = model.thresholds;
    const sum = remembered(candidate, text, path, work, model);
    if (sum === undefined)
        return 'unjudged';
    if (sum < low)
        return null;
    if (sum < medium)
        return 'low';
    return sum < high ? 'medium' : 'high';
}
const MOST = 2048;
let sums = new Map();
let before = new Map();
let sumsOf;
function remembered(candidate, text, path, work, model) {
    if (sumsOf?.[0] !== model || sumsOf[1] !== path) {
        sums = new Map();
        before = new Map();
        sumsOf = [model, path];
    }
    else if (sums.size >= MOST) {
        before = sums;
        sums = new Map();
    }
    const { form, name, nameStart, value, start, end, quoted, partial } = candidate;
    const { from, to } = (0,features/* reachOf */.Q)(candidate, text);
    const place = `${nameStart - from} ${start - from} ${end - from} ${from === 0} ${to === text.length}`;
    const key = `${form} ${quoted} ${partial} ${place}\0${name}\0${value.slice(0, 200)}`;
    const around = text.slice(Math.max(0, Math.min(from, nameStart - 2)), Math.max(to, nameStart));
    const known = sums.get(key) ?? before.get(key);
    if (known?.around === around) {
        sums.set(key, known);
        return known.sum;
    }
    if (work?.take() === false)
        return undefined;
    const sum = (0,score_model/* sumOf */.XN)(model, (0,score_model/* featuresOf */.Hi)(model, candidate, text, path));
    sums.set(key, { around, sum });
    return sum;
}

;// CONCATENATED MODULE: ./build/scan/judge.js







const REFERENCE = /^[$%@&*!]?[({<[].*[)}>\]]$|\$\{|\$\(|\{\{|<%|#\{|%\(|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^%[sdv]$|^\{\w*\}|^:\w+(?::\w*)*$|^[abglstvw]:\w+$|^["'`]\+|^@\w+@$|__\w+__|^(?:\.{0,2}|~)\/|^[A-Za-z]:\\|:\/\/|^(?:file|env|ref|vault|secret|arn|ssm|data):|\w\(|\)\.|=>|->|::|\\[nrtu]/;
const MEMBER = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[['"]?\w+['"]?\])+$/;
function judgeUrlPassword({ secret, path, place }) {
    const plain = decoded(secret.replace(/["'`]/g, ''));
    if (plain === 'x-oauth-basic')
        return 'high';
    const judged = judgePlain(plain);
    if (judged !== 'high')
        return judged;
    const from = Math.max(0, place.start - FARTHEST_SCHEME);
    const scheme = place.text.slice(from, place.start).lastIndexOf('://');
    if (scheme < 0)
        return judged;
    return unlessScoredAway((0,userinfo/* userInfoAt */.fK)(place.text, from + scheme), secret, path, place);
}
function judgeBasic({ secret }) {
    const plain = Buffer.from(secret, 'base64').toString('latin1');
    return judgePlain(plain.slice(plain.indexOf(':') + 1));
}
function judgeBearer({ secret, path, place }) {
    if ((0,scan_words/* isWordy */.yY)(secret) || !/\d/.test(secret))
        return null;
    const [scheme = ''] = /\w+[ \t]+$/.exec(place.text.slice(Math.max(0, place.start - LONGEST_SCHEME), place.start)) ?? [];
    return unlessScoredAway((0,header/* headerAt */.t)(place.text, place.start - scheme.length), secret, path, place);
}
const FARTHEST_SCHEME = 120;
const LONGEST_SCHEME = 16;
function unlessScoredAway(candidates, secret, path, { text, start, work }) {
    const [candidate] = candidates;
    if (candidate?.value !== secret || candidate.start !== start)
        return 'high';
    return judgeCandidate(candidate, text, path, work) === null ? 'low' : 'high';
}
function judgePlain(plain) {
    if (isReference(plain) || plain === '')
        return null;
    if (isCommonPassword(plain) || isCredentialWord(plain) || namesItself(plain))
        return null;
    if (plain.length < 4 || /^\d{1,6}$/.test(plain) || isTyped(plain))
        return 'low';
    return (0,facts/* readsAsWords */.z8)(plain, (0,score_model/* shippedModel */.ff)().language) ? 'low' : 'high';
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function judgePassword(evidence) {
    return isPassword(evidence) ? judgeNamed(evidence) : null;
}
function judgeSecret(evidence) {
    return isPassword(evidence) ? null : judgeNamed(evidence);
}
function judgeNamed({ named, path }) {
    if (named === undefined || (0,facts/* isNameOnly */.Mp)(named.candidate))
        return null;
    const judged = judgeCandidate(named.candidate, named.text, path, named.work);
    const { value } = named.candidate;
    return judged !== null && judged !== 'unjudged' && (isCommonPassword(value) || isTyped(value)) ? 'low' : judged;
}
function namesItself(text) {
    if (/^[A-Za-z]*pass(?:word|phrase|wd)$/i.test(text))
        return true;
    return /pass|pwd|secret|token/i.test(text) && (0,scan_words/* isWordy */.yY)(text) && !/\d{4}/.test(text);
}
function isReference(text) {
    return REFERENCE.test(text) || (MEMBER.test(text) && !/\d/.test(text));
}
const CREDENTIAL_WORDS = new Set('password passwd passphrase pass pwd secret secrets token tokens key keys apikey api auth authentication authorization credential credentials access client user username db database my your the new old current confirm confirmation repeat enter admin app test private public bearer basic oauth jwt login name value field input type id hash is not invalid wrong for to of in a an and or with'.split(' '));
function isCredentialWord(text) {
    if (/\d{2}/.test(text))
        return false;
    const words = (0,scan_words/* wordsOf */.Z9)(text);
    return (words.length > 0 &&
        words.every((word) => CREDENTIAL_WORDS.has(word)) &&
        words.join('').length >= text.replace(/[^A-Za-z0-9]/g, '').length);
}
function isPassword({ name = '', named }) {
    const form = named?.candidate.form;
    return (/pass|pwd|psw|pa?ss?wo?r?d|securestring|mnemonic|identified|pw$/i.test(name) ||
        form === 'userinfo' ||
        (form === 'option' && !name.startsWith('-')));
}

;// CONCATENATED MODULE: ./build/scan/url.js


const urlHost = [
    lit('@'),
    {
        pattern: '[A-Za-z0-9[$%{<]',
        shortest: 1,
        longest: 1,
        words: 'a host',
        mint: (random) => pick(['h', 'd', '1'], random),
    },
];

;// CONCATENATED MODULE: ./build/scan/rules/database.js




const user = [chars('userInfo', 0, 64), optional(lit('@'), chars('dotted', 3, 64))];
const secret = [chars('userInfo', 2, 128)];
const url = (id, provider, what, docs, ...schemes) => ({
    id,
    provider,
    what,
    opens: 'a database, when its server can be reached',
    confidence: 'high',
    docs,
    shape: (0,scan_shape/* between */.Tq)([oneOf(...schemes.map((scheme) => `${scheme}://`)), ...user, lit(':')], secret, urlHost),
    judge: judgeUrlPassword,
});
function databaseRules() {
    return [
        {
            ...url('postgres-url-password', 'PostgreSQL', 'password in a PostgreSQL URL', 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS', 'postgres', 'postgresql', 'postgresql+psycopg2', 'postgresql+psycopg', 'postgresql+asyncpg', 'postgis', 'cockroachdb', 'redshift'),
            rotate: 'postgres',
        },
        url('mysql-url-password', 'MySQL', 'password in a MySQL or MariaDB URL', 'https://dev.mysql.com/doc/refman/en/connecting-using-uri-or-key-value-pairs.html', 'mysql', 'mysql2', 'mariadb', 'mysql+pymysql', 'mysql+mysqldb', 'mysqlx'),
        url('mongodb-url-password', 'MongoDB', 'password in a MongoDB URL', 'https://www.mongodb.com/docs/manual/reference/connection-string/', 'mongodb', 'mongodb+srv'),
        url('redis-url-password', 'Redis', 'password in a Redis URL', 'https://redis.io/docs/latest/develop/tools/cli/', 'redis', 'rediss', 'valkey'),
        url('amqp-url-password', 'RabbitMQ', 'password in an AMQP URL', 'https://www.rabbitmq.com/docs/uri-spec', 'amqp', 'amqps'),
        url('sqlserver-url-password', 'Microsoft', 'password in an SQL Server URL', 'https://learn.microsoft.com/en-us/sql/connect/', 'sqlserver', 'mssql', 'mssql+pyodbc'),
        url('smtp-url-password', 'SMTP', 'password in a mail server’s URL', 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1', 'smtp', 'smtps', 'imap', 'imaps'),
        url('ldap-url-password', 'LDAP', 'password in a directory’s URL', 'https://www.rfc-editor.org/rfc/rfc4516', 'ldap', 'ldaps'),
        url('ftp-url-password', 'FTP', 'password in a file server’s URL', 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1', 'ftp', 'ftps', 'sftp'),
        {
            id: 'connection-string-password',
            provider: 'Microsoft',
            what: 'password in an ADO.NET or ODBC connection string',
            opens: 'a database, when its server can be reached',
            confidence: 'high',
            docs: 'https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-string-syntax',
            near: { words: ['server=', 'data source=', 'host=', 'driver=', 'user id=', 'uid=', 'database='], within: 200 },
            shape: (0,scan_shape/* between */.Tq)([
                oneOf(';password=', ';Password=', ';PASSWORD=', ';pwd=', ';Pwd=', ';PWD=', '; Password=', '; password=', ';Password = '),
            ], [chars('value', 3, 100)]),
            judge: judgeUrlPassword,
        },
        {
            id: 'cloudinary-url',
            provider: 'Cloudinary',
            what: 'Cloudinary URL',
            opens: 'the media of an account',
            confidence: 'high',
            docs: 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials',
            shape: (0,scan_shape/* between */.Tq)([lit('cloudinary://'), chars('digits', 15), lit(':')], [chars('base64url', 27)], [lit('@')]),
        },
        {
            id: 'planetscale-token',
            provider: 'PlanetScale',
            what: 'PlanetScale token or password',
            opens: 'databases of an organisation',
            confidence: 'high',
            docs: 'https://planetscale.com/docs/concepts/service-tokens',
            shape: (0,scan_shape/* shape */.cW)(oneOf('pscale_tkn_', 'pscale_oauth_', 'pscale_pw_'), chars('token', 32, 64)),
        },
        {
            id: 'supabase-token',
            provider: 'Supabase',
            what: 'Supabase access token',
            opens: 'projects and databases of an account',
            confidence: 'high',
            docs: 'https://supabase.com/docs/guides/api/api-keys',
            shape: (0,scan_shape/* shape */.cW)(oneOf('sbp_', 'sbp_v0_', 'sbp_oauth_'), chars('lowerHex', 40)),
        },
        {
            id: 'supabase-secret-key',
            provider: 'Supabase',
            what: 'Supabase secret key',
            opens: 'a project’s database, past its row security',
            confidence: 'high',
            docs: 'https://supabase.com/docs/guides/api/api-keys',
            shape: (0,scan_shape/* shape */.cW)(lit('sb_secret_'), chars('base64url', 22), lit('_'), chars('base64url', 8)),
        },
        {
            id: 'neon-api-key',
            provider: 'Neon',
            what: 'Neon API key',
            opens: 'projects and databases of an account',
            confidence: 'high',
            docs: 'https://neon.com/docs/manage/api-keys',
            shape: (0,scan_shape/* shape */.cW)(lit('napi_'), chars('lowerAlnum', 60, 70)),
        },
        {
            id: 'aiven-service-password',
            provider: 'Aiven',
            what: 'Aiven service password',
            opens: 'a managed database, when its server can be reached',
            confidence: 'high',
            docs: 'https://aiven.io/docs',
            shape: (0,scan_shape/* shape */.cW)(lit('AVNS_'), chars('base64url', 18, 22)),
        },
        {
            id: 'clickhouse-cloud-key',
            provider: 'ClickHouse',
            what: 'ClickHouse Cloud API key secret',
            opens: 'services of an organisation',
            confidence: 'high',
            docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
            shape: (0,scan_shape/* shape */.cW)(lit('4b1d'), chars('base62', 38)),
        },
        {
            id: 'mongodb-atlas-service-secret',
            provider: 'MongoDB',
            what: 'MongoDB Atlas service account secret',
            opens: 'clusters of an organisation',
            confidence: 'high',
            docs: 'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
            shape: (0,scan_shape/* shape */.cW)(lit('mdb_sa_sk_'), chars('base64url', 40)),
        },
        {
            id: 'datastax-astra-token',
            provider: 'DataStax',
            what: 'Astra DB application token',
            opens: 'databases of an organisation',
            confidence: 'high',
            docs: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
            shape: (0,scan_shape/* shape */.cW)(lit('AstraCS:'), chars('base62', 24), lit(':'), chars('lowerHex', 64)),
        },
        {
            id: 'confluent-secret',
            provider: 'Confluent',
            what: 'Confluent Cloud API secret',
            opens: 'topics of a cluster',
            confidence: 'high',
            docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/',
            assigned: ['confluent', 'kafka', 'sasl'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 64)),
        },
        {
            id: 'snowflake-token',
            provider: 'Snowflake',
            what: 'Snowflake programmatic access token',
            opens: 'data in a person’s name',
            confidence: 'medium',
            docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
            assigned: ['snowflake'],
            shape: (0,scan_shape/* shape */.cW)(lit('eyJraWQi'), chars('dotted', 150, 590)),
        },
    ];
}

// EXTERNAL MODULE: ./build/scan/generic/command.js
var command = __webpack_require__(36515);
;// CONCATENATED MODULE: ./build/scan/rules/generic.js





const anyText = (shortest) => ({
    pattern: `[\\s\\S]{${shortest},1200}`,
    shortest,
    longest: 1200,
    words: `a text of at least ${shortest} characters that looks like a secret`,
    mint: chars('visible', 16, 32).mint,
    spoil: () => 'ab',
});
const FEWEST_DIGITS = 3;
function genericRules() {
    return [
        {
            id: 'resend-api-key',
            provider: 'Resend',
            what: 'Resend API key',
            opens: 'mail in the account’s name',
            confidence: 'high',
            docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
            shape: (0,scan_shape/* shape */.cW)(lit('re_'), chars('base62', 8), lit('_'), chars('base62', 24)),
        },
        {
            id: 'mailchimp-api-key',
            provider: 'Mailchimp',
            what: 'Mailchimp API key',
            opens: 'audiences and campaigns',
            confidence: 'high',
            docs: 'https://mailchimp.com/developer/marketing/docs/fundamentals/',
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32), lit('-us'), chars('digits', 1, 2)),
        },
        {
            id: 'mailgun-api-key',
            provider: 'Mailgun',
            what: 'Mailgun API key',
            opens: 'mail in the account’s name',
            confidence: 'high',
            docs: 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication',
            shape: (0,scan_shape/* shape */.cW)(lit('key-'), chars('lowerAlnum', 32)),
            judge: ({ secret }) => (secret.replaceAll(/\D/g, '').length >= FEWEST_DIGITS ? 'high' : null),
        },
        {
            id: 'octopus-api-key',
            provider: 'Octopus Deploy',
            what: 'Octopus Deploy API key',
            opens: 'deployments',
            confidence: 'high',
            docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
            shape: (0,scan_shape/* shape */.cW)(lit('API-'), chars('upperAlnum', 26)),
        },
        {
            id: 'launchdarkly-key',
            provider: 'LaunchDarkly',
            what: 'LaunchDarkly SDK key or API token',
            opens: 'feature flags of an environment or account',
            confidence: 'high',
            docs: 'https://launchdarkly.com/docs/home/account/api',
            shape: (0,scan_shape/* shape */.cW)(oneOf('sdk-', 'api-'), uuid()),
        },
        {
            id: 'harness-token',
            provider: 'Harness',
            what: 'Harness access token',
            opens: 'pipelines and their secrets',
            confidence: 'high',
            docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('pat.', 'sat.'), chars('base64url', 22), lit('.'), chars('base62', 24), lit('.'), chars('base62', 20)),
        },
        {
            id: 'vault-service-token-old',
            provider: 'HashiCorp',
            what: 'Vault or OpenBao service token (old form)',
            opens: 'what its policies allow in the vault',
            confidence: 'high',
            docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
            assigned: ['vault', 'bao', 'token'],
            shape: (0,scan_shape/* shape */.cW)(oneOf('s.', 'b.', 'r.'), chars('base62', 24)),
            judge: ({ secret }) => (/[A-Z]/.test(secret) && /[a-z]/.test(secret) && /\d/.test(secret) ? 'high' : null),
        },
        {
            id: 'url-password',
            provider: 'any',
            what: 'password in a URL',
            opens: 'the service behind the URL',
            confidence: 'medium',
            docs: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
            generic: true,
            shape: (0,scan_shape/* between */.Tq)([lit('://'), chars('userInfo', 0, 64), lit(':')], [chars('userInfo', 1, 128)], urlHost),
            judge: judgeUrlPassword,
        },
        {
            id: 'generic-password',
            provider: 'any',
            what: 'password in plain text',
            opens: 'whatever it is the password of',
            confidence: 'medium',
            docs: 'https://cwe.mitre.org/data/definitions/798.html',
            generic: true,
            assigned: [
                'pass',
                'pwd',
                'psw',
                'pw=',
                'pw:',
                'pw"',
                "pw'",
                'psswd',
                'psswrd',
                'pssword',
                'paswd',
                'paswrd',
                'pasword',
                'securestring',
                'mnemonic',
                'identified',
                '@tcp(',
                '@unix(',
                'thin:',
                ...command/* PROGRAM_WORDS */.x,
            ],
            shape: (0,scan_shape/* shape */.cW)(anyText(4)),
            judge: judgePassword,
        },
        {
            id: 'generic-api-key',
            provider: 'any',
            what: 'secret, token or API key in plain text',
            opens: 'whatever it is the key of',
            confidence: 'medium',
            docs: 'https://cwe.mitre.org/data/definitions/798.html',
            generic: true,
            assigned: [
                'secret',
                'token',
                'key',
                'cred',
                'auth',
                'salt',
                'nonce',
                'seed',
                'cookie',
                'session',
                'signature',
                'webhook',
                'connectionstring',
                'sid=',
                'sig=',
            ],
            shape: (0,scan_shape/* shape */.cW)(anyText(5)),
            judge: judgeSecret,
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/checksum.js


let table;
function crc32(data) {
    table ??= Uint32Array.from({ length: 256 }, (_, n) => {
        let c = n;
        for (let k = 0; k < 8; k++)
            c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
        return c;
    });
    const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
    let crc = 0xffffffff;
    for (const byte of bytes)
        crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    return (crc ^ 0xffffffff) >>> 0;
}
function base62(value, length) {
    const { characters } = ALPHABETS.base62;
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor(rest / 62))
        text = (characters[rest % 62] ?? '') + text;
    return text.padStart(length, '0');
}
function checksum(options) {
    const { alphabet, length, words, compute } = options;
    const { set, characters } = ALPHABETS[alphabet];
    return {
        pattern: `[${set}]{${length}}`,
        shortest: length,
        longest: length,
        words,
        set,
        mint: (_, before) => compute(before),
        holds: (piece, before) => (piece === compute(before) ? 'yes' : 'no'),
        spoil: (random, before) => {
            const right = compute(before);
            let wrong = right;
            while (wrong === right)
                wrong = randomText(characters, length, random);
            return wrong;
        },
    };
}
const gitHubChecksum = checksum({
    alphabet: 'base62',
    length: 6,
    words: '6 characters of checksum (CRC-32 of the random part, in base 62)',
    compute: (before) => base62(crc32(before.slice(4)), 6),
});
const grafanaChecksum = checksum({
    alphabet: 'lowerHex',
    length: 8,
    words: '8 hex digits of checksum (CRC-32 of all before them)',
    compute: (before) => {
        const sum = Buffer.alloc(4);
        sum.writeUInt32LE(crc32(before.slice(0, -1)));
        return sum.toString('hex');
    },
});
const atlassianChecksum = checksum({
    alphabet: 'upperHex',
    length: 8,
    words: '8 hex digits of checksum (CRC-32 of all before them)',
    compute: (before) => crc32(before).toString(16).toUpperCase().padStart(8, '0'),
});
const cloudflareChecksum = checksum({
    alphabet: 'lowerHex',
    length: 8,
    words: '8 hex digits of checksum (CRC-32 of the part before them)',
    compute: (before) => crc32(before.slice(before.indexOf('_') + 1))
        .toString(16)
        .padStart(8, '0'),
});
const prefixedChecksum = checksum({
    alphabet: 'base62',
    length: 6,
    words: '6 characters of checksum (CRC-32 of the random part, in base 62)',
    compute: (before) => base62(crc32(before.slice(before.lastIndexOf('_') + 1)), 6),
});
const zuploChecksum = checksum({
    alphabet: 'lowerHex',
    length: 8,
    words: '8 hex digits of checksum (CRC-32 of the random part)',
    compute: (before) => crc32(before.slice(5, -1)).toString(16).padStart(8, '0'),
});

;// CONCATENATED MODULE: ./build/scan/rules/github.js




const DOCS = 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const classic = (prefix) => (0,scan_shape/* shape */.cW)(lit(prefix), chars('base62', 30), gitHubChecksum);
function gitHubRules() {
    return [
        {
            id: 'github-pat',
            provider: 'GitHub',
            what: 'GitHub personal access token (classic)',
            opens: 'all that its scopes allow in every repository that its owner can reach',
            confidence: 'high',
            severity: 'critical',
            docs: DOCS,
            revoke: 'github-token',
            shape: classic('ghp_'),
        },
        {
            id: 'github-oauth',
            provider: 'GitHub',
            what: 'GitHub OAuth access token',
            opens: 'what a person granted to an OAuth app or to the gh command',
            confidence: 'high',
            severity: 'critical',
            docs: DOCS,
            revoke: 'github-token',
            shape: classic('gho_'),
        },
        {
            id: 'github-user-token',
            provider: 'GitHub',
            what: 'GitHub App user access token',
            opens: 'what a person granted to a GitHub App, for eight hours',
            confidence: 'high',
            docs: DOCS,
            revoke: 'github-token',
            shape: classic('ghu_'),
        },
        {
            id: 'github-installation-token',
            provider: 'GitHub',
            what: 'GitHub App installation token',
            opens: 'what an app installation may do, for an hour (GITHUB_TOKEN: until the job ends)',
            confidence: 'high',
            docs: DOCS,
            revoke: 'github-token',
            shape: classic('ghs_'),
        },
        {
            id: 'github-installation-jwt',
            provider: 'GitHub',
            what: 'GitHub App installation token (stateless form)',
            opens: 'what an app installation may do, for an hour (GITHUB_TOKEN: until the job ends)',
            confidence: 'high',
            docs: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app',
            revoke: 'github-token',
            shape: (0,scan_shape/* shape */.cW)(lit('ghs_'), chars('digits', 1, 12), lit('_'), jwtHeader, lit('.'), jwtClaims, lit('.'), chars('base64url', 20, 700)),
        },
        {
            id: 'github-refresh-token',
            provider: 'GitHub',
            what: 'GitHub App refresh token',
            opens: 'new user access tokens of a GitHub App, for six months',
            confidence: 'high',
            docs: DOCS,
            revoke: 'github-token',
            shape: classic('ghr_'),
        },
        {
            id: 'github-refresh-token-long',
            provider: 'GitHub',
            what: 'GitHub App refresh token (long form)',
            opens: 'new user access tokens of a GitHub App, for six months',
            confidence: 'high',
            docs: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/refreshing-user-access-tokens',
            revoke: 'github-token',
            shape: (0,scan_shape/* shape */.cW)(lit('ghr_'), chars('base62', 76)),
        },
        {
            id: 'github-fine-grained-pat',
            provider: 'GitHub',
            what: 'GitHub fine-grained personal access token',
            opens: 'the repositories and permissions that were chosen for it',
            confidence: 'high',
            severity: 'critical',
            docs: DOCS,
            revoke: 'github-token',
            shape: (0,scan_shape/* shape */.cW)(lit('github_pat_'), chars('base62', 22), lit('_'), chars('base62', 59)),
        },
    ];
}

// EXTERNAL MODULE: ./build/scan/placeholder.js
var placeholder = __webpack_require__(68077);
;// CONCATENATED MODULE: ./build/scan/rules/headers.js






const basicCredentials = {
    pattern: '[A-Za-z0-9+/]{8,300}={0,2}',
    shortest: 8,
    longest: 302,
    words: 'base64 of a user, a colon and a password',
    set: 'A-Za-z0-9+/=',
    mint: (random) => Buffer.from(`sample:${randomText('abcdefghkmnpqrstuvwxyz23456789', 16, random)}`).toString('base64'),
    holds: (piece) => {
        const text = Buffer.from(piece, 'base64').toString('latin1');
        const password = text.slice(text.indexOf(':') + 1);
        return /^[\x20-\x7e]*:[\x20-\x7e]+$/.test(text) && !(0,placeholder/* isPlaceholder */.w)(password) && !isCommonPassword(password)
            ? 'yes'
            : 'no';
    },
    spoil: (random) => Buffer.from(randomText('abcdefghkm', 20, random)).toString('base64'),
};
function headerRules() {
    return [
        {
            id: 'authorization-basic',
            provider: 'any',
            what: 'user and password of HTTP basic authentication',
            opens: 'the service that the request goes to',
            confidence: 'medium',
            docs: 'https://www.rfc-editor.org/rfc/rfc7617',
            near: { words: ['auth', 'header', 'http', 'curl'], within: 120 },
            shape: (0,scan_shape/* between */.Tq)([oneOf('Basic ', 'basic ', 'BASIC ')], [basicCredentials]),
            judge: judgeBasic,
        },
        {
            id: 'authorization-bearer',
            provider: 'any',
            what: 'bearer token of an HTTP request',
            opens: 'the service that the request goes to',
            confidence: 'medium',
            docs: 'https://www.rfc-editor.org/rfc/rfc6750',
            generic: true,
            shape: (0,scan_shape/* between */.Tq)([oneOf('Bearer ', 'bearer ', 'BEARER ')], [chars('token', 16, 400)]),
            judge: judgeBearer,
        },
        {
            id: 'authorization-token',
            provider: 'any',
            what: 'token of an HTTP request',
            opens: 'the service that the request goes to',
            confidence: 'medium',
            docs: 'https://www.rfc-editor.org/rfc/rfc9110#name-authorization',
            generic: true,
            near: { words: ['authorization'], within: 40, lead: true },
            shape: (0,scan_shape/* between */.Tq)([oneOf('Token ', 'token ', 'ApiKey ', 'apikey ', 'Key ')], [chars('token', 16, 400)]),
            judge: judgeBearer,
        },
        {
            id: 'curl-password',
            provider: 'any',
            what: 'password in a curl command',
            opens: 'the service that the request goes to',
            confidence: 'medium',
            docs: 'https://curl.se/docs/manpage.html#-u',
            near: { words: ['curl'], within: 300 },
            shape: (0,scan_shape/* between */.Tq)([oneOf(' -u ', ' --user ', " -u '", ' -u "', " --user '", ' --user "', ' -u'), chars('azure', 0, 60), lit(':')], [chars('value', 3, 100)]),
            judge: judgeUrlPassword,
        },
        {
            id: 'sql-password',
            provider: 'any',
            what: 'password in an SQL statement',
            opens: 'a database, when its server can be reached',
            confidence: 'medium',
            docs: 'https://www.postgresql.org/docs/current/sql-createrole.html',
            shape: (0,scan_shape/* between */.Tq)([
                oneOf("IDENTIFIED BY '", "identified by '", 'IDENTIFIED BY "', "IDENTIFIED BY PASSWORD '", "ENCRYPTED PASSWORD '", "WITH PASSWORD '", "with password '", "SET PASSWORD = '", "PASSWORD('"),
            ], [chars('value', 4, 100)], [oneOf("'", '"')]),
            judge: judgeUrlPassword,
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/hosting.js



const ACCOUNT = 'machines and data of an account';
const DNS = 'the names of an account’s domains';
const NEAR_ID = 160;
const ID_REACH = NEAR_ID + 60;
const BEGINS_ID = /(?<![A-Za-z\d+/])akia/i;
const isMixed = (text) => /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d/.test(text);
function hostingRules() {
    const critical = (rule) => ({ ...rule, severity: 'critical' });
    return [
        token('cloudflare-user-token', 'Cloudflare', 'Cloudflare API token with checksum', 'what it was allowed in an account', 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/', oneOf('cfut_', 'cfat_', 'cfk_'), chars('base62', 40), cloudflareChecksum),
        critical({
            ...token('aws-secret-near-id', 'Amazon Web Services', 'AWS secret access key beside its id', 'an AWS account, with the rights of a user', 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html', chars('base64', 40)),
            near: { words: ['akia'], within: NEAR_ID, lead: true },
            judge: ({ secret, place: { text, start } }) => isMixed(secret) &&
                !/^[0-9a-f]+$/i.test(secret) &&
                !secret.startsWith('/') &&
                BEGINS_ID.test(text.slice(Math.max(0, start - ID_REACH), start + ID_REACH))
                ? 'high'
                : null,
        }),
        critical({
            ...token('aws-mws-token', 'Amazon', 'Amazon Marketplace Web Service token', 'orders of a shop', 'https://developer-docs.amazon.com/sp-api/', lit('amzn.mws.'), uuid()),
        }),
        token('amazon-lwa-secret', 'Amazon', 'Login with Amazon client secret', 'tokens in the name of an application', 'https://developer.amazon.com/docs/login-with-amazon/register-web.html', lit('amzn1.oa2-cs.v1.'), chars('lowerHex', 64)),
        beside('amazon-refresh-token', 'Amazon', 'Amazon Selling Partner refresh token', 'orders of a shop', 'https://developer-docs.amazon.com/sp-api/docs/connect-to-the-selling-partner-api', ['atzr'], lit('Atzr|'), chars('base64url', 100, 800)),
        critical(named('huawei-secret-key', 'Huawei Cloud', 'Huawei Cloud secret access key', ACCOUNT, 'https://support.huaweicloud.com/intl/en-us/usermanual-ca/ca_01_0003.html', ['huawei', 'hw_secret', 'hw_sk', 'obs_secret'], chars('base62', 40))),
        critical(named('tencent-secret-key', 'Tencent Cloud', 'Tencent Cloud secret key', ACCOUNT, 'https://www.tencentcloud.com/document/product/598/32675', ['tencent', 'qcloud', 'cos_secret'], chars('base62', 32))),
        critical(named('baidu-secret-key', 'Baidu', 'Baidu Cloud secret key', ACCOUNT, 'https://cloud.baidu.com/doc/Reference/s/9jwvz2egb', ['baidu', 'bce_secret'], chars('lowerHex', 32))),
        {
            ...beside('exoscale-api-key', 'Exoscale', 'Exoscale API key', 'an account, together with its secret', 'https://community.exoscale.com/platform/iam/', ['exoscale'], lit('EXO'), chars('lowerHex', 24)),
            confidence: 'medium',
        },
        named('exoscale-api-secret', 'Exoscale', 'Exoscale API secret', ACCOUNT, 'https://community.exoscale.com/platform/iam/', ['exoscale'], chars('base64url', 43)),
        named('koyeb-token', 'Koyeb', 'Koyeb API token', 'services of an organisation', 'https://www.koyeb.com/docs/build-and-deploy/cli/installation', ['koyeb'], chars('lowerAlnum', 64)),
        named('bunny-api-key', 'bunny.net', 'bunny.net account key', 'zones and storage of an account', 'https://docs.bunny.net/docs/cdn-api', ['bunny'], uuid(), uuid()),
        named('bunny-storage-key', 'bunny.net', 'bunny.net storage zone password', 'files of a storage zone', 'https://docs.bunny.net/reference/storage-api', ['bunny'], chars('lowerHex', 8), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 12), lit('-'), chars('lowerHex', 4), lit('-'), chars('lowerHex', 4)),
        token('dnsimple-token', 'DNSimple', 'DNSimple API token', DNS, 'https://support.dnsimple.com/articles/api-access-token/', oneOf('dnsimple_u_', 'dnsimple_a_'), chars('base62', 32)),
        named('dnsimple-token-old', 'DNSimple', 'DNSimple API token (old form)', DNS, 'https://support.dnsimple.com/articles/api-access-token/', ['dnsimple'], chars('base62', 32)),
        named('godaddy-api-secret', 'GoDaddy', 'GoDaddy API secret', DNS, 'https://developer.godaddy.com/getstarted', ['godaddy'], chars('base62', 22)),
        critical({
            ...token('alibaba-secret-near-id', 'Alibaba Cloud', 'Alibaba Cloud access key secret beside its id', 'an account, with the rights of a user', 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair', chars('base62', 30)),
            near: { words: ['ltai'], within: 120, lead: true },
            judge: ({ secret }) => (isMixed(secret) ? 'high' : null),
        }),
        {
            ...token('gcp-oauth-client-secret-old', 'Google', 'Google OAuth client secret (old form) beside its id', 'tokens in the name of an application', 'https://developers.google.com/identity/protocols/oauth2', chars('base64url', 24)),
            confidence: 'medium',
            near: { words: ['.apps.googleusercontent.com'], within: 160, lead: true },
            judge: ({ secret }) => (isMixed(secret) && !secret.includes('--') ? 'medium' : null),
        },
        token('akamai-edgegrid-token', 'Akamai', 'Akamai EdgeGrid client or access token', 'content delivery of an account, together with its client secret', 'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials', lit('akab-'), chars('lowerAlnum', 16), lit('-'), chars('lowerAlnum', 16)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/bip39.js
const BIP39 = 'abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid ' +
    'acoustic acquire across act action actor actress actual adapt add addict address adjust admit adult advance ' +
    'advice aerobic affair afford afraid again age agent agree ahead aim air airport aisle alarm album alcohol alert ' +
    'alien all alley allow almost alone alpha already also alter always amateur amazing among amount amused analyst ' +
    'anchor ancient anger angle angry animal ankle announce annual another answer antenna antique anxiety any apart ' +
    'apology appear apple approve april arch arctic area arena argue arm armed armor army around arrange arrest ' +
    'arrive arrow art artefact artist artwork ask aspect assault asset assist assume asthma athlete atom attack ' +
    'attend attitude attract auction audit august aunt author auto autumn average avocado avoid awake aware away ' +
    'awesome awful awkward axis baby bachelor bacon badge bag balance balcony ball bamboo banana banner bar barely ' +
    'bargain barrel base basic basket battle beach bean beauty because become beef before begin behave behind believe ' +
    'below belt bench benefit best betray better between beyond bicycle bid bike bind biology bird birth bitter black ' +
    'blade blame blanket blast bleak bless blind blood blossom blouse blue blur blush board boat body boil bomb bone ' +
    'bonus book boost border boring borrow boss bottom bounce box boy bracket brain brand brass brave bread breeze ' +
    'brick bridge brief bright bring brisk broccoli broken bronze broom brother brown brush bubble buddy budget ' +
    'buffalo build bulb bulk bullet bundle bunker burden burger burst bus business busy butter buyer buzz cabbage ' +
    'cabin cable cactus cage cake call calm camera camp can canal cancel candy cannon canoe canvas canyon capable ' +
    'capital captain car carbon card cargo carpet carry cart case cash casino castle casual cat catalog catch ' +
    'category cattle caught cause caution cave ceiling celery cement census century cereal certain chair chalk ' +
    'champion change chaos chapter charge chase chat cheap check cheese chef cherry chest chicken chief child chimney ' +
    'choice choose chronic chuckle chunk churn cigar cinnamon circle citizen city civil claim clap clarify claw clay ' +
    'clean clerk clever click client cliff climb clinic clip clock clog close cloth cloud clown club clump cluster ' +
    'clutch coach coast coconut code coffee coil coin collect color column combine come comfort comic common company ' +
    'concert conduct confirm congress connect consider control convince cook cool copper copy coral core corn correct ' +
    'cost cotton couch country couple course cousin cover coyote crack cradle craft cram crane crash crater crawl ' +
    'crazy cream credit creek crew cricket crime crisp critic crop cross crouch crowd crucial cruel cruise crumble ' +
    'crunch crush cry crystal cube culture cup cupboard curious current curtain curve cushion custom cute cycle dad ' +
    'damage damp dance danger daring dash daughter dawn day deal debate debris decade december decide decline ' +
    'decorate decrease deer defense define defy degree delay deliver demand demise denial dentist deny depart depend ' +
    'deposit depth deputy derive describe desert design desk despair destroy detail detect develop device devote ' +
    'diagram dial diamond diary dice diesel diet differ digital dignity dilemma dinner dinosaur direct dirt disagree ' +
    'discover disease dish dismiss disorder display distance divert divide divorce dizzy doctor document dog doll ' +
    'dolphin domain donate donkey donor door dose double dove draft dragon drama drastic draw dream dress drift drill ' +
    'drink drip drive drop drum dry duck dumb dune during dust dutch duty dwarf dynamic eager eagle early earn earth ' +
    'easily east easy echo ecology economy edge edit educate effort egg eight either elbow elder electric elegant ' +
    'element elephant elevator elite else embark embody embrace emerge emotion employ empower empty enable enact end ' +
    'endless endorse enemy energy enforce engage engine enhance enjoy enlist enough enrich enroll ensure enter entire ' +
    'entry envelope episode equal equip era erase erode erosion error erupt escape essay essence estate eternal ' +
    'ethics evidence evil evoke evolve exact example excess exchange excite exclude excuse execute exercise exhaust ' +
    'exhibit exile exist exit exotic expand expect expire explain expose express extend extra eye eyebrow fabric face ' +
    'faculty fade faint faith fall false fame family famous fan fancy fantasy farm fashion fat fatal father fatigue ' +
    'fault favorite feature february federal fee feed feel female fence festival fetch fever few fiber fiction field ' +
    'figure file film filter final find fine finger finish fire firm first fiscal fish fit fitness fix flag flame ' +
    'flash flat flavor flee flight flip float flock floor flower fluid flush fly foam focus fog foil fold follow food ' +
    'foot force forest forget fork fortune forum forward fossil foster found fox fragile frame frequent fresh friend ' +
    'fringe frog front frost frown frozen fruit fuel fun funny furnace fury future gadget gain galaxy gallery game ' +
    'gap garage garbage garden garlic garment gas gasp gate gather gauge gaze general genius genre gentle genuine ' +
    'gesture ghost giant gift giggle ginger giraffe girl give glad glance glare glass glide glimpse globe gloom glory ' +
    'glove glow glue goat goddess gold good goose gorilla gospel gossip govern gown grab grace grain grant grape ' +
    'grass gravity great green grid grief grit grocery group grow grunt guard guess guide guilt guitar gun gym habit ' +
    'hair half hammer hamster hand happy harbor hard harsh harvest hat have hawk hazard head health heart heavy ' +
    'hedgehog height hello helmet help hen hero hidden high hill hint hip hire history hobby hockey hold hole holiday ' +
    'hollow home honey hood hope horn horror horse hospital host hotel hour hover hub huge human humble humor hundred ' +
    'hungry hunt hurdle hurry hurt husband hybrid ice icon idea identify idle ignore ill illegal illness image ' +
    'imitate immense immune impact impose improve impulse inch include income increase index indicate indoor industry ' +
    'infant inflict inform inhale inherit initial inject injury inmate inner innocent input inquiry insane insect ' +
    'inside inspire install intact interest into invest invite involve iron island isolate issue item ivory jacket ' +
    'jaguar jar jazz jealous jeans jelly jewel job join joke journey joy judge juice jump jungle junior junk just ' +
    'kangaroo keen keep ketchup key kick kid kidney kind kingdom kiss kit kitchen kite kitten kiwi knee knife knock ' +
    'know lab label labor ladder lady lake lamp language laptop large later latin laugh laundry lava law lawn lawsuit ' +
    'layer lazy leader leaf learn leave lecture left leg legal legend leisure lemon lend length lens leopard lesson ' +
    'letter level liar liberty library license life lift light like limb limit link lion liquid list little live ' +
    'lizard load loan lobster local lock logic lonely long loop lottery loud lounge love loyal lucky luggage lumber ' +
    'lunar lunch luxury lyrics machine mad magic magnet maid mail main major make mammal man manage mandate mango ' +
    'mansion manual maple marble march margin marine market marriage mask mass master match material math matrix ' +
    'matter maximum maze meadow mean measure meat mechanic medal media melody melt member memory mention menu mercy ' +
    'merge merit merry mesh message metal method middle midnight milk million mimic mind minimum minor minute miracle ' +
    'mirror misery miss mistake mix mixed mixture mobile model modify mom moment monitor monkey monster month moon ' +
    'moral more morning mosquito mother motion motor mountain mouse move movie much muffin mule multiply muscle ' +
    'museum mushroom music must mutual myself mystery myth naive name napkin narrow nasty nation nature near neck ' +
    'need negative neglect neither nephew nerve nest net network neutral never news next nice night noble noise ' +
    'nominee noodle normal north nose notable note nothing notice novel now nuclear number nurse nut oak obey object ' +
    'oblige obscure observe obtain obvious occur ocean october odor off offer office often oil okay old olive olympic ' +
    'omit once one onion online only open opera opinion oppose option orange orbit orchard order ordinary organ ' +
    'orient original orphan ostrich other outdoor outer output outside oval oven over own owner oxygen oyster ozone ' +
    'pact paddle page pair palace palm panda panel panic panther paper parade parent park parrot party pass patch ' +
    'path patient patrol pattern pause pave payment peace peanut pear peasant pelican pen penalty pencil people ' +
    'pepper perfect permit person pet phone photo phrase physical piano picnic picture piece pig pigeon pill pilot ' +
    'pink pioneer pipe pistol pitch pizza place planet plastic plate play please pledge pluck plug plunge poem poet ' +
    'point polar pole police pond pony pool popular portion position possible post potato pottery poverty powder ' +
    'power practice praise predict prefer prepare present pretty prevent price pride primary print priority prison ' +
    'private prize problem process produce profit program project promote proof property prosper protect proud ' +
    'provide public pudding pull pulp pulse pumpkin punch pupil puppy purchase purity purpose purse push put puzzle ' +
    'pyramid quality quantum quarter question quick quit quiz quote rabbit raccoon race rack radar radio rail rain ' +
    'raise rally ramp ranch random range rapid rare rate rather raven raw razor ready real reason rebel rebuild ' +
    'recall receive recipe record recycle reduce reflect reform refuse region regret regular reject relax release ' +
    'relief rely remain remember remind remove render renew rent reopen repair repeat replace report require rescue ' +
    'resemble resist resource response result retire retreat return reunion reveal review reward rhythm rib ribbon ' +
    'rice rich ride ridge rifle right rigid ring riot ripple risk ritual rival river road roast robot robust rocket ' +
    'romance roof rookie room rose rotate rough round route royal rubber rude rug rule run runway rural sad saddle ' +
    'sadness safe sail salad salmon salon salt salute same sample sand satisfy satoshi sauce sausage save say scale ' +
    'scan scare scatter scene scheme school science scissors scorpion scout scrap screen script scrub sea search ' +
    'season seat second secret section security seed seek segment select sell seminar senior sense sentence series ' +
    'service session settle setup seven shadow shaft shallow share shed shell sheriff shield shift shine ship shiver ' +
    'shock shoe shoot shop short shoulder shove shrimp shrug shuffle shy sibling sick side siege sight sign silent ' +
    'silk silly silver similar simple since sing siren sister situate six size skate sketch ski skill skin skirt ' +
    'skull slab slam sleep slender slice slide slight slim slogan slot slow slush small smart smile smoke smooth ' +
    'snack snake snap sniff snow soap soccer social sock soda soft solar soldier solid solution solve someone song ' +
    'soon sorry sort soul sound soup source south space spare spatial spawn speak special speed spell spend sphere ' +
    'spice spider spike spin spirit split spoil sponsor spoon sport spot spray spread spring spy square squeeze ' +
    'squirrel stable stadium staff stage stairs stamp stand start state stay steak steel stem step stereo stick still ' +
    'sting stock stomach stone stool story stove strategy street strike strong struggle student stuff stumble style ' +
    'subject submit subway success such sudden suffer sugar suggest suit summer sun sunny sunset super supply supreme ' +
    'sure surface surge surprise surround survey suspect sustain swallow swamp swap swarm swear sweet swift swim ' +
    'swing switch sword symbol symptom syrup system table tackle tag tail talent talk tank tape target task taste ' +
    'tattoo taxi teach team tell ten tenant tennis tent term test text thank that theme then theory there they thing ' +
    'this thought three thrive throw thumb thunder ticket tide tiger tilt timber time tiny tip tired tissue title ' +
    'toast tobacco today toddler toe together toilet token tomato tomorrow tone tongue tonight tool tooth top topic ' +
    'topple torch tornado tortoise toss total tourist toward tower town toy track trade traffic tragic train transfer ' +
    'trap trash travel tray treat tree trend trial tribe trick trigger trim trip trophy trouble truck true truly ' +
    'trumpet trust truth try tube tuition tumble tuna tunnel turkey turn turtle twelve twenty twice twin twist two ' +
    'type typical ugly umbrella unable unaware uncle uncover under undo unfair unfold unhappy uniform unique unit ' +
    'universe unknown unlock until unusual unveil update upgrade uphold upon upper upset urban urge usage use used ' +
    'useful useless usual utility vacant vacuum vague valid valley valve van vanish vapor various vast vault vehicle ' +
    'velvet vendor venture venue verb verify version very vessel veteran viable vibrant vicious victory video view ' +
    'village vintage violin virtual virus visa visit visual vital vivid vocal voice void volcano volume vote voyage ' +
    'wage wagon wait walk wall walnut want warfare warm warrior wash wasp waste water wave way wealth weapon wear ' +
    'weasel weather web wedding weekend weird welcome west wet whale what wheat wheel when where whip whisper wide ' +
    'width wife wild will win window wine wing wink winner winter wire wisdom wise wish witness wolf woman wonder ' +
    'wood wool word work world worry worth wrap wreck wrestle wrist write wrong yard year yellow you young youth ' +
    'zebra zero zone zoo';

;// CONCATENATED MODULE: ./build/scan/coin.js



const coin_crypto = () => process.getBuiltinModule('node:crypto');
const sha256 = (data) => coin_crypto().createHash('sha256').update(data).digest();
const BASE58 = ALPHABETS.base58.characters;
function base58(bytes) {
    let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
    let text = '';
    for (; rest > 0n; rest /= 58n)
        text = (BASE58[Number(rest % 58n)] ?? '') + text;
    const zeros = bytes.findIndex((byte) => byte !== 0);
    return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}
function fromBase58(text, length) {
    let value = 0n;
    for (const character of text)
        value = value * 58n + BigInt(BASE58.indexOf(character));
    const hex = value.toString(16);
    return hex.length > length * 2 ? undefined : Buffer.from(hex.padStart(length * 2, '0'), 'hex');
}
function base58Check(options) {
    const { words, version, begins, head, length, payload, tail = '' } = options;
    const end = Buffer.from(tail, 'hex');
    const first = new RegExp(`^${begins}`);
    const write = (random, checked) => {
        const body = Buffer.concat([Buffer.from(version, 'hex'), randomBytesFrom(payload - end.length, random), end]);
        const sum = sha256(sha256(body)).subarray(0, 4);
        const text = base58(Buffer.concat([body, checked ? sum : sum.map((byte) => byte ^ 0x5a)]));
        return first.test(text) && text.length === length ? text : write(random, checked);
    };
    const bytes = version.length / 2 + payload + 4;
    return {
        pattern: `${begins}[${ALPHABETS.base58.set}]{${length - head}}`,
        shortest: length,
        longest: length,
        words,
        ...(begins.length === head && head > 2 ? { begins: [begins] } : {}),
        set: 'A-Za-z0-9',
        mint: (random) => write(random, true),
        holds: (piece) => {
            const read = fromBase58(piece, bytes);
            if (read === undefined)
                return 'no';
            const right = sha256(sha256(read.subarray(0, -4))).subarray(0, 4);
            return right.equals(read.subarray(-4)) && read.toString('hex').startsWith(version) ? 'yes' : 'no';
        },
        spoil: (random) => write(random, false),
    };
}
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
function bech32(prefix, data) {
    const values = (text) => Array.from(text, (character) => BECH32.indexOf(character));
    const head = Array.from(prefix, (character) => character.charCodeAt(0));
    const spread = [...head.map((code) => code >> 5), 0, ...head.map((code) => code & 31)];
    const checksum = (body) => {
        const sum = polymod([...spread, ...body, 0, 0, 0, 0, 0, 0]) ^ 1;
        return [25, 20, 15, 10, 5, 0].map((shift) => BECH32[(sum >> shift) & 31] ?? '').join('');
    };
    const write = (random) => {
        const body = randomText(BECH32, data - 1, random) + pick(['q', 's'], random);
        return { body, sum: checksum(values(body)) };
    };
    return {
        pattern: `[${ALPHABETS.lowerBech32.set}]{${data + 6}}`,
        shortest: data + 6,
        longest: data + 6,
        words: `${data} Bech32 characters, then 6 of checksum (BIP-173)`,
        set: 'a-z0-9',
        mint: (random) => {
            const { body, sum } = write(random);
            return body + sum;
        },
        holds: (piece) => (checksum(values(piece.slice(0, data))) === piece.slice(data) ? 'yes' : 'no'),
        spoil: (random) => {
            const { body, sum } = write(random);
            return body + (sum.startsWith('q') ? 'p' : 'q') + sum.slice(1);
        },
    };
}
function polymod(values) {
    const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
    let sum = 1;
    for (const value of values) {
        const top = sum >>> 25;
        sum = ((sum & 0x1ffffff) << 5) ^ value;
        for (const [i, factor] of generator.entries())
            if ((top >> i) & 1)
                sum ^= factor;
    }
    return sum >>> 0;
}
function strKey(words, versions, begins) {
    const length = Math.ceil((((versions[0]?.length ?? 0) / 2 + 34) * 8) / 5);
    const write = (random, flip) => {
        const body = Buffer.concat([Buffer.from(pick(versions, random), 'hex'), randomBytesFrom(32, random)]);
        const sum = crc16(body) ^ flip;
        return base32(Buffer.concat([body, Buffer.from([sum & 0xff, sum >> 8])]));
    };
    return {
        pattern: `(?=${begins})[A-Z2-7]{${length}}`,
        shortest: length,
        longest: length,
        words,
        set: 'A-Z0-9',
        mint: (random) => write(random, 0),
        holds: (piece) => {
            const read = fromBase32(piece);
            const end = read.length - 2;
            return crc16(read.subarray(0, end)) === read.readUInt16LE(end) ? 'yes' : 'no';
        },
        spoil: (random) => write(random, 0x0101),
    };
}
function crc16(bytes) {
    let crc = 0;
    for (const byte of bytes) {
        crc ^= byte << 8;
        for (let bit = 0; bit < 8; bit++)
            crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
    }
    return crc;
}
function base32(bytes) {
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.match(/.{1,5}/g) ?? [])
        .map((five) => ALPHABETS.base32.characters[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
        .join('');
}
function fromBase32(text) {
    const bits = Array.from(text, (character) => ALPHABETS.base32.characters.indexOf(character).toString(2).padStart(5, '0')).join('');
    return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
function ed25519Public(seed) {
    const key = coin_crypto().createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    return coin_crypto().createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}
function ed25519Pair(options) {
    const { write, read, ...form } = options;
    const pair = (random) => {
        const seed = randomBytesFrom(32, random);
        return Buffer.concat([seed, ed25519Public(seed)]);
    };
    return {
        ...form,
        mint: (random) => write(pair(random)),
        holds: (piece) => {
            const bytes = read(piece);
            return bytes?.length === 64 && ed25519Public(bytes.subarray(0, 32)).equals(bytes.subarray(32)) ? 'yes' : 'no';
        },
        spoil: (random) => {
            const bytes = pair(random);
            bytes[0] = (bytes[0] ?? 0) ^ 1;
            return write(bytes);
        },
    };
}
const COUNTS = [24, 21, 18, 15, 12];
let words;
const wordList = () => (words ??= new Map(BIP39.split(' ').map((word, index) => [word, index])));
const recoveryPhrase = {
    pattern: `(?:${COUNTS.map((count) => `(?:[a-z]{3,8} ){${count - 1}}`).join('|')})[a-z]{3,8}(?! [a-z])`,
    shortest: 47,
    longest: 215,
    words: '12, 15, 18, 21 or 24 words of the BIP-39 list with their checksum',
    set: 'a-z',
    mint: (random) => phrase(randomBytesFrom(16, random), 0),
    holds: (piece) => {
        const all = piece.split(' ');
        const numbers = all.map((word) => wordList().get(word) ?? -1);
        if (numbers.includes(-1) || new Set(numbers).size < all.length * 0.75)
            return 'no';
        const bits = numbers.map((number) => number.toString(2).padStart(11, '0')).join('');
        const sum = bits.length / 33;
        const entropy = Buffer.from((bits.slice(0, -sum).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
        return bits.endsWith(firstBits(sha256(entropy), sum)) ? 'yes' : 'no';
    },
    spoil: (random) => phrase(randomBytesFrom(16, random), 1),
};
function firstBits(bytes, count) {
    return (bytes[0] ?? 0).toString(2).padStart(8, '0').slice(0, count);
}
function phrase(entropy, flip) {
    const sum = (Number.parseInt(firstBits(sha256(entropy), 4), 2) ^ flip).toString(2).padStart(4, '0');
    const bits = [...entropy].map((byte) => byte.toString(2).padStart(8, '0')).join('') + sum;
    const list = [...wordList().keys()];
    return (bits.match(/.{11}/g) ?? []).map((eleven) => list[Number.parseInt(eleven, 2)] ?? '').join(' ');
}

;// CONCATENATED MODULE: ./build/scan/pem.js

const END = '-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----';
function pemBody(kind) {
    return {
        pattern: `(?:(?:[^-]|-(?!-)){40,12000}${END}|(?:[ \\t]{0,40}\\r?\\n[ \\t]{0,40}[A-Za-z0-9+/=]{40,80}){2,150})`,
        shortest: 70,
        longest: 12_100,
        words: 'base64 lines up to the END line',
        mint: (random) => {
            const body = kind === 'openssh' ? openSshSample(random) : kind === 'pgp' ? pgpSample(random) : derSample(random);
            const lines = body.toString('base64').match(/.{1,64}/g) ?? [];
            return `\n${lines.join('\n')}\n${kind === 'pgp' ? '-----END PGP PRIVATE KEY BLOCK-----' : kind === 'openssh' ? '-----END OPENSSH PRIVATE KEY-----' : '-----END PRIVATE KEY-----'}`;
        },
        holds: (piece) => bodyVerdict(piece, kind),
        spoil: () => `\n${'this is not a key but a sentence about one '.repeat(3)}\n-----END PRIVATE KEY-----`,
    };
}
function pemPayload(piece) {
    const text = piece.replace(/-----END[\s\S]*$/, '').replace(/\\+[nrt]/g, '\n');
    const plain = unquoted(text);
    if (BASE64.test(plain))
        return plain;
    return text
        .split('\n')
        .map((line) => /(?<=\s)[A-Za-z0-9+/]+={0,2}\s*$/.exec(line)?.[0].trim() ?? '')
        .join('');
}
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
function unquoted(text) {
    return text
        .replace(/["'`]\s*(?:\+|\.|,|\\)?\s*\n?\s*["'`]?/g, '\n')
        .replace(/^[ \t]*[A-Za-z][A-Za-z0-9-]*: .*$/gm, '')
        .replace(/^=[A-Za-z0-9+/]{4}\s*$/m, '')
        .replace(/[\s\\]+/g, '');
}
function bodyVerdict(piece, kind) {
    const payload = pemPayload(piece);
    if (payload.length < 40 || !BASE64.test(payload))
        return 'no';
    if (new Set(payload).size < 20)
        return 'no';
    if (/Proc-Type: 4,ENCRYPTED/.test(piece))
        return 'yes';
    const bytes = Buffer.from(payload, 'base64');
    const whole = piece.includes('-----END');
    const right = kind === 'openssh'
        ? bytes.subarray(0, 15).toString('latin1') === 'openssh-key-v1\0'
        : kind === 'pgp'
            ? ((bytes[0] ?? 0) & 0x80) !== 0
            : bytes[0] === 0x30 && (!whole || derLength(bytes) === bytes.length);
    return right ? 'yes' : 'maybe';
}
function derLength(bytes) {
    const first = bytes[1] ?? 0;
    if (first < 0x80)
        return 2 + first;
    const count = first & 0x7f;
    return count > 4 || bytes.length < 2 + count ? -1 : 2 + count + bytes.readUIntBE(2, count);
}
function derSample(random) {
    const body = randomBytesFrom(118, random);
    return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}
function openSshSample(random) {
    return Buffer.concat([Buffer.from('openssh-key-v1\0', 'latin1'), randomBytesFrom(150, random)]);
}
function pgpSample(random) {
    return Buffer.concat([Buffer.from([0x95]), randomBytesFrom(160, random)]);
}

;// CONCATENATED MODULE: ./build/scan/rules/key-forms.js








const TRUSTED = 'whatever trusts its public half';
const critical = (rule) => ({ severity: 'critical', ...rule });
function keyFormRules() {
    const rules = [
        {
            ...token('sigstore-private-key', 'Sigstore', 'Sigstore (cosign) private key', 'signatures in its owner’s name, once its password is guessed', 'https://docs.sigstore.dev/cosign/key_management/signing_with_self-managed_keys/', oneOf('-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----', '-----BEGIN ENCRYPTED COSIGN PRIVATE KEY-----'), pemBody('der')),
            proven: true,
        },
        {
            ...token('tpm-private-key', 'any', 'private key wrapped by a TPM', 'what trusts its public half, on the machine that made it', 'https://www.hansenpartnership.com/draft-bottomley-tpm2-keys.html', lit('-----BEGIN TSS2 PRIVATE KEY-----'), pemBody('der')),
            confidence: 'medium',
            proven: true,
        },
        {
            ...token('der-private-key', 'any', 'private key (base64 of DER)', TRUSTED, 'https://www.rfc-editor.org/rfc/rfc5958'),
            proven: true,
            shape: (0,scan_shape/* between */.Tq)([oneOf('"', "'", '`', '=', ': ', '>')], [
                derHead(),
                oneOf('IBADANBgkqhkiG9w0BAQEFAASC', 'IBAAKCAQEA', 'IBAAKCAgEA', 'IBAAKBgQ', 'IBAAJBA'),
                base64Lines(),
            ]),
        },
        {
            ...token('der-ec-private-key', 'any', 'EC or Ed25519 private key (base64 of DER)', TRUSTED, 'https://www.rfc-editor.org/rfc/rfc5915'),
            proven: true,
            shape: (0,scan_shape/* between */.Tq)([oneOf('"', "'", '`', '=', ': ', '>')], [
                oneOf('MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg', 'MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDD', 'MHcCAQEEI', 'MC4CAQAwBQYDK2VwBCIEI'),
                chars('base64', 43, 250),
            ]),
        },
        {
            ...token('pkcs12-base64', 'any', 'PKCS #12 key store (base64)', 'the private keys in it, once its password is guessed', 'https://www.rfc-editor.org/rfc/rfc7292', derHead(), lit('IBAzCC'), chars('base64', 200, 8000)),
            proven: true,
        },
        {
            ...token('java-keystore-base64', 'any', 'Java key store (base64)', 'the private keys in it, once its password is guessed', 'https://docs.oracle.com/en/java/javase/21/docs/specs/security/standard-names.html#keystore-types', oneOf('/u3+7QAAAAI', 'zs7OzgAAAAI'), chars('base64', 200, 8000)),
            proven: true,
        },
        {
            ...token('kerberos-keytab-base64', 'any', 'Kerberos keytab (base64)', 'services in the name of a principal', 'https://web.mit.edu/kerberos/krb5-latest/doc/formats/keytab_file_format.html', keytab()),
            proven: true,
        },
        {
            id: 'age-secret-key',
            provider: 'age',
            what: 'age secret key',
            opens: 'all files that were encrypted to it',
            confidence: 'high',
            docs: 'https://github.com/C2SP/C2SP/blob/main/age.md',
            shape: (0,scan_shape/* shape */.cW)(lit('AGE-SECRET-KEY-1'), inUpperCase(bech32('age-secret-key-', 52))),
        },
        token('age-secret-key-pq', 'age', 'age secret key (post-quantum)', 'all files that were encrypted to it', 'https://github.com/C2SP/C2SP/blob/main/age.md', lit('AGE-SECRET-KEY-PQ-1'), inUpperCase(bech32('age-secret-key-pq-', 52))),
        token('minisign-secret-key', 'minisign', 'minisign secret key', 'signatures in its owner’s name, once its password is guessed', 'https://jedisct1.github.io/minisign/', oneOf('RWRTY0Iy', 'RWQAAEIy'), chars('base64', 203), lit('=')),
        token('signify-secret-key', 'OpenBSD', 'signify secret key', 'signatures in its owner’s name', 'https://man.openbsd.org/signify', lit('RWRCSwAAA'), chars('base64', 130), lit('=')),
        {
            ...token('ntlm-authenticate-message', 'any', 'NTLM authentication message', 'a person’s password, once it is guessed', 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/', lit('TlRMTVNTUAADAAAA'), chars('base64', 80, 2000)),
            confidence: 'medium',
            proven: true,
        },
    ];
    return rules.map(critical);
}
function derHead() {
    return {
        pattern: 'MII[A-Za-z0-9+/]{2}[AQgw]',
        shortest: 6,
        longest: 6,
        words: '`MII` and 3 base64 characters of length',
        mint: (random) => `MIIE${randomText('abcdefghpqrs', 1, random)}A`,
    };
}
function keytab() {
    return base64Of({
        words: 'base64 of a keytab, version 5.2',
        shortest: 60,
        longest: 4000,
        begins: 'BQIAAA',
        sample: (random) => {
            const text = (value) => Buffer.from([0, value.length, ...Buffer.from(value)]);
            const key = randomBytesFrom(32, random);
            const entry = Buffer.concat([
                Buffer.from([0, 2]),
                text('EXAMPLE.ORG'),
                text('HTTP'),
                text('host.example.org'),
                Buffer.from([0, 0, 0, 1, 0x6a, 0, 0, 0, 2, 0, 18, 0, 32]),
                key,
            ]);
            return Buffer.concat([Buffer.from([5, 2, 0, 0, 0, entry.length]), entry]);
        },
        fits: (bytes) => {
            if (bytes.length < 12)
                return false;
            const realm = bytes.readUInt16BE(8);
            return (bytes.readUInt32BE(2) <= bytes.length &&
                realm > 0 &&
                /^[\w.-]+$/.test(bytes.subarray(10, 10 + realm).toString('latin1')));
        },
    });
}
function inUpperCase(part) {
    return {
        ...part,
        pattern: '[AC-HJ-NP-Z02-9]{58}',
        set: 'A-Z0-9',
        mint: (random, before) => part.mint(random, before).toUpperCase(),
        holds: (piece, before) => part.holds?.(piece.toLowerCase(), before) ?? 'no',
        spoil: (random, before) => part.spoil?.(random, before).toUpperCase() ?? '',
    };
}
function base64Lines() {
    return {
        pattern: String.raw `[A-Za-z0-9+/]{40,4500}(?:\s{1,40}[A-Za-z0-9+/]{16,80}){0,70}`,
        shortest: 200,
        longest: 12_900,
        words: '200 base64 characters and more, on one line or several',
        set: 'A-Za-z0-9+/',
        mint: (random) => randomText(ALPHABETS.base64.characters, 400, random),
        holds: (piece) => (piece.replace(/\s/g, '').length >= 200 ? 'yes' : 'no'),
    };
}

;// CONCATENATED MODULE: ./build/scan/rules/keys.js




const pem = (id, what, opens, docs, headers, kind) => ({
    id,
    provider: 'any',
    what,
    opens,
    confidence: 'high',
    severity: 'critical',
    docs,
    proven: true,
    shape: (0,scan_shape/* shape */.cW)(oneOf(...headers.map((header) => `-----BEGIN ${header}-----`)), pemBody(kind)),
});
const PEM = 'https://www.rfc-editor.org/rfc/rfc7468';
function keyRules() {
    return [
        pem('private-key', 'private key (PEM)', 'whatever trusts its public half', PEM, ['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY'], 'der'),
        pem('rsa-private-key', 'RSA private key (PEM)', 'whatever trusts its public half', PEM, ['RSA PRIVATE KEY', 'DSA PRIVATE KEY'], 'der'),
        pem('ec-private-key', 'EC private key (PEM)', 'whatever trusts its public half', 'https://www.rfc-editor.org/rfc/rfc5915', ['EC PRIVATE KEY'], 'der'),
        pem('openssh-private-key', 'OpenSSH private key', 'machines and repositories that know its public half', 'https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key', ['OPENSSH PRIVATE KEY'], 'openssh'),
        pem('ssh2-private-key', 'SSH2 encrypted private key', 'machines that know its public half', PEM, ['SSH2 ENCRYPTED PRIVATE KEY'], 'der'),
        pem('pgp-private-key', 'PGP private key', 'messages and signatures of its owner', 'https://www.rfc-editor.org/rfc/rfc9580', ['PGP PRIVATE KEY BLOCK'], 'pgp'),
        {
            id: 'putty-private-key',
            provider: 'any',
            what: 'PuTTY private key',
            opens: 'machines that know its public half',
            confidence: 'high',
            docs: 'https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html',
            proven: true,
            shape: (0,scan_shape/* shape */.cW)(oneOf('PuTTY-User-Key-File-2: ', 'PuTTY-User-Key-File-3: '), oneOf('ssh-rsa', 'ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-dss'), putty()),
        },
        {
            id: 'jwt',
            provider: 'any',
            what: 'JSON Web Token',
            opens: 'what its issuer grants to who bears it',
            confidence: 'medium',
            docs: 'https://www.rfc-editor.org/rfc/rfc7519',
            shape: (0,scan_shape/* shape */.cW)(jwtHeader, lit('.'), jwtClaims, lit('.'), chars('base64url', 20, 700)),
            judge: ({ secret, today }) => {
                const { exp } = claimsOf(secret) ?? {};
                return typeof exp === 'number' && exp * 1000 < today.getTime() ? 'low' : 'medium';
            },
        },
    ];
}
function putty() {
    const body = chars('base64', 60);
    const line = String.raw `(?:\r?\n|(?:\\r)?\\n)`;
    return {
        pattern: String.raw `[^\0]{20,400}?${line}Private-Lines: \d{1,3}(?:${line}[A-Za-z0-9+/]{4,64}={0,2}(?![\w-])){1,60}`,
        shortest: 60,
        longest: 4600,
        words: 'its headers, then `Private-Lines:` and base64 lines',
        mint: (random, before) => `\nEncryption: none\nComment: sample\nPrivate-Lines: 1\n${body.mint(random, before)}`,
        holds: (piece) => (/n(?:Encryption|Comment): /.test(piece.replaceAll('\n', '\\n')) ? 'yes' : 'no'),
        spoil: (random) => `\nEncryption: none\nPrivate-Lines: many\n${body.mint(random, '')}`,
    };
}

;// CONCATENATED MODULE: ./build/scan/rules/ledgers.js




const COINS = 'the coins of a wallet, for good';
const BITCOIN = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';
function reorder(text, from, to) {
    return Array.from(text, (character) => to[from.indexOf(character)] ?? '').join('');
}
const familySeed = (() => {
    const plain = base58Check({ words: '', version: '21', begins: '3', head: 1, length: 29, payload: 16 });
    return {
        ...plain,
        pattern: 's[1-9A-HJ-NP-Za-km-z]{28}',
        words: '29 base58 characters that begin with `s`, with their checksum',
        mint: (random, before) => reorder(plain.mint(random, before), BITCOIN, RIPPLE),
        holds: (piece, before) => plain.holds?.(reorder(piece, RIPPLE, BITCOIN), before) ?? 'no',
        spoil: (random, before) => reorder(plain.spoil?.(random, before) ?? '', BITCOIN, RIPPLE),
    };
})();
const ledgers_critical = (rule) => ({ severity: 'critical', ...rule });
function ledgerRules() {
    const rules = [
        {
            ...token('ethereum-keystore', 'Ethereum', 'Ethereum keystore (encrypted private key)', 'the coins of a wallet, once its passphrase is guessed', 'https://github.com/ethereum/wiki/wiki/Web3-Secret-Storage-Definition'),
            confidence: 'medium',
            near: { words: ['"kdfparams"', 'aes-128-ctr'], within: 600 },
            shape: (0,scan_shape/* between */.Tq)([oneOf('"ciphertext"', '"cipherText"'), blanks(0, 4), lit(':'), blanks(0, 4), lit('"')], [chars('lowerHex', 64)], [lit('"')]),
        },
        {
            ...token('xrp-secret', 'XRP Ledger', 'XRP Ledger family seed', COINS, 'https://xrpl.org/docs/concepts/accounts/cryptographic-keys', familySeed),
            near: { words: ['xrp', 'ripple'], within: 300, lead: true },
            proven: true,
        },
        {
            ...token('tezos-secret-key-long', 'Tezos', 'Tezos secret key (with its public half)', COINS, 'https://docs.tezos.com/developing/wallets-and-accounts', base58Check({
                words: '98 base58 characters with their checksum',
                version: '2bf64e07',
                begins: 'edsk',
                head: 4,
                length: 98,
                payload: 64,
            })),
            proven: true,
        },
        token('aptos-private-key', 'Aptos', 'Aptos private key', COINS, 'https://github.com/aptos-foundation/AIPs/blob/main/aips/aip-80.md', oneOf('ed25519-priv-0x', 'secp256k1-priv-0x'), chars('hex', 64)),
        token('zcash-spending-key', 'Zcash', 'Zcash extended spending key', COINS, 'https://zips.z.cash/zip-0032', lit('secret-extended-key-main1'), bech32('secret-extended-key-main', 271)),
        named('polymarket-api-secret', 'Polymarket', 'Polymarket API secret', 'orders in a wallet’s name', 'https://docs.polymarket.com/developers/CLOB/authentication', ['polymarket', 'poly_api', 'clob_secret', 'clob_api_secret'], chars('base64url', 43), lit('=')),
        named('polymarket-passphrase', 'Polymarket', 'Polymarket API passphrase', 'orders in a wallet’s name, with the API secret', 'https://docs.polymarket.com/developers/CLOB/authentication', ['polymarket_pass', 'polymarket_api_pass', 'poly_pass', 'poly_api_pass', 'clob_pass', 'clob_api_pass'], chars('lowerHex', 64)),
    ];
    return rules.map(ledgers_critical);
}

;// CONCATENATED MODULE: ./build/scan/rules/lookups.js


const LOOKUPS = 'look-ups on the account’s bill';
const lookup = (id, provider, what, docs, assigned, ...parts) => named(id, provider, what, LOOKUPS, docs, assigned, ...parts);
function lookupRules() {
    return [
        lookup('mapquest-api-key', 'MapQuest', 'MapQuest API key', 'https://developer.mapquest.com/documentation/', ['mapquest'], chars('base62', 32)),
        lookup('newsapi-key', 'NewsAPI', 'NewsAPI key', 'https://newsapi.org/docs/authentication', ['newsapi', 'news_api'], chars('lowerHex', 32)),
        lookup('nytimes-api-key', 'The New York Times', 'New York Times API key', 'https://developer.nytimes.com/get-started', ['nytimes', 'new_york_times', 'newyorktimes', 'new-york-times', 'nyt_api', 'nyt_key'], chars('base62', 32)),
        lookup('opencage-api-key', 'OpenCage', 'OpenCage API key', 'https://opencagedata.com/api', ['opencage'], chars('lowerHex', 32)),
        token('openuv-api-key', 'OpenUV', 'OpenUV API key', LOOKUPS, 'https://www.openuv.io/uvindex', lit('openuv-'), chars('lowerAlnum', 10, 20), lit('-io')),
        lookup('openweather-api-key', 'OpenWeather', 'OpenWeather API key', 'https://openweathermap.org/appid', ['openweather', 'open_weather', 'owm_', 'weathermap'], chars('lowerHex', 32)),
        lookup('pixabay-api-key', 'Pixabay', 'Pixabay API key', 'https://pixabay.com/api/docs/', ['pixabay'], chars('digits', 6, 9), lit('-'), chars('lowerHex', 25)),
        token('riot-api-key', 'Riot Games', 'Riot Games API key', LOOKUPS, 'https://developer.riotgames.com/docs/portal', lit('RGAPI-'), uuid()),
        lookup('scraperapi-key', 'ScraperAPI', 'ScraperAPI key', 'https://docs.scraperapi.com/', ['scraperapi', 'scraper_api'], chars('lowerHex', 32)),
        token('scrapfly-api-key', 'Scrapfly', 'Scrapfly API key', LOOKUPS, 'https://scrapfly.io/docs/scrape-api/getting-started', oneOf('scp-live-', 'scp-test-'), chars('lowerHex', 32)),
        lookup('scrapingbee-api-key', 'ScrapingBee', 'ScrapingBee API key', 'https://www.scrapingbee.com/documentation/', ['scrapingbee', 'scraping_bee'], chars('upperAlnum', 80)),
        lookup('serpapi-key', 'SerpApi', 'SerpApi key', 'https://serpapi.com/search-api', ['serpapi', 'serp_api'], chars('lowerHex', 64)),
        lookup('spoonacular-api-key', 'Spoonacular', 'Spoonacular API key', 'https://spoonacular.com/food-api/docs#Authentication', ['spoonacular'], chars('lowerHex', 32)),
        lookup('ticketmaster-api-key', 'Ticketmaster', 'Ticketmaster API key', 'https://developer.ticketmaster.com/products-and-docs/apis/getting-started/', ['ticketmaster'], chars('base62', 32)),
        lookup('tmdb-api-key', 'TMDB', 'TMDB API key', 'https://developer.themoviedb.org/docs/authentication-application', ['tmdb', 'themoviedb', 'moviedb'], chars('lowerHex', 32)),
        lookup('tomtom-api-key', 'TomTom', 'TomTom API key', 'https://developer.tomtom.com/knowledgebase/platform/articles/how-to-get-an-tomtom-api-key/', ['tomtom'], chars('base62', 32)),
        lookup('unsplash-access-key', 'Unsplash', 'Unsplash access or secret key', 'https://unsplash.com/documentation#creating-a-developer-account', ['unsplash'], chars('base64url', 43)),
        lookup('weatherbit-api-key', 'Weatherbit', 'Weatherbit API key', 'https://www.weatherbit.io/api', ['weatherbit'], chars('lowerHex', 32)),
        lookup('wolframalpha-app-id', 'Wolfram', 'Wolfram|Alpha app id', 'https://products.wolframalpha.com/api/documentation', ['wolfram'], chars('upperAlnum', 6), lit('-'), chars('upperAlnum', 10)),
        lookup('yelp-api-key', 'Yelp', 'Yelp API key', 'https://docs.developer.yelp.com/docs/fusion-authentication', ['yelp'], chars('base64url', 128)),
        lookup('zenrows-api-key', 'ZenRows', 'ZenRows API key', 'https://docs.zenrows.com/universal-scraper-api/api-reference', ['zenrows'], chars('lowerHex', 40)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/media.js




function mediaRules() {
    return [
        {
            ...named('mapbox-public-token', 'Mapbox', 'Mapbox public token', 'maps on the account’s bill, unless it is restricted to sites', 'https://docs.mapbox.com/help/getting-started/access-tokens/', ['mapbox'], lit('pk.'), chars('base64url', 50, 110), lit('.'), chars('base64url', 20, 24)),
            severity: 'low',
        },
        token('maxmind-license-key', 'MaxMind', 'MaxMind licence key', 'databases and look-ups of an account', 'https://dev.maxmind.com/geoip/release-notes/2023-03-16-changes-to-maxmind-license-keys/', chars('base62', 6), lit('_'), chars('base62', 29), lit('_mmk')),
        {
            ...token('modal-token', 'Modal', 'Modal token', 'functions and data of a workspace', 'https://modal.com/docs/reference/modal.config', oneOf('ak-', 'as-'), chars('base62', 22)),
            near: { words: ['modal'], within: 150, lead: true },
        },
        named('mux-token-secret', 'Mux', 'Mux token secret', 'videos of an environment', 'https://www.mux.com/docs/core/make-api-requests', ['mux_token', 'mux_secret', 'mux_access', 'muxtoken'], chars('base64', 75)),
        {
            ...named('ngc-api-key', 'NVIDIA', 'NVIDIA NGC API key (old form)', 'images and models of an organisation', 'https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html', ['ngc', 'nvidia'], base64Of({
                words: 'base64 of 26 characters, a colon and a UUID',
                shortest: 84,
                longest: 84,
                sample: (random) => Buffer.from(`${randomText('abcdefghijklmnopqrstuvwxyz0123456789', 26, random)}:${uuid().mint(random, '')}`),
                fits: (bytes) => /^[a-z0-9]{26}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bytes.toString('latin1')),
            })),
            confidence: 'high',
        },
        named('particle-access-token', 'Particle', 'Particle access token', 'devices of an account', 'https://docs.particle.io/reference/cloud-apis/api/', ['particle_access', 'particle_token', 'particle_api'], chars('lowerHex', 40)),
        token('postman-collection-key', 'Postman', 'Postman collection access key', 'a collection, read-only', 'https://learning.postman.com/docs/developer/postman-api/authentication/', lit('PMAT-'), chars('upperAlnum', 26)),
        named('privateai-token', 'Private AI', 'Private AI API token', 'redactions on the account’s bill', 'https://docs.private-ai.com/', ['privateai', 'private_ai', 'private-ai'], chars('lowerAlnum', 32)),
        named('rebrandly-api-key', 'Rebrandly', 'Rebrandly API key', 'links of an account', 'https://developers.rebrandly.com/docs/get-started', ['rebrandly'], chars('lowerHex', 32)),
        named('recaptcha-secret', 'Google', 'reCAPTCHA secret key', 'answers that pass as checked', 'https://developers.google.com/recaptcha/docs/verify', [
            'recaptcha_secret',
            'recaptcha_private',
            'recaptcha-secret',
            'recaptchasecret',
            'recaptchaprivate',
            'captcha_secret',
        ], lit('6L'), chars('base64url', 38)),
        named('retell-api-key', 'Retell AI', 'Retell AI API key', 'calls on the account’s bill', 'https://docs.retellai.com/accounts/api-keys-overview', ['retell'], lit('key_'), chars('lowerHex', 28)),
        token('runway-api-key', 'Runway', 'Runway API key', 'videos on the account’s bill', 'https://docs.dev.runwayml.com/guides/setup/', lit('key_'), chars('lowerHex', 128)),
        token('samsara-token', 'Samsara', 'Samsara API token', 'vehicles and drivers of a fleet', 'https://developers.samsara.com/docs/authentication', lit('samsara_api_'), chars('base62', 30)),
        named('sanity-token', 'Sanity', 'Sanity API token', 'content of a project', 'https://www.sanity.io/docs/content-lake/http-auth', ['sanity'], lit('sk'), chars('base62', 78, 190)),
        named('steam-web-api-key', 'Valve', 'Steam Web API key', 'Steam data in a person’s name', 'https://steamcommunity.com/dev', ['steam_api', 'steam_web', 'steamapi', 'steam_key', 'steamwebapi'], chars('upperHex', 32)),
        named('strava-secret', 'Strava', 'Strava client secret or token', 'activities of athletes', 'https://developers.strava.com/docs/authentication/', ['strava'], chars('lowerHex', 40)),
        token('tinybird-token', 'Tinybird', 'Tinybird token', 'data sources and endpoints of a workspace', 'https://www.tinybird.co/docs/forward/administration/tokens', lit('p.eyJ1Ijog'), chars('base64url', 80, 260), lit('.'), chars('base64url', 43)),
        token('ubidots-token', 'Ubidots', 'Ubidots token', 'devices of an account', 'https://docs.ubidots.com/v1.6/reference/authentication', oneOf('BBFF-', 'BBUS-'), chars('base62', 30)),
        named('vastai-api-key', 'Vast.ai', 'Vast.ai API key', 'machines on the account’s bill', 'https://docs.vast.ai/api-reference/introduction', ['vast_api', 'vastai', 'vast_ai'], chars('lowerHex', 64)),
        token('voiceflow-api-key', 'Voiceflow', 'Voiceflow API key', 'conversations of a project', 'https://docs.voiceflow.com/reference/authentication', oneOf('VF.DM.', 'VF.WS.'), chars('lowerHex', 24), lit('.'), chars('base62', 16)),
        token('wakatime-api-key', 'WakaTime', 'WakaTime API key', 'coding activity of a person', 'https://wakatime.com/developers#authentication', lit('waka_'), uuid()),
        token('wandb-api-key-v1', 'Weights & Biases', 'Weights & Biases API key', 'experiments and models of a person', 'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters', lit('wandb_v1_'), chars('base62', 27), lit('_'), chars('base62', 49)),
        named('webflow-token', 'Webflow', 'Webflow API token', 'sites of a workspace', 'https://developers.webflow.com/data/reference/authentication', ['webflow'], chars('lowerHex', 64)),
        named('wit-token', 'Wit.ai', 'Wit.ai server token', 'the language model of an app', 'https://wit.ai/docs/http/', ['wit_ai', 'witai', 'wit_token', 'wit_access', 'wit_server'], chars('upperAlnum', 32)),
        named('youtube-stream-key', 'YouTube', 'YouTube stream key', 'broadcasts on a channel', 'https://support.google.com/youtube/answer/2907883', ['stream_key', 'streamkey', 'youtube'], chars('lowerAlnum', 4), lit('-'), chars('lowerAlnum', 4), lit('-'), chars('lowerAlnum', 4), lit('-'), chars('lowerAlnum', 4), lit('-'), chars('lowerAlnum', 4)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/messaging.js



function messagingRules() {
    return [
        {
            id: 'discord-bot-token',
            provider: 'Discord',
            what: 'Discord bot token',
            opens: 'all that the bot may do on its servers',
            confidence: 'high',
            docs: 'https://discord.com/developers/docs/reference#authentication',
            near: {
                words: ['discord', 'bot_token', 'bot-token', 'bottoken', 'bot token', 'client.login', 'client.run', 'bot.run'],
                within: 120,
            },
            shape: (0,scan_shape/* shape */.cW)(oneOf('MT', 'NT', 'Mz', 'Nz', 'OT', 'OD', 'Nj', 'NzA', 'ND', 'MjA', 'Mj'), chars('base62', 21, 26), lit('.'), chars('base64url', 6), lit('.'), chars('base64url', 27, 38)),
            judge: ({ secret }) => /^\d{15,20}$/.test(Buffer.from(secret.split('.')[0] ?? '', 'base64').toString('latin1')) ? 'high' : 'low',
        },
        {
            id: 'discord-webhook',
            provider: 'Discord',
            what: 'Discord webhook',
            opens: 'posting into a channel',
            confidence: 'high',
            docs: 'https://discord.com/developers/docs/resources/webhook',
            shape: (0,scan_shape/* shape */.cW)(oneOf('https://discord.com/api/webhooks/', 'https://discordapp.com/api/webhooks/', 'https://canary.discord.com/api/webhooks/', 'https://ptb.discord.com/api/webhooks/'), chars('digits', 17, 20), lit('/'), chars('base64url', 60, 72)),
        },
        {
            id: 'discord-client-secret',
            provider: 'Discord',
            what: 'Discord client secret or token',
            opens: 'tokens in the name of an application',
            confidence: 'medium',
            docs: 'https://discord.com/developers/docs/topics/oauth2',
            assigned: ['discord'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64url', 32), optional(chars('base64url', 32))),
        },
        {
            id: 'telegram-bot-token',
            provider: 'Telegram',
            what: 'Telegram bot token',
            opens: 'all that the bot may do and read',
            confidence: 'high',
            docs: 'https://core.telegram.org/bots/api#authorizing-your-bot',
            shape: (0,scan_shape/* shape */.cW)(chars('digits', 8, 10), lit(':AA'), chars('base64url', 33)),
        },
        {
            id: 'teams-webhook',
            provider: 'Microsoft',
            what: 'Microsoft Teams incoming webhook',
            opens: 'posting into a channel',
            confidence: 'high',
            docs: 'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
            shape: (0,scan_shape/* shape */.cW)(lit('https://'), chars('base62', 2, 40), lit('.webhook.office.com/webhookb2/'), uuid(), lit('@'), uuid(), lit('/IncomingWebhook/'), chars('lowerAlnum', 32), lit('/'), uuid()),
        },
        {
            id: 'twilio-api-key',
            provider: 'Twilio',
            what: 'Twilio API key id',
            opens: 'an account, together with its secret, which is often close by',
            confidence: 'medium',
            docs: 'https://www.twilio.com/docs/iam/api-keys',
            near: { words: ['twilio'], within: 200 },
            shape: (0,scan_shape/* shape */.cW)(lit('SK'), chars('lowerHex', 32)),
        },
        {
            id: 'twilio-auth-token',
            provider: 'Twilio',
            what: 'Twilio auth token',
            opens: 'calls and messages on the account’s bill',
            confidence: 'high',
            docs: 'https://www.twilio.com/docs/iam/api/authtoken',
            assigned: ['twilio'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32)),
        },
        {
            id: 'sendgrid-api-key',
            provider: 'Twilio SendGrid',
            what: 'SendGrid API key',
            opens: 'mail in the account’s name',
            confidence: 'high',
            docs: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
            shape: (0,scan_shape/* shape */.cW)(lit('SG.'), chars('base64url', 20, 24), lit('.'), chars('base64url', 39, 50)),
        },
        {
            id: 'mailgun-sending-key',
            provider: 'Mailgun',
            what: 'Mailgun sending or webhook signing key',
            opens: 'mail in a domain’s name, or forged webhooks',
            confidence: 'medium',
            docs: 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication',
            assigned: ['mailgun'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32), lit('-'), chars('lowerHex', 8), lit('-'), chars('lowerHex', 8)),
        },
        {
            id: 'mandrill-api-key',
            provider: 'Mailchimp',
            what: 'Mandrill API key',
            opens: 'mail in the account’s name',
            confidence: 'high',
            docs: 'https://mailchimp.com/developer/transactional/docs/fundamentals/',
            shape: (0,scan_shape/* shape */.cW)(lit('md-'), chars('base64url', 22)),
            near: { words: ['mandrill', 'mailchimp'], within: 200 },
        },
        {
            id: 'brevo-api-key',
            provider: 'Brevo',
            what: 'Brevo (Sendinblue) API or SMTP key',
            opens: 'mail in the account’s name',
            confidence: 'high',
            docs: 'https://developers.brevo.com/docs/getting-started',
            shape: (0,scan_shape/* shape */.cW)(oneOf('xkeysib-', 'xsmtpsib-'), chars('lowerHex', 64), lit('-'), chars('base62', 16)),
        },
        {
            id: 'mailersend-api-token',
            provider: 'MailerSend',
            what: 'MailerSend API token',
            opens: 'mail in the account’s name',
            confidence: 'high',
            docs: 'https://developers.mailersend.com/general.html',
            shape: (0,scan_shape/* shape */.cW)(lit('mlsn.'), chars('lowerHex', 64)),
        },
        {
            id: 'postmark-server-token',
            provider: 'Postmark',
            what: 'Postmark server or account token',
            opens: 'mail in the account’s name',
            confidence: 'medium',
            docs: 'https://postmarkapp.com/developer/api/overview',
            assigned: ['postmark'],
            shape: (0,scan_shape/* shape */.cW)(uuid()),
        },
        {
            id: 'intercom-access-token',
            provider: 'Intercom',
            what: 'Intercom access token',
            opens: 'customers and conversations',
            confidence: 'high',
            docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
            shape: (0,scan_shape/* shape */.cW)(lit('dG9rO'), chars('base64', 50, 56), optional(lit('=')), optional(lit('='))),
        },
        {
            id: 'onesignal-api-key',
            provider: 'OneSignal',
            what: 'OneSignal API key',
            opens: 'notifications to all users of an app',
            confidence: 'high',
            docs: 'https://documentation.onesignal.com/docs/keys-and-ids',
            shape: (0,scan_shape/* shape */.cW)(oneOf('os_v2_app_', 'os_v2_org_'), chars('lowerAlnum', 100, 110)),
        },
        {
            id: 'facebook-access-token',
            provider: 'Meta',
            what: 'Facebook or WhatsApp access token',
            opens: 'pages, ads and messages that it was granted',
            confidence: 'high',
            docs: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
            shape: (0,scan_shape/* shape */.cW)(oneOf('EAAM', 'EAAC', 'EAAB', 'EAAG', 'EAAJ', 'EAAD', 'EAAE', 'EAAF', 'EAAH', 'EAAI', 'EAAK', 'EAAL', 'EAAN', 'EAAO', 'EAAP', 'EAAQ', 'EAAR', 'EAAS', 'EAAT', 'EAAU', 'EAAV', 'EAAW', 'EAAX', 'EAAY', 'EAAZ'), chars('base62', 90, 300)),
            judge: ({ secret }) => ((0,scan_words/* entropy */.Ue)(secret) >= 4.5 ? 'high' : null),
        },
        {
            id: 'facebook-app-secret',
            provider: 'Meta',
            what: 'Facebook app secret',
            opens: 'tokens in the name of an application',
            confidence: 'medium',
            docs: 'https://developers.facebook.com/docs/facebook-login/security',
            assigned: ['facebook', 'fb_app_secret', 'fb_secret'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32)),
        },
        {
            id: 'twitter-bearer-token',
            provider: 'X',
            what: 'Twitter/X bearer token',
            opens: 'the API in the name of an application',
            confidence: 'high',
            docs: 'https://docs.x.com/fundamentals/authentication/oauth-2-0/application-only',
            shape: (0,scan_shape/* shape */.cW)(lit('AAAAAAAAAAAAAAAAAAAAA'), chars('userInfo', 60, 110)),
            proven: true,
            judge: ({ secret }) => (new Set(secret).size >= 16 ? 'high' : null),
        },
        {
            id: 'twitter-access-token',
            provider: 'X',
            what: 'Twitter/X access token',
            opens: 'an account, together with its secret',
            confidence: 'medium',
            docs: 'https://docs.x.com/fundamentals/authentication/oauth-1-0a/obtaining-user-access-tokens',
            assigned: ['twitter', 'access_token', 'accesstoken'],
            shape: (0,scan_shape/* shape */.cW)(chars('digits', 15, 25), lit('-'), chars('base62', 20, 40)),
        },
        {
            id: 'mattermost-token',
            provider: 'Mattermost',
            what: 'Mattermost access token',
            opens: 'a server in a person’s name',
            confidence: 'medium',
            docs: 'https://developers.mattermost.com/integrate/reference/personal-access-token/',
            assigned: ['mattermost'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerAlnum', 26)),
        },
        {
            id: 'zapier-webhook',
            provider: 'Zapier',
            what: 'Zapier webhook',
            opens: 'starting a workflow',
            confidence: 'medium',
            docs: 'https://help.zapier.com/hc/en-us/articles/8496288690317',
            shape: (0,scan_shape/* shape */.cW)(lit('https://hooks.zapier.com/hooks/catch/'), chars('digits', 5, 10), lit('/'), chars('lowerAlnum', 6, 10)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/money.js



function moneyRules() {
    return [
        token('mercury-token', 'Mercury', 'Mercury API token', 'bank accounts of a company', 'https://docs.mercury.com/docs/getting-started', lit('secret-token:mercury_'), oneOf('production_', 'sandbox_'), chars('base62', 2, 4), lit('_'), chars('base62', 40, 50), lit('_yrucrem')),
        token('midtrans-server-key', 'Midtrans', 'Midtrans server key', 'payments of a shop', 'https://docs.midtrans.com/docs/api-authorization-headers', oneOf('Mid-server-', 'SB-Mid-server-'), chars('base64url', 24)),
        token('mercadopago-token', 'Mercado Pago', 'Mercado Pago access token', 'payments of a shop', 'https://www.mercadopago.com/developers/en/docs/your-integrations/credentials', oneOf('APP_USR-', 'TEST-'), chars('digits', 14, 16), lit('-'), chars('digits', 6), lit('-'), chars('lowerHex', 32), lit('-'), chars('digits', 6, 12)),
        token('onfido-token', 'Onfido', 'Onfido API token', 'identity checks of customers', 'https://documentation.onfido.com/api/latest/#tokens', oneOf('api_live.', 'api_live_us.', 'api_live_ca.', 'api_sandbox.', 'api_sandbox_us.', 'api_sandbox_ca.'), chars('base64url', 11), lit('.'), chars('base64url', 32)),
        token('pagarme-api-key', 'Pagar.me', 'Pagar.me API key', 'payments of a shop', 'https://docs.pagar.me/', oneOf('ak_live_', 'ak_test_'), chars('base62', 30)),
        named('paypal-client-secret', 'PayPal', 'PayPal client secret', 'payments of a shop', 'https://developer.paypal.com/api/rest/authentication/', ['paypal'], lit('E'), chars('base64url', 79)),
        token('persona-api-key', 'Persona', 'Persona API key', 'identity checks of customers', 'https://docs.withpersona.com/api-keys', oneOf('persona_production_', 'persona_sandbox_'), uuid()),
        token('polar-token', 'Polar', 'Polar access token', 'products, orders and customers', 'https://polar.sh/docs/integrate/oat', oneOf('polar_oat_', 'polar_pat_'), chars('base62', 37), prefixedChecksum),
        token('ramp-client-secret', 'Ramp', 'Ramp client secret', 'cards and spending of a company', 'https://docs.ramp.com/developer-api/v1/authorization', lit('ramp_sec_'), chars('base62', 48)),
        token('recharge-api-key', 'Recharge', 'Recharge API key', 'subscriptions of a shop', 'https://developer.rechargepayments.com/2021-11/authentication', oneOf('sk_1x1_', 'sk_1x3_', 'sk_2x2_', 'sk_3x3_', 'sk_5x5_', 'sk_10x10_'), chars('lowerHex', 64)),
        token('robinhood-api-key', 'Robinhood', 'Robinhood crypto API key', 'orders, together with its private key', 'https://docs.robinhood.com/crypto/trading/', lit('rh-api-'), uuid()),
        namedUuid('squarespace-api-key', 'Squarespace', 'Squarespace API key', 'orders and products of a shop', 'https://developers.squarespace.com/commerce-apis/authentication-and-permissions', ['squarespace']),
        named('taxjar-api-key', 'TaxJar', 'TaxJar API key', 'sales and taxes of a shop', 'https://developers.taxjar.com/api/reference/#authentication', ['taxjar'], chars('lowerHex', 32)),
        named('tiingo-token', 'Tiingo', 'Tiingo API token', 'market data on the account’s bill', 'https://www.tiingo.com/documentation/general/connecting', ['tiingo'], chars('lowerHex', 40)),
        named('twelvedata-api-key', 'Twelve Data', 'Twelve Data API key', 'market data on the account’s bill', 'https://twelvedata.com/docs#authentication', ['twelvedata', 'twelve_data'], chars('lowerHex', 32)),
        named('polygon-api-key', 'Polygon.io', 'Polygon.io API key', 'market data on the account’s bill', 'https://polygon.io/docs', ['polygon_api', 'polygonio', 'polygon_io', 'polygon_key'], chars('base62', 32)),
        namedUuid('wise-api-token', 'Wise', 'Wise API token', 'balances and transfers', 'https://docs.wise.com/api-docs/features/authentication-access/personal-tokens', ['transferwise', 'wise_api', 'wise_token']),
        {
            ...token('woocommerce-key', 'WooCommerce', 'WooCommerce consumer key or secret', 'orders and customers of a shop', 'https://woocommerce.github.io/woocommerce-rest-api-docs/#authentication', oneOf('ck_', 'cs_'), chars('lowerHex', 40)),
            near: {
                words: ['woocommerce', 'woo_', 'consumer_key', 'consumer_secret', 'consumerkey', 'consumersecret', 'wc-json'],
                within: 200,
                lead: true,
            },
        },
        token('xendit-api-key', 'Xendit', 'Xendit API key', 'payments of a shop', 'https://docs.xendit.co/docs/api-keys', oneOf('xnd_production_', 'xnd_development_'), chars('base62', 54, 64)),
        token('stytch-secret', 'Stytch', 'Stytch secret', 'users of a project', 'https://stytch.com/docs/api/authentication', oneOf('secret-live-', 'secret-test-'), chars('base64url', 35), lit('=')),
        named('plaid-client-id', 'Plaid', 'Plaid client id', 'bank data of customers, together with its secret', 'https://plaid.com/docs/api/', ['plaid_client', 'plaidclient', 'plaid-client'], chars('lowerHex', 24)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/network.js





const CISCO = 'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html';
const DEVICE = 'a network device, when it can be reached';
const GUESSED = 'an account, once the password behind it is guessed';
function networkRules() {
    return [
        {
            ...token('cisco-secret', 'Cisco', 'Cisco password hash (types 5, 8 and 9)', GUESSED, CISCO),
            confidence: 'medium',
            shape: (0,scan_shape/* between */.Tq)([oneOf('secret 5 ', 'secret 8 ', 'secret 9 ', 'password 5 ', 'password 8 ', 'password 9 ')], [oneOf('$1$', '$8$', '$9$'), chars('crypt', 4, 14), lit('$'), chars('crypt', 22, 43)]),
        },
        {
            ...token('juniper-password-9', 'Juniper', 'Junos password ($9$, reversible)', DEVICE, 'https://www.juniper.net/documentation/us/en/software/junos/user-access/topics/topic-map/master-password-configuration-encryption.html'),
            shape: (0,scan_shape/* between */.Tq)([lit('"')], [lit('$9$'), juniper()], [lit('"')]),
        },
        {
            ...token('snmp-community', 'SNMP', 'SNMP community', 'the state of a network device, sometimes its settings', 'https://www.rfc-editor.org/rfc/rfc3584'),
            confidence: 'medium',
            shape: (0,scan_shape/* between */.Tq)([oneOf('snmp-server community ', 'rocommunity ', 'rwcommunity ', 'rocommunity6 ', 'rwcommunity6 ')], [chars('azure', 5, 64)]),
            judge: judgeUrlPassword,
        },
        {
            ...token('aaa-server-key', 'any', 'key of a RADIUS or TACACS+ server', 'logins to network devices, forged', 'https://www.rfc-editor.org/rfc/rfc2865'),
            confidence: 'medium',
            shape: (0,scan_shape/* between */.Tq)([oneOf('radius-server ', 'tacacs-server '), upToKey()], [chars('value', 6, 100)]),
            judge: judgeUrlPassword,
        },
        {
            ...token('wifi-passphrase', 'any', 'Wi-Fi passphrase', 'a wireless network', 'https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf'),
            confidence: 'medium',
            near: { words: ['ssid'], within: 250 },
            shape: (0,scan_shape/* between */.Tq)([oneOf('psk=', 'wpa_passphrase='), optional(lit('"'))], [chars('value', 8, 64)]),
            judge: judgeUrlPassword,
        },
        {
            ...token('ntlm-hash', 'Microsoft', 'NTLM password hash', 'an account of a Windows machine: the hash is enough to log in', 'https://learn.microsoft.com/en-us/windows-server/security/kerberos/passwords-technical-overview'),
            shape: (0,scan_shape/* between */.Tq)([chars('dotted', 1, 40), lit(':'), chars('digits', 3, 6), lit(':')], [chars('hex', 32), lit(':'), chars('hex', 32)], [lit(':::')]),
        },
        {
            ...token('shadow-password-hash', 'any', 'line of a shadow file', GUESSED, 'https://man7.org/linux/man-pages/man5/shadow.5.html'),
            confidence: 'medium',
            shape: (0,scan_shape/* between */.Tq)([chars('dotted', 1, 32), lit(':')], [oneOf('$1$', '$5$', '$6$', '$y$', '$gy$', '$2b$', '$2y$'), cryptTail()], [lit(':'), chars('digits', 0, 6), lit(':')]),
        },
        {
            ...token('htpasswd-hash', 'Apache', 'line of a password file (htpasswd)', GUESSED, 'https://httpd.apache.org/docs/current/misc/password_encryptions.html'),
            confidence: 'medium',
            shape: (0,scan_shape/* between */.Tq)([chars('dotted', 1, 60), lit(':')], [lit('$apr1$'), chars('crypt', 8), lit('$'), chars('crypt', 22)]),
        },
    ];
}
function juniper() {
    return {
        pattern: '[A-Za-z0-9./-]{8,120}',
        shortest: 8,
        longest: 120,
        words: '8–120 letters, digits, dots, slashes and hyphens',
        set: 'A-Za-z0-9./-',
        mint: (random) => randomText('abcdefghkmnpQRSTUVWX23456789', 24, random),
    };
}
function upToKey() {
    return {
        pattern: String.raw `[^\n"']{0,100}?\bkey (?:0 )?(?![067] )`,
        shortest: 4,
        longest: 110,
        words: '`key`',
        mint: (random) => `host 192.0.2.${pick(['1', '7'], random)} key `,
    };
}
function cryptTail() {
    return {
        pattern: String.raw `[A-Za-z0-9./$=,]{20,140}`,
        shortest: 20,
        longest: 140,
        words: 'settings, salt and hash',
        set: 'A-Za-z0-9./$',
        mint: (random) => `${randomText('abcdefgh23456789', 8, random)}$${randomText('abcdefghkmnpQRSTUVW23456789', 40, random)}`,
    };
}

;// CONCATENATED MODULE: ./build/scan/rules/newer.js


const newer_BILL = 'models on the account’s bill';
function newerRules() {
    return [
        token('aikido-token', 'Aikido', 'Aikido CI token, client secret or runtime token', 'scans and findings of a workspace', 'https://help.aikido.dev/', oneOf('AIK_CI_', 'AIK_SECRET_', 'AIK_RUNTIME_'), chars('word', 20, 100)),
        token('endor-labs-key', 'Endor Labs', 'Endor Labs API key or secret', 'scans and findings of a tenant', 'https://docs.endorlabs.com/administration/api-keys/', lit('endr+'), chars('base62', 16)),
        token('mergify-application-key', 'Mergify', 'Mergify application key', 'merge queues of an organisation', 'https://docs.mergify.com/api-usage/', lit('mka_'), chars('base64url', 32, 100)),
        token('pinterest-token', 'Pinterest', 'Pinterest access or refresh token', 'boards, pins and advertisements of an account', 'https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/', oneOf('pina_', 'pinc_', 'pinr_'), chars('word', 32, 250)),
        token('rootly-api-key', 'Rootly', 'Rootly API key', 'incidents and who is on call', 'https://docs.rootly.com/api-reference/overview', lit('rootly_'), chars('lowerHex', 64)),
        token('sourcegraph-license-key', 'Sourcegraph', 'Sourcegraph Cody gateway or licence key', newer_BILL, 'https://sourcegraph.com/docs/cody/core-concepts/cody-gateway', lit('slk_'), chars('lowerHex', 64)),
        token('salad-cloud-api-key', 'SaladCloud', 'SaladCloud API key', 'machines on the account’s bill', 'https://docs.salad.com/reference/api-usage', lit('salad_cloud_user_'), chars('base62', 32, 200)),
        token('stackhawk-api-key', 'StackHawk', 'StackHawk API key', 'scans and findings of an organisation', 'https://docs.stackhawk.com/apidocs.html', lit('hawk.'), chars('base64url', 16, 40), lit('.'), chars('base64url', 16, 40)),
        token('spectral-api-key', 'SpectralOps', 'SpectralOps API key', 'scans and findings of a team', 'https://guides.spectralops.io/docs/api-introduction', oneOf('spu-', 'spk-', 'spt-'), chars('lowerHex', 32)),
        token('trufflehog-enterprise-key', 'Truffle Security', 'TruffleHog Enterprise key or secret', 'scans and findings of an account', 'https://docs.trufflesecurity.com/', oneOf('thog-key-', 'thog-secret-'), chars('lowerHex', 16, 40)),
        token('nightfall-api-key', 'Nightfall', 'Nightfall API key', 'scans on the account’s bill', 'https://help.nightfall.ai/developer-api/key-concepts/authentication', lit('NF-'), chars('base62', 32)),
        token('trigger-dev-key', 'Trigger.dev', 'Trigger.dev secret key or access token', 'tasks of a project, and what they may read', 'https://trigger.dev/docs/apikeys', oneOf('tr_dev_', 'tr_prod_', 'tr_stg_', 'tr_preview_', 'tr_pat_'), chars('base62', 20, 40)),
        token('dbt-cloud-token', 'dbt Labs', 'dbt service or personal access token', 'jobs and models of an account', 'https://docs.getdbt.com/docs/dbt-apis/authentication', oneOf('dbtc_', 'dbtu_'), chars('base64url', 30, 60)),
        token('logfire-token', 'Pydantic', 'Logfire token', 'traces of a project', 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/', oneOf('pylf_v1_us_', 'pylf_v1_eu_', 'pylf_v2_us_', 'pylf_v2_eu_'), chars('base62', 43)),
        token('friendli-token', 'Friendli', 'Friendli token', newer_BILL, 'https://friendli.ai/docs', lit('flp_'), chars('base62', 40, 60)),
        beside('nomic-api-key', 'Nomic', 'Nomic API key', newer_BILL, 'https://docs.nomic.ai/', ['nomic'], lit('nk-'), chars('base64url', 43)),
        token('mem0-api-key', 'Mem0', 'Mem0 API key', 'memories of agents', 'https://docs.mem0.ai/', lit('m0-'), chars('base62', 40)),
        token('letta-api-key', 'Letta', 'Letta API key', newer_BILL, 'https://docs.letta.com/', lit('sk-let-'), chars('base64', 40, 140), optional(lit('=='))),
        beside('hyperbrowser-api-key', 'Hyperbrowser', 'Hyperbrowser API key', 'browsers on the account’s bill', 'https://docs.hyperbrowser.ai/', ['hyperbrowser'], lit('hb_'), chars('lowerHex', 24, 40)),
        token('socket-api-key', 'Socket', 'Socket API key', 'scans and findings of an organisation', 'https://docs.socket.dev/reference/introduction-to-socket-api', lit('sktsec_'), chars('base64url', 40, 60), lit('_api')),
        token('depot-token', 'Depot', 'Depot organisation or project token', 'builds on the account’s bill', 'https://depot.dev/docs/cli/authentication', oneOf('depot_org_', 'depot_project_', 'depot_user_'), chars('lowerHex', 64)),
        token('plane-api-key', 'Plane', 'Plane API key', 'work items of a workspace', 'https://developers.plane.so/api-reference/introduction', lit('plane_api_'), chars('lowerHex', 32)),
        token('gitbook-token', 'GitBook', 'GitBook API token', 'documentation in the account’s name', 'https://gitbook.com/docs/developers/gitbook-api/authentication', lit('gb_api_'), chars('base62', 40)),
        token('mintlify-api-key', 'Mintlify', 'Mintlify API key', 'documentation in the account’s name', 'https://www.mintlify.com/docs/api/introduction', oneOf('mint_dsc_', 'mint_'), chars('base62', 22, 60)),
        token('devin-service-key', 'Cognition', 'Devin service user key', 'work of agents on the account’s bill', 'https://docs.devin.ai/api-reference/authentication', lit('cog_'), chars('lowerAlnum', 40, 64)),
        beside('svix-api-token', 'Svix', 'Svix API token', 'webhooks in the account’s name', 'https://api.svix.com/docs#section/Authentication', ['svix'], oneOf('sk_', 'testsk_'), chars('base64url', 32, 60), oneOf('.us', '.eu', '.in', '.ca', '.au')),
        beside('tines-webhook', 'Tines', 'Tines webhook', 'starting a story with any content', 'https://www.tines.com/docs/actions/types/webhook/', ['.tines.com/webhook/'], chars('lowerHex', 32), lit('/'), chars('lowerHex', 32)),
        beside('thunderstore-token', 'Thunderstore', 'Thunderstore API token', 'packages in a team’s name', 'https://thunderstore.io/api/docs/', ['thunderstore'], lit('tss_'), chars('base62', 28, 60)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/observability.js





const grafanaCloudBody = jsonPart({
    words: 'base64 of JSON that names an organisation',
    shortest: 32,
    longest: 400,
    sample: (random) => ({ o: String(random(900000)), n: 'sample', k: String(random(1e9)), m: { r: 'eu' } }),
    holds: (json) => ('o' in json ? 'yes' : 'no'),
});
const sentryOrgBody = jsonPart({
    words: 'base64 of JSON that names an organisation',
    shortest: 80,
    longest: 600,
    sample: (random) => ({
        iat: 1700000000 + random(1e6),
        url: 'https://sentry.io',
        region_url: 'https://us.sentry.io',
        org: 'sample',
    }),
    holds: (json) => ('org' in json || 'url' in json ? 'yes' : 'maybe'),
});
const grafanaOldBody = jsonPart({
    words: 'base64 of JSON with a key',
    shortest: 60,
    longest: 400,
    sample: (random) => ({ k: randomText('0123456789abcdefghijklmnopqrstuvwxyz', 32, random), n: 'sample', id: 1 }),
    holds: (json) => ('k' in json ? 'yes' : 'no'),
});
function observabilityRules() {
    return [
        {
            id: 'datadog-api-key',
            provider: 'Datadog',
            what: 'Datadog API key',
            opens: 'sending metrics and logs in the organisation’s name',
            confidence: 'high',
            docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
            assigned: ['datadog', 'dd_api', 'dd-api', 'ddapi'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32)),
        },
        {
            id: 'datadog-app-key',
            provider: 'Datadog',
            what: 'Datadog application key',
            opens: 'reading and changing all that a person may in Datadog',
            confidence: 'high',
            docs: 'https://docs.datadoghq.com/account_management/api-app-keys/',
            assigned: ['datadog', 'dd_app', 'dd-app', 'ddapp'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerAlnum', 40)),
        },
        {
            id: 'new-relic-user-key',
            provider: 'New Relic',
            what: 'New Relic user key',
            opens: 'reading and changing all that a person may in New Relic',
            confidence: 'high',
            docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
            shape: (0,scan_shape/* shape */.cW)(lit('NRAK-'), chars('base62', 27)),
        },
        {
            id: 'new-relic-browser-key',
            provider: 'New Relic',
            what: 'New Relic browser key',
            opens: 'sending browser data in the account’s name',
            confidence: 'medium',
            docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
            shape: (0,scan_shape/* shape */.cW)(lit('NRJS-'), chars('lowerHex', 19)),
        },
        {
            id: 'new-relic-insert-key',
            provider: 'New Relic',
            what: 'New Relic insights key',
            opens: 'sending or reading events',
            confidence: 'high',
            docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('NRII-', 'NRIQ-'), chars('base64url', 32)),
        },
        {
            id: 'new-relic-license-key',
            provider: 'New Relic',
            what: 'New Relic licence key',
            opens: 'sending data in the account’s name',
            confidence: 'high',
            docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32), oneOf('FFFFNRAL', 'eu01NRAL')),
        },
        {
            id: 'grafana-service-token',
            provider: 'Grafana',
            what: 'Grafana service account token',
            opens: 'dashboards and data sources',
            confidence: 'high',
            docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
            shape: (0,scan_shape/* shape */.cW)(lit('glsa_'), chars('base62', 32), lit('_'), grafanaChecksum),
        },
        {
            id: 'grafana-cloud-token',
            provider: 'Grafana',
            what: 'Grafana Cloud access policy token',
            opens: 'metrics, logs and traces of a stack',
            confidence: 'high',
            docs: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
            shape: (0,scan_shape/* shape */.cW)(lit('glc_'), grafanaCloudBody),
        },
        {
            id: 'grafana-api-key',
            provider: 'Grafana',
            what: 'Grafana API key (old form)',
            opens: 'dashboards and data sources',
            confidence: 'high',
            docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
            near: { words: ['grafana'], within: 200 },
            shape: (0,scan_shape/* shape */.cW)(grafanaOldBody),
        },
        {
            id: 'sentry-org-token',
            provider: 'Sentry',
            what: 'Sentry organisation token',
            opens: 'releases and source maps of an organisation',
            confidence: 'high',
            docs: 'https://docs.sentry.io/account/auth-tokens/',
            shape: (0,scan_shape/* shape */.cW)(lit('sntrys_'), sentryOrgBody, lit('_'), chars('base64', 43)),
        },
        {
            id: 'sentry-user-token',
            provider: 'Sentry',
            what: 'Sentry user or internal integration token',
            opens: 'issues and projects in a person’s name',
            confidence: 'high',
            docs: 'https://docs.sentry.io/account/auth-tokens/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('sntryu_', 'sntrya_', 'sntryi_'), chars('lowerHex', 64)),
        },
        {
            id: 'sentry-token-old',
            provider: 'Sentry',
            what: 'Sentry auth token (old form)',
            opens: 'issues and projects in a person’s name',
            confidence: 'medium',
            docs: 'https://docs.sentry.io/account/auth-tokens/',
            assigned: ['sentry'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 64)),
        },
        {
            id: 'dynatrace-token',
            provider: 'Dynatrace',
            what: 'Dynatrace token',
            opens: 'metrics, logs and settings of an environment',
            confidence: 'high',
            docs: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
            shape: (0,scan_shape/* shape */.cW)(oneOf('dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s16.'), chars('base62', 8, 24), lit('.'), chars('base62', 64)),
        },
        {
            id: 'honeycomb-api-key',
            provider: 'Honeycomb',
            what: 'Honeycomb ingest key',
            opens: 'sending events in the team’s name',
            confidence: 'high',
            docs: 'https://docs.honeycomb.io/configure/environments/manage-api-keys/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('hcaik_', 'hcxik_', 'hcalk_'), chars('lowerAlnum', 58)),
        },
        {
            id: 'posthog-personal-key',
            provider: 'PostHog',
            what: 'PostHog personal API key',
            opens: 'analytics in a person’s name',
            confidence: 'high',
            docs: 'https://posthog.com/docs/api',
            shape: (0,scan_shape/* shape */.cW)(lit('phx_'), chars('base62', 40, 64)),
        },
        {
            id: 'sonarqube-token',
            provider: 'Sonar',
            what: 'SonarQube token',
            opens: 'analyses and code of a project or person',
            confidence: 'high',
            docs: 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('squ_', 'sqp_', 'sqa_'), chars('lowerHex', 40)),
        },
        {
            id: 'sonarcloud-token',
            provider: 'Sonar',
            what: 'SonarCloud token',
            opens: 'analyses and code of a person',
            confidence: 'medium',
            docs: 'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/',
            assigned: ['sonar'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 40)),
        },
        {
            id: 'snyk-token',
            provider: 'Snyk',
            what: 'Snyk API token',
            opens: 'projects and their vulnerabilities',
            confidence: 'high',
            docs: 'https://docs.snyk.io/snyk-api/authentication-for-api',
            assigned: ['snyk'],
            shape: (0,scan_shape/* shape */.cW)(uuid()),
        },
        {
            id: 'elastic-api-key',
            provider: 'Elastic',
            what: 'Elasticsearch API key',
            opens: 'indexes of a cluster',
            confidence: 'medium',
            docs: 'https://www.elastic.co/docs/deploy-manage/api-keys',
            assigned: ['elastic', 'es_api_key'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 58), lit('==')),
        },
        {
            id: 'pagerduty-api-key',
            provider: 'PagerDuty',
            what: 'PagerDuty API key',
            opens: 'incidents and schedules',
            confidence: 'medium',
            docs: 'https://support.pagerduty.com/main/docs/api-access-keys',
            assigned: ['pagerduty', 'pager_duty', 'pd_api'],
            shape: (0,scan_shape/* shape */.cW)(optional(lit('u+')), chars('base64url', 18, 20)),
        },
        {
            id: 'sumologic-access-key',
            provider: 'Sumo Logic',
            what: 'Sumo Logic access key',
            opens: 'logs of an organisation',
            confidence: 'medium',
            docs: 'https://help.sumologic.com/docs/manage/security/access-keys/',
            assigned: ['sumo'],
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 64)),
        },
        {
            id: 'bugsnag-api-key',
            provider: 'Bugsnag',
            what: 'Bugsnag API key',
            opens: 'sending errors in a project’s name',
            confidence: 'low',
            docs: 'https://docs.bugsnag.com/api/',
            assigned: ['bugsnag'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32)),
        },
        {
            id: 'rollbar-token',
            provider: 'Rollbar',
            what: 'Rollbar access token',
            opens: 'errors of a project',
            confidence: 'medium',
            docs: 'https://docs.rollbar.com/docs/access-tokens',
            assigned: ['rollbar'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 32)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/payment.js


const STRIPE = 'https://docs.stripe.com/keys';
function paymentRules() {
    return [
        {
            id: 'stripe-live-key',
            provider: 'Stripe',
            what: 'Stripe live secret or restricted key',
            opens: 'payments, refunds and customer data',
            confidence: 'high',
            docs: STRIPE,
            shape: (0,scan_shape/* shape */.cW)(oneOf('sk_live_', 'rk_live_', 'sk_prod_', 'rk_prod_', 'sk_org_live_'), chars('base62', 16, 247)),
        },
        {
            id: 'stripe-test-key',
            provider: 'Stripe',
            what: 'Stripe test secret or restricted key',
            opens: 'the sandbox of an account',
            confidence: 'medium',
            docs: STRIPE,
            shape: (0,scan_shape/* shape */.cW)(oneOf('sk_test_', 'rk_test_'), chars('base62', 16, 247)),
        },
        {
            id: 'stripe-webhook-secret',
            provider: 'Stripe',
            what: 'Stripe (or Svix) webhook signing secret',
            opens: 'forged webhook messages',
            confidence: 'high',
            docs: 'https://docs.stripe.com/webhooks',
            shape: (0,scan_shape/* shape */.cW)(lit('whsec_'), chars('base64', 24, 64), optional(lit('=')), optional(lit('='))),
        },
        {
            id: 'square-access-token',
            provider: 'Square',
            what: 'Square access token',
            opens: 'payments and customers of a seller',
            confidence: 'high',
            docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
            shape: (0,scan_shape/* shape */.cW)(lit('sq0atp-'), chars('base64url', 22, 45)),
        },
        {
            id: 'square-production-token',
            provider: 'Square',
            what: 'Square access token (EAAA form)',
            opens: 'payments and customers of a seller',
            confidence: 'high',
            docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
            shape: (0,scan_shape/* shape */.cW)(oneOf('EAAAE', 'EAAAF', 'EAAAl'), chars('base64url', 59)),
        },
        {
            id: 'square-oauth-secret',
            provider: 'Square',
            what: 'Square OAuth application secret',
            opens: 'tokens in the name of an application',
            confidence: 'high',
            docs: 'https://developer.squareup.com/docs/oauth-api/overview',
            shape: (0,scan_shape/* shape */.cW)(lit('sq0csp-'), chars('base64url', 43)),
        },
        {
            id: 'shopify-token',
            provider: 'Shopify',
            what: 'Shopify access token',
            opens: 'the data of a shop',
            confidence: 'high',
            docs: 'https://shopify.dev/docs/apps/build/authentication-authorization',
            shape: (0,scan_shape/* shape */.cW)(oneOf('shpat_', 'shpca_', 'shppa_', 'shpua_'), chars('base62', 32, 38)),
        },
        {
            id: 'shopify-shared-secret',
            provider: 'Shopify',
            what: 'Shopify app secret',
            opens: 'tokens in the name of an app, and forged webhooks',
            confidence: 'high',
            docs: 'https://shopify.dev/docs/apps/build/authentication-authorization',
            shape: (0,scan_shape/* shape */.cW)(lit('shpss_'), chars('base62', 32, 38)),
        },
        {
            id: 'braintree-access-token',
            provider: 'PayPal',
            what: 'Braintree access token',
            opens: 'payments of a merchant',
            confidence: 'high',
            docs: 'https://developer.paypal.com/braintree/docs',
            shape: (0,scan_shape/* shape */.cW)(oneOf('access_token$production$', 'access_token$sandbox$'), chars('lowerAlnum', 16), lit('$'), chars('lowerHex', 32)),
        },
        {
            id: 'flutterwave-secret-key',
            provider: 'Flutterwave',
            what: 'Flutterwave secret key',
            opens: 'payments of a merchant',
            confidence: 'high',
            docs: 'https://developer.flutterwave.com/docs/authentication',
            shape: (0,scan_shape/* shape */.cW)(oneOf('FLWSECK_TEST-', 'FLWSECK-'), chars('lowerAlnum', 12, 40), optional(lit('-X'))),
        },
        {
            id: 'razorpay-key',
            provider: 'Razorpay',
            what: 'Razorpay key id',
            opens: 'payments, together with its secret, which is often close by',
            confidence: 'medium',
            docs: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('rzp_live_', 'rzp_test_'), chars('base62', 14)),
        },
        {
            id: 'paystack-secret-key',
            provider: 'Paystack',
            what: 'Paystack secret key',
            opens: 'payments of a merchant',
            confidence: 'high',
            docs: 'https://paystack.com/docs/api/authentication/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('sk_live_', 'sk_test_'), chars('lowerHex', 40)),
        },
        {
            id: 'plaid-access-token',
            provider: 'Plaid',
            what: 'Plaid access token',
            opens: 'a person’s bank data',
            confidence: 'high',
            docs: 'https://plaid.com/docs/api/tokens/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('access-sandbox-', 'access-development-', 'access-production-'), uuid()),
        },
        {
            id: 'plaid-secret',
            provider: 'Plaid',
            what: 'Plaid client secret',
            opens: 'the API in the name of an application',
            confidence: 'medium',
            docs: 'https://plaid.com/docs/quickstart/',
            assigned: ['plaid'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerAlnum', 30)),
        },
        {
            id: 'adyen-api-key',
            provider: 'Adyen',
            what: 'Adyen API key',
            opens: 'payments of a merchant',
            confidence: 'high',
            docs: 'https://docs.adyen.com/development-resources/api-credentials/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('AQE', 'AQF', 'AQG'), chars('base64', 60, 400), lit('-'), chars('base64', 30, 80), optional(lit('=')), optional(lit('=')), lit('-'), chars('value', 12, 24)),
        },
        {
            id: 'gocardless-token',
            provider: 'GoCardless',
            what: 'GoCardless access token',
            opens: 'direct debits of a merchant',
            confidence: 'high',
            docs: 'https://developer.gocardless.com/api-reference/',
            assigned: ['gocardless'],
            shape: (0,scan_shape/* shape */.cW)(oneOf('live_', 'sandbox_'), chars('base64url', 40)),
        },
        {
            id: 'mollie-api-key',
            provider: 'Mollie',
            what: 'Mollie API key',
            opens: 'payments of a merchant',
            confidence: 'high',
            docs: 'https://docs.mollie.com/reference/authentication',
            assigned: ['mollie'],
            shape: (0,scan_shape/* shape */.cW)(oneOf('live_', 'test_'), chars('base62', 30, 45)),
        },
        {
            id: 'easypost-api-key',
            provider: 'EasyPost',
            what: 'EasyPost API key',
            opens: 'shipments on the account’s bill',
            confidence: 'high',
            docs: 'https://docs.easypost.com/docs/authentication',
            shape: (0,scan_shape/* shape */.cW)(oneOf('EZAK', 'EZTK'), chars('base62', 54)),
        },
        {
            id: 'shippo-api-token',
            provider: 'Shippo',
            what: 'Shippo API token',
            opens: 'shipments on the account’s bill',
            confidence: 'high',
            docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('shippo_live_', 'shippo_test_'), chars('hex', 40)),
        },
        {
            id: 'duffel-api-token',
            provider: 'Duffel',
            what: 'Duffel API token',
            opens: 'flights on the account’s bill',
            confidence: 'high',
            docs: 'https://duffel.com/docs/api/overview/making-requests',
            shape: (0,scan_shape/* shape */.cW)(oneOf('duffel_live_', 'duffel_test_'), chars('base64url', 43)),
        },
        {
            id: 'lob-api-key',
            provider: 'Lob',
            what: 'Lob API key',
            opens: 'printed mail on the account’s bill',
            confidence: 'medium',
            docs: 'https://docs.lob.com/#section/API-Keys',
            assigned: ['lob_', 'lob-', 'lobapi', 'lobkey', 'lobsecret', 'lobtoken'],
            shape: (0,scan_shape/* shape */.cW)(oneOf('live_', 'test_'), chars('lowerHex', 35)),
        },
        {
            id: 'paddle-api-key',
            provider: 'Paddle',
            what: 'Paddle API key',
            opens: 'subscriptions and customers of a merchant',
            confidence: 'high',
            docs: 'https://developer.paddle.com/api-reference/about/authentication',
            shape: (0,scan_shape/* shape */.cW)(oneOf('pdl_live_apikey_', 'pdl_sdbx_apikey_'), chars('lowerAlnum', 26), lit('_'), chars('base62', 22), lit('_'), chars('base62', 3)),
        },
        {
            id: 'coinbase-api-key',
            provider: 'Coinbase',
            what: 'Coinbase access token',
            opens: 'accounts and trades',
            confidence: 'medium',
            docs: 'https://docs.cdp.coinbase.com/',
            assigned: ['coinbase'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64url', 64)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/pipelines.js


const BUILDS = 'builds, and what they may reach';
const COVERAGE = 'coverage reports of a repository';
function pipelineRules() {
    return [
        token('deno-deploy-token', 'Deno', 'Deno Deploy token', 'deployments', 'https://docs.deno.com/deploy/classic/deployctl/', oneOf('ddp_', 'ddo_', 'ddw_'), chars('base62', 36)),
        token('jsr-token', 'JSR', 'JSR access token', 'publishing packages', 'https://jsr.io/docs/publishing-packages', oneOf('jsrp_', 'jsrd_'), chars('base62', 20, 60)),
        token('bitrise-workspace-token', 'Bitrise', 'Bitrise workspace token', BUILDS, 'https://docs.bitrise.io/en/bitrise-platform/accounts/', lit('bitwat_'), chars('base64url', 30, 100)),
        named('bitrise-token', 'Bitrise', 'Bitrise personal access token', BUILDS, 'https://docs.bitrise.io/en/bitrise-platform/accounts/personal-access-tokens.html', ['bitrise'], chars('base64url', 86)),
        named('expo-token', 'Expo', 'Expo access token', 'builds and updates of apps', 'https://docs.expo.dev/accounts/programmatic-access/', ['expo_token', 'expo-token', 'expotoken', 'eas_token'], chars('base64url', 40)),
        named('codeclimate-token', 'Code Climate', 'Code Climate test reporter id', COVERAGE, 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token', ['codeclimate', 'code_climate', 'cc_test_reporter'], chars('lowerHex', 64)),
        named('codacy-token', 'Codacy', 'Codacy project token', COVERAGE, 'https://docs.codacy.com/codacy-api/api-tokens/', ['codacy'], chars('lowerHex', 32)),
        named('coveralls-token', 'Coveralls', 'Coveralls repository token', COVERAGE, 'https://docs.coveralls.io/configuration', ['coveralls'], chars('base62', 32, 33)),
        {
            ...named('jenkins-api-token', 'Jenkins', 'Jenkins API token', 'jobs in a person’s name', 'https://www.jenkins.io/doc/book/using/remote-access-api/', ['jenkins'], lit('11'), chars('lowerHex', 32)),
            severity: 'critical',
        },
        named('jenkins-api-token-old', 'Jenkins', 'Jenkins API token (old form)', 'jobs in a person’s name', 'https://www.jenkins.io/doc/book/using/remote-access-api/', ['jenkins'], chars('lowerHex', 32)),
        named('browserstack-access-key', 'BrowserStack', 'BrowserStack access key', 'test sessions on the account’s bill', 'https://www.browserstack.com/docs/automate/selenium/run-tests', ['browserstack'], chars('base62', 20)),
        named('cypress-record-key', 'Cypress', 'Cypress Cloud record key', 'test recordings of a project', 'https://docs.cypress.io/cloud/account-management/projects', ['cypress_record'], uuid()),
        named('appveyor-token', 'AppVeyor', 'AppVeyor API token', BUILDS, 'https://www.appveyor.com/docs/api/', ['appveyor'], lit('v2.'), chars('lowerAlnum', 20)),
        token('inngest-signing-key', 'Inngest', 'Inngest signing key', 'runs of an application’s functions', 'https://www.inngest.com/docs/platform/signing-keys', oneOf('signkey-prod-', 'signkey-test-', 'signkey-branch-'), chars('lowerHex', 32, 64)),
        beside('apollo-graph-key', 'Apollo', 'Apollo GraphOS graph key', 'the schema of a graph', 'https://www.apollographql.com/docs/graphos/platform/access-management/api-keys', ['apollo'], lit('service:'), chars('dotted', 2, 60), lit(':'), chars('base64url', 22)),
        beside('checkly-api-key', 'Checkly', 'Checkly API key', 'checks and their secrets', 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/', ['checkly'], lit('cu_'), chars('lowerHex', 32)),
        token('k3s-token', 'K3s', 'K3s or RKE2 node token', 'a cluster, as one of its nodes', 'https://docs.k3s.io/cli/token', lit('K10'), chars('lowerHex', 64), oneOf('::server:', '::node:'), chars('lowerHex', 32)),
        beside('kubernetes-bootstrap-token', 'Kubernetes', 'Kubernetes bootstrap token', 'a cluster, as a new node', 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/', ['kubeadm', 'bootstrap-token', 'bootstraptoken', 'discovery-token', 'tls-bootstrap'], chars('lowerAlnum', 6), lit('.'), chars('lowerAlnum', 16)),
        token('infisical-token', 'Infisical', 'Infisical service token', 'the secrets of a project', 'https://infisical.com/docs/documentation/platform/token', lit('st.'), uuid(), lit('.'), chars('lowerHex', 32), lit('.'), chars('lowerHex', 32)),
        beside('bitwarden-secrets-token', 'Bitwarden', 'Bitwarden Secrets Manager access token', 'the secrets of its projects', 'https://bitwarden.com/help/access-tokens/', ['bws', 'bitwarden'], lit('0.'), uuid(), lit('.'), chars('base62', 30), lit(':'), chars('base64', 22), lit('==')),
        token('dotenv-vault-key', 'Dotenv', 'dotenv-vault key', 'the encrypted environments of a project', 'https://www.dotenv.org/docs/security/dotenv-key', lit('dotenv://:key_'), chars('lowerHex', 64)),
        named('dotenvx-private-key', 'Dotenvx', 'dotenvx private key', 'the encrypted environments of a project', 'https://dotenvx.com/docs/', ['dotenv_private_key'], chars('lowerHex', 64)),
        named('akeyless-access-key', 'Akeyless', 'Akeyless access key', 'secrets that its role may read', 'https://docs.akeyless.io/docs/access-and-authentication-methods', ['akeyless'], chars('base64', 43), lit('=')),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/platform.js



function platformRules() {
    return [
        {
            id: 'heroku-api-key',
            provider: 'Heroku',
            what: 'Heroku API key',
            opens: 'the apps of an account',
            confidence: 'high',
            docs: 'https://devcenter.heroku.com/articles/authentication',
            shape: (0,scan_shape/* shape */.cW)(lit('HRKU-'), optional(lit('AA')), chars('base64url', 36, 60)),
        },
        {
            id: 'heroku-api-key-uuid',
            provider: 'Heroku',
            what: 'Heroku API key (UUID form)',
            opens: 'the apps of an account',
            confidence: 'high',
            docs: 'https://devcenter.heroku.com/articles/authentication',
            assigned: ['heroku'],
            shape: (0,scan_shape/* shape */.cW)(uuid()),
        },
        {
            id: 'flyio-token',
            provider: 'Fly.io',
            what: 'Fly.io access token',
            opens: 'the apps of an organisation',
            confidence: 'high',
            docs: 'https://fly.io/docs/security/tokens/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('fo1_', 'fm1r_', 'fm1a_', 'fm2_'), chars('base64', 43, 900), optional(lit('=')), optional(lit('='))),
            judge: ({ secret }) => (/[A-Z]/.test(secret) && /\d/.test(secret) ? 'high' : null),
        },
        {
            id: 'netlify-token',
            provider: 'Netlify',
            what: 'Netlify personal access token',
            opens: 'the sites of an account',
            confidence: 'high',
            docs: 'https://docs.netlify.com/api/get-started/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'), chars('base62', 36)),
        },
        {
            id: 'netlify-token-old',
            provider: 'Netlify',
            what: 'Netlify access token (old form)',
            opens: 'the sites of an account',
            confidence: 'medium',
            docs: 'https://docs.netlify.com/api/get-started/',
            assigned: ['netlify'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64url', 40, 46)),
        },
        {
            id: 'vercel-token',
            provider: 'Vercel',
            what: 'Vercel token',
            opens: 'projects and deployments of an account or team',
            confidence: 'high',
            docs: 'https://vercel.com/docs/sign-in-with-vercel/tokens',
            shape: (0,scan_shape/* shape */.cW)(oneOf('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'), chars('base62', 50), prefixedChecksum),
        },
        {
            id: 'render-api-key',
            provider: 'Render',
            what: 'Render API key',
            opens: 'the services of an account',
            confidence: 'high',
            docs: 'https://render.com/docs/api',
            shape: (0,scan_shape/* shape */.cW)(lit('rnd_'), chars('base62', 28, 36)),
        },
        {
            id: 'cloudflare-origin-ca-key',
            provider: 'Cloudflare',
            what: 'Cloudflare Origin CA key',
            opens: 'certificates for the account’s domains',
            confidence: 'high',
            docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/',
            shape: (0,scan_shape/* shape */.cW)(lit('v1.0-'), chars('lowerHex', 24), lit('-'), chars('lowerHex', 146)),
        },
        {
            id: 'cloudflare-api-token',
            provider: 'Cloudflare',
            what: 'Cloudflare API token',
            opens: 'DNS, workers and all else that it was given',
            confidence: 'medium',
            docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
            assigned: ['cloudflare', 'cf_api', 'cf_token', 'cf-api'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64url', 40)),
        },
        {
            id: 'cloudflare-global-key',
            provider: 'Cloudflare',
            what: 'Cloudflare global API key',
            opens: 'the whole account',
            confidence: 'high',
            docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/keys/',
            assigned: ['cloudflare', 'cf_api', 'x-auth-key'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 37)),
        },
        {
            id: 'fastly-token',
            provider: 'Fastly',
            what: 'Fastly API token',
            opens: 'the delivery of an account’s sites',
            confidence: 'medium',
            docs: 'https://www.fastly.com/documentation/guides/account-info/account-management/using-api-tokens/',
            assigned: ['fastly'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64url', 32)),
        },
        {
            id: 'vault-service-token',
            provider: 'HashiCorp',
            what: 'Vault or OpenBao service token',
            opens: 'what its policies allow in the vault',
            confidence: 'high',
            docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
            shape: (0,scan_shape/* shape */.cW)(lit('hvs.'), chars('base64url', 24, 300)),
        },
        {
            id: 'vault-batch-token',
            provider: 'HashiCorp',
            what: 'Vault or OpenBao batch or recovery token',
            opens: 'what its policies allow in the vault, until it expires',
            confidence: 'high',
            docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
            shape: (0,scan_shape/* shape */.cW)(oneOf('hvb.', 'hvr.'), chars('base64url', 24, 300)),
        },
        {
            id: 'terraform-cloud-token',
            provider: 'HashiCorp',
            what: 'HCP Terraform API token',
            opens: 'workspaces, their state and their variables',
            confidence: 'high',
            docs: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 14), lit('.atlasv1.'), chars('base64url', 60, 70)),
        },
        {
            id: 'pulumi-token',
            provider: 'Pulumi',
            what: 'Pulumi access token',
            opens: 'stacks, their state and their secrets',
            confidence: 'high',
            docs: 'https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/',
            shape: (0,scan_shape/* shape */.cW)(lit('pul-'), chars('lowerHex', 40)),
        },
        {
            id: 'doppler-token',
            provider: 'Doppler',
            what: 'Doppler token',
            opens: 'the secrets of a workplace',
            confidence: 'high',
            docs: 'https://docs.doppler.com/docs/service-tokens',
            shape: (0,scan_shape/* shape */.cW)(oneOf('dp.pt.', 'dp.st.', 'dp.sa.', 'dp.ct.', 'dp.scim.', 'dp.audit.'), optional(chars('lowerAlnum', 2, 30), lit('.')), chars('base62', 40, 44)),
        },
        {
            id: 'onepassword-service-token',
            provider: '1Password',
            what: '1Password service account token',
            opens: 'the vaults that the service account may read',
            confidence: 'high',
            docs: 'https://developer.1password.com/docs/service-accounts/',
            shape: (0,scan_shape/* shape */.cW)(lit('ops_eyJ'), chars('base64', 200, 1500), optional(lit('=')), optional(lit('='))),
        },
        {
            id: 'onepassword-secret-key',
            provider: '1Password',
            what: '1Password secret key',
            opens: 'an account, together with its password',
            confidence: 'high',
            docs: 'https://support.1password.com/secret-key/',
            shape: (0,scan_shape/* shape */.cW)(lit('A3-'), chars('upperAlnum', 6), lit('-'), chars('upperAlnum', 6), optional(lit('-')), chars('upperAlnum', 5), lit('-'), chars('upperAlnum', 5), lit('-'), chars('upperAlnum', 5), lit('-'), chars('upperAlnum', 5)),
        },
        {
            id: 'infracost-token',
            provider: 'Infracost',
            what: 'Infracost API key',
            opens: 'cost estimates of an organisation',
            confidence: 'high',
            docs: 'https://www.infracost.io/docs/',
            shape: (0,scan_shape/* shape */.cW)(lit('ico-'), chars('base62', 32)),
            judge: ({ secret }) => (/-[0-9a-f]+$/.test(secret) ? null : 'high'),
        },
        {
            id: 'tailscale-key',
            provider: 'Tailscale',
            what: 'Tailscale key',
            opens: 'a private network, or its settings',
            confidence: 'high',
            docs: 'https://tailscale.com/kb/1085/auth-keys',
            shape: (0,scan_shape/* shape */.cW)(oneOf('tskey-auth-', 'tskey-api-', 'tskey-client-', 'tskey-scim-', 'tskey-webhook-'), chars('base62', 10, 22), lit('-'), chars('base62', 20, 50)),
        },
        {
            id: 'defined-networking-token',
            provider: 'Defined Networking',
            what: 'Defined Networking API token',
            opens: 'the hosts of a private network',
            confidence: 'high',
            docs: 'https://docs.defined.net/guides/api-authentication/',
            shape: (0,scan_shape/* shape */.cW)(lit('dnkey-'), chars('base64url', 26), lit('-'), chars('base64url', 52)),
        },
        {
            id: 'scalingo-token',
            provider: 'Scalingo',
            what: 'Scalingo API token',
            opens: 'the apps of an account',
            confidence: 'high',
            docs: 'https://developers.scalingo.com/',
            shape: (0,scan_shape/* shape */.cW)(lit('tk-us-'), chars('base64url', 48)),
        },
        {
            id: 'prefect-token',
            provider: 'Prefect',
            what: 'Prefect API key',
            opens: 'flows of a workspace',
            confidence: 'high',
            docs: 'https://docs.prefect.io/v3/manage/cloud/manage-users/api-keys',
            shape: (0,scan_shape/* shape */.cW)(oneOf('pnu_', 'pnb_'), chars('base62', 36)),
        },
        {
            id: 'databricks-token',
            provider: 'Databricks',
            what: 'Databricks personal access token',
            opens: 'data, notebooks and clusters of a workspace',
            confidence: 'high',
            docs: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
            shape: (0,scan_shape/* shape */.cW)(oneOf('dapi', 'dose', 'dkea'), chars('lowerHex', 32), optional(lit('-'), chars('digits', 1))),
        },
        {
            id: 'kubernetes-openshift-token',
            provider: 'Red Hat',
            what: 'OpenShift user token',
            opens: 'a cluster in the name of a user',
            confidence: 'high',
            docs: 'https://docs.redhat.com/en/documentation/openshift_container_platform/',
            shape: (0,scan_shape/* shape */.cW)(lit('sha256~'), chars('base64url', 43)),
        },
        {
            id: 'docker-swarm-token',
            provider: 'Docker',
            what: 'Docker Swarm join or unlock token',
            opens: 'membership of a swarm, or its keys',
            confidence: 'high',
            docs: 'https://docs.docker.com/engine/swarm/join-nodes/',
            shape: (0,scan_shape/* shape */.cW)(lit('SWMTKN-1-'), chars('lowerAlnum', 50), lit('-'), chars('lowerAlnum', 25)),
        },
        {
            id: 'docker-swarm-unlock-key',
            provider: 'Docker',
            what: 'Docker Swarm unlock key',
            opens: 'the encrypted state of a swarm manager',
            confidence: 'high',
            docs: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
            shape: (0,scan_shape/* shape */.cW)(lit('SWMKEY-1-'), chars('base64', 43)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/registry.js




function registryRules() {
    return [
        {
            id: 'npm-access-token',
            provider: 'npm',
            what: 'npm access token',
            opens: 'publishing packages, or reading private ones',
            confidence: 'high',
            docs: 'https://docs.npmjs.com/about-access-tokens',
            revoke: 'npm-token',
            shape: (0,scan_shape/* shape */.cW)(lit('npm_'), chars('base62', 30), gitHubChecksum),
        },
        {
            id: 'npmrc-auth-token',
            provider: 'npm',
            what: 'npm registry token in an .npmrc file',
            opens: 'publishing packages, or reading private ones',
            confidence: 'high',
            docs: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
            assigned: ['_authtoken'],
            shape: (0,scan_shape/* shape */.cW)(chars('token', 20, 200)),
        },
        {
            id: 'pypi-token',
            provider: 'PyPI',
            what: 'PyPI API token',
            opens: 'publishing packages',
            confidence: 'high',
            docs: 'https://pypi.org/help/#apitoken',
            shape: (0,scan_shape/* shape */.cW)(lit('pypi-'), pypiMacaroon),
        },
        {
            id: 'rubygems-token',
            provider: 'RubyGems',
            what: 'RubyGems API key',
            opens: 'publishing gems',
            confidence: 'high',
            docs: 'https://guides.rubygems.org/api-key-scopes/',
            shape: (0,scan_shape/* shape */.cW)(lit('rubygems_'), chars('lowerHex', 48)),
        },
        {
            id: 'crates-io-token',
            provider: 'crates.io',
            what: 'crates.io API token',
            opens: 'publishing crates',
            confidence: 'high',
            docs: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
            shape: (0,scan_shape/* shape */.cW)(lit('cio'), chars('base62', 32)),
            judge: ({ secret }) => (/[A-Z]/.test(secret.slice(3)) && /\d/.test(secret) ? 'high' : null),
        },
        {
            id: 'clojars-token',
            provider: 'Clojars',
            what: 'Clojars deploy token',
            opens: 'publishing packages',
            confidence: 'high',
            docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
            shape: (0,scan_shape/* shape */.cW)(lit('CLOJARS_'), chars('lowerAlnum', 60)),
        },
        {
            id: 'nuget-api-key',
            provider: 'NuGet',
            what: 'NuGet API key',
            opens: 'publishing packages',
            confidence: 'high',
            docs: 'https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package',
            shape: (0,scan_shape/* shape */.cW)(lit('oy2'), chars('lowerAlnum', 43)),
        },
        {
            id: 'dockerhub-token',
            provider: 'Docker',
            what: 'Docker Hub access token',
            opens: 'pushing and pulling images',
            confidence: 'high',
            docs: 'https://docs.docker.com/security/access-tokens/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('dckr_pat_', 'dckr_oat_'), chars('base64url', 27, 36)),
        },
        {
            id: 'artifactory-api-key',
            provider: 'JFrog',
            what: 'Artifactory API key',
            opens: 'packages in a person’s name',
            confidence: 'high',
            docs: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/api-key',
            shape: (0,scan_shape/* shape */.cW)(lit('AKCp'), chars('base62', 69)),
        },
        {
            id: 'artifactory-reference-token',
            provider: 'JFrog',
            what: 'Artifactory reference token',
            opens: 'packages in a person’s name',
            confidence: 'high',
            docs: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
            shape: (0,scan_shape/* shape */.cW)(lit('cmVmd'), chars('base62', 59)),
        },
        {
            id: 'jfrog-identity-token',
            provider: 'JFrog',
            what: 'JFrog identity token or API key',
            opens: 'packages in a person’s name',
            confidence: 'medium',
            docs: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
            assigned: ['jfrog', 'artifactory', 'bintray', 'xray'],
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 64), optional(chars('base62', 9))),
        },
        {
            id: 'packagist-token',
            provider: 'Packagist',
            what: 'Private Packagist token',
            opens: 'private packages of an organisation',
            confidence: 'high',
            docs: 'https://packagist.com/docs/api',
            shape: (0,scan_shape/* shape */.cW)(oneOf('packagist_oat_', 'packagist_uot_', 'packagist_out_', 'packagist_uut_', 'packagist_ack_', 'packagist_acs_'), chars('lowerHex', 68)),
        },
        {
            id: 'cloudsmith-api-key',
            provider: 'Cloudsmith',
            what: 'Cloudsmith API key',
            opens: 'packages of an organisation',
            confidence: 'medium',
            docs: 'https://help.cloudsmith.io/docs/api-key',
            assigned: ['cloudsmith'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 40)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/saas.js


function saasRules() {
    return [
        token('notion-token', 'Notion', 'Notion integration token', 'pages that were shared with the integration', 'https://developers.notion.com/docs/authorization', lit('ntn_'), chars('digits', 11), chars('base62', 35)),
        token('notion-token-old', 'Notion', 'Notion integration token (old form)', 'pages that were shared with the integration', 'https://developers.notion.com/docs/authorization', lit('secret_'), chars('base62', 43)),
        {
            ...token('airtable-token', 'Airtable', 'Airtable personal access token', 'the bases that it was given', 'https://airtable.com/developers/web/guides/personal-access-tokens', lit('pat'), chars('base62', 14), lit('.'), chars('lowerHex', 64)),
            near: { words: ['airtable'], within: 200, lead: true },
        },
        named('airtable-api-key', 'Airtable', 'Airtable API key (old form)', 'all bases of a person', 'https://support.airtable.com/docs/airtable-api-key-deprecation-notice', ['airtable'], lit('key'), chars('base62', 14)),
        {
            ...token('asana-token', 'Asana', 'Asana personal access token', 'tasks in a person’s name', 'https://developers.asana.com/docs/personal-access-token', oneOf('1/', '2/'), chars('digits', 15, 17), lit('/'), chars('digits', 15, 17), lit(':'), chars('lowerHex', 32)),
            near: { words: ['asana'], within: 200 },
        },
        {
            ...token('asana-token-old', 'Asana', 'Asana personal access token (old form)', 'tasks in a person’s name', 'https://developers.asana.com/docs/personal-access-token', oneOf('0/', '1/'), chars('digits', 15, 17), lit(':'), chars('lowerHex', 32)),
            near: { words: ['asana'], within: 200 },
        },
        named('asana-client-secret', 'Asana', 'Asana client secret', 'tokens in the name of an application', 'https://developers.asana.com/docs/oauth', ['asana'], chars('lowerAlnum', 32)),
        token('figma-token', 'Figma', 'Figma personal access token', 'files in a person’s name', 'https://www.figma.com/developers/api#access-tokens', oneOf('figd_', 'figo_', 'figor_'), chars('base64url', 40, 50)),
        token('linear-api-key', 'Linear', 'Linear API key', 'issues in a person’s name', 'https://linear.app/developers/graphql', oneOf('lin_api_', 'lin_oauth_'), chars('base62', 40, 64)),
        token('postman-api-key', 'Postman', 'Postman API key', 'collections, environments and their secrets', 'https://learning.postman.com/docs/developer/postman-api/authentication/', lit('PMAK-'), chars('lowerHex', 24), lit('-'), chars('lowerHex', 34)),
        token('typeform-token', 'Typeform', 'Typeform token', 'forms and their answers', 'https://www.typeform.com/developers/get-started/personal-access-token/', lit('tfp_'), chars('dotted', 59)),
        token('contentful-token', 'Contentful', 'Contentful management token', 'content of all spaces of a person', 'https://www.contentful.com/developers/docs/references/authentication/', lit('CFPAT-'), chars('base64url', 43)),
        named('contentful-delivery-token', 'Contentful', 'Contentful delivery token', 'published content of a space', 'https://www.contentful.com/developers/docs/references/authentication/', ['contentful'], chars('base64url', 43)),
        token('hubspot-token', 'HubSpot', 'HubSpot private app token', 'customer data', 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview', oneOf('pat-na1-', 'pat-na2-', 'pat-na3-', 'pat-eu1-', 'pat-ap1-'), uuid()),
        {
            ...named('hubspot-api-key', 'HubSpot', 'HubSpot API key (old form)', 'customer data', 'https://developers.hubspot.com/docs/api/oauth/overview', ['hubspot', 'hapikey'], uuid()),
            confidence: 'high',
        },
        named('okta-api-token', 'Okta', 'Okta API token', 'users and applications of an organisation', 'https://developer.okta.com/docs/guides/create-an-api-token/', ['okta', 'ssws'], lit('00'), chars('base64url', 40)),
        token('readme-api-key', 'ReadMe', 'ReadMe API key', 'documentation of a project', 'https://docs.readme.com/main/reference/authentication', lit('rdme_'), chars('lowerAlnum', 70)),
        token('workos-api-key', 'WorkOS', 'WorkOS API key', 'users and directories of customers', 'https://workos.com/docs/reference/api-keys', oneOf('sk_live_a2V5X', 'sk_test_a2V5X'), chars('base62', 60, 120)),
        named('zendesk-token', 'Zendesk', 'Zendesk API token', 'tickets and customers', 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/', ['zendesk'], chars('base62', 40)),
        token('canva-secret', 'Canva', 'Canva client secret', 'tokens in the name of an integration', 'https://www.canva.dev/docs/connect/authentication/', lit('cnvca'), chars('base64url', 40, 60)),
        named('beamer-token', 'Beamer', 'Beamer API key', 'announcements of a product', 'https://www.getbeamer.com/api', ['beamer'], lit('b_'), chars('base64url', 44)),
        token('lark-secret-webhook', 'Lark', 'Lark bot webhook', 'posting into a chat', 'https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot', oneOf('https://open.larksuite.com/open-apis/bot/v2/hook/', 'https://open.feishu.cn/open-apis/bot/v2/hook/'), uuid()),
        token('calendly-token', 'Calendly', 'Calendly personal access token', 'calendars of a person', 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens', lit('eyJraWQiOiIxY2UxZTEzNjE3ZGNmNzY2YjNjZWJjY2Y4ZGM1YmFmYThhNjVlNjg0MDIzZjdjMzJiZTgzNDliMjM4MDEzNWI0IiwidHlwIjoiUEFUIiwiYWxnIjoiRVMyNTYifQ.'), chars('dotted', 200, 700)),
        token('clickup-token', 'ClickUp', 'ClickUp personal token', 'tasks in a person’s name', 'https://developer.clickup.com/docs/authentication', lit('pk_'), chars('digits', 6, 9), lit('_'), chars('upperAlnum', 32)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/servers.js




function serverRules() {
    return [
        namedUuid('mongodb-atlas-private-key', 'MongoDB', 'MongoDB Atlas private API key', 'clusters of an organisation, together with its public half', 'https://www.mongodb.com/docs/atlas/configure-api-access/', ['atlas_private', 'atlas_api', 'mcli_private', 'mongodb_atlas', 'atlasprivate']),
        {
            ...token('ngrok-token', 'ngrok', 'ngrok authtoken or API key', 'tunnels of an account', 'https://ngrok.com/docs/agent/#authtokens', lit('2'), chars('base62', 26), lit('_'), chars('base62', 20, 22)),
            near: { words: ['ngrok'], within: 150, lead: true },
        },
        token('ory-api-key', 'Ory', 'Ory Network API key', 'identities and permissions of a project', 'https://www.ory.sh/docs/concepts/personal-access-token', oneOf('ory_pat_', 'ory_apikey_', 'ory_wak_'), chars('base62', 32)),
        named('ovh-application-secret', 'OVHcloud', 'OVHcloud application secret', 'an account, together with a consumer key', 'https://help.ovhcloud.com/csm/en-gb-api-getting-started-ovhcloud-api', ['ovh_application_s', 'ovh_app_s', 'ovh_secret', 'ovh-application-s', 'ovhapplications'], chars('lowerAlnum', 32)),
        named('ovh-consumer-key', 'OVHcloud', 'OVHcloud consumer key', 'an account, together with an application secret', 'https://help.ovhcloud.com/csm/en-gb-api-getting-started-ovhcloud-api', ['ovh_consumer', 'ovh-consumer', 'ovhconsumer'], chars('lowerAlnum', 32)),
        named('packagecloud-token', 'Packagecloud', 'Packagecloud token', 'packages of an organisation', 'https://packagecloud.io/docs/api', ['packagecloud', 'package_cloud'], chars('lowerHex', 48)),
        token('pangea-token', 'Pangea', 'Pangea service token', 'security services of a project', 'https://pangea.cloud/docs/admin-guide/tokens', lit('pts_'), chars('lowerBase32', 32)),
        token('portainer-token', 'Portainer', 'Portainer access token', 'containers in a person’s name', 'https://docs.portainer.io/api/access', lit('ptr_'), chars('base64', 43), lit('=')),
        token('pterodactyl-api-key', 'Pterodactyl', 'Pterodactyl API key', 'the servers of a panel', 'https://pterodactyl.io/project/introduction.html', oneOf('ptla_', 'ptlc_'), chars('base62', 43)),
        namedUuid('railway-token', 'Railway', 'Railway token', 'projects and deployments', 'https://docs.railway.com/reference/public-api', ['railway']),
        token('retool-workflow-key', 'Retool', 'Retool workflow key', 'starting a workflow', 'https://docs.retool.com/workflows/guides/triggers/webhooks', lit('retool_wk_'), chars('lowerHex', 32)),
        token('teamcity-token', 'JetBrains', 'TeamCity access token', 'builds in a person’s name', 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens', lit('eyJ0eXAiOiAiVENWMiJ9.'), chars('base64url', 34, 40), lit('.'), chars('base64url', 47, 49)),
        token('upcloud-token', 'UpCloud', 'UpCloud API token', 'servers of an account', 'https://upcloud.com/docs/guides/getting-started-upcloud-api/', lit('ucat_'), chars('upperAlnum', 26)),
        named('uploadcare-secret', 'Uploadcare', 'Uploadcare secret key', 'files of a project', 'https://uploadcare.com/docs/start/api/', ['uploadcare'], chars('lowerHex', 20)),
        named('vultr-api-key', 'Vultr', 'Vultr API key', 'servers of an account', 'https://www.vultr.com/api/', ['vultr'], chars('upperAlnum', 36)),
        token('workato-token', 'Workato', 'Workato API token', 'recipes and connections of a workspace', 'https://docs.workato.com/workato-api.html', oneOf('wrkaus-', 'wrkaeu-', 'wrkajp-', 'wrkasg-', 'wrkaau-', 'wrkatrial-', 'wrkprod-'), jwtHeader, lit('.'), chars('base64url', 60, 600), lit('.'), chars('base64url', 80, 700)),
        token('wundergraph-token', 'WunderGraph', 'WunderGraph Cosmo API key', 'federated graphs of an organisation', 'https://cosmo-docs.wundergraph.com/studio/api-keys', lit('cosmo_'), chars('lowerHex', 32)),
        token('xata-api-key', 'Xata', 'Xata API key', 'databases of an account', 'https://xata.io/docs/concepts/api-keys', lit('xau_'), chars('base62', 33)),
        named('zerotier-token', 'ZeroTier', 'ZeroTier API token', 'the members of private networks', 'https://docs.zerotier.com/api/tokens/', ['zerotier', 'zt_token', 'zt_central'], chars('base62', 32)),
        token('zuplo-api-key', 'Zuplo', 'API key made by Zuplo', 'the API that it was made for', 'https://zuplo.com/docs/articles/api-key-management', lit('zpka_'), chars('lowerHex', 32), lit('_'), zuploChecksum),
    ];
}

// EXTERNAL MODULE: ./build/scan/score/language.js
var language = __webpack_require__(31955);
;// CONCATENATED MODULE: ./build/scan/service-names.js
const SERVICE_NAMES = 'abuseipdb abyssale accuweather adafruit adobeio adyen adzuna aeroworkflow africastalking ai21studio aikido airbrake airtable airvisual airwallex aiven alconost alegra aletheiaapi algolia alibabacloud alienvault allsports alphavantage amadeus ambee amplitude anthropic anypoint apacta api2cart apideck apiflash apifonica apify apilayer apimatic apimetrics apitemplate appcenter appcues appfollow appointedd appoptics appsynergy apptivo artifactory artsy asaas asana assemblyai atlassian auth0 authress autodesk autoklose avaza aviationstack axonaut aylien ayrshare azureopenai baichuan bannerbear baremetrics baseten beebole besnappy besttime betterstack billomat binance bitbar bitbucket bitcoinaverage bitfinex bitly bitmex bitrise bittrex bitwarden blazemeter blitapp blocknative blynk bombbomb boostnote borgbase braintree braintreepayments braintrust branchio brandfetch brightdata browserstack browshot bscscan buddyns budibase bugherd bugsnag buildkite bulksms buttercms bybit caflou calendarific calendly calorieninja campayn cannyio canva capsulecrm captaindata carboninterface cashboard caspio censys centralstationcrm cerebras cexio cfxre chartmogul chatfuel chatfule checio checklyhq checkvist circleci ciscomeraki clarifai clearbit clerk clickhelp clickhouse clicksendsms clickup cliengo clientary clinchpad clockify clockworksms clojars closecrm cloudant cloudconvert cloudelements cloudflare cloudinary cloudmersive cloudplan cloudsight cloudsmith cloverly clustdoc cockroachlabs codacy codecov codemagic codequiry coderabbit cohere coinapi coinbase coingecko coinlayer coinlib coinmarketcap commercejs companyhub configcat contentful convertapi convertkit convier couchbase couchdb countrylayer coveralls craftmypdf crowdin crunchbase cryptocompare currencycloud currencyfreaks currencylayer currencyscoop currentsapi customerguru customerio d7network dailyco dailymotion dareboost dashscope databento databox databricks datadog datagov deepgram deepinfra deepseek definednetworking demio detectify detectlanguage devcycle deviantart dfuse diffbot diggernaut digitalocean digitaloceanv2 disqus docparser documo docusign doppler dotdigital dovico dronahq droneci dropbox duffel duply dwolla dynalist dynatrace dyspatch eagleeyenetworks easyinsight easypost ecostruxureit edamam edenai eightxeight elasticemail elasticpath elevenlabs enablex endorlabs etherscan ethplorer eventbrite everhour exchangerateapi exchangeratesapi exoscale extractorapi faceplusplus fastforex fastly fauna fetchrss fibery finage financialmodelingprep finicity finnhub firecrawl fixerio fleetbase flexport flickr flightapi flightlabs flightstats flutterwave formbucket formsite foursquare freemius freshbooks freshdesk fullstory fxmarket gateio geckoboard gengo geoapify geocodify geoipifi getgeoapi getgist gitea gitter glassnode gocanvas gocardless godaddy goodday grafana graphcms graphhopper greptile groovehq gtmetrix guardianapi gumroad gyazo happyscribe hasura hellosign helpcrunch helpscout hereapi heroku highnote hiveage holidayapi honeycomb html2pdf hubspot huggingface hybiscus hypertrack iconfinder ideogram iexapis iexcloud imagekit imagga influxdb infobip infomaniak infracost infura insightly instabot instagram instamojo intercom interseller intra42 intrinio invoiceocean ip2location ipgeolocation ipinfo ipinfodb ipquality ipqualityscore ipstack jenkins jotform jumpcloud jupiterone kanbantool karmacrm keenio kickbox klaviyo klingai klipfolio knapsackpro kontent kraken kubeflow kucoin kylas langchain langfuse langsmith languagelayer larksuite launchdarkly leadfeeder lemlist lemonsqueezy lendflow lessannoyingcrm lexigram lichess linemessaging linenotify linkedin linkpreview liveagent livestorm loadmill locationiq loggly loginradius logzio lokalise loyverse lunchmoney madkudu magicbell mailboxlayer mailchimp mailerlite mailersend mailgun mailjet mailmodo mailsac mailtrap mandrill mapbox mapquest maptiler marketstack mattermost mavenlink maxmind meaningcloud mediastack meistertask meraki mergify mesibo messagebird metaapi metabase metrilo midtrans mindmeister minimax mistral mixmax mixpanel mockaroo mollie monkeylearn moonclerk moosend moralis mrticktock myfreshworks myintervals nasdaqdatalink nethunt netlify netsuite neutrinoapi newrelic newsapi newscatcher nftport ngrok nicereply nightfall notion novita nozbe numverify nutritionix nvidia nylas nytimes oanda octopusdeploy ollama omnisend onedesk onelogin onepagecrm onesignal onfleet oopspam openai opencage opencagedata openrouter openshift openuv openweather openweathermap opsgenie optimizely overloop owlbot oxylabs packagecloud pagarme pagerduty pandadoc pandascore paperform paralleldots parsehub parseur particleio partnerstack paydirtapp paymoapp paymongo paypal paystack pdflayer pdfshift peopledatalabs pepipost perplexity photoroom pinata pinecone pinterest pipedream pipedrive pivotaltracker pixabay plaid planetscale planviewleankit planyo plivo podio poloniex polygonio polymarket portainer positionstack postageapp posthog postman postmark powrbot prefect privateai prodpad prospectcrm protocolsio proxycrawl pubnub pulumi purestake pushbullet qianfan qualaroo quandl qubole railwayapp rainforestpay rapidapi razorpay reachmail rebrandly rechargepayments redhatpyxis rentman repairshopr replyio requestfinance restpack retellai revampcrm ringcentral ritekit robinhoodcrypto rocketreach rockset rootly route4me rownd runpod runrunit runwayml salesblink salescookie salesflare salesforce salesmate samsara saucelabs scaleway scalingo scalr scrapeowl scraperapi scraperbox scrapestack scrapfly scrapingant scrapingbee screenshotapi screenshotlayer securitytrails selectpdf semrush sendbird sendgrid sendinblue sendinbluev2 sendpulse sentry serpapi serphouse serpstack settlemint sheety sherpadesk shipday shodan shopify shotstack shutterstock sidekiq signalwire signaturit signupgenius sigopt siliconflow simfin similarweb simplesat simplynoted simvoly sinch sinchmessage siteleaf skrappio skybiometry smartproxy smartsheets smartystreets snipcart snowflake sonarcloud sonarqube sourcegraph sparkpost spectralops speechtextai splunk spoonacular sportmonks sportradar sportsmonk spotify squarespace squareup sslmate stabilityai stackhawk stadiamaps statuscake statuspage statuspal stitchdata stockdata storecove stormboard stormglass storyblok storychief strava stripe stripo stytch sugester sumologic supabase supernotes surveyanyplace surveybot surveysparrow survicate swiftype tailscale tallyfy tatumio tavily taxjar teamcity teamgate teamworkcrm teamworkdesk tefter telegram telnyx testingbot textmagic theoddsapi thingsboard thinkific thousandeyes thunderforest thunderstore ticketmaster tickettailor tiingo timecamp timezoneapi todoist togetherai toggltrack tokeet tomorrowio tomtom tradier transferwise travelpayouts travisci trello truenas turso twelvedata twilio twitch twitter tyntec typeform typetalk ubidots uclassify unifyid unplugg unsplash upcdatabase upcloud uploadcare upstage upstash uptimerobot upwave urlscan userflow vastai vatlayer vbout vercel verimail veriphone versioneye viewneo vimeo virustotal visualcrossing voiceflow voicegain volcengine vonage voodoosms vouchery voyageai vpnapi vultr wakatime walkscore wandb weatherapi weatherbit weatherstack web3storage webex webexbot webflow websitepulse wechat weibo weightsandbiases wepay whoxy wistia workos worksnaps workstack worldcoinindex worldweather wpengine wrike youneedabudget yousign zapier zendesk zenkit zenrows zenscrape zenserp zeplin zeptomail zerobounce zerotier zhipu zhipuai zipapi zipbooks zipcodeapi zipcodebase zohocrm zonkafeedback zulipchat zuplo'.split(' ');

;// CONCATENATED MODULE: ./build/scan/service-key.js




const SERVICE_REACH = 60;
const NO_KEY = /^(?:sha\d*|d|unicode|glyph|svg|h1|md5|ssh|rsa|dss|ecdsa|ed25519|hash|commit|rev(?:ision)?|digest|checksum|integrity|fingerprint|version|signature|sig|ids?|uuid|guid|sid|urls?|uri|href|src|path|file|image|img|icon|logo|class|name|title|label|slug|ref|branch|tag|etag|pub|public|publishable|verification|site|host|domain|type|date|cursor|page|template|example|account|user|list|plan|price|product|event|session|query|hex|color|nonce|cache|chunk|bundle|locale|lang|msgid|test)$/;
const OTHERWISE = /[/@\\#?&%^~*+<{}]|\.{2}|==[^=]|:\w*:|\|(?:\S|$)/;
const GOES_ON = /^(?:\.[a-z.]|…)/i;
const IN_URL = /^\.[a-z]{2,4}(?:\/[\w./-]*)?\?(?:[\w.-]+=[^&\s"'`]*&){0,3}(?:app_?id|k|user_?key|licen[cs]e|auth)=$/i;
const QUOTED = /(["'`])[\w .-]*\1/g;
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{56,})$/i;
const service_key_UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const service_key_HEX = /^(?:[0-9a-f]{2}){16,64}$/;
const PIECE = /(?:^|\/)(?:[a-z]{2,}|[A-Z][a-z]+)(?:[/.-]|$)/;
const SSH_PUBLIC = /^AAAA[A-Z]/;
const PSEUDO_VERSION = /\d{14}-[0-9a-f]{12}/;
const PREFIXED = /^[a-z]{1,12}[_-](?![a-z]*(?:key|tok|sec|live|test))/;
const NAMES = new Set(SERVICE_NAMES);
const LONGEST_NAME = Math.max(...SERVICE_NAMES.map((name) => name.length));
function judgeServiceKey({ secret, path, place }) {
    const { text, start, work } = place;
    if (!looksIssued(secret) || GOES_ON.test(text.slice(start + secret.length, start + secret.length + 2)))
        return null;
    const name = serviceBefore(text, start);
    if (name === undefined)
        return null;
    const gap = text.slice(name.end, start);
    if (!isGivenBy(gap, secret))
        return null;
    if (text.charAt(name.start - 1) === '/' && service_key_HEX.test(secret) && !IN_URL.test(gap))
        return null;
    const quote = /["'`]$/.exec(gap)?.[0] ?? '';
    const { candidate, written } = asKey(text, name, start, start + secret.length, quote);
    return judgeCandidate(candidate, written, path, work);
}
function serviceBefore(text, index) {
    const from = Math.max(0, index - SERVICE_REACH);
    const ends = [];
    const starts = [];
    for (const { 0: word, index: at } of text.slice(from, index).matchAll(WORD)) {
        starts.push(from + at);
        ends.push(from + at + word.length);
    }
    for (const end of ends.toReversed())
        for (const start of starts)
            if (end - start <= LONGEST_NAME && start < end && NAMES.has(text.slice(start, end).toLowerCase()))
                return { start, end };
    return undefined;
}
const WORD = /[A-Z]*[a-z]+|[A-Z]+|\d+/g;
function isGivenBy(gap, value) {
    if (IN_URL.test(gap))
        return true;
    if (gap === '.' || gap === '-')
        return false;
    if (OTHERWISE.test(gap) || (gap.match(/\n/g)?.length ?? 0) > MOST_LINES)
        return false;
    const words = gap
        .replaceAll(QUOTED, ' ')
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .match(/[a-z]+\d*/g) ?? [];
    if (words.length > MOST_WORDS || words.some((word) => NO_KEY.test(word)))
        return false;
    return !(DIGEST.test(value) || service_key_UUID.test(value)) || words.length < 2;
}
const MOST_WORDS = 6;
const MOST_LINES = 2;
const service_key_FEWEST_DIGITS = 2;
function looksIssued(value) {
    if (service_key_UUID.test(value) || service_key_HEX.test(value))
        return true;
    if (PREFIXED.test(value) ||
        SSH_PUBLIC.test(value) ||
        PSEUDO_VERSION.test(value) ||
        /^[-_+/]|[/+]{2}|^\d+$/.test(value))
        return false;
    if (value.includes('/') && (value.length < 40 || !/[A-Z].*\d|\d.*[A-Z]/.test(value) || PIECE.test(value)))
        return false;
    return isIssued(value);
}
function isIssued(value) {
    const { letters, inWords } = (0,language/* read */.LF)(value, (0,score_model/* shippedModel */.ff)().language);
    const digits = value.replaceAll(/\D/g, '').length;
    return digits >= service_key_FEWEST_DIGITS ? inWords * 3 < letters * 2 : inWords * 5 < letters * 2;
}
function asKey(text, name, start, end, quote) {
    const from = Math.max(0, name.start - AROUND);
    const title = `${text.slice(name.start, name.end)}_api_key`;
    const head = `${text.slice(from, name.start)}${title} = "`;
    const value = text.slice(start, end);
    const nameStart = name.start - from;
    return {
        candidate: {
            form: 'assignment',
            name: title,
            nameStart,
            value,
            start: head.length,
            end: head.length + value.length,
            quoted: true,
            partial: false,
        },
        written: `${head}${value}"${text.slice(end + quote.length, end + AROUND)}`,
    };
}
const AROUND = 700;

;// CONCATENATED MODULE: ./build/scan/rules/services.js





const issued = {
    pattern: '[A-Za-z0-9_+/-]{20,160}={0,2}',
    shortest: 20,
    longest: 162,
    words: '20 characters or more that look like chance',
    set: 'A-Za-z0-9_+/=-',
    mint: (random) => randomText('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', 36, random),
    spoil: () => 'thisIsNoKeyButWordsOnly',
};
const services_FEWEST_DIGITS = 2;
function serviceRules() {
    return [
        {
            id: 'prefixed-key',
            provider: 'any',
            what: 'key with a prefix that says so',
            opens: 'whatever its issuer takes it for',
            confidence: 'medium',
            docs: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
            generic: true,
            shape: (0,scan_shape/* shape */.cW)(chars('lowerAlnum', 2, 12), oneOf('_live_', '_prod_', '_pat_', '_sk_', '_secret_', '_apikey_', '_key_', '_token_', '-pat-', '-sk-', '_api_'), chars('base62', 20, 100)),
            judge: ({ secret }) => {
                const body = secret.slice(Math.max(secret.lastIndexOf('_'), secret.lastIndexOf('-')) + 1);
                return body.replaceAll(/\D/g, '').length >= services_FEWEST_DIGITS && isIssued(body) ? 'high' : null;
            },
        },
        {
            id: 'service-key',
            provider: 'any',
            what: 'key of a service that is named before it',
            opens: 'what the service does for the account',
            confidence: 'medium',
            docs: 'https://cwe.mitre.org/data/definitions/798.html',
            generic: true,
            near: { words: SERVICE_NAMES, within: SERVICE_REACH, lead: true },
            shape: (0,scan_shape/* shape */.cW)(issued),
            judge: judgeServiceKey,
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/settings.js





const gap = {
    pattern: String.raw `(?:[ \t\r\n]|\\n){1,8}`,
    shortest: 1,
    longest: 16,
    words: 'white space',
    mint: () => ' ',
};
const jsonName = (name) => ({
    pattern: String.raw `\\{0,3}"${name}\\{0,3}"\s{0,4}:\s{0,4}\\{0,3}"`,
    shortest: name.length + 4,
    longest: name.length + 21,
    words: `"${name}":`,
    mint: () => `"${name}": "`,
});
const memberName = (name) => ({
    pattern: String.raw `(?:\\{0,3}["']|[{, \t\n])${name}(?:\\{0,3}["'])?\s{0,4}:\s{0,4}\\{0,3}["']`,
    shortest: name.length + 3,
    longest: name.length + 21,
    words: `"${name}":`,
    mint: () => `"${name}": "`,
});
const SESSIONS = 'sessions and signed data of an application, which can then be forged';
function settingsRules() {
    const file = (rule) => ({
        provider: 'any',
        confidence: 'high',
        ...rule,
    });
    return [
        file({
            id: 'docker-config-auth',
            provider: 'Docker',
            what: 'registry password in a Docker configuration',
            opens: 'images of a registry',
            docs: 'https://docs.docker.com/reference/cli/docker/login/',
            near: { words: ['auths'], within: 400, lead: true },
            shape: (0,scan_shape/* between */.Tq)([jsonName('auth')], [basicCredentials]),
        }),
        file({
            id: 'netrc-password',
            what: 'password in a .netrc file',
            opens: 'the machine that the line names',
            docs: 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
            shape: (0,scan_shape/* between */.Tq)([
                lit('machine '),
                chars('dotted', 3, 80),
                gap,
                lit('login'),
                gap,
                chars('userInfo', 1, 80),
                gap,
                lit('password'),
                gap,
            ], [chars('value', 4, 120)]),
            judge: judgeUrlPassword,
        }),
        file({
            id: 'pgpass-password',
            provider: 'PostgreSQL',
            what: 'password in a .pgpass file',
            opens: 'a database, when its server can be reached',
            docs: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
            rotate: 'postgres',
            shape: (0,scan_shape/* between */.Tq)([chars('dotted', 3, 32), lit(':5432:'), chars('dotted', 1, 63), lit(':'), chars('dotted', 1, 63), lit(':')], [chars('value', 4, 100)]),
            judge: judgeUrlPassword,
        }),
        file({
            id: 'npm-basic-auth',
            provider: 'npm',
            what: 'user and password of a registry in an .npmrc file',
            opens: 'packages of a registry',
            docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
            shape: (0,scan_shape/* between */.Tq)([oneOf(':_auth=', ':_auth = ', ':_auth="')], [basicCredentials]),
        }),
        file({
            id: 'npm-password',
            provider: 'npm',
            what: 'password of a registry in an .npmrc file',
            opens: 'packages of a registry',
            docs: 'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
            shape: (0,scan_shape/* between */.Tq)([oneOf(':_password=', ':_password="', ':_password = ')], [chars('base64', 8, 200)]),
        }),
        file({
            id: 'nuget-config-password',
            provider: 'NuGet',
            what: 'password in a NuGet.Config file',
            opens: 'packages of a feed',
            docs: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials',
            shape: (0,scan_shape/* between */.Tq)([oneOf('key="ClearTextPassword" value="', 'key="Password" value="', "key='ClearTextPassword' value='")], [chars('value', 4, 200)], [oneOf('"', "'")]),
            judge: judgeUrlPassword,
        }),
        file({
            id: 'filezilla-password',
            provider: 'FileZilla',
            what: 'password in a FileZilla site list',
            opens: 'a file server',
            docs: 'https://wiki.filezilla-project.org/Site_Manager',
            shape: (0,scan_shape/* between */.Tq)([lit('<Pass encoding="base64">')], [chars('base64', 6, 200)], [lit('</Pass>')]),
        }),
        file({
            id: 'otpauth-secret',
            what: 'secret of one-time passwords in an otpauth URL',
            opens: 'the second factor of an account',
            docs: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
            shape: (0,scan_shape/* between */.Tq)([oneOf('otpauth://totp/', 'otpauth://hotp/'), chars('label', 0, 120), oneOf('?secret=', '&secret=')], [chars('base32', 16, 128)]),
        }),
        file({
            id: 'jwk-private-key',
            what: 'private key as a JSON Web Key',
            opens: 'whatever trusts its public half',
            docs: 'https://www.rfc-editor.org/rfc/rfc7517',
            severity: 'critical',
            near: { words: ['kty'], within: 3000, lead: true },
            shape: (0,scan_shape/* between */.Tq)([memberName('d')], [chars('base64url', 43, 700)]),
        }),
        file({
            id: 'jwk-symmetric-key',
            what: 'symmetric key as a JSON Web Key',
            opens: 'tokens that it signs or encrypts',
            docs: 'https://www.rfc-editor.org/rfc/rfc7517',
            near: { words: ['kty'], within: 400, lead: true },
            shape: (0,scan_shape/* between */.Tq)([memberName('k')], [chars('base64url', 22, 700)]),
        }),
        file({
            id: 'aspnet-machine-key',
            provider: 'Microsoft',
            what: 'ASP.NET machine key',
            opens: SESSIONS,
            docs: 'https://learn.microsoft.com/en-us/previous-versions/dotnet/netframework-4.0/w8h3skw9(v=vs.100)',
            shape: (0,scan_shape/* between */.Tq)([oneOf('validationKey="', 'decryptionKey="', "validationKey='", "decryptionKey='")], [chars('hex', 32, 128)]),
        }),
        {
            ...named('laravel-app-key', 'Laravel', 'Laravel application key', SESSIONS, 'https://laravel.com/docs/encryption', ['app_key', 'app.key', 'appkey'], lit('base64:'), chars('base64', 43), lit('=')),
            confidence: 'high',
        },
        {
            ...named('rails-master-key', 'Ruby on Rails', 'Rails master key', 'all encrypted credentials of an application', 'https://guides.rubyonrails.org/security.html#custom-credentials', ['master_key', 'master-key'], chars('lowerHex', 32)),
            confidence: 'high',
        },
        {
            ...named('rails-secret-key-base', 'Ruby on Rails', 'Rails secret_key_base', SESSIONS, 'https://guides.rubyonrails.org/security.html', ['secret_key_base', 'secret_token', 'devise'], chars('lowerHex', 128)),
            confidence: 'high',
        },
        token('django-insecure-key', 'Django', 'Django secret key of a new project', SESSIONS, 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key', lit('django-insecure-'), chars('django', 50)),
        {
            ...named('django-secret-key', 'Django', 'Django secret key', SESSIONS, 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key', ['secret_key'], chars('django', 50)),
            judge: ({ secret }) => (/[!@#$%^&*(=+)]/.test(secret) && /\d/.test(secret) ? 'medium' : null),
        },
        {
            ...named('fernet-key', 'any', 'Fernet key', 'whatever it encrypted', 'https://cryptography.io/en/latest/fernet/', ['fernet'], chars('base64url', 43), lit('=')),
            confidence: 'high',
        },
        {
            ...named('elixir-secret-key-base', 'Phoenix', 'Phoenix secret_key_base', SESSIONS, 'https://hexdocs.pm/phoenix/deployment.html', ['secret_key_base'], chars('base64', 64)),
            confidence: 'high',
        },
        token('gitlab-session-cookie', 'GitLab', 'GitLab session', 'GitLab in a person’s name, until the session ends', 'https://docs.gitlab.com/user/profile/active_sessions/', lit('_gitlab_session='), chars('lowerHex', 32)),
        file({
            id: 'aws-presigned-url',
            provider: 'Amazon Web Services',
            what: 'presigned Amazon S3 URL',
            opens: 'one object, until the URL expires',
            severity: 'low',
            docs: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
            near: { words: ['x-amz-credential'], within: 1500 },
            shape: (0,scan_shape/* between */.Tq)([oneOf('X-Amz-Signature=', 'x-amz-signature=')], [chars('lowerHex', 64)]),
        }),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/signals.js


const FLAGS = 'feature flags of an environment';
const LOGS = 'logs and errors of an application';
function signalRules() {
    const low = (rule) => ({ ...rule, severity: 'low' });
    return [
        token('configcat-sdk-key', 'ConfigCat', 'ConfigCat SDK key', FLAGS, 'https://configcat.com/docs/advanced/config-v2-migration-guide/', lit('configcat-sdk-1/'), chars('base64url', 22), lit('/'), chars('base64url', 22)),
        named('configcat-sdk-key-old', 'ConfigCat', 'ConfigCat SDK key (old form)', FLAGS, 'https://configcat.com/docs/sdk-reference/overview/', ['configcat'], chars('base64url', 22), lit('/'), chars('base64url', 22)),
        token('devcycle-server-key', 'DevCycle', 'DevCycle server SDK key', FLAGS, 'https://docs.devcycle.com/essentials/keys', oneOf('dvc_server_', 'dvc_mobile_'), chars('lowerHex', 40), optional(chars('base62', 3))),
        low(token('devcycle-client-key', 'DevCycle', 'DevCycle client SDK key', FLAGS, 'https://docs.devcycle.com/essentials/keys', lit('dvc_client_'), chars('lowerHex', 40))),
        beside('flagsmith-server-key', 'Flagsmith', 'Flagsmith server-side environment key', FLAGS, 'https://docs.flagsmith.com/clients/server-side', ['flagsmith'], lit('ser.'), chars('base62', 22)),
        low(token('launchdarkly-mobile-key', 'LaunchDarkly', 'LaunchDarkly mobile key', FLAGS, 'https://launchdarkly.com/docs/sdk/concepts/client-side-server-side#keys', lit('mob-'), uuid())),
        token('axiom-token', 'Axiom', 'Axiom API or personal token', LOGS, 'https://axiom.co/docs/reference/tokens', oneOf('xaat-', 'xapt-'), uuid()),
        token('honeybadger-api-key', 'Honeybadger', 'Honeybadger project API key', LOGS, 'https://docs.honeybadger.io/api/', lit('hbp_'), chars('base62', 36)),
        named('airbrake-api-key', 'Airbrake', 'Airbrake project key', LOGS, 'https://docs.airbrake.io/docs/devops-tools/api/', ['airbrake'], chars('lowerHex', 32)),
        named('honeycomb-api-key-old', 'Honeycomb', 'Honeycomb API key (classic)', LOGS, 'https://docs.honeycomb.io/configure/environments/manage-api-keys/', ['honeycomb'], chars('lowerHex', 32)),
        named('honeycomb-environment-key', 'Honeycomb', 'Honeycomb API key of an environment', LOGS, 'https://docs.honeycomb.io/configure/environments/manage-api-keys/', ['honeycomb'], chars('base62', 22)),
        named('loggly-token', 'Loggly', 'Loggly customer token', LOGS, 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm', ['loggly'], uuid()),
        named('betterstack-token', 'Better Stack', 'Better Stack API or source token', LOGS, 'https://betterstack.com/docs/logs/api/getting-started/', ['logtail', 'betterstack', 'better_stack', 'betteruptime', 'better_uptime'], chars('base62', 24)),
        named('looker-client-secret', 'Looker', 'Looker API client secret', 'reports, and the databases behind them', 'https://cloud.google.com/looker/docs/api-auth', ['looker'], chars('lowerAlnum', 24)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/signed.js




const signed_issued = (id, provider, what, opens, docs, sample, isIt) => ({
    id,
    provider,
    what,
    opens,
    confidence: 'high',
    docs,
    proven: true,
    shape: (0,scan_shape/* shape */.cW)(jwtHeader, lit('.'), jsonPart({
        words: `claims of ${provider}`,
        shortest: 40,
        longest: 3500,
        sample: (random) => ({ ...sample, jti: randomText('0123456789abcdef', 24, random) }),
        holds: (claims) => (isIt(claims) ? 'yes' : 'no'),
    }), lit('.'), chars('base64url', 20, 700)),
});
function signedTokenRules() {
    return [
        signed_issued('kubernetes-service-account-token', 'Kubernetes', 'Kubernetes service account token', 'a cluster with the rights of a service account', 'https://kubernetes.io/docs/concepts/security/service-accounts/', { iss: 'kubernetes/serviceaccount', sub: 'system:serviceaccount:default:sample' }, ({ iss, sub }) => iss === 'kubernetes/serviceaccount' || (typeof sub === 'string' && sub.startsWith('system:serviceaccount:'))),
        signed_issued('supabase-service-role-key', 'Supabase', 'Supabase service role key', 'a project’s database, past its row security', 'https://supabase.com/docs/guides/api/api-keys', { iss: 'supabase', role: 'service_role', iat: 1893456000 }, ({ iss, role }) => iss === 'supabase' && role === 'service_role'),
        signed_issued('pinata-jwt', 'Pinata', 'Pinata API token', 'files that an account pinned', 'https://docs.pinata.cloud/account-management/api-keys', { userInformation: { id: 'sample' }, authenticationType: 'scopedKey', scopedKeyKey: 'sample' }, (claims) => 'scopedKeyKey' in claims || 'scopedKeySecret' in claims),
        signed_issued('web3-storage-token', 'web3.storage', 'web3.storage or NFT.Storage API token', 'uploads of an account', 'https://web3.storage/docs/', { sub: 'did:ethr:0x0', iss: 'web3-storage', name: 'sample' }, ({ iss }) => iss === 'web3-storage' || iss === 'nft-storage'),
        signed_issued('monday-api-token', 'monday.com', 'monday.com API token', 'boards in a person’s name', 'https://developer.monday.com/api-reference/docs/authentication', { tid: 123456789, aai: 11, uid: 12345678, iad: '2026-01-01T00:00:00.000Z', per: 'me:write', actid: 12345 }, (claims) => 'tid' in claims && 'uid' in claims && 'per' in claims),
        signed_issued('wrike-token', 'Wrike', 'Wrike permanent access token', 'tasks in a person’s name', 'https://developers.wrike.com/oauth-20-authorization/', { d: '{"a":1234567,"i":1234567,"c":1234567,"u":1234567,"r":"US","s":["W"],"z":[]}' }, ({ d }) => typeof d === 'string' && d.startsWith('{"a":')),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/slack.js



const SLACK = 'https://docs.slack.dev/authentication/tokens';
const slackIds = [chars('digits', 8, 14), lit('-'), chars('digits', 8, 14), lit('-')];
const byItsEnd = {
    proven: true,
    judge: ({ secret }) => ((0,placeholder/* isPlaceholder */.w)(secret.slice(secret.lastIndexOf('-') + 1)) ? null : 'high'),
};
function slackRules() {
    return [
        {
            id: 'slack-bot-token',
            provider: 'Slack',
            what: 'Slack bot token',
            opens: 'what its scopes allow in a workspace',
            confidence: 'high',
            docs: SLACK,
            revoke: 'slack-token',
            ...byItsEnd,
            shape: (0,scan_shape/* shape */.cW)(lit('xoxb-'), ...slackIds, chars('base62', 18, 34)),
        },
        {
            id: 'slack-bot-token-old',
            provider: 'Slack',
            what: 'Slack bot token (old form)',
            opens: 'what a bot may do in a workspace',
            confidence: 'high',
            docs: SLACK,
            revoke: 'slack-token',
            ...byItsEnd,
            shape: (0,scan_shape/* shape */.cW)(lit('xoxb-'), chars('digits', 8, 14), lit('-'), chars('base62', 18, 26)),
        },
        {
            id: 'slack-user-token',
            provider: 'Slack',
            what: 'Slack user token',
            opens: 'what its scopes allow in a person’s name',
            confidence: 'high',
            docs: SLACK,
            revoke: 'slack-token',
            ...byItsEnd,
            shape: (0,scan_shape/* shape */.cW)(oneOf('xoxp-', 'xoxe-'), ...slackIds, chars('digits', 8, 14), lit('-'), chars('base62', 28, 34)),
        },
        {
            id: 'slack-app-token',
            provider: 'Slack',
            what: 'Slack app-level token',
            opens: 'the events of an app in all its workspaces',
            confidence: 'high',
            docs: SLACK,
            shape: (0,scan_shape/* shape */.cW)(lit('xapp-'), chars('digits', 1), lit('-'), chars('upperAlnum', 9, 13), lit('-'), chars('digits', 10, 14), lit('-'), chars('lowerAlnum', 32, 64)),
        },
        {
            id: 'slack-config-token',
            provider: 'Slack',
            what: 'Slack configuration token',
            opens: 'the settings of all apps of a person',
            confidence: 'high',
            docs: 'https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests',
            shape: (0,scan_shape/* shape */.cW)(oneOf('xoxe.xoxb-', 'xoxe.xoxp-', 'xoxp-'), chars('digits', 1), lit('-'), chars('base62', 140, 190)),
        },
        {
            id: 'slack-refresh-token',
            provider: 'Slack',
            what: 'Slack refresh token',
            opens: 'new configuration or user tokens',
            confidence: 'high',
            docs: 'https://docs.slack.dev/authentication/using-token-rotation',
            shape: (0,scan_shape/* shape */.cW)(lit('xoxe-'), chars('digits', 1), lit('-'), chars('base62', 130, 160)),
        },
        {
            id: 'slack-legacy-token',
            provider: 'Slack',
            what: 'Slack legacy or session token',
            opens: 'a workspace in a person’s name',
            confidence: 'high',
            docs: SLACK,
            ...byItsEnd,
            shape: (0,scan_shape/* shape */.cW)(oneOf('xoxs-', 'xoxo-', 'xoxc-', 'xoxd-', 'xoxa-', 'xoxr-'), optional(chars('digits', 1), lit('-')), chars('digits', 8, 14), lit('-'), chars('digits', 8, 14), lit('-'), chars('digits', 8, 14), lit('-'), chars('lowerAlnum', 10, 64)),
        },
        {
            id: 'slack-webhook',
            provider: 'Slack',
            what: 'Slack incoming webhook',
            opens: 'posting into a channel',
            confidence: 'high',
            docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
            shape: (0,scan_shape/* shape */.cW)(oneOf('https://hooks.slack.com/services/', 'hooks.slack.com/services/'), lit('T'), chars('upperAlnum', 7, 12), lit('/B'), chars('upperAlnum', 8, 12), lit('/'), chars('base62', 23, 26)),
        },
        {
            id: 'slack-workflow-webhook',
            provider: 'Slack',
            what: 'Slack workflow webhook',
            opens: 'starting a workflow',
            confidence: 'high',
            docs: 'https://slack.com/help/articles/360041352714',
            shape: (0,scan_shape/* shape */.cW)(oneOf('hooks.slack.com/workflows/', 'hooks.slack.com/triggers/'), oneOf('T', 'E'), chars('upperAlnum', 8, 11), lit('/'), chars('upperAlnum', 10, 20), lit('/'), chars('base62', 11, 48), optional(lit('/'), chars('base62', 20, 40))),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/source-control.js



const GITLAB = 'https://docs.gitlab.com/security/tokens/';
const gitLab = (id, prefix, what, opens, min = 20, max = 64) => ({
    id,
    provider: 'GitLab',
    what,
    opens,
    confidence: 'high',
    docs: GITLAB,
    shape: (0,scan_shape/* shape */.cW)(lit(prefix), chars('base64url', min, max)),
});
function sourceControlRules() {
    return [
        {
            ...gitLab('gitlab-pat', 'glpat-', 'GitLab personal, project or group access token', 'what its scopes allow in GitLab', 20, 22),
            revoke: 'gitlab-token',
        },
        {
            ...gitLab('gitlab-pat-routable', 'glpat-', 'GitLab access token (routable form)', 'what its scopes allow in GitLab'),
            revoke: 'gitlab-token',
            shape: (0,scan_shape/* shape */.cW)(lit('glpat-'), chars('base64url', 27, 300), optional(lit('.01')), lit('.'), chars('lowerAlnum', 9)),
        },
        gitLab('gitlab-deploy-token', 'gldt-', 'GitLab deploy token', 'repositories, packages and images of a project'),
        gitLab('gitlab-runner-token', 'glrt-', 'GitLab runner authentication token', 'the jobs of a runner, with their variables', 20, 22),
        {
            ...gitLab('gitlab-runner-token-routable', 'glrt-', 'GitLab runner authentication token (routable form)', 'the jobs of a runner, with their variables'),
            shape: (0,scan_shape/* shape */.cW)(lit('glrt-'), chars('base64url', 27, 300), optional(lit('.01')), lit('.'), chars('lowerAlnum', 9)),
        },
        gitLab('gitlab-trigger-token', 'glptt-', 'GitLab pipeline trigger token', 'pipelines with variables of the caller’s choice', 40, 40),
        gitLab('gitlab-job-token', 'glcbt-', 'GitLab CI/CD job token', 'what the job may reach, while it runs'),
        gitLab('gitlab-workspace-token', 'glwt-', 'GitLab workspace token', 'the repositories of a workspace', 20, 64),
        gitLab('gitlab-feed-token', 'glft-', 'GitLab feed token', 'activity and calendars of a user'),
        gitLab('gitlab-scim-token', 'glsoat-', 'GitLab SCIM token', 'the users of a group'),
        gitLab('gitlab-incoming-mail-token', 'glimt-', 'GitLab incoming mail token', 'issues created in a user’s name', 25, 64),
        gitLab('gitlab-agent-token', 'glagent-', 'GitLab agent for Kubernetes token', 'the connection between a cluster and GitLab', 50, 64),
        gitLab('gitlab-feature-flag-token', 'glffct-', 'GitLab feature flag client token', 'the feature flags of a project'),
        gitLab('gitlab-oauth-secret', 'gloas-', 'GitLab OAuth application secret', 'tokens in the name of an application', 64, 64),
        {
            id: 'gitlab-registration-token',
            provider: 'GitLab',
            what: 'GitLab runner registration token',
            opens: 'new runners that receive jobs and their variables',
            confidence: 'high',
            docs: GITLAB,
            shape: (0,scan_shape/* shape */.cW)(lit('GR1348941'), chars('base64url', 20)),
        },
        {
            id: 'gitlab-registration-token-routable',
            provider: 'GitLab',
            what: 'GitLab runner registration token (prefixed form)',
            opens: 'new runners that receive jobs and their variables',
            confidence: 'high',
            docs: GITLAB,
            shape: (0,scan_shape/* shape */.cW)(lit('glrtr-'), chars('base64url', 20, 64)),
        },
        {
            id: 'bitbucket-app-password',
            provider: 'Atlassian',
            what: 'Bitbucket app password',
            opens: 'what its permissions allow in Bitbucket Cloud',
            confidence: 'high',
            docs: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
            shape: (0,scan_shape/* shape */.cW)(lit('ATBB'), chars('base62', 24), chars('upperHex', 8)),
        },
        {
            id: 'atlassian-api-token',
            provider: 'Atlassian',
            what: 'Atlassian API token',
            opens: 'Jira, Confluence and Bitbucket in the name of a person',
            confidence: 'high',
            docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('ATATT3xFfGF0', 'ATCTT3xFfGN0'), chars('base64url', 60, 180), lit('='), atlassianChecksum),
        },
        {
            id: 'atlassian-api-token-old',
            provider: 'Atlassian',
            what: 'Atlassian API token (old form)',
            opens: 'Jira and Confluence in the name of a person',
            confidence: 'medium',
            docs: 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/',
            assigned: ['atlassian', 'jira', 'confluence'],
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 24)),
        },
        {
            id: 'azure-devops-pat',
            provider: 'Microsoft',
            what: 'Azure DevOps personal access token',
            opens: 'what its scopes allow in an Azure DevOps organisation',
            confidence: 'high',
            docs: 'https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 76), lit('AZDO'), chars('base62', 4)),
        },
        {
            id: 'sourcegraph-token',
            provider: 'Sourcegraph',
            what: 'Sourcegraph access token',
            opens: 'code search over all repositories of its owner',
            confidence: 'high',
            docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
            shape: (0,scan_shape/* shape */.cW)(oneOf('sgp_', 'sgp_local_'), optional(chars('hex', 16), lit('_')), chars('hex', 40)),
        },
        {
            id: 'sourcegraph-token-old',
            provider: 'Sourcegraph',
            what: 'Sourcegraph access token (old form)',
            opens: 'code search over all repositories of its owner',
            confidence: 'medium',
            docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
            assigned: ['sourcegraph', 'src_access_token'],
            shape: (0,scan_shape/* shape */.cW)(chars('hex', 40)),
        },
        {
            id: 'circleci-token',
            provider: 'CircleCI',
            what: 'CircleCI personal or project API token',
            opens: 'pipelines, contexts and settings',
            confidence: 'high',
            docs: 'https://circleci.com/docs/managing-api-tokens/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('CCIPAT_', 'CCIPRJ_'), chars('base62', 20, 24), lit('_'), chars('lowerHex', 40)),
        },
        {
            id: 'buildkite-token',
            provider: 'Buildkite',
            what: 'Buildkite API access token',
            opens: 'pipelines, builds and their logs',
            confidence: 'high',
            docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
            shape: (0,scan_shape/* shape */.cW)(lit('bkua_'), chars('lowerHex', 40)),
        },
        {
            id: 'gitea-token',
            provider: 'Gitea',
            what: 'Gitea access token',
            opens: 'the repositories of its owner',
            confidence: 'medium',
            docs: 'https://docs.gitea.com/development/api-usage',
            assigned: ['gitea', 'forgejo'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerHex', 40)),
        },
        {
            id: 'travis-token',
            provider: 'Travis CI',
            what: 'Travis CI access token',
            opens: 'builds and their settings',
            confidence: 'medium',
            docs: 'https://docs.travis-ci.com/user/triggering-builds/',
            assigned: ['travis'],
            shape: (0,scan_shape/* shape */.cW)(chars('base64url', 22)),
        },
        {
            id: 'droneci-token',
            provider: 'Drone',
            what: 'Drone CI access token',
            opens: 'builds and their secrets',
            confidence: 'medium',
            docs: 'https://docs.drone.io/api/overview/',
            assigned: ['droneci', 'drone_token', 'drone_secret'],
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 32)),
        },
        {
            id: 'codecov-token',
            provider: 'Codecov',
            what: 'Codecov upload token',
            opens: 'coverage reports of a repository',
            confidence: 'medium',
            docs: 'https://docs.codecov.com/docs/codecov-tokens',
            assigned: ['codecov'],
            shape: (0,scan_shape/* shape */.cW)(chars('lowerAlnum', 32, 36)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/speech.js


const TRACES = 'traces, prompts and answers of a project';
const VOICE = 'speech on the account’s bill';
function speechRules() {
    return [
        token('helicone-api-key', 'Helicone', 'Helicone API key', TRACES, 'https://docs.helicone.ai/helicone-headers/helicone-auth', oneOf('sk-helicone-', 'sk-helicone-eu-', 'sk-helicone-proxy-'), chars('lowerAlnum', 7), lit('-'), chars('lowerAlnum', 7), lit('-'), chars('lowerAlnum', 7), lit('-'), chars('lowerAlnum', 7)),
        token('cartesia-api-key', 'Cartesia', 'Cartesia API key', VOICE, 'https://docs.cartesia.ai/get-started/make-an-api-request', lit('sk_car_'), chars('base62', 22)),
        token('langwatch-api-key', 'LangWatch', 'LangWatch API key', TRACES, 'https://docs.langwatch.ai/integration/overview', lit('sk-lw-'), chars('base62', 48)),
        beside('livekit-api-secret', 'LiveKit', 'LiveKit API secret', 'calls and rooms of a project', 'https://docs.livekit.io/home/self-hosting/server-setup/', ['livekit'], chars('base62', 43, 45)),
        named('deepgram-api-key', 'Deepgram', 'Deepgram API key', VOICE, 'https://developers.deepgram.com/docs/create-additional-api-keys', ['deepgram'], chars('lowerHex', 40)),
        named('deepl-api-key', 'DeepL', 'DeepL API key', 'translations on the account’s bill', 'https://developers.deepl.com/docs/getting-started/auth', ['deepl'], uuid(), optional(lit(':fx'))),
        named('gladia-api-key', 'Gladia', 'Gladia API key', VOICE, 'https://docs.gladia.io/', ['gladia'], uuid()),
        named('comet-api-key', 'Comet', 'Comet API key', TRACES, 'https://www.comet.com/docs/v2/guides/experiment-management/configure-sdk/', ['comet_api', 'comet-api', 'cometapi', 'opik_api'], chars('base62', 25)),
        named('langtrace-api-key', 'Langtrace', 'Langtrace API key', TRACES, 'https://docs.langtrace.ai/', ['langtrace'], chars('lowerHex', 64)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/stores.js



function storeRules() {
    const critical = (rule) => ({ ...rule, severity: 'critical' });
    return [
        {
            ...critical(named('cloudflare-r2-secret', 'Cloudflare', 'Cloudflare R2 secret access key', 'buckets of an account', 'https://developers.cloudflare.com/r2/api/tokens/', ['r2_secret', 'r2secret', 'r2-secret', 'cloudflare_secret'], chars('lowerHex', 64))),
            confidence: 'high',
        },
        {
            ...token('google-hmac-id', 'Google', 'Google Cloud Storage HMAC key id', 'buckets, together with its secret, which is often close by', 'https://cloud.google.com/storage/docs/authentication/hmackeys', lit('GOOG1E'), chars('upperAlnum', 55)),
            confidence: 'medium',
        },
        {
            ...token('digitalocean-spaces-id', 'DigitalOcean', 'DigitalOcean Spaces key id', 'buckets, together with its secret, which is often close by', 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/', oneOf('DO00', 'DO801'), chars('upperAlnum', 15, 16)),
            confidence: 'medium',
        },
        named('digitalocean-spaces-secret', 'DigitalOcean', 'DigitalOcean Spaces secret', 'buckets of an account', 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/', ['spaces_secret', 'spacessecret', 'spaces-secret', 'spaces_key_secret'], chars('base64', 43)),
        critical(named('backblaze-application-key', 'Backblaze', 'Backblaze B2 application key', 'buckets of an account', 'https://www.backblaze.com/docs/cloud-storage-application-keys', ['b2_', 'backblaze', 'application_key', 'applicationkey'], oneOf('K001', 'K002', 'K003', 'K004', 'K005'), chars('base64', 27))),
        named('cloudinary-api-secret', 'Cloudinary', 'Cloudinary API secret', 'media of an account', 'https://cloudinary.com/documentation/developer_onboarding_faq_find_credentials', ['cloudinary'], chars('base64url', 27)),
        beside('imagekit-private-key', 'ImageKit', 'ImageKit private key', 'media of an account', 'https://imagekit.io/docs/api-keys', ['imagekit'], lit('private_'), chars('base64', 27), lit('=')),
        beside('appwrite-api-key', 'Appwrite', 'Appwrite API key', 'data and users of a project', 'https://appwrite.io/docs/advanced/platform/api-keys', ['appwrite'], oneOf('standard_', 'dynamic_'), chars('lowerHex', 128, 256)),
        token('cockroachdb-cloud-key', 'CockroachDB', 'CockroachDB Cloud API key', 'clusters of an organisation', 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access', lit('CCDB1_'), chars('base62', 22), lit('_'), chars('base62', 40)),
        token('fauna-secret', 'Fauna', 'Fauna secret', 'a database', 'https://github.com/fauna/faunadb', oneOf('fnAD', 'fnAE', 'fnAF'), chars('base64url', 36)),
        token('influxdb-token', 'InfluxDB', 'InfluxDB 3 token', 'a database', 'https://docs.influxdata.com/influxdb3/core/admin/tokens/', lit('apiv3_'), chars('base64url', 86)),
        named('influxdb-token-old', 'InfluxDB', 'InfluxDB API token', 'buckets of an organisation', 'https://docs.influxdata.com/influxdb/v2/admin/tokens/', ['influx'], chars('base64url', 86), lit('==')),
        beside('convex-deploy-key', 'Convex', 'Convex deploy key', 'a deployment and its data', 'https://docs.convex.dev/cli/deploy-key-types', ['convex'], oneOf('prod:', 'dev:', 'preview:'), chars('dotted', 5, 60), lit('|eyJ'), chars('base64', 40, 400), oneOf('=', '==', '')),
        token('elastic-cloud-key', 'Elastic', 'Elastic Cloud API key', 'deployments of an organisation', 'https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys', lit('essu_'), chars('base64', 60, 120), oneOf('=', '==', '')),
        {
            id: 'firebase-server-key',
            provider: 'Google',
            what: 'Firebase Cloud Messaging server key',
            opens: 'messages to all users of an app',
            confidence: 'high',
            docs: 'https://firebase.google.com/docs/cloud-messaging/auth-server',
            shape: (0,scan_shape/* shape */.cW)(lit('AAAA'), chars('base64url', 7), lit(':APA91b'), chars('base64url', 134)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/tool-files.js








const inside = (id, provider, what, opens, docs, ...shape) => ({ ...token(id, provider, what, opens, docs), shape: (0,scan_shape/* between */.Tq)(...shape) });
const SALTS = [
    'AUTH_KEY',
    'SECURE_AUTH_KEY',
    'LOGGED_IN_KEY',
    'NONCE_KEY',
    'AUTH_SALT',
    'SECURE_AUTH_SALT',
    'LOGGED_IN_SALT',
    'NONCE_SALT',
];
const tool_files_SESSIONS = 'sessions and signed values of the application, forged';
function toolFileRules() {
    return [
        named('npm-token-old', 'npm', 'npm access token (old form)', 'publishing packages, or reading private ones', 'https://docs.npmjs.com/about-access-tokens', ['npm_token', 'npm_auth', 'npm-token', 'npmtoken', '_authtoken', 'npm_api'], uuidText()),
        {
            ...inside('group-policy-password', 'Microsoft', 'password in a Group Policy preference (cpassword)', 'an account of a Windows domain: the key is published', 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-gppref/', [lit('cpassword="')], [
                base64Of({
                    words: 'base64 of whole AES blocks',
                    shortest: 20,
                    longest: 400,
                    sample: (random) => randomBytesFrom(32, random),
                    fits: (bytes) => bytes.length > 0 && bytes.length % 16 === 0,
                }),
            ], [lit('"')]),
            proven: true,
        },
        {
            ...token('jenkins-encrypted-secret', 'Jenkins', 'secret of a Jenkins controller (encrypted)', 'what it is the secret of, together with the controller’s master key', 'https://www.jenkins.io/doc/developer/security/secrets/', lit('{AQAAABAAAA'), chars('base64', 40, 4000), oneOf('=}', '==}', '}')),
            confidence: 'low',
        },
        {
            ...token('ansible-vault', 'Ansible', 'Ansible vault (encrypted)', 'what it holds, once its password is guessed', 'https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html', lit('$ANSIBLE_VAULT;'), oneOf('1.1;AES256', '1.2;AES256'), vaultLines()),
            confidence: 'low',
            proven: true,
        },
        {
            ...inside('kubernetes-secret-data', 'Kubernetes', 'value of a Kubernetes Secret', 'whatever the cluster uses it for', 'https://kubernetes.io/docs/concepts/configuration/secret/', [
                secretKeyName(),
                lit(':'),
                blanks(1, 4),
                optional(oneOf('|', '>'), blanks(1, 12, true)),
                optional(oneOf('"', "'")),
            ], [
                {
                    ...base64Of({
                        words: 'base64 of a text, or of 16 bytes and more',
                        shortest: 8,
                        longest: 4000,
                        sample: (random) => Buffer.from(randomText('abcdefghkmnp23456789', 20, random)),
                        fits: isSecretValue,
                    }),
                    spoil: () => Buffer.from('changeme').toString('base64'),
                },
            ]),
            confidence: 'medium',
            near: {
                words: ['kind: secret', '"kind": "secret"', '"kind":"secret"', "kind: 'secret'", 'kind: "secret"'],
                within: 600,
                lead: true,
            },
            judge: ({ secret }) => (secret.length % 4 === 0 && !(0,scan_words/* isWordy */.yY)(secret) ? 'medium' : null),
        },
        named('sidekiq-secret', 'Sidekiq', 'Sidekiq Enterprise licence', 'the paid gems of a customer', 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ', ['contribsys'], chars('lowerHex', 8), lit(':'), chars('lowerHex', 8)),
        inside('sidekiq-url', 'Sidekiq', 'Sidekiq licence in a gem source', 'the paid gems of a customer', 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ', [oneOf('https://', 'http://')], [chars('lowerHex', 8), lit(':'), chars('lowerHex', 8)], [oneOf('@gems.contribsys.com', '@enterprise.contribsys.com')]),
        {
            ...token('wordpress-salt', 'WordPress', 'WordPress authentication key or salt', 'logins of a WordPress site, forged', 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys'),
            shape: (0,scan_shape/* between */.Tq)([
                oneOf(...SALTS.flatMap((name) => [`'${name}'`, `"${name}"`])),
                blanks(0, 4),
                lit(','),
                blanks(0, 30),
                oneOf("'", '"'),
            ], [chars('phrase', 40, 100)], [oneOf("'", '"')]),
        },
        named('symfony-app-secret', 'Symfony', 'Symfony application secret', tool_files_SESSIONS, 'https://symfony.com/doc/current/reference/configuration/framework.html#secret', ['app_secret'], chars('lowerHex', 32)),
        {
            ...token('jdbc-password', 'any', 'password in a JDBC URL', 'a database, when its server can be reached', 'https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html'),
            near: { words: ['jdbc:'], within: 400 },
            shape: (0,scan_shape/* between */.Tq)([oneOf('?password=', '&password=', ';password=', '?Password=', '&Password=', '&amp;password=', ':password=')], [chars('parameter', 3, 100)]),
            judge: judgeUrlPassword,
        },
        {
            ...token('oracle-thin-password', 'Oracle', 'password in an Oracle JDBC URL', 'a database, when its server can be reached', 'https://docs.oracle.com/en/database/oracle/oracle-database/23/jjdbc/data-sources-and-URLs.html'),
            shape: (0,scan_shape/* between */.Tq)([oneOf('jdbc:oracle:thin:', 'jdbc:oracle:oci:'), chars('word', 1, 64), lit('/')], [chars('userInfo', 1, 100)], [lit('@')]),
            judge: judgeUrlPassword,
        },
    ];
}
function uuidText() {
    return {
        pattern: '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
        shortest: 36,
        longest: 36,
        words: 'a random UUID in lower case',
        set: 'A-Za-z0-9_-',
        mint: (random) => {
            const hex = randomBytesFrom(16, random).toString('hex');
            return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
        },
    };
}
function vaultLines() {
    const line = String.raw `(?:\s{1,40}|(?:\\r)?\\n)`;
    return {
        pattern: `(?:;[A-Za-z0-9_-]{1,40})?${line}[0-9a-f]{80}(?:${line}[0-9a-f]{10,80}){0,60}`,
        shortest: 81,
        longest: 8000,
        words: 'lines of 80 hex digits',
        set: '0-9a-f',
        mint: (random) => `\n${randomBytesFrom(40, random).toString('hex')}\n${randomBytesFrom(40, random).toString('hex')}`,
    };
}
function secretKeyName() {
    return {
        pattern: String.raw `["']?[\w.-]{1,80}["']?`,
        shortest: 1,
        longest: 82,
        words: 'a name',
        mint: (random) => (random(2) === 0 ? 'password' : 'api-key'),
    };
}
function isSecretValue(bytes) {
    const text = bytes.toString('latin1');
    if (/^-----BEGIN (?!.*PRIVATE)|^-----BEGIN [A-Z ]+-----\s*-----END/.test(text) || (0,placeholder/* isPlaceholder */.w)(text))
        return false;
    return bytes.length >= 16 || /^[\x20-\x7e\n]{5,}$/.test(text);
}

;// CONCATENATED MODULE: ./build/scan/rules/vpn.js






const curveKey = {
    pattern: '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=',
    shortest: 44,
    longest: 44,
    words: '44 base64 characters: a Curve25519 secret key with its fixed bits',
    set: 'A-Za-z0-9+/=',
    mint: (random) => {
        const bytes = randomBytesFrom(32, random);
        bytes[0] = (bytes[0] ?? 0) & 0xf8;
        bytes[31] = ((bytes[31] ?? 0) & 0x7f) | 0x40;
        return bytes.toString('base64');
    },
    holds: (piece) => {
        const bytes = Buffer.from(piece, 'base64');
        return ((bytes[0] ?? 0) & 7) === 0 && ((bytes[31] ?? 0) & 0xc0) === 0x40 ? 'yes' : 'no';
    },
    spoil: (random) => {
        const bytes = randomBytesFrom(32, random);
        bytes[31] = (bytes[31] ?? 0) | 0x80;
        return bytes.toString('base64');
    },
};
const TYPE_7 = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';
const cisco7 = {
    pattern: '(?:0[0-9]|1[0-5])(?:[0-9A-F]{2}){4,60}',
    shortest: 10,
    longest: 122,
    words: 'two digits up to 15, then hex of the hidden password',
    set: '0-9A-Fa-f',
    mint: (random) => {
        const start = random(16);
        const hidden = Array.from(randomText('abcdefghkmnpqrstuvwxyz23456789', 12, random), (character, i) => (character.charCodeAt(0) ^ TYPE_7.charCodeAt((start + i) % TYPE_7.length)).toString(16).padStart(2, '0'));
        return String(start).padStart(2, '0') + hidden.join('').toUpperCase();
    },
    holds: (piece) => {
        const start = Number(piece.slice(0, 2));
        const plain = [...Buffer.from(piece.slice(2), 'hex')].map((byte, i) => byte ^ TYPE_7.charCodeAt((start + i) % TYPE_7.length));
        return plain.every((code) => code > 0x1f && code < 0x7f) ? 'yes' : 'no';
    },
    spoil: (random) => `00${'FF'.repeat(5 + random(3))}`,
};
const staticKey = {
    pattern: String.raw `(?:(?:\r?\n|(?:\\r)?\\n)[0-9a-fA-F]{32}){16}`,
    shortest: 528,
    longest: 600,
    words: '16 lines of 32 hex digits',
    mint: (random) => Array.from({ length: 16 }, () => `\n${randomText('0123456789abcdef', 32, random)}`).join(''),
};
const NETWORK = 'a private network, as one of its members';
function vpnRules() {
    return [
        {
            ...named('wireguard-private-key', 'WireGuard', 'WireGuard private key', NETWORK, 'https://www.wireguard.com/quickstart/', ['privatekey', 'private_key', 'wireguard', 'wg_key'], curveKey),
            confidence: 'high',
        },
        {
            ...named('wireguard-preshared-key', 'WireGuard', 'WireGuard preshared key', NETWORK, 'https://www.wireguard.com/protocol/', ['presharedkey', 'preshared_key'], chars('base64', 43), lit('=')),
            confidence: 'high',
        },
        {
            ...token('openvpn-static-key', 'OpenVPN', 'OpenVPN static key', NETWORK, 'https://openvpn.net/community-resources/static-key-mini-howto/', lit('-----BEGIN OpenVPN Static key V1-----'), staticKey),
            proven: true,
        },
        {
            id: 'ipsec-psk',
            provider: 'any',
            what: 'preshared key of an IPsec connection',
            opens: NETWORK,
            confidence: 'high',
            docs: 'https://docs.strongswan.org/docs/latest/config/psk.html',
            shape: (0,scan_shape/* between */.Tq)([oneOf(': PSK "', ": PSK '", ':PSK "')], [chars('value', 6, 128)], [oneOf('"', "'")]),
            judge: judgeUrlPassword,
        },
        {
            id: 'cisco-type-7-password',
            provider: 'Cisco',
            what: 'Cisco type 7 password, which anybody can read back',
            opens: 'a network device',
            confidence: 'high',
            docs: 'https://community.cisco.com/t5/networking-knowledge-base/understanding-the-differences-between-the-cisco-password-secret/ta-p/3163238',
            shape: (0,scan_shape/* between */.Tq)([oneOf('password 7 ', 'key 7 ', 'key-string 7 ', 'secret 7 ', 'ascii 7 ')], [cisco7]),
        },
        token('netbird-token', 'NetBird', 'NetBird personal access token', 'the members and rules of a network', 'https://docs.netbird.io/how-to/access-netbird-public-api', lit('nbp_'), chars('base62', 30), gitHubChecksum),
        token('headscale-key', 'Headscale', 'Headscale key', NETWORK, 'https://headscale.net/stable/ref/registration/', oneOf('hskey-auth-', 'hskey-api-'), chars('word', 12), lit('-'), chars('base64url', 40, 64)),
        {
            id: 'nebula-private-key',
            provider: 'Nebula',
            what: 'Nebula private key',
            opens: NETWORK,
            confidence: 'high',
            docs: 'https://nebula.defined.net/docs/guides/quick-start/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('-----BEGIN NEBULA X25519 PRIVATE KEY-----', '-----BEGIN NEBULA ED25519 PRIVATE KEY-----'), oneOf('\n', '\\n', '\r\n', '\\r\\n'), chars('base64', 43, 86), oneOf('==', '=')),
        },
        {
            ...named('meraki-api-key', 'Cisco', 'Cisco Meraki API key', 'the networks of an organisation', 'https://developer.cisco.com/meraki/api-v1/authorization/', ['meraki'], chars('lowerHex', 40)),
            judge: ({ name = '' }) => (/camerakit/i.test(name) ? null : 'medium'),
        },
        named('duo-secret-key', 'Cisco', 'Duo secret key', 'logins that Duo guards', 'https://duo.com/docs/authapi', ['duo_secret', 'duo_skey', 'duo_s_key', 'duosecret', 'duo-secret'], chars('base62', 40)),
        token('cloudflare-tunnel-token', 'Cloudflare', 'Cloudflare Tunnel token', 'traffic of a tunnel', 'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/configure-tunnels/remote-tunnel-permissions/', lit('eyJhIjoi'), chars('base64', 120, 220), oneOf('==', '=')),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/wallets.js



const wallets_COINS = 'all coins of a wallet';
const wallet = (id, provider, what, docs, ...parts) => ({
    id,
    provider,
    what,
    opens: wallets_COINS,
    confidence: 'high',
    severity: 'critical',
    docs,
    shape: (0,scan_shape/* shape */.cW)(...parts),
});
const near = (words, within = 200) => ({ near: { words, within, lead: true } });
const base58Pair = ed25519Pair({
    words: '87 or 88 base58 characters: a secret key and its own public key',
    pattern: '[1-9A-HJ-NP-Za-km-z]{86,88}',
    shortest: 86,
    longest: 88,
    set: 'A-Za-z0-9',
    write: base58,
    read: (text) => fromBase58(text, 64),
});
const jsonPair = ed25519Pair({
    words: 'a JSON array of 64 bytes: a secret key and its own public key',
    pattern: String.raw `\[\s{0,8}(?:\d{1,3}\s{0,8},\s{0,8}){63}\d{1,3}\s{0,8}\]`,
    shortest: 129,
    longest: 1300,
    set: ',',
    write: (bytes) => `[${[...bytes].join(',')}]`,
    read: (text) => Buffer.from(text.match(/\d+/g)?.map(Number) ?? []),
});
const BIP32 = 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki';
const extended = (letters, version) => wallet(`bitcoin-extended-key-${letters}`, 'Bitcoin', `extended private key (${letters})`, BIP32, base58Check({
    words: `\`${letters}\` and 107 base58 characters with their checksum`,
    version,
    begins: letters,
    head: 4,
    length: 111,
    payload: 74,
}));
function walletRules() {
    return [
        {
            ...wallet('wallet-recovery-phrase', 'any', 'recovery phrase of a wallet (BIP-39)', 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki', recoveryPhrase),
            ...near([
                'mnemonic',
                'seed phrase',
                'seed_phrase',
                'seedphrase',
                'recovery phrase',
                'recovery_phrase',
                'bip39',
                'bip-39',
            ], 160),
            proven: true,
        },
        extended('xprv', '0488ade4'),
        extended('yprv', '049d7878'),
        extended('zprv', '04b2430c'),
        { ...extended('tprv', '04358394'), severity: 'low' },
        {
            ...wallet('bitcoin-private-key', 'Bitcoin', 'Bitcoin private key (wallet import format)', 'https://en.bitcoin.it/wiki/Wallet_import_format', base58Check({
                words: '52 base58 characters with their checksum',
                version: '80',
                begins: '[KL]',
                head: 1,
                length: 52,
                payload: 33,
                tail: '01',
            })),
            ...near(['bitcoin', 'btc', 'privkey', '_wif', 'wif_']),
        },
        {
            ...wallet('bitcoin-private-key-uncompressed', 'Bitcoin', 'Bitcoin private key (wallet import format, uncompressed)', 'https://en.bitcoin.it/wiki/Wallet_import_format', base58Check({
                words: '51 base58 characters with their checksum',
                version: '80',
                begins: '5',
                head: 1,
                length: 51,
                payload: 32,
            })),
            ...near(['bitcoin', 'btc', 'privkey', '_wif', 'wif_']),
        },
        {
            ...wallet('ethereum-private-key', 'Ethereum', 'Ethereum private key', 'https://ethereum.org/developers/docs/accounts/', lit('0x'), chars('hex', 64)),
            assigned: ['private_key', 'privatekey', 'private-key', 'deployer', 'wallet_key', 'signer_key', 'metamask'],
        },
        {
            ...wallet('ethereum-private-key-bare', 'Ethereum', 'Ethereum private key (without 0x)', 'https://ethereum.org/developers/docs/accounts/', chars('hex', 64)),
            assigned: [
                'eth_private',
                'ethereum_private',
                'evm_private',
                'wallet_private',
                'deployer_private',
                'metamask',
                'goerli_private',
                'sepolia_private',
            ],
        },
        {
            ...wallet('solana-key-pair', 'Solana', 'Solana key pair (base58)', 'https://solana.com/docs/core/accounts', base58Pair),
            ...near(['solana', 'phantom', 'keypair', 'key_pair', 'bs58', 'private_key']),
        },
        {
            ...wallet('solana-key-file', 'Solana', 'Solana key pair (array of bytes)', 'https://solana.com/docs/intro/installation', jsonPair),
            ...near(['solana', 'keypair', 'key_pair', 'secretkey', 'private_key'], 120),
        },
        {
            ...wallet('near-private-key', 'NEAR', 'NEAR private key', 'https://docs.near.org/protocol/access-keys', lit('ed25519:'), base58Pair),
        },
        wallet('sui-private-key', 'Sui', 'Sui private key', 'https://docs.sui.io/concepts/cryptography/transaction-auth/keys-addresses', lit('suiprivkey1'), bech32('suiprivkey', 53)),
        {
            ...wallet('nostr-private-key', 'Nostr', 'Nostr private key', 'https://github.com/nostr-protocol/nips/blob/master/19.md', lit('nsec1'), bech32('nsec', 52)),
            opens: 'everything a person says on Nostr, and their messages',
        },
        {
            ...wallet('stellar-secret-key', 'Stellar', 'Stellar secret key', 'https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md', strKey('56 base32 characters that begin with `S`, with their checksum (CRC-16)', ['90'], 'S')),
            ...near(['stellar', 'soroban', 'horizon']),
        },
        wallet('tezos-secret-key', 'Tezos', 'Tezos secret key', 'https://docs.tezos.com/architecture/accounts', base58Check({
            words: '`edsk` and 50 base58 characters with their checksum',
            version: '0d0f3a07',
            begins: 'edsk',
            head: 4,
            length: 54,
            payload: 32,
        })),
        {
            ...wallet('nats-seed', 'NATS', 'NATS key seed', 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth', strKey('58 base32 characters that begin with `S` and the kind of key, with their checksum (CRC-16)', ['9500', '9000', '9380', '9340', '9080', '95c0'], 'S[UAONCX]')),
            opens: 'messages of a NATS system, as a user, account or operator',
            ...near(['nats', 'nkey', 'key seed']),
        },
        {
            ...wallet('bitcoin-encrypted-key', 'Bitcoin', 'Bitcoin private key under a password (BIP-38)', 'https://github.com/bitcoin/bips/blob/master/bip-0038.mediawiki', base58Check({
                words: '`6P` and 56 base58 characters with their checksum',
                version: '0142',
                begins: '6P',
                head: 2,
                length: 58,
                payload: 37,
            })),
            confidence: 'medium',
            severity: 'high',
            ...near(['bip38', 'bip-38', 'paper wallet', 'bitaddress']),
        },
        {
            ...wallet('hedera-private-key', 'Hedera', 'Hedera private key (DER in hex)', 'https://docs.hedera.com/hedera/core-concepts/keys-and-signatures', oneOf('302e020100300506032b657004220420', '3030020100300706052b8104000a04220420'), chars('hex', 64)),
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/watch.js


function watchRules() {
    return [
        namedUuid('saucelabs-access-key', 'Sauce Labs', 'Sauce Labs access key', 'tests on the account’s bill', 'https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/', ['sauce_access', 'saucelabs', 'sauce_key', 'sauceaccess']),
        token('snyk-access-token', 'Snyk', 'Snyk personal or service access token', 'projects and their vulnerabilities', 'https://docs.snyk.io/snyk-api/authentication-for-api', oneOf('snyk_uat.', 'snyk_sat.'), chars('lowerHex', 8), lit('.'), chars('base64url', 40, 500), lit('.'), chars('base64url', 40, 120)),
        namedUuid('splunk-hec-token', 'Splunk', 'Splunk HTTP event collector token', 'false events in an index', 'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector', ['splunk', 'hec_token']),
        namedUuid('statuspage-api-key', 'Atlassian', 'Statuspage API key', 'the status that customers see', 'https://developer.statuspage.io/#section/Authentication', ['statuspage']),
        named('uptimerobot-api-key', 'UptimeRobot', 'UptimeRobot API key', 'the monitors of an account', 'https://uptimerobot.com/api/', ['uptimerobot', 'uptime_robot'], oneOf('u', 'ur', 'm'), chars('digits', 6, 9), lit('-'), chars('lowerHex', 23, 26)),
        named('securitytrails-api-key', 'SecurityTrails', 'SecurityTrails API key', 'look-ups on the account’s bill', 'https://docs.securitytrails.com/docs/authentication', ['securitytrails', 'security_trails'], chars('base62', 32)),
        named('shodan-api-key', 'Shodan', 'Shodan API key', 'look-ups on the account’s bill', 'https://developer.shodan.io/api/requirements', ['shodan'], chars('base62', 32)),
        named('virustotal-api-key', 'VirusTotal', 'VirusTotal API key', 'look-ups on the account’s bill, and its private notes', 'https://docs.virustotal.com/reference/authentication', ['virustotal', 'vt_api', 'vt_key', 'virus_total'], chars('lowerHex', 64)),
        namedUuid('urlscan-api-key', 'urlscan.io', 'urlscan.io API key', 'scans of an account, private ones too', 'https://urlscan.io/docs/api/', ['urlscan']),
        {
            ...named('sumologic-access-id', 'Sumo Logic', 'Sumo Logic access id', 'logs of an organisation, together with its key, which is often close by', 'https://help.sumologic.com/docs/manage/security/access-keys/', ['sumo'], lit('su'), chars('base62', 12)),
            judge: ({ name = '' }) => (/sumo|SUMO|Sumo/.test(name) ? 'medium' : null),
        },
        named('new-relic-user-id-key', 'New Relic', 'New Relic user API key (old form)', 'accounts in a person’s name', 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/', ['new_relic', 'new-relic', 'newrelic'], chars('lowerAlnum', 64)),
        {
            ...token('new-relic-mobile-token', 'New Relic', 'New Relic mobile app token', 'false data in an account', 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/', lit('AA'), chars('lowerHex', 40), lit('-NRMA')),
            confidence: 'medium',
        },
        token('new-relic-license-key-eu', 'New Relic', 'New Relic license key (EU)', 'false data in an account', 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/', lit('eu01x'), chars('lowerAlnum', 31), lit('NRAL')),
        token('new-relic-license-key-us', 'New Relic', 'New Relic license key (US)', 'false data in an account', 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/', chars('lowerHex', 36), lit('NRAL')),
        {
            ...token('new-relic-browser-key-rum', 'New Relic', 'New Relic browser monitoring key', 'false data in an account', 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/', lit('NRBR-'), chars('lowerHex', 19)),
            confidence: 'medium',
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/webhooks.js


const CHAT = 'posting into a chat';
function webhookRules() {
    return [
        token('courier-auth-token', 'Courier', 'Courier auth token', 'notifications to users', 'https://www.courier.com/docs/reference/authorization', oneOf('pk_prod_', 'pk_test_'), chars('upperAlnum', 28)),
        token('linear-webhook-secret', 'Linear', 'Linear webhook signing secret', 'events that look like Linear’s', 'https://linear.app/developers/webhooks', lit('lin_wh_'), chars('base62', 44)),
        token('gc-notify-api-key', 'Government of Canada', 'GC Notify API key', 'mail and messages of a service', 'https://documentation.notification.canada.ca/en/start.html', lit('gcntfy-'), chars('base64url', 1, 80), uuid(), lit('-'), uuid()),
        token('dingtalk-robot-webhook', 'DingTalk', 'DingTalk robot webhook', CHAT, 'https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages', lit('oapi.dingtalk.com/robot/send?access_token='), chars('lowerHex', 64)),
        token('google-chat-webhook', 'Google', 'Google Chat webhook', CHAT, 'https://developers.google.com/workspace/chat/quickstart/webhooks', lit('chat.googleapis.com/v1/spaces/'), chars('base64url', 8, 16), lit('/messages?key='), chars('base64url', 39), lit('&token='), chars('base64url', 43)),
        token('wecom-robot-webhook', 'WeCom', 'WeCom (WeChat Work) robot webhook', CHAT, 'https://developer.work.weixin.qq.com/document/path/91770', lit('qyapi.weixin.qq.com/cgi-bin/webhook/send?key='), uuid()),
        token('ifttt-webhook-key', 'IFTTT', 'IFTTT webhook key', 'applets of a person', 'https://ifttt.com/maker_webhooks', oneOf('maker.ifttt.com/use/', '/with/key/'), chars('base64url', 22, 43)),
        beside('facebook-app-token', 'Meta', 'Facebook app access token', 'an application', 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens', ['facebook', 'fb_app', 'access_token'], chars('digits', 15, 17), oneOf('|', '%7C'), chars('base64url', 27)),
        token('instagram-access-token', 'Meta', 'Instagram access token', 'an Instagram account', 'https://developers.facebook.com/docs/instagram-platform/', oneOf('IGQVJ', 'IGQWR', 'IGAA'), chars('base64url', 100, 250)),
        named('flickr-api-key', 'Flickr', 'Flickr API key', 'photos, together with its secret', 'https://www.flickr.com/services/api/misc.api_keys.html', ['flickr'], chars('lowerHex', 32)),
        named('flickr-api-secret', 'Flickr', 'Flickr API secret', 'photos in the name of an application', 'https://www.flickr.com/services/api/misc.api_keys.html', ['flickr_secret', 'flickr_api_secret', 'flickr_shared', 'flickrsecret'], chars('lowerHex', 16)),
        token('line-channel-token', 'LINE', 'LINE channel access token', 'messages of a channel', 'https://developers.line.biz/en/docs/basics/channel-access-token/', chars('base64', 161), lit('w1cDnyilFU=')),
        named('line-channel-secret', 'LINE', 'LINE channel secret', 'messages that look like LINE’s', 'https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/', ['line_channel', 'channel_secret', 'channelsecret', 'line_secret'], chars('lowerHex', 32)),
        named('gitter-token', 'Gitter', 'Gitter access token', 'rooms in a person’s name', 'https://github.com/gitterHQ/docs', ['gitter'], chars('base64url', 40)),
        named('agora-app-certificate', 'Agora', 'Agora app certificate', 'calls of a project', 'https://docs.agora.io/en/video-calling/get-started/manage-agora-account', ['agora_app_cert', 'agora_cert', 'agora-app-cert', 'appcertificate', 'app_certificate'], chars('lowerHex', 32)),
        named('branch-secret', 'Branch', 'Branch secret', 'links and installs of an app', 'https://help.branch.io/developers-hub/reference/deep-linking-api', ['branch_secret', 'branch-secret', 'branch_io'], lit('secret_live_'), chars('base62', 32)),
        named('bitly-token', 'Bitly', 'Bitly access token', 'links of an account', 'https://dev.bitly.com/docs/getting-started/authentication/', ['bitly'], chars('lowerHex', 40)),
        token('dub-api-key', 'Dub', 'Dub API key', 'links of a workspace', 'https://dub.co/docs/api-reference/tokens', lit('dub_'), chars('base62', 24)),
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/work.js



function workRules() {
    return [
        token('miro-token', 'Miro', 'Miro access token', 'boards of a team', 'https://developers.miro.com/docs/getting-started-with-oauth', lit('eyJtaXJvLm9yaWdpbiI6'), chars('base64url', 10), lit('_'), chars('base64url', 27)),
        named('pivotal-tracker-token', 'Pivotal Tracker', 'Pivotal Tracker API token', 'stories in a person’s name', 'https://www.pivotaltracker.com/help/api/', ['pivotal'], chars('lowerHex', 32)),
        named('todoist-token', 'Todoist', 'Todoist API token', 'tasks of a person', 'https://developer.todoist.com/api/v1/', ['todoist'], chars('lowerHex', 40)),
        token('trello-token', 'Trello', 'Trello token', 'boards in a person’s name', 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/', lit('ATTA'), chars('lowerHex', 64), atlassianChecksum),
        named('trello-token-old', 'Trello', 'Trello token (old form)', 'boards in a person’s name', 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/', ['trello'], chars('lowerHex', 64)),
        named('trello-api-key', 'Trello', 'Trello API key', 'boards, together with a token', 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/', ['trello'], chars('lowerHex', 32)),
        named('zulip-api-key', 'Zulip', 'Zulip API key', 'messages in the name of a person or bot', 'https://zulip.com/api/api-keys', ['zulip'], chars('base62', 32)),
        token('zoho-token', 'Zoho', 'Zoho access or refresh token', 'what a person granted in Zoho', 'https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html', lit('1000.'), chars('lowerHex', 32), lit('.'), chars('lowerHex', 32)),
        namedUuid('shortcut-token', 'Shortcut', 'Shortcut API token', 'stories in a person’s name', 'https://developer.shortcut.com/api/rest/v3', ['shortcut_api', 'shortcut_token', 'clubhouse_api', 'clubhouse_token']),
        token('webex-token', 'Cisco', 'Webex access token of a person or bot', 'messages and meetings in its name', 'https://developer.webex.com/docs/bots', chars('base64url', 64), oneOf('_PF84_', '_PE93_', '_PC75_'), uuid()),
        named('toggl-token', 'Toggl', 'Toggl API token', 'time entries of a person', 'https://engineering.toggl.com/docs/authentication/', ['toggl'], chars('lowerHex', 32)),
        named('pandadoc-api-key', 'PandaDoc', 'PandaDoc API key', 'documents of a workspace', 'https://developers.pandadoc.com/reference/api-key-authentication-process', ['pandadoc'], chars('lowerHex', 40)),
        named('pipedrive-token', 'Pipedrive', 'Pipedrive API token', 'customers and deals', 'https://pipedrive.readme.io/docs/how-to-find-the-api-token', ['pipedrive'], chars('lowerHex', 40)),
        namedUuid('opsgenie-api-key', 'Atlassian', 'Opsgenie API key', 'alerts and schedules', 'https://docs.opsgenie.com/docs/api-key-management', ['opsgenie']),
        named('pagerduty-integration-key', 'PagerDuty', 'PagerDuty integration key', 'false alarms to whoever is on call', 'https://support.pagerduty.com/main/docs/services-and-integrations', ['pagerduty', 'pager_duty'], chars('lowerHex', 32)),
        named('zoom-client-secret', 'Zoom', 'Zoom client secret', 'meetings in the name of an application', 'https://developers.zoom.us/docs/internal-apps/', ['zoom_client', 'zoom_secret', 'zoomclient', 'zoom_api'], chars('base62', 32)),
        {
            ...token('tableau-token', 'Tableau', 'Tableau personal access token', 'workbooks and data sources in a person’s name', 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm', chars('base64', 22), lit('==:'), chars('base62', 32)),
        },
        token('salesforce-access-token', 'Salesforce', 'Salesforce access token (session id)', 'customer data in a person’s name', 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_terminology.htm', lit('00D'), chars('base62', 12), lit('!'), chars('dotted', 90, 140)),
        token('salesforce-refresh-token', 'Salesforce', 'Salesforce refresh token', 'new access tokens until it is revoked', 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm', lit('5Aep861'), chars('dotted', 60, 100)),
        {
            ...token('salesforce-consumer-key', 'Salesforce', 'Salesforce consumer key', 'tokens in the name of an application, together with its secret', 'https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_terminology.htm', lit('3MVG'), chars('dotted', 80, 110)),
            confidence: 'medium',
        },
        named('mixpanel-secret', 'Mixpanel', 'Mixpanel project secret', 'exports of a project’s events', 'https://developer.mixpanel.com/reference/project-secret', ['mixpanel'], chars('lowerHex', 32)),
        named('segment-write-key', 'Twilio Segment', 'Segment write key', 'false events in a workspace', 'https://segment.com/docs/connections/find-writekey/', ['segment_write', 'segment_key', 'segment_api', 'segmentwrite', 'analytics_write'], chars('base62', 32)),
        {
            ...named('statsig-secret', 'Statsig', 'Statsig server or console key', 'gates and experiments of a project', 'https://docs.statsig.com/sdk-keys/api-keys', ['statsig'], oneOf('secret-', 'console-'), chars('base62', 40, 46)),
        },
        ...[
            ['posthog-secret-key', 'phs_', 'PostHog project secret key', 'feature flags of a project'],
            ['posthog-refresh-token', 'phr_', 'PostHog OAuth refresh token', 'new access tokens until it is revoked'],
            ['posthog-access-token', 'pha_', 'PostHog OAuth access token', 'analytics in a person’s name'],
        ].map(([id, prefix, what, opens]) => token(id, 'PostHog', what, opens, 'https://posthog.com/docs/api', lit(prefix), chars('base62', 40, 64))),
        {
            ...token('posthog-project-key', 'PostHog', 'PostHog project key (public)', 'false events in a project', 'https://posthog.com/docs/api', lit('phc_'), chars('base62', 40, 48)),
            confidence: 'low',
            severity: 'low',
        },
    ];
}

;// CONCATENATED MODULE: ./build/scan/rules/all.js













































const RULE_GROUPS = [
    { title: 'GitHub', rules: gitHubRules },
    { title: 'Source control and builds', rules: sourceControlRules },
    { title: 'Clouds', rules: cloudRules },
    { title: 'Platforms and infrastructure', rules: platformRules },
    { title: 'Models', rules: aiRules },
    { title: 'Slack', rules: slackRules },
    { title: 'Messages', rules: messagingRules },
    { title: 'Payments and shops', rules: paymentRules },
    { title: 'Package registries', rules: registryRules },
    { title: 'Observability', rules: observabilityRules },
    { title: 'Services for teams', rules: saasRules },
    { title: 'Services for programs', rules: apiRules },
    { title: 'Databases and URLs', rules: databaseRules },
    { title: 'Private keys and signed tokens', rules: keyRules },
    { title: 'Agents and search', rules: agentRules },
    { title: 'Speech and traces', rules: speechRules },
    { title: 'Azure', rules: azureRules },
    { title: 'Blockchains, markets and exchanges', rules: chainRules },
    { title: 'Content and public data', rules: contentRules },
    { title: 'Flags and logs', rules: signalRules },
    { title: 'Customers', rules: customerRules },
    { title: 'Chats, networks and links', rules: webhookRules },
    { title: 'Hosting and names', rules: hostingRules },
    { title: 'Stores', rules: storeRules },
    { title: 'Pipelines and secret stores', rules: pipelineRules },
    { title: 'Frameworks and settings files', rules: settingsRules },
    { title: 'Private networks', rules: vpnRules },
    { title: 'Wallets', rules: walletRules },
    { title: 'Work and records', rules: workRules },
    { title: 'Mail, telephone and chat', rules: communicationRules },
    { title: 'Payments, banks and markets', rules: moneyRules },
    { title: 'Servers, packages and interfaces', rules: serverRules },
    { title: 'Watching and threats', rules: watchRules },
    { title: 'Media, models and devices', rules: mediaRules },
    { title: 'Data by the request', rules: lookupRules },
    { title: 'Ledgers', rules: ledgerRules },
    { title: 'Newer issuers', rules: newerRules },
    { title: 'Keys in other forms', rules: keyFormRules },
    { title: 'Signed tokens of known issuers', rules: signedTokenRules },
    { title: 'Files of tools', rules: toolFileRules },
    { title: 'Network devices and password hashes', rules: networkRules },
    { title: 'Headers and commands', rules: headerRules },
    { title: 'Known by a service’s name', rules: serviceRules },
    { title: 'Known by common words', rules: genericRules },
];
function allRules() {
    return RULE_GROUPS.flatMap(({ rules }) => rules());
}
function leadWords({ assigned, near, shape }) {
    const anchor = near?.lead === true ? undefined : (0,scan_shape/* anchorOf */.dI)(shape);
    const words = assigned ?? anchor?.texts ?? near?.words ?? [];
    return [...new Set(words.map((word) => word.toLowerCase()))];
}
function groupWords() {
    return RULE_GROUPS.map(({ rules }) => [...new Set(rules().flatMap(leadWords))].sort().join('|'));
}


/***/ }),

/***/ 21166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ isNoSecret),
/* harmony export */   Mp: () => (/* binding */ isNameOnly),
/* harmony export */   n: () => (/* binding */ isNoTextInCode),
/* harmony export */   z8: () => (/* binding */ readsAsWords)
/* harmony export */ });
/* harmony import */ var _placeholder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68077);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31955);


const HASH = /^(?:(?:[\w.@-]{1,60}:)?\${1,2}(?:2[abxy]?|[156y]|argon2\w*|pbkdf2[\w-]*|scrypt|apr1)\$|\{(?:S?SHA|SSHA\d*|MD5|CRYPT)\}|(?:pbkdf2|bcrypt|argon2)[_:$]|(?:hmac-)?sha(?:1|224|256|384|512)[-:])/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const PUBLIC = /^(?:ssh-(?:rsa|dss|ed25519) |ecdsa-sha2-|arn:aws|MIGfMA0GCSqGSIb3DQEBAQ|MIIBIjANBgkqhkiG9w0BAQEFAAOC|MIICIjANBgkqhkiG9w0BAQEFAAOC|MFkwEwYHKoZIzj0CAQ)/;
const ELSEWHERE = /^(?:\$[A-Za-z_]+$|\$[A-Za-z][a-z]+\d{0,3}(?:[A-Z][a-z]+)+$|(?:env|file|fd|stdin):)|^[\w.]+\[$/;
const OTHER_TOKEN = /(?:next|page|continuation|pagination|sync|request|idempotency|cancellation)[_-]?token$|idempotency-?key$|websocket-(?:key|accept)$|accessor$/i;
const KEY_NAME = /key[_-]?ids?$/i;
const OPEN = /(?:^|[_.-])(?:public|publishable|pub)[_-]?(?:api[_-]?)?(?:key|token)$|(?:public|publishable)(?:api)?(?:key|token)$|(?:encrypted|wrapped)[_-]?key$|(?:hash|fingerprint|thumbprint|digest|checksum|authenticity_token|encryption|algorithms?|mechanisms?|scheme|cipher)$|^hashed|(?:^|[^z]-|[^-gz])signature$/i;
const CIPHERTEXT = /^(?:ENC[[(]|vault:v\d+:|\{cipher\})/;
const LEFT_OUT = /^(?:\.{3}|…)/;
const ENVIRONMENT = /(?:getenv|environ(?:\.get)?|environmentvariable|env\.fetch)[ \t]?[([][ \t]?["']$/i;
const VARIABLE = /^[A-Z][A-Z\d_]*$/;
const READING_REACH = 32;
const IDENTIFIER = /(?:id|guid|uuid|session|nonce)s?$|^(?!.*(?:api|access|secret|private|auth|client|account|subscri|master|crypt|sign|app|write|read|admin|licen[cs]e|instrument|ikey|service|server|user|host|project|consumer|shared|integration|ingest|deploy|webhook)).*keys?$/i;
const VERSION = /^v?\d+\.\d+\.\d+(?:[-+~][\w.+~-]*)?(?:\/[\w.]+)?$/;
const ONE_WORD = /^[A-Z]?[a-z]{2,11}(?:[A-Z]{1,3})?$/;
const CAPITALS = /^[A-Z]{2,8}$/;
const PASSWORD = /pass(?!port|ing|age|ive)|pwd|psw|pw$/i;
const NUMBER = /^(?:0x[0-9a-f]{1,8}|\d+\.\d+(?:e[-+]?\d+)?)$/i;
const EXPRESSION = /^\/[[(^\\]|\[\^?(?:[^\]\\]|\\.){1,60}\](?:[*+]|\{\d|\?[?)])|\\[dwsDWS](?:[*+]|\{\d)|\(\?[:=!<]|^\^.*\$$|\.[*+]\??\)/;
const FILLED_IN = /%[sdvqTr](?![\w%])|\{%|^["'`] ?[+.] ?[\w$]|^\\[[(]/;
const DURATION = /^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|[smhdwy]))+$/;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d/;
const FOREIGN = /^\D*[\u00c0-\uffff]\D*$/;
const SESSION = /session[_-]?id$/i;
const SHORTEST_SESSION = 16;
const SEED = /seed/i;
const DECIMAL = /^[\d.]+$/;
const JSON_PAGE = /^ewo[gJ]/;
const BADGE = /(?:badge|\.svg\?)[^\s"'<>]{0,100}$/;
const BADGE_REACH = 160;
const KEY_IDS = /(?:repository|targets|snapshot|timestamp) key:/i;
const KEY_ID = /^[0-9a-f]{40,80}$/;
const LISTING_REACH = 200;
const KEY = /key$/i;
const HEADS_PEM = /^["']?[ \t\r]{0,8}\n[ \t]{0,40}-----BEGIN /;
const HEADLINE_REACH = 64;
const LABEL = /^[A-Za-z\d]{1,3}(?:[-_][A-Za-z\d]{1,3}){2,7}$/;
const PUBLIC_HALF = /^[\w.:-]*[_.:-]pub(?:lic)?(?:[_.-]?key)?$/i;
const PIECE = /^[a-z\d]+$/;
const DIGEST = /^(?:[0-9a-f]{40}|[0-9a-f]{64}|[A-Za-z0-9+/]{11}=|h1:[A-Za-z0-9+/]{43}=)$/;
function isNoSecret(candidate, text, language) {
    const { name, value } = candidate;
    const isList = BYTES.test(value);
    return (value.length < 4 ||
        readsAsWords(value, language) ||
        encodesWords(value, language) ||
        (isList && listsWords(value, language)) ||
        (0,_placeholder_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlaceholder */ .w)(isList ? value.replaceAll(/\s/g, '') : value) ||
        (!isList && value.includes('\n')) ||
        HASH.test(value) ||
        PUBLIC.test(value) ||
        PUBLIC_HALF.test(value) ||
        LABEL.test(value) ||
        ELSEWHERE.test(value) ||
        isCounting(value) ||
        VERSION.test(value) ||
        NUMBER.test(value) ||
        EXPRESSION.test(value) ||
        FILLED_IN.test(value) ||
        DURATION.test(value) ||
        MOMENT.test(value) ||
        FOREIGN.test(value) ||
        (SESSION.test(name) && value.length < SHORTEST_SESSION) ||
        JSON_PAGE.test(value) ||
        (SEED.test(name) && DECIMAL.test(value)) ||
        CIPHERTEXT.test(value) ||
        OTHER_TOKEN.test(name) ||
        OPEN.test(name) ||
        LEFT_OUT.test(text.slice(candidate.end, candidate.end + 3)) ||
        (VARIABLE.test(value) &&
            ENVIRONMENT.test(text.slice(Math.max(0, candidate.start - READING_REACH), candidate.start))) ||
        KEY_NAME.test(name) ||
        (IDENTIFIER.test(name) && UUID.test(value)) ||
        isOfPath(candidate, text) ||
        (KEY.test(name) && HEADS_PEM.test(text.slice(candidate.end, candidate.end + HEADLINE_REACH))) ||
        (KEY_ID.test(value) &&
            KEY_IDS.test(text.slice(Math.max(0, candidate.nameStart - LISTING_REACH), candidate.start))) ||
        (candidate.form === 'connection' &&
            BADGE.test(text.slice(Math.max(0, candidate.nameStart - BADGE_REACH), candidate.nameStart))));
}
function isOfPath({ name, nameStart, value }, text) {
    return (text.charAt(nameStart - 1) === '/' &&
        /[\w.)]/.test(text.charAt(nameStart - 2)) &&
        PIECE.test(name) &&
        DIGEST.test(value));
}
const LONGEST_SPICED = 40;
const SPICED = /^[^\s/(){}<>[\]]*(?:\d[^\s/(){}<>[\]]*[!@#$*?]|[!@#$*?][^\s/(){}<>[\]]*\d)/;
function readsAsWords(value, language) {
    if (value.length <= LONGEST_SPICED && SPICED.test(value))
        return false;
    let digits = 0;
    for (let i = 0; i < value.length; i++) {
        const code = value.charCodeAt(i);
        if (code >= 48 && code <= 57 && ++digits > 2)
            return false;
    }
    const { letters, inWords } = (0,_language_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(value, language);
    return letters - inWords <= 2;
}
const BASE64 = /^(?=.{8})(?:[A-Za-z0-9+/]{4}){1,10}(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;
function encodesWords(value, language) {
    if (!BASE64.test(value))
        return false;
    const text = Buffer.from(value, 'base64').toString('latin1');
    return /^[\w ./:@-]+$/.test(text) && readsAsWords(text, language);
}
const BYTES = /^(?:\(byte\)[ \t]?)?(?:0x[\da-f]{1,2}|\d{1,3})(?:[ \t]?,\s{0,40}(?:\(byte\)[ \t]?)?(?:0x[\da-f]{1,2}|\d{1,3}))+$/i;
function listsWords(value, language) {
    const text = String.fromCharCode(...value.split(',').map((byte) => Number(byte.replace(/\(byte\)|\s/gi, ''))));
    return /^[\w ./:@-]+$/.test(text) && readsAsWords(text, language);
}
const HEX = /^(?:0x)?(?:[0-9a-f]{2}){8,}$/i;
function isCounting(value) {
    if (!HEX.test(value))
        return false;
    const bytes = Buffer.from(value.slice(value.startsWith('0x') ? 2 : 0), 'hex');
    let regular = 0;
    for (let i = 2; i < bytes.length; i++) {
        const step = (bytes[i] ?? 0) - (bytes[i - 1] ?? 0);
        if (step === (bytes[i - 1] ?? 0) - (bytes[i - 2] ?? 0))
            regular++;
    }
    return regular * 2 > bytes.length;
}
const FIRST_DIGIT = 80;
const NAME_IN_CODE = /^[A-Za-z][a-z]*\d{0,4}(?:[A-Z][a-z]+\d{0,4}){1,6}$/;
const NUMBER_IN_CODE = /^\d[\d_]*[uln]{0,3}$/i;
function isNoTextInCode({ quoted, value }) {
    if (quoted)
        return false;
    return !/\d/.test(value.slice(0, FIRST_DIGIT)) || NAME_IN_CODE.test(value) || NUMBER_IN_CODE.test(value);
}
function isNameOnly({ form, name, value }) {
    return CAPITALS.test(value) || (ONE_WORD.test(value) && form !== 'userinfo' && !PASSWORD.test(name));
}


/***/ }),

/***/ 84506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ reachOf),
/* harmony export */   x: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95001);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40544);


const FARTHEST_NAME = 160;
function measure(candidate, text, path, language, put) {
    (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .valueFeatures */ .F)(candidate.value, language, put);
    (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .nameFeatures */ .tG)(candidate, put);
    (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .lineFeatures */ .Q1)(candidate, text, linesOf(candidate, text), put);
    (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .pathFeatures */ .NA)(path, put);
}
function linesOf({ name, nameStart, start, end }, text) {
    const first = name === '' ? start : Math.min(nameStart, start);
    return (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .linesAround */ .Bw)(text, Math.max(first, start - FARTHEST_NAME), end);
}
function reachOf(candidate, text) {
    const { from, to } = linesOf(candidate, text);
    return {
        from: Math.max(0, Math.min(from, candidate.start - _surroundings_js__WEBPACK_IMPORTED_MODULE_1__/* .GAP */ .Rd)),
        to: Math.min(text.length, Math.max(to, candidate.end + 3)),
    };
}


/***/ }),

/***/ 29904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ featuresOf),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   cz: () => (/* binding */ movesOf),
/* harmony export */   ff: () => (/* binding */ shippedModel),
/* harmony export */   p5: () => (/* binding */ UNIT)
/* harmony export */ });
/* unused harmony exports MODEL_VERSION, readModel */
/* harmony import */ var _asset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4656);
/* harmony import */ var _features_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84506);
/* harmony import */ var _language_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31955);



const UNIT = 256;
const MODEL_VERSION = 2;
let loaded;
function shippedModel() {
    return (loaded ??= readModel((0,_asset_js__WEBPACK_IMPORTED_MODULE_0__/* .readAsset */ .f)('generic-model.bin')));
}
function readModel(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [version, features, nodes, trees] = [0, 4, 8, 12].map((at) => view.getUint32(at, true));
    if (version !== MODEL_VERSION || features === undefined || nodes === undefined || trees === undefined)
        throw new Error(OTHER_FORM);
    let at = 16;
    const column = (length) => {
        const numbers = Int16Array.from({ length }, (_, i) => view.getInt16(at + 2 * i, true));
        at += 2 * length;
        return numbers;
    };
    const table = (size) => bytes.subarray(at, (at += size));
    const [low = 0, medium = 0, high = 0, start = 0] = column(4);
    const language = { letters: table(_language_js__WEBPACK_IMPORTED_MODULE_2__/* .LETTERS_SIZE */ .Q0), pairs: table(_language_js__WEBPACK_IMPORTED_MODULE_2__/* .PAIRS_SIZE */ .w8), words: table(_language_js__WEBPACK_IMPORTED_MODULE_2__/* .WORDS_SIZE */ .ku) };
    const model = {
        language,
        features,
        start,
        thresholds: [low, medium, high],
        roots: column(trees),
        nodes: column(4 * nodes),
        average: column(nodes),
        leaves: column((bytes.length - at) / 2),
    };
    for (let node = 0; node < nodes; node++)
        for (const next of model.nodes.subarray(4 * node + 2, 4 * node + 4))
            if (next >= 0 && next <= node)
                throw new Error(OTHER_FORM);
    return model;
}
const OTHER_FORM = 'generic-model.bin has another form';
function featuresOf(model, candidate, text, path) {
    const values = new Int16Array(model.features);
    let next = 0;
    (0,_features_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .x)(candidate, text, path, model.language, (_name, value) => {
        values[next++] = value;
    });
    return values;
}
function nextOf({ nodes }, node, values) {
    const at = node << 2;
    const isYes = (values[nodes[at] ?? 0] ?? 0) <= (nodes[at + 1] ?? 0);
    return (isYes ? nodes[at + 2] : nodes[at + 3]) ?? -1;
}
function sumOf(model, values) {
    const { roots, leaves } = model;
    let sum = model.start;
    for (let tree = 0; tree < roots.length; tree++) {
        let node = roots[tree] ?? -1;
        while (node >= 0)
            node = nextOf(model, node, values);
        sum += leaves[-1 - node] ?? 0;
    }
    return sum;
}
function movesOf(model, values) {
    const moves = new Int32Array(model.features);
    const averageAt = (node) => (node >= 0 ? model.average[node] : model.leaves[-1 - node]) ?? 0;
    for (const root of model.roots) {
        let node = root;
        while (node >= 0) {
            const feature = model.nodes[node << 2] ?? 0;
            const next = nextOf(model, node, values);
            moves[feature] = (moves[feature] ?? 0) + averageAt(next) - averageAt(node);
            node = next;
        }
    }
    return moves;
}


/***/ }),

/***/ 80249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ke: () => (/* binding */ matcherOf),
/* harmony export */   O6: () => (/* binding */ publicPrefix),
/* harmony export */   Tq: () => (/* binding */ between),
/* harmony export */   cW: () => (/* binding */ shape),
/* harmony export */   dI: () => (/* binding */ anchorOf),
/* harmony export */   px: () => (/* binding */ mintSample),
/* harmony export */   vJ: () => (/* binding */ describeShape)
/* harmony export */ });
/* unused harmony export nearMisses */
function shape(...secret) {
    return { before: [], secret, after: [] };
}
function between(before, secret, after = []) {
    return { before, secret, after };
}
function anchorOf({ before, secret, after }) {
    let best;
    let nearest = 0;
    let farthest = 0;
    for (const [at, part] of [...before, ...secret, ...after].entries()) {
        const texts = part.texts ?? part.begins ?? [];
        const length = Math.min(...texts.map((text) => text.length));
        const better = texts.length > 0 && length >= 3 && length > (best === undefined ? 0 : shortestText(best));
        if (better && farthest - nearest <= 64)
            best = { texts, nearest, farthest, trails: at >= before.length + secret.length };
        nearest += part.shortest;
        farthest += part.longest;
    }
    return best;
}
function shortestText(anchor) {
    return Math.min(...anchor.texts.map((text) => text.length));
}
function matcherOf(pattern) {
    let sticky;
    let global;
    const source = () => sourceOf(pattern);
    const read = (expression, text, index) => {
        expression.lastIndex = index;
        const found = expression.exec(text);
        return found === null ? undefined : judge(pattern, found);
    };
    return {
        at: (text, index) => read((sticky ??= new RegExp(source(), 'y')), text, index),
        ahead: (text, from, to) => {
            global ??= new RegExp(source(), 'g');
            const base = Math.max(0, from - 2);
            const longest = longestOf(pattern);
            const until = to + longest;
            const window = text.slice(base, until + longest);
            let index = from - base;
            for (;;) {
                global.lastIndex = index;
                const found = global.exec(window);
                if (found === null || found.index + base >= until)
                    return { until };
                const match = judge(pattern, found);
                if (match !== undefined)
                    return { until: found.index + base, match: { ...match, start: match.start + base, end: match.end + base } };
                index = found.index + 1;
            }
        },
        whole: (text) => {
            const match = read((sticky ??= new RegExp(source(), 'y')), text, 0);
            return match?.end === text.length ? match : undefined;
        },
    };
}
function longestOf({ before, secret, after }) {
    return [...before, ...secret, ...after].reduce((sum, part) => sum + part.longest, 1);
}
function sourceOf({ before, secret, after }) {
    const joined = (parts) => parts.map((part) => part.pattern).join('');
    const groups = secret.map((part) => `(${part.pattern})`).join('');
    const first = [...before, ...secret][0];
    const opensWithWord = first === undefined || first.texts === undefined || first.texts.some((text) => /^\w/.test(text));
    const lead = opensWithWord
        ? `(?<!(?<!\\\\)${first?.begins === undefined ? '\\w' : '[\\w-]'}(?<!\\x1b\\[[\\d;]{0,11}m))`
        : '';
    const last = secret.at(-1)?.set;
    const close = after.length > 0 ? `(?=${joined(after)})` : last === undefined ? '' : `(?![${last}]|\\w)`;
    return `${lead}(${joined(before)})${groups}${close}`;
}
function judge({ secret }, found) {
    const start = found.index + (found[1] ?? '').length;
    let read = '';
    let verdict = 'yes';
    for (const [i, part] of secret.entries()) {
        const piece = found[i + 2] ?? '';
        const said = part.holds?.(piece, read) ?? 'yes';
        if (said === 'no')
            return undefined;
        if (said === 'maybe')
            verdict = 'maybe';
        read += piece;
    }
    return { start, end: start + read.length, verdict };
}
function mintSample({ before, secret, after }, random) {
    const join = (parts) => parts.reduce((text, part) => text + part.mint(random, text), '');
    const value = join(secret);
    return { text: join(before) + value + join(after), secret: value };
}
function nearMisses(pattern, random) {
    const misses = [];
    const { secret } = pattern;
    const build = (change, why) => {
        let value = '';
        for (const [i, part] of secret.entries())
            value += change(part, i, value);
        const { text } = mintSample({ ...pattern, secret: [] }, random);
        const head = pattern.before.length > 0 ? text.slice(0, text.length - tailLength(pattern, text)) : '';
        misses.push({ text: head + value + text.slice(head.length), secret: value, why });
    };
    for (const [at, part] of secret.entries()) {
        const mintOthers = (wrong) => (other, i, before) => i === at ? wrong(before) : other.mint(random, before);
        const { spoil } = part;
        if (spoil !== undefined)
            build(mintOthers((before) => spoil(random, before)), `${part.words}: spoilt`);
        if (part.texts !== undefined || part.spoil !== undefined || part.shortest < 4)
            continue;
        build(mintOthers((before) => part.mint(random, before).slice(0, part.shortest - 1)), `${part.words}: one too few`);
        build(mintOthers((before) => {
            const right = part.mint(random, before);
            return `${right.slice(0, 2)}\u00e9${right.slice(3)}`;
        }), `${part.words}: a foreign character`);
    }
    const last = secret.at(-1);
    const fixed = secret.slice(0, -1).every((part) => part.shortest === part.longest || part.texts !== undefined);
    if (fixed &&
        last?.set !== undefined &&
        last.texts === undefined &&
        last.holds === undefined &&
        pattern.after.length === 0)
        build((part, i, before) => {
            let text = part.mint(random, before);
            if (i < secret.length - 1)
                return text;
            while (text.length <= part.longest)
                text += part.mint(random, before);
            return text.slice(0, part.longest + 1);
        }, `${last.words}: one too many`);
    build((part, _, before) => {
        const text = part.mint(random, before);
        return part.texts === undefined && part.holds === undefined ? text.charAt(0).repeat(text.length) : text;
    }, 'a placeholder');
    return misses;
}
function tailLength({ after }, text) {
    if (after.length === 0)
        return 0;
    const tail = new RegExp(`${after.map((part) => part.pattern).join('')}$`).exec(text);
    return tail === null ? 0 : tail[0].length;
}
function describeShape({ before, secret, after }) {
    const join = (parts) => parts.map((part) => part.words).join(', then ');
    const context = before.length > 0 ? `after ${join(before)}: ` : '';
    const follows = after.length > 0 ? `; followed by ${join(after)}` : '';
    return `${context}${join(secret)}${follows}`;
}
function publicPrefix({ secret }, value) {
    const texts = secret[0]?.texts ?? [];
    return (texts
        .filter((text) => text.length < value.length && value.startsWith(text))
        .sort((a, b) => b.length - a.length)[0] ?? '');
}


/***/ }),

/***/ 49413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ue: () => (/* binding */ entropy),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   yY: () => (/* binding */ isWordy)
/* harmony export */ });
function wordsOf(text) {
    return text
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter((word) => word !== '');
}
function isWordy(text) {
    const spoken = wordsOf(text).filter(isSpeakable);
    const letters = spoken.reduce((sum, word) => sum + word.length, 0);
    return letters >= text.length * 0.7;
}
function isSpeakable(word) {
    if (word.length < 3)
        return false;
    const vowels = word.replace(/[^aeiouy]/g, '').length;
    return (vowels >= word.length * 0.2 && vowels <= word.length * 0.75 && !/[^aeiouy]{5}|[aeiou]{4}|[jqxzvw]{2}/.test(word));
}
function entropy(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= (count / text.length) * Math.log2(count / text.length);
    return bits;
}


/***/ })

};
