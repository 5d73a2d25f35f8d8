/**
 * `node test/watch/simulator/measure.ts [SEED…]`: the whole simulation, 90 days of 500 keys and 200 attacks a seed, at
 * the default settings. Seeds 1, 2, 101, 201 to 210, 301 and 302 were tuned with, and what 307 showed was mended; the
 * default are those of `docs/watch.md`.
 */
import type { Score } from './score.ts';
import { score, table } from './score.ts';

const MEASURING = [306, 307, 308, 309];

const [first, ...rest] = process.argv.slice(2);
const verbose = first === '--verbose';
const given = (verbose ? rest : process.argv.slice(2)).map(Number);
const scores: Score[] = [];
for (const seed of given.length === 0 ? MEASURING : given) {
  const before = performance.now();
  const one = score(seed);
  scores.push(one);
  console.log(
    `seed ${seed}: ${one.events} events in ${((performance.now() - before) / 1000).toFixed(0)} s; ${one.wolves.length} false alarms in ${one.keyDays} key-days; ${one.advice} times advice; not judged: ${one.counts.duplicate} told twice, ${one.counts.late} late, ${one.counts.future} of the future`,
  );
  if (!verbose) continue;
  for (const { sentence, detector, at } of one.wolves)
    console.log('  false', new Date(at).toISOString(), detector, sentence);
  for (const { attack, after } of one.hits)
    if (!(after <= 60_000) && (attack.fast || after === Infinity))
      console.log(
        '  missed',
        attack.number,
        attack.kind,
        attack.variant,
        after,
        [...attack.keys].slice(0, 2),
        new Date(attack.start).toISOString(),
      );
}
console.log(table(scores).join('\n'));
const wolves = scores.flatMap((one) => one.wolves);
const keyDays = scores.reduce((sum, one) => sum + one.keyDays, 0);
console.log(`\nFalse alarms: ${wolves.length}, ${((1000 * wolves.length) / keyDays).toFixed(2)} per 1,000 key-days`);
const by = new Map<string, number>();
for (const { detector } of wolves) by.set(detector, (by.get(detector) ?? 0) + 1);
for (const [detector, amount] of [...by].sort((a, b) => b[1] - a[1])) console.log(`  ${detector}: ${amount}`);
