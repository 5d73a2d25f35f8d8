import { readFile } from 'node:fs/promises';
import type { Client, QueryResultRow } from 'pg';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';

/** How a PostgreSQL server is reached. */
export interface PostgresServer {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  /** `disable`: no TLS; `require`: TLS without a look at the certificate; `verify-full`: chain and host name. */
  readonly sslmode: 'disable' | 'require' | 'verify-full';
  /** The authorities to trust instead of Node's: PEM text, or the path of a PEM file. */
  readonly ca: string | undefined;
}

/** One login. `close` never throws and never waits longer than a second. */
export interface PostgresSession {
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Milliseconds: for a login, and for one statement; together well below the time that a rotation's journal is held. */
const CONNECT_TIMEOUT = 10_000;
const QUERY_TIMEOUT = 15_000;

/** True for an address that the network can't see: loopback and Unix sockets. */
export function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.') || host.startsWith('/');
}

/**
 * Logs in by password. Throws `RL-POSTGRES-REFUSED` when the server refuses this role with this password,
 * `RL-POSTGRES-UNASKED` when it lets the role in without asking for one, `RL-POSTGRES-PLAINTEXT` when it asks for it
 * in the clear over a line that is not trusted, and `RL-POSTGRES-TLS`, `-UNREACHABLE`, `-NOT-ADMITTED`, `-BUSY`,
 * `-FAILED` for what stands in the way.
 */
export async function openSession(
  server: PostgresServer,
  user: string,
  password: SecretValue,
): Promise<PostgresSession> {
  const { default: pg } = await import('pg');
  const place = `PostgreSQL at ${printable(server.host)}:${server.port}`;
  let asked = false;
  let plaintext: RelockError | undefined;
  const client = new pg.Client({
    host: server.host,
    port: server.port,
    database: server.database,
    user,
    password: () => {
      asked = true;
      if (plaintext !== undefined) throw plaintext;
      return password.reveal();
    },
    ssl: await tlsOptions(server),
    application_name: 'relock',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    query_timeout: QUERY_TIMEOUT,
  });
  // Without a listener a dropped connection would end the process; the query that it broke reports it.
  client.on('error', () => undefined);
  client.connection.on('authenticationCleartextPassword', () => {
    if (isLocal(server.host) || server.sslmode === 'verify-full') return;
    plaintext = new RelockError('RL-POSTGRES-PLAINTEXT', `${place} asks for the password in the clear`, {
      remedy: 'Set its pg_hba.conf to scram-sha-256, or sslmode: verify-full with the authority in ca.',
      state: 'The password was not sent.',
    });
  });
  try {
    await client.connect();
  } catch (error) {
    await close(client);
    throw plaintext ?? loginProblem(error, place, user);
  }
  if (!asked) {
    await close(client);
    throw new RelockError('RL-POSTGRES-UNASKED', `${place} lets the role "${printable(user)}" in without a password`, {
      remedy: 'Its pg_hba.conf says trust, peer or cert for this connection: change it to scram-sha-256.',
    });
  }
  return {
    async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
      try {
        return (await client.query<Row>(text, [...values])).rows;
      } catch (error) {
        throw sqlState(error) === undefined ? unreachable(error, place) : error;
      }
    },
    close: () => close(client),
  };
}

/** The SQLSTATE of an error that the server itself reported (PostgreSQL manual, appendix A), or undefined. */
export function sqlState(error: unknown): string | undefined {
  const code = systemCode(error);
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) && error instanceof Error && 'severity' in error
    ? code
    : undefined;
}

/** What the server said, as it may be shown. */
export function serverSaid(error: unknown): string {
  return `${printable(error instanceof Error ? error.message : 'nothing', 200)} (SQLSTATE ${sqlState(error) ?? 'none'})`;
}

async function close(client: Client): Promise<void> {
  const timer = setTimeout(() => client.connection.stream.destroy(), 1_000);
  await client.end().catch(() => undefined);
  clearTimeout(timer);
}

async function tlsOptions(server: PostgresServer): Promise<false | { rejectUnauthorized: boolean; ca?: string }> {
  if (server.sslmode === 'disable') return false;
  const rejectUnauthorized = server.sslmode === 'verify-full';
  if (server.ca === undefined) return { rejectUnauthorized };
  if (server.ca.includes('-----BEGIN')) return { rejectUnauthorized, ca: server.ca };
  try {
    return { rejectUnauthorized, ca: await readFile(server.ca, 'utf8') };
  } catch (error) {
    throw new RelockError('RL-POSTGRES-TLS', `the authorities in ${printable(server.ca)} can't be read`, {
      evidence: [['The system says', systemCode(error) ?? 'nothing more']],
      remedy: 'Give issuer.ca the path of a PEM file, or the PEM text itself.',
    });
  }
}

function loginProblem(error: unknown, place: string, user: string): RelockError {
  const state = sqlState(error);
  const role = `the role "${printable(user)}"`;
  const evidence = [['PostgreSQL says', serverSaid(error)]] as const;
  if (state === '28P01' || (state === '28000' && routine(error) === 'InitializeSessionUserId')) {
    return new RelockError('RL-POSTGRES-REFUSED', `${place} refuses ${role}`, { evidence, cause: error });
  }
  if (state === '28000') {
    return new RelockError('RL-POSTGRES-NOT-ADMITTED', `${place} does not admit ${role} from this machine`, {
      evidence,
      remedy: 'Add a scram-sha-256 line for it to pg_hba.conf, with TLS if sslmode asks for it.',
      cause: error,
    });
  }
  if (state !== undefined && (state.startsWith('53') || state.startsWith('57'))) {
    return new RelockError('RL-POSTGRES-BUSY', `${place} takes no more logins of ${role} now`, {
      evidence,
      cause: error,
    });
  }
  if (state !== undefined) {
    return new RelockError('RL-POSTGRES-FAILED', `${place} does not let ${role} in`, { evidence, cause: error });
  }
  return unreachable(error, place);
}

/** Which of the server's functions refused: tells a locked or missing role from a missing line in pg_hba.conf, in any language. */
function routine(error: unknown): unknown {
  return error instanceof Error && 'routine' in error ? error.routine : undefined;
}

function unreachable(error: unknown, place: string): RelockError {
  const code = systemCode(error);
  const text = error instanceof Error ? error.message : '';
  if (/SSL|certificate|self.signed|TLS/i.test(`${code ?? ''} ${text}`)) {
    return new RelockError('RL-POSTGRES-TLS', `${place} can't be trusted over TLS`, {
      evidence: [['TLS says', printable(text, 200)]],
      remedy: 'Give its authority in issuer.ca and the name that its certificate has in issuer.host.',
      cause: error,
    });
  }
  return new RelockError('RL-POSTGRES-UNREACHABLE', `${place} can't be reached`, {
    evidence: [['The system says', printable(code ?? text, 200)]],
    remedy: 'Check issuer.host and issuer.port, and that this machine may connect.',
    cause: error,
  });
}
