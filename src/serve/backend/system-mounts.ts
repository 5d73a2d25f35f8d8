import type { Answer, Mount } from '../call.ts';

/** All mounts below `prefix`, by their path within it: secrets engines for `''`, auth methods for `auth/`. */
export function mountsAnswer(mounts: readonly Mount[], prefix: '' | 'auth/'): Answer {
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
