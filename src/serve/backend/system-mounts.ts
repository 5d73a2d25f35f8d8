import type { Answer, Body, Mount, MountConfig, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { DEFAULT_TTL, MAX_TTL, secondsOf } from '../duration.ts';
import { Fault, unsupportedOperation, unsupportedPath } from '../fault.ts';
import { isObject, mapField, textField } from '../fields.ts';
import { revokeMount } from './system-leases.ts';

/** What hangs below `auth/`; all else is a secrets engine. */
const METHODS: ReadonlySet<string> = new Set(['jwt', 'cert']);
/** What is there once, and can't be mounted again. */
const ONCE: ReadonlySet<string> = new Set(['system', 'token']);
/** Paths that are the server's own, or where Vault has something that this server does not have. */
const RESERVED = /^(?:sys|auth|identity|cubbyhole)\//;

/**
 * `sys/mounts…` for `prefix` '' and `sys/auth…` for `auth/`: list, read, mount, tune, take down
 * (https://developer.hashicorp.com/vault/api-docs/system/mounts, …/auth).
 */
export function mountsAt(core: Core, call: Routed, prefix: '' | 'auth/', rest: string): Outcome | Promise<Outcome> {
  if (rest === '') {
    if (call.operation === 'list') throw unsupportedPath();
    if (call.operation !== 'read') throw unsupportedOperation();
    return mountsAnswer(core.mounts.all(), prefix);
  }
  const isTune = rest.endsWith('/tune');
  const path = `${prefix}${(isTune ? rest.slice(0, -'/tune'.length) : rest).replace(/\/$/, '')}`;
  switch (call.operation) {
    case 'read': {
      const mount = core.mounts.at(path);
      const shown = `${path.slice(prefix.length)}/`;
      if (mount === undefined) {
        throw new Fault(
          400,
          isTune
            ? `cannot fetch sysview for path "${path}/"`
            : `No ${prefix === '' ? 'secret engine mount' : 'auth engine'} at ${shown}`,
        );
      }
      return both(isTune ? tuneData(mount) : mountData(mount));
    }
    case 'create':
    case 'update':
      return {
        waits: true,
        within: () => (isTune ? tune(core, call.body, path) : hangUp(core, call.body, path, prefix)),
      };
    case 'delete':
      return takeDown(core, path, prefix);
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

function hangUp(core: Core, body: Body, path: string, prefix: '' | 'auth/'): Answer {
  const given = textField(body, 'type');
  if (given === '') throw new Fault(400, 'backend type must be specified as a string');
  // Vault's clients write KV version 2 in either way.
  const type = given === 'kv-v1' || given === 'kv-v2' || given === 'generic' ? 'kv' : given;
  if (ONCE.has(type)) throw new Fault(400, `mount type of ${JSON.stringify(type)} is not mountable`);
  if (METHODS.has(type) !== (prefix !== '')) throw new Fault(400, `plugin not found in the catalog: ${given}`);
  if (prefix === '' && RESERVED.test(`${path}/`)) throw new Fault(400, `cannot mount "${path}/"`);
  const options = { ...mapField(body, 'options'), ...(given === 'kv-v2' ? { version: '2' } : {}) };
  checkVersion(type, options);
  core.mounts.add({
    path,
    type,
    description: textField(body, 'description'),
    options,
    config: configOf(body['config'], { defaultTtl: 0, maxTtl: 0 }),
  });
  return {};
}

function checkVersion(type: string, { version }: Readonly<Record<string, string>>): void {
  if (type === 'kv' && version !== undefined && version !== '1' && version !== '2') {
    throw new Fault(400, 'a kv engine has version 1 or 2');
  }
}

function tune(core: Core, body: Body, path: string): Answer {
  const known = core.mounts.at(path);
  if (known === undefined) throw new Fault(400, `tune of path "${path}/" failed: no mount entry found`);
  if (known.type === 'system') throw new Fault(400, `cannot tune "${path}/"`);
  const options = { ...known.options, ...mapField(body, 'options') };
  if (options['version'] !== known.options['version']) {
    throw new Fault(400, 'the version of a kv engine is chosen when it is mounted: mount another, and copy');
  }
  core.mounts.change(path, {
    config: configOf(body, known.config),
    options,
    ...(body['description'] === undefined ? {} : { description: textField(body, 'description') }),
  });
  return {};
}

/** Takes a mount down with all that it gave and kept: what runs is taken back first. */
async function takeDown(core: Core, path: string, prefix: '' | 'auth/'): Promise<Outcome> {
  const known = core.mounts.at(path);
  if (known === undefined || !known.path.startsWith(prefix)) return {};
  const isForeign = prefix === '' && known.path.startsWith('auth/');
  if (isForeign || core.mounts.isFixed(known)) throw new Fault(400, `cannot unmount "${known.path}"`);
  await revokeMount(core, known);
  return {
    waits: true,
    within: () => {
      if (core.leases.below(known.path).length > 0) {
        throw new Fault(400, `leases of ${known.path} still run: revoke them first, or wait for their end`);
      }
      core.mounts.backend(known.id)?.clear?.();
      core.mounts.remove(path);
      return {};
    },
  };
}

function configOf(body: unknown, known: MountConfig): MountConfig {
  if (body === undefined || body === null) return known;
  if (!isObject(body)) throw new Fault(400, 'field "config" must be a map');
  const config = {
    defaultTtl: secondsOf(body['default_lease_ttl']) ?? known.defaultTtl,
    maxTtl: secondsOf(body['max_lease_ttl']) ?? known.maxTtl,
  };
  if (config.defaultTtl > (config.maxTtl || MAX_TTL)) {
    throw new Fault(400, 'given default lease TTL greater than given max lease TTL');
  }
  return config;
}

/** All mounts below `prefix`, by their path within it: secrets engines for `''`, auth methods for `auth/`. */
function mountsAnswer(mounts: readonly Mount[], prefix: '' | 'auth/'): Answer {
  const chosen = mounts.filter(({ path }) => path.startsWith('auth/') === (prefix !== ''));
  return both(Object.fromEntries(chosen.map((mount) => [mount.path.slice(prefix.length), mountData(mount)])));
}

/** Vault's oldest answers have their fields twice, and clients read either. */
function both(data: Readonly<Record<string, unknown>>): Answer {
  return { data, top: data };
}

function tuneData({ config, description, options, path }: Mount) {
  return {
    default_lease_ttl: config.defaultTtl || DEFAULT_TTL,
    description,
    force_no_cache: false,
    max_lease_ttl: config.maxTtl || MAX_TTL,
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...(path.startsWith('auth/') ? { token_type: 'default-service' } : {}),
  };
}

/** A mount as Vault describes it (https://developer.hashicorp.com/vault/api-docs/system/mounts). */
export function mountData({ accessor, config, description, id, options, path, type }: Mount) {
  return {
    accessor,
    config: {
      default_lease_ttl: config.defaultTtl,
      force_no_cache: false,
      max_lease_ttl: config.maxTtl,
      ...(path.startsWith('auth/') ? { token_type: 'default-service' } : {}),
    },
    deprecation_status: 'supported',
    description,
    external_entropy_access: false,
    local: false,
    options: Object.keys(options).length === 0 ? null : options,
    plugin_version: '',
    running_plugin_version: '',
    running_sha256: '',
    seal_wrap: false,
    type,
    uuid: id,
  };
}
