import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import type { SecretValue } from '../core/secret.ts';
import type { Event } from './event.ts';
import { refused, sends } from './look.ts';
import type { Send } from './look.ts';
import { at } from './payload.ts';

/** How a check ends. GitHub lets a pull request through a required check only on `success` and `neutral`. */
export type CheckConclusion = 'success' | 'neutral' | 'failure' | 'action_required' | 'cancelled';

/** One annotation of a line of the head. All texts are plain: GitHub shows no Markdown in them. */
export interface CheckAnnotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly place: {
    readonly file: string;
    readonly line: number;
    readonly endLine?: number;
    readonly title?: string;
  };
}

/** What a check says at its end. */
export interface CheckResult {
  readonly conclusion: CheckConclusion;
  /** One line of plain text. */
  readonly title: string;
  /** Markdown, at most 65,535 characters. */
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

/** As people see it among a commit's checks, and name it in a ruleset. */
const NAME = 'Relock';
/** GitHub takes so many in one request; later requests add to them (docs.github.com, REST, check runs). */
const IN_A_REQUEST = 50;
/** So many lines are annotated at most; the summary counts all. */
const MOST = 500;
/** Characters. GitHub takes 64 KB of message and 255 of title. */
const LONGEST_MESSAGE = 8000;
const LONGEST_TITLE = 255;

/**
 * Begins a check run on a commit, `in_progress`, and gives its id. Throws `RL-GITHUB-PERMISSION` (only an App may, such as
 * GITHUB_TOKEN with `checks: write`), `RL-GITHUB-TOKEN`, `RL-GITHUB-FAILED`, or `core/http`'s errors.
 * https://docs.github.com/en/rest/checks/runs
 */
export async function beginCheckRun(
  event: Event,
  head: string,
  link: string | undefined,
  token: SecretValue,
  env: Environment,
): Promise<number> {
  const send = await sends(token, env);
  const answer = await send('POST', checkRuns(event), {
    name: NAME,
    head_sha: head,
    status: 'in_progress',
    started_at: new Date().toISOString(),
    ...(link === undefined ? {} : { details_url: link }),
  });
  const id = at(answer.body, 'id');
  if (answer.status === 201 && typeof id === 'number') return id;
  throw refused(answer, 'write a check run', 'checks: write');
}

/** Ends a check run. Its annotations go in requests of fifty, and the last of them ends it. Throws as `beginCheckRun`. */
export async function endCheckRun(
  event: Event,
  id: number,
  result: CheckResult,
  token: SecretValue,
  env: Environment,
): Promise<void> {
  const send = await sends(token, env);
  const { conclusion, title, summary, annotations } = result;
  const all = annotations.slice(0, MOST).map(annotationOf);
  const output = { title: title.slice(0, LONGEST_TITLE), summary };
  for (let from = 0; ; from += IN_A_REQUEST) {
    const part = all.slice(from, from + IN_A_REQUEST);
    const isLast = from + IN_A_REQUEST >= all.length;
    await change(send, event, id, {
      output: { ...output, annotations: part },
      ...(isLast ? { status: 'completed', conclusion, completed_at: new Date().toISOString() } : {}),
    });
    if (isLast) return;
  }
}

async function change(send: Send, event: Event, id: number, body: object): Promise<void> {
  const answer = await send('PATCH', `${checkRuns(event)}/${id}`, body);
  if (answer.status !== 200) throw refused(answer, 'end the check run', 'checks: write');
}

/** True for the refusal that a job without `checks: write` gets: no failure, the check is just not there. */
export function mayNotCheck(error: unknown): boolean {
  return error instanceof RelockError && error.code === 'RL-GITHUB-PERMISSION';
}

function checkRuns({ apiUrl, repository: { owner, name } }: Event): string {
  return `${apiUrl}/repos/${owner}/${name}/check-runs`;
}

function annotationOf({ level, message, place: { file, line, endLine, title } }: CheckAnnotation): object {
  return {
    path: file,
    start_line: line,
    end_line: endLine ?? line,
    annotation_level: level === 'error' ? 'failure' : level,
    message: message.slice(0, LONGEST_MESSAGE),
    ...(title === undefined ? {} : { title: title.slice(0, LONGEST_TITLE) }),
  };
}
