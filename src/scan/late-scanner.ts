import type { Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { layersOf } from './encoded.ts';
import { openBuiltEngine } from './engine/engine.ts';
import type { Scanner, ScannerOptions } from './scanner.ts';
import { bytesOf } from './bytes.ts';
import type { Suspects } from './suspect.ts';

/** A scanner that loads the rules when something is first suspected: text in which nothing stands out needs none. */
export interface LateScanner extends Pick<Scanner, 'mayStayUnscanned' | 'notes'> {
  /**
   * As of a `Scanner`; a promise only when the rules must be loaded first, until when the fragment must hold. `suspects`
   * is what a `Sieve` gave for the fragment, if it was asked.
   */
  readonly scan: (fragment: Fragment, suspects?: Suspects) => readonly Finding[] | Promise<readonly Finding[]>;
}

/** Opens a scanner: at once, with all that the options ask for, or late when they ask for nothing but the rules. */
export async function openScanner(options: ScannerOptions): Promise<LateScanner> {
  const load = async () => (await import('./scanner.ts')).createScanner(options);
  const sieve = options.allow.length === 0 ? openSieve(options) : undefined;
  let scanner = sieve === undefined ? await load() : undefined;
  const scanLate = async (fragment: Fragment, suspects: Suspects) =>
    (scanner ??= await load()).scan(fragment, suspects);
  return {
    scan(fragment, known) {
      if (scanner !== undefined) return scanner.scan(fragment, known);
      const suspects = known ?? sieve?.(fragment);
      return suspects === undefined ? [] : scanLate(fragment, suspects);
    },
    mayStayUnscanned: (path) => scanner?.mayStayUnscanned(path),
    get notes() {
      return scanner?.notes ?? [];
    },
  };
}

/**
 * Gives what stands out in a fragment in which something does, or in what it encodes. Undefined for a clean one: no
 * scanner would find anything.
 */
export type Sieve = (fragment: Fragment) => Suspects | undefined;

/** A sieve, which needs no rule. Undefined when there is more to be found than the built-in rules say. */
export function openSieve({
  ownRules,
  gitleaks,
  managed,
}: Pick<ScannerOptions, 'ownRules' | 'gitleaks'> & { readonly managed: readonly unknown[] }): Sieve | undefined {
  const look = ownRules.length + managed.length === 0 && gitleaks === undefined ? openBuiltEngine()?.look : undefined;
  if (look === undefined) return undefined;
  return (fragment) => {
    let own: Suspects | undefined;
    for (const { suspects } of layersOf(bytesOf(fragment), fragment.path, look)) {
      own ??= suspects;
      if (suspects.words.length > 0) return own;
    }
    return undefined;
  };
}
