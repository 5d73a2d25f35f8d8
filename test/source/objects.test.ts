import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ObjectStream } from '../../src/git/object-stream.ts';
import { readMessage } from '../../src/git/file-at.ts';
import { objectFragments } from '../../src/source/objects.ts';
import { Tally } from '../../src/source/tally.ts';
import { CHUNK } from '../../src/source/text.ts';
import { sandbox, word, type Sandbox } from '../git/sandbox.ts';
import { testFolder } from '../servers/folder.ts';

async function read(repo: Sandbox, lines: readonly string[]) {
  const pieces: Array<{ path: string; line: number; text: string }> = [];
  const ended: string[] = [];
  const missing: string[] = [];
  let longest = 0;
  const tally = new Tally();
  const stream = new ObjectStream(
    repo.open(),
    objectFragments(
      {
        fragment: ({ path, firstLine, text, bytes }) => {
          longest = Math.max(longest, bytes?.length ?? 0);
          pieces.push({ path, line: firstLine, text: text.length > 200 ? '' : text });
        },
        end: ({ id }) => void ended.push(id),
        missing: (id) => void missing.push(id),
      },
      tally,
    ),
  );
  stream.ask(lines.map((line) => `${line}\n`).join(''));
  await stream.finish();
  return { pieces, ended, missing, longest, tally };
}

test('objects of all sizes in one stream: empty, binary, huge, missing, trees, messages, odd paths', async () => {
  const repo = sandbox();
  const [small, last] = [word(), word()];
  const commit = repo.commit(
    {
      empty: '',
      small: `${small}\n`,
      huge: Buffer.concat([Buffer.alloc(40 * 1024 * 1024, 'some text\n'), Buffer.from(last)]),
      zero: '\n\0\n',
    },
    'subject\n\nbody',
  );
  const [empty, one, huge, zero] = ['empty', 'small', 'huge', 'zero'].map((name) =>
    repo.git('rev-parse', `HEAD:${name}`),
  );
  const tree = repo.git('rev-parse', 'HEAD^{tree}');
  const none = '1'.repeat(40);
  const asked = [`${empty} empty`, `${one} a b "c`, `${none} gone`, `${huge} huge`, `${tree} dir`, zero ?? '', commit];
  const { pieces, ended, missing, longest, tally } = await read(repo, asked);
  expect(ended).toEqual([empty, one, huge, tree, zero, commit]);
  expect(missing).toEqual([none]);
  expect(pieces.filter(({ path }) => path !== 'huge')).toEqual([
    { path: 'a b "c', line: 1, text: `${small}\n` },
    { path: `blob ${zero?.slice(0, 12)}`, line: 1, text: expect.any(String) },
    { path: `commit ${commit.slice(0, 12)}, message`, line: 1, text: 'subject\n\nbody\n' },
  ]);
  expect(pieces.filter(({ path }) => path === 'huge').length).toBeGreaterThan(100);
  // Whatever an object's size, what is held of it is not.
  expect(longest).toBeLessThan(2 * CHUNK);
  expect(tally.stats).toMatchObject({ files: 4, commits: 1 });
});

test('a message is read without its header', async () => {
  const repo = sandbox();
  const commit = repo.commit({ x: 'x' }, 'subject\n\nbody');
  expect((await readMessage(repo.open(), commit))?.toString()).toBe('subject\n\nbody\n');
  expect(await readMessage(repo.open(), repo.git('rev-parse', 'HEAD:x'))).toBeNull();
});

test('a git that ends early and says that all went well is no answer', async () => {
  const repo = sandbox();
  repo.commit({ a: 'a\n' });
  const ids = [repo.git('rev-parse', 'HEAD:a'), repo.git('rev-parse', 'HEAD')];
  const bin = testFolder('bin');
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  for (const answers of [0, 1]) {
    writeFileSync(join(bin, 'git'), `#!/bin/sh\nhead -n ${answers} | '${real}' "$@"\nexit 0\n`, { mode: 0o755 });
    const repository = repo.open();
    const env = { ...repository.env, PATH: `${bin}${delimiter}${repository.env['PATH'] ?? ''}` };
    const listener = {
      begin: () => undefined,
      content: () => undefined,
      end: () => undefined,
      missing: () => undefined,
    };
    const stream = new ObjectStream({ ...repository, env }, listener);
    stream.ask(ids.map((id) => `${id}\n`).join(''));
    await expect(stream.finish()).rejects.toMatchObject({ code: 'RL-GIT-OUTPUT' });
  }
});
