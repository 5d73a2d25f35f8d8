import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { missing } from '../servers/find.ts';
import type { JobOptions } from './stage.ts';
import type { StepResult } from './runner.ts';
import { makeScene, sample } from './scene.ts';
import type { Scene } from './scene.ts';

const ZEROS = '0'.repeat(40);
const REPOSITORY = { full_name: 'example/app', private: false, default_branch: 'main' };
const WORKFLOW = 'example/app/.github/workflows/relock.yml';

describe.skipIf(missing('vault', 'postgres'))('events', () => {
  let scene: Scene;
  let base: string;
  let number = 100;

  beforeAll(async () => {
    scene = await makeScene();
    const rotated = await scene
      .job('schedule', { repository: REPOSITORY, schedule: '0 3 * * *' })
      .main({ command: 'rotate', due: 'true' });
    expect(rotated.status, rotated.stderr).toBe(0);
  });
  afterAll(async () => {
    await scene?.stop();
  });
  beforeEach(() => {
    number++;
    scene.repository.git('checkout', '-q', 'main');
    base = scene.repository.head();
  });
  afterEach(() => {
    scene.fault = undefined;
  });

  /** What the log shows, but the annotations. */
  const told = (run: StepResult) => run.log.replace(/^::.*\n/gm, '');
  const comment = (pullRequest = number) => {
    const all = scene.github.comments(pullRequest);
    expect(all.length).toBeLessThanOrEqual(1);
    return all[0]?.body;
  };
  const leak = async () => `password: ${(await scene.current()).password}\n`;
  const push = (ref: string, before: string, after: string, more: JobOptions & { payload?: object } = {}) =>
    scene.job('push', { ref, before, after, deleted: false, repository: REPOSITORY, ...more.payload }, more);
  const onBranch = (branch: string): JobOptions => ({
    ref: `refs/heads/${branch}`,
    env: { GITHUB_REF: `refs/heads/${branch}`, GITHUB_WORKFLOW_REF: `${WORKFLOW}@refs/heads/${branch}` },
  });
  /** Commits files on `main` and pushes it. */
  const onMain = (files: Readonly<Record<string, string>>) => {
    for (const [name, text] of Object.entries(files)) scene.repository.write(name, text);
    const id = scene.repository.commit('on main');
    scene.repository.git('push', '-q', '--force', 'origin', 'main');
    return id;
  };

  test('pull_request of the same repository: scanned and told, nothing replaced, and why', async () => {
    const { version } = await scene.current();
    const head = scene.repository.propose(number, base, { 'a.yml': await leak() });
    scene.repository.testMerge(number);
    const run = await scene.pullRequestJob(scene.payload(base, head, { number })).main({ command: 'scan' });
    expect(run.status).toBe(1);
    expect(run.outputs.get('rotated')).toBe('0');
    expect(comment()).toContain('not replaced yet: rotate it');
    expect(comment()).toContain('nothing was replaced or revoked: on pull&#95;request the workflow file is not');
    expect((await scene.current()).version).toBe(version);
  });

  test('what was not done is said however many notes the pull request brings', async () => {
    const marks = Array.from({ length: 12 }, (_, i) => [
      `m${i}.sh`,
      `K=${sample('sendgrid-api-key')} # relock:allow x\n`,
    ]);
    const head = scene.repository.propose(number, base, { 'a.yml': await leak(), ...Object.fromEntries(marks) });
    scene.repository.testMerge(number);
    await scene.pullRequestJob(scene.payload(base, head, { number })).main({ command: 'scan' });
    expect(comment()).toContain('more\n');
    expect(comment()).toContain('nothing was replaced or revoked: on pull&#95;request');
  });

  test('pull_request that leaks nothing of ours: nothing is said of replacing', async () => {
    const head = scene.repository.propose(number, base, { 'a.sh': `KEY=${sample('sendgrid-api-key')}\n` });
    scene.repository.testMerge(number);
    const run = await scene.pullRequestJob(scene.payload(base, head, { number })).main({ command: 'scan' });
    expect(run.status).toBe(1);
    expect(comment()).not.toContain('nothing was replaced');
    // How the history came here is nobody's business.
    expect(`${comment()}${told(run)}`).not.toMatch(/fetched|shallow/);
  });

  test('a clean pull request costs one look at the comments, and leaves none', async () => {
    const head = scene.repository.propose(number, base, { 'a.txt': 'harmless\n' });
    const from = scene.github.requests.length;
    const run = await scene.job('pull_request_target', scene.payload(base, head, { number })).main({ command: 'scan' });
    expect([run.status, run.summary, run.stderr]).toEqual([0, '', '']);
    expect(told(run)).toMatch(/^nothing found in [\d,]+ files?, 1 commit, [^\n]* s\.\n$|^nothing found in .* ms\.\n$/);
    const asked = scene.github.requests.slice(from).map(({ method, path }) => `${method} ${path}`);
    expect(asked.filter((line) => !line.includes('/oidc/'))).toEqual([
      `GET /repos/example/app/issues/${number}/comments`,
    ]);
  });

  test('once the leak is gone from the branch and its history, the comment is one line of thanks', async () => {
    const leaky = scene.repository.propose(number, base, { 'a.sh': `KEY=${sample('sendgrid-api-key')}\n` });
    const first = await scene
      .job('pull_request_target', scene.payload(base, leaky, { number }))
      .main({ command: 'scan' });
    expect([first.status, comment()]).toEqual([1, expect.stringContaining('a.sh:1')]);

    const removed = scene.repository.propose(number, leaky, { 'a.sh': 'echo\n' });
    const second = await scene
      .job('pull_request_target', scene.payload(base, removed, { number }))
      .main({ command: 'scan' });
    expect([second.status, comment()]).toEqual([1, expect.stringContaining('gone from the head, still in history')]);

    const clean = scene.repository.propose(number, base, { 'a.sh': 'echo\n' });
    const third = await scene
      .job('pull_request_target', scene.payload(base, clean, { number }))
      .main({ command: 'scan' });
    expect(third.status).toBe(0);
    expect(comment()).toBe('<!-- relock:comment -->\n**Relock: nothing is left to do here. Thank you.**\n');
    // A fourth run has nothing to add.
    const writes = scene.github.writes().length;
    await scene.job('pull_request_target', scene.payload(base, clean, { number })).main({ command: 'scan' });
    expect(scene.github.writes()).toHaveLength(writes);
  });

  test('comment: false asks and writes nothing; the run tells it', async () => {
    const head = scene.repository.propose(number, base, { 'a.sh': `KEY=${sample('sendgrid-api-key')}\n` });
    const from = scene.github.requests.length;
    const run = await scene
      .job('pull_request_target', scene.payload(base, head, { number }))
      .main({ command: 'scan', comment: 'false' });
    expect([run.status, comment()]).toEqual([1, undefined]);
    expect(scene.github.requests.slice(from).filter(({ path }) => !path.startsWith('/oidc/'))).toEqual([]);
    expect(run.summary).toContain('a.sh:1');
  });

  test('a private repository sees where its keys live', async () => {
    const head = scene.repository.propose(number, base, { 'a.yml': await leak() });
    const run = await scene
      .job('pull_request_target', scene.payload(base, head, { number, isPrivate: true }))
      .main({ command: 'scan' });
    expect(run.status, run.stdout).toBe(0);
    expect(comment()).toContain('managed key `vault://secret/ci/db#/password`');
    expect(told(run)).toContain('managed: vault://secret/ci/db#/password');
  });

  test('more commits than the API lists, of which one in between leaks', async () => {
    const commits = Array.from({ length: 35 }, (_, i) => ({ 'a.txt': `${i}\n`, 'b.sh': i === 4 ? '' : 'echo\n' }));
    commits[4] = { 'a.txt': '4\n', 'b.sh': `KEY=${sample('sendgrid-api-key')}\n` };
    const head = scene.repository.propose(number, base, ...commits);
    const run = await scene.job('pull_request_target', scene.payload(base, head, { number })).main({ command: 'scan' });
    expect(run.status).toBe(1);
    expect(comment()).toMatch(/b\.sh:1.*still in history/);
    expect(told(run)).toContain('35 commits');
  });

  test('push to the default branch: replaced', async () => {
    const old = (await scene.current()).password;
    const after = onMain({ 'pushed.yml': await leak() });
    const run = await push('refs/heads/main', base, after).main({ command: 'scan' });
    expect(run.status, run.stdout).toBe(0);
    expect(run.outputs.get('rotated')).toBe('1');
    expect(run.summary).toContain('replaced');
    expect(scene.postgres.logsIn('billing', old)).toBe(false);
  });

  test.each<[string, (head: string) => string, string | undefined]>([
    ['to another branch', () => base, undefined],
    ['that makes a branch', () => ZEROS, undefined],
    ['by force', () => 'ab'.repeat(20), 'the former head abababababab is gone'],
  ])('push %s: scanned, not replaced', async (_, before, note) => {
    const { version } = await scene.current();
    const branch = `push-${number}`;
    scene.repository.git('checkout', '-q', '-b', branch);
    scene.repository.write('a.yml', await leak());
    const after = scene.repository.commit('leak');
    scene.repository.git('push', '-q', 'origin', branch);
    const run = await push(`refs/heads/${branch}`, before(after), after, onBranch(branch)).main({ command: 'scan' });
    expect(run.status).toBe(1);
    expect(told(run)).toContain('a.yml:1:11');
    expect(told(run)).toContain('1 finding in 1 file, 1 commit');
    expect(told(run)).toContain(`nothing was replaced or revoked: the workflow that runs is`);
    if (note !== undefined) expect(told(run)).toContain(note);
    expect((await scene.current()).version).toBe(version);
  });

  test('push of an annotated tag: what it has beyond the default branch', async () => {
    scene.repository.git('checkout', '-q', '--detach');
    scene.repository.write('a.sh', `KEY=${sample('sendgrid-api-key')}\n`);
    const commit = scene.repository.commit('release');
    scene.repository.git('tag', '-a', 'v1', '-m', 'one');
    scene.repository.git('push', '-q', 'origin', 'v1');
    const tag = scene.repository.git('rev-parse', 'v1');
    const payload = { head_commit: { id: commit } };
    const run = await push('refs/tags/v1', ZEROS, tag, { payload, ref: 'refs/tags/v1' }).main({ command: 'scan' });
    expect(run.status).toBe(1);
    expect(told(run)).toContain('1 finding in 1 file, 1 commit');
  });

  test('a deleted branch: nothing to scan', async () => {
    const payload = { deleted: true };
    const run = await push('refs/heads/gone', base, ZEROS, { payload }).main({ command: 'scan' });
    expect([run.status, told(run)]).toEqual([0, 'Relock: nothing to scan, the push deleted a ref.\n']);
    expect(run.outputs.get('findings')).toBe('0');
  });

  test('merge_group: scanned; there is no pull request to comment on', async () => {
    const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
    scene.repository.git('checkout', '-q', '--detach');
    scene.repository.write('a.yml', await leak());
    const head = scene.repository.commit('queued');
    scene.repository.git('push', '-q', 'origin', `HEAD:${ref}`);
    const writes = scene.github.writes().length;
    const run = await scene
      .job(
        'merge_group',
        {
          action: 'checks_requested',
          merge_group: { head_sha: head, head_ref: ref, base_sha: base, base_ref: 'refs/heads/main' },
          repository: REPOSITORY,
        },
        { ref, env: { GITHUB_REF: ref, GITHUB_WORKFLOW_REF: `${WORKFLOW}@${ref}` } },
      )
      .main({ command: 'scan' });
    expect(run.status).toBe(1);
    expect(told(run)).toContain('nothing was replaced or revoked: on merge_group');
    expect(run.summary).toContain('a.yml:1');
    expect(scene.github.writes()).toHaveLength(writes);
  });

  test('workflow_run after a run for a fork: found by its commit, and replaced', async () => {
    const head = scene.repository.propose(number, base, { 'a.yml': await leak() });
    const run = await scene
      .job('workflow_run', {
        action: 'completed',
        workflow_run: {
          head_sha: head,
          head_branch: 'topic',
          head_repository: { full_name: 'mallory/app' },
          pull_requests: [],
        },
        repository: REPOSITORY,
      })
      .main({ command: 'scan' });
    expect(run.status, run.stdout).toBe(0);
    expect(run.outputs.get('rotated')).toBe('1');
  });

  test.each(['schedule', 'workflow_dispatch'])('%s: the tree as it is checked out', async (event) => {
    onMain({ [`${event}.yml`]: await leak() });
    const run = await scene.job(event, { repository: REPOSITORY }).main({ command: 'scan' });
    expect(run.outputs.get('rotated')).toBe('1');
    expect(told(run)).toMatch(new RegExp(`^${event}\\.yml:1:11 .* replaced `, 'm'));
  });

  describe('command: rotate', () => {
    const dispatch = (options?: JobOptions) => scene.job('workflow_dispatch', { repository: REPOSITORY }, options);
    const key = 'vault://secret/ci/db#/password';

    test('by name', async () => {
      const { version, password } = await scene.current();
      const run = await dispatch().main({ command: 'rotate', keys: `\n  ${key}\n`, reason: 'asked for by mona' });
      expect(run.status, run.stderr).toBe(0);
      expect(run.outputs.get('rotated')).toBe('1');
      expect(run.summary).toContain('### Relock: 1 of 1 key replaced or revoked');
      expect((await scene.current()).version).toBe(version + 1);
      expect(scene.postgres.logsIn('billing', password)).toBe(false);
    });

    test('dry-run changes nothing', async () => {
      const before = await scene.current();
      const run = await dispatch().main({ command: 'rotate', keys: key, 'dry-run': 'true' });
      expect(run.status, run.stderr).toBe(0);
      expect(told(run)).toMatch(/^planned {3}key 1 {2}postgres\n {2}1\. /);
      expect(run.outputs.get('rotated')).toBe('0');
      expect(run.summary).toContain('nothing was changed');
      expect(run.summary).toContain('### Relock: 1 of 1 key would be replaced or revoked');
      expect(await scene.current()).toEqual(before);
      expect(scene.postgres.logsIn('billing', before.password)).toBe(true);
    });

    test.each<[string, Record<string, string>, JobOptions | undefined, string]>([
      ['an unknown key', { keys: 'vault://secret/ci/other#/password' }, undefined, 'RL-ROTATE-UNKNOWN'],
      ['what is no address', { keys: 'ci/db' }, undefined, 'RL-ADDRESS-INVALID'],
      ['nothing named', {}, undefined, 'RL-USAGE'],
      ['two kinds of target', { keys: key, due: 'true' }, undefined, 'RL-USAGE'],
      [
        'a workflow of another branch',
        { keys: key },
        { env: { GITHUB_WORKFLOW_REF: `${WORKFLOW}@refs/heads/topic` } },
        'RL-ROTATE-UNTRUSTED',
      ],
      [
        'a branch that is called like the default one',
        { keys: key },
        { env: { GITHUB_WORKFLOW_REF: `${WORKFLOW}@refs/heads/x@refs/heads/main` } },
        'RL-ROTATE-UNTRUSTED',
      ],
      [
        'another repository’s workflow',
        { keys: key },
        { env: { GITHUB_WORKFLOW_REF: 'mallory/app/.github/workflows/relock.yml@refs/heads/main' } },
        'RL-ROTATE-UNTRUSTED',
      ],
      ['a run for another ref', { keys: key }, { env: { GITHUB_REF: 'refs/heads/topic' } }, 'RL-ROTATE-UNTRUSTED'],
    ])('%s is refused', async (_, inputs, options, code) => {
      const before = await scene.current();
      const run = await dispatch(options).main({ command: 'rotate', ...inputs });
      expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(`[${code}]`)]);
      expect(run.stdout).toMatch(new RegExp(`^::error::Relock: .*\\[${code}\\]$`, 'm'));
      expect(await scene.current()).toEqual(before);
    });
  });

  describe('whose config counts', () => {
    let trap: Server;
    let caught = 0;
    beforeAll(async () => {
      trap = createServer((_, response) => {
        caught++;
        response.end('{}');
      });
      await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => trap.close());
    const evil = () =>
      `vaults:\n  vault: { address: "http://127.0.0.1:${(trap.address() as AddressInfo).port}", role: ci }\n` +
      `scan:\n  fail-on: never\n  allow: [ { path: "**", reason: "nothing to see" } ]\n` +
      `rotate:\n  keys: [ { address: "vault://secret/x#/y", kind: postgres } ]\n`;

    test('the pull request’s own is noted and not used', async () => {
      const key = `KEY=${sample('sendgrid-api-key')}\n`;
      const head = scene.repository.propose(number, base, { '.relock.yml': evil(), 'a.sh': key });
      const run = await scene
        .job('pull_request_target', scene.payload(base, head, { number }))
        .main({ command: 'scan' });
      expect([run.status, caught]).toEqual([1, 0]);
      expect(comment()).toContain('a.sh:1');
      expect(comment()).toContain(
        '.relock.yml is another one in this pull request; the one on the default branch counted',
      );
    });

    test('nor is a base branch’s, which anybody with push rights can make', async () => {
      scene.repository.git('checkout', '-q', '-b', 'staging');
      scene.repository.write('.relock.yml', evil());
      const hostile = scene.repository.commit('staging');
      scene.repository.git('push', '-q', 'origin', 'staging');
      const head = scene.repository.propose(number, hostile, { 'a.yml': await leak() });
      const run = await scene
        .job('pull_request_target', scene.payload(hostile, head, { number, baseBranch: 'staging' }))
        .main({ command: 'scan' });
      expect(caught).toBe(0);
      expect(run.outputs.get('rotated')).toBe('1');
      expect(comment()).toContain('.relock.yml is another one in this pull request');
    });

    test('gitleaks’ files count as the default branch has them, and those of the pull request are noted', async () => {
      base = onMain({
        '.gitleaks.toml': "[[allowlists]]\ndescription = 'made up'\npaths = ['''^fixtures/''']\n",
        '.gitleaksignore': 'known.sh:sendgrid-api-token:1\n',
      });
      const key = () => `KEY=${sample('sendgrid-api-key')}\n`;
      const head = scene.repository.propose(number, base, {
        '.gitleaks.toml': "[[allowlists]]\npaths = ['''.''']\n",
        '.gitleaksignore': 'new.sh:sendgrid-api-token:1\n',
        'fixtures/a.sh': key(),
        'known.sh': key(),
        'new.sh': key(),
      });
      const run = await scene
        .job('pull_request_target', scene.payload(base, head, { number }))
        .main({ command: 'scan' });
      expect(run.outputs.get('findings')).toBe('1');
      expect(comment()).toContain('new.sh:1');
      for (const text of [
        '.gitleaks.toml: made up',
        'listed in .gitleaksignore',
        '.gitleaks.toml is another one in this pull request',
        '.gitleaksignore is another one in this pull request',
      ])
        expect(comment()).toContain(text);
      scene.repository.git('checkout', '-q', 'main');
      scene.repository.git('rm', '-q', '.gitleaks.toml', '.gitleaksignore');
      base = onMain({});
    });

    test('a baseline counts as the default branch has it', async () => {
      const known = `KEY=${sample('sendgrid-api-key')}\n`;
      scene.repository.write('old.sh', known);
      const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
      const made = spawnSync(process.execPath, [cli, 'scan', 'old.sh', '--write-baseline', 'known.json'], {
        cwd: scene.repository.author,
        env: { PATH: process.env['PATH'] },
        encoding: 'utf8',
      });
      expect(made.status, made.stderr).toBe(1);
      scene.repository.git('add', 'known.json');
      scene.repository.git('commit', '-q', '-m', 'baseline', 'known.json');
      scene.repository.git('push', '-q', 'origin', 'main');
      base = scene.repository.head();
      const more = `KEY=${sample('sendgrid-api-key')}\n`;
      const head = scene.repository.propose(number, base, { 'old.sh': known, 'new.sh': more, 'known.json': '{}' });
      const run = await scene
        .job('pull_request_target', scene.payload(base, head, { number }))
        .main({ command: 'scan', baseline: 'known.json' });
      expect(run.outputs.get('findings')).toBe('1');
      expect(comment()).toContain('new.sh:1');
      expect(comment()).toContain('known since the baseline was written');
    });
  });

  describe('what fails does not hide what was found', () => {
    const propose = () =>
      scene.payload(base, scene.repository.propose(number, base, { 'a.sh': `KEY=${sample('sendgrid-api-key')}\n` }), {
        number,
      });

    test('a token that may not comment: the lines to add are named', async () => {
      const run = await scene
        .job('pull_request_target', propose(), { token: scene.github.tokens.read })
        .main({ command: 'scan' });
      expect([run.status, comment()]).toEqual([1, undefined]);
      expect(run.summary).toContain('a.sh:1');
      expect(run.stdout).toMatch(
        /^::warning::Relock: the job’s token may not write the comment on the pull request \[RL-GITHUB-PERMISSION\]%0AAdd to the job:%0A {4}permissions:%0A {6}contents: read%0A {6}pull-requests: write$/m,
      );
    });

    test.each([500, 503])('GitHub’s API answers %i', async (status) => {
      scene.fault = ({ path }) => (path.startsWith('/repos/') ? { status } : undefined);
      const run = await scene.job('pull_request_target', propose()).main({ command: 'scan' });
      expect(run.status).toBe(1);
      expect(told(run)).toContain('a.sh:1:5');
      expect(run.summary).toContain('a.sh:1');
      expect(run.stdout).toMatch(/^::warning::Relock: .*\[RL-GITHUB-FAILED\]/m);
    });

    test('an issuer that is down: the key is not replaced, and that is told', async () => {
      const before = await scene.current();
      onMain({ 'down.yml': scene.config.replace(/ port: \d+/, ' port: 9') });
      base = scene.repository.head();
      const head = scene.repository.propose(number, base, { 'a.yml': await leak() });
      const run = await scene
        .job('pull_request_target', scene.payload(base, head, { number }))
        .main({ command: 'scan', config: 'down.yml' });
      expect([run.status, run.outputs.get('rotated')]).toEqual([1, '0']);
      expect(comment()).toMatch(/a leaked key was not replaced: .*RL-POSTGRES-UNREACHABLE/);
      expect(comment()).toContain('not replaced yet: rotate it');
      expect(await scene.current()).toEqual(before);
      expect(scene.postgres.logsIn('billing', before.password)).toBe(true);
    });

    test.each<[string, (config: string) => string | Promise<string>, string, RegExp | undefined]>([
      [
        'unreachable',
        (config) => config.replace(/address: "http[^"]*"/, 'address: "http://127.0.0.1:9"'),
        'RL-VAULT-UNREACHABLE',
        undefined,
      ],
      [
        'of another role',
        async (config) => {
          await scene.vault.api('POST', 'auth/jwt/role/production', {
            role_type: 'jwt',
            user_claim: 'repository_id',
            bound_audiences: [scene.vault.address],
            bound_claims: { environment: 'production' },
          });
          return config.replace('role: ci', 'role: production');
        },
        'RL-VAULT-LOGIN',
        /sub = repo:example\/app:ref:refs\/heads\/main.*/,
      ],
      ['without that role', (config) => config.replace('role: ci', 'role: nobody'), 'RL-VAULT-LOGIN', undefined],
      [
        'sealed',
        async (config) => {
          await scene.vault.api('PUT', 'sys/seal');
          return config;
        },
        'RL-VAULT-SEALED',
        undefined,
      ],
    ])('a vault that is %s', async (_, config, code, evidence) => {
      onMain({ 'other.yml': await config(scene.config) });
      base = scene.repository.head();
      const run = await scene.job('pull_request_target', propose()).main({ command: 'scan', config: 'other.yml' });
      expect(run.status).toBe(1);
      expect(told(run).split('\n')[0]).toMatch(/^The vault could not be asked for managed keys/);
      expect(told(run).split('\n')[0]).toContain(`[${code}]`);
      expect(comment()?.split('\n')[1]).toContain('managed keys could not be looked for');
      expect(comment()).toContain('a.sh:1');
      if (evidence !== undefined) {
        expect(run.stderr).toMatch(evidence);
        expect(run.stderr).toContain('repository = example/app');
        expect(run.stderr).toContain(`aud = ${scene.vault.address}`);
        const rotate = await scene
          .job('schedule', { repository: REPOSITORY })
          .main({ command: 'rotate', due: 'true', config: 'other.yml' });
        expect(rotate.status).toBe(2);
        // Told once with its evidence, though two steps meet it.
        expect(rotate.stderr.match(/The token says/g)).toHaveLength(1);
      }
      // Three parts in base64url: a token's form. The masks alone may hold one.
      expect(`${run.stdout.replace(/^::add-mask::.*$/gm, '')}${run.stderr}${comment()}`).not.toMatch(
        /eyJ[\w-]{8,}\.[\w-]+\.[\w-]+/,
      );
    });
  });
});
