import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileEntries } from '../servers/runner-files.ts';

/** `RELOCK_DIST` names another build than the one in the tree. */
export const DIST = path.resolve(process.env['RELOCK_DIST'] ?? path.join(import.meta.dirname, '../../dist'));

/** What the step left behind, as GitHub's runner would read it. */
export interface StepResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout as the log shows it: masks applied, add-mask commands gone. */
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly exported: ReadonlyMap<string, string>;
  readonly state: ReadonlyMap<string, string>;
  readonly summary: string;
  readonly milliseconds: number;
}

/** One job on a runner of our own: steps share the masks and the environment files, as on GitHub's. */
export class Job {
  readonly folder: string;
  readonly #env: Record<string, string>;
  /** The checkout that steps run in. */
  readonly checkout: string;
  /** Inputs that every step has, such as the token that action.yml gives by default. */
  readonly #inputs: Record<string, string>;
  readonly masks = new Set<string>();

  /** `folder` holds the runner's files and its temp folder; `env` is what the runner sets for every step. */
  constructor(folder: string, cwd: string, env: Record<string, string>, inputs: Record<string, string> = {}) {
    this.folder = folder;
    this.#inputs = inputs;
    this.checkout = cwd;
    mkdirSync(path.join(folder, 'temp'), { recursive: true });
    this.#env = {
      PATH: `${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      RUNNER_TEMP: path.join(folder, 'temp'),
      RUNNER_OS: 'Linux',
      ...env,
    };
  }

  /** Runs the Action's main step with these inputs. */
  async main(inputs: Record<string, string>, more: Record<string, string> = {}): Promise<StepResult> {
    return this.#step('main.js', { ...this.#inputs, ...inputs }, more);
  }

  /** Runs the post step of a main step, with its saved state. */
  async post(main: StepResult): Promise<StepResult> {
    return this.#step(
      'post.js',
      this.#inputs,
      Object.fromEntries([...main.state].map(([name, value]) => [`STATE_${name}`, value])),
    );
  }

  async #step(file: string, inputs: Record<string, string>, more: Record<string, string>): Promise<StepResult> {
    const files = ['output', 'env', 'state', 'step_summary', 'path'].map(
      (name) => [name, path.join(this.folder, `file_${name}`)] as const,
    );
    for (const [, place] of files) writeFileSync(place, '');
    const env = {
      ...this.#env,
      ...Object.fromEntries(files.map(([name, place]) => [`GITHUB_${name.toUpperCase()}`, place])),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...more,
    };
    const started = performance.now();
    const child = spawn(process.execPath, [path.join(DIST, file)], {
      cwd: this.checkout,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const milliseconds = performance.now() - started;
    const read = (name: string) => readFileSync(path.join(this.folder, `file_${name}`), 'utf8');
    for (const [, data = ''] of output.stdout.matchAll(/^::add-mask::(.*)$/gm)) {
      const value = data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
      if (value !== '') this.masks.add(value);
    }
    return {
      status,
      ...output,
      log: this.#masked(output.stdout.replace(/^::add-mask::.*\n/gm, '')),
      outputs: new Map(fileEntries(read('output'))),
      exported: new Map(fileEntries(read('env'))),
      state: new Map(fileEntries(read('state'))),
      summary: read('step_summary'),
      milliseconds,
    };
  }

  #masked(text: string): string {
    const longestFirst = [...this.masks].sort((a, b) => b.length - a.length);
    return longestFirst.reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
  }
}

/** True when the built Action is there; without it the whole-process tests have nothing to run. */
export function isBuilt(): boolean {
  return existsSync(path.join(DIST, 'main.js'));
}
