import type { Part, Verdict } from './part.ts';
import type { Random } from './random.ts';

/** A sequence of parts: context before the secret, the secret itself, and what must follow it. */
export interface Shape {
  readonly before: readonly Part[];
  readonly secret: readonly Part[];
  readonly after: readonly Part[];
}

/** A secret that stands by itself. */
export function shape(...secret: readonly Part[]): Shape {
  return { before: [], secret, after: [] };
}

/** A secret that only its surroundings make one. */
export function between(before: readonly Part[], secret: readonly Part[], after: readonly Part[] = []): Shape {
  return { before, secret, after };
}

/** The texts of a shape that a prefilter looks for, and how far from the match's start they stand. */
export interface Anchor {
  readonly texts: readonly string[];
  readonly nearest: number;
  readonly farthest: number;
  /** True when it stands behind the secret. */
  readonly trails: boolean;
}

/**
 * The fixed part that is rarest in other texts: the one whose shortest text is longest, the first of equals.
 * Undefined when no fixed part has at least three characters: only a name or a near word can lead to such a shape.
 */
export function anchorOf({ before, secret, after }: Shape): Anchor | undefined {
  let best: Anchor | undefined;
  let nearest = 0;
  let farthest = 0;
  for (const [at, part] of [...before, ...secret, ...after].entries()) {
    const texts = part.texts ?? part.begins ?? [];
    const length = Math.min(...texts.map((text) => text.length));
    const better = texts.length > 0 && length >= 3 && length > (best === undefined ? 0 : shortestText(best));
    // A part far behind one of open length would have to be tried from too many starts.
    if (better && farthest - nearest <= 64)
      best = { texts, nearest, farthest, trails: at >= before.length + secret.length };
    nearest += part.shortest;
    farthest += part.longest;
  }
  return best;
}

function shortestText(anchor: Anchor): number {
  return Math.min(...anchor.texts.map((text) => text.length));
}

/** A shape made ready to match. */
export interface Matcher {
  /** Matches at exactly `index`, or gives undefined. */
  readonly at: (text: string, index: number) => Match | undefined;
  /** Looks from `from` to `to`, and as far again as the shape is long: so that who goes on in small steps looks once. */
  readonly ahead: (text: string, from: number, to: number) => Ahead;
  /** Matches a whole text, such as an assignment's value. */
  readonly whole: (text: string) => Match | undefined;
}

/** No match begins before `until`; `match`, when there is one, begins there. */
export interface Ahead {
  readonly until: number;
  readonly match?: Match;
}

/** Where the secret stands, and what its parts' checks say. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The end of the whole match: what follows was only looked at. */
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** Compiles on first use: of many rules a scan needs few. Every expression is bounded, so it can't run away. */
export function matcherOf(pattern: Shape): Matcher {
  let sticky: RegExp | undefined;
  let global: RegExp | undefined;
  const source = () => sourceOf(pattern);
  const read = (expression: RegExp, text: string, index: number): Match | undefined => {
    expression.lastIndex = index;
    const found = expression.exec(text);
    return found === null ? undefined : judge(pattern, found);
  };
  return {
    at: (text, index) => read((sticky ??= new RegExp(source(), 'y')), text, index),
    ahead: (text, from, to) => {
      global ??= new RegExp(source(), 'g');
      // The search must not run on to the end of the text; two characters before are what a boundary looks at.
      const base = Math.max(0, from - 2);
      const longest = longestOf(pattern);
      const until = to + longest;
      const window = text.slice(base, until + longest);
      let index = from - base;
      for (;;) {
        global.lastIndex = index;
        const found = global.exec(window);
        if (found === null || found.index + base >= until) return { until };
        const match = judge(pattern, found);
        if (match !== undefined)
          return { until: found.index + base, match: { ...match, start: match.start + base, end: match.end + base } };
        index = found.index + 1;
      }
    },
    whole: (text) => {
      const match = read((sticky ??= new RegExp(source(), 'y')), text, 0);
      return match?.end === text.length ? match : undefined;
    },
  };
}

function longestOf({ before, secret, after }: Shape): number {
  return [...before, ...secret, ...after].reduce((sum, part) => sum + part.longest, 1);
}

/** Boundaries, one group for the context before, one for each part of the secret, a look-ahead for what follows. */
function sourceOf({ before, secret, after }: Shape): string {
  const joined = (parts: readonly Part[]) => parts.map((part) => part.pattern).join('');
  const groups = secret.map((part) => `(${part.pattern})`).join('');
  const first = [...before, ...secret][0];
  // A word character in front belongs to a longer word, unless it is the letter of an escape such as \n.
  const opensWithWord =
    first === undefined || first.texts === undefined || first.texts.some((text) => /^\w/.test(text));
  // A terminal's colour ends with `m` (ECMA-48, SGR).
  // Base64url goes on over a hyphen, so one in front means that this is the middle of a longer text.
  const lead = opensWithWord
    ? `(?<!(?<!\\\\)${first?.begins === undefined ? '\\w' : '[\\w-]'}(?<!\\x1b\\[[\\d;]{0,11}m))`
    : '';
  const last = secret.at(-1)?.set;
  const close = after.length > 0 ? `(?=${joined(after)})` : last === undefined ? '' : `(?![${last}]|\\w)`;
  return `${lead}(${joined(before)})${groups}${close}`;
}

function judge({ secret }: Shape, found: RegExpExecArray): Match | undefined {
  const start = found.index + (found[1] ?? '').length;
  let read = '';
  let verdict: Match['verdict'] = 'yes';
  for (const [i, part] of secret.entries()) {
    const piece = found[i + 2] ?? '';
    const said = part.holds?.(piece, read) ?? 'yes';
    if (said === 'no') return undefined;
    if (said === 'maybe') verdict = 'maybe';
    read += piece;
  }
  return { start, end: start + read.length, verdict };
}

/** A text in which the shape matches, and the secret in it. */
export interface Sample {
  readonly text: string;
  readonly secret: string;
}

/** A fresh worthless sample: checksums are right, the rest is random. */
export function mintSample({ before, secret, after }: Shape, random: Random): Sample {
  const join = (parts: readonly Part[]) => parts.reduce((text, part) => text + part.mint(random, text), '');
  const value = join(secret);
  return { text: join(before) + value + join(after), secret: value };
}

/** A text that almost has the shape, and what is wrong with it. */
export interface NearMiss extends Sample {
  readonly why: string;
}

/**
 * Near misses of each kind that the shape knows: a spoilt checksum or structure, one character too few or too many,
 * a foreign character, and what people write where a secret will stand.
 */
export function nearMisses(pattern: Shape, random: Random): NearMiss[] {
  const misses: NearMiss[] = [];
  const { secret } = pattern;
  const build = (change: (part: Part, index: number, before: string) => string, why: string) => {
    let value = '';
    for (const [i, part] of secret.entries()) value += change(part, i, value);
    const { text } = mintSample({ ...pattern, secret: [] }, random);
    const head = pattern.before.length > 0 ? text.slice(0, text.length - tailLength(pattern, text)) : '';
    misses.push({ text: head + value + text.slice(head.length), secret: value, why });
  };
  for (const [at, part] of secret.entries()) {
    const mintOthers = (wrong: (before: string) => string) => (other: Part, i: number, before: string) =>
      i === at ? wrong(before) : other.mint(random, before);
    const { spoil } = part;
    if (spoil !== undefined)
      build(
        mintOthers((before) => spoil(random, before)),
        `${part.words}: spoilt`,
      );
    if (part.texts !== undefined || part.spoil !== undefined || part.shortest < 4) continue;
    build(
      mintOthers((before) => part.mint(random, before).slice(0, part.shortest - 1)),
      `${part.words}: one too few`,
    );
    build(
      mintOthers((before) => {
        const right = part.mint(random, before);
        return `${right.slice(0, 2)}\u00e9${right.slice(3)}`;
      }),
      `${part.words}: a foreign character`,
    );
  }
  const last = secret.at(-1);
  // A part of open length in front could take up what is too much.
  const fixed = secret.slice(0, -1).every((part) => part.shortest === part.longest || part.texts !== undefined);
  if (
    fixed &&
    last?.set !== undefined &&
    last.texts === undefined &&
    last.holds === undefined &&
    pattern.after.length === 0
  )
    build((part, i, before) => {
      let text = part.mint(random, before);
      if (i < secret.length - 1) return text;
      while (text.length <= part.longest) text += part.mint(random, before);
      return text.slice(0, part.longest + 1);
    }, `${last.words}: one too many`);
  build((part, _, before) => {
    const text = part.mint(random, before);
    return part.texts === undefined && part.holds === undefined ? text.charAt(0).repeat(text.length) : text;
  }, 'a placeholder');
  return misses;
}

function tailLength({ after }: Shape, text: string): number {
  if (after.length === 0) return 0;
  const tail = new RegExp(`${after.map((part) => part.pattern).join('')}$`).exec(text);
  return tail === null ? 0 : tail[0].length;
}

/** The shape in words, one clause after the other. */
export function describeShape({ before, secret, after }: Shape): string {
  const join = (parts: readonly Part[]) => parts.map((part) => part.words).join(', then ');
  const context = before.length > 0 ? `after ${join(before)}: ` : '';
  const follows = after.length > 0 ? `; followed by ${join(after)}` : '';
  return `${context}${join(secret)}${follows}`;
}

/** The part of a secret that everybody may know: its leading fixed text. */
export function publicPrefix({ secret }: Shape, value: string): string {
  const texts = secret[0]?.texts ?? [];
  return (
    texts
      .filter((text) => text.length < value.length && value.startsWith(text))
      .sort((a, b) => b.length - a.length)[0] ?? ''
  );
}
