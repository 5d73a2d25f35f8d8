import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The real servers and tools that tests use, and where `npm run servers` puts them. */
export type ServerName = 'vault' | 'postgres' | 'softhsm' | 'act';

const MODULES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib64/libsofthsm2.so',
];

/** The path of a server's program (for SoftHSM its PKCS#11 module), or undefined when this machine has none. */
export function find(name: ServerName): string | undefined {
  switch (name) {
    case 'vault':
      return executable(path.join(ROOT, '.servers/bin/vault')) ?? onPath('vault');
    case 'act':
      return executable(path.join(ROOT, '.servers/bin/act')) ?? onPath('act');
    case 'postgres':
      return postgresPrograms();
    case 'softhsm':
      return onPath('softhsm2-util') === undefined ? undefined : MODULES.find((file) => existsSync(file));
  }
}

/**
 * For `describe.skipIf(missing('vault'))`: true when the server is not here.
 * With `CI=true` a missing server is a failure, so this throws instead.
 */
export function missing(...names: ServerName[]): boolean {
  const absent = names.filter((name) => find(name) === undefined);
  if (absent.length > 0 && process.env['CI'] === 'true') {
    throw new Error(`CI needs ${absent.join(' and ')}: run "npm run servers" first`);
  }
  return absent.length > 0;
}

function postgresPrograms(): string | undefined {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  for (const version of versions) {
    const initdb = executable(path.join(base, version, 'bin/initdb'));
    if (initdb !== undefined) return path.dirname(initdb);
  }
  const found = onPath('initdb');
  return found === undefined ? undefined : path.dirname(found);
}

function onPath(name: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(':')) {
    const found = executable(path.join(folder, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function executable(file: string): string | undefined {
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return undefined;
  }
}

/** True when tests run as root, who may not start PostgreSQL. */
export function isRoot(): boolean {
  return execFileSync('id', ['-u'], { encoding: 'utf8' }).trim() === '0';
}
