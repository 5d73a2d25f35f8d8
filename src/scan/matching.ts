import type { Confidence } from '../core/finding.ts';
import { reaches } from '../core/finding.ts';
import { assignmentsAt } from './generic/assignment.ts';
import type { GenericCandidate } from './generic/candidate.ts';
import { isCodeFile } from './judge.ts';
import { isPlaceholder } from './placeholder.ts';
import { createPrefilter } from './prefilter.ts';
import type { Prefilter } from './prefilter.ts';
import { RULE_GROUPS, leadWords } from './rules/all.ts';
import { GROUP_WORDS } from './rules/words.ts';
import type { Rule } from './rule.ts';
import { lower } from './rule.ts';
import type { Anchor, Match, Matcher } from './shape.ts';
import { anchorOf, matcherOf } from './shape.ts';

/** A secret that a rule saw in a text. Places are indexes into that text. */
export interface Hit {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
}

/** Finds what the rules describe in one plain text. */
export type RuleMatcher = (text: string, path: string, found: (hit: Hit) => void) => void;

/** How a word leads to a rule. */
interface Lead {
  readonly rule: Rule;
  readonly matcher: Matcher;
  /** Undefined: the word is a name's or stands near; the shape itself has no fixed text. */
  readonly anchor: Anchor | undefined;
}

/** Prepares the built-in rules. No rule is made and nothing is compiled before a word of it is seen. */
export function createRuleMatcher(today: Date): RuleMatcher {
  let prefilter: Prefilter | undefined;
  const groups = new Map<string, number[]>();
  const leads = new Map<number, ReadonlyMap<string, readonly Lead[]>>();
  const prepare = () => {
    for (const [group, words] of GROUP_WORDS.entries()) {
      for (const word of words.split('|')) {
        const known = groups.get(word);
        if (known === undefined) groups.set(word, [group]);
        else known.push(group);
      }
    }
    return createPrefilter(groups.keys());
  };
  const leadsOf = (group: number) => {
    let made = leads.get(group);
    if (made === undefined) leads.set(group, (made = leadsByWord(RULE_GROUPS[group]?.rules() ?? [])));
    return made;
  };
  return (text, path, found) => {
    prefilter ??= prepare();
    const state = new TextState(text, path, today, found);
    prefilter(text, (word, index) => {
      for (const group of groups.get(word) ?? []) {
        for (const lead of leadsOf(group).get(word) ?? []) state.follow(lead, word, index);
      }
    });
  };
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

/** What is remembered while one text is read, so that many words at one place cost no more than one. */
class TextState {
  readonly #text: string;
  readonly #path: string;
  readonly #today: Date;
  readonly #isCode: boolean;
  readonly #found: (hit: Hit) => void;
  #assignments: readonly GenericCandidate[] = [];
  #assignmentFrom = -1;
  #assignmentTo = -1;
  #tried = new Set<Rule>();
  /** Up to where a near rule's windows were searched. */
  readonly #searched = new Map<Rule, number>();

  constructor(text: string, path: string, today: Date, found: (hit: Hit) => void) {
    this.#text = text;
    this.#path = path;
    this.#today = today;
    this.#isCode = isCodeFile(path);
    this.#found = found;
  }

  follow(lead: Lead, word: string, index: number): void {
    if (lead.rule.assigned !== undefined) this.#followName(lead, index);
    else if (lead.anchor !== undefined) this.#followAnchor(lead, lead.anchor, word, index);
    else this.#followNear(lead, index);
  }

  #followName({ rule, matcher }: Lead, index: number): void {
    if (index < this.#assignmentFrom || index >= this.#assignmentTo) this.#readAssignment(index);
    if (this.#assignments.length === 0 || this.#tried.has(rule)) return;
    this.#tried.add(rule);
    for (const assignment of this.#assignments) {
      const { partial, quoted, form, start } = assignment;
      // A name alone says little: what it is given must be a literal of its own.
      if (rule.generic === true && (partial || (!quoted && this.#isCode) || form === 'prose')) continue;
      const match = matcher.whole(assignment.value);
      if (match !== undefined)
        this.#report(rule, { ...match, start: start + match.start, end: start + match.end }, assignment);
    }
  }

  #readAssignment(index: number): void {
    this.#tried = new Set();
    this.#assignments = assignmentsAt(this.#text, index);
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
      if (match === undefined) continue;
      if (rule.near === undefined || this.#isNear(rule.near, match)) this.#report(rule, match, undefined);
      return;
    }
  }

  #followNear({ rule, matcher }: Lead, index: number): void {
    const within = rule.near?.within ?? 0;
    let from = Math.max(index - within, this.#searched.get(rule) ?? 0);
    const to = Math.min(index + within, this.#text.length);
    while (from < to) {
      const match = matcher.within(this.#text, from, to);
      if (match === undefined) break;
      this.#report(rule, match, undefined);
      from = match.end;
    }
    this.#searched.set(rule, Math.max(from, to));
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
      today: this.#today,
    });
    if (judged === null || (rule.proven !== true && isPlaceholder(secret))) return;
    const confidence = judged === undefined || reaches(judged, rule.confidence) ? rule.confidence : judged;
    this.#found({ rule, start, end, confidence: verdict === 'maybe' ? lower(confidence) : confidence });
  }
}
