import { describe, expect, test } from 'vitest';
import { inContext, mint } from '../../src/scan/mint.ts';
import type { Rule } from '../../src/scan/rule.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { matcherOf, mintSample, nearMisses, publicPrefix } from '../../src/scan/shape.ts';
import { fragment, scannerFor, seeded, textAt } from './scan.ts';

const RULES = allRules();
const scanner = await scannerFor();

/** The ways in which a sample is written into files. */
const CONTEXTS: ReadonlyArray<readonly [name: string, path: string, write: (rule: Rule, text: string) => string]> = [
  ['.env', '.env', (rule, text) => `# ${near(rule)}\n${nameOf(rule)}=${text}\n`],
  ['JSON', 'a.json', (rule, text) => `{ "note": "${near(rule)}",\n "${nameOf(rule)}": ${JSON.stringify(text)} }\n`],
  ['YAML', 'a.yaml', (rule, text) => `# ${near(rule)}\nservice:\n  ${nameOf(rule)}: ${text}\n`],
  ['code', 'a.ts', (rule, text) => `// ${near(rule)}\nconst ${nameOf(rule)} = \`${text}\`;\n`],
];

const near = ({ near: context }: Rule) => context?.words[0] ?? 'a comment';

function nameOf(rule: Rule): string {
  return rule.assigned === undefined ? 'value' : inContext(rule, '').replace(/ = .*$/, '');
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(CONTEXTS)('its samples are found in %s', (_, path, write) => {
    const random = seeded(id.length * 7919);
    for (let i = 0; i < 4; i++) {
      const sample = mintSample(rule.shape, random);
      // What JSON must escape is another text there.
      if (path === 'a.json' && sample.text.includes('"')) continue;
      const text = write(rule, sample.text);
      const found = scanner.scan(fragment(text, { path }));
      const own = found.find((finding) => finding.rule === id);
      expect(own, `${text}\n${found.map((finding) => finding.rule).join()}`).toBeDefined();
      if (own === undefined || (path === 'a.json' && sample.text.includes('\n'))) continue;
      expect(own.value.reveal()).toBe(sample.secret);
      expect(textAt(text, own)).toBe(sample.secret);
      // What may be shown is the fixed beginning and nothing of the rest.
      expect(own.secret).toBe(publicPrefix(rule.shape, sample.secret));
    }
  });

  test('near misses are not its business', () => {
    for (const miss of nearMisses(rule.shape, seeded(id.length))) {
      for (const [, path, write] of CONTEXTS) {
        const text = write(rule, miss.text);
        const same = scanner.scan(fragment(text, { path })).filter((finding) => finding.rule === id);
        // A part of the spoilt text may be a sample by itself; then it must not be the whole of it.
        expect(
          same.map((finding) => finding.value.reveal()),
          `${miss.why}\n${text}`,
        ).not.toContain(miss.secret);
      }
    }
  });
});

describe('all rules', () => {
  test('are many, each with its own id and an https page', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id, docs } of RULES) {
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(docs).toMatch(/^https:\/\//);
    }
  });

  test('are bounded: no part of a shape repeats without an end', () => {
    for (const { id, shape } of RULES) {
      for (const part of [...shape.before, ...shape.secret, ...shape.after]) {
        const plain = part.pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'x');
        expect(plain, id).not.toMatch(/[*+]|\{\d+,\}/);
        expect(part.longest, id).toBeLessThan(13_000);
      }
    }
  });

  test('mint what they match, and the same from the same randomness', () => {
    for (const { id, shape } of RULES) {
      expect(mint(id, 2, seeded(5))).toEqual(mint(id, 2, seeded(5)));
      const { text } = mintSample(shape, seeded(6));
      expect(matcherOf(shape).within(text, 0, text.length), id).toBeDefined();
    }
    expect(() => mint('github-patt', 1)).toThrow(expect.objectContaining({ code: 'RL-RULE-UNKNOWN' }));
    expect(() => mint('github-patt', 1)).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('github-pat?') as unknown }),
    );
  });
});
