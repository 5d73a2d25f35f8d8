import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  cpSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { openFiles } from '../../src/source/files.ts';
import { openStaged } from '../../src/source/staged.ts';
import { openStdin } from '../../src/source/stdin.ts';
import { testFolder } from '../servers/folder.ts';
import { CLEAN, collect, places, sandbox, word } from '../git/sandbox.ts';

async function scan(cwd: string, paths: readonly string[] = [], noIgnore = false) {
  const source = openFiles({ paths, cwd, env: CLEAN, noIgnore });
  const fragments = await collect(source);
  return { source, fragments, paths: [...new Set(fragments.map((fragment) => fragment.path))].toSorted() };
}

describe('outside of a work tree', () => {
  test('all files but .git, links not followed, in any order of odd names', async () => {
    const folder = testFolder();
    const names = ['a\nb.txt', '::error::x', '-rf', 'sub/deep/x', ' ', 'ключ'];
    for (const name of names) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), 'text');
    }
    writeFileSync(Buffer.from(`${folder}/bad\u00ff`, 'latin1'), 'text');
    mkdirSync(path.join(folder, '.git'));
    writeFileSync(path.join(folder, '.git/x'), 'text');
    const target = word();
    symlinkSync(target, path.join(folder, 'dangling'));
    symlinkSync('..', path.join(folder, 'sub/up'));
    symlinkSync('.', path.join(folder, 'self'));
    const { source, fragments, paths } = await scan(folder);
    expect(paths).toEqual([...names, 'bad\u{fffd}', 'dangling', 'self', 'sub/up'].toSorted());
    expect(places(fragments, target)).toEqual(['dangling:1:1@head']);
    expect(source.unscanned).toEqual([]);
    expect(fragments.every((fragment) => fragment.inHead && !fragment.added)).toBe(true);
  });

  test('a link that is named is followed; outside of the folder a path is absolute', async () => {
    const [folder, other] = [testFolder(), testFolder()];
    writeFileSync(path.join(other, 'x'), 'text');
    symlinkSync(path.join(other, 'x'), path.join(folder, 'file'));
    symlinkSync(other, path.join(folder, 'dir'));
    expect((await scan(folder, ['file', 'dir', path.join(other, 'x')])).paths).toEqual([
      path.join(other, 'x'),
      'dir/x',
      'file',
    ]);
  });

  test('the same file by two paths comes once', async () => {
    const folder = testFolder();
    writeFileSync(path.join(folder, 'x'), 'text');
    expect((await scan(folder, ['.', 'x', './x'])).fragments).toHaveLength(1);
  });

  test('files that look the same are two: in two repositories, or with names that are no UTF-8', async () => {
    const [one, other] = [sandbox(), sandbox()];
    for (const repo of [one, other]) repo.commit({ x: 'text' });
    expect((await scan(one.folder, [one.folder, other.folder])).fragments).toHaveLength(2);
    const folder = testFolder();
    for (const name of ['bad\u00ff', 'bad\u00fe']) writeFileSync(Buffer.from(`${folder}/${name}`, 'latin1'), 'text');
    expect((await scan(folder, ['.', '.'])).fragments).toHaveLength(2);
  });

  test('a FIFO is noted, not waited for', async () => {
    const folder = testFolder();
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    const { source, fragments } = await scan(folder);
    expect(fragments).toEqual([]);
    expect(source.notes).toEqual([expect.stringContaining('1 FIFO (pipe)')]);
    expect((await scan(folder, ['pipe'])).fragments).toEqual([]);
  });

  test('what can not be read is told', async () => {
    // A regular file whose reading fails for every user, root included.
    const { source, fragments } = await scan('/proc/self', ['mem']);
    expect(fragments).toEqual([]);
    expect(source.unscanned).toEqual([{ path: 'mem', reason: "can't be read (EIO)" }]);
  });

  test('what vanishes while it is scanned is let go', async () => {
    const folder = testFolder();
    for (const name of ['a', 'b', 'c']) writeFileSync(path.join(folder, name), 'text');
    const source = openFiles({ paths: [], cwd: folder, env: CLEAN });
    const seen: string[] = [];
    for await (const fragment of source.fragments()) {
      seen.push(fragment.path);
      rmSync(path.join(folder, 'b'), { force: true });
    }
    expect(seen).toEqual(['a', 'c']);
    expect(source.unscanned).toEqual([]);
  });

  test.each(['nope', 'x/below', 'loop'])('a path that is not there: %s', async (name) => {
    const folder = testFolder();
    writeFileSync(path.join(folder, 'x'), 'text');
    symlinkSync('loop', path.join(folder, 'loop'));
    expect(() => openFiles({ paths: [name], cwd: folder, env: CLEAN })).toThrow(
      expect.objectContaining({ code: 'RL-SCAN-NO-PATH' }),
    );
  });

  test('a sparse file of 1 GB: its last line is found, in bounded memory', async () => {
    const folder = testFolder();
    const leak = word();
    const file = path.join(folder, 'huge');
    writeFileSync(file, 'start\n');
    truncateSync(file, 1024 ** 3);
    writeFileSync(file, `\nk=${leak}\n`, { flag: 'a' });
    const source = openFiles({ paths: [], cwd: folder, env: CLEAN });
    let found = 0;
    let longest = 0;
    let peak = 0;
    for await (const fragment of source.fragments()) {
      if (fragment.text.includes(leak)) found++;
      longest = Math.max(longest, fragment.text.length);
      peak = Math.max(peak, process.memoryUsage().external);
    }
    expect(found).toBe(1);
    expect(longest).toBeLessThan(2 * 1024 * 1024);
    expect(peak).toBeLessThan(100 * 1024 * 1024);
    expect(source.stats.bytes).toBeGreaterThan(1024 ** 3);
  }, 120_000);
});

describe('inside a work tree', () => {
  test('what git does not ignore, and what it has although it ignores it', async () => {
    const repo = sandbox();
    repo.commit({ 'kept.log': 'x', 'src/a.ts': 'x', 'gone.txt': 'x' });
    repo.write({
      '.gitignore': '*.log\nbuild/\n',
      'new.log': 'x',
      'build/out': 'x',
      'untracked/b': 'x',
      '.git/info/exclude': 'secret.txt\n',
      'secret.txt': 'x',
    });
    rmSync(path.join(repo.folder, 'gone.txt'));
    expect((await scan(repo.folder)).paths).toEqual(['.gitignore', 'kept.log', 'src/a.ts', 'untracked/b']);
    // Paths are those of the repository, wherever one stands.
    expect((await scan(path.join(repo.folder, 'src'))).paths).toEqual(['src/a.ts']);
    expect((await scan(repo.folder, ['src', 'build/out'])).paths).toEqual(['build/out', 'src/a.ts']);
    expect((await scan(repo.folder, ['.'], true)).paths).toEqual([
      '.gitignore',
      'build/out',
      'kept.log',
      'new.log',
      'secret.txt',
      'src/a.ts',
      'untracked/b',
    ]);
    const ignored = await scan(repo.folder, ['build']);
    expect(ignored.paths).toEqual([]);
    expect(ignored.source.notes.join()).toContain('--no-ignore');
  });

  test('odd names, names that look like patterns, links, conflicts, repositories within', async () => {
    const repo = sandbox();
    const names = ['a\nb', '"quoted"', '*.txt', ':(exclude)x', '--cached', 'ключ'];
    repo.commit(Object.fromEntries(names.map((name) => [name, 'x\n'])));
    repo.git('checkout', '-q', '-b', 'other');
    repo.commit({ '*.txt': 'y\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit({ '*.txt': 'z\n' });
    expect(() => repo.git('merge', '-q', 'other')).toThrow('Command failed');
    const inner = sandbox(path.join(repo.folder, 'inner'), false);
    mkdirSync(inner.folder);
    inner.git('init', '-q');
    inner.commit({ 'x.txt': 'x' });
    cpSync(inner.folder, `${repo.folder}/odd`, { recursive: true });
    renameSync(`${repo.folder}/odd`, Buffer.from(`${repo.folder}/odd\u00ff`, 'latin1'));
    symlinkSync(path.join(repo.folder, 'inner'), path.join(repo.folder, 'link'));
    writeFileSync(Buffer.from(`${repo.folder}/bad\u00ff`, 'latin1'), 'text');
    const { paths, fragments } = await scan(repo.folder);
    expect(paths).toEqual([...names, 'bad\u{fffd}', 'inner/x.txt', 'link', 'odd\u{fffd}/x.txt'].toSorted());
    expect(fragments).toHaveLength(paths.length);
    expect((await scan(repo.folder, ['*.txt'])).paths).toEqual(['*.txt']);
    mkdirSync(path.join(repo.folder, ':(top)'));
    linkSync(path.join(repo.folder, '"quoted"'), path.join(repo.folder, ':(top)/y'));
    expect((await scan(repo.folder, [':(top)'])).paths).toEqual([':(top)/y']);
  });

  test('a submodule is noted, a Git LFS pointer too', async () => {
    const repo = sandbox();
    repo.commit({
      x: 'x',
      'big.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`,
    });
    mkdirSync(path.join(repo.folder, 'lib'));
    repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`);
    const { source, paths } = await scan(repo.folder);
    expect(paths).toEqual(['big.bin', 'x']);
    expect(source.notes).toEqual([expect.stringContaining('(lib)'), expect.stringContaining('(big.bin: 1 bytes)')]);
  });

  test('a fsmonitor that the repository names does not run', async () => {
    const repo = sandbox();
    repo.commit({ x: 'x' });
    repo.git('config', 'core.fsmonitor', `touch '${repo.folder}/fired'; false`);
    expect((await scan(repo.folder)).paths).toEqual(['x']);
    expect((await scan(repo.folder)).paths).toEqual(['x']);
  });
});

describe('staged', () => {
  test('what is about to be committed, before the first commit and after', async () => {
    const repo = sandbox();
    const [first, second, unstaged] = [word(), word(), word()];
    repo.write({ 'a.txt': `${first}\n`, '.gitattributes': '* -diff\n' });
    repo.git('add', '-A');
    expect(places(await collect(openStaged(repo.open())), first)).toEqual(['a.txt:1:1@head']);
    repo.git('commit', '-q', '-m', 'x');
    repo.write({ 'a.txt': `${first}\n${second}\n` });
    repo.git('add', '-A');
    repo.write({ 'a.txt': `${unstaged}\n` });
    const fragments = await collect(openStaged(repo.open()));
    expect(places(fragments, second)).toEqual(['a.txt:2:1@head']);
    expect(places(fragments, unstaged)).toEqual([]);
    expect(fragments).toHaveLength(1);
  });

  test('in a merge conflict it can not be known', async () => {
    const repo = sandbox();
    repo.commit({ a: 'x\n' });
    repo.git('checkout', '-q', '-b', 'other');
    repo.commit({ a: 'y\n' });
    repo.git('checkout', '-q', 'main');
    repo.commit({ a: 'z\n' });
    expect(() => repo.git('merge', '-q', 'other')).toThrow('Command failed');
    await expect(collect(openStaged(repo.open()))).rejects.toMatchObject({ code: 'RL-GIT-UNMERGED' });
  });

  test('in a hook: the index of `git commit PATH`', async () => {
    const repo = sandbox();
    repo.commit({ a: 'x\n', b: 'x\n' });
    const [mine, other] = [word(), word()];
    repo.write({
      a: `${mine}\n`,
      b: `${other}\n`,
      '.git/hooks/pre-commit': '#!/bin/sh\ncp "$GIT_INDEX_FILE" .git/kept-index\n',
    });
    chmodSync(path.join(repo.folder, '.git/hooks/pre-commit'), 0o755);
    repo.git('add', 'b');
    const before = repo.git('rev-parse', 'HEAD');
    repo.git('commit', '-q', '-m', 'x', '--', 'a');
    repo.git('update-ref', 'HEAD', before);
    const hook = { ...CLEAN, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/kept-index' };
    const fragments = await collect(openStaged(repo.open(hook)));
    expect([places(fragments, mine), places(fragments, other)]).toEqual([['a:1:1@head'], []]);
  });
});

test('standard input', async () => {
  const leak = word();
  const source = openStdin(Readable.from([Buffer.from('a\nb '), `${leak}\n`]), 'build.log');
  expect(places(await collect(source), leak)).toEqual(['build.log:2:3@head']);
  expect(source.stats).toEqual({ files: 1, commits: 0, bytes: 4 + leak.length + 1 });
});
