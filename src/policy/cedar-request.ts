import { isIP } from 'node:net';
import type { CedarValueJson, EntityJson, TypeAndId } from '@cedar-policy/cedar-wasm/nodejs';
import { CLAIMS } from './cedar-schema.ts';
import type { Claims, Subject } from './policy.ts';

/** What a policy may read of a request's circumstances. */
export type Circumstance = 'address' | 'time' | 'hour' | 'weekday';

export const CIRCUMSTANCES: readonly Circumstance[] = ['address', 'time', 'hour', 'weekday'];

/** A request as Cedar takes it. */
export interface CedarRequest {
  readonly principal: TypeAndId;
  readonly action: TypeAndId;
  readonly resource: TypeAndId;
  readonly context: Record<string, CedarValueJson>;
  readonly entities: EntityJson[];
}

/** Where and when a request came in. */
export interface Moment {
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

/** The request with only what is read of it: those circumstances, and tags or none. */
export function cedarRequest(
  subject: Subject,
  action: string,
  path: string,
  moment: Moment,
  read: ReadonlySet<Circumstance>,
  withTags: boolean,
): CedarRequest {
  const principal = { type: 'Identity', id: `${subject.mount}${subject.name}` };
  const operation = { type: 'Action', id: action };
  // "a/b/" is the folder "a/b".
  const name = path.replace(/\/$/, '');
  const resource = { type: 'Path', id: name };
  return {
    principal,
    action: operation,
    resource,
    context: contextOf(moment, read),
    entities: [
      {
        uid: principal,
        attrs: { name: subject.name, mount: subject.mount, claims: typedClaims(subject.claims) },
        parents: [
          ...subject.policies.map((policy) => ({ type: 'Role', id: policy })),
          { type: 'Mount', id: subject.mount.replace(/\/$/, '') },
        ],
        tags: withTags ? tagsOf(subject.claims) : {},
      },
      { uid: resource, attrs: { path: name }, parents: foldersOf(name).map((id) => ({ type: 'Path', id })) },
      ...(WRITES.has(action) ? [{ uid: operation, attrs: {}, parents: [{ type: 'Action', id: 'write' }] }] : []),
    ],
  };
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'patch']);

/** What of the circumstances a decision hangs on, as a key to keep it by. */
export function circumstanceKey(moment: Moment, read: ReadonlySet<Circumstance>): string {
  let key = '';
  for (const one of read) key += `\n${String(valueOf(one, moment))}`;
  return key;
}

function contextOf(moment: Moment, read: ReadonlySet<Circumstance>): Record<string, CedarValueJson> {
  return Object.fromEntries(
    [...read].map((one): [string, CedarValueJson] => {
      const value = valueOf(one, moment);
      if (one === 'address') return [one, { __extn: { fn: 'ip', arg: value } }];
      if (one === 'time') return [one, { __extn: { fn: 'datetime', arg: value } }];
      return [one, value];
    }),
  );
}

/** Time counts in whole seconds, so that what is decided holds for one. */
function valueOf(one: Circumstance, { address, time }: Moment): string | number {
  switch (one) {
    case 'address': {
      const bare = address.replace(/%.*$/, '');
      // What is no address is in no network that a policy would name.
      return isIP(bare) === 0 ? '::' : bare;
    }
    case 'time':
      return `${new Date(time).toISOString().slice(0, 19)}Z`;
    case 'hour':
      return new Date(time).getUTCHours();
    case 'weekday':
      return new Date(time).getUTCDay() || 7;
  }
}

/** The claims of the schema in its types; one that is of another type is left out. */
function typedClaims(claims: Claims): Record<string, CedarValueJson> {
  const typed: Record<string, CedarValueJson> = {};
  for (const [name, type] of Object.entries(CLAIMS)) {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    if (value === undefined) continue;
    const text = typeof value === 'object' ? undefined : String(value);
    if (type === 'Set<String>') typed[name] = typeof value === 'object' ? [...value] : [String(value)];
    else if (text === undefined) continue;
    else if (type === 'String') typed[name] = text;
    // GitHub writes numbers and truths as texts.
    else if (type === 'Long' && /^-?\d{1,15}$/.test(text)) typed[name] = Number(text);
    else if (type === 'Bool' && (text === 'true' || text === 'false')) typed[name] = text === 'true';
  }
  return typed;
}

/** Every claim as a set of texts. */
function tagsOf(claims: Claims): Record<string, CedarValueJson> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [name, typeof value === 'object' ? [...value] : [String(value)]]),
  );
}

/** `a/b/c` lies in `a/b` and `a`. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) folders.push(path.slice(0, at));
  return folders;
}
