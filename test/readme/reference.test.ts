import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/file.ts';
import { CONFIG_SCHEMA } from '../../src/config/schema.ts';
import type { Schema } from '../../src/config/schema.ts';
import type { Finding } from '../../src/core/finding.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { jsonLines, renderJson } from '../../src/report/json.ts';
import type { Report } from '../../src/report/report.ts';
import { blocks, ROOT } from './readme.ts';

/** Every field of a finding that is shown (its neighbours never are): `Required` makes the compiler name one that is missing here. */
const FINDING: Required<Omit<Finding, 'neighbours'>> = {
  rule: 'sendgrid-api-key',
  description: 'SendGrid API key',
  path: 'a.txt',
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  commit: { id: 'a'.repeat(40), author: 'Ada', date: '2026-11-22T00:00:00Z' },
  historyOnly: true,
  value: new SecretValue('not shown'),
  secret: 'SG.',
  fingerprint: 'rl1:c1e75b9f843b21739750',
  confidence: 'high',
  status: 'inactive',
  statusReason: 'the issuer is in trouble (503)',
  identity: 'account octocat',
  managed: 'vault://secret/ci/mail#/key',
  managedState: 'retired',
  managedSince: '2026-11-22T00:00:00Z',
  remedy: 'rotated',
  remediedAt: '2026-11-22T00:00:00.000Z',
  decoded: ['base64'],
  allowed: 'known',
};

const REPORT: Report = {
  findings: [FINDING],
  allowed: [FINDING],
  unscanned: [{ path: 'b.bin', reason: 'too large' }],
  notes: [],
  managed: { state: 'asked' },
  scanned: { files: 1, commits: 1, bytes: 1, milliseconds: 1 },
  gate: 'medium',
  timeline: [{ at: '2026-11-22T00:00:00.000Z', fingerprint: FINDING.fingerprint, what: 'found' }],
};

const TEXT = readFileSync(path.join(ROOT, 'docs/findings.md'), 'utf8');

/** The names in the first column of the table below a heading, and all code spans of its rows. */
function table(heading: string): { names: string[]; spans: Set<string> } {
  const section = TEXT.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  const spansOf = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
  return {
    names: rows.flatMap((row) => spansOf(row.split('|')[1] ?? '')),
    spans: new Set(rows.flatMap(spansOf)),
  };
}

/** The names that a schema gives: its own keys, not those that users choose. */
function namesIn(schema: Schema): string[] {
  const inner = [...Object.values(schema.properties ?? {}), schema.values, schema.items].filter(
    (one) => one !== undefined,
  );
  return [...Object.keys(schema.properties ?? {}), ...inner.flatMap(namesIn)];
}

test('the example in docs/config.md is a config and has every key', () => {
  const [block] = blocks('docs/config.md');
  const text = block?.text ?? '';
  const config = parseConfig(text, '.relock.yml');
  expect(config.scan.rules).toHaveLength(1);
  expect(config.rotate.keys).toHaveLength(1);
  const missing = namesIn(CONFIG_SCHEMA).filter((name) => !new RegExp(`^[ -]*${name}:`, 'm').test(text));
  expect(missing).toEqual([]);
});

describe('docs/findings.md', () => {
  test('has every field of a finding, and no other', () => {
    const [line = ''] = jsonLines(REPORT, { showAllowed: true });
    expect(table('A finding').names.sort()).toEqual(Object.keys(JSON.parse(line)).sort());
  });

  test('has every field of the document, and no other', () => {
    const document = JSON.parse(renderJson(REPORT, { showAllowed: true })) as Record<string, any>;
    const { names, spans } = table('The document');
    expect(names.sort()).toEqual(Object.keys(document).sort());
    for (const part of [document['summary'], document['scanned'], document['unscanned'][0], document['timeline'][0]])
      expect([...spans]).toEqual(expect.arrayContaining(Object.keys(part)));
  });

  test('its example of an allow entry is one, and its workflow steps are YAML', () => {
    const examples = [...TEXT.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(([, indent = '', text = '']) =>
      text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    );
    expect(examples).toHaveLength(2);
    expect(parse(examples[0] ?? '')).toHaveLength(2);
    expect(parseConfig(examples[1] ?? '', '.relock.yml').scan.allow).toHaveLength(1);
  });
});
