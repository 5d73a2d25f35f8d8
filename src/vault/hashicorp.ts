import type { VaultServer } from '../config/config.ts';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { checkUrl } from '../core/http.ts';
import { openBrowser } from './hashicorp-browse.ts';
import { connect } from './hashicorp-connection.ts';
import { sealOf } from './hashicorp-hsm.ts';
import { openFingerprints } from './hashicorp-fingerprints.ts';
import { misunderstood, versionNumber, writeKv2 } from './hashicorp-kv.ts';
import type { Credentials } from './hashicorp-login.ts';
import { openMounts } from './hashicorp-mounts.ts';
import { openReader } from './hashicorp-read.ts';
import { checkRotation } from './hashicorp-rights.ts';
import { openIncidents } from './hashicorp-relock.ts';
import { openStaging } from './hashicorp-staging.ts';
import { renewHeld, revokeAccessor, revokeHeld, tokenLease } from './hashicorp-session.ts';
import { savedLeases } from './session.ts';
import type { AccessorRevoker, SavedSession } from './session.ts';
import type { Browsable, FingerprintStore, IncidentStore, Lease, Rotatable } from './vault.ts';

/** A HashiCorp Vault or OpenBao server with the one login of this run. */
export interface HashicorpVault extends Rotatable, FingerprintStore, IncidentStore, AccessorRevoker, Browsable {
  /** What a later process needs to give back all that this one holds; null when there is nothing to give back. */
  dumpSession(): SavedSession | null;
}

export interface HashicorpOptions {
  /** Refuse the server before anything else when its seal is not shown to be hardware. */
  readonly requireHsm?: boolean;
  /** Called whenever a login or a lease was taken, before anything is given out: the moment to save `dumpSession()`. */
  readonly onTaken?: () => void;
  /** The environment, for its proxies. */
  readonly proxies?: Readonly<Record<string, string | undefined>>;
}

/**
 * Opens a Vault or OpenBao server; nothing is sent before its first use, which logs in once. KV v1 and v2 and any
 * dynamic engine can be read; KV can be written and looked over; secrets in KV v2 can be rotated and have fingerprints.
 * A `VAULT_TOKEN` that was given is never revoked. Throws `RL-HTTP-URL` and `RL-HTTP-PLAIN` for an address of no use. `docs/vault-policies.md` has the rights that each use needs.
 */
export async function openHashicorp(
  server: VaultServer,
  credentials: Credentials,
  options: HashicorpOptions = {},
): Promise<HashicorpVault> {
  checkUrl(server.address);
  const held: Lease[] = [];
  const onTaken = () => options.onTaken?.();
  const connection = connect(server, credentials, {
    requireHsm: options.requireHsm ?? false,
    onLogin: onTaken,
    proxies: options.proxies ?? {},
  });
  const mounts = openMounts(connection);
  const fingerprints = openFingerprints(connection, mounts);
  const take = (lease: Lease) => {
    held.push(lease);
    onTaken();
  };
  const read = openReader(connection, mounts, take, renew);
  let ended = false;
  /** Seconds of the token's life after its last renewal; undefined: it was not renewed. */
  let renewed: number | undefined;

  function leases(): readonly Lease[] {
    const { login } = connection;
    if (login?.ours !== true || ended) return [...held];
    return [...held, tokenLease(login.token, renewed ?? login.ttl)];
  }

  async function renew(lease: Lease, seconds: number): Promise<Lease> {
    const { login } = connection;
    if (login === undefined) return lease;
    const now = await renewHeld(connection.api, login.token, lease, seconds);
    if (now.kind === 'token') renewed = now.ttl;
    const index = held.findIndex((one) => one.handle.equals(lease.handle));
    if (index >= 0) held.splice(index, 1, now);
    onTaken();
    return now;
  }

  return {
    name: `vault ${server.address}`,
    read,
    leases,
    // Each is a call of its own; those of one path share theirs.
    readMany: async (addresses) => Promise.allSettled(addresses.map((address) => read(address))),
    ...openBrowser(connection, mounts),
    checkRights: (address) => checkRotation(connection, mounts, address),
    ...openStaging(connection, mounts, fingerprints.promoted),
    ...fingerprints.store,
    ...openIncidents(connection, mounts),

    async write(address, fields, expected) {
      const { mount, path } = await mounts.find(address);
      const failing = `${printable(address.text)} can’t be written`;
      const data = Object.fromEntries([...fields].map(([name, value]) => [name, value.reveal()]));
      if (mount.engine === 'kv1' && expected === undefined) {
        const answer = await connection.call({
          method: 'POST',
          path: address.path,
          body: data,
          repeat: 'always',
          failing,
        });
        if (answer.status >= 300) throw misunderstood(connection, failing, answer);
        return 0;
      }
      await mounts.findKv2(address, expected === undefined ? 'writing' : 'a compare-and-set write of');
      const cas = expected === undefined ? undefined : versionNumber(expected);
      const version = await writeKv2(connection, mount.path, path, data, cas, failing);
      if (version !== null) return version;
      throw new RelockError(
        'RL-ROTATE-CONFLICT',
        `${printable(address.text)} is no longer at version ${String(expected)}`,
        {
          remedy: 'Read it again and decide anew.',
          state: 'Nothing was written.',
        },
      );
    },

    async protection() {
      return sealOf(connection.api);
    },

    renew,

    async revoke(lease) {
      const { login } = connection;
      if (login === undefined) return;
      await revokeHeld(connection.api, login, lease);
      if (lease.kind === 'token') ended = true;
      else held.splice(0, held.length, ...held.filter((one) => !one.handle.equals(lease.handle)));
    },

    revokeAccessor: (accessor) => revokeAccessor(connection, accessor),

    dumpSession() {
      const { login } = connection;
      if (login === undefined || leases().length === 0) return null;
      return {
        kind: 'vault',
        address: server.address,
        namespace: server.namespace,
        caFile: server.caFile,
        token: login.token.reveal(),
        accessor: login.accessor,
        ours: login.ours && !ended,
        tokenTtl: renewed ?? login.ttl,
        leases: savedLeases(held),
      };
    },

    close: async () => connection.close(),
  };
}
