import { onTestFinished } from 'vitest';
import { makeFolder } from './make-folder.ts';

/** A fresh folder that goes when the current test ends. */
export function testFolder(name = 'test'): string {
  const { folder, remove } = makeFolder(name);
  onTestFinished(remove);
  return folder;
}
