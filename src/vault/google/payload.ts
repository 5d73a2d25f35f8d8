import { isUtf8 } from 'node:buffer';
import { SecretValue } from '../../core/secret.ts';
import type { SecretFields } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import { documentOf, fieldsIn } from '../document.ts';

/** The name of the one field of a secret that is not text. */
const BINARY = 'binary';

/** The fields of a version: those of a JSON object, else the whole text as `value`, else the bytes as `binary`, in base64. */
export function fieldsOfBytes(bytes: Buffer, address: Address): SecretFields {
  if (isUtf8(bytes)) return fieldsIn(bytes.toString('utf8'), address);
  return new Map([[BINARY, new SecretValue(bytes.toString('base64'))]]);
}

/** The bytes that `fieldsOfBytes` reads as these fields; of the version before, JSON types that did not change are kept. */
export function bytesOfFields(fields: SecretFields, before?: Buffer): Buffer {
  const encoded = fields.size === 1 ? fields.get(BINARY)?.reveal() : undefined;
  if (encoded !== undefined) {
    const bytes = Buffer.from(encoded, 'base64');
    if (!isUtf8(bytes) && bytes.toString('base64') === encoded) return bytes;
  }
  const text = before !== undefined && isUtf8(before) ? before.toString('utf8') : undefined;
  return Buffer.from(documentOf(fields, text).reveal(), 'utf8');
}
