import { afterEach, describe, expect, test } from 'vitest';
import { RelockError, describeError } from '../../src/core/error.ts';
import { SecretValue } from '../../src/core/secret.ts';
import { upsertComment } from '../../src/github/comment.ts';
import type { Event } from '../../src/github/event.ts';
import { COMMENT_MARKER, lookForComments } from '../../src/github/look.ts';
import { startGitHub } from '../fake/github.ts';
import type { GitHubFake, GitHubOptions } from '../fake/github.ts';

let github: GitHubFake;
afterEach(() => github.stop());

async function start(options: GitHubOptions = {}): Promise<void> {
  github = await startGitHub(options);
}

function event(): Event {
  return {
    name: 'pull_request',
    repository: { host: 'github.com', owner: 'example', name: 'app', isPrivate: false, defaultBranch: 'main' },
    serverUrl: 'https://github.com',
    apiUrl: github.url,
    ref: undefined,
    workflowRef: undefined,
    actor: undefined,
    pullRequest: undefined,
    target: { kind: 'nothing', why: 'a test' },
  };
}

/** Looks and writes, as a run does. */
async function run(text: string, token = github.tokens.write): Promise<string> {
  const secret = new SecretValue(token);
  const own = await lookForComments(event(), 7, secret, {});
  return (await upsertComment(event(), 7, secret, text, own, {})).action;
}

async function failureOf(action: () => Promise<unknown>): Promise<RelockError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof RelockError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;

describe('one comment', () => {
  test('is created, updated in place, and not written when nothing changed', async () => {
    await start();
    expect(await run('two keys need you')).toBe('created');
    expect(await run('one key needs you')).toBe('updated');
    const writes = github.writes().length;
    expect(await run('one key needs you')).toBe('unchanged');
    expect(github.writes()).toHaveLength(writes);
    expect(github.comments(7).map(({ body }) => body)).toEqual([`${COMMENT_MARKER}\none key needs you`]);
  });

  test('a clean look is one GET', async () => {
    await start();
    github.addComment(7, 'a word of a person');
    expect(await lookForComments(event(), 7, new SecretValue(github.tokens.write), {})).toEqual([]);
    expect(github.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test.each([
    ['directly', {}],
    ['with a proxy set, which loopback does not need', { http_proxy: 'http://proxy.invalid' }],
  ])('is found behind 250 others, %s', async (_, env) => {
    await start({ basePath: '/api/v3' });
    for (let count = 0; count < 250; count++) github.addComment(7, `comment ${count}`);
    const { id } = github.addComment(7, `${COMMENT_MARKER}\nold`, bot);
    expect(await lookForComments(event(), 7, new SecretValue(github.tokens.write), env)).toEqual([
      { id, body: `${COMMENT_MARKER}\nold` },
    ]);
    expect(github.requests).toHaveLength(3);
  });

  test('is found among the largest comments that people can write', async () => {
    await start();
    for (let count = 0; count < 60; count++) github.addComment(7, '鍵'.repeat(65_536));
    const { id } = github.addComment(7, `${COMMENT_MARKER}\nold`, bot);
    const own = await lookForComments(event(), 7, new SecretValue(github.tokens.write), {});
    expect(own.map((one) => one.id)).toEqual([id]);
  });

  test('a person who pastes the marker keeps the comment, and ours is written beside it', async () => {
    await start();
    const pasted = `${COMMENT_MARKER}\nnothing to see here`;
    github.addComment(7, pasted, { login: 'mallory' });
    github.addComment(7, `quoted: ${COMMENT_MARKER}`, bot);
    expect(await run('one key needs you')).toBe('created');
    expect(github.comments(7).map(({ body }) => body)).toEqual([
      pasted,
      `quoted: ${COMMENT_MARKER}`,
      `${COMMENT_MARKER}\none key needs you`,
    ]);
  });

  test("with a person's token the comment is that person's", async () => {
    await start();
    github.addComment(7, `${COMMENT_MARKER}\nforged`, { login: 'mallory' });
    expect(await run('first', github.tokens.person)).toBe('created');
    expect(await run('second', github.tokens.person)).toBe('updated');
    expect(github.comments(7).map(({ body }) => body.split('\n')[1])).toEqual(['forged', 'second']);
  });

  test('what two runs left behind is folded into one', async () => {
    await start();
    github.addComment(7, `${COMMENT_MARKER}\nfirst`, bot);
    github.addComment(7, `${COMMENT_MARKER}\nsecond`, bot);
    expect(await run('now')).toBe('updated');
    expect(github.comments(7).filter(({ body }) => body.startsWith(COMMENT_MARKER))).toHaveLength(1);
    expect(await run('later')).toBe('updated');
    expect(github.comments(7)[0]?.body).toBe(`${COMMENT_MARKER}\nlater`);
  });

  test('one that was deleted between look and write is written anew', async () => {
    await start();
    const own = [{ id: 12_345, body: `${COMMENT_MARKER}\ngone` }];
    const result = await upsertComment(event(), 7, new SecretValue(github.tokens.write), 'now', own, {});
    expect(result.action).toBe('created');
    expect(github.comments(7)).toHaveLength(1);
  });
});

describe('what GitHub refuses', () => {
  test('a read-only token: the lines to add, no token in the message', async () => {
    await start();
    const error = await failureOf(() => run('text', github.tokens.read));
    expect(error.code).toBe('RL-GITHUB-PERMISSION');
    const shown = describeError(error);
    expect(shown).toContain('permissions:\n      contents: read\n      pull-requests: write');
    expect(shown).toContain('Resource not accessible by integration');
    expect(shown).not.toContain(github.tokens.read);
    expect(github.comments(7)).toEqual([]);
  });

  test('a token that is not known', async () => {
    await start();
    expect((await failureOf(() => run('text', 'ghs_unknown'))).code).toBe('RL-GITHUB-TOKEN');
  });

  test('a text beyond the limit is a failure, not a crash', async () => {
    await start();
    expect((await failureOf(() => run('x'.repeat(70_000)))).code).toBe('RL-GITHUB-FAILED');
  });
});

describe('what passes', () => {
  test('a secondary rate limit and an outage are waited out', async () => {
    const faults = [
      { status: 502 },
      undefined,
      { status: 403, headers: { 'retry-after': '0' }, message: 'You have exceeded a secondary rate limit' },
    ];
    await start({ fault: (_, count) => faults[count - 1] });
    expect(await run('text')).toBe('created');
    expect(github.comments(7)).toHaveLength(1);
  });

  test('creating is not tried again when GitHub may have done it', async () => {
    await start({ fault: ({ method }) => (method === 'POST' ? { status: 502 } : undefined) });
    expect((await failureOf(() => run('text'))).code).toBe('RL-GITHUB-FAILED');
    expect(github.writes()).toHaveLength(1);
  });

  test('a link to another place is not followed', async () => {
    await start();
    const elsewhere = await startGitHub();
    try {
      const link = `<${elsewhere.url}/repos/example/app/issues/7/comments?page=2>; rel="next"`;
      for (let count = 0; count < 101; count++) github.addComment(7, 'x');
      github.state.linkOverride = link;
      expect(await lookForComments(event(), 7, new SecretValue(github.tokens.write), {})).toEqual([]);
      expect(elsewhere.requests).toEqual([]);
    } finally {
      await elsewhere.stop();
    }
  });
});
