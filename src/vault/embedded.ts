import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import type { SecretFields } from '../core/secret.ts';
import { openSeal } from '../seal/open.ts';
import type { SealOptions } from '../seal/seal.ts';
import type { SealVerdict } from '../seal/seal.ts';
import { sealKindOf } from '../sealed/open.ts';
import type { Store } from '../sealed/store.ts';
import { openStore } from '../sealed/store.ts';
import { addressBeside } from './address.ts';
import { wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type {
  Browsable,
  FingerprintStore,
  IncidentStore,
  JournalEntry,
  Lease,
  ManagedValue,
  Protection,
  Reading,
  Rotatable,
  Version,
  VersionInfo,
} from './vault.ts';

/** Where the embedded vault is, and what its seal is opened with. */
export interface EmbeddedOptions {
  /** The vault's folder. */
  readonly dir: string;
  readonly env: Environment;
  /** Refuse a seal whose key is not in hardware, as the config's `require-hsm` says. */
  readonly requireHsm?: boolean;
  readonly ask?: SealOptions['ask'];
  readonly warn?: SealOptions['warn'];
}

/**
 * Opens the embedded sealed vault, whose addresses are `relock://PATH[?version=N]#/KEY`. It gives no leases. Throws
 * `RL-VAULT-NOT-FOUND`, `RL-VAULT-NOT-HSM`, `RL-SEAL-…`, and what `openStore` throws.
 */
export async function openEmbedded(
  options: EmbeddedOptions,
): Promise<Rotatable & FingerprintStore & IncidentStore & Browsable> {
  return new EmbeddedVault(await openEmbeddedStore(options));
}

/** The store beneath, for commands that do more than an address can say. Throws as `openEmbedded` does. */
export async function openEmbeddedStore({ dir, env, requireHsm, ask, warn }: EmbeddedOptions): Promise<Store> {
  const seal = await openSeal(sealKindOf(dir), { env, create: false, ask, warn });
  try {
    if (requireHsm === true && seal.verdict.protection !== 'hardware') throw notHardware(seal.verdict);
    return await openStore(dir, seal);
  } catch (error) {
    await seal.close();
    throw error;
  }
}

function notHardware({ protection, evidence }: SealVerdict): RelockError {
  return new RelockError(
    'RL-VAULT-NOT-HSM',
    `the embedded vault can't be used with require-hsm: its seal is "${protection}"`,
    {
      evidence: [['Its seal', evidence]],
      remedy: 'Seal it with a hardware token, or take require-hsm out of the config on purpose.',
      state: 'The vault stays sealed.',
    },
  );
}

class EmbeddedVault implements Rotatable, FingerprintStore, IncidentStore, Browsable {
  readonly name: string;
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    this.name = `relock vault (${store.verdict.protection} seal)`;
  }

  async read(address: Address): Promise<Reading | null> {
    return this.#store.get(address.path, versionOf(address));
  }

  async write(address: Address, fields: SecretFields, expected?: Version): Promise<Version> {
    return this.#store.together(() =>
      this.#store.put(address.path, fields, expected === undefined ? {} : { expected }),
    );
  }

  async stage(address: Address, fields: SecretFields, rotation: string): Promise<void> {
    await this.#store.together(() => this.#store.stage(address.path, fields, rotation));
  }

  async readStaged(address: Address, rotation: string): Promise<SecretFields | null> {
    return this.#store.readStaged(address.path, rotation);
  }

  async promote(address: Address, rotation: string, from: Version): Promise<Version> {
    return this.#store.together(() => this.#store.promote(address.path, rotation, from));
  }

  async discard(address: Address, rotation: string): Promise<void> {
    await this.#store.together(() => this.#store.discard(address.path, rotation));
  }

  async readJournal(address: Address): Promise<JournalEntry | null> {
    return this.#store.readJournal(address.path);
  }

  async writeJournal(address: Address, record: string, expected: Version | null): Promise<Version> {
    return this.#store.together(() => this.#store.writeJournal(address.path, record, expected));
  }

  async writeIncident(_address: Address, id: string, record: string): Promise<string> {
    const parsed = JSON.parse(record) as Readonly<Record<string, unknown>>;
    const kept = await this.#store.together(() => this.#store.keepIncident(id, parsed));
    if (kept !== undefined) return `incident ${kept.name} of the vault`;
    throw new RelockError('RL-ROTATE-CONFLICT', `the vault has too many records of incident ${id}`, {
      remedy: 'See why one leak is answered so often.',
      state: 'What was done stays done.',
    });
  }

  async readIncident(address: Address): Promise<string | null> {
    const { text } = wholeSecret(address);
    const newest = this.#store.incidents().findLast(({ key }) => key === text);
    return newest === undefined ? null : JSON.stringify(newest.record);
  }

  async readFingerprints(): Promise<ManagedIndex | null> {
    return this.#store.readFingerprints();
  }

  async readOwnFingerprints(address: Address): Promise<ManagedIndex | null> {
    return this.#store.readFingerprints(address.path);
  }

  async writeFingerprints(address: Address, kind: string, values: readonly ManagedValue[]): Promise<void> {
    await this.#store.together(() => this.#store.writeFingerprints(address.path, address.key, kind, values));
  }

  async list(prefix: Address): Promise<readonly Address[]> {
    return this.#store
      .list(prefix.path)
      .filter((path) => path === prefix.path || path.startsWith(`${prefix.path}/`))
      .sort()
      .map((path) => addressBeside(prefix, path));
  }

  async versions(address: Address): Promise<readonly VersionInfo[]> {
    const now = Date.now();
    return (this.#store.versions(address.path) ?? []).map(({ number, created, destroyed, aside }) => ({
      version: number,
      created: new Date(created).toISOString(),
      state: destroyed !== undefined ? 'destroyed' : (aside ?? Infinity) <= now ? 'disabled' : 'enabled',
    }));
  }

  async disable(address: Address, version: Version): Promise<void> {
    this.#store.setAside(address.path, Number(version), false);
  }

  async enable(address: Address, version: Version): Promise<void> {
    this.#store.setAside(address.path, Number(version), true);
  }

  async destroy(address: Address, version: Version): Promise<void> {
    this.#store.destroy(address.path, [Number(version)]);
  }

  async protection(): Promise<Protection> {
    const { protection, evidence } = this.#store.verdict;
    return { verdict: protection === 'hardware' ? 'hardware' : 'software', evidence };
  }

  leases(): readonly Lease[] {
    return [];
  }

  async revoke(): Promise<void> {
    // Nothing here is given on lease, so there is nothing that could still run.
  }

  async close(): Promise<void> {
    await this.#store.close();
  }
}

function versionOf(address: Address): number | undefined {
  for (const name of address.params.keys()) {
    if (name !== 'version') {
      throw new RelockError('RL-VAULT-PARAM', `${address.text} has a parameter that Relock's vault does not know`, {
        remedy: 'It knows ?version=N.',
      });
    }
  }
  const text = address.params.get('version');
  if (text === undefined) return undefined;
  if (/^[1-9][0-9]{0,8}$/.test(text)) return Number(text);
  throw new RelockError('RL-VAULT-PARAM', `${address.text} wants a version that is no number`, {
    remedy: 'Write ?version=N with N from 1 on.',
  });
}
