/**
 * `npm run bench`: what Relock costs, side by side in one run, on inputs that it makes itself. Quote ratios and medians:
 * the machine's own speed stands in every line's other half. Needs `npm run build`; with `npm run servers` it also
 * measures the loop against a real Vault and PostgreSQL.
 */
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startGitHub } from '../test/fake/github.ts';
import { find } from '../test/servers/find.ts';
import { makeFolder } from '../test/servers/make-folder.ts';
import { Repository } from '../test/whole/pull-request.ts';
import { loadedFiles, peakMemory, ratio, inTurn, median } from './measure.ts';
import type { Timed } from './measure.ts';
import { measureLoop } from './loop.ts';
import { startMeter } from './meter.ts';

const ROUNDS = 25;
const DIST = path.resolve(import.meta.dirname, process.env['RELOCK_DIST'] ?? '../dist');
const NODE = process.execPath;

const say = (line: string) => console.log(line);
const show = (values: readonly number[]) =>
  `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;

const { folder, remove } = makeFolder('bench');
try {
  const repository = cleanPullRequest(path.join(folder, 'git'), 1000);
  const work = repository.author;
  const node: Timed = { name: 'node', command: [NODE, '-e', '0'] };
  const git: Timed = { name: 'git diff', command: ['git', 'diff', 'main...topic'], cwd: work };
  const scan: Timed = {
    name: 'scan',
    command: [NODE, path.join(DIST, 'cli.js'), 'scan', '--diff', 'main...topic'],
    cwd: work,
  };

  say(`Node ${process.version}, ${process.arch}; medians of ${ROUNDS} rounds in turn, with the range\n`);
  say('A clean diff of 1,000 lines');
  const diff = await inTurn([node, git, scan], ROUNDS);
  for (const [name, { times }] of diff) say(`  ${name.padEnd(22)} ${show(times)}`);
  say(`  relock scan --diff     ${ratio(diff, 'scan', ['node', 'git diff'])} of bare Node plus git diff (goal 1.3)`);
  say(
    `  its memory             ${(await peakMemory(scan)).toFixed(0)} MB (goal 100), bare Node ${(await peakMemory(node)).toFixed(0)} MB\n`,
  );

  const github = await startGitHub();
  const meter = await startMeter(github.url);
  const payload = path.join(folder, 'event.json');
  writeFileSync(payload, JSON.stringify(pullRequest(repository)));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: payload,
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_WORKFLOW_REF: 'example/app/.github/workflows/relock.yml@refs/pull/7/merge',
    GITHUB_API_URL: meter.url,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: touch(folder, 'output'),
    GITHUB_STEP_SUMMARY: touch(folder, 'summary'),
    GITHUB_STATE: touch(folder, 'state'),
    INPUT_COMMAND: 'scan',
    INPUT_TOKEN: github.tokens.write,
  };
  const action: Timed = { name: 'action', command: [NODE, path.join(DIST, 'main.js')], cwd: work, env };
  const clean = await inTurn([node, git, action], ROUNDS, () => meter.take());
  say('The Action on the same, a clean pull request, from start to exit');
  for (const [name, { times }] of clean) say(`  ${name.padEnd(22)} ${show(times)}`);
  say(`  the API's own answers  ${show(clean.get('action')?.aside ?? [])}, not counted below`);
  say(`  the Action             ${ratio(clean, 'action', ['node', 'git diff'])} of bare Node plus git diff (goal 2)`);
  say(`  its memory             ${(await peakMemory(action)).toFixed(0)} MB\n`);
  await meter.stop();
  await github.stop();

  say('What is loaded');
  const loaded = await loadedFiles(scan, DIST);
  say(`  a scan reads           ${kilobytes(loaded)} of dist in ${loaded.length} files (goal 1,000 kB)`);
  const all = readdirSync(DIST)
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(DIST, name));
  const native = path.join(DIST, 'build/Release/pkcs11.node');
  say(
    `  all of dist            ${kilobytes(all)} of JavaScript in ${all.length} files, ${kilobytes([native])} of PKCS#11 binding (goal 2,500 kB)\n`,
  );

  if (find('vault') !== undefined && find('postgres') !== undefined) await measureLoop(say, show);
  else say('The loop was not measured: npm run servers brings a real Vault and PostgreSQL.');
} finally {
  remove();
}

/** A repository whose branch `topic` adds `lines` lines of ordinary source to `main`, in several files. */
function cleanPullRequest(place: string, lines: number): Repository {
  const repository = new Repository(place);
  repository.write('README.md', '# app\n');
  repository.commit('begin');
  repository.git('push', '-q', 'origin', 'main');
  repository.git('checkout', '-q', '-b', 'topic');
  const source = readFileSync(path.resolve(import.meta.dirname, '../src/config/args.ts'), 'utf8').split('\n');
  for (let from = 0; from < lines; from += 100) {
    const part = Array.from(
      { length: Math.min(100, lines - from) },
      (_, i) => source[(from + i) % source.length] ?? '',
    );
    repository.write(`src/part-${from}.ts`, `${part.join('\n')}\n`);
    if (from % 300 === 0) repository.commit(`part ${from}`);
  }
  repository.commit('the rest');
  repository.openPullRequest(7);
  return repository;
}

function pullRequest(repository: Repository): object {
  const repo = { full_name: 'example/app' };
  return {
    action: 'synchronize',
    number: 7,
    pull_request: {
      number: 7,
      head: { sha: repository.head(), ref: 'topic', repo },
      base: { sha: repository.git('rev-parse', 'main'), ref: 'main', repo },
    },
    repository: { full_name: 'example/app', private: false, default_branch: 'main' },
    sender: { login: 'mona' },
  };
}

function touch(place: string, name: string): string {
  const file = path.join(place, name);
  writeFileSync(file, '');
  return file;
}

function kilobytes(files: readonly string[]): string {
  return `${Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000)} kB`;
}
