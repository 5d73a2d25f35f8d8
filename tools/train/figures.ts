/** What the whole scan would find: what the rules find, and the candidates from a score on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { count, figures, readSpans } from '../../bench/labelled.ts';
import type { Span } from '../../bench/labelled.ts';
import { reaches } from '../../src/core/finding.ts';
import { createScanner } from '../../src/scan/scanner.ts';
import { LARGEST, peerTexts } from './rows.ts';
import type { Row } from './rows.ts';

/** What the rules find without the score's help at the default gate. */
export interface ByRules {
  readonly spans: readonly Span[];
  readonly hits: ReadonlySet<string>;
  readonly unlabelled: ReadonlySet<string>;
}

const SCORED = new Set(['generic-password', 'generic-api-key', 'generic-value']);

const makeScanner = () =>
  createScanner({ repository: '', ownRules: [], allow: [], managed: [], today: new Date('2026-11-22T00:00:00Z') });

export async function findByRules(folder: string): Promise<ByRules> {
  const scanner = await makeScanner();
  const spans: Span[] = [];
  const hits = new Set<string>();
  const unlabelled = new Set<string>();
  for (const [file, list] of readSpans(folder)) {
    spans.push(...list);
    if (/\/(?:COPYING|LICEN)/i.test(file)) continue;
    const text = readFileSync(path.join(folder, file), 'utf8').replaceAll(/\r\n?/g, '\n');
    for (const { rule, line, confidence } of scanner.scan({
      path: file,
      text,
      firstLine: 1,
      inHead: true,
      added: false,
    })) {
      if (SCORED.has(rule) || !reaches(confidence, 'medium')) continue;
      const around = list.filter(({ first, last }) => first <= line && line <= last);
      const said = around.some(({ isTrue }) => isTrue) ? around.filter(({ isTrue }) => isTrue) : around;
      for (const span of said) hits.add(keyOf(span));
      if (said.length === 0) unlabelled.add(`${file}:${line}`);
    }
  }
  return { spans, hits, unlabelled };
}

function keyOf({ path: file, first, last }: Span): string {
  return `${file}:${first}:${last}`;
}

/** Precision, recall and F1, as the labels say and with findings on unlabelled lines as false ones. */
export interface Result {
  readonly title: string;
  readonly plain: string;
  readonly strict: string;
  readonly precision: number;
  readonly f1: number;
}

/** The result at a score, for the chosen spans. */
export function resultAt(
  title: string,
  byRules: ByRules,
  rows: readonly Row[],
  scores: Float64Array,
  least: number,
  keep: (span: Span) => boolean,
): Result {
  const hits = new Set(byRules.hits);
  const lost = new Set(byRules.unlabelled);
  const kept = byRules.spans.filter(keep);
  const repositories = new Set(kept.map(({ repository }) => repository));
  for (const [i, { of }] of rows.entries()) {
    if (of.kind !== 'labelled' || (scores[i] ?? 0) < least) continue;
    for (const span of of.spans) hits.add(keyOf(span));
    if (of.spans.length === 0) lost.add(of.at);
  }
  const extra = [...lost].filter((at) => repositories.has(at.split('/')[1] ?? '')).length;
  const counts = count(kept, (span) => hits.has(keyOf(span)));
  const { truePositives, falsePositives, falseNegatives } = counts;
  const precision = truePositives / Math.max(1, truePositives + falsePositives);
  const recall = truePositives / Math.max(1, truePositives + falseNegatives);
  return {
    title: `${title} (${truePositives + falseNegatives} true)`,
    plain: figures(counts),
    strict: figures(counts, extra),
    precision,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
  };
}

/** All spans, and those outside of the largest repository; each category of the latter. */
export function groupsOf(spans: readonly Span[]): Array<readonly [string, (span: Span) => boolean]> {
  const small = spans.filter(({ repository }) => repository !== LARGEST);
  const categories = new Map<string, number>();
  for (const { categories: some, isTrue } of small)
    if (isTrue) for (const one of some) categories.set(one, (categories.get(one) ?? 0) + 1);
  return [
    ['all', () => true],
    ['without openssl', ({ repository }) => repository !== LARGEST],
    [
      'without openssl and UUIDs',
      ({ repository, categories: some }) => repository !== LARGEST && [...some].some((one) => one !== 'UUID'),
    ],
    ...[...categories]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 24)
      .map(
        ([category]) =>
          [category, ({ repository, categories: some }: Span) => repository !== LARGEST && some.has(category)] as const,
      ),
  ];
}

/** Of each peer's texts, how many are found and how many of the negative ones alarm, by a model that saw none of them. */
export async function peersAt(
  folder: string,
  rows: readonly Row[],
  scores: Float64Array,
  least: number,
): Promise<string[]> {
  const scanner = await makeScanner();
  const scored = new Set<string>();
  for (const [i, { of }] of rows.entries())
    if (of.kind === 'text' && (scores[i] ?? 0) >= least) scored.add(`${of.peer}:${of.number}`);
  const counts = new Map<string, Record<'positive' | 'negative', [hit: number, all: number]>>();
  for (const { peer, number, label, text } of peerTexts(folder)) {
    if (label !== 'positive' && label !== 'negative') continue;
    const isHit =
      scored.has(`${peer}:${number}`) ||
      scanner
        .scan({ path: 'sample', text, firstLine: 1, inHead: true, added: false })
        .some(({ rule, confidence }) => !SCORED.has(rule) && reaches(confidence, 'medium'));
    const of = counts.get(peer) ?? { positive: [0, 0], negative: [0, 0] };
    counts.set(peer, of);
    of[label][1]++;
    if (isHit) of[label][0]++;
  }
  const share = ([hit, all]: readonly [number, number]) => `${((hit / all) * 100).toFixed(1)} % of ${all}`;
  return [...counts].map(
    ([peer, { positive, negative }]) =>
      `${peer.padEnd(14)} found ${share(positive)}, alarms on ${share(negative)} negatives`,
  );
}
