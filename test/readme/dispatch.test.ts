import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { missing } from '../servers/find.ts';
import { isBuilt } from '../whole/runner.ts';
import { makeScene } from '../whole/scene.ts';
import type { Scene } from '../whole/scene.ts';
import { actIn } from './act.ts';
import type { ActRun } from './act.ts';
import { workflowsOf } from './readme.ts';

const WORKFLOWS = new Map(workflowsOf('docs/dispatch.md').map(({ name, text }) => [name, text]));
const REPOSITORY = { full_name: 'example/app', private: true, default_branch: 'main' };
const KEY = 'vault://secret/ci/db#/password';

interface Written {
  readonly on: object;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, { readonly environment: string; readonly steps: readonly any[] }>>;
}

test.each([
  ['Rotate a key', 'workflow_dispatch', 'rotation'],
  ['Answer leaks', 'repository_dispatch', 'emergency'],
])(
  '%s: by %s alone, in the protected environment, one at a time, with no right that it does not need',
  (name, event, environment) => {
    const workflow = parse(WORKFLOWS.get(name) ?? '') as Written;
    expect(Object.keys(workflow.on)).toEqual([event]);
    expect(workflow.permissions).toEqual({ contents: 'read', 'id-token': 'write', issues: 'write' });
    expect(workflow.concurrency).toEqual({ group: 'relock-rotate', 'cancel-in-progress': false });
    const [job] = Object.values(workflow.jobs);
    expect(job?.environment).toBe(environment);
    const checkout = job?.steps.find(({ uses }) => uses === 'actions/checkout@v6');
    expect(checkout.with['persist-credentials']).toBe(false);
    // What came from outside reaches a shell through its environment only.
    for (const { run = '' } of job?.steps ?? []) expect(run).not.toContain('${{');
  },
);

describe.skipIf(missing('act', 'vault', 'postgres'))('the workflows of docs/dispatch.md, run by act', () => {
  let scene: Scene;
  let artifacts: string;
  let actions: Record<string, string>;
  let runs = 0;

  beforeAll(async () => {
    if (!isBuilt()) throw new Error('dist/ is not built: "npm run build"');
    scene = await makeScene();
    artifacts = path.join(scene.folder, 'artifacts');
    const upload = path.join(scene.folder, 'upload-artifact');
    for (const folder of [artifacts, upload]) mkdirSync(folder);
    // Stands for GitHub's own, which needs its servers: takes the files that `path` names.
    const steps = `  steps:\n    - shell: sh\n      env: { FILES: "\${{ inputs.path }}" }\n      run: 'printf "%s\\n" "$FILES" | while read -r file; do cp "$file" "${artifacts}"; done'\n`;
    writeFileSync(
      path.join(upload, 'action.yml'),
      `name: upload\ninputs: { name: { required: true }, path: { required: true } }\nruns:\n  using: composite\n${steps}`,
    );
    actions = { 'actions/upload-artifact@v4': upload };
    await run('Rotate a key', 'workflow_dispatch', { inputs: { key: KEY } });
  });
  afterAll(async () => {
    await scene?.stop();
  });

  async function run(name: string, event: string, payload: object): Promise<ActRun> {
    const workflow = WORKFLOWS.get(name) ?? '';
    return actIn(scene, path.join(scene.folder, `act-${++runs}`), {
      workflow,
      event,
      payload: { repository: REPOSITORY, sender: { login: 'mona' }, ...payload },
      actions,
    });
  }

  /** A leak of the present password on the default branch. */
  async function leak(file: string): Promise<{ password: string; commit: string }> {
    const { password } = await scene.current();
    const { repository } = scene;
    repository.write(file, `PASSWORD=${password}\n`);
    const commit = repository.commit('a leak');
    repository.git('push', '-q', 'origin', 'main');
    return { password, commit };
  }

  const dispatched = (findings: string) => ({ action: 'relock-leaked', client_payload: { findings } });
  const dead = (password: string) => !scene.postgres.logsIn('billing', password);

  test('Rotate a key, dry: the steps, no change, no artifact', async () => {
    const before = await scene.current();
    const { log } = await run('Rotate a key', 'workflow_dispatch', { inputs: { key: KEY, 'dry-run': 'true' } });
    expect(log).toContain('Job succeeded');
    expect(log).toContain('::set-output:: rotated=0');
    expect(log).toContain('Summary - ### Relock: 1 of 1 key would be replaced or revoked');
    expect(await scene.current()).toEqual(before);
    expect(readdirSync(artifacts)).toEqual([]);
  });

  test('Rotate a key, with a reason: replaced, no incident', async () => {
    const before = await scene.current();
    const { log } = await run('Rotate a key', 'workflow_dispatch', { inputs: { key: KEY, reason: 'a new tenant' } });
    expect(log).toContain('rotation begun: a new tenant');
    expect(log).toContain('::set-output:: rotated=1');
    expect(dead(before.password)).toBe(true);
    expect(readdirSync(artifacts)).toEqual([]);
  });

  test('Rotate a key, an emergency: replaced at once, the record in the summary and as an artifact', async () => {
    const before = await scene.current();
    const { log } = await run('Rotate a key', 'workflow_dispatch', { inputs: { key: KEY, emergency: 'true' } });
    expect(log).toContain('Job succeeded');
    expect(log).toContain('### Relock: 1 incident on record');
    expect(dead(before.password)).toBe(true);
    // With the policy of docs/vault-policies.md it is kept beside the key, too.
    const { data: kept } = await scene.vault.api('GET', 'secret/data/relock/incident/ci/db');
    expect(JSON.parse(kept.data.record)).toMatchObject({ result: 'rotated', key: 'vault://secret/ci/db' });
    const files = readdirSync(artifacts);
    expect(files.map((file) => path.extname(file)).sort()).toEqual(['.json', '.md']);
    const after = await scene.current();
    for (const text of [log, ...files.map((file) => readFileSync(path.join(artifacts, file), 'utf8'))])
      for (const { password } of [before, after]) expect(text.includes(password)).toBe(false);
  });

  test('Answer leaks: what a payload points at is looked at, and replaced', async () => {
    const { password, commit } = await leak('deploy/prod.env');
    const finding = { path: 'deploy/prod.env', line: 1, commit, rule: 'whatever', fingerprint: 'rl1:0' };
    const { log } = await run('Answer leaks', 'repository_dispatch', dispatched(`${JSON.stringify(finding)}\n`));
    expect(log).toContain('Job succeeded');
    expect(log).toContain('::set-output:: rotated=1');
    expect(dead(password)).toBe(true);
    const records = readdirSync(artifacts).filter((file) => file.endsWith('.json'));
    const record = records
      .map((file) => JSON.parse(readFileSync(path.join(artifacts, file), 'utf8')))
      .find(({ places }) => places.length > 0);
    expect(record).toMatchObject({ result: 'rotated', places: [{ path: 'deploy/prod.env', line: 1, commit }] });
    expect(record.fingerprint).not.toBe('rl1:0');
  });

  test.each([
    ['no list of findings', '$(touch pwned); `id` ${{ secrets.X }}', 'RL-ROTATE-FINDINGS'],
    ['a commit that is none', JSON.stringify({ path: 'a', line: 1, commit: '--upload-pack=id' }), 'RL-ROTATE-FINDINGS'],
  ])('Answer leaks: %s fails, and changes nothing', async (_, findings, code) => {
    const before = await scene.current();
    const { log } = await run('Answer leaks', 'repository_dispatch', dispatched(findings));
    expect(log).toContain('Job failed');
    expect(log).toContain(code);
    expect(await scene.current()).toEqual(before);
  });
});
