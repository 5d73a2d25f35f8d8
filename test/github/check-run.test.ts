import { afterEach, describe, expect, test } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { beginCheckRun, endCheckRun, mayNotCheck } from '../../src/github/check-run.ts';
import type { CheckResult } from '../../src/github/check-run.ts';
import type { Event } from '../../src/github/event.ts';
import { startGitHub } from '../fake/github.ts';
import type { GitHubFake } from '../fake/github.ts';

let github: GitHubFake;
afterEach(() => github.stop());

const HEAD = 'ab'.repeat(20);

function event(): Event {
  return {
    name: 'pull_request_target',
    repository: { host: 'github.com', owner: 'example', name: 'app', isPrivate: false, defaultBranch: 'main' },
    serverUrl: 'https://github.com',
    apiUrl: github.url,
    ref: undefined,
    workflowRef: undefined,
    actor: undefined,
    pullRequest: undefined,
    target: { kind: 'nothing', why: 'a test' },
  };
}

const annotation = (line: number) => ({
  level: 'error' as const,
  message: 'x'.repeat(100_000),
  place: { file: 'a.sh', line, title: 'y'.repeat(300) },
});

async function check(result: CheckResult): Promise<Record<string, unknown> | undefined> {
  const token = new SecretValue(github.tokens.write);
  const id = await beginCheckRun(event(), HEAD, 'https://github.com/example/app/actions/runs/1', token, {});
  expect(github.state.checkRuns.get(id)).toMatchObject({ status: 'in_progress', head_sha: HEAD });
  await endCheckRun(event(), id, result, token, {});
  return github.state.checkRuns.get(id);
}

describe('a check run', () => {
  test.for([
    [0, 1],
    [1, 1],
    [50, 1],
    [51, 2],
    [120, 3],
    [2000, 10],
  ])('with %i annotations ends with request %i, and not before', async ([count = 0, requests = 0]) => {
    github = await startGitHub();
    const annotations = Array.from({ length: count }, (_, line) => annotation(line + 1));
    const run = await check({ conclusion: 'failure', title: 'found', summary: '### found', annotations });
    expect(run).toMatchObject({ name: 'Relock', status: 'completed', conclusion: 'failure' });
    const { annotations: there } = (run ?? {})['output'] as { annotations: Array<Record<string, unknown>> };
    expect(there).toHaveLength(Math.min(count, 500));
    if (count > 0) expect(there[0]).toMatchObject({ path: 'a.sh', start_line: 1, annotation_level: 'failure' });
    const changes = github.writes().filter(({ method }) => method === 'PATCH');
    expect(changes.map(({ body }) => (body as { status?: string }).status)).toEqual([
      ...Array.from({ length: requests - 1 }, () => undefined),
      'completed',
    ]);
  });

  test.for(['read', 'person'] as const)('by a token that may not (%s) is refused by name', async (kind) => {
    github = await startGitHub();
    const begun = beginCheckRun(event(), HEAD, undefined, new SecretValue(github.tokens[kind]), {});
    const error = await begun.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'RL-GITHUB-PERMISSION' });
    expect(mayNotCheck(error)).toBe(true);
    expect(String((error as { remedy?: string }).remedy)).toContain('checks: write');
  });

  test.for([{ 'x-ratelimit-remaining': '0' }, { 'retry-after': '60' }])(
    'at a limit (%o) GitHub’s 403 is no missing permission, at its end neither',
    async (headers) => {
      const fault = { status: 403, headers, message: 'Wait.' };
      github = await startGitHub({ fault: ({ method }) => (method === 'PATCH' ? fault : undefined) });
      const result = { conclusion: 'success', title: 'found', summary: '', annotations: [] } as const;
      const error = await check(result).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'RL-GITHUB-FAILED' });
      expect(mayNotCheck(error)).toBe(false);
    },
  );

  test('that GitHub fails is another error than one that is not allowed', async () => {
    github = await startGitHub({ fault: () => ({ status: 500 }) });
    const begun = beginCheckRun(event(), HEAD, undefined, new SecretValue(github.tokens.write), {});
    const error = await begun.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'RL-GITHUB-FAILED' });
    expect(mayNotCheck(error)).toBe(false);
  });
});
