import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** Takes a whole exchange; never rejects. */
export type Exchange = (request: IncomingMessage, response: ServerResponse) => void;

export interface ListenerOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** PEM texts; without them only loopback is listened on. `clientCa` asks clients for certificates. */
  readonly tls?: TlsFiles | undefined;
}

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
  readonly clientCa?: string | undefined;
}

export interface Listener {
  readonly address: string;
  /** Takes new certificates for connections from now on; throws `RL-SERVE-TLS` and keeps the old ones. */
  renew(tls: TlsFiles): void;
  /** Takes no more requests, lets those under way end, and closes the rest after `patience` milliseconds. */
  close(patience: number): Promise<void>;
}

/** Opens the port. Throws `RL-SERVE-LISTEN` and `RL-SERVE-PLAIN`. */
export async function listen({ host, port, tls }: ListenerOptions, exchange: Exchange): Promise<Listener> {
  if (tls === undefined && !isLoopback(host)) {
    throw new RelockError(
      'RL-SERVE-PLAIN',
      `without TLS the server listens on loopback only, not on ${printable(host)}`,
      {
        remedy: 'Give --tls-cert and --tls-key, or listen on 127.0.0.1.',
        state: 'Nothing is served.',
      },
    );
  }
  const limits = {
    // Ten thousand connections that say little must not hold the server: each has this long for its headers.
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: 90_000,
    connectionsCheckingInterval: 2_000,
    maxHeaderSize: 16_384,
    noDelay: true,
  };
  const server: Server =
    tls === undefined
      ? createServer(limits, exchange)
      : createTlsServer({ ...limits, ...secureOptions(tls), minVersion: 'TLSv1.2' }, exchange);
  server.on(tls === undefined ? 'connection' : 'secureConnection', takeList);
  server.on('clientError', (_error: Error, socket: Socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(cannotListen(host, port, error)));
    server.listen(port, host, resolve);
  });
  const bound = server.address() as AddressInfo;
  const shown = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    address: `${tls === undefined ? 'http' : 'https'}://${shown}:${bound.port}`,
    renew: (fresh) => {
      if ('setSecureContext' in server && typeof server.setSecureContext === 'function') {
        server.setSecureContext(secureOptions(fresh));
      }
    },
    close: (patience) =>
      new Promise((resolve) => {
        const end = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(end);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** Throws `RL-SERVE-TLS` for files that TLS can't use. */
function secureOptions({ cert, key, clientCa }: TlsFiles) {
  const options = {
    cert,
    key,
    ...(clientCa === undefined ? {} : { ca: clientCa, requestCert: true, rejectUnauthorized: false }),
  };
  try {
    createSecureContext(options);
  } catch (error) {
    throw new RelockError('RL-SERVE-TLS', 'the certificate, its key, or the clients’ authority can’t be used', {
      remedy: 'Give PEM files, and the key that belongs to the certificate.',
      cause: error,
    });
  }
  return options;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function cannotListen(host: string, port: number, error: unknown): RelockError {
  return new RelockError(
    'RL-SERVE-LISTEN',
    `the server can't listen on ${printable(host)}:${port} (${systemCode(error) ?? 'refused'})`,
    { remedy: 'Choose another --listen HOST:PORT, or stop what is there.', state: 'Nothing is served.', cause: error },
  );
}

const LIST = Buffer.from('LIST');
const LINK = Buffer.from('LINK');

/**
 * Vault's clients list with a method LIST that Node's parser refuses (https://nodejs.org/api/http.html#httpmethods).
 * It is given LINK instead, which nobody sends to a vault: letter for letter, however the bytes were cut, and only
 * where a request surely begins. A LIST behind another request in one piece is refused like any unknown method.
 */
function takeList(socket: Socket): void {
  const emit = socket.emit.bind(socket) as (event: string, ...values: unknown[]) => boolean;
  const ends = new RequestEnds(socket);
  // How many letters of this request's method were those of LIST; -1: it is another.
  let letters = 0;
  socket.emit = (event: string, ...values: unknown[]) => {
    const [chunk] = values;
    if (event !== 'data' || !Buffer.isBuffer(chunk)) return emit(event, ...values);
    for (let at = 0; letters >= 0 && letters < LIST.length && at < chunk.length; at++) {
      if (chunk[at] !== LIST[letters]) letters = -1;
      else chunk[at] = LINK[letters++] ?? 0;
    }
    const isHeard = emit(event, ...values);
    if (ends.with(chunk)) letters = 0;
    return isHeard;
  };
  // With a listener of ours the socket's bytes come this way, instead of past it into the parser.
  socket.on('data', () => undefined);
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** Tells where on a connection one request has ended and the next has not begun. In doubt it says no. */
class RequestEnds {
  readonly #socket: Socket & { readonly parser?: { readonly incoming: IncomingMessage | null } | null };
  #request: IncomingMessage | undefined;
  /** Bytes of its body to come; NaN when that is not known. */
  #left = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** True when the bytes that were parsed just now were a request's last, and nothing else. */
  with(chunk: Buffer): boolean {
    const request = this.#socket.parser?.incoming ?? undefined;
    if (request === undefined) return false;
    if (request === this.#request) this.#left -= chunk.length;
    else {
      const head = chunk.indexOf(HEAD_END);
      const isCounted = head !== -1 && request.headers['transfer-encoding'] === undefined;
      const length = Number(request.headers['content-length'] ?? 0);
      this.#left = isCounted ? length - (chunk.length - head - HEAD_END.length) : Number.NaN;
    }
    this.#request = request;
    const isLast = this.#left === 0 || chunk.subarray(-HEAD_END.length).equals(HEAD_END);
    return request.complete && isLast;
  }
}
