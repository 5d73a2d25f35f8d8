import type { SecretFields } from '../core/secret.ts';
import { SecretValue } from '../core/secret.ts';
import type { WrappedKey } from '../seal/seal.ts';
import type { ThroughSeal } from './data-key.ts';
import { dataKeyContext } from './data-key.ts';
import { followCurrent, forgetCurrent } from './managed.ts';
import type { RecordSettings, SecretRecord } from './record.ts';
import { checkPath, deleteRecord, findOrMakeRecord, findRecord, namesIn, saveRecord } from './record.ts';
import type { Sealed } from './sealed.ts';
import type { KvData, VersionInfo } from './version.ts';
import { addData, destroyVersion, dropVersions, listVersions, readData, wrappedDataKey } from './version.ts';

/** One version of a secret as KV version 2 tells of it. Times are milliseconds since 1970. */
export interface KvVersion {
  readonly number: number;
  readonly created: number;
  /** Since when it is put aside, or will be; undefined: it is not. */
  readonly deleted: number | undefined;
  readonly destroyed: boolean;
}

/** A secret without its values. */
export interface KvMeta extends RecordSettings {
  readonly current: number;
  readonly oldest: number;
}

/** What holds where a secret says nothing itself: its mount's settings. */
export interface KvDefaults {
  /** 0: ten. */
  readonly maxVersions: number;
  readonly casRequired: boolean;
  /** Seconds; 0: never. */
  readonly deleteAfter: number;
}

/** So many versions are kept where nobody says another number, as in Vault. */
const MAX_VERSIONS = 10;

/** The check-and-set of a write failed. `needed`: it was missing where it is required. */
export class CasFailure extends Error {
  readonly needed: boolean;
  constructor(needed: boolean) {
    super('check-and-set');
    this.needed = needed;
  }
}

/**
 * Secrets in KV version 2's terms, below one mount. All methods that change something run within a transaction of the
 * caller's. The first mount, `secret/`, holds the same secrets as `relock://`; others keep theirs apart.
 */
export class KvStore {
  readonly #vault: Sealed;
  readonly #prefix: string;
  readonly #through: ThroughSeal | undefined;

  /**
   * `mount`: what keeps its secrets apart from other mounts'; '' for `secret/`. `through`: what the seal was asked for,
   * where it is to be asked for each value.
   */
  constructor(vault: Sealed, mount: string, through?: ThroughSeal) {
    this.#vault = vault;
    this.#through = through;
    this.#prefix = mount === '' ? '' : `\u0000${mount}/`;
  }

  /** One version, the current one unless said; undefined when there is none. `data` is null when it is put aside or destroyed. */
  read(
    path: string,
    version: number,
    now: number,
  ): { readonly meta: KvMeta; readonly version: KvVersion; readonly data: KvData | null } | undefined {
    const record = this.#find(path);
    if (record === undefined) return undefined;
    const found = readData(this.#vault, record, version === 0 ? record.current : version, this.#through);
    if (found === undefined) return undefined;
    const state = versionOf(record, found.info);
    const isAside = state.deleted !== undefined && state.deleted <= now;
    return { meta: metaOf(record), version: state, data: isAside ? null : found.data };
  }

  /** What the seal must be asked to unwrap before this version can be read; undefined: nothing. */
  behindSeal(path: string, version: number): WrappedKey | undefined {
    const record = this.#find(path);
    return record && wrappedDataKey(this.#vault, record, version === 0 ? record.current : version);
  }

  /** What a data key of this secret is bound to at the seal. */
  sealContext(path: string): Buffer {
    return dataKeyContext(this.#vault, this.#prefix + path);
  }

  /** What is known of a secret and of each of its versions; undefined when there is none. */
  meta(path: string): { readonly meta: KvMeta; readonly versions: readonly KvVersion[] } | undefined {
    const record = this.#find(path);
    if (record === undefined) return undefined;
    return { meta: metaOf(record), versions: this.#versions(record) };
  }

  /** Writes a new version; `cas`: only if that is the current one. Throws `CasFailure`. */
  write(path: string, data: KvData, cas: number | undefined, defaults: KvDefaults, now: number) {
    checkPath(path);
    const known = findOrMakeRecord(this.#vault, this.#prefix + path);
    const settings = settingsOf(known, now);
    if (cas === undefined && (settings.casRequired || defaults.casRequired)) throw new CasFailure(true);
    if (cas !== undefined && cas !== known.current) throw new CasFailure(false);
    const info = addData(this.#vault, known, data, now, this.#through);
    const keep = settings.maxVersions || defaults.maxVersions || MAX_VERSIONS;
    const oldest = Math.max(known.oldest, info.number - keep + 1);
    if (oldest > known.oldest) dropVersions(this.#vault, known, oldest);
    const after = settings.deleteAfter || defaults.deleteAfter;
    const deleted = Object.fromEntries(Object.entries(known.deleted).filter(([number]) => Number(number) >= oldest));
    if (after > 0) deleted[info.number] = now + after * 1000;
    const record = { ...known, current: info.number, oldest, deleted, settings: { ...settings, updated: now } };
    saveRecord(this.#vault, record);
    if (record.kind !== undefined) followCurrent(this.#vault, record, fieldsOf(data));
    return { meta: metaOf(record), version: versionOf(record, info) };
  }

  /** Sets what a secret says of itself; makes it, without a version, when there is none. */
  configure(path: string, change: Partial<RecordSettings>, now: number): void {
    checkPath(path);
    const record = findOrMakeRecord(this.#vault, this.#prefix + path);
    saveRecord(this.#vault, { ...record, settings: { ...settingsOf(record, now), ...change, updated: now } });
  }

  /** Puts versions aside, or, with `back`, takes them back; those destroyed or unknown are left. `[]`: the current one. */
  setAside(path: string, numbers: readonly number[], back: boolean, now: number): boolean {
    const record = this.#find(path);
    if (record === undefined) return false;
    const deleted = { ...record.deleted };
    const versions = listVersions(this.#vault, record);
    const destroyed = new Set(versions.filter((one) => one.destroyed !== undefined).map((one) => one.number));
    for (const number of numbers.length === 0 ? [record.current] : numbers) {
      if (number < record.oldest || number > record.current) continue;
      if (destroyed.has(number)) continue;
      if (back) delete deleted[number];
      else if ((deleted[number] ?? Infinity) > now) deleted[number] = now;
    }
    saveRecord(this.#vault, { ...record, deleted, settings: { ...settingsOf(record, now), updated: now } });
    return true;
  }

  /** Destroys the values of versions for good; those unknown are left. */
  destroy(path: string, numbers: readonly number[]): boolean {
    const record = this.#find(path);
    if (record === undefined) return false;
    for (const info of listVersions(this.#vault, record)) {
      if (!numbers.includes(info.number) || info.destroyed !== undefined) continue;
      destroyVersion(this.#vault, record, info);
      if (info.number === record.current) forgetCurrent(this.#vault, record);
    }
    return true;
  }

  /** Removes a secret with all its versions; false when there was none. */
  remove(path: string): boolean {
    const record = this.#find(path);
    if (record === undefined) return false;
    deleteRecord(this.#vault, record);
    return true;
  }

  /** Removes all of them. */
  clear(): void {
    const folders = [''];
    for (const folder of folders) {
      for (const name of this.list(folder)) {
        if (name.endsWith('/')) folders.push(folder + name);
        else this.remove(folder + name);
      }
    }
  }

  /** The names right within a folder (`''` or `a/b/`), folders with a slash behind. */
  list(folder: string): string[] {
    if (folder !== '') checkPath(folder.replace(/\/$/, ''));
    return namesIn(this.#vault, this.#prefix + folder);
  }

  /** True when a write would be a change and not a beginning. */
  has(path: string): boolean {
    return (this.#find(path)?.current ?? 0) > 0;
  }

  #find(path: string): SecretRecord | undefined {
    checkPath(path);
    const record = findRecord(this.#vault, this.#prefix + path);
    // One that only has a pending value, or a rotation's journal, is none to clients.
    return record === undefined || (record.current === 0 && record.settings === undefined) ? undefined : record;
  }

  #versions(record: SecretRecord): KvVersion[] {
    return listVersions(this.#vault, record).map((info) => versionOf(record, info));
  }
}

function versionOf({ deleted }: SecretRecord, { number, created, destroyed }: VersionInfo): KvVersion {
  return { number, created, deleted: deleted[number], destroyed: destroyed !== undefined };
}

function settingsOf({ settings }: SecretRecord, now: number): RecordSettings {
  return settings ?? { created: now, updated: now, maxVersions: 0, casRequired: false, deleteAfter: 0, custom: {} };
}

function metaOf(record: SecretRecord): KvMeta {
  return { ...settingsOf(record, 0), current: record.current, oldest: record.oldest };
}

/** What of it can be a managed key: its texts. */
function fieldsOf(data: KvData): SecretFields {
  const texts = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new Map(texts.filter(([, value]) => value !== '').map(([name, value]) => [name, new SecretValue(value)]));
}
