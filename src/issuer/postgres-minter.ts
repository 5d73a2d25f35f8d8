import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { Handle, Minter, MinterPlace } from './minter.ts';
import { textOf, textsOf } from './minter.ts';
import { endSessionsOf, quoteIdentifier } from './postgres-role.ts';
import type { PostgresServer, PostgresSession } from './postgres-session.ts';
import { isLocal, openSession, sqlState } from './postgres-session.ts';
import { generatePassword, scramVerifier } from './scram.ts';
import { Sessions } from './sessions.ts';
import { fillIn, sqlTime } from './statement.ts';

const CREATION = [`CREATE ROLE "{{name}}" WITH LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`];
const RENEWAL = [`ALTER ROLE "{{name}}" VALID UNTIL '{{expiration}}'`];
const PASSWORD = [`ALTER ROLE "{{name}}" WITH PASSWORD '{{password}}'`];

/**
 * Roles of a PostgreSQL server, each for a time. Terms: `creation_statements`, `revocation_statements`,
 * `renew_statements`, SQL with `{{name}}`, `{{password}}` and `{{expiration}}`; without them a role that may log in and
 * nothing else. A password goes to the server as its SCRAM verifier wherever `PASSWORD '{{password}}'` stands. Each
 * role gets `VALID UNTIL`, whatever the statements say, in case nobody comes to take it back.
 *
 * Taking back: it may not log in any more, its sessions end, then the statements; without them what it owns goes to the
 * admin, and the role goes.
 */
export function openPostgresMinter({ settings, username, secret }: MinterPlace): Minter {
  const server = serverOf(textOf(settings, 'connection_url'), textOf(settings, 'tls_ca'));
  const place = `PostgreSQL at ${printable(server.host)}:${server.port}`;
  const sessions = new Sessions(async () => {
    const session = await openSession(server, username, secret);
    await session.query("select pg_catalog.set_config('lock_timeout', '5s', false)");
    return session;
  });

  /** All of it or nothing. */
  function together<Result>(work: (session: PostgresSession) => Promise<Result>): Promise<Result> {
    return sessions.use(async (session) => {
      try {
        await session.query('begin');
        const result = await work(session);
        await session.query('commit');
        return result;
      } catch (error) {
        throw problem(error, place);
      }
    });
  }

  return {
    longestName: 63,

    check: () => sessions.use(async (session) => void (await session.query('select 1'))),

    async mint({ name, expires, terms }) {
      const password = generatePassword();
      const values = { name, expires, password: password.reveal(), verifier: await scramVerifier(password) };
      await together(async (session) => {
        for (const statement of statementsOf(terms, 'creation_statements', CREATION)) {
          await session.query(fillIn(statement, values));
        }
        if (!(await isThere(session, name))) {
          throw new RelockError('RL-MINTER-STATEMENT', 'the creation statements make no role with the name {{name}}', {
            remedy: 'Write CREATE ROLE "{{name}}", in quotes: another role could not be taken back.',
          });
        }
        await session.query(`alter role ${quoteIdentifier(name)} valid until '${sqlTime(expires)}'`);
      });
      return { fields: { username: name, password } };
    },

    async extend({ name, terms }, expires) {
      await together(async (session) => {
        for (const statement of statementsOf(terms, 'renew_statements', RENEWAL)) {
          await session.query(fillIn(statement, { name, expires }));
        }
      });
    },

    async takeBack({ name, terms }: Handle) {
      const quoted = quoteIdentifier(name);
      const isHere = await together(async (session) => {
        if (!(await isThere(session, name))) return false;
        await session.query(`alter role ${quoted} nologin`);
        const supers = await session.query(
          'select 1 from pg_catalog.pg_roles where rolname = current_user and rolsuper',
        );
        // Who is a member of the role may end its sessions and take over what it owns.
        if (supers.length === 0) await session.query(`grant ${quoted} to current_user`);
        return true;
      });
      if (!isHere) return undefined;
      // Not within a transaction: there the list of sessions stays as it was when it was first read.
      await sessions.use((session) => endSessionsOf(session, name, place));
      const statements = textsOf(terms, 'revocation_statements');
      await together(async (session) => {
        for (const statement of statements) await session.query(fillIn(statement, { name }));
        if (statements.length > 0) return;
        await session.query(`reassign owned by ${quoted} to current_user`);
        await session.query(`drop owned by ${quoted}`);
        await session.query(`drop role ${quoted}`);
      });
      return undefined;
    },

    async setPassword(name, password, statements) {
      const values = { name, password: password.reveal(), verifier: await scramVerifier(password) };
      await together(async (session) => {
        for (const statement of statements.length > 0 ? statements : PASSWORD) {
          await session.query(fillIn(statement, values));
        }
      });
    },

    close: () => sessions.close(),
  };
}

function statementsOf(terms: Handle['terms'], name: string, usual: readonly string[]): readonly string[] {
  const given = textsOf(terms, name);
  return given.length > 0 ? given : usual;
}

async function isThere(session: PostgresSession, name: string): Promise<boolean> {
  return (await session.query('select 1 from pg_catalog.pg_roles where rolname = $1', [name])).length > 0;
}

/** Ours as it is; what the server refused by its SQLSTATE alone, for its words may repeat a statement. */
function problem(error: unknown, place: string): RelockError {
  if (error instanceof RelockError) return error;
  const state = sqlState(error);
  return new RelockError('RL-MINTER-STATEMENT', `${place} refuses a statement (SQLSTATE ${state ?? 'none'})`, {
    remedy: 'Try the role’s statements by hand, as the user of the connection.',
    state: 'Nothing of them was done.',
    cause: error,
  });
}

/** `postgresql://{{username}}:{{password}}@HOST:PORT/DATABASE?sslmode=…`, as Vault’s plugin takes it. */
function serverOf(text: string, ca: string): PostgresServer {
  const url = URL.parse(text.replace(/\{\{\s*\w+\s*\}\}/g, 'x'));
  if (url === null || !/^postgres(?:ql)?:$/.test(url.protocol) || url.hostname === '') {
    throw wrong('connection_url is not postgresql://{{username}}:{{password}}@HOST:PORT/DATABASE');
  }
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
  const given = url.searchParams.get('sslmode') ?? (isLocal(host) ? 'disable' : 'verify-full');
  const sslmode = (['disable', 'require', 'verify-full'] as const).find((mode) => mode === given);
  if (sslmode === undefined) throw wrong('sslmode in connection_url is none of disable, require, verify-full');
  return {
    host,
    port: url.port === '' ? 5432 : Number(url.port),
    database: decodeURIComponent(url.pathname.slice(1)) || 'postgres',
    sslmode,
    ca: (ca === '' ? url.searchParams.get('sslrootcert') : ca) ?? undefined,
  };
}

function wrong(message: string): RelockError {
  return new RelockError('RL-MINTER-CONFIG', message, { state: 'Nothing was connected.' });
}
