import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRules } from '../../src/scan/rules/all.ts';
import { missing } from '../servers/find.ts';
import { makeFolder } from '../servers/make-folder.ts';
import { makeSoftHsm } from '../servers/softhsm.ts';
import type { SoftHsm } from '../servers/softhsm.ts';
import { relock } from './command-line.ts';
import { Repository } from './pull-request.ts';
import { sample } from './stage.ts';

const { folder, remove } = makeFolder('cli');
afterAll(remove);

describe('relock scan', () => {
  const repository = new Repository(path.join(folder, 'scan'));
  const cwd = repository.author;
  const key = sample('sendgrid-api-key');
  const password = `${Math.random().toString(36).slice(2, 9)}Xq7!`;
  const scan = (...args: string[]) => relock(['scan', ...args], { cwd });

  beforeAll(() => {
    repository.write('README.md', '# app\n');
    repository.write('.gitignore', 'ignored.env\n');
    repository.commit('begin');
    repository.git('push', '-q', 'origin', 'main');
    repository.write('old.sh', `KEY=${key}\n`);
    repository.commit('leak');
    repository.write('old.sh', 'echo\n');
    repository.commit('no leak');
    repository.write('app.yml', `password: "${password}"\n`);
    repository.commit('config');
    repository.write('ignored.env', `KEY=${key}\n`);
    repository.write('new.sh', `KEY=${key}\n`);
    repository.git('add', 'new.sh');
  });

  test.each<[string, string[], string[]]>([
    ['the work tree', [], ['app.yml:1', 'new.sh:1']],
    ['one file', ['new.sh'], ['new.sh:1']],
    ['what git ignores, too', ['--no-ignore'], ['app.yml:1', 'ignored.env:1', 'new.sh:1']],
    ['a range', ['--diff', 'origin/main...HEAD'], ['app.yml:1', 'old.sh:1']],
    ['the index', ['--staged'], ['new.sh:1']],
    ['the history', ['--history'], ['app.yml:1', 'old.sh:1']],
    ['one revision’s history', ['--history', 'HEAD~1'], ['old.sh:1']],
    ['the history of two', ['--history', 'HEAD', 'main~2'], ['app.yml:1', 'old.sh:1']],
  ])('%s', async (_, args, places) => {
    const ran = await scan('--format', 'jsonl', ...args);
    const found = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; line: number });
    expect(found.map(({ path: name, line }) => `${name}:${line}`).sort()).toEqual(places);
    expect([ran.status, ran.stderr]).toEqual([1, '']);
    expect(ran.stdout).not.toContain(key);
  });

  test('standard input, under a name', async () => {
    const ran = await relock(['scan', '--stdin', '--as', 'config/prod.env'], { cwd, input: `x\nKEY=${key}\n` });
    expect([ran.status, ran.stderr]).toEqual([1, '']);
    expect(ran.stdout).toMatch(/^config\/prod\.env:2:5 {2}high {4}sendgrid-api-key {2}SG\.…\n1 finding in 1 file, /);
  });

  test('each format is whole, on standard output or in a file', async () => {
    const text = await scan();
    expect(text.stdout.split('\n')).toHaveLength(4);
    const json = JSON.parse((await scan('--format', 'json')).stdout) as { findings: unknown[] };
    expect(json.findings).toHaveLength(2);
    const sarif = JSON.parse((await scan('--format', 'sarif')).stdout) as { version: string };
    expect(sarif.version).toBe('2.1.0');
    expect((await scan('--format', 'markdown')).stdout).toMatch(/^### Relock: 2 leaked keys need you\n/);
    const file = await scan('--format', 'jsonl', '--output', path.join(folder, 'findings.jsonl'));
    expect([file.status, file.stdout, file.stderr]).toEqual([1, '', '']);
    expect(readFileSync(path.join(folder, 'findings.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  test.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'high', 'app.yml'], 0],
    [['--fail-on', 'medium', 'app.yml'], 1],
    [['--fail-on', 'high', 'new.sh'], 1],
    [['README.md'], 0],
  ])('%j gives %i', async (args, status) => {
    expect((await scan(...args)).status).toBe(status);
  });

  test('what is not looked at, or not honoured, is said whatever the format', async () => {
    const config = path.join(cwd, '.gitleaks.toml');
    writeFileSync(config, "[[rules]]\nid = 'a'\npath = 'p12$'\n");
    for (const format of ['text', 'json', 'jsonl', 'sarif', 'markdown', 'html', 'gitleaks', 'junit']) {
      const { stdout, stderr } = await scan('--format', format, 'README.md');
      expect(`${format}: ${stdout}${stderr}`).toMatch(/the rule a is left out: it looks at names of files only/);
    }
    rmSync(config);
  });

  test('a baseline leaves out what it holds, and nothing else', async () => {
    const baseline = path.join(folder, 'baseline.json');
    const made = await scan('--write-baseline', baseline);
    expect([made.status, made.stderr]).toEqual([
      1,
      expect.stringMatching(/^relock: 2 findings are now in the baseline/),
    ]);
    expect(readFileSync(baseline, 'utf8')).not.toContain(key);
    const again = await scan('--baseline', baseline);
    expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(/^nothing found in .*, 2 allowed\.\n$/)]);
    const shown = await scan('--baseline', baseline, '--show-allowed');
    expect(shown.stdout).toContain('allowed: known since the baseline was written');
    const more = await relock(['scan', '--stdin', '--baseline', baseline], {
      cwd,
      input: `${key}\n${sample('sendgrid-api-key')}\n`,
    });
    expect([more.status, more.stdout.split('\n')[0]]).toEqual([1, expect.stringMatching(/^stdin:2:1 /)]);
  });

  test('allow entries, until they end', async () => {
    const { fingerprint } = JSON.parse((await scan('--format', 'jsonl', 'new.sh')).stdout) as { fingerprint: string };
    const config = path.join(folder, 'allow.yml');
    const entry = (condition: string, more = '') =>
      writeFileSync(config, `scan:\n  allow:\n    - { ${condition}, reason: "a sample"${more} }\n`);
    entry(`fingerprint: "${fingerprint}"`);
    expect((await scan('--config', config, 'new.sh')).status).toBe(0);
    entry('path: "*.sh", rule: sendgrid-api-key');
    expect((await scan('--config', config, 'new.sh')).status).toBe(0);
    entry('path: "docs/**"');
    expect((await scan('--config', config, 'new.sh')).status).toBe(1);
    entry(`fingerprint: "${fingerprint}"`, ', expires: 2020-01-01');
    const ended = await scan('--config', config, 'new.sh');
    expect([ended.status, ended.stdout]).toEqual([
      1,
      expect.stringContaining('ended on 2020-01-01 and counts no more'),
    ]);
  });

  test('the last line’s hint works: explain by fingerprint', async () => {
    const { stdout } = await scan('new.sh');
    const [, fingerprint = ''] = /relock explain (rl1:[0-9a-f]{20}) tells why/.exec(stdout) ?? [];
    const explained = await relock(['explain', fingerprint], { cwd });
    expect([explained.status, explained.stderr]).toEqual([0, '']);
    expect(explained.stdout).toContain('new.sh:1:5');
    expect(explained.stdout).toContain('SendGrid');
    expect(explained.stdout).not.toContain(key);
  });
});

describe('relock explain and mint', () => {
  test('samples of a rule are found as that rule', async () => {
    // Each rule is tested in its own room; these stand for the way there and back.
    const all = allRules().map(({ id }) => id);
    const rules = all.filter((id, i) => i % 15 === 0 || /^(?:github-pat|grafana-api-key|private-key)$/.test(id));
    const lost: string[] = [];
    const next = async (): Promise<void> => {
      for (let rule = rules.pop(); rule !== undefined; rule = rules.pop()) {
        const minted = await relock(['mint', rule, '--count', '5'], { cwd: folder });
        const found = await relock(['scan', '--stdin', '--format', 'jsonl'], { cwd: folder, input: minted.stdout });
        const ids = found.stdout.split('\n').filter((line) => line !== '');
        const right = ids.filter((line) => (JSON.parse(line) as { rule: string }).rule === rule);
        // One in some thousands reads like words, which a rule that goes by a name passes over.
        if (minted.status !== 0 || right.length < 4) lost.push(`${rule}: ${ids.length} found`);
      }
    };
    await Promise.all([next(), next()]);
    expect(lost).toEqual([]);
  });

  test('explain says what a rule is for', async () => {
    const ran = await relock(['explain', 'github-pat'], { cwd: folder });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^github-pat: /);
    expect(ran.stdout).toContain('https://docs.github.com/');
  });

  test.each(['--help', 'help'])('%s lists the commands', async (word) => {
    const ran = await relock([word], { cwd: folder });
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    for (const name of ['scan', 'explain', 'mint', 'run', 'inject', 'rotate', 'vault init', 'demo'])
      expect(ran.stdout).toContain(`relock ${name}`);
  });
});

describe.each(['passphrase', 'pkcs11'] as const)('a vault sealed by %s', (seal) => {
  const isMissing = seal === 'pkcs11' && missing('softhsm');
  let hsm: SoftHsm | undefined;
  let env: Record<string, string> = {};
  const work = path.join(folder, seal);
  const vault = (...args: string[]) => relock(args, { cwd: work, env });

  beforeAll(async () => {
    if (isMissing) return;
    mkdirSync(work);
    env = { RELOCK_DIR: path.join(work, 'vault') };
    if (seal === 'pkcs11') {
      hsm = makeSoftHsm();
      env = { ...env, ...hsm.env };
    } else {
      env['RELOCK_PASSPHRASE_FILE'] = path.join(work, 'passphrase');
      writeFileSync(env['RELOCK_PASSPHRASE_FILE'], 'for this test\n', { mode: 0o600 });
    }
    const made = await vault('vault', 'init', '--seal', seal);
    expect(made.status, made.stderr).toBe(0);
    expect(made.stdout).toMatch(/^rlk_\w+\n$/);
    expect(made.stderr).toContain(seal === 'passphrase' ? 'not hardware' : 'pkcs11');
  });
  afterAll(() => hsm?.remove());

  test.skipIf(isMissing)('put, get, list, versions, delete, status', async () => {
    writeFileSync(path.join(work, 'value'), 'first\n');
    expect(await vault('vault', 'put', 'ci/db', 'password=@value')).toMatchObject({ status: 0, stdout: '' });
    expect(await vault('vault', 'put', 'ci/db', '--generate', 'password=40')).toMatchObject({ status: 0, stdout: '' });
    expect(await vault('vault', 'get', 'ci/db#/password', '--version', '1')).toMatchObject({ stdout: 'first\n' });
    expect((await vault('vault', 'get', 'relock://ci/db#/password')).stdout).toMatch(/^[A-Za-z0-9]{40}$/);
    expect(await vault('vault', 'list')).toMatchObject({ stdout: 'ci/db\n', stderr: '' });
    expect((await vault('vault', 'versions', 'ci/db')).stdout).toMatch(/^1 .*\n2 .*current\n$/);
    expect(await vault('vault', 'delete', 'ci/db', '--version', '1')).toMatchObject({ status: 0, stdout: '' });
    expect(await vault('vault', 'get', 'ci/db#/password', '--version', '1')).toMatchObject({ status: 2, stdout: '' });
    const status = JSON.parse((await vault('vault', 'status', '--format', 'json')).stdout) as Record<string, unknown>;
    expect(status).toMatchObject({ secrets: 1, versions: 1, seal: { kind: seal } });
  });

  test.skipIf(isMissing)('run gives a key to one child, with the child’s own status', async () => {
    await vault('vault', 'put', 'ci/api', '--generate', 'token=40');
    const token = (await vault('vault', 'get', 'ci/api#/token')).stdout;
    const ran = await relock(
      ['run', '--secret', 'TOKEN=relock://ci/api#/token', '--', 'sh', '-c', 'cat; printf %s "$TOKEN"; exit 7'],
      { cwd: work, env, input: 'from stdin ' },
    );
    expect(ran).toEqual({ status: 7, stdout: `from stdin ${token}`, stderr: '' });
  });

  // scrypt takes a third of a second for each command: one seal is enough, the HSM's where it is.
  if (seal === 'passphrase' && !missing('softhsm')) return;
  test.skipIf(isMissing)('leaked, believed only where it is found again, replaced, and dead', async () => {
    writeFileSync(
      path.join(work, '.relock.yml'),
      [
        'rotate:',
        '  keys:',
        '    - address: relock://ci/app#/key',
        '      kind: relock-key',
        '      issuer: { accepts: "relock://accepted/app" }',
        '      on-leak: rotate',
        '    - address: relock://ci/safe#/key',
        '      kind: relock-key',
        '      issuer: { accepts: "relock://accepted/safe" }',
        '      on-leak: rotate',
        '',
      ].join('\n'),
    );
    for (const name of ['app', 'safe']) {
      await vault('vault', 'put', `ci/${name}`, '--generate', 'key=43', '--kind', 'relock-key');
      await vault('vault', 'put', `accepted/${name}`, '--generate', 'sha256=64');
    }
    // The first rotation makes the issuer accept what the vault has.
    const due = await vault('rotate', '--due');
    expect(due.status, due.stderr).toBe(0);
    expect(
      due.stdout.split('\n').filter((line) => /^rotated {3}relock:\/\/ci\/(app|safe) {2}relock-key/.test(line)),
    ).toHaveLength(2);
    const [leaked, safe] = [
      (await vault('vault', 'get', 'ci/app#/key')).stdout,
      (await vault('vault', 'get', 'ci/safe#/key')).stdout,
    ];
    writeFileSync(path.join(work, 'leak.txt'), `some words\n${leaked}\n`);
    writeFileSync(path.join(work, 'harmless.txt'), 'nothing\n');

    const scanned = await vault('scan', 'leak.txt', '--format', 'jsonl');
    expect(scanned.status).toBe(1);
    expect(JSON.parse(scanned.stdout)).toMatchObject({ rule: 'managed-key', managed: 'relock://ci/app#/key', line: 2 });
    expect(scanned.stdout).not.toContain(leaked);

    const lies = [
      { path: 'harmless.txt', line: 1, managed: 'relock://ci/safe#/key', status: 'active', rule: 'managed-key' },
      { path: '../../../etc/passwd', line: 1, managed: 'relock://ci/safe#/key' },
      { path: '/etc/passwd', line: 1, managed: 'relock://ci/safe#/key' },
      {
        ...(JSON.parse(scanned.stdout) as object),
        managed: 'relock://ci/safe#/key',
        status: 'inactive',
        remedy: 'rotated',
      },
    ];
    writeFileSync(path.join(work, 'findings.jsonl'), lies.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const plan = await vault('rotate', '--leaked', 'findings.jsonl', '--dry-run');
    expect([plan.status, plan.stdout]).toEqual([
      0,
      expect.stringMatching(/^planned {3}relock:\/\/ci\/app {2}relock-key\n/),
    ]);
    expect((await vault('vault', 'get', 'ci/app#/key')).stdout).toBe(leaked);

    const rotated = await vault('rotate', '--leaked', 'findings.jsonl', '--reason', 'a test');
    expect([rotated.status, rotated.stdout]).toEqual([
      0,
      expect.stringMatching(/^rotated {3}relock:\/\/ci\/app {2}relock-key {2}[\d.]+ s; the old value is refused\n$/),
    ]);
    expect(rotated.stderr).toContain('harmless.txt:1: no such finding there, left out');
    expect((await vault('vault', 'get', 'ci/app#/key')).stdout).not.toBe(leaked);
    expect((await vault('vault', 'get', 'ci/safe#/key')).stdout).toBe(safe);

    // The old one is known from now on, as what it is.
    const after = await vault('scan', 'leak.txt');
    expect([after.status, after.stdout]).toEqual([
      0,
      expect.stringMatching(/^leak\.txt:2:1 {2}low .*replaced earlier, dead since/),
    ]);
    expect((await vault('rotate', '--due')).stderr).toContain('Nothing was to be rotated.');
  });
});
