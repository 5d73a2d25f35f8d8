import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/scan/engine/engine.ts';
import { buildTable, leadsOfWords } from '../../src/scan/engine/table.ts';
import { createFinder } from '../../src/scan/layers.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { mintSample } from '../../src/scan/shape.ts';
import type { Look } from '../../src/scan/suspect.ts';
import { byExpressions } from '../../src/scan/suspect.ts';
import { makeEngine } from '../../tools/engine.ts';
import { seeded } from './scan.ts';

const leads = leadsOfWords();
const table = buildTable(leads);

function engine(words: readonly string[]): Look {
  const look = openEngine(words, table);
  if (look === undefined) throw new Error('words.ts is not what the rules say');
  return look;
}

const options = { ownRules: [], managed: [], today: new Date('2026-11-22T12:00:00Z') };
const short = createFinder(options, undefined, byExpressions);
const long = createFinder(options, undefined, engine);

test('the engine in src/scan/data is what its sources give (node tools/engine.ts)', { timeout: 60_000 }, async () => {
  for (const [name, bytes] of await makeEngine())
    expect(readFileSync(new URL(`../../src/scan/data/${name}`, import.meta.url)).equals(bytes), name).toBe(true);
});

/** Ways in which a secret stands in a text, and what may be around it. */
const AROUND: ReadonlyArray<(secret: string, name: string) => string> = [
  (secret) => secret,
  (secret, name) => `${name}=${secret}`,
  (secret, name) => `${name.toUpperCase()} = "${secret}"`,
  (secret, name) => `"${name}": "${secret}",`,
  (secret, name) => `- name: ${name}\r\n  value: ${secret}\r\n`,
  (secret, name) => `<${name}>${secret}</${name}>`,
  (secret, name) => `call('${name}', '${secret}')`,
  (secret, name) => `const ${name}: string = \`${secret}\`;`,
  (secret, name) => `tool --${name} ${secret}`,
  (secret, name) => `${name} \u001b[31m${secret}\u001b[0m`,
  (secret, name) => Buffer.from(`${name}: ${secret}`).toString('base64'),
  (secret, name) => `${name}%3D${encodeURIComponent(secret)}`,
  (secret, name) => JSON.stringify({ [name]: `é\u0041${secret}` }).replaceAll('A', String.raw`\u0041`),
];

describe('both ways of looking', () => {
  const random = seeded(99);
  const samples = allRules().map(({ shape, assigned, near }) => ({
    text: mintSample(shape, random).text,
    name: (assigned ?? near?.words ?? ['api_token'])[0] ?? '',
  }));
  const sample = fc
    .tuple(fc.constantFrom(...samples), fc.constantFrom(...AROUND))
    .map(([{ text, name }, write]) => write(text, name));
  const filler = fc.oneof(
    fc.constantFrom(
      ' ',
      '\n',
      '\r\n',
      '"',
      '=',
      ': ',
      ';',
      '\0',
      '漢字',
      'é',
      '🔑',
      '/',
      'x',
      '_',
      '-',
      '# ',
      '{',
      '(',
    ),
    fc.constantFrom(...leads.map(({ word }) => word)),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const broken = fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes));
  const bytes = fc
    .array(
      fc.oneof(
        sample.map((text) => Buffer.from(text)),
        filler.map((text) => Buffer.from(text)),
        broken,
      ),
      {
        maxLength: 30,
      },
    )
    .map((pieces) => Buffer.concat(pieces));

  test('find the same in bytes of any kind', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.ts', 'a.yaml', '.env', 'README.md'), (text, path) => {
        expect(long(text, { path })).toEqual(short(text, { path }));
      }),
      // Shrinking such texts could take minutes.
      { numRuns: 300, endOnFailure: true },
    );
  });

  test('find every sample, wherever 32 KiB at a time are cut', () => {
    for (const { text } of samples.filter((_, i) => i % 7 === 0)) {
      for (const before of [32_768 - text.length, 32_768 - 3, 32_760, 32_768]) {
        const around = Buffer.from(`${' '.repeat(Math.max(0, before - 1))}\n${text}\n`);
        expect(long(around, { path: 'a.env' }), text).toEqual(short(around, { path: 'a.env' }));
      }
    }
  });
});

test('the engine forgets one text over the next', () => {
  const look = engine(leads.map(({ word }) => word));
  const token = Buffer.from(`t = "${mintSample(allRules()[0]?.shape ?? never(), seeded(5)).text}"`);
  const first = look(token, false).words;
  look(Buffer.alloc(2_000_000, `password = "${['a1b2', 'c3d4e5'].join('')}"\n`), false);
  expect(look(token, false).words).toEqual(first);
  expect(look(token.subarray(0, 8), false).words).toEqual([]);
  expect(look(Buffer.alloc(0), false)).toEqual({ words: [], runs: [], escapes: [] });
});

function never(): never {
  throw new Error('there are no rules');
}
