import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHistory, type HistoryOptions } from '../../src/command/scan-history.ts';
import { mintFor } from '../../src/scan/mint.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import type { ScannerOptions } from '../../src/scan/scanner.ts';
import { CLEAN, sandbox, word, type Sandbox } from '../git/sandbox.ts';
import { seeded } from '../scan/scan.ts';
import { testFolder } from '../servers/folder.ts';
import { meansOf, OPTIONS, shown } from './finding-words.ts';

interface Wanted extends Partial<Omit<HistoryOptions, 'repository' | 'request'>> {
  readonly revisions?: readonly string[];
  readonly since?: string;
  readonly threads?: number;
  readonly options?: ScannerOptions;
}

async function scan(repo: Sandbox, { revisions = [], since, threads = 1, options, ...more }: Wanted = {}) {
  const history = openHistory({
    repository: repo.open(),
    request: { revisions, ...(since === undefined ? {} : { since }) },
    shard: undefined,
    cache: undefined,
    sealKey: '',
    ...more,
  });
  const { findings } = await history.collect(await meansOf(threads, options));
  return { history, found: shown(findings) };
}

/** A repository in which words stand wherever a history can hold them, and what is to be said of each. */
function everywhere(): { readonly repo: Sandbox; readonly expected: readonly string[] } {
  const repo = sandbox();
  const [gone, stays, moved, aside, merged, octopus, tagged, unmerged, blob, message, note] = Array.from(
    { length: 11 },
    word,
  ) as [string, string, string, string, string, string, string, string, string, string, string];
  const first = repo.commit({ 'gone.txt': `a\n  ${gone}\n`, 'old/name.txt': `${moved}\n`, 'base.txt': 'base\n' });
  const second = repo.commit({ 'gone.txt': 'a\n', 'stays.txt': `x = "${stays}"\n` }, `about ${message}`);
  repo.git('mv', 'old/name.txt', 'new name\n.txt');
  const rename = repo.commit({ 'stays.txt': `one\nx = "${stays}"\n` });
  const sides = ['a', 'b'].map((name) => {
    repo.git('checkout', '-q', '-b', name, first);
    return repo.commit({ [`${name}.txt`]: name === 'a' ? `${aside}\n` : 'b\n', '.gitattributes': '* -diff\n' });
  });
  repo.git('checkout', '-q', 'main');
  repo.git('merge', '-q', '--no-ff', '--no-commit', 'a');
  const merge = repo.commit({ 'merged.txt': `${merged}\n`, 'a.txt': 'clean\n' });
  repo.git('checkout', '-q', '-b', 'more', first);
  repo.commit({ 'more.txt': 'more\n' });
  repo.git('checkout', '-q', 'main');
  repo.git('merge', '-q', '--no-commit', 'b', 'more');
  repo.write({ 'octopus.txt': `${octopus}\n` });
  repo.git('add', '-A');
  const tree = repo.git('write-tree');
  const parents = ['main', 'b', 'more'].flatMap((name) => ['-p', name]);
  const united = repo.git('commit-tree', tree, ...parents, '-m', 'octopus');
  repo.git('reset', '-q', '--hard', united);
  repo.git('checkout', '-q', '-b', 'unmerged', first);
  const far = repo.commit({ 'far.txt': `${unmerged}\n` });
  repo.git('checkout', '-q', '--detach', first);
  const released = repo.commit({ 'released.txt': `${tagged}\n` });
  repo.git('tag', '-a', '-m', `notes ${note}`, 'v1');
  const tag = repo.git('rev-parse', 'v1');
  repo.write({ loose: `${blob}\n` });
  repo.git('tag', 'loose', repo.git('hash-object', '-w', 'loose'));
  rmSync(path.join(repo.folder, 'loose'));
  repo.git('checkout', '-q', 'main');
  return {
    repo,
    expected: [
      `gone.txt:2:3 ${gone} ${first} gone`,
      `stays.txt:2:6 ${stays} ${second}`,
      `old/name.txt:1:1 ${moved} ${first} gone`,
      `new name\n.txt:1:1 ${moved} ${rename}`,
      `a.txt:1:1 ${aside} ${sides[0]} gone`,
      `merged.txt:1:1 ${merged} ${merge}`,
      `octopus.txt:1:1 ${octopus} ${united}`,
      `far.txt:1:1 ${unmerged} ${far} gone`,
      `released.txt:1:1 ${tagged} ${released} gone`,
      `blob ${repo.git('rev-parse', 'loose').slice(0, 12)}:1:1 ${blob} - gone`,
      `commit ${second.slice(0, 12)}, message:1:7 ${message} ${second} gone`,
      `tag ${tag.slice(0, 12)}, message:1:7 ${note} - gone`,
    ].sort(),
  };
}

describe('a history by its objects', () => {
  test('whatever holds it: each content once, with its first commit, each path that it came to, and the head', async () => {
    const { repo, expected } = everywhere();
    const { found, history } = await scan(repo);
    expect(found).toEqual(expected);
    expect(history.unscanned).toEqual([]);
    const commits = Number(repo.git('rev-list', '--all', '--count'));
    expect(history.stats).toMatchObject({ commits });
    expect((await scan(repo, { threads: 3 })).found).toEqual(expected);
  });

  test.each([
    ['packed', ['repack', '-q', '-a', '-d', '-f']],
    ['packed, bases by id', ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-q', '-a', '-d', '-f']],
    ['packed in part', ['repack', '-q', '-d', '--max-pack-size=1m']],
  ])('the same when it is %s', async (_, command) => {
    const { repo, expected } = everywhere();
    repo.git(...command);
    repo.commit({ 'base.txt': 'base\nand more\n' });
    for (const threads of [1, 3]) expect((await scan(repo, { threads })).found).toEqual(expected);
  });

  test('versions that a pack makes from each other: each secret where it came and stays, and none where it is gone', async () => {
    const repo = sandbox();
    const rule = allRules().find(({ id }) => id === 'npm-access-token');
    if (rule === undefined) throw new Error('no rule');
    const secrets = Array.from({ length: 5 }, (_, seed) => mintFor(rule, seeded(seed)).secret);
    const lines = Array.from({ length: 900 }, (_, n) => `  call${n}(argument${n * 7919});`);
    const expected: string[] = [];
    for (const [n, secret] of secrets.entries()) {
      // Each version has the one secret, in a place of its own.
      const id = repo.commit({ 'a.ts': lines.with(n * 150, `  ${secret}`).join('\n'), 'b.ts': `${n}` });
      expected.push(`a.ts:${n * 150 + 1}:3 ${secret} ${id}${n === 4 ? '' : ' gone'}`);
    }
    repo.git('repack', '-q', '-a', '-d', '-f');
    // Rules of one's own would look at each version as a whole.
    const { found, history } = await scan(repo, { options: { ...OPTIONS, ownRules: [] } });
    expect(found).toEqual(expected.toSorted());
    expect(history.stats).toMatchObject({ files: 10, commits: 5 });
  });

  test('what a pack copies of a text in UTF-16 is not what its letters are, even where both are as long', async () => {
    const rule = allRules().find(({ id }) => id === 'npm-access-token');
    if (rule === undefined) throw new Error('no rule');
    const { secret } = mintFor(rule, seeded(1));
    const repo = sandbox();
    // git makes the earlier one from the later one.
    for (const middle of [secret, 'x'.repeat(secret.length)]) {
      // A letter of three bytes that takes two, and one of one byte that takes two, as often; two more for the mark.
      const text = `${'\u4e80'.repeat(20_002)}\n  ${middle}\n${'  call(argument);\n'.repeat(2000)}`;
      const bytes = Buffer.from(`\ufeff${text.slice(0, 40_002)}`, 'utf16le');
      expect(Buffer.byteLength(text.slice(0, 40_002))).toBe(bytes.length);
      repo.commit({ 'a.ts': bytes });
    }
    repo.git('repack', '-q', '-a', '-d', '-f');
    const { found } = await scan(repo, { options: { ...OPTIONS, ownRules: [] } });
    expect(found).toEqual([`a.ts:2:3 ${secret} ${repo.git('rev-parse', 'HEAD~1')} gone`]);
  });

  test('all shards together find what a whole scan finds, and say the same of the head', async () => {
    const { repo, expected } = everywhere();
    // Of a file's versions each shard knows only its own: lines and first commits can differ.
    const known = (lines: readonly string[]) => new Set(lines.map((line) => line.replace(/:\d+:\d+ (\S+) \S+/, ' $1')));
    const found: string[] = [];
    let files = 0;
    for (const index of [1, 2, 3]) {
      const part = await scan(repo, { shard: { index, count: 3 } });
      found.push(...part.found);
      files += part.history.stats.files;
    }
    expect(known(found)).toEqual(known(expected));
    expect(files).toBe((await scan(repo)).history.stats.files);
  });

  test('a copy among the tests does not speak for one in a config, whichever git names first', async () => {
    // Without quotes it is a name in code, and a value elsewhere.
    const secret = ['kqzrvwtB', 'xyplmFgh'].join('');
    for (const [code, other] of [
      ['a.ts', 'b.yml'],
      ['b.ts', 'a.yml'],
    ] as const) {
      const repo = sandbox();
      repo.commit({ [code]: `password: ${secret}\n`, [other]: `password: ${secret}\n` });
      repo.commit({ [other]: 'gone\n' });
      const plain = { ...OPTIONS, ownRules: [] };
      const { found, history } = await scan(repo, { options: plain });
      expect(found).toEqual([`${other}:1:11 ${secret} ${repo.git('rev-parse', 'HEAD~1')} gone`]);
      expect(history.stats.files).toBe(3);
    }
  });

  test('a copy of another name does not speak for a mail, nor one on a page for notes', async () => {
    const secret = ['kR7c1f02b9', 'd3e84a5fZq'].join('');
    const text = `password =3D "${secret.slice(0, 6)}=\n${secret.slice(6)}"\n`;
    const options = { ...OPTIONS, ownRules: [] };
    for (const [first, last] of [
      ['a.abc', 'b.eml'],
      ['a.eml', 'b.abc'],
    ] as const) {
      const repo = sandbox();
      repo.commit({ [first]: text, [last]: text });
      const { found } = await scan(repo, { options });
      expect(found.filter((line) => line.includes('.eml') && line.includes(secret))).toHaveLength(1);
    }
    const repo = sandbox();
    repo.commit({ 'man/x.md': `password = "${secret}"\n`, 'notes/x.md': `password = "${secret}"\n` });
    expect((await scan(repo, { options })).history.stats.files).toBe(2);
  });

  test('replaced objects, grafts and notes on commits change nothing', async () => {
    const { repo, expected } = everywhere();
    const clean = repo.git('rev-parse', 'main:base.txt');
    repo.git('replace', repo.git('rev-parse', 'main:stays.txt'), clean);
    writeFileSync(path.join(repo.folder, '.git/info/grafts'), `${repo.git('rev-parse', 'main')}\n`);
    const { found } = await scan(repo);
    expect(found.filter((line) => !line.includes('refs/replace'))).toEqual(expect.arrayContaining([...expected]));
  });

  test('of one revision: what it reaches, and it is the head; of two: nothing is gone', async () => {
    const repo = sandbox();
    const [gone, here, other] = [word(), word(), word()];
    const first = repo.commit({ x: `${gone}\n` });
    const second = repo.commit({ x: `${here}\n` });
    repo.git('checkout', '-q', '-b', 'side', first);
    const third = repo.commit({ y: `${other}\n` });
    expect((await scan(repo, { revisions: ['main'] })).found).toEqual(
      [`x:1:1 ${gone} ${first} gone`, `x:1:1 ${here} ${second}`].sort(),
    );
    expect((await scan(repo, { revisions: ['main', 'side'] })).found).toEqual(
      [`x:1:1 ${gone} ${first}`, `x:1:1 ${here} ${second}`, `y:1:1 ${other} ${third}`].sort(),
    );
    await expect(scan(repo, { revisions: ['nowhere'] })).rejects.toMatchObject({ code: 'RL-GIT-UNKNOWN-REVISION' });
    expect((await scan(sandbox())).found).toEqual([]);
  });

  test('since a revision or a date: only what came later, and a head that holds it still', async () => {
    const repo = sandbox();
    const [old, young] = [word(), word()];
    repo.git('config', 'user.name', 'A');
    const first = repo.commit({ a: `${old}\n`, b: 'x\n' });
    repo.git('commit', '-q', '--amend', '--no-edit', '--date=2020-01-01T00:00:00Z');
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-q', '--amend', '--no-edit'],
      {
        cwd: repo.folder,
        env: { ...CLEAN, GIT_COMMITTER_DATE: '2020-01-01T00:00:00Z' },
      },
    );
    const base = repo.git('rev-parse', 'HEAD');
    expect(base).not.toBe(first);
    const second = repo.commit({ b: `${young}\n` });
    const expected = [`b:1:1 ${young} ${second}`];
    for (const since of [base, 'HEAD~1', '2021-01-01', '3 days ago']) {
      expect((await scan(repo, { since })).found, since).toEqual(expected);
    }
    await expect(scan(repo, { since: 'yesteryear' })).rejects.toMatchObject({ code: 'RL-GIT-UNKNOWN-REVISION' });
    // Taken back to what it was before, the head still holds what a version in between had.
    const again = repo.commit({ a: `more\n${old}\n` });
    repo.commit({ a: `${old}\n` });
    expect((await scan(repo, { since: base })).found).toEqual([`a:1:1 ${old} ${again}`, ...expected].sort());
  });

  test('what git does not have is told, and what a partial clone left out is fetched', async () => {
    const repo = sandbox();
    const [lost, kept] = [word(), word()];
    repo.commit({ lost: `${lost}\n`, kept: `${kept}\n` });
    repo.commit({ lost: 'x\n' });
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const folder = testFolder('partial');
    repo.git('clone', '-q', '--filter=blob:none', `file://${repo.folder}`, folder);
    const clone = sandbox(folder, false);
    expect((await scan(clone)).found.map((line) => line.split(' ')[1])).toEqual([kept, lost]);
    const id = repo.git('rev-parse', 'HEAD~1:lost');
    rmSync(path.join(repo.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    const { found, history } = await scan(repo, { threads: 2 });
    expect(found.map((line) => line.split(' ')[1])).toEqual([kept]);
    expect(history.unscanned).toEqual([{ path: `object ${id}`, reason: 'git does not have its content' }]);
  });

  test('submodules and Git LFS pointers are named', async () => {
    const repo = sandbox();
    repo.commit({ big: `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12000000\n` });
    repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`);
    repo.git('commit', '-q', '-m', 'lib');
    const { history } = await scan(repo);
    expect(history.notes).toEqual([expect.stringContaining('(lib)'), expect.stringContaining('(big: 12 MB)')]);
  });
});

describe('a cache of what was clean', () => {
  async function twice(change: (file: string, repo: Sandbox) => Wanted) {
    const { repo, expected } = everywhere();
    const cache = path.join(testFolder('cache'), 'clean');
    const all = await scan(repo, { cache, sealKey: 'k' });
    expect(all.found).toEqual(expected);
    const wanted = change(cache, repo);
    const next = await scan(repo, { cache, sealKey: 'k', ...wanted });
    return { all: all.history, next: next.history, found: next.found, expected };
  }

  test('passes over what was clean, and what is new is found', async () => {
    const added = word();
    const { all, next, found, expected } = await twice((_, repo) => {
      repo.git('checkout', '-q', '-b', 'late', 'unmerged');
      repo.commit({ 'late.txt': `${added}\n` });
      repo.git('checkout', '-q', 'main');
      return {};
    });
    expect(found.filter((line) => !line.includes(added))).toEqual(expected);
    expect(found).toHaveLength(expected.length + 1);
    // Those that hold something are looked at again, one at two paths, and the two new objects; nothing else.
    expect(next.stats.files).toBeLessThan(all.stats.files);
    expect(next.stats.files).toBe(12);
    expect(next.notes).toEqual([]);
  });

  test('a place that nobody can write to is refused at once; one that is gone at the end costs no finding', async () => {
    const { repo, expected } = everywhere();
    const folder = path.join(testFolder('cache'), 'here');
    const cache = path.join(folder, 'clean');
    await expect(scan(repo, { cache })).rejects.toMatchObject({ code: 'RL-OUTPUT', state: 'Nothing was scanned.' });
    mkdirSync(cache, { recursive: true });
    const { found, history } = await scan(repo, { cache });
    expect(found).toEqual(expected);
    expect(history.notes).toEqual(
      expect.arrayContaining([expect.stringMatching(/counts for nothing/), expect.stringMatching(/without a cache/)]),
    );
    expect(readdirSync(folder)).toEqual(['clean']);
  });

  const mine: ScannerOptions = {
    ...OPTIONS,
    ownRules: [
      ...OPTIONS.ownRules,
      { id: 'base', description: '', regex: 'base', keywords: ['base'], confidence: 'low' },
    ],
  };
  test('other rules, another key: all is scanned again', async () => {
    const rules = await twice(() => ({ options: mine }));
    expect(rules.next.stats).toEqual(rules.all.stats);
    expect(rules.found).toHaveLength(rules.expected.length + 1);
    expect(rules.next.notes).toEqual([expect.stringContaining('another version, rules or options')]);
    const key = await twice(() => ({ sealKey: 'other' }));
    expect(key.next.stats).toEqual(key.all.stats);
    expect(key.next.notes).toEqual([expect.stringContaining('its seal does not fit')]);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, -5)],
    ['cut by whole entries', (bytes) => Buffer.concat([bytes.subarray(0, -64), bytes.subarray(-32)])],
    ['emptied', () => Buffer.alloc(0)],
    ['one bit changed', (bytes) => bytes.with(bytes.length - 40, (bytes[bytes.length - 40] ?? 0) ^ 1) as Buffer],
    ['something else', () => Buffer.from('relock clean objects 1\n'.padEnd(500, 'x'))],
  ])('a file that was %s is refused', async (_, damage) => {
    const { all, next, found, expected } = await twice((file) => {
      writeFileSync(file, damage(readFileSync(file)));
      return {};
    });
    expect(found).toEqual(expected);
    expect(next.stats).toEqual(all.stats);
    expect(next.notes).toEqual([expect.stringContaining('the cache counts for nothing')]);
  });

  test('who does not have the key can not claim that something is clean', async () => {
    const other = sandbox();
    const secret = word();
    other.commit({ x: `${secret}\n` });
    const forged = path.join(testFolder('forged'), 'clean');
    // Written by a scan that finds nothing, by somebody without the key.
    await scan(other, { cache: forged, sealKey: 'guess', options: { ...OPTIONS, ownRules: [] } });
    const { found } = await scan(other, { cache: forged, sealKey: 'k' });
    expect(found).toHaveLength(1);
    // With the same rules and key what held something is never among the clean.
    const honest = path.join(testFolder('honest'), 'clean');
    await scan(other, { cache: honest, sealKey: 'k' });
    copyFileSync(honest, `${honest}2`);
    expect((await scan(other, { cache: `${honest}2`, sealKey: 'k' })).found).toHaveLength(1);
  });
});
