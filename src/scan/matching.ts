import { isAscii } from 'node:buffer';
import type { Confidence } from '../core/finding.ts';
import { reaches } from '../core/finding.ts';
import type { Version } from './version.ts';
import type { GenericCandidate } from './generic/candidate.ts';
import { candidatesAt } from './generic/find.ts';
import { isCodeFile } from './code-file.ts';
import { isPlaceholder } from './placeholder.ts';
import { RULE_GROUPS, leadWords } from './rules/all.ts';
import { GROUP_WORDS } from './rules/words.ts';
import type { Rule } from './rule.ts';
import { isNamedOnly, lower } from './rule.ts';
import { isNoTextInCode, readsAsWords } from './score/facts.ts';
import { shippedModel } from './score/model.ts';
import type { Ahead, Anchor, Match, Matcher } from './shape.ts';
import { anchorOf, matcherOf } from './shape.ts';
import { isPublished } from './published.ts';
import { isShown } from './shown.ts';
import { Window } from './window.ts';
import type { Work } from './work.ts';

/** A secret that a rule saw. Places are offsets into the bytes that were searched. */
export interface Hit {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly confidence: Confidence;
  /** True for the first place that there was no work left to judge: it may be a secret or none. */
  readonly unjudged?: true;
}

/** The built-in rules, ready to be asked where their words stand. */
export interface RuleMatcher {
  /** What leads to rules; a place names its word by the number that it has here. */
  readonly words: readonly string[];
  /**
   * Finds what the rules describe around the places of words (see `Suspects`). Only what is near them becomes text, and
   * of that what is not known to be clean.
   */
  match(
    bytes: Buffer,
    places: ArrayLike<number>,
    path: string,
    work: Work,
    found: (hit: Hit) => void,
    version?: Version,
  ): void;
}

/** How a word leads to a rule. */
interface Lead {
  readonly rule: Rule;
  readonly matcher: Matcher;
  /** Undefined: the word is a name's or stands near; the shape itself has no fixed text. */
  readonly anchor: Anchor | undefined;
}

/** A word's leads, and how many UTF-16 units around the word they look at. */
interface Led {
  readonly word: string;
  readonly leads: readonly Lead[];
  readonly before: number;
  readonly behind: number;
}

/** Prepares the built-in rules. No rule is made and nothing is compiled before a word of it is seen. */
export function createRuleMatcher(today: Date): RuleMatcher {
  const groups = new Map<string, number[]>();
  for (const [group, words] of GROUP_WORDS.entries()) {
    for (const word of words.split('|')) {
      const known = groups.get(word);
      if (known === undefined) groups.set(word, [group]);
      else known.push(group);
    }
  }
  const words = [...groups.keys()];
  const made = new Map<number, ReadonlyMap<string, readonly Lead[]>>();
  const leadsOf = (group: number) => {
    let leads = made.get(group);
    if (leads === undefined) made.set(group, (leads = leadsByWord(RULE_GROUPS[group]?.rules() ?? [])));
    return leads;
  };
  const byNumber: Led[] = [];
  const led = (number: number): Led => {
    const word = words[number] ?? '';
    return (byNumber[number] ??= ledBy(
      word,
      (groups.get(word) ?? []).flatMap((group) => leadsOf(group).get(word) ?? []),
    ));
  };
  return {
    words,
    match: (bytes, places, path, work, found, version) => {
      const widen = places.length === 0 || isAscii(bytes) ? 1 : BYTES_OF_UNIT;
      for (let next = 0; next < places.length;) {
        const first = next;
        let from = bytes.length;
        let to = 0;
        for (; next < places.length; next++) {
          const place = places[next] ?? 0;
          const offset = Math.floor(place / 65_536);
          const { before, behind } = led(place % 65_536);
          if (next > first && offset - before * widen > to) break;
          from = Math.min(from, offset - before * widen);
          to = Math.max(to, offset + behind * widen);
        }
        if (version?.isClean(from, to, places, first, next) === true) continue;
        const window = new Window(bytes, from, to);
        let isClean = true;
        const state = new TextState(window.text, path, today, work, (hit) => {
          isClean = false;
          found({ ...hit, start: window.offset(hit.start), end: window.offset(hit.end) });
        });
        for (let i = first; i < next; i++) {
          const place = places[i] ?? 0;
          const index = window.index(Math.floor(place / 65_536));
          const { word, leads } = led(place % 65_536);
          for (const lead of leads) state.follow(lead, word, index);
        }
        if (isClean && !work.isOver) version?.tell(from, to, places, first, next);
      }
    },
  };
}

/** UTF-8 has at most so many bytes for one UTF-16 unit. */
const BYTES_OF_UNIT = 3;
/** How far around a name its value and what tells about it may stand. */
const NAME_BEFORE = 700;
const NAME_BEHIND = 2400;
/** What a boundary looks at. */
const EDGE = 8;

function ledBy(word: string, leads: readonly Lead[]): Led {
  let before = 0;
  let behind = 0;
  for (const { rule, anchor } of leads) {
    const { before: context, secret, after } = rule.shape;
    const longest = [...context, ...secret, ...after].reduce((sum, part) => sum + part.longest, 0);
    const within = rule.near?.within ?? 0;
    const isNamed = rule.assigned !== undefined;
    before = Math.max(before, isNamed ? NAME_BEFORE : (anchor?.farthest ?? 0) + within + EDGE);
    behind = Math.max(behind, isNamed ? NAME_BEHIND : longest + within + EDGE);
  }
  return { word, leads, before, behind };
}

function leadsByWord(rules: readonly Rule[]): Map<string, Lead[]> {
  const leads = new Map<string, Lead[]>();
  for (const rule of rules) {
    const anchor = rule.assigned !== undefined || rule.near?.lead === true ? undefined : anchorOf(rule.shape);
    const lead: Lead = { rule, matcher: matcherOf(rule.shape), anchor };
    for (const word of leadWords(rule)) {
      const known = leads.get(word);
      if (known === undefined) leads.set(word, [lead]);
      else known.push(lead);
    }
  }
  return leads;
}

/** So many values may a character be part of. */
const MOST_VALUES = 16;

/** True for `etSy` in `SetSysctl`, `sumO` in `sumOf`: the turn of case is between two other words. */
function isCutByCase(text: string, from: number, to: number): boolean {
  if (!/[a-z][A-Z]/.test(text.slice(from, to))) return false;
  const cutsBefore = /^(?:[a-z][a-z]|[A-Z][A-Za-z])/.test(text.slice(from - 1, from + 1));
  return from > 0 && cutsBefore ? true : /^[A-Z][a-z]/.test(text.slice(to - 1, to + 1));
}

/** What is remembered while one text is read, so that many words at one place cost no more than one. */
class TextState {
  readonly #text: string;
  readonly #path: string;
  readonly #today: Date;
  readonly #work: Work;
  readonly #isCode: boolean;
  readonly #found: (hit: Hit) => void;
  #assignments: readonly GenericCandidate[] = [];
  #assignmentFrom = -1;
  #assignmentTo = -1;
  #tried = new Set<Rule>();
  /** Where the values end that were read last. */
  #valueEnds: number[] = [];
  /** Up to where a near rule's windows were searched, and what is known of what follows. */
  readonly #searched = new Map<Rule, { readonly to: number; readonly ahead: Ahead | undefined }>();

  constructor(text: string, path: string, today: Date, work: Work, found: (hit: Hit) => void) {
    this.#text = text;
    this.#path = path;
    this.#today = today;
    this.#work = work;
    this.#isCode = isCodeFile(path);
    this.#found = found;
  }

  follow(lead: Lead, word: string, index: number): void {
    if (lead.rule.assigned !== undefined) this.#followName(lead, word, index);
    else if (lead.anchor !== undefined) this.#followAnchor(lead, lead.anchor, word, index);
    else this.#followNear(lead, index);
  }

  #followName({ rule, matcher }: Lead, word: string, index: number): void {
    if (rule.generic === true && this.#work.isOver) return;
    if (isCutByCase(this.#text, index, index + word.length)) return;
    if (index < this.#assignmentFrom || index >= this.#assignmentTo) {
      if (this.#isCrowded(index)) return;
      this.#readAssignment(index, word);
    }
    if (this.#assignments.length === 0 || this.#tried.has(rule)) return;
    this.#tried.add(rule);
    for (const assignment of this.#assignments) {
      const { start, value } = assignment;
      // A name in code is mostly given what another name stands for.
      if (this.#isCode && isNoTextInCode(assignment)) continue;
      if (rule.judge === undefined && readsAsWords(value, shippedModel().language)) continue;
      if (rule.generic === true && this.#work.isOver) return;
      const match = matcher.whole(value);
      if (match !== undefined)
        this.#report(rule, { ...match, start: start + match.start, end: start + match.end }, assignment);
    }
  }

  /** In a long value names are values' beginnings, too: some are enough, or each character would be read 300 times. */
  #isCrowded(index: number): boolean {
    if (this.#valueEnds.length < MOST_VALUES) return false;
    this.#valueEnds = this.#valueEnds.filter((end) => end > index);
    return this.#valueEnds.length >= MOST_VALUES;
  }

  #readAssignment(index: number, word: string): void {
    this.#tried = new Set();
    this.#assignments = candidatesAt(this.#text, index, word);
    for (const { end } of this.#assignments) this.#valueEnds.push(end);
    const [first] = this.#assignments;
    this.#assignmentFrom = first?.nameStart ?? index;
    this.#assignmentTo = first === undefined ? index + 1 : first.nameStart + first.name.length;
  }

  #followAnchor({ rule, matcher }: Lead, anchor: Anchor, word: string, index: number): void {
    // The prefilter does not mind the case; the shape does.
    if (!anchor.texts.includes(this.#text.slice(index, index + word.length))) return;
    for (let distance = anchor.farthest; distance >= anchor.nearest; distance--) {
      if (distance > index) continue;
      const match = matcher.at(this.#text, index - distance);
      // An earlier secret near by is not the one that this anchor belongs to.
      if (match === undefined || (!anchor.trails && match.end <= index)) continue;
      if (rule.near === undefined || this.#isNear(rule.near, match)) this.#report(rule, match, undefined);
      return;
    }
  }

  #followNear({ rule, matcher }: Lead, index: number): void {
    const within = rule.near?.within ?? 0;
    const searched = this.#searched.get(rule);
    let from = Math.max(index - within, searched?.to ?? 0);
    const to = Math.min(index + within, this.#text.length);
    let ahead = searched?.ahead;
    while (from < to) {
      if (ahead === undefined || ahead.until < from) ahead = matcher.ahead(this.#text, from, to);
      const { match, until } = ahead;
      if (until >= to) break;
      from = until;
      ahead = undefined;
      if (match === undefined) continue;
      this.#report(rule, match, undefined);
      from = match.end;
    }
    this.#searched.set(rule, { to: Math.max(from, to), ahead });
  }

  #isNear({ words, within }: NonNullable<Rule['near']>, { start, end }: Match): boolean {
    const around = this.#text.slice(Math.max(0, start - within), end + within).toLowerCase();
    return words.some((word) => around.includes(word));
  }

  #report(rule: Rule, { start, end, verdict }: Match, assignment: GenericCandidate | undefined): void {
    const secret = this.#text.slice(start, end);
    if (secret === '') return;
    const judged = rule.judge?.({
      secret,
      path: this.#path,
      name: assignment?.name,
      quoted: assignment?.quoted ?? true,
      named: assignment === undefined ? undefined : { candidate: assignment, text: this.#text, work: this.#work },
      place: { text: this.#text, start, work: this.#work },
      today: this.#today,
    });
    if (judged === null || (rule.proven !== true && isPlaceholder(secret))) return;
    if (judged === 'unjudged') {
      this.#work.end();
      this.#found({ rule, start, end, value: secret, confidence: 'medium', unjudged: true });
      return;
    }
    const judgedAs = judged === undefined || reaches(judged, rule.confidence) ? rule.confidence : judged;
    const sure = verdict === 'maybe' ? lower(judgedAs) : judgedAs;
    const isSample =
      reaches(sure, 'medium') && ((isNamedOnly(rule) && isShown(this.#path, this.#text, start)) || isPublished(secret));
    this.#found({ rule, start, end, value: secret, confidence: isSample ? 'low' : sure });
  }
}
