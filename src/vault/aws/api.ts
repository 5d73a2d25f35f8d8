import { setTimeout as sleep } from 'node:timers/promises';
import type { AwsServer } from '../../config/config.ts';
import type { Environment } from '../../config/environment.ts';
import { awsEndpoint } from '../../core/aws-sts.ts';
import { RelockError } from '../../core/error.ts';
import type { HttpAnswer, HttpClient } from '../../core/http.ts';
import { printable } from '../../core/printable.ts';
import { signPost } from '../../core/sigv4.ts';
import type { AwsKey } from '../../core/sigv4.ts';
import { textIn } from '../hashicorp-json.ts';
import type { JsonObject } from '../hashicorp-json.ts';
import { describeBody, jsonObjectIn } from '../json-answer.ts';

/** One call of an AWS service that speaks JSON 1.1. Each of ours may be done twice. */
export interface AwsRequest {
  readonly service: 'secretsmanager' | 'kms';
  readonly region: string;
  /** Such as `GetSecretValue`. */
  readonly operation: string;
  readonly body: JsonObject;
  readonly key: AwsKey;
  /** For errors: what can't be done when this fails. */
  readonly failing: string;
  /** For errors: what it was asked of, as a policy would name it. */
  readonly resource: string;
  /** For errors: what state the world is then in. */
  readonly state?: string;
  /** True when the body holds a secret: then AWS' own words, which may quote it, are not shown. */
  readonly holdsSecret?: boolean;
}

/** What AWS refused with. */
export interface Refusal {
  readonly status: number;
  /** AWS' name of it, such as `ResourceNotFoundException`. */
  readonly code: string;
  readonly message: string;
  readonly requestId: string | undefined;
}

export type AwsAnswer =
  | { readonly json: JsonObject; readonly refusal?: undefined }
  | { readonly json?: undefined; readonly refusal: Refusal };

/** Calls the services of one account. */
export type AwsApi = (request: AwsRequest) => Promise<AwsAnswer>;

const TARGETS = { secretsmanager: 'secretsmanager', kms: 'TrentService' } as const;
const ENDPOINTS = { secretsmanager: 'AWS_ENDPOINT_URL_SECRETS_MANAGER', kms: 'AWS_ENDPOINT_URL_KMS' } as const;

/** How often a call is sent when AWS asks to slow down. */
const TRIES = 5;

/**
 * Gives AWS' answer or its refusal. Throws `RL-VAULT-UNREACHABLE`, `RL-VAULT-BUSY`, and `RL-VAULT-ANSWER` for whatever
 * is not AWS' JSON: an error page of a proxy is never taken for a secret, nor for the lack of one.
 */
export function openAwsApi(server: AwsServer, env: Environment, http: HttpClient): AwsApi {
  return async (request) => {
    const { service, region } = request;
    const known = server.address ?? env[ENDPOINTS[service]] ?? env['AWS_ENDPOINT_URL'];
    const url = new URL(known ?? awsEndpoint(service, region, env));
    const body = JSON.stringify(request.body);
    const plain = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${TARGETS[service]}.${request.operation}`,
    };
    for (let count = 1; ; count++) {
      const headers = signPost({ url, headers: plain, body }, { region, service }, request.key, new Date());
      const answer = understand(request, url, await send(http, request, url, headers, body));
      if (
        answer.refusal === undefined ||
        !/^(?:Throttling|TooManyRequests|RequestThrottled)/.test(answer.refusal.code)
      ) {
        return answer;
      }
      if (count === TRIES) throw busy(request, url);
      await sleep(200 * 2 ** count * Math.random());
    }
  };
}

async function send(
  http: HttpClient,
  request: AwsRequest,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<HttpAnswer> {
  try {
    return await http.request({ method: 'POST', url: url.href, headers, body, repeat: 'always' });
  } catch (error) {
    if (!(error instanceof RelockError)) throw error;
    if (['RL-HTTP-URL', 'RL-HTTP-PLAIN', 'RL-HTTP-CA', 'RL-HTTP-HEADER'].includes(error.code)) throw error;
    const code = error.code === 'RL-HTTP-TOO-LARGE' || error.code === 'RL-HTTP-ENCODING' ? 'ANSWER' : 'UNREACHABLE';
    throw new RelockError(`RL-VAULT-${code}`, `${request.failing}: ${error.message}.`, {
      remedy: error.remedy ?? 'Check the region and that this machine may reach AWS.',
      ...stateAfter(request, 500),
      cause: error,
    });
  }
}

function understand(request: AwsRequest, url: URL, answer: HttpAnswer): AwsAnswer {
  const { status } = answer;
  const json = jsonObjectIn(answer);
  if (status === 200 && json !== undefined) return { json };
  const code = textIn(json, '__type')?.replace(/^.*#/, '').replace(/:.*$/, '');
  // A balancer's 503 and the like say nothing of AWS; it was tried several times.
  if (status === 429 || status === 503) throw busy(request, url);
  if (status >= 400 && code !== undefined) {
    const message = textIn(json, 'message') ?? textIn(json, 'Message') ?? '';
    return { refusal: { status, code, message, requestId: requestIdOf(answer) } };
  }
  const where = answer.headers.location ?? '';
  const what =
    status >= 300 && status < 400
      ? `redirects to ${URL.canParse(where) ? printable(new URL(where).origin, 120) : 'another place'}, which is not followed`
      : `answered ${status} with ${describeBody(answer)}, not with AWS’ JSON`;
  throw new RelockError('RL-VAULT-ANSWER', `${request.failing}: ${printable(url.origin)} ${what}.`, {
    remedy: 'Check the region and the address in the config, and that no proxy or log-in page stands before AWS.',
    ...stateAfter(request, status),
  });
}

/** What is known of a change: nothing when AWS, or a gateway before it, failed over it. */
function stateAfter({ state }: AwsRequest, status: number): { state?: string } {
  if (state === undefined) return {};
  return { state: status >= 500 ? 'It is not known whether AWS did what it was asked.' : state };
}

function requestIdOf({ headers }: HttpAnswer): string | undefined {
  const id = headers['x-amzn-requestid'];
  return typeof id === 'string' ? id : undefined;
}

function busy({ failing, state }: AwsRequest, url: URL): RelockError {
  return new RelockError('RL-VAULT-BUSY', `${failing}: ${printable(url.origin)} asks to slow down`, {
    remedy: 'Run this again later.',
    ...(state === undefined ? {} : { state }),
  });
}

/**
 * The error for a refusal: `RL-VAULT-LOGIN` (the key), `RL-VAULT-DENIED` (a permission), `RL-VAULT-DELETED`,
 * `RL-VAULT-ANSWER` (all else), with AWS' code and words, the request's id and the line to change.
 */
export function refused(request: AwsRequest, refusal: Refusal): RelockError {
  const code = printable(refusal.code, 80);
  const words = printable(refusal.message.replace(/\s+/g, ' '), 400);
  const said =
    request.holdsSecret === true && code !== 'AccessDeniedException' ? '(not shown: it may quote the value)' : words;
  const make = (name: 'LOGIN' | 'DENIED' | 'DELETED' | 'ANSWER', what: string, remedy: string) =>
    new RelockError(`RL-VAULT-${name}`, `${request.failing}: ${what} (${code})`, {
      evidence: [
        ['AWS says', said === '' ? '(nothing)' : said],
        ['Request', printable(refusal.requestId ?? '(no id)', 80)],
      ],
      remedy,
      ...stateAfter(request, refusal.status),
    });
  const line = `"${request.service}:${request.operation}" on ${printable(request.resource, 200)}`;
  if (code.startsWith('AccessDenied')) {
    if (/\bKMS\b|kms:/.test(words)) {
      return make(
        'DENIED',
        'AWS refused its KMS key',
        'Let the role’s policy and the key’s policy allow "kms:Decrypt" on the key of that secret.',
      );
    }
    return make('DENIED', 'AWS refused it', `Let the role’s policy allow ${line}.`);
  }
  if (/^(?:InvalidSignature|RequestExpired|SignatureDoesNotMatch)/.test(code)) {
    const clock = /expired|not yet current|RequestExpired/i.test(`${words} ${code}`);
    const remedy = clock
      ? 'Set the clock of this machine: AWS takes a request within five minutes of its signature.'
      : 'Check AWS_SECRET_ACCESS_KEY, and that no proxy changes what is sent.';
    return make('LOGIN', 'AWS refused the signature', remedy);
  }
  if (
    /^(?:UnrecognizedClient|InvalidClientTokenId|ExpiredToken|InvalidAccessKeyId|MissingAuthentication|IncompleteSignature)/.test(
      code,
    )
  ) {
    return make(
      'LOGIN',
      'AWS refused the access key',
      'Check AWS_ACCESS_KEY_ID and AWS_SESSION_TOKEN, or log in again: the key is wrong, ended or revoked.',
    );
  }
  if (code.startsWith('InvalidRequest') && /marked (?:for deletion|deleted)|scheduled for deletion/i.test(words)) {
    return make(
      'DELETED',
      'the secret is marked for deletion',
      'Restore it (aws secretsmanager restore-secret), or name another.',
    );
  }
  if (/^DecryptionFailure|^EncryptionFailure|^KMS/.test(code)) {
    return make(
      'ANSWER',
      'its KMS key can’t be used',
      'Look at the key in KMS: it may be disabled, or about to be deleted.',
    );
  }
  return make('ANSWER', 'AWS refused it', 'See AWS’ own words.');
}
