/**
 * `node bench/engine.ts FOLDER…`: how fast the scanner goes through files that are in memory already, on one core, and
 * where the time goes (processor time: other programs do not count). Files are read first; those over 1 MB or with a zero byte in the beginning are left out.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createRuleMatcher } from '../src/scan/matching.ts';
import { Work } from '../src/scan/work.ts';
import { createScanner } from '../src/scan/scanner.ts';
import { openEngine } from '../src/scan/engine/engine.ts';
import { byExpressions } from '../src/scan/suspect.ts';
import { isCodeFile } from '../src/scan/code-file.ts';
import { decodings } from '../src/scan/decode.ts';
import { median } from './measure.ts';

interface InMemory {
  readonly path: string;
  readonly bytes: Buffer;
}

/** Enough to be beyond the caches, and no more than a small machine has. */
const MOST_BYTES = 150_000_000;

function readAll(folders: readonly string[]): InMemory[] {
  const files: InMemory[] = [];
  let total = 0;
  const walk = (place: string) => {
    for (const entry of readdirSync(place, { withFileTypes: true })) {
      const file = path.join(place, entry.name);
      if (entry.isDirectory()) walk(file);
      if (!entry.isFile() || total > MOST_BYTES || statSync(file).size > 1_000_000) continue;
      const bytes = readFileSync(file);
      if (bytes.subarray(0, 8000).includes(0)) continue;
      total += bytes.length;
      files.push({ path: file, bytes });
    }
  };
  for (const folder of folders) walk(folder);
  return files;
}

const files = readAll(process.argv.slice(2));
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
const say = (line: string) => console.log(line);
say(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB`);

const rules = createRuleMatcher(new Date('2026-11-22'));
const engine = openEngine(rules.words);
if (engine === undefined) throw new Error('the engine was built for other words: node tools/engine.ts');
const expressions = byExpressions(rules.words);
const scanner = await createScanner({
  repository: '',
  ownRules: [],
  allow: [],
  managed: [],
  today: new Date('2026-11-22'),
});

function measure(name: string, work: (file: InMemory) => number): void {
  const rounds: number[] = [];
  let count = 0;
  for (let round = 0; round < 4; round++) {
    count = 0;
    const began = process.cpuUsage();
    for (const file of files) count += work(file);
    if (round > 0) rounds.push(process.cpuUsage(began).user / 1000);
  }
  const time = median(rounds);
  say(
    `${name.padEnd(36)} ${(bytes / 1000 / time).toFixed(0).padStart(5)} MB/s ${time.toFixed(0).padStart(6)} ms ${count}`,
  );
}

measure('engine: words that stand out', (file) => engine(file.bytes, isCodeFile(file.path)).words.length);
measure('engine and rules: hits', (file) => {
  let hits = 0;
  rules.match(
    file.bytes,
    engine(file.bytes, isCodeFile(file.path)).words,
    file.path,
    new Work(file.bytes.length),
    () => hits++,
  );
  return hits;
});
measure('engine and decoders: texts', (file) => {
  let texts = 0;
  for (const _ of decodings(file.bytes, engine(file.bytes, isCodeFile(file.path)))) texts++;
  return texts;
});
measure('the scanner: findings', (file) => {
  const fragment = { path: file.path, bytes: file.bytes, text: '', firstLine: 1, inHead: true, added: false };
  return scanner.scan(fragment).length;
});
if (process.env['SLOW'] !== undefined)
  measure('expressions: words', (file) => expressions(file.bytes, false).words.length);
