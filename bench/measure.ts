import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One command to be timed as a whole process. */
export interface Timed {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Figures {
  /** Milliseconds of wall time, one for each round. */
  readonly times: readonly number[];
}

/** Runs the commands in turn, A B C A B C …, so that a machine that gets slower gets slower for all. The first round does not count. */
export function inTurn(commands: readonly Timed[], rounds: number): Map<string, Figures> {
  const times = new Map(commands.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const { name, command, cwd, env } of commands) {
      const [program = '', ...args] = command;
      const began = performance.now();
      spawnSync(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
      if (round >= 0) times.get(name)?.push(performance.now() - began);
    }
  }
  return new Map([...times].map(([name, list]) => [name, { times: list }]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** The median of a round's `of` against the sum of its `against`, with the range that the rounds had. */
export function ratio(figures: ReadonlyMap<string, Figures>, of: string, against: readonly string[]): string {
  const top = figures.get(of)?.times ?? [];
  const ratios = top.map((time, round) => time / against.reduce((sum, name) => sum + (figures.get(name)?.times[round] ?? NaN), 0));
  return `${median(ratios).toFixed(2)} × (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}

/** The largest resident memory of a run, in MB, by the kernel's own account (VmHWM, read until the process ends). */
export async function peakMemory({ command, cwd, env }: Timed): Promise<number> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  let peak = 0;
  const look = setInterval(() => {
    try {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
    } catch {
      // It has ended.
    }
  }, 1);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(look);
  return peak;
}
