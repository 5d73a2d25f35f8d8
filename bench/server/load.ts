import { Connection } from './client.ts';
import type { Reply } from './client.ts';
import type { Server } from './servers.ts';

/** What one round of requests took. */
export interface Round {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of processor time that the server took for one request, system calls included. */
  readonly processor: number;
}

export interface Load {
  readonly connections: number;
  /** The requests, made before the clock starts; each is sent once. */
  readonly requests: readonly string[];
  /** Ends the round after so many seconds, whatever is left of the requests. */
  readonly seconds?: number;
  /** What is done with each answer. */
  readonly taken?: (reply: Reply, index: number) => void;
  /** The loopback address that a connection comes from. */
  readonly from?: (connection: number) => string;
}

/** Sends the requests, each connection one after the other. Throws for an answer that is no success. */
export async function run(
  server: Server,
  { connections, requests, seconds = Infinity, taken, from }: Load,
): Promise<Round> {
  const open = await Promise.all(
    Array.from({ length: connections }, (_, index) => Connection.open(server.address, from?.(index))),
  );
  const times: number[] = [];
  let next = 0;
  const processor = server.processor();
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    open.map(async (connection) => {
      for (let index = next++; index < requests.length; index = next++) {
        const sent = performance.now();
        const reply = await connection.ask(requests[index] ?? '');
        times.push(performance.now() - sent);
        if (reply.status >= 300) throw new Error(`${server.name}: ${reply.status} ${reply.body}`);
        taken?.(reply, index);
        if (performance.now() > end) return;
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  const spent = server.processor() - processor;
  for (const connection of open) connection.close();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    perSecond: times.length / took,
    p50: at(0.5),
    p99: at(0.99),
    processor: (spent * 1e6) / times.length,
  };
}
