import { expect, test } from 'vitest';
import { growForest, oddness } from '../../src/watch/forest.ts';

/** A cloud around nought, the same each time. */
const CLOUD = Array.from({ length: 1000 }, (_, n) => Float32Array.from([0, 1, 2], (axis) => bell(n * 3 + axis)));

function bell(n: number): number {
  return [12.9, 78.2, 37.7, 94.6].reduce((sum, step) => sum + Math.sin(n * n * step), 0);
}

test('what lies far from all samples is odder than what lies among them, and the same seed says so again', () => {
  const [one, other] = [growForest(CLOUD, 1), growForest(CLOUD, 1)];
  if (one === undefined || other === undefined) throw new Error('no forest grew');
  const far = Float32Array.of(5, -5, 5);
  expect(oddness(one, far)).toBeGreaterThan(oddness(one, Float32Array.of(0, 0, 0)) + 0.1);
  expect(oddness(one, Float32Array.of(0, 0, 0))).toBeLessThan(0.5);
  expect(oddness(other, far)).toBe(oddness(one, far));
});

test('samples that are all the same, or too few, odd out nobody', () => {
  expect(growForest(CLOUD.slice(0, 100), 1)).toBeUndefined();
  const same = growForest(
    Array.from({ length: 300 }, () => Float32Array.of(1, 1)),
    1,
  );
  expect(same === undefined ? NaN : oddness(same, Float32Array.of(9, 9))).toBe(same?.highest);
});
