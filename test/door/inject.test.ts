import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseArguments } from '../../src/config/command-line.ts';
import { handOut } from '../../src/door/inject.ts';
import { testFolder } from '../servers/folder.ts';
import { sendJson, startAnswering } from '../vault/answering.ts';

const PAYLOADS: Record<string, string> = {
  pull_request: 'pull-request',
  pull_request_target: 'pull-request-fork',
  push: 'push',
  workflow_run: 'workflow-run-fork',
};

/** `relock inject` in a job whose folder has one config and whose default branch another; which server is asked. */
async function askedIn(event: string, flags: readonly string[] = []) {
  const [theirs, ours] = [
    await startAnswering((_, response) => sendJson(response, 403, { errors: ['permission denied'] })),
    await startAnswering((_, response) => sendJson(response, 403, { errors: ['permission denied'] })),
  ];
  const config = (address: string) => `vaults:\n  vault: { address: "${address}", auth: token }\n`;
  const api = await startAnswering(({ url = '' }, response) => {
    const isFile = url.includes('.relock.yml');
    if (isFile) response.writeHead(200, { 'content-type': 'text/plain' }).end(config(ours.address));
    else sendJson(response, 200, [{ name: '.relock.yml' }]);
  });
  const folder = testFolder('door');
  writeFileSync(path.join(folder, '.relock.yml'), config(theirs.address));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: `fixtures/event/${PAYLOADS[event] ?? 'workflow-dispatch'}.json`,
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_API_URL: api.address,
    RUNNER_TEMP: folder,
    VAULT_TOKEN: crypto.randomUUID(),
  };
  const line = ['inject', '--secret', 'A=vault://m/a#/k', '--export', 'none', ...flags];
  const parsed = parseArguments(line);
  if (parsed.kind !== 'run') throw new Error('no command');
  const invocation = { env, cwd: folder, out: () => undefined, err: () => undefined, stdin: process.stdin };
  await expect(handOut(parsed.arguments, { ...invocation, interactive: false })).rejects.toMatchObject({
    code: expect.stringMatching(/^RL-VAULT-/),
  });
  return { theirs: theirs.count() > 0, ours: ours.count() > 0 };
}

test.each(['pull_request_target', 'workflow_run', 'issue_comment'])(
  'on %s what is checked out does not say whom our identity is shown to',
  async (event) => {
    expect(await askedIn(event)).toEqual({ theirs: false, ours: true });
  },
);

test.each([
  ['push', []],
  ['pull_request', []],
  ['pull_request_target', ['--config', '.relock.yml']],
])('on %s with %j it does', async (event, flags) => {
  expect(await askedIn(event, flags)).toEqual({ theirs: true, ours: false });
});
