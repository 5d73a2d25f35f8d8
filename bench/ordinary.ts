/** How often the scan cries wolf on what is plainly no leak: the sources of well-known packages, nothing planted. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FURTHER, ORDINARY, makeFurther, makeTree } from './peers/inputs.ts';

const CLI = path.resolve(import.meta.dirname, '../src/cli.ts');

/** A folder's or a file's name that says test or example. */
const IN_TEST =
  /(?:^|[/_.-])(?:(?:unit|integration|func|e2e|api)?tests?|testing|testdata|testsuite|spec|e2e|t\/unit|fuzz(?:er|ing)?|examples?|samples?|fixtures?|mocks?|fakes?|demos?)(?:[/_.-]|$)/i;
/** A page of documentation, which shows by examples. */
const IN_DOCS = /(?:^|\/)(?:docs?|website|changelogs?)\/|\.(?:md|mdx|rst|adoc)$/i;

interface Found {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly confidence: string;
}

const PLACES = ['code', 'docs', 'tests'] as const;
type Place = (typeof PLACES)[number];

interface Count {
  bytes: number;
  findings: number;
}

const noneYet = (): Record<Place, Count> => ({
  code: { bytes: 0, findings: 0 },
  docs: { bytes: 0, findings: 0 },
  tests: { bytes: 0, findings: 0 },
});

/** Scans the ten packages, then the further ones, and prints each finding at the default gate outside of tests and examples. */
export function countOrdinary(folder: string): void {
  countIn(makeTree(folder), ORDINARY);
  for (const names of FURTHER) countIn(makeFurther(folder), names);
}

function countIn(tree: string, names: readonly string[]): void {
  const work = mkdtempSync(path.join(tmpdir(), 'ordinary-'));
  const total = noneYet();
  const insideByRule = new Map<string, number>();
  const say = (line: string) => console.log(line);
  try {
    for (const name of names) {
      const report = path.join(work, `${name}.jsonl`);
      execFileSync(
        process.execPath,
        [CLI, 'scan', '--no-ignore', '--fail-on', 'never', '--format', 'jsonl', '--output', report, name],
        { cwd: tree, stdio: ['ignore', 'ignore', 'inherit'] },
      );
      const count = noneYet();
      for (const file of filesOf(tree, name)) {
        count[placeOf(file)].bytes += statSync(path.join(tree, file)).size;
      }
      for (const line of readFileSync(report, 'utf8').split('\n').filter(Boolean)) {
        const found = JSON.parse(line) as Found;
        if (found.confidence === 'low' || found.rule === 'not-scanned') continue;
        const place = placeOf(found.path);
        count[place].findings++;
        if (place === 'tests') insideByRule.set(found.rule, (insideByRule.get(found.rule) ?? 0) + 1);
        else say(`  ${found.path}:${found.line}  ${found.rule}  ${found.confidence}`);
      }
      say(`${name.padEnd(14)}${PLACES.map((place) => told(count[place], place)).join(', ')}`);
      for (const place of PLACES) {
        total[place].bytes += count[place].bytes;
        total[place].findings += count[place].findings;
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say(`${'all'.padEnd(14)}${PLACES.map((place) => told(total[place], place)).join(', ')}`);
  const outside = { bytes: total.code.bytes + total.docs.bytes, findings: total.code.findings + total.docs.findings };
  say(`findings per 20 MB: code ${perTwenty(total.code)}, with documentation ${perTwenty(outside)}`);
  for (const [rule, count] of [...insideByRule].sort(([, a], [, b]) => b - a))
    say(`  in tests: ${String(count).padStart(4)} ${rule}`);
}

function placeOf(file: string): Place {
  // The package's own name says nothing.
  const inside = file.slice(file.indexOf('/') + 1);
  if (IN_TEST.test(inside)) return 'tests';
  return IN_DOCS.test(inside) ? 'docs' : 'code';
}

function told({ bytes, findings }: Count, place: Place): string {
  return `${String(findings).padStart(4)} in ${(bytes / 1e6).toFixed(1).padStart(5)} MB of ${place}`;
}

function perTwenty({ bytes, findings }: Count): string {
  return ((findings * 20e6) / bytes).toFixed(2);
}

function filesOf(tree: string, name: string): string[] {
  return readdirSync(path.join(tree, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(tree, path.join(entry.parentPath, entry.name)));
}
