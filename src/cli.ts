#!/usr/bin/env node
import type { Script } from 'node:vm';

/** What `entry.ts` offers the command line. */
interface Program {
  readonly enter: (door: 'cli') => Promise<never>;
}

/** Milliseconds after which V8 may have let go of what a start needs. */
const SHORT = 2000;
/** Days that code nobody renewed is kept. */
const KEPT = 90;

const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');

const place = isScan() && import.meta.filename.endsWith('.js') ? placeOfCode() : undefined;
const { enter }: Program = place === undefined ? await import('./entry.ts') : openCompiled(place);
await enter('cli');

/** The command that must start quickly; its help would leave code that helps no scan. */
function isScan(): boolean {
  const [name, ...words] = process.argv.slice(2);
  return name === 'scan' && !words.includes('--help') && !words.includes('-h');
}

/**
 * The built program, from what V8 made of it the last time: to compile each function when it is first called takes half
 * of what a scan of clean files needs beyond a bare Node. Node's own cache holds no function that was not compiled at
 * once, and V8 gives code only of scripts; so `entry.js` is built as one function, which is read here as a script.
 */
function openCompiled(folder: string): Program {
  const { Script } = process.getBuiltinModule('node:vm');
  const filename = path.join(import.meta.dirname, 'entry.js');
  const text = fs.readFileSync(filename, 'utf8');
  // V8 compares no more of a text than its length: the mark that the build put in front stands for all of it.
  const mark = text.slice('// '.length, text.indexOf('\n'));
  const file = path.join(folder, `${mark}-${process.version}-${process.arch}`);
  const cachedData = same(readOwn(file));
  const script = new Script(text.slice(text.indexOf('('), text.lastIndexOf('\nexport ')), {
    filename,
    lineOffset: 1,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (cachedData === undefined || script.cachedDataRejected === true) {
    process.once('exit', (status) => {
      if ((status === 0 || status === 1) && performance.now() < SHORT) keep(script, file);
    });
  }
  const open = script.runInThisContext() as (module: object) => Program;
  return open({ dirname: import.meta.dirname, url: import.meta.url, load: (name: string) => import(name) });
}

/**
 * Where the user keeps caches, with a folder of our own in it: code that is found there is run. Undefined where it could
 * be anybody's: in CI, where jobs of others may have had the same home, in a folder that came with a repository, and on
 * Windows, where an owner is not so easily told.
 */
function placeOfCode(): string | undefined {
  const { CI, HOME, XDG_CACHE_HOME } = process.env;
  const caches = XDG_CACHE_HOME || (HOME && path.join(HOME, '.cache'));
  if (CI || !caches || !path.isAbsolute(caches) || process.geteuid === undefined) return undefined;
  // Behind a link is where it is.
  for (let above = fs.existsSync(caches) ? fs.realpathSync(caches) : caches; ; above = path.dirname(above)) {
    if (fs.existsSync(path.join(above, '.git'))) return undefined;
    if (above === path.dirname(above)) return path.join(caches, 'relock');
  }
}

/** A file that nobody but this user can have written, nor put there. */
function readOwn(file: string): Buffer | undefined {
  try {
    if (!isOwn(fs.lstatSync(path.dirname(file)))) return undefined;
    const descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
    try {
      return isOwn(fs.fstatSync(descriptor)) ? fs.readFileSync(descriptor) : undefined;
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/**
 * Code as it was kept: twice, for V8 looks for no damage, and dies of some. To compare both halves takes no time; a
 * checksum, or what computes one, takes 1 ms.
 */
function same(kept: Buffer | undefined): Buffer | undefined {
  if (kept === undefined) return undefined;
  const half = kept.subarray(0, kept.length / 2);
  return half.equals(kept.subarray(half.length)) ? half : undefined;
}

function isOwn({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return uid === process.geteuid?.() && (mode & 0o077) === 0;
}

/** Best effort: without it the next start is as slow as this one was. */
function keep(script: Script, file: string): void {
  const folder = path.dirname(file);
  try {
    for (const one of [path.dirname(folder), folder]) {
      if (fs.existsSync(one)) continue;
      // As root by sudo, in the home of somebody else.
      if (fs.statSync(path.dirname(one)).uid !== process.geteuid?.()) return;
      fs.mkdirSync(one, { mode: 0o700 });
    }
    if (!isOwn(fs.lstatSync(folder))) return;
    const code = script.createCachedData();
    const draft = `${file}.${process.pid}`;
    try {
      fs.writeFileSync(draft, Buffer.concat([code, code]), { flag: 'wx', mode: 0o600 });
      fs.renameSync(draft, file);
    } catch (error) {
      // Half of it on a full disk, or that of a process before this one which had its number and was ended.
      fs.rmSync(draft, { force: true });
      throw error;
    }
    for (const name of fs.readdirSync(folder)) {
      const old = path.join(folder, name);
      if (Date.now() - fs.lstatSync(old).mtimeMs > KEPT * 86_400_000) fs.unlinkSync(old);
    }
  } catch {
    // Nowhere to keep it.
  }
}
