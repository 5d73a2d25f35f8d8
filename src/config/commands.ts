import { AUDIT_COMMANDS } from './commands/audit.ts';
import { JOB_COMMANDS } from './commands/job.ts';
import { KEY_COMMANDS } from './commands/key.ts';
import { POLICY_COMMANDS } from './commands/policy.ts';
import { DIR } from './commands/spec.ts';
import type { CommandSpec } from './commands/spec.ts';
import { VAULT_COMMANDS } from './commands/vault.ts';
import { WATCH_COMMANDS } from './commands/watch.ts';

/** Every command with its flags: the one list that parsing, `--help` and the documentation go by. */
export const COMMANDS: readonly CommandSpec[] = [
  ...JOB_COMMANDS,
  ...VAULT_COMMANDS,
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
