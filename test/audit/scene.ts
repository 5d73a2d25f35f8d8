import path from 'node:path';
import { AuditLog } from '../../src/audit/log.ts';
import type { AuditEntry } from '../../src/audit/audit.ts';
import { openAuditKeys } from '../../src/audit/keys.ts';
import type { AuditKeys } from '../../src/audit/keys.ts';
import { AuditRows } from '../../src/audit/rows.ts';
import { Batch } from '../../src/sealed/batch.ts';
import { createVault } from '../../src/sealed/create.ts';
import { Entries } from '../../src/sealed/entries.ts';
import type { Sealed } from '../../src/sealed/sealed.ts';
import { openSealed } from '../../src/sealed/open.ts';
import { memorySeal } from '../sealed/memory-seal.ts';
import { testFolder } from '../servers/folder.ts';

const KEY = Buffer.alloc(32, 7);

/** A vault with an audit log that goes along with its batch. */
export interface Scene {
  readonly folder: string;
  readonly vault: Sealed;
  readonly entries: Entries;
  readonly batch: Batch;
  readonly audit: AuditLog;
  readonly keys: AuditKeys;
  readonly rows: AuditRows;
  readonly log: string[];
  /** Writes an entry in a transaction of its own. */
  readonly write: (change?: Partial<AuditEntry>) => Promise<void>;
}

export async function newVault(parent = testFolder('audit')): Promise<string> {
  const folder = path.join(parent, 'vault');
  await createVault(folder, memorySeal(KEY));
  return folder;
}

export async function openScene(folder?: string, headFile?: string): Promise<Scene> {
  const where = folder ?? (await newVault());
  const { vault } = await openSealed(where, memorySeal(KEY));
  const entries = new Entries(vault);
  const log: string[] = [];
  const audit = new AuditLog(vault, entries, { headFile, log: (line) => log.push(line) });
  const batch = new Batch(vault.db, audit);
  const keys = openAuditKeys(vault, entries, false);
  if (keys === undefined) throw new Error('no keys');
  return {
    folder: where,
    vault,
    entries,
    batch,
    audit,
    keys,
    rows: new AuditRows(vault.db, keys),
    log,
    write: async (change) => {
      await batch.run(() => audit.append(anEntry(change)), false);
      await audit.flush();
    },
  };
}

let count = 0;

export function anEntry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    time: 1_800_000_000_000 + count++,
    request: crypto.randomUUID(),
    identity: { name: 'root', accessor: 'abc', mount: 'auth/token/', claims: {} },
    address: '127.0.0.1',
    operation: 'read',
    path: 'secret/data/ci/db',
    key: 'secret/ci/db',
    decision: 'allowed',
    policy: 'root',
    status: 200,
    error: '',
    lease: '',
    sent: {},
    given: null,
    ...change,
  };
}
