import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { withFetchToken } from '../../src/git/credentials.ts';
import { readFileAt, readFilesAt } from '../../src/git/file-at.ts';
import { askGit } from '../../src/git/process.ts';
import { completeRange, parseRange, type RangeRequest } from '../../src/git/range.ts';
import { openRange } from '../../src/source/pull-request.ts';
import { testFolder } from '../servers/folder.ts';
import { CLEAN, collect, places, sandbox, word, type Sandbox } from './sandbox.ts';

const ZEROS = '0'.repeat(40);

/** What a forge has: `main` of 12 commits, a pull request of 12 from its third, and the merge that a runner checks out. */
function forge() {
  const origin = sandbox();
  const leaks = { middle: word(), head: word(), before: word() };
  origin.commit({ 'a.txt': `${leaks.before}\n` });
  for (let i = 0; i < 2; i++) origin.commit({ 'a.txt': `${leaks.before}\n${i}\n` });
  origin.git('checkout', '-q', '-b', 'work');
  origin.commit({ 'b.txt': `${leaks.middle}\n` });
  for (let i = 0; i < 10; i++) origin.commit({ 'b.txt': `${i}\n` });
  const head = origin.commit({ 'c.txt': `${leaks.head}\n` });
  origin.git('checkout', '-q', 'main');
  for (let i = 0; i < 9; i++) origin.commit({ 'main.txt': `${i}\n` });
  const base = origin.git('rev-parse', 'main');
  origin.git('checkout', '-q', '--detach', 'main');
  origin.git('merge', '-q', '--no-ff', '-m', 'merge', 'work');
  origin.git('update-ref', 'refs/pull/7/merge', 'HEAD');
  origin.git('update-ref', 'refs/pull/7/head', head);
  origin.git('checkout', '-q', 'main');
  origin.git('branch', '-q', '-D', 'work');
  return { origin, leaks, base, head, url: `file://${origin.folder}` };
}

/** A checkout as actions/checkout makes it: one ref, so deep. */
function checkout(url: string, ref: string, ...options: string[]): Sandbox {
  const repo = sandbox();
  repo.git('remote', 'add', 'origin', url);
  repo.git('fetch', '-q', '--no-tags', ...options, 'origin', `+${ref}:refs/remotes/pull/x`);
  repo.git('checkout', '-q', '--detach', 'refs/remotes/pull/x');
  return repo;
}

const scan = async (repo: Sandbox, request: RangeRequest) => {
  const source = openRange(repo.open(), request);
  return { source, fragments: await collect(source) };
};

describe('what git lacks is fetched', () => {
  test.each([
    ['the merge ref, depth 1', 'refs/pull/7/merge', ['--depth=1']],
    ['the merge ref, depth 5', 'refs/pull/7/merge', ['--depth=5']],
    ['the head alone, all of its history', 'refs/pull/7/head', []],
    ['the merge ref of a partial clone', 'refs/pull/7/merge', ['--filter=blob:none']],
  ])('%s', async (_, ref, options) => {
    const { origin, leaks, base, head, url } = forge();
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const repo = checkout(url, ref, ...options);
    const before = repo.git('for-each-ref');
    const { source, fragments } = await scan(repo, { base, head, pullRequest: 7 });
    expect(places(fragments, leaks.head)).toEqual(['c.txt:1:1@head', `c.txt:1:1@${head}`]);
    expect(places(fragments, leaks.middle)).toEqual([expect.stringMatching(/^b\.txt:1:1@[0-9a-f]{40}$/)]);
    expect(places(fragments, leaks.before)).toEqual([]);
    expect(source.stats.commits).toBe(12);
    expect(repo.git('for-each-ref')).toBe(before);
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  test('a head that the server gives by the pull request only', async () => {
    const { base, head, url, leaks } = forge();
    const repo = checkout(url, 'refs/heads/main', '--depth=1');
    const { fragments } = await scan(repo, { base, head, pullRequest: 7 });
    expect(places(fragments, leaks.head)[0]).toBe('c.txt:1:1@head');
  });

  test('a branch by its name', async () => {
    const { head, url, leaks } = forge();
    const repo = checkout(url, 'refs/pull/7/head', '--depth=1');
    const { fragments } = await scan(repo, { base: 'origin/main', head: 'HEAD' });
    expect(places(fragments, leaks.middle)).toHaveLength(1);
    expect(places(fragments, leaks.head)).toContain(`c.txt:1:1@${head}`);
  });

  test('a first push: against the default branch, and all of it when there is nothing else', async () => {
    const { head, url, leaks } = forge();
    const repo = checkout(url, 'refs/pull/7/head');
    const branch = await scan(repo, { base: ZEROS, head, defaultBranch: 'main' });
    expect(places(branch.fragments, leaks.middle)).toHaveLength(1);
    expect(places(branch.fragments, leaks.before)).toEqual([]);
    const all = await scan(repo, { base: ZEROS, head });
    expect(places(all.fragments, leaks.before)).toHaveLength(2);
    expect(all.source.notes.join()).toContain('nothing to compare to');
    const main = sandbox();
    const only = main.commit({ 'a.txt': leaks.head });
    expect(
      places((await scan(main, { base: ZEROS, head: 'HEAD', defaultBranch: 'main' })).fragments, leaks.head),
    ).toEqual(['a.txt:1:1@head', `a.txt:1:1@${only}`]);
  });

  test('a forced push whose former head is gone', async () => {
    const { head, url, leaks } = forge();
    const repo = checkout(url, 'refs/pull/7/head', '--depth=1');
    const gone = randomBytes(20).toString('hex');
    const { source, fragments } = await scan(repo, { base: gone, head, defaultBranch: 'main' });
    expect(places(fragments, leaks.middle)).toHaveLength(1);
    expect(source.notes.join()).toContain(gone.slice(0, 12));
    await expect(scan(repo, { base: gone, head })).rejects.toMatchObject({ code: 'RL-GIT-UNKNOWN-REVISION' });
  });

  test('a shallow clone whose remote can not be reached says what to add', async () => {
    const { base, head, url } = forge();
    const repo = checkout(url, 'refs/pull/7/merge', '--depth=1');
    repo.git('fetch', '-q', '--depth=1', 'origin', base, head);
    repo.git('remote', 'set-url', 'origin', `file://${testFolder()}/nothing`);
    await expect(scan(repo, { base, head })).rejects.toMatchObject({
      code: 'RL-GIT-SHALLOW',
      remedy: expect.stringContaining('fetch-depth: 0'),
    });
  });

  test('a remote that would run a command does not', async () => {
    const { base, head, url } = forge();
    const repo = checkout(url, 'refs/pull/7/merge', '--depth=1');
    const mark = path.join(repo.folder, 'fired');
    repo.git('config', 'protocol.ext.allow', 'always');
    repo.git('remote', 'set-url', 'origin', `ext::sh -c touch% ${mark}`);
    repo.git('config', 'core.hooksPath', repo.folder);
    await expect(scan(repo, { base, head })).rejects.toMatchObject({ code: 'RL-GIT-UNKNOWN-REVISION' });
    expect(repo.git('status', '--porcelain')).toBe('');
  });
});

test('a process that only reads never fetches, whatever a partial clone names as its remote', async () => {
  const { origin, url } = forge();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  const repo = checkout(url, 'refs/pull/7/merge', '--filter=blob:none');
  repo.git('config', 'remote.origin.uploadpack', `touch '${repo.folder}/fired'; git-upload-pack`);
  await expect(askGit(repo.open(), ['log', '-p', '--all'])).rejects.toMatchObject({ code: 'RL-GIT-INCOMPLETE' });
  expect(repo.git('status', '--porcelain')).toBe('');
});

test('a token given for fetching is what the server gets, and nobody else', async () => {
  const asked: Array<string | undefined> = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const repo = sandbox();
  repo.commit({ x: 'x' });
  repo.git('remote', 'add', 'origin', `${origin}/x/y.git`);
  repo.git('config', `http.${origin}/.extraheader`, 'AUTHORIZATION: basic stale');
  const token = word();
  const env = withFetchToken(CLEAN, origin, new SecretValue(token));
  const failure: unknown = await completeRange(repo.open(env), { base: 'f'.repeat(40), head: 'HEAD' }).catch(
    (error: unknown) => error,
  );
  expect(new Set(asked)).toEqual(new Set([`basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`]));
  expect(describeError(failure)).not.toContain(token);
});

test('hooks and filters do not run for a fetch', async () => {
  const { base, head, url } = forge();
  const repo = checkout(url, 'refs/pull/7/merge', '--depth=1');
  mkdirSync(path.join(repo.folder, '.git/hooks'), { recursive: true });
  for (const hook of ['reference-transaction', 'post-checkout', 'pre-auto-gc', 'fsmonitor-watchman']) {
    const file = path.join(repo.folder, '.git/hooks', hook);
    writeFileSync(file, `#!/bin/sh\ntouch '${repo.folder}/fired'\n`);
    chmodSync(file, 0o755);
  }
  await completeRange(repo.open(), { base, head });
  expect(repo.git('status', '--porcelain')).toBe('');
});

test.each([
  ['a...b', 'a', 'b'],
  ['a..b', 'a', 'b'],
  ['origin/main...', 'origin/main', 'HEAD'],
  ['v1.0', 'v1.0', 'HEAD'],
])('range %s', (text, base, head) => {
  expect(parseRange(text)).toEqual({ base, head });
});

test.each(['', '...', '...b', 'a...b...c', '--x...b', 'a...--output=x'])('no range: %j', (text) => {
  expect(() => parseRange(text)).toThrow(expect.objectContaining({ code: 'RL-GIT-REVISION' }));
});

describe('files at a revision', () => {
  test('byte for byte, whatever attributes say; null when there is none', async () => {
    const repo = sandbox();
    const bytes = Buffer.from([0x61, 0x0d, 0x0a, 0xff, 0x00, 0x0a]);
    repo.commit({ 'a b.yml': bytes, 'folder/x': 'x', empty: '' });
    repo.write({ '.gitattributes': '* text eol=crlf working-tree-encoding=UTF-16\n', 'a b.yml': 'changed' });
    const files = await readFilesAt(repo.open(), 'main', ['a b.yml', 'folder', 'nothing', 'empty']);
    expect(files).toEqual(
      new Map([
        ['a b.yml', bytes],
        ['folder', null],
        ['nothing', null],
        ['empty', Buffer.alloc(0)],
      ]),
    );
    await expect(readFileAt(repo.open(), 'main', 'a b.yml', 3)).rejects.toMatchObject({
      code: 'RL-GIT-FILE-TOO-LARGE',
    });
    await expect(readFileAt(repo.open(), 'nope', 'x')).rejects.toMatchObject({ code: 'RL-GIT-UNKNOWN-REVISION' });
    await expect(readFileAt(repo.open(), '--batch', 'x')).rejects.toMatchObject({ code: 'RL-GIT-REVISION' });
  });

  test('a branch that is called like the default branch’s ref is another branch', async () => {
    const { origin, url } = forge();
    origin.git('branch', '-q', '-m', 'main', 'trunk');
    origin.commit({ '.relock.yml': 'good' });
    origin.git('checkout', '-q', '-b', 'evil');
    const hostile = origin.commit({ '.relock.yml': 'evil' });
    // Both are listed for refs/heads/trunk, and before it.
    origin.git('update-ref', 'refs/heads/refs/heads/trunk', hostile);
    origin.git('update-ref', 'refs/a/refs/heads/trunk', hostile);
    const repo = checkout(url, 'refs/pull/7/head', '--depth=1');
    const file = await readFileAt(repo.open(), 'refs/remotes/origin/trunk', '.relock.yml');
    expect(file?.toString()).toBe('good');
  });

  test('of a default branch that a shallow checkout lacks', async () => {
    const { url, leaks } = forge();
    const repo = checkout(url, 'refs/pull/7/head', '--depth=1');
    const file = await readFileAt(repo.open(), 'origin/main', 'a.txt');
    expect(file?.toString()).toContain(leaks.before);
  });
});
