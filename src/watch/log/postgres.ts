import { eventOf } from '../event.ts';
import type { Entry } from './fields.ts';
import { addressIn, at, textAt, timeIn } from './fields.ts';
import type { LogFormat, Taken } from './format.ts';
import { entryByEntry } from './format.ts';

/**
 * PostgreSQL's own log as JSON (`log_destination = jsonlog`, from version 15 on), with `log_connections`
 * (https://www.postgresql.org/docs/current/runtime-config-logging.html): who was let in with which role, and who was not.
 * The key is the role: what it opens is told by whoever gave it.
 */
export const postgresLog: LogFormat = {
  name: 'postgres',
  title: 'PostgreSQL log',
  recognises: (entry) =>
    'error_severity' in entry && 'backend_type' in entry && 'session_id' in entry && 'line_num' in entry,
  open: entryByEntry(read),
};

/** Refused at the door: a wrong password, or a role that may not log in (PostgreSQL, appendix A, class 28). */
const REFUSED = /^28(?:000|P01)$/;

function read(entry: Entry, source: string): Taken {
  const message = textAt(entry, 'message') ?? '';
  const role = textAt(entry, 'user');
  const isRefused = REFUSED.test(textAt(entry, 'state_code') ?? '');
  const isIn = textAt(entry, 'error_severity') === 'LOG' && message.startsWith('connection authorized: ');
  if (role === undefined || (!isRefused && !isIn)) return 'no-use';
  // A role that may not log in is told so only after its password was found to be right.
  const isProven = isIn || textAt(entry, 'ps') === 'startup';
  return eventOf(
    {
      id: `${textAt(entry, 'session_id') ?? ''} ${String(at(entry, 'line_num'))}`,
      at: timeIn(textAt(entry, 'timestamp')?.replace(/ (?:UTC|GMT)$/, 'Z')),
      action: 'verify',
      outcome: isIn ? 'ok' : 'refused',
      authenticated: isProven,
      key: `postgres/${role}`,
      address: addressIn(entry['remote_host']),
      agent: textAt(entry, 'application_name'),
      reason: isIn ? undefined : message,
    },
    source,
    'foreign',
  );
}
