import { fileEntries } from '../servers/runner-files.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Invocation } from '../../src/config/invocation.ts';
import { openRunner } from '../../src/github/actions-runner.ts';
import { testFolder } from '../servers/folder.ts';

/** A step of a job: the runner's files, and all that the process printed. */
export function makeStep() {
  const folder = testFolder('step');
  const names = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];
  const files = Object.fromEntries(names.map((name) => [name, path.join(folder, name)]));
  for (const file of Object.values(files)) writeFileSync(file, '');
  const env = { GITHUB_ACTIONS: 'true', ...files };
  const printed: string[] = [];
  const keep = (text: unknown) => printed.push(String(text)) > 0;
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  onTestFinished(() => spy.mockRestore());
  const invocation: Invocation = {
    env,
    cwd: folder,
    out: keep,
    err: keep,
    stdin: process.stdin,
    interactive: false,
  };
  return {
    folder,
    env,
    invocation,
    runner: openRunner(env),
    printed,
    read: (name: string) => readFileSync(files[name] ?? '', 'utf8'),
    /** What the runner gives the following steps, the outputs, or the last state. */
    values: (name: string) => values(readFileSync(files[name] ?? '', 'utf8')),
    masks: () =>
      printed
        .filter((line) => line.startsWith('::add-mask::'))
        .map((line) => unescape(line.slice('::add-mask::'.length).trimEnd())),
    /** What stays in the log: everything but the commands that hide. */
    log: () => printed.filter((line) => !line.startsWith('::add-mask::')).join(''),
  };
}

function unescape(text: string): string {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

function values(text: string): Record<string, string> {
  return Object.fromEntries(fileEntries(text));
}
