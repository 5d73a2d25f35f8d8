/**
 * `node bench/worst.ts [MB] [N]`: the slowest lines that can be made of what the rules look for: each word, each sample, each
 * part of a shape, over and over, with each of some separators; of all those each
 * Nth. Seconds for each MB, the worst first; the goal is 2.
 */
import { createFinder } from '../src/scan/layers.ts';
import { seeded } from '../test/scan/scan.ts';
import { mintSample } from '../src/scan/shape.ts';
import { allRules } from '../src/scan/rules/all.ts';
import { createRuleMatcher } from '../src/scan/matching.ts';

const size = Number(process.argv[2] ?? 0.25) * 1_000_000;
const find = createFinder({ ownRules: [], managed: [], today: new Date('2026-11-22') }, undefined);
// So that the engine is what is measured.
find(Buffer.alloc(300_000, 'x\n'), { path: 'a.txt' });

const random = seeded(7);
const units = new Map<string, string>();
for (const word of createRuleMatcher(new Date()).words) {
  units.set(`word ${word}`, word);
  for (const behind of ['=', ' = "', ': ', '="a" ', "('", ' "', ':a@', '\n', '-', ' a1'])
    units.set(`word ${JSON.stringify(word + behind)}`, word + behind);
}
for (const rule of allRules()) {
  const { text, secret } = mintSample(rule.shape, random);
  for (const cut of [0, 1, 2, Math.floor(secret.length / 2)]) {
    const part = text.slice(0, text.length - cut);
    const named = rule.assigned === undefined ? part : `${rule.assigned[0]}="${part}"`;
    for (const behind of ['', ' ', '\n', '"', '.', '-'])
      units.set(`${rule.id} -${cut} ${JSON.stringify(behind)}`, named + behind);
    const [near] = rule.near?.words ?? [];
    if (near !== undefined) units.set(`${rule.id} near -${cut}`, `${near} ${part} `);
  }
}
for (const unit of [
  'a',
  '=',
  '"',
  'A',
  '0',
  'QUJD',
  'QUJDRA==\n',
  '%41',
  '%25',
  String.raw`\u0041`,
  '&lt;',
  '&#65;',
  '\\',
  '-',
  '-----BEGIN PRIVATE KEY-----\n',
  'H4sI',
  'aGVs',
  '\u00e9',
  '\n',
  ':allow',
  'relock:allow x ',
])
  units.set(`unit ${JSON.stringify(unit)}`, unit);

const times: Array<readonly [name: string, seconds: number]> = [];
const each = Number(process.argv[3] ?? 1);
for (const [name, unit] of [...units].filter((_, i) => i % each === 0)) {
  for (const separator of ['', ' ']) {
    const once = unit + separator;
    const bytes = Buffer.from(once.repeat(Math.ceil(size / once.length)));
    const began = process.cpuUsage();
    find(bytes, { path: 'a.yaml' });
    times.push([`${name}${separator}`, process.cpuUsage(began).user / bytes.length]);
  }
}
times.sort(([, a], [, b]) => b - a);
console.log(`${times.length} inputs of ${size / 1e6} MB; s per MB, the worst first`);
for (const [name, seconds] of times.slice(0, 30)) console.log(seconds.toFixed(3), name);
