import { anchorOf } from '../shape.ts';
import { allRules, groupWords, leadWords } from '../rules/all.ts';
import type { Rule } from '../rule.ts';
import type { Step } from './steps.ts';
import { stepsBefore, stepsOf, stepsOfText } from './steps.ts';

/** Changes when the table's form does; the first number in it. */
export const TABLE_VERSION = 1;

const SHAPE = 0;
const NAME = 1;
const NEAR = 2;
const WORD_BEFORE = 1;
const HYPHEN_BEFORE = 2;
const NEEDS_QUOTE_IN_CODE = 4;

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

/** A number that differs when the words or their order do: a table of other words is not used. */
export function wordsMark(words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const code of Buffer.from(words.join('\n'))) hash = Math.imul(hash ^ code, 0x01000193);
  return hash >>> 0;
}

/**
 * The table that `pass.as` works by: an automaton (Aho and Corasick, 1975) that finds all words in whatever case, one
 * move a byte, and for each word what must stand around it. Numbers are little-endian.
 */
export function buildTable(leads: readonly LeadWord[]): Uint8Array {
  const words = leads.map(({ word }) => word);
  const automaton = buildAutomaton(words);
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
  let count = 0;
  const checkFirst = [0, ...checks.map((list) => (count += list.length))];
  const sections = [
    automaton.classes,
    bytesOf(automaton.moves),
    bytesOf(Uint32Array.from(automaton.outFirst)),
    bytesOf(Uint16Array.from(automaton.outWords)),
    bytesOf(Uint16Array.from(words, ({ length }) => length)),
    bytesOf(Uint32Array.from(checkFirst)),
    Buffer.concat(checks.flat()),
    bytesOf(Uint16Array.from(steps.steps)),
    Buffer.concat(steps.sets),
    kinds(),
  ];
  const head = [TABLE_VERSION, Math.max(...words.map(({ length }) => length)), automaton.outputs];
  let offset = 64;
  for (const section of sections) {
    head.push(offset);
    offset = (offset + section.length + 7) & ~7;
  }
  head.push(wordsMark(words), automaton.mostOutputs);
  const table = new Uint8Array(offset);
  table.set(bytesOf(Uint32Array.from(head)));
  for (const [i, section] of sections.entries()) table.set(section, head[i + 3]);
  return table;
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
    const quote = rule.generic === true ? NEEDS_QUOTE_IN_CODE : 0;
    return [{ kind: NAME, flags: quote, ahead: stepsOf(parts).steps, behind: [], within: 0 }];
  }
  const anchor = rule.near?.lead === true ? undefined : anchorOf(shape);
  if (anchor === undefined)
    return [{ kind: NEAR, flags, ahead: stepsOf(parts).steps, behind: [], within: rule.near?.within ?? 0 }];
  const all = [...parts, ...shape.after];
  const at = all.findIndex((part) => (part.texts ?? part.begins) === anchor.texts);
  const behind = stepsBefore(all.slice(0, at));
  return anchor.texts
    .filter((text) => text.toLowerCase() === word)
    .map((text) => {
      const isText = all[at]?.texts !== undefined;
      const ahead = isText ? [...stepsOfText(text), ...stepsOf(all.slice(at + 1)).steps] : stepsOf(all.slice(at)).steps;
      return { kind: SHAPE, flags: behind.whole ? flags : 0, ahead, behind: behind.steps, within: 0 };
    });
}

/** What may not stand in front of a shape: see `sourceOf` in shape.ts. */
function flagsOf(first: Rule['shape']['secret'][0] | undefined): number {
  if (first === undefined) return 0;
  if (first.texts !== undefined && !first.texts.some((text) => /^\w/.test(text))) return 0;
  return first.begins === undefined ? WORD_BEFORE : HYPHEN_BEFORE;
}

/** Steps and the sets in them, each once. */
class StepList {
  /** Pairs of a set's number and a count. */
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
    const list = steps.flatMap(({ set, count }) => [this.#addSet(set), count]);
    const known = this.#lists.get(list.join());
    if (known !== undefined) return known;
    const first = this.steps.length / 2;
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

/** Characters of words are told apart, all others are one class: a row of the automaton has 64 places. */
const ROW = 64;

interface Automaton {
  readonly classes: Uint8Array;
  readonly moves: Uint16Array;
  /** The first state in which a word ends. */
  readonly outputs: number;
  /** By state from `outputs` on: where its words begin in `outWords`. */
  readonly outFirst: readonly number[];
  readonly outWords: readonly number[];
  readonly mostOutputs: number;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly ends: number[];
  fail: Node | undefined;
  state: number;
}

function buildAutomaton(words: readonly string[]): Automaton {
  const classes = new Uint8Array(256);
  const letters = [...new Set(words.join(''))].sort();
  if (letters.length >= ROW)
    throw new RangeError(`words are made of ${letters.length} characters; ${ROW - 1} are room for`);
  for (const [i, letter] of letters.entries()) {
    classes[letter.charCodeAt(0)] = i + 1;
    classes[letter.toUpperCase().charCodeAt(0)] = i + 1;
  }
  const newNode = (): Node => ({ next: new Map(), ends: [], fail: undefined, state: 0 });
  const root = newNode();
  for (const [i, word] of words.entries()) {
    let node = root;
    for (const letter of word) {
      const key = classes[letter.charCodeAt(0)] ?? 0;
      let next = node.next.get(key);
      if (next === undefined) node.next.set(key, (next = newNode()));
      node = next;
    }
    node.ends.push(i);
  }
  // By breadth: what a node falls back to is complete before the node is looked at.
  const nodes: Node[] = [root];
  for (const node of nodes) {
    for (const [key, next] of node.next) {
      let fail = node.fail;
      while (fail !== undefined && !fail.next.has(key)) fail = fail.fail;
      next.fail = fail?.next.get(key) ?? root;
      next.ends.push(...next.fail.ends);
      nodes.push(next);
    }
  }
  if (nodes.length > 0xffff) throw new RangeError('more states than 16 bits can number');
  const ordered = [...nodes.filter(({ ends }) => ends.length === 0), ...nodes.filter(({ ends }) => ends.length > 0)];
  for (const [state, node] of ordered.entries()) node.state = state;
  const outputs = nodes.filter(({ ends }) => ends.length === 0).length;
  const moves = new Uint16Array(nodes.length * ROW);
  for (const node of nodes) {
    const row = node.state * ROW;
    if (node.fail !== undefined) moves.copyWithin(row, node.fail.state * ROW, (node.fail.state + 1) * ROW);
    for (const [key, next] of node.next) moves[row + key] = next.state;
  }
  const outWords: number[] = [];
  const outFirst = ordered.slice(outputs).map(({ ends }) => outWords.push(...ends) - ends.length);
  outFirst.push(outWords.length);
  const mostOutputs = Math.max(...ordered.map(({ ends }) => ends.length));
  return { classes, moves, outputs, outFirst, outWords, mostOutputs };
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
  mark(4, /[\\"'`[\]\d)}]/);
  mark(8, /[=:!|+?.<>~-]/);
  mark(16, /[&*\w'.<>[\]?| \t:,]/);
  mark(32, /[\w+/-]/);
  mark(64, /[ \t\r\n=:"'`\\[\](><|?+!;,)}]/);
  return table;
}
