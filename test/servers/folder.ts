import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A fresh folder under the system's temporary one; the caller removes it with the returned function. */
export function makeFolder(name: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), `relock-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A fresh folder that goes when the current test ends. */
export function testFolder(name = 'test'): string {
  const { folder, remove } = makeFolder(name);
  onTestFinished(remove);
  return folder;
}
