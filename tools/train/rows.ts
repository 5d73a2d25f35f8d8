/** What the score learns from: candidates of labelled lines, of peers' rule texts, and of ordinary sources. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSpans } from '../../bench/labelled.ts';
import type { Span } from '../../bench/labelled.ts';
import type { GenericCandidate } from '../../src/scan/generic/candidate.ts';
import { candidatesIn } from '../../src/scan/generic/find.ts';
import { isCommonPassword, isTyped } from '../../src/scan/common-password.ts';
import { isPublished } from '../../src/scan/published.ts';
import { isShown } from '../../src/scan/shown.ts';
import { isLabel, isTranslation } from '../../src/scan/translation.ts';
import { measure } from '../../src/scan/score/features.ts';
import { isCodeFile } from '../../src/scan/code-file.ts';
import type { Language } from '../../src/scan/score/language.ts';
import { isNoTextInCode, isNameOnly, isNoSecret } from '../../src/scan/score/facts.ts';
import { filesBelow } from './language.ts';
import { leaks } from './leaks.ts';
import { madeByPeople } from './people.ts';

/** openssl: half of all true labels, so that it would drown the rest. */
export const LARGEST = '2ba83c6a';

const FOLDS = 5;

/** One candidate: what was measured, what it is, and what finding it would mean. */
export interface Row {
  readonly values: Int16Array;
  readonly isSecret: boolean;
  readonly weight: number;
  /** Never of medium confidence, whatever its score: see `judge.ts`. */
  readonly isQuiet: boolean;
  /** Rows of one repository, one peer or one package are never both learned from and tried on. */
  readonly fold: number;
  readonly of: Labelled | Text | Ordinary | { readonly kind: 'made' };
}

/** A candidate in a labelled file, and the spans that a finding at its line would hit. */
export interface Labelled {
  readonly kind: 'labelled';
  readonly repository: string;
  readonly at: string;
  readonly spans: readonly Span[];
}

/** A candidate in a text of a peer's rule. */
export interface Text {
  readonly kind: 'text';
  readonly peer: string;
  readonly number: number;
}

/** A candidate in an ordinary source file: no secret, as a rule. */
export interface Ordinary {
  readonly kind: 'ordinary';
  readonly file: string;
  readonly isTest: boolean;
}

function isQuiet(candidate: GenericCandidate, text: string, file: string): boolean {
  const { value, start } = candidate;
  return (
    isNameOnly(candidate) ||
    isCommonPassword(value) ||
    isTyped(value) ||
    isShown(file, text, start) ||
    (isTranslation(file) && isLabel(value)) ||
    isPublished(value)
  );
}

function foldOf(group: string): number {
  return createHash('sha256').update(group).digest().readUInt32LE() % FOLDS;
}

function valuesOf(
  candidate: Parameters<typeof measure>[0],
  text: string,
  file: string,
  language: Language,
): Int16Array {
  const values: number[] = [];
  measure(candidate, text, file, language, (_name, value) => values.push(value));
  return Int16Array.from(values);
}

/** A value without a name is not scored, nor is a bare word in code: see `matching.ts`. */
function namedIn(text: string, file: string): GenericCandidate[] {
  const isCode = isCodeFile(file);
  return candidatesIn(text).filter((candidate) => candidate.form !== 'value' && !(isCode && isNoTextInCode(candidate)));
}

/** Candidates of CredData's files; each true password once more as people would have made it. */
export function* labelledRows(folder: string, language: Language): Generator<Row> {
  for (const [file, spans] of readSpans(folder)) {
    if (/\/(?:COPYING|LICEN)/i.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8').replaceAll(/\r\n?/g, '\n');
    const [, repository = '', ...rest] = file.split('/');
    const fold = foldOf(repository);
    let line = 1;
    let lineStart = 0;
    for (const candidate of namedIn(text, file)) {
      for (let next = text.indexOf('\n', lineStart); next >= 0 && next < candidate.start; line++) {
        lineStart = next + 1;
        next = text.indexOf('\n', lineStart);
      }
      if (isNoSecret(candidate, text, language)) continue;
      const lineEnd = text.indexOf('\n', candidate.end);
      const here = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
      const around = spans.filter(({ first, last }) => first <= line && line <= last);
      const label = labelOf(around, here, candidate.start - lineStart, candidate.end - lineStart);
      const isTrue = around.some((span) => span.isTrue);
      const place = rest.join('/');
      yield {
        values: valuesOf(candidate, text, place, language),
        isSecret: label === 'secret',
        isQuiet: isQuiet(candidate, text, place),
        weight: WEIGHTS[label] * (repository === LARGEST ? 0.6 : 1),
        fold,
        of: {
          kind: 'labelled',
          repository,
          at: `${file}:${line}`,
          spans: isTrue ? around.filter((span) => span.isTrue) : around,
        },
      };
      if (label === 'secret' && repository !== LARGEST && /pass|pwd|secret/i.test(candidate.name)) {
        if (candidate.value.length <= LONGEST_MADE)
          yield madeRow(candidate, text, place, `${file}:${line}`, fold, language);
      }
    }
  }
}

/** Nobody makes up a longer password. */
const LONGEST_MADE = 24;

function madeRow(
  candidate: GenericCandidate,
  text: string,
  place: string,
  seed: string,
  fold: number,
  language: Language,
): Row {
  const { start, end } = candidate;
  const value = madeByPeople(seed);
  const written = text.slice(Math.max(0, start - MADE_REACH), start) + value + text.slice(end, end + MADE_REACH);
  const moved = start - Math.max(0, start - MADE_REACH);
  const made = {
    ...candidate,
    value,
    start: moved,
    end: moved + value.length,
    nameStart: candidate.nameStart - (start - moved),
  };
  return {
    values: valuesOf(made, written, place, language),
    isSecret: true,
    isQuiet: false,
    weight: 0.3,
    fold,
    of: { kind: 'made' },
  };
}

/** More than is looked at around a value. */
const MADE_REACH = 2000;

type Label = 'secret' | 'none' | 'other value of a true line' | 'unlabelled';

const WEIGHTS: Record<Label, number> = { secret: 1, none: 1, 'other value of a true line': 0, unlabelled: 0.8 };

function labelOf(around: readonly Span[], line: string, from: number, to: number): Label {
  if (around.length === 0) return 'unlabelled';
  const column = (index: number) => Array.from(line.slice(0, Math.max(0, index))).length;
  const isHit = ({ first, last, rows }: Span, isTrue: boolean) =>
    rows.some(
      (row) =>
        row.isTrue === isTrue &&
        (first !== last ||
          row.from === undefined ||
          (column(from) < (row.to ?? row.from + 200) && column(to) > row.from)),
    );
  if (around.some((span) => isHit(span, true))) return 'secret';
  if (around.some((span) => isHit(span, false)) || !around.some(({ isTrue }) => isTrue)) return 'none';
  return 'other value of a true line';
}

/** In no fold: always learned from, never tried on. */
const NO_FOLD = -1;
const LEAKS = 3000;
/** They are many and of few forms, so that each counts little. */
const LEAK_WEIGHTS = { secret: 0.1, none: 0.03 } as const;

/** Keys as they leak, made up: see `leaks.ts`. */
export function* leakRows(language: Language): Generator<Row> {
  for (const { candidate, text, path: file, isSecret } of leaks(LEAKS)) {
    if (isNoSecret(candidate, text, language)) continue;
    yield {
      values: valuesOf(candidate, text, file, language),
      isSecret,
      isQuiet: false,
      weight: isSecret ? LEAK_WEIGHTS.secret : LEAK_WEIGHTS.none,
      fold: NO_FOLD,
      of: { kind: 'made' },
    };
  }
}

interface PeerText {
  readonly rule: string;
  readonly label: string;
  readonly text: string;
  readonly secret?: string;
  /** The peer only said nothing about this line of its samples. */
  readonly weak?: boolean;
}

/** The peers' texts: `{rule, label, text, secret?}` a line. */
export function* peerTexts(folder: string): Generator<{ readonly peer: string; readonly number: number } & PeerText> {
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.jsonl'))
    .sort()) {
    const lines = readFileSync(path.join(folder, name), 'utf8').trim().split('\n');
    for (const [number, line] of lines.entries()) {
      const text = JSON.parse(line) as PeerText;
      if (text.weak !== true) yield { peer: path.basename(name, '.jsonl'), number, ...text };
    }
  }
}

/** Candidates of the peers' texts, each peer a fold of its own. There are many alike, so that one counts little. */
export function* textRows(folder: string, language: Language): Generator<Row> {
  const peers: string[] = [];
  for (const { peer, number, label, text, secret } of peerTexts(folder)) {
    if (!peers.includes(peer)) peers.push(peer);
    if (label !== 'positive' && label !== 'negative') continue;
    const at = secret === undefined ? -1 : text.indexOf(secret);
    for (const candidate of namedIn(text, 'sample')) {
      if (isNoSecret(candidate, text, language)) continue;
      const isSecret =
        label === 'positive' &&
        (secret === undefined || (at >= 0 && candidate.start < at + secret.length && candidate.end > at));
      yield {
        values: valuesOf(candidate, text, 'sample', language),
        isSecret,
        isQuiet: isQuiet(candidate, text, 'sample'),
        weight: isSecret ? 0.2 : label === 'negative' ? 4 : 0,
        fold: FOLDS + peers.indexOf(peer),
        of: { kind: 'text', peer, number },
      };
    }
  }
}

const IN_TEST = /test|spec|example|sample|fixture|mock|demo/i;
/** Tables of thousands of values alike would say the same thing too often. */
const MOST_OF_A_FILE = 60;

/** Candidates of ordinary source files, each name with each value once. */
export function* ordinaryRows(folders: readonly string[], language: Language): Generator<Row> {
  const known = new Set<string>();
  for (const folder of folders) {
    for (const file of filesBelow(folder)) {
      if (/\.d\.[cm]?ts$/.test(file)) continue;
      const place = path.relative(folder, file);
      const isTest = IN_TEST.test(place);
      const text = readFileSync(file, 'utf8');
      let here = 0;
      for (const candidate of namedIn(text, place)) {
        const key = `${candidate.name}\0${candidate.value}`;
        if (known.has(key) || isNoSecret(candidate, text, language)) continue;
        if (++here > MOST_OF_A_FILE) break;
        known.add(key);
        yield {
          values: valuesOf(candidate, text, place, language),
          isSecret: false,
          isQuiet: isQuiet(candidate, text, place),
          weight: isTest ? 0.2 : 1,
          fold: foldOf(`${path.basename(folder)}/${place.split(path.sep).slice(0, 2).join('/')}`),
          of: { kind: 'ordinary', file, isTest },
        };
      }
    }
  }
}
