import { openBox, sealBox } from './box.ts';
import type { BoxColumn } from './boxes.ts';
import { bytesOf } from './database.ts';
import type { Sealed } from './sealed.ts';
import { untampered } from './sealed.ts';

/**
 * The folders that secrets lie in, so that one can be listed without opening the name of every secret. A folder is
 * there while something is in it. The file tells which secrets lie together, and not where.
 */

/** The keyed hash of the folder that a path lies in; what is listed together has the same one. */
export function folderOf(vault: Sealed, path: string): Buffer {
  return vault.keys.hash('folder', parentOf(path));
}

/** Makes the folders above a path that are not there yet. */
export function growTo(vault: Sealed, path: string): void {
  for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder.slice(0, -1))) {
    const id = vault.keys.hash('folder', folder);
    if (vault.db.get('SELECT 1 FROM branch WHERE id = ?', id) !== undefined) return;
    const name = sealBox(vault.keys.box('folder', id), Buffer.from(folder), context(vault, id));
    const above = folderOf(vault, folder.slice(0, -1));
    vault.db.run('INSERT INTO branch (id, folder, name) VALUES (?, ?, ?)', id, above, name);
  }
}

/** Removes the folders above a path that have become empty. */
export function pruneFrom(vault: Sealed, path: string): void {
  for (let folder = parentOf(path); folder !== ''; folder = parentOf(folder.slice(0, -1))) {
    const id = vault.keys.hash('folder', folder);
    const inside = vault.db.get(
      'SELECT 1 FROM record WHERE folder = ?1 UNION ALL SELECT 1 FROM branch WHERE folder = ?1 LIMIT 1',
      id,
    );
    if (inside !== undefined) return;
    vault.db.run('DELETE FROM branch WHERE id = ?', id);
  }
}

/** The folders right within a folder (`''` or `a/b/`), as `name/`. */
export function foldersIn(vault: Sealed, folder: string): string[] {
  return vault.db.all('SELECT id, name FROM branch WHERE folder = ?', vault.keys.hash('folder', folder)).map((row) =>
    untampered('the name of a folder', () => {
      const id = bytesOf(row, 'id');
      return openBox(vault.keys.box('folder', id), bytesOf(row, 'name'), context(vault, id))
        .toString('utf8')
        .slice(folder.length);
    }),
  );
}

/** `a/b/` for `a/b/c`, `''` for `a`. */
function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The names of folders, as a change of keys sees them. */
export const branchBoxes: BoxColumn = {
  table: 'branch',
  key: ['id'],
  column: 'name',
  sealedWith: (vault, row) => {
    const id = bytesOf(row, 'id');
    return { key: vault.keys.box('folder', id), context: context(vault, id) };
  },
};

function context(vault: Sealed, id: Buffer) {
  return vault.keys.context('folder', id.toString('hex'));
}
