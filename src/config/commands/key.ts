import { CONFIG, FORMAT_JSON } from './spec.ts';
import type { CommandSpec, Flag } from './spec.ts';

const KEYS: readonly Flag[] = [
  { name: 'mount', value: 'PATH', help: 'where the keys engine is mounted; keys unless set' },
  FORMAT_JSON,
];

/** The keys that a server issues itself. */
export const KEY_COMMANDS: readonly CommandSpec[] = [
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
      CONFIG,
      FORMAT_JSON,
    ],
  },
];
