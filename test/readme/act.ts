import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { find } from '../servers/find.ts';
import { DIST } from '../whole/runner.ts';
import type { Scene } from '../whole/scene.ts';
import { ROOT } from './readme.ts';

export interface ActRun {
  readonly status: number | null;
  /** All that act printed, as a person would read it: what is masked shows as `***`. */
  readonly log: string;
  /** What Node ran for the Action, in order: `v24.21.0 main.js`. Told by a `node` of our own, not by act. */
  readonly ran: readonly string[];
}

export interface ActRequest {
  readonly workflow: string;
  readonly event: string;
  readonly payload: object;
  /** The work tree that takes the place of `actions/checkout`. */
  readonly checkout: string;
  /** `github.token` of the job. */
  readonly token: string;
  readonly actor: string;
  /** What GitHub's runner sets and act does not, or sets otherwise. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders that stand for actions of others, by `OWNER/NAME@REF`: nothing is fetched. */
  readonly actions?: Readonly<Record<string, string>>;
}

/** One run in a scene: its token, its origin's `main` checked out. */
export interface SceneRun {
  readonly workflow: string;
  readonly event: string;
  readonly payload: object;
  /** False: the job's token may only read, and there is no identity. */
  readonly mayWrite?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly actions?: Readonly<Record<string, string>>;
}

/** Runs a workflow in a scene by act. Throws unless the Action's main and post step ran, once each. */
export async function actIn({ github, repository }: Scene, folder: string, run: SceneRun): Promise<ActRun> {
  const { workflow, event, payload, mayWrite = true, env = {}, actions = {} } = run;
  const identity = {
    ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
  };
  const result = await runAct(folder, {
    workflow,
    event,
    payload,
    actions,
    checkout: repository.checkout(path.join(folder, 'checkout')),
    token: mayWrite ? github.tokens.write : github.tokens.read,
    actor: 'mona',
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'example/app',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_WORKFLOW_REF: 'example/app/.github/workflows/relock.yml@refs/heads/main',
      ...(mayWrite ? identity : {}),
      ...env,
    },
  });
  const wanted = ['main.js', 'post.js'].map((step) => `${process.version} ${step}`);
  if (result.ran.join() !== wanted.join()) throw new Error(result.log);
  return result;
}

/**
 * Runs one workflow by `act`, which is none of ours, on this machine without containers. `folder` is its own: home,
 * cache, and the copy of the Action that `relock/relock@v0` stands for.
 */
async function runAct(folder: string, request: ActRequest): Promise<ActRun> {
  const program = find('act');
  if (program === undefined) throw new Error('act is not installed');
  const action = path.join(folder, 'action');
  const home = path.join(folder, 'home');
  const shims = path.join(folder, 'bin');
  for (const place of [action, home, shims]) mkdirSync(place, { recursive: true });
  cpSync(path.join(ROOT, 'action.yml'), path.join(action, 'action.yml'));
  cpSync(DIST, path.join(action, 'dist'), { recursive: true });
  const ran = path.join(folder, 'ran');
  writeFileSync(ran, '');
  // act asks the first `node` on PATH where it is and starts that: this one says what was run, and by which Node. It is no
  // shell script, for a shell passes on no variable with a hyphen in its name, as `INPUT_DRY-RUN` has.
  const node = path.join(shims, 'node');
  const script = [
    `#!${process.execPath}`,
    `const [file = '', ...rest] = process.argv.slice(2);`,
    `if (!file.endsWith('.js')) { console.log(${JSON.stringify(node)}); process.exit(); }`,
    `require('node:fs').appendFileSync(${JSON.stringify(ran)}, process.version + ' ' + require('node:path').basename(file) + '\\n');`,
    `const { status } = require('node:child_process').spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' });`,
    `process.exit(status ?? 1);`,
  ];
  writeFileSync(node, `${script.join('\n')}\n`, { mode: 0o755 });
  const workflow = path.join(folder, 'workflow.yml');
  writeFileSync(workflow, request.workflow);
  const payload = path.join(folder, 'event.json');
  writeFileSync(payload, JSON.stringify(request.payload));

  const settings = Object.entries(request.env).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const place = ['-C', request.checkout, '-W', workflow, '-e', payload, '-a', request.actor];
  // A job whose runs-on has no -P is skipped, with exit status 0: callers look for "Job succeeded".
  const machine = ['-P', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--defaultbranch', 'main'];
  const others = Object.entries(request.actions ?? {}).flatMap(([name, at]) => ['--local-repository', `${name}=${at}`]);
  const ours = ['--local-repository', `relock/relock@v0=${action}`];
  const sources = [...ours, ...others, '-s', `GITHUB_TOKEN=${request.token}`];
  const child = spawn(program, [request.event, ...place, ...machine, ...sources, ...settings], {
    env: { HOME: home, XDG_CACHE_HOME: path.join(home, 'cache'), PATH: `${shims}:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, log, ran: readFileSync(ran, 'utf8').trim().split('\n') };
}
