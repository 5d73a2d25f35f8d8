/** A set of characters that a part of a token is written in. */
export interface Alphabet {
  /** The inside of a RegExp character class. */
  readonly set: string;
  /** What samples are made of: may leave out characters that are allowed and seldom. */
  readonly characters: string;
  /** For people. */
  readonly words: string;
}

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGIT = '0123456789';

/** The alphabets by name. */
export const ALPHABETS = {
  digits: { set: '0-9', characters: DIGIT, words: 'digits' },
  lowerHex: { set: '0-9a-f', characters: `${DIGIT}abcdef`, words: 'lower-case hex digits' },
  hex: { set: '0-9a-fA-F', characters: `${DIGIT}abcdef`, words: 'hex digits' },
  upperHex: { set: '0-9A-F', characters: `${DIGIT}ABCDEF`, words: 'upper-case hex digits' },
  lowerAlnum: { set: 'a-z0-9', characters: LOWER + DIGIT, words: 'lower-case letters and digits' },
  upperAlnum: { set: 'A-Z0-9', characters: UPPER + DIGIT, words: 'upper-case letters and digits' },
  letters: { set: 'A-Za-z', characters: UPPER + LOWER, words: 'letters' },
  base32: { set: 'A-Z2-7', characters: `${UPPER}234567`, words: 'base32 characters (A–Z, 2–7)' },
  base62: { set: 'A-Za-z0-9', characters: DIGIT + UPPER + LOWER, words: 'letters and digits' },
  lowerBase32: {
    set: 'a-z2-7',
    characters: `${LOWER}234567`,
    words: 'lower-case base32 characters (a–z, 2–7)',
  },
  upToP: { set: 'A-P', characters: 'ABCDEFGHIJKLMNOP', words: 'letters from A to P' },
  base58: {
    set: '1-9A-HJ-NP-Za-km-z',
    characters: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
    words: 'base58 characters',
  },
  base64: { set: 'A-Za-z0-9+/', characters: `${UPPER}${LOWER}${DIGIT}+/`, words: 'base64 characters' },
  base64url: { set: 'A-Za-z0-9_-', characters: `${UPPER}${LOWER}${DIGIT}-_`, words: 'base64url characters' },
  word: { set: 'A-Za-z0-9_', characters: UPPER + LOWER + DIGIT, words: 'letters, digits and underscores' },
  bech32: {
    set: 'AC-HJ-NP-Z02-9',
    characters: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
    words: 'upper-case bech32 characters',
  },
  lowerBech32: { set: 'ac-hj-np-z02-9', characters: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l', words: 'bech32 characters' },
  token: {
    set: 'A-Za-z0-9._~+/=-',
    characters: UPPER + LOWER + DIGIT,
    words: 'token characters (letters, digits and . _ ~ + / = -)',
  },
  label: { set: 'A-Za-z0-9%:@._~+&=-', characters: UPPER + LOWER + DIGIT, words: 'characters of a URL' },
  django: {
    set: 'a-z0-9!@#$%^&*(_=+)-',
    characters: `${LOWER}${DIGIT}^+^+^+^+^+`,
    words: 'lower-case letters, digits and ! @ # $ % ^ & * ( - _ = + )',
  },
  azure: { set: 'A-Za-z0-9._~-', characters: UPPER + LOWER + DIGIT, words: 'letters, digits and . _ ~ -' },
  dotted: { set: 'A-Za-z0-9_.-', characters: UPPER + LOWER + DIGIT, words: 'letters, digits and _ . -' },
  userInfo: {
    set: "A-Za-z0-9._~!$&'()*+,;=%^#-",
    characters: UPPER + LOWER + DIGIT,
    words: 'characters of a URL without : / @ and white space',
  },
  value: {
    set: '!#$%&()*+./0-9:=?@A-Z[\\]^_a-z{|}~-',
    characters: UPPER + LOWER + DIGIT,
    words: 'visible characters without quotes, commas and semicolons',
  },
  parameter: {
    set: 'A-Za-z0-9._~!$*+=@^%#/-',
    characters: UPPER + LOWER + DIGIT,
    words: 'characters of a parameter without & ; and white space',
  },
  phrase: {
    set: '\\x20\\x21\\x23-\\x26\\x28-\\x5b\\x5d-\\x7e',
    characters: `${UPPER}${LOWER}${DIGIT}!@#%^&*-_=+|~?`,
    words: 'characters without quotes and backslashes',
  },
  crypt: { set: 'A-Za-z0-9./', characters: `${UPPER}${LOWER}${DIGIT}./`, words: 'letters, digits, dots and slashes' },
  visible: {
    set: '\\x21\\x23-\\x26\\x28-\\x7e',
    characters: UPPER + LOWER + DIGIT,
    words: 'visible characters without quotes',
  },
} as const satisfies Record<string, Alphabet>;

export type AlphabetName = keyof typeof ALPHABETS;
