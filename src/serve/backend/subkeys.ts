import type { Body } from '../call.ts';
import { isObject } from '../fields.ts';

/** The names in a secret with null for each value, down to `depth` levels; 0: all. */
export function subkeysOf(data: Body, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      isObject(value) && Object.keys(value).length > 0 && depth !== 1 ? subkeysOf(value, depth - 1) : null,
    ]),
  );
}
