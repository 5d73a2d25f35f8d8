import { spawn } from 'node:child_process';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';

/** Bytes that a program may answer with. */
const MOST = 1024 * 1024;

/** All that a program gets of an environment: nothing of ours, where logins and tokens stand. */
const ENVIRONMENT = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' };

/**
 * Runs a program without a shell, writes `input` to it and gives what it wrote to standard output, with its exit status. What
 * it writes to standard error is not read: it may hold secrets. After `timeout` milliseconds, and when it has ended, it is
 * killed with all that it started. Throws `RL-COMMAND-FAILED`.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  input: string,
  timeout: number,
): Promise<{ readonly status: number; readonly output: string }> {
  const child = spawn(program, args, {
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'ignore'],
    shell: false,
    // A group of its own, so that what it starts can be ended with it.
    detached: true,
  });
  const kill = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of it has ended.
    }
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    kill();
  }, timeout);
  try {
    return await new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      let length = 0;
      child.once('error', (error) => reject(failed(program, `can’t be started (${systemCode(error) ?? 'no reason'})`)));
      child.stdin.on('error', () => undefined);
      child.stdout.on('data', (part: Buffer) => {
        length += part.length;
        if (length > MOST) return kill();
        return parts.push(part);
      });
      // Whatever it started may hold its output open: it ends with the program.
      child.once('exit', kill);
      child.once('close', (code, signal) => {
        if (late) reject(failed(program, `took longer than ${timeout / 1000} s`));
        else if (length > MOST) reject(failed(program, 'answers with more than 1 MiB'));
        else if (code === null) reject(failed(program, `was ended by ${signal ?? 'a signal'}`));
        else resolve({ status: code, output: Buffer.concat(parts).toString('utf8') });
      });
      child.stdin.end(input);
    });
  } finally {
    clearTimeout(timer);
    kill();
  }
}

function failed(program: string, what: string): RelockError {
  return new RelockError('RL-COMMAND-FAILED', `${printable(program, 200)} ${what}`, {
    remedy: 'Run it by hand with a request of the contract on standard input: docs/rotation-kinds.md.',
    state: 'It is not known what it did; the rotation goes on from here when it is run again.',
  });
}
