import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing } from '../servers/find.ts';
import { policy } from '../vault/policy.ts';
import type { StepResult } from './runner.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

describe.skipIf(missing('vault', 'postgres'))('inject and its post step, as the built Action', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await makeScene();
    const { vault, postgres } = scene;
    await vault.api('POST', 'sys/mounts/database', { type: 'database' });
    await vault.api('POST', 'database/config/pg', {
      plugin_name: 'postgresql-database-plugin',
      allowed_roles: '*',
      connection_url: `postgresql://{{username}}:{{password}}@127.0.0.1:${postgres.port}/postgres?sslmode=disable`,
      username: postgres.admin.user,
      password: postgres.admin.password,
    });
    await vault.api('POST', 'database/roles/ci', {
      db_name: 'pg',
      creation_statements: [`CREATE ROLE "{{name}}" LOGIN PASSWORD '{{password}}' VALID UNTIL '{{expiration}}'`],
      default_ttl: '10m',
    });
    await vault.api('POST', 'sys/policies/acl/relock-inject', { policy: policy('Inject') });
    await vault.api('POST', 'auth/jwt/role/inject', {
      role_type: 'jwt',
      user_claim: 'repository_id',
      bound_audiences: [vault.address],
      bound_claims: { repository_id: '4711' },
      token_policies: ['relock-inject'],
      token_ttl: '10m',
    });
    scene.repository.write('inject.yml', scene.config.replace('role: ci', 'role: inject'));
    scene.repository.commit('config');
    scene.repository.git('push', '-q', 'origin', 'main');
  });
  afterAll(async () => {
    await scene?.stop();
  });

  const SECRETS = `
    DB_PASSWORD = vault://secret/ci/db#/password
    PGUSER      = vault://database/creds/ci#/username   # made for this job
    PGPASSWORD  = vault://database/creds/ci#/password
  `;
  const job = () =>
    scene.job('workflow_dispatch', { repository: { full_name: 'example/app', default_branch: 'main' } });
  const rolesMade = () => scene.postgres.sql(`select count(*) from pg_roles where rolname like 'v-%'`);
  /** What is left of a run besides what the runner keeps for its own: log, errors, summary, other files. */
  const leftOver = (folder: string, runs: readonly StepResult[]) => [
    ...runs.flatMap(({ log, stderr, summary }) => [log, stderr, summary]),
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^file_(env|state|output)$/.test(entry.name))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1')),
  ];

  test('a later step has the keys; after the post step they are dead; nobody else saw them', async () => {
    const here = job();
    const main = await here.main({ command: 'inject', config: 'inject.yml', secrets: SECRETS });
    expect(main.status, main.stderr).toBe(0);
    const [user = '', password = ''] = [main.exported.get('PGUSER'), main.exported.get('PGPASSWORD')];
    expect([...main.exported.keys()]).toEqual(['DB_PASSWORD', 'PGUSER', 'PGPASSWORD']);
    expect(main.exported.get('DB_PASSWORD')).toBe(scene.password);
    expect(scene.postgres.logsIn(user, password)).toBe(true);

    // Masked before it could be printed, as it is and as base64, hex and a URL's part.
    for (const secret of [scene.password, password]) {
      const bytes = Buffer.from(secret);
      for (const form of [secret, bytes.toString('base64'), bytes.toString('hex'), encodeURIComponent(secret)])
        expect([...here.masks].some((mask) => form.includes(mask))).toBe(true);
    }
    const lastMask = main.stdout.lastIndexOf('::add-mask::');
    expect(
      main.stdout
        .slice(0, lastMask)
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask::')),
    ).toEqual(['']);

    const post = await here.post(main);
    expect([post.status, post.stderr]).toEqual([0, '']);
    expect(post.log).toMatch(/^✓ database\/creds\/ci[^\n]* of [^\n]*: revoked$/m);
    expect(post.log).toMatch(/^✓ [^\n]*login token[^\n]*: revoked$/m);
    expect(post.log).toMatch(/^· DB_PASSWORD: no lease, so it can't be taken back/m);
    expect(scene.postgres.logsIn(user, password)).toBe(false);
    expect(rolesMade()).toBe('0');

    // The state has the login token, which is masked and by now worthless; no key is in it.
    const state = [...main.state.values()].join();
    expect(state).not.toContain(password);
    expect(state).not.toContain(scene.password);
    for (const text of leftOver(here.folder, [main, post]))
      for (const secret of [scene.password, password, Buffer.from(password).toString('base64')])
        expect(text.includes(secret)).toBe(false);

    const again = await here.post(main);
    expect([again.status, again.stderr]).toEqual([0, '']);
  });

  test('one address fails: none is exported, and what was taken is given back', async () => {
    const run = await job().main({
      command: 'inject',
      config: 'inject.yml',
      secrets: `${SECRETS}\n OTHER = vault://secret/ci/nothing#/here`,
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('[RL-INJECT-MISSING]');
    expect(run.stderr).toContain('Nothing was exported.');
    expect(run.stderr).toContain('What had been taken was given back.');
    expect([...run.exported, ...run.outputs]).toEqual([]);
    expect(rolesMade()).toBe('0');
    // Whatever the state says by then, the post step has nothing to complain about.
    const post = await job().post(run);
    expect([post.status, post.stdout.replace(/^::add-mask::.*\n/gm, '')]).toEqual([
      0,
      expect.not.stringContaining('::'),
    ]);
  });

  test('a full disk in the middle: nothing is half exported', async () => {
    const run = await job().main(
      { command: 'inject', config: 'inject.yml', secrets: SECRETS },
      { GITHUB_ENV: '/dev/full' },
    );
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('[RL-RUNNER-FILE]');
    expect([...run.exported]).toEqual([]);
    expect(rolesMade()).toBe('0');
  });

  test('an address that the role may not read: the policy line is named', async () => {
    const run = await job().main({
      command: 'inject',
      config: 'inject.yml',
      secrets: 'A = vault://secret/ops/pg#/admin',
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('[RL-VAULT-DENIED]');
    expect(run.stderr).toContain('path "secret/data/ops/pg" { capabilities = ["read"] }');
    expect([...run.exported]).toEqual([]);
  });

  test('as outputs, and as a file that only this user reads', async () => {
    const output = await job().main({ command: 'inject', config: 'inject.yml', secrets: SECRETS, export: 'output' });
    expect([output.status, output.outputs.get('DB_PASSWORD'), output.exported.size]).toEqual([0, scene.password, 0]);
    const here = job();
    const file = path.join(here.folder, 'temp', 'keys.env');
    const run = await here.main({
      command: 'inject',
      config: 'inject.yml',
      secrets: SECRETS,
      export: 'file',
      output: file,
    });
    expect(run.status, run.stderr).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain(scene.password);
    expect(run.exported.size).toBe(0);
    for (const one of [output, run]) await here.post(one);
    expect(rolesMade()).toBe('0');
  });

  test('a vault that is gone by the end: the post step says what still lives, and fails nobody', async () => {
    const here = job();
    const main = await here.main({ command: 'inject', config: 'inject.yml', secrets: SECRETS });
    await scene.vault.stop();
    const post = await here.post(main);
    expect(post.status).toBe(0);
    expect(post.stdout).toMatch(
      /^::warning::Relock: database\/creds\/ci[^\n]* is not proven to be revoked: [^\n]*it ends by itself in \d+ min/m,
    );
    expect(post.stdout + post.stderr).not.toMatch(/^\s+at .*:\d+/m);
  });
});
