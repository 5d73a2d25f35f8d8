import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields, SecretValue } from '../core/secret.ts';
import type { IssuerServices } from './issuer.ts';
import { adminOf, postgresServer } from './postgres-config.ts';
import { adminProblem, endSessionsOf, quoteIdentifier } from './postgres-role.ts';
import type { PostgresSession } from './postgres-session.ts';
import { openSession, sqlState } from './postgres-session.ts';
import { generatePassword, scramVerifier } from './scram.ts';

/** What a PostgreSQL's admin does with the passwords of roles, and what those roles do with them. */
export interface PostgresAdmin {
  /** The server, for messages. */
  readonly place: string;
  /**
   * Finds out, without changing anything, whether the admin may give the role a password, and whether the server asks for
   * it: one that never asks proves nothing about any password. `password`: the one that it should have now.
   */
  rehearse(role: string, password?: SecretValue): Promise<void>;
  /** Gives the server the verifier of a password. Needs no password that it has. */
  setPassword(role: string, password: SecretValue): Promise<void>;
  /**
   * Takes the password away and ends the role's sessions: it can't log in by password until it is given a new one. `NOLOGIN`
   * was not chosen, as undoing it would bring a leaked one back.
   */
  takePassword(role: string): Promise<void>;
  endSessions(role: string): Promise<number>;
  /** Logs in as the role. */
  logIn(role: string, password: SecretValue): Promise<void>;
  /** The same, as an answer. */
  validate(role: string, password: SecretValue): Promise<ValidationStatus>;
  /** Runs as the admin; a broken connection is not used again. */
  run<Result>(act: (session: PostgresSession) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens nothing yet. `roles`: those whose passwords are replaced; none of them may be the admin. */
export function openPostgresAdmin(
  key: ManagedKey,
  services: Pick<IssuerServices, 'readSecret'>,
  roles: readonly string[],
): PostgresAdmin {
  const server = postgresServer(key);
  const place = `PostgreSQL at ${printable(server.host)}:${server.port}`;
  for (const role of roles) quoteIdentifier(role);
  let session: PostgresSession | undefined;

  async function open(): Promise<PostgresSession> {
    const { user, password } = await adminOf(key, services);
    if (roles.includes(user)) throw itself(user);
    const opened = await openSession(server, user, password).catch((error: unknown) => {
      if (!(error instanceof RelockError) || error.code !== 'RL-POSTGRES-REFUSED') throw error;
      throw new RelockError('RL-POSTGRES-ADMIN-REFUSED', `${place} refuses the admin "${printable(user)}"`, {
        evidence: error.evidence,
        remedy: 'Check the secret that issuer.admin names, and issuer.admin-user.',
        cause: error,
      });
    });
    // A role that the admin may be made to look at must not have its own idea of what pg_stat_activity is.
    await opened.query(
      "select set_config('search_path', 'pg_catalog', false), set_config('lock_timeout', '1s', false)",
    );
    return opened;
  }

  async function run<Result>(act: (session: PostgresSession) => Promise<Result>): Promise<Result> {
    const opened = (session ??= await open());
    try {
      return await act(opened);
    } catch (error) {
      session = undefined;
      await opened.close();
      throw error;
    }
  }

  const change = (role: string, to: string) =>
    run((opened) =>
      opened.query(`alter role ${quoteIdentifier(role)} password ${to}`).catch((error: unknown) => {
        if (sqlState(error) === '55P03' || sqlState(error) === '57014') {
          throw adminProblem(error, 'RL-POSTGRES-LOCKED', `another session holds the role "${printable(role)}" locked`);
        }
        throw adminProblem(error, 'RL-POSTGRES-SET', `${place} does not let the admin change "${printable(role)}"`);
      }),
    );
  const endSessions = (role: string) => run((opened) => endSessionsOf(opened, role, place));
  const logIn = async (role: string, password: SecretValue) => (await openSession(server, role, password)).close();

  return {
    place,
    run,
    logIn,
    endSessions,

    async rehearse(role, password) {
      await run((opened) => rehearse(opened, role, place));
      if (password === undefined) return;
      await logIn(role, password).catch((error: unknown) => {
        const proves = ['RL-POSTGRES-UNASKED', 'RL-POSTGRES-PLAINTEXT'];
        if (error instanceof RelockError && proves.includes(error.code)) throw error;
      });
    },

    async setPassword(role, password) {
      await change(role, `'${await scramVerifier(password)}'`);
    },

    async takePassword(role) {
      // An open session may hold the role locked, or give itself a password between the two: so once more at the end.
      await change(role, 'null').catch(async (error: unknown) => {
        await endSessions(role);
        if (error instanceof RelockError && error.code === 'RL-POSTGRES-LOCKED') return;
        throw error;
      });
      await endSessions(role);
      await change(role, 'null');
    },

    async validate(role, password) {
      try {
        await logIn(role, password);
        return 'active';
      } catch (error) {
        return error instanceof RelockError && error.code === 'RL-POSTGRES-REFUSED' ? 'inactive' : 'unknown';
      }
    },

    async close() {
      const opened = session;
      session = undefined;
      await opened?.close();
    },
  };
}

/** The password in a credential. Throws `RL-POSTGRES-NO-PASSWORD`. */
export function passwordIn(credential: SecretFields, role: string): SecretValue {
  const password = credential.get('password');
  if (password !== undefined && !password.isEmpty) return password;
  throw new RelockError('RL-POSTGRES-NO-PASSWORD', `the secret of the role "${printable(role)}" has no password`, {
    remedy: "Name the secret's key under fields, as in fields: { password: password }.",
  });
}

function itself(role: string): RelockError {
  return new RelockError(
    'RL-POSTGRES-ADMIN-ITSELF',
    `the role "${printable(role)}" is the admin that would change it`,
    {
      remedy: 'Give issuer.admin the credential of another role that may change this one.',
      state: 'Nothing was changed.',
    },
  );
}

async function rehearse(session: PostgresSession, role: string, place: string): Promise<void> {
  const [found] = await session.query<{ version: number; login: boolean | null }>(
    `select current_setting('server_version_num')::int as version, (select rolcanlogin from pg_roles where rolname = $1) as login`,
    [role],
  );
  const name = printable(role);
  if (found === undefined || found.version < 100_000) {
    throw new RelockError('RL-POSTGRES-OLD', `${place} is older than PostgreSQL 10, which can't do SCRAM`, {
      remedy: 'Upgrade it: md5 is all that it has, and Relock gives no password in that form.',
      state: 'Nothing was changed.',
    });
  }
  if (found.login === null) {
    throw new RelockError('RL-POSTGRES-NO-ROLE', `${place} has no role "${name}"`, {
      remedy: 'Check issuer.role and issuer.host.',
      state: 'Nothing was changed.',
    });
  }
  if (!found.login) {
    throw new RelockError('RL-POSTGRES-NOLOGIN', `the role "${name}" may not log in`, {
      remedy: `Someone locked it; when it may live again: ALTER ROLE … LOGIN, then rotate.`,
      state: 'Nothing was changed.',
    });
  }
  const verifier = await scramVerifier(generatePassword());
  await session.query('begin');
  try {
    await session.query(`alter role ${quoteIdentifier(role)} password '${verifier}'`);
  } catch (error) {
    // A session of the thief may hold the lock: `set` meets it after those sessions were ended.
    if (sqlState(error) !== '55P03') {
      throw adminProblem(
        error,
        'RL-POSTGRES-SET',
        `${place} does not let the admin change "${name}"`,
        'Nothing was changed.',
      );
    }
  } finally {
    await session.query('rollback');
  }
}
