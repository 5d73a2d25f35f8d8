import type { Part, Verdict } from './part.ts';
import type { Random } from './random.ts';
import { pick, randomBytesFrom, randomText } from './random.ts';
import { ALPHABETS } from './alphabet.ts';

/** A JWT's header (RFC 7515): base64url of a JSON object that names its `alg`. */
export const jwtHeader: Part = jsonPart({
  words: 'a JWT header (base64url of JSON with `alg`)',
  shortest: 15,
  longest: 800,
  sample: (random) => ({ alg: pick(['HS256', 'RS256', 'ES256'], random), typ: 'JWT' }),
  holds: (json) => (typeof json['alg'] === 'string' ? 'yes' : 'no'),
});

/** A JWT's claims (RFC 7519): base64url of a JSON object. The sample that every tutorial shows is not one. */
export const jwtClaims: Part = jsonPart({
  words: 'claims (base64url of JSON)',
  shortest: 15,
  longest: 3500,
  sample: (random) => ({ sub: randomText('0123456789', 9, random), iat: 1893456000, exp: 4102444800 }),
  holds: (json) => (json['sub'] === '1234567890' ? 'no' : 'yes'),
});

/** The claims of a JWT, or undefined when it is none. */
export function claimsOf(jwt: string): Record<string, unknown> | undefined {
  return parseJson(jwt.split('.')[1] ?? '');
}

/** A part that is base64url of JSON and so begins with `eyJ`. */
export function jsonPart(options: {
  readonly words: string;
  readonly shortest: number;
  readonly longest: number;
  readonly sample: (random: Random) => Record<string, unknown>;
  readonly holds: (json: Record<string, unknown>) => Verdict;
}): Part {
  const { words, shortest, longest, sample, holds } = options;
  return {
    pattern: `eyJ[A-Za-z0-9_-]{${shortest - 3},${longest - 3}}={0,2}`,
    shortest,
    longest: longest + 2,
    words,
    begins: ['eyJ'],
    set: 'A-Za-z0-9_=-',
    mint: (random) => Buffer.from(JSON.stringify(sample(random))).toString('base64url'),
    holds: (piece) => {
      const json = parseJson(piece);
      return json === undefined ? 'no' : holds(json);
    },
    spoil: (random) => `eyJ${randomText('ghijklm', shortest, random)}`,
  };
}

function parseJson(base64: string): Record<string, unknown> | undefined {
  const text = Buffer.from(base64, 'base64url').toString();
  // To be told by an exception takes long.
  if (!text.endsWith('}')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The 16 base32 characters after an AWS key id's prefix. 40 of their bits are the account's number, which has twelve
 * digits; the oldest ids (`I…`, `J…`) came before that. Source: A. Steele, "AWS Access Key ID formats" (2020).
 */
export const awsAccountBits: Part = {
  pattern: '[A-Z2-7]{16}',
  shortest: 16,
  longest: 16,
  words: '16 base32 characters that hold a twelve-digit account number',
  set: 'A-Za-z0-9_',
  mint: (random) => awsId(random, false),
  holds: (piece) => (/^[IJ]/.test(piece) || awsAccount(piece) <= 999_999_999_999 ? 'yes' : 'no'),
  spoil: (random) => awsId(random, true),
};

function awsAccount(piece: string): number {
  let bits = 0n;
  for (const character of piece.slice(0, 10))
    bits = (bits << 5n) | BigInt(ALPHABETS.base32.characters.indexOf(character));
  // 50 bits are read: one of them leads, 40 are the account, 9 follow.
  return Number((bits >> 9n) & 0xffffffffffn);
}

function awsId(random: Random, wrong: boolean): string {
  for (;;) {
    const id =
      `${wrong ? '7777' : pick(['Q', 'R', 'S', 'T', 'U', 'V', 'W'], random)}${randomText(ALPHABETS.base32.characters, 16, random)}`.slice(
        0,
        16,
      );
    if (awsAccount(id) > 999_999_999_999 === wrong) return id;
  }
}

/**
 * PyPI's token after `pypi-`: base64url of a macaroon, version 2, whose location is pypi.org.
 * A body that does not parse is not dropped: it may be cut.
 */
export const pypiMacaroon: Part = {
  pattern: 'AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{60,240}',
  shortest: 73,
  longest: 266,
  words: 'a macaroon for pypi.org or test.pypi.org in base64url',
  set: 'A-Za-z0-9_-',
  mint: (random) => {
    const location = Buffer.from('pypi.org');
    const identifier = Buffer.from(randomText('0123456789abcdef', 36, random));
    const caveat = Buffer.from(`[0, ${random(90000)}]`);
    const field = (type: number, body: Buffer) => Buffer.concat([Buffer.from([type, body.length]), body]);
    const end = Buffer.from([0]);
    return Buffer.concat([
      Buffer.from([2]),
      field(1, location),
      field(2, identifier),
      end,
      field(2, caveat),
      end,
      end,
      field(6, randomBytesFrom(32, random)),
    ]).toString('base64url');
  },
  holds: (piece) => (macaroonEndsWithSignature(Buffer.from(piece, 'base64url')) ? 'yes' : 'maybe'),
};

function macaroonEndsWithSignature(bytes: Buffer): boolean {
  let offset = 1;
  let last = -1;
  while (offset < bytes.length) {
    last = bytes[offset++] ?? -1;
    if (last === 0) continue;
    let length = 0;
    for (let shift = 0; shift < 21; shift += 7) {
      const byte = bytes[offset++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    offset += length;
  }
  return last === 6 && offset === bytes.length;
}

/** A Bedrock key's body: base64 that begins with the text `BedrockAPIKey-`. */
export const bedrockBody: Part = {
  pattern: 'QmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{60,250}={0,2}',
  shortest: 78,
  longest: 270,
  words: 'base64 of `BedrockAPIKey-` and random text',
  set: 'A-Za-z0-9+/=',
  mint: (random) =>
    Buffer.from(`BedrockAPIKey-${randomText(ALPHABETS.base62.characters, 60, random)}`).toString('base64'),
  holds: (piece) => (Buffer.from(piece, 'base64').toString('latin1').startsWith('BedrockAPIKey-') ? 'yes' : 'no'),
};

/** base64 of something that `sample` makes and `fits` knows again. */
export function base64Of(options: {
  readonly words: string;
  readonly shortest: number;
  readonly longest: number;
  /** How the base64 text always begins. */
  readonly begins?: string;
  readonly sample: (random: Random) => Uint8Array;
  readonly fits: (bytes: Buffer) => boolean;
}): Part {
  const { words, shortest, longest, begins = '', sample, fits } = options;
  const escaped = begins.replace(/[+/]/g, String.raw`\$&`);
  return {
    pattern: `${escaped}[A-Za-z0-9+/]{${shortest - begins.length},${longest - begins.length}}={0,2}`,
    shortest,
    longest: longest + 2,
    words,
    ...(begins === '' ? {} : { begins: [begins] }),
    set: 'A-Za-z0-9+/=',
    mint: (random) => Buffer.from(sample(random)).toString('base64'),
    holds: (piece) => (fits(Buffer.from(piece, 'base64')) ? 'yes' : 'no'),
    spoil: (random) => begins + randomText('abcdefghkmnp', shortest - begins.length, random),
  };
}

/** A token of Atlassian's Data Center products: base64 of a number of twelve digits, a colon and 20 random bytes. */
export const dataCenterToken: Part = {
  pattern: '[MNO][A-Za-z0-9+/]{43}',
  shortest: 44,
  longest: 44,
  words: '44 base64 characters that hold twelve digits, a colon and 20 bytes',
  set: 'A-Za-z0-9+/=',
  mint: (random) =>
    Buffer.concat([Buffer.from(`${randomText('0123456789', 12, random)}:`), randomBytesFrom(20, random)]).toString(
      'base64',
    ),
  holds: (piece) => (/^\d{12}:/.test(Buffer.from(piece, 'base64').toString('latin1')) ? 'yes' : 'no'),
  spoil: (random) => `MDAw${randomText(ALPHABETS.base62.characters, 40, random)}`,
};
