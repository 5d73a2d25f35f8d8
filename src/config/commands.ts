/** A flag of a command. `value` names what follows it; without it the flag is a switch. */
export interface Flag {
  readonly name: string;
  readonly value?: string;
  readonly help: string;
  readonly enum?: readonly string[];
  /** May be given more than once. */
  readonly repeated?: boolean;
  /** Needs a whole number of at least this. */
  readonly least?: number;
}

/** One command of the command line. `operands` is how its arguments look in the usage line. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly usage: readonly string[];
  readonly flags: readonly Flag[];
  /** How many operands it takes. */
  readonly operands: readonly [least: number, most: number];
  /** True when everything after `--` is a command line of its own. */
  readonly passthrough?: boolean;
}

const CONFIG: Flag = { name: 'config', value: 'FILE', help: 'read this config instead of .relock.yml' };
const SEAL: Flag = {
  name: 'seal',
  value: 'KIND',
  enum: ['pkcs11', 'passphrase', 'awskms', 'azurekeyvault', 'gcpckms'],
  help: 'what protects the root key',
};

const RECOVERY: readonly Flag[] = [
  { name: 'recovery', value: 'RECIPIENT', repeated: true, help: 'an age recipient who can open it without its seal' },
  { name: 'shares', value: 'M/N', help: 'make N shares, of which any M open it without its seal' },
  { name: 'shares-dir', value: 'DIR', help: 'where each share gets a file of its own' },
];

const OPENERS: readonly Flag[] = [
  { name: 'identity', value: 'FILE', repeated: true, help: 'an age identity, as age-keygen wrote it' },
  { name: 'share', value: 'FILE', repeated: true, help: 'a share' },
];

const DIR: Flag = { name: 'dir', value: 'DIR', help: 'the vault’s folder (default: RELOCK_DIR)' };
const FORMAT_JSON: Flag = { name: 'format', value: 'FORMAT', enum: ['text', 'json'], help: 'text (default) or json' };

const AUDIT_DIR: Flag = {
  name: 'dir',
  value: 'DIR',
  help: 'the vault’s folder (default: the server at VAULT_ADDR, else RELOCK_DIR)',
};
const AUDIT_FILTER: readonly Flag[] = [
  { name: 'key', value: 'KEY', help: 'only this key, such as secret/ci/db or relock://ci/db' },
  { name: 'identity', value: 'NAME', help: 'only this identity, by name or accessor' },
  { name: 'address', value: 'ADDRESS', help: 'only from this source address' },
  { name: 'action', value: 'ACTION', help: 'only read, list, create, update, patch or delete' },
  { name: 'lease', value: 'ID', help: 'only what gave, renewed or revoked this lease' },
  { name: 'since', value: 'TIME', help: 'from this time on: 2026-01-31, 2026-01-31T12:00Z, or 90m, 12h, 7d ago' },
  { name: 'until', value: 'TIME', help: 'up to this time' },
];

const KEYS: readonly Flag[] = [
  { name: 'mount', value: 'PATH', help: 'where the keys engine is mounted; keys unless set' },
  FORMAT_JSON,
];

const WATCH_ONLY: Flag = {
  name: 'only',
  value: 'WHAT',
  enum: ['tell', 'limit', 'login', 'lease', 'rotate', 'seal'],
  help: 'only this',
};

/** Every command with its flags: the one list that parsing, `--help` and the documentation go by. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'scan',
    summary: 'find hardcoded credentials in files, a diff, the index, the history or standard input',
    usage: [
      'relock scan [PATH…]              files and folders; in a work tree what git does not ignore',
      'relock scan --diff BASE...HEAD   what a pull request brings: net, per commit and in merges',
      'relock scan --staged             what is about to be committed',
      'relock scan --history [REV…]     each file version reachable from all refs, or from REV, once',
      'relock scan --stdin [--as NAME]  standard input',
    ],
    operands: [0, Infinity],
    flags: [
      { name: 'diff', value: 'BASE...HEAD', help: 'scan what HEAD brings over its merge base with BASE' },
      { name: 'staged', help: 'scan the staged changes' },
      { name: 'history', help: 'scan every file version reachable from all refs, or from the given revisions' },
      { name: 'stdin', help: 'scan standard input' },
      { name: 'as', value: 'NAME', help: 'the name that standard input is reported under' },
      { name: 'no-ignore', help: 'scan what git ignores as well' },
      { name: 'since', value: 'REV|DATE', help: 'with --history: only what came after it' },
      { name: 'cache', value: 'FILE', help: 'with --history: pass over what was clean in the last run' },
      { name: 'shard', value: 'I/N', help: 'scan one of N parts, such as 3/16; all N together scan everything' },
      {
        name: 'archives',
        value: 'ON|OFF',
        enum: ['on', 'off'],
        help: 'on (default): also what is in archives, documents and databases',
      },
      { name: 'threads', value: 'N', least: 1, help: 'how many threads (default: one a core, at most 8)' },
      {
        name: 'format',
        value: 'FORMAT',
        enum: ['text', 'json', 'jsonl', 'sarif', 'markdown', 'html', 'gitleaks', 'junit'],
        help: 'text (default), json, jsonl, sarif, markdown, html, gitleaks or junit',
      },
      { name: 'output', value: 'FILE', help: 'write the report there instead of to standard output' },
      CONFIG,
      { name: 'baseline', value: 'FILE', help: 'leave out what this baseline holds' },
      { name: 'write-baseline', value: 'FILE', help: 'write all present findings into a new baseline' },
      {
        name: 'fail-on',
        value: 'LEVEL',
        enum: ['low', 'medium', 'high', 'never'],
        help: 'exit 1 from this confidence on: low, medium (default), high or never',
      },
      { name: 'validate', help: 'ask the issuers whether what was found lives (docs/validate.md)' },
      { name: 'show-allowed', help: 'also report what is allowed, with the reason' },
      { name: 'color', value: 'WHEN', enum: ['auto', 'always', 'never'], help: 'auto (default), always or never' },
    ],
  },
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
      CONFIG,
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
        enum: [
          'dotenv',
          'json',
          'netrc',
          'npmrc',
          'aws-credentials',
          'kubeconfig',
          'docker-config',
          'template',
          'k8s-secret',
        ],
        help: 'what the file looks like; k8s-secret goes to a pipe',
      },
      { name: 'for', value: 'WHOM', help: 'the host, registry, server’s URL, profile or [NAMESPACE/]NAME of the form' },
      { name: 'template', value: 'FILE', help: 'for template: a text file with {{NAME}} in it' },
      { name: 'allow-unmaskable', help: 'export values too short or too common to be masked in logs' },
      CONFIG,
    ],
  },
  {
    name: 'revoke',
    summary: 'end the logins that another job handed over, with their leases',
    usage: ['relock revoke LOGINS-FILE', 'relock revoke -'],
    operands: [1, 1],
    flags: [CONFIG],
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
      CONFIG,
    ],
  },
  {
    name: 'vault init',
    summary: 'make a sealed vault; prints its first root token once',
    usage: ['relock vault init --dir DIR --seal KIND'],
    operands: [0, 0],
    flags: [DIR, SEAL, ...RECOVERY],
  },
  {
    name: 'vault reseal',
    summary: 'put the vault under another seal, or another key of it',
    usage: ['relock vault reseal --seal KIND'],
    operands: [0, 0],
    flags: [DIR, SEAL],
  },
  {
    name: 'vault rekey',
    summary: 'give the vault a new root key and seal everything anew',
    usage: ['relock vault rekey'],
    operands: [0, 0],
    flags: [DIR],
  },
  {
    name: 'vault recovery',
    summary: 'say who can open the vault when its seal is lost',
    usage: ['relock vault recovery --recovery RECIPIENT…', 'relock vault recovery --shares 3/5 --shares-dir DIR'],
    operands: [0, 0],
    flags: [DIR, ...RECOVERY],
  },
  {
    name: 'vault recover',
    summary: 'open the vault with recovery keys and put it under a new seal',
    usage: ['relock vault recover --seal KIND --share FILE…', 'relock vault recover --seal KIND --identity FILE'],
    operands: [0, 0],
    flags: [DIR, SEAL, ...OPENERS],
  },
  {
    name: 'vault backup',
    summary: 'write the vault into an encrypted file, also while it is served',
    usage: ['relock vault backup --recipient RECIPIENT… --output FILE'],
    operands: [0, 0],
    flags: [
      DIR,
      { name: 'recipient', value: 'RECIPIENT', repeated: true, help: 'an age recipient, age1… or age1pq1…' },
      { name: 'output', value: 'FILE', help: 'the backup; never written over another one' },
    ],
  },
  {
    name: 'vault restore',
    summary: 'make a vault from a backup, under the same or another seal',
    usage: ['relock vault restore FILE --dir NEW [--seal KIND] --identity FILE'],
    operands: [1, 1],
    flags: [DIR, SEAL, ...OPENERS],
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
      DIR,
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
    flags: [DIR, { name: 'version', value: 'N', least: 1, help: 'an older version' }, FORMAT_JSON],
  },
  {
    name: 'vault list',
    summary: 'list the paths',
    usage: ['relock vault list [PREFIX]'],
    operands: [0, 1],
    flags: [DIR, FORMAT_JSON],
  },
  {
    name: 'vault versions',
    summary: 'list a secret’s versions',
    usage: ['relock vault versions PATH'],
    operands: [1, 1],
    flags: [DIR, FORMAT_JSON],
  },
  {
    name: 'vault delete',
    summary: 'destroy versions of a secret, or all of it',
    usage: ['relock vault delete PATH [--version N]…'],
    operands: [1, 1],
    flags: [DIR, { name: 'version', value: 'N', least: 1, repeated: true, help: 'this version only' }],
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
      CONFIG,
    ],
  },
  {
    name: 'vault diff',
    summary: 'tell what differs between two vaults, without showing a value',
    usage: ['relock vault diff A B', 'relock vault diff A/ B/'],
    operands: [2, 2],
    flags: [CONFIG],
  },
  {
    name: 'vault status',
    summary: 'tell the seal, what protects it, and what is in the vault',
    usage: ['relock vault status'],
    operands: [0, 0],
    flags: [DIR, FORMAT_JSON],
  },
  {
    name: 'serve',
    summary: 'serve the sealed vault over Vault’s own API',
    usage: ['relock serve --dir DIR --listen HOST:PORT [--tls-cert FILE --tls-key FILE]'],
    operands: [0, 0],
    flags: [
      DIR,
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
      { name: 'audit-head', value: 'FILE', help: 'keep the audit log’s signed head there too, outside of the vault' },
      { name: 'accept-rollback', help: 'serve a vault that is older than that head, or whose audit log does not hold' },
    ],
  },
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
      'relock key canary --list',
      'relock key canary --remove ID',
    ],
    operands: [0, 0],
    flags: [
      { name: 'like', value: 'KIND', help: 'relock-key (default), token, basic (a URL), or a rule of the scan' },
      { name: 'where', value: 'TEXT', help: 'where it is planted: the alarm says so' },
      { name: 'prefix', value: 'NAME', help: 'what a relock-key begins with, as the keys of your role do' },
      { name: 'index', value: 'MOUNT', help: 'let scans that read this mount know it, such as vault://secret' },
      { name: 'list', help: 'list them, without their values' },
      { name: 'remove', value: 'ID', help: 'forget one' },
      CONFIG,
      FORMAT_JSON,
    ],
  },
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
    name: 'audit verify',
    summary: 'check that nothing in the audit log was changed, left out or cut off',
    usage: [
      'relock audit verify --dir DIR [--head FILE]   the vault’s own log; needs its seal',
      'relock audit verify FILE [--head FILE]        a file of JSON lines; needs no vault',
    ],
    operands: [0, 1],
    flags: [
      DIR,
      { name: 'head', value: 'FILE', help: 'a signed head from elsewhere: the log must reach it and agree with it' },
      { name: 'public-key', value: 'KEY', help: 'the key that must have signed; for a FILE' },
      FORMAT_JSON,
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
      FORMAT_JSON,
    ],
  },
  {
    name: 'watch show',
    summary: 'tell all that a server knows of one alarm: why, what is ordinary, what was done',
    usage: ['relock watch show ID'],
    operands: [1, 1],
    flags: [FORMAT_JSON],
  },
  {
    name: 'watch approve',
    summary: 'do what was proposed about an alarm',
    usage: ['relock watch approve ID [--only rotate]'],
    operands: [1, 1],
    flags: [WATCH_ONLY, FORMAT_JSON],
  },
  {
    name: 'watch undo',
    summary: 'take back what was done about an alarm, as far as that can be',
    usage: ['relock watch undo ID [--only limit]'],
    operands: [1, 1],
    flags: [WATCH_ONLY, FORMAT_JSON],
  },
  {
    name: 'watch expected',
    summary: 'say that alarms like this one are none, until a day',
    usage: ['relock watch expected ID --until 30d --reason TEXT'],
    operands: [1, 1],
    flags: [
      { name: 'until', value: 'TIME', help: 'a span such as 30d, or a day such as 2026-12-31' },
      { name: 'reason', value: 'TEXT', help: 'why' },
      FORMAT_JSON,
    ],
  },
  {
    name: 'watch close',
    summary: 'say that an alarm was looked at',
    usage: ['relock watch close ID [--reason TEXT]'],
    operands: [1, 1],
    flags: [{ name: 'reason', value: 'TEXT', help: 'what it was' }, FORMAT_JSON],
  },
  {
    name: 'watch leaked',
    summary: 'tell a server that a key was seen where strangers read: each use alarms until it has a new value',
    usage: ['relock watch leaked secret/ci/db'],
    operands: [1, 1],
    flags: [],
  },
  {
    name: 'watch report',
    summary: 'how a vault’s keys stand: what to rotate next, uses, ages, alarms',
    usage: ['relock watch report --dir DIR [--since 7d] [--format html] > FILE'],
    operands: [0, 0],
    flags: [
      DIR,
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
      DIR,
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
      DIR,
      { name: 'since', value: 'TIME', help: 'who did from there on (default: 365d)' },
      { name: 'at', value: 'TIME', help: 'as of this time (default: now)' },
      FORMAT_JSON,
    ],
  },
  {
    name: 'watch',
    summary: 'read logs of keys’ uses and tell what is not as it always was',
    usage: [
      'relock watch SOURCE… [--state FILE]     files and folders of logs, or - for standard input',
      'relock watch --dir DIR                  a vault’s own audit',
      'relock watch SOURCE… --follow           what is written from now on as well',
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
      { name: 'since', value: 'TIME', help: 'tell of alarms from this time on; what was before is only learned from' },
      { name: 'learn-days', value: 'N', least: 0, help: 'days that are only learned from (default: 14)' },
      {
        name: 'fail-on',
        value: 'SEVERITY',
        enum: ['info', 'low', 'medium', 'high', 'critical', 'never'],
        help: 'exit 1 from this severity on (default: medium)',
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
    ],
  },
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
      FORMAT_JSON,
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
    flags: [FORMAT_JSON],
  },
  {
    name: 'policy put',
    summary: 'write a policy into a server',
    usage: ['relock policy put NAME FILE', 'relock policy put NAME - --kind acl|cedar'],
    operands: [2, 2],
    flags: [{ name: 'kind', value: 'KIND', enum: ['acl', 'cedar'], help: 'acl or cedar (default: cedar for *.cedar)' }],
  },
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
