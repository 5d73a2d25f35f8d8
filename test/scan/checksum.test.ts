import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base62, crc32 } from '../../src/scan/checksum.ts';
import { isPlaceholder } from '../../src/scan/placeholder.ts';
import { isWordy } from '../../src/scan/words.ts';

test('CRC-32 is zlib’s', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
  );
});

test('base 62 counts in digits, upper case, lower case', () => {
  expect([0, 9, 10, 35, 36, 61, 62].map((n) => base62(n, 2))).toEqual(['00', '09', '0A', '0Z', '0a', '0z', '10']);
});

test('placeholders are told from tokens', () => {
  for (const text of [
    'EXAMPLEKEY',
    'xxxxxxxx',
    'abcdefghij',
    '0987654321',
    'aabbaabbaabb',
    '${X}',
    'your_token',
    '<token>',
    '********',
  ]) {
    expect(isPlaceholder(text), text).toBe(true);
  }
  for (const text of [['q7Rtv', 'Z1mK9w', 'LpXc4'].join(''), 'deadbeef8badf00d12', '8f14e45fceea167a5a36dedd4bea2543'])
    expect(isPlaceholder(text), text).toBe(false);
});

test('words are told from chance', () => {
  for (const text of ['correcthorse', 'my-test-secret', 'userPassword', 'DatabaseCredentials'])
    expect(isWordy(text), text).toBe(true);
  for (const text of [['q7Rtv', 'Z1mK9w', 'LpXc4'].join(''), '8f14e45fceea167a', 'kqxzvbnmtr'])
    expect(isWordy(text), text).toBe(false);
});
