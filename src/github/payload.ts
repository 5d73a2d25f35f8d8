import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** A value of a webhook's payload at a path of keys; undefined when any of them is missing. Never throws. */
export function at(payload: unknown, ...keys: readonly string[]): unknown {
  let value = payload;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** The text at a path of keys; undefined when there is none, or when it is something else. */
export function textAt(payload: unknown, ...keys: readonly string[]): string | undefined {
  const value = at(payload, ...keys);
  return typeof value === 'string' ? value : undefined;
}

/** True for a commit id of SHA-1 or SHA-256 in hex; 40 or 64 zeros, which mean "none" in a push, are one too. */
export function isCommitId(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

/** True for the id that a push's payload gives for "there was none" or "there is none any more". */
export function isNone(id: string): boolean {
  return /^0+$/.test(id);
}

/** The commit id at a path of keys; throws `RL-EVENT-INVALID` when there is none. */
export function commitAt(payload: unknown, ...keys: readonly string[]): string {
  const value = at(payload, ...keys);
  if (isCommitId(value)) return value;
  throw invalid(`${keys.join('.')} should be a commit id`, value);
}

/** The number of a pull request at a path of keys; throws `RL-EVENT-INVALID` for anything but a positive integer. */
export function numberAt(payload: unknown, ...keys: readonly string[]): number {
  const value = at(payload, ...keys);
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw invalid(`${keys.join('.')} should be a positive whole number`, value);
}

/**
 * The name of a branch or a whole ref at a path of keys; throws `RL-EVENT-INVALID` for what git would not take as one
 * (git-check-ref-format), so that it can't turn into an option, a refspec or a pattern once it stands behind `refs/…/`.
 */
export function refAt(payload: unknown, ...keys: readonly string[]): string {
  const value = at(payload, ...keys);
  if (isRefName(value)) return value;
  throw invalid(`${keys.join('.')} should be the name of a branch or ref`, value);
}

/** True for what git-check-ref-format allows as (a part of) a ref's name. */
export function isRefName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= 1024 &&
    !/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|(?:^|\/)\.|\.lock(?:\/|$)/.test(value)
  );
}

/** `RL-EVENT-INVALID`: what was expected and, shortened and made printable, what was there. */
export function invalid(expected: string, found: unknown): RelockError {
  const shown = found === undefined ? 'nothing' : printable(JSON.stringify(found) ?? typeof found, 80);
  return new RelockError('RL-EVENT-INVALID', `the event's payload can’t be used: ${expected}`, {
    evidence: [['It holds', shown]],
    remedy: 'Run Relock on the events that its README lists, with the payload that GitHub wrote.',
    state: 'Nothing was scanned.',
  });
}
