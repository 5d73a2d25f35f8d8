import { setTimeout as sleep } from 'node:timers/promises';
import type { OpenVaults, VaultSource } from '../../src/command/inject/take.ts';
import { RelockError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Address } from '../../src/vault/address.ts';
import { parseAddress } from '../../src/vault/address.ts';
import type { Lease, Protection, Reading, Vault } from '../../src/vault/vault.ts';

export interface FakeVault extends Vault {
  list(prefix: Address): Promise<readonly Address[]>;
  readonly reads: string[];
  readonly revoked: string[];
}

interface FakeSecret {
  readonly fields: Readonly<Record<string, string>>;
  /** Seconds: it is dynamic, with a lease of this life. */
  readonly lease?: number;
  readonly fails?: boolean;
  /** What protects it; software unless set. */
  readonly seal?: Protection['verdict'];
}

/** Two servers in memory (`vault://` and `vault+other://`), each with a login token of its own. */
export function fakeVaults(
  secrets: Readonly<Record<string, FakeSecret>>,
  broken: readonly string[] = [],
  /** Milliseconds that each read takes. */
  slow = 0,
) {
  const vaults = new Map<string, FakeVault>();
  let closed = 0;
  const open: OpenVaults = (onTaken) => {
    const source: VaultSource = {
      async for(address) {
        const server = address.server ?? 'vault';
        const vault = vaults.get(server) ?? fakeVault(server, secrets, broken, slow, onTaken);
        vaults.set(server, vault);
        return vault;
      },
      all: async () => [...vaults.values()],
      dumpSessions: () => [...vaults.values()].filter((vault) => vault.leases().length > 0).map(dump),
      close: async () => void closed++,
    };
    return source;
  };
  return { open, vaults, closed: () => closed };
}

function dump(vault: FakeVault) {
  const leases = vault.leases();
  return {
    kind: 'vault' as const,
    address: vault.name,
    namespace: undefined,
    caFile: undefined,
    token: leases.find(({ kind }) => kind === 'token')?.handle.reveal() ?? '',
    accessor: undefined,
    ours: true,
    tokenTtl: 900,
    leases: leases
      .filter(({ kind }) => kind === 'lease')
      .map(({ label, handle, ttl }) => ({ label, id: handle.reveal(), ttl })),
  };
}

function fakeVault(
  server: string,
  secrets: Readonly<Record<string, FakeSecret>>,
  broken: readonly string[],
  slow: number,
  onTaken: () => void,
): FakeVault {
  const held: Lease[] = [];
  const reads: string[] = [];
  const revoked: string[] = [];
  const token: Lease = {
    kind: 'token',
    label: 'login token',
    handle: new SecretValue(`hvs.${crypto.randomUUID()}`),
    ttl: 900,
  };
  const read = async (address: Address): Promise<Reading | null> => {
    if (reads.push(address.text) === 1) {
      held.push(token);
      onTaken();
    }
    await sleep(slow);
    const secret = secrets[address.path];
    if (secret === undefined) return null;
    if (secret.fails) throw new RelockError('RL-VAULT-DENIED', `${address.text} can’t be read`, { remedy: 'Ask.' });
    const fields = new Map(Object.entries(secret.fields).map(([name, value]) => [name, new SecretValue(value)]));
    if (secret.lease === undefined) return { fields, version: 7 };
    const handle = new SecretValue(`${address.path}/${crypto.randomUUID()}`);
    const lease: Lease = { kind: 'lease', label: address.path, handle, ttl: secret.lease };
    held.unshift(lease);
    onTaken();
    return { fields, lease };
  };
  return {
    name: server,
    read,
    reads,
    revoked,
    leases: () => [...held],
    async revoke(lease) {
      if (broken.includes(lease.label)) throw new RelockError('RL-VAULT-REVOKE', `${lease.label} was not revoked`);
      revoked.push(lease.label);
      held.splice(
        held.findIndex(({ handle }) => handle.equals(lease.handle)),
        1,
      );
    },
    async list(prefix: Address) {
      // As stores do: the secret of that name, and beginnings.
      const paths = Object.keys(secrets).filter((path) => path.startsWith(prefix.path));
      return paths.sort().map((path) => parseAddress(`vault://${path}`));
    },
    async protection({ path }: Address) {
      return { verdict: secrets[path]?.seal ?? 'software', evidence: 'it is a test' };
    },
    close: async () => undefined,
  };
}
