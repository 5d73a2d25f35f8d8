import { hash } from 'node:crypto';

/** The newest record of a chain: its number, and the value that the next one goes on from. */
export interface Link {
  readonly number: number;
  readonly chain: Buffer;
}

/** Where a vault's chain begins, before its first record: bound to the key that signs its heads. */
export function beginning(publicKey: string): Link {
  return { number: 0, chain: hash('sha256', `relock audit v1 ${publicKey}`, 'buffer') };
}

/** The chain value of record `number`: SHA-256 over the previous value, the number, the time (64-bit, big-endian) and the text, which is printable ASCII. */
export function chainOf(previous: Buffer, number: number, time: number, text: string): Buffer {
  const bytes = Buffer.allocUnsafe(48 + text.length);
  previous.copy(bytes, 0);
  bytes.writeBigUInt64BE(BigInt(number), 32);
  bytes.writeBigInt64BE(BigInt(time), 40);
  bytes.write(text, 48, 'latin1');
  return hash('sha256', bytes, 'buffer');
}
