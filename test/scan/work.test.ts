import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { reaches } from '../../src/core/finding.ts';
import { openEngine } from '../../src/scan/engine/engine.ts';
import { createFinder } from '../../src/scan/layers.ts';
import { randomText } from '../../src/scan/random.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { LEAD_WORDS } from '../../src/scan/generic/find.ts';
import { mintSample } from '../../src/scan/shape.ts';
import type * as scoreModel from '../../src/scan/score/model.ts';
import { fragment, scannerFor, seeded } from './scan.ts';

/** What was done for a text: bytes looked at, places followed, characters that were searched, sums. */
const steps = { bytes: 0, places: 0, read: 0, scores: 0 };

vi.mock('../../src/scan/score/model.ts', async (original) => {
  const model = await original<typeof scoreModel>();
  const sumOf: typeof model.sumOf = (...given) => {
    steps.scores++;
    return model.sumOf(...given);
  };
  return { ...model, sumOf };
});

const exec: (this: RegExp, text: string) => RegExpExecArray | null = Reflect.get(RegExp.prototype, 'exec');
/** Counts what an expression passes over: all up to its match, or to the end when there is none. */
function counted(this: RegExp, text: string): RegExpExecArray | null {
  const from = this.lastIndex;
  const found = exec.call(this, text);
  const isFixed = this.sticky || this.source.startsWith('^');
  steps.read += isFixed ? 1 : (found === null ? text.length : found.index + found[0].length) - (this.global ? from : 0);
  return found;
}

const lastIndexOf: (this: string, sought: string, from?: number) => number = Reflect.get(
  String.prototype,
  'lastIndexOf',
);
/** Counts what a search backwards passes over. */
function countedBack(this: string, sought: string, from = this.length): number {
  const at = lastIndexOf.call(this, sought, from);
  steps.read += Math.min(from, this.length) - Math.max(at, 0);
  return at;
}

const find = createFinder({ ownRules: [], managed: [], today: new Date('2026-11-22') }, undefined, (words) => {
  const look = openEngine(words);
  if (look === undefined) throw new Error('words.ts is not what the rules say');
  return (bytes, isCode) => {
    const suspects = look(bytes, isCode);
    steps.bytes += bytes.length;
    steps.places += suspects.words.length;
    return suspects;
  };
});

function stepsOf(text: string, path: string): typeof steps {
  Object.assign(steps, { bytes: 0, places: 0, read: 0, scores: 0 });
  Reflect.set(RegExp.prototype, 'exec', counted);
  Reflect.set(String.prototype, 'lastIndexOf', countedBack);
  try {
    find(Buffer.from(text), { path });
  } finally {
    Reflect.set(RegExp.prototype, 'exec', exec);
    Reflect.set(String.prototype, 'lastIndexOf', lastIndexOf);
  }
  return { ...steps };
}

/** The most that is done for a byte; a text that needs time of the square of its length needs far more. */
function expectBounded(name: string, unit: string, path: string): void {
  const text = unit.repeat(Math.ceil(LENGTH / unit.length));
  const { bytes, places, read, scores } = stepsOf(text, path);
  const each = { bytes: bytes / text.length, places: places / text.length, read: read / text.length };
  const isBounded = each.bytes <= 6 && each.places <= 0.5 && each.read <= 120 && scores <= 64 + text.length / 48;
  expect(isBounded ? '' : `${name}: ${JSON.stringify({ ...each, scores })}`).toBe('');
}

const LENGTH = 6000;

test('no rule’s own text, over and over, whole or cut, is more work than others', () => {
  const random = seeded(3);
  for (const rule of allRules()) {
    const { text } = mintSample(rule.shape, random);
    for (const cut of [0, Math.floor(text.length / 2)]) {
      const part = text.slice(0, text.length - cut);
      const named = rule.assigned === undefined ? part : `${rule.assigned[0]}="${part}"`;
      for (const behind of ['', ' ', '"']) expectBounded(rule.id, named + behind, 'a.yaml');
    }
    for (const near of rule.near?.words ?? [])
      for (const unit of [`${near} `, `${near} ${text} `]) expectBounded(rule.id, unit, 'a.yaml');
  }
}, 120_000);

test('nothing that stands side by side is more work than it is alone', () => {
  const rules = allRules();
  const word = fc.constantFrom(...LEAD_WORDS);
  const joint = fc.constantFrom('=', ': ', '="', "('", ' "', '\n', ' ', ',', '.', '-', '\\"', '>', '://', '@', '%41');
  const sample = fc
    .tuple(fc.nat(rules.length - 1), fc.nat(), fc.nat(60))
    .map(([rule, seed, kept]) => mintSample((rules[rule] ?? never()).shape, seeded(seed)).text.slice(0, kept));
  const value = fc.tuple(fc.nat(), fc.nat(24)).map(([seed, length]) => randomText(LETTERS, length, seeded(seed)));
  const unit = fc.array(fc.oneof(word, joint, sample, value), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(unit, fc.constantFrom('a.yaml', 'a.ts', '.env'), (parts, path) => {
      const text = parts.join('');
      if (text !== '') expectBounded(JSON.stringify(text), text, path);
    }),
    { numRuns: 150, seed: 20261122 },
  );
}, 120_000);

const LETTERS = 'abcdefghkmnpqrstuvwxyzABCDEFGHKLMN23456789';

describe('more candidates than can be judged', () => {
  const random = seeded(11);
  const lines = Array.from({ length: 2000 }, () => `key: ${randomText(LETTERS, 12, random)}`);
  const text = lines.join('\n');

  test('each is scored until no work is left; the first one behind is told', async () => {
    expect(stepsOf(text, 'a.yaml').scores).toBeLessThanOrEqual(64 + text.length / 48);
    const scanner = await scannerFor();
    const told = scanner
      .scan(fragment(text, { path: 'a.yaml' }))
      .filter(({ description }) => /judge each/.test(description));
    expect(told).toHaveLength(1);
    const [first] = told;
    expect(first && reaches(first.confidence, 'medium')).toBe(true);
    expect(first?.line).toBeGreaterThan(64);
  });

  test('a key with a form of its own is found behind them', async () => {
    const rule = allRules().find(({ id }) => id === 'github-pat') ?? never();
    const secret = mintSample(rule.shape, random).text;
    const scanner = await scannerFor();
    const found = scanner.scan(fragment(`${text}\nlast: ${secret}\n`, { path: 'a.yaml' }));
    expect(found.at(-1)).toMatchObject({ rule: 'github-pat', line: lines.length + 1 });
  });
});

function never(): never {
  throw new Error('no such rule');
}
