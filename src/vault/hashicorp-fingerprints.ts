import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import { printable } from '../core/printable.ts';
import type { Address } from './address.ts';
import { formatIndex, parseIndex, withPromoted, withValues } from './fingerprint-index.ts';
import { gatherEdits, gatherReads } from './gathered-edits.ts';
import type { IndexEdit } from './gathered-edits.ts';
import type { Connection } from './hashicorp-connection.ts';
import type { JsonObject } from './hashicorp-json.ts';
import { readKv2, writeKv2 } from './hashicorp-kv.ts';
import { OWN_FOLDER } from './hashicorp-mounts.ts';
import type { Mounts } from './hashicorp-mounts.ts';
import type { FingerprintStore } from './vault.ts';

const PATH = `${OWN_FOLDER}/fingerprints`;

/** How often a write is tried anew when other runs write at the same time. */
const TRIES = 8;

/**
 * The keyed fingerprints of a KV v2 mount, in one document at `MOUNT/relock/fingerprints`: `{ key, entries }`, each
 * entry `{ address, kind, state, since, forms: [[form, length, head0, head1, mac], …] }`. A scanner's policy lets it
 * read this document and nothing else. It is written by check-and-set, so concurrent runs lose nothing.
 */
export function openFingerprints(
  connection: Connection,
  mounts: Mounts,
): { readonly store: FingerprintStore; readonly promoted: (address: Address) => Promise<void> } {
  const writers = new Map<string, ReturnType<typeof gatherEdits>>();
  function change(mount: string, failing: string, edit: IndexEdit): Promise<void> {
    const writer = writers.get(mount) ?? gatherEdits((whose, edits) => write(mount, whose, edits));
    writers.set(mount, writer);
    return writer(failing, edit);
  }

  // What this process wrote last: until somebody else writes, check-and-set makes reading it again needless.
  const written = new Map<string, { readonly index: ManagedIndex; readonly version: number }>();
  async function write(mount: string, failing: string, edit: IndexEdit): Promise<void> {
    for (let count = 0; count < TRIES; count++) {
      const known = written.get(mount);
      const before = known ?? (await readWhole(mount, failing));
      const index = edit(before.index);
      if (index === null && known === undefined) return;
      if (index === null) {
        // Only the document itself can say that there is nothing to change.
        written.delete(mount);
        continue;
      }
      const version = await writeKv2(connection, mount, PATH, formatIndex(index), before.version, failing);
      if (version !== null) {
        written.set(mount, { index, version });
        return;
      }
      written.delete(mount);
      await sleep(Math.random() * 100);
    }
    throw new RelockError('RL-VAULT-BUSY', `${failing}: other runs write them all the time`, {
      remedy: 'Run this again later.',
      state: 'The fingerprints are as they were.',
    });
  }

  async function readWhole(mount: string, failing: string) {
    const { data, version } = await readKv2(connection, mount, PATH, failing);
    return { index: data === null ? null : read(data, mount), version };
  }

  const readers = new Map<string, () => Promise<ManagedIndex | null>>();
  function readerOf(mount: string): () => Promise<ManagedIndex | null> {
    const failing = `the fingerprints of the managed keys in ${mount}/ can’t be read`;
    const reader = readers.get(mount) ?? gatherReads(async () => (await readWhole(mount, failing)).index);
    readers.set(mount, reader);
    return reader;
  }

  const store: FingerprintStore = {
    async readFingerprints(address) {
      const { mount } = await mounts.find(address);
      if (mount.engine === 'kv1' || mount.engine === 'dynamic') return null;
      return readerOf(mount.path)();
    },

    async writeFingerprints(address, kind, values) {
      const { mount } = await mounts.findKv2(address, 'keeping fingerprints of');
      const failing = `the fingerprints of ${printable(address.text)} can’t be written`;
      await change(mount.path, failing, (index) => withValues(index, address, kind, values));
    },
  };

  async function promoted(address: Address): Promise<void> {
    const { mount } = await mounts.findKv2(address, 'rotating');
    const failing = `the fingerprints of ${printable(address.text)} can’t be brought up to date`;
    await change(mount.path, failing, (index) => withPromoted(index, address));
  }

  return { store, promoted };
}

function read(data: JsonObject, mount: string): ManagedIndex {
  const index = parseIndex(data);
  if (index !== undefined) return index;
  throw new RelockError('RL-VAULT-INDEX', `the fingerprints at ${mount}/${PATH} are damaged`, {
    remedy: 'Bring an older version of that document back (vault kv rollback); only Relock should write it.',
  });
}
