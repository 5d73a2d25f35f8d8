import type { GoogleServer } from '../../config/config.ts';
import { RelockError } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { mayHaveActed } from '../../core/http.ts';
import type { HttpAnswer, HttpClient, Repeat } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import type { SecretValue } from '../../core/secret.ts';
import { isObject, objectIn, textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { describeBody, jsonObjectIn } from '../json-answer.ts';

/** Google's services that Relock asks, by the first part of their host. */
export type GoogleService = 'secretmanager' | 'iamcredentials' | 'cloudkms' | 'sts';

/** One call of a Google API. */
export interface GoogleRequest {
  readonly service: GoogleService;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below `/v1/`: a resource and perhaps a verb, such as `projects/p/secrets/s/versions/1:access`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: JsonObject;
  readonly repeat?: Repeat;
  /** For errors: what can't be done when this fails, such as `gcpsecrets://p/s can’t be read`. */
  readonly failing: string;
  /** For errors: what state the world is then in. */
  readonly state?: string;
}

/** What Google said, with a status of 2xx, 400, 401, 403, 404 or 409; all else has been thrown. */
export interface GoogleAnswer {
  readonly status: number;
  readonly json: JsonObject;
  /** Google's name for what went wrong, such as `NOT_FOUND` or `invalid_grant`; empty when nothing did. */
  readonly code: string;
  /** Google's own words for it, printable and bounded. */
  readonly said: string;
  /** The permission that was missing, where Google names it. */
  readonly permission: string | undefined;
  /** `ErrorInfo.reason`, such as `SERVICE_DISABLED`; empty when there is none. */
  readonly reason: string;
}

/** One server of the config, and the connections to it. */
export interface GoogleApi {
  readonly server: Pick<GoogleServer, 'address' | 'location'>;
  readonly http: HttpClient;
}

/** Where a service answers: regional secrets have hosts of their own. */
function endpointOf({ server }: GoogleApi, service: GoogleService): string {
  if (server.address !== undefined) return server.address;
  if (service === 'secretmanager' && server.location !== undefined) {
    return `https://secretmanager.${server.location}.rep.googleapis.com`;
  }
  return `https://${service}.googleapis.com`;
}

/**
 * Calls a Google API (errors: https://google.aip.dev/193). Throws `RL-VAULT-UNREACHABLE`, `RL-VAULT-BUSY`, and
 * `RL-VAULT-ANSWER` for whatever is not Google's JSON: an error page of a proxy is never taken for a secret, nor for
 * the lack of one. `secrets` are those that were sent: Google's words are shown without them.
 */
export async function callGoogle(
  api: GoogleApi,
  request: GoogleRequest,
  token: SecretValue | undefined,
  secrets: readonly SecretValue[] = [],
): Promise<GoogleAnswer> {
  const endpoint = endpointOf(api, request.service);
  const query = request.query === undefined ? '' : `?${new URLSearchParams(request.query).toString()}`;
  const answer = await send(api, request, {
    method: request.method,
    url: `${endpoint}/v1/${request.path}${query}`,
    headers: {
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.repeat === undefined ? {} : { repeat: request.repeat }),
  });
  return understand(endpoint, request, answer, token === undefined ? secrets : [token, ...secrets]);
}

async function send(
  { http }: GoogleApi,
  request: GoogleRequest,
  wanted: Parameters<HttpClient['request']>[0],
): Promise<HttpAnswer> {
  try {
    return await http.request(wanted);
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
    // An address or a file that is wrong is the config's fault, not Google's.
    if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code)) throw error;
    const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
    const state = request.method !== 'GET' && mayHaveActed(error) ? UNKNOWN : request.state;
    throw new RelockError(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
      remedy: error.remedy ?? 'Check that this machine may reach Google’s APIs.',
      ...(state === undefined ? {} : { state }),
      cause: error,
    });
  }
}

function understand(
  endpoint: string,
  request: GoogleRequest,
  answer: HttpAnswer,
  secrets: readonly SecretValue[],
): GoogleAnswer {
  const { status } = answer;
  const state = request.method !== 'GET' && status >= 500 ? UNKNOWN : request.state;
  const refuse = (code: ErrorCode, why: string, remedy: string) =>
    new RelockError(code, `${request.failing}: ${why}.`, { remedy, ...(state === undefined ? {} : { state }) });
  if (status >= 300 && status < 400) {
    throw refuse(
      'RL-VAULT-ANSWER',
      `${endpoint} redirects (${status}), which is not followed`,
      'Check that no proxy or log-in page stands before Google: a token is sent to no other place.',
    );
  }
  if (status === 429) throw refuse('RL-VAULT-BUSY', `${endpoint} asks to slow down (429)`, QUOTA);
  const json = jsonObjectIn(answer);
  if (json === undefined) {
    throw refuse(
      'RL-VAULT-ANSWER',
      `${endpoint} answered ${status} with ${describeBody(answer)}, not with Google’s JSON`,
      'Check that no proxy or log-in page stands before Google.',
    );
  }
  const understood = { status, json, ...faultIn(json, secrets) };
  if ((status >= 200 && status < 300 && understood.code === '') || [400, 401, 403, 404, 409].includes(status)) {
    return understood;
  }
  const said = understood.said === '' ? 'without a reason' : understood.said;
  throw refuse(
    status === 503 ? 'RL-VAULT-BUSY' : 'RL-VAULT-ANSWER',
    `${endpoint} answered ${status}: ${said}`,
    status >= 500 ? 'Run this again later; https://status.cloud.google.com tells of troubles.' : 'Ask its owner.',
  );
}

const UNKNOWN = 'It is not known whether Google did what it was asked.';
const QUOTA = 'Run this again later; the project’s quota of requests a minute is in the Google Cloud console.';

function faultIn(json: JsonObject, secrets: readonly SecretValue[]): Omit<GoogleAnswer, 'status' | 'json'> {
  const fault = objectIn(json, 'error');
  const details = fault?.['details'];
  const info = Array.isArray(details) ? details.find((one) => isObject(one) && 'reason' in one) : undefined;
  const detail = isObject(info) ? info : undefined;
  const words = textIn(fault, 'message') ?? textIn(json, 'error_description') ?? '';
  const said = printable(secrets.reduce((text, secret) => secret.hideIn(text), words).replace(/\s+/g, ' '), 400);
  const permission = textIn(objectIn(detail, 'metadata'), 'permission') ?? /[Pp]ermission '([\w.]+)'/.exec(words)?.[1];
  return {
    code: printable(textIn(fault, 'status') ?? textIn(json, 'error') ?? (fault === undefined ? '' : 'UNKNOWN'), 60),
    said,
    permission: permission === undefined ? undefined : printable(permission, 80),
    reason: textIn(detail, 'reason') ?? '',
  };
}
