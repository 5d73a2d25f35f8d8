import { expect, test } from 'vitest';
import { CONTROLS } from '../../src/risk/controls.ts';
import { evidenceOf } from '../../src/risk/evidence.ts';
import { htmlOf } from '../../src/risk/html.ts';
import { markdownOf } from '../../src/risk/markdown.ts';
import { reportOf } from '../../src/risk/report.ts';
import { aKey, anIncident, aStanding, DAY, NOW } from './facts.ts';

const HOSTILE = `=cmd|'x'!A0","<script>alert(1)</script>| \`@octocat\` [a](javascript:x) \u202e\n# h`;
const hostile = aStanding(
  [
    aKey({
      key: HOSTILE,
      owner: HOSTILE,
      changed: NOW - 400 * DAY,
      incidents: [anIncident({ sentence: HOSTILE })],
      did: [{ name: HOSTILE, uses: 1, first: NOW, last: NOW, address: HOSTILE }],
    }),
  ],
  {
    changes: [{ at: NOW - DAY, by: HOSTILE, what: HOSTILE }],
    chain: { entries: 1, signedTo: 1, publicKey: '', bad: HOSTILE },
  },
);

/** A table as RFC 4180 has it, read by its grammar and not by our writer. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  for (const [row] of text.matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g)) {
    const cells = [...row.slice(0, -2).matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell);
    rows.push(cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  }
  return rows;
}

test('the page has nothing of anybody else’s, and no plot without words', () => {
  const page = htmlOf(reportOf(hostile));
  expect(page).not.toMatch(/<script|javascript:x\)?"|src=|href=|url\(|http:/i);
  expect(page.match(/<svg/g)).toHaveLength(3);
  expect(page.match(/role="img" aria-label="[^"<>]+"/g)).toHaveLength(3);
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(page).toContain('&#60;script&#62;alert(1)');
  expect(page).not.toMatch(/[\u202e]|NaN|undefined/);
});

test('Markdown: nothing in it is alive, and each row stays one', () => {
  const text = markdownOf(reportOf(hostile));
  expect(text).not.toMatch(/<script|(?<![`>\w])@octocat|\[a\]\(javascript|\u202e|NaN|undefined/);
  const tables = text.split('\n').filter((line) => line.startsWith('| '));
  for (const line of tables) expect([4, 5, 6]).toContain(line.split(/(?<!\\)\|/).length - 1);
  expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual(['# Keys, 2026-05-25 to 2026-06-01']);
  expect(text).toMatch(/^to 30 days {4} +0$/m);
});

test('the report says what there is', () => {
  const keys = [
    aKey(),
    aKey({ key: 'secret/old', changed: NOW - 400 * DAY, kind: undefined }),
    aKey({ key: 'x', ended: NOW - 1 }),
  ];
  const { sections } = reportOf(aStanding(keys));
  const section = (heading: string) => sections.find((one) => one.heading === heading);
  expect(section('At a glance')?.text).toEqual([
    '2 keys, 0 critical, 1 high, 0 medium, 1 low.',
    'The audit log holds: 100 entries, signed up to 99.',
    'The root key is protected by passphrase.',
  ]);
  expect(section('What to rotate next')?.table?.rows).toEqual([
    [
      'secret/old',
      'high 53',
      'replace it by hand, and name its issuer',
      expect.stringContaining('its rotation is 370 days late'),
    ],
  ]);
  expect(section('Uses')?.plot?.bars).toHaveLength(8);
  expect(section('Uses')?.plot?.bars.at(-2)).toEqual({ name: '2026-05-31', value: 24 });
  expect(section('Ages')?.plot?.bars.map(({ value }) => value)).toEqual([0, 1, 0, 0, 0, 1]);
});

test('evidence: tables whose rows are whole and no formulas, and controls that name files that are there', () => {
  const files = evidenceOf(hostile);
  for (const [name, text] of files) {
    if (!name.endsWith('.csv')) continue;
    const [header = [], ...rows] = cellsOf(text);
    expect(rows.length, name).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row, name).toHaveLength(header.length);
      for (const cell of row) expect(cell, name).not.toMatch(/^[=+\-@\t]/);
    }
  }
  for (const { files: named } of CONTROLS) for (const name of named) expect(files.has(name), name).toBe(true);
  expect(JSON.parse(files.get('evidence.json') ?? '')).toMatchObject({ risks: [{ key: HOSTILE, level: 'critical' }] });
});
