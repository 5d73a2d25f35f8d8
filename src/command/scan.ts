import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { describeError, RelockError, systemCode } from '../core/error.ts';
import type { Confidence } from '../core/finding.ts';
import type { ManagedIndex } from '../core/fingerprint.ts';
import { printable } from '../core/printable.ts';
import { lookForRepository } from '../git/repository.ts';
import { renderText } from '../report/text.ts';
import type { Report } from '../report/report.ts';
import type { Collected } from './collect.ts';
import type { OtherFormat } from './render.ts';
import { failsGate, makeReport } from './report.ts';
import { openSource, type ScanSource } from './scan-source.ts';
import { openScanner } from '../scan/late-scanner.ts';
import { scannerOptions } from './scanner.ts';
import { loadScanConfig } from './config.ts';
import type { ManagedLookUp } from './managed.ts';
import { openLiveChecks } from './live-checks.ts';
import { openProgress } from './progress.ts';

export interface ScanRequest {
  readonly source: ScanSource;
  readonly format: 'text' | OtherFormat;
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  /** Overrides the config's. */
  readonly failOn: Confidence | 'never' | undefined;
  /** Open archives; the config's unless set. */
  readonly archives: boolean | undefined;
  /** Ask the issuers; the config may want it as well. */
  readonly validate: boolean;
  /** As many as there are cores, unless set. */
  readonly threads: number | undefined;
  readonly showAllowed: boolean;
  readonly colour: boolean;
  /** Paths as links, for a terminal. */
  readonly links: boolean;
}

/**
 * `relock scan`: finds, reports, and gives 1 when something at or above the gate is not proven dead. Findings are only
 * told of; replacing is `relock rotate --leaked`.
 */
export async function scan(request: ScanRequest, invocation: Invocation): Promise<ExitStatus> {
  const started = Date.now();
  // git is slow to start: it goes first, and the rest is done beside it.
  const source = await openSource(request.source, invocation);
  const config = await loadScanConfig(invocation, request.config);
  const managed = await askForManaged(config, invocation);
  if (managed.failure !== undefined) invocation.err(`${describeError(managed.failure)}\n`);
  const known = request.baseline === undefined ? undefined : await openBaseline(request.baseline, invocation);
  const options = scannerOptions(config, invocation, managed.indexes, known?.baseline);
  const scanner = await openScanner(options);
  const progress = openProgress(invocation, source.read);
  const live = await openLiveChecks(request.validate || config.scan.validate, config, invocation.env);
  const sighted = await source.collect({
    scanner: live.watch(scanner),
    options,
    threads: request.threads ?? threadsHere(),
    archives: request.archives ?? config.scan.archives,
    onProgress: () => progress.tick(),
  });
  progress.end();
  const ignored = [...(config.scan.gitleaks?.ignored ?? []), ...(known?.ignored ?? [])];
  const found = ignored.length === 0 ? sighted : (await import('./gitleaks.ts')).silenceIgnored(sighted, ignored);
  const collected = { ...found, findings: await live.ask(found.findings) };
  if (request.writeBaseline !== undefined) await saveBaseline(request.writeBaseline, collected, invocation);
  const report = makeReport(collected, source.read, scanner, {
    managed: managed.state,
    gate: request.failOn ?? config.scan.failOn,
    milliseconds: Date.now() - started,
    notes: live.notes,
  });
  await write(report, request, invocation);
  return failsGate(report) ? 1 : 0;
}

/** More are of little use: the disk, or git, is then what is waited for. */
const MOST_THREADS = 8;

function threadsHere(): number {
  return Math.min(process.getBuiltinModule('node:os').availableParallelism(), MOST_THREADS);
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
  const text = await textOf(report, request, invocation);
  if (request.output === undefined) invocation.out(text);
  else writeText(path.resolve(invocation.cwd, request.output), request.output, text);
  if (!FINDINGS_ALONE.has(request.format)) return;
  for (const note of report.notes) invocation.err(`relock: ${printable(note)}\n`);
}

/** Formats that have no place for what a run has to say beside its findings. */
const FINDINGS_ALONE: ReadonlySet<ScanRequest['format']> = new Set(['jsonl', 'gitleaks']);

async function textOf(report: Report, request: ScanRequest, { cwd, env }: Invocation): Promise<string> {
  const { format, showAllowed } = request;
  if (format !== 'text') return (await import('./render.ts')).render(report, format, showAllowed);
  const isPlain = report.findings.length + report.allowed.length + report.unscanned.length === 0;
  if (isPlain) return renderText(report, { colour: false, showAddresses: true, showAllowed });
  const links = request.links ? { linkRoot: lookForRepository(cwd, env)?.top ?? cwd } : {};
  return renderText(report, { colour: request.colour, showAddresses: true, showAllowed, ...links });
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
