import type { AlphabetName } from './alphabet.ts';
import { ALPHABETS } from './alphabet.ts';
import type { Part } from './part.ts';
import { randomText } from './random.ts';

let table: Uint32Array | undefined;

/** CRC-32 (ISO 3309, as in zlib) of a Latin-1 text or bytes. Own, because loading `node:zlib` costs more than it does. */
export function crc32(data: string | Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A number in base 62 (digits, upper case, lower case), padded with `0` to `length`. */
export function base62(value: number, length: number): string {
  const { characters } = ALPHABETS.base62;
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) text = (characters[rest % 62] ?? '') + text;
  return text.padStart(length, '0');
}

/** A part that is computed from the parts before it. */
function checksum(options: {
  readonly alphabet: AlphabetName;
  readonly length: number;
  readonly words: string;
  readonly compute: (before: string) => string;
}): Part {
  const { alphabet, length, words, compute } = options;
  const { set, characters } = ALPHABETS[alphabet];
  return {
    pattern: `[${set}]{${length}}`,
    shortest: length,
    longest: length,
    words,
    set,
    mint: (_, before) => compute(before),
    holds: (piece, before) => (piece === compute(before) ? 'yes' : 'no'),
    spoil: (random, before) => {
      const right = compute(before);
      let wrong = right;
      while (wrong === right) wrong = randomText(characters, length, random);
      return wrong;
    },
  };
}

/**
 * The last six characters of GitHub's and npm's tokens: CRC-32 of what stands between them and the four-letter prefix,
 * in base 62. Source: GitHub's engineering blog, "Behind GitHub's new authentication token formats" (2021).
 */
export const gitHubChecksum: Part = checksum({
  alphabet: 'base62',
  length: 6,
  words: '6 characters of checksum (CRC-32 of the random part, in base 62)',
  compute: (before) => base62(crc32(before.slice(4)), 6),
});

/** Grafana's service account tokens end in the CRC-32 of all before the last `_`, little-endian, in hex. */
export const grafanaChecksum: Part = checksum({
  alphabet: 'lowerHex',
  length: 8,
  words: '8 hex digits of checksum (CRC-32 of all before them)',
  compute: (before) => {
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(before.slice(0, -1)));
    return sum.toString('hex');
  },
});

/** Atlassian's tokens end in the CRC-32 of all before them, the `=` included, in upper-case hex. */
export const atlassianChecksum: Part = checksum({
  alphabet: 'upperHex',
  length: 8,
  words: '8 hex digits of checksum (CRC-32 of all before them)',
  compute: (before) => crc32(before).toString(16).toUpperCase().padStart(8, '0'),
});

/** Cloudflare's `cfut_`, `cfat_` and `cfk_` tokens end in the CRC-32 of what stands between, in hex; seen on such tokens. */
export const cloudflareChecksum: Part = checksum({
  alphabet: 'lowerHex',
  length: 8,
  words: '8 hex digits of checksum (CRC-32 of the part before them)',
  compute: (before) =>
    crc32(before.slice(before.indexOf('_') + 1))
      .toString(16)
      .padStart(8, '0'),
});

/** The last six characters of tokens made as GitHub's are, whatever their prefix: CRC-32, in base 62, of what follows its last `_`. */
export const prefixedChecksum: Part = checksum({
  alphabet: 'base62',
  length: 6,
  words: '6 characters of checksum (CRC-32 of the random part, in base 62)',
  compute: (before) => base62(crc32(before.slice(before.lastIndexOf('_') + 1)), 6),
});

/** Zuplo's keys end in the CRC-32 of the 32 digits between the prefix and the last `_`, in hex. */
export const zuploChecksum: Part = checksum({
  alphabet: 'lowerHex',
  length: 8,
  words: '8 hex digits of checksum (CRC-32 of the random part)',
  compute: (before) => crc32(before.slice(5, -1)).toString(16).padStart(8, '0'),
});
