/**
 * The process's environment, read here and nowhere else: whoever needs a value is given it.
 * A plain copy, so that a later change of `process.env` (by a library) is not picked up.
 */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A copy of the environment. An empty variable counts as unset, as GitHub's runner sets many to the empty string. */
export function readEnvironment(): Environment {
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
}

/** The environment as it is, empty variables included: what a child process inherits. */
export function wholeEnvironment(): Environment {
  return { ...process.env };
}

/** Sets a variable for code that is not ours: C libraries such as SoftHSM read the process's environment themselves. */
export function tellLibraries(name: string, value: string): void {
  process.env[name] = value;
}
