import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { callApi } from './hashicorp-api.ts';
import type { ApiServer } from './hashicorp-api.ts';
import { textIn } from './hashicorp-json.ts';
import type { Protection } from './vault.ts';

const HARDWARE = new Set(['pkcs11', 'kmip']);
const SOFTWARE = new Set(['shamir', 'static', 'transit']);
const CLOUD = new Set(['awskms', 'gcpckms', 'azurekeyvault', 'ocikms', 'alicloudkms']);

/**
 * What the server says of its seal (`GET sys/seal-status`, which needs no token;
 * https://developer.hashicorp.com/vault/api-docs/system/seal-status). It is the server's own word: a software token
 * behind PKCS#11 looks the same from here. A cloud key may or may not be hardware, which only that cloud can tell.
 */
export async function sealOf(api: ApiServer): Promise<Protection> {
  // The endpoint exists in the root namespace only.
  const root: ApiServer = { ...api, namespace: undefined };
  const failing = `the seal of ${api.address} can’t be asked for`;
  const answer = await callApi(root, { method: 'GET', path: 'sys/seal-status', failing }, {});
  const type = textIn(answer.json, 'type');
  if (answer.json?.['migration'] === true) {
    return { verdict: 'unverifiable', evidence: 'its seal is just being changed for another (seal migration)' };
  }
  const shown = type === undefined ? 'unknown' : printable(type, 40);
  if (HARDWARE.has(shown)) return { verdict: 'hardware', evidence: `its seal is "${shown}", by its own word` };
  if (CLOUD.has(shown)) {
    const evidence = `its seal is "${shown}", and whether that cloud’s key is in hardware can’t be shown from here`;
    return { verdict: 'unverifiable', evidence };
  }
  if (SOFTWARE.has(shown)) return { verdict: 'software', evidence: `its seal is "${shown}", which is not hardware` };
  return {
    verdict: 'unverifiable',
    evidence: `its seal is "${shown}", of which nothing is known: plugins may call theirs anything`,
  };
}

/** For `require-hsm`: resolves only when the server's seal claims a hardware module. Throws `RL-VAULT-NOT-HSM`. */
export async function requireHardwareSeal(api: ApiServer): Promise<void> {
  const { verdict, evidence } = await sealOf(api);
  if (verdict === 'hardware') return;
  throw new RelockError('RL-VAULT-NOT-HSM', `${api.address} can’t be used with require-hsm: ${evidence}`, {
    remedy: 'Use a server with a pkcs11 or kmip seal, or take require-hsm out of the config on purpose.',
    state: 'Nothing was read, and no token was sent to it.',
  });
}
