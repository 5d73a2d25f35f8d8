import { FORMATS } from '../file-formats.ts';
import { SCAN } from './scan.ts';
import { CONFIG } from './spec.ts';
import type { CommandSpec } from './spec.ts';

/** What finds, gives and replaces keys. */
export const JOB_COMMANDS: readonly CommandSpec[] = [
  SCAN,
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
        enum: FORMATS,
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
];
