import type { Alarm } from '../watch/alarm.ts';
import type { Brake } from './brake.ts';
import { heldBack, isEnding, planFor } from './plan.ts';
import type { ActionName, ResponseSettings } from './settings.ts';
import type { Actor, Step } from './step.ts';

/** Who acts when no person does. */
const POLICY = 'policy';

/** What the responses share. */
export interface Means {
  readonly actor: Actor;
  readonly brake: Brake;
  /** What people may be told of a failure: never a secret. */
  readonly reasonOf: (error: unknown) => string;
}

/** Does what the settings say about a new alarm and gives what came of it, one step after the other. Never rejects. */
export async function respond(
  alarm: Alarm,
  settings: ResponseSettings,
  { actor, brake, reasonOf }: Means,
  now: number,
): Promise<Step[]> {
  const steps: Step[] = [];
  const proposed = (action: ActionName, said: string) =>
    steps.push({ action, state: 'proposed', at: now, by: POLICY, said });
  const planned = planFor(alarm, settings, actor, now);
  // People hear of it at last, so that they hear what was done.
  for (const { action, why } of planned.filter((one) => one.action !== 'tell')) {
    const held = why ?? heldBack(action, brake, settings, now);
    if (held !== undefined) {
      proposed(action, held);
      continue;
    }
    // Counted before it is done: what fails half-way has perhaps ended something.
    if (isEnding(action)) brake.count(now);
    steps.push(await performed(action, alarm, POLICY, steps, { actor, reasonOf }, now));
  }
  for (const { action, why } of planned.filter((one) => one.action === 'tell')) {
    if (why !== undefined) proposed(action, why);
    else steps.push(await performed(action, alarm, POLICY, steps, { actor, reasonOf }, now));
  }
  return steps;
}

/**
 * Does what was proposed, by a person's word: one action, or all but `seal`, which stops everybody and so is called by its
 * name. The brake does not count it. Never rejects.
 */
export async function approve(
  alarm: Alarm,
  steps: readonly Step[],
  only: ActionName | undefined,
  by: string,
  { actor, reasonOf }: Means,
  now: number,
): Promise<Step[]> {
  const after: Step[] = [];
  for (const step of steps) {
    const waits = step.state === 'proposed' || step.state === 'failed';
    const isMeant = waits && (only === undefined ? step.action !== 'seal' : step.action === only);
    after.push(isMeant ? await performed(step.action, alarm, by, steps, { actor, reasonOf }, now) : step);
  }
  return after;
}

/** Takes back what can be: all of it, or one action. What could not be is told in its step. Never rejects. */
export async function undo(
  alarm: Alarm,
  steps: readonly Step[],
  only: ActionName | undefined,
  by: string,
  { actor, reasonOf }: Means,
  now: number,
): Promise<Step[]> {
  const after: Step[] = [];
  for (const step of steps) {
    const isMeant = step.state === 'done' && step.undo !== undefined && (only === undefined || step.action === only);
    if (!isMeant || step.undo === undefined) {
      after.push(step);
      continue;
    }
    const { undo: _, ...rest } = step;
    try {
      const said = await actor.undo(step.action, alarm, step.undo, by);
      after.push({ ...rest, state: 'undone', at: now, by, said });
    } catch (error) {
      after.push({ ...step, said: `${step.said}; it could not be undone: ${reasonOf(error)}` });
    }
  }
  return after;
}

async function performed(
  action: ActionName,
  alarm: Alarm,
  by: string,
  before: readonly Step[],
  { actor, reasonOf }: Pick<Means, 'actor' | 'reasonOf'>,
  now: number,
): Promise<Step> {
  try {
    const result = await actor.perform(action, alarm, by, before);
    if ('command' in result) {
      const said = 'it is done where the key’s issuer can be reached';
      return { action, state: 'handed over', at: now, by, said, command: result.command };
    }
    if ('begun' in result) return { action, state: 'begun', at: now, by, said: result.begun };
    const { done, undo: back } = result;
    return { action, state: 'done', at: now, by, said: done, ...(back === undefined ? {} : { undo: back }) };
  } catch (error) {
    return { action, state: 'failed', at: now, by, said: reasonOf(error) };
  }
}
