import { ALPHABETS } from './alphabet.ts';
import { BIP39 } from './bip39.ts';
import type { Part } from './part.ts';
import type { Random } from './random.ts';
import { pick, randomBytesFrom, randomText } from './random.ts';

/** Taken late: node:crypto takes 10 ms to load, and few texts have the form of a coin's key. */
const crypto = () => process.getBuiltinModule('node:crypto');

const sha256 = (data: Uint8Array) => crypto().createHash('sha256').update(data).digest();

const BASE58 = ALPHABETS.base58.characters;

/** Bytes in base 58 with Bitcoin's alphabet; a leading zero byte is a `1`. */
export function base58(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = (BASE58[Number(rest % 58n)] ?? '') + text;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + text;
}

/** The `length` bytes that `text` writes in base 58, or undefined when they are more. */
export function fromBase58(text: string, length: number): Buffer | undefined {
  let value = 0n;
  for (const character of text) value = value * 58n + BigInt(BASE58.indexOf(character));
  const hex = value.toString(16);
  return hex.length > length * 2 ? undefined : Buffer.from(hex.padStart(length * 2, '0'), 'hex');
}

/**
 * A whole secret in Base58Check: version bytes, a payload, and the first four bytes of the double SHA-256 of both.
 * Source: BIP-32, BIP-38 and Bitcoin's wallet import format.
 */
export function base58Check(options: {
  readonly words: string;
  /** Hex that begins the bytes. */
  readonly version: string;
  /** A character class or a text that begins the secret, and how many characters that is. */
  readonly begins: string;
  readonly head: number;
  readonly length: number;
  /** Bytes between the version and the checksum. */
  readonly payload: number;
  /** Hex that ends the payload. */
  readonly tail?: string;
}): Part {
  const { words, version, begins, head, length, payload, tail = '' } = options;
  const end = Buffer.from(tail, 'hex');
  const first = new RegExp(`^${begins}`);
  const write = (random: Random, checked: boolean): string => {
    const body = Buffer.concat([Buffer.from(version, 'hex'), randomBytesFrom(payload - end.length, random), end]);
    const sum = sha256(sha256(body)).subarray(0, 4);
    const text = base58(Buffer.concat([body, checked ? sum : sum.map((byte) => byte ^ 0x5a)]));
    return first.test(text) && text.length === length ? text : write(random, checked);
  };
  const bytes = version.length / 2 + payload + 4;
  return {
    pattern: `${begins}[${ALPHABETS.base58.set}]{${length - head}}`,
    shortest: length,
    longest: length,
    words,
    ...(begins.length === head && head > 2 ? { begins: [begins] } : {}),
    set: 'A-Za-z0-9',
    mint: (random) => write(random, true),
    holds: (piece) => {
      const read = fromBase58(piece, bytes);
      if (read === undefined) return 'no';
      const right = sha256(sha256(read.subarray(0, -4))).subarray(0, 4);
      return right.equals(read.subarray(-4)) && read.toString('hex').startsWith(version) ? 'yes' : 'no';
    },
    spoil: (random) => write(random, false),
  };
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** The data and the six characters of checksum after a Bech32 prefix and its `1` (BIP-173). */
export function bech32(prefix: string, data: number): Part {
  const values = (text: string) => Array.from(text, (character) => BECH32.indexOf(character));
  const head = Array.from(prefix, (character) => character.charCodeAt(0));
  const spread = [...head.map((code) => code >> 5), 0, ...head.map((code) => code & 31)];
  const checksum = (body: readonly number[]) => {
    const sum = polymod([...spread, ...body, 0, 0, 0, 0, 0, 0]) ^ 1;
    return [25, 20, 15, 10, 5, 0].map((shift) => BECH32[(sum >> shift) & 31] ?? '').join('');
  };
  const write = (random: Random) => {
    // The bits that fill up the last character are zero.
    const body = randomText(BECH32, data - 1, random) + pick(['q', 's'], random);
    return { body, sum: checksum(values(body)) };
  };
  return {
    pattern: `[${ALPHABETS.lowerBech32.set}]{${data + 6}}`,
    shortest: data + 6,
    longest: data + 6,
    words: `${data} Bech32 characters, then 6 of checksum (BIP-173)`,
    set: 'a-z0-9',
    mint: (random) => {
      const { body, sum } = write(random);
      return body + sum;
    },
    holds: (piece) => (checksum(values(piece.slice(0, data))) === piece.slice(data) ? 'yes' : 'no'),
    spoil: (random) => {
      const { body, sum } = write(random);
      return body + (sum.startsWith('q') ? 'p' : 'q') + sum.slice(1);
    },
  };
}

function polymod(values: readonly number[]): number {
  const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    for (const [i, factor] of generator.entries()) if ((top >> i) & 1) sum ^= factor;
  }
  return sum >>> 0;
}

/** A base32 key of version bytes, 32 bytes and a CRC-16 (XMODEM, little-endian): Stellar's StrKey, NATS' NKeys. */
export function strKey(words: string, versions: readonly string[], begins: string): Part {
  const length = Math.ceil((((versions[0]?.length ?? 0) / 2 + 34) * 8) / 5);
  const write = (random: Random, flip: number) => {
    const body = Buffer.concat([Buffer.from(pick(versions, random), 'hex'), randomBytesFrom(32, random)]);
    const sum = crc16(body) ^ flip;
    return base32(Buffer.concat([body, Buffer.from([sum & 0xff, sum >> 8])]));
  };
  return {
    pattern: `(?=${begins})[A-Z2-7]{${length}}`,
    shortest: length,
    longest: length,
    words,
    set: 'A-Z0-9',
    mint: (random) => write(random, 0),
    holds: (piece) => {
      const read = fromBase32(piece);
      const end = read.length - 2;
      return crc16(read.subarray(0, end)) === read.readUInt16LE(end) ? 'yes' : 'no';
    },
    spoil: (random) => write(random, 0x0101),
  };
}

function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc;
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => ALPHABETS.base32.characters[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '')
    .join('');
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (character) =>
    ALPHABETS.base32.characters.indexOf(character).toString(2).padStart(5, '0'),
  ).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 public key (RFC 8032) that belongs to 32 secret bytes. */
function ed25519Public(seed: Uint8Array): Buffer {
  const key = crypto().createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return crypto().createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** 64 bytes in some writing: an Ed25519 seed and the public key that belongs to it, which is its own proof. */
export function ed25519Pair(options: {
  readonly words: string;
  readonly pattern: string;
  readonly shortest: number;
  readonly longest: number;
  readonly set: string;
  readonly write: (bytes: Buffer) => string;
  readonly read: (text: string) => Buffer | undefined;
}): Part {
  const { write, read, ...form } = options;
  const pair = (random: Random) => {
    const seed = randomBytesFrom(32, random);
    return Buffer.concat([seed, ed25519Public(seed)]);
  };
  return {
    ...form,
    mint: (random) => write(pair(random)),
    holds: (piece) => {
      const bytes = read(piece);
      return bytes?.length === 64 && ed25519Public(bytes.subarray(0, 32)).equals(bytes.subarray(32)) ? 'yes' : 'no';
    },
    spoil: (random) => {
      const bytes = pair(random);
      bytes[0] = (bytes[0] ?? 0) ^ 1;
      return write(bytes);
    },
  };
}

const COUNTS = [24, 21, 18, 15, 12];
let words: ReadonlyMap<string, number> | undefined;
const wordList = () => (words ??= new Map(BIP39.split(' ').map((word, index) => [word, index])));

/** 12 to 24 words of a wallet's recovery phrase (BIP-39): all in the English list, the last bits a SHA-256 of the others. */
export const recoveryPhrase: Part = {
  pattern: `(?:${COUNTS.map((count) => `(?:[a-z]{3,8} ){${count - 1}}`).join('|')})[a-z]{3,8}(?! [a-z])`,
  shortest: 47,
  longest: 215,
  words: '12, 15, 18, 21 or 24 words of the BIP-39 list with their checksum',
  set: 'a-z',
  mint: (random) => phrase(randomBytesFrom(16, random), 0),
  holds: (piece) => {
    const all = piece.split(' ');
    const numbers = all.map((word) => wordList().get(word) ?? -1);
    // What tests and manuals use repeats a few words.
    if (numbers.includes(-1) || new Set(numbers).size < all.length * 0.75) return 'no';
    const bits = numbers.map((number) => number.toString(2).padStart(11, '0')).join('');
    const sum = bits.length / 33;
    const entropy = Buffer.from((bits.slice(0, -sum).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
    return bits.endsWith(firstBits(sha256(entropy), sum)) ? 'yes' : 'no';
  },
  spoil: (random) => phrase(randomBytesFrom(16, random), 1),
};

function firstBits(bytes: Uint8Array, count: number): string {
  return (bytes[0] ?? 0).toString(2).padStart(8, '0').slice(0, count);
}

function phrase(entropy: Buffer, flip: number): string {
  const sum = (Number.parseInt(firstBits(sha256(entropy), 4), 2) ^ flip).toString(2).padStart(4, '0');
  const bits = [...entropy].map((byte) => byte.toString(2).padStart(8, '0')).join('') + sum;
  const list = [...wordList().keys()];
  return (bits.match(/.{11}/g) ?? []).map((eleven) => list[Number.parseInt(eleven, 2)] ?? '').join(' ');
}
