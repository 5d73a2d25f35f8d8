import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { collect } from '../../src/command/collect.ts';
import { collectFiles } from '../../src/command/scan-files.ts';
import { openHistory } from '../../src/command/scan-history.ts';
import { openFiles } from '../../src/source/files.ts';
import { openRange } from '../../src/source/pull-request.ts';
import { openStaged } from '../../src/source/staged.ts';
import { openStdin } from '../../src/source/stdin.ts';
import { CLEAN, sandbox, word, type Sandbox } from '../git/sandbox.ts';
import { testFolder } from '../servers/folder.ts';
import { meansOf, shown } from './finding-words.ts';

/** Makes archives of the files that are given, with a first member that stays the same from one version to the next. */
function pack(repo: Sandbox, leak: string): void {
  const same = Array.from({ length: 3000 }, (_, i) => `${i * 7919}`).join('\n');
  repo.write({ 'work/0 same': same, 'work/config.env': `a\nkey = ${leak}\n${'filler\n'.repeat(99)}` });
  const script =
    'cd work; zip -q ../app.zip -X "0 same" config.env; tar --mtime=@$RANDOM -czf ../app.tgz config.env; tar --mtime=@$RANDOM -cf ../app.tar "0 same" config.env; cd ..; (echo "#!/bin/sh"; cat app.zip) > run; rm -r work';
  rmSync(path.join(repo.folder, 'app.zip'), { force: true });
  execFileSync('bash', ['-euc', script], { cwd: repo.folder });
}

const NAMES = ['app.tar', 'app.tgz', 'app.zip'];

/** Where a leak is found, in all of these archives: as it stands after `pack`. */
function inside(leak: string, rest: string, names = NAMES): string[] {
  return names.map((name) => `${name}!config.env:2:7 ${leak} ${rest}`).toSorted();
}

test('files: in one thread and in several, and not when it is off', async () => {
  const repo = sandbox(testFolder('files'), false);
  const leak = word();
  pack(repo, leak);
  repo.write({ 'broken.zip': 'PK\x03\x04 is no archive' });
  for (const threads of [1, 3]) {
    const source = openFiles({ paths: [], cwd: repo.folder, env: CLEAN });
    const means = await meansOf(threads);
    expect(shown((await collectFiles(source, means)).findings)).toEqual(inside(leak, '-', [...NAMES, 'run']));
    expect(source.unscanned).toEqual([
      { path: 'broken.zip', reason: expect.stringContaining('without its directory') },
    ]);
    const off = openFiles({ paths: [], cwd: repo.folder, env: CLEAN });
    // A tar file that is not packed shows what it has all the same.
    const seen = await collectFiles(off, { ...means, archives: false });
    expect(seen.findings.map(({ path: name }) => name)).toEqual(['app.tar']);
    expect(off.unscanned).toEqual([]);
  }
});

test('what is staged, a range of one commit and of several, with archives whose beginning did not change', async () => {
  const repo = sandbox();
  pack(repo, 'nothing');
  const base = repo.commit({});
  const [first, second] = [word(), word()];
  pack(repo, first);
  repo.git('add', '-A');
  const { scanner } = await meansOf(1);
  expect(shown((await collect(openStaged(repo.open()), scanner)).findings)).toEqual(inside(first, '-'));
  const one = repo.commit({});
  const range = (head: string) => collect(openRange(repo.open(), { base, head }), scanner);
  expect(shown((await range(one)).findings)).toEqual(inside(first, one));
  pack(repo, second);
  const two = repo.commit({});
  expect(shown((await range(two)).findings)).toEqual(
    [...inside(first, `${one} gone`), ...inside(second, two)].toSorted(),
  );
});

test('a history, with a cache that does not take for clean what could not be read', async () => {
  const repo = sandbox();
  const [first, second] = [word(), word()];
  pack(repo, first);
  const one = repo.commit({ 'broken.zip': 'PK\x03\x04 is no archive' });
  pack(repo, second);
  const two = repo.commit({});
  const cache = path.join(testFolder('cache'), 'cache');
  for (const threads of [1, 3, 1]) {
    const history = openHistory({
      repository: repo.open(),
      request: { revisions: [] },
      shard: undefined,
      cache,
      sealKey: '',
    });
    const { findings } = await history.collect(await meansOf(threads));
    expect(shown(findings)).toEqual([...inside(first, `${one} gone`), ...inside(second, two)].toSorted());
    expect(history.unscanned.map(({ path: name }) => name)).toEqual(['broken.zip']);
  }
});

test('standard input', async () => {
  const repo = sandbox(testFolder('stdin'), false);
  const leak = word();
  pack(repo, leak);
  const { scanner } = await meansOf(1);
  const { createReadStream } = process.getBuiltinModule('node:fs');
  for (const name of NAMES) {
    const input = Readable.from(createReadStream(path.join(repo.folder, name)));
    const { findings } = await collect(openStdin(input, name), scanner);
    expect(shown(findings)).toEqual(inside(leak, '-', [name]));
  }
});
