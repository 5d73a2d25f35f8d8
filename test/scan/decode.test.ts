import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodings } from '../../src/scan/decode.ts';
import type { Decoded } from '../../src/scan/decode.ts';
import { mintSample } from '../../src/scan/shape.ts';
import { gitHubRules } from '../../src/scan/rules/github.ts';
import { byExpressions } from '../../src/scan/suspect.ts';
import { fragment, scannerFor, seeded, short, textAt } from './scan.ts';

const ENCODERS: Record<string, (text: string) => string> = {
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  percent: (text) => Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  escape: (text) => text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};

const look = byExpressions([]);

/** All that is encoded in a text. */
function decodedIn(text: string): Decoded[] {
  const bytes = Buffer.from(text);
  return [...decodings(bytes, look(bytes, false))];
}

/** Printable text that a run of base64 is long enough for; it begins in ASCII, as text around secrets does. */
const plain = fc
  .string({
    unit: fc.constantFrom('a', 'b', 'Z', '0', '9', ' ', ':', '/', '@', '.', '-', '_', '=', 'é', '漢'),
    minLength: 12,
    maxLength: 80,
  })
  .map((text) => `secret: ${text}`);

describe('decodings', () => {
  test.each(Object.keys(ENCODERS))('%s: what was encoded comes back, from where it stood', (encoding) => {
    fc.assert(
      fc.property(plain, fc.constantFrom('', 'x = "', '  - '), (text, before) => {
        const encoded = ENCODERS[encoding]?.(text) ?? '';
        const around = `${before}${encoded}"`;
        const found = decodedIn(around).find(({ bytes }) => bytes.includes(text));
        expect(found, around).toBeDefined();
        const at = found?.bytes.indexOf(text) ?? 0;
        const [start, end] = found?.span(at, at + Buffer.byteLength(text)) ?? [0, 0];
        expect(around.slice(start, end).replace(/=+$/, '')).toBe(encoded.replace(/=+$/, ''));
      }),
    );
  });

  test('the span of a part of base64 holds the bits of that part and at most those of its neighbours', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '0', '1'), minLength: 20, maxLength: 60 }),
        fc.nat(19),
        fc.nat(19),
        (text, a, b) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
          const encoded = Buffer.from(text).toString('base64');
          const [start, end] = decodedIn(encoded)[0]?.span(from, to) ?? [0, 0];
          expect(start).toBe(Math.floor((from * 8) / 6));
          expect(end).toBe(Math.ceil((to * 8) / 6));
        },
      ),
    );
  });

  test('bytes that are no text give nothing', () => {
    for (const bytes of [Buffer.alloc(40), Buffer.from('89504e470d0a1a0a0000000d49484452ffd8ffe000104a46', 'hex')]) {
      expect(decodedIn(bytes.toString('base64'))).toEqual([]);
    }
  });
});

describe('secrets behind encodings', async () => {
  const scanner = await scannerFor();
  const [rule] = gitHubRules();
  const token = rule === undefined ? '' : mintSample(rule.shape, seeded(3)).secret;
  const url = ['postgres://app:', 'Vg7-kq2Lx', '@db.internal:5432/app'].join('');

  test.each([
    [
      'a Kubernetes secret',
      `data:\n  url: ${ENCODERS['base64']?.(url)}\n`,
      'postgres-url-password high base64',
      'Vg7-kq2Lx',
    ],
    [
      'base64 wrapped over lines',
      `data: |\n${ENCODERS['base64']?.(`# settings\nX=1\nDEBUG=0\nNAME=app\nURL=${url}\n`).replace(/.{60}/g, '  $&\n')}\n`,
      'postgres-url-password high base64',
      'Vg7-kq2Lx',
    ],
    [
      'a data URL',
      `src="data:text/plain;base64,${ENCODERS['base64']?.(`token ${token}`)}"`,
      'github-pat high base64',
      token,
    ],
    ['hex', `blob: ${ENCODERS['hex']?.(token)}`, 'github-pat high hex', token],
    ['a query string', `next=https%3A%2F%2Fx%2F%3Ft%3D${token}`, 'github-pat high percent', token],
    ['JSON with escapes', String.raw`{"a":"\u0067\u0068${token.slice(2)}"}`, 'github-pat high escape', token],
    ['entities', `&lt;a t=&quot;&#${token.charCodeAt(0)};${token.slice(1)}&quot;&gt;`, 'github-pat high entity', token],
    [
      'a PowerShell command',
      `powershell -e ${Buffer.from(`$t = '${token}'`, 'utf16le').toString('base64')}`,
      'github-pat high base64>utf-16',
      token,
    ],
    [
      'gzip in base64',
      `data: ${gzipSync(`token: ${token}\n`).toString('base64')}`,
      'github-pat high base64>gzip',
      token,
    ],
    [
      'base64 in percent escapes',
      `v=${ENCODERS['percent']?.(ENCODERS['base64']?.(`${token} `) ?? '')}`,
      'github-pat high percent>base64',
      token,
    ],
    [
      'base64 in base64',
      ENCODERS['base64']?.(ENCODERS['base64']?.(`t=${token};`) ?? '') ?? '',
      'github-pat high base64>base64',
      token,
    ],
  ])('%s', (_, text, expected, value) => {
    const found = scanner.scan(fragment(text, { path: 'a.yaml' }));
    expect(found.map(short)).toEqual([expected]);
    expect(found[0]?.value.reveal()).toBe(value);
    const shown = found[0] && textAt(text, found[0]);
    expect(shown).not.toBe('');
    expect(text).toContain(shown);
  });

  test.each([
    ['a mail', 'inbox/1.eml', ''],
    ['a mail by its head', 'inbox/1', 'Content-Transfer-Encoding: quoted-printable\r\n\r\n'],
  ])('%s in quoted-printable, with line breaks that are none', (_, path, head) => {
    const body = `The key =E2=80=93 as you asked =E2=80=93 is ${token.slice(0, 9)}=\r\n${token.slice(9)}=20for now\r\nx=3D1=09`;
    const text = `Subject: key\r\n${head}${body}`;
    const [found, ...more] = scanner.scan(fragment(text, { path }));
    expect(more).toEqual([]);
    expect(found && short(found)).toBe('github-pat high quoted-printable');
    expect(found?.value.reveal()).toBe(token);
    expect(found && textAt(text, found)).toBe(`${token.slice(0, 9)}=\r\n${token.slice(9)}`);
    expect(scanner.scan(fragment(body, { path: 'a.yaml' }))).toEqual([]);
  });

  test('to any depth', () => {
    const nested = Array.from({ length: 9 }).reduce<string>(
      (text) => Buffer.from(text).toString('base64'),
      `t=${token};`,
    );
    expect(scanner.scan(fragment(nested)).map(({ decoded }) => decoded.length)).toEqual([9]);
  });

  test('a line of base64 that ends in padding does not swallow the next one', () => {
    const lines = ['some text that is longer than what follows it, by far, so that it looks like one.', `t=${token};`];
    for (const first of [lines[0] ?? '', `${lines[0] ?? ''}.`, `${lines[0] ?? ''}..`]) {
      const text = [first, lines[1] ?? ''].map((line) => Buffer.from(line).toString('base64')).join('\n');
      expect(scanner.scan(fragment(`${text}\n`)).map(({ value }) => value.reveal())).toEqual([token]);
    }
  });

  test('nor may what nests deeply at the top use up the work that is meant for the rest', () => {
    const nested = 'some text %25252525252541 \\x5c\\x5c\\x5cx41 '.repeat(2500);
    const text = [nested, `KEY=${token}`].map((part) => `x: ${Buffer.from(part).toString('base64')}`).join('\n');
    expect(scanner.scan(fragment(`${text}\n`)).map(({ line }) => line)).toEqual([2]);
  });

  test('nor many escapes, nor what unpacks to more than may be looked at', () => {
    const hidden = `url=${ENCODERS['percent']?.(token)}`;
    const page = `${'word '.repeat(110)} \\u0041 &amp; %20\n`.repeat(400);
    expect(scanner.scan(fragment(`${page}\n${hidden}\n`)).map(({ line }) => line)).toEqual([402]);
    const bomb = gzipSync('some text\n'.repeat(90_000)).toString('base64');
    const text = `a: ${bomb}\nb: ${bomb}\nc: ${ENCODERS['base64']?.(`t=${token};`)}\n`;
    expect(scanner.scan(fragment(text)).map(({ line }) => line)).toEqual([3]);
  });
});
