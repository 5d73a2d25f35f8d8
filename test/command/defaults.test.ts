import { expect, test } from 'vitest';
import { readDefaults } from '../../src/command/defaults.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { readEvent } from '../../src/github/event.ts';
import { testFolder } from '../servers/folder.ts';
import { startAnswering } from '../vault/answering.ts';

const token = new SecretValue('a job’s token'.replace(/\W/g, '-'));

/** The event of a job that checked nothing out, and an API in GitHub's place. */
async function makeJob(files: Record<string, string>, status = 404) {
  const asked: Array<{ url: string | undefined; authorization: string | undefined; accept: string | undefined }> = [];
  const api = await startAnswering((request, response) => {
    const { authorization, accept } = request.headers;
    asked.push({ url: request.url, authorization, accept });
    const name = /\/contents\/([^?]*)/.exec(request.url ?? '')?.[1] ?? '';
    const text = files[decodeURIComponent(name)];
    response.writeHead(text === undefined ? status : 200, { 'content-type': 'text/plain' });
    response.end(text ?? '{}');
  });
  const folder = testFolder('defaults');
  const event = readEvent({
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: 'fixtures/event/workflow-dispatch.json',
    GITHUB_REPOSITORY: 'example/app',
    GITHUB_API_URL: api.address,
  });
  return { asked, read: (...names: string[]) => readDefaults(names, [], event, { cwd: folder, env: {}, token }) };
}

test('a job without a checkout asks GitHub for the default branch’s files, raw', async () => {
  const { asked, read } = await makeJob({ '.relock.yml': 'scan: {}\n', '': '[{"name":".relock.yml"}]' });
  expect(await read('.relock.yml', '.gitleaks.toml', 'a b/c?.json')).toEqual(
    new Map([
      ['.relock.yml', 'scan: {}\n'],
      ['.gitleaks.toml', null],
      ['a b/c?.json', null],
    ]),
  );
  expect(asked.map(({ url }) => url)[0]).toBe('/repos/example/app/contents/?ref=main');
  expect(asked.slice(1)).toEqual([
    {
      url: '/repos/example/app/contents/.relock.yml?ref=main',
      authorization: `Bearer ${token.reveal()}`,
      accept: 'application/vnd.github.raw+json',
    },
    {
      url: '/repos/example/app/contents/a%20b/c%3F.json?ref=main',
      authorization: `Bearer ${token.reveal()}`,
      accept: 'application/vnd.github.raw+json',
    },
  ]);
});

test.each([403, 404])('a token that may see nothing (%s) is an error, not a missing config', async (status) => {
  const { read } = await makeJob({}, status);
  await expect(read('.relock.yml')).rejects.toMatchObject({ code: 'RL-CONFIG-UNREADABLE' });
});
