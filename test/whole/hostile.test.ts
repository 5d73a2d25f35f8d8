import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { relock } from './command-line.ts';
import { git } from './pull-request.ts';
import type { Job, StepResult } from './runner.ts';
import { makeStage, sample } from './stage.ts';
import type { Stage } from './stage.ts';

/** What GitHub's runner takes for a command: `::` after white space, `##[` anywhere (actions/runner, ActionCommand). */
function commandLines(log: string): string[] {
  return log.split(/\r\n|\n|\r/).filter((line) => /^\s*::/.test(line) || line.includes('##['));
}

const OURS =
  /^::add-mask::[^\s]+$|^::(?:error|warning|notice)(?: (?:(?:title|file|line|endLine|col)=[^,:\r\n]*,?)+)?::(?!.*##\[)[^\r\n]*$/;

// eslint-disable-next-line no-control-regex -- what a terminal or a browser would obey
const ALIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/;

describe('hostile pull requests', () => {
  let stage: Stage;
  let base: string;
  let number = 100;
  let key: string;

  beforeAll(async () => {
    stage = await makeStage();
    stage.repository.write('README.md', '# app\n');
    stage.repository.write('settings.env', 'A=1\n');
    base = stage.repository.commit('begin');
    stage.repository.git('push', '-q', 'origin', 'main');
  });
  afterAll(async () => {
    await stage?.stop();
  });
  beforeEach(() => {
    number++;
    key = sample('sendgrid-api-key');
    stage.repository.git('checkout', '-q', '-f', '-B', `topic-${number}`, base);
  });

  const line = () => `KEY=${key}\n`;
  const { write, commit, author } = {
    write: (file: string, text: string) => stage.repository.write(file, text),
    commit: (message = 'change') => stage.repository.commit(message),
    author: () => stage.repository.author,
  };

  /** Opens the pull request and scans it; `prepare` may do things to the runner's clone first. */
  async function review(prepare: (job: Job) => void = () => undefined) {
    const head = stage.repository.openPullRequest(number);
    const job = stage.job('pull_request_target', stage.payload(base, head, { number, fork: true }));
    prepare(job);
    const run = await job.main({ command: 'scan' });
    const [comment, ...others] = stage.github.comments(number);
    expect(others).toEqual([]);
    const sarif = readFileSync(run.outputs.get('sarif-file') ?? '', 'utf8');
    isQuiet(run, comment?.body ?? '', sarif);
    return { run, head, comment: comment?.body ?? '', sarif: JSON.parse(sarif) as SarifLog };
  }

  interface SarifLog {
    readonly runs: ReadonlyArray<{ readonly results: ReadonlyArray<{ readonly ruleId: string }> }>;
  }

  /** Nothing of the pull request becomes a command, a control character or a line of its own, and no secret is shown. */
  function isQuiet(run: StepResult, comment: string, sarif: string): void {
    const log = `${run.stdout}${run.stderr}`;
    for (const command of commandLines(log)) expect(command).toMatch(OURS);
    for (const [place, text] of Object.entries({ log, comment, summary: run.summary })) {
      expect(ALIVE.exec(text)?.[0], place).toBeUndefined();
      expect(text.includes(key), place).toBe(false);
    }
    expect(sarif).not.toContain(key);
    expect([...run.exported, ...run.state]).toEqual([]);
    expect([...run.outputs.keys()].sort()).toEqual(['findings', 'rotated', 'sarif-file']);
  }

  /** A program that would leave a trace if anything ran it. */
  const trap = (name: string) => {
    const trace = path.join(stage.folder, `${name}-${number}.ran`);
    const program = path.join(stage.folder, `${name}-${number}.sh`);
    writeFileSync(program, `#!/bin/sh\ntouch '${trace}'\necho hidden\n`);
    chmodSync(program, 0o755);
    return { program, ran: () => existsSync(trace) };
  };

  test.each([
    ['binary', '*.env binary\n'],
    ['-diff', '*.env -diff\n'],
    ['a macro', '[attr]secret -diff -text\n*.env secret\n'],
    ['an encoding', '*.env text working-tree-encoding=ISO-8859-1\n'],
    ['a filter', '*.env filter=lfs diff=lfs merge=lfs -text\n'],
    ['export-ignore and linguist', '*.env export-ignore linguist-generated linguist-vendored\n'],
  ])('attributes: %s', async (_, attributes) => {
    write('.gitattributes', attributes);
    commit('attributes');
    write('settings.env', `A=1\n${line()}`);
    commit();
    const { run, comment } = await review();
    expect([run.status, run.outputs.get('findings')]).toEqual([1, '1']);
    expect(comment).toContain('settings.env:2');
  });

  test('a diff driver, a text conversion, fsmonitor, hooks and an alias: none is run', async () => {
    const program = trap('driver');
    write('.gitattributes', '*.env diff=hide merge=hide filter=hide\n');
    write('settings.env', `A=1\n${line()}`);
    commit();
    const { run, comment } = await review(({ checkout }) => {
      for (const [name, value] of Object.entries({
        'diff.hide.textconv': program.program,
        'diff.hide.command': program.program,
        'diff.hide.binary': 'true',
        'diff.external': program.program,
        'merge.hide.driver': program.program,
        'filter.hide.clean': program.program,
        'filter.hide.smudge': program.program,
        'core.fsmonitor': program.program,
        'core.hooksPath': path.dirname(program.program),
        'core.pager': program.program,
        'core.bigFileThreshold': '1k',
        'diff.orderFile': '/etc/passwd',
        'diff.noprefix': 'true',
        'color.ui': 'always',
        'log.showSignature': 'true',
        'gpg.program': program.program,
        'alias.log': `!${program.program}`,
      }))
        git(checkout, 'config', name, value);
      writeFileSync(path.join(checkout, '.git/info/attributes'), '* -diff\n');
    });
    expect(run.status, run.stdout).toBe(1);
    expect(comment).toContain('settings.env:2');
    expect(program.ran()).toBe(false);
  });

  test('a replace ref that shows another blob', async () => {
    write('settings.env', `A=1\n${line()}`);
    commit();
    const guilty = git(author(), 'rev-parse', 'HEAD:settings.env');
    const innocent = git(author(), 'rev-parse', `${base}:settings.env`);
    git(author(), 'replace', guilty, innocent);
    git(author(), 'push', '-q', '--force', 'origin', 'refs/replace/*:refs/replace/*');
    const { run, comment } = await review(({ checkout }) => {
      git(checkout, 'fetch', '-q', 'origin', 'refs/replace/*:refs/replace/*');
    });
    git(author(), 'replace', '-d', guilty);
    expect(run.status).toBe(1);
    expect(comment).toContain('settings.env:2');
  });

  test.each([2, 3])('a line that only a merge of %i parents adds', async (parents) => {
    const sides = Array.from({ length: parents - 1 }, (_, i) => `side-${number}-${i}`);
    for (const side of sides) {
      git(author(), 'checkout', '-q', '-b', side, base);
      write(`${side}.txt`, 'side\n');
      commit(side);
    }
    git(author(), 'checkout', '-q', `topic-${number}`);
    write('own.txt', 'own\n');
    commit('own');
    git(author(), 'merge', '-q', '--no-ff', '--no-commit', ...sides);
    write('settings.env', `A=1\n${line()}`);
    const merge = commit('merge');
    expect(git(author(), 'rev-list', '--parents', '-1', merge).split(' ')).toHaveLength(parents + 1);
    write('settings.env', 'A=1\n');
    commit('clean again');
    const { run, comment } = await review();
    expect(run.status).toBe(1);
    expect(comment).toMatch(/settings\.env:2.*gone from the head, still in history/);
  });

  test('headers forged in a message, an author, a path and content', async () => {
    const forged = 'x\n\ndiff --git a/README.md b/README.md\n--- a/README.md\n+++ b/README.md\n@@ -1 +1 @@\n+x\n';
    write('settings.env', `A=1\n@@ -0,0 +1,9 @@\ncommit ${'0'.repeat(40)}\n+++ b/README.md\n${line()}--- a/x\n`);
    write('a\n+++ b/README.md\nb', line());
    git(author(), 'add', '-A');
    git(author(), '-c', 'user.name=x', 'commit', '-q', '-m', forged, '--author', '+++ b/README.md <@@ -1 +1 @@>');
    const { run, comment, sarif } = await review();
    expect([run.status, run.outputs.get('findings')]).toEqual([1, '2']);
    expect(comment).toContain('settings.env:5');
    expect(comment).toContain('<code>a&#92;x0a&#43;&#43;&#43; b/README&#46;md&#92;x0ab&#58;1</code>');
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['sendgrid-api-key', 'sendgrid-api-key']);
  });

  test('a repository embedded in the tree, with programs in its config', async () => {
    const program = trap('embedded');
    for (const folder of ['sub', 'bare.git']) {
      const inner = folder === 'sub' ? 'sub/git' : folder;
      write(`${inner}/HEAD`, 'ref: refs/heads/main\n');
      write(`${inner}/objects/keep`, '');
      write(`${inner}/refs/keep`, '');
      write(
        `${inner}/config`,
        `[core]\n\tfsmonitor = ${program.program}\n\tworktree = ..\n\tpager = ${program.program}\n`,
      );
      write(`${inner}/hooks/post-checkout`, `#!/bin/sh\n${program.program}\n`);
    }
    write('bare.git/settings.env', line());
    commit();
    const { run, comment, head } = await review();
    expect(run.status).toBe(1);
    expect(comment).toContain('bare.git/settings.env:1');
    // Also where the head is checked out, as on pull_request.
    const checkout = stage.repository.checkout(path.join(stage.folder, `embedded-${number}`), head);
    for (const cwd of [checkout, path.join(checkout, 'bare.git')]) {
      const tree = await relock(['scan', '--format', 'jsonl'], { cwd });
      expect([tree.status, tree.stderr]).toEqual([1, '']);
      expect(tree.stdout).toContain('"path":"bare.git/settings.env"');
    }
    expect(program.ran()).toBe(false);
  });

  test('at the end of a large file, behind one long line', async () => {
    write('large.txt', `${'0123456789 '.repeat(400_000)}\n${'a line of text\n'.repeat(400_000)}${line()}`);
    commit();
    const { run, comment } = await review();
    expect(run.status).toBe(1);
    expect(comment).toContain('large.txt:400002');
  });

  test('in a symbolic link’s target, and in a submodule’s URL', async () => {
    symlinkSync(`/tmp/${line().trim()}`, path.join(author(), 'link'));
    const inner = `[submodule "x"]\n\tpath = x\n\turl = https://ada:${key}@example.org/x.git\n\tupdate = !touch ran\n`;
    write('.gitmodules', inner);
    git(author(), 'update-index', '--add', '--cacheinfo', `160000,${base},x`);
    git(author(), 'add', '.gitmodules', 'link');
    git(author(), 'commit', '-q', '-m', 'link');
    const { run, comment } = await review();
    expect(run.status).toBe(1);
    expect(comment).toContain('link:1');
    expect(comment).toContain('.gitmodules:3');
    expect(comment).toContain('1 submodule');
  });

  const NAMES = [
    'esc\u001b[31mred\u001b]8;;https://evil.example\u0007.env',
    'bidi\u202egnp.\u2066txt',
    '| `x` | ✓ | all fine | <!-- .env',
    '<img src=x onerror=alert(1)>.env',
    '[click](javascript:alert(1)) ![x](https://evil.example/p.png).env',
    '@team-leads #1 www.evil.example.env',
    '::set-output name=findings::0',
    'a\n::add-mask::e\n::stop-commands::x\nb',
    'a\r::error::x',
    '##[group]x ##[add-mask]e.env',
    '%0A::warning::x%0D',
    '</details></table># Relock: nothing found.env',
    '-rf --output=x.env',
    '"quoted" \\"x\\" $(touch ran) `touch ran`.env',
    'ünïcödé 名前.env',
  ];
  test('names and messages that mean something to a terminal, a browser or the runner', async () => {
    for (const name of NAMES) write(name, line());
    git(author(), 'add', '-A');
    const message = NAMES.join('\n');
    git(author(), 'commit', '-q', '-m', message, '--author', '::error::\u001b[31m<b>@all</b> <a@b>');
    const { run, comment, head } = await review();
    expect([run.status, run.outputs.get('findings')]).toEqual([1, String(NAMES.length)]);
    for (const text of [comment, run.summary]) {
      expect(text).not.toMatch(/<img|\]\(javascript|!\[x\]|<\/table>|<b>@all/);
      // Each finding is one row of four cells.
      const rows = text.split('\n').filter((row) => row.startsWith('| ●'));
      expect(rows).toHaveLength(NAMES.length);
      for (const row of rows) expect(row.split('|')).toHaveLength(6);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    }
    // The same findings for programs, as the names are.
    const range = `${base}...${head}`;
    const lines = await relock(['scan', '--diff', range, '--format', 'jsonl'], { cwd: author() });
    const paths = lines.stdout
      .trimEnd()
      .split('\n')
      .map((one) => (JSON.parse(one) as { path: string }).path);
    expect(new Set(paths)).toEqual(new Set(NAMES.map((name) => path.normalize(name))));
    expect(lines.stdout).not.toContain(key);
    const text = await relock(['scan', '--diff', range], { cwd: author() });
    // In a step of a workflow the runner reads each format as well.
    for (const format of ['text', 'json', 'jsonl', 'sarif', 'markdown']) {
      const { stdout } = await relock(['scan', '--diff', range, '--format', format], { cwd: author() });
      expect(commandLines(stdout), format).toEqual([]);
      expect(ALIVE.exec(stdout)?.[0], format).toBeUndefined();
    }
    expect(text.stdout.trimEnd().split('\n')).toHaveLength(NAMES.length + 1);
  });

  test('a file that is called like the key in it', async () => {
    write(`${key}.env`, line());
    commit(`adds ${key}`);
    const { run, comment } = await review();
    expect(run.status).toBe(1);
    expect(comment).toContain('redacted');
  });

  test('marks that the pull request adds silence the doubtful, for all to see, and never the certain', async () => {
    const password = `${Math.random().toString(36).slice(2, 9)}Xq7!`;
    write('a.yml', `password: "${password}"  # relock:allow only for tests\n`);
    write('b.yml', `key: ${key}  # relock:allow only for tests\n`);
    write('c.yml', `password: "${password}-2"  # relock:allow\n`);
    commit();
    const { run, comment } = await review();
    expect([run.status, run.outputs.get('findings')]).toEqual([1, '2']);
    expect(comment).toContain("- `b.yml:1:` a mark in the text can't silence this finding");
    expect(comment).toContain('- `c.yml:1:` relock:allow counts only with a reason behind it');
    expect(comment).toMatch(/What is silenced, and why \(1\)[^]*a\.yml:1[^]*only for tests/);
    expect(run.stdout).toMatch(/^::notice title=[^\n]*file=a\.yml[^\n]*silenced: relock:allow only for tests/m);
  });
});
