import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One command to be timed as a whole process. */
export interface Timed {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Figures {
  /** Milliseconds of wall time, one for each round. */
  readonly times: number[];
  /** Of these, the milliseconds that other servers took to answer. */
  readonly aside: number[];
}

/**
 * Runs the commands in turn, A B C A B C …, so that a machine that gets slower gets slower for all. The first rounds, two
 * unless said, do not count. `aside` is asked after each command how much of its time was somebody else's.
 */
export async function inTurn(
  commands: readonly Timed[],
  rounds: number,
  aside = () => 0,
  warmUps = 2,
): Promise<Map<string, Figures>> {
  const figures = new Map<string, Figures>(commands.map(({ name }) => [name, { times: [], aside: [] }]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const timed of commands) {
      aside();
      const began = performance.now();
      await run(timed);
      const time = performance.now() - began;
      const others = aside();
      if (round < 0) continue;
      figures.get(timed.name)?.times.push(time);
      figures.get(timed.name)?.aside.push(others);
    }
  }
  return figures;
}

function run({ command, cwd, env }: Timed, onSpawn: (pid: number) => void = () => undefined): Promise<void> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  onSpawn(child.pid ?? 0);
  return new Promise((resolve) => child.on('close', () => resolve()));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The median over rounds of one command's time, others' aside, against the sum of some others' in the same round. */
export function ratio(figures: ReadonlyMap<string, Figures>, of: string, against: readonly string[]): string {
  const own = figures.get(of) ?? { times: [], aside: [] };
  const ratios = own.times.map((time, round) => {
    const other = against.reduce((sum, name) => sum + (figures.get(name)?.times[round] ?? Number.NaN), 0);
    return (time - (own.aside[round] ?? 0)) / other;
  });
  return `${median(ratios).toFixed(2)} × (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}

/** The largest resident memory of some runs, in MB, by the kernel's own account (VmHWM, read until the process ends). */
export async function peakMemory(timed: Timed, runs = 3): Promise<number> {
  let peak = 0;
  for (let i = 0; i < runs; i++) {
    let look: ReturnType<typeof setInterval> | undefined;
    await run(timed, (pid) => {
      look = setInterval(() => {
        try {
          const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
          peak = Math.max(peak, Number(kilobytes ?? 0) / 1024);
        } catch {
          // It has ended.
        }
      }, 1);
    });
    clearInterval(look);
  }
  return peak;
}

/** The files below `folder` that a command's Node process loads as modules. */
export async function loadedFiles({ command, cwd, env }: Timed, folder: string): Promise<string[]> {
  const place = mkdtempSync(path.join(tmpdir(), 'relock-loaded-'));
  const list = path.join(place, 'list');
  const hook = path.join(place, 'hook.mjs');
  writeFileSync(
    hook,
    `import { registerHooks } from 'node:module'; import { appendFileSync } from 'node:fs';
registerHooks({ load(url, context, next) { if (url.startsWith('file:')) appendFileSync(${JSON.stringify(list)}, new URL(url).pathname + '\\n'); return next(url, context); } });`,
  );
  await run({
    name: '',
    command,
    ...(cwd === undefined ? {} : { cwd }),
    env: { ...env, NODE_OPTIONS: `--import=${hook}` },
  });
  const files = readFileSync(list, 'utf8')
    .split('\n')
    .filter((file) => file.startsWith(folder));
  rmSync(place, { recursive: true });
  return [...new Set(files)];
}
