import type { ManagedKey } from '../../config/config.ts';
import type { ManagedIndex } from '../../core/fingerprint.ts';
import { formMac, indexKeys, managedForms } from '../../core/fingerprint.ts';
import type { SecretValue } from '../../core/secret.ts';

/**
 * All addresses that keep this value as a living one, by the keyed fingerprints of the vaults: the same key is often
 * kept twice. A part of a base64 form, which a scan may have found, is known by the entries that have that part.
 */
export function addressesOf(value: SecretValue, indexes: readonly ManagedIndex[]): readonly string[] {
  const found = new Set<string>();
  for (const { key, entries } of indexes) {
    const wanted = new Set(
      managedForms(value, key)
        .slice(0, 1)
        .map(({ mac }) => mac),
    );
    const part = formMac(Buffer.from(value.reveal()), indexKeys(key));
    for (const { forms } of entries) {
      const [whole] = forms;
      if (whole !== undefined && forms.some(({ mac }) => mac === part)) wanted.add(whole.mac);
    }
    for (const { address, state, forms } of entries) {
      if (state !== 'retired' && wanted.has(forms[0]?.mac ?? '')) found.add(address);
    }
  }
  return [...found].sort();
}

/** True when both are the same credential at one issuer: rotating one of them ends the other. */
export function isSameCredential(a: ManagedKey, b: ManagedKey): boolean {
  const settings = ({ kind, issuer }: ManagedKey) =>
    JSON.stringify([kind, Object.entries(issuer).sort(([x], [y]) => (x < y ? -1 : 1))]);
  return settings(a) === settings(b);
}
