import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_CONFIG } from '../config/default.ts';
import type { RelockConfig } from '../config/config.ts';
import type { Invocation } from '../config/invocation.ts';
import { RelockError, systemCode } from '../core/error.ts';
import { printable } from '../core/printable.ts';
import { lookForRepository } from '../git/repository.ts';
import { GITLEAKS_NAMES } from './gitleaks-names.ts';

/** The config file's name where nobody named another. */
export const CONFIG_NAME = '.relock.yml';

/**
 * The config of a run on the command line: the named file, else `.relock.yml` at the top of the work tree or in the
 * present folder; without one the defaults. Throws `RL-CONFIG-UNREADABLE` for a named file that can't be read, and
 * `RL-CONFIG-INVALID`.
 */
export async function loadConfig(invocation: Invocation, named: string | undefined): Promise<RelockConfig> {
  const top = named === undefined ? lookForRepository(invocation.cwd, invocation.env)?.top : undefined;
  const file = path.resolve(invocation.cwd, named ?? path.join(top ?? '.', CONFIG_NAME));
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const why = systemCode(error) ?? 'unknown failure';
    if (named === undefined && why === 'ENOENT') return DEFAULT_CONFIG;
    throw new RelockError(
      'RL-CONFIG-UNREADABLE',
      `the config ${printable(named ?? CONFIG_NAME)} can't be read (${why})`,
      {
        remedy: 'Name a file that exists and that you may read.',
        state: 'Nothing was done.',
        cause: error,
      },
    );
  }
  return parseText(text, named ?? CONFIG_NAME);
}

/**
 * The config of a scan: `loadConfig`, and what gitleaks' or Betterleaks' files at the top of the work tree (else in the
 * present folder) say. Throws `RL-GITLEAKS-INVALID` as well.
 */
export async function loadScanConfig(invocation: Invocation, named: string | undefined): Promise<RelockConfig> {
  const config = await loadConfig(invocation, named);
  const top = path.resolve(invocation.cwd, lookForRepository(invocation.cwd, invocation.env)?.top ?? '.');
  const read = (name: string) => {
    try {
      return readFileSync(path.join(top, name), 'utf8');
    } catch {
      return undefined;
    }
  };
  const files = new Map(GITLEAKS_NAMES.flatMap((name) => [[name, read(name)] as const]).filter(isThere));
  if (files.size === 0) return config;
  const { withGitleaks } = await import('./gitleaks.ts');
  // Nothing outside of the repository is read because a file in it says so.
  return withGitleaks(config, files, async (name) => (isBelow(name) ? read(name) : undefined));
}

function isThere(file: readonly [string, string | undefined]): file is readonly [string, string] {
  return file[1] !== undefined;
}

function isBelow(name: string): boolean {
  return !path.isAbsolute(name) && !name.split(/[/\\]/).includes('..');
}

/** The YAML parser is a quarter of a megabyte: it is loaded only when there is something to parse. */
export async function parseText(text: string, name: string): Promise<RelockConfig> {
  const { parseConfig } = await import('../config/file.ts');
  return parseConfig(text, name);
}
