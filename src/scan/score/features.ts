import type { GenericCandidate } from '../generic/candidate.ts';
import { valueFeatures } from './characters.ts';
import type { Language } from './language.ts';
import type { Lines } from './surroundings.ts';
import { GAP, lineFeatures, linesAround, nameFeatures, pathFeatures } from './surroundings.ts';

/** Takes the next feature: a whole number of 16 bits. */
export type Put = (name: string, value: number) => void;

/** A name further before its value than this does not belong to the line that is looked at. */
const FARTHEST_NAME = 160;

/** All that is measured of a candidate, always in the same order. The work is bounded, whatever the text. */
export function measure(candidate: GenericCandidate, text: string, path: string, language: Language, put: Put): void {
  valueFeatures(candidate.value, language, put);
  nameFeatures(candidate, put);
  lineFeatures(candidate, text, linesOf(candidate, text), put);
  pathFeatures(path, put);
}

function linesOf({ name, nameStart, start, end }: GenericCandidate, text: string): Lines {
  const first = name === '' ? start : Math.min(nameStart, start);
  return linesAround(text, Math.max(first, start - FARTHEST_NAME), end);
}

/** The part of a text that `measure` looks at, but for the two characters before the name. */
export function reachOf(candidate: GenericCandidate, text: string): { readonly from: number; readonly to: number } {
  const { from, to } = linesOf(candidate, text);
  return {
    from: Math.max(0, Math.min(from, candidate.start - GAP)),
    to: Math.min(text.length, Math.max(to, candidate.end + 3)),
  };
}
