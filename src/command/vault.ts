import path from 'node:path';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { SealKind } from '../seal/seal.ts';
import type { Store } from '../sealed/store.ts';
import { parseAddress } from '../vault/address.ts';
import type { Address } from '../vault/address.ts';
import { describeSeal } from './vault/describe.ts';
import type { BackupRequest } from './vault/backup.ts';
import { passphrasePrompt } from './vault/prompt.ts';
import type { RecoveryRequest } from './vault/recovery-keys.ts';
import type { SealsRequest } from './vault/seals.ts';
import { takeValues } from './vault/values.ts';

/** `relock vault …`, parsed. `dir` is `--dir`; without it `RELOCK_DIR` counts. Paths may be written with or without `relock://`. */
export type VaultRequest = { readonly dir: string | undefined } & (
  | { readonly action: 'init'; readonly seal: SealKind | undefined; readonly recovery?: RecoveryRequest }
  | SealsRequest
  | BackupRequest
  | {
      readonly action: 'put';
      readonly path: string;
      /** `KEY=@FILE` and `KEY=-`. */
      readonly values: readonly string[];
      /** `KEY` and `KEY=LENGTH`. */
      readonly generate: readonly string[];
      /** `--cas`: only if this version is the current one. */
      readonly expected: number | undefined;
      readonly kind: string | undefined;
    }
  | { readonly action: 'get'; readonly path: string; readonly version: number | undefined; readonly format: Format }
  | { readonly action: 'list'; readonly prefix: string; readonly format: Format }
  | { readonly action: 'versions'; readonly path: string; readonly format: Format }
  | { readonly action: 'delete'; readonly path: string; readonly versions: readonly number[] }
  | { readonly action: 'status'; readonly format: Format }
);

type Format = 'text' | 'json';

/**
 * Makes, fills, reads and describes the embedded vault. Values and the root token go to standard output and nothing
 * else does; what is said about them goes to standard error. Throws `RL-USAGE`, `RL-VAULT-…`, `RL-SEAL-…`.
 */
export async function vault(request: VaultRequest, invocation: Invocation): Promise<ExitStatus> {
  const dir = folderOf(request.dir, invocation);
  switch (request.action) {
    case 'init':
      return init(dir, request.seal, request.recovery ?? NOBODY, invocation);
    case 'reseal':
    case 'rekey':
    case 'recovery':
    case 'recover':
      return (await import('./vault/seals.ts')).seals(request, dir, invocation);
    case 'backup':
    case 'restore':
      return (await import('./vault/backup.ts')).backup(request, dir, invocation);
    case 'put':
    case 'get':
    case 'list':
    case 'versions':
    case 'delete':
    case 'status':
      return withStore(request, dir, invocation);
  }
}

/** Nobody can recover the vault. */
const NOBODY: RecoveryRequest = { recipients: [], shares: undefined, sharesDir: undefined };

/** What is done with an open vault. */
type StoreRequest = Extract<VaultRequest, { action: 'put' | 'get' | 'list' | 'versions' | 'delete' | 'status' }>;

async function withStore(request: StoreRequest, dir: string, invocation: Invocation): Promise<ExitStatus> {
  const work = await prepare(request, dir, invocation);
  const { openEmbeddedStore } = await import('../vault/embedded.ts');
  const store = await openEmbeddedStore({
    dir,
    env: invocation.env,
    ask: passphrasePrompt(invocation),
    warn: (line) => invocation.err(`relock: ${line}\n`),
  });
  try {
    return work(store);
  } finally {
    await store.close();
  }
}

/** All that can be wrong with the request itself is found before the seal is opened: it costs no PIN and no scrypt. */
async function prepare(
  request: StoreRequest,
  dir: string,
  invocation: Invocation,
): Promise<(store: Store) => ExitStatus> {
  switch (request.action) {
    case 'put': {
      const where = secretAddress(request.path, 'whole');
      const fields = await takeValues(request, invocation);
      return (store) => put(store, where, fields, request, invocation);
    }
    case 'get': {
      const where = secretAddress(request.path, 'field');
      return (store) => get(store, where, request, invocation);
    }
    case 'list':
      return (store) => list(store, request, invocation);
    case 'versions': {
      const where = secretAddress(request.path, 'whole');
      return (store) => versions(store, where, request.format, invocation);
    }
    case 'delete': {
      const where = secretAddress(request.path, 'whole');
      return (store) => remove(store, where, request.versions, invocation);
    }
    case 'status':
      return (store) => status(store, dir, request.format, invocation);
  }
}

async function init(
  dir: string,
  kind: SealKind | undefined,
  wanted: RecoveryRequest,
  invocation: Invocation,
): Promise<ExitStatus> {
  if (kind === undefined) {
    throw new RelockError('RL-USAGE', 'vault init wants --seal', {
      remedy:
        'Choose pkcs11 (the key stays in an HSM), awskms, azurekeyvault, gcpckms (a cloud’s) or passphrase (not hardware).',
    });
  }
  const { createVault, refuseExisting } = await import('../sealed/create.ts');
  const [{ openSeal }, { makeRecovery, sharesWanted }, { openSealed, vaultIdOf }, { setRecovery }, { encryptTo }] =
    await Promise.all([
      import('../seal/open.ts'),
      import('./vault/recovery-keys.ts'),
      import('../sealed/open.ts'),
      import('../sealed/recovery.ts'),
      import('../sealed/age.ts'),
    ]);
  sharesWanted(wanted);
  if (wanted.recipients.length > 0) await encryptTo(wanted.recipients, new Uint8Array());
  refuseExisting(dir);
  const seal = await openSeal(kind, {
    env: invocation.env,
    create: true,
    ask: passphrasePrompt(invocation),
    warn: (line) => invocation.err(`relock: ${line}\n`),
  });
  try {
    const token = await createVault(dir, seal);
    invocation.err(
      [
        `vault made in ${printable(dir)}`,
        `seal: ${describeSeal(seal.verdict)}`,
        'The root token is on standard output, this once: the vault keeps only a hash of it.',
        '',
      ].join('\n'),
    );
    invocation.out(`${token.reveal()}\n`);
    const vaultId = Buffer.from(vaultIdOf(dir), 'hex');
    const recovery = await makeRecovery(wanted, vaultId, invocation);
    if (recovery === undefined) {
      invocation.err('Nobody can recover it when its seal is lost: "relock vault recovery" changes that.\n');
    } else {
      const { vault: made } = await openSealed(dir, seal);
      try {
        await setRecovery(made, vaultId, recovery);
      } finally {
        made.db.close();
      }
    }
    return 0;
  } finally {
    await seal.close();
  }
}

function put(
  store: Store,
  address: Address,
  fields: SecretFields,
  request: { readonly expected: number | undefined; readonly kind: string | undefined },
  { err }: Invocation,
): ExitStatus {
  const { expected, kind } = request;
  const version = store.put(address.path, fields, {
    ...(expected === undefined ? {} : { expected }),
    ...(kind === undefined ? {} : { kind }),
  });
  err(`${printable(address.text)} has version ${version} now\n`);
  return 0;
}

function get(
  store: Store,
  address: Address,
  request: { readonly version: number | undefined; readonly format: Format },
  { out, err, interactive }: Invocation,
): ExitStatus {
  const found = store.get(address.path, request.version);
  if (found === null) {
    const which = request.version === undefined ? '' : ` version ${request.version}`;
    throw new RelockError('RL-VAULT-NO-SECRET', `there is no ${printable(address.text)}${which}`, {
      remedy: '"relock vault list" and "relock vault versions" tell what there is.',
    });
  }
  const names = [...found.fields.keys()];
  const key = address.key ?? (names.length === 1 ? names[0] : undefined);
  if (request.format === 'json') {
    const shown = address.key === undefined ? names : [address.key];
    const fields = Object.fromEntries(shown.map((name) => [name, valueOf(name).reveal()]));
    out(`${JSON.stringify({ path: address.path, version: found.version, fields })}\n`);
    return 0;
  }
  if (key === undefined) {
    throw new RelockError('RL-USAGE', `${printable(address.text)} has ${names.length} fields: name one`, {
      evidence: [['Its fields', names.map((name) => printable(name, 60)).join(', ')]],
      remedy: `Write ${printable(address.text)}#/KEY, or take all with --format json.`,
    });
  }
  out(valueOf(key).reveal());
  // Keeps the shell's prompt apart on a terminal, without becoming part of what is piped or redirected.
  if (interactive) err('\n');
  return 0;

  function valueOf(name: string) {
    const value = found?.fields.get(name);
    if (value !== undefined) return value;
    throw new RelockError(
      'RL-VAULT-NO-FIELD',
      `${printable(address.text)} is not there: the secret has no such field`,
      {
        evidence: [['Its fields', names.map((one) => printable(one, 60)).join(', ')]],
      },
    );
  }
}

function list(
  store: Store,
  request: { readonly prefix: string; readonly format: Format },
  { out }: Invocation,
): ExitStatus {
  const paths = store.list(request.prefix.replace(/^relock:\/\//, ''));
  out(
    request.format === 'json' ? `${JSON.stringify(paths)}\n` : paths.map((one) => `${printable(one, 600)}\n`).join(''),
  );
  return 0;
}

function versions(store: Store, address: Address, format: Format, { out }: Invocation): ExitStatus {
  const all = store.versions(address.path);
  if (all === null) throw new RelockError('RL-VAULT-NO-SECRET', `there is no ${printable(address.text)}`);
  const shown = all.map(({ number, created, destroyed, rotation }) => ({
    version: number,
    created: new Date(created).toISOString(),
    rotation: rotation === '' ? undefined : rotation,
    destroyed: destroyed === undefined ? undefined : new Date(destroyed).toISOString(),
  }));
  if (format === 'json') {
    out(`${JSON.stringify(shown)}\n`);
    return 0;
  }
  const width = String(shown.length).length;
  for (const { version, created, rotation, destroyed } of shown) {
    const notes = [
      version === shown.length ? 'current' : '',
      rotation === undefined ? '' : `rotation ${printable(rotation, 60)}`,
      destroyed === undefined ? '' : `destroyed ${destroyed}`,
    ].filter((note) => note !== '');
    out(`${String(version).padStart(width)}  ${[created, ...notes].join('  ')}\n`);
  }
  return 0;
}

function remove(store: Store, address: Address, numbers: readonly number[], { err }: Invocation): ExitStatus {
  const name = printable(address.text);
  if (numbers.length > 0) {
    const destroyed = store.destroy(address.path, numbers);
    err(`${destroyed} of ${numbers.length} ${numbers.length === 1 ? 'version' : 'versions'} of ${name} destroyed`);
    err(destroyed < numbers.length ? '; the others were already\n' : '\n');
    return 0;
  }
  if (!store.remove(address.path)) throw new RelockError('RL-VAULT-NO-SECRET', `there is no ${name}`);
  err(`${name} is gone with all its versions; what it opened elsewhere is still valid there\n`);
  return 0;
}

function status(store: Store, dir: string, format: Format, { out }: Invocation): ExitStatus {
  const { seal, created, ...counts } = store.status();
  if (format === 'json') {
    out(`${JSON.stringify({ dir, seal, created: new Date(created).toISOString(), ...counts })}\n`);
    return 0;
  }
  const rows = [
    ['vault', `${printable(dir)}, made ${new Date(created).toISOString()}`],
    ['seal', describeSeal(seal)],
    ['secrets', `${counts.secrets} (versions: ${counts.versions})`],
    ['managed', `${counts.managed} (too weak or short to be looked for: ${counts.weak})`],
    ['pending', `${counts.staged} (rotations that are not finished)`],
    ['file', `${counts.bytes.toLocaleString('en')} bytes, schema ${counts.schema}`],
  ];
  for (const [label = '', fact = ''] of rows) out(`${label.padEnd(8)} ${fact}\n`);
  return 0;
}

function folderOf(given: string | undefined, { env, cwd }: Invocation): string {
  const dir = given ?? env['RELOCK_DIR'];
  if (dir !== undefined && dir !== '') return path.resolve(cwd, dir);
  throw new RelockError('RL-USAGE', "the vault's folder is not given", {
    remedy: 'Name it with --dir DIR, or set RELOCK_DIR.',
  });
}

function secretAddress(text: string, what: 'whole' | 'field'): Address {
  const address = parseAddress(text.includes('://') ? text : `relock://${text}`);
  const wrong =
    address.scheme !== 'relock' || address.server !== undefined
      ? 'is not in the embedded vault'
      : address.params.size > 0
        ? 'has a parameter, where a flag is meant'
        : what === 'whole' && address.key !== undefined
          ? 'names a field, where a whole secret is meant'
          : undefined;
  if (wrong === undefined) return address;
  throw new RelockError('RL-USAGE', `${printable(address.text)} ${wrong}`, {
    remedy: 'Write PATH, or PATH#/KEY to get one field.',
  });
}
