import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standBefore } from '../rotate/wire.ts';
import type { Wire } from '../rotate/wire.ts';
import { missing } from '../servers/find.ts';
import { makeScene } from './scene.ts';
import type { Scene } from './scene.ts';

const KEY = 'vault://secret/ci/db';
const REPOSITORY = { full_name: 'example/app', private: true, default_branch: 'main' };
const DISPATCH = { repository: REPOSITORY, inputs: {}, ref: 'refs/heads/main', sender: { login: 'mona' } };

/** Stands before Vault and notes what would change something there. */
async function countWrites(target: string) {
  const writes: string[] = [];
  const server = createServer((incoming, response) => {
    const { method = '', url = '', headers } = incoming;
    if (method !== 'GET' && method !== 'HEAD') writes.push(`${method} ${url}`);
    const forwarded = request(`${target}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, writes, stop: () => void server.close() };
}

/** A channel of the config's `tell:`. */
async function startChannel() {
  const messages: string[] = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8').on('data', (text: string) => (body += text));
    incoming.on('end', () => {
      messages.push(body);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    messages,
    stop: () => void server.close(),
  };
}

describe.skipIf(missing('vault', 'postgres'))('command: rotate, by the built Action', () => {
  let scene: Scene;
  let vault: Awaited<ReturnType<typeof countWrites>>;
  let channel: Awaited<ReturnType<typeof startChannel>>;
  let postgres: Wire;

  beforeAll(async () => {
    scene = await makeScene();
    [vault, channel, postgres] = await Promise.all([
      countWrites(scene.vault.address),
      startChannel(),
      standBefore([scene.postgres.port], () => 'pass'),
    ]);
    const metered = scene.config
      .replace(`"${scene.vault.address}"`, `"${vault.url}", audience: "${scene.vault.address}"`)
      .replace(`port: ${scene.postgres.port}`, `port: ${postgres.ports[0]}`);
    scene.repository.write(
      '.relock.yml',
      `${metered}      owner: "@example/payments"\ntell:\n  - webhook: ${channel.url}\n`,
    );
    scene.repository.write('.github/CODEOWNERS', '* @example/all\ndeploy/ @example/ops\n');
    scene.repository.commit('owners and a channel');
    scene.repository.git('push', '-q', 'origin', 'main');
  });
  afterAll(async () => {
    for (const one of [vault, channel]) one?.stop();
    postgres?.close();
    await scene?.stop();
  });

  const dispatch = (inputs: Record<string, string>, event = 'workflow_dispatch') =>
    scene.job(event, DISPATCH).main({ command: 'rotate', ...inputs });

  test('dry-run says the steps, and sends no write to Vault and nothing at all to PostgreSQL', async () => {
    const before = await scene.current();
    for (const inputs of [{ keys: KEY }, { due: 'true' }, { keys: KEY, emergency: 'true' }]) {
      const run = await dispatch({ ...inputs, 'dry-run': 'true' });
      expect(run.status, run.stderr).toBe(0);
      expect(run.log).toContain('keep it in the vault as pending');
      expect(run.outputs.get('rotated')).toBe('0');
      expect(run.summary).toContain('1 of 1 key would be replaced or revoked');
    }
    expect(vault.writes.filter((one) => !/^POST \/v1\/auth\/(?:jwt\/login|token\/revoke-self)$/.test(one))).toEqual([]);
    expect(postgres.count()).toBe(0);
    expect(await scene.current()).toEqual(before);
  });

  test('check and plan change nothing; pause stops the next run, loudly; resume lets it go on', async () => {
    const checked = await dispatch({ check: 'true' });
    expect(checked.status, checked.log + checked.stderr).toBe(0);
    expect(checked.log).toContain('✓ the issuer accepts the current value');
    const planned = await dispatch({ plan: 'true' });
    expect(planned.log).toMatch(/rotate +vault:\/\/secret\/ci\/db +postgres +never rotated/);
    expect(await scene.current()).toMatchObject({ version: 1 });
    expect((await dispatch({ pause: 'the database moves' })).status).toBe(0);
    const stopped = await dispatch({ keys: KEY });
    expect(stopped.status).toBe(2);
    expect(stopped.stderr).toContain('[RL-ROTATE-PAUSED]');
    expect(stopped.stderr).toContain('the database moves');
    expect(stopped.summary).toContain('● not done');
    expect((await dispatch({ resume: 'true' })).status).toBe(0);
  });

  test('by name: rotated, with outputs and summary', async () => {
    const before = await scene.current();
    const run = await dispatch({ keys: KEY, reason: 'asked for by mona' });
    expect(run.status, run.stderr).toBe(0);
    expect(run.outputs.get('rotated')).toBe('1');
    expect(run.summary).toContain('`vault://secret/ci/db`');
    expect(run.summary).toContain('✓ replaced; the old value is refused');
    expect(run.stderr).toContain('rotation begun: asked for by mona');
    expect(scene.postgres.logsIn('billing', before.password)).toBe(false);
    expect(scene.postgres.logsIn('billing', (await scene.current()).password)).toBe(true);
  });

  test('repository_dispatch with a findings file: looked at again, replaced, recorded, owners named, the channel told', async () => {
    const { repository } = scene;
    const { password } = await scene.current();
    repository.git('checkout', '-q', '-B', 'leak', 'main');
    repository.write('deploy/prod.env', `PASSWORD=${password}\n`);
    repository.commit('deploy');
    const commit = repository.head();
    repository.git('push', '-q', '-f', 'origin', 'leak:main');
    const job = scene.job('repository_dispatch', DISPATCH);
    const findings = path.join(scene.folder, 'findings.jsonl');
    writeFileSync(findings, `${JSON.stringify({ path: 'deploy/prod.env', line: 1, commit })}\n`);
    const run = await job.main({ command: 'rotate', leaked: findings });
    expect(run.status, run.log + run.stderr).toBe(0);
    expect(run.outputs.get('rotated')).toBe('1');
    expect(scene.postgres.logsIn('billing', password)).toBe(false);

    const files = (run.outputs.get('incident-file') ?? '').split('\n');
    expect(files).toHaveLength(2);
    const [markdown = '', json = ''] = files.map((file) => readFileSync(file, 'utf8'));
    const record = JSON.parse(json) as Record<string, unknown>;
    expect(record).toMatchObject({
      format: 1,
      key: KEY,
      kind: 'postgres',
      result: 'rotated',
      places: [{ path: 'deploy/prod.env', line: 1, commit }],
      owners: ['@example/payments', '@example/ops'],
      elsewhere: [],
      open: [],
    });
    expect(record['refused']).toMatch(/^2\d{3}-.*Z$/);
    expect(markdown).toContain('## Timeline, to the millisecond');
    expect(channel.messages).toHaveLength(1);
    expect(JSON.parse(channel.messages[0] ?? '')).toMatchObject({
      event: 'incident',
      state: 'done',
      owners: ['@example/payments', '@example/ops'],
    });
    for (const secret of [password, (await scene.current()).password])
      for (const text of [
        markdown,
        json,
        ...channel.messages,
        run.stdout.replace(/^::add-mask::.*$/gm, ''),
        run.stderr,
        run.summary,
      ])
        expect(text).not.toContain(secret);
  });

  test.each([
    ['pull_request', { GITHUB_WORKFLOW_REF: 'example/app/.github/workflows/relock.yml@refs/pull/7/merge' }],
    [
      'workflow_dispatch',
      { GITHUB_WORKFLOW_REF: 'example/app/.github/workflows/relock.yml@refs/heads/try', GITHUB_REF: 'refs/heads/try' },
    ],
    ['repository_dispatch', { GITHUB_WORKFLOW_REF: 'mallory/app/.github/workflows/relock.yml@refs/heads/main' }],
  ])('%s from elsewhere than the default branch may not', async (event, env) => {
    const base = scene.repository.head();
    const payload = event === 'pull_request' ? scene.payload(base, base) : DISPATCH;
    const run = await scene.job(event, payload, { env }).main({ command: 'rotate', keys: KEY });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('[RL-ROTATE-UNTRUSTED]');
  });

  test('what is wrong with the inputs is said before anything is done', async () => {
    const writes = vault.writes.length;
    for (const inputs of [
      {},
      { due: 'true', check: 'true' },
      { keys: KEY, plan: 'true' },
      { emergency: 'true', due: 'true' },
    ]) {
      const run = await dispatch(inputs);
      expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('[RL-USAGE]')]);
    }
    expect(vault.writes).toHaveLength(writes);
  });
});
