import { isUtf8 } from 'node:buffer';
import type { SecretFields } from '../../core/secret.ts';
import { binaryIn, documentOf } from '../document.ts';

/** The bytes that `fieldsInBytes` reads as these fields; of the version before, JSON types that did not change are kept. */
export function bytesOfFields(fields: SecretFields, before?: Buffer): Buffer {
  const text = before !== undefined && isUtf8(before) ? before.toString('utf8') : undefined;
  return binaryIn(fields) ?? Buffer.from(documentOf(fields, text).reveal(), 'utf8');
}
