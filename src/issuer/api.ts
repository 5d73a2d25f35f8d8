import { RelockError } from '../core/error.ts';
import type { HttpClient, HttpRequest, Repeat } from '../core/http.ts';
import { checkUrl } from '../core/http.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';

/** An answer of an issuer's JSON API. */
export interface ApiAnswer {
  readonly status: number;
  /** The body as JSON; undefined when it is empty. */
  readonly json: unknown;
  /** The issuer's words, made printable, without the secrets that the request held. */
  readonly said: string;
}

export interface ApiRequest {
  readonly method: HttpRequest['method'];
  /** Behind the base, with its leading slash; parts from outside are encoded by the caller. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as a form when it is a `URLSearchParams`. */
  readonly body?: unknown;
  readonly repeat?: Repeat;
  /** What can't be done, for errors: `no new key was made at SendGrid`. */
  readonly failing: string;
  /** What an error says of the world; `Nothing was changed.` unless set. */
  readonly state?: string;
  /** What else the request holds and no error may: its headers are hidden by themselves. */
  readonly hide?: readonly SecretValue[];
}

/** One issuer's JSON API. */
export interface Api {
  /** Its origin, for messages. */
  readonly origin: string;
  /** Asks, and gives the answer whatever its status. Throws `RL-HTTP-…`, and `RL-ISSUER-ANSWER` for what is no JSON. */
  attempt(request: ApiRequest): Promise<ApiAnswer>;
  /** The same; a status from 300 on throws `RL-ISSUER-REFUSED` with the issuer's words. */
  call(request: ApiRequest): Promise<ApiAnswer>;
  /** Ends something for good by DELETE; what is gone already (404) is success. `what` it is: `the key`. */
  end(request: Omit<ApiRequest, 'method' | 'state'> & { readonly what: string }): Promise<void>;
}

/**
 * The API at `base` (`https://HOST[/PATH]`). Answers are JSON or empty; an HTML page of a proxy or of a log-in is
 * never taken for one. Throws `RL-HTTP-URL` and `RL-HTTP-PLAIN`.
 */
export function openApi(http: HttpClient, base: string): Api {
  const { origin } = checkUrl(base);
  const root = base.replace(/\/+$/, '');

  async function attempt(request: ApiRequest): Promise<ApiAnswer> {
    const { method, path, headers = {}, body, repeat, hide = [] } = request;
    const isForm = body instanceof URLSearchParams;
    const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const answer = await http.request({
      method,
      url: `${root}${path}`,
      headers: {
        accept: 'application/json',
        'user-agent': 'relock',
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body.toString() : JSON.stringify(body) }),
      ...(repeat === undefined ? {} : { repeat }),
    });
    let json: unknown;
    if (answer.body.trim() !== '') {
      try {
        json = JSON.parse(answer.body);
      } catch {
        if (answer.status < 300) throw unreadable(request, origin, answer.status);
      }
    }
    return { status: answer.status, json, said: wordsOf(json, [...hide, ...secretsOf(headers)]) };
  }

  return {
    origin,
    attempt,
    async call(request) {
      const answer = await attempt(request);
      if (answer.status < 300) return answer;
      throw refusal(request, origin, answer);
    },
    async end({ what, ...request }) {
      const answer = await attempt({ ...request, method: 'DELETE' });
      if (answer.status < 300 || answer.status === 404) return;
      throw refusal({ ...request, state: `${what} still works.` }, origin, answer);
    },
  };
}

/** The error for an answer that is a refusal. */
export function refusal(
  request: Pick<ApiRequest, 'failing' | 'state'>,
  origin: string,
  answer: ApiAnswer,
): RelockError {
  const { status, said } = answer;
  return new RelockError('RL-ISSUER-REFUSED', `${request.failing}: ${printable(origin, 120)} refused it (${status})`, {
    evidence: [['It says', said === '' ? '(nothing)' : said]],
    remedy:
      status === 401 || status === 403
        ? 'Give the credential that rotates (issuer.admin) the right that the issuer names, or a new value.'
        : status === 429
          ? 'Its limit is reached: run this again later.'
          : 'Correct what it names under issuer: in the config.',
    state: request.state ?? 'Nothing was changed.',
  });
}

/** The error for an answer that says yes and does not hold what it should. */
export function misunderstood(request: Pick<ApiRequest, 'failing' | 'state'>, origin: string): RelockError {
  return new RelockError(
    'RL-ISSUER-ANSWER',
    `${request.failing}: the answer of ${printable(origin, 120)} is not as documented`,
    {
      remedy: 'See that the address is the issuer’s own, and that nothing stands in between.',
      state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    },
  );
}

function unreadable(request: ApiRequest, origin: string, status: number): RelockError {
  return new RelockError(
    'RL-ISSUER-ANSWER',
    `${request.failing}: ${printable(origin, 120)} answered ${status} with what is no JSON`,
    {
      remedy: 'See what stands between this machine and the issuer.',
      state: request.state ?? 'What was made there, if anything, is removed by the next run.',
    },
  );
}

/** A text at a place of a JSON value, such as `data.0.id`; numbers as text; undefined for anything else. */
export function textAt(json: unknown, place: string): string | undefined {
  const found = at(json, place);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** A moment at a place: null when the issuer says that there was none, undefined when it says nothing. */
export function dateAt(json: unknown, place: string): Date | null | undefined {
  const found = at(json, place);
  return found === null ? null : typeof found === 'string' ? new Date(found) : undefined;
}

/** A list of objects at a place; empty when there is none. */
export function listAt(json: unknown, place: string): ReadonlyArray<Readonly<Record<string, unknown>>> {
  const found = place === '' ? json : at(json, place);
  if (!Array.isArray(found)) return [];
  return found.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null);
}

/** What stands at a place of a JSON value. */
export function at(json: unknown, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>(
      (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
      json,
    );
}

/** What a request's own headers authenticate with: whole, behind the scheme, and both parts of a basic one. */
function secretsOf(headers: Readonly<Record<string, string>>): SecretValue[] {
  return Object.values(headers).flatMap((value) => {
    const given = value.slice(value.indexOf(' ') + 1);
    const basic = /^basic /i.test(value) ? Buffer.from(given, 'base64').toString().split(':') : [];
    return [value, given, ...basic].filter((text) => text.length >= 8).map((text) => new SecretValue(text));
  });
}

/** The words in which issuers say why: the first text at one of the places where they put it. */
function wordsOf(json: unknown, hide: readonly SecretValue[]): string {
  const places = [
    'error_description',
    'message',
    'error.message',
    'errors.0.message',
    'errors.0.detail',
    'errors.0',
    'errorSummary',
    'error',
    'detail',
  ];
  const found = places.map((place) => textAt(json, place)).find((text) => text !== undefined) ?? '';
  return printable(
    hide.reduce((text, secret) => secret.hideIn(text), found),
    300,
  );
}
