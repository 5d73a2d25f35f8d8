import type { Alarm } from '../watch/alarm.ts';
import type { ActionName } from './settings.ts';

/**
 * One thing that was to be done about an alarm, and how far that is. Plain data.
 *
 * - `done`; `undone`: it was done, and taken back; `failed`;
 * - `begun`: it is being done elsewhere, and is `done` or `failed` when that is heard of;
 * - `proposed`: it waits for a person; `handed over`: a person was given the command that does it.
 */
export interface Step {
  readonly action: ActionName;
  readonly state: 'done' | 'begun' | 'proposed' | 'handed over' | 'failed' | 'undone';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `policy`, or the name of who said so. */
  readonly by: string;
  /** What was done, or why it was not: one line for people. */
  readonly said: string;
  /** The command that does it, for a person's shell. */
  readonly command?: string;
  /** What `Actor.undo` needs; there where it can be undone. */
  readonly undo?: Readonly<Record<string, string | number>>;
}

/** What came of doing it. */
export type Performed =
  | { readonly done: string; readonly undo?: NonNullable<Step['undo']> }
  /** It is being done elsewhere; `ended` tells what came of it, where somebody hears of it. */
  | { readonly begun: string; readonly ended: Promise<string> | undefined }
  /** It can only be done elsewhere. */
  | { readonly command: string };

/** The hands: how each thing is done is not this room's to know. Each call is one whole, with its entry in the audit. */
export interface Actor {
  /** Whether there is anything that this can be done to: a lease, an identity, a key that somebody can replace. */
  readonly applies: (action: ActionName, alarm: Alarm) => boolean;
  /** Why it must not be done without a person, however clear the alarm: its own marks on the key; undefined: it may. */
  readonly guard: (action: ActionName, alarm: Alarm) => string | undefined;
  /** Does it; `before` is what was done before it. Rejects when it could not. */
  readonly perform: (action: ActionName, alarm: Alarm, by: string, before: readonly Step[]) => Promise<Performed>;
  /** Takes back what was done; rejects when that is not possible any more. */
  readonly undo: (action: ActionName, alarm: Alarm, undo: NonNullable<Step['undo']>, by: string) => Promise<string>;
}
