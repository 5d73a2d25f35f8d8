import { createPrefilter } from '../prefilter.ts';
import { assignmentsAt } from './assignment.ts';
import type { GenericCandidate } from './candidate.ts';
import { PROGRAM_WORDS, commandAt } from './command.ts';
import { headerAt } from './header.ts';
import { identifiedAt } from './sql.ts';
import { standingValues } from './standing.ts';
import { dsnAt, oracleAt, userInfoAt } from './userinfo.ts';

/** Parts of names that secrets go by. */
const NAME_WORDS: readonly string[] = [
  'pass',
  'pwd',
  'psw',
  'secret',
  'token',
  'key',
  'cred',
  'auth',
  'salt',
  'nonce',
  'seed',
  'apitok',
  'cookie',
  'session',
  'signature',
  'webhook',
  'connectionstring',
  'securestring',
  'mnemonic',
  'psswd',
  'psswrd',
  'pssword',
  'paswd',
  'paswrd',
  'pasword',
  'pw=',
  'pw =',
  'pw:',
  'pw"',
  "pw'",
  'sig=',
  'sid=',
  'jwt',
];

type Reader = (text: string, index: number, word: string) => readonly GenericCandidate[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...NAME_WORDS.map((word) => [word, assignmentsAt] as const),
  ['identified', identifiedAt],
  ['://', userInfoAt],
  ['@tcp(', dsnAt],
  ['@unix(', dsnAt],
  ['thin:', oracleAt],
  ['bearer ', headerAt],
  ['basic ', headerAt],
  ...PROGRAM_WORDS.map((word) => [word, commandAt] as const),
]);

/** The words, in lower case, at each of whose places `candidatesAt` is to be asked. */
export const LEAD_WORDS: readonly string[] = [...READERS.keys()];

/** Those of them that are no part of a name. */
export const WAYS_OF_THEIR_OWN: readonly string[] = LEAD_WORDS.filter((word) => READERS.get(word) !== assignmentsAt);

/**
 * What the lead word `word`, which stands at `index`, leads to; any other word is taken for a part of a name. The work is
 * bounded, whatever the text.
 */
export function candidatesAt(text: string, index: number, word: string): readonly GenericCandidate[] {
  return (READERS.get(word) ?? assignmentsAt)(text, index, word);
}

const findWords = createPrefilter(LEAD_WORDS);

/** All candidates of a text, each place once, in order of place; one with a name comes before one without. */
export function candidatesIn(text: string): GenericCandidate[] {
  const seen = new Map<string, GenericCandidate>();
  const add = (candidate: GenericCandidate) => {
    const place = `${candidate.start}:${candidate.end}`;
    if (!seen.has(place)) seen.set(place, candidate);
  };
  findWords(text, (word, index) => {
    for (const candidate of candidatesAt(text, index, word)) add(candidate);
  });
  for (const candidate of standingValues(text)) add(candidate);
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
