import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { Address } from '../address.ts';
import { isObject, objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import type { Protection } from '../vault.ts';
import type { GoogleConnection } from './connection.ts';
import { placeOf, versionIn } from './names.ts';
import type { Secrets } from './secrets.ts';

const KEY_VERSION =
  /^projects\/[^/?#]+\/locations\/[^/?#]+\/keyRings\/[^/?#]+\/cryptoKeys\/[^/?#]+\/cryptoKeyVersions\/\d+$/;

/**
 * What protects the very version that an address reads: the version tells which key of Cloud KMS sealed it
 * (customer-managed encryption), and Cloud KMS tells where that key is
 * (https://cloud.google.com/kms/docs/reference/rest/v1/ProtectionLevel). The secret's own setting would not do: it
 * counts only for versions to come. Each version and key is asked for once a run.
 */
export function openProtection(
  connection: GoogleConnection,
  secrets: Secrets,
): {
  of(address: Address): Promise<Protection>;
  /** Gives the number of the version that it found to be sealed by hardware: what may be read. Throws `RL-VAULT-NOT-HSM`. */
  require(address: Address, version: string): Promise<string>;
} {
  const known = new Map<string, Promise<Protection>>();
  const once = (name: string, ask: () => Promise<Protection>) => {
    const asked = known.get(name) ?? ask();
    known.set(name, asked);
    asked.catch(() => known.delete(name));
    return asked;
  };

  async function ofKey(name: string, failing: string): Promise<Protection> {
    if (!KEY_VERSION.test(name))
      return { verdict: 'unverifiable', evidence: 'Google names a key that is not understood' };
    const answer = await connection.attempt({ service: 'cloudkms', method: 'GET', path: name, failing });
    const shown = printable(name, 200);
    if (answer.status !== 200) {
      const why = answer.permission ?? answer.code;
      return { verdict: 'unverifiable', evidence: `Cloud KMS does not tell of ${shown} (${answer.status} ${why})` };
    }
    const level = textIn(answer.json, 'protectionLevel') ?? 'unknown';
    const evidence = `${shown} has the protection level ${printable(level, 40)}`;
    if (textIn(answer.json, 'importTime') !== undefined) {
      return { verdict: 'unverifiable', evidence: `${evidence}, and was imported: a copy may be anywhere` };
    }
    if (level === 'HSM' || level === 'HSM_SINGLE_TENANT') return { verdict: 'hardware', evidence };
    if (level === 'SOFTWARE') return { verdict: 'software', evidence };
    return { verdict: 'unverifiable', evidence: `${evidence}: what holds it can’t be shown from here` };
  }

  async function ofVersion(address: Address, which: string): Promise<{ found: Protection; number: string }> {
    const failing = `what protects ${printable(address.text)} can’t be learned`;
    const version = await secrets.version(placeOf(address), which, failing);
    const number = version === null ? '' : (textIn(version, 'name')?.split('/').at(-1) ?? '');
    if (version === null || !/^[1-9]\d*$/.test(number)) {
      return { found: { verdict: 'unverifiable', evidence: 'there is no such secret or version' }, number };
    }
    const keys = keysOf(version);
    if (keys.length === 0) {
      const evidence = 'it has no key of Cloud KMS: Google’s own encryption, in software';
      return { found: { verdict: 'software', evidence }, number };
    }
    const all = await Promise.all(keys.map((key) => once(key, () => ofKey(key, failing))));
    const worst =
      all.find(({ verdict }) => verdict === 'software') ?? all.find(({ verdict }) => verdict !== 'hardware');
    return { found: worst ?? all[0] ?? { verdict: 'unverifiable', evidence: 'nothing is known of its key' }, number };
  }

  return {
    of: (address) =>
      once(`${address.path}?${versionIn(address)}`, async () => (await ofVersion(address, versionIn(address))).found),
    async require(address, version) {
      const { found, number } = await ofVersion(address, version);
      if (found.verdict === 'hardware') return number;
      throw new RelockError(
        'RL-VAULT-NOT-HSM',
        `${printable(address.text)} can’t be used with require-hsm: ${found.evidence}`,
        {
          remedy:
            'Encrypt the secret with a Cloud KMS key of protection level HSM and add a new version, or take require-hsm out of the config on purpose.',
          state: 'Nothing was read.',
        },
      );
    },
  };
}

/** The key versions that sealed a version: one, or one for each place that it is kept in. */
function keysOf(version: JsonObject): string[] {
  const status = objectIn(version, 'replicationStatus');
  const replicas = objectIn(status, 'userManaged')?.['replicas'];
  const places = [version, objectIn(status, 'automatic'), ...(Array.isArray(replicas) ? replicas : [])];
  const names = places.map((place) =>
    isObject(place) ? textIn(objectIn(place, 'customerManagedEncryption'), 'kmsKeyVersionName') : undefined,
  );
  // A replica without a key of its own is Google’s to encrypt: the whole is then no better than that.
  const bare = Array.isArray(replicas) && replicas.length > 0 && names.slice(2).includes(undefined);
  return bare ? [] : names.filter((name) => name !== undefined);
}
