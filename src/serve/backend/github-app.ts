import { RelockError } from '../../core/error.ts';
import { SecretValue } from '../../core/secret.ts';
import type { Backend, Body, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { flagField, isObject, listField, mapField, numberField, textField } from '../fields.ts';
import { giveOnLease, livesOf, minterLeases, nameFor } from '../giving.ts';
import { storedAt } from './stored.ts';

/** Milliseconds that GitHub lets an installation token live, and a minute for its clock. */
const GITHUB_LIFE = 61 * 60_000;
/** What a permission may be, the weaker first. */
const LEVELS = ['read', 'write', 'admin'];

interface App {
  readonly id: string;
  readonly key: string;
  readonly url: string;
}

/** What tokens of a set may do, and where. Times are seconds; 0: as the mount says. */
interface PermissionSet {
  readonly installation: number;
  readonly repositories: readonly string[];
  readonly permissions: Readonly<Record<string, string>>;
  readonly ttl: number;
  readonly maxTtl: number;
}

/**
 * Installation tokens of a GitHub App: `config` (app_id, prv_key, base_url), `permissionset/NAME` (installation_id,
 * repositories, permissions, ttl, max_ttl), `permissionsets`, and `token/NAME`, in which a request may ask for fewer
 * repositories and permissions. Paths and fields are those of Vault’s GitHub plugin
 * (https://github.com/martinbaillie/vault-plugin-secrets-github); a token without a set is not given.
 */
export function githubAppBackend(core: () => Core, mount: Mount): Backend {
  const folder = `github-app/${mount.id}/`;
  const config = `${folder}config`;
  // What is stored was sealed here, so it has the shape that it was given.
  const setAt = (name: string) => core().entries.get(`${folder}sets/${name}`) as unknown as PermissionSet | undefined;
  const minter = () => {
    const app = core().entries.get(config) as unknown as App | undefined;
    if (app === undefined) throw new Fault(400, 'no App is configured: write to config first');
    return core().minters.of(config, 'github-app', placeOf(app));
  };
  return {
    exists: (rest) => !rest.startsWith('permissionset/') || setAt(rest.slice('permissionset/'.length)) !== undefined,
    clear: () => {
      for (const name of core().entries.list(`${folder}sets/`)) core().entries.delete(`${folder}sets/${name}`);
      core().entries.delete(config);
      void core().minters.drop(config);
    },
    leases: minterLeases(async ({ terms }) => ({ minter: await minter(), terms })),
    handle: async (call) => {
      const [first = '', name = '', ...more] = call.rest.split('/');
      if (more.length > 0 || (name !== '' && !/^\w(?:[\w.-]*\w)?$/.test(name))) throw unsupportedPath();
      if (first === 'config' && name === '') return writeConfig(core(), call, config);
      if ((first === 'permissionset' && name !== '') || first === 'permissionsets') {
        return storedAt<PermissionSet>(core(), call, `${folder}sets/`, name, {
          read: setData,
          write: (known) => ({ ...setOf(call.body, known) }),
        });
      }
      if (first !== 'token' || name === '') throw unsupportedPath();
      if (call.operation !== 'read' && call.operation !== 'update') throw unsupportedOperation();
      const set = setAt(name);
      if (set === undefined) throw new Fault(400, `unknown permission set: ${name}`);
      const opened = await minter();
      return giveOnLease(core(), call, opened, {
        ...livesOf(set, mount),
        renewable: true,
        config: '',
        role: name,
        name: nameFor(call, name, opened.longestName),
        terms: narrowed(set, call.body),
        ends: call.time + GITHUB_LIFE,
      });
    },
  };
}

async function writeConfig(core: Core, call: Routed, entry: string): Promise<Outcome> {
  const known = core.entries.get(entry) as unknown as App | undefined;
  switch (call.operation) {
    case 'read':
      if (known === undefined) throw notFound();
      return { data: { app_id: Number(known.id), base_url: known.url } };
    case 'create':
    case 'update': {
      const field = (name: string) => textField(call.body, name);
      const app: App = {
        id: field('app_id') || (known?.id ?? ''),
        key: field('prv_key') || (known?.key ?? ''),
        url: field('base_url') || (known?.url ?? 'https://api.github.com'),
      };
      if (!/^\d+$/.test(app.id)) throw new Fault(400, 'app_id must be the number of the App');
      const minter = await core.minters.fresh('github-app', placeOf(app));
      try {
        if (flagField(call.body, 'verify_connection', true)) await minter.check();
      } catch (error) {
        if (!(error instanceof RelockError)) throw error;
        throw new Fault(400, `${error.message} [${error.code}]`);
      } finally {
        await minter.close();
      }
      return {
        waits: true,
        within: () => {
          core.entries.put(entry, { ...app });
          void core.minters.drop(entry);
          return {};
        },
      };
    }
    case 'delete':
      return {
        waits: true,
        within: () => {
          core.entries.delete(entry);
          void core.minters.drop(entry);
          return {};
        },
      };
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

function placeOf({ id, key, url }: App) {
  return { settings: { base_url: url }, username: id, secret: new SecretValue(key) };
}

function setOf(body: Body, known: PermissionSet | undefined): PermissionSet {
  const installation = numberField(body, 'installation_id', known?.installation ?? 0);
  if (installation === 0) throw new Fault(400, 'installation_id is missing');
  const permissions = isObject(body['permissions']) ? mapField(body, 'permissions') : (known?.permissions ?? {});
  const wrong = Object.entries(permissions).find(([, level]) => !LEVELS.includes(level));
  if (wrong !== undefined)
    throw new Fault(400, `the permission ${JSON.stringify(wrong[0])} is none of read, write, admin`);
  return {
    installation,
    repositories: listField(body, 'repositories') ?? known?.repositories ?? [],
    permissions,
    ttl: secondsOf(body['ttl']) ?? known?.ttl ?? 0,
    maxTtl: secondsOf(body['max_ttl']) ?? known?.maxTtl ?? 0,
  };
}

function setData({ installation, repositories, permissions, ttl, maxTtl }: PermissionSet) {
  return { installation_id: installation, repositories, permissions, ttl, max_ttl: maxTtl };
}

/** What is asked of GitHub: the set, or less when the request says so. Throws `Fault` 400 for more. */
function narrowed(set: PermissionSet, body: Body) {
  const chosen = listField(body, 'repositories') ?? [];
  // To GitHub no repositories are all of them, which is no less than the set.
  const repositories = chosen.length === 0 ? set.repositories : chosen;
  const foreign = repositories.find((name) => set.repositories.length > 0 && !set.repositories.includes(name));
  if (foreign !== undefined)
    throw new Fault(400, `the set gives no repository ${JSON.stringify(foreign.slice(0, 100))}`);
  const asked = mapField(body, 'permissions');
  const level = (name: string) => LEVELS.indexOf(asked[name] ?? '');
  const given = Object.keys(set.permissions).length > 0;
  const beyond = Object.keys(asked).find(
    (name) => level(name) === -1 || (given && level(name) > LEVELS.indexOf(set.permissions[name] ?? '')),
  );
  if (beyond !== undefined)
    throw new Fault(400, `the set does not give the permission ${JSON.stringify(beyond.slice(0, 60))}`);
  const permissions = Object.keys(asked).length > 0 ? asked : set.permissions;
  return {
    installation_id: set.installation,
    ...(repositories.length === 0 ? {} : { repositories }),
    ...(Object.keys(permissions).length === 0 ? {} : { permissions }),
  };
}
