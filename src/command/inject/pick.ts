import { RelockError } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { SecretFields } from '../../core/secret.ts';
import { restBelow } from '../../vault/address.ts';
import type { Address } from '../../vault/address.ts';
import { parseExact } from '../../vault/hashicorp-json.ts';
import { faultOfName } from '../../vault/secrets-list.ts';
import type { SecretWish } from '../../vault/secrets-list.ts';

/** One value under the name that it is given by. */
export interface NamedValue {
  readonly name: string;
  readonly value: SecretValue;
}

/** More values than this are no credentials but a document. */
const MOST = 250;

/**
 * The values that a wish takes out of one secret. `#/KEY` is a field's name; where no field has it, it leads on into the
 * JSON of one: `#/db/hosts/0`, with `~1` for a slash in a name and `~0` for `~` (RFC 6901). Of a wish for several, each
 * text, number and truth value becomes one: `PREFIX_` and the way to it, in capitals, what is no letter or digit as `_`.
 *
 * Throws `RL-INJECT-KEY` (no such key, or several and none named), `RL-INJECT-EMPTY`, `RL-INJECT-TOO-MANY`, and
 * `RL-SECRETS-NAME` or `-RESERVED` for a name that a value would get.
 */
export function pickValues(wish: SecretWish, from: Address, fields: SecretFields): NamedValue[] {
  const refuse = (code: ErrorCode, what: string, remedy: string) =>
    new RelockError(code, `${wish.name}: ${printable(from.text)} ${what}`, { remedy });
  const known = [...fields.keys()].map((key) => printable(key, 60)).join(', ');
  if (wish.takes === 'one') {
    const { key } = wish.address;
    if (key === undefined && fields.size !== 1) {
      throw refuse('RL-INJECT-KEY', `holds ${fields.size} keys`, `Name one of them with #/KEY: ${known}.`);
    }
    const value = key === undefined ? [...fields.values()][0] : find(fields, key);
    if (value === undefined) throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
    return [{ name: wish.name, value }];
  }
  const { key } = wish.address;
  const part = key === undefined ? fields : new Map([['', find(fields, key)]]);
  const begin = [wish.name.replace(/_$/, ''), ...(wish.takes === 'below' ? wayTo(from, wish.address) : [])];
  const values: NamedValue[] = [];
  for (const [field, value] of part) {
    if (value === undefined) throw refuse('RL-INJECT-KEY', 'has nothing under this key', `It holds: ${known}.`);
    // A secret that is one text has no field of its own to be named by.
    const isAlone = part.size === 1 && (field === '' || field === 'value');
    for (const leaf of leavesOf(value.reveal(), isAlone ? [] : [field])) {
      if (values.length === MOST) {
        throw refuse('RL-INJECT-TOO-MANY', `holds more than ${MOST} values`, 'Name a part of it with #/KEY.');
      }
      const name = nameOf([...begin, ...leaf.way]);
      const fault = faultOfName(name);
      if (fault !== undefined) throw refuse(fault.code, `would give ${fault.what}`, fault.remedy ?? 'Rename the key.');
      values.push({ name, value: new SecretValue(leaf.text) });
    }
  }
  if (values.length === 0) {
    throw refuse('RL-INJECT-EMPTY', 'is empty', 'Store a value there; an empty key is never given out.');
  }
  return values;
}

/** The segments of an address that lie below a prefix. */
function wayTo(address: Address, prefix: Address): string[] {
  return restBelow(prefix, address)?.split('/') ?? [];
}

function nameOf(way: readonly string[]): string {
  return way.map((part) => part.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase()).join('_');
}

function find(fields: SecretFields, key: string): SecretValue | undefined {
  const whole = fields.get(key);
  if (whole !== undefined) return whole;
  const [first = '', ...way] = key.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const field = fields.get(first);
  if (field === undefined || way.length === 0) return undefined;
  let node = jsonOf(field.reveal());
  for (const part of way) {
    node = typeof node === 'object' && node !== null && Object.hasOwn(node, part) ? Reflect.get(node, part) : undefined;
  }
  const text = textOf(node);
  return text === undefined ? undefined : new SecretValue(text);
}

interface Leaf {
  readonly way: readonly string[];
  readonly text: string;
}

function* leavesOf(text: string, way: readonly string[]): Generator<Leaf> {
  const node = jsonOf(text);
  if (node === undefined) yield { way, text };
  else yield* leavesIn(node, way);
}

function* leavesIn(node: unknown, way: readonly string[]): Generator<Leaf> {
  const raw = isRaw(node);
  if (typeof node === 'object' && node !== null && !raw) {
    for (const [name, value] of Object.entries(node)) yield* leavesIn(value, [...way, name]);
  } else yield { way, text: textOf(node) ?? '' };
}

/** A JSON object or list; undefined for any other text, which is a value as it is. */
function jsonOf(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const node = parseExact(text);
    return typeof node === 'object' && node !== null ? node : undefined;
  } catch {
    return undefined;
  }
}

/** A value in JSON as text: a text as it is, all else as it is written. Undefined for null and for nothing. */
function textOf(node: unknown): string | undefined {
  if (typeof node === 'string') return node;
  return node === undefined || node === null ? undefined : JSON.stringify(node);
}

/** A number that `parseExact` kept as it was written. */
function isRaw(node: unknown): boolean {
  return (JSON as unknown as { isRawJSON(value: unknown): boolean }).isRawJSON(node);
}
