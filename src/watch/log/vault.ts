import { eventOf } from '../event.ts';
import type { UseAction } from '../event.ts';
import type { Entry } from './fields.ts';
import { addressIn, at, entryIn, textAt, timeIn } from './fields.ts';
import type { LogFormat, Taken } from './format.ts';
import { jobOf } from './job.ts';

/** Requests that wait for their answer; beyond them the oldest is given up. */
const MOST_WAITING = 10_000;

/**
 * The audit device of Vault and OpenBao, of any kind that writes JSON
 * (https://developer.hashicorp.com/vault/docs/audit#format). Each request stands there twice, as `request` and as
 * `response`, under one id; the answer holds all that the request did. Values are keyed hashes and stay so.
 */
export const vaultLog: LogFormat = {
  name: 'vault',
  title: 'Vault audit device',
  recognises: (entry) => /^(?:request|response)$/.test(textAt(entry, 'type') ?? '') && 'request' in entry,
  open(source) {
    const waiting = new Map<string, Entry>();
    return {
      take(entry) {
        const id = textAt(entry, 'request', 'id');
        if (id === undefined) return ['no-id'];
        if (entry['type'] === 'response') {
          waiting.delete(id);
          return [read(entry, id, source)];
        }
        waiting.set(id, entry);
        const [oldest] = waiting;
        if (waiting.size <= MOST_WAITING || oldest === undefined) return [];
        waiting.delete(oldest[0]);
        return [unanswered(oldest[1], oldest[0], source)];
      },
      end: () => [...waiting].map(([id, entry]) => unanswered(entry, id, source)),
    };
  },
};

/** That a request was refused stands in it already; what came of another is not known. */
function unanswered(entry: Entry, id: string, source: string): Taken {
  return textAt(entry, 'error') === undefined ? 'unanswered' : read(entry, id, source);
}

function read(entry: Entry, id: string, source: string): Taken {
  const request = entryIn(entry['request']);
  const path = textAt(request, 'path') ?? '';
  const mount = textAt(request, 'mount_point');
  const operation = textAt(request, 'operation') ?? '';
  const action = actionOf(operation, path, textAt(request, 'mount_type'));
  if (action === 'admin' && operation === 'help') return 'no-use';
  const error = textAt(entry, 'error') ?? textAt(entry, 'response', 'data', 'error');
  const auth = entryIn(entry['auth']);
  const name = nameOf(auth);
  const namespace = textAt(request, 'namespace', 'path') ?? '';
  return eventOf(
    {
      id,
      at: timeIn(entry['time']),
      action,
      outcome: error === undefined && at(auth, 'policy_results', 'allowed') !== false ? 'ok' : 'refused',
      // Who shows no token that is known has no accessor.
      authenticated: textAt(auth, 'accessor') !== undefined,
      key: action === 'login' ? undefined : namespace + keyOf(path, mount, textAt(request, 'mount_type')),
      identity: name,
      ...jobOf(name),
      ...claimsOf(auth),
      address: addressIn(request?.['remote_address']),
      lease: textAt(entry, 'response', 'secret', 'lease_id'),
      reason: error
        ?.replaceAll(/\s+/g, ' ')
        .replace(/^1 error occurred: \* /, '')
        .trim(),
    },
    source,
    'foreign',
  );
}

/** Who: the name that the login gave, which begins with the mount; a JWT role may map claims to metadata. */
function nameOf(auth: Entry | undefined): string | undefined {
  return textAt(auth, 'metadata', 'sub') ?? textAt(auth, 'display_name') ?? textAt(auth, 'entity_id');
}

function claimsOf(auth: Entry | undefined) {
  const workflow = textAt(auth, 'metadata', 'job_workflow_ref') ?? textAt(auth, 'metadata', 'workflow_ref');
  const repository = textAt(auth, 'metadata', 'repository');
  const ref = textAt(auth, 'metadata', 'ref');
  const environment = textAt(auth, 'metadata', 'environment');
  const job = textAt(auth, 'metadata', 'run_id');
  return {
    ...(workflow === undefined ? {} : { workflow: workflow.split('@', 1)[0] }),
    ...(repository === undefined ? {} : { repository }),
    ...(ref === undefined ? {} : { ref }),
    ...(environment === undefined ? {} : { environment }),
    ...(job === undefined ? {} : { job }),
  };
}

/** `secret/ci/db` for `secret/data/ci/db`: the key as people name it. */
function keyOf(path: string, mount: string | undefined, type: string | undefined): string {
  const [begin, rest] =
    mount !== undefined && path.startsWith(mount) ? [mount, path.slice(mount.length)] : splitMount(path);
  const inside = /^(?:data|metadata|delete|undelete|destroy|subkeys)\/(.+)$/s.exec(rest)?.[1];
  return (type === 'kv' || type === undefined) && inside !== undefined ? begin + inside : path;
}

/** Without `mount_point` (Vault before 1.13) the first segment is taken for the mount. */
function splitMount(path: string): [string, string] {
  const end = path.indexOf('/') + 1;
  return [path.slice(0, end), path.slice(end)];
}

function actionOf(operation: string, path: string, type: string | undefined): UseAction {
  if (/^auth\/.+\/login(?:\/|$)/.test(path) || path === 'auth/token/create') return 'login';
  if (path.startsWith('sys/leases/')) return 'lease';
  if (/^(?:sys|auth|identity)\//.test(path)) return 'admin';
  if (/(?:^|\/)(?:creds|static-creds)\/[^/]+$/.test(path)) return 'lease';
  if (/\/(?:issue|sign)\/[^/]+$/.test(path)) return 'issue';
  if (/\/rotate(?:-role|-root)?(?:\/[^/]+)?$/.test(path)) return 'rotate';
  if (type === 'transit' && /\/(?:encrypt|decrypt|rewrap|hmac|verify|datakey\/\w+)\/[^/]+/.test(path)) return 'verify';
  if (operation === 'list') return 'list';
  if (operation === 'delete' || /\/(?:delete|destroy)\//.test(path)) return 'delete';
  if (operation === 'read') return /\/metadata\//.test(path) ? 'list' : 'read';
  return operation === 'help' ? 'admin' : 'write';
}
