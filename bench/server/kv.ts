import { randomInt } from 'node:crypto';
import { requestOf } from './client.ts';
import { run } from './load.ts';
import type { Round } from './load.ts';
import type { Server } from './servers.ts';

const SECRETS = 1000;
const CONNECTIONS = 16;
/** More than a round has time for. */
const REQUESTS = 40_000;

/** Two texts, as most secrets are: a name and a password. */
const secret = (index: number) => ({
  data: { username: `service-${index}`, password: `not-a-secret-${index}-${'x'.repeat(16)}` },
});
const pathOf = (index: number) => `secret/data/bench/team-${index % 10}/service-${index}`;

export interface KvFigures {
  readonly read: Round[];
  readonly write: Round[];
}

/**
 * KV version 2 read and written in turn, A B A B …, by a token with a path policy, sixteen connections each. The first
 * round does not count.
 */
export async function measureKv(servers: readonly Server[], rounds: number, seconds: number): Promise<KvFigures[]> {
  const tokens = await Promise.all(servers.map(clientToken));
  const figures = servers.map((): KvFigures => ({ read: [], write: [] }));
  for (const [at, server] of servers.entries()) {
    const all = Array.from({ length: SECRETS }, (_, index) => write(tokens[at] ?? '', index));
    await run(server, { connections: CONNECTIONS, requests: all });
  }
  for (let round = -1; round < rounds; round++) {
    for (const kind of ['read', 'write'] as const) {
      for (const [at, server] of servers.entries()) {
        const request = kind === 'read' ? read : write;
        const all = Array.from({ length: REQUESTS }, () => request(tokens[at] ?? '', randomInt(SECRETS)));
        const measured = await run(server, { connections: CONNECTIONS, requests: all, seconds });
        if (round >= 0) figures[at]?.[kind].push(measured);
      }
    }
  }
  return figures;
}

function read(token: string, index: number): string {
  return requestOf(token, 'GET', pathOf(index));
}

function write(token: string, index: number): string {
  return requestOf(token, 'POST', pathOf(index), secret(index));
}

async function clientToken(server: Server): Promise<string> {
  const policy = 'path "secret/data/bench/*" { capabilities = ["create", "read", "update"] }';
  await server.api('PUT', 'sys/policies/acl/bench', { policy });
  const { auth } = await server.api('POST', 'auth/token/create', { policies: ['bench'], ttl: '1h' });
  return auth.client_token;
}
