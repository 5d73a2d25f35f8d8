import type { GenericCandidate } from '../generic/candidate.ts';
import { valueFeatures } from './characters.ts';
import type { Language } from './language.ts';
import { lineFeatures, linesAround, nameFeatures, pathFeatures } from './surroundings.ts';

/** Takes the next feature: a whole number of 16 bits. */
export type Put = (name: string, value: number) => void;

/** A name further before its value than this does not belong to the line that is looked at. */
const FARTHEST_NAME = 160;

/** All that is measured of a candidate, always in the same order. The work is bounded, whatever the text. */
export function measure(candidate: GenericCandidate, text: string, path: string, language: Language, put: Put): void {
  const { name, nameStart, start, end, value } = candidate;
  const first = name === '' ? start : Math.min(nameStart, start);
  valueFeatures(value, language, put);
  nameFeatures(candidate, put);
  lineFeatures(candidate, text, linesAround(text, Math.max(first, start - FARTHEST_NAME), end), put);
  pathFeatures(path, put);
}
