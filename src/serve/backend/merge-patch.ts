import type { Body } from '../call.ts';
import { isObject } from '../fields.ts';

/** JSON Merge Patch (RFC 7396): null removes a field, an object is merged, all else replaces. */
export function mergePatch(target: Body, patch: Body): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else if (isObject(value)) merged[name] = mergePatch(objectOf(merged[name]), value);
    else merged[name] = value;
  }
  return merged;
}

function objectOf(value: unknown): Body {
  return isObject(value) ? value : {};
}
