import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy on loopback that counts how long the server behind it took to answer: time that is not ours. */
export interface Meter {
  readonly url: string;
  /** Milliseconds of answering since the last call. */
  take(): number;
  stop(): Promise<void>;
}

export async function startMeter(target: string): Promise<Meter> {
  let spent = 0;
  const server = createServer((incoming, outgoing) => {
    const began = performance.now();
    const forwarded = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    forwarded.on('error', () => outgoing.destroy());
    outgoing.on('finish', () => (spent += performance.now() - began));
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = spent;
      spent = 0;
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
