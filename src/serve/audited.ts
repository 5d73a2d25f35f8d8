import type { AuditEntry } from '../audit/audit.ts';
import { SecretValue } from '../core/secret.ts';
import type { Decision } from '../policy/policy.ts';
import type { Answer, Call, Identity, Mount } from './call.ts';
import type { Reply } from './pipeline.ts';

/** What is known of a request by the time that it is audited, however far it came. */
export interface Audited {
  readonly identity: Identity | null;
  readonly decision: Decision;
  /** True for what needs no token. */
  readonly open: boolean;
  /** Undefined when no mount is at its path. */
  readonly mount: Mount | undefined;
  /** The canary that was shown as a token or password. */
  readonly canary: string | undefined;
}

type Hash = (text: string) => string;

/** A request and its reply as the audit keeps them. */
export function auditEntry(
  call: Call,
  { identity, decision, open, mount, canary }: Audited,
  reply: Reply,
  hash: Hash,
): AuditEntry {
  const given = 'answer' in reply ? reply.answer : undefined;
  const fault = 'fault' in reply ? reply.fault : undefined;
  // Vault's tokens do not belong into a path, and clients put them there all the same.
  const masked = (text: string) => (text.includes('rlk_') ? text.replace(/rlk_\w+/g, hash) : text);
  const path = masked(call.path);
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
    key: canary ?? given?.about ?? issuedKeyOf(call, mount, given) ?? keyOf(path, mount),
    decision: open ? 'open' : decision.allowed ? 'allowed' : 'denied',
    policy: decision.policy,
    status: fault?.status ?? given?.status ?? 200,
    // A refusal may quote the path.
    error: masked(fault?.errors[0]?.trim() ?? ''),
    lease: given?.lease?.id ?? '',
    sent: new Shapes(hash).of(sent),
    given: given === undefined ? null : givenShape(given, plainIn(mount), hash),
    ...(given?.note === undefined ? {} : { note: given.note }),
  };
}

/** The key that a path is about: in a KV engine of version 2, the path without its part that says what is done to it. */
export function keyOf(path: string, mount: Mount | undefined): string {
  if (mount === undefined || !isKv2(mount)) return path;
  const rest = path.slice(mount.path.length);
  return mount.path + rest.replace(/^(?:data|metadata|delete|undelete|destroy|subkeys)\//, '');
}

/** An issued key by its id, wherever its own text stood in the request: `keys/keys/ID`, under which it is read. */
function issuedKeyOf({ body }: Call, mount: Mount | undefined, given: Answer | undefined): string | undefined {
  // What a refused client called an id may be anything.
  if (mount?.type !== 'keys' || given === undefined) return undefined;
  const id = given.data?.['id'] ?? body['id'];
  return typeof id === 'string' && /^[0-9a-f]{24}$/.test(id) ? `${mount.path}keys/${id}` : undefined;
}

function isKv2(mount: Mount | undefined): boolean {
  return mount?.type === 'kv' && mount.options['version'] === '2';
}

/** So many values of one body are hashed; a body of thousands would cost more than the request. */
const MOST_VALUES = 256;
/** What a KV engine of version 2 tells of a version beside its secret. */
const ABOUT_VERSION: ReadonlySet<string> = new Set(['version', 'created_time', 'deletion_time', 'destroyed']);
/** What is told of a key that the vault issued beside the key itself: the one who reads the log wants to know. */
const ABOUT_KEY: ReadonlySet<string> = new Set([
  'id',
  'role',
  'issued',
  'expires',
  'max_uses',
  'uses',
  'reason',
  'replaces',
]);

function plainIn(mount: Mount | undefined): ReadonlySet<string> | undefined {
  if (mount?.type === 'keys') return ABOUT_KEY;
  return isKv2(mount) ? ABOUT_VERSION : undefined;
}

function givenShape(
  { data, auth, wrapped, raw, top }: Answer,
  plain: ReadonlySet<string> | undefined,
  hash: Hash,
): unknown {
  const shapes = new Shapes(hash);
  return {
    data: shapes.of(data, plain),
    auth: shapes.of(auth),
    wrapped: shapes.of(wrapped),
    raw: shapes.of(raw),
    top: shapes.of(top),
  };
}

/**
 * A value's shape with each text and number in it as a keyed hash, so that the audit tells that two are the same, and
 * not what. Names stay, and true, false, null and the empty text.
 */
class Shapes {
  readonly #hash: Hash;
  #left = MOST_VALUES;

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  /** What stands in `value`, or in its `metadata`, under a `plain` name stays as it is. */
  of(value: unknown, plain?: ReadonlySet<string>): unknown {
    if (value === undefined || value === null || value === '' || typeof value === 'boolean') return value;
    if (value instanceof SecretValue) return this.#hashed(value.reveal());
    if (typeof value === 'string') return this.#hashed(value);
    if (Array.isArray(value)) return this.#list(value);
    if (typeof value !== 'object') return this.#hashed(JSON.stringify(value));
    const shapes: Record<string, unknown> = {};
    for (const [name, inner] of Object.entries(value)) {
      if (this.#left <= 0) {
        shapes['…'] = 'more';
        break;
      }
      const shape =
        plain?.has(name) === true && typeof inner !== 'object'
          ? inner
          : this.of(inner, name === 'metadata' ? plain : undefined);
      // As JSON.parse does: a name of the client's is never the object's prototype.
      if (name === '__proto__') Object.defineProperty(shapes, name, { value: shape, enumerable: true });
      else shapes[name] = shape;
    }
    return shapes;
  }

  #list(values: readonly unknown[]): unknown[] {
    const shapes: unknown[] = [];
    for (const value of values) {
      if (this.#left <= 0) return [...shapes, '…'];
      shapes.push(this.of(value));
    }
    return shapes;
  }

  #hashed(text: string): string {
    return this.#left-- > 0 ? this.#hash(text) : '…';
  }
}
