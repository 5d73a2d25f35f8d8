import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { askPorcelain, openPorcelain } from '../../src/git/porcelain.ts';
import { askGit, gitFailure } from '../../src/git/process.ts';
import { findRepository, lookForRepository } from '../../src/git/repository.ts';
import { originUrl, slugOfUrl } from '../../src/git/slug.ts';
import { openRange } from '../../src/source/pull-request.ts';
import { openStaged } from '../../src/source/staged.ts';
import { testFolder } from '../servers/folder.ts';
import { CLEAN, collect, places, sandbox, word } from './sandbox.ts';

describe('finding a repository', () => {
  test('from a folder below, a linked work tree, a bare one', async () => {
    const repo = sandbox();
    repo.commit({ 'src/x': 'x' });
    expect(findRepository(path.join(repo.folder, 'src'), CLEAN)).toMatchObject({
      top: repo.folder,
      gitDir: path.join(repo.folder, '.git'),
      foreign: false,
    });
    const linked = path.join(testFolder(), 'linked');
    const leak = word();
    repo.git('worktree', 'add', '-q', '-b', 'side', linked);
    const there = sandbox(linked, false);
    there.commit({ y: leak });
    expect(there.open().commonDir).toBe(path.join(repo.folder, '.git'));
    expect(places(await collect(openRange(there.open(), { base: 'main', head: 'HEAD' })), leak)).toHaveLength(2);
    const bare = path.join(testFolder(), 'bare.git');
    repo.git('clone', '-q', '--bare', repo.folder, bare);
    expect(
      places(await collect(openRange(findRepository(bare, CLEAN), { base: 'main', head: 'side' })), leak),
    ).toHaveLength(2);
  });

  test('a folder that only looks like a bare repository, within a work tree, is not one', async () => {
    const repo = sandbox();
    const evil = path.join(repo.folder, 'evil');
    for (const folder of ['objects', 'refs']) mkdirSync(path.join(evil, folder), { recursive: true });
    writeFileSync(path.join(evil, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(path.join(evil, 'config'), `[core]\n\tbare = true\n\tfsmonitor = touch ${repo.folder}/fired\n`);
    repo.commit({ x: 'x' });
    const found = findRepository(evil, CLEAN);
    expect(found.top).toBe(repo.folder);
    await collect(openStaged(found));
    expect(existsSync(path.join(repo.folder, 'fired'))).toBe(false);
  });

  test('none', () => {
    const folder = testFolder();
    mkdirSync(path.join(folder, '.git'));
    expect(lookForRepository(folder, CLEAN)).toBeUndefined();
    expect(() => findRepository(folder, CLEAN)).toThrow(expect.objectContaining({ code: 'RL-GIT-NOT-A-REPOSITORY' }));
  });
});

describe('a repository of another user', () => {
  // Only root can give files away.
  test.runIf(process.geteuid?.() === 0)('is read, and what its configuration could run is not', async () => {
    const repo = sandbox();
    repo.commit({ x: 'x' });
    const leak = word();
    repo.git('checkout', '-q', '-b', 'work');
    const head = repo.commit({ y: leak });
    const script = path.join(repo.folder, '.git/trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${repo.folder}/fired'\n`);
    chmodSync(script, 0o755);
    for (const key of [
      'core.sshCommand',
      'core.fsmonitor',
      'core.gitProxy',
      'credential.helper',
      'remote.origin.uploadpack',
    ])
      repo.git('config', key, script);
    repo.git('config', 'remote.origin.url', 'ssh://git@127.0.0.1:1/x/y.git');
    for (const name of ['.', ...readdirSync(repo.folder, { recursive: true, encoding: 'utf8' })])
      chownSync(path.join(repo.folder, name), 12345, 12345);
    expect(() => repo.git('log')).toThrow(/dubious ownership/);
    expect(repo.open().foreign).toBe(true);
    expect(places(await collect(openRange(repo.open(), { base: 'main', head: 'HEAD' })), leak)).toEqual([
      'y:1:1@head',
      `y:1:1@${head}`,
    ]);
    await expect(collect(openRange(repo.open(), { base: 'f'.repeat(40), head: 'HEAD' }))).rejects.toMatchObject({
      code: 'RL-GIT-UNKNOWN-REVISION',
    });
    expect(existsSync(path.join(repo.folder, 'fired'))).toBe(false);
  });
});

describe('errors', () => {
  test('no git on PATH', async () => {
    const repo = sandbox();
    const without = repo.open({ PATH: testFolder() });
    await expect(collect(openStaged(without))).rejects.toMatchObject({ code: 'RL-GIT-MISSING' });
    await expect(askPorcelain(await openPorcelain(without, 'local'), ['status'])).rejects.toMatchObject({
      code: 'RL-GIT-MISSING',
    });
  });

  test('a complaint is shown without control characters and credentials', async () => {
    const error = gitFailure(
      'fetch',
      128,
      'warning: x\nfatal: unable to access \u001b[31mhttps://user:pass@example.org/x\u202e\n',
    );
    expect(error.code).toBe('RL-GIT-FAILED');
    expect(error.message).toContain('\\x1b[31mhttps://example.org/x\\u{202e}');
    const repo = sandbox();
    await expect(askGit(repo.open(), ['no-such-command'])).rejects.toMatchObject({ code: 'RL-GIT-FAILED' });
  });
});

test.each([
  ['https://github.com/Owner/Name.git', 'github.com/owner/name'],
  ['https://user:example@GitHub.com:8443/owner/name/', 'github.com/owner/name'],
  ['git@github.com:owner/name.git', 'github.com/owner/name'],
  ['example.org:group/sub/name', 'example.org/group/sub/name'],
  ['ssh://git@example.org:2222/owner/name.git', 'example.org/owner/name'],
  ['/srv/git/owner/name.git', undefined],
  ['file:///srv/git/owner/name.git', undefined],
  ['https://example.org/', undefined],
  ['', undefined],
])('the slug of %j', (url, slug) => {
  expect(slugOfUrl(url)).toBe(slug);
});

test("the slug is the runner's, else the remote's", () => {
  const repo = sandbox();
  expect(repo.open().slug).toBeUndefined();
  repo.git('remote', 'add', 'other', 'git@other.org:x/y.git');
  repo.git('remote', 'add', 'origin', 'git@Example.org:Own/Name.git');
  expect(repo.open().slug).toBe('example.org/own/name');
  const runner = { ...CLEAN, GITHUB_REPOSITORY: 'Acme/App', GITHUB_SERVER_URL: 'https://ghes.example.org' };
  expect(repo.open(runner).slug).toBe('ghes.example.org/acme/app');
});

test.each([
  ['[remote "origin"]\n\turl = https://a.org/b/c # note\n\tpushurl = x\n', 'https://a.org/b/c'],
  ['[Remote "origin"] url = "https://a.org/b/c;d"\n[remote "x"]\nurl = z', 'https://a.org/b/c;d'],
  ['[remote "Origin"]\nurl = z\n[branch "origin"]\nurl = y', undefined],
])('the remote in %j', (config, url) => {
  expect(originUrl(config)).toBe(url);
});
