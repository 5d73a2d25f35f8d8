import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/scan/catalogue.ts';
import { explainRule } from '../../src/scan/explain.ts';
import { allRules, groupWords } from '../../src/scan/rules/all.ts';
import { GROUP_WORDS } from '../../src/scan/rules/words.ts';

test('docs/rules.md is what the rules say', async () => {
  await expect(catalogue()).toMatchFileSnapshot('../../docs/rules.md');
});

test('words.ts holds the lead words of the rules', async () => {
  const words = groupWords();
  const lines = words.map(
    (group) => `  ${group.includes("'") ? JSON.stringify(group).replaceAll("\\'", "'") : `'${group}'`},`,
  );
  const [head] = readFileSync(new URL('../../src/scan/rules/words.ts', import.meta.url), 'utf8').split('[] = [');
  await expect(`${head}[] = [\n${lines.join('\n')}\n];\n`).toMatchFileSnapshot('../../src/scan/rules/words.ts');
  expect(GROUP_WORDS).toEqual(words);
  for (const word of words.flatMap((group) => group.split('|'))) {
    expect(word.length, word).toBeGreaterThanOrEqual(3);
    expect(word).toBe(word.toLowerCase());
  }
});

test('every rule explains itself', () => {
  for (const { id, what, docs } of allRules()) {
    const text = explainRule(id);
    expect(text.split('\n')[0]).toBe(`${id}: ${what}`);
    expect(text).toContain(docs);
    expect(text).not.toMatch(/undefined|\[object/);
  }
  expect(explainRule('github-pat')).toContain('6 characters of checksum');
  expect(explainRule('github-pat')).toContain('rotate.revoke-found: [github-token]');
  expect(explainRule('managed-key')).toContain("can't be allowed");
  expect(() => explainRule('github-pta')).toThrow(
    expect.objectContaining({ remedy: expect.stringContaining('github-pat?') }),
  );
});
