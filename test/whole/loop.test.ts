import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '../servers/find.ts';
import type { StepResult } from './runner.ts';
import { makeScene, PULL_REQUEST, sample } from './scene.ts';
import type { Scene } from './scene.ts';

/** The forms that a value could slip out in. */
function forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret),
    Array.from(secret).toReversed().join(''),
  ];
}

function filesBelow(folder: string): Array<{ name: string; text: string }> {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((name) => ({ name, text: readFileSync(name, 'latin1') }));
}

describe.skipIf(missing('vault', 'postgres'))('leaked → found → replaced → dead → told, by the built Action', () => {
  let scene: Scene;
  let base: string;

  beforeAll(async () => {
    scene = await makeScene();
    base = scene.repository.head();
    // The schedule makes the key known to scans, and replaces the password that a person once typed.
    const job = scene.job('schedule', {
      repository: { full_name: 'example/app', default_branch: 'main' },
      schedule: '0 3 * * *',
    });
    const rotated = await job.main({ command: 'rotate', due: 'true' });
    expect(rotated.status, rotated.stderr).toBe(0);
    expect(rotated.outputs.get('rotated')).toBe('1');
  });
  afterAll(async () => {
    await scene?.stop();
  });

  test('the scheduled rotation replaced the first password', async () => {
    const { password, version } = await scene.current();
    expect(version).toBe(2);
    expect(scene.postgres.logsIn('billing', password)).toBe(true);
    expect(scene.postgres.logsIn('billing', scene.password)).toBe(false);
  });

  test('a pull request: one leak in base64 in YAML, one only in a middle commit, one only in a merge', async () => {
    const { repository, github, postgres } = scene;
    const leaked = (await scene.current()).password;
    const sendgrid = sample('sendgrid-api-key');
    const token = sample('github-pat');
    github.acceptToken(token, { kind: 'person', login: 'ada', write: [] });

    repository.git('checkout', '-q', '-b', 'side');
    repository.write('side.txt', 'side\n');
    repository.commit('side work');
    repository.git('checkout', '-q', '-b', 'topic', base);
    repository.write(
      'deploy/prod.yml',
      `apiVersion: v1\nkind: Secret\ndata:\n  password: ${Buffer.from(leaked).toString('base64')}\n`,
    );
    repository.commit('deploy');
    repository.write('scripts/mail.sh', `curl -H "Authorization: Bearer ${sendgrid}"\n`);
    repository.commit('mail');
    repository.write('scripts/mail.sh', 'curl\n');
    repository.commit('no key here');
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    repository.write('ci.env', `GITHUB_TOKEN=${token}\n`);
    repository.commit('Merge branch side');
    const head = repository.openPullRequest(PULL_REQUEST);

    const job = scene.job('pull_request_target', scene.payload(base, head));
    const run = await job.main({ command: 'scan' });
    const after = await scene.current();

    // Dead at the issuer, alive with the new value, which is what the vault has.
    expect(run.stderr).toBe('');
    expect(postgres.logsIn('billing', leaked)).toBe(false);
    expect(postgres.logsIn('billing', after.password)).toBe(true);
    expect(after.version).toBe(3);
    expect(github.revoked).toContain(token);

    // Told: one comment with all three, and what is left to do.
    const comments = github.comments(PULL_REQUEST);
    expect(comments).toHaveLength(1);
    const body = comments[0]?.body ?? '';
    expect(body).toContain('deploy/prod.yml:4');
    expect(body).toContain('base64');
    expect(body).toContain('scripts/mail.sh:1');
    expect(body).toContain('still in history');
    expect(body).toContain('ci.env:1');
    expect(body).toMatch(/replaced [\d.]+ m?s after it was found/);
    expect(body).not.toContain('vault://secret/ci/db');
    expect(body).not.toMatch(/managed key[^|]*managed key/);
    // The key that nobody could end keeps the run red.
    expect(run.status).toBe(1);
    expect(run.outputs.get('findings')).toBe('3');
    expect(run.outputs.get('rotated')).toBe('2');
    expect(readFileSync(run.outputs.get('sarif-file') ?? '', 'utf8')).toContain('"sendgrid-api-key"');

    // Again: the same comment, nothing rotated twice.
    const again = await scene.job('pull_request_target', scene.payload(base, head)).main({ command: 'scan' });
    expect(again.status).toBe(1);
    expect(github.comments(PULL_REQUEST)).toHaveLength(1);
    expect((await scene.current()).version).toBe(3);

    const secrets = {
      leaked,
      new: after.password,
      sendgrid,
      token,
      first: scene.password,
      admin: postgres.admin.password,
      job: github.tokens.write,
    };
    for (const [name, secret] of Object.entries(secrets)) expectNowhere(name, secret, [run, again], job.folder);
  });

  /** Not one byte of a secret in what the run said, wrote or left behind; the add-mask commands excepted. */
  function expectNowhere(name: string, secret: string, runs: readonly StepResult[], folder: string): void {
    const places = [
      ...runs.flatMap(({ stdout, stderr, summary }) => [
        { name: 'stdout', text: stdout.replace(/^::add-mask::.*$/gm, '') },
        { name: 'stderr', text: stderr },
        { name: 'summary', text: summary },
      ]),
      ...scene.github.comments().map(({ body }) => ({ name: 'comment', text: body })),
      ...filesBelow(folder),
    ];
    for (const place of places) {
      for (const form of forms(secret)) expect(place.text.includes(form), `${name} in ${place.name}`).toBe(false);
    }
  }
});
