import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBuiltEngine } from '../../src/scan/engine/engine.ts';
import { mintFor } from '../../src/scan/mint.ts';
import { pick, type Random } from '../../src/scan/random.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import type { Region } from '../../src/scan/carried.ts';
import type { Look } from '../../src/scan/suspect.ts';
import { Version } from '../../src/scan/version.ts';
import { fragment, scannerFor, seeded, short } from './scan.ts';

const scanner = await scannerFor();

const SECRETS = ['github-pat', 'generic-password', 'npm-access-token'].flatMap((id) => {
  const rule = allRules().find((one) => one.id === id);
  return Array.from({ length: 5 }, (_, seed) => (rule === undefined ? '' : mintFor(rule, seeded(seed)).secret));
});

/** So many characters that nobody takes for a secret, although they are looked at. */
function harmless(length: number): string {
  return '1234567890'.repeat(9).slice(0, length);
}

/** What a line may give a name: a secret, or as many characters that are none. */
function value(random: Random): string {
  const secret = pick(SECRETS, random);
  return random(6) === 0 ? secret : harmless(secret.length);
}

const LINES: ReadonlyArray<(random: Random) => string> = [
  (random) => `const token = "${value(random)}";`,
  (random) => `  password: ${value(random)}`,
  (random) => `DB_PASSWORD=${value(random)}`,
  // Without a digit it is a value in some files, and a name in others.
  () => 'password: kqzrvwtBxyplmFgh',
  (random) => `data = "${Buffer.from(`token = "${value(random)}"`).toString('base64')}"`,
  (random) => String.raw`escaped = "\u0070\u0061\u0073\u0073 ${value(random)}"`,
  (random) => `'${value(random)}', 'ключ', token`,
  () => 'const token = process.env.TOKEN;',
  () => 'INSERT INTO users (name, password) VALUES',
  () => '-----BEGIN RSA PRIVATE KEY-----',
  // Long runs and groups of escapes, which reach over what changes.
  (random) => Buffer.from(`text ${random(100)} `.repeat(random(300))).toString('base64'),
  (random) => String.raw`\x41\x42%41 `.repeat(random(300)),
  (random) => `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxMjM0'.repeat(random(200))}.c2lnbmF0dXJl`,
  (random) => `"kty": ${' '.repeat(random(2500))} "d": "${value(random)}"`,
];

function line(random: Random): string {
  const n = random(500);
  return random(12) === 0 ? pick(LINES, random)(random) : `  call${n}(argument${n * 7}, other[${n % 13}]);`;
}

/** A text, and what it has of the one before it. */
interface Made {
  readonly text: Buffer;
  readonly regions: readonly Region[];
}

/**
 * Some versions of a file, each made of long pieces of the one before it, in any order and cut anywhere, and of lines
 * between them.
 */
function versionsOf(seed: number): Made[] {
  const random = seeded(seed);
  const separator = random(4) === 0 ? ' ' : '\n';
  const lines = (count: number) =>
    Buffer.from(Array.from({ length: count }, () => `${line(random)}${separator}`).join(''));
  const versions: Made[] = [{ text: lines(40 + random(500)), regions: [] }];
  while (versions.length < 4) {
    const base = versions.at(-1)?.text ?? Buffer.alloc(0);
    const parts: Buffer[] = [];
    const regions: Region[] = [];
    let at = 0;
    const add = (part: Buffer) => {
      parts.push(part);
      at += part.length;
    };
    for (let was = 0; was < base.length;) {
      // As git has it, a piece mostly goes on where the last one ended, or a little behind.
      const from = random(8) === 0 ? random(base.length) : was;
      const length = Math.min(base.length - from, 1024 + random(random(3) === 0 ? 40_000 : 6000));
      const piece = base.subarray(from, from + length);
      if (length >= 1024) regions.push({ at, was: from, length });
      add(piece);
      was = Math.max(was, from) + length + random(random(2) === 0 ? 3 : 400);
      if (random(3) > 0) add(lines(random(4)));
      if (regions.length > 20) break;
    }
    versions.push({ text: Buffer.concat(parts), regions });
  }
  return versions;
}

test('what is found in each version is what a scan finds that knows of no other', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(3), (seed, moved) => {
      let base: Version | undefined;
      for (const [index, { text, regions }] of versionsOf(seed).entries()) {
        const path = index < moved ? 'src/app.ts' : 'config/app.yml';
        const shown = (scan: ReturnType<typeof scanner.scan>) =>
          scan.map((one) => `${one.line}:${one.column} ${short(one)} ${one.fingerprint}`);
        const expected = shown(scanner.scan(fragment(text.toString(), { path, bytes: text })));
        found += expected.length;
        const version = new Version(path, text.length, base, regions);
        const bytes = Buffer.from(text);
        expect(shown(scanner.scan(fragment(text.toString(), { path, bytes }), undefined, version))).toEqual(expected);
        // The bytes belong to the one who gave them.
        bytes.fill(0);
        base = version;
      }
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThan(200);
});

test('what stands out in each version is what stands out when all of it is looked at', () => {
  const look = openBuiltEngine()?.look;
  if (look === undefined) throw new Error('no engine');
  let looked = 0;
  let all = 0;
  const counted: Look = (bytes, isCode, from = 0, to = bytes.length) => {
    looked += to - from;
    return look(bytes, isCode, from, to);
  };
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, isCode) => {
      const path = isCode ? 'a.ts' : 'a.yml';
      let base: Version | undefined;
      for (const { text, regions } of versionsOf(seed)) {
        const version = new Version(path, text.length, base, regions);
        expect(version.begin(text, counted)).toEqual(look(text, isCode));
        version.end();
        base = version;
        all += text.length;
      }
    }),
    { numRuns: 150 },
  );
  // The first version is looked at as a whole, and what changes in a small file is much of it.
  expect(looked).toBeLessThan(0.9 * all);
});

const nothing = () => ({ words: [], runs: [], escapes: [] });

/** A text of 9,000 bytes in which a window of two words held nothing; asked about the same window of one made from it. */
test.each([
  ['all is the same', {}, true],
  ['it stands 50 bytes further on', { shift: 50 }, true],
  ['a path of another kind', { path: 'b.yml' }, false],
  ['another path of the same kind', { path: 'b.ts' }, true],
  ['a byte in it is another one', { changed: 4300 }, false],
  ['a byte right behind it is another one', { changed: 5001 }, false],
  ['another word is in it', { words: [4100, 4200, 4400] }, false],
  ['a word of it is elsewhere', { words: [4100, 4201] }, false],
  ['it reaches farther', { to: 5100 }, false],
  ['it begins elsewhere', { from: 3900 }, false],
])('a clean window stays clean when %s: %s', (_, change, expected) => {
  const { shift, path, changed, words, from, to } = {
    shift: 0,
    path: 'a.ts',
    changed: 0,
    words: [4100, 4200],
    from: 4000,
    to: 5000,
    ...change,
  };
  const places = (offsets: readonly number[]) => offsets.map((offset) => offset * 65_536 + 7);
  const base = new Version('a.ts', 9000);
  base.begin(Buffer.alloc(9000), nothing);
  base.tell(4000, 5000, places([4100, 4200]), 0, 2);
  base.end();
  const regions =
    changed === 0
      ? [{ at: shift, was: 0, length: 9000 }]
      : [
          { at: shift, was: 0, length: changed },
          { at: shift + changed + 1, was: changed + 1, length: 9000 - changed - 1 },
        ];
  const version = new Version(path, 9000 + shift, base, regions);
  version.begin(Buffer.alloc(9000 + shift), nothing);
  const moved = places(words.map((offset) => offset + shift));
  expect(version.isClean(from + shift, to + shift, moved, 0, moved.length)).toBe(expected);
});
