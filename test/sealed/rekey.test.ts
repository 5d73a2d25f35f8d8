import { cpSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { openSealed } from '../../src/sealed/open.ts';
import { changeRoot, changeSeal, finishRekey } from '../../src/sealed/rekey.ts';
import { BOXES, openAll } from '../../src/sealed/rewrap.ts';
import { openStore } from '../../src/sealed/store.ts';
import { testFolder } from '../servers/folder.ts';
import { filledVault } from './filled.ts';
import type { Filled } from './filled.ts';
import { memorySeal } from './memory-seal.ts';

/** The files as they are on disk at this moment: what a process leaves that ends here. */
function snapshot(dir: string): string {
  const copy = testFolder('crash');
  for (const name of readdirSync(dir)) cpSync(path.join(dir, name), path.join(copy, name));
  return copy;
}

/** Runs `work`, and keeps what a process would leave that ended after each of its transactions. */
async function crashes({ vault, dir }: Filled, work: () => Promise<unknown>): Promise<string[]> {
  const left = [snapshot(dir)];
  const write = vault.db.write.bind(vault.db);
  vault.db.write = (inner) => {
    const result = write(inner);
    if (!vault.db.inTransaction) left.push(snapshot(dir));
    return result;
  };
  await work();
  vault.db.write = write;
  return left;
}

describe('a new root key', () => {
  test('leaves all as it was, wherever the process ends, and the next one finishes it', async () => {
    const filled = await filledVault();
    const before = filled.answers(filled.vault);
    const left = await crashes(filled, () => changeRoot(filled.vault, filled.seal));
    expect(filled.answers(filled.vault)).toEqual(before);
    expect(left.length).toBeGreaterThan(BOXES.length);
    for (const dir of left) {
      const { vault } = await openSealed(dir, filled.seal);
      expect(filled.answers(vault)).toEqual(before);
      await finishRekey(vault);
      expect(vault.keys.isChanging).toBe(false);
      expect(filled.answers(vault)).toEqual(before);
      vault.db.close();
    }
    filled.vault.db.close();
  });

  test('takes every box away from the old key: none is the same, and the old root opens nothing', async () => {
    const { vault, dir, seal } = await filledVault();
    const boxes = () =>
      BOXES.flatMap(({ table, column, where = 'true' }) =>
        vault.db
          .all(`SELECT ${column} AS box FROM ${table} WHERE ${where}`)
          .map(({ box }) => Buffer.from(box as Uint8Array).toString('hex')),
      );
    const [before, old] = [boxes(), snapshot(dir)];
    expect(await changeRoot(vault, seal)).toBe(before.length);
    const after = new Set(boxes());
    expect(before.filter((box) => after.has(box))).toEqual([]);
    expect(await openAll(vault)).toBe(before.length);
    // Whoever kept yesterday's file and root key finds no use for them in today's boxes.
    const yesterday = await openSealed(old, seal);
    const row = vault.db.get(
      'SELECT key, record, number, created, rotation, destroyed FROM version WHERE destroyed = 0 LIMIT 1',
    );
    const column = BOXES.find(({ table, column: name }) => table === 'version' && name === 'key');
    const { key, context } = column!.sealedWith(yesterday.vault, row!);
    const { openBox } = await import('../../src/sealed/box.ts');
    expect(() => openBox(key, row?.['key'] as Uint8Array, context)).toThrow('authenticate');
    yesterday.vault.db.close();
    vault.db.close();
    expect(readFileSync(path.join(dir, 'vault.db')).includes(Buffer.from(before[0] ?? '', 'hex'))).toBe(false);
  });

  test('knows every column of the schema that holds boxes', async () => {
    const { vault } = await filledVault(1);
    const known = new Set(BOXES.map(({ table, column }) => `${table}.${column}`));
    // Ids and keyed hashes, and what is sealed under keys of its own.
    const others =
      /^(?:vault\.|audit|seen\.|version\.(?:record|value)|\w+\.(?:id|record|hash|path|slot|folder|accessor|parent|token|mount|role)$|staged\.value)/;
    const columns = vault.db
      .all(
        "SELECT m.name AS t, c.name AS c FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND c.type = 'BLOB'",
      )
      .map((row) => `${String(row['t'])}.${String(row['c'])}`);
    expect(columns.filter((name) => !known.has(name) && !others.test(name))).toEqual([]);
    vault.db.close();
  });

  test('keeps another process from writing under the old keys', async () => {
    const { vault, dir, seal } = await filledVault(1);
    const other = await openStore(dir, seal);
    await changeRoot(vault, seal);
    const value = new Map([['k', new SecretValue('v')]]);
    expect(() => other.put('a', value)).toThrow(expect.objectContaining({ code: 'RL-VAULT-REKEYED' }));
    await other.close();
    const again = await openStore(dir, seal);
    again.put('a', value);
    await again.close();
    vault.db.close();
  });

  test('stops at a box that nobody can open, and keeps both keys', async () => {
    const { vault, dir, seal } = await filledVault();
    const raw = new DatabaseSync(path.join(dir, 'vault.db'));
    raw.exec('UPDATE entry SET body = zeroblob(60)');
    raw.close();
    await expect(changeRoot(vault, seal)).rejects.toMatchObject({ code: 'RL-VAULT-TAMPERED' });
    expect(vault.keys.isChanging).toBe(true);
    vault.db.close();
  });
});

describe('another seal', () => {
  test('opens the vault from then on, and the old one from before; at no moment does neither', async () => {
    const filled = await filledVault();
    const [old, fresh] = [filled.seal, memorySeal()];
    const before = filled.answers(filled.vault);
    const left = await crashes(filled, () => changeSeal(filled.vault, old, fresh));
    filled.vault.db.close();
    for (const dir of [...left, filled.dir]) {
      const opened = await openSealed(dir, fresh).catch(() => openSealed(dir, old));
      expect(filled.answers(opened.vault)).toEqual(before);
      opened.vault.db.close();
    }
    await expect(openSealed(filled.dir, old)).rejects.toThrow('authenticate');
  });

  test('that does not give back what it wrapped is not taken', async () => {
    const { vault, dir, seal } = await filledVault(1);
    const broken = { ...memorySeal(), unwrap: async () => Buffer.alloc(32) };
    await expect(changeSeal(vault, seal, broken)).rejects.toMatchObject({ code: 'RL-SEAL-UNVERIFIED' });
    vault.db.close();
    (await openSealed(dir, seal)).vault.db.close();
  });
});
