import { describe, expect, test } from 'vitest';
import { inContext, mint } from '../../src/scan/mint.ts';
import { isPlaceholder } from '../../src/scan/placeholder.ts';
import type { Rule } from '../../src/scan/rule.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import type { Sample } from '../../src/scan/shape.ts';
import { matcherOf, mintSample, nearMisses, publicPrefix } from '../../src/scan/shape.ts';
import { fragment, scannerFor, seeded, textAt } from './scan.ts';

const RULES = allRules();
const scanner = await scannerFor();

const SAMPLES = 20;

/** A file in which each text stands once, with the name and the words that the rule needs. */
type Write = (rule: Rule, texts: readonly string[]) => string;

/** The ways in which a sample is written into files. */
const CONTEXTS: ReadonlyArray<readonly [name: string, path: string, write: Write]> = [
  ['.env', '.env', lines((rule, text) => `# ${near(rule)}\n${nameOf(rule)}=${text}`)],
  [
    'JSON',
    'a.json',
    lines((rule, text) => `{ "note": "${near(rule)}",\n "${nameOf(rule)}": ${JSON.stringify(text)} }`),
  ],
  ['YAML', 'a.yaml', lines((rule, text) => `# ${near(rule)}\nservice:\n  ${nameOf(rule)}: ${text}`)],
  ['code', 'a.ts', lines((rule, text) => `// ${near(rule)}\nconst ${nameOf(rule)} = \`${text}\`;`)],
  [
    'a command line',
    'a.sh',
    lines((rule, text) => {
      const quote = /["\\$]/.test(text) ? "'" : '"';
      return `: ${near(rule)}\nrun --${nameOf(rule)} ${quote}${text}${quote} --verbose`;
    }),
  ],
  ['a log', 'a.log', lines((rule, text) => `2026-11-22T10:00:00Z INFO (${near(rule)}) ${nameOf(rule)}=${text}`)],
];

/** A quote or a backslash is escaped in JSON, and with it the rest is another text. */
const UNFIT: Readonly<Record<string, RegExp>> = { 'a.json': /["\\]/ };

/** The ways in which what was written of a sample is hidden in another file. */
const ENCODINGS: ReadonlyArray<readonly [name: string, encode: (text: string) => string]> = [
  ['base64', (text) => Buffer.from(text).toString('base64')],
  ['hex', (text) => Buffer.from(text).toString('hex')],
];

function lines(write: (rule: Rule, text: string) => string): Write {
  return (rule, texts) => `${texts.map((text) => write(rule, text)).join('\n\n')}\n`;
}

const near = ({ near: context }: Rule) => context?.words[0] ?? 'a comment';

function nameOf(rule: Rule): string {
  return rule.assigned === undefined ? 'value' : inContext(rule, '').replace(/ = .*$/, '');
}

function samplesOf(rule: Rule): Sample[] {
  const random = seeded(rule.id.length * 7919);
  return Array.from({ length: SAMPLES }, () => mintSample(rule.shape, random));
}

function found(text: string, path: string, { id }: Rule) {
  return scanner.scan(fragment(text, { path })).filter((finding) => finding.rule === id);
}

/** Of two rules that go by names and surroundings, either may be the one that says so. */
function valuesIn(text: string, path: string, { id, generic }: Rule): string[] {
  return scanner
    .scan(fragment(text, { path }))
    .filter((finding) => generic === true || finding.rule === id)
    .map(({ value }) => value.reveal());
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const samples = samplesOf(rule);

  test.each(CONTEXTS)('its samples are found in %s, plain and in each encoding', (_name, path, write) => {
    const fitting = samples.filter(({ text }) => !(UNFIT[path]?.test(text) ?? false));
    const file = write(
      rule,
      fitting.map(({ text }) => text),
    );
    const own = found(file, path, rule);
    const values = valuesIn(file, path, rule);
    for (const { text, secret } of fitting)
      expect(values, `${text}\n${file}`).toContain(path === 'a.json' ? JSON.stringify(secret).slice(1, -1) : secret);
    for (const finding of own) {
      const value = finding.value.reveal();
      expect(textAt(file, finding)).toBe(value);
      // What may be shown is the fixed beginning and nothing of the rest.
      expect(finding.secret).toBe(publicPrefix(rule.shape, value));
    }
    for (const [encoding, encode] of ENCODINGS) {
      const hidden = fitting.map(({ text }) => `data: ${encode(write(rule, [text]))}`).join('\n\n');
      const behind = valuesIn(hidden, 'a.txt', rule);
      for (const { text, secret } of fitting)
        expect(behind, `${encoding} of ${text}`).toContain(
          path === 'a.json' ? JSON.stringify(secret).slice(1, -1) : secret,
        );
    }
  });

  test('near misses are not its business', () => {
    for (const miss of nearMisses(rule.shape, seeded(rule.id.length))) {
      if (miss.why === 'a placeholder' && (rule.proven === true || !isPlaceholder(miss.secret))) continue;
      for (const [, path, write] of CONTEXTS) {
        const text = write(rule, [miss.text]);
        // A part of the spoilt text may be a sample by itself; then it must not be the whole of it.
        expect(
          found(text, path, rule).map(({ value }) => value.reveal()),
          `${miss.why}\n${text}`,
        ).not.toContain(miss.secret);
      }
    }
  });
});

describe('all rules', () => {
  test('are many, each with its own id and an https page', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(500);
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
      expect(matcherOf(shape).ahead(text, 0, text.length).match, id).toBeDefined();
    }
    expect(() => mint('github-patt', 1)).toThrow(expect.objectContaining({ code: 'RL-RULE-UNKNOWN' }));
    expect(() => mint('github-patt', 1)).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('github-pat?') as unknown }),
    );
  });
});
