import { parseArguments } from '../config/args.ts';
export async function cli(argv: readonly string[]): Promise<number> {
  const parsed = parseArguments(argv);
  process.stdout.write(JSON.stringify(parsed));
  const { parseConfig } = await import('../config/file.ts');
  process.stdout.write(JSON.stringify(parseConfig('scan:\n  fail-on: low', 'x')));
  return 0;
}
