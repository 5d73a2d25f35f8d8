import type { Connection, RowDataPacket } from 'mysql2/promise';
import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Minter, MinterPlace, Terms } from './minter.ts';
import { textOf, textsOf } from './minter.ts';
import { isLocal } from './postgres-session.ts';
import { generatePassword } from './scram.ts';
import { Sessions } from './sessions.ts';
import { fillIn } from './statement.ts';

const CREATION = [`CREATE USER '{{name}}'@'%' IDENTIFIED BY '{{password}}'`];
/** Milliseconds for a login. */
const CONNECT_TIMEOUT = 10_000;

/**
 * Users of a MySQL or MariaDB server, each for a time. Terms: `creation_statements`, `revocation_statements`,
 * `renew_statements`, SQL with `{{name}}` and `{{password}}`. The server knows no end of a user, so the lease alone ends
 * it. Taking back: the user is locked, then the statements, without them the user is dropped on each of its hosts; then
 * its connections end.
 */
export function openMysqlMinter({ settings, username, secret }: MinterPlace): Minter {
  const server = serverOf(settings);
  const place = `MySQL at ${printable(server.host)}:${server.port}`;
  const sessions = new Sessions(() => openSession(server, place, username, secret));

  async function hostsOf(session: Session, name: string): Promise<string[]> {
    const rows = await session.run('SELECT host AS host FROM mysql.user WHERE user = ?', [name]);
    return rows.map((row) => String(row['host']));
  }

  /** Ends the user's connections; throws `RL-MINTER-TAKE-BACK` when some are left. */
  async function endConnections(session: Session, name: string): Promise<void> {
    for (let pause = 2; pause < 4_000; pause *= 2) {
      const rows = await session.run('SELECT id AS id FROM information_schema.processlist WHERE user = ?', [name]);
      if (rows.length === 0) return;
      // One may have ended by itself meanwhile.
      for (const row of rows) await session.run(`KILL CONNECTION ${Number(row['id'])}`).catch(() => undefined);
      await sleep(pause);
    }
    throw new RelockError('RL-MINTER-TAKE-BACK', `connections of "${printable(name)}" are still open at ${place}`, {
      remedy: 'Let the user of the connection see and kill them: PROCESS and CONNECTION ADMIN (SUPER).',
    });
  }

  return {
    // MySQL's; MariaDB takes 80.
    longestName: 32,

    check: () => sessions.use(async (session) => void (await session.run('SELECT 1'))),

    async mint({ name, terms }) {
      const password = generatePassword();
      const given = textsOf(terms, 'creation_statements');
      await sessions.use(async (session) => {
        for (const statement of given.length > 0 ? given : CREATION) {
          await session.run(fillIn(statement, { name, password: password.reveal() }));
        }
        if ((await hostsOf(session, name)).length > 0) return;
        throw new RelockError('RL-MINTER-STATEMENT', 'the creation statements make no user with the name {{name}}', {
          remedy: "Write CREATE USER '{{name}}'@'%': another user could not be taken back.",
        });
      });
      return { fields: { username: name, password } };
    },

    async extend({ name, terms }) {
      await sessions.use(async (session) => {
        for (const statement of textsOf(terms, 'renew_statements')) await session.run(fillIn(statement, { name }));
      });
    },

    async takeBack({ name, terms }) {
      await sessions.use(async (session) => {
        const statements = textsOf(terms, 'revocation_statements');
        const hosts = await hostsOf(session, name);
        for (const host of hosts) await session.run('ALTER USER ?@? ACCOUNT LOCK', [name, host]);
        if (hosts.length > 0) for (const statement of statements) await session.run(fillIn(statement, { name }));
        if (statements.length === 0) for (const host of hosts) await session.run('DROP USER ?@?', [name, host]);
        await endConnections(session, name);
      });
      return undefined;
    },

    async setPassword(name, password, statements) {
      await sessions.use(async (session) => {
        for (const statement of statements) {
          await session.run(fillIn(statement, { name, password: password.reveal() }));
        }
        if (statements.length > 0) return;
        const hosts = await hostsOf(session, name);
        if (hosts.length === 0) {
          throw new RelockError('RL-MINTER-STATEMENT', `${place} has no user "${printable(name)}"`);
        }
        for (const host of hosts) {
          await session.run('ALTER USER ?@? IDENTIFIED BY ?', [name, host, password.reveal()]);
        }
      });
    },

    close: () => sessions.close(),
  };
}

interface Session {
  /** Each `?` is a value, escaped. Throws `RL-MINTER-STATEMENT` with the server's error number. */
  run(sql: string, values?: readonly string[]): Promise<readonly RowDataPacket[]>;
  close(): Promise<void>;
}

async function openSession(server: Server, place: string, user: string, password: SecretValue): Promise<Session> {
  const { createConnection } = await import('mysql2/promise');
  let connection: Connection;
  try {
    connection = await createConnection({
      ...(server.socket === '' ? { host: server.host, port: server.port } : { socketPath: server.socket }),
      user,
      password: password.reveal(),
      ...(server.database === '' ? {} : { database: server.database }),
      ...(server.ssl === undefined ? {} : { ssl: server.ssl }),
      connectTimeout: CONNECT_TIMEOUT,
      // A role's statement may be several: nothing of a client's ever stands in one.
      multipleStatements: true,
    });
  } catch (error) {
    const code = systemCode(error) ?? '';
    const isRefused = code === 'ER_ACCESS_DENIED_ERROR';
    throw new RelockError(
      isRefused ? 'RL-MINTER-REFUSED' : 'RL-MINTER-UNREACHABLE',
      isRefused ? `${place} refuses "${printable(user)}"` : `${place} can't be reached (${printable(code, 60)})`,
      { remedy: 'Check the connection’s address, TLS, user and password.', cause: error },
    );
  }
  connection.on('error', () => undefined);
  return {
    async run(sql, values = []) {
      try {
        const [rows] = await connection.query(sql, [...values]);
        // SELECT alone gives rows that are looked at.
        return Array.isArray(rows) ? (rows as RowDataPacket[]) : [];
      } catch (error) {
        const number = error instanceof Error && 'errno' in error ? String(error.errno) : 'none';
        throw new RelockError('RL-MINTER-STATEMENT', `${place} refuses a statement (error ${printable(number, 20)})`, {
          remedy: 'Try the role’s statements by hand, as the user of the connection.',
          cause: error,
        });
      }
    },
    async close() {
      connection.destroy();
    },
  };
}

interface Server {
  readonly host: string;
  readonly port: number;
  readonly socket: string;
  readonly database: string;
  readonly ssl: { readonly rejectUnauthorized: boolean; readonly ca?: string } | undefined;
}

/** `{{username}}:{{password}}@tcp(HOST:PORT)/DATABASE?tls=…`, as Vault’s plugin takes it. */
function serverOf(settings: Terms): Server {
  const text = textOf(settings, 'connection_url');
  const found = /^[^@]*@(tcp|unix)\(([^()]+)\)\/([^?]*)(?:\?(.*))?$/.exec(text);
  if (found === null) {
    throw new RelockError('RL-MINTER-CONFIG', 'connection_url is not {{username}}:{{password}}@tcp(HOST:PORT)/', {
      state: 'Nothing was connected.',
    });
  }
  const [, protocol, address = '', database = '', query = ''] = found;
  const [, host = '', port = '3306'] = /^\[?(.*?)\]?(?::(\d{1,5}))?$/.exec(address) ?? [];
  const isNear = protocol === 'unix' || isLocal(host);
  const tls = new URLSearchParams(query).get('tls') ?? (isNear ? 'false' : 'true');
  const ca = textOf(settings, 'tls_ca');
  return {
    host,
    port: Number(port),
    socket: protocol === 'unix' ? address : '',
    database,
    ssl: tls === 'false' ? undefined : { rejectUnauthorized: tls !== 'skip-verify', ...(ca === '' ? {} : { ca }) },
  };
}
