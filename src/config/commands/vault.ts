import { CONFIG, DIR, FORMAT_JSON } from './spec.ts';
import type { CommandSpec, Flag } from './spec.ts';

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

/** The embedded vault, and moving between vaults. */
export const VAULT_COMMANDS: readonly CommandSpec[] = [
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
];
