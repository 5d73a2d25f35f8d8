import type { Part } from '../part.ts';

/** From `least` to `most` bytes of a set: the simplest thing that can be checked without an expression. */
export interface Step {
  /** 256 flags. */
  readonly set: Uint8Array;
  readonly least: number;
  readonly most: number;
}

/** What can be checked of some parts from their first character on. */
export interface Steps {
  readonly steps: readonly Step[];
  /** True when the steps are all of it, and of one length only. */
  readonly whole: boolean;
}

/** More of a long run need not be looked at before the expression does. */
const ENOUGH = 200;
/** Nothing farther than this is looked at by any step: what is far away has no say in what stands out (see `SIGHT`). */
const FARTHEST = 1000;

/**
 * The steps that every text of these parts begins with. Never more than the parts' expressions ask for: a step of open
 * length is followed by another one only where no byte could belong to both.
 */
export function stepsOf(parts: readonly Part[]): readonly Step[] {
  const steps: Step[] = [];
  for (const part of parts) {
    const read = readPart(part);
    steps.push(...read.steps);
    if (!read.isComplete) break;
  }
  let reach = 0;
  const open = steps.findIndex(
    ({ least, most }, i) => (reach += most) > FARTHEST || (least !== most && !isClosed(steps, i)),
  );
  return open === -1 ? steps : [...steps.slice(0, open), ...steps.slice(open, open + 1).map(asLeast)];
}

/** True when a byte of the step at `index` can't be one of what follows it. */
function isClosed(steps: readonly Step[], index: number): boolean {
  for (const { set, least } of steps.slice(index + 1)) {
    if (steps[index]?.set.some((flag, byte) => flag === 1 && set[byte] === 1) !== false) return false;
    if (least > 0) return true;
  }
  return false;
}

function asLeast({ set, least }: Step): Step {
  return { set, least: Math.min(least, ENOUGH), most: Math.min(least, ENOUGH) };
}

/** The same from the last character backwards, up to the first of open length. */
export function stepsBefore(parts: readonly Part[]): Steps {
  const steps: Step[] = [];
  for (const part of parts.toReversed()) {
    const read = readPart(part);
    if (!read.isComplete) return { steps, whole: false };
    for (const step of read.steps.toReversed()) {
      steps.push(asLeast(step));
      if (step.least !== step.most || step.least > ENOUGH) return { steps, whole: false };
    }
  }
  return { steps, whole: true };
}

/** What a part's expression says, as far as steps can say it. */
interface Read {
  readonly steps: readonly Step[];
  readonly isComplete: boolean;
}

function readPart({ texts, pattern }: Part): Read {
  return texts === undefined ? readPattern(pattern) : ofTexts(texts);
}

/** The steps of one of some fixed texts: at each place what any of them has there. */
function ofTexts(texts: readonly string[]): Read {
  const shortest = Math.min(...texts.map((text) => text.length));
  const steps = Array.from({ length: shortest }, (_, i) => ({
    set: setOf(texts.map((text) => text.charCodeAt(i))),
    least: 1,
    most: 1,
  }));
  return { steps, isComplete: texts.every((text) => text.length === shortest) };
}

/** The steps of just this text. */
export function stepsOfText(text: string): readonly Step[] {
  return ofTexts([text]).steps;
}

/** What an expression without groups begins with; it is read as far as it is understood. */
function readPattern(pattern: string): Read {
  const steps: Step[] = [];
  const atom = /\[((?:[^\]\\]|\\.)+)\]|\\(?:x([0-9a-fA-F]{2})|([^xuU\d]))|([^\\()[\]{}|?*+^$.])|(.)/gsy;
  const times = /\{(\d+)(?:(,)(\d*))?\}|[?*+]/y;
  // A choice at the top could begin with anything.
  if (hasChoice(pattern)) return { steps, isComplete: false };
  for (let at = 0; at < pattern.length;) {
    // What only looks around takes nothing: without it more is let through.
    LOOK.lastIndex = at;
    if (LOOK.test(pattern)) {
      at = LOOK.lastIndex;
      continue;
    }
    atom.lastIndex = at;
    const found = atom.exec(pattern);
    if (found === null || found[5] !== undefined) return { steps, isComplete: false };
    at = atom.lastIndex;
    const set = found[1] === undefined ? one(found) : classOf(found[1]);
    if (set === undefined) return { steps, isComplete: false };
    times.lastIndex = at;
    const repeat = times.exec(pattern);
    if (repeat !== null) at = times.lastIndex;
    const [least, most] = repeat === null ? [1, 1] : timesOf(repeat);
    // A character outside of ASCII has more bytes than one.
    if (set[0x80] === 1 || most > 0xffff) {
      steps.push(asLeast({ set, least, most }));
      return { steps, isComplete: false };
    }
    steps.push({ set, least, most });
  }
  return { steps, isComplete: true };
}

/** An expression that looks ahead or back, without groups in it. */
const LOOK = /\(\?<?[=!](?:[^\\()[\]]|\\.|\[(?:[^\]\\]|\\.)+\])*\)/y;

/** How often at least and at most. */
function timesOf([sign, least, comma, most]: RegExpExecArray): readonly [least: number, most: number] {
  if (least === undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
  return [Number(least), comma === undefined ? Number(least) : most === '' ? Infinity : Number(most)];
}

function hasChoice(pattern: string): boolean {
  const flat = pattern.replace(/\\.|\[(?:[^\]\\]|\\.)+\]/gs, '');
  let depth = 0;
  for (const character of flat) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) return true;
  }
  return false;
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
