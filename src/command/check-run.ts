import type { Environment } from '../config/environment.ts';
import { RelockError } from '../core/error.ts';
import { SecretValue } from '../core/secret.ts';
import { readEvent } from '../github/event.ts';
import { runLink } from '../github/run-link.ts';
import { beginCheckRun, endCheckRun, mayNotCheck } from '../github/check-run.ts';
import type { CheckAnnotation } from '../github/check-run.ts';
import { allAnnotations } from '../report/annotations.ts';
import { conclusionOf } from '../report/conclusion.ts';
import type { Report } from '../report/report.ts';
import { countStates, headline } from '../report/state.ts';
import { CHECK_STATE } from './check-state.ts';
import { failsGate } from './report.ts';
import type { Audience } from './tell.ts';

/** The check run of one review, on the head of the pull request. */
export interface Check {
  /** Ends it with what the report says; `markdown` is at most as long as a comment. Gives whether it annotates the lines. */
  end(report: Report, markdown: string): Promise<boolean>;
}

/**
 * Begins the check run at once. Without the right to (`checks: write`) there is none, and the log says so; what else
 * fails is a warning. Neither ever hides what was found.
 */
export function openCheck({ event, runner, token, invocation: { env } }: Audience): Check {
  const head = event.pullRequest?.head;
  const failed = (error: unknown) => {
    const text = error instanceof RelockError ? `${error.message} [${error.code}]` : 'GitHub gave no usable answer';
    if (mayNotCheck(error)) runner.info(`Relock: there is no check run: ${text}; it takes checks: write.`);
    else runner.annotate('warning', `Relock: there is no whole check run: ${text}`);
  };
  const begin = async () => {
    if (token === undefined || head === undefined) return undefined;
    try {
      const id = await beginCheckRun(event, head, runLink(event, env), token, env);
      runner.saveState(CHECK_STATE, String(id));
      return { id, token };
    } catch (error) {
      failed(error);
      return undefined;
    }
  };
  const beginning = begin();
  return {
    async end(report, markdown) {
      const begun = await beginning;
      if (begun === undefined) return false;
      const isPlaced = (one: { readonly place?: unknown }): one is CheckAnnotation => one.place !== undefined;
      try {
        const result = {
          conclusion: conclusionOf(report, failsGate(report)),
          title: headline(countStates(report)),
          summary: markdown,
          annotations: allAnnotations(report).filter(isPlaced),
        };
        await endCheckRun(event, begun.id, result, begun.token, env);
        runner.saveState(CHECK_STATE, '');
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
  };
}

/** For the post step: a check run whose step was stopped or failed ends too, or it would be waited for. Never throws. */
export async function abandonCheck(id: number, env: Environment): Promise<void> {
  const token = env['INPUT_TOKEN'];
  if (token === undefined || !Number.isSafeInteger(id)) return;
  const title = 'Relock did not finish';
  const summary = 'The step was stopped or could not do its work: the log of its job tells why.';
  const result = { conclusion: 'cancelled', title, summary, annotations: [] } as const;
  try {
    await endCheckRun(readEvent(env), id, result, new SecretValue(token), env);
  } catch {
    // GitHub calls it stale after 14 days.
  }
}
