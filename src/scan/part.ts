import type { AlphabetName } from './alphabet.ts';
import { ALPHABETS } from './alphabet.ts';
import type { Random } from './random.ts';
import { pick, randomText } from './random.ts';

/** What a part says of a text that has its form: `maybe` lowers the finding's confidence by a step. */
export type Verdict = 'yes' | 'maybe' | 'no';

/**
 * One piece of a token's shape. The same description matches it, checks it, tells it to people and makes samples of it,
 * so that these can't drift apart.
 */
export interface Part {
  /** RegExp source without capturing groups, every quantifier bounded. */
  readonly pattern: string;
  readonly shortest: number;
  readonly longest: number;
  readonly words: string;
  /** The fixed texts that it may be: what a prefilter can look for. */
  readonly texts?: readonly string[];
  /** How it always begins, when it is not fixed as a whole: good enough for a prefilter. */
  readonly begins?: readonly string[];
  /** The inside of the character class that the last character comes from; what follows must not be in it. */
  readonly set?: string;
  /** A sample. `before` is the text of the secret's parts before this one. */
  readonly mint: (random: Random, before: string) => string;
  /** Checks what the pattern can't say: a checksum, a header, a number's range. */
  readonly holds?: (piece: string, before: string) => Verdict;
  /** A text of the right form for which `holds` says `no`; absent when there is none. */
  readonly spoil?: (random: Random, before: string) => string;
}

/** A fixed text. */
export function lit(text: string): Part {
  return {
    pattern: escape(text),
    shortest: text.length,
    longest: text.length,
    words: `\`${text}\``,
    texts: [text],
    set: 'A-Za-z0-9_',
    mint: () => text,
  };
}

/** One of several fixed texts. */
export function oneOf(...texts: readonly string[]): Part {
  const lengths = texts.map((text) => text.length);
  return {
    // The longest first, so that a text that begins another one does not win.
    pattern: `(?:${[...texts]
      .sort((a, b) => b.length - a.length)
      .map(escape)
      .join('|')})`,
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
    words:
      texts.length > 6
        ? `\`${texts[0]}\` or one of ${texts.length - 1} like it`
        : texts.map((text) => `\`${text}\``).join(' or '),
    texts,
    set: 'A-Za-z0-9_',
    mint: (random) => pick(texts, random),
  };
}

/** `min` to `max` characters of an alphabet; exactly `min` when `max` is left out. */
export function chars(alphabet: AlphabetName, min: number, max: number = min): Part {
  const { set, characters, words } = ALPHABETS[alphabet];
  const count = min === max ? String(min) : `${min}–${max}`;
  return {
    pattern: `[${set}]{${min},${max}}`,
    shortest: min,
    longest: max,
    words: `${count} ${words}`,
    set,
    mint: (random) => randomText(characters, min + (max > min ? random(Math.min(max - min, 24) + 1) : 0), random),
  };
}

/** `min` to `max` blanks; with `lines` also line breaks. */
export function blanks(min: number, max: number, lines = false): Part {
  return {
    pattern: `${lines ? String.raw`\s` : String.raw`[ \t]`}{${min},${max}}`,
    shortest: min,
    longest: max,
    words: min === 0 ? 'blanks or none' : 'a blank',
    mint: () => ' '.repeat(Math.max(min, Math.min(max, 1))),
  };
}

/** Parts that may be absent together. */
export function optional(...parts: readonly Part[]): Part {
  return {
    pattern: `(?:${parts.map((part) => part.pattern).join('')})?`,
    shortest: 0,
    longest: parts.reduce((sum, part) => sum + part.longest, 0),
    words: `optionally ${parts.map((part) => part.words).join(', ')}`,
    mint: (random, before) =>
      random(2) === 0 ? '' : parts.reduce((text, part) => text + part.mint(random, before + text), ''),
  };
}

/** A UUID of any version: providers made theirs before there were any, and some by ways of their own. */
export function uuid(): Part {
  const hex = '[0-9a-fA-F]';
  return {
    pattern: `${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12}`,
    shortest: 36,
    longest: 36,
    words: 'a UUID',
    set: 'A-Za-z0-9_-',
    mint: (random) => {
      const part = (length: number) => randomText('0123456789abcdef', length, random);
      return `${part(8)}-${part(4)}-4${part(3)}-${pick(['8', '9', 'a', 'b'], random)}${part(3)}-${part(12)}`;
    },
  };
}

/** `text` as a RegExp that matches just it. */
function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
