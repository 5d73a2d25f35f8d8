import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { collectFiles } from '../../src/command/scan-files.ts';
import { openFiles } from '../../src/source/files.ts';
import type { Shard } from '../../src/source/shard.ts';
import { CLEAN, sandbox, word } from '../git/sandbox.ts';
import { testFolder } from '../servers/folder.ts';
import { meansOf, shown } from './finding-words.ts';

async function scan(folder: string, threads: number, shard?: Shard) {
  const source = openFiles({ paths: [], cwd: folder, env: CLEAN, ...(shard === undefined ? {} : { shard }) });
  const means = await meansOf(threads);
  const { findings, allowed } = await collectFiles(source, means);
  const order = findings.map(({ path: name, line, column }) => `${name}:${line}:${column}`);
  return { found: shown(findings), allowed: shown(allowed), order, source };
}

/** Files of all kinds, with a word in every eleventh, and one that is said to be allowed. */
function manyFiles(): string {
  const folder = testFolder('many');
  for (let i = 0; i < 400; i++) {
    const name = path.join(folder, `${i % 7}/${i % 3}/file ${i}.txt`);
    mkdirSync(path.dirname(name), { recursive: true });
    const mark = i % 55 === 0 ? ' # relock:allow a test' : '';
    writeFileSync(name, `line\n${i % 11 === 0 ? `key = ${word()}${mark}` : 'nothing'}\n`);
  }
  writeFileSync(Buffer.from(`${folder}/bad\u00ff`, 'latin1'), word());
  writeFileSync(path.join(folder, 'long'), `${'filler '.repeat(100_000)}${word()}\n${'x'.repeat(300_000)}${word()}`);
  writeFileSync(path.join(folder, 'pointer'), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n');
  symlinkSync(word(), path.join(folder, 'link'));
  symlinkSync('/proc/self/mem', path.join(folder, 'not-followed'));
  return folder;
}

test('one thread and several give the same, in the same order, with the same notes and counts', async () => {
  const folder = manyFiles();
  const alone = await scan(folder, 1);
  expect(alone.found.length + alone.allowed.length).toBe(37 + 1 + 2 + 1);
  expect(alone.allowed).toHaveLength(8);
  for (const threads of [2, 4]) {
    const shared = await scan(folder, threads);
    expect(shared.order).toEqual(alone.order);
    expect([shared.found, shared.allowed]).toEqual([alone.found, alone.allowed]);
    expect(shared.source.stats).toEqual(alone.source.stats);
    expect(shared.source.notes).toEqual(alone.source.notes);
    expect(shared.source.unscanned).toEqual(alone.source.unscanned);
  }
});

test('all shards together are the whole, and no file is in two', async () => {
  const folder = manyFiles();
  const whole = await scan(folder, 1);
  const found: string[] = [];
  let files = 0;
  for (let index = 1; index <= 5; index++) {
    const part = await scan(folder, 2, { index, count: 5 });
    found.push(...part.found);
    files += part.source.stats.files;
    // None is much larger than the others.
    expect(part.source.stats.files).toBeGreaterThan(40);
  }
  expect(found.sort()).toEqual(whole.found);
  expect(files).toBe(whole.source.stats.files);
});

test('what can not be read is told, whichever thread met it', async () => {
  const repo = sandbox();
  // A regular file whose reading fails for every user, root included.
  const names = Array.from({ length: 100 }, (_, i) => `f${i}`);
  repo.commit(Object.fromEntries(names.map((name) => [name, 'x'])));
  const source = openFiles({ paths: ['/proc/self/mem', repo.folder], cwd: repo.folder, env: CLEAN });
  await collectFiles(source, await meansOf(3));
  expect(source.unscanned).toEqual([{ path: '/proc/self/mem', reason: "can't be read (EIO)" }]);
});
