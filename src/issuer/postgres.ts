import type { ManagedKey } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import type { ValidationStatus } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import type { SecretFields } from '../core/secret.ts';
import type { IssuerServices, Setter } from './issuer.ts';
import { adminOf, postgresServer, roleOf } from './postgres-config.ts';
import { adminProblem, endSessionsOf, quoteIdentifier } from './postgres-role.ts';
import type { PostgresSession } from './postgres-session.ts';
import { openSession, sqlState } from './postgres-session.ts';
import { generatePassword, scramVerifier } from './scram.ts';

/**
 * The password of a PostgreSQL role, replaced in place by an admin credential: the thief of the old password may have
 * changed it first, so the old one is never what opens the door. Needs PostgreSQL 10 or newer.
 *
 * Credential: `username` (the role; may be left out) and `password`. `set` with the same value may be repeated.
 * `revoke` takes the role's password away (`PASSWORD NULL`) and ends its sessions: the role can't log in by password
 * until the next rotation gives it a new one. `NOLOGIN` was not chosen, as undoing it would bring the leaked one back.
 */
export function openPostgres(key: ManagedKey, services: Pick<IssuerServices, 'readSecret'>): Setter {
  const server = postgresServer(key);
  const role = roleOf(key);
  const quoted = quoteIdentifier(role);
  const place = `PostgreSQL at ${printable(server.host)}:${server.port}`;
  let session: PostgresSession | undefined;

  async function admin(): Promise<PostgresSession> {
    if (session !== undefined) return session;
    const { user, password } = await adminOf(key, services);
    if (user === role) {
      throw new RelockError(
        'RL-POSTGRES-ADMIN-ITSELF',
        `the role "${printable(role)}" is the admin that would change it`,
        {
          remedy: 'Give issuer.admin the credential of another role that may change this one.',
          state: 'Nothing was changed.',
        },
      );
    }
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
    session = opened;
    return session;
  }

  /** Runs as the admin; a broken connection is not used again. */
  async function asAdmin<Result>(act: (session: PostgresSession) => Promise<Result>): Promise<Result> {
    const opened = await admin();
    try {
      return await act(opened);
    } catch (error) {
      session = undefined;
      await opened.close();
      throw error;
    }
  }

  function passwordOf(credential: SecretFields) {
    const username = credential.get('username');
    if (username !== undefined && username.reveal() !== role) {
      throw new RelockError('RL-POSTGRES-ROLE-MISMATCH', `the secret is not that of the role "${printable(role)}"`, {
        remedy: "Make issuer.role and the secret's user name the same; Relock changes no role that it was not given.",
        state: 'Nothing was changed.',
      });
    }
    const password = credential.get('password');
    if (password === undefined || password.isEmpty) {
      throw new RelockError('RL-POSTGRES-NO-PASSWORD', `the secret of the role "${printable(role)}" has no password`, {
        remedy: "Name the secret's key under fields, as in fields: { password: password }.",
      });
    }
    return password;
  }

  async function logIn(credential: SecretFields): Promise<void> {
    const opened = await openSession(server, role, passwordOf(credential));
    await opened.close();
  }

  async function endSessions(): Promise<number> {
    return asAdmin((opened) => endSessionsOf(opened, role, place));
  }

  return {
    kind: 'postgres',
    strategy: 'in-place',
    capabilities: ['validate', 'create', 'set', 'test', 'revoke'],
    secretFields: ['password'],

    /** Also proves, in a transaction that is rolled back, that the admin may do what `set` will do. */
    async create(current) {
      passwordOf(current);
      await asAdmin((opened) => rehearse(opened, role, place));
      // A server that never asks proves nothing about any password: found out now, before anything is changed.
      await logIn(current).catch((error: unknown) => {
        if (
          error instanceof RelockError &&
          (error.code === 'RL-POSTGRES-UNASKED' || error.code === 'RL-POSTGRES-PLAINTEXT')
        ) {
          throw error;
        }
      });
      return new Map([...current, ['password', generatePassword()]]);
    },

    async set(pending) {
      const verifier = await scramVerifier(passwordOf(pending));
      await asAdmin((opened) =>
        opened.query(`alter role ${quoted} password '${verifier}'`).catch((error: unknown) => {
          if (sqlState(error) === '55P03' || sqlState(error) === '57014') {
            throw adminProblem(
              error,
              'RL-POSTGRES-LOCKED',
              `another session holds the role "${printable(role)}" locked`,
            );
          }
          throw adminProblem(error, 'RL-POSTGRES-SET', `${place} does not let the admin change "${printable(role)}"`);
        }),
      );
    },

    test: logIn,

    async validate(credential): Promise<ValidationStatus> {
      const password = passwordOf(credential);
      try {
        const opened = await openSession(server, role, password);
        await opened.close();
        return 'active';
      } catch (error) {
        return error instanceof RelockError && error.code === 'RL-POSTGRES-REFUSED' ? 'inactive' : 'unknown';
      }
    },

    endSessions,

    async revoke(credential) {
      passwordOf(credential);
      const clear = () =>
        asAdmin((opened) =>
          opened.query(`alter role ${quoted} password null`).catch((error: unknown) => {
            throw adminProblem(error, 'RL-POSTGRES-SET', `${place} does not let the admin change "${printable(role)}"`);
          }),
        );
      // An open session may hold the role locked, or give itself a password between the two: so once more at the end.
      await clear().catch(async (error: unknown) => {
        await endSessions();
        if (error instanceof RelockError && error.code === 'RL-POSTGRES-SET') return;
        throw error;
      });
      await endSessions();
      await clear();
    },

    async close() {
      const opened = session;
      session = undefined;
      await opened?.close();
    },
  };
}

/** Finds out, without changing anything, whether the admin may give the role a password here. */
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
