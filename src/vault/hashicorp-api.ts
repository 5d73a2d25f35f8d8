import { RelockError } from '../core/error.ts';
import type { ErrorCode } from '../core/error.ts';
import { mayHaveActed } from '../core/http.ts';
import type { HttpAnswer, HttpClient, Repeat } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { textsIn } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';
import { describeBody, jsonObjectIn } from './json-answer.ts';

/** One call of Vault's HTTP API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/v1/`, not yet percent-encoded, such as `secret/data/ci/db`. */
  readonly path: string;
  readonly query?: ReadonlyMap<string, string>;
  readonly body?: JsonObject;
  readonly repeat?: Repeat;
  /** A status that the caller understands beside those of every answer. */
  readonly understood?: number;
  /** For errors: what can't be done when this fails, such as `vault://ci/db can’t be read`. */
  readonly failing: string;
  /** For errors: what state the world is then in. */
  readonly state?: string;
}

/** What Vault said, with a status of 2xx, 400, 403, 404 or 405; all else has been thrown. */
export interface ApiAnswer {
  readonly status: number;
  /** The whole answer; undefined for 204. */
  readonly json: JsonObject | undefined;
  /** Vault's own words for what went wrong, printable and bounded; empty when it gave none. */
  readonly said: string;
  /** How many errors it gave: a true "no such secret" is a 404 without any. */
  readonly errors: number;
}

/** What is needed to talk to one server. */
export interface ApiServer {
  readonly address: string;
  readonly namespace: string | undefined;
  readonly http: HttpClient;
}

/**
 * Calls the API of Vault or OpenBao (https://developer.hashicorp.com/vault/api-docs). Throws `RL-VAULT-UNREACHABLE`,
 * `RL-VAULT-SEALED`, `RL-VAULT-BUSY`, and `RL-VAULT-ANSWER` for whatever is not Vault's JSON: an error page of
 * a proxy is never taken for a secret, nor for the lack of one.
 */
export async function callApi(
  server: ApiServer,
  request: ApiRequest,
  secrets: { token?: SecretValue | undefined; jwt?: SecretValue },
): Promise<ApiAnswer> {
  const query = request.query && request.query.size > 0 ? `?${new URLSearchParams([...request.query]).toString()}` : '';
  const answer = await send(server, request, {
    method: request.method,
    url: `${server.address.replace(/\/+$/, '')}/v1/${encodePath(request.path)}${query}`,
    headers: {
      'x-vault-request': 'true',
      ...(secrets.token === undefined ? {} : { 'x-vault-token': secrets.token.reveal() }),
      ...(server.namespace === undefined ? {} : { 'x-vault-namespace': server.namespace }),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
  });
  return understand(server, request, answer, [secrets.token, secrets.jwt]);
}

async function send(
  server: ApiServer,
  request: ApiRequest,
  wanted: Parameters<HttpClient['request']>[0],
): Promise<HttpAnswer> {
  try {
    return await server.http.request(wanted);
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
    // An address or a file that is wrong is the config's fault, not the server's.
    if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code)) throw error;
    const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
    throw new RelockError(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
      remedy: error.remedy ?? 'Check the server’s address and that this machine may reach it.',
      ...stateOf(request, error),
      cause: error,
    });
  }
}

function stateOf(request: ApiRequest, error: RelockError): { state?: string } {
  if (request.method === 'GET') return {};
  return mayHaveActed(error) ? unclear(request) : known(request);
}

function known({ state }: ApiRequest): { state?: string } {
  return state === undefined ? {} : { state };
}

/** A gateway says 502 also of what the server behind it did. */
function unclear(request: ApiRequest): { state?: string } {
  if (request.method === 'GET') return known(request);
  return { state: 'It is not known whether Vault did what it was asked.' };
}

function understand(
  server: ApiServer,
  request: ApiRequest,
  answer: HttpAnswer,
  secrets: ReadonlyArray<SecretValue | undefined>,
): ApiAnswer {
  const { status } = answer;
  const refuse = (code: ErrorCode, why: string, remedy: string) =>
    new RelockError(code, `${request.failing}: ${why}.`, {
      remedy,
      ...(status >= 500 && code === 'RL-VAULT-ANSWER' ? unclear(request) : known(request)),
    });
  if (status >= 300 && status < 400) {
    const target = answer.headers.location ?? '';
    const where = URL.canParse(target) ? new URL(target).origin : 'another place';
    throw refuse(
      'RL-VAULT-ANSWER',
      `${server.address} redirects to ${printable(where)} (${status}), which is not followed`,
      'Name the address that answers by itself: a token is sent to no other.',
    );
  }
  if (status === 204) return { status, json: undefined, said: '', errors: 0 };
  const json = jsonObjectIn(answer);
  const errors = textsIn(json, 'errors');
  const said = bounded(errors, secrets);
  if (status === 503 && errors.some((text) => /sealed/i.test(text))) {
    throw refuse('RL-VAULT-SEALED', `${server.address} is sealed (503)`, 'Have it unsealed, then run this again.');
  }
  if (status === 412 || status === 429) {
    throw refuse(
      'RL-VAULT-BUSY',
      `${server.address} ${status === 429 ? 'asks to slow down (429)' : 'is not yet up to date with its leader (412)'}`,
      'Run this again later.',
    );
  }
  if (json === undefined) {
    throw refuse(
      'RL-VAULT-ANSWER',
      `${server.address} answered ${status} with ${describeBody(answer)}, not with Vault’s JSON`,
      'Check that the address is Vault’s own and no proxy or log-in page stands before it.',
    );
  }
  if ((status >= 200 && status < 300) || [400, 403, 404, 405, request.understood].includes(status)) {
    return { status, json, said, errors: errors.length };
  }
  throw refuse(
    'RL-VAULT-ANSWER',
    `${server.address} answered ${status}: ${said || 'without a reason'}`,
    'Ask its owner.',
  );
}

function bounded(errors: readonly string[], secrets: ReadonlyArray<SecretValue | undefined>): string {
  let text = errors.map((error) => error.replace(/\s+/g, ' ').trim()).join('; ');
  for (const secret of secrets) text = secret?.hideIn(text) ?? text;
  return printable(text, 400);
}

function encodePath(path: string): string {
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    throw new RelockError('RL-VAULT-PATH', `"${printable(path, 120)}" is no path in Vault`, {
      remedy: 'Look at the mount names in the config: no empty segments, no "." or "..".',
    });
  }
  return segments.map(encodeURIComponent).join('/');
}
