import { createHash } from 'node:crypto';
import type { Finding } from '../../core/finding.ts';
import { printable } from '../../core/printable.ts';
import type { Ignored } from './model.ts';
import { ourRules } from './rule-names.ts';

/**
 * Reads `.gitleaksignore` or `.betterleaksignore`: one `file:rule:line`, `commit:file:rule:line` or (Betterleaks 2) SHA-256
 * of a secret a line. Other lines are named in the notes.
 */
export function readIgnoreFile(
  text: string,
  name: string,
): { readonly ignored: readonly Ignored[]; readonly notes: readonly string[] } {
  const ignored: Ignored[] = [];
  const notes: string[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const entry = /^[0-9a-f]{64}$/.test(line)
      ? ({ kind: 'hash', sha256: line, from: name } as const)
      : placeOf(line, name);
    if (entry === undefined) notes.push(`${name}:${i + 1} is no fingerprint of gitleaks and counts for nothing`);
    else ignored.push(entry);
  }
  return { ignored, notes };
}

/** A gitleaks fingerprint as an entry; undefined when it is none. */
export function placeOf(fingerprint: string, from: string): Ignored | undefined {
  const parts = fingerprint.split(':');
  if (parts.length !== 3 && parts.length !== 4) return undefined;
  const [path = '', rule = '', line = ''] = parts.slice(-3);
  const commit = parts.length === 4 ? parts[0] : undefined;
  if (path === '' || rule === '' || !/^\d+$/.test(line)) return undefined;
  return {
    kind: 'place',
    commit,
    path: path.replaceAll('\\', '/'),
    rules: [rule, ...ourRules(rule)],
    line: Number(line),
    from,
  };
}

/** Why one of the entries silences a finding; undefined when none does. A managed key that lives is never silenced. */
export function createIgnore(entries: readonly Ignored[]): (finding: Finding) => string | undefined {
  const places = new Map<string, Array<Ignored & { readonly kind: 'place' }>>();
  const hashes = new Map<string, string>();
  for (const entry of entries) {
    if (entry.kind === 'hash') hashes.set(entry.sha256, entry.from);
    else {
      const at = `${entry.path}\0${entry.line}`;
      places.set(at, [...(places.get(at) ?? []), entry]);
    }
  }
  return (finding) => {
    if (finding.managedState === 'current' || finding.managedState === 'staged') return undefined;
    const place = places
      .get(`${finding.path}\0${finding.line}`)
      ?.find(
        ({ commit, rules }) => rules.includes(finding.rule) && (commit === undefined || commit === finding.commit?.id),
      );
    const from =
      place?.from ??
      (hashes.size === 0 ? undefined : hashes.get(createHash('sha256').update(finding.value.reveal()).digest('hex')));
    return from === undefined ? undefined : `listed in ${printable(from, 100)}`;
  };
}
