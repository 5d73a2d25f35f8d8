import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';
import { score } from './score.ts';

test('a seed gives the same life and the same attacks', () => {
  const size = { days: 32, keys: 15, amount: 8 };
  const told = () =>
    [...simulate(7, size).batches]
      .flat()
      .map(({ at, event, attack }) => `${at} ${event?.key} ${event?.address} ${attack}`);
  expect(told()).toEqual(told());
});

// A small one of the measured simulations, for what must not get worse; `measure.ts` runs those.
test('six weeks of a hundred keys: the attacks are found, soon, and little else', () => {
  const { hits, wolves, keyDays, counts } = score(11, { days: 42, keys: 100, amount: 48 });
  const fast = hits.filter(({ attack }) => attack.fast);
  expect(hits.filter(({ alarm }) => alarm !== undefined).length / hits.length).toBeGreaterThan(0.9);
  expect(fast.filter(({ after }) => after <= 60_000).length / fast.length).toBeGreaterThan(0.9);
  expect((1000 * wolves.length) / keyDays).toBeLessThan(3);
  expect(counts.duplicate).toBeGreaterThan(100);
}, 120_000);
