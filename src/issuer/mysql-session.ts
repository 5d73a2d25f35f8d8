import type { Connection, RowDataPacket } from 'mysql2/promise';
import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';

/** How a MySQL or MariaDB server is reached. */
export interface MysqlServer {
  readonly host: string;
  readonly port: number;
  /** The path of a socket, instead of host and port; '' for none. */
  readonly socket: string;
  /** '' for none. */
  readonly database: string;
  readonly ssl: { readonly rejectUnauthorized: boolean; readonly ca?: string } | undefined;
}

/** One login. */
export interface MysqlSession {
  /** Each `?` is a value, escaped. Throws `RL-MINTER-STATEMENT` with the server's error number. */
  run(sql: string, values?: readonly string[]): Promise<readonly RowDataPacket[]>;
  close(): Promise<void>;
}

/** Milliseconds for a login. */
const CONNECT_TIMEOUT = 10_000;

/** The server's numbers for "not with this password" and "this account is locked", MySQL's and MariaDB's. */
const REFUSALS: ReadonlySet<unknown> = new Set([1045, 1698, 3118, 4151]);

/**
 * Logs in. `several`: a text may hold more than one statement. Throws `RL-MINTER-REFUSED` when the server refuses this user
 * with this password, `RL-MINTER-UNREACHABLE` for what stands in the way. `place` names the server in messages.
 */
export async function openMysqlSession(
  server: MysqlServer,
  place: string,
  user: string,
  password: SecretValue,
  several = false,
): Promise<MysqlSession> {
  // The driver would compare the certificate with "localhost".
  if (server.ssl?.rejectUnauthorized === true && server.socket === '' && isIP(server.host) !== 0) {
    throw new RelockError('RL-MINTER-UNREACHABLE', `${place} can't prove that it is the one: an address has no name`, {
      remedy:
        'Give the host by the name in its certificate; or encrypt without proof: sslmode: require, tls=skip-verify.',
    });
  }
  const { createConnection } = await import('mysql2/promise');
  let connection: Connection;
  try {
    connection = await createConnection({
      ...(server.socket === '' ? { host: server.host, port: server.port } : { socketPath: server.socket }),
      user,
      password: password.reveal(),
      ...(server.database === '' ? {} : { database: server.database }),
      // Unless told to, the driver takes any name's certificate.
      ...(server.ssl === undefined ? {} : { ssl: { ...server.ssl, verifyIdentity: server.ssl.rejectUnauthorized } }),
      connectTimeout: CONNECT_TIMEOUT,
      // A role's statement may be several: nothing of a client's ever stands in one.
      multipleStatements: several,
    });
  } catch (error) {
    const isRefused = REFUSALS.has(numberOf(error));
    const code = systemCode(error) ?? '';
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
        // What only changes something gives no rows.
        return Array.isArray(rows) ? (rows as RowDataPacket[]) : [];
      } catch (error) {
        const number = numberOf(error) ?? 'none';
        throw new RelockError('RL-MINTER-STATEMENT', `${place} refuses a statement (error ${number})`, {
          remedy: 'Try the statements by hand, as the user of the connection.',
          cause: error,
        });
      }
    },
    async close() {
      connection.destroy();
    },
  };
}

/** Ends a user's connections; gives how many. Throws `RL-MINTER-TAKE-BACK` when some are left. */
export async function endMysqlConnections(session: MysqlSession, user: string, place: string): Promise<number> {
  const ended = new Set<number>();
  for (let pause = 2; pause < 4_000; pause *= 2) {
    const rows = await session.run('SELECT id AS id FROM information_schema.processlist WHERE user = ?', [user]);
    if (rows.length === 0) return ended.size;
    for (const row of rows) {
      ended.add(Number(row['id']));
      // One may have ended by itself meanwhile.
      await session.run(`KILL CONNECTION ${Number(row['id'])}`).catch(() => undefined);
    }
    await sleep(pause);
  }
  throw new RelockError('RL-MINTER-TAKE-BACK', `connections of "${printable(user)}" are still open at ${place}`, {
    remedy: 'Let the user of the connection see and kill them: PROCESS and CONNECTION ADMIN (SUPER).',
  });
}

function numberOf(error: unknown): number | undefined {
  return error instanceof Error && 'errno' in error && typeof error.errno === 'number' ? error.errno : undefined;
}
