import type { HttpAnswer } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { isObject, parseExact } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';

/** `application/json`, one that is made of it (`…+json`), and AWS' own. */
const TYPE = /^application\/(?:[\w.+-]+\+|x-amz-)?json(?:-1\.[01])?$/i;

/**
 * The JSON of an answer that says it is JSON, with numbers as they were written; undefined for all else: a log-in page is
 * never taken for a secret, nor for the lack of one.
 */
export function jsonIn(answer: HttpAnswer): unknown {
  if (!TYPE.test(typeOf(answer))) return undefined;
  try {
    return parseExact(answer.body);
  } catch {
    return undefined;
  }
}

/** The same where it is an object. */
export function jsonObjectIn(answer: HttpAnswer): JsonObject | undefined {
  const json = jsonIn(answer);
  return isObject(json) ? json : undefined;
}

/** Type and size only: what stands in a body that we don't understand may be anything. */
export function describeBody(answer: HttpAnswer): string {
  if (answer.body === '') return 'an empty body';
  return `${Buffer.byteLength(answer.body)} bytes of ${printable(typeOf(answer) || 'no type', 40)}`;
}

function typeOf({ headers }: HttpAnswer): string {
  return (headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
}
