import type { SecretValue } from '../core/secret.ts';

/** What a step may tell GitHub's runner. The one place that speaks the runner's command protocol. */
export interface Runner {
  /** Masks a value in the job's log in all the forms that it may be printed in. Called before the value goes anywhere. */
  mask(value: SecretValue): void;
  setOutput(name: string, value: string): void;
  /** For the following steps of the job. The value was masked before. */
  exportVariable(name: string, value: SecretValue): void;
  /** For this action's post step only. Debug logs print it: a secret in it was masked before. */
  saveState(name: string, value: string): void;
  /** An annotation; at most 10 a level and step are shown by GitHub. */
  annotate(
    level: 'error' | 'warning' | 'notice',
    message: string,
    place?: { file: string; line: number; column?: number; endLine?: number; title?: string },
  ): void;
  /** Appends Markdown to the job summary (1 MiB a step; more is cut with a note, since GitHub drops an oversized one whole). */
  summary(markdown: string): void;
  /** One line in the log. */
  info(line: string): void;
}

/** What was written for the following steps can be taken back, as long as this step runs. */
export interface Revertible {
  /** Remembers what variables and outputs there are now; the returned function removes those that came later. */
  checkpoint(): () => void;
}
