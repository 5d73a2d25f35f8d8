/**
 * Builds `dist/` from `src/`: tsc, then ncc for everything behind the entry, the three doors beside it.
 * `node tools/build.ts [FOLDER]` writes into FOLDER instead, so that CI can compare.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { placeBinding } from './native.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const target = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'));
const build = path.join(ROOT, 'build');
const bundled = path.join(build, 'bundled');

function run(program: string, ...args: string[]): void {
  execFileSync(path.join(ROOT, 'node_modules/.bin', program), args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

placeBinding();
rmSync(build, { recursive: true, force: true });
// Comments are a third of the source, and every start would read past them.
run('tsc', '--removeComments');
// Without its cache ncc is twice as fast, and gives the same bytes each time.
run('ncc', 'build', 'build/entry.js', '--out', bundled, '--no-cache', '--license', 'licenses.txt');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const name of readdirSync(bundled)) cpSync(path.join(bundled, name), path.join(target, name), { recursive: true });
renameSync(path.join(target, 'index.js'), path.join(target, 'entry.js'));
for (const door of ['main', 'post', 'cli']) cpSync(path.join(build, `${door}.js`), path.join(target, `${door}.js`));
chmodSync(path.join(target, 'cli.js'), 0o755);
