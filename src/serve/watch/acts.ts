import { randomUUID } from 'node:crypto';
import { serverEntry } from '../../audit/audit.ts';
import { printable } from '../../core/printable.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Brake } from '../../respond/brake.ts';
import type { ActionName } from '../../respond/settings.ts';
import type { Actor, Performed, Step } from '../../respond/step.ts';
import type { StoredKey } from '../../sealed/issued.ts';
import { keyOf as issuedKey, saveKey } from '../../sealed/issued.ts';
import type { Alarm } from '../../watch/alarm.ts';
import { addressOf, isPath } from '../../watch/log/address.ts';
import type { Mount } from '../call.ts';
import type { Core } from '../core.ts';
import { isCanaryKey } from './canaries.ts';
import type { Limit } from './limits.ts';
import { askItself } from './own-call.ts';
import { beginRotation } from './rotate-act.ts';
import { endTokensOf, hasRootToken } from './logins.ts';
import { tellAlarm } from './tell-alarm.ts';

/** The path under which the audit has what was done about an alarm, and the entry of the endings that the brake counts. */
const ACTS = 'sys/relock/watch/acts/';
export const BRAKE = 'watch/brake';

/** What this server can do about an alarm. */
export function actorOf(core: () => Core, brake: Brake): Actor {
  return {
    applies: (action, alarm) => applies(core(), action, alarm),
    guard: (action, alarm) => guard(core(), action, alarm),
    perform: (action, alarm, by, before) => perform(core(), action, alarm, by, before, brake),
    undo: (action, alarm, undo, by) => undone(core(), action, alarm, undo, by, brake),
  };
}

/** What a key is to this server: what can be done about it follows. */
type Kind =
  | { readonly kind: 'issued'; readonly stored: StoredKey }
  | { readonly kind: 'static'; readonly mount: Mount; readonly role: string }
  /** Others issued it: here, or where an address says. */
  | { readonly kind: 'secret'; readonly address: string }
  | { readonly kind: 'other' };

function kindOf(core: Core, { key, basis, source }: Alarm): Kind {
  if (key === undefined || isCanaryKey(key)) return { kind: 'other' };
  if (basis === 'foreign') {
    // A name that another vault has may be one of ours by chance.
    const address = addressOf(key, source);
    return address === undefined ? { kind: 'other' } : { kind: 'secret', address };
  }
  const mount = core.mounts.route(key)?.mount;
  const rest = key.slice(mount?.path.length ?? 0);
  if (mount?.type === 'kv') return isPath(key) ? { kind: 'secret', address: `vault://${key}` } : { kind: 'other' };
  if (mount?.type === 'database' && rest.startsWith('static-creds/'))
    return { kind: 'static', mount, role: rest.slice('static-creds/'.length) };
  if (mount?.type !== 'keys' || !rest.startsWith('keys/')) return { kind: 'other' };
  const stored = issuedKey(core.vault, rest.slice('keys/'.length));
  return stored === undefined || stored.key.mount !== mount.id ? { kind: 'other' } : { kind: 'issued', stored };
}

/** True when whoever used the key is not the one who asked this server: the service that verifies it did. */
function isShownToOthers(core: Core, { key }: Alarm): boolean {
  return key !== undefined && (isCanaryKey(key) || core.mounts.route(key)?.mount.type === 'keys');
}

function applies(core: Core, action: ActionName, alarm: Alarm): boolean {
  const kind = kindOf(core, alarm);
  // Of another vault's alarm nothing follows for who comes here.
  if (alarm.basis === 'foreign') return action === 'tell' || (action === 'rotate' && kind.kind === 'secret');
  switch (action) {
    case 'tell':
    case 'seal':
      return true;
    case 'limit':
      return limitOf(core, alarm) !== undefined;
    case 'login':
      return alarm.identity !== undefined && !isShownToOthers(core, alarm);
    case 'lease':
      return alarm.lease !== undefined && core.leases.find(alarm.lease) !== undefined;
    case 'rotate':
      return kind.kind === 'issued' ? kind.stored.key.revoked === undefined : kind.kind !== 'other';
  }
}

function guard(core: Core, action: ActionName, alarm: Alarm): string | undefined {
  const kind = kindOf(core, alarm);
  if (kind.kind === 'issued' && kind.stored.key.metadata['protected'] === 'true') return 'the key is protected';
  if (action === 'login' && alarm.identity !== undefined && hasRootToken(core, alarm.identity))
    return 'it would end a root token';
  return undefined;
}

/** What is limited: the key where it is one of ours, else who used it. */
function limitOf(core: Core, alarm: Alarm): Pick<Limit, 'what' | 'name'> | undefined {
  const { key, identity } = alarm;
  if (key !== undefined && !isCanaryKey(key) && core.mounts.route(key) !== undefined) return { what: 'key', name: key };
  if (identity === undefined || isShownToOthers(core, alarm)) return undefined;
  return { what: 'identity', name: identity };
}

async function perform(
  core: Core,
  action: ActionName,
  alarm: Alarm,
  by: string,
  before: readonly Step[],
  brake: Brake,
): Promise<Performed> {
  const noted = (note: string, work: () => void = () => undefined) =>
    core.batch.run(() => {
      work();
      noteAct(core, alarm, action, `${note}, for ${by}: ${alarm.sentence}`, brake);
      // What ends something is on disk before it is said to be done; a word to people need not be.
    }, action !== 'tell');
  switch (action) {
    case 'tell': {
      const said = await tellAlarm(core, alarm, before);
      if (said === undefined) return { done: 'not told: too many alarms in this hour' };
      await noted(said);
      return { done: said };
    }
    case 'limit': {
      const { perMinute, hours } = core.watch.config.respond.limit;
      const limited = limitOf(core, alarm);
      if (limited === undefined) throw new TypeError('there is nothing to limit');
      const now = Date.now();
      const done = `${limited.name} may be used ${perMinute} times a minute for ${hours} hours`;
      const limit = { ...limited, perMinute, until: now + hours * 3_600_000 };
      await noted(done, () => core.watch.limits.set(limit, now));
      return { done, undo: { what: limited.what, name: limited.name } };
    }
    case 'login': {
      const ended = await endTokensOf(core, alarm.identity ?? '');
      const done = `${ended} ${ended === 1 ? 'token' : 'tokens'} ended`;
      await noted(done);
      return { done };
    }
    case 'lease': {
      const lease = core.leases.find(alarm.lease ?? '');
      const left = lease === undefined ? [] : await core.leases.revoke([lease], true);
      const done = left.length === 0 ? 'the lease was taken back' : 'the lease is taken back until its issuer confirms';
      await noted(done);
      return { done };
    }
    case 'rotate':
      return rotate(core, alarm, noted);
    case 'seal':
      await noted('the vault is sealed');
      // A token that nobody has: only a new start opens it again.
      core.control.seal(new SecretValue(randomUUID()));
      return { done: 'the vault is sealed; a new start opens it' };
  }
}

async function rotate(
  core: Core,
  alarm: Alarm,
  noted: (note: string, work?: () => void) => Promise<void>,
): Promise<Performed> {
  const { key = '' } = alarm;
  const kind = kindOf(core, alarm);
  switch (kind.kind) {
    case 'issued': {
      const revoked = Date.now();
      const done = `${key} is revoked`;
      await noted(done, () => {
        const now = issuedKey(core.vault, kind.stored.key.id);
        if (now === undefined || now.key.revoked !== undefined) throw new TypeError('it has ended by itself');
        saveKey(core.vault, now.hash, { ...now.key, revoked });
      });
      core.watch.tell({ kind: 'retired', at: revoked, key });
      return { done, undo: { revoked } };
    }
    case 'static': {
      await askItself(core, 'update', `${kind.mount.path}rotate-role/${kind.role}`);
      await noted(`${key} has a new password`);
      core.watch.tell({ kind: 'renewed', at: Date.now(), key });
      return { done: `${key} has a new password` };
    }
    case 'secret': {
      const begun = await beginRotation(core, alarm, kind.address, noted);
      if ('begun' in begun && begun.ended !== undefined) core.watch.responses.follow(alarm, begun.ended);
      return begun;
    }
    case 'other':
      throw new TypeError('nobody here can replace it');
  }
}

async function undone(
  core: Core,
  action: ActionName,
  alarm: Alarm,
  undo: NonNullable<Step['undo']>,
  by: string,
  brake: Brake,
): Promise<string> {
  if (action === 'limit') {
    const name = String(undo['name']);
    const what = undo['what'] === 'identity' ? 'identity' : 'key';
    await core.batch.run(() => {
      core.watch.limits.lift(what, name, Date.now());
      noteAct(core, alarm, action, `${name} is not limited any more, for ${by}`, brake);
    }, true);
    return 'it is not limited any more';
  }
  const kind = kindOf(core, alarm);
  if (action !== 'rotate' || kind.kind !== 'issued') throw new TypeError('it can’t be undone');
  await core.batch.run(() => {
    const now = issuedKey(core.vault, kind.stored.key.id);
    // Who has revoked it since, meant it.
    if (now === undefined || now.key.revoked !== undo['revoked'])
      throw new TypeError('somebody else has ended it since');
    saveKey(core.vault, now.hash, { ...now.key, revoked: undefined });
    noteAct(core, alarm, action, `${alarm.key} is good again, for ${by}`, brake);
  }, true);
  core.watch.tell({ kind: 'renewed', at: Date.now(), key: alarm.key ?? '' });
  return 'the key is good again';
}

/** The action's entry in the audit, and the brake as it stands; within a transaction. */
export function noteAct(core: Core, alarm: Alarm, action: ActionName, note: string, brake: Brake): void {
  const path = `${ACTS}${action}`;
  core.audit.append({ ...serverEntry(path, printable(`${note} [${alarm.id}]`, 1000)), key: alarm.key ?? path });
  core.entries.put(BRAKE, { times: brake.times });
}
