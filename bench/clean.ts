import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Repository } from '../test/whole/pull-request.ts';
import type { Timed } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Where the built program is; RELOCK_DIST names another one. */
export const DIST = path.resolve(process.env['RELOCK_DIST'] ?? path.join(ROOT, 'dist'));

/** A branch `topic` that adds `lines` lines of ordinary source to `main`, in ten files and some commits, and its pull request. */
export function addCleanPullRequest(repository: Repository, lines: number): void {
  repository.git('checkout', '-q', '-b', 'topic', 'main');
  const source = readFileSync(path.join(ROOT, 'src/config/args.ts'), 'utf8').split('\n');
  for (let from = 0; from < lines; from += 100) {
    const part = Array.from(
      { length: Math.min(100, lines - from) },
      (_, i) => source[(from + i) % source.length] ?? '',
    );
    repository.write(`src/part-${from}.ts`, `${part.join('\n')}\n`);
    if (from % 300 === 0) repository.commit(`part ${from}`);
  }
  repository.commit('the rest');
  repository.openPullRequest(7);
}

/** The Action's main step on that pull request, in the author's clone, which lacks nothing. */
export function actionOn(
  repository: Repository,
  folder: string,
  apiUrl: string,
  more: Readonly<Record<string, string>>,
): Timed {
  const touch = (name: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, '');
    return file;
  };
  const event = path.join(folder, 'event.json');
  writeFileSync(event, JSON.stringify(pullRequest(repository)));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request_target',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_WORKFLOW_REF: 'example/app/.github/workflows/relock.yml@refs/heads/main',
    GITHUB_API_URL: apiUrl,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: touch('output'),
    GITHUB_STEP_SUMMARY: touch('summary'),
    GITHUB_STATE: touch('state'),
    INPUT_COMMAND: 'scan',
    ...more,
  };
  return { name: 'action', command: [process.execPath, path.join(DIST, 'main.js')], cwd: repository.author, env };
}

function pullRequest(repository: Repository): object {
  const repo = { full_name: 'example/app' };
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: repository.git('rev-parse', 'topic'), ref: 'topic', repo },
      base: { sha: repository.git('rev-parse', 'main'), ref: 'main', repo },
    },
    repository: { full_name: 'example/app', private: false, default_branch: 'main' },
    sender: { login: 'mona' },
  };
}
