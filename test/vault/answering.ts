import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** What a server under our control does with a request; `count` is the request's number, from 1. */
export type Answering = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server on loopback that answers as it is told, until the test ends. */
export async function startAnswering(answer: Answering): Promise<{ readonly address: string; count(): number }> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => answer(request, response, ++count));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  return { address: `http://127.0.0.1:${bound.port}`, count: () => count };
}

/** Answers with JSON, as Vault does. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
