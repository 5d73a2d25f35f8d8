import type { KvDefaults, KvMeta, KvStore, KvVersion } from '../../sealed/kv.ts';
import type { RecordSettings } from '../../sealed/record.ts';
import type { Body, Mount, Outcome, Routed } from '../call.ts';
import type { Core } from '../core.ts';
import { goDuration, secondsOf } from '../duration.ts';
import { Fault, notFound, unsupportedOperation } from '../fault.ts';
import { flagField, isObject, numberField } from '../fields.ts';
import { mergePatch } from './merge-patch.ts';

/** `metadata/PATH`: what a secret says of itself and its versions. */
export function metadata(store: KvStore, call: Routed, path: string): Outcome {
  switch (call.operation) {
    case 'list': {
      const keys = store.list(path === '' || path.endsWith('/') ? path : `${path}/`);
      if (keys.length === 0) throw notFound();
      return { data: { keys } };
    }
    case 'read': {
      const found = store.meta(path);
      if (found === undefined) throw notFound();
      return { data: metaData(found.meta, found.versions) };
    }
    case 'create':
    case 'update':
    case 'patch': {
      const isPatch = call.operation === 'patch';
      const settings = settingsIn(call.body, isPatch ? store.meta(path)?.meta.custom : undefined);
      return {
        waits: true,
        within: () => {
          const isThere = store.meta(path) !== undefined;
          if (isPatch && !isThere) throw notFound();
          // Nothing to say makes no secret.
          if (isThere || Object.keys(settings).length > 0) store.configure(path, settings, call.time);
          return {};
        },
      };
    }
    case 'delete':
      return {
        waits: true,
        within: () => {
          store.remove(path);
          return {};
        },
      };
  }
}

/** `config`: what holds for secrets of the mount that say nothing themselves. */
export function config(core: Core, call: Routed, mount: Mount): Outcome {
  const known = defaultsOf(core, mount);
  if (call.operation === 'read') {
    return {
      data: {
        cas_required: known.casRequired,
        delete_version_after: goDuration(known.deleteAfter),
        max_versions: known.maxVersions,
      },
    };
  }
  if (call.operation !== 'update' && call.operation !== 'create') throw unsupportedOperation();
  const { body } = call;
  const changed: KvDefaults = {
    maxVersions: numberField(body, 'max_versions', known.maxVersions),
    casRequired: flagField(body, 'cas_required', known.casRequired),
    deleteAfter: secondsOf(body['delete_version_after']) ?? known.deleteAfter,
  };
  return {
    waits: true,
    within: () => {
      core.entries.put(`kv/${mount.id}`, { ...changed });
      return {};
    },
  };
}

export function defaultsOf(core: Core, { id }: Mount): KvDefaults {
  // Sealed by `config`, so it has its shape.
  const known = core.entries.get(`kv/${id}`) as KvDefaults | undefined;
  return known ?? { maxVersions: 0, casRequired: false, deleteAfter: 0 };
}

function settingsIn(body: Body, custom: Readonly<Record<string, string>> | undefined): Partial<RecordSettings> {
  const given = body['custom_metadata'];
  if (given !== undefined && given !== null && !isObject(given)) throw new Fault(400, 'custom_metadata is no map');
  const isGiven = (name: string) => body[name] !== undefined;
  // Null takes back what was said.
  return {
    ...(isGiven('max_versions') ? { maxVersions: numberField(body, 'max_versions', 0) } : {}),
    ...(isGiven('cas_required') ? { casRequired: flagField(body, 'cas_required', false) } : {}),
    ...(isGiven('delete_version_after') ? { deleteAfter: secondsOf(body['delete_version_after']) ?? 0 } : {}),
    ...(isObject(given) ? { custom: customMetadata(custom === undefined ? given : mergePatch(custom, given)) } : {}),
    ...(given === null ? { custom: {} } : {}),
  };
}

/** At most 64 pairs of texts, 128 and 512 bytes long, as Vault takes them; numbers and truths become texts. */
function customMetadata(given: Body): Record<string, string> {
  const refuse = (why: string) => new Fault(400, `custom_metadata validation failed: ${why}`);
  const pairs = Object.entries(given);
  if (pairs.length > 64) throw refuse(`payload must contain at most 64 keys, provided ${pairs.length}`);
  return Object.fromEntries(
    pairs.map(([name, value]) => {
      const key = Buffer.byteLength(name);
      if (key === 0 || key > 128) throw refuse(`length of a key is ${key} but must be 0 < len(key) <= 128`);
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
        throw refuse(`the value of ${JSON.stringify(name)} is no text`);
      }
      const text = String(value);
      const length = Buffer.byteLength(text);
      if (length === 0 || length > 512) {
        throw refuse(`length of value for key ${JSON.stringify(name)} is ${length} but must be 0 < len(value) <= 512`);
      }
      return [name, text];
    }),
  );
}

/** A version as an answer tells of it. */
export function versionData({ number, created, deleted, destroyed }: KvVersion, { custom }: KvMeta) {
  return {
    created_time: new Date(created).toISOString(),
    custom_metadata: Object.keys(custom).length === 0 ? null : custom,
    deletion_time: deleted === undefined ? '' : new Date(deleted).toISOString(),
    destroyed,
    version: number,
  };
}

function metaData(meta: KvMeta, versions: readonly KvVersion[]) {
  return {
    cas_required: meta.casRequired,
    created_time: new Date(meta.created).toISOString(),
    current_version: meta.current,
    custom_metadata: Object.keys(meta.custom).length === 0 ? null : meta.custom,
    delete_version_after: goDuration(meta.deleteAfter),
    max_versions: meta.maxVersions,
    // As Vault: 0 until a version was dropped.
    oldest_version: meta.oldest === 1 ? 0 : meta.oldest,
    updated_time: new Date(meta.updated).toISOString(),
    versions: Object.fromEntries(
      versions.map(({ number, created, deleted, destroyed }) => [
        String(number),
        {
          created_time: new Date(created).toISOString(),
          deletion_time: deleted === undefined ? '' : new Date(deleted).toISOString(),
          destroyed,
        },
      ]),
    ),
  };
}
