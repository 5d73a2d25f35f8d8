import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { isStrongEnough, managedForms } from '../core/fingerprint.ts';
import type { ManagedEntry, ManagedForm, ManagedIndex } from '../core/fingerprint.ts';
import { SecretValue } from '../core/secret.ts';
import { wholeSecret } from './address.ts';
import type { Address } from './address.ts';
import type { Connection } from './hashicorp-connection.ts';
import { isObject, textIn } from './hashicorp-json.ts';
import type { JsonObject } from './hashicorp-json.ts';
import { readKv2, writeKv2 } from './hashicorp-kv.ts';
import { OWN_FOLDER } from './hashicorp-mounts.ts';
import type { Mounts } from './hashicorp-mounts.ts';
import type { FingerprintStore } from './vault.ts';

const PATH = `${OWN_FOLDER}/fingerprints`;

/** How many replaced values of one address stay in the index. */
const RETIRED_KEPT = 50;

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
  async function change(
    mount: string,
    failing: string,
    edit: (index: ManagedIndex | null) => ManagedIndex | null,
  ): Promise<void> {
    for (let count = 0; count < TRIES; count++) {
      const { data, version } = await readKv2(connection, mount, PATH, failing);
      const index = edit(data === null ? null : parseIndex(data, mount));
      if (index === null) return;
      if ((await writeKv2(connection, mount, PATH, formatIndex(index), version, failing)) !== null) return;
      await sleep(Math.random() * 100);
    }
    throw new RelockError('RL-VAULT-BUSY', `${failing}: other runs write them all the time`, {
      remedy: 'Run this again later.',
      state: 'The fingerprints are as they were.',
    });
  }

  const store: FingerprintStore = {
    async readFingerprints(address) {
      const { mount } = await mounts.find(address);
      if (mount.engine === 'kv1' || mount.engine === 'dynamic') return null;
      const failing = `the fingerprints of the managed keys in ${mount.path}/ can’t be read`;
      const { data } = await readKv2(connection, mount.path, PATH, failing);
      return data === null ? null : parseIndex(data, mount.path);
    },

    async writeFingerprints(address, kind, values) {
      const { mount } = await mounts.findKv2(address, 'keeping fingerprints of');
      const failing = `the fingerprints of ${printable(address.text)} can’t be written`;
      const now = new Date().toISOString();
      await change(mount.path, failing, (index) => {
        const key = index?.key ?? new SecretValue(randomBytes(32).toString('base64url'));
        const others = index?.entries.filter((entry) => entry.address !== address.text) ?? [];
        const old = index?.entries.filter((entry) => entry.address === address.text) ?? [];
        const listed = values.map(({ value, state }): ManagedEntry => {
          const forms = isStrongEnough(value) ? managedForms(value, key) : [];
          const before = old.find((entry) => entry.state === state && isSame(entry.forms, forms));
          return { address: address.text, kind, state, since: before?.since ?? now, forms };
        });
        const retired = old.filter(
          (entry) =>
            entry.state === 'retired' &&
            entry.forms.length > 0 &&
            !listed.some((one) => isSame(one.forms, entry.forms)),
        );
        const newestFirst = [...listed.filter(isRetired), ...retired].sort((a, b) => (a.since < b.since ? 1 : -1));
        const kept = newestFirst.slice(0, RETIRED_KEPT);
        return { key, entries: [...others, ...listed.filter((entry) => !isRetired(entry)), ...kept] };
      });
    },
  };

  /**
   * A staged value of the secret has become current. What was current stays so: it is alive until its issuer refuses
   * it, and only who has seen that marks it retired.
   */
  async function promoted(address: Address): Promise<void> {
    const { mount } = await mounts.findKv2(address, 'rotating');
    const failing = `the fingerprints of ${printable(address.text)} can’t be brought up to date`;
    const secret = wholeSecret(address).text;
    const isOurs = (entry: ManagedEntry) =>
      entry.state === 'staged' && (entry.address === secret || entry.address.startsWith(`${secret}#/`));
    await change(mount.path, failing, (index) => {
      if (index === null || !index.entries.some(isOurs)) return null;
      const since = new Date().toISOString();
      const entries = index.entries.map((entry) =>
        isOurs(entry) ? { ...entry, state: 'current' as const, since } : entry,
      );
      return { key: index.key, entries };
    });
  }

  return { store, promoted };
}

function isRetired(entry: ManagedEntry): boolean {
  return entry.state === 'retired';
}

/** The first form's HMAC stands for the value; values without forms are never the same. */
function isSame(a: readonly ManagedForm[], b: readonly ManagedForm[]): boolean {
  return a[0] !== undefined && a[0].mac === b[0]?.mac;
}

function formatIndex(index: ManagedIndex): JsonObject {
  return {
    key: index.key.reveal(),
    entries: index.entries.map((entry) => ({
      ...entry,
      forms: entry.forms.map(({ form, length, head, mac }) => [form, length, ...head, mac]),
    })),
  };
}

function parseIndex(data: JsonObject, mount: string): ManagedIndex {
  const key = textIn(data, 'key');
  const entries = Array.isArray(data['entries']) ? data['entries'].map(parseEntry) : [undefined];
  const known = entries.filter((entry) => entry !== undefined);
  if (key === undefined || Buffer.from(key, 'base64url').length !== 32 || known.length !== entries.length) {
    throw new RelockError('RL-VAULT-INDEX', `the fingerprints at ${mount}/${PATH} are damaged`, {
      remedy: 'Bring an older version of that document back (vault kv rollback); only Relock should write it.',
    });
  }
  return { key: new SecretValue(key), entries: known };
}

function parseEntry(value: unknown): ManagedEntry | undefined {
  if (!isObject(value)) return undefined;
  const [address, kind, since] = [textIn(value, 'address'), textIn(value, 'kind'), textIn(value, 'since')];
  const state = (['current', 'staged', 'retired'] as const).find((one) => one === value['state']);
  if (address === undefined || kind === undefined || since === undefined || state === undefined) return undefined;
  const forms = Array.isArray(value['forms']) ? value['forms'].map(parseForm) : [undefined];
  const known = forms.filter((form) => form !== undefined);
  return known.length === forms.length ? { address, kind, state, since, forms: known } : undefined;
}

function parseForm(value: unknown): ManagedForm | undefined {
  if (!Array.isArray(value)) return undefined;
  const [form, length, head0, head1, mac] = value as unknown[];
  if (typeof form !== 'string' || typeof mac !== 'string') return undefined;
  if (typeof length !== 'number' || typeof head0 !== 'number' || typeof head1 !== 'number') return undefined;
  return { form, length, head: [head0, head1], mac };
}
