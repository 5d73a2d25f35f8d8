export const id = 1050;
export const ids = [1050];
export const modules = {

/***/ 60724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseBaseline: () => (/* binding */ parseBaseline),
  silenceIgnored: () => (/* binding */ silenceIgnored),
  withGitleaks: () => (/* binding */ withGitleaks)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/scan/gitleaks/expression.js + 4 modules
var expression = __webpack_require__(92503);
// EXTERNAL MODULE: ./build/scan/gitleaks/filter.js + 1 modules
var gitleaks_filter = __webpack_require__(89628);
// EXTERNAL MODULE: ./build/scan/gitleaks/rule-names.js
var rule_names = __webpack_require__(45690);
;// CONCATENATED MODULE: ./build/scan/gitleaks/table.js

class Table {
    #values;
    #unread;
    constructor(value) {
        this.#values = new Map(isTable(value) ? Object.entries(value).map(([key, one]) => [key.toLowerCase(), [key, one]]) : []);
        this.#unread = new Set(this.#values.keys());
    }
    get unread() {
        return [...this.#unread].map((key) => (0,printable/* printable */.g)(this.#values.get(key)?.[0] ?? key, 60));
    }
    has(key) {
        return this.#values.has(key.toLowerCase());
    }
    text(key) {
        return this.#take(key, (value) => typeof value === 'string' && value !== '');
    }
    number(key) {
        return this.#take(key, (value) => typeof value === 'number');
    }
    flag(key) {
        return this.#take(key, (value) => typeof value === 'boolean') === true;
    }
    texts(key) {
        const isTexts = (value) => Array.isArray(value) && value.every((one) => typeof one === 'string');
        return (this.#take(key, isTexts) ?? []);
    }
    tables(key) {
        const value = this.#take(key, (one) => isTable(one) || (Array.isArray(one) && one.every(isTable)));
        if (value === undefined)
            return [];
        return (Array.isArray(value) ? value : [value]).map((one) => new Table(one));
    }
    ignore(...keys) {
        for (const key of keys)
            this.#unread.delete(key.toLowerCase());
    }
    #take(key, fits) {
        const value = this.#values.get(key.toLowerCase())?.[1];
        if (value === undefined || value === '') {
            this.ignore(key);
            return undefined;
        }
        if (!fits(value))
            return undefined;
        this.ignore(key);
        return value;
    }
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/layer.js





function readLayer(root, from, notes) {
    root.ignore('title', 'description', 'minVersion', 'betterleaksMinVersion');
    const extend = root.tables('extend')[0] ?? new Table({});
    const rules = root.tables('rules').map((table) => readRule(table, from, notes));
    const allow = [...root.tables('allowlists'), ...root.tables('allowlist')].flatMap((table) => {
        const targets = table.texts('targetRules');
        const list = readAllow(table, from, notes);
        if (list === undefined)
            return [];
        return [targets.length === 0 ? list : { ...list, rules: [...targets, ...targets.flatMap(rule_names/* ourRules */.e)] }];
    });
    for (const key of ['filter', 'prefilter'])
        allow.push(...readFilter(root, key, from, notes));
    notes.unread(root);
    return { rules: new Map(rules.map((rule) => [rule.id, rule])), allow, extend };
}
function readRule(table, from, notes) {
    const id = table.text('id') ?? '(without an id)';
    const about = `the rule ${(0,printable/* printable */.g)(id, 80)}`;
    const regex = layer_expression(table.text('regex'), `${about} is left out, its expression`, notes);
    const path = layer_expression(table.text('path'), `${about} is left out, its path`, notes);
    const group = table.number('secretGroup') ?? 0;
    table.ignore('tags');
    const rule = {
        id,
        description: table.text('description') ?? id,
        from,
        regex: path === null || regex === null ? undefined : regex,
        path: path ?? undefined,
        keywords: table.texts('keywords').map((word) => word.toLowerCase()),
        secretGroup: group,
        entropy: table.number('entropy') ?? 0,
        hidden: table.flag('skipReport'),
        required: readRequired(table),
        allow: [
            ...[...table.tables('allowlists'), ...table.tables('allowlist')].flatMap((one) => readAllow(one, about, notes) ?? []),
            ...readFilter(table, 'filter', about, notes),
        ],
    };
    notes.unread(table);
    return rule;
}
function layer_expression(source, subject, notes) {
    if (source === undefined)
        return undefined;
    try {
        new expression/* Expression */.r(source);
        return source;
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        notes.add(`${subject} ${error.message}`);
        return null;
    }
}
function readRequired(table) {
    const old = table.tables('required').map((one) => ({
        id: one.text('id') ?? '',
        withinLines: one.number('withinLines'),
        withinColumns: one.number('withinColumns'),
    }));
    const components = table.tables('components').flatMap((one) => {
        const within = one.text('within') ?? '';
        const bound = (unit) => {
            const found = new RegExp(`(\\d+)${unit}`).exec(within)?.[1];
            return found === undefined ? undefined : Number(found);
        };
        if (one.flag('optional'))
            return [];
        return [{ id: one.text('id') ?? '', withinLines: bound('L'), withinColumns: bound('C') }];
    });
    return [...old, ...components];
}
function readAllow(table, of, notes) {
    const about = `an allow list of ${(0,printable/* printable */.g)(of, 100)}`;
    const condition = (table.text('condition') ?? 'OR').toUpperCase();
    const target = table.text('regexTarget') ?? 'secret';
    const description = table.text('description');
    table.texts('targetRules');
    const sources = { paths: table.texts('paths'), regexes: table.texts('regexes') };
    const paths = sources.paths.filter((source) => layer_expression(source, `${about} lacks an expression, which`, notes) !== null);
    const regexes = sources.regexes.filter((source) => layer_expression(source, `${about} lacks an expression, which`, notes) !== null);
    const all = condition === 'AND' || condition === '&&';
    const allow = {
        reason: (0,printable/* printable */.g)(description === undefined ? `allow list of ${of}` : `${of}: ${description}`, 200),
        all,
        commits: table.texts('commits').map((commit) => commit.trim().toLowerCase()),
        paths,
        regexes,
        target: target === 'match' || target === 'line' ? target : 'secret',
        stopwords: table.texts('stopwords').map((word) => word.toLowerCase()),
        rules: undefined,
        filter: undefined,
    };
    notes.unread(table);
    const problem = !all && condition !== 'OR' && condition !== '||'
        ? 'has an unknown condition'
        : !['secret', 'match', 'line'].includes(target)
            ? 'has an unknown regexTarget'
            : [allow.commits, paths, regexes, allow.stopwords].every((checks) => checks.length === 0)
                ? 'checks nothing'
                :
                    all &&
                        ((paths.length === 0 && sources.paths.length > 0) || (regexes.length === 0 && sources.regexes.length > 0))
                        ? 'needs all of its conditions'
                        : undefined;
    if (problem === undefined)
        return allow;
    notes.add(`${about} is left out: it ${problem}`);
    return undefined;
}
function readFilter(table, key, of, notes) {
    const filter = table.text(key);
    if (filter === undefined)
        return [];
    const about = `the ${key} of ${(0,printable/* printable */.g)(of, 100)}`;
    try {
        const { missing } = (0,gitleaks_filter/* compileFilter */.g)(filter);
        if (missing.length > 0)
            notes.add(`${about} silences only what it does without ${missing.map((name) => (0,printable/* printable */.g)(name, 60)).join(', ')}`);
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        notes.add(`${about} is left out: it ${error.message}`);
        return [];
    }
    const checks = { all: false, commits: [], paths: [], regexes: [], target: 'secret', stopwords: [] };
    return [{ ...checks, reason: (0,printable/* printable */.g)(`${key} of ${of}`, 200), rules: undefined, filter }];
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/notes.js
class Notes {
    #name;
    #lines = new Set();
    #keys = new Map();
    constructor(name) {
        this.#name = name;
    }
    add(line) {
        this.#lines.add(`${this.#name}: ${line}`);
    }
    unread(table) {
        for (const key of table.unread)
            this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
    }
    all() {
        const keys = [...this.#keys].map(([key, count]) => (count === 1 ? `"${key}"` : `"${key}" (${count} times)`));
        return [...this.#lines, ...(keys.length === 0 ? [] : [`${this.#name}: not honoured: ${keys.join(', ')}`])];
    }
}

;// CONCATENATED MODULE: ./build/scan/gitleaks/config.js







const MOST_EXTENDED = 2;
async function readGitleaksConfig(text, name, read) {
    const { parse, TomlError } = await __webpack_require__.e(/* import() */ 911).then(__webpack_require__.bind(__webpack_require__, 3292));
    const notes = new Notes(name);
    const layers = [];
    const disabled = new Set();
    let usesDefault = false;
    let next = { text, name };
    for (let depth = 0; next !== undefined && depth <= MOST_EXTENDED; depth++) {
        let root;
        try {
            root = parse(next.text);
        }
        catch (error) {
            throw invalid(next.name, error instanceof TomlError ? error.line : 1, error);
        }
        const layer = readLayer(new Table(root), next.name, notes);
        layers.push(layer);
        next = undefined;
        const { extend } = layer;
        const path = extend.text('path');
        for (const id of extend.texts('disabledRules'))
            disabled.add(id);
        if (extend.text('url') !== undefined)
            notes.add('extend.url is not followed (gitleaks does not either)');
        if (extend.flag('useDefault'))
            usesDefault = true;
        if (path === undefined)
            continue;
        const extended = depth === MOST_EXTENDED ? undefined : await read(path);
        if (extended !== undefined)
            next = { text: extended, name: path };
        else
            notes.add(`the config "${(0,printable/* printable */.g)(path, 100)}" that it extends is not followed: no such file in this repository`);
    }
    return merge(layers, { disabled, usesDefault, notes });
}
function invalid(name, line, cause) {
    return new error/* RelockError */.dB('RL-GITLEAKS-INVALID', `${(0,printable/* printable */.g)(name, 100)}:${line} is not valid TOML`, {
        remedy: 'Correct that line, or remove the file.',
        state: 'Nothing was scanned.',
        cause,
    });
}
function merge(layers, { disabled, usesDefault, notes, }) {
    const rules = new Map();
    const allow = [];
    for (const [depth, layer] of layers.toReversed().entries()) {
        const isExtended = depth < layers.length - 1;
        for (const [id, rule] of layer.rules) {
            const base = rules.get(id);
            if (!(isExtended && disabled.has(id)))
                rules.set(id, base === undefined ? rule : changed(base, rule));
        }
        allow.push(...layer.allow);
    }
    const complete = [];
    for (const rule of rules.values()) {
        const { regex } = rule;
        if (regex !== undefined) {
            if (usable(rule, regex, rules, notes))
                complete.push({ ...rule, regex });
        }
        else if (rule.path !== undefined) {
            notes.add(`the rule ${(0,printable/* printable */.g)(rule.id, 80)} is left out: it looks at names of files only`);
        }
        else if (usesDefault) {
            allow.push(...onOurs(rule, notes));
        }
    }
    const off = usesDefault ? [...disabled] : [];
    for (const id of off.filter((one) => (0,rule_names/* ourRules */.e)(one).length === 0))
        notes.add(`there is no rule ${(0,printable/* printable */.g)(id, 80)} to be switched off`);
    return { rules: complete, allow, disabled: off.flatMap(rule_names/* ourRules */.e), notes: notes.all() };
}
function changed(base, rule) {
    return {
        ...base,
        description: rule.description === rule.id ? base.description : rule.description,
        from: rule.from,
        regex: rule.regex ?? base.regex,
        path: rule.path ?? base.path,
        secretGroup: rule.secretGroup === 0 ? base.secretGroup : rule.secretGroup,
        entropy: rule.entropy === 0 ? base.entropy : rule.entropy,
        keywords: [...base.keywords, ...rule.keywords],
        allow: [...base.allow, ...rule.allow],
    };
}
function usable(rule, regex, rules, notes) {
    const about = `the rule ${(0,printable/* printable */.g)(rule.id, 80)} is left out: it`;
    if (rule.secretGroup > new expression/* Expression */.r(regex).groups) {
        notes.add(`${about} has no group ${rule.secretGroup}`);
        return false;
    }
    const absent = rule.required.find(({ id }) => rules.get(id)?.regex === undefined);
    if (absent !== undefined)
        notes.add(`${about} requires "${(0,printable/* printable */.g)(absent.id, 80)}", which is not there`);
    return absent === undefined;
}
function onOurs(rule, notes) {
    const ours = (0,rule_names/* ourRules */.e)(rule.id);
    const about = `the rule ${(0,printable/* printable */.g)(rule.id, 80)}`;
    if (ours.length === 0)
        notes.add(`${about} has no expression, and there is none here to be changed`);
    else if (rule.entropy !== 0 || rule.secretGroup !== 0 || rule.keywords.length > 0)
        notes.add(`${about} is Relock's own here: entropy, secretGroup and keywords change nothing in it`);
    return ours.length === 0 ? [] : rule.allow.map((list) => ({ ...list, rules: ours }));
}

// EXTERNAL MODULE: ./build/scan/gitleaks/ignore.js
var ignore = __webpack_require__(33723);
// EXTERNAL MODULE: ./build/command/gitleaks-names.js
var gitleaks_names = __webpack_require__(65333);
;// CONCATENATED MODULE: ./build/command/gitleaks.js



async function withGitleaks(config, files, read) {
    const notes = [];
    const ignored = [];
    for (const name of gitleaks_names/* GITLEAKS_IGNORES */.jL) {
        const text = files.get(name);
        if (text === undefined)
            continue;
        const entries = (0,ignore/* readIgnoreFile */.rj)(text, name);
        ignored.push(...entries.ignored);
        notes.push(...entries.notes);
    }
    const [first, second] = gitleaks_names/* GITLEAKS_CONFIGS */.f$.filter((name) => files.has(name));
    if (second !== undefined)
        notes.push(`${second} does not count beside ${first}`);
    const text = first === undefined ? undefined : files.get(first);
    const rest = first === undefined || text === undefined
        ? { rules: [], allow: [], disabled: [], notes: [] }
        : await readGitleaksConfig(text, first, read);
    const gitleaks = { ...rest, ignored, notes: [...rest.notes, ...notes] };
    return { ...config, scan: { ...config.scan, gitleaks } };
}
function silenceIgnored(collected, entries) {
    const reasonFor = (0,ignore/* createIgnore */.hh)(entries);
    const findings = [];
    const allowed = [...collected.allowed];
    for (const finding of collected.findings) {
        const reason = reasonFor(finding);
        if (reason === undefined)
            findings.push(finding);
        else
            allowed.push({ ...finding, allowed: reason });
    }
    return { ...collected, findings, allowed };
}
async function parseBaseline(text, name) {
    if (text.trimStart().startsWith('['))
        return (await __webpack_require__.e(/* import() */ 3278).then(__webpack_require__.bind(__webpack_require__, 33278))).readGitleaksBaseline(text, name);
    return { baseline: (await __webpack_require__.e(/* import() */ 7613).then(__webpack_require__.bind(__webpack_require__, 37613))).readBaseline(text, name), ignored: [] };
}


/***/ }),

/***/ 33723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   hh: () => (/* binding */ createIgnore),
/* harmony export */   rj: () => (/* binding */ readIgnoreFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58217);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45690);



function readIgnoreFile(text, name) {
    const ignored = [];
    const notes = [];
    for (const [i, raw] of text.split('\n').entries()) {
        const line = raw.trim();
        if (line === '' || line.startsWith('#'))
            continue;
        const entry = /^[0-9a-f]{64}$/.test(line)
            ? { kind: 'hash', sha256: line, from: name }
            : placeOf(line, name);
        if (entry === undefined)
            notes.push(`${name}:${i + 1} is no fingerprint of gitleaks and counts for nothing`);
        else
            ignored.push(entry);
    }
    return { ignored, notes };
}
function placeOf(fingerprint, from) {
    const parts = fingerprint.split(':');
    if (parts.length !== 3 && parts.length !== 4)
        return undefined;
    const [path = '', rule = '', line = ''] = parts.slice(-3);
    const commit = parts.length === 4 ? parts[0] : undefined;
    if (path === '' || rule === '' || !/^\d+$/.test(line))
        return undefined;
    return {
        kind: 'place',
        commit,
        path: path.replaceAll('\\', '/'),
        rules: [rule, ...(0,_rule_names_js__WEBPACK_IMPORTED_MODULE_1__/* .ourRules */ .e)(rule)],
        line: Number(line),
        from,
    };
}
function createIgnore(entries) {
    const places = new Map();
    const hashes = new Map();
    for (const entry of entries) {
        if (entry.kind === 'hash')
            hashes.set(entry.sha256, entry.from);
        else {
            const at = `${entry.path}\0${entry.line}`;
            places.set(at, [...(places.get(at) ?? []), entry]);
        }
    }
    return (finding) => {
        if (finding.managedState === 'current' || finding.managedState === 'staged')
            return undefined;
        const place = places
            .get(`${finding.path}\0${finding.line}`)
            ?.find(({ commit, rules }) => rules.includes(finding.rule) && (commit === undefined || commit === finding.commit?.id));
        const from = place?.from ??
            (hashes.size === 0 ? undefined : hashes.get((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(finding.value.reveal()).digest('hex')));
        return from === undefined ? undefined : `listed in ${(0,_core_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(from, 100)}`;
    };
}


/***/ }),

/***/ 45690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ourRules)
/* harmony export */ });
/* unused harmony export renamedRules */
/* harmony import */ var _rules_all_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74198);

const RENAMED = `
1password-secret-key onepassword-secret-key
1password-service-account-token onepassword-service-token
adafruit-api-key adafruit-io-key adafruit-key
airtable-personnal-access-token airtable-token
anthropic-admin-api-key anthropic-admin-key
aws-access-token aws-access-key-id
aws-amazon-bedrock-api-key-long-lived aws-bedrock-api-key
aws-amazon-bedrock-api-key-short-lived aws-bedrock-short-key
azure-ad-client-secret azure-client-secret
beamer-api-token beamer-token
clickhouse-cloud-api-secret-key clickhouse-cloud-key
clojars-api-token clojars-token
cloudflare-api-key cloudflare-api-token
cloudflare-global-api-key cloudflare-global-key
codecov-access-token codecov-token
cohere-api-token cohere-api-key
coinbase-access-token coinbase-api-key
confluent-access-token confluent-secret
confluent-secret-key confluent-secret
contentful-delivery-api-token contentful-delivery-token
curl-auth-header authorization-basic authorization-bearer authorization-token
curl-auth-user curl-password
databricks-api-token databricks-token
datadog-access-token datadog-api-key datadog-app-key
defined-networking-api-token defined-networking-token
digitalocean-access-token digitalocean-token
digitalocean-pat digitalocean-token
digitalocean-refresh-token digitalocean-token
discord-api-token discord-bot-token
doppler-api-token doppler-token
droneci-access-token droneci-token
dropbox-api-token dropbox-app-secret
dropbox-long-lived-api-token dropbox-token
dropbox-short-lived-api-token dropbox-token
dynatrace-api-token dynatrace-token
easypost-api-token easypost-api-key
easypost-test-api-token easypost-api-key
etsy-access-token etsy-api-key
facebook-page-access-token facebook-access-token
facebook-secret facebook-app-secret
fastly-api-token fastly-token
flyio-access-token flyio-token
frameio-api-token frameio-token
generic-api-key generic-api-key generic-password
github-app-token github-user-token github-installation-token
gitlab-cicd-job-token gitlab-job-token
gitlab-feature-flag-client-token gitlab-feature-flag-token
gitlab-kubernetes-agent-token gitlab-agent-token
gitlab-oauth-app-secret gitlab-oauth-secret
gitlab-ptt gitlab-trigger-token
gitlab-rrt gitlab-registration-token
gitlab-runner-authentication-token gitlab-runner-token
gitlab-runner-authentication-token-routable gitlab-runner-token-routable
gocardless-api-token gocardless-token
grafana-cloud-api-token grafana-cloud-token
grafana-service-account-token grafana-service-token
harness-api-key harness-token
hashicorp-tf-api-token terraform-cloud-token
heroku-api-key heroku-api-key-uuid
heroku-api-key-v2 heroku-api-key
huggingface-access-token huggingface-token
huggingface-organization-api-token huggingface-token
infracost-api-token infracost-token
intercom-api-key intercom-access-token
jfrog-api-key artifactory-api-key
launchdarkly-access-token launchdarkly-key
mailgun-private-api-token mailgun-api-key
mapbox-api-token mapbox-secret-token
mattermost-access-token mattermost-token
microsoft-teams-webhook teams-webhook
netlify-access-token netlify-token netlify-token-old
new-relic-browser-api-token new-relic-browser-key
new-relic-user-api-key new-relic-user-key
notion-api-token notion-token
octopus-deploy-api-key octopus-api-key
okta-access-token okta-api-token
openshift-user-token kubernetes-openshift-token
plaid-api-token plaid-access-token
plaid-secret-key plaid-secret
planetscale-api-token planetscale-token
planetscale-oauth-token planetscale-token
planetscale-password planetscale-token
postman-api-token postman-api-key
prefect-api-token prefect-token
pulumi-api-token pulumi-token
pypi-upload-token pypi-token
rapidapi-access-token rapidapi-key
readme-api-token readme-api-key
rubygems-api-token rubygems-token
scalingo-api-token scalingo-token
sendgrid-api-token sendgrid-api-key
sendinblue-api-token brevo-api-key
sentry-access-token sentry-token-old
settlemint-application-access-token settlemint-token
settlemint-personal-access-token settlemint-token
settlemint-service-access-token settlemint-token
shopify-access-token shopify-token
shopify-custom-access-token shopify-token
shopify-private-app-access-token shopify-token
slack-config-access-token slack-config-token
slack-config-refresh-token slack-refresh-token
slack-legacy-bot-token slack-bot-token-old
slack-legacy-workspace-token slack-legacy-token
slack-webhook-url slack-webhook slack-workflow-webhook
snyk-api-token snyk-token
sonar-api-token sonarqube-token sonarcloud-token
sourcegraph-access-token sourcegraph-token
stripe-access-token stripe-live-key stripe-test-key
sumologic-access-token sumologic-access-key
telegram-bot-api-token telegram-bot-token
travisci-access-token travis-token
twitch-api-token twitch-token
typeform-api-token typeform-token
yandex-access-token yandex-api-key
yandex-aws-access-token yandex-static-key
zendesk-secret-key zendesk-token
`;
let names;
function ourRules(theirs) {
    names ??= {
        renamed: new Map(RENAMED.trim()
            .split('\n')
            .map((line) => line.split(' '))
            .map(([name = '', ...ours]) => [name, ours])),
        known: new Set((0,_rules_all_js__WEBPACK_IMPORTED_MODULE_0__/* .allRules */ .V7)().map(({ id }) => id)),
    };
    const { renamed, known } = names;
    const ours = renamed.get(theirs)?.filter((id) => known.has(id)) ?? [];
    return ours.length === 0 && known.has(theirs) ? [theirs] : ours;
}
function renamedRules() {
    return RENAMED.trim()
        .split('\n')
        .map((line) => line.split(' ')[0] ?? '');
}


/***/ }),

/***/ 82417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withinTime)
/* harmony export */ });
let stage;
function withinTime(milliseconds, work) {
    stage ??= makeStage();
    let done;
    stage.box.work = () => {
        done = { result: work() };
    };
    try {
        stage.script.runInContext(stage.context, { timeout: Math.ceil(milliseconds) });
        return done;
    }
    catch (error) {
        if (isTimeout(error))
            return undefined;
        throw error;
    }
    finally {
        stage.box.work = undefined;
    }
}
function makeStage() {
    const vm = process.getBuiltinModule('node:vm');
    const box = { work: undefined };
    return { box, context: vm.createContext(box), script: new vm.Script('work()') };
}
function isTimeout(error) {
    return (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT');
}


/***/ })

};
