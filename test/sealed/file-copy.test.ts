import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSealed } from '../../src/sealed/open.ts';
import { changeRoot } from '../../src/sealed/rekey.ts';
import { filledVault } from './filled.ts';
import { memorySeal } from './memory-seal.ts';

test('a copy of the files, with everything but the seal, gives nothing', async () => {
  const { vault, dir, seal, secrets } = await filledVault(20);
  await changeRoot(vault, seal);
  // While it is open, so that the log is searched as well.
  const files = readdirSync(dir).map((name) => readFileSync(path.join(dir, name)));
  expect(files.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(100_000);
  const columns = columnsOf(path.join(dir, 'vault.db'));
  expect(columns.length).toBeGreaterThan(200);
  const haystacks = [...files, ...columns];
  for (const secret of new Set([...secrets, ...secrets.flatMap((text) => text.split('/'))])) {
    const forms = [
      Buffer.from(secret),
      Buffer.from(secret, 'utf16le'),
      Buffer.from(Buffer.from(secret).toString('base64').slice(0, 16)),
      Buffer.from(Buffer.from(secret).toString('hex')),
    ];
    for (const form of forms) expect(haystacks.some((bytes) => bytes.includes(form))).toBe(false);
  }
  vault.db.close();
  // Neither another seal of the kind nor a root of one's own opens it.
  await expect(openSealed(dir, memorySeal())).rejects.toThrow('authenticate');
  const forged = { ...memorySeal(), unwrap: async () => Buffer.alloc(32, 7) };
  await expect(openSealed(dir, forged)).rejects.toMatchObject({ code: 'RL-VAULT-TAMPERED' });
});

/** Every value in every table, as bytes. */
function columnsOf(file: string): Buffer[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const values = tables.flatMap(({ name }) =>
    db
      .prepare(`SELECT * FROM "${String(name)}"`)
      .all()
      .flatMap((row) => Object.values(row)),
  );
  db.close();
  return values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value))));
}
