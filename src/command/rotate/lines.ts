import type { Invocation } from '../../config/invocation.ts';
import { describeError, RelockError } from '../../core/error.ts';
import type { ErrorCode } from '../../core/error.ts';
import { printable } from '../../core/printable.ts';
import type { RotationOutcome, RotationProblem, RotationStep } from '../../rotate/outcome.ts';

/** One line for each step as it is done, on standard error. */
export function stepTeller({ err }: Pick<Invocation, 'err'>): (address: string, step: RotationStep) => void {
  return (address, { at, what }) => err(`${at.slice(11, 23)}  ${address}  ${what}\n`);
}

/** One line for a key; the steps that are only planned, what a person has to do, or what went wrong, below it. */
export function tellOutcome(outcome: RotationOutcome, { out, err }: Pick<Invocation, 'out' | 'err'>): void {
  const { result, address, kind, steps, problem, waiting, retireAfter, rotation } = outcome;
  const code = problem === undefined ? '' : `  [${problem.code}]`;
  out(`${result.padEnd(8)}  ${address}  ${kind}${elapsed(outcome)}${code}\n`);
  if (result === 'planned') out(steps.map(({ what }, i) => `  ${i + 1}. ${what}\n`).join(''));
  if (retireAfter !== undefined) out(`  the old value works until ${retireAfter}\n`);
  if (waiting !== undefined) {
    const lines = [...waiting.instructions, waiting.link, `Then: relock rotate --continue ${rotation.slice(-12)}`];
    out(
      lines.map((line, i) => `  ${i < waiting.instructions.length ? `${i + 1}. ` : ''}${printable(line)}\n`).join(''),
    );
  }
  if (problem !== undefined) err(`${describeProblem(problem)}\n`);
}

/** A stored problem as the error that it was. */
export function describeProblem({ code, message, evidence = [], remedy, state }: RotationProblem): string {
  const details = {
    evidence,
    ...(remedy === undefined ? {} : { remedy }),
    ...(state === undefined ? {} : { state }),
  };
  return describeError(new RelockError(code as ErrorCode, message, details));
}

function elapsed({ steps, result }: RotationOutcome): string {
  const [first, last] = [steps[0], steps.at(-1)];
  if (result !== 'rotated' || first === undefined || last === undefined) return '';
  return `  ${((Date.parse(last.at) - Date.parse(first.at)) / 1000).toFixed(1)} s; the old value is refused`;
}
