export const id = 8703;
export const ids = [8703];
export const modules = {

/***/ 18703:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseArguments: () => (/* binding */ parseArguments)
});

// EXTERNAL MODULE: ./build/core/error.js
var error = __webpack_require__(36232);
// EXTERNAL MODULE: ./build/core/nearest.js
var nearest = __webpack_require__(42732);
// EXTERNAL MODULE: ./build/core/printable.js
var printable = __webpack_require__(58217);
// EXTERNAL MODULE: ./build/config/args.js
var args = __webpack_require__(15422);
// EXTERNAL MODULE: ./build/config/commands/spec.js
var spec = __webpack_require__(52979);
;// CONCATENATED MODULE: ./build/config/commands/audit.js

const AUDIT_DIR = {
    name: 'dir',
    value: 'DIR',
    help: 'the vault’s folder (default: the server at VAULT_ADDR, else RELOCK_DIR)',
};
const AUDIT_FILTER = [
    { name: 'key', value: 'KEY', help: 'only this key, such as secret/ci/db or relock://ci/db' },
    { name: 'identity', value: 'NAME', help: 'only this identity, by name or accessor' },
    { name: 'address', value: 'ADDRESS', help: 'only from this source address' },
    { name: 'action', value: 'ACTION', help: 'only read, list, create, update, patch or delete' },
    { name: 'lease', value: 'ID', help: 'only what gave, renewed or revoked this lease' },
    { name: 'since', value: 'TIME', help: 'from this time on: 2026-01-31, 2026-01-31T12:00Z, or 90m, 12h, 7d ago' },
    { name: 'until', value: 'TIME', help: 'up to this time' },
];
const AUDIT_COMMANDS = [
    {
        name: 'audit query',
        summary: 'who did what: entries of the audit log, newest first',
        usage: ['relock audit query [--dir DIR] [--key KEY] [--identity NAME] [--since TIME] [--limit N]'],
        operands: [0, 0],
        flags: [
            AUDIT_DIR,
            ...AUDIT_FILTER,
            { name: 'limit', value: 'N', least: 1, help: 'at most so many (default: 100)' },
            { name: 'format', value: 'FORMAT', enum: ['text', 'json', 'jsonl'], help: 'text (default), json or jsonl' },
        ],
    },
    {
        name: 'audit incidents',
        summary: 'the records of leaks that a vault keeps',
        usage: [
            'relock audit incidents [--dir DIR]        all of Relock’s own vault, newest first',
            'relock audit incidents ID [--dir DIR]     one of them, as JSON',
            'relock audit incidents ADDRESS            the newest of a key, from whatever vault keeps it',
        ],
        operands: [0, 1],
        flags: [
            AUDIT_DIR,
            { name: 'format', value: 'FORMAT', enum: ['text', 'json'], help: 'of the list: text (default) or json' },
            spec/* CONFIG */.PI,
        ],
    },
    {
        name: 'audit verify',
        summary: 'check that nothing in the audit log was changed, left out or cut off',
        usage: [
            'relock audit verify --dir DIR [--head FILE]   the vault’s own log; needs its seal',
            'relock audit verify FILE [--head FILE]        a file of JSON lines; needs no vault',
        ],
        operands: [0, 1],
        flags: [
            spec/* DIR */.q6,
            { name: 'head', value: 'FILE', help: 'a signed head from elsewhere: the log must reach it and agree with it' },
            { name: 'public-key', value: 'KEY', help: 'the key that must have signed; for a FILE' },
            spec/* FORMAT_JSON */.JY,
        ],
    },
    {
        name: 'audit export',
        summary: 'entries of the audit log, oldest first, for other tools',
        usage: ['relock audit export --format jsonl|csv|ocsf [--dir DIR] [--since TIME] > FILE'],
        operands: [0, 0],
        flags: [
            AUDIT_DIR,
            ...AUDIT_FILTER,
            {
                name: 'format',
                value: 'FORMAT',
                enum: ['jsonl', 'csv', 'ocsf'],
                help: 'jsonl (default), csv or ocsf (API Activity)',
            },
        ],
    },
];

// EXTERNAL MODULE: ./build/config/file-formats.js
var file_formats = __webpack_require__(57836);
// EXTERNAL MODULE: ./build/config/commands/scan.js
var scan = __webpack_require__(1613);
;// CONCATENATED MODULE: ./build/config/commands/job.js



const JOB_COMMANDS = [
    scan/* SCAN */.w,
    {
        name: 'explain',
        summary: 'tell what a rule finds and how it is checked; where a finding stands and how to allow it',
        usage: ['relock explain RULE', 'relock explain FINGERPRINT'],
        operands: [1, 1],
        flags: [],
    },
    {
        name: 'mint',
        summary: 'make worthless samples of a rule’s shape, checksums right, to try a set-up',
        usage: ['relock mint RULE [--count N]'],
        operands: [1, 1],
        flags: [{ name: 'count', value: 'N', least: 1, help: 'how many (default: 1)' }],
    },
    {
        name: 'run',
        summary: 'run a command that alone gets the keys',
        usage: ['relock run [--secret NAME=REF]… -- COMMAND…'],
        operands: [0, 0],
        passthrough: true,
        flags: [
            { name: 'secret', value: 'NAME=REF', repeated: true, help: 'give the key at REF as NAME' },
            {
                name: 'keep',
                value: 'NAME',
                repeated: true,
                help: 'let the command see a variable that is withheld, such as VAULT_TOKEN',
            },
            spec/* CONFIG */.PI,
        ],
    },
    {
        name: 'inject',
        summary: 'give keys to the following steps of a job, or write them to a file',
        usage: [
            'relock inject [--secret NAME=REF]… [--export env|output|file|none]',
            'relock inject --secret NAME=REF --format k8s-secret --for NAME | kubectl apply -f -',
        ],
        operands: [0, 0],
        flags: [
            { name: 'secret', value: 'NAME=REF', repeated: true, help: 'give the key at REF as NAME' },
            {
                name: 'export',
                value: 'WHERE',
                enum: ['env', 'output', 'file', 'none'],
                help: 'env (default in Actions), output, file or none',
            },
            { name: 'output', value: 'FILE', help: 'for file: the file to create, readable by you alone' },
            {
                name: 'format',
                value: 'FORMAT',
                enum: file_formats/* FORMATS */.h,
                help: 'what the file looks like; k8s-secret goes to a pipe',
            },
            { name: 'for', value: 'WHOM', help: 'the host, registry, server’s URL, profile or [NAMESPACE/]NAME of the form' },
            { name: 'template', value: 'FILE', help: 'for template: a text file with {{NAME}} in it' },
            { name: 'allow-unmaskable', help: 'export values too short or too common to be masked in logs' },
            spec/* CONFIG */.PI,
        ],
    },
    {
        name: 'revoke',
        summary: 'end the logins that another job handed over, with their leases',
        usage: ['relock revoke LOGINS-FILE', 'relock revoke -'],
        operands: [1, 1],
        flags: [spec/* CONFIG */.PI],
    },
    {
        name: 'rotate',
        summary: 'replace keys at their issuers, store, test, and kill the old ones',
        usage: [
            'relock rotate REF…                    these keys, now',
            'relock rotate --due                   what is older than its age limit, and what was interrupted',
            'relock rotate --leaked FINDINGS.jsonl the keys behind these findings, looked at again',
            'relock rotate --continue [REF]        a rotation that waits for a person; the new value on standard input',
            'relock rotate --check [REF…]          could each key be rotated now? changes nothing',
            'relock rotate --plan [--format ics]   the coming 90 days',
            'relock rotate --pause TEXT | --resume',
        ],
        operands: [0, Infinity],
        flags: [
            { name: 'due', help: 'rotate the keys whose age limit is reached, and finish what was interrupted' },
            {
                name: 'leaked',
                value: 'FILE',
                help: 'rotate the managed keys behind these findings, after checking each again',
            },
            {
                name: 'continue',
                help: 'go on with a rotation that waits for a person (REF: an address, or a part of its id)',
            },
            { name: 'check', help: 'prove that each key could be rotated, as far as can be asked; change nothing' },
            { name: 'plan', help: 'tell what is due in the coming 90 days' },
            {
                name: 'format',
                value: 'FORMAT',
                enum: ['text', 'ics'],
                help: 'with --plan: text (default), or a calendar file',
            },
            { name: 'pause', value: 'TEXT', help: 'stop all rotation, and say why' },
            { name: 'resume', help: 'let it go on' },
            { name: 'emergency', help: 'the named keys leaked: stop them first, leave no overlap, end what they opened' },
            { name: 'reason', value: 'TEXT', help: 'why, for the journal' },
            { name: 'dry-run', help: 'tell what would happen; change nothing' },
            { name: 'incident-dir', value: 'DIR', help: 'write a record of each leaked key there, Markdown and JSON' },
            spec/* CONFIG */.PI,
        ],
    },
];

;// CONCATENATED MODULE: ./build/config/commands/key.js

const KEYS = [
    { name: 'mount', value: 'PATH', help: 'where the keys engine is mounted; keys unless set' },
    spec/* FORMAT_JSON */.JY,
];
const KEY_COMMANDS = [
    {
        name: 'key issue',
        summary: 'have the server at VAULT_ADDR issue a key; prints it once',
        usage: ['relock key issue ROLE [--ttl 12h] [--scope SCOPE]…'],
        operands: [1, 1],
        flags: [
            { name: 'ttl', value: 'TIME', help: 'how long it lives; the role’s own unless set' },
            { name: 'scope', value: 'SCOPE', repeated: true, help: 'what it is good for; all of the role’s unless set' },
            { name: 'owner', value: 'NAME', help: 'whose it is; the token’s unless set' },
            { name: 'metadata', value: 'NAME=VALUE', repeated: true, help: 'what else is kept with it' },
            ...KEYS,
        ],
    },
    {
        name: 'key verify',
        summary: 'ask whether the key on standard input is good',
        usage: ['relock key verify [--scope SCOPE] < KEY-FILE'],
        operands: [0, 0],
        flags: [
            { name: 'scope', value: 'SCOPE', help: 'good for this' },
            { name: 'source', value: 'ADDRESS', help: 'good from this network address' },
            ...KEYS,
        ],
    },
    {
        name: 'key rotate',
        summary: 'replace a key; the old one works on for the overlap',
        usage: ['relock key rotate ID [--overlap 24h]', 'relock key rotate - < KEY-FILE'],
        operands: [1, 1],
        flags: [
            { name: 'overlap', value: 'TIME', help: 'how long the old one works on; the role’s own unless set' },
            ...KEYS,
        ],
    },
    {
        name: 'key revoke',
        summary: 'end keys at once',
        usage: ['relock key revoke ID…', 'relock key revoke - < KEY-FILE'],
        operands: [1, Infinity],
        flags: KEYS,
    },
    {
        name: 'key list',
        summary: 'list the keys that were issued, without the keys themselves',
        usage: ['relock key list [--role ROLE] [--owner NAME] [--older 90d]'],
        operands: [0, 0],
        flags: [
            { name: 'role', value: 'ROLE', help: 'of this role' },
            { name: 'owner', value: 'NAME', help: 'of this owner' },
            { name: 'older', value: 'TIME', help: 'issued so long ago' },
            ...KEYS,
        ],
    },
    {
        name: 'key canary',
        summary: 'make a key that opens nothing and alarms when somebody shows it to the server at VAULT_ADDR',
        usage: [
            'relock key canary [--like KIND|RULE] [--where TEXT]   prints it once, to be planted',
            'relock key canary --like postgres --host HOST[:PORT] [--database NAME] [--where TEXT]',
            'relock key canary --list',
            'relock key canary --remove ID',
        ],
        operands: [0, 0],
        flags: [
            {
                name: 'like',
                value: 'KIND',
                help: 'relock-key (default), token, basic (a URL), postgres, or a rule of the scan',
            },
            { name: 'where', value: 'TEXT', help: 'where it is planted: the alarm says so' },
            { name: 'prefix', value: 'NAME', help: 'what a relock-key begins with, as the keys of your role do' },
            { name: 'host', value: 'HOST[:PORT]', help: 'for postgres: the server whose log "relock watch" reads' },
            { name: 'database', value: 'NAME', help: 'for postgres: the database that its URL names (default: postgres)' },
            { name: 'index', value: 'MOUNT', help: 'let scans that read this mount know it, such as vault://secret' },
            { name: 'list', help: 'list them, without their values' },
            { name: 'remove', value: 'ID', help: 'forget one' },
            spec/* CONFIG */.PI,
            spec/* FORMAT_JSON */.JY,
        ],
    },
];

;// CONCATENATED MODULE: ./build/config/commands/policy.js

const POLICY_COMMANDS = [
    {
        name: 'policy explain',
        summary: 'tell which policy of a server allows or denies a request, and why not the others',
        usage: [
            'relock policy explain ACCESSOR OPERATION PATH             the token with this accessor; needs sudo',
            'relock policy explain [--token-file FILE] OPERATION PATH  that token, or the one in VAULT_TOKEN',
        ],
        operands: [2, 3],
        flags: [
            { name: 'token-file', value: 'FILE', help: 'the token that is asked about' },
            { name: 'address', value: 'ADDRESS', help: 'as if the request came from there' },
            spec/* FORMAT_JSON */.JY,
        ],
    },
    {
        name: 'policy check',
        summary: 'check policy files as a server does, without one',
        usage: ['relock policy check FILE…'],
        operands: [1, Infinity],
        flags: [],
    },
    {
        name: 'policy list',
        summary: 'list a server’s policies',
        usage: ['relock policy list'],
        operands: [0, 0],
        flags: [spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'policy put',
        summary: 'write a policy into a server',
        usage: ['relock policy put NAME FILE', 'relock policy put NAME - --kind acl|cedar'],
        operands: [2, 2],
        flags: [{ name: 'kind', value: 'KIND', enum: ['acl', 'cedar'], help: 'acl or cedar (default: cedar for *.cedar)' }],
    },
];

;// CONCATENATED MODULE: ./build/config/commands/vault.js

const SEAL = {
    name: 'seal',
    value: 'KIND',
    enum: ['pkcs11', 'passphrase', 'awskms', 'azurekeyvault', 'gcpckms'],
    help: 'what protects the root key',
};
const RECOVERY = [
    { name: 'recovery', value: 'RECIPIENT', repeated: true, help: 'an age recipient who can open it without its seal' },
    { name: 'shares', value: 'M/N', help: 'make N shares, of which any M open it without its seal' },
    { name: 'shares-dir', value: 'DIR', help: 'where each share gets a file of its own' },
];
const OPENERS = [
    { name: 'identity', value: 'FILE', repeated: true, help: 'an age identity, as age-keygen wrote it' },
    { name: 'share', value: 'FILE', repeated: true, help: 'a share' },
];
const VAULT_COMMANDS = [
    {
        name: 'vault init',
        summary: 'make a sealed vault; prints its first root token once',
        usage: ['relock vault init --dir DIR --seal KIND'],
        operands: [0, 0],
        flags: [spec/* DIR */.q6, SEAL, ...RECOVERY],
    },
    {
        name: 'vault reseal',
        summary: 'put the vault under another seal, or another key of it',
        usage: ['relock vault reseal --seal KIND'],
        operands: [0, 0],
        flags: [spec/* DIR */.q6, SEAL],
    },
    {
        name: 'vault rekey',
        summary: 'give the vault a new root key and seal everything anew',
        usage: ['relock vault rekey'],
        operands: [0, 0],
        flags: [spec/* DIR */.q6],
    },
    {
        name: 'vault recovery',
        summary: 'say who can open the vault when its seal is lost',
        usage: ['relock vault recovery --recovery RECIPIENT…', 'relock vault recovery --shares 3/5 --shares-dir DIR'],
        operands: [0, 0],
        flags: [spec/* DIR */.q6, ...RECOVERY],
    },
    {
        name: 'vault recover',
        summary: 'open the vault with recovery keys and put it under a new seal',
        usage: ['relock vault recover --seal KIND --share FILE…', 'relock vault recover --seal KIND --identity FILE'],
        operands: [0, 0],
        flags: [spec/* DIR */.q6, SEAL, ...OPENERS],
    },
    {
        name: 'vault backup',
        summary: 'write the vault into an encrypted file, also while it is served',
        usage: ['relock vault backup --recipient RECIPIENT… --output FILE'],
        operands: [0, 0],
        flags: [
            spec/* DIR */.q6,
            { name: 'recipient', value: 'RECIPIENT', repeated: true, help: 'an age recipient, age1… or age1pq1…' },
            { name: 'output', value: 'FILE', help: 'the backup; never written over another one' },
        ],
    },
    {
        name: 'vault restore',
        summary: 'make a vault from a backup, under the same or another seal',
        usage: ['relock vault restore FILE --dir NEW [--seal KIND] --identity FILE'],
        operands: [1, 1],
        flags: [spec/* DIR */.q6, SEAL, ...OPENERS],
    },
    {
        name: 'vault put',
        summary: 'write a new version of a secret',
        usage: [
            'relock vault put PATH KEY=@FILE…',
            'relock vault put PATH KEY=-',
            'relock vault put PATH --generate KEY[=LENGTH]',
        ],
        operands: [1, Infinity],
        flags: [
            spec/* DIR */.q6,
            { name: 'generate', value: 'KEY[=LENGTH]', repeated: true, help: 'let the vault make this value' },
            { name: 'cas', value: 'N', least: 0, help: 'only if version N is the current one (0: there is none)' },
            { name: 'kind', value: 'KIND', help: 'mark it as managed, issued by KIND' },
        ],
    },
    {
        name: 'vault get',
        summary: 'print one value, or a whole secret',
        usage: ['relock vault get PATH#/KEY', 'relock vault get PATH --format json'],
        operands: [1, 1],
        flags: [spec/* DIR */.q6, { name: 'version', value: 'N', least: 1, help: 'an older version' }, spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'vault list',
        summary: 'list the paths',
        usage: ['relock vault list [PREFIX]'],
        operands: [0, 1],
        flags: [spec/* DIR */.q6, spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'vault versions',
        summary: 'list a secret’s versions',
        usage: ['relock vault versions PATH'],
        operands: [1, 1],
        flags: [spec/* DIR */.q6, spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'vault delete',
        summary: 'destroy versions of a secret, or all of it',
        usage: ['relock vault delete PATH [--version N]…'],
        operands: [1, 1],
        flags: [spec/* DIR */.q6, { name: 'version', value: 'N', least: 1, repeated: true, help: 'this version only' }],
    },
    {
        name: 'vault copy',
        summary: 'copy secrets from one vault to another, verified; a rehearsal unless told --yes',
        usage: ['relock vault copy FROM TO', 'relock vault copy FROM/ TO/ --yes [--all-versions]'],
        operands: [2, 2],
        flags: [
            { name: 'yes', help: 'copy; without it this only tells what would be copied' },
            { name: 'all-versions', help: 'the whole history, oldest first' },
            { name: 'overwrite', help: 'also where the target has another value' },
            spec/* CONFIG */.PI,
        ],
    },
    {
        name: 'vault diff',
        summary: 'tell what differs between two vaults, without showing a value',
        usage: ['relock vault diff A B', 'relock vault diff A/ B/'],
        operands: [2, 2],
        flags: [spec/* CONFIG */.PI],
    },
    {
        name: 'vault status',
        summary: 'tell the seal, what protects it, and what is in the vault',
        usage: ['relock vault status'],
        operands: [0, 0],
        flags: [spec/* DIR */.q6, spec/* FORMAT_JSON */.JY],
    },
];

;// CONCATENATED MODULE: ./build/config/commands/watch.js

const WATCH_ONLY = {
    name: 'only',
    value: 'WHAT',
    enum: ['tell', 'limit', 'login', 'lease', 'rotate', 'seal'],
    help: 'only this',
};
const WATCH_COMMANDS = [
    {
        name: 'watch alarms',
        summary: 'list the alarms of the server at VAULT_ADDR, newest first',
        usage: ['relock watch alarms [--all] [--severity SEVERITY] [--key KEY]'],
        operands: [0, 0],
        flags: [
            { name: 'all', help: 'also those that somebody closed or expects' },
            {
                name: 'severity',
                value: 'SEVERITY',
                enum: ['info', 'low', 'medium', 'high', 'critical'],
                help: 'only of this severity',
            },
            { name: 'key', value: 'KEY', help: 'only of this key, such as secret/ci/db' },
            { name: 'limit', value: 'N', least: 1, help: 'at most so many (default: 50)' },
            spec/* FORMAT_JSON */.JY,
        ],
    },
    {
        name: 'watch show',
        summary: 'tell all that a server knows of one alarm: why, what is ordinary, what was done',
        usage: ['relock watch show ID'],
        operands: [1, 1],
        flags: [spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'watch approve',
        summary: 'do what was proposed about an alarm',
        usage: ['relock watch approve ID [--only rotate]'],
        operands: [1, 1],
        flags: [WATCH_ONLY, spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'watch undo',
        summary: 'take back what was done about an alarm, as far as that can be',
        usage: ['relock watch undo ID [--only limit]'],
        operands: [1, 1],
        flags: [WATCH_ONLY, spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'watch expected',
        summary: 'say that alarms like this one are none, until a day',
        usage: ['relock watch expected ID --until 30d --reason TEXT'],
        operands: [1, 1],
        flags: [
            { name: 'until', value: 'TIME', help: 'a span such as 30d, or a day such as 2026-12-31' },
            { name: 'reason', value: 'TEXT', help: 'why' },
            spec/* FORMAT_JSON */.JY,
        ],
    },
    {
        name: 'watch close',
        summary: 'say that an alarm was looked at',
        usage: ['relock watch close ID [--reason TEXT]'],
        operands: [1, 1],
        flags: [{ name: 'reason', value: 'TEXT', help: 'what it was' }, spec/* FORMAT_JSON */.JY],
    },
    {
        name: 'watch leaked',
        summary: 'tell a server that a key was seen where strangers read: each use alarms until it has a new value',
        usage: ['relock watch leaked secret/ci/db'],
        operands: [1, 1],
        flags: [],
    },
    {
        name: 'watch settings',
        summary: 'print what the server at VAULT_ADDR watches by; with --write after what the config says under watch',
        usage: ['relock watch settings [--write] [--config FILE]'],
        operands: [0, 0],
        flags: [{ name: 'write', help: 'write what the config says over the server’s settings' }, spec/* CONFIG */.PI],
    },
    {
        name: 'watch report',
        summary: 'how a vault’s keys stand: what to rotate next, uses, ages, alarms',
        usage: [
            'relock watch report --dir DIR [--since 7d] [--format html] > FILE',
            'relock watch report [--since 7d] [--format html] > FILE    of the server at VAULT_ADDR',
        ],
        operands: [0, 0],
        flags: [
            spec/* DIR */.q6,
            { name: 'since', value: 'TIME', help: 'what is told of begins there (default: 7d)' },
            { name: 'at', value: 'TIME', help: 'and ends there (default: now)' },
            {
                name: 'format',
                value: 'FORMAT',
                enum: ['markdown', 'html', 'json', 'csv'],
                help: 'markdown (default), html, json or csv (the inventory)',
            },
        ],
    },
    {
        name: 'watch evidence',
        summary: 'files for an audit by SOC 2, ISO 27001 or PCI DSS, in one folder',
        usage: ['relock watch evidence --dir DIR --output FOLDER [--since 90d]'],
        operands: [0, 0],
        flags: [
            spec/* DIR */.q6,
            { name: 'output', value: 'FOLDER', help: 'a new folder, readable by you alone' },
            { name: 'since', value: 'TIME', help: 'uses, incidents and changes from there on (default: 90d)' },
            { name: 'at', value: 'TIME', help: 'and up to there (default: now)' },
        ],
    },
    {
        name: 'watch access',
        summary: 'who could read a key at a time, and who did',
        usage: ['relock watch access KEY --dir DIR [--at 2026-01-31]'],
        operands: [1, 1],
        flags: [
            spec/* DIR */.q6,
            { name: 'since', value: 'TIME', help: 'who did from there on (default: 365d)' },
            { name: 'at', value: 'TIME', help: 'as of this time (default: now)' },
            spec/* FORMAT_JSON */.JY,
        ],
    },
    {
        name: 'watch',
        summary: 'read logs of keys’ uses and tell what is not as it always was',
        usage: [
            'relock watch SOURCE… [--state FILE]     files and folders of logs, or - for standard input',
            'relock watch --dir DIR                  a vault’s own audit',
            'relock watch SOURCE… --follow           what is written from now on as well',
            'relock watch SOURCE… --tell             tell people, by tell: and watch: in the config',
            'relock watch SOURCE… --propose          have the server at VAULT_ADDR keep the alarms, and propose',
            'relock watch SOURCE… --explain ID       all that is known of one alarm',
            'relock watch --state FILE --expect ID --until 30d --reason TEXT',
        ],
        operands: [0, Infinity],
        flags: [
            { name: 'dir', value: 'DIR', help: 'also the audit of the vault in this folder; needs its seal' },
            { name: 'state', value: 'FILE', help: 'remember there what is ordinary; it holds identities and addresses' },
            { name: 'name', value: 'NAME', help: 'what tells these logs from others of their kind, such as a cluster' },
            { name: 'head', value: 'FILE', help: 'believe our own audit in a file that agrees with this signed head' },
            { name: 'public-key', value: 'KEY', help: 'believe our own audit in a file that this key has signed' },
            { name: 'follow', help: 'go on with what is written, until SIGTERM or SIGINT' },
            { name: 'tell', help: 'tell alarms on the channels of the config, of the severities that it says' },
            { name: 'propose', help: 'hand alarms to the server at VAULT_ADDR, which tells people and proposes what to do' },
            { name: 'since', value: 'TIME', help: 'tell of alarms from this time on; what was before is only learned from' },
            { name: 'learn-days', value: 'N', least: 0, help: 'days that are only learned from (default: 14)' },
            {
                name: 'fail-on',
                value: 'SEVERITY',
                enum: ['info', 'low', 'medium', 'high', 'critical', 'never'],
                help: 'exit 1 from this severity on (default: what the config says, else medium)',
            },
            {
                name: 'format',
                value: 'FORMAT',
                enum: ['text', 'json', 'jsonl', 'markdown'],
                help: 'text (default), json, jsonl or markdown',
            },
            { name: 'explain', value: 'ID', help: 'tell all that is known of this alarm' },
            { name: 'expect', value: 'ID', help: 'alarms like this one are ordinary' },
            { name: 'until', value: 'TIME', help: 'for --expect: until then, such as 30d or 2026-12-31' },
            { name: 'reason', value: 'TEXT', help: 'for --expect: why' },
            spec/* CONFIG */.PI,
        ],
    },
];

;// CONCATENATED MODULE: ./build/config/commands.js







const COMMANDS = [
    ...JOB_COMMANDS,
    ...VAULT_COMMANDS,
    {
        name: 'serve',
        summary: 'serve the sealed vault over Vault’s own API',
        usage: ['relock serve --dir DIR --listen HOST:PORT [--tls-cert FILE --tls-key FILE]'],
        operands: [0, 0],
        flags: [
            spec/* DIR */.q6,
            {
                name: 'listen',
                value: 'HOST:PORT',
                help: 'where to listen (default: 127.0.0.1:8200); without TLS on loopback only',
            },
            { name: 'tls-cert', value: 'FILE', help: 'the certificate chain, PEM; read again on SIGHUP' },
            { name: 'tls-key', value: 'FILE', help: 'its private key, PEM' },
            { name: 'tls-client-ca', value: 'FILE', help: 'authorities whose client certificates are identities' },
            {
                name: 'on-seal-lost',
                value: 'WHAT',
                enum: ['serve', 'seal'],
                help: 'when the seal can’t be reached any more: serve on from memory, or seal (default: serve)',
            },
            {
                name: 'rotate-config',
                value: 'FILE',
                help: 'let the watch rotate keys by this config, in a process of its own, where its settings say so',
            },
            { name: 'audit-head', value: 'FILE', help: 'keep the audit log’s signed head there too, outside of the vault' },
            { name: 'accept-rollback', help: 'serve a vault that is older than that head, or whose audit log does not hold' },
        ],
    },
    ...KEY_COMMANDS,
    ...AUDIT_COMMANDS,
    ...WATCH_COMMANDS,
    ...POLICY_COMMANDS,
    {
        name: 'init',
        summary: 'write the workflow and a first config into this repository, after asking',
        usage: ['relock init [--yes]'],
        operands: [0, 0],
        flags: [{ name: 'yes', help: 'ask nothing, take the defaults: without a vault' }],
    },
    {
        name: 'demo',
        summary: 'the whole loop on this machine: leak → found → rotated → the comment',
        usage: ['relock demo'],
        operands: [0, 0],
        flags: [],
    },
];

;// CONCATENATED MODULE: ./build/config/command-line.js





function parseArguments(argv) {
    const [first, second, ...others] = argv;
    if (first === 'help' && second !== undefined)
        return parseArguments([second, ...others, '--help']);
    if (first === undefined || first === 'help' || (0,args/* isHelp */.gS)(first))
        return { kind: 'help', text: overview(COMMANDS) };
    if (first === '--version')
        return { kind: 'version' };
    const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
    if (group.length > 0 && (0,args/* isHelp */.gS)(second)) {
        const own = COMMANDS.find(({ name }) => name === first);
        return { kind: 'help', text: own === undefined ? overview(group) : `${(0,args/* helpOf */.ZL)(own)}\n${overview(group)}` };
    }
    const command = findCommand(argv);
    return (0,args/* parseWords */.nl)(command, argv.slice(command.name.split(' ').length));
}
function findCommand(argv) {
    const [first = '', second = ''] = argv;
    const command = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`);
    if (command !== undefined)
        return command;
    const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
    if (group.length > 0) {
        const given = second === '' || second.startsWith('-')
            ? `"${first}" wants a command after it`
            : `unknown command "${first} ${(0,printable/* printable */.g)(second, 60)}"`;
        const meant = (0,nearest/* nearest */.p)(second, group.map(({ name }) => name.slice(first.length + 1)));
        throw new error/* RelockError */.dB('RL-USAGE', given, {
            remedy: meant === undefined
                ? `Known: ${group.map(({ name }) => name).join(', ')}.`
                : `Did you mean "${first} ${meant}"?`,
        });
    }
    const meant = (0,nearest/* nearest */.p)(first, new Set(COMMANDS.map(({ name }) => name.split(' ')[0] ?? '')));
    throw new error/* RelockError */.dB('RL-USAGE', `unknown command "${(0,printable/* printable */.g)(first, 60)}"`, {
        remedy: meant === undefined ? '"relock --help" lists the commands.' : `Did you mean "relock ${meant}"?`,
    });
}
function overview(commands) {
    const width = Math.max(...commands.map(({ name }) => name.length));
    return [
        'relock: short-lived keys in, leaked keys out',
        '',
        ...commands.map(({ name, summary }) => `  relock ${name.padEnd(width)}  ${summary}`),
        '',
        'Exit status: 0 nothing found or done, 1 findings at or above the gate, 2 wrong use or not done.',
        '"relock COMMAND --help" tells more.',
        '',
    ].join('\n');
}


/***/ }),

/***/ 57836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ FILE_FORMATS),
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
const FILE_FORMATS = [
    'dotenv',
    'json',
    'netrc',
    'npmrc',
    'aws-credentials',
    'kubeconfig',
    'docker-config',
    'template',
];
const FORMATS = [...FILE_FORMATS, 'k8s-secret'];


/***/ })

};
