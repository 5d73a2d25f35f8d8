import type { Pace } from './pace.ts';
import { count, noPace } from './pace.ts';

/** Refusals of one key, identity or network: how often, and spread over how many keys. Plain data. */
export interface Refused {
  readonly pace: Pace;
  /** The ten minutes that `bits` is of; a bit stands for each 32nd of all keys that was asked for in them. */
  window: number;
  bits: number;
}

const TEN_MINUTES = 600_000;

export function noRefusals(): Refused {
  return { pace: noPace(), window: 0, bits: 0 };
}

export function countRefusal(refused: Refused, at: number, key: string | undefined, learning: boolean): void {
  count(refused.pace, at, learning);
  const window = Math.floor(at / TEN_MINUTES);
  if (window !== refused.window) {
    refused.window = window;
    refused.bits = 0;
  }
  if (key !== undefined) refused.bits |= 1 << (hash(key) & 31);
}

/** About how many different keys were asked for, at most some forty: linear counting (Whang et al., 1990). */
export function keysRefused({ bits }: Refused): number {
  let set = 0;
  for (let left = bits; left !== 0; left &= left - 1) set += 1;
  return Math.round(-32 * Math.log(Math.max(0.3, 32 - set) / 32));
}

/** FNV-1a, for short texts. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value ^ (value >>> 15);
}
