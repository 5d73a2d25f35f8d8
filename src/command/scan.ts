import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { describeError, RelockError, systemCode } from '../core/error.ts';
import type { Confidence } from '../core/finding.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import { printable } from '../core/printable.ts';
import { parseRange } from '../git/range.ts';
import { findRepository } from '../git/repository.ts';
import { renderText } from '../report/text.ts';
import { openFiles } from '../source/files.ts';
import { openHistory, openRange } from '../source/pull-request.ts';
import { openStaged } from '../source/staged.ts';
import { openStdin } from '../source/stdin.ts';
import type { Report } from '../report/report.ts';
import type { Source } from '../source/source.ts';
import { collect } from './collect.ts';
import type { Collected } from './collect.ts';
import { failsGate, makeReport } from './report.ts';
import { openScanner } from './scanner.ts';
import { loadScanConfig } from './config.ts';
import type { ManagedLookUp } from './managed.ts';
import { openLiveChecks } from './live-checks.ts';
import { openProgress } from './progress.ts';

/** What is to be scanned. */
export type ScanSource =
  | { readonly kind: 'files'; readonly paths: readonly string[]; readonly noIgnore: boolean }
  | { readonly kind: 'diff'; readonly range: string }
  | { readonly kind: 'staged' }
  | { readonly kind: 'history'; readonly revisions: readonly string[] }
  | { readonly kind: 'stdin'; readonly name: string | undefined };

export interface ScanRequest {
  readonly source: ScanSource;
  readonly format: 'text' | 'json' | 'jsonl' | 'sarif' | 'markdown';
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  /** Overrides the config's. */
  readonly failOn: Confidence | 'never' | undefined;
  /** Ask the issuers; the config may want it as well. */
  readonly validate: boolean;
  readonly showAllowed: boolean;
  readonly colour: boolean;
}

/**
 * `relock scan`: finds, reports, and gives 1 when something at or above the gate is not proven dead. Findings are only
 * told of; replacing is `relock rotate --leaked`.
 */
export async function scan(request: ScanRequest, invocation: Invocation): Promise<ExitStatus> {
  const started = Date.now();
  // git is slower to start than the scanner is to load: it goes first, and the rest is loaded beside it.
  const source = openSource(request.source, invocation);
  void import('../scan/scanner.ts');
  const config = await loadScanConfig(invocation, request.config);
  const managed = await askForManaged(config, invocation);
  if (managed.failure !== undefined) invocation.err(`${describeError(managed.failure)}\n`);
  const known = request.baseline === undefined ? undefined : await openBaseline(request.baseline, invocation);
  const scanner = await openScanner(config, invocation, managed.indexes, known?.baseline);
  const progress = openProgress(invocation, source);
  const live = await openLiveChecks(request.validate || config.scan.validate, config, invocation.env);
  const sighted = await collect(source, live.watch(scanner), () => progress.tick());
  progress.end();
  const ignored = [...(config.scan.gitleaks?.ignored ?? []), ...(known?.ignored ?? [])];
  const found = ignored.length === 0 ? sighted : (await import('./gitleaks.ts')).silenceIgnored(sighted, ignored);
  const collected = { ...found, findings: await live.ask(found.findings) };
  if (request.writeBaseline !== undefined) await saveBaseline(request.writeBaseline, collected, invocation);
  const report = makeReport(collected, source, scanner, {
    managed: managed.state,
    gate: request.failOn ?? config.scan.failOn,
    milliseconds: Date.now() - started,
    notes: live.notes,
  });
  await write(report, request, invocation);
  return failsGate(report) ? 1 : 0;
}

function openSource(wanted: ScanSource, invocation: Invocation): Source {
  const { cwd, env } = invocation;
  switch (wanted.kind) {
    case 'diff':
      return openRange(findRepository(cwd, env), parseRange(wanted.range));
    case 'staged':
      return openStaged(findRepository(cwd, env));
    case 'history':
      return openHistory(findRepository(cwd, env), wanted.revisions);
    case 'stdin':
      return openStdin(invocation.stdin, wanted.name);
    case 'files':
      return openFiles({ paths: wanted.paths, cwd, env, noIgnore: wanted.noIgnore });
  }
}

/** Without managed keys in the config no vault is opened, nor the code for one loaded. */
export async function askForManaged(config: RelockConfig, invocation: Invocation): Promise<ManagedLookUp> {
  if (config.rotate.keys.length === 0) return { indexes: [] satisfies ManagedIndex[], state: { state: 'off' } };
  const [{ openVaults }, { lookUpManaged }] = await Promise.all([import('../vault/open.ts'), import('./managed.ts')]);
  const vaults = openVaults({ config, env: invocation.env });
  try {
    return await lookUpManaged(config, vaults);
  } finally {
    await vaults.close();
  }
}

async function openBaseline(name: string, { cwd }: Invocation) {
  const { parseBaseline } = await import('./gitleaks.ts');
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, name), 'utf8');
  } catch (error) {
    throw new RelockError(
      'RL-BASELINE-UNREADABLE',
      `the baseline ${printable(name)} can't be read (${systemCode(error) ?? 'unknown failure'})`,
      {
        remedy: 'Name a file that exists, or write one with --write-baseline.',
        state: 'Nothing was scanned.',
        cause: error,
      },
    );
  }
  return parseBaseline(text, name);
}

async function saveBaseline(name: string, { findings }: Collected, invocation: Invocation): Promise<void> {
  const { writeBaseline } = await import('../scan/baseline.ts');
  writeText(path.resolve(invocation.cwd, name), name, writeBaseline(findings));
  invocation.err(`relock: ${findings.length} findings are now in the baseline ${printable(name)}\n`);
}

async function write(report: Report, request: ScanRequest, invocation: Invocation): Promise<void> {
  const text = await render(report, request);
  if (request.output === undefined) invocation.out(text);
  else writeText(path.resolve(invocation.cwd, request.output), request.output, text);
}

async function render(report: Report, { format, showAllowed, colour }: ScanRequest): Promise<string> {
  switch (format) {
    case 'text':
      return renderText(report, { colour, showAddresses: true, showAllowed });
    case 'json':
      return (await import('../report/json.ts')).renderJson(report, { showAllowed });
    case 'jsonl':
      return [...(await import('../report/json.ts')).jsonLines(report, { showAllowed })].join('');
    case 'sarif':
    case 'markdown': {
      const [{ ruleInfo }, { HOME, VERSION }] = await Promise.all([
        import('./rule-info.ts'),
        import('../core/version.ts'),
      ]);
      if (format === 'sarif') {
        const { renderSarif } = await import('../report/sarif.ts');
        return renderSarif(report, { rule: ruleInfo, version: VERSION, home: HOME, showAllowed });
      }
      const { renderMarkdown } = await import('../report/markdown.ts');
      return renderMarkdown(report, { rule: ruleInfo, isPrivate: true, limit: 1024 * 1024 });
    }
  }
}

function writeText(file: string, name: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new RelockError(
      'RL-OUTPUT',
      `${printable(name)} can't be written (${systemCode(error) ?? 'unknown failure'})`,
      {
        remedy: 'Name a file in a folder that exists and that you may write to.',
        cause: error,
      },
    );
  }
}
