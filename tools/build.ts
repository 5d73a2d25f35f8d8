/**
 * Builds `dist/` from `src/`: tsc, then ncc for everything behind the entry, the three doors beside it.
 * `node tools/build.ts [FOLDER]` writes into FOLDER instead, so that CI can compare.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { placeBinding } from './native.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const target = path.resolve(process.argv[2] ?? path.join(ROOT, 'dist'));
const build = path.join(ROOT, 'build');
const bundled = path.join(build, 'bundled');
const stats = path.join(build, 'stats.json');

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
// Its modules import each other in circles, so without a name its chunk's number depends on which of them was read first.
const session = path.join(build, 'issuer/mongodb-session.js');
writeFileSync(
  session,
  readFileSync(session, 'utf8').replace("import('mongodb')", "import(/* webpackChunkName: 'mongodb' */ 'mongodb')"),
);
// Without its cache ncc is twice as fast, and gives the same bytes each time.
run(
  'ncc',
  'build',
  'build/entry.js',
  '--out',
  bundled,
  '--no-cache',
  '--license',
  'licenses.txt',
  '--stats-out',
  stats,
);

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const name of readdirSync(bundled)) cpSync(path.join(bundled, name), path.join(target, name), { recursive: true });
writeFileSync(path.join(target, 'entry.js'), asFunction(readFileSync(path.join(target, 'index.js'), 'utf8')));
rmSync(path.join(target, 'index.js'));
for (const door of ['main', 'post', 'cli', 'worker', 'renewer'])
  cpSync(path.join(build, `${door}.js`), path.join(target, `${door}.js`));
chmodSync(path.join(target, 'cli.js'), 0o755);
cpSync(path.join(ROOT, 'src/scan/data'), path.join(target, 'data'), { recursive: true });
const inChunks = packagesOf(stats);
writeFileSync(path.join(target, 'packages.json'), `${JSON.stringify(inChunks, null, 2)}\n`);
addLicences(path.join(target, 'licenses.txt'), new Set(Object.values(inChunks).flat()));

/**
 * entry.js as one function of what a module has and a script has not: the Action reads it as a module, the command line
 * as a script, see cli.ts. Its first line is a mark of the rest. In parentheses it is compiled at once, not skimmed first.
 */
function asFunction(module: string): string {
  let text = module;
  const swap = (from: RegExp, to: string) => {
    if (!from.test(text)) throw new Error(`ncc's output has no ${from.source} any more`);
    text = text.replace(from, to);
  };
  swap(/^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n/, '');
  swap(/__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\(/g, 'process.getBuiltinModule(');
  swap(/\bimport\.meta\b/g, 'here');
  swap(/\bimport\("\.\/" \+ /g, 'here.load("./" + ');
  swap(
    /^export \{ (\w+) as enter, (\w+) as renew, (\w+) as work \};\n$/m,
    'return { enter: $1, renew: $2, work: $3 };\n',
  );
  // Of one byte a character it is read faster, and takes half the memory.
  text = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const whole = `const open = (function (here) {
'use strict';
${text}});
export const { enter, renew, work } = open({ dirname: import.meta.dirname, url: import.meta.url, load: (name) => import(name) });
`;
  return `// ${createHash('sha256').update(whole).digest('hex').slice(0, 16)}\n${whole}`;
}

/** ncc leaves out the licence of a package whose modules it joined with ours. */
function addLicences(file: string, names: ReadonlySet<string>): void {
  const known = new Set(readFileSync(file, 'utf8').split('\n'));
  for (const name of [...names].filter((one) => !known.has(one)).sort()) {
    const folder = path.join(ROOT, 'node_modules', name);
    const text = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const { license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { license: string };
    appendFileSync(
      file,
      `\n${name}\n${license}\n${text === undefined ? '' : readFileSync(path.join(folder, text), 'utf8')}\n`,
    );
  }
}

interface Module {
  readonly name?: string;
  readonly modules?: readonly Module[];
}

/** Which npm packages each chunk holds: what runs beside production keys, for a test to pin. */
function packagesOf(file: string): Record<string, string[]> {
  const { chunks } = JSON.parse(readFileSync(file, 'utf8')) as {
    chunks: ReadonlyArray<{ files: string[]; modules?: Module[] }>;
  };
  const packages = new Map<string, string[]>();
  for (const { files, modules } of chunks) {
    const names = new Set<string>();
    for (const { name = '' } of modules?.flatMap(allOf) ?? []) {
      const found = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? /packages\/(undici)\//.exec(name)?.[1];
      if (found !== undefined) names.add(found);
    }
    if (names.size > 0) packages.set(files[0] ?? '', [...names].sort());
  }
  return Object.fromEntries([...packages].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function allOf(module: Module): Module[] {
  return [module, ...(module.modules ?? []).flatMap(allOf)];
}
