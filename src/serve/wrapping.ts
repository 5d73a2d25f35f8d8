import type { SecretValue } from '../core/secret.ts';
import type { Entries } from '../sealed/entries.ts';
import { hashOf } from '../sealed/token.ts';
import type { FoundToken } from '../sealed/token.ts';
import type { Answer, Call } from './call.ts';
import type { Core } from './core.ts';
import { MAX_TTL } from './duration.ts';
import { Fault } from './fault.ts';
import { wireOf } from './reply.ts';

/**
 * Response wrapping: an answer is put away behind a token of one use, so that who passes it on can't read it, and who
 * finds it used knows that somebody did (https://developer.hashicorp.com/vault/docs/concepts/response-wrapping).
 */

/** The policy of a token that opens one answer and can do nothing else. */
const WRAPPING = 'response-wrapping';

/** Puts an answer away when its request asked for that; else gives it as it is. Within a transaction. */
export function wrapAnswer(core: Core, call: Call, answer: Answer, type: string): Answer {
  const isEmpty = answer.data === undefined && answer.auth === undefined && answer.top === undefined;
  if (call.wrap === undefined || isEmpty || answer.raw !== undefined || (answer.status ?? 200) >= 400) return answer;
  const { body } = wireOf(call, { answer, type });
  return putAway(core, call, { seconds: call.wrap, path: call.path, body, inner: answer.auth?.accessor });
}

/** What is put away: a body that the request to `path` made, for `seconds`. */
interface Parcel {
  readonly body: string;
  readonly path: string;
  readonly seconds: number;
  /** The accessor of the token that is in it. */
  readonly inner: string | undefined;
}

/** Puts a body away behind a token of its own; within a transaction. */
export function putAway(core: Core, call: Call, { body, path, inner, ...parcel }: Parcel): Answer {
  const seconds = Math.min(parcel.seconds, MAX_TTL);
  const expires = call.time + seconds * 1000;
  const { auth } = core.tokens.create({
    policies: [WRAPPING],
    name: WRAPPING,
    mount: 'auth/token/',
    claims: {},
    meta: {},
    expires,
    ttl: seconds,
    latest: expires,
    period: 0,
    renewable: false,
    orphan: true,
    uses: 1,
  });
  const { clientToken: token, accessor } = auth;
  core.entries.put(nameOf(core, token), { body, path, seconds, inner, time: call.time });
  return { wrapped: { token, accessor, seconds, time: call.time, path, inner } };
}

/** What lies behind a wrapping token, without opening it. */
export function lookAt(core: Core, token: SecretValue, time: number) {
  const { path, seconds, time: made } = stored(core, token, time).value;
  return {
    creation_path: path,
    creation_time: new Date(made).toISOString(),
    creation_ttl: seconds,
  };
}

/** Takes out what was put away and ends its token; within a transaction. */
export function takeOut(core: Core, token: SecretValue, time: number): Parcel {
  const { found, value } = stored(core, token, time);
  core.entries.delete(nameOf(core, token));
  core.tokens.end(found.hash);
  return value;
}

/** Removes what is behind tokens that ended before they were opened; within a transaction. */
export function forgetWrapped(entries: Entries, ended: readonly Buffer[]): void {
  for (const hash of ended) entries.delete(nameAt(hash));
}

/** The body behind a wrapping token as the answer to its own request. */
export function unwrapped(body: string): Answer {
  return { raw: body };
}

interface Stored extends Parcel {
  readonly time: number;
}

function stored(core: Core, token: SecretValue, time: number): { found: FoundToken; value: Stored } {
  const found = core.tokens.find(token, time);
  const value = found?.grant.policies.includes(WRAPPING) === true ? core.entries.get(nameOf(core, token)) : undefined;
  if (found === null || value === undefined) throw new Fault(400, 'wrapping token is not valid or does not exist');
  // Sealed by `putAway`, so it has its shape.
  return { found, value: value as unknown as Stored };
}

function nameOf(core: Core, token: SecretValue): string {
  return nameAt(hashOf(core.vault, token));
}

function nameAt(hash: Buffer): string {
  return `wrapped/${hash.toString('hex')}`;
}
