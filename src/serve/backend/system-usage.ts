import type { AuditEntry } from '../../audit/audit.ts';
import { entryOf } from '../../audit/audit.ts';
import { keyOf } from '../audited.ts';
import type { Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { Fault, unsupportedOperation } from '../fault.ts';
import { numberField, textField } from '../fields.ts';

/** Who used a key, newest first. */
export interface User {
  readonly identity: string;
  readonly uses: number;
  readonly last: string;
  readonly address: string;
}

/** Uses of one key over time. */
export interface Usage {
  readonly since: string;
  readonly until: string;
  /** Uses in equal parts of that time, the oldest first. */
  readonly counts: readonly number[];
  readonly users: readonly User[];
  readonly uses: number;
  /** False: there were more, and `since` is where what was counted begins. */
  readonly complete: boolean;
}

/** So many parts, so many entries at most, and so many of them without letting others go first. */
const PARTS = 30;
const MOST = 5000;
const TURN = 50;
const DAY = 86_400_000;

/** `sys/relock/usage?key=secret/ci/db&days=30`: how often a key was given out or verified, by whom, from the audit log. */
export async function usage(core: Core, call: Routed): Promise<Outcome> {
  if (call.operation !== 'read') throw unsupportedOperation();
  const asked = Object.fromEntries(call.query);
  const given = textField(asked, 'key');
  const days = Math.min(numberField(asked, 'days', 30), 3650);
  if (given === '' || days === 0) throw new Fault(400, 'key must be supplied, and days must not be 0');
  const mount = core.mounts.route(given)?.mount;
  const key = keyOf(given, mount);
  const wanted = call.time - days * DAY;
  const found: AuditEntry[] = [];
  let from: number | undefined;
  let seen = 0;
  let isMore = true;
  while (isMore && seen < MOST) {
    const records = core.audit.search({ key, since: wanted, limit: TURN, oldestFirst: false, from });
    for (const { text } of records) {
      const entry = entryOf(text);
      if (isUse(entry, key, mount)) found.push(entry);
    }
    seen += records.length;
    isMore = records.length === TURN;
    from = records.at(-1)?.number;
    await new Promise(setImmediate);
  }
  const since = isMore ? (found.at(-1)?.time ?? wanted) : wanted;
  const data: Usage = {
    since: new Date(since).toISOString(),
    until: new Date(call.time).toISOString(),
    counts: countsOf(found, since, call.time),
    users: usersOf(found),
    uses: found.length,
    complete: !isMore,
  };
  return { data: { ...data } };
}

/** True when the key was given out, or held good: not when it was listed, written or refused. */
function isUse({ path, operation, status }: AuditEntry, key: string, mount: Mount | undefined): boolean {
  if (mount === undefined || status >= 300) return false;
  if (mount.type === 'keys') return path === `${mount.path}verify`;
  const isKv2 = mount.type === 'kv' && mount.options['version'] === '2';
  return operation === 'read' && path === (isKv2 ? `${mount.path}data/${key.slice(mount.path.length)}` : key);
}

function countsOf(entries: readonly AuditEntry[], since: number, until: number): number[] {
  const counts = Array.from({ length: PARTS }, () => 0);
  const width = Math.max(1, until - since) / PARTS;
  for (const { time } of entries) {
    const at = Math.min(PARTS - 1, Math.max(0, Math.floor((time - since) / width)));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function usersOf(entries: readonly AuditEntry[]): User[] {
  const users = new Map<string, User>();
  for (const { identity, time, address } of entries) {
    const name = identity?.name ?? '';
    const known = users.get(name);
    // The newest comes first: later ones only add to the number.
    users.set(
      name,
      known === undefined
        ? { identity: name, uses: 1, last: new Date(time).toISOString(), address }
        : { ...known, uses: known.uses + 1 },
    );
  }
  return [...users.values()];
}
