import { expect, test } from 'vitest';
import { openEngine } from '../../src/scan/engine/engine.ts';
import { createFinder } from '../../src/scan/layers.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { mintSample } from '../../src/scan/shape.ts';
import { CHUNK, OVERLAP, TextStream, type Piece } from '../../src/source/text.ts';
import { seeded } from './scan.ts';

const MEGABYTE = 1024 * 1024;
const UNIT = 'function a(b,c){return b.token===c?"x":d["key"+b]+"\\x41"}var e={password:f,id:17,sum:"ZGVhZGJlZWY"};';

test('one line of 50 MB: each byte is looked at once or twice, in bounded memory, and its secrets are found', () => {
  const shape = allRules().find(({ id }) => id === 'github-pat')?.shape;
  if (shape === undefined) throw new Error('no such rule');
  const secret = mintSample(shape, seeded(50)).text;
  let looked = 0;
  let places = 0;
  const find = createFinder({ ownRules: [], managed: [], today: new Date('2026-11-22') }, undefined, (words) => {
    const look = openEngine(words);
    if (look === undefined) throw new Error('words.ts is not what the rules say');
    return (bytes, isCode) => {
      looked += bytes.length;
      const suspects = look(bytes, isCode);
      places += suspects.words.length;
      return suspects;
    };
  });
  const found = new Set<string>();
  let longest = 0;
  let peak = 0;
  const take = (pieces: readonly Piece[]) => {
    for (const { bytes, line, column } of pieces) {
      longest = Math.max(longest, bytes.length);
      peak = Math.max(peak, process.memoryUsage().arrayBuffers);
      for (const { rule, start } of find(bytes, { path: 'app.min.js' }))
        if (rule === 'github-pat') found.add(`${line}:${column + start}`);
    }
  };
  const stream = new TextStream();
  const part = Buffer.from(UNIT.repeat(Math.ceil((64 * 1024) / UNIT.length)));
  const before = process.memoryUsage().arrayBuffers;
  const wanted: string[] = [];
  let size = 0;
  for (let i = 0; size < 50 * MEGABYTE; i++) {
    // A copy each time: what the stream is given may not be what it was when the next part comes.
    const bytes = i % 300 === 7 ? Buffer.from(`g("${secret}");`) : Buffer.from(part);
    if (bytes.length < part.length) wanted.push(`1:${size + 4}`);
    size += bytes.length;
    take(stream.push(bytes));
  }
  take(stream.end());
  expect([...found]).toEqual(wanted);
  expect(longest).toBeLessThanOrEqual(CHUNK + 2 * OVERLAP);
  // The text once, what two pieces share, and around each escape what is read with it.
  expect(looked).toBeLessThan(2.5 * size);
  expect(places).toBeLessThan(size / 20);
  expect(peak - before).toBeLessThan(64 * MEGABYTE);
}, 300_000);
