import { chmodSync, existsSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isNoFile } from '../../src/core/no-file.ts';
import { oversizedFiles } from '../../src/source/oversized.ts';
import { openRange } from '../../src/source/pull-request.ts';
import { testFolder } from '../servers/folder.ts';
import { collect, places, sandbox, word, type Sandbox } from '../git/sandbox.ts';

async function scan(repo: Sandbox, base = 'main', head = 'HEAD') {
  const source = openRange(repo.open(), { base, head });
  return { source, fragments: await collect(source) };
}

/** A repository with one commit on main, and a branch `work` checked out. */
function forked(files: Record<string, string> = { 'a.txt': 'one\ntwo\nthree\n' }): Sandbox {
  const repo = sandbox();
  repo.commit(files);
  repo.git('checkout', '-q', '-b', 'work');
  return repo;
}

describe('the three views', () => {
  test('what one commit adds and the next removes is in the history only', async () => {
    const repo = forked();
    const [stays, goes] = [word(), word()];
    const first = repo.commit({ 'a.txt': `one\ntwo\n${goes}\nthree\n`, 'b.txt': `x\n  key = ${stays}` });
    repo.commit({ 'a.txt': 'one\ntwo\nthree\n' });
    const { source, fragments } = await scan(repo);
    expect(places(fragments, goes)).toEqual([`a.txt:3:1@${first}`]);
    expect(places(fragments, stays)).toEqual(['b.txt:2:9@head', `b.txt:2:9@${first}`]);
    expect(source.stats).toMatchObject({ commits: 2 });
    expect(fragments.every((fragment) => fragment.added)).toBe(true);
  });

  test('what stands in a message of a commit, behind any number of header lines', async () => {
    const repo = forked();
    const [plain, merged] = [word(), word()];
    const first = repo.commit({ 'b.txt': 'x\n' }, `a change\n\nwith ${plain}\n`);
    repo.git('checkout', '-q', '-b', 'side', 'main');
    repo.commit({ 'c.txt': 'x\n' });
    repo.git('checkout', '-q', 'work');
    repo.git('merge', '-q', '--no-ff', '-m', merged, 'side');
    const { source, fragments } = await scan(repo);
    const merge = repo.git('rev-parse', 'HEAD');
    expect(places(fragments, plain)).toEqual([`commit ${first.slice(0, 12)}, message:3:6@${first}`]);
    expect(places(fragments, merged)).toEqual([`commit ${merge.slice(0, 12)}, message:1:1@${merge}`]);
    expect(fragments.filter(({ text }) => text.includes('A <a@example.org>'))).toEqual([]);
    expect(source.stats).toMatchObject({ commits: 3 });
  });

  test('only added lines come, and the first commit that has a line comes first', async () => {
    const repo = forked();
    const twice = word();
    const first = repo.commit({ 'b.txt': `${twice}\n` });
    repo.commit({ 'b.txt': '' });
    const third = repo.commit({ 'c.txt': `${twice}\n` });
    repo.commit({ 'a.txt': 'one\nthree\n' });
    const { fragments } = await scan(repo);
    expect(places(fragments, twice)).toEqual(['c.txt:1:1@head', `b.txt:1:1@${first}`, `c.txt:1:1@${third}`]);
    expect(places(fragments, 'one')).toEqual([]);
  });

  test('a merge of two parents: its own lines, and none of the base', async () => {
    const repo = forked({ 'a.txt': 'one\n', 'same.txt': 'same\n' });
    repo.commit({ 'a.txt': 'ours\n' });
    repo.git('checkout', '-q', 'main');
    const fromBase = word();
    repo.commit({ 'a.txt': `theirs\n${fromBase}\n` });
    repo.git('checkout', '-q', 'work');
    expect(() => repo.git('merge', '-q', 'main')).toThrow('Command failed');
    const [resolved, smuggled, binary, packed] = [word(), word(), word(), word()];
    writeFileSync(path.join(repo.folder, 'a.gz'), gzipSync(packed));
    const merge = repo.commit({
      'a.txt': `ours\n${resolved}\ntheirs\n${fromBase}\n`,
      'new.env': `K=${smuggled}`,
      // A zero byte makes git's combined diff say only that the file is binary.
      'same.txt': `same\n\0\n${binary}\n`,
      '.gitattributes': '* -diff\n',
    });
    const gone = repo.commit({ 'a.txt': 'x\n', 'new.env': 'y\n', 'same.txt': 'same\n', 'a.gz': '' });
    const { source, fragments } = await scan(repo);
    expect(places(fragments, resolved)).toEqual([`a.txt:2:1@${merge}`]);
    expect(places(fragments, smuggled)).toEqual([`new.env:1:3@${merge}`]);
    expect(places(fragments, binary)).toEqual([`same.txt:3:1@${merge}`]);
    expect(places(fragments, packed)).toEqual([`a.gz:1:1@${merge}`]);
    expect(places(fragments, fromBase)).toEqual([]);
    const info = await source.describeCommits([merge, gone, 'f'.repeat(40), '--all']);
    expect(info.get(merge)).toMatchObject({
      id: merge,
      author: 'A <a@example.org>',
      date: expect.stringMatching(/^20/),
    });
    expect(info.size).toBe(2);
  });

  test('what two commits put together is seen whole, a single commit only once', async () => {
    const repo = forked();
    const [top, bottom] = [word(), word()];
    repo.commit({ 'k.pem': `${top}\n` });
    const one = await scan(repo);
    expect(one.fragments).toMatchObject([
      { inHead: false, commit: { id: repo.git('rev-parse', 'HEAD') }, text: 'change\n' },
      { inHead: true, commit: { id: repo.git('rev-parse', 'HEAD') }, firstLine: 1 },
    ]);
    expect(one.source.stats).toEqual({ files: 1, commits: 1, bytes: top.length + 1 + 'change\n'.length });
    repo.commit({ 'k.pem': `${top}\n${bottom}\n` });
    const { fragments } = await scan(repo);
    expect(places(fragments, `${top}\n${bottom}\n`)).toEqual(['k.pem:1:1@head']);
  });

  test('a single commit of many megabytes', async () => {
    const repo = forked();
    const leaks = [word(), word()];
    const commit = repo.commit({ 'a.sql': `${leaks[0]}\n${'insert\n'.repeat(1_000_000)}${leaks[1]}` });
    const { fragments } = await scan(repo);
    for (const [at, leak] of leaks.entries()) {
      const line = at === 0 ? 1 : 1_000_002;
      expect(places(fragments, leak)).toEqual([`a.sql:${line}:1@head`, `a.sql:${line}:1@${commit}`]);
    }
  });

  test('a pull request that is one merge and nothing else', async () => {
    const repo = sandbox();
    repo.commit({ a: 'a\n' });
    repo.git('checkout', '-q', '-b', 'side');
    repo.commit({ b: 'b\n' });
    repo.git('checkout', '-q', 'main');
    repo.git('checkout', '-q', '-b', 'work');
    repo.commit({ c: 'c\n' });
    repo.git('branch', '-q', '-f', 'main', 'work');
    repo.git('merge', '-q', '--no-commit', 'side');
    const leak = word();
    const merge = repo.commit({ d: leak });
    repo.git('branch', '-q', '-f', 'main', 'HEAD^');
    const source = openRange(repo.open(), { base: 'main', head: merge });
    expect(places(await collect(source), leak)).toEqual(['d:1:1@head', `d:1:1@${merge}`]);
  });

  test('an octopus merge: lines absent from every parent', async () => {
    const repo = forked();
    for (const name of ['x', 'y', 'z']) {
      repo.git('checkout', '-q', '-b', name, 'main');
      repo.commit({ [`${name}.txt`]: `${name}\n` });
    }
    repo.git('checkout', '-q', 'work');
    repo.git('merge', '-q', '--no-commit', 'x', 'y', 'z');
    const [evil, appended] = [word(), word()];
    const octopus = repo.commit({ 'evil.txt': `${evil}\n`, 'x.txt': `x\n${appended}` });
    repo.commit({ 'evil.txt': '', 'x.txt': 'x\n' });
    const { fragments } = await scan(repo);
    expect(places(fragments, evil)).toEqual([`evil.txt:1:1@${octopus}`]);
    expect(places(fragments, appended)).toEqual([`x.txt:2:1@${octopus}`]);
  });

  test.each([
    ['BASE is HEAD', 'work'],
    ['HEAD is behind BASE', 'ahead'],
  ])('%s: nothing', async (_, base) => {
    const repo = forked();
    repo.git('checkout', '-q', '-b', 'ahead');
    repo.commit({ 'b.txt': 'b\n' });
    repo.git('checkout', '-q', 'work');
    expect((await scan(repo, base)).fragments).toEqual([]);
  });

  test('a repository of SHA-256', async () => {
    const repo = sandbox(testFolder(), false);
    repo.git('init', '-q', '-b', 'main', '--object-format=sha256');
    const leak = word();
    const commit = repo.commit({ 'a.txt': leak });
    expect(places((await scan(repo, '0'.repeat(64))).fragments, leak)).toEqual([
      'a.txt:1:1@head',
      `a.txt:1:1@${commit}`,
    ]);
  });

  test('histories without a common ancestor are compared as they stand', async () => {
    const repo = forked();
    repo.git('checkout', '-q', '--orphan', 'lone');
    const leak = word();
    const root = repo.commit({ 'lone.txt': `${leak}\n` });
    const { source, fragments } = await scan(repo);
    // Some come twice: they were read before git gave up on the merge base.
    expect(new Set(places(fragments, leak))).toEqual(new Set(['lone.txt:1:1@head', `lone.txt:1:1@${root}`]));
    expect(source.notes.join()).toContain('no common ancestor');
  });
});

describe('a pull request can not hide a line', () => {
  const trap = (repo: Sandbox) => {
    const fired = path.join(repo.folder, '.git', 'fired');
    const script = path.join(repo.folder, '.git', 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${fired}'\necho harmless\n`);
    chmodSync(script, 0o755);
    return { script, fired };
  };

  test.each([
    ['binary', '*.env binary\n'],
    ['-diff', '* -diff\n'],
    ['a driver with textconv and command', '* diff=evil\n'],
    ['working-tree-encoding', 'x.env working-tree-encoding=UTF-16LE text eol=crlf\n'],
    ['a filter and a merge driver', '* filter=evil merge=evil\n'],
    ['ident and export', '* ident export-subst -text\n'],
  ])('attributes: %s', async (_, attributes) => {
    const repo = forked();
    const { script, fired } = trap(repo);
    const leak = word();
    const commit = repo.commit({ 'x.env': `k=${leak}\n` });
    repo.commit({ 'x.env': `k=${leak}\nmore\n`, 'sub/.gitattributes': attributes, 'sub/y.env': `k=${leak}\n` });
    repo.write({ '.gitattributes': attributes });
    repo.write({ '.git/info/attributes': attributes });
    for (const key of [
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
      'filter.evil.smudge',
      'filter.evil.clean',
      'merge.evil.driver',
      'core.pager',
      'core.fsmonitor',
      'gpg.program',
      'core.sshCommand',
    ]) {
      repo.git('config', key, script);
    }
    repo.git('config', 'diff.evil.binary', 'true');
    const { fragments } = await scan(repo);
    expect(places(fragments, leak)).toEqual(
      expect.arrayContaining(['x.env:1:3@head', 'sub/y.env:1:3@head', `x.env:1:3@${commit}`]),
    );
    expect(existsSync(fired)).toBe(false);
  });

  test('configuration that reshapes what git prints', async () => {
    const repo = forked();
    const leak = word();
    const commit = repo.commit({ 'dir/x.env': `k=${leak}\n` });
    repo.git('config', 'core.worktree', '/nonexistent');
    const settings: Array<[string, string]> = [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.srcPrefix', 'zz/'],
      ['diff.dstPrefix', 'yy/'],
      ['diff.orderFile', '/nonexistent'],
      ['diff.renames', 'copies'],
      ['diff.algorithm', 'patience'],
      ['diff.relative', 'true'],
      ['diff.context', '9'],
      ['diff.interHunkContext', '9'],
      ['diff.ignoreSubmodules', 'all'],
      ['diff.submodule', 'log'],
      ['diff.wordRegex', '.'],
      ['diff.colorMoved', 'zebra'],
      ['diff.wsErrorHighlight', 'all'],
      ['color.ui', 'always'],
      ['color.diff', 'always'],
      ['core.quotePath', 'false'],
      ['core.attributesFile', '/nonexistent'],
      ['log.showRoot', 'false'],
      ['log.decorate', 'full'],
      ['log.showSignature', 'true'],
      ['log.diffMerges', 'separate'],
      ['log.follow', 'true'],
      ['format.pretty', 'fuller'],
      ['format.notes', '*'],
      ['core.abbrev', '4'],
      ['core.bigFileThreshold', '1'],
      ['i18n.logOutputEncoding', 'UTF-16'],
    ];
    for (const [key, value] of settings) repo.git('--git-dir=.git', 'config', key, value);
    const { fragments } = await scan(repo);
    expect(places(fragments, leak)).toEqual(['dir/x.env:1:3@head', `dir/x.env:1:3@${commit}`]);
  });

  test('replace refs and grafts', async () => {
    const repo = forked();
    const leak = word();
    const commit = repo.commit({ 'x.env': `${leak}\n` });
    repo.write({ harmless: 'harmless\n' });
    const blob = repo.git('rev-parse', 'HEAD:x.env');
    repo.git('replace', blob, repo.git('hash-object', '-w', 'harmless'));
    repo.git('replace', '--graft', commit);
    repo.write({ '.git/info/grafts': `${commit}\n` });
    const { fragments } = await scan(repo);
    expect(places(fragments, leak)).toEqual(['x.env:1:1@head', `x.env:1:1@${commit}`]);
  });

  test('content, messages, authors and paths that look like what git prints', async () => {
    const repo = forked();
    const leak = word();
    const forged = [
      '+++ b/innocent.txt',
      '--- a/innocent.txt',
      '@@ -0,0 +1,9 @@',
      'diff --git a/x b/x',
      '\\ No newline at end of file',
      '++ b/innocent.txt',
      '-- a/x',
      `relock-${'0'.repeat(32)} ${'0'.repeat(40)}`,
      'Binary files a and b differ',
      '',
    ].join('\n');
    const message = `x\n\ndiff --git a/innocent b/innocent\n--- a/innocent\n+++ b/innocent\n@@ -0,0 +1 @@\n+fake\n`;
    repo.git('config', 'core.commentChar', ';');
    repo.write({ 'x.env': `${forged}${leak}\n${forged}` });
    repo.git('add', '-A');
    repo.git('commit', '-q', '-m', message, '--cleanup=verbatim', '--author=diff --git a/y b/y <+++ b/z>');
    const commit = repo.git('rev-parse', 'HEAD');
    repo.commit({ 'x.env': `${forged}\n` });
    const { fragments } = await scan(repo);
    expect(places(fragments, leak)).toEqual([`x.env:10:1@${commit}`]);
    const files = fragments.filter(({ path: name }) => !isNoFile(name));
    expect([...new Set(files.map((fragment) => fragment.path))]).toEqual(['x.env']);
  });

  test.each([
    ['a line break', 'a\n+++ b/x'],
    ['quotes', 'a"b\\"c'],
    ['a backslash and octal', 'a\\101\\n'],
    ['ESC and a bell', 'a\u001b[31m\u0007'],
    ['bidirectional marks', 'a\u202egnp.exe'],
    ['a workflow command', '::error::x'],
    ['an option', '--output=x'],
    ['spaces and a tab', ' a \t b '],
    ['a trailing space', 'a b '],
    ['the other prefix', 'b/a b/a'],
    ['not ASCII', 'ключ-日本-🔑'],
  ])('a file name with %s', async (_, name) => {
    const repo = forked();
    const leak = word();
    const commit = repo.commit({ [name]: `${leak}\n` });
    const { fragments } = await scan(repo);
    expect(places(fragments, leak)).toEqual([`${name}:1:1@head`, `${name}:1:1@${commit}`]);
  });

  test('a file name that is no UTF-8', async () => {
    const repo = forked();
    const leak = word();
    writeFileSync(Buffer.from(`${repo.folder}/a\u00ff`, 'latin1'), leak);
    repo.commit({});
    expect(places((await scan(repo)).fragments, leak)[0]).toBe('a\u{fffd}:1:1@head');
  });

  test('links, modes, submodules and Git LFS', async () => {
    const repo = forked({ 'plain.txt': 'x\n', 'turned.txt': 'x\n' });
    const [target, turned] = [word(), word()];
    symlinkSync(target, path.join(repo.folder, 'link'));
    repo.git('rm', '-q', 'turned.txt');
    symlinkSync(turned, path.join(repo.folder, 'turned.txt'));
    chmodSync(path.join(repo.folder, 'plain.txt'), 0o755);
    repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},vendor/lib`);
    repo.write({ '.gitmodules': '[submodule "vendor/lib"]\n\tpath = vendor/lib\n\turl = x\n\tignore = all\n' });
    repo.write({ 'big.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n` });
    repo.git('add', '.gitmodules', 'big.bin', 'link', 'turned.txt', 'plain.txt');
    repo.git('commit', '-q', '-m', 'kinds');
    const { source, fragments } = await scan(repo);
    expect(places(fragments, target)[0]).toBe('link:1:1@head');
    expect(places(fragments, turned)[0]).toBe('turned.txt:1:1@head');
    expect(source.notes).toEqual([
      expect.stringContaining('1 submodule (vendor/lib)'),
      expect.stringContaining('1 Git LFS file (big.bin: 1 bytes)'),
    ]);
  });

  test.each<[string, (leak: string) => Buffer]>([
    ['a zero byte in a text', (leak) => Buffer.from(`\0a\nb\nk=${leak}\n`)],
    ['UTF-16 with a mark', (leak) => Buffer.from(`\u{feff}a\nb\nk=${leak}\n`, 'utf16le')],
    ['UTF-16, big end first', (leak) => Buffer.from(`\u{feff}a\nb\nk=${leak}\n`, 'utf16le').swap16()],
    ['invalid UTF-8', (leak) => Buffer.from(`a\n\u00ff\nk=${leak}\n`, 'latin1')],
    ['CRLF', (leak) => Buffer.from(`a\r\nb\r\nk=${leak}\r\n`)],
    ['no line break at the end', (leak) => Buffer.from(`a\nb\nk=${leak}`)],
  ])('a file with %s', async (_, content) => {
    const repo = forked();
    const leak = word();
    repo.commit({ 'x.txt': content(leak) });
    expect(places((await scan(repo)).fragments, leak)[0]).toBe('x.txt:3:3@head');
  });

  test('a line in the middle of a UTF-16 file', async () => {
    const repo = forked();
    const leak = word();
    const lines = (middle: string) => Buffer.from(`\u{feff}first\nsecond\n${middle}\nlast\n`, 'utf16le');
    repo.commit({ 'x.txt': lines('old') });
    repo.git('branch', '-q', 'before');
    repo.commit({ 'x.txt': lines(`k=${leak}`) });
    expect(places((await scan(repo, 'before')).fragments, leak)).toHaveLength(2);
  });

  test('one line of 12 MB, twice, with secrets at odd places', async () => {
    const repo = forked();
    const leaks = [word(), word(), word()];
    const line = leaks.map((leak, at) => `${'x '.repeat(2_000_000)}${leak} ${at}`).join('');
    repo.commit({ 'x.txt': `first\n${line}` });
    const { fragments } = await scan(repo);
    for (const leak of leaks) {
      const column = line.indexOf(leak) + 1;
      expect(
        new Set(
          places(
            fragments.filter((fragment) => fragment.inHead),
            leak,
          ),
        ),
      ).toEqual(new Set([`x.txt:2:${column}@head`]));
    }
    expect(Math.max(...fragments.map((fragment) => fragment.text.length))).toBeLessThan(2 * 1024 * 1024);
  });
});

describe('refused', () => {
  test.each(['--upload-pack=x', '-x', '', '^main', 'a..b', 'a b', 'a\nb', ':/x', 'HEAD^@'])(
    'revision %j',
    (revision) => {
      const repo = forked();
      expect(() => openRange(repo.open(), { base: revision, head: 'HEAD' })).toThrow(
        expect.objectContaining({ code: 'RL-GIT-REVISION' }),
      );
      expect(() => openRange(repo.open(), { base: 'main', head: revision })).toThrow(
        expect.objectContaining({ code: 'RL-GIT-REVISION' }),
      );
    },
  );

  test('a revision that is nowhere', async () => {
    const repo = forked();
    await expect(scan(repo, 'mian')).rejects.toMatchObject({
      code: 'RL-GIT-UNKNOWN-REVISION',
      message: expect.stringContaining('"mian"'),
    });
  });
});

test('a file that is too large for git hides nothing else that stood at its path', async () => {
  const repo = forked();
  repo.commit({ 'x.env': 'a key', 'other.txt': 'another file' });
  repo.commit({ 'x.env': 'large '.repeat(1000) });
  repo.git('rm', '-q', 'x.env');
  repo.commit({ 'x.env/below.txt': 'a key below' });
  repo.git('rm', '-q', 'x.env/below.txt');
  repo.commit({});
  const files = await oversizedFiles(repo.open(), ['main..HEAD'], 5000);
  const texts = files.map(({ blob }) => repo.git('cat-file', 'blob', blob).slice(0, 20)).sort();
  expect(texts).toEqual(['a key', 'a key below', 'large large large la']);
});
