import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '../../src/config/environment.ts';
import type { Fragment } from '../../src/core/fragment.ts';
import { findRepository, type Repository } from '../../src/git/repository.ts';
import { testFolder } from '../servers/folder.ts';

/** What a test's git processes, and ours, are given: nothing of the machine's own configuration. */
export const CLEAN: Environment = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
};

/** A real repository in a temporary folder. */
export interface Sandbox {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Writes files (folders as needed). */
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Writes files and commits all changes; gives the commit's id. */
  commit(files: Readonly<Record<string, string | Uint8Array>>, message?: string): string;
  open(env?: Environment): Repository;
}

export function sandbox(folder = testFolder('git'), init = true): Sandbox {
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'protocol.file.allow=always', ...args],
      {
        cwd: folder,
        env: { ...CLEAN, GIT_TERMINAL_PROMPT: '0' },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1 << 28,
      },
    ).trim();
  if (init) git('init', '-q', '-b', 'main');
  const write = (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  };
  const commit = (files: Readonly<Record<string, string | Uint8Array>>, message = 'change') => {
    write(files);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  return { folder, git, write, commit, open: (env = CLEAN) => findRepository(folder, env) };
}

/** A word that stands nowhere else: what a test hides and then looks for. */
export function word(): string {
  return `leak${randomBytes(12).toString('hex')}`;
}

export async function collect(source: { fragments(): AsyncIterable<Fragment> }): Promise<Fragment[]> {
  const fragments: Fragment[] = [];
  // Copied now: a fragment holds until the next one is asked for.
  for await (const fragment of source.fragments()) fragments.push({ ...fragment, text: fragment.text });
  return fragments;
}

/** Where `text` stands, `PATH:LINE:COLUMN@`: first in the head (`@head`), then in commits (`@ID`) as they came. */
export function places(fragments: readonly Fragment[], text: string): string[] {
  const found = fragments.flatMap((fragment) => {
    const at = fragment.text.indexOf(text);
    if (at === -1) return [];
    const before = fragment.text.slice(0, at).split('\n');
    const line = fragment.firstLine + before.length - 1;
    const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? (fragment.firstColumn ?? 1) : 1);
    const holders = [
      ...(fragment.inHead ? ['head'] : []),
      ...(fragment.commit === undefined ? [] : [fragment.commit.id]),
    ];
    return holders.map((holder) => `${fragment.path}:${line}:${column}@${holder}`);
  });
  const isHead = (place: string) => place.endsWith('@head');
  return [...found.filter(isHead), ...found.filter((place) => !isHead(place))];
}
