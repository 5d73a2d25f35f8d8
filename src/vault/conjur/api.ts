import { RelockError } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { mayHaveActed } from '../../core/http.ts';
import type { HttpAnswer, HttpClient, HttpRequest, Repeat } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { isObject, objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { describeBody, jsonIn } from '../json-answer.ts';

/** One call of Conjur's HTTP API. */
export interface ConjurRequest {
  readonly method: 'GET' | 'POST';
  /** Below the server's address, percent-encoded, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly repeat?: Repeat;
  /** For errors: what can't be done when this fails. */
  readonly failing: string;
}

/** What is needed to talk to one Conjur. */
export interface ConjurApi {
  readonly address: string;
  readonly http: HttpClient;
}

/**
 * Calls the API of Conjur (https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/lp_rest_api.htm) and
 * gives answers with a status of 2xx, 401, 403, 404, 406 or 422, the refusals without a body as Conjur sends them. Throws
 * `RL-VAULT-UNREACHABLE`, `RL-VAULT-BUSY`, and `RL-VAULT-ANSWER` for what is no answer of Conjur's.
 */
export async function callConjur(
  { address, http }: ConjurApi,
  request: ConjurRequest,
  authorization?: SecretValue,
): Promise<HttpAnswer> {
  const answer = await send(http, request, {
    method: request.method,
    url: `${address}${request.path}`,
    headers: {
      ...request.headers,
      ...(authorization === undefined ? {} : { authorization: authorization.reveal() }),
    },
    ...(request.body === undefined ? {} : { body: request.body }),
    ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
  });
  const { status } = answer;
  const refuse = (code: ErrorCode, why: string, remedy: string) =>
    new RelockError(code, `${request.failing}: ${why}.`, { evidence: requestIdOf(answer), remedy });
  if (status >= 300 && status < 400) {
    const target = answer.headers.location ?? '';
    const where = URL.canParse(target) ? new URL(target).origin : 'another place';
    throw refuse(
      'RL-VAULT-ANSWER',
      `${address} redirects to ${printable(where)} (${status}), which is not followed`,
      'Name the address that answers by itself: a token is sent to no other.',
    );
  }
  if (status === 429 || status === 503) {
    throw refuse('RL-VAULT-BUSY', `${address} can’t answer just now (${status})`, 'Run this again later.');
  }
  if ((status >= 200 && status < 300) || [401, 403, 404, 406, 422].includes(status)) return answer;
  throw refuse('RL-VAULT-ANSWER', `${address} answered ${status} with ${describeBody(answer)}`, 'Ask its owner.');
}

async function send(http: HttpClient, request: ConjurRequest, wanted: HttpRequest): Promise<HttpAnswer> {
  try {
    return await http.request(wanted);
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
    if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code)) throw error;
    const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
    const unknown = request.method !== 'GET' && mayHaveActed(error);
    throw new RelockError(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
      remedy: error.remedy ?? 'Check the server’s address and that this machine may reach it.',
      ...(unknown ? { state: 'It is not known whether Conjur did what it was asked.' } : {}),
      cause: error,
    });
  }
}

/** The error for an answer that is none of Conjur's, such as a proxy's page. What stands in it is not shown. */
export function notConjurs(api: ConjurApi, failing: string, answer: HttpAnswer): RelockError {
  return new RelockError(
    'RL-VAULT-ANSWER',
    `${failing}: ${api.address} answered ${answer.status} with ${describeBody(answer)}, which is not what Conjur answers`,
    {
      evidence: requestIdOf(answer),
      remedy: 'Check that the address is Conjur’s own and no proxy or log-in page stands before it.',
    },
  );
}

/** True for Conjur's own "not found": JSON that says so. A proxy's 404 is none. */
export function isOwnMiss(answer: HttpAnswer): boolean {
  const json = jsonIn(answer);
  return answer.status === 404 && isObject(json) && textIn(objectIn(json, 'error'), 'code') === 'not_found';
}

/** What Conjur gave as the reason, printable and bounded; undefined for none, which its 401 and 403 have by design. */
export function reasonIn(answer: HttpAnswer, secrets: readonly SecretValue[]): string | undefined {
  const json = jsonIn(answer);
  const said = isObject(json) ? textIn(objectIn(json, 'error'), 'message') : undefined;
  return said === undefined
    ? undefined
    : printable(
        secrets.reduce((text, secret) => secret.hideIn(text), said),
        300,
      );
}

/** The id by which Conjur's own log knows the request, as evidence. */
export function requestIdOf({ headers }: HttpAnswer): Array<readonly [string, string]> {
  const id = headers['x-request-id'];
  return typeof id === 'string' ? [['Its request id', printable(id, 80)]] : [];
}

/** A JSON object's member that is a list of objects. */
export function objectsIn(json: JsonObject, name: string): JsonObject[] {
  const list = json[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
