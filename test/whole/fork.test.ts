import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '../servers/find.ts';
import { makeScene, sample } from './scene.ts';
import type { Scene } from './scene.ts';

describe.skipIf(missing('vault', 'postgres'))('a pull request from outside', () => {
  let scene: Scene;
  let base: string;
  let audit: string;
  let leaked: string;

  beforeAll(async () => {
    scene = await makeScene();
    base = scene.repository.head();
    audit = path.join(scene.folder, 'audit.log');
    await scene.vault.api('PUT', 'sys/audit/file', { type: 'file', options: { file_path: audit } });
    const rotated = await scene
      .job('schedule', { repository: { full_name: 'example/app', default_branch: 'main' } })
      .main({ command: 'rotate', due: 'true' });
    expect(rotated.status, rotated.stderr).toBe(0);
    leaked = (await scene.current()).password;
  });
  afterAll(async () => {
    await scene?.stop();
  });

  /** What was asked of Vault since `from` by anybody but the test. */
  const asked = (from: number) =>
    readFileSync(audit, 'utf8')
      .slice(from)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { type: string; request: { path: string }; auth?: { display_name?: string } })
      .filter(({ type, auth }) => type === 'request' && auth?.display_name !== 'root')
      .map(({ request }) => request.path);

  test.each([
    ['a fork', { fork: true }, {}, 'from a fork'],
    ['Dependabot', { fork: false }, { GITHUB_ACTOR: 'dependabot[bot]' }, 'Dependabot'],
  ] as const)('%s on pull_request: told in the run, nothing asked and nothing written', async (_, from, env, why) => {
    const key = sample('sendgrid-api-key');
    const head = scene.repository.propose(
      11,
      base,
      { 'deploy.yml': `password: ${leaked}\n` },
      { 'mail.sh': `curl -H "Authorization: Bearer ${key}"\n` },
    );
    scene.repository.testMerge(11);
    const before = { requests: scene.github.requests.length, audit: readFileSync(audit, 'utf8').length };

    const run = await scene
      .pullRequestJob(scene.payload(base, head, { number: 11, ...from }), { restricted: true, env })
      .main({ command: 'scan' });

    expect([run.status, run.stderr]).toEqual([1, '']);
    expect(run.log.split('\n')[0]).toMatch(/^The vault could not be asked for managed keys.*RL-OIDC-MISSING/);
    expect(run.summary.split('\n')[0]).toContain('managed keys could not be looked for');
    expect(run.summary).toContain('mail.sh:1');
    expect(run.summary).toContain('There is no comment on the pull request:');
    expect(run.summary).toContain(why);
    expect(run.summary).not.toContain('Add to the job');
    expect(run.stdout).toMatch(/^::error title=Relock%3A sendgrid-api-key,file=mail\.sh,line=1,col=\d+::/m);
    expect(run.outputs.get('findings')).toBe('2');
    expect(readFileSync(run.outputs.get('sarif-file') ?? '', 'utf8')).toContain('mail.sh');
    expect(scene.github.requests.slice(before.requests)).toEqual([]);
    expect(asked(before.audit)).toEqual([]);
    expect(run.stdout + run.stderr + run.summary).not.toContain(key);
    expect(scene.postgres.logsIn('billing', leaked)).toBe(true);
  });

  test('with require-managed a run that can not look for them gives no verdict', async () => {
    scene.repository.git('checkout', '-q', 'main');
    scene.repository.write('strict.yml', `require-managed: true\n${scene.config}`);
    const main = scene.repository.commit('strict');
    scene.repository.git('push', '-q', 'origin', 'main');
    const head = scene.repository.propose(12, main, { 'a.txt': 'harmless\n' });
    scene.repository.testMerge(12);
    const run = await scene
      .pullRequestJob(scene.payload(main, head, { number: 12, fork: true }), { restricted: true })
      .main({ command: 'scan', config: 'strict.yml' });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('[RL-SCAN-UNMANAGED]');
    expect(run.stderr).toContain('Nothing was scanned, since require-managed is true.');
    expect(run.stdout).toMatch(/^::error::Relock: .*\[RL-SCAN-UNMANAGED\]$/m);
  });

  test('a mark beside a managed key silences nothing: it is replaced', async () => {
    const old = (await scene.current()).password;
    const head = scene.repository.propose(14, base, { 'a.yml': `password: ${old}  # relock:allow not a secret\n` });
    const run = await scene
      .job('pull_request_target', scene.payload(base, head, { number: 14, fork: true }))
      .main({ command: 'scan' });
    expect([run.status, run.outputs.get('rotated')]).toEqual([0, '1']);
    expect(scene.github.comments(14)[0]?.body).toContain("a mark in the text can't silence this finding");
    expect(scene.postgres.logsIn('billing', old)).toBe(false);
    leaked = (await scene.current()).password;
  });

  test('on pull_request_target the loop runs to its end', async () => {
    const head = scene.repository.propose(13, base, { 'deploy.yml': `password: ${leaked}\n` });
    const run = await scene
      .job('pull_request_target', scene.payload(base, head, { number: 13, fork: true }))
      .main({ command: 'scan' });
    expect(run.status, run.stdout + run.stderr).toBe(0);
    expect(run.outputs.get('rotated')).toBe('1');
    expect(scene.postgres.logsIn('billing', leaked)).toBe(false);
    expect(scene.postgres.logsIn('billing', (await scene.current()).password)).toBe(true);
    const [comment, ...others] = scene.github.comments(13);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(/replaced [\d.]+ m?s after it was found; the old one is refused/);
  });
});
