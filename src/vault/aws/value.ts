import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { SecretFields } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import { BINARY, binaryIn, documentOf, fieldsIn } from '../document.ts';
import { textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';

/** The most bytes that AWS stores (quotas of Secrets Manager). */
export const MOST = 65_536;

/** What is stored, as it goes in a request and comes in an answer. */
export type Content = { readonly SecretString: string } | { readonly SecretBinary: string };

/** What an answer of GetSecretValue holds; undefined when it holds nothing. */
export function contentIn(json: JsonObject): Content | undefined {
  const text = typeof json['SecretString'] === 'string' ? json['SecretString'] : undefined;
  if (text !== undefined) return { SecretString: text };
  const bytes = textIn(json, 'SecretBinary');
  return bytes === undefined ? undefined : { SecretBinary: bytes };
}

/** The fields of what is stored: of text as in every such store, of bytes the one field `binary` in base64. Throws `RL-VAULT-EMPTY`. */
export function decode(content: Content, address: Address): SecretFields {
  if ('SecretString' in content) return fieldsIn(content.SecretString, address);
  return new Map([[BINARY, new SecretValue(content.SecretBinary)]]);
}

/**
 * What to store for these fields, after what is stored there now: bytes stay bytes where the one field is `binary`, and
 * what is no text becomes bytes in a new secret.
 * Throws `RL-VAULT-VALUE`.
 */
export function encode(fields: SecretFields, now: Content | undefined, address: Address): Content {
  const bytes = fields.size === 1 ? fields.get(BINARY)?.reveal() : undefined;
  const isBinary = now === undefined ? binaryIn(fields) !== undefined : 'SecretBinary' in now;
  if (isBinary && bytes !== undefined && isBase64(bytes)) {
    return sized({ SecretBinary: bytes }, Buffer.byteLength(bytes, 'base64'), address);
  }
  const before = now !== undefined && 'SecretString' in now ? now.SecretString : undefined;
  const text = documentOf(fields, before).reveal();
  return sized({ SecretString: text }, Buffer.byteLength(text), address);
}

function isBase64(text: string): boolean {
  return text !== '' && Buffer.from(text, 'base64').toString('base64') === text;
}

function sized(content: Content, bytes: number, address: Address): Content {
  if (bytes <= MOST) return content;
  throw new RelockError(
    'RL-VAULT-VALUE',
    `${printable(address.text)} would be larger than the 64 KiB that AWS stores`,
    {
      remedy: 'Store less in one secret.',
      state: 'Nothing was written.',
    },
  );
}
