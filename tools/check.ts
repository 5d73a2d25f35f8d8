/** `npm run check`: types, lint with the house's import rules, format, unused code. Says which part failed; runs all of them. */
import { spawnSync } from 'node:child_process';

const CHECKS: ReadonlyArray<readonly [name: string, program: string, ...args: string[]]> = [
  ['types', 'tsc', '-p', 'tsconfig.test.json'],
  ['lint and import rules', 'oxlint', '--type-aware', '--deny-warnings', 'src', 'test', 'tools', 'bench'],
  ['format', 'oxfmt', '--check', 'src', 'test', 'tools', 'bench'],
  ['unused code', 'knip', '--no-progress'],
];

let failed = 0;
for (const [name, program, ...args] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status === 0) continue;
  failed++;
  console.log(`${stdout}${stderr}`.trim());
}
process.exitCode = failed === 0 ? 0 : 1;
