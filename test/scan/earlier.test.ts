import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Earlier } from '../../src/scan/earlier.ts';
import { openBuiltEngine } from '../../src/scan/engine/engine.ts';
import { mintFor } from '../../src/scan/mint.ts';
import { pick, type Random } from '../../src/scan/random.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { sameRegions } from '../../src/scan/same.ts';
import type { Look } from '../../src/scan/suspect.ts';
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

/** Some versions of a file, of which each changes a few lines of the one before; or of one long line. */
function versionsOf(seed: number): Buffer[] {
  const random = seeded(seed);
  const separator = random(4) === 0 ? ' ' : '\n';
  let lines = Array.from({ length: 40 + random(500) }, () => line(random));
  return Array.from({ length: 4 }, (_, version) => {
    for (let edits = version === 0 ? 0 : random(5); edits > 0; edits--) {
      const at = random(lines.length);
      const suspect = lines.findIndex((one, i) => i >= at && one.includes(harmless(16)));
      // Something changes that is as long as what was there; else lines go and come.
      if (random(2) === 0 && suspect !== -1) {
        const secret = pick(SECRETS, random);
        const changed = (lines[suspect] ?? '').replace(/\d{16,}/, (digits) => secret.slice(0, digits.length));
        lines = lines.with(suspect, changed);
      } else lines = lines.toSpliced(at, random(4), ...Array.from({ length: random(4) }, () => line(random)));
    }
    return Buffer.from(lines.join(separator));
  });
}

test('what is found in each version is what a scan finds that knows of no other', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(3), (seed, moved) => {
      const earlier = new Earlier();
      for (const [version, text] of versionsOf(seed).entries()) {
        const path = version < moved ? 'src/app.ts' : 'config/app.yml';
        const shown = (scan: ReturnType<typeof scanner.scan>) =>
          scan.map((one) => `${one.line}:${one.column} ${short(one)} ${one.fingerprint}`);
        const expected = shown(scanner.scan(fragment(text.toString(), { path, bytes: text })));
        found += expected.length;
        const bytes = Buffer.from(text);
        expect(shown(scanner.scan(fragment(text.toString(), { path, bytes }), undefined, earlier))).toEqual(expected);
        // The bytes belong to the one who gave them.
        bytes.fill(0);
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
  const counted: Look = (bytes, isCode) => {
    looked += bytes.length;
    return look(bytes, isCode);
  };
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, isCode) => {
      const earlier = new Earlier();
      for (const text of versionsOf(seed)) {
        const path = isCode ? 'a.ts' : 'a.yml';
        expect(earlier.begin(text, path, counted)).toEqual(look(text, isCode));
        earlier.end(text, path);
        all += text.length;
      }
    }),
    { numRuns: 150 },
  );
  // The first version is looked at as a whole, and what changes in a small file is much of it.
  expect(looked).toBeLessThan(0.85 * all);
});

test('regions are alike byte by byte, in order and apart; of an unchanged text it is all of it', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const versions = versionsOf(seed);
      for (const [i, later] of versions.entries()) {
        const earlier = versions[Math.max(0, i - 1)] ?? later;
        let [at, was] = [0, 0];
        for (const region of sameRegions(later, earlier)) {
          expect(region.at).toBeGreaterThanOrEqual(at);
          expect(region.was).toBeGreaterThanOrEqual(was);
          [at, was] = [region.at + region.length, region.was + region.length];
          expect(later.subarray(region.at, at).equals(earlier.subarray(region.was, was))).toBe(true);
        }
        if (i === 0) expect([at, was]).toEqual([later.length, later.length]);
      }
    }),
  );
});

test.each([
  ['one line changes', (lines: readonly string[]) => lines.with(1000, 'another')],
  ['one line comes, one goes', (lines: readonly string[]) => lines.toSpliced(300, 1).toSpliced(1700, 0, 'another')],
  ['a thousand lines come', (lines: readonly string[]) => [...lines.slice(0, 900), ...lines, ...lines.slice(900)]],
])('%s: the rest is alike', (_, change) => {
  const before = Array.from({ length: 2000 }, (__, n) => `  call${n}(argument${n * 7});`);
  const [a, b] = [Buffer.from(before.join('\n')), Buffer.from(change(before).join('\n'))];
  const same = sameRegions(b, a).reduce((sum, { length }) => sum + length, 0);
  expect(same).toBeGreaterThan(a.length - 400);
});

const nothing = () => ({ words: [], runs: [], escapes: [] });

/** An earlier text of 9,000 bytes in which a window of two words held nothing; asked about the same window of another. */
test.each([
  ['all is the same', {}, true],
  ['it stands 50 bytes further on', { shift: 50 }, true],
  ['another path', { path: 'b.ts' }, false],
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
  const before = Buffer.from(Array.from({ length: 900 }, (__, n) => `${n}\n`.padStart(10)).join(''));
  const places = (offsets: readonly number[]) => offsets.map((offset) => offset * 65_536 + 7);
  const earlier = new Earlier();
  earlier.begin(before, 'a.ts', nothing);
  earlier.tell(4000, 5000, places([4100, 4200]), 0, 2);
  earlier.end(before, 'a.ts');
  const after = Buffer.concat([Buffer.alloc(shift, '-'), before]);
  after[changed] = 33;
  earlier.begin(after, path, nothing);
  const moved = places(words.map((offset) => offset + shift));
  expect(earlier.isClean(from + shift, to + shift, moved, 0, moved.length)).toBe(expected);
});
