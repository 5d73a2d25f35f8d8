import { CONFIG } from './spec.ts';
import type { CommandSpec } from './spec.ts';

/** `relock scan`, in a file of its own: every start of a scan loads it. */
export const SCAN: CommandSpec = {
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
};
