import { parseArguments } from '../config/args.ts';
import type { Arguments } from '../config/args.ts';
import { readEnvironment } from '../config/environment.ts';
import type { Invocation } from '../config/invocation.ts';

/** The command line: parses it, runs one command, gives its exit status. Throws what the command throws. */
export async function cli(argv: readonly string[]): Promise<number> {
  const invocation = invocationOf();
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case 'help':
      invocation.out(parsed.text);
      return 0;
    case 'version':
      invocation.out(`${(await import('../core/version.ts')).VERSION}\n`);
      return 0;
    case 'run':
      return dispatch(parsed.arguments, invocation);
  }
}

/** This process, as commands see it. */
export function invocationOf(): Invocation {
  return {
    env: readEnvironment(),
    cwd: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    interactive: process.stderr.isTTY,
  };
}

async function dispatch(given: Arguments, invocation: Invocation): Promise<number> {
  const { name } = given.command;
  switch (name) {
    case 'scan': {
      const [{ scan }, { scanRequest }] = await Promise.all([
        import('../command/scan.ts'),
        import('./scan-request.ts'),
      ]);
      return scan(scanRequest(given, invocation), invocation);
    }
    default:
      return (await import('./commands.ts')).dispatchOther(given, invocation);
  }
}
