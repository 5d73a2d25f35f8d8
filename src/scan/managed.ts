import type { IndexKeys, ManagedEntry, ManagedForm, ManagedIndex } from '../core/fingerprint.ts';
import { HEAD_LENGTH, formMac, headHash, indexKeys } from '../core/fingerprint.ts';

/** A managed key that stands in a text. Places are offsets into its bytes. */
export interface ManagedMatch {
  readonly entry: ManagedEntry;
  readonly start: number;
  readonly end: number;
  /** The key's value; the matched text when the neighbours that complete a base64 form are not there. */
  readonly value: string;
  /** `[]` for the plain form, else the one encoding that it stood in. */
  readonly decoded: readonly string[];
}

/** Finds managed keys in a text's bytes, whatever they look like. */
export type ManagedFinder = (bytes: Buffer) => ManagedMatch[];

interface Wanted {
  readonly entry: ManagedEntry;
  readonly form: ManagedForm;
}

interface Table {
  readonly keys: IndexKeys;
  /** By the head's two lanes, as one text. */
  readonly wanted: Map<string, Wanted[]>;
  /** One bit for the upper 16 bits of each head's first lane: the rest of the table is asked only when it is set. */
  readonly gate: Uint8Array;
  readonly packed: boolean;
}

/**
 * Prepares the look-up in one or more indexes; the keys are derived on first use. One pass over a text finds all heads,
 * whatever the number of keys; a head's hit is settled by the HMAC over the form's length.
 */
export function createManagedFinder(indexes: readonly ManagedIndex[]): ManagedFinder {
  let tables: Table[] | undefined;
  return (bytes) => {
    if (indexes.length === 0 || bytes.length < HEAD_LENGTH) return [];
    tables ??= indexes.map(tableOf);
    const matches: ManagedMatch[] = [];
    for (const table of tables) {
      findIn(bytes, table, (wanted, offset) => {
        const { form, entry } = wanted;
        if (form.form === 'packed') return;
        const end = offset + form.length;
        if (end > bytes.length || formMac(bytes.subarray(offset, end), table.keys) !== form.mac) return;
        matches.push({
          entry,
          start: offset,
          end,
          value: plainValue(bytes, offset, wanted, table.keys),
          decoded: encodingOf(form.form),
        });
      });
      if (table.packed) for (const match of findPacked(bytes, table)) matches.push(match);
    }
    return matches;
  };
}

function tableOf(index: ManagedIndex): Table {
  const wanted = new Map<string, Wanted[]>();
  const gate = new Uint8Array(0x10000);
  let packed = false;
  for (const entry of index.entries) {
    for (const form of entry.forms) {
      const key = form.head.join();
      wanted.set(key, [...(wanted.get(key) ?? []), { entry, form }]);
      gate[form.head[0] >>> 16] = 1;
      packed ||= form.form === 'packed';
    }
  }
  return { keys: indexKeys(index.key), wanted, gate, packed };
}

function findIn(
  bytes: Uint8Array,
  { keys, wanted, gate }: Table,
  found: (wanted: Wanted, offset: number) => void,
): void {
  eachHead(bytes, keys, (hash, offset) => {
    if (gate[hash >>> 16] === 0) return;
    for (const candidate of wanted.get(headHash(bytes, offset, keys).join()) ?? []) found(candidate, offset);
  });
}

/** Calls `head` with the first lane of `headHash` at every offset, each computed from the one before. */
export function eachHead(bytes: Uint8Array, keys: IndexKeys, head: (hash: number, offset: number) => void): void {
  if (bytes.length < HEAD_LENGTH) return;
  const [multiplier] = keys.multipliers;
  const [seed] = keys.seeds;
  let power = 1;
  for (let i = 0; i < HEAD_LENGTH; i++) power = Math.imul(power, multiplier);
  // What a byte adds to the sum by the time that it leaves it.
  const leaving = Int32Array.from({ length: 256 }, (_, byte) => Math.imul((byte + seed) | 0, power));
  let hash = headHash(bytes, 0, keys)[0] | 0;
  head(hash >>> 0, 0);
  const last = bytes.length - HEAD_LENGTH;
  for (let offset = 1; offset <= last; offset++) {
    const entering = bytes[offset + HEAD_LENGTH - 1] ?? 0;
    hash = (Math.imul(hash, multiplier) + entering + seed - (leaving[bytes[offset - 1] ?? 0] ?? 0)) | 0;
    head(hash >>> 0, offset);
  }
}

/** Multi-line values whose line breaks and indentation moved: looked for in the bytes without white space. */
function findPacked(bytes: Buffer, table: Table): ManagedMatch[] {
  const packed = Buffer.from(bytes.filter((byte) => !isSpace(byte)));
  let origins: Uint32Array | undefined;
  const matches: ManagedMatch[] = [];
  findIn(packed, table, ({ entry, form }, offset) => {
    const end = offset + form.length;
    if (form.form !== 'packed' || end > packed.length || formMac(packed.subarray(offset, end), table.keys) !== form.mac)
      return;
    origins ??= originsOf(bytes, packed.length);
    const start = origins[offset] ?? 0;
    const stop = (origins[end - 1] ?? 0) + 1;
    matches.push({
      entry,
      start,
      end: stop,
      value: packedValue(bytes.toString('utf8', start, stop), entry, table.keys),
      decoded: [],
    });
  });
  return matches;
}

function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

function originsOf(bytes: Uint8Array, length: number): Uint32Array {
  const origins = new Uint32Array(length);
  let written = 0;
  for (const [offset, byte] of bytes.entries()) if (!isSpace(byte)) origins[written++] = offset;
  return origins;
}

/** The value with the line breaks that its plain form has: as it stands, without indentation, or with a last newline. */
function packedValue(matched: string, entry: ManagedEntry, keys: IndexKeys): string {
  const flush = matched.replace(/\r/g, '').replace(/\n[ \t]+/g, '\n');
  const isPlain = (text: string) => isPlainOf(Buffer.from(text), entry, keys);
  return [matched, `${matched}\n`, flush, `${flush}\n`].find(isPlain) ?? matched;
}

function isPlainOf(bytes: Uint8Array, entry: ManagedEntry, keys: IndexKeys): boolean {
  const plain = entry.forms.find(({ form }) => form === 'plain');
  return plain !== undefined && plain.length === bytes.length && plain.mac === formMac(bytes, keys);
}

/** Decodes what was matched; a base64 core needs the characters around it, which carry the value's first and last bits. */
function plainValue(bytes: Buffer, offset: number, { entry, form }: Wanted, keys: IndexKeys): string {
  const matched = bytes.toString('utf8', offset, offset + form.length);
  const plain = decodeForm(bytes, offset, matched, entry, form);
  return plain !== undefined && isPlainOf(plain, entry, keys) ? plain.toString('utf8') : matched;
}

function decodeForm(
  bytes: Buffer,
  offset: number,
  matched: string,
  entry: ManagedEntry,
  { form }: ManagedForm,
): Buffer | undefined {
  const length = entry.forms.find((other) => other.form === 'plain')?.length;
  try {
    if (form === 'hex') return Buffer.from(matched, 'hex');
    if (form === 'percent') return Buffer.from(decodeURIComponent(matched));
    if (form === 'json') return Buffer.from(String(JSON.parse(`"${matched}"`)));
    const shift = /^base64(?:url)?\+([012])$/.exec(form)?.[1];
    if (shift === undefined || length === undefined) return undefined;
    // The core begins at this character of the group of four in which the value's first byte stands.
    const skipped = shift === '0' ? 0 : Number(shift) + 1;
    const from = offset - skipped;
    if (from < 0) return undefined;
    const group = bytes.toString('latin1', from, from + Math.ceil(((Number(shift) + length) * 4) / 3) + 1);
    return Buffer.from(group, 'base64').subarray(Number(shift), Number(shift) + length);
  } catch {
    return undefined;
  }
}

function encodingOf(form: string): readonly string[] {
  return form === 'plain' || form === 'packed' ? [] : [form.replace(/\+\d$/, '')];
}
