import { isUtf8 } from 'node:buffer';
import type { Agent, IncomingHttpHeaders, IncomingMessage, request as startRequest } from 'node:http';
import { RelockError, systemCode } from './error.ts';
import type { ErrorCode } from './error.ts';
import { printable } from './printable.ts';

/** What is sent. */
export interface Exchange {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What one attempt may take. */
export interface Limits {
  /** Milliseconds to be connected, TLS included. */
  readonly connectTimeout: number;
  /** Milliseconds, body included. */
  readonly attemptTimeout: number;
  readonly maxBytes: number;
}

/** The way to one protocol's servers: the connections that are kept, and how a request is begun on them. */
export interface Line {
  readonly agent: Agent;
  readonly start: typeof startRequest;
}

/** Why there is no answer. */
export interface Failure {
  readonly error: RelockError;
  /** False: no byte of the request reached the server. */
  readonly sent: boolean;
  /** True: the same would happen again. */
  readonly final: boolean;
}

/** Loads Node's client for `http:` or `https:`. Throws `RL-HTTP-CA`. */
export async function openLine(
  protocol: string,
  caFile: string | undefined,
  proxyEnv: Record<string, string> | undefined,
  maxSockets = 8,
): Promise<Line> {
  // We close idle connections before servers and balancers usually do, so that a request seldom meets a dying one.
  const settings = { keepAlive: true, maxSockets, timeout: 10_000, ...(proxyEnv === undefined ? {} : { proxyEnv }) };
  if (protocol === 'http:') {
    // Not by `import()`: an ES module's view of node:http has WebSocket in it, which loads undici (30 ms).
    const http = process.getBuiltinModule('node:http');
    return { agent: new http.Agent(settings), start: http.request };
  }
  const ca = caFile === undefined ? undefined : await readAuthorities(caFile);
  const https = process.getBuiltinModule('node:https');
  return { agent: new https.Agent(ca === undefined ? settings : { ...settings, ca }), start: https.request };
}

async function readAuthorities(file: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
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

/** One request and its whole answer, or why there is none; never throws. */
export function attempt(wanted: Exchange, url: URL, line: Line, limits: Limits): Promise<Answer | Failure> {
  return new Promise((resolve) => {
    let sent = false;
    const timers: NodeJS.Timeout[] = [];
    const finish = (outcome: Answer | Failure) => {
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
        headers: {
          'user-agent': 'relock',
          // Node frames a body by itself, but not one of DELETE or GET.
          ...(wanted.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(wanted.body)) }),
          ...wanted.headers,
        },
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
          // TCP itself tried several times in that time.
          fail('RL-HTTP-UNREACHABLE', `could not be connected to within ${limits.connectTimeout / 1000} s`, {
            final: true,
          });
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
        const body = await collect(response, limits.maxBytes, wanted.headers?.['accept-encoding']);
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
  asked = 'identity',
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
  // We never ask for compression; whoever compresses all the same is not understood rather than misread. What the
  // caller asked for by name (Conjur's `base64`) is the caller's to undo.
  const encoded = !['identity', asked].includes(response.headers['content-encoding'] ?? 'identity');
  if (encoded || !isUtf8(whole)) return { code: 'RL-HTTP-ENCODING', what: 'gave an answer that is not UTF-8 text' };
  return whole.toString('utf8');
}
