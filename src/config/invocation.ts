import type { Environment } from './environment.ts';

/** Where a command runs: everything that it may touch of the process it is in. */
export interface Invocation {
  readonly env: Environment;
  /** The folder that relative paths are taken from. */
  readonly cwd: string;
  /** Results. */
  readonly out: (text: string) => void;
  /** All else: progress, notes, errors; one or more whole lines. */
  readonly err: (text: string) => void;
  readonly stdin: NodeJS.ReadableStream;
  /** True when `err` is a terminal that a person watches. */
  readonly interactive: boolean;
}

/** 0 nothing found or done; 1 findings at or above the gate; 2 wrong use or it could not do what was asked. */
export type ExitStatus = 0 | 1 | 2;
