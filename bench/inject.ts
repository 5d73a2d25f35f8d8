import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { makeScene } from '../test/whole/scene.ts';
import type { Scene } from '../test/whole/scene.ts';
import { inTurn, median, ratio } from './measure.ts';
import type { Figures, Timed } from './measure.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 25);
const DIST = path.resolve(process.env['RELOCK_DIST'] ?? 'dist');
const DELAY = 20;

const say = (line: string) => console.log(line);
const show = (values: readonly number[]) =>
  `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

/** What keys for a job cost: whole processes that read from a real Vault, beside bare Node. */
export async function measureInject(): Promise<void> {
  const scene = await makeScene();
  try {
    await prepare(scene);
    const node: Timed = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
    const three = { secrets: ['A', 'B', 'C'].map((name) => `${name} = vault://secret/ci/many/0#/${name}`) };
    const byToken = injection(scene, '3 by VAULT_TOKEN', three.secrets, { token: true });
    const plain = { ...byToken, name: '3, no config file', env: withoutConfig(byToken.env ?? {}) };
    const byJob = injection(scene, '3 by OIDC login', three.secrets, {});
    say('3 secrets of a real Vault as the Action’s step, from start to exit (config read by git, masks, state)');
    const figures = await inTurn([node, plain, byToken, byJob], ROUNDS);
    tell(figures);
    say(`  = ${ratio(figures, plain.name, [node.name])} of bare Node by token, server from VAULT_ADDR (goal 2.6)`);
    say(`  = ${ratio(figures, byToken.name, [node.name])} of bare Node by token (goal 2.6)`);
    say(`  = ${ratio(figures, byJob.name, [node.name])} of bare Node with the OIDC login (goal 4)`);
    for (const one of [node, plain, byToken])
      say(`  processor ${(await processorTime(one)).toFixed(0)} ms ${one.name}`);
    say('');
    await measureRows(scene);
  } finally {
    await scene.stop();
  }
}

function tell(figures: ReadonlyMap<string, Figures>): void {
  for (const [name, { times }] of figures) say(`  ${name.padEnd(24)} ${show(times)}`);
}

/** Requests in a row, counted: a request's place is one more than that of the latest answer that came before it. */
async function measureRows(scene: Scene): Promise<void> {
  const slow = await startSlow(scene.vault.address);
  const fifty = Array.from({ length: 50 }, (_, i) => `K${i} = vault://secret/ci/many/${i}#/A`);
  for (const [name, options] of [
    ['by VAULT_TOKEN', { token: true }],
    ['by OIDC login', {}],
  ] as const) {
    const timed = injection(scene, `50 ${name}`, fifty, { ...options, address: slow.url });
    const figures = await inTurn([timed], 7, () => 0, 1);
    say(`50 secrets ${name}, each answer of Vault ${DELAY} ms later`);
    tell(figures);
    slow.take();
    await inTurn([timed], 1, () => 0, 0);
    const { inRow, all } = slow.take();
    say(`  ${inRow} round trips in a row, login and its end included (goal 4), ${all} requests a run\n`);
  }
  await slow.stop();
}

async function prepare(scene: Scene): Promise<void> {
  const { vault, repository } = scene;
  await Promise.all(
    Array.from({ length: 50 }, (_, i) => {
      const data = Object.fromEntries(['A', 'B', 'C'].map((name) => [name, randomBytes(24).toString('base64url')]));
      return vault.api('POST', `secret/data/ci/many/${i}`, { data });
    }),
  );
  const policy = 'path "secret/data/ci/*" { capabilities = ["read"] }';
  await vault.api('POST', 'sys/policies/acl/bench-inject', { policy });
  await vault.api('POST', 'auth/jwt/role/inject', {
    role_type: 'jwt',
    user_claim: 'repository_id',
    bound_audiences: [vault.address],
    bound_claims: { repository_id: '4711' },
    token_policies: ['bench-inject'],
    token_ttl: '10m',
  });
  repository.git('checkout', '-q', 'main');
  repository.git('rm', '-q', '.relock.yml');
}

/** The default branch has no `.relock.yml`: the server is that of VAULT_ADDR, as other actions have it in an input. */
function withoutConfig(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'INPUT_CONFIG'));
}

let count = 0;

/** The Action's step as a process of its own, in a fresh checkout with a config of its own. */
function injection(
  scene: Scene,
  name: string,
  secrets: readonly string[],
  { token = false, address = scene.vault.address }: { readonly token?: boolean; readonly address?: string },
): Timed {
  const { repository, github, vault } = scene;
  const config = `inject-${++count}.yml`;
  const login = token ? 'auth: token' : `role: inject, audience: "${vault.address}"`;
  repository.write(config, `vaults:\n  vault: { address: "${address}", ${login} }\n`);
  repository.commit('config');
  repository.git('push', '-q', 'origin', 'main');
  const folder = path.join(scene.folder, `inject-${count}`);
  mkdirSync(path.join(folder, 'temp'), { recursive: true });
  const event = path.join(folder, 'event.json');
  writeFileSync(event, JSON.stringify({ repository: { full_name: 'example/app', default_branch: 'main' } }));
  const files = ['ENV', 'OUTPUT', 'STATE', 'STEP_SUMMARY'].map((one) => [`GITHUB_${one}`, path.join(folder, one)]);
  for (const [, file = ''] of files) writeFileSync(file, '');
  return {
    name,
    command: [process.execPath, path.join(DIST, 'main.js')],
    cwd: repository.checkout(path.join(folder, 'checkout'), 'refs/heads/main'),
    env: {
      ...Object.fromEntries(files),
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: 'example/app',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_SHA: repository.head(),
      GITHUB_API_URL: github.url,
      RUNNER_TEMP: path.join(folder, 'temp'),
      INPUT_COMMAND: 'inject',
      INPUT_CONFIG: config,
      INPUT_SECRETS: secrets.join('\n'),
      ...(token
        ? { VAULT_TOKEN: vault.token, VAULT_ADDR: address }
        : {
            ACTIONS_ID_TOKEN_REQUEST_URL: github.oidc.requestUrl,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: github.oidc.requestToken,
          }),
    },
  };
}

/** Milliseconds of processor that one run takes, its children included; the median of some. */
async function processorTime({ command, cwd, env }: Timed): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 9; i++) {
    const child = spawn('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" >&- 2>&-', 'bash', ...command], {
      cwd,
      env: { ...process.env, ...env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    await new Promise((resolve) => child.on('close', resolve));
    const [user = 0, system = 0] = told.trim().split(/\s+/).map(Number);
    times.push((user + system) * 1000);
  }
  return median(times);
}

/** A proxy whose answers come later, and which counts how many requests had to wait for one another. */
async function startSlow(target: string) {
  let all = 0;
  let deepest = 0;
  let answered = 0;
  const server = createServer((incoming, outgoing) => {
    const place = answered + 1;
    all++;
    deepest = Math.max(deepest, place);
    const forwarded = request(
      new URL(incoming.url ?? '/', target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        setTimeout(() => {
          // Nothing waits for the seal's answer.
          if (incoming.url?.endsWith('seal-status') !== true) answered = Math.max(answered, place);
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        }, DELAY);
      },
    );
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = { inRow: deepest, all };
      [all, deepest, answered] = [0, 0, 0];
      return taken;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
