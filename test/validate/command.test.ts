import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownRule } from '../../src/scan/known-rule.ts';
import { mintFor } from '../../src/scan/mint.ts';
import { seeded } from '../scan/scan.ts';
import { testFolder } from '../servers/folder.ts';
import { ANSWERS } from './answers.ts';
import { startIssuers } from './issuers.ts';
import type { Issuers } from './issuers.ts';
import { OWN_SERVER } from './specimen.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const random = seeded(7);
const sample = (rule: string) => mintFor(knownRule(rule), random);

let issuers: Issuers;
beforeAll(async () => {
  issuers = await startIssuers([OWN_SERVER]);
});
afterAll(() => issuers.stop());

/** `relock scan` in a process of its own, with the issuers behind its proxy. */
async function scan(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const cwd = testFolder('live');
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text);
  return start([path.join(ROOT, 'src/cli.ts'), 'scan', ...args, '.'], cwd, env);
}

async function start(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  issuers.asked.length = 0;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, ...issuers.env, ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr, all: stdout + stderr };
}

const dead = ANSWERS['buildkite-token']?.refused;
const live = ANSWERS['github-pat']?.active;

test('a dead key is told and fails nothing; a live one says whose it is', async () => {
  const [mail, git] = [sample('buildkite-token'), sample('github-pat')];
  issuers.answer = ({ host }) => (host === 'api.github.com' ? live : dead);
  const onlyDead = await scan({ 'a.env': `K="${mail.secret}"\n` }, ['--validate', '--format', 'jsonl']);
  expect([onlyDead.status, onlyDead.stderr]).toEqual([0, '']);
  expect(JSON.parse(onlyDead.stdout)).toMatchObject({ rule: 'buildkite-token', status: 'inactive', remedy: 'none' });

  const files = { 'a.env': `K="${mail.secret}"\n`, 'b.env': `T="${git.secret}"\n` };
  const both = await scan(files, ['--validate']);
  expect(both.status).toBe(1);
  expect(both.stdout).toMatch(/buildkite-token .* inactive  dead: its issuer refuses it/);
  expect(both.stdout).toMatch(/github-pat .* active \(account octocat; scopes repo, gist\)/);
  for (const { secret } of [mail, git]) expect(onlyDead.all + both.all).not.toContain(secret);

  const unasked = await scan(files, []);
  expect([unasked.status, issuers.asked]).toEqual([1, []]);
});

test('the config may want it, and alone names the servers that may be asked', async () => {
  const token = sample('vault-service-token').secret;
  const text = `VAULT_ADDR=https://${OWN_SERVER}\nVAULT_TOKEN=${token}\n`;
  issuers.answer = () => ANSWERS['vault-service-token']?.active;
  const without = await scan({ 'a.env': text, '.relock.yml': 'scan: { validate: true }\n' }, ['--format', 'jsonl']);
  expect(issuers.asked).toEqual([]);
  expect(JSON.parse(without.stdout)).toMatchObject({
    status: 'unknown',
    statusReason: expect.stringContaining('scan.validate-hosts'),
  });
  const config = `scan: { validate: true, validate-hosts: [ ${OWN_SERVER} ] }\n`;
  const found = await scan({ 'a.env': text, '.relock.yml': config }, ['--format', 'jsonl']);
  expect(issuers.asked.map(({ host }) => host)).toEqual([OWN_SERVER]);
  expect(JSON.parse(found.stdout)).toMatchObject({
    status: 'active',
    identity: expect.stringContaining('policies default, ci'),
  });
});

test('the Action asks when its input says so, and a dead key does not fail the step', async () => {
  const { secret } = sample('buildkite-token');
  issuers.answer = () => dead;
  const cwd = testFolder('job');
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd });
  git('init', '-q', '-b', 'main');
  writeFileSync(path.join(cwd, 'a.env'), `K="${secret}"\n`);
  git('add', '.');
  git('commit', '-q', '-m', 'x');
  git('remote', 'add', 'origin', cwd);
  git('fetch', '-q', 'origin');
  const job = (validate: string) => {
    const names = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV'];
    const files = Object.fromEntries(names.map((name) => [name, path.join(testFolder('step'), name)]));
    for (const file of Object.values(files)) writeFileSync(file, '');
    return start([path.join(ROOT, 'src/main.ts')], cwd, {
      ...files,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_EVENT_PATH: path.join(ROOT, 'fixtures/event/schedule.json'),
      GITHUB_REPOSITORY: 'example/app',
      GITHUB_SHA: String(git('rev-parse', 'HEAD')).trim(),
      GITHUB_REF: 'refs/heads/main',
      INPUT_COMMAND: 'scan',
      INPUT_VALIDATE: validate,
    });
  };
  const asked = await job('true');
  expect(asked.stdout).toMatch(/buildkite-token .* inactive  dead: its issuer refuses it/);
  expect([asked.status, issuers.asked.length]).toEqual([0, 1]);
  expect(asked.all).not.toContain(secret);
  const unasked = await job('false');
  expect([unasked.status, issuers.asked.length]).toEqual([1, 0]);
});

test('a job for a fork asks nobody, and says so', async () => {
  issuers.answer = () => dead;
  const text = `K="${sample('buildkite-token').secret}"\n`;
  const job = (name: string, file: string) => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path.join(ROOT, `fixtures/event/${file}.json`),
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_SHA: '1'.repeat(40),
  });
  for (const [name, file] of [
    ['pull_request', 'pull-request-fork'],
    ['pull_request_target', 'pull-request-fork'],
    ['pull_request', 'none'],
  ] as const) {
    const run = await scan({ 'a.env': text }, ['--validate'], job(name, file));
    expect([run.status, issuers.asked]).toEqual([1, []]);
    expect(run.stdout).toMatch(/^no issuer was asked whether what was found lives: /);
  }
  const own = await scan({ 'a.env': text }, ['--validate'], job('pull_request', 'pull-request'));
  expect([own.status, issuers.asked.length]).toEqual([0, 1]);
});
