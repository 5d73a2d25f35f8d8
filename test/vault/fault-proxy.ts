import { createServer, request as startRequest } from 'node:http';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the server behind the proxy is asked, and what it answers. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}
export interface Answered {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Asks the server itself. */
export type Upstream = (asked: Asked) => Promise<Answered>;

/** One request that has come to the fault. */
interface Exchange {
  readonly response: ServerResponse;
  /** The first request that the fault meets is 0; later ones are repetitions, or what comes after it. */
  readonly count: number;
  /** What the server answers. */
  readonly upstream: () => Promise<Answered>;
}

/** Something that goes wrong between a client and its server. */
export interface Fault {
  readonly name: string;
  /** True: whoever waits, or tries once more, has the right answer all the same. */
  readonly passes: boolean;
  /** True: it is tried on writes, too. Those that a server can't tell from each other by then are not. */
  readonly onWrites?: boolean;
  meet(exchange: Exchange): Promise<void> | void;
}

/** A marker in every page that is no answer: it must never be taken for a value, nor be shown. */
export const PAGE = '<html><title>please log in, or come back later</title></html>';

const page = (response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}) =>
  void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(PAGE);

async function pass({ response, upstream }: Exchange, change: OutgoingHttpHeaders = {}): Promise<void> {
  const { status, headers, body } = await upstream();
  response.writeHead(status, { ...headers, ...change }).end(body);
}

/** A date in a header, so many minutes off. */
const clock = (minutes: number) => ({ date: new Date(Date.now() + minutes * 60_000).toUTCString() });

/** A body that is changed on its way, under the status and type that the server gave. */
const changed = (change: (body: Buffer) => Buffer) => async (exchange: Exchange) => {
  const { status, headers, body } = await exchange.upstream();
  const { 'content-length': _, 'transfer-encoding': __, ...rest } = headers;
  exchange.response.writeHead(status, rest).end(change(body));
};

export const FAULTS: readonly Fault[] = [
  { name: 'nothing', passes: true, onWrites: true, meet: (exchange) => pass(exchange) },
  // Waited for as long as a request may take, half a minute; hence among the first.
  { name: 'no answer at all', passes: false, meet: () => undefined },
  {
    name: 'slow, in small pieces',
    passes: true,
    onWrites: true,
    async meet({ response, upstream }) {
      const { status, headers, body } = await upstream();
      response.writeHead(status, headers);
      for (let at = 0; at < body.length; at += Math.ceil(body.length / 8)) {
        response.write(body.subarray(at, at + Math.ceil(body.length / 8)));
        await sleep(15);
      }
      response.end();
    },
  },
  { name: 'clock of the server 10 min ahead', passes: true, meet: (exchange) => pass(exchange, clock(10)) },
  { name: 'clock of the server 10 min behind', passes: true, meet: (exchange) => pass(exchange, clock(-10)) },
  {
    name: '429 once, Retry-After: 1',
    passes: true,
    onWrites: true,
    meet: (exchange) => (exchange.count === 0 ? page(exchange.response, 429, { 'retry-after': '1' }) : pass(exchange)),
  },
  {
    name: '503 once',
    passes: true,
    onWrites: true,
    meet: (exchange) => (exchange.count === 0 ? page(exchange.response, 503) : pass(exchange)),
  },
  {
    name: '429, Retry-After: a day',
    passes: false,
    meet: ({ response }) => page(response, 429, { 'retry-after': '86400' }),
  },
  { name: '500', passes: false, onWrites: true, meet: ({ response }) => page(response, 500) },
  {
    name: '500 once',
    passes: false,
    onWrites: true,
    meet: (exchange) => (exchange.count === 0 ? page(exchange.response, 500) : pass(exchange)),
  },
  { name: '502 without a body', passes: false, meet: ({ response }) => void response.writeHead(502).end() },
  { name: '401 without a body', passes: false, meet: ({ response }) => void response.writeHead(401).end() },
  { name: '403, a page', passes: false, meet: ({ response }) => page(response, 403) },
  { name: '404, a page', passes: false, meet: ({ response }) => page(response, 404) },
  { name: '200, a page', passes: false, onWrites: true, meet: ({ response }) => page(response, 200) },
  {
    name: '200, a page as JSON',
    passes: false,
    meet: ({ response }) => page(response, 200, { 'content-type': 'application/json' }),
  },
  { name: '200, empty', passes: false, meet: ({ response }) => void response.writeHead(200).end() },
  { name: '204', passes: false, meet: ({ response }) => void response.writeHead(204).end() },
  {
    name: '200, another JSON',
    passes: false,
    meet: changed(() => Buffer.from('{"message":"hello","data":{},"value":""}')),
  },
  {
    name: 'a redirect',
    passes: false,
    meet: ({ response }) => page(response, 302, { location: 'https://login.example/' }),
  },
  { name: 'garbage', passes: false, onWrites: true, meet: changed(() => randomBytes(200)) },
  { name: 'cut, said so', passes: false, meet: changed((body) => body.subarray(0, body.length / 2)) },
  {
    name: 'cut, broken off',
    passes: false,
    onWrites: true,
    async meet({ response, upstream }) {
      const { status, headers, body } = await upstream();
      response.writeHead(status, { ...headers, 'content-length': body.length + 10 });
      response.write(body.subarray(0, body.length / 2));
      await sleep(5);
      response.destroy();
    },
  },
  {
    name: 'cut, without a length',
    passes: false,
    async meet({ response, upstream }) {
      const { status, headers, body } = await upstream();
      const { socket } = response;
      const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...rest } = headers;
      const lines = Object.entries(rest).map(([name, value]) => `${name}: ${String(value)}\r\n`);
      socket?.write(`HTTP/1.1 ${status} OK\r\nconnection: close\r\n${lines.join('')}\r\n`);
      socket?.end(body.subarray(0, body.length / 2));
    },
  },
  { name: 'no answer, broken off', passes: false, onWrites: true, meet: ({ response }) => void response.destroy() },
  {
    name: 'broken off once',
    passes: false,
    onWrites: true,
    meet: (exchange) => (exchange.count === 0 ? void exchange.response.destroy() : pass(exchange)),
  },
  {
    name: 'done, and the answer lost',
    passes: false,
    onWrites: true,
    async meet({ response, upstream, count }) {
      const { status, headers, body } = await upstream();
      if (count === 0) response.destroy();
      else response.writeHead(status, headers).end(body);
    },
  },
];

/** A server that passes on what it is asked; from the request of number `from` on, the fault meets what comes. */
export interface FaultProxy {
  readonly address: string;
  /** How many requests came. */
  count(): number;
  stop(): void;
}

export async function startFaultProxy(
  upstream: Upstream,
  fault: Fault,
  from: number,
  tls?: { readonly key: string; readonly cert: string },
): Promise<FaultProxy> {
  let count = 0;
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const number = count++;
      const asked = {
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: request.headers,
        body: Buffer.concat(parts),
      };
      const exchange: Exchange = { response, count: number - from, upstream: () => upstream(asked) };
      void Promise.resolve(number < from ? pass(exchange) : fault.meet(exchange)).catch(() => response.destroy());
    });
  };
  const server = tls === undefined ? createServer(serve) : createSecure(tls, serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return {
    address: tls === undefined ? `http://127.0.0.1:${bound.port}` : `https://localhost:${bound.port}`,
    count: () => count,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The server at an address, asked as the client asked it: its headers are what signatures are over. */
export function upstreamAt(address: string): Upstream {
  const { hostname, port } = new URL(address);
  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const { connection: _, ...rest } = headers;
      const call = startRequest({ hostname, port, method, path, headers: rest }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const { connection: __, 'keep-alive': ___, ...given } = response.headers;
          resolve({ status: response.statusCode ?? 0, headers: given, body: Buffer.concat(parts) });
        });
      });
      call.on('error', reject);
      call.end(body);
    });
}
