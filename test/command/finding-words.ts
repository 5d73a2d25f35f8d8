import type { Means } from '../../src/command/scan-files.ts';
import type { Finding } from '../../src/core/finding.ts';
import { createScanner, type ScannerOptions } from '../../src/scan/scanner.ts';

/** Options of a scanner that finds the words of `word()`. */
export const OPTIONS: ScannerOptions = {
  repository: '',
  ownRules: [
    { id: 'word', description: 'a word', regex: 'leak[0-9a-f]{24}', keywords: ['leak'], confidence: 'medium' },
  ],
  allow: [],
  managed: [],
  today: new Date(),
};

/** What a scan needs; threads start at once. */
export async function meansOf(threads: number, options = OPTIONS): Promise<Means> {
  return { scanner: await createScanner(options), options, threads, alone: 0, onProgress: () => undefined };
}

/** Findings as `PATH:LINE:COLUMN WORD COMMIT`, with `gone` for what is in the history only. */
export function shown(findings: readonly Finding[]): string[] {
  return findings
    .map(({ path, line, column, value, commit, historyOnly }) =>
      [`${path}:${line}:${column}`, value.reveal(), commit?.id ?? '-', ...(historyOnly === true ? ['gone'] : [])].join(
        ' ',
      ),
    )
    .sort();
}
