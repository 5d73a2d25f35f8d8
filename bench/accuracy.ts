/**
 * `node bench/accuracy.ts DIR [--gate low|medium|high] [--candidates] [--list missed|false|unlabelled]`: how much of
 * labelled corpora the scan finds. DIR holds CredData's `data/` and `meta/`, and texts of the peers' own rules in
 * `*.jsonl` (`{label, text, secret?}` a line). None of it is part of the project. `--candidates` says instead how much
 * the finder hands to the score at all.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { reaches } from '../src/core/finding.ts';
import type { Confidence } from '../src/core/finding.ts';
import { candidatesIn } from '../src/scan/generic/find.ts';
import { allRules } from '../src/scan/rules/all.ts';
import { createScanner } from '../src/scan/scanner.ts';
import { count, figures, readSpans } from './labelled.ts';
import type { Span } from './labelled.ts';

/** Nearly half of CredData's true rows are the PEM and hex vectors of this one repository (openssl). */
const LARGEST = '2ba83c6a';

const folder = process.argv[2] ?? '.';
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const byCandidates = process.argv.includes('--candidates');
const gate = (option('gate') ?? (byCandidates ? 'low' : 'medium')) as Confidence;
const listed = option('list');
const GENERIC = new Set(
  allRules()
    .filter(({ generic }) => generic === true)
    .map(({ id }) => id),
);
const say = (line: string) => console.log(line);

/** Something seen: lines count from 1, columns from 0. */
interface Seen {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly what: string;
}

const scanner = await createScanner({
  repository: '',
  ownRules: [],
  allow: [],
  managed: [],
  today: new Date('2026-11-22T00:00:00Z'),
});

function findingsIn(text: string, file: string): Seen[] {
  return scanner
    .scan({ path: file, text, firstLine: 1, inHead: true, added: false })
    .filter(({ confidence }) => reaches(confidence, gate))
    .map(({ rule, line, column, endLine, endColumn }) => ({
      line,
      from: column - 1,
      to: endLine === line ? endColumn - 1 : Infinity,
      what: rule,
    }));
}

/** What is handed to the score, and what rules with a shape of their own know without it. */
function candidatesOf(text: string, file: string): Seen[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let line = 0;
  const candidates = candidatesIn(text)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, form }) => {
      while ((starts[line + 1] ?? Infinity) <= start) line++;
      const from = starts[line] ?? 0;
      return { line: line + 1, from: start - from, to: end - from, what: form };
    });
  return [...candidates, ...findingsIn(text, file).filter(({ what }) => !GENERIC.has(what))];
}

const look = byCandidates ? candidatesOf : findingsIn;
const hits = new Map<Span, string>();
const unlabelled: Array<{ readonly repository: string; readonly at: string; readonly what: string }> = [];
const spans: Span[] = [];
let bytes = 0;
let seen = 0;
if (existsSync(path.join(folder, 'meta'))) {
  for (const [file, list] of readSpans(folder)) {
    spans.push(...list);
    if (/\/(?:COPYING|LICEN)/i.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8').replaceAll(/\r\n?/g, '\n');
    bytes += text.length;
    const all = look(text, file);
    seen += all.length;
    const lines = text.split('\n');
    for (const one of all) {
      const around = list.filter(({ first, last }) => first <= one.line && one.line <= last);
      const counted = around.some(({ isTrue }) => isTrue) ? around.filter(({ isTrue }) => isTrue) : around;
      for (const span of counted)
        if (!byCandidates || overlaps(span, one, lines)) hits.set(span, `${hits.get(span) ?? ''} ${one.what}`);
      const at = `${file}:${one.line}`;
      if (around.length === 0 && unlabelled.at(-1)?.at !== at)
        unlabelled.push({ repository: file.split('/')[1] ?? '', at, what: one.what });
    }
  }
  for (const [title, some] of [
    ['all', spans],
    ['without openssl', spans.filter(({ repository }) => repository !== LARGEST)],
  ] as const)
    tell(title, some);
  say(`${seen} in ${(bytes / 1e6).toFixed(1)} MB, ${(seen / spans.length).toFixed(2)} a labelled span`);
}
for (const name of readdirSync(folder).filter((file) => file.endsWith('.jsonl'))) peer(name);
if (listed === 'missed')
  for (const span of spans) if (span.isTrue && !hits.has(span)) say(`${span.path}:${span.first}\t${nameOf(span)}`);
if (listed === 'false')
  for (const [span, by] of hits) if (!span.isTrue) say(`${span.path}:${span.first}\t${nameOf(span)}\t${by}`);
if (listed === 'unlabelled') for (const { at, what } of unlabelled) say(`${at}\t${what}`);

/** True when what was seen covers some of a value that makes the span what it is. */
function overlaps({ rows, first, last, isTrue }: Span, { line, from, to }: Seen, lines: readonly string[]): boolean {
  if (first !== last) return true;
  const text = lines[line - 1] ?? '';
  // A pair of UTF-16 units is one code point.
  const column = (index: number) => text.slice(0, index).replaceAll(/[\uD800-\uDBFF](?=[\uDC00-\uDFFF])/g, '').length;
  return rows.some(
    (row) => row.isTrue === isTrue && column(from) < (row.to ?? Infinity) && column(to) > (row.from ?? 0),
  );
}

function nameOf({ categories }: Span): string {
  return [...categories].join(':');
}

function tell(title: string, some: readonly Span[]): void {
  const extra = unlabelled.filter(({ repository }) => title === 'all' || repository !== LARGEST).length;
  const line = (name: string, list: readonly Span[], more = 0) => {
    const counts = count(list, (span) => hits.has(span));
    const numbers = [counts.truePositives, counts.falsePositives, counts.falseNegatives];
    say(`${name.padEnd(34)}${numbers.map((one) => String(one).padStart(7)).join('')}   ${figures(counts, more)}`);
  };
  say(`\n${title.padEnd(34)}     TP     FP     FN   P      R      F1`);
  for (const category of [...new Set(some.flatMap(({ categories }) => [...categories]))].sort())
    line(
      category,
      some.filter(({ categories }) => categories.has(category)),
    );
  line('total', some);
  line(`with ${extra} on unlabelled lines`, some, extra);
}

function peer(name: string): void {
  let [found, positives, alarms, negatives] = [0, 0, 0, 0];
  for (const row of readFileSync(path.join(folder, name), 'utf8').trim().split('\n')) {
    const { label, text, rule, weak } = JSON.parse(row) as {
      readonly label: string;
      readonly text: string;
      readonly rule: string;
      readonly weak?: boolean;
    };
    // Weak: the peer only did not say anything about this line of its samples.
    if (weak === true) continue;
    const hit = look(text, 'sample').length > 0;
    if (label === 'positive') {
      positives++;
      if (hit) found++;
      else if (listed === 'missed') say(`${name}\t${rule}\t${text.slice(0, 200)}`);
    } else if (label === 'negative') {
      negatives++;
      if (hit) alarms++;
    }
  }
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1)} % of ${whole}`;
  say(`${name.padEnd(20)} found ${share(found, positives)}, alarms on ${share(alarms, negatives)} negatives`);
}
