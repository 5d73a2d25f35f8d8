import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { serverEntry } from '../../audit/audit.ts';
import { SEAL_KINDS, isSealKind } from '../../seal/seal.ts';
import { backUp } from '../../sealed/backup.ts';
import { bytesOf, numberOf } from '../../sealed/database.ts';
import { countDataKeys } from '../../sealed/every-read.ts';
import { recoveryOf, setRecovery } from '../../sealed/recovery.ts';
import { changeSeal, finishRekey, newRoot } from '../../sealed/rekey.ts';
import type { Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation } from '../fault.ts';
import { isObject } from '../fields.ts';

/** The paths below `sys/relock/` that are answered here. */
export const SEALS = /^relock\/(?:seal|reseal|recovery|backup)$/;

/** Which settings of a seal a client may name: what loads code, or says where requests go, is the operator's alone. */
const SETTINGS = new Set([
  'RELOCK_PKCS11_TOKEN',
  'RELOCK_PKCS11_KEY',
  'RELOCK_PKCS11_PIN_FILE',
  'RELOCK_PASSPHRASE_FILE',
  'RELOCK_AWSKMS_KEY_ID',
  'RELOCK_AZUREKEYVAULT_KEY',
  'RELOCK_GCPCKMS_KEY',
]);

/** The state of the seal, of the vault's keys, of recovery and of backups; and what changes them. */
export function seals(core: Core, call: Routed): Outcome | Promise<Outcome> {
  if (call.rest === 'relock/seal') {
    if (call.operation !== 'read') throw unsupportedOperation();
    return { data: stateOf(core) };
  }
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  switch (call.rest) {
    case 'relock/reseal':
      return reseal(core, call);
    case 'relock/recovery':
      return recovery(core, call);
    default:
      return backup(core, call);
  }
}

/** `sys/rotate` and `sys/key-status`: https://developer.hashicorp.com/vault/api-docs/system/rotate */
export async function rotate(core: Core, call: Routed): Promise<Outcome> {
  if (call.rest === 'key-status') {
    if (call.operation !== 'read') throw unsupportedOperation();
    return { data: { term: core.vault.keys.term, install_time: new Date(core.vault.keys.since).toISOString() } };
  }
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  if (core.vault.keys.isChanging) throw new Fault(400, 'the last change of keys has not ended yet');
  await announce(core, call, 'the root key and the key below it are changed');
  await newRoot(core.vault, core.control.seals.seal);
  finishInBackground(core);
  return { waits: true, within: () => ({}) };
}

/** Seals what is still under the older key anew, beside the requests. */
export function finishInBackground({ vault, log }: Core): void {
  void finishRekey(vault).then(
    (count) => log(`the change of keys has ended: ${count} boxes were sealed anew`),
    (error: unknown) =>
      log(`the change of keys goes on at the next start: ${error instanceof Error ? error.message : 'unknown'}`),
  );
}

async function reseal(core: Core, call: Routed): Promise<Outcome> {
  const { seal: kind, settings = {} } = call.body;
  if (typeof kind !== 'string' || !isSealKind(kind))
    throw new Fault(400, `seal must be one of ${SEAL_KINDS.join(', ')}`);
  const pairs = isObject(settings) ? Object.entries(settings) : [];
  const named = pairs.filter((pair): pair is [string, string] => SETTINGS.has(pair[0]) && typeof pair[1] === 'string');
  if (!isObject(settings) || named.length !== pairs.length) {
    throw new Fault(400, `settings must be texts, named ${[...SETTINGS].join(', ')}`);
  }
  const { seals: keeper } = core.control;
  await announce(core, call, `the seal is changed to ${kind}`);
  const to = await keeper.open(kind, Object.fromEntries(named));
  try {
    await changeSeal(core.vault, keeper.seal, to);
  } catch (error) {
    await to.close();
    throw error;
  }
  await keeper.replace(to);
  return { waits: true, within: () => ({ data: { seal: to.verdict } }) };
}

async function recovery(core: Core, call: Routed): Promise<Outcome> {
  const { recipients } = call.body;
  if (!Array.isArray(recipients) || !recipients.every((one) => typeof one === 'string')) {
    throw new Fault(400, 'recipients must be a list of age recipients');
  }
  await announce(core, call, 'who can recover the vault is changed');
  await setRecovery(core.vault, vaultIdOf(core), { recipients, shares: null });
  return { waits: true, within: () => ({}) };
}

/** Into the folder `backups` beside the vault: where a client would like it, is not a client's to say. */
async function backup(core: Core, call: Routed): Promise<Outcome> {
  const { recipients } = call.body;
  if (!Array.isArray(recipients) || recipients.length === 0 || !recipients.every((one) => typeof one === 'string')) {
    throw new Fault(400, 'recipients must be a list of age recipients');
  }
  const folder = path.join(core.folder, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = `vault-${new Date(call.time).toISOString().replaceAll(':', '')}.age`;
  const { file, bytes, time } = await backUp(core.folder, recipients, path.join(folder, name));
  return { data: { file, bytes, time: new Date(time).toISOString() } };
}

function stateOf({ vault, control }: Core) {
  const known = recoveryOf(vault);
  const backed = numberOf(vault.db.get('SELECT backed FROM vault') ?? {}, 'backed');
  return {
    ...control.seals.verdict,
    reachable: control.seals.lost === undefined,
    lost: control.seals.lost ?? '',
    term: vault.keys.term,
    changing: vault.keys.isChanging,
    read_through_seal: countDataKeys(vault),
    recovery: { recipients: known?.recipients ?? [], shares: known?.shares ?? null },
    last_backup: backed === 0 ? null : new Date(backed).toISOString(),
  };
}

/** In the audit before it is begun: what is changed outside of the request's own transaction is told of even when that fails. */
function announce(core: Core, call: Routed, what: string): Promise<void> {
  return core.batch.run(() => {
    core.audit.append(serverEntry(call.path, `${what}, as request ${call.id} wants`));
  }, true);
}

function vaultIdOf({ vault }: Core): Buffer {
  return bytesOf(vault.db.get('SELECT id FROM vault') ?? {}, 'id');
}
