import type { RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { describeError, RelockError } from '../core/error.ts';
import type { Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { lookForRepository, type Repository } from '../git/repository.ts';
import { printable } from '../core/printable.ts';
import { logText } from '../report/text.ts';
import { explainRule } from '../scan/explain.ts';
import { reasonsAt, type Reasons } from '../scan/score/reasons.ts';
import { createScanner, type Scanner, type ScannerOptions } from '../scan/scanner.ts';
import { openFiles } from '../source/files.ts';
import { collect, type Collected } from './collect.ts';
import { loadScanConfig } from './config.ts';
import { askForManaged } from './scan.ts';
import { openHistory } from './scan-history.ts';
import { scannerOptions } from './scanner.ts';

/**
 * `relock explain RULE|FINGERPRINT`: what a rule finds, in words; for a fingerprint also where it stands and how to
 * silence it. It is looked for in the work tree, then in the history. `RL-RULE-UNKNOWN`, `RL-FINDING-UNKNOWN`.
 */
export async function explain(what: string, invocation: Invocation): Promise<ExitStatus> {
  const config = await loadScanConfig(invocation, undefined);
  if (!/^rl1:[0-9a-f]+$/.test(what)) {
    invocation.out(describeRule(what, config));
    return 0;
  }
  const reasons = new Map<string, Reasons>();
  const found = await lookFor(what, config, invocation, reasons);
  const [first] = found;
  if (first === undefined) {
    throw new RelockError('RL-FINDING-UNKNOWN', `nothing here has the fingerprint ${what}`, {
      remedy: 'Run it in the repository that the finding came from; fingerprints differ by repository.',
    });
  }
  for (const { path, line, column, decoded, commit, historyOnly } of found) {
    const encoded = decoded.length > 0 ? ` (${decoded.join(', ')})` : '';
    const where =
      commit === undefined
        ? ''
        : `, commit ${commit.id.slice(0, 7)}${historyOnly === true ? ', gone from the head' : ''}`;
    invocation.out(`${logText(path)}:${line}:${column}${encoded}${where}\n`);
  }
  if (first.managed !== undefined) invocation.out(`${printable(first.description)}: ${printable(first.managed)}\n`);
  invocation.out(describeRule(first.rule, config));
  invocation.out(describeReasons(reasons.get(placeOf(first))));
  if (first.managed !== undefined && first.managedState !== 'retired') return 0;
  invocation.out(
    `\nTo allow it, in .relock.yml:\n  scan:\n    allow:\n      - { fingerprint: "${first.fingerprint}", reason: "…" }\n`,
  );
  return 0;
}

/** A rule of the config explains itself by what stands there; the others by what they are made of. */
function describeRule(id: string, { scan }: RelockConfig): string {
  const own = scan.rules.find((rule) => rule.id === id);
  const theirs = scan.gitleaks?.rules.find((rule) => rule.id === id);
  const rule = own ?? theirs;
  if (rule === undefined) return explainRule(id);
  const { description, keywords, regex } = rule;
  return [
    `${id}: ${printable(description)}`,
    `  Comes from    ${own === undefined ? printable(theirs?.from ?? '') : 'scan.rules in .relock.yml'}`,
    `  It looks for  ${printable(regex, 400)}`,
    ...(keywords.length > 0 ? [`  Texts with    ${printable(keywords.join(', '))}`] : []),
    `  Confidence    ${own?.confidence ?? 'medium'}`,
    '',
  ].join('\n');
}

/** A shortened fingerprint finds the one that begins so. */
async function lookFor(
  fingerprint: string,
  config: RelockConfig,
  invocation: Invocation,
  reasons: Map<string, Reasons>,
): Promise<readonly Finding[]> {
  const { cwd, env } = invocation;
  const { indexes, failure } = await askForManaged(config, invocation);
  if (failure !== undefined) invocation.err(`${describeError(failure)}\n`);
  // What is allowed is explained all the same.
  const everything = { ...config, scan: { ...config.scan, allow: [] } };
  const options = scannerOptions(everything, invocation, indexes);
  const plain = await createScanner(options);
  const scanner: Scanner = {
    ...plain,
    scan: (fragment) => {
      const findings = plain.scan(fragment);
      for (const finding of findings)
        if (finding.fingerprint.startsWith(fingerprint)) noteReasons(fragment, finding, reasons);
      return findings;
    },
  };
  const repository = lookForRepository(cwd, env);
  const looks = [
    () => collect(openFiles({ paths: [], cwd, env }), scanner),
    ...(repository === undefined ? [] : [() => inHistory(repository, scanner, options)]),
  ];
  for (const look of looks) {
    const { findings, allowed } = await look();
    const found = [...findings, ...allowed].filter((finding) => finding.fingerprint.startsWith(fingerprint));
    if (found.length > 0) return found;
  }
  return [];
}

function noteReasons(fragment: Fragment, finding: Finding, reasons: Map<string, Reasons>): void {
  const found = SCORED.has(finding.rule) ? reasonsAt(fragment, finding) : undefined;
  if (found !== undefined) reasons.set(placeOf(finding), found);
}

/** The rules whose findings are scored. */
const SCORED = new Set(['generic-password', 'generic-api-key']);

function placeOf({ path, line, column }: Finding): string {
  return `${path}\0${line}\0${column}`;
}

/** What made the score, when there is one. */
function describeReasons(reasons: Reasons | undefined): string {
  if (reasons === undefined) return '';
  const { supporting, opposing } = reasons;
  const list = (title: string, some: readonly string[]) =>
    some.length === 0 ? '' : `\n${title}:\n${some.map((one) => `  ${printable(one)}\n`).join('')}`;
  return `${list('For a secret speak', supporting)}${list('Against it speak', opposing)}`;
}

function inHistory(repository: Repository, scanner: Scanner, options: ScannerOptions): Promise<Collected> {
  const request = { revisions: [] };
  const history = openHistory({ repository, request, shard: undefined, cache: undefined, sealKey: '' });
  return history.collect({ scanner, options, threads: 1, onProgress: () => undefined });
}
