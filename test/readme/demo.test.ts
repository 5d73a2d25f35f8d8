import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { demo } from '../../src/command/demo.ts';
import { find, missing } from '../servers/find.ts';
import { testFolder } from '../servers/folder.ts';
import { isBuilt } from '../whole/runner.ts';
import { ROOT } from './readme.ts';

const CLI = path.join(ROOT, 'dist/cli.js');

/** As root the demo's PostgreSQL runs as `nobody`, who must be let in. */
function openFolder(): string {
  const folder = testFolder('demo');
  chmodSync(folder, 0o711);
  return folder;
}

/** Command lines of the processes that have something to do with this folder. */
function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      } catch {
        return '';
      }
    })
    .filter((line) => line.includes(folder));
}

/** What is promised of every run: short, with the comment, without a secret, and nothing left behind. */
function expectTold(text: string, temporary: string): void {
  const [told = '', comment = ''] = text.split('\n\n### Relock: ');
  const lines = told.split('\n');
  expect(lines.length).toBeLessThan(15);
  for (const part of ['vault ', 'issuer ', 'leaked ', 'found ', 'replaced ', 'dead ', 'told '])
    expect(lines.some((line) => line.startsWith(part))).toBe(true);
  expect(comment).toMatch(/^1 key leaked and already replaced\n/);
  expect(comment).toContain('`deploy/prod.yml:4` (base64)');
  // The demo's keys are 24 random bytes and more: no word of the output is that long.
  expect(text.replaceAll(temporary, '')).not.toMatch(/[A-Za-z0-9+_-]{28}/);
  expect(readdirSync(temporary)).toEqual([]);
  expect(processesIn(temporary)).toEqual([]);
}

/** Without markup, runs of spaces, and what differs from run to run. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/[\d.]+ m?s\b/g, 'TIME')
    .replace(/\d+/g, '0')
    .replace(/ +/g, ' ')
    .trim();
}

describe('npm run demo', () => {
  test.runIf(isBuilt())('the whole loop, by the built program', () => {
    const temporary = openFolder();
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'demo'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TMPDIR: temporary },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expectTold(stdout, temporary);
    expect(stdout).toContain(find('softhsm') === undefined ? 'sealed by a passphrase (not hardware' : 'SoftHSM');
    expect(stdout).toContain(find('postgres') === undefined ? 'a key that Relock makes itself' : 'role "billing"');
  });

  test.skipIf(missing('postgres', 'softhsm') || !isBuilt())('the picture of it says what it says', () => {
    const { stdout } = spawnSync(process.execPath, [CLI, 'demo'], { encoding: 'utf8' });
    const picture = readFileSync(path.join(ROOT, 'docs/loop.svg'), 'utf8');
    const shown = [...picture.matchAll(/<text class="line" y[^>]*>(.*?)<\/text>/g)].map(([, text = '']) => plain(text));
    const told = (stdout.split('\n\n')[0] ?? '').split('\n').slice(1);
    expect(shown).toEqual(told.map((line) => plain(line).replace(/:$/, '')));
    expect(Buffer.byteLength(picture)).toBeLessThan(30_000);
    expect(picture).toMatch(
      /role="img" aria-labelledby="title desc">\s*<title id="title">.+<\/title>\s*<desc id="desc">/,
    );
    expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|<script|<image/);
  });

  test('without SoftHSM and PostgreSQL: a passphrase, called not hardware, and a key that Relock makes', async () => {
    const temporary = openFolder();
    vi.stubEnv('TMPDIR', temporary);
    let text = '';
    try {
      const invocation = {
        env: { PATH: process.env['PATH'] },
        cwd: temporary,
        out: (more: string) => void (text += more),
        err: (more: string) => void (text += more),
        stdin: process.stdin,
        interactive: false,
      };
      expect(await demo(invocation, { postgres: undefined, softHsm: undefined })).toBe(0);
    } finally {
      vi.unstubAllEnvs();
    }
    expectTold(text, temporary);
    expect(text).toContain('sealed by a passphrase (not hardware');
    expect(text).toContain('a key that Relock makes itself');
  });

  test.skipIf(missing('postgres') || process.getuid?.() !== 0)(
    'a part that does not start is named, and nothing is left',
    () => {
      const temporary = testFolder('demo');
      const { status, stderr } = spawnSync(process.execPath, [CLI, 'demo'], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TMPDIR: temporary },
      });
      expect(status).toBe(2);
      expect(stderr).toContain('relock: PostgreSQL could not be started  [RL-DEMO]');
      expect(stderr).toContain('It says');
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  test.skipIf(missing('postgres') || !isBuilt())('interrupted: the database is stopped, the folder gone', async () => {
    const temporary = openFolder();
    const child = spawn(process.execPath, [CLI, 'demo'], { env: { PATH: process.env['PATH'], TMPDIR: temporary } });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    // The line before the database is started: the signal comes in the middle of that.
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('vault ')) child.kill('SIGINT');
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'relock: the demo was interrupted  [RL-DEMO]\n  It left nothing behind.\n',
    });
    expect(readdirSync(temporary)).toEqual([]);
    expect(processesIn(temporary)).toEqual([]);
  });
});
