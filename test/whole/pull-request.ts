import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A repository with an origin, as a runner has after a checkout, and a pull request that origin keeps a ref for. */
export class Repository {
  /** The bare repository that `origin` is. */
  readonly origin: string;
  /** The author's clone: where commits are made. */
  readonly author: string;

  constructor(folder: string) {
    this.origin = path.join(folder, 'origin.git');
    this.author = path.join(folder, 'author');
    mkdirSync(folder, { recursive: true });
    git(folder, 'init', '-q', '--bare', '-b', 'main', this.origin);
    // As GitHub: any commit may be asked for by its id, and partial fetches are answered.
    git(this.origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    git(this.origin, 'config', 'uploadpack.allowFilter', 'true');
    git(folder, 'clone', '-q', this.origin, this.author);
    git(this.author, 'checkout', '-q', '-b', 'main');
  }

  write(file: string, text: string): void {
    const place = path.join(this.author, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  /** Commits everything and gives the commit's id. */
  commit(message: string): string {
    git(this.author, 'add', '-A');
    git(this.author, 'commit', '-q', '--allow-empty', '-m', message);
    return this.head();
  }

  head(): string {
    return git(this.author, 'rev-parse', 'HEAD');
  }

  git(...args: string[]): string {
    return git(this.author, ...args);
  }

  /** Pushes HEAD as the head of pull request `number`, as GitHub keeps it. */
  openPullRequest(number: number): string {
    git(this.author, 'push', '-q', '--force', 'origin', `HEAD:refs/pull/${number}/head`);
    return this.head();
  }

  /** A fresh branch from `base` with one commit for each set of files, pushed as the pull request's head. */
  propose(number: number, base: string, ...commits: ReadonlyArray<Readonly<Record<string, string>>>): string {
    this.git('checkout', '-q', '-B', `topic-${number}`, base);
    for (const [i, files] of commits.entries()) {
      for (const [name, text] of Object.entries(files)) this.write(name, text);
      this.commit(`change ${i + 1}`);
    }
    return this.openPullRequest(number);
  }

  /** Keeps `refs/pull/NUMBER/merge` as GitHub does: the pull request merged into `branch` to try it. */
  testMerge(number: number, branch = 'main'): string {
    const base = git(this.origin, 'rev-parse', `refs/heads/${branch}`);
    const head = git(this.origin, 'rev-parse', `refs/pull/${number}/head`);
    const tree = git(this.origin, 'merge-tree', '--write-tree', base, head).split('\n')[0] ?? '';
    const merge = git(this.origin, 'commit-tree', tree, '-p', base, '-p', head, '-m', `Merge ${head} into ${base}`);
    git(this.origin, 'update-ref', `refs/pull/${number}/merge`, merge);
    return merge;
  }

  /** What actions/checkout leaves: one commit, no history, `origin` as remote. */
  checkout(folder: string, ref = 'refs/heads/main'): string {
    mkdirSync(folder, { recursive: true });
    git(folder, 'init', '-q');
    git(folder, 'remote', 'add', 'origin', `file://${this.origin}`);
    git(folder, 'fetch', '-q', '--depth=1', 'origin', ref);
    git(folder, 'checkout', '-q', '--detach', 'FETCH_HEAD');
    return folder;
  }
}

/** Runs git as a person with a name would, with nobody's configuration. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
    },
  }).trim();
}
