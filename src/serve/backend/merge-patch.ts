import type { Body } from '../call.ts';
import { isObject } from '../fields.ts';

/** JSON Merge Patch (RFC 7396): null removes a field, an object is merged, all else replaces. */
export function mergePatch(target: Body, patch: Body): Record<string, unknown> {
  // A map, as a client's name may be one that means something to JavaScript's objects.
  const merged = new Map<string, unknown>(Object.entries(target));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name);
    else if (isObject(value)) merged.set(name, mergePatch(objectOf(merged.get(name)), value));
    else merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

function objectOf(value: unknown): Body {
  return isObject(value) ? value : {};
}
