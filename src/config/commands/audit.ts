import { CONFIG, DIR, FORMAT_JSON } from './spec.ts';
import type { CommandSpec, Flag } from './spec.ts';

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

/** The audit log. */
export const AUDIT_COMMANDS: readonly CommandSpec[] = [
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
      CONFIG,
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
];
