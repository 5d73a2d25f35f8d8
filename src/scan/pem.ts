import type { Part, Verdict } from './part.ts';
import { randomBytesFrom } from './random.ts';

const END = '-----END [A-Z0-9 ]{0,24}PRIVATE KEY(?: BLOCK)?-----';

/**
 * What follows a PEM header (RFC 7468) up to its end, in whatever way it was pasted: real lines, `\n` written out,
 * quotes and plus signs of source code between them. A fragment that stops in the middle counts by its full lines.
 */
export function pemBody(kind: 'der' | 'openssh' | 'pgp'): Part {
  return {
    // No `--` inside, so that a text full of headers is read once and not once for each header.
    pattern: `(?:(?:[^-]|-(?!-)){40,12000}${END}|(?:[ \\t]{0,40}\\r?\\n[ \\t]{0,40}[A-Za-z0-9+/=]{40,80}){2,150})`,
    shortest: 70,
    longest: 12_100,
    words: 'base64 lines up to the END line',
    mint: (random) => {
      const body = kind === 'openssh' ? openSshSample(random) : kind === 'pgp' ? pgpSample(random) : derSample(random);
      const lines = body.toString('base64').match(/.{1,64}/g) ?? [];
      return `\n${lines.join('\n')}\n${kind === 'pgp' ? '-----END PGP PRIVATE KEY BLOCK-----' : kind === 'openssh' ? '-----END OPENSSH PRIVATE KEY-----' : '-----END PRIVATE KEY-----'}`;
    },
    holds: (piece) => bodyVerdict(piece, kind),
    spoil: () => `\n${'this is not a key but a sentence about one '.repeat(3)}\n-----END PRIVATE KEY-----`,
  };
}

/**
 * The base64 characters of a PEM body: without its armour's headers, white space and what source code puts between.
 * When something else stands between (a log's times, a comment's stars), what each line ends with.
 */
function pemPayload(piece: string): string {
  const text = piece.replace(/-----END[\s\S]*$/, '').replace(/\\+[nrt]/g, '\n');
  const plain = unquoted(text);
  if (BASE64.test(plain)) return plain;
  return text
    .split('\n')
    .map((line) => /(?<=\s)[A-Za-z0-9+/]+={0,2}\s*$/.exec(line)?.[0].trim() ?? '')
    .join('');
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

function unquoted(text: string): string {
  return text
    .replace(/["'`]\s*(?:\+|\.|,|\\)?\s*\n?\s*["'`]?/g, '\n')
    .replace(/^[ \t]*[A-Za-z][A-Za-z0-9-]*: .*$/gm, '')
    .replace(/^=[A-Za-z0-9+/]{4}\s*$/m, '')
    .replace(/[\s\\]+/g, '');
}

function bodyVerdict(piece: string, kind: 'der' | 'openssh' | 'pgp'): Verdict {
  const payload = pemPayload(piece);
  if (payload.length < 40 || !BASE64.test(payload)) return 'no';
  // Repeated characters are how documentation writes a key.
  if (new Set(payload).size < 20) return 'no';
  if (/Proc-Type: 4,ENCRYPTED/.test(piece)) return 'yes';
  const bytes = Buffer.from(payload, 'base64');
  const whole = piece.includes('-----END');
  const right =
    kind === 'openssh'
      ? bytes.subarray(0, 15).toString('latin1') === 'openssh-key-v1\0'
      : kind === 'pgp'
        ? ((bytes[0] ?? 0) & 0x80) !== 0
        : bytes[0] === 0x30 && (!whole || derLength(bytes) === bytes.length);
  return right ? 'yes' : 'maybe';
}

function derLength(bytes: Buffer): number {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return 2 + first;
  const count = first & 0x7f;
  return count > 4 || bytes.length < 2 + count ? -1 : 2 + count + bytes.readUIntBE(2, count);
}

function derSample(random: Parameters<Part['mint']>[0]): Buffer {
  const body = randomBytesFrom(118, random);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
}

function openSshSample(random: Parameters<Part['mint']>[0]): Buffer {
  return Buffer.concat([Buffer.from('openssh-key-v1\0', 'latin1'), randomBytesFrom(150, random)]);
}

function pgpSample(random: Parameters<Part['mint']>[0]): Buffer {
  return Buffer.concat([Buffer.from([0x95]), randomBytesFrom(160, random)]);
}
