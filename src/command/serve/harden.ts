import { existsSync, readFileSync } from 'node:fs';
import { wholeEnvironment } from '../../config/environment.ts';

/** Keeps a debugger that is called by a signal out (https://nodejs.org/api/cli.html#--disable-sigusr1). */
const NO_INSPECTOR = '--disable-sigusr1';
/**
 * Megabytes of V8's nursery, which under load would grow to a multiple of all else that the server keeps, and the most
 * arenas of glibc's malloc, for the same reason.
 */
const NURSERY = '--max-semi-space-size=8';
const ARENAS = { MALLOC_ARENA_MAX: '1' };
const PRLIMIT = '/usr/bin/prlimit';

/**
 * Begins this process anew so that it takes no inspector signal and dumps no core: what is in the server's memory
 * opens everything. Returns when it is so already, or when the system has no way to it: then `weaknesses` says so.
 */
export function beginHardened(): void {
  if (process.platform === 'win32' || process.execArgv.includes(NO_INSPECTOR)) return;
  const script = process.argv[1];
  if (script === undefined || process.execve === undefined) return;
  const node = [process.execPath, ...process.execArgv, NO_INSPECTOR, NURSERY, script, ...process.argv.slice(2)];
  const env = Object.fromEntries(
    Object.entries({ ...ARENAS, ...wholeEnvironment() }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  if (existsSync(PRLIMIT)) process.execve(PRLIMIT, [PRLIMIT, '--core=0:0', '--', ...node], env);
  process.execve(process.execPath, node, env);
}

/** What the machine does to the server's memory, one line each; for the operator to decide on. */
export function weaknesses(): string[] {
  const found: string[] = [];
  if (process.platform === 'linux') {
    if (coreLimit() !== '0') found.push('a crash of the server may write its memory to disk: set the core limit to 0');
    if (swaps() > 0) found.push('memory may be swapped to disk: turn swap off, or encrypt it');
  }
  if (!process.execArgv.includes(NO_INSPECTOR)) {
    found.push(`a debugger may be attached by a signal: start Node with ${NO_INSPECTOR}`);
  }
  return found;
}

function coreLimit(): string | undefined {
  return /^Max core file size\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
}

function swaps(): number {
  return readFileSync('/proc/swaps', 'utf8').trim().split('\n').length - 1;
}
