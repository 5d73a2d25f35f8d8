/**
 * Relock beside the scanners that people know: `npm run bench -- peers [FOLDER]`. Everything is made and installed into
 * FOLDER (`.bench` here) by the ordinary package clients, then each input is scanned by all in turn, verification off.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inTurn, median, peakMemory, ratio } from '../measure.ts';
import type { Timed } from '../measure.ts';
import { makeHistory, makeTree, versionsOf } from './inputs.ts';
import { bringPeers } from './tools.ts';
import type { Peers } from './tools.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist/cli.js');

/** One row of the table. `against`: whose time ours is set against, and the goal for that ratio. */
interface Row {
  readonly title: string;
  readonly commands: readonly Timed[];
  readonly against: ReadonlyArray<{ readonly names: readonly string[]; readonly goal: number }>;
  readonly rounds: number;
}

/** Measures all rows whose title holds `only`, and prints them as they are done. */
export async function measurePeers(folder: string, only = ''): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const peers = bringPeers(folder);
  const say = (line: string) => console.log(line);
  for (const row of rows(folder, peers)) {
    if (!row().title.includes(only)) continue;
    const { title, commands, against, rounds } = row();
    say(`\n${title}; ${rounds} rounds in turn`);
    const figures = await inTurn(commands, rounds, undefined, rounds > 3 ? 2 : 1);
    for (const timed of commands) {
      const { times } = figures.get(timed.name) ?? { times: [] };
      const memory = rounds > 3 ? '' : `, ${(await peakMemory(timed, 1)).toFixed(0)} MB`;
      say(
        `  ${timed.name.padEnd(22)} ${seconds(median(times))} (${seconds(Math.min(...times))}–${seconds(Math.max(...times))})${memory}`,
      );
    }
    for (const { names, goal } of against) {
      say(`  relock = ${ratio(figures, 'relock', names)} of ${names.join(' + ')} (goal ${goal})`);
    }
  }
}

function rows(folder: string, peers: Peers): ReadonlyArray<() => Row> {
  const relock = (...args: string[]) => [process.execPath, DIST, 'scan', '--fail-on', 'never', ...args];
  const node: Timed = { name: 'node', command: [process.execPath, '-e', '0'] };
  return [
    () => {
      const cwd = path.join(folder, 'one');
      mkdirSync(cwd, { recursive: true });
      writeFileSync(path.join(cwd, 'ten.txt'), 'a line of nothing in particular\n'.repeat(10));
      return {
        title: 'start: one file of 10 lines',
        rounds: 15,
        commands: [
          node,
          { name: 'relock', command: relock('ten.txt'), cwd },
          { name: 'gitleaks', command: [peers.gitleaks, 'dir', '--no-banner', '.'], cwd },
          { name: 'kingfisher', command: kingfisher(peers, '.'), cwd },
          { name: 'credsweeper', command: [peers.credsweeper, '--path', '.', '--banner'], cwd },
          { name: 'detect-secrets', command: [peers.detectSecrets, 'scan', '--no-verify', '--all-files', '.'], cwd },
        ],
        against: [{ names: ['node'], goal: 1.3 }],
      };
    },
    () => {
      const cwd = pullRequest(folder);
      return {
        title: 'pull request: 20 commits, some 8,000 lines',
        rounds: 11,
        commands: [
          node,
          { name: 'git diff', command: ['git', 'diff', 'base...topic'], cwd },
          { name: 'relock', command: relock('--diff', 'base...topic'), cwd },
          { name: 'gitleaks', command: [peers.gitleaks, 'git', '--no-banner', '--log-opts=base..topic', '.'], cwd },
          { name: 'kingfisher', command: kingfisher(peers, '.', '--since-commit', 'base', '--branch', 'topic'), cwd },
        ],
        against: [{ names: ['gitleaks'], goal: 1 }],
      };
    },
    () => {
      const cwd = staged(folder);
      return {
        title: 'staged: 5 files, 100 lines',
        rounds: 11,
        commands: [
          node,
          { name: 'git diff', command: ['git', 'diff', '--cached'], cwd },
          { name: 'relock', command: relock('--staged'), cwd },
          { name: 'gitleaks', command: [peers.gitleaks, 'git', '--no-banner', '--staged', '.'], cwd },
          { name: 'kingfisher', command: kingfisher(peers, '.', '--staged'), cwd },
        ],
        against: [{ names: ['node', 'git diff'], goal: 1.3 }],
      };
    },
    () => {
      const tree = makeTree(folder);
      return {
        title: `tree: ${count(tree)}`,
        rounds: 3,
        commands: [
          { name: 'cat', command: ['sh', '-c', `find '${tree}' -type f -print0 | xargs -0 cat > /dev/null`] },
          { name: 'relock', command: relock('--archives', 'off', tree) },
          { name: 'kingfisher', command: kingfisher(peers, tree, '--no-extract-archives') },
          { name: 'gitleaks', command: [peers.gitleaks, 'dir', '--no-banner', tree] },
        ],
        against: [
          { names: ['kingfisher'], goal: 0.4 },
          { names: ['gitleaks'], goal: 0.05 },
        ],
      };
    },
    () =>
      history(
        folder,
        peers,
        'history',
        versionsOf('webpack', 300, false).concat(versionsOf('eslint', 200, false)),
        0.5,
      ),
    () => history(folder, peers, 'history-large', versionsOf('typescript', 45, true), 0.65),
  ];

  function history(place: string, { gitleaks }: Peers, name: string, packages: readonly string[], goal: number): Row {
    const cwd = makeHistory(place, name, packages);
    return {
      title: `${name}: ${objects(cwd)}`,
      rounds: 3,
      commands: [
        {
          name: 'git cat-file',
          command: ['sh', '-c', 'git rev-list --objects --all | git cat-file --batch --buffer > /dev/null'],
          cwd,
        },
        { name: 'relock', command: relock('--history'), cwd },
        { name: 'kingfisher --turbo', command: kingfisher(peers, '.', '--turbo'), cwd },
        { name: 'kingfisher', command: kingfisher(peers, '.'), cwd },
        { name: 'gitleaks', command: [gitleaks, 'git', '--no-banner', '.'], cwd },
      ],
      against: [{ names: ['kingfisher --turbo'], goal }],
    };
  }
}

function kingfisher({ kingfisher: program }: Peers, ...args: string[]): string[] {
  return [program, 'scan', '--no-validate', '--no-update-check', '--quiet', ...args];
}

/** A repository with 20 commits of sources on `topic` over `base`. */
function pullRequest(folder: string): string {
  const cwd = path.join(folder, 'pull-request');
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  const git = gitIn(cwd);
  git('init', '-q', '-b', 'base');
  writeFileSync(path.join(cwd, 'README.md'), '# app\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'begin');
  git('checkout', '-q', '-b', 'topic');
  for (let commit = 0; commit < 20; commit++) {
    writeFileSync(path.join(cwd, `part-${commit}.ts`), source(commit, 420));
    git('add', '-A');
    git('commit', '-q', '-m', `part ${commit}`);
  }
  return cwd;
}

function staged(folder: string): string {
  const cwd = path.join(folder, 'staged');
  rmSync(cwd, { recursive: true, force: true });
  mkdirSync(cwd, { recursive: true });
  const git = gitIn(cwd);
  git('init', '-q');
  git('commit', '-q', '--allow-empty', '-m', 'begin');
  for (let file = 0; file < 5; file++) writeFileSync(path.join(cwd, `staged-${file}.ts`), source(file, 20));
  git('add', '-A');
  return cwd;
}

/** Lines as people write them: names that hold "key" and "token" among others, and no credential. */
function source(seed: number, lines: number): string {
  const line = [
    (n: number) => `export function handle${n}(request: Request, token: Token): Promise<Answer> {`,
    (n: number) => `  const key = cache.keyOf(request.path, ${n});`,
    () => `  if (!token.allows('read')) throw new Error('permission denied');`,
    (n: number) => `  return cache.get(key) ?? load(request, { attempts: ${n % 7}, timeout: ${n * 10} });`,
    () => '}',
    (n: number) => `// What is asked for more than ${n} times is kept.`,
  ];
  return Array.from({ length: lines }, (_, at) => line[(at + seed) % line.length]?.(at * 31 + seed) ?? '').join('\n');
}

function gitIn(cwd: string) {
  return (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], {
      cwd,
      stdio: 'ignore',
    });
}

function count(tree: string): string {
  const files = execFileSync(
    'sh',
    ['-c', `find '${tree}' -type f | wc -l; du -sm --apparent-size '${tree}' | cut -f1`],
    { encoding: 'utf8' },
  );
  const [number, megabytes] = files.trim().split('\n');
  return `${number} files, ${megabytes} MB`;
}

function objects(cwd: string): string {
  const commits = execFileSync('git', ['rev-list', '--count', '--all'], { cwd, encoding: 'utf8' }).trim();
  const said = execFileSync(
    'sh',
    [
      '-c',
      "git cat-file --batch-all-objects --batch-check='%(objecttype) %(objectsize)' | awk '$1==\"blob\"{n++;s+=$2}END{print n, s/1e6}'",
    ],
    { cwd, encoding: 'utf8' },
  );
  const [blobs, megabytes] = said.trim().split(' ');
  return `${commits} commits, ${blobs} blobs, ${Math.round(Number(megabytes))} MB`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}
