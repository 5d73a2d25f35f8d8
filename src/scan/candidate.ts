import type { ManagedEntry } from '../core/fingerprint.ts';
import type { Confidence } from '../core/finding.ts';
import { reaches } from '../core/finding.ts';

/** Something that may become a finding, once it is clear what else was seen at its place. */
export interface Candidate {
  readonly rule: string;
  readonly description: string;
  /** How much the rule says about the text: 3 its own form, 2 its surroundings, 1 only its name. */
  readonly rank: number;
  /** How open the rule's shape is: of two that fit, the closer one says more. */
  readonly width: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** What may be shown of the value. */
  readonly prefix: string;
  readonly confidence: Confidence;
  readonly decoded: readonly string[];
  /** True when the value stands in the text just so, although it was seen in a decoded layer. */
  readonly verbatim?: boolean;
  readonly managed?: ManagedEntry;
  /** Why it counts for nothing, when a rule's own config says so. */
  readonly allowed?: string;
}

/** One candidate for each place: the one that says most. The result is sorted by place and does not overlap. */
export function resolve(candidates: readonly Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  for (const candidate of [...candidates].sort(moreTelling)) {
    const at = firstEndingAfter(taken, candidate.start);
    const next = taken[at];
    if (next === undefined || next.start >= candidate.end) taken.splice(at, 0, candidate);
  }
  return taken;
}

/**
 * Managed keys are facts: what they overlap becomes one finding, under the rule that also saw it. `found` is in order
 * of place.
 */
export function mergeManaged(found: readonly Candidate[], managed: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  let next = 0;
  for (const key of resolve(managed)) {
    const overlapped: Candidate[] = [];
    for (let one = found[next]; one !== undefined && one.start < key.end; one = found[++next])
      (one.end <= key.start ? merged : overlapped).push(one);
    const [known] = overlapped.sort(moreTelling);
    merged.push(
      known === undefined
        ? key
        : {
            ...key,
            rule: known.rule,
            description: known.description,
            prefix: key.value.startsWith(known.prefix) ? known.prefix : '',
          },
    );
  }
  return [...merged, ...found.slice(next)].sort((a, b) => a.start - b.start);
}

function moreTelling(a: Candidate, b: Candidate): number {
  return (
    b.rank - a.rank ||
    Number(reaches(b.confidence, a.confidence)) - Number(reaches(a.confidence, b.confidence)) ||
    // Of two guesses by name the one inside the decoded text is the better; else the text as it stands.
    (a.rank === 1 ? depth(b) - depth(a) : 0) ||
    a.decoded.length - b.decoded.length ||
    a.width - b.width ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}

function depth({ decoded, verbatim }: Candidate): number {
  return verbatim === true ? 0 : decoded.length;
}

function firstEndingAfter(sorted: readonly Candidate[], index: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) > index) high = middle;
    else low = middle + 1;
  }
  return low;
}
