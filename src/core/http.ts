import type { Agent, IncomingHttpHeaders, IncomingMessage, request as startRequest } from 'node:http';
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError, systemCode } from './error.ts';
import type { ErrorCode } from './error.ts';
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

export interface HttpAnswer {
  /** Any status, 3xx too: redirects are never followed, for they would carry a token to another place. */
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  /** The whole body, at most `maxBytes` of valid UTF-8. */
  readonly body: string;
}

export interface HttpOptions {
  /** A PEM file with the authorities to trust instead of the system's. */
  readonly caFile?: string | undefined;
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

  function line(protocol: string): Promise<Line> {
    const known = agents.get(protocol) ?? openLine(protocol, options.caFile);
    agents.set(protocol, known);
    return known;
  }

  return {
    async request(wanted) {
      const url = checkUrl(wanted.url);
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
        if (!again) {
          if ('error' in outcome) throw outcome.error;
          return outcome;
        }
        await sleep(pause);
      }
    },
    close() {
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

interface Limits {
  readonly connectTimeout: number;
  readonly attemptTimeout: number;
  readonly maxBytes: number;
}

interface Line {
  readonly agent: Agent;
  readonly start: typeof startRequest;
}

interface Failure {
  readonly error: RelockError;
  /** False: no byte of the request reached the server. */
  readonly sent: boolean;
  /** True: the same would happen again. */
  readonly final: boolean;
}

async function openLine(protocol: string, caFile: string | undefined): Promise<Line> {
  // We close idle connections before servers and balancers usually do, so that a request seldom meets a dying one.
  const settings = { keepAlive: true, maxSockets: 8, timeout: 10_000 };
  if (protocol === 'http:') {
    const http = await import('node:http');
    return { agent: new http.Agent(settings), start: http.request };
  }
  const ca = caFile === undefined ? undefined : await readAuthorities(caFile);
  const https = await import('node:https');
  return { agent: new https.Agent(ca === undefined ? settings : { ...settings, ca }), start: https.request };
}

async function readAuthorities(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw authoritiesError(file, systemCode(error) ?? 'it can’t be read', error);
  });
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw authoritiesError(file, 'it holds no PEM certificate');
  return text;
}

function authoritiesError(file: string, why: string, cause?: unknown): RelockError {
  return new RelockError('RL-HTTP-CA', `the file of certificate authorities ${printable(file)} is no use: ${why}`, {
    remedy: 'Name a PEM file with the certificates of the authorities that signed the server’s.',
    cause,
  });
}

function checkUrl(text: string): URL {
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

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function attempt(wanted: HttpRequest, url: URL, line: Line, limits: Limits): Promise<HttpAnswer | Failure> {
  return new Promise((resolve) => {
    let sent = false;
    const timers: NodeJS.Timeout[] = [];
    const finish = (outcome: HttpAnswer | Failure) => {
      for (const timer of timers) clearTimeout(timer);
      resolve(outcome);
    };
    const fail = (code: ErrorCode, what: string, more: { final?: boolean; remedy?: string; cause?: unknown } = {}) =>
      finish({
        error: new RelockError(code, `${printable(url.origin)} ${what}`, {
          cause: more.cause,
          ...(more.remedy === undefined ? {} : { remedy: more.remedy }),
        }),
        sent,
        final: more.final ?? false,
      });
    let call: ReturnType<Line['start']>;
    try {
      call = line.start(url, {
        method: wanted.method,
        agent: line.agent,
        headers: { 'user-agent': 'relock', ...wanted.headers },
      });
    } catch (error) {
      // Node names the offending header in its message, never the value; we say neither.
      fail('RL-HTTP-HEADER', 'can’t be asked: a token or name holds characters that no header may hold', {
        final: true,
        cause: error,
      });
      return;
    }
    timers.push(
      setTimeout(() => {
        call.destroy();
        fail('RL-HTTP-TIMEOUT', `gave no whole answer within ${limits.attemptTimeout / 1000} s`);
      }, limits.attemptTimeout),
    );
    call.once('socket', (socket) => {
      const connected = () => void (sent = true);
      if (!socket.connecting) return connected();
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', connected);
      timers.push(
        setTimeout(() => {
          if (sent) return;
          call.destroy();
          fail('RL-HTTP-UNREACHABLE', `could not be connected to within ${limits.connectTimeout / 1000} s`);
        }, limits.connectTimeout),
      );
    });
    call.on('error', (error) => {
      const code = systemCode(error) ?? 'no reason given';
      if (TLS_TROUBLE.test(code)) {
        fail('RL-HTTP-TLS', `showed a certificate or TLS version that is not accepted (${code})`, {
          final: true,
          remedy: 'When its authority is your own, name the authority’s PEM file; never turn the check off.',
          cause: error,
        });
      } else if (sent) fail('RL-HTTP-BROKEN', `broke the connection off (${code})`, { cause: error });
      else {
        fail('RL-HTTP-UNREACHABLE', `can’t be reached (${code})`, { final: code === 'ENOTFOUND', cause: error });
      }
    });
    const take = async (response: IncomingMessage) => {
      try {
        const body = await collect(response, limits.maxBytes);
        if (typeof body === 'string') finish({ status: response.statusCode ?? 0, headers: response.headers, body });
        else fail(body.code, body.what, { final: true });
      } catch (error) {
        call.destroy();
        fail('RL-HTTP-BROKEN', 'broke off in the middle of its answer', { cause: error });
      }
    };
    call.once('response', (response) => void take(response));
    call.end(wanted.body);
  });
}

const TLS_TROUBLE = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|HOSTNAME_MISMATCH|INVALID_CA)/;

async function collect(
  response: IncomingMessage,
  maxBytes: number,
): Promise<string | { readonly code: ErrorCode; readonly what: string }> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) {
      return { code: 'RL-HTTP-TOO-LARGE', what: `gave an answer of more than ${Math.floor(maxBytes / 1024)} KiB` };
    }
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  // We never ask for compression; whoever compresses all the same is not understood rather than misread.
  const encoded = (response.headers['content-encoding'] ?? 'identity') !== 'identity';
  if (encoded || !isUtf8(whole)) return { code: 'RL-HTTP-ENCODING', what: 'gave an answer that is not UTF-8 text' };
  return whole.toString('utf8');
}

function mayRepeat(wanted: HttpRequest, outcome: HttpAnswer | Failure): boolean {
  const repeat = wanted.repeat ?? (wanted.method === 'POST' || wanted.method === 'PATCH' ? 'unprocessed' : 'always');
  if (repeat === 'never') return false;
  if ('error' in outcome) return !outcome.final && (repeat === 'always' || !outcome.sent);
  const { status } = outcome;
  return status === 412 || status === 429 || status === 503 || (repeat === 'always' && status >= 500);
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
