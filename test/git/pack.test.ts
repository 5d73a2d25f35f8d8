import { execFileSync } from 'node:child_process';
import { hash, randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { families, type Family } from '../../src/git/pack/families.ts';
import { applyDelta } from '../../src/git/pack/delta.ts';
import { OpenPacks } from '../../src/git/pack/open-packs.ts';
import { PackFile } from '../../src/git/pack/pack-file.ts';
import { Packs, unlessOdd } from '../../src/git/pack/packs.ts';
import { Room } from '../../src/git/pack/room.ts';
import { unpack } from '../../src/git/pack/unpack.ts';
import { reachableObjects, walkOf } from '../../src/git/reachable.ts';
import { CLEAN, sandbox, type Sandbox } from './sandbox.ts';

/** Versions of some files, of which each changes lines of the one before, and files that are like none. */
function history(commits = 30): Sandbox {
  const repo = sandbox();
  const files = ['a.ts', 'b.ts', 'folder/c.ts'].map((name) => ({
    name,
    lines: Array.from({ length: 400 }, (_, n) => `${name} line ${n} ${n * 7919}`),
  }));
  for (let commit = 0; commit < commits; commit++) {
    for (const [n, file] of files.entries()) {
      const at = (commit * 37 + n * 11) % file.lines.length;
      file.lines.splice(at, commit % 3, `new ${commit}`, `and ${commit * 31}`);
      // A block moves, so that copies do not come in order of place.
      if (commit % 5 === 0) file.lines.push(...file.lines.splice(20, 60));
    }
    repo.commit({
      ...Object.fromEntries(files.map(({ name, lines }) => [name, lines.join('\n')])),
      [`only-${commit}.bin`]: commit % 7 === 0 ? randomBytes(3000) : '',
    });
  }
  repo.git('tag', '-a', '-m', 'notes', 'v1');
  repo.git('tag', 'blob', repo.git('rev-parse', 'HEAD:a.ts'));
  return repo;
}

interface Read {
  readonly objects: ReadonlyMap<string, string>;
  /** Lines for git. */
  readonly rest: readonly string[];
  readonly copied: number;
}

async function read(repo: Sandbox): Promise<Read> {
  const repository = repo.open();
  const packs = new Packs(repository);
  const objects = new Map<string, string>();
  const rest: string[] = [];
  let copied = 0;
  const room = new Room();
  for await (const part of families(reachableObjects(repository, await walkOf(repository, { revisions: [] })), packs)) {
    if (!('lines' in part)) {
      rest.push(...part);
      continue;
    }
    const pack = unlessOdd(() => new PackFile(part.pack));
    const wanted = part.lines.filter((line) => line !== '');
    if (pack === undefined) rest.push(...wanted);
    else
      rest.push(
        ...(await unpack<Buffer>(pack, room, part, ({ header, bytes, copies, base }) => {
          objects.set(header.id, `${header.type} ${header.size} ${hash('sha1', bytes)}`);
          for (const { at, was, length } of copies) {
            copied += length;
            if (base !== undefined)
              expect(bytes.subarray(at, at + length).equals(base.subarray(was, was + length))).toBe(true);
          }
          return Buffer.from(bytes);
        })),
      );
    pack?.close();
  }
  packs.close();
  return { objects, rest, copied };
}

/** What git itself says of all objects but trees. */
function byGit(repo: Sandbox): Map<string, string> {
  const ids = repo.git('rev-list', '--objects', '--all', '--no-object-names').split('\n');
  const objects = new Map<string, string>();
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: repo.folder, env: CLEAN, input: `${ids.join('\n')}\n`, maxBuffer: 1 << 28 });
  const output = git('cat-file', '--batch');
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(0x0a, at);
    const [id = '', type = '', size = ''] = output.toString('utf8', at, end).split(' ');
    at = end + 1 + Number(size);
    if (type !== 'tree') objects.set(id, `${type} ${size} ${hash('sha1', output.subarray(end + 1, at))}`);
    at++;
  }
  return objects;
}

const packsOf = (repo: Sandbox, end: string) =>
  readdirSync(path.join(repo.folder, '.git/objects/pack'))
    .filter((name) => name.endsWith(end))
    .map((name) => path.join(repo.folder, '.git/objects/pack', name));

const repack = (repo: Sandbox, ...options: string[]) =>
  repo.git(...options, 'repack', '-q', '-a', '-d', '-f', '--depth=50');

test.each<readonly [string, (repo: Sandbox) => unknown, (read: Read) => unknown]>([
  ['of deltas that name their base by place', (repo) => repack(repo), ({ rest }) => expect(rest).toEqual([])],
  [
    'of deltas that name their base by id',
    (repo) => repack(repo, '-c', 'repack.useDeltaBaseOffset=false'),
    ({ rest }) => expect(rest).toEqual([]),
  ],
  [
    'of several packs, and loose objects',
    (repo) => {
      repack(repo);
      repo.commit({ 'later.ts': 'later\n' });
      repo.git('repack', '-q', '-d');
      repo.commit({ 'last.ts': 'last\n' });
    },
    ({ rest }) => expect(rest).toHaveLength(2),
  ],
])('a pack %s: each object as git gives it, and what is copied is the same', async (_, prepare, check) => {
  const repo = history();
  prepare(repo);
  const found = await read(repo);
  const expected = byGit(repo);
  const missed = new Set(found.rest.map((line) => line.slice(0, 40)));
  expect(found.objects.size).toBe(expected.size - missed.size);
  for (const [id, object] of found.objects) expect(object).toBe(expected.get(id));
  expect(found.copied).toBeGreaterThan(300_000);
  check(found);
});

test.each<readonly [string, (repo: Sandbox) => unknown]>([
  [
    'an index of version 1',
    (repo) => packsOf(repo, '.pack').map((pack) => repo.git('index-pack', '--index-version=1', pack)),
  ],
  ['an index that is cut short', (repo) => packsOf(repo, '.idx').map((file) => cut(file, 0.7))],
  ['an index of another kind', (repo) => packsOf(repo, '.idx').map((file) => writeFileSync(file, 'nothing'))],
  ['a pack of another kind', (repo) => packsOf(repo, '.pack').map((file) => write(file, Buffer.from('nothing')))],
  ['no pack beside its index', (repo) => packsOf(repo, '.pack').map((file) => rmSync(file))],
  [
    'a pack that the index was not made for',
    (repo) => {
      const other = history(4);
      repack(other);
      const [strange = ''] = packsOf(other, '.pack');
      packsOf(repo, '.pack').map((file) => write(file, readFileSync(strange)));
    },
  ],
  [
    'an index with places beyond all files',
    (repo) =>
      packsOf(repo, '.idx').map((file) => {
        const bytes = readFileSync(file);
        const count = bytes.readUInt32BE(8 + 255 * 4);
        const offsets = 8 + 1024 + count * 24;
        for (let i = 0; i < count; i++) bytes.writeUInt32BE(0x80000000, offsets + i * 4);
        write(file, Buffer.concat([bytes.subarray(0, -40), Buffer.alloc(8, 0xff), bytes.subarray(-40)]));
      }),
  ],
])('%s: all is left to git', async (_, change) => {
  const repo = history(3);
  repack(repo);
  const all = byGit(repo).size;
  const lines = reachableObjects(repo.open(), await walkOf(repo.open(), { revisions: [] }));
  const wanted: string[] = [];
  for await (const list of lines) wanted.push(...list);
  change(repo);
  const packs = new Packs(repo.open());
  const rest: string[] = [];
  for await (const part of families(given(wanted), packs)) if (!('lines' in part)) rest.push(...part);
  packs.close();
  expect(rest.toSorted()).toEqual(wanted.toSorted());
  expect(rest).toHaveLength(all);
});

async function* given(lines: readonly string[]): AsyncGenerator<readonly string[]> {
  yield lines;
}

function write(file: string, bytes: Buffer): void {
  chmodSync(file, 0o644);
  writeFileSync(file, bytes);
}

function cut(file: string, part: number): void {
  const bytes = readFileSync(file);
  write(file, bytes.subarray(0, Math.floor(bytes.length * part)));
}

test('whatever is wrong with a pack: what is given is what git gives, all else is left to git', async () => {
  const repo = history(8);
  repack(repo);
  const expected = byGit(repo);
  const [pack = ''] = packsOf(repo, '.pack');
  const whole = readFileSync(pack);
  const repository = repo.open();
  const lines: string[] = [];
  for await (const list of reachableObjects(repository, await walkOf(repository, { revisions: [] })))
    lines.push(...list);
  let left = 0;
  let wrong = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, flip, cuts) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        // With its checksum, for else it would be left to git as a whole.
        write(pack, cuts ? Buffer.concat([bytes.subarray(0, at), whole.subarray(-20)]) : bytes);
        const packs = new Packs(repository);
        const seen: string[] = [];
        let isWrong = false;
        for await (const part of families(given(lines), packs)) {
          if (!('lines' in part)) {
            seen.push(...part);
            continue;
          }
          const file = unlessOdd(() => new PackFile(part.pack));
          const rest =
            file === undefined
              ? part.lines.filter((line) => line !== '')
              : await unpack(file, new Room(), part, ({ header, bytes: text }) => {
                  seen.push(header.id);
                  const object = `${header.type} ${header.size} ${hash('sha1', text)}`;
                  if (object !== expected.get(header.id)) isWrong = true;
                  return undefined;
                });
          file?.close();
          left += rest.length;
          seen.push(...rest);
        }
        packs.close();
        expect(seen.map((line) => line.slice(0, 40)).toSorted()).toEqual(
          lines.map((line) => line.slice(0, 40)).toSorted(),
        );
        if (isWrong) wrong++;
      },
    ),
    { numRuns: 60 },
  );
  expect(left).toBeGreaterThan(0);
  // An entry's head has no checksum that is looked at, neither here nor by git.
  expect(wrong).toBeLessThan(12);
});

test('no delta makes more than it says, reads beside its base, or writes beside its place', () => {
  const room = new Room();
  const base = room.take(3000);
  room.bytes.fill(0x61, base, base + 3000);
  const guard = room.take(64);
  room.bytes.fill(0x7a, guard, guard + 64);
  const head = Buffer.from([0xb8, 0x17, 0xa0, 0x1f]);
  let made = 0;
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (instructions) => {
      const result = unlessOdd(() => applyDelta(room, base, 3000, Buffer.concat([head, instructions]), 10_000));
      if (result !== undefined) {
        made++;
        room.give(result.place);
      }
      expect(room.bytes.subarray(base, base + 3000).every((byte) => byte === 0x61)).toBe(true);
      expect(room.bytes.subarray(guard, guard + 64).every((byte) => byte === 0x7a)).toBe(true);
      expect(room.take(1)).toBe(guard + 64);
      room.give(guard + 64);
    }),
    { examples: [[Uint8Array.of(0xb0, 0xb8, 0x0b, 0xb0, 0xe8, 0x03)]] },
  );
  expect(made).toBeGreaterThan(0);
});

/** How many texts are needed at a time, and whether each stands behind its base. */
function liveIn({ at, base }: Family): number {
  const left = at.map((_, i) => base.filter((place) => place === i).length);
  let live = 0;
  let most = 0;
  for (const [i, place] of base.entries()) {
    expect(place).toBeLessThan(i);
    const rest = (left[place] ?? 0) - 1;
    if (place >= 0) left[place] = rest;
    if (rest === 0) live--;
    if ((left[i] ?? 0) > 0) live++;
    most = Math.max(most, live);
  }
  return most;
}

test('any number of objects may be made from one, or be left to git', async () => {
  const COUNT = 200_000;
  const lines = Array.from({ length: COUNT }, (_, n) => (n + 1).toString(16).padStart(40, '0'));
  const placesOf = (type: 'blob' | undefined) => ({
    find: (id: Buffer) => ({ pack: 0, at: id.readUInt32BE(16) }),
    findIn: () => undefined,
    pathOf: () => 'x.pack',
    entry: ({ at }: { readonly at: number }) =>
      at === 1
        ? { type, size: 10, base: type === undefined ? 1 : undefined, data: 2 }
        : { type: undefined, size: 3, base: 1, data: at },
  });
  for (const [type, some] of [
    ['blob', 'at'],
    [undefined, 'length'],
  ] as const) {
    const all: string[] = [];
    for await (const part of families(given(lines), placesOf(type))) {
      expect(part).toHaveProperty(some);
      for (const line of 'lines' in part ? part.lines : part) all.push(line);
    }
    expect(all).toHaveLength(COUNT);
  }
}, 120_000);

test.skipIf(process.platform !== 'linux')(
  'of any number of packs few are open, and no more stands in memory than one may take',
  async () => {
    const repo = sandbox();
    for (let n = 0; n < 3; n++) {
      repo.commit({ [`${n}.bin`]: randomBytes(12 << 20) });
      repo.git('repack', '-q', '-d');
    }
    const packs = packsOf(repo, '.pack');
    expect(packs).toHaveLength(3);
    const open = new OpenPacks();
    expect(packs.map((pack) => (open.get(pack)?.held ?? 0) > 1 << 20)).toEqual([true, true, false]);
    const [first = ''] = packs;
    const links = Array.from({ length: 100 }, (_, n) => path.join(repo.folder, `${n}.pack`));
    for (const link of links) {
      symlinkSync(first, link);
      expect(open.get(link)?.entry(12).size).toBeGreaterThan(0);
    }
    const here = new Set(packs);
    const descriptors = readdirSync('/proc/self/fd').filter((name) => {
      try {
        return here.has(readlinkSync(`/proc/self/fd/${name}`));
      } catch {
        return false;
      }
    });
    expect(descriptors).toHaveLength(64);
    open.close();
  },
);

test("what is taken of a room is nobody else's until it is given back", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(50_000)), { maxLength: 60 }), (steps) => {
      const room = new Room();
      const taken: Array<readonly [at: number, size: number]> = [];
      for (const [step, size] of steps) {
        if (step === 0) room.give(taken.splice(size % (taken.length + 1), 1)[0]?.[0] ?? -1);
        else {
          const length = step === 1 ? 0 : size;
          const at = room.take(length);
          for (const [other, long] of taken) expect(at + length <= other || other + long <= at).toBe(true);
          taken.push([at, length]);
        }
      }
      expect(new Set(taken.map(([at]) => at)).size).toBe(taken.length);
    }),
  );
});

test('bases come first, and few texts are needed at a time', async () => {
  const repo = history(120);
  repack(repo);
  const packs = new Packs(repo.open());
  let longest = 0;
  for await (const part of families(
    reachableObjects(repo.open(), await walkOf(repo.open(), { revisions: [] })),
    packs,
  )) {
    if (!('lines' in part)) continue;
    longest = Math.max(longest, part.at.length);
    expect(liveIn(part)).toBeLessThanOrEqual(2 + Math.log2(part.at.length));
  }
  packs.close();
  expect(longest).toBeGreaterThan(100);
});

test('versions of a large file come in several parts, each with all that it is made from; a huge one is left to git', async () => {
  const repo = sandbox();
  const lines = Array.from({ length: 250_000 }, (_, n) => `line ${n} ${n * 7919} ${n * 104_729}`);
  const versions = Array.from({ length: 18 }, (_, version) => lines.with(version * 1000, 'another').join('\n'));
  const commits = [...versions.map((text) => ['large', text] as const), ['huge', ' '.repeat(17 << 20)] as const].map(
    ([name, text], n) =>
      `commit refs/heads/main\ncommitter A <a@example.org> ${n} +0000\ndata 1\nx\nM 100644 inline ${name}\ndata ${text.length}\n${text}\n`,
  );
  execFileSync('git', ['-c', 'fastimport.unpackLimit=0', 'fast-import', '--quiet', '--depth=40'], {
    cwd: repo.folder,
    env: CLEAN,
    input: commits.join(''),
  });
  const packs = new Packs(repo.open());
  const parts: Family[] = [];
  for await (const part of families(reachableObjects(repo.open(), await walkOf(repo.open(), { revisions: [] })), packs))
    if ('lines' in part) parts.push(part);
  packs.close();
  const large = parts.filter(({ lines: some }) => some.some((line) => line.endsWith(' large')));
  expect(large.length).toBeGreaterThan(1);
  for (const part of large) liveIn(part);
  const { rest, objects } = await read(repo);
  expect(rest.map((line) => line.slice(41))).toEqual(['huge']);
  expect(objects.size).toBe(18 + 19);
}, 120_000);
