/**
 * `node tools/train/train.ts CORPORA SOURCES…`: trains the score of generic secrets and writes
 * `src/scan/data/generic-model.bin`. CORPORA holds labelled lines (CredData's `data/` and `meta/`, texts of peers' rules
 * in `*.jsonl`); each of SOURCES is a folder of ordinary sources (`sources.ts` brings those that were used). The same input gives the same bytes. Python with
 * `tools/train/requirements.txt` grows the trees: `PYTHON` names it, else `python3`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findByRules, groupsOf, peersAt, resultAt } from './figures.ts';
import { learnLanguage } from './language.ts';
import { labelledRows, leakRows, ordinaryRows, textRows } from './rows.ts';
import type { Row } from './rows.ts';
import { writeModel } from './write.ts';
import type { Tree } from './write.ts';

/** What words look like is learned from every fifth file of the ordinary sources; their candidates are all learned from. */
const EVERY = 5;
/** In log-odds. Medium is the least score whose cross-validated precision is 0.974, with and without openssl. */
const LOW = -1.5;
const HIGH = 2;
const PRECISION = 0.974;
const STEP = 0.05;

const [corpora = '', ...sources] = process.argv.slice(2);
const say = (line: string) => console.log(line);
if (sources.length === 0) throw new Error('node tools/train/train.ts CORPORA SOURCES…');

const language = learnLanguage(sources, EVERY);
const rows: Row[] = [
  ...labelledRows(corpora, language),
  ...textRows(corpora, language),
  ...ordinaryRows(sources, language),
  ...leakRows(language),
];
const features = rows[0]?.values.length ?? 0;
for (const kind of ['labelled', 'made', 'text', 'ordinary'])
  say(`${rows.filter(({ of }) => of.kind === kind).length} rows ${kind}`);

const work = mkdtempSync(path.join(tmpdir(), 'train-'));
let scores: Float64Array;
let trees: readonly Tree[];
try {
  writeFileSync(
    path.join(work, 'rows.bin'),
    Buffer.concat(rows.map(({ values }) => Buffer.from(values.buffer, values.byteOffset, values.byteLength))),
  );
  writeFileSync(
    path.join(work, 'rows.json'),
    JSON.stringify({
      features,
      label: rows.map(({ isSecret }) => Number(isSecret)),
      weight: rows.map(({ weight }) => weight),
      fold: rows.map(({ fold }) => fold),
    }),
  );
  execFileSync(process.env['PYTHON'] ?? 'python3', [path.join(import.meta.dirname, 'trees.py'), work], {
    stdio: 'inherit',
  });
  const bytes = readFileSync(path.join(work, 'scores.bin'));
  scores = Float64Array.from(rows, ({ isQuiet }, i) => (isQuiet ? -Infinity : bytes.readDoubleLE(i * 8)));
  trees = JSON.parse(readFileSync(path.join(work, 'trees.json'), 'utf8')) as Tree[];
} finally {
  rmSync(work, { recursive: true, force: true });
}

const byRules = await findByRules(corpora);
const groups = groupsOf(byRules.spans);
const [all, small] = groups;
let medium = LOW;
while (
  medium < HIGH &&
  [all, small].some((group) => group && resultAt('', byRules, rows, scores, medium, group[1]).precision < PRECISION)
)
  medium += STEP;
say(`thresholds: low ${LOW}, medium ${medium.toFixed(2)}, high ${HIGH}`);
for (const least of [LOW, medium, HIGH]) {
  say(`\nscore ${least.toFixed(2)}`.padEnd(45) + 'P      R      F1       unlabelled lines as false');
  for (const [title, keep] of least === medium ? groups : groups.slice(0, 3)) {
    const result = resultAt(title, byRules, rows, scores, least, keep);
    say(`${result.title.padEnd(44)}${result.plain}    ${result.strict}`);
  }
  for (const isTest of [false, true]) {
    const alarms = rows.filter(
      ({ of }, i) => of.kind === 'ordinary' && of.isTest === isTest && (scores[i] ?? 0) >= least,
    );
    say(`ordinary sources, ${isTest ? 'tests and examples' : 'elsewhere'}: ${alarms.length} alarms`);
  }
}

say('\npeers’ texts, by a model that saw none of that peer');
for (const line of await peersAt(corpora, rows, scores, medium)) say(line);

const target = path.join(import.meta.dirname, '../../src/scan/data/generic-model.bin');
const model = writeModel(trees, features, [LOW, medium, HIGH], language);
writeFileSync(target, model);
say(`\n${model.length} bytes, ${features} features`);
