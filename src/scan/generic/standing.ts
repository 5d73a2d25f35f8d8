import { entropy } from '../words.ts';
import type { GenericCandidate } from './candidate.ts';

/** 1 for what tokens are made of: the characters of base64, base64url and hex. */
const TOKEN = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-')
  TOKEN[character.charCodeAt(0)] = 1;

/** A shorter text does not tell by its look that it is a secret. */
const SHORTEST = 20;
/** A longer one is data. */
const LONGEST = 1200;
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
  // A path's and a URL's pieces, and `name=value`, are looked at one by one.
  const run = text.slice(runStart, runEnd);
  let start = runStart;
  for (const piece of run.split(/(?<=[^=])=(?=[^=])|(?<=[A-Za-z]{3})\/(?=[a-z])|\/{2,}|^\//)) {
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

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  return (before === '"' || before === "'" || before === '`') && text.charAt(end) === before;
}

/** Letters and digits change place with each other; hex by itself is mostly a checksum, except in a UUID's form. */
function looksRandom(piece: string): boolean {
  if (UUID.test(piece)) return true;
  if (/^(?:0x)?[0-9a-f]+$/i.test(piece) || !/\d/.test(piece) || !/[A-Za-z]/.test(piece)) return false;
  const turns = piece.match(/[A-Za-z]\d|\d[A-Za-z]|[a-z][A-Z]/g)?.length ?? 0;
  return turns * 6 >= piece.length && entropy(piece) >= 3.2;
}
