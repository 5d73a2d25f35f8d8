import type { ManagedKey } from '../config/config.ts';

/**
 * The keys in the order in which they are to be rotated: one that an issuer of another is reached with (`issuer.admin` and
 * the like name its address) comes after that other one, for a rotation in the middle must not lose its own right. Keys
 * that depend on each other keep the order in which they were given.
 */
export function inOrder<Key extends Pick<ManagedKey, 'address' | 'issuer'>>(keys: readonly Key[]): readonly Key[] {
  const byPlace = new Map(keys.map((key) => [placeOf(key.address), key]));
  const ordered: Key[] = [];
  const seen = new Set<Key>();
  // An admin is put in front when it is met, and the whole is turned round at the end.
  const visit = (key: Key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const setting of Object.values(key.issuer)) {
      const admin = typeof setting === 'string' ? byPlace.get(placeOf(setting)) : undefined;
      if (admin !== undefined) visit(admin);
    }
    ordered.push(key);
  };
  for (const key of keys.toReversed()) visit(key);
  return ordered.toReversed();
}

/** The secret that an address names, whichever of its keys. */
export function placeOf(address: string): string {
  return address.replace(/^ref\+|[?#].*$/g, '');
}
