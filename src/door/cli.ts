import { parseWords } from '../config/args.ts';
import type { Arguments } from '../config/args.ts';
import { SCAN } from '../config/commands/scan.ts';
import { readEnvironment } from '../config/environment.ts';
import type { Invocation } from '../config/invocation.ts';
import { isTerminal } from './is-terminal.ts';
import { checkNode } from './node.ts';
import { scanFrom } from './scan.ts';
import { writeWhole } from './write.ts';

/** The command line: parses it, runs one command, gives its exit status. Throws what the command throws. */
export async function cli(argv: readonly string[]): Promise<number> {
  const invocation = invocationOf();
  const parsed =
    argv[0] === SCAN.name
      ? parseWords(SCAN, argv.slice(1))
      : (await import('../config/command-line.ts')).parseArguments(argv);
  switch (parsed.kind) {
    case 'help':
      invocation.out(parsed.text);
      return 0;
    case 'version':
      invocation.out(`${(await import('../core/version.ts')).VERSION}\n`);
      return 0;
    case 'run':
      checkNode(process.versions.node);
      return dispatch(parsed.arguments, invocation);
  }
}

/** This process, as commands see it; what they print goes through `clean`. */
export function invocationOf(clean = (text: string) => text): Invocation {
  return {
    env: readEnvironment(),
    cwd: process.cwd(),
    out: (text) => writeWhole(1, clean(text)),
    err: (text) => writeWhole(2, clean(text)),
    // Node's standard streams cost some milliseconds each: made only for who reads or asks.
    get stdin() {
      return process.stdin;
    },
    get interactive() {
      return isTerminal(2);
    },
  };
}

async function dispatch(given: Arguments, invocation: Invocation): Promise<number> {
  const { name } = given.command;
  switch (name) {
    case 'scan':
      return scanFrom(given, invocation);
    default:
      return (await import('./commands.ts')).dispatchOther(given, invocation);
  }
}
