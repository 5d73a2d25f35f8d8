import type { Answer, Body, Mount, MountConfig, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { secondsOf } from '../duration.ts';
import { Fault, unsupportedOperation } from '../fault.ts';
import { isObject, mapField, textField } from '../fields.ts';
import { revokeMount } from './system-leases.ts';

/**
 * `sys/mounts…` for `prefix` '' and `sys/auth…` for `auth/`: list, read, mount, tune, take down
 * (https://developer.hashicorp.com/vault/api-docs/system/mounts, …/auth).
 */
export function mountsAt(core: Core, call: Routed, prefix: '' | 'auth/', rest: string): Outcome | Promise<Outcome> {
  if (rest === '') {
    if (call.operation !== 'read') throw unsupportedOperation();
    return mountsAnswer(core.mounts.all(), prefix);
  }
  const isTune = rest.endsWith('/tune');
  const path = `${prefix}${isTune ? rest.slice(0, -'/tune'.length) : rest}`;
  switch (call.operation) {
    case 'read': {
      const mount = core.mounts.at(path);
      if (mount === undefined)
        throw new Fault(400, `No ${prefix === '' ? 'secret engine' : 'auth engine'} at ${path}/`);
      const data = mountData(mount);
      return isTune ? { data: { ...data.config, description: data.description, options: data.options } } : { data };
    }
    case 'create':
    case 'update':
      return { waits: true, within: () => (isTune ? tune(core, call.body, path) : hangUp(core, call.body, path)) };
    case 'delete':
      return takeDown(core, path);
    case 'list':
    case 'patch':
      throw unsupportedOperation();
  }
}

function hangUp(core: Core, body: Body, path: string): Answer {
  const given = textField(body, 'type');
  // Vault's clients write KV version 2 in either way.
  const type = given === 'kv-v1' || given === 'kv-v2' ? 'kv' : given;
  const options = { ...mapField(body, 'options'), ...(given === 'kv-v2' ? { version: '2' } : {}) };
  core.mounts.add({
    path,
    type,
    description: textField(body, 'description'),
    options,
    config: configOf(body['config'], { defaultTtl: 0, maxTtl: 0 }),
  });
  return {};
}

function tune(core: Core, body: Body, path: string): Answer {
  const known = core.mounts.at(path);
  if (known === undefined) throw new Fault(400, `no mount at ${path}/`);
  core.mounts.change(path, {
    config: configOf(body, known.config),
    ...(body['description'] === undefined ? {} : { description: textField(body, 'description') }),
    ...(body['options'] === undefined ? {} : { options: { ...known.options, ...mapField(body, 'options') } }),
  });
  return {};
}

/** Takes a mount down with all that it gave and kept: what runs is taken back first. */
async function takeDown(core: Core, path: string): Promise<Outcome> {
  const known = core.mounts.at(path);
  if (known === undefined) return {};
  if (core.mounts.isFixed(known)) throw new Fault(400, `${known.path} is always there`);
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
  if (!isObject(body)) return known;
  return {
    defaultTtl: secondsOf(body['default_lease_ttl']) ?? known.defaultTtl,
    maxTtl: secondsOf(body['max_lease_ttl']) ?? known.maxTtl,
  };
}

/** All mounts below `prefix`, by their path within it: secrets engines for `''`, auth methods for `auth/`. */
function mountsAnswer(mounts: readonly Mount[], prefix: '' | 'auth/'): Answer {
  const chosen = mounts.filter(({ path }) => path.startsWith('auth/') === (prefix !== ''));
  const data = Object.fromEntries(chosen.map((mount) => [mount.path.slice(prefix.length), mountData(mount)]));
  return { data, top: data };
}

/** A mount as Vault describes it (https://developer.hashicorp.com/vault/api-docs/system/mounts). */
export function mountData({ accessor, config, description, id, options, type }: Mount) {
  return {
    accessor,
    config: {
      default_lease_ttl: config.defaultTtl,
      force_no_cache: false,
      max_lease_ttl: config.maxTtl,
      listing_visibility: 'hidden',
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
