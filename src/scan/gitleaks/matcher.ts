import { createPrefilter } from '../prefilter.ts';
import type { AllowTest, Sight } from './allow.ts';
import { compileAllow, linesAround } from './allow.ts';
import { entropyOfText } from './entropy.ts';
import { Expression } from './expression.ts';
import type { GitleaksRule, Required } from './model.ts';

/** A secret that one of the rules saw. Places are indexes into the text. */
export interface GitleaksHit {
  readonly rule: GitleaksRule;
  readonly start: number;
  readonly end: number;
  /** Why it counts for nothing, when one of the lists for all rules says so. */
  readonly allowed: string | undefined;
}

/** What stands where: the text, and the path and commit that it comes from. */
export interface SearchedText {
  readonly text: string;
  readonly path: string;
  readonly commit: string | undefined;
}

export type GitleaksMatcher = (searched: SearchedText, found: (hit: GitleaksHit) => void) => void;

interface Ready {
  readonly rule: GitleaksRule;
  readonly path: Expression | undefined;
  readonly regex: Expression;
  readonly allowed: readonly AllowTest[];
}

/**
 * Finds what the rules of a gitleaks config describe; `covers` are its allow lists for all rules. Expressions are
 * compiled at their first use.
 */
export function createGitleaksMatcher(
  rules: readonly GitleaksRule[],
  covers: (sight: Sight) => string | undefined,
): GitleaksMatcher {
  const made = new Map<string, Ready>();
  const readyFor = (rule: GitleaksRule): Ready => {
    let ready = made.get(rule.id);
    if (ready === undefined) made.set(rule.id, (ready = prepare(rule)));
    return ready;
  };
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const wordsIn = createWordFinder(rules.flatMap(({ keywords }) => keywords));
  return (searched, found) => {
    const words = wordsIn(searched.text);
    for (const rule of rules) {
      if (rule.hidden) continue;
      if (rule.keywords.length > 0 && !rule.keywords.some((word) => words.has(word))) continue;
      const hits = search(readyFor(rule), searched, covers);
      if (hits.length === 0) continue;
      const needed = rule.required.map((required) => {
        const other = byId.get(required.id);
        return { required, places: other === undefined ? [] : search(readyFor(other), searched, covers) };
      });
      for (const hit of hits) {
        const isComplete = needed.every(({ required, places }) =>
          places.some(
            ({ matchStart, allowed }) =>
              allowed === undefined && isNear(searched.text, hit.matchStart, matchStart, required),
          ),
        );
        if (isComplete) found({ rule, start: hit.start, end: hit.end, allowed: hit.allowed });
      }
    }
  };
}

/** Which of the words, in lower case, stand in a text, in whatever case. */
function createWordFinder(words: readonly string[]): (text: string) => ReadonlySet<string> {
  const all = new Set(words);
  const common = [...all].filter((word) => /^[\x21-\x7e]{3,}$/.test(word));
  const others = [...all].filter((word) => !common.includes(word));
  const find = createPrefilter(common);
  return (text) => {
    const seen = new Set<string>();
    find(text, (word) => seen.add(word));
    if (others.length > 0) {
      const lower = text.toLowerCase();
      for (const word of others) if (lower.includes(word)) seen.add(word);
    }
    return seen;
  };
}

function prepare(rule: GitleaksRule): Ready {
  return {
    rule,
    path: rule.path === undefined ? undefined : new Expression(rule.path),
    regex: new Expression(rule.regex),
    allowed: rule.allow.map((allow) => compileAllow(allow)),
  };
}

interface Place {
  readonly matchStart: number;
  readonly start: number;
  readonly end: number;
  readonly allowed: string | undefined;
}

/** What a rule sees in a text, without what its own allow lists leave out. */
function search(
  { rule, path, regex, allowed }: Ready,
  { text, path: file, commit }: SearchedText,
  covers: (sight: Sight) => string | undefined,
): Place[] {
  if (path !== undefined && !path.test(file)) return [];
  const places: Place[] = [];
  for (const [from, to] of regex.all(text)) {
    const trimmed = trimNewlines(text, from, to);
    const match = text.slice(...trimmed);
    const [first, last] = secretIn(match, regex, rule.secretGroup);
    const secret = match.slice(first, last);
    if (secret === '') continue;
    if (rule.entropy !== 0 && entropyOfText(secret) <= rule.entropy) continue;
    const sight: Sight = {
      rule: rule.id,
      description: rule.description,
      path: file,
      commit,
      secret,
      match: () => match,
      line: () => linesAround(text, ...trimmed),
    };
    if (allowed.some((test) => test(sight))) continue;
    // Gitleaks places the match at its start, also where line breaks that were cut off stand in front.
    places.push({ matchStart: from, start: trimmed[0] + first, end: trimmed[0] + last, allowed: covers(sight) });
  }
  return places;
}

function trimNewlines(text: string, from: number, to: number): [start: number, end: number] {
  let start = from;
  let end = to;
  while (start < end && text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return [start, end];
}

/** The expression is tried again on its match alone: that is where gitleaks takes the groups from. */
function secretIn(match: string, regex: Expression, group: number): readonly [start: number, end: number] {
  const places = regex.first(match);
  const pairs = Array.from(
    { length: (places?.length ?? 0) / 2 },
    (_, i) => [places?.[i * 2] ?? -1, places?.[i * 2 + 1] ?? -1] as const,
  );
  const chosen = group > 0 ? (pairs[group] ?? [0, 0]) : pairs.slice(1).find(([start, end]) => end > start);
  return chosen ?? [0, match.length];
}

function isNear(text: string, here: number, there: number, { withinLines, withinColumns }: Required): boolean {
  if (withinLines !== undefined && linesBetween(text, here, there) > withinLines) return false;
  return withinColumns === undefined || Math.abs(columnOf(text, here) - columnOf(text, there)) <= withinColumns;
}

function linesBetween(text: string, a: number, b: number): number {
  const end = Math.max(a, b);
  let count = 0;
  for (let at = text.indexOf('\n', Math.min(a, b)); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function columnOf(text: string, at: number): number {
  return at === 0 ? 0 : at - text.lastIndexOf('\n', at - 1) - 1;
}
