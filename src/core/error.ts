/** A stable code that users and programs may match on; `docs/errors.md` explains each. */
export type ErrorCode = `RL-${string}`;

/** What stands around an error: the evidence on both sides, the one thing to change, and the state the world is in. */
export interface ErrorDetails {
  /** Labelled facts, one a line, such as `['The token says', 'sub = …']`. */
  readonly evidence?: ReadonlyArray<readonly [label: string, fact: string]>;
  /** What to do next, as one imperative sentence. */
  readonly remedy?: string;
  /** What was and was not changed, such as `Nothing was exported.` */
  readonly state?: string;
  /** The error beneath; kept for debugging, never printed. */
  readonly cause?: unknown;
}

/**
 * The one error type that a person sees. Its message says what, where and why in one sentence;
 * neither message nor details may hold a secret, and text from outside is passed through `printable` first.
 */
export class RelockError extends Error {
  override readonly name = 'RelockError';
  readonly code: ErrorCode;
  readonly evidence: ReadonlyArray<readonly [label: string, fact: string]>;
  readonly remedy: string | undefined;
  readonly state: string | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.evidence = details.evidence ?? [];
    this.remedy = details.remedy;
    this.state = details.state;
  }
}

/**
 * The lines that a terminal or log shows for an error: what and why with the code, the evidence in columns,
 * the remedy, the state. An error that is not ours becomes `RL-INTERNAL` with its message and without a stack.
 */
export function describeError(error: unknown): string {
  const known =
    error instanceof RelockError
      ? error
      : new RelockError('RL-INTERNAL', `something went wrong that Relock did not foresee: ${plainMessage(error)}`, {
          remedy: 'Please report this with the command that you ran; leave out anything secret.',
        });
  const lines = [`relock: ${known.message}  [${known.code}]`];
  const width = Math.max(0, ...known.evidence.map(([label]) => label.length));
  for (const [label, fact] of known.evidence) lines.push(`  ${label.padEnd(width)}  ${fact}`);
  if (known.remedy !== undefined) lines.push(`  ${known.remedy}`);
  if (known.state !== undefined) lines.push(`  ${known.state}`);
  return lines.join('\n');
}

/** The system's own code of an error (`ENOENT`, `ECONNREFUSED`, …), or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function plainMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'an unknown failure';
  const code = systemCode(error);
  return code ?? error.name;
}
