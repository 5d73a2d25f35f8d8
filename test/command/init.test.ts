import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { init } from '../../src/command/init.ts';
import { parseConfig } from '../../src/config/file.ts';
import type { Invocation } from '../../src/config/invocation.ts';
import { readmeWorkflows } from '../readme/readme.ts';
import { testFolder } from '../servers/folder.ts';
import { git } from '../whole/pull-request.ts';

function makeRepository(): Invocation & { read(name: string): string; readonly written: string[] } {
  const folder = testFolder('init');
  git(folder, 'init', '-q');
  mkdirSync(path.join(folder, 'inside'));
  const written: string[] = [];
  return {
    env: {},
    cwd: path.join(folder, 'inside'),
    out: (text) => void written.push(text.trim()),
    err: () => undefined,
    stdin: process.stdin,
    interactive: false,
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    written,
  };
}

test('writes the README’s workflow at the top of the work tree, and a config that is one', async () => {
  const place = makeRepository();
  expect(await init(true, place)).toBe(0);
  expect(place.written).toEqual(['.github/workflows/relock.yml', '.relock.yml']);
  const [first] = readmeWorkflows();
  // Without a vault nobody logs in anywhere, so the job gets no identity.
  expect(place.read('.github/workflows/relock.yml')).toBe(first?.text.replace(/ {2}id-token:.*\n/, ''));
  expect(parseConfig(place.read('.relock.yml'), '.relock.yml')).toMatchObject({
    scan: { failOn: 'medium' },
    rotate: { keys: [], revokeFound: [] },
  });
});

test('leaves what is there as it is, and asks nobody who is not there', async () => {
  const place = makeRepository();
  await expect(init(false, place)).rejects.toMatchObject({ code: 'RL-USAGE' });
  writeFileSync(path.join(place.cwd, '../.relock.yml'), 'mine');
  await init(true, place);
  expect(place.read('.relock.yml')).toBe('mine');
  expect(place.written).toEqual(['.github/workflows/relock.yml']);
});
