import type { SealKind, WrappedKey } from './seal.ts';
import { broken, otherKey, otherKind } from './service.ts';

/**
 * What a service wrapped, with the name of its key before it, so that another key is told from a changed file without
 * asking. Layout: format 1 · length and text of the name · what the service gave.
 */
export function named(kind: SealKind, name: string, sealed: Uint8Array): WrappedKey {
  const text = Buffer.from(name);
  const head = Buffer.from([1, text.length >> 8, text.length & 0xff]);
  return { kind, bytes: Buffer.concat([head, text, sealed]) };
}

/** The opposite of `named`. Throws `RL-SEAL-MISMATCH` for another kind's or key's, `RL-SEAL-BROKEN`. */
export function unnamed(kind: SealKind, name: string, wrapped: WrappedKey): Buffer {
  if (wrapped.kind !== kind) throw otherKind(wrapped.kind);
  const bytes = Buffer.from(wrapped.bytes);
  const end = bytes.length < 3 ? Infinity : 3 + bytes.readUInt16BE(1);
  if (bytes[0] !== 1 || bytes.length <= end) throw broken();
  if (bytes.toString('utf8', 3, end) !== name) throw otherKey();
  return bytes.subarray(end);
}
