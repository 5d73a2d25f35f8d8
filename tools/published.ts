/**
 * `node tools/published.ts FILE`: adds what documentation shows as samples to `src/scan/data/published.txt`. FILE, which
 * stays outside of the project, has a line for each: where it is shown, a tab, the value. Only digests are kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../src/scan/published.ts';

const target = path.join(import.meta.dirname, '../src/scan/data/published.txt');
const [file = ''] = process.argv.slice(2);
const places = new Map<string, string>();
let place = '';
for (const line of existsSync(target) ? readFileSync(target, 'utf8').split('\n') : []) {
  if (line.startsWith('# ')) place = line.slice(2);
  else if (line !== '') places.set(line, place);
}
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const [where = '', value = ''] = line.split('\t');
  const digest = digestOf(value);
  if (!places.has(digest)) places.set(digest, where);
}
const groups = Map.groupBy([...places], ([, where]) => where);
const written = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([where, digests]) =>
      `# ${where}\n${digests
        .map(([digest]) => `${digest}\n`)
        .sort()
        .join('')}`,
  );
writeFileSync(target, written.join(''));
console.log(`${places.size} digests`);
