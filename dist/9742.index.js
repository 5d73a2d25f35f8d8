export const id = 9742;
export const ids = [9742];
export const modules = {

/***/ 7083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ judgePassword),
/* harmony export */   KJ: () => (/* binding */ isCodeFile),
/* harmony export */   Oq: () => (/* binding */ judgeSecret),
/* harmony export */   od: () => (/* binding */ judgeUrlPassword)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9413);

const COMMON = new Set('admin administrator changeit default demo foo foobar guest hello letmein mongo mysql oracle pass passw0rd password passwd postgres pwd qwerty rabbitmq redis root sa secret test testing toor tomcat user username welcome'.split(' '));
const LITERALS = new Set('true false null nil none undefined yes no on off string str int integer number bool boolean text any object optional required empty hidden password_hash bytes void self this new default const var let function return await async static public private protected final char varchar byte input output prompt env environ'.split(' '));
const REFERENCE = /^[$%@&*!]?[({<[].*[)}>\]]$|\$\{|\$\(|\{\{|<%|#\{|%\(|^\$[A-Za-z_]|^%[A-Za-z_]\w*%$|^%[sdv]$|^\{\w*\}|^:\w+(?::\w*)*$|^[abglstvw]:\w+$|^["'`]\+|^@\w+@$|__\w+__|^(?:\.{0,2}|~)\/|^[A-Za-z]:\\|:\/\/|^(?:file|env|ref|vault|secret|arn|ssm|data):|\w\(|\)\.|=>|->|::|\\[nrtu]/;
const MEMBER = /^[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*|\[['"]?\w+['"]?\])+$/;
const FILE = /\.(?:json|ya?ml|txt|pem|key|crt|cer|p12|pfx|jks|xml|ts|js|py|go|java|rb|php|html?|css|png|svg|md|sh|env|conf|cfg|ini|properties|log|db|sqlite)$/i;
const DATE_OR_NUMBER = /^[\d.,:/ -]+$/;
const VERSION = /^[~^<>=v]{0,2}\d+(?:\.[\dx*]+){1,3}(?:-[\w.]+)?$/;
const CODE_NUMBER = /^0x[0-9a-f]{1,8}$/i;
const HOST_AND_PATH = /^(?:[a-z][a-z-]*\.)+[a-z]{2,6}\/[\w./-]*$/i;
const EMAIL = /^[\w.+-]+@[\w-]+\.[\w.-]+$/;
const CODE = /\.(?:[cm]?[jt]sx?|py|rb|go|java|kts?|scala|swift|c|cc|cpp|cxx|h|hh|hpp|cs|rs|php|pl|pm|lua|dart|groovy|gradle|mm?|exs?|erl|hs|ml|clj|psm?1|vue|svelte|vb|fs|jl|r|sql|proto|graphql|tf|hcl|css|scss|less|html?)$/i;
function isCodeFile(path) {
    return CODE.test(path);
}
function judgeUrlPassword({ secret }) {
    const plain = secret.replace(/["'`]/g, '');
    if (isReference(plain) || plain === '')
        return null;
    const word = plain.toLowerCase();
    if (COMMON.has(word.replace(/\d+$/, '')) || isCredentialWord(plain) || namesItself(plain))
        return null;
    return plain.length < 4 ? 'low' : 'high';
}
function judgePassword(evidence) {
    const { secret, quoted, name = '' } = evidence;
    if (!isPlausible(evidence) || !isPasswordName(name))
        return null;
    if (COMMON.has(secret.toLowerCase()) || isCredentialWord(secret) || namesItself(secret) || HASH.test(secret))
        return null;
    if (!quoted && /[A-Z]/.test(secret) && !/\d/.test(secret) && (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isWordy */ .yY)(secret))
        return null;
    if ((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isWordy */ .yY)(secret))
        return /\d/.test(secret) && secret.length >= 10 ? 'medium' : 'low';
    return secret.length >= 6 && new Set(secret).size >= 5 ? 'medium' : 'low';
}
function judgeSecret(evidence) {
    const { secret, name = '' } = evidence;
    if (secret.length < 10 || !isPlausible(evidence) || !isSecretName(name))
        return null;
    if (!/^[\w+/=.~@!#$%^&*:-]+$/.test(secret) || (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isWordy */ .yY)(secret) || isCredentialWord(secret))
        return null;
    if (isIdentifier(secret) || HASH.test(secret))
        return null;
    const mixed = /\d/.test(secret) && /[A-Za-z]/.test(secret);
    const bits = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .entropy */ .Ue)(secret);
    if (!mixed && !(secret.length >= 20 && bits >= 3.7))
        return null;
    if (secret.length >= 16 && bits >= 3)
        return 'medium';
    return bits >= 2.8 ? 'low' : null;
}
function namesItself(text) {
    if (/^[A-Za-z]*pass(?:word|phrase|wd)$/i.test(text))
        return true;
    return /pass|pwd|secret|token/i.test(text) && (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isWordy */ .yY)(text) && !/\d{3}/.test(text);
}
const HASH = /^\$(?:2[abxy]?|[156y]|argon2\w*|pbkdf2[\w-]*|scrypt|apr1)\$|^\{(?:S?SHA|SSHA\d*|MD5|CRYPT)\}|^(?:pbkdf2|bcrypt|argon2)[_:$]|^(?:hmac-)?sha(?:1|224|256|384|512)[-:]/i;
function isIdentifier(text) {
    if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text))
        return false;
    const pieces = text.split(/[-_.:/]/);
    return pieces.length >= 3 && text.length / pieces.length <= 9;
}
function isPlausible({ secret, path, quoted, name = '' }) {
    if (/\s/.test(secret) || isReference(secret) || repeatsName(secret, name))
        return false;
    if (VERSION.test(secret) || CODE_NUMBER.test(secret) || HOST_AND_PATH.test(secret))
        return false;
    if (LITERALS.has(secret.toLowerCase()) || FILE.test(secret) || EMAIL.test(secret))
        return false;
    if (DATE_OR_NUMBER.test(secret) && secret.length < 8)
        return false;
    return quoted || (!isCodeFile(path) && !/[(){}[\]]/.test(secret));
}
function repeatsName(secret, name) {
    const letters = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    return letters(secret) !== '' && letters(name).includes(letters(secret));
}
function isReference(text) {
    return REFERENCE.test(text) || (MEMBER.test(text) && !/\d/.test(text));
}
const CREDENTIAL_WORDS = new Set('password passwd passphrase pass pwd secret secrets token tokens key keys apikey api auth authentication authorization credential credentials access client user username db database my your the new old current confirm confirmation repeat enter admin app test private public bearer basic oauth jwt login name value field input type id hash is not invalid wrong for to of in a an and or with'.split(' '));
function isCredentialWord(text) {
    if (/\d{2}/.test(text))
        return false;
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(text);
    return (words.length > 0 &&
        words.every((word) => CREDENTIAL_WORDS.has(word)) &&
        words.join('').length >= text.replace(/[^A-Za-z0-9]/g, '').length);
}
const ABOUT = new Set('id ids guid uuid uid name names file files filename path paths dir url uri link endpoint type types length len size field fields label hint regex pattern policy min max count expiry expires expiration ttl age input prompt message msg error errors text title form strength reset forgot confirm validator validation rule rules required enabled disabled placeholder format encoder encoding hash hashed salt encryption algorithm alg version status state mode class style header prefix suffix index column table provider store manager service factory handler callback listener function fn code codes event press pressed down up map set list array arr cache ring board word words frame press public primary foreign sort partition object schema char chars char0 check flow grant usage bytes bits limit scope scopes kind source ref reference arn info config settings option options page view template test'.split(' '));
function isPasswordName(name) {
    if (name === 'PASS')
        return false;
    if (name === '$PWD' || name.endsWith('OLDPWD'))
        return false;
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(name);
    const last = words.at(-1) ?? '';
    return (!ABOUT.has(last) &&
        words.some((word) => /^(?:\w*password|\w*passwd|\w*passphrase|pass|pwd|\w*pwd|pw|\w{2,8}pass|passcode|psw|passw)$/.test(word) &&
            !/^(?:by|com|sur|tres|over|under)pass$/.test(word)));
}
function isSecretName(name) {
    const words = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(name);
    const last = words.at(-1) ?? '';
    if (ABOUT.has(last) || words.includes('public') || words.includes('csrf') || words.includes('xsrf'))
        return false;
    const joined = words.join(' ');
    if (/\b(?:next|page|continuation|pagination|sync|client request|idempotency|cancellation) token$/.test(joined))
        return false;
    return (/(?:secret|token|credential|credentials|creds|apikey|authkey|accesskey|secretkey|privatekey|masterkey)s?$/.test(last) ||
        /\b(?:api|access|auth|secret|private|encryption|signing|master|account|service|storage|app|application|license|deploy|session|webhook|hmac|aes|shared|security|integration|consumer|client|admin|function|subscription)[ ]?keys?\b/.test(joined) ||
        /\bsecret\b/.test(joined) ||
        /\b(?:auth|authorization)$/.test(joined));
}


/***/ }),

/***/ 8077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isPlaceholder)
/* harmony export */ });
const WORDS = /example|placeholder|changeme|change[_-]me|replace[_-]?me|redacted|your[_-]|[_-]your|yourtoken|yourkey|<[^<>]*>|\$\{|\{\{|\$\(|#\{|%\(|%s\b|\*{3}|\.{3}|…|dummy|sample[_-]|\btodo\b|insert[_-]|fake[_-]?(?:key|token|secret)/i;
const SAME_CHARACTER = /(.)\1{5}/;
const KEYBOARD = /qwertyui|asdfghjk|zxcvbnm/i;
function isPlaceholder(secret) {
    if (secret.length > 300)
        return false;
    if (SAME_CHARACTER.test(secret) || WORDS.test(secret) || KEYBOARD.test(secret))
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

/***/ 9742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ky: () => (/* binding */ RULE_GROUPS),
  V7: () => (/* binding */ allRules),
  y8: () => (/* binding */ leadWords)
});

// UNUSED EXPORTS: groupWords

// EXTERNAL MODULE: ./build/scan/shape.js
var scan_shape = __webpack_require__(249);
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
    base64: { set: 'A-Za-z0-9+/', characters: `${UPPER}${LOWER}${DIGIT}+/`, words: 'base64 characters' },
    base64url: { set: 'A-Za-z0-9_-', characters: `${UPPER}${LOWER}${DIGIT}-_`, words: 'base64url characters' },
    word: { set: 'A-Za-z0-9_', characters: UPPER + LOWER + DIGIT, words: 'letters, digits and underscores' },
    bech32: {
        set: 'AC-HJ-NP-Z02-9',
        characters: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
        words: 'upper-case bech32 characters',
    },
    token: {
        set: 'A-Za-z0-9._~+/=-',
        characters: UPPER + LOWER + DIGIT,
        words: 'token characters (letters, digits and . _ ~ + / = -)',
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
        holds: (piece) => (/^.{14}[1-8].{4}[89abAB]/.test(piece) ? 'yes' : 'maybe'),
    };
}
function part_escape(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/scan/rules/ai.js


const BILL = 'models and data on the account’s bill';
const key = (id, provider, docs, ...parts) => ({
    id,
    provider,
    what: `${provider} API key`,
    opens: BILL,
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

;// CONCATENATED MODULE: ./build/scan/rules/build.js

const token = (id, provider, what, opens, docs, ...parts) => ({
    id,
    provider,
    what,
    opens,
    confidence: 'high',
    docs,
    shape: (0,scan_shape/* shape */.cW)(...parts),
});
const named = (id, provider, what, opens, docs, assigned, ...parts) => ({ ...token(id, provider, what, opens, docs, ...parts), confidence: 'medium', assigned });

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
    try {
        const value = JSON.parse(Buffer.from(base64, 'base64url').toString());
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

;// CONCATENATED MODULE: ./build/scan/rules/cloud.js



const AZURE = 'https://learn.microsoft.com/en-us/azure/';
const marked = (id, what, opens, mark, page) => ({
    id,
    provider: 'Microsoft',
    what,
    opens,
    confidence: 'high',
    docs: AZURE + page,
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
            shape: (0,scan_shape/* shape */.cW)(lit('ya29.'), chars('base64url', 60, 1000)),
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
            docs: 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials',
            shape: (0,scan_shape/* shape */.cW)(chars('azure', 3), oneOf('0Q~', '1Q~', '2Q~', '3Q~', '4Q~', '5Q~', '6Q~', '7Q~', '8Q~', '9Q~'), chars('azure', 31, 34)),
        },
        {
            id: 'azure-storage-key',
            provider: 'Microsoft',
            what: 'Azure storage account key',
            opens: 'all data of a storage account',
            confidence: 'high',
            docs: `${AZURE}storage/common/storage-account-keys-manage`,
            shape: (0,scan_shape/* between */.Tq)([lit('AccountKey=')], [chars('base64', 86), lit('==')]),
        },
        {
            id: 'azure-storage-key-marked',
            provider: 'Microsoft',
            what: 'Azure storage account key (marked form)',
            opens: 'all data of a storage account',
            confidence: 'high',
            docs: `${AZURE}storage/common/storage-account-keys-manage`,
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 76), lit('+ASt'), chars('base64', 6), lit('==')),
        },
        {
            id: 'azure-shared-access-key',
            provider: 'Microsoft',
            what: 'Azure shared access key (Service Bus, Event Hubs, IoT Hub)',
            opens: 'messages of a namespace',
            confidence: 'high',
            docs: `${AZURE}service-bus-messaging/service-bus-sas`,
            shape: (0,scan_shape/* between */.Tq)([lit('SharedAccessKey=')], [chars('base64', 43), lit('=')]),
        },
        {
            id: 'azure-cosmosdb-key',
            provider: 'Microsoft',
            what: 'Azure Cosmos DB key',
            opens: 'all data of a Cosmos DB account',
            confidence: 'high',
            docs: `${AZURE}cosmos-db/secure-access-to-data`,
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 76), lit('ACDb'), chars('base64', 6), lit('==')),
        },
        {
            id: 'azure-sas-signature',
            provider: 'Microsoft',
            what: 'Azure shared access signature',
            opens: 'what the signed URL names, until it expires',
            confidence: 'medium',
            docs: `${AZURE}storage/common/storage-sas-overview`,
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
            docs: `${AZURE}container-registry/container-registry-authentication`,
            shape: (0,scan_shape/* shape */.cW)(chars('base64', 42), lit('+ACR'), chars('base62', 6)),
        },
        {
            id: 'azure-openai-key',
            provider: 'Microsoft',
            what: 'Azure AI services key',
            opens: 'models on the subscription’s bill',
            confidence: 'high',
            docs: `${AZURE}ai-services/authentication`,
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 52), lit('JQQJ99'), chars('base62', 10), oneOf('AC', 'AB', 'AA'), chars('base62', 14)),
        },
        {
            id: 'alibaba-access-key-id',
            provider: 'Alibaba Cloud',
            what: 'Alibaba Cloud access key id',
            opens: 'an account, together with its secret, which is often close by',
            confidence: 'medium',
            docs: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
            shape: (0,scan_shape/* shape */.cW)(lit('LTAI'), chars('base62', 17, 21)),
        },
        {
            id: 'alibaba-secret-key',
            provider: 'Alibaba Cloud',
            what: 'Alibaba Cloud access key secret',
            opens: 'an account, with the rights of a user',
            confidence: 'high',
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
            docs: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
            assigned: ['scw_secret', 'scaleway'],
            shape: (0,scan_shape/* shape */.cW)(uuid()),
        },
        {
            id: 'digitalocean-token',
            provider: 'DigitalOcean',
            what: 'DigitalOcean access token',
            opens: 'droplets, databases and all else of an account',
            confidence: 'high',
            docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
            shape: (0,scan_shape/* shape */.cW)(oneOf('dop_v1_', 'doo_v1_', 'dor_v1_'), chars('lowerHex', 64)),
        },
        {
            id: 'linode-token',
            provider: 'Akamai',
            what: 'Linode access token',
            opens: 'machines and storage of an account',
            confidence: 'high',
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
            docs: 'https://docs.hetzner.com/cloud/api/getting-started/generating-api-token',
            assigned: ['hcloud', 'hetzner'],
            shape: (0,scan_shape/* shape */.cW)(chars('base62', 64)),
        },
    ];
}

// EXTERNAL MODULE: ./build/scan/judge.js
var judge = __webpack_require__(7083);
;// CONCATENATED MODULE: ./build/scan/url.js


const urlHost = [
    lit('@'),
    {
        pattern: '[A-Za-z0-9[]',
        shortest: 1,
        longest: 1,
        words: 'a host',
        mint: (random) => pick(['h', 'd', '1'], random),
    },
];

;// CONCATENATED MODULE: ./build/scan/rules/database.js




const user = chars('userInfo', 0, 64);
const secret = [chars('userInfo', 1, 128)];
const url = (id, provider, what, docs, ...schemes) => ({
    id,
    provider,
    what,
    opens: 'a database, when its server can be reached',
    confidence: 'high',
    docs,
    shape: (0,scan_shape/* between */.Tq)([oneOf(...schemes.map((scheme) => `${scheme}://`)), user, lit(':')], secret, urlHost),
    judge: judge/* judgeUrlPassword */.od,
});
function databaseRules() {
    return [
        url('postgres-url-password', 'PostgreSQL', 'password in a PostgreSQL URL', 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS', 'postgres', 'postgresql', 'postgresql+psycopg2', 'postgresql+psycopg', 'postgresql+asyncpg', 'postgis', 'cockroachdb', 'redshift'),
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
            judge: judge/* judgeUrlPassword */.od,
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

;// CONCATENATED MODULE: ./build/scan/rules/generic.js




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
            shape: (0,scan_shape/* shape */.cW)(lit('key-'), chars('lowerHex', 32)),
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
            judge: judge/* judgeUrlPassword */.od,
        },
        {
            id: 'generic-password',
            provider: 'any',
            what: 'password in plain text',
            opens: 'whatever it is the password of',
            confidence: 'medium',
            docs: 'https://cwe.mitre.org/data/definitions/798.html',
            generic: true,
            assigned: ['pass', 'pwd', 'psw'],
            shape: (0,scan_shape/* shape */.cW)(chars('visible', 5, 120)),
            judge: judge/* judgePassword */.BE,
        },
        {
            id: 'generic-api-key',
            provider: 'any',
            what: 'secret, token or API key in plain text',
            opens: 'whatever it is the key of',
            confidence: 'medium',
            docs: 'https://cwe.mitre.org/data/definitions/798.html',
            generic: true,
            assigned: ['secret', 'token', 'key', 'cred', 'auth'],
            shape: (0,scan_shape/* shape */.cW)(chars('visible', 10, 256)),
            judge: judge/* judgeSecret */.Oq,
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
            docs: DOCS,
            revoke: 'github-token',
            shape: (0,scan_shape/* shape */.cW)(lit('github_pat_'), chars('base62', 22), lit('_'), chars('base62', 59)),
        },
    ];
}

// EXTERNAL MODULE: ./build/scan/placeholder.js
var placeholder = __webpack_require__(8077);
// EXTERNAL MODULE: ./build/scan/words.js
var words = __webpack_require__(9413);
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
        return /^[\x20-\x7e]*:[\x20-\x7e]+$/.test(text) && !(0,placeholder/* isPlaceholder */.w)(password) ? 'yes' : 'no';
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
            judge: ({ secret }) => ((0,words/* isWordy */.yY)(secret) || !/\d/.test(secret) ? null : 'medium'),
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
            judge: ({ secret }) => ((0,words/* isWordy */.yY)(secret) || !/\d/.test(secret) ? null : 'medium'),
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
            judge: judge/* judgeUrlPassword */.od,
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
            judge: judge/* judgeUrlPassword */.od,
        },
    ];
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
    return piece
        .replace(/-----END[\s\S]*$/, '')
        .replace(/\\+[nrt]/g, '\n')
        .replace(/["'`]\s*(?:\+|\.|,|\\)?\s*\n?\s*["'`]?/g, '\n')
        .replace(/^[ \t]*[A-Za-z][A-Za-z0-9-]*: .*$/gm, '')
        .replace(/^=[A-Za-z0-9+/]{4}\s*$/m, '')
        .replace(/[\s\\]+/g, '');
}
function bodyVerdict(piece, kind) {
    const payload = pemPayload(piece);
    if (payload.length < 40 || !/^[A-Za-z0-9+/]+={0,2}$/.test(payload))
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

;// CONCATENATED MODULE: ./build/scan/rules/keys.js




const pem = (id, what, opens, docs, headers, kind) => ({
    id,
    provider: 'any',
    what,
    opens,
    confidence: 'high',
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
            judge: ({ secret }) => ((0,words/* entropy */.Ue)(secret) >= 4.5 ? 'high' : null),
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
    sample: (random) => ({ k: String(random(1e14)).padStart(32, '3'), n: 'sample', id: 1 }),
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
            shape: (0,scan_shape/* shape */.cW)(lit('phx_'), chars('base62', 40, 48)),
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
            shape: (0,scan_shape/* shape */.cW)(oneOf('shpat_', 'shpca_', 'shppa_', 'shpua_'), chars('hex', 32)),
        },
        {
            id: 'shopify-shared-secret',
            provider: 'Shopify',
            what: 'Shopify app secret',
            opens: 'tokens in the name of an app, and forged webhooks',
            confidence: 'high',
            docs: 'https://shopify.dev/docs/apps/build/authentication-authorization',
            shape: (0,scan_shape/* shape */.cW)(lit('shpss_'), chars('hex', 32)),
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
            shape: (0,scan_shape/* shape */.cW)(oneOf('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'), chars('base64url', 56)),
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
        {
            id: 'age-secret-key',
            provider: 'age',
            what: 'age secret key',
            opens: 'all files that were encrypted to it',
            confidence: 'high',
            docs: 'https://github.com/C2SP/C2SP/blob/main/age.md',
            shape: (0,scan_shape/* shape */.cW)(lit('AGE-SECRET-KEY-1'), chars('bech32', 58)),
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
        named('hubspot-api-key', 'HubSpot', 'HubSpot API key (old form)', 'customer data', 'https://developers.hubspot.com/docs/api/oauth/overview', ['hubspot', 'hapikey'], uuid()),
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

;// CONCATENATED MODULE: ./build/scan/rules/slack.js


const SLACK = 'https://docs.slack.dev/authentication/tokens';
const slackIds = [chars('digits', 8, 14), lit('-'), chars('digits', 8, 14), lit('-')];
function slackRules() {
    return [
        {
            id: 'slack-bot-token',
            provider: 'Slack',
            what: 'Slack bot token',
            opens: 'what its scopes allow in a workspace',
            confidence: 'high',
            docs: SLACK,
            shape: (0,scan_shape/* shape */.cW)(lit('xoxb-'), ...slackIds, chars('base62', 18, 34)),
        },
        {
            id: 'slack-bot-token-old',
            provider: 'Slack',
            what: 'Slack bot token (old form)',
            opens: 'what a bot may do in a workspace',
            confidence: 'high',
            docs: SLACK,
            shape: (0,scan_shape/* shape */.cW)(lit('xoxb-'), chars('digits', 8, 14), lit('-'), chars('base62', 18, 26)),
        },
        {
            id: 'slack-user-token',
            provider: 'Slack',
            what: 'Slack user token',
            opens: 'what its scopes allow in a person’s name',
            confidence: 'high',
            docs: SLACK,
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
            shape: (0,scan_shape/* shape */.cW)(oneOf('xoxe.xoxb-', 'xoxe.xoxp-'), chars('digits', 1), lit('-'), chars('base62', 140, 190)),
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
            shape: (0,scan_shape/* shape */.cW)(oneOf('xoxs-', 'xoxo-', 'xoxc-', 'xoxd-', 'xoxa-', 'xoxr-'), optional(chars('digits', 1), lit('-')), chars('digits', 8, 14), lit('-'), chars('digits', 8, 14), lit('-'), chars('digits', 8, 14), lit('-'), chars('lowerAlnum', 10, 64)),
        },
        {
            id: 'slack-webhook',
            provider: 'Slack',
            what: 'Slack incoming webhook',
            opens: 'posting into a channel',
            confidence: 'high',
            docs: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
            shape: (0,scan_shape/* shape */.cW)(oneOf('https://hooks.slack.com/services/', 'hooks.slack.com/services/'), lit('T'), chars('upperAlnum', 8, 11), lit('/B'), chars('upperAlnum', 8, 11), lit('/'), chars('base62', 23, 25)),
        },
        {
            id: 'slack-workflow-webhook',
            provider: 'Slack',
            what: 'Slack workflow webhook',
            opens: 'starting a workflow',
            confidence: 'high',
            docs: 'https://slack.com/help/articles/360041352714',
            shape: (0,scan_shape/* shape */.cW)(oneOf('https://hooks.slack.com/workflows/', 'https://hooks.slack.com/triggers/'), oneOf('T', 'E'), chars('upperAlnum', 8, 11), lit('/'), chars('upperAlnum', 10, 20), lit('/'), chars('base62', 20, 48), optional(lit('/'), chars('base62', 20, 40))),
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
        gitLab('gitlab-pat', 'glpat-', 'GitLab personal, project or group access token', 'what its scopes allow in GitLab', 20, 22),
        {
            ...gitLab('gitlab-pat-routable', 'glpat-', 'GitLab access token (routable form)', 'what its scopes allow in GitLab'),
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
            shape: (0,scan_shape/* shape */.cW)(lit('sgp_'), optional(chars('hex', 16), lit('_')), chars('hex', 40)),
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
    { title: 'Headers and commands', rules: headerRules },
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

/***/ 249:
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
    for (const part of [...before, ...secret, ...after]) {
        const texts = part.texts ?? part.begins ?? [];
        const length = Math.min(...texts.map((text) => text.length));
        const better = texts.length > 0 && length >= 3 && length > (best === undefined ? 0 : shortestText(best));
        if (better && farthest - nearest <= 64)
            best = { texts, nearest, farthest };
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
        within: (text, from, to) => {
            global ??= new RegExp(source(), 'g');
            const base = Math.max(0, from - 2);
            const window = text.slice(base, to + longestOf(pattern));
            let index = from - base;
            for (;;) {
                global.lastIndex = index;
                const found = global.exec(window);
                if (found === null || found.index + base >= to)
                    return undefined;
                const match = judge(pattern, found);
                if (match !== undefined)
                    return { ...match, start: match.start + base, end: match.end + base };
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
    const lead = opensWithWord ? `(?<!(?<!\\\\)${first?.begins === undefined ? '\\w' : '[\\w-]'})` : '';
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

/***/ 9413:
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
