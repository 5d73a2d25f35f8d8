import type { Part } from '../part.ts';

/** So many bytes of a set: the simplest thing that can be checked without an expression. */
export interface Step {
  /** 256 flags. */
  readonly set: Uint8Array;
  readonly count: number;
}

/** What can be checked of some parts from their first character on. */
export interface Steps {
  readonly steps: readonly Step[];
  /** True when the steps are all of it, and of one length only. */
  readonly whole: boolean;
}

/** More of a long run need not be looked at before the expression does. */
const ENOUGH = 200;

/** The steps that every text of these parts begins with. Never more than the parts' expressions ask for. */
export function stepsOf(parts: readonly Part[]): Steps {
  const steps: Step[] = [];
  for (const part of parts) {
    const read = part.texts === undefined ? readPattern(part.pattern) : ofTexts(part.texts);
    steps.push(...read.steps);
    if (!read.whole) return { steps, whole: false };
  }
  return { steps, whole: true };
}

/** The same from the last character backwards. */
export function stepsBefore(parts: readonly Part[]): Steps {
  const steps: Step[] = [];
  for (const part of parts.toReversed()) {
    const read = part.texts === undefined ? readPattern(part.pattern) : ofTexts(part.texts);
    // Of what has no fixed length only a single run can be read from behind.
    if (!read.whole && (part.texts !== undefined || !/^\[(?:[^\]\\]|\\.)+\]\{\d+,\d+\}$/.test(part.pattern)))
      return { steps, whole: false };
    steps.push(...read.steps.toReversed());
    if (!read.whole) return { steps, whole: false };
  }
  return { steps, whole: true };
}

/** The steps of one of some fixed texts: at each place what any of them has there. */
function ofTexts(texts: readonly string[]): Steps {
  const shortest = Math.min(...texts.map((text) => text.length));
  const steps = Array.from({ length: shortest }, (_, i) => ({
    set: setOf(texts.map((text) => text.charCodeAt(i))),
    count: 1,
  }));
  return { steps, whole: texts.every((text) => text.length === shortest) };
}

/** The steps of just this text. */
export function stepsOfText(text: string): readonly Step[] {
  return ofTexts([text]).steps;
}

/** What an expression without groups begins with; it is read as far as it is understood. */
function readPattern(pattern: string): Steps {
  const steps: Step[] = [];
  const atom = /\[((?:[^\]\\]|\\.)+)\]|\\(?:x([0-9a-fA-F]{2})|([^xuU\d]))|([^\\()[\]{}|?*+^$.])|(.)/gsy;
  const times = /\{(\d+)(,(\d*))?\}|[?*+]/y;
  // A choice at the top could begin with anything.
  if (
    /\|/.test(pattern.replace(/\\.|\[(?:[^\]\\]|\\.)+\]|\((?:[^()\\[]|\\.|\[(?:[^\]\\]|\\.)+\]|\([^()]*\))*\)/gs, ''))
  )
    return { steps, whole: false };
  let at = 0;
  while (at < pattern.length) {
    atom.lastIndex = at;
    const found = atom.exec(pattern);
    if (found === null || found[5] !== undefined) return { steps, whole: false };
    at = atom.lastIndex;
    const set = found[1] === undefined ? one(found) : classOf(found[1]);
    if (set === undefined) return { steps, whole: false };
    times.lastIndex = at;
    const repeat = times.exec(pattern);
    const least = repeat === null ? 1 : repeat[1] === undefined ? (repeat[0] === '+' ? 1 : 0) : Number(repeat[1]);
    const isFixed =
      repeat === null || (repeat[1] !== undefined && (repeat[2] === undefined || repeat[1] === repeat[3]));
    if (least > 0) steps.push({ set, count: Math.min(least, ENOUGH) });
    // A character outside of ASCII has more bytes than one.
    if (!isFixed || least > ENOUGH || set[0x80] === 1) return { steps, whole: false };
    if (repeat !== null) at = times.lastIndex;
  }
  return { steps, whole: true };
}

function one([, , hex, escaped, plain]: RegExpExecArray): Uint8Array | undefined {
  if (hex !== undefined) return setOf([Number.parseInt(hex, 16)]);
  if (plain !== undefined) return plain.charCodeAt(0) < 128 ? setOf([plain.charCodeAt(0)]) : undefined;
  return escapeSet(escaped ?? '');
}

/** `\d`, `\w`, `\s`, `\r`, an escaped sign; undefined for what looks around. */
function escapeSet(letter: string): Uint8Array | undefined {
  switch (letter) {
    case 'd':
      return matching((text) => /\d/.test(text));
    case 'w':
      return matching((text) => /\w/.test(text));
    case 's':
      return matching((text) => /\s/.test(text), true);
    case 'n':
      return setOf([10]);
    case 'r':
      return setOf([13]);
    case 't':
      return setOf([9]);
    default:
      return /\W/.test(letter) ? setOf([letter.charCodeAt(0)]) : undefined;
  }
}

/** A character class by its inside; what stands outside of ASCII counts when the class is a negated one. */
function classOf(inside: string): Uint8Array {
  const expression = new RegExp(`^[${inside}]$`, 's');
  return matching((text) => expression.test(text), expression.test('\u00e9') || expression.test('\ufffd'));
}

function matching(holds: (character: string) => boolean, others = false): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => Number(code < 128 ? holds(String.fromCharCode(code)) : others));
}

function setOf(codes: readonly number[]): Uint8Array {
  const set = new Uint8Array(256);
  for (const code of codes) set[code] = 1;
  return set;
}
