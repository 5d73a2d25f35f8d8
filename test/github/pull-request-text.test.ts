import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { isNoFile } from '../../src/core/no-file.ts';
import { SecretValue } from '../../src/core/secret.ts';
import type { Event } from '../../src/github/event.ts';
import { readPullRequestText } from '../../src/github/pull-request-text.ts';
import { openFiles } from '../../src/source/files.ts';
import { withTexts } from '../../src/source/texts.ts';
import { CLEAN, collect, places, word } from '../git/sandbox.ts';
import { testFolder } from '../servers/folder.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** GitHub with these answers by path and query; whatever else is asked for is refused. */
async function start(answers: Readonly<Record<string, unknown>>): Promise<Event> {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    const next =
      answers[`${url}&page=2`] === undefined
        ? {}
        : { link: `<http://${request.headers.host}${url}&page=2>; rel="next"` };
    const isKnown = url in answers && request.headers.authorization === 'token t';
    response.writeHead(isKnown ? 200 : 403, { 'content-type': 'application/json', ...next });
    response.end(JSON.stringify(isKnown ? answers[url] : { message: 'no' }));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    name: 'pull_request',
    repository: { host: 'github.com', owner: 'o', name: 'r', isPrivate: true, defaultBranch: 'main' },
    serverUrl: 'https://github.com',
    apiUrl: `http://127.0.0.1:${port}`,
    ref: undefined,
    workflowRef: undefined,
    actor: undefined,
    pullRequest: undefined,
    target: { kind: 'nothing', why: 'a test' },
  };
}

test('title, body and comments of all kinds, page by page, behind the source', async () => {
  const [title, body, comment, second, review, line] = [word(), word(), word(), word(), word(), word()];
  const event = await start({
    '/repos/o/r/pulls/7': { title: `fix ${title}`, body: `first\n${body}` },
    '/repos/o/r/issues/7/comments?per_page=100': [{ id: 1, body: comment }, { id: 'x', body: 'no' }, null],
    '/repos/o/r/issues/7/comments?per_page=100&page=2': [{ id: 2, body: second }],
    '/repos/o/r/pulls/7/reviews?per_page=100': [
      { id: 3, body: review },
      { id: 4, body: null },
    ],
    '/repos/o/r/pulls/7/comments?per_page=100': [{ id: 5, body: line }],
  });
  const read = readPullRequestText(event, 7, new SecretValue('t'), {});
  const source = withTexts(openFiles({ paths: [], cwd: testFolder(), env: CLEAN }), read);
  const fragments = await collect(source);
  const found = [title, body, comment, second, review, line].flatMap((text) => places(fragments, text));
  expect(found).toEqual([
    'pull request 7, title:1:5@head',
    'pull request 7, body:2:1@head',
    'pull request 7, comment 1:1:1@head',
    'pull request 7, comment 2:1:1@head',
    'pull request 7, review 3:1:1@head',
    'pull request 7, review comment 5:1:1@head',
  ]);
  expect(fragments.every((fragment) => fragment.added && isNoFile(fragment.path))).toBe(true);
  expect(source.unscanned).toEqual([]);
});

test('what GitHub refuses is told, and hides nothing else', async () => {
  const leak = word();
  const event = await start({ '/repos/o/r/pulls/7': { title: leak, body: null } });
  const { texts, unscanned } = await readPullRequestText(event, 7, new SecretValue('t'), {});
  expect(texts).toEqual([{ path: 'pull request 7, title', text: leak }]);
  expect(unscanned).toEqual(
    ['comments', 'reviews', 'review comments'].map((part) => ({
      path: `pull request 7, ${part}`,
      reason: expect.stringContaining('[RL-GITHUB-PERMISSION]'),
    })),
  );
});
