import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiServer } from './hashicorp-api.ts';
import { textIn } from './hashicorp-json.ts';

const HARDWARE = new Set(['pkcs11', 'kmip']);
const CLOUD = new Set(['awskms', 'gcpckms', 'azurekeyvault', 'ocikms', 'alicloudkms']);

/**
 * For `require-hsm`: resolves only when the server's seal claims a hardware module (`GET sys/seal-status`, which needs
 * no token; https://developer.hashicorp.com/vault/api-docs/system/seal-status). It is the server's own word: a software
 * token behind PKCS#11 looks the same from here. A cloud key may or may not be hardware, which only that cloud can tell,
 * so it is refused. Throws `RL-VAULT-NOT-HSM`.
 */
export async function requireHardwareSeal(api: ApiServer): Promise<void> {
  const failing = `${api.address} can’t be used with require-hsm`;
  // The endpoint exists in the root namespace only.
  const root: ApiServer = { ...api, namespace: undefined };
  const answer = await callApi(root, { method: 'GET', path: 'sys/seal-status', failing }, {});
  const type = textIn(answer.json, 'type');
  if (type !== undefined && HARDWARE.has(type)) return;
  const shown = type === undefined ? 'unknown' : printable(type, 40);
  const why = CLOUD.has(shown)
    ? `its seal is "${shown}", and whether that cloud’s key is in hardware can’t be shown from here`
    : `its seal is "${shown}", which is not hardware`;
  throw new RelockError('RL-VAULT-NOT-HSM', `${failing}: ${why}`, {
    remedy: 'Use a server with a pkcs11 or kmip seal, or take require-hsm out of the config on purpose.',
    state: 'Nothing was read, and no token was sent to it.',
  });
}
