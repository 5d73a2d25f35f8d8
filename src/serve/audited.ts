import type { AuditEntry } from '../audit/audit.ts';
import { SecretValue } from '../core/secret.ts';
import type { Decision } from '../policy/policy.ts';
import type { Call, Identity, Mount } from './call.ts';
import type { Reply } from './pipeline.ts';

/** What is known of a request by the time that it is audited, however far it came. */
export interface Audited {
  readonly identity: Identity | null;
  readonly decision: Decision;
  /** True for what needs no token. */
  readonly open: boolean;
  /** Undefined when no mount is at its path. */
  readonly mount: Mount | undefined;
}

type Hash = (text: string) => string;

/** A request and its reply as the audit keeps them. */
export function auditEntry(
  call: Call,
  { identity, decision, open, mount }: Audited,
  reply: Reply,
  hash: Hash,
): AuditEntry {
  const given = 'answer' in reply ? reply.answer : undefined;
  const fault = 'fault' in reply ? reply.fault : undefined;
  // Vault's tokens do not belong into a path, and clients put them there all the same.
  const path = call.path.includes('rlk_') ? call.path.replace(/rlk_\w+/g, hash) : call.path;
  const sent = call.query.size === 0 ? call.body : { ...Object.fromEntries(call.query), ...call.body };
  return {
    time: call.time,
    request: call.id,
    identity:
      identity === null
        ? null
        : { name: identity.name, accessor: identity.accessor, mount: identity.mount, claims: identity.claims },
    address: call.address,
    operation: call.operation,
    path,
    key: keyOf(path, mount),
    decision: open ? 'open' : decision.allowed ? 'allowed' : 'denied',
    policy: decision.policy,
    status: fault?.status ?? given?.status ?? 200,
    error: fault?.errors[0]?.trim() ?? '',
    lease: given?.lease?.id ?? '',
    sent: shapeOf(sent, hash),
    given:
      given === undefined
        ? null
        : shapeOf({ data: given.data, auth: given.auth, wrapped: given.wrapped, raw: given.raw, top: given.top }, hash),
  };
}

/** The key that a path is about: in a KV engine of version 2, the path without its part that says what is done to it. */
export function keyOf(path: string, mount: Mount | undefined): string {
  if (mount?.type !== 'kv' || mount.options['version'] !== '2') return path;
  const rest = path.slice(mount.path.length);
  return mount.path + rest.replace(/^(?:data|metadata|delete|undelete|destroy|subkeys)\//, '');
}

/** So many values of one body are hashed; a body of thousands would cost more than the request. */
const MOST_VALUES = 256;

/**
 * A value's shape with each text and number in it as a keyed hash, so that the audit tells that two are the same, and
 * not what. Names stay, and true, false, null and the empty text.
 */
function shapeOf(value: unknown, hash: Hash): unknown {
  let left = MOST_VALUES;
  return shape(value);

  function shape(one: unknown): unknown {
    if (one === undefined || one === null || one === '' || typeof one === 'boolean') return one;
    if (left <= 0) return '…';
    if (one instanceof SecretValue) return hashed(one.reveal());
    if (typeof one === 'string') return hashed(one);
    if (Array.isArray(one)) return one.map(shape);
    if (typeof one !== 'object') return hashed(JSON.stringify(one));
    const shapes: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(one)) {
      // As JSON.parse does: a name of the client's is never the object's prototype.
      if (name === '__proto__') Object.defineProperty(shapes, name, { value: shape(inner), enumerable: true });
      else shapes[name] = shape(inner);
    }
    return shapes;
  }

  function hashed(text: string): string {
    left--;
    return hash(text);
  }
}
