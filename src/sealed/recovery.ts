import type { SecretValue } from '../core/secret.ts';
import { decryptWith, encryptTo, notOpened } from './age.ts';
import { Entries } from './entries.ts';
import { KEY_LENGTH } from './keys.ts';
import type { Sealed } from './sealed.ts';

/** Who can open the vault when its seal is gone. */
export interface Recovery {
  /** age recipients; the root key is encrypted to them beside the seal's own wrapping. */
  readonly recipients: readonly string[];
  /** How many shares the identity of one of them was split into, and how many give it back. */
  readonly shares: { readonly total: number; readonly needed: number } | null;
}

const ENTRY = 'recovery';
const MARK = Buffer.from('relock recovery v1');

/** Sealed by the vault, since whoever could add a recipient would be given the next root key. */
export function recoveryOf(vault: Sealed): Recovery | undefined {
  return new Entries(vault).get(ENTRY) as Recovery | undefined;
}

/** Replaces who can open the vault, and what they open; none at all when there is no recipient. `RL-AGE-RECIPIENT`. */
export async function setRecovery(vault: Sealed, vaultId: Uint8Array, recovery: Recovery): Promise<void> {
  const { root } = vault.keys;
  const copy = await sealForRecovery(root.export(), vaultId, recovery.recipients);
  vault.db.write(() => {
    // The root key was changed while it was being encrypted.
    if (vault.keys.root !== root) throw new RangeError('the root key was changed meanwhile');
    new Entries(vault).put(ENTRY, { ...recovery });
    vault.db.run('UPDATE vault SET recovery = ?', copy);
  });
}

/** The root key, encrypted to recipients and bound to its vault; null when there are none. Zeroes `root`. */
export async function sealForRecovery(
  root: Buffer,
  vaultId: Uint8Array,
  recipients: readonly string[],
): Promise<Uint8Array | null> {
  const plain = Buffer.concat([MARK, vaultId, root]);
  root.fill(0);
  try {
    return recipients.length === 0 ? null : await encryptTo(recipients, plain);
  } finally {
    plain.fill(0);
  }
}

/** The opposite of `sealForRecovery`. Throws `RL-AGE-IDENTITY`. */
export async function openForRecovery(
  identities: readonly SecretValue[],
  vaultId: Uint8Array,
  copy: Uint8Array,
): Promise<Buffer> {
  const plain = Buffer.from(await decryptWith(identities, copy));
  try {
    const head = Buffer.concat([MARK, vaultId]);
    if (plain.length !== head.length + KEY_LENGTH || !plain.subarray(0, head.length).equals(head)) {
      throw notOpened('it is another vault’s');
    }
    return Buffer.from(plain.subarray(head.length));
  } finally {
    plain.fill(0);
  }
}
