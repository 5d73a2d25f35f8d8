export const id = 4272;
export const ids = [4272,6085];
export const modules = {

/***/ 77486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ managedForms),
/* harmony export */   Gu: () => (/* binding */ HEAD_LENGTH),
/* harmony export */   M$: () => (/* binding */ isBase64CoreOf),
/* harmony export */   PG: () => (/* binding */ headHash),
/* harmony export */   Wn: () => (/* binding */ formMac),
/* harmony export */   af: () => (/* binding */ isStrongEnough),
/* harmony export */   cY: () => (/* binding */ contentFingerprint),
/* harmony export */   "do": () => (/* binding */ base64Core),
/* harmony export */   nI: () => (/* binding */ indexKeys),
/* harmony export */   qn: () => (/* binding */ plainMac)
/* harmony export */ });
const crypto = () => process.getBuiltinModule('node:crypto');
function contentFingerprint(secret, repository) {
    const digest = crypto()
        .createHash('sha256')
        .update(`relock finding v1\0${repository.toLowerCase()}\0`)
        .update(secret)
        .digest();
    return `rl1:${digest.toString('hex', 0, 10)}`;
}
const HEAD_LENGTH = 12;
const derived = new WeakMap();
function indexKeys(key) {
    const known = derived.get(key);
    if (known !== undefined)
        return known;
    const { createSecretKey, hkdfSync } = crypto();
    const from = createSecretKey(Buffer.from(key.reveal(), 'base64url'));
    const bits = Buffer.from(hkdfSync('sha256', from, '', 'relock managed index v1', 48));
    const keys = {
        multipliers: [bits.readUInt32LE(0) | 1, bits.readUInt32LE(4) | 1],
        seeds: [bits.readUInt32LE(8), bits.readUInt32LE(12)],
        mac: createSecretKey(bits.subarray(16)),
    };
    derived.set(key, keys);
    return keys;
}
function headHash(bytes, offset, keys) {
    const [m0, m1] = keys.multipliers;
    const [s0, s1] = keys.seeds;
    let h0 = 0;
    let h1 = 0;
    for (let i = offset; i < offset + HEAD_LENGTH; i++) {
        const byte = bytes[i] ?? 0;
        h0 = (Math.imul(h0, m0) + byte + s0) | 0;
        h1 = (Math.imul(h1, m1) + byte + s1) | 0;
    }
    return [h0 >>> 0, h1 >>> 0];
}
function formMac(bytes, keys) {
    return crypto().createHmac('sha256', keys.mac).update(bytes).digest('hex').slice(0, 32);
}
function plainMac(value, key) {
    const plain = Buffer.from(value.reveal());
    return plain.length < HEAD_LENGTH ? undefined : formMac(plain, indexKeys(key));
}
function managedForms(value, key) {
    const keys = indexKeys(key);
    const plain = Buffer.from(value.reveal());
    if (plain.length < HEAD_LENGTH)
        return [];
    const forms = new Map([['plain', plain]]);
    if (/\n/.test(value.reveal()))
        forms.set('packed', Buffer.from(value.reveal().replace(/\s+/g, '')));
    forms.set('hex', Buffer.from(plain.toString('hex')));
    for (const shift of [0, 1, 2]) {
        const core = base64Core(plain, shift);
        forms.set(`base64+${shift}`, Buffer.from(core));
        const url = core.replaceAll('+', '-').replaceAll('/', '_');
        if (url !== core)
            forms.set(`base64url+${shift}`, Buffer.from(url));
    }
    const percent = encodeURIComponent(value.reveal());
    if (percent !== value.reveal())
        forms.set('percent', Buffer.from(percent));
    const json = JSON.stringify(value.reveal()).slice(1, -1);
    if (json !== value.reveal())
        forms.set('json', Buffer.from(json));
    return [...forms]
        .filter(([, bytes]) => bytes.length >= HEAD_LENGTH)
        .map(([form, bytes]) => ({
        form,
        length: bytes.length,
        head: headHash(bytes, 0, keys),
        mac: formMac(bytes, keys),
    }));
}
function base64Core(bytes, shift) {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = shifted.toString('base64').replace(/=+$/, '');
    const start = shift === 0 ? 0 : shift + 1;
    const wholeCharacters = Math.floor((shifted.length * 8) / 6);
    return text.slice(start, wholeCharacters);
}
function isBase64CoreOf(found, value) {
    const bytes = Buffer.from(value.reveal());
    const text = found.reveal().replaceAll('-', '+').replaceAll('_', '/');
    return text.length >= HEAD_LENGTH && [0, 1, 2].some((shift) => base64Core(bytes, shift) === text);
}
function isStrongEnough(value) {
    const text = value.reveal();
    let alphabet = 0;
    if (/[a-z]/.test(text))
        alphabet += 26;
    if (/[A-Z]/.test(text))
        alphabet += 26;
    if (/[0-9]/.test(text))
        alphabet += 10;
    if (/[^a-zA-Z0-9]/.test(text))
        alphabet += 8;
    const distinct = new Set(text).size;
    return distinct >= 8 && text.length * Math.log2(Math.min(alphabet, distinct * 2) || 1) >= 96;
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

/***/ 96085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isActions: () => (/* binding */ isActions),
  openRunner: () => (/* binding */ openRunner),
  withoutCommands: () => (/* binding */ withoutCommands)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/core/error.js
var core_error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/github/mask.js
var mask = __webpack_require__(80216);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: ./build/github/toolkit.js


;// CONCATENATED MODULE: ./build/github/actions-runner.js






const SUMMARY_LIMIT = 1024 * 1024;
const CUT_NOTE = '\n\n*The rest is left out: GitHub shows 1 MiB of summary for each step.*\n';
function isActions(env) {
    return env['GITHUB_ACTIONS'] === 'true';
}
function openRunner(env, masksTo = 'stdout') {
    writeAtOnce(process.stdout);
    writeAtOnce(process.stderr);
    let summaryIsFull = false;
    const masked = new Set();
    return {
        mask(value) {
            if (masked.has(value.reveal()))
                return;
            masked.add(value.reveal());
            const stream = masksTo === 'stdout' ? process.stdout : process.stderr;
            stream.cork();
            for (const form of (0,mask/* maskForms */.y)(value)) {
                if (masksTo === 'stdout')
                    issueCommand('add-mask', {}, form);
                else
                    stream.write(`::add-mask::${actions_runner_escapeData(form)}${external_node_os_.EOL}`);
            }
            stream.uncork();
        },
        setOutput(name, value) {
            append(env, 'GITHUB_OUTPUT', keyValue(name, value));
        },
        exportVariable(name, value) {
            append(env, 'GITHUB_ENV', keyValue(name, value.reveal()));
        },
        saveState(name, value) {
            append(env, 'GITHUB_STATE', keyValue(name, value));
        },
        annotate(level, message, place) {
            const properties = place && {
                title: place.title,
                file: place.file,
                line: place.line,
                endLine: place.endLine,
                col: place.column,
            };
            issueCommand(level, properties ?? {}, message);
        },
        summary(markdown) {
            const file = env['GITHUB_STEP_SUMMARY'];
            if (file === undefined || summaryIsFull)
                return;
            const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
            const room = SUMMARY_LIMIT - sizeOf(file) - Buffer.byteLength(CUT_NOTE);
            summaryIsFull = Buffer.byteLength(text) > room;
            append(env, 'GITHUB_STEP_SUMMARY', summaryIsFull ? `${wholeLines(text, room)}${CUT_NOTE}` : text);
        },
        info(line) {
            process.stdout.write(`${withoutCommands(line)}${external_node_os_.EOL}`);
        },
        checkpoint() {
            const files = [env['GITHUB_ENV'], env['GITHUB_OUTPUT']].filter((file) => file !== undefined);
            const sizes = files.map((file) => [file, sizeOf(file)]);
            return () => {
                for (const [file, size] of sizes)
                    if (sizeOf(file) > size)
                        (0,external_node_fs_.truncateSync)(file, size);
            };
        },
    };
}
function writeAtOnce(stream) {
    const handle = Reflect.get(stream, '_handle');
    if (typeof handle !== 'object' || handle === null || !('setBlocking' in handle))
        return;
    if (typeof handle.setBlocking === 'function')
        handle.setBlocking(true);
}
function withoutCommands(line) {
    return line.replace(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '## [');
}
function actions_runner_escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function keyValue(name, value) {
    if (!/^[A-Za-z_][\w-]*$/.test(name)) {
        throw new core_error/* RelockError */.dB('RL-RUNNER-NAME', `"${(0,printable/* printable */.g)(name, 60)}" can't be the name of an output or variable`, {
            remedy: 'Use letters, digits, "_" and "-".',
        });
    }
    if (!/[\r\n]/.test(value))
        return `${name}=${value}${external_node_os_.EOL}`;
    const end = `ghadelimiter_${process.getBuiltinModule('node:crypto').randomUUID()}`;
    return `${name}<<${end}${external_node_os_.EOL}${value}${external_node_os_.EOL}${end}${external_node_os_.EOL}`;
}
function append(env, variable, text) {
    const file = env[variable];
    if (file === undefined)
        throw fileError(variable, 'is not set, so this does not run as a step of GitHub Actions');
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND);
        const before = (0,external_node_fs_.fstatSync)(descriptor).size;
        try {
            const bytes = Buffer.from(text);
            for (let written = 0; written < bytes.length;)
                written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
        }
        catch (error) {
            (0,external_node_fs_.truncateSync)(file, before);
            throw error;
        }
    }
    catch (error) {
        throw fileError(variable, `names a file that can't be written (${(0,core_error/* systemCode */.xU)(error) ?? 'unknown failure'})`, error);
    }
    finally {
        if (descriptor !== undefined)
            (0,external_node_fs_.closeSync)(descriptor);
    }
}
function fileError(variable, problem, cause) {
    return new core_error/* RelockError */.dB('RL-RUNNER-FILE', `${variable} ${problem}`, {
        remedy: 'Run it in a step of a workflow, or give --export file and --output FILE.',
        cause,
    });
}
function sizeOf(file) {
    return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}
function wholeLines(text, room) {
    const bytes = Buffer.from(text).subarray(0, Math.max(0, room));
    return bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1).toString();
}


/***/ }),

/***/ 80216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ unmaskable),
/* harmony export */   y: () => (/* binding */ maskForms)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77486);

const MIN_WHOLE = 4;
const MIN_PART = 5;
const COMMON = new Set(('true false null none yes no on off undefined admin administrator root user username password passwd secret ' +
    'token test testing example sample default changeme localhost postgres mysql redis guest public private main ' +
    'master latest stable staging production development release debug info error warning enabled disabled node ' +
    'linux ubuntu windows macos github actions http https service_account').split(' '));
function unmaskable(value) {
    return hopeless(value.reveal());
}
function hopeless(whole) {
    const text = whole.trim();
    if (text.length < MIN_WHOLE)
        return `it is shorter than ${MIN_WHOLE} characters`;
    if (COMMON.has(text.toLowerCase()))
        return 'it is a word that logs are full of';
    if (/^[0-9]{1,5}$/.test(text))
        return 'it is a number that logs are full of';
    if (/^(.)\1*$/su.test(text))
        return 'it is one character again and again';
    if (/[\r\n]/.test(text) && parts(text).length === 0)
        return 'nothing on its lines is long or rare enough';
    return undefined;
}
function maskForms(value) {
    const forms = new Set();
    if (unmaskable(value) === undefined)
        collect(value.reveal(), forms, 0);
    return [...forms];
}
function collect(text, forms, depth) {
    for (const variant of new Set([text, text.trim()])) {
        for (const form of [variant, ...encodings(variant)]) {
            if (!/[\r\n]/.test(form)) {
                if (form.length >= MIN_WHOLE)
                    forms.add(form);
            }
            else if (jsonLeaves(form) === undefined)
                for (const line of parts(form))
                    forms.add(line);
        }
    }
    if (depth < 4)
        for (const leaf of jsonLeaves(text) ?? [])
            collect(leaf, forms, depth + 1);
}
function parts(text) {
    return (jsonLeaves(text) ??
        text
            .split(/[\r\n]+/)
            .map((line) => line.trim())
            .filter(isPart));
}
function isPart(line) {
    return (line.length >= MIN_PART &&
        /[\p{L}\p{N}]/u.test(line) &&
        !/^[0-9]{1,5}$/.test(line) &&
        !/^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/.test(line) &&
        !COMMON.has(line.replace(/^["']|["',;]+$/g, '').toLowerCase()));
}
function* encodings(text) {
    const bytes = Buffer.from(text);
    const hex = bytes.toString('hex');
    yield hex;
    yield hex.toUpperCase();
    const base64 = bytes.toString('base64');
    for (const form of [base64, base64.replace(/=+$/, ''), ...[0, 1, 2].map((s) => (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Core */ ["do"])(bytes, s))]) {
        yield form;
        yield form.replaceAll('+', '-').replaceAll('/', '_');
    }
    const core = (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .base64Core */ ["do"])(bytes, 0);
    for (const width of [64, 76]) {
        if (core.length > width)
            yield* core.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
    }
    const wellFormed = text.toWellFormed();
    yield* percentForms(wellFormed);
    yield* jsonForms(wellFormed);
    yield* shellForms(text);
    yield text.replace(/[&<>"']/g, (character) => XML[character] ?? character);
}
const XML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
function* percentForms(text) {
    const component = encodeURIComponent(text);
    const strict = component.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    const form = new URLSearchParams([['', text]]).toString().slice(1);
    const url = new URL('https://host/');
    url.password = text;
    for (const encoded of [component, strict, strict.replaceAll('%2F', '/'), form, url.password]) {
        yield encoded;
        yield encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    }
}
function* jsonForms(text) {
    const unicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    const json = JSON.stringify(text).slice(1, -1);
    const ascii = json.replace(/[\u0080-\uffff]/g, unicode);
    yield json;
    yield ascii;
    yield json.replace(/[<>&\u2028\u2029]/g, unicode);
    yield json.replaceAll('/', '\\/');
    yield ascii.replaceAll('/', '\\/');
    yield JSON.stringify(json).slice(1, -1);
}
function* shellForms(text) {
    yield text.replaceAll("'", String.raw `'\''`);
    yield text.replaceAll("'", `'"'"'`);
    yield text.replace(/[\\"$`]/g, String.raw `\$&`);
    yield text.replace(/[\s'"\\|&;()<>!{}*[\]?^$`,]|^#|(?<=^|[:=])~/g, String.raw `\$&`);
    const ansi = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\E' };
    yield text.replace(/[\\'\n\r\t\u001b]/g, (character) => ansi[character] ?? `\\${character}`);
}
function jsonLeaves(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    const leaves = [];
    const open = [document];
    while (open.length > 0) {
        const node = open.pop();
        if (typeof node === 'string')
            leaves.push(node);
        else if (typeof node === 'number' && Number.isSafeInteger(node))
            leaves.push(String(node));
        else if (typeof node === 'object' && node !== null)
            open.push(...Object.values(node));
    }
    return leaves.filter((leaf) => hopeless(leaf) === undefined);
}


/***/ })

};
