import { chmodSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '../servers/find.ts';
import { isBuilt } from '../whole/runner.ts';
import { makeScene, sample } from '../whole/scene.ts';
import type { Scene } from '../whole/scene.ts';
import { actIn } from './act.ts';
import type { ActRun } from './act.ts';
import { readmeWorkflows } from './readme.ts';

const WORKFLOWS = new Map(readmeWorkflows().map(({ name, text }) => [name, text]));
const REPOSITORY = { full_name: 'example/app', private: false, default_branch: 'main' };

/** Logs in with the job's own role, then prints keys as a careless step would: plain, and in base64, which act itself does not mask. */
const DEPLOY = `#!/bin/sh
set -eu
psql -X -A -t -h 127.0.0.1 -p "$PORT" -d postgres -c 'select current_user' >user
test "$(cat user)" = "$PGUSER" && echo "logged in as the role made for this job"
echo "plain: $PGPASSWORD"
echo "base64: $(printf %s "$DB_PASSWORD" | base64)"
`;

describe.skipIf(missing('act', 'vault', 'postgres'))('the workflows of the README, run by act', () => {
  let scene: Scene;
  let base: string;
  let runs = 0;

  beforeAll(async () => {
    if (!isBuilt()) throw new Error('dist/ is not built: "npm run build"');
    scene = await makeScene();
    await addDynamicRole(scene);
    const { repository } = scene;
    repository.write('deploy.sh', DEPLOY);
    chmodSync(path.join(repository.author, 'deploy.sh'), 0o755);
    repository.commit('deploy script');
    repository.git('push', '-q', 'origin', 'main');
    base = repository.head();
    // The first one that a new user runs: it makes the key known to scans, and replaces what a person once typed.
    const { log } = await run('Rotate what is due', 'schedule', { repository: REPOSITORY, schedule: '17 3 * * *' });
    expect(log).toContain('Job succeeded');
    expect(log).toContain('::set-output:: rotated=1');
  });
  afterAll(async () => {
    await scene?.stop();
  });

  async function run(
    name: string,
    event: string,
    payload: object,
    given: { readonly mayWrite?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
  ): Promise<ActRun> {
    const folder = path.join(scene.folder, `act-${++runs}`);
    return actIn(scene, folder, { workflow: WORKFLOWS.get(name) ?? '', event, payload, ...given });
  }

  /** A pull request of one commit that puts `text` into `file`. */
  function pullRequest(number: number, file: string, text: string, fork: boolean): object {
    const { repository } = scene;
    repository.git('checkout', '-q', '-b', `topic-${number}`, base);
    repository.write(file, text);
    repository.commit('a change');
    const head = repository.openPullRequest(number);
    return {
      action: 'opened',
      number,
      pull_request: {
        number,
        head: { sha: head, ref: `topic-${number}`, repo: { full_name: fork ? 'mallory/app' : 'example/app' } },
        base: { sha: base, ref: 'main', repo: { full_name: 'example/app' } },
      },
      repository: REPOSITORY,
      sender: { login: 'mona' },
    };
  }

  /** Neither the values nor their base64, which of all forms is the one that steps print by accident. */
  function expectNoSecret(text: string, ...secrets: readonly string[]): void {
    for (const secret of [...secrets, scene.github.tokens.write, scene.postgres.admin.password]) {
      expect(text.includes(secret)).toBe(false);
      expect(text.includes(Buffer.from(secret).toString('base64').replace(/=+$/, ''))).toBe(false);
    }
  }

  test('each of them is run here', () => {
    expect([...WORKFLOWS.keys()]).toEqual([
      'Relock',
      'Relock (report only)',
      'Deploy',
      'Rotate a key',
      'Rotate what is due',
    ]);
  });

  test('Rotate what is due: the first password is refused, the one in the vault logs in; again, nothing is due', async () => {
    const { password, version } = await scene.current();
    expect(version).toBe(2);
    expect(scene.postgres.logsIn('billing', password)).toBe(true);
    expect(scene.postgres.logsIn('billing', scene.password)).toBe(false);
    const { log } = await run('Rotate what is due', 'schedule', { repository: REPOSITORY, schedule: '17 3 * * *' });
    expect(log).toContain('Job succeeded');
    expect(log).toContain('::set-output:: rotated=0');
    expect((await scene.current()).version).toBe(2);
    expectNoSecret(log, scene.password, password);
  });

  test('Rotate a key: the one that was named, with who asked for it', async () => {
    const before = await scene.current();
    const { log } = await run('Rotate a key', 'workflow_dispatch', {
      repository: REPOSITORY,
      inputs: { key: 'vault://secret/ci/db#/password' },
    });
    expect(log).toContain('Job succeeded');
    expect(log).toContain('asked for by mona');
    expect(log).toContain('Summary - ### Relock: 1 of 1');
    const after = await scene.current();
    expect(after.version).toBe(before.version + 1);
    expect(scene.postgres.logsIn('billing', after.password)).toBe(true);
    expect(scene.postgres.logsIn('billing', before.password)).toBe(false);
    expectNoSecret(log, before.password, after.password);
  });

  test('Deploy: the step logs in with a role of its own, masks hold, the post step takes it back', async () => {
    const { password } = await scene.current();
    const given = { env: { PORT: String(scene.postgres.port) } };
    const { log } = await run('Deploy', 'workflow_dispatch', { repository: REPOSITORY }, given);
    expect(log).toContain('Job succeeded');
    expect(log).toContain('logged in as the role made for this job');
    expect(log).toContain('plain: ***');
    expect(log).toContain('base64: ***');
    expect(log).toContain('Summary - ### Relock: 3 keys given to this job');
    expect(log).toMatch(/✓ database\/creds\/ci of .*: revoked/);
    expect(scene.postgres.sql(`select count(*) from pg_roles where rolname like 'v-%'`)).toBe('0');
    expectNoSecret(log, password);
  });

  test.each([
    ['a branch', false],
    ['a fork', true],
  ])('Relock, on a pull request from %s that leaks a managed key: green, for it is proven dead', async (_, fork) => {
    const { github, postgres } = scene;
    const number = fork ? 8 : 7;
    const leaked = await scene.current();
    const text = `data:\n  password: ${Buffer.from(leaked.password).toString('base64')}\n`;
    const payload = pullRequest(number, 'deploy/prod.yml', text, fork);
    const { log } = await run('Relock', 'pull_request_target', payload);
    expect(log).toContain('Job succeeded');
    expect(log).toContain('::set-output:: findings=1');
    expect(log).toContain('::set-output:: rotated=1');
    const after = await scene.current();
    expect(postgres.logsIn('billing', leaked.password)).toBe(false);
    expect(postgres.logsIn('billing', after.password)).toBe(true);
    const comments = github.comments(number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain('### Relock: 1 key leaked and already replaced');
    expect(log).toContain('Summary - ### Relock: 1 key leaked and already replaced');
    expectNoSecret(`${log}${comments[0]?.body}`, leaked.password, after.password);
  });

  test('Relock (report only), on a pull request from a fork: red, annotated, nothing is written', async () => {
    const { github } = scene;
    const key = sample('sendgrid-api-key');
    const payload = pullRequest(9, 'mail.sh', `curl -H "Authorization: Bearer ${key}"\n`, true);
    const before = github.writes().length;
    const { log } = await run('Relock (report only)', 'pull_request', payload, { mayWrite: false });
    expect(log).toContain('Job failed');
    expect(log).toMatch(/::error .*file=mail\.sh,line=1/);
    expect(log).toContain('Summary - ### Relock: 1 leaked key needs you');
    expect(github.writes()).toHaveLength(before);
    expectNoSecret(log, key);
  });
});

/** What the README's job asks for besides the key that the scene has: Vault makes a PostgreSQL role for each job. */
async function addDynamicRole({ vault, postgres }: Scene): Promise<void> {
  await vault.api('POST', 'sys/mounts/database', { type: 'database' });
  await vault.api('POST', 'database/config/pg', {
    plugin_name: 'postgresql-database-plugin',
    allowed_roles: 'ci',
    connection_url: `postgresql://{{username}}:{{password}}@${postgres.host}:${postgres.port}/postgres?sslmode=disable`,
    username: 'admin',
    password: postgres.admin.password,
  });
  await vault.api('POST', 'database/roles/ci', {
    db_name: 'pg',
    creation_statements: [`CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`],
    default_ttl: '10m',
    max_ttl: '10m',
  });
  const { data: role } = await vault.api('GET', 'auth/jwt/role/ci');
  await vault.api('POST', 'sys/policies/acl/readme-inject', {
    policy: `path "database/creds/ci" { capabilities = ["read"] }\npath "sys/leases/revoke" { capabilities = ["update"] }`,
  });
  const policies = [...role.token_policies, 'readme-inject'];
  await vault.api('POST', 'auth/jwt/role/ci', { ...role, token_policies: policies });
}
