import { setTimeout as sleep } from 'node:timers/promises';
import { RelockError } from '../core/error.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import { printable } from '../core/printable.ts';
import { SecretValue } from '../core/secret.ts';
import type { Address } from './address.ts';
import { formatIndex, parseIndex, withPromoted, withValues } from './fingerprint-index.ts';
import { gatherEdits } from './gathered-edits.ts';
import type { IndexEdit } from './gathered-edits.ts';
import type { Records } from './records.ts';
import type { FingerprintStore } from './vault.ts';

/** The name of the record that holds the index: a scanner's right is to read this one and nothing else. */
export const FINGERPRINTS = 'fingerprints';

/** How often a write is tried anew when other runs write at the same time. */
const TRIES = 12;

/**
 * The keyed fingerprints of a store in one record, written by compare-and-set, so that concurrent runs lose nothing.
 * `promoted` lets the index follow a promotion. `name` is the store's, for errors (`RL-VAULT-INDEX`, `RL-VAULT-BUSY`).
 */
export function openRecordFingerprints(
  records: Pick<Records, 'read' | 'write'>,
  name: string,
): { readonly store: FingerprintStore; readonly promoted: (address: Address) => Promise<void> } {
  async function current(): Promise<{ index: ManagedIndex; revision: string | number } | null> {
    const record = await records.read(FINGERPRINTS);
    if (record === null) return null;
    const index = parseIndex(documentOf(record.text));
    if (index !== undefined) return { index, revision: record.revision };
    throw new RelockError('RL-VAULT-INDEX', `the fingerprints in ${printable(name)} are damaged`, {
      remedy: 'Bring an older version of that record back; only Relock should write it.',
    });
  }

  const change = gatherEdits(write);
  async function write(failing: string, edit: IndexEdit): Promise<void> {
    for (let count = 0; count < TRIES; count++) {
      const before = await current();
      const index = edit(before?.index ?? null);
      if (index === null) return;
      try {
        const text = new SecretValue(JSON.stringify(formatIndex(index)));
        await records.write(FINGERPRINTS, text, before?.revision ?? null);
        return;
      } catch (error) {
        if (!(error instanceof RelockError) || error.code !== 'RL-ROTATE-CONFLICT') throw error;
      }
      await sleep(Math.random() * 50 * (count + 1));
    }
    throw new RelockError('RL-VAULT-BUSY', `${failing}: other runs write them all the time`, {
      remedy: 'Run this again later.',
      state: 'The fingerprints are as they were.',
    });
  }

  return {
    store: {
      readFingerprints: async () => (await current())?.index ?? null,
      writeFingerprints: (address, kind, values) =>
        change(`the fingerprints of ${printable(address.text)} can’t be written`, (index) =>
          withValues(index, address, kind, values),
        ),
    },
    promoted: (address) =>
      change(`the fingerprints of ${printable(address.text)} can’t be brought up to date`, (index) =>
        withPromoted(index, address),
      ),
  };
}

function documentOf(text: SecretValue): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text.reveal());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
