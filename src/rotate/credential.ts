import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { isBase64CoreOf } from '../core/fingerprint.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import { substitute, substituteUser } from '../core/substitute.ts';
import type { Issuer } from '../issuer/issuer.ts';

/** How an issuer's credentials look. */
type Shape = Pick<Issuer, 'secretFields' | 'changingFields'>;

/**
 * The credential inside a secret, by the issuer's field names (`fields:` in the config says which key of the secret
 * is which; a field that it leaves out is called the same in both). A changing field that the secret lacks is left out. Throws `RL-ROTATE-FIELD` when the secret lacks one.
 */
export function credentialOf(key: ManagedKey, secret: SecretFields, issuer: Shape): SecretFields {
  const { secretFields, changingFields = [] } = issuer;
  const credential = new Map<string, SecretValue>();
  const mayLack = new Set(changingFields);
  for (const field of new Set([...Object.keys(key.fields), ...secretFields, ...changingFields])) {
    const name = nameOf(key, field);
    const value = secret.get(name);
    if (value === undefined && mayLack.has(field)) continue;
    if (value === undefined || value.isEmpty) {
      const names = [...secret.keys()].map((known) => printable(known, 60)).join(', ');
      throw new RelockError('RL-ROTATE-FIELD', `${printable(key.address)} has no key "${printable(name)}"`, {
        evidence: [['The secret has', names === '' ? 'nothing' : names]],
        remedy: `Say in the config which one it is: fields: { ${printable(field)}: … }.`,
        state: 'Nothing was changed.',
      });
    }
    credential.set(field, value);
  }
  return credential;
}

/**
 * The secret with another credential in it. A field beside it that holds the old value within it, such as a connection
 * URL, gets the new one there; where it also names the old user or key id, the new one.
 */
export function withCredential(
  key: ManagedKey,
  secret: SecretFields,
  credential: SecretFields,
  issuer: Shape,
): SecretFields {
  const result = new Map(secret);
  const beside = new Set<string>();
  const inside = (fields: readonly string[], names: Iterable<string>, replace: typeof substitute) => {
    for (const field of fields) {
      const old = secret.get(nameOf(key, field));
      const fresh = credential.get(field);
      if (old === undefined || fresh === undefined) continue;
      for (const name of names) {
        const value = result.get(name);
        const changed = value === undefined ? undefined : replace(value, old, fresh);
        if (changed !== undefined) result.set(name, changed);
        if (changed !== undefined) beside.add(name);
      }
    }
  };
  inside(issuer.secretFields, [...result.keys()], substitute);
  inside(
    issuer.changingFields ?? [],
    beside,
    (text, old, fresh) => substitute(text, old, fresh) ?? substituteUser(text, old, fresh),
  );
  // An id that nobody gave a new one for is that of the old credential.
  for (const field of issuer.changingFields ?? []) result.delete(nameOf(key, field));
  for (const [field, value] of credential) result.set(nameOf(key, field), value);
  return result;
}

/**
 * True when two credentials are of one user, key id or slot: ending one of them would end the other. Where not both say
 * which, their values tell.
 */
export function isSameHolder(a: SecretFields, b: SecretFields, { secretFields, changingFields = [] }: Shape): boolean {
  const told = changingFields.filter((field) => a.has(field) && b.has(field));
  return hasSame(a, b, told.length === 0 ? secretFields : told);
}

/** True when these fields are the same in both, or in neither. */
export function hasSame(a: SecretFields, b: SecretFields, fields: readonly string[]): boolean {
  return fields.every((field) => {
    const value = a.get(field);
    const other = b.get(field);
    return value === undefined || other === undefined ? value === other : value.equals(other);
  });
}

/** The secret's key that an issuer's field is kept under. */
export function nameOf(key: ManagedKey, field: string): string {
  return key.fields[field] ?? field;
}

/**
 * True when one of the credential's secret fields has this value, or this is what a scan found of its base64 form where
 * the characters that complete it were not there.
 */
export function holdsValue(
  key: ManagedKey,
  secret: SecretFields,
  secretFields: readonly string[],
  value: SecretValue,
): boolean {
  return secretFields.some((field) => {
    const kept = secret.get(nameOf(key, field));
    return kept !== undefined && (kept.equals(value) || isBase64CoreOf(value, kept));
  });
}
