import { SecretValue } from '../../core/secret.ts';
import type { IssuedKey, StoredKey } from '../../sealed/issued.ts';
import { countUse, findKey, hashOfKey, issuedKeys, issueKey, keyOf, removeKeys, saveKey } from '../../sealed/issued.ts';
import { isFrom } from '../addresses.ts';
import type { Answer, Backend, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { listField, mapField, textField } from '../fields.ts';
import type { KeyRole } from './keys-role.ts';
import { keyRoleData, keyRoleOf } from './keys-role.ts';

/**
 * Keys that the vault issues and verifies itself: `roles/NAME`, `issue/ROLE`, `verify`, `renew`, `rotate`, `revoke`,
 * `keys`, `keys/ID`. A key is shown once and stored as a keyed hash. docs/serve.md describes the API.
 */
export function keysBackend(core: () => Core, mount: Mount): Backend {
  const folder = `keys/${mount.id}/`;
  return {
    exists: (rest) => !rest.startsWith('roles/') || core().entries.get(`${folder}${rest}`) !== undefined,
    clear: () => {
      for (const name of core().entries.list(`${folder}roles/`)) core().entries.delete(`${folder}roles/${name}`);
      removeKeys(core().vault, mount.id);
    },
    handle: (call) => {
      const [first = '', name = '', ...more] = call.rest.split('/');
      // A policy speaks of whole paths: what is behind the part that counts would get past it.
      if (more.length > 0 || (name !== '' && !NAMED.has(first))) throw unsupportedPath();
      switch (first) {
        case 'roles':
          return roles(core(), call, folder, name);
        case 'issue':
          return changes(call, () => issue(core(), call, mount, roleAt(core(), folder, name), name));
        case 'verify':
          return verify(core(), call, mount);
        case 'renew':
          return changes(call, () => renew(core(), call, mount));
        case 'rotate':
          return changes(call, () => rotate(core(), call, mount, folder));
        case 'revoke':
          return changes(call, () => revoke(core(), call, mount));
        case 'keys':
          return name === '' ? list(core(), call, mount) : show(core(), call, mount, name);
        default:
          throw unsupportedPath();
      }
    },
  };
}

/** What has a name behind it: a role's, or a key's id. */
const NAMED: ReadonlySet<string> = new Set(['roles', 'issue', 'keys']);

function changes(call: Routed, within: () => Answer): Outcome {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  return { waits: true, within };
}

function roles(core: Core, call: Routed, folder: string, name: string): Outcome {
  const entry = `${folder}roles/${name}`;
  if (name === '') {
    if (call.operation !== 'list') throw unsupportedOperation();
    const keys = core.entries.list(`${folder}roles/`);
    if (keys.length === 0) throw notFound();
    return { data: { keys } };
  }
  if (!/^[\w.-]{1,128}$/.test(name)) throw new Fault(400, 'a role’s name has letters, digits, ".", "_" and "-"');
  switch (call.operation) {
    case 'read':
      return { data: keyRoleData(roleAt(core, folder, name)) };
    case 'create':
    case 'update': {
      const role = keyRoleOf(call.body);
      return changes(call, () => {
        core.entries.put(entry, { ...role });
        return {};
      });
    }
    case 'delete':
      return {
        waits: true,
        within: () => {
          core.entries.delete(entry);
          return {};
        },
      };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

function issue(core: Core, { body, time, identity }: Routed, mount: Mount, role: KeyRole, name: string): Answer {
  const scopes = listField(body, 'scopes') ?? role.scopes;
  const foreign = scopes.find((scope) => !role.scopes.includes(scope));
  if (foreign !== undefined) throw new Fault(400, `the role gives no scope ${JSON.stringify(foreign.slice(0, 60))}`);
  const ttl = Math.min(secondsOf(body['ttl']) || role.ttl, role.maxTtl);
  const { secret, key } = issueKey(core.vault, `${role.prefix}_`, {
    mount: mount.id,
    role: name,
    owner: textField(body, 'owner') || (identity?.name ?? ''),
    scopes,
    metadata: { ...role.metadata, ...mapField(body, 'metadata') },
    sources: role.sources,
    issued: time,
    expires: time + ttl * 1000,
    latest: time + role.maxTtl * 1000,
    mostUses: role.maxUses,
    replacedBy: '',
    revoked: undefined,
  });
  return { data: { key: secret, ...keyData(key), uses: 0 } };
}

/** Whether a key is good, and what for. The use is counted and its place kept, and the answer says why one is not. */
function verify(core: Core, call: Routed, mount: Mount): Outcome {
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const text = textField(call.body, 'key');
  if (text === '') throw new Fault(400, 'missing key');
  const place = textField(call.body, 'source') || call.address;
  const scope = textField(call.body, 'scope');
  const hash = hashOfKey(core.vault, new SecretValue(text));
  return {
    waits: false,
    within: () => {
      const found = findKey(core.vault, hash);
      const why = whyNot(found, mount, call.time, place, scope);
      // Who tries keys out is slowed down; who verifies good ones is not.
      if (found === undefined) {
        const canary = core.watch.canaries.find(new SecretValue(text));
        if (canary !== undefined) return { data: { valid: false, reason: why }, about: canary };
      }
      if (why !== '') {
        core.guessRate.take(call.address, call.time);
        core.guessRate.take(call.identity?.accessor ?? '', call.time);
      }
      if (found === undefined || found.key.mount !== mount.id) return { data: { valid: false, reason: why } };
      const about = `${mount.path}keys/${found.key.id}`;
      if (why !== '') return { data: { valid: false, reason: why }, about };
      if (!core.watch.limits.passes(about, call.time)) {
        return { data: { valid: false, reason: 'used too often for now' }, about };
      }
      countUse(core.vault, found, call.time, place);
      return { data: { valid: true, ...keyData(found.key), uses: found.uses + 1 } };
    },
  };
}

function whyNot(found: StoredKey | undefined, mount: Mount, time: number, place: string, scope: string): string {
  if (found === undefined || found.key.mount !== mount.id) return 'unknown';
  const { key, uses } = found;
  if (key.revoked !== undefined && key.revoked <= time) return 'revoked';
  if (key.expires !== undefined && key.expires <= time) return 'expired';
  if (key.mostUses > 0 && uses >= key.mostUses) return 'used up';
  if (!isFrom(key.sources, place)) return 'not from there';
  return scope === '' || key.scopes.includes(scope) ? '' : 'not for that';
}

function renew(core: Core, call: Routed, mount: Mount): Answer {
  const { hash, key } = alive(core, call, mount);
  const seconds = secondsOf(call.body['increment']) || Math.round(((key.expires ?? call.time) - key.issued) / 1000);
  const renewed = { ...key, expires: Math.min(call.time + seconds * 1000, key.latest ?? Infinity) };
  saveKey(core.vault, hash, renewed);
  return { data: keyData(renewed) };
}

/** A new key in the place of an old one, which goes on working for the overlap. */
function rotate(core: Core, call: Routed, mount: Mount, folder: string): Answer {
  const { hash, key } = alive(core, call, mount);
  if (key.replacedBy !== '') throw new Fault(400, `the key was replaced before, by ${key.replacedBy}`);
  const role = roleAt(core, folder, key.role);
  const overlap = secondsOf(call.body['overlap']) ?? role.overlap;
  const fresh = issueKey(core.vault, `${role.prefix}_`, {
    ...key,
    issued: call.time,
    expires: call.time + role.ttl * 1000,
    latest: call.time + role.maxTtl * 1000,
  });
  const end = Math.min(key.expires ?? Infinity, call.time + overlap * 1000);
  const old = { ...key, expires: end, latest: end, replacedBy: fresh.key.id };
  saveKey(core.vault, hash, old);
  return {
    data: {
      key: fresh.secret,
      ...keyData(fresh.key),
      uses: 0,
      replaces: old.id,
      old_valid_until: new Date(end).toISOString(),
    },
  };
}

function revoke(core: Core, call: Routed, mount: Mount): Answer {
  const { hash, key } = named(core, call, mount);
  if (key.revoked === undefined) saveKey(core.vault, hash, { ...key, revoked: call.time });
  return { about: `${mount.path}keys/${key.id}` };
}

function list(core: Core, call: Routed, mount: Mount): Outcome {
  if (call.operation !== 'list' && call.operation !== 'read') throw unsupportedOperation();
  const role = call.query.get('role') ?? undefined;
  const owner = call.query.get('owner');
  const older = secondsOf(call.query.get('older') ?? undefined) ?? 0;
  const chosen = issuedKeys(core.vault, mount.id, role)
    .filter(({ key }) => (owner === null || key.owner === owner) && call.time - key.issued >= older * 1000)
    .sort((a, b) => a.key.issued - b.key.issued || (a.key.id < b.key.id ? -1 : 1));
  if (chosen.length === 0) throw notFound();
  return {
    data: {
      keys: chosen.map(({ key }) => key.id),
      key_info: Object.fromEntries(chosen.map((one) => [one.key.id, storedData(one)])),
    },
  };
}

function show(core: Core, call: Routed, mount: Mount, id: string): Outcome {
  if (call.operation !== 'read') throw unsupportedOperation();
  const found = keyOf(core.vault, id);
  if (found === undefined || found.key.mount !== mount.id) throw notFound();
  return { data: storedData(found) };
}

/** As `named`; what has ended does not begin again. */
function alive(core: Core, call: Routed, mount: Mount): StoredKey {
  const found = named(core, call, mount);
  const { revoked, expires } = found.key;
  if (revoked !== undefined) throw new Fault(400, 'the key was revoked');
  if (expires !== undefined && expires <= call.time) throw new Fault(400, 'the key has expired');
  return found;
}

/** By its id, or by the key itself. */
function named(core: Core, { body }: Routed, mount: Mount): StoredKey {
  const [id, text] = [textField(body, 'id'), textField(body, 'key')];
  if ((id === '') === (text === '')) throw new Fault(400, 'give either id or key');
  const found = id === '' ? findKey(core.vault, hashOfKey(core.vault, new SecretValue(text))) : keyOf(core.vault, id);
  if (found === undefined || found.key.mount !== mount.id) throw new Fault(400, 'no such key');
  return found;
}

function roleAt(core: Core, folder: string, name: string): KeyRole {
  const role = core.entries.get(`${folder}roles/${name}`);
  if (role === undefined) throw new Fault(400, `unknown role ${JSON.stringify(name.slice(0, 128))}`);
  // Sealed by `roles`, so it has its shape.
  return role as unknown as KeyRole;
}

function storedData({ key, uses, used, from }: StoredKey) {
  return {
    ...keyData(key),
    uses,
    last_used: used === 0 ? null : new Date(used).toISOString(),
    last_source: from === '' ? null : from,
  };
}

function keyData({ id, role, owner, scopes, metadata, issued, expires, mostUses, replacedBy, revoked }: IssuedKey) {
  return {
    id,
    role,
    owner,
    scopes,
    metadata,
    issued: new Date(issued).toISOString(),
    expires: expires === undefined ? null : new Date(expires).toISOString(),
    max_uses: mostUses,
    replaced_by: replacedBy === '' ? null : replacedBy,
    revoked: revoked === undefined ? null : new Date(revoked).toISOString(),
  };
}
