import type { Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { layersOf } from './encoded.ts';
import { openBuiltEngine } from './engine/engine.ts';
import type { Scanner, ScannerOptions } from './scanner.ts';
import { bytesOf } from './bytes.ts';

/** A scanner that loads the rules when something is first suspected: text in which nothing stands out needs none. */
export interface LateScanner extends Pick<Scanner, 'mayStayUnscanned' | 'notes'> {
  /** As of a `Scanner`; a promise only when the rules must be loaded first, until when the fragment must hold. */
  readonly scan: (fragment: Fragment) => readonly Finding[] | Promise<readonly Finding[]>;
}

/** Opens a scanner: at once, with all that the options ask for, or late when they ask for nothing but the rules. */
export async function openScanner(options: ScannerOptions): Promise<LateScanner> {
  const load = async () => (await import('./scanner.ts')).createScanner(options);
  const isClean = options.allow.length === 0 ? openSieve(options) : undefined;
  if (isClean === undefined) return load();
  let scanner: Scanner | undefined;
  const scanLate = async (fragment: Fragment) => (scanner ??= await load()).scan(fragment);
  return {
    scan(fragment) {
      if (scanner !== undefined) return scanner.scan(fragment);
      return isClean(fragment) ? [] : scanLate(fragment);
    },
    mayStayUnscanned: () => undefined,
    get notes() {
      return scanner?.notes ?? [];
    },
  };
}

/**
 * Tells without any rule that nothing stands out in a fragment, so that no scanner would find anything. Undefined when
 * there is more to be found than the built-in rules say.
 */
export function openSieve({
  ownRules,
  gitleaks,
  managed,
}: Pick<ScannerOptions, 'ownRules' | 'gitleaks'> & { readonly managed: readonly unknown[] }):
  | ((fragment: Fragment) => boolean)
  | undefined {
  const look = ownRules.length + managed.length === 0 && gitleaks === undefined ? openBuiltEngine()?.look : undefined;
  if (look === undefined) return undefined;
  return (fragment) => {
    for (const { suspects } of layersOf(bytesOf(fragment), fragment.path, look))
      if (suspects.words.length > 0) return false;
    return true;
  };
}
