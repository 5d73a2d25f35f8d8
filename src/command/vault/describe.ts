import type { SealVerdict } from '../../seal/seal.ts';

/** A seal in one line, for people. */
export function describeSeal({ kind, protection, evidence }: SealVerdict): string {
  return `${kind}, ${protection} (${evidence})`;
}
