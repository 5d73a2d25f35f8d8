import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { requestOf } from './client.ts';
import { run } from './load.ts';
import type { Round } from './load.ts';
import type { Server } from './servers.ts';

const CONNECTIONS = 16;
/** Logins: `relock serve` lets 200 of one address or user through at once, so there are as many of both as connections. */
const EACH = 50;
const REPOSITORY = 'acme/app';

/** jwt logins (RS256, the key in the configuration), sixteen connections, in turn. The first round does not count. */
export async function measureLogin(servers: readonly Server[], rounds: number): Promise<Round[][]> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  for (const server of servers) {
    await server.api('POST', 'sys/auth/bench', { type: 'jwt' });
    const jwt_validation_pubkeys = publicKey.export({ type: 'spki', format: 'pem' });
    await server.api('POST', 'auth/bench/config', { jwt_validation_pubkeys, bound_issuer: 'https://issuer.example' });
    await server.api('POST', 'auth/bench/role/ci', {
      role_type: 'jwt',
      user_claim: 'environment',
      bound_audiences: ['bench'],
      bound_subject: `repo:${REPOSITORY}`,
      bound_claims: { repository: REPOSITORY },
      token_policies: ['bench'],
      token_ttl: '10m',
    });
  }
  const figures = servers.map((): Round[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [at, server] of servers.entries()) {
      const requests = await Promise.all(
        Array.from({ length: CONNECTIONS * EACH }, async (_, index) => {
          const environment = `env-${round}-${index % CONNECTIONS}`;
          const jwt = await new SignJWT({ repository: REPOSITORY, ref: 'refs/heads/main', environment })
            .setProtectedHeader({ alg: 'RS256' })
            .setIssuer('https://issuer.example')
            .setAudience('bench')
            .setSubject(`repo:${REPOSITORY}`)
            .setJti(randomUUID())
            .setIssuedAt()
            .setExpirationTime('10m')
            .sign(privateKey);
          return requestOf('', 'POST', 'auth/bench/login', { role: 'ci', jwt });
        }),
      );
      // An address of its own for each connection of each round, so that no round uses up the next one's.
      const from = (connection: number) => `127.0.${round + 2}.${connection + 1}`;
      const measured = await run(server, { connections: CONNECTIONS, requests, from });
      if (round >= 0) figures[at]?.push(measured);
    }
  }
  return figures;
}
