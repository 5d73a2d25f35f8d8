import type { Policies } from '../../policy/policy.ts';
import type { DaySum, Incident, KeyFacts, KeyVersion, Reader } from '../../risk/key.ts';
import type { Entries } from '../../sealed/entries.ts';
import type { StoredKey } from '../../sealed/issued.ts';
import { issuedKeys, keyOf } from '../../sealed/issued.ts';
import type { SecretRecord } from '../../sealed/record.ts';
import { eachRecord, findRecord } from '../../sealed/record.ts';
import { hasStaged } from '../../sealed/rotation.ts';
import type { Sealed } from '../../sealed/sealed.ts';
import { listVersions } from '../../sealed/version.ts';
import { FIRST } from '../backend/kv2.ts';
import type { Mount } from '../call.ts';
import type { AlarmRecord } from '../watch/alarm-book.ts';
import { Holders } from './holders.ts';

const DAY = 86_400_000;

/** What is known of a key's uses, from sums or from the audit. */
export interface UseFacts {
  readonly used: number | null;
  readonly days: readonly DaySum[];
  readonly did: readonly Reader[];
}

/** Where facts about keys are. */
export interface RiskSources {
  readonly vault: Sealed;
  readonly entries: Entries;
  readonly policies: Policies;
  readonly alarms: ReadonlyMap<string, readonly AlarmRecord[]>;
  /** When a key was told to have been seen where strangers read; undefined: it was not. */
  readonly leakedAt: (key: string) => number | undefined;
  /** Undefined when nobody looked. */
  readonly usesOf: (key: string) => UseFacts | undefined;
  /** When somebody of that name was last seen; undefined: no such name is known. */
  readonly seenOf: (name: string) => number | undefined;
}

/** The mounts of a vault that hold keys, without the engines that serve them. */
function storedMounts(entries: Entries): Array<Pick<Mount, 'id' | 'path' | 'type' | 'options'>> {
  const fixed = [
    { id: FIRST, path: 'secret/', type: 'kv', options: { version: '2' } },
    { id: 'keys', path: 'keys/', type: 'keys', options: {} },
  ];
  // Sealed by the table of mounts, so each is one.
  return [...fixed, ...entries.all('mount/').map(({ value }) => value as unknown as Mount)];
}

/**
 * All keys of a vault with what is known of each, one by one: the secrets of its KV engines, and the keys that it issued.
 * Never a value. What was removed in the meantime is left out.
 */
export function* gather(sources: RiskSources, now: number): Generator<KeyFacts> {
  const { vault, entries } = sources;
  const mounts = storedMounts(entries);
  const holders = new Holders(sources, mounts, now);
  const paths = new Map(mounts.map((mount) => [mount.id, mount]));
  for (const record of eachRecord(vault)) {
    const [, id = FIRST, rest = record.path] = /^\0([^/]*)\/(.*)$/s.exec(record.path) ?? [];
    const mount = paths.get(id);
    if (mount?.type !== 'kv' || record.current === 0) continue;
    yield secretFacts(sources, holders, record, mount, rest);
  }
  for (const mount of mounts.filter(({ type }) => type === 'keys')) {
    for (const stored of issuedKeys(vault, mount.id, undefined)) yield issuedFacts(sources, stored, mount);
  }
}

/** As `gather`, of one key; undefined when the vault has none of that name. */
export function factsAbout(sources: RiskSources, key: string, now: number): KeyFacts | undefined {
  const mounts = storedMounts(sources.entries);
  const mount = mounts.find(({ path }) => key.startsWith(path));
  if (mount === undefined) return undefined;
  const rest = key.slice(mount.path.length);
  if (mount.type === 'keys') {
    const stored = rest.startsWith('keys/') ? keyOf(sources.vault, rest.slice('keys/'.length)) : undefined;
    return stored?.key.mount === mount.id ? issuedFacts(sources, stored, mount) : undefined;
  }
  if (mount.type !== 'kv') return undefined;
  const record = findRecord(sources.vault, mount.id === FIRST ? rest : `\0${mount.id}/${rest}`);
  if (record === undefined || record.current === 0) return undefined;
  return secretFacts(sources, new Holders(sources, mounts, now), record, mount, rest);
}

function secretFacts(
  sources: RiskSources,
  holders: Holders,
  record: SecretRecord,
  { path, options }: Pick<Mount, 'path' | 'options'>,
  rest: string,
): KeyFacts {
  const { vault, seenOf } = sources;
  const key = path + rest;
  const custom = record.settings?.custom ?? {};
  const all = listVersions(vault, record);
  const owner = custom['owner'] ?? '';
  const period = /^\d{1,5}$/.exec(custom['rotate_every_days'] ?? '')?.[0];
  const changed = all.at(-1)?.created;
  return {
    key,
    kind: record.kind,
    owner,
    ownerSeen: owner === '' ? undefined : seenOf(owner),
    made: all[0]?.created,
    changed,
    versions: all.map(({ number, created, rotation }): KeyVersion => ({
      number,
      at: created,
      how: rotation === '' ? 'written' : 'rotated',
    })),
    rotateEvery: period === undefined ? undefined : Number(period) * DAY,
    ends: undefined,
    ended: undefined,
    pending: hasStaged(vault, record),
    bound: undefined,
    rights: custom['rights'] ?? '',
    ...known(sources, key),
    could: holders.of(options['version'] === '2' ? `${path}data/${rest}` : key),
    incidents: incidentsOf(sources, key, changed),
  };
}

function issuedFacts(sources: RiskSources, { key: about, used }: StoredKey, { path }: Pick<Mount, 'path'>): KeyFacts {
  const { id, owner, issued, expires, revoked, sources: networks, metadata } = about;
  const key = `${path}keys/${id}`;
  return {
    key,
    kind: 'issued',
    owner,
    ownerSeen: owner === '' ? undefined : sources.seenOf(owner),
    made: issued,
    changed: issued,
    versions: [{ number: 1, at: issued, how: 'issued' }],
    rotateEvery: undefined,
    ends: expires,
    ended: revoked ?? expires,
    pending: false,
    bound: networks.length === 0 ? 'any' : 'networks',
    rights: metadata['rights'] ?? '',
    ...known(sources, key),
    // Its engine counts every use itself.
    used: used === 0 ? null : used,
    could: undefined,
    incidents: incidentsOf(sources, key, issued),
  };
}

/** Alarms by the key that they are about. */
export function alarmsByKey(records: readonly AlarmRecord[]): Map<string, AlarmRecord[]> {
  const found = new Map<string, AlarmRecord[]>();
  for (const record of records) {
    const { key, basis } = record.alarm;
    // A key of another vault's may have the name of one that is here.
    if (key === undefined || basis === 'foreign') continue;
    const there = found.get(key);
    if (there === undefined) found.set(key, [record]);
    else there.push(record);
  }
  return found;
}

function known({ usesOf }: RiskSources, key: string): Pick<KeyFacts, 'used' | 'days' | 'did'> {
  return usesOf(key) ?? { used: undefined, days: [], did: [] };
}

function incidentsOf({ alarms, leakedAt }: RiskSources, key: string, changed: number | undefined): Incident[] {
  const seen = leakedAt(key);
  const told = (alarms.get(key) ?? []).map(({ alarm, state }): Incident => {
    const { id, at, detector, severity, sentence } = alarm;
    return { id, at, what: detector, severity, state, sentence };
  });
  if (seen === undefined) return told;
  const state = changed !== undefined && changed > seen ? 'closed' : 'open';
  const sentence = 'It was told that this key was seen where strangers read.';
  return [...told, { id: '', at: seen, what: 'leaked', severity: 'critical', state, sentence }];
}
