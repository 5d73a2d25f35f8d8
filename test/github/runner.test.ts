import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { SecretValue } from '../../src/core/secret.ts';
import { openRunner, withoutCommands } from '../../src/github/actions-runner.ts';
import { testFolder } from '../servers/folder.ts';
import { fileEntries } from '../servers/runner-files.ts';

/** The files that a runner makes for a step, and what it would read from them. */
function makeStep() {
  const folder = testFolder('runner');
  const variables = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const env = Object.fromEntries(variables.map((name) => [name, path.join(folder, name)]));
  for (const file of Object.values(env)) writeFileSync(file, '');
  return { env, read: (name: string) => readFileSync(env[name] ?? '', 'utf8') };
}

function captureOutput(): { readonly stdout: string[]; readonly stderr: string[] } {
  const written = { stdout: [] as string[], stderr: [] as string[] };
  for (const name of ['stdout', 'stderr'] as const) {
    const spy = vi.spyOn(process[name], 'write').mockImplementation((text) => written[name].push(String(text)) > 0);
    onTestFinished(() => spy.mockRestore());
  }
  return written;
}

test('whatever a value holds, the runner reads it back', () => {
  const { env, read } = makeStep();
  const runner = openRunner(env);
  const given: [string, string][] = [];
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('a\nb', 'X<<EOF\ny\nEOF', '', 'a=b', '%0A::')), (value) => {
      given.push(['NAME', value]);
      runner.exportVariable('NAME', new SecretValue(value));
    }),
    { numRuns: 50 },
  );
  expect(fileEntries(read('GITHUB_ENV'))).toEqual(given);
  runner.setOutput('sarif-file', 'a');
  runner.saveState('relock', 'b\nc');
  expect(fileEntries(read('GITHUB_OUTPUT'))).toEqual([['sarif-file', 'a']]);
  expect(fileEntries(read('GITHUB_STATE'))).toEqual([['relock', 'b\nc']]);
});

test.each(['A\nPATH', 'A<<B', '', '1A', 'A B'])('the name %j is refused and nothing is written', (name) => {
  const { env, read } = makeStep();
  expect(() => openRunner(env).setOutput(name, 'x')).toThrow(expect.objectContaining({ code: 'RL-RUNNER-NAME' }));
  expect(read('GITHUB_OUTPUT')).toBe('');
});

test('a file that the runner did not give is named, and none is made', () => {
  const { env } = makeStep();
  const gone = path.join(path.dirname(env['GITHUB_ENV'] ?? ''), 'gone');
  const missing = expect.objectContaining({ code: 'RL-RUNNER-FILE', message: expect.stringContaining('GITHUB_ENV') });
  expect(() => openRunner({}).exportVariable('A', new SecretValue('b'))).toThrow(missing);
  expect(() => openRunner({ GITHUB_ENV: gone }).exportVariable('A', new SecretValue('b'))).toThrow(missing);
  expect(existsSync(gone)).toBe(false);
  openRunner({}).summary('no summary is no trouble');
});

test('what was exported since a checkpoint can be taken back', () => {
  const { env, read } = makeStep();
  const runner = openRunner(env);
  runner.setOutput('kept', '1');
  const before = read('GITHUB_OUTPUT');
  const undo = runner.checkpoint();
  runner.setOutput('gone', '2');
  runner.exportVariable('GONE', new SecretValue('3'));
  undo();
  expect([read('GITHUB_OUTPUT'), read('GITHUB_ENV')]).toEqual([before, '']);
});

test('masks are escaped commands, on the stream that was chosen', () => {
  const { stdout, stderr } = captureOutput();
  const value = `50%-${crypto.randomUUID()}`;
  openRunner({}).mask(new SecretValue(value));
  expect(stdout).toContain(`::add-mask::${value.replace('%', '%25')}\n`);
  expect(stderr).toEqual([]);
  openRunner({}, 'stderr').mask(new SecretValue(value));
  expect(stderr).toEqual(stdout);
});

test.each(['stdout', 'stderr'] as const)(
  'masks have left the process on %s before anything else happens',
  async (stream) => {
    const runner = JSON.stringify(path.resolve(import.meta.dirname, '../../src/github/actions-runner.ts'));
    const secret = JSON.stringify(path.resolve(import.meta.dirname, '../../src/core/secret.ts'));
    const script = `
    const { openRunner } = await import(${runner});
    const { SecretValue } = await import(${secret});
    openRunner({}, '${stream}').mask(new SecretValue('x' + 'long-secret'.repeat(20_000)));
    openRunner({}, '${stream}').mask(new SecretValue('last-secret'));
    process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    let text = '';
    child[stream].on('data', (part) => (text += String(part)));
    await once(child, 'close');
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(text).toContain('\n::add-mask::last-secret\n');
  },
);

test('an annotation from outside stays one command, a line never becomes one', () => {
  const { stdout } = captureOutput();
  const runner = openRunner({});
  runner.annotate('error', 'a\n::add-mask::x', { file: 'a,b:c\n', line: 3, column: 2, title: 't' });
  runner.info('  ::add-mask::x ##[add-mask]y');
  expect(stdout).toEqual([
    '::error title=t,file=a%2Cb%3Ac%0A,line=3,col=2::a%0A::add-mask::x\n',
    '  : :add-mask::x ## [add-mask]y\n',
  ]);
  fc.assert(
    fc.property(fc.stringMatching(/^[ :#[\na]*$/), (text) => {
      expect(withoutCommands(text)).not.toMatch(/##\[|^\s*::/m);
    }),
  );
});

describe('the summary', () => {
  test('stays below what GitHub drops, ends at a line and says so once', () => {
    const { env, read } = makeStep();
    const runner = openRunner(env);
    const line = `| ${'é'.repeat(500)} |\n`;
    for (let i = 0; i < 1200; i++) runner.summary(line);
    const text = read('GITHUB_STEP_SUMMARY');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(text)).toBeGreaterThan(1024 * 1024 - 2 * Buffer.byteLength(line));
    expect(text.split('left out')).toHaveLength(2);
    expect(text.replace(/\n\n\*The rest.*\n$/, '')).toMatch(/é \|\n?$/);
  });
});
