import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { startGitHub } from '../test/fake/github.ts';
import { find } from '../test/servers/find.ts';
import { makeFolder } from '../test/servers/make-folder.ts';
import { Repository } from '../test/whole/pull-request.ts';
import { actionOn, addCleanPullRequest, DIST } from './clean.ts';
import { measureLoop } from './loop.ts';
import { inTurn, loadedFiles, median, peakMemory, ratio } from './measure.ts';
import type { Figures, Timed } from './measure.ts';
import { startMeter } from './meter.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 25);

const say = (line: string) => console.log(line);
const show = (values: readonly number[]) =>
  `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`;
const list = (figures: ReadonlyMap<string, Figures>) => {
  for (const [name, { times }] of figures) say(`  ${name.padEnd(24)} ${show(times)}`);
};
const kilobytes = (files: readonly string[]) =>
  `${Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000)} kB`;

/** What a clean pull request costs, as a diff and as the Action; and the whole loop, with `npm run servers`. */
export async function measurePullRequest(): Promise<void> {
  const { folder, remove } = makeFolder('bench');
  try {
    const repository = new Repository(path.join(folder, 'git'));
    repository.write('README.md', '# app\n');
    repository.commit('begin');
    repository.git('push', '-q', 'origin', 'main');
    addCleanPullRequest(repository, 1000);
    const cwd = repository.author;
    const node: Timed = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
    const git: Timed = { name: 'git diff', command: ['git', 'diff', 'main...topic'], cwd };
    const command = [process.execPath, path.join(DIST, 'cli.js'), 'scan', '--diff', 'main...topic'];
    const scan: Timed = { name: 'relock scan --diff', command, cwd };

    say(`Node ${process.version}, ${process.arch}; medians of ${ROUNDS} rounds in turn, with their range\n`);
    say('A clean diff of 1,000 lines in 5 commits');
    const diff = await inTurn([node, git, scan], ROUNDS);
    list(diff);
    say(`  = ${ratio(diff, scan.name, [node.name, git.name])} of bare Node plus git diff (goal 1.3)`);
    const bare = (await peakMemory(node)).toFixed(0);
    say(`  memory ${(await peakMemory(scan)).toFixed(0)} MB (goal 100), bare Node ${bare} MB\n`);

    say('The Action on the same, a clean pull request, from start to exit');
    const github = await startGitHub();
    const meter = await startMeter(github.url);
    const action = actionOn(repository, folder, meter.url, { INPUT_TOKEN: github.tokens.write });
    const clean = await inTurn([node, git, action], ROUNDS, () => meter.take());
    list(clean);
    say(`  the API's own answers    ${show(clean.get(action.name)?.aside ?? [])}, taken off below`);
    say(`  = ${ratio(clean, action.name, [node.name, git.name])} of bare Node plus git diff (goal 2)`);
    say(`  memory ${(await peakMemory(action)).toFixed(0)} MB (goal 100)\n`);
    await meter.stop();
    await github.stop();

    say('What is loaded');
    const loaded = await loadedFiles(scan, DIST);
    say(`  a scan reads ${kilobytes(loaded)} of dist in ${loaded.length} files (goal 1,000 kB)`);
    const scripts = readdirSync(DIST).filter((name) => name.endsWith('.js'));
    const binding = kilobytes([path.join(DIST, 'build/Release/pkcs11.node')]);
    const all = kilobytes(scripts.map((name) => path.join(DIST, name)));
    say(`  all of dist, the command line's parts too: ${all} and a PKCS#11 binding of ${binding} (goal 2,500 kB)\n`);

    if (find('vault') !== undefined && find('postgres') !== undefined)
      await measureLoop({ say, show, list, node, git, rounds: ROUNDS });
    else say('The loop was not measured: npm run servers brings a real Vault and PostgreSQL.');
  } finally {
    remove();
  }
}
