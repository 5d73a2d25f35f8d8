import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from './error.ts';
import { attempt, openLine } from './http-exchange.ts';
import type { Answer, Failure, Limits, Line } from './http-exchange.ts';
import { printable } from './printable.ts';

/**
 * When a failed request may be sent again. `always`: doing it twice is doing it once. `unprocessed`: only when the
 * server certainly did not act (never connected, 412, 429, 503). `never`: not at all.
 */
export type Repeat = 'always' | 'unprocessed' | 'never';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `https://…`, or `http://` on loopback. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** `always` for GET, HEAD, PUT and DELETE, `unprocessed` for POST and PATCH, unless set. */
  readonly repeat?: Repeat;
}

/**
 * An answer of any status, 3xx too: redirects are never followed, for they would carry a token to another place.
 * The body is whole, at most `maxBytes` of valid UTF-8.
 */
export type HttpAnswer = Answer;

export interface HttpOptions {
  /** A PEM file with the authorities to trust instead of the system's. */
  readonly caFile?: string | undefined;
  /** The environment, for its `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; loopback is never asked through a proxy. */
  readonly proxies?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds to be connected, TLS included; 5,000 unless set. */
  readonly connectTimeout?: number;
  /** Milliseconds for one attempt, body included; 15,000 unless set. */
  readonly attemptTimeout?: number;
  /** Milliseconds for a request with all its repetitions and pauses; 30,000 unless set. */
  readonly timeout?: number;
  /** The largest body that is taken, in bytes; 8 MiB unless set. */
  readonly maxBytes?: number;
  /** How often a request is sent at most; 4 unless set. */
  readonly attempts?: number;
  /** How many connections to one server there may be at once; 8 unless set. */
  readonly connections?: number;
}

/** One caller's connections, kept alive between requests. Idle ones never keep the process from ending. */
export interface HttpClient {
  /**
   * Sends one request and gives the answer, whatever its status. Throws `RL-HTTP-URL`, `RL-HTTP-PLAIN`, `RL-HTTP-CA`,
   * `RL-HTTP-HEADER`, `RL-HTTP-UNREACHABLE` (nothing was sent), `RL-HTTP-TLS`, `RL-HTTP-TIMEOUT` and `RL-HTTP-BROKEN`
   * (it is not known whether the server acted), `RL-HTTP-TOO-LARGE`, `RL-HTTP-ENCODING`. No error holds a header,
   * a body, or more of the URL than its origin.
   */
  request(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends all connections, and with them what is under way: nothing is tried again after it. */
  close(): void;
}

/** Opens a client; nothing is loaded or connected before its first request. */
export function openHttp(options: HttpOptions = {}): HttpClient {
  const limits: Limits = {
    connectTimeout: options.connectTimeout ?? 5_000,
    attemptTimeout: options.attemptTimeout ?? 15_000,
    maxBytes: options.maxBytes ?? 8 * 1024 * 1024,
  };
  const agents = new Map<string, Promise<Line>>();
  const closed = new AbortController();

  function line(protocol: string): Promise<Line> {
    const known =
      agents.get(protocol) ??
      openLine(protocol, options.caFile, proxyEnvironment(options.proxies), options.connections);
    agents.set(protocol, known);
    return known;
  }

  return {
    async request(wanted) {
      const url = checkUrl(wanted.url);
      refuseDots(wanted.url);
      const deadline = Date.now() + (options.timeout ?? 30_000);
      const transport = await line(url.protocol);
      for (let count = 1; ; count++) {
        const left = deadline - Date.now();
        const outcome = await attempt(wanted, url, transport, {
          ...limits,
          attemptTimeout: Math.max(1, Math.min(limits.attemptTimeout, left)),
        });
        const pause = pauseBefore(count, outcome);
        const again = count < (options.attempts ?? 4) && mayRepeat(wanted, outcome) && Date.now() + pause < deadline;
        if (!again || !(await waited(pause, closed.signal))) {
          if ('error' in outcome) throw outcome.error;
          return outcome;
        }
      }
    },
    close() {
      closed.abort();
      for (const opened of agents.values()) {
        void opened.then(({ agent }) => agent.destroy()).catch(() => undefined);
      }
      agents.clear();
    },
  };
}

/** One request on a connection of its own, which ends with it. Same promise and errors as `HttpClient.request`. */
export async function request(wanted: HttpRequest & HttpOptions): Promise<HttpAnswer> {
  const client = openHttp(wanted);
  try {
    return await client.request(wanted);
  } finally {
    client.close();
  }
}

/** True when it is not known whether the server acted on the request that failed with this error. */
export function mayHaveActed(error: unknown): boolean {
  return error instanceof RelockError && (error.code === 'RL-HTTP-TIMEOUT' || error.code === 'RL-HTTP-BROKEN');
}

/** A server's address that requests may go to. Throws `RL-HTTP-URL` and `RL-HTTP-PLAIN`. */
export function checkUrl(text: string): URL {
  if (!URL.canParse(text)) throw new RelockError('RL-HTTP-URL', 'a server’s address is not a URL');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw new RelockError('RL-HTTP-URL', `the address of ${printable(url.host)} holds a user name or a password`, {
      remedy: 'Take them out of the address.',
    });
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) {
    throw new RelockError('RL-HTTP-PLAIN', `${printable(url.origin)} would be asked without encryption`, {
      remedy: 'Use an https:// address; http:// is for this machine only (localhost, 127.0.0.1, [::1]).',
      state: 'Nothing was sent.',
    });
  }
  return url;
}

/** A name from outside that is `..` would make of a request another one, at the same server and with the same token. */
function refuseDots(text: string): void {
  const [path = ''] = text.replace(/^[a-z]+:\/\//i, '').split(/[?#]/);
  if (!path.split(/[\\/]/).some((part) => /^(?:\.|%2e){1,2}$/i.test(part))) return;
  throw new RelockError('RL-HTTP-URL', 'a request’s path has a part that is "." or ".."', {
    remedy: 'Correct the name that it is made of.',
    state: 'Nothing was sent.',
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function mayRepeat(wanted: HttpRequest, outcome: HttpAnswer | Failure): boolean {
  const repeat = wanted.repeat ?? (wanted.method === 'POST' || wanted.method === 'PATCH' ? 'unprocessed' : 'always');
  if (repeat === 'never') return false;
  if ('error' in outcome) return !outcome.final && (repeat === 'always' || !outcome.sent);
  const { status } = outcome;
  return status === 412 || status === 429 || status === 503 || (repeat === 'always' && status >= 500);
}

/** False when the client was closed before the time was over. */
async function waited(milliseconds: number, closed: AbortSignal): Promise<boolean> {
  try {
    await sleep(milliseconds, undefined, { signal: closed });
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds: what the server asks for (RFC 9110, 10.2.3), else doubling from 150 with half of it random. */
function pauseBefore(count: number, outcome: HttpAnswer | Failure): number {
  const asked = 'error' in outcome ? undefined : outcome.headers['retry-after'];
  if (asked !== undefined) {
    const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
    if (!Number.isNaN(wait)) return Math.max(0, wait);
  }
  return 150 * 2 ** (count - 1) * (0.5 + Math.random() / 2);
}

/** What Node's agents take as `proxyEnv`; undefined when no proxy is set. */
function proxyEnvironment(env: HttpOptions['proxies'] = {}): Record<string, string> | undefined {
  const read = (name: string) => env[name] ?? env[name.toUpperCase()];
  const http = read('http_proxy');
  const https = read('https_proxy');
  if (http === undefined && https === undefined) return undefined;
  const exempt = [read('no_proxy'), 'localhost', '127.0.0.1', '[::1]'].filter((part) => part !== undefined);
  return {
    ...(http === undefined ? {} : { http_proxy: http }),
    ...(https === undefined ? {} : { https_proxy: https }),
    no_proxy: exempt.join(','),
  };
}
