import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
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

function secureOptions({ cert, key, clientCa }: TlsFiles) {
  return {
    cert,
    key,
    ...(clientCa === undefined ? {} : { ca: clientCa, requestCert: true, rejectUnauthorized: false }),
  };
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

const LIST = Buffer.from('LIST ');

/**
 * Vault's clients list with a method LIST that Node's parser refuses (https://nodejs.org/api/http.html#httpmethods).
 * Of the four letters it is given LINK, which nobody sends to a vault, before it reads them. A chunk that begins in the
 * middle of a body is left alone.
 */
function takeList(socket: Socket): void {
  const emit = socket.emit.bind(socket) as (event: string, ...values: unknown[]) => boolean;
  socket.emit = (event: string, ...values: unknown[]) => {
    const [chunk] = values;
    if (
      event === 'data' &&
      Buffer.isBuffer(chunk) &&
      chunk.subarray(0, LIST.length).equals(LIST) &&
      !isMidBody(socket)
    ) {
      chunk.write('LINK', 'latin1');
    }
    return emit(event, ...values);
  };
  // With a listener of ours the socket's bytes come this way, instead of past it into the parser.
  socket.on('data', () => undefined);
}

/** True while a request's body is still being read from this connection. */
function isMidBody(socket: Socket): boolean {
  const { parser } = socket as Socket & { parser?: { incoming: IncomingMessage | null } | null };
  return parser?.incoming?.complete === false;
}
