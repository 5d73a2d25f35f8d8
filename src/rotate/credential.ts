import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { isBase64CoreOf } from '../core/fingerprint.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import { substitute } from '../core/substitute.ts';

/**
 * The credential inside a secret, by the issuer's field names (`fields:` in the config says which key of the secret
 * is which; a field that it leaves out is called the same in both). Throws `RL-ROTATE-FIELD` when the secret lacks one.
 */
export function credentialOf(key: ManagedKey, secret: SecretFields, secretFields: readonly string[]): SecretFields {
  const credential = new Map<string, SecretValue>();
  for (const field of new Set([...Object.keys(key.fields), ...secretFields])) {
    const name = nameOf(key, field);
    const value = secret.get(name);
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
 * URL, gets the new one there.
 */
export function withCredential(
  key: ManagedKey,
  secret: SecretFields,
  credential: SecretFields,
  secretFields: readonly string[],
): SecretFields {
  const result = new Map(secret);
  for (const field of secretFields) {
    const old = secret.get(nameOf(key, field));
    const fresh = credential.get(field);
    if (old === undefined || fresh === undefined) continue;
    for (const [other, value] of result) result.set(other, substitute(value, old, fresh) ?? value);
  }
  for (const [field, value] of credential) result.set(nameOf(key, field), value);
  return result;
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
