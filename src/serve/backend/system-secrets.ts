import type { SecretRecord } from '../../sealed/record.ts';
import { checkPath, findRecord, namesIn } from '../../sealed/record.ts';
import { managedRecords } from '../../sealed/managed.ts';
import { hasStaged } from '../../sealed/rotation.ts';
import { listVersions } from '../../sealed/version.ts';
import type { Capability } from '../../policy/policy.ts';
import { entryOf } from '../../audit/audit.ts';
import type { Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, permissionDenied, unsupportedOperation } from '../fault.ts';
import { FIRST } from './kv2.ts';

/** What is known of one secret beside its value. Times are ISO 8601. */
export interface SecretFacts {
  /** With its mount: `secret/ci/db`; a folder ends in a slash and has nothing else. */
  readonly path: string;
  /** Who issues it, when it is managed. */
  readonly kind?: string | undefined;
  readonly version?: number;
  /** When its current version was written. */
  readonly updated?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
  /** A rotation's new value waits to become the current one. */
  readonly pending?: boolean;
  /** When its value was last given out; null: never since the log begins; undefined: the asker may not read the log. */
  readonly last_read?: string | null;
}

export interface SecretsPage {
  readonly secrets: readonly SecretFacts[];
  /** Give it as `after` for what follows; null: that was all. */
  readonly next: string | null;
}

/** The most secrets in one answer, and the usual number. */
const MOST = 100;
const USUAL = 25;

/**
 * `sys/relock/secrets`: the secrets of a folder of a KV engine of version 2 (`folder=secret/ci/`), or the managed ones
 * (`managed=true`), with what is known of them and never a value. Nobody is told more than KV's own paths would tell
 * them: a folder's names need `list` on it, a secret's facts `read` on its metadata, its last use `read` of the log.
 */
export async function secrets(core: Core, call: Routed): Promise<Outcome> {
  if (call.operation !== 'read') throw unsupportedOperation();
  const { query } = call;
  const after = query.get('after') ?? '';
  const wanted = Number(query.get('limit') ?? USUAL);
  const limit = Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, MOST) : USUAL;
  const all = query.get('managed') === 'true' ? managed(core, call) : inFolder(core, call, query.get('folder') ?? '');
  const begin = all.findIndex(({ path }) => path > after);
  const chosen = begin === -1 ? [] : all.slice(begin, begin + limit);
  const facts: SecretFacts[] = [];
  const seesLog = may(core, call, 'sys/relock/audit/entries', 'read', true);
  for (const { path, mount, record } of chosen) {
    const found = record();
    facts.push(
      found === undefined ? { path } : { ...factsOf(core, found, path), ...lastRead(core, mount, path, seesLog) },
    );
    // A search of a long log takes a while; others wait for each one at most.
    await new Promise(setImmediate);
  }
  const next = begin !== -1 && begin + limit < all.length ? (chosen.at(-1)?.path ?? null) : null;
  const data: SecretsPage = { secrets: facts, next };
  return { data: { ...data } };
}

interface Listed {
  readonly path: string;
  readonly mount: Mount;
  /** Undefined for folders, and for what the asker may not know more of. */
  readonly record: () => SecretRecord | undefined;
}

function managed(core: Core, call: Routed): Listed[] {
  const mounts = new Map(core.mounts.all().map((mount) => [mount.id, mount]));
  const found = managedRecords(core.vault).flatMap((record) => {
    const [, id = FIRST, rest = record.path] = /^\0([^/]*)\/(.*)$/s.exec(record.path) ?? [];
    const mount = mounts.get(id);
    if (mount === undefined || !may(core, call, `${mount.path}metadata/${rest}`, 'read')) return [];
    return [{ path: mount.path + rest, mount, record: () => record }];
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function inFolder(core: Core, call: Routed, folder: string): Listed[] {
  const mount = core.mounts.route(folder)?.mount;
  if (mount === undefined || !folder.endsWith('/')) {
    if (folder !== '' && may(core, call, folder, 'list'))
      throw new Fault(400, 'folder: a KV engine, or a folder in it');
    throw permissionDenied();
  }
  const within = folder.slice(mount.path.length);
  if (!may(core, call, `${mount.path}metadata/${within}`, 'list')) throw permissionDenied();
  if (mount.type !== 'kv' || mount.options['version'] !== '2')
    throw new Fault(400, 'the folder is in no KV engine of version 2');
  // A query may hold what no path of a request does: the marks that keep the mounts' secrets apart.
  if (within !== '') checkPath(within.slice(0, -1));
  const prefix = mount.id === FIRST ? '' : `\0${mount.id}/`;
  return namesIn(core.vault, prefix + within).map((name) => ({
    path: folder + name,
    mount,
    record: () =>
      name.endsWith('/') || !may(core, call, `${mount.path}metadata/${within}${name}`, 'read')
        ? undefined
        : findRecord(core.vault, prefix + within + name),
  }));
}

function may(
  core: Core,
  { identity, address, time }: Routed,
  path: string,
  capability: Capability,
  sudo = false,
): boolean {
  if (identity === undefined) return false;
  return core.policies.decide(identity, { path, capability, sudo, address, time, parameters: {}, wrap: undefined })
    .allowed;
}

function factsOf(core: Core, record: SecretRecord, path: string): SecretFacts {
  const newest = listVersions(core.vault, record).at(-1);
  return {
    path,
    kind: record.kind,
    version: record.current,
    updated: newest === undefined ? null : new Date(newest.created).toISOString(),
    metadata: record.settings?.custom ?? {},
    pending: hasStaged(core.vault, record),
  };
}

/** So many entries about one secret are looked at for a read. */
const LOOKED_AT = 20;

function lastRead(core: Core, mount: Mount, path: string, seesLog: boolean): Pick<SecretFacts, 'last_read'> {
  if (!seesLog) return {};
  const wanted = `${mount.path}data/${path.slice(mount.path.length)}`;
  const found = core.audit
    .search({ key: path, action: 'read', limit: LOOKED_AT, oldestFirst: false })
    .map(({ text }) => entryOf(text))
    .find((entry) => entry.path === wanted && entry.status < 300);
  return { last_read: found === undefined ? null : new Date(found.time).toISOString() };
}
