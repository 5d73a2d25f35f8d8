import { isUtf8 } from 'node:buffer';
import { SecretValue } from '../core/secret.ts';
import type { SecretFields } from '../core/secret.ts';
import { wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import { fieldText, fieldsOf } from './hashicorp-kv.ts';
import { isObject, parseExact } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';

/** The name of the one field of a secret that is no JSON object. */
const WHOLE = 'value';

/** The name of the one field of a secret that is no text: its bytes in base64. */
export const BINARY = 'binary';

/**
 * The fields of a store whose secrets are one text each: the members of a JSON object, else the whole text as `value`.
 * Throws `RL-VAULT-EMPTY`, as every store does.
 */
export function fieldsIn(text: string, address: Address): SecretFields {
  const members = objectIn(text) ?? { [WHOLE]: text };
  const nothing = Object.values(members).every((value) => fieldText(value) === '');
  return fieldsOf(members, nothing ? wholeSecret(address) : address);
}

/** The same of bytes, which are the field `binary` where they are no text. */
export function fieldsInBytes(bytes: Buffer, address: Address): SecretFields {
  if (isUtf8(bytes)) return fieldsIn(bytes.toString('utf8'), address);
  return new Map([[BINARY, new SecretValue(bytes.toString('base64'))]]);
}

/** The bytes of fields that are those of no text; undefined for all others. */
export function binaryIn(fields: SecretFields): Buffer | undefined {
  const encoded = fields.size === 1 ? fields.get(BINARY)?.reveal() : undefined;
  const bytes = encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
  return bytes !== undefined && !isUtf8(bytes) && bytes.toString('base64') === encoded ? bytes : undefined;
}

/**
 * The text that `fieldsIn` reads as these fields. Of the text that it follows, members that no reader saw (empty ones)
 * and the JSON type of what did not change are kept.
 */
export function documentOf(fields: SecretFields, before?: string): SecretValue {
  const only = fields.size === 1 ? fields.get(WHOLE) : undefined;
  const old = before === undefined ? undefined : objectIn(before);
  if (only !== undefined && old === undefined && objectIn(only.reveal()) === undefined) return only;
  const unseen = Object.entries(old ?? {}).filter(([name, value]) => !fields.has(name) && fieldText(value) === '');
  const members = [...fields].map(([name, value]) => {
    const was = old !== undefined && Object.hasOwn(old, name) ? old[name] : undefined;
    return [name, fieldText(was) === value.reveal() ? was : value.reveal()] as const;
  });
  return new SecretValue(JSON.stringify(Object.fromEntries([...unseen, ...members])));
}

function objectIn(text: string): JsonObject | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const value = parseExact(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
