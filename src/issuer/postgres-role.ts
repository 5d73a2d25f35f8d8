import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import type { PostgresSession } from './postgres-session.ts';
import { serverSaid } from './postgres-session.ts';

/** Ends all sessions of a role, as an admin; gives how many. Throws `RL-POSTGRES-SESSIONS` when some are left. */
export async function endSessionsOf(session: PostgresSession, role: string, place: string): Promise<number> {
  const ended = new Set<number>();
  for (let pause = 2; pause < 4_000; pause *= 2) {
    const rows = await session
      .query<{ pid: number }>(
        `select pid, pg_catalog.pg_terminate_backend(pid) from pg_catalog.pg_stat_activity
         where usename = $1 and pid <> pg_catalog.pg_backend_pid()`,
        [role],
      )
      .catch((error: unknown) => {
        throw adminProblem(
          error,
          'RL-POSTGRES-SESSIONS',
          `${place} does not let the admin end the sessions of "${printable(role)}"`,
        );
      });
    if (rows.length === 0) return ended.size;
    for (const { pid } of rows) ended.add(pid);
    await sleep(pause);
  }
  throw new RelockError('RL-POSTGRES-SESSIONS', `sessions of the role "${printable(role)}" are still open`, {
    remedy: 'End them by hand: pg_terminate_backend for its rows in pg_stat_activity.',
  });
}

/** What the server refused to its admin, with the server's words as evidence. */
export function adminProblem(error: unknown, code: `RL-${string}`, message: string, state?: string): RelockError {
  if (error instanceof RelockError) return error;
  return new RelockError(code, message, {
    evidence: [['PostgreSQL says', serverSaid(error)]],
    remedy: 'The admin must be a superuser, or have CREATEROLE and ADMIN OPTION on the role, and pg_signal_backend.',
    ...(state === undefined ? {} : { state }),
    cause: error,
  });
}

/** Quotes a name as PostgreSQL's `quote_ident` does; a NUL can't be part of one. */
export function quoteIdentifier(name: string): string {
  if (name.includes('\0')) throw new RelockError('RL-POSTGRES-CONFIG', 'the name of the role has a NUL character');
  return `"${name.replaceAll('"', '""')}"`;
}
