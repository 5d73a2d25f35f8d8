import { createServer, connect } from 'node:net';
import type { Server, Socket } from 'node:net';

/** What happens to one exchange: `pass` it; drop it with the line `before` the server has it; do so with its `answer`. */
export type Fate = 'pass' | 'before' | 'answer';

/** Ports that stand before others and see every exchange: what a client says until the server answers is one. */
export interface Wire {
  /** In the order of the ports that they stand before. */
  readonly ports: readonly number[];
  readonly count: () => number;
  close(): void;
}

/**
 * Stands before these ports of this machine. `decide` is asked at the beginning of each exchange with its number, from 1, and
 * a word or two on what it is.
 */
export async function standBefore(
  ports: readonly number[],
  decide: (count: number, what: string) => Fate,
): Promise<Wire> {
  let count = 0;
  const sockets = new Set<Socket>();
  const pass = (client: Socket, port: number) => {
    const server = connect(port, '127.0.0.1');
    let speaking: 'client' | 'server' = 'server';
    let fate: Fate = 'pass';
    const end = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      if (speaking === 'server') {
        speaking = 'client';
        fate = decide(++count, wordsOf(bytes));
        if (fate === 'before') return end();
      }
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      speaking = 'server';
      if (fate === 'answer') return end();
      client.write(bytes);
    });
  };
  const servers: Server[] = [];
  const listening: number[] = [];
  for (const port of ports) {
    const server = createServer((client) => pass(client, port));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    servers.push(server);
    listening.push(address.port);
  }
  return {
    ports: listening,
    count: () => count,
    close() {
      for (const socket of sockets) socket.destroy();
      for (const server of servers) server.close();
    },
  };
}

/** `POST /stage` of HTTP; of others a statement's first words, for they may hold a proof or a password; or nothing. */
function wordsOf(bytes: Buffer): string {
  const text = bytes.toString('latin1', 0, 200);
  const http = /^([A-Z]+) (\/\S*) HTTP/.exec(text);
  if (http !== null) return `${http[1] ?? ''} ${(http[2] ?? '').replace(/\d+|key-[\w-]+/g, '…')}`;
  const statement = /\b(?:select|alter|create|drop|grant|revoke|begin|commit|rollback|set)(?: [a-z_]+)?/i.exec(text);
  return statement?.[0].toLowerCase() ?? 'a message';
}
