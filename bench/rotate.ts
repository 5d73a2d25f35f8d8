import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { SecretValue } from '../src/core/secret.ts';
import { parseAddress } from '../src/vault/address.ts';
import { openEmbedded } from '../src/vault/embedded.ts';
import { makeFolder } from '../test/servers/make-folder.ts';
import { startPostgres } from '../test/servers/postgres.ts';
import type { PostgresServer } from '../test/servers/postgres.ts';
import { makeRelockVault } from '../test/servers/relock.ts';
import { makeScene, PULL_REQUEST } from '../test/whole/scene.ts';
import type { Scene } from '../test/whole/scene.ts';
import { measureLeak } from './loop.ts';
import { median } from './measure.ts';

const CLI = path.resolve(process.env['RELOCK_DIST'] ?? 'dist', 'cli.js');
const KEYS = Number(process.env['KEYS'] ?? 1000);
const ROLES = Number(process.env['ROLES'] ?? 200);
const LEAKED = 50;

const say = (line: string) => console.log(line);
const show = (values: readonly number[]) =>
  `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

/** What replacing and ending keys costs: whole processes, real Vault, real PostgreSQL. `part`: leak, many, fifty or revoke. */
export async function measureRotate(part = ''): Promise<void> {
  if (part === '' || part === 'many') await measureMany();
  if (part === 'many') return;
  const scene = await makeScene();
  try {
    if (part === '' || part === 'revoke') await measureRevocation(scene);
    if (part === '' || part === 'fifty') await measureFifty(scene);
    if (part === '' || part === 'leak') await measureLeak(scene, { say, show });
  } finally {
    await scene.stop();
  }
}

/** One process that rotates all by the calendar, in the embedded vault. */
async function measureMany(): Promise<void> {
  const { folder, remove } = makeFolder('bench-rotate');
  const [vault, postgres] = [await makeRelockVault(), await startPostgres()];
  try {
    const env = { ...vault.env, RELOCK_DIR: vault.dir };
    writeFileSync(path.join(folder, '.relock.yml'), await fillEmbedded(env, postgres));
    const run = await relock(['rotate', '--due'], folder, env);
    const rotated = run.stdout.split('\n').filter((line) => line.startsWith('rotated')).length;
    if (rotated !== KEYS + ROLES) throw new Error(`${rotated} were rotated:\n${run.stderr.slice(-2000)}`);
    say(`${KEYS} keys of Relock’s own and ${ROLES} PostgreSQL roles, all due: relock rotate --due, embedded vault`);
    say(`  start to exit                  ${(run.milliseconds / 1000).toFixed(1)} s (goal 10 s)\n`);
  } finally {
    await postgres.stop();
    vault.remove();
    remove();
  }
}

async function fillEmbedded(env: Readonly<Record<string, string>>, postgres: PostgresServer): Promise<string> {
  const store = await openEmbedded({ dir: env['RELOCK_DIR'] ?? '', env });
  const writes: Array<Promise<unknown>> = [];
  const write = (address: string, fields: Record<string, string>) => {
    const written = store.write(
      parseAddress(address),
      new Map(Object.entries(fields).map(([name, value]) => [name, new SecretValue(value)])),
    );
    writes.push(written);
  };
  const lines = ['rotate:', '  keys:'];
  write('relock://ops/pg', { password: postgres.admin.password });
  const fresh = () => randomBytes(24).toString('base64url');
  for (let i = 0; i < KEYS; i++) {
    write(`relock://keys/k${i}`, { key: fresh() });
    write(`relock://accepted/k${i}`, { sha256: '0'.repeat(64) });
    lines.push(
      `    - { address: "relock://keys/k${i}#/key", kind: relock-key, issuer: { accepts: "relock://accepted/k${i}" } }`,
    );
  }
  const made: string[] = [];
  for (let i = 0; i < ROLES; i++) {
    const password = fresh();
    write(`relock://roles/r${i}`, { user: `r${i}`, password });
    made.push(`CREATE ROLE r${i} LOGIN PASSWORD '${password}'`);
    lines.push(
      `    - { address: "relock://roles/r${i}#/password", kind: postgres, fields: { username: user }, issuer: { host: ${postgres.host}, port: ${postgres.port}, role: r${i}, admin: "relock://ops/pg", admin-user: admin } }`,
    );
  }
  postgres.sql(made.join(';'));
  await Promise.all(writes);
  await store.close();
  return `${lines.join('\n')}\n`;
}

/** A pull request that leaks the passwords of fifty roles at once. */
async function measureFifty(scene: Scene): Promise<void> {
  const { vault, postgres, repository } = scene;
  const names = Array.from({ length: LEAKED }, (_, i) => `fifty_${i}`);
  const made: string[] = [];
  for (const name of names) {
    const password = randomBytes(24).toString('base64url');
    made.push(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
    await vault.api('POST', `secret/data/ci/${name}`, { data: { user: name, password } });
  }
  postgres.sql(made.join(';'));
  const entry = scene.config.slice(scene.config.indexOf('    - address:'));
  const entries = names.map((name) =>
    entry.replace('secret/ci/db#', `secret/ci/${name}#`).replace('role: billing', `role: ${name}`),
  );
  repository.git('checkout', '-q', 'main');
  repository.write('.relock.yml', `${scene.config}${entries.join('')}`);
  repository.commit('fifty keys');
  repository.git('push', '-q', 'origin', 'main');
  const base = repository.head();
  const scheduled = { repository: { full_name: 'example/app', default_branch: 'main' } };
  const first = await scene.job('schedule', scheduled).main({ command: 'rotate', due: 'true' });
  if (first.status !== 0) throw new Error(`the keys could not be enrolled:\n${first.stderr}`);
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    const read = async (name: string) =>
      (await vault.api('GET', `secret/data/ci/${name}`)).data.data.password as string;
    const leaked = await Promise.all(names.map(read));
    repository.git('checkout', '-q', '-B', 'leak', base);
    repository.write('all.env', leaked.map((value, i) => `P${i}=${value}\n`).join(''));
    repository.commit('all of them');
    const head = repository.openPullRequest(PULL_REQUEST);
    const run = await scene.job('pull_request_target', scene.payload(base, head)).main({ command: 'scan' });
    if (run.outputs.get('rotated') !== String(LEAKED)) throw new Error(`not all were ended:\n${run.log}${run.stderr}`);
    if (round > 0) times.push(run.milliseconds);
  }
  say(
    `${LEAKED} roles’ passwords leaked at once in a pull request: found, replaced, refused, told; real Vault and PostgreSQL`,
  );
  say(`  the Action, start to exit      ${show(times)} (goal 5,000)\n`);
}

/** A key that is ended and not replaced: `PASSWORD NULL`, its sessions ended, seen refused, journalled. */
async function measureRevocation(scene: Scene): Promise<void> {
  const { vault, postgres } = scene;
  const { folder, remove } = makeFolder('bench-revoke');
  const times: number[] = [];
  try {
    for (let round = 0; round < 12; round++) {
      const name = `ended_${round}`;
      const password = randomBytes(24).toString('base64url');
      postgres.sql(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
      await vault.api('POST', `secret/data/ci/${name}`, { data: { user: name, password } });
      const config = scene.config
        .replace('secret/ci/db#', `secret/ci/${name}#`)
        .replace('role: billing', `role: ${name}`);
      writeFileSync(path.join(folder, '.relock.yml'), config.replace('on-leak: rotate', 'on-leak: revoke'));
      const env = {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        VAULT_ADDR: vault.address,
        VAULT_TOKEN: vault.token,
      };
      const run = await relock(['rotate', `vault://secret/ci/${name}`, '--emergency'], folder, env);
      if (run.status !== 0 || postgres.logsIn(name, password))
        throw new Error(`not ended:\n${run.stdout}${run.stderr}`);
      if (round > 1) times.push(run.milliseconds);
    }
  } finally {
    remove();
  }
  say(
    'A PostgreSQL role’s password ended and seen refused: relock rotate REF --emergency, on-leak: revoke, real Vault',
  );
  say(`  start to exit                  ${show(times)} (goal 200)\n`);
}

async function relock(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, ...said, milliseconds: performance.now() - began };
}
