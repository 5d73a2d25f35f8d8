import { entropy, isWordy } from '../words.ts';
import type { GenericCandidate } from './candidate.ts';

/** 1 for what tokens are made of: the characters of base64, base64url and hex. */
const TOKEN = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-')
  TOKEN[character.charCodeAt(0)] = 1;

/** A shorter text does not tell by its look that it is a secret. */
const SHORTEST = 20;
/** A longer one is data. */
const LONGEST = 1200;
const HEX = /^(?:0x)?(?:[0-9a-f]+|[0-9A-F]+)$/;
/** What package managers pin a download with (W3C, Subresource Integrity). */
const INTEGRITY = /^sha(?:1|256|384|512)-/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** All values of a text whose own look is a secret: long, of one word, as if by chance. The work is linear. */
export function standingValues(text: string): GenericCandidate[] {
  const found: GenericCandidate[] = [];
  // Every run of the shortest length covers one of the places that are looked at.
  for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
    if (TOKEN[text.charCodeAt(at)] !== 1) continue;
    let start = at;
    while (start > 0 && TOKEN[text.charCodeAt(start - 1)] === 1) start--;
    let end = at + 1;
    while (end < text.length && TOKEN[text.charCodeAt(end)] === 1) end++;
    const length = end - start;
    if (length >= SHORTEST && length <= LONGEST) add(found, text, start, end);
    at = end;
  }
  return found;
}

function add(found: GenericCandidate[], text: string, runStart: number, runEnd: number): void {
  const run = text.slice(runStart, runEnd);
  if (/^[A-Za-z0-9+/]+=*$/.test(run) && isLineOfBlock(text, runStart, runEnd)) return;
  // A path's and a URL's pieces, and `name=value`, are looked at one by one; base64 has slashes between letters of chance.
  const pieces = run.split(IS_PATH.test(run) ? /[/=]+/ : /(?<=[^=])=+(?=[^=])/);
  let start = runStart;
  for (const piece of pieces) {
    const at = text.indexOf(piece, start);
    start = at + piece.length;
    if (piece.length < SHORTEST || !looksRandom(piece)) continue;
    found.push({
      form: 'value',
      name: '',
      nameStart: at,
      value: piece,
      start: at,
      end: start,
      quoted: isQuoted(text, at, start),
      partial: false,
    });
  }
}

/** A word or a number between slashes, or a slash at the beginning. */
const IS_PATH = /^\/|\/(?:[a-z_-]{3,}|[A-Z][a-z]{3,}|\d+)(?:\/|$)|^[a-z_-]{3,20}\/|\/\/|\/[0-9A-Fa-f]{8}-/;

/** A line of a certificate or of other wrapped base64: the line above or below is as long. */
function isLineOfBlock(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 40 || length > 128) return false;
  return isRun(text, end, 1, length) || isRun(text, start - 1, -1, length);
}

/** True when `length` of a token's characters stand one line further, whatever quotes and indentation are between. */
function isRun(text: string, from: number, step: 1 | -1, length: number): boolean {
  let at = from;
  const gap = step * 40;
  let breaks = 0;
  while (at !== from + gap && TOKEN[text.charCodeAt(at)] !== 1 && at >= 0 && at < text.length) {
    if (text.charCodeAt(at) === 10 || text.charCodeAt(at) === 92) breaks++;
    at += step;
  }
  if (breaks === 0) return false;
  // An escape's letter is a token's character: `\n` between the lines.
  const wanted = Math.min(length, 40);
  let run = 0;
  while (run < wanted && TOKEN[text.charCodeAt(at + step * run)] === 1) run++;
  return run >= wanted;
}

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  return (before === '"' || before === "'" || before === '`') && text.charAt(end) === before;
}

/** Letters and digits change place with each other; hex by itself is mostly a checksum, except in a UUID's form. */
function looksRandom(piece: string): boolean {
  if (UUID.test(piece)) return true;
  if (HEX.test(piece) || INTEGRITY.test(piece) || !/\d/.test(piece) || !/[A-Za-z]/.test(piece)) return false;
  if (isWordy(piece) || entropy(piece) < 3.2) return false;
  // Capitals and digits alone are an encoding's letters (RFC 4648, base32), not a language's.
  if (/^[A-Z\d]+$/.test(piece)) return entropy(piece) >= 3.4;
  const turns = piece.match(/[A-Za-z]\d|\d[A-Za-z]|[a-z][A-Z]/g)?.length ?? 0;
  return turns * 6 >= piece.length;
}
