import pg from 'pg';
import type { ManagedKey } from '../../src/config/config.ts';
import { startPostgres } from '../servers/postgres.ts';
import { startFakeIssuer } from './fake-issuer.ts';
import { FAKE_KINDS } from './fake-kinds.ts';
import type { RunningSubject, Subject } from './matrix.ts';
import { freshPassword, postgresKey } from './world.ts';

/** The strategies with a server in memory. */
export const FAKES: readonly Subject[] = FAKE_KINDS.map(fake);

/** One kind of the fake issuer. */
export function fake(kind: string): Subject {
  return { name: kind, start: () => startFake(kind) };
}

async function startFake(kind: string): Promise<RunningSubject> {
  const issuer = await startFakeIssuer();
  const accountOf = (key: ManagedKey) => String(key.issuer['account']);
  return {
    ports: [issuer.port],
    secrets: {},
    ...(kind === 'fake-picks' ? { hasGap: true } : {}),
    ...(kind === 'fake-picks' || kind === 'fake-in-place' ? { isInPlace: true } : {}),
    async fresh(name, [port = 0]) {
      const { id, value } = issuer.account(name, kind === 'fake-two-slot' ? 'slot1' : 'app-a');
      const key: ManagedKey = {
        ...postgresKey({ port }, name),
        address: `vault://secret/${name}#/value`,
        kind,
        issuer: { port, account: name },
        fields: {},
        overlapHours: 0,
      };
      return { key, fields: { id, value } };
    },
    logsIn: (key, { id = '', value = '' }) => Promise.resolve(issuer.logsIn(accountOf(key), id, value)),
    alive: (key) => Promise.resolve(issuer.alive(accountOf(key)).length),
    stop: () => issuer.stop(),
  };
}

/** A real PostgreSQL, in place. */
export const POSTGRES: Subject = {
  name: 'postgres',
  async start() {
    const server = await startPostgres();
    return {
      ports: [server.port],
      isInPlace: true,
      secrets: { 'vault://ops/pg': { admin: server.admin.password } },
      async fresh(name, [port = 0]) {
        const role = name.replaceAll('-', '_');
        const password = freshPassword();
        server.sql(`create role ${role} login password '${password}'`);
        return { key: postgresKey({ port }, role), fields: { user: role, password } };
      },
      async logsIn(_key, { user = '', password = '' }) {
        const client = new pg.Client({ host: '127.0.0.1', port: server.port, user, password, database: 'postgres' });
        client.on('error', () => undefined);
        return client.connect().then(
          () => client.end().then(() => true),
          () => false,
        );
      },
      stop: () => server.stop(),
    };
  },
};
