import type { AuditEntry } from '../audit/audit.ts';
import type { EventRefusal, UseAction, UseEvent } from './event.ts';
import { eventOf } from './event.ts';

/** The name of our own audit as a source. */
const OWN_AUDIT = 'audit';

/**
 * An entry of this vault's own audit as the use of a key. `trust` is `own` for an entry that the running server wrote,
 * or whose chain was checked; a file that only claims to be ours is `foreign`, and has a `source` of its own.
 */
export function eventOfEntry(
  entry: AuditEntry,
  trust: 'own' | 'foreign' = 'own',
  source = OWN_AUDIT,
): UseEvent | EventRefusal {
  const claims = claimsOf(entry);
  const workflow = textOf(claims['job_workflow_ref']) ?? textOf(claims['workflow_ref']);
  const action = actionOf(entry);
  const verdict = action === 'verify' ? verdictOf(entry) : undefined;
  const unproven = action === 'login' || verdict?.valid === false;
  return eventOf(
    {
      id: entry.request,
      at: entry.time,
      action,
      outcome: entry.status < 400 && verdict?.valid !== false ? 'ok' : 'refused',
      // A wrong key in the hands of a service says nothing of who showed it to that service.
      authenticated: entry.identity !== null && !unproven,
      key: keyOf(entry, action, verdict?.known !== false),
      // The vault's name for it starts with the mount that it came in by; the issuer's own name is what others know.
      identity: textOf(claims['sub']) ?? entry.identity?.name,
      repository: claims['repository'],
      workflow: workflow?.split('@', 1)[0],
      ref: claims['ref'],
      environment: claims['environment'],
      address: entry.address,
      lease: entry.lease,
      job: jobOf(claims),
      reason: entry.error === '' ? verdict?.reason : entry.error,
    },
    source,
    trust,
  );
}

/** The vault's own affairs are no keys, and of a lease that is renewed the key is what gave it. */
function keyOf({ key, path, lease }: AuditEntry, action: UseAction, known: boolean): string | undefined {
  // What was shown in the place of a token may be a key of another name: a canary.
  if (key !== path) return key;
  if (lease !== '' && path.startsWith('sys/leases/')) return lease.slice(0, lease.lastIndexOf('/'));
  return action === 'login' || action === 'admin' || !known || path.startsWith('sys/') ? undefined : key;
}

/** What a path of the vault's API means for a key. */
function actionOf({ operation, path, lease }: AuditEntry): UseAction {
  if (/^auth\/.+\/login(?:\/|$)/.test(path)) return 'login';
  if (path.startsWith('sys/leases/')) return 'lease';
  if (/^(?:sys|auth|identity)\//.test(path)) return 'admin';
  if (path.endsWith('/verify')) return 'verify';
  if (/\/issue\/[^/]+$/.test(path)) return 'issue';
  if (/\/(?:rotate|renew|rotate-role\/[^/]+)$/.test(path)) return 'rotate';
  if (operation === 'list') return 'list';
  if (operation === 'delete' || /\/(?:revoke|delete\/.+|destroy\/.+)$/.test(path)) return 'delete';
  if (lease !== '') return 'lease';
  return operation === 'read' ? 'read' : 'write';
}

/** What `keys/verify` answered: it says so in its body, with the status of a success. */
function verdictOf({ given, key, path }: AuditEntry): { valid: boolean; known: boolean; reason: string | undefined } {
  const data = objectOf(objectOf(given)?.['data']);
  return { valid: data?.['valid'] !== false, known: key !== path, reason: textOf(data?.['reason']) };
}

/**
 * A job of GitHub's: its run, and which of the run's jobs, at which attempt, where the issuer says so (`check_run_id`,
 * docs.github.com, OpenID Connect reference).
 */
export function jobOf(claims: Readonly<Record<string, unknown>>): string | undefined {
  const [run, check] = [textOf(claims['run_id']), textOf(claims['check_run_id'])];
  return run === undefined || check === undefined ? run : `${run}/${check}`;
}

function claimsOf({ identity }: AuditEntry): Readonly<Record<string, unknown>> {
  return objectOf(identity?.claims) ?? {};
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
