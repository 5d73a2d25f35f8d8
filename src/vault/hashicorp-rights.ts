import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Address } from './address.ts';
import type { Connection } from './hashicorp-connection.ts';
import { objectIn, textsIn } from './hashicorp-json.ts';
import { misunderstood } from './hashicorp-kv.ts';
import { OWN_FOLDER } from './hashicorp-mounts.ts';
import type { Mounts } from './hashicorp-mounts.ts';

/**
 * Asks Vault whether this login may rotate a secret in KV v2: what the policy *Rotate* of docs/vault-policies.md allows
 * (`POST sys/capabilities-self`, https://developer.hashicorp.com/vault/api-docs/system/capabilities-self). Throws
 * `RL-VAULT-DENIED` with the lines that are missing, `RL-VAULT-NO-CAS`, and what a call throws.
 */
export async function checkRotation(connection: Connection, mounts: Mounts, address: Address): Promise<void> {
  const { mount, path } = await mounts.findKv2(address, 'rotating');
  const whole = ['create', 'update', 'read'];
  const needed = new Map<string, readonly string[]>([
    [`${mount.path}/data/${path}`, whole],
    [`${mount.path}/data/${OWN_FOLDER}/pending/${path}`, whole],
    [`${mount.path}/destroy/${OWN_FOLDER}/pending/${path}`, ['update']],
    [`${mount.path}/data/${OWN_FOLDER}/journal/${path}`, whole],
    [`${mount.path}/data/${OWN_FOLDER}/fingerprints`, whole],
  ]);
  const failing = `whether ${printable(address.text)} may be rotated can’t be learned`;
  const answer = await connection.call({
    method: 'POST',
    path: 'sys/capabilities-self',
    body: { paths: [...needed.keys()] },
    repeat: 'always',
    failing,
  });
  const told = objectIn(answer.json, 'data');
  if (answer.status !== 200 || told === undefined) throw misunderstood(connection, failing, answer);
  const missing = [...needed].filter(([at, rights]) => {
    const has = textsIn(told, at);
    return !has.includes('root') && (has.includes('deny') || rights.some((right) => !has.includes(right)));
  });
  if (missing.length === 0) return;
  const lines = missing.map(
    ([at, rights]) => `path "${printable(at)}" { capabilities = [${rights.map((one) => `"${one}"`).join(', ')}] }`,
  );
  throw new RelockError(
    'RL-VAULT-DENIED',
    `${printable(address.text)} can’t be rotated: this login lacks rights in Vault`,
    {
      evidence: lines.map((line, index) => [index === 0 ? 'Policy to add' : '', line]),
      remedy: 'Let one of its policies hold these lines (docs/vault-policies.md has them all).',
      state: 'Nothing was changed.',
    },
  );
}
