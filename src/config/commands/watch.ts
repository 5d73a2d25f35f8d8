import { CONFIG, DIR, FORMAT_JSON } from './spec.ts';
import type { CommandSpec, Flag } from './spec.ts';

const WATCH_ONLY: Flag = {
  name: 'only',
  value: 'WHAT',
  enum: ['tell', 'limit', 'login', 'lease', 'rotate', 'seal'],
  help: 'only this',
};

/** What is normal, and what is not. */
export const WATCH_COMMANDS: readonly CommandSpec[] = [
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
    name: 'watch settings',
    summary: 'print what the server at VAULT_ADDR watches by; with --write after what the config says under watch',
    usage: ['relock watch settings [--write] [--config FILE]'],
    operands: [0, 0],
    flags: [{ name: 'write', help: 'write what the config says over the server’s settings' }, CONFIG],
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
      CONFIG,
    ],
  },
];
