import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { testFolder } from './servers/folder.ts';
import { relock } from './whole/command-line.ts';

const DIST = path.resolve(import.meta.dirname, '../dist');

/** A home with a folder to scan in it. */
function makeHome() {
  const home = testFolder('home');
  const cwd = path.join(home, 'work');
  mkdirSync(cwd);
  writeFileSync(path.join(cwd, 'a.txt'), 'nothing to see\n');
  const cache = path.join(home, '.cache/relock');
  const scan = (env: Record<string, string> = {}, cli?: string, args = ['scan', 'a.txt']) =>
    relock(args, { cwd, env: { HOME: home, ...env }, ...(cli === undefined ? {} : { cli }) });
  const kept = () => {
    try {
      return readdirSync(cache).map((name) => path.join(cache, name));
    } catch {
      return [];
    }
  };
  const keptOne = () => {
    const [file = '', ...others] = kept();
    expect(others).toEqual([]);
    return file;
  };
  return { home, cache, scan, kept, keptOne };
}

describe('what V8 compiled for a scan', () => {
  test('is kept where nobody else can write, and the next scan runs it', async () => {
    const { home, cache, scan, keptOne } = makeHome();
    const dist = path.join(home, 'dist');
    for (const name of ['cli.js', 'entry.js', 'package.json', 'data'])
      cpSync(path.join(DIST, name), path.join(dist, name), { recursive: true });
    const cli = path.join(dist, 'cli.js');
    expect((await scan({}, cli)).stdout).toMatch(/^nothing found in 1 file/);
    expect([statSync(cache).mode & 0o777, statSync(keptOne()).mode & 0o777]).toEqual([0o700, 0o600]);
    // Another text of the same length under the same mark: what is told is what was compiled before.
    const entry = readFileSync(path.join(dist, 'entry.js'), 'utf8');
    const other = entry.replaceAll('nothing found', 'NOTHING found');
    expect(other).not.toBe(entry);
    writeFileSync(path.join(dist, 'entry.js'), other);
    expect((await scan({}, cli)).stdout).toMatch(/^nothing found in 1 file/);
    // Under a mark of its own it counts.
    writeFileSync(path.join(dist, 'entry.js'), other.replace(/^\/\/ ./, '// x'));
    expect((await scan({}, cli)).stdout).toMatch(/^NOTHING found in 1 file/);
  });

  test('is written once, renewed when it is damaged, and goes when it is old', async () => {
    const { cache, scan, keptOne } = makeHome();
    await scan();
    const file = keptOne();
    const before = statSync(file);
    await scan();
    expect(statSync(file).mtimeMs).toBe(before.mtimeMs);
    const whole = readFileSync(file);
    // What V8 would read on, and mostly die of.
    const flipped = [32, 36, 4470, 6242].map((at) => whole.with(at, (whole[at] ?? 0) ^ 64));
    for (const damaged of ['', 'no code', whole.subarray(0, before.size / 2), ...flipped]) {
      writeFileSync(file, damaged);
      const old = path.join(cache, 'old');
      writeFileSync(old, '');
      utimesSync(old, 1, 1);
      expect((await scan()).status).toBe(0);
      expect(statSync(keptOne()).size).toBeGreaterThan(before.size / 2);
    }
  });

  test('is neither read nor written in a folder that others may write to', async () => {
    const { cache, scan, kept } = makeHome();
    mkdirSync(cache, { recursive: true });
    chmodSync(cache, 0o777);
    expect((await scan()).status).toBe(0);
    expect(kept()).toEqual([]);
  });

  test.skipIf(process.geteuid?.() !== 0)("leaves nothing in somebody else's home", async () => {
    const { home, scan } = makeHome();
    chownSync(home, 1000, 1000);
    expect((await scan()).status).toBe(0);
    expect(readdirSync(home)).toEqual(['work']);
  });

  test.each([
    ['in CI', { CI: 'true' }],
    ['under a path that depends on where one stands', { XDG_CACHE_HOME: 'caches' }],
    ['without a home', { HOME: '/nonexistent' }],
  ])('is not kept %s', async (_, env: Record<string, string>) => {
    const { home, scan, kept } = makeHome();
    expect((await scan(env)).status).toBe(0);
    expect([kept(), readdirSync(home)]).toEqual([[], ['work']]);
  });

  test('is not kept in a repository, which may bring its own', async () => {
    const { home, scan, kept } = makeHome();
    mkdirSync(path.join(home, '.git'));
    expect((await scan()).status).toBe(0);
    expect(kept()).toEqual([]);
    const other = makeHome();
    mkdirSync(path.join(home, 'caches'));
    symlinkSync(path.join(home, 'caches'), path.join(other.home, '.cache'));
    expect((await other.scan()).status).toBe(0);
    expect(other.kept()).toEqual([]);
  });

  test('is not taken from a run that scans nothing', async () => {
    const { scan, kept } = makeHome();
    await scan({}, undefined, ['scan', '--help']);
    await scan({}, undefined, ['--version']);
    await scan({}, undefined, ['scan', '--no-such-flag']);
    expect(kept()).toEqual([]);
  });
});
