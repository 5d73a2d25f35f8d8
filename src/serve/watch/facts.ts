import type { AuditEntry } from '../../audit/audit.ts';
import type { PolicyStore } from '../../policy/store.ts';
import type { Entries } from '../../sealed/entries.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { keyOf as issuedKey } from '../../sealed/issued.ts';
import type { Fact } from '../../watch/fact.ts';
import { eventOfEntry, jobOf } from '../../watch/own.ts';
import { keyOf } from '../audited.ts';
import type { Mount } from '../call.ts';
import type { MountTable } from '../mount-table.ts';
import { announcedByPolicy, announcedByRole } from './announced.ts';

/** Where facts are looked up. */
export interface FactSources {
  readonly vault: Sealed;
  readonly entries: Entries;
  readonly mounts: MountTable;
  readonly policyStore: PolicyStore;
}

/** By this path somebody tells that a key was seen where strangers read. */
export const LEAKED = 'sys/relock/watch/leaked/';

/**
 * What an entry of our own audit says of keys beside their use: made, replaced, ended, leaked, and whom a change of
 * policies or roles lets in. Only what was done counts, and only who may do it could.
 */
export function factsOf(entry: AuditEntry, sources: FactSources): Fact[] {
  const { status, operation, path, time: at } = entry;
  if (status >= 300 || operation === 'read' || operation === 'list') return [];
  if (path.startsWith(LEAKED)) {
    const by = toldBy(entry);
    return [{ kind: 'leaked', at, key: path.slice(LEAKED.length), ...(by === undefined ? {} : { by }) }];
  }
  if (path === 'auth/token/revoke-self') return jobEnded(entry);
  const policy = /^sys\/polic(?:y|ies\/acl)\/(.+)$/.exec(path)?.[1];
  if (policy !== undefined) return operation === 'delete' ? [] : announcedByPolicy(policy, at, sources);
  const mount = sources.mounts.route(path)?.mount;
  if (mount === undefined) return [];
  const rest = path.slice(mount.path.length);
  switch (mount.type) {
    case 'keys':
      return issued(entry, mount, rest, sources.vault);
    case 'kv':
      return stored(entry, mount, rest);
    case 'database':
      return rest.startsWith('rotate-role/')
        ? [{ kind: 'renewed', at, key: `${mount.path}static-creds/${rest.slice('rotate-role/'.length)}` }]
        : [];
    case 'jwt':
      return rest.startsWith('role/') && operation !== 'delete'
        ? announcedByRole(mount, rest.slice('role/'.length), at, sources)
        : [];
    default:
      return [];
  }
}

/**
 * A job that gives its token back in its last step says that it is over; only of itself, and only where its issuer tells
 * one job of a run from the others.
 */
function jobEnded({ time: at, identity, sent }: AuditEntry): Fact[] {
  const said = (sent as { job_ended?: unknown } | null)?.job_ended === true;
  const job = identity === null ? undefined : jobOf(identity.claims);
  return said && job?.includes('/') === true ? [{ kind: 'job-ended', at, job }] : [];
}

/** As events of our own audit name who it was. */
function toldBy(entry: AuditEntry): string | undefined {
  const event = eventOfEntry(entry);
  return typeof event === 'string' ? undefined : event.identity;
}

function issued({ time: at, key, given }: AuditEntry, mount: Mount, rest: string, vault: Sealed): Fact[] {
  if (rest === 'revoke') return key.startsWith(`${mount.path}keys/`) ? [{ kind: 'retired', at, key }] : [];
  if (!rest.startsWith('issue/') && rest !== 'rotate') return [];
  const made: Fact = { kind: 'made', at, key };
  const old = replaced(given);
  if (old === undefined) return [made];
  // For the overlap it may still be used.
  const end = issuedKey(vault, old)?.key.expires ?? at;
  return end > at ? [made] : [made, { kind: 'retired', at, key: `${mount.path}keys/${old}` }];
}

/** The id of the key that a rotation put another one in the place of. */
function replaced(given: unknown): string | undefined {
  const id = (given as { data?: { replaces?: unknown } } | null)?.data?.replaces;
  return typeof id === 'string' && /^[0-9a-f]{24}$/.test(id) ? id : undefined;
}

function stored({ time: at, operation, path }: AuditEntry, mount: Mount, rest: string): Fact[] {
  const key = keyOf(path, mount);
  const isSecond = mount.options['version'] === '2';
  const [verb] = rest.split('/', 1);
  if (operation === 'delete') {
    return isSecond && verb !== 'metadata' ? [] : [{ kind: 'retired', at, key }];
  }
  if (isSecond && verb !== 'data') return [];
  const renewed: Fact = { kind: 'renewed', at, key };
  return operation === 'create' ? [renewed, { kind: 'made', at, key }] : [renewed];
}
