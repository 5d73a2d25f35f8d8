import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A fresh folder under the system's temporary one; the caller removes it with the returned function. */
export function makeFolder(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `relock-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
