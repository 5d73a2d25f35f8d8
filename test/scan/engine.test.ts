import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/scan/engine/engine.ts';
import { buildTable, leadsOfWords } from '../../src/scan/engine/table.ts';
import { isCodeFile } from '../../src/scan/code-file.ts';
import { LEAD_WORDS, WAYS_OF_THEIR_OWN, candidatesAt } from '../../src/scan/generic/find.ts';
import { createFinder } from '../../src/scan/layers.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { isNameOnly } from '../../src/scan/score/facts.ts';
import { judgeCandidate } from '../../src/scan/score/score.ts';
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

describe('the engine passes over no word that', () => {
  /** How names are given values, from plain to far-fetched. */
  const forms: ReadonlyArray<(name: string, value: string) => string> = [
    ...[
      '=',
      ' = ',
      ': ',
      ' := ',
      ' => ',
      ' == ',
      ' != ',
      '|=',
      ' ?= ',
      ' <- ',
      '->',
      ' += ',
      ' or ',
      ' || ',
      ' : string = ',
    ].flatMap((by) => [
      (name: string, value: string) => `${name}${by}${value}`,
      (name: string, value: string) => `  "${name}"${by}"${value}",`,
      (name: string, value: string) => `x.${name}${by}'${value}'; y`,
      (name: string, value: string) => `${name}${by}new Thing("${value}")`,
      (name: string, value: string) => `${name}${by}["${value}", "other"]`,
    ]),
    (name, value) => `set_${name}(${JSON.stringify(value)})`,
    (name, value) => `f("${name}", "${value}")`,
    (name, value) => `<${name}>${value}</${name}>`,
    (name, value) => `<key>${name}</key>\n  <string>${value}</string>`,
    (name, value) => `- name: ${name}\n  value: ${value}\n`,
    (name, value) => `tool --${name} ${value} --verbose`,
    (name, value) => `ENV ${name} ${value}`,
    (name, value) => `the ${name} is \`${value}\`.`,
    (name, value) => `| ${name} | ${value} |`,
    (name, value) => `if ("${value}".equals(${name})) {`,
    (name, value) => `expect(${name}).toBe('${value}')`,
    (name, value) => `INSERT INTO users (id, ${name}) VALUES (1, '${value}')`,
    (name, value) => `https://host/?a=1&${name}=${value}&b=2`,
    (name, value) => `Server=h;Uid=me;${name}=${value};`,
    (name, value) => `Authorization: Bearer ${value} # ${name}`,
    (name, value) => `postgres://${name}:${value}@db.internal/app`,
    (name, value) => `${name}:\n  - ${value}\n`,
    (name, value) => `${name}: |\n    ${value}\n`,
    (name, value) => `{ "${name}": { "type": "string", "default": "${value}" } }`,
  ];
  const name = fc
    .tuple(
      fc.constantFrom('', 'db_', 'my-', 'X', 'app.', 'spring.datasource.'),
      fc.constantFrom(...LEAD_WORDS.filter((word) => /^[a-z]+$/.test(word))),
      fc.constantFrom('', '_1', 'word', 's', 'Value', '_key', '.id', 'or', 'ed'),
      fc.boolean(),
    )
    .map(([before, word, behind, isLoud]) =>
      isLoud ? `${before}${word}${behind}`.toUpperCase() : `${before}${word}${behind}`,
    );
  const value = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'a b c X Y Z 0 1 9 _ - . / + ! $ @ : é ('.split(' '), ' '),
      minLength: 3,
      maxLength: 40,
    }),
    fc.constantFrom('hunter', 'Sommer', 'GLAMOROUS', 'letmeinNOW', 'faketoken', 'correct horse', 'abc', 'x'),
  );

  test('leads to a candidate of which the score thinks something', { timeout: 60_000 }, () => {
    const words = leads.map(({ word }) => word);
    const look = engine(words);
    const all = byExpressions(words);
    const random = seeded(3);
    const lead = new Set(LEAD_WORDS.filter((word) => !WAYS_OF_THEIR_OWN.includes(word)));
    let judged = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        name,
        fc.oneof(
          value,
          fc.constant('').map(() => mintSample(allRules()[random(500)]?.shape ?? never(), random).text),
        ),
        fc.constantFrom('a.ts', 'a.yaml', '.env', 'README.md'),
        (form, called, given, path) => {
          const text = `# a line\n${form(called, given)}\nand another one\n`;
          const bytes = Buffer.from(text);
          const seen = new Set(Array.from(look(bytes, isCodeFile(path)).words));
          const latin = bytes.toString('latin1');
          for (const place of Array.from(all(bytes, false).words)) {
            const [at, word] = [Math.floor(place / 65_536), words[place % 65_536] ?? ''];
            if (!lead.has(word)) continue;
            const counts = candidatesAt(latin, at, word).some(
              (one) =>
                (one.quoted || !isCodeFile(path) || /\d/.test(one.value.slice(0, 80))) &&
                !isNameOnly(one) &&
                judgeCandidate(one, latin, path) !== null,
            );
            if (counts) judged++;
            if (counts && !seen.has(place)) throw new Error(`passed over ${word} in ${JSON.stringify(text)}`);
          }
        },
      ),
      { numRuns: 3000, endOnFailure: true, seed: 11 },
    );
    // The sample would else prove nothing.
    expect(judged).toBeGreaterThan(500);
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
