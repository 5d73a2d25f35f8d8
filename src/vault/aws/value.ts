import { RelockError } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { SecretFields } from '../../core/secret.ts';
import type { Address } from '../address.ts';
import { fieldsOf, fieldText } from '../hashicorp-kv.ts';
import { isObject, parseExact, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';

/** The one field of a secret that is no JSON object. */
const TEXT = 'value';
/** The one field of a binary secret: its bytes as base64. */
const BINARY = 'binary';
/** The most bytes that AWS stores (quotas of Secrets Manager). */
const MOST = 65_536;

/** What is stored, as it goes in a request and comes in an answer. */
export type Content = { readonly SecretString: string } | { readonly SecretBinary: string };

/** What an answer of GetSecretValue holds; undefined when it holds nothing. */
export function contentIn(json: JsonObject): Content | undefined {
  const text = typeof json['SecretString'] === 'string' ? json['SecretString'] : undefined;
  if (text !== undefined) return { SecretString: text };
  const bytes = textIn(json, 'SecretBinary');
  return bytes === undefined ? undefined : { SecretBinary: bytes };
}

/**
 * The fields of what is stored: of a JSON object each member (nested ones as the JSON that they are), of other text the
 * one field `value`, of bytes the one field `binary` in base64. Throws `RL-VAULT-EMPTY`.
 */
export function decode(content: Content, address: Address): SecretFields {
  const object = 'SecretString' in content ? objectOf(content.SecretString) : undefined;
  if (object !== undefined) return fieldsOf(object, address);
  const lone = 'SecretString' in content ? { [TEXT]: content.SecretString } : { [BINARY]: content.SecretBinary };
  return fieldsOf(lone, { ...address, key: undefined });
}

/**
 * What to store for these fields: in the form that is stored there now, and where nothing is, a lone `value` as plain
 * text and all else as a JSON object. Of an object that is there, the empty members, which no reader saw, are
 * kept, and those that did not change keep their JSON type. Throws `RL-VAULT-VALUE`.
 */
export function encode(fields: SecretFields, now: Content | undefined, address: Address): Content {
  const texts = new Map([...fields].map(([name, value]) => [name, value.reveal()]));
  const bytes = texts.size === 1 ? texts.get(BINARY) : undefined;
  if (now !== undefined && 'SecretBinary' in now && bytes !== undefined && isBase64(bytes)) {
    return sized({ SecretBinary: bytes }, Buffer.byteLength(bytes, 'base64'), address);
  }
  const old = now !== undefined && 'SecretString' in now ? objectOf(now.SecretString) : undefined;
  const lone = texts.size === 1 ? texts.get(TEXT) : undefined;
  const plain = lone !== undefined && old === undefined && objectOf(lone) === undefined;
  const text = plain ? lone : JSON.stringify(merged(old ?? {}, texts));
  return sized({ SecretString: text }, Buffer.byteLength(text), address);
}

function merged(old: JsonObject, texts: ReadonlyMap<string, string>): JsonObject {
  const kept = Object.entries(old).filter(([name, value]) => !texts.has(name) && fieldText(value) === '');
  const changed = [...texts].map(([name, text]) => {
    const before = Object.hasOwn(old, name) ? old[name] : undefined;
    return [name, before !== undefined && fieldText(before) === text ? before : text] as const;
  });
  return Object.fromEntries([...kept, ...changed]);
}

function objectOf(text: string): JsonObject | undefined {
  try {
    const value = parseExact(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
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
