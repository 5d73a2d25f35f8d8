import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { explain } from '../../src/command/explain.ts';
import { readEnvironment } from '../../src/config/environment.ts';
import { createScanner } from '../../src/scan/scanner.ts';
import { testFolder } from '../servers/folder.ts';

const CONFIG = `scan:
  rules:
    - { id: acme, description: Acme token, regex: "acme_(?<secret>[a-z]{8})", keywords: [acme_] }
`;

async function run(what: string, cwd: string): Promise<string> {
  let out = '';
  await explain(what, {
    env: readEnvironment(),
    cwd,
    out: (text) => void (out += text),
    err: (text) => void (out += text),
    stdin: new PassThrough(),
    interactive: false,
  });
  return out;
}

test('a rule of the config, and a finding by it, are explained', async () => {
  const folder = testFolder('explain');
  execFileSync('git', ['init', '-q', folder]);
  const text = 'x acme_abcdefgh';
  writeFileSync(path.join(folder, '.relock.yml'), CONFIG);
  writeFileSync(path.join(folder, 'a.txt'), `${text}\n`);
  expect(await run('acme', folder)).toMatch(/^acme: Acme token\n {2}Comes from +scan\.rules/);

  const ownRules = [
    { id: 'acme', description: '', regex: 'acme_(?<secret>[a-z]{8})', keywords: ['acme_'], confidence: 'medium' },
  ] as const;
  const options = { repository: '', ownRules, allow: [], managed: [], today: new Date() };
  const [finding] = (await createScanner(options)).scan({
    text,
    path: 'a.txt',
    firstLine: 1,
    inHead: true,
    added: false,
  });
  const told = await run(finding?.fingerprint ?? '', folder);
  expect(told).toContain('a.txt:1:8\n');
  expect(told).toContain('acme: Acme token');
  expect(told).toContain('To allow it');
});

test('only what is alike is proposed for an unknown rule', async () => {
  const folder = testFolder('explain');
  await expect(run('github-pta', folder)).rejects.toMatchObject({
    remedy: expect.stringContaining('github-pat?') as unknown,
  });
  await expect(run('nothing-alike-at-all', folder)).rejects.toMatchObject({ remedy: 'docs/rules.md lists them all.' });
});
