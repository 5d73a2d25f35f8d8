import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseArguments } from '../../src/config/command-line.ts';
import { COMMANDS } from '../../src/config/commands.ts';
import { parseConfig } from '../../src/config/file.ts';
import { INPUTS } from '../../src/config/inputs.ts';
import type { Finding } from '../../src/core/finding.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { allRules } from '../../src/scan/rules/all.ts';
import { missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { makeSoftHsm } from '../servers/softhsm.ts';
import { git } from '../whole/pull-request.ts';
import { isBuilt } from '../whole/runner.ts';
import { sample } from '../whole/scene.ts';
import { blocks, ROOT } from './readme.ts';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** A shell's words: single and double quotes, nothing else. */
function words(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replace(/["']/g, ''));
}

/** Every `relock …` that a document shows, in a block or in a line; without its comment, `…` and redirections. */
function commandLines(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const inBlocks = blocks(file).flatMap((block) =>
    block.text.split('\n').filter((line) => /^(\$ )?relock /.test(line)),
  );
  const inLines = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`(relock [a-z][^`]*)`/g)].map(
    ([, line = '']) => line,
  );
  return [...inBlocks, ...inLines].map((line) => line.replace(/^\$ /, '').replace(/\s{2,}.*$| [>|] .*$/, ''));
}

/** A whole command line, or a command's bare name as prose has it. */
function isUnderstood(line: string): boolean {
  const given = words(line)
    .slice(1)
    .filter((word) => word !== '…')
    .map((word) => (word === 'COMMAND' ? 'scan' : word));
  if (COMMANDS.some(({ name }) => name === given.join(' '))) return true;
  try {
    return parseArguments(given).kind !== 'version';
  } catch {
    return false;
  }
}

describe('what the documents tell people to type', () => {
  test.each(DOCUMENTS)('%s', (file) => {
    const refused = commandLines(file).filter((line) => !isUnderstood(line));
    expect(refused).toEqual([]);
  });
});

/** GitHub's anchor of a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

test.each(DOCUMENTS)('every link of %s leads somewhere', (file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  // `../../security` is the repository's page at GitHub, not a file.
  const broken = links.filter((link) => {
    if (/^https:|^\.\.\/\.\.\/security\//.test(link)) return false;
    const [name = '', fragment] = link.split('#');
    const target = name === '' ? path.join(ROOT, file) : path.join(ROOT, path.dirname(file), name);
    if (!existsSync(target)) return true;
    if (fragment === undefined) return false;
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
      anchor(heading),
    );
    return !headings.includes(fragment);
  });
  expect(broken).toEqual([]);
});

describe('the README', () => {
  test('its config is one', () => {
    const [text = ''] = blocks('README.md')
      .filter(({ language, text: block }) => language === 'yaml' && !/^on:/m.test(block))
      .map(({ text: block }) => block);
    const { rotate, vaults } = parseConfig(text, '.relock.yml');
    expect(vaults.get('vault')).toMatchObject({ address: 'https://vault.example.org', role: 'ci' });
    expect(rotate.revokeFound).toEqual(['github-token']);
    expect(rotate.keys).toMatchObject([{ kind: 'postgres', onLeak: 'rotate' }]);
  });

  test('it counts the rules that there are', () => {
    expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain(`[${allRules().length} kinds](docs/rules.md)`);
  });

  test('every input that a document gives the Action is one of action.yml', () => {
    const declared = Object.keys(
      (parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as { inputs: object }).inputs,
    );
    expect(declared.sort()).toEqual(Object.keys(INPUTS).sort());
    for (const file of DOCUMENTS) {
      for (const { text } of blocks(file).filter(({ language }) => language === 'yaml')) {
        for (const [, step = ''] of text.matchAll(/uses: relock\/relock@v0\n((?: {8,}.*\n)*)/g)) {
          const given = [...step.matchAll(/^ {6,10}([a-z-]+):/gm)].map(([, name = '']) => name);
          for (const name of given.filter((one) => one !== 'with')) expect(declared).toContain(name);
        }
      }
    }
  });

  test('its table of the comment is what the comment looks like', () => {
    const found = '2026-11-22T09:13:00.000Z';
    const base: Omit<Finding, 'rule' | 'description' | 'path' | 'line' | 'value' | 'secret' | 'fingerprint'> = {
      column: 13,
      endLine: 4,
      endColumn: 45,
      confidence: 'high',
      status: 'unchecked',
      remedy: 'none',
      decoded: [],
    };
    const findings: Finding[] = [
      {
        ...base,
        rule: 'generic-password',
        description: 'password in plain text',
        path: 'deploy/prod.yml',
        line: 4,
        value: new SecretValue('not shown'),
        secret: '',
        fingerprint: 'rl1:e78cf643a8c366eadb4e',
        decoded: ['base64'],
        commit: { id: '3f2a91c'.padEnd(40, '0') },
        managed: 'vault://secret/ci/db#/password',
        remedy: 'rotated',
        remediedAt: '2026-11-22T09:13:00.400Z',
      },
      {
        ...base,
        rule: 'sendgrid-api-key',
        description: 'SendGrid API key',
        path: 'scripts/mail.sh',
        line: 1,
        value: new SecretValue('not shown'),
        secret: 'SG.',
        fingerprint: 'rl1:c1e75b9f843b21739750',
        commit: { id: '77be0d1'.padEnd(40, '0') },
        historyOnly: true,
      },
    ];
    const comment = renderMarkdown(
      {
        findings,
        allowed: [],
        unscanned: [],
        notes: [],
        managed: { state: 'asked' },
        scanned: { files: 2, commits: 2, bytes: 100, milliseconds: 1 },
        gate: 'medium',
        timeline: [{ at: found, fingerprint: 'rl1:e78cf643a8c366eadb4e', what: 'found by the scan' }],
      },
      { rule: () => undefined, isPrivate: false, limit: 65_000 },
    );
    const shown = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('>'))
      .map((line) => line.replace(/^> ?/, ''));
    expect(comment.split('\n').slice(0, shown.length)).toEqual(shown);
  });
});

describe.runIf(isBuilt())('typed in a clone', () => {
  function place(): {
    folder: string;
    env: Record<string, string>;
    relock: (...args: string[]) => ReturnType<typeof spawnSync>;
  } {
    const home = testFolder('typed');
    const bin = path.join(home, '.local/bin');
    mkdirSync(bin, { recursive: true });
    const install = blocks('README.md').find(({ text }) => text.startsWith('ln -s'))?.text ?? '';
    const env = {
      HOME: home,
      PWD: ROOT,
      PATH: `${bin}:${path.dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.org',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.org',
    };
    execFileSync('sh', ['-c', install], { cwd: ROOT, env });
    const folder = path.join(home, 'app');
    mkdirSync(folder);
    git(folder, 'init', '-q', '-b', 'main');
    writeFileSync(path.join(folder, 'README.md'), '# app\n');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'begin');
    git(folder, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
    return {
      folder,
      env,
      relock: (...args) => spawnSync('relock', args, { cwd: folder, env, encoding: 'utf8' }),
    };
  }

  const block = blocks('README.md').find(({ text }) => text.startsWith('relock scan '))?.text ?? '';
  const lines = block
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/\s{2,}.*$/, ''));

  test.skipIf(missing('softhsm'))('each command line of the README does what it says, in an app without a leak', () => {
    const hsm = makeSoftHsm();
    try {
      const { folder, env } = place();
      expect(lines).toHaveLength(10);
      for (const line of lines) {
        const { status, stderr } = spawnSync('sh', ['-c', line], {
          cwd: folder,
          env: { ...env, ...hsm.env },
          encoding: 'utf8',
        });
        expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({ line, status: 0, stderr: '' });
      }
    } finally {
      hsm.remove();
    }
  });

  test('the pre-commit hook stops a key, whichever way it is committed, and lets a clean change pass', () => {
    const { folder, env } = place();
    const hook = blocks('README.md').find(({ text }) => text.includes('pre-commit'))?.text ?? '';
    execFileSync('sh', ['-c', hook], { cwd: folder, env });
    chmodSync(folder, 0o755);
    const commit = (...args: string[]) =>
      spawnSync('git', ['commit', '-q', '-m', 'work', ...args], { cwd: folder, env, encoding: 'utf8' });
    writeFileSync(path.join(folder, 'clean.txt'), 'nothing to see\n');
    git(folder, 'add', 'clean.txt');
    expect(commit().status).toBe(0);
    const key = sample('sendgrid-api-key');
    writeFileSync(path.join(folder, 'clean.txt'), `key = ${key}\n`);
    // By --all and by path git gives the hook an index of its own.
    for (const args of [['--all'], ['clean.txt']]) {
      const stopped = commit(...args);
      expect(stopped.status).toBe(1);
      expect(stopped.stdout + stopped.stderr).toContain('clean.txt:1');
      expect(stopped.stdout + stopped.stderr).not.toContain(key);
    }
    git(folder, 'add', 'clean.txt');
    expect(commit().status).toBe(1);
  });
});
