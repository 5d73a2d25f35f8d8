import { assignmentAt } from '../assignment.ts';
import { createPrefilter } from '../prefilter.ts';
import type { GenericCandidate } from './candidate.ts';

/** What the engine looks for: at each of these words `candidatesAt` is asked. In lower case. */
export const LEAD_WORDS: readonly string[] = ['pass', 'pwd', 'psw', 'secret', 'token', 'key', 'cred', 'auth'];

/** What the lead word that stands at `index` is the name of. The work is bounded, whatever the text. */
export function candidatesAt(text: string, index: number): readonly GenericCandidate[] {
  const assignment = assignmentAt(text, index);
  return assignment === undefined ? [] : [{ form: 'assignment', ...assignment }];
}

const find = createPrefilter(LEAD_WORDS);

/** All candidates of a text, each place once. */
export function candidatesIn(text: string): GenericCandidate[] {
  const seen = new Map<string, GenericCandidate>();
  find(text, (_word, index) => {
    for (const candidate of candidatesAt(text, index)) seen.set(`${candidate.start}:${candidate.end}`, candidate);
  });
  return [...seen.values()];
}
