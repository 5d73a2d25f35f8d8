import { PROGRAM_WORDS } from '../generic/command.ts';
import { WAYS_OF_THEIR_OWN } from '../generic/find.ts';
import { anchorOf } from '../shape.ts';
import { allRules, groupWords, leadWords } from '../rules/all.ts';
import type { Rule } from '../rule.ts';
import { KINDS, LETTERS, kindOf as characterKind, letterOf } from '../score/language.ts';
import { shippedModel } from '../score/model.ts';
import { TABLE_VERSION, wordsMark } from './mark.ts';
import type { Step } from './steps.ts';
import { stepsBefore, stepsOf, stepsOfText } from './steps.ts';

const SHAPE = 0;
const NAME = 1;
const NEAR = 2;
const LINE = 3;
const ALWAYS = 4;
const WORD_BEFORE = 1;
const HYPHEN_BEFORE = 2;
/** What is near counts only where a name is given something. */
const NAMED = 4;
/** A value stands within so many bytes of its name, before it or behind it. */
const NAME_REACH = 700;
/** Farther than this from a word nothing is looked for. */
const FAR = 1000;

/** What must be so about a place where a word stands before anybody looks closer. */
interface Check {
  readonly kind: number;
  readonly flags: number;
  readonly ahead: readonly Step[];
  readonly behind: readonly Step[];
  readonly within: number;
}

/** A word and the rules that it leads to. */
export interface LeadWord {
  /** Lower case, ASCII. */
  readonly word: string;
  readonly rules: readonly Rule[];
}

/** The words that lead to rules, in the order of `words.ts`, each with the rules that it leads to. */
export function leadsOfWords(): readonly LeadWord[] {
  const leads = new Map<string, Rule[]>(
    groupWords()
      .flatMap((group) => group.split('|'))
      .map((word) => [word, []]),
  );
  for (const rule of allRules()) for (const word of leadWords(rule)) leads.get(word)?.push(rule);
  return [...leads].map(([word, rules]) => ({ word, rules }));
}

/**
 * The table that `pass.as` works by: gates and buckets that find all words in whatever case, and for each word what must
 * stand around it. Numbers are little-endian.
 */
export function buildTable(leads: readonly LeadWord[]): Uint8Array {
  const words = leads.map(({ word }) => word);
  const index = buildIndex(words);
  const steps = new StepList();
  const checks = leads.map(({ word, rules }) => {
    const distinct = new Map<string, Uint8Array>();
    for (const rule of rules) {
      for (const check of checksOf(rule, word)) {
        const bytes = steps.encode(check);
        distinct.set(bytes.join(), bytes);
      }
    }
    return [...distinct.values()];
  });
  const sections = [
    index.gateFirst,
    index.gateFour,
    index.gateThree,
    bytesOf(shorts(firsts(index.buckets))),
    bytesOf(Uint32Array.from(index.buckets.flat())),
    bytesOf(shorts(firsts(words))),
    Buffer.from(words.join('')),
    bytesOf(Uint32Array.from(firsts(checks))),
    Buffer.concat(checks.flat()),
    bytesOf(shorts(steps.steps)),
    Buffer.concat(steps.sets),
    kinds(),
    shippedModel().language.words,
  ];
  const head = [TABLE_VERSION];
  let offset = 64;
  for (const section of sections) {
    head.push(offset);
    offset = (offset + section.length + 7) & ~7;
  }
  const most = Math.max(...index.buckets.map(({ length }) => length));
  head.push(wordsMark(words), most);
  const table = new Uint8Array(offset);
  table.set(bytesOf(Uint32Array.from(head)));
  for (const [i, section] of sections.entries()) table.set(section, head[i + 1]);
  return table;
}

/** Where each of some lists begins when they are joined, and where the last one ends. */
function firsts(lists: ReadonlyArray<{ readonly length: number }>): number[] {
  let sum = 0;
  return [0, ...lists.map(({ length }) => (sum += length))];
}

function shorts(numbers: readonly number[]): Uint16Array {
  if (numbers.some((number) => number > 0xffff)) throw new RangeError('more than 16 bits can number');
  return Uint16Array.from(numbers);
}

function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** What a rule asks of a place where its word stands. Never more than its matcher does. */
function checksOf(rule: Rule, word: string): Check[] {
  const { shape } = rule;
  const parts = [...shape.before, ...shape.secret];
  const flags = flagsOf(parts[0]);
  if (rule.assigned !== undefined) {
    // A form of its own is looked for around the name, in whatever way it is given; without one the way must do.
    const kind = kindOf(word);
    return rule.generic === true
      ? [{ kind, flags: 0, ahead: [], behind: [], within: 0 }]
      : [{ kind: NEAR, flags: kind === NAME ? NAMED : 0, ahead: stepsOf(parts), behind: [], within: NAME_REACH }];
  }
  const anchor = rule.near?.lead === true ? undefined : anchorOf(shape);
  // Such a word stands out wherever it is: see `SIGHT`.
  if (anchor === undefined && (rule.near?.within ?? 0) > FAR)
    return [{ kind: ALWAYS, flags: 0, ahead: [], behind: [], within: 0 }];
  if (anchor === undefined)
    return [{ kind: NEAR, flags, ahead: stepsOf(parts), behind: [], within: rule.near?.within ?? 0 }];
  const all = [...parts, ...shape.after];
  const at = all.findIndex((part) => (part.texts ?? part.begins) === anchor.texts);
  const behind = stepsBefore(all.slice(0, at));
  return anchor.texts
    .filter((text) => text.toLowerCase() === word)
    .map((text) => {
      const isText = all[at]?.texts !== undefined;
      const ahead = isText ? [...stepsOfText(text), ...stepsOf(all.slice(at + 1))] : stepsOf(all.slice(at));
      return { kind: SHAPE, flags: behind.whole ? flags : 0, ahead, behind: behind.steps, within: 0 };
    });
}

/** How a word leads to a value: as a name mostly, as a program with options, or in a way of its own. */
function kindOf(word: string): number {
  if (!WAYS_OF_THEIR_OWN.includes(word)) return NAME;
  return PROGRAM_WORDS.includes(word) && !['sqlplus', 'add_user'].includes(word) ? LINE : ALWAYS;
}

/** What may not stand in front of a shape: see `sourceOf` in shape.ts. */
function flagsOf(first: Rule['shape']['secret'][0] | undefined): number {
  if (first === undefined) return 0;
  if (first.texts !== undefined && !first.texts.some((text) => /^\w/.test(text))) return 0;
  return first.begins === undefined ? WORD_BEFORE : HYPHEN_BEFORE;
}

/** Steps and the sets in them, each once. */
class StepList {
  /** Four numbers each: a set's, at least, at most, and zero. */
  readonly steps: number[] = [];
  readonly sets: Uint8Array[] = [];
  readonly #lists = new Map<string, number>();
  readonly #sets = new Map<string, number>();

  /** A check as 32 bytes; the last twelve are work space. */
  encode({ kind, flags, ahead, behind, within }: Check): Uint8Array {
    const record = Buffer.alloc(32);
    record.writeUInt8(kind, 0);
    record.writeUInt8(flags, 1);
    record.writeUInt16LE(ahead.length, 2);
    record.writeUInt32LE(this.#add(ahead), 4);
    record.writeUInt16LE(behind.length, 8);
    record.writeUInt16LE(within, 10);
    record.writeUInt32LE(this.#add(behind), 12);
    return record;
  }

  #add(steps: readonly Step[]): number {
    const list = steps.flatMap(({ set, least, most }) => [this.#addSet(set), least, most, 0]);
    const known = this.#lists.get(list.join());
    if (known !== undefined) return known;
    const first = this.steps.length / 4;
    this.#lists.set(list.join(), first);
    this.steps.push(...list);
    return first;
  }

  #addSet(set: Uint8Array): number {
    const key = set.join('');
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    this.#sets.set(key, this.sets.push(set) - 1);
    return this.sets.length - 1;
  }
}

/** Spreads four bytes over the gates and buckets (Knuth's multiplicative hash); `pass.as` has the same two. */
const SPREAD_FOUR = 0x9e3779b1;
const SPREAD_THREE = 0x85ebca6b;
const GATE_BYTES = 0x10000 / 8;
const BUCKETS = 0x2000;

interface Index {
  /** By the hash of three bytes: 4, the length of an event, where they are some of a word's. */
  readonly gateFirst: Uint8Array;
  /** A bit for each hash of four bytes by which a word is looked for. */
  readonly gateFour: Uint8Array;
  /** The same of the words that have no more than three. */
  readonly gateThree: Uint8Array;
  /** Numbers of words, plus 65,536 times how far into the word the bytes stand; first by four bytes, then by three. */
  readonly buckets: readonly number[][];
}

function buildIndex(words: readonly string[]): Index {
  const gateFirst = new Uint8Array(0x8000);
  const gateFour = new Uint8Array(GATE_BYTES);
  const gateThree = new Uint8Array(GATE_BYTES);
  const buckets = Array.from({ length: 2 * BUCKETS }, (): number[] => []);
  for (const [number, word] of words.entries()) {
    const isLong = word.length > 3;
    const at = isLong ? rarest(word) : 0;
    let four = 0;
    for (let i = 3; i >= 0; i--) four = (four << 8) | (word.charCodeAt(at + i) | 0x20);
    const hash = (isLong ? Math.imul(four, SPREAD_FOUR) : Math.imul(four << 8, SPREAD_THREE)) >>> 16;
    gateFirst[Math.imul(four << 8, SPREAD_FOUR) >>> 17] = 4;
    const gate = isLong ? gateFour : gateThree;
    gate[hash >> 3] = (gate[hash >> 3] ?? 0) | (1 << (hash & 7));
    buckets[(isLong ? 0 : BUCKETS) + (hash % BUCKETS)]?.push(at * 65_536 + number);
  }
  return { gateFirst, gateFour, gateThree, buckets };
}

/** The characters of source code from the most frequent one on, in groups, and how surprising each is; the rest is rarest. */
const FREQUENT = [
  ['etainors', 56],
  [' lcdupm', 80],
  [`fhgby._-/"'`, 96],
  ['wvk=(:,012', 112],
] as const;
const RARE = 128;
/** What the last of four characters counts beside those before it, by which most places are passed over. */
const LAST = 0.3;

/** Where in a word the four characters stand together that are rarest in other texts. */
function rarest(word: string): number {
  const { letters, pairs } = shippedModel().language;
  const letter = (at: number) => letterOf(word.charCodeAt(at));
  const kind = (at: number) => characterKind(word.charCodeAt(at));
  /** In sixteenths of a bit, behind the one or two characters before it. */
  const surprise = (at: number, behindTwo: boolean) =>
    (behindTwo && letter(at - 2) * letter(at - 1) * letter(at) > 0
      ? letters[(letter(at - 2) * LETTERS + letter(at - 1)) * LETTERS + letter(at)]
      : pairs[kind(at - 1) * KINDS + kind(at)]) ?? 0;
  let best = 0;
  let highest = -1;
  for (let at = 0; at + 4 <= word.length; at++) {
    // Of one character over and over there are lines.
    const isLine = new Set(word.slice(at, at + 4)).size < 3;
    const first = FREQUENT.find(([group]) => group.includes(word.charAt(at)))?.[1] ?? RARE;
    const score = isLine ? 0 : first + surprise(at + 1, false) + surprise(at + 2, true) + LAST * surprise(at + 3, true);
    if (score > highest) [best, highest] = [at, score];
  }
  return best;
}

/** What kind a character is, a bit for each; `pass.as` has their names. */
function kinds(): Uint8Array {
  const table = new Uint8Array(256);
  const mark = (bit: number, characters: RegExp) => {
    for (let code = 0; code < 128; code++)
      if (characters.test(String.fromCharCode(code))) table[code] = (table[code] ?? 0) | bit;
  };
  mark(1, /[\w.$-]/);
  mark(2, /\w/);
  mark(16, /[&*\w'.<>[\]?| \t:,]/);
  mark(32, /[\w+/-]/);
  mark(64, /[ \t\r\n=:"'`\\[\](){}><|?+!;,.&*/-]/);
  table[0xe2] = 64;
  return table;
}
