import { randomBytes } from 'node:crypto';
import { RelockError } from '../../src/core/error.ts';
import { isStrongEnough, managedForms } from '../../src/core/fingerprint.ts';
import type { ManagedEntry, ManagedIndex } from '../../src/core/fingerprint.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { SecretFields } from '../../src/core/secret.ts';
import { parseAddress } from '../../src/vault/address.ts';
import type { Address } from '../../src/vault/address.ts';
import type {
  Browsable,
  FingerprintStore,
  IncidentStore,
  JournalEntry,
  ManagedValue,
  Protection,
  Reading,
  Rotatable,
  Version,
  VersionInfo,
} from '../../src/vault/vault.ts';

type Plain = Readonly<Record<string, string>>;

interface Kept {
  versions: Plain[];
  promoted: Record<string, number>;
  staged?: { rotation: string; fields: Plain } | undefined;
  journal?: { record: string; revision: number } | undefined;
}

interface Contents {
  secrets: Record<string, Kept>;
  index: { key: string; entries: ManagedEntry[] } | null;
}

/** A store in memory that keeps the vault contract. */
export class MemoryStore implements Rotatable, FingerprintStore, IncidentStore, Browsable {
  readonly name = 'memory';
  readonly #contents: Contents = { secrets: {}, index: null };
  /** How many changes were made. */
  writes = 0;
  readonly #incidents = new Map<string, string>();

  async writeIncident(address: Address, _id: string, record: string): Promise<string> {
    this.#incidents.set(address.path, record);
    return 'memory';
  }

  async readIncident(address: Address): Promise<string | null> {
    return this.#incidents.get(address.path) ?? null;
  }

  async read(address: Address): Promise<Reading | null> {
    const { versions } = this.#kept(address);
    const wanted = address.params.get('version');
    const version = wanted === undefined ? versions.length : Number(wanted);
    const found = versions[version - 1];
    if (found === undefined) return null;
    const fields = new Map(
      Object.entries(found).filter(([name, value]) => value !== '' && (address.key ?? name) === name),
    );
    return fields.size === 0 ? null : { fields: secret(Object.fromEntries(fields)), version };
  }

  async write(address: Address, fields: SecretFields, expected?: Version): Promise<Version> {
    const kept = this.#kept(address);
    if (expected !== undefined && expected !== kept.versions.length) throw conflict();
    kept.versions.push(plain(fields));
    this.#save();
    return kept.versions.length;
  }

  async stage(address: Address, fields: SecretFields, rotation: string): Promise<void> {
    const kept = this.#kept(address);
    if (kept.staged === undefined) {
      kept.staged = { rotation, fields: plain(fields) };
      this.#save();
    } else if (JSON.stringify(kept.staged) !== JSON.stringify({ rotation, fields: plain(fields) })) throw conflict();
  }

  async readStaged(address: Address, rotation: string): Promise<SecretFields | null> {
    const { staged } = this.#kept(address);
    return staged?.rotation === rotation ? secret(staged.fields) : null;
  }

  async promote(address: Address, rotation: string, from: Version): Promise<Version> {
    const kept = this.#kept(address);
    const before = kept.promoted[rotation];
    if (before !== undefined) return before;
    if (kept.staged?.rotation !== rotation || kept.versions.length !== from) throw conflict();
    kept.versions.push(kept.staged.fields);
    kept.staged = undefined;
    kept.promoted[rotation] = kept.versions.length;
    for (const entry of this.#contents.index?.entries ?? []) {
      if (entry.address.split('#')[0] !== base(address) || entry.state !== 'staged') continue;
      Object.assign(entry, { state: 'current', since: new Date().toISOString() });
    }
    this.#save();
    return kept.versions.length;
  }

  async discard(address: Address, rotation: string): Promise<void> {
    const kept = this.#kept(address);
    if (kept.staged?.rotation !== rotation) return;
    kept.staged = undefined;
    this.#save();
  }

  async readJournal(address: Address): Promise<JournalEntry | null> {
    return this.#kept(address).journal ?? null;
  }

  async writeJournal(address: Address, record: string, expected: Version | null): Promise<Version> {
    const kept = this.#kept(address);
    if ((kept.journal?.revision ?? null) !== expected) throw conflict();
    kept.journal = { record, revision: (kept.journal?.revision ?? 0) + 1 };
    this.#save();
    return kept.journal.revision;
  }

  async readFingerprints(): Promise<ManagedIndex | null> {
    const { index } = this.#contents;
    return index === null ? null : { key: new SecretValue(index.key), entries: structuredClone(index.entries) };
  }

  async writeFingerprints(address: Address, kind: string, values: readonly ManagedValue[]): Promise<void> {
    const index = (this.#contents.index ??= { key: randomBytes(32).toString('base64url'), entries: [] });
    const key = new SecretValue(index.key);
    const since = new Date().toISOString();
    const listed = values.map(({ value, state }): ManagedEntry => {
      const forms = isStrongEnough(value) ? managedForms(value, key) : [];
      return { address: address.text, kind, state, since, forms };
    });
    const macs = new Set(listed.map(({ forms }) => forms[0]?.mac));
    const others = index.entries.filter(
      (entry) => entry.address !== address.text || (entry.state === 'retired' && !macs.has(entry.forms[0]?.mac)),
    );
    index.entries = [...others, ...listed];
    this.#save();
  }

  async list(prefix: Address): Promise<readonly Address[]> {
    const names = Object.keys(this.#contents.secrets).filter((name) => name.startsWith(`${base(prefix)}/`));
    return names.sort().map((name) => parseAddress(name));
  }

  async versions(address: Address): Promise<readonly VersionInfo[]> {
    return this.#kept(address).versions.map((fields, i) => {
      const state = Object.keys(fields).length === 0 ? 'destroyed' : 'enabled';
      return { version: i + 1, created: undefined, state };
    });
  }

  async disable(): Promise<void> {
    throw new RelockError('RL-VAULT-UNSUPPORTED', 'not in memory');
  }

  async enable(): Promise<void> {
    throw new RelockError('RL-VAULT-UNSUPPORTED', 'not in memory');
  }

  async destroy(address: Address, version: Version): Promise<void> {
    this.#kept(address).versions[Number(version) - 1] = {};
    this.#save();
  }

  async protection(): Promise<Protection> {
    return { verdict: 'software', evidence: 'a file' };
  }

  leases(): readonly [] {
    return [];
  }

  async revoke(): Promise<void> {}

  async close(): Promise<void> {}

  #kept(address: Address): Kept {
    return (this.#contents.secrets[base(address)] ??= { versions: [], promoted: {} });
  }

  #save(): void {
    this.writes++;
  }
}

/** Fields from plain text, for tests. */
export function secret(fields: Plain): SecretFields {
  return new Map(Object.entries(fields).map(([name, value]) => [name, new SecretValue(value)]));
}

function plain(fields: SecretFields): Plain {
  return Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
}

function base(address: Address): string {
  return address.text.split(/[?#]/)[0] ?? '';
}

function conflict(): RelockError {
  return new RelockError('RL-ROTATE-CONFLICT', 'someone was faster');
}
