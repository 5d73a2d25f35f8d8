/** Labelled lines in CredData's form: `DIR/meta/*.csv` says which lines of `DIR/data/` hold what. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One labelled value. Lines count from 1, columns from 0 in code points; undefined: not said. */
export interface Row {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly isTrue: boolean;
  readonly categories: readonly string[];
}

/** The lines of a file that are labelled together: true when any of their rows is. */
export interface Span {
  readonly path: string;
  readonly repository: string;
  readonly first: number;
  readonly last: number;
  readonly rows: readonly Row[];
  readonly isTrue: boolean;
  readonly categories: ReadonlySet<string>;
}

/** The spans of each file, by the file's path in the corpus. */
export function readSpans(folder: string): Map<string, Span[]> {
  const rows = new Map<string, Map<string, { repository: string; first: number; last: number; rows: Row[] }>>();
  const meta = path.join(folder, 'meta');
  for (const name of readdirSync(meta).sort()) {
    const [head = '', ...lines] = readFileSync(path.join(meta, name), 'utf8').trim().split(/\r?\n/);
    const columns = head.split(',');
    for (const line of lines) {
      const cells = line.split(',');
      const cell = (column: string) => cells[columns.indexOf(column)] ?? '';
      const number = (column: string) => (cell(column) === '' ? undefined : Number(cell(column)));
      const [first, last] = [Number(cell('LineStart')), Number(cell('LineEnd'))];
      const file = rows.get(cell('FilePath')) ?? new Map<string, never>();
      rows.set(cell('FilePath'), file);
      const span = file.get(`${first}:${last}`) ?? { repository: cell('RepoName'), first, last, rows: [] };
      file.set(`${first}:${last}`, span);
      span.rows.push({
        from: number('ValueStart'),
        to: number('ValueEnd'),
        isTrue: cell('GroundTruth') === 'T',
        categories: cell('Category').split(':'),
      });
    }
  }
  const spans = new Map<string, Span[]>();
  for (const [file, known] of rows) {
    const list = [...known.values()].map(({ repository, first, last, rows: labels }) => {
      const isTrue = labels.some((row) => row.isTrue);
      const said = labels.filter((row) => row.isTrue === isTrue);
      const categories = new Set(said.flatMap((row) => row.categories));
      return { path: file, repository, first, last, rows: labels, isTrue, categories };
    });
    spans.set(file, list);
  }
  return spans;
}

/** How many of the true spans were hit, and how many of the false ones. */
export interface Counts {
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
}

/** Counts what was hit among `spans`. */
export function count(spans: readonly Span[], isHit: (span: Span) => boolean): Counts {
  const hit = spans.filter(isHit);
  const truePositives = hit.filter(({ isTrue }) => isTrue).length;
  return {
    truePositives,
    falsePositives: hit.length - truePositives,
    falseNegatives: spans.filter(({ isTrue }) => isTrue).length - truePositives,
  };
}

/** Precision, recall and their harmonic mean, as text. */
export function figures({ truePositives, falsePositives, falseNegatives }: Counts, unlabelled = 0): string {
  const found = truePositives + falsePositives + unlabelled;
  const precision = found === 0 ? 1 : truePositives / found;
  const labelled = truePositives + falseNegatives;
  const recall = labelled === 0 ? 1 : truePositives / labelled;
  const mean = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [precision, recall, mean].map((value) => value.toFixed(3)).join('  ');
}
