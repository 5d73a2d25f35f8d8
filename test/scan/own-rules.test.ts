import { expect, test } from 'vitest';
import { createOwnMatcher } from '../../src/scan/own-rules.ts';
import { withinTime } from '../../src/scan/time-limit.ts';

const ORIGIN = { path: 'a.txt', commit: undefined };

test('an expression that does not come to an end is an error, not a silence', () => {
  const rule = { id: 'slow', description: '', regex: 'k(x+x+)+y', keywords: ['k'], confidence: 'medium' } as const;
  const match = createOwnMatcher([rule], undefined);
  expect(() => match?.(`k${'x'.repeat(60)}`, ORIGIN, () => undefined)).toThrow(
    expect.objectContaining({ code: 'RL-RULE-SLOW' }),
  );
});

test('without rules there is nothing to be asked', () => {
  expect(createOwnMatcher([], undefined)).toBeUndefined();
});

test('work within a time gives its result, its error, or nothing', () => {
  expect(withinTime(1000, () => [1])).toEqual({ result: [1] });
  expect(withinTime(1000, () => undefined)).toEqual({ result: undefined });
  expect(() => withinTime(1000, () => JSON.parse('{'))).toThrow(SyntaxError);
  expect(withinTime(20, () => /^(a+)+$/.test(`${'a'.repeat(60)}b`))).toBeUndefined();
});
