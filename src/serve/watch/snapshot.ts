import type { Entries } from '../../sealed/entries.ts';

const HEAD = 'watch/state';
const FOLDER = 'watch/state/';
/** Bytes of one entry. */
const PART = 1 << 19;

/** What the watch knew when it had judged the audit up to an entry. */
export interface Snapshot {
  /** The number of that entry. */
  readonly number: number;
  readonly state: Uint8Array;
}

/** Keeps it sealed, in parts: it may be large. Within a transaction. */
export function keepSnapshot(entries: Entries, { number, state }: Snapshot): void {
  const before = Number(entries.get(HEAD)?.['parts'] ?? 0);
  const parts = Math.ceil(state.length / PART);
  for (let part = 0; part < parts; part++) {
    const bytes = Buffer.from(state.buffer, state.byteOffset, state.length).subarray(part * PART, (part + 1) * PART);
    entries.put(`${FOLDER}${part}`, { bytes: bytes.toString('base64') });
  }
  for (let part = parts; part < before; part++) entries.delete(`${FOLDER}${part}`);
  entries.put(HEAD, { number, parts });
}

/** The last one; undefined when there is none. Throws `RL-VAULT-TAMPERED`. */
export function lastSnapshot(entries: Entries): Snapshot | undefined {
  const head = entries.get(HEAD);
  if (head === undefined) return undefined;
  const parts = Array.from({ length: Number(head['parts']) }, (_, part) =>
    Buffer.from(partOf(entries, part), 'base64'),
  );
  return { number: Number(head['number']), state: Buffer.concat(parts) };
}

function partOf(entries: Entries, part: number): string {
  const bytes = entries.get(`${FOLDER}${part}`)?.['bytes'];
  return typeof bytes === 'string' ? bytes : '';
}
