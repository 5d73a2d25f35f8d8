import type { RelockConfig } from '../config/config.ts';
import type { Baseline } from '../scan/baseline.ts';
import { readGitleaksConfig } from '../scan/gitleaks/config.ts';
import { createIgnore, readIgnoreFile } from '../scan/gitleaks/ignore.ts';
import type { Ignored } from '../scan/gitleaks/model.ts';
import type { Collected } from './collect.ts';
import { GITLEAKS_CONFIGS, GITLEAKS_IGNORES } from './gitleaks-names.ts';

/**
 * The config together with what gitleaks' or Betterleaks' files say; `files` are those of `GITLEAKS_NAMES` that are
 * there, `read` gives one that they extend. Throws `RL-GITLEAKS-INVALID`.
 */
export async function withGitleaks(
  config: RelockConfig,
  files: ReadonlyMap<string, string>,
  read: (path: string) => Promise<string | undefined>,
): Promise<RelockConfig> {
  const notes: string[] = [];
  const ignored: Ignored[] = [];
  for (const name of GITLEAKS_IGNORES) {
    const text = files.get(name);
    if (text === undefined) continue;
    const entries = readIgnoreFile(text, name);
    ignored.push(...entries.ignored);
    notes.push(...entries.notes);
  }
  const [first, second] = GITLEAKS_CONFIGS.filter((name) => files.has(name));
  if (second !== undefined) notes.push(`${second} does not count beside ${first}`);
  const text = first === undefined ? undefined : files.get(first);
  const rest =
    first === undefined || text === undefined
      ? { rules: [], allow: [], disabled: [], notes: [] }
      : await readGitleaksConfig(text, first, read);
  const gitleaks = { ...rest, ignored, notes: [...rest.notes, ...notes] };
  return { ...config, scan: { ...config.scan, gitleaks } };
}

/** Moves what an ignore file or a redacted baseline lists to what is allowed. */
export function silenceIgnored(collected: Collected, entries: readonly Ignored[]): Collected {
  const reasonFor = createIgnore(entries);
  const findings = [];
  const allowed = [...collected.allowed];
  for (const finding of collected.findings) {
    const reason = reasonFor(finding);
    if (reason === undefined) findings.push(finding);
    else allowed.push({ ...finding, allowed: reason });
  }
  return { ...collected, findings, allowed };
}

/** A baseline of Relock's, or a JSON report of gitleaks. `RL-BASELINE-INVALID`. */
export async function parseBaseline(
  text: string,
  name: string,
): Promise<{ readonly baseline: Baseline; readonly ignored: readonly Ignored[] }> {
  if (text.trimStart().startsWith('['))
    return (await import('../scan/gitleaks/baseline.ts')).readGitleaksBaseline(text, name);
  return { baseline: (await import('../scan/baseline.ts')).readBaseline(text, name), ignored: [] };
}
