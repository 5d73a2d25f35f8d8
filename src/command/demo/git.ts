import { execFileSync } from 'node:child_process';

/** Runs git for the demo's own repository, with a name for its commits and nobody's configuration. */
export function git(folder: string, ...args: readonly string[]): void {
  execFileSync(
    'git',
    ['-c', 'user.name=Relock demo', '-c', 'user.email=demo@example.org', '-c', 'commit.gpgSign=false', ...args],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  );
}

export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', message);
}
