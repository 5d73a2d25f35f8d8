import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder with PostgreSQL's programs: the newest that Debian installed, else where `initdb` is on PATH. */
export function findPostgres(searchPath: string | undefined): string | undefined {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const installed = versions
    .map((version) => path.join(base, version, 'bin'))
    .find((folder) => isProgram(path.join(folder, 'initdb')));
  if (installed !== undefined) return installed;
  const initdb = findProgram('initdb', searchPath);
  return initdb === undefined ? undefined : path.dirname(initdb);
}

/** SoftHSM's PKCS#11 library, where distributions put it; undefined when its tool is not installed either. */
export function findSoftHsm(searchPath: string | undefined): string | undefined {
  if (findProgram('softhsm2-util', searchPath) === undefined) return undefined;
  return [
    '/usr/lib/softhsm/libsofthsm2.so',
    '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
    '/usr/lib64/softhsm/libsofthsm2.so',
    '/usr/lib64/libsofthsm2.so',
  ].find((file) => existsSync(file));
}

/** The full path of a program on the search path, or undefined. */
export function findProgram(name: string, searchPath: string | undefined): string | undefined {
  return (searchPath ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
