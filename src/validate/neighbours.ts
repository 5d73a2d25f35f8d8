import type { Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { SecretValue } from '../core/secret.ts';
import type { Neighbour } from './check.ts';
import { checksOf } from './checks/all.ts';

/** Characters before and after a secret that are looked at: some twenty lines. */
const NEAR = 1500;

/** Finds credentials in a fragment. */
interface Finder {
  scan(fragment: Fragment): readonly Finding[];
}

/**
 * A finder whose findings bring what stands near them and is needed to ask about them (a key's id, an account's
 * number). A server's name counts only when `hosts` lists it.
 */
export function withNeighbours(finder: Finder, hosts: readonly string[]): Finder {
  return {
    scan: (fragment) => finder.scan(fragment).map((finding) => withOwn(finding, fragment, hosts)),
  };
}

function withOwn(finding: Finding, fragment: Fragment, hosts: readonly string[]): Finding {
  const wanted = checksOf(finding.rule).flatMap(({ near }) => Object.entries(near ?? {}));
  if (wanted.length === 0) return finding;
  const secret = finding.value.reveal();
  const at = offsetOf(finding, fragment);
  const from = Math.max(0, at - NEAR);
  const text = fragment.text.slice(from, at + secret.length + NEAR);
  const found = new Map<string, SecretValue>();
  for (const [name, neighbour] of wanted) {
    const value = nearest(neighbour, text, at - from, (candidate) =>
      name === 'host' ? hosts.includes(candidate.toLowerCase()) : candidate !== secret,
    );
    if (value !== undefined) found.set(name, new SecretValue(value));
  }
  return found.size === 0 ? finding : { ...finding, neighbours: found };
}

function offsetOf({ line, column }: Finding, { text, firstLine, firstColumn }: Fragment): number {
  let start = 0;
  for (let number = firstLine; number < line; number++) start = text.indexOf('\n', start) + 1;
  return start + column - (line === firstLine ? (firstColumn ?? 1) : 1);
}

function nearest(
  { pattern }: Neighbour,
  text: string,
  at: number,
  counts: (candidate: string) => boolean,
): string | undefined {
  let best: { readonly value: string; readonly distance: number } | undefined;
  for (const match of text.matchAll(pattern)) {
    const value = match[1] ?? match[0];
    const distance = Math.abs(match.index - at);
    if (counts(value) && (best === undefined || distance < best.distance)) best = { value, distance };
  }
  return best?.value;
}
