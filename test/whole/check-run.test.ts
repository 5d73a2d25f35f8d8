import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStage, sample } from './stage.ts';
import type { Stage } from './stage.ts';

interface CheckRun {
  readonly status: string;
  readonly conclusion?: string;
  readonly head_sha: string;
  readonly output?: { title: string; summary: string; annotations: Array<Record<string, unknown>> };
}

describe('check-run: true, by the built Action', () => {
  let stage: Stage;
  let base: string;
  let number = 100;

  beforeAll(async () => {
    stage = await makeStage();
    stage.repository.write('README.md', '# app\n');
    stage.repository.commit('begin');
    stage.repository.git('push', '-q', 'origin', 'main');
    base = stage.repository.head();
  });
  afterAll(() => stage?.stop());

  function propose(files: Readonly<Record<string, string>>) {
    const head = stage.repository.propose(++number, base, files);
    return {
      head,
      job: (token?: string) =>
        stage.job('pull_request_target', stage.payload(base, head, { number }), token === undefined ? {} : { token }),
    };
  }

  const checks = () => [...stage.github.state.checkRuns.values()] as unknown as CheckRun[];

  test('one that finds nothing ends in success', async () => {
    const { head, job } = propose({ 'a.txt': 'harmless\n' });
    const run = await job().main({ command: 'scan', 'check-run': 'true' });
    expect(run.status, run.stderr).toBe(0);
    expect(checks().at(-1)).toMatchObject({
      head_sha: head,
      status: 'completed',
      conclusion: 'success',
      output: { title: 'nothing found', summary: 'Nothing was found.', annotations: [] },
    });
    expect(run.state.get('relock_check_run')).toBe('');
  });

  test('sixty keys: each line is annotated by the check, none by the job; no secret, and what is hostile is escaped', async () => {
    const keys = Array.from({ length: 60 }, () => sample('sendgrid-api-key'));
    const { job } = propose({ 'mail/`x`|<img src=x>.env': keys.map((key, i) => `KEY_${i}=${key}\n`).join('') });
    const run = await job().main({ command: 'scan', 'check-run': 'true' });
    expect(run.status).toBe(1);
    const check = checks().at(-1);
    expect(check).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(check?.output?.annotations.map((one) => one['start_line'])).toEqual(keys.map((_, i) => i + 1));
    expect(check?.output?.summary).toContain('60 leaked keys need you');
    expect(check?.output?.summary).not.toContain('<img');
    expect(run.stdout).not.toMatch(/^::(?:error|warning|notice) /m);
    const told = JSON.stringify(check);
    for (const key of keys) expect(told.includes(key)).toBe(false);
  });

  test('without checks: write there is none; the log says so, and nothing else changes', async () => {
    stage.github.state.tokens.set('ghs_notforchecks', { kind: 'installation', login: 'bot', write: ['issues'] });
    const { job } = propose({ 'a.sh': `KEY=${sample('sendgrid-api-key')}\n` });
    const before = checks().length;
    const run = await job('ghs_notforchecks').main({ command: 'scan', 'check-run': 'true' });
    expect(run.status).toBe(1);
    expect(run.log).toContain('there is no check run: the job’s token may not write a check run');
    expect(run.log).toContain('it takes checks: write');
    expect(run.stdout).toMatch(/^::error .*file=a\.sh,line=1/m);
    expect(run.stdout).not.toContain('::warning');
    expect(checks()).toHaveLength(before);
  });

  test('one that GitHub does not take the end of: the lines are annotated by the job; the post step ends it', async () => {
    const { job } = propose({ 'a.sh': `KEY=${sample('sendgrid-api-key')}\n` });
    stage.fault = ({ method, path }) =>
      method === 'PATCH' && path.includes('/check-runs/') ? { status: 400, message: 'no' } : undefined;
    const step = job();
    const run = await step.main({ command: 'scan', 'check-run': 'true' });
    stage.fault = undefined;
    expect(run.stdout).toMatch(/^::error .*file=a\.sh,line=1/m);
    expect(run.stdout).toMatch(/^::warning::Relock: there is no whole check run/m);
    expect(checks().at(-1)).toMatchObject({ status: 'in_progress' });
    expect((await step.post(run)).status).toBe(0);
    expect(checks().at(-1)).toMatchObject({ status: 'completed', conclusion: 'cancelled' });
  });

  test('unless it is asked for, none is tried; nor for a fork', async () => {
    const { head, job } = propose({ 'a.sh': `KEY=${sample('sendgrid-api-key')}\n` });
    const before = checks().length;
    await job().main({ command: 'scan' });
    stage.repository.testMerge(number);
    const payload = stage.payload(base, head, { number, fork: true });
    await stage.pullRequestJob(payload, { restricted: true }).main({ command: 'scan', 'check-run': 'true' });
    expect(checks()).toHaveLength(before);
  });
});
