import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_CONFIG } from '../config/complete.ts';
import type { RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { describeError, RelockError, systemCode } from '../core/error.ts';
import { HOME, VERSION } from '../core/version.ts';
import { printable } from '../core/printable.ts';
import type { Confidence, Finding } from '../core/finding.ts';
import type { SecretValue } from '../core/secret.ts';
import { withFetchToken } from '../git/credentials.ts';
import { readFilesAt } from '../git/file-at.ts';
import { parseRange } from '../git/range.ts';
import { findRepository } from '../git/repository.ts';
import type { Repository } from '../git/repository.ts';
import { readEvent } from '../github/event.ts';
import type { Event } from '../github/event.ts';
import { lookForComments } from '../github/look.ts';
import type { OwnComment } from '../github/look.ts';
import type { Runner } from '../github/runner.ts';
import { mayRotate, mayWrite } from '../github/trust.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderText } from '../report/text.ts';
import { openFiles } from '../source/files.ts';
import { openRange } from '../source/pull-request.ts';
import type { Source } from '../source/source.ts';
import { collect } from './collect.ts';
import { CONFIG_NAME, parseText } from './config.ts';
import { readDefaults } from './defaults.ts';
import type { ManagedLookUp } from './managed.ts';
import type { Remedied } from './remedy.ts';
import { failsGate, makeReport } from './report.ts';

/** What the Action's inputs ask of a scan. */
export interface ReviewRequest {
  readonly failOn: Confidence | 'never' | undefined;
  /** Paths in the default branch. */
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly comment: boolean;
  /** `BASE...HEAD` instead of what the event brings. */
  readonly diff: string | undefined;
  readonly token: SecretValue | undefined;
}

/**
 * `command: scan` in a job: scans what the event brings, does about leaked keys what the config of the default branch
 * says and this run may do, and tells it on the pull request, in the log, the summary, the outputs and SARIF.
 * Gives 1 when something at or above the gate is not proven dead.
 */
export async function review(request: ReviewRequest, invocation: Invocation, runner: Runner): Promise<ExitStatus> {
  const event = readEvent(invocation.env);
  const started = Date.now();
  if (event.target.kind === 'nothing' && request.diff === undefined) {
    runner.info(`Relock: nothing to scan, ${event.target.why}.`);
    runner.setOutput('findings', '0');
    return 0;
  }
  const fetching = { cwd: invocation.cwd, env: withFetchToken(invocation.env, event.serverUrl, request.token) };
  const repository = findRepository(fetching.cwd, fetching.env);
  const source = openTarget(request, event, repository, fetching);
  const writing =
    request.comment && event.pullRequest !== undefined ? mayWrite(event, request.token !== undefined) : undefined;
  const looking = writing?.allowed === true ? settled(lookForOwn(event, request.token, invocation)) : undefined;
  // Loaded while git and GitHub answer.
  const scanning = import('../scan/scanner.ts');
  const { config, baseline, configText } = await defaultsFor(request, event, fetching);
  const needs = await prepare(config, event, invocation, runner, request.token);
  try {
    const { createScanner } = await scanning;
    const scanner = await createScanner({
      repository:
        config.scan.repository ??
        `${event.repository.host}/${event.repository.owner}/${event.repository.name}`.toLowerCase(),
      ownRules: config.scan.rules,
      allow: config.scan.allow,
      managed: needs.managed.indexes,
      today: new Date(),
      ...(baseline === undefined
        ? {}
        : { baseline: (await import('../scan/baseline.ts')).readBaseline(baseline, request.baseline ?? '') }),
    });
    const configName = request.config ?? CONFIG_NAME;
    let mayDiffer = configText !== undefined;
    const collected = await collect(source, {
      scan(fragment) {
        mayDiffer ||= fragment.path === configName;
        return scanner.scan(fragment);
      },
    });
    // Asking git costs a process: not done where neither the default branch nor the pull request has a config.
    const differing = mayDiffer ? await configNotes(configName, event, repository, configText) : [];
    const notes = [...differing, ...needs.notes];
    const scanned = makeReport(collected, source, scanner, {
      managed: needs.managed.state,
      gate: request.failOn ?? config.scan.failOn,
      milliseconds: Date.now() - started,
      notes,
    });
    const report = scanned.findings.length === 0 ? scanned : await act(scanned, config, event, needs);
    await tell(report, request, event, invocation, runner, writing, looking);
    return failsGate(report) ? 1 : 0;
  } finally {
    await needs.close();
  }
}

/** The checkout, and the environment that git may fetch with. */
type Place = Pick<Invocation, 'cwd' | 'env'>;

function openTarget(request: ReviewRequest, event: Event, repository: Repository, place: Place): Source {
  const { target } = event;
  if (request.diff === undefined && target.kind !== 'range') {
    return openFiles({ paths: [], ...place });
  }
  if (request.diff !== undefined) return openRange(repository, parseRange(request.diff));
  if (target.kind !== 'range') throw new Error('unreachable');
  const defaultBranch = target.baseRef?.replace(/^refs\/heads\//, '') ?? event.repository.defaultBranch;
  return openRange(
    repository,
    {
      head: target.head,
      base: target.base ?? '0'.repeat(target.head.length),
      ...(event.pullRequest === undefined ? {} : { pullRequest: event.pullRequest.number }),
      ...(defaultBranch === undefined ? {} : { defaultBranch }),
    },
    { readLater: true },
  );
}

interface Defaults {
  readonly config: RelockConfig;
  readonly configText: string | undefined;
  readonly baseline: string | undefined;
}

/** Config and baseline as the default branch has them: the pull request's own count for nothing. */
async function defaultsFor(request: ReviewRequest, event: Event, place: Place): Promise<Defaults> {
  const name = request.config ?? CONFIG_NAME;
  const names = request.baseline === undefined ? [name] : [name, request.baseline];
  const files = await readDefaults(names, event, { ...place, token: request.token });
  for (const asked of [request.config, request.baseline]) {
    if (asked === undefined || (files.get(asked) ?? null) !== null) continue;
    throw new RelockError('RL-CONFIG-UNREADABLE', `the default branch has no file "${printable(asked)}"`, {
      remedy: 'Name a file by its path from the top of the repository, as the default branch has it.',
      state: 'Nothing was scanned.',
    });
  }
  const text = files.get(name) ?? undefined;
  return {
    config: text === undefined ? DEFAULT_CONFIG : await parseText(text, name),
    configText: text,
    baseline: request.baseline === undefined ? undefined : (files.get(request.baseline) ?? undefined),
  };
}

async function configNotes(
  name: string,
  event: Event,
  repository: Repository,
  inDefault: string | undefined,
): Promise<string[]> {
  if (event.target.kind !== 'range' || event.pullRequest === undefined) return [];
  const files = await readFilesAt(repository, event.target.head, [name]).catch(() => undefined);
  const proposed = files?.get(name)?.toString('utf8');
  if (files === undefined || proposed === inDefault) return [];
  return [`${name} is another one in this pull request; the one on the default branch counted`];
}

/** What finding and ending managed keys takes; nothing is loaded for a config without any. */
interface Needs {
  readonly managed: ManagedLookUp;
  readonly notes: readonly string[];
  /** Undefined when the config wants nothing done about leaks. */
  readonly act: ((findings: readonly Finding[], reason: string) => Promise<Remedied>) | undefined;
  close(): Promise<void>;
}

async function prepare(
  config: RelockConfig,
  event: Event,
  invocation: Invocation,
  runner: Runner,
  token: SecretValue | undefined,
): Promise<Needs> {
  const wants = config.rotate.keys.length > 0 || config.rotate.revokeFound.length > 0;
  if (!wants)
    return {
      managed: { indexes: [], state: { state: 'off' } },
      notes: [],
      act: undefined,
      close: async () => undefined,
    };
  const { openServices } = await import('./services.ts');
  const services = openServices(config, invocation, runner, { apiUrl: event.apiUrl, token });
  const { lookUpManaged } = await import('./managed.ts');
  try {
    const managed = await lookUpManaged(config, services.vaults);
    // Who proposes from outside can do nothing about a login that is not for them.
    if (managed.failure !== undefined && mayWrite(event, true).allowed)
      invocation.err(`${describeError(managed.failure)}\n`);
    return {
      managed,
      notes: [],
      act: async (findings, reason) => {
        const [{ remedy }, { kindOfRule }] = await Promise.all([import('./remedy.ts'), import('./rule-info.ts')]);
        return remedy(findings, config.rotate, reason, {
          vaults: services.vaults,
          issuers: services.issuers,
          kindOfRule,
        });
      },
      close: () => services.close(),
    };
  } catch (error) {
    await services.close();
    throw error;
  }
}

async function act(report: Report, config: RelockConfig, event: Event, needs: Needs): Promise<Report> {
  if (needs.act === undefined) return report;
  const trust = mayRotate(event);
  if (!trust.allowed) {
    const { wantsAnswer } = await import('./rotate-leaked.ts');
    const { kindOfRule } = await import('./rule-info.ts');
    const wanted = report.findings.some((finding) => wantsAnswer(finding, config.rotate, kindOfRule));
    return wanted ? { ...report, notes: [...report.notes, `nothing was replaced or revoked: ${trust.why}`] } : report;
  }
  const where = event.pullRequest === undefined ? `on ${event.name}` : `in pull request ${event.pullRequest.number}`;
  const done = await needs.act(report.findings, `leaked ${where}`);
  return { ...report, findings: done.findings, timeline: done.timeline, notes: [...report.notes, ...done.notes] };
}

/** A result that is waited for later: its failure must not end the run before. */
type Settled<T> = Promise<{ readonly value: T } | { readonly error: unknown }>;

function settled<T>(promise: Promise<T>): Settled<T> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

async function lookForOwn(event: Event, token: SecretValue | undefined, invocation: Invocation) {
  if (token === undefined || event.pullRequest === undefined) return [];
  return lookForComments(event, event.pullRequest.number, token, invocation.env);
}

/** Tells the report wherever this run may. The log comes first, and what fails on the way keeps nothing else from being told. */
async function tell(
  report: Report,
  request: ReviewRequest,
  event: Event,
  invocation: Invocation,
  runner: Runner,
  writing: ReturnType<typeof mayWrite> | undefined,
  looking: Settled<readonly OwnComment[]> | undefined,
): Promise<void> {
  const isPrivate = event.repository.isPrivate === true;
  for (const line of renderText(report, { colour: false, showAddresses: isPrivate, showAllowed: false })
    .trimEnd()
    .split('\n'))
    runner.info(line);
  const written = await settled(writeOutputs(report, invocation, runner));
  const found = await looking;
  if (found !== undefined && 'error' in found) warn(runner, found.error);
  const own = found !== undefined && 'value' in found ? found.value : [];
  const isClean = report.findings.length === 0 && report.unscanned.length === 0;
  if (!isClean || own.length > 0 || report.notes.length > 0 || report.managed.state === 'unreachable')
    await show(report, request, event, invocation, runner, writing, found);
  if ('error' in written) throw written.error;
}

async function writeOutputs(report: Report, invocation: Invocation, runner: Runner): Promise<void> {
  const dead = new Set(
    report.findings
      .filter(({ remedy }) => remedy === 'rotated' || remedy === 'revoked')
      .map(({ managed, fingerprint }) => managed ?? fingerprint),
  );
  runner.setOutput('findings', String(report.findings.length + report.unscanned.length));
  runner.setOutput('rotated', String(dead.size));
  runner.setOutput('sarif-file', await writeSarif(report, invocation));
}

/** Annotations, comment and summary: what a clean run does without. */
async function show(
  report: Report,
  request: ReviewRequest,
  event: Event,
  invocation: Invocation,
  runner: Runner,
  writing: ReturnType<typeof mayWrite> | undefined,
  found: Awaited<Settled<readonly OwnComment[]>> | undefined,
): Promise<void> {
  const [{ renderMarkdown, renderComment }, { ruleInfo }, { annotations }, { COMMENT_ROOM, upsertComment }] =
    await Promise.all([
      import('../report/markdown.ts'),
      import('./rule-info.ts'),
      import('../report/annotations.ts'),
      import('../github/comment.ts'),
    ]);
  const context = {
    rule: ruleInfo,
    isPrivate: event.repository.isPrivate === true,
    limit: COMMENT_ROOM,
    repositoryUrl: `${event.serverUrl}/${event.repository.owner}/${event.repository.name}`,
    ...(event.target.kind !== 'nothing' && event.target.head !== undefined ? { head: event.target.head } : {}),
  };
  for (const { level, message, place } of annotations(report)) runner.annotate(level, message, place);
  const { token } = request;
  if (found !== undefined && 'value' in found && token !== undefined && event.pullRequest !== undefined) {
    const body = renderComment(report, context, found.value.length > 0);
    try {
      if (body !== undefined)
        await upsertComment(event, event.pullRequest.number, token, body, found.value, invocation.env);
    } catch (error) {
      warn(runner, error);
    }
  }
  const remark =
    writing?.allowed === false ? { remark: `There is no comment on the pull request: ${writing.why}.` } : {};
  runner.summary(renderMarkdown(report, { ...context, limit: 1_000_000, ...remark }));
}

async function writeSarif(report: Report, invocation: Invocation): Promise<string> {
  const folder = invocation.env['RUNNER_TEMP'] ?? invocation.cwd;
  const file = path.join(folder, 'relock.sarif');
  // Without findings nothing is said of any rule, and the rules need not be loaded.
  const rule = report.findings.length === 0 ? () => undefined : (await import('./rule-info.ts')).ruleInfo;
  const text = renderSarif(report, { rule, version: VERSION, home: HOME, showAllowed: false });
  try {
    writeFileSync(file, text);
  } catch (error) {
    const why = systemCode(error) ?? 'unknown failure';
    throw new RelockError('RL-OUTPUT', `the SARIF report ${printable(file)} can't be written (${why})`, {
      remedy: 'See that its disk has room and that RUNNER_TEMP names a folder.',
      cause: error,
    });
  }
  return file;
}

/** A comment that can't be written must not hide what was found. */
function warn(runner: Runner, error: unknown): void {
  const text =
    error instanceof RelockError
      ? `${error.message} [${error.code}]${error.remedy === undefined ? '' : `\n${error.remedy}`}`
      : 'GitHub gave no usable answer';
  runner.annotate('warning', `Relock: ${text}`);
}
