import { VERSION } from '../core/version.ts';
import type { AuditEntry, AuditRecord } from './audit.ts';
import { entryOf } from './audit.ts';

/** The version of the schema that is written: https://schema.ocsf.io/1.3.0/classes/api_activity */
const SCHEMA = '1.3.0';
/** Category "Application Activity", class "API Activity". */
const CATEGORY = 6;
const CLASS = 6003;

/** Create, Read, Update, Delete; 99 is Other. */
const ACTIVITIES: Readonly<Record<string, readonly [id: number, name: string]>> = {
  create: [1, 'Create'],
  read: [2, 'Read'],
  list: [2, 'Read'],
  update: [3, 'Update'],
  patch: [3, 'Update'],
  delete: [4, 'Delete'],
};

/** A record as an event of the Open Cybersecurity Schema Framework, one line of JSON. */
export function ocsfOf({ number, chain, text }: AuditRecord): string {
  const entry = entryOf(text);
  const [activity, name] = ACTIVITIES[entry.operation] ?? [99, entry.operation];
  const succeeded = entry.status < 400;
  return JSON.stringify({
    activity_id: activity,
    activity_name: name,
    category_uid: CATEGORY,
    category_name: 'Application Activity',
    class_uid: CLASS,
    class_name: 'API Activity',
    type_uid: CLASS * 100 + activity,
    type_name: `API Activity: ${name}`,
    time: entry.time,
    // Informational, or Low for what was refused.
    severity_id: succeeded ? 1 : 2,
    severity: succeeded ? 'Informational' : 'Low',
    status_id: succeeded ? 1 : 2,
    status: succeeded ? 'Success' : 'Failure',
    status_code: String(entry.status),
    ...(entry.error === '' ? {} : { status_detail: entry.error }),
    ...(entry.note === undefined ? {} : { message: entry.note }),
    metadata: {
      version: SCHEMA,
      product: { name: 'Relock', vendor_name: 'Relock', version: VERSION },
      uid: entry.request,
      sequence: number,
      log_name: 'audit',
    },
    actor: actorOf(entry),
    api: {
      operation: `${entry.operation} ${entry.path}`,
      service: { name: 'relock serve' },
      request: { uid: entry.request },
      response: { code: entry.status, ...(entry.error === '' ? {} : { error: entry.error }) },
    },
    src_endpoint: entry.address === '' ? { name: 'relock serve' } : { ip: entry.address },
    resources: [{ name: entry.key, type: 'key' }],
    unmapped: {
      path: entry.path,
      decision: entry.decision,
      policy: entry.policy,
      lease: entry.lease,
      claims: entry.identity?.claims ?? {},
      sent: entry.sent,
      given: entry.given,
      chain: chain.toString('hex'),
    },
  });
}

function actorOf({ identity }: AuditEntry) {
  // The schema wants an actor with at least one of its parts.
  if (identity === null) return { app_name: 'unknown' };
  return { user: { name: identity.name, uid: identity.accessor }, session: { issuer: identity.mount } };
}
