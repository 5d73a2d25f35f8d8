import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { sealBox } from '../../src/sealed/box.ts';
import { createVault, rootContext } from '../../src/sealed/create.ts';
import { VaultKeys } from '../../src/sealed/keys.ts';
import { openSealed } from '../../src/sealed/open.ts';
import { changeRoot } from '../../src/sealed/rekey.ts';
import { openStore } from '../../src/sealed/store.ts';
import { testFolder } from '../servers/folder.ts';
import { memorySeal } from './memory-seal.ts';

/** A vault as schema 1 had it: all keys derived from the root key itself, and no tables of a server. */
async function oldVault() {
  const dir = path.join(testFolder('old'), 'vault');
  const seal = memorySeal();
  await createVault(dir, seal);
  const file = path.join(dir, 'vault.db');
  const db = new DatabaseSync(file);
  const row = db.prepare('SELECT id, seal, root, created FROM vault').get();
  const id = row?.['id'] as Uint8Array;
  const root = await seal.unwrap({ kind: 'passphrase', bytes: row?.['root'] as Uint8Array }, rootContext(id));
  const keys = new VaultKeys(root, id);
  const mark = sealBox(keys.key('mark'), new Uint8Array(), keys.context('mark', Number(row?.['created'])));
  db.prepare('UPDATE vault SET mark = ?, keyring = NULL, term = 0').run(mark);
  db.exec('DELETE FROM token');
  db.close();
  const store = await openStore(dir, seal);
  store.put('ci/db', new Map([['k', new SecretValue('v')]]), { kind: 'x' });
  await store.close();
  const old = new DatabaseSync(file);
  old.exec(`
    DROP TABLE entry; DROP TABLE branch; DROP TABLE lease; DROP TABLE issued; DROP TABLE seen;
    DROP INDEX record_folder; ALTER TABLE record DROP COLUMN folder;
    DROP INDEX token_accessor; DROP INDEX token_parent; DROP INDEX token_expires;
    ALTER TABLE token DROP COLUMN accessor; ALTER TABLE token DROP COLUMN parent; ALTER TABLE token DROP COLUMN expires;
    ALTER TABLE vault DROP COLUMN keyring; ALTER TABLE vault DROP COLUMN term;
    ALTER TABLE vault DROP COLUMN recovery; ALTER TABLE vault DROP COLUMN backed;
    PRAGMA user_version = 1`);
  for (const { name } of old
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'audit%'")
    .all()) {
    old.exec(`DROP TABLE "${String(name)}"`);
  }
  old.close();
  return { dir, seal, file };
}

test('a vault of schema 1 keeps its secrets and gets keys that can be changed; a copy of it stays beside it', async () => {
  const { dir, seal, file } = await oldVault();
  // What a process left that ended in the middle of its copy is no copy.
  writeFileSync(`${file}.schema-1.draft-00000000`, 'half');
  const { vault } = await openSealed(dir, seal);
  await changeRoot(vault, seal);
  vault.db.close();
  const store = await openStore(dir, seal);
  expect(store.list('ci/')).toEqual(['ci/db']);
  expect(store.get('ci/db')?.fields.get('k')?.reveal()).toBe('v');
  await store.close();
  const copy = `${file}.schema-1`;
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const kept = new DatabaseSync(copy, { readOnly: true });
  expect(kept.prepare('PRAGMA user_version').get()).toEqual({ user_version: 1 });
  expect(kept.prepare('SELECT count(*) AS n FROM version').get()).toEqual({ n: 1 });
  kept.close();
  expect(readdirSync(dir).filter((name) => name.includes('draft'))).toEqual(['vault.db.schema-1.draft-00000000']);
});
