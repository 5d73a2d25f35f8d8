import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { CHUNK, OVERLAP, TextStream } from '../../src/source/text.ts';
import { word } from '../git/sandbox.ts';

/** A piece with its text, taken before the next one is asked for. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

function cut(bytes: Buffer, step = 65_536): Piece[] {
  const stream = new TextStream();
  const pieces: Piece[] = [];
  const take = (found: ReturnType<TextStream['push']>) => {
    for (const piece of found) pieces.push({ ...piece, text: piece.bytes.toString() });
  };
  for (let at = 0; at < bytes.length; at += step) take(stream.push(bytes.subarray(at, at + step)));
  take(stream.end());
  return pieces;
}

/** Where `text` stands in each piece that holds it whole. */
function places(pieces: readonly Piece[], text: string): string[] {
  return pieces.flatMap((piece) => {
    const at = piece.text.indexOf(text);
    if (at === -1) return [];
    const before = piece.text.slice(0, at).split('\n');
    const last = before.at(-1)?.length ?? 0;
    return [`${piece.line + before.length - 1}:${last + (before.length === 1 ? piece.column : 1)}`];
  });
}

describe('a long text in pieces', () => {
  test('whatever its lines: a word at any place is whole in some piece, always at its own line and column', () => {
    const needle = word();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * CHUNK }),
        fc.constantFrom('x', 'some text ', 'é🔑 ', 'line\n', '\r\n', `${'y'.repeat(5000)}\n`, 'z'.repeat(3000) + ' '),
        fc.integer({ min: 1000, max: CHUNK }),
        (before, filler, step) => {
          const start = filler.repeat(Math.ceil(before / filler.length));
          const text = `${start}"${needle}"${filler.repeat(Math.ceil((2 * CHUNK) / filler.length))}`;
          const pieces = cut(Buffer.from(text), step);
          const lineStart = start.lastIndexOf('\n') + 1;
          const line = start.split('\n').length;
          expect(new Set(places(pieces, needle))).toEqual(new Set([`${line}:${start.length - lineStart + 2}`]));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a text of many lines over a border is whole in one piece', () => {
    const body = Array.from({ length: 200 }, () => word() + word()).join('\n');
    for (const before of [CHUNK - 100, CHUNK - body.length + 10, CHUNK - 5000]) {
      const pieces = cut(Buffer.from(`${'filler\n'.repeat(before / 7)}${body}\n${'filler\n'.repeat(200_000)}`));
      expect(pieces.some((piece) => piece.text.includes(body))).toBe(true);
    }
    expect(body.length).toBeLessThan(OVERLAP);
  });

  test('no border cuts a word, and memory stays bounded', () => {
    const words = Array.from({ length: 120_000 }, word);
    const pieces = cut(Buffer.from(words.join(' ')));
    const known = new Set(words);
    for (const piece of pieces) {
      expect(piece.text.length).toBeLessThan(CHUNK + 4 * OVERLAP);
      const ends = piece.text.trim().split(' ');
      expect([known.has(ends[0] ?? ''), known.has(ends.at(-1) ?? '')]).toEqual([true, true]);
    }
  });

  test('in any number of chunks it is the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 9 }), (text, step) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\u{feff}'));
        const joined = cut(Buffer.from(text), step)
          .map((piece) => piece.text)
          .join('');
        expect(joined).toBe(Buffer.from(text).toString());
      }),
    );
  });

  test('an empty text has no pieces', () => {
    expect(cut(Buffer.alloc(0))).toEqual([]);
  });

  test.each(['utf16le', 'utf16be'])('%s with a mark, beyond one chunk, and not ASCII', (encoding) => {
    const needle = word();
    const text = `\u{feff}${'ключ 鍵\n'.repeat(200_000)}k=${needle}\n${'鍵\n'.repeat(400_000)}`;
    const little = Buffer.from(text, 'utf16le');
    const pieces = cut(encoding === 'utf16be' ? little.swap16() : little, 65_535);
    expect(new Set(places(pieces, needle))).toEqual(new Set(['200001:3']));
    expect(pieces[0]?.text.startsWith('ключ')).toBe(true);
  });
});

describe('bytes to text', () => {
  const key = word();
  test.each<[string, Buffer, string]>([
    ['UTF-8 with a mark', Buffer.from(`\u{feff}k=${key}`), `\u{feff}k=${key}`],
    ['Latin-1', Buffer.from(`\u00e9\u00ff"${key}"`, 'latin1'), `\u{fffd}\u{fffd}"${key}"`],
    ['UTF-16LE without a mark', Buffer.from(`k = "${key}" # \u00e9\n`, 'utf16le'), `k = "${key}" # \u00e9\n`],
    ['UTF-16LE from the middle of a line break', Buffer.from(`\nk=${key}\n`, 'utf16le').subarray(1), `k=${key}\n`],
    ['a text with a zero byte', Buffer.from(`\0 some text\n${key}\n`), `  some text\n${key}\n`],
  ])('%s', (_, bytes, expected) => {
    expect(decode(bytes, true).bytes.toString()).toBe(expected);
  });

  test.each<[string, Buffer]>([
    ['a mark of UTF-16LE', Buffer.from([0xff, 0xfe])],
    ['a mark of UTF-16BE', Buffer.from([0xfe, 0xff])],
    ['a mark and a lone byte', Buffer.from([0xff, 0xfe, 0x80])],
    ['a long text in UTF-16', Buffer.from('some text 鍵\n'.repeat(5000), 'utf16le')],
  ])('%s does not hide the ASCII behind it', (_, before) => {
    const text = cut(Buffer.concat([before, Buffer.from(`\nA=1\nKEY=${key}\n`)]))
      .map((piece) => piece.text)
      .join('');
    expect(text).toContain(`\nA=1\nKEY=${key}\n`);
  });

  test('binary: printable runs of at least 8, also of two-byte characters, lines kept', () => {
    const noise = Buffer.from([0, 1, 2, 0xff, 0, 0x41, 0x42, 0, 7, 0x0a, 3, 0]);
    const bytes = Buffer.concat([
      noise,
      Buffer.from(key),
      noise,
      Buffer.from(`k=${key}x`, 'utf16le'),
      noise,
      noise,
      noise,
    ]);
    const text = decode(bytes, true).bytes.toString();
    expect(text.split('\n')).toHaveLength(bytes.toString('latin1').split('\n').length);
    expect(text).toContain(`${key} `);
    expect(text).toContain(`k=${key}x`);
    expect(text).not.toContain('AB');
    expect(text).toHaveLength(bytes.length);
  });

  test('binary over a border between chunks: a key is whole, of one-byte or two-byte characters, wherever it is cut', () => {
    const bytes = (before: number, encoding: 'latin1' | 'utf16le') => {
      const file = Buffer.alloc(CHUNK + 500, Buffer.from([1, 0xfe, 0, 2, 0xd1]));
      Buffer.from(key, encoding).copy(file, CHUNK - before);
      return file;
    };
    for (const encoding of ['latin1', 'utf16le'] as const) {
      for (let before = 0; before <= 2 * key.length; before++) {
        const pieces = cut(bytes(before, encoding), CHUNK).map((piece) => piece.text);
        expect([before, pieces.some((text) => text.includes(key))]).toEqual([before, true]);
      }
    }
  });

  test('two-byte characters in a text of one-byte ones', () => {
    const filler = 'some text\n'.repeat(500);
    const bytes = Buffer.concat([Buffer.from(filler), Buffer.from(`k=${key}\n`, 'utf16le'), Buffer.from(filler)]);
    expect(decode(bytes, true).bytes.toString()).toContain(`k=${key}\n`);
    expect(decode(Buffer.from(`${filler}a\0b\0c\n`), true).bytes.toString()).toBe(`${filler}a b c\n`);
  });

  test('a key in ASCII survives any surroundings', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.uint8Array({ maxLength: 60 }), (before, after) => {
        // The neighbours of a key are delimiters; four on each side keep two-byte guesses out of this property.
        const bytes = Buffer.concat([before, Buffer.from(`    ${key}    `), after]);
        const pieces = cut(bytes, 7)
          .map((piece) => piece.text)
          .join('');
        expect(pieces).toContain(key);
      }),
      { numRuns: 500 },
    );
  });
});
