import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Invocation } from '../config/invocation.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { wasEnded } from '../core/finding.ts';
import { printable } from '../core/printable.ts';
import type { SecretValue } from '../core/secret.ts';
import { HOME, VERSION } from '../core/version.ts';
import type { Event } from '../github/event.ts';
import { lookForComments } from '../github/look.ts';
import type { OwnComment } from '../github/look.ts';
import type { Runner } from '../github/runner.ts';
import { mayWrite } from '../github/trust.ts';
import type { Report } from '../report/report.ts';
import { renderSarif } from '../report/sarif.ts';
import { renderText } from '../report/text.ts';
import type { Check } from './check-run.ts';

/** Whom a review is told to, and by what means. */
export interface Audience {
  readonly event: Event;
  readonly invocation: Invocation;
  readonly runner: Runner;
  readonly token: SecretValue | undefined;
  /** False: no comment is wanted. */
  readonly comment: boolean;
  /** True: a check run on the head of the pull request is wanted. */
  readonly checkRun: boolean;
}

/** The telling of one review. */
export interface Telling {
  /**
   * Tells the report wherever this run may. The log comes first, and what fails on the way keeps nothing else from being
   * told. Throws `RL-OUTPUT` and `RL-RUNNER-FILE` at the end.
   */
  tell(report: Report): Promise<void>;
}

/** Begins to look for an earlier comment of ours at once, since GitHub takes longer to answer than a scan takes. */
export function openTelling(audience: Audience): Telling {
  const { event, runner, token } = audience;
  const writing =
    audience.comment && event.pullRequest !== undefined ? mayWrite(event, token !== undefined) : undefined;
  const looking = writing?.allowed === true ? settled(lookForOwn(audience)) : undefined;
  const checking =
    audience.checkRun && event.pullRequest !== undefined && mayWrite(event, token !== undefined).allowed
      ? import('./check-run.ts').then(({ openCheck }) => openCheck(audience))
      : undefined;
  return {
    async tell(report) {
      const showAddresses = event.repository.isPrivate === true;
      const text = renderText(report, { colour: false, showAddresses, showAllowed: false });
      for (const line of text.trimEnd().split('\n')) runner.info(line);
      const written = await settled(writeOutputs(report, audience));
      const found = await looking;
      if (found !== undefined && 'error' in found) warn(runner, found.error);
      const own = found !== undefined && 'value' in found ? found.value : undefined;
      const check = await checking;
      if (!isClean(report) || (own !== undefined && own.length > 0)) {
        const why = writing?.allowed === false ? writing.why : undefined;
        await show(report, audience, own, why, check);
      } else await check?.end(report, 'Nothing was found.');
      if ('error' in written) throw written.error;
    },
  };
}

/** True when there is nothing that a person must see. */
function isClean({ findings, unscanned, notes, managed }: Report): boolean {
  return findings.length === 0 && unscanned.length === 0 && notes.length === 0 && managed.state !== 'unreachable';
}

/** A result that is waited for later: its failure must not end the run before. */
type Settled<T> = Promise<{ readonly value: T } | { readonly error: unknown }>;

function settled<T>(promise: Promise<T>): Settled<T> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}

async function lookForOwn({ event, token, invocation }: Audience): Promise<readonly OwnComment[]> {
  if (token === undefined || event.pullRequest === undefined) return [];
  return lookForComments(event, event.pullRequest.number, token, invocation.env);
}

async function writeOutputs(report: Report, { invocation, runner }: Audience): Promise<void> {
  const dead = new Set(report.findings.filter(wasEnded).map(({ managed, fingerprint }) => managed ?? fingerprint));
  runner.setOutput('findings', String(report.findings.length + report.unscanned.length));
  runner.setOutput('rotated', String(dead.size));
  runner.setOutput('sarif-file', await writeSarif(report, invocation));
}

/**
 * Annotations, comment and summary: what a clean run does without. `own` are our earlier comments, undefined when no
 * comment is to be written; `silent` says why there can be none. `check` is the check run, when there is one.
 */
async function show(
  report: Report,
  { event, invocation, runner, token }: Audience,
  own: readonly OwnComment[] | undefined,
  silent: string | undefined,
  check: Check | undefined,
): Promise<void> {
  const [{ renderMarkdown, renderComment }, { ruleInfo }, { annotations }, { COMMENT_ROOM, upsertComment }] =
    await Promise.all([
      import('../report/markdown.ts'),
      import('./rule-info.ts'),
      import('../report/annotations.ts'),
      import('../github/comment.ts'),
    ]);
  const { owner, name, isPrivate } = event.repository;
  const ownersOf = await findOwners(report, event, invocation, token);
  const context = {
    ownersOf,
    rule: ruleInfo,
    isPrivate: isPrivate === true,
    limit: COMMENT_ROOM,
    repositoryUrl: `${event.serverUrl}/${owner}/${name}`,
    ...(event.target.kind !== 'nothing' && event.target.head !== undefined ? { head: event.target.head } : {}),
  };
  // Else each line would be annotated twice.
  const isAnnotated = (await check?.end(report, renderMarkdown(report, context))) === true;
  for (const { level, message, place } of annotations(report, isAnnotated)) runner.annotate(level, message, place);
  if (own !== undefined && token !== undefined && event.pullRequest !== undefined) {
    const body = renderComment(report, context, own.length > 0);
    try {
      if (body !== undefined) await upsertComment(event, event.pullRequest.number, token, body, own, invocation.env);
    } catch (error) {
      warn(runner, error);
    }
  }
  const remark = silent === undefined ? {} : { remark: `There is no comment on the pull request: ${silent}.` };
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

/** Who owns the files with open findings, by CODEOWNERS of the default branch. That it can't be read hides nothing else. */
async function findOwners(
  report: Report,
  event: Event,
  { cwd, env }: Invocation,
  token: SecretValue | undefined,
): Promise<(file: string) => readonly string[]> {
  const nobody = () => [];
  if (report.findings.every(wasEnded)) return nobody;
  try {
    const [{ OWNER_FILES, codeOwners }, { readDefaults }] = await Promise.all([
      import('../tell/owners.ts'),
      import('./defaults.ts'),
    ]);
    const files = await readDefaults(OWNER_FILES, [], event, { cwd, env, token });
    const text = OWNER_FILES.map((file) => files.get(file)).find((found) => typeof found === 'string');
    return typeof text === 'string' ? (file) => codeOwners(text, file) : nobody;
  } catch {
    return nobody;
  }
}

/** A comment that can't be written must not hide what was found. */
function warn(runner: Runner, error: unknown): void {
  const text =
    error instanceof RelockError
      ? `${error.message} [${error.code}]${error.remedy === undefined ? '' : `\n${error.remedy}`}`
      : 'GitHub gave no usable answer';
  runner.annotate('warning', `Relock: ${text}`);
}
