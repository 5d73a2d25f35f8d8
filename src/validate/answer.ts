import type { HttpAnswer } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { Answer, Check } from './check.ts';

/** What an issuer said about a credential. */
export interface Verdict {
  readonly status: 'active' | 'inactive' | 'unknown';
  /** Whose it is and what it opens, as far as the answer says so: printable, bounded, without any part of the secret. */
  readonly identity?: string;
  /** Why it is not known, as one clause. */
  readonly reason?: string;
}

/** Reads an answer. Whatever is not documented to mean "alive" or "refused" is `unknown`. */
export function readAnswer(check: Check, answer: HttpAnswer, credential: SecretFields): Verdict {
  const json = parse(answer.body);
  if (check.accepts.some((wanted) => fits(wanted, answer, json))) {
    const identity = identify(check, answer, json, credential);
    return { status: 'active', ...(identity === '' ? {} : { identity }) };
  }
  const refusal = check.refuses.find((wanted) => fits(wanted, answer, json));
  if (refusal !== undefined) {
    const doubt = refusal.doubt ?? check.doubt;
    return doubt === undefined
      ? { status: 'inactive' }
      : { status: 'unknown', reason: `refused, which proves nothing: ${doubt}` };
  }
  return { status: 'unknown', reason: why(answer, json) };
}

function fits({ status, says, has }: Answer, answer: HttpAnswer, json: unknown): boolean {
  if (answer.status !== status) return false;
  if (says !== undefined && !says.test(answer.body)) return false;
  if (has !== undefined) return at(json, has) !== undefined;
  return says !== undefined || json !== undefined;
}

function why({ status, body }: HttpAnswer, json: unknown): string {
  if (status === 429) return 'the issuer was asked too often (429)';
  if (status >= 300 && status < 400) return `the issuer answered with a redirect (${status})`;
  if (status >= 500) return `the issuer is in trouble (${status})`;
  const form = json === undefined && /^\s*</.test(body) ? ' and a page' : '';
  return `the issuer answered ${status}${form}, which is not known to mean either`;
}

function identify(check: Check, { headers }: HttpAnswer, json: unknown, credential: SecretFields): string {
  const facts: string[] = [];
  for (const [label, place] of Object.entries(check.tells ?? {})) {
    const value = place.startsWith('header:') ? headers[place.slice('header:'.length)] : at(json, place);
    const text = words(value);
    if (text !== '') facts.push(`${label} ${text}`);
  }
  let told = facts.join('; ');
  for (const secret of credential.values()) told = secret.hideIn(told);
  return printable(told, 200);
}

/** Texts, numbers and lists of them; of anything else nothing. */
function words(value: unknown): string {
  if (typeof value === 'string') return printable(value.trim(), 80);
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  const items = value.filter((item) => typeof item === 'string').map((item) => printable(item, 40));
  return items.length <= 8 ? items.join(', ') : `${items.slice(0, 8).join(', ')} and ${items.length - 8} more`;
}

/** What stands at a dotted place; null and the empty text count as nothing. */
function at(json: unknown, place: string): unknown {
  let value = json;
  for (const step of place.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value === null || value === '' ? undefined : value;
}

function parse(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
