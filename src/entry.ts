import { describeError } from './core/error.ts';
import { writeWhole } from './door/write.ts';

/** The three doors into the one program: the Action's main and post step, and the command line. */
export type Door = 'action' | 'post' | 'cli';

/**
 * Enters the program and leaves the process with its exit status. Each door's code is loaded only when it is the one
 * that is used; whatever it throws becomes a described error and status 2, never a stack.
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
        status = await (await import('./door/cli.ts')).cli(process.argv.slice(2));
        break;
    }
  } catch (error) {
    writeWhole(2, `${describeError(error)}\n`);
    status = door === 'post' ? 0 : 2;
  }
  process.exit(status);
}
