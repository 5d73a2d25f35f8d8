import { describeError } from './core/error.ts';
import { cli } from './door/cli.ts';
import { isReaderGone, writeWhole } from './door/write.ts';

/** The three doors into the one program: the Action's main and post step, and the command line. */
export type Door = 'action' | 'post' | 'cli';

/** What a thread of a scan does, see `command/thread.ts`, or one that reads a log, see `command/watch/log-thread.ts`. */
export async function work(): Promise<void> {
  const { workerData } = process.getBuiltinModule('node:worker_threads');
  if (workerData instanceof Object && 'log' in workerData)
    return (await import('./command/watch/log-thread.ts')).serveLog();
  await (await import('./command/thread.ts')).serveThread();
}

/** What the process that renews a job's leases does; see `command/inject/renewer.ts`. */
export async function renew(): Promise<never> {
  await (await import('./command/inject/renewer.ts')).renewUntilTheEnd(process.stdin);
  process.exit(0);
}

/**
 * Enters the program and leaves the process with its exit status; whatever a door throws becomes a described error and
 * status 2, never a stack. What a scan of clean files or of a change needs is imported at once, for each file of dist
 * costs 2 ms to load, and so do 100 kB of any of them; a history, the Action, the rules and all else is loaded when it is
 * wanted.
 */
export async function enter(door: Door): Promise<never> {
  let status: number;
  try {
    switch (door) {
      case 'action':
        status = await (await import('./door/action.ts')).action();
        break;
      case 'post':
        status = await (await import('./door/post.ts')).post();
        break;
      case 'cli':
        status = await cli(process.argv.slice(2));
        break;
    }
  } catch (error) {
    writeWhole(2, `${describeError(error)}\n`);
    status = door === 'post' ? 0 : 2;
  }
  // As of a program that SIGPIPE ended.
  process.exit(isReaderGone() ? 141 : status);
}
