import { isStrongEnough, managedForms } from '../core/fingerprint.ts';
import type { ManagedEntry, ManagedForm, ManagedIndex } from '../core/fingerprint.ts';
import { SecretValue } from '../core/secret.ts';
import { wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type { ManagedValue } from './vault.ts';

/** How many replaced values of one address stay in the index. */
const RETIRED_KEPT = 50;

/**
 * The index with these values as the ones of an address; the key K is made when there is none. What is retired stays
 * without being named again, the newest fifty. Values that could be guessed get an entry without forms.
 */
export function withValues(
  index: ManagedIndex | null,
  address: Address,
  kind: string,
  values: readonly ManagedValue[],
): ManagedIndex {
  const now = new Date().toISOString();
  // Not imported: a read makes no key, and node:crypto takes 10 ms to load.
  const makeKey = () => process.getBuiltinModule('node:crypto').randomBytes(32).toString('base64url');
  const key = index?.key ?? new SecretValue(makeKey());
  const others = index?.entries.filter((entry) => entry.address !== address.text) ?? [];
  const old = index?.entries.filter((entry) => entry.address === address.text) ?? [];
  const listed = values.map(({ value, state }): ManagedEntry => {
    const forms = isStrongEnough(value) ? managedForms(value, key) : [];
    const before = old.find((entry) => entry.state === state && isSame(entry.forms, forms));
    return { address: address.text, kind, state, since: before?.since ?? now, forms };
  });
  const retired = old.filter(
    (entry) =>
      entry.state === 'retired' && entry.forms.length > 0 && !listed.some((one) => isSame(one.forms, entry.forms)),
  );
  const newestFirst = [...listed.filter(isRetired), ...retired].sort((a, b) => (a.since < b.since ? 1 : -1));
  const kept = newestFirst.slice(0, RETIRED_KEPT);
  return { key, entries: [...others, ...listed.filter((entry) => !isRetired(entry)), ...kept] };
}

/**
 * The index after a staged value of the secret became current; null when it holds none. What was current stays so: it is
 * alive until its issuer refuses it, and only who has seen that marks it retired.
 */
export function withPromoted(index: ManagedIndex | null, address: Address): ManagedIndex | null {
  const secret = wholeSecret(address).text;
  const isOurs = (entry: ManagedEntry) =>
    entry.state === 'staged' && (entry.address === secret || entry.address.startsWith(`${secret}#/`));
  if (index === null || !index.entries.some(isOurs)) return null;
  const since = new Date().toISOString();
  const entries = index.entries.map((entry) =>
    isOurs(entry) ? { ...entry, state: 'current' as const, since } : entry,
  );
  return { key: index.key, entries };
}

function isRetired(entry: ManagedEntry): boolean {
  return entry.state === 'retired';
}

/** The first form's HMAC stands for the value; values without forms are never the same. */
function isSame(a: readonly ManagedForm[], b: readonly ManagedForm[]): boolean {
  return a[0] !== undefined && a[0].mac === b[0]?.mac;
}

/** As a document: `{ key, entries }`, each form as `[form, length, head0, head1, mac]`. Holds K in plain. */
export function formatIndex(index: ManagedIndex): Record<string, unknown> {
  return {
    key: index.key.reveal(),
    entries: index.entries.map((entry) => ({
      ...entry,
      forms: entry.forms.map(({ form, length, head, mac }) => [form, length, ...head, mac]),
    })),
  };
}

/** Reads what `formatIndex` made; undefined for anything else. */
export function parseIndex(data: Readonly<Record<string, unknown>>): ManagedIndex | undefined {
  const { key } = data;
  const entries = Array.isArray(data['entries']) ? data['entries'].map(parseEntry) : [undefined];
  const known = entries.filter((entry) => entry !== undefined);
  if (typeof key !== 'string' || Buffer.from(key, 'base64url').length !== 32 || known.length !== entries.length) {
    return undefined;
  }
  return { key: new SecretValue(key), entries: known };
}

function parseEntry(value: unknown): ManagedEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { address, kind, since, ...rest } = value as Partial<Record<keyof ManagedEntry, unknown>>;
  const state = (['current', 'staged', 'retired'] as const).find((one) => one === rest.state);
  if (typeof address !== 'string' || typeof kind !== 'string' || typeof since !== 'string' || state === undefined) {
    return undefined;
  }
  const forms = Array.isArray(rest.forms) ? rest.forms.map(parseForm) : [undefined];
  const known = forms.filter((form) => form !== undefined);
  return known.length === forms.length ? { address, kind, state, since, forms: known } : undefined;
}

function parseForm(value: unknown): ManagedForm | undefined {
  if (!Array.isArray(value)) return undefined;
  const [form, length, head0, head1, mac] = value as unknown[];
  if (typeof form !== 'string' || typeof mac !== 'string') return undefined;
  if (typeof length !== 'number' || typeof head0 !== 'number' || typeof head1 !== 'number') return undefined;
  return { form, length, head: [head0, head1], mac };
}
