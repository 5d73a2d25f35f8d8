import { DEFAULT_CONFIG } from '../config/default.ts';
import type { RelockConfig } from '../config/config.ts';
import type { ExitStatus, Invocation } from '../config/invocation.ts';
import { describeError } from '../core/error.ts';
import type { Confidence, Finding } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import { printable } from '../core/printable.ts';
import { pullRequestPlace } from '../core/no-file.ts';
import type { SecretValue } from '../core/secret.ts';
import { withFetchToken } from '../git/credentials.ts';
import { readFilesAt } from '../git/file-at.ts';
import { parseRange } from '../git/range.ts';
import { findRepository } from '../git/repository.ts';
import type { Repository } from '../git/repository.ts';
import { readEvent } from '../github/event.ts';
import type { Event } from '../github/event.ts';
import type { Runner } from '../github/runner.ts';
import { mayRotate, mayRunPrograms, mayWrite } from '../github/trust.ts';
import type { Report } from '../report/report.ts';
import type { Baseline } from '../scan/baseline.ts';
import type { Ignored } from '../scan/gitleaks/model.ts';
import { openFiles } from '../source/files.ts';
import { openRange } from '../source/pull-request.ts';
import type { Source } from '../source/source.ts';
import { collect } from './collect.ts';
import { CONFIG_NAME, parseText } from './config.ts';
import { GITLEAKS_NAMES } from './gitleaks-names.ts';
import { readDefaults } from './defaults.ts';
import type { ManagedLookUp } from './managed.ts';
import type { Remedied } from './remedy.ts';
import { failsGate, makeReport } from './report.ts';
import type { LeakAnswer } from './rotate/leaked.ts';
import { openLiveChecks } from './live-checks.ts';
import { openScanner } from './scanner.ts';
import { openTelling } from './tell.ts';

/** What the Action's inputs ask of a scan. */
export interface ReviewRequest {
  readonly failOn: Confidence | 'never' | undefined;
  /** Paths in the default branch. */
  readonly config: string | undefined;
  readonly baseline: string | undefined;
  readonly comment: boolean;
  /** Make a check run on the head of the pull request. */
  readonly checkRun: boolean;
  /** `BASE...HEAD` instead of what the event brings. */
  readonly diff: string | undefined;
  /** Overrides the config's. */
  readonly validate: boolean | undefined;
  /** Overrides the config's. */
  readonly pullRequestText: boolean | undefined;
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
  // Each is started before any is waited for, the one that the others wait for first.
  const reading = defaultsFor(request, event, fetching);
  const target = openTarget(request, event, repository, fetching);
  const telling = openTelling({
    event,
    invocation,
    runner,
    token: request.token,
    comment: request.comment,
    checkRun: request.checkRun,
  });
  const { config, baseline, ignored, texts } = await reading;
  const source = await withPullRequestText(target, request, config, event, invocation);
  const needs = await prepare(config, event, invocation, runner, request.token);
  try {
    const scanner = await openScanner(config, fetching, needs.managed.indexes, baseline);
    const live = await openLiveChecks(request.validate ?? config.scan.validate, config, invocation.env, event);
    const watched = live.watch(scanner);
    let mayDiffer = [...texts.values()].some((text) => text !== null);
    const finder = {
      scan(fragment: Fragment) {
        mayDiffer ||= texts.has(fragment.path);
        return watched.scan(fragment);
      },
    };
    const sighted = await collect(source, finder, undefined, config.scan);
    const collected = ignored.length === 0 ? sighted : (await import('./gitleaks.ts')).silenceIgnored(sighted, ignored);
    // Asking git costs a process: not done where neither the default branch nor the pull request has a config.
    const notes = mayDiffer ? await configNotes(event, repository, texts) : [];
    const scanned = makeReport(collected, source, scanner, {
      managed: needs.managed.state,
      gate: request.failOn ?? config.scan.failOn,
      milliseconds: Date.now() - started,
      notes: [...live.notes, ...notes],
    });
    const acted = scanned.findings.length === 0 ? scanned : await act(scanned, config, event, needs);
    // What was ended is not asked about; what leaked is ended first.
    const report = { ...acted, findings: await live.ask(acted.findings) };
    await telling.tell(report);
    await needs.record();
    return failsGate(report) ? 1 : 0;
  } finally {
    await needs.close();
  }
}

/** The source, with what people wrote on the pull request when that is wanted. */
async function withPullRequestText(
  source: Source,
  request: ReviewRequest,
  { scan }: RelockConfig,
  event: Event,
  { env }: Invocation,
): Promise<Source> {
  const { pullRequest } = event;
  if (!(request.pullRequestText ?? scan.pullRequestText) || pullRequest === undefined) return source;
  const [{ withTexts }, { readPullRequestText }] = await Promise.all([
    import('../source/texts.ts'),
    import('../github/pull-request-text.ts'),
  ]);
  const path = pullRequestPlace(pullRequest.number, 'text');
  return withTexts(
    source,
    request.token === undefined
      ? Promise.resolve({ texts: [], unscanned: [{ path, reason: 'there is no token to read it with' }] })
      : readPullRequestText(event, pullRequest.number, request.token, env),
  );
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
  /** Every file that may count, as the default branch has it; null for one that is not there. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly baseline: Baseline | undefined;
  readonly ignored: readonly Ignored[];
}

/** Config, baseline and ignore files as the default branch has them: the pull request's own count for nothing. */
async function defaultsFor(request: ReviewRequest, event: Event, place: Place): Promise<Defaults> {
  const name = request.config ?? CONFIG_NAME;
  const required = [request.config, request.baseline].filter((asked) => asked !== undefined);
  const read = (names: readonly string[], needed: readonly string[]) =>
    readDefaults(names, needed, event, { ...place, token: request.token });
  const texts = await read([...new Set([name, ...GITLEAKS_NAMES, ...required])], required);
  const text = texts.get(name) ?? undefined;
  const config = text === undefined ? DEFAULT_CONFIG : await parseText(text, name);
  const foreign = new Map<string, string>();
  for (const one of GITLEAKS_NAMES) {
    const content = texts.get(one) ?? undefined;
    if (content !== undefined) foreign.set(one, content);
  }
  const baseline = request.baseline === undefined ? undefined : (texts.get(request.baseline) ?? undefined);
  if (foreign.size === 0 && baseline === undefined) return { config, texts, baseline: undefined, ignored: [] };
  const { parseBaseline, withGitleaks } = await import('./gitleaks.ts');
  const known = baseline === undefined ? undefined : await parseBaseline(baseline, request.baseline ?? '');
  const complete =
    foreign.size === 0
      ? config
      : await withGitleaks(config, foreign, async (path) => (await read([path], [])).get(path) ?? undefined);
  const ignored = [...(complete.scan.gitleaks?.ignored ?? []), ...(known?.ignored ?? [])];
  return { config: complete, texts, baseline: known?.baseline, ignored };
}

/** Which of the files that count on the default branch are others in the pull request. */
async function configNotes(
  event: Event,
  repository: Repository,
  inDefault: ReadonlyMap<string, string | null>,
): Promise<string[]> {
  if (event.target.kind !== 'range' || event.pullRequest === undefined) return [];
  const names = [...inDefault.keys()];
  const files = await readFilesAt(repository, event.target.head, names).catch(() => undefined);
  const changed = names.filter(
    (name) => files !== undefined && (files.get(name)?.toString('utf8') ?? null) !== inDefault.get(name),
  );
  return changed.map(
    (name) => `${printable(name)} is another one in this pull request; the one on the default branch counted`,
  );
}

/** What finding and ending managed keys takes; nothing is loaded for a config without any. */
interface Needs {
  readonly managed: ManagedLookUp;
  /** Undefined when the config wants nothing done about leaks. */
  readonly act: ((findings: readonly Finding[], reason: string) => Promise<Remedied>) | undefined;
  /** Records what was done and tells it to the channels of the config, once GitHub was told. */
  record(): Promise<void>;
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
      act: undefined,
      record: async () => undefined,
      close: async () => undefined,
    };
  const { openServices } = await import('./services.ts');
  const github = { apiUrl: event.apiUrl, token, mayRunPrograms: mayRunPrograms(event) };
  const services = openServices(config, invocation, runner, github);
  const { lookUpManaged } = await import('./managed.ts');
  let answers: readonly LeakAnswer[] = [];
  let found = '';
  try {
    const managed = await lookUpManaged(config, services.vaults);
    // Who proposes from outside can do nothing about a login that is not for them.
    if (managed.failure !== undefined && mayWrite(event, true).allowed)
      invocation.err(`${describeError(managed.failure)}\n`);
    return {
      managed,
      act: async (findings, reason) => {
        found = new Date().toISOString();
        const [{ remedy }, { kindOfRule }] = await Promise.all([import('./remedy.ts'), import('./rule-info.ts')]);
        const done = await remedy(findings, config.rotate, reason, {
          ...services,
          kindOfRule,
          indexes: async () => managed.indexes,
        });
        answers = done.answers;
        return done;
      },
      async record() {
        if (answers.length === 0) return;
        const [{ recordLeaks }, { incidentsMarkdown }, { placeInJob, tellToDo }] = await Promise.all([
          import('./rotate/aftermath.ts'),
          import('./rotate/summary.ts'),
          import('./rotate/told-in-job.ts'),
        ]);
        const place = { ...placeInJob(event, token, invocation, runner), found };
        const records = await recordLeaks(answers, config, place, invocation, services);
        runner.setOutput('incident-file', records.files.join('\n'));
        const recorded = incidentsMarkdown(records, event.repository.isPrivate === true);
        if (recorded !== undefined) runner.summary(recorded);
        const outcomes = answers.map(({ outcome }) => outcome);
        await tellToDo(outcomes, config, event, token, invocation, place.warn);
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
    const { wantsAnswer } = await import('./rotate/leaked.ts');
    const { kindOfRule } = await import('./rule-info.ts');
    const wanted = report.findings.some((finding) => wantsAnswer(finding, config.rotate, kindOfRule));
    return wanted ? { ...report, notes: [`nothing was replaced or revoked: ${trust.why}`, ...report.notes] } : report;
  }
  const where = event.pullRequest === undefined ? `on ${event.name}` : `in pull request ${event.pullRequest.number}`;
  const done = await needs.act(report.findings, `leaked ${where}`);
  // First, since a report shows only so many notes, and a pull request can bring any number.
  return { ...report, findings: done.findings, timeline: done.timeline, notes: [...done.notes, ...report.notes] };
}
